/** Settings, what a session has lost, and schemas. A setting PostgreSQL has under the same name is set, everything else is remembered. */
import type { Classification } from '../../core/sql/classify.js';
import { relationsOf } from '../../core/sql/relations.js';
import { foldedName, type Tokens } from '../../core/sql/tokenizer.js';
import { NotEmulated, Refused } from './refused.js';
import { entryOf, written, type Draft, type Script } from './script.js';

const TIMEOUT = 'statement_timeout';
/** PostgreSQL's largest integer, in milliseconds. */
const TIMEOUT_MAX = 2_147_483_647;

/** Settings that mean the same to both. */
const SHARED_SETTINGS = new Set(['search_path', 'timezone', 'time', 'datestyle', 'extra_float_digits', TIMEOUT]);

export function prepareSet(draft: Draft): Script {
  const { rewriter, last } = draft;
  const scoped = rewriter.word(1) === 'session' || rewriter.word(1) === 'local';
  const name = rewriter.name(scoped ? 2 : 1);
  if (name === 'enable_case_sensitive_identifier' && ['true', 'on', 'yes', '1', '\'true\'', '\'on\''].includes(rewriter.word(last))) {
    throw new NotEmulated('enable_case_sensitive_identifier');
  }
  if (name === TIMEOUT) return setTimeoutOf(draft, scoped ? 4 : 3);
  return SHARED_SETTINGS.has(name) ? { entries: [written(draft)] } : { entries: [], isRecorded: true };
}

/**
 * Milliseconds without a unit, which is all the manual knows; PostgreSQL of today would take `5s` too.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html
 */
function setTimeoutOf(draft: Draft, valueAt: number): Script {
  const { rewriter, tokens, last } = draft;
  const value = tokens.text.slice(tokens.start[valueAt], tokens.end[last]).replace(/^'(.*)'$/, '$1').trim();
  if (valueAt <= last && rewriter.word(valueAt) !== 'default') {
    if (!/^[-+]?\s*\d+$/.test(value)) throw new Refused(`parameter "${TIMEOUT}" requires an integer value`);
    const ms = Number(value.replace(/\s/g, ''));
    if (ms < 0 || ms > TIMEOUT_MAX) throw new Refused(`${ms} is outside the valid range for parameter "${TIMEOUT}" (0 .. ${TIMEOUT_MAX})`);
  }
  return { entries: [written(draft)] };
}

export function prepareReset(draft: Draft): Script {
  const { rewriter } = draft;
  const name = rewriter.name(1);
  return SHARED_SETTINGS.has(name) || name === 'all' ? { entries: [written(draft)] } : { entries: [], isRecorded: true };
}

export function prepareShow(draft: Draft): Script {
  const { rewriter } = draft;
  const name = rewriter.name(1);
  // PostgreSQL would show `1500` as `1500ms` and `5000` as `5s`.
  if (name === TIMEOUT) return { entries: [{ sql: `SELECT setting AS ${TIMEOUT} FROM pg_settings WHERE name = '${TIMEOUT}'`, isResult: true }] };
  if (!SHARED_SETTINGS.has(name) && name !== 'server_version' && name !== 'client_encoding') throw new NotEmulated(`SHOW ${name.toUpperCase()}`);
  return { entries: [written(draft)] };
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
