/** What every operation is given, and what it answers. */
import type { Fields } from './request-fields.js';
import type { SessionStore } from './session.js';
import type { StatementRunner } from './statement-runner.js';
import type { StatementStore } from './statement-store.js';

export interface OperationContext {
  readonly store: StatementStore;
  readonly sessions: SessionStore;
  readonly runner: StatementRunner;
  /** Aborted when the client has gone away; what it started runs on. */
  readonly signal: AbortSignal | undefined;
}

export type Answer = Readonly<Record<string, unknown>>;
export type Operation = (fields: Fields, context: OperationContext) => Promise<Answer>;

/** The protocol's timestamps are seconds. */
export function seconds(milliseconds: number): number {
  return milliseconds / 1000;
}
