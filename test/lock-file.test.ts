/** `npm ci` refuses a lock file in which an optional dependency of another platform has no entry, and only then does anybody notice. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

interface Entry { readonly version?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }

test('every optional dependency has an entry in the lock file', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, Entry>> };
  const wanted = Object.entries(packages).flatMap(([path, entry]) => Object.keys(entry.optionalDependencies ?? {}).map((name) => ({ path, name })));
  expect(wanted.length).toBeGreaterThan(10);
  const missing = wanted.filter(({ path, name }) => packages[`node_modules/${name}`] === undefined && packages[`${path}/node_modules/${name}`] === undefined);
  // npm run complete-lock adds them.
  expect(missing).toEqual([]);
});
