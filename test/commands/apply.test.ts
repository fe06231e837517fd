import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { apply } from '../../src/commands/apply.js';
import { StatementFailed } from '../../src/ports/warehouse.js';
import { HandMadeWorld } from '../support/hand-made-world.js';

let made: HandMadeWorld;
beforeEach(() => {
  made = new HandMadeWorld();
  made.write({ 'redshift-devops.ini': config(''), 'migrations/V1__a.sql': 'create schema a;', 'migrations/V2__b.sql': 'vacuum a.b;' });
});
afterEach(() => made.remove());

function config(more: string): string {
  return `migrations = migrations\n[environment.prod]\nwarehouse = embedded:memory\n${more}`;
}

test('applies what is pending, and says how much', async () => {
  const outcome = await made.invoke(apply);
  expect(outcome).toMatchObject({
    verdict: 'passed', headline: 'Applied 2 migrations (2 segments) to prod. Nothing is pending.', outputs: { 'applied-count': '2', seq: '3' }, footnote: 'embedded: 3 executed, 2 recorded, 1 not emulated',
  });
  expect(made.warehouse.effects).toEqual(['create schema a', 'vacuum a.b']);
  expect(await made.invoke(apply)).toMatchObject({ headline: 'Nothing was pending in prod.', outputs: { 'applied-count': '0', seq: '3' } });
});

test('an environment that demands an approval runs nothing without one, and names the present plan', async () => {
  made.write({ 'redshift-devops.ini': config('approval = required\n') });
  const refused = await made.invoke(apply).catch((error: unknown) => error as Error);
  expect(refused).toMatchObject({ code: 'APPROVAL_REQUIRED' });
  expect(made.warehouse.effects).toEqual([]);
  const approval = /0:[0-9a-f]{32}/.exec((refused as Error).message)?.[0] ?? '';
  expect(await made.invoke(apply, '--approve', approval)).toMatchObject({ outputs: { 'applied-count': '2' } });
  // With nothing pending there is nothing to approve.
  expect(await made.invoke(apply)).toMatchObject({ outputs: { 'applied-count': '0' } });
});

test.each(['', '40:9f3a61c2e0b7', 'latest', `40:${'g'.repeat(32)}`])('"%s" is no approval, and nothing is asked of the warehouse', async (approval) => {
  await expect(made.invoke(apply, '--approve', approval)).rejects.toMatchObject({ code: 'USAGE' });
  expect(made.opened).toBe(0);
});

test('a failed statement is an error with its place, and not an outcome', async () => {
  made.warehouse.run = () => Promise.reject(new StatementFailed('no such table', 0, 8, 'x'));
  await expect(made.invoke(apply)).rejects.toMatchObject({ code: 'STATEMENT_FAILED', message: 'no such table', details: { at: { path: 'migrations/V2__b.sql', start: { line: 1, column: 8 } } } });
  expect(made.warehouse.history.map(({ event }) => event)).toEqual(['applied', 'started', 'failed']);
});

test('Ctrl-C before anything runs', async () => {
  made.abort.abort();
  await expect(made.invoke(apply)).rejects.toMatchObject({ code: 'APPLY_CANCELLED' });
  expect(made.warehouse.history).toEqual([]);
});
