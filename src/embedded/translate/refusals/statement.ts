/** What is refused before a statement's tree is looked at: what is no statement of Redshift's, and what may not run in a transaction. */
import type { Classification } from '../../../core/sql/classify.js';
import { refusedInTransaction } from '../../../core/sql/refused-in-transaction.js';
import { Shape, tokenText, type Tokens } from '../../../core/sql/tokenizer.js';
import { NotEmulated, Refused } from '../refused.js';
import { wordAfter, wordAt } from './refusal.js';

const IN_TRANSACTION = 'cannot run inside a transaction block';

/** The words Redshift's refusal begins with, where they are not the kind's own. */
const TRANSACTION_WORDS: Readonly<Record<string, string>> = {
  'alter-column-type': 'ALTER TABLE ALTER COLUMN', 'alter-external-table': 'ALTER EXTERNAL TABLE',
};

/** A row without a note is refused in a transaction; this one has a note for another reason. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html */
const REFUSED_ALL_THE_SAME = 'alter-table-append';

/** Throws Refused or NotEmulated for what may not go on. */
export function refuse(tokens: Tokens, classification: Classification | undefined, inTransaction: boolean): void {
  for (const fault of tokens.faults) throw new Refused(`${FAULTS[fault.code]} at or near "${tokens.text.slice(fault.offset, fault.offset + 20)}"`, tokens.text, fault.offset);
  for (let at = 0; at < tokens.count - 1; at++) if (tokens.kind[at] === Shape.Semicolon) throw new Refused('cannot insert multiple commands into a prepared statement');
  if (classification === undefined) return refuseUnknown(tokens);
  if (inTransaction) refuseInTransaction(tokens, classification);
}

const FAULTS = {
  UNTERMINATED_STRING: 'unterminated quoted string', UNTERMINATED_NAME: 'unterminated quoted identifier', UNTERMINATED_COMMENT: 'unterminated /* comment',
  UNTERMINATED_DOLLAR_STRING: 'unterminated dollar-quoted string',
} as const;

function refuseInTransaction(tokens: Tokens, classification: Classification): void {
  const { kind, runs, note } = classification.row;
  const words = refusedInTransaction(tokens, tokens.count - 1, classification);
  if (words !== undefined) throw new Refused(`${words} ${IN_TRANSACTION}`);
  if (runs === 'standalone' && (note === undefined || kind === REFUSED_ALL_THE_SAME)) {
    throw new Refused(`${TRANSACTION_WORDS[kind] ?? kind.replaceAll('-', ' ').toUpperCase()} ${IN_TRANSACTION}`);
  }
  if (runs === 'control' && !namesSavepoint(tokens, kind)) throw new NotEmulated('BEGIN, COMMIT and ROLLBACK inside a batch of one transaction');
}

/** There are none, which its tree says. */
function namesSavepoint(tokens: Tokens, kind: string): boolean {
  return kind === 'savepoint' || (kind === 'rollback' && wordAfter(tokens, 0, tokens.count - 1, 'to') > 0);
}

function refuseUnknown(tokens: Tokens): void {
  const first = wordAt(tokens, 0);
  if (tokens.kind[0] === Shape.LeftParen) return;
  const second = wordAt(tokens, 1);
  if (first === 'create' && (second === 'index' || second === 'unique')) throw new Refused(`SQL command "${tokens.text.trim()}" not supported on Redshift tables.`);
  const at = NEEDS_OBJECT.has(first) && tokens.count > 1 ? objectAt(tokens) : 0;
  throw new Refused(first === '' ? 'syntax error at end of input' : `syntax error at or near "${tokenText(tokens, at)}"`, tokens.text, tokens.start[at] ?? 0);
}

/** After these words the object is what Redshift does not know. */
const NEEDS_OBJECT = new Set(['create', 'alter', 'drop']);

/** After CREATE OR REPLACE it is the third word after it. */
function objectAt(tokens: Tokens): number {
  return wordAt(tokens, 1) === 'or' && wordAt(tokens, 2) === 'replace' && tokens.count > OR_REPLACE ? OR_REPLACE : 1;
}

const OR_REPLACE = 3;
