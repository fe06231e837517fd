/**
 * Reads GRANT, REVOKE and ALTER DEFAULT PRIVILEGES. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html, …/r_REVOKE.html,
 * …/r_ALTER_DEFAULT_PRIVILEGES.html
 */
import { expectPlainName, expectPrincipalName } from '../identities.js';
import type { Name } from '../nodes/base.js';
import type { Option } from '../nodes/options.js';
import type { AlterDefaultPrivileges, Grant, GrantedRole, Principal, Revoke, RolePurpose } from '../nodes/security.js';
import { knownOption, optionTable, type OptionSpec } from '../options.js';
import { Expected, type Parser } from '../parser.js';
import { isNameShape, Shape } from '../tokenizer.js';
import { words } from '../words.js';
import type { Grammar } from './grammar.js';
import { grantObjects } from './security-objects.js';

const K = words('grant revoke admin option for on to from role group user iam_role namespace account datashare via data catalog rls masking policy with cascade restrict',
  'in schema all copy unload external function create model');

export const GRANT_GRAMMAR: Grammar = { grant: (p) => grant(p, p.first, false), revoke: (p) => revoke(p, p.first, false), 'alter-default-privileges': alterDefaultPrivileges };

/** Privileges that mean nothing without an object: where ON is missing after one of them, it is missing. */
const ON_OBJECTS = ['all', 'select', 'insert', 'update', 'delete', 'references', 'usage', 'execute', 'temp', 'temporary', 'assumerole', 'share', 'rule', 'trigger'];
const OTHERS = ['drop', 'truncate', 'alter', 'create', 'debug', 'explain rls', 'explain masking', 'ignore rls', 'access system table', 'access catalog', 'create user',
  'drop user', 'alter user', 'create schema', 'drop schema', 'alter schema', 'create external schema', 'alter default privileges', 'create table', 'drop table', 'alter table',
  'truncate table', 'create function', 'create or replace function', 'create or replace external function', 'drop function', 'create procedure',
  'create or replace procedure', 'drop procedure', 'create view', 'create or replace view', 'drop view', 'create model', 'drop model', 'create datashare',
  'alter datashare', 'drop datashare', 'create library', 'drop library', 'create role', 'alter role', 'drop role', 'create database', 'drop database',
  'create copy job', 'create template', 'alter template', 'drop template', 'vacuum', 'analyze', 'cancel'];
const PRIVILEGES = optionTable([...ON_OBJECTS, ...OTHERS].map((name): OptionSpec => ({ name, arg: 'names', optional: true })));
const NEEDS_OBJECT: ReadonlySet<string> = new Set(ON_OBJECTS.filter((name) => name !== 'all'));
const ALL_PRIVILEGES = optionTable([{ name: 'all privileges', arg: 'names', optional: true }]);

function grant(p: Parser, first: number, isDefault: boolean): Grant {
  const privileges = privilegeList(p, K.to);
  const objects = grantObjects(p, privileges, needsObject(privileges), isDefault);
  const to = grantees(p, K.to);
  const purposes = rolePurposes(p);
  return { kind: 'Grant', first, last: p.last, privileges, objects, grantees: to, purposes };
}

function revoke(p: Parser, first: number, isDefault: boolean): Revoke {
  const option = p.eatAny(K.grant, K.admin);
  if (option >= 0) p.expectAll(K.option, K.for);
  const privileges = privilegeList(p, K.from);
  const objects = grantObjects(p, privileges, needsObject(privileges), isDefault);
  const from = grantees(p, K.from);
  const purposes = rolePurposes(p);
  const behavior = p.eatAny(K.cascade, K.restrict);
  return { kind: 'Revoke', first, last: p.last, option, privileges, objects, grantees: from, purposes, behavior };
}

function needsObject(privileges: readonly (Option | GrantedRole)[]): boolean {
  return privileges.some((each) => each.kind === 'Option' && NEEDS_OBJECT.has(each.name));
}

/** A privilege nobody here knows is noted as unread, and the list goes on. */
function privilegeList(p: Parser, end: number): readonly (Option | GrantedRole)[] {
  const read: (Option | GrantedRole)[] = [];
  do {
    const one = privilege(p);
    if (one === null && isEnd(p, end)) {
      p.fail();
      break;
    }
    // Of the privileges in several words some are surely missing from the table.
    const isWhole = one !== null && (one.kind === 'GrantedRole' || NEEDS_OBJECT.has(one.name) || one.value !== null || isEnd(p, end));
    if (isWhole) read.push(one);
    else skipWords(p, end);
  } while (p.eat(Shape.Comma));
  return read;
}

function isEnd(p: Parser, end: number): boolean {
  const kind = p.kind();
  return kind === 0 || kind === K.on || kind === K.for || kind === end || kind === K.to || kind === K.from || kind === Shape.Comma;
}

function skipWords(p: Parser, end: number): void {
  const from = p.pos;
  p.at(Shape.Comma);
  p.at(K.on);
  p.at(end);
  while (!isEnd(p, end) && isNameShape(p.kind())) p.pos++;
  p.unread(from);
}

