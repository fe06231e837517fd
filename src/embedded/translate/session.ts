/** What a session has lost, and schemas. */
import type { Classification } from '../../core/sql/classify.js';
import { relationsOf } from '../../core/sql/relations.js';
import { foldedName, type Tokens } from '../../core/sql/tokenizer.js';
import { NotEmulated } from './refused.js';
import { entryOf, type Draft, type Script } from './script.js';

/** A temporary table hides a permanent one of the same name, so one that is lost must be missed before PostgreSQL finds the other. */
export function refuseLost(tokens: Tokens, last: number, classification: Classification | undefined, lost: ReadonlySet<string>): void {
  if (lost.size === 0) return;
  const names = relationsOf(tokens, 0, last, classification).filter(({ schema, access }) => access !== 'create' && (schema === '' || schema === 'pg_temp')).map(({ name }) => name);
  if (classification?.row.kind === 'execute') names.push(foldedName(tokens, 1));
  for (const name of names) {
    if (lost.has(name)) throw new NotEmulated(`temporary tables and prepared statements after a cancel or a timeout: "${name}"`);
  }
}

/** AUTHORIZATION and QUOTA have no effect here: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html */
export function prepareCreateSchema({ rewriter, last, classification }: Draft): Script {
  const nameAt = classification.afterHead;
  const isOwnersName = rewriter.word(nameAt) === 'authorization';
  rewriter.write(0, nameAt - 1);
  const written = isOwnersName ? nameAt + 1 : nameAt;
  if (isOwnersName) rewriter.moveTo(written);
  if (isOwnersName) rewriter.put(' ', written);
  rewriter.write(written, written);
  return { entries: [entryOf(rewriter)], leftOut: isOwnersName || written < last };
}
