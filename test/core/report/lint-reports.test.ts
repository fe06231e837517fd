/** The lint reports: golden files (`UPDATE_GOLDEN=1` writes them anew), the limits of those who read them, and hostile text. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bySeverity, type Finding } from '../../../src/core/finding.js';
import { renderLintGithub } from '../../../src/core/report/lint-github.js';
import { renderLintJson } from '../../../src/core/report/lint-json.js';
import { renderLintJunit } from '../../../src/core/report/lint-junit.js';
import { renderLintMarkdown } from '../../../src/core/report/lint-markdown.js';
import { lintHeadline, type LintReport } from '../../../src/core/report/lint-report.js';
import { renderLintSarif } from '../../../src/core/report/lint-sarif.js';
import { renderLintReportText, renderLintText } from '../../../src/core/report/lint-text.js';
import { reportOf, SAMPLE, SAMPLE_RULES } from './lint-samples.js';

describe.each([
  ['txt', renderLintReportText], ['json', renderLintJson], ['sarif', (report: LintReport) => renderLintSarif(report, SAMPLE_RULES)], ['xml', renderLintJunit],
  ['github', renderLintGithub], ['md', renderLintMarkdown],
] as const)('%s', (extension, render) => {
  test('is as the golden file has it', () => {
    const path = `test/core/report/lint-golden/sample.${extension}`;
    const rendered = render(SAMPLE);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, rendered);
    expect(rendered).toBe(readFileSync(path, 'utf8'));
  });

  test('never shows a secret', () => {
    expect(render(SAMPLE)).not.toContain('hush');
  });

  test('of nothing says so', () => {
    expect(render(reportOf({})).length).toBeGreaterThan(0);
  });
});

test('findings alone need no files', () => {
  expect(renderLintText(SAMPLE.findings.slice(0, 1))).toBe('error pg/types  migrations/V001__orders.sql:2:5\n  Redshift has no UUID; use VARCHAR(36).');
});

describe('the headline', () => {
  test('counts what is not shown', () => {
    expect(lintHeadline({ ...SAMPLE, findings: [], fixed: 2 })).toBe('4 files, 9 statements: 5 errors, 2 warnings, 1 suppressed, 1 statement not recognised, 2 fixed');
  });

  test('says how much lies outside of a change, on one line', () => {
    const headline = lintHeadline({ ...reportOf({}), change: { since: 'origin/\u001b[2Jmain\n', base: '', elsewhere: 7 } });
    expect(headline).toBe('0 files, 0 statements: 0 errors, 0 warnings, 7 findings outside the change since origin/ [2Jmain ');
  });
});

describe('the text', () => {
  test('says that there was nothing to check', () => {
    expect(renderLintReportText(reportOf({}))).toBe('There is no SQL file to check.\n0 files, 0 statements: 0 errors, 0 warnings\n');
    expect(renderLintReportText(reportOf({ 'a.sql': '' }))).not.toContain('There is no SQL file');
  });

  test('counts the statements whose templates are read as placeholders, where there are any', () => {
    const text = (sql: string): string => renderLintReportText(reportOf({ 'a.sql': sql })).replaceAll(/\s+/g, ' ');
    expect(text('SELECT {{ a }};\nSELECT ${b};\nSELECT 1;')).toContain('2 statements hold templates ({{ }}, {% %} or ${ }), which are read as placeholders');
    expect(text('SELECT {{ a }};')).toContain('1 statement holds templates');
    expect(text('SELECT 1;')).not.toContain('template');
  });

  test('shows the gravest where there are too many, each in its place', () => {
    const text = renderLintReportText(reportOf({ 'a.sql': `${'CREATE TABLE t (a INT);\n'.repeat(600)}DROP TABLE s.t;\nCREATE TABLE t (a INT);` }));
    expect(text.match(/^error destructive\/drop-table {2}a.sql:601:1$/gm)).toHaveLength(1);
    expect(text.match(/^warning /gm)).toHaveLength(499);
    expect(text).toContain('… 102 more; --format json shows all of them');
    expect(text.indexOf('a.sql:499:')).toBeLessThan(text.indexOf('a.sql:601:'));
  });
});

describe('an excerpt', () => {
  const excerpt = (text: string): readonly string[] => renderLintReportText(reportOf({ 'a.sql': text })).split('\n').filter((line) => line.includes('│'));
  /** What the carets stand under, counted in columns of a terminal as it was told to count them. */
  const pointedTo = ([line = '', carets = '']: readonly string[], wide: RegExp): string => {
    const cells = [...line].flatMap((character) => (wide.test(character) ? [character, ''] : [character]));
    return cells.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1).join('');
  };

  test.each([['error', 'DROP TABLE s.t;'], ['warning', 'CREATE TABLE s.t (a TEXT);']])('is there for a finding of severity %s', (_severity, sql) => {
    expect(excerpt(sql)).toHaveLength(2);
  });

  test.each([
    ['both sides', `SELECT ${'\'x\', '.repeat(4_000)}1; DROP TABLE s.t; SELECT ${'1, '.repeat(100)}2;`, /│ ….*'x', 1; DROP TABLE s\.t; SELECT 1.*…$/],
    ['the end', `DROP TABLE s.t; SELECT ${'1, '.repeat(100)}2;`, /│ DROP TABLE s\.t; SELECT 1.*…$/],
    ['the beginning', `SELECT ${'1, '.repeat(100)}2; DROP TABLE s.t;`, /│ ….*1, 2; DROP TABLE s\.t;$/],
  ])('of a long line is cut at %s, to what a terminal shows', (_what, sql, shown) => {
    const [line = '', caret = ''] = excerpt(sql);
    expect(line).toMatch(shown);
    expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('DROP TABLE s.t');
    expect(line.length).toBeLessThanOrEqual(80);
    expect(line.length).toBeGreaterThan(72);
  });

  test('of a finding that is longer than a row points as far as the row goes', () => {
    const [line = '', caret = ''] = excerpt(`DROP TABLE s.t, ${'s.another_table, '.repeat(20)} s.u;`);
    expect(line).toMatch(/│ DROP TABLE.*…$/);
    expect(caret.indexOf('^')).toBe(line.indexOf('DROP'));
    expect(caret.length).toBe(line.length - 1);
  });

  test('has its caret under the place, also after tabs and control characters', () => {
    const [line = '', caret = ''] = excerpt('\t/*\u001b[31m\u202e*/\tDROP TABLE s.t;');
    expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('DROP TABLE s.t');
    // eslint-disable-next-line no-control-regex -- that none is left is what is tested
    expect(line).not.toMatch(/[\u0000-\u001f\u202e]/);
  });

  test.each([
    ['East Asian characters', '/* 注文テーブル 삭제 */ DROP TABLE s."表";', /[注文テーブル삭제表]/, 'DROP TABLE s."表"'],
    ['emoji', '/* 😀🚀 */ DROP TABLE s.t;', /[😀🚀]/u, 'DROP TABLE s.t'],
    ['full-width forms', '/* ＡＢ */ DROP TABLE s.t;', /[ＡＢ]/, 'DROP TABLE s.t'],
  ])('has its caret under the place after %s, which take two columns', (_what, sql, wide, place) => {
    expect(pointedTo(excerpt(sql), wide)).toBe(place);
  });

  test('has its caret under the place after marks that take no column', () => {
    const [line = '', carets = ''] = excerpt('/* e\u0301a\u0308 */ DROP TABLE s.t;');
    expect(line.replaceAll(/\p{M}/gu, '').slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('DROP TABLE s.t');
  });

  test.each([
    ['wide characters', '注'.repeat(200)], ['emoji', '😀'.repeat(200)], ['marks', `e${'\u0301'.repeat(2_000)}`],
  ])('never shows half of a character of %s', (_what, comment) => {
    for (const sql of [`/* ${comment} */ DROP TABLE s.t; -- ${comment}`, `/* x${comment} */ DROP TABLE s.t; -- x${comment}`]) {
      const [line = '', carets = ''] = excerpt(sql);
      expect(line.isWellFormed()).toBe(true);
      expect(line).not.toContain('\ufffd');
      expect(carets).toContain('^'.repeat('DROP TABLE s.t'.length));
      expect([...line.replaceAll(/\p{M}/gu, '')].length).toBeLessThanOrEqual(80);
    }
  });

  test('ends before the line ends, whichever they are', () => {
    expect(excerpt('DROP TABLE s.t;\r\nSELECT 1;\r\n')[0]).toMatch(/s\.t;$/);
    expect(excerpt('SELECT 1;\r\nDROP TABLE s.t;')[0]).toMatch(/s\.t;$/);
  });

  test('hides secrets that another finding of the line is not about', () => {
    expect(excerpt('CREATE USER u PASSWORD \'hush-hush\'; DROP TABLE s.t;').join('\n')).not.toContain('hush');
  });
});

