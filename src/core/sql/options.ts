/**
 * Reads lists of options from tables: one engine for COPY, CREATE TABLE, CREATE USER and all the other statements whose tail is a list of
 * words and values in any order. A table is the only place where an option is named.
 *
 * A word that is in no table is noted as unread together with what looks like its value: AWS adds options every few months, and a new one
 * is no reason to fail on the statement.
 */
import { expression, operandExpression } from './expressions.js';
import { KEYWORD_BASE, keyword } from './keywords.js';
import type { Option, OptionValue } from './nodes/options.js';
import { Expected, type Parser } from './parser.js';
import { Shape } from './tokenizer.js';
import { expectType } from './types.js';
import { words } from './words.js';

/**
 * What follows an option's name. `value` is a string, a number or a word; `switch` is TRUE, FALSE, ON, OFF or a string; `group` is
 * anything in parentheses; `operand` is an expression without AND, OR and comparison; `names` is `(a, b)`; `list` is names without parentheses.
 */
export type OptionArg = 'none' | 'number' | 'string' | 'word' | 'value' | 'switch' | 'name' | 'list' | 'names' | 'operand' | 'expression' | 'group' | 'type';

export interface OptionSpec {
  /** Lower-case words with single spaces; alternatives are rows of their own. */
  readonly name: string;
  readonly arg: OptionArg;
  /** AS or `=` may stand before the value. */
  readonly as?: true;
  /** The value may be absent. */
  readonly optional?: true;
  /** Reads the value in place of `arg`, for what no shape describes. */
  readonly read?: (p: Parser) => OptionValue | null;
}

export interface OptionTable { readonly root: OptionStep; readonly firstWords: ReadonlySet<number> }
interface OptionStep { readonly next: Map<number, OptionStep>; spec: OptionSpec | null }

/** Prepares a table; two rows with one name are a mistake and throw. */
export function optionTable(specs: readonly OptionSpec[]): OptionTable {
  const root: OptionStep = { next: new Map(), spec: null };
  for (const spec of specs) {
    let step = root;
    for (const kind of spec.name.split(' ').map(keyword)) {
      const known = step.next.get(kind) ?? { next: new Map(), spec: null };
      step.next.set(kind, known);
      step = known;
    }
    if (step.spec !== null) throw new Error(`two options are called ${spec.name}`);
    step.spec = spec;
  }
  return { root, firstWords: new Set(root.next.keys()) };
}

const K = words('as true false on off');

/** All options from the cursor on. `separator` may stand between two of them. Ends at the statement's end, a right parenthesis, or one of `stops`. */
export function options(p: Parser, table: OptionTable, stops: ReadonlySet<number> = NO_STOPS, separator: number = Shape.Comma): readonly Option[] {
  const read: Option[] = [];
  for (;;) {
    const kind = p.kind();
    if (kind === 0) {
      if (p.isRecording) for (const word of table.firstWords) p.expects(word);
      return read;
    }
    if (kind === Shape.RightParen || stops.has(kind)) return read;
    const option = knownOption(p, table);
    if (option !== null) read.push(option);
    // A template that stands for some options, or for none.
    else if (kind === Shape.Template) p.pos++;
    else if (kind === Shape.Word || kind === Shape.QuotedName || kind >= KEYWORD_BASE) unknownOption(p, table, stops);
    else return read;
    if (p.kind() === separator && p.kind() !== 0 && !p.isFailed) p.pos++;
  }
}

const NO_STOPS: ReadonlySet<number> = new Set();

/** One option of the table, or null. */
export function knownOption(p: Parser, table: OptionTable): Option | null {
  const first = p.pos;
  let step = table.root;
  let found: OptionSpec | null = null;
  let after = first;
  if (!p.isRecording && !table.firstWords.has(p.kind())) return null;
  for (let ahead = 0; ; ahead++) {
    const next = step.next.get(p.kind(ahead));
    if (next === undefined) break;
    step = next;
    if (step.spec === null) continue;
    found = step.spec;
    after = first + ahead + 1;
  }
  if (found === null) {
    if (p.isRecording) expectWords(p, table);
    return null;
  }
  p.pos = after;
  const value = valueOf(p, found);
  return { kind: 'Option', first, last: p.last, name: found.name, value };
}

/** Notes each word that could have stood at the cursor, and after the words of an option that was begun. */
function expectWords(p: Parser, table: OptionTable): void {
  let step: OptionStep | undefined = table.root;
  for (let ahead = 0; step !== undefined; ahead++) {
    const from = p.pos;
    p.pos += ahead;
    for (const kind of step.next.keys()) p.expects(kind);
    p.pos = from;
    step = step.next.get(p.kind(ahead));
  }
}

