/** What the contract asks of a warehouse besides the port, and what a warehouse cannot do, as data. */
import { parseSql } from '../../src/core/sql/sql-file.js';
import { renderStatement } from '../../src/core/migrate/variables.js';
import type { RenderedStatement } from '../../src/core/migrate/migration.js';
import type { Warehouse } from '../../src/ports/warehouse.js';

export interface ContractTarget {
  readonly name: string;
  /** Whether it runs SQL: queries have results, and errors have a position. */
  readonly speaksSql: boolean;
  /** Whether it gives a statement up after `timeoutMs`. */
  readonly keepsTimeouts: boolean;
  /** Whether it runs two statements at once, so that one can be watched from another. */
  readonly isConcurrent: boolean;
  /** After how long the endless statement is given up; everything that goes before it must fit in. */
  readonly timeoutMs: number;
  /** For how long a test may last. */
  readonly patienceMs: number;
  open(): Promise<OpenTarget>;
}

export interface OpenTarget {
  /** One more run of the tool on the same warehouse. */
  connect(run: string, actor: string, signal?: AbortSignal): Warehouse;
  /** Begins anew: no history, no effects. */
  reset(): Promise<void>;
  /** What statements have left behind. */
  effects(): Promise<readonly string[]>;
  /** The ids of what the warehouse was sent under a token. */
  sentUnder(token: string): Promise<readonly string[]>;
  /** Whether a read of a run is under way. */
  isReading(run: string): Promise<boolean>;
  /** This machine's clock, which a simulated warehouse sets. */
  now(): number;
  readonly texts: Texts;
  close(): Promise<void>;
}

/** Statements as the target understands them. */
export interface Texts {
  /** Leaves `what` behind. */
  readonly effect: (what: string) => string;
  /** Never runs. */
  readonly failing: string;
  /** Runs for longer than any test, and would leave `what` behind. */
  readonly endless: (what: string) => string;
  /** Runs as long and leaves nothing. */
  readonly endlessRead: string;
}

/** A statement as the planner would hand it over, whatever its kind. */
export function statementOf(sql: string): RenderedStatement {
  const [statement] = parseSql('contract.sql', sql).statements;
  if (statement === undefined) throw new Error(`no statement in ${sql}`);
  return renderStatement(statement, new Map());
}

/** Asks until the answer is yes. */
export async function until(what: string, isSo: () => Promise<boolean>, attemptsMax = 200): Promise<void> {
  for (let attempt = 1; attempt <= attemptsMax; attempt++) {
    if (await isSo()) return;
    await new Promise((resolve) => void setTimeout(resolve, Math.min(10 * attempt, 500)));
  }
  throw new Error(`it did not happen: ${what}`);
}
