/** Functions of PostgreSQL that Redshift does not have. */
import type { Fix } from '../../finding.js';
import { keyword } from '../../sql/keywords.js';
import type { Call } from '../../sql/nodes/expressions.js';
import { nodesOf } from '../../sql/tree-text.js';
import { Shape, type Tokens } from '../../sql/tokenizer.js';
import { ABSENT_FUNCTIONS } from '../postgres-functions.js';
import { builtInName, HOLDS_EXPRESSIONS, inCaseOf, wholeTree } from '../queries.js';
import { defineRule } from '../rule.js';
import { Trait } from '../traits.js';

export const pgFunctions = defineRule({
  id: 'pg/functions',
  summary: 'Use functions that Redshift has.',
  why: 'Redshift began as PostgreSQL 8 and took few of its later functions: the statement fails because the function does not exist.',
  safe: 'LISTAGG for STRING_AGG, GETDATE() for CLOCK_TIMESTAMP(), OBJECT and JSON_SERIALIZE for JSON, SPLIT_TO_ARRAY and GET_ARRAY_LENGTH for arrays.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html'),
  examples: {
    bad: [
      {
        sql: 'SELECT region, STRING_AGG(name, \', \' ORDER BY name) AS names FROM sales.shops GROUP BY region;',
        fixed: 'SELECT region, LISTAGG(name, \', \') WITHIN GROUP (ORDER BY name) AS names FROM sales.shops GROUP BY region;',
      },
      { sql: 'select string_agg(name, \',\') as names from sales.shops;', fixed: 'select listagg(name, \',\') as names from sales.shops;' },
      { sql: 'SELECT ARRAY_AGG(id) AS ids FROM sales.orders;' },
      { sql: 'SELECT pg_try_advisory_lock(42);' },
    ],
    good: [
      { sql: 'SELECT region, LISTAGG(name, \', \') WITHIN GROUP (ORDER BY name) AS names FROM sales.shops GROUP BY region;' },
      { sql: 'SELECT texts.format(name) AS name FROM sales.shops;' },
      { sql: 'SELECT format(\'%s\', name) AS name FROM sales.shops;', before: 'CREATE FUNCTION public.format (VARCHAR(8), VARCHAR(64)) RETURNS VARCHAR(64) STABLE AS $$ SELECT $2 $$ LANGUAGE sql;' },
      { sql: 'SELECT s.format, s.div FROM sales.shops AS s;' },
      { sql: 'SELECT CONVERT(BIGINT, total) AS total, GET_ARRAY_LENGTH(ARRAY(1, 2)) AS length FROM sales.orders;' },
    ],
  },
  kinds: HOLDS_EXPRESSIONS,
  traits: Trait.Call,
  routines: true,
  check(statement, context) {
    if (wholeTree(statement) === undefined) return;
    const { tokens } = statement;
    for (const call of nodesOf(statement, 'Call')) {
      const name = builtInName(tokens, call, context.catalog);
      const instead = ABSENT_FUNCTIONS.get(name);
      if (instead === undefined) continue;
      context.report({ at: call.name, message: `Redshift has no ${name.toUpperCase()}; use ${instead}.`, fix: name === 'string_agg' ? listagg(tokens, call) : undefined });
    }
  },
});

/** STRING_AGG has its order inside of the parentheses, LISTAGG behind them. Its separator must be a literal. */
function listagg(tokens: Tokens, { name, args, orderBy, filter, over, last }: Call): Fix | undefined {
  const separator = args[1];
  const order = orderBy.at(-1);
  if (separator?.kind !== 'Literal' || args.length !== 2 || filter !== null || over !== null || tokens.kind[separator.first - 1] !== Shape.Comma) return undefined;
  const { text, start, end } = tokens;
  const called = inCaseOf(tokens, name.last, 'LISTAGG') + text.slice(end[name.last], end[separator.last]);
  const from = start[name.first] ?? 0;
  if (order === undefined) return separator.last + 1 !== last ? undefined : { start: from, end: end[last] ?? from, text: called + text.slice(end[separator.last], end[last]) };
  const gap = text.slice(end[separator.last], start[separator.last + 1]);
  if (order.last !== last - 1 || gap.trim() !== '' || tokens.kind[separator.last + 1] !== ORDER) return undefined;
  const within = inCaseOf(tokens, separator.last + 1, 'WITHIN GROUP');
  return { start: from, end: end[last] ?? from, text: `${called}) ${within} (${text.slice(start[separator.last + 1], end[last])}` };
}

const ORDER = keyword('order');
