import { describe, expect, test } from '@jest/globals';
import { parseDuration } from '../../../src/core/duration.js';
import { readDirectives, saysNoTransaction } from '../../../src/core/migrate/directives.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';
import { errorOf } from './migrations.js';

const directives = (text: string) => readDirectives(parseSql('m.sql', text));

describe('directives', () => {
  test('stand anywhere in a file', () => {
    expect(directives('select 1')).toEqual({ noTransaction: false, statementTimeoutMs: undefined });
    expect(directives('select 1; --   redshift-devops:   no-transaction  \nselect 2; -- redshift-devops: statement-timeout 90s')).toEqual({ noTransaction: true, statementTimeoutMs: 90_000 });
    expect(directives("select '-- redshift-devops: no-transaction'")).toMatchObject({ noTransaction: false });
  });

  test.each([
    ['-- redshift-devops: no-transactions\nselect 1', 'DIRECTIVE_INVALID m.sql:1:1'],
    ['select 1;\n  -- redshift-devops: statement-timeout soon', 'DIRECTIVE_INVALID m.sql:2:3'],
    ['-- redshift-devops: statement-timeout\nselect 1', 'DIRECTIVE_INVALID m.sql:1:1'],
    ['-- redshift-devops: statement-timeout 1s\n-- redshift-devops: statement-timeout 2s\nselect 1', 'DIRECTIVE_INVALID m.sql:2:1'],
    ['-- redshift-devops:\nselect 1', 'DIRECTIVE_INVALID m.sql:1:1'],
  ])('that are misspelt are errors: %j', (text, expected) => {
    expect(errorOf(() => directives(text))).toBe(expected);
  });

  test('of a file with a misspelt one are still seen', () => {
    expect(saysNoTransaction(parseSql('m.sql', '-- redshift-devops: no-transaction\n-- redshift-devops: oops\nselect 1'))).toBe(true);
  });
});

test.each([['1ms', 1], ['30s', 30_000], ['5m', 300_000], ['2h', 7_200_000], [' 5m ', 300_000], ['0s', undefined], ['5', undefined], ['-1s', undefined], ['1.5s', undefined], ['600h', undefined], ['1d', undefined], ['', undefined]])('%j lasts %s ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});
