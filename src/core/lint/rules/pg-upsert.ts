/** ON CONFLICT and RETURNING of PostgreSQL. */
import { keyword } from '../../sql/keywords.js';
import { tokenBefore } from '../queries.js';
import { defineRule } from '../rule.js';

export const pgUpsert = defineRule({
  id: 'pg/upsert',
  summary: 'Insert or update with MERGE.',
  why: 'Redshift has neither ON CONFLICT nor RETURNING: the statement fails. It enforces no keys, so that there is no conflict it could notice.',
  safe: 'MERGE INTO target USING source ON target.id = source.id WHEN MATCHED THEN UPDATE SET … WHEN NOT MATCHED THEN INSERT VALUES (…). Read what was written with a SELECT.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html'),
  examples: {
    bad: [
      { sql: 'INSERT INTO sales.region (id, name) VALUES (1, \'north\') ON CONFLICT (id) DO UPDATE SET name = excluded.name;' },
      { sql: 'INSERT INTO sales.region (id, name) VALUES (1, \'north\') ON CONFLICT DO NOTHING;' },
      { sql: 'UPDATE sales.region SET name = \'north\' WHERE id = 1 RETURNING id;' },
    ],
    good: [
      { sql: 'MERGE INTO sales.region USING sales.staged ON region.id = staged.id WHEN MATCHED THEN UPDATE SET name = staged.name WHEN NOT MATCHED THEN INSERT VALUES (staged.id, staged.name);' },
      { sql: 'INSERT INTO sales.region (id, name) VALUES (1, \'on conflict do nothing\');' },
      { sql: 'SELECT o.returning FROM sales.orders AS o WHERE o.conflict = 1;' },
    ],
  },
  kinds: ['insert', 'update', 'delete'],
  mentions: ['conflict', 'returning'],
  routines: true,
  check({ tokens, syntax: { tree } }, context) {
    if (tree?.kind !== 'Insert' && tree?.kind !== 'Update' && tree?.kind !== 'Delete') return;
    const [returned] = tree.returning;
    if (returned !== undefined) {
      context.report({ at: { first: tokenBefore(tokens, returned.first, RETURNING), last: tree.returning.at(-1)?.last ?? returned.last }, message: 'Redshift has no RETURNING; read the rows with a SELECT after the statement.' });
    }
    if (tree.kind !== 'Insert' || tree.onConflict === null) return;
    const instead = tree.onConflict.action === 'nothing' ? 'write MERGE, or INSERT … SELECT … WHERE NOT EXISTS' : 'write MERGE … WHEN MATCHED THEN UPDATE … WHEN NOT MATCHED THEN INSERT';
    context.report({ at: tree.onConflict, message: `Redshift has no ON CONFLICT; ${instead}.` });
  },
});

const RETURNING = keyword('returning');
