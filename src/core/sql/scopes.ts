/**
 * Which relations and columns a tree refers to: names are looked up where they stand, so that a common table expression hides a table only
 * where it is visible, and `FROM orders o, o.items` is a path into a row and not a schema called `o`.
 *
 * Without a catalog a bare column can only be given to a relation when no other source is in sight; otherwise it belongs to nobody here.
 */
import { childrenOf, pushChildren, type Node } from './nodes.js';
import type { Name } from './nodes/base.js';
import type { Delete, Insert, Merge, Update } from './nodes/data.js';
import type { Alias, CommonTable, FromItem, Query, Select } from './nodes/queries.js';
import { foldedName, Shape, type Tokens } from './tokenizer.js';

/** A relation that is read; both parts folded, `schema` is '' when none is written. */
export interface RelationRead { readonly schema: string; readonly name: string; readonly at: Name }

/** A column that is referred to. `relation` is null when it cannot be told whose column it is. */
export interface ColumnUse { readonly column: string; readonly relation: RelationRead | null; readonly first: number; readonly last: number }

export interface References { readonly relations: readonly RelationRead[]; readonly columns: readonly ColumnUse[] }

/** What a name in FROM stands for: a relation, or rows that are made in the statement. */
type Source = RelationRead | 'made';

interface Scope {
  readonly outer: Scope | null;
  readonly common: CommonNames | null;
  /** Aliases of FROM; null where the scope has no FROM. */
  readonly sources: ReadonlyMap<string, Source> | null;
  /** Names a select list gives, which later items may use. */
  readonly itemAliases: ReadonlySet<string>;
}

/** The names of one WITH, of which the first `visible` can be seen, and those of the queries around it. */
interface CommonNames { readonly places: ReadonlyMap<string, number>; readonly visible: number; readonly outer: CommonNames | null }

const NOWHERE: Scope = { outer: null, common: null, sources: null, itemAliases: new Set() };

/** All references in a tree, in source order. */
export function referencesIn(tokens: Tokens, root: Node): References {
  const collector = new Collector(tokens);
  collector.walk(root);
  return { relations: collector.relations.sort((a, b) => a.at.first - b.at.first), columns: collector.columns.sort((a, b) => a.first - b.first) };
}

/** The columns of a set operation belong to no relation. */
const MADE: ReadonlyMap<string, Source> = new Map([['', 'made']]);

/** Nodes without a reference below them. */
const REFERS_TO_NOTHING: ReadonlySet<string> = new Set(['Name', 'NameList', 'Literal', 'TypeName', 'Alias', 'TableRef', 'Placeholder', 'OptionWord', 'OptionGroup', 'IntervalLiteral', 'TypedLiteral']);

class Collector {
  readonly relations: RelationRead[] = [];
  readonly columns: ColumnUse[] = [];
  /** What is still to be visited, each with its scope at the same place. */
  private readonly nodes: Node[] = [];
  private readonly scopes: Scope[] = [];
  private readonly selects = new Map<Select, Scope>();

  constructor(private readonly tokens: Tokens) {}

  walk(root: Node): void {
    this.push(root, NOWHERE);
    for (let node = this.nodes.pop(); node !== undefined; node = this.nodes.pop()) this.visit(node, this.scopes.pop() ?? NOWHERE);
  }

  private push(node: Node, scope: Scope): void {
    if (REFERS_TO_NOTHING.has(node.kind)) return;
    this.nodes.push(node);
    this.scopes.push(scope);
  }

  private visit(node: Node, scope: Scope): void {
    switch (node.kind) {
      case 'Query': return this.query(node, scope);
      case 'Select': return this.descend(node, this.selectScope(node, scope));
      // What stands beside a query in FROM is not seen inside of it.
      case 'DerivedTable': return this.descend(node, node.lateral ? scope : scope.outer ?? scope);
      case 'ColumnRef': return this.column(node.first, node.last, scope);
      case 'Insert': return this.change(node, node.columns, [], scope);
      case 'Update': return this.change(node, node.assignments.flatMap(({ targets }) => targets), node.from, scope);
      case 'Delete': return this.change(node, [], node.using, scope);
      case 'Merge': return this.change(node, node.clauses.flatMap(({ columns, assignments }) => [...columns, ...assignments.flatMap(({ targets }) => targets)]), node.source === null ? [] : [node.source], scope);
      default: return this.descend(node, scope);
    }
  }

  private descend(node: Node, scope: Scope): void {
    const { nodes, scopes } = this;
    let end = nodes.length;
    pushChildren(node, nodes);
    for (let at = end; at < nodes.length; at++) {
      const child = nodes[at];
      if (child === undefined || REFERS_TO_NOTHING.has(child.kind)) continue;
      nodes[end++] = child;
      scopes.push(scope);
    }
    nodes.length = end;
  }

  /** Opens the queries of WITH, each of which sees those before it, and itself when WITH is RECURSIVE; answers the scope of what follows. */
  private commonTables(tables: readonly CommonTable[], recursive: boolean, outer: Scope): Scope {
    if (tables.length === 0) return outer;
    const places = new Map(tables.map((common, index) => [foldedName(this.tokens, common.name), index]));
    const seeing = (visible: number): Scope => ({ ...outer, common: { places, visible, outer: outer.common } });
    for (const [index, common] of tables.entries()) if (common.query !== null) this.push(common.query, seeing(recursive ? index + 1 : index));
    return seeing(tables.length);
  }

