/** A relation without a schema goes wherever the search path of the role points. */
import type { RelationUse } from '../../sql/relations.js';
import { foldedName } from '../../sql/tokenizer.js';
import { createsTemporary } from '../file-facts.js';
import { namesFrom, useOf } from '../names.js';
import { defineRule } from '../rule.js';
import { isScratchTable } from '../temporary-tables.js';

export const nameUnqualified = defineRule({
  id: 'name/unqualified',
  summary: 'Write the schema of every relation you create, alter or drop.',
  why: 'Without a schema the statement acts on the first schema of the search path, which belongs to the role that runs it: the same file creates one '
    + 'table for a developer and another for the pipeline. SET search_path earlier in the file settles it too.',
  safe: 'Write schema.table; temporary tables have no schema.',
  severity: 'warning',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_search_path.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE orders (id INT);' },
      { sql: 'ALTER TABLE orders ADD COLUMN region VARCHAR(16);' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.orders (id INT);' },
      { sql: 'CREATE TEMP TABLE newest (id INT);\nALTER TABLE newest ADD COLUMN region VARCHAR(16);\nCREATE TABLE #others (id INT);' },
      { sql: 'CREATE VIEW #v_orders AS SELECT id FROM sales.orders;' },
      { sql: 'SET search_path TO sales;\nCREATE TABLE orders (id INT);' },
    ],
  },
  kinds: ['create-table', 'create-external-table', 'alter-table', 'alter-column-type', 'alter-column-encode', 'alter-table-encode', 'alter-table-distribution',
    'alter-table-sortkey', 'alter-table-row-level-security', 'alter-table-append', 'alter-external-table', 'drop-table', 'create-view', 'drop-view',
    'create-materialized-view', 'alter-materialized-view', 'drop-materialized-view'],
  check(statement, context) {
    const { tokens, afterHead, last } = statement;
    if (context.facts.searchPathSetAt < context.index || createsTemporary(statement)) return;
    const isNew = statement.row?.target?.access === 'create';
    for (const name of namesFrom(tokens, afterHead, last)) {
      const use: RelationUse = useOf(tokens, name);
      if (use.schema !== '' || use.name.startsWith('#') || (!isNew && (context.facts.isTemporary(use, context.index) || isScratchTable(statement, use, context)))) continue;
      context.report({ at: name, message: `${foldedName(tokens, name.first)} has no schema; write the one it belongs to.` });
    }
  },
});
