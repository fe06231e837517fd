/** Only the size of a VARCHAR can change. */
import type { AlterColumn } from '../../sql/nodes/tables.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName } from '../../sql/tokenizer.js';
import { nodeText } from '../../sql/tree-text.js';
import { typeOfColumn, writtenType } from '../column-types.js';
import { defineRule, type RuleContext } from '../rule.js';
import { ALTERS_TABLE, alterTableIn, columnOf, isInLake, mayBeInLake, ownTable, type WholeAlterTable } from '../tables.js';

export const alterUnsupportedTypeChange = defineRule({
  id: 'alter/unsupported-type-change',
  summary: 'Change a type with a new column, not with ALTER COLUMN TYPE.',
  why: 'Redshift changes the size of a VARCHAR in place and no other type: every other ALTER COLUMN … TYPE is refused. Iceberg tables may also widen INTEGER, REAL and DECIMAL.',
  safe: 'ALTER TABLE … ADD COLUMN total_new DECIMAL(18,2); UPDATE … SET total_new = total; ALTER TABLE … DROP COLUMN total; ALTER TABLE … RENAME COLUMN total_new TO total.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN placed_on TYPE DATE;' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN id TYPE BIGINT;', before: 'CREATE TABLE sales.orders (id INT NOT NULL, placed_on DATE NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN region TYPE VARCHAR(32);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, region CHAR(8) NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN region TYPE VARCHAR(32) USING TRIM(region);' },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN region TYPE VARCHAR(32);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN region TYPE CHARACTER VARYING(32);' },
      { sql: 'ALTER TABLE lake.orders ALTER COLUMN id TYPE BIGINT;' },
      { sql: 'ALTER TABLE lake.orders ALTER COLUMN total TYPE DECIMAL(20,2);', before: 'CREATE EXTERNAL SCHEMA lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE DEFAULT;' },
      { sql: 'ALTER TABLE sales.orders ALTER COLUMN checksum TYPE VARBYTE(64);' },
    ],
  },
  kinds: ALTERS_TABLE,
  mentions: ['type'],
  routines: true,
  check(statement, context) {
    const alter = alterTableIn(statement);
    if (alter === undefined) return;
    for (const action of alter.actions) if (action.kind === 'AlterColumn' && action.change === 'type') checkType(statement, context, alter, action);
  },
});

function checkType(statement: Statement, context: RuleContext, alter: WholeAlterTable, { name, type, value }: AlterColumn): void {
  const { tokens } = statement;
  const { family } = type === null ? { family: undefined } : writtenType(tokens, type);
  if (type === null || family === undefined) return;
  const column = foldedName(tokens, name);
  const known = columnOf(ownTable(statement, alter.name, context), column);
  const from = known === undefined ? undefined : typeOfColumn(known).family;
  const refuse = (what: string): void => context.report({ at: type, message: `${what}; add a column of the new type, fill it with UPDATE, drop ${column} and rename the new one.` });
  if (!RESIZABLE.has(family)) {
    const isPossible = isInLake(statement, alter.name, context) || (PROMOTED.has(family) && mayBeInLake(statement, alter.name, context));
    if (!isPossible) refuse(`Redshift changes only the size of a VARCHAR, not a column to ${nodeText(tokens, type).toUpperCase()}`);
  } else if (from !== undefined && from !== family) refuse(`${column} is ${from.toUpperCase()}, which Redshift does not turn into ${family.toUpperCase()}`);
  else if (value !== null) context.report({ at: value, message: `Redshift’s ALTER COLUMN … TYPE has no USING; the size of ${column} changes without it.` });
}

/** The documentation speaks of VARCHAR alone, but VARBYTE has been seen to grow: https://github.com/dbt-labs/dbt-adapters/pull/1635 */
const RESIZABLE: ReadonlySet<string> = new Set(['varchar', 'varbyte']);

/** What a column of an Iceberg table may become. https://docs.aws.amazon.com/redshift/latest/dg/iceberg-alter-table.html */
const PROMOTED: ReadonlySet<string> = new Set(['bigint', 'double precision', 'decimal', 'timestamp']);
