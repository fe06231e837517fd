/** The snapshot is what makes a first start quick: unpacking it must stay far cheaper than making a data folder. */
import { PGlite } from '@electric-sql/pglite';
import { expect, jest, test } from '@jest/globals';
import { openEmbedded } from './embedded-client.js';

jest.setTimeout(60_000);

test('a first start takes less than two thirds of the time of initdb', async () => {
  const starts: number[] = [];
  for (let round = 0; round < 3; round++) {
    const begunMs = performance.now();
    const { close } = await openEmbedded();
    starts.push(performance.now() - begunMs);
    await close();
  }
  const begunMs = performance.now();
  const made = await PGlite.create();
  const initdbMs = performance.now() - begunMs;
  await made.close();
  expect(Math.min(...starts) / initdbMs).toBeLessThan(2 / 3);
});
