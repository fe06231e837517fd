/**
 * A SELECT as a subquery, for what PostgreSQL can only do one level further out: QUALIFY filters by window functions, EXCLUDE leaves columns
 * out of a finished list. Conditions and sort keys that are no columns of the list travel with it under names of ours.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_QUALIFY_clause.html, …/r_EXCLUDE_list.html
 */
import { quotedName } from '../sql-literal.js';
import { keyword } from '../../core/sql/keywords.js';
import type { Expression } from '../../core/sql/nodes/expressions.js';
import type { Select, SelectItem, SortItem } from '../../core/sql/nodes/queries.js';
import type { Part, Rewriter } from './rewriter.js';
import { substituteAliases } from './select-aliases.js';

const QUALIFY = keyword('qualify');

export interface WrappedSelect {
  readonly parts: readonly Part[];
  /** For each sort key the name of the column that carries it; undefined where it is written as it stands. */
  readonly order: readonly (string | undefined)[];
}

export function wrapSelect(rewriter: Rewriter, select: Select, orderBy: readonly SortItem[]): WrappedSelect {
  substituteAliases(rewriter, select);
  const items: readonly [number, number] = [select.items[0]?.first ?? select.first, select.items.at(-1)?.last ?? select.first];
  const names = namesOf(rewriter, select, items);
  const order = orderBy.map(({ expression }, index) => (isOutputColumn(rewriter, expression, names) ? undefined : `"_order_${index + 1}"`));
  const hidden: readonly (readonly [string, Expression])[] = [
    ...(select.qualify === null ? [] : [['"_qualify"', select.qualify] as const]),
    ...order.flatMap((name, index) => (name === undefined ? [] : [[name, orderBy[index]?.expression ?? select.items[0]?.expression] as const])).filter((pair): pair is readonly [string, Expression] => pair[1] !== undefined),
  ];
  const columns = names.map((_, index) => `"_column_${index + 1}"`);
  const excluded = new Set(select.exclude.map(({ last }) => rewriter.name(last)));
  const list = names.flatMap((name, index) => (excluded.has(name) ? [] : [`${columns[index] ?? ''} AS ${quotedName(name)}`])).join(', ');
  const parts: readonly Part[] = [
    select.distinct ? 'SELECT DISTINCT ' : 'SELECT ', list, ...(select.into === null ? [] : [' ', select.into]), ' FROM (SELECT ', items,
    ...hidden.flatMap(([, expression]): Part[] => [', ', expression]), ' ', ...restOf(rewriter, select),
    `) AS "_wrapped" (${[...columns, ...hidden.map(([name]) => name)].join(', ')})`, ...(select.qualify === null ? [] : [' WHERE "_qualify"']),
  ];
  return { parts, order };
}

/** FROM and what follows it, without QUALIFY. */
function restOf(rewriter: Rewriter, select: Select): readonly Part[] {
  const [first] = select.from;
  if (first === undefined) return [];
  let last = select.last;
  if (select.qualify !== null) {
    let word = select.qualify.first - 1;
    while (word > first.last && rewriter.kind(word) !== QUALIFY) word--;
    last = word - 1;
  }
  return [[first.first - 1, last]];
}

/** The names of the list's columns as PostgreSQL gives them, which are asked for only where a star hides them. */
function namesOf(rewriter: Rewriter, select: Select, items: readonly [number, number]): readonly string[] {
  if (select.items.some(({ expression }) => expression.kind === 'Star')) return rewriter.columnsOf(['SELECT ', items, ' ', ...restOf(rewriter, select)]);
  return select.items.map((item) => outputName(rewriter, item));
}

/** The name of an item without an alias: https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_list.html */
function outputName(rewriter: Rewriter, { alias, expression }: SelectItem): string {
  return alias >= 0 ? rewriter.name(alias) : nameOf(rewriter, expression);
}

function nameOf(rewriter: Rewriter, expression: Expression): string {
  switch (expression.kind) {
    case 'ColumnRef': return rewriter.name(expression.last);
    case 'Field': return rewriter.name(expression.name);
    case 'Call': return rewriter.name(expression.name.last);
    case 'Case': return 'case';
    case 'Cast': return nameOf(rewriter, expression.operand) === UNNAMED ? rewriter.name(expression.type.nameLast) : nameOf(rewriter, expression.operand);
    default: return UNNAMED;
  }
}

const UNNAMED = '?column?';

/** A number counts columns, and a bare name is first looked for among them. */
function isOutputColumn(rewriter: Rewriter, expression: Expression, names: readonly string[]): boolean {
  if (expression.kind === 'Literal') return expression.type === 'number';
  return expression.kind === 'ColumnRef' && expression.first === expression.last && names.includes(rewriter.name(expression.first));
}
