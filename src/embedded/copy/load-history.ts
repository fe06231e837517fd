/** What is remembered of a COPY: its errors, its files and its end, for SYS_LOAD_ERROR_DETAIL, SYS_LOAD_HISTORY and the like. */
import { sqlLiteral } from '../sql-literal.js';
import { replaceInvalid } from './byte-text.js';
import type { TargetColumn } from './column.js';
import type { LoadFault } from './load-fault.js';
import { s3Url, type CopyPlan } from './plan.js';
import type { TargetTable } from './target-table.js';

export interface LoadError {
  readonly url: string;
  readonly line: number;
  /** What `shownText` leaves of the line, and of the field below. */
  readonly raw: string;
  /** Undefined where the record as a whole is at fault. */
  readonly column: TargetColumn | undefined;
  readonly field: string;
  readonly fault: LoadFault;
}

export interface LoadedFile { readonly url: string; readonly bytes: number; readonly lines: number }

export interface KnownLoad {
  readonly queryId: number;
  readonly target: TargetTable;
  readonly plan: CopyPlan;
  readonly begunMs: number;
  readonly rows: number;
  readonly errors: readonly LoadError[];
  readonly files: readonly LoadedFile[];
}

const SCHEMA = '_redshift_devops_embedded';
/** The views show no more of a line: https://docs.aws.amazon.com/redshift/latest/dg/r_STL_LOAD_ERRORS.html */
const RAW_CHARACTERS_MAX = 1024;
const INSERTED_AT_ONCE = 500;

/** For a load that has come to its end, in its own transaction. */
export function recordLoad(load: KnownLoad): readonly string[] {
  return [...insertErrors(load), ...insertFiles(load), insertLoad(load, 'completed'), remember({ last_copy_id: load.queryId, last_copy_count: load.rows })];
}

/** For one that failed, after its transaction was rolled back. */
export function recordFailedLoad(load: KnownLoad): readonly string[] {
  return [...insertErrors(load), insertLoad({ ...load, rows: 0 }, 'aborted')];
}

/** For the functions that ask for the last COPY or UNLOAD of the session. */
export function remember(values: Readonly<Record<string, number>>): string {
  return `SELECT ${Object.entries(values).map(([name, value]) => `set_config('${SCHEMA}.${name}', '${value}', false)`).join(', ')}`;
}

function insertLoad({ queryId, target, plan, begunMs, rows, errors, files }: KnownLoad, status: 'completed' | 'aborted'): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const format = plan.format.kind === 'csv' || plan.format.kind === 'json' ? plan.format.kind : 'txt';
  return `INSERT INTO ${SCHEMA}.load VALUES (${queryId}, ${target.oid}, ${sqlLiteral(target.name)}, ${sqlLiteral(status)}, ${moment(begunMs)}, ${moment(Date.now())}, ${sqlLiteral(s3Url(plan.source))}, '${format}', ${rows}, ${files.length}, ${bytes}, ${errors.length})`;
}

function insertFiles({ queryId, files, plan }: KnownLoad): readonly string[] {
  const format = plan.format.kind === 'json' ? 'JSON' : 'Text';
  return inserts('load_file', files.map(({ url, bytes, lines }) => `(${queryId}, ${sqlLiteral(url)}, ${bytes}, ${lines}, '${format}')`));
}

function insertErrors({ queryId, target, begunMs, errors }: KnownLoad): readonly string[] {
  return inserts('load_error', errors.map(({ url, line, raw, column, field, fault }) => {
    const texts = [url, column?.name ?? '', column?.kind ?? '', column === undefined || column.length === 0 ? '' : String(column.length), raw, field, fault.message];
    return `(${queryId}, ${target.oid}, ${moment(begunMs)}, ${line}, ${fault.position}, ${fault.code}, ${texts.map(sqlLiteral).join(', ')})`;
  }));
}

function inserts(table: string, rows: readonly string[]): readonly string[] {
  const statements: string[] = [];
  for (let at = 0; at < rows.length; at += INSERTED_AT_ONCE) statements.push(`INSERT INTO ${SCHEMA}.${table} VALUES ${rows.slice(at, at + INSERTED_AT_ONCE).join(', ')}`);
  return statements;
}

/** As much of a line or a field as is kept of it: a text of its own, because a mere slice would hold the whole piece of the file. */
export function shownText(text: string): string {
  return Buffer.from(replaceInvalid(text.slice(0, RAW_CHARACTERS_MAX), '?')).toString();
}

function moment(ms: number): string {
  return `'${new Date(ms).toISOString().replace('T', ' ').replace('Z', '')}'`;
}
