/** `explain RULE|ERROR`: what a rule or an error means, why, and what to do. */
import { AppError, ERRORS, type ErrorCode } from '../core/errors.js';
import { OWN_RULES } from '../core/lint/own-rules.js';
import { RULES } from '../core/lint/registry.js';
import type { RuleInfo } from '../core/lint/rule.js';
import { nearestNames } from '../core/nearest-names.js';
import { renderErrorExplanation, renderRuleExplanation } from '../core/report/lint-explain.js';
import { singleLine } from '../core/report/text.js';
import type { Outcome } from '../ports/host.js';
import { defineCommand } from './command.js';

export const explain = defineCommand({
  name: 'explain',
  summary: 'Say what a lint rule or an error code means and what to do: explain RULE|ERROR.',
  inputs: {
    names: { kind: 'paths', summary: 'Rules such as tx/truncate, error codes such as PLAN_STALE.' },
  },
  outputs: {},
  action: false,
  run: ({ names }) => Promise.resolve(names).then(explained),
});

function explained(names: readonly string[]): Outcome {
  if (names.length === 0) throw new AppError('USAGE', 'explain takes the name of a rule or an error code', { next: 'For example: redshift-devops explain tx/truncate. docs/rules and docs/errors.md list all.' });
  const text = names.map(explanationOf).join('\n\n\n');
  return { verdict: 'passed', headline: `Explained ${names.join(', ')}.`, text, report: '', findings: [], outputs: {} };
}

const KNOWN: readonly RuleInfo[] = [...RULES, ...OWN_RULES];

function explanationOf(name: string): string {
  const rule = KNOWN.find(({ id }) => id === name.toLowerCase());
  if (rule !== undefined) return renderRuleExplanation(rule);
  const code = name.toUpperCase();
  if (isErrorCode(code)) return renderErrorExplanation(code);
  const nearest = nearestNames(name, [...KNOWN.map(({ id }) => id), ...Object.keys(ERRORS)]);
  throw new AppError('USAGE', `there is no rule and no error "${singleLine(name)}"`, { next: nearest.length === 0 ? 'Look for it in docs/rules and docs/errors.md.' : `Did you mean ${orOf(nearest)}?` });
}

function isErrorCode(name: string): name is ErrorCode {
  return Object.hasOwn(ERRORS, name);
}

/** `a`, `a or b`, `a, b or c`. */
function orOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
