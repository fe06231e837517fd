/** What the other statements of a file do to a table: what is undone a few statements later is not lost. */
import type { StatementNode } from '../sql/nodes.js';
import type { Name } from '../sql/nodes/base.js';
import type { AttachPolicy, DetachPolicy } from '../sql/nodes/security.js';
import type { Tokens } from '../sql/tokenizer.js';
import { holdsTemplate } from '../sql/tree-text.js';
import type { RuleContext } from './rule.js';
import { shownName } from './tables.js';

/** Whether a later statement of the file does what is asked. One that nobody could read might. */
export function happensLater({ file, index }: RuleContext, doesIt: (tree: StatementNode, tokens: Tokens) => boolean): boolean {
  for (let at = index + 1; at < file.statements.length; at++) {
    const statement = file.statements[at];
    if (statement === undefined) continue;
    const { tree } = statement.syntax;
    if (tree === null || doesIt(tree, statement.tokens)) return true;
  }
  return false;
}

/** Whether the file puts another policy of the kind on the table: after the one that goes, or before it under another name. */
export function isReplaced(context: RuleContext, tokens: Tokens, { policy, name }: DetachPolicy, table: string): boolean {
  const attaches = (tree: StatementNode, at: Tokens): tree is AttachPolicy => tree.kind === 'AttachPolicy' && tree.policy === policy && shownNames(at, tree.relations).includes(table);
  if (happensLater(context, (tree, at) => attaches(tree, at) || drops(tree, at, table))) return true;
  const [gone] = name === null ? [] : shownNames(tokens, [name]);
  return context.file.statements.slice(0, context.index)
    .some(({ tokens: at, syntax: { tree } }) => tree !== null && attaches(tree, at) && tree.name !== null && shownName(at, tree.name) !== gone);
}

/** The names as Redshift folds them, without those that a template hides. */
export function shownNames(tokens: Tokens, names: readonly Name[]): readonly string[] {
  return names.filter((name) => !holdsTemplate(tokens, name)).map((name) => shownName(tokens, name));
}

/** Whether the statement drops the table or view of this name. */
export function drops(tree: StatementNode, tokens: Tokens, name: string): boolean {
  return tree.kind === 'Drop' && (tree.object === 'table' || tree.object === 'view' || tree.object === 'materialized view')
    && tree.targets.some((target) => shownName(tokens, target.name) === name);
}
