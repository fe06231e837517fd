/** Broken statements that people write, and what is said of them; valid ones, of which nothing may be said. */
import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultPlace, findFault } from '../../../src/core/sql/faults.js';
import { parseSql } from '../../../src/core/sql/sql-file.js';
import { readCases } from './cases.js';

/** `line:column expected` of the first fault of a file, as the cases write it. */
function firstFault(sql: string): string {
  const { statements, lines } = parseSql('case.sql', sql);
  for (const statement of statements) {
    const fault = findFault(statement);
    if (fault === null) continue;
    const { line, column } = lines.positionAt(faultPlace(fault).start);
    return `${line}:${column} ${fault.expected.replace(/^an? /, '') || 'nothing'}`;
  }
  return 'no fault';
}

const FOLDER = join('test', 'core', 'sql', 'broken');
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.cases'));
const broken = files.flatMap((file) => readCases(readFileSync(join(FOLDER, file), 'utf8')).map((each) => ({ ...each, file })));

/** The share of broken statements that must be reported, each at its exact place and with what was expected. */
const REPORTED_MIN = 0.95;

test(`at least ${REPORTED_MIN * 100} % of the broken statements are reported where they are broken`, () => {
  const missed = broken.filter(({ sql, expected }) => firstFault(sql) !== expected.trim());
  expect(broken.length).toBeGreaterThanOrEqual(60);
  expect(missed.length <= broken.length * (1 - REPORTED_MIN) ? [] : missed.map(({ file, title, expected, sql }) => `${file}: ${title}: ${expected.trim()}, not ${firstFault(sql)}`)).toEqual([]);
});

const VALID = join('test', 'core', 'sql', 'valid');
const CORPUS = join('..', 'shared', 'corpus', 'redshift');
const sqlIn = (folder: string): readonly string[] => existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.sql')).map((file) => join(folder, file)) : [];

describe('valid statements', () => {
  test.each(sqlIn(VALID))('%s is parsed, every statement of it', (path) => {
    const { statements } = parseSql(path, readFileSync(path, 'utf8'));
    expect(statements.filter(({ syntax }) => syntax.status !== 'parsed').map(({ text }) => text)).toEqual([]);
    expect(statements.length).toBeGreaterThan(10);
  });

  test('nothing is said of the corpus, and 99 % of it is parsed', () => {
    const statements = sqlIn(CORPUS).flatMap((path) => parseSql(path, readFileSync(path, 'utf8')).statements);
    const unparsed = statements.filter(({ syntax }) => syntax.status !== 'parsed');
    expect(unparsed.filter((statement) => findFault(statement) !== null).map(({ text }) => text)).toEqual([]);
    expect(unparsed.length <= statements.length / 100 ? [] : unparsed.map(({ text }) => text)).toEqual([]);
  });
});
