/** The nodes of statements about views. */
import type { ChildrenOf, Name, NodeBase } from './base.js';
import type { Option } from './options.js';
import type { Query } from './queries.js';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html; `name` and `query` are null only where the text ends too early. */
export interface CreateView extends NodeBase<'CreateView'> {
  readonly orReplace: boolean;
  readonly name: Name | null;
  readonly columns: readonly Name[];
  readonly query: Query | null;
  /** WITH NO SCHEMA BINDING: the view is bound late, by name. */
  readonly noSchemaBinding: boolean;
}

/**
 * Options: `backup`, `diststyle`, `distkey`, `sortkey`, `compound sortkey`, `interleaved sortkey`, `auto refresh`, `interval`.
 * The value of a key is a `NameList`, whose names are numbers where the query's columns are counted, or the word AUTO or NONE.
 * https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html
 */
export interface CreateMaterializedView extends NodeBase<'CreateMaterializedView'> {
  readonly orReplace: boolean;
  readonly name: Name | null;
  readonly columns: readonly Name[];
  readonly options: readonly Option[];
  readonly query: Query | null;
}

/** What is changed are the options. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_MATERIALIZED_VIEW.html */
export interface AlterMaterializedView extends NodeBase<'AlterMaterializedView'> { readonly name: Name | null; readonly options: readonly Option[] }

/** `behavior` is the token of RESTRICT or CASCADE, or -1. https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-refresh-sql-command.html */
export interface RefreshMaterializedView extends NodeBase<'RefreshMaterializedView'> { readonly name: Name | null; readonly behavior: number }

/** A view in the Data Catalog; `catalogName` is the second name that may follow the first. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_VIEW.html */
export interface CreateExternalView extends NodeBase<'CreateExternalView'> {
  readonly orReplace: boolean;
  readonly isProtected: boolean;
  readonly ifNotExists: boolean;
  readonly name: Name | null;
  readonly catalogName: Name | null;
  readonly query: Query | null;
}

/** `query` is null where the definition is removed. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_EXTERNAL_VIEW.html */
export interface AlterExternalView extends NodeBase<'AlterExternalView'> {
  readonly name: Name | null;
  readonly catalogName: Name | null;
  readonly force: boolean;
  readonly removesDefinition: boolean;
  readonly query: Query | null;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_EXTERNAL_VIEW.html */
export interface DropExternalView extends NodeBase<'DropExternalView'> { readonly ifExists: boolean; readonly names: readonly Name[]; readonly catalogName: Name | null }

export type ViewsNode = CreateView | CreateMaterializedView | AlterMaterializedView | RefreshMaterializedView | CreateExternalView | AlterExternalView | DropExternalView;

export const VIEWS_CHILDREN: ChildrenOf<ViewsNode> = {
  CreateView: ['name', 'columns', 'query'], CreateMaterializedView: ['name', 'columns', 'options', 'query'], AlterMaterializedView: ['name', 'options'],
  RefreshMaterializedView: ['name'], CreateExternalView: ['name', 'catalogName', 'query'], AlterExternalView: ['name', 'catalogName', 'query'],
  DropExternalView: ['names', 'catalogName'],
};
