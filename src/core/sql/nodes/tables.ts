/** The nodes of CREATE TABLE, ALTER TABLE, DROP, TRUNCATE and COMMENT. Where a field is a number, it is a token, or -1. */
import type { ChildrenOf, Name, NameList, NodeBase, TypeName } from './base.js';
import type { Expression } from './expressions.js';
import type { Option } from './options.js';
import type { Query } from './queries.js';

/**
 * CREATE TABLE, also with AS and with LIKE. The names of `options` are those of the tables in `grammar/tables-options.ts`; the keys of
 * DISTKEY and SORTKEY are a `NameList`, whose names are numbers where CREATE TABLE AS counts its columns.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html, …/r_CREATE_TABLE_AS.html, …/iceberg-writes-sql-syntax.html
 */
export interface CreateTable extends NodeBase<'CreateTable'> {
  /** TEMP or TEMPORARY is written; a name that begins with `#` is temporary too. */
  readonly temporary: boolean;
  readonly ifNotExists: boolean;
  readonly name: Name | null;
  readonly elements: readonly TableElement[];
  readonly options: readonly Option[];
  readonly query: Query | null;
  /** `WITH NO DATA`, which Redshift does not have. */
  readonly withNoData: boolean;
}
export type TableElement = ColumnDef | Constraint | LikeTable;

/** A column; without a type where a query gives it. Defaults, encodings and keys are options, constraints are `Constraint`, as they were written. */
export interface ColumnDef extends NodeBase<'ColumnDef'> { readonly name: number; readonly type: TypeName | null; readonly attributes: readonly (Option | Constraint)[] }

/**
 * A constraint of a column or of a table; `name` is what follows CONSTRAINT. A column's own constraint has no `columns`. Redshift has no
 * CHECK, no EXCLUDE and none of the `options` (ON DELETE, DEFERRABLE …).
 */
export interface Constraint extends NodeBase<'Constraint'> {
  readonly name: number;
  readonly type: 'not null' | 'null' | 'unique' | 'primary key' | 'foreign key' | 'check' | 'exclude';
  readonly columns: NameList | null;
  readonly check: Expression | null;
  readonly references: Name | null;
  readonly referenced: NameList | null;
  readonly options: readonly Option[];
}
/** `LIKE parent [INCLUDING DEFAULTS]` */
export interface LikeTable extends NodeBase<'LikeTable'> { readonly table: Name | null; readonly options: readonly Option[] }

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html, …/iceberg-alter-table.html */
export interface AlterTable extends NodeBase<'AlterTable'> { readonly ifExists: boolean; readonly name: Name | null; readonly actions: readonly AlterAction[] }

export interface AddColumn extends NodeBase<'AddColumn'> { readonly ifNotExists: boolean; readonly column: ColumnDef }
/** `behavior` is CASCADE or RESTRICT. */
export interface DropColumn extends NodeBase<'DropColumn'> { readonly ifExists: boolean; readonly name: number; readonly behavior: number }
/** `type`, `encoding` and `value` are those of the change that has one. SET DATA TYPE is a change of the type. */
export interface AlterColumn extends NodeBase<'AlterColumn'> {
  readonly name: number;
  readonly change: 'type' | 'encode' | 'set default' | 'drop default' | 'set not null' | 'drop not null';
  readonly type: TypeName | null;
  readonly encoding: number;
  /** The default, or PostgreSQL's USING of a type. */
  readonly value: Expression | null;
}
export interface RenameColumn extends NodeBase<'RenameColumn'> { readonly name: number; readonly to: number }
export interface AddConstraint extends NodeBase<'AddConstraint'> { readonly constraint: Constraint }
export interface DropConstraint extends NodeBase<'DropConstraint'> { readonly ifExists: boolean; readonly name: number; readonly behavior: number }
export interface RenameConstraint extends NodeBase<'RenameConstraint'> { readonly name: number; readonly to: number }
export interface RenameTable extends NodeBase<'RenameTable'> { readonly to: Name | null }
export interface ChangeOwner extends NodeBase<'ChangeOwner'> { readonly owner: number }
/** `ALTER DISTSTYLE KEY DISTKEY a`, `ALTER SORTKEY (a)`, `ALTER ENCODE AUTO`: options named as those of CREATE TABLE; also AUTOREFRESH. */
export interface AlterAttributes extends NodeBase<'AlterAttributes'> { readonly options: readonly Option[] }
/** `SET LOCATION '…'`, `SET FILE FORMAT x`, `SET TABLE PROPERTIES (…)`, and PostgreSQL's `SET SCHEMA x`. */
export interface SetAttribute extends NodeBase<'SetAttribute'> { readonly option: Option }
/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html */
export interface AppendRows extends NodeBase<'AppendRows'> { readonly source: Name | null; readonly ignoreExtra: boolean; readonly fillTarget: boolean }
/** `conjunction` is AND or OR. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html */
export interface RowLevelSecurity extends NodeBase<'RowLevelSecurity'> { readonly on: boolean; readonly conjunction: number; readonly forDatashares: boolean }
/** `MASKED ON FOR DATASHARES` https://docs.aws.amazon.com/redshift/latest/dg/t_ddm.html */
export interface MaskingSwitch extends NodeBase<'MaskingSwitch'> { readonly on: boolean; readonly forDatashares: boolean }
/** Partitions of an external table; `conditional` with IF EXISTS or IF NOT EXISTS. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_external-table.html */
export interface PartitionChange extends NodeBase<'PartitionChange'> { readonly change: 'add' | 'drop' | 'set location'; readonly conditional: boolean; readonly partitions: readonly PartitionValues[] }
/** `PARTITION (a = 'x', b = 2) [LOCATION '…']` */
export interface PartitionValues extends NodeBase<'PartitionValues'> { readonly values: readonly Expression[]; readonly location: number }
/** The partition spec of an Iceberg table; `replacement` is what follows WITH, `alias` what follows AS. */
export interface PartitionField extends NodeBase<'PartitionField'> { readonly change: 'add' | 'drop' | 'replace'; readonly field: Expression | null; readonly replacement: Expression | null; readonly alias: number }

