/** Datashares, which are remembered and reach nobody here. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATASHARE.html, …/r_ALTER_DATASHARE.html */
import { quotedName } from '../sql-literal.js';
import type { Option } from '../../core/sql/nodes/options.js';
import type { AlterDatashare, CreateDatashare, SharedKind } from '../../core/sql/nodes/sharing.js';
import type { Tokens } from '../../core/sql/tokenizer.js';
import { typeWords } from '../../core/sql/tree-text.js';
import type { ScriptEntry } from './script.js';
import { call, optionText, ownName, sqlName } from './tree-reader.js';

/** What the warehouse calls what is shared, and whether schemas are named in place of it. */
const SHARED: Readonly<Record<SharedKind, { readonly objectType: string; readonly isContainer: boolean }>> = {
  table: { objectType: 'relation', isContainer: false }, schema: { objectType: 'schema', isContainer: false }, function: { objectType: 'routine', isContainer: false },
  'all tables': { objectType: 'relation', isContainer: true }, 'all functions': { objectType: 'routine', isContainer: true },
};

export function datashareEntries(tokens: Tokens, node: CreateDatashare | AlterDatashare): readonly ScriptEntry[] {
  if (node.name === null) return [];
  const name = ownName(tokens, node.name);
  if (node.kind === 'CreateDatashare') return [call('create_datashare', name, isTrue(tokens, node.options, 'publicaccessible') ?? false, optionText(tokens, node.options, 'managedby')?.toUpperCase() ?? null)];
  if (node.which === '') {
    const schema = optionText(tokens, node.options, 'for schema');
    return [call('set_datashare', name, isTrue(tokens, node.options, 'publicaccessible'), schema === undefined ? null : quotedName(schema), isTrue(tokens, node.options, 'includenew'))];
  }
  const isRoutine = node.which === 'function';
  const names = node.objects.map((object) => ({ name: sqlName(tokens, object.name), ...(isRoutine ? { arguments: object.types.map((type) => typeWords(tokens, type)).join(', ') } : {}) }));
  return [call('change_datashare', name, { ...SHARED[node.which], names }, node.action === 'remove')];
}

function isTrue(tokens: Tokens, options: readonly Option[], name: string): boolean | null {
  const value = optionText(tokens, options, name);
  return value === undefined ? null : value === 'true' || value === 'on';
}
