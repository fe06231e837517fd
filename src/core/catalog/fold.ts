/**
 * Folds statements into a catalog, one after the other.
 *
 * It forgets rather than guesses: a statement that nobody could read whole makes everything unknown whose name stands in it, and a call of
 * a procedure that is not known makes everything unknown.
 */
import type { StatementNode } from '../sql/nodes.js';
import type { Name } from '../sql/nodes/base.js';
import type { Query } from '../sql/nodes/queries.js';
import type { AttachPolicy, DetachPolicy } from '../sql/nodes/security.js';
import type { AlterTable, CreateTable, Drop } from '../sql/nodes/tables.js';
import type { Statement } from '../sql/sql-file.js';
import { foldedName, isNameShape, tokenText } from '../sql/tokenizer.js';
import { holdsTemplate, objectName } from '../sql/tree-text.js';
import { isTable, keyOf, type Catalog, type Grant, type ObjectName, type Relation, type Routine, type SchemaEntry, type Table, type View } from './catalog.js';
import { createdExternalTable } from './fold-external.js';
import { createdRoutine } from './fold-routine.js';
import { Grants } from './grants.js';
import { alteredTable, createdTable, withPolicy } from './fold-table.js';
import { createdView } from './fold-view.js';

export class CatalogFold implements Catalog {
  private readonly relations = new Map<string, Relation>();
  private readonly known = new Map<string, SchemaEntry>();
  private readonly callable = new Map<string, readonly Routine[]>();
  private grants = new Grants();
  private readonly shared = new Set<string>();
  /** Keys of the tables that were temporary when they were made. */
  private readonly temporary = new Set<string>();
  /** Whether the session's names without schema are looked up elsewhere than those of other sessions. */
  private isPathChanged = false;
  hasIdentity = false;
  hasIceberg = false;
  /** Views by what they read: made when somebody asks, dropped at every change of a view. */
  private readers: ReadonlyMap<string, readonly View[]> | undefined;

  schema(name: string): SchemaEntry | undefined {
    return this.known.get(name);
  }

  relation(name: ObjectName): Relation | undefined {
    return this.relations.get(keyOf(name));
  }

  table(name: ObjectName): Table | undefined {
    const found = this.relation(name);
    return found !== undefined && isTable(found) ? found : undefined;
  }

  view(name: ObjectName): View | undefined {
    const found = this.relation(name);
    return found === undefined || isTable(found) ? undefined : found;
  }

  routines(name: ObjectName): readonly Routine[] {
    return this.callable.get(keyOf(name)) ?? [];
  }

  viewsOn(name: ObjectName): readonly View[] {
    this.readers ??= groupReaders(this.views);
    return this.readers.get(keyOf(name)) ?? [];
  }

  routinesOn(name: ObjectName): readonly Routine[] {
    const key = keyOf(name);
    return [...this.callable.values()].flat().filter(({ reads, writes }) => [...reads, ...writes].some((each) => keyOf(each) === key));
  }

  grantsOn(name: ObjectName): readonly Grant[] {
    return this.grants.on(name);
  }

  isShared(database: string): boolean {
    return this.shared.has(database);
  }

  get hasShared(): boolean {
    return this.shared.size > 0;
  }

  get tables(): readonly Table[] {
    return [...this.relations.values()].filter(isTable);
  }

  get views(): readonly View[] {
    return [...this.relations.values()].filter((relation): relation is View => !isTable(relation));
  }

  get schemas(): readonly SchemaEntry[] {
    return [...this.known.values()];
  }

  /** A catalog that goes its own way from here. */
  copy(): CatalogFold {
    const copied = new CatalogFold();
    for (const [key, relation] of this.relations) copied.relations.set(key, relation);
    for (const [key, entry] of this.known) copied.known.set(key, entry);
    for (const [key, routines] of this.callable) copied.callable.set(key, routines);
    copied.grants = this.grants.copy();
    for (const database of this.shared) copied.shared.add(database);
    for (const key of this.temporary) copied.temporary.add(key);
    copied.hasIdentity = this.hasIdentity;
    copied.hasIceberg = this.hasIceberg;
    return copied;
  }

