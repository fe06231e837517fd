/** Reads one SELECT without its set operations. https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_list.html */
import { windowDefinition } from './calls.js';
import { expectExpression, expression } from './expressions.js';
import { fromClause } from './from.js';
import type { Name } from './nodes/base.js';
import type { Expression, Star } from './nodes/expressions.js';
import type { GroupItem, Into, NamedWindow, Select, SelectItem } from './nodes/queries.js';
import { isSign, STAR } from './operators.js';
import { Expected, type Parser } from './parser.js';
import { AFTER_ITEM, isItemAlias, isStructuralKind } from './stop-words.js';
import { isNameShape, Shape } from './tokenizer.js';
import { words } from './words.js';

const K = words('distinct all on top percent from into temp temporary table local strict where start with connect by nocycle group having qualify window as',
  'rollup cube grouping sets exclude');

/** At SELECT. */
export function select(p: Parser): Select {
  const first = p.pos++;
  const before = quantity(p);
  const distinctOn = before && p.kind() === K.on && p.kind(1) === Shape.LeftParen ? distinctColumns(p) : NOTHING;
  const top = topClause(p);
  const distinct = quantity(p) || before;
  let into = intoClause(p);
  const items = selectList(p);
  const exclude = exclusions(p);
  into ??= intoClause(p);
  const from = p.eat(K.from) ? fromClause(p) : NOTHING;
  into ??= intoClause(p);
  const where = p.eat(K.where) ? expectExpression(p) : null;
  into ??= intoClause(p);
  let startWith: Expression | null = null;
  let connectBy: Expression | null = null;
  // In either order: https://docs.aws.amazon.com/redshift/latest/dg/r_CONNECT_BY_clause.html
  for (;;) {
    if (startWith === null && p.at(K.start) && p.kind(1) === K.with) startWith = hierarchyRoots(p);
    else if (connectBy === null && p.at(K.connect) && p.kind(1) === K.by) connectBy = hierarchyStep(p);
    else break;
  }
  const isGrouped = p.eat(K.group) && p.expect(K.by);
  const groupByAll = isGrouped && p.eat(K.all);
  const groupBy = isGrouped && !groupByAll ? p.commaList(groupItem) : NOTHING;
  into ??= intoClause(p);
  const having = p.eat(K.having) ? expectExpression(p) : null;
  const qualify = p.eat(K.qualify) ? expectExpression(p) : null;
  const windows = p.eat(K.window) ? p.commaList(namedWindow) : NOTHING;
  into ??= intoClause(p);
  return { kind: 'Select', first, last: p.last, distinct, distinctOn, top, items, exclude, into, from, where, startWith, connectBy, groupByAll, groupBy, having, qualify, windows };
}

const NOTHING: readonly never[] = [];

/** At least one item; Redshift lets a comma stand after the last one, before FROM. */
function selectList(p: Parser): readonly SelectItem[] {
  const items: SelectItem[] = [];
  for (let item = selectItem(p); item !== null; item = selectItem(p)) {
    items.push(item);
    if (!eatComma(p, item.alias >= 0 || item.expression.kind === 'ColumnRef') || p.kind() === K.from) break;
  }
  return items;
}

/** After a word, what is no name is more likely a piece of grammar that nobody knows yet than an item whose comma is missing. */
function eatComma(p: Parser, isAfterWord: boolean): boolean {
  if (p.kind() === Shape.Comma) {
    p.pos++;
    return true;
  }
  if (!isAfterWord || (p.atName() && p.kind() !== Shape.QuotedName)) p.expects(Shape.Comma);
  return false;
}

/** ALL or DISTINCT; answers whether it was DISTINCT. */
function quantity(p: Parser): boolean {
  if (p.eat(K.distinct)) return true;
  p.eat(K.all);
  return false;
}

function distinctColumns(p: Parser): readonly Expression[] {
  p.pos++;
  return p.parenList(expectExpression) ?? NOTHING;
}

/** `TOP n`, `TOP (n)` https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_list.html */
function topClause(p: Parser): Expression | null {
  if (p.kind() !== K.top) return null;
  const next = p.kind(1);
  if (next !== Shape.Number && next !== Shape.LeftParen && next !== Shape.Parameter && next !== Shape.Template) return null;
  const first = ++p.pos;
  if (next === Shape.LeftParen) {
    const [limit] = p.parenList(expectExpression) ?? [];
    return limit ?? null;
  }
  p.pos++;
  if (p.kind() === K.percent) p.pos++;
  return next === Shape.Number ? { kind: 'Literal', first, last: first, type: 'number' } : { kind: 'Placeholder', first, last: first };
}

