/** The plan: which segments are pending, in which order, and the digest that makes it exact (decision D6). */
import { AppError } from '../errors.js';
import { sha256 } from './checksum.js';
import { foldHistory, isComplete, type HistoryEntry, type HistoryState, type MigrationRecord } from './history.js';
import type { Migration, Segment } from './migration.js';
import type { MigrationSet } from './migration-set.js';

export interface PlanStep {
  readonly migration: Migration;
  readonly segment: Segment;
  /** How many segments the migration has. */
  readonly segments: number;
}

export interface Plan {
  readonly afterSeq: number;
  readonly steps: readonly PlanStep[];
  /** SHA-256 over `afterSeq` and every step's text, in hexadecimal. */
  readonly digest: string;
}

/** Hexadecimal digits of the digest in an approval: 128 bits, more than anybody can search for a second plan. */
const APPROVED_DIGITS = 32;

/** The string that approves exactly this plan: `<afterSeq>:<digest>`. */
export function approvalOf(plan: Plan): string {
  return `${plan.afterSeq}:${plan.digest.slice(0, APPROVED_DIGITS)}`;
}

/** The pending segments after a history. Throws what a migration's segments throw. */
export function makePlan(set: MigrationSet, state: HistoryState): Plan {
  const steps = set.ordered.flatMap((migration) => pendingSteps(set, migration, state));
  return { afterSeq: state.lastSeq, steps, digest: digestOf(state.lastSeq, steps) };
}

function digestOf(afterSeq: number, steps: readonly PlanStep[]): string {
  return sha256([String(afterSeq), ...steps.map(stepLine)].join('\n'));
}

function stepLine({ migration, segment, segments }: PlanStep): string {
  return `${migration.id} ${segment.index}/${segments} ${segment.atomicity} ${migration.checksum} ${segment.renderedChecksum}`;
}

function pendingSteps(set: MigrationSet, migration: Migration, state: HistoryState): readonly PlanStep[] {
  const record = state.migrations.get(migration.id);
  const done = appliedSegments(migration, record);
  if (done === 'all') return [];
  const segments = set.segmentsOf(migration);
  return segments.slice(done).map((segment) => ({ migration, segment, segments: segments.length }));
}

/** How many leading segments of the migration's present text are applied. */
export function appliedSegments(migration: Migration, record: MigrationRecord | undefined): number | 'all' {
  if (record === undefined) return 0;
  // A repeatable migration whose text changed begins anew.
  if (migration.kind === 'repeatable' && record.checksum !== migration.checksum) return 0;
  return isComplete(record) ? 'all' : record.applied.length;
}

/** Something in files or history that forbids planning. */
export interface Problem { readonly code: 'MIGRATION_CHANGED' | 'MIGRATION_MISSING' | 'OUT_OF_ORDER'; readonly migration: string; readonly path: string | undefined; readonly message: string }

/** Compares files with history; every problem, in apply order. */
export function findProblems(set: MigrationSet, state: HistoryState): readonly Problem[] {
  return [...missingFiles(set, state), ...changedFiles(set, state), ...outOfOrder(set, state)];
}

/** Throws the first problem, naming how many more there are. */
export function refuseProblems(problems: readonly Problem[]): void {
  const [first, ...rest] = problems;
  if (first === undefined) return;
  const more = rest.length === 0 ? '' : ` (and ${rest.length} more: ${rest.slice(0, 5).map(({ migration }) => migration).join(', ')}${rest.length > 5 ? ', …' : ''})`;
  throw new AppError(first.code, `${first.message}${more}`, first.path === undefined ? {} : { at: { path: first.path } });
}

function missingFiles(set: MigrationSet, state: HistoryState): readonly Problem[] {
  const problems: Problem[] = [];
  for (const record of state.migrations.values()) {
    if (set.get(record.migration) !== undefined || record.last.event === 'reverted' || isRepeatable(record.migration)) continue;
    const was = isComplete(record) ? 'is applied' : `is partly applied (${record.applied.length} of ${record.segments} segments)`;
    problems.push({ code: 'MIGRATION_MISSING', migration: record.migration, path: undefined, message: `${record.migration} ${was} (seq ${record.last.seq}), and its file is gone` });
  }
  return problems;
}

/** A repeatable migration may be deleted: what it made stays, and nothing depends on its order. */
function isRepeatable(id: string): boolean {
  return id.startsWith('R__');
}

function changedFiles(set: MigrationSet, state: HistoryState): readonly Problem[] {
  const problems: Problem[] = [];
  for (const migration of set.ordered) {
    const record = state.migrations.get(migration.id);
    if (record === undefined || migration.kind === 'repeatable' || record.last.event === 'reverted' || record.baselined || record.checksum === migration.checksum) continue;
    const message = isComplete(record) ? `${migration.id} was edited after it was applied (seq ${record.last.seq})` : changedPart(set, migration, record);
    if (message !== undefined) problems.push({ code: 'MIGRATION_CHANGED', migration: migration.id, path: migration.path, message });
  }
  return problems;
}

