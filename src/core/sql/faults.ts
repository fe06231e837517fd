/**
 * Finds the one mistake in a statement, if there is proof of it.
 *
 * That the grammar gave up proves nothing: Redshift's grammar is larger than anybody's copy of it. The proof is a repair: where reading
 * first went wrong, one word is corrected, one token put in or taken out, and if the statement then reads to its end, that was the
 * mistake. A repair that an unknown but valid piece of grammar could pass by chance is not tried: words are never taken out, words are
 * only put in where a rule demands them, and nothing is said of statements that hold templates.
 */
import { classify, headWords } from './classify.js';
import { KEYWORD_BASE, KEYWORDS, keyword } from './keywords.js';
import { Expected } from './parser.js';
import { isWithinTypo } from './spelling.js';
import type { RoutineBody } from './nodes/routines.js';
import { PLPGSQL } from './plpgsql/body.js';
import { holdsTemplate, readExpectations, readSyntax, type Span, type Syntax } from './syntax.js';
import { Shape, tokenText, type Tokens } from './tokenizer.js';

export type FaultCode = 'MISSPELT' | 'MISSING' | 'UNEXPECTED' | 'MISSING_SEMICOLON';

export interface SyntaxFault {
  readonly code: FaultCode;
  /** Those of the statement, or of the body of the routine it makes. */
  readonly tokens: Tokens;
  /** The last token of what was read: a fault after it means that the end came too early. */
  readonly last: number;
  /** The token that is wrong, or before which something is missing; one after the statement's last where the end came too early. */
  readonly token: number;
  /** What should stand there: a word in capitals, a mark, or `a name`, `an expression`, `a type`, `a value`; '' where nothing should. */
  readonly expected: string;
}

/** Tokens read again in all attempts at one statement together, at most. */
const WORK_MAX = 400_000;
const ATTEMPTS_MAX = 48;

/** The mistake in a statement that was not parsed, or null where none is proven. Looks into the body of a routine. Never throws. */
export function findFault(statement: Span & { readonly syntax: Syntax }): SyntaxFault | null {
  if (statement.syntax.status === 'parsed') return null;
  const { tree } = statement.syntax;
  const body = tree?.kind === 'CreateProcedure' || tree?.kind === 'CreateFunction' ? tree.body : null;
  return searchIn(statement) ?? (body === null ? null : findBodyFault(body));
}

/** A mistake in one of the statements, or in what holds them together. */
function findBodyFault({ tokens, block, statements, isComplete }: RoutineBody): SyntaxFault | null {
  if (isComplete || tokens.faults.length > 0) return null;
  for (const inner of statements) {
    const fault = findFault({ ...inner, syntax: inner });
    if (fault !== null) return fault;
  }
  return block === null ? null : searchIn({ tokens, first: 0, last: tokens.count - 1, row: PLPGSQL, afterHead: 0 });
}

function searchIn(span: Span): SyntaxFault | null {
  const { tokens, first, last } = span;
  if (holdsTemplate(span) || tokens.kind.subarray(first, last + 1).includes(Shape.Unknown)) return null;
  return new RepairSearch(span).find();
}

interface Repair extends Pick<SyntaxFault, 'code' | 'token' | 'expected'> { readonly patch: Patch }
/** Replaces `removed` tokens at `at` by these kinds. */
interface Patch { readonly at: number; readonly removed: number; readonly inserted: readonly number[] }

class RepairSearch {
  private attempts: number;
  private readonly failure: number;
  private readonly required: ReadonlySet<number>;
  private readonly expectations: ReadonlyMap<number, ReadonlySet<number>>;

