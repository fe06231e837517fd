/** Data tests for the job summary: the count, and each that did not pass. */
import { testsHeadline, type DataTestResult } from '../datatest/verdict.js';
import { rowLines } from './datatest-text.js';
import { renderPlace } from './error-text.js';
import { code, escape, fence } from './markdown.js';
import { count, cut } from './text.js';

/** A summary is read by people. */
const SHOWN_MAX = 50;

export function renderTestMarkdown(environment: string, results: readonly DataTestResult[]): string {
  const bad = results.filter(({ verdict }) => verdict.kind !== 'passed');
  const more = bad.length - SHOWN_MAX;
  return [
    `### Redshift data tests · ${code(cut(environment, 100))} · ${bad.length === 0 ? '✅' : '❌'}`,
    '',
    `**${testsHeadline(results)}**`,
    ...bad.slice(0, SHOWN_MAX).flatMap(detailLines),
    ...(more > 0 ? ['', `*… ${count(more, 'more data test')} left out.*`] : []),
    '',
  ].join('\n');
}

function detailLines({ test: { name, query }, verdict }: DataTestResult): readonly string[] {
  if (verdict.kind === 'passed') return [];
  const text = verdict.kind === 'failed' ? rowLines(verdict).join('\n') : `could not run: ${cut(verdict.error.message, 2_000)}`;
  return ['', `**${escape(cut(name, 200))}** ${code(renderPlace(query.statement.range))}`, '', fence('text', text)];
}
