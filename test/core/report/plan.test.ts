import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AppError } from '../../../src/core/errors.js';
import { approvalOf } from '../../../src/core/migrate/plan.js';
import { renderPlanJson } from '../../../src/core/report/plan-json.js';
import { renderPlanMarkdown, renderProblemMarkdown } from '../../../src/core/report/plan-markdown.js';
import { renderPlanText } from '../../../src/core/report/plan-text.js';
import { applyCommand, riskLevel } from '../../../src/core/report/plan-view.js';
import { viewOf } from './plan-views.js';

const FILES = {
  V001__schemas: 'create schema a; create table a.b (c varchar(${n}))',
  U001__schemas: 'drop schema a',
  V002__widen: 'insert into a.b select * from a.raw; alter table a.b alter column c type varchar(99); select 1;',
  V003__vacuum: 'vacuum a.b',
};
const VIEW = viewOf(FILES, { variables: { n: '9' }, findings: [{ step: 1, rule: 'name/x', severity: 'warning', message: 'a.b | is <odd>, says @octocat' }] });
const APPROVE = approvalOf(VIEW.plan);

test.each([
  ['redshift-devops.ini', 'redshift-devops apply --environment dev'],
  ['../../redshift-devops.ini', 'redshift-devops apply --environment dev'],
  ['shop/redshift-devops.ini', 'redshift-devops apply --config shop/redshift-devops.ini --environment dev'],
  ["a b/it's.ini", "redshift-devops apply --config 'a b/it'\\''s.ini' --environment dev"],
])('the command that applies a plan of %s names the configuration where it must', (config, expected) => {
  expect(applyCommand(viewOf({}, { config }))).toBe(expected);
});

describe('the risk', () => {
  test.each<[string, Readonly<Record<string, string>>, Parameters<typeof viewOf>[1], string]>([
    ['transactions only', { V1__a: 'select 1' }, {}, 'none'],
    ['nothing pending', {}, {}, 'none'],
    ['a remark', { V1__a: 'select 1' }, { findings: [{ step: 0, rule: 'x/y', severity: 'info', message: 'm' }] }, 'none'],
    ['a warning', { V1__a: 'select 1' }, { findings: [{ step: 0, rule: 'x/y', severity: 'warning', message: 'm' }] }, 'caution'],
    ['a statement alone', { V1__a: 'vacuum' }, {}, 'caution'],
    ['a boundary between transactions', { V1__a: 'select 1;'.repeat(40) }, {}, 'caution'],
    ['rejected', { V1__a: 'select 1' }, { verdict: 'rejected', findings: [{ step: 0, rule: 'x/y', severity: 'error', message: 'm' }] }, 'blocked'],
  ])('of %s', (_name, files, options, expected) => {
    expect(riskLevel(viewOf(files, options))).toBe(expected);
  });
});

describe('as text', () => {
  test('is a line a migration, its points of no return, and how to approve it', () => {
    expect(renderPlanText(VIEW).split('\n')).toEqual([
      '3 migrations, 5 segments, 2 points of no return; risk: caution',
      '',
      '  V001__schemas  1 transaction  2 statements',
      '  V002__widen    3 segments     3 statements',
      '    ── point of no return ── after 1/3: ALTER COLUMN TYPE of a.b runs alone:',
      '       Redshift refuses it in a transaction',
      '    ── point of no return ── after 2/3: ALTER COLUMN TYPE of a.b runs alone:',
      '       Redshift refuses it in a transaction',
      '  V003__vacuum   1 alone        1 statement',
      '    VACUUM of a.b runs alone: Redshift refuses it in a transaction',
      '',
      '  ! name/x  migrations/V002__widen.sql:1:1',
      '    a.b | is <odd>, says @octocat',
      '',
      'Apply exactly this plan:',
      '  redshift-devops apply --environment dev \\',
      `    --approve ${APPROVE}`,
    ]);
  });

  test('says when nothing is pending, and why a rejected plan is not to be applied', () => {
    expect(renderPlanText(viewOf({}))).toBe('Nothing is pending.');
    const rejected = renderPlanText(viewOf({ V1__a: 'select 1' }, { verdict: 'rejected', findings: [{ step: 0, rule: 'x/y', severity: 'error', message: 'bad' }] }));
    expect(rejected).toContain('  ✗ x/y  migrations/V1__a.sql:1:1');
    expect(rejected).not.toContain('--approve');
  });

  test('says where a resumed migration goes on', () => {
    const resumed = { ...VIEW, plan: { ...VIEW.plan, steps: VIEW.plan.steps.slice(2) } };
    expect(renderPlanText(resumed)).toContain('  V002__widen   2 segments     2 statements, from segment 2');
  });

  test('names no more than 200 migrations', () => {
    const text = renderPlanText(viewOf(Object.fromEntries(Array.from({ length: 203 }, (_, index) => [`V${index + 1}__x`, 'select 1']))));
    expect(text).toContain('  … 3 more migrations');
    expect(text).toContain('V200__x');
    expect(text).not.toContain('V201__x');
  });

  test('fits 80 columns', () => {
    const word = fc.constantFrom('orders', 'a', 'materialized', 'x'.repeat(12));
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.array(word, { minLength: 1, maxLength: 40 }), (name, message) => {
      const view = viewOf({ [`V1__${name.join('_')}`]: `vacuum ${name.join('.')}; select 1; truncate b` }, { findings: [{ step: 0, rule: 'x/y', severity: 'warning', message: message.join(' ') }] });
      for (const line of renderPlanText(view).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }));
  });
});

