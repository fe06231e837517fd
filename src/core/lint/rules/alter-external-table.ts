/** What ALTER TABLE does not do for external tables. */
import type { AlterAction, ColumnDef } from '../../sql/nodes/tables.js';
import { defineRule, type TokenSpan } from '../rule.js';
import { alterTableIn, isExternalTable } from '../tables.js';

export const alterExternalTable = defineRule({
  id: 'alter/external-table',
  summary: 'Create an external table anew instead of renaming it, and add plain columns to it.',
  why: 'Redshift refuses RENAME TO for an external table, and ADD COLUMN with DEFAULT, ENCODE, NOT NULL or NULL: such a table is only a description of files.',
  safe: 'DROP TABLE and CREATE EXTERNAL TABLE with the new name: the files in S3 stay. Add a column with its name and its type.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE spectrum.orders RENAME TO orders_2026;', before: 'CREATE EXTERNAL TABLE spectrum.orders (id INT) STORED AS PARQUET LOCATION \'s3://lake/orders/\';' },
      { sql: 'ALTER TABLE spectrum.orders ADD COLUMN region VARCHAR(8) DEFAULT \'north\';', before: 'CREATE EXTERNAL TABLE spectrum.orders (id INT) STORED AS PARQUET LOCATION \'s3://lake/orders/\';' },
    ],
    good: [
      { sql: 'ALTER TABLE spectrum.orders ADD COLUMN region VARCHAR(8);', before: 'CREATE EXTERNAL TABLE spectrum.orders (id INT) STORED AS PARQUET LOCATION \'s3://lake/orders/\';' },
      { sql: 'ALTER TABLE spectrum.orders RENAME TO orders_2026;' },
      { sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;', before: 'CREATE TABLE sales.orders (id INT NOT NULL);' },
    ],
  },
  kinds: ['alter-table'],
  check(statement, context) {
    const alter = alterTableIn(statement);
    if (alter === undefined || !isExternalTable(statement, alter.name, context)) return;
    for (const action of alter.actions) {
      const refused = refusedIn(action);
      if (refused !== undefined) context.report(refused);
    }
  },
});

function refusedIn(action: AlterAction): { readonly at: TokenSpan; readonly message: string } | undefined {
  if (action.kind === 'RenameTable') return { at: action, message: 'Redshift does not rename external tables; create one with the new name and drop the old one, the files stay.' };
  const attribute = action.kind === 'AddColumn' ? attributeIn(action.column) : undefined;
  return attribute === undefined ? undefined : { at: attribute.at, message: `A column of an external table takes no ${attribute.what}; add it with its name and its type alone.` };
}

function attributeIn({ attributes }: ColumnDef): { readonly at: TokenSpan; readonly what: string } | undefined {
  for (const attribute of attributes) {
    const word = attribute.kind === 'Constraint' ? attribute.type : attribute.name;
    // NOT NULL without a default has a rule of its own.
    if (word === 'default' || word === 'encode' || word === 'null') return { at: attribute, what: word.toUpperCase() };
  }
  return undefined;
}
