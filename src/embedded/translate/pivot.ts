/** PIVOT as aggregates over CASE, UNPIVOT as a lateral VALUES. https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-pivot-unpivot-examples.html */
import { keyword } from '../../core/sql/keywords.js';
import { walk } from '../../core/sql/nodes.js';
import type { Call, Expression } from '../../core/sql/nodes/expressions.js';
import type { Alias, Pivot, SelectItem, Unpivot } from '../../core/sql/nodes/queries.js';
import { Shape } from '../../core/sql/tokenizer.js';
import { quotedName, sqlLiteral } from '../sql-literal.js';
import { ownFunction } from './own-functions.js';
import { NotEmulated } from './refused.js';
import type { Part, Rewriter } from './rewriter.js';

const INCLUDE = keyword('include');

/** Columns of the input that PIVOT does not mention are grouped by. */
export function writePivot(rewriter: Rewriter, pivot: Pivot): void {
  const { source, column, aggregates, items } = pivot;
  const mentioned = new Set([rewriter.name(column.last)]);
  for (const { expression } of aggregates) walk(expression, (node) => node.kind !== 'ColumnRef' || mentioned.add(rewriter.name(node.last)));
  const grouped = rewriter.columnsOf(['SELECT * FROM ', source]).filter((name) => !mentioned.has(name)).map(quotedName);
  const values = items.flatMap((item) => aggregates.map((aggregate): readonly Part[] => [...pivoted(rewriter, pivot, aggregate, item), ` AS ${quotedName(pivotName(rewriter, item, aggregate))}`]));
  const list = [...grouped.map((name): readonly Part[] => [name]), ...values];
  rewriter.compose(pivot, [
    '(SELECT ', ...list.flatMap((parts, index): readonly Part[] => (index === 0 ? parts : [', ', ...parts])), ' FROM ', source,
    ...(grouped.length === 0 ? [] : [` GROUP BY ${grouped.join(', ')}`]), ')', ...aliasOf(pivot.alias, pivot.first),
  ]);
}

function pivoted(rewriter: Rewriter, { column }: Pivot, { expression }: SelectItem, item: SelectItem): readonly Part[] {
  if (expression.kind !== 'Call') throw new NotEmulated('PIVOT of something that is no aggregate function');
  const isNull = item.expression.kind === 'Literal' && item.expression.type === 'null';
  const condition: readonly Part[] = isNull ? [column, ' IS NULL'] : [column, ' = ', item.expression];
  return [ownFunction(rewriter, expression) ?? expression.name, '(', expression.distinct ? 'DISTINCT ' : '', 'CASE WHEN ', ...condition, ' THEN ', countedValue(rewriter, expression), ' END)'];
}

/** COUNT(*) counts rows, which are all something. */
function countedValue(rewriter: Rewriter, call: Call): Part {
  const [value] = call.args;
  if (value === undefined) throw new NotEmulated(`PIVOT of ${rewriter.name(call.name.last).toUpperCase()} without a value`);
  return value.kind === 'Star' ? '1' : value;
}

/** The value's alias, or the constant itself; the aggregate's alias is appended to it. */
function pivotName(rewriter: Rewriter, item: SelectItem, aggregate: SelectItem): string {
  const value = item.alias >= 0 ? rewriter.name(item.alias) : constantName(rewriter, item.expression);
  return aggregate.alias >= 0 ? `${value}_${rewriter.name(aggregate.alias)}` : value;
}

function constantName(rewriter: Rewriter, expression: Expression): string {
  if (expression.kind !== 'Literal') return '?column?';
  const text = rewriter.word(expression.first);
  return rewriter.kind(expression.first) === Shape.String ? text.slice(1, -1) : text;
}

export function writeUnpivot(rewriter: Rewriter, unpivot: Unpivot): void {
  const { source, value, column, items } = unpivot;
  const used = new Set(items.map(({ expression }) => rewriter.name(expression.last)));
  const kept = rewriter.columnsOf(['SELECT * FROM ', source]).filter((name) => !used.has(name)).map(quotedName);
  const names = `"_unpivoted"(${quotedName(rewriter.name(column.last))}, ${quotedName(rewriter.name(value.last))})`;
  const rows = items.flatMap(({ expression, alias }, index): readonly Part[] => {
    const name = sqlLiteral(rewriter.name(alias >= 0 ? alias : expression.last));
    return [index === 0 ? '' : ', ', `(CAST(${name} AS varchar), `, expression, ')'];
  });
  const includesNulls = rewriter.kind(source.last + 2) === INCLUDE;
  rewriter.compose(unpivot, [
    `(SELECT ${[...kept, '"_unpivoted".*'].join(', ')} FROM `, source, ' CROSS JOIN LATERAL (VALUES ', ...rows, `) AS ${names}`,
    includesNulls ? '' : ` WHERE "_unpivoted".${quotedName(rewriter.name(value.last))} IS NOT NULL`, ')', ...aliasOf(unpivot.alias, unpivot.first),
  ]);
}

function aliasOf(alias: Alias | null, at: number): readonly Part[] {
  return alias === null ? [` AS "_pivot_${at}"`] : [' ', alias];
}
