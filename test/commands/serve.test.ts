/** What `serve` prints for its user: lines a shell takes as they are meant. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import type { ServeOptions, World } from '../../src/commands/command.js';
import { serve, usageLines } from '../../src/commands/serve.js';
import { HandMadeWorld } from '../support/hand-made-world.js';

const URL_PRINTED = 'http://127.0.0.1:8439';

/** Runs the lines with an `aws` that shows what it was given, one argument in brackets each. */
function inShell(lines: readonly string[], env: Readonly<Record<string, string>> = {}): { readonly status: number | null; readonly calls: readonly string[]; readonly text: string } {
  const script = ['set -eu', 'aws() { printf "[%s]" "$@" >&2; printf "\\n" >&2; echo an-id; }', ...lines, 'env >&2'].join('\n');
  const { status, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', ...env } });
  return { status, calls: stderr.split('\n').filter((line) => line.startsWith('[')), text: stderr };
}

test('every line is one command with the arguments the AWS CLI takes', () => {
  const { status, calls, text } = inShell(usageLines(URL_PRINTED, false));
  expect(status).toBe(0);
  expect(calls).toEqual([
    '[redshift-data][list-tables][--workgroup-name][local][--database][dev][--schema-pattern][public]',
    '[redshift-data][execute-statement][--workgroup-name][local][--database][dev][--sql][select 1][--query][Id][--output][text]',
    '[redshift-data][describe-statement][--id][an-id]',
    '[redshift-data][get-statement-result][--id][an-id]',
  ]);
  for (const variable of [`AWS_ENDPOINT_URL_REDSHIFT_DATA=${URL_PRINTED}`, 'AWS_REGION=us-east-1', 'AWS_DEFAULT_REGION=us-east-1', 'AWS_ACCESS_KEY_ID=local', 'AWS_SECRET_ACCESS_KEY=local']) expect(text.split('\n')).toContain(variable);
});

test('with signatures the credentials are the user’s own, and asked for', () => {
  const lines = usageLines(URL_PRINTED, true);
  expect(lines.join('\n')).not.toContain('=local');
  const without = inShell(lines);
  expect(without.status).not.toBe(0);
  expect(without).toMatchObject({ calls: [], text: expect.stringContaining('as serve has it') });
  expect(inShell(lines, { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' })).toMatchObject({ status: 0 });
});

test('the command prints the address and the lines, and says what it was asked', async () => {
  const made = new HandMadeWorld();
  const asked: ServeOptions[] = [];
  const world: World = {
    ...made.world,
    serve: (options) => {
      asked.push(options);
      options.onReady(URL_PRINTED);
      return Promise.resolve();
    },
  };
  expect(await serve.run({ port: 8439, data: undefined, s3: 'buckets', 'require-signature': true }, world)).toMatchObject({ verdict: 'passed' });
  expect(asked).toMatchObject([{ port: 8439, s3: 'buckets', requireSignature: true }]);
  const notes = made.events.flatMap((event) => event.kind === 'note' ? [event.text] : []);
  expect(/http:\/\/127\.0\.0\.1:\d+/.exec(notes[0] ?? '')?.[0]).toBe(URL_PRINTED);
  expect(notes.slice(2).map((note) => note.trim())).toEqual(usageLines(URL_PRINTED, true));
  made.remove();
});
