/** The grammar of COPY, COPY JOB and UNLOAD. */
import type { AlterTemplate, Copy, CopyJob, CopyJobAction, CopyJobCreation, CreateTemplate, Unload } from '../nodes/copy.js';
import type { Option } from '../nodes/options.js';
import { options } from '../options.js';
import { Expected, type Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';
import { COPY_OPTIONS, UNLOAD_OPTIONS } from './copy-options.js';
import type { Grammar } from './grammar.js';

const K = words('from job create auto on off alter run list show drop to for copy as rename owner add set');

export const COPY_GRAMMAR: Grammar = { copy: copyRows, 'copy-job': copyJob, unload: unloadQuery, 'create-template': createTemplate, 'alter-template': alterTemplate };

/** https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html */
function copyRows(p: Parser): Copy {
  // `COPY FROM '…'`: the table is missing, and FROM is not its name.
  if (p.kind() === K.from) p.fail(Expected.Name);
  const target = p.expectName();
  const columns = p.nameList()?.names ?? [];
  p.expect(K.from);
  const source = expectString(p);
  const read = options(p, COPY_OPTIONS, JOB);
  const job = p.at(K.job) ? jobCreation(p) : null;
  return { kind: 'Copy', first: p.first, last: p.last, target, columns, source, options: read, job };
}

const JOB: ReadonlySet<number> = new Set([K.job]);

function jobCreation(p: Parser): CopyJobCreation {
  const first = p.pos++;
  p.expect(K.create);
  const name = p.expectWord();
  const auto = autoSwitch(p);
  return { kind: 'CopyJobCreation', first, last: p.last, name, auto };
}

/** `[AUTO ON | OFF]` */
function autoSwitch(p: Parser): number {
  if (!p.eat(K.auto)) return -1;
  const state = p.eatAny(K.on, K.off);
  if (state < 0) p.fail();
  return state;
}

const ACTIONS: ReadonlyMap<number, CopyJobAction> = new Map([[K.alter, 'alter'], [K.run, 'run'], [K.list, 'list'], [K.show, 'show'], [K.drop, 'drop']]);

/** https://docs.aws.amazon.com/redshift/latest/dg/r_COPY-JOB.html */
function copyJob(p: Parser): Copy | CopyJob {
  // A table may be called job.
  const next = p.kind();
  if (next === K.from || next === Shape.LeftParen || next === Shape.Dot) {
    p.pos--;
    return copyRows(p);
  }
  const action = ACTIONS.get(p.tokens.kind[p.eatAny(...ACTIONS.keys())] ?? 0) ?? null;
  if (action === null) p.fail();
  const name = action === 'list' ? -1 : p.expectWord();
  const auto = action === 'alter' ? autoSwitch(p) : -1;
  return { kind: 'CopyJob', first: p.first, last: p.last, action, name, auto };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
function unloadQuery(p: Parser): Unload {
  p.expect(Shape.LeftParen);
  const first = expectString(p);
  // Strings on consecutive lines are one string.
  while (p.kind() === Shape.String) p.pos++;
  const query = p.last === first ? first : -1;
  p.expect(Shape.RightParen);
  p.expect(K.to);
  const target = expectString(p);
  const read = options(p, UNLOAD_OPTIONS);
  return { kind: 'Unload', first: p.first, last: p.last, query, target, options: read };
}

/** A string, or a parameter or template in its place; its token, or -1. */
function expectString(p: Parser): number {
  const token = p.eatAny(Shape.String, Shape.DollarString, Shape.Parameter, Shape.Template);
  if (token < 0) p.fail(Expected.Value);
  return token;
}

/** `FOR COPY [AS] options` https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TEMPLATE.html */
function createTemplate(p: Parser): CreateTemplate {
  const name = p.expectName();
  p.expectAll(K.for, K.copy);
  p.eat(K.as);
  const read = options(p, COPY_OPTIONS);
  return { kind: 'CreateTemplate', first: p.first, last: p.last, name, options: read };
}

const CHANGES: ReadonlyMap<number, AlterTemplate['change']> = new Map([[K.rename, 'rename'], [K.owner, 'owner'], [K.add, 'add'], [K.drop, 'drop'], [K.set, 'set']]);

function alterTemplate(p: Parser): AlterTemplate {
  const name = p.expectName();
  const change = CHANGES.get(p.tokens.kind[p.eatAny(...CHANGES.keys())] ?? 0) ?? 'none';
  if (change === 'none') p.fail();
  const to = (change === 'rename' || change === 'owner') && p.expect(K.to) ? p.expectName() : null;
  const changed = to === null && change !== 'none' ? p.commaList(changedOption) : [];
  return { kind: 'AlterTemplate', first: p.first, last: p.last, name, change, to, options: changed };
}

/** An option of COPY by its first word, with TO or AS and the value where one is written: what is dropped has none. */
function changedOption(p: Parser): Option | null {
  const first = p.pos;
  if (p.expectWord() < 0) return null;
  const isGiven = p.eatAny(K.to, K.as) >= 0;
  const at = p.pos;
  const hasValue = p.kind() !== 0 && p.kind() !== Shape.Comma;
  if (hasValue) p.pos++;
  else if (isGiven) p.fail(Expected.Value);
  return { kind: 'Option', first, last: p.last, name: p.text(first).toLowerCase(), value: hasValue ? { kind: 'OptionWord', first: at, last: at } : null };
}
