/** What holds of every tree of a query: the ranges of its nodes, and that depth and length end neither the stack nor the time. */
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFault } from '../../../src/core/sql/faults.js';
import { childrenOf, walk, type Node } from '../../../src/core/sql/nodes.js';
import { parseSql, type Statement } from '../../../src/core/sql/sql-file.js';
import { Shape, tokenText } from '../../../src/core/sql/tokenizer.js';

const VALID = readFileSync(join('test', 'core', 'sql', 'valid', 'queries.sql'), 'utf8');
const { statements } = parseSql('queries.sql', VALID);

describe('the ranges of nodes', () => {
  test('the tree of a statement stands on all of its tokens', () => {
    expect(statements.filter(({ syntax: { tree }, first, last }) => tree?.first !== first || tree.last !== last).map(({ text }) => text)).toEqual([]);
  });

  test('no child lies outside of its parent, and no two children share a token', () => {
    expect(statements.flatMap((statement) => nodesOf(statement).filter((node) => !isNested(node)).map((node) => `${node.kind}: ${textOf(statement, node)}`))).toEqual([]);
  });

  test('each node has as many left parentheses as right ones', () => {
    expect(statements.flatMap((statement) => nodesOf(statement).filter((node) => !isBalanced(statement, node)).map((node) => `${node.kind}: ${textOf(statement, node)}`))).toEqual([]);
  });
});

function nodesOf({ syntax: { tree } }: Statement): readonly Node[] {
  const found: Node[] = [];
  if (tree !== null) walk(tree, (node) => found.push(node));
  return found;
}

function isNested(node: Node): boolean {
  const children = childrenOf(node).toSorted((a, b) => a.first - b.first);
  return children.every((child, index) => child.first > (children[index - 1]?.last ?? node.first - 1) && child.last <= node.last);
}

function isBalanced({ tokens }: Statement, { first, last }: Node): boolean {
  let open = 0;
  for (let at = first; at <= last && open >= 0; at++) open += tokens.kind[at] === Shape.LeftParen ? 1 : tokens.kind[at] === Shape.RightParen ? -1 : 0;
  return open === 0;
}

function textOf({ tokens }: Statement, { first, last }: Node): string {
  return Array.from({ length: last - first + 1 }, (_, index) => tokenText(tokens, first + index)).join(' ');
}

const wrap = (before: string, inner: string, after: string) => (depth: number): string => before.repeat(depth) + inner + after.repeat(depth);

/** Each way of nesting, with what stands around it. */
const NESTINGS: readonly (readonly [string, (depth: number) => string])[] = [
  ['parentheses', (depth) => `select ${wrap('(', 'a', ')')(depth)} from t`],
  ['calls', (depth) => `select ${wrap('f(1, ', 'a', ')')(depth)} from t`],
  ['CASE', (depth) => `select ${wrap('case when a then b else ', 'c', ' end')(depth)} from t`],
  ['CAST', (depth) => `select ${wrap('cast(', 'a', ' as int)')(depth)} from t`],
  ['subqueries', (depth) => `select ${wrap('(select ', '1', ')')(depth)}`],
  ['EXISTS', (depth) => `select 1 where ${wrap('exists (select 1 from t where ', 'a', ')')(depth)}`],
  ['queries in FROM', (depth) => `select * from ${wrap('(select * from ', 't', ') x')(depth)}`],
  ['joins in parentheses', (depth) => `select * from ${wrap('(a join ', 'b', ' on true)')(depth)}`],
  ['joins before their conditions', (depth) => `select * from a ${'join b '.repeat(depth)}${'on true '.repeat(depth)}`],
  ['queries in parentheses', wrap('(', 'select 1', ')')],
  ['set operations', wrap('(select 1 union ', 'select 2', ')')],
  ['WITH', wrap('with a as (', 'select 1', ') select * from a')],
  ['windows', (depth) => `select ${wrap('sum(a) over (partition by ', 'b', ')')(depth)} from t`],
  ['NOT', (depth) => `select ${'not '.repeat(depth)}a`],
  ['signs', (depth) => `select ${'- '.repeat(depth)}a`],
  ['subscripts', (depth) => `select ${wrap('a[', '1', ']')(depth)} from t`],
  ['grouping sets', (depth) => `select a from t group by ${wrap('grouping sets (', 'a', ')')(depth)}`],
  ['LATERAL', (depth) => `select a from ${wrap('lateral (select * from ', 't', ') x')(depth)}`],
];

describe.each(NESTINGS)('%s', (_name, nested) => {
  test('a hundred deep are read', () => {
    expect(statusOf(nested(100))).toBe('parsed');
  });

  test('thousands deep end without a claim', () => {
    expect(statusOf(nested(20_000))).toBe('recognised');
    expect(faultOf(nested(3_000))).toBeNull();
  });
});

/** What is long but not deep. */
const CHAINS: readonly (readonly [string, (length: number) => string])[] = [
  ['AND', (length) => `select 1 from t where ${'a = 1 and '.repeat(length)}b`],
  ['concatenation', (length) => `select ${"'x' || ".repeat(length)}a`],
  ['IN', (length) => `select 1 from t where a in (${'1, '.repeat(length)}2)`],
  ['UNION', (length) => `${'select 1 union all '.repeat(length)}select 2`],
  ['joins', (length) => `select 1 from a ${'join b on true '.repeat(length)}`],
  ['select list', (length) => `select ${'a, '.repeat(length)}b from t`],
  ['casts', (length) => `select a${'::int'.repeat(length)}`],
  ['paths', (length) => `select a${'[0]'.repeat(length)}${'.b'.repeat(length)}`],
];

test.each(CHAINS)('twenty thousand of %s are read', (_name, chain) => {
  expect(statusOf(chain(20_000))).toBe('parsed');
});

function statusOf(sql: string): string | undefined {
  return parseSql('deep.sql', sql).statements[0]?.syntax.status;
}

function faultOf(sql: string): unknown {
  const [statement] = parseSql('deep.sql', sql).statements;
  return statement === undefined ? undefined : findFault(statement);
}
