/**
 * Which tables a statement keeps others out of, readers too, until its transaction ends.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html, …/r_ALTER_TABLE.html
 */
import type { Name } from '../sql/nodes/base.js';
import type { Statement } from '../sql/sql-file.js';
import { holdsTemplate, objectName } from '../sql/tree-text.js';
import { fileRunOf, type FileSegment } from './file-segments.js';
import { isMadeHere } from './made-here.js';
import type { RuleContext } from './rule.js';
import { shownName } from './tables.js';

/** The kinds that lock a table while it stands in a transaction with others. */
export const LOCKS_TABLES: readonly string[] = ['alter-table', 'drop-table', 'lock'];

/** The names of the tables that certainly were there before the file and are locked by the statement, folded. */
export function lockedTables(statement: Statement, context: RuleContext): readonly string[] {
  return lockedNames(statement, context).map((name) => shownName(statement.tokens, name));
}

/** The same as they are written. */
export function lockedNames(statement: Statement, context: RuleContext): readonly Name[] {
  const { row, syntax: { tree } } = statement;
  if (row === undefined || !LOCKS_TABLES.includes(row.kind)) return NONE;
  switch (tree?.kind) {
    case 'AlterTable': return tree.name === null ? NONE : existing(statement, [tree.name], tree.ifExists, context);
    case 'Drop': return existing(statement, tree.targets.map(({ name }) => name), tree.ifExists, context);
    case 'Lock': return existing(statement, tree.tables, false, context);
    default: return NONE;
  }
}

const NONE: readonly Name[] = [];

/** After IF EXISTS only those are certain that the migrations have made. */
function existing(statement: Statement, names: readonly Name[], conditional: boolean, context: RuleContext): readonly Name[] {
  const { tokens } = statement;
  return names.filter((name) => {
    if (holdsTemplate(tokens, name) || isMadeHere(statement, name, context)) return false;
    const { database, ...local } = objectName(tokens, name);
    return !conditional || (database === '' && context.catalog.table(local) !== undefined);
  });
}

/** The request in which the statement at hand runs, where it shares one with others. */
export function sharedSegment(context: RuleContext): FileSegment | undefined {
  const segment = context.isInRoutine ? undefined : fileRunOf(context)?.segmentOf[context.index];
  return segment === undefined || segment.alone || segment.first === segment.last ? undefined : segment;
}
