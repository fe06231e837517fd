/**
 * Builds dist/ (or the folder named): main.js and its chunks with ncc, cli.js beside it, and the embedded warehouse's files.
 *
 * The output is readable on purpose: not minified, no source maps, so that a reviewer of a release can read what an action runs.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = resolve(process.argv[2] ?? join(root, 'dist'));
mkdirSync(out, { recursive: true });

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

const draft = mkdtempSync(join(out, '.bundle-'));
try {
  // Compiled first, because ncc's own compiler would check the tests too, or, told not to, make CommonJS of everything.
  run('node_modules/@typescript/native/bin/tsc', '--outDir', 'build', '--noCheck');
  run('node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', 'build/src/main.js', '-o', draft, '--license', 'licenses.txt', '--target', 'es2022', '--no-cache', '--no-source-map-register', '-q');
  renameSync(join(draft, 'index.js'), join(draft, 'main.js'));
  const cli = ts.transpileModule(readFileSync(join(root, 'src/cli.ts'), 'utf8'), { compilerOptions: { target: 'es2022', module: 'esnext' } });
  writeFileSync(join(draft, 'cli.js'), cli.outputText, { mode: 0o755 });
  for (const name of readdirSync(out)) if (name !== 'embedded' && !name.startsWith('.bundle-')) rmSync(join(out, name), { recursive: true });
  for (const name of readdirSync(draft)) cpSync(join(draft, name), join(out, name), { recursive: true });
} finally {
  rmSync(draft, { recursive: true, force: true });
}

run('scripts/build-embedded.mjs', join(out, 'embedded'));