/** The names and attributes of well-formed XML; throws where it is not. */
function readXml(xml: string): readonly { readonly name: string; readonly attributes: ReadonlyMap<string, string> }[] {
  const elements: { name: string; attributes: Map<string, string> }[] = [];
  const open: string[] = [];
  let at = xml.indexOf('?>') + 2;
  // eslint-disable-next-line no-control-regex -- exactly these are forbidden in XML 1.0
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(xml)) throw new Error('a character XML cannot hold');
  while (at < xml.length) {
    const piece = /^(?:<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|[^<]+)/.exec(xml.slice(at));
    if (piece === null) throw new Error(`not XML: ${xml.slice(at, at + 80)}`);
    const [whole, closing, name, attributes = '', empty] = piece;
    if (/&(?!(?:amp|lt|gt|quot);)/.test(whole)) throw new Error('a bare ampersand');
    if (name !== undefined && closing === '/' && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    if (name !== undefined && closing === '') {
      elements.push({ name, attributes: new Map([...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? ''])) });
      if (empty === '') open.push(name);
    }
    at += whole.length;
  }
  if (open.length > 0) throw new Error(`<${open.join('><')}> stays open`);
  return elements;
}

describe('junit', () => {
  test('stays within what CodeBuild keeps, failures first', () => {
    const files = Object.fromEntries(Array.from({ length: 700 }, (_, index) => [`f${index}.sql`, index % 100 === 99 ? 'DROP TABLE s.t;\n'.repeat(300) : 'SELECT 1;']));
    const elements = readXml(renderLintJunit(reportOf(files)));
    const cases = elements.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes.get('name'));
    expect(cases).toHaveLength(499);
    expect(cases.slice(0, 7)).toEqual(['f99.sql', 'f199.sql', 'f299.sql', 'f399.sql', 'f499.sql', 'f599.sql', 'f699.sql']);
    expect(cases.at(-1)).toBe('202 more files');
    expect(elements.find(({ name }) => name === 'testsuite')?.attributes.get('tests')).toBe('499');
    expect(elements.find(({ name }) => name === 'testsuite')?.attributes.get('failures')).toBe('7');
    expect(Math.max(...[...renderLintJunit(reportOf(files)).matchAll(/>([^<]*)</g)].map((match) => (match[1] ?? '').replace(/&[a-z]+;/g, '.').length))).toBeLessThan(5_000);
  });

  test('fails what the configuration says, and a failure left out fails the last case', () => {
    const failuresOf = (report: LintReport): string | undefined => readXml(renderLintJunit(report)).find(({ name }) => name === 'testsuite')?.attributes.get('failures');
    const files = { 'a.sql': 'CREATE TABLE t (a INT);' };
    expect(failuresOf(reportOf(files))).toBe('0');
    expect(failuresOf(reportOf(files, 'warning'))).toBe('1');
    expect(failuresOf(reportOf(Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`f${index}.sql`, 'DROP TABLE s.t']))))).toBe('499');
  });

  test('has the gravest findings first, in files and in cases, and counts what does not fit', () => {
    const report = reportOf({
      'clean.sql': 'SELECT 1;', 'warned.sql': 'CREATE TABLE t (a INT);', 'failed.sql': `${'CREATE TABLE t (a INT);\n'.repeat(100)}DROP TABLE s.t;`,
    }, 'warning');
    const xml = renderLintJunit(report);
    expect(readXml(xml).filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes.get('name'))).toEqual(['failed.sql', 'warned.sql', 'clean.sql']);
    const [, body = ''] = /<failure message="101 findings"[^>]*>([^<]*)</.exec(xml) ?? [];
    const lines = body.split('\n');
    expect(lines[0]).toMatch(/^failed\.sql:101:1 error destructive\/drop-table: /);
    expect(lines.at(-1)).toBe(`… ${101 - (lines.length - 1)} more findings`);
    expect(lines.slice(0, -1).every((line) => /^failed\.sql:\d+:\d+ (error|warning) .*\.$|<reason>|&gt;$/.test(line))).toBe(true);
    expect(body.length).toBeGreaterThan(4_000);
  });

  test('of a rejected change with more files than fit says in its last case what is gravest', () => {
    const files = Object.fromEntries(Array.from({ length: 520 }, (_, index) => [`f${index}.sql`, 'CREATE TABLE t (a INT);\nDROP TABLE s.t;']));
    const [, message, body = ''] = /name="22 more files"><failure message="([^"]*)"[^>]*>([^<]*)</.exec(renderLintJunit(reportOf(files, 'warning'))) ?? [];
    expect(message).toBe('44 findings');
    expect(body.split('\n').slice(0, 20).every((line) => /^f\d+\.sql:2:1 error /.test(line))).toBe(true);
  });
});

