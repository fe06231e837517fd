/** What is asked and said before a procedure is called: https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html */
import { foldedName, isNameShape, Shape, tokenize } from '../../core/sql/tokenizer.js';
import { sqlLiteral } from '../sql-literal.js';

/** Until the transaction ends procedures may not end it. */
export const CALLED_IN_TRANSACTION = 'SELECT set_config(\'redshift_devops.atomic\', \'on\', true)';

/** No block of a NONATOMIC procedure is open yet. */
export const CALLED_ALONE = 'SET redshift_devops.block TO off';

/** Asks whether a CALL must be outside of a transaction. */
export function endsTransactions(call: string): string {
  const tokens = tokenize(call);
  let name = '';
  for (let at = 1; at < tokens.count && tokens.kind[at] !== Shape.LeftParen; at++) if (isNameShape(tokens.kind[at] ?? 0)) name = foldedName(tokens, at);
  return `SELECT _redshift_devops_embedded.ends_transactions(${sqlLiteral(name)})`;
}