export type AlterAction = AddColumn | DropColumn | AlterColumn | RenameColumn | AddConstraint | DropConstraint | RenameConstraint | RenameTable | ChangeOwner
  | AlterAttributes | SetAttribute | AppendRows | RowLevelSecurity | MaskingSwitch | PartitionChange | PartitionField;

/** DROP of anything; `object` is the words after DROP. */
export interface Drop extends NodeBase<'Drop'> {
  readonly object: DropObject;
  readonly ifExists: boolean;
  readonly targets: readonly DropTarget[];
  /** DROP SCHEMA … DROP EXTERNAL DATABASE */
  readonly externalDatabase: boolean;
  /** CASCADE, RESTRICT or FORCE. */
  readonly behavior: number;
}
export type DropObject = 'table' | 'view' | 'materialized view' | 'schema' | 'database' | 'function' | 'procedure' | 'library' | 'model' | 'user' | 'group' | 'role'
  | 'rls policy' | 'masking policy' | 'identity provider' | 'datashare' | 'template';
/** A name, with the types of its arguments if it is a routine's; `args` is null where no parentheses are written. */
export interface DropTarget extends NodeBase<'DropTarget'> { readonly name: Name; readonly args: readonly SignatureArgument[] | null }
/** `[mode] [name] type`, the first two in either order. */
export interface SignatureArgument extends NodeBase<'SignatureArgument'> { readonly mode: number; readonly name: number; readonly type: TypeName }

/** Redshift takes one table, and neither CASCADE nor RESTRICT (`behavior`). https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html */
export interface Truncate extends NodeBase<'Truncate'> { readonly tables: readonly Name[]; readonly behavior: number }

/** `table` is that of a constraint. https://docs.aws.amazon.com/redshift/latest/dg/r_COMMENT.html */
export interface Comment extends NodeBase<'Comment'> {
  readonly object: 'table' | 'view' | 'column' | 'constraint' | 'database' | 'schema' | 'materialized view' | 'function' | 'procedure';
  readonly target: DropTarget | null;
  readonly table: Name | null;
  /** A string, or NULL. */
  readonly text: Expression | null;
}

export type TablesNode = CreateTable | TableElement | AlterTable | AlterAction | PartitionValues | Drop | DropTarget | SignatureArgument | Truncate | Comment;

export const TABLES_CHILDREN: ChildrenOf<TablesNode> = {
  CreateTable: ['name', 'elements', 'options', 'query'], ColumnDef: ['type', 'attributes'], Constraint: ['columns', 'check', 'references', 'referenced', 'options'],
  LikeTable: ['table', 'options'],
  AlterTable: ['name', 'actions'], AddColumn: ['column'], DropColumn: [], AlterColumn: ['type', 'value'], RenameColumn: [], AddConstraint: ['constraint'],
  DropConstraint: [], RenameConstraint: [], RenameTable: ['to'], ChangeOwner: [], AlterAttributes: ['options'], SetAttribute: ['option'], AppendRows: ['source'],
  RowLevelSecurity: [], MaskingSwitch: [], PartitionChange: ['partitions'], PartitionValues: ['values'], PartitionField: ['field', 'replacement'],
  Drop: ['targets'], DropTarget: ['name', 'args'], SignatureArgument: ['type'], Truncate: ['tables'], Comment: ['target', 'table', 'text'],
};
