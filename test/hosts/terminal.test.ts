import { describe, expect, test } from '@jest/globals';
import { AppError } from '../../src/core/errors.js';
import { createTerminalHost, type TerminalOptions } from '../../src/hosts/terminal.js';
import type { Outcome, ProgressEvent } from '../../src/ports/host.js';

const ESCAPE = '\u001b';

/** A host whose two streams are kept apart. */
function open(more: Partial<TerminalOptions> = {}) {
  const written = { out: '', err: '' };
  const host = createTerminalHost({
    env: {}, stdout: (text) => (written.out += text), stderr: (text) => (written.err += text), isTty: false, isColor: false, columns: 80, now: () => new Date('2026-03-01T14:02:11Z'), runId: '0123456789abcdef', readCommit: () => '', ...more,
  });
  return { host, written };
}

/** What stands on the screen after carriage returns and erased lines. */
function screen(written: string): readonly string[] {
  return written.split('\n').map((line) => line.split(`\r${ESCAPE}[K`).at(-1) ?? '');
}

const outcome: Outcome = { verdict: 'passed', headline: 'h', text: 'all good\n  ! a warning\n── point of no return ──', report: '', findings: [], outputs: { x: 'y' }, footnote: 'embedded: 1 executed' };
const segment = (kind: 'segment-started' | 'segment-applied', done: number): ProgressEvent => ({ kind, migration: 'V1__a', segment: done, segments: 4, done, total: 4, elapsedMs: 10 });
const PROGRESS: readonly ProgressEvent[] = [
  { kind: 'started', command: 'apply', environment: 'dev', warehouse: 'embedded:memory' },
  { kind: 'apply-started', segments: 4, migrations: 1 },
  ...[1, 2, 3, 4].flatMap((at) => [segment('segment-started', at - 1), segment('segment-applied', at)]),
  { kind: 'note', text: 'a note' },
];

test.each([true, false])('a build’s log is shown line by line without the secrets (TTY: %s)', (isTty) => {
  const { host, written } = open({ isTty });
  host.mask('hunter2');
  host.emit({ kind: 'apply-started', segments: 1, migrations: 1 });
  host.emit({ kind: 'build-phase', phase: 'BUILD' });
  host.emit({ kind: 'build-log', lines: ['one hunter2', 'two'] });
  expect(screen(written.err).slice(-4)).toEqual([expect.stringContaining('BUILD'), 'one ***', 'two', '']);
  expect(written.out).toBe('');
});

describe('the end of a command', () => {
  test('is on stdout, progress and errors are not', async () => {
    const { host, written } = open();
    for (const event of PROGRESS) host.emit(event);
    await host.finish(outcome);
    await host.fail(new AppError('USAGE', 'no'));
    expect(written.out).toBe(`${outcome.text}\nembedded: 1 executed\n`);
    expect(written.err).toContain('error USAGE');
    expect(written.err).toContain('V1__a 1/4');
  });

  test('for a machine is the text and nothing else, also in colour', async () => {
    const { host, written } = open({ isTty: true, isColor: true });
    await host.finish({ ...outcome, text: '{ "error": "  ! x" }', machine: true });
    expect(written.out).toBe('{ "error": "  ! x" }\n');
  });
});

describe('colour', () => {
  test('is off unless asked for: not one escape', async () => {
    const { host, written } = open();
    for (const event of PROGRESS) host.emit(event);
    await host.finish(outcome);
    await host.fail(new AppError('STATEMENT_FAILED', 'no', { excerpt: { line: 1, column: 1, lines: ['x'], length: 1 } }));
    expect(written.out + written.err).not.toContain(ESCAPE);
  });

  test('repeats what the words say already', async () => {
    const plain = open();
    const painted = open({ isTty: true, isColor: true });
    for (const { host } of [plain, painted]) await host.finish({ ...outcome, text: 'error x\n  ✗ y\n  ! z\nplain' });
    expect(painted.written.out).toContain(`${ESCAPE}[31merror x${ESCAPE}[0m\n${ESCAPE}[31m  ✗ y${ESCAPE}[0m\n${ESCAPE}[33m  ! z${ESCAPE}[0m\nplain\n`);
    // eslint-disable-next-line no-control-regex -- the escapes are what is taken away
    expect(painted.written.out.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain.written.out);
  });

  test('does not get into a file of errors when only stdout is a terminal', async () => {
    const { host, written } = open({ isTty: false, isColor: true });
    await host.fail(new AppError('USAGE', 'no'));
    expect(written.err).not.toContain(ESCAPE);
    const both = open({ isTty: true, isColor: true });
    await both.host.fail(new AppError('USAGE', 'no'));
    expect(both.written.err).toContain(`${ESCAPE}[31merror USAGE`);
  });
});

