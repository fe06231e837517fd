/** What nodes say: names folded, types as words, source text. */
import { KEYWORD_BASE, keywordOf } from './keywords.js';
import { walkBranches, type Node, type NodeOf, type Twig } from './nodes.js';
import type { Name, NodeBase, TypeName } from './nodes/base.js';
import type { Statement } from './sql-file.js';
import type { Syntax } from './syntax.js';
import { foldedName, Shape, spanText, tokenText, type Tokens } from './tokenizer.js';

/** The source text of a node, as written. */
export function nodeText(tokens: Tokens, { first, last }: NodeBase): string {
  return last < first ? '' : spanText(tokens, first, last);
}

/** The last two parts of a name, folded; `schema` is '' when none is written, `database` too. */
export function objectName(tokens: Tokens, { first, last }: Name): { readonly database: string; readonly schema: string; readonly name: string } {
  return {
    database: last - first >= 4 ? foldedName(tokens, last - 4) : '',
    schema: last - first >= 2 ? foldedName(tokens, last - 2) : '',
    name: foldedName(tokens, last),
  };
}

/** Whether a template hides a part of the name, so that nobody knows what it names. */
export function holdsTemplate(tokens: Tokens, { first, last }: Pick<NodeBase, 'first' | 'last'>): boolean {
  for (let at = first; at <= last; at++) if (tokens.kind[at] === Shape.Template) return true;
  return false;
}

/** The words of a type without its length, lower case, one space between two: `timestamp with time zone`. */
export function typeWords(tokens: Tokens, { first, nameLast, args, last, isArray }: TypeName): string {
  const [firstArg] = args;
  if (first === nameLast && (firstArg === undefined || isArray)) return wordOf(tokens, first);
  const words: string[] = [];
  for (let at = first; at <= nameLast; at++) words.push(wordOf(tokens, at));
  // The zone stands after the precision: `TIMESTAMP (6) WITH TIME ZONE`.
  if (firstArg !== undefined && !isArray) for (let at = (args.at(-1) ?? firstArg) + 2; at <= last; at++) words.push(tokenText(tokens, at).toLowerCase());
  return words.join(' ');
}

/** A token's text in lower case; nearly all are words of the keyword table, whose text is known. */
function wordOf(tokens: Tokens, at: number): string {
  const kind = tokens.kind[at] ?? 0;
  return kind >= KEYWORD_BASE ? keywordOf(kind) : tokenText(tokens, at).toLowerCase();
}

const REMEMBERED = new WeakMap<Syntax, ReadonlyMap<string, readonly Node[]>>();

/**
 * All nodes of one kind in a statement's tree, in source order; none where there is no tree. The tree is walked once for all kinds, past its
 * columns and literals: most nodes are of these kinds, and nobody asks for all of them.
 */
export function nodesOf<K extends Exclude<Node['kind'], Twig>>(statement: Statement, kind: K): readonly NodeOf<K>[] {
  const { syntax } = statement;
  const known = REMEMBERED.get(syntax) ?? sortByKind(syntax);
  return (known.get(kind) ?? []) as readonly NodeOf<K>[];
}

function sortByKind(syntax: Syntax): ReadonlyMap<string, readonly Node[]> {
  const sorted = new Map<string, Node[]>();
  const { tree } = syntax;
  if (tree !== null) {
    walkBranches(tree, (node) => {
      const same = sorted.get(node.kind);
      if (same === undefined) sorted.set(node.kind, [node]);
      else same.push(node);
    });
  }
  REMEMBERED.set(syntax, sorted);
  return sorted;
}
