/** Reads PIVOT and UNPIVOT after a relation. https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-pivot-unpivot-examples.html */
import { expression } from './expressions.js';
import type { Alias, FromItem, SelectItem } from './nodes/queries.js';
import type { Parser } from './parser.js';
import { Shape } from './tokenizer.js';
import { words } from './words.js';

const K = words('pivot include exclude nulls for in as');

/** At PIVOT or UNPIVOT. */
export function pivotOrUnpivot(p: Parser, source: FromItem, alias: (p: Parser) => Alias | null): FromItem | null {
  return p.kind() === K.pivot ? pivot(p, source, alias) : unpivot(p, source, alias);
}

function pivot(p: Parser, source: FromItem, alias: (p: Parser) => Alias | null): FromItem | null {
  p.pos++;
  p.expect(Shape.LeftParen);
  const aggregates = p.commaList(item);
  p.expect(K.for);
  const column = p.expectName();
  p.expect(K.in);
  const items = p.parenList(item) ?? [];
  if (items.length === 0 || column === null) p.fail();
  p.expect(Shape.RightParen);
  const named = alias(p);
  return column === null ? null : { kind: 'Pivot', first: source.first, last: p.last, source, aggregates, column, items, alias: named };
}

function unpivot(p: Parser, source: FromItem, alias: (p: Parser) => Alias | null): FromItem | null {
  p.pos++;
  if (p.eatAny(K.include, K.exclude) >= 0) p.expect(K.nulls);
  p.expect(Shape.LeftParen);
  const value = p.expectName();
  p.expect(K.for);
  const column = p.expectName();
  p.expect(K.in);
  const items = p.parenList(item) ?? [];
  if (items.length === 0) p.fail();
  p.expect(Shape.RightParen);
  const named = alias(p);
  return value === null || column === null ? null : { kind: 'Unpivot', first: source.first, last: p.last, source, value, column, items, alias: named };
}

function item(p: Parser): SelectItem | null {
  const first = p.pos;
  const read = expression(p);
  if (read === null) return null;
  const isNamed = p.eat(K.as) || (!p.at(K.for) && p.atName());
  const alias = !isNamed ? -1 : p.kind() === Shape.String ? p.pos++ : p.expectWord();
  return { kind: 'SelectItem', first, last: p.last, expression: read, alias };
}
