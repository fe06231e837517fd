/** Items 3, 4, 5, 6, 10 and 11: what the service makes of requests, tokens and sessions. */
import { CancelStatementCommand } from '@aws-sdk/client-redshift-data';
import { expect } from '@jest/globals';
import { requestFailure } from '../../src/core/migrate/failure-table.js';
import { LIMITS } from '../../src/core/migrate/limits.js';
import { verdictOf } from '../../src/warehouses/data-api-errors.js';
import { newToken } from './entries.js';
import type { Question } from './live-list.contract.js';
import { told } from './live-list-batches.js';
import type { SqlTarget } from './sql-target.js';

/** Enough to see a throttle of ordinary use, too few to keep others from theirs. The cap on active statements is not sought. */
const REQUESTS = 60;

export const REQUEST_QUESTIONS: readonly Question[] = [
  {
    // A token of the tool holds a digest of the text, so another text never comes under it.
    item: 3, title: 'the same token with another text',
    async ask(open) {
      const ClientToken = newToken();
      const first = await open.raw.submit(open.texts.effect('first'), { ClientToken });
      await open.raw.ended(first.id);
      const second = await attempt(async () => (await open.raw.submit(open.texts.effect('second'), { ClientToken })).id);
      if (second.done !== undefined) await open.raw.ended(second.done);
      const left = await open.effects();
      if (second.done === first.id) expect(left).toEqual(['first']);
      return `${second.done === undefined ? second.error : second.done === first.id ? 'the first statement’s id' : 'a new id'}; left: ${left.join()}`;
    },
  },
  {
    item: 4, title: 'how large a statement and a batch may be',
    async ask(open) {
      const half = Math.floor(LIMITS.batchBytesMax / 2);
      // What the planner lets through is taken.
      await open.raw.must(textOf(LIMITS.statementBytesMax));
      await open.raw.must([textOf(half), textOf(half)]);
      const tries: readonly (readonly [string, string | readonly string[]])[] = [
        ['one byte more', textOf(LIMITS.statementBytesMax + 1)],
        ['100 KiB', textOf(102_400)],
        ['60 000 characters of two bytes', `SELECT 1 /* ${'ü'.repeat(60_000)} */`],
        ['a batch of two times 60 000 bytes', [textOf(60_000), textOf(60_000)]],
      ];
      const seen: string[] = [];
      for (const [name, sql] of tries) seen.push(`${name}: ${outcome(await attempt(async () => told(await open.raw.run(sql))))}`);
      return seen.join(' · ');
    },
  },
  {
    item: 5, title: 'many requests at once',
    async ask(open) {
      const beganMs = Date.now();
      const sent = await Promise.all(Array.from({ length: REQUESTS }, () => attempt(() => open.raw.submit('SELECT 1'))));
      const errors = sent.flatMap(({ failure }) => (failure === undefined ? [] : [failure]));
      // Whatever the SDK has not tried again itself, the adapter would.
      for (const error of errors) expect([error.name, requestFailure(error.name, error.message)?.verdict]).toEqual([error.name, 'retry']);
      for (const { done } of sent) if (done !== undefined) await open.raw.ended(done.id);
      return `${REQUESTS} statements sent at once, ${errors.length} refused (${[...new Set(errors.map(({ name }) => name))].join()}), all over after ${Date.now() - beganMs} ms`;
    },
  },
  {
    item: 6, title: 'a colon before a word, without parameters',
    async ask(open) {
      // What stands in migrations goes through as it is.
      expect(await open.raw.rows('SELECT \':name\' AS a, \'x:y::z\' AS b, \'12:30\' AS c, CAST(1 AS INTEGER)::VARCHAR AS d /* :comment */')).toEqual([[':name', 'x:y::z', '12:30', '1']]);
      return `SELECT :x says ${outcome(await attempt(async () => told(await open.raw.run('SELECT :x'))))}`;
    },
  },
  {
    // The tool sends the next statement of a session only when the one before has ended.
    item: 10, title: 'a statement in a session that is busy',
    async ask(open) {
      const { sessionId } = await opened(open, 60);
      const long = await open.raw.submit(open.texts.endless('long'), { SessionId: sessionId });
      const second = await attempt(() => open.raw.submit('SELECT 1', { SessionId: sessionId }));
      await open.raw.client.send(new CancelStatementCommand({ Id: long.id }));
      await open.raw.ended(long.id);
      expect(await open.effects()).toEqual([]);
      return second.failure === undefined ? 'it is taken' : `${outcome(second)}, which the adapter reads as ${verdictOf(second.failure)}`;
    },
  },
  {
    item: 11, title: 'a session that is over refuses its next statement in known words',
    async ask(open, { isConcurrent }) {
      const { sessionId } = await opened(open, 1);
      // How soon a real service notices is not known.
      await pause(isConcurrent ? 30_000 : 1_500);
      const late = await attempt(() => open.raw.submit(open.texts.effect('late'), { SessionId: sessionId }));
      expect([outcome(late), late.failure === undefined ? 'taken' : verdictOf(late.failure)]).toEqual([outcome(late), 'session-gone']);
      expect(await open.effects()).toEqual([]);
      return outcome(late);
    },
  },
  {
    item: 11, title: 'a transaction that is open when its session ends', onlyLive: 'no transaction lasts over several requests',
    async ask(open) {
      const { sessionId } = await opened(open, 5);
      for (const sql of ['BEGIN', open.texts.effect('uncommitted')]) await open.raw.must(sql, { SessionId: sessionId });
      await pause(30_000);
      return `left: ${(await open.effects()).join()}`;
    },
  },
];

async function opened(open: SqlTarget, SessionKeepAliveSeconds: number): Promise<{ readonly sessionId: string }> {
  const { id, sessionId } = await open.raw.submit('SELECT 1', { SessionKeepAliveSeconds });
  await open.raw.ended(id);
  return { sessionId };
}

function textOf(bytes: number): string {
  const [before, after] = ['SELECT 1 /* ', ' */'];
  return `${before}${'x'.repeat(bytes - before.length - after.length)}${after}`;
}

interface Attempt<Done> { readonly done?: Done; readonly failure?: Error; readonly error?: string }

async function attempt<Done>(act: () => Promise<Done>): Promise<Attempt<Done>> {
  try {
    return { done: await act() };
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    return { failure, error: `${failure.name}: ${failure.message}` };
  }
}

function outcome({ done, error }: Attempt<unknown>): string {
  return error ?? (typeof done === 'string' ? done : 'taken');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}
