/** Reads what names somebody or a routine exactly: users and roles with their identity provider, functions with their arguments. */
import type { Name } from './nodes/base.js';
import type { RoutineIdentity, RoutineIdentityArgument } from './nodes/security.js';
import { Expected, type Parser } from './parser.js';
import { isNameShape, Shape } from './tokenizer.js';
import { expectType } from './types.js';
import { words } from './words.js';

const K = words('in out inout double precision character char bit varchar nchar varying national time timestamp with without interval to from on for grant revoke year month day hour minute second');

/** Words that go on with the statement where a name is missing; after a dot, and in quotes, they are names too. */
const NO_NAMES: ReadonlySet<number> = new Set([K.to, K.from, K.on, K.in, K.for, K.with, K.grant, K.revoke]);

/** A name that must stand here, where a word of the statement may stand instead. */
export function expectPlainName(p: Parser): Name | null {
  if (NO_NAMES.has(p.kind()) && p.kind(1) !== Shape.Dot) {
    p.fail(Expected.Name);
    return null;
  }
  return p.expectName();
}

/**
 * The name of a user, a group or a role: `analyst`, `sys:monitor`, `provider:bob`. The part after the colon is a part of the name like one
 * after a dot. https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-iam-access-control-native-idp.html
 */
export function expectPrincipalName(p: Parser): Name | null {
  const name = expectPlainName(p);
  if (name === null || p.kind() !== Shape.Operator || !p.isText(':')) return name;
  p.pos++;
  const { first } = name;
  return p.expectWord() < 0 ? name : { kind: 'Name', first, last: p.last };
}

/** `name [(argument, …)]`: a function or procedure as GRANT, DROP and SHOW name it. Fails where no name stands. */
export function expectRoutine(p: Parser): RoutineIdentity | null {
  const first = p.pos;
  const name = expectPlainName(p);
  if (name === null) return null;
  const hasArguments = p.at(Shape.LeftParen);
  const args = hasArguments ? argumentList(p) : [];
  return { kind: 'RoutineIdentity', first, last: p.last, name, hasArguments, arguments: args };
}

function argumentList(p: Parser): readonly RoutineIdentityArgument[] {
  if (p.kind(1) !== Shape.RightParen) return p.parenList(argument) ?? [];
  p.pos += 2;
  return [];
}

/** `[name] [IN | OUT | INOUT] type`, the first two in either order. */
function argument(p: Parser): RoutineIdentityArgument | null {
  const first = p.pos;
  let mode = argumentMode(p);
  const name = isArgumentName(p) ? p.pos++ : -1;
  if (mode < 0) mode = argumentMode(p);
  const type = expectType(p);
  return type === null ? null : { kind: 'RoutineIdentityArgument', first, last: p.last, mode, name, type };
}

function argumentMode(p: Parser): number {
  const kind = p.kind();
  return (kind === K.in || kind === K.out || kind === K.inout) && isNameShape(p.kind(1)) ? p.pos++ : -1;
}

/** Whether a type follows the word at the cursor, and the two are not one type. */
function isArgumentName(p: Parser): boolean {
  const next = p.kind(1);
  if (!isNameShape(p.kind()) || !isNameShape(next) || (NO_NAMES.has(next) && next !== K.in)) return false;
  switch (p.kind()) {
    case K.double: return next !== K.precision;
    case K.character: case K.char: case K.bit: case K.varchar: case K.nchar: return next !== K.varying;
    case K.national: return next !== K.character && next !== K.char;
    case K.time: case K.timestamp: return next !== K.without;
    case K.interval: return !INTERVAL_FIELDS.has(next);
    default: return true;
  }
}

const INTERVAL_FIELDS: ReadonlySet<number> = new Set([K.year, K.month, K.day, K.hour, K.minute, K.second]);
