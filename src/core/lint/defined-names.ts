/** The names that a statement gives to something: to a table, a view, a schema or a column. */
import type { StatementNode } from '../sql/nodes.js';
import type { Name } from '../sql/nodes/base.js';
import type { Query } from '../sql/nodes/queries.js';
import type { AlterAction } from '../sql/nodes/tables.js';
import type { Statement } from '../sql/sql-file.js';
import { Shape, type Tokens } from '../sql/tokenizer.js';
import { outputItems } from './output-columns.js';

export interface DefinedName {
  /** The name's own token, without the schema before it. */
  readonly token: number;
  readonly of: 'table' | 'view' | 'schema' | 'column';
  /** A schema stands before it. */
  readonly isQualified: boolean;
  /** It is the alias of an item in the query of a view or table. */
  readonly isAlias: boolean;
}

/** The kinds of statement that give such names; what lies in a data lake has the names of its catalog. */
export const DEFINES_NAMES: readonly string[] = ['create-table', 'alter-table', 'create-view', 'create-materialized-view', 'create-schema', 'alter-schema'];

/** In source order; a name that a template hides is left out. */
export function definedNames(statement: Statement): readonly DefinedName[] {
  const known = REMEMBERED.get(statement);
  if (known !== undefined) return known;
  const { tree } = statement.syntax;
  const collector = new Collector(statement.tokens);
  if (tree !== null) collector.collect(tree);
  REMEMBERED.set(statement, collector.names);
  return collector.names;
}

/** Several rules ask about the same statement, one after the other. */
const REMEMBERED = new WeakMap<Statement, readonly DefinedName[]>();

class Collector {
  readonly names: DefinedName[] = [];

  constructor(private readonly tokens: Tokens) {}

  collect(tree: StatementNode): void {
    switch (tree.kind) {
      case 'CreateTable':
        this.name(tree.name, 'table');
        for (const element of tree.elements) if (element.kind === 'ColumnDef') this.add(element.name, 'column');
        if (tree.query !== null) this.aliases(tree.query);
        break;
      case 'CreateView': case 'CreateMaterializedView':
        this.name(tree.name, 'view');
        for (const { last } of tree.columns) this.add(last, 'column');
        if (tree.query !== null) this.aliases(tree.query);
        break;
      case 'AlterTable':
        for (const action of tree.actions) this.altered(action);
        break;
      case 'CreateSchema': return this.name(tree.name, 'schema');
      case 'AlterSchema': {
        const value = tree.options.find(({ name }) => name === 'rename')?.value;
        if (value?.kind === 'Name') this.name(value, 'schema');
        break;
      }
      default:
    }
  }

  private altered(action: AlterAction): void {
    if (action.kind === 'AddColumn') this.add(action.column.name, 'column');
    else if (action.kind === 'RenameColumn') this.add(action.to, 'column');
    else if (action.kind === 'RenameTable') this.name(action.to, 'table');
  }

  private aliases(query: Query): void {
    for (const { alias } of outputItems(query)) if (alias >= 0) this.add(alias, 'column', false, true);
  }

  private name(name: Name | null, of: DefinedName['of']): void {
    if (name !== null) this.add(name.last, of, name.last > name.first);
  }

  private add(token: number, of: DefinedName['of'], isQualified = false, isAlias = false): void {
    const kind = this.tokens.kind[token];
    if (token >= 0 && kind !== Shape.Template && kind !== Shape.Number) this.names.push({ token, of, isQualified, isAlias });
  }
}
