import { describe, expect, test } from '@jest/globals';
import { MigrationSet } from '../../../src/core/migrate/migration-set.js';
import { errorOf, migrationOf, setOf } from './migrations.js';

const NO_VARIABLES = new Map<string, string>();

function order(files: Readonly<Record<string, string>>): readonly string[] {
  return setOf(files).ordered.map(({ id }) => id);
}

describe('the order', () => {
  test('is by version as numbers, whatever the folder says', () => {
    expect(order({ V10__c: 'x', V2__b: 'x', 'V1.10__d': 'x', 'V1.9__a': 'x', '20260101000000_e': 'x', U2__b: 'x' })).toEqual(['V1.9__a', 'V1.10__d', 'V2__b', 'V10__c', '20260101000000_e']);
  });

  test('of repeatable ones is after the versioned ones, makers before readers, then by name', () => {
    expect(order({
      R__a: 'create view a as select * from s.z', R__b: 'create view b as select 1', R__z: 'create or replace view s.z as select * from "S".m', R__m: 'create view s.m as select 1', V9__x: 'select 1',
    })).toEqual(['V9__x', 'R__m', 'R__z', 'R__a', 'R__b']);
  });

  test('of repeatable ones that read each other is by name, and ends', () => {
    expect(order({ R__b: 'create view b as select * from a', R__a: 'create view a as select * from b' })).toEqual(['R__b', 'R__a']);
  });

  test('of several sources is theirs', () => {
    const set = new MigrationSet([
      { kind: 'folder', path: 'b', files: [{ path: 'b/V5__x.sql', text: 'x' }] },
      { kind: 'bundle', path: 'w.ini', files: [{ path: 'w.ini', text: '[B]\nq=select 1\n[A]\nq=select 2\n' }] },
      { kind: 'folder', path: 'a', files: [{ path: 'a/V1__y.sql', text: 'x' }] },
    ], NO_VARIABLES);
    expect(set.ordered.map(({ id }) => id)).toEqual(['V5__x', 'w.ini/B', 'w.ini/A', 'V1__y']);
  });

  test('leaves undos out, which are known all the same', () => {
    const set = setOf({ V1__a: 'x', U1__a: 'x', '2_b.down': 'x' });
    expect(set.undos.map(({ id }) => id)).toEqual(['U1__a', '2_b.down']);
    expect(migrationOf(set, 'U1__a').kind).toBe('undo');
  });
});

test.each<[Readonly<Record<string, string>>, string]>([
  [{ V1__a: 'x', V01__b: 'x' }, 'MIGRATION_DUPLICATE migrations/V01__b.sql'],
  [{ V1__a: 'x', 'V1.0__b': 'x' }, 'MIGRATION_DUPLICATE migrations/V1.0__b.sql'],
  [{ V1__a: 'x', '0001_b': 'x' }, 'MIGRATION_DUPLICATE migrations/0001_b.sql'],
  [{ 'sub/R__a': 'x', R__a: 'x' }, 'MIGRATION_DUPLICATE migrations/R__a.sql'],
  [{ orders: 'x' }, 'MIGRATION_NAME migrations/orders.sql'],
])('%j is refused', (files, expected) => {
  expect(errorOf(() => setOf(files))).toBe(expected);
});

test('an undo and its migration may have the same version', () => {
  expect(errorOf(() => setOf({ V1__a: 'x', U1__a: 'x' }))).toBe('nothing was thrown');
});

test('a procedure of one migration decides how a call in another runs', () => {
  const set = setOf({ V1__p: 'create procedure s.p() as $$ begin x; end $$ language plpgsql', V2__c: 'select 1; call s.p()' });
  expect(set.segmentsOf(migrationOf(set, 'V2__c'))).toHaveLength(1);
});

test('the checksum of a file is the same with CRLF', () => {
  expect(migrationOf(setOf({ V1__a: 'select 1;\r\nselect 2' }), 'V1__a').checksum).toBe(migrationOf(setOf({ V1__a: 'select 1;\nselect 2' }), 'V1__a').checksum);
});
