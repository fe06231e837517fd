/** Reads statements about views. */
import type { Name } from '../nodes/base.js';
import type { OptionValue } from '../nodes/options.js';
import type { AlterExternalView, AlterMaterializedView, CreateExternalView, CreateMaterializedView, CreateView, DropExternalView, RefreshMaterializedView } from '../nodes/views.js';
import { options, optionTable } from '../options.js';
import { Expected, type Parser } from '../parser.js';
import { expectQuery } from '../select.js';
import { Shape } from '../tokenizer.js';
import { words, wordSet } from '../words.js';
import type { Grammar } from './grammar.js';
import { ICEBERG_OPTIONS } from './tables-options.js';

const K = words('as with no yes schema binding replace not if exists protected force remove definition restrict cascade auto none all even key and or to');

export const VIEWS_GRAMMAR: Grammar = {
  'create-view': createView,
  'create-materialized-view': createMaterializedView,
  'alter-materialized-view': alterMaterializedView,
  'refresh-materialized-view': refreshMaterializedView,
  'create-external-view': createExternalView,
  'alter-external-view': alterExternalView,
  'drop-external-view': dropExternalView,
};

function createView(p: Parser): CreateView {
  const orReplace = p.headHas(K.replace);
  const name = viewName(p);
  const columns = p.nameList()?.names ?? [];
  p.expect(K.as);
  const query = expectQuery(p);
  const noSchemaBinding = schemaBinding(p);
  return { kind: 'CreateView', first: p.first, last: p.last, orReplace, name, columns, query, noSchemaBinding };
}

/** `WITH NO SCHEMA BINDING`; where WITH is misspelt or missing, the word in its place was taken for an alias. */
function schemaBinding(p: Parser): boolean {
  if (p.eat(K.with)) return p.expectAll(K.no, K.schema, K.binding);
  const isBegun = (p.kind() === K.no && p.kind(1) === K.schema) || (p.kind() === K.schema && p.kind(1) === K.binding);
  if (!isBegun) return false;
  p.pos--;
  p.expects(K.with);
  p.pos++;
  p.fail(K.with);
  return false;
}

/** The name of what is created: at AS it was forgotten. */
function viewName(p: Parser): Name | null {
  if (p.kind() === K.as) p.fail(Expected.Name);
  return p.expectName();
}

const STORAGE = optionTable([
  { name: 'backup', arg: 'word', read: yesOrNo },
  { name: 'diststyle', arg: 'word', read: distributionStyle },
  { name: 'distkey', arg: 'names', read: keyColumns },
  { name: 'sortkey', arg: 'names', read: keyColumns },
  { name: 'compound sortkey', arg: 'names', read: keyColumns },
  { name: 'interleaved sortkey', arg: 'names', read: keyColumns },
  { name: 'auto refresh', arg: 'word', read: yesOrNo },
  // Seconds between two refreshes, after AUTO REFRESH YES.
  { name: 'interval', arg: 'value' },
  // https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-iceberg.html
  ...ICEBERG_OPTIONS,
]);

/** SELECT and WITH stand where AS was forgotten. */
const QUERY_BEGINS = wordSet('as select with');
const NO_STOPS: ReadonlySet<number> = new Set();
/** Options that follow each other with nothing between them. */
const NO_SEPARATOR = 0;

function createMaterializedView(p: Parser): CreateMaterializedView {
  const orReplace = p.headHas(K.replace);
  const name = viewName(p);
  const columns = p.nameList()?.names ?? [];
  const storage = options(p, STORAGE, QUERY_BEGINS, NO_SEPARATOR);
  p.expect(K.as);
  const query = expectQuery(p);
  return { kind: 'CreateMaterializedView', first: p.first, last: p.last, orReplace, name, columns, options: storage, query };
}

