import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RealTarget } from '../../src/core/config.js';
import type { RenderedStatement } from '../../src/core/migrate/migration.js';
import { Cancelled, HistoryMoved, StatementFailed, TransportLost, type NewHistoryEntry } from '../../src/ports/warehouse.js';
import { targetFields } from '../../src/warehouses/redshift-data-api.js';
import { entryOf, migrationOf, setOf } from '../core/migrate/migrations.js';
import { historyRecord } from '../support/history-rows.js';
import { fault, ok, openScripted, ScriptedDataApi, type Reply } from '../support/scripted-data-api.js';

let api: ScriptedDataApi;
beforeEach(async () => {
  api = await ScriptedDataApi.start();
});
afterEach(() => api.close());

const set = setOf({ V1__a: 'create schema a; create table a.b (c int)', V2__v: 'vacuum a.b' });
const statements = set.segmentsOf(migrationOf(set, 'V1__a'))[0]?.statements ?? [];
const vacuum = set.segmentsOf(migrationOf(set, 'V2__v'))[0]?.statements[0] as RenderedStatement;
const entry: NewHistoryEntry = entryOf(set, 'V1__a', 1, 'applied', { seq: 8 });
const TOKEN = 'f'.repeat(64);

/** A batch that the service took and did not finish: what its children say. */
function failedBatch(error: string | undefined, ...children: readonly (readonly [string, string?])[]): void {
  api.on('BatchExecuteStatement', ok({ Id: 'b', Status: 'FAILED' }));
  api.on('DescribeStatement', ok({
    Status: 'FAILED', Error: error, SubStatements: children.map(([Status, Error], index) => ({ Id: `b:${index + 1}`, Status, Error })),
  }));
}

describe('the history', () => {
  test('is read whole, over all pages, with the warehouse\'s clock', async () => {
    const entries = Array.from({ length: 5_000 }, (_, index) => {
      const { host: _host, planDigest: _planDigest, toolVersion: _toolVersion, ...kept } = entryOf(set, 'V1__a', 1, 'applied', { seq: index + 1, note: `it's "${index}"\n\\` });
      return kept;
    });
    for (let page = 0; page < 5; page++) {
      const Records = entries.slice(page * 1_000, (page + 1) * 1_000).map((each) => historyRecord(each, 1_800_000_000));
      api.on('GetStatementResult', ok({ Records, TotalNumRows: 5_000, ...(page < 4 ? { NextToken: `page ${page + 1}` } : {}) }));
    }
    const history = await openScripted(api).warehouse.readHistory();
    expect(history.entries).toEqual(entries);
    expect(history.nowMs).toBe(1_800_000_000_000);
    expect(api.sent('GetStatementResult').map(({ NextToken }) => NextToken)).toEqual([undefined, 'page 1', 'page 2', 'page 3', 'page 4']);
    expect(api.sent('ExecuteStatement')).toHaveLength(1);
  });

  test.each([
    'ERROR: relation "redshift_devops.history" does not exist',
    'ERROR: schema "redshift_devops" does not exist',
    'ERROR: Relation redshift_devops.history does not exist',
  ])('is empty where its table is missing: %s', async (message) => {
    api.on('ExecuteStatement', ok({ Id: 'a', Status: 'FAILED' })).on('DescribeStatement', ok({ Status: 'FAILED', Error: message }));
    const { warehouse, clock } = openScripted(api);
    expect(await warehouse.readHistory()).toEqual({ entries: [], nowMs: clock.nowMs });
  });

  test.each(['ERROR: permission denied for schema redshift_devops', 'ERROR: relation "other.history" does not exist'])('cannot be read: %s', async (message) => {
    api.on('ExecuteStatement', ok({ Id: 'a', Status: 'FAILED' })).on('DescribeStatement', ok({ Status: 'FAILED', Error: message }));
    await expect(openScripted(api).warehouse.readHistory()).rejects.toMatchObject({ code: 'QUERY_FAILED', message: expect.stringContaining(message) });
  });

  describe('is created by the first commit', () => {
    const missing = () => api.on('ExecuteStatement', ok({ Id: 'a', Status: 'FAILED' })).on('DescribeStatement', ok({ Status: 'FAILED', Error: 'relation "redshift_devops.history" does not exist' }));

    test('in a batch of its own, once', async () => {
      const { warehouse } = openScripted(missing());
      await warehouse.readHistory();
      await warehouse.commit({ afterSeq: 0, segments: [{ statements, entry: { ...entry, seq: 1 } }] });
      await warehouse.commit({ afterSeq: 1, segments: [{ statements, entry: { ...entry, seq: 2 } }] });
      const firsts = api.sent('BatchExecuteStatement').map(({ Sqls }) => (Sqls as string[])[0]);
      expect(firsts).toEqual(['CREATE SCHEMA IF NOT EXISTS redshift_devops', 'LOCK TABLE redshift_devops.fence', 'LOCK TABLE redshift_devops.fence']);
    });

    test.each(['ERROR: schema "redshift_devops" already exists', 'ERROR: duplicate key violates unique constraint "pg_namespace_nspname_index"', 'ERROR:1018 DETAIL: Relation does not exist'])(
      'and whoever is beaten looks again: %s', async (message) => {
        const { warehouse } = openScripted(missing());
        await warehouse.readHistory();
        failedBatch(message, ['FAILED', message]);
        await expect(warehouse.commit({ afterSeq: 0, segments: [{ statements, entry }] })).rejects.toThrow(HistoryMoved);
        expect(api.sent('BatchExecuteStatement')).toHaveLength(1);
      });

    test('unless the database user may not, which names the way out', async () => {
      const { warehouse } = openScripted(missing());
      await warehouse.readHistory();
      failedBatch('ERROR: permission denied for database dev', ['FAILED', 'ERROR: permission denied for database dev']);
      await expect(warehouse.commit({ afterSeq: 0, segments: [{ statements, entry }] })).rejects.toMatchObject({ code: 'QUERY_FAILED', next: expect.stringContaining('CREATE on the database') });
    });
  });
});

