/** A syntax tree as indented text, one node a line, for people and for tests. */
import { childrenOf, type Node } from './nodes.js';
import { tokenText, type Tokens } from './tokenizer.js';

const LEAF_TEXT_MAX = 60;

/** Each node's kind, then its own fields: a number is a token and shown as its text, a flag is shown when it is set. A node without children shows its text. */
export function printTree(tokens: Tokens, root: Node): string {
  const lines: string[] = [];
  const open: { readonly node: Node; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    const children = childrenOf(node);
    lines.push(`${'  '.repeat(depth)}${node.kind}${fieldsOf(tokens, node)}${children.length === 0 ? textOf(tokens, node) : ''}`);
    for (const child of children.toReversed()) open.push({ node: child, depth: depth + 1 });
  }
  return lines.join('\n');
}

function textOf(tokens: Tokens, { first, last }: Node): string {
  let text = '';
  for (let at = first; at <= last && text.length <= LEAF_TEXT_MAX; at++) {
    const isApart = at > first && tokens.start[at] !== tokens.end[at - 1];
    text += `${isApart ? ' ' : ''}${tokenText(tokens, at).replace(/\s+/g, ' ')}`;
  }
  if (text === '') return '';
  return ` ${text.length > LEAF_TEXT_MAX ? `${text.slice(0, LEAF_TEXT_MAX)}…` : text}`;
}

function fieldsOf(tokens: Tokens, node: Node): string {
  let shown = '';
  for (const [field, value] of Object.entries(node) as [string, unknown][]) {
    if (field === 'kind' || field === 'first' || field === 'last') continue;
    if (value === true) shown += ` ${field}`;
    else if (typeof value === 'string') shown += ` ${field}=${value}`;
    else if (typeof value === 'number' && value >= 0) shown += ` ${field}=${tokenText(tokens, value)}`;
    else if (isTokenList(value)) shown += ` ${field}=${value.map((token) => tokenText(tokens, token)).join(',')}`;
  }
  return shown;
}

function isTokenList(value: unknown): value is readonly number[] {
  return Array.isArray(value) && typeof value[0] === 'number';
}
