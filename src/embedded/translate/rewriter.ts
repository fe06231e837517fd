/**
 * Writes a range of Redshift tokens as PostgreSQL, leaving every character alone that both read alike.
 *
 * What differs is known from the syntax tree: a node whose kind has a writer (`node-writers.ts`) is written by it, wherever the range comes to
 * it. What needs the whole statement (tables, views, routines) is written by the files beside this one, with this as their pen.
 */
import { keyword } from '../../core/sql/keywords.js';
import { walk, type Node } from '../../core/sql/nodes.js';
import type { Select } from '../../core/sql/nodes/queries.js';
import { foldedName, isNameShape, Shape, tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { parameterAt } from '../named-parameters.js';
import { sqlLiteral } from '../sql-literal.js';
import { hasWriter, writeNode } from './node-writers.js';
import type { UserFunctions } from './own-functions.js';
import { NotEmulated } from './refused.js';
import { scopesOf, type Scopes } from './scopes.js';
import { TranslatedText } from './translated-text.js';

export type Parameters = readonly { readonly name: string; readonly value: string }[];

/** The names of the columns a query (in PostgreSQL's SQL) gives. Throws Refused where it cannot run, NeedsColumns where nobody has asked yet. */
export type ColumnsOf = (query: string) => readonly string[];

export interface RewriterOptions {
  readonly parameters?: Parameters;
  /** The trees that stand on the tokens. */
  readonly trees?: readonly Node[];
  readonly columnsOf?: ColumnsOf;
  readonly userFunctions?: UserFunctions;
  /** In the body of a routine a qualified name may be a field of one of its variables. */
  readonly isBody?: boolean;
  /** What the statements of a procedure's body are written as. */
  readonly plan?: ReadonlyMap<Node, readonly Part[]>;
  /** The token to begin at. */
  readonly first?: number;
}

/** What a writer puts together: text of ours, and ranges and nodes of the author's, in an order of ours. */
export type Part = string | readonly [number, number] | { readonly first: number; readonly last: number };

/** Tokens in whose place something else is written although they are no node: the list of FROM, a clause. */
export interface Span { readonly kind: 'Span'; readonly first: number; readonly last: number }

const K = { sysdate: keyword('sysdate'), minus: keyword('minus'), escape: keyword('escape') } as const;

export class Rewriter {
  readonly out: TranslatedText;
  readonly scopes: Scopes;
  /** Up to where the source has been written or skipped. */
  private done: number;
  /** Nodes with a writer by their first token, parents before children. */
  private readonly nodes = new Map<number, (Node | Span)[]>();
  /** The nodes being written, outermost first. */
  readonly open: (Node | Span)[] = [];
  /** What stands for a node instead of itself. */
  private readonly substitutes = new Map<Node | Span, readonly Part[]>();
  /** The SELECTs whose clauses already have their substitutes. */
  private readonly prepared = new Set<Select>();

  constructor(readonly tokens: Tokens, private readonly options: RewriterOptions = {}) {
    this.out = new TranslatedText(tokens.text);
    this.done = tokens.start[options.first ?? 0] ?? 0;
    this.scopes = scopesOf(tokens, options.trees ?? [], options.isBody === true);
    for (const tree of options.trees ?? []) walk(tree, (node) => this.register(node));
  }

  private register(node: Node): void {
    if (node.first <= node.last && (this.options.plan?.has(node) === true || hasWriter(node, this))) this.place(node);
  }

  /** Children are placed behind their parents; what is placed later goes before all that it holds. */
  private place(node: Node | Span, isLater = false): void {
    const there = this.nodes.get(node.first) ?? [];
    this.nodes.set(node.first, there);
    if (there.includes(node)) return;
    const inner = isLater ? there.findIndex(({ last }) => last <= node.last) : -1;
    there.splice(inner < 0 ? there.length : inner, 0, node);
  }

  /** Whether the tokens are the body of a routine. */
  get isBody(): boolean {
    return this.options.isBody === true;
  }

  /** The schema of a user's function with the name of one that Redshift does not have. */
  schemaOfFunction(name: string): string | undefined {
    return this.options.userFunctions?.get(name);
  }

  kind(at: number): number {
    return this.tokens.kind[at] ?? 0;
  }

  /** The token as written, in lower case. */
  word(at: number): string {
    return at < this.tokens.count ? tokenText(this.tokens, at).toLowerCase() : '';
  }

  /** Writes the tokens `first..last`, each with the gap before it. */
  write(first: number, last: number): void {
    for (let at = first; at <= last;) {
      const node = this.nodes.get(at)?.find((each) => each.last <= last && !this.open.includes(each));
      at = node === undefined ? this.writeOne(at) : this.writeAsNode(node);
    }
  }

  private writeAsNode(node: Node | Span): number {
    this.open.push(node);
    const parts = (node.kind === 'Span' ? undefined : this.options.plan?.get(node)) ?? this.substitutes.get(node);
    if (parts !== undefined) this.compose(node, parts);
    else if (node.kind !== 'Span') writeNode(this, node);
    this.open.pop();
    return node.last + 1;
  }

  /** Leaves a node's own tokens as they are; the nodes inside of it are written as such. */
  writeInside(node: { readonly first: number; readonly last: number }): void {
    this.write(node.first, node.last);
  }

  /** Writes parts in the place of a node. */
  compose(node: { readonly first: number; readonly last: number }, parts: readonly Part[]): void {
    this.gapBefore(node.first);
    this.append(node.first, parts);
    this.moveTo(node.last);
    this.skip(node.last);
  }

  /** Writes parts where the pen is, on behalf of a token; the source goes on where it was. */
  append(at: number, parts: readonly Part[]): void {
    const { done } = this;
    for (const part of parts) {
      if (typeof part === 'string') this.put(part, at);
      else {
        const [first, last] = 'first' in part ? [part.first, part.last] : part;
        this.moveTo(first);
        this.write(first, last);
      }
    }
    this.done = done;
  }

  /** The text that parts become, for a question about it; nothing of it is kept. */
  textOf(parts: readonly Part[]): string {
    const aside = this.aside();
    aside.append(0, parts);
    return aside.out.text;
  }

  private aside(): Rewriter {
    const aside = new Rewriter(this.tokens, { ...this.options, trees: [] });
    for (const [at, nodes] of this.nodes) aside.nodes.set(at, [...nodes]);
    for (const [node, parts] of this.substitutes) aside.substitutes.set(node, parts);
    for (const select of this.prepared) aside.prepared.add(select);
    aside.open.push(...this.open);
    Object.assign(aside, { scopes: this.scopes });
    return aside;
  }

  /** From now on `parts` are written where `node` stands. */
  substitute(node: Node | Span, parts: readonly Part[]): void {
    this.substitutes.set(node, parts);
    this.place(node, true);
  }

  /** Lets substitutes for parts of a SELECT be made, once however often it is written, as from inside of it. */
  prepareOnce(select: Select, make: () => void): void {
    if (this.prepared.has(select)) return;
    this.prepared.add(select);
    this.open.push(select);
    make();
    this.open.pop();
  }

  /** The names of the columns of a query made of parts, with the common table expressions that are visible where the pen is. */
  columnsOf(parts: readonly Part[]): readonly string[] {
    if (this.options.columnsOf === undefined) throw new NotEmulated('a query whose columns are not known here');
    const here = this.open.at(-1)?.first ?? 0;
    const visible = this.open.flatMap((node) => (node.kind === 'Query' ? node.with.filter(({ last }) => last < here) : []));
    const recursive = this.open.some((node) => node.kind === 'Query' && node.recursive) ? 'RECURSIVE ' : '';
    const common: Part[] = visible.flatMap((table, index): Part[] => [index === 0 ? `WITH ${recursive}` : ', ', table]);
    return this.options.columnsOf(this.textOf([...common, ' SELECT * FROM (', ...parts, ') AS "_columns" LIMIT 0']));
  }

  /** Writes what begins at a token and returns the index after it. */
  private writeOne(at: number): number {
    const { parameters } = this.options;
    const parameter = parameters === undefined || parameters.length === 0 ? undefined : parameterAt(this.tokens, at);
    if (parameter !== undefined) {
      // A literal without a type: PostgreSQL casts it to what the place asks for, like the service.
      this.replace(at, sqlLiteral(parameters?.find(({ name }) => name === parameter.name)?.value ?? ''));
      this.skip(parameter.next - 1);
      return parameter.next;
    }
    this.writeToken(at);
    return at + 1;
  }

  /** Writes a token by itself. */
  writeToken(at: number): void {
    const kind = this.kind(at);
    const text = tokenText(this.tokens, at);
    if (kind === K.sysdate) this.replace(at, 'pg_catalog.sysdate()');
    else if (kind === K.minus) this.replace(at, 'EXCEPT');
    else if (kind === Shape.String && text === '\'\\\'' && this.kind(at - 1) === K.escape) this.replace(at, '\'\\\\\'');
    else if (kind === Shape.QuotedName || (kind !== Shape.Operator && text.startsWith('#'))) this.replace(at, `"${foldedName(this.tokens, at).replaceAll('"', '""')}"`);
    else this.copyToken(at);
  }

  copyToken(at: number): void {
    this.gapBefore(at);
    this.out.copy(this.done, this.tokens.end[at] ?? this.done);
    this.skip(at);
  }

  replace(at: number, text: string): void {
    this.gapBefore(at);
    this.out.put(text, this.done);
    this.done = this.tokens.end[at] ?? this.done;
  }

  /** Leaves everything up to the end of a token out. */
  skip(last: number): void {
    this.done = Math.max(this.done, this.tokens.end[last] ?? this.done);
  }

  /** Goes on writing at a token, whatever stands between. */
  moveTo(at: number): void {
    this.done = this.tokens.start[at] ?? this.tokens.text.length;
  }

  /** Text of ours, on behalf of a token. */
  put(text: string, at: number): void {
    this.out.put(text, this.tokens.start[at] ?? this.tokens.text.length);
  }

  private gapBefore(at: number): void {
    const start = this.tokens.start[at] ?? this.done;
    this.out.copyGap(this.done, start);
    this.done = Math.max(this.done, start);
  }

  /** The index of the parenthesis that closes the one at `open`; the number of tokens when none does. */
  closing(open: number): number {
    let depth = 0;
    for (let at = open; at < this.tokens.count; at++) {
      if (this.kind(at) === Shape.LeftParen) depth++;
      else if (this.kind(at) === Shape.RightParen && --depth === 0) return at;
    }
    return this.tokens.count;
  }

  /** The ranges between the commas of `first..last`, parentheses respected. */
  items(first: number, last: number): readonly (readonly [number, number])[] {
    const found: (readonly [number, number])[] = [];
    let begin = first;
    for (let at = first; at <= last; at++) {
      if (this.kind(at) === Shape.LeftParen) at = this.closing(at);
      else if (this.kind(at) === Shape.Comma) {
        found.push([begin, at - 1]);
        begin = at + 1;
      }
    }
    return begin > last ? found : [...found, [begin, last]];
  }

  isName(at: number): boolean {
    return isNameShape(this.kind(at));
  }

  name(at: number): string {
    return foldedName(this.tokens, at);
  }
}
