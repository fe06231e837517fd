/** Reads data types. https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html */
import type { TypeName } from './nodes/base.js';
import { Expected, type Parser } from './parser.js';
import { isStructuralKind } from './stop-words.js';
import { Shape } from './tokenizer.js';
import { words } from './words.js';

const K = words('with without time zone double precision character char varying national bit binary interval year month day hour minute second to varchar nchar max');

/** A type, or null where no name stands. */
export function typeName(p: Parser): TypeName | null {
  if (!p.atName() || isStructuralKind(p.kind())) {
    p.expects(Expected.Type);
    return null;
  }
  const first = p.pos;
  firstWords(p);
  let nameLast = p.last;
  if (nestedParameters(p)) return { kind: 'TypeName', first, last: p.last, nameLast, args: [], isArray: false };
  const args = typeArguments(p);
  if (zoneWords(p) && args.length === 0) nameLast = p.last;
  const isArray = arrayMarks(p);
  if (p.kind() === Shape.Operator && isTypeMark(p)) p.pos += 2;
  return { kind: 'TypeName', first, last: p.last, nameLast, args, isArray };
}

export function expectType(p: Parser): TypeName | null {
  const type = typeName(p);
  if (type === null) p.fail(Expected.Type);
  return type;
}

function firstWords(p: Parser): void {
  if (p.at(K.double) && p.kind(1) === K.precision) {
    p.pos += 2;
    return;
  }
  if (p.kind() === K.national && (p.kind(1) === K.character || p.kind(1) === K.char)) p.pos++;
  const kind = p.kind();
  if (kind === K.interval) {
    p.pos++;
    return intervalFields(p);
  }
  p.name();
  if (p.kind() === K.varying && (kind === K.character || kind === K.char || kind === K.bit || kind === K.nchar || kind === K.varchar || kind === K.binary)) p.pos++;
}

/** Whether a word of this kind is a field of intervals. */
export function isIntervalField(kind: number): boolean {
  return kind === K.day || kind === K.year || kind === K.month || kind === K.hour || kind === K.minute || kind === K.second;
}

/** `YEAR TO MONTH`, `DAY (2) TO SECOND`, or nothing; a precision at the end is not read. https://docs.aws.amazon.com/redshift/latest/dg/r_interval_data_types.html */
export function intervalFields(p: Parser): void {
  if (!isIntervalField(p.kind())) return;
  p.pos++;
  const to = hasPrecision(p) ? 3 : 0;
  if (p.kind(to) === K.to && isIntervalField(p.kind(to + 1))) p.pos += to + 2;
}

/** Whether `(3)` stands at the cursor. */
export function hasPrecision(p: Parser): boolean {
  return p.kind() === Shape.LeftParen && p.kind(1) === Shape.Number && p.kind(2) === Shape.RightParen;
}

/** `v orders.total%TYPE` of procedures, written without spaces; elsewhere `%` divides. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-structure.html */
function isTypeMark(p: Parser): boolean {
  return p.isText('%') && (p.isText('type', 1) || p.isText('rowtype', 1)) && p.tokens.end[p.pos] === p.tokens.start[p.pos + 1];
}

function typeArguments(p: Parser): readonly number[] {
  if (p.kind() !== Shape.LeftParen) return [];
  const kind = p.kind(1);
  if (kind !== Shape.Number && kind !== K.max && kind !== Shape.Template && kind !== Shape.Word) return [];
  p.pos++;
  const args: number[] = [];
  do {
    if (p.eatAny(Shape.Number, K.max, Shape.Template, Shape.Word) < 0) p.fail();
    else args.push(p.last);
  } while (p.eat(Shape.Comma));
  p.expect(Shape.RightParen);
  return args;
}

function zoneWords(p: Parser): boolean {
  const kind = p.kind();
  if ((kind !== K.with && kind !== K.without) || p.kind(1) !== K.time || p.kind(2) !== K.zone) return false;
  p.pos += 3;
  return true;
}

function arrayMarks(p: Parser): boolean {
  const from = p.pos;
  while (p.kind() === Shape.LeftBracket && (p.kind(1) === Shape.RightBracket || (p.kind(1) === Shape.Number && p.kind(2) === Shape.RightBracket))) {
    p.pos += p.kind(1) === Shape.RightBracket ? 2 : 3;
  }
  return p.pos > from;
}

const NESTED = new Set(['array', 'map', 'struct']);

/**
 * `struct<a:int, b:array<varchar(20)>>` of external tables: read up to the closing mark, without a tree. Behind any other type < compares.
 * https://docs.aws.amazon.com/redshift/latest/dg/tutorial-nested-data-create-table.html
 */
function nestedParameters(p: Parser): boolean {
  if (p.kind() !== Shape.Operator || !p.text(p.pos).startsWith('<') || !NESTED.has(p.text(p.last).toLowerCase())) return false;
  let open = 0;
  while (p.kind() !== 0) {
    if (p.kind() === Shape.Operator) for (const character of p.text(p.pos)) open += character === '<' ? 1 : character === '>' ? -1 : 0;
    p.pos++;
    if (open <= 0) return true;
  }
  p.fail();
  return true;
}
