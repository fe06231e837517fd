/** ALTER TABLE in Redshift's forms: https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html */
import type { AddColumn, AlterAction, AlterColumn, AlterTable, AppendRows } from '../../core/sql/nodes/tables.js';
import { sqlLiteral } from '../sql-literal.js';
import { NotEmulated } from './refused.js';
import type { Part, Rewriter } from './rewriter.js';
import { BIND, countBytes, entryOf, recordOnly, UNBIND, written, type Draft, type Script } from './script.js';
import { columnParts, isPartlyRecorded } from './table-definition.js';

export function prepareAlterTable(draft: Draft, table: AlterTable): Script {
  const [action] = table.actions;
  return action === undefined || table.name === null ? { entries: [written(draft)] } : alter(draft, table, action);
}

function alter(draft: Draft, table: AlterTable, action: AlterAction): Script {
  switch (action.kind) {
    case 'AddColumn': return addColumn(draft, table, action);
    case 'AlterColumn': return alterColumn(draft, table, action);
    case 'AppendRows': return append(draft, table, action);
    case 'DropColumn': case 'RenameColumn': case 'RenameTable': return { entries: [UNBIND, written(draft), BIND] };
    case 'AddConstraint': case 'DropConstraint': case 'ChangeOwner': case 'AlterAttributes': return recordOnly(draft);
    default: throw new NotEmulated(draft.tokens.text.slice(draft.tokens.start[action.first], draft.tokens.end[action.last]));
  }
}

function addColumn({ rewriter }: Draft, table: AlterTable, { column }: AddColumn): Script {
  const entry = rewritten(rewriter, table, ['ADD COLUMN ', ...columnParts(rewriter, column)]);
  return { entries: [entry, ...countBytes(rewriter, table.name)], leftOut: isPartlyRecorded(column) };
}

/** The size of a VARCHAR, or an encoding, which has no effect here. */
function alterColumn(draft: Draft, table: AlterTable, { change, type, name }: AlterColumn): Script {
  if (change === 'encode' || type === null) return recordOnly(draft);
  const { rewriter } = draft;
  return { entries: [UNBIND, rewritten(rewriter, table, ['ALTER COLUMN ', [name, name], ' TYPE ', type]), ...countBytes(rewriter, table.name), BIND] };
}

/** Moves the rows; EXTRA and FILL as asked. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html */
function append({ tokens }: Draft, { name }: AlterTable, { source, ignoreExtra, fillTarget }: AppendRows): Script {
  const text = (node: { readonly first: number; readonly last: number } | null): string => sqlLiteral(node === null ? '' : tokens.text.slice(tokens.start[node.first], tokens.end[node.last]).toLowerCase());
  return { entries: [{ sql: `SELECT _redshift_devops_embedded.append(${text(name)}, ${text(source)}, ${ignoreExtra}, ${fillTarget})` }] };
}

function rewritten(rewriter: Rewriter, table: AlterTable, action: readonly Part[]): ReturnType<typeof entryOf> {
  rewriter.compose(table, ['ALTER TABLE ', table.ifExists ? 'IF EXISTS ' : '', ...(table.name === null ? [] : [table.name]), ' ', ...action]);
  return entryOf(rewriter);
}
