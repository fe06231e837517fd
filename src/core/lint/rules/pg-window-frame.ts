/** Frames of windows, which PostgreSQL fills in and Redshift demands. */
import { keyword } from '../../sql/keywords.js';
import { nodesOf } from '../../sql/tree-text.js';
import { builtInName, HOLDS_QUERIES } from '../queries.js';
import { defineRule } from '../rule.js';

export const pgWindowFrame = defineRule({
  id: 'pg/window-frame',
  summary: 'Write the frame of an ordered aggregate window, in rows.',
  why: 'Redshift refuses an aggregate, FIRST_VALUE or LAST_VALUE over a window with ORDER BY and without a frame, and knows no frames but those of ROWS.',
  safe: 'SUM(total) OVER (ORDER BY placed_at ROWS UNBOUNDED PRECEDING). Order by enough columns to leave no ties: ROWS tells equal rows apart, RANGE of PostgreSQL does not.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_Window_functions.html'),
  examples: {
    bad: [
      { sql: 'SELECT id, SUM(total) OVER (PARTITION BY region ORDER BY placed_at) AS running FROM sales.orders;' },
      { sql: 'SELECT LAST_VALUE(total) OVER (ORDER BY placed_at) AS newest FROM sales.orders;' },
      { sql: 'SELECT AVG(total) OVER (ORDER BY placed_at RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS mean FROM sales.orders;' },
    ],
    good: [
      { sql: 'SELECT id, SUM(total) OVER (PARTITION BY region ORDER BY placed_at ROWS UNBOUNDED PRECEDING) AS running FROM sales.orders;' },
      { sql: 'SELECT id, SUM(total) OVER (PARTITION BY region) AS whole FROM sales.orders;' },
      { sql: 'SELECT id, RANK() OVER (ORDER BY total) AS place, LAG(total) OVER (ORDER BY placed_at) AS previous FROM sales.orders;' },
    ],
  },
  kinds: HOLDS_QUERIES,
  mentions: ['over'],
  routines: true,
  check(statement, context) {
    const { tokens } = statement;
    for (const call of nodesOf(statement, 'Call')) {
      const { over } = call;
      if (over === null) continue;
      const { frame, orderBy: [ordered], orderBy, name: builtOn } = over;
      if (frame !== null) {
        const isRows = tokens.kind[frame.first] === ROWS;
        if (!isRows) context.report({ at: frame, message: 'Redshift has only frames of ROWS; write ROWS with a number of rows, or UNBOUNDED PRECEDING.' });
        continue;
      }
      const name = builtInName(tokens, call, context.catalog);
      if (ordered === undefined || builtOn >= 0 || !NEEDS_FRAME.has(name)) continue;
      const last = orderBy.at(-1)?.last ?? ordered.last;
      const rows = name === 'last_value' ? 'ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING' : 'ROWS UNBOUNDED PRECEDING';
      context.report({ at: { first: ordered.first - 2, last }, message: `${name.toUpperCase()} over a window with ORDER BY needs a frame in Redshift; add ${rows} after it.` });
    }
  },
});

const ROWS = keyword('rows');

/** https://docs.aws.amazon.com/redshift/latest/dg/r_WF_first_value.html says so of the last two. */
const NEEDS_FRAME: ReadonlySet<string> = new Set(['avg', 'count', 'max', 'min', 'sum', 'stddev', 'stddev_samp', 'stddev_pop', 'variance', 'var_samp', 'var_pop', 'first_value', 'last_value']);
