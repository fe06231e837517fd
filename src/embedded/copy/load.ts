/** COPY: reads files record by record and inserts them in batches. It loads all of them or, when it fails, nothing. */
import { quotedName, sqlLiteral } from '../sql-literal.js';
import { converterOf, type Converter } from './convert.js';
import { csvRecords } from './csv-records.js';
import { delimitedRecords } from './delimited-records.js';
import { jsonRecords, takeByName, takeWhole, type TakeFields } from './json-records.js';
import { takeByPaths } from './json-paths.js';
import { DELIMITER_NOT_FOUND, LoadFault, TransferFailure } from './load-fault.js';
import { recordFailedLoad, recordLoad, shownText, type KnownLoad, type LoadError, type LoadedFile } from './load-history.js';
import type { CopyPlan } from './plan.js';
import { readObject } from './read-object.js';
import type { SourceRecord } from './record.js';
import { readText, sourceFiles, type SourceFile } from './source-files.js';
import { readTarget, type TargetTable } from './target-table.js';
import type { TransferContext } from './transfer.js';

/** Enough to make the way to PostgreSQL's thread cheap, little enough to hold. */
const BATCH_ROWS_MAX = 1_000;
const BATCH_CHARACTERS_MAX = 1_000_000;
/** As many rows as MAXERROR lets pass; of more, which only IGNOREALLERRORS does, the first are on record. */
const ERRORS_KEPT_MAX = 100_000;

/** Returns how many rows were loaded. Throws TransferFailure; what was wrong with the data is on record then, outside of the transaction. */
export async function loadTable(plan: CopyPlan, context: TransferContext): Promise<number> {
  const begunMs = Date.now();
  const target = await readTarget(context.ask, plan);
  const load = new Load(plan, target, context, await takerOf(plan, target, context));
  const files = await sourceFiles(plan, context.s3);
  const known = (): KnownLoad => ({ queryId: context.queryId, target, plan, begunMs, rows: load.rows, errors: load.errors, files: load.files });
  try {
    try {
      for (const file of files) await load.readFile(file);
      await load.flush();
    } finally {
      await load.settled();
    }
    await load.sent;
  } catch (error) {
    if (!(error instanceof TooManyFaults)) throw error;
    await context.ask(['ROLLBACK', ...recordFailedLoad(known()), 'BEGIN']);
    throw new TransferFailure(`Load into table '${target.name}' failed.  Check 'sys_load_error_detail' system table for details.`);
  }
  await context.ask(recordLoad(known()));
  return load.rows;
}

class TooManyFaults extends Error {
  override readonly name = 'TooManyFaults';
}

class Load {
  rows = 0;
  readonly errors: LoadError[] = [];
  readonly files: LoadedFile[] = [];
  private readonly converters: readonly Converter[];
  private readonly insert: string;
  /** The insert that is under way: records are read while PostgreSQL works on the ones before them. */
  sent: Promise<unknown> = Promise.resolve();
  private batch: string[] = [];
  private batchCharacters = 0;

  constructor(private readonly plan: CopyPlan, private readonly target: TargetTable, private readonly context: TransferContext, private readonly take: TakeFields) {
    this.converters = target.columns.map((column) => converterOf(column, plan.conversion));
    const names = target.columns.map(({ name }) => quotedName(name)).join(', ');
    this.insert = `INSERT INTO ${target.sqlName} (${names})${plan.hasExplicitIds ? ' OVERRIDING SYSTEM VALUE' : ''} VALUES `;
  }

  async readFile({ url, object }: SourceFile): Promise<void> {
    let lines = 0;
    try {
      for await (const record of this.recordsOf(object)) {
        lines = record.line;
        this.loadRecord(record, url);
        if (this.batch.length >= BATCH_ROWS_MAX || this.batchCharacters >= BATCH_CHARACTERS_MAX) await this.flush();
      }
    } catch (error) {
      if (!(error instanceof LoadFault)) throw error;
      this.reject({ line: lines + 1, raw: '', fields: [] }, url, error);
    }
    this.files.push({ url, bytes: object.bytes, lines });
  }

  async flush(): Promise<void> {
    if (this.batch.length === 0) return;
    const rows = this.batch;
    this.batch = [];
    this.batchCharacters = 0;
    if (this.plan.isNoLoad) return;
    await this.sent;
    this.sent = this.context.ask([this.insert + rows.join(',\n')]);
    // It is awaited before the next one; until then nobody else looks at it.
    this.sent.catch(() => undefined);
    this.rows += rows.length;
  }

  /** Waits until nothing is under way, however it ends. */
  async settled(): Promise<void> {
    await this.sent.catch(() => undefined);
  }

  private recordsOf(object: SourceFile['object']): AsyncIterable<SourceRecord> {
    const chunks = readObject(object, this.plan);
    const { format } = this.plan;
    switch (format.kind) {
      case 'delimited': case 'fixed-width': return delimitedRecords(chunks, format, this.plan);
      case 'csv': return csvRecords(chunks, format, this.plan);
      case 'json': return jsonRecords(chunks, this.take);
    }
  }

  private loadRecord(record: SourceRecord, url: string): void {
    let at = -1;
    try {
      if (record.fault !== undefined) throw record.fault;
      const fields = this.fittedFields(record);
      const values: string[] = [];
      for (at = 0; at < this.converters.length; at++) {
        const value = this.converters[at]?.(fields[at] ?? null) ?? null;
        values.push(value === null ? 'NULL' : sqlLiteral(value));
      }
      const row = `(${values.join(', ')})`;
      this.batch.push(row);
      this.batchCharacters += row.length;
    } catch (error) {
      if (!(error instanceof LoadFault)) throw error;
      this.reject(record, url, error, at);
    }
  }

  /** Exactly one field a column. A delimiter behind the last field is none too many. */
  private fittedFields({ fields }: SourceRecord): readonly (string | null)[] {
    const wanted = this.converters.length;
    if (fields.length > wanted) {
      if (this.plan.format.kind === 'delimited' && fields.length === wanted + 1 && fields[wanted] === '') return fields.slice(0, wanted);
      throw new LoadFault(1202, 'Extra column(s) found');
    }
    if (fields.length === wanted) return fields;
    if (!this.plan.fillsRecords) throw new LoadFault(1214, DELIMITER_NOT_FOUND);
    return [...fields, ...Array.from({ length: wanted - fields.length }, () => '')];
  }

  private reject({ line, raw, fields }: SourceRecord, url: string, fault: LoadFault, at = -1): void {
    if (this.errors.length < ERRORS_KEPT_MAX) this.errors.push({ url, line, raw: shownText(raw), column: this.target.columns[at], field: shownText(fields[at] ?? ''), fault });
    if (this.errors.length >= this.plan.errorsMax) throw new TooManyFaults();
  }
}

async function takerOf({ format }: CopyPlan, { columns }: TargetTable, { s3 }: TransferContext): Promise<TakeFields> {
  if (format.kind !== 'json') return () => [];
  if (format.match === 'auto' || format.match === 'auto ignorecase') return takeByName(columns.map(({ name }) => name), format.match === 'auto ignorecase');
  if (format.match !== 'noshred') return takeByPaths(await readText(format.match, s3), columns.length);
  if (columns.length !== 1 || columns[0]?.kind !== 'super') throw new TransferFailure('COPY with JSON \'noshred\' needs one column of the type SUPER');
  return takeWhole;
}
