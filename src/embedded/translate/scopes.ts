/**
 * Which names of a query are paths into SUPER values: `c.orders[0].id`, `FROM customers c, c.orders o`. A name belongs to what stands in
 * FROM; only what is left of it behind the column is a path. https://docs.aws.amazon.com/redshift/latest/dg/query-super.html
 */
import { childrenOf, type Node } from '../../core/sql/nodes.js';
import type { ColumnRef, Expression } from '../../core/sql/nodes/expressions.js';
import type { Alias, FromItem, Query, Select, TableRef } from '../../core/sql/nodes/queries.js';
import { foldedName, type Tokens } from '../../core/sql/tokenizer.js';
import { DATABASE } from '../database.js';

export interface Scopes {
  /** The token where the path behind a column begins; undefined where the name is only a column. */
  pathOf(column: ColumnRef): number | undefined;
  /** Whether a name begins with the database: `dev.public.t.a`. */
  isDatabaseQualified(column: ColumnRef): boolean;
  /** The token of the column whose array an item of FROM iterates over, in its name; undefined where the name is a relation's. */
  iteratedColumn(item: TableRef): number | undefined;
  /** Whether an expression is known to be a SUPER value. A bare column may be one all the same. */
  isSuper(expression: Expression): boolean;
  /** Whether a SELECT stands in another query or in a change of rows, whose columns it may name. */
  isInner(select: Select): boolean;
}

/** What a name in FROM stands for: rows with columns, an element of an array, or its place in the array. */
type Source = 'rows' | 'element' | 'place';

interface Scope { readonly outer: Scope | null; readonly sources: ReadonlyMap<string, Source> }

/** Reads the scopes of trees. In a body an unknown qualifier is a variable's name and no column. */
export function scopesOf(tokens: Tokens, trees: readonly Node[], isBody: boolean): Scopes {
  const reader = new ScopeReader(tokens, isBody);
  for (const tree of trees) reader.read(tree);
  return reader;
}

class ScopeReader implements Scopes {
  private readonly paths = new Map<ColumnRef, number>();
  private readonly databaseQualified = new Set<ColumnRef>();
  private readonly elements = new Set<ColumnRef>();
  private readonly iterated = new Map<TableRef, number>();
  private readonly selects = new Map<Select, Scope>();
  private readonly pending: (readonly [Node, Scope | null])[] = [];

  constructor(private readonly tokens: Tokens, private readonly isBody: boolean) {}

  pathOf(column: ColumnRef): number | undefined {
    return this.paths.get(column);
  }

  isDatabaseQualified(column: ColumnRef): boolean {
    return this.databaseQualified.has(column);
  }

  iteratedColumn(item: TableRef): number | undefined {
    return this.iterated.get(item);
  }

  isSuper(expression: Expression): boolean {
    if (expression.kind === 'Subscript' || expression.kind === 'Field') return true;
    return expression.kind === 'ColumnRef' && (this.paths.has(expression) || this.elements.has(expression));
  }

  isInner(select: Select): boolean {
    return (this.selects.get(select)?.outer ?? null) !== null;
  }

