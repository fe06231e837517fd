/** The page of a lint rule, made from the rule itself. */
import type { Example, RuleInfo } from '../lint/rule.js';
import { fence } from './markdown.js';

export function renderRuleDocs(rule: RuleInfo): string {
  const { id, summary, why, severity, since, source, examples } = rule;
  return [
    `# ${id}`,
    '',
    summary,
    '',
    `Severity: **${severity}**. Since ${since}.${examples.bad.some(({ fixed }) => fixed !== undefined) ? ' `lint --fix` can correct it.' : ''}`,
    '',
    '## Why',
    '',
    why,
    ...(source === undefined ? [] : ['', `Source: <${source.href}>`]),
    '',
    '## Found',
    '',
    ...examples.bad.flatMap(renderExample),
    '## Not found',
    '',
    ...examples.good.flatMap(renderExample),
    ...answers(id),
  ].join('\n');
}

function renderExample({ sql, fixed, file }: Example): readonly string[] {
  return [
    ...(file === undefined ? [] : [`In \`${file}\`:`, '']),
    fence('sql', sql),
    '',
    ...(fixed === undefined ? [] : ['Fixed:', '', fence('sql', fixed), '']),
  ];
}

/** How to live with the rule; those about the linter's own comments and about unreadable text have no suppression. */
function answers(id: string): readonly string[] {
  const configured = [`In \`redshift-devops.ini\`, for all files: \`severity.${id} = info\`${id === 'syntax/unterminated' ? '.' : `, or \`disable = ${id}\`.`}`, ''];
  if (id.startsWith('lint/') || id.startsWith('syntax/')) return ['## To change its severity', '', ...configured];
  return ['## To suppress it', '', 'On the line before the finding, with the reason:', '', fence('sql', `-- lint-disable-next-line ${id}: <reason>`), '', ...configured];
}
