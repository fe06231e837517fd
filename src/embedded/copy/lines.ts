/** Byte text to lines. A line ends with a line feed, which a carriage return may precede. */
import { INVALID_LINE, LoadFault, TOO_LONG } from './load-fault.js';
import { RECORD_BYTES_MAX } from './record.js';

export interface Line {
  /** Without its line feed; a carriage return before that is still there. */
  readonly text: string;
  /** The 1-based number of the line of the file it ends on; one that holds escaped line feeds is several of them. */
  readonly number: number;
}

/** Yields lines; with `escapes` a line feed behind a backslash ends none. Throws LoadFault for a line that is too long for a row. */
export async function* linesOf(chunks: AsyncIterable<string>, escapes: boolean): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  for await (const chunk of chunks) {
    let begin = 0;
    let from = rest.length;
    const text = rest + chunk;
    for (let end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', from)) {
      number++;
      from = end + 1;
      if (escapes && isEscaped(text, begin, end)) continue;
      yield { text: text.slice(begin, end), number };
      begin = end + 1;
    }
    rest = text.slice(begin);
    if (rest.length > RECORD_BYTES_MAX) throw new LoadFault(INVALID_LINE, TOO_LONG);
  }
  if (rest !== '') yield { text: rest, number: number + 1 };
}

/** Whether an odd number of backslashes stands before a place. */
export function isEscaped(text: string, begin: number, at: number): boolean {
  let first = at;
  while (first > begin && text[first - 1] === '\\') first--;
  return (at - first) % 2 === 1;
}

export function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
