import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { join, loadConfig, loadProject } from '../../src/commands/project.js';
import { createFileSystem } from '../../src/services/file-system.js';
import { HandMadeWorld } from '../support/hand-made-world.js';

const CONFIG = 'migrations = migrations, more.ini\n[environment.dev]\nwarehouse = embedded:.data/dev\nembedded_s3 = s3\nvariables.x = 1\n';
let made: HandMadeWorld;
beforeEach(() => {
  made = new HandMadeWorld();
  made.write({ 'db/redshift-devops.ini': CONFIG, 'db/migrations/V1__a.sql': 'select ${x}', 'db/migrations/deep/V2__b.sql': 'select 2', 'db/migrations/notes.md': 'no SQL', 'db/more.ini': '[c]\nq = select 3\n' });
});
afterEach(() => made.remove());

function load(cwd: string, config?: string, environment?: string) {
  return loadProject(createFileSystem(`${made.folder}/${cwd}`), { config, environment });
}

describe('a project', () => {
  test.each<[string, string | undefined, string]>([['db', undefined, ''], ['', 'db/redshift-devops.ini', 'db/'], ['db/migrations/deep', undefined, '../../'], ['db', './redshift-devops.ini', './']])('seen from "%s" has its paths there', async (cwd, config, prefix) => {
    const { set, environment } = await load(cwd, config);
    expect(set.ordered.map(({ path }) => path)).toEqual([`${prefix}migrations/V1__a.sql`, `${prefix}migrations/deep/V2__b.sql`, `${prefix}more.ini`]);
    expect(environment.warehouse).toMatchObject({ kind: 'embedded', folder: `${prefix}.data/dev`, s3Folder: `${prefix}s3` });
    expect(set.ordered.map((migration) => set.segmentsOf(migration)[0]?.statements[0]?.sql)).toEqual(['select 1', 'select 2', 'select 3']);
  });

  test('needs a configuration', async () => {
    await expect(load('..')).rejects.toMatchObject({ code: 'CONFIG_NOT_FOUND' });
    await expect(load('db', 'none.ini')).rejects.toMatchObject({ code: 'CONFIG_NOT_FOUND', message: 'there is no file none.ini' });
  });

  test('whose configuration is a folder says that, not that there is none', async () => {
    await expect(load('', 'db')).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: 'it is a folder', details: { at: { path: 'db' } } });
  });

  test('needs an environment that is there', async () => {
    await expect(load('db', undefined, 'prod')).rejects.toMatchObject({ code: 'ENVIRONMENT_UNKNOWN' });
  });

  test('whose migrations are not there says so at their path', async () => {
    made.write({ 'db/redshift-devops.ini': CONFIG.replace('more.ini', 'nowhere') });
    await expect(load('db')).rejects.toMatchObject({ code: 'FILE_UNREADABLE', details: { at: { path: 'nowhere' } } });
  });

  test('may have no migration yet', async () => {
    made.write({ 'db/redshift-devops.ini': CONFIG.replace('migrations, more.ini', 'empty'), 'db/empty/README.md': '' });
    expect((await load('db')).set.ordered).toEqual([]);
  });
});

test('a configuration in the root of the file system has its paths there', async () => {
  const files = { ...createFileSystem(made.folder), exists: () => Promise.resolve('file' as const), read: () => Promise.resolve(CONFIG) };
  const { root } = await loadConfig(files, '/redshift-devops.ini');
  expect(join(root, 'migrations')).toBe('/migrations');
  expect(join('/srv', '/elsewhere')).toBe('/elsewhere');
});
