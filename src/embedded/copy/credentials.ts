/**
 * Keys and passwords that a statement's text may hold: https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html,
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html
 *
 * The warehouse asks nobody with them, so they need not be kept. They are looked for in the tokens, because a text that holds a mistake is on
 * record as well.
 */
import { Shape, tokenize, tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import type { StatementRequest } from '../statement.js';

const SECRET_OPTIONS = new Set(['credentials', 'access_key_id', 'secret_access_key', 'session_token', 'master_symmetric_key', 'password']);
const HIDDEN = '***';

type Texts = Pick<StatementRequest, 'sqls' | 'parameters'>;

/** The same request with everything replaced that stands after such an option, also where a parameter brings it. */
export function withoutCredentials<Request extends Texts>(request: Request): Request {
  const parameters = new Set<string>();
  const sqls = request.sqls.map((sql) => withoutKeys(sql, parameters));
  return { ...request, sqls, parameters: request.parameters.map((each) => (parameters.has(each.name) ? { ...each, value: HIDDEN } : each)) };
}

/** One text the same way; adds the names of parameters that stand for a key. */
export function withoutKeys(sql: string, parameters: Set<string> = new Set()): string {
  const tokens = tokenize(sql);
  let kept = '';
  let done = 0;
  for (let at = 1; at < tokens.count; at++) {
    const kind = tokens.kind[at];
    const isText = kind === Shape.String || kind === Shape.DollarString;
    if ((!isText && kind !== Shape.Parameter) || !SECRET_OPTIONS.has(optionBefore(tokens, at))) continue;
    if (isText) {
      kept += `${sql.slice(done, tokens.start[at])}'${HIDDEN}'`;
      done = tokens.end[at] ?? done;
    } else parameters.add(tokenText(tokens, at).slice(1));
  }
  return kept + sql.slice(done);
}

function optionBefore(tokens: Tokens, at: number): string {
  const before = tokenText(tokens, at - 1).toLowerCase();
  return before === 'as' || before === '=' ? tokenText(tokens, at - 2).toLowerCase() : before;
}
