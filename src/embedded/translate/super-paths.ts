/**
 * SUPER values: navigation, iteration, and operators on what navigation finds. SUPER is jsonb here. What is known to be SUPER is compared as
 * SUPER, and becomes a text or a number where an operator or a function wants one.
 * https://docs.aws.amazon.com/redshift/latest/dg/query-super.html
 */
import type { Between, Binary, Call, Cast, ColumnRef, Expression, Field, InTest, Like, Subscript } from '../../core/sql/nodes/expressions.js';
import type { PathRef, TableFunction, TableRef } from '../../core/sql/nodes/queries.js';
import { Shape } from '../../core/sql/tokenizer.js';
import { quotedName, sqlLiteral } from '../sql-literal.js';
import { needsName, partsOf } from './names.js';
import { NotEmulated } from './refused.js';
import type { Part, Rewriter } from './rewriter.js';

export function needsColumn(rewriter: Rewriter, column: ColumnRef): boolean {
  return rewriter.scopes.pathOf(column) !== undefined || needsName(rewriter, column);
}

export function writeColumn(rewriter: Rewriter, column: ColumnRef): void {
  const path = rewriter.scopes.pathOf(column);
  const first = rewriter.scopes.isDatabaseQualified(column) ? column.first + 2 : column.first;
  if (path === undefined) return rewriter.compose(column, partsOf(rewriter, first, column.last));
  rewriter.compose(column, ['(', ...partsOf(rewriter, first, path - 1), ...stepsOf(rewriter, path + 1, column.last), ')']);
}

/** The parts of a path whose first name is at `first`. Names are folded like those of columns. */
function stepsOf(rewriter: Rewriter, first: number, last: number): readonly string[] {
  const steps: string[] = [];
  for (let at = first; at <= last; at += 2) steps.push(` -> ${sqlLiteral(rewriter.name(at))}`);
  return steps;
}

export function writeSubscript(rewriter: Rewriter, { operand, index, ...node }: Subscript): void {
  rewriter.compose(node, ['(', ...rangeBefore(node.first, operand), ' -> CAST(', index, ' AS integer))']);
}

export function writeField(rewriter: Rewriter, { operand, name, ...node }: Field): void {
  rewriter.compose(node, ['(', ...rangeBefore(node.first, operand), ` -> ${sqlLiteral(rewriter.name(name))})`]);
}

/** An operand, with the parentheses before it that belong to the whole. */
function rangeBefore(first: number, operand: Expression): readonly Part[] {
  return first === operand.first ? [operand] : ['(', operand, ')'];
}

/** `c.orders AS o AT i`, `UNPIVOT c.object AS v AT k`: one row an element. What is no array gives none. */
export function writeUnnesting(rewriter: Rewriter, item: TableRef | PathRef): void {
  const isObject = item.kind === 'PathRef' && item.unpivot;
  const value = item.kind === 'PathRef' ? [item.path] : namedPath(rewriter, item);
  const name = item.alias === null ? `"_element_${item.first}"` : quotedName(rewriter.name(item.alias.name));
  const place = item.alias === null || item.alias.at < 0 ? '' : quotedName(rewriter.name(item.alias.at));
  const rows: readonly Part[] = isObject ? ['SELECT value, key FROM pg_catalog.super_pairs(', ...value, ')'] : ['SELECT value, place FROM pg_catalog.super_elements(', ...value, ')'];
  rewriter.compose(item, ['LATERAL (', ...rows, `) AS ${name} (${name}${place === '' ? '' : `, ${place}`})`]);
}

function namedPath(rewriter: Rewriter, item: TableRef): readonly Part[] {
  const { first, last } = item.name;
  const column = rewriter.scopes.iteratedColumn(item) ?? last;
  const names: string[] = [];
  for (let at = first; at <= column; at += 2) names.push(quotedName(rewriter.name(at)));
  return ['(', names.join('.'), ...stepsOf(rewriter, column + 2, last), ')'];
}

export function isUnnest(rewriter: Rewriter, { call }: TableFunction): boolean {
  return rewriter.name(call.name.last) === 'unnest';
}

/** `UNNEST(array) [WITH OFFSET] AS x`: https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-unnest-examples.html */
export function writeUnnest(rewriter: Rewriter, { call, alias, offset, ...node }: TableFunction): void {
  const [value] = call.args;
  if (value === undefined) throw new NotEmulated('UNNEST without a value');
  const [first, second] = alias?.columns.map(({ name }) => quotedName(rewriter.name(name))) ?? [];
  const name = alias === null ? `"_element_${node.first}"` : quotedName(rewriter.name(alias.name));
  const columns = [first ?? name, ...(offset ? [second ?? '"offset"'] : [])].join(', ');
  rewriter.compose(node, ['LATERAL (SELECT value', offset ? ', place' : '', ' FROM pg_catalog.super_elements(', value, `)) AS ${name} (${columns})`]);
}

const COMPARISONS = new Set(['=', '<>', '!=', '<', '<=', '>', '>=']);

