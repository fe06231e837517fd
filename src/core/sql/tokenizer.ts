/**
 * The tokenizer: Redshift SQL text to tokens, without loss.
 *
 * Tokens are parallel typed arrays; what lies between two tokens (white space, comments) is not stored, it is the gap between their
 * offsets, so gaps and tokens always concatenate back to the text. Offsets are UTF-16 code units. No text makes it throw, and it is linear.
 * Lexical rules: https://docs.aws.amazon.com/redshift/latest/dg/r_names.html, …/r_Character_types.html; operators as in PostgreSQL 8.
 */
import { KEYWORD_BASE, keywordOf, keywordTrie, TRIE_COLUMN } from './keywords.js';
import { CLASS, Class, DOLLAR_TAG, doublyQuotedEnd, lastDollarTags, nestedCommentEnd, operatorRunAt, stringEnd, type OperatorRun } from './scan.js';
import { TokenBuffer } from './token-buffer.js';

/** Token kinds that are shapes. A kind of 64 and more is a keyword (`keywords.ts`). */
export const Shape = {
  Word: 1,
  QuotedName: 2,
  /** `'…'`, also with a one-letter prefix: `E'…'`, `B'…'`, `X'…'`, `N'…'`. */
  String: 3,
  /** `$tag$…$tag$` */
  DollarString: 4,
  Number: 5,
  Operator: 6,
  /** `:name` or `$1` */
  Parameter: 7,
  /** `${name}`, `{{ … }}`: text that another program replaces. */
  Template: 8,
  LeftParen: 16,
  RightParen: 17,
  LeftBracket: 18,
  RightBracket: 19,
  Comma: 20,
  Semicolon: 21,
  Dot: 22,
  /** A character that begins nothing in SQL. */
  Unknown: 63,
} as const;

export type LexicalFaultCode = 'UNTERMINATED_STRING' | 'UNTERMINATED_NAME' | 'UNTERMINATED_COMMENT' | 'UNTERMINATED_DOLLAR_STRING';

/** A piece of text that was opened and never closed; `offset` is where it was opened. */
export interface LexicalFault { readonly code: LexicalFaultCode; readonly offset: number }

export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly kind: Int16Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Triples `start, end, index of the next token`, in order. */
  readonly comments: Int32Array;
  readonly faults: readonly LexicalFault[];
  /** Indexes of the tokens before which a `{% … %}` stands: what is between two of them may be there, or not. */
  readonly tags: readonly number[];
  /** How many quotes stand for one: two in the body of a routine that stands in quotes itself. */
  readonly quoteWidth: QuoteWidth;
}

export type QuoteWidth = 1 | 2;

/**
 * Splits a text into tokens, or only its stretch `from..to` (the body of a procedure), with the offsets of the whole text. Never throws;
 * what cannot be understood becomes a token of shape `Unknown` or a fault.
 */
export function tokenize(text: string, from = 0, to: number = text.length, quoteWidth: QuoteWidth = 1): Tokens {
  return new Scanner(text, from, to, quoteWidth).scan();
}

/** The text of a token, as written. */
export function tokenText(tokens: Tokens, index: number): string {
  return spanText(tokens, index, index);
}

/** The text from one token to another, both inclusive, as written; in a body that stands in quotes, without the doubling of its quotes. */
export function spanText(tokens: Tokens, first: number, last: number): string {
  const written = tokens.text.slice(tokens.start[first], tokens.end[last]);
  return tokens.quoteWidth === 1 ? written : written.replaceAll("''", "'");
}

/** Whether a token of the one kind stands right before one of the other, both within `from..last`. */
export function hasPair({ kind }: Tokens, from: number, last: number, first: number, second: number): boolean {
  for (let at = from; at < last; at++) if (kind[at] === first && kind[at + 1] === second) return true;
  return false;
}

/** Whether the token can be a name by its shape: a word, a keyword or a quoted name. */
export function isNameShape(kind: number): boolean {
  return kind === Shape.Word || kind === Shape.QuotedName || kind >= 64;
}

/** The same, or a template that stands for a name. */
export function isNameOrTemplate(kind: number): boolean {
  return isNameShape(kind) || kind === Shape.Template;
}

/**
 * The name a token stands for. Redshift folds names to lower case even when they are quoted, unless
 * `enable_case_sensitive_identifier` is on. https://docs.aws.amazon.com/redshift/latest/dg/r_names.html
 */
export function foldedName(tokens: Tokens, index: number): string {
  const kind = tokens.kind[index] ?? 0;
  if (kind >= KEYWORD_BASE) return keywordOf(kind);
  const written = tokenText(tokens, index);
  if (kind !== Shape.QuotedName) return written.toLowerCase();
  const closed = written.length > 1 && written.endsWith('"');
  return written.slice(1, closed ? -1 : undefined).replaceAll('""', '"').toLowerCase();
}

