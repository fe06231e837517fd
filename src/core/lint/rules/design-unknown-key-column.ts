/** A key that names a column the table does not have. */
import { queryColumns } from '../../catalog/query-columns.js';
import type { CreateTable } from '../../sql/nodes/tables.js';
import { isWithinTypo } from '../../sql/spelling.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName, type Tokens } from '../../sql/tokenizer.js';
import { createTableIn, isWhole, namedKeys, type KeyColumn } from '../definitions.js';
import { defineRule, type RuleContext } from '../rule.js';

export const designUnknownKeyColumn = defineRule({
  id: 'design/unknown-key-column',
  summary: 'Name columns of the table in its keys.',
  why: 'DISTKEY, SORTKEY, PRIMARY KEY, UNIQUE and FOREIGN KEY name columns that CREATE TABLE defines; Redshift refuses any other name.',
  safe: 'Correct the name, or define the column.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTKEY (costumer_id);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) SORTKEY (placed_at, id);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL, PRIMARY KEY (order_id));' },
      { sql: 'CREATE TABLE sales.big_orders SORTKEY (placed_at) AS SELECT id, total FROM sales.orders;' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, "Customer" BIGINT NOT NULL, PRIMARY KEY (ID)) DISTKEY ("customer");' },
      { sql: 'CREATE TABLE sales.orders (LIKE sales.baskets) SORTKEY (placed_at);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, {{ columns }}) SORTKEY (placed_at);' },
      { sql: 'CREATE TABLE sales.big_orders SORTKEY (2, total) AS SELECT id, sum(total) AS total FROM sales.orders GROUP BY id;' },
      { sql: 'CREATE TABLE sales.lines (id BIGINT NOT NULL, FOREIGN KEY (id) REFERENCES sales.orders (order_id));' },
    ],
  },
  kinds: ['create-table'],
  mentions: ['distkey', 'sortkey', 'primary', 'unique', 'foreign', 'references'],
  routines: true,
  check(statement, context) {
    const table = createTableIn(statement);
    if (table === undefined || (table.options.length === 0 && !table.elements.some(({ kind }) => kind === 'Constraint')) || !isWhole(statement, table)) return;
    const keys = keysIn(statement.tokens, table);
    const columns = keys.length === 0 ? undefined : columnsOf(statement, table, context);
    if (columns === undefined) return;
    for (const { kind, key: { name, at } } of keys) {
      if (columns.includes(name)) continue;
      const near = columns.filter((column) => isWithinTypo(name, column, true));
      const [meant] = near;
      context.report({ at, message: `${kind} names ${name}, which is no column of the table; ${meant !== undefined && near.length === 1 ? `did you mean ${meant}?` : 'correct the name, or define the column.'}` });
    }
  },
});

function keysIn(tokens: Tokens, { elements, options }: CreateTable): readonly { readonly kind: string; readonly key: KeyColumn }[] {
  const keys: { readonly kind: string; readonly key: KeyColumn }[] = [];
  for (const element of elements) {
    if (element.kind === 'Constraint' && element.columns !== null) for (const key of namedKeys(tokens, element.columns)) keys.push({ kind: element.type.toUpperCase(), key });
  }
  for (const { name, value } of options) {
    if ((name === 'distkey' || name.endsWith('sortkey')) && value?.kind === 'NameList') for (const key of namedKeys(tokens, value)) keys.push({ kind: name === 'distkey' ? 'DISTKEY' : 'SORTKEY', key });
  }
  return keys;
}

/** All columns of the new table; undefined where they are not known. */
function columnsOf({ tokens }: Statement, { elements, query }: CreateTable, { catalog, isInRoutine }: RuleContext): readonly string[] | undefined {
  if (query !== null && elements.length === 0) return isInRoutine ? undefined : queryColumns(tokens, query, catalog);
  const names: string[] = [];
  for (const element of elements) {
    if (element.kind === 'LikeTable') return undefined;
    if (element.kind === 'ColumnDef') names.push(foldedName(tokens, element.name));
  }
  return names.length === 0 ? undefined : names;
}
