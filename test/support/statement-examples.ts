/** Statements that work, at least one for every row of the statement table, so that a rule can be tried on all there are. */
import { classify } from '../../src/core/sql/classify.js';
import type { StatementRow } from '../../src/core/sql/statements.js';
import { tokenize } from '../../src/core/sql/tokenizer.js';
import { EXAMPLES } from './statement-example-table.js';

/** What a statement leaves in the warehouse when it has run: something, only its record, or nothing. */
export type Leaves = 'state' | 'record' | 'nothing';

/** What becomes of a statement in a transaction: `undone` with it, unless it is refused there or commits it; `control` is what begins and ends one. */
export type Fate = 'undone' | 'refused' | 'commits' | 'not emulated' | 'control';

export interface StatementExample {
  readonly sql: string;
  /** Runs before it, each statement committed. */
  readonly setUp: readonly string[];
  readonly row: StatementRow;
  readonly fate: Fate;
  /** Undefined where the embedded warehouse does not emulate it. */
  readonly leaves?: Leaves;
  /** The words that Redshift's refusal begins with, where it refuses the statement in a transaction. */
  readonly refusedAs?: string;
  /** It commits itself and everything before it. */
  readonly commits?: true;
  /** What must stand before it in its transaction, and what it is refused with where that is missing. */
  readonly needs?: { readonly before: readonly string[]; readonly refusal: string };
  /** Nothing but its session is meant. */
  readonly isSetting?: true;
  /** Shows what it changes in its session. */
  readonly probe?: string;
}

/** All of them. The names in each are its own, so that they may run in any order. */
export function statementExamples(): readonly StatementExample[] {
  return EXAMPLES.map((written, index) => {
    const example = JSON.parse(JSON.stringify(written).replaceAll('%', String(index))) as typeof written;
    const row = rowOf(example.sql);
    return { ...example, row, fate: fateOf(example, row) };
  });
}

function rowOf(sql: string): StatementRow {
  const tokens = tokenize(sql);
  const row = classify(tokens, 0, tokens.count - 1)?.row;
  if (row === undefined) throw new Error(`no statement of Redshift's: ${sql}`);
  return row;
}

function fateOf({ refusedAs, commits, leaves }: Pick<StatementExample, 'refusedAs' | 'commits' | 'leaves'>, { runs }: StatementRow): Fate {
  if (runs === 'control') return 'control';
  if (refusedAs !== undefined) return 'refused';
  if (commits === true) return 'commits';
  return leaves === undefined ? 'not emulated' : 'undone';
}