/** Spaces outside ASCII that editors and web pages leave behind, the byte order mark among them. */
const FOREIGN_SPACE = /[\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/;

const TEMPLATE_VARIABLE = /\$\{[A-Za-z_][A-Za-z0-9_.-]*\}/y;
/** `1..10` is a range of a procedure's loop, not two numbers with points. */
const NUMBER = /(?:\d+(?:\.(?!\.)\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;


/** Reading is never interrupted by another reading, so one buffer does for all. */
const BUFFER = new TokenBuffer();

class Scanner {
  private readonly trie = keywordTrie();
  private readonly buffer = BUFFER;
  private at: number;
  private readonly comments: number[] = [];
  private readonly faults: LexicalFault[] = [];
  private readonly tags: number[] = [];
  /** Set when reading a backslash as an escape ran to the end of the text: from then on a backslash is an ordinary character. */
  private plainBackslashes = false;
  /** Set when nested block comments ran to the end of the text: from then on the first closing mark ends a comment. */
  private flatComments = false;
  /** Marks known to have no closing mark ahead, so that a text full of them stays linear. */
  private readonly openTags = new Set<string>();
  /** Where each dollar tag stands last; made at the first one. */
  private lastTags: ReadonlyMap<string, number> | undefined;
  private operatorRun: OperatorRun = { end: 0, lastKeeper: -1, lastSolid: -1 };

  constructor(private readonly text: string, from: number, private readonly to: number, private readonly quoteWidth: QuoteWidth) {
    this.at = from;
    this.buffer.count = 0;
  }

  scan(): Tokens {
    const { text, to } = this;
    // Most characters are spaces, words and marks: they are read here, without a call for each.
    while (this.at < to) {
      const code = text.charCodeAt(this.at);
      const shape = code < 128 ? CLASS[code] ?? Class.Other : Class.Foreign;
      if (shape === Class.Space) this.at++;
      else if (shape === Class.Word) this.word(code);
      else if (shape >= Shape.LeftParen) this.push(shape, this.at, this.at + 1);
      else this.scanOne(code, shape);
    }
    return { text, ...this.buffer.copy(), comments: Int32Array.from(this.comments), faults: this.faults, tags: this.tags, quoteWidth: this.quoteWidth };
  }

  private scanOne(code: number, shape: number): void {
    switch (shape) {
      case Class.Foreign: return this.foreign();
      case Class.Digit: return this.number();
      case Class.Operator: return this.operator(code);
      default: return this.other(code);
    }
  }

  private push(kind: number, start: number, end: number): void {
    this.buffer.push(kind, start, end);
    this.at = end;
  }

  private foreign(): void {
    if (FOREIGN_SPACE.test(this.text.charAt(this.at))) this.at++;
    else this.plainWord(this.at);
  }

  /** A word that begins with an ASCII letter: walks the keyword trie while it looks for the word's end. */
  private word(first: number): void {
    const { text, to } = this;
    const { next, kindOf } = this.trie;
    let at = this.at + 1;
    if (text.charCodeAt(at) === QUOTE && isStringPrefix(first)) return this.string(at, first === 69 || first === 101);
    let state = next[38 + (TRIE_COLUMN[first] ?? 0)] ?? 0;
    for (; at < to; at++) {
      const code = text.charCodeAt(at);
      const column = code < 128 ? TRIE_COLUMN[code] ?? 0 : 0;
      if (column !== 0) state = next[state * 38 + column] ?? 0;
      else if (goesOn(text, at, code)) return this.plainWord(at);
      else break;
    }
    this.pushWord(kindOf[state] || Shape.Word, at);
  }

  /** A word that can be no keyword, because a `$` or a letter outside ASCII is in it; `from` is where to go on looking for its end. */
  private plainWord(from: number): void {
    const { text, to } = this;
    let at = from;
    for (; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code >= 128 ? FOREIGN_SPACE.test(text.charAt(at)) : TRIE_COLUMN[code] === 0 && (code !== DOLLAR || text.charCodeAt(at + 1) === LEFT_BRACE)) break;
    }
    this.pushWord(Shape.Word, Math.max(at, this.at + 1));
  }

  /** A word that touches a template is part of it: `stage_${name}_v2` is one name nobody knows yet. */
  private pushWord(kind: number, end: number): void {
    if (this.previousKind() === Shape.Template && this.touchesPreviousToken()) this.lengthen(end);
    else this.push(kind, this.at, end);
  }

  private pushTemplate(end: number): void {
    const previous = this.previousKind();
    if (this.touchesPreviousToken() && (previous === Shape.Word || previous >= 64 || previous === Shape.Template)) this.lengthen(end);
    else this.push(Shape.Template, this.at, end);
  }

  /** The token before the cursor goes on to here, as a template. */
  private lengthen(end: number): void {
    const { buffer } = this;
    buffer.kind[buffer.count - 1] = Shape.Template;
    buffer.end[buffer.count - 1] = end;
    this.at = end;
  }

  private previousKind(): number {
    return this.buffer.count === 0 ? 0 : this.buffer.kind[this.buffer.count - 1] ?? 0;
  }

  private number(): void {
    NUMBER.lastIndex = this.at;
    NUMBER.test(this.text);
    this.push(Shape.Number, this.at, NUMBER.lastIndex);
  }

  private operator(code: number): void {
    const { text } = this;
    const following = text.charCodeAt(this.at + 1);
    if (code === MINUS && following === MINUS) return this.lineComment();
    if (code === SLASH && following === STAR) return this.blockComment();
    // `#name` is a temporary table: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html
    if (code === HASH && (CLASS[following] === Class.Word || following >= 128) && !this.touchesPreviousToken()) return this.plainWord(this.at + 1);
    if (this.at >= this.operatorRun.end) this.operatorRun = operatorRunAt(text, this.at);
    const { end, lastKeeper, lastSolid } = this.operatorRun;
    this.push(Shape.Operator, this.at, lastKeeper >= this.at ? end : Math.max(lastSolid, this.at) + 1);
  }

  private touchesPreviousToken(): boolean {
    return this.buffer.count > 0 && this.buffer.end[this.buffer.count - 1] === this.at;
  }

  private lineComment(): void {
    const lineEnd = this.text.indexOf('\n', this.at);
    this.comment(lineEnd < 0 ? this.to : Math.min(lineEnd, this.to));
  }

  private comment(end: number): void {
    this.comments.push(this.at, end, this.buffer.count);
    this.at = end;
  }

  private blockComment(): void {
    const nested = this.flatComments ? -1 : nestedCommentEnd(this.text, this.at, this.to);
    if (nested >= 0) return this.comment(nested);
    this.flatComments = true;
    const flat = this.endOf('*/', this.at + 2);
    if (flat < 0) this.faults.push({ code: 'UNTERMINATED_COMMENT', offset: this.at });
    this.comment(flat < 0 ? this.to : flat);
  }

  private other(code: number): void {
    const { text } = this;
    switch (code) {
      case QUOTE: return this.string(this.at, false);
      case DOUBLE_QUOTE: return this.quotedName();
      case DOLLAR: return this.dollar();
      case COLON: return this.colon();
      case 46: return CLASS[text.charCodeAt(this.at + 1)] === Class.Digit && !this.touchesPreviousName() ? this.number() : this.push(Shape.Dot, this.at, this.at + 1);
      case 123: return this.braces();
      default: return this.push(Shape.Unknown, this.at, this.at + 1);
    }
  }

  /** `(:day` is a parameter, `a:day` and `f(x):day` are none. */
  private touchesValue(): boolean {
    const kind = this.previousKind();
    return this.touchesPreviousToken() && kind !== Shape.LeftParen && kind !== Shape.LeftBracket && kind !== Shape.Comma && kind !== Shape.Operator && kind !== Shape.Semicolon;
  }

  /** `a.1` is a path into `a`, `.1` is a number. */
  private touchesPreviousName(): boolean {
    const kind = this.previousKind();
    return this.touchesPreviousToken() && (isNameShape(kind) || kind === Shape.RightBracket || kind === Shape.Dot);
  }

  /**
   * Redshift reads a backslash in `'…'` as an escape. People also write `ESCAPE '\'`, which the engine's own documentation does:
   * a lone backslash after ESCAPE closes at once, and a reading that swallows the rest of the file is given up for the plain one.
   */
  private string(quote: number, isEscapeString: boolean): void {
    const { text, quoteWidth } = this;
    if (quoteWidth === 2) return this.doublyQuoted(quote);
    const lone = text.startsWith("'\\'", quote) && this.previousWord() === 'escape';
    if (!lone && (isEscapeString || !this.plainBackslashes)) {
      const end = stringEnd(text, quote + 1, true, this.to);
      if (end >= 0) return this.push(Shape.String, this.at, end);
      if (!isEscapeString) this.plainBackslashes = true;
    }
    const plain = stringEnd(text, quote + 1, false, this.to);
    if (plain < 0) this.faults.push({ code: 'UNTERMINATED_STRING', offset: quote });
    this.push(Shape.String, this.at, plain < 0 ? this.to : plain);
  }

  /** A string in a body that stands in quotes itself, which holds no backslash. */
  private doublyQuoted(quote: number): void {
    const end = doublyQuotedEnd(this.text, quote + 2, this.to);
    if (end < 0) this.faults.push({ code: 'UNTERMINATED_STRING', offset: quote });
    this.push(Shape.String, this.at, end < 0 ? this.to : end);
  }

  private previousWord(): string {
    const { count, start, end } = this.buffer;
    return count === 0 ? '' : this.text.slice(start[count - 1], end[count - 1]).toLowerCase();
  }

  private quotedName(): void {
    const { text } = this;
    let end = this.endOf('"', this.at + 1);
    while (end >= 0 && end < this.to && text.charCodeAt(end) === DOUBLE_QUOTE) end = this.endOf('"', end + 1);
    if (end < 0) this.faults.push({ code: 'UNTERMINATED_NAME', offset: this.at });
    this.push(Shape.QuotedName, this.at, end < 0 ? this.to : end);
  }

  private dollar(): void {
    const { text } = this;
    TEMPLATE_VARIABLE.lastIndex = this.at;
    if (TEMPLATE_VARIABLE.test(text)) return this.pushTemplate(TEMPLATE_VARIABLE.lastIndex);
    DOLLAR_TAG.lastIndex = this.at;
    if (DOLLAR_TAG.test(text)) return this.dollarString(DOLLAR_TAG.lastIndex);
    let end = this.at + 1;
    while (CLASS[text.charCodeAt(end)] === Class.Digit) end++;
    this.push(end > this.at + 1 ? Shape.Parameter : Shape.Unknown, this.at, end);
  }

  private dollarString(bodyStart: number): void {
    const tag = this.text.slice(this.at, bodyStart);
    this.lastTags ??= lastDollarTags(this.text, this.at, this.to);
    if ((this.lastTags.get(tag) ?? 0) >= bodyStart) return this.push(Shape.DollarString, this.at, this.text.indexOf(tag, bodyStart) + tag.length);
    if (!this.openTags.has(tag)) this.faults.push({ code: 'UNTERMINATED_DOLLAR_STRING', offset: this.at });
    this.openTags.add(tag);
    // The rest of the file is not swallowed: what follows is still read as statements.
    this.push(Shape.Unknown, this.at, bodyStart);
  }

  private colon(): void {
    const { text } = this;
    const following = text.charCodeAt(this.at + 1);
    if (following === COLON || following === EQUALS) return this.push(Shape.Operator, this.at, this.at + 2);
    if (CLASS[following] !== Class.Word || this.touchesValue()) return this.push(Shape.Operator, this.at, this.at + 1);
    let end = this.at + 1;
    while (end < this.to && text.charCodeAt(end) < 128 && TRIE_COLUMN[text.charCodeAt(end)] !== 0) end++;
    this.push(Shape.Parameter, this.at, end);
  }

  /** `{{ … }}` of dbt and Jinja stands for SQL; `{% … %}` and `{# … #}` stand for none, they are what lies between tokens. All are taken whole when they close. */
  private braces(): void {
    const close = { '{{': '}}', '{%': '%}', '{#': '#}' }[this.text.slice(this.at, this.at + 2)];
    const end = close === undefined || this.openTags.has(close) ? -1 : this.endOf(close, this.at + 2);
    if (close !== undefined && end < 0) this.openTags.add(close);
    if (end < 0) this.push(Shape.Unknown, this.at, this.at + 1);
    else if (close === '}}') this.pushTemplate(end);
    else {
      if (close === '%}') this.tags.push(this.buffer.count);
      this.comment(end);
    }
  }

  /** The offset after a mark that stands at `from` or later; -1 when none does. Never looks behind the stretch that is read. */
  private endOf(mark: string, from: number): number {
    const { text, to } = this;
    const at = to === text.length ? text.indexOf(mark, from) : text.slice(0, to).indexOf(mark, from);
    return at < 0 ? -1 : at + mark.length;
  }
}

const QUOTE = 39;
const DOUBLE_QUOTE = 34;
const DOLLAR = 36;
const LEFT_BRACE = 123;
const MINUS = 45;
const SLASH = 47;
const STAR = 42;
const HASH = 35;
const COLON = 58;
const EQUALS = 61;

function isStringPrefix(code: number): boolean {
  const lower = code | 32;
  return lower === 101 || lower === 98 || lower === 120 || lower === 110;
}

/** Whether a word goes on with a character that is in no keyword. */
function goesOn(text: string, at: number, code: number): boolean {
  return (code === DOLLAR && text.charCodeAt(at + 1) !== LEFT_BRACE) || (code >= 128 && !FOREIGN_SPACE.test(text.charAt(at)));
}

/** Whether a text is one statement without a lexical fault; a semicolon at its end would already be a second item. */
export function splitsIntoOne(tokens: Tokens): boolean {
  return tokens.count > 0 && tokens.faults.length === 0 && !tokens.kind.includes(Shape.Semicolon);
}
