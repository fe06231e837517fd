/** The pages of the rules; `UPDATE_GOLDEN=1` writes the golden file anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { OWN_RULES } from '../../../src/core/lint/own-rules.js';
import { RULES } from '../../../src/core/lint/registry.js';
import type { RuleInfo } from '../../../src/core/lint/rule.js';
import { FAMILIES, renderRuleDocs, renderRuleIndex } from '../../../src/core/report/rule-docs.js';

const ALL = [...RULES, ...OWN_RULES].sort((a, b) => (a.id < b.id ? -1 : 1));

const RULE: RuleInfo = {
  id: 'mv/example',
  summary: 'Write an example.',
  why: 'Nobody reads prose.',
  safe: 'Show the bad and the good one.',
  severity: 'warning',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/welcome.html'),
  examples: {
    bad: [{ sql: 'SELECT 1;\n\n-- ``` </td>\nSELECT 2;', fixed: 'SELECT 3;' }, { sql: 'SELECT 4;', file: 'R__view.sql', before: 'CREATE TABLE s.t (a INT);' }],
    good: [{ sql: 'SELECT 5;' }],
  },
};

test('the page of a rule is as the golden file has it', () => {
  const path = 'test/core/report/lint-golden/rule.md';
  const rendered = renderRuleDocs(RULE);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, rendered);
  expect(rendered).toBe(readFileSync(path, 'utf8'));
});

/**
 * The cells of the table as GitHub sees them: a line that begins with a tag is HTML up to the next blank line, everything else is
 * Markdown. https://github.github.com/gfm/#html-blocks
 */
function cellsOf(page: string): readonly { readonly html: string; readonly code: readonly string[] }[] {
  const cells: { html: string; code: string[] }[] = [];
  let mode: 'markdown' | 'html' | { readonly fence: string; readonly lines: string[] } = 'markdown';
  for (const line of page.slice(0, page.lastIndexOf('</table>')).split('\n')) {
    if (typeof mode === 'object') {
      if (line === mode.fence) {
        cells.at(-1)?.code.push(mode.lines.join('\n'));
        mode = 'markdown';
      } else mode.lines.push(line);
    } else if (line.trim() === '') mode = 'markdown';
    else if (mode === 'html' || /^<\/?(table|tr|td|th)\b/.test(line)) {
      mode = 'html';
      for (const _cell of line.matchAll(/<td>/g)) cells.push({ html: line, code: [] });
    } else {
      const fence = /^(`{3,})sql$/.exec(line)?.[1];
      if (fence !== undefined) mode = { fence, lines: [] };
    }
  }
  expect(mode).toBe('markdown');
  return cells;
}

describe('the examples', () => {
  test('stand side by side, as code, whatever is in them', () => {
    expect(cellsOf(renderRuleDocs(RULE)).map(({ code }) => code)).toEqual([
      ['SELECT 1;\n\n-- ``` </td>\nSELECT 2;', 'SELECT 3;'], ['SELECT 5;'], ['CREATE TABLE s.t (a INT);', 'SELECT 4;'], [],
    ]);
  });

  test.each(ALL.map((rule) => [rule.id, rule] as const))('of %s are all there', (_id, rule) => {
    const shown = cellsOf(renderRuleDocs(rule)).flatMap(({ code }) => code);
    const written = [...rule.examples.bad, ...rule.examples.good].flatMap(({ sql, fixed, before }) => [sql, fixed, before]).filter((sql) => sql !== undefined);
    // A line of a hundred thousand characters is on no page.
    const asShown = (sql: string): string => sql.replace(/\n$/, '').split('\n').map((line) => line.length > 200 ? `${line.slice(0, 199)}…` : line).join('\n');
    expect([...shown].sort()).toEqual(written.map(asShown).sort());
  });
});

describe('the index', () => {
  const index = renderRuleIndex(ALL);

  test('has every rule once, in the section of its family, with its summary', () => {
    const sections = index.split(/^## /m).slice(1);
    expect(sections.map((section) => section.split('\n')[0])).toEqual([...new Set(ALL.map(({ id }) => id.split('/')[0]))]);
    for (const { id, summary, severity } of ALL) {
      const rows = sections.filter((section) => section.startsWith(`${id.split('/')[0] ?? ''}\n`)).flatMap((section) => section.split('\n')).filter((line) => line.includes(`(${id}.md)`));
      expect(rows).toHaveLength(1);
      expect(rows[0]).toContain(`| ${severity} |`);
      expect(rows[0]?.replaceAll('\\', '')).toContain(summary);
    }
  });

  test('says what each family is about', () => {
    expect(ALL.map(({ id }) => id.split('/')[0] ?? '').filter((family) => !Object.hasOwn(FAMILIES, family))).toEqual([]);
  });
});

test('a page says whether there is a fix, and how to suppress the rule where that can be', () => {
  const page = renderRuleDocs(RULE);
  expect(page).toContain('`lint --fix` can correct it.');
  expect(renderRuleDocs({ ...RULE, examples: { bad: [{ sql: 'SELECT 1;' }], good: [] } })).toContain('No automatic fix.');
  expect(page).toContain('-- lint-disable-next-line mv/example: <reason>');
  expect(renderRuleDocs({ ...RULE, id: 'lint/example' })).not.toContain('lint-disable-next-line');
  expect(renderRuleDocs({ ...RULE, id: 'syntax/unterminated' })).not.toContain('disable');
});
