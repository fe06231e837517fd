import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createFileSystem } from '../../src/services/file-system.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  chmodSync(folder, 0o777);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => createFileSystem(folder);

/** Root may do everything, so what others may not do is tried as nobody. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.getuid?.() === 0;
  try {
    if (isRoot) process.seteuid?.(65_534);
    // The work itself is synchronous; only its promise is not.
    return await Promise.resolve(work()).finally(() => (isRoot ? process.seteuid?.(0) : undefined));
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

function error(code: string, message: RegExp, path: string) {
  return { code, message: expect.stringMatching(message), details: { at: { path } } };
}

describe('reading', () => {
  test('gives the text as it is, without its byte order mark', async () => {
    writeFileSync(join(folder, 'a.sql'), '\ufeffselect \'ü🚀\';\r\n-- \ufeff inside stays');
    expect(await files().read('a.sql')).toBe('select \'ü🚀\';\r\n-- \ufeff inside stays');
    writeFileSync(join(folder, 'empty.sql'), '');
    expect(await files().read('empty.sql')).toBe('');
    expect(await files().read(join(folder, 'empty.sql'))).toBe('');
  });

  test('keeps the character that stands for a broken one, where the author wrote it', async () => {
    writeFileSync(join(folder, 'a.sql'), 'select \'\ufffd\'');
    expect(await files().read('a.sql')).toBe('select \'\ufffd\'');
  });

  test('of many files gives them in order, and lets other work go on meanwhile', async () => {
    const paths = Array.from({ length: 600 }, (_, index) => `${index}.sql`);
    for (const path of paths) writeFileSync(join(folder, path), `\ufeffselect ${path}`);
    let turns = 0;
    const turn = setInterval(() => turns++, 0);
    expect(await files().readAll(paths)).toEqual(paths.map((path) => ({ path, text: `select ${path}` })));
    clearInterval(turn);
    expect(turns).toBeGreaterThan(0);
    writeFileSync(join(folder, '1.sql'), Buffer.from([0xff]));
    await expect(files().readAll(paths)).rejects.toMatchObject(error('FILE_UNREADABLE', /not UTF-8/, '1.sql'));
  });

  test.each<[string, Buffer, RegExp]>([
    ['binary', Buffer.from([0x73, 0x00, 0x65]), /binary/],
    ['UTF-16', Buffer.from('select 1', 'utf16le'), /binary/],
    ['Latin-1', Buffer.from('select \'ü\'', 'latin1'), /not UTF-8/],
    ['cut in a character', Buffer.from('ü').subarray(0, 1), /not UTF-8/],
    ['a lone surrogate', Buffer.from([0xed, 0xa0, 0x80]), /not UTF-8/],
  ])('refuses a file that is %s', async (_name, bytes, message) => {
    writeFileSync(join(folder, 'x.sql'), bytes);
    await expect(files().read('x.sql')).rejects.toMatchObject(error('FILE_UNREADABLE', message, 'x.sql'));
  });

  test('refuses what has no end: a device, and a pipe that nobody named', async () => {
    symlinkSync('/dev/null', join(folder, 'device.sql'));
    execFileSync('mkfifo', [join(folder, 'pipe.sql')]);
    for (const path of ['device.sql', 'pipe.sql']) await expect(files().readAll([path])).rejects.toMatchObject(error('FILE_UNREADABLE', /neither a file nor a folder/, path));
    await expect(files().read('device.sql')).rejects.toMatchObject(error('FILE_UNREADABLE', /neither a file nor a folder/, 'device.sql'));
  });

  test('takes a pipe that a person names, as a shell makes one of <(…)', async () => {
    const pipe = join(folder, 'pipe.sql');
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('sh', ['-c', 'echo "select 1" > "$1"', 'sh', pipe]);
    expect(await files().read('pipe.sql')).toBe('select 1\n');
    await once(writer, 'close');
  });

  test('says why a file cannot be read', async () => {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'plain'), '');
    writeFileSync(join(folder, 'secret'), 'x');
    chmodSync(join(folder, 'secret'), 0o000);
    await expect(files().read('none')).rejects.toMatchObject(error('FILE_UNREADABLE', /no such file/, 'none'));
    await expect(files().read('deep')).rejects.toMatchObject(error('FILE_UNREADABLE', /it is a folder/, 'deep'));
    await expect(files().read('plain/x')).rejects.toMatchObject(error('FILE_UNREADABLE', /no folder/, 'plain/x'));
    await expect(asNobody(() => files().read('secret'))).rejects.toMatchObject(error('FILE_UNREADABLE', /permission denied/, 'secret'));
  });
});

describe('looking', () => {
  test('tells files from folders and from nothing', async () => {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'plain'), '');
    expect(await Promise.all(['deep', 'plain', 'none', 'plain/x', '.'].map((path) => files().exists(path)))).toEqual(['folder', 'file', undefined, undefined, 'folder']);
  });

  test('in a folder that is closed is an error, not an absent file', async () => {
    mkdirSync(join(folder, 'closed'));
    writeFileSync(join(folder, 'closed/x'), '');
    chmodSync(join(folder, 'closed'), 0o000);
    await expect(asNobody(() => files().exists('closed/x'))).rejects.toMatchObject(error('FILE_UNREADABLE', /permission denied/, 'closed/x'));
    await expect(asNobody(() => files().list('closed'))).rejects.toMatchObject(error('FILE_UNREADABLE', /permission denied/, 'closed'));
    chmodSync(join(folder, 'closed'), 0o700);
  });

  test('lists what is below, sorted, without what is hidden', async () => {
    for (const path of ['b/V2__x.sql', 'b/V10__x.sql', 'a.sql', '.hidden/x.sql', 'b/.x.sql', 'node_modules/y.sql', 'b/c/z.sql']) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), '');
    }
    expect(await files().list('.')).toEqual(['a.sql', 'b/V10__x.sql', 'b/V2__x.sql', 'b/c/z.sql']);
    expect(await files().list('b/')).toEqual(['b/V10__x.sql', 'b/V2__x.sql', 'b/c/z.sql']);
    await expect(files().list('none')).rejects.toMatchObject(error('FILE_UNREADABLE', /no such file or folder/, 'none'));
  });

  test('a link that leads nowhere is listed and cannot be read, so nothing is left out silently', async () => {
    symlinkSync('nowhere', join(folder, 'V1__x.sql'));
    expect(await files().list('.')).toEqual(['V1__x.sql']);
    await expect(files().read('V1__x.sql')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  test('finds a file here or above', async () => {
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    writeFileSync(join(folder, 'x.ini'), 'top');
    expect(await createFileSystem(join(folder, 'a/b')).findUpward('x.ini')).toBe('../../x.ini');
    writeFileSync(join(folder, 'a/b/x.ini'), 'near');
    expect(await createFileSystem(join(folder, 'a/b')).findUpward('x.ini')).toBe('x.ini');
    expect(await createFileSystem(folder).findUpward('no-such-file-anywhere.ini')).toBeUndefined();
  });
});

describe('writing', () => {
  test('makes the folders above, replaces what is there, and leaves no draft', async () => {
    await files().write('a/b/c.txt', 'one');
    await files().write('a/b/c.txt', 'twö');
    expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('twö');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt']);
  });

  test('goes through a link, and into a pipe, without replacing either', async () => {
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real/plan.json'), 'old');
    symlinkSync('real/plan.json', join(folder, 'link.json'));
    await files().write('link.json', 'new');
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real/plan.json'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'real'))).toEqual(['plan.json']);
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    const received = textOf(reader.stdout);
    await files().write('pipe', 'new');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(await received).toBe('new');
  });

  test('onto a full disk leaves the old file whole', async () => {
    writeFileSync(join(folder, 'plan.json'), 'old');
    // The draft is written beside its place; there the device that is always full takes it.
    symlinkSync('/dev/full', join(folder, `plan.json.${process.pid}.tmp`));
    await expect(files().write('plan.json', 'new')).rejects.toMatchObject(error('FILE_UNWRITABLE', /the disk is full/, 'plan.json'));
    expect(readdirSync(folder)).toEqual(['plan.json']);
    expect(readFileSync(join(folder, 'plan.json'), 'utf8')).toBe('old');
  });

  test('says why it cannot', async () => {
    mkdirSync(join(folder, 'closed'), { mode: 0o555 });
    mkdirSync(join(folder, 'full/inside'), { recursive: true });
    writeFileSync(join(folder, 'plain'), '');
    await expect(asNobody(() => files().write('closed/x', 'x'))).rejects.toMatchObject(error('FILE_UNWRITABLE', /permission denied/, 'closed/x'));
    await expect(files().write('full', 'x')).rejects.toMatchObject(error('FILE_UNWRITABLE', /it is a folder/, 'full'));
    await expect(files().write('plain/x', 'x')).rejects.toMatchObject(error('FILE_UNWRITABLE', /no folder|exists/, 'plain/x'));
    expect(existsSync(join(folder, 'closed/x'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['closed', 'full', 'plain']);
  });
});

describe('listing', () => {
  test('follows folders that are links, and refuses one that leads back', async () => {
    mkdirSync(join(folder, 'real/deep'), { recursive: true });
    mkdirSync(join(folder, 'migrations'));
    writeFileSync(join(folder, 'real/deep/V1__a.sql'), 'select 1');
    symlinkSync(join(folder, 'real'), join(folder, 'migrations/linked'));
    expect(await files().list('migrations')).toEqual(['migrations/linked/deep/V1__a.sql']);
    symlinkSync(join(folder, 'migrations'), join(folder, 'migrations/again'));
    await expect(files().list('migrations')).rejects.toMatchObject(error('FILE_UNREADABLE', /leads back/, 'migrations/again'));
  });
});
