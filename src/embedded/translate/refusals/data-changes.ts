/** INSERT, UPDATE, DELETE, TRUNCATE and MERGE. */
import { walk } from '../../../core/sql/nodes.js';
import type { Insert, Merge, MergeClause, Update } from '../../../core/sql/nodes/data.js';
import type { FromItem, SelectItem } from '../../../core/sql/nodes/queries.js';
import type { Tokens } from '../../../core/sql/tokenizer.js';
import { objectName } from '../../../core/sql/tree-text.js';
import type { Name } from '../../../core/sql/nodes/base.js';
import { refusal, syntaxError, wordAfter, wordBefore, type Context, type Finding, type Refusal } from './refusal.js';

const INSERT = 'r_INSERT_30';
const UPDATE = 'r_UPDATE';
const MERGE = 'r_MERGE';
const NO_RETURNING = 'https://github.com/sqlalchemy-redshift/sqlalchemy-redshift/issues/330';

const SEQUENCES = ['restart', 'continue'];

export const DATA_REFUSALS: readonly Refusal[] = [
  refusal('Insert', 'ON CONFLICT', 'https://github.com/jazzband/django-redshift-backend/issues/102', ({ onConflict }, { tokens }) => (onConflict === null ? undefined : syntaxError(tokens, onConflict.first))),
  refusal('Insert', 'RETURNING', NO_RETURNING, ({ returning }, { tokens }) => returned(returning, tokens)),
  refusal('Update', 'RETURNING', NO_RETURNING, ({ returning }, { tokens }) => returned(returning, tokens)),
  refusal('Delete', 'RETURNING', NO_RETURNING, ({ returning }, { tokens }) => returned(returning, tokens)),
  refusal('Insert', 'an alias of the table of INSERT', INSERT, ({ alias }, { tokens }) => (alias < 0 ? undefined : syntaxError(tokens, alias - 1))),
  refusal('Insert', 'subqueries in VALUES of several rows', INSERT, subqueriesInRows),
  refusal('Update', 'several columns set at once', UPDATE, ({ assignments }, { tokens }) => several(assignments.find(({ targets }) => targets.length > 1)?.first, tokens)),
  refusal('Update', 'an outer join with the table of UPDATE', UPDATE, outerJoin),
  refusal('Truncate', 'TRUNCATE of several tables', 'r_TRUNCATE', ({ tables }, { tokens }) => several(tables[1] === undefined ? undefined : tables[1].first - 1, tokens)),
  refusal('Truncate', 'CASCADE and RESTRICT of TRUNCATE', 'r_TRUNCATE', ({ behavior }, { tokens }) => (behavior < 0 ? undefined : syntaxError(tokens, behavior))),
  refusal('Truncate', 'RESTART and CONTINUE IDENTITY', 'r_TRUNCATE', ({ tables, last }, { tokens }) => several(SEQUENCES.map((word) => wordAfter(tokens, (tables.at(-1)?.last ?? last) + 1, tokens.count - 1, word)).find((at) => at >= 0), tokens)),
  refusal('Merge', 'WITH before MERGE', MERGE, ({ with: common }, { tokens }) => several(common.length === 0 ? undefined : (common.at(-1)?.last ?? 0) + 1, tokens)),
  refusal('Merge', 'an alias of the target of MERGE', 'https://github.com/SQLMesh/sqlmesh/pull/3607', ({ alias }, { tokens }) => (alias === null ? undefined : syntaxError(tokens, alias.first))),
  refusal('MergeClause', 'WHEN NOT MATCHED BY SOURCE', MERGE, ({ match, first }, { tokens }) => (match === 'not-matched-by-source' ? syntaxError(tokens, first + 3) : undefined)),
  refusal('MergeClause', 'conditions of WHEN', 'https://github.com/jOOQ/jOOQ/issues/18351', ({ condition }, { tokens }) => (condition === null ? undefined : syntaxError(tokens, wordBefore(tokens, condition.first, 'and')))),
  refusal('MergeClause', 'DO NOTHING', MERGE, doNothing),
  refusal('Merge', 'MERGE with one WHEN', 'https://github.com/jOOQ/jOOQ/issues/18351', oneClause),
  refusal('Merge', 'MERGE of a table with itself', MERGE, itself),
  refusal('Merge', 'the target in the source of MERGE', MERGE, targetInSource),
  refusal('Merge', 'parts of SUPER values in MERGE', MERGE, partOfSuper),
];

