/** `dist/cli.js serve` on a port that is taken: it says so and ends, though its database is open by then. */
import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const CLI = resolve(import.meta.dirname, '../../dist/cli.js');

test('serve ends when its port is taken', async () => {
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  try {
    const { port } = taken.address() as AddressInfo;
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'serve', '--port', String(port)], { encoding: 'utf8', timeout: 8_000, killSignal: 'SIGKILL', env: { PATH: process.env['PATH'] ?? '' } });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(`port ${port} cannot be used`) });
  } finally {
    taken.close();
  }
}, 60_000);
