/**
 * Every kind of Redshift statement, one row each: how it begins, how it may run, and the page that says so.
 *
 * `head` is a pattern over words: `[x]` may be absent, `a|b` is either, `<name>` is a possibly qualified name.
 * The row whose head matches the most tokens wins. `runs` says how a statement of the kind may be sent:
 *
 * - `transaction`  it commits and rolls back with its neighbours;
 * - `standalone`   Redshift refuses it inside a transaction, it commits by itself, or which of both is not known for certain (what is refused
 *                  although others of its kind are not, or not known to be, is in `refused-in-transaction.ts`);
 * - `control`      it begins or ends a transaction itself, which a migration must leave to the tool.
 *
 * List of commands: https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_commands.html
 */

export type Atomicity = 'transaction' | 'standalone';
export type ObjectKind = 'relation' | 'schema' | 'database' | 'routine' | 'principal' | 'other';
export type Access = 'create' | 'alter' | 'drop' | 'read' | 'write';

export interface StatementRow {
  readonly kind: string;
  readonly head: string;
  readonly runs: Atomicity | 'control';
  /** Running it twice leaves the warehouse as running it once. */
  readonly rerunnable?: true;
  /** What the name after the head is, and what happens to it. */
  readonly target?: { readonly object: ObjectKind; readonly access: Access };
  /** Why a standalone statement is one, in the words the plan shows; absent where Redshift simply refuses it in a transaction. */
  readonly note?: string;
  /** Slug of the page below https://docs.aws.amazon.com/redshift/latest/dg/. */
  readonly doc: string;
}

const relation = (access: Access) => ({ object: 'relation', access }) as const;
const schema = (access: Access) => ({ object: 'schema', access }) as const;
const database = (access: Access) => ({ object: 'database', access }) as const;
const routine = (access: Access) => ({ object: 'routine', access }) as const;
const principal = (access: Access) => ({ object: 'principal', access }) as const;
const other = (access: Access) => ({ object: 'other', access }) as const;

/** Why a statement runs alone of which the documentation does not say that it may do otherwise. */
export const UNVERIFIED = 'whether it may share a transaction is not documented';
const COMMITS = 'commits at once, and with it everything before it';

