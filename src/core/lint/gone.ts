/** Relations that the file itself has dropped or renamed, and that nothing has made again since. */
import type { ObjectName } from '../catalog/catalog.js';
import { relationName } from '../sql/relations.js';
import type { StatementNode } from '../sql/nodes.js';
import type { Name } from '../sql/nodes/base.js';
import type { SqlFile, Statement } from '../sql/sql-file.js';
import { foldedName, type Tokens } from '../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../sql/tree-text.js';
import { happensLater } from './later.js';
import { takesName } from './losses.js';
import type { RuleContext } from './rule.js';

export interface Gone { readonly how: string; /** Where in the file, counted from 1. */ readonly line: number }

/**
 * What became of a relation before the statement; undefined where it may be there. A name without a schema is only followed for temporary
 * tables (`#name`): behind any other there may be a second one on the search path.
 */
export function goneBefore(name: ObjectName, { file, index }: RuleContext): Gone | undefined {
  const departures = departuresOf(file);
  if (departures === NONE) return undefined;
  const own = latest(departures, relationName(name), index);
  const schema = name.schema === '' ? undefined : latest(departures, `${name.schema}.`, index);
  const gone = own === undefined || (schema !== undefined && schema.index > own.index) ? schema : own;
  if (gone?.how === undefined || (latest(departures, `*.${name.name}`, index)?.index ?? -1) > gone.index) return undefined;
  const { unclear } = departures;
  const lastUnclear = unclear[countBefore(unclear.length, (at) => (unclear[at] ?? 0) < index) - 1] ?? -1;
  return lastUnclear > gone.index ? undefined : { how: gone.how, line: file.statements[gone.index]?.range.start.line ?? 0 };
}

/** Whether a later statement of the file makes it again, or may do so. */
export function isTakenLater(name: ObjectName, context: RuleContext): boolean {
  return happensLater(context, (tree, tokens) => tree.kind === 'CallProcedure' || takesName(tree, tokens, name));
}

/** `how` is undefined where the name was given to something. */
interface Turn { readonly index: number; readonly how: string | undefined }

interface Departures {
  /** The turns of each relation in order; those of a schema under `schema.`, and those of a name that may be in any schema under `*.name`. */
  readonly of: ReadonlyMap<string, readonly Turn[]>;
  /** Statements after which anything may be there. */
  readonly unclear: readonly number[];
}

function latest({ of }: Departures, key: string, before: number): Turn | undefined {
  const turns = of.get(key);
  return turns === undefined ? undefined : turns[countBefore(turns.length, (at) => (turns[at]?.index ?? 0) < before) - 1];
}

/** How many of so many items come before something, where those that do come first. */
function countBefore(count: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Several rules ask about the same file. */
const REMEMBERED = new WeakMap<SqlFile, Departures>();
const NONE: Departures = { of: new Map(), unclear: [] };

function departuresOf(file: SqlFile): Departures {
  const known = REMEMBERED.get(file);
  if (known !== undefined) return known;
  const read = file.statements.some(departs) ? readDepartures(file) : NONE;
  REMEMBERED.set(file, read);
  return read;
}

function departs({ row, syntax: { tree } }: Statement): boolean {
  if (row === undefined || tree === null) return false;
  return tree.kind === 'Drop' || tree.kind === 'DropExternalView' || (tree.kind === 'AlterTable' && tree.actions.some(({ kind }) => kind === 'RenameTable'));
}

function readDepartures({ statements }: SqlFile): Departures {
  const of = new Map<string, Turn[]>();
  const unclear: number[] = [];
  for (const [index, statement] of statements.entries()) {
    const { tokens, syntax: { tree } } = statement;
    const turns = tree === null || isUnclear(statement) ? undefined : turnsIn(tree, tokens);
    if (turns === undefined) unclear.push(index);
    else {
      for (const { key, how } of turns) {
        const known = of.get(key);
        if (known === undefined) of.set(key, [{ index, how }]);
        else known.push({ index, how });
      }
    }
  }
  return { of, unclear };
}

/** What could not be read, and what runs SQL that stands elsewhere, may make anything. */
function isUnclear({ row, syntax: { status } }: Statement): boolean {
  return row === undefined || status !== 'parsed' || UNCLEAR.has(row.kind);
}

const UNCLEAR: ReadonlySet<string> = new Set(['call', 'execute', 'rollback', 'alter-schema', 'use']);

interface KeyTurn { readonly key: string; readonly how: string | undefined }

/** undefined where a template hides what is made. */
function turnsIn(tree: StatementNode, tokens: Tokens): readonly KeyTurn[] | undefined {
  switch (tree.kind) {
    case 'Drop':
      if (tree.object === 'schema') return tree.targets.map(({ name }) => ({ key: `${foldedName(tokens, name.last)}.`, how: 'dropped with its schema' }));
      return DROPPED.has(tree.object) ? tree.targets.flatMap(({ name }) => departure(tokens, name, 'dropped')) : [];
    case 'DropExternalView': return tree.names.flatMap((name) => departure(tokens, name, 'dropped'));
    case 'CreateTable': case 'CreateExternalTable': case 'CreateView': case 'CreateMaterializedView': case 'CreateExternalView':
      return tree.name === null ? undefined : arrival(tokens, tree.name);
    case 'Query': {
      const [target] = tree.body?.kind === 'Select' ? tree.body.into?.targets ?? [] : [];
      return target === undefined ? [] : arrival(tokens, target);
    }
    case 'AlterTable': {
      const action = tree.actions.find(({ kind }) => kind === 'RenameTable');
      return action?.kind !== 'RenameTable' || tree.name === null || action.to === null ? [] : renamed(tokens, tree.name, action.to);
    }
    default: return [];
  }
}

const DROPPED: ReadonlySet<string> = new Set(['table', 'view', 'materialized view']);

function renamed(tokens: Tokens, from: Name, to: Name): readonly KeyTurn[] | undefined {
  if (holdsTemplate(tokens, from) || holdsTemplate(tokens, to)) return undefined;
  const { schema } = objectName(tokens, from);
  const name = foldedName(tokens, to.last);
  return [...departure(tokens, from, `renamed to ${name}`), { key: schema === '' ? `*.${name}` : relationName({ schema, name }), how: undefined }];
}

function departure(tokens: Tokens, name: Name, how: string): readonly KeyTurn[] {
  if (holdsTemplate(tokens, name)) return [];
  const { database, schema, name: last } = objectName(tokens, name);
  return database !== '' || (schema === '' && !last.startsWith('#')) ? [] : [{ key: relationName({ schema, name: last }), how }];
}

function arrival(tokens: Tokens, name: Name): readonly KeyTurn[] | undefined {
  if (holdsTemplate(tokens, name)) return undefined;
  const { schema, name: last } = objectName(tokens, name);
  return [{ key: schema === '' && !last.startsWith('#') ? `*.${last}` : relationName({ schema, name: last }), how: undefined }];
}
