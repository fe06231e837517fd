/** What CREATE PROCEDURE and CREATE FUNCTION make. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_PROCEDURE.html */
import type { Name } from '../sql/nodes/base.js';
import type { CreateFunction, CreateProcedure, RoutineBody } from '../sql/nodes/routines.js';
import { bodyFacts } from '../sql/plpgsql/body-facts.js';
import type { RelationUse } from '../sql/relations.js';
import type { Statement } from '../sql/sql-file.js';
import { tokenText } from '../sql/tokenizer.js';
import { nodeText } from '../sql/tree-text.js';
import type { ObjectName, Routine } from './catalog.js';

export function createdRoutine(statement: Statement, node: CreateProcedure | CreateFunction): { readonly name: Name | null; readonly routine: Omit<Routine, 'schema' | 'name'> } {
  const { tokens, range, inner } = statement;
  const uses = inner.flatMap(({ relations }) => relations);
  const facts = node.body === null ? undefined : bodyFacts(node.body);
  return {
    name: node.name,
    routine: {
      kind: node.kind === 'CreateProcedure' ? 'procedure' : 'function',
      signature: node.parameters.map(({ type }) => type === null ? '' : nodeText(tokens, type).toLowerCase()).join(', '),
      language: node.language < 0 ? undefined : tokenText(tokens, node.language).toLowerCase().replaceAll(/['"]/g, ''),
      nonatomic: node.kind === 'CreateProcedure' && node.nonatomic,
      endsTransactionBy: facts === undefined ? undefined : [...new Set(facts.endsTransaction.map(({ row }) => row.kind.toUpperCase()))],
      reads: namesWith(uses, ['read']),
      writes: namesWith(uses, ['write']),
      changes: namesWith(uses, ['create', 'alter', 'drop']),
      isTransparent: isTransparent(node.body, inner),
      origin: range,
    },
  };
}

function isTransparent(body: RoutineBody | null, inner: readonly Statement[]): boolean {
  if (body === null || !body.isComplete) return false;
  return bodyFacts(body).dynamic.length === 0 && inner.every(({ row }) => row?.kind !== 'call');
}

function namesWith(uses: readonly RelationUse[], accesses: readonly RelationUse['access'][]): readonly ObjectName[] {
  return uses.filter(({ access }) => accesses.includes(access)).map(({ schema, name }) => ({ schema, name }));
}
