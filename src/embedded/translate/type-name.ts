/** Redshift's type names as PostgreSQL's: https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html */
import { Shape } from '../../core/sql/tokenizer.js';
import { NotEmulated } from './refused.js';
import type { Rewriter } from './rewriter.js';

/** Without a length these hold 256 bytes: https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html */
const TEXTS: Readonly<Record<string, string>> = { varchar: 'varchar', nvarchar: 'varchar', text: 'varchar', bpchar: 'char' };
const ALIASES: Readonly<Record<string, string>> = { nchar: 'char', datetime: 'timestamp' };
const BYTES = new Set(['varbyte', 'varbinary']);
const MISSING = new Set(['geometry', 'geography', 'hllsketch']);

/** What PostgreSQL has and Redshift has not: https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-datatypes.html */
export const UNSUPPORTED_TYPES: ReadonlySet<string> = new Set(['serial', 'bigserial', 'smallserial', 'serial4', 'serial8', 'serial2', 'uuid', 'json', 'jsonb', 'bytea', 'money',
  'inet', 'cidr', 'macaddr', 'bit', 'hstore', 'tsvector', 'tsquery', 'xml', 'point', 'line', 'box', 'path', 'polygon', 'circle', 'int4range', 'int8range', 'tsrange', 'daterange']);

/** Writes the type whose name begins at a token; returns the index after what it has written. */
export function writeType(rewriter: Rewriter, at: number): number {
  const word = rewriter.word(at);
  if (MISSING.has(word)) throw new NotEmulated(`the type ${word.toUpperCase()}`);
  const isVarying = word === 'character' && rewriter.word(at + 1) === 'varying';
  const next = isVarying ? at + 2 : at + 1;
  const hasLength = rewriter.kind(next) === Shape.LeftParen;
  const text = isVarying ? 'varchar' : lookUp(TEXTS, word);
  if (text !== undefined) return writeText(rewriter, at, next, text, hasLength);
  if (BYTES.has(word)) {
    rewriter.replace(at, 'bytea');
    if (hasLength) rewriter.skip(rewriter.closing(next));
    return hasLength ? rewriter.closing(next) + 1 : next;
  }
  if ((word === 'decimal' || word === 'numeric' || word === 'dec') && !hasLength) rewriter.replace(at, 'numeric(18,0)');
  else if (lookUp(ALIASES, word) !== undefined) rewriter.replace(at, ALIASES[word] ?? word);
  else rewriter.copyToken(at);
  return next;
}

function writeText(rewriter: Rewriter, at: number, next: number, name: string, hasLength: boolean): number {
  const isMax = hasLength && rewriter.word(next + 1) === 'max';
  rewriter.replace(at, isMax ? `${name}(65535)` : hasLength ? name : `${name}(256)`);
  if (!isMax) {
    if (next > at + 1) rewriter.skip(next - 1);
    return next;
  }
  rewriter.skip(rewriter.closing(next));
  return rewriter.closing(next) + 1;
}

function lookUp(table: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
