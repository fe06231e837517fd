/** What two clients at once see of each other: https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { apply } from '../../src/engine/apply.js';
import type { ProgressEvent } from '../../src/ports/host.js';
import { systemClock } from '../../src/services/clock.js';
import { setOf } from '../core/migrate/migrations.js';
import { until } from './contract-target.js';
import { RUN } from './entries.js';
import type { SqlContractTarget, SqlTarget } from './sql-target.js';

const VIOLATION = 'ERROR: 1023\n  Detail: Serializable isolation violation on a table in Redshift';

interface Client { readonly SessionId: string }

export function describeTwoClients(contract: SqlContractTarget): void {
  describe(`two clients of the ${contract.name}`, () => {
    let target: SqlTarget;
    let t: string;
    let u: string;
    beforeAll(async () => {
      target = await contract.open();
      [t, u] = [`${target.schema}.t`, `${target.schema}.u`];
      await target.raw.must([`CREATE TABLE ${t} (a INTEGER)`, `CREATE TABLE ${u} (a INTEGER)`]);
    }, contract.patienceMs);
    afterAll(() => target.close(), contract.patienceMs);
    beforeEach(async () => {
      await target.reset();
      await target.raw.must([`DELETE FROM ${t}`, `DELETE FROM ${u}`, `INSERT INTO ${t} VALUES (1)`]);
    });

    const begin = async (): Promise<Client> => ({ SessionId: (await target.raw.must('BEGIN', { SessionKeepAliveSeconds: 600 })).SessionId ?? '' });
    const must = (client: Client, sql: string) => target.raw.must(sql, client);
    const statusOf = async (id: string) => (await target.raw.list('', 'ALL')).find(({ Id }) => Id === id)?.Status;
    /** Sent, and seen to be running and waiting. */
    const waiting = async (client: Client | undefined, sql: string): Promise<string> => {
      const { id } = await target.raw.submit(sql, client ?? {});
      await until('it runs', async () => await statusOf(id) === 'STARTED');
      await new Promise((resolve) => void setTimeout(resolve, 100));
      expect(await statusOf(id)).toBe('STARTED');
      return id;
    };
    const rows = (sql: string) => target.raw.rows(sql);

    test('run side by side, and a LOCK makes even readers wait until it is released', async () => {
      const one = await begin();
      await must(one, `LOCK ${t}`);
      const read = await waiting(undefined, `SELECT COUNT(*) FROM ${t}`);
      expect(await rows(`SELECT COUNT(*) FROM ${u}`)).toEqual([[0]]);
      await must(one, `INSERT INTO ${t} VALUES (2)`);
      await must(one, 'COMMIT');
      expect((await target.raw.ended(read)).Status).toBe('FINISHED');
      expect(await target.raw.resultOf(read)).toEqual([[2]]);
    });

    test('write one table in turn, and the second sees what the first has written', async () => {
      const one = await begin();
      await must(one, `UPDATE ${t} SET a = a + 10`);
      const second = await waiting(undefined, `UPDATE ${t} SET a = a * 2`);
      const third = await waiting(undefined, `INSERT INTO ${t} VALUES (5)`);
      expect(await rows(`SELECT a FROM ${t}`)).toEqual([[1]]);
      await must(one, 'COMMIT');
      for (const id of [second, third]) expect((await target.raw.ended(id)).Status).toBe('FINISHED');
      expect(await rows(`SELECT a FROM ${t} ORDER BY a`)).toContainEqual([22]);
    });

    test('that change what the other has read meet a violation, and the transaction is aborted', async () => {
      const [one, other] = [await begin(), await begin()];
      await must(one, `SELECT * FROM ${t}`);
      await must(other, `UPDATE ${t} SET a = 2`);
      await must(other, 'COMMIT');
      expect((await target.raw.run(`UPDATE ${t} SET a = 3`, one)).Error).toBe(VIOLATION);
      expect((await target.raw.run('SELECT 1', one)).Error).toMatch(/current transaction is aborted/);
      await must(one, 'ROLLBACK');
      expect(await rows(`SELECT a FROM ${t}`)).toEqual([[2]]);
    });

    test.each([['SNAPSHOT', 0], ['SERIALIZABLE', 1]])('that each write what the other reads: %s refuses %d of them', async (level, refused) => {
      await target.raw.must(`ALTER DATABASE dev ISOLATION LEVEL ${level}`);
      const [one, other] = [await begin(), await begin()];
      await must(one, `INSERT INTO ${u} SELECT COUNT(*) FROM ${t}`);
      await must(other, `INSERT INTO ${t} SELECT COUNT(*) FROM ${u}`);
      const ended = [await target.raw.run('COMMIT', one), await target.raw.run('COMMIT', other)];
      expect(ended.filter(({ Status }) => Status === 'FAILED').map(({ Error: error }) => error)).toEqual(Array(refused).fill(VIOLATION));
      await target.raw.must('ALTER DATABASE dev ISOLATION LEVEL SNAPSHOT');
    });

    test('of which one does not see what the other has made or dropped since its snapshot', async () => {
      const one = await begin();
      await must(one, `SELECT * FROM ${t}`);
      await target.raw.must(`CREATE TABLE ${target.schema}.made (a INTEGER)`);
      expect((await target.raw.run(`SELECT * FROM ${target.schema}.made`, one)).Error).toBe('ERROR: 1018\n  Detail: Relation does not exist');
      await must(one, 'ROLLBACK');
      await must(one, 'BEGIN');
      await must(one, `SELECT * FROM ${t}`);
      await target.raw.must(`DROP TABLE ${target.schema}.made`);
      expect((await target.raw.run(`INSERT INTO ${target.schema}.made VALUES (1)`, one)).Error).toBe('ERROR: 1018\n  Detail: Relation does not exist');
      await must(one, 'ROLLBACK');
      expect((await target.raw.run(`SELECT * FROM ${target.schema}.made`, one)).Error).toMatch(/does not exist/);
    });

    test('that wait for each other: one is told so, and the other goes on', async () => {
      const [one, other] = [await begin(), await begin()];
      await must(one, `LOCK ${t}`);
      await must(other, `LOCK ${u}`);
      const first = await waiting(one, `LOCK ${u}`);
      const second = (await target.raw.submit(`LOCK ${t}`, other)).id;
      const ended = [await target.raw.ended(first), await target.raw.ended(second)];
      expect(ended.map(({ Status }) => Status).sort()).toEqual(['FAILED', 'FINISHED']);
      expect(ended.find(({ Status }) => Status === 'FAILED')?.Error).toMatch(/^ERROR: deadlock detected/);
      for (const client of [one, other]) await must(client, 'ROLLBACK');
    });

    test('a session that expires lets go of its locks', async () => {
      const { SessionId = '' } = await target.raw.must('BEGIN', { SessionKeepAliveSeconds: 1 });
      await must({ SessionId }, `LOCK ${t}`);
      expect(await rows(`SELECT a FROM ${t}`)).toEqual([[1]]);
    });

    test('of which one waits for a lock can be cancelled, and gives up after its timeout', async () => {
      const one = await begin();
      await must(one, `LOCK ${t}`);
      const id = await waiting(undefined, `INSERT INTO ${t} VALUES (2)`);
      await target.raw.cancel(id);
      expect((await target.raw.ended(id)).Status).toBe('ABORTED');
      expect((await target.raw.run(['SET statement_timeout TO 200', `INSERT INTO ${t} VALUES (3)`])).Error).toMatch(/^ERROR: Query \(\d+\) canceled on user's request$/);
      await must(one, 'COMMIT');
      expect(await rows(`SELECT a FROM ${t}`)).toEqual([[1]]);
    });

    const applyAs = (run: string, files: Readonly<Record<string, string>>, emit: (event: ProgressEvent) => void = () => undefined) => apply({
      set: setOf(files), warehouse: target.connect(run, 'alice'), clock: systemClock, signal: new AbortController().signal, random: () => 0, approval: undefined, takeover: false, grouped: false,
      run: { host: 'terminal', id: run, actor: 'alice', commit: '', runUrl: '', pullRequest: '', base: '', repository: '' }, toolVersion: '1', statementTimeoutMs: undefined, onPlan: () => undefined, emit,
    });

    test('an apply that meets a violation tries again and passes', async () => {
      const one = await begin();
      await must(one, `UPDATE ${t} SET a = 5`);
      const said: string[] = [];
      const applied = applyAs(RUN, { V1__change: `UPDATE ${t} SET a = a * 2;` }, (event) => { if (event.kind === 'note') said.push(event.text); });
      await until('it waits', async () => (await target.raw.list('redshift-devops/', 'STARTED')).length > 0);
      await new Promise((resolve) => void setTimeout(resolve, 200));
      await must(one, 'COMMIT');
      expect(await applied).toMatchObject({ appliedSegments: 1 });
      expect(said.join('\n')).toMatch(/1023/);
      expect(await rows(`SELECT a FROM ${t}`)).toEqual([[10]]);
    });

    test('two applies at once do the work of one', async () => {
      const files = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`V${n + 1}__row`, `INSERT INTO ${t} VALUES (${n + 100});`]));
      const [one, other] = await Promise.all([applyAs('first', files), applyAs('second', files)]);
      expect(one.appliedSegments + other.appliedSegments).toBe(12);
      expect(await rows(`SELECT COUNT(*), COUNT(DISTINCT a) FROM ${t} WHERE a >= 100`)).toEqual([[12, 12]]);
    });
  });
}
