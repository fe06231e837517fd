/**
 * How the statements of a procedure's body are written so that its transactions end where they end on Redshift, and what of that cannot be.
 * https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html
 *
 * In PostgreSQL an EXCEPTION clause is a subtransaction, in which nothing can be committed. So in a NONATOMIC procedure each statement has one of
 * its own, and the block is left at the first error; elsewhere the error is kept until the block is over, and everything rolled back then.
 */
import type { Node } from '../../core/sql/nodes.js';
import type { RoutineBody } from '../../core/sql/nodes/routines.js';
import type { PlBlock, PlExecute, PlRaise, PlSql, PlStatement } from '../../core/sql/nodes/routines-plpgsql.js';
import { tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { kept, NOT_OURS, OWN, writeLeaving, writeRaising, writeRollingBack } from './procedure-blocks.js';
import { NotEmulated, Refused } from './refused.js';
import type { Part } from './rewriter.js';

/** The nodes that are written differently, and as what. */
export type ProcedurePlan = ReadonlyMap<Node, readonly Part[]>;

interface Place {
  /** In a loop over a query, whose cursor a commit closes. */
  readonly inQueryLoop: boolean;
  /** In a block whose errors are handled when it is over. */
  readonly inSubtransaction: boolean;
  /** The handled block of a NONATOMIC procedure that is left at an error. */
  readonly tried: PlBlock | undefined;
  /** In a handler that runs when its block is over. */
  readonly inHandler: boolean;
}

/** Throws NotEmulated, and Refused for conditions other than OTHERS. */
export function planProcedure({ tokens, block }: RoutineBody, nonatomic: boolean): ProcedurePlan {
  const planner = new Planner(tokens, nonatomic);
  if (block !== null) planner.statement(block, { inQueryLoop: false, inSubtransaction: false, tried: undefined, inHandler: false });
  return planner.plan;
}

class Planner {
  readonly plan = new Map<Node, readonly Part[]>();

  constructor(private readonly tokens: Tokens, private readonly nonatomic: boolean) {}

  statement(statement: PlStatement, place: Place): void {
    switch (statement.kind) {
      case 'PlBlock': return this.block(statement, place);
      case 'PlIf': case 'PlCase': return [...statement.alternatives, { statements: statement.otherwise }].forEach((each) => this.all(each.statements, place));
      case 'PlLoop': case 'PlWhile': case 'PlForRange': return this.all(statement.statements, place);
      case 'PlForQuery': case 'PlForExecute': return this.all(statement.statements, { ...place, inQueryLoop: true });
      case 'PlSql': return this.sql(statement, place);
      case 'PlExecute': return this.execute(statement, place);
      case 'PlRaise': return this.try(statement, place, isRaisedAgain(statement, place) ? ['RAISE EXCEPTION USING MESSAGE = sqlerrm, ERRCODE = sqlstate'] : [range(statement)]);
      case 'PlAssignment': return this.try(statement, place, [range(statement)]);
      default: return;
    }
  }

  private all(statements: readonly PlStatement[], place: Place): void {
    for (const each of statements) this.statement(each, place);
  }

  private block(block: PlBlock, place: Place): void {
    const [handler] = block.handlers;
    if (handler === undefined) return this.all(block.statements, place);
    this.refuseHandlers(block);
    if (this.nonatomic) {
      this.plan.set(block, writeLeaving(this.tokens, block, handler));
      this.all(block.statements, { ...place, tried: block });
      return this.all(handler.statements, { ...place, inHandler: true });
    }
    this.all(block.statements, { ...place, inSubtransaction: true });
    if (handler.statements.every(({ kind }) => kind === 'PlRaise' || kind === 'PlNull')) {
      this.plan.set(block, writeRaising(block, handler));
      return;
    }
    refuseIn(place, 'an EXCEPTION handler with statements');
    this.plan.set(block, writeRollingBack(this.tokens, block, handler));
    this.all(handler.statements, { ...place, inHandler: true });
  }

  private refuseHandlers({ handlers, handling }: PlBlock): void {
    const conditions = handlers.flatMap((each) => each.conditions.map((at) => this.word(at)));
    if (conditions.length > 1 || conditions[0] !== 'others') throw new Refused('an EXCEPTION block supports the condition OTHERS only');
    if (handling >= 0 && this.word(handling) === 'continue_handler') throw new NotEmulated('CONTINUE_HANDLER');
  }

  private sql(statement: PlSql, place: Place): void {
    const { kind } = statement.row;
    if (kind === 'commit' || kind === 'rollback') return this.end(statement, kind.toUpperCase(), place, [kind.toUpperCase()]);
    if (kind === 'truncate') return this.end(statement, 'TRUNCATE', place, [range(statement), '; COMMIT']);
    if (kind === 'begin') {
      // A NONATOMIC procedure may open a block; where one is open this does nothing.
      if (!this.nonatomic) throw new NotEmulated('START TRANSACTION in a procedure that is not NONATOMIC');
      this.plan.set(statement, [`IF ${OWN}.set_block('on') THEN NULL; END IF`]);
      return;
    }
    this.try(statement, place, [range(statement)], this.commitAlone(place, kind === 'select'));
  }

  /** COMMIT, ROLLBACK and TRUNCATE. */
  private end(statement: PlSql, command: string, place: Place, parts: readonly Part[]): void {
    refuseIn(place, command);
    const may = this.nonatomic ? 'may_end_nonatomic' : 'may_end';
    const after = this.nonatomic ? `; IF ${OWN}.set_block('off') THEN NULL; END IF` : '';
    this.plan.set(statement, [`IF ${OWN}.${may}('${command}') THEN NULL; END IF; `, ...parts, after]);
  }

  /** Only when it runs is it known whether it truncates. */
  private execute(statement: PlExecute, place: Place): void {
    const { command } = statement;
    if (this.nonatomic) return this.try(statement, place, [range(statement)], this.commitAlone(place, false));
    if (command === null || statement.into !== null) return;
    const end = place.inSubtransaction || place.inQueryLoop ? `IF ${OWN}.not_emulated('a dynamic TRUNCATE ${whereOf(place)}') THEN NULL; END IF;` : 'COMMIT;';
    this.plan.set(statement, [
      'IF (', range(command), `) ~* '^[[:space:]]*truncate[[:space:]]' THEN IF ${OWN}.may_end('TRUNCATE') THEN NULL; END IF; `, range(statement), `; ${end} ELSE `, range(statement), '; END IF',
    ]);
  }

  /** What follows a statement that commits by itself. */
  private commitAlone(place: Place, isRead: boolean): readonly Part[] {
    if (!this.nonatomic || (isRead && place.inQueryLoop)) return [];
    const commit = place.inQueryLoop ? `IF ${OWN}.not_emulated('a statement of a NONATOMIC procedure in a loop over a query without START TRANSACTION: it commits and closes the cursor') THEN NULL; END IF` : 'COMMIT';
    return [`; IF NOT ${OWN}.in_block() THEN ${commit}; END IF`];
  }

  /** In a handled block of a NONATOMIC procedure an error is kept and the block left; `after` is what follows success. */
  private try(statement: PlStatement, { tried }: Place, parts: readonly Part[], after: readonly Part[] = []): void {
    if (tried === undefined) {
      this.plan.set(statement, [...parts, ...after]);
      return;
    }
    const { error, state, label } = kept(tried);
    this.plan.set(statement, ['BEGIN ', ...parts, `; EXCEPTION ${NOT_OURS} WHEN OTHERS THEN `
      + `IF ${OWN}.in_block() AND ${OWN}.not_emulated('an EXCEPTION handler of a NONATOMIC procedure in an open transaction') THEN NULL; END IF; `
      + `${error} := SQLERRM; ${state} := SQLSTATE; END; IF ${error} IS NOT NULL THEN EXIT ${label}; END IF`, ...after]);
  }

  private word(at: number): string {
    return tokenText(this.tokens, at).toLowerCase();
  }
}

/** RAISE alone, outside of an EXCEPTION clause. */
function isRaisedAgain({ format, using }: PlRaise, { inHandler }: Place): boolean {
  return inHandler && format === null && using.length === 0;
}

function range({ first, last }: { readonly first: number; readonly last: number }): Part {
  return [first, last];
}

/** In a block with a handler PostgreSQL cannot commit; in a loop over a query it can, and Redshift closes the loop's cursor. */
function refuseIn(place: Place, what: string): void {
  if (place.inSubtransaction || place.inQueryLoop) throw new NotEmulated(`${what} ${whereOf(place)}`);
}

function whereOf({ inSubtransaction }: Place): string {
  return inSubtransaction ? 'in a block with an EXCEPTION handler' : 'in a loop over a query';
}
