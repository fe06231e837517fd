/** The nodes of statements about users, privileges and policies. */
import type { ChildrenOf, Name, NodeBase, TypeName } from './base.js';
import type { Expression } from './expressions.js';
import type { Option } from './options.js';
import type { Setting } from './session.js';

/**
 * Options: `password` (a string, or the word DISABLE), `createdb`, `nocreatedb`, `createuser`, `nocreateuser`, `syslog access`, `in group`,
 * `valid until`, `connection limit`, `session timeout`, `externalid`. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html
 */
export interface CreateUser extends NodeBase<'CreateUser'> { readonly name: Name | null; readonly options: readonly Option[] }
/**
 * The options of CREATE USER, and `rename`, `reset`, `reset all`, `reset session timeout`; SET is a `Setting`.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_USER.html
 */
export interface AlterUser extends NodeBase<'AlterUser'> { readonly name: Name | null; readonly options: readonly (Option | Setting)[] }
/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_GROUP.html */
export interface CreateGroup extends NodeBase<'CreateGroup'> { readonly name: Name | null; readonly members: readonly Name[] }
/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_GROUP.html; `newName` belongs to `rename`, `members` to the other two. */
export interface AlterGroup extends NodeBase<'AlterGroup'> {
  readonly action: 'add' | 'drop' | 'rename';
  readonly name: Name | null;
  readonly members: readonly Name[];
  readonly newName: Name | null;
}
/** Options: `externalid`. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_ROLE.html */
export interface CreateRole extends NodeBase<'CreateRole'> { readonly name: Name | null; readonly options: readonly Option[] }
/** Options: `rename`, `owner`, `externalid`. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_ROLE.html */
export interface AlterRole extends NodeBase<'AlterRole'> { readonly name: Name | null; readonly options: readonly Option[] }
/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_SYSTEM.html */
export interface AlterSystem extends NodeBase<'AlterSystem'> { readonly setting: Setting | null }

/** `name (argument, …)`: which of the routines of one name. Without parentheses `hasArguments` is false. */
export interface RoutineIdentity extends NodeBase<'RoutineIdentity'> {
  readonly name: Name;
  readonly hasArguments: boolean;
  readonly arguments: readonly RoutineIdentityArgument[];
}
/** `mode` is the token of IN, OUT or INOUT, `name` that of the argument's name; -1 where absent. */
export interface RoutineIdentityArgument extends NodeBase<'RoutineIdentityArgument'> { readonly mode: number; readonly name: number; readonly type: TypeName }

/** Who gets or loses something. */
export interface Principal extends NodeBase<'Principal'> {
  readonly which: 'user' | 'role' | 'group' | 'public' | 'iam role' | 'namespace' | 'account' | 'datashare' | 'rls policy' | 'masking policy';
  /** null for PUBLIC and where a string stands; a role like `sys:monitor` has a colon where other names have a dot. */
  readonly name: Name | null;
  /** The string's or number's token of an IAM role, a namespace or an account; otherwise -1. */
  readonly value: number;
  /** WITH GRANT OPTION */
  readonly grantOption: boolean;
  /** WITH ADMIN OPTION */
  readonly adminOption: boolean;
  /** VIA DATA CATALOG */
  readonly viaDataCatalog: boolean;
}

/** `ROLE name`, where a role is what is granted. */
export interface GrantedRole extends NodeBase<'GrantedRole'> { readonly name: Name | null }

/**
 * What the privileges are on.
 *
 * - `named`     the objects of `names` (or `routines`, or `strings`: IAM roles of ASSUMEROLE);
 * - `existing`  `ON ALL TABLES IN SCHEMA …`: what there is now in the schemas or databases of `names`; also `ON ALL` of ASSUMEROLE;
 * - `scoped`    `FOR TABLES IN SCHEMA …`: what there is and will be in them;
 * - `future`    `ON TABLES` of ALTER DEFAULT PRIVILEGES.
 */
export interface GrantObjects extends NodeBase<'GrantObjects'> {
  readonly coverage: 'named' | 'existing' | 'scoped' | 'future';
  /**
   * In lower case and in the singular: `table` (also a view, and where no word is written), `schema`, `database`, `function`, `procedure`,
   * `language`, `model`, `datashare`, `external table`, `external schema`, `iam role`, `template`, `copy job` …
   */
  readonly object: string;
  /** What `names` are where they hold the objects. */
  readonly container: 'none' | 'schema' | 'database';
  readonly names: readonly Name[];
  readonly routines: readonly RoutineIdentity[];
  readonly strings: readonly number[];
  /** `FOR TABLES IN SCHEMA s DATABASE d` */
  readonly database: Name | null;
}

/** One of `COPY`, `UNLOAD`, `EXTERNAL FUNCTION`, `CREATE MODEL` and `ALL`: what a role may be assumed for. */
export type RolePurpose = NodeBase<'RolePurpose'>;

