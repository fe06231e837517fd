/** What a rule may need to know about the rest of the file: computed once per file, and only when a rule asks. */
import { skipName } from '../sql/classify.js';
import { keyword } from '../sql/keywords.js';
import { relationName, type RelationUse } from '../sql/relations.js';
import type { SqlFile, Statement } from '../sql/sql-file.js';
import { foldedName, Shape } from '../sql/tokenizer.js';
import { namesFrom, useOf } from './names.js';

export interface FileFacts {
  /** Index of the first statement that sets `search_path`; Infinity when none does. */
  readonly searchPathSetAt: number;
  /** Whether a temporary table of this name exists when statement `index` runs, as far as the file tells. */
  isTemporary(use: RelationUse, index: number): boolean;
  /** Whether a statement after `index` creates a relation of this name. */
  isCreatedAfter(use: RelationUse, index: number): boolean;
}

const TEMPORARY = keyword('temporary');
const TEMP = keyword('temp');

/** Reads every statement of the file once. */
export function factsOf(file: SqlFile): FileFacts {
  const temporary = new Map<string, number>();
  const created = new Map<string, number>();
  let searchPathSetAt = Infinity;
  for (const [index, statement] of file.statements.entries()) {
    const { row } = statement;
    if (row?.kind === 'set' && setsSearchPath(statement)) searchPathSetAt = Math.min(searchPathSetAt, index);
    for (const name of row?.kind === 'select' ? temporaryTargets(statement) : []) if (!temporary.has(name)) temporary.set(name, index);
    if (row?.target?.access !== 'create') continue;
    const name = createdName(statement);
    if (name === undefined) continue;
    created.set(relationName(name), index);
    if (createsTemporary(statement) && !temporary.has(name.name)) temporary.set(name.name, index);
  }
  return {
    searchPathSetAt,
    isTemporary: (use, index) => use.name.startsWith('#') || (use.schema === '' && (temporary.get(use.name) ?? Infinity) < index),
    isCreatedAfter: (use, index) => (created.get(relationName(use)) ?? -1) > index,
  };
}

/** `CREATE TEMP TABLE t` or `CREATE TABLE #t`. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html */
export function createsTemporary(statement: Statement): boolean {
  const { tokens, first, afterHead, last } = statement;
  if (statement.row?.kind !== 'create-table') return false;
  for (let at = first; at < afterHead; at++) if (tokens.kind[at] === TEMPORARY || tokens.kind[at] === TEMP) return true;
  const end = skipName(tokens, afterHead, last);
  return end > afterHead && foldedName(tokens, end - 1).startsWith('#');
}

/** `SELECT … INTO TEMP t` */
function temporaryTargets({ tokens, syntax: { tree } }: Statement): readonly string[] {
  const into = tree?.kind === 'Query' && tree.body?.kind === 'Select' ? tree.body.into : null;
  return into?.temporary === true ? into.targets.map(({ last }) => foldedName(tokens, last)) : [];
}

/** The name after the head, which is what the statement creates. */
function createdName({ tokens, afterHead, last }: Statement): RelationUse | undefined {
  const [name] = namesFrom(tokens, afterHead, last);
  return name?.first === afterHead ? useOf(tokens, name) : undefined;
}

const SESSION = keyword('session');
const LOCAL = keyword('local');

function setsSearchPath(statement: Statement): boolean {
  if (statement.row?.kind !== 'set') return false;
  const { tokens, first, last } = statement;
  let at = first + 1;
  while (at <= last && (tokens.kind[at] === SESSION || tokens.kind[at] === LOCAL)) at++;
  return at <= last && tokens.kind[at] === Shape.Word && foldedName(tokens, at) === 'search_path';
}
