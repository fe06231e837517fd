/**
 * What Redshift's documentation says an expression gives, asked of the embedded warehouse: expressions/*.txt, one file a family.
 *
 * A line is an expression or a query, an arrow and its value. `->` is an example of the page named above it, with rows of ours where the page
 * reads its sample database; `~>` follows from a rule that page states. `given: …` is a statement the lines after it need. The rest of a line
 * that begins with # is for the reader. In a value ` | ` separates columns and ` ; ` rows, NULL is no value, '…' is a text with blanks at its
 * ends or none in it, and ERROR is a statement that fails, with the message that follows.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { must, openEmbedded, rows, run, type OpenEmbedded } from './embedded-client.js';

interface Check { readonly line: number; readonly sql: string; readonly value: string; readonly givens: readonly string[] }

const FOLDER = new URL('expressions/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).map((name) => ({ name, lines: readFileSync(new URL(name, FOLDER), 'utf8').split('\n') }));
const ARROW = /^(.+) [-~]> ?(.*)$/;

test('there are at least 450 of them', () => {
  expect(FILES.flatMap(({ lines }) => checksOf(lines)).length).toBeGreaterThanOrEqual(450);
});

let embedded: OpenEmbedded;
beforeAll(async () => { embedded = await openEmbedded(); }, 30_000);
afterAll(() => embedded.close());

describe.each(FILES)('$name', ({ lines }) => {
  // Each file begins with an empty schema.
  afterAll(() => must(embedded.client, ['DROP SCHEMA public CASCADE', 'CREATE SCHEMA public']));

  test('says of which page of the documentation each check is', () => {
    let page: string | undefined;
    for (const line of lines) {
      page = /^# page: (https:\/\/\S+)$/.exec(line)?.[1] ?? page;
      if (isCheck(line)) expect({ line, page }).toEqual({ line, page: expect.stringMatching(/^https:\/\/(docs\.aws\.amazon\.com\/redshift|iceberg\.apache\.org)\//) });
    }
  });

  test.each(checksOf(lines))('$line: $sql', async ({ sql, value, givens }) => {
    for (const given of givens) await must(embedded.client, given);
    if (!value.startsWith('ERROR')) return expect(shown(await rows(embedded.client, sql))).toBe(value);
    const { Status, Error: error } = await run(embedded.client, sql);
    expect({ Status, error }).toEqual({ Status: 'FAILED', error: expect.stringContaining(value) });
  });
});

/** Every check with the statements before it that no other check has run. */
function checksOf(lines: readonly string[]): readonly Check[] {
  const checks: Check[] = [];
  let givens: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('given: ')) givens.push(line.slice('given: '.length));
    const [, expression, value] = isCheck(line) ? ARROW.exec(line) ?? [] : [];
    if (expression === undefined || value === undefined) continue;
    checks.push({ line: index + 1, sql: /^(SELECT|WITH) /.test(expression) ? expression : `SELECT ${expression}`, value, givens });
    givens = [];
  }
  return checks;
}

function isCheck(line: string): boolean {
  return line !== '' && !line.startsWith('#') && !line.startsWith('given: ');
}

function shown(result: readonly (readonly unknown[])[]): string {
  return result.map((row) => row.map((value) => (value === null ? 'NULL' : shownText(typeof value === 'string' ? value : JSON.stringify(value)))).join(' | ')).join(' ; ');
}

function shownText(text: string): string {
  return text === '' || text !== text.trim() || text.includes('\'') ? `'${text.replaceAll('\'', '\'\'')}'` : text;
}
