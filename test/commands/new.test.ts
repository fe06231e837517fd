import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { newMigration, nextFileName } from '../../src/commands/new.js';
import { MigrationSet } from '../../src/core/migrate/migration-set.js';
import { HandMadeWorld } from '../support/hand-made-world.js';

const NOW = new Date('2026-03-01T12:00:05.999Z');

describe('the next name', () => {
  test.each<[readonly string[], string]>([
    [[], 'V001__x.sql'],
    [['m/V007__a.sql', 'm/V041__b.sql'], 'V042__x.sql'],
    [['m/V1__a.sql'], 'V2__x.sql'],
    [['m/V9__a.sql'], 'V10__x.sql'],
    [['m/V099__a.sql', 'm/V100__b.sql'], 'V101__x.sql'],
    [['m/V1.9__a.sql', 'm/V1.10__b.sql'], 'V2__x.sql'],
    [['m/0041_a.sql', 'm/0042_b.sql'], '0043_x.sql'],
    [['m/20260301115959_a.sql'], '20260301120005_x.sql'],
    [['m/V20260301115959__a.sql'], 'V20260301120005__x.sql'],
    // Whoever wrote the last one has a clock that is ahead, or wrote it in this very second.
    [['m/20991231235959_a.sql'], '20991231235960_x.sql'],
    [['m/20260301120005_a.sql'], '20260301120006_x.sql'],
    [['m/R__v.sql', 'm/U009__a.sql', 'm/notes.md', 'm/0008_a.down.sql'], 'V001__x.sql'],
    [['m/deep/V3__a.sql', 'm/V2__b.sql'], 'V4__x.sql'],
  ])('after %j is %s', (existing, expected) => {
    expect(nextFileName(existing, 'x', NOW)).toBe(expected);
    // It applies last, which is what a new migration must do.
    const files = [...existing.filter((path) => path.endsWith('.sql')), `m/${expected}`].map((path) => ({ path, text: 'select 1' }));
    const versioned = new MigrationSet([{ kind: 'folder', path: 'm', files }], new Map()).ordered.filter(({ kind }) => kind === 'versioned');
    expect(versioned.at(-1)?.path).toBe(`m/${expected}`);
  });
});

describe('new migration', () => {
  let made: HandMadeWorld;
  beforeEach(() => {
    made = new HandMadeWorld();
    made.write({ 'redshift-devops.ini': '[environment.dev]\nwarehouse = embedded:memory\n' });
  });
  afterEach(() => made.remove());

  test('writes a file with a name of letters and digits', async () => {
    const { text } = await made.invoke(newMigration, 'migration', 'Add', 'orders & Ünits!');
    expect(text).toBe('Wrote migrations/V001__add_orders_nits.sql.');
    expect(made.read('migrations/V001__add_orders_nits.sql')).toBe('-- add orders nits\n');
    await made.invoke(newMigration, 'migration', 'second');
    expect(made.read('migrations/V002__second.sql')).toBe('-- second\n');
  });

  test('cannot leave the folder', async () => {
    await made.invoke(newMigration, 'migration', '../../etc/x');
    expect(made.read('migrations/V001__etc_x.sql')).toContain('etc x');
  });

  test.each([[[]], [['migration']], [['table', 'x']], [['migration', '***']]])('%j is a mistake of usage', async (words) => {
    await expect(made.invoke(newMigration, ...words)).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('does not touch a bundle', async () => {
    made.write({ 'redshift-devops.ini': 'migrations = w.ini\n[environment.dev]\nwarehouse = embedded:memory\n', 'w.ini': '[a]\nq = select 1\n' });
    await expect(made.invoke(newMigration, 'migration', 'x')).rejects.toMatchObject({ code: 'USAGE', message: 'w.ini is an INI bundle; add a section to it' });
  });
});
