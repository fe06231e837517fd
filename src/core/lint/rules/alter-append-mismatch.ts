/** ALTER TABLE APPEND moves rows between tables that are alike, and only between those. */
import type { Column, Table } from '../../catalog/catalog.js';
import type { AppendRows } from '../../sql/nodes/tables.js';
import type { Statement } from '../../sql/sql-file.js';
import { typeOfColumn } from '../column-types.js';
import { certainEncoding } from '../resize.js';
import { defineRule, type RuleContext } from '../rule.js';
import { alterTableIn, columnOf, ownTable, shownName, type WholeAlterTable } from '../tables.js';

export const alterAppendMismatch = defineRule({
  id: 'alter/append-mismatch',
  summary: 'Append only from a table that is made like the target.',
  why: 'ALTER TABLE APPEND moves blocks, not rows: columns of one name must have the same type, size, encoding and NOT NULL, and the tables the same distribution and sort '
    + 'keys. It fails otherwise, for columns that only one of them has too.',
  safe: 'Make the source with CREATE TABLE … (LIKE target), name IGNOREEXTRA or FILLTARGET for columns of one side, or use INSERT … SELECT.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html'),
  examples: {
    bad: [
      {
        sql: 'ALTER TABLE sales.orders APPEND FROM sales.staged_orders;',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);\nCREATE TABLE sales.staged_orders (id INT NOT NULL, note VARCHAR(80) NOT NULL);',
      },
      {
        sql: 'ALTER TABLE sales.orders APPEND FROM sales.staged_orders;',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nCREATE TABLE sales.staged_orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);',
      },
      {
        sql: 'ALTER TABLE sales.orders APPEND FROM sales.staged_orders;',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, at DATE NOT NULL) SORTKEY (at);\nCREATE TABLE sales.staged_orders (id BIGINT NOT NULL, at DATE NOT NULL) SORTKEY (id);',
      },
    ],
    good: [
      {
        sql: 'ALTER TABLE sales.orders APPEND FROM sales.staged_orders;',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2));\nCREATE TABLE sales.staged_orders (total NUMERIC(12, 2), id INT8 NOT NULL);',
      },
      {
        sql: 'ALTER TABLE sales.orders APPEND FROM sales.staged_orders IGNOREEXTRA;',
        before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nCREATE TABLE sales.staged_orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);',
      },
      { sql: 'ALTER TABLE sales.orders APPEND FROM sales.staged_orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nCREATE TABLE sales.staged_orders (LIKE sales.orders);' },
      { sql: 'ALTER TABLE sales.orders APPEND FROM sales.staged_orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
    ],
  },
  kinds: ['alter-table-append'],
  mentions: ['append'],
  check(statement, context) {
    const alter = alterTableIn(statement);
    const [action] = alter?.actions ?? [];
    if (alter === undefined || action?.kind !== 'AppendRows' || action.source === null) return;
    const reason = mismatch(statement, alter, action, context);
    const { tokens } = statement;
    if (reason !== undefined) context.report({ at: action, message: `Redshift does not append ${shownName(tokens, action.source)} to ${shownName(tokens, alter.name)}: ${reason}.` });
  },
});

function mismatch(statement: Statement, { name }: WholeAlterTable, append: AppendRows, context: RuleContext): string | undefined {
  const target = ownTable(statement, name, context);
  const source = append.source === null ? undefined : ownTable(statement, append.source, context);
  if (target?.temporary === true || source?.temporary === true) return 'both tables must be permanent ones';
  if (target === undefined || source === undefined) return undefined;
  return extraColumns(source, target, append) ?? differentColumns(source, target) ?? differentKeys(source, target);
}

/** Whether an identity column is appended depends on how it was declared: it is left out here. */
function extraColumns(source: Table, target: Table, { ignoreExtra, fillTarget }: AppendRows): string | undefined {
  const missing = (from: Table, to: Table): string | undefined => from.columns.find(({ name, isIdentity }) => to.isComplete && !isIdentity && columnOf(to, name) === undefined)?.name;
  const extra = missing(source, target);
  const unfilled = missing(target, source);
  if (extra !== undefined && unfilled !== undefined) return `each has a column that the other has not (${extra}, ${unfilled}); use INSERT … SELECT`;
  if (extra !== undefined && !ignoreExtra) return `the target has no column ${extra}; write IGNOREEXTRA if its values may be lost`;
  return unfilled !== undefined && !fillTarget ? `the source has no column ${unfilled}; write FILLTARGET to fill it with its default` : undefined;
}

function differentColumns(source: Table, target: Table): string | undefined {
  for (const column of source.columns) {
    const other = columnOf(target, column.name);
    const what = other === undefined ? undefined : difference(source, column, target, other);
    if (what !== undefined) return `${column.name} has ${what} in one of them; make both alike, or use INSERT … SELECT`;
  }
  return undefined;
}

function difference(source: Table, column: Column, target: Table, other: Column): string | undefined {
  const [type, otherType] = [typeOfColumn(column), typeOfColumn(other)];
  if (type.family === undefined || otherType.family === undefined) return undefined;
  if (type.family !== otherType.family || type.size !== otherType.size || type.scale !== otherType.scale) return 'another type or size';
  if (column.notNull !== other.notNull) return 'NOT NULL';
  const [encoding, otherEncoding] = [certainEncoding(source, column), certainEncoding(target, other)];
  return encoding !== undefined && otherEncoding !== undefined && encoding !== otherEncoding ? 'another encoding' : undefined;
}

/** What is left to Redshift may be the same. */
function differentKeys(source: Table, target: Table): string | undefined {
  const styles = [source.distStyle, target.distStyle];
  if (!styles.includes(undefined) && !styles.includes('auto') && (source.distStyle !== target.distStyle || source.distKey !== target.distKey)) return 'they are distributed differently; use INSERT … SELECT';
  if (!isSorted(source) || !isSorted(target)) return undefined;
  const isSame = source.sortStyle === target.sortStyle && source.sortKey.join(',') === target.sortKey.join(',');
  return isSame ? undefined : 'they are sorted differently; use INSERT … SELECT';
}

function isSorted({ sortStyle }: Table): boolean {
  return sortStyle === 'compound' || sortStyle === 'interleaved';
}
