/** Redshift adds one column per ALTER TABLE. */
import type { Fix } from '../../finding.js';
import { skipName } from '../../sql/classify.js';
import { keyword } from '../../sql/keywords.js';
import type { Statement } from '../../sql/sql-file.js';
import { columnAddedBy, splitAtCommas } from '../columns.js';
import { defineRule, type TokenSpan } from '../rule.js';

export const alterMultiAdd = defineRule({
  id: 'alter/multi-add',
  summary: 'Add one column per ALTER TABLE.',
  why: 'PostgreSQL takes a list of actions, Redshift takes one and rejects the statement. Several ALTER TABLE in one migration commit together all the same.',
  severity: 'error',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
  examples: {
    bad: [
      {
        sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16), ADD COLUMN channel VARCHAR(8) DEFAULT \'web\';',
        fixed: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nALTER TABLE sales.orders ADD COLUMN channel VARCHAR(8) DEFAULT \'web\';',
      },
      {
        sql: 'ALTER TABLE sales.orders\n  ADD COLUMN net DECIMAL(12,2), -- without tax\n  ADD COLUMN tax DECIMAL(12,2);',
        fixed: 'ALTER TABLE sales.orders\n  ADD COLUMN net DECIMAL(12,2); -- without tax\nALTER TABLE sales.orders\n  ADD COLUMN tax DECIMAL(12,2);',
      },
    ],
    good: [
      { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nALTER TABLE sales.orders ADD COLUMN channel VARCHAR(8);' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN price DECIMAL(12,2);' },
    ],
  },
  kinds: ['alter-table'],
  check(statement, context) {
    const { tokens, afterHead, last } = statement;
    const from = skipName(tokens, afterHead, last);
    if (tokens.kind[from] !== ADD) return;
    const actions = splitAtCommas(tokens, from, last);
    const added = actions.filter((action) => columnAddedBy(tokens, action) !== undefined);
    if (added.length < 2) return;
    const [, second] = added;
    context.report({
      at: { first: second?.first ?? from, last },
      message: `Redshift adds one column per ALTER TABLE, this one has ${added.length}.`,
      fix: actions.every((action) => tokens.kind[action.first] === ADD) ? split(statement, from, actions) : undefined,
    });
  },
});

const ADD = keyword('add');

/** Ends the statement at each comma and repeats its head; what stands between the actions, comments too, stays where it is. */
function split({ tokens, first }: Statement, from: number, actions: readonly TokenSpan[]): Fix {
  const { text } = tokens;
  const startOf = (token: number): number => tokens.start[token] ?? 0;
  const endOf = (token: number): number => tokens.end[token] ?? 0;
  const head = text.slice(startOf(first), startOf(from));
  const lineStart = text.lastIndexOf('\n', startOf(first) - 1) + 1;
  const before = text.slice(lineStart, startOf(first));
  const indent = before.trim() === '' ? before : '';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  let fixed = '';
  for (const [index, action] of actions.entries()) {
    const following = actions[index + 1];
    if (index > 0) fixed += head + text.slice(startOf(action.first), endOf(action.last));
    if (following === undefined) continue;
    const gap = text.slice(endOf(action.last), startOf(following.first)).replace(',', ';').replace(/[ \t]+$/, '');
    fixed += gap.includes('\n') ? gap + indent : gap + newline + indent;
  }
  return { start: endOf(actions[0]?.last ?? from), end: endOf(actions.at(-1)?.last ?? from), text: fixed };
}
