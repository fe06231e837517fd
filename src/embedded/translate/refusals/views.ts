/** Views: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html */
import { walk } from '../../../core/sql/nodes.js';
import type { CreateView } from '../../../core/sql/nodes/views.js';
import { foldedName } from '../../../core/sql/tokenizer.js';
import { refusal, type Context, type Finding, type Refusal } from './refusal.js';

export const VIEW_REFUSALS: readonly Refusal[] = [
  refusal('CreateView', 'names without a schema in WITH NO SCHEMA BINDING', 'r_CREATE_VIEW', unqualified),
];

/** Names of common table expressions and paths into what stands before need no schema. */
function unqualified({ noSchemaBinding, query }: CreateView, { tokens }: Context): Finding | undefined {
  if (!noSchemaBinding || query === null) return undefined;
  const common = new Set<string>();
  const used: string[] = [];
  walk(query, (node) => {
    if (node.kind === 'CommonTable' && node.name >= 0) common.add(foldedName(tokens, node.name));
    if (node.kind === 'TableRef' && node.name.first === node.name.last) used.push(foldedName(tokens, node.name.first));
  });
  return used.every((name) => common.has(name)) ? undefined : { message: 'All the relation names inside should be qualified when creating VIEW WITH NO SCHEMA BINDING.' };
}
