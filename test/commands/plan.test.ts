import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { apply } from '../../src/commands/apply.js';
import { plan } from '../../src/commands/plan.js';
import { AppError } from '../../src/core/errors.js';
import { HandMadeWorld } from '../support/hand-made-world.js';

const CONFIG = 'migrations = migrations\n[environment.dev]\nwarehouse = embedded:memory\nvariables.key = variable-secret-1\n';
let made: HandMadeWorld;
beforeEach(() => {
  made = new HandMadeWorld({ pullRequest: '7', repository: 'acme/shop' });
  made.write({ 'redshift-devops.ini': CONFIG, 'migrations/V1__a.sql': 'create schema a;', 'migrations/V2__b.sql': 'create table a.b (c int);\nvacuum a.b;' });
});
afterEach(() => made.remove());

describe('plan', () => {
  test('says what is pending and runs nothing', async () => {
    const { verdict, outputs, headline, text } = await made.invoke(plan);
    expect(verdict).toBe('passed');
    expect(headline).toBe('2 migrations, 3 segments; risk: caution');
    expect(outputs).toEqual({ approve: expect.stringMatching(/^0:[0-9a-f]{32}$/), 'pending-count': '3', 'comment-id': 'comment-1' });
    expect(text).toContain(outputs['approve']);
    expect(made.warehouse.effects).toEqual([]);
    expect(made.warehouse.history).toEqual([]);
  });

  test('gives an approval that apply takes', async () => {
    const { outputs } = await made.invoke(plan);
    expect((await made.invoke(apply, '--approve', outputs['approve'] ?? '')).outputs['applied-count']).toBe('3');
    const again = await made.invoke(plan);
    expect(again).toMatchObject({ headline: 'Nothing is pending.', outputs: { 'pending-count': '0', approve: expect.stringMatching(/^4:/) } });
  });

  test('is rejected by a finding, and apply refuses the same', async () => {
    made.write({ 'migrations/V3__c.sql': 'drop table a.b;' });
    const { verdict, findings } = await made.invoke(plan);
    expect(verdict).toBe('rejected');
    const applied = await made.invoke(apply);
    expect(applied).toMatchObject({ verdict: 'rejected', outputs: { 'applied-count': '0' }, findings });
    expect(made.warehouse.effects).toEqual([]);
  });

  test('prints JSON or Markdown for machines, and writes JSON to a file', async () => {
    const json = await made.invoke(plan, '--format', 'json', '--out', 'out/plan.json');
    expect(json.machine).toBe(true);
    expect(JSON.parse(json.text)).toMatchObject({ environment: 'dev', approve: json.outputs['approve'], steps: [{ migration: 'V1__a' }, { migration: 'V2__b', segment: 1 }, { segment: 2, atomicity: 'standalone' }] });
    expect(JSON.parse(made.read('out/plan.json'))).toEqual(JSON.parse(json.text));
    expect(json.outputs['plan']).toBe('out/plan.json');
    const markdown = await made.invoke(plan, '--format', 'markdown');
    expect(markdown).toMatchObject({ machine: true, text: markdown.report });
  });
});

