import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { EmbeddedWarehouse } from '../../src/embedded/embedded-warehouse.js';

test('a folder of another version is refused, and is whole again when its own version opens it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redshift-devops-version-'));
  const assets = pathToFileURL(join(process.cwd(), 'dist/embedded/'));
  try {
    await (await EmbeddedWarehouse.open({ folder, assets })).close();
    await (await EmbeddedWarehouse.open({ folder, assets })).close();
    writeFileSync(join(folder, 'made-by'), 'another');
    await expect(EmbeddedWarehouse.open({ folder, assets })).rejects.toMatchObject({ code: 'WAREHOUSE_OUTDATED' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

test('a folder whose files are damaged says what to do about it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redshift-devops-damaged-'));
  const assets = pathToFileURL(join(process.cwd(), 'dist/embedded/'));
  try {
    await (await EmbeddedWarehouse.open({ folder, assets })).close();
    writeFileSync(join(folder, 'data/global/pg_control'), '');
    await expect(EmbeddedWarehouse.open({ folder, assets })).rejects.toMatchObject({ code: 'WAREHOUSE_UNREACHABLE', next: expect.stringContaining(`delete ${folder}`) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