/** A partly applied file may be edited behind its applied segments: that is how a failed statement is corrected. */
function changedPart(set: MigrationSet, migration: Migration, record: MigrationRecord): string | undefined {
  const segments = set.segmentsOf(migration);
  const changed = record.applied.findIndex((checksum, index) => segments[index]?.checksum !== checksum);
  if (changed >= 0) return `segment ${changed + 1} of ${migration.id} was edited after it was applied`;
  if (segments.length <= record.applied.length) return `${migration.id} was cut down to the ${record.applied.length} segments that are applied; it had ${record.segments}`;
  return undefined;
}

/** A migration that is not applied whole, before one that is begun. Looked for from the end, because there the begun ones end. */
function outOfOrder(set: MigrationSet, state: HistoryState): readonly Problem[] {
  const problems: Problem[] = [];
  let last: Migration | undefined;
  for (const migration of set.ordered.toReversed()) {
    if (migration.kind !== 'versioned') continue;
    const record = state.migrations.get(migration.id);
    const isBegun = record !== undefined && (record.applied.length > 0 || record.baselined);
    if (last !== undefined && !(isBegun && isComplete(record))) {
      problems.push({ code: 'OUT_OF_ORDER', migration: migration.id, path: migration.path, message: `${migration.id} is not applied, but ${last.id}, which comes after it, is` });
    }
    if (isBegun) last ??= migration;
  }
  return problems.reverse();
}

export interface Approval { readonly afterSeq: number; readonly digest: string }

/** Reads `<afterSeq>:<digest>`. Throws USAGE for anything else, a shortened digest included. */
export function parseApproval(text: string): Approval {
  const match = /^(\d+):([0-9a-f]{32,64})$/.exec(text.trim());
  if (match === null) throw new AppError('USAGE', `"${text}" is no approval; it looks like 40:9f3a… with ${APPROVED_DIGITS} hexadecimal digits, as plan prints it`);
  return { afterSeq: Number(match[1]), digest: match[2] ?? '' };
}

/**
 * Checks that what is pending is what was approved: the plan recomputed from the history as it was must have the approved digest, and
 * every row since must be one of its segments, so that a crashed approved run resumes under the same approval. Throws PLAN_STALE.
 */
export function checkApproval(set: MigrationSet, entries: readonly HistoryEntry[], approval: Approval): void {
  const before = entries.filter(({ seq }) => seq <= approval.afterSeq);
  if ((before.at(-1)?.seq ?? 0) !== approval.afterSeq) throw stale(`the plan was made after seq ${approval.afterSeq}, and the history ends at ${before.at(-1)?.seq ?? 0}`);
  const plan = makePlan(set, foldHistory(before));
  const planned = new Set(plan.steps.map(({ migration, segment }) => `${migration.id} ${segment.index} ${segment.checksum}`));
  for (const entry of entries) {
    if (entry.seq > approval.afterSeq && !planned.has(`${entry.migration} ${entry.segment} ${entry.segmentChecksum}`)) {
      throw stale(`since then seq ${entry.seq} was recorded: ${entry.event} ${entry.migration}`);
    }
  }
  if (plan.digest.startsWith(approval.digest)) return;
  throw stale(`${whatMoved(plan, approval)}; the plan after seq ${approval.afterSeq} is now ${approvalOf(plan)}`, filesOf(plan).find(({ id }) => id === addedSince(plan, approval)[0])?.path);
}

/** What is pending and was not approved, as far as a digest can tell: an added file by leaving it out, an edited one only among all of them. */
function whatMoved(plan: Plan, approval: Approval): string {
  const added = addedSince(plan, approval);
  if (added.length > 0) return `${added.join(', ')} ${added.length === 1 ? 'was' : 'were'} added since the plan was approved`;
  const files = filesOf(plan).map(({ path }) => path);
  if (files.length === 0) return 'what was approved is not pending';
  return `a pending file or a variable is not as it was approved: ${files.slice(0, NAMED_MAX).join(', ')}${files.length > NAMED_MAX ? ` and ${files.length - NAMED_MAX} more` : ''}`;
}

const NAMED_MAX = 5;

/** The ids of the migrations without which the plan is the approved one: one of them, or the last ones. */
function addedSince({ afterSeq, steps }: Plan, { digest }: Approval): readonly string[] {
  const ids = [...new Set(steps.map(({ migration }) => migration.id))].slice(-TRIED_MAX);
  const isApprovedWithout = (left: readonly string[]) => digestOf(afterSeq, steps.filter(({ migration }) => !left.includes(migration.id))).startsWith(digest);
  return ids.map((id) => [id]).find(isApprovedWithout) ?? ids.map((_, from) => ids.slice(from)).find(isApprovedWithout) ?? [];
}

/** More new files than this are not told apart. */
const TRIED_MAX = 50;

function filesOf({ steps }: Plan): readonly Migration[] {
  return [...new Set(steps.map(({ migration }) => migration))];
}

function stale(message: string, path?: string): AppError {
  return new AppError('PLAN_STALE', message, path === undefined ? {} : { at: { path } });
}
