/** What a lint rule is: a value with its reasons, its examples and one check. */
import type { Finding, Fix, Severity } from '../finding.js';
import type { MigrationKind } from '../migrate/migration.js';
import type { SourceRange } from '../sql/source.js';
import type { SqlFile, Statement } from '../sql/sql-file.js';

export interface Example {
  readonly sql: string;
  /** What the fix makes of it, for a bad example with a fix. */
  readonly fixed?: string;
}

export interface Report {
  /** The place: a range, or the token indexes `first..last` of the statement's file. */
  readonly at: SourceRange | { readonly first: number; readonly last: number };
  readonly message: string;
  readonly fix?: Fix;
}

/** What a rule may look at besides the statement. */
export interface RuleContext {
  readonly file: SqlFile;
  /** What the file is, judged by its name; undefined for a SQL file that is no migration. */
  readonly kind: MigrationKind | undefined;
  /** Index of the statement in its file. */
  readonly index: number;
  report(report: Report): void;
}

export interface LintRule {
  /** `family/name` */
  readonly id: string;
  /** One imperative sentence. */
  readonly summary: string;
  readonly why: string;
  readonly severity: Severity;
  readonly since: string;
  readonly source: URL;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  check(statement: Statement, context: RuleContext): void;
}

export function defineRule(rule: LintRule): LintRule {
  return rule;
}

export type { Finding };