describe('as Markdown', () => {
  test('is what a reviewer reads', () => {
    expect(renderPlanMarkdown(VIEW).split('\n')).toEqual([
      '### Redshift plan · `dev` · ⚠️ caution',
      '',
      '**3 migrations, 5 segments, 2 points of no return** on `embedded:.redshift-devops/dev`, after seq 0 of its history.',
      '',
      '| # | migration | runs as | touches | risk | way back |',
      '|---|---|---|---|---|---|',
      '| 1 | `V001__schemas` 1/1 | transaction, 2 statements | `a`, `a.b` | none | `U001__schemas` |',
      '| 2 | `V002__widen` 1/3 | transaction, 1 statement | `a.b` | caution: `name/x` | none |',
      '| | — *point of no return* — | ALTER COLUMN TYPE of a.b runs alone: Redshift refuses it in a transaction | | | |',
      '| 3 | `V002__widen` 2/3 | **alone**: `ALTER COLUMN TYPE of a.b` | `a.b` | caution: commits at once | none |',
      '| | — *point of no return* — | ALTER COLUMN TYPE of a.b runs alone: Redshift refuses it in a transaction | | | |',
      '| 4 | `V002__widen` 3/3 | transaction, 1 statement |  | none | none |',
      '| 5 | `V003__vacuum` 1/1 | VACUUM of a.b runs alone: Redshift refuses it in a transaction | `a.b` | caution: commits at once | none |',
      '',
      '<details><summary>Findings (1 warning)</summary>',
      '',
      '- **warning** `name/x` `migrations/V002__widen.sql:1:1` a.b \\| is &#60;odd&#62;, says @\u200boctocat',
      '',
      '</details>',
      '',
      '<details><summary>SQL</summary>',
      '',
      '`V001__schemas` 1/1', '', '```sql', 'create schema a;', 'create table a.b (c varchar(9));', '```', '',
      '`V002__widen` 1/3', '', '```sql', 'insert into a.b select * from a.raw;', '```', '',
      '`V002__widen` 2/3', '', '```sql', 'alter table a.b alter column c type varchar(99);', '```', '',
      '`V002__widen` 3/3', '', '```sql', 'select 1;', '```', '',
      '`V003__vacuum` 1/1', '', '```sql', 'vacuum a.b;', '```', '',
      '',
      '</details>',
      '',
      `Apply exactly this plan: \`redshift-devops apply --environment dev --approve ${APPROVE}\``,
      '',
      `<sub>for 1f2e3d4 · plan ${VIEW.plan.digest.slice(0, 12)}…</sub>`,
      '',
    ]);
  });

  test('says when nothing is pending', () => {
    const made = renderPlanMarkdown(viewOf({}));
    expect(made).toContain('### Redshift plan · `dev` · ✅ nothing pending');
    expect(made).not.toContain('--approve');
  });

  test('of a rejected plan offers no approval', () => {
    const made = renderPlanMarkdown(viewOf({ V1__a: 'select 1' }, { verdict: 'rejected', findings: [{ step: 0, rule: 'x/y', severity: 'error', message: 'bad' }] }));
    expect(made).toContain('· ❌ blocked');
    expect(made).toContain('| blocked: `x/y` |');
    expect(made).not.toContain('--approve');
  });

  test('shows a commit only where it is one', () => {
    expect(renderPlanMarkdown({ ...VIEW, commit: '' })).toContain('<sub>plan ');
    expect(renderPlanMarkdown({ ...VIEW, commit: '</sub><b>' })).toContain('<sub>plan ');
  });

  test('is not broken by hostile SQL', () => {
    const made = renderPlanMarkdown(viewOf({ V1__a: "select '\n```\n</details>\n@octocat\n';", 'V2__a`|b': 'drop table "x|`y"' }));
    expect(made).toContain("````sql\nselect '\n```\n</details>\n@octocat\n';\n````");
    expect(made).toContain('<code>V2&#95;&#95;a&#96;&#124;b</code>');
    const row = made.split('\n').find((line) => line.startsWith('| 2 |'));
    expect(row?.split('|')).toHaveLength(8);
  });

  describe('has never more than 60,000 characters', () => {
    const long = (n: number, sql: string, findings: number) => viewOf(Object.fromEntries(Array.from({ length: n }, (_, index) => [`V${index + 1}__migration_${index}`, sql])), {
      findings: Array.from({ length: findings }, (_, index) => ({ step: index % n, rule: 'name/x', severity: 'warning' as const, message: `finding ${index} ${'😀'.repeat(100)}` })),
    });

    test.each<[string, ReturnType<typeof viewOf>, readonly RegExp[], readonly RegExp[]]>([
      ['SQL is cut first', long(40, `select '${'😀'.repeat(2_000)}'`, 20), [/the SQL of \d+ more segments left out/, /finding 19 /, /\| 40 \|/], [/findings? left out/]],
      ['then findings', long(40, 'select 1', 400), [/the SQL of \d+ more segments left out/, /\d+ more findings left out/, /\| 40 \|/], [/segments left out here/]],
      ['then rows', long(1_500, 'select 1', 10), [/\d+ more segments left out here/, /the SQL of \d+ more segments/, /10 more findings left out/], [/\| 1500 \|/]],
      ['one enormous statement', long(1, `select '${'😀'.repeat(20_000)}'`, 0), [/-- … \d+ more characters left out/], [/segments? left out/]],
    ])('%s', (_name, view, present, absent) => {
      const made = renderPlanMarkdown(view);
      expect(made.length).toBeLessThanOrEqual(60_000);
      for (const pattern of present) expect(made).toMatch(pattern);
      for (const pattern of absent) expect(made).not.toMatch(pattern);
      expect(made).toContain('--approve');
      expect(made).toMatch(/<sub>for 1f2e3d4 · plan [0-9a-f]{12}…<\/sub>\n$/);
      expect(made.match(/<details>/g)?.length).toBe(made.match(/<\/details>/g)?.length);
      expect(made).toEqual(made.toWellFormed());
    });

    test('whatever the plan', () => {
      const sql = fc.constantFrom('select 1', 'vacuum', `select '${'`'.repeat(3_000)}'`, `select '${'|😀'.repeat(3_000)}'`);
      fc.assert(fc.property(fc.array(sql, { minLength: 1, maxLength: 60 }), fc.nat(300), (statements, findings) => {
        const files = Object.fromEntries(statements.map((statement, index) => [`V${index + 1}__${'`|'.repeat(index % 100)}x`, statement]));
        const view = viewOf(files, { findings: Array.from({ length: findings }, (_, index) => ({ step: index % statements.length, rule: 'x/y', severity: 'warning' as const, message: '|`<'.repeat(200) })) });
        const made = renderPlanMarkdown(view);
        expect(made.length).toBeLessThanOrEqual(60_000);
        expect(made).toEqual(made.toWellFormed());
      }), { numRuns: 40 });
    });
  });

  test('of a plan that cannot be made is the error', () => {
    const made = renderProblemMarkdown('prod', new AppError('MIGRATION_CHANGED', 'V1 was edited ```', { at: { path: 'm/V1.sql' } }));
    expect(made).toMatch(/^### Redshift plan · `prod` · ❌ no plan\n\n````text\nerror MIGRATION_CHANGED {2}m\/V1\.sql\n/);
    expect(renderProblemMarkdown('prod', new AppError('INTERNAL', '😀'.repeat(50_000))).length).toBeLessThanOrEqual(60_000);
  });
});

