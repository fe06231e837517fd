/** The pages of the lint rules, made from the rules themselves. */
import type { Example, RuleInfo } from '../lint/rule.js';
import { cell, fence } from './markdown.js';
import { cut } from './text.js';

export function renderRuleDocs(rule: RuleInfo): string {
  const { id, summary, why, safe, severity, since, source, examples } = rule;
  return [
    `# ${id}`,
    '',
    summary,
    '',
    `Severity: **${severity}**. Since ${since}. ${isFixable(rule) ? '`lint --fix` can correct it.' : 'No automatic fix.'}`,
    '',
    '## Why',
    '',
    why,
    '',
    ...(source === undefined ? [] : [`Source: <${source.href}>`, '']),
    ...(safe === undefined ? [] : ['## The safe way', '', safe, '']),
    '## Examples',
    '',
    ...sideBySide(examples.bad, examples.good),
    ...answers(id),
  ].join('\n');
}

/** Families in the order of their names, each with its rules; `rules` are sorted by id. */
export function renderRuleIndex(rules: readonly RuleInfo[]): string {
  const families = [...new Set(rules.map(({ id }) => familyOf(id)))];
  return [
    '`redshift-devops explain <rule>` shows the same in a terminal.',
    '',
    ...families.flatMap((family) => [
      `## ${family}`,
      '',
      ...(FAMILIES[family] === undefined ? [] : [FAMILIES[family], '']),
      '| rule | severity | says | `--fix` |',
      '| --- | --- | --- | --- |',
      ...rules.filter(({ id }) => familyOf(id) === family).map(indexRow),
      '',
    ]),
  ].join('\n');
}

/** What the rules of a family are about. */
export const FAMILIES: Readonly<Record<string, string>> = {
  alter: 'ALTER statements that fail, rewrite a table or cannot share a transaction.',
  api: 'What the Data API does not take.',
  design: 'Keys, distribution and encoding of tables.',
  destructive: 'Statements that delete data for good.',
  iceberg: 'Apache Iceberg tables.',
  idem: 'Statements that cannot be run twice.',
  lint: 'The linter’s own comments.',
  load: 'COPY and UNLOAD.',
  lock: 'Locks that others wait for.',
  merge: 'MERGE and what stands in for it.',
  mv: 'Materialized views.',
  name: 'Names and how they are resolved.',
  ops: 'Running a warehouse.',
  pg: 'PostgreSQL that Redshift does not have.',
  sec: 'Secrets, grants and users.',
  share: 'Datashares.',
  syntax: 'Text that cannot be read.',
  tx: 'Transactions.',
  types: 'Types of columns.',
  udf: 'Functions and procedures.',
  view: 'Views.',
};

function familyOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function indexRow(rule: RuleInfo): string {
  return `| [\`${rule.id}\`](${rule.id}.md) | ${rule.severity} | ${cell(rule.summary)} | ${isFixable(rule) ? 'yes' : ''} |`;
}

function isFixable({ examples }: RuleInfo): boolean {
  return examples.bad.some(({ fixed }) => fixed !== undefined);
}

/** GitHub renders Markdown in a cell of an HTML table when blank lines stand around it; https://github.github.com/gfm/#html-blocks. */
function sideBySide(bad: readonly Example[], good: readonly Example[]): readonly string[] {
  const rows = Array.from({ length: Math.max(bad.length, good.length) }, (_, index) => [bad[index], good[index]] as const);
  return [
    '<table>',
    '<tr><th>Bad</th><th>Good</th></tr>',
    ...rows.flatMap(([found, notFound]) => ['<tr>', ...renderCell(found), ...renderCell(notFound), '</tr>']),
    '</table>',
    '',
  ];
}

function renderCell(example: Example | undefined): readonly string[] {
  if (example === undefined) return ['<td></td>'];
  const { sql, fixed, file, before } = example;
  return [
    '<td>',
    '',
    ...(file === undefined ? [] : [`In \`${file}\`:`, '']),
    ...(before === undefined ? [] : ['After this in an earlier migration:', '', fence('sql', before), '']),
    fence('sql', shown(sql)),
    '',
    ...(fixed === undefined ? [] : ['With `--fix`:', '', fence('sql', fixed), '']),
    '</td>',
  ];
}

/** An example of a statement that is too long is shown by its beginning. */
const LINE_MAX = 200;

function shown(sql: string): string {
  return sql.split('\n').map((line) => cut(line, LINE_MAX)).join('\n');
}

/** How to live with the rule; those about the linter's own comments and about unreadable text have no suppression. */
function answers(id: string): readonly string[] {
  const configured = [`In \`redshift-devops.ini\`, for all files: \`severity.${id} = info\`${id === 'syntax/unterminated' ? '.' : `, or \`disable = ${id}\`.`}`, ''];
  if (id.startsWith('lint/') || id === 'syntax/unterminated') return ['## To change its severity', '', ...configured];
  return ['## To suppress it', '', 'On the line before the finding, with the reason:', '', fence('sql', `-- lint-disable-next-line ${id}: <reason>`), '', ...configured];
}
