/** One project of sql-examples/, read the way a command would read it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { parseConfig, type Config } from '../../src/core/config.js';
import { readDataTests, type DataTest } from '../../src/core/datatest/data-test.js';
import { MigrationSet, type MigrationSource } from '../../src/core/migrate/migration-set.js';
import type { Migration } from '../../src/core/migrate/migration.js';
import { parseSql, type SqlFile, type Statement } from '../../src/core/sql/sql-file.js';

export interface ExampleProject {
  readonly config: Config;
  readonly set: MigrationSet;
  /** All migrations, undos last. */
  readonly migrations: readonly Migration[];
  readonly testFiles: readonly SqlFile[];
  readonly tests: readonly DataTest[];
}

/** Reads `sql-examples/<name>` with the variables of one environment. */
export function readExample(name: string, environment = 'dev'): ExampleProject {
  const root = `sql-examples/${name}`;
  const config = parseConfig(`${root}/redshift-devops.ini`, read(`${root}/redshift-devops.ini`));
  const variables = config.environments.get(environment)?.variables;
  if (variables === undefined) throw new Error(`${root} has no environment ${environment}`);
  const set = new MigrationSet(config.migrations.map((path) => source(`${root}/${path}`)), variables);
  const testPaths = config.tests.flatMap((path) => sqlFilesIn(`${root}/${path}`));
  const testFiles = testPaths.map((path) => parseSql(path, read(path)));
  return { config, set, migrations: [...set.ordered, ...set.undos], testFiles, tests: testPaths.flatMap((path) => readDataTests(path, read(path), variables)) };
}

export function statementsOf(migration: Migration): readonly Statement[] {
  return migration.parse().flatMap((file) => file.statements);
}

function source(path: string): MigrationSource {
  if (!existsSync(path)) throw new Error(`${path} does not exist`);
  if (statSync(path).isFile()) return { kind: 'bundle', path, files: [{ path, text: read(path) }] };
  return { kind: 'folder', path, files: sqlFilesIn(path).map((each) => ({ path: each, text: read(each) })) };
}

function sqlFilesIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.sql')).sort().map((file) => `${folder}/${file}`);
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