describe('github', () => {
  const commands = (files: Readonly<Record<string, string>>, severities = {}): readonly string[] => renderLintGithub(reportOf(files, 'error', severities)).trimEnd().split('\n');

  test('keeps within the runner\'s ten of each, gravest first, and counts the others', () => {
    const lines = commands({ 'a.sql': `${'CREATE TABLE t (a TEXT);\n'.repeat(12)}${'DROP TABLE s.t;\n'.repeat(13)}` }, { 'types/text': 'info' });
    expect(lines).toHaveLength(31);
    expect(lines.map((line) => line.split(' ')[0])).toEqual([...Array<string>(10).fill('::error'), ...Array<string>(10).fill('::warning'), ...Array<string>(10).fill('::notice'), '1']);
    expect(lines[0]).toMatch(/^::error file=a\.sql,line=13,/);
    expect([lines[9], lines[19], lines[29]].map((line) => line?.replace(/;.*/, ''))).toEqual(['::error title=redshift-devops::4 more errors', '::warning title=redshift-devops::3 more warnings', '::notice title=redshift-devops::3 more notices']);
  });

  test('shows all where ten fit', () => {
    expect(commands({ 'a.sql': 'DROP TABLE s.t;\n'.repeat(10) }).filter((line) => line.startsWith('::error file='))).toHaveLength(10);
  });

  test('gives columns within one line only, the last one included', () => {
    expect(commands({ 'a.sql': ' DROP TABLE s.t;\nDROP TABLE\n  s.t;' }).slice(0, 2).map((line) => line.replace(/,title.*/, ''))).toEqual(['::error file=a.sql,line=1,endLine=1,col=2,endColumn=15', '::error file=a.sql,line=2,endLine=3']);
  });

  test('a hostile path or name ends no command and begins none', () => {
    const lines = renderLintGithub(reportOf({ 'a,b:c\n::warning::%.sql': 'CREATE TABLE "x\n::error::y" (a INT);' })).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('file=a%2Cb%3Ac%0A%3A%3Awarning%3A%3A%25.sql,');
    expect(lines[0]).toContain('x%0A::error::y');
  });
});

