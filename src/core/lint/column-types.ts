/** Redshift's types under one name each, and their sizes. https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html */
import type { Column } from '../catalog/catalog.js';
import type { TypeName } from '../sql/nodes/base.js';
import { tokenText, type Tokens } from '../sql/tokenizer.js';
import { holdsTemplate, typeWords } from '../sql/tree-text.js';

export interface ColumnType {
  /** The type's main name; undefined for one that is not Redshift's, or that a template hides. */
  readonly family: string | undefined;
  /** Bytes of a string, or digits of a decimal; undefined where it cannot be told. */
  readonly size: number | undefined;
  readonly scale: number | undefined;
}

/** The type a statement writes. */
export function writtenType(tokens: Tokens, type: TypeName): ColumnType {
  if (holdsTemplate(tokens, type) || type.isArray) return UNKNOWN;
  const [length, scale] = type.args.map((arg) => tokenText(tokens, arg).toLowerCase());
  return typed(typeWords(tokens, type), length === 'max' ? length : numberOf(length), numberOf(scale));
}

/** The type a known column has. */
export function typeOfColumn({ type, length, scale }: Column): ColumnType {
  return typed(type, length, scale);
}

const UNKNOWN: ColumnType = { family: undefined, size: undefined, scale: undefined };

function numberOf(written: string | undefined): number | undefined {
  return written === undefined ? undefined : Number(written);
}

function typed(words: string, length: number | 'max' | undefined, scale: number | undefined): ColumnType {
  const family = FAMILIES.get(words);
  if (family === undefined || Number.isNaN(length) || Number.isNaN(scale)) return UNKNOWN;
  // FLOAT(24) is REAL, and what other types make of a length is not worth a table.
  if (!SIZED.has(family)) return length === undefined ? { family, size: undefined, scale: undefined } : UNKNOWN;
  const size = length === 'max' ? SIZES_MAX.get(family) : length ?? (words === 'bpchar' ? 256 : SIZES_DEFAULT.get(family));
  return { family, size, scale: family === 'decimal' ? scale ?? 0 : undefined };
}

const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['smallint', 'smallint'], ['int2', 'smallint'], ['integer', 'integer'], ['int', 'integer'], ['int4', 'integer'], ['bigint', 'bigint'], ['int8', 'bigint'],
  ['decimal', 'decimal'], ['numeric', 'decimal'], ['real', 'real'], ['float4', 'real'], ['double precision', 'double precision'], ['float8', 'double precision'],
  ['float', 'double precision'], ['boolean', 'boolean'], ['bool', 'boolean'], ['date', 'date'], ['time', 'time'], ['time without time zone', 'time'],
  ['timetz', 'timetz'], ['time with time zone', 'timetz'], ['timestamp', 'timestamp'], ['timestamp without time zone', 'timestamp'], ['timestamptz', 'timestamptz'],
  ['timestamp with time zone', 'timestamptz'], ['super', 'super'], ['geometry', 'geometry'], ['geography', 'geography'], ['hllsketch', 'hllsketch'],
  ['char', 'char'], ['character', 'char'], ['nchar', 'char'], ['national character', 'char'], ['national char', 'char'], ['bpchar', 'char'],
  ['varchar', 'varchar'], ['character varying', 'varchar'], ['char varying', 'varchar'], ['nvarchar', 'varchar'], ['national character varying', 'varchar'],
  ['national char varying', 'varchar'], ['text', 'varchar'], ['varbyte', 'varbyte'], ['varbinary', 'varbyte'], ['binary varying', 'varbyte'],
]);

const SIZED: ReadonlySet<string> = new Set(['char', 'varchar', 'varbyte', 'decimal']);
const SIZES_DEFAULT: ReadonlyMap<string, number> = new Map([['char', 1], ['varchar', 256], ['decimal', 18]]);
const SIZES_MAX: ReadonlyMap<string, number> = new Map([['char', 4096], ['varchar', 65535]]);
