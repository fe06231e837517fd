/** The examples show what they promise to show, and this tool's own SQL understands all of it. */
import { describe, expect, test } from '@jest/globals';
import { lintFile } from '../../src/core/lint/linter.js';
import { RULES } from '../../src/core/lint/registry.js';
import { migrationKindOf } from '../../src/core/migrate/migration-name.js';
import { runMode } from '../../src/core/migrate/segments.js';
import type { Statement } from '../../src/core/sql/sql-file.js';
import { tokenText } from '../../src/core/sql/tokenizer.js';
import { readExample, statementsOf, type ExampleProject } from './example-project.js';

const tickit = readExample('tickit');
const bundle = readExample('ini-bundle');

function kindsOf(project: ExampleProject): ReadonlySet<string> {
  return new Set(project.migrations.flatMap(statementsOf).map(({ row }) => row?.kind ?? 'unknown'));
}

function words({ tokens, first, last }: Statement): string {
  const found: string[] = [];
  for (let at = first; at <= last; at++) found.push(tokenText(tokens, at).toLowerCase());
  return found.join(' ');
}

function shape(project: ExampleProject, id: string): readonly string[] {
  const migration = project.set.get(id);
  return migration === undefined ? [] : project.set.segmentsOf(migration).map(({ atomicity, statements }) => `${atomicity} ${statements.length}`);
}

describe.each([['tickit', tickit], ['ini-bundle', bundle]] as const)('%s', (name, project) => {
  test('has no statement this tool does not recognise', () => {
    const unknown = [...project.migrations.flatMap(statementsOf), ...project.testFiles.flatMap((file) => file.statements)].filter(({ row }) => row === undefined);
    expect(unknown.map(({ text }) => text)).toEqual([]);
  });

  test('each data test has a name of its own, as a sentence', () => {
    const names = project.tests.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^\w.* /.test(name))).toEqual([]);
  });

  test('every environment sets the variables the migrations use', () => {
    for (const environment of project.config.environments.keys()) {
      const { set, migrations } = readExample(name, environment);
      expect(migrations.flatMap((migration) => set.segmentsOf(migration)).length).toBeGreaterThanOrEqual(migrations.length);
    }
  });

  test('lint finds no error and at most two warnings', () => {
    const files = [...project.migrations.flatMap((migration) => migration.parse()), ...project.testFiles];
    const findings = files.flatMap((file) => lintFile(file, { kind: migrationKindOf(file.path), config: project.config.lint }, RULES).findings);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    expect(findings.length).toBeLessThanOrEqual(2);
  });

  test('relations carry their schema wherever one is created or changed', () => {
    const bare = project.migrations.flatMap(statementsOf).flatMap(({ relations }) => relations).filter(({ access, schema }) => access !== 'read' && schema === '');
    expect(bare).toEqual([]);
  });
});

describe('tickit', () => {
  test('has at least twelve versioned migrations, two repeatable ones and an undo with its version', () => {
    const of = (kind: string): readonly string[] => tickit.migrations.filter((migration) => migration.kind === kind).map(({ id }) => id);
    expect(of('versioned').length).toBeGreaterThanOrEqual(13);
    expect(of('undo')).toEqual(['U018__refunds']);
    expect(of('versioned').at(-1)).toBe('V018__refunds');
    // By name best_sellers would come first; it reads what event_revenue creates.
    expect(of('repeatable')).toEqual(['R__event_revenue', 'R__best_sellers']);
  });

  test.each([
    'create-schema', 'create-table', 'insert', 'update', 'delete', 'create-view', 'create-materialized-view', 'refresh-materialized-view', 'create-procedure', 'call',
    'create-group', 'create-role', 'grant', 'revoke', 'alter-default-privileges', 'alter-table', 'alter-column-type', 'truncate', 'vacuum', 'analyze', 'comment', 'drop-table',
  ])('shows %s', (kind) => {
    expect(kindsOf(tickit)).toContain(kind);
  });

  test.each([
    ['create-table', 'diststyle all'], ['create-table', 'diststyle key distkey ('], ['create-table', 'diststyle even'], ['create-table', ') sortkey ('],
    ['create-table', 'compound sortkey ('], ['create-table', 'identity ( 1 , 1 )'], ['create-table', ' super '], ['create-table', ' encode az64'],
    ['create-view', 'with no schema binding'],
  ])('has a %s with %s', (kind, part) => {
    const texts = tickit.migrations.flatMap(statementsOf).filter(({ row }) => row?.kind === kind).map(words);
    expect(texts.filter((text) => text.includes(part))).not.toEqual([]);
  });

  test('has at least nine data tests', () => {
    expect(tickit.tests.length).toBeGreaterThanOrEqual(9);
  });

  test('the statements that run alone cut their files where the comments say', () => {
    expect(shape(tickit, 'V010__longer_venue_names')).toEqual(['transaction 2', 'standalone 1', 'transaction 2']);
    expect(shape(tickit, 'V011__second_load')).toEqual(['standalone 1', 'transaction 3']);
    expect(shape(tickit, 'V012__remove_test_orders')).toEqual(['transaction 1', 'standalone 1', 'transaction 1']);
    expect(shape(tickit, 'V015__door_sales')).toEqual(['transaction 1', 'standalone 1']);
  });

  test('the procedure leaves transactions alone, so its calls commit with it', () => {
    expect(shape(tickit, 'V016__payouts')).toEqual(['transaction 4']);
    const call = tickit.migrations.flatMap(statementsOf).find(({ row }) => row?.kind === 'call');
    if (call === undefined) throw new Error('tickit calls no procedure');
    expect(runMode(call, { externalSchemas: new Set(), procedures: new Map() }).alone).toBe(true);
  });

  test('the names of the reader group and the loader role come from the environment', () => {
    const sent = (environment: string): string => {
      const { set } = readExample('tickit', environment);
      const migration = set.get('V002__readers_and_loader');
      return migration === undefined ? '' : set.segmentsOf(migration).flatMap(({ statements }) => statements.map(({ sql }) => sql)).join('\n');
    };
    expect(sent('dev')).toContain('CREATE GROUP tickit_readers');
    expect(sent('prod')).toContain('CREATE GROUP analysts');
    expect(sent('prod')).toContain('CREATE ROLE nightly_load');
  });
});

describe('ini-bundle', () => {
  test('each section is a migration, in the order of the file', () => {
    expect(bundle.migrations.map(({ id }) => id)).toEqual(['DDL_v01', 'DML_v02', 'DDL_v03', 'DDL_v04', 'OPS_v05'].map((section) => `warehouse.ini/${section}`));
  });

  test('a section is cut into segments like a file', () => {
    expect(shape(bundle, 'warehouse.ini/DDL_v03')).toEqual(['standalone 1', 'transaction 2']);
    expect(shape(bundle, 'warehouse.ini/OPS_v05')).toEqual(['standalone 1', 'transaction 1']);
  });
});
