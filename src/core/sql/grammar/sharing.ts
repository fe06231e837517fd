/** Reads statements about datashares. */
import type { Option } from '../nodes/options.js';
import type { AlterDatashare, CreateDatashare, DescDatashare, SharedKind, SharedObject } from '../nodes/sharing.js';
import { knownOption, optionTable } from '../options.js';
import { Expected, type Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { expectType } from '../types.js';
import { words } from '../words.js';
import type { Grammar } from './grammar.js';

const K = words('set add remove table schema function all tables functions in of account namespace publicaccessible managedby');

export const SHARING_GRAMMAR: Grammar = {
  'create-datashare': createDatashare,
  'alter-datashare': alterDatashare,
  'desc-datashare': descDatashare,
};

const PROPERTIES = optionTable([
  { name: 'publicaccessible', arg: 'switch', as: true },
  // ADX: AWS Data Exchange.
  { name: 'managedby', arg: 'value', as: true },
  { name: 'includenew', arg: 'switch', as: true },
  { name: 'for schema', arg: 'list' },
]);

function createDatashare(p: Parser): CreateDatashare {
  const name = p.expectName();
  const properties = p.at(K.set) || p.at(K.publicaccessible) || p.at(K.managedby) ? propertyList(p) : [];
  return { kind: 'CreateDatashare', first: p.first, last: p.last, name, options: properties };
}

/** `SET PUBLICACCESSIBLE TRUE, MANAGEDBY ADX`; FOR SCHEMA follows its option without a comma. */
function propertyList(p: Parser): readonly Option[] {
  const read: Option[] = [];
  do {
    p.eat(K.set);
    let next = knownOption(p, PROPERTIES);
    if (next === null) p.fail();
    for (; next !== null; next = knownOption(p, PROPERTIES)) read.push(next);
  } while (p.eat(Shape.Comma) || p.at(K.set));
  return read;
}

function alterDatashare(p: Parser): AlterDatashare {
  const name = p.expectName();
  const action = p.eat(K.add) ? 'add' : p.eat(K.remove) ? 'remove' : p.at(K.set) ? 'set' : '';
  if (action === '') p.fail();
  const which = action === 'add' || action === 'remove' ? sharedKind(p) : '';
  const objects = which === '' ? [] : p.commaList(which === 'function' ? sharedFunction : sharedObject);
  const properties = action === 'set' ? propertyList(p) : [];
  return { kind: 'AlterDatashare', first: p.first, last: p.last, name, action, which, objects, options: properties };
}

function sharedKind(p: Parser): SharedKind | '' {
  if (p.eat(K.table)) return 'table';
  if (p.eat(K.schema)) return 'schema';
  if (p.eat(K.function)) return 'function';
  if (p.eat(K.all)) {
    const which = p.eat(K.functions) ? 'all functions' : p.eat(K.tables) ? 'all tables' : '';
    if (which === '') p.fail();
    return p.expectAll(K.in, K.schema) ? which : '';
  }
  p.fail();
  return '';
}

function sharedObject(p: Parser): SharedObject | null {
  const name = p.expectName();
  return name === null ? null : { kind: 'SharedObject', first: name.first, last: p.last, name, types: [] };
}

/** `schema.function (type, …)` */
function sharedFunction(p: Parser): SharedObject | null {
  const name = p.expectName();
  if (name === null) return null;
  p.expect(Shape.LeftParen);
  const types = p.at(Shape.RightParen) ? [] : p.commaList(expectType);
  p.expect(Shape.RightParen);
  return { kind: 'SharedObject', first: name.first, last: p.last, name, types };
}

function descDatashare(p: Parser): DescDatashare {
  const name = p.expectName();
  const isInbound = p.kind() !== 0 && p.expect(K.of);
  const account = isInbound && p.eat(K.account) ? identifier(p) : -1;
  const namespace = isInbound && p.expect(K.namespace) ? identifier(p) : -1;
  return { kind: 'DescDatashare', first: p.first, last: p.last, name, account, namespace };
}

/** The account's number or the namespace's id, quoted or not. */
function identifier(p: Parser): number {
  const value = p.eatAny(Shape.String, Shape.Number, Shape.Parameter, Shape.Template);
  if (value < 0) p.fail(Expected.Value);
  return value;
}
