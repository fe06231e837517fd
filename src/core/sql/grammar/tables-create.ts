/** Reads CREATE TABLE. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html, …/r_CREATE_TABLE_AS.html, …/iceberg-writes-sql-syntax.html */
import type { Option } from '../nodes/options.js';
import type { CreateTable, TableElement } from '../nodes/tables.js';
import type { Query } from '../nodes/queries.js';
import { options } from '../options.js';
import type { Parser } from '../parser.js';
import { expectQuery, startsQuery } from '../select.js';
import { Shape } from '../tokenizer.js';
import { wordSet, words } from '../words.js';
import { queryColumn, tableElement } from './tables-columns.js';
import { TABLE_OPTIONS } from './tables-options.js';

const K = words('temp temporary if not exists as select with no data execute');

export function createTable(p: Parser): CreateTable {
  const temporary = p.headHas(K.temp) || p.headHas(K.temporary);
  const ifNotExists = p.headHas(K.exists) || ifNotExistsWords(p);
  const name = p.expectName();
  const elements = tableElements(p);
  const read = tableOptions(p);
  const query = asQuery(p);
  const withNoData = query !== null && dataWords(p);
  return { kind: 'CreateTable', first: p.first, last: p.last, temporary, ifNotExists, name, elements, options: read, query, withNoData };
}

/** IF NOT EXISTS of which the head did not know a word; a table may also be called `if`. */
export function ifNotExistsWords(p: Parser): boolean {
  if (p.kind() !== K.if || p.kind(1) < Shape.Word || p.kind(1) === Shape.LeftParen || p.kind(1) === Shape.Dot || p.kind(1) === K.as) return false;
  p.pos++;
  return p.expectAll(K.not, K.exists);
}

function tableElements(p: Parser): readonly TableElement[] {
  if (p.at(Shape.LeftParen)) {
    const isUntyped = (p.kind(2) === Shape.Comma || p.kind(2) === Shape.RightParen) && leadsToQuery(p);
    return p.recoveringParenList(isUntyped ? queryColumn : tableElement) ?? [];
  }
  if (!leadsToQuery(p)) {
    p.at(K.as);
    p.fail(Shape.LeftParen);
  }
  return [];
}

/** Whether AS, or the query without it, stands after the cursor outside of parentheses. */
function leadsToQuery(p: Parser): boolean {
  let open = 0;
  for (let ahead = 0; ; ahead++) {
    const kind = p.kind(ahead);
    if (kind === 0) return false;
    if (kind === Shape.LeftParen) open++;
    else if (kind === Shape.RightParen) open--;
    else if (open === 0 && (kind === K.as || kind === K.select)) return true;
  }
}

const AFTER_OPTIONS = wordSet('as select');

/** No comma stands between them. A template may stand for some of them, as dbt writes it. */
function tableOptions(p: Parser): readonly Option[] {
  const read: Option[] = [];
  for (;;) {
    p.at(K.as);
    read.push(...options(p, TABLE_OPTIONS, AFTER_OPTIONS, Shape.Semicolon));
    if (p.kind() !== Shape.Template) return read;
    p.pos++;
  }
}

function asQuery(p: Parser): Query | null {
  if (p.eat(K.as)) {
    // PostgreSQL's `AS EXECUTE prepared` is not read.
    if (p.kind() !== K.execute) return expectQuery(p);
    p.skipTo();
    return null;
  }
  if (p.kind() === K.select || (p.kind() === Shape.LeftParen && startsQuery(p, 1))) p.fail(K.as);
  return null;
}

/** `WITH [NO] DATA`; answers whether it was NO. */
function dataWords(p: Parser): boolean {
  if (p.kind() !== K.with) return false;
  p.pos++;
  const isEmpty = p.eat(K.no);
  p.expect(K.data);
  return isEmpty;
}
