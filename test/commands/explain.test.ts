import { describe, expect, test } from '@jest/globals';
import { explain } from '../../src/commands/explain.js';
import type { World } from '../../src/commands/command.js';
import { readInputs } from '../../src/commands/read-inputs.js';
import { ERRORS } from '../../src/core/errors.js';
import { OWN_RULES } from '../../src/core/lint/own-rules.js';
import { RULES } from '../../src/core/lint/registry.js';
import { nearestNames } from '../../src/core/nearest-names.js';
import { renderRuleExplanation } from '../../src/core/report/lint-explain.js';

/** The command needs nothing of the world. */
async function told(...names: readonly string[]): Promise<string> {
  return (await explain.run(readInputs(explain, names, () => undefined), {} as World)).text;
}

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('a rule', () => {
  test.each([...RULES, ...OWN_RULES].map((rule) => [rule.id, rule] as const))('%s is told whole, in 80 columns', async (id, rule) => {
    const text = await told(id);
    expect(text.split('\n')[0]).toMatch(new RegExp(`^${id}  \\(${rule.severity}, since ${rule.since}`));
    for (const part of [rule.summary, rule.why, rule.safe ?? '', rule.source?.href ?? '']) expect(flat(text)).toContain(flat(part));
    for (const { sql, fixed } of [...rule.examples.bad, ...rule.examples.good]) {
      for (const line of [...sql.split('\n'), ...(fixed ?? '').split('\n')]) expect(text).toContain(line.slice(0, 199).trimEnd());
    }
    for (const line of flatProse(text)) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('reads like this', () => {
    expect(renderRuleExplanation({
      id: 'x/y', summary: 'Write Y.', why: 'X fails.', safe: 'Write Y, then Z.', severity: 'warning', since: '0.1.0', source: new URL('https://docs.aws.amazon.com/x'),
      examples: { bad: [{ sql: 'DROP X;\n', fixed: 'DROP Y;', file: 'R__v.sql', before: 'CREATE X;' }], good: [{ sql: 'DROP Y;' }] },
    }).split('\n')).toEqual([
      'x/y  (warning, since 0.1.0, lint --fix corrects it)', '', 'Write Y.', '', 'Why:', '  X fails.', '', 'The safe way:', '  Write Y, then Z.', '',
      'Bad, in R__v.sql, after this in an earlier migration:', '  CREATE X;', '  --', '  DROP X;', '', 'Fixed:', '  DROP Y;', '', 'Good:', '  DROP Y;', '', 'More: https://docs.aws.amazon.com/x',
    ]);
  });
});

/** The lines that are sentences: examples and addresses are as long as they are. */
function flatProse(text: string): readonly string[] {
  return text.slice(0, text.indexOf('\nBad')).split('\n').filter((line) => !line.includes('https://'));
}

describe('an error', () => {
  test.each(Object.entries(ERRORS))('%s is told with its exit code and what to do next', async (code, { exit, means, next }) => {
    const text = flat(await told(code));
    expect(text).toContain(`${code} (exit ${exit}: `);
    expect(text).toContain(flat(means));
    expect(text).toContain(`Next: ${flat(next)}`);
  });
});

test('upper and lower case do not matter, and several names are told one after the other', async () => {
  const text = await told('TX/Truncate', 'plan_stale');
  expect(text).toMatch(/^tx\/truncate {2}[^]*\nPLAN_STALE {2}\(exit 1/);
});

describe('what does not exist', () => {
  test.each([
    ['truncate', 'Did you mean tx/truncate?'],
    ['tx-truncate', 'Did you mean tx/truncate?'],
    ['tx/trucnate', 'Did you mean tx/truncate?'],
    ['PLAN_STALLE', 'Did you mean PLAN_STALE?'],
    ['planstale', 'Did you mean PLAN_STALE?'],
    ['MIGRATION_CHANGE', 'Did you mean MIGRATION_CHANGED'],
    ['xyzzy-nothing-like-it', 'Look for it in docs/rules and docs/errors.md.'],
    ['x'.repeat(100_000), 'Look for it in docs/rules and docs/errors.md.'],
    ['constructor', 'Look for it in docs/rules and docs/errors.md.'],
    ['', 'Look for it in docs/rules and docs/errors.md.'],
  ])('%s', async (name, next) => {
    await expect(told(name)).rejects.toMatchObject({ code: 'USAGE', next: expect.stringContaining(next) as unknown });
  });

  test('is shown on one line', async () => {
    await expect(told('a\u001b[2J\nb')).rejects.toMatchObject({ message: 'there is no rule and no error "a [2J b"' });
  });

  test('nothing at all is a mistake of usage', async () => {
    await expect(told()).rejects.toMatchObject({ code: 'USAGE' });
  });
});

describe('the nearest names', () => {
  test.each([
    ['swapped letters', 'abdc', ['abcd']],
    ['the nearest first, and no more than three', 'name', ['name', 'name-a', 'name-b']],
    ['nothing that is far', 'qqqqqq', []],
    ['no short piece of everything', 'e', []],
  ])('%s', (_what, wanted, expected) => {
    expect(nearestNames(wanted, ['other', 'abcd', 'name-b', 'name-a', 'name', 'names', 'the-tree'])).toEqual(expected);
  });
});
