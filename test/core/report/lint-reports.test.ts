/** The lint reports: golden files (`UPDATE_GOLDEN=1` writes them anew), the limits of those who read them, and hostile text. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { bySeverity, type Finding, type Severity } from '../../../src/core/finding.js';
import { DEFAULT_LINT_CONFIG } from '../../../src/core/lint/linter.js';
import { OWN_RULES } from '../../../src/core/lint/own-rules.js';
import { RULES } from '../../../src/core/lint/registry.js';
import { lintSource } from '../../../src/core/lint/sources.js';
import { renderLintGithub } from '../../../src/core/report/lint-github.js';
import { renderLintJson } from '../../../src/core/report/lint-json.js';
import { renderLintJunit } from '../../../src/core/report/lint-junit.js';
import { renderLintMarkdown } from '../../../src/core/report/lint-markdown.js';
import { lintHeadline, type LintReport } from '../../../src/core/report/lint-report.js';
import { renderLintSarif } from '../../../src/core/report/lint-sarif.js';
import { renderLintReportText, renderLintText } from '../../../src/core/report/lint-text.js';
import { renderRuleDocs } from '../../../src/core/report/rule-docs.js';

const ALL_RULES = [...RULES, ...OWN_RULES];

function reportOf(files: Readonly<Record<string, string>>, failOn: Severity = 'error'): LintReport {
  const linted = Object.entries(files).map(([path, text]) => ({ path, text, result: lintSource(path, text, DEFAULT_LINT_CONFIG) }));
  return { files: linted, findings: linted.flatMap(({ result }) => result.findings), failOn, fixed: 0 };
}

const SAMPLE = reportOf({
  'migrations/V001__orders.sql': 'CREATE TABLE sales.orders (\n\tid UUID, note TEXT\n);\n\nDROP TABLE sales.old;\nNEW STATEMENT;\n',
  'migrations/V002__clean.sql': 'SELECT 1;\n',
  'migrations/V003__load & more.sql': 'COPY sales.orders FROM \'s3://b/k\' ACCESS_KEY_ID \'hush-1\' SECRET_ACCESS_KEY \'hush-2\';\n-- lint-disable-next-line destructive/drop-table: moved\nDROP TABLE sales.b;\n',
  'warehouse.ini': '[one]\nquery0 = create table t (a int)\nquery1 = alter table s.t add a int,\n  add b int\n',
});

describe.each([
  ['txt', renderLintReportText], ['json', renderLintJson], ['sarif', (report: LintReport) => renderLintSarif(report, ALL_RULES)], ['xml', renderLintJunit],
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

test('the page of a rule', () => {
  const path = 'test/core/report/lint-golden/rule.md';
  const rendered = ALL_RULES.filter(({ id }) => id === 'types/text' || id === 'syntax/unterminated').map(renderRuleDocs).join('\n');
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, rendered);
  expect(rendered).toBe(readFileSync(path, 'utf8'));
});

test('findings alone need no files', () => {
  expect(renderLintText(SAMPLE.findings.slice(0, 1))).toBe('error pg/types  migrations/V001__orders.sql:2:5\n  Redshift has no UUID; use VARCHAR(36).');
});

test('the headline counts what is not shown', () => {
  expect(lintHeadline({ ...SAMPLE, findings: [], fixed: 2 })).toBe('4 files, 8 statements: 5 errors, 2 warnings, 1 suppressed, 1 statement not recognised, 2 fixed');
});

describe('an excerpt', () => {
  const excerpt = (text: string): readonly string[] => renderLintReportText(reportOf({ 'a.sql': text })).split('\n').filter((line) => line.includes('│'));

  test('of a long line shows the surroundings of the place', () => {
    const [line = '', caret = ''] = excerpt(`SELECT ${'\'x\', '.repeat(4_000)}1; DROP TABLE s.t; SELECT ${'1, '.repeat(100)}2;`);
    expect(line).toMatch(/ │ ….*'x', 1; DROP TABLE s\.t; SELECT 1.*…$/);
    expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('DROP TABLE s.t');
    expect(line.length).toBeLessThan(120);
  });

  test('has its caret under the place, also after tabs and control characters', () => {
    const [line = '', caret = ''] = excerpt('\t/*\u001b[31m\u202e*/\tDROP TABLE s.t;');
    expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('DROP TABLE s.t');
    // eslint-disable-next-line no-control-regex -- that none is left is what is tested
    expect(line).not.toMatch(/[\u0000-\u001f\u202e]/);
  });

  test('hides secrets that another finding of the line is not about', () => {
    expect(excerpt('CREATE USER u PASSWORD \'hush-hush\'; DROP TABLE s.t;').join('\n')).not.toContain('hush');
  });
});

