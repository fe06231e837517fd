/** The manifest an UNLOAD writes beside its files. https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
import type { PostgresField } from '../postgres.js';
import { columnMetadata, typeOf } from '../result-page.js';
import type { UnloadPlan } from './plan.js';

export interface UnloadedFile { readonly url: string; readonly rows: number; readonly bytes: number }

/** VERBOSE says the columns and the sizes as well, and counts the header line of a file as a row of it. */
export function manifestText({ manifest, hasHeader }: UnloadPlan, files: readonly UnloadedFile[], fields: readonly PostgresField[]): string {
  if (manifest === 'plain') return `${JSON.stringify({ entries: files.map(({ url }) => ({ url })) }, undefined, 2)}\n`;
  const sum = (pick: (file: UnloadedFile) => number): number => files.reduce((total, file) => total + pick(file), 0);
  const recordsOf = ({ rows }: UnloadedFile): number => rows + (hasHeader ? 1 : 0);
  return `${JSON.stringify({
    entries: files.map((file) => ({ url: file.url, meta: { content_length: file.bytes, record_count: recordsOf(file) } })),
    schema: { elements: fields.map(elementOf) },
    meta: { content_length: sum(({ bytes }) => bytes), record_count: sum(recordsOf) },
    author: { name: 'Amazon Redshift', version: '1.0.0' },
  }, undefined, 2)}\n`;
}

const BASES: Readonly<Record<string, string>> = {
  int2: 'smallint', int4: 'integer', int8: 'bigint', float4: 'real', float8: 'double precision', bool: 'boolean', bpchar: 'character', varchar: 'character varying',
  timestamp: 'timestamp without time zone', timestamptz: 'timestamp with time zone', time: 'time without time zone', timetz: 'time with time zone',
};

function elementOf(field: PostgresField): unknown {
  const { name } = typeOf(field.type);
  const { length, precision, scale } = columnMetadata(field, typeOf(field.type));
  const more = name === 'numeric' ? { precision, scale } : name === 'varchar' || name === 'bpchar' ? { max_length: length } : {};
  return { name: field.name, type: { base: BASES[name] ?? name, ...more } };
}
