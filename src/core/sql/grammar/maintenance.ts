/**
 * Reads VACUUM and ANALYZE. https://docs.aws.amazon.com/redshift/latest/dg/r_VACUUM_command.html, …/r_ANALYZE.html,
 * …/r_ANALYZE_COMPRESSION.html
 */
import type { Name } from '../nodes/base.js';
import type { Analyze, AnalyzeCompression, Vacuum } from '../nodes/maintenance.js';
import type { Parser } from '../parser.js';
import { isNameShape, Shape } from '../tokenizer.js';
import { words } from '../words.js';
import type { Grammar } from './grammar.js';

const K = words('full sort delete only reindex recluster to percent boost verbose predicate all columns comprows');

export const MAINTENANCE_GRAMMAR: Grammar = { vacuum, analyze, 'analyze-compression': analyzeCompression };

/** `VACUUM sort` could be a table of that name, so the mode is read here and not by the head. */
function vacuum(p: Parser): Vacuum {
  p.pos = p.first + 1;
  // `VACUUM boost.orders` is a table in a schema of that name.
  const isFirst = p.kind(1) !== Shape.Dot && p.eat(K.boost);
  const mode = p.kind(1) === Shape.Dot ? 'default' : vacuumMode(p);
  const isOmitted = (p.kind() === K.to || p.kind() === K.boost) && p.kind(1) !== Shape.Dot;
  const table = isOmitted ? null : p.name();
  let threshold = -1;
  if (p.eat(K.to)) {
    threshold = number(p);
    p.expect(K.percent);
  }
  const boost = p.eat(K.boost) || isFirst;
  return { kind: 'Vacuum', first: p.first, last: p.last, mode, table, threshold, boost };
}

function vacuumMode(p: Parser): Vacuum['mode'] {
  if (p.eat(K.full)) return 'full';
  if (p.eat(K.reindex)) return 'reindex';
  if (p.eat(K.recluster)) return 'recluster';
  if (onlyMode(p, K.sort)) return 'sort only';
  if (onlyMode(p, K.delete)) return 'delete only';
  return 'default';
}

/** SORT and DELETE are names too: they are modes before ONLY and before another name. */
function onlyMode(p: Parser, word: number): boolean {
  if (!p.at(word)) return false;
  const next = p.kind(1);
  if (!isNameShape(next) || next === K.to || next === K.boost) return false;
  p.pos++;
  p.expect(K.only);
  return true;
}

/** A number that must stand here; its token, or -1. */
function number(p: Parser): number {
  const token = p.eatAny(Shape.Number, Shape.Parameter, Shape.Template);
  if (token < 0) p.fail(Shape.Number);
  return token;
}

function analyze(p: Parser): Analyze {
  const verbose = p.headHas(K.verbose);
  const isScope = (p.kind() === K.predicate || p.kind() === K.all) && p.kind(1) === K.columns;
  const table = isScope ? null : p.name();
  const columns = columnList(p, table);
  const scope = columnScope(p);
  return { kind: 'Analyze', first: p.first, last: p.last, verbose, table, columns, scope };
}

function columnScope(p: Parser): Analyze['scope'] {
  const isPredicate = p.eat(K.predicate);
  if (!isPredicate && !p.eat(K.all)) return 'default';
  p.expect(K.columns);
  return isPredicate ? 'predicate columns' : 'all columns';
}

function columnList(p: Parser, table: Name | null): readonly Name[] {
  return table === null ? [] : p.nameList()?.names ?? [];
}

function analyzeCompression(p: Parser): AnalyzeCompression {
  const table = p.kind() === K.comprows && p.kind(1) === Shape.Number ? null : p.name();
  const columns = columnList(p, table);
  const comprows = p.eat(K.comprows) ? number(p) : -1;
  return { kind: 'AnalyzeCompression', first: p.first, last: p.last, table, columns, comprows };
}
