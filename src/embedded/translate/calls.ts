/**
 * Calls PostgreSQL has in another shape. Functions it lacks altogether are functions of the snapshot (`compatibility/`), not rewritten here.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions.html
 */
import type { ArrayValue, Call, Expression } from '../../core/sql/nodes/expressions.js';
import { Shape } from '../../core/sql/tokenizer.js';
import { argumentsOf } from './arguments.js';
import { datePart } from './date-parts.js';
import { notEmulatedFunction } from './not-emulated-functions.js';
import { isPlainCall, OWN, ownFunction } from './own-functions.js';
import { NotEmulated } from './refused.js';
import type { Part, Rewriter } from './rewriter.js';
import { writeArgument } from './super-paths.js';
import { writeListagg, writeNullTreatment, writePercentileCont, writePercentileDisc, writeRatioToReport } from './windows.js';

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
  date_part: (rewriter, call) => writeWithDatePart(rewriter, call, 'pg_catalog.pgdate_part'),
  extract: writeExtract,
  collate: writeCollate,
  object_transform: writeObjectTransform,
  listagg: writeListagg,
  percentile_cont: writePercentileCont,
  percentile_disc: writePercentileDisc,
  ratio_to_report: writeRatioToReport,
}));

export function needsCall(rewriter: Rewriter, call: Call): boolean {
  return call.approximate || call.nulls >= 0 || writerOf(rewriter, call) !== undefined || ownFunction(rewriter, call) !== undefined || missingFunction(rewriter, call) !== undefined
    || call.args.some((argument) => rewriter.scopes.isSuper(argument));
}

function writerOf(rewriter: Rewriter, call: Call): WriteCall | undefined {
  return isPlainCall(rewriter, call) ? CALLS.get(rewriter.word(call.name.last)) : undefined;
}

function missingFunction(rewriter: Rewriter, call: Call): string | undefined {
  return isPlainCall(rewriter, call) || call.last === call.name.first ? notEmulatedFunction(rewriter.word(call.name.last)) : undefined;
}

export function writeCall(rewriter: Rewriter, call: Call): void {
  const missing = missingFunction(rewriter, call);
  if (missing !== undefined) throw new NotEmulated(`the function ${rewriter.word(call.name.last).toUpperCase()} (${missing})`);
  if (call.nulls >= 0) return writeNullTreatment(rewriter, call);
  const write = writerOf(rewriter, call);
  if (write !== undefined) return write(rewriter, call);
  const name: Part = ownFunction(rewriter, call) ?? call.name;
  const open = call.name.last + 1;
  const between = (index: number): Part => [index === 0 ? open : (call.args[index - 1]?.last ?? open) + 1, (call.args[index]?.first ?? open) - 1];
  if (!call.args.some((argument) => rewriter.scopes.isSuper(argument))) return rewriter.compose(call, [name, ...(call.last > call.name.last ? [[open, call.last] as const] : [])]);
  const args = call.args.flatMap((argument, index): readonly Part[] => [between(index), ...writeArgument(rewriter, call, argument)]);
  rewriter.compose(call, [name, ...args, [(call.args.at(-1)?.last ?? open) + 1, call.last]]);
}

/** `ARRAY(1, 'a')` makes a SUPER value of its values: https://docs.aws.amazon.com/redshift/latest/dg/r_array.html */
export function writeArray(rewriter: Rewriter, array: ArrayValue): void {
  if (rewriter.kind(array.first + 1) !== Shape.LeftParen) return rewriter.writeInside(array);
  rewriter.replace(array.first, 'pg_catalog."array"');
  rewriter.write(array.first + 1, array.last);
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
function writeWithDatePart(rewriter: Rewriter, call: Call, name: Part = call.name): void {
  const [first] = call.args;
  const part = first === undefined ? undefined : datePartOf(rewriter, first);
  if (first === undefined || part === undefined) return rewriter.writeInside(call);
  rewriter.compose(call, [name, [call.name.last + 1, first.first - 1], `'${part}'`, [first.last + 1, call.last]]);
}

function datePartOf(rewriter: Rewriter, { first, last }: Expression): string | undefined {
  if (first !== last) return undefined;
  const word = rewriter.word(first);
  return datePart(rewriter.kind(first) === Shape.String ? word.slice(1, -1) : word);
}

/** `EXTRACT(part FROM x)`: https://docs.aws.amazon.com/redshift/latest/dg/r_EXTRACT_function.html */
function writeExtract(rewriter: Rewriter, call: Call): void {
  const at = call.name.last + 2;
  const part = datePart(rewriter.isName(at) ? rewriter.word(at) : rewriter.word(at).slice(1, -1));
  if (part === undefined) return rewriter.writeInside(call);
  // FROM stands between the two; the seconds since 1970 are too many for an INTEGER one day.
  const value = [at + 2, rewriter.closing(call.name.last + 1) - 1] as const;
  rewriter.compose(call, part === 'epoch' ? ['CAST(pg_catalog.pgdate_part(\'epoch\', ', value, ') AS bigint)'] : [`${OWN}.date_part('${part}', `, value, ')']);
}

/** Only how a text is compared changes, which is as everywhere here: https://docs.aws.amazon.com/redshift/latest/dg/r_COLLATE.html */
function writeCollate(rewriter: Rewriter, call: Call): void {
  const [value, collation] = argumentsOf(rewriter, call);
  if (value === undefined || collation === undefined) return rewriter.writeInside(call);
  if (rewriter.word(collation[0]) !== '\'case_sensitive\'') throw new NotEmulated('COLLATE to case_insensitive');
  rewriter.compose(call, ['(', value, ')']);
}

/** `OBJECT_TRANSFORM(input KEEP path, … SET path, value, …)`: https://docs.aws.amazon.com/redshift/latest/dg/r_object_transform_function.html */
function writeObjectTransform(rewriter: Rewriter, call: Call): void {
  const [input, ...rest] = call.args;
  if (input === undefined) return rewriter.writeInside(call);
  const set = rest.findIndex(({ first }) => rewriter.word(first - 1) === 'set');
  const keep = set < 0 ? rest : rest.slice(0, set);
  const pairs = set < 0 ? [] : rest.slice(set);
  const paths = pairs.filter((_, index) => index % 2 === 0);
  const values = pairs.filter((_, index) => index % 2 === 1);
  const listed = (items: readonly Expression[]): readonly Part[] => items.flatMap((item, index): readonly Part[] => [index === 0 ? '' : ', ', item]);
  rewriter.compose(call, [`${OWN}.object_transform(`, input, ', ', ...(keep.length === 0 ? ['NULL'] : ['ARRAY[', ...listed(keep), ']']),
    '::text[], ARRAY[', ...listed(paths), ']::text[], pg_catalog."array"(', ...listed(values), '))']);
}