describe('a history whose reading was cut off', () => {
  test.each([['ABORTED', 'the warehouse was stopped'], ['FAILED', 'ERROR: could not open relation with OID 123']])('is looked at again: %s %s', async (Status, Error) => {
    api.on('ExecuteStatement', ok({ Id: 'a', Status })).on('DescribeStatement', ok({ Status, Error }));
    await expect(openScripted(api).warehouse.readHistory()).rejects.toThrow(TransportLost);
  });
});

describe('a commit', () => {
  test('is one batch: fence, guard, the author\'s statements as written, the row', async () => {
    const { entries: [committed] } = await openScripted(api).warehouse.commit({ afterSeq: 7, segments: [{ statements, entry }] });
    const [batch] = api.sent('BatchExecuteStatement');
    const sqls = batch?.['Sqls'] as string[];
    expect(api.operations).toEqual(['BatchExecuteStatement']);
    expect(sqls.slice(0, 2)).toEqual(['LOCK TABLE redshift_devops.fence', expect.stringMatching(/^SELECT 1 \/ CASE WHEN \(SELECT COALESCE\(MAX\(seq\), 0\) FROM redshift_devops.history\) = 7 THEN 1 ELSE 0 END$/)]);
    expect(sqls.slice(2, 4)).toEqual(['create schema a', 'create table a.b (c int)']);
    expect(sqls[4]).toMatch(/^INSERT INTO redshift_devops.history .*VALUES \(8, 1, 1, 'V1__a',/);
    expect(sqls).toHaveLength(5);
    // Each statement committed alone would go on after an error: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_BatchExecuteStatement.html
    expect(batch).not.toHaveProperty('ExecutionMode');
    expect(committed?.seq).toBe(8);
  });

  test.each(['ERROR: division by zero', 'ERROR: Divide by zero\n  Detail: error: Divide by zero'])('whose guard fails has lost a race: %s', async (message) => {
    failedBatch(message, ['FINISHED'], ['FAILED', message], ['ABORTED'], ['ABORTED'], ['ABORTED']);
    await expect(openScripted(api).warehouse.commit({ afterSeq: 7, segments: [{ statements, entry }] })).rejects.toThrow(HistoryMoved);
  });

  test('whose own statement met another transaction has lost a race too', async () => {
    const message = 'ERROR:1023 DETAIL: Serializable isolation violation on table in Redshift';
    failedBatch(message, ['FINISHED'], ['FINISHED'], ['FINISHED'], ['FINISHED'], ['FAILED', message]);
    await expect(openScripted(api).warehouse.commit({ afterSeq: 7, segments: [{ statements, entry }] })).rejects.toThrow(HistoryMoved);
  });

  test('whose own statement is refused does not blame the author', async () => {
    const message = 'ERROR: permission denied for relation history';
    failedBatch(message, ['FINISHED'], ['FINISHED'], ['FINISHED'], ['FINISHED'], ['FAILED', message]);
    await expect(openScripted(api).warehouse.commit({ afterSeq: 7, segments: [{ statements, entry }] })).rejects.toMatchObject({ code: 'QUERY_FAILED', message: `the history cannot be written: ${message}` });
  });

  test.each<[string, readonly (readonly [string, string?])[]]>([
    ['the children behind it aborted', [['FINISHED'], ['FINISHED'], ['FINISHED'], ['FAILED', 'E'], ['ABORTED']]],
    ['the children behind it failed of it', [['FINISHED'], ['FINISHED'], ['FINISHED'], ['FAILED', 'E'], ['FAILED', 'current transaction is aborted']]],
    ['all children failed, one with an error', [['FAILED'], ['FAILED'], ['FAILED'], ['FAILED', 'E'], ['FAILED']]],
    ['all children aborted, one with an error', [['ABORTED'], ['ABORTED'], ['ABORTED'], ['ABORTED', 'E'], ['ABORTED']]],
  ])('that failed names the author\'s statement and its character: %s', async (_name, children) => {
    failedBatch('ERROR: column "c" specified more than once\n  Position: 23', ...children);
    const thrown = await openScripted(api).warehouse.commit({ afterSeq: 7, segments: [{ statements, entry }] }).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(StatementFailed);
    expect(thrown).toMatchObject({ message: 'ERROR: column "c" specified more than once', index: 1, position: 23, statementId: 'b' });
  });

  test.each<[string, readonly (readonly [string, string?])[]]>([
    ['no children', []],
    ['all children failed alike', [['FAILED', 'E'], ['FAILED', 'E'], ['FAILED', 'E'], ['FAILED', 'E'], ['FAILED', 'E']]],
  ])('that failed without saying where names no statement: %s', async (_name, children) => {
    failedBatch('E', ...children);
    await expect(openScripted(api).warehouse.commit({ afterSeq: 7, segments: [{ statements, entry }] })).rejects.toMatchObject({ name: 'StatementFailed', index: undefined, position: undefined, message: 'E' });
  });

  test('that was ended by an administrator says so', async () => {
    api.on('BatchExecuteStatement', ok({ Id: 'b', Status: 'STARTED' })).on('DescribeStatement', ok({ Status: 'ABORTED', SubStatements: [] }));
    await expect(openScripted(api).warehouse.commit({ afterSeq: 7, segments: [{ statements, entry }] })).rejects.toMatchObject({ name: 'StatementFailed', message: 'the statement was cancelled without a message' });
  });

  test('of a migration whose id does not fit is never sent: cut, it would not count as applied', async () => {
    const tooLong = { ...entry, migration: `bundle.ini/${'ü'.repeat(260)}` };
    await expect(openScripted(api).warehouse.commit({ afterSeq: 7, segments: [{ statements, entry: tooLong }] })).rejects.toMatchObject({ code: 'MIGRATION_NAME' });
    expect(api.received).toEqual([]);
  });
});

describe('a statement that runs alone', () => {
  test('is sent under its token, and named after it', async () => {
    await openScripted(api).warehouse.run({ token: TOKEN, statement: vacuum, notAfterMs: Infinity });
    expect(api.sent('ExecuteStatement')).toEqual([expect.objectContaining({ Sql: 'vacuum a.b', ClientToken: TOKEN, StatementName: `redshift-devops/${TOKEN}` })]);
  });

  test('fails with its message and character', async () => {
    api.on('ExecuteStatement', ok({ Id: 'a', Status: 'FAILED' })).on('DescribeStatement', ok({ Status: 'FAILED', Error: 'ERROR: syntax error at or near "x"\n  Position: 8' }));
    await expect(openScripted(api).warehouse.run({ token: TOKEN, statement: vacuum, notAfterMs: Infinity })).rejects.toMatchObject({ name: 'StatementFailed', message: 'ERROR: syntax error at or near "x"', index: 0, position: 8, statementId: 'a' });
  });

  test.each<[string, readonly string[]]>([
    ['absent', []], ['running', ['SUBMITTED']], ['running', ['PICKED']], ['running', ['STARTED']], ['finished', ['FINISHED']],
    ['failed', ['FAILED']], ['failed', ['ABORTED']], ['finished', ['ABORTED', 'FINISHED']], ['running', ['FAILED', 'STARTED']],
  ])('is %s when the service lists %j', async (fate, statuses) => {
    api.on('ListStatements', ok({ Statements: statuses.map((Status, index) => ({ Id: `s${index}`, Status })) }));
    expect(await openScripted(api).warehouse.fateOf(TOKEN)).toBe(fate);
    // Without ALL the service lists finished statements only.
    expect(api.sent('ListStatements')).toEqual([{ StatementName: `redshift-devops/${TOKEN}`, Status: 'ALL', MaxResults: 100 }]);
  });

  test('is looked for on every page of the list', async () => {
    api.on('ListStatements', ok({ Statements: [], NextToken: 'p2' }), ok({ Statements: [{ Id: 's', Status: 'STARTED' }] }));
    expect(await openScripted(api).warehouse.fateOf(TOKEN)).toBe('running');
    expect(api.sent('ListStatements').map(({ NextToken }) => NextToken)).toEqual([undefined, 'p2']);
  });
});

describe('a query', () => {
  const page = (first: number, last: number, more?: string): Reply => ok({
    Records: Array.from({ length: last - first }, (_, index) => [{ longValue: first + index }]), ColumnMetadata: [{ name: 'n', label: 'number' }], TotalNumRows: 9, ...(more === undefined ? {} : { NextToken: more }),
  });

  test('gives every value as text and NULL as null', async () => {
    const record = [
      { stringValue: '12.50' }, { longValue: 42 }, { doubleValue: 0.5 }, { booleanValue: true }, { isNull: true }, { blobValue: Buffer.from([1, 255]).toString('base64') }, { stringValue: '' }, { booleanValue: false }, { longValue: 0 },
    ];
    api.on('GetStatementResult', ok({ Records: [record], ColumnMetadata: record.map((_, index) => (index === 0 ? { name: 'a' } : { name: `a${index}`, label: `b${index}` })), TotalNumRows: 1 }));
    expect(await openScripted(api).warehouse.query('select', 10)).toEqual({
      columns: ['a', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'b8'], rows: [['12.50', '42', '0.5', 'true', null, '01ff', '', 'false', '0']], total: 1,
    });
  });

  test('fetches no more pages than rows are wanted, and knows how many there are', async () => {
    api.on('GetStatementResult', page(0, 3, 'p2'), page(3, 6, 'p3'), page(6, 9));
    const { rows, total, columns } = await openScripted(api).warehouse.query('select', 5);
    expect(rows).toEqual([['0'], ['1'], ['2'], ['3'], ['4']]);
    expect(total).toBe(9);
    expect(columns).toEqual(['number']);
    expect(api.sent('GetStatementResult')).toHaveLength(2);
  });

  test('without a result has no rows', async () => {
    api.on('ExecuteStatement', ok({ Id: 'a', Status: 'FINISHED', HasResultSet: false }));
    expect(await openScripted(api).warehouse.query('set x to 1', 5)).toEqual({ columns: [], rows: [], total: 0 });
    expect(api.operations).toEqual(['ExecuteStatement']);
  });

  test('that is wrong fails at its character', async () => {
    api.on('ExecuteStatement', ok({ Id: 'a', Status: 'SUBMITTED' })).on('DescribeStatement', ok({ Status: 'FAILED', Error: 'ERROR: no\n  Position: 3;' }));
    await expect(openScripted(api).warehouse.query('selec', 5)).rejects.toMatchObject({ name: 'StatementFailed', position: 3, message: 'ERROR: no' });
  });
});

describe('the target', () => {
  const target = (more: Partial<RealTarget>): RealTarget => ({ kind: 'serverless', name: 'n', database: 'd', region: undefined, auth: { kind: 'iam' }, label: 'l', ...more });
  const secret = { kind: 'secret', arn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:x' } as const;

  test.each<[Partial<RealTarget>, Readonly<Record<string, string>>]>([
    [{}, { WorkgroupName: 'n', Database: 'd' }],
    [{ auth: secret }, { WorkgroupName: 'n', Database: 'd', SecretArn: secret.arn }],
    [{ kind: 'provisioned' }, { ClusterIdentifier: 'n', Database: 'd' }],
    [{ kind: 'provisioned', auth: secret }, { ClusterIdentifier: 'n', Database: 'd', SecretArn: secret.arn }],
    [{ kind: 'provisioned', auth: { kind: 'dbuser', name: 'etl' } }, { ClusterIdentifier: 'n', Database: 'd', DbUser: 'etl' }],
  ])('%j is named in each request that runs something', async (more, fields) => {
    const { warehouse } = openScripted(api, { target: targetFields(target(more)) });
    await warehouse.query('select 1', 1);
    await warehouse.commit({ afterSeq: 7, segments: [{ statements, entry }] });
    for (const sent of [...api.sent('ExecuteStatement'), ...api.sent('BatchExecuteStatement')]) {
      const { WorkgroupName, ClusterIdentifier, Database, DbUser, SecretArn } = sent;
      expect(JSON.parse(JSON.stringify({ WorkgroupName, ClusterIdentifier, Database, DbUser, SecretArn }))).toEqual(fields);
    }
  });
});

describe('names and tokens', () => {
  test('are new for each request, and never a prefix of another one\'s', async () => {
    const { warehouse } = openScripted(api);
    for (let at = 0; at < 12; at++) await warehouse.query('select 1', 1);
    const sent = api.sent('ExecuteStatement');
    const names = sent.map(({ StatementName }) => String(StatementName));
    expect(new Set(sent.map(({ ClientToken }) => ClientToken)).size).toBe(12);
    for (const name of names) expect(names.filter((other) => other.startsWith(name))).toEqual([name]);
    expect(names[0]).toMatch(/^redshift-devops\/query\/run1\/alice\/[0-9a-f-]{36}$/);
  });

  test('of a request that is sent again are the same, so that it cannot run twice', async () => {
    api.on('BatchExecuteStatement', fault('ActiveStatementsExceededException'), fault('ActiveStatementsExceededException'));
    await openScripted(api).warehouse.commit({ afterSeq: 7, segments: [{ statements, entry }] });
    const sent = api.sent('BatchExecuteStatement');
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ ClientToken }) => ClientToken)).size).toBe(1);
    expect(new Set(sent.map(({ StatementName }) => StatementName)).size).toBe(1);
    expect(sent[0]?.['ClientToken']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('closing', () => {
  test('ends a question nobody waits for any more, without another one', async () => {
    const { warehouse, events } = openScripted(api);
    const asked = new Promise<void>((done) => void api.on('ExecuteStatement', () => {
      done();
      return 'hang';
    }));
    const history = warehouse.readHistory().catch((error: unknown) => error);
    await asked;
    await warehouse.close();
    expect(await history).toBeInstanceOf(Cancelled);
    expect(api.operations).toEqual(['ExecuteStatement']);
    expect(events).toEqual([]);
  });
});
