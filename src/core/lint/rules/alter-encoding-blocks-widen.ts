/** Encodings and constraints that keep a VARCHAR at its size. */
import type { Key } from '../../catalog/catalog.js';
import { defineRule } from '../rule.js';
import { resizesIn, type Blocker } from '../resize.js';
import { ALTERS_TABLE } from '../tables.js';

export const alterEncodingBlocksWiden = defineRule({
  id: 'alter/encoding-blocks-widen',
  summary: 'Take encodings and constraints that block a new size off a column first.',
  why: 'Redshift refuses ALTER COLUMN … TYPE for a column with the encoding BYTEDICT, RUNLENGTH, TEXT255 or TEXT32K, for one of a PRIMARY KEY, UNIQUE or FOREIGN KEY, and '
    + 'it never makes a column with a default smaller.',
  safe: 'ALTER TABLE … ALTER COLUMN region ENCODE zstd, or ALTER TABLE … DROP CONSTRAINT, before the type; the constraint can be added again after it.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN region TYPE VARCHAR(32);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL ENCODE bytedict);' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN code TYPE VARCHAR(32);', before: 'CREATE TABLE sales.orders (code VARCHAR(8) NOT NULL, CONSTRAINT orders_pk PRIMARY KEY (code));' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN status TYPE VARCHAR(4);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, status VARCHAR(8) DEFAULT \'open\' NOT NULL);' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN region TYPE VARCHAR(32);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL ENCODE zstd);' },
      {
        sql: 'ALTER TABLE sales.orders ALTER COLUMN region TYPE VARCHAR(32);',
        before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL ENCODE bytedict);\nALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd;',
      },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN status TYPE VARCHAR(32);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, status VARCHAR(8) DEFAULT \'open\' NOT NULL);' },
      {
        sql: 'ALTER TABLE sales.orders ALTER COLUMN code TYPE VARCHAR(32);',
        before: 'CREATE TABLE sales.orders (code VARCHAR(8) NOT NULL, CONSTRAINT orders_pk PRIMARY KEY (code));\nALTER TABLE sales.orders DROP CONSTRAINT orders_pk;',
      },
    ],
  },
  kinds: ALTERS_TABLE,
  mentions: ['type'],
  check(statement, context) {
    for (const resize of resizesIn(statement, context)) {
      if (resize.blockedBy !== undefined) context.report({ at: resize.at, message: messageFor(resize.column.name, resize.blockedBy) });
    }
  },
});

function messageFor(column: string, blocker: Blocker): string {
  switch (blocker.kind) {
    case 'encoding': return `${column} has the encoding ${blocker.encoding.toUpperCase()}, with which Redshift refuses another size; run ALTER COLUMN ${column} ENCODE zstd first.`;
    case 'key': return `${column} belongs to a ${blocker.key.kind.toUpperCase()}, whose columns keep their size; drop ${constraintName(blocker.key)} first and add it again afterwards.`;
    case 'default': return `${column} has a default, with which Redshift does not make it smaller; add a smaller column, fill it with UPDATE, drop ${column} and rename the new one.`;
  }
}

function constraintName({ name }: Key): string {
  return name === undefined ? 'the constraint' : `the constraint ${name}`;
}
