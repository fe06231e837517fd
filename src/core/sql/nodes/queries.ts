/** The nodes of queries. https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_synopsis.html */
import type { ChildrenOf, Name, NodeBase, TypeName } from './base.js';
import type { Call, Expression, Window } from './expressions.js';

/** A query expression: what stands before and after the set operations belongs to the whole. */
export interface Query extends NodeBase<'Query'> {
  readonly with: readonly CommonTable[];
  readonly recursive: boolean;
  /** `null` only where the text ends too early. */
  readonly body: QueryBody | null;
  readonly orderBy: readonly SortItem[];
  readonly limit: Expression | null;
  readonly offset: Expression | null;
  /** The token of FOR before UPDATE or SHARE, by which Redshift does not lock; or -1. */
  readonly lock: number;
  /** INTO at the very end, where a procedure may have it. */
  readonly into: Into | null;
}
/** `name (columns) AS (query)` of WITH. */
export interface CommonTable extends NodeBase<'CommonTable'> { readonly name: number; readonly columns: readonly Name[]; readonly query: Query | null }
/** UNION, EXCEPT, MINUS or INTERSECT; `operator` is that word's token. */
export interface SetOperation extends NodeBase<'SetOperation'> { readonly operator: number; readonly all: boolean; readonly left: QueryBody; readonly right: QueryBody | null }
/** `VALUES (1, 2), (3, 4)` */
export interface Values extends NodeBase<'Values'> { readonly rows: readonly Expression[] }
export interface Select extends NodeBase<'Select'> {
  readonly distinct: boolean;
  /** `DISTINCT ON (…)`, which Redshift does not have. */
  readonly distinctOn: readonly Expression[];
  readonly top: Expression | null;
  readonly items: readonly SelectItem[];
  /** Columns left out of the whole list. https://docs.aws.amazon.com/redshift/latest/dg/r_EXCLUDE_list.html */
  readonly exclude: readonly Name[];
  /** `INTO [TEMP] table`, or the variables of a procedure. */
  readonly into: Into | null;
  readonly from: readonly FromItem[];
  readonly where: Expression | null;
  readonly startWith: Expression | null;
  readonly connectBy: Expression | null;
  /** GROUP BY ALL, which lists nothing. */
  readonly groupByAll: boolean;
  readonly groupBy: readonly GroupItem[];
  readonly having: Expression | null;
  readonly qualify: Expression | null;
  /** `WINDOW name AS (…)`, which Redshift does not have. */
  readonly windows: readonly NamedWindow[];
}
export interface NamedWindow extends NodeBase<'NamedWindow'> { readonly name: number; readonly window: Window }
export type QueryBody = Select | SetOperation | Values | Query;

/** One item of a select list; `alias` is its token, or -1. */
export interface SelectItem extends NodeBase<'SelectItem'> { readonly expression: Expression; readonly alias: number }
export interface Into extends NodeBase<'Into'> { readonly temporary: boolean; readonly targets: readonly Name[] }
/** `direction` and `nulls` are the words' tokens, or -1. */
export interface SortItem extends NodeBase<'SortItem'> { readonly expression: Expression; readonly direction: number; readonly nulls: number }
/** ROLLUP, CUBE and GROUPING SETS; `word` is the first word's token. https://docs.aws.amazon.com/redshift/latest/dg/r_GROUP_BY_aggregation-extensions.html */
export interface GroupingSets extends NodeBase<'GroupingSets'> { readonly word: number; readonly items: readonly GroupItem[] }
export type GroupItem = Expression | GroupingSets;

/** `[AS] alias [(columns)]`; `name` is the alias' token, `at` the token of a second name after AT, or -1. */
export interface Alias extends NodeBase<'Alias'> { readonly name: number; readonly columns: readonly AliasColumn[]; readonly at: number }
export interface AliasColumn extends NodeBase<'AliasColumn'> { readonly name: number; readonly type: TypeName | null }
/** A table or view, or a path into a row read before it (`FROM customers c, c.orders o`). */
export interface TableRef extends NodeBase<'TableRef'> { readonly name: Name; readonly alias: Alias | null }
/** A path with subscripts: `FROM customers c, c.orders[0].items i`; also `UNPIVOT x AS v AT k`. https://docs.aws.amazon.com/redshift/latest/dg/query-super.html */
export interface PathRef extends NodeBase<'PathRef'> { readonly unpivot: boolean; readonly path: Expression; readonly alias: Alias | null }
export interface DerivedTable extends NodeBase<'DerivedTable'> { readonly lateral: boolean; readonly query: Query; readonly alias: Alias | null }
/** `f(…)`; `offset` is set by WITH OFFSET. https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-unnest-examples.html */
export interface TableFunction extends NodeBase<'TableFunction'> { readonly call: Call; readonly offset: boolean; readonly alias: Alias | null }
/** `(a JOIN b ON …)` in parentheses. */
export interface JoinGroup extends NodeBase<'JoinGroup'> { readonly item: FromItem; readonly alias: Alias | null }
/** `type` is what is written before JOIN. */
export interface Join extends NodeBase<'Join'> {
  readonly type: 'inner' | 'left' | 'right' | 'full' | 'cross';
  readonly natural: boolean;
  readonly left: FromItem;
  readonly right: FromItem;
  readonly on: Expression | null;
  readonly using: readonly Name[];
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-pivot-unpivot-examples.html */
export interface Pivot extends NodeBase<'Pivot'> { readonly source: FromItem; readonly aggregates: readonly SelectItem[]; readonly column: Name; readonly items: readonly SelectItem[]; readonly alias: Alias | null }
export interface Unpivot extends NodeBase<'Unpivot'> { readonly source: FromItem; readonly value: Name; readonly column: Name; readonly items: readonly SelectItem[]; readonly alias: Alias | null }
export type FromItem = TableRef | PathRef | DerivedTable | TableFunction | JoinGroup | Join | Pivot | Unpivot;

export type QueryPart = Query | CommonTable | SetOperation | Values | Select | NamedWindow | SelectItem | Into | SortItem | GroupingSets | Alias | AliasColumn | FromItem;

export const QUERY_CHILDREN: ChildrenOf<QueryPart> = {
  Query: ['with', 'body', 'orderBy', 'limit', 'offset', 'into'], CommonTable: ['columns', 'query'], SetOperation: ['left', 'right'], Values: ['rows'],
  Select: ['distinctOn', 'top', 'items', 'exclude', 'into', 'from', 'where', 'startWith', 'connectBy', 'groupBy', 'having', 'qualify', 'windows'], NamedWindow: ['window'],
  SelectItem: ['expression'], Into: ['targets'], SortItem: ['expression'], GroupingSets: ['items'],
  Alias: ['columns'], AliasColumn: ['type'], TableRef: ['name', 'alias'], PathRef: ['path', 'alias'], DerivedTable: ['query', 'alias'],
  TableFunction: ['call', 'alias'], JoinGroup: ['item', 'alias'], Join: ['left', 'right', 'on', 'using'],
  Pivot: ['source', 'aggregates', 'column', 'items', 'alias'], Unpivot: ['source', 'value', 'column', 'items', 'alias'],
};
