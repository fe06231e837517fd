/**
 * Splits a migration into segments (decision D3): consecutive transactional statements commit together, anything else runs alone.
 *
 * Redshift refuses some statements inside a transaction, and TRUNCATE commits whatever came before it, so a boundary is never a choice
 * of style: https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html, https://docs.aws.amazon.com/redshift/latest/dg/r_VACUUM_command.html
 */
import { AppError } from '../errors.js';
import { firstWord, targetName, what } from '../sql/describe.js';
import { refusedInTransaction } from '../sql/refused-in-transaction.js';
import type { SqlFile, Statement } from '../sql/sql-file.js';
import { UNVERIFIED } from '../sql/statements.js';
import { foldedName, hasPair } from '../sql/tokenizer.js';
import { words } from '../sql/words.js';
import { sha256 } from './checksum.js';
import { readDirectives } from './directives.js';
import { LIMITS } from './limits.js';
import type { RenderedStatement, Segment } from './migration.js';
import { renderStatement } from './variables.js';
import type { WarehouseKnowledge } from './knowledge.js';

/** How one statement must be sent, and why. */
export interface RunMode { readonly alone: boolean; readonly why: string; readonly rerunnable: boolean; readonly failsClean: boolean }

/** The segments of a migration. Throws TRANSACTION_CONTROL, DIRECTIVE_INVALID, STATEMENT_TOO_LARGE, MIGRATION_EMPTY or an error about variables. */
export function makeSegments(path: string, files: readonly SqlFile[], variables: ReadonlyMap<string, string>, knowledge: WarehouseKnowledge): readonly Segment[] {
  const drafts: Draft[] = [];
  for (const file of files) {
    const { noTransaction, statementTimeoutMs } = readDirectives(file);
    for (const statement of file.statements) addStatement(drafts, statement, { variables, knowledge, statementTimeoutMs, directive: noTransaction ? BY_DIRECTIVE : undefined });
  }
  if (drafts.length === 0) throw new AppError('MIGRATION_EMPTY', 'there is no statement in this migration', { at: { path } });
  return drafts.map((draft, index) => finish(draft, index + 1));
}

const BY_DIRECTIVE = 'the file says no-transaction';

interface Draft { readonly mode: RunMode; readonly timeoutMs: number | undefined; readonly statements: RenderedStatement[]; bytes: number; boundary: string | undefined }

/** What a file and its project say about each of its statements. */
interface Circumstances {
  readonly variables: ReadonlyMap<string, string>;
  readonly knowledge: WarehouseKnowledge;
  readonly directive: string | undefined;
  readonly statementTimeoutMs: number | undefined;
}

function addStatement(drafts: Draft[], statement: Statement, { variables, knowledge, directive, statementTimeoutMs }: Circumstances): void {
  if (statement.row?.runs === 'control') {
    throw new AppError('TRANSACTION_CONTROL', `${firstWord(statement)} ends or begins a transaction that is the tool’s own`, { at: statement.range });
  }
  const rendered = renderStatement(statement, variables);
  const bytes = Buffer.byteLength(rendered.sql, 'utf8');
  if (bytes > LIMITS.statementBytesMax) {
    throw new AppError('STATEMENT_TOO_LARGE', `the statement has ${bytes} bytes; the Data API accepts ${LIMITS.statementBytesMax}`, { at: statement.range });
  }
  const mode = runMode(statement, knowledge, directive);
  const current = drafts.at(-1);
  const boundary = current === undefined ? undefined : boundaryBetween(current, mode, bytes);
  if (current !== undefined && boundary === undefined) {
    current.statements.push(rendered);
    current.bytes += bytes;
    return;
  }
  if (current !== undefined) current.boundary = boundary;
  drafts.push({ mode, timeoutMs: statementTimeoutMs, statements: [rendered], bytes, boundary: undefined });
}

/** Why the next statement cannot join the draft, or undefined when it can. */
function boundaryBetween(draft: Draft, mode: RunMode, bytes: number): string | undefined {
  if (mode.alone) return mode.why;
  if (draft.mode.alone) return draft.mode.why;
  if (draft.statements.length >= LIMITS.batchStatementsMax) return `a batch holds at most ${LIMITS.batchStatementsMax} statements`;
  if (draft.bytes + bytes > LIMITS.batchBytesMax) return `a batch holds at most ${LIMITS.batchBytesMax} bytes`;
  return undefined;
}

