import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Finding, Severity } from '../../src/core/finding.js';
import { createGuardedLog } from '../../src/hosts/guarded-log.js';
import type { Outcome } from '../../src/ports/host.js';
import { readOutputs, runStep } from '../support/runner.js';

const HOSTILE = '::error::pwned\n  ::add-mask::e\n##[error]pwned\nx ##[add-mask]e\n::set-output name=verdict::passed';

const OUTCOME: Outcome = { verdict: 'passed', headline: 'Fine.', text: 'Fine.', report: '### Fine\n', findings: [], outputs: {} };

function finding(line: number, severity: Severity = 'error', more: Partial<Finding> = {}): Finding {
  const position = (column: number) => ({ line, column, offset: line * 100 + column });
  return { rule: 'types/text', severity, message: `message ${line}`, range: { path: 'migrations/V001__t.sql', start: position(3), end: position(7) }, ...more };
}

describe('finish', () => {
  test('hands text, summary, report and outputs to the runner', async () => {
    const step = await runStep([{ call: 'finish', outcome: { ...OUTCOME, footnote: 'embedded: 3 executed', outputs: { approve: '4:9f', seq: '5' } } }]);
    expect(step.log.slice(0, 2)).toEqual(['Fine.', 'embedded: 3 executed']);
    expect(step.commands).toEqual([]);
    expect(step.summary).toBe('### Fine\n');
    expect(step.outputs).toEqual({ verdict: 'passed', approve: '4:9f', seq: '5', report: expect.any(String) as unknown });
    expect(step.report).toBe('### Fine\n');
  });

  test('machine text reaches the log as it is, without remarks', async () => {
    const json = '{\n  "a": "::notice::x"\n}\n';
    const step = await runStep([{ call: 'finish', outcome: { ...OUTCOME, text: json, machine: true, footnote: 'embedded: 3 executed' } }]);
    expect(step.log.join('\n')).toBe(json);
  });

  test('foreign text in the log, in findings and in outputs is never a command and never another output', async () => {
    const hostile = finding(1, 'error', { message: HOSTILE, rule: 'a,b::c', range: { ...finding(1).range, path: 'migrations/a,line=9::b%0A.sql' } });
    const step = await runStep([{
      call: 'finish', outcome: { ...OUTCOME, verdict: 'rejected', text: HOSTILE, findings: [hostile], outputs: { approve: 'x\nverdict=passed\nEOF\nghadelimiter_\nverdict<<EOF\npassed' } },
    }]);
    expect(step.log.join('\n')).toContain(HOSTILE);
    expect(step.commands).toEqual([
      { name: 'error', properties: { title: 'a,b::c', file: 'migrations/a,line=9::b%0A.sql', line: '1', endLine: '1', col: '3', endColumn: '6' }, message: HOSTILE },
    ]);
    expect(step.outputs['verdict']).toBe('rejected');
    expect(step.outputs['approve']).toBe('x\nverdict=passed\nEOF\nghadelimiter_\nverdict<<EOF\npassed');
  });

  test('keeps within ten annotations a level, most severe first, and says how many are left', async () => {
    const findings = [...Array.from({ length: 25 }, (_, n) => finding(n + 1, 'info')), ...Array.from({ length: 12 }, (_, n) => finding(n + 1, 'error')), ...Array.from({ length: 10 }, (_, n) => finding(n + 1, 'warning'))];
    const { commands } = await runStep([{ call: 'finish', outcome: { ...OUTCOME, findings } }]);
    expect(commands.map((command) => command.name)).toEqual([...Array<string>(10).fill('error'), ...Array<string>(10).fill('warning'), ...Array<string>(10).fill('notice')]);
    expect([commands[0], commands[9], commands[19], commands[29]].map((command) => command?.message)).toEqual(['message 1', '3 more errors in the summary', 'message 10', '16 more notices in the summary']);
  });

  test.each(['', 'x'])('a summary over 1 MiB is cut at a whole character with a note; the report is not (after "%s")', async (shift) => {
    const long = shift + '😀'.repeat(300_000);
    const { summary, report } = await runStep([{ call: 'finish', outcome: { ...OUTCOME, report: long } }]);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(1024 * 1024 - 10);
    expect(summary).not.toContain('\ufffd');
    expect(summary).toContain('Cut here');
    expect(report).toBe(long);
  });

  test('works where there is no summary', async () => {
    const { outputs, commands } = await runStep([{ call: 'finish', outcome: OUTCOME }], { GITHUB_STEP_SUMMARY: '' });
    expect(outputs['verdict']).toBe('passed');
    expect(commands).toEqual([]);
  });

  test('outputs and state that cannot be written are warnings: what the run found stands in the log', async () => {
    const { log, commands, summary } = await runStep([{ call: 'remember', name: 'build', value: '1' }, { call: 'finish', outcome: { ...OUTCOME, outputs: { approve: '4:9f' } } }], { GITHUB_OUTPUT: '/', GITHUB_STATE: '/' });
    expect(log).toContain('Fine.');
    expect(summary).toBe('### Fine\n');
    expect(commands.map(({ name }) => name)).toEqual(Array(4).fill('warning'));
    expect(commands.map(({ message }) => message.replace(/ could not.*/, ''))).toEqual(['The state build', 'The output report', 'The output verdict', 'The output approve']);
  });

  test('a report that cannot be written is a warning, and the rest is still said', async () => {
    const { commands, outputs } = await runStep([{ call: 'finish', outcome: OUTCOME }], { RUNNER_TEMP: '/nowhere/at/all' });
    expect(commands.map((command) => command.name)).toEqual(['warning']);
    expect(outputs).toEqual({ verdict: 'passed' });
  });
});

