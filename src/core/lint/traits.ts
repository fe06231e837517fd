/**
 * What the tokens of a statement may hold, told in one pass: a rule that looks for something rare waits for its trait and is not asked before.
 * Never says no where the tree has it.
 */
import { keyword, KEYWORD_BASE, KEYWORDS } from '../sql/keywords.js';
import type { StatementRow } from '../sql/statements.js';
import { foldedName, Shape, tokenText, type Tokens } from '../sql/tokenizer.js';
import { ABSENT_FUNCTIONS, CLOCK_FUNCTIONS, LEADER_FUNCTIONS, SEQUENCE_FUNCTIONS } from './postgres-functions.js';
import { LATER_TYPES } from './postgres-types.js';

export const Trait = {
  /** A call of a function of PostgreSQL. */
  Call: 1,
  /** A word of the clauses that only PostgreSQL's SELECT has. */
  Clause: 2,
  /** An operator of JSON and arrays, or IS DISTINCT FROM. */
  Operator: 4,
  /** A word that numbers rows: the type `serial` under one of its names, or a function of sequences. */
  Serial: 8,
  /** A word that is a type of PostgreSQL. */
  Type: 16,
} as const;

/** All of them; the bits above are free for others. */
export const TRAIT_BITS = 31;

/** The traits of tokens `first..last`, and with them the bits that stand in the table for the kinds of the tokens. */
export function marksIn(tokens: Tokens, first: number, last: number, bits: Int32Array, row: StatementRow | undefined): number {
  const { kind, start, end } = tokens;
  let marks = 0;
  // The rows of an INSERT are where VALUES belongs.
  let isInserted = row?.kind === 'insert';
  for (let at = first; at <= last; at++) {
    const each = kind[at] ?? 0;
    marks |= bits[each] ?? 0;
    if (each >= KEYWORD_BASE) {
      if (each === K.values) {
        if (!isInserted || kind[at - 1] === Shape.LeftParen) marks |= Trait.Clause;
        isInserted = false;
      } else if (each === K.distinct) marks |= kind[at + 1] === K.on ? Trait.Clause : kind[at - 1] === K.is || kind[at - 1] === K.not ? Trait.Operator : 0;
      else if (each === K.encode && kind[at + 1] === Shape.LeftParen) marks |= Trait.Call;
    } else if (each === Shape.Word || each === Shape.QuotedName) marks |= ofName(tokens, at);
    else if (each === Shape.Operator && (end[at] ?? 0) - (start[at] ?? 0) > 1 && OPERATORS.has(tokenText(tokens, at))) marks |= Trait.Operator;
  }
  return marks;
}

const K = { as: keyword('as'), values: keyword('values'), distinct: keyword('distinct'), on: keyword('on'), is: keyword('is'), not: keyword('not'), encode: keyword('encode') } as const;

/** Before a parenthesis it may be a function, after `::` or AS a type. */
function ofName(tokens: Tokens, at: number): number {
  const { kind, start, end } = tokens;
  const serial = (end[at] ?? 0) - (start[at] ?? 0) === SERIAL_LENGTH && SERIALS.has(foldedName(tokens, at)) ? Trait.Serial : 0;
  if (kind[at + 1] === Shape.LeftParen) {
    const called = TRAITS_OF_FUNCTIONS.get(foldedName(tokens, at));
    if (called !== undefined) return called | serial;
  }
  const before = kind[at - 1];
  const mayBeType = before === Shape.Operator || before === K.as || before === Shape.LeftParen || kind[at + 1] === Shape.String;
  return mayBeType && LATER_TYPES.has(foldedName(tokens, at)) ? Trait.Type | serial : serial;
}

/** Those of them that are no keywords. */
const SERIALS: ReadonlySet<string> = new Set(['serial2', 'serial4', 'serial8']);
const SERIAL_LENGTH = 7;

const TRAITS_OF_FUNCTIONS: ReadonlyMap<string, number> = new Map([
  ...[ABSENT_FUNCTIONS, LEADER_FUNCTIONS, CLOCK_FUNCTIONS].flatMap((names) => [...names.keys()].map((name) => [name, Trait.Call] as const)),
  ...[...SEQUENCE_FUNCTIONS].map((name) => [name, Trait.Call | Trait.Serial] as const),
]);
const OPERATORS: ReadonlySet<string> = new Set(['->', '->>', '#>', '#>>', '@>', '<@']);
const CLAUSES: ReadonlySet<string> = new Set(['filter', 'window', 'for']);
const SERIAL_WORDS: ReadonlySet<string> = new Set(['serial', 'bigserial', 'smallserial']);

let known: Uint8Array | undefined;

/** The traits of each keyword, in the order of the table. */
export function traitsOfKeywords(): Uint8Array {
  return (known ??= Uint8Array.from(KEYWORDS, ({ word }) => {
    // Nearly every ENCODE is an attribute of a column, and no call.
    let traits = word === 'encode' ? 0 : TRAITS_OF_FUNCTIONS.get(word) ?? 0;
    if (CLAUSES.has(word)) traits |= Trait.Clause;
    if (LATER_TYPES.has(word)) traits |= Trait.Type;
    return SERIAL_WORDS.has(word) ? traits | Trait.Serial : traits;
  }));
}
