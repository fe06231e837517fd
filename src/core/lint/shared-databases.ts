/** Names that lie in a database made from a datashare. https://docs.aws.amazon.com/redshift/latest/dg/considerations-datashare-reads-writes.html */
import type { Name } from '../sql/nodes/base.js';
import type { SqlFile, Statement } from '../sql/sql-file.js';
import { foldedName } from '../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../sql/tree-text.js';
import type { RuleContext } from './rule.js';

/** The shared database a name lies in: the one that is written before it, or the one an earlier USE of the file names. */
export function sharedDatabaseOf({ tokens }: Statement, name: Name | null, context: RuleContext): string | undefined {
  if (!context.catalog.hasShared || name === null || holdsTemplate(tokens, name)) return undefined;
  const { database } = objectName(tokens, name);
  const meant = database === '' ? databaseInUse(context) : database;
  return meant !== undefined && context.catalog.isShared(meant) ? meant : undefined;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_USE_command.html */
function databaseInUse({ file, index, isInRoutine }: RuleContext): string | undefined {
  if (isInRoutine) return undefined;
  return switchesIn(file).findLast(({ at }) => at < index)?.database;
}

/** A statement of the file that changes the database in use, and to which; undefined for the one of the connection. */
interface Switch { readonly at: number; readonly database: string | undefined }

const REMEMBERED = new WeakMap<SqlFile, readonly Switch[]>();

function switchesIn(file: SqlFile): readonly Switch[] {
  const known = REMEMBERED.get(file) ?? file.statements.flatMap((statement, at) => switchOf(statement, at));
  REMEMBERED.set(file, known);
  return known;
}

function switchOf({ tokens, row, syntax }: Statement, at: number): readonly Switch[] {
  if (row?.kind !== 'use' && row?.kind !== 'reset') return [];
  const { tree } = syntax;
  if (tree?.kind === 'Reset') return tree.which === 'use' || tree.which === 'all' ? [{ at, database: undefined }] : [];
  return tree?.kind === 'Use' ? [{ at, database: tree.database === null ? undefined : foldedName(tokens, tree.database.last) }] : [];
}
