/** What docs/guides/embedded-loads.md shows happens as it stands there: its blocks run in their order, each against the answer behind it. */
import { expect, jest, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '../../src/core/config.js';
import { parseSql } from '../../src/core/sql/sql-file.js';
import { openEmbedded, rows, run, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

const BLOCKS = [...readFileSync('docs/guides/embedded-loads.md', 'utf8').matchAll(/```(\w+)\n([^]*?)```/g)].map(([, language = '', text = '']) => ({ language, text }));

test('the guide does what it says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loads-guide-'));
  const embedded = await openEmbedded(undefined, join(folder, 's3'));
  const answers: string[] = [];
  for (const [at, { language, text }] of BLOCKS.entries()) {
    const expected = BLOCKS[at + 1]?.language === 'text' ? BLOCKS[at + 1]?.text.trim() : '';
    if (language !== 'sh' && language !== 'sql') continue;
    const answer = language === 'sh' ? spawnSync('sh', ['-ec', text], { cwd: folder, encoding: 'utf8' }).stdout : await answersOf(embedded, text);
    expect(answer.trim()).toBe(expected);
    answers.push(answer);
  }
  expect(answers.length).toBe(9);
  await embedded.close();
  rmSync(folder, { recursive: true });
});

/** The error of what fails, the rows of a query, and nothing of what else succeeds. */
async function answersOf({ client }: OpenEmbedded, text: string): Promise<string> {
  const answers: string[] = [];
  for (const statement of parseSql('guide.sql', text).statements) {
    const done = await run(client, statement.text);
    if (done.Status !== 'FINISHED') answers.push(done.Error ?? '');
    else if (done.HasResultSet === true) for (const row of await rows(client, statement.text)) answers.push(row.join(' | '));
  }
  return answers.join('\n');
}

test('its configuration is one', () => {
  const { text = '' } = BLOCKS.find(({ language }) => language === 'ini') ?? {};
  expect(parseConfig('c.ini', text).environments.get('dev')?.warehouse).toMatchObject({ kind: 'embedded', s3Folder: 's3' });
});
