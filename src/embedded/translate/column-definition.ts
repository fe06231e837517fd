/** One column of CREATE TABLE or ALTER TABLE ADD COLUMN, without what has no effect here. */
import { keyword } from '../../core/sql/keywords.js';
import { Shape } from '../../core/sql/tokenizer.js';
import { NotEmulated, Refused } from './refused.js';
import type { Rewriter } from './rewriter.js';
import { UNSUPPORTED_TYPES, writeType } from './type-name.js';

const CHECK = keyword('check');
const EXCLUDE = keyword('exclude');
const CONSTRAINTS = new Set([CHECK, EXCLUDE, ...['primary', 'unique', 'foreign', 'constraint', 'like'].map(keyword)]);

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
    case 'identity': return identity(rewriter, at + 1, 'ALWAYS');
    case 'generated': return identity(rewriter, at + 5, 'BY DEFAULT');
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

/** `IDENTITY[(seed, step)]`, which counts from 1 by 1 when it does not say; a sequence that begins at its seed must also be allowed to. */
function identity(rewriter: Rewriter, open: number, mode: string): ColumnAttribute {
  if (rewriter.kind(open) !== Shape.LeftParen) return { next: open, written: ` GENERATED ${mode} AS IDENTITY` };
  const close = rewriter.closing(open);
  const [seed, step] = rewriter.items(open + 1, close - 1).map(([first, last]) => rewriter.tokens.text.slice(rewriter.tokens.start[first], rewriter.tokens.end[last]));
  if (seed === undefined || step === undefined || !/^[-+]?\s*\d+$/.test(seed) || !/^[-+]?\s*\d+$/.test(step)) {
    throw new Refused('syntax error in IDENTITY(seed, step)', rewriter.tokens.text, rewriter.tokens.start[open]);
  }
  const bound = step.startsWith('-') ? 'MAXVALUE' : 'MINVALUE';
  return { next: close + 1, written: ` GENERATED ${mode} AS IDENTITY (START WITH ${seed} INCREMENT BY ${step} ${bound} ${seed})` };
}

/** Whether an item of the list defines no column. */
export function isTableConstraint(rewriter: Rewriter, at: number): boolean {
  return CONSTRAINTS.has(rewriter.kind(at));
}

/** CHECK and EXCLUDE constraints do not exist: https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html */
export function refuseCheck(rewriter: Rewriter, first: number, last: number): void {
  for (let at = first; at <= last; at++) {
    if (rewriter.kind(at) === CHECK || rewriter.kind(at) === EXCLUDE) throw new Refused(`syntax error at or near "${rewriter.word(at).toUpperCase()}"`, rewriter.tokens.text, rewriter.tokens.start[at]);
  }
}
