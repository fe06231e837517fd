/** What the adapter finds and ends of other runs, and how it names what it sends so that they find it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { freshName, readName, standaloneName } from '../../src/warehouses/statement-names.js';
import { fault, ok, openScripted, ScriptedDataApi } from '../support/scripted-data-api.js';

let api: ScriptedDataApi;
beforeEach(async () => {
  api = await ScriptedDataApi.start();
});
afterEach(() => api.close());

const TOKEN = 'a1'.repeat(32);

describe('a statement’s name', () => {
  test.each(['alice', 'a/b c', 'Ünïcödé', '%', '', 'x'.repeat(300), '\ud800'])('tells run and actor "%s"', (actor) => {
    const { name } = freshName('commit', 'run1', actor);
    expect(name.length).toBeLessThan(300);
    const read = readName(name);
    expect(read).toMatchObject({ token: undefined, run: 'run1' });
    expect(actor.toWellFormed().startsWith(read?.actor.slice(0, 30) ?? '-')).toBe(true);
  });

  test('of what runs alone tells the token', () => {
    expect(readName(standaloneName(TOKEN))).toEqual({ token: TOKEN, run: '', actor: '' });
  });

  test.each([freshName('history', 'r', 'a').name, freshName('query', 'r', 'a').name, freshName('session', 'r', 'a').name, 'redshift-devops/other', 'somebody-else', ''])('of a read or of somebody else tells nothing: %s', (name) => {
    expect(readName(name)).toBeUndefined();
  });
});

describe('what is in flight', () => {
  test('is looked for in this warehouse, in the order of a statement’s states, on every page, without reads', async () => {
    const listed = (Id: string, StatementName: string) => ({ Id, StatementName, CreatedAt: 1_700_000_000, Status: 'STARTED' });
    api.on('ListStatements', ok({ Statements: [listed('s1', freshName('commit', 'run7', 'bob').name)] }), ok({ Statements: [], NextToken: 'p2' }), ok({ Statements: [listed('s2', freshName('history', 'run8', 'x').name)] }), ok({ Statements: [listed('s3', standaloneName(TOKEN)), listed('s1', freshName('commit', 'run7', 'bob').name)] }));
    expect(await openScripted(api).warehouse.inFlight()).toEqual([
      { id: 's1', token: undefined, run: 'run7', actor: 'bob', sentMs: 1_700_000_000_000 }, { id: 's3', token: TOKEN, run: '', actor: '', sentMs: 1_700_000_000_000 },
    ]);
    const here = { StatementName: 'redshift-devops/', WorkgroupName: 'analytics', Database: 'dev', MaxResults: 100 };
    expect(api.sent('ListStatements')).toEqual([{ ...here, Status: 'SUBMITTED' }, { ...here, Status: 'PICKED' }, { ...here, Status: 'PICKED', NextToken: 'p2' }, { ...here, Status: 'STARTED' }]);
  });

  test('is cancelled by its id; that it has ended meanwhile is no error, and a refusal is one', async () => {
    const { warehouse } = openScripted(api);
    api.on('CancelStatement', ok({ Status: true }), fault('ValidationException', 'Could not cancel a query that is already in FINISHED state'), fault('AccessDeniedException', 'no'));
    await warehouse.cancel('s1');
    await warehouse.cancel('s1');
    await expect(warehouse.cancel('s1')).rejects.toMatchObject({ code: 'WAREHOUSE_DENIED' });
    expect(api.sent('CancelStatement')).toEqual([{ Id: 's1' }, { Id: 's1' }, { Id: 's1' }]);
  });
});

describe('the fate of what failed', () => {
  test.each([
    ['failed', ok({ Status: 'FAILED', Error: 'ERROR: relation "x" does not exist' })],
    ['broken', ok({ Status: 'FAILED', Error: 'ERROR: the connection was reset by the server' })],
    ['broken', fault('ResourceNotFoundException', 'Query does not exist.', 404)],
  ] as const)('is %s when its description says so', async (fate, described) => {
    api.on('ListStatements', ok({ Statements: [{ Id: 's', Status: 'FAILED' }] })).on('DescribeStatement', described);
    expect(await openScripted(api).warehouse.fateOf(TOKEN)).toBe(fate);
  });
});

describe('who holds locks', () => {
  const holder = { relation: 's.a', pid: '77', user: 'analyst', mode: 'AccessShareLock', granted: true, since: '2026-01-01 10:00:00 UTC' };
  const row = ok({ Records: [['s.a', '77', 'analyst  ', 'AccessShareLock', 'yes', '2026-01-01 10:00:00'].map((stringValue) => ({ stringValue }))], TotalNumRows: 1 });

  test('is asked of SVV_TRANSACTIONS, by name, quoted', async () => {
    api.on('GetStatementResult', row);
    expect(await openScripted(api).warehouse.lockHolders([{ schema: 's', name: "it's" }, { schema: '', name: 'b' }])).toEqual([holder]);
    const [{ Sql }] = api.sent('ExecuteStatement') as [{ Sql: string }];
    expect(Sql).toContain("(n.nspname = 's' AND c.relname = 'it''s') OR (c.relname = 'b')");
    expect(Sql).toContain('FROM svv_transactions');
  });

  test('is not asked about nothing', async () => {
    expect(await openScripted(api).warehouse.lockHolders([])).toEqual([]);
    expect(api.received).toEqual([]);
  });
});
