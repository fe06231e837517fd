import { expect, test } from '@jest/globals';
import { systemClock } from '../../src/services/clock.js';

test('tells the time', () => {
  const before = Date.now();
  expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  expect(systemClock.now()).toBeLessThan(before + 10_000);
});

test('sleeps', async () => {
  const begun = performance.now();
  await systemClock.sleep(30);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(28);
});

test('wakes when it is told to stop, at once or in the middle', async () => {
  const abort = new AbortController();
  const begun = performance.now();
  setTimeout(() => abort.abort(), 5);
  await systemClock.sleep(60_000, abort.signal);
  await systemClock.sleep(60_000, abort.signal);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('leaves no listener behind, however often it sleeps', async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const counted = new Proxy(signal, {
    get: (target, name) => {
      if (name === 'addEventListener') listeners++;
      if (name === 'removeEventListener') listeners--;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) as unknown : value;
    },
  });
  for (let at = 0; at < 20; at++) await systemClock.sleep(0, counted);
  expect(listeners).toBe(0);
});
