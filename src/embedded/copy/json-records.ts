/** Records of JSON: values one after the other, each an object, or an array where a jsonpaths file says what to take from it. */
import { decodeBytes } from './byte-text.js';
import { parseJson, textOf } from './json-value.js';
import { INVALID_LINE, LoadFault, TOO_LONG } from './load-fault.js';
import { RECORD_BYTES_MAX, type SourceRecord } from './record.js';

/** Takes the fields out of one value. */
export type TakeFields = (value: unknown) => readonly (string | null)[];

/** Yields the records of a file of byte text. Its line is that of the last line of the value, as the reference says. */
export async function* jsonRecords(chunks: AsyncIterable<string>, take: TakeFields): AsyncGenerator<SourceRecord> {
  const scanner = new ValueScanner();
  for await (const chunk of chunks) for (const piece of scanner.feed(chunk)) yield recordOf(piece, take);
  for (const piece of scanner.end()) yield recordOf(piece, take);
}

interface Piece { readonly text: string; readonly line: number }

function recordOf({ text, line }: Piece, take: TakeFields): SourceRecord {
  const raw = decodeBytes(text);
  try {
    const value = parseJson(raw);
    if (typeof value !== 'object' || value === null) throw new SyntaxError('no object');
    return { line, raw, fields: take(value) };
  } catch (error) {
    if (error instanceof SyntaxError) return { line, raw, fields: [], fault: new LoadFault(INVALID_LINE, 'Invalid value.') };
    throw error;
  }
}

/** Finds where a value ends, across chunks: outside of strings its brackets come to nothing. What begins no value lasts to the end of its line. */
class ValueScanner {
  private text = '';
  private scanned = 0;
  private depth = 0;
  private isString = false;
  private line = 1;

  feed(chunk: string): readonly Piece[] {
    const found: Piece[] = [];
    this.text += chunk;
    let begin = 0;
    for (let at = this.scanned; at < this.text.length; at++) {
      const character = this.text[at] ?? '';
      if (character === '\\' && this.isString) at++;
      else if (this.isEndAt(character, begin, at)) {
        const end = character === '\n' ? at : at + 1;
        if (this.text.slice(begin, end).trim() !== '') found.push({ text: this.text.slice(begin, end).trim(), line: this.line });
        begin = at + 1;
      }
      if (character === '\n') this.line++;
      this.scanned = at + 1;
    }
    this.text = this.text.slice(begin);
    this.scanned -= begin;
    if (this.text.length > RECORD_BYTES_MAX) throw new LoadFault(INVALID_LINE, TOO_LONG);
    return found;
  }

  end(): readonly Piece[] {
    const text = this.text.trimEnd();
    const linesBehind = this.text.slice(text.length).split('\n').length - 1;
    return text === '' ? [] : [{ text: text.trim(), line: this.line - linesBehind }];
  }

  private isEndAt(character: string, begin: number, at: number): boolean {
    if (character === '"' && this.depth > 0) this.isString = !this.isString;
    if (this.isString) return false;
    if (character === '{' || character === '[') this.depth++;
    if ((character === '}' || character === ']') && this.depth > 0) return --this.depth === 0;
    return character === '\n' && this.depth === 0 && at > begin;
  }
}

/** One value for each column by its name. Keys no column has are left out, and a column no key has is NULL. */
export function takeByName(columns: readonly string[], ignoresCase: boolean): TakeFields {
  return (value) => {
    if (Array.isArray(value)) throw new SyntaxError('an array has no names');
    const entries = Object.entries(value as Readonly<Record<string, unknown>>);
    const byName = new Map(ignoresCase ? entries.map(([key, each]) => [key.toLowerCase(), each]) : entries);
    return columns.map((column) => textOf(byName.get(column)));
  };
}

/** The whole value, for the one SUPER column of NOSHRED. */
export function takeWhole(value: unknown): readonly (string | null)[] {
  return [textOf(value)];
}
