/**
 * The cursor that the grammar moves over one statement's tokens. It knows no grammar.
 *
 * A rule that finds nothing to read consumes nothing and answers null. A rule that has begun and misses something calls `fail`: the
 * statement then ends there for every rule that is still open, so that all of them return without a second complaint, and the driver
 * keeps what was read. Nothing throws. Rules that can go on after a piece they do not know call `skipTo` or `recover`, which notes the piece.
 *
 * Only when a statement did not parse, it is read once more with `expectations`, which collects at each token what was asked for.
 */
import type { Name, NameList } from './nodes/base.js';
import { isNameOrTemplate, Shape, tokenText, type Tokens } from './tokenizer.js';

/** Tokens `first..last` that no rule read. */
export interface Opaque { readonly first: number; readonly last: number }

/** What can be expected besides a token kind. */
export const Expected = { Name: -1, Expression: -2, Type: -3, Value: -4 } as const;

/** Token index to what was asked for there. */
export type Expectations = Map<number, Set<number>>;

/** Deeper nesting than this is not read; a person does not write it, and the stack ends somewhere. */
export const NESTING_MAX = 250;

const NOTHING: ReadonlySet<number> = new Set();

export class Parser {
  pos: number;
  /** Index after the last token a rule may see. */
  end: number;
  /** Pieces no rule read, in order. */
  readonly opaque: Opaque[] = [];
  /** Set by the first `fail` or `skip`: the statement is not parsed whole. */
  incomplete = false;
  /** Where reading first went wrong, or -1. */
  firstFailure = -1;
  /** What must stand there, as far as a rule said so; known only when expectations are collected. */
  required: ReadonlySet<number> = NOTHING;
  private failed = false;
  private depth = 0;
  private readonly kinds: Int16Array;

  constructor(readonly tokens: Tokens, readonly first: number, private readonly limit: number, private readonly expectations?: Expectations) {
    this.kinds = tokens.kind;
    this.pos = first;
    this.end = limit;
  }

  /** The kind of the token at the cursor, or of one after it; 0 after the statement's end. */
  kind(ahead = 0): number {
    const at = this.pos + ahead;
    return at < this.end ? this.kinds[at] ?? 0 : 0;
  }

  /** Whether the token at the cursor is of this kind. */
  at(kind: number): boolean {
    if (this.pos < this.end && this.kinds[this.pos] === kind) return true;
    if (this.expectations !== undefined) this.expects(kind);
    return false;
  }

  /** Whether the tokens at the cursor are of these kinds, one after the other. */
  atAll(...kinds: readonly number[]): boolean {
    for (let ahead = 0; ahead < kinds.length; ahead++) {
      const kind = kinds[ahead] ?? 0;
      if (this.kind(ahead) === kind) continue;
      if (this.expectations !== undefined && !this.failed) note(this.expectations, this.pos + ahead, kind);
      return false;
    }
    return true;
  }

  eat(kind: number): boolean {
    if (!this.at(kind)) return false;
    this.pos++;
    return true;
  }

  /** Reads all of these tokens, or none. */
  eatAll(...kinds: readonly number[]): boolean {
    if (!this.atAll(...kinds)) return false;
    this.pos += kinds.length;
    return true;
  }

  /** Reads the one of these kinds that stands at the cursor, and answers its token's index, or -1. */
  eatAny(...kinds: readonly number[]): number {
    if (this.expectations === undefined && (this.pos >= this.end || !kinds.includes(this.kinds[this.pos] ?? 0))) return -1;
    for (const kind of kinds) if (this.eat(kind)) return this.pos - 1;
    return -1;
  }

  expect(kind: number): boolean {
    if (this.eat(kind)) return true;
    this.fail(kind);
    return false;
  }

  expectAll(...kinds: readonly number[]): boolean {
    return kinds.every((kind) => this.expect(kind));
  }

  /** Whether this is the second reading, which notes what could have stood where. */
  get isRecording(): boolean {
    return this.expectations !== undefined;
  }

  /** Notes that any of these could have stood at the cursor; costs nothing in the first reading. */
  expectsAny(kinds: readonly number[]): void {
    if (this.expectations !== undefined) for (const kind of kinds) this.expects(kind);
  }

  /** Notes that something could have stood at the cursor. */
  expects(what: number): void {
    if (this.expectations !== undefined && !this.failed) note(this.expectations, this.pos, what);
  }

  /**
   * Something is missing or not understood at the cursor: every open rule sees the statement end here. `what` is the one thing that must
   * stand here; a rule that leaves it out does not know.
   */
  fail(what?: number): void {
    if (this.failed) return;
    if (!this.incomplete && this.expectations !== undefined) this.required = what === undefined ? NOTHING : new Set([what]);
    this.failed = true;
    this.wentWrongAt(this.pos);
    this.end = this.pos;
  }

  /** After the rule has ended: what is left of the statement is unread. */
  finish(): void {
    this.end = this.limit;
    const from = this.pos;
    this.pos = this.limit;
    this.unread(from);
  }

  /** The statement is not read whole, because of something at this token; `what` is the one thing that must stand there. */
  spoil(at: number, what?: number): void {
    if (!this.incomplete && what !== undefined && this.expectations !== undefined) this.required = new Set([what]);
    this.wentWrongAt(at);
  }

  private wentWrongAt(at: number): void {
    if (!this.incomplete) this.firstFailure = at;
    this.incomplete = true;
  }

  get isFailed(): boolean {
    return this.failed;
  }

  /** After a failure inside an element of a list: goes on at the next of these kinds outside of parentheses, and notes what lies between as unread. */
  recover(...stops: readonly number[]): void {
    if (!this.failed) return;
    this.failed = false;
    this.end = this.limit;
    this.skipTo(...stops);
  }

