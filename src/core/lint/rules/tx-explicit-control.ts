/** The tool puts consecutive statements and their history row into one transaction; BEGIN and COMMIT of the author's tear it apart. */
import type { Fix } from '../../finding.js';
import { Shape, tokenText, type Tokens } from '../../sql/tokenizer.js';
import type { Statement } from '../../sql/sql-file.js';
import { defineRule } from '../rule.js';

export const txExplicitControl = defineRule({
  id: 'tx/explicit-control',
  summary: 'Leave transactions to the tool.',
  why: 'Consecutive statements of a migration already run in one transaction, together with the row that records them. A COMMIT in between makes part of '
    + 'them permanent before it is recorded, and a ROLLBACK undoes the record of what stays.',
  safe: 'Remove BEGIN and COMMIT. What must not share a transaction goes into a file of its own.',
  severity: 'error',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_BatchExecuteStatement.html'),
  examples: {
    bad: [
      {
        sql: 'BEGIN;\nINSERT INTO sales.region VALUES (1, \'north\');\nCOMMIT;\n',
        fixed: 'INSERT INTO sales.region VALUES (1, \'north\');\n',
      },
      { sql: 'DELETE FROM sales.region WHERE id = 1;\nROLLBACK;\n' },
    ],
    good: [
      { sql: 'INSERT INTO sales.region VALUES (1, \'north\');\n' },
      { sql: 'ROLLBACK TO SAVEPOINT before_load;\n' },
      { sql: 'CREATE PROCEDURE sales.load() AS $$\nBEGIN\n  DELETE FROM sales.stage;\n  COMMIT;\nEND;\n$$ LANGUAGE plpgsql;\n' },
    ],
  },
  kinds: ['begin', 'commit', 'rollback'],
  check(statement, context) {
    const { tokens, first, last, syntax: { tree } } = statement;
    // That one is refused for another reason: tx/savepoint.
    if (tree?.kind === 'Rollback' && tree.savepoint >= 0) return;
    const word = tokenText(tokens, first).toUpperCase();
    context.report({
      at: { first, last },
      message: `${word} fights the transaction the tool opens; remove it${statement.row?.kind === 'rollback' ? ', with the statements it was to undo' : ''}.`,
      fix: isRemovable(statement) ? removal(tokens, first, last) : undefined,
    });
  },
});

/** Without its ROLLBACK, what was to be undone would stay: that is for the author to decide. */
function isRemovable(statement: Statement): boolean {
  return statement.row?.kind === 'begin' || statement.row?.kind === 'commit';
}

/** The statement with its semicolon, and with its line where nothing else is on it. */
function removal(tokens: Tokens, first: number, last: number): Fix {
  const { text } = tokens;
  let start = tokens.start[first] ?? 0;
  let end = (tokens.kind[last + 1] === Shape.Semicolon ? tokens.end[last + 1] : tokens.end[last]) ?? start;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  let lineEnd = text.indexOf('\n', end);
  if (lineEnd < 0) lineEnd = text.length;
  const aloneBefore = text.slice(lineStart, start).trim() === '';
  const aloneAfter = text.slice(end, lineEnd).trim() === '';
  if (aloneBefore && aloneAfter) {
    start = lineStart;
    end = Math.min(lineEnd + 1, text.length);
  } else {
    while (end < lineEnd && (text[end] === ' ' || text[end] === '\t')) end++;
  }
  return { start, end, text: '' };
}
