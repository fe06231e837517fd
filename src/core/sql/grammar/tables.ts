/** The grammar of statements: tables, and DROP of everything. */
import type { Grammar } from './grammar.js';
import { alterTable } from './tables-alter.js';
import { createTable } from './tables-create.js';
import { comment, DROP_GRAMMAR, truncate } from './tables-drop.js';

export const TABLES_GRAMMAR: Grammar = {
  'create-table': createTable,
  'alter-table': alterTable,
  'alter-column-type': alterTable,
  'alter-column-encode': alterTable,
  'alter-table-encode': alterTable,
  'alter-table-distribution': alterTable,
  'alter-table-sortkey': alterTable,
  'alter-table-row-level-security': alterTable,
  'alter-table-append': alterTable,
  'alter-external-table': alterTable,
  truncate,
  comment,
  ...DROP_GRAMMAR,
};
