/**
 * All migrations of an environment, in the order they apply, with their segments made on demand.
 *
 * On an ordinary day thousands of migrations are applied and one is new: only its segments are ever made.
 */
import { AppError } from '../errors.js';
import { parseSql, type SqlFile } from '../sql/sql-file.js';
import { relationName } from '../sql/relations.js';
import { readBundle } from './bundle.js';
import { fileChecksum } from './checksum.js';
import { learn, mayTeach, type WarehouseKnowledge } from './knowledge.js';
import { compareVersions, type Migration, type MigrationKind, type Segment } from './migration.js';
import { parseMigrationName } from './migration-name.js';
import { makeSegments } from './segments.js';

/** One place migrations come from: a folder's files, or one INI bundle. */
export interface MigrationSource { readonly kind: 'folder' | 'bundle'; readonly path: string; readonly files: readonly { readonly path: string; readonly text: string }[] }

export class MigrationSet {
  /** Versioned ones by source and version, then repeatable ones by dependency. */
  readonly ordered: readonly Migration[];
  readonly undos: readonly Migration[];
  private readonly byId: ReadonlyMap<string, Migration>;
  private readonly segments = new Map<string, readonly Segment[]>();
  private knowledge: WarehouseKnowledge | undefined;

  /** Throws MIGRATION_NAME, MIGRATION_DUPLICATE or BUNDLE_INVALID. */
  constructor(private readonly sources: readonly MigrationSource[], private readonly variables: ReadonlyMap<string, string>) {
    const perSource = sources.map(readSource);
    const all = perSource.flat();
    const versioned = perSource.flatMap((migrations) => byVersion(migrations, 'versioned'));
    this.undos = perSource.flatMap((migrations) => byVersion(migrations, 'undo'));
    this.ordered = [...versioned, ...byDependency(all.filter(({ kind }) => kind === 'repeatable'))];
    this.byId = indexById(all);
  }

  get(id: string): Migration | undefined {
    return this.byId.get(id);
  }

  /** The segments of a migration. Throws what `makeSegments` throws. */
  segmentsOf(migration: Migration): readonly Segment[] {
    const known = this.segments.get(migration.id);
    if (known !== undefined) return known;
    this.knowledge ??= learn(this.teachers());
    const made = makeSegments(migration.path, migration.parse(), this.variables, this.knowledge);
    this.segments.set(migration.id, made);
    return made;
  }

  private *teachers(): Iterable<SqlFile> {
    for (const { files } of this.sources) for (const { path, text } of files) if (mayTeach(text)) yield* this.parsedFiles(path);
  }

  private *parsedFiles(path: string): Iterable<SqlFile> {
    for (const migration of this.ordered) if (migration.path === path) yield* migration.parse();
  }
}

function readSource(source: MigrationSource): readonly Migration[] {
  if (source.kind === 'bundle') return source.files.flatMap(({ path, text }) => readBundle(path, text));
  const migrations: Migration[] = [];
  for (const { path, text } of source.files) {
    const name = parseMigrationName(path);
    if (name === undefined) continue;
    let parsed: readonly SqlFile[] | undefined;
    migrations.push({ id: name.id, kind: name.kind, version: name.version, path, checksum: fileChecksum(text), parse: () => (parsed ??= [parseSql(path, text)]) });
  }
  return migrations;
}

function indexById(migrations: readonly Migration[]): ReadonlyMap<string, Migration> {
  const byId = new Map<string, Migration>();
  for (const migration of migrations) {
    const other = byId.get(migration.id);
    if (other !== undefined) throw new AppError('MIGRATION_DUPLICATE', `${other.path} and ${migration.path} have the same id "${migration.id}"`, { at: { path: migration.path } });
    byId.set(migration.id, migration);
  }
  return byId;
}

/** The migrations of one kind and source by version. Throws MIGRATION_DUPLICATE: equal versions stand beside each other after sorting. */
function byVersion(migrations: readonly Migration[], kind: MigrationKind): readonly Migration[] {
  const keyed = migrations.filter((migration) => migration.kind === kind).map((migration) => ({ migration, key: plainNumber(migration.version) }));
  // Thousands of plain numbers are compared much faster than thousands of lists of big integers.
  const arePlain = keyed.every(({ key }) => !Number.isNaN(key));
  keyed.sort(arePlain ? (a, b) => a.key - b.key : (a, b) => compareVersions(a.migration.version, b.migration.version));
  const sorted = keyed.map(({ migration }) => migration);
  for (let at = 1; at < sorted.length; at++) {
    const [before, after] = [sorted[at - 1], sorted[at]];
    if (before === undefined || after === undefined || compareVersions(before.version, after.version) !== 0) continue;
    throw new AppError('MIGRATION_DUPLICATE', `${before.path} and ${after.path} have the same version`, { at: { path: after.path } });
  }
  return sorted;
}

/** A version of one number that a double holds exactly, or NaN. */
function plainNumber([first = 0n, ...others]: readonly bigint[]): number {
  return others.length === 0 && first <= Number.MAX_SAFE_INTEGER ? Number(first) : NaN;
}

/** Repeatable migrations so that one comes after those whose relations it reads; by name where nothing binds them. */
function byDependency(migrations: readonly Migration[]): readonly Migration[] {
  const sorted = [...migrations].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (sorted.length < 2) return sorted;
  const makers = new Map<string, Migration>();
  for (const migration of sorted) for (const name of touched(migration, 'create')) makers.set(name, migration);
  const placed = new Set<Migration>();
  const visiting = new Set<Migration>();
  const place = (migration: Migration): void => {
    // A circle cannot be ordered; the name decides, and the warehouse says what is missing.
    if (placed.has(migration) || visiting.has(migration)) return;
    visiting.add(migration);
    for (const name of touched(migration, 'read')) {
      const maker = makers.get(name);
      if (maker !== undefined) place(maker);
    }
    visiting.delete(migration);
    placed.add(migration);
  };
  for (const migration of sorted) place(migration);
  return [...placed];
}

function touched(migration: Migration, access: 'create' | 'read'): ReadonlySet<string> {
  const names = new Set<string>();
  for (const file of migration.parse()) {
    for (const statement of file.statements) for (const use of statement.relations) if (use.access === access) names.add(relationName(use));
  }
  return names;
}