describe('as JSON', () => {
  const json: unknown = JSON.parse(renderPlanJson(VIEW));
  test('has the promised shape', () => {
    expect(json).toMatchObject({ environment: 'dev', afterSeq: 0, digest: VIEW.plan.digest, approve: APPROVE, verdict: 'passed' });
    expect((json as { steps: unknown[] }).steps).toHaveLength(5);
    expect((json as { steps: unknown[] }).steps[1]).toEqual({
      migration: 'V002__widen', path: 'migrations/V002__widen.sql', kind: 'versioned', segment: 1, segments: 3, atomicity: 'transaction', rerunnable: false, pointOfNoReturn: true,
      statements: [{
        kind: 'insert', text: 'insert into a.b select * from a.raw',
        range: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 36, offset: 35 } }, relations: ['a.b', 'a.raw'],
      }],
      risks: [{ rule: 'name/x', severity: 'warning', message: 'a.b | is <odd>, says @octocat', path: 'migrations/V002__widen.sql', start: { line: 1, column: 1 }, end: { line: 1, column: 36 } }],
      impact: [],
    });
  });

  test('has what will be sent, and names what it does not know', () => {
    const { steps } = JSON.parse(renderPlanJson(viewOf({ V1__a: 'frobnicate ${n}' }, { variables: { n: '7' } }))) as { steps: { statements: unknown[] }[] };
    expect(steps[0]?.statements[0]).toMatchObject({ kind: 'unknown', text: 'frobnicate 7' });
  });
});
