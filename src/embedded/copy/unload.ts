/** UNLOAD: reads a query through a cursor and writes its rows to files. https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
import { Readable } from 'node:stream';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { PostgresField, PostgresResult } from '../postgres.js';
import { remember } from './load-history.js';
import { TransferFailure } from './load-fault.js';
import { s3Url, type UnloadPlan } from './plan.js';
import type { Ask, TransferContext } from './transfer.js';
import { manifestText, type UnloadedFile } from './unload-manifest.js';
import { partitionsOf, type Partitions } from './unload-partitions.js';
import { headerLine, rowWriter } from './unload-rows.js';

const CURSOR = '_redshift_devops_embedded_unload';
const CLOSE = `CLOSE ${CURSOR}`;
const FETCHED_AT_ONCE = 1_000;

/** Returns how many rows were unloaded. Throws TransferFailure, and the files it has written are gone then. */
export async function unloadQuery(plan: UnloadPlan, context: TransferContext): Promise<number> {
  const { ask, s3 } = context;
  const partitions = plan.partition === undefined ? undefined : partitionsOf(plan.query, await fieldsOf(plan.query, ask), plan.partition);
  const [, first] = await ask([declare(partitions?.query ?? plan.query), fetch(FETCHED_AT_ONCE)]);
  const existing = await s3.list(plan.target);
  if (existing.length > 0 && plan.existing === 'refused') {
    throw new TransferFailure('Specified unload destination on S3 is not empty. Consider using a different bucket / prefix, manually removing the target files in S3, or using the ALLOWOVERWRITE option.');
  }
  if (plan.existing === 'removed' && partitions === undefined) await s3.remove(existing);
  const unload = new Unload(plan, context, partitions?.fields ?? first?.fields ?? [], partitions);
  try {
    await unload.writeAll(first);
  } catch (error) {
    for (const path of unload.paths) await rm(path, { force: true });
    throw error;
  }
  const rows = unload.files.reduce((sum, file) => sum + file.rows, 0);
  await ask([CLOSE, remember({ last_unload_count: rows })]);
  return rows;
}

/** What the query will answer; nothing of it is run for that. */
async function fieldsOf(query: string, ask: Ask): Promise<readonly PostgresField[]> {
  const [, nothing] = await ask([declare(query), fetch(0), CLOSE]);
  return nothing?.fields ?? [];
}

function declare(query: string): string {
  return `DECLARE ${CURSOR} CURSOR FOR ${query}`;
}

function fetch(rows: number): string {
  return `FETCH ${rows} FROM ${CURSOR}`;
}

class Unload {
  readonly files: UnloadedFile[] = [];
  readonly paths: string[] = [];
  private readonly lineOf: (row: readonly (string | null)[]) => string;
  private pending: readonly (readonly (string | null)[])[] = [];
  private at = 0;
  private isDone = false;
  /** Where the rows go now, and how many files they fill there. */
  private folder = '';
  private parts = 0;

  /** `fields` are those that are written. */
  constructor(private readonly plan: UnloadPlan, private readonly context: TransferContext, private readonly fields: readonly PostgresField[], private readonly partitions: Partitions | undefined) {
    this.lineOf = rowWriter(plan, fields);
  }

  async writeAll(first: PostgresResult | undefined): Promise<void> {
    this.take(first);
    // A result without rows has a file all the same, unless no folder is known for it.
    if (this.isDone && this.partitions === undefined) await this.writeFile();
    while (!this.isDone) {
      await this.turnTo(this.partitions?.folderOf(this.row) ?? '');
      await this.writeFile();
    }
    if (this.plan.manifest === 'none') return;
    const { path, file } = await this.context.s3.create({ ...this.plan.target, key: `${this.plan.target.key}manifest` });
    this.paths.push(path);
    await file.writeFile(manifestText(this.plan, this.files, this.fields));
    await file.close();
  }

  /** "Existing files are removed only from the partition folders to receive new files." */
  private async turnTo(folder: string): Promise<void> {
    if (folder === this.folder) return;
    this.folder = folder;
    this.parts = 0;
    const { s3 } = this.context;
    const { target, existing } = this.plan;
    if (existing === 'removed') await s3.remove(await s3.list({ ...target, key: target.key + folder }));
  }

  private async writeFile(): Promise<void> {
    const target = { ...this.plan.target, key: this.plan.target.key + this.folder + this.fileName(this.parts++) };
    const { path, file } = await this.context.s3.create(target);
    this.paths.push(path);
    const counted = { rows: 0, bytes: 0 };
    const lines = Readable.from(this.lines(counted));
    const output = file.createWriteStream();
    await (this.plan.isGzip ? pipeline(lines, createGzip(), output) : pipeline(lines, output));
    this.files.push({ url: s3Url(target), rows: counted.rows, bytes: output.bytesWritten });
  }

  /** The rows of one file: up to its size, but one at least, and of its folder only. */
  private async *lines(counted: { rows: number; bytes: number }): AsyncGenerator<Buffer> {
    if (this.plan.hasHeader) yield Buffer.from(headerLine(this.plan, this.fields));
    const { partitions } = this;
    while (!this.isDone && (counted.rows === 0 || (counted.bytes < this.plan.fileBytesMax && (partitions === undefined || partitions.folderOf(this.row) === this.folder)))) {
      const line = Buffer.from(this.lineOf(partitions?.written(this.row) ?? this.row));
      this.at++;
      counted.rows++;
      counted.bytes += line.length;
      yield line;
      // Whether there is another row must be known before another file is begun.
      if (this.at === this.pending.length) this.take((await this.context.ask([fetch(FETCHED_AT_ONCE)]))[0]);
    }
  }

  private get row(): readonly (string | null)[] {
    return this.pending[this.at] ?? [];
  }

  private take(result: PostgresResult | undefined): void {
    this.pending = result?.rows ?? [];
    this.at = 0;
    this.isDone = this.pending.length === 0;
  }

  /** There is one slice here. */
  private fileName(part: number): string {
    const { isParallel, extension, isGzip } = this.plan;
    const name = isParallel ? `0000_part_${String(part).padStart(2, '0')}` : String(part).padStart(3, '0');
    return name + (extension === undefined ? (isGzip ? '.gz' : '') : `.${extension}`);
  }
}
