/** What a statement must do first where others run at the same time: https://docs.aws.amazon.com/redshift/latest/dg/c_write_readwrite.html */
import { classify } from '../../core/sql/classify.js';
import { relationsOf } from '../../core/sql/relations.js';
import { Shape, tokenize } from '../../core/sql/tokenizer.js';
import { quotedRelation, sqlLiteral } from '../sql-literal.js';

export interface Precautions {
  /**
   * A write waits for other writers of the table, as on Redshift, where it locks the table and not its rows; a read for who has locked the
   * table, so that its snapshot is not older than what it waited for.
   */
  readonly locks: readonly string[];
  /** In a transaction that has a snapshot: fails with 1018 for a relation that was created or dropped since. */
  readonly look: readonly string[];
}

/** The kinds that write rows of the first relation they name. */
const WRITES = new Set(['insert', 'update', 'delete', 'merge', 'copy']);

export function precautions(sql: string): Precautions {
  const tokens = tokenize(sql);
  const last = tokens.kind[tokens.count - 1] === Shape.Semicolon ? tokens.count - 2 : tokens.count - 1;
  const classification = classify(tokens, 0, last);
  const relations = relationsOf(tokens, 0, last, classification);
  const [target] = relations;
  const isWrite = classification !== undefined && WRITES.has(classification.row.kind);
  const used = relations.filter(({ access }) => access === 'read' || access === 'write').map(quotedRelation);
  const read = relations.filter(({ access }) => access === 'read').map(quotedRelation);
  return {
    locks: [
      ...(read.length === 0 ? [] : [`LOCK TABLE ${read.join(', ')} IN ACCESS SHARE MODE`]),
      ...(isWrite && target !== undefined ? [`LOCK TABLE ${quotedRelation(target)} IN SHARE ROW EXCLUSIVE MODE`] : []),
    ],
    look: used.length === 0 ? [] : [`SELECT _redshift_devops_embedded.refuse_changed(ARRAY[${used.map(sqlLiteral).join(', ')}])`],
  };
}
