/** Items 1, 2, 8, 9, 13, 16, 17 and 18: what happens inside a batch. */
import { CancelStatementCommand, type DescribeStatementCommandOutput } from '@aws-sdk/client-redshift-data';
import { expect } from '@jest/globals';
import { statementFailure } from '../../src/core/migrate/failure-table.js';
import { until } from './contract-target.js';
import type { Question } from './live-list.contract.js';
import type { SqlTarget } from './sql-target.js';

/** A role nobody has, so that nothing is made by accident. */
const NO_ROLE = 'arn:aws:iam::000000000000:role/none';

export const BATCH_QUESTIONS: readonly Question[] = [
  {
    item: 1, title: 'the statuses of the statements of a failed transaction',
    async ask(open) {
      const { effect, failing } = open.texts;
      const seen: string[] = [];
      for (const bad of [failing, `SELECT 1 / (n - n) FROM ${open.schema}.ten`]) {
        const done = await open.raw.run([effect('a'), bad, effect('b')]);
        expect(done.Status).toBe('FAILED');
        expect(done.Error).toMatch(/\S/);
        seen.push(told(done));
      }
      expect(await open.effects()).toEqual([]);
      return seen.join(' · ');
    },
  },
  {
    // Nothing relies on it: the tool never uses AUTO_COMMIT.
    item: 2, title: 'a failure under AUTO_COMMIT, and VACUUM there',
    async ask(open) {
      const { effect, failing } = open.texts;
      const done = await open.raw.run([effect('a'), failing, effect('b'), `VACUUM ${open.schema}.ten`], { ExecutionMode: 'AUTO_COMMIT' });
      return `${told(done)}; left: ${(await open.effects()).join()}`;
    },
  },
  {
    item: 8, title: 'ALTER of keys, encodings and types in a batch',
    async ask(open) {
      const table = `${open.schema}.altered`;
      const changes = ['ALTER DISTSTYLE KEY DISTKEY a', 'ALTER SORTKEY (a)', 'ALTER COLUMN b ENCODE zstd', 'ALTER COLUMN b TYPE VARCHAR(20)'].map((change) => `ALTER TABLE ${table} ${change}`);
      const seen: string[] = [];
      for (const change of changes) {
        await open.raw.must([`DROP TABLE IF EXISTS ${table}`, `CREATE TABLE ${table} (a INTEGER, b VARCHAR(10)) DISTSTYLE EVEN`]);
        seen.push(`${change.slice(`ALTER TABLE ${table} `.length)}: ${told(await open.raw.run([change, 'SELECT 1']))}`);
        await open.raw.must([`DROP TABLE ${table}`, `CREATE TABLE ${table} (a INTEGER, b VARCHAR(10)) DISTSTYLE EVEN`]);
        // The planner sends each of them alone.
        await open.raw.must(change);
      }
      return seen.join(' · ');
    },
  },
  {
    item: 9, title: 'two transactions that update the same row',
    async ask(open, { isConcurrent }) {
      const table = `${open.schema}.contended`;
      await open.raw.must([`CREATE TABLE ${table} (n INTEGER)`, `INSERT INTO ${table} VALUES (0)`]);
      const crowd = Array.from({ length: isConcurrent ? 9 : 4 }, (_, at) => `${open.schema}.ten AS t${at}`).join(', ');
      const sqls = [`SELECT n FROM ${table}`, `SELECT COUNT(*) FROM ${crowd}`, `UPDATE ${table} SET n = n + 1`];
      const sent = await Promise.all([open.raw.submit(sqls), open.raw.submit(sqls)]);
      const done = await Promise.all(sent.map(({ id }) => open.raw.ended(id)));
      const won = done.filter(({ Status }) => Status === 'FINISHED').length;
      const [[n] = []] = await open.raw.rows(`SELECT n FROM ${table}`);
      expect(won).toBeGreaterThan(0);
      expect(n).toBe(won);
      for (const { Status, Error: error = '' } of done) if (Status !== 'FINISHED') expect([error, statementFailure(error)?.verdict]).toEqual([error, 'retry']);
      return done.map(told).join(' · ');
    },
  },
  {
    // Plan and status read with queries of their own, so nothing relies on it.
    item: 13, title: 'SHOW inside a batch, and its result',
    async ask(open) {
      const done = await open.raw.must(['SET statement_timeout TO 12345', 'SHOW statement_timeout']);
      const shown = await open.raw.resultOf(`${done.Id}:2`).catch((error: unknown) => String(error));
      const table = await open.raw.run(['SELECT 1', `SHOW TABLE ${open.schema}.effects`]);
      return `SHOW statement_timeout: ${JSON.stringify(shown)}; SHOW TABLE: ${told(table)}`;
    },
  },
  {
    item: 16, title: 'TRUNCATE inside a batch, and the privilege of that name',
    async ask(open) {
      const { effect, failing } = open.texts;
      const table = `${open.schema}.emptied`;
      await open.raw.must([`CREATE TABLE ${table} (a INTEGER)`, `INSERT INTO ${table} VALUES (1)`]);
      const done = await open.raw.run([effect('before TRUNCATE'), `TRUNCATE ${table}`, failing]);
      const left = `left: ${(await open.effects()).join()}, ${JSON.stringify(await open.raw.rows(`SELECT COUNT(*) FROM ${table}`))} rows`;
      // The planner sends it alone.
      await open.raw.must(`TRUNCATE ${table}`);
      return `${told(done)}; ${left}; GRANT TRUNCATE: ${told(await open.raw.run(`GRANT TRUNCATE ON ${table} TO PUBLIC`))}`;
    },
  },
  {
    item: 17, title: 'cancelling a statement of a batch by its own id',
    async ask(open) {
      const { id } = await open.raw.submit([open.texts.effect('a'), open.texts.endless('b')], { StatementName: `contract-17-${open.schema}` });
      await until('it runs', async () => (await open.raw.list(`contract-17-${open.schema}`, 'STARTED')).length > 0);
      const cancel = (which: string) => open.raw.client.send(new CancelStatementCommand({ Id: which })).then(({ Status }) => String(Status), (error: unknown) => String(error));
      const child = await cancel(`${id}:2`);
      const parent = await cancel(id);
      const done = await open.raw.ended(id);
      expect(done.Status).not.toBe('FINISHED');
      expect(await open.effects()).toEqual([]);
      return `child: ${child}; then its parent: ${parent}; ${told(done)}`;
    },
  },
  {
    // The planner sends them alone until somebody knows better.
    item: 18, title: 'external schemas, models and Iceberg tables in a batch',
    async ask(open) {
      const external = `${open.schema}_external`;
      const texts = [
        `CREATE EXTERNAL SCHEMA ${external} FROM DATA CATALOG DATABASE 'none' IAM_ROLE '${NO_ROLE}'`,
        `CREATE MODEL ${open.schema}.model FROM (SELECT n, n AS label FROM ${open.schema}.ten) TARGET label FUNCTION ${open.schema}_guess IAM_ROLE '${NO_ROLE}' SETTINGS (S3_BUCKET 'none')`,
        `CREATE TABLE ${external}.ice (a INTEGER) USING ICEBERG`,
      ];
      try {
        const seen: string[] = [];
        for (const text of texts) seen.push(`${text.split(' ', 3).join(' ')}: ${told(await open.raw.run(['SELECT 1', text]))}`);
        return seen.join(' · ');
      } finally {
        await dropExternal(open, external);
      }
    },
  },
];

async function dropExternal(open: SqlTarget, external: string): Promise<void> {
  await open.raw.must(`DROP SCHEMA IF EXISTS ${external}`);
}

/** The status and error of a statement, and of each of its children. */
export function told({ Status, Error: error, SubStatements }: DescribeStatementCommandOutput): string {
  const children = (SubStatements ?? []).map((child) => `${child.Status}${child.Error === undefined ? '' : ` (${child.Error})`}`);
  return `${Status}${error === undefined ? '' : `: ${error}`}${children.length === 0 ? '' : ` [${children.join(', ')}]`}`;
}
