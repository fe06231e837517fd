import { describe, expect, test } from '@jest/globals';
import { linePieces, logLines, phaseEntered } from '../../../src/core/build/log-text.js';
import { LOG_START, takePage, withoutToken, type LogCursor, type LogEvent } from '../../../src/core/build/log-cursor.js';

const at = (atMs: number, message = `m${atMs}`): LogEvent => ({ atMs, message });

describe('pages', () => {
  test('end where the token that was sent comes back, and not at an empty page', () => {
    const first = takePage(LOG_START, { events: [], token: 'f/1' });
    const second = takePage(first.cursor, { events: [at(1)], token: 'f/2' });
    const third = takePage(second.cursor, { events: [], token: 'f/2' });
    expect([first.isAtEnd, second.isAtEnd, third.isAtEnd]).toEqual([false, false, true]);
  });

  test('are put into the order of time; events of one time keep theirs', () => {
    const { events } = takePage(LOG_START, { events: [at(3), at(1, 'a'), at(1, 'b'), at(2)], token: 't' });
    expect(events.map(({ message }) => message)).toEqual(['a', 'b', 'm2', 'm3']);
  });

  test('an event that comes late is shown late, not left out', () => {
    const { cursor } = takePage(LOG_START, { events: [at(5)], token: 't' });
    const late = takePage(cursor, { events: [at(2), at(6)], token: 'u' });
    expect(late.events.map(({ atMs }) => atMs)).toEqual([2, 6]);
    expect(late.cursor.lastMs).toBe(6);
  });

  test('after a lost token, what was shown of the last moment is passed over and nothing else', () => {
    let cursor: LogCursor = LOG_START;
    for (const page of [[at(1), at(5, 'a')], [at(5, 'b')]]) ({ cursor } = takePage(cursor, { events: page, token: 't' }));
    const again = withoutToken(cursor);
    expect({ token: again.token, lastMs: again.lastMs }).toEqual({ token: undefined, lastMs: 5 });
    const one = takePage(again, { events: [at(5, 'a')], token: 'u' });
    const two = takePage(one.cursor, { events: [at(5, 'b'), at(5, 'c'), at(6)], token: 'v' });
    expect([one, two].map(({ events }) => events.map(({ message }) => message))).toEqual([[], ['c', 'm6']]);
    expect(takePage(two.cursor, { events: [at(5, 'd')], token: 'w' }).events).toHaveLength(1);
  });
});

describe('lines', () => {
  test.each([
    ['plain\n', ['plain']],
    ['windows\r\n', ['windows']],
    ['two\nlines\n', ['two', 'lines']],
    ['\n', ['']],
    ['tab\tstays', ['tab\tstays']],
    ['10 %\r50 %\r100 %\n', ['100 %']],
    ['done\r', ['done']],
    ['\u001b[31;1mred\u001b[0m and \u009b2Jclear', ['red and clear']],
    ['\u001b]0;title\u0007text \u001b]8;;https://x\u001b\\link', ['text link']],
    ['\u001b(Bascii\u001bc\b\u0000\u2028x', ['asciix']],
    ['broken \u001b[', ['broken ']],
  ])('of %j', (message, lines) => {
    expect(logLines(message)).toEqual(lines);
  });

  test('no byte of them can reach a cursor, whatever an event holds', () => {
    const hostile = Array.from({ length: 0xa1 }, (_, code) => `a${String.fromCharCode(code)}b`).join('') + '\u001b'.repeat(50) + '[1';
    // eslint-disable-next-line no-control-regex -- that is the point
    for (const line of logLines(hostile)) expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/);
  });

  test('take time in proportion to their length', () => {
    const timeMs = (length: number) => {
      const message = '\u001b]'.repeat(length) + '\u001b['.repeat(length) + 'x\r'.repeat(length);
      const begin = process.cpuUsage().user;
      logLines(message);
      return (process.cpuUsage().user - begin) / 1000;
    };
    timeMs(10_000);
    expect(timeMs(200_000)).toBeLessThan(2_000);
  });

  test('a long one is shown in pieces that add up to it, never with half a character', () => {
    const line = `${'x'.repeat(9)}😀${'y'.repeat(25)}`;
    const pieces = linePieces(line, 10);
    expect(pieces.join('')).toBe(line);
    expect(pieces.map((piece) => piece.length)).toEqual([9, 10, 10, 7]);
    expect(linePieces('', 10)).toEqual(['']);
  });
});

describe('phases', () => {
  test.each([
    ['[Container] 2026/11/22 10:00:00.123456 Entering phase PRE_BUILD', 'PRE_BUILD'],
    ['[Container] 2026/11/22 10:00:00 Entering phase BUILD', 'BUILD'],
    ['[Container] 2026/11/22 10:00:00.1 Phase is DOWNLOAD_SOURCE', 'DOWNLOAD_SOURCE'],
    ['[Container] 2026/11/22 10:00:00.1 Phase complete: BUILD State: FAILED', undefined],
    ['Entering phase BUILD', undefined],
    ['[Container] 2026/11/22 10:00:00 Entering phase ::error::x', undefined],
  ])('%s', (line, phase) => {
    expect(phaseEntered(line)).toBe(phase);
  });
});
