/** The status for the job summary: how many migrations are in which state, and each that is not simply applied. */
import { ERRORS } from '../errors.js';
import type { MigrationStatus } from '../migrate/status.js';
import { cell, code } from './markdown.js';
import { summarizeStatus } from './status-text.js';
import { count, cut } from './text.js';

/** A summary is read by people. */
const ROWS_MAX = 200;

export function renderStatusMarkdown(environment: string, seq: number, statuses: readonly MigrationStatus[]): string {
  const others = statuses.filter(({ state }) => state !== 'applied');
  const rows = others.slice(0, ROWS_MAX).map(({ migration, state, appliedSegments, segments, problem }) => {
    const note = problem === undefined ? '' : `${problem.message}. ${ERRORS[problem.code].next}`;
    return `| ${code(cut(migration, 120))} | ${state} | ${appliedSegments}/${segments ?? '?'} | ${cell(note, 400)} |`;
  });
  return [
    `### Redshift status · ${code(cut(environment, 100))}`,
    '',
    `**${summarizeStatus(statuses)}**, seq ${seq}.`,
    ...(rows.length === 0 ? [] : ['', '| migration | state | segments | |', '|---|---|---|---|', ...rows]),
    ...(others.length > ROWS_MAX ? ['', `*… and ${count(others.length - ROWS_MAX, 'more migration')}.*`] : []),
    '',
  ].join('\n');
}
