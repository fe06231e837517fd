/** Asks the rules about a file's statements, and answers with what is left after its suppressions. */
import type { LintConfig } from '../config.js';
import { comparePlaces, type Finding } from '../finding.js';
import type { MigrationKind } from '../migrate/migration.js';
import type { SourceRange } from '../sql/source.js';
import type { SqlFile } from '../sql/sql-file.js';
import type { LexicalFaultCode } from '../sql/tokenizer.js';
import { activeRules, findingOf, isOn, type ActiveRules } from './active-rules.js';
import { factsOf, type FileFacts } from './file-facts.js';
import { UNTERMINATED } from './own-rules.js';
import { movedResult, originOf } from './places.js';
import type { LintRule, Report, RuleContext } from './rule.js';
import { suppress } from './suppression.js';

export interface LintStats {
  readonly statements: number;
  /** Read whole, to the last token. */
  readonly parsed: number;
  /** Their kind and their names are known, the rest is not. */
  readonly recognised: number;
  /** Nothing is known, which says nothing against them. */
  readonly unknown: number;
}

export interface LintResult {
  /** By place. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** Pieces of the file no report may quote, whether or not a finding is left for them. */
  readonly secrets: readonly SourceRange[];
  readonly stats: LintStats;
}

export interface LintOptions {
  /** What the file is, judged by its name; undefined for a SQL file that is no migration. */
  readonly kind: MigrationKind | undefined;
  readonly config: LintConfig;
}

export const DEFAULT_LINT_CONFIG: LintConfig = { failOn: 'error', disabled: new Set(), severities: new Map() };

/** Lints one file. Never throws for what is in it. Throws CONFIG_INVALID when the configuration names a rule that does not exist. */
export function lintFile(file: SqlFile, { kind, config }: LintOptions, rules: readonly LintRule[]): LintResult {
  const active = activeRules(rules, config);
  const found: Finding[] = [];
  const secrets: SourceRange[] = [];
  const { faults } = file.tokens;
  const certainUntil = faults.reduce((least, fault) => Math.min(least, fault.offset), Infinity);
  const context = new FileContext(active, file, kind, found, secrets);
  let unknown = 0;
  for (const [index, statement] of file.statements.entries()) {
    if (statement.row === undefined) unknown++;
    const asked = statement.row === undefined ? active.everyKind : active.byKind.get(statement.row.kind) ?? active.everyKind;
    // After an opening mark without an end nobody knows what is text and what is SQL.
    if (asked.length === 0 || (file.tokens.end[statement.last] ?? 0) > certainUntil) continue;
    for (const rule of asked) rule.check(statement, context.about(rule, index));
  }
  for (const { code, offset } of faults) found.push(findingOf(active, UNTERMINATED, FAULTS[code], file.lines.range(file.path, offset, offset + 1)));
  const { kept, suppressed } = suppress(active, file, found);
  const statements = file.statements.length;
  return movedResult({
    findings: kept.sort((a, b) => comparePlaces(a, b) || (a.rule < b.rule ? -1 : 1)),
    suppressed,
    secrets,
    stats: { statements, parsed: 0, recognised: statements - unknown, unknown },
  }, originOf(file));
}

const FAULTS: Readonly<Record<LexicalFaultCode, string>> = {
  UNTERMINATED_STRING: 'The string that begins here is never closed.',
  UNTERMINATED_NAME: 'The quoted name that begins here is never closed.',
  UNTERMINATED_COMMENT: 'The comment that begins here is never closed.',
  UNTERMINATED_DOLLAR_STRING: 'The dollar quote that begins here is never closed.',
};

/** What the rules see of the file; one object for all of them, so that a clean file costs no allocation per statement. */
class FileContext implements RuleContext {
  index = 0;
  private rule: LintRule | undefined;
  private known: FileFacts | undefined;

  constructor(
    private readonly active: ActiveRules,
    readonly file: SqlFile,
    readonly kind: MigrationKind | undefined,
    private readonly found: Finding[],
    private readonly secrets: SourceRange[],
  ) {}

  get facts(): FileFacts {
    return (this.known ??= factsOf(this.file));
  }

  about(rule: LintRule, index: number): RuleContext {
    this.rule = rule;
    this.index = index;
    return this;
  }

  report({ at, message, fix }: Report): void {
    const { rule, file } = this;
    if (rule === undefined) return;
    const range = file.lines.range(file.path, file.tokens.start[at.first] ?? 0, file.tokens.end[at.last] ?? 0);
    if (rule.pointsAtSecret === true) this.secrets.push(range);
    if (!isOn(this.active, rule.id)) return;
    const made = findingOf(this.active, rule, message, range);
    this.found.push(fix === undefined ? made : { ...made, fix });
  }
}
