/** The rules a configuration leaves on, sorted by the kinds of statement they want to see. */
import type { LintConfig } from '../config.js';
import { AppError } from '../errors.js';
import type { Finding } from '../finding.js';
import type { SourceRange } from '../sql/source.js';
import { OWN_RULES, SYNTAX_ERROR, UNTERMINATED } from './own-rules.js';
import { RuleList } from './rule-list.js';
import type { LintRule, RuleInfo } from './rule.js';

export interface ActiveRules {
  readonly config: LintConfig;
  readonly statements: RulesByKind;
  /** For the statements inside of routines. */
  readonly inRoutines: RulesByKind;
  /** Ids of the rules a comment may answer, disabled ones too. */
  readonly suppressible: ReadonlySet<string>;
}

export interface RulesByKind {
  /** For a statement that has no kind. */
  readonly unknown: RuleList;
  /** For one whose kind no rule asks for. */
  readonly everyKind: RuleList;
  readonly byKind: ReadonlyMap<string, RuleList>;
}

/** The rules for a statement, before a look at its words. */
export function rulesFor({ unknown, everyKind, byKind }: RulesByKind, kind: string | undefined): RuleList {
  return kind === undefined ? unknown : byKind.get(kind) ?? everyKind;
}

const REMEMBERED = new WeakMap<readonly LintRule[], WeakMap<LintConfig, ActiveRules>>();

/** The same object for the same rules and configuration, so that a thousand files cost one. Throws CONFIG_INVALID for a rule that does not exist. */
export function activeRules(rules: readonly LintRule[], config: LintConfig): ActiveRules {
  const perConfig = REMEMBERED.get(rules) ?? new WeakMap<LintConfig, ActiveRules>();
  REMEMBERED.set(rules, perConfig);
  const known = perConfig.get(config) ?? sortRules(rules, config);
  perConfig.set(config, known);
  return known;
}

export function isOn({ config }: ActiveRules, rule: string): boolean {
  return !config.disabled.has(rule);
}

export function findingOf({ config }: ActiveRules, rule: RuleInfo, message: string, range: SourceRange): Finding {
  return { rule: rule.id, severity: config.severities.get(rule.id) ?? rule.severity, message, range };
}

/** Throws CONFIG_INVALID when the configuration names a rule that does not exist, or disables one that may not be. */
export function checkLintConfig(config: LintConfig, rules: readonly LintRule[], path?: string): void {
  const known = new Set([...rules, ...OWN_RULES].map((rule) => rule.id));
  const refuse = (message: string): never => {
    throw new AppError('CONFIG_INVALID', message, path === undefined ? {} : { at: { path } });
  };
  for (const id of config.disabled) {
    if (!known.has(id)) refuse(`[lint] disable = ${id}: there is no such rule`);
    if (id === UNTERMINATED.id) refuse(`[lint] disable = ${id}: this rule is always on`);
  }
  for (const id of config.severities.keys()) if (!known.has(id)) refuse(`[lint] severity.${id}: there is no such rule`);
}

function sortRules(rules: readonly LintRule[], config: LintConfig): ActiveRules {
  checkLintConfig(config, rules);
  // A disabled rule that points at secrets is asked all the same: what it points at may not be quoted.
  const asked = rules.filter((rule) => !config.disabled.has(rule.id) || rule.pointsAtSecret === true);
  return {
    config,
    statements: sortByKind(asked),
    inRoutines: sortByKind(asked.filter((rule) => rule.routines === true)),
    suppressible: new Set([SYNTAX_ERROR.id, ...rules.map((rule) => rule.id)]),
  };
}

function sortByKind(rules: readonly LintRule[]): RulesByKind {
  const sorted = new Map<string, LintRule[]>();
  for (const { kinds } of rules) for (const kind of kinds ?? []) sorted.set(kind, []);
  // In the order of the rules, whatever their kinds.
  for (const rule of rules) {
    if (rule.kinds === undefined) for (const list of sorted.values()) list.push(rule);
    else for (const kind of rule.kinds) sorted.get(kind)?.push(rule);
  }
  return {
    unknown: new RuleList(rules.filter(({ kinds, unknownStatements }) => kinds === undefined || unknownStatements === true), false),
    everyKind: new RuleList(rules.filter(({ kinds }) => kinds === undefined), true),
    byKind: new Map([...sorted].map(([kind, list]) => [kind, new RuleList(list, true)])),
  };
}
