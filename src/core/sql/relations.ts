/**
 * Which relations a statement touches: read from its tree, or from its tokens where there is no whole tree.
 *
 * In the tokens a name counts as read where a query can name a relation: after FROM, JOIN, USING, and after a comma in such a list. Names that the
 * statement defines itself (common table expressions) and paths into an alias (`FROM orders o, o.items i`) do not count.
 */
import { skipName, type Classification } from './classify.js';
import { keyword } from './keywords.js';
import type { References } from './scopes.js';
import type { Access } from './statements.js';
import { foldedName, isNameShape, Shape, tokenText, type Tokens } from './tokenizer.js';

/** A relation's name as Redshift folds it: lower case, quotes removed. `schema` is '' when none is written. */
export interface RelationUse { readonly schema: string; readonly name: string; readonly access: Access }

/** `schema.name`, or the name alone when no schema is written. */
export function relationName(use: { readonly schema: string; readonly name: string }): string {
  return use.schema === '' ? use.name : `${use.schema}.${use.name}`;
}

const K = {
  as: keyword('as'), with: keyword('with'), recursive: keyword('recursive'), from: keyword('from'), join: keyword('join'), using: keyword('using'),
  select: keyword('select'), delete: keyword('delete'), update: keyword('update'), merge: keyword('merge'), on: keyword('on'), only: keyword('only'),
  lateral: keyword('lateral'), unpivot: keyword('unpivot'), distinct: keyword('distinct'), where: keyword('where'), like: keyword('like'),
  table: keyword('table'), set: keyword('set'), group: keyword('group'), order: keyword('order'), having: keyword('having'), limit: keyword('limit'),
  union: keyword('union'), except: keyword('except'), minus: keyword('minus'), intersect: keyword('intersect'), qualify: keyword('qualify'),
  start: keyword('start'), connect: keyword('connect'), when: keyword('when'),
} as const;

/** What a statement that was read whole knows: the relations it changes, and the references of its tree. */
export interface KnownUses { readonly targets: readonly RelationUse[]; readonly references: References }

/** The relations of the statement in tokens `first..last`, each with its strongest use once, targets first. `read` knows what is known of it already, if it was read whole. */
export function relationsOf(tokens: Tokens, first: number, last: number, classification: Classification | undefined, read: KnownUses | null = null): readonly RelationUse[] {
  const uses = new Map<string, RelationUse>();
  const add = (use: RelationUse): void => {
    const key = relationName(use);
    if (!uses.has(key)) uses.set(key, use);
  };
  for (const use of read === null ? changedRelations(tokens, first, last, classification) : read.targets) add(use);
  if (classification !== undefined && !NOT_QUERIES.has(classification.row.kind)) {
    if (read === null) for (const use of new QueryScan(tokens, first, last).relations()) add(use);
    else for (const { schema, name } of read.references.relations) add({ schema, name, access: 'read' });
  }
  return [...uses.values()];
}

/** The relations the statement names after its head, and those it grants on: what it changes, without the relations its queries read. */
export function changedRelations(tokens: Tokens, first: number, last: number, classification: Classification | undefined): readonly RelationUse[] {
  return [...targetsOf(tokens, last, classification), ...grantedRelations(tokens, first, last, classification)];
}

/** Kinds in which FROM means a file, a datashare or a role, never a relation. */
const NOT_QUERIES = new Set(['copy', 'unload', 'create-external-schema', 'create-schema', 'create-database', 'create-library', 'grant', 'revoke', 'comment',
  'create-procedure', 'create-function', 'create-external-function', 'fetch', 'alter-user', 'create-user', 'set', 'show', 'alter-default-privileges',
  'attach-rls-policy', 'detach-rls-policy', 'attach-masking-policy', 'detach-masking-policy']);

/** Kinds whose head may be followed by several names. */
const TAKES_A_LIST = new Set(['drop-table', 'drop-view', 'lock']);

function targetsOf(tokens: Tokens, last: number, classification: Classification | undefined): readonly RelationUse[] {
  if (classification?.row.target?.object !== 'relation') return [];
  const { row, afterHead } = classification;
  const access = row.target?.access ?? 'read';
  const found: RelationUse[] = [];
  for (let at = afterHead; ; at++) {
    const next = skipName(tokens, at, last);
    const use = next > at ? useAt(tokens, at, next, access) : undefined;
    if (use !== undefined) found.push(use);
    if (next === at || tokens.kind[next] !== Shape.Comma || next > last || !TAKES_A_LIST.has(row.kind)) break;
    at = next;
  }
  if (row.kind === 'alter-table-append') found.push(...sourceOfAppend(tokens, afterHead, last));
  if (row.kind === 'create-table') found.push(...likeTable(tokens, afterHead, last));
  return found;
}