export function writeBinary(rewriter: Rewriter, { left, right, operator, ...node }: Binary): void {
  const sign = rewriter.word(operator);
  const as = COMPARISONS.has(sign) ? superOf : sign === '||' ? textOf : sign === 'and' || sign === 'or' ? booleanOf : numberOf;
  rewriter.compose(node, [...as(rewriter, left), ` ${sign} `, ...as(rewriter, right)]);
}

/** Any value as SUPER. */
function superOf(rewriter: Rewriter, expression: Expression): readonly Part[] {
  if (rewriter.scopes.isSuper(expression)) return [expression];
  const isText = expression.kind === 'Literal' && rewriter.kind(expression.first) === Shape.String;
  return ['to_jsonb(', ...(isText ? ['CAST(', expression, ' AS text)'] : [expression]), ')'];
}

const convertedBy = (name: string) => (rewriter: Rewriter, expression: Expression): readonly Part[] => rewriter.scopes.isSuper(expression) ? [`pg_catalog.${name}(`, expression, ')'] : ['(', expression, ')'];
const textOf = convertedBy('super_text');
const numberOf = convertedBy('super_number');
const booleanOf = convertedBy('super_boolean');

export function writeBetween(rewriter: Rewriter, { operand, low, high, negated, ...node }: Between): void {
  rewriter.compose(node, [operand, negated ? ' NOT BETWEEN ' : ' BETWEEN ', ...superOf(rewriter, low), ' AND ', ...superOf(rewriter, high)]);
}

export function writeInTest(rewriter: Rewriter, { operand, items, negated, ...node }: InTest): void {
  const list = items.flatMap((item, index): readonly Part[] => [index === 0 ? '' : ', ', ...superOf(rewriter, item)]);
  rewriter.compose(node, [operand, negated ? ' NOT IN (' : ' IN (', ...list, ')']);
}

export function writeLike(rewriter: Rewriter, { operand, ...node }: Like): void {
  rewriter.compose(node, [...textOf(rewriter, operand), ' ', [operand.last + 1, node.last]]);
}

/** `CONVERT(type, x)` begins with its type; TRY_CAST and casts of SUPER values give NULL where others fail. */
export function needsCast(rewriter: Rewriter, { operand, type, first }: Cast): boolean {
  return type.first < operand.first || rewriter.word(first) === 'try_cast' || rewriter.scopes.isSuper(operand) || rewriter.word(type.first) === 'super';
}

export function writeCast(rewriter: Rewriter, { operand, type, first, ...node }: Cast): void {
  const cast = { first, ...node };
  if (rewriter.word(type.first) === 'super') return rewriter.compose(cast, [...superOf(rewriter, operand)]);
  const isSuper = rewriter.scopes.isSuper(operand);
  if (!isSuper && rewriter.word(first) !== 'try_cast') return rewriter.compose(cast, ['CAST(', operand, ' AS ', type, ')']);
  const value: readonly Part[] = isSuper ? textOf(rewriter, operand) : [operand];
  rewriter.compose(cast, ['CAST(pg_catalog.try_cast(', ...value, ', CAST(NULL AS ', type, ')) AS ', type, ')']);
}

/** Functions of texts get the text of a SUPER value, those of numbers its number; functions of SUPER values get it as it is. */
export function writeArgument(rewriter: Rewriter, call: Call, argument: Expression): readonly Part[] {
  const name = rewriter.name(call.name.last);
  if (!rewriter.scopes.isSuper(argument) || TAKES_SUPER.has(name)) return [argument];
  return NUMERIC.has(name) ? numberOf(rewriter, argument) : textOf(rewriter, argument);
}

/** https://docs.aws.amazon.com/redshift/latest/dg/c_Type_Info_Functions.html, …/Array_Functions.html; and what takes any type. */
const TAKES_SUPER = new Set(['is_array', 'is_bigint', 'is_boolean', 'is_char', 'is_decimal', 'is_float', 'is_integer', 'is_object', 'is_scalar', 'is_smallint', 'is_varchar', 'json_typeof', 'json_size',
  'json_serialize', 'json_serialize_to_varbyte', 'json_parse', 'decimal_precision', 'decimal_scale', 'array', 'array_concat', 'array_flatten', 'array_contains', 'array_distinct', 'array_except',
  'array_intersection', 'array_position', 'array_positions', 'array_sort', 'array_union', 'arrays_overlap', 'array_to_string', 'get_array_length', 'subarray', 'object', 'object_transform',
  'lower_attribute_names', 'upper_attribute_names', 'count', 'any_value', 'max', 'min', 'coalesce', 'nvl', 'nvl2', 'nullif', 'first_value', 'last_value', 'lag', 'lead', 'nth_value']);
const NUMERIC = new Set(['sum', 'avg', 'abs', 'round', 'ceil', 'ceiling', 'floor', 'trunc', 'mod', 'power', 'sqrt', 'exp', 'ln', 'log', 'sign', 'stddev', 'variance', 'median']);