  /** Moves to the next of these kinds outside of parentheses, or to the end; what lies between is unread. */
  skipTo(...stops: readonly number[]): void {
    const from = this.pos;
    let open = 0;
    for (; this.pos < this.end; this.pos++) {
      const kind = this.kinds[this.pos] ?? 0;
      if (open === 0 && (stops.includes(kind) || kind === Shape.RightParen)) break;
      if (kind === Shape.LeftParen) open++;
      else if (kind === Shape.RightParen) open--;
    }
    this.unread(from);
  }

  /** Notes the tokens from an index up to the cursor as not understood. */
  unread(from: number): void {
    if (this.pos <= from) return;
    this.wentWrongAt(from);
    this.opaque.push({ first: from, last: this.pos - 1 });
  }

  /** At a left parenthesis: moves after its right one; to the end when there is none. Answers whether there was one. */
  skipGroup(): boolean {
    let open = 0;
    for (; this.pos < this.end; this.pos++) {
      const kind = this.kinds[this.pos] ?? 0;
      if (kind === Shape.LeftParen) open++;
      else if (kind === Shape.RightParen && --open === 0) {
        this.pos++;
        return true;
      }
    }
    this.expects(Shape.RightParen);
    this.fail();
    return false;
  }

  /** Enters a nested construct; answers false, and fails, when the nesting is too deep. Every `enter` that answered true is followed by one `leave`. */
  enter(): boolean {
    if (this.depth >= NESTING_MAX) {
      this.fail();
      return false;
    }
    this.depth++;
    return true;
  }

  leave(): void {
    this.depth--;
  }

  /** Whether one of these kinds stands between the statement's first token and the cursor's start, among the words of its head. */
  headHas(kind: number, before: number = this.pos): boolean {
    for (let at = this.first; at < before; at++) if (this.kinds[at] === kind) return true;
    return false;
  }

  /** The text of a token. */
  text(index: number): string {
    return tokenText(this.tokens, index);
  }

  /** Whether the token at the cursor, or one after it, is this word or operator, in any case. For words the keyword table has no row for. */
  isText(lower: string, ahead = 0): boolean {
    const at = this.pos + ahead;
    if (at >= this.end) return false;
    const start = this.tokens.start[at] ?? 0;
    return (this.tokens.end[at] ?? 0) - start === lower.length && this.text(at).toLowerCase() === lower;
  }

  /** Reads a word or an operator by its text. */
  eatText(lower: string): boolean {
    if (!this.isText(lower)) return false;
    this.pos++;
    return true;
  }

  /** Whether a name could begin at the cursor: a word, a quoted name or a template; reserved words only where the caller knows that nothing else can stand. */
  atName(): boolean {
    return isNameOrTemplate(this.kind());
  }

  /** A name with its qualifiers, or null. Any word is taken, also a reserved one: whether it needs quotes is the linter's business. */
  name(): Name | null {
    if (!isNameOrTemplate(this.kind())) {
      this.expects(Expected.Name);
      return null;
    }
    const first = this.pos++;
    while (this.kind() === Shape.Dot && isNameOrTemplate(this.kind(1))) this.pos += 2;
    return { kind: 'Name', first, last: this.pos - 1 };
  }

  /** A name that must stand here. */
  expectName(): Name | null {
    const name = this.name();
    if (name === null) this.fail(Expected.Name);
    return name;
  }

  /** One word without qualifiers; its token's index, or -1. */
  word(): number {
    if (isNameOrTemplate(this.kind())) return this.pos++;
    this.expects(Expected.Name);
    return -1;
  }

  expectWord(): number {
    const word = this.word();
    if (word < 0) this.fail(Expected.Name);
    return word;
  }

  /** Items separated by commas: at least one. An item that answers null ends the list and fails. */
  commaList<T>(item: (p: Parser) => T | null): readonly T[] {
    const items: T[] = [];
    do {
      const from = this.pos;
      const read = item(this);
      if (read === null || this.pos === from) {
        this.fail();
        break;
      }
      items.push(read);
    } while (this.eat(Shape.Comma));
    return items;
  }

  /** `(item, item)`; null when no parenthesis stands here. */
  parenList<T>(item: (p: Parser) => T | null): readonly T[] | null {
    if (!this.eat(Shape.LeftParen)) return null;
    const items = this.commaList(item);
    this.expect(Shape.RightParen);
    return items;
  }

  /** `(item, item)` whose items are read one by one: an item that is not understood is noted as unread, and the list goes on. */
  recoveringParenList<T>(item: (p: Parser) => T | null): readonly T[] | null {
    if (!this.eat(Shape.LeftParen)) return null;
    const items: T[] = [];
    do {
      const read = item(this);
      if (read === null) this.fail();
      else items.push(read);
      if (this.kind() !== Shape.Comma && this.kind() !== Shape.RightParen) {
        this.expects(Shape.Comma);
        this.fail(Shape.RightParen);
        this.recover(Shape.Comma);
      }
    } while (this.eat(Shape.Comma));
    this.expect(Shape.RightParen);
    return items;
  }

  /** `(a, b)` */
  nameList(): NameList | null {
    const first = this.pos;
    const names = this.parenList((p) => p.name());
    return names === null ? null : { kind: 'NameList', first, last: this.pos - 1, names };
  }

  /** Index of the last token read. */
  get last(): number {
    return this.pos - 1;
  }
}

function note(expectations: Expectations, at: number, what: number): void {
  const known = expectations.get(at);
  if (known === undefined) expectations.set(at, new Set([what]));
  else known.add(what);
}
