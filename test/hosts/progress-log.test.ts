import { expect, test } from '@jest/globals';
import { createProgressLog } from '../../src/hosts/progress-log.js';
import type { ProgressEvent } from '../../src/ports/host.js';

function lines(...events: readonly ProgressEvent[]): readonly string[] {
  const printed: string[] = [];
  const log = createProgressLog((line) => printed.push(line), () => new Date('2026-03-01T14:02:11.999Z'));
  for (const event of events) log(event);
  return printed;
}

const running = (elapsedMs: number, statementId = 'id-1'): ProgressEvent => ({ kind: 'statement-running', label: 'V006__vacuum 1/1', elapsedMs, statementId });

test('a statement that runs long says so every 30 seconds, not more often', () => {
  const said = lines(...[1_000, 29_999, 30_000, 31_000, 59_000, 61_000, 95_000].map((ms) => running(ms)), running(5_000, 'id-2'), running(40_000, 'id-2'));
  expect(said).toEqual([
    '14:02:11  V006__vacuum 1/1 still running after 30 s (statement id-1)',
    '14:02:11  V006__vacuum 1/1 still running after 1 min 1 s (statement id-1)',
    '14:02:11  V006__vacuum 1/1 still running after 1 min 35 s (statement id-1)',
    '14:02:11  V006__vacuum 1/1 still running after 40 s (statement id-2)',
  ]);
});

test('every event is one line a fact, without control characters', () => {
  expect(lines(
    { kind: 'started', command: 'lint', environment: '', warehouse: '' },
    { kind: 'segment-started', migration: 'V1__a\r\n\u001b[2J', segment: 1, segments: 2, done: 3, total: 9 },
    { kind: 'stage', stage: 'lint', line: '0 errors', verdict: 'rejected', elapsedMs: 120, details: ['! one', 'two'] },
  )).toEqual(['14:02:11  redshift-devops lint', '14:02:11  V1__a [2J 1/2 started', '14:02:11  lint rejected in 0.1 s: 0 errors', '14:02:11    ! one', '14:02:11    two']);
});

test('the lines of a build’s log stand as they are, its phases have a time', () => {
  expect(lines({ kind: 'build-phase', phase: 'BUILD' }, { kind: 'build-log', lines: ['\tone', '', 'two'] })).toEqual(['14:02:11  phase BUILD', '\tone', '', 'two']);
});
