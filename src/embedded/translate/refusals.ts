/** What Redshift refuses although PostgreSQL would do it. https://docs.aws.amazon.com/redshift/latest/dg/c_redshift-and-postgres-sql.html */
import type { Classification } from '../../core/sql/classify.js';
import { keyword } from '../../core/sql/keywords.js';
import { relationsOf } from '../../core/sql/relations.js';
import { isNameShape, Shape, tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { NotEmulated, Refused } from './refused.js';

const K = {
  on: keyword('on'), returning: keyword('returning'), as: keyword('as'), connect: keyword('connect'), by: keyword('by'),
  array: keyword('array'),
} as const;

/** The words Redshift's refusal begins with, where they are not the kind's own. */
const TRANSACTION_WORDS: Readonly<Record<string, string>> = { 'alter-column-type': 'ALTER TABLE ALTER COLUMN', 'alter-external-table': 'ALTER EXTERNAL TABLE' };

/** A row without a note is refused in a transaction; this one has a note for another reason. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html */
const REFUSED_ALL_THE_SAME = 'alter-table-append';

/** https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html */
const UNSUPPORTED_FUNCTIONS = new Set(['string_agg', 'array_agg', 'every', 'pg_sleep', 'clock_timestamp', 'transaction_timestamp', 'justify_days', 'justify_hours', 'justify_interval',
  'format', 'overlay', 'regexp_matches', 'regexp_split_to_array', 'regexp_split_to_table', 'encode', 'convert_from', 'convert_to', 'bit_length', 'width_bucket', 'setseed', 'div',
  'nextval', 'currval', 'setval', 'lastval', 'pg_advisory_lock', 'pg_try_advisory_lock', 'pg_advisory_xact_lock', 'jsonb_build_object', 'json_build_object', 'to_json', 'to_jsonb',
  'jsonb_agg', 'json_agg', 'row_to_json', 'gen_random_uuid', 'make_date', 'make_timestamp', 'jsonb_array_elements']);

/** Throws Refused or NotEmulated for what may not go on to PostgreSQL. */
export function refuse(tokens: Tokens, classification: Classification | undefined, inTransaction: boolean): void {
  for (const fault of tokens.faults) throw new Refused(`${FAULTS[fault.code]} at or near "${tokens.text.slice(fault.offset, fault.offset + 20)}"`, tokens.text, fault.offset);
  for (let at = 0; at < tokens.count - 1; at++) if (tokens.kind[at] === Shape.Semicolon) throw new Refused('cannot insert multiple commands into a prepared statement');
  if (classification === undefined) return refuseUnknown(tokens);
  const { kind, runs, note } = classification.row;
  if (inTransaction && runs === 'standalone' && (note === undefined || kind === REFUSED_ALL_THE_SAME)) {
    throw new Refused(`${TRANSACTION_WORDS[kind] ?? kind.replaceAll('-', ' ').toUpperCase()} cannot run inside a transaction block`);
  }
  if (inTransaction && runs === 'control') throw new NotEmulated('BEGIN, COMMIT and ROLLBACK inside a batch');
  if (ROUTINES.has(kind)) return;
  refuseWords(tokens, kind);
  refuseFunctions(tokens, classification);
}

const FAULTS = {
  UNTERMINATED_STRING: 'unterminated quoted string', UNTERMINATED_NAME: 'unterminated quoted identifier', UNTERMINATED_COMMENT: 'unterminated /* comment',
  UNTERMINATED_DOLLAR_STRING: 'unterminated dollar-quoted string',
} as const;

/** The bodies of routines are strings, and their arguments are no expressions. */
const ROUTINES = new Set(['create-procedure', 'create-function', 'drop-procedure', 'drop-function', 'alter-procedure']);

function refuseUnknown(tokens: Tokens): void {
  const first = tokens.count === 0 ? '' : tokenText(tokens, 0);
  if (tokens.kind[0] === Shape.LeftParen) return;
  const second = tokens.count > 1 ? tokenText(tokens, 1).toLowerCase() : '';
  if (first.toLowerCase() === 'create' && (second === 'index' || second === 'unique')) throw new Refused(`SQL command "${tokens.text.trim()}" not supported on Redshift tables.`);
  const at = NEEDS_OBJECT.has(first.toLowerCase()) && tokens.count > 1 ? 1 : 0;
  throw new Refused(first === '' ? 'syntax error at end of input' : `syntax error at or near "${tokenText(tokens, at)}"`, tokens.text, tokens.start[at] ?? 0);
}

/** After these words the object is what Redshift does not know. */
const NEEDS_OBJECT = new Set(['create', 'alter', 'drop']);

function refuseWords(tokens: Tokens, kind: string): void {
  for (let at = 1; at < tokens.count; at++) {
    const token = tokens.kind[at];
    const before = tokens.kind[at - 1];
    const isAlias = before === K.as || before === Shape.Dot || tokens.kind[at + 1] === Shape.Dot;
    const next = at + 1 < tokens.count ? tokenText(tokens, at + 1).toLowerCase() : '';
    if (isAlias) continue;
    if (kind === 'insert' && token === K.on && next === 'conflict') throw syntaxError(tokens, at);
    if (WRITES.has(kind) && token === K.returning) throw syntaxError(tokens, at);
    if (token === K.array && tokens.kind[at + 1] === Shape.LeftBracket) throw syntaxError(tokens, at + 1);
    if (token === K.connect && tokens.kind[at + 1] === K.by) throw new NotEmulated('CONNECT BY');
  }
}

const WRITES = new Set(['insert', 'update', 'delete', 'merge']);

function refuseFunctions(tokens: Tokens, classification: Classification): void {
  for (let at = 0; at + 1 < tokens.count; at++) {
    if (tokens.kind[at + 1] !== Shape.LeftParen || !isNameShape(tokens.kind[at] ?? 0) || tokens.kind[at - 1] === Shape.Dot) continue;
    const name = tokenText(tokens, at).toLowerCase();
    if (UNSUPPORTED_FUNCTIONS.has(name)) throw new Refused(`function ${name} does not exist`, tokens.text, tokens.start[at]);
    // It runs on the leader node only: https://docs.aws.amazon.com/redshift/latest/dg/c_sql-functions-leader-node.html
    if (name === 'generate_series' && relationsOf(tokens, 0, tokens.count - 1, classification).length > 0) throw new Refused('Specified types or functions (one per INFO message) not supported on Redshift tables.');
  }
}

function syntaxError(tokens: Tokens, at: number): Refused {
  return new Refused(`syntax error at or near "${tokenText(tokens, at)}"`, tokens.text, tokens.start[at]);
}
