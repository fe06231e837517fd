import { describe, expect, test } from '@jest/globals';
import { AppError, ERRORS } from '../../../src/core/errors.js';
import { renderError, renderPlace } from '../../../src/core/report/error-text.js';

describe('an error', () => {
  test('says where, what the warehouse said, what stands and what is next', () => {
    const error = new AppError('STATEMENT_FAILED', 'ERROR: ALTER TABLE ADD COLUMN defined as NOT NULL must have a non-null default expression', {
      at: { path: 'migrations/V007__orders_region.sql', start: { line: 11, column: 7 } },
      excerpt: { line: 11, column: 7, lines: ['ALTER TABLE sales.orders', '  ADD COLUMN region VARCHAR(16) NOT NULL;'], length: 6 },
      stands: '6 migrations applied (seq 11).',
      next: 'Correct the statement, then run apply again.',
    });
    expect(renderError(error)).toBe([
      'error STATEMENT_FAILED  migrations/V007__orders_region.sql:11:7',
      '',
      '   10 │ ALTER TABLE sales.orders',
      '   11 │   ADD COLUMN region VARCHAR(16) NOT NULL;',
      '      │       ^^^^^^ ERROR: ALTER TABLE ADD COLUMN defined as NOT NULL must have a non-null default expression',
      '',
      'What stands: 6 migrations applied (seq 11).',
      'Next: Correct the statement, then run apply again.',
      'More: docs/errors.md#statement_failed    exit 4',
    ].join('\n'));
  });

  test('without a place is its message and the advice of the table', () => {
    expect(renderError(new AppError('PLAN_STALE', 'since then seq 5 was recorded'))).toBe([
      'error PLAN_STALE', '', 'since then seq 5 was recorded', '', `Next: ${ERRORS.PLAN_STALE.next}`, 'More: docs/errors.md#plan_stale    exit 1',
    ].join('\n'));
  });

  test('keeps the lines of a message and none of the control characters that it quotes', () => {
    const text = renderError(new AppError('STATEMENT_FAILED', 'ERROR: \u001b]0;title\u0007\r\nDETAIL: \u001b[2J', { stands: 'a\u001b[1m.sql', next: 'Look at b\u009bm.sql.' }));
    expect(text.split('\n').slice(2, 7)).toEqual(['ERROR:  ]0;title ', 'DETAIL:  [2J', '', 'What stands: a [1m.sql', 'Next: Look at b m.sql.']);
  });

  test('points below its word behind tabs, and shows no control characters', () => {
    const text = renderError(new AppError('STATEMENT_FAILED', 'no', { excerpt: { line: 2, column: 4, lines: ['\t\u001b[2Jx', '\t\u0007 bad'], length: 3 } }));
    const [above = '', line = '', caret = ''] = text.split('\n').slice(2);
    expect(above).toContain('  ·[2Jx');
    expect(line.indexOf('bad')).toBe(caret.indexOf('^^^'));
    // eslint-disable-next-line no-control-regex -- none of them may be left
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

test.each([
  [{ path: 'a.sql' }, 'a.sql'],
  [{ path: 'a.sql', start: { line: 3 } }, 'a.sql:3'],
  [{ path: 'a.sql', start: { line: 3, column: 4 } }, 'a.sql:3:4'],
  [{ path: 'a\nb\u001b.sql' }, 'a b .sql'],
])('the place %j is %s', (at, expected) => {
  expect(renderPlace(at)).toBe(expected);
});

test('every error of the table has an exit code, a meaning and an advice, as sentences', () => {
  for (const [code, { exit, means, next }] of Object.entries(ERRORS)) {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect([1, 2, 3, 4, 5, 70]).toContain(exit);
    expect(means).toMatch(/^[A-Z].*\.$/);
    expect(next).toMatch(/^[A-Z].*\.$/);
  }
});
