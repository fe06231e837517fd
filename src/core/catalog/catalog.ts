/**
 * The schema of a warehouse as a value: what the statements read so far have made of it, and where each thing came from.
 *
 * A catalog folded from migrations knows what they did and nothing else. A thing that is not in it may still exist: it was there before the
 * first migration, or a statement made it that nobody could read. So `undefined` means "not known", never "does not exist"; and a table
 * whose columns are not certain says so.
 */
import type { SourceRange } from '../sql/source.js';

/** A name with its schema, both folded; `schema` is '' when none was written and the search path decides. */
export interface ObjectName { readonly schema: string; readonly name: string }

export type Encoding = string;

export interface Column {
  readonly name: string;
  /** Lower case, words separated by one space, without the length: `character varying`, `decimal`. */
  readonly type: string;
  /** Length of a string or binary type, or precision; `max` for MAX; undefined where none is written. */
  readonly length: number | 'max' | undefined;
  readonly scale: number | undefined;
  readonly notNull: boolean;
  readonly hasDefault: boolean;
  readonly isIdentity: boolean;
  /** Lower case; undefined where Redshift chooses. */
  readonly encoding: Encoding | undefined;
  readonly origin: SourceRange;
}

export interface Key { readonly kind: 'primary key' | 'unique' | 'foreign key'; readonly name: string | undefined; readonly columns: readonly string[]; readonly references: ObjectName | undefined }

export interface Table extends ObjectName {
  readonly kind: 'table' | 'external-table';
  readonly temporary: boolean;
  /** In order of definition. */
  readonly columns: readonly Column[];
  /**
   * Whether `columns` is all of them: not so after IF NOT EXISTS, which may have found another table, after CREATE TABLE AS with a star, LIKE
   * of an unknown table, or a statement nobody could read.
   */
  readonly isComplete: boolean;
  /** `undefined` where Redshift chooses. */
  readonly distStyle: 'auto' | 'even' | 'all' | 'key' | undefined;
  readonly distKey: string | undefined;
  readonly sortStyle: 'compound' | 'interleaved' | 'auto' | undefined;
  readonly sortKey: readonly string[];
  readonly keys: readonly Key[];
  readonly isIceberg: boolean;
  /** Row-level security is on, or a row-level or masking policy is attached. */
  readonly policies: readonly string[];
  readonly origin: SourceRange;
}

export interface View extends ObjectName {
  readonly kind: 'view' | 'materialized-view' | 'external-view';
  /** WITH NO SCHEMA BINDING: it follows names, not objects. */
  readonly lateBinding: boolean;
  /** Names of its columns, undefined where a star or an unnamed expression hides them. */
  readonly columns: readonly string[] | undefined;
  readonly reads: readonly ObjectName[];
  /** Columns of those relations it names, as far as it can be told whose they are. */
  readonly columnsRead: readonly { readonly relation: ObjectName; readonly column: string }[];
  readonly origin: SourceRange;
}

export interface Routine extends ObjectName {
  readonly kind: 'function' | 'procedure';
  /** The types of its arguments as written, which tell routines of one name apart. */
  readonly signature: string;
  readonly language: string | undefined;
  readonly nonatomic: boolean;
  /** Words of the body that end the transaction it is called in: COMMIT, ROLLBACK, TRUNCATE; undefined where the body could not be read. */
  readonly endsTransactionBy: readonly string[] | undefined;
  readonly reads: readonly ObjectName[];
  /** Relations whose rows it changes. */
  readonly writes: readonly ObjectName[];
  /** Relations it creates, alters or drops. */
  readonly changes: readonly ObjectName[];
  /** Whether all it does is known: its body was read whole, runs no text as SQL and calls nothing. */
  readonly isTransparent: boolean;
  readonly origin: SourceRange;
}

export interface SchemaEntry { readonly name: string; readonly external: boolean; readonly origin: SourceRange }

export interface Grant { readonly on: ObjectName; readonly privileges: readonly string[]; readonly to: readonly string[]; readonly origin: SourceRange }

export type Relation = Table | View;

export function isSameName(a: ObjectName, b: ObjectName): boolean {
  return a.name === b.name && a.schema === b.schema;
}

/** A name as one text, to look things up by. */
export function keyOf({ schema, name }: ObjectName): string {
  return `${schema}.${name}`;
}

export function isTable(relation: Relation): relation is Table {
  return relation.kind === 'table' || relation.kind === 'external-table';
}

/** What rules ask. Lookups take folded names as they were written: `orders` does not find `sales.orders`, because the search path is not known. */
export interface Catalog {
  schema(name: string): SchemaEntry | undefined;
  relation(name: ObjectName): Relation | undefined;
  table(name: ObjectName): Table | undefined;
  view(name: ObjectName): View | undefined;
  /** The routines of that name, one for each signature. */
  routines(name: ObjectName): readonly Routine[];
  /** Views of every kind that read a relation directly. */
  viewsOn(name: ObjectName): readonly View[];
  routinesOn(name: ObjectName): readonly Routine[];
  grantsOn(name: ObjectName): readonly Grant[];
  /** Databases made from datashares. */
  isShared(database: string): boolean;
  /** Whether any database is. */
  readonly hasShared: boolean;
  /** Whether some table has, or had, an IDENTITY column: the answer to most questions about them. */
  readonly hasIdentity: boolean;
  /** Whether some table is, or was, an Iceberg table. */
  readonly hasIceberg: boolean;
  readonly tables: readonly Table[];
  readonly views: readonly View[];
  readonly schemas: readonly SchemaEntry[];
}