function sourceOfAppend(tokens: Tokens, from: number, last: number): readonly RelationUse[] {
  return nameAfter(tokens, K.from, from, last, 'write');
}

/** `CREATE TABLE t (LIKE parent)` reads the parent's definition. */
function likeTable(tokens: Tokens, from: number, last: number): readonly RelationUse[] {
  const open = skipName(tokens, from, last);
  return tokens.kind[open] === Shape.LeftParen && tokens.kind[open + 1] === K.like ? nameAfter(tokens, K.like, open, last, 'read') : [];
}

function nameAfter(tokens: Tokens, word: number, from: number, last: number, access: Access): readonly RelationUse[] {
  for (let at = from; at < last; at++) {
    if (tokens.kind[at] !== word) continue;
    const use = useAt(tokens, at + 1, skipName(tokens, at + 1, last), access);
    return use === undefined ? [] : [use];
  }
  return [];
}

/** `GRANT … ON [TABLE] a, b TO …`; the other forms (ON SCHEMA, ON DATABASE …) name no relation. */
function grantedRelations(tokens: Tokens, first: number, last: number, classification: Classification | undefined): readonly RelationUse[] {
  if (classification?.row.kind !== 'grant' && classification?.row.kind !== 'revoke') return [];
  let at = first;
  while (at <= last && tokens.kind[at] !== K.on) at++;
  at++;
  if (tokens.kind[at] === K.table) at++;
  else if (NOT_TABLES.has(tokenText(tokens, at).toLowerCase())) return [];
  const found: RelationUse[] = [];
  for (;;) {
    const next = skipName(tokens, at, last);
    const use = useAt(tokens, at, next, 'alter');
    if (use !== undefined) found.push(use);
    if (next === at || next > last || tokens.kind[next] !== Shape.Comma) return found;
    at = next + 1;
  }
}

const NOT_TABLES = new Set(['schema', 'database', 'function', 'procedure', 'routine', 'language', 'all', 'external', 'model', 'datashare', 'copy', 'assumerole', 'future', 'template']);

/** The last two parts of the name in tokens `at..end-1`. A template in it makes the name unknown, and so no relation. */
function useAt(tokens: Tokens, at: number, end: number, access: Access): RelationUse | undefined {
  if (end <= at) return undefined;
  const parts: string[] = [];
  for (let part = at; part < end; part += 2) {
    if (tokens.kind[part] === Shape.Template) return undefined;
    parts.push(foldedName(tokens, part));
  }
  const name = parts.at(-1) ?? '';
  return { schema: parts.at(-2) ?? '', name, access };
}

/** One pass over a statement that follows its parentheses and knows, at each depth, whether it stands in a list of relations. */
class QueryScan {
  private readonly defined = new Set<string>();
  private readonly aliases = new Set<string>();
  private readonly found: RelationUse[] = [];
  private closing: ReadonlyMap<number, number> | undefined;
  private readonly depths: { query: boolean; list: boolean }[] = [{ query: false, list: false }];

  constructor(private readonly tokens: Tokens, private readonly first: number, private readonly last: number) {}

  relations(): readonly RelationUse[] {
    for (let at = this.first; at <= this.last; at++) at = this.step(at);
    return this.found.filter((use) => use.schema === '' ? !this.defined.has(use.name) : !this.aliases.has(use.schema));
  }

  /** Reads one token, returns the index of the last token it consumed. */
  private step(at: number): number {
    const { tokens } = this;
    const kind = tokens.kind[at] ?? 0;
    const depth = this.depths.at(-1);
    if (depth === undefined) return at;
    switch (kind) {
      case Shape.LeftParen: this.depths.push({ query: false, list: false }); return at;
      case Shape.RightParen: if (this.depths.length > 1) this.depths.pop(); return at;
      case Shape.Comma: return depth.list ? this.relation(at + 1) : at;
      case K.select: case K.delete: case K.update: case K.merge: depth.query = true; depth.list = false; return at;
      case K.with: this.definitions(at); return at;
      case K.from: return this.fromClause(at, depth);
      case K.using: return this.opensRelations(at) ? this.relation(at + 1) : at;
      case K.join: depth.list = true; return this.relation(at + 1);
      default:
        if (ENDS_LIST.has(kind)) depth.list = false;
        return at;
    }
  }

