/** GRANT, REVOKE and ALTER DEFAULT PRIVILEGES, as the views of the catalog show them. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html */
import type { Option } from '../../core/sql/nodes/options.js';
import type { AlterDefaultPrivileges, Grant, GrantedRole, GrantObjects, Revoke, RoutineIdentity } from '../../core/sql/nodes/security.js';
import type { Tokens } from '../../core/sql/tokenizer.js';
import { typeWords } from '../../core/sql/tree-text.js';
import type { ScriptEntry } from './script.js';
import { call, granteesOf, listNames, principalName, sqlName } from './tree-reader.js';

/** What the warehouse calls the objects that it shows privileges on; on others they are only recorded. */
const OBJECT_TYPES: Readonly<Record<string, string>> = { table: 'relation', view: 'relation', schema: 'schema', database: 'database', function: 'routine', procedure: 'routine' };
const DEFAULT_TYPES: Readonly<Record<string, string>> = { table: 'RELATION', function: 'FUNCTION', procedure: 'PROCEDURE' };

export function grantEntries(tokens: Tokens, node: Grant | Revoke): readonly ScriptEntry[] {
  const action = actionOf(node);
  const grantees = granteesOf(tokens, node.grantees);
  const roles = node.privileges.filter((each): each is GrantedRole => each.kind === 'GrantedRole').flatMap(({ name }) => name === null ? [] : [principalName(tokens, name)]);
  if (roles.length > 0) return [call('change_role_grants', { action, roles, grantees })];
  const objects = node.objects === null ? undefined : objectsOf(tokens, node.objects);
  return objects === undefined ? [] : [call('change_privileges', { action, grantees, privileges: privilegesOf(tokens, node.privileges), ...objects })];
}

export function defaultPrivilegeEntries(tokens: Tokens, { users, schemas, change }: AlterDefaultPrivileges): readonly ScriptEntry[] {
  const objectType = DEFAULT_TYPES[change?.objects?.object ?? ''];
  if (change === null || objectType === undefined) return [];
  return [call('change_default_privileges', {
    action: actionOf(change), objectType, privileges: privilegesOf(tokens, change.privileges), grantees: granteesOf(tokens, change.grantees),
    schemas: schemas.map((schema) => sqlName(tokens, schema)), users: users.map((user) => principalName(tokens, user)),
  })];
}

function actionOf(node: Grant | Revoke): string {
  if (node.kind === 'Grant') return 'grant';
  return node.option < 0 ? 'revoke' : 'revoke option';
}

function privilegesOf(tokens: Tokens, privileges: readonly (Option | GrantedRole)[]): readonly object[] {
  return privileges.filter((each): each is Option => each.kind === 'Option').map(({ name, value }) => ({
    name: name === 'temp' ? 'TEMPORARY' : name.toUpperCase(), columns: value?.kind === 'NameList' ? listNames(tokens, value) : [],
  }));
}

/** A scoped permission is one on its schema or database; a list of ALL TABLES is made when it is granted. */
function objectsOf(tokens: Tokens, { coverage, object, container, names, routines }: GrantObjects): object | undefined {
  const isScoped = coverage === 'scoped';
  const objectType = isScoped ? container : OBJECT_TYPES[object];
  if (objectType === undefined || objectType === 'none') return undefined;
  return {
    objectType, isContainer: coverage === 'existing', scope: isScoped ? `${object}s`.toUpperCase() : '', scopeType: OBJECT_TYPES[object] ?? '',
    names: [...names.map((name) => ({ name: sqlName(tokens, name) })), ...routines.map((routine) => routineName(tokens, routine))],
  };
}

/** A routine's name, and the types of its arguments as PostgreSQL looks it up by. */
export function routineName(tokens: Tokens, { name, hasArguments, arguments: args }: RoutineIdentity): { readonly name: string; readonly arguments?: string } {
  return { name: sqlName(tokens, name), ...(hasArguments ? { arguments: args.map(({ type }) => typeWords(tokens, type)).join(', ') } : {}) };
}
