/** Records of delimited and of fixed-width text. https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html */
import { decodeBytes, encodeBytes } from './byte-text.js';
import { isEscaped, linesOf, withoutReturn } from './lines.js';
import { DELIMITER_NOT_FOUND, INVALID_LINE, LoadFault } from './load-fault.js';
import type { CopyFormat, CopyPlan } from './plan.js';
import type { SourceRecord } from './record.js';

type Delimited = Extract<CopyFormat, { kind: 'delimited' }>;
type FixedWidth = Extract<CopyFormat, { kind: 'fixed-width' }>;

/** Yields the records of a file of byte text. */
export async function* delimitedRecords(chunks: AsyncIterable<string>, format: Delimited | FixedWidth, plan: CopyPlan): AsyncGenerator<SourceRecord> {
  const escapes = format.kind === 'delimited' && format.escapes;
  const split = format.kind === 'delimited' ? delimitedSplitter(format, plan.conversion.nullText) : (text: string): readonly (string | null)[] => splitWidths(text, format.widths, plan.fillsRecords);
  for await (const line of linesOf(chunks, escapes)) {
    if (line.number <= plan.headerLines || (plan.ignoresBlankLines && line.text.trim() === '')) continue;
    // A carriage return that a backslash makes part of the value is no end of a line.
    const text = escapes && isEscaped(line.text, 0, line.text.length - 1) ? line.text : withoutReturn(line.text);
    yield recordOf(text, line.number, split);
  }
}

function recordOf(text: string, line: number, split: (text: string) => readonly (string | null)[]): SourceRecord {
  const raw = decodeBytes(text);
  try {
    return { line, raw, fields: split(text) };
  } catch (fault) {
    if (fault instanceof LoadFault) return { line, raw, fields: [], fault };
    throw fault;
  }
}

function delimitedSplitter({ delimiter, removesQuotes, escapes }: Delimited, nullText: string): (text: string) => readonly (string | null)[] {
  const separator = encodeBytes(delimiter);
  if (!removesQuotes && !escapes) return (text) => text.split(separator).map(decodeBytes);
  return (text) => {
    const fields: (string | null)[] = [];
    for (let at = 0; at <= text.length;) {
      const quote = removesQuotes && (text[at] === '"' || text[at] === '\'') ? text[at] : undefined;
      const end = quote === undefined ? fieldEnd(text, at, separator, escapes) : quotedEnd(text, at, quote, separator, escapes);
      const written = decodeBytes(text.slice(at, end));
      const bare = quote === undefined ? written : written.slice(1, -1);
      // The text that stands for NULL is looked for before a backslash of it is taken away.
      if (escapes && quote === undefined && written === nullText) fields.push(null);
      else fields.push(escapes ? bare.replace(/\\([^])/g, '$1') : bare);
      at = end + separator.length;
      if (end === text.length) break;
    }
    return fields;
  };
}

function fieldEnd(text: string, begin: number, separator: string, escapes: boolean): number {
  for (let at = text.indexOf(separator, begin); at >= 0; at = text.indexOf(separator, at + 1)) if (!escapes || !isEscaped(text, begin, at)) return at;
  return text.length;
}

/** A quotation mark ends the field where a delimiter or the end follows it. */
function quotedEnd(text: string, begin: number, quote: string, separator: string, escapes: boolean): number {
  for (let at = text.indexOf(quote, begin + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    const isEnd = at + 1 === text.length || text.startsWith(separator, at + 1);
    if (isEnd && !(escapes && isEscaped(text, begin + 1, at))) return at + 1;
  }
  throw new LoadFault(1214, 'Delimited value missing end quote');
}

function splitWidths(text: string, widths: readonly number[], fillsRecords: boolean): readonly string[] {
  const fields: string[] = [];
  let at = 0;
  for (const width of widths) {
    if (at >= text.length && fillsRecords) break;
    if (at >= text.length && width > 0) throw new LoadFault(1214, DELIMITER_NOT_FOUND);
    fields.push(decodeBytes(text.slice(at, at + width)));
    at += width;
  }
  if (at < text.length && text.slice(at).trim() !== '') throw new LoadFault(INVALID_LINE, 'Invalid input line: it is longer than its columns are wide');
  return fields;
}