function privilege(p: Parser): Option | GrantedRole | null {
  const first = p.pos;
  if (p.kind() === Shape.Template) {
    p.pos++;
    return { kind: 'Option', first, last: first, name: '', value: { kind: 'OptionWord', first, last: first } };
  }
  if (p.eat(K.role)) {
    const name = expectPrincipalName(p);
    return { kind: 'GrantedRole', first, last: p.last, name };
  }
  const all = p.kind() === K.all ? knownOption(p, ALL_PRIVILEGES) : null;
  return all === null ? knownOption(p, PRIVILEGES) : { ...all, name: 'all' };
}

/** At TO or FROM, which must stand here: who gets or loses it. */
export function grantees(p: Parser, word: number): readonly Principal[] {
  p.expect(word);
  const read: Principal[] = [];
  do {
    // `TO ROLE a, TO ROLE b` is accepted.
    if (read.length > 0 && p.kind() === word) p.pos++;
    const one = principal(p, read.at(-1));
    if (one === null) break;
    read.push(one);
  } while (p.eat(Shape.Comma));
  return read;
}

function principal(p: Parser, previous: Principal | undefined): Principal | null {
  const first = p.pos;
  const which = principalKind(p, previous);
  const value = VALUED.has(which) ? principalValue(p, which) : -1;
  const name = which === 'public' || VALUED.has(which) ? null : expectPrincipalName(p);
  if (p.isFailed) return null;
  const viaDataCatalog = p.eat(K.via) && p.expectAll(K.data, K.catalog);
  const kind = p.eat(K.with) ? optionKind(p) : 0;
  return { kind: 'Principal', first, last: p.last, which, name, value, grantOption: kind === K.grant, adminOption: kind === K.admin, viaDataCatalog };
}

/** `GRANT OPTION` or `ADMIN OPTION`: the kind of its first word. */
function optionKind(p: Parser): number {
  const kind = p.kind();
  if (p.eatAny(K.grant, K.admin) < 0) p.fail();
  else p.expect(K.option);
  return kind;
}

const VALUED: ReadonlySet<Principal['which']> = new Set(['iam role', 'namespace', 'account']);

/** Reads the word before the name. `TO NAMESPACE 'a', 'b'`: the word goes on. */
function principalKind(p: Parser, previous: Principal | undefined): Principal['which'] {
  if (p.kind() === Shape.String && previous !== undefined) return previous.which;
  if (p.isText('public') && p.kind(1) !== Shape.Dot) {
    p.pos++;
    return 'public';
  }
  if (p.eatAll(K.rls, K.policy)) return 'rls policy';
  if (p.eatAll(K.masking, K.policy)) return 'masking policy';
  const isName = !startsValue(p.kind(1));
  if (isName) {
    p.expectsAny(BEFORE_NAMES);
    return 'user';
  }
  if (p.eat(K.role)) return 'role';
  if (p.eat(K.group)) return 'group';
  if (p.eat(K.iam_role)) return 'iam role';
  if (p.eat(K.namespace)) return 'namespace';
  if (p.eat(K.account)) return 'account';
  // https://docs.aws.amazon.com/redshift/latest/dg/permissions-datashares.html
  if (p.eat(K.datashare)) return 'datashare';
  p.eat(K.user);
  return 'user';
}

const BEFORE_NAMES: readonly number[] = [K.role, K.group];
const AFTER_NAMES: ReadonlySet<number> = new Set([0, K.with, K.for, K.via, K.cascade, K.restrict, K.to, K.from]);

/** Whether what follows a word makes it the word before a name, and not a name itself. */
function startsValue(next: number): boolean {
  return !AFTER_NAMES.has(next) && (isNameShape(next) || next === Shape.String || next === Shape.Number || next === Shape.Parameter || next === Shape.Template);
}

/** A string, a number, or the word DEFAULT. */
function principalValue(p: Parser, which: Principal['which']): number {
  const kind = p.kind();
  const isValue = kind === Shape.String || kind === Shape.Number || kind === Shape.Parameter || kind === Shape.Template || (which === 'iam role' && isNameShape(kind));
  if (isValue) return p.pos++;
  p.fail(Expected.Value);
  return -1;
}

/** `FOR COPY, UNLOAD` of ASSUMEROLE. */
function rolePurposes(p: Parser): readonly RolePurpose[] {
  return p.eat(K.for) ? p.commaList(rolePurpose) : [];
}

function rolePurpose(p: Parser): RolePurpose | null {
  const first = p.pos;
  const isRead = p.eat(K.all) || p.eat(K.copy) || p.eat(K.unload) || p.eatAll(K.external, K.function) || p.eatAll(K.create, K.model);
  return isRead ? { kind: 'RolePurpose', first, last: p.last } : null;
}

function alterDefaultPrivileges(p: Parser): AlterDefaultPrivileges {
  const users = p.eat(K.for) ? targetUsers(p) : [];
  const schemas = p.eat(K.in) ? targetSchemas(p) : [];
  const first = p.pos;
  const change = p.eat(K.grant) ? grant(p, first, true) : p.eat(K.revoke) ? revoke(p, first, true) : null;
  if (change === null) p.fail();
  return { kind: 'AlterDefaultPrivileges', first: p.first, last: p.last, users, schemas, change };
}

function targetUsers(p: Parser): readonly Name[] {
  if (p.eatAny(K.user, K.role) < 0) p.fail();
  return p.commaList(expectPrincipalName);
}

function targetSchemas(p: Parser): readonly Name[] {
  p.expect(K.schema);
  return p.commaList(expectPlainName);
}
