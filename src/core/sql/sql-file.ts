/** A SQL file as its statements: split, classified, each with its exact place. */
import { classify } from './classify.js';
import { relationsOf, type RelationUse } from './relations.js';
import { Lines, type Position, type SourceRange } from './source.js';
import type { StatementRow } from './statements.js';
import { Shape, tokenize, type Tokens } from './tokenizer.js';

/** One SQL statement, exactly as written, with where it came from. */
export interface Statement {
  /** From its first token to its last; without the semicolon and without comments before or after it. */
  readonly text: string;
  readonly range: SourceRange;
  /** The file's tokens; the statement is `first..last`, inclusive. */
  readonly tokens: Tokens;
  readonly first: number;
  readonly last: number;
  /** Its row of the statement table; undefined when no row matches, which is not an error. */
  readonly row: StatementRow | undefined;
  /** Index of the first token after the head, or `first` when no row matches. */
  readonly afterHead: number;
  readonly relations: readonly RelationUse[];
}

export interface SqlFile {
  readonly path: string;
  readonly text: string;
  readonly tokens: Tokens;
  readonly lines: Lines;
  readonly statements: readonly Statement[];
}

/** Reads the statements of a file. Never throws; what is not understood is a statement without a row. */
export function parseSql(path: string, text: string): SqlFile {
  const tokens = tokenize(text);
  const lines = new Lines(text);
  const statements = splitTokens(tokens).map(({ first, last }) => readStatement(path, tokens, lines, first, last));
  return { path, text, tokens, lines, statements };
}

/** The token spans between semicolons, inclusive; empty ones are left out. */
export function splitTokens(tokens: Tokens): readonly { readonly first: number; readonly last: number }[] {
  const spans: { first: number; last: number }[] = [];
  let first = 0;
  for (let at = 0; at <= tokens.count; at++) {
    if (at < tokens.count && tokens.kind[at] !== Shape.Semicolon) continue;
    if (at > first) spans.push({ first, last: at - 1 });
    first = at + 1;
  }
  return spans;
}

function readStatement(path: string, tokens: Tokens, lines: Lines, first: number, last: number): Statement {
  const start = tokens.start[first] ?? 0;
  const end = tokens.end[last] ?? start;
  const classification = classify(tokens, first, last);
  return {
    text: tokens.text.slice(start, end),
    range: lines.range(path, start, end),
    tokens,
    first,
    last,
    row: classification?.row,
    afterHead: classification?.afterHead ?? first,
    relations: relationsOf(tokens, first, last, classification),
  };
}

/** The place of an offset of the statement's own text source, also where that text lies inside another file (an INI bundle). */
export function placeInStatement(statement: Statement, offset: number): Position {
  const lines = new Lines(statement.tokens.text);
  const origin = lines.positionAt(statement.tokens.start[statement.first] ?? 0);
  const place = lines.positionAt(offset);
  const { start } = statement.range;
  return {
    line: place.line - origin.line + start.line,
    column: place.line === origin.line ? place.column - origin.column + start.column : place.column,
    offset: place.offset - origin.offset + start.offset,
  };
}
