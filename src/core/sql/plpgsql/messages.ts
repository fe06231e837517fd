/** Reads RAISE and GET DIAGNOSTICS. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-messages-errors */
import { expectExpression } from '../expressions.js';
import type { PlDiagnostic, PlDiagnostics, PlRaise, PlRaiseOption } from '../nodes/routines-plpgsql.js';
import type { Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';

const K = words('debug log info notice warning exception using stacked current diagnostics');

/** RAISE alone raises a caught error again. */
export function raise(p: Parser): PlRaise {
  const first = p.pos++;
  const level = p.eatAny(K.debug, K.log, K.info, K.notice, K.warning, K.exception);
  const format = p.kind() === Shape.Semicolon || p.at(K.using) ? null : expectExpression(p);
  const values = format !== null && p.eat(Shape.Comma) ? p.commaList(expectExpression) : [];
  const using = p.eat(K.using) ? p.commaList(raiseOption) : [];
  return { kind: 'PlRaise', first, last: p.last, level, format, values, using };
}

/** `errcode = '22012'` of PostgreSQL. */
function raiseOption(p: Parser): PlRaiseOption | null {
  const first = p.pos;
  const name = p.expectWord();
  if (!p.eatText('=') && !p.eatText(':=')) p.fail();
  const value = expectExpression(p);
  return name < 0 ? null : { kind: 'PlRaiseOption', first, last: p.last, name, value };
}

export function diagnostics(p: Parser): PlDiagnostics {
  const first = p.pos++;
  p.eatAny(K.stacked, K.current);
  p.expect(K.diagnostics);
  const items = p.commaList(diagnostic);
  return { kind: 'PlDiagnostics', first, last: p.last, items };
}

function diagnostic(p: Parser): PlDiagnostic | null {
  const first = p.pos;
  const target = p.expectName();
  if (!p.eatText(':=') && !p.eatText('=')) p.fail();
  const item = p.expectWord();
  return target === null ? null : { kind: 'PlDiagnostic', first, last: p.last, target, item };
}