  constructor(private readonly span: Span) {
    const { tokens, first, last, row } = span;
    this.attempts = Math.min(ATTEMPTS_MAX, Math.floor(WORK_MAX / (last - first + 1)));
    const read = readExpectations(span);
    const head = row === PLPGSQL ? { at: -1, kinds: [] } : headWords(tokens, first, last);
    const expectations = new Map<number, ReadonlySet<number>>(read.expectations);
    expectations.set(head.at, new Set([...head.kinds, ...(expectations.get(head.at) ?? [])]));
    this.expectations = expectations;
    this.failure = row === undefined ? head.at : read.firstFailure;
    this.required = row === undefined ? new Set(head.at > first ? head.kinds : []) : read.required;
  }

  find(): SyntaxFault | null {
    if (this.failure < 0) return null;
    for (const candidates of [this.misspelt(), this.lines(), this.replaced(), this.missingMarks(), this.unexpectedMarks(), this.missingWords(), this.missingParts()]) {
      const proven = candidates.filter((repair) => this.isProven(repair));
      const [repair] = proven;
      // Two different words that both would do prove neither.
      if (repair !== undefined) return isWord(repair) && proven.some(({ expected }) => expected !== repair.expected) ? null : this.faultOf(repair);
    }
    return null;
  }

  private faultOf({ code, token, expected }: Repair): SyntaxFault {
    return { code, tokens: this.span.tokens, last: this.span.last, token, expected };
  }

  private isProven({ patch }: Repair): boolean {
    if (this.attempts-- <= 0) return false;
    const { tokens, first, last, row } = this.span;
    const patched = patchedTokens(tokens, first, last, patch);
    if (row === PLPGSQL) return readSyntax({ tokens: patched, first: 0, last: patched.count - 1, row, afterHead: 0 }).status === 'parsed';
    // Splitting is an insertion of a semicolon: both halves must be statements.
    const cut = patch.inserted[0] === Shape.Semicolon ? patch.at - first : -1;
    return cut < 0 ? isWhole(patched, 0, patched.count - 1) : isWhole(patched, 0, cut - 1) && isWhole(patched, cut + 1, patched.count - 1);
  }

  /** A word at the failure, or just before it where it was taken for a name, that is nearly one of the words expected there. */
  private misspelt(): readonly Repair[] {
    const { tokens, first, last } = this.span;
    const found: Repair[] = [];
    for (const at of [this.failure, this.failure + 1, this.failure - 1, this.failure - 2]) {
      if (at < first || at > last || tokens.kind[at] !== Shape.Word) continue;
      const expected = this.expectations.get(at) ?? new Set<number>();
      const written = tokenText(tokens, at).toLowerCase();
      const mayBeName = expected.has(Expected.Name) || expected.has(Expected.Expression);
      for (const kind of expected) {
        if (kind < KEYWORD_BASE || !isWithinTypo(written, wordOf(kind), mayBeName)) continue;
        found.push({ code: 'MISSPELT', token: at, expected: nameOf(kind), patch: { at, removed: 1, inserted: [kind] } });
      }
    }
    return found;
  }

  /** Another word, or a number, where a rule demands one certain word. */
  private replaced(): readonly Repair[] {
    const { tokens, last, row } = this.span;
    const at = this.failure;
    const kind = tokens.kind[at] ?? 0;
    // `CREATE TEMP VIEW` may be a statement of tomorrow.
    if (row === undefined || at > last || (kind !== Shape.Word && kind < KEYWORD_BASE)) return [];
    return [...this.required].filter((each) => each >= KEYWORD_BASE && this.required.size === 1)
      .map((each) => ({ code: 'MISSPELT', token: at, expected: nameOf(each), patch: { at, removed: 1, inserted: [each] } }));
  }

  /** A statement that begins on a line of its own inside this one. */
  private lines(): readonly Repair[] {
    const { tokens, first, last, row } = this.span;
    const found: Repair[] = [];
    for (const at of [this.failure, this.failure - 1]) {
      if (at <= first || at > last || !beginsLine(tokens, at) || !(row === PLPGSQL || BEGINS_STATEMENT.has(tokens.kind[at] ?? 0))) continue;
      found.push({ code: 'MISSING_SEMICOLON', token: at, expected: ';', patch: { at, removed: 0, inserted: [Shape.Semicolon] } });
    }
    return found;
  }

