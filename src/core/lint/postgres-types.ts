/** Types of PostgreSQL that Redshift does not have, and what to use instead. https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-datatypes.html */

/** Types that came after PostgreSQL 8: no statement can use them. */
export const LATER_TYPES: ReadonlyMap<string, string> = new Map([
  ['uuid', 'VARCHAR(36)'], ['json', 'SUPER'], ['jsonb', 'SUPER'], ['hstore', 'SUPER'], ['xml', 'VARCHAR(MAX)'], ['enum', 'VARCHAR and a data test'],
  ['citext', 'VARCHAR(n) COLLATE CASE_INSENSITIVE'], ['macaddr8', 'VARCHAR(32)'], ['tsvector', 'VARCHAR'], ['tsquery', 'VARCHAR'],
  ...['int4range', 'int8range', 'numrange', 'tsrange', 'tstzrange', 'daterange'].map((name) => [name, 'two columns'] as const),
]);

/** Also those that exist on the leader node, where no table can have them. */
export const UNSUPPORTED_TYPES: ReadonlyMap<string, string> = new Map([
  ...LATER_TYPES,
  ['bytea', 'VARBYTE'], ['money', 'DECIMAL(18,2)'], ['inet', 'VARCHAR(64)'], ['cidr', 'VARCHAR(64)'], ['macaddr', 'VARCHAR(32)'],
  ['bit', 'VARBYTE or BOOLEAN'], ['bit varying', 'VARBYTE'], ['varbit', 'VARBYTE'],
  ...['point', 'line', 'lseg', 'box', 'path', 'polygon', 'circle'].map((name) => [name, 'GEOMETRY'] as const),
]);