  /** Takes in what a statement does. Never throws. */
  add(statement: Statement): void {
    const { row, syntax } = statement;
    if (row === undefined || syntax.tree === null || syntax.status !== 'parsed') this.forgetNamed(statement);
    else this.fold(statement, syntax.tree);
  }

  /** A session has ended: temporary tables are gone. */
  endSession(): void {
    for (const key of this.temporary) {
      const relation = this.relations.get(key);
      if (relation?.kind === 'table' && relation.temporary) this.relations.delete(key);
    }
    this.temporary.clear();
    if (this.isPathChanged) this.forgetUnqualified();
    this.isPathChanged = false;
  }

  private fold(statement: Statement, tree: StatementNode): void {
    switch (tree.kind) {
      case 'CreateTable': return this.createTable(statement, tree);
      case 'CreateExternalTable': return this.define(statement, tree.name, tree.ifNotExists, (name) => createdExternalTable(statement, tree, name));
      case 'CreateView': case 'CreateMaterializedView': case 'CreateExternalView':
        return this.define(statement, tree.name, false, (name) => createdView(statement, tree, name, this));
      case 'AlterTable': return this.alterTable(statement, tree);
      case 'Drop': return this.drop(statement, tree);
      case 'CreateProcedure': case 'CreateFunction': return this.createRoutine(statement, createdRoutine(statement, tree));
      case 'CreateSchema': case 'CreateExternalSchema': return this.createSchema(statement, tree.name, tree.kind === 'CreateExternalSchema');
      case 'AlterSchema': return this.alterSchema(statement, tree);
      case 'CreateDatabase': return this.createDatabase(statement, tree);
      case 'Grant': return this.grants.add(statement, tree, nameOf);
      case 'Revoke': return this.grants.revoke(statement, tree, nameOf);
      case 'AttachPolicy': case 'DetachPolicy': return this.policy(statement, tree);
      case 'Query': return this.selectInto(statement, tree);
      case 'CallProcedure': return this.call(statement, tree.name);
      case 'DropExternalView': return tree.names.forEach((name) => this.remove(statement, name));
      case 'SetParameter': return this.changePath(statement, tree.setting?.name ?? null);
      case 'Use': return this.changePath(statement, null);
      // ROLLBACK undoes what nobody here can tell.
      case 'Rollback': return this.forgetAll();
      default:
    }
  }

  /** From here on a name without schema may mean another thing. */
  private changePath({ tokens }: Statement, parameter: Name | null): void {
    if (parameter !== null && foldedName(tokens, parameter.last) !== 'search_path') return;
    this.forgetUnqualified();
    this.isPathChanged = true;
  }

  private forgetUnqualified(): void {
    this.forget(({ schema }) => schema === '');
  }

  /** A name without schema that is changed may be any thing of that name. */
  private forgetNamesakes({ schema, name }: ObjectName): void {
    if (schema === '' && !this.relations.has(`.${name}`)) this.forget((each) => each.name === name);
  }

  private set(relation: Relation): void {
    const key = keyOf(relation);
    this.relations.set(key, relation);
    if (relation.kind === 'table') this.noteTable(key, relation);
    if (!isTable(relation)) this.readers = undefined;
  }

  private noteTable(key: string, { temporary, isIceberg, columns }: Table): void {
    if (temporary) this.temporary.add(key);
    if (isIceberg) this.hasIceberg = true;
    for (const { isIdentity } of columns) if (isIdentity) this.hasIdentity = true;
  }

  private define(statement: Statement, name: Name | null, ifNotExists: boolean, make: (name: ObjectName) => Relation): void {
    const named = nameOf(statement, name);
    if (named !== undefined && !(ifNotExists && this.relations.has(keyOf(named)))) this.set(make(named));
  }

