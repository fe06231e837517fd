/** What CREATE EXTERNAL TABLE makes. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html */
import type { CreateExternalTable, ExternalColumn } from '../sql/nodes/external.js';
import type { Statement } from '../sql/sql-file.js';
import { foldedName, tokenText } from '../sql/tokenizer.js';
import { typeWords } from '../sql/tree-text.js';
import type { Column, ObjectName, Table } from './catalog.js';

export function createdExternalTable(statement: Statement, node: CreateExternalTable, name: ObjectName): Table {
  const columns = [...node.columns, ...node.partitionedBy].map((column) => externalColumn(statement, column));
  return {
    ...name, kind: 'external-table', temporary: false, columns, isComplete: node.query === null, distStyle: undefined, distKey: undefined, sortStyle: undefined, sortKey: [],
    keys: [], isIceberg: false, policies: [], origin: statement.range,
  };
}

function externalColumn({ tokens, range }: Statement, { name, type }: ExternalColumn): Column {
  const [length] = type?.args ?? [];
  return {
    name: foldedName(tokens, name), type: type === null ? '' : typeWords(tokens, type), length: length === undefined ? undefined : Number(tokenText(tokens, length)), scale: undefined,
    notNull: false, hasDefault: false, isIdentity: false, encoding: undefined, origin: range,
  };
}
