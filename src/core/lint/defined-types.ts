/** The types that a statement gives to columns of Redshift's own, and to the arguments and results of routines. */
import type { TypeName } from '../sql/nodes/base.js';
import type { Statement } from '../sql/sql-file.js';
import { nodesOf } from '../sql/tree-text.js';
import { columnsDefinedBy, DEFINES_COLUMNS } from './definitions.js';
import type { RuleContext } from './rule.js';

/** The kinds of statement that give types. */
export const DEFINES_TYPES: readonly string[] = [...DEFINES_COLUMNS, 'create-function', 'create-procedure', 'create-external-function'];

/** In source order. */
export function definedTypes(statement: Statement, context: RuleContext): readonly TypeName[] {
  switch (statement.syntax.tree?.kind) {
    case 'CreateTable': case 'AlterTable': return columnsDefinedBy(statement, context).map(({ type }) => type);
    case 'CreateFunction': case 'CreateProcedure': case 'CreateExternalFunction': return nodesOf(statement, 'TypeName');
    default: return [];
  }
}
