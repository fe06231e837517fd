/** The line of a file a finding points at, with carets under the place. Secrets in it are hidden. */
import type { SourceRange } from '../sql/source.js';
import { firstColumns, lastColumns, widthOf } from './lint-width.js';

/** With the line's number in front a row has 80 columns. A line that does not fit is cut around the place. */
const COLUMNS = 71;
/** At least so much stays in front of the place when the line's beginning does not fit. */
const BEFORE = 28;
/** Two of them on either side are more than any row can show. */
const CHARACTERS_MAX = 4 * COLUMNS;

/** Two rows: the line and the carets. `secrets` are ranges of the same text whose characters become `*`. */
export function renderExcerpt(text: string, { start, end }: SourceRange, secrets: readonly SourceRange[]): readonly string[] {
  const lineStart = start.offset - (start.column - 1);
  const from = Math.max(lineStart, start.offset - CHARACTERS_MAX);
  const to = endOfPiece(text, start.offset);
  const piece = hidden(text.slice(from, to), from, secrets);
  const place = start.offset - from;
  const rest = printable(piece.slice(place));
  const pointed = widthOf(printable(piece.slice(place, Math.max(end.offset - from, place))));
  const before = shownBefore(printable(piece.slice(0, place)), from > lineStart, Math.max(BEFORE, COLUMNS - widthOf(rest)));
  const shown = firstColumns(rest, COLUMNS - widthOf(before));
  const number = String(start.line);
  const gutter = Math.max(5, number.length + 1);
  return [
    `${number.padStart(gutter)} │ ${before}${shown}${shown === rest ? '' : '…'}`.trimEnd(),
    `${' '.repeat(gutter)} │ ${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, Math.min(pointed, widthOf(shown))))}`,
  ];
}

function shownBefore(before: string, isCut: boolean, columns: number): string {
  return isCut || widthOf(before) > columns ? `…${lastColumns(before, columns - 1)}` : before;
}

/** Where the line ends, before its CRLF too; or a place that no row reaches. */
function endOfPiece(text: string, offset: number): number {
  const piece = text.slice(offset, offset + CHARACTERS_MAX);
  const newline = piece.indexOf('\n');
  const length = newline < 0 ? piece.length : newline;
  return offset + (piece.charAt(length - 1) === '\r' ? length - 1 : length);
}

function hidden(piece: string, from: number, secrets: readonly SourceRange[]): string {
  let shown = piece;
  for (const { start, end } of secrets) {
    const first = Math.max(start.offset - from, 0);
    const last = Math.min(end.offset - from, piece.length);
    if (first < last) shown = shown.slice(0, first) + '*'.repeat(last - first) + shown.slice(last);
  }
  return shown;
}

/** Tabs as two spaces; control characters, and marks that turn the direction of writing, as a dot. */
function printable(piece: string): string {
  // eslint-disable-next-line no-control-regex -- control characters of a hostile file must not reach the terminal
  return piece.replaceAll('\t', '  ').replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '·');
}