function returned([item]: readonly SelectItem[], tokens: Tokens): Finding | undefined {
  return item === undefined ? undefined : syntaxError(tokens, wordBefore(tokens, item.first, 'returning'));
}

function several(at: number | undefined, tokens: Tokens): Finding | undefined {
  return at === undefined ? undefined : syntaxError(tokens, at);
}

function subqueriesInRows({ query }: Insert): Finding | undefined {
  if (query?.body?.kind !== 'Values' || query.body.rows.length < 2) return undefined;
  let found = false;
  for (const row of query.body.rows) walk(row, ({ kind }) => { found ||= kind === 'Subquery'; });
  return found ? { message: 'subqueries in a multiple-row INSERT VALUES are not supported' } : undefined;
}

/** The target by its own name, without an alias, on one side of an outer join. */
function outerJoin({ target, from }: Update, { tokens }: Context): Finding | undefined {
  if (target === null) return undefined;
  const isJoined = from.some((item) => holdsOuter(item, target, tokens));
  return isJoined ? { message: 'Target table must be part of an equijoin predicate' } : undefined;
}

function holdsOuter(item: FromItem, target: Name, tokens: Tokens): boolean {
  if (item.kind !== 'Join') return false;
  const reads = (side: FromItem): boolean => side.kind === 'TableRef' && isSame(side.name, target, tokens);
  const isOuter = item.type === 'left' || item.type === 'right' || item.type === 'full';
  return (isOuter && (reads(item.left) || reads(item.right))) || holdsOuter(item.left, target, tokens) || holdsOuter(item.right, target, tokens);
}

function isSame(a: Name, b: Name, tokens: Tokens): boolean {
  const [left, right] = [objectName(tokens, a), objectName(tokens, b)];
  return left.name === right.name && left.schema === right.schema;
}

function doNothing({ action, last }: MergeClause, { tokens }: Context): Finding | undefined {
  return action === 'nothing' ? syntaxError(tokens, wordBefore(tokens, last, 'do')) : undefined;
}

function oneClause({ clauses, removeDuplicates }: Merge, { isWhole }: Context): Finding | undefined {
  return isWhole && !removeDuplicates && clauses.length === 1 ? { message: 'MERGE statement with a single WHEN clause is not enabled.' } : undefined;
}

function itself({ target, source }: Merge, { tokens }: Context): Finding | undefined {
  if (target === null || source?.kind !== 'TableRef' || !isSame(source.name, target, tokens)) return undefined;
  return { message: 'Source and target of a MERGE statement cannot be the same table' };
}

function targetInSource({ target, source }: Merge, { tokens }: Context): Finding | undefined {
  if (target === null || source === null || source.kind === 'TableRef') return undefined;
  let found = false;
  walk(source, (node) => { found ||= node.kind === 'TableRef' && isSame(node.name, target, tokens); });
  return found ? { message: 'Source view/subquery in Merge statement cannot reference target table.' } : undefined;
}

/** Elements and fields; which names are paths without brackets only the columns of the tables tell. */
function partOfSuper({ on, clauses }: Merge): Finding | undefined {
  let found = false;
  for (const part of [...(on === null ? [] : [on]), ...clauses]) walk(part, ({ kind }) => { found ||= kind === 'Subscript' || kind === 'Field'; });
  return found ? { message: 'Partial reference of SUPER column is not supported in MERGE statement.' } : undefined;
}
