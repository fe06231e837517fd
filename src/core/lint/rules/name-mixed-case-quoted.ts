/** Capitals between quotes, which Redshift does not keep. */
import { keyword } from '../../sql/keywords.js';
import type { SqlFile, Statement } from '../../sql/sql-file.js';
import { foldedName, Shape, tokenText } from '../../sql/tokenizer.js';
import { definedNames, DEFINES_NAMES } from '../defined-names.js';
import { defineRule, type RuleContext } from '../rule.js';

export const nameMixedCaseQuoted = defineRule({
  id: 'name/mixed-case-quoted',
  summary: 'Write names in lower case, between quotes too.',
  why: 'PostgreSQL keeps the capitals of a quoted name, Redshift folds them to lower case unless enable_case_sensitive_identifier is on: reports that ask for "Total" get total, '
    + 'and with the setting on the same migration makes another table.',
  safe: 'Write lower case with underscores, which means the same with and without the setting. Where names are to keep their capitals, SET enable_case_sensitive_identifier TO true at '
    + 'the beginning of the file, or disable this rule for a warehouse that has it on for everybody.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_names.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales."Orders" (id BIGINT NOT NULL);', fixed: 'CREATE TABLE sales."orders" (id BIGINT NOT NULL);' },
      { sql: 'CREATE VIEW bi.v_orders AS SELECT id, total AS "Order Total" FROM sales.orders;', fixed: 'CREATE VIEW bi.v_orders AS SELECT id, total AS "order total" FROM sales.orders;' },
      { sql: 'ALTER TABLE sales.orders RENAME COLUMN total TO "netTotal";', fixed: 'ALTER TABLE sales.orders RENAME COLUMN total TO "nettotal";' },
    ],
    good: [
      { sql: 'SET enable_case_sensitive_identifier TO true;\nCREATE TABLE sales."Orders" (id BIGINT NOT NULL);' },
      { sql: 'CREATE TABLE sales.Orders (Id BIGINT NOT NULL, "order date" DATE NOT NULL);' },
      { sql: 'SELECT total AS "Order Total" FROM sales.orders;' },
      { sql: 'INSERT INTO sales."Orders" (id) VALUES (1), (2);' },
    ],
  },
  kinds: DEFINES_NAMES,
  routines: true,
  check(statement, context) {
    const { tokens } = statement;
    for (const { token, of } of definedNames(statement)) {
      if (tokens.kind[token] !== Shape.QuotedName) continue;
      const written = tokenText(tokens, token);
      const folded = written.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
      if (folded === written || mayKeepCase(context)) continue;
      context.report({
        at: { first: token, last: token },
        message: `Redshift folds the name of this ${of} to ${folded}, unless enable_case_sensitive_identifier is on; write it in lower case.`,
        fix: { start: tokens.start[token] ?? 0, end: tokens.end[token] ?? 0, text: folded },
      });
    }
  },
});

const SETTING = 'enable_case_sensitive_identifier';
const REMEMBERED = new WeakMap<SqlFile, number>();

/** Whether an earlier statement of the file sets how names are folded. */
function mayKeepCase({ file, index }: RuleContext): boolean {
  let at = REMEMBERED.get(file);
  if (at === undefined) {
    at = file.statements.findIndex(setsCase);
    REMEMBERED.set(file, at);
  }
  return at >= 0 && at < index;
}

const SET = keyword('set');

function setsCase({ tokens, first, last, row }: Statement): boolean {
  if (row?.kind !== 'set' || tokens.kind[first] !== SET) return false;
  for (let at = first + 1; at <= Math.min(last, first + 2); at++) if (tokens.kind[at] === Shape.Word && foldedName(tokens, at) === SETTING) return true;
  return false;
}
