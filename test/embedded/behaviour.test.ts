/** Every kind of statement has a row that says what becomes of it. */
import { expect, test } from '@jest/globals';
import { STATEMENTS } from '../../src/core/sql/statements.js';
import { BEHAVIOURS } from '../../src/embedded/translate/behaviour.js';

test('each kind of the statement table has a behaviour, and no other', () => {
  expect(Object.keys(BEHAVIOURS).sort()).toEqual([...new Set(STATEMENTS.map(({ kind }) => kind))].sort());
});
