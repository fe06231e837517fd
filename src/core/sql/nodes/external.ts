/**
 * The nodes of statements about what lies outside, and what holds it: external tables, schemas and databases, Lambda functions, models,
 * libraries, identity providers. A `name` is null only where the text ends too early, or where the statement has none.
 */
import type { StatementNode } from '../nodes.js';
import type { ChildrenOf, Name, NodeBase, TypeName } from './base.js';
import type { Option } from './options.js';
import type { Query } from './queries.js';

/**
 * Options: `row format` (the word DELIMITED, or the string that names a SerDe), `fields terminated by` and its kin, `with serdeproperties`,
 * `stored as`, `stored as inputformat`, `outputformat`, `location`, `table properties`. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html
 */
export interface CreateExternalTable extends NodeBase<'CreateExternalTable'> {
  readonly ifNotExists: boolean;
  readonly name: Name | null;
  readonly columns: readonly ExternalColumn[];
  readonly partitionedBy: readonly ExternalColumn[];
  readonly options: readonly Option[];
  /** CREATE EXTERNAL TABLE … AS. */
  readonly query: Query | null;
}
/** `name` is a token; a partition column of CREATE EXTERNAL TABLE … AS has no type. */
export interface ExternalColumn extends NodeBase<'ExternalColumn'> { readonly name: number; readonly type: TypeName | null }

/**
 * `source` is what follows FROM (`data catalog`, `hive metastore`, `postgres`, `mysql`, `kinesis`, `msk`, `kafka`, `redshift`), and null
 * where that is left out. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html
 */
export interface CreateExternalSchema extends NodeBase<'CreateExternalSchema'> {
  readonly ifNotExists: boolean;
  readonly name: Name | null;
  readonly source: Option | null;
  readonly options: readonly Option[];
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_EXTERNAL_SCHEMA.html */
export interface AlterExternalSchema extends NodeBase<'AlterExternalSchema'> { readonly name: Name | null; readonly options: readonly Option[] }

/**
 * Options: `authorization`, `quota`. Without a name the schema is called like its owner. `elements` are the statements that create objects in
 * the schema and grant on them. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html
 */
export interface CreateSchema extends NodeBase<'CreateSchema'> {
  readonly ifNotExists: boolean;
  readonly name: Name | null;
  readonly options: readonly Option[];
  readonly elements: readonly StatementNode[];
}
/** Options: `rename`, `owner`, `quota`. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_SCHEMA.html */
export interface AlterSchema extends NodeBase<'AlterSchema'> { readonly name: Name | null; readonly options: readonly Option[] }

/**
 * What the database comes from is an option too: `from integration`, `from arn`, and `from datashare`, whose value is a list of the options
 * `datashare`, `account` and `namespace`. The words WITH and SET before other options are options of their own.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html
 */
export interface CreateDatabase extends NodeBase<'CreateDatabase'> { readonly name: Name | null; readonly options: readonly Option[] }
/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATABASE.html */
export interface AlterDatabase extends NodeBase<'AlterDatabase'> { readonly name: Name | null; readonly options: readonly Option[] }

/** A function that runs in AWS Lambda. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_FUNCTION.html */
export interface CreateExternalFunction extends NodeBase<'CreateExternalFunction'> {
  readonly orReplace: boolean;
  readonly name: Name | null;
  readonly argumentTypes: readonly TypeName[];
  readonly returns: TypeName | null;
  readonly options: readonly Option[];
}

/**
 * The data to learn from are a table, a query, or a job of SageMaker; `job` and `target` are tokens, or -1.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_MODEL.html, …/r_create_external_model.html
 */
export interface CreateModel extends NodeBase<'CreateModel'> {
  readonly orReplace: boolean;
  readonly isExternal: boolean;
  readonly name: Name | null;
  readonly table: Name | null;
  readonly query: Query | null;
  readonly job: number;
  readonly target: number;
  readonly functionName: Name | null;
  readonly argumentTypes: readonly TypeName[];
  readonly returns: TypeName | null;
  readonly options: readonly Option[];
}

/** `language` and `from` are tokens, or -1. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_LIBRARY.html */
export interface CreateLibrary extends NodeBase<'CreateLibrary'> {
  readonly orReplace: boolean;
  readonly name: Name | null;
  readonly language: number;
  readonly from: number;
  readonly options: readonly Option[];
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_IDENTITY_PROVIDER.html */
export interface CreateIdentityProvider extends NodeBase<'CreateIdentityProvider'> { readonly name: Name | null; readonly options: readonly Option[] }
/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_IDENTITY_PROVIDER.html */
export interface AlterIdentityProvider extends NodeBase<'AlterIdentityProvider'> { readonly name: Name | null; readonly options: readonly Option[] }
/** https://docs.aws.amazon.com/redshift/latest/dg/r_DESC_IDENTITY_PROVIDER.html */
export interface DescIdentityProvider extends NodeBase<'DescIdentityProvider'> { readonly name: Name | null }

export type ExternalNode = CreateExternalTable | ExternalColumn | CreateExternalSchema | AlterExternalSchema | CreateSchema | AlterSchema | CreateDatabase | AlterDatabase
  | CreateExternalFunction | CreateModel | CreateLibrary | CreateIdentityProvider | AlterIdentityProvider | DescIdentityProvider;

export const EXTERNAL_CHILDREN: ChildrenOf<ExternalNode> = {
  CreateExternalTable: ['name', 'columns', 'partitionedBy', 'options', 'query'], ExternalColumn: ['type'],
  CreateExternalSchema: ['name', 'source', 'options'], AlterExternalSchema: ['name', 'options'],
  CreateSchema: ['name', 'options', 'elements'], AlterSchema: ['name', 'options'], CreateDatabase: ['name', 'options'], AlterDatabase: ['name', 'options'],
  CreateExternalFunction: ['name', 'argumentTypes', 'returns', 'options'],
  CreateModel: ['name', 'table', 'query', 'functionName', 'argumentTypes', 'returns', 'options'], CreateLibrary: ['name', 'options'],
  CreateIdentityProvider: ['name', 'options'], AlterIdentityProvider: ['name', 'options'], DescIdentityProvider: ['name'],
};
