/** Asks the rules about a file's statements, and answers with what is left after its suppressions. */
import type { Catalog } from '../catalog/catalog.js';
import { CatalogFold } from '../catalog/fold.js';
import type { LintConfig } from '../config.js';
import { comparePlaces, type Finding } from '../finding.js';
import type { MigrationKind } from '../migrate/migration.js';
import type { SourceRange } from '../sql/source.js';
import { faultMessage, faultPlace, findFault, type SyntaxFault } from '../sql/faults.js';
import type { SqlFile, Statement } from '../sql/sql-file.js';
import { holdsTemplate } from '../sql/syntax.js';
import { Shape, type LexicalFaultCode } from '../sql/tokenizer.js';
import { activeRules, findingOf, isOn, rulesFor, type ActiveRules, type RulesByKind } from './active-rules.js';
import { factsOf, type FileFacts } from './file-facts.js';
import { SYNTAX_ERROR, UNTERMINATED } from './own-rules.js';
import { movedResult, originOf } from './places.js';
import type { LintRule, Report, RuleContext } from './rule.js';
import { suppress } from './suppression.js';
import { TRAIT_BITS } from './traits.js';

export interface LintStats {
  readonly statements: number;
  /** Read whole, to the last token. */
  readonly parsed: number;
  /** Their kind and their names are known, the rest is not. */
  readonly recognised: number;
  /** Nothing is known, which says nothing against them. */
  readonly unknown: number;
  /** Hold templates (`{{ … }}`, `${…}`), which are read as placeholders. */
  readonly templated: number;
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
  /** What earlier migrations have made; the file's own statements are added to it. Nothing is known without it. */
  readonly catalog?: CatalogFold;
}

export const DEFAULT_LINT_CONFIG: LintConfig = { failOn: 'error', disabled: new Set(), severities: new Map() };

/** Lints one file. Never throws for what is in it. Throws CONFIG_INVALID when the configuration names a rule that does not exist. */
export function lintFile(file: SqlFile, { kind, config, catalog = new CatalogFold() }: LintOptions, rules: readonly LintRule[]): LintResult {
  const active = activeRules(rules, config);
  const context = new FileContext(active, file, kind, catalog);
  const { faults } = file.tokens;
  const certainUntil = faults.reduce((least, fault) => Math.min(least, fault.offset), Infinity);
  const mayHoldTemplate = file.tokens.tags.length > 0 || file.tokens.kind.includes(Shape.Template);
  const counts = { parsed: 0, recognised: 0, unknown: 0, templated: 0 };
  for (let index = 0; index < file.statements.length; index++) {
    const statement = file.statements[index];
    if (statement === undefined) break;
    counts[statement.syntax.status]++;
    if (mayHoldTemplate && holdsTemplate(statement)) counts.templated++;
    // After an opening mark without an end nobody knows what is text and what is SQL.
    if ((file.tokens.end[statement.last] ?? 0) > certainUntil) continue;
    lintStatement(context, statement, index);
    catalog.add(statement);
    file.statements[index - TREES_KEPT]?.forget();
  }
  for (const { code, offset } of faults) context.found.push(findingOf(active, UNTERMINATED, FAULTS[code], file.lines.range(file.path, offset, offset + 1)));
  const { kept, suppressed } = suppress(active, file, context.found);
  return movedResult({
    findings: kept.sort((a, b) => comparePlaces(a, b) || (a.rule < b.rule ? -1 : 1)),
    suppressed,
    secrets: context.secrets,
    stats: { statements: file.statements.length, ...counts },
  }, originOf(file));
}

/** Rules look at the neighbours of a statement; the trees of those farther back are read anew for the few that ask, so that a large file fits. */
const TREES_KEPT = 64;

/** A statement, and the statements inside of it when it is a routine. */
function lintStatement(context: FileContext, statement: Statement, index: number): void {
  const { active } = context;
  askRules(context, statement, index, active.statements);
  const fault = statement.syntax.status !== 'parsed' && isOn(active, SYNTAX_ERROR.id) ? findFault(statement) : null;
  if (fault !== null) context.reportFault(fault);
  for (const inner of statement.inner) askRules(context, inner, index, active.inRoutines);
}

function askRules(context: FileContext, statement: Statement, index: number, rules: RulesByKind): void {
  const list = rulesFor(rules, statement.row?.kind);
  const marks = list.marksOf(statement);
  context.enter(statement, index, marks & TRAIT_BITS);
  for (const rule of list.asked(marks)) {
    context.rule = rule;
    rule.check(statement, context);
  }
}

const FAULTS: Readonly<Record<LexicalFaultCode, string>> = {
  UNTERMINATED_STRING: 'The string that begins here is never closed.',
  UNTERMINATED_NAME: 'The quoted name that begins here is never closed.',
  UNTERMINATED_COMMENT: 'The comment that begins here is never closed.',
  UNTERMINATED_DOLLAR_STRING: 'The dollar quote that begins here is never closed.',
};

/** What the rules see of the file; one object for all of them, so that a clean file costs no allocation per statement. */
class FileContext implements RuleContext {
  readonly found: Finding[] = [];
  readonly secrets: SourceRange[] = [];
  index = 0;
  traits = 0;
  isInRoutine = false;
  /** The one that is asked. */
  rule: LintRule | undefined;
  private statement: Statement | undefined;
  private known: FileFacts | undefined;

  constructor(readonly active: ActiveRules, readonly file: SqlFile, readonly kind: MigrationKind | undefined, readonly catalog: Catalog) {}

  get facts(): FileFacts {
    return (this.known ??= factsOf(this.file));
  }

  /** From here on the rules are asked about this statement. */
  enter(statement: Statement, index: number, traits: number): void {
    this.isInRoutine = statement.tokens !== this.file.tokens;
    this.statement = statement;
    this.index = index;
    this.traits = traits;
  }

  report({ at, message, fix, tokens = this.statement?.tokens }: Report): void {
    const { rule, file } = this;
    if (rule === undefined || tokens === undefined) return;
    const range = file.lines.range(file.path, tokens.start[at.first] ?? 0, tokens.end[at.last] ?? 0);
    if (rule.pointsAtSecret === true) this.secrets.push(range);
    if (!isOn(this.active, rule.id)) return;
    const made = findingOf(this.active, rule, message, range);
    // What a fix writes would have to double its quotes in a body that stands in quotes itself.
    this.found.push(fix === undefined || tokens.quoteWidth === 2 ? made : { ...made, fix });
  }

  reportFault(fault: SyntaxFault): void {
    const { start, end } = faultPlace(fault);
    // What is missing at the end is shown at the last character, so that there is something to point at.
    const from = start === end ? end - 1 : start;
    this.found.push(findingOf(this.active, SYNTAX_ERROR, faultMessage(fault), this.file.lines.range(this.file.path, from, end)));
  }
}
