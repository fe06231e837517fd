/** The statements that begin and end a client's own transaction: https://docs.aws.amazon.com/redshift/latest/dg/r_BEGIN.html */
import { classify } from '../../core/sql/classify.js';
import { Shape, tokenize, tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { sqlLiteral } from '../sql-literal.js';
import { Refused } from './refused.js';
import type { Draft, Script } from './script.js';

export type TransactionControl = 'begin' | 'commit' | 'rollback';

/** Undefined for every other statement. */
export function transactionControl(sql: string): TransactionControl | undefined {
  const { kind } = read(sql);
  return kind === 'begin' || kind === 'commit' || kind === 'rollback' ? kind : undefined;
}

/** What to ask PostgreSQL for. The isolation level of a BEGIN has no effect, the database's is the one. Throws Refused. */
export function controlSql(sql: string, control: TransactionControl): string {
  const { tokens, last } = read(sql);
  const words = Array.from({ length: last + 1 }, (_, at) => tokenText(tokens, at).toLowerCase());
  const stray = words.findIndex((word, at) => at > 0 && !MAY_FOLLOW[control].has(word));
  // There are no savepoints: https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html
  if (stray !== -1) throw new Refused(`syntax error at or near "${tokenText(tokens, stray)}"`, sql, tokens.start[stray]);
  if (control !== 'begin') return control.toUpperCase();
  return words.some((word, at) => word === 'only' && words[at - 1] === 'read') ? READ_ONLY : 'BEGIN';
}

export const READ_ONLY = 'BEGIN READ ONLY';

/** `ALTER DATABASE … ISOLATION LEVEL …`; undefined for its other forms. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATABASE.html */
export function prepareIsolation({ rewriter, last }: Draft): Script | undefined {
  const isLevel = rewriter.word(last - 2) === 'isolation' && rewriter.word(last - 1) === 'level';
  return isLevel ? { entries: [{ sql: `SELECT _redshift_devops_embedded.set_isolation(${sqlLiteral(rewriter.name(2))}, ${sqlLiteral(rewriter.word(last))})` }] } : undefined;
}

const ENDING = new Set(['work', 'transaction']);
const MAY_FOLLOW = {
  begin: new Set(['work', 'transaction', 'isolation', 'level', 'serializable', 'snapshot', 'read', 'committed', 'uncommitted', 'repeatable', 'write', 'only', ',']), commit: ENDING, rollback: ENDING,
} as const;

function read(sql: string): { readonly tokens: Tokens; readonly last: number; readonly kind: string | undefined } {
  const tokens = tokenize(sql);
  const last = tokens.kind[tokens.count - 1] === Shape.Semicolon ? tokens.count - 2 : tokens.count - 1;
  return { tokens, last, kind: classify(tokens, 0, last)?.row.kind };
}
