/** PGlite in its worker thread: runs scripts of SQL, one at a time, and can be ended in the middle of one and opened again. */
import { Worker } from 'node:worker_threads';
import { PostgresStopped, type ScriptOutcome } from './postgres.js';

interface Pending { resolve(outcome: ScriptOutcome): void; reject(error: Error): void }

export class PgliteThread {
  private readonly pending = new Map<number, Pending>();
  private sent = 0;
  private worker: Worker | undefined;
  private closed = false;

  private constructor(private readonly assets: URL, private readonly dataDir: string) {}

  static async open(assets: URL, dataDir: string): Promise<PgliteThread> {
    const thread = new PgliteThread(assets, dataDir);
    await thread.start();
    return thread;
  }

  get isRunning(): boolean {
    return this.worker !== undefined;
  }

  /** Runs the entries in order and stops at the first that fails. */
  async run(script: readonly string[]): Promise<ScriptOutcome> {
    return this.ask({ script });
  }

  /** Ends the thread at once, wherever it is, and opens the folder again. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the thread for good. While a script runs it is ended at once, which is as safe as the end of a process. */
  async close(): Promise<void> {
    this.closed = true;
    try {
      if (this.worker !== undefined && this.pending.size === 0) await this.ask({ close: true });
    } catch (error) {
      if (!(error instanceof PostgresStopped)) throw error;
    }
    await this.stop();
  }

  private async stop(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
    this.rejectPending();
  }

  private ask(request: { readonly script: readonly string[] } | { readonly close: true }): Promise<ScriptOutcome> {
    const { worker } = this;
    if (worker === undefined || (this.closed && 'script' in request)) return Promise.reject(new PostgresStopped('PostgreSQL is not running'));
    const id = ++this.sent;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, ...request });
    });
  }

  private start(): Promise<void> {
    if (this.closed) return Promise.reject(new PostgresStopped('PostgreSQL has been closed'));
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL('worker.mjs', this.assets), { workerData: { dataDir: this.dataDir }, execArgv: [], stdout: true, stderr: true });
      // Whatever PostgreSQL prints is not for the user of the command that uses it; the streams must be read all the same.
      worker.stdout.resume();
      worker.stderr.resume();
      worker.on('error', (error) => this.ended(worker, error, reject));
      worker.on('exit', () => this.ended(worker, new Error('the thread ended'), reject));
      worker.on('message', (message: { readonly ready: true } | { readonly id: number } & ScriptOutcome) => {
        if ('ready' in message && this.closed) return void worker.terminate();
        if ('ready' in message) {
          this.worker = worker;
          worker.unref();
          resolve();
          return;
        }
        this.pending.get(message.id)?.resolve(message);
        this.pending.delete(message.id);
        // A warehouse nobody asks anything must not keep the process from ending; one that is being ended must, or whoever waits for that never goes on.
        if (this.pending.size === 0 && this.worker === worker) worker.unref();
      });
    });
  }

  private ended(worker: Worker, cause: unknown, rejectOpen: (error: Error) => void): void {
    rejectOpen(cause instanceof Error ? cause : new Error(String(cause)));
    if (this.worker !== worker) return;
    this.worker = undefined;
    this.rejectPending(cause);
  }

  private rejectPending(cause?: unknown): void {
    for (const each of this.pending.values()) each.reject(new PostgresStopped('PostgreSQL was stopped', { cause }));
    this.pending.clear();
  }
}