/** How a statement must run, given what earlier migrations say about external schemas and procedures. */
export function runMode(statement: Statement, knowledge: WarehouseKnowledge, directive?: string): RunMode {
  const { row } = statement;
  if (row === undefined) return { alone: true, why: `${firstWord(statement)} is not known to this tool, so it runs alone`, rerunnable: false, failsClean: false };
  const rerunnable = row.rerunnable === true && !selectsInto(statement);
  const alone = (why: string, failsClean = true): RunMode => ({ alone: true, why: `${what(statement)} ${why}`, rerunnable, failsClean });
  if (row.kind === 'call') {
    const procedure = knowledge.procedures.get(targetName(statement));
    if (procedure === 'plain' && directive !== undefined) return alone(`runs alone: ${directive}`, false);
    if (procedure === 'plain') return { alone: false, why: '', rerunnable: false, failsClean: true };
    return alone(procedure === undefined ? 'runs alone: its procedure is not defined in these migrations and may commit' : 'runs alone: its procedure ends transactions itself', false);
  }
  const isRefused = refusedInTransaction(statement.tokens, statement.last, { row, afterHead: statement.afterHead }) !== undefined;
  if (isRefused || row.runs === 'standalone') return alone(isRefused || row.note === undefined ? 'runs alone: Redshift refuses it in a transaction' : `runs alone: ${row.note}`, !MAY_LEAVE_PARTS.has(row.kind));
  if (makesIceberg(statement)) return alone('runs alone: Redshift does not make Iceberg tables together with other statements');
  if (concernsDatashare(statement)) return alone(`runs alone: ${UNVERIFIED}`);
  if (touchesExternal(statement, knowledge)) return alone('runs alone: Redshift refuses changes to external objects in a transaction');
  if (directive !== undefined) return alone(`runs alone: ${directive}`);
  return { alone: false, why: '', rerunnable, failsClean: true };
}

/** Kinds whose failure can leave something behind: files in S3, or what a procedure committed before it failed. */
const MAY_LEAVE_PARTS = new Set(['unload', 'copy-job', 'call', 'create-model']);

/** `… USING ICEBERG` https://docs.aws.amazon.com/redshift/latest/dg/iceberg-writes-sql-syntax.html, …/materialized-view-iceberg.html */
function makesIceberg({ row, tokens, afterHead, last }: Statement): boolean {
  return (row?.kind === 'create-table' || row?.kind === 'create-materialized-view') && hasPair(tokens, afterHead, last, K.using, K.iceberg);
}

/** `GRANT … TO DATASHARE`, as ALTER DATASHARE. https://docs.aws.amazon.com/redshift/latest/dg/permissions-datashares.html */
function concernsDatashare({ row, tokens, afterHead, last }: Statement): boolean {
  // At the end it is somebody's name.
  const isNamed = (before: number): boolean => hasPair(tokens, afterHead, last - 1, before, K.datashare);
  return (row?.kind === 'grant' || row?.kind === 'revoke') && (isNamed(K.to) || isNamed(K.from));
}

/** `SELECT … INTO` makes a table, which it cannot do twice. https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_INTO.html */
function selectsInto({ row, tokens, afterHead, last }: Statement): boolean {
  return row?.kind === 'select' && tokens.kind.subarray(afterHead, last).includes(K.into);
}

const K = words('using iceberg to from datashare into');

/** Kinds that Redshift refuses in a transaction when their object is external. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html */
const REFUSED_IF_EXTERNAL = new Set(['drop-table', 'alter-table', 'insert', 'create-table', 'grant', 'revoke', 'drop-schema', 'alter-schema', 'update', 'delete', 'merge']);

function touchesExternal(statement: Statement, knowledge: WarehouseKnowledge): boolean {
  const kind = statement.row?.kind ?? '';
  if (!REFUSED_IF_EXTERNAL.has(kind) || knowledge.externalSchemas.size === 0) return false;
  if (statement.targets.some((use) => use.access !== 'read' && knowledge.externalSchemas.has(use.schema))) return true;
  if (kind === 'insert' || kind === 'create-table' || kind === 'update' || kind === 'delete' || kind === 'merge') return false;
  for (let at = statement.afterHead; at <= statement.last; at++) {
    if (knowledge.externalSchemas.has(foldedName(statement.tokens, at))) return true;
  }
  return false;
}

function finish(draft: Draft, index: number): Segment {
  const { mode, timeoutMs, statements, bytes, boundary } = draft;
  return {
    index,
    timeoutMs,
    bytes,
    atomicity: mode.alone ? 'standalone' : 'transaction',
    rerunnable: mode.alone && mode.rerunnable,
    failsClean: mode.failsClean,
    why: mode.why,
    statements,
    checksum: sha256(statements.map(({ statement }) => statement.text.replaceAll('\r\n', '\n')).join(';\n')),
    renderedChecksum: sha256(statements.map(({ sql }) => sql).join(';\n')),
    boundary,
  };
}
