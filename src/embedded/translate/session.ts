/** Settings and schemas: what PostgreSQL has under the same name is set, everything else is remembered. */
import { NotEmulated } from './refused.js';
import { entryOf, written, type Draft, type Script } from './script.js';

/** Settings that mean the same to both. A statement timeout is recorded: PostgreSQL in WebAssembly has no clock that interrupts. */
const SHARED_SETTINGS = new Set(['search_path', 'timezone', 'time', 'datestyle', 'extra_float_digits']);

export function prepareSet({ rewriter, last }: Draft): Script {
  const name = rewriter.word(rewriter.word(1) === 'session' || rewriter.word(1) === 'local' ? 2 : 1);
  if (name === 'enable_case_sensitive_identifier' && ['true', 'on', 'yes', '1', '\'true\'', '\'on\''].includes(rewriter.word(last))) {
    throw new NotEmulated('enable_case_sensitive_identifier');
  }
  return SHARED_SETTINGS.has(name) ? { entries: [written(rewriter, last)] } : { entries: [], isRecorded: true };
}

export function prepareReset({ rewriter, last }: Draft): Script {
  const name = rewriter.word(1);
  return SHARED_SETTINGS.has(name) || name === 'all' ? { entries: [written(rewriter, last)] } : { entries: [], isRecorded: true };
}

export function prepareShow({ rewriter, last }: Draft): Script {
  const name = rewriter.word(1);
  if (!SHARED_SETTINGS.has(name) && name !== 'server_version' && name !== 'client_encoding') throw new NotEmulated(`SHOW ${name.toUpperCase()}`);
  return { entries: [written(rewriter, last)] };
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
