/** What a statement adds to its script so that the system catalog can show it: one function a family of statements, in the files beside this one. */
import type { StatementNode } from '../../core/sql/nodes.js';
import type { CreateProcedure } from '../../core/sql/nodes/routines.js';
import type { Drop } from '../../core/sql/nodes/tables.js';
import { tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { nodeText } from '../../core/sql/tree-text.js';
import { datashareEntries } from './datashares.js';
import { policyEntries } from './policies.js';
import { principalEntries } from './principals.js';
import { defaultPrivilegeEntries, grantEntries } from './privileges.js';
import { externalSchemaEntries, schemaEntries } from './schema-attributes.js';
import type { Draft, ScriptEntry } from './script.js';
import { alteredMaterializedView, alteredTable, createdMaterializedView, createdTable, createdView } from './table-attributes.js';
import { call, ownName, principalName, sqlName } from './tree-reader.js';

/** The entries that come after those that run the statement; none for most kinds. */
export function catalogEntries({ tokens, tree }: Draft): readonly ScriptEntry[] {
  return tree === null ? [] : entriesOf(tokens, tree);
}

function entriesOf(tokens: Tokens, tree: StatementNode): readonly ScriptEntry[] {
  switch (tree.kind) {
    case 'CreateTable': return createdTable(tokens, tree);
    case 'AlterTable': return alteredTable(tokens, tree);
    case 'CreateView': return createdView(tokens, tree);
    case 'CreateMaterializedView': return createdMaterializedView(tokens, tree);
    case 'AlterMaterializedView': return alteredMaterializedView(tokens, tree);
    case 'CreateProcedure': return createdProcedure(tokens, tree);
    case 'CreateSchema': case 'AlterSchema': return schemaEntries(tokens, tree);
    case 'CreateExternalSchema': case 'AlterExternalSchema': return externalSchemaEntries(tokens, tree);
    case 'CreateUser': case 'AlterUser': case 'CreateGroup': case 'AlterGroup': case 'CreateRole': case 'AlterRole': return principalEntries(tokens, tree);
    case 'Grant': case 'Revoke': return grantEntries(tokens, tree);
    case 'AlterDefaultPrivileges': return defaultPrivilegeEntries(tokens, tree);
    case 'CreatePolicy': case 'AlterPolicy': case 'AttachPolicy': case 'DetachPolicy': return policyEntries(tokens, tree);
    case 'CreateDatashare': case 'AlterDatashare': return datashareEntries(tokens, tree);
    case 'Drop': return tree.targets.flatMap(({ name }) => dropped(tokens, tree, name));
    default: return [];
  }
}

/** PostgreSQL has the translated body; SHOW PROCEDURE gives the author's. */
function createdProcedure(tokens: Tokens, { name, options }: CreateProcedure): readonly ScriptEntry[] {
  const body = options.find((option) => option.name === 'as')?.value;
  const text = body === null || body === undefined ? '' : nodeText(tokens, body);
  const tag = text.slice(0, text.indexOf('$', 1) + 1);
  return name === null || !text.startsWith('$') ? [] : [call('describe_routine', sqlName(tokens, name), text.slice(tag.length, -tag.length))];
}

/** What only the catalog knows; PostgreSQL drops the rest. */
function dropped(tokens: Tokens, { object, ifExists, behavior }: Drop, name: Drop['targets'][number]['name']): readonly ScriptEntry[] {
  const word = behavior < 0 ? '' : tokenText(tokens, behavior).toLowerCase();
  switch (object) {
    case 'user': case 'group': case 'role': return [call('drop_principal', object, principalName(tokens, name), ifExists, word === 'force')];
    case 'rls policy': return [call('drop_policy', 'RLS', ownName(tokens, name), ifExists, word === 'cascade')];
    case 'masking policy': return [call('drop_policy', 'MASKING', ownName(tokens, name), ifExists, word === 'cascade')];
    case 'datashare': return [call('drop_datashare', ownName(tokens, name))];
    default: return [];
  }
}
