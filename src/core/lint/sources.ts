/** Lints files a person names: a SQL file is one piece, an INI bundle one per section; earlier migrations tell later ones what there is. */
import { CatalogFold } from '../catalog/fold.js';
import type { LintConfig } from '../config.js';
import { readBundle } from '../migrate/bundle.js';
import { compareVersions, type MigrationKind } from '../migrate/migration.js';
import { migrationKindOf, migrationNameOf } from '../migrate/migration-name.js';
import { parseSql } from '../sql/sql-file.js';
import { lintFile, type LintResult } from './linter.js';
import { RULES } from './registry.js';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Files of one source apply by their versions, sources one after the other. */
  readonly source: number;
}

/** A result for each file, in their order. Throws BUNDLE_INVALID and CONFIG_INVALID. */
export function lintSources(files: readonly SourceFile[], config: LintConfig): readonly LintResult[] {
  const catalog = new CatalogFold();
  const results = new Map<SourceFile, LintResult>();
  for (const { file, kind } of inOrderOfApply(files)) results.set(file, lintSource(file.path, file.text, config, isApplied(kind) ? catalog : new CatalogFold()));
  return files.flatMap((file) => results.get(file) ?? []);
}

/** Lints a SQL file or an INI bundle; places and fixes are those of the whole text. Throws BUNDLE_INVALID and CONFIG_INVALID. */
export function lintSource(path: string, text: string, config: LintConfig, catalog = new CatalogFold()): LintResult {
  if (!isBundle(path)) {
    const result = lintFile(parseSql(path, text), { kind: migrationKindOf(path), config, catalog }, RULES);
    catalog.endSession();
    return result;
  }
  return joined(readBundle(path, text).map((migration) => {
    const results = migration.parse().map((file) => lintFile(file, { kind: 'versioned', config, catalog }, RULES));
    catalog.endSession();
    return joined(results);
  }));
}

function isBundle(path: string): boolean {
  return /\.ini$/i.test(path);
}

/** An undo has no place in the order, and a file that is no migration nobody knows the place of: they see what they make themselves. */
function isApplied(kind: MigrationKind | undefined): boolean {
  return kind === 'versioned' || kind === 'repeatable';
}

/** A file with what its name says: a bundle is versioned, section by section. */
interface Placed { readonly file: SourceFile; readonly kind: MigrationKind | undefined; readonly version: readonly bigint[] }

/** Versioned migrations source by source and by version, as they apply; then the others. */
function inOrderOfApply(files: readonly SourceFile[]): readonly Placed[] {
  const placed = files.map((file): Placed => {
    const name = isBundle(file.path) ? undefined : migrationNameOf(file.path);
    return { file, kind: isBundle(file.path) ? 'versioned' : name?.kind, version: name?.version ?? [] };
  });
  const isVersioned = ({ kind }: Placed): number => Number(kind === 'versioned');
  return placed.sort((a, b) => isVersioned(b) - isVersioned(a) || (a.kind === 'versioned' ? a.file.source - b.file.source || compareVersions(a.version, b.version) : 0));
}

function joined(results: readonly LintResult[]): LintResult {
  const sum = (of: (stats: LintResult['stats']) => number): number => results.reduce((total, { stats }) => total + of(stats), 0);
  return {
    findings: results.flatMap((result) => result.findings),
    suppressed: results.flatMap((result) => result.suppressed),
    secrets: results.flatMap((result) => result.secrets),
    stats: {
      statements: sum((stats) => stats.statements),
      parsed: sum((stats) => stats.parsed),
      recognised: sum((stats) => stats.recognised),
      unknown: sum((stats) => stats.unknown),
      templated: sum((stats) => stats.templated),
    },
  };
}
