/**
 * CREATE TABLE and its columns. Distribution, sort keys, encodings and keys have no effect here and are recorded; NOT NULL is enforced.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html
 */
import { keyword } from '../../core/sql/keywords.js';
import { Shape } from '../../core/sql/tokenizer.js';
import { isTableConstraint, refuseCheck, writeColumn } from './column-definition.js';
import { Refused } from './refused.js';
import type { Rewriter } from './rewriter.js';

const K = {
  as: keyword('as'), like: keyword('like'), primary: keyword('primary'), constraint: keyword('constraint'), table: keyword('table'), auto: keyword('auto'), none: keyword('none'),
} as const;

/** Writes the statement in tokens `first..last`, whose name begins at `nameAt`; returns whether anything was left out. */
export function writeCreateTable(rewriter: Rewriter, first: number, nameAt: number, last: number): boolean {
  const isTemporary = rewriter.word(nameAt).startsWith('#');
  for (let at = first; at < nameAt; at++) {
    if (isTemporary && rewriter.kind(at) === K.table) rewriter.put(' TEMPORARY', at);
    rewriter.copyToken(at);
  }
  let at = writeName(rewriter, nameAt, last);
  const isQuery = (index: number): boolean => rewriter.kind(index) === K.as;
  let columns: readonly string[] | undefined;
  let leftOut = false;
  if (rewriter.kind(at) === Shape.LeftParen) {
    const close = rewriter.closing(at);
    if (definesColumns(rewriter, at, close, last)) {
      const body = writeDefinitions(rewriter, at, close, rewriter.name(at - 1));
      columns = body.columns;
      leftOut = body.leftOut;
    } else rewriter.write(at, close);
    at = close + 1;
  }
  for (; at <= last && !isQuery(at); leftOut = true) at = skipTableAttribute(rewriter, at, last, columns);
  if (at <= last) {
    rewriter.copyToken(at);
    rewriter.write(at + 1, last);
  }
  return leftOut;
}

/** In CREATE TABLE … (a, b) AS the parentheses hold bare names. */
function definesColumns(rewriter: Rewriter, open: number, close: number, last: number): boolean {
  const [item] = rewriter.items(open + 1, close - 1);
  return close >= last || item === undefined || item[1] > item[0];
}

export function writeName(rewriter: Rewriter, at: number, last: number): number {
  let next = at + 1;
  while (next < last && rewriter.kind(next) === Shape.Dot) next += 2;
  rewriter.write(at, next - 1);
  return next;
}

function writeDefinitions(rewriter: Rewriter, open: number, close: number, table: string): { readonly columns: readonly string[]; readonly leftOut: boolean } {
  const items = rewriter.items(open + 1, close - 1);
  const keyColumns = new Set(items.flatMap((item) => primaryKeyOf(rewriter, item)));
  const columns: string[] = [];
  let leftOut = false;
  rewriter.copyToken(open);
  for (const [first, last] of items) {
    const isColumn = !isTableConstraint(rewriter, first);
    if (!isColumn && rewriter.kind(first) !== K.like) {
      refuseCheck(rewriter, first, last);
      leftOut = true;
      continue;
    }
    if (columns.length > 0) rewriter.put(', ', first);
    rewriter.moveTo(first);
    if (rewriter.kind(first) === K.like) {
      rewriter.write(first, last);
      columns.push('*');
      continue;
    }
    const name = rewriter.name(first);
    leftOut = writeColumn(rewriter, first, last, { table, isKey: keyColumns.has(name) }) || leftOut;
    columns.push(name);
  }
  for (const name of keyColumns) if (!columns.includes(name)) throw new Refused(`column "${name}" named in key does not exist`);
  rewriter.moveTo(close);
  rewriter.copyToken(close);
  return { columns, leftOut };
}

function primaryKeyOf(rewriter: Rewriter, [first, last]: readonly [number, number]): readonly string[] {
  const at = rewriter.kind(first) === K.constraint ? first + 2 : first;
  if (rewriter.kind(at) !== K.primary || at + 2 > last) return [];
  return rewriter.items(at + 3, rewriter.closing(at + 2) - 1).map(([name]) => rewriter.name(name));
}

/** Skips one of BACKUP, DISTSTYLE, DISTKEY, SORTKEY, ENCODE AUTO; anything else is a syntax error. */
export function skipTableAttribute(rewriter: Rewriter, at: number, last: number, columns: readonly string[] | undefined): number {
  const end = tableAttributeEnd(rewriter, at);
  if (end === undefined || end > last + 1) throw new Refused(`syntax error at or near "${rewriter.word(at)}"`, rewriter.tokens.text, rewriter.tokens.start[at]);
  if (columns !== undefined && !columns.includes('*')) checkKeyColumns(rewriter, at, end, columns);
  rewriter.skip(end - 1);
  return end;
}

function tableAttributeEnd(rewriter: Rewriter, at: number): number | undefined {
  switch (rewriter.word(at)) {
    case 'backup': case 'diststyle': case 'encode': return at + 2;
    case 'auto': return rewriter.word(at + 1) === 'refresh' ? at + 3 : undefined;
    case 'distkey': return rewriter.kind(at + 1) === Shape.LeftParen ? rewriter.closing(at + 1) + 1 : undefined;
    case 'compound': case 'interleaved': return rewriter.word(at + 1) === 'sortkey' && rewriter.kind(at + 2) === Shape.LeftParen ? rewriter.closing(at + 2) + 1 : undefined;
    case 'sortkey':
      if (rewriter.kind(at + 1) === Shape.LeftParen) return rewriter.closing(at + 1) + 1;
      return rewriter.kind(at + 1) === K.auto || rewriter.kind(at + 1) === K.none ? at + 2 : undefined;
    default: return undefined;
  }
}

function checkKeyColumns(rewriter: Rewriter, first: number, end: number, columns: readonly string[]): void {
  for (let at = first; at < end; at++) {
    if (rewriter.kind(at) !== Shape.LeftParen) continue;
    for (const [name] of rewriter.items(at + 1, end - 2)) {
      if (!columns.includes(rewriter.name(name))) throw new Refused(`column "${rewriter.name(name)}" named in key does not exist`, rewriter.tokens.text, rewriter.tokens.start[name]);
    }
    return;
  }
}
