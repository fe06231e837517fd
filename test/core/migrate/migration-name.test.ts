import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareVersions } from '../../../src/core/migrate/migration.js';
import { migrationKindOf, parseMigrationName } from '../../../src/core/migrate/migration-name.js';
import { errorOf } from './migrations.js';

describe('a file name', () => {
  test.each<[string, string, string, readonly bigint[]]>([
    ['a/V003__add_orders.sql', 'V003__add_orders', 'versioned', [3n]],
    ['V1.2.3__x.sql', 'V1.2.3__x', 'versioned', [1n, 2n, 3n]],
    ['V1_2__x.sql', 'V1_2__x', 'versioned', [1n, 2n]],
    ['U003__x.sql', 'U003__x', 'undo', [3n]],
    ['R__v orders.sql', 'R__v orders', 'repeatable', []],
    ['20260301120000_add_orders.sql', '20260301120000_add_orders', 'versioned', [20260301120000n]],
    ['20260301120000_add_orders.down.sql', '20260301120000_add_orders.down', 'undo', [20260301120000n]],
    ['0042_add.SQL', '0042_add', 'versioned', [42n]],
    ['V99999999999999999999__big.sql', 'V99999999999999999999__big', 'versioned', [99999999999999999999n]],
  ])('%s is %s, %s', (path, id, kind, version) => {
    expect(parseMigrationName(path)).toEqual({ id, kind, version });
  });

  test.each(['readme.md', 'V1__x.sql.bak', 'V1__x'])('%s is no migration', (path) => {
    expect(parseMigrationName(path)).toBeUndefined();
  });

  test.each(['V1.sql', 'V1_x.sql', 'V__x.sql', 'v1__x.sql', 'orders.sql', 'R_x.sql', 'R__.sql', 'V1__.sql', '.sql', 'V1..2__x.sql', '12.sql', '-1_x.sql'])('%s is refused', (file) => {
    expect(errorOf(() => parseMigrationName(`m/${file}`))).toBe(`MIGRATION_NAME m/${file}`);
    expect(migrationKindOf(`m/${file}`)).toBeUndefined();
  });
});

describe('versions', () => {
  test.each<[readonly bigint[], readonly bigint[], number]>([
    [[2n], [10n], -1],
    [[1n, 2n], [1n, 10n], -1],
    [[1n], [1n, 0n], 0],
    [[1n], [1n, 1n], -1],
    [[2n], [1n, 9n], 1],
  ])('%p against %p', (a, b, order) => {
    expect(compareVersions(a, b)).toBe(order);
  });

  test('are ordered', () => {
    const version = fc.array(fc.bigInt({ min: 0n, max: 3n }), { maxLength: 3 });
    fc.assert(fc.property(version, version, version, (a, b, c) => {
      expect(compareVersions(a, b) + compareVersions(b, a)).toBe(0);
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
    }));
  });
});
