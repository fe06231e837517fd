/** The names of the columns a query gives, where they can be told. */
import type { Query, QueryBody, Select, SelectItem } from '../sql/nodes/queries.js';
import { foldedName, type Tokens } from '../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../sql/tree-text.js';
import { isTable, type Catalog } from './catalog.js';

/** In order; undefined where a star of an unknown relation, a template or an expression without alias hides one. */
export function queryColumns(tokens: Tokens, query: Query, catalog: Catalog): readonly string[] | undefined {
  let body: QueryBody | null = query.body;
  // The first operand of a set operation gives the names.
  while (body !== null && body.kind !== 'Select') {
    if (body.kind === 'Values') return undefined;
    body = body.kind === 'SetOperation' ? body.left : body.body;
  }
  if (body === null || body.exclude.length > 0) return undefined;
  const commonNames = new Set(query.with.map(({ name }) => foldedName(tokens, name)));
  const names: string[] = [];
  for (const item of body.items) {
    const found = item.expression.kind === 'Star' ? starColumns(tokens, body, item, catalog, commonNames) : itemName(tokens, item);
    if (found === undefined) return undefined;
    names.push(...found);
  }
  return names;
}

function itemName(tokens: Tokens, { expression, alias }: SelectItem): readonly string[] | undefined {
  if (alias >= 0) return [foldedName(tokens, alias)];
  if (holdsTemplate(tokens, expression)) return undefined;
  // A function without an alias is called by a name of Redshift's choice: TRIM is `btrim`.
  switch (expression.kind) {
    case 'ColumnRef': return [foldedName(tokens, expression.last)];
    case 'Cast': return expression.operand.kind === 'ColumnRef' ? [foldedName(tokens, expression.operand.last)] : undefined;
    default: return undefined;
  }
}

/** `*` over one known table. */
function starColumns(tokens: Tokens, { from }: Select, { expression }: SelectItem, catalog: Catalog, commonNames: ReadonlySet<string>): readonly string[] | undefined {
  const [only] = from;
  if (from.length !== 1 || only?.kind !== 'TableRef' || expression.kind !== 'Star' || expression.exclude.length > 0) return undefined;
  const name = objectName(tokens, only.name);
  if (name.database !== '' || (name.schema === '' && commonNames.has(name.name))) return undefined;
  const relation = catalog.relation(name);
  if (relation === undefined) return undefined;
  if (!isTable(relation)) return relation.columns;
  return relation.isComplete ? relation.columns.map((column) => column.name) : undefined;
}
