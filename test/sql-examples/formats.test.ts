/** What docs/formats.md says, held against the code that does it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LINT_CONFIG, lintFile } from '../../src/core/lint/linter.js';
import { RULES } from '../../src/core/lint/registry.js';
import { readBundle } from '../../src/core/migrate/bundle.js';
import { fileChecksum } from '../../src/core/migrate/checksum.js';
import { LIMITS } from '../../src/core/migrate/limits.js';
import { MigrationSet } from '../../src/core/migrate/migration-set.js';
import { parseMigrationName } from '../../src/core/migrate/migration-name.js';
import { parseSql } from '../../src/core/sql/sql-file.js';
import { CREATE_HISTORY } from '../../src/warehouses/history-table.js';

const formats = readFileSync('docs/formats.md', 'utf8');

function codeBlock(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(formats)?.[1];
  if (found === undefined) throw new Error(`docs/formats.md has no ${language} block`);
  return found;
}

function setOf(...files: readonly (readonly [name: string, text: string])[]): MigrationSet {
  return new MigrationSet([{ kind: 'folder', path: 'm', files: files.map(([name, text]) => ({ path: `m/${name}`, text })) }], new Map([['schema', 'sales']]));
}

function segmentsOf(text: string): readonly string[] {
  const set = setOf(['V1__x.sql', text]);
  return set.ordered.flatMap((migration) => set.segmentsOf(migration)).map(({ atomicity, statements }) => `${atomicity} ${statements.length}`);
}

describe('docs/formats.md', () => {
  test('each example of a name is of the kind its row says', () => {
    const table = formats.slice(formats.indexOf('| kind | spelling'), formats.indexOf("A file's id"));
    let kind = '';
    const seen: string[] = [];
    for (const row of table.split('\n').slice(2).filter((line) => line.startsWith('|'))) {
      const cells = row.split('|').map((cell) => cell.trim());
      kind = cells[1] === '' ? kind : cells[1] ?? '';
      for (const match of (cells[3] ?? '').matchAll(/`([^`]+)`/g)) {
        seen.push(kind);
        expect(parseMigrationName(match[1] ?? '')?.kind).toBe(kind);
      }
    }
    expect(seen).toEqual(['versioned', 'versioned', 'versioned', 'versioned', 'repeatable', 'undo', 'undo']);
  });

  test('versions are compared number by number, and leading zeros mean nothing', () => {
    const sql = 'SELECT 1';
    expect(setOf(['V10__a.sql', sql], ['V1.10__b.sql', sql], ['V2__c.sql', sql], ['V1.2__d.sql', sql]).ordered.map(({ id }) => id)).toEqual(['V1.2__d', 'V1.10__b', 'V2__c', 'V10__a']);
    expect(() => setOf(['V007__a.sql', sql], ['0007_b.sql', sql])).toThrow('same version');
  });

  test('the bundle is one', () => {
    const migrations = readBundle('warehouse.ini', codeBlock('ini'));
    expect(migrations.map(({ id }) => id)).toEqual(['warehouse.ini/DDL_v01', 'warehouse.ini/DDL_v02']);
    expect(migrations.flatMap((migration) => migration.parse()).map(({ statements }) => statements.map(({ row }) => row?.kind))).toEqual([['create-schema', 'create-table'], ['create-view']]);
  });

  test('a comment or another section leaves the checksum of a section alone', () => {
    const text = codeBlock('ini');
    const checksums = (bundle: string): readonly string[] => readBundle('w.ini', bundle).map(({ checksum }) => checksum);
    expect(checksums(`; another comment\n${text}`)).toEqual(checksums(text));
    expect(checksums(text.replace('v_orders', 'v_all'))[0]).toBe(checksums(text)[0]);
    expect(checksums(text.replace('v_orders', 'v_all'))[1]).not.toBe(checksums(text)[1]);
  });

  test('a checksum counts CRLF as LF and ignores the values of variables', () => {
    expect(fileChecksum('a\r\nb\r\n')).toBe(fileChecksum('a\nb\n'));
    expect(fileChecksum('a\nb')).not.toBe(fileChecksum('a b'));
    expect(setOf(['V1__x.sql', 'SELECT ${schema}']).ordered[0]?.checksum).toBe(fileChecksum('SELECT ${schema}'));
  });

  test('the limits are those of the planner', () => {
    expect(formats).toContain(`At most ${LIMITS.batchStatementsMax} of them and\n  ${LIMITS.batchBytesMax.toLocaleString('en')} bytes`);
    expect(formats).toContain(`at most ${LIMITS.statementBytesMax.toLocaleString('en')} bytes`);
  });

  test.each([
    'VACUUM a.b', 'ALTER TABLE a.b ALTER COLUMN c TYPE VARCHAR(9)', 'ALTER TABLE a.b APPEND FROM a.c', 'CREATE DATABASE a', 'DROP DATABASE a', 'CREATE LIBRARY l LANGUAGE plpythonu',
    'CREATE IDENTITY PROVIDER p TYPE azure', 'CREATE EXTERNAL TABLE a.b (c INT)', 'TRUNCATE a.b', 'CALL a.p()', "UNLOAD ('SELECT 1') TO 's3://b'", 'REFRESH MATERIALIZED VIEW a.m',
    'ALTER TABLE a.b ALTER DISTKEY c', 'ALTER TABLE a.b ALTER DISTSTYLE ALL', 'ALTER TABLE a.b ALTER SORTKEY (c)', 'ALTER TABLE a.b ALTER COLUMN c ENCODE zstd',
    'ALTER TABLE a.b ROW LEVEL SECURITY ON', 'CREATE EXTERNAL SCHEMA a FROM DATA CATALOG', 'CREATE DATASHARE d', 'CREATE MODEL m FROM a.b', 'CREATE USER u PASSWORD DISABLE',
    'ALTER USER u CREATEDB', 'ALTER SYSTEM SET x = 1', 'COPY JOB LIST', 'FROBNICATE a.b',
  ])('%s runs alone', (statement) => {
    expect(segmentsOf(`SELECT 1; ${statement}; SELECT 2`)).toEqual(['transaction 1', 'standalone 1', 'transaction 1']);
  });

  test('a procedure that is defined here and ends no transaction is called in one', () => {
    const define = (body: string): string => `CREATE PROCEDURE a.p() AS $$ BEGIN ${body}; END $$ LANGUAGE plpgsql; CALL a.p()`;
    expect(segmentsOf(define('DELETE FROM a.b'))).toEqual(['transaction 2']);
    for (const body of ['COMMIT', 'ROLLBACK', 'TRUNCATE a.b', "EXECUTE 'x'", 'CALL a.q()']) expect(segmentsOf(define(body))).toEqual(['transaction 1', 'standalone 1']);
  });

  test('the directives do what the table says', () => {
    expect(segmentsOf('-- redshift-devops: no-transaction\nSELECT 1; SELECT 2')).toEqual(['standalone 1', 'standalone 1']);
    const rulesFound = (sql: string): readonly string[] => lintFile(parseSql('x.sql', sql), { kind: undefined, config: DEFAULT_LINT_CONFIG }, RULES).findings.map(({ rule }) => rule);
    const bad = 'CREATE TABLE b (c TEXT)';
    expect(rulesFound(bad)).toEqual(['name/unqualified', 'types/text']);
    expect(rulesFound(`-- lint-disable-next-line types/text, name/unqualified: because\n\n${bad}`)).toEqual([]);
    expect(rulesFound(`-- lint-disable-next-line types/text\n${bad}`)).toEqual(['lint/suppression-without-reason', 'name/unqualified', 'types/text']);
    expect(rulesFound(`-- lint-disable-next-line types/text: because\nSELECT 1`)).toEqual(['lint/unused-suppression']);
  });

  test('the columns of the history are those of the table, in their order', () => {
    const table = formats.slice(formats.indexOf('| column | type'), formats.indexOf('What the host does not know'));
    const documented = table.split('\n').slice(2).flatMap((row) => {
      const [, columns, type] = row.split('|').map((cell) => cell.trim());
      return [...(columns ?? '').matchAll(/`(\w+)`/g)].map((match) => `${match[1] ?? ''} ${(type ?? '').replaceAll('`', '')}`);
    });
    const ddl = CREATE_HISTORY.find((sql) => sql.includes('redshift_devops.history')) ?? '';
    expect(documented).toEqual([...ddl.matchAll(/(\w+) (BIGINT|INTEGER|TIMESTAMP|VARCHAR\(\d+\)) NOT NULL/g)].map((match) => `${match[1] ?? ''} ${match[2] ?? ''}`));
    expect(documented.length).toBeGreaterThan(15);
  });
});
