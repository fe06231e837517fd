/** Reads columns and constraints. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html */
import { expectExpression } from '../expressions.js';
import type { TypeName } from '../nodes/base.js';
import type { Option } from '../nodes/options.js';
import type { ColumnDef, Constraint, LikeTable, TableElement } from '../nodes/tables.js';
import { knownOption } from '../options.js';
import { Expected, type Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { expectType } from '../types.js';
import { wordSet, words } from '../words.js';
import { COLUMN_OPTIONS, CONSTRAINT_OPTIONS, knownOptions, LIKE_OPTIONS } from './tables-options.js';

const K = words('like constraint not null unique primary key foreign references check exclude using deferrable');

/** A column, a constraint of the table, or LIKE. */
export function tableElement(p: Parser): TableElement | null {
  if (p.at(K.like)) return likeTable(p);
  return constraint(p, true) ?? (p.isFailed ? null : columnDef(p, true));
}

/** The same where a query gives the types. */
export function queryColumn(p: Parser): TableElement | null {
  return columnDef(p, false);
}

function likeTable(p: Parser): LikeTable {
  const first = p.pos++;
  const table = p.expectName();
  const options = knownOptions(p, LIKE_OPTIONS);
  return { kind: 'LikeTable', first, last: p.last, table, options };
}

/** `name type attributes`; a template may stand for all of it. */
export function columnDef(p: Parser, isTyped: boolean): ColumnDef | null {
  const first = p.pos;
  const name = p.expectWord();
  if (name < 0) return null;
  // `PRIMRY KEY (a)` is no column of the type KEY.
  if (p.kind() === K.key && p.kind(1) === Shape.LeftParen) {
    p.pos = first;
    p.fail();
    return null;
  }
  // `INDEX (a)` is no column without a type, but a piece of grammar we do not know.
  if (p.kind() === Shape.LeftParen) {
    p.skipTo(Shape.Comma);
    return null;
  }
  const type = isTyped && p.tokens.kind[name] !== Shape.Template || !endsElement(p.kind()) ? columnType(p) : null;
  const attributes = columnAttributes(p);
  return { kind: 'ColumnDef', first, last: p.last, name, type, attributes };
}

function endsElement(kind: number): boolean {
  return kind === Shape.Comma || kind === Shape.RightParen || kind === 0;
}

function columnType(p: Parser): TypeName | null {
  if (!NO_TYPE.has(p.kind())) return expectType(p);
  p.fail(Expected.Type);
  return null;
}

/** Any other word may be the name of a type, also of one that Redshift does not have. */
const NO_TYPE = wordSet('not null default identity generated encode distkey sortkey collate constraint unique primary references check');

function columnAttributes(p: Parser): readonly (Option | Constraint)[] {
  const read: (Option | Constraint)[] = [];
  for (;;) {
    if (p.kind() === Shape.Template) {
      p.pos++;
      continue;
    }
    if (beginsTableConstraint(p)) {
      p.at(Shape.Comma);
      p.fail(Shape.Comma);
      return read;
    }
    const attribute = knownOption(p, COLUMN_OPTIONS) ?? constraint(p, false);
    if (attribute === null) return read;
    read.push(attribute);
  }
}

/** A constraint of the table before which the comma is missing: it has a list of columns. */
function beginsTableConstraint(p: Parser): boolean {
  const ahead = p.kind() === K.constraint ? 2 : 0;
  const kind = p.kind(ahead);
  if (kind === K.primary) return p.kind(ahead + 1) === K.key && p.kind(ahead + 2) === Shape.LeftParen;
  return kind === K.foreign || (kind === K.unique && p.kind(ahead + 1) === Shape.LeftParen);
}

/** `[CONSTRAINT name] …`, or null. */
export function constraint(p: Parser, isOfTable: boolean): Constraint | null {
  const first = p.pos;
  const name = p.eat(K.constraint) ? p.expectWord() : -1;
  const type = isOfTable ? tableConstraintType(p) : columnConstraintType(p);
  if (type === null) {
    if (p.pos > first) p.fail();
    return null;
  }
  const columns = isOfTable && LISTS_COLUMNS.has(type) ? p.nameList() : null;
  if (columns === null && isOfTable && LISTS_COLUMNS.has(type)) p.fail(Shape.LeftParen);
  const check = type === 'check' ? checkCondition(p) : null;
  if (type === 'exclude') exclusion(p);
  const references = type === 'foreign key' && p.expect(K.references) ? p.expectName() : null;
  const referenced = references === null ? null : p.nameList();
  const options = knownOptions(p, CONSTRAINT_OPTIONS);
  return { kind: 'Constraint', first, last: p.last, name, type, columns, check, references, referenced, options };
}

const LISTS_COLUMNS: ReadonlySet<Constraint['type']> = new Set(['unique', 'primary key', 'foreign key']);

function tableConstraintType(p: Parser): Constraint['type'] | null {
  if (p.eat(K.primary)) return p.expect(K.key) ? 'primary key' : null;
  if (p.eat(K.foreign)) return p.expect(K.key) ? 'foreign key' : null;
  if (p.eat(K.unique)) return 'unique';
  if (p.eat(K.check)) return 'check';
  const isExclusion = p.kind() === K.exclude && (p.kind(1) === K.using || p.kind(1) === Shape.LeftParen);
  return isExclusion && p.eat(K.exclude) ? 'exclude' : null;
}

function columnConstraintType(p: Parser): Constraint['type'] | null {
  if (p.eat(K.not)) {
    if (p.eat(K.null)) return 'not null';
    // More than NULL may follow one day: only a word that is nearly NULL is a mistake.
    p.expects(K.deferrable);
    p.fail();
    return null;
  }
  if (p.eat(K.null)) return 'null';
  if (p.eat(K.primary)) return p.expect(K.key) ? 'primary key' : null;
  if (p.eat(K.unique)) return 'unique';
  if (p.eat(K.check)) return 'check';
  return p.at(K.references) ? 'foreign key' : null;
}

function checkCondition(p: Parser): Constraint['check'] {
  p.expect(Shape.LeftParen);
  const condition = expectExpression(p);
  p.expect(Shape.RightParen);
  return condition;
}

/** `[USING method] (…)`, without a tree. */
function exclusion(p: Parser): void {
  if (p.eat(K.using)) p.expectWord();
  if (p.at(Shape.LeftParen)) p.skipGroup();
  else p.fail(Shape.LeftParen);
}
