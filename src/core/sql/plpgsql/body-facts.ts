/** What a catalog and the rules ask of a routine's body. */
import { walk } from '../nodes.js';
import type { RoutineBody } from '../nodes/routines.js';
import type { Expression } from '../nodes/expressions.js';
import type { PlSql } from '../nodes/routines-plpgsql.js';

export interface BodyFacts {
  /** COMMIT, ROLLBACK and TRUNCATE: each ends the transaction the routine is called in. https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html */
  readonly endsTransaction: readonly PlSql[];
  /** Procedures it calls, which may do so as well. */
  readonly calls: readonly PlSql[];
  /** The commands of EXECUTE, which are known when it runs. */
  readonly dynamic: readonly Expression[];
}

const ENDS_TRANSACTION: ReadonlySet<string> = new Set(['commit', 'rollback', 'truncate']);

/** All in source order. Says nothing about what was not read: see `isComplete`. */
export function bodyFacts({ block, statements }: RoutineBody): BodyFacts {
  const dynamic: Expression[] = [];
  if (block !== null) {
    walk(block, (node) => {
      if ((node.kind === 'PlExecute' || node.kind === 'PlForExecute' || node.kind === 'PlOpen') && node.command !== null) dynamic.push(node.command);
      return node.kind !== 'PlSql';
    });
  }
  return {
    endsTransaction: statements.filter(({ row }) => ENDS_TRANSACTION.has(row.kind)),
    calls: statements.filter(({ row }) => row.kind === 'call'),
    dynamic,
  };
}
