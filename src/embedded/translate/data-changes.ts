/** DELETE and MERGE where PostgreSQL has fewer words for them. */
import type { Delete, Merge } from '../../core/sql/nodes/data.js';
import type { Rewriter } from './rewriter.js';
import type { Script, ScriptEntry } from './script.js';

/** FROM may be absent. https://docs.aws.amazon.com/redshift/latest/dg/r_DELETE.html */
export function writeDelete(rewriter: Rewriter, node: Delete): void {
  const at = node.target?.first ?? node.last;
  const word = rewriter.word(at - 1) === 'only' ? at - 2 : at - 1;
  if (rewriter.word(word) === 'from') return rewriter.writeInside(node);
  rewriter.write(node.first, word);
  rewriter.append(word, [' FROM']);
  rewriter.write(word + 1, node.last);
}

/**
 * REMOVE DUPLICATES: rows of the target that match are deleted, and the rows of the source are put in, each once.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html
 */
export function removeDuplicates(rewriter: Rewriter, { target, source, on, alias }: Merge): Script {
  const text = (parts: Parameters<Rewriter['textOf']>[0]): ScriptEntry => ({ sql: rewriter.textOf(parts) });
  if (target === null || source === null || on === null) return { entries: [] };
  return {
    entries: [
      text(['CREATE TEMPORARY TABLE "_merged" AS SELECT DISTINCT * FROM ', source]),
      text(['DELETE FROM ', target, ...(alias === null ? [] : [' ', alias]), ' USING ', source, ' WHERE ', on]),
      { ...text(['INSERT INTO ', target, ' SELECT * FROM "_merged"']), isResult: true },
      { sql: 'DROP TABLE "_merged"' },
    ],
  };
}
