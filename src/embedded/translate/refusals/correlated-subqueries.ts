/**
 * Correlated subqueries that Redshift cannot decorrelate: https://docs.aws.amazon.com/redshift/latest/dg/r_correlated_subqueries.html
 *
 * Of the page's patterns those are refused that are certain without the columns of the tables: a qualified name belongs to what stands in FROM.
 */
import { childrenOf, type Node } from '../../../core/sql/nodes.js';
import type { FromItem, Query, Select } from '../../../core/sql/nodes/queries.js';
import { foldedName, type Tokens } from '../../../core/sql/tokenizer.js';
import { refusal, type Context, type Finding, type Refusal } from './refusal.js';

const MESSAGE = 'This type of correlated subquery pattern is not supported due to internal error';

export const SUBQUERY_REFUSALS: readonly Refusal[] = [
  refusal('Query', 'correlated subqueries that skip a block, hold a window function, or stand in ON of an outer join', 'r_correlated_subqueries', unsupported),
];

/** One SELECT: what stands in its FROM, and the block around it. */
interface Block { readonly names: ReadonlySet<string>; readonly outer: Block | null; readonly hasWindow: boolean; readonly isInOuterJoin: boolean }

/** A node to look at: the block it stands in, and whether it stands in ON of an outer join of it. */
interface Place { readonly node: Node; readonly block: Block | null; readonly isInOuterJoin: boolean }

/** Uses no recursion: a chain of ten thousand operators is a tree ten thousand deep. */
function unsupported(query: Query, { tokens, usesTables }: Context): Finding | undefined {
  // The leader node runs all of them.
  if (!usesTables) return undefined;
  const open: Place[] = [{ node: query, block: null, isInOuterJoin: false }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (isUnsupported(place, tokens)) return { message: MESSAGE };
    open.push(...inside(place, tokens));
  }
  return undefined;
}

function inside({ node, block, isInOuterJoin }: Place, tokens: Tokens): readonly Place[] {
  const within = (child: Node, around: Block | null, inJoin: boolean): Place => ({ node: child, block: around, isInOuterJoin: inJoin });
  switch (node.kind) {
    // They see nothing of what stands around them.
    case 'DerivedTable': case 'CommonTable': return childrenOf(node).map((child) => within(child, null, false));
    case 'Query': return childrenOf(node).filter(({ kind }) => kind !== 'SortItem').map((child) => within(child, block, isInOuterJoin));
    case 'Select': {
      const own: Block = { names: namesIn(node, tokens), outer: block, hasWindow: holdsWindow(node), isInOuterJoin };
      return childrenOf(node).map((child) => within(child, own, false));
    }
    case 'Join': return childrenOf(node).map((child) => within(child, block, child === node.on && node.type !== 'inner' && node.type !== 'cross'));
    default: return childrenOf(node).map((child) => within(child, block, isInOuterJoin));
  }
}

function isUnsupported({ node, block }: Place, tokens: Tokens): boolean {
  if (node.kind !== 'ColumnRef' || node.last - node.first !== 2 || block === null) return false;
  const name = foldedName(tokens, node.first);
  if (block.names.has(name) || block.outer === null) return false;
  if (block.outer.names.has(name)) return block.hasWindow || block.isInOuterJoin;
  for (let at = block.outer.outer; at !== null; at = at.outer) if (at.names.has(name)) return true;
  return false;
}

function namesIn({ from }: Select, tokens: Tokens): ReadonlySet<string> {
  const names = new Set<string>();
  const open: FromItem[] = [...from];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (item.kind === 'Join') open.push(item.left, item.right);
    else if (item.kind === 'JoinGroup') open.push(item.item);
    if (item.kind !== 'Join' && item.alias !== null) names.add(foldedName(tokens, item.alias.name));
    else if (item.kind === 'TableRef') names.add(foldedName(tokens, item.name.last));
  }
  return names;
}

/** In the block itself, not in the queries inside of it. */
function holdsWindow(select: Select): boolean {
  const open: Node[] = [...childrenOf(select)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'Call' && node.over !== null) return true;
    if (node.kind !== 'Query') open.push(...childrenOf(node));
  }
  return false;
}