/** A word with what looks like its value: an optional AS or `=`, then a literal, a word, or a group in parentheses. */
function unknownOption(p: Parser, table: OptionTable, stops: ReadonlySet<number>): void {
  spoilAfterKnownWords(p, table);
  const from = p.pos++;
  if (p.kind() === K.as || p.isText('=')) p.pos++;
  const kind = p.kind();
  if (kind === Shape.LeftParen) p.skipGroup();
  else if (kind === Shape.String || kind === Shape.Number || kind === Shape.QuotedName) p.pos++;
  else if (kind >= KEYWORD_BASE && !table.firstWords.has(kind) && !stops.has(kind)) p.pos++;
  p.unread(from);
}

/**
 * An option of several words that was begun went wrong at the first other word. Where only one word could stand there, and what stands there
 * is no word that could be a newer option's, that word is missing.
 */
function spoilAfterKnownWords(p: Parser, { root }: OptionTable): void {
  let step = root;
  let ahead = 0;
  for (let next = step.next.get(p.kind()); next !== undefined; next = step.next.get(p.kind(ahead))) {
    step = next;
    ahead++;
  }
  if (ahead === 0) return;
  const [only] = step.next.keys();
  const kind = p.kind(ahead);
  const isWord = kind === Shape.Word || kind >= KEYWORD_BASE;
  p.spoil(p.pos + ahead, step.next.size === 1 && !isWord && kind !== 0 ? only : undefined);
}

function valueOf(p: Parser, spec: OptionSpec): OptionValue | null {
  if (spec.as === true && (p.kind() === K.as || p.isText('='))) p.pos++;
  const value = spec.read === undefined ? READ[spec.arg](p) : spec.read(p);
  if (value === null && spec.arg !== 'none' && spec.optional !== true) {
    p.fail(spec.arg === 'number' ? Shape.Number : spec.arg === 'string' ? Shape.String : Expected.Value);
  }
  return value;
}

const READ: Readonly<Record<OptionArg, (p: Parser) => OptionValue | null>> = {
  none: () => null,
  number: (p) => token(p, NUMBERS),
  string: (p) => token(p, STRINGS),
  word: (p) => (p.atName() ? oneToken(p) : null),
  value: (p) => (p.atName() || VALUES.has(p.kind()) ? signedToken(p) : isSigned(p) ? signedToken(p) : null),
  switch: (p) => token(p, SWITCHES),
  name: (p) => p.name(),
  list: (p) => nameSequence(p),
  names: (p) => p.nameList(),
  operand: operandExpression,
  expression,
  group: optionGroup,
  type: expectType,
};

const PLACEHOLDERS: readonly number[] = [Shape.Parameter, Shape.Template];
const STRINGS: ReadonlySet<number> = new Set([Shape.String, Shape.DollarString, ...PLACEHOLDERS]);
const NUMBERS: ReadonlySet<number> = new Set([Shape.Number, ...PLACEHOLDERS]);
const VALUES: ReadonlySet<number> = new Set([...STRINGS, ...NUMBERS]);
const SWITCHES: ReadonlySet<number> = new Set([...STRINGS, ...NUMBERS, K.true, K.false, K.on, K.off]);

function token(p: Parser, kinds: ReadonlySet<number>): OptionValue | null {
  if (kinds.has(p.kind())) return oneToken(p);
  for (const kind of kinds) p.expects(kind);
  return null;
}

function oneToken(p: Parser): OptionValue {
  const first = p.pos++;
  return { kind: 'OptionWord', first, last: first };
}

function isSigned(p: Parser): boolean {
  return p.kind() === Shape.Operator && p.isText('-') && p.kind(1) === Shape.Number;
}

function signedToken(p: Parser): OptionValue {
  const first = p.pos;
  p.pos += isSigned(p) ? 2 : 1;
  return { kind: 'OptionWord', first, last: p.last };
}

function nameSequence(p: Parser): OptionValue | null {
  const first = p.pos;
  if (!p.atName()) return null;
  const names = p.commaList((q) => q.name());
  return { kind: 'NameList', first, last: p.last, names };
}

/** `( … )` with anything inside, read as far as its right parenthesis. */
export function optionGroup(p: Parser): OptionValue | null {
  const first = p.pos;
  if (!p.at(Shape.LeftParen)) return null;
  p.skipGroup();
  return { kind: 'OptionGroup', first, last: p.last };
}
