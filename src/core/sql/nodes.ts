/** Every node of the syntax tree, and where its children are. */
import type { ChildrenOf, Name, NameList, NodeBase, TypeName } from './nodes/base.js';
import { COPY_CHILDREN, type CopyNode } from './nodes/copy.js';
import { DATA_CHILDREN, type DataNode } from './nodes/data.js';
import { EXPRESSION_CHILDREN, type ExpressionPart } from './nodes/expressions.js';
import { EXTERNAL_CHILDREN, type ExternalNode } from './nodes/external.js';
import { MAINTENANCE_CHILDREN, type MaintenanceNode } from './nodes/maintenance.js';
import { OPTION_CHILDREN, type OptionPart } from './nodes/options.js';
import { QUERY_CHILDREN, type Query, type QueryPart } from './nodes/queries.js';
import { ROUTINES_CHILDREN, type RoutinesNode } from './nodes/routines.js';
import { SECURITY_CHILDREN, type SecurityNode } from './nodes/security.js';
import { SESSION_CHILDREN, type SessionNode } from './nodes/session.js';
import { SHARING_CHILDREN, type SharingNode } from './nodes/sharing.js';
import { TABLES_CHILDREN, type TablesNode } from './nodes/tables.js';
import { VIEWS_CHILDREN, type ViewsNode } from './nodes/views.js';

/** The tree of one whole statement. */
export type StatementNode = Query | TablesNode | DataNode | CopyNode | ViewsNode | ExternalNode | RoutinesNode | SecurityNode | SharingNode | SessionNode | MaintenanceNode;

type CommonPart = Name | NameList | TypeName;

export type Node = CommonPart | ExpressionPart | QueryPart | OptionPart | StatementNode;

const COMMON_CHILDREN: ChildrenOf<CommonPart> = { Name: [], NameList: ['names'], TypeName: [] };

/** The fields of each kind that hold its child nodes, in source order. */
export const CHILDREN: ChildrenOf<Node> = {
  ...COMMON_CHILDREN, ...EXPRESSION_CHILDREN, ...QUERY_CHILDREN, ...OPTION_CHILDREN,
  ...TABLES_CHILDREN, ...DATA_CHILDREN, ...COPY_CHILDREN, ...VIEWS_CHILDREN, ...EXTERNAL_CHILDREN, ...ROUTINES_CHILDREN, ...SECURITY_CHILDREN, ...SHARING_CHILDREN, ...SESSION_CHILDREN, ...MAINTENANCE_CHILDREN,
};

/** The node of one kind. */
export type NodeOf<K extends Node['kind']> = Extract<Node, { readonly kind: K }>;

/** Only of the kinds that have children. */
const FIELDS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries<readonly string[]>(CHILDREN).filter(([, fields]) => fields.length > 0));

/** The children of a node, in source order; absent ones left out. */
export function childrenOf(node: Node): readonly Node[] {
  const found: Node[] = [];
  pushChildren(node, found);
  return found;
}

/**
 * Visits a node and everything below it, parents before children, in source order. Uses no recursion: a chain of ten thousand operators
 * is a tree ten thousand deep. A visitor that answers false keeps the walk out of the node's children.
 */
export function walk(node: Node, visit: (node: Node) => unknown): void {
  traverse(node, visit, NO_KINDS);
}

/** The same without a visit of the columns and literals. */
export function walkBranches(node: Node, visit: (node: Node) => unknown): void {
  traverse(node, visit, TWIGS);
}

function traverse(node: Node, visit: (node: Node) => unknown, skipped: ReadonlySet<string>): void {
  const open: Node[] = [node];
  const children: Node[] = [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (visit(next) === false) continue;
    children.length = 0;
    pushChildren(next, children);
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child !== undefined && !skipped.has(child.kind)) open.push(child);
    }
  }
}

const NO_KINDS: ReadonlySet<string> = new Set();

/** Kinds without a child that make up most of a tree. */
export type Twig = 'Literal' | 'ColumnRef' | 'OptionWord' | 'Placeholder';

const TWIGS: ReadonlySet<string> = new Set(['Literal', 'ColumnRef', 'OptionWord', 'Placeholder'] satisfies readonly Twig[]);

/** Adds the children of a node to a list; for walks that keep one. */
export function pushChildren(node: Node, into: Node[]): void {
  const fields = FIELDS.get(node.kind);
  if (fields === undefined) return;
  const from = into.length;
  const record = node as unknown as Readonly<Record<string, Node | readonly Node[] | null>>;
  // Counted by hand, because this is where most walks spend their time.
  for (let field = 0; field < fields.length; field++) {
    const value = record[fields[field] ?? ''];
    if (value === null || value === undefined) continue;
    if (!Array.isArray(value)) into.push(value as Node);
    else for (let at = 0; at < value.length; at++) into.push((value as readonly Node[])[at] as Node);
  }
  // INTO stands before FROM or after it, LIMIT before OFFSET or after it, CONNECT BY before START WITH or after it, the type of CONVERT before its operand and that of CAST after it.
  if (into.length - from > 1 && (node.kind === 'Select' || node.kind === 'Cast' || node.kind === 'Query') && !isInOrder(into, from)) into.push(...into.splice(from).sort((a, b) => a.first - b.first));
}

function isInOrder(nodes: readonly Node[], from: number): boolean {
  for (let at = from + 1; at < nodes.length; at++) if ((nodes[at]?.first ?? 0) < (nodes[at - 1]?.first ?? 0)) return false;
  return true;
}

/** Whether a value is a node; for readers of trees that know nothing of their kinds. */
export function isNode(value: unknown): value is NodeBase {
  return typeof value === 'object' && value !== null && 'kind' in value && 'first' in value && 'last' in value;
}