const CHANGES = optionTable([
  { name: 'auto refresh', arg: 'word', read: yesOrNo },
  { name: 'interval', arg: 'value' },
  { name: 'alter diststyle', arg: 'word', read: distributionStyle },
  { name: 'alter distkey', arg: 'names', read: keyColumns },
  // ALTER DISTSTYLE KEY DISTKEY column
  { name: 'distkey', arg: 'names', read: keyColumns },
  { name: 'alter sortkey', arg: 'names', read: keyColumns },
  { name: 'alter compound sortkey', arg: 'names', read: keyColumns },
  { name: 'alter interleaved sortkey', arg: 'names', read: keyColumns },
  { name: 'row level security', arg: 'switch' },
  { name: 'conjunction type', arg: 'word', read: (p) => oneOf(p, K.and, K.or) },
  { name: 'for datashares', arg: 'none' },
  { name: 'owner', arg: 'name', read: (p) => (p.expect(K.to) ? p.name() : null) },
]);

function alterMaterializedView(p: Parser): AlterMaterializedView {
  const name = p.expectName();
  if (p.kind() === 0) p.fail();
  const changes = options(p, CHANGES, NO_STOPS);
  return { kind: 'AlterMaterializedView', first: p.first, last: p.last, name, options: changes };
}

/** The one of these words that stands at the cursor, or what another program puts there. */
function oneOf(p: Parser, ...kinds: readonly number[]): OptionValue | null {
  const word = p.eatAny(...kinds, Shape.Template, Shape.Parameter);
  return word < 0 ? null : { kind: 'OptionWord', first: word, last: word };
}

function yesOrNo(p: Parser): OptionValue | null {
  return oneOf(p, K.yes, K.no);
}

function distributionStyle(p: Parser): OptionValue | null {
  return oneOf(p, K.even, K.all, K.key, K.auto);
}

/** `(a, b)`, or a column without parentheses, or AUTO or NONE. */
function keyColumns(p: Parser): OptionValue | null {
  const first = p.pos;
  const columns = p.parenList(keyColumn);
  if (columns !== null) return { kind: 'NameList', first, last: p.last, names: columns };
  const word = oneOf(p, K.auto, K.none);
  if (word !== null) return word;
  const column = p.name();
  return column === null ? null : { kind: 'NameList', first, last: p.last, names: [column] };
}

/** A column, also by its place in the query: `(1, 2)`. */
function keyColumn(p: Parser): Name | null {
  const first = p.pos;
  return p.eat(Shape.Number) ? { kind: 'Name', first, last: first } : p.name();
}

function refreshMaterializedView(p: Parser): RefreshMaterializedView {
  const name = p.expectName();
  const behavior = p.eatAny(K.restrict, K.cascade);
  return { kind: 'RefreshMaterializedView', first: p.first, last: p.last, name, behavior };
}

function createExternalView(p: Parser): CreateExternalView {
  const orReplace = p.headHas(K.replace);
  const isProtected = p.headHas(K.protected);
  const isGuarded = p.headHas(K.exists);
  const name = viewName(p);
  // The documentation shows IF NOT EXISTS on either side of the name.
  const ifNotExists = p.eatAll(K.if, K.not, K.exists) || isGuarded;
  const catalogName = secondName(p);
  p.expect(K.as);
  const query = expectQuery(p);
  return { kind: 'CreateExternalView', first: p.first, last: p.last, orReplace, isProtected, ifNotExists, name, catalogName, query };
}

/** The documentation lets the name in the catalog, which has qualifiers, follow the view's. */
function secondName(p: Parser): Name | null {
  return p.kind(1) === Shape.Dot ? p.name() : null;
}

function alterExternalView(p: Parser): AlterExternalView {
  const name = p.expectName();
  const catalogName = secondName(p);
  const force = p.eat(K.force);
  const removesDefinition = p.eat(K.remove) && p.expect(K.definition);
  const query = !removesDefinition && p.expect(K.as) ? expectQuery(p) : null;
  return { kind: 'AlterExternalView', first: p.first, last: p.last, name, catalogName, force, removesDefinition, query };
}

function dropExternalView(p: Parser): DropExternalView {
  const isGuarded = p.headHas(K.exists);
  const names = p.commaList((q) => q.expectName());
  const ifExists = p.eatAll(K.if, K.exists) || isGuarded;
  const catalogName = secondName(p);
  return { kind: 'DropExternalView', first: p.first, last: p.last, ifExists, names, catalogName };
}