/**
 * A privilege is an option whose name is the privilege in lower case (`select`, `all`, `create or replace view`, `explain rls`) and whose
 * value are its columns; ALL PRIVILEGES is `all`. Its name is '' where a template stands.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html
 */
export interface Grant extends NodeBase<'Grant'> {
  readonly privileges: readonly (Option | GrantedRole)[];
  /** null for roles and system permissions. */
  readonly objects: GrantObjects | null;
  readonly grantees: readonly Principal[];
  readonly purposes: readonly RolePurpose[];
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_REVOKE.html */
export interface Revoke extends NodeBase<'Revoke'> {
  /** The word GRANT or ADMIN of `GRANT OPTION FOR`, which takes only the right to hand the privilege on; or -1. */
  readonly option: number;
  readonly privileges: readonly (Option | GrantedRole)[];
  readonly objects: GrantObjects | null;
  readonly grantees: readonly Principal[];
  readonly purposes: readonly RolePurpose[];
  /** The token of CASCADE or RESTRICT, or -1. */
  readonly behavior: number;
}
/** `users` are those whose new objects are meant. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DEFAULT_PRIVILEGES.html */
export interface AlterDefaultPrivileges extends NodeBase<'AlterDefaultPrivileges'> {
  readonly users: readonly Name[];
  readonly schemas: readonly Name[];
  readonly change: Grant | Revoke | null;
}

/** A column a policy is written for; `name` is its token. */
export interface PolicyColumn extends NodeBase<'PolicyColumn'> { readonly name: number; readonly type: TypeName | null }
/**
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_RLS_POLICY.html, …/r_CREATE_MASKING_POLICY.html. `using` is one condition, or
 * the masked values; `alias` is the relation's alias, its token or -1.
 */
export interface CreatePolicy extends NodeBase<'CreatePolicy'> {
  readonly policy: 'rls' | 'masking';
  readonly ifNotExists: boolean;
  readonly name: Name | null;
  readonly columns: readonly PolicyColumn[];
  readonly alias: number;
  readonly using: readonly Expression[];
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_RLS_POLICY.html, …/r_ALTER_MASKING_POLICY.html */
export interface AlterPolicy extends NodeBase<'AlterPolicy'> { readonly policy: 'rls' | 'masking'; readonly name: Name | null; readonly using: readonly Expression[] }
/**
 * https://docs.aws.amazon.com/redshift/latest/dg/r_ATTACH_RLS_POLICY.html, …/r_ATTACH_MASKING_POLICY.html. `columns` are the masked ones,
 * which may be paths into SUPER; `inputs` what the policy reads; `priority` the number's token or -1.
 */
export interface AttachPolicy extends NodeBase<'AttachPolicy'> {
  readonly policy: 'rls' | 'masking';
  readonly name: Name | null;
  readonly relations: readonly Name[];
  readonly columns: readonly Expression[];
  readonly inputs: readonly Expression[];
  readonly grantees: readonly Principal[];
  readonly priority: number;
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_DETACH_RLS_POLICY.html, …/r_DETACH_MASKING_POLICY.html */
export interface DetachPolicy extends NodeBase<'DetachPolicy'> {
  readonly policy: 'rls' | 'masking';
  readonly name: Name | null;
  readonly relations: readonly Name[];
  readonly columns: readonly Expression[];
  readonly grantees: readonly Principal[];
}

export type SecurityNode = CreateUser | AlterUser | CreateGroup | AlterGroup | CreateRole | AlterRole | AlterSystem | RoutineIdentity | RoutineIdentityArgument | Principal
  | GrantedRole | GrantObjects | RolePurpose | Grant | Revoke | AlterDefaultPrivileges | PolicyColumn | CreatePolicy | AlterPolicy | AttachPolicy | DetachPolicy;

export const SECURITY_CHILDREN: ChildrenOf<SecurityNode> = {
  CreateUser: ['name', 'options'], AlterUser: ['name', 'options'], CreateGroup: ['name', 'members'], AlterGroup: ['name', 'members', 'newName'],
  CreateRole: ['name', 'options'], AlterRole: ['name', 'options'], AlterSystem: ['setting'],
  RoutineIdentity: ['name', 'arguments'], RoutineIdentityArgument: ['type'], Principal: ['name'], GrantedRole: ['name'],
  GrantObjects: ['names', 'routines', 'database'], RolePurpose: [],
  Grant: ['privileges', 'objects', 'grantees', 'purposes'], Revoke: ['privileges', 'objects', 'grantees', 'purposes'],
  AlterDefaultPrivileges: ['users', 'schemas', 'change'],
  PolicyColumn: ['type'], CreatePolicy: ['name', 'columns', 'using'], AlterPolicy: ['name', 'using'],
  AttachPolicy: ['name', 'relations', 'columns', 'inputs', 'grantees'], DetachPolicy: ['name', 'relations', 'columns', 'grantees'],
};
