/**
 * How the tool runs the statements of a migration's file: which of them commit together, and which run alone.
 *
 * A segment is one request of the Data API, and so one session and one transaction: what SET and CREATE TEMP TABLE leave behind ends with
 * it. https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_BatchExecuteStatement.html
 */
import type { Catalog } from '../catalog/catalog.js';
import { saysNoTransaction } from '../migrate/directives.js';
import { LIMITS } from '../migrate/limits.js';
import { runMode } from '../migrate/segments.js';
import { targetName } from '../sql/describe.js';
import type { SqlFile, Statement } from '../sql/sql-file.js';
import { createsTemporary, type FileFacts } from './file-facts.js';
import type { RuleContext } from './rule.js';
import { temporaryTablesOf } from './temporary-tables.js';

export interface FileSegment {
  /** Indexes of its first and its last statement in the file. */
  readonly first: number;
  readonly last: number;
  readonly alone: boolean;
  /** It begins because the one before it holds as much as a request may. */
  readonly overflows: boolean;
}

export interface FileRun {
  readonly segments: readonly FileSegment[];
  /** The segment of each statement. */
  readonly segmentOf: readonly FileSegment[];
  /** Whether it certainly runs alone; a CALL whose procedure nobody knows does not count. */
  runsAlone(index: number): boolean;
  /** Indexes of the statements that commit with their neighbours and leave something behind. */
  readonly lasting: readonly number[];
}

const REMEMBERED = new WeakMap<SqlFile, FileRun>();

/** How the file runs; undefined for a file that is no migration, because nobody knows how that is run. */
export function fileRunOf({ kind, file, catalog, facts }: RuleContext): FileRun | undefined {
  if (kind === undefined) return undefined;
  const known = REMEMBERED.get(file);
  if (known !== undefined) return known;
  const modes = modesOf(file, catalog);
  const segments = cut(file, modes);
  const segmentOf: FileSegment[] = [];
  for (const segment of segments) for (let at = segment.first; at <= segment.last; at++) segmentOf.push(segment);
  let lasting: readonly number[] | undefined;
  const run: FileRun = {
    segments,
    segmentOf,
    runsAlone: (index) => modes[index] === 'alone',
    get lasting() {
      return (lasting ??= lastingIn(file, modes, facts));
    },
  };
  REMEMBERED.set(file, run);
  return run;
}

function lastingIn(file: SqlFile, modes: readonly Mode[], facts: FileFacts): readonly number[] {
  const hasTemporary = temporaryTablesOf(file).size > 0;
  return file.statements.flatMap((statement, index) => {
    if (modes[index] !== 'together' || WITHOUT_EFFECT.has(statement.row?.kind ?? '') || createsTemporary(statement)) return [];
    return hasTemporary && statement.relations.some((use) => use.access !== 'read' && facts.isTemporary(use, index)) ? [] : [index];
  });
}

/** Kinds that leave nothing behind in the warehouse when their session ends. */
export const WITHOUT_EFFECT: ReadonlySet<string> = new Set(['set', 'reset', 'show', 'select', 'explain', 'use', 'cancel', 'analyze', 'lock', 'begin', 'commit', 'rollback', 'savepoint',
  'set-session-authorization', 'set-session-characteristics', 'prepare', 'deallocate', 'declare-cursor', 'fetch', 'close', 'desc-datashare', 'desc-identity-provider']);

type Mode = 'together' | 'alone' | 'unknown';

function modesOf(file: SqlFile, catalog: Catalog): readonly Mode[] {
  const directive = saysNoTransaction(file);
  const externalSchemas = new Set<string>();
  for (const { name, external } of catalog.schemas) if (external) externalSchemas.add(name);
  for (const statement of file.statements) if (statement.row?.kind === 'create-external-schema') externalSchemas.add(targetName(statement));
  const knowledge = { externalSchemas, procedures: NO_PROCEDURES };
  return file.statements.map((statement): Mode => {
    if (directive) return 'alone';
    if (statement.row?.kind === 'call') return endsTransactions(statement, catalog) ? 'alone' : 'unknown';
    // Asked first, because the tool's own answer also says why, which costs more than the rest.
    if (statement.row === undefined || statement.row.runs === 'standalone') return 'alone';
    return runMode(statement, knowledge).alone ? 'alone' : 'together';
  });
}

const NO_PROCEDURES = new Map<string, never>();

function endsTransactions(statement: Statement, catalog: Catalog): boolean {
  const parts = targetName(statement).split('.');
  const routines = catalog.routines({ schema: parts.at(-2) ?? '', name: parts.at(-1) ?? '' });
  return routines.length > 0 && routines.every(({ nonatomic, endsTransactionBy }) => nonatomic || (endsTransactionBy ?? []).length > 0);
}

function cut({ statements, text }: SqlFile, modes: readonly Mode[]): readonly FileSegment[] {
  // No UTF-16 code unit is more than three bytes of UTF-8.
  const canFill = text.length * 3 > LIMITS.batchBytesMax;
  const segments: FileSegment[] = [];
  let first = 0;
  let bytes = 0;
  let overflows = false;
  const close = (end: number): void => {
    if (end > first) segments.push({ first, last: end - 1, alone: modes[first] === 'alone', overflows });
    first = end;
    bytes = 0;
    overflows = false;
  };
  for (const [index, statement] of statements.entries()) {
    const size = canFill ? Buffer.byteLength(statement.text, 'utf8') : 0;
    if (modes[index] === 'alone' || modes[index - 1] === 'alone') close(index);
    else if (index - first >= LIMITS.batchStatementsMax || bytes + size > LIMITS.batchBytesMax) {
      const isFull = index > first;
      close(index);
      overflows = isFull;
    }
    bytes += size;
  }
  close(statements.length);
  return segments;
}
