import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LintConfig } from '../../../src/core/config.js';
import { AppError } from '../../../src/core/errors.js';
import { checkLintConfig } from '../../../src/core/lint/active-rules.js';
import { applyFixes } from '../../../src/core/lint/fixes.js';
import { DEFAULT_LINT_CONFIG, lintFile, type LintResult } from '../../../src/core/lint/linter.js';
import { RULES } from '../../../src/core/lint/registry.js';
import { defineRule } from '../../../src/core/lint/rule.js';
import { lintSource } from '../../../src/core/lint/sources.js';
import { readBundle } from '../../../src/core/migrate/bundle.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';
import { expectLinear } from '../../support/linear.js';

function lint(text: string, config: Partial<LintConfig> = {}): LintResult {
  return lintSource('V001__a.sql', text, { ...DEFAULT_LINT_CONFIG, ...config });
}

/** `rule line:column` of each finding. */
function found(result: LintResult): readonly string[] {
  return result.findings.map(({ rule, range: { start } }) => `${rule} ${start.line}:${start.column}`);
}

test('in a body that stands in quotes mistakes are found as in any other, and nothing is fixed', () => {
  const body = 'BEGIN CREATE TABLE sales.t (id SERIAL, code VARCHAR(8) DEFAULT $q$x$q$); COPY sales.t FROM $q$s3://a/b$q$ CREDENTIALS $q$aws_access_key_id=AKIAIOSFODNN7EXAMPLE;aws_secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY$q$; END';
  const made = (quote: string, inner: string): LintResult => lint(`CREATE OR REPLACE PROCEDURE sales.p() AS ${quote}${body.replaceAll('$q$', inner)}${quote} LANGUAGE plpgsql;`);
  const [dollars, quotes] = [made('$$', "'"), made("'", "''")];
  expect(dollars.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['pg/serial', 'sec/credentials']));
  expect(quotes.findings.map(({ rule, message }) => [rule, message])).toEqual(dollars.findings.map(({ rule, message }) => [rule, message]));
  expect(dollars.findings.some(({ fix }) => fix !== undefined)).toBe(true);
  expect(quotes.findings.some(({ fix }) => fix !== undefined)).toBe(false);
});

describe('suppression', () => {
  const drop = 'DROP TABLE s.t;';

  test.each([
    ['a line comment', `-- lint-disable-next-line destructive/drop-table: moved\n${drop}`],
    ['a block comment', `/* lint-disable-next-line destructive/drop-table: moved */\n${drop}`],
    ['blank lines and other comments between', `-- lint-disable-next-line destructive/drop-table: moved\n\n-- more\n${drop}`],
    ['a reason with colons', `-- lint-disable-next-line destructive/drop-table: see: TICKET-1\n${drop}`],
    ['two rules', '-- lint-disable-next-line destructive/drop-table, destructive/cascade: both meant\nDROP TABLE s.t CASCADE;'],
    ['a line inside a statement', 'CREATE TABLE s.t (\n  a INT,\n  -- lint-disable-next-line types/text: short codes\n  b TEXT\n);'],
  ])('%s', (_name, text) => {
    const result = lint(text);
    expect(found(result)).toEqual([]);
    expect(result.suppressed.length).toBeGreaterThan(0);
  });

  test('covers its line only', () => {
    const text = '-- lint-disable-next-line types/text: short\nCREATE TABLE s.t (a TEXT,\n b TEXT);';
    expect(found(lint(text))).toEqual(['types/text 3:4']);
  });

  test('without a reason suppresses nothing', () => {
    expect(found(lint(`-- lint-disable-next-line destructive/drop-table\n${drop}`))).toEqual(['lint/suppression-without-reason 1:1', 'destructive/drop-table 2:1']);
    expect(found(lint(`-- lint-disable-next-line destructive/drop-table:   \n${drop}`))).toEqual(['lint/suppression-without-reason 1:1', 'destructive/drop-table 2:1']);
  });

  test('of an unknown rule, of no rule, of nothing', () => {
    expect(found(lint('-- lint-disable-next-line a/b: x\nSELECT 1;'))).toEqual(['lint/unknown-rule 1:1']);
    expect(found(lint('-- lint-disable-next-line : x\nSELECT 1;'))).toEqual(['lint/unknown-rule 1:1']);
    expect(found(lint('-- lint-disable-next-line syntax/unterminated: x\nSELECT 1;'))).toEqual(['lint/unknown-rule 1:1']);
    expect(found(lint('-- lint-disable-next-line types/text: x\nSELECT 1;'))).toEqual(['lint/unused-suppression 1:1']);
  });

  test('of a rule that is switched off is not called unused', () => {
    expect(found(lint('-- lint-disable-next-line types/text: x\nSELECT 1;', { disabled: new Set(['types/text']) }))).toEqual([]);
  });

  test('in a string is a string', () => {
    expect(found(lint(`SELECT '\n-- lint-disable-next-line destructive/drop-table: x\n'; ${drop}`))).toEqual(['destructive/drop-table 3:4']);
  });
});

