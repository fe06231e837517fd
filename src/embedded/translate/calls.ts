/**
 * Calls PostgreSQL has in another shape. Functions it lacks altogether are functions of the snapshot (`compatibility/`), not rewritten here.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions.html
 */
import type { Call, Expression } from '../../core/sql/nodes/expressions.js';
import { Shape } from '../../core/sql/tokenizer.js';
import { datePart } from './date-parts.js';
import { NotEmulated } from './refused.js';
import type { Part, Rewriter } from './rewriter.js';
import { writeArgument } from './super-paths.js';

/** Writes a call in the place of its tokens, also those of WITHIN GROUP and OVER. */
type WriteCall = (rewriter: Rewriter, call: Call) => void;

const CALLS: ReadonlyMap<string, WriteCall> = new Map(Object.entries<WriteCall>({
  nvl: (rewriter, call) => rename(rewriter, call, 'coalesce'),
  // PostgreSQL's own JSON_SERIALIZE is grammar, not a function, and reads JSON only as text.
  json_serialize: (rewriter, call) => rename(rewriter, call, 'pg_catalog.json_serialize'),
  nvl2: (rewriter, call) => {
    const [value, present, absent] = argumentsOf(rewriter, call);
    if (value === undefined || present === undefined || absent === undefined) return rewriter.writeInside(call);
    rewriter.compose(call, ['(CASE WHEN (', value, ') IS NOT NULL THEN (', present, ') ELSE (', absent, ') END)']);
  },
  decode: writeDecode,
  dateadd: writeWithDatePart,
  datediff: writeWithDatePart,
  date_trunc: writeWithDatePart,
  date_part: writeWithDatePart,
  extract: writeExtract,
  median: (rewriter, call) => rewriter.compose(call, ['percentile_cont(0.5) WITHIN GROUP (ORDER BY ', ...argumentsOf(rewriter, call), ')']),
  listagg: writeListagg,
}));

export function needsCall(rewriter: Rewriter, call: Call): boolean {
  return writerOf(rewriter, call) !== undefined || call.approximate || call.args.some((argument) => rewriter.scopes.isSuper(argument));
}

/** A function of somebody's schema is their own, whatever its name. */
function writerOf(rewriter: Rewriter, { name, ...call }: Call): WriteCall | undefined {
  const isCall = rewriter.kind(name.last + 1) === Shape.LeftParen && call.last > name.last;
  return isCall && name.first === name.last ? CALLS.get(rewriter.word(name.last)) : undefined;
}

export function writeCall(rewriter: Rewriter, call: Call): void {
  const write = writerOf(rewriter, call);
  if (write !== undefined) return write(rewriter, call);
  if (call.approximate) rewriter.skip(call.name.first - 1);
  if (!call.args.some((argument) => rewriter.scopes.isSuper(argument))) return rewriter.write(call.name.first, call.last);
  const open = call.name.last + 1;
  const between = (index: number): Part => [index === 0 ? open : (call.args[index - 1]?.last ?? open) + 1, (call.args[index]?.first ?? open) - 1];
  const args = call.args.flatMap((argument, index): readonly Part[] => [between(index), ...writeArgument(rewriter, call, argument)]);
  rewriter.compose(call, [call.name, ...args, [(call.args.at(-1)?.last ?? open) + 1, call.last]]);
}

/** The tokens between the commas of a call's parentheses: with DISTINCT, with the parentheses around an argument. */
export function argumentsOf(rewriter: Rewriter, { name }: Call): readonly (readonly [number, number])[] {
  const open = name.last + 1;
  return rewriter.items(open + 1, rewriter.closing(open) - 1);
}

/** Another name for a function that takes the same arguments. */
function rename(rewriter: Rewriter, call: Call, name: string): void {
  rewriter.replace(call.name.first, name);
  rewriter.write(call.name.last + 1, call.last);
}

/** DECODE takes NULL for equal to NULL, which CASE x WHEN does not: https://docs.aws.amazon.com/redshift/latest/dg/r_DECODE_expression.html */
function writeDecode(rewriter: Rewriter, call: Call): void {
  const [value, ...rest] = argumentsOf(rewriter, call);
  if (value === undefined || rest.length < 2) return rewriter.writeInside(call);
  const parts: Part[] = ['(CASE'];
  for (let pair = 0; pair + 1 < rest.length; pair += 2) {
    const search = rest[pair] ?? value;
    parts.push(' WHEN (', value, ') IS NOT DISTINCT FROM (', search, ') THEN (', rest[pair + 1] ?? value, ')');
  }
  const otherwise = rest.length % 2 === 1 ? rest.at(-1) : undefined;
  rewriter.compose(call, [...parts, ...(otherwise === undefined ? [] : [' ELSE (', otherwise, ')']), ' END)']);
}

/** The first argument is a word or a literal; both become PostgreSQL's name of the part as a literal. */
function writeWithDatePart(rewriter: Rewriter, call: Call): void {
  const [first] = call.args;
  const part = first === undefined ? undefined : datePartOf(rewriter, first);
  if (first === undefined || part === undefined) return rewriter.writeInside(call);
  rewriter.write(call.first, first.first - 1);
  rewriter.replace(first.first, `'${part}'`);
  rewriter.write(first.last + 1, call.last);
}

function datePartOf(rewriter: Rewriter, { first, last }: Expression): string | undefined {
  if (first !== last) return undefined;
  const word = rewriter.word(first);
  return datePart(rewriter.kind(first) === Shape.String ? word.slice(1, -1) : word);
}

/** `EXTRACT(part FROM x)` */
function writeExtract(rewriter: Rewriter, call: Call): void {
  const at = call.name.last + 2;
  const part = rewriter.isName(at) ? datePart(rewriter.word(at)) : undefined;
  if (part === undefined) return rewriter.writeInside(call);
  rewriter.write(call.first, at - 1);
  rewriter.replace(at, `'${part}'`);
  rewriter.write(at + 1, call.last);
}

/** `LISTAGG([DISTINCT] x [, delimiter]) [WITHIN GROUP (ORDER BY …)]`: https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html */
function writeListagg(rewriter: Rewriter, call: Call): void {
  const [value, delimiter] = argumentsOf(rewriter, call);
  if (value === undefined) return rewriter.writeInside(call);
  if (call.over !== null) throw new NotEmulated('LISTAGG as a window function');
  const order: readonly Part[] = call.orderBy.length === 0 ? [] : [' ORDER BY ', ...call.orderBy.flatMap((item, index): readonly Part[] => (index === 0 ? [item] : [', ', item]))];
  const separator = delimiter ?? '\'\'';
  // With DISTINCT PostgreSQL orders by the value itself only, so the values are made text after they were ordered.
  if (call.distinct) return rewriter.compose(call, ['array_to_string(array_agg(', value, ...order, '), ', separator, ')']);
  rewriter.compose(call, ['string_agg(CAST(', value, ' AS varchar), ', separator, ...order, ')']);
}
