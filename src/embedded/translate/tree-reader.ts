/** What the writers of the catalog need of a tree: names as SQL, values as text, and the call that hands them to the warehouse's own functions. */
import type { Name, NameList, NodeBase } from '../../core/sql/nodes/base.js';
import type { Option } from '../../core/sql/nodes/options.js';
import type { Principal } from '../../core/sql/nodes/security.js';
import type { Setting } from '../../core/sql/nodes/session.js';
import { foldedName, tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { nodeText, objectName } from '../../core/sql/tree-text.js';
import { quotedName, sqlLiteral } from '../sql-literal.js';
import type { ScriptEntry } from './script.js';

/** What a function of the warehouse takes: objects and lists as JSON. */
export type Argument = string | number | boolean | null | object;

/** The entry that calls a function of `src/embedded/compatibility`. */
export function call(name: string, ...args: readonly Argument[]): ScriptEntry {
  return { sql: `SELECT _redshift_devops_embedded.${name}(${args.map(argument).join(', ')})` };
}

function argument(value: Argument): string {
  if (value === null) return 'NULL';
  if (typeof value === 'object') return `${sqlLiteral(JSON.stringify(value))}::jsonb`;
  return typeof value === 'string' ? sqlLiteral(value) : String(value);
}

/** `"schema"."name"`, or the name alone when no schema is written. */
export function sqlName(tokens: Tokens, name: Name): string {
  const { schema, name: own } = objectName(tokens, name);
  return schema === '' ? quotedName(own) : `${quotedName(schema)}.${quotedName(own)}`;
}

/** The last part of a name, folded. */
export function ownName(tokens: Tokens, name: Name): string {
  return foldedName(tokens, name.last);
}

/** The name of a user, group or role; of `provider:bob` both parts belong to it. */
export function principalName(tokens: Tokens, name: Name): string {
  return name.first === name.last ? foldedName(tokens, name.first) : nodeText(tokens, name).replaceAll('"', '').toLowerCase();
}

/** A string without its quotes; anything else in lower case. */
export function valueText(tokens: Tokens, node: NodeBase): string {
  const text = nodeText(tokens, node);
  return text.startsWith('\'') ? text.slice(1, -1).replaceAll('\'\'', '\'') : text.toLowerCase();
}

/** The names of `(a, b)`, folded; a number where a column is counted. */
export function listNames(tokens: Tokens, list: NameList): readonly string[] {
  return list.names.map((name) => ownName(tokens, name));
}

export function optionNamed(options: readonly (Option | Setting)[], name: string): Option | undefined {
  return options.find((each): each is Option => each.kind === 'Option' && each.name === name);
}

/** The value of an option as text; undefined where it is not written. */
export function optionText(tokens: Tokens, options: readonly (Option | Setting)[], name: string): string | undefined {
  const value = optionNamed(options, name)?.value;
  return value === null || value === undefined ? undefined : valueText(tokens, value);
}

export interface Grantee { readonly type: string; readonly name: string; readonly grantOption: boolean; readonly adminOption: boolean }

/** Those who get or lose something. Roles of IAM, accounts and namespaces are named by their string. */
export function granteesOf(tokens: Tokens, principals: readonly Principal[]): readonly Grantee[] {
  return principals.map(({ which, name, value, grantOption, adminOption }) => ({
    type: which, grantOption, adminOption,
    name: name !== null ? principalName(tokens, name) : value < 0 ? which : tokenText(tokens, value).replaceAll('\'', ''),
  }));
}
