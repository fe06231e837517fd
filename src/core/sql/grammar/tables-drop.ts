/** Reads DROP of everything, TRUNCATE and COMMENT. https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_commands.html */
import { expectExpression } from '../expressions.js';
import type { Comment, Drop, DropObject, DropTarget, SignatureArgument, Truncate } from '../nodes/tables.js';
import type { Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { expectType } from '../types.js';
import { wordSet, words } from '../words.js';
import type { Grammar, Rule } from './grammar.js';

const K = words('if exists cascade restrict force drop external database in out inout double precision varying with without national interval is on',
  'table view column constraint schema materialized function procedure');

/** What may follow the names of each object: CASCADE, RESTRICT, FORCE. */
const DROPPED: readonly { readonly object: DropObject; readonly behaviors: readonly number[]; readonly hasArguments?: true }[] = [
  { object: 'table', behaviors: [K.cascade, K.restrict] },
  { object: 'view', behaviors: [K.cascade, K.restrict] },
  { object: 'materialized view', behaviors: [K.cascade, K.restrict] },
  { object: 'schema', behaviors: [K.cascade, K.restrict] },
  { object: 'database', behaviors: [K.force] },
  { object: 'function', behaviors: [K.cascade, K.restrict], hasArguments: true },
  { object: 'procedure', behaviors: [K.cascade, K.restrict], hasArguments: true },
  { object: 'library', behaviors: [] },
  { object: 'model', behaviors: [] },
  { object: 'user', behaviors: [] },
  { object: 'group', behaviors: [] },
  { object: 'role', behaviors: [K.force, K.restrict] },
  { object: 'rls policy', behaviors: [K.cascade, K.restrict] },
  { object: 'masking policy', behaviors: [K.cascade, K.restrict] },
  { object: 'identity provider', behaviors: [K.cascade, K.restrict] },
  { object: 'datashare', behaviors: [] },
  { object: 'template', behaviors: [] },
];

export const DROP_GRAMMAR: Grammar = Object.fromEntries(DROPPED.map(({ object, behaviors, hasArguments }) =>
  [`drop-${object.replace(' ', '-')}`, drop(object, behaviors, hasArguments === true ? routineTarget : plainTarget)]));

function drop(object: DropObject, behaviors: readonly number[], target: (p: Parser) => DropTarget | null): Rule {
  return (p): Drop => {
    const ifExists = p.headHas(K.exists) || ifExistsWords(p);
    const targets = p.commaList(target);
    const externalDatabase = object === 'schema' && p.eatAll(K.drop, K.external, K.database);
    const behavior = p.eatAny(...behaviors);
    return { kind: 'Drop', first: p.first, last: p.last, object, ifExists, targets, externalDatabase, behavior };
  };
}

/** IF EXISTS where the head has none, or not all of it; a table may also be called `if`. */
function ifExistsWords(p: Parser): boolean {
  if (p.kind() !== K.if || p.kind(1) < Shape.Word || p.kind(1) === Shape.Comma || p.kind(1) === Shape.Dot || p.kind(1) === Shape.LeftParen) return false;
  p.pos++;
  return p.expect(K.exists);
}

function plainTarget(p: Parser): DropTarget | null {
  const name = p.expectName();
  return name === null ? null : { kind: 'DropTarget', first: name.first, last: name.last, name, args: null };
}

/** `name [(types)]` https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_FUNCTION.html, …/r_DROP_PROCEDURE.html */
function routineTarget(p: Parser): DropTarget | null {
  const name = p.expectName();
  if (name === null) return null;
  const args = signature(p);
  return { kind: 'DropTarget', first: name.first, last: p.last, name, args };
}

function signature(p: Parser): readonly SignatureArgument[] | null {
  if (p.kind() !== Shape.LeftParen || p.kind(1) !== Shape.RightParen) return p.parenList(signatureArgument);
  p.pos += 2;
  return [];
}

const MODES: readonly number[] = [K.in, K.out, K.inout];

function signatureArgument(p: Parser): SignatureArgument | null {
  const first = p.pos;
  let mode = p.eatAny(...MODES);
  const name = p.atName() && (MODES.includes(p.kind(1)) || isNameBeforeType(p)) ? p.word() : -1;
  if (mode < 0) mode = p.eatAny(...MODES);
  const type = expectType(p);
  return type === null ? null : { kind: 'SignatureArgument', first, last: p.last, mode, name, type };
}

/** Whether another word follows that does not belong to the type (`DOUBLE PRECISION`, `CHARACTER VARYING`). */
function isNameBeforeType(p: Parser): boolean {
  const kind = p.kind();
  const next = p.kind(1);
  const isWord = next === Shape.Word || next === Shape.QuotedName || next === Shape.Template || next >= 64;
  return isWord && kind !== K.double && kind !== K.national && kind !== K.interval && !TYPE_TAILS.has(next);
}

const TYPE_TAILS = wordSet('varying with without');

/** https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html */
export function truncate(p: Parser): Truncate {
  const tables = p.commaList((q) => q.expectName());
  const behavior = p.eatAny(K.cascade, K.restrict);
  return { kind: 'Truncate', first: p.first, last: p.last, tables, behavior };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_COMMENT.html */
export function comment(p: Parser): Comment {
  const object = commentedObject(p);
  const target = object === 'function' || object === 'procedure' ? routineTarget(p) : plainTarget(p);
  const table = object === 'constraint' && p.expect(K.on) ? p.expectName() : null;
  p.expect(K.is);
  const text = expectExpression(p);
  return { kind: 'Comment', first: p.first, last: p.last, object, target, table, text };
}

function commentedObject(p: Parser): Comment['object'] {
  if (p.headHas(K.table) || p.eat(K.table)) return 'table';
  if (p.headHas(K.view) || p.eat(K.view)) return 'view';
  if (p.eat(K.column)) return 'column';
  if (p.eat(K.constraint)) return 'constraint';
  if (p.eat(K.database)) return 'database';
  if (p.eat(K.schema)) return 'schema';
  if (p.eat(K.function)) return 'function';
  if (p.eat(K.procedure)) return 'procedure';
  if (p.eatAll(K.materialized, K.view)) return 'materialized view';
  p.fail();
  return 'table';
}
