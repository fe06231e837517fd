/** Large files go through in pieces: memory does not grow with them. */
import { expect, jest, test } from '@jest/globals';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { collectGarbage } from '../support/collect-garbage.js';
import { must, openEmbedded, rows } from './embedded-client.js';
import { ROLE, S3Folder } from './s3-folder.js';

jest.setTimeout(240_000);

const MEGABYTE = 1024 * 1024;

function* lines(count: number): Generator<string> {
  const block: string[] = [];
  for (let n = 0; n < count; n++) {
    block.push(`${n},"name ""${n}""",${(n / 7).toFixed(3)},2026-01-${String((n % 28) + 1).padStart(2, '0')} 10:00:00,true,some text that makes the row as wide as rows are ${n}\n`);
    if (block.length === 1000) yield block.splice(0).join('');
  }
  yield block.join('');
}

interface Growth { readonly aliveMb: number; readonly residentMb: number }

/**
 * Runs the work and returns by how many megabytes this thread's living objects and the process grew at most. The process includes the
 * engine's own memory, but also what the collector has not got to yet, which is another number on every machine.
 */
async function growth(work: () => Promise<unknown>): Promise<Growth> {
  const before = memory();
  let peak = before;
  const measuring = new AbortController();
  const measure = async (): Promise<void> => {
    while (!measuring.signal.aborted) {
      const now = memory();
      peak = { aliveMb: Math.max(peak.aliveMb, now.aliveMb), residentMb: Math.max(peak.residentMb, now.residentMb) };
      // Collecting takes a while itself, and the work must get on.
      await setTimeout(800);
    }
  };
  const measured = measure();
  try {
    await work();
  } finally {
    measuring.abort();
    await measured;
  }
  return { aliveMb: peak.aliveMb - before.aliveMb, residentMb: peak.residentMb - before.residentMb };
}

function memory(): Growth {
  collectGarbage();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { aliveMb: (heapUsed + external) / MEGABYTE, residentMb: rss / MEGABYTE };
}

async function readWhole(path: string): Promise<number> {
  const pieces: Buffer[] = [];
  for await (const piece of createReadStream(path).pipe(createGunzip())) pieces.push(piece as Buffer);
  await setTimeout(1_200);
  return pieces.length;
}

test('100,000 rows are loaded and unloaded, and 33 MB are read in less memory than they fill', async () => {
  const s3 = new S3Folder('large');
  await pipeline(Readable.from(lines(100_000)), createWriteStream(join(s3.path, 'large/rows.csv')));
  await pipeline(Readable.from(lines(300_000)), createGzip({ level: 1 }), createWriteStream(join(s3.path, 'large/many.csv.gz')));
  const { client, close } = await openEmbedded(undefined, s3.path);
  await must(client, 'CREATE TABLE large (a INTEGER, b VARCHAR(50), c DECIMAL(18,3), d TIMESTAMP, e BOOLEAN, f VARCHAR(200))');
  const begun = performance.now();
  const loading = await growth(() => must(client, `COPY large FROM 's3://large/rows.csv' ${ROLE} CSV`));
  const loadedMs = performance.now() - begun;
  expect(await rows(client, 'SELECT COUNT(*), COUNT(DISTINCT b), MAX(c) FROM large')).toEqual([[100_000, 100_000, '14285.571']]);
  const unloading = await growth(() => must(client, `UNLOAD ('SELECT * FROM large') TO 's3://large/out_' ${ROLE} CSV`));
  const dividing = await growth(() => must(client, `UNLOAD ('SELECT *, a % 40 AS g FROM large') TO 's3://large/parts' ${ROLE} CSV PARTITION BY (g)`));
  const reading = await growth(() => must(client, `COPY large FROM 's3://large/many.csv.gz' ${ROLE} CSV GZIP NOLOAD`));
  const whole = await growth(() => readWhole(join(s3.path, 'large/many.csv.gz')));
  const text = ({ aliveMb, residentMb }: Growth): string => `${Math.round(aliveMb)} MB alive and ${Math.round(residentMb)} MB of the process`;
  console.log(`100,000 rows: loaded in ${Math.round(loadedMs)} ms and ${text(loading)}, unloaded in ${text(unloading)}, by folder in ${text(dividing)}; 300,000 rows read in ${text(reading)}, kept in ${text(whole)}`);
  // The measure sees a reader that keeps what it has read.
  expect(whole.aliveMb).toBeGreaterThan(25);
  for (const { aliveMb } of [loading, unloading, dividing, reading]) expect(aliveMb).toBeLessThan(10);
  for (const { residentMb } of [loading, unloading, dividing, reading]) expect(residentMb).toBeLessThan(400);
  await close();
  s3.remove();
});
