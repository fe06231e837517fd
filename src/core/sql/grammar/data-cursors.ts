/** Reads DECLARE, FETCH and CLOSE. https://docs.aws.amazon.com/redshift/latest/dg/declare.html, …/fetch.html, …/close.html */
import type { CloseCursor, DeclareCursor, Fetch } from '../nodes/data.js';
import type { Parser } from '../parser.js';
import { expectQuery } from '../select.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';

const K = words('binary no scroll cursor with without for next prior first last absolute relative forward backward all from in');

export function declareCursor(p: Parser): DeclareCursor {
  const name = p.expectWord();
  cursorWords(p);
  p.expect(K.for);
  const read = expectQuery(p);
  return { kind: 'DeclareCursor', first: p.first, last: p.last, name, query: read };
}

/** CURSOR, and the words PostgreSQL lets stand around it. */
function cursorWords(p: Parser): void {
  if (p.kind() === K.binary) p.pos++;
  p.eatText('insensitive');
  if (p.kind() === K.no && p.kind(1) === K.scroll) p.pos++;
  if (p.kind() === K.scroll) p.pos++;
  p.expect(K.cursor);
  if ((p.kind() === K.with || p.kind() === K.without) && p.isText('hold', 1)) p.pos += 2;
}

/** `FETCH [NEXT | ALL | FORWARD [count | ALL]] FROM cursor`, and PostgreSQL's other directions. */
export function fetchRows(p: Parser): Fetch {
  const direction = p.eatAny(K.next, K.forward, K.prior, K.first, K.last, K.absolute, K.relative, K.backward);
  if (p.isText('-')) p.pos++;
  const count = p.eatAny(K.all, Shape.Number, Shape.Parameter);
  if (p.eatAny(K.from, K.in) < 0 && (direction >= 0 || count >= 0)) p.fail(K.from);
  const cursor = p.expectWord();
  return { kind: 'Fetch', first: p.first, last: p.last, direction, count, cursor };
}

export function closeCursor(p: Parser): CloseCursor {
  const cursor = p.expectWord();
  return { kind: 'CloseCursor', first: p.first, last: p.last, cursor };
}
