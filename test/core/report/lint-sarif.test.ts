/** The SARIF report against the standard's own schema, and what code scanning makes of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { applyFixes } from '../../../src/core/lint/fixes.js';
import { OWN_RULES } from '../../../src/core/lint/own-rules.js';
import { RULES } from '../../../src/core/lint/registry.js';
import type { LintReport } from '../../../src/core/report/lint-report.js';
import { renderLintSarif } from '../../../src/core/report/lint-sarif.js';
import { reportOf, SAMPLE } from './lint-samples.js';

const ALL_RULES = [...RULES, ...OWN_RULES];

interface Region { readonly startLine: number; readonly startColumn: number; readonly endLine: number; readonly endColumn: number }
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region } }];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
  readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent: { readonly text: string } }[] }[] }[];
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly properties: { readonly tags: readonly string[] } }[] } };
  readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly { readonly level: string; readonly message: { readonly text: string } }[] }];
  readonly results: readonly Result[];
}

/** The schema is of draft 4, which differs from draft 7 in the name of `id` and in bounds that it does not use. */
function compileSchema(): (log: unknown) => readonly string[] {
  const { $schema, id, ...schema } = JSON.parse(readFileSync('test/core/report/sarif-schema-2.1.0.json', 'utf8')) as Record<string, unknown>;
  expect([$schema, id]).toEqual(['http://json-schema.org/draft-04/schema#', expect.stringContaining('sarif-2.1.0')]);
  expect(JSON.stringify(schema)).not.toContain('exclusive');
  const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat('uri-reference', (text) => /^[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]*$/.test(text) && !/%(?![0-9A-F]{2})/.test(text) && URL.canParse(text, 'https://example.com/'));
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  const validate = ajv.compile(schema);
  return (log) => (validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`));
}

const faultsOf = compileSchema();

function runOf(report: LintReport): Run {
  const log = JSON.parse(renderLintSarif(report, ALL_RULES)) as { readonly runs: readonly [Run] };
  expect(faultsOf(log)).toEqual([]);
  return log.runs[0];
}

describe('the schema', () => {
  test.each([
    ['every rule, suppressed findings, a bundle, a fix', SAMPLE],
    ['no file', reportOf({})],
    ['nothing found', reportOf({ 'a.sql': 'SELECT 1;' })],
    ['every severity', reportOf({ 'a.sql': 'CREATE TABLE t (a TEXT);\nDROP TABLE s.t;' }, 'error', { 'types/text': 'info' })],
    ['text from everywhere', reportOf({ 'ü/數據 ✓😀.sql': 'DROP TABLE "s"."\u202eüñ😀\u0007";' })],
    ['half a character in name and text', reportOf({ 'half\ud800.sql': 'DROP TABLE s."\udfff";' })],
    ['a place at the end of the file', reportOf({ 'a.sql': 'SELECT \'' })],
    ['a change', { ...SAMPLE, change: { since: 'origin/main', base: 'a'.repeat(40), elsewhere: 3 } }],
  ])('holds for %s', (_what, report) => {
    expect(runOf(report).results).toHaveLength(report.findings.length);
  });

  test('would not hold for a mistake', () => {
    const log = JSON.parse(renderLintSarif(SAMPLE, ALL_RULES)) as { runs: [{ results: Record<string, unknown>[] }] };
    const [first = {}] = log.runs[0].results;
    const mistakes: readonly Record<string, unknown>[] = [
      { level: 'info' }, { message: {} }, { ruleIndex: -2 }, { severity: 'error' }, { fixes: [{ artifactChanges: [] }] },
      { locations: [{ physicalLocation: { artifactLocation: { uri: 'a b.sql' } } }] }, { locations: [{ physicalLocation: { region: { startLine: 0 } } }] },
    ];
    for (const mistake of mistakes) expect(faultsOf({ ...log, runs: [{ ...log.runs[0], results: [{ ...first, ...mistake }] }] })).not.toEqual([]);
    expect(faultsOf({ ...log, version: '2.0.0' })).not.toEqual([]);
  });

  test('holds for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' }), (path, text) => {
      runOf(reportOf({ [`${path.replace(/\.ini$/i, '')}.sql`]: `DROP TABLE s.t;\n${text}` }));
    }), { numRuns: 60 });
  });
});

describe('results', () => {
  test('name their rule by id and by place in the list', () => {
    const { results, tool } = runOf(SAMPLE);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    // Code scanning keeps ten tags of a rule.
    for (const { properties } of tool.driver.rules) expect(properties.tags.length).toBeLessThanOrEqual(10);
  });

  test('are the gravest where there are too many', () => {
    const run = runOf(reportOf({ 'a.sql': `${'CREATE TABLE t (a INT);\n'.repeat(5_100)}DROP TABLE s.t;` }));
    expect(run.results).toHaveLength(5_000);
    expect(run.results[0]?.level).toBe('error');
    expect(run.invocations[0].toolExecutionNotifications).toEqual([{ level: 'warning', message: { text: '101 more findings left out.' } }]);
  });

  test('leave out what is suppressed and what the change does not touch, and say how much that is', () => {
    const run = runOf({ ...SAMPLE, change: { since: 'origin/main', base: 'a'.repeat(40), elsewhere: 3 } });
    expect(run.results.map(({ locations }) => locations[0].physicalLocation.region.startLine)).not.toContain(3);
    expect(run.invocations[0].toolExecutionNotifications.map(({ message }) => message.text)).toEqual(['1 finding suppressed by comments in the files.', '3 findings outside the change since origin/main.']);
  });

  test('carry fixes that do what --fix does', () => {
    const text = 'CREATE TABLE s.t (a TEXT,\r\n  b "x😀", c VARCHAR);\nALTER TABLE s.t ADD a INT, ADD b INT;\n';
    const report = reportOf({ 'a.sql': text });
    const replacements = runOf(report).results.flatMap(({ fixes = [] }) => fixes.flatMap(({ artifactChanges }) => artifactChanges.flatMap((change) => change.replacements)));
    const offsetOf = (line: number, column: number): number => text.split('\n').slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    const applied = [...replacements].sort((a, b) => b.deletedRegion.startLine - a.deletedRegion.startLine || b.deletedRegion.startColumn - a.deletedRegion.startColumn).reduce((current, { deletedRegion: region, insertedContent }) => (
      current.slice(0, offsetOf(region.startLine, region.startColumn)) + insertedContent.text + current.slice(offsetOf(region.endLine, region.endColumn))
    ), text);
    expect(replacements.length).toBeGreaterThan(1);
    expect(applied).toBe(applyFixes(text, report.findings).text);
  });

  test('name a file by a reference, whatever is in its path', () => {
    const uriOf = (path: string): string | undefined => runOf(reportOf({ [path]: 'DROP TABLE s.t' })).results[0]?.locations[0].physicalLocation.artifactLocation.uri;
    expect(uriOf('./a b/ü#?.sql')).toBe('a%20b/%C3%BC%23%3F.sql');
    expect(uriOf('/abs/x.sql')).toBe('file:///abs/x.sql');
    expect(uriOf('half\ud800.sql')).toBe('half%EF%BF%BD.sql');
  });
});

describe('fingerprints', () => {
  const prints = (text: string, path = 'a.sql'): readonly string[] => runOf(reportOf({ [path]: text })).results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
  const text = 'DROP TABLE s.t;\nDROP TABLE s.t;\nDROP TABLE  s.u;\nCREATE TABLE s.v (a TEXT, b TEXT);';
  const known = prints(text);

  test('tell equal findings of a file apart', () => {
    expect(known).toHaveLength(5);
    expect(new Set(known).size).toBe(5);
    for (const print of known) expect(print).toMatch(/^[0-9a-f]{16}:\d+$/);
  });

  test.each([
    ['lines above', `SELECT 1;\n\n-- why\n${text}`],
    ['lines between', text.replaceAll('\n', '\n\nSELECT 2;\n')],
    ['another indentation', text.replaceAll(/^/gm, '\t  ').replaceAll('  s.u', ' s.u')],
    ['other line ends', text.replaceAll('\n', '\r\n')],
  ])('stay with %s', (_what, changed) => {
    expect(prints(changed)).toEqual(known);
  });

  test('are others for another rule, another line and another file', () => {
    expect(prints(text, 'b.sql').filter((print) => known.includes(print))).toEqual([]);
    expect(prints('DROP TABLE s.t2;').filter((print) => known.includes(print))).toEqual([]);
  });

  test('of thousands of findings in one long line take no time', () => {
    const begun = performance.now();
    expect(new Set(prints(`${'DROP TABLE s.t; '.repeat(6_000)} -- ${'x '.repeat(1_500_000)}`)).size).toBe(5_000);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
