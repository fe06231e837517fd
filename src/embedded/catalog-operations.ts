/**
 * ListDatabases, ListSchemas, ListTables and DescribeTable: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListTables.html
 *
 * They leave no statement behind and run in the same queue as the statements, so they wait for what runs before them, as long as the service
 * may be assumed to wait (it says only that there is a QueryTimeoutException).
 */
import { CURRENT_DATABASE, columnsSql, schemasSql, tablesSql } from './catalog-queries.js';
import type { Answer, OperationContext } from './operation.js';
import { askedPage, page } from './paging.js';
import type { Fields } from './request-fields.js';
import { columnMetadata, typeOf } from './result-page.js';
import { invalid, ServiceError } from './service-error.js';
import { DATABASE } from './database.js';

const PAGE_MAX = 1000;

type Row = readonly (string | null)[];

export async function listDatabases(fields: Fields, context: OperationContext): Promise<Answer> {
  fields.target(false);
  const connected = fields.has('Database') ? fields.text('Database') : DATABASE;
  const rows = await ask(fields, context, connected, CURRENT_DATABASE);
  const { items, next } = page(fields, rows, PAGE_MAX);
  return { Databases: items.map(([name]) => name), ...next };
}

export async function listSchemas(fields: Fields, context: OperationContext): Promise<Answer> {
  const rows = await askAbout(fields, context, schemasSql(optional(fields, 'SchemaPattern')));
  const { items, next } = page(fields, rows, PAGE_MAX);
  return { Schemas: items.map(([name]) => name), ...next };
}

export async function listTables(fields: Fields, context: OperationContext): Promise<Answer> {
  const rows = await askAbout(fields, context, tablesSql(optional(fields, 'SchemaPattern'), optional(fields, 'TablePattern')));
  const { items, next } = page(fields, rows, PAGE_MAX);
  return { Tables: items.map(([name, type, schema]) => ({ name, type, schema })), ...next };
}

/** Of a table that is not there no column is listed, which is assumed: the service's own page names no error for it. */
export async function describeTable(fields: Fields, context: OperationContext): Promise<Answer> {
  const table = optional(fields, 'Table');
  const rows = await askAbout(fields, context, columnsSql(optional(fields, 'Schema'), table));
  const { items, next } = page(fields, rows, PAGE_MAX);
  return { ...(table === undefined ? {} : { TableName: table }), ColumnList: items.map(column), ...next };
}

function column([schemaName, tableName, name, type, modifier, notNull, columnDefault]: Row): Answer {
  const field = { name: name ?? '', type: Number(type), modifier: Number(modifier) };
  return { ...columnMetadata(field, typeOf(field.type)), nullable: notNull === 't' ? 0 : 1, schemaName, tableName, ...(columnDefault === null ? {} : { columnDefault }) };
}

function optional(fields: Fields, name: string): string | undefined {
  return fields.has(name) ? fields.text(name) : undefined;
}

/** The database asked about is the one connected to when no other is named, and here there is but one. */
function askAbout(fields: Fields, context: OperationContext, sql: string): Promise<readonly Row[]> {
  const database = fields.target()['Database'] ?? '';
  const connected = optional(fields, 'ConnectedDatabase') ?? database;
  if (connected === DATABASE && database !== DATABASE) throw invalid(`ERROR: database "${database}" does not exist`);
  return ask(fields, context, connected, sql);
}

async function ask(fields: Fields, { runner }: OperationContext, connected: string, sql: string): Promise<readonly Row[]> {
  // A wrong page is refused before anything waits in the queue.
  askedPage(fields, Number.POSITIVE_INFINITY, PAGE_MAX);
  if (connected !== DATABASE) throw new ServiceError('DatabaseConnectionException', `FATAL: database "${connected}" does not exist`);
  return (await runner.inspect(sql)).rows;
}
