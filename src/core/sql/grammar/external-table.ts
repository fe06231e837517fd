/** Reads CREATE EXTERNAL TABLE. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html */
import type { CreateExternalTable, ExternalColumn } from '../nodes/external.js';
import type { OptionValue } from '../nodes/options.js';
import { optionTable } from '../options.js';
import type { Parser } from '../parser.js';
import { expectQuery } from '../select.js';
import { Shape } from '../tokenizer.js';
import { expectType } from '../types.js';
import { words, wordSet } from '../words.js';
import { optionSequence, pairs } from './external-values.js';
import type { Grammar } from './grammar.js';

const K = words('exists partitioned by as select delimited serde inputformat');

export const EXTERNAL_TABLE_GRAMMAR: Grammar = { 'create-external-table': createExternalTable };

const FORMAT = optionTable([
  { name: 'row format', arg: 'word', read: rowFormat },
  { name: 'fields terminated by', arg: 'string' },
  { name: 'escaped by', arg: 'string' },
  { name: 'lines terminated by', arg: 'string' },
  { name: 'collection items terminated by', arg: 'string' },
  { name: 'map keys terminated by', arg: 'string' },
  { name: 'null defined as', arg: 'string' },
  { name: 'with serdeproperties', arg: 'group', read: pairs },
  { name: 'stored as', arg: 'word', read: fileFormat },
  { name: 'stored as inputformat', arg: 'string' },
  { name: 'outputformat', arg: 'string' },
  { name: 'location', arg: 'string' },
  { name: 'table properties', arg: 'group', read: pairs },
]);

/** SELECT stands where AS was forgotten. */
const QUERY_BEGINS = wordSet('as select');

function createExternalTable(p: Parser): CreateExternalTable {
  const ifNotExists = p.headHas(K.exists);
  const name = p.expectName();
  const columns = p.recoveringParenList(column) ?? [];
  const partitionedBy = p.eat(K.partitioned) && p.expect(K.by) ? partitionColumns(p) : [];
  const format = optionSequence(p, FORMAT, QUERY_BEGINS);
  const query = p.eat(K.as) || (p.kind() === K.select && p.expect(K.as)) ? expectQuery(p) : null;
  return { kind: 'CreateExternalTable', first: p.first, last: p.last, ifNotExists, name, columns, partitionedBy, options: format, query };
}

/** DELIMITED, or SERDE with its name. */
function rowFormat(p: Parser): OptionValue | null {
  if (p.eat(K.serde)) return p.expect(Shape.String) ? { kind: 'OptionWord', first: p.last, last: p.last } : null;
  return p.eat(K.delimited) ? { kind: 'OptionWord', first: p.last, last: p.last } : null;
}

/** One word; INPUTFORMAT, which is an option of its own, is what another word may be meant for. */
function fileFormat(p: Parser): OptionValue | null {
  p.expects(K.inputformat);
  const word = p.word();
  return word < 0 ? null : { kind: 'OptionWord', first: word, last: word };
}

function column(p: Parser): ExternalColumn | null {
  const first = p.pos;
  const name = p.expectWord();
  const type = expectType(p);
  return type === null ? null : { kind: 'ExternalColumn', first, last: p.last, name, type };
}

function partitionColumns(p: Parser): readonly ExternalColumn[] {
  const columns = p.recoveringParenList(partitionColumn);
  if (columns === null) p.fail(Shape.LeftParen);
  return columns ?? [];
}

/** With AS the type comes from the query. */
function partitionColumn(p: Parser): ExternalColumn | null {
  const first = p.pos;
  const name = p.expectWord();
  if (name < 0) return null;
  const type = p.at(Shape.Comma) || p.at(Shape.RightParen) ? null : expectType(p);
  return { kind: 'ExternalColumn', first, last: p.last, name, type };
}
