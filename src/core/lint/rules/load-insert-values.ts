/** Many INSERTs of one row each, where one with many rows does the same. */
import type { Fix } from '../../finding.js';
import { LIMITS } from '../../migrate/limits.js';
import type { Expression } from '../../sql/nodes/expressions.js';
import type { Insert } from '../../sql/nodes/data.js';
import { relationName } from '../../sql/relations.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName, Shape, type Tokens } from '../../sql/tokenizer.js';
import { holdsTemplate, nodeText, objectName } from '../../sql/tree-text.js';
import { defineRule } from '../rule.js';

export const loadInsertValues = defineRule({
  id: 'load/insert-values',
  summary: 'Insert many rows with one statement.',
  why: 'Redshift compresses a column block by block, and rows that come one at a time compress badly. Each INSERT is also planned and run by itself, and counts against the '
    + '40 statements that one transaction of the Data API may have.',
  safe: 'Write INSERT INTO … VALUES (…), (…), (…); for more than a few hundred rows put a file into S3 and use COPY.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-multi-row-inserts.html'),
  examples: {
    bad: [
      {
        sql: 'INSERT INTO sales.region (id, code) VALUES (1, \'eu\');\nINSERT INTO sales.region (id, code) VALUES (2, \'us\');\nINSERT INTO sales.region (id, code) VALUES (3, NULL);\n'
          + 'INSERT INTO sales.region (id, code) VALUES (4, \'sa\');\nINSERT INTO sales.region (id, code) VALUES (DEFAULT, \'af\');\n',
        fixed: 'INSERT INTO sales.region (id, code) VALUES (1, \'eu\'),\n  (2, \'us\'),\n  (3, NULL),\n  (4, \'sa\'),\n  (DEFAULT, \'af\');\n',
      },
      {
        sql: 'INSERT INTO sales.load (at) VALUES (GETDATE());\nINSERT INTO sales.load (at) VALUES (GETDATE());\nINSERT INTO sales.load (at) VALUES (GETDATE());\n'
          + 'INSERT INTO sales.load (at) VALUES (GETDATE());\nINSERT INTO sales.load (at) VALUES (GETDATE());\n',
      },
    ],
    good: [
      { sql: 'INSERT INTO sales.region (id, code) VALUES (1, \'eu\'),\n  (2, \'us\'),\n  (3, \'ap\'),\n  (4, \'sa\'),\n  (5, \'af\');\n' },
      { sql: 'INSERT INTO sales.region (id) VALUES (1);\nINSERT INTO sales.region (id) VALUES (2);\n' },
      {
        sql: 'INSERT INTO sales.a (id) VALUES (1);\nINSERT INTO sales.b (id) VALUES (1);\nINSERT INTO sales.a (id) VALUES (2);\nINSERT INTO sales.b (id) VALUES (2);\n'
          + 'INSERT INTO sales.a (id) VALUES (3);\nINSERT INTO sales.b (id) VALUES (3);\n',
      },
    ],
  },
  kinds: ['insert'],
  check(statement, context) {
    const { file: { statements, path }, index } = context;
    const first = singleRow(statement);
    const before = statements[index - 1];
    if (first === undefined || (before !== undefined && singleRow(before)?.target === first.target)) return;
    const run = [first];
    for (let at = index + 1; ; at++) {
      const next = statements[at];
      const row = next === undefined ? undefined : singleRow(next);
      if (row?.target !== first.target) break;
      run.push(row);
    }
    if (run.length < RUN_MIN) return;
    context.report({
      at: { first: statement.first, last: first.node.target?.last ?? statement.first },
      message: `${run.length} INSERTs in a row put one row each into ${first.target}; write one INSERT with ${run.length} rows.`,
      // The values of an INI bundle have keys between them.
      fix: path.toLowerCase().endsWith('.ini') ? undefined : merged(statement.tokens, run),
    });
  },
});

/** Fewer are no trouble, and often easier to read. */
const RUN_MIN = 5;

