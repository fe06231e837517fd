/** What the linter itself finds, with or without rules: text that never ends, statements that cannot be read, and mistakes in its own comments. */
import type { RuleInfo } from './rule.js';

export const UNTERMINATED: RuleInfo = {
  id: 'syntax/unterminated',
  summary: 'Close every string, quoted name, comment and dollar quote.',
  why: 'What follows the opening mark can be read in two ways, so from there on the linter says nothing else about the file. This rule is always on.',
  severity: 'error',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html'),
  examples: {
    bad: [{ sql: 'SELECT \'north;\n' }, { sql: 'CREATE PROCEDURE sales.load() AS $$ BEGIN END; LANGUAGE plpgsql;' }],
    good: [{ sql: 'SELECT \'it\'\'s north\';\n' }],
  },
};

export const SYNTAX_ERROR: RuleInfo = {
  id: 'syntax/error',
  summary: 'Write statements that Redshift can read.',
  why: 'The statement fails as soon as it runs. An error is only reported where correcting one word, or one mark, makes the whole statement readable: what the linter '
    + 'does not know is never called wrong.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_commands.html'),
  examples: {
    bad: [{ sql: 'DELETE FRM sales.orders WHERE id = 1;' }, { sql: 'SELECT o.id FROM sales.orders o JOIN sales.lines l WHERE o.id = l.order_id;' }],
    good: [{ sql: 'DELETE FROM sales.orders WHERE id = 1;' }, { sql: 'SOME NEW STATEMENT OF REDSHIFT (a, b);' }],
  },
};

export const UNKNOWN_RULE: RuleInfo = {
  id: 'lint/unknown-rule',
  summary: 'Name a rule that exists in a suppression.',
  why: 'A misspelt name suppresses nothing, and the reader believes it does.',
  severity: 'error',
  since: '0.1.0',
  examples: {
    bad: [{ sql: '-- lint-disable-next-line types/txet: the feed is short\nSELECT 1;' }],
    good: [{ sql: '-- lint-disable-next-line types/text: the feed is short\nCREATE TABLE sales.notes (body TEXT);' }],
  },
};

export const WITHOUT_REASON: RuleInfo = {
  id: 'lint/suppression-without-reason',
  summary: 'Say after a colon why a finding is suppressed.',
  why: 'The reviewer approves the reason, not the comment. A suppression without one suppresses nothing.',
  severity: 'error',
  since: '0.1.0',
  examples: {
    bad: [{ sql: '-- lint-disable-next-line name/unqualified\nSELECT 1;' }],
    good: [{ sql: '-- lint-disable-next-line name/unqualified: the tool sets the path\nCREATE TABLE notes (id INT);' }],
  },
};

export const UNUSED: RuleInfo = {
  id: 'lint/unused-suppression',
  summary: 'Remove suppressions that suppress nothing.',
  why: 'It was meant for a statement that has changed since, or it stands at the wrong line: it covers the line after it and the line where the next statement begins.',
  severity: 'warning',
  since: '0.1.0',
  examples: {
    bad: [{ sql: '-- lint-disable-next-line types/text: the feed is short\nSELECT 1;' }],
    good: [{ sql: '-- lint-disable-next-line types/text: the feed is short\nCREATE TABLE sales.notes (body TEXT);' }],
  },
};

export const OWN_RULES: readonly RuleInfo[] = [UNKNOWN_RULE, WITHOUT_REASON, UNUSED, UNTERMINATED, SYNTAX_ERROR];
