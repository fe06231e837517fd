/**
 * Reads SHOW in all its forms from two tables: what is shown, and the clauses after it.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW.html, …/r_SHOW_TABLES.html, …/r_SHOW_GRANTS.html, …/r_SHOW_POLICIES.html and their neighbours
 */
import { expectPlainName, expectPrincipalName, expectRoutine } from '../identities.js';
import type { Expression } from '../nodes/expressions.js';
import type { OptionValue } from '../nodes/options.js';
import type { Show } from '../nodes/session.js';
import { knownOption, options, optionTable, type OptionSpec } from '../options.js';
import type { Parser } from '../parser.js';
import { isNameShape, Shape } from '../tokenizer.js';
import { words } from '../words.js';

const K = words('of on function procedure all schema database table');

const NAMED = ['table', 'view', 'materialized view', 'external table', 'model', 'template', 'schema', 'database', 'datashare'];
const LISTS = ['all', 'use', 'time zone', 'session authorization', 'transaction isolation level', 'databases', 'schemas', 'tables', 'views', 'columns', 'grants', 'column grants',
  'functions', 'procedures', 'parameters', 'constraints primary keys', 'constraints foreign keys', 'constraints foreign keys exported', 'rls policies', 'masking policies',
  'datashares', 'models', 'templates', 'copy jobs'];
const ROUTINES = ['procedure', 'function'];
const none = (name: string): OptionSpec => ({ name, arg: 'none' });
const SHOWN = optionTable([...NAMED, ...LISTS, ...ROUTINES].map(none));

const CLAUSES = optionTable([
  ...['from', 'in', 'on'].map((name): OptionSpec => ({ name, arg: 'name', read: objectName })),
  ...['from schema', 'from database', 'from table', 'in schema', 'in database', 'on table', 'on schema', 'on database', 'on template', 'on model', 'on datashare', 'on language']
    .map((name): OptionSpec => ({ name, arg: 'name', read: expectPlainName })),
  none('from data catalog'),
  { name: 'for', arg: 'name', read: expectPrincipalName },
  { name: 'for role', arg: 'name', read: expectPrincipalName },
  { name: 'for group', arg: 'name', read: expectPrincipalName },
  { name: 'for user', arg: 'name', read: expectPrincipalName },
  { name: 'like', arg: 'string' },
  { name: 'limit', arg: 'number' },
  { name: 'account', arg: 'value', read: accounts },
  { name: 'iam_role', arg: 'value' },
  none('partition'),
]);

export function show(p: Parser): Show {
  const which = isParameter(p) ? 'parameter' : knownOption(p, SHOWN)?.name ?? 'parameter';
  const isModels = which === 'model' && p.eat(K.all);
  const name = which === 'parameter' || (NAMED.includes(which) && !isModels) ? expectPlainName(p) : null;
  const object = ROUTINES.includes(which) ? p.last : routineWord(p, which);
  const routine = object < 0 ? null : expectRoutine(p);
  const read = which === 'parameter' ? [] : options(p, CLAUSES, NO_STOPS, NO_SEPARATOR);
  return { kind: 'Show', first: p.first, last: p.last, which: isModels ? 'model all' : which, name, object, routine, options: read };
}

const NO_STOPS: ReadonlySet<number> = new Set();
const NO_SEPARATOR = -1;

/** `SHOW app.tables`: a parameter of the session may be called like anything. */
function isParameter(p: Parser): boolean {
  return p.kind(1) === Shape.Dot;
}

/** `OF FUNCTION` of SHOW PARAMETERS, `ON FUNCTION` of SHOW GRANTS: the token of FUNCTION or PROCEDURE, or -1. */
function routineWord(p: Parser, which: string): number {
  if (which === 'parameters') {
    p.expect(K.of);
    const word = p.eatAny(K.function, K.procedure);
    if (word < 0) p.fail();
    return word;
  }
  if (p.kind() !== K.on || (p.kind(1) !== K.function && p.kind(1) !== K.procedure) || !isNameShape(p.kind(2))) return -1;
  p.pos += 2;
  return p.last;
}

/** A name that the word for its kind could stand before. */
function objectName(p: Parser): OptionValue | null {
  p.expectsAny(OBJECT_WORDS);
  return expectPlainName(p);
}

const OBJECT_WORDS: readonly number[] = [K.schema, K.database, K.table];

/** `ACCOUNT '…', '…'` */
function accounts(p: Parser): OptionValue | null {
  const first = p.pos;
  if (p.kind() !== Shape.String && p.kind() !== Shape.Parameter && p.kind() !== Shape.Template) return null;
  const items = p.commaList(account);
  return { kind: 'RowValue', first, last: p.last, items };
}

function account(p: Parser): Expression | null {
  const token = p.eatAny(Shape.String, Shape.Parameter, Shape.Template);
  if (token < 0) return null;
  return p.tokens.kind[token] === Shape.String ? { kind: 'Literal', first: token, last: token, type: 'string' } : { kind: 'Placeholder', first: token, last: token };
}
