/**
 * `a.x = b.x(+)` in WHERE as `a LEFT JOIN b ON a.x = b.x`. Every condition with the mark goes to the join of the table that is marked, the rest
 * of WHERE stays. https://docs.aws.amazon.com/redshift/latest/dg/r_WHERE_oracle_outer.html
 */
import type { FromItem, Select } from '../../core/sql/nodes/queries.js';
import { FromColumns, isBareStar, type Source } from './from-columns.js';
import { conjuncts, joinsOf, outerJoinMarks, OUTER_JOIN_OPERATOR, type MarkedJoin, type MarkedJoins } from './marked-joins.js';
import { NotEmulated } from './refused.js';
import type { Part, Rewriter } from './rewriter.js';

/** Makes the substitutes of FROM and WHERE. Throws Refused where Redshift refuses the joins, NotEmulated where nobody says what they are. */
export function joinMarkedTables(rewriter: Rewriter, select: Select): void {
  const { where, from } = select;
  if (where === null || outerJoinMarks(where).length === 0) return;
  if (from.some((item) => isLateral(rewriter, item))) throw new NotEmulated(`${OUTER_JOIN_OPERATOR} beside an item of FROM that depends on another`);
  const sources = new FromColumns(rewriter, from);
  const joins = joinsOf(rewriter, select, sources, conjuncts(rewriter, where));
  const order = writeJoins(rewriter, select, sources, joins);
  if (order.some((source, index) => source !== sources.all[index])) keepOrderOfColumns(rewriter, select, sources);
}

/** A mark that nothing above has taken for a join's. */
export function refuseMark(): never {
  throw new NotEmulated(`${OUTER_JOIN_OPERATOR} outside of the WHERE clause of a query`);
}

function isLateral(rewriter: Rewriter, item: FromItem): boolean {
  if (item.kind === 'TableRef') return rewriter.scopes.iteratedColumn(item) !== undefined;
  return item.kind === 'PathRef' || item.kind === 'TableFunction' || (item.kind === 'DerivedTable' && item.lateral);
}

/** Every table that is not marked, each followed by those that are joined to it; answers the tables in that order. */
function writeJoins(rewriter: Rewriter, { from }: Select, sources: FromColumns, joins: MarkedJoins): readonly Source[] {
  const order: Source[] = [];
  const parts: Part[] = [];
  for (const root of sources.all.filter((source) => !joins.has(source))) {
    if (parts.length > 0) parts.push(', ');
    const open = [root];
    for (let source = open.pop(); source !== undefined; source = open.pop()) {
      const at = source;
      const join = joins.get(at);
      parts.push(...(join === undefined ? [at.item] : [' LEFT JOIN ', at.item, ' ON ', ...onOf(join)]));
      order.push(at);
      open.push(...sources.all.filter((other) => joins.get(other)?.partner === at).reverse());
    }
  }
  for (const { conditions } of joins.values()) {
    for (const condition of conditions) {
      rewriter.substitute(condition, ['TRUE']);
      for (const mark of outerJoinMarks(condition)) rewriter.substitute(mark, [mark.operand]);
    }
  }
  rewriter.substitute({ kind: 'Span', first: from[0]?.first ?? 0, last: from.at(-1)?.last ?? 0 }, parts);
  return order;
}

/** In two ranges, because what stands for the whole condition is TRUE. */
function onOf({ conditions }: MarkedJoin): readonly Part[] {
  return conditions.flatMap((condition, index): readonly Part[] => {
    const cut = condition.kind === 'Binary' ? condition.operator - 1 : 'operand' in condition && condition.operand !== null ? condition.operand.last : condition.first;
    return [index === 0 ? '(' : ' AND (', [condition.first, cut], ' ', [cut + 1, condition.last], ')'];
  });
}

/** `*` lists the tables as FROM does, wherever their joins stand. */
function keepOrderOfColumns(rewriter: Rewriter, { items }: Select, sources: FromColumns): void {
  for (const { expression } of items) {
    if (!isBareStar(rewriter, expression)) continue;
    rewriter.substitute({ kind: 'Span', first: expression.first, last: expression.first }, sources.all.flatMap((source, index): readonly Part[] => [index === 0 ? '' : ', ', source.qualifier, '.*']));
  }
}
