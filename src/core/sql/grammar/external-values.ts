/** Values that the options of several statements about external things share. */
import type { Name, TypeName } from '../nodes/base.js';
import type { Option, OptionValue } from '../nodes/options.js';
import { options, type OptionTable } from '../options.js';
import { Expected, type Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { expectType } from '../types.js';
import { words } from '../words.js';

const K = words('default unlimited kb mb gb tb to returns');

/** What stands for a text: a string, or what another program puts there. */
const TEXTS: readonly number[] = [Shape.String, Shape.DollarString, Shape.Parameter, Shape.Template];

/** The name of what is created or altered; at the reserved word that comes next it was forgotten. */
export function targetName(p: Parser, next: number): Name | null {
  if (p.kind() === next) p.fail(Expected.Name);
  return p.expectName();
}

/** Options with nothing between them, up to the statement's end or one of `stops`. */
export function optionSequence(p: Parser, table: OptionTable, stops: ReadonlySet<number> = NO_STOPS): readonly Option[] {
  return options(p, table, stops, NO_SEPARATOR);
}

/** The same with at least one. */
export function expectOptions(p: Parser, table: OptionTable): readonly Option[] {
  const read = optionSequence(p, table);
  if (read.length === 0) p.fail();
  return read;
}

const NO_STOPS: ReadonlySet<number> = new Set();
const NO_SEPARATOR = 0;

/** The token of a text that must stand here, or -1. */
export function expectText(p: Parser): number {
  const text = p.eatAny(...TEXTS);
  if (text < 0) p.fail(Expected.Value);
  return text;
}

/** The one of these kinds that stands at the cursor, or what another program puts there. */
export function oneOf(p: Parser, ...kinds: readonly number[]): OptionValue | null {
  const token = p.eatAny(...kinds, Shape.Parameter, Shape.Template);
  return token < 0 ? null : { kind: 'OptionWord', first: token, last: token };
}

/** `TO name`, after OWNER and RENAME. */
export function newName(p: Parser): OptionValue | null {
  return p.expect(K.to) ? p.name() : null;
}

/** `IAM_ROLE default`, `'SESSION'`, or the role's ARN. */
export function iamRole(p: Parser): OptionValue | null {
  return oneOf(p, K.default, Shape.String);
}

/** `10 GB`, with or without its unit, and UNLIMITED: one `OptionWord` over both tokens. */
export function amount(p: Parser): OptionValue | null {
  const first = p.pos;
  if (p.eatAny(K.unlimited, Shape.Parameter, Shape.Template) < 0) {
    if (!p.eat(Shape.Number)) return null;
    p.eatAny(K.mb, K.gb, K.tb, K.kb);
  }
  return { kind: 'OptionWord', first, last: p.last };
}

/** `('key' = 'value', …)` and `(KEY 'value', …)`; the tree keeps it whole. */
export function pairs(p: Parser): OptionValue | null {
  const first = p.pos;
  if (p.parenList(pair) === null) return null;
  return { kind: 'OptionGroup', first, last: p.last };
}

/** Answers a token's index, which is of no use to anybody, for a pair that was read. */
function pair(p: Parser): number | null {
  const key = p.kind() === Shape.QuotedName || p.kind() === Shape.String || p.kind() === Shape.Parameter ? p.pos++ : p.word();
  if (key < 0) return null;
  const isTemplate = p.tokens.kind[key] === Shape.Template && (p.kind() === Shape.Comma || p.kind() === Shape.RightParen);
  if (isTemplate) return key;
  if (!p.eatText('=') && p.tokens.kind[key] === Shape.String) p.fail();
  if (p.eatAny(...TEXTS, Shape.Number) < 0) p.fail(Expected.Value);
  return key;
}

/** `(type, …)` or `(name type, …)`, where the names are passed over; may be empty. */
export function typeList(p: Parser): readonly TypeName[] {
  p.expect(Shape.LeftParen);
  const types = p.at(Shape.RightParen) ? [] : p.commaList(argumentType);
  p.expect(Shape.RightParen);
  return types;
}

function argumentType(p: Parser): TypeName | null {
  const type = expectType(p);
  const isName = type !== null && type.first === type.last && p.atName() && p.kind() !== K.returns;
  return isName ? expectType(p) : type;
}
