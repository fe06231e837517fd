/**
 * Records of CSV. https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-csv
 *
 * A record whose quotation marks are wrong is rejected alone, so that MAXERROR can go on with the line after it; parsers that are made for whole
 * files lose the records that follow.
 */
import { decodeBytes, encodeBytes } from './byte-text.js';
import { linesOf, withoutReturn } from './lines.js';
import { INVALID_LINE, LoadFault, TOO_LONG } from './load-fault.js';
import type { CopyFormat, CopyPlan } from './plan.js';
import { RECORD_BYTES_MAX, type SourceRecord } from './record.js';

type Csv = Extract<CopyFormat, { kind: 'csv' }>;

/** Yields the records of a file of byte text. */
export async function* csvRecords(chunks: AsyncIterable<string>, format: Csv, plan: CopyPlan): AsyncGenerator<SourceRecord> {
  const csv: Csv = { ...format, delimiter: encodeBytes(format.delimiter) };
  let lines: string[] = [];
  let bytes = 0;
  let number = 0;
  for await (const line of linesOf(chunks, false)) {
    number = line.number;
    if (number <= plan.headerLines || (lines.length === 0 && plan.ignoresBlankLines && line.text.trim() === '')) continue;
    const isOpen = lines.length === 0 ? leavesValueOpen(line.text, csv) : hasEvenMarks(line.text, csv.quote);
    lines.push(line.text);
    bytes += line.text.length + 1;
    if (isOpen && bytes > RECORD_BYTES_MAX) throw new LoadFault(INVALID_LINE, TOO_LONG);
    if (isOpen) continue;
    yield recordOf(lines.join('\n'), number, csv);
    lines = [];
    bytes = 0;
  }
  if (lines.length > 0) yield recordOf(lines.join('\n'), number, csv);
}

/** Whether the first line of a record ends inside of a value. */
function leavesValueOpen(line: string, csv: Csv): boolean {
  return line.includes(csv.quote) && splitRecord(withoutReturn(line), csv) === 'open';
}

/** A value that is open stays so over a line with an even number of marks: each pair of them is one mark of the value. */
function hasEvenMarks(line: string, quote: string): boolean {
  let marks = 0;
  for (let at = line.indexOf(quote); at >= 0; at = line.indexOf(quote, at + 1)) marks++;
  return marks % 2 === 0;
}

function recordOf(text: string, line: number, csv: Csv): SourceRecord {
  const whole = withoutReturn(text);
  const fields = splitRecord(whole, csv);
  if (fields === 'open' || fields === 'wrong') return { line, raw: decodeBytes(whole), fields: [], fault: new LoadFault(1214, 'Invalid quote formatting for CSV') };
  return { line, raw: decodeBytes(whole), fields: fields.map(decodeBytes) };
}

/** `open` where the last value has no end, `wrong` where a mark stands inside of a value without marks or a value goes on behind its end. */
function splitRecord(text: string, { delimiter, quote }: Csv): readonly string[] | 'open' | 'wrong' {
  if (!text.includes(quote)) return text.split(delimiter);
  const fields: string[] = [];
  for (let at = 0; ;) {
    const isQuoted = text.startsWith(quote, at);
    const end = isQuoted ? quotedEnd(text, at + 1, quote) : endOf(text, at, delimiter);
    if (end < 0) return 'open';
    const value = text.slice(isQuoted ? at + 1 : at, end);
    if (!isQuoted && value.includes(quote)) return 'wrong';
    fields.push(isQuoted ? value.replaceAll(quote + quote, quote) : value);
    const next = isQuoted ? end + 1 : end;
    if (next === text.length) return fields;
    if (!text.startsWith(delimiter, next)) return 'wrong';
    at = next + delimiter.length;
  }
}

function endOf(text: string, begin: number, delimiter: string): number {
  const at = text.indexOf(delimiter, begin);
  return at < 0 ? text.length : at;
}

/** The mark that is not doubled, or -1. */
function quotedEnd(text: string, begin: number, quote: string): number {
  for (let at = text.indexOf(quote, begin); at >= 0; at = text.indexOf(quote, at + 2)) if (text[at + 1] !== quote) return at;
  return -1;
}
