/** Why a materialized view cannot be refreshed by what has changed. https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-refresh-sql-command.html */
import type { Catalog } from '../catalog/catalog.js';
import { walk, type Node } from '../sql/nodes.js';
import type { Call } from '../sql/nodes/expressions.js';
import type { Query, SetOperation } from '../sql/nodes/queries.js';
import { tokenText, type Tokens } from '../sql/tokenizer.js';
import { builtInName } from './queries.js';
import type { TokenSpan } from './rule.js';

interface Storage { readonly hasSortKey: boolean; readonly mayReadStream: boolean }

export interface Obstacle { readonly what: string; readonly at: TokenSpan }

/**
 * In source order. A query in FROM is none by itself: the documentation calls subqueries one, and says elsewhere that those in FROM are not
 * meant. Where a stream may be read, functions of the clock are none: what has come in is added whatever they say.
 */
export function obstaclesIn(tokens: Tokens, root: Query, catalog: Catalog, { hasSortKey, mayReadStream }: Storage): readonly Obstacle[] {
  const found: Obstacle[] = [];
  const unions: SetOperation[] = [];
  let aggregates = false;
  walk(root, (node) => {
    const what = obstacleOf(tokens, node, catalog, mayReadStream);
    if (what !== undefined) found.push({ what, at: placeOf(node) });
    if (node.kind === 'SetOperation' && node.all) unions.push(node);
    if ((node.kind === 'Select' && (node.groupByAll || node.groupBy.length > 0)) || (node.kind === 'Call' && AGGREGATES.has(builtInName(tokens, node, catalog)))) aggregates = true;
  });
  for (const union of unions) {
    if (hasSortKey) found.push({ what: 'UNION ALL with a sort key', at: wordOf(union.operator) });
    else if (aggregates && !isOutermost(root, union)) found.push({ what: 'UNION ALL in a subquery beside an aggregation', at: wordOf(union.operator) });
  }
  return found.sort((a, b) => a.at.first - b.at.first);
}

/** Whether the function gives another result each time it is asked. */
export function mutableFunction(name: string): boolean {
  return MUTABLE.has(name);
}

const MUTABLE: ReadonlySet<string> = new Set(['getdate', 'sysdate', 'now', 'timeofday', 'current_date', 'current_time', 'current_timestamp', 'localtime', 'localtimestamp', 'random']);
const NOT_INCREMENTAL: ReadonlySet<string> = new Set(['median', 'percentile_cont', 'listagg', 'stddev', 'stddev_samp', 'stddev_pop', 'bit_and', 'bit_or', 'bool_and', 'bool_or']);
const AGGREGATES: ReadonlySet<string> = new Set([...NOT_INCREMENTAL, 'count', 'sum', 'min', 'max', 'avg', 'any_value']);

function obstacleOf(tokens: Tokens, node: Node, catalog: Catalog, mayReadStream: boolean): string | undefined {
  switch (node.kind) {
    case 'Join': return node.type === 'left' || node.type === 'right' || node.type === 'full' ? `${node.type.toUpperCase()} JOIN` : undefined;
    case 'OuterJoinMark': return 'an outer join';
    case 'SetOperation': return node.all ? undefined : tokenText(tokens, node.operator).toUpperCase();
    case 'Call': return callObstacle(node, builtInName(tokens, node, catalog), mayReadStream);
    case 'Exists': case 'Subquery': return 'a subquery outside of FROM';
    case 'InTest': case 'Quantified': return node.query === null ? undefined : 'a subquery outside of FROM';
    default: return undefined;
  }
}

function callObstacle({ over, distinct, approximate }: Call, name: string, mayReadStream: boolean): string | undefined {
  const shown = name.toUpperCase();
  if (over !== null) return `the window function ${shown}`;
  if (distinct) return `${shown}(DISTINCT …)`;
  if (approximate) return `APPROXIMATE ${shown}`;
  return NOT_INCREMENTAL.has(name) || (!mayReadStream && mutableFunction(name)) ? shown : undefined;
}

/** The words that say it, not all that they are about. */
function placeOf(node: Node): TokenSpan {
  switch (node.kind) {
    case 'Join': return { first: node.left.last + 1, last: node.right.first - 1 };
    case 'SetOperation': return wordOf(node.operator);
    case 'Call': return node.name;
    default: return node;
  }
}

function wordOf(token: number): TokenSpan {
  return { first: token, last: token };
}

/** Whether a set operation is that of the whole query, or an operand of it. */
function isOutermost(root: Query, wanted: SetOperation): boolean {
  const open = [root.body];
  for (let body = open.pop(); body !== undefined && body !== null; body = open.pop()) {
    if (body === wanted) return true;
    if (body.kind === 'SetOperation') open.push(body.left, body.right);
    else if (body.kind === 'Query' && body.with.length === 0) open.push(body.body);
  }
  return false;
}

