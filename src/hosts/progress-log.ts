/** Progress as plain lines with the time of day in UTC, one fact a line, so that a CI log can be read and grepped. */
import { count, duration, singleLine } from '../core/report/text.js';
import type { ProgressEvent } from '../ports/host.js';

/** How often a statement that is still running is worth a line. */
const STILL_RUNNING_EVERY_MS = 30_000;

/** Returns the listener; it remembers which statements it has spoken of. */
export function createProgressLog(print: (line: string) => void, now: () => Date): (event: ProgressEvent) => void {
  const spokenOf = new Map<string, number>();
  return (event) => {
    if (event.kind === 'statement-running') {
      const periods = Math.floor(event.elapsedMs / STILL_RUNNING_EVERY_MS);
      if (periods <= (spokenOf.get(event.statementId) ?? 0)) return;
      spokenOf.set(event.statementId, periods);
    }
    if (event.kind === 'build-log') return event.lines.forEach((line) => print(line));
    const time = now().toISOString().slice(11, 19);
    for (const line of linesOf(event)) print(`${time}  ${singleLine(line)}`);
  };
}

function linesOf(event: Exclude<ProgressEvent, { kind: 'build-log' }>): readonly string[] {
  switch (event.kind) {
    case 'started':
      return [[`redshift-devops ${event.command}`, event.environment === '' ? '' : `environment ${event.environment}`, event.warehouse].filter((part) => part !== '').join(' · ')];
    case 'apply-started':
      return [`applying ${count(event.segments, 'segment')} of ${count(event.migrations, 'migration')}`];
    case 'segment-started':
      return [`${event.migration} ${event.segment}/${event.segments} started`];
    case 'segment-applied':
      return [`${event.migration} ${event.segment}/${event.segments} applied in ${duration(event.elapsedMs)}, ${event.done} of ${event.total} done`];
    case 'statement-running':
      return [`${event.label} still running after ${duration(event.elapsedMs)} (statement ${event.statementId})`];
    case 'stage':
      return [`${event.stage} ${event.verdict} in ${duration(event.elapsedMs)}: ${event.line}`, ...event.details.map((detail) => `  ${detail}`)];
    case 'build-phase':
      return [`phase ${event.phase}`];
    case 'build-log-end':
      return [];
    case 'note':
      return event.text.split('\n');
  }
}
