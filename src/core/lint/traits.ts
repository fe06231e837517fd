/**
 * What the tokens of a statement may hold, told in one pass: a rule that looks for something rare asks here before it walks the tree. Never
 * says no where the tree has it.
 */
import { keyword, KEYWORD_BASE, KEYWORDS } from '../sql/keywords.js';
import type { Statement } from '../sql/sql-file.js';
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
  /** OVER. */
  Window: 8,
  /** A word that is a type of PostgreSQL. */
  Type: 16,
} as const;

const REMEMBERED = new WeakMap<Statement, number>();

/** Whether the statement may hold something of the kind. */
export function hasTrait(statement: Statement, trait: number): boolean {
  const known = REMEMBERED.get(statement) ?? read(statement);
  REMEMBERED.set(statement, known);
  return (known & trait) !== 0;
}

function read({ tokens, first, last, row }: Statement): number {
  const { kind, start, end } = tokens;
  const byKind = (traitsOfKeywords ??= makeTable());
  let traits = 0;
  // The rows of an INSERT are where VALUES belongs.
  let isInserted = row?.kind === 'insert';
  for (let at = first; at <= last; at++) {
    const each = kind[at] ?? 0;
    if (each >= KEYWORD_BASE) {
      traits |= byKind[each - KEYWORD_BASE] ?? 0;
      if (each === K.values) {
        if (!isInserted || kind[at - 1] === Shape.LeftParen) traits |= Trait.Clause;
        isInserted = false;
      } else if (each === K.distinct) traits |= kind[at + 1] === K.on ? Trait.Clause : kind[at - 1] === K.is || kind[at - 1] === K.not ? Trait.Operator : 0;
    } else if (each === Shape.Word || each === Shape.QuotedName) traits |= ofName(tokens, at);
    else if (each === Shape.Operator && (end[at] ?? 0) - (start[at] ?? 0) > 1 && OPERATORS.has(tokenText(tokens, at))) traits |= Trait.Operator;
  }
  return traits;
}

const K = { as: keyword('as'), values: keyword('values'), distinct: keyword('distinct'), on: keyword('on'), is: keyword('is'), not: keyword('not') } as const;

/** Before a parenthesis it may be a function, after `::` or AS a type. */
function ofName(tokens: Tokens, at: number): number {
  const before = tokens.kind[at - 1];
  if (tokens.kind[at + 1] === Shape.LeftParen && FUNCTIONS.some((names) => names.has(foldedName(tokens, at)))) return Trait.Call;
  const mayBeType = before === Shape.Operator || before === K.as || before === Shape.LeftParen || tokens.kind[at + 1] === Shape.String;
  return mayBeType && LATER_TYPES.has(foldedName(tokens, at)) ? Trait.Type : 0;
}

const FUNCTIONS: readonly { has(name: string): boolean }[] = [ABSENT_FUNCTIONS, LEADER_FUNCTIONS, CLOCK_FUNCTIONS, SEQUENCE_FUNCTIONS];
const OPERATORS: ReadonlySet<string> = new Set(['->', '->>', '#>', '#>>', '@>', '<@']);
const CLAUSES: ReadonlySet<string> = new Set(['filter', 'window', 'for']);

let traitsOfKeywords: Uint8Array | undefined;

/** The traits of each keyword. */
function makeTable(): Uint8Array {
  return Uint8Array.from(KEYWORDS, ({ word }) => {
    let traits = 0;
    if (FUNCTIONS.some((names) => names.has(word))) traits |= Trait.Call;
    if (CLAUSES.has(word)) traits |= Trait.Clause;
    if (LATER_TYPES.has(word)) traits |= Trait.Type;
    return word === 'over' ? traits | Trait.Window : traits;
  });
}
