/**
 * SET, RESET and SHOW of settings. What PostgreSQL has in the same meaning it keeps itself; the other documented parameters and the context
 * variables of a session are kept by the snapshot's own functions, which know the documented defaults (`compatibility/34-settings.sql`).
 * https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_ConfigurationRef.html
 */
import type { Name, NodeBase } from '../../core/sql/nodes/base.js';
import type { OptionValue } from '../../core/sql/nodes/options.js';
import type { Reset, SetParameter, Setting, Show } from '../../core/sql/nodes/session.js';
import { foldedName, isNameShape, Shape, type Tokens } from '../../core/sql/tokenizer.js';
import { nodeText } from '../../core/sql/tree-text.js';
import { quotedName, sqlLiteral } from '../sql-literal.js';
import { OWN } from './own-functions.js';
import { Refused } from './refused.js';
import type { Part, Rewriter } from './rewriter.js';
import { written, type Draft, type Script } from './script.js';
import { call, valueText } from './tree-reader.js';

const TIMEOUT = 'statement_timeout';
/** PostgreSQL's largest integer, in milliseconds. */
const TIMEOUT_MAX = 2_147_483_647;

/** Settings that mean the same to both. */
export const SHARED_SETTINGS: ReadonlySet<string> = new Set(['search_path', 'timezone', 'datestyle', 'extra_float_digits', TIMEOUT]);
/** What PostgreSQL is also asked to show. */
const SHOWN_BY_POSTGRES: ReadonlySet<string> = new Set([...SHARED_SETTINGS, 'server_version', 'client_encoding'].filter((name) => name !== TIMEOUT));

const RECORDED: Script = { entries: [], isRecorded: true };

/** Throws Refused for a value that Redshift does not take. SET TRANSACTION has no effect here, and neither has what is no setting. */
export function prepareSet(draft: Draft): Script {
  const { tokens, tree } = draft;
  if (tree?.kind !== 'SetParameter' || tree.setting === null || tree.setting.values.length === 0) return RECORDED;
  const { name, values: [value] } = tree.setting;
  if (name !== null && !isShared(tokens, tree.setting)) return keep(draft, name);
  if (name !== null && value !== undefined && settingName(tokens, name) === TIMEOUT) checkTimeout(tokens, value);
  return { entries: [written(draft)] };
}

/** RESET SESSION AUTHORIZATION and RESET USE have no effect here, as what they reset has none. */
export function prepareReset(draft: Draft): Script {
  const { tokens, tree } = draft;
  if (tree?.kind !== 'Reset' || tree.which === 'session authorization' || tree.which === 'use') return RECORDED;
  if (tree.which === 'all') return { entries: [{ sql: written(draft).sql }] };
  if (tree.which === 'time zone') return { entries: [written(draft)] };
  if (tree.name === null) return RECORDED;
  return SHARED_SETTINGS.has(settingName(tokens, tree.name)) ? { entries: [written(draft)] } : keep(draft, tree.name);
}

/** What is not documented is not emulated, which the function that is asked says. */
export function prepareShow(draft: Draft, { which, name }: Show): Script {
  if (which === 'all') return { entries: [{ sql: `SELECT name, ${OWN}.current_setting(name) AS setting FROM ${OWN}.parameter ORDER BY name`, isResult: true }] };
  const shown = name === null ? '' : settingName(draft.tokens, name);
  if (name === null || SHOWN_BY_POSTGRES.has(shown)) return { entries: [written(draft)] };
  return { entries: [{ sql: `${call('show_setting', shown).sql} AS ${quotedName(shown)}`, isResult: true }] };
}

/** Whether a SET is one that PostgreSQL would not know. */
export function needsSet({ tokens }: Rewriter, { setting }: SetParameter): boolean {
  return setting !== null && setting.name !== null && setting.values.length > 0 && !isShared(tokens, setting);
}

/** Writes a SET that PostgreSQL would not know. Throws Refused for several values. */
export function writeSet(rewriter: Rewriter, node: SetParameter): void {
  const { scope, setting } = node;
  const [value, another] = setting?.values ?? [];
  if (setting === null || setting.name === null || value === undefined) return rewriter.writeInside(node);
  const name = settingName(rewriter.tokens, setting.name);
  if (another !== undefined) throw new Refused(`SET ${name} takes only one argument`);
  writeSetting(rewriter, node, [`set_setting(${sqlLiteral(name)}, `, valueOf(rewriter, value), `, ${scope === 'local'})`]);
}

/** Whether a RESET is one of what PostgreSQL would not know. */
export function needsReset({ tokens }: Rewriter, { which, name }: Reset): boolean {
  return which === 'all' || (name !== null && !SHARED_SETTINGS.has(settingName(tokens, name)));
}

/** Writes a RESET of what PostgreSQL would not know. */
export function writeReset(rewriter: Rewriter, node: Reset): void {
  const { name } = node;
  writeSetting(rewriter, node, [name === null ? 'reset_all()' : `set_setting(${sqlLiteral(settingName(rewriter.tokens, name))}, NULL, false)`]);
}

/** In a routine's body an IF, because a PERFORM would change FOUND. */
function writeSetting(rewriter: Rewriter, node: NodeBase, asked: readonly Part[]): void {
  rewriter.compose(node, rewriter.isBody ? [`IF ${OWN}.`, ...asked, ' THEN NULL; END IF'] : [`SELECT ${OWN}.`, ...asked]);
}

/** A context variable does what it is for; a parameter is kept and changes nothing. */
function keep(draft: Draft, name: Name): Script {
  return { entries: [{ sql: written(draft).sql }], isRecorded: name.first === name.last };
}

/** PostgreSQL's SEED has no default to go back to. */
function isShared(tokens: Tokens, { name, values: [value] }: Setting): boolean {
  const wanted = name === null ? '' : settingName(tokens, name);
  return SHARED_SETTINGS.has(wanted) || (wanted === 'seed' && value !== undefined && !isDefault(tokens, value));
}

/** The parts of a name, folded, with dots between them. */
function settingName(tokens: Tokens, { first, last }: Name): string {
  const parts: string[] = [];
  for (let at = first; at <= last; at += 2) parts.push(foldedName(tokens, at));
  return parts.join('.');
}

/** A string and a parameter of the request are written as they stand, words folded, and numbers as text. */
function valueOf({ tokens }: Rewriter, value: OptionValue): Part {
  const kind = tokens.kind[value.first] ?? 0;
  if (isDefault(tokens, value)) return 'NULL';
  if (kind === Shape.String || kind === Shape.Parameter) return value;
  return sqlLiteral(isNameShape(kind) && (value.kind === 'Name' || value.kind === 'OptionWord') ? settingName(tokens, { ...value, kind: 'Name' }) : nodeText(tokens, value));
}

function isDefault(tokens: Tokens, value: OptionValue): boolean {
  return value.first === value.last && nodeText(tokens, value).toLowerCase() === 'default';
}

/**
 * Milliseconds without a unit, which is all the manual knows; PostgreSQL of today would take `5s` too.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html
 */
function checkTimeout(tokens: Tokens, value: OptionValue): void {
  if (isDefault(tokens, value)) return;
  const text = valueText(tokens, value).replace(/\s/g, '');
  if (!/^[-+]?\d+$/.test(text)) throw new Refused(`parameter "${TIMEOUT}" requires an integer value`);
  const ms = Number(text);
  if (ms < 0 || ms > TIMEOUT_MAX) throw new Refused(`${ms} is outside the valid range for parameter "${TIMEOUT}" (0 .. ${TIMEOUT_MAX})`);
}
