/** The status table for the terminal: what needs attention is never left out, a long applied past is. */
import { ERRORS } from '../errors.js';
import type { MigrationState, MigrationStatus } from '../migrate/status.js';
import { cut, singleLine, wrap } from './text.js';

export function renderStatusText(statuses: readonly MigrationStatus[]): string {
  if (statuses.length === 0) return 'There are no migrations.';
  const shown = withoutLongPast(statuses);
  const hidden = statuses.length - shown.length;
  const stateWidth = Math.max('state'.length, ...shown.map(({ state }) => state.length));
  const segmentsWidth = Math.max('segments'.length, ...shown.map((status) => segmentsOf(status).length));
  const line = (state: string, segments: string, at: string, rest: string) => `  ${state.padEnd(stateWidth)}  ${segments.padEnd(segmentsWidth)}  ${at.padEnd(16)}  ${rest}`.trimEnd();
  const restWidth = WIDTH - stateWidth - segmentsWidth - 24;
  const lines = [
    line('state', 'segments', 'at (UTC)', 'migration, by'),
    ...(hidden > 0 ? [`  … ${hidden} applied before these`] : []),
    ...shown.map((status) => line(status.state, segmentsOf(status), timeOf(status), nameAndActor(status, restWidth))),
    ...statuses.flatMap(problemLines),
  ];
  return lines.join('\n');
}

/** `13 applied, 2 pending` */
export function summarizeStatus(statuses: readonly MigrationStatus[]): string {
  const counts = new Map<MigrationState, number>();
  for (const { state } of statuses) counts.set(state, (counts.get(state) ?? 0) + 1);
  return statuses.length === 0 ? 'no migrations' : [...counts].map(([state, n]) => `${n} ${state}`).join(', ');
}

const WIDTH = 80;

/** Applied migrations that are shown; the newest of them. */
const APPLIED_MAX = 100;

function withoutLongPast(statuses: readonly MigrationStatus[]): readonly MigrationStatus[] {
  let surplus = statuses.filter(({ state }) => state === 'applied').length - APPLIED_MAX;
  return statuses.filter(({ state }) => state !== 'applied' || surplus-- <= 0);
}

function segmentsOf({ appliedSegments, segments, state }: MigrationStatus): string {
  return state === 'baselined' ? '-' : `${appliedSegments}/${segments ?? '?'}`;
}

function timeOf({ last }: MigrationStatus): string {
  return last === undefined ? '' : new Date(last.atMs).toISOString().slice(0, 16).replace('T', ' ');
}

/** The name is worth more than who applied it. */
function nameAndActor({ migration, last }: MigrationStatus, width: number): string {
  const name = cut(singleLine(migration), Math.max(width, 24));
  const room = width - name.length - 2;
  const actor = singleLine(last?.actor ?? '');
  return actor === '' || room < Math.min(actor.length, 6) ? name : `${name}  ${cut(actor, room)}`;
}

function problemLines({ problem }: MigrationStatus): readonly string[] {
  if (problem === undefined) return [];
  return ['', ...wrap(`${problem.code}: ${singleLine(problem.message)}.`, WIDTH, '  '), ...wrap(`  Next: ${ERRORS[problem.code].next}`, WIDTH, '  ')];
}
