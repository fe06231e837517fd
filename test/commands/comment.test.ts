import { afterEach, describe, expect, test } from '@jest/globals';
import { comment } from '../../src/commands/comment.js';
import { plan } from '../../src/commands/plan.js';
import { lint } from '../../src/commands/lint.js';
import { HandMadeWorld } from '../support/hand-made-world.js';

const COMMIT = 'a'.repeat(40);
const FORK = { commit: COMMIT, source: { owner: 'mallory', branch: 'feature' } };

const made: HandMadeWorld[] = [];
afterEach(() => made.splice(0).forEach((world) => world.remove()));

function world(run: ConstructorParameters<typeof HandMadeWorld>[0] = FORK): HandMadeWorld {
  const created = new HandMadeWorld(run);
  made.push(created);
  return created;
}

/** The plan as the run of a fork would leave it. */
async function plannedFile(sql: string): Promise<string> {
  const fork = world({}).write({ 'redshift-devops.ini': 'migrations = m\n[environment.dev]\nwarehouse = embedded:memory\n', 'm/V1__a.sql': sql });
  await fork.invoke(plan, '--out', 'plan.json', '--comment', 'never');
  return fork.read('plan.json');
}

describe('comment', () => {
  test('writes the plan of a fork on the pull request whose head is the commit', async () => {
    const here = world().write({ 'plan.json': await plannedFile('CREATE TABLE a (id INT);\n') });
    here.forkPullRequest = '12';
    const { outputs } = await here.invoke(comment, '--plan', 'plan.json');
    expect(outputs).toEqual({ 'comment-id': 'comment-1' });
    expect(here.asked).toEqual([{ owner: 'mallory', branch: 'feature', commit: COMMIT }]);
    expect(here.comments).toMatchObject([{ pullRequest: '12', marker: '<!-- redshift-devops:fork-plan:dev -->' }]);
    expect(here.comments[0]?.body).toContain('CREATE TABLE a (id INT);');
    expect(here.comments[0]?.body).toContain('approves nothing');
    expect(here.comments[0]?.body).not.toContain('--approve');
  });

  test('writes nothing when the pull request has moved on', async () => {
    const here = world().write({ 'plan.json': await plannedFile('SELECT 1;\n') });
    expect((await here.invoke(comment, '--plan', 'plan.json')).headline).toBe('No open pull request has this commit as its head; nothing was written.');
    expect(here.comments).toEqual([]);
  });

  test('shows hostile texts and obeys none', async () => {
    const hostile = { environment: 'dev', digest: 'f'.repeat(64), verdict: 'passed', pullRequest: 1, steps: [{
      migration: '](https://evil.example) <!-- redshift-devops:plan:x -->', segment: 1, segments: 1, atomicity: 'transaction', pointOfNoReturn: false,
      statements: [{ text: '```\n@everyone <img src=https://evil.example>\n<!-- redshift-devops:fork-plan:x -->' }],
      risks: [{ rule: 'tx/a', severity: 'error', message: '@everyone #1 <b>x</b> https://evil.example', path: '`|', start: { line: 1 } }],
    }] };
    const here = world().write({ 'plan.json': JSON.stringify(hostile) });
    here.forkPullRequest = '12';
    await here.invoke(comment, '--plan', 'plan.json');
    const body = here.comments[0]?.body ?? '';
    const outside = body.replace(/(`{3,})sql\n[\s\S]*?\n\1/g, '').replace(/`[^`\n]*`/g, '');
    expect(outside).not.toMatch(/<(img|b)\b|@everyone(?!<)|https:\/\/evil/);
    expect(body).toMatch(/````sql\n```\n@everyone/);
  });

  test.each([
    ['no JSON', '{', 'it is no JSON'],
    ['no object', '[]', 'the plan is no object'],
    ['a digest with markup', '{"environment":"dev","digest":"<b>","verdict":"passed","steps":[]}', '"digest" is not what a plan has there'],
    ['an environment with half a character', `{"environment":"\\ud800","digest":"${'0'.repeat(64)}","verdict":"passed","steps":[]}`, '"environment" is not what a plan has there'],
    ['an environment longer than a comment', `{"environment":"${'x'.repeat(70_000)}","digest":"${'0'.repeat(64)}","verdict":"passed","steps":[]}`, '"environment" is not what a plan has there'],
    ['another verdict', `{"environment":"dev","digest":"${'0'.repeat(64)}","verdict":"fine","steps":[]}`, '"verdict" is none of passed, rejected'],
    ['steps that are none', `{"environment":"dev","digest":"${'0'.repeat(64)}","verdict":"passed","steps":[1]}`, 'a step is no object'],
    ['too much', ' '.repeat(5_000_001), 'it is larger than 5 MB'],
  ])('refuses %s', async (_, text, why) => {
    const here = world().write({ 'plan.json': text });
    await expect(here.invoke(comment, '--plan', 'plan.json')).rejects.toMatchObject({ code: 'PLAN_FILE_INVALID', message: `the file is no plan: ${why}` });
    expect(here.comments).toEqual([]);
  });

  test('needs a run that says what it is about', async () => {
    const here = world({ commit: COMMIT }).write({ 'plan.json': await plannedFile('SELECT 1;\n') });
    await expect(here.invoke(comment, '--plan', 'plan.json')).rejects.toMatchObject({ code: 'FORGE_FAILED' });
    await expect(here.invoke(comment)).rejects.toMatchObject({ code: 'USAGE' });
  });
});

describe('lint on GitHub', () => {
  const MANY = Array.from({ length: 12 }, (_, n) => `DROP TABLE t${n};\n`).join('');
  const project = { 'redshift-devops.ini': 'migrations = m\n[environment.dev]\nwarehouse = embedded:memory\n', 'm/V1__a.sql': MANY };

  test('puts more findings than a step shows into a check run, and then not beside it', async () => {
    const here = world({ host: 'github-actions', commit: COMMIT }).write(project);
    const outcome = await here.invoke(lint);
    expect(here.checks).toMatchObject([{ name: 'redshift-devops lint', commit: COMMIT, isRejected: outcome.verdict === 'rejected' }]);
    expect(here.checks[0]?.findings).toEqual(outcome.findings);
    expect(outcome.areAnnotated).toBe(true);
    expect(outcome.outputs['check-run-id']).toBe('check-1');
  });

  test('leaves them to the step where the token may not, where they are few, and elsewhere', async () => {
    const refused = world({ host: 'github-actions', commit: COMMIT }).write(project);
    refused.mayCheck = false;
    expect((await refused.invoke(lint)).areAnnotated).toBe(false);
    const few = world({ host: 'github-actions', commit: COMMIT }).write({ ...project, 'm/V1__a.sql': 'DROP TABLE t;\n' });
    expect((await few.invoke(lint)).areAnnotated).toBe(false);
    const elsewhere = world({ host: 'codebuild', commit: COMMIT }).write(project);
    expect((await elsewhere.invoke(lint)).areAnnotated).toBe(false);
    expect([...refused.checks, ...few.checks, ...elsewhere.checks]).toEqual([]);
  });
});
