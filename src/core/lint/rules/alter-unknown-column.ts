/** An ALTER TABLE of a column that the migrations did not make, or have taken away. */
import type { Table } from '../../catalog/catalog.js';
import type { Option } from '../../sql/nodes/options.js';
import type { AlterAction } from '../../sql/nodes/tables.js';
import { foldedName, Shape, type Tokens } from '../../sql/tokenizer.js';
import { defineRule } from '../rule.js';
import { ALTERS_TABLE, alterTableIn, lacksColumn, ownTable, shownName } from '../tables.js';

export const alterUnknownColumn = defineRule({
  id: 'alter/unknown-column',
  summary: 'Alter only columns that the table has.',
  why: 'The migrations before this one create the table and every change of it, and the column is not among what they leave: the statement fails.',
  safe: 'Look for the column’s name as the last migration leaves it; it may have been renamed or dropped.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders DROP COLUMN note;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);\nALTER TABLE sales.orders DROP COLUMN note;' },
      { sql: 'ALTER TABLE sales.orders RENAME COLUMN total TO amount;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders ADD UNIQUE (code);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;', before: 'CREATE TABLE sales.orders AS SELECT * FROM sales.old_orders;' },
      { sql: 'ALTER TABLE sales.orders RENAME COLUMN "Note" TO remark;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, NOTE VARCHAR(80) NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;', before: 'CREATE TABLE sales.lines (id BIGINT NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders RENAME COLUMN {{ old }} TO remark;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
    ],
  },
  kinds: ALTERS_TABLE,
  check(statement, context) {
    const alter = alterTableIn(statement);
    const table = alter === undefined ? undefined : ownTable(statement, alter.name, context);
    if (alter === undefined || table === undefined) return;
    const { tokens } = statement;
    for (const action of alter.actions) {
      for (const token of columnsIn(action)) if (isUnknown(tokens, token, table)) {
        const column = foldedName(tokens, token);
        context.report({ at: { first: token, last: token }, message: `${shownName(tokens, alter.name)} has no column ${column} as the migrations before this one leave it${hint(table)}.` });
      }
      // What a later action of the same statement finds is another table.
      if (action.kind === 'AddColumn' || action.kind === 'RenameColumn' || action.kind === 'DropColumn') return;
    }
  },
});

/** The tokens that name a column of the table. */
function columnsIn(action: AlterAction): readonly number[] {
  switch (action.kind) {
    case 'DropColumn': return action.ifExists ? [] : [action.name];
    case 'RenameColumn': case 'AlterColumn': return [action.name];
    case 'AddConstraint': return (action.constraint.columns?.names ?? []).map(({ last }) => last);
    case 'AlterAttributes': return action.options.flatMap(keyColumns);
    default: return [];
  }
}

function keyColumns({ name, value }: Option): readonly number[] {
  return name.endsWith('key') && value?.kind === 'NameList' ? value.names.map(({ last }) => last) : [];
}

function isUnknown(tokens: Tokens, token: number, table: Table): boolean {
  const kind = tokens.kind[token];
  return kind !== Shape.Template && kind !== Shape.Number && lacksColumn(table, foldedName(tokens, token));
}

const SHOWN_MAX = 8;

function hint({ columns }: Table): string {
  const names = columns.map(({ name }) => name);
  return names.length === 0 ? '' : `; it has ${names.slice(0, SHOWN_MAX).join(', ')}${names.length > SHOWN_MAX ? ' and others' : ''}`;
}
