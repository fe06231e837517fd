/** What CREATE VIEW makes, in its three kinds. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html */
import type { Query } from '../sql/nodes/queries.js';
import type { CreateExternalView, CreateMaterializedView, CreateView } from '../sql/nodes/views.js';
import type { RelationRead } from '../sql/scopes.js';
import type { Statement } from '../sql/sql-file.js';
import { foldedName } from '../sql/tokenizer.js';
import type { Catalog, ObjectName, View } from './catalog.js';
import { queryColumns } from './query-columns.js';

const KINDS = { CreateView: 'view', CreateMaterializedView: 'materialized-view', CreateExternalView: 'external-view' } as const;

/** What it reads is looked for when somebody asks: most runs ask of no view. Its columns are those of today's catalog, and found at once where a star hides them. */
export function createdView(statement: Statement, node: CreateView | CreateMaterializedView | CreateExternalView, name: ObjectName, catalog: Catalog): View {
  const { tokens, range } = statement;
  const named = node.kind === 'CreateExternalView' ? [] : node.columns.map((column) => foldedName(tokens, column.last));
  let reads: View['reads'] | undefined;
  let columnsRead: View['columnsRead'] | undefined;
  return {
    schema: name.schema,
    name: name.name,
    kind: KINDS[node.kind],
    lateBinding: node.kind === 'CreateView' && node.noSchemaBinding,
    columns: namesAllItems(named, node.query) ? named : columnsOf(named, node.query === null ? undefined : queryColumns(tokens, node.query, catalog)),
    get reads() {
      return (reads ??= statement.references.relations.filter(isLocal).map((read) => ({ schema: read.schema, name: read.name })));
    },
    get columnsRead() {
      return (columnsRead ??= statement.references.columns.flatMap(({ column, relation }) => relation === null || !isLocal(relation) ? [] : [{ relation: { schema: relation.schema, name: relation.name }, column }]));
    },
    origin: range,
  };
}

/** Whether the list before AS has a name for every item of a query without a star. */
function namesAllItems(named: readonly string[], query: Query | null): boolean {
  const body = query?.body;
  return named.length > 0 && body?.kind === 'Select' && body.items.length <= named.length && body.items.every(({ expression }) => expression.kind !== 'Star');
}

/** A list before AS names the first columns; those it leaves out keep their names. */
function columnsOf(named: readonly string[], queried: readonly string[] | undefined): readonly string[] | undefined {
  return queried === undefined ? undefined : [...named, ...queried.slice(named.length)];
}

/** `database.schema.name` lies in another database. */
function isLocal({ at }: RelationRead): boolean {
  return at.last - at.first < 4;
}
