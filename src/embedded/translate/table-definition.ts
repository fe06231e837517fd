/**
 * CREATE TABLE and its columns. Distribution, sort keys, encodings and keys have no effect here and are recorded; NOT NULL is enforced.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html
 */
import { keyword } from '../../core/sql/keywords.js';
import { Shape } from '../../core/sql/tokenizer.js';
import { NotEmulated, Refused } from './refused.js';
import type { Rewriter } from './rewriter.js';
import { UNSUPPORTED_TYPES, writeType } from './type-name.js';

const K = {
  as: keyword('as'), like: keyword('like'), primary: keyword('primary'), unique: keyword('unique'), foreign: keyword('foreign'), constraint: keyword('constraint'),
  check: keyword('check'), exclude: keyword('exclude'), table: keyword('table'), key: keyword('key'), auto: keyword('auto'), none: keyword('none'),
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

export function isTableConstraint(rewriter: Rewriter, at: number): boolean {
  return new Set<number>([K.primary, K.unique, K.foreign, K.constraint, K.check, K.exclude, K.like]).has(rewriter.kind(at));
}

function refuseCheck(rewriter: Rewriter, first: number, last: number): void {
  for (let at = first; at <= last; at++) {
    if (rewriter.kind(at) === K.check || rewriter.kind(at) === K.exclude) throw new Refused(`syntax error at or near "${rewriter.word(at).toUpperCase()}"`, rewriter.tokens.text, rewriter.tokens.start[at]);
  }
}

function primaryKeyOf(rewriter: Rewriter, [first, last]: readonly [number, number]): readonly string[] {
  const at = rewriter.kind(first) === K.constraint ? first + 2 : first;
  if (rewriter.kind(at) !== K.primary || at + 2 > last) return [];
  return rewriter.items(at + 3, rewriter.closing(at + 2) - 1).map(([name]) => rewriter.name(name));
}

/** Writes a column without what has no effect here; returns whether anything was left out. */
export function writeColumn(rewriter: Rewriter, first: number, last: number, context: { readonly table: string; readonly isKey: boolean }): boolean {
  const type = rewriter.word(first + 1);
  if (first === last) throw new Refused(`syntax error at or near "${rewriter.word(first)}"`, rewriter.tokens.text, rewriter.tokens.start[first]);
  if (UNSUPPORTED_TYPES.has(type)) throw new Refused(`Column "${context.table}.${rewriter.name(first)}" has unsupported type "${type}".`);
  rewriter.write(first, first);
  let at = writeType(rewriter, first + 1);
  let leftOut = false;
  let isNotNull = context.isKey;
  while (at <= last) {
    const attribute = columnAttribute(rewriter, at, last, context);
    if (attribute.written === undefined) rewriter.write(at, attribute.next - 1);
    else {
      rewriter.skip(attribute.next - 1);
      rewriter.put(attribute.written, at);
    }
    isNotNull ||= attribute.isNotNull === true;
    leftOut ||= attribute.written === '' && rewriter.word(at) !== 'not';
    at = attribute.next;
  }
  if (isNotNull) rewriter.put(' NOT NULL', last);
  return leftOut;
}

/** `written` is what PostgreSQL gets instead; undefined when it gets the author's text. */
interface ColumnAttribute { readonly next: number; readonly written?: string; readonly isNotNull?: boolean }

function columnAttribute(rewriter: Rewriter, at: number, last: number, context: { readonly table: string }): ColumnAttribute {
  switch (rewriter.word(at)) {
    case 'encode': return { next: at + 2, written: '' };
    case 'distkey': case 'sortkey': case 'unique': return { next: at + 1, written: '' };
    case 'primary': return { next: at + 2, written: '', isNotNull: true };
    case 'references': return { next: attributeEnd(rewriter, at + 1, last), written: '' };
    case 'constraint': return { next: at + 2, written: '' };
    case 'identity': return { next: rewriter.closing(at + 1) + 1, written: identity(rewriter, at + 1, 'ALWAYS') };
    case 'generated': return { next: rewriter.closing(at + 5) + 1, written: identity(rewriter, at + 5, 'BY DEFAULT') };
    case 'collate': return collation(rewriter, at);
    case 'check': refuseCheck(rewriter, at, at); return { next: at + 1 };
    case 'not': return { next: at + 2, written: '', isNotNull: true };
    case 'null': return { next: at + 1 };
    case 'default': return { next: attributeEnd(rewriter, at + 1, last) };
    case '[': throw new Refused(`Column "${context.table}" has unsupported type "array".`);
    case '(': return { next: rewriter.closing(at) + 1 };
    default: return { next: at + 1 };
  }
}

const COLUMN_ATTRIBUTES = new Set(['encode', 'distkey', 'sortkey', 'unique', 'primary', 'references', 'constraint', 'identity', 'generated', 'collate', 'check', 'not', 'null', 'default']);

/** The index after an expression or a reference, which the next attribute ends. The first token always belongs to it. */
function attributeEnd(rewriter: Rewriter, first: number, last: number): number {
  let at = first;
  for (; at <= last; at++) {
    if (at > first && COLUMN_ATTRIBUTES.has(rewriter.word(at))) break;
    if (rewriter.kind(at) === Shape.LeftParen) at = rewriter.closing(at);
  }
  return at;
}

function collation(rewriter: Rewriter, at: number): ColumnAttribute {
  const name = rewriter.word(at + 1);
  if (name === 'case_insensitive' || name === 'ci') throw new NotEmulated('COLLATE CASE_INSENSITIVE');
  return { next: at + 2, written: '' };
}

/** `IDENTITY(seed, step)`; a sequence that begins at its seed must also be allowed to. */
function identity(rewriter: Rewriter, open: number, mode: string): string {
  const [seed, step] = rewriter.items(open + 1, rewriter.closing(open) - 1).map(([first, last]) => rewriter.tokens.text.slice(rewriter.tokens.start[first], rewriter.tokens.end[last]));
  if (seed === undefined || step === undefined || !/^[-+]?\s*\d+$/.test(seed) || !/^[-+]?\s*\d+$/.test(step)) {
    throw new Refused('syntax error in IDENTITY(seed, step)', rewriter.tokens.text, rewriter.tokens.start[open]);
  }
  const bound = step.startsWith('-') ? 'MAXVALUE' : 'MINVALUE';
  return ` GENERATED ${mode} AS IDENTITY (START WITH ${seed} INCREMENT BY ${step} ${bound} ${seed})`;
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
