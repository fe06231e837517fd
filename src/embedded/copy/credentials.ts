/**
 * Keys that a statement's text may hold: https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html
 *
 * The warehouse asks nobody with them, so they need not be kept. They are looked for in the tokens, because a text that holds a mistake is on
 * record as well.
 */
import { Shape, tokenize, tokenText } from '../../core/sql/tokenizer.js';

const SECRET_OPTIONS = new Set(['credentials', 'access_key_id', 'secret_access_key', 'session_token', 'master_symmetric_key']);
const HIDDEN = '\'***\'';

/** The text with every string after such an option replaced. */
export function withoutCredentials(sql: string): string {
  const tokens = tokenize(sql);
  let kept = '';
  let done = 0;
  for (let at = 1; at < tokens.count; at++) {
    const kind = tokens.kind[at];
    if (kind !== Shape.String && kind !== Shape.DollarString) continue;
    const option = ['as', '='].includes(tokenText(tokens, at - 1).toLowerCase()) ? at - 2 : at - 1;
    if (option < 0 || !SECRET_OPTIONS.has(tokenText(tokens, option).toLowerCase())) continue;
    kept += sql.slice(done, tokens.start[at]) + HIDDEN;
    done = tokens.end[at] ?? done;
  }
  return kept + sql.slice(done);
}