  private createTable(statement: Statement, node: CreateTable): void {
    const named = nameOf(statement, node.name);
    // IF NOT EXISTS leaves a table alone that may have been there with other columns.
    this.define(statement, node.name, node.ifNotExists, (name) => createdTable(statement, node, name, this));
    if (named !== undefined && !node.ifNotExists) this.grants.drop(named);
  }

  private alterTable(statement: Statement, node: AlterTable): void {
    const named = nameOf(statement, node.name);
    const table = named === undefined ? undefined : this.table(named);
    if (named === undefined) return;
    this.forgetNamesakes(named);
    if (node.actions.some(({ kind }) => kind === 'RenameTable')) this.rename(statement, named, node);
    if (node.actions.some(({ kind }) => kind === 'RenameColumn')) this.forgetBoundViews(named);
    if (table === undefined) return;
    const altered = node.actions.reduce((made, action) => alteredTable(statement, made, action), table);
    this.relations.delete(keyOf(named));
    this.set(altered);
  }

  /** A view, or a table nobody knows, under a new name: the old name stands for nothing from then on, and the new one for something else. */
  private rename(statement: Statement, from: ObjectName, node: AlterTable): void {
    const known = this.relations.get(keyOf(from));
    this.forgetBoundViews(from);
    this.relations.delete(keyOf(from));
    this.readers = undefined;
    for (const action of node.actions) {
      if (action.kind !== 'RenameTable' || action.to === null) continue;
      const to = { schema: from.schema, name: foldedName(statement.tokens, action.to.last) };
      this.relations.delete(keyOf(to));
      this.grants.move(from, to);
      if (known !== undefined) this.set({ ...known, ...to });
    }
  }

  /** A view that is bound to a relation follows it to its new name, which its text does not say. */
  private forgetBoundViews(name: ObjectName): void {
    for (const view of this.viewsOn(name)) if (!view.lateBinding) this.relations.delete(keyOf(view));
    this.readers = undefined;
  }

  private drop(statement: Statement, { object, targets, behavior }: Drop): void {
    const { tokens } = statement;
    for (const { name } of targets) {
      const named = nameOf(statement, name);
      if (named === undefined) continue;
      if (object === 'table' || object === 'view' || object === 'materialized view') this.remove(statement, name, behavior >= 0 && tokenText(tokens, behavior).toLowerCase() === 'cascade');
      else if (object === 'procedure' || object === 'function') this.callable.delete(keyOf(named));
      else if (object === 'schema') this.dropSchema(named.name);
      else if (object === 'rls policy') for (const table of this.tables) this.set(withPolicy(table, `rls policy ${named.name}`, false));
    }
  }

