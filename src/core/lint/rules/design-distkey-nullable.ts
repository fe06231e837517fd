/** A distribution key that may be NULL. */
import { foldedName } from '../../sql/tokenizer.js';
import { columnNamed, constraintsOf, createTableIn, distributionKeys, identityOf, isPassing, isWhole, namedKeys } from '../definitions.js';
import { defineRule } from '../rule.js';

export const designDistkeyNullable = defineRule({
  id: 'design/distkey-nullable',
  summary: 'Make the distribution key NOT NULL.',
  why: 'All rows whose key is NULL lie on one slice. A few do no harm; when the source stops filling the column, that slice grows and every query waits for it.',
  safe: 'customer_id BIGINT NOT NULL, or another column; NOT NULL is enforced, and it cannot be added later.',
  severity: 'info',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_Distributing_data.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT) DISTKEY (customer_id);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NULL DISTKEY);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL DISTKEY);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT, customer_id BIGINT NOT NULL, PRIMARY KEY (id)) DISTKEY (id);' },
      { sql: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1) DISTKEY, customer_id BIGINT NOT NULL);' },
      { sql: 'CREATE TABLE #paid (id BIGINT) DISTKEY (id);' },
    ],
  },
  kinds: ['create-table'],
  mentions: ['distkey'],
  check(statement, context) {
    const table = createTableIn(statement);
    if (table === undefined) return;
    const { tokens } = statement;
    const [key, other] = distributionKeys(tokens, table);
    if (key === undefined || other !== undefined || !isWhole(statement, table) || isPassing(tokens, table.name, table.temporary)) return;
    const column = columnNamed(tokens, table, key.name);
    if (column === undefined || column.type === null || identityOf(column) !== undefined) return;
    if (column.attributes.some((attribute) => attribute.kind === 'Constraint' && (attribute.type === 'not null' || attribute.type === 'primary key'))) return;
    for (const { type, columns } of constraintsOf(table)) if (type === 'primary key' && columns !== null && namedKeys(tokens, columns).some(({ name }) => name === key.name)) return;
    context.report({ at: key.at, message: `${foldedName(tokens, column.name)} may be NULL, and all rows without a value lie on one slice; add NOT NULL, or distribute by a column that has it.` });
  },
});