describe('configuration', () => {
  test('switches rules off and changes how grave they are', () => {
    const text = 'CREATE TABLE t (a TEXT);';
    expect(found(lint(text))).toEqual(['name/unqualified 1:14', 'types/text 1:19']);
    expect(found(lint(text, { disabled: new Set(['types/text']) }))).toEqual(['name/unqualified 1:14']);
    expect(lint(text, { severities: new Map([['types/text', 'error']]) }).findings.map(({ severity }) => severity)).toEqual(['warning', 'error']);
  });

  test.each([
    [{ disabled: new Set(['types/txet']) }, 'disable = types/txet: there is no such rule'],
    [{ disabled: new Set(['syntax/unterminated']) }, 'always on'],
    [{ severities: new Map([['a/b', 'info' as const]]) }, 'severity.a/b: there is no such rule'],
  ])('an unknown rule is an error: %j', (config, message) => {
    const check = (): void => checkLintConfig({ ...DEFAULT_LINT_CONFIG, ...config }, RULES, 'x.ini');
    expect(check).toThrow(AppError);
    expect(check).toThrow(message);
    expect(() => lint('SELECT 1', config)).toThrow(message);
  });

  test('a disabled rule still tells what may not be quoted', () => {
    const result = lint('CREATE USER u PASSWORD \'hush-hush\';', { disabled: new Set(['sec/user-password']) });
    expect(result.findings).toEqual([]);
    expect(result.secrets.map(({ start, end }) => [start.column, end.column])).toEqual([[24, 35]]);
  });
});

describe('text that never ends', () => {
  test.each([
    ['SELECT 1;\nSELECT \'abc;\nDROP TABLE s.t;', 'string', '2:8'],
    ['SELECT "abc;', 'quoted name', '1:8'],
    ['SELECT 1; /* abc', 'comment', '1:11'],
    ['CREATE PROCEDURE s.p() AS $x$ BEGIN; DROP TABLE s.t; COMMIT;', 'dollar quote', '1:27'],
  ])('%s', (text, what, place) => {
    const result = lint(text);
    expect(found(result)).toEqual([`syntax/unterminated ${place}`]);
    expect(result.findings[0]?.message).toContain(what);
  });

  test('what stands before it is still linted', () => {
    expect(found(lint('DROP TABLE s.t;\nSELECT \'abc'))).toEqual(['destructive/drop-table 1:1', 'syntax/unterminated 2:8']);
  });
});

test('statistics tell what was not understood', () => {
  expect(lint('SELECT 1; SOMETHING ELSE; ALTER TABLE s.v FROBNICATE; SELECT {{ x }}; SELECT a {% if y %} , b {% endif %} FROM t').stats)
    .toEqual({ statements: 5, parsed: 3, recognised: 1, unknown: 1, templated: 2 });
});

test('a rule without kinds sees every statement, one with kinds only its own', () => {
  const rule = (id: string, kinds?: readonly string[]) => defineRule({
    id, summary: 'S.', why: 'W.', severity: 'info', since: '0.1.0', source: new URL('https://docs.aws.amazon.com/'), examples: { bad: [], good: [] },
    ...(kinds === undefined ? {} : { kinds }),
    check: ({ first, last }, context) => context.report({ at: { first, last }, message: 'Seen.' }),
  });
  const result = lintFile(parseSql('a.sql', 'SELECT 1; SOMETHING ELSE; CALL s.p();'), { kind: undefined, config: DEFAULT_LINT_CONFIG }, [rule('x/all'), rule('x/call', ['call'])]);
  expect(found(result)).toEqual(['x/all 1:1', 'x/all 1:11', 'x/all 1:27', 'x/call 1:27']);
});

test('fixes that overlap wait for the next look', () => {
  const finding = (start: number, end: number, text: string) => ({
    rule: 'x/y', severity: 'info' as const, message: 'M.', fix: { start, end, text },
    range: { path: 'a', start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } },
  });
  expect(applyFixes('abcdef', [finding(3, 5, 'Y'), finding(0, 2, 'X'), finding(1, 4, 'no'), finding(5, 5, '+')])).toEqual({ text: 'XcY+f', applied: 3 });
});