describe('progress', () => {
  test('without a terminal is one line an event, with the time', () => {
    const { host, written } = open();
    for (const event of PROGRESS) host.emit(event);
    const lines = written.err.trimEnd().split('\n');
    expect(lines).toHaveLength(PROGRESS.length);
    for (const line of lines) expect(line).toMatch(/^14:02:11 {2}\S/);
    expect(written.err).not.toContain('\r');
  });

  test('on a terminal is one line that is rewritten', () => {
    const { host, written } = open({ isTty: true });
    for (const event of PROGRESS) host.emit(event);
    expect(screen(written.err)).toEqual(['redshift-devops apply · environment dev · embedded:memory', `4/4 segments  ${'█'.repeat(32)}`, 'a note', '']);
    expect(written.err).toContain(`2/4 segments  ${'█'.repeat(16)}${'░'.repeat(16)}  V1__a 2/4`);
  });

  test('never wraps', () => {
    const { host, written } = open({ isTty: true, columns: 40 });
    host.emit({ kind: 'segment-started', migration: 'V1__a_very_long_name_of_a_migration', segment: 1, segments: 4, done: 0, total: 4 });
    expect(screen(written.err).every((line) => line.length < 40)).toBe(true);
  });

  test('that did not come to its end is taken away before what follows', async () => {
    const ends: readonly (readonly [(from: ReturnType<typeof open>) => Promise<void>, string])[] = [
      [({ host }) => host.finish(outcome), ''], [({ host }) => host.fail(new AppError('USAGE', 'no')), 'error USAGE'],
    ];
    for (const [end, follows] of ends) {
      const opened = open({ isTty: true });
      opened.host.emit(segment('segment-applied', 2));
      await end(opened);
      expect(screen(opened.written.err).join('\n')).not.toContain('segments');
      expect(opened.written.err).toContain(follows);
    }
  });

  test('says what runs long, and the stages of a pipeline', () => {
    const { host, written } = open({ isTty: true });
    host.emit(segment('segment-started', 0));
    host.emit({ kind: 'statement-running', label: 'V1__a 1/4', elapsedMs: 61_000, statementId: 'id-1' });
    host.emit({ kind: 'stage', stage: 'lint', line: '3 files', verdict: 'rejected', elapsedMs: 120, details: ['✗ a rule'] });
    expect(screen(written.err)).toEqual(['V1__a 1/4 still running after 1 min 1 s (statement id-1)', `lint    ${'3 files'.padEnd(60)}   0.1 s`, '  ✗ a rule', '']);
  });

  test('that quotes a hostile service cannot move the cursor', () => {
    for (const isTty of [true, false]) {
      const { host, written } = open({ isTty });
      host.emit({ kind: 'note', text: `one\n${ESCAPE}[2Jtwo\rthree` });
      expect(written.err).not.toContain(`${ESCAPE}[2J`);
      expect(written.err).not.toContain('\rthree');
      expect(written.err.trimEnd().split('\n')).toHaveLength(2);
    }
  });
});

describe('a masked value', () => {
  test('is in nothing that is written from then on', async () => {
    for (const isTty of [true, false]) {
      const { host, written } = open({ isTty });
      host.mask('hunter2');
      host.emit({ kind: 'note', text: 'with hunter2' });
      host.emit({ kind: 'statement-running', label: 'hunter2', elapsedMs: 30_000, statementId: 'x' });
      await host.finish({ ...outcome, text: 'hunter2', footnote: 'hunter2' });
      await host.finish({ ...outcome, text: '{"x":"hunter2"}', machine: true });
      await host.fail(new AppError('STATEMENT_FAILED', 'near "hunter2"', { excerpt: { line: 1, column: 1, lines: ["password 'hunter2'"], length: 3 }, stands: 'hunter2', next: 'hunter2' }));
      expect(written.out + written.err).not.toContain('hunter2');
      expect(written.out).toContain('***');
      expect(written.err).toContain('***');
    }
  });
});

describe('the run', () => {
  test('reads inputs from REDSHIFT_DEVOPS_<NAME>; empty is unset', () => {
    const { host } = open({ env: { REDSHIFT_DEVOPS_MAX_RISK: 'high', REDSHIFT_DEVOPS_CONFIG: '', INPUT_FORMAT: 'json' } });
    expect(['max-risk', 'config', 'format'].map((name) => host.input(name))).toEqual(['high', undefined, undefined]);
  });

  test('is the person\'s', () => {
    expect(open({ env: { USER: 'alice' } }).host.run).toEqual({ host: 'terminal', id: '0123456789abcdef', actor: 'alice', commit: '', runUrl: '', pullRequest: '', base: '', repository: '' });
    expect(open({ env: { USERNAME: 'bob' } }).host.run.actor).toBe('bob');
    expect(open().host.run.actor).toBe('');
  });
});
