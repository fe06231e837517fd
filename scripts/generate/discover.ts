/** Finds commands and rules by looking: a file in their folder that exports one is all it takes to add one. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../../src/commands/command.js';
import type { LintRule } from '../../src/core/lint/rule.js';
import { STAGES } from '../../src/core/pipeline.js';

export interface Found<T> {
  /** The file's name without `.ts`. */
  readonly file: string;
  /** Under which name the file exports it. */
  readonly exported: string;
  readonly value: T;
}

/** The stages of the pipeline in their order, then the others by name. Files that export no command are parts of commands. */
export async function discoverCommands(root: string): Promise<readonly Found<Command>[]> {
  const files = (await sourceNames(root, 'src/commands')).filter((file) => file !== 'registry');
  const commands: Found<Command>[] = [];
  // One after the other: jest's module loader does not bear imports of the same modules at the same time.
  for (const file of files) commands.push(...find(file, await import(`../../src/commands/${file}.js`) as object, isCommand));
  const order: readonly string[] = STAGES.map(({ name }) => name);
  const rank = ({ value }: Found<Command>) => (order.indexOf(value.name) + order.length + 1) % (order.length + 1);
  for (const { file, value } of commands) if (file !== value.name) throw new Error(`src/commands/${file}.ts holds the command "${value.name}"; name the file ${value.name}.ts`);
  return commands.sort((a, b) => rank(a) - rank(b) || compare(a.file, b.file));
}

/** Every rule by its file's name. Each file holds exactly one, and no two have the same id. */
export async function discoverRules(root: string): Promise<readonly Found<LintRule>[]> {
  const files = await sourceNames(root, 'src/core/lint/rules');
  const rules: Found<LintRule>[] = [];
  for (const file of files) {
    const own = find(file, await import(`../../src/core/lint/rules/${file}.js`) as object, isRule);
    if (own.length !== 1) throw new Error(`src/core/lint/rules/${file}.ts exports ${own.length} rules; it must export one`);
    rules.push(...own);
  }
  for (const { value } of rules) if (rules.filter((other) => other.value.id === value.id).length > 1) throw new Error(`two rules have the id ${value.id}`);
  return rules;
}

async function sourceNames(root: string, folder: string): Promise<readonly string[]> {
  const names = await readdir(join(root, folder));
  return names.filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -'.ts'.length)).sort(compare);
}

function find<T>(file: string, module: object, is: (value: unknown) => value is T): readonly Found<T>[] {
  return Object.entries(module).flatMap(([exported, value]: [string, unknown]) => (is(value) ? [{ file, exported, value }] : []));
}

function isCommand(value: unknown): value is Command {
  return has(value, 'name', 'string') && has(value, 'summary', 'string') && has(value, 'inputs', 'object') && has(value, 'action', 'boolean') && has(value, 'run', 'function');
}

function isRule(value: unknown): value is LintRule {
  return has(value, 'id', 'string') && has(value, 'examples', 'object') && has(value, 'check', 'function');
}

function has(value: unknown, key: string, type: string): boolean {
  return typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[key] === type;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
