/** What a statement is refused for that only the warehouse knows: entries of its script that `src/embedded/compatibility/50-refusals.sql` answers. */
import { walk, type StatementNode } from '../../core/sql/nodes.js';
import type { TypeName } from '../../core/sql/nodes/base.js';
import type { Option } from '../../core/sql/nodes/options.js';
import type { Grant, Revoke } from '../../core/sql/nodes/security.js';
import type { AlterAction, AlterColumn, AlterTable, Drop } from '../../core/sql/nodes/tables.js';
import type { CreateMaterializedView, CreateView } from '../../core/sql/nodes/views.js';
import { foldedName, tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { typeWords } from '../../core/sql/tree-text.js';
import type { ScriptEntry } from './script.js';
import { call, listNames, ownName, sqlName } from './tree-reader.js';

export interface StateChecks { readonly before: readonly ScriptEntry[]; readonly after: readonly ScriptEntry[] }

const NONE: StateChecks = { before: [], after: [] };

/** The checks that come before the entries that run a statement, and those after them; none for most kinds. `inTransaction` says whether others may be in its transaction. */
export function stateChecks(tokens: Tokens, tree: StatementNode | null, inTransaction: boolean): StateChecks {
  switch (tree?.kind) {
    case 'AlterTable': return before(tree.actions.flatMap((action) => alterChecks(tokens, tree, action)));
    case 'Drop': return before(dropChecks(tokens, tree));
    case 'CreateView': return viewChecks(tokens, tree);
    case 'CreateMaterializedView': return before(materializedChecks(tokens, tree));
    case 'Grant': case 'Revoke': return before(inTransaction ? grantChecks(tokens, tree) : []);
    case 'DeclareCursor': return before([call('refuse_second_cursor')]);
    default: return NONE;
  }
}

function before(entries: readonly ScriptEntry[]): StateChecks {
  return { before: entries, after: [] };
}

function alterChecks(tokens: Tokens, { name }: AlterTable, action: AlterAction): readonly ScriptEntry[] {
  if (name === null) return [];
  const table = sqlName(tokens, name);
  switch (action.kind) {
    case 'DropColumn': return [call('refuse_drop_column', table, foldedName(tokens, action.name), isCascade(tokens, action.behavior))];
    case 'AlterColumn': return columnChecks(tokens, table, action);
    case 'AlterAttributes': return action.options.flatMap((option) => distributionChecks(tokens, table, option));
    case 'AppendRows': return action.source === null ? [] : [call('refuse_append', table, sqlName(tokens, action.source))];
    case 'AddConstraint': {
      const { type, columns } = action.constraint;
      return type === 'primary key' && columns !== null ? [call('refuse_primary_key', table, listNames(tokens, columns))] : [];
    }
    default: return [];
  }
}

function columnChecks(tokens: Tokens, table: string, { name, change, type, encoding }: AlterColumn): readonly ScriptEntry[] {
  const column = foldedName(tokens, name);
  if (change === 'encode' && encoding >= 0) return [call('refuse_encoding', table, column, tokenText(tokens, encoding).toLowerCase())];
  return change === 'type' && type !== null ? [call('refuse_column_size', table, column, varcharLength(tokens, type))] : [];
}

const VARCHAR_DEFAULT = 256;
const VARCHAR_MAX = 65_535;

/** In bytes; null for a VARBYTE, whose length is not kept here. */
function varcharLength(tokens: Tokens, type: TypeName): number | null {
  if (typeWords(tokens, type).includes('binary') || typeWords(tokens, type) === 'varbyte') return null;
  const [length] = type.args;
  if (length === undefined) return VARCHAR_DEFAULT;
  const text = tokenText(tokens, length).toLowerCase();
  return text === 'max' ? VARCHAR_MAX : Number(text);
}

function distributionChecks(tokens: Tokens, table: string, { name, value }: Option): readonly ScriptEntry[] {
  if (name === 'distkey') return [call('refuse_distribution', table, 'key')];
  return name === 'diststyle' && value !== null ? [call('refuse_distribution', table, tokenText(tokens, value.first).toLowerCase())] : [];
}

function dropChecks(tokens: Tokens, { object, targets, behavior }: Drop): readonly ScriptEntry[] {
  const cascades = isCascade(tokens, behavior);
  if (object === 'table') return [call('refuse_drop_table', targets.map(({ name }) => sqlName(tokens, name)), cascades)];
  return object === 'schema' && !cascades ? [call('refuse_drop_schema', targets.map(({ name }) => ownName(tokens, name)))] : [];
}

function isCascade(tokens: Tokens, behavior: number): boolean {
  return behavior >= 0 && tokenText(tokens, behavior).toLowerCase() === 'cascade';
}

/** Privileges on the schemas that are named, or on what is in them: https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html */
function grantChecks(tokens: Tokens, { kind, objects }: Grant | Revoke): readonly ScriptEntry[] {
  if (objects === null || (objects.object !== 'schema' && objects.container !== 'schema')) return [];
  return [call('refuse_external_grant', kind.toUpperCase(), objects.names.map((name) => ownName(tokens, name)))];
}

/** A late-binding view gets its rules where it is bound. */
function viewChecks(tokens: Tokens, { name, orReplace, noSchemaBinding }: CreateView): StateChecks {
  if (name === null || noSchemaBinding) return NONE;
  const view = sqlName(tokens, name);
  const width = orReplace ? [call('view_width', view)] : [];
  return { before: width, after: [...(orReplace ? [call('refuse_wider_view', view)] : []), call('refuse_changes', view)] };
}

function materializedChecks(tokens: Tokens, { query }: CreateMaterializedView): readonly ScriptEntry[] {
  if (query === null) return [];
  const names: string[] = [];
  walk(query, (node) => { if (node.kind === 'TableRef') names.push(sqlName(tokens, node.name)); });
  return names.length === 0 ? [] : [call('refuse_materialized', names)];
}