describe('the comment', () => {
  test('holds the report and one marker of project and environment', async () => {
    const { report } = await made.invoke(plan);
    expect(made.comments).toEqual([{ pullRequest: '7', marker: '<!-- redshift-devops:plan:redshift-devops.ini:dev -->', body: `${report}\n<!-- redshift-devops:plan:redshift-devops.ini:dev -->` }]);
  });

  test('that cannot be written is a note, and no failed plan', async () => {
    made.beforeComment = () => {
      throw new Error('Resource not accessible by integration');
    };
    const { verdict, outputs } = await made.invoke(plan);
    expect(verdict).toBe('passed');
    expect(outputs).not.toHaveProperty('comment-id');
    expect(made.events).toEqual([{ kind: 'note', text: 'The comment on pull request 7 could not be written: Resource not accessible by integration' }]);
  });

  test('that may not be written says what to grant', async () => {
    made.beforeComment = () => {
      throw new AppError('CODECOMMIT_DENIED', 'no', { next: 'Grant codecommit:UpdateComment.' });
    };
    await made.invoke(plan);
    expect(made.events).toEqual([{ kind: 'note', text: 'The comment on pull request 7 could not be written: no\nNext: Grant codecommit:UpdateComment.' }]);
  });

  test('keeps to what the forge takes: rows first, then findings, then SQL, each whole', async () => {
    made.forge = { commentLengthMax: 10_240 };
    for (let n = 10; n < 60; n++) made.write({ [`migrations/V${n}__filler.sql`]: Array.from({ length: n % 20 + 1 }, (_, k) => `create table a.filler_${n}_${k} (column_with_a_long_name int);`).join('\n') });
    const { report } = await made.invoke(plan);
    const [{ body = '', marker = '' } = {}] = made.comments;
    expect(report.length).toBeGreaterThan(20_000);
    expect(body.length).toBeLessThanOrEqual(10_240);
    expect(body.length).toBeGreaterThan(7_000);
    expect(body.endsWith(`\n${marker}`)).toBe(true);
    expect(body).toMatch(/left out/);
    expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length);
    expect((body.match(/^```/gm)?.length ?? 0) % 2).toBe(0);
    expect(body).toContain('Apply exactly this plan');
  });

  test('about a plan that could not be made keeps to it too', async () => {
    made.forge = { commentLengthMax: 2_000 };
    made.write({ 'migrations/V3__c.sql': `select \${nothing}, '${'x'.repeat(30_000)}'`, [`migrations/${'n'.repeat(200)}.sql`]: 'select 1' });
    await expect(made.invoke(plan)).rejects.toMatchObject({ code: expect.any(String) as unknown });
    expect(made.comments[0]?.body.length).toBeLessThanOrEqual(2_000);
  });

  test('is not written when nobody wants one or there is no pull request', async () => {
    await made.invoke(plan, '--comment', 'never');
    const without = new HandMadeWorld();
    await without.write({ 'redshift-devops.ini': CONFIG, 'migrations/V1__a.sql': 'select 1' }).invoke(plan);
    expect([...made.comments, ...without.comments]).toEqual([]);
    without.remove();
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a migration with a name that is none', { 'migrations/oops.sql': 'select 1' }, 'MIGRATION_NAME'],
    ['two migrations of one version', { 'migrations/V2__other.sql': 'select 1' }, 'MIGRATION_DUPLICATE'],
    ['a binary file', { 'migrations/V3__c.sql': 'sel\0ect' }, 'FILE_UNREADABLE'],
    ['a variable without a value', { 'migrations/V3__c.sql': 'select ${nothing}' }, 'VARIABLE_MISSING'],
    ['a transaction of its own', { 'migrations/V3__c.sql': 'begin; select 1; commit' }, 'TRANSACTION_CONTROL'],
  ])('does not go on showing an earlier plan: %s', async (_name, files, code) => {
    await made.invoke(plan);
    made.write(files);
    await expect(made.invoke(plan)).rejects.toMatchObject({ code });
    expect(made.comments).toHaveLength(2);
    expect(made.comments[1]?.marker).toBe(made.comments[0]?.marker);
    expect(made.comments[1]?.body).toContain(`error ${code}`);
  });

  test('tells of a warehouse that cannot be asked', async () => {
    await made.invoke(apply);
    made.warehouse.history.splice(0, 1);
    await expect(made.invoke(plan)).rejects.toMatchObject({ code: 'HISTORY_DIVERGED' });
    expect(made.comments.at(-1)?.body).toContain('error HISTORY_DIVERGED');
  });

  test('of a problem that cannot be written does not hide the problem', async () => {
    made.write({ 'migrations/oops.sql': 'select 1' });
    made.beforeComment = () => {
      throw new Error('no');
    };
    await expect(made.invoke(plan)).rejects.toMatchObject({ code: 'MIGRATION_NAME' });
  });
});

describe('a secret in the SQL', () => {
  const KEY = 'AKIAIOSFODNN7EXAMPLE';
  const SECRET = 'wJalrXUtnFEMIexampleKEY';

  test.each<[string, string]>([
    ['CREDENTIALS', `copy a.b from 's3://x' credentials 'aws_access_key_id=${KEY};aws_secret_access_key=${SECRET}' csv;`],
    ['named keys', `copy a.b from 's3://x' access_key_id '${KEY}' secret_access_key '${SECRET}' csv;`],
    ['a variable', "copy a.b from 's3://x' credentials 'aws_access_key_id=${key};aws_secret_access_key=${key}' csv;"],
    ['after other variables', "copy ${key}.b from 's3://${key}' secret_access_key '${key}' csv;"],
    ['a password', `create user bob password '${SECRET}';`],
  ])('reaches no output, no comment and no file: %s', async (name, sql) => {
    // Also when nobody wants to hear of it.
    made.write({ 'redshift-devops.ini': `${CONFIG}[lint]\ndisable = sec/credentials, sec/user-password\n`, 'migrations/V3__c.sql': sql });
    const isVariable = name !== 'CREDENTIALS' && name !== 'named keys' && name !== 'a password';
    const text = await made.invoke(plan, '--out', 'plan.json');
    const json = await made.invoke(plan, '--format', 'json');
    const everything = `${made.seen(text)}${made.seen(json)}${made.read('plan.json')}`;
    expect(everything).toContain('***');
    if (isVariable) {
      // Outside the secret the variable's value is a name like any other.
      const quoted = /(secret_access_key\W*|aws_\w+=)variable-secret-1/;
      expect(everything).not.toMatch(quoted);
      return;
    }
    expect(everything).not.toContain(KEY);
    expect(everything).not.toContain(SECRET);
  });

  test('is masked in what the host writes, in each form a message may quote', async () => {
    made.write({ 'migrations/V3__c.sql': `copy a.b from 's3://x' credentials 'aws_access_key_id=${KEY};aws_secret_access_key=${SECRET}' csv;` });
    await made.invoke(plan);
    expect(made.masked).toEqual(expect.arrayContaining([KEY, SECRET, `aws_access_key_id=${KEY};aws_secret_access_key=${SECRET}`]));
    const planned = made.masked.length;
    await made.invoke(apply);
    expect(made.masked.slice(planned)).toEqual(made.masked.slice(0, planned));
  });

  test('is not in the rejection of plan and apply either', async () => {
    made.write({ 'migrations/V3__c.sql': `copy a.b from 's3://x' credentials 'aws_access_key_id=${KEY};aws_secret_access_key=${SECRET}' csv;` });
    const outcomes = [await made.invoke(plan), await made.invoke(apply)];
    expect(outcomes.map(({ verdict }) => verdict)).toEqual(['rejected', 'rejected']);
    const everything = outcomes.map((outcome) => made.seen(outcome)).join('');
    expect(everything).toContain('sec/credentials');
    expect(everything).not.toContain(KEY);
    expect(everything).not.toContain(SECRET);
  });
});

describe('the approval', () => {
  const HEAD = 'a'.repeat(40);
  const votes: unknown[] = [];
  const asked = (value: string) => ({ 'redshift-devops.ini': `${CONFIG}pull_request_approval = ${value}\n` });
  beforeEach(() => {
    votes.length = 0;
    made.remove();
    made = new HandMadeWorld({ pullRequest: '7', repository: 'codecommit::eu-west-1://shop', commit: HEAD });
    made.write({ ...asked('clean'), 'migrations/V1__a.sql': 'create schema a;' });
    made.forge = { commentLengthMax: 10_240, setApproval: (pullRequest, approval) => { votes.push([pullRequest, approval]); return Promise.resolve(); } };
  });

  test('is given to a plan without risk, and to one with nothing pending', async () => {
    await made.invoke(plan);
    await made.invoke(apply);
    await made.invoke(plan);
    expect(votes).toEqual(Array(2).fill(['7', { approves: true, commit: HEAD }]));
  });

  test.each([
    ['a caution', { 'migrations/V2__b.sql': 'create table a.b (c int);\nvacuum a.b;' }],
    ['a rejection', { 'migrations/V2__b.sql': 'drop table a.b;' }],
  ])('is taken back for %s', async (_what, files) => {
    made.write(files);
    await made.invoke(plan);
    expect(votes).toEqual([['7', { approves: false }]]);
  });

  test('is taken back when there is no plan; that error is told, whatever becomes of the approval', async () => {
    made.write({ 'migrations/oops.sql': 'select 1' });
    await expect(made.invoke(plan)).rejects.toMatchObject({ code: 'MIGRATION_NAME' });
    expect(votes).toEqual([['7', { approves: false }]]);
    made.forge = { commentLengthMax: 10_240, setApproval: () => Promise.reject(new AppError('CODECOMMIT_DENIED', 'no', { next: 'Grant it.' })) };
    await expect(made.invoke(plan)).rejects.toMatchObject({ code: 'MIGRATION_NAME' });
    expect(made.events).toEqual([{ kind: 'note', text: 'An earlier approval of pull request 7 may still stand: no\nNext: Grant it.' }]);
  });

  test('that cannot be given fails the run, and the comment shows the plan all the same', async () => {
    made.forge = { commentLengthMax: 10_240, setApproval: () => Promise.reject(new AppError('CODECOMMIT_DENIED', 'no')) };
    await expect(made.invoke(plan)).rejects.toMatchObject({ code: 'CODECOMMIT_DENIED' });
    expect(made.comments.map(({ body }) => body.split('\n')[0])).toEqual(['### Redshift plan · `dev` · ✅ no risk found']);
  });

  test('is nobody’s business where it is not asked for, and GitHub has none', async () => {
    await made.write(asked('none')).invoke(plan);
    expect(votes).toEqual([]);
    made.forge = { commentLengthMax: 64_000 };
    await made.write(asked('clean')).invoke(plan);
    expect(made.events).toEqual([{ kind: 'note', text: 'Pull request 7 gets no approval: pull_request_approval is for pull requests of CodeCommit.' }]);
  });
});
