/** An interleaved sort key stands in the way of other changes. */
import type { Table } from '../../catalog/catalog.js';
import type { AlterAction } from '../../sql/nodes/tables.js';
import { nodeText } from '../../sql/tree-text.js';
import { defineRule } from '../rule.js';
import { ALTERS_TABLE, alterTableIn, ownTable, shownName } from '../tables.js';

export const alterInterleaved = defineRule({
  id: 'alter/interleaved',
  summary: 'Take an interleaved sort key off before other changes, and never put one on.',
  why: 'Redshift refuses ALTER DISTKEY, ALTER DISTSTYLE and ALTER COLUMN … ENCODE while the table has an interleaved sort key, and no ALTER TABLE makes a sort key interleaved.',
  safe: 'ALTER TABLE … ALTER SORTKEY NONE (or a compound key) first; for a new interleaved key create the table anew and copy its rows.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      {
        sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd;',
        before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL) INTERLEAVED SORTKEY (id, region);',
      },
      { sql: 'ALTER TABLE sales.orders ALTER INTERLEAVED SORTKEY (id, region);' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd;', before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL) COMPOUND SORTKEY (id);' },
      {
        sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd;',
        before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL) INTERLEAVED SORTKEY (id, region);\nALTER TABLE sales.orders ALTER SORTKEY NONE;',
      },
      { sql: 'ALTER TABLE sales.orders ALTER SORTKEY NONE;', before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL) INTERLEAVED SORTKEY (id, region);' },
    ],
  },
  kinds: ALTERS_TABLE,
  check(statement, context) {
    const alter = alterTableIn(statement);
    if (alter === undefined) return;
    const { tokens } = statement;
    const setsSortKey = alter.actions.some((action) => hasOption(action, 'sortkey'));
    for (const action of alter.actions) {
      const at = { first: action.first, last: action.last };
      if (hasOption(action, 'interleaved')) {
        context.report({ at, message: 'ALTER TABLE makes no sort key interleaved; use a compound one, or create the table anew with it and copy the rows.' });
        continue;
      }
      const what = setsSortKey ? undefined : refusedChange(action, (option) => (option === null ? '' : nodeText(tokens, option)));
      if (what === undefined || !isInterleaved(ownTable(statement, alter.name, context))) continue;
      const name = shownName(tokens, alter.name);
      context.report({ at, message: `${name} has an interleaved sort key, with which Redshift refuses ${what}; run ALTER TABLE ${name} ALTER SORTKEY NONE first.` });
    }
  },
});

function isInterleaved(table: Table | undefined): boolean {
  return table?.sortStyle === 'interleaved';
}

function hasOption(action: AlterAction, word: string): boolean {
  return action.kind === 'AlterAttributes' && action.options.some(({ name }) => name.includes(word));
}

/** The documentation says nothing about DISTSTYLE AUTO. */
function refusedChange(action: AlterAction, written: (option: Parameters<typeof nodeText>[1] | null) => string): string | undefined {
  if (action.kind === 'AlterColumn') return action.change === 'encode' ? 'ALTER COLUMN … ENCODE' : undefined;
  if (action.kind !== 'AlterAttributes') return undefined;
  const change = action.options.find(({ name, value }) => name === 'distkey' || (name === 'diststyle' && written(value).toLowerCase() !== 'auto'));
  return change === undefined ? undefined : `ALTER ${change.name.toUpperCase()}`;
}
