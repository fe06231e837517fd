/** Settings, what a session has lost, and schemas. A setting PostgreSQL has under the same name is set, everything else is remembered. */
import type { Classification } from '../../core/sql/classify.js';
import { relationsOf } from '../../core/sql/relations.js';
import { foldedName, type Tokens } from '../../core/sql/tokenizer.js';
import { NotEmulated } from './refused.js';
import { entryOf, written, type Draft, type Script } from './script.js';

/** Settings that mean the same to both. A statement timeout is recorded: PostgreSQL in WebAssembly has no clock that interrupts. */
const SHARED_SETTINGS = new Set(['search_path', 'timezone', 'time', 'datestyle', 'extra_float_digits']);

export function prepareSet({ rewriter, last }: Draft): Script {
  const scoped = rewriter.word(1) === 'session' || rewriter.word(1) === 'local';
  const name = rewriter.name(scoped ? 2 : 1);
  if (name === 'enable_case_sensitive_identifier' && ['true', 'on', 'yes', '1', '\'true\'', '\'on\''].includes(rewriter.word(last))) {
    throw new NotEmulated('enable_case_sensitive_identifier');
  }
  return SHARED_SETTINGS.has(name) ? { entries: [written(rewriter, last)] } : { entries: [], isRecorded: true };
}

export function prepareReset({ rewriter, last }: Draft): Script {
  const name = rewriter.name(1);
  return SHARED_SETTINGS.has(name) || name === 'all' ? { entries: [written(rewriter, last)] } : { entries: [], isRecorded: true };
}

export function prepareShow({ rewriter, last }: Draft): Script {
  const name = rewriter.name(1);
  if (!SHARED_SETTINGS.has(name) && name !== 'server_version' && name !== 'client_encoding') throw new NotEmulated(`SHOW ${name.toUpperCase()}`);
  return { entries: [written(rewriter, last)] };
}

/** A temporary table hides a permanent one of the same name, so one that is lost must be missed before PostgreSQL finds the other. */
export function refuseLost(tokens: Tokens, last: number, classification: Classification | undefined, lost: ReadonlySet<string>): void {
  if (lost.size === 0) return;
  const names = relationsOf(tokens, 0, last, classification).filter(({ schema }) => schema === '' || schema === 'pg_temp').map(({ name }) => name);
  if (classification?.row.kind === 'execute') names.push(foldedName(tokens, 1));
  for (const name of names) {
    if (lost.has(name)) throw new NotEmulated(`temporary tables and prepared statements over several statements of a session: "${name}"`);
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
