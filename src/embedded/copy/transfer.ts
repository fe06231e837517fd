/** Runs a COPY or an UNLOAD inside the transaction of its statement. */
import { errorText } from '../error-text.js';
import { failed, nanoseconds, NOTHING } from '../outcome.js';
import { PostgresStopped, type Postgres, type PostgresResult } from '../postgres.js';
import { loadTable } from './load.js';
import { TransferFailure } from './load-fault.js';
import { LocalS3, S3Refusal } from './local-s3.js';
import type { PartOutcome } from '../statement.js';
import type { TransferPlan } from './plan.js';
import { unloadQuery } from './unload.js';

/** Runs a script to its end. Throws TransferFailure for an error of PostgreSQL's. */
export type Ask = (script: readonly string[]) => Promise<readonly PostgresResult[]>;

export interface TransferContext {
  readonly ask: Ask;
  readonly s3: LocalS3;
  readonly queryId: number;
}

export interface TransferOptions {
  /** The folder that stands for S3. */
  readonly s3Folder: string;
  readonly queryId: number;
  /** Whether PostgreSQL was or is being stopped under the statement, after which its transaction is gone and nothing may be written any more. */
  readonly isStopped: () => boolean;
}

/** What came of it, with the rows loaded or unloaded. Throws PostgresStopped when PostgreSQL is stopped meanwhile. */
export async function transfer(postgres: Postgres, plan: TransferPlan, options: TransferOptions): Promise<PartOutcome> {
  const { queryId } = options;
  const begunMs = performance.now();
  const outcome = await attempt(postgres, plan, options);
  const durationMs = performance.now() - begunMs;
  if ('error' in outcome) return { ...failed(`ERROR: ${outcome.error}`, durationMs), queryId };
  return { ...NOTHING, status: 'FINISHED', durationNs: nanoseconds(durationMs), rows: outcome.rows, queryId };
}

async function attempt(postgres: Postgres, plan: TransferPlan, { s3Folder, queryId, isStopped }: TransferOptions): Promise<{ readonly rows: number } | { readonly error: string }> {
  const ask: Ask = async (script) => {
    if (isStopped()) throw new PostgresStopped('PostgreSQL was stopped');
    const { results, error } = await postgres.run(script);
    if (isStopped()) throw new PostgresStopped('PostgreSQL was stopped');
    if (error !== undefined) throw new TransferFailure(errorText(error, undefined).replace(/^ERROR: /, ''));
    return results;
  };
  const context = { ask, queryId, s3: new LocalS3(s3Folder) };
  try {
    return { rows: plan.kind === 'copy' ? await loadTable(plan, context) : await unloadQuery(plan, context) };
  } catch (error) {
    if (error instanceof TransferFailure || error instanceof S3Refusal) return { error: error.message };
    if (isFileError(error)) return { error: `the folder that stands for S3 cannot be used: ${error.message}` };
    throw error;
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}
