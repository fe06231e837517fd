/** An error as the on-call engineer reads it: where, what the warehouse said, what stands, what to do next. */
import type { AppError, ErrorDetails } from '../errors.js';
import { singleLine } from './text.js';

/** Plain text of several lines, without colour; the last one tells where to read more and the exit code. */
export function renderError(error: AppError): string {
  const { details } = error;
  const parts = [`error ${error.code}${details.at === undefined ? '' : `  ${renderPlace(details.at)}`}`, ''];
  if (details.excerpt === undefined) parts.push(error.message);
  else parts.push(...renderExcerpt(details.excerpt, error.message));
  parts.push('');
  if (details.stands !== undefined) parts.push(`What stands: ${details.stands}`);
  parts.push(`Next: ${error.next}`, `More: docs/errors.md#${error.code.toLowerCase()}    exit ${error.exit}`);
  // A message may quote a file's name, an argument or the warehouse; what moves the cursor stays out.
  return parts.flatMap((part) => part.split('\n')).map(singleLine).join('\n');
}

/** `path:line:column`, as far as it is known. */
export function renderPlace(at: NonNullable<ErrorDetails['at']>): string {
  const path = singleLine(at.path);
  if (at.start === undefined) return path;
  return at.start.column === undefined ? `${path}:${at.start.line}` : `${path}:${at.start.line}:${at.start.column}`;
}

function renderExcerpt(excerpt: NonNullable<ErrorDetails['excerpt']>, message: string): readonly string[] {
  const firstLine = excerpt.line - excerpt.lines.length + 1;
  const width = Math.max(5, String(excerpt.line).length + 1);
  const rows = excerpt.lines.map((line, index) => `${String(firstLine + index).padStart(width)} │ ${printable(line)}`);
  const pointed = printable((excerpt.lines.at(-1) ?? '').slice(0, excerpt.column - 1));
  const [first, ...rest] = message.split('\n');
  const caret = `${' '.repeat(width)} │ ${' '.repeat(pointed.length)}${'^'.repeat(Math.max(1, excerpt.length))} ${first ?? ''}`;
  return [...rows, caret, ...rest.map((line) => `${' '.repeat(width)} │ ${line}`)];
}

/** A source line as a terminal can show it: tabs as two spaces, control characters as a dot, never wider than a screen. */
function printable(line: string): string {
  // eslint-disable-next-line no-control-regex -- control characters of a hostile file must not reach the terminal
  return line.replaceAll('\t', '  ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '·').slice(0, 160);
}
