import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { init } from '../../src/commands/init.js';
import { lint } from '../../src/commands/lint.js';
import { plan } from '../../src/commands/plan.js';
import { HandMadeWorld } from '../support/hand-made-world.js';

let made: HandMadeWorld;
beforeEach(() => {
  made = new HandMadeWorld();
});
afterEach(() => made.remove());

test('what it writes passes lint and plan as it is', async () => {
  const { text } = await made.invoke(init);
  expect(text.split('\n')).toEqual(['wrote redshift-devops.ini', 'wrote migrations/V001__first.sql', 'wrote tests/orders.sql', 'Ready. Next: redshift-devops pipeline']);
  expect(await made.invoke(lint)).toMatchObject({ verdict: 'passed', findings: [] });
  expect(await made.invoke(plan)).toMatchObject({ verdict: 'passed', outputs: { 'pending-count': '1' } });
});

test.each(['redshift-devops.ini', 'migrations/V001__first.sql', 'tests/orders.sql'])('it overwrites nothing: %s', async (path) => {
  made.write({ [path]: 'mine' });
  const before = readdirSync(made.folder);
  await expect(made.invoke(init)).rejects.toMatchObject({ code: 'USAGE', message: `init overwrites nothing, and ${path} exists already` });
  expect(made.read(path)).toBe('mine');
  expect(readdirSync(made.folder)).toEqual(before);
});

test('a second time it names all that exists', async () => {
  await made.invoke(init);
  await expect(made.invoke(init)).rejects.toThrow('redshift-devops.ini, migrations/V001__first.sql, tests/orders.sql');
});