  private remove(statement: Statement, name: Name | null, cascades = false): void {
    const named = nameOf(statement, name);
    if (named === undefined) return;
    this.forgetNamesakes(named);
    const open = [named];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (cascades) open.push(...this.viewsOn(next).filter((view) => !view.lateBinding && keyOf(view) !== keyOf(named)));
      this.relations.delete(keyOf(next));
      this.grants.drop(next);
      this.readers = undefined;
    }
  }

  private dropSchema(schema: string): void {
    this.known.delete(schema);
    this.forget((name) => name.schema === schema);
  }

  private createRoutine(statement: Statement, made: { readonly name: Name | null; readonly routine: Omit<Routine, 'schema' | 'name'> }): void {
    const named = nameOf(statement, made.name);
    if (named === undefined) return;
    const others = this.routines(named).filter(({ signature }) => signature !== made.routine.signature);
    this.callable.set(keyOf(named), [...others, { ...made.routine, ...named }]);
  }

  private createSchema({ tokens, range }: Statement, name: Name | null, external: boolean): void {
    if (name === null || holdsTemplate(tokens, name)) return;
    const folded = foldedName(tokens, name.last);
    if (!this.known.has(folded)) this.known.set(folded, { name: folded, external, origin: range });
  }

  private alterSchema({ tokens }: Statement, { name, options }: Extract<StatementNode, { readonly kind: 'AlterSchema' }>): void {
    if (name === null || !options.some((option) => option.name === 'rename')) return;
    this.dropSchema(foldedName(tokens, name.last));
  }

  private createDatabase({ tokens }: Statement, { name, options }: Extract<StatementNode, { readonly kind: 'CreateDatabase' }>): void {
    if (name !== null && options.some((option) => option.name === 'from datashare')) this.shared.add(foldedName(tokens, name.last));
  }

  private policy(statement: Statement, node: AttachPolicy | DetachPolicy): void {
    for (const name of node.relations) {
      const named = nameOf(statement, name);
      const table = named === undefined ? undefined : this.table(named);
      const policy = node.name === null ? '' : `${node.policy} policy ${foldedName(statement.tokens, node.name.last)}`;
      if (table !== undefined) this.set(withPolicy(table, policy, node.kind === 'AttachPolicy'));
    }
  }

  /** SELECT INTO makes a table of whose columns no more is known than that they are those of a query. */
  private selectInto(statement: Statement, { body }: Query): void {
    if (body?.kind !== 'Select' || body.into === null) return;
    for (const name of body.into.targets) {
      const named = nameOf(statement, name);
      if (named !== undefined) this.relations.delete(keyOf(named));
    }
  }

  /** A procedure that is known changes what its body names; any other may change everything. */
  private call(statement: Statement, name: Name | null): void {
    const named = nameOf(statement, name);
    const routines = named === undefined ? [] : this.routines(named);
    if (routines.length === 0 || routines.some((routine) => !routine.isTransparent)) return this.forgetAll();
    for (const { changes } of routines) {
      const keys = new Set(changes.map(keyOf));
      this.forget((each) => keys.has(keyOf(each)));
    }
  }

  private forgetAll(): void {
    this.forget(() => true);
  }

  private forget(isMeant: (name: ObjectName) => boolean): void {
    for (const [key, relation] of this.relations) if (isMeant(relation)) this.relations.delete(key);
    this.grants.forget(isMeant);
    this.readers = undefined;
  }

  /** Forgets whatever has a name that stands in the statement. */
  private forgetNamed({ tokens, first, last, row }: Statement): void {
    if (row !== undefined && CHANGES_NO_SCHEMA.has(row.kind)) return;
    const names = new Set<string>();
    for (let at = first; at <= last; at++) if (isNameShape(tokens.kind[at] ?? 0)) names.add(foldedName(tokens, at));
    this.forget(({ schema, name }) => names.has(name) || names.has(schema));
    for (const [key, [routine]] of this.callable) if (routine !== undefined && names.has(routine.name)) this.callable.delete(key);
  }
}

/** Kinds that leave every definition as it is, however little of them was read. */
const CHANGES_NO_SCHEMA: ReadonlySet<string> = new Set(['select', 'insert', 'update', 'delete', 'merge', 'copy', 'unload', 'truncate', 'vacuum', 'analyze', 'analyze-compression',
  'set', 'reset', 'show', 'explain', 'grant', 'revoke', 'comment', 'lock', 'begin', 'commit', 'refresh-materialized-view']);

/** The name of something a catalog keeps; undefined for one in another database, or one a template hides. */
function nameOf({ tokens }: Statement, name: Name | null): ObjectName | undefined {
  if (name === null || holdsTemplate(tokens, name)) return undefined;
  const { database, schema, name: last } = objectName(tokens, name);
  return database === '' ? { schema, name: last } : undefined;
}

function groupReaders(views: readonly View[]): ReadonlyMap<string, readonly View[]> {
  const grouped = new Map<string, View[]>();
  for (const view of views) {
    for (const name of view.reads) {
      const known = grouped.get(keyOf(name));
      if (known === undefined) grouped.set(keyOf(name), [view]);
      else if (!known.includes(view)) known.push(view);
    }
  }
  return grouped;
}
