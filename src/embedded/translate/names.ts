/** Names that PostgreSQL would take for its own words. */
import { Shape } from '../../core/sql/tokenizer.js';
import type { Name } from '../../core/sql/nodes/base.js';
import type { ColumnRef } from '../../core/sql/nodes/expressions.js';
import type { Alias, SelectItem, TableRef } from '../../core/sql/nodes/queries.js';
import { DATABASE } from '../database.js';
import { quotedName } from '../sql-literal.js';
import { NotEmulated } from './refused.js';
import type { Part, Rewriter } from './rewriter.js';

/** Reserved by PostgreSQL and not, or not as a column, by Redshift: https://docs.aws.amazon.com/redshift/latest/dg/r_pg_keywords.html */
const RESERVED = new Set(['array', 'asymmetric', 'symmetric', 'concurrently', 'collation', 'current_catalog', 'current_role', 'current_schema', 'fetch', 'lateral', 'returning', 'tablesample',
  'variadic', 'window', 'overlaps', 'similar', 'system_user']);

/** `database.schema.name` has one part too many where there is one database. */
const QUALIFIED_LENGTH = 5;

export function needsName(rewriter: Rewriter, name: Name | ColumnRef): boolean {
  if (isDatabaseQualified(rewriter, name)) return true;
  for (let at = name.first; at <= name.last; at += 2) if (RESERVED.has(rewriter.word(at))) return true;
  return false;
}

function isDatabaseQualified(rewriter: Rewriter, { first, last }: Name | ColumnRef): boolean {
  return last - first + 1 === QUALIFIED_LENGTH && rewriter.name(first) === DATABASE;
}

export function writeName(rewriter: Rewriter, name: Name): void {
  rewriter.compose(name, partsOf(rewriter, isDatabaseQualified(rewriter, name) ? name.first + 2 : name.first, name.last));
}

/** Whether a table in FROM is one of another database: https://docs.aws.amazon.com/redshift/latest/dg/cross-database-overview.html */
export function isElsewhere(rewriter: Rewriter, { name }: TableRef): boolean {
  return name.last - name.first + 1 === QUALIFIED_LENGTH && rewriter.name(name.first) !== DATABASE;
}

export function refuseElsewhere(rewriter: Rewriter, { name }: TableRef): never {
  throw new NotEmulated(`the other database "${rewriter.name(name.first)}": there is one`);
}

/** The parts of a name, those that PostgreSQL would take for words in quotes. */
export function partsOf(rewriter: Rewriter, first: number, last: number): readonly Part[] {
  const parts: Part[] = [];
  for (let at = first; at <= last; at += 2) parts.push(at > first ? '.' : '', RESERVED.has(rewriter.word(at)) ? quotedName(rewriter.name(at)) : [at, at]);
  return parts;
}

/** Any word may be an alias without AS in Redshift, many may not in PostgreSQL. */
export function writeSelectItem(rewriter: Rewriter, item: SelectItem): void {
  rewriter.write(item.first, item.alias - 1);
  writeQuoted(rewriter, item.alias);
  rewriter.write(item.alias + 1, item.last);
}

export function needsAlias(rewriter: Rewriter, alias: Alias): boolean {
  return rewriter.kind(alias.name) !== Shape.Word;
}

export function writeAlias(rewriter: Rewriter, alias: Alias): void {
  rewriter.write(alias.first, alias.name - 1);
  writeQuoted(rewriter, alias.name);
  rewriter.write(alias.name + 1, alias.last);
}

function writeQuoted(rewriter: Rewriter, at: number): void {
  rewriter.replace(at, quotedName(rewriter.name(at)));
}
