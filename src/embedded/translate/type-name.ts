/** Redshift's type names as PostgreSQL's: https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html */
import type { TypeName } from '../../core/sql/nodes/base.js';
import type { Rewriter } from './rewriter.js';

/** Without a length these hold 256 bytes: https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html */
const TEXTS: ReadonlyMap<string, string> = new Map([
  ['varchar', 'varchar'], ['nvarchar', 'varchar'], ['text', 'varchar'], ['character varying', 'varchar'], ['national character varying', 'varchar'], ['bpchar', 'char'],
]);
/** PostgreSQL's name, for which a length in parentheses is left out. */
const BYTES = new Set(['varbyte', 'varbinary', 'binary varying']);
const ALIASES: ReadonlyMap<string, string> = new Map([['nchar', 'char'], ['datetime', 'timestamp'], ['timestampntz', 'timestamp']]);
const DECIMALS = new Set(['decimal', 'numeric', 'dec']);

/** The words of a type without its length, in lower case. */
export function typeWords(rewriter: Rewriter, { first, nameLast }: TypeName): string {
  return Array.from({ length: nameLast - first + 1 }, (_, index) => rewriter.word(first + index)).join(' ');
}

export function writeType(rewriter: Rewriter, type: TypeName): void {
  const words = typeWords(rewriter, type);
  const text = TEXTS.get(words);
  if (text !== undefined) return rewriter.compose(type, [text, lengthOf(rewriter, type)]);
  if (BYTES.has(words)) return rewriter.compose(type, ['bytea']);
  if (DECIMALS.has(words) && type.args.length === 0) return rewriter.compose(type, ['numeric(18,0)']);
  const alias = ALIASES.get(words);
  if (alias === undefined) return rewriter.writeInside(type);
  rewriter.compose(type, [alias, ...(type.nameLast < type.last ? [[type.nameLast + 1, type.last] as const] : [])]);
}

/** How many bytes a text type holds; undefined for every other type. A CHAR without a length holds one. */
export function byteLimit(rewriter: Rewriter, type: TypeName): number | undefined {
  const words = typeWords(rewriter, type);
  if (TEXTS.has(words)) return Number(lengthOf(rewriter, type).slice(1, -1));
  if (!FIXED.has(words)) return undefined;
  return type.args[0] === undefined ? 1 : Number(rewriter.word(type.args[0]));
}

/** Whether it is a CHAR, which holds single bytes only. */
export function isFixed(rewriter: Rewriter, type: TypeName): boolean {
  const words = typeWords(rewriter, type);
  return FIXED.has(words) || TEXTS.get(words) === 'char';
}

const FIXED = new Set(['char', 'character', 'nchar']);

function lengthOf(rewriter: Rewriter, { args: [length] }: TypeName): string {
  if (length === undefined) return '(256)';
  return rewriter.word(length) === 'max' ? '(65535)' : `(${rewriter.word(length)})`;
}
