/** The widest VARCHAR for a value that is short. */
import type { CreateTable } from '../../sql/nodes/tables.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName, type Tokens } from '../../sql/tokenizer.js';
import { writtenType } from '../column-types.js';
import { columnsDefinedBy, constraintsOf, createTableIn, DEFINES_COLUMNS, distributionKeys, isPassing, namedKeys, sortKeys, wordsOf, type DefinedColumn } from '../definitions.js';
import { defineRule } from '../rule.js';

export const typesVarcharMax = defineRule({
  id: 'types/varchar-max',
  summary: 'Size a character column for its longest value, not for the longest possible one.',
  why: 'Tables on disk are compressed, but the intermediate rows of a query are not: it reserves memory for the declared length and spills to disk. '
    + 'Here the column is a key or has the name of something short, or the table declares all its text at the maximum.',
  safe: 'VARCHAR(n), with n the bytes of the longest value that may come. It can be widened in place later: ALTER TABLE … ALTER COLUMN … TYPE VARCHAR(m).',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-smallest-column-size.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, country_code VARCHAR(MAX) NOT NULL);' },
      { sql: 'CREATE TABLE sales.visits (visit VARCHAR(65535) NOT NULL, seen_at TIMESTAMP NOT NULL) DISTKEY (visit);' },
      { sql: 'CREATE TABLE sales.tickets (subject VARCHAR(MAX) NOT NULL, body VARCHAR(MAX) NOT NULL, answer VARCHAR(MAX) NOT NULL);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.tickets (id BIGINT NOT NULL, subject VARCHAR(400) NOT NULL, body VARCHAR(MAX) NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, country_code VARCHAR(2) NOT NULL, country_code_note VARCHAR(65535) NOT NULL);' },
      { sql: 'CREATE TABLE staging.orders (id VARCHAR(MAX) NOT NULL, status VARCHAR(MAX) NOT NULL, city VARCHAR(MAX) NOT NULL);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, code VARCHAR(MAX) NOT NULL) USING ICEBERG LOCATION \'s3://lake/orders/\';' },
    ],
  },
  kinds: DEFINES_COLUMNS,
  check(statement, context) {
    const columns = columnsDefinedBy(statement, context);
    const widest = columns.filter(({ type }) => isWidest(statement.tokens, type));
    const [first] = widest;
    if (first === undefined) return;
    const { tokens } = statement;
    const table = createTableIn(statement);
    if (table !== undefined && isPassing(tokens, table.name, table.temporary)) return;
    const keys = table === undefined ? NO_KEYS : keysOf(tokens, table);
    const short = widest.filter(({ name }) => keys.has(foldedName(tokens, name)) || isShort(foldedName(tokens, name)));
    for (const { name, type } of short) {
      const column = foldedName(tokens, name);
      const what = keys.has(column) ? 'a key of its table' : 'short by its name';
      context.report({ at: { first: type.first, last: type.last }, message: `${column} is ${what}, and VARCHAR of 65535 bytes makes every query reserve memory for them; write the length its values need.` });
    }
    if (short.length > 0 || table === undefined || widest.length < PRACTICE || isSizing(statement, columns)) return;
    context.report({
      at: { first: first.type.first, last: first.type.last },
      message: `All ${widest.length} character columns of the table have the maximum of 65535 bytes, for which every query reserves memory; write the lengths their values need.`,
    });
  },
});

/** So many columns at the maximum, and none below it, are a habit. */
const PRACTICE = 3;
const NO_KEYS: ReadonlySet<string> = new Set();

function isWidest(tokens: Tokens, type: DefinedColumn['type']): boolean {
  if (type.args.length === 0) return false;
  const { family, size } = writtenType(tokens, type);
  return family === 'varchar' && size === 65535;
}

/** Whether some character column has a length of its own. */
function isSizing({ tokens }: Statement, columns: readonly DefinedColumn[]): boolean {
  return columns.some(({ type }) => {
    const { family, size } = writtenType(tokens, type);
    return family === 'char' || (family === 'varchar' && size !== 65535);
  });
}

function keysOf(tokens: Tokens, table: CreateTable): ReadonlySet<string> {
  const keys = new Set([...distributionKeys(tokens, table), ...sortKeys(tokens, table)].map(({ name }) => name));
  for (const { columns } of constraintsOf(table)) if (columns !== null) for (const { name } of namedKeys(tokens, columns)) keys.add(name);
  for (const element of table.elements) {
    if (element.kind === 'ColumnDef' && element.attributes.some((attribute) => attribute.kind === 'Constraint' && KEYS.has(attribute.type))) keys.add(foldedName(tokens, element.name));
  }
  return keys;
}

const KEYS: ReadonlySet<string> = new Set(['primary key', 'unique', 'foreign key']);

/** Last words of the names of columns whose values are short. */
const SHORT: ReadonlySet<string> = new Set(['id', 'uuid', 'guid', 'sku', 'code', 'country', 'currency', 'zip', 'zipcode', 'postcode', 'phone', 'status', 'gender', 'email', 'city']);

function isShort(name: string): boolean {
  return SHORT.has(wordsOf(name).at(-1) ?? '');
}
