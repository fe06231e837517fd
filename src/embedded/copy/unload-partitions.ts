/**
 * PARTITION BY: which columns of a query make the folders, and the folder of a row.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-partitionby
 */
import type { PostgresField } from '../postgres.js';
import { typeOf } from '../result-page.js';
import { TransferFailure } from './load-fault.js';
import type { UnloadPartition } from './plan.js';

type Row = readonly (string | null)[];

export interface Partitions {
  /** The query with the rows of a partition next to each other, in the order the query gave them. */
  readonly query: string;
  /** `year=2019/month=September/`: a part of a key, and no part of it leads anywhere else. */
  folderOf(row: Row): string;
  /** The columns that are written to the files, and their values of a row. */
  readonly fields: readonly PostgresField[];
  written(row: Row): Row;
}

/** "The column data types that you can use as the partition key": https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-partitionby-usage */
const TYPES = new Set(['int2', 'int4', 'int8', 'numeric', 'float4', 'bool', 'bpchar', 'varchar', 'date', 'timestamp']);

/** Throws TransferFailure for a column the query does not have, or of a type that makes no folders. */
export function partitionsOf(query: string, fields: readonly PostgresField[], { columns, keepsColumns }: UnloadPartition): Partitions {
  const places = columns.map((name) => placeOf(name, fields));
  if (places.length === fields.length) throw new TransferFailure('PARTITION BY must leave at least one column of the query that is not in it');
  const parts = places.map((place, at) => ({ place, name: escaped(columns[at] ?? ''), shown: shownAs(typeOf(fields[place]?.type ?? 0).name) }));
  const kept = [...fields.keys()].filter((place) => keepsColumns || !places.includes(place));
  return {
    query: sortedQuery(query, fields.length, places),
    folderOf: (row) => parts.map(({ place, name, shown }) => `${name}=${folderValue(row[place] ?? null, shown)}/`).join(''),
    fields: fields.filter((_, place) => kept.includes(place)),
    written: (row) => kept.map((place) => row[place] ?? null),
  };
}

function placeOf(name: string, fields: readonly PostgresField[]): number {
  const [place, another] = [...fields.keys()].filter((at) => fields[at]?.name.toLowerCase() === name);
  if (place === undefined) throw new TransferFailure(`column "${name}" of PARTITION BY is not in the result of the query`);
  if (another !== undefined) throw new TransferFailure(`column "${name}" of PARTITION BY is ambiguous`);
  const type = typeOf(fields[place]?.type ?? 0).name;
  if (!TYPES.has(type)) throw new TransferFailure(`column "${name}" of the type ${type} cannot be in PARTITION BY`);
  return place;
}

/**
 * PostgreSQL sorts, so that one file is open at a time and nothing is kept here. It sorts by the text, because values that are equal may be
 * written differently (-0 and 0) and are different folders then. The columns get names of their own, since those of a query may be the same.
 */
function sortedQuery(query: string, columns: number, places: readonly number[]): string {
  const names = Array.from({ length: columns }, (_, at) => `c${at}`);
  return `SELECT q.* FROM (${query}\n) AS q (${names.join(', ')}) ORDER BY ${places.map((place) => `c${place}::text`).join(', ')}, row_number() OVER ()`;
}

/** What Hive calls the folder of NULL. */
const NULL_FOLDER = '__HIVE_DEFAULT_PARTITION__';

/** How a value is written where AWS refers to Hive: in the words of Hive, and without the blanks that fill a CHAR. */
function shownAs(type: string): (value: string) => string {
  switch (type) {
    case 'bool': return (value) => (value === 't' ? 'true' : 'false');
    case 'bpchar': return (value) => value.replace(/ +$/, '');
    default: return (value) => value;
  }
}

function folderValue(value: string | null, shown: (value: string) => string): string {
  return value === null ? NULL_FOLDER : escaped(shown(value));
}

/** The characters Hive writes as `%2F`, among them everything that would end a folder's name: `FileUtils.escapePathName` of Apache Hive. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what it is about
  return text.replace(/[\u0001-\u001f\u007f"#%'*/:=?\\{[\]^]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
