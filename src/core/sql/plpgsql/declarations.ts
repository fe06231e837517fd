/** Reads the declarations of a block. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-structure.html */
import { expectExpression } from '../expressions.js';
import type { PlAlias, PlCursor, PlDeclaration, PlVariable } from '../nodes/routines-plpgsql.js';
import type { Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { expectType } from '../types.js';
import { words } from '../words.js';
import { skipDeclaration } from './recovery.js';
import { expectSql } from './sql.js';

const K = words('declare begin end alias for constant not null default cursor scroll no is collate');

/** What stands between DECLARE and BEGIN; the cursor stands after DECLARE. */
export function declarations(p: Parser): readonly PlDeclaration[] {
  const read: PlDeclaration[] = [];
  while (p.kind() !== 0 && !p.at(K.begin) && p.kind() !== K.end) {
    if (p.kind() === K.declare) {
      p.pos++;
      continue;
    }
    const each = declaration(p);
    p.expect(Shape.Semicolon);
    if (each !== null) read.push(each);
    if (p.isFailed) skipDeclaration(p);
  }
  return read;
}

function declaration(p: Parser): PlDeclaration | null {
  const first = p.pos;
  const name = p.expectWord();
  if (name < 0) return null;
  if (p.eatAll(K.alias, K.for)) return alias(p, first, name);
  if (p.eat(K.cursor) || p.eatAll(K.scroll, K.cursor) || p.eatAll(K.no, K.scroll, K.cursor)) return cursor(p, first, name);
  return variable(p, first, name);
}

/** `name ALIAS FOR $1`, also for a named variable. */
function alias(p: Parser, first: number, name: number): PlAlias {
  const target = p.eat(Shape.Parameter) ? p.last : p.expectWord();
  return { kind: 'PlAlias', first, last: p.last, name, target };
}

/** `[(key integer, …)] FOR | IS query` */
function cursor(p: Parser, first: number, name: number): PlCursor {
  const parameters = p.parenList(cursorParameter) ?? [];
  if (!p.eat(K.is)) p.expect(K.for);
  const query = p.isFailed ? null : expectSql(p);
  return { kind: 'PlCursor', first, last: p.last, name, parameters, query };
}

function cursorParameter(p: Parser): PlVariable | null {
  const first = p.pos;
  const name = p.expectWord();
  return name < 0 ? null : variable(p, first, name);
}

function variable(p: Parser, first: number, name: number): PlVariable {
  const constant = p.eat(K.constant);
  const type = expectType(p);
  if (p.eat(K.collate)) p.name();
  const notNull = p.eatAll(K.not, K.null);
  const value = p.eat(K.default) || p.eatText(':=') || p.eatText('=') ? expectExpression(p) : null;
  return { kind: 'PlVariable', first, last: p.last, name, constant, type, notNull, value };
}
