/** What a lint rule is: a value with its reasons, its examples and one check. */
import type { Catalog } from '../catalog/catalog.js';
import type { Fix, Severity } from '../finding.js';
import type { MigrationKind } from '../migrate/migration.js';
import type { SqlFile, Statement } from '../sql/sql-file.js';
import type { Tokens } from '../sql/tokenizer.js';
import type { FileFacts } from './file-facts.js';

export interface Example {
  readonly sql: string;
  /** What the fix makes of it, for a bad example with a fix. */
  readonly fixed?: string;
  /** The file's name, where the rule asks what kind of migration it is; a versioned migration by default. */
  readonly file?: string;
  /** What earlier migrations did, for a rule that asks the catalog. */
  readonly before?: string;
}

/** Token indexes of the statement's tokens, both inclusive. */
export interface TokenSpan { readonly first: number; readonly last: number }

export interface Report {
  readonly at: TokenSpan;
  /** Whose tokens `at` counts, where it is not the statement's own: those of a routine's body. */
  readonly tokens?: Tokens;
  /** Names what is wrong and what to write instead. Never repeats a secret. */
  readonly message: string;
  readonly fix?: Fix | undefined;
}

/** What a rule may look at besides the statement. */
export interface RuleContext {
  readonly file: SqlFile;
  /** What the file is, judged by its name; undefined for a SQL file that is no migration. */
  readonly kind: MigrationKind | undefined;
  /** Index of the statement in its file. */
  readonly index: number;
  /** What the other statements of the file do. */
  readonly facts: FileFacts;
  /** What all statements before this one have made, in this file and in earlier migrations. What is not in it may exist all the same. */
  readonly catalog: Catalog;
  /** What the tokens of the statement may hold: bits of `Trait`. */
  readonly traits: number;
  /** Whether the statement stands inside the body of a procedure or function. */
  readonly isInRoutine: boolean;
  report(report: Report): void;
}

/** What people read about a rule. */
export interface RuleInfo {
  /** `family/name` */
  readonly id: string;
  /** One imperative sentence. */
  readonly summary: string;
  readonly why: string;
  /** What to do instead, where the summary does not say it all. */
  readonly safe?: string;
  readonly severity: Severity;
  readonly since: string;
  /** The page that says so; absent for the rules about the linter's own comments. */
  readonly source?: URL;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
}

export interface LintRule extends RuleInfo {
  readonly source: URL;
  /** The kinds of statement (`StatementRow.kind`) it is asked about; absent means every statement. */
  readonly kinds?: readonly string[];
  /** It is asked about statements that no row of the statement table matches, besides those of its kinds. */
  readonly unknownStatements?: true;
  /**
   * Lower-case words of the keyword table of which one stands in every statement the rule has something to say of, or in the body of the
   * routine that it makes: it is not asked about the others. Most statements hold none of the words of most rules, and a rule that is not
   * asked costs nothing.
   */
  readonly mentions?: readonly string[];
  /** The same for what is no keyword: bits of `Trait`. With both, one of either is enough. */
  readonly traits?: number;
  /** It is asked about the statements inside of routines as well. */
  readonly routines?: true;
  /** What it points at is a secret: no report may quote it, not even when the rule is disabled or suppressed. */
  readonly pointsAtSecret?: true;
  check(statement: Statement, context: RuleContext): void;
}

export function defineRule(rule: LintRule): LintRule {
  return rule;
}
