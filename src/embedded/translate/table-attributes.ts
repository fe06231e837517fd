/**
 * What a statement says of a relation that PostgreSQL has no place for: distribution, sort keys, encodings, keys, owner, and a view's own text.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html, https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html
 */
import { quotedName } from '../sql-literal.js';
import type { Option } from '../../core/sql/nodes/options.js';
import type { AlterAction, AlterTable, ColumnDef, Constraint, CreateTable } from '../../core/sql/nodes/tables.js';
import type { AlterMaterializedView, CreateMaterializedView, CreateView } from '../../core/sql/nodes/views.js';
import { foldedName, tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { nodeText, objectName } from '../../core/sql/tree-text.js';
import type { ScriptEntry } from './script.js';
import { call, listNames, optionText, sqlName } from './tree-reader.js';

/** What `describe_attributes` of the warehouse takes; what is absent stays as it is. */
interface Attributes {
  diststyle?: string;
  distkey?: string;
  sortkeyStyle?: 'AUTO' | 'NONE' | 'COMPOUND' | 'INTERLEAVED';
  sortkeys?: readonly string[];
  backup?: boolean;
  encodeAuto?: boolean;
  autoRefresh?: boolean;
  encodings?: Record<string, string>;
  keys?: readonly Key[];
  like?: string;
  owner?: string;
  definition?: string;
  replaces?: true;
  dropsKey?: string;
  ifExists?: true;
  rowLevelSecurity?: boolean;
  rlsConjunction?: string;
}

/** `type` is that of PostgreSQL's pg_constraint. */
interface Key { readonly type: 'p' | 'u' | 'f'; readonly name?: string; readonly columns: readonly string[]; readonly references?: string; readonly referenced?: readonly string[] }

export function createdTable(tokens: Tokens, { name, elements, options }: CreateTable): readonly ScriptEntry[] {
  if (name === null) return [];
  const columns = elements.filter((each): each is ColumnDef => each.kind === 'ColumnDef');
  const constraints = elements.filter((each): each is Constraint => each.kind === 'Constraint');
  const like = elements.find((each) => each.kind === 'LikeTable')?.table ?? null;
  const keys = [...columns.flatMap((column) => columnKeys(tokens, column)), ...constraints.flatMap((each) => keyOf(tokens, each, []))];
  const given: Attributes = {
    ...columnAttributes(tokens, columns), ...tableAttributes(tokens, options), ...(like === null ? {} : { like: sqlName(tokens, like) }), ...(keys.length === 0 ? {} : { keys }),
  };
  return [call('describe_new', sqlName(tokens, name), given)];
}

export function alteredTable(tokens: Tokens, { name, ifExists, actions }: AlterTable): readonly ScriptEntry[] {
  if (name === null) return [];
  const given = actions.map((action) => changeOf(tokens, action)).filter((change) => Object.keys(change).length > 0);
  return given.map((change) => call('describe_changed', sqlName(tokens, name), ifExists ? { ...change, ifExists } : change));
}

/** The text of a late-binding view is kept by its name, because PostgreSQL's view comes and goes. */
export function createdView(tokens: Tokens, node: CreateView): readonly ScriptEntry[] {
  const { name, query, noSchemaBinding } = node;
  if (name === null || query === null) return [];
  if (!noSchemaBinding) return [call('describe_new', sqlName(tokens, name), { definition: nodeText(tokens, query), replaces: true })];
  const { schema, name: own } = objectName(tokens, name);
  return [call('describe_late', `${quotedName(schema === '' ? 'public' : schema)}.${quotedName(own)}`, nodeText(tokens, node))];
}

export function createdMaterializedView(tokens: Tokens, node: CreateMaterializedView): readonly ScriptEntry[] {
  return node.name === null ? [] : [call('describe_new', sqlName(tokens, node.name), { ...tableAttributes(tokens, node.options), definition: nodeText(tokens, node) })];
}

export function alteredMaterializedView(tokens: Tokens, { name, options }: AlterMaterializedView): readonly ScriptEntry[] {
  return name === null ? [] : [call('describe_changed', sqlName(tokens, name), tableAttributes(tokens, options))];
}

function changeOf(tokens: Tokens, action: AlterAction): Attributes {
  switch (action.kind) {
    case 'AddColumn': return columnAttributes(tokens, [action.column]);
    case 'AlterColumn': return action.change === 'encode' ? { encodings: { [foldedName(tokens, action.name)]: tokenText(tokens, action.encoding).toLowerCase() }, encodeAuto: false } : {};
    case 'AddConstraint': return { keys: keyOf(tokens, action.constraint, []) };
    case 'DropConstraint': return { dropsKey: foldedName(tokens, action.name), ...(action.ifExists ? { ifExists: true } : {}) };
    case 'ChangeOwner': return { owner: foldedName(tokens, action.owner) };
    case 'AlterAttributes': return tableAttributes(tokens, action.options);
    case 'RowLevelSecurity': return { rowLevelSecurity: action.on, ...(action.conjunction < 0 ? {} : { rlsConjunction: tokenText(tokens, action.conjunction).toLowerCase() }) };
    default: return {};
  }
}

/** A table with an encoding of its author's is no longer ENCODE AUTO. */
function columnAttributes(tokens: Tokens, columns: readonly ColumnDef[]): Attributes {
  const encodings: Record<string, string> = {};
  const given: Attributes = {};
  for (const { name, attributes } of columns) {
    const column = foldedName(tokens, name);
    const options = attributes.filter((each): each is Option => each.kind === 'Option');
    const encoding = optionText(tokens, options, 'encode');
    if (encoding !== undefined && encoding !== 'auto') encodings[column] = encoding;
    if (options.some((each) => each.name === 'distkey')) given.distkey = column;
    if (options.some((each) => each.name === 'sortkey')) Object.assign(given, { sortkeyStyle: 'COMPOUND', sortkeys: [column] });
  }
  return Object.keys(encodings).length === 0 ? given : { ...given, encodings, encodeAuto: false };
}

function tableAttributes(tokens: Tokens, options: readonly Option[]): Attributes {
  const given: Attributes = {};
  for (const { name, value } of options) {
    const word = value === null ? '' : tokenText(tokens, value.first).toUpperCase();
    const columns = value?.kind === 'NameList' ? listNames(tokens, value) : [];
    switch (name) {
      case 'diststyle': given.diststyle = word; break;
      case 'distkey': if (columns[0] !== undefined) given.distkey = columns[0]; break;
      case 'sortkey': case 'compound sortkey': case 'interleaved sortkey':
        given.sortkeyStyle = columns.length === 0 ? word === 'NONE' ? 'NONE' : 'AUTO' : name === 'interleaved sortkey' ? 'INTERLEAVED' : 'COMPOUND';
        given.sortkeys = columns;
        break;
      case 'backup': given.backup = word !== 'NO'; break;
      case 'encode': given.encodeAuto = word === 'AUTO'; break;
      case 'auto refresh': case 'autorefresh': given.autoRefresh = ['YES', 'TRUE', 'ON'].includes(word); break;
      default: break;
    }
  }
  return given;
}

function columnKeys(tokens: Tokens, { name, attributes }: ColumnDef): readonly Key[] {
  return attributes.flatMap((each) => each.kind === 'Constraint' ? keyOf(tokens, each, [foldedName(tokens, name)]) : []);
}

/** `own` is the column a constraint stands at. */
function keyOf(tokens: Tokens, { name, type, columns, references, referenced }: Constraint, own: readonly string[]): readonly Key[] {
  const letter = type === 'primary key' ? 'p' : type === 'unique' ? 'u' : type === 'foreign key' ? 'f' : undefined;
  if (letter === undefined) return [];
  return [{
    type: letter, columns: columns === null ? own : listNames(tokens, columns), ...(name < 0 ? {} : { name: foldedName(tokens, name) }),
    ...(references === null ? {} : { references: sqlName(tokens, references), referenced: referenced === null ? [] : listNames(tokens, referenced) }),
  }];
}
