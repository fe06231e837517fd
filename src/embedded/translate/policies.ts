/**
 * Row-level security and masking policies, which are remembered and hide nothing here.
 * https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html, https://docs.aws.amazon.com/redshift/latest/dg/t_ddm.html
 */
import type { AlterPolicy, AttachPolicy, CreatePolicy, DetachPolicy } from '../../core/sql/nodes/security.js';
import type { NodeBase } from '../../core/sql/nodes/base.js';
import { foldedName, tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { nodeText } from '../../core/sql/tree-text.js';
import type { ScriptEntry } from './script.js';
import { call, granteesOf, ownName, sqlName } from './tree-reader.js';

export function policyEntries(tokens: Tokens, node: CreatePolicy | AlterPolicy | AttachPolicy | DetachPolicy): readonly ScriptEntry[] {
  if (node.name === null) return [];
  const policy = node.policy.toUpperCase();
  const name = ownName(tokens, node.name);
  switch (node.kind) {
    case 'CreatePolicy': return [call('create_policy', {
      policy, name, ifNotExists: node.ifNotExists, ...(node.alias < 0 ? {} : { alias: foldedName(tokens, node.alias) }), using: texts(tokens, node.using).join(', '),
      columns: node.columns.map((column) => ({ name: foldedName(tokens, column.name), type: column.type === null ? '' : nodeText(tokens, column.type) })),
    })];
    case 'AlterPolicy': return [call('alter_policy', policy, name, texts(tokens, node.using).join(', '))];
    case 'AttachPolicy': case 'DetachPolicy': return [call('change_attachments', attachment(tokens, node, policy, name), node.kind === 'AttachPolicy')];
  }
}

/** The columns a policy masks are its inputs too when no others are named; without a priority it has 0. */
function attachment(tokens: Tokens, node: AttachPolicy | DetachPolicy, policy: string, name: string): object {
  const columns = texts(tokens, node.columns);
  const inputs = node.kind === 'AttachPolicy' && node.inputs.length > 0 ? texts(tokens, node.inputs) : columns;
  return {
    policy, name, columns, inputs, relations: node.relations.map((relation) => sqlName(tokens, relation)), grantees: granteesOf(tokens, node.grantees),
    priority: node.kind === 'AttachPolicy' && node.priority >= 0 ? Number(tokenText(tokens, node.priority)) : 0,
  };
}

function texts(tokens: Tokens, nodes: readonly NodeBase[]): readonly string[] {
  return nodes.map((node) => nodeText(tokens, node));
}
