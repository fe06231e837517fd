/** A MERGE whose source may hold two rows for one row of the target. */
import type { ObjectName, Table } from '../../catalog/catalog.js';
import { walk } from '../../sql/nodes.js';
import type { Merge } from '../../sql/nodes/data.js';
import type { Expression } from '../../sql/nodes/expressions.js';
import { relationName } from '../../sql/relations.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName, tokenText, type Tokens } from '../../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../../sql/tree-text.js';
import { defineRule, type RuleContext } from '../rule.js';

export const mergeDupSource = defineRule({
  id: 'merge/dup-source',
  summary: 'See to it that each row of the target is matched by one row of the source.',
  why: 'A row of the target may match only one row of the source: with two, MERGE fails, or which of them wins is left to chance. Redshift enforces no key, so nothing but the '
    + 'statements that fill the source can guarantee it.',
  safe: 'Choose one row per key after USING or when the source is filled: QUALIFY ROW_NUMBER() OVER (PARTITION BY key ORDER BY loaded_at DESC) = 1. Where the source is known to '
    + 'be unique, declare it: PRIMARY KEY (key).',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html'),
  examples: {
    bad: [
      {
        before: 'CREATE TABLE sales.stage (code CHAR(2) NOT NULL, name VARCHAR(64) NOT NULL);',
        sql: 'MERGE INTO sales.region USING sales.stage AS s ON region.code = s.code\nWHEN MATCHED THEN UPDATE SET name = s.name\nWHEN NOT MATCHED THEN INSERT (code, name) VALUES (s.code, s.name);',
      },
      {
        before: 'CREATE TABLE sales.stage (code CHAR(2) NOT NULL, day DATE NOT NULL, name VARCHAR(64) NOT NULL, PRIMARY KEY (code, day));',
        sql: 'MERGE INTO sales.region USING sales.stage ON region.code = stage.code\nWHEN MATCHED THEN UPDATE SET name = stage.name\nWHEN NOT MATCHED THEN INSERT (code, name) VALUES (stage.code, stage.name);',
      },
    ],
    good: [
      {
        before: 'CREATE TABLE sales.stage (code CHAR(2) NOT NULL PRIMARY KEY, name VARCHAR(64) NOT NULL);',
        sql: 'MERGE INTO sales.region USING sales.stage AS s ON region.code = s.code\nWHEN MATCHED THEN UPDATE SET name = s.name\nWHEN NOT MATCHED THEN INSERT (code, name) VALUES (s.code, s.name);',
      },
      { sql: 'MERGE INTO sales.region USING sales.stage AS s ON region.code = s.code\nWHEN MATCHED THEN UPDATE SET name = s.name\nWHEN NOT MATCHED THEN INSERT (code, name) VALUES (s.code, s.name);' },
      {
        sql: 'CREATE TEMP TABLE newest AS SELECT code, MAX(name) AS name FROM sales.stage GROUP BY code;\n'
          + 'MERGE INTO sales.region USING newest AS s ON region.code = s.code\nWHEN MATCHED THEN UPDATE SET name = s.name\nWHEN NOT MATCHED THEN INSERT (code, name) VALUES (s.code, s.name);',
      },
      {
        before: 'CREATE TABLE sales.stage (code CHAR(2) NOT NULL, name VARCHAR(64) NOT NULL);',
        sql: 'MERGE INTO sales.region USING sales.stage ON region.code = stage.code REMOVE DUPLICATES;',
      },
    ],
  },
  kinds: ['merge'],
  routines: true,
  check({ tokens, syntax: { status, tree } }, context) {
    if (status !== 'parsed' || tree?.kind !== 'Merge' || tree.removeDuplicates || tree.source?.kind !== 'TableRef' || holdsTemplate(tokens, tree.source.name)) return;
    if (!tree.clauses.some(({ match, action }) => match === 'matched' && action === 'update')) return;
    const name = objectName(tokens, tree.source.name);
    const source = name.database === '' ? context.catalog.table(name) : undefined;
    const columns = source === undefined || !isDefinedByHand(source) ? undefined : sourceColumns(tokens, tree);
    if (source === undefined || columns === undefined || isUnique(source, columns) || isFilledWithCare(name, statementsBefore(context))) return;
    const key = [...columns].join(', ');
    context.report({
      at: tree.source.name,
      message: `Nothing says that ${relationName(name)} has one row for each ${key}; choose one with ROW_NUMBER() in the query that fills it, or declare PRIMARY KEY (${key}) if its loader guarantees it.`,
    });
  },
});