export const STATEMENTS: readonly StatementRow[] = [
  // Queries and data
  { kind: 'select', head: 'select', runs: 'transaction', rerunnable: true, doc: 'r_SELECT_synopsis' },
  { kind: 'select', head: 'with', runs: 'transaction', rerunnable: true, doc: 'r_WITH_clause' },
  { kind: 'insert', head: 'insert into', runs: 'transaction', target: relation('write'), doc: 'r_INSERT_30' },
  { kind: 'update', head: 'update [only]', runs: 'transaction', target: relation('write'), doc: 'r_UPDATE' },
  { kind: 'delete', head: 'delete [from] [only]', runs: 'transaction', target: relation('write'), doc: 'r_DELETE' },
  { kind: 'merge', head: 'merge into', runs: 'transaction', target: relation('write'), doc: 'r_MERGE' },
  { kind: 'copy', head: 'copy', runs: 'transaction', target: relation('write'), doc: 'r_COPY' },
  { kind: 'copy-job', head: 'copy job', runs: 'standalone', note: UNVERIFIED, doc: 'r_COPY-JOB' },
  { kind: 'create-template', head: 'create [or replace] template', runs: 'standalone', target: other('create'), note: UNVERIFIED, doc: 'r_CREATE_TEMPLATE' },
  { kind: 'alter-template', head: 'alter template', runs: 'standalone', target: other('alter'), note: UNVERIFIED, doc: 'r_ALTER_TEMPLATE' },
  { kind: 'drop-template', head: 'drop template [if exists]', runs: 'standalone', target: other('drop'), note: UNVERIFIED, doc: 'r_DROP_TEMPLATE' },
  { kind: 'unload', head: 'unload', runs: 'standalone', note: 'the files it writes to S3 are not rolled back', doc: 'r_UNLOAD' },
  { kind: 'truncate', head: 'truncate [table]', runs: 'standalone', rerunnable: true, target: relation('write'), note: COMMITS, doc: 'r_TRUNCATE' },
  { kind: 'lock', head: 'lock [table]', runs: 'transaction', rerunnable: true, target: relation('read'), doc: 'r_LOCK' },

  // Tables
  { kind: 'create-table', head: 'create [local] [temporary|temp] table [if not exists]', runs: 'transaction', target: relation('create'), doc: 'r_CREATE_TABLE_NEW' },
  { kind: 'create-external-table', head: 'create external table [if not exists]', runs: 'standalone', target: relation('create'), doc: 'r_CREATE_EXTERNAL_TABLE' },
  { kind: 'alter-table', head: 'alter table [if exists]', runs: 'transaction', target: relation('alter'), doc: 'r_ALTER_TABLE' },
  { kind: 'alter-column-type', head: 'alter table <name> alter [column] <name> type', runs: 'standalone', rerunnable: true, target: relation('alter'), doc: 'r_ALTER_TABLE' },
  { kind: 'alter-column-encode', head: 'alter table <name> alter [column] <name> encode', runs: 'standalone', target: relation('alter'), note: UNVERIFIED, doc: 'r_ALTER_TABLE' },
  { kind: 'alter-table-encode', head: 'alter table <name> alter encode', runs: 'standalone', rerunnable: true, target: relation('alter'), note: UNVERIFIED, doc: 'r_ALTER_TABLE' },
  { kind: 'alter-table-distribution', head: 'alter table <name> alter distkey|diststyle', runs: 'standalone', rerunnable: true, target: relation('alter'), note: UNVERIFIED, doc: 'r_ALTER_TABLE' },
  { kind: 'alter-table-sortkey', head: 'alter table <name> alter [compound|interleaved] sortkey', runs: 'standalone', rerunnable: true, target: relation('alter'), note: UNVERIFIED, doc: 'r_ALTER_TABLE' },
  { kind: 'alter-table-row-level-security', head: 'alter table <name> row level security', runs: 'standalone', rerunnable: true, target: relation('alter'), note: UNVERIFIED, doc: 'r_ALTER_TABLE' },
  { kind: 'alter-table-append', head: 'alter table <name> append', runs: 'standalone', target: relation('alter'), note: 'commits at once and cannot be undone', doc: 'r_ALTER_TABLE_APPEND' },
  { kind: 'alter-external-table', head: 'alter table <name> add [if not exists] partition', runs: 'standalone', target: relation('alter'), doc: 'r_ALTER_TABLE_external-table' },
  { kind: 'alter-external-table', head: 'alter table <name> drop [if exists] partition', runs: 'standalone', target: relation('alter'), doc: 'r_ALTER_TABLE_external-table' },
  { kind: 'alter-external-table', head: 'alter table <name> replace partition', runs: 'standalone', target: relation('alter'), doc: 'iceberg-alter-table' },
  { kind: 'alter-external-table', head: 'alter table <name> partition', runs: 'standalone', rerunnable: true, target: relation('alter'), doc: 'r_ALTER_TABLE_external-table' },
  { kind: 'alter-external-table', head: 'alter table <name> set location|file|table', runs: 'standalone', rerunnable: true, target: relation('alter'), doc: 'r_ALTER_TABLE_external-table' },
  { kind: 'drop-table', head: 'drop table [if exists]', runs: 'transaction', target: relation('drop'), doc: 'r_DROP_TABLE' },
  { kind: 'vacuum', head: 'vacuum', runs: 'standalone', rerunnable: true, doc: 'r_VACUUM_command' },
  { kind: 'vacuum', head: 'vacuum full|recluster|boost', runs: 'standalone', rerunnable: true, target: relation('alter'), doc: 'r_VACUUM_command' },
  { kind: 'vacuum', head: 'vacuum sort|delete only', runs: 'standalone', rerunnable: true, target: relation('alter'), doc: 'r_VACUUM_command' },
  { kind: 'vacuum', head: 'vacuum reindex', runs: 'standalone', rerunnable: true, target: relation('alter'), doc: 'r_VACUUM_command' },
  { kind: 'vacuum', head: 'vacuum <name>', runs: 'standalone', rerunnable: true, target: relation('alter'), doc: 'r_VACUUM_command' },
  { kind: 'analyze', head: 'analyze|analyse [verbose]', runs: 'transaction', rerunnable: true, target: relation('read'), doc: 'r_ANALYZE' },
  { kind: 'analyze-compression', head: 'analyze|analyse compression', runs: 'standalone', rerunnable: true, target: relation('read'), note: UNVERIFIED, doc: 'r_ANALYZE_COMPRESSION' },
  { kind: 'comment', head: 'comment on', runs: 'transaction', rerunnable: true, doc: 'r_COMMENT' },
  { kind: 'comment', head: 'comment on table|view', runs: 'transaction', rerunnable: true, target: relation('alter'), doc: 'r_COMMENT' },

  // Views
  { kind: 'create-view', head: 'create [or replace] [temporary|temp] view', runs: 'transaction', target: relation('create'), doc: 'r_CREATE_VIEW' },
  { kind: 'create-external-view', head: 'create [or replace] external [protected] view [if not exists]', runs: 'standalone', target: relation('create'), note: UNVERIFIED, doc: 'r_CREATE_EXTERNAL_VIEW' },
  { kind: 'alter-external-view', head: 'alter external view', runs: 'standalone', target: relation('alter'), note: UNVERIFIED, doc: 'r_ALTER_EXTERNAL_VIEW' },
  { kind: 'drop-external-view', head: 'drop external view [if exists]', runs: 'standalone', target: relation('drop'), note: UNVERIFIED, doc: 'r_DROP_EXTERNAL_VIEW' },
  { kind: 'drop-view', head: 'drop view [if exists]', runs: 'transaction', target: relation('drop'), doc: 'r_DROP_VIEW' },
  { kind: 'create-materialized-view', head: 'create [or replace] materialized view', runs: 'transaction', target: relation('create'), doc: 'materialized-view-create-sql-command' },
  { kind: 'alter-materialized-view', head: 'alter materialized view', runs: 'standalone', target: relation('alter'), note: UNVERIFIED, doc: 'r_ALTER_MATERIALIZED_VIEW' },
  { kind: 'refresh-materialized-view', head: 'refresh materialized view', runs: 'standalone', rerunnable: true, target: relation('write'), note: 'it runs as a transaction of its own', doc: 'materialized-view-refresh-sql-command' },
  { kind: 'drop-materialized-view', head: 'drop materialized view [if exists]', runs: 'transaction', target: relation('drop'), doc: 'materialized-view-drop-sql-command' },

  // Schemas, databases
  { kind: 'create-schema', head: 'create schema [if not exists]', runs: 'transaction', target: schema('create'), doc: 'r_CREATE_SCHEMA' },
  { kind: 'create-external-schema', head: 'create external schema [if not exists]', runs: 'standalone', target: schema('create'), note: UNVERIFIED, doc: 'r_CREATE_EXTERNAL_SCHEMA' },
  { kind: 'alter-schema', head: 'alter schema', runs: 'transaction', target: schema('alter'), doc: 'r_ALTER_SCHEMA' },
  { kind: 'alter-external-schema', head: 'alter external schema', runs: 'standalone', target: schema('alter'), note: UNVERIFIED, doc: 'r_ALTER_EXTERNAL_SCHEMA' },
  { kind: 'drop-schema', head: 'drop schema [if exists]', runs: 'transaction', target: schema('drop'), doc: 'r_DROP_SCHEMA' },
  { kind: 'create-database', head: 'create database', runs: 'standalone', target: database('create'), doc: 'r_CREATE_DATABASE' },
  { kind: 'alter-database', head: 'alter database', runs: 'standalone', rerunnable: true, target: database('alter'), note: UNVERIFIED, doc: 'r_ALTER_DATABASE' },
  { kind: 'drop-database', head: 'drop database', runs: 'standalone', target: database('drop'), doc: 'r_DROP_DATABASE' },

  // Routines
  { kind: 'create-function', head: 'create [or replace] function', runs: 'transaction', target: routine('create'), doc: 'r_CREATE_FUNCTION' },
  { kind: 'create-external-function', head: 'create [or replace] external function', runs: 'standalone', target: routine('create'), note: UNVERIFIED, doc: 'r_CREATE_EXTERNAL_FUNCTION' },
  { kind: 'alter-function', head: 'alter function', runs: 'transaction', target: routine('alter'), doc: 'r_ALTER_FUNCTION' },
  { kind: 'drop-function', head: 'drop function [if exists]', runs: 'transaction', target: routine('drop'), doc: 'r_DROP_FUNCTION' },
  { kind: 'create-procedure', head: 'create [or replace] procedure', runs: 'transaction', target: routine('create'), doc: 'r_CREATE_PROCEDURE' },
  { kind: 'alter-procedure', head: 'alter procedure', runs: 'transaction', target: routine('alter'), doc: 'r_ALTER_PROCEDURE' },
  { kind: 'drop-procedure', head: 'drop procedure [if exists]', runs: 'transaction', target: routine('drop'), doc: 'r_DROP_PROCEDURE' },
  { kind: 'call', head: 'call', runs: 'standalone', target: routine('read'), note: 'the procedure may end the transaction it is called in', doc: 'r_CALL_procedure' },
  { kind: 'create-library', head: 'create [or replace] library', runs: 'standalone', target: other('create'), doc: 'r_CREATE_LIBRARY' },
  { kind: 'drop-library', head: 'drop library', runs: 'standalone', target: other('drop'), doc: 'r_DROP_LIBRARY' },
  { kind: 'create-model', head: 'create [or replace] model', runs: 'standalone', target: other('create'), note: UNVERIFIED, doc: 'r_CREATE_MODEL' },
  { kind: 'create-model', head: 'create external model', runs: 'standalone', target: other('create'), note: UNVERIFIED, doc: 'r_create_external_model' },
  { kind: 'drop-model', head: 'drop model [if exists]', runs: 'standalone', target: other('drop'), note: UNVERIFIED, doc: 'r_DROP_MODEL' },

  // Principals and privileges
  { kind: 'create-user', head: 'create user', runs: 'standalone', target: principal('create'), note: UNVERIFIED, doc: 'r_CREATE_USER' },
  { kind: 'alter-user', head: 'alter user', runs: 'standalone', rerunnable: true, target: principal('alter'), note: UNVERIFIED, doc: 'r_ALTER_USER' },
  { kind: 'drop-user', head: 'drop user [if exists]', runs: 'transaction', target: principal('drop'), doc: 'r_DROP_USER' },
  { kind: 'create-group', head: 'create group', runs: 'transaction', target: principal('create'), doc: 'r_CREATE_GROUP' },
  { kind: 'alter-group', head: 'alter group', runs: 'transaction', target: principal('alter'), doc: 'r_ALTER_GROUP' },
  { kind: 'drop-group', head: 'drop group', runs: 'transaction', target: principal('drop'), doc: 'r_DROP_GROUP' },
  { kind: 'create-role', head: 'create role', runs: 'transaction', target: principal('create'), doc: 'r_CREATE_ROLE' },
  { kind: 'alter-role', head: 'alter role', runs: 'transaction', target: principal('alter'), doc: 'r_ALTER_ROLE' },
  { kind: 'drop-role', head: 'drop role', runs: 'transaction', target: principal('drop'), doc: 'r_DROP_ROLE' },
  { kind: 'grant', head: 'grant', runs: 'transaction', rerunnable: true, doc: 'r_GRANT' },
  { kind: 'revoke', head: 'revoke', runs: 'transaction', rerunnable: true, doc: 'r_REVOKE' },
  { kind: 'alter-default-privileges', head: 'alter default privileges', runs: 'transaction', rerunnable: true, doc: 'r_ALTER_DEFAULT_PRIVILEGES' },
  { kind: 'create-rls-policy', head: 'create rls policy', runs: 'transaction', target: other('create'), doc: 'r_CREATE_RLS_POLICY' },
  { kind: 'alter-rls-policy', head: 'alter rls policy', runs: 'transaction', target: other('alter'), doc: 'r_ALTER_RLS_POLICY' },
  { kind: 'drop-rls-policy', head: 'drop rls policy [if exists]', runs: 'transaction', target: other('drop'), doc: 'r_DROP_RLS_POLICY' },
  { kind: 'attach-rls-policy', head: 'attach rls policy', runs: 'transaction', doc: 'r_ATTACH_RLS_POLICY' },
  { kind: 'detach-rls-policy', head: 'detach rls policy', runs: 'transaction', doc: 'r_DETACH_RLS_POLICY' },
  { kind: 'create-masking-policy', head: 'create masking policy [if not exists]', runs: 'transaction', target: other('create'), doc: 'r_CREATE_MASKING_POLICY' },
  { kind: 'alter-masking-policy', head: 'alter masking policy', runs: 'transaction', target: other('alter'), doc: 'r_ALTER_MASKING_POLICY' },
  { kind: 'drop-masking-policy', head: 'drop masking policy [if exists]', runs: 'transaction', target: other('drop'), doc: 'r_DROP_MASKING_POLICY' },
  { kind: 'attach-masking-policy', head: 'attach masking policy', runs: 'transaction', doc: 'r_ATTACH_MASKING_POLICY' },
  { kind: 'detach-masking-policy', head: 'detach masking policy', runs: 'transaction', doc: 'r_DETACH_MASKING_POLICY' },
  { kind: 'create-identity-provider', head: 'create identity provider', runs: 'standalone', target: other('create'), doc: 'r_CREATE_IDENTITY_PROVIDER' },
  { kind: 'alter-identity-provider', head: 'alter identity provider', runs: 'standalone', target: other('alter'), doc: 'r_ALTER_IDENTITY_PROVIDER' },
  { kind: 'drop-identity-provider', head: 'drop identity provider', runs: 'standalone', target: other('drop'), doc: 'r_DROP_IDENTITY_PROVIDER' },
  { kind: 'alter-system', head: 'alter system', runs: 'standalone', note: UNVERIFIED, doc: 'r_ALTER_SYSTEM' },

  // Sharing
  { kind: 'create-datashare', head: 'create datashare', runs: 'standalone', target: other('create'), note: UNVERIFIED, doc: 'r_CREATE_DATASHARE' },
  { kind: 'alter-datashare', head: 'alter datashare', runs: 'standalone', target: other('alter'), note: UNVERIFIED, doc: 'r_ALTER_DATASHARE' },
  { kind: 'drop-datashare', head: 'drop datashare', runs: 'standalone', target: other('drop'), note: UNVERIFIED, doc: 'r_DROP_DATASHARE' },
  { kind: 'desc-datashare', head: 'desc datashare', runs: 'transaction', rerunnable: true, doc: 'r_DESC_DATASHARE' },
  { kind: 'desc-identity-provider', head: 'desc identity provider', runs: 'transaction', rerunnable: true, doc: 'r_DESC_IDENTITY_PROVIDER' },

  // Session
  { kind: 'set', head: 'set', runs: 'transaction', rerunnable: true, doc: 'r_SET' },
  { kind: 'set-session-authorization', head: 'set [local] session authorization', runs: 'transaction', rerunnable: true, doc: 'r_SET_SESSION_AUTHORIZATION' },
  { kind: 'set-session-characteristics', head: 'set session characteristics', runs: 'transaction', rerunnable: true, doc: 'r_SET_SESSION_CHARACTERISTICS' },
  { kind: 'reset', head: 'reset', runs: 'transaction', rerunnable: true, doc: 'r_RESET' },
  { kind: 'show', head: 'show', runs: 'transaction', rerunnable: true, doc: 'r_SHOW' },
  { kind: 'explain', head: 'explain', runs: 'transaction', rerunnable: true, doc: 'r_EXPLAIN' },
  { kind: 'use', head: 'use', runs: 'transaction', rerunnable: true, doc: 'r_USE_command' },
  { kind: 'cancel', head: 'cancel', runs: 'transaction', rerunnable: true, doc: 'r_CANCEL' },
  { kind: 'prepare', head: 'prepare', runs: 'transaction', doc: 'r_PREPARE' },
  { kind: 'execute', head: 'execute', runs: 'transaction', doc: 'r_EXECUTE' },
  { kind: 'deallocate', head: 'deallocate [prepare]', runs: 'transaction', doc: 'r_DEALLOCATE' },
  { kind: 'declare-cursor', head: 'declare', runs: 'transaction', doc: 'declare' },
  { kind: 'fetch', head: 'fetch', runs: 'transaction', doc: 'fetch' },
  { kind: 'close', head: 'close', runs: 'transaction', doc: 'close' },

  // Transactions: https://docs.aws.amazon.com/redshift/latest/dg/r_BEGIN.html
  { kind: 'begin', head: 'begin', runs: 'control', doc: 'r_BEGIN' },
  { kind: 'begin', head: 'start transaction', runs: 'control', doc: 'r_BEGIN' },
  { kind: 'commit', head: 'commit', runs: 'control', doc: 'r_COMMIT' },
  { kind: 'commit', head: 'end', runs: 'control', doc: 'r_END' },
  { kind: 'rollback', head: 'rollback', runs: 'control', doc: 'r_ROLLBACK' },
  { kind: 'rollback', head: 'abort', runs: 'control', doc: 'r_ABORT' },
  { kind: 'savepoint', head: 'savepoint', runs: 'control', doc: 'c_unsupported-postgresql-functions' },
];

/** The address of a row's documentation page. */
export function documentation(row: StatementRow): string {
  return `https://docs.aws.amazon.com/redshift/latest/dg/${row.doc}.html`;
}
