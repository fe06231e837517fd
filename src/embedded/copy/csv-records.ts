/** Records of CSV. https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-csv */
import { parse, type CsvError, type Info } from 'csv-parse';
import { pipeline } from 'node:stream';
import { decodeBytes, encodeBytes } from './byte-text.js';
import { LoadFault } from './load-fault.js';
import type { CopyFormat, CopyPlan } from './plan.js';
import { RECORD_BYTES_MAX, type SourceRecord } from './record.js';

/** Yields the records of a file of byte text. A record whose quotation marks are wrong comes with its fault, and the next line begins another. */
export async function* csvRecords(chunks: AsyncIterable<string>, format: Extract<CopyFormat, { kind: 'csv' }>, plan: CopyPlan): AsyncGenerator<SourceRecord> {
  const rejected: SourceRecord[] = [];
  const parser = parse({
    encoding: 'latin1', delimiter: encodeBytes(format.delimiter), quote: format.quote, escape: format.quote, record_delimiter: ['\r\n', '\n'],
    from_line: plan.headerLines + 1, relax_column_count: true, info: true, raw: true, max_record_size: RECORD_BYTES_MAX, skip_records_with_error: true,
    on_skip: (error, raw) => void rejected.push(rejectedRecord(error, raw)),
  });
  pipeline(async function* bytes() {
    for await (const chunk of chunks) yield Buffer.from(chunk, 'latin1');
  }, parser, () => undefined);
  for await (const { info, raw, record } of parser as AsyncIterable<{ info: Info; raw: string; record: string[] }>) {
    yield* rejected.splice(0);
    const line = raw.replace(/\r?\n$/, '');
    if (plan.ignoresBlankLines && line.trim() === '') continue;
    yield { line: info.lines, raw: decodeBytes(line), fields: record.map(decodeBytes) };
  }
  yield* rejected;
}

function rejectedRecord(error: CsvError | undefined, raw: string | undefined): SourceRecord {
  return { line: Number(error?.['lines'] ?? 0), raw: decodeBytes((raw ?? '').replace(/\r?\n$/, '')), fields: [], fault: new LoadFault(1214, 'Invalid quote formatting for CSV') };
}