describe('INI bundles', () => {
  const bundle = [
    '; a comment', '[one]', 'query0 = create temp table t (a int)', 'query1 = drop table t', '[two]', 'first = insert into s.a', '  values (1, \'x = y\')', '',
    'second=create table s.t (a int,', '  b text)', '; between', 'third = truncate s.b', '[three]', 'only = alter table s.t add c int, add d int', '',
  ];

  test.each([['\n'], ['\r\n']])('are linted section by section, with places of the whole file (%j)', (newline) => {
    const text = bundle.join(newline);
    const result = lintSource('x/warehouse.ini', text, DEFAULT_LINT_CONFIG);
    expect(found(result)).toEqual(['types/text 10:5', 'tx/truncate 12:9', 'alter/multi-add 14:35']);
    for (const { range } of result.findings) expect(text.split('\n').slice(0, range.start.line - 1).join('\n').length + (range.start.line > 1 ? 1 : 0) + range.start.column - 1).toBe(range.start.offset);
    expect(result.stats.statements).toBe(6);
    const fixed = applyFixes(text, result.findings).text;
    expect(found(lintSource('x/warehouse.ini', fixed, DEFAULT_LINT_CONFIG))).toEqual(['tx/truncate 12:9']);
    expect(readBundle('x/warehouse.ini', fixed).map(({ parse }) => parse().flatMap((file) => file.statements).length)).toEqual([2, 3, 2]);
  });

  test('a bundle that cannot be read says so', () => {
    expect(() => lintSource('a.ini', 'query = select 1', DEFAULT_LINT_CONFIG)).toThrow('stands before the first section');
  });

  test('files that a bundle was split into have the same places', () => {
    const text = bundle.join('\n');
    const findings = readBundle('x/warehouse.ini', text).flatMap(({ parse, kind }) => parse().flatMap((file) => lintFile(file, { kind, config: DEFAULT_LINT_CONFIG }, RULES).findings));
    expect(findings.filter(({ rule }) => rule === 'types/text' || rule === 'alter/multi-add').map(({ rule, range: { start } }) => `${rule} ${start.line}:${start.column} ${text.slice(start.offset, start.offset + 4)}`))
      .toEqual(['types/text 10:5 text', 'alter/multi-add 14:35 add ']);
  });
});

describe('any text', () => {
  const words = ['create', 'table', 'temp', 'drop', 'alter', 'add', 'column', 'text', 'uuid', 'cascade', 'view', 'begin', 'commit', 'truncate', 'copy', 'credentials',
    'password', 'create user u', 'alter table s.t', 'type', 'serial', '(', ')', ',', ';', '.', '\'', '\'x\'', '"', '"q"', '$$', '/*', '*/', '--', '\n', '[', ']', '#t', 's.t', '{{ x }}',
    '-- lint-disable-next-line types/text: x\n', '-- lint-disable-next-line\n', '\u{1f600}', '\r\n'];
  const sql = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(' ')));

  test('never throws, and every place and fix lies inside it', () => {
    fc.assert(fc.property(sql, (text) => {
      const { findings, suppressed, secrets, stats } = lint(text);
      expect(stats.parsed + stats.recognised + stats.unknown).toBe(stats.statements);
      for (const { start, end } of [...[...findings, ...suppressed].map(({ range }) => range), ...secrets]) {
        expect(start.offset).toBeGreaterThanOrEqual(0);
        expect(end.offset).toBeGreaterThan(start.offset);
        expect(end.offset).toBeLessThanOrEqual(text.length);
      }
      for (const { fix } of findings) if (fix !== undefined) expect(0 <= fix.start && fix.start <= fix.end && fix.end <= text.length).toBe(true);
    }), { numRuns: 2_000 });
  });

  test('with its fixes applied, what was fixed is not found again', () => {
    fc.assert(fc.property(sql, (text) => {
      let current = text;
      for (let pass = 0; pass < 10; pass++) {
        const { text: next, applied } = applyFixes(current, lint(current).findings);
        current = next;
        if (applied === 0) break;
      }
      expect(lint(current).findings.filter(({ fix }) => fix !== undefined)).toEqual([]);
    }), { numRuns: 2_000 });
  });
});

test('is linear: a file of 20,000 statements is no trouble', () => {
  const textOf = (lines: number) => 'SET a TO 1; TRUNCATE s.t; CREATE TEMP TABLE x (a INT); DROP TABLE x; ALTER TABLE y ADD a TEXT;\n'.repeat(lines);
  expect(lint(textOf(4_000)).findings.length).toBeGreaterThan(8_000);
  expectLinear(textOf, 100, (text) => void lint(text));
}, 60_000);
