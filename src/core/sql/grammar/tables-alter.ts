/** Reads ALTER TABLE. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html, …/r_ALTER_TABLE_APPEND.html, …/iceberg-alter-table.html */
import { expectExpression, operandExpression } from '../expressions.js';
import type { Expression } from '../nodes/expressions.js';
import type { AlterAction, AlterColumn, AlterTable, PartitionChange, PartitionField, PartitionValues, RowLevelSecurity } from '../nodes/tables.js';
import { knownOption } from '../options.js';
import { Expected, type Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { expectType } from '../types.js';
import { words } from '../words.js';
import { columnDef, constraint } from './tables-columns.js';
import { ALTERED_OPTIONS, encoding, knownOptions, SET_OPTIONS } from './tables-options.js';

const K = words('if not exists only add drop alter rename owner set append row masked masking partition replace column constraint primary unique foreign check to cascade restrict',
  'type data encode default null using location from ignoreextra filltarget level security on off conjunction and or for datashares with as');

export function alterTable(p: Parser): AlterTable {
  const ifExists = p.headHas(K.exists);
  if (p.kind() === K.only && p.kind(1) >= Shape.Word) p.pos++;
  const name = p.expectName();
  const actions = name === null ? [] : p.commaList(action);
  return { kind: 'AlterTable', first: p.first, last: p.last, ifExists, name, actions };
}

function action(p: Parser): AlterAction | null {
  const first = p.pos;
  if (p.eat(K.add)) return addition(p, first);
  if (p.eat(K.drop)) return removal(p, first);
  if (p.eat(K.alter)) return alteration(p, first);
  if (p.eat(K.rename)) return renaming(p, first);
  if (p.eat(K.owner)) return ownership(p, first);
  if (p.eat(K.set)) return setting(p, first);
  if (p.eat(K.append)) return appending(p, first);
  if (p.eat(K.row)) return rowLevelSecurity(p, first);
  // The page's older text writes MASKED.
  if (p.eatAny(K.masking, K.masked) >= 0) return masking(p, first);
  if (p.at(K.partition)) return relocation(p, first);
  if (p.eat(K.replace)) return p.expect(K.partition) ? partitionField(p, first, 'replace') : null;
  return unknownAction(p);
}

/** An action of tomorrow: no word of those that could have stood here is demanded. */
function unknownAction(p: Parser): null {
  p.skipTo();
  return null;
}

function addition(p: Parser, first: number): AlterAction | null {
  const ifNotExists = p.eatAll(K.if, K.not, K.exists);
  if (p.kind() === K.partition) return p.isText('field', 1) ? partitionFieldAt(p, first, 'add') : addedPartitions(p, first, ifNotExists);
  const added = constraint(p, true);
  if (added !== null) return { kind: 'AddConstraint', first, last: p.last, constraint: added };
  p.eat(K.column);
  const isConditional = p.eatAll(K.if, K.not, K.exists) || ifNotExists;
  const column = p.isFailed ? null : columnDef(p, true);
  return column === null ? null : { kind: 'AddColumn', first, last: p.last, ifNotExists: isConditional, column };
}

function removal(p: Parser, first: number): AlterAction | null {
  const isConditional = p.eatAll(K.if, K.exists);
  if (p.at(K.partition)) {
    if (p.isText('field', 1)) return partitionFieldAt(p, first, 'drop');
    const partition = partitionValues(p, false);
    return { kind: 'PartitionChange', first, last: p.last, change: 'drop', conditional: isConditional, partitions: [partition] };
  }
  const isConstraint = p.eat(K.constraint);
  if (!isConstraint) p.eat(K.column);
  const ifExists = p.eatAll(K.if, K.exists) || isConditional;
  const name = p.expectWord();
  if (name < 0) return null;
  const behavior = p.eatAny(K.cascade, K.restrict);
  return { kind: isConstraint ? 'DropConstraint' : 'DropColumn', first, last: p.last, ifExists, name, behavior };
}

/** The attributes of a table, or a column. */
function alteration(p: Parser, first: number): AlterAction | null {
  const options = knownOptions(p, ALTERED_OPTIONS);
  if (options.length > 0) return { kind: 'AlterAttributes', first, last: p.last, options };
  const isColumn = p.eat(K.column);
  const name = p.expectWord();
  if (name < 0) return null;
  const change = alteredColumn(p, first, name);
  if (change !== null) return change;
  if (isColumn) p.fail();
  return unknownAction(p);
}

/** What is done to a column, or null. */
function alteredColumn(p: Parser, first: number, name: number): AlterColumn | null {
  if (p.eat(K.encode)) return columnChange(p, first, name, 'encode');
  if (p.eat(K.type)) return columnChange(p, first, name, 'type');
  if (p.eat(K.set)) {
    if (p.eat(K.default)) return columnChange(p, first, name, 'set default');
    if (p.eatAll(K.not, K.null)) return columnChange(p, first, name, 'set not null');
    if (p.eatAll(K.data, K.type)) return columnChange(p, first, name, 'type');
  } else if (p.eat(K.drop)) {
    if (p.eat(K.default)) return columnChange(p, first, name, 'drop default');
    if (p.eatAll(K.not, K.null)) return columnChange(p, first, name, 'drop not null');
  }
  return null;
}

/** What follows the words of a change. */
function columnChange(p: Parser, first: number, name: number, change: AlterColumn['change']): AlterColumn {
  const type = change === 'type' ? expectType(p) : null;
  const encoded = change === 'encode' ? encoding(p) : null;
  if (change === 'encode' && encoded === null) p.fail();
  let value: Expression | null = null;
  if (change === 'set default') value = expectOperand(p);
  else if (type !== null && p.eat(K.using)) value = expectExpression(p);
  return { kind: 'AlterColumn', first, last: p.last, name, change, type, encoding: encoded?.first ?? -1, value };
}

function expectOperand(p: Parser): Expression | null {
  const read = operandExpression(p);
  if (read === null) p.fail(Expected.Expression);
  return read;
}

function renaming(p: Parser, first: number): AlterAction | null {
  if (p.kind() === K.to && p.kind(1) !== K.to && p.eat(K.to)) {
    const to = p.expectName();
    return { kind: 'RenameTable', first, last: p.last, to };
  }
  p.expects(K.to);
  const isConstraint = p.eat(K.constraint);
  if (!isConstraint) p.eat(K.column);
  const name = p.expectWord();
  if (name < 0 || !p.expect(K.to)) return null;
  const to = p.expectWord();
  return { kind: isConstraint ? 'RenameConstraint' : 'RenameColumn', first, last: p.last, name, to };
}

function ownership(p: Parser, first: number): AlterAction {
  p.expect(K.to);
  const owner = p.expectWord();
  return { kind: 'ChangeOwner', first, last: p.last, owner };
}

function setting(p: Parser, first: number): AlterAction | null {
  const option = knownOption(p, SET_OPTIONS);
  return option === null ? unknownAction(p) : { kind: 'SetAttribute', first, last: p.last, option };
}

function appending(p: Parser, first: number): AlterAction {
  p.expect(K.from);
  const source = p.expectName();
  let ignoreExtra = false;
  let fillTarget = false;
  for (;;) {
    if (p.eat(K.ignoreextra)) ignoreExtra = true;
    else if (p.eat(K.filltarget)) fillTarget = true;
    else return { kind: 'AppendRows', first, last: p.last, source, ignoreExtra, fillTarget };
  }
}

/** `ROW LEVEL SECURITY ON | OFF [CONJUNCTION TYPE AND | OR] [FOR DATASHARES]` */
function rowLevelSecurity(p: Parser, first: number): RowLevelSecurity {
  p.expectAll(K.level, K.security);
  const on = onOrOff(p);
  let conjunction = -1;
  let forDatashares = false;
  for (;;) {
    if (p.eat(K.conjunction)) {
      p.expect(K.type);
      conjunction = p.eatAny(K.and, K.or);
      if (conjunction < 0) p.fail();
    } else if (p.eat(K.for)) forDatashares = p.expect(K.datashares);
    else return { kind: 'RowLevelSecurity', first, last: p.last, on, conjunction, forDatashares };
  }
}

function masking(p: Parser, first: number): AlterAction {
  const on = onOrOff(p);
  const forDatashares = p.eat(K.for) && p.expect(K.datashares);
  return { kind: 'MaskingSwitch', first, last: p.last, on, forDatashares };
}

function onOrOff(p: Parser): boolean {
  const word = p.eatAny(K.on, K.off);
  if (word < 0) p.fail();
  return p.tokens.kind[word] === K.on;
}

/** `PARTITION (…) LOCATION '…'`, several with or without commas between them. */
function addedPartitions(p: Parser, first: number, ifNotExists: boolean): PartitionChange {
  const partitions: PartitionValues[] = [];
  let conditional = ifNotExists;
  do {
    if (p.kind(1) === K.if) conditional = true;
    partitions.push(partitionValues(p, true));
    if (p.kind() === Shape.Comma && p.kind(1) === K.partition) p.pos++;
  } while (p.kind() === K.partition);
  return { kind: 'PartitionChange', first, last: p.last, change: 'add', conditional, partitions };
}

/** At PARTITION. */
function partitionValues(p: Parser, hasLocation: boolean): PartitionValues {
  const first = p.pos++;
  p.eatAll(K.if, K.not, K.exists);
  const values = p.parenList(expectExpression);
  if (values === null) p.fail(Shape.LeftParen);
  const location = hasLocation && p.expect(K.location) ? locationString(p) : -1;
  return { kind: 'PartitionValues', first, last: p.last, values: values ?? [], location };
}

function locationString(p: Parser): number {
  const token = p.eatAny(Shape.String, Shape.Template, Shape.Parameter);
  if (token < 0) p.fail(Expected.Value);
  return token;
}

/** `PARTITION (…) SET LOCATION '…'`: the location belongs to the partition's values. */
function relocation(p: Parser, first: number): PartitionChange {
  const { values } = partitionValues(p, false);
  const location = p.expectAll(K.set, K.location) ? locationString(p) : -1;
  const partition: PartitionValues = { kind: 'PartitionValues', first, last: p.last, values, location };
  return { kind: 'PartitionChange', first, last: p.last, change: 'set location', conditional: false, partitions: [partition] };
}

function partitionFieldAt(p: Parser, first: number, change: PartitionField['change']): PartitionField {
  p.pos++;
  return partitionField(p, first, change);
}

/** `FIELD transform [WITH transform] [AS name]`; PARTITION has been read. */
function partitionField(p: Parser, first: number, change: PartitionField['change']): PartitionField {
  if (!p.eatText('field')) p.fail();
  const field = expectOperand(p);
  let replacement: Expression | null = null;
  if (change === 'replace') {
    p.expect(K.with);
    replacement = expectOperand(p);
  }
  const alias = p.eat(K.as) ? p.expectWord() : -1;
  return { kind: 'PartitionField', first, last: p.last, change, field, replacement, alias };
}
