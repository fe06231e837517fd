/** Every case of the grammar, and that every kind of statement has a rule. */
import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GRAMMAR } from '../../../src/core/sql/grammar.js';
import { STATEMENTS } from '../../../src/core/sql/statements.js';
import { outcomeOf, readCases, writeCases } from './cases.js';

const FOLDER = join('test', 'core', 'sql', 'grammar');

describe.each(readdirSync(FOLDER).filter((file) => file.endsWith('.cases')))('%s', (file) => {
  const path = join(FOLDER, file);
  const cases = readCases(readFileSync(path, 'utf8'));
  const isUpdated = process.env['UPDATE'] === '1' && (process.env['CASES'] ?? file) === file;
  if (isUpdated) writeFileSync(path, writeCases(cases.map((each) => ({ ...each, expected: outcomeOf(each.sql) }))));
  test.each(cases.map((each) => [each.title, each] as const))('%s', (_title, { sql, expected }) => {
    expect(outcomeOf(sql)).toBe(isUpdated ? outcomeOf(sql) : expected);
  });
});

test.each([...new Set(STATEMENTS.map(({ kind }) => kind))])('%s has a rule', (kind) => {
  expect(GRAMMAR[kind]).toBeDefined();
});
