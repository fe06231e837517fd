/** Several tables in use changed in one transaction: it waits for one while it holds the others. */

import type { Statement } from '../../sql/sql-file.js';
import { foldedName, tokenText } from '../../sql/tokenizer.js';
import type { FileSegment } from '../file-segments.js';
import { defineRule, type RuleContext } from '../rule.js';
import { lockedNames, lockedTables, sharedSegment } from '../table-locks.js';
import { shownName } from '../tables.js';

export const lockHotTable = defineRule({
  id: 'lock/hot-table',
  summary: 'Set a statement timeout before you change several tables in use.',
  why: 'ALTER TABLE and DROP TABLE wait for every query on the table, and every new query waits behind them. A transaction that changes a second table keeps the first one locked '
    + 'meanwhile, so that one long query on either stops the readers of both, without end.',
  safe: 'SET statement_timeout TO 60000 before the first of them: the migration gives up, and its locks go. Or change one table in each migration.',
  severity: 'info',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nALTER TABLE sales.customers ADD COLUMN region VARCHAR(16);\n' },
      { sql: 'LOCK sales.orders;\nINSERT INTO sales.log (said) VALUES (\'moving\');\nALTER TABLE sales.customers ADD COLUMN region VARCHAR(16);' },
    ],
    good: [
      { sql: 'SET statement_timeout TO 60000;\nALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nALTER TABLE sales.customers ADD COLUMN region VARCHAR(16);' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nALTER TABLE sales.orders ADD COLUMN shop VARCHAR(16);' },
      { sql: 'CREATE TABLE sales.shops (id BIGINT NOT NULL);\nALTER TABLE sales.shops ADD COLUMN region VARCHAR(16);\nALTER TABLE sales.orders ADD COLUMN shop VARCHAR(16);' },
      { sql: 'ALTER TABLE sales.orders RENAME TO orders_old;\nALTER TABLE sales.orders_new RENAME TO orders;' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nVACUUM sales.orders;\nALTER TABLE sales.customers ADD COLUMN region VARCHAR(16);' },
    ],
  },
  kinds: ['alter-table', 'drop-table'],
  check(statement, context) {
    const segment = sharedSegment(context);
    if (segment === undefined || segment.first === context.index) return;
    const held = heldBefore(segment, context);
    if (held === undefined) return;
    const { tokens } = statement;
    const waited = lockedNames(statement, context).find((name) => shownName(tokens, name) !== held.table);
    if (waited === undefined || takesPlaceOf(statement, held.table)) return;
    const line = held.statement.range.start.line;
    context.report({
      at: { first: statement.first, last: waited.last },
      message: `The migration waits for ${shownName(tokens, waited)} while it holds ${held.table} (line ${line}), and the queries on both wait for it; write SET statement_timeout TO 60000 before `
        + 'them, or change one table in each migration.',
    });
  },
});

/** Whether the statement renames a new table to the name of the old one: nobody reads it yet. */
function takesPlaceOf({ tokens, syntax: { tree } }: Statement, table: string): boolean {
  return tree?.kind === 'AlterTable' && tree.actions.some((action) => action.kind === 'RenameTable' && action.to !== null && table.split('.').at(-1) === foldedName(tokens, action.to.last));
}

interface Held { readonly table: string; readonly statement: Statement }

/** The first table that an earlier statement of the request has locked; undefined where a timeout is set, or a statement was reported already. */
function heldBefore(segment: FileSegment, context: RuleContext): Held | undefined {
  let held: Held | undefined;
  for (let index = segment.first; index < context.index; index++) {
    const earlier = context.file.statements[index];
    if (earlier === undefined) continue;
    if (setsTimeout(earlier)) return undefined;
    const tables = lockedTables(earlier, context);
    const table = held?.table ?? tables[0];
    if (table === undefined) continue;
    if (held !== undefined && earlier.row?.kind !== 'lock' && tables.some((each) => each !== table)) return undefined;
    held ??= { table, statement: earlier };
  }
  return held;
}

/** `SET statement_timeout` to anything but 0, which means none. */
function setsTimeout({ tokens, syntax: { tree } }: Statement): boolean {
  const setting = tree?.kind === 'SetParameter' ? tree.setting : null;
  if (setting === null || setting.name === null || foldedName(tokens, setting.name.last) !== 'statement_timeout') return false;
  const [value] = setting.values;
  return value === undefined || !['0', '\'0\'', 'default'].includes(tokenText(tokens, value.first).toLowerCase());
}
