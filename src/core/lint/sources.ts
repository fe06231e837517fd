/** Lints a file a person names: a SQL file is one piece, an INI bundle one per section. */
import type { LintConfig } from '../config.js';
import { readBundle } from '../migrate/bundle.js';
import { migrationKindOf } from '../migrate/migration-name.js';
import { parseSql } from '../sql/sql-file.js';
import { lintFile, type LintResult } from './linter.js';
import { RULES } from './registry.js';

/** Lints a SQL file or an INI bundle; places and fixes are those of the whole text. Throws BUNDLE_INVALID and CONFIG_INVALID. */
export function lintSource(path: string, text: string, config: LintConfig): LintResult {
  if (!/\.ini$/i.test(path)) return lintFile(parseSql(path, text), { kind: migrationKindOf(path), config }, RULES);
  const files = readBundle(path, text).flatMap((migration) => migration.parse());
  return joined(files.map((file) => lintFile(file, { kind: 'versioned', config }, RULES)));
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
    },
  };
}
