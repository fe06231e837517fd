/** The grammar of statements that make and change routines. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_PROCEDURE.html, …/r_CREATE_FUNCTION.html */
import type { TypeName } from '../nodes/base.js';
import type { Option } from '../nodes/options.js';
import type { AlterRoutine, CreateFunction, CreateProcedure, RoutineBody } from '../nodes/routines.js';
import { knownOption, optionTable, options } from '../options.js';
import { Expected, type Parser } from '../parser.js';
import { isReadLanguage, routineBody } from '../plpgsql/body.js';
import { plpgsqlBody } from '../plpgsql/blocks.js';
import { Shape } from '../tokenizer.js';
import { expectType } from '../types.js';
import { words } from '../words.js';
import type { Grammar } from './grammar.js';
import { parameters, setting, sourceString } from './routines-parts.js';

const K = words('replace as language returns return rename owner to');

export const ROUTINES_GRAMMAR: Grammar = {
  'create-procedure': createProcedure,
  'create-function': createFunction,
  'alter-procedure': (p) => alterRoutine(p, 'procedure'),
  'alter-function': (p) => alterRoutine(p, 'function'),
  plpgsql: plpgsqlBody,
};

/** One table for both: Redshift takes them in any order, and what belongs to the other kind is for a rule to say. */
const OPTIONS = optionTable([
  { name: 'returns', arg: 'type', read: returnedType },
  { name: 'called on null input', arg: 'none' },
  { name: 'strict', arg: 'none' },
  { name: 'volatile', arg: 'none' },
  { name: 'stable', arg: 'none' },
  { name: 'immutable', arg: 'none' },
  { name: 'nonatomic', arg: 'none' },
  { name: 'security definer', arg: 'none' },
  { name: 'security invoker', arg: 'none' },
  { name: 'language', arg: 'value' },
  { name: 'as', arg: 'string', read: sourceString },
  { name: 'set', arg: 'value', read: setting },
]);

const NOTHING: ReadonlySet<number> = new Set();
const NO_SEPARATOR = -1;

function createProcedure(p: Parser): CreateProcedure {
  const replace = p.headHas(K.replace);
  const name = p.expectName();
  const declared = parameters(p);
  const read = routineOptions(p);
  const body = bodyOf(p, read);
  return {
    kind: 'CreateProcedure', first: p.first, last: p.last, replace, name, parameters: declared ?? [],
    nonatomic: has(read, 'nonatomic'), definer: has(read, 'security definer'), language: tokenOf(read, 'language'), options: read, body,
  };
}

function createFunction(p: Parser): CreateFunction {
  const replace = p.headHas(K.replace);
  const name = p.expectName();
  const declared = parameters(p);
  // Oracle's word, and nothing else that could stand here.
  if (!p.at(K.returns) && p.kind() === K.return) p.fail(K.returns);
  const read = routineOptions(p);
  if (!has(read, 'returns')) p.fail(K.returns);
  const body = bodyOf(p, read);
  const volatility = read.find((each) => each.name === 'volatile' || each.name === 'stable' || each.name === 'immutable');
  return {
    kind: 'CreateFunction', first: p.first, last: p.last, replace, name, parameters: declared ?? [],
    volatility: volatility?.first ?? -1, language: tokenOf(read, 'language'), options: read, body,
  };
}

function returnedType(p: Parser): TypeName | null {
  if (p.kind() !== K.as) return expectType(p);
  p.fail(Expected.Type);
  return null;
}

/**
 * Without its body and its language no routine can be made. What is unknown here ends before the next known word: AS would otherwise be
 * taken for a part of it, and the body with it.
 */
function routineOptions(p: Parser): readonly Option[] {
  const read: Option[] = [];
  while (!p.isFailed) {
    const each = knownOption(p, OPTIONS);
    if (each !== null) read.push(each);
    else if (p.atName()) skipUnknown(p);
    else break;
  }
  if (!has(read, 'as')) p.fail(K.as);
  else if (!has(read, 'language')) p.fail(K.language);
  return read;
}

function skipUnknown(p: Parser): void {
  const from = p.pos++;
  while (p.kind() !== 0 && !OPTIONS.firstWords.has(p.kind())) p.pos++;
  p.unread(from);
}

function has(read: readonly Option[], name: string): boolean {
  return read.some((each) => each.name === name);
}

/** The token of an option's value, or -1. */
function tokenOf(read: readonly Option[], name: string): number {
  return read.find((each) => each.name === name)?.value?.first ?? -1;
}

/** The body, where its language is read; a body that is not read whole spoils the statement. */
function bodyOf(p: Parser, read: readonly Option[]): RoutineBody | null {
  const source = tokenOf(read, 'as');
  const language = tokenOf(read, 'language');
  if (source < 0 || language < 0) return null;
  const name = p.text(language).replaceAll(/['"]/g, '').toLowerCase();
  if (!isReadLanguage(name)) return null;
  const body = routineBody(p.tokens, source, name);
  if (body?.isComplete !== true) p.spoil(source);
  return body;
}

const CHANGES = optionTable([
  { name: 'security definer', arg: 'none' },
  { name: 'security invoker', arg: 'none' },
  { name: 'set', arg: 'value', read: setting },
  { name: 'reset', arg: 'name' },
]);

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_PROCEDURE.html, …/r_ALTER_FUNCTION.html; SET, RESET and SECURITY are PostgreSQL's. */
function alterRoutine(p: Parser, object: 'procedure' | 'function'): AlterRoutine {
  const name = p.expectName();
  const signed = p.kind() === Shape.LeftParen;
  const signature = signed ? parameters(p) ?? [] : [];
  const rename = p.eat(K.rename) && p.expect(K.to) ? p.expectName() : null;
  const owner = rename === null && p.eat(K.owner) && p.expect(K.to) ? p.expectName() : null;
  const changes = rename !== null || owner !== null || p.isFailed ? [] : options(p, CHANGES, NOTHING, NO_SEPARATOR);
  if (rename === null && owner === null && changes.length === 0) p.fail();
  return { kind: 'AlterRoutine', first: p.first, last: p.last, object, name, signed, parameters: signature, rename, owner, changes };
}
