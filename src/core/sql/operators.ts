/**
 * How tightly operators bind: the levels of PostgreSQL 8, which Redshift keeps; of the comparisons all are on one level.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_compound_expressions.html, …/r_logical_condition.html
 */
import type { Parser } from './parser.js';
import { Shape } from './tokenizer.js';
import { words } from './words.js';

const K = words('from');

export const Level = { Or: 1, And: 2, Not: 3, Comparison: 4, Test: 5, Other: 6, Is: 7, Sum: 8, Product: 9, Power: 10, Zone: 11, Sign: 12 } as const;

/** How tightly the operator at the cursor holds the operand after it; 0 for one that stands before no operand. */
export function prefixLevel({ tokens, pos }: Parser): number {
  switch (tokens.text.charCodeAt(tokens.start[pos] ?? 0)) {
    case MINUS: case PLUS: return Level.Sign;
    case BAR: return Level.Power;
    case AT: return Level.Product;
    case STAR: case EQUALS: case LESS: case GREATER: case QUESTION: case COLON: case BACKTICK: return 0;
    default: return Level.Other;
  }
}

/** The level of the operator at the cursor between two operands; 0 for one that joins none. */
export function operatorLevel(p: Parser): number {
  const { tokens, pos } = p;
  const start = tokens.start[pos] ?? 0;
  const code = tokens.text.charCodeAt(start);
  switch ((tokens.end[pos] ?? 0) - start) {
    case 1: return code === STAR && endsItem(p.kind(1)) ? 0 : signLevel(code);
    case 2: return pairLevel(code, tokens.text.charCodeAt(start + 1));
    default: return Level.Other;
  }
}

/** `SELECT modifier * FROM t`: a word nobody knows before all columns, no product without its second factor. */
function endsItem(kind: number): boolean {
  return kind === K.from || kind === Shape.Comma;
}

function signLevel(code: number): number {
  switch (code) {
    case LESS: case EQUALS: case GREATER: return Level.Comparison;
    case PLUS: case MINUS: return Level.Sum;
    case STAR: case SLASH: case PERCENT: return Level.Product;
    case CARET: return Level.Power;
    case COLON: case QUESTION: case BACKTICK: return 0;
    default: return Level.Other;
  }
}

/** `<=`, `>=`, `<>` and `!=` compare; `::`, `:=` and `=>` are marks of other rules. */
function pairLevel(code: number, next: number): number {
  if (code === COLON || (code === EQUALS && next === GREATER)) return 0;
  if (next === EQUALS && (code === LESS || code === GREATER || code === BANG)) return Level.Comparison;
  return code === LESS && next === GREATER ? Level.Comparison : Level.Other;
}

/** Whether the token so far after the cursor is the operator of this one character. */
export function isSign({ tokens, pos, end }: Parser, code: number, ahead = 0): boolean {
  const at = pos + ahead;
  const start = tokens.start[at] ?? 0;
  return at < end && tokens.end[at] === start + 1 && tokens.text.charCodeAt(start) === code;
}

/** Whether the token at the cursor is `::`. */
export function isCastMark({ tokens, pos }: Parser): boolean {
  const start = tokens.start[pos] ?? 0;
  return tokens.end[pos] === start + 2 && tokens.text.charCodeAt(start) === COLON && tokens.text.charCodeAt(start + 1) === COLON;
}

/** Whether the token after the cursor is `=>` or `:=`, which stand between an argument's name and its value. */
export function namesArgument({ tokens, pos }: Parser): boolean {
  const start = tokens.start[pos + 1] ?? 0;
  if (tokens.end[pos + 1] !== start + 2) return false;
  const code = tokens.text.charCodeAt(start);
  const next = tokens.text.charCodeAt(start + 1);
  return (code === EQUALS && next === GREATER) || (code === COLON && next === EQUALS);
}

export const STAR = 42;
export const PLUS = 43;
export const QUESTION = 63;

const BANG = 33;
const PERCENT = 37;
const MINUS = 45;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const AT = 64;
const CARET = 94;
const BACKTICK = 96;
const BAR = 124;
