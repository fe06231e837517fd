/** Reads `name TO value`, as SET, ALTER USER and ALTER SYSTEM write it. https://docs.aws.amazon.com/redshift/latest/dg/r_SET.html */
import { expression } from './expressions.js';
import type { Name } from './nodes/base.js';
import type { OptionValue } from './nodes/options.js';
import type { Setting } from './nodes/session.js';
import { Expected, type Parser } from './parser.js';
import { isNameShape, Shape } from './tokenizer.js';
import { words } from './words.js';

const K = words('to time zone timezone names role schema constraints interval');

/** A parameter with its value or values; fails where none stands. */
export function expectSetting(p: Parser): Setting | null {
  const first = p.pos;
  if (p.kind() === K.time && p.eatAll(K.time, K.zone)) return timeZone(p, first);
  const name = p.kind() === K.to ? null : p.name();
  if (name === null) {
    p.fail(Expected.Name);
    return null;
  }
  assignment(p, name);
  const values = p.commaList(settingValue);
  return { kind: 'Setting', first, last: p.last, name, values };
}

/** `TIME ZONE value`; TO may stand in between where it should not. https://docs.aws.amazon.com/redshift/latest/dg/r_timezone_config.html */
function timeZone(p: Parser, first: number): Setting {
  if (p.kind() === K.to || p.isText('=')) p.pos++;
  const value = settingValue(p);
  return { kind: 'Setting', first, last: p.last, name: null, values: value === null ? [] : [value] };
}

/** TO or `=`; the documentation also writes `SET timezone INTERVAL '…'`, and PostgreSQL `SET NAMES '…'`. */
function assignment(p: Parser, name: Name): void {
  if (p.isText('=')) {
    p.pos++;
    return;
  }
  const kind = p.tokens.kind[name.last];
  const mayBeBare = (kind === K.timezone || kind === K.names) && (p.kind() === Shape.String || p.kind() === K.interval);
  if (mayBeBare || p.eat(K.to)) return;
  // `SET ROLE name`, `SET SCHEMA '…'` and `SET CONSTRAINTS …` of PostgreSQL are no settings without TO.
  if (kind === K.role || kind === K.schema || kind === K.constraints) p.fail();
  else p.fail(K.to);
}

/** A string, a number with its sign, an interval, or a word, which may be DEFAULT, ON or the name of a schema. */
function settingValue(p: Parser): OptionValue | null {
  const first = p.pos;
  const kind = p.kind();
  if (kind === K.interval && p.kind(1) === Shape.String) return expression(p);
  if (isNameShape(kind) || kind === Shape.Template) return word(p);
  const isSigned = kind === Shape.Operator && (p.isText('-') || p.isText('+')) && p.kind(1) === Shape.Number;
  if (!isSigned && kind !== Shape.String && kind !== Shape.Number && kind !== Shape.Parameter) {
    p.fail(Expected.Value);
    return null;
  }
  p.pos += isSigned ? 2 : 1;
  return { kind: 'OptionWord', first, last: p.last };
}

function word(p: Parser): OptionValue | null {
  const name = p.name();
  return name === null || name.last > name.first ? name : { kind: 'OptionWord', first: name.first, last: name.last };
}
