/** The temporary tables and views a file makes. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html */
import type { ObjectName } from '../catalog/catalog.js';
import { keyword } from '../sql/keywords.js';
import type { SqlFile, Statement } from '../sql/sql-file.js';
import { foldedName } from '../sql/tokenizer.js';
import { nodesOf } from '../sql/tree-text.js';
import { createsTemporary } from './file-facts.js';
import type { RuleContext } from './rule.js';

const REMEMBERED = new WeakMap<SqlFile, ReadonlyMap<string, readonly number[]>>();
const NONE: ReadonlyMap<string, readonly number[]> = new Map();

/** By their names, the indexes of the statements that make them, in order. */
export function temporaryTablesOf(file: SqlFile): ReadonlyMap<string, readonly number[]> {
  const known = REMEMBERED.get(file);
  if (known !== undefined) return known;
  const made = mayMakeAny(file) ? readTables(file) : NONE;
  REMEMBERED.set(file, made);
  return made;
}

/**
 * Whether DROP … IF EXISTS stands for a temporary table: one that the file makes afterwards, so that it can be run again in the same
 * session, where no permanent table of the name is known.
 */
export function isScratchTable({ syntax: { tree } }: Statement, { schema, name }: ObjectName, { file, index, catalog }: RuleContext): boolean {
  if (schema === 'pg_temp') return true;
  if (tree?.kind !== 'Drop' || !tree.ifExists || schema !== '' || catalog.relation({ schema, name }) !== undefined || catalog.relation({ schema: 'public', name }) !== undefined) return false;
  return (temporaryTablesOf(file).get(name)?.at(-1) ?? -1) > index;
}

const TEMPORARY = keyword('temporary');
const TEMP = keyword('temp');

/** Most files make none, which is told without a look at their statements. */
function mayMakeAny({ text, tokens: { kind } }: SqlFile): boolean {
  return kind.includes(TEMP) || kind.includes(TEMPORARY) || text.includes('#');
}

function readTables(file: SqlFile): ReadonlyMap<string, readonly number[]> {
  const made = new Map<string, number[]>();
  for (const [index, statement] of file.statements.entries()) {
    for (const name of namesMadeBy(statement)) {
      const places = made.get(name);
      if (places === undefined) made.set(name, [index]);
      else places.push(index);
    }
  }
  return made;
}

/** What CREATE TABLE, CREATE VIEW and SELECT INTO make; a name that begins with `#` is a temporary one. */
function namesMadeBy(statement: Statement): readonly string[] {
  const kind = statement.row?.kind;
  if (kind === 'create-view' || createsTemporary(statement)) {
    return statement.relations.flatMap(({ access, name }) => access === 'create' && (kind !== 'create-view' || name.startsWith('#')) ? [name] : []);
  }
  if (kind !== 'select') return [];
  return nodesOf(statement, 'Into').flatMap(({ temporary, targets }) => targets.map(({ last }) => foldedName(statement.tokens, last)).filter((name) => temporary || name.startsWith('#')));
}
