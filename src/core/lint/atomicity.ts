/** What a statement that runs alone takes from the statements around it: they would commit together without it. */
import type { Statement } from '../sql/sql-file.js';
import { fileRunOf } from './file-segments.js';
import type { RuleContext } from './rule.js';

/** Statements that commit with their neighbours and leave something behind. */
export interface Group {
  readonly count: number;
  /** Where the first of them begins. */
  readonly line: number;
}

export interface Others { readonly before: Group; readonly after: Group }

/**
 * The statements of the file that could have committed with each other, were it not for the one that is looked at; undefined when there are
 * none, and for all but the first of several statements in a row that do the same.
 */
export function othersAround(context: RuleContext, isSame: (statement: Statement, index: number) => boolean): Others | undefined {
  const run = fileRunOf(context);
  const { file: { statements }, index } = context;
  if (run === undefined || run.lasting.length === 0) return undefined;
  const following = firstAbove(run.lasting, index);
  const previous = run.lasting[following - 1] ?? -1;
  for (let at = index - 1; at > previous; at--) {
    const statement = statements[at];
    if (statement !== undefined && isSame(statement, at)) return undefined;
  }
  const group = (from: number, count: number): Group => ({ count, line: statements[run.lasting[from] ?? 0]?.range.start.line ?? 1 });
  return { before: group(0, following), after: group(following, run.lasting.length - following) };
}

/** The position of the first number above a bound, in ascending numbers. */
function firstAbove(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What is lost, as the end of a sentence that names the statement. */
export function lossText({ before, after }: Others): string {
  if (before.count === 0) return `runs alone and commits: it stays when ${failing(after)}`;
  const [are, stay] = before.count === 1 ? ['is', 'stays'] : ['are', 'stay'];
  const orOthers = after.count === 0 ? '' : ` or ${counted(after, 'after')} do${after.count === 1 ? 'es' : ''}`;
  return `runs alone: ${counted(before, 'before')} ${are} committed by then and ${stay} when it fails${orOthers}`;
}

/** `a statement after it (line 3) fails` */
export function failing(after: Group): string {
  return `${counted(after, 'after')} fail${after.count === 1 ? 's' : ''}`;
}

/** `a statement before it (line 3)`, `2 statements after it (from line 1)`: there may be others that leave nothing. */
export function counted({ count, line }: Group, where: 'before' | 'after'): string {
  return count === 1 ? `a statement ${where} it (line ${line})` : `${count} statements ${where} it (from line ${line})`;
}