/** Of a table that a query made, the query decides what is unique. */
function isDefinedByHand({ kind, columns, isComplete }: Table): boolean {
  return kind === 'table' && isComplete && columns.every(({ type }) => type !== '');
}

/** The columns of the source that ON compares with columns of the target; undefined unless that is all it does. */
function sourceColumns(tokens: Tokens, { target, alias, source, on }: Merge): ReadonlySet<string> | undefined {
  if (source?.kind !== 'TableRef' || target === null || alias !== null) return undefined;
  const own = source.alias === null || source.alias.name < 0 ? foldedName(tokens, source.name.last) : foldedName(tokens, source.alias.name);
  const other = foldedName(tokens, target.last);
  const columns = new Set<string>();
  const open: (Expression | null)[] = [on];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next?.kind !== 'Binary') return undefined;
    const operator = tokenText(tokens, next.operator).toLowerCase();
    if (operator === 'and') open.push(next.right, next.left);
    else {
      const sides = [qualified(tokens, next.left), qualified(tokens, next.right)];
      const ours = sides.find((side) => side?.owner === own);
      if (operator !== '=' || own === other || ours === undefined || !sides.some((side) => side?.owner === other)) return undefined;
      columns.add(ours.column);
    }
  }
  return columns;
}

function qualified(tokens: Tokens, expression: Expression): { readonly owner: string; readonly column: string } | undefined {
  if (expression.kind !== 'ColumnRef' || expression.last - expression.first < 2) return undefined;
  return { owner: foldedName(tokens, expression.last - 2), column: foldedName(tokens, expression.last) };
}

function isUnique({ keys }: Table, columns: ReadonlySet<string>): boolean {
  return keys.some((key) => key.kind !== 'foreign key' && key.columns.every((column) => columns.has(column)));
}

/** What runs before the MERGE in its migration, or stands beside it in its procedure. */
function statementsBefore({ file: { statements }, index, isInRoutine }: RuleContext): readonly Statement[] {
  return isInRoutine ? statements[index]?.inner ?? [] : statements.slice(0, index);
}

/** Whether what fills the table here may leave one row per key: everything may but COPY and a plain INSERT … SELECT. */
function isFilledWithCare(name: ObjectName, statements: readonly Statement[]): boolean {
  return statements.some((statement) => {
    const { row, relations } = statement;
    if (row === undefined || row.kind === 'call' || row.kind === 'execute') return true;
    if (NEUTRAL.has(row.kind) || !relations.some((use) => use.access !== 'read' && use.schema === name.schema && use.name === name.name)) return false;
    return (row.kind !== 'insert' && row.kind !== 'create-table') || choosesRows(statement);
  });
}

const NEUTRAL: ReadonlySet<string> = new Set(['copy', 'truncate', 'analyze', 'vacuum', 'lock', 'grant', 'comment', 'drop-table']);

/** DISTINCT, GROUP BY, QUALIFY, UNION, VALUES and window functions can leave one row of several. */
function choosesRows({ syntax: { status, tree } }: Statement): boolean {
  if (status !== 'parsed' || tree === null) return true;
  let chooses = false;
  walk(tree, (node) => {
    chooses ||= node.kind === 'Values' || node.kind === 'SetOperation' || node.kind === 'Window'
      || (node.kind === 'Select' && (node.distinct || node.groupBy.length > 0 || node.qualify !== null)) || (node.kind === 'Query' && node.limit !== null);
  });
  return chooses;
}
