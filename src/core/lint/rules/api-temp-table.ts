/** A temporary table ends with its session, and every segment of a migration is a session of its own. */
import type { RelationUse } from '../../sql/relations.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName } from '../../sql/tokenizer.js';
import { nodesOf } from '../../sql/tree-text.js';
import { fileRunOf } from '../file-segments.js';
import { defineRule, type RuleContext, type TokenSpan } from '../rule.js';
import { temporaryTablesOf } from '../temporary-tables.js';
import { unloadedQuery } from '../unloads.js';

export const apiTempTable = defineRule({
  id: 'api/temp-table',
  summary: 'Use a temporary table only where its session is still open.',
  why: 'The tool sends each transaction, and each statement that runs alone, as one request of the Data API, and temporary tables are dropped when the session ends '
    + 'with it. TRUNCATE, UNLOAD, VACUUM and whatever else runs alone never see the temporary tables of the migration; they fail, or find a permanent table of that '
    + 'name.',
  safe: 'Empty a temporary table with DELETE, keep all its uses between two statements that run alone, or use a permanent table of a staging schema.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
  examples: {
    bad: [
      { sql: 'CREATE TEMP TABLE newest (id BIGINT NOT NULL);\nTRUNCATE newest;\n' },
      { sql: 'CREATE TEMP TABLE newest (id BIGINT NOT NULL);\nVACUUM sales.orders;\nINSERT INTO newest (id) VALUES (1);\n' },
      { sql: 'INSERT INTO sales.region (code) SELECT code FROM #newest;\n' },
      { sql: 'CREATE TABLE #newest (id BIGINT NOT NULL);\nUNLOAD (\'SELECT id FROM #newest\') TO \'s3://example-lake/newest/\' IAM_ROLE default PARQUET;\n' },
    ],
    good: [
      { sql: 'CREATE TEMP TABLE newest (id BIGINT NOT NULL);\nINSERT INTO newest (id) VALUES (1);\nDELETE FROM newest WHERE id = 1;\nVACUUM sales.orders;\n' },
      { sql: 'CREATE TEMP TABLE newest (id BIGINT NOT NULL);\nDROP TABLE newest;\nTRUNCATE newest;\n' },
      { sql: 'VACUUM sales.orders;\nDROP TABLE IF EXISTS newest;\nCREATE TEMP TABLE newest (id BIGINT NOT NULL);\nINSERT INTO newest (id) VALUES (1);\n' },
    ],
  },
  check(statement, context) {
    const { file, index } = context;
    const made = temporaryTablesOf(file);
    const isMarked = holdsMark(statement);
    if ((made.size === 0 && !isMarked) || isExempt(statement) || (!isMarked && (fileRunOf(context)?.segments.length ?? 1) < 2)) return;
    for (const use of (unloadedQuery(statement) ?? statement).relations) {
      if (use.access === 'create' || use.schema !== '') continue;
      const madeAt = made.get(use.name)?.findLast((each) => each < index);
      if (madeAt === undefined) reportUnmade(statement, use, context);
      else reportLost(statement, use, madeAt, context);
    }
  },
});

const MARK = '#'.charCodeAt(0);

/** Whether one of its names begins with `#`; for UNLOAD that can be inside of the string. */
function holdsMark({ tokens, first, last, row }: Statement): boolean {
  for (let at = first; at <= last; at++) if (tokens.text.charCodeAt(tokens.start[at] ?? 0) === MARK) return true;
  return row?.kind === 'unload' && tokens.text.includes('#');
}

function reportLost(statement: Statement, use: RelationUse, madeAt: number, context: RuleContext): void {
  const run = fileRunOf(context);
  if (run === undefined || run.segmentOf[madeAt] === run.segmentOf[context.index]) return;
  // What it was called may be the name of a permanent table again.
  const isDropped = ({ relations }: Statement): boolean => relations.some(({ access, schema, name }) => access === 'drop' && schema === '' && name === use.name);
  if (context.file.statements.slice(madeAt + 1, context.index).some(isDropped)) return;
  const line = context.file.statements[madeAt]?.range.start.line ?? 1;
  const instead = statement.row?.kind === 'truncate' ? 'use DELETE' : 'use a permanent table, or keep both in one transaction';
  context.report({ at: placeOf(statement, use), message: `${use.name} is a temporary table of another session: line ${line} creates it, and this statement runs in a session of its own; ${instead}.` });
}

/** A name that begins with `#` is always a temporary table's. A procedure may have made it. */
function reportUnmade(statement: Statement, use: RelationUse, context: RuleContext): void {
  if (context.kind === undefined || !use.name.startsWith('#') || context.file.statements.slice(0, context.index).some(({ row }) => row === undefined || row.kind === 'call' || row.kind === 'execute')) return;
  context.report({ at: placeOf(statement, use), message: `${use.name} is a temporary table, and nothing before it in this file creates it; create it here, or use a permanent table.` });
}

/** DROP TABLE IF EXISTS does nothing where there is no table, and ALTER DISTSTYLE is refused of a temporary table wherever it stands. */
function isExempt({ row, syntax: { tree } }: Statement): boolean {
  return row?.kind === 'alter-table-distribution' || (tree?.kind === 'Drop' && tree.ifExists);
}

/** The name where it stands first; the string of an UNLOAD as a whole. */
function placeOf(statement: Statement, { name }: RelationUse): TokenSpan {
  const { tokens, first, last, syntax: { tree } } = statement;
  if (tree?.kind === 'Unload') return { first: tree.query, last: tree.query };
  return nodesOf(statement, 'Name').find((each) => each.first === each.last && foldedName(tokens, each.first) === name) ?? { first, last };
}
