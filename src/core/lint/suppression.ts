/** `-- lint-disable-next-line <rule>[, <rule>]: <reason>`: the comments that answer a finding. */
import type { Finding } from '../finding.js';
import type { SqlFile } from '../sql/sql-file.js';
import { findingOf, isOn, type ActiveRules } from './active-rules.js';
import { OWN_RULES, UNKNOWN_RULE, UNUSED, WITHOUT_REASON } from './own-rules.js';
import type { RuleInfo } from './rule.js';

interface Suppression {
  readonly rules: readonly string[];
  /** '' when none is written. */
  readonly reason: string;
  /** Offsets of the comment. */
  readonly start: number;
  readonly end: number;
  /** The line after the comment, and the line of the next token: where findings must begin to be covered. */
  readonly lines: readonly number[];
}

/** Takes the findings that a comment with a reason answers out of the others, and adds what is wrong with the comments. */
export function suppress(active: ActiveRules, file: SqlFile, found: readonly Finding[]): { kept: Finding[]; suppressed: readonly Finding[] } {
  const suppressions = suppressionsIn(file);
  if (suppressions.length === 0) return { kept: [...found], suppressed: [] };
  const covers = coverage(active, suppressions);
  const used = new Set<string>();
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const each of found) {
    const by = covers.get(`${each.range.start.line} ${each.rule}`);
    if (by === undefined) kept.push(each);
    else suppressed.push(each);
    for (const key of by ?? []) used.add(key);
  }
  for (const suppression of suppressions) kept.push(...mistakesIn(active, file, suppression, (rule) => used.has(keyOf(suppression, rule))));
  return { kept, suppressed };
}

/** `<line> <rule>` to the suppressions that cover it. */
function coverage(active: ActiveRules, suppressions: readonly Suppression[]): ReadonlyMap<string, readonly string[]> {
  const covers = new Map<string, string[]>();
  for (const suppression of suppressions) {
    if (suppression.reason === '') continue;
    for (const rule of suppression.rules.filter((id) => active.suppressible.has(id))) {
      for (const line of suppression.lines) {
        const key = `${line} ${rule}`;
        const known = covers.get(key);
        if (known === undefined) covers.set(key, [keyOf(suppression, rule)]);
        else known.push(keyOf(suppression, rule));
      }
    }
  }
  return covers;
}

function keyOf(suppression: Suppression, rule: string): string {
  return `${suppression.start} ${rule}`;
}

/** What is wrong with a suppression itself. */
function mistakesIn(active: ActiveRules, file: SqlFile, suppression: Suppression, isUsed: (rule: string) => boolean): readonly Finding[] {
  const range = file.lines.range(file.path, suppression.start, suppression.end);
  const mistakes: Finding[] = [];
  const add = (rule: RuleInfo, message: string): void => {
    if (isOn(active, rule.id)) mistakes.push(findingOf(active, rule, message, range));
  };
  if (suppression.rules.length === 0) add(UNKNOWN_RULE, 'The suppression names no rule.');
  for (const rule of suppression.rules) {
    if (OWN_RULES.some((own) => own.id === rule) && !active.suppressible.has(rule)) add(UNKNOWN_RULE, `${rule} cannot be suppressed.`);
    else if (!active.suppressible.has(rule)) add(UNKNOWN_RULE, `There is no rule "${rule}".`);
    else if (suppression.reason !== '' && isOn(active, rule) && !isUsed(rule)) add(UNUSED, `There is no finding of ${rule} for it to suppress.`);
  }
  if (suppression.reason === '' && suppression.rules.length > 0) add(WITHOUT_REASON, 'The suppression gives no reason; write it after a colon.');
  return mistakes;
}

const DIRECTIVE = 'lint-disable-next-line';

/** The suppressions of a file, in order. Only comments count, never a string that looks like one. */
function suppressionsIn(file: SqlFile): readonly Suppression[] {
  if (!file.text.includes(DIRECTIVE)) return [];
  const { comments } = file.tokens;
  const found: Suppression[] = [];
  for (let at = 0; at + 2 < comments.length; at += 3) {
    const start = comments[at] ?? 0;
    const end = comments[at + 1] ?? 0;
    const body = bodyOf(file.text.slice(start, end));
    if (!body.startsWith(DIRECTIVE)) continue;
    const rest = body.slice(DIRECTIVE.length);
    const colon = rest.indexOf(':');
    const rules = (colon < 0 ? rest : rest.slice(0, colon)).split(',').map((rule) => rule.trim()).filter((rule) => rule !== '');
    found.push({ rules, reason: colon < 0 ? '' : rest.slice(colon + 1).trim(), start, end, lines: coveredLines(file, end, comments[at + 2] ?? 0) });
  }
  return found;
}

function bodyOf(comment: string): string {
  return (comment.startsWith('--') ? comment.slice(2) : comment.slice(2, comment.endsWith('*/') ? -2 : undefined)).trim();
}

function coveredLines({ lines, tokens }: SqlFile, end: number, nextToken: number): readonly number[] {
  const following = lines.positionAt(end).line + 1;
  const start = tokens.start[nextToken];
  return start === undefined ? [following] : [following, lines.positionAt(start).line];
}
