/**
 * What a statement takes away from those who know it by name: a relation or a column that is dropped, or gets another name or type. Only names
 * with a schema count: where the search path decides, somebody else may be meant.
 */
import type { Catalog, ObjectName, View } from '../catalog/catalog.js';
import { relationName } from '../sql/relations.js';
import type { StatementNode } from '../sql/nodes.js';
import type { Name } from '../sql/nodes/base.js';
import type { AlterAction, Drop } from '../sql/nodes/tables.js';
import type { Statement } from '../sql/sql-file.js';
import { foldedName, Shape, type Tokens } from '../sql/tokenizer.js';
import { objectName } from '../sql/tree-text.js';
import { happensLater } from './later.js';
import type { RuleContext, TokenSpan } from './rule.js';
import { isCascade } from './tables.js';

export interface Loss {
  readonly relation: ObjectName;
  /** undefined where the whole relation goes. */
  readonly column: string | undefined;
  readonly change: 'drop' | 'rename' | 'retype';
  /** What is bound to it goes with it. */
  readonly cascades: boolean;
  readonly at: TokenSpan;
}

/** The kinds of statement in which a loss is found. */
export const LOSES: readonly string[] = ['drop-table', 'drop-view', 'drop-materialized-view', 'alter-table', 'alter-column-type'];

/** In source order; none for a statement that was not read whole. */
export function lossesIn({ tokens, syntax: { status, tree } }: Statement): readonly Loss[] {
  if (status !== 'parsed') return [];
  if (tree?.kind === 'Drop') return DROPPED.has(tree.object) ? droppedRelations(tokens, tree) : [];
  const relation = tree?.kind === 'AlterTable' ? qualified(tokens, tree.name) : undefined;
  if (tree?.kind !== 'AlterTable' || relation === undefined) return [];
  return tree.actions.flatMap((action) => lossOf(tokens, relation, action) ?? []);
}

const DROPPED: ReadonlySet<string> = new Set(['table', 'view', 'materialized view']);

function droppedRelations(tokens: Tokens, { targets, behavior }: Drop): readonly Loss[] {
  const cascades = isCascade(tokens, behavior);
  return targets.flatMap(({ name }): readonly Loss[] => {
    const relation = qualified(tokens, name);
    return relation === undefined ? [] : [{ relation, column: undefined, change: 'drop', cascades, at: name }];
  });
}

function lossOf(tokens: Tokens, relation: ObjectName, action: AlterAction): Loss | undefined {
  switch (action.kind) {
    case 'DropColumn': return columnLoss(tokens, relation, action.name, 'drop', isCascade(tokens, action.behavior), action);
    case 'RenameColumn': return columnLoss(tokens, relation, action.name, 'rename', false, action);
    case 'AlterColumn': return action.change === 'type' ? columnLoss(tokens, relation, action.name, 'retype', false, action) : undefined;
    case 'RenameTable': return { relation, column: undefined, change: 'rename', cascades: false, at: action };
    default: return undefined;
  }
}

function columnLoss(tokens: Tokens, relation: ObjectName, name: number, change: Loss['change'], cascades: boolean, at: TokenSpan): Loss | undefined {
  return name < 0 || tokens.kind[name] === Shape.Template ? undefined : { relation, column: foldedName(tokens, name), change, cascades, at };
}

function qualified(tokens: Tokens, name: Name | null): ObjectName | undefined {
  if (name === null || name.last - name.first !== 2) return undefined;
  const { schema, name: last } = objectName(tokens, name);
  return { schema, name: last };
}

/** `schema.name`, with the column where one goes. */
export function lostName({ relation, column }: Loss): string {
  return column === undefined ? relationName(relation) : `${relationName(relation)}.${column}`;
}

/** The views that read what goes; of a column, those that certainly name it. */
export function readersOf({ relation, column }: Loss, catalog: Catalog): readonly View[] {
  const views = catalog.viewsOn(relation);
  if (column === undefined) return views;
  return views.filter(({ columnsRead }) => columnsRead.some((read) => read.column === column && read.relation.name === relation.name && read.relation.schema === relation.schema));
}

/** Whether a later statement of the file puts something else in the place of what goes, or may do so. */
export function comesBack({ relation, column }: Loss, context: RuleContext): boolean {
  return happensLater(context, (tree, tokens) => {
    if (takesName(tree, tokens, relation)) return true;
    if (column === undefined || tree.kind !== 'AlterTable' || !mayMean(tokens, tree.name, relation)) return false;
    return tree.actions.some((action) => (action.kind === 'AddColumn' && mayBeCalled(tokens, action.column.name, column))
      || (action.kind === 'RenameColumn' && mayBeCalled(tokens, action.to, column)));
  });
}

/** Whether a later statement of the file drops the view or defines it anew, or may do so. */
export function isSettledLater(view: View, context: RuleContext): boolean {
  return happensLater(context, (tree, tokens) => {
    if (tree.kind === 'CallProcedure' || takesName(tree, tokens, view)) return true;
    return tree.kind === 'Drop' && (tree.object === 'schema' ? tree.targets.some(({ name }) => mayBeCalled(tokens, name.last, view.schema))
      : DROPPED.has(tree.object) && tree.targets.some(({ name }) => mayMean(tokens, name, view)));
  });
}

/** Whether the statement gives the name to something: it makes it, or renames something else; or may do so, where the search path or a template decides. */
export function takesName(tree: StatementNode, tokens: Tokens, name: ObjectName): boolean {
  switch (tree.kind) {
    case 'CreateTable': case 'CreateExternalTable': case 'CreateView': case 'CreateMaterializedView': case 'CreateExternalView': return mayMean(tokens, tree.name, name);
    case 'Query': return tree.body?.kind === 'Select' && tree.body.into?.targets.some((target) => mayMean(tokens, target, name)) === true;
    case 'AlterTable': {
      if (tree.name === null || !mayBeIn(tokens, tree.name, name.schema)) return false;
      return tree.actions.some((action) => action.kind === 'RenameTable' && action.to !== null && mayBeCalled(tokens, action.to.last, name.name));
    }
    default: return false;
  }
}

/** Whether a name may stand for this relation. */
function mayMean(tokens: Tokens, name: Name | null, { schema, name: last }: ObjectName): boolean {
  return name !== null && mayBeCalled(tokens, name.last, last) && mayBeIn(tokens, name, schema);
}

function mayBeIn(tokens: Tokens, { first, last }: Name, schema: string): boolean {
  return first === last || mayBeCalled(tokens, last - 2, schema);
}

function mayBeCalled(tokens: Tokens, token: number, name: string): boolean {
  return tokens.kind[token] === Shape.Template || foldedName(tokens, token) === name;
}

const SHOWN_MAX = 3;

/** `view bi.v_orders`, `views bi.v_a, bi.v_b and 2 more`. */
export function listed(what: string, relations: readonly ObjectName[]): string {
  const names = [...new Set(relations.map(relationName))];
  const more = names.length > SHOWN_MAX ? ` and ${names.length - SHOWN_MAX} more` : '';
  return `${what}${names.length > 1 ? 's' : ''} ${names.slice(0, SHOWN_MAX).join(', ')}${more}`;
}
