/** What an error of apply says: the place in the author's file, the warehouse's words, and what stands. */
import { AppError, ERRORS } from '../core/errors.js';
import { LEAVES_PARTS } from '../core/migrate/decide.js';
import { statementFailure } from '../core/migrate/failure-table.js';
import { isComplete, type HistoryEntry, type HistoryState } from '../core/migrate/history.js';
import type { RenderedStatement } from '../core/migrate/migration.js';
import type { MigrationSet } from '../core/migrate/migration-set.js';
import type { PlanStep } from '../core/migrate/plan.js';
import { sourceOffset } from '../core/migrate/variables.js';
import { count } from '../core/report/text.js';
import { offsetOfCharacter } from '../core/sql/characters.js';
import { placeInStatement } from '../core/sql/sql-file.js';
import { Cancelled, HistoryMoved, StatementFailed, TransportLost } from '../ports/warehouse.js';

/** A segment that failed, and the statement that did. */
export interface SegmentFailure {
  readonly step: PlanStep;
  readonly cause: StatementFailed;
  /** Which statement of the segment, 0-based; undefined when the warehouse does not say. */
  readonly index: number | undefined;
  /** How many segments rolled back with it, itself included. */
  readonly size: number;
  readonly leavesParts: boolean;
}

/** Which of the segments that were to commit together the failed statement belongs to; the first when the warehouse does not say. */
export function stepOfStatement(steps: readonly PlanStep[], cause: StatementFailed): SegmentFailure | undefined {
  let index = cause.index;
  for (const step of steps) {
    const count = step.segment.statements.length;
    if (index === undefined || index < count) return { step, cause, index, size: steps.length, leavesParts: false };
    index -= count;
  }
  return undefined;
}

/** The warehouse's refusal of a statement, at its place in the file. */
export function failedStatement(failure: SegmentFailure): AppError {
  const { step: { migration, segment }, cause, index } = failure;
  const rendered = segment.statements[index ?? 0];
  const code = /^ERROR: NOT EMULATED/.test(cause.message) ? 'NOT_EMULATED' : 'STATEMENT_FAILED';
  const next = code === 'NOT_EMULATED' ? ERRORS.NOT_EMULATED.next : nextAfter(failure);
  if (rendered === undefined || (index === undefined && segment.statements.length > 1)) {
    return new AppError(code, cause.message, { at: { path: migration.path }, next, cause });
  }
  const { at, excerpt } = locate(rendered, cause.position);
  return new AppError(code, cause.message, { at, excerpt, next, cause });
}

function nextAfter({ step: { migration: { id, path }, segment, segments }, cause, leavesParts }: SegmentFailure): string {
  if (leavesParts || !segment.failsClean) return `Look at what it left behind; then run redshift-devops repair --retry ${id}, or --applied ${id}, with --reason.`;
  const known = statementFailure(cause.message);
  if (known !== undefined) return known.advice;
  return segments > 1 ? `Correct the statement, then run apply again; it resumes at segment ${segment.index} of ${id}.` : `Correct the statement in ${path}, then run apply again.`;
}

/** What is said of a failure that its own run did not live to see. Throws STATEMENT_FAILED when a person must look at what it left behind. */
export function leftByAnEarlierRun({ migration, segment, run }: HistoryEntry, note: string, set: MigrationSet): string {
  const message = `segment ${segment} of ${migration} failed in the warehouse after run ${run}, which sent it, had ended`;
  if (note !== LEAVES_PARTS) return message;
  const file = set.get(migration);
  throw new AppError('STATEMENT_FAILED', message, { ...(file === undefined ? {} : { at: { path: file.path } }), next: ERRORS.MIGRATION_FAILED.next });
}

/** The place in the file of a 1-based character of the text that was sent, with the lines to show. */
export function locate(rendered: RenderedStatement, position: number | undefined) {
  const { statement } = rendered;
  const { tokens, first, last } = statement;
  const origin = tokens.start[first] ?? 0;
  const offset = position === undefined ? origin : Math.min(sourceOffset(rendered, offsetOfCharacter(rendered.sql, position - 1)), tokens.end[last] ?? origin);
  const start = placeInStatement(statement, offset);
  // In a bundle a semicolon stands in the blank place of the key; it is not the author's.
  const lineStart = tokens.text.lastIndexOf('\n', origin - 1) + 1;
  const prefix = tokens.text.slice(lineStart, origin).replace(/^(\s*);(\s*)$/, '$1 $2');
  const lines = `${prefix}${tokens.text.slice(origin, lineEnd(tokens.text, offset))}`.split(/\r?\n/).slice(-LINES_MAX);
  return { at: { path: statement.range.path, start }, excerpt: { line: start.line, column: start.column, lines, length: tokenLengthAt(rendered, offset) } };
}

const LINES_MAX = 4;

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function tokenLengthAt({ statement: { tokens, first, last } }: RenderedStatement, offset: number): number {
  for (let at = first; at <= last; at++) {
    const start = tokens.start[at] ?? 0;
    const end = tokens.end[at] ?? 0;
    if (offset < end) return offset < start ? 1 : Math.min(end, lineEnd(tokens.text, offset)) - offset;
  }
  return 1;
}

/** What a warehouse's error means to a command that has no turn of its own after it; undefined for any other error. */
export function fromWarehouse(error: unknown): AppError | undefined {
  if (error instanceof Cancelled) return new AppError('APPLY_CANCELLED', error.message, { cause: error });
  if (error instanceof TransportLost) return new AppError('WAREHOUSE_UNREACHABLE', error.message, { next: 'Run status to see what stands, then run again.', cause: error });
  if (error instanceof HistoryMoved) return new AppError('NO_PROGRESS', `another run was first: ${error.message}`, { cause: error });
  if (error instanceof StatementFailed) return new AppError('QUERY_FAILED', error.message, { cause: error });
  return undefined;
}

/** Why apply will not go on without a person. */
export function interruptedMessage(code: 'MIGRATION_FAILED' | 'MIGRATION_INTERRUPTED' | 'MIGRATION_CHANGED', entry: HistoryEntry): string {
  const which = `segment ${entry.segment} of ${entry.migration} (seq ${entry.seq}, run ${entry.run}${entry.actor === '' ? '' : ` of ${entry.actor}`})`;
  switch (code) {
    case 'MIGRATION_FAILED': return `${which} failed, and may have left something behind`;
    case 'MIGRATION_INTERRUPTED': return `${which} was started ${new Date(entry.atMs).toISOString()}, and the warehouse no longer knows what became of it`;
    case 'MIGRATION_CHANGED': return `${which} was started, and its file was edited before its outcome was known; restore the file so that it can be resumed`;
  }
}

/** `V001–V006 are applied, and 1 of 2 segments of V007 (seq 11).` */
export function appliedSoFar(state: HistoryState): string {
  if (state.lastSeq === 0) return 'nothing is applied; the history is empty.';
  const complete = [...state.migrations.values()].filter((record) => isComplete(record) && record.last.event !== 'reverted');
  const partly = [...state.migrations.values()].filter((record) => !isComplete(record) && record.applied.length > 0);
  const whole = complete.length === 0 ? 'no migration is applied whole' : `${count(complete.length, 'migration')} applied, the last of them ${complete.at(-1)?.migration ?? ''}`;
  const parts = partly.map(({ migration, applied, segments }) => `; ${applied.length} of ${segments} segments of ${migration}`).join('');
  return `${whole}${parts} (seq ${state.lastSeq}).`;
}
