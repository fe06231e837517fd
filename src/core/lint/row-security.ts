/** ROW LEVEL SECURITY ON and OFF of a table or a materialized view. https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html */
import type { StatementNode } from '../sql/nodes.js';
import type { AlterTable } from '../sql/nodes/tables.js';
import type { AlterMaterializedView } from '../sql/nodes/views.js';
import type { Tokens } from '../sql/tokenizer.js';
import { nodeText } from '../sql/tree-text.js';
import { shownNames } from './later.js';
import type { TokenSpan } from './rule.js';

export interface RowSecuritySwitch { readonly table: string; readonly on: boolean; readonly forDatashares: boolean; readonly at: TokenSpan }

/** What a statement switches; none where a template hides the name. */
export function rowSecurityIn(tree: StatementNode, tokens: Tokens): readonly RowSecuritySwitch[] {
  if ((tree.kind !== 'AlterTable' && tree.kind !== 'AlterMaterializedView') || tree.name === null) return [];
  const [table] = shownNames(tokens, [tree.name]);
  if (table === undefined) return [];
  return tree.kind === 'AlterTable' ? ofTable(table, tree) : ofView(table, tree, tokens);
}

function ofTable(table: string, { actions }: AlterTable): readonly RowSecuritySwitch[] {
  return actions.flatMap((action) => action.kind === 'RowLevelSecurity' ? { table, on: action.on, forDatashares: action.forDatashares, at: action } : []);
}

function ofView(table: string, { options }: AlterMaterializedView, tokens: Tokens): readonly RowSecuritySwitch[] {
  const forDatashares = options.some(({ name }) => name === 'for datashares');
  return options.flatMap((option) => {
    const value = option.name === 'row level security' && option.value !== null ? nodeText(tokens, option.value).toLowerCase() : '';
    return value === 'on' || value === 'off' ? { table, on: value === 'on', forDatashares, at: option } : [];
  });
}
