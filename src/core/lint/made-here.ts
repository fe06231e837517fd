/** Whether the file that is linted made a thing itself: what was not there before it cannot be missed. */
import type { Name } from '../sql/nodes/base.js';
import type { SourceRange } from '../sql/source.js';
import type { SqlFile, Statement } from '../sql/sql-file.js';
import { holdsTemplate, objectName } from '../sql/tree-text.js';
import type { RuleContext } from './rule.js';

/** Whether the table or view of this name was made by an earlier statement of the file. */
export function isMadeHere({ tokens }: Statement, name: Name, context: RuleContext): boolean {
  if (holdsTemplate(tokens, name)) return false;
  const { database, ...local } = objectName(tokens, name);
  const use = { ...local, access: 'read' } as const;
  if (database !== '') return false;
  if (context.facts.isTemporary(use, context.index)) return true;
  const known = context.catalog.relation(local);
  return known === undefined ? isCreatedBefore(local, context) : isFromHere(known.origin, context);
}

/** Whether what has this origin was made by an earlier statement of the file, and not by one that may have found it there. */
export function isFromHere(origin: SourceRange, { file, index }: RuleContext): boolean {
  const [head] = file.statements;
  if (head === undefined || head.range.path !== origin.path) return false;
  // Where the text lies inside of another file, all its places are moved by the same amount.
  const offset = origin.start.offset - head.range.start.offset + (file.tokens.start[head.first] ?? 0);
  let low = 0;
  let high = index;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(file, middle) < offset) low = middle + 1;
    else high = middle;
  }
  const maker = low < index && startOf(file, low) === offset ? file.statements[low] : undefined;
  return maker !== undefined && !isConditional(maker);
}

function startOf({ statements, tokens }: SqlFile, at: number): number {
  return tokens.start[statements[at]?.first ?? 0] ?? 0;
}

function isCreatedBefore({ schema, name }: { readonly schema: string; readonly name: string }, { file, index }: RuleContext): boolean {
  for (let at = 0; at < index; at++) {
    const statement = file.statements[at];
    if (statement?.targets.some((use) => use.access === 'create' && use.name === name && use.schema === schema) === true) return !isConditional(statement);
  }
  return false;
}

/** IF NOT EXISTS and OR REPLACE leave open what was there before. */
function isConditional({ syntax: { tree } }: Statement): boolean {
  return tree !== null && (('ifNotExists' in tree && tree.ifNotExists) || ('orReplace' in tree && tree.orReplace));
}