  private missingMarks(): readonly Repair[] {
    const found: Repair[] = [];
    for (const kind of [Shape.RightParen, Shape.LeftParen, Shape.RightBracket]) if (this.required.has(kind)) found.push(this.insertion(kind));
    if (this.expectations.get(this.failure)?.has(Shape.Comma) === true && this.mayMissComma()) found.push(this.insertion(Shape.Comma));
    return found;
  }

  /** A comma is only put in before what no clause begins with, or before a word at the beginning of a line. */
  private mayMissComma(): boolean {
    const { tokens, last } = this.span;
    const kind = tokens.kind[this.failure] ?? 0;
    if (this.failure > last) return false;
    if (kind === Shape.Word || BEGINS_CONSTRAINT.has(kind)) return beginsLine(tokens, this.failure) && this.standsBelowElement();
    return kind === Shape.Number || kind === Shape.String || kind === Shape.LeftParen || kind === Shape.QuotedName;
  }

  /** Whether the element before the failure begins in the same column, as the elements of a list do; what goes on with an element is indented. */
  private standsBelowElement(): boolean {
    const { tokens, first } = this.span;
    let open = 0;
    for (let at = this.failure - 1; at > first; at--) {
      const kind = tokens.kind[at];
      if (kind === Shape.RightParen) open++;
      else if (kind === Shape.LeftParen && open > 0) open--;
      else if (open === 0 && (kind === Shape.Comma || kind === Shape.LeftParen)) return this.standsBelow(at + 1);
    }
    // A list without parentheses: SET of UPDATE, the tables of LOCK.
    for (let at = this.failure - 1; at > first; at--) if (beginsLine(tokens, at)) return this.standsBelow(at);
    return false;
  }

  private standsBelow(at: number): boolean {
    const { tokens } = this.span;
    return beginsLine(tokens, at) && columnOf(tokens, at) === columnOf(tokens, this.failure);
  }

  /** A mark too many, at the failure or just before it. */
  private unexpectedMarks(): readonly Repair[] {
    const { tokens, first, last } = this.span;
    const found: Repair[] = [];
    for (const at of [this.failure, this.failure - 1]) {
      const kind = tokens.kind[at] ?? 0;
      if (at <= first || at > last || (kind !== Shape.Comma && kind !== Shape.RightParen && kind !== Shape.Dot)) continue;
      found.push({ code: 'UNEXPECTED', token: at, expected: '', patch: { at, removed: 1, inserted: [] } });
    }
    return found;
  }

  /** Words that a rule demands; ON with a condition after it, for a join that has none. */
  private missingWords(): readonly Repair[] {
    const words = [...this.required].filter((kind) => kind >= KEYWORD_BASE);
    const here = words.flatMap((kind) => kind === ON ? [this.insertion(kind), this.insertion(kind, Shape.Number)] : [this.insertion(kind)]);
    // `JOIN u t.a = u.a`: the condition's first word was taken for an alias.
    const before = this.failure - 1 > this.span.first ? words.map((kind) => this.insertion(kind, undefined, nameOf(kind), this.failure - 1)) : [];
    return [...here, ...before];
  }

  private missingParts(): readonly Repair[] {
    return [...this.required].filter((what) => what < 0 || what === Shape.Number || what === Shape.String).map((what) => this.insertion(PLACEHOLDER[what] ?? what, undefined, PART[what] ?? PART[Expected.Value]));
  }

  private insertion(kind: number, then?: number, expected = nameOf(kind), at = this.failure): Repair {
    return { code: 'MISSING', token: at, expected, patch: { at, removed: 0, inserted: then === undefined ? [kind] : [kind, then] } };
  }
}