interface SingleRow { readonly statement: Statement; readonly node: Insert; readonly row: Expression; readonly target: string }

/** `INSERT INTO t [(…)] VALUES (…)`, read whole. */
function singleRow(statement: Statement): SingleRow | undefined {
  const { tokens, row: kind, syntax: { status, tree } } = statement;
  if (kind?.kind !== 'insert' || status !== 'parsed' || tree?.kind !== 'Insert' || tree.target === null || holdsTemplate(tokens, tree.target)) return undefined;
  if (tree.query?.body?.kind !== 'Values' || tree.query.with.length > 0 || tree.with.length > 0 || tree.alias >= 0 || tree.onConflict !== null || tree.returning.length > 0) return undefined;
  const [row, ...others] = tree.query.body.rows;
  return row === undefined || others.length > 0 ? undefined : { statement, node: tree, row, target: relationName(objectName(tokens, tree.target)) };
}

/** All rows behind the first; only where nothing but these statements stands there, and the values of a column are of one type. */
function merged(tokens: Tokens, run: readonly SingleRow[]): Fix | undefined {
  const [head] = run;
  const tail = run.at(-1);
  if (head === undefined || tail === undefined) return undefined;
  const columns = columnsOf(tokens, head);
  const isPlain = run.every((each) => each.row.last === each.statement.last && columnsOf(tokens, each) === columns) && !holdsComment(tokens, head.statement.first, tail.statement.last);
  if (!isPlain || !haveOneTypePerColumn(tokens, run)) return undefined;
  const newline = tokens.text.includes('\r\n') ? '\r\n' : '\n';
  const text = run.slice(1).map(({ row }) => `,${newline}  ${nodeText(tokens, row)}`).join('');
  if (Buffer.byteLength(head.statement.text + text, 'utf8') > LIMITS.statementBytesMax) return undefined;
  return { start: tokens.end[head.row.last] ?? 0, end: tokens.end[tail.row.last] ?? 0, text };
}

function columnsOf(tokens: Tokens, { node: { columns } }: SingleRow): string {
  return columns.map(({ last }) => foldedName(tokens, last)).join(',');
}

function holdsComment({ comments }: Tokens, first: number, last: number): boolean {
  for (let at = 2; at < comments.length; at += 3) if ((comments[at] ?? 0) > first && (comments[at] ?? 0) <= last) return true;
  return false;
}

/** The rows of one VALUES must agree on the type of each column; of rows of literals that can be told. */
function haveOneTypePerColumn(tokens: Tokens, run: readonly SingleRow[]): boolean {
  const types: (string | undefined)[] = [];
  let width = -1;
  for (const { row } of run) {
    const values = valuesOf(row);
    if (width >= 0 && values.length !== width) return false;
    width = values.length;
    for (const [column, value] of values.entries()) {
      const type = literalType(tokens, value);
      if (type === undefined) return false;
      if (type !== ANY && types[column] !== undefined && types[column] !== type) return false;
      if (type !== ANY) types[column] = type;
    }
  }
  return true;
}

function valuesOf(row: Expression): readonly Expression[] {
  return row.kind === 'RowValue' ? row.items : [row];
}

const ANY = 'any';

/** What decides the type of a literal: for a number its digits behind the point; undefined for anything else. */
function literalType(tokens: Tokens, value: Expression): string | undefined {
  if (value.kind === 'Unary') return value.operand.kind === 'Literal' && value.operand.type === 'number' ? literalType(tokens, value.operand) : undefined;
  if (value.kind !== 'Literal') return undefined;
  if (value.type === 'null' || value.type === 'default') return ANY;
  if (value.type !== 'number') return tokens.kind[value.first] === Shape.DollarString ? undefined : value.type;
  const text = nodeText(tokens, value);
  return /^\d+(\.\d*)?$/.test(text) ? `number with ${text.split('.')[1]?.length ?? 0}` : undefined;
}
