/** The tokenizer's look-ahead: where an operator, a string, a comment or a dollar quote that begins here ends. Each is linear over a whole text. */

/** What a character can begin. */
export const Class = { Other: 0, Space: 1, Word: 2, Digit: 3, Operator: 4, Foreign: 5 } as const;

/** The class of each character code below 128; of a mark that is a token by itself, the token's shape (`Shape` in tokenizer.ts), all of which are larger. */
export const CLASS: Uint8Array = characterClasses();

function characterClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  for (const space of ' \t\n\r\f\v') classes[space.charCodeAt(0)] = Class.Space;
  for (let code = 0; code < 128; code++) if (/[A-Za-z_]/.test(String.fromCharCode(code))) classes[code] = Class.Word;
  for (let code = 48; code < 58; code++) classes[code] = Class.Digit;
  for (const operator of '+-*/<>=~!@#%^&|?`') classes[operator.charCodeAt(0)] = Class.Operator;
  for (const [mark, shape] of [['(', 16], [')', 17], ['[', 18], [']', 19], [',', 20], [';', 21]] as const) classes[mark.charCodeAt(0)] = shape;
  return classes;
}

/** Operators a trailing `+` or `-` belongs to; elsewhere it is given back, so that `2*-3` reads as three tokens and a sign. */
const KEEPS_SIGN = /[~!@#%^&|?`]/;

/** `$$` or `$tag$`. */
export const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;

const QUOTE = 39;
const BACKSLASH = 92;

/** Operator characters in a row: where they end, and the last of them that keeps a sign after it, and that is no sign; -1 for none. */
export interface OperatorRun { readonly end: number; readonly lastKeeper: number; readonly lastSolid: number }

export function operatorRunAt(text: string, from: number): OperatorRun {
  let end = from;
  let lastKeeper = -1;
  let lastSolid = -1;
  for (; end < text.length && CLASS[text.charCodeAt(end)] === Class.Operator; end++) {
    if (end > from && (text.startsWith('--', end) || text.startsWith('/*', end))) break;
    const character = text.charAt(end);
    if (character !== '+' && character !== '-') lastSolid = end;
    if (KEEPS_SIGN.test(character)) lastKeeper = end;
  }
  return { end, lastKeeper, lastSolid };
}

/** Every `$tag$` in a stretch of text, with the offset of its last occurrence. Two of them may share a dollar sign. */
export function lastDollarTags(text: string, from: number, to: number): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (let at = from; at >= 0 && at < to; at = text.indexOf('$', at + 1)) {
    DOLLAR_TAG.lastIndex = at;
    if (DOLLAR_TAG.test(text) && DOLLAR_TAG.lastIndex <= to) last.set(text.slice(at, DOLLAR_TAG.lastIndex), at);
  }
  return last;
}

/** The offset after the closing quote, or -1; `from` is the first character inside. `''` stands for a quote. */
export function stringEnd(text: string, from: number, backslashEscapes: boolean, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && backslashEscapes) at++;
    else if (code === QUOTE) {
      if (text.charCodeAt(at + 1) !== QUOTE) return at + 1;
      at++;
    }
  }
  return -1;
}

/** The same where two quotes stand for one, so that `''''` stands for a quote inside; `from` is behind both quotes that open it. */
export function doublyQuotedEnd(text: string, from: number, to: number): number {
  const read = to === text.length ? text : text.slice(0, to);
  let at = read.indexOf("''", from);
  while (at >= 0 && read.startsWith("''", at + 2)) at = read.indexOf("''", at + 4);
  return at < 0 ? -1 : at + 2;
}

/** The offset after a block comment that may hold others, or -1. */
export function nestedCommentEnd(text: string, from: number, to: number): number {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = from;
  const read = to === text.length ? text : text.slice(0, to);
  let depth = 0;
  for (let mark = marks.exec(read); mark !== null; mark = marks.exec(read)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return -1;
}
