/**
 * Builds the folder the embedded warehouse runs from (default dist/embedded): PGlite's files, the worker, and a snapshot of an initialised
 * data folder with the compatibility functions in it, so that a first start unpacks files instead of running initdb.
 *
 * The folder is committed. Its large files change only when PGlite, the functions or the recipe below change: manifest.json says what they
 * were made from, and a folder whose manifest is current is left as it is.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = resolve(process.argv[2] ?? join(root, 'dist/embedded'));
const committed = join(root, 'dist/embedded');
const pglite = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
const compatibilityFolder = join(root, 'src/embedded/compatibility');
/** What PostgreSQL lacks of Redshift, in the order of the numbers that the files' names begin with. No backslash may stand in them. */
const compatibility = readdirSync(compatibilityFolder).sort().map((name) => readFileSync(join(compatibilityFolder, name), 'utf8')).join('\n');

/** Strings are read as Redshift reads them; a small log keeps the folder small. */
const SETTINGS = [
  'standard_conforming_strings=off', 'backslash_quote=on', 'escape_string_warning=off', 'timezone=UTC', 'log_timezone=UTC', 'extra_float_digits=0',
  'min_wal_size=2MB', 'max_wal_size=32MB', 'wal_recycle=off', 'autovacuum=off', 'jit=off',
];
const INITDB = ['--wal-segsize=1', '--allow-group-access', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--auth=trust'];

const version = JSON.parse(readFileSync(join(pglite, '../package.json'), 'utf8')).version;
const madeFrom = { pglite: version, snapshot: createHash('sha256').update(JSON.stringify([version, SETTINGS, INITDB, compatibility])).digest('hex') };

mkdirSync(out, { recursive: true });
if (!isCurrent(out)) {
  if (out !== committed && isCurrent(committed)) cpSync(committed, out, { recursive: true });
  else await build();
}
writeWhenChanged(join(out, 'worker.mjs'), readFileSync(join(root, 'src/embedded/worker.mjs')));

function isCurrent(folder) {
  const manifest = join(folder, 'manifest.json');
  return existsSync(manifest) && existsSync(join(folder, 'snapshot.tar.gz')) && JSON.stringify(JSON.parse(readFileSync(manifest, 'utf8'))) === JSON.stringify(madeFrom);
}

async function build() {
  for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });
  for (const file of neededFiles()) {
    mkdirSync(dirname(join(out, 'pglite', file)), { recursive: true });
    cpSync(join(pglite, file), join(out, 'pglite', file));
  }
  cpSync(join(pglite, '../LICENSE'), join(out, 'pglite/LICENSE'));
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(out, 'snapshot.tar.gz'), gzipSync(await snapshot(), { level: 9 }));
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(madeFrom, undefined, 2)}\n`);
}

/** index.js, every module it reaches, and the two binaries; not initdb, which only the snapshot needed. */
function neededFiles() {
  const found = new Set(['pglite.wasm', 'pglite.data']);
  const reach = (file) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, target] of readFileSync(join(pglite, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*["'](\.\.?\/[^"']+\.js)["']/g)) {
      const reached = join(dirname(file), target);
      if (existsSync(join(pglite, reached))) reach(reached);
    }
  };
  reach('index.js');
  return found;
}

async function snapshot() {
  const folder = mkdtempSync(join(tmpdir(), 'redshift-devops-snapshot-'));
  const { PGlite } = await import(pathToFileURL(join(pglite, 'index.js')).href);
  try {
    const made = await PGlite.create({ dataDir: folder, database: 'template1', postgresqlconf: SETTINGS, initDbStartParams: INITDB });
    await made.exec('ALTER DATABASE postgres RENAME TO dev');
    await made.close();
    const db = await PGlite.create({ dataDir: folder, database: 'dev' });
    // A data folder holds each template database once more; nothing here ever creates a database from them.
    await db.exec('UPDATE pg_database SET datistemplate = false');
    await db.exec('DROP DATABASE template0');
    await db.exec('DROP DATABASE template1');
    await db.exec(compatibility);
    await db.exec('VACUUM FULL');
    await db.exec('VACUUM FREEZE ANALYZE');
    await db.exec('CHECKPOINT');
    await db.close();
    // A second start and stop leaves only the log the last checkpoint needs.
    const again = await PGlite.create({ dataDir: folder, database: 'dev' });
    await again.exec('CHECKPOINT');
    await again.close();
    return tar(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A ustar archive with nothing in it that depends on who built it or when. */
function tar(folder) {
  const blocks = [];
  const add = (path) => {
    for (const name of readdirSync(join(folder, path)).sort()) {
      const inner = path === '' ? name : `${path}/${name}`;
      const isFolder = statSync(join(folder, inner)).isDirectory();
      if (name === 'postmaster.pid' || name === 'postmaster.opts') continue;
      const bytes = isFolder ? Buffer.alloc(0) : readFileSync(join(folder, inner));
      blocks.push(header(isFolder ? `${inner}/` : inner, bytes.length, isFolder), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512));
      if (isFolder) add(inner);
    }
  };
  add('');
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function header(path, size, isFolder) {
  const block = Buffer.alloc(512);
  const octal = (value, length) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  block.write(path, 0, 100);
  block.write(octal(isFolder ? 0o700 : 0o600, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(0, 12), 100);
  block.write('        ', 148);
  block.write(isFolder ? '5' : '0', 156);
  block.write('ustar\0' + '00', 257);
  block.write(`${block.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function writeWhenChanged(path, bytes) {
  if (!existsSync(path) || !readFileSync(path).equals(bytes)) writeFileSync(path, bytes);
}
