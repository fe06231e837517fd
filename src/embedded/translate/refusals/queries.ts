/** Queries: https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_synopsis.html */
import { walk, type Node } from '../../../core/sql/nodes.js';
import type { CommonTable, Query, QueryBody } from '../../../core/sql/nodes/queries.js';
import { foldedName, type Tokens } from '../../../core/sql/tokenizer.js';
import { isValues, refusal, syntaxError, wordAfter, wordAt, wordBefore, type Context, type Finding, type Refusal } from './refusal.js';

const FEATURES = 'c_unsupported-postgresql-features';

export const QUERY_REFUSALS: readonly Refusal[] = [
  refusal('Select', 'DISTINCT ON', 'https://github.com/jakob/Postico/issues/420', ({ distinctOn }) => (distinctOn.length > 0 ? { message: 'SELECT DISTINCT ON is not supported' } : undefined)),
  refusal('DerivedTable', 'VALUES as a table', FEATURES, ({ query }, { tokens }) => valuesTable(query, tokens)),
  refusal('CommonTable', 'VALUES as a table', FEATURES, ({ query }, { tokens }) => valuesTable(query, tokens)),
  refusal('Subquery', 'VALUES as a table', FEATURES, ({ query }, { tokens }) => valuesTable(query, tokens)),
  refusal('InTest', 'VALUES as a table', FEATURES, ({ query }, { tokens }) => valuesTable(query, tokens)),
  refusal('SetOperation', 'VALUES as a table', FEATURES, ({ left, right }, { tokens }) => sideOfValues(left, tokens) ?? sideOfValues(right, tokens)),
  refusal('ArrayValue', 'array constructors with brackets', FEATURES, ({ first }, { tokens }) => (wordAt(tokens, first + 1) === '[' ? syntaxError(tokens, first + 1) : undefined)),
  refusal('Collate', 'COLLATE after an expression', FEATURES, ({ collation }, { tokens }) => syntaxError(tokens, wordBefore(tokens, collation.first, 'collate'))),
  refusal('DistinctTest', 'IS DISTINCT FROM', 'c_unsupported-postgresql-functions', ({ right }, { tokens }) => syntaxError(tokens, wordBefore(tokens, right.first, 'distinct'))),
  refusal('CommonTable', 'INSERT, UPDATE and DELETE in WITH', 'https://github.com/embulk/embulk-output-jdbc/issues/72', changeInWith),
  refusal('CommonTable', 'a recursive common table expression without its columns', 'r_WITH_clause', recursive('column list', ({ columns }) => columns.length === 0)),
  refusal('CommonTable', 'ORDER BY and LIMIT in a recursive query', 'r_WITH_clause', recursive('ORDER BY or LIMIT', ({ query }) => query !== null && (query.orderBy.length > 0 || query.limit !== null))),
  refusal('CommonTable', 'UNION without ALL in a recursive query', 'r_WITH_clause', recursive('UNION', ({ query }) => query?.body?.kind === 'SetOperation' && !query.body.all)),
  refusal('Subquery', 'WITH RECURSIVE in a subquery', 'r_WITH_clause', ({ query }) => recursiveInside(query)),
  refusal('DerivedTable', 'WITH RECURSIVE in a subquery', 'r_WITH_clause', ({ query }) => recursiveInside(query)),
  refusal('Explain', 'EXPLAIN ANALYZE', 'r_EXPLAIN', ({ analyze, first }, { tokens }) => (analyze ? syntaxError(tokens, first + 1) : undefined)),
];

function valuesTable(query: Query | null, tokens: Tokens): Finding | undefined {
  return isValues(query) ? syntaxError(tokens, query?.body?.first ?? -1) : undefined;
}

function sideOfValues(side: QueryBody | null, tokens: Tokens): Finding | undefined {
  return side?.kind === 'Values' ? syntaxError(tokens, side.first) : undefined;
}

const CHANGES = new Set(['insert', 'update', 'delete', 'merge']);

/** The parentheses of a common table expression hold what is no query. */
function changeInWith({ first, last }: CommonTable, { tokens }: Context): Finding | undefined {
  const as = wordAfter(tokens, first, last, 'as');
  return as >= 0 && wordAt(tokens, as + 1) === '(' && CHANGES.has(wordAt(tokens, as + 2)) ? syntaxError(tokens, as + 2) : undefined;
}

/** The documentation gives the rules and not the words of the errors. */
const RECURSIVE_RULES: Readonly<Record<string, string>> = {
  'column list': 'a recursive common table expression requires a column list', 'ORDER BY or LIMIT': 'ORDER BY and LIMIT in a recursive query are not supported', UNION: 'a recursive query must be a UNION ALL of two queries',
};

function recursive(rule: string, isBroken: (table: CommonTable) => boolean): (table: CommonTable, context: Context) => Finding | undefined {
  return (table, { tokens }) => (isBroken(table) && readsItself(table, tokens) ? { message: RECURSIVE_RULES[rule] ?? rule } : undefined);
}

function readsItself({ name, query }: CommonTable, tokens: Tokens): boolean {
  if (query === null || name < 0) return false;
  const own = foldedName(tokens, name);
  let found = false;
  walk(query, (node: Node) => {
    if (node.kind === 'TableRef' && node.name.first === node.name.last && foldedName(tokens, node.name.first) === own) found = true;
  });
  return found;
}

function recursiveInside({ recursive: isRecursive }: Query): Finding | undefined {
  return isRecursive ? { message: 'WITH RECURSIVE in a subquery is not supported' } : undefined;
}
