/** How a block with an EXCEPTION handler is written. https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-trapping-errors.html */
import type { PlBlock, PlHandler } from '../../core/sql/nodes/routines-plpgsql.js';
import { tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import type { Part } from './rewriter.js';

export const OWN = '_redshift_devops_embedded';
/** What ends a transaction where PostgreSQL cannot is no error of the author's, and none that OTHERS may take. */
export const NOT_OURS = 'WHEN invalid_transaction_termination THEN RAISE;';

/** The variables that keep an error until its block is over; one pair a block, because a handler is inside of its own block's. */
export function kept(block: PlBlock): { readonly error: string; readonly state: string; readonly label: string } {
  return { error: `"_error_${block.first}"`, state: `"_state_${block.first}"`, label: `"_tried_${block.first}"` };
}

/** A handler that only raises: the error goes on, and undoes everything. */
export function writeRaising({ first, last, handling }: PlBlock, handler: PlHandler): readonly Part[] {
  const handlers = handling >= 0 ? handling : handler.first;
  return [[first, handlers - 1], ` ${NOT_OURS} `, [handler.first, handler.last], ' RAISE; ', [handler.last + 1, last]];
}

/** A handler of an atomic procedure: everything is rolled back, what the handler does is committed, and the error goes on. */
export function writeRollingBack(tokens: Tokens, block: PlBlock, handler: PlHandler): readonly Part[] {
  const { error, state } = kept(block);
  const tried: Part[] = ['BEGIN ', statementsOf(tokens, block, handler), ` EXCEPTION ${NOT_OURS} WHEN OTHERS THEN ${error} := SQLERRM; ${state} := SQLSTATE; END; `];
  const handled: Part[] = [`IF ${OWN}.is_atomic() AND ${OWN}.not_emulated('an EXCEPTION handler with statements in a procedure that is called in a transaction') THEN NULL; END IF; ROLLBACK; `,
    ...handlerOf(block, handler), ` COMMIT; RAISE EXCEPTION USING MESSAGE = ${error}, ERRCODE = ${state}; `];
  return around(tokens, block, handler, tried, handled);
}

/** A handler of a NONATOMIC procedure: the statements before the one that failed are committed, and the procedure goes on behind the block. */
export function writeLeaving(tokens: Tokens, block: PlBlock, handler: PlHandler): readonly Part[] {
  const tried: Part[] = [`<<${kept(block).label}>> BEGIN `, statementsOf(tokens, block, handler), ' END; '];
  return around(tokens, block, handler, tried, handlerOf(block, handler));
}

function around(tokens: Tokens, block: PlBlock, handler: PlHandler, tried: readonly Part[], handled: readonly Part[]): readonly Part[] {
  const { error, state } = kept(block);
  const begin = beginOf(tokens, block);
  const declared = block.label < 0 ? block.first : block.first + 3;
  const isDeclared = begin > declared;
  return [
    [block.first, begin - 1], `${isDeclared ? '' : ' DECLARE'} ${error} text; ${state} text; BEGIN `, ...tried,
    `IF ${error} IS NOT NULL THEN `, ...handled, 'END IF; ', [handler.last + 1, block.last],
  ];
}

/** SQLERRM and SQLSTATE are known in an EXCEPTION clause only, so here they are variables. */
function handlerOf(block: PlBlock, handler: PlHandler): readonly Part[] {
  const { error, state } = kept(block);
  const [statement] = handler.statements;
  return [`DECLARE sqlerrm text := ${error}; sqlstate text := ${state}; BEGIN `, ...(statement === undefined ? [] : [[statement.first, handler.last] as const]), ' END; '];
}

function statementsOf(tokens: Tokens, block: PlBlock, handler: PlHandler): Part {
  // EXCEPTION stands before the handlers, or before the word that says how they are left.
  return [beginOf(tokens, block) + 1, (block.handling >= 0 ? block.handling : handler.first) - 2];
}

function beginOf(tokens: Tokens, { declarations, first }: PlBlock): number {
  let at = declarations.at(-1)?.last ?? first;
  while (at < tokens.count && tokenText(tokens, at).toLowerCase() !== 'begin') at++;
  return at;
}