  private fromClause(at: number, depth: { query: boolean; list: boolean }): number {
    // `EXTRACT(year FROM x)`, `TRIM(BOTH ' ' FROM x)` and `IS DISTINCT FROM` name no relation.
    if ((this.depths.length > 1 && !depth.query) || this.tokens.kind[at - 1] === K.distinct) return at;
    depth.list = true;
    return this.relation(at + 1);
  }

  /** USING of DELETE and MERGE names relations; USING of a join names columns in parentheses. */
  private opensRelations(at: number): boolean {
    const head = this.tokens.kind[this.first];
    return this.tokens.kind[at + 1] !== Shape.LeftParen && (head === K.delete || head === K.merge) && this.depths.length === 1;
  }

  /** A relation with its alias; leaves subqueries and functions to the walk. */
  private relation(start: number): number {
    const { tokens, last } = this;
    let at = start;
    while (tokens.kind[at] === K.lateral || tokens.kind[at] === K.only || tokens.kind[at] === K.unpivot) at++;
    const end = skipName(tokens, at, last);
    if (end === at || tokens.kind[end] === Shape.LeftParen || ENDS_LIST.has(tokens.kind[at] ?? 0) || tokens.kind[at] === K.select) return at - 1;
    const use = useAt(tokens, at, end, 'read');
    if (use !== undefined && tokens.kind[at - 1] !== K.unpivot) this.found.push(use);
    const alias = tokens.kind[end] === K.as ? end + 1 : end;
    if (alias <= last && isNameShape(tokens.kind[alias] ?? 0) && !FOLLOWS_RELATION.has(tokenText(tokens, alias).toLowerCase())) {
      this.aliases.add(foldedName(tokens, alias));
      return alias;
    }
    if (use !== undefined && use.schema === '') this.aliases.add(use.name);
    return end - 1;
  }

  /** `WITH [RECURSIVE] name [(columns)] AS ( … ), name AS ( … )` */
  private definitions(withAt: number): void {
    const { tokens, last } = this;
    let at = withAt + (tokens.kind[withAt + 1] === K.recursive ? 2 : 1);
    while (at < last && isNameShape(tokens.kind[at] ?? 0)) {
      const name = foldedName(tokens, at);
      let next = at + 1;
      if (tokens.kind[next] === Shape.LeftParen) next = this.afterParens(next);
      if (tokens.kind[next] !== K.as || tokens.kind[next + 1] !== Shape.LeftParen) return;
      this.defined.add(name);
      next = this.afterParens(next + 1);
      if (tokens.kind[next] !== Shape.Comma) return;
      at = next + 1;
    }
  }

  private afterParens(open: number): number {
    this.closing ??= closingParens(this.tokens, this.first, this.last);
    return (this.closing.get(open) ?? this.last) + 1;
  }
}

/** The right parenthesis of each left one that has one, found in one pass. */
function closingParens(tokens: Tokens, first: number, last: number): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = first; at <= last; at++) {
    if (tokens.kind[at] === Shape.LeftParen) open.push(at);
    else if (tokens.kind[at] === Shape.RightParen) {
      const opened = open.pop();
      if (opened !== undefined) closing.set(opened, at);
    }
  }
  return closing;
}

const ENDS_LIST = new Set<number>([K.where, K.group, K.order, K.having, K.limit, K.union, K.except, K.minus, K.intersect, K.set, K.qualify, K.start, K.connect, K.on, K.when, K.as]);

/** Words that may follow a relation and are not its alias. */
const FOLLOWS_RELATION = new Set(['where', 'group', 'order', 'having', 'limit', 'union', 'except', 'minus', 'intersect', 'set', 'qualify', 'start', 'connect', 'on', 'when',
  'join', 'inner', 'left', 'right', 'full', 'cross', 'natural', 'using', 'pivot', 'unpivot', 'with', 'window', 'fetch', 'offset', 'for', 'returning', 'at', 'values', 'select', 'then']);
