/** The parts of the statements about routines: arguments, the string of the body, SET. */
import { expectExpression } from '../expressions.js';
import type { OptionValue } from '../nodes/options.js';
import type { RoutineParameter } from '../nodes/routines.js';
import type { Parser } from '../parser.js';
import { isNameOrTemplate, Shape } from '../tokenizer.js';
import { expectType } from '../types.js';
import { words } from '../words.js';

const K = words('in out inout default double precision character char national varying bit nchar varchar timestamp time with without interval year month day hour minute second to from current');

/** `( [[name] [mode] type [DEFAULT value], …] )`: the mode may stand on either side of the name. Fails where no parenthesis stands. */
export function parameters(p: Parser): readonly RoutineParameter[] | null {
  if (p.kind() === Shape.LeftParen && p.kind(1) === Shape.RightParen) {
    p.pos += 2;
    return [];
  }
  const read = p.parenList(parameter);
  if (read === null) p.fail(Shape.LeftParen);
  return read;
}

function parameter(p: Parser): RoutineParameter | null {
  const first = p.pos;
  let mode = parameterMode(p);
  const name = isParameterName(p) ? p.pos++ : -1;
  if (mode < 0) mode = parameterMode(p);
  const type = expectType(p);
  const value = p.eat(K.default) || p.eatText('=') || p.eatText(':=') ? expectExpression(p) : null;
  return { kind: 'RoutineParameter', first, last: p.last, mode, name, type, value };
}

/** A type may be called OUT, a mode cannot stand alone. */
function parameterMode(p: Parser): number {
  if (!isNameOrTemplate(p.kind(1))) return -1;
  const mode = p.eatAny(K.in, K.out, K.inout);
  if (mode >= 0 && p.tokens.kind[mode] === K.in && isNameOrTemplate(p.kind(1))) p.eat(K.out);
  return mode;
}

/** Whether a type follows the word at the cursor, so that the word is a name: `double precision` is a type alone. */
function isParameterName(p: Parser): boolean {
  const next = p.kind(1);
  if (!p.atName() || !isNameOrTemplate(next) || next === K.default) return false;
  switch (p.kind()) {
    case K.double: return next !== K.precision;
    case K.national: return next !== K.character && next !== K.char;
    case K.character: case K.char: case K.nchar: case K.varchar: case K.bit: return next !== K.varying;
    case K.timestamp: case K.time: return (next !== K.with && next !== K.without) || p.kind(2) !== K.time;
    case K.interval: return !INTERVAL_FIELDS.has(next);
    default: return true;
  }
}

const INTERVAL_FIELDS: ReadonlySet<number> = new Set([K.year, K.month, K.day, K.hour, K.minute, K.second]);

/** The string that holds a body; a template may stand for it. */
export function sourceString(p: Parser): OptionValue | null {
  const first = p.pos;
  if (!p.eat(Shape.DollarString) && p.kind() !== Shape.String && p.kind() !== Shape.Template) return null;
  p.pos = first + 1;
  return { kind: 'OptionWord', first, last: first };
}

/** `SET name { TO | = } value, …`, and PostgreSQL's FROM CURRENT: an option of the parameter's own name. https://docs.aws.amazon.com/redshift/latest/dg/r_SET.html */
export function setting(p: Parser): OptionValue | null {
  const first = p.pos;
  const name = p.expectName();
  if (name === null) return null;
  const value = p.eatAll(K.from, K.current) ? null : settingValue(p);
  return { kind: 'OptionList', first, last: p.last, options: [{ kind: 'Option', first, last: p.last, name: p.text(name.last).toLowerCase(), value }] };
}

/** One value as a word, several as a group. */
function settingValue(p: Parser): OptionValue {
  if (!p.eatText('=')) p.expect(K.to);
  const first = p.pos;
  do {
    if (p.kind() === Shape.Operator) p.pos++;
    if (isNameOrTemplate(p.kind()) || VALUES.has(p.kind())) p.pos++;
    else p.fail();
  } while (p.eat(Shape.Comma));
  return { kind: p.last === first ? 'OptionWord' : 'OptionGroup', first, last: p.last };
}

const VALUES: ReadonlySet<number> = new Set([Shape.String, Shape.Number, Shape.Parameter]);
