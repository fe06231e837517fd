/** Redshift's functions that nothing here can answer honestly: https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions.html */

/** Functions by their names, or by what their names begin with where they end with `*`; `docs/embedded.md` lists them. */
export interface NotEmulatedFunctions { readonly names: readonly string[]; readonly missing: string }

export const NOT_EMULATED_FUNCTIONS: readonly NotEmulatedFunctions[] = [
  { names: ['st_*', 'addbbox', 'dropbbox', 'geometrytype', 'supportsbbox'], missing: 'spatial functions: a GEOMETRY is kept as text' },
  { names: ['h3_*'], missing: 'H3 functions' },
  { names: ['array_distinct', 'array_except', 'array_positions', 'array_sort', 'array_union', 'arrays_overlap', 'array_to_string'], missing: 'array functions' },
  { names: ['explain_model', 'ai_*'], missing: 'machine learning' },
  { names: ['current_aws_account', 'current_namespace', 'has_assumerole_privilege', 'pg_get_grantee_by_iam_role', 'pg_get_iam_role_by_user'], missing: 'accounts, namespaces and IAM roles' },
  { names: ['slice_num'], missing: 'slices' },
  { names: ['pg_cancel_backend', 'pg_terminate_backend', 'change_query_priority', 'change_session_priority', 'change_user_priority', 'reboot_cluster'], missing: 'administration functions' },
  { names: ['role_is_member_of', 'user_is_member_of'], missing: 'roles' },
];

const PREFIXES = NOT_EMULATED_FUNCTIONS.flatMap(({ names, missing }) => names.filter((name) => name.endsWith('*')).map((name) => [name.slice(0, -1), missing] as const));
const NAMES = new Map(NOT_EMULATED_FUNCTIONS.flatMap(({ names, missing }) => names.map((name) => [name, missing] as const)));

/** Why a function (its name in lower case) is not emulated; undefined where it is, or is none of Redshift's. */
export function notEmulatedFunction(name: string): string | undefined {
  return NAMES.get(name) ?? PREFIXES.find(([prefix]) => name.startsWith(prefix))?.[1];
}
