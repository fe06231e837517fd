/** Changes of a table that PostgreSQL can do and Redshift cannot. */
import { defineRule } from '../rule.js';

export const pgAlterTable = defineRule({
  id: 'pg/alter-table',
  summary: 'Change tables only in the ways that Redshift can.',
  why: 'Redshift cannot move a table into another schema or tablespace, and cannot rename a constraint: the statement fails.',
  safe: 'CREATE TABLE new_schema.t (LIKE old_schema.t), ALTER TABLE … APPEND or INSERT … SELECT, grant what was granted, and drop the old table.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders SET SCHEMA attic;' },
      { sql: 'ALTER TABLE sales.orders RENAME CONSTRAINT orders_pk TO orders_key;' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders OWNER TO loader;' },
      { sql: 'ALTER TABLE spectrum.orders SET LOCATION \'s3://${lake}/orders/\';' },
      { sql: 'CREATE TABLE attic.orders (LIKE sales.orders);' },
    ],
  },
  kinds: ['alter-table'],
  mentions: ['rename', 'set'],
  routines: true,
  check({ syntax: { tree } }, context) {
    if (tree?.kind !== 'AlterTable') return;
    for (const action of tree.actions) {
      if (action.kind === 'RenameConstraint') context.report({ at: action, message: 'Redshift cannot rename a constraint; drop it and add it again under the new name.' });
      const instead = action.kind === 'SetAttribute' ? INSTEAD.get(action.option.name) : undefined;
      if (action.kind === 'SetAttribute' && instead !== undefined) context.report({ at: action, message: `Redshift has no ALTER TABLE … SET ${action.option.name.toUpperCase()}; ${instead}.` });
    }
  },
});

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['schema', 'create the table in the other schema, copy the rows and the privileges, and drop this one'],
  ['tablespace', 'the place of the data is Redshift\'s own; remove the statement'],
]);
