/** A new distribution or a new order moves every row. */
import type { Table } from '../../catalog/catalog.js';
import type { Option } from '../../sql/nodes/options.js';
import type { AlterTable } from '../../sql/nodes/tables.js';
import { nodeText } from '../../sql/tree-text.js';
import { isMadeHere } from '../made-here.js';
import { defineRule } from '../rule.js';
import { ALTERS_TABLE, alterTableIn, ownTable, shownName } from '../tables.js';

export const alterRewrite = defineRule({
  id: 'alter/rewrite',
  summary: 'Plan the time that a new distribution or sort key of an existing table takes.',
  why: 'ALTER DISTKEY, DISTSTYLE and SORTKEY rewrite every row of the table. Readers and writers wait meanwhile, and VACUUM and other such changes of the table fail.',
  safe: 'Give the change a migration of its own and apply it in a quiet hour; or fill a new table with INSERT … SELECT and swap the names.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders ALTER DISTKEY customer_id;' },
      { sql: 'ALTER TABLE sales.orders ALTER DISTSTYLE ALL, ALTER SORTKEY (placed_at);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (customer_id INT NOT NULL, total DECIMAL(12,2) NOT NULL);\nALTER TABLE sales.orders ALTER DISTKEY customer_id;' },
      { sql: 'ALTER TABLE sales.orders ALTER SORTKEY AUTO;' },
      { sql: 'ALTER TABLE sales.orders ALTER DISTSTYLE AUTO;' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN note ENCODE zstd;' },
    ],
  },
  kinds: ALTERS_TABLE,
  mentions: ['distkey', 'diststyle', 'sortkey'],
  check(statement, context) {
    const alter = alterTableIn(statement);
    if (alter === undefined) return;
    const { tokens } = statement;
    for (const action of alter.actions) {
      if (action.kind !== 'AlterAttributes' || !action.options.some((option) => rewrites(option, option.value === null ? '' : nodeText(tokens, option.value)))) continue;
      if (isMadeHere(statement, alter.name, context) || isRefused(ownTable(statement, alter.name, context), alter)) return;
      context.report({
        at: { first: action.first, last: action.last },
        message: `This rewrites every row of ${shownName(tokens, alter.name)}, and its readers and writers wait until it is done; give it a migration of its own and a quiet hour.`,
      });
      return;
    }
  },
});

/** With an interleaved sort key Redshift changes only the sort key, and then the table is no longer interleaved. */
function isRefused(table: Table | undefined, { actions }: AlterTable): boolean {
  return table?.sortStyle === 'interleaved' && !actions.some((action) => action.kind === 'AlterAttributes' && action.options.some(({ name }) => name.includes('sortkey')));
}

/** AUTO keeps what there is and leaves the rest to Redshift, NONE only forgets the order. */
function rewrites({ name, value }: Option, written: string): boolean {
  if (name === 'diststyle') return /^(?:all|even|key)$/i.test(written);
  return name === 'distkey' || ((name === 'sortkey' || name === 'compound sortkey') && value?.kind === 'NameList');
}
