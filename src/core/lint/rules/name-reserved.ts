/** A reserved word cannot be a name without quotes. */
import { isReserved, keyword } from '../../sql/keywords.js';
import type { NameList } from '../../sql/nodes/base.js';
import type { Statement } from '../../sql/sql-file.js';
import { foldedName, tokenText } from '../../sql/tokenizer.js';
import { definedNames, DEFINES_NAMES } from '../defined-names.js';
import { defineRule, type RuleContext } from '../rule.js';

export const nameReserved = defineRule({
  id: 'name/reserved',
  summary: 'Quote a reserved word that is to be a name, or choose another name.',
  why: 'Redshift reserves more words than PostgreSQL, TAG, SNAPSHOT, OPEN, SYSTEM and PERCENT among them, and takes none of them as the name of a table, schema or column without '
    + 'quotes: the statement is a syntax error.',
  safe: 'Choose a name that is free: every query that mentions the column would need the quotes too. The fix writes the quotes.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_pg_keywords.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.labels (id BIGINT NOT NULL, tag VARCHAR(32) NOT NULL);', fixed: 'CREATE TABLE sales.labels (id BIGINT NOT NULL, "tag" VARCHAR(32) NOT NULL);' },
      { sql: 'ALTER TABLE sales.shops ADD COLUMN Open VARCHAR(5);', fixed: 'ALTER TABLE sales.shops ADD COLUMN "open" VARCHAR(5);' },
      {
        sql: 'CREATE TABLE sales.rates ("percent" DECIMAL(5,2) NOT NULL, user BIGINT NOT NULL) SORTKEY (user);',
        fixed: 'CREATE TABLE sales.rates ("percent" DECIMAL(5,2) NOT NULL, "user" BIGINT NOT NULL) SORTKEY ("user");',
      },
    ],
    good: [
      { sql: 'CREATE TABLE sales.labels ("tag" VARCHAR(32) NOT NULL, date DATE NOT NULL, value DECIMAL(9,2) NOT NULL, status CHAR(1) NOT NULL);' },
      { sql: 'CREATE TABLE sales.runs (start DATE NOT NULL, language CHAR(2) NOT NULL, timestamp TIMESTAMP NOT NULL, interval BIGINT NOT NULL);' },
      { sql: 'CREATE TABLE sales.order (id BIGINT NOT NULL);' },
      { sql: 'ALTER TABLE sales.labels RENAME COLUMN "tag" TO label;' },
    ],
  },
  kinds: DEFINES_NAMES,
  routines: true,
  check(statement, context) {
    const { tokens } = statement;
    for (const { token, of, isQualified, isAlias } of definedNames(statement)) {
      // After a dot and after AS any word is a name.
      if (isRefused(tokens.kind[token] ?? 0) && !isQualified && !isAlias) report(statement, token, `the name of a ${of}`, context);
    }
    for (const { names } of keyLists(statement)) {
      for (const { first, last } of names) if (first === last && isRefused(tokens.kind[last] ?? 0)) report(statement, last, 'a column of a key', context);
    }
  },
});

/**
 * Words the documentation lists, or listed once, and Redshift takes as names all the same: START and CONNECT by its own word, INTERVAL and
 * TIMESTAMP as PostgreSQL does, the others because tables have such columns.
 */
const TAKEN: ReadonlySet<number> = new Set([
  'start', 'connect', 'language', 'interval', 'timestamp', 'backup', 'bzip2', 'deflate', 'encode', 'explicit', 'gzip', 'lzop', 'offline', 'wallet',
].map(keyword));

function isRefused(kind: number): boolean {
  return isReserved(kind) && !TAKEN.has(kind);
}

/** The columns of keys, which are written like their definitions. */
function keyLists({ syntax: { tree } }: Statement): readonly NameList[] {
  if (tree?.kind !== 'CreateTable') return [];
  const lists: NameList[] = [];
  for (const element of tree.elements) if (element.kind === 'Constraint' && element.columns !== null) lists.push(element.columns);
  for (const { name, value } of tree.options) if (name.endsWith('key') && value?.kind === 'NameList') lists.push(value);
  return lists;
}

function report(statement: Statement, token: number, what: string, context: RuleContext): void {
  const { tokens } = statement;
  const quoted = `"${foldedName(tokens, token)}"`;
  context.report({
    at: { first: token, last: token },
    message: `${tokenText(tokens, token).toUpperCase()} is a reserved word; as ${what} write ${quoted}, or choose another name.`,
    fix: { start: tokens.start[token] ?? 0, end: tokens.end[token] ?? 0, text: quoted },
  });
}
