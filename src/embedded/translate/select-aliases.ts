/**
 * A later item of the list, and QUALIFY, may use the alias of an earlier one; a column of FROM with that name goes before it. PostgreSQL knows
 * neither, so the expression is written where the alias stands. https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_list.html
 */
import { walk } from '../../core/sql/nodes.js';
import type { ColumnRef, Expression } from '../../core/sql/nodes/expressions.js';
import type { Select } from '../../core/sql/nodes/queries.js';
import { fromOf } from './queries.js';
import type { Rewriter } from './rewriter.js';

export function substituteAliases(rewriter: Rewriter, select: Select): void {
  const uses = aliasUses(rewriter, select);
  if (uses.length === 0) return;
  const columns = new Set(select.from.length === 0 ? [] : rewriter.columnsOf(['SELECT * FROM ', fromOf(select)]));
  for (const { column, expression } of uses) if (!columns.has(rewriter.name(column.first))) rewriter.substitute(column, ['(', expression, ')']);
}

interface AliasUse { readonly column: ColumnRef; readonly expression: Expression }

function aliasUses(rewriter: Rewriter, select: Select): readonly AliasUse[] {
  const known = new Map<string, Expression>();
  const uses: AliasUse[] = [];
  const look = (root: Expression): void => walk(root, (node) => {
    if (node.kind !== 'ColumnRef') return node.kind !== 'Query';
    const expression = known.get(rewriter.name(node.first));
    if (expression !== undefined && node.first === node.last) uses.push({ column: node, expression });
    return true;
  });
  for (const { expression, alias } of select.items) {
    look(expression);
    if (alias >= 0 && !isSameName(rewriter, expression, alias)) known.set(rewriter.name(alias), expression);
  }
  if (select.qualify !== null) look(select.qualify);
  return uses;
}

/** `a.id AS id`: whichever is meant, it is the same. */
function isSameName(rewriter: Rewriter, expression: Expression, alias: number): boolean {
  return expression.kind === 'ColumnRef' && rewriter.name(expression.last) === rewriter.name(alias);
}
