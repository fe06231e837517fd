/** UNLOAD: reads a query through a cursor and writes its rows to files. https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
import { Readable } from 'node:stream';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { PostgresField, PostgresResult } from '../postgres.js';
import { remember } from './load-history.js';
import { TransferFailure } from './load-fault.js';
import { s3Url, type UnloadPlan } from './plan.js';
import type { TransferContext } from './transfer.js';
import { manifestText, type UnloadedFile } from './unload-manifest.js';
import { headerLine, rowWriter } from './unload-rows.js';

const CURSOR = '_redshift_devops_embedded_unload';
const FETCHED_AT_ONCE = 1_000;

/** Returns how many rows were unloaded. Throws TransferFailure, and the files it has written are gone then. */
export async function unloadQuery(plan: UnloadPlan, context: TransferContext): Promise<number> {
  const { ask, s3 } = context;
  const [, first] = await ask([`DECLARE ${CURSOR} CURSOR FOR ${plan.query}`, fetch()]);
  const existing = await s3.list(plan.target);
  if (existing.length > 0 && plan.existing === 'refused') {
    throw new TransferFailure('Specified unload destination on S3 is not empty. Consider using a different bucket / prefix, manually removing the target files in S3, or using the ALLOWOVERWRITE option.');
  }
  if (plan.existing === 'removed') await s3.remove(existing);
  const unload = new Unload(plan, context, first?.fields ?? []);
  try {
    await unload.writeAll(first);
  } catch (error) {
    for (const path of unload.paths) await rm(path, { force: true });
    throw error;
  }
  const rows = unload.files.reduce((sum, file) => sum + file.rows, 0);
  await ask([`CLOSE ${CURSOR}`, remember({ last_unload_count: rows })]);
  return rows;
}

function fetch(): string {
  return `FETCH ${FETCHED_AT_ONCE} FROM ${CURSOR}`;
}

class Unload {
  readonly files: UnloadedFile[] = [];
  readonly paths: string[] = [];
  private readonly lineOf: (row: readonly (string | null)[]) => string;
  private pending: readonly (readonly (string | null)[])[] = [];
  private at = 0;
  private isDone = false;

  constructor(private readonly plan: UnloadPlan, private readonly context: TransferContext, private readonly fields: readonly PostgresField[]) {
    this.lineOf = rowWriter(plan, fields);
  }

  async writeAll(first: PostgresResult | undefined): Promise<void> {
    this.take(first);
    // A result without rows has a file all the same.
    do await this.writeFile(); while (!this.isDone);
    if (this.plan.manifest === 'none') return;
    const { path, file } = await this.context.s3.create({ ...this.plan.target, key: `${this.plan.target.key}manifest` });
    this.paths.push(path);
    await file.writeFile(manifestText(this.plan, this.files, this.fields));
    await file.close();
  }

  private async writeFile(): Promise<void> {
    const target = { ...this.plan.target, key: this.plan.target.key + this.fileName(this.files.length) };
    const { path, file } = await this.context.s3.create(target);
    this.paths.push(path);
    const counted = { rows: 0, bytes: 0 };
    const lines = Readable.from(this.lines(counted));
    const output = file.createWriteStream();
    await (this.plan.isGzip ? pipeline(lines, createGzip(), output) : pipeline(lines, output));
    this.files.push({ url: s3Url(target), rows: counted.rows, bytes: output.bytesWritten });
  }

  /** The rows of one file: up to its size, but one at least. */
  private async *lines(counted: { rows: number; bytes: number }): AsyncGenerator<Buffer> {
    if (this.plan.hasHeader) yield Buffer.from(headerLine(this.plan, this.fields));
    while (!this.isDone && (counted.rows === 0 || counted.bytes < this.plan.fileBytesMax)) {
      const line = Buffer.from(this.lineOf(this.pending[this.at++] ?? []));
      counted.rows++;
      counted.bytes += line.length;
      yield line;
      // Whether there is another row must be known before another file is begun.
      if (this.at === this.pending.length) this.take((await this.context.ask([fetch()]))[0]);
    }
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
