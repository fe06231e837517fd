/** The line of a file a finding points at, with a caret under the place. Secrets in it are hidden. */
import type { SourceRange } from '../sql/source.js';

/** More of a line than this is not shown; what is shown lies around the place. */
const WIDTH = 100;
const BEFORE = 40;

/** Two rows: the line and the caret. `secrets` are ranges of the same text whose characters become `*`. */
export function renderExcerpt(text: string, { start, end }: SourceRange, secrets: readonly SourceRange[]): readonly string[] {
  const lineStart = start.offset - (start.column - 1);
  const newline = text.indexOf('\n', lineStart);
  const lineEnd = newline < 0 ? text.length : newline;
  const from = start.offset - lineStart > WIDTH - BEFORE / 2 ? start.offset - BEFORE : lineStart;
  const to = Math.min(lineEnd, from + WIDTH);
  const shown = hidden(text.slice(from, to), from, secrets);
  const pointedTo = Math.max(start.offset + 1, Math.min(end.offset, to));
  const before = (from > lineStart ? '…' : '') + printable(shown.slice(0, start.offset - from));
  const pointed = printable(shown.slice(start.offset - from, pointedTo - from));
  const after = printable(shown.slice(pointedTo - from)) + (to < lineEnd ? '…' : '');
  const number = String(start.line);
  const gutter = Math.max(5, number.length + 1);
  return [
    `${number.padStart(gutter)} │ ${before}${pointed}${after}`.trimEnd(),
    `${' '.repeat(gutter)} │ ${' '.repeat(before.length)}${'^'.repeat(Math.max(1, pointed.length))}`,
  ];
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
