/** The nodes of statements that change rows, of what runs prepared statements and cursors, and of CALL, LOCK and EXPLAIN. */
import type { StatementNode } from '../nodes.js';
import type { ChildrenOf, Name, NodeBase, TypeName } from './base.js';
import type { Expression } from './expressions.js';
import type { Alias, CommonTable, FromItem, Query, SelectItem } from './queries.js';

/**
 * `query` holds VALUES too; it is `null` for DEFAULT VALUES. `alias`, `onConflict` and `returning` are PostgreSQL and no Redshift;
 * `alias` is its token, or -1. https://docs.aws.amazon.com/redshift/latest/dg/r_INSERT_30.html
 */
export interface Insert extends NodeBase<'Insert'> {
  readonly with: readonly CommonTable[];
  readonly recursive: boolean;
  readonly target: Name | null;
  readonly alias: number;
  readonly columns: readonly Name[];
  readonly defaultValues: boolean;
  readonly query: Query | null;
  readonly onConflict: OnConflict | null;
  readonly returning: readonly SelectItem[];
}
/** `ON CONFLICT [(keys) | ON CONSTRAINT name] DO NOTHING | DO UPDATE SET …`, which only PostgreSQL has. */
export interface OnConflict extends NodeBase<'OnConflict'> {
  readonly keys: readonly Expression[];
  readonly constraint: Name | null;
  readonly action: 'nothing' | 'update';
  readonly assignments: readonly Assignment[];
  readonly where: Expression | null;
}
/** `a = 1`, `(a, b) = (1, 2)`; no target where a template stands for the whole. */
export interface Assignment extends NodeBase<'Assignment'> { readonly targets: readonly Name[]; readonly value: Expression | null }

/** https://docs.aws.amazon.com/redshift/latest/dg/r_UPDATE.html */
export interface Update extends NodeBase<'Update'> {
  readonly with: readonly CommonTable[];
  readonly recursive: boolean;
  readonly only: boolean;
  readonly target: Name | null;
  readonly alias: Alias | null;
  readonly assignments: readonly Assignment[];
  readonly from: readonly FromItem[];
  readonly where: Expression | null;
  readonly returning: readonly SelectItem[];
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_DELETE.html */
export interface Delete extends NodeBase<'Delete'> {
  readonly with: readonly CommonTable[];
  readonly recursive: boolean;
  readonly only: boolean;
  readonly target: Name | null;
  readonly alias: Alias | null;
  readonly using: readonly FromItem[];
  readonly where: Expression | null;
  readonly returning: readonly SelectItem[];
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html */
export interface Merge extends NodeBase<'Merge'> {
  readonly with: readonly CommonTable[];
  readonly recursive: boolean;
  readonly target: Name | null;
  readonly alias: Alias | null;
  readonly source: FromItem | null;
  readonly on: Expression | null;
  readonly clauses: readonly MergeClause[];
  readonly removeDuplicates: boolean;
}
/** `WHEN … THEN …`; `values` are those of INSERT, `null` for every other action and for DEFAULT VALUES. */
export interface MergeClause extends NodeBase<'MergeClause'> {
  readonly match: 'matched' | 'not-matched' | 'not-matched-by-source';
  readonly condition: Expression | null;
  readonly action: 'update' | 'delete' | 'insert' | 'nothing';
  readonly assignments: readonly Assignment[];
  readonly columns: readonly Name[];
  readonly values: Expression | null;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CALL_procedure.html */
export interface CallProcedure extends NodeBase<'CallProcedure'> { readonly name: Name | null; readonly args: readonly Expression[] }
/** `mode` is the first token of PostgreSQL's lock mode, or -1. https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html */
export interface Lock extends NodeBase<'Lock'> { readonly tables: readonly Name[]; readonly mode: number }

/** `name` is a token, or -1. https://docs.aws.amazon.com/redshift/latest/dg/r_PREPARE.html */
export interface Prepare extends NodeBase<'Prepare'> { readonly name: number; readonly types: readonly TypeName[]; readonly statement: StatementNode | null }
/** https://docs.aws.amazon.com/redshift/latest/dg/r_EXECUTE.html */
export interface Execute extends NodeBase<'Execute'> { readonly name: number; readonly args: readonly Expression[] }
/** https://docs.aws.amazon.com/redshift/latest/dg/r_DEALLOCATE.html */
export interface Deallocate extends NodeBase<'Deallocate'> { readonly name: number }
/** EXPLAIN ANALYZE is PostgreSQL and no Redshift. https://docs.aws.amazon.com/redshift/latest/dg/r_EXPLAIN.html */
export interface Explain extends NodeBase<'Explain'> { readonly analyze: boolean; readonly verbose: boolean; readonly statement: StatementNode | null }

/** https://docs.aws.amazon.com/redshift/latest/dg/declare.html */
export interface DeclareCursor extends NodeBase<'DeclareCursor'> { readonly name: number; readonly query: Query | null }
/** `direction` is NEXT, FORWARD and the like, `count` a number or ALL: tokens, or -1. https://docs.aws.amazon.com/redshift/latest/dg/fetch.html */
export interface Fetch extends NodeBase<'Fetch'> { readonly direction: number; readonly count: number; readonly cursor: number }
/** https://docs.aws.amazon.com/redshift/latest/dg/close.html */
export interface CloseCursor extends NodeBase<'CloseCursor'> { readonly cursor: number }

export type DataNode = Insert | OnConflict | Assignment | Update | Delete | Merge | MergeClause | CallProcedure | Lock | Prepare | Execute | Deallocate | Explain
  | DeclareCursor | Fetch | CloseCursor;

export const DATA_CHILDREN: ChildrenOf<DataNode> = {
  Insert: ['with', 'target', 'columns', 'query', 'onConflict', 'returning'], OnConflict: ['keys', 'constraint', 'assignments', 'where'], Assignment: ['targets', 'value'],
  Update: ['with', 'target', 'alias', 'assignments', 'from', 'where', 'returning'], Delete: ['with', 'target', 'alias', 'using', 'where', 'returning'],
  Merge: ['with', 'target', 'alias', 'source', 'on', 'clauses'], MergeClause: ['condition', 'assignments', 'columns', 'values'],
  CallProcedure: ['name', 'args'], Lock: ['tables'], Prepare: ['types', 'statement'], Execute: ['args'], Deallocate: [], Explain: ['statement'],
  DeclareCursor: ['query'], Fetch: [], CloseCursor: [],
};