describe('sarif', () => {
  const position = { type: 'integer', minimum: 1 };
  const message = { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } };
  const schema = {
    type: 'object',
    required: ['$schema', 'version', 'runs'],
    properties: {
      version: { const: '2.1.0' },
      runs: {
        type: 'array', minItems: 1, maxItems: 20,
        items: {
          type: 'object', required: ['tool', 'results', 'columnKind'],
          properties: {
            columnKind: { const: 'utf16CodeUnits' },
            tool: {
              type: 'object', required: ['driver'],
              properties: {
                driver: {
                  type: 'object', required: ['name', 'semanticVersion', 'rules'],
                  properties: {
                    rules: {
                      type: 'array',
                      items: {
                        type: 'object', required: ['id', 'shortDescription', 'fullDescription', 'help', 'defaultConfiguration'],
                        properties: {
                          helpUri: { type: 'string', pattern: '^https://' }, shortDescription: message, fullDescription: message, help: message,
                          defaultConfiguration: { type: 'object', required: ['level'], properties: { level: { enum: ['error', 'warning', 'note'] } } },
                          properties: { type: 'object', properties: { tags: { type: 'array', maxItems: 10 } } },
                        },
                      },
                    },
                  },
                },
              },
            },
            results: {
              type: 'array', maxItems: 5_000,
              items: {
                type: 'object', required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints'],
                properties: {
                  level: { enum: ['error', 'warning', 'note'] }, message,
                  locations: {
                    type: 'array', minItems: 1, maxItems: 1,
                    items: {
                      type: 'object', required: ['physicalLocation'],
                      properties: {
                        physicalLocation: {
                          type: 'object', required: ['artifactLocation', 'region'],
                          properties: {
                            artifactLocation: { type: 'object', required: ['uri'], properties: { uri: { type: 'string', pattern: '^[A-Za-z0-9._~%!\'()*/:-]+$' } } },
                            region: {
                              type: 'object', required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
                              properties: { startLine: position, startColumn: position, endLine: position, endColumn: position },
                            },
                          },
                        },
                      },
                    },
                  },
                  partialFingerprints: { type: 'object', required: ['primaryLocationLineHash'], properties: { primaryLocationLineHash: { type: 'string', pattern: '^[0-9a-f]{16}:\\d+$' } } },
                },
              },
            },
          },
        },
      },
    },
  };
  const validate = new Ajv({ allErrors: true }).compile(schema);

  interface Log { readonly runs: readonly { readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }; readonly results: readonly Result[] }[] }
  interface Result { readonly ruleId: string; readonly ruleIndex: number; readonly level: string; readonly partialFingerprints: { readonly primaryLocationLineHash: string } }
  const parsed = (report: LintReport): Log => JSON.parse(renderLintSarif(report, ALL_RULES)) as Log;

  test('has the structure code scanning requires', () => {
    const log = parsed(SAMPLE);
    validate(log);
    expect(validate.errors).toBeNull();
    for (const run of log.runs) for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('keeps the gravest where there are too many', () => {
    const report = reportOf({ 'a.sql': `${'CREATE TABLE t (a INT);\n'.repeat(5_100)}DROP TABLE s.t;` });
    const [run] = parsed(report).runs;
    expect(run?.results).toHaveLength(5_000);
    expect(run?.results[0]?.level).toBe('error');
    expect(renderLintSarif(report, ALL_RULES)).toContain('101 more findings left out.');
  });

  test('knows a finding again after lines were added above it, and tells equal lines apart', () => {
    const prints = (text: string): readonly string[] => parsed(reportOf({ 'a.sql': text })).runs[0]?.results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash) ?? [];
    const before = prints('DROP TABLE s.t;\nDROP TABLE s.t;\nDROP TABLE s.u;');
    expect(new Set(before).size).toBe(3);
    expect(prints('SELECT 1;\n\n  DROP TABLE s.t;\nDROP TABLE s.t;\nDROP TABLE s.u;')).toEqual(before);
  });

  test('a path is a reference, whatever is in it', () => {
    const uriOf = (path: string): string | undefined => /"uri": "(.*)"/.exec(renderLintSarif(reportOf({ [path]: 'DROP TABLE s.t' }), ALL_RULES))?.[1];
    expect(uriOf('./a b/ü#?.sql')).toBe('a%20b/%C3%BC%23%3F.sql');
    expect(uriOf('/abs/x.sql')).toBe('file:///abs/x.sql');
    expect(uriOf('half\ud800.sql')).toBe('half%EF%BF%BD.sql');
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
});

describe('github', () => {
  test('keeps within the runner\'s ten of each, gravest first, the others as plain lines', () => {
    const rendered = renderLintGithub(reportOf({ 'a.sql': `${'CREATE TABLE t (a INT);\n'.repeat(12)}${'DROP TABLE s.t;\n'.repeat(13)}` })).trimEnd().split('\n');
    expect(rendered.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(rendered.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(rendered).toHaveLength(26);
    expect(rendered[0]).toMatch(/^::error file=a\.sql,line=13,/);
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
    files: findings.map((each) => ({ path: each.range.path, text: each.message, result: { findings: [each], suppressed: [], secrets: [], stats: { statements: 1, parsed: 0, recognised: 1, unknown: 0 } } })),
    findings, failOn: 'error', fixed: 0,
  }));

  test('keeps XML well-formed, JSON readable, and lines free of control characters and commands', () => {
    fc.assert(fc.property(reports, (report) => {
      expect(() => readXml(renderLintJunit(report))).not.toThrow();
      expect((JSON.parse(renderLintJson(report)) as { findings: readonly unknown[] }).findings).toHaveLength(report.findings.length);
      expect(() => JSON.parse(renderLintSarif(report, ALL_RULES)) as unknown).not.toThrow();
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
