/** The status for programs: the shape of `status --format json`. */
import type { MigrationStatus } from '../migrate/status.js';

export function renderStatusJson(environment: string, seq: number, statuses: readonly MigrationStatus[]): string {
  return JSON.stringify({ environment, seq, migrations: statuses.map(statusValue) }, null, 2);
}

function statusValue({ migration, state, appliedSegments, segments, last, problem }: MigrationStatus) {
  return {
    migration,
    state,
    appliedSegments,
    segments: segments ?? null,
    seq: last?.seq ?? null,
    at: last === undefined ? null : new Date(last.atMs).toISOString(),
    actor: last?.actor ?? null,
    run: last?.run ?? null,
    runUrl: last?.runUrl ?? null,
    pullRequest: last?.pullRequest ?? null,
    problem: problem?.message ?? null,
  };
}
