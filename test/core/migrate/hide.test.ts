import { expect, test } from '@jest/globals';
import { hideSecrets } from '../../../src/core/migrate/hide.js';
import { foldHistory } from '../../../src/core/migrate/history.js';
import { makePlan } from '../../../src/core/migrate/plan.js';
import { setOf } from './migrations.js';

const plan = makePlan(setOf({ V1__a: "select 'secret', 'secret-and-more'; select 2", V2__b: "select '$&secret$1'" }), foldHistory([]));

function shown(secrets: readonly string[]): readonly string[] {
  return [...hideSecrets(plan, secrets).values()].flatMap(({ segment }) => segment.statements.map(({ sql }) => sql));
}

test('every place of every secret is hidden, the longest first', () => {
  expect(shown(['secret', 'secret-and-more'])).toEqual(["select '***', '***'", 'select 2', "select '$&***$1'"]);
});

test('a secret is text, not a pattern, and an empty one hides nothing', () => {
  expect(shown(['.', '$&', ''])).toEqual(["select 'secret', 'secret-and-more'", 'select 2', "select '***secret$1'"]);
});

test('without secrets the steps are the plan\'s own', () => {
  expect([...hideSecrets(plan, []).values()]).toEqual(plan.steps);
  expect([...hideSecrets(plan, ['']).values()][0]).toBe(plan.steps[0]);
});

test('what runs and the digest stay untouched', () => {
  const before = JSON.stringify(plan.steps.map(({ segment }) => segment.statements.map(({ sql }) => sql)));
  const hidden = hideSecrets(plan, ['secret']);
  expect([...hidden.keys()]).toEqual(plan.steps);
  expect(JSON.stringify(plan.steps.map(({ segment }) => segment.statements.map(({ sql }) => sql)))).toBe(before);
  expect([...hidden.values()].map(({ segment }) => segment.renderedChecksum)).toEqual(plan.steps.map(({ segment }) => segment.renderedChecksum));
});
