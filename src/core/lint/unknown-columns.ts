/** Which columns a statement names that their relation certainly does not have. */
import type { Relation } from '../catalog/catalog.js';
import type { Name } from '../sql/nodes/base.js';
import { bodyFacts } from '../sql/plpgsql/body-facts.js';
import type { ColumnUse, RelationRead } from '../sql/scopes.js';
import type { Statement } from '../sql/sql-file.js';
import { holdsTemplate } from '../sql/syntax.js';
import { foldedName, Shape, type Tokens } from '../sql/tokenizer.js';
import { nodesOf, objectName } from '../sql/tree-text.js';
import { certainRelation, hasColumn, isCertainName } from './certain-columns.js';
import { happensLater } from './later.js';
import { takesName } from './losses.js';
import type { RuleContext } from './rule.js';
import { shownName } from './tables.js';

export interface UnknownColumn { readonly use: ColumnUse; readonly relation: Relation }

/** In source order. */
export function unknownColumns(statement: Statement, context: RuleContext): readonly UnknownColumn[] {
  let found: UnknownColumn[] | undefined;
  const known = new Map<RelationRead, Relation | undefined>();
  for (const use of columnsNamed(statement)) {
    const read = use.relation;
    if (read === null) continue;
    let relation = known.get(read);
    if (relation === undefined && !known.has(read)) known.set(read, relation = certainRelation(read, context));
    if (relation === undefined || hasColumn(relation, use.column)) continue;
    if (context.isInRoutine && mayBeVariable(statement, use)) continue;
    if (isColumnOf(statement, use, read) && !mayChangeFirst(statement, read, context)) (found ??= []).push({ use, relation });
  }
  return found === undefined || holdsTemplate(statement) ? NONE : found;
}

const NONE: readonly UnknownColumn[] = [];

/** The columns that queries refer to, and those of a list after the name of a table. */
function columnsNamed(statement: Statement): readonly ColumnUse[] {
  const { tokens, references, syntax: { status, tree } } = statement;
  if (status !== 'parsed') return [];
  switch (tree?.kind) {
    case 'Copy': return listed(tokens, tree.target, tree.columns);
    case 'Analyze': return listed(tokens, tree.table, tree.columns);
    case 'Comment': {
      const name = tree.object === 'column' ? tree.target?.name : undefined;
      if (name === undefined || name.last - name.first !== 4) return [];
      return listed(tokens, { kind: 'Name', first: name.first, last: name.last - 2 }, [{ kind: 'Name', first: name.last, last: name.last }]);
    }
    default: return references.columns;
  }
}

function listed(tokens: Tokens, table: Name | null, columns: readonly Name[]): readonly ColumnUse[] {
  if (table === null || table.last - table.first > 2) return [];
  const { schema, name } = objectName(tokens, table);
  const relation = { schema, name, at: table };
  return columns.map(({ first, last }) => ({ column: foldedName(tokens, last), relation, first, last }));
}

/** A word alone in a routine may be a variable, but not in a list of columns, nor where a value is set. */
function mayBeVariable({ syntax: { tree } }: Statement, { first, last }: ColumnUse): boolean {
  if (last > first) return false;
  const isHere = (name: Name): boolean => name.first === first;
  switch (tree?.kind) {
    case 'Insert': case 'Copy': return !tree.columns.some(isHere);
    case 'Update': return !tree.assignments.some(({ targets }) => targets.some(isHere));
    case 'Merge': return !tree.clauses.some(({ columns, assignments }) => columns.some(isHere) || assignments.some(({ targets }) => targets.some(isHere)));
    default: return true;
  }
}

/** Whether the name is one of a column of that relation, and nothing else that may be written like one. */
function isColumnOf(statement: Statement, use: ColumnUse, relation: RelationRead): boolean {
  const { tokens } = statement;
  const { column, first, last } = use;
  if (!isCertainName(column) || HIDDEN.has(column) || hasOtherNames(statement, relation)) return false;
  if (column === 'level' && nodesOf(statement, 'Select').some(({ connectBy }) => connectBy !== null)) return false;
  if (last === first) return isBareColumn(statement, use);
  // SET a.b = 1 is no column of a where `a` is none of the relations.
  if (!exposedNames(statement).has(foldedName(tokens, first))) return false;
  // `schema.table.column` begins like a path into a column of SUPER.
  const head = foldedName(tokens, first);
  return last - first === 2 || !nodesOf(statement, 'TableRef').some(({ name }) => name.last > name.first && foldedName(tokens, name.last - 2) === head);
}