const ON = keyword('on');
const PLACEHOLDER: Readonly<Record<number, number>> = { [Expected.Name]: Shape.Word, [Expected.Expression]: Shape.Number, [Expected.Type]: keyword('int'), [Expected.Value]: Shape.String };
const PART: Readonly<Record<number, string>> = { [Expected.Name]: 'a name', [Expected.Expression]: 'an expression', [Expected.Type]: 'a type', [Expected.Value]: 'a value' };

/** Words that begin a statement and hardly anything else at the beginning of a line. */
const BEGINS_STATEMENT = new Set('select with insert update delete merge copy unload truncate create alter drop grant revoke vacuum analyze comment call refresh begin commit'.split(' ').map(keyword));

const BEGINS_CONSTRAINT = new Set('constraint primary unique foreign'.split(' ').map(keyword));

function isWord({ patch }: Repair): boolean {
  return (patch.inserted[0] ?? 0) >= KEYWORD_BASE;
}

function wordOf(kind: number): string {
  return KEYWORDS[kind - KEYWORD_BASE]?.word ?? '';
}

const MARKS: ReadonlyMap<number, string> = new Map([[Shape.LeftParen, '('], [Shape.RightParen, ')'], [Shape.RightBracket, ']'], [Shape.Comma, ','], [Shape.String, 'a string'], [Shape.Number, 'a number']]);

function nameOf(kind: number): string {
  return MARKS.get(kind) ?? wordOf(kind).toUpperCase();
}

function beginsLine({ text, start, end }: Tokens, at: number): boolean {
  return at > 0 && text.slice(end[at - 1], start[at]).includes('\n');
}

function columnOf({ text, start }: Tokens, at: number): number {
  const offset = start[at] ?? 0;
  return offset - text.lastIndexOf('\n', offset - 1);
}

function isWhole(tokens: Tokens, first: number, last: number): boolean {
  if (last < first) return false;
  const found = classify(tokens, first, last);
  if (found === undefined) return false;
  return readSyntax({ tokens, first, last, row: found.row, afterHead: found.afterHead }).status === 'parsed';
}

/** The statement's tokens with one change. A token that is put in has no text and stands where the next one begins. */
function patchedTokens(tokens: Tokens, first: number, last: number, { at, removed, inserted }: Patch): Tokens {
  const place = at <= last ? tokens.start[at] ?? 0 : tokens.end[last] ?? 0;
  const isReplacement = removed === 1 && inserted.length === 1;
  const spliced = (values: Int32Array | Int16Array, put: readonly number[]): number[] => [...values.subarray(first, at), ...put, ...values.subarray(at + removed, last + 1)];
  const kind = Int16Array.from(spliced(tokens.kind, inserted));
  const start = Int32Array.from(spliced(tokens.start, inserted.map(() => place)));
  const end = Int32Array.from(spliced(tokens.end, inserted.map(() => isReplacement ? tokens.end[at] ?? place : place)));
  return { text: tokens.text, count: kind.length, kind, start, end, comments: tokens.comments, faults: [], tags: [], quoteWidth: tokens.quoteWidth };
}

/** Where a fault is, in offsets of the whole text; nothing long where the end came too early. */
export function faultPlace({ tokens, token, last }: SyntaxFault): { readonly start: number; readonly end: number } {
  const end = tokens.end[Math.min(token, last)] ?? 0;
  return { start: token > last ? end : tokens.start[token] ?? end, end };
}

/** The mistake in a sentence. */
export function faultMessage({ code, tokens, token, last, expected }: SyntaxFault): string {
  const written = token > last ? '' : tokenText(tokens, token);
  switch (code) {
    case 'MISSPELT': return `${expected} was expected here, not "${written}".`;
    case 'MISSING': return written === '' ? `The statement ends too early: ${expected} is missing.` : `Before this, ${expected} is missing.`;
    case 'UNEXPECTED': return `This "${written}" is one too many.`;
    case 'MISSING_SEMICOLON': return 'A semicolon is missing before this statement.';
  }
}
