/**
 * Writes a range of Redshift tokens as PostgreSQL, leaving every character alone that both read alike.
 *
 * What needs the whole statement (table attributes, views, routines) is written by the files beside this one, with this as their pen.
 */
import { keyword } from '../../core/sql/keywords.js';
import { foldedName, isNameShape, Shape, tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { parameterAt } from '../named-parameters.js';
import { sqlLiteral } from '../sql-literal.js';
import { FUNCTIONS } from './functions.js';
import { TranslatedText } from './translated-text.js';
import { writeType } from './type-name.js';

export type Parameters = readonly { readonly name: string; readonly value: string }[];

const K = {
  select: keyword('select'), distinct: keyword('distinct'), top: keyword('top'), sysdate: keyword('sysdate'), minus: keyword('minus'),
  approximate: keyword('approximate'), escape: keyword('escape'),
} as const;

export class Rewriter {
  readonly out: TranslatedText;
  /** Up to where the source has been written or skipped. */
  private done: number;

  constructor(readonly tokens: Tokens, private readonly parameters: Parameters = [], first = 0) {
    this.out = new TranslatedText(tokens.text);
    this.done = tokens.start[first] ?? 0;
  }

  kind(at: number): number {
    return this.tokens.kind[at] ?? 0;
  }

  /** The token as written, in lower case. */
  word(at: number): string {
    return at < this.tokens.count ? tokenText(this.tokens, at).toLowerCase() : '';
  }

  /** Writes the tokens `first..last`, each with the gap before it. */
  write(first: number, last: number): void {
    let limit: number | undefined;
    for (let at = first; at <= last;) {
      if (this.kind(at) === K.select) {
        this.copyToken(at++);
        if (this.kind(at) === K.distinct) this.copyToken(at++);
        // TOP n stands before the list, LIMIT n behind the query: https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_list.html
        if (this.kind(at) === K.top && this.kind(at + 1) === Shape.Number) {
          limit = at + 1;
          this.skip(at + 1);
          at += 2;
        }
      } else at = this.writeOne(at, last);
    }
    if (limit !== undefined) this.put(` LIMIT ${this.word(limit)} `, limit);
  }

  /** Writes what begins at a token and returns the index after it. */
  private writeOne(at: number, last: number): number {
    const kind = this.kind(at);
    const rewrite = this.kind(at + 1) === Shape.LeftParen && this.kind(at - 1) !== Shape.Dot ? FUNCTIONS[this.word(at)] : undefined;
    if (rewrite !== undefined && Object.hasOwn(FUNCTIONS, this.word(at))) {
      const close = this.closing(at + 1);
      const next = close <= last ? rewrite(this, at, close) : undefined;
      if (next !== undefined) return next;
    }
    if (kind === Shape.LeftParen) return this.writeParens(at);
    const parameter = this.parameters.length === 0 ? undefined : parameterAt(this.tokens, at);
    if (parameter !== undefined) {
      // A literal without a type: PostgreSQL casts it to what the place asks for, like the service.
      this.replace(at, sqlLiteral(this.parameters.find(({ name }) => name === parameter.name)?.value ?? ''));
      this.skip(parameter.next - 1);
      return parameter.next;
    }
    if (kind === Shape.Operator && tokenText(this.tokens, at) === '::') {
      this.copyToken(at);
      return writeType(this, at + 1);
    }
    if (kind === K.approximate && this.kind(at + 1) !== Shape.Dot) this.skip(at);
    else this.writeToken(at, kind);
    return at + 1;
  }

  private writeToken(at: number, kind: number): void {
    const text = tokenText(this.tokens, at);
    if (kind === K.sysdate) this.replace(at, 'pg_catalog.sysdate()');
    else if (kind === K.minus) this.replace(at, 'EXCEPT');
    else if (kind === Shape.String && text === '\'\\\'' && this.kind(at - 1) === K.escape) this.replace(at, '\'\\\\\'');
    else if (kind === Shape.QuotedName || text.startsWith('#')) this.replace(at, `"${foldedName(this.tokens, at).replaceAll('"', '""')}"`);
    else this.copyToken(at);
  }

  private writeParens(open: number): number {
    const close = this.closing(open);
    this.copyToken(open);
    this.write(open + 1, close - 1);
    if (close < this.tokens.count) this.copyToken(close);
    return close + 1;
  }

  copyToken(at: number): void {
    this.gapBefore(at);
    this.out.copy(this.done, this.tokens.end[at] ?? this.done);
    this.skip(at);
  }

  replace(at: number, text: string): void {
    this.gapBefore(at);
    this.out.put(text, this.done);
    this.done = this.tokens.end[at] ?? this.done;
  }

  /** Leaves everything up to the end of a token out. */
  skip(last: number): void {
    this.done = Math.max(this.done, this.tokens.end[last] ?? this.done);
  }

  /** Goes on writing at a token, whatever stands between. */
  moveTo(at: number): void {
    this.done = this.tokens.start[at] ?? this.tokens.text.length;
  }

  /** Text of ours, on behalf of a token. */
  put(text: string, at: number): void {
    this.out.put(text, this.tokens.start[at] ?? this.tokens.text.length);
  }

  private gapBefore(at: number): void {
    const start = this.tokens.start[at] ?? this.done;
    this.out.copyGap(this.done, start);
    this.done = Math.max(this.done, start);
  }

  /** The index of the parenthesis that closes the one at `open`; the number of tokens when none does. */
  closing(open: number): number {
    let depth = 0;
    for (let at = open; at < this.tokens.count; at++) {
      if (this.kind(at) === Shape.LeftParen) depth++;
      else if (this.kind(at) === Shape.RightParen && --depth === 0) return at;
    }
    return this.tokens.count;
  }

  /** The ranges between the commas of `first..last`, parentheses respected. */
  items(first: number, last: number): readonly (readonly [number, number])[] {
    const found: (readonly [number, number])[] = [];
    let begin = first;
    for (let at = first; at <= last; at++) {
      if (this.kind(at) === Shape.LeftParen) at = this.closing(at);
      else if (this.kind(at) === Shape.Comma) {
        found.push([begin, at - 1]);
        begin = at + 1;
      }
    }
    return begin > last ? found : [...found, [begin, last]];
  }

  isName(at: number): boolean {
    return isNameShape(this.kind(at));
  }

  name(at: number): string {
    return foldedName(this.tokens, at);
  }
}