export function selectItem(p: Parser): SelectItem | null {
  const first = p.pos;
  const read = star(p) ?? expression(p);
  if (read === null) {
    p.fail(Expected.Expression);
    return null;
  }
  const alias = read.kind === 'Star' ? starAlias(p) : itemAlias(p);
  return { kind: 'SelectItem', first, last: p.last, expression: read, alias };
}

/** `[AS] alias`; its token, or -1. */
function itemAlias(p: Parser): number {
  // Not `eat`: a short alias is no misspelt AS.
  if (p.kind() === K.as) {
    p.pos++;
    if (p.kind() === Shape.String) return p.pos++;
    // `SELECT a AS FROM t`
    if (p.kind() === K.from && isNameShape(p.kind(1)) && !isStructuralKind(p.kind(1))) p.fail(Expected.Name);
    return p.expectWord();
  }
  if (!isItemAlias(p) || startsExclusions(p)) return -1;
  p.expects(Expected.Name);
  p.expectsAny(AFTER_ITEM);
  return p.pos++;
}

/** `t.* AS prefix` is no Redshift, but `SELECT t.* FROM` is all there is to tell the two apart. */
function starAlias(p: Parser): number {
  return p.eat(K.as) ? p.expectWord() : -1;
}

/** `*` or `t.*` with `EXCLUDE a, b`. https://docs.aws.amazon.com/redshift/latest/dg/r_EXCLUDE_list.html */
function star(p: Parser): Star | null {
  const first = p.pos;
  let ahead = 0;
  while (p.kind(ahead + 1) === Shape.Dot) ahead += 2;
  if (p.kind(ahead) !== Shape.Operator || !isSign(p, STAR, ahead)) return null;
  p.pos += ahead + 1;
  const exclude = exclusions(p);
  return { kind: 'Star', first, last: p.last, exclude };
}

/** EXCLUDE is a name too: `SELECT a exclude FROM t`. */
function startsExclusions(p: Parser): boolean {
  const next = p.kind(1);
  return p.kind() === K.exclude && (next === Shape.LeftParen || (isNameShape(next) && !isStructuralKind(next)));
}

function exclusions(p: Parser): readonly Name[] {
  if (!startsExclusions(p) || !p.eat(K.exclude)) return [];
  const listed = p.nameList();
  return listed === null ? p.commaList((q) => q.expectName()) : listed.names;
}

/** `INTO [TEMP] [TABLE] name`, or the variables a procedure reads into. https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_INTO.html */
export function intoClause(p: Parser): Into | null {
  const first = p.pos;
  if (!p.eat(K.into)) return null;
  p.eat(K.strict);
  p.eat(K.local);
  // Variables of a procedure may be called TEMP.
  const temporary = (p.at(K.temp) || p.at(K.temporary)) && namesFollow(p);
  if (temporary) p.pos++;
  p.eat(K.table);
  const targets = p.commaList((q) => q.expectName());
  return { kind: 'Into', first, last: p.last, temporary, targets };
}

function namesFollow(p: Parser): boolean {
  const next = p.kind(1);
  return next === K.table || next === Shape.Template || (isNameShape(next) && !isStructuralKind(next));
}

function hierarchyRoots(p: Parser): Expression | null {
  p.pos += 2;
  return expectExpression(p);
}

function hierarchyStep(p: Parser): Expression | null {
  p.pos += 2;
  p.eat(K.nocycle);
  return expectExpression(p);
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_GROUP_BY_aggregation-extensions.html */
function groupItem(p: Parser): GroupItem | null {
  const first = p.pos;
  const isSets = p.kind() === K.grouping && p.kind(1) === K.sets;
  if (isSets || ((p.kind() === K.rollup || p.kind() === K.cube) && p.kind(1) === Shape.LeftParen)) {
    if (!p.enter()) return null;
    p.pos += isSets ? 2 : 1;
    const items = p.parenList(groupItem) ?? NOTHING;
    p.leave();
    if (items.length === 0) p.fail();
    return { kind: 'GroupingSets', first, last: p.last, word: first, items };
  }
  if (p.kind() === Shape.LeftParen && p.kind(1) === Shape.RightParen) {
    p.pos += 2;
    return { kind: 'RowValue', first, last: p.last, items: [] };
  }
  return expectExpression(p);
}

/** `name AS (…)` after WINDOW. */
function namedWindow(p: Parser): NamedWindow | null {
  const first = p.pos;
  const name = p.expectWord();
  p.expect(K.as);
  const window = windowDefinition(p);
  return { kind: 'NamedWindow', first, last: p.last, name, window };
}
