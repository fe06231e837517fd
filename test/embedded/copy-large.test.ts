/** Large files go through in pieces: memory does not grow with them. */
import { expect, jest, test } from '@jest/globals';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
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

/** Runs the work and returns the most memory that the process took more than before, in megabytes. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 20);
  await work();
  clearInterval(timer);
  return (peak - before) / MEGABYTE;
}

test('200,000 rows are loaded and unloaded, and 44 MB are read in less memory than they fill', async () => {
  const s3 = new S3Folder('large');
  await pipeline(Readable.from(lines(200_000)), createWriteStream(join(s3.path, 'large/rows.csv')));
  await pipeline(Readable.from(lines(400_000)), createGzip({ level: 1 }), createWriteStream(join(s3.path, 'large/many.csv.gz')));
  const { client, close } = await openEmbedded(undefined, s3.path);
  await must(client, 'CREATE TABLE large (a INTEGER, b VARCHAR(50), c DECIMAL(18,3), d TIMESTAMP, e BOOLEAN, f VARCHAR(200))');
  const begun = performance.now();
  const loading = await growth(() => must(client, `COPY large FROM 's3://large/rows.csv' ${ROLE} CSV`));
  const loadedMs = performance.now() - begun;
  expect(await rows(client, 'SELECT COUNT(*), COUNT(DISTINCT b), MAX(c) FROM large')).toEqual([[200_000, 200_000, '28571.286']]);
  const unloading = await growth(() => must(client, `UNLOAD ('SELECT * FROM large') TO 's3://large/out_' ${ROLE} CSV`));
  const reading = await growth(() => must(client, `COPY large FROM 's3://large/many.csv.gz' ${ROLE} CSV GZIP NOLOAD`));
  console.log(`200,000 rows: loaded in ${Math.round(loadedMs)} ms and ${Math.round(loading)} MB, unloaded in ${Math.round(unloading)} MB; 400,000 rows read in ${Math.round(reading)} MB`);
  expect(loading).toBeLessThan(400);
  expect(unloading).toBeLessThan(200);
  expect(reading).toBeLessThan(30);
  await close();
  s3.remove();
});
