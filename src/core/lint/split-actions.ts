/** Makes several ALTER TABLE of one that has several actions. */
import type { Fix } from '../finding.js';
import type { AlterTable } from '../sql/nodes/tables.js';
import type { Statement } from '../sql/sql-file.js';

/** Ends the statement at each comma and repeats its head; what stands between the actions, comments too, stays where it is. */
export function splitActions({ tokens, first }: Statement, { actions }: AlterTable): Fix {
  const { text } = tokens;
  const startOf = (token: number): number => tokens.start[token] ?? 0;
  const endOf = (token: number): number => tokens.end[token] ?? 0;
  const from = actions[0]?.first ?? first;
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
    // The comma is the token after the action, not one of a comment.
    const comma = startOf(action.last + 1);
    const gap = `${text.slice(endOf(action.last), comma)};${text.slice(comma + 1, startOf(following.first)).replace(/[ \t]+$/, '')}`;
    fixed += gap.includes('\n') ? gap + indent : gap + newline + indent;
  }
  return { start: endOf(actions[0]?.last ?? from), end: endOf(actions.at(-1)?.last ?? from), text: fixed };
}
