/**
 * Which of the rules for one kind of statement are asked about a statement: those that wait for nothing, and those of whose words or traits
 * one stands in it. Most rules are about words that few statements have, and a rule that is not asked costs nothing.
 */
import { KEYWORD_BASE, KEYWORDS, keyword } from '../sql/keywords.js';
import type { Statement } from '../sql/sql-file.js';
import type { LintRule } from './rule.js';
import { marksIn, TRAIT_BITS, traitsOfKeywords } from './traits.js';

/** Bits up to this one fit into a small integer; rules whose words find none left are always asked. */
const BIT_MAX = 2 ** 29;

/** So many answers are kept; statements with more combinations of words than that are chosen for anew. */
const CHOICES_MAX = 1000;

export class RuleList {
  /** What each kind of token is to the rules: the bit of its words, or its traits. */
  private bits: Int32Array | undefined;
  /** For each rule the bits of which it wants one; 0 where it is always asked. */
  private readonly wanted: number[] = [];
  private readonly choices = new Map<number, readonly LintRule[]>();

  /** `waiting` is false for statements of which so little is known that their words say nothing. */
  constructor(private readonly rules: readonly LintRule[], private readonly waiting: boolean) {}

  /** In the order of the list. `marks` are those of `marksOf`. */
  asked(marks: number): readonly LintRule[] {
    let choice = this.choices.get(marks);
    if (choice === undefined) {
      choice = this.rules.filter((_, index) => this.wanted[index] === 0 || ((this.wanted[index] ?? 0) & marks) !== 0);
      if (this.choices.size >= CHOICES_MAX) this.choices.clear();
      this.choices.set(marks, choice);
    }
    return choice;
  }

  /** What stands in the statement, the body of a routine included. */
  marksOf(statement: Statement): number {
    const bits = (this.bits ??= this.makeBits());
    const marks = marksIn(statement.tokens, statement.first, statement.last, bits, statement.row);
    const [inner] = statement.inner;
    // All statements of a body stand on the same tokens.
    return inner === undefined ? marks : marks | (wordsIn(inner, bits) & ~TRAIT_BITS);
  }

  private makeBits(): Int32Array {
    const bits = new Int32Array(KEYWORD_BASE + KEYWORDS.length);
    traitsOfKeywords().forEach((traits, at) => { bits[KEYWORD_BASE + at] = traits; });
    const given = new Map<string, number>();
    let next = TRAIT_BITS + 1;
    for (const { mentions = [], traits = 0 } of this.rules) {
      const key = mentions.join(' ');
      let bit = given.get(key) ?? 0;
      if (bit === 0 && key !== '' && next <= BIT_MAX) {
        bit = next;
        next *= 2;
        given.set(key, bit);
        for (const word of mentions) bits[keyword(word)] = (bits[keyword(word)] ?? 0) | bit;
      }
      this.wanted.push(!this.waiting || (key !== '' && bit === 0) ? 0 : bit | traits);
    }
    return bits;
  }
}

function wordsIn({ tokens: { kind, count } }: Statement, bits: Int32Array): number {
  let marks = 0;
  for (let at = 0; at < count; at++) marks |= bits[kind[at] ?? 0] ?? 0;
  return marks;
}
