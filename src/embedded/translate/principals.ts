/**
 * Users, groups and roles, as the views of the catalog show them. Nobody logs in here, so passwords are left out.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html, …/r_ALTER_USER.html, …/r_CREATE_GROUP.html, …/r_ALTER_GROUP.html, …/r_CREATE_ROLE.html, …/r_ALTER_ROLE.html
 */
import type { Name } from '../../core/sql/nodes/base.js';
import type { Option } from '../../core/sql/nodes/options.js';
import type { AlterGroup, AlterRole, AlterUser, CreateGroup, CreateRole, CreateUser } from '../../core/sql/nodes/security.js';
import type { Setting } from '../../core/sql/nodes/session.js';
import type { Tokens } from '../../core/sql/tokenizer.js';
import type { ScriptEntry } from './script.js';
import { call, optionNamed, optionText, principalName } from './tree-reader.js';

export type PrincipalNode = CreateUser | AlterUser | CreateGroup | AlterGroup | CreateRole | AlterRole;

export function principalEntries(tokens: Tokens, node: PrincipalNode): readonly ScriptEntry[] {
  if (node.name === null) return [];
  const name = principalName(tokens, node.name);
  switch (node.kind) {
    case 'CreateUser': return [call('create_principal', 'user', name, userOptions(tokens, node.options)), ...joined(tokens, node.options, name)];
    case 'AlterUser': return [call('alter_principal', 'user', name, userOptions(tokens, node.options), newName(tokens, node.options, 'rename'), null), ...joined(tokens, node.options, name)];
    case 'CreateGroup': return [call('create_principal', 'group', name, {}), ...members(tokens, name, node.members, false)];
    case 'AlterGroup': return node.action === 'rename'
      ? [call('alter_principal', 'group', name, {}, node.newName === null ? null : principalName(tokens, node.newName), null)]
      : members(tokens, name, node.members, node.action === 'drop');
    case 'CreateRole': return [call('create_principal', 'role', name, externalId(tokens, node.options))];
    case 'AlterRole': return [call('alter_principal', 'role', name, externalId(tokens, node.options), newName(tokens, node.options, 'rename'), newName(tokens, node.options, 'owner'))];
  }
}

function members(tokens: Tokens, group: string, users: readonly Name[], removes: boolean): readonly ScriptEntry[] {
  return users.length === 0 ? [] : [call('change_members', group, users.map((user) => principalName(tokens, user)), removes)];
}

/** IN GROUP of CREATE USER. */
function joined(tokens: Tokens, options: readonly (Option | Setting)[], user: string): readonly ScriptEntry[] {
  const groups = optionNamed(options, 'in group')?.value;
  return groups?.kind === 'NameList' ? groups.names.map((group) => call('change_members', principalName(tokens, group), [user], false)) : [];
}

function newName(tokens: Tokens, options: readonly (Option | Setting)[], option: string): string | null {
  const value = optionNamed(options, option)?.value;
  return value?.kind === 'Name' ? principalName(tokens, value) : null;
}

/** The names are those the views look for. */
function userOptions(tokens: Tokens, options: readonly (Option | Setting)[]): object {
  const given: Record<string, string | boolean> = {};
  if (optionNamed(options, 'createdb') !== undefined) given['createdb'] = true;
  if (optionNamed(options, 'nocreatedb') !== undefined) given['createdb'] = false;
  if (optionNamed(options, 'createuser') !== undefined) given['superuser'] = true;
  if (optionNamed(options, 'nocreateuser') !== undefined) given['superuser'] = false;
  for (const [option, key] of [['connection limit', 'connectionLimit'], ['syslog access', 'syslogAccess'], ['session timeout', 'sessionTimeout'], ['valid until', 'validUntil']] as const) {
    const value = optionText(tokens, options, option);
    if (value !== undefined) given[key] = key === 'validUntil' ? value : value.toUpperCase();
  }
  if (optionNamed(options, 'reset session timeout') !== undefined) given['sessionTimeout'] = '0';
  return { ...given, ...externalId(tokens, options) };
}

function externalId(tokens: Tokens, options: readonly (Option | Setting)[]): object {
  const id = optionText(tokens, options, 'externalid');
  return id === undefined ? {} : { externalId: id };
}