describe('hostile text', () => {
  const hostile = fc.string({ unit: 'binary', maxLength: 60 });
  const finding = fc.record({ message: hostile, path: hostile, severity: fc.constantFrom('error', 'warning', 'info') }).map(({ message, path, severity }): Finding => ({
    rule: 'x/y', severity, message, range: { path, start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } },
  }));
  const reports = fc.array(finding, { minLength: 1, maxLength: 5 }).map((findings): LintReport => ({
    files: findings.map((each) => ({ path: each.range.path, text: each.message, result: { findings: [each], suppressed: [], secrets: [], stats: { statements: 1, parsed: 0, recognised: 1, unknown: 0, templated: 0 } } })),
    findings, failOn: 'error', fixed: 0,
  }));

  test('keeps XML well-formed, JSON readable, and lines free of control characters and commands', () => {
    fc.assert(fc.property(reports, (report) => {
      expect(() => readXml(renderLintJunit(report))).not.toThrow();
      expect((JSON.parse(renderLintJson(report)) as { findings: readonly unknown[] }).findings).toHaveLength(report.findings.length);
      expect(() => JSON.parse(renderLintSarif(report, SAMPLE_RULES)) as unknown).not.toThrow();
      // eslint-disable-next-line no-control-regex -- that none is left is what is tested
      for (const rendered of [renderLintReportText(report), renderLintMarkdown(report)]) expect(rendered).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|^::/m);
      expect(renderLintGithub(report).trimEnd().split('\n')).toHaveLength(report.findings.length + 1);
      expect(renderLintMarkdown(report).split('\n').filter((line) => line.startsWith('| '))).toHaveLength(report.findings.length + 1);
    }), { numRuns: 500 });
  });
});

test('the order by severity is the one the limits want', () => {
  expect([...SAMPLE.findings].sort(bySeverity).map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'error', 'error', 'warning', 'warning']);
});
