/** What keeps the live tests away from a warehouse that is in use. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { embeddedTarget } from './embedded-target.js';
import { refuseForeignHistory, liveTarget } from './live-target.js';
import type { SqlTarget } from './sql-target.js';
import { commitOf, entryAt, RUN } from './entries.js';

jest.setTimeout(60_000);

const HERE = 'redshift-serverless://analytics';

test('without a name there is no live warehouse', () => {
  expect(liveTarget({})).toBeUndefined();
  expect(liveTarget({ REDSHIFT_DEVOPS_LIVE: '', REDSHIFT_DEVOPS_LIVE_SCRATCH: 'yes' })).toBeUndefined();
});

test.each(['scratch', 'devops_test', 'test', 'my-scratch-1'])('a database called %s may be used', (database) => {
  expect(liveTarget({ REDSHIFT_DEVOPS_LIVE: `${HERE}/${database}` })?.name).toContain(database);
});

test.each(['dev', 'prod', 'latest', 'contest'])('a database called %s may not, unless somebody says so', (database) => {
  expect(() => liveTarget({ REDSHIFT_DEVOPS_LIVE: `${HERE}/${database}` })).toThrow('REDSHIFT_DEVOPS_LIVE_SCRATCH=yes');
  expect(() => liveTarget({ REDSHIFT_DEVOPS_LIVE: `${HERE}/${database}`, REDSHIFT_DEVOPS_LIVE_SCRATCH: 'true' })).toThrow('scratch');
  expect(liveTarget({ REDSHIFT_DEVOPS_LIVE: `${HERE}/${database}`, REDSHIFT_DEVOPS_LIVE_SCRATCH: 'yes' })).toBeDefined();
});

test.each(['embedded:memory', 'postgres://x/test', 'redshift-serverless://analytics'])('%s names no live warehouse', (warehouse) => {
  expect(() => liveTarget({ REDSHIFT_DEVOPS_LIVE: warehouse, REDSHIFT_DEVOPS_LIVE_SCRATCH: 'yes' })).toThrow(warehouse);
});

describe('a history in the warehouse', () => {
  const world: { open?: SqlTarget } = {};
  beforeAll(async () => { world.open = await embeddedTarget.open(); });
  afterAll(() => world.open?.close());

  test('is dropped only when every entry is the contract’s own', async () => {
    const open = world.open as SqlTarget;
    await refuseForeignHistory(open.raw, 'here');
    const warehouse = open.connect(RUN, 'alice');
    await warehouse.readHistory();
    await warehouse.commit(commitOf(0, [[]]));
    await refuseForeignHistory(open.raw, 'here');
    await warehouse.commit({ afterSeq: 1, segments: [{ statements: [], entry: entryAt(2, { run: '4711' }) }] });
    await expect(refuseForeignHistory(open.raw, 'here')).rejects.toThrow('holds 1 entries of real runs');
  });

  test('that cannot be read is not dropped either', async () => {
    const open = world.open as SqlTarget;
    await open.reset();
    await open.raw.must(['CREATE SCHEMA redshift_devops', 'CREATE TABLE redshift_devops.history (a INTEGER)']);
    await expect(refuseForeignHistory(open.raw, 'here')).rejects.toThrow('cannot be seen');
  });
});