  /** ORDER BY sees what the one SELECT before it sees; after a set operation, its columns. */
  private query(node: Query, outer: Scope): void {
    const scope = this.commonTables(node.with, node.recursive, outer);
    const last = node.body?.kind === 'Select' ? this.selectScope(node.body, scope) : { ...scope, outer: scope, sources: MADE };
    for (const item of node.orderBy) this.push(item, last);
    if (node.body !== null) this.push(node.body, scope);
  }

  /** A statement that changes rows: its target is beside the relations it reads, and the columns it sets are the target's. */
  private change(node: Insert | Update | Delete | Merge, columns: readonly Name[], items: readonly FromItem[], outer: Scope): void {
    const { target } = node;
    const scope = this.commonTables(node.with, node.recursive, outer);
    const owner = target === null ? null : this.resolve(target, NOWHERE, new Map());
    for (const { first, last } of columns) this.columns.push({ column: foldedName(this.tokens, last), relation: owner, first, last });
    const sources = new Map<string, Source>();
    if (target !== null && node.kind !== 'Insert') sources.set(this.aliasOf(node) ?? foldedName(this.tokens, target.last), owner ?? 'made');
    for (const item of items) this.addSources(item, scope, sources);
    const inner = node.kind === 'Insert' ? scope : { ...scope, outer: scope, sources };
    for (const child of childrenOf(node)) if (child.kind !== 'CommonTable') this.push(child, inner);
  }

  private selectScope(node: Select, outer: Scope): Scope {
    const known = this.selects.get(node);
    if (known !== undefined) return known;
    const sources = new Map<string, Source>();
    for (const item of node.from) this.addSources(item, outer, sources);
    const itemAliases = new Set<string>();
    for (const item of node.items) if (item.alias >= 0) itemAliases.add(foldedName(this.tokens, item.alias));
    const scope: Scope = { outer, common: outer.common, sources, itemAliases };
    this.selects.set(node, scope);
    return scope;
  }

  /** Notes the relations an item of FROM reads, and the names by which columns can mention them. */
  private addSources(root: FromItem, scope: Scope, into: Map<string, Source>): void {
    const open: FromItem[] = [root];
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
      if (item.kind === 'Join') open.push(item.right, item.left);
      else if (item.kind === 'JoinGroup') open.push(item.item);
      else if (item.kind === 'Pivot' || item.kind === 'Unpivot') {
        open.push(item.source);
        into.set(this.aliasOf(item) ?? `(${item.first}`, 'made');
      } else if (item.kind === 'TableRef') {
        const read = this.resolve(item.name, scope, into);
        if (read !== null) this.relations.push(read);
        into.set(this.aliasOf(item) ?? foldedName(this.tokens, item.name.last), read ?? 'made');
      } else into.set(this.aliasOf(item) ?? `(${item.first}`, 'made');
    }
  }

  private aliasOf({ alias }: { readonly alias: Alias | null }): string | undefined {
    return alias === null || alias.name < 0 ? undefined : foldedName(this.tokens, alias.name);
  }

  /** The relation a name in FROM stands for; null for a common table expression, a path into a row, and a name that a template hides. */
  private resolve(name: Name, scope: Scope, beside: ReadonlyMap<string, Source>): RelationRead | null {
    const { tokens } = this;
    for (let part = name.first; part <= name.last; part += 2) if (tokens.kind[part] === Shape.Template) return null;
    const folded = foldedName(tokens, name.last);
    if (name.first === name.last) return isCommon(scope.common, folded) ? null : { schema: '', name: folded, at: name };
    const head = foldedName(tokens, name.first);
    if (beside.has(head) || sourceOf(scope, head) !== undefined) return null;
    return { schema: foldedName(tokens, name.last - 2), name: folded, at: name };
  }

  private column(first: number, last: number, scope: Scope): void {
    const { tokens } = this;
    for (let part = first; part <= last; part += 2) if (tokens.kind[part] === Shape.Template) return;
    const head = foldedName(tokens, first);
    if (last === first) {
      if (!scope.itemAliases.has(head)) this.columns.push({ column: head, relation: onlySource(scope), first, last });
      return;
    }
    const source = sourceOf(scope, head);
    if (source === undefined) this.columns.push({ column: foldedName(tokens, last), relation: null, first, last });
    else this.columns.push({ column: foldedName(tokens, first + 2), relation: source === 'made' ? null : source, first, last });
  }
}

function isCommon(common: CommonNames | null, name: string): boolean {
  for (let at = common; at !== null; at = at.outer) if ((at.places.get(name) ?? Infinity) < at.visible) return true;
  return false;
}

function sourceOf(scope: Scope, alias: string): Source | undefined {
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const source = at.sources?.get(alias);
    if (source !== undefined) return source;
  }
  return undefined;
}

/** The relation of a bare column: the one source of its query, when no outer query could own the column instead. */
function onlySource(scope: Scope): RelationRead | null {
  if (scope.sources === null || scope.sources.size !== 1) return null;
  for (let at = scope.outer; at !== null; at = at.outer) if (at.sources !== null && at.sources.size > 0) return null;
  const [only] = scope.sources.values();
  return only === undefined || only === 'made' ? null : only;
}
