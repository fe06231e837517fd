/** A rule or an error code, explained for the terminal. */
import { ERRORS, EXIT_MEANS, type ErrorCode } from '../errors.js';
import type { Example, RuleInfo } from '../lint/rule.js';
import { cut, wrap } from './text.js';

const COLUMNS = 80;

export function renderRuleExplanation(rule: RuleInfo): string {
  const { id, summary, why, safe, severity, since, source, examples } = rule;
  const isFixable = examples.bad.some(({ fixed }) => fixed !== undefined);
  return [
    `${id}  (${severity}, since ${since}${isFixable ? ', lint --fix corrects it' : ''})`,
    '',
    ...wrap(summary, COLUMNS),
    '',
    ...section('Why', why),
    ...(safe === undefined ? [] : section('The safe way', safe)),
    ...examples.bad.flatMap((example) => renderExample('Bad', example)),
    ...examples.good.flatMap((example) => renderExample('Good', example)),
    ...(source === undefined ? [] : [`More: ${source.href}`]),
  ].join('\n');
}

export function renderErrorExplanation(code: ErrorCode): string {
  const { exit, means, next } = ERRORS[code];
  return [`${code}  (exit ${exit}: ${EXIT_MEANS[exit]})`, '', ...wrap(means, COLUMNS), '', ...wrap(`Next: ${next}`, COLUMNS)].join('\n');
}

function section(title: string, text: string): readonly string[] {
  return [`${title}:`, ...wrap(`  ${text}`, COLUMNS, '  '), ''];
}

function renderExample(title: string, { sql, fixed, file, before }: Example): readonly string[] {
  return [
    ...block(`${title}${file === undefined ? '' : `, in ${file}`}${before === undefined ? '' : ', after this in an earlier migration'}:`, before),
    ...(before === undefined ? [] : ['  --']),
    ...lines(sql),
    '',
    ...(fixed === undefined ? [] : [...block('Fixed:', fixed), '']),
  ];
}

function block(title: string, sql: string | undefined): readonly string[] {
  return [title, ...(sql === undefined ? [] : lines(sql))];
}

/** An example of a statement that is too long is no longer than this on a page. */
const LINE_MAX = 200;

function lines(sql: string): readonly string[] {
  return sql.trimEnd().split(/\r?\n/).map((line) => `  ${cut(line, LINE_MAX)}`.trimEnd());
}
