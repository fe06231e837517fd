/**
 * Functions PostgreSQL has in another shape. Those it lacks altogether are functions of the snapshot (`compatibility/`), not rewritten here.
 *
 * Each entry writes the call whose name is at `at` and whose closing parenthesis is at `close`, and returns the index after it;
 * undefined leaves the call as it is.
 */
import { keyword } from '../../core/sql/keywords.js';
import { Shape } from '../../core/sql/tokenizer.js';
import { datePart } from './date-parts.js';
import { NotEmulated } from './refused.js';
import type { Rewriter } from './rewriter.js';
import { writeType } from './type-name.js';

type WriteCall = (rewriter: Rewriter, at: number, close: number) => number | undefined;

const K = { as: keyword('as'), within: keyword('within'), group: keyword('group'), over: keyword('over'), null: keyword('null'), order: keyword('order') } as const;

export const FUNCTIONS: Readonly<Record<string, WriteCall>> = {
  nvl: (rewriter, at) => {
    rewriter.replace(at, 'coalesce');
    return at + 1;
  },
  // PostgreSQL's own JSON_SERIALIZE is grammar, not a function, and reads JSON only as text.
  json_serialize: (rewriter, at) => {
    rewriter.replace(at, 'pg_catalog.json_serialize');
    return at + 1;
  },
  nvl2: (rewriter, at, close) => {
    const [value, present, absent] = rewriter.items(at + 2, close - 1);
    if (value === undefined || present === undefined || absent === undefined) return undefined;
    return writeParts(rewriter, at, close, ['(CASE WHEN (', value, ') IS NOT NULL THEN (', present, ') ELSE (', absent, ') END)']);
  },
  decode: writeDecode,
  dateadd: writeDatePart,
  datediff: writeDatePart,
  date_trunc: writeDatePart,
  date_part: writeDatePart,
  extract: (rewriter, at) => {
    const part = rewriter.isName(at + 2) ? datePart(rewriter.word(at + 2)) : undefined;
    if (part === undefined) return undefined;
    rewriter.copyToken(at);
    rewriter.copyToken(at + 1);
    rewriter.replace(at + 2, `'${part}'`);
    return writeRest(rewriter, at + 3, rewriter.closing(at + 1));
  },
  cast: (rewriter, at, close) => {
    const as = findAtDepth(rewriter, at + 2, close - 1, K.as);
    if (as === undefined) return undefined;
    rewriter.copyToken(at);
    rewriter.copyToken(at + 1);
    rewriter.write(at + 2, as);
    return writeRest(rewriter, writeType(rewriter, as + 1), close);
  },
  convert: (rewriter, at, close) => {
    const [type, value] = rewriter.items(at + 2, close - 1);
    if (type === undefined || value === undefined) return undefined;
    rewriter.put(' CAST(', at);
    rewriter.moveTo(value[0]);
    rewriter.write(...value);
    rewriter.put(' AS ', at);
    rewriter.moveTo(type[0]);
    writeType(rewriter, type[0]);
    rewriter.moveTo(close);
    rewriter.copyToken(close);
    return close + 1;
  },
  median: (rewriter, at, close) => writeParts(rewriter, at, close, ['percentile_cont(0.5) WITHIN GROUP (ORDER BY ', [at + 2, close - 1], ')']),
  listagg: writeListagg,
  varchar: writeMaximum,
  nvarchar: writeMaximum,
  try_cast: () => {
    throw new NotEmulated('TRY_CAST');
  },
};

/** `VARCHAR(MAX)` wherever a type may stand, as in the declarations of a procedure. */
function writeMaximum(rewriter: Rewriter, at: number): number | undefined {
  return rewriter.word(at + 2) === 'max' ? writeType(rewriter, at) : undefined;
}

/** Pieces of ours and ranges of the author's, in an order of ours. */
function writeParts(rewriter: Rewriter, at: number, close: number, parts: readonly (string | readonly [number, number])[]): number {
  rewriter.put(' ', at);
  for (const part of parts) {
    if (typeof part === 'string') rewriter.put(part, at);
    else {
      rewriter.moveTo(part[0]);
      rewriter.write(part[0], part[1]);
    }
  }
  rewriter.moveTo(close);
  rewriter.skip(close);
  return close + 1;
}

function writeRest(rewriter: Rewriter, from: number, close: number): number {
  rewriter.write(from, close - 1);
  rewriter.copyToken(close);
  return close + 1;
}

/** DECODE takes NULL for equal to NULL, which CASE x WHEN does not: https://docs.aws.amazon.com/redshift/latest/dg/r_DECODE_expression.html */
function writeDecode(rewriter: Rewriter, at: number, close: number): number | undefined {
  const [value, ...rest] = rewriter.items(at + 2, close - 1);
  if (value === undefined || rest.length < 2) return undefined;
  const parts: (string | readonly [number, number])[] = ['(CASE'];
  for (let pair = 0; pair + 1 < rest.length; pair += 2) {
    const search = rest[pair] ?? value;
    parts.push(' WHEN (', value, ') IS NOT DISTINCT FROM (', search, ') THEN (', rest[pair + 1] ?? value, ')');
  }
  const otherwise = rest.length % 2 === 1 ? rest.at(-1) : undefined;
  return writeParts(rewriter, at, close, [...parts, ...(otherwise === undefined ? [] : [' ELSE (', otherwise, ')']), ' END)']);
}

/** The first argument is a word or a literal; both become PostgreSQL's name of the part as a literal. */
function writeDatePart(rewriter: Rewriter, at: number, close: number): number | undefined {
  const [first] = rewriter.items(at + 2, close - 1);
  if (first === undefined || first[0] !== first[1]) return undefined;
  const part = datePart(rewriter.word(first[0]).replaceAll('\'', ''));
  if (part === undefined) return undefined;
  rewriter.copyToken(at);
  rewriter.copyToken(at + 1);
  rewriter.replace(first[0], `'${part}'`);
  return writeRest(rewriter, first[0] + 1, close);
}

/** `LISTAGG([DISTINCT] x [, delimiter]) [WITHIN GROUP (ORDER BY …)]`: https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html */
function writeListagg(rewriter: Rewriter, at: number, close: number): number | undefined {
  const [value, delimiter] = rewriter.items(at + 2, close - 1);
  if (value === undefined) return undefined;
  const isGrouped = rewriter.kind(close + 1) === K.within && rewriter.kind(close + 2) === K.group && rewriter.kind(close + 3) === Shape.LeftParen;
  const end = isGrouped ? rewriter.closing(close + 3) : close;
  if (rewriter.kind(end + 1) === K.over) throw new NotEmulated('LISTAGG as a window function');
  const order = isGrouped ? [' ', [close + 4, end - 1] as const] : [];
  const separator = delimiter === undefined ? '\'\'' : delimiter;
  // With DISTINCT PostgreSQL orders by the value itself only, so the values are made text after they were ordered.
  if (rewriter.word(value[0]) === 'distinct') return writeParts(rewriter, at, end, ['array_to_string(array_agg(', value, ...order, '), ', separator, ')']);
  return writeParts(rewriter, at, end, ['string_agg(CAST(', value, ' AS varchar), ', separator, ...order, ')']);
}

function findAtDepth(rewriter: Rewriter, first: number, last: number, kind: number): number | undefined {
  for (let at = first; at <= last; at++) {
    if (rewriter.kind(at) === Shape.LeftParen) at = rewriter.closing(at);
    else if (rewriter.kind(at) === kind) return at;
  }
  return undefined;
}
