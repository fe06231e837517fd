/** The columns that a relation has for certain, as the statements before have made it. */
import { isTable, type Relation } from '../catalog/catalog.js';
import type { RelationRead } from '../sql/scopes.js';
import type { RuleContext } from './rule.js';

/**
 * The relation where all its columns are known; undefined where they are not, or where somebody else than the migrations may change them: in a
 * data lake, in another database, and behind a late-binding view. Inside of a routine a name without a schema may be a table that the routine
 * makes.
 */
export function certainRelation({ schema, name, at }: RelationRead, { catalog, isInRoutine }: RuleContext): Relation | undefined {
  if (at.last - at.first > 2 || (isInRoutine && schema === '')) return undefined;
  const relation = catalog.relation({ schema, name });
  return relation === undefined || !isCertain(relation) || catalog.schema(schema)?.external === true ? undefined : relation;
}

function isCertain(relation: Relation): boolean {
  if (isTable(relation)) return relation.kind === 'table' && relation.isComplete && !relation.isIceberg;
  return relation.kind !== 'external-view' && !relation.lateBinding && relation.columns !== undefined;
}

/** Whether such a relation has a column of this name. */
export function hasColumn(relation: Relation, column: string): boolean {
  return isTable(relation) ? relation.columns.some(({ name }) => name === column) : relation.columns?.includes(column) === true;
}

/** In order; as far as they are known. */
export function columnNames(relation: Relation): readonly string[] {
  return isTable(relation) ? relation.columns.map(({ name }) => name) : relation.columns ?? [];
}

/**
 * Whether a column of this name was named by somebody. Redshift finds names of its own for expressions without alias: TRIM gives `btrim`,
 * CURRENT_DATE gives `date`, so that a query may have a column of such a name under another one.
 */
export function isCertainName(name: string): boolean {
  return !FOUND_NAMES.has(name) && !name.startsWith('?');
}

const FOUND_NAMES: ReadonlySet<string> = new Set([
  'array', 'bool', 'bpchar', 'btrim', 'case', 'ceiling', 'char', 'coalesce', 'convert', 'current_date', 'current_time', 'current_timestamp', 'current_user', 'date',
  'date_add', 'date_diff', 'date_part', 'dateadd', 'datediff', 'decode', 'exists', 'extract', 'float4', 'float8', 'getdate', 'int2', 'int4', 'int8', 'interval', 'isnull',
  'left', 'ltrim', 'now', 'nullif', 'numeric', 'nvl', 'nvl2', 'overlay', 'pgdate_part', 'position', 'power', 'right', 'row', 'rtrim', 'session_user', 'strpos', 'substr',
  'substring', 'sysdate', 'text', 'time', 'timestamp', 'timestamptz', 'timetz', 'timezone', 'trim', 'trunc', 'user', 'varchar',
]);