/** Columns every table has. */
const HIDDEN: ReadonlySet<string> = new Set(['oid', 'tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid', 'insertxid', 'deletexid']);

/** Whether an alias gives the columns other names, or a name without alias stands for two relations. */
function hasOtherNames(statement: Statement, relation: RelationRead): boolean {
  const { tokens } = statement;
  const refs = nodesOf(statement, 'TableRef');
  if (refs.some(({ name, alias }) => name === relation.at && alias !== null && alias.columns.length > 0)) return true;
  const bare = refs.filter(({ alias }) => alias === null).map(({ name }) => name);
  const target = targetOf(statement);
  if (target !== null) bare.push(target);
  return bare.some((name) => foldedName(tokens, name.last) === foldedName(tokens, relation.at.last) && shownName(tokens, name) !== shownName(tokens, relation.at));
}

/** The names that may stand before a column and a dot. */
function exposedNames(statement: Statement): ReadonlySet<string> {
  const { tokens } = statement;
  const names = new Set<string>();
  for (const { name } of nodesOf(statement, 'Alias')) if (name >= 0) names.add(foldedName(tokens, name));
  for (const { name } of nodesOf(statement, 'TableRef')) names.add(foldedName(tokens, name.last));
  const target = targetOf(statement);
  if (target !== null) names.add(foldedName(tokens, target.last));
  return names;
}

function targetOf({ syntax: { tree } }: Statement): Name | null {
  return tree?.kind === 'Insert' || tree?.kind === 'Update' || tree?.kind === 'Delete' || tree?.kind === 'Merge' ? tree.target : null;
}

/** A word alone may also be a row (`COUNT(o)`), the name Redshift gives to an item without alias, or a part of a date. */
function isBareColumn(statement: Statement, { column, first }: ColumnUse): boolean {
  const { tokens } = statement;
  if (tokens.kind[first - 1] === Shape.LeftParen && DATEPARTS.has(column)) return false;
  if (exposedNames(statement).has(column)) return false;
  if (nodesOf(statement, 'Call').some(({ name }) => foldedName(tokens, name.last) === column)) return false;
  // ORDER BY of a set operation names the columns of its first operand.
  return !nodesOf(statement, 'Query').some(({ body, orderBy }) => body !== null && body.kind !== 'Select' && orderBy.some((item) => item.first <= first && first <= item.last));
}

const DATEPARTS: ReadonlySet<string> = new Set(['century', 'centuries', 'day', 'dayofweek', 'dayofyear', 'days', 'decade', 'dow', 'doy', 'epoch', 'hour', 'hours',
  'microsecond', 'millennium', 'millisecond', 'minute', 'minutes', 'mon', 'month', 'months', 'qtr', 'quarter', 'quarters', 'second', 'seconds', 'week', 'weekday', 'weeks', 'year',
  'years', 'yr']);

/** What runs later may find another table than there is now: a late-binding view is looked into when it is queried, a routine when it is called. */
function mayChangeFirst(statement: Statement, { schema, name }: RelationRead, context: RuleContext): boolean {
  const { file, index, isInRoutine } = context;
  const { tree } = statement.syntax;
  if (!isInRoutine && (tree?.kind !== 'CreateView' || !tree.noSchemaBinding)) return false;
  const changes = ({ targets }: Statement): boolean => targets.some((use) => use.name === name && CHANGES.has(use.access) && (use.schema === '' || use.schema === schema));
  const isChangedLater = file.statements.some((later, at) => at > index && changes(later)) || happensLater(context, (later, tokens) => takesName(later, tokens, { schema, name }));
  return isChangedLater || (isInRoutine && mayChange(file.statements[index], changes));
}

const CHANGES: ReadonlySet<string> = new Set(['create', 'alter', 'drop']);

/** Whether a routine may change the table itself before it uses it. */
function mayChange(routine: Statement | undefined, changes: (inner: Statement) => boolean): boolean {
  const tree = routine?.syntax.tree;
  if (routine === undefined || (tree?.kind !== 'CreateProcedure' && tree?.kind !== 'CreateFunction') || tree.body === null) return true;
  return !tree.body.isComplete || bodyFacts(tree.body).dynamic.length > 0 || routine.inner.some((inner) => inner.row?.kind === 'call' || changes(inner));
}
