/** Finds the row of the statement table that a statement begins like. */
import { keyword } from './keywords.js';
import { STATEMENTS, type StatementRow } from './statements.js';
import { words } from './words.js';
import { isNameOrTemplate, Shape, type Tokens } from './tokenizer.js';

export interface Classification {
  readonly row: StatementRow;
  /** Index of the first token after the head: where the target's name stands, if the kind has one. */
  readonly afterHead: number;
}

/** Classifies the statement in tokens `first..last` (inclusive); undefined when no row matches. */
export function classify(tokens: Tokens, first: number, last: number): Classification | undefined {
  const root = (heads ??= buildHeads());
  const kind = tokens.kind[first];
  if (kind === Shape.LeftParen) return queryInParens(root, tokens, first, last);
  const found = walk(root, tokens, first, last);
  return kind === K.with && found !== undefined ? afterCommonTables(root, tokens, first, last) ?? found : found;
}

/** What the heads begin with: the words that could stand first, and after each beginning of a head. */
export function headWords(tokens: Tokens, first: number, last: number): { readonly at: number; readonly kinds: readonly number[] } {
  let node = (heads ??= buildHeads());
  let at = first;
  for (; at <= last; at++) {
    const next = node.words.get(tokens.kind[at] ?? 0);
    if (next === undefined) break;
    node = next;
  }
  return { at, kinds: [...node.words.keys()] };
}

const K = words('with select insert update delete merge');

/** `(SELECT …) UNION …`: a query, if what is in the parentheses begins one. */
function queryInParens(root: HeadNode, tokens: Tokens, first: number, last: number): Classification | undefined {
  let inner = first;
  while (inner < last && tokens.kind[inner] === Shape.LeftParen) inner++;
  const kind = tokens.kind[inner];
  if (kind !== K.select && kind !== K.with) return undefined;
  const row = walk(root, tokens, inner, last)?.row;
  return row === undefined ? undefined : { row, afterHead: first };
}

/** `WITH … UPDATE t`: the statement is what follows the common table expressions. */
function afterCommonTables(root: HeadNode, tokens: Tokens, first: number, last: number): Classification | undefined {
  let open = 0;
  for (let at = first + 1; at <= last; at++) {
    const kind = tokens.kind[at];
    if (kind === Shape.LeftParen) open++;
    else if (kind === Shape.RightParen) open--;
    else if (open === 0 && kind === K.select) return undefined;
    else if (open === 0 && tokens.kind[at - 1] === Shape.RightParen && (kind === K.insert || kind === K.update || kind === K.delete || kind === K.merge)) return walk(root, tokens, at, last);
  }
  return undefined;
}

interface HeadNode { readonly words: Map<number, HeadNode>; name: HeadNode | undefined; row: StatementRow | undefined }

/** All heads as one trie over keyword kinds and names, so that a statement is matched in one walk. */
let heads: HeadNode | undefined;

function emptyNode(): HeadNode {
  return { words: new Map(), name: undefined, row: undefined };
}

function buildHeads(): HeadNode {
  const root = emptyNode();
  for (const row of STATEMENTS) {
    for (const sequence of expand(row.head.split(' '))) insert(root, sequence, row);
  }
  return root;
}

/** The word sequences a head pattern stands for; `[if not exists]` is three words but one option. */
function expand(words: readonly string[]): readonly (readonly string[])[] {
  const [word, ...rest] = words;
  if (word === undefined) return [[]];
  if (!word.startsWith('[')) return prefixed(word.split('|').map((choice) => [choice]), expand(rest));
  const close = words.findIndex((each) => each.endsWith(']'));
  const option = words.slice(0, close + 1).join(' ').slice(1, -1);
  const tails = expand(words.slice(close + 1));
  const choices = option.includes('|') ? option.split('|').map((choice) => [choice]) : [option.split(' ')];
  return [...prefixed(choices, tails), ...tails];
}

function prefixed(heads: readonly (readonly string[])[], tails: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
}

function insert(root: HeadNode, sequence: readonly string[], row: StatementRow): void {
  let node = root;
  for (const word of sequence) node = word === '<name>' ? (node.name ??= emptyNode()) : childOf(node, keyword(word));
  if (node.row !== undefined && node.row.kind !== row.kind) throw new Error(`two statement kinds begin with ${sequence.join(' ')}`);
  node.row ??= row;
}

function childOf(node: HeadNode, kind: number): HeadNode {
  const existing = node.words.get(kind);
  if (existing !== undefined) return existing;
  const child = emptyNode();
  node.words.set(kind, child);
  return child;
}

function walk(root: HeadNode, tokens: Tokens, first: number, last: number): Classification | undefined {
  const branches: { node: HeadNode; at: number }[] = [{ node: root, at: first }];
  let best: Classification | undefined;
  let matched = first;
  for (let branch = branches.pop(); branch !== undefined; branch = branches.pop()) {
    const { node, at } = branch;
    if (node.row !== undefined && at > matched) {
      matched = at;
      best = { row: node.row, afterHead: targetStart(node.row, at, first) };
    }
    if (at > last) continue;
    const word = node.words.get(tokens.kind[at] ?? 0);
    const afterName = node.name === undefined ? at : skipName(tokens, at, last);
    if (node.name !== undefined && afterName > at) branches.push({ node: node.name, at: afterName });
    if (word !== undefined) branches.push({ node: word, at: at + 1 });
  }
  return best;
}

/** A head that names its target itself (`alter table <name> append`) has the name after its leading words. */
function targetStart(row: StatementRow, at: number, first: number): number {
  const named = row.head.indexOf('<name>');
  if (named < 0) return at;
  return first + row.head.slice(0, named).trim().split(' ').length;
}

/** The index after a name that may be qualified (`db.schema.name`, `schema.*`); the same index when none stands there. */
export function skipName(tokens: Tokens, at: number, last: number): number {
  if (at > last || !isNameOrTemplate(tokens.kind[at] ?? 0)) return at;
  let next = at + 1;
  while (next + 1 <= last && tokens.kind[next] === Shape.Dot && isNameOrTemplate(tokens.kind[next + 1] ?? 0)) next += 2;
  return next;
}