describe('secrets', () => {
  test('are told to the runner and appear nowhere', async () => {
    const secret = 'hunter2&"<>';
    const leaky = { ...OUTCOME, text: `t ${secret}`, report: `r ${secret}`, findings: [finding(1, 'error', { message: `m ${secret}` })], outputs: { plan: `o ${secret}` } };
    const step = await runStep([
      { call: 'mask', secret }, { call: 'mask', secret: '' }, { call: 'emit', event: { kind: 'note', text: `n ${secret}` } }, { call: 'output', name: 'early', value: secret }, { call: 'finish', outcome: leaky },
    ]);
    expect(step.commands.filter((command) => command.name === 'add-mask')).toEqual([{ name: 'add-mask', properties: {}, message: secret }]);
    const everything = JSON.stringify([step.log, step.commands.filter((command) => command.name !== 'add-mask'), step.summary, step.outputs]);
    expect(everything).not.toContain('hunter2');
    expect(step.log.join('\n')).toContain('t ***');
    expect(step.outputs).toMatchObject({ early: '***', plan: 'o ***' });
    expect(step.report).toBe('r ***');
  });
});

describe('fail', () => {
  test('is an annotation at the place, a text in the log and a block in the summary', async () => {
    const at = { path: 'migrations/V007__x.sql', start: { line: 12, column: 7 } };
    const step = await runStep([{ call: 'fail', code: 'STATEMENT_FAILED', message: 'ERROR: no\n::error::pwned ```', details: { at, stands: 'seq 11' } }]);
    expect(step.commands).toEqual([{
      name: 'error', properties: { title: 'STATEMENT_FAILED', file: 'migrations/V007__x.sql', line: '12', col: '7' },
      message: expect.stringMatching(/^ERROR: no\n::error::pwned ```\nseq 11\nNext: /) as unknown,
    }]);
    expect(step.log.join('\n')).toContain('error STATEMENT_FAILED  migrations/V007__x.sql:12:7');
    expect(step.summary).toMatch(/^### STATEMENT_FAILED\n\n````text\n[^]*\n````\n$/);
    expect(step.outputs['verdict']).toBe('failed');
  });

  test('cuts a long message at what the runner keeps', async () => {
    const { commands } = await runStep([{ call: 'fail', code: 'INTERNAL', message: 'x'.repeat(10_000), details: {} }]);
    expect(commands[0]?.message).toHaveLength(4096);
  });
});

describe('progress', () => {
  test('is plain lines with times, segments in a group, foreign names harmless', async () => {
    const segment = { migration: 'V001__a\n::error::pwned ##[error]pwned', segment: 1, segments: 1, done: 1, total: 1 };
    const step = await runStep([
      { call: 'emit', event: { kind: 'started', command: 'apply', environment: 'dev', warehouse: 'embedded:memory' } },
      { call: 'emit', event: { kind: 'apply-started', segments: 1, migrations: 1 } },
      { call: 'emit', event: { kind: 'segment-started', ...segment } },
      { call: 'emit', event: { kind: 'segment-applied', ...segment, elapsedMs: 400 } },
      { call: 'finish', outcome: OUTCOME },
    ]);
    expect(step.commands.map((command) => command.name)).toEqual(['group', 'endgroup']);
    expect(step.log.map((line) => line.replace(/^\d\d:\d\d:\d\d /, 'TIME'))).toEqual([
      'TIME redshift-devops apply · environment dev · embedded:memory', 'TIME applying 1 segment of 1 migration',
      'TIME V001__a ::error::pwned # #[error]pwned 1/1 started', 'TIME V001__a ::error::pwned # #[error]pwned 1/1 applied in 0.4 s, 1 of 1 done', 'Fine.', '',
    ]);
  });
});

describe('the log of a build', () => {
  const HOSTILE_LINES = ['::error::pwned', '  ::add-mask::e', '##[error]pwned', 'x ##[add-mask]e', '::stop-commands::x', '::x::', '::endgroup::', '::set-output name=verdict::passed', '[Container] fine'];

  test('is shown line by line in a group for each phase, and none of it is a command', async () => {
    const step = await runStep([
      { call: 'emit', event: { kind: 'build-phase', phase: 'BUILD' } },
      { call: 'emit', event: { kind: 'build-log', lines: HOSTILE_LINES } },
      { call: 'emit', event: { kind: 'note', text: 'still here' } },
      { call: 'emit', event: { kind: 'build-log', lines: HOSTILE_LINES } },
      { call: 'emit', event: { kind: 'build-phase', phase: 'POST_BUILD' } },
      { call: 'emit', event: { kind: 'build-log', lines: ['bye'] } },
      { call: 'emit', event: { kind: 'build-log-end' } },
      { call: 'emit', event: { kind: 'note', text: 'of no phase' } },
      { call: 'finish', outcome: OUTCOME },
    ]);
    expect(step.commands.map(({ name, message }) => [name, message])).toEqual([['group', 'BUILD'], ['endgroup', ''], ['group', 'POST_BUILD'], ['endgroup', '']]);
    expect(step.stdout.indexOf('::endgroup::', step.stdout.indexOf('POST_BUILD'))).toBeLessThan(step.stdout.indexOf('of no phase'));
    const shown = HOSTILE_LINES.map((line) => line.replaceAll('##[', '# #['));
    expect(step.log.map((line) => line.replace(/^\d\d:\d\d:\d\d /, 'TIME'))).toEqual([...shown, 'TIME still here', ...shown, 'bye', 'TIME of no phase', 'Fine.', '']);
  });

  test('holds a new guard each time, so that no build knows its end', () => {
    const tokens = new Set<string>();
    for (let run = 0; run < 2; run++) {
      const printed: string[] = [];
      const guarded = createGuardedLog((line) => printed.push(line), randomUUID);
      guarded.print(['a']);
      guarded.print(['b']);
      guarded.resume();
      guarded.resume();
      guarded.print(['c']);
      guarded.resume();
      for (const line of printed) if (line.startsWith('::stop-commands::')) tokens.add(line);
      expect(printed.map((line) => (line.startsWith('::') ? '::' : line))).toEqual(['::', 'a', 'b', '::', '::', 'c', '::']);
    }
    expect(tokens.size).toBe(4);
  });

  test('lets outputs, masks and what is kept through', async () => {
    const step = await runStep([
      { call: 'emit', event: { kind: 'build-log', lines: ['one'] } },
      { call: 'mask', secret: 'hunter2' },
      { call: 'emit', event: { kind: 'build-log', lines: ['two hunter2'] } },
      { call: 'output', name: 'build-id', value: 'shop:1' },
      { call: 'remember', name: 'build-to-stop', value: 'build shop:1 eu-west-1' },
      { call: 'finish', outcome: OUTCOME },
    ]);
    expect(step.commands).toEqual([{ name: 'add-mask', properties: {}, message: 'hunter2' }]);
    expect(step.log.slice(0, 2)).toEqual(['one', 'two ***']);
    expect([step.outputs['build-id'], step.state['build-to-stop']]).toEqual(['shop:1', 'build shop:1 eu-west-1']);
  });

  test('shows a very long line in pieces, its secrets hidden before it is cut', async () => {
    const secret = 'hunter2hunter2';
    const line = `${'x'.repeat(16_380)}${secret}${'y'.repeat(20_000)}`;
    const { log } = await runStep([{ call: 'mask', secret }, { call: 'emit', event: { kind: 'build-log', lines: [line] } }]);
    const pieces = log.filter((each) => each !== '');
    expect(pieces.map((piece) => piece.length)).toEqual([16_384, 16_384, 16_380 + 3 + 20_000 - 2 * 16_384]);
    expect(pieces.join('')).toBe(line.replace(secret, '***'));
  });

  test('may stand outside a phase', async () => {
    const { commands, log } = await runStep([{ call: 'emit', event: { kind: 'build-log', lines: [] } }, { call: 'emit', event: { kind: 'build-log', lines: ['early'] } }]);
    expect([commands, log[0]]).toEqual([[], 'early']);
  });
});

describe('notices', () => {
  test('are annotations without a place, before findings, and share their limit', async () => {
    const notices = Array.from({ length: 9 }, (_, n) => ({ level: 'error' as const, title: `BUILD ${n}`, message: `${HOSTILE}${'x'.repeat(5_000)}` }));
    const { commands } = await runStep([{ call: 'finish', outcome: { ...OUTCOME, verdict: 'rejected', notices, findings: [finding(1), finding(2)] } }]);
    expect(commands).toHaveLength(10);
    expect(commands[0]).toEqual({ name: 'error', properties: { title: 'BUILD 0' }, message: expect.stringMatching(/^::error::pwned\n[^]{4000}/) as unknown });
    expect(commands[0]?.message).toHaveLength(4096);
    expect(commands[9]?.message).toBe('2 more errors in the summary');
  });
});

test('what an earlier step kept is read from its state, and nothing is undefined', async () => {
  const { log } = await runStep([{ call: 'remembered', name: 'build-to-stop' }, { call: 'remembered', name: 'other' }], { 'STATE_build-to-stop': 'build shop:1 eu-west-1', STATE_other: '' });
  expect(log.slice(0, 2)).toEqual(['remembered build-to-stop = "build shop:1 eu-west-1"', 'remembered other = null']);
});

describe('inputs', () => {
  test('are spelt as the runner spells them, trimmed, and undefined when empty', async () => {
    const names = ['format', 'min-severity', 'two words', 'empty', 'absent'];
    const { log } = await runStep(names.map((name) => ({ call: 'input', name })), { 'INPUT_FORMAT': ' json\n', 'INPUT_MIN-SEVERITY': 'error', INPUT_TWO_WORDS: 'x', INPUT_EMPTY: ' ', REDSHIFT_DEVOPS_ABSENT: 'no' });
    expect(log.slice(0, 5)).toEqual(['input format = "json"', 'input min-severity = "error"', 'input two words = "x"', 'input empty = null', 'input absent = null']);
  });
});

test('a payload that is no JSON leaves the run as the variables say', async () => {
  const { run } = await runStep([], { GITHUB_EVENT_PATH: '/nowhere.json', GITHUB_EVENT_NAME: 'push', GITHUB_SHA: 'a'.repeat(40) });
  expect(run.commit).toBe('a'.repeat(40));
});

test('the reader of outputs used here would see an injected output', () => {
  expect(readOutputs('verdict<<X\nrejected\nX\nverdict=passed\n')).toEqual({ verdict: 'passed' });
});
