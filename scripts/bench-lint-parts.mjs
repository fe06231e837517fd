/**
 * How long the parts of linting take in a fresh process, which says what a faster linter would have to do without.
 * Run: node scripts/bench-lint-parts.mjs PART FOLDER, where each part does what those before it do and one thing more; prints milliseconds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CatalogFold } from '../build/src/core/catalog/fold.js';
import { DEFAULT_LINT_CONFIG, lintFile } from '../build/src/core/lint/linter.js';
import { RULES } from '../build/src/core/lint/registry.js';
import { parseSql } from '../build/src/core/sql/sql-file.js';

/** Each makes of a file what the linter makes of it; `catalog` is the one of the whole run. */
const WORK = {
  read: () => undefined,
  tokens: (path, text) => parseSql(path, text),
  trees: (path, text) => parseSql(path, text).statements.forEach((statement) => statement.syntax),
  names: (path, text) => parseSql(path, text).statements.forEach((statement) => [statement.references, statement.relations]),
  catalog: (path, text, catalog) => lintFile(parseSql(path, text), { kind: 'versioned', config: DEFAULT_LINT_CONFIG, catalog }, []),
  rules: (path, text, catalog) => lintFile(parseSql(path, text), { kind: 'versioned', config: DEFAULT_LINT_CONFIG, catalog }, RULES),
};

export const PARTS = Object.keys(WORK);

/** Milliseconds for all files of the folder, `rounds` times one after the other. */
export function lintMs(part, folder, rounds = 1) {
  return Array.from({ length: rounds }, () => {
    const begun = performance.now();
    const catalog = new CatalogFold();
    for (const name of readdirSync(folder)) WORK[part](name, readFileSync(join(folder, name), 'utf8'), catalog);
    return performance.now() - begun;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(String(lintMs(process.argv[2], process.argv[3])[0]));