  /** Uses no recursion: a chain of ten thousand operators is a tree ten thousand deep. */
  read(root: Node): void {
    this.pending.push([root, null]);
    for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop()) this.visit(...next);
  }

  private visit(node: Node, scope: Scope | null): void {
    switch (node.kind) {
      case 'Query': return this.visitQuery(node, scope);
      case 'Select': return this.visitChildren(node, this.selectScope(node, scope));
      case 'ColumnRef': return this.visitColumn(node, scope);
      case 'Update': case 'Delete': case 'Merge': return this.visitChildren(node, this.changeScope(node, scope));
      default: return this.visitChildren(node, scope);
    }
  }

  private visitChildren(node: Node, scope: Scope | null): void {
    for (const child of childrenOf(node)) this.pending.push([child, scope]);
  }

  /** ORDER BY sees what the one SELECT before it sees. */
  private visitQuery(query: Query, outer: Scope | null): void {
    const inner = query.body?.kind === 'Select' ? this.selectScope(query.body, outer) : outer;
    for (const item of query.orderBy) this.pending.push([item, inner]);
    for (const child of childrenOf(query)) if (child.kind !== 'SortItem') this.pending.push([child, outer]);
  }

  private selectScope(select: Select, outer: Scope | null): Scope {
    const known = this.selects.get(select);
    if (known !== undefined) return known;
    const sources = new Map<string, Source>();
    const scope: Scope = { outer, sources };
    for (const item of select.from) this.addSources(item, scope, sources);
    this.selects.set(select, scope);
    return scope;
  }

  private changeScope(node: Node & { readonly kind: 'Update' | 'Delete' | 'Merge' }, outer: Scope | null): Scope {
    const sources = new Map<string, Source>();
    const scope: Scope = { outer, sources };
    if (node.target !== null) this.addRelation(node.target, node.alias, sources);
    const items = node.kind === 'Update' ? node.from : node.kind === 'Delete' ? node.using : node.source === null ? [] : [node.source];
    for (const item of items) this.addSources(item, scope, sources);
    return scope;
  }

  private addSources(root: FromItem, scope: Scope, into: Map<string, Source>): void {
    const open: FromItem[] = [root];
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
      if (item.kind === 'Join') open.push(item.right, item.left);
      else if (item.kind === 'JoinGroup') open.push(item.item);
      else if (item.kind === 'PathRef' || (item.kind === 'TableRef' && this.iterates(item, scope))) this.addElement(item.alias, into);
      else if (item.kind === 'TableRef') this.addRelation(item.name, item.alias, into);
      else if (item.alias !== null) into.set(this.nameOf(item.alias), 'rows');
    }
  }

  /** `c.orders` iterates where `c` stands before it; `orders` where that is itself an element. */
  private iterates(item: TableRef, scope: Scope): boolean {
    const { first, last } = item.name;
    const source = sourceOf(scope, foldedName(this.tokens, first));
    if (source === undefined || (first === last && source !== 'element')) return false;
    this.iterated.set(item, source === 'rows' ? first + 2 : first);
    return true;
  }

  private addElement(alias: Alias | null, into: Map<string, Source>): void {
    if (alias === null) return;
    into.set(this.nameOf(alias), 'element');
    if (alias.at >= 0) into.set(foldedName(this.tokens, alias.at), 'place');
  }

  private addRelation(name: { readonly first: number; readonly last: number }, alias: Alias | null, into: Map<string, Source>): void {
    into.set(alias === null ? foldedName(this.tokens, name.last) : this.nameOf(alias), 'rows');
    if (alias === null && name.last > name.first) into.set(`${foldedName(this.tokens, name.last - 2)}.${foldedName(this.tokens, name.last)}`, 'rows');
  }

  private nameOf(alias: Alias): string {
    return foldedName(this.tokens, alias.name);
  }

  private visitColumn(column: ColumnRef, scope: Scope | null): void {
    if (scope === null) return;
    const source = sourceOf(scope, foldedName(this.tokens, column.first));
    if (source === 'element') this.elements.add(column);
    const columnAt = source === 'element' ? column.first : this.columnAt(column, source, scope);
    if (columnAt !== undefined && columnAt < column.last) this.paths.set(column, columnAt + 1);
  }

  /** The token of the column in a name; undefined where it cannot be told. */
  private columnAt(column: ColumnRef, source: Source | undefined, scope: Scope): number | undefined {
    const { first, last } = column;
    if (first === last) return first;
    if (source === 'rows') return first + 2;
    if (this.isRelation(scope, first)) return first + 4;
    if (foldedName(this.tokens, first) === DATABASE && first + 4 < last && this.isRelation(scope, first + 2)) {
      this.databaseQualified.add(column);
      return first + 6;
    }
    return this.isBody ? undefined : first;
  }

  /** Whether `schema.table` begins at a token. */
  private isRelation(scope: Scope, first: number): boolean {
    return sourceOf(scope, `${foldedName(this.tokens, first)}.${foldedName(this.tokens, first + 2)}`) !== undefined;
  }
}

function sourceOf(scope: Scope, name: string): Source | undefined {
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const source = at.sources.get(name);
    if (source !== undefined) return source;
  }
  return undefined;
}
