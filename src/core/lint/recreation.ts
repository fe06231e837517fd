/**
 * A relation that goes, and another that takes its name in the same file: dropped and made again, or swapped by renaming. What was granted
 * on the first and the policies on it stay with it, or are gone. https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html
 */
import { isSameName, isTable, type Grant, type ObjectName } from '../catalog/catalog.js';
import type { Name } from '../sql/nodes/base.js';
import type { Statement } from '../sql/sql-file.js';
import { foldedName } from '../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../sql/tree-text.js';
import type { RuleContext, TokenSpan } from './rule.js';

export interface Recreation {
  readonly name: ObjectName;
  readonly at: TokenSpan;
  readonly isView: boolean;
  readonly grants: readonly Grant[];
  readonly policies: readonly string[];
  /** The statement that gives the name to something else. */
  readonly successor: Statement;
  /** The statements of the file that are about what takes the name: by that name, and by the one it had before. */
  readonly about: readonly Statement[];
  /** Policies what takes the name has from earlier migrations. */
  readonly kept: readonly string[];
  readonly keptGrants: readonly Grant[];
}

/** What the statement drops or renames of what had grants or policies, where the file puts something else in its place. */
export function recreationsIn(statement: Statement, context: RuleContext): readonly Recreation[] {
  if (context.isInRoutine) return [];
  return departuresIn(statement).flatMap(({ name, at }) => recreationOf(name, at, context) ?? []);
}

interface Departure { readonly name: ObjectName; readonly at: TokenSpan }

function departuresIn(statement: Statement): readonly Departure[] {
  const { syntax: { status, tree } } = statement;
  if (status !== 'parsed') return [];
  if (tree?.kind === 'Drop' && DROPPED.has(tree.object)) return tree.targets.flatMap(({ name }) => departure(statement, name, name));
  if (tree?.kind !== 'AlterTable' || tree.name === null) return [];
  const renaming = tree.actions.find(({ kind }) => kind === 'RenameTable');
  return renaming === undefined ? [] : departure(statement, tree.name, renaming);
}

const DROPPED: ReadonlySet<string> = new Set(['table', 'view', 'materialized view']);

function departure(statement: Statement, name: Name, at: TokenSpan): readonly Departure[] {
  const found = localName(statement, name);
  return found === undefined ? [] : [{ name: found, at: { first: at.first, last: at.last } }];
}

function localName({ tokens }: Statement, name: Name | null): ObjectName | undefined {
  if (name === null || holdsTemplate(tokens, name)) return undefined;
  const { database, ...local } = objectName(tokens, name);
  return database === '' ? local : undefined;
}

function recreationOf(name: ObjectName, at: TokenSpan, context: RuleContext): Recreation | undefined {
  const { catalog, file: { statements }, index } = context;
  const relation = catalog.relation(name);
  const grants = catalog.grantsOn(name);
  const policies = relation !== undefined && isTable(relation) ? relation.policies : [];
  if (grants.length === 0 && policies.length === 0) return undefined;
  const later = statements.slice(index + 1);
  const position = later.findIndex((each) => takesName(each, name) !== undefined);
  const successor = later[position];
  if (successor === undefined || statements.some(isOpaque)) return undefined;
  const former = takesName(successor, name);
  const before = former === undefined || isSameName(former, name) ? undefined : former;
  const about = [...later.slice(position + 1).filter((each) => isAbout(each, name)), ...(before === undefined ? [] : statements.filter((each) => isAbout(each, before)))];
  const known = before === undefined ? undefined : catalog.table(before);
  return {
    name, at, isView: relation !== undefined && !isTable(relation), grants, policies, successor, about,
    kept: known?.policies ?? [], keptGrants: before === undefined ? [] : catalog.grantsOn(before),
  };
}

/** The name that what takes this name had until then, or the same name where it is made. */
function takesName(statement: Statement, name: ObjectName): ObjectName | undefined {
  const { tokens, syntax: { tree } } = statement;
  if (tree?.kind === 'CreateTable' || tree?.kind === 'CreateView' || tree?.kind === 'CreateMaterializedView') {
    const made = localName(statement, tree.name);
    return made !== undefined && isSameName(made, name) ? made : undefined;
  }
  if (tree?.kind !== 'AlterTable') return undefined;
  const former = localName(statement, tree.name);
  const isTaken = tree.actions.some((action) => action.kind === 'RenameTable' && action.to !== null && foldedName(tokens, action.to.last) === name.name);
  return former !== undefined && isTaken && former.schema === name.schema ? former : undefined;
}

/** GRANT, ATTACH and ROW LEVEL SECURITY that name it, or all tables of its schema. */
function isAbout(statement: Statement, name: ObjectName): boolean {
  const { tokens, syntax: { tree } } = statement;
  const names = (list: readonly (Name | null)[]): boolean => list.some((each) => {
    const local = localName(statement, each);
    return local !== undefined && isSameName(local, name);
  });
  switch (tree?.kind) {
    case 'Grant': return tree.objects?.coverage === 'named' ? names(tree.objects.names) : tree.objects?.names.some((each) => foldedName(tokens, each.last) === name.schema) === true;
    case 'AttachPolicy': return names(tree.relations);
    case 'AlterTable': return names([tree.name]) && tree.actions.some((action) => action.kind === 'RowLevelSecurity' && action.on);
    default: return false;
  }
}

/** Statements that may grant and attach what nobody here sees. */
function isOpaque({ row, syntax: { status } }: Statement): boolean {
  return row === undefined || status !== 'parsed' || row.kind === 'call' || row.kind === 'execute' || row.kind === 'alter-default-privileges';
}
