/**
 * Reads statements about users, groups, roles and the system's own settings.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html, …/r_ALTER_USER.html, …/r_CREATE_GROUP.html, …/r_ALTER_GROUP.html,
 * …/r_CREATE_ROLE.html, …/r_ALTER_ROLE.html, …/r_ALTER_SYSTEM.html
 */
import { expectPrincipalName } from '../identities.js';
import type { Name } from '../nodes/base.js';
import type { Option, OptionValue } from '../nodes/options.js';
import type { AlterGroup, AlterRole, AlterSystem, AlterUser, CreateGroup, CreateRole, CreateUser } from '../nodes/security.js';
import type { Setting } from '../nodes/session.js';
import { options, optionTable, type OptionSpec } from '../options.js';
import type { Parser } from '../parser.js';
import { expectSetting } from '../settings.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';
import type { Grammar } from './grammar.js';
import { GRANT_GRAMMAR } from './security-grants.js';
import { POLICY_GRAMMAR } from './security-policies.js';

const K = words('with disable null unlimited restricted unrestricted user add drop rename to set');

export const SECURITY_GRAMMAR: Grammar = {
  'create-user': createUser, 'alter-user': alterUser, 'create-group': createGroup, 'alter-group': alterGroup, 'create-role': createRole,
  'alter-role': alterRole, 'alter-system': alterSystem, ...GRANT_GRAMMAR, ...POLICY_GRAMMAR,
};

const ALWAYS: readonly OptionSpec[] = [
  { name: 'password', arg: 'value', read: password },
  { name: 'createdb', arg: 'none' },
  { name: 'nocreatedb', arg: 'none' },
  { name: 'createuser', arg: 'none' },
  { name: 'nocreateuser', arg: 'none' },
  { name: 'syslog access', arg: 'word', read: syslogAccess },
  { name: 'in group', arg: 'list', read: principals },
  { name: 'valid until', arg: 'value' },
  { name: 'connection limit', arg: 'value', read: limit },
  { name: 'session timeout', arg: 'number' },
  { name: 'externalid', arg: 'value' },
];
const USER_OPTIONS = optionTable(ALWAYS);
const ALTER_USER_OPTIONS = optionTable([
  ...ALWAYS,
  { name: 'rename', arg: 'name', read: toPrincipal },
  { name: 'reset session timeout', arg: 'none' },
  { name: 'reset all', arg: 'none' },
  { name: 'reset', arg: 'name' },
]);
const CREATE_ROLE_OPTIONS = optionTable([{ name: 'externalid', arg: 'value' }]);
const ALTER_ROLE_OPTIONS = optionTable([
  { name: 'rename', arg: 'name', read: toPrincipal },
  { name: 'owner', arg: 'name', read: toPrincipal },
  { name: 'externalid', arg: 'value', read: externalId },
]);

function createUser(p: Parser): CreateUser {
  const name = expectPrincipalName(p);
  p.eat(K.with);
  const read = options(p, USER_OPTIONS);
  return { kind: 'CreateUser', first: p.first, last: p.last, name, options: read };
}

function alterUser(p: Parser): AlterUser {
  const name = expectPrincipalName(p);
  p.eat(K.with);
  const read: (Option | Setting)[] = [];
  do {
    read.push(...options(p, ALTER_USER_OPTIONS, SETTING_STARTS));
    if (!p.eat(K.set)) break;
    const setting = expectSetting(p);
    if (setting !== null) read.push(setting);
  } while (p.kind() !== 0);
  if (read.length === 0 && !p.incomplete) p.fail();
  return { kind: 'AlterUser', first: p.first, last: p.last, name, options: read };
}

const SETTING_STARTS: ReadonlySet<number> = new Set([K.set]);

/** A string, or the word DISABLE. */
function password(p: Parser): OptionValue | null {
  const kind = p.kind();
  const isPassword = kind === Shape.String || kind === Shape.DollarString || kind === Shape.Parameter || kind === Shape.Template || kind === K.disable || kind === K.null;
  return isPassword ? oneToken(p) : null;
}

/** A number, or the word UNLIMITED. */
function limit(p: Parser): OptionValue | null {
  const kind = p.kind();
  return kind === Shape.Number || kind === Shape.Parameter || kind === Shape.Template || kind === K.unlimited ? oneToken(p) : null;
}

function oneToken(p: Parser): OptionValue {
  const first = p.pos++;
  return { kind: 'OptionWord', first, last: first };
}

function syslogAccess(p: Parser): OptionValue | null {
  const first = p.eatAny(K.restricted, K.unrestricted, Shape.Template);
  return first < 0 ? null : { kind: 'OptionWord', first, last: first };
}

function principals(p: Parser): OptionValue {
  const first = p.pos;
  const names = p.commaList(expectPrincipalName);
  return { kind: 'NameList', first, last: p.last, names };
}

/** `TO name` */
function toPrincipal(p: Parser): OptionValue | null {
  p.expect(K.to);
  return expectPrincipalName(p);
}

/** `EXTERNALID TO id` of ALTER ROLE. */
function externalId(p: Parser): OptionValue | null {
  p.eat(K.to);
  return p.atName() || p.kind() === Shape.String || p.kind() === Shape.Parameter ? oneToken(p) : null;
}

function createGroup(p: Parser): CreateGroup {
  const name = expectPrincipalName(p);
  const isWith = p.eat(K.with);
  const members = isWith ? expectMembers(p) : p.eat(K.user) ? p.commaList(expectPrincipalName) : [];
  return { kind: 'CreateGroup', first: p.first, last: p.last, name, members };
}

function expectMembers(p: Parser): readonly Name[] {
  return p.expect(K.user) ? p.commaList(expectPrincipalName) : [];
}

function alterGroup(p: Parser): AlterGroup {
  const name = expectPrincipalName(p);
  const action = p.eat(K.add) ? 'add' : p.eat(K.drop) ? 'drop' : 'rename';
  if (action !== 'rename') {
    const members = expectMembers(p);
    return { kind: 'AlterGroup', first: p.first, last: p.last, action, name, members, newName: null };
  }
  if (p.eat(K.rename)) p.expect(K.to);
  else p.fail();
  const newName = expectPrincipalName(p);
  return { kind: 'AlterGroup', first: p.first, last: p.last, action, name, members: [], newName };
}

function createRole(p: Parser): CreateRole {
  const name = expectPrincipalName(p);
  const read = options(p, CREATE_ROLE_OPTIONS);
  return { kind: 'CreateRole', first: p.first, last: p.last, name, options: read };
}

function alterRole(p: Parser): AlterRole {
  const name = expectPrincipalName(p);
  p.eat(K.with);
  const read = options(p, ALTER_ROLE_OPTIONS);
  if (read.length === 0 && !p.incomplete) p.fail();
  return { kind: 'AlterRole', first: p.first, last: p.last, name, options: read };
}

function alterSystem(p: Parser): AlterSystem {
  p.expect(K.set);
  const setting = expectSetting(p);
  return { kind: 'AlterSystem', first: p.first, last: p.last, setting };
}
