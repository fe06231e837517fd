/** Reads the statements of a block. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html */
import { expectExpression, expression, operandExpression } from '../expressions.js';
import type { Expression } from '../nodes/expressions.js';
import type { PlAssignment, PlExecute, PlExit, PlNull, PlReturn, PlStatement } from '../nodes/routines-plpgsql.js';
import { Expected, type Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';
import { block } from './blocks.js';
import { caseStatement, forLoop, ifStatement, loop, whileLoop } from './control.js';
import { closeCursor, fetchRow, openCursor } from './cursors.js';
import { diagnostics, raise } from './messages.js';
import { skipStatement } from './recovery.js';
import { expectSql, intoVariables } from './sql.js';

const K = words('declare begin if case loop while for exit continue return next query raise open fetch move close get null execute using when end else elsif elseif exception');

/** Statements with their semicolons, up to a word that closes the list. */
export function statements(p: Parser): readonly PlStatement[] {
  const read: PlStatement[] = [];
  while (!closesStatements(p)) {
    const first = p.pos;
    const each = statement(p);
    p.expect(Shape.Semicolon);
    if (each !== null) read.push(each);
    if (p.isFailed) skipStatement(p, first);
  }
  return read;
}

const CLOSERS: ReadonlySet<number> = new Set([0, K.end, K.else, K.elsif, K.elseif, K.when]);

function closesStatements(p: Parser): boolean {
  p.expectsAny(CLOSING_WORDS);
  return CLOSERS.has(p.kind()) || (p.kind() === K.exception && !isAssignment(p));
}

const CLOSING_WORDS: readonly number[] = [K.end, K.else, K.elsif, K.exception];

function statement(p: Parser): PlStatement | null {
  if (isAssignment(p)) return assignment(p);
  const first = p.pos;
  const label = blockLabel(p);
  const compound = COMPOUND.get(p.kind());
  if (compound !== undefined) {
    if (!p.enter()) return null;
    const read = compound(p, first, label);
    p.leave();
    return read;
  }
  p.expectsAny(COMPOUND_WORDS);
  if (label >= 0) {
    p.fail();
    return null;
  }
  const simple = SIMPLE.get(p.kind());
  if (simple !== undefined) return simple(p);
  p.expectsAny(SIMPLE_WORDS);
  // The variable of an assignment.
  p.expects(Expected.Name);
  return expectSql(p);
}

/** `<<label>>`; its token, or -1. */
export function blockLabel(p: Parser): number {
  if (p.kind() !== Shape.Operator || !p.eatText('<<')) return -1;
  const label = p.expectWord();
  if (!p.eatText('>>')) p.fail();
  return label;
}

type CompoundRule = (p: Parser, first: number, label: number) => PlStatement | null;
type SimpleRule = (p: Parser) => PlStatement | null;

const COMPOUND: ReadonlyMap<number, CompoundRule> = new Map<number, CompoundRule>([
  [K.declare, block], [K.begin, block], [K.if, ifStatement], [K.case, caseStatement], [K.loop, loop], [K.while, whileLoop], [K.for, forLoop],
]);
const COMPOUND_WORDS: readonly number[] = [...COMPOUND.keys()];

const SIMPLE: ReadonlyMap<number, SimpleRule> = new Map<number, SimpleRule>([
  [K.null, nothing], [K.exit, exit], [K.continue, exit], [K.return, returns], [K.execute, execute], [K.raise, raise], [K.get, diagnostics],
  [K.open, openCursor], [K.fetch, fetchRow], [K.move, fetchRow], [K.close, closeCursor],
]);
const SIMPLE_WORDS: readonly number[] = [...SIMPLE.keys()];

/** Whether `name :=` or `name =` stands here; the name may have parts and subscripts. */
function isAssignment(p: Parser): boolean {
  if (!p.atName() && p.kind() !== Shape.Parameter) return false;
  let ahead = 1;
  for (;;) {
    const kind = p.kind(ahead);
    if (kind === Shape.Operator) return p.isText(':=', ahead) || p.isText('=', ahead);
    if (kind === Shape.Dot) ahead += 2;
    else if (kind === Shape.LeftBracket) ahead = afterBracket(p, ahead);
    else return false;
  }
}

function afterBracket(p: Parser, open: number): number {
  let ahead = open;
  while (p.kind(ahead) !== 0 && p.kind(ahead) !== Shape.Semicolon && p.kind(ahead) !== Shape.RightBracket) ahead++;
  return p.kind(ahead) === Shape.RightBracket ? ahead + 1 : ahead;
}

function assignment(p: Parser): PlAssignment {
  const first = p.pos;
  const target = assigned(p);
  if (!p.eatText(':=') && !p.eatText('=')) p.fail();
  const value = expectExpression(p);
  return { kind: 'PlAssignment', first, last: p.last, target, value };
}

/** Any word can be a variable here, also one that begins an expression elsewhere. */
function assigned(p: Parser): Expression | null {
  const first = p.pos;
  if (p.name() === null) return operandExpression(p);
  if (p.kind() !== Shape.LeftBracket) return { kind: 'ColumnRef', first, last: p.last };
  p.pos = first;
  return operandExpression(p);
}

function nothing(p: Parser): PlNull {
  const first = p.pos++;
  return { kind: 'PlNull', first, last: first };
}

/** EXIT and CONTINUE `[label] [WHEN condition]` */
function exit(p: Parser): PlExit {
  const first = p.pos++;
  const which = p.tokens.kind[first] === K.exit ? 'exit' : 'continue';
  const label = p.atName() && !CLOSERS.has(p.kind()) ? p.word() : -1;
  const condition = p.eat(K.when) ? expectExpression(p) : null;
  return { kind: 'PlExit', first, last: p.last, which, label, condition };
}

function returns(p: Parser): PlReturn {
  const first = p.pos++;
  const isLast = p.kind(1) === Shape.Semicolon;
  if (!isLast && p.eat(K.query)) {
    const query = expectSql(p);
    return { kind: 'PlReturn', first, last: p.last, which: 'query', value: null, query };
  }
  const which = !isLast && p.eat(K.next) ? 'next' : 'value';
  const value = p.kind() === Shape.Semicolon ? null : expression(p);
  return { kind: 'PlReturn', first, last: p.last, which, value, query: null };
}

/** `EXECUTE command [INTO variables]`; USING is PostgreSQL's. */
function execute(p: Parser): PlExecute {
  const first = p.pos++;
  const command = expectExpression(p);
  const into = intoVariables(p);
  const using = usingValues(p);
  return { kind: 'PlExecute', first, last: p.last, command, into, using };
}

/** `USING value, …` */
export function usingValues(p: Parser): readonly Expression[] {
  return p.eat(K.using) ? p.commaList(expectExpression) : [];
}
