import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkArchitecture, CODE_LINES_MAX, RULES } from './support/architecture.js';

async function readSources(...folders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && /\.(ts|mjs)$/.test(path)) sources.set(path.replaceAll('\\', '/'), await readFile(path, 'utf8'));
    }
  }
  return sources;
}

test('the sources keep to the architecture', async () => {
  const sources = await readSources('src', 'scripts');
  expect(sources.size).toBeGreaterThan(40);
  expect(checkArchitecture(sources).map(({ path, line, rule }) => `${path}:${line} ${rule}`)).toEqual([]);
});

describe('the checker', () => {
  const shown = (source: string) => source.replace(/\s+/g, ' ').slice(0, 60);
  const HOST = 'export function createOtherHost() {}';
  const COMMAND = "export const other = defineCommand({});";
  const planted: readonly (readonly [path: string, source: string, rule: keyof typeof RULES, line: number])[] = [
    ['src/core/a.ts', "import type { Clock } from '../ports/clock.js';", 'layers', 1],
    ['src/core/a.ts', "\nconst late = () => import('../engine/apply.js');", 'layers', 2],
    ['src/core/a.ts', "export { x } from '../../scripts/generate.js';", 'layers', 1],
    ['src/ports/a.ts', "import { apply } from '../engine/apply.js';", 'layers', 1],
    ['src/engine/a.ts', "import { x } from '../warehouses/redshift-data-api.js';", 'layers', 1],
    ['src/commands/a.ts', "import { x } from '../services/github.js';", 'layers', 1],
    ['src/hosts/a.ts', "import { x } from '../commands/plan.js';", 'layers', 1],
    ['src/warehouses/a.ts', "import { x } from '../embedded/embedded-warehouse.js';", 'layers', 1],
    ['src/embedded/a.ts', "type X = import('../engine/apply.js').X;", 'layers', 1],
    ['src/engine/a.ts', "import { RedshiftData } from '@aws-sdk/client-redshift-data';", 'aws', 1],
    ['src/embedded/request-handler.ts', "import { HttpResponse } from '@smithy/core';", 'aws', 1],
    ['src/hosts/terminal.ts', "import * as core from '@actions/core';", 'actions', 1],
    ['src/main.ts', "const core = await import('@actions/core');", 'actions', 1],
    ['src/warehouses/a.ts', "import { PGlite } from '@electric-sql/pglite';", 'pglite', 1],
    ['src/embedded/a.ts', "import pg from 'pg';", 'pglite', 1],
    ['src/services/a.ts', "import lodash from 'lodash';", 'packages', 1],
    ['src/core/a.ts', "import { join } from 'node:path';", 'builtins', 1],
    ['src/commands/a.ts', "import { spawn } from 'node:child_process';", 'builtins', 1],
    ['src/core/a.ts', "import { readFile } from 'node:fs/promises';", 'effects', 1],
    ['src/core/a.ts', "import { randomUUID } from 'node:crypto';", 'effects', 1],
    ['src/engine/a.ts', 'const now = Date.now();', 'effects', 1],
    ['src/commands/a.ts', 'const today = new Date();', 'effects', 1],
    ['src/core/a.ts', 'const dice = Math.random;', 'effects', 1],
    ['src/core/a.ts', 'if (process.env.X) {}', 'effects', 1],
    ['src/core/a.ts', 'const outside = { process };', 'effects', 1],
    ['src/engine/a.ts', 'await new Promise((done) => setTimeout(done, 1));', 'effects', 1],
    ['src/commands/a.ts', "console.log('x');", 'effects', 1],
    ['src/hosts/a.ts', `${HOST}\nimport { x } from './other.js';`, 'sideways', 2],
    ['src/commands/a.ts', `export const a = defineCommand({});\nimport { other } from './other.js';`, 'sideways', 2],
    ['src/core/lint/rules/a.ts', "import { b } from './b.js';", 'sideways', 1],
    ['src/services/a.ts', "import { b } from './b.js';", 'sideways', 1],
    ['src/services/git-log.ts', "import { b } from './github-log.js';", 'sideways', 1],
    ['src/core/a.ts', 'const x: any = 1;', 'any', 1],
    ['src/core/a.ts', '// as any\nconst x = y as any;', 'any', 2],
    ['src/core/a.ts', 'enum Colour { Red }', 'enums', 1],
    ['src/core/a.ts', "export * from './b.js';", 'barrel', 1],
    ['src/core/index.ts', 'export const x = 1;', 'barrel', 1],
    ['src/core/string-utils.ts', 'export const x = 1;', 'names', 1],
    ['src/core/fooBar.ts', 'export const x = 1;', 'names', 1],
    ['src/core/a.ts', 'const x = 1;\n'.repeat(CODE_LINES_MAX + 1), 'size', 1],
    ['src/core/a.ts', '\n// TODO: later', 'todo', 2],
  ];
  test.each(planted.map((row) => [shown(row[1]), ...row] as const))('finds %s in %s', (_shown, path, source, rule, line) => {
    const sources = new Map([['src/hosts/other.ts', HOST], ['src/commands/other.ts', COMMAND], [path, source]]);
    expect(checkArchitecture(sources)).toEqual([{ path, line, rule: RULES[rule] }]);
  });

  const allowed: readonly (readonly [path: string, source: string])[] = [
    ['src/core/a.ts', "import { createHash } from 'node:crypto';\n// process, Date.now and setTimeout in a comment\nconst text = 'console.log'; const x = clock.process; type T = { console: string }; new Date(0); many; company;"],
    ['src/hosts/a.ts', "import { x } from './parts.js'; process.env; Date.now();"],
    ['src/hosts/choose-host.ts', "const host = await import('./other.js');"],
    ['src/commands/pipeline.ts', "export const a = defineCommand({}); import { other } from './other.js';"],
    ['src/services/github.ts', "import { x } from './github-comments.js'; import { getOctokit } from '@actions/github';"],
    ['src/services/github-comments.ts', "import { x } from './github.js'; import { y } from './github-errors.js';"],
    ['src/embedded/request-handler.ts', "import type { HttpRequest } from '@smithy/types';"],
    ['src/main.ts', "import { plan } from './commands/plan.js'; import { x } from './warehouses/x.js'; process.exitCode = 1;"],
    ['src/core/a.ts', '/**\n * Long.\n */\n// and longer\n\n'.repeat(CODE_LINES_MAX)],
    ['scripts/a.ts', "import ts from 'typescript'; console.log(process.argv);"],
  ];
  test.each(allowed.map((row) => [shown(row[1]), ...row] as const))('has nothing to say about %s in %s', (_shown, path, source) => {
    expect(checkArchitecture(new Map([['src/hosts/other.ts', HOST], ['src/commands/other.ts', COMMAND], [path, source]]))).toEqual([]);
  });
});
