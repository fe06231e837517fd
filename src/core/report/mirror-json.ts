/** A mirror's report for programs: the shape of `mirror --format json`. */
import { countResults, type MirrorReport } from '../mirror/outcome.js';

export function renderMirrorJson(report: MirrorReport): string {
  const { mirror, isDryRun, created, refs, notes } = report;
  const counts = countResults(report);
  return JSON.stringify({
    mirror,
    dryRun: isDryRun,
    created,
    verdict: counts.rejected > 0 ? 'rejected' : 'passed',
    counts,
    notes,
    refs: refs.map(({ name, state, result, source, mirror: there, reason }) => ({ ref: name, state, result, source: source ?? null, mirror: there ?? null, reason: reason === '' ? null : reason })),
  }, null, 2);
}
