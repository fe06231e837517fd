/**
 * The lines for the AWS CLI, as they are printed by `serve` and as they stand in the guide: each is well-formed for a shell, and where an AWS
 * CLI is installed it does what the guide says.
 */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { usageLines } from '../../src/commands/serve.js';
import { serveEmbedded, type EmbeddedServer } from '../../src/embedded/http-server.js';
import { createSignatureCheck } from '../../src/embedded/signature.js';
import { must, openEmbedded, type OpenEmbedded } from './embedded-client.js';

jest.setTimeout(120_000);

/** The guide's blocks of shell lines, in order. */
const GUIDE = [...readFileSync('docs/guides/embedded-with-aws-cli.md', 'utf8').matchAll(/```sh\n([^]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));

test.each(GUIDE)('a shell takes the guide’s line %s', (line) => {
  expect(spawnSync('sh', ['-n', '-c', line]).status).toBe(0);
});

test('the guide has lines, and they name what serve prints', () => {
  expect(GUIDE.length).toBeGreaterThan(5);
  expect(GUIDE.slice(0, 2)).toEqual(usageLines('http://127.0.0.1:8439', false).slice(0, 2));
});

const version = spawnSync('aws', ['--version'], { encoding: 'utf8' });
const cli = version.status === 0 ? describe : describe.skip;

cli('the AWS CLI', () => {
  let embedded: OpenEmbedded;
  let server: EmbeddedServer;
  beforeAll(async () => {
    embedded = await openEmbedded();
    server = await serveEmbedded({ warehouse: embedded.warehouse, port: 0, checkSignature: createSignatureCheck({ accessKeyId: 'local', secretAccessKey: 'local' }) });
    await must(embedded.client, 'CREATE TABLE public.here (a INTEGER)');
  });
  afterAll(async () => {
    await server.close();
    await embedded.close();
  });

  const sh = async (lines: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const env = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', AWS_PAGER: '', AWS_MAX_ATTEMPTS: '1', ...more };
    return (await promisify(execFile)('sh', ['-c', ['set -eu', ...lines].join('\n')], { env })).stdout;
  };

  test('does what serve prints, and its signature is right', async () => {
    const text = await sh(usageLines(server.url, false));
    expect(text).toMatch(/"name": "here"/);
    expect(text).toMatch(/"TotalNumRows": 1/);
  });

  test('does what the guide says', async () => {
    const text = await sh(GUIDE.map((line) => line.replace('http://127.0.0.1:8439', server.url)));
    expect(text).toMatch(/"typeName": "numeric"/);
    expect(text.replaceAll('\r', '')).toMatch(/name,price\napple,0\.40\npear,\n/);
  });

  test('with another secret hears that its signature is wrong', async () => {
    const [where = ''] = usageLines(server.url, false);
    await expect(sh([where, 'aws redshift-data list-statements'], { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'wrong' })).rejects.toThrow(/InvalidSignatureException/);
  });
});
