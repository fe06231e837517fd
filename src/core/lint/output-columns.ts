/** Where the columns that a query gives come from. */
import { keyword } from '../sql/keywords.js';
import type { Name } from '../sql/nodes/base.js';
import type { Star } from '../sql/nodes/expressions.js';
import type { CommonTable, FromItem, Query, QueryBody, Select, SelectItem } from '../sql/nodes/queries.js';
import { foldedName, type Tokens } from '../sql/tokenizer.js';
import { holdsTemplate } from '../sql/tree-text.js';
import type { TokenSpan } from './rule.js';

/** A star that gives columns of the query, and the relations whose columns it stands for. */
export interface OutputStar { readonly star: Star; readonly relations: readonly Name[] }

/**
 * The stars that decide which columns a query gives, also where they stand in a query in FROM or WITH whose columns a star takes over. A star
 * over rows that the query lists itself, and one over what a template or a function gives, is none.
 */
export function outputStars(tokens: Tokens, query: Query): readonly OutputStar[] {
  const reader = new StarReader(tokens);
  reader.body(query, null);
  return reader.stars;
}

/** The items of the select list that names the columns of a query: that of its first operand. */
export function outputItems(query: Query): readonly SelectItem[] {
  let body: QueryBody | null = query.body;
  while (body !== null && body.kind !== 'Select') {
    if (body.kind === 'Values') return [];
    body = body.kind === 'SetOperation' ? body.left : body.body;
  }
  return body?.items ?? [];
}

/** The query inside of the parentheses around a whole query. */
export function withoutParentheses(query: Query): Query {
  let inner = query;
  while (inner.body?.kind === 'Query' && inner.with.length === 0 && inner.orderBy.length === 0 && inner.limit === null && inner.offset === null) inner = inner.body;
  return inner;
}

/** ORDER BY of a query with its words; undefined where there is none. */
export function orderByClause({ kind }: Tokens, { orderBy }: Query): TokenSpan | undefined {
  const [first] = orderBy;
  if (first === undefined) return undefined;
  return { first: kind[first.first - 2] === ORDER ? first.first - 2 : first.first, last: orderBy.at(-1)?.last ?? first.last };
}

const ORDER = keyword('order');

/** The queries of WITH that can be seen from somewhere. */
interface Common { readonly tables: readonly CommonTable[]; readonly outer: Common | null }

class StarReader {
  readonly stars: OutputStar[] = [];
  /** A query of WITH is read once, also where it reads itself. */
  private readonly seen = new Set<Query>();

  constructor(private readonly tokens: Tokens) {}

  body(root: QueryBody, outer: Common | null): void {
    const open: { readonly body: QueryBody; readonly common: Common | null }[] = [{ body: root, common: outer }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { body, common } = next;
      if (body.kind === 'Select') this.select(body, common);
      else if (body.kind === 'SetOperation') {
        if (body.right !== null) open.push({ body: body.right, common });
        open.push({ body: body.left, common });
      } else if (body.kind === 'Query' && body.body !== null && !this.seen.has(body)) {
        this.seen.add(body);
        open.push({ body: body.body, common: body.with.length === 0 ? common : { tables: body.with, outer: common } });
      }
    }
  }

  private select({ items, from }: Select, common: Common | null): void {
    for (const { expression } of items) {
      if (expression.kind !== 'Star') continue;
      const relations = this.relationsOf(from, this.ownerOf(expression), common);
      if (relations.length > 0) this.stars.push({ star: expression, relations });
    }
  }

  /** The name before `.*`; undefined for a star alone. */
  private ownerOf({ first, last }: Star): string | undefined {
    let dot = last;
    while (dot > first && !this.isDotBeforeStar(dot)) dot--;
    return dot > first ? foldedName(this.tokens, dot - 1) : undefined;
  }

  private isDotBeforeStar(at: number): boolean {
    const { text, start } = this.tokens;
    return text.charAt(start[at] ?? 0) === '.' && text.charAt(start[at + 1] ?? 0) === '*';
  }

  /** The relations whose columns FROM gives to a star; all of them, or the one that is called so. */
  private relationsOf(from: readonly FromItem[], owner: string | undefined, common: Common | null): readonly Name[] {
    const found: Name[] = [];
    const earlier = new Set<string>();
    const open = from.toReversed();
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
      if (item.kind === 'Join') open.push(item.right, item.left);
      else if (item.kind === 'JoinGroup') open.push(item.item);
      else {
        const name = this.nameOf(item);
        if (owner === undefined || name === owner) found.push(...this.columnsFrom(item, earlier, common));
        if (name !== undefined) earlier.add(name);
      }
    }
    return found;
  }

  private columnsFrom(item: FromItem, earlier: ReadonlySet<string>, common: Common | null): readonly Name[] {
    switch (item.kind) {
      case 'Pivot': case 'Unpivot': return this.relationsOf([item.source], undefined, common);
      case 'DerivedTable': this.body(item.query, common); return [];
      case 'TableRef': return this.isPath(item.name, earlier) || holdsTemplate(this.tokens, item.name) ? [] : this.relation(item.name, common);
      default: return [];
    }
  }

  /** `FROM customers c, c.orders o` reads a column of the row before. */
  private isPath({ first, last }: Name, earlier: ReadonlySet<string>): boolean {
    return last > first && earlier.has(foldedName(this.tokens, first));
  }

  private nameOf(item: FromItem): string | undefined {
    if (item.kind === 'Join') return undefined;
    if (item.alias !== null && item.alias.name >= 0) return foldedName(this.tokens, item.alias.name);
    return item.kind === 'TableRef' ? foldedName(this.tokens, item.name.last) : undefined;
  }

  private relation(name: Name, common: Common | null): readonly Name[] {
    const folded = name.first === name.last ? foldedName(this.tokens, name.last) : undefined;
    for (let at = common; at !== null && folded !== undefined; at = at.outer) {
      const found = at.tables.find((table) => foldedName(this.tokens, table.name) === folded);
      if (found === undefined) continue;
      if (found.query !== null) this.body(found.query, at);
      return [];
    }
    return [name];
  }
}
