/** Reads IF, CASE and the loops. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-conditionals-if */
import { expectExpression } from '../expressions.js';
import type { PlAlternative, PlCase, PlForExecute, PlForQuery, PlForRange, PlIf, PlLoop, PlStatement, PlWhile } from '../nodes/routines-plpgsql.js';
import type { Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';
import { resume, resumeAfter, statementEnd } from './recovery.js';
import { expectSqlUntil } from './sql.js';
import { statements, usingValues } from './statements.js';

const K = words('if elsif elseif else case when then end loop in reverse by execute');

export function ifStatement(p: Parser, first: number): PlIf {
  const alternatives: PlAlternative[] = [];
  do {
    const begun = p.pos++;
    const condition = expectExpression(p);
    alternatives.push(alternative(p, begun, condition === null ? [] : [condition]));
  } while (p.at(K.elsif) || p.at(K.elseif));
  const otherwise = elseStatements(p);
  closing(p, K.if);
  return { kind: 'PlIf', first, last: p.last, alternatives, otherwise };
}

/** From THEN on. */
function alternative(p: Parser, first: number, conditions: PlAlternative['conditions']): PlAlternative {
  p.expect(K.then);
  resumeAfter(p, K.then);
  const inner = statements(p);
  return { kind: 'PlAlternative', first, last: p.last, conditions, statements: inner };
}

function elseStatements(p: Parser): readonly PlStatement[] {
  return p.eat(K.else) ? statements(p) : [];
}

export function caseStatement(p: Parser, first: number): PlCase {
  p.pos++;
  const operand = p.kind() === K.when ? null : expectExpression(p);
  if (p.isFailed) resume(p);
  const alternatives: PlAlternative[] = [];
  while (p.at(K.when)) {
    const begun = p.pos++;
    alternatives.push(alternative(p, begun, p.commaList(expectExpression)));
  }
  if (alternatives.length === 0) p.fail(K.when);
  if (p.isFailed) resume(p);
  const otherwise = elseStatements(p);
  closing(p, K.case);
  return { kind: 'PlCase', first, last: p.last, operand, alternatives, otherwise };
}

export function loop(p: Parser, first: number, label: number): PlLoop {
  const inner = loopStatements(p, label);
  return { kind: 'PlLoop', first, last: p.last, label, statements: inner };
}

export function whileLoop(p: Parser, first: number, label: number): PlWhile {
  p.pos++;
  const condition = expectExpression(p);
  const inner = loopStatements(p, label);
  return { kind: 'PlWhile', first, last: p.last, label, condition, statements: inner };
}

/** `LOOP … END LOOP [label]` */
function loopStatements(p: Parser, label: number): readonly PlStatement[] {
  p.expect(K.loop);
  resumeAfter(p, K.loop);
  const inner = statements(p);
  closing(p, K.loop, label);
  return inner;
}

/** `FOR targets IN …`: a range, a command, or a query. */
export function forLoop(p: Parser, first: number, label: number): PlForRange | PlForQuery | PlForExecute {
  p.pos++;
  const variable = p.pos;
  const targets = p.commaList((q) => q.expectName());
  p.expect(K.in);
  const end = headEnd(p);
  if (p.eat(K.execute)) {
    const command = expectExpression(p);
    const using = usingValues(p);
    const inner = loopStatements(p, label);
    return { kind: 'PlForExecute', first, last: p.last, label, targets, command, using, statements: inner };
  }
  const dots = dotsBefore(p, end);
  if (dots >= 0) return range(p, first, label, variable, dots);
  const query = p.isFailed ? null : expectSqlUntil(p, end);
  const inner = loopStatements(p, label);
  return { kind: 'PlForQuery', first, last: p.last, label, targets, query, statements: inner };
}

/** Index of the LOOP that ends a loop's head, or of the semicolon before it. */
function headEnd(p: Parser): number {
  const limit = statementEnd(p, p.pos);
  for (let at = p.pos; at < limit; at++) if (p.tokens.kind[at] === K.loop) return at;
  return limit;
}

/** Index of the `..` of a range, or -1. */
function dotsBefore({ pos, tokens: { kind } }: Parser, end: number): number {
  for (let at = pos; at + 1 < end; at++) if (kind[at] === Shape.Dot && kind[at + 1] === Shape.Dot) return at;
  return -1;
}

function range(p: Parser, first: number, label: number, variable: number, dots: number): PlForRange {
  const reverse = p.eat(K.reverse);
  const { end } = p;
  // The dots would be read as those of a path.
  p.end = dots;
  const low = expectExpression(p);
  if (!p.isFailed) {
    p.end = end;
    if (p.pos !== dots) p.fail();
  }
  p.eatAll(Shape.Dot, Shape.Dot);
  const high = expectExpression(p);
  const step = p.eat(K.by) ? expectExpression(p) : null;
  const inner = loopStatements(p, label);
  return { kind: 'PlForRange', first, last: p.last, label, variable, reverse, low, high, step, statements: inner };
}

/**
 * `END word [label]`; a block has no word, and IF and CASE have no label. A list of statements that ends with another word than its own loses
 * no statement after it.
 */
export function closing(p: Parser, word: number | null, label = -1): void {
  const isClosed = p.expect(K.end) && (word === null || p.expect(word));
  if (isClosed && word !== K.if && word !== K.case) closingLabel(p, label);
  if (!p.isFailed) return;
  resume(p);
  const from = p.pos;
  if (p.tokens.kind[from - 1] === K.end) p.pos = statementEnd(p, from);
  p.unread(from);
}

/** A keyword is a label only where it was one before: else it begins the next statement, and a semicolon is missing. */
function closingLabel(p: Parser, label: number): void {
  const kind = p.kind();
  if (kind === Shape.Word || kind === Shape.QuotedName || kind === Shape.Template || (label >= 0 && p.isText(p.text(label).toLowerCase()))) p.pos++;
}
