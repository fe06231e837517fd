import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';
const FORK = "github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name != github.repository";

interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, { readonly if?: string; readonly permissions?: Readonly<Record<string, string>>; readonly 'timeout-minutes'?: number; readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }[] }>>;
}

const names = await readdir(FOLDER);

describe.each(names)('%s', (name) => {
  test('starts with reading rights only, in a group, and ends in time', async () => {
    const workflow = parse(await readFile(join(FOLDER, name), 'utf8')) as Workflow;
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.concurrency).toBeDefined();
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test('runs foreign actions by their commit, with the version beside it', async () => {
    const text = await readFile(join(FOLDER, name), 'utf8');
    const foreign = [...text.matchAll(/uses: (?!\.\/|\$\/)(.*)/g)].map(([, uses = '']) => uses);
    expect(foreign.length).toBeGreaterThan(0);
    for (const uses of foreign) expect(uses).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('is what GitHub’s own parser takes', async () => {
    const { context } = parseWorkflow({ name, content: await readFile(join(FOLDER, name), 'utf8') }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  test('puts no expression into a shell', async () => {
    const { jobs } = parse(await readFile(join(FOLDER, name), 'utf8')) as Workflow;
    for (const { run } of Object.values(jobs).flatMap(({ steps }) => steps)) expect(run ?? '').not.toContain('${{');
  });

  test('hands its own actions only inputs they have', async () => {
    const { jobs } = parse(await readFile(join(FOLDER, name), 'utf8')) as Workflow;
    for (const step of Object.values(jobs).flatMap(({ steps }) => steps)) {
      // `$/` is this repository at the commit of the workflow.
      if (step.uses === undefined || !/^[.$]\//.test(step.uses)) continue;
      const action = parse(await readFile(join(step.uses.replace('$', '.'), 'action.yml'), 'utf8')) as { readonly inputs: Readonly<Record<string, unknown>> };
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    }
  });
});

test('GitHub’s parser finds a mistake', () => {
  const content = 'on: push\njobs:\n  a:\n    runs-on: x\n    permissions: { spelling: read }\n    steps: [{ run: a }]\n';
  expect(parseWorkflow({ name: 'wrong.yml', content }, new NoOperationTraceWriter()).context.errors.getErrors()).toHaveLength(1);
});

describe('the reusable workflows', () => {
  const read = async (name: string) => parse(await readFile(join(FOLDER, name), 'utf8')) as Workflow & { readonly on: Readonly<Record<string, unknown>> };
  const reusable = names.filter((name) => name.startsWith('redshift-'));

  test.each(reusable)('%s is called only, never by an event of its own', async (name) => {
    expect(Object.keys((await read(name)).on)).toEqual(['workflow_call']);
  });

  test('the job of a fork has no rights beyond reading and no credentials', async () => {
    const { jobs } = await read('redshift-pull-request.yml');
    expect(jobs['fork-plan']?.permissions).toEqual({ contents: 'read' });
    expect(JSON.stringify(jobs['fork-plan'])).not.toMatch(/secrets|role|id-token/);
    expect(jobs['plan']?.if).toBe(`\${{ !(${FORK}) }}`);
    expect(jobs['fork-plan']?.if).toBe(`\${{ ${FORK} && inputs.fork-environment != '' }}`);
  });

  test('the job with rights runs none of the fork’s code', async () => {
    const { jobs } = await read('redshift-fork-comment.yml');
    const uses = jobs['comment']?.steps.map((step) => step.uses?.replace(/@.*/, ''));
    expect(uses).toEqual(['actions/download-artifact', '$/actions/comment']);
    expect(jobs['comment']?.permissions).toEqual({ actions: 'read', contents: 'read', 'pull-requests': 'write' });
  });

  test('a deployment waits for its approval, applies what was planned, and none is dropped', async () => {
    const { jobs, concurrency } = await read('redshift-deploy.yml');
    expect(concurrency).toEqual({ group: 'redshift-deploy-${{ inputs.environment }}', 'cancel-in-progress': false, queue: 'max' });
    expect(jobs['apply']).toMatchObject({ needs: 'plan', environment: '${{ inputs.approval }}' });
    expect(jobs['apply']?.steps.find(({ uses }) => uses === '$/actions/apply')?.with?.['approve']).toBe('${{ needs.plan.outputs.approve }}');
    expect(jobs['apply']?.steps.map(({ uses }) => uses).slice(-2)).toEqual(['$/actions/apply', '$/actions/test']);
  });
});

test('the workflows of the guide are what GitHub’s parser takes, and hand on only inputs there are', async () => {
  const guide = await readFile('docs/guides/github-actions.md', 'utf8');
  const callers = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  expect(callers).toHaveLength(3);
  for (const content of callers) {
    expect(parseWorkflow({ name: 'guide.yml', content }, new NoOperationTraceWriter()).context.errors.getErrors()).toEqual([]);
    for (const { uses, with: given = {} } of Object.values((parse(content) as { readonly jobs: Readonly<Record<string, { readonly uses: string; readonly with?: object }>> }).jobs)) {
      const called = parse(await readFile(uses.replace(/^[^/]+\/[^/]+\//, '').replace(/@.*/, ''), 'utf8')) as { readonly on: { readonly workflow_call: { readonly inputs: Readonly<Record<string, { readonly required?: boolean }>> } } };
      const { inputs } = called.on.workflow_call;
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
      expect(Object.keys(given)).toEqual(expect.arrayContaining(Object.entries(inputs).filter(([, { required }]) => required === true).map(([name]) => name)));
    }
  }
});

describe('live.yml', () => {
  const read = async () => parse(await readFile(join(FOLDER, 'live.yml'), 'utf8')) as Workflow & { readonly on: Readonly<Record<string, unknown>> };

  test('never runs for a pull request, nor without a warehouse, nor twice at once', async () => {
    const { on, concurrency, jobs } = await read();
    expect(Object.keys(on).sort()).toEqual(['schedule', 'workflow_dispatch']);
    expect(concurrency).toEqual({ group: 'live', 'cancel-in-progress': false });
    for (const job of Object.values(jobs)) expect([job.if, job.permissions]).toEqual(['vars.LIVE_WAREHOUSE != \'\'', { contents: 'read', 'id-token': 'write' }]);
  });

  test('names the tests and the variables that there are', async () => {
    const text = await readFile(join(FOLDER, 'live.yml'), 'utf8');
    const [, path = ''] = /npm test -- (\S+)/.exec(text) ?? [];
    const sources = `${await readFile(path, 'utf8')}${await readFile('test/contracts/live-target.ts', 'utf8')}`;
    for (const [name] of text.matchAll(/\bREDSHIFT_DEVOPS_LIVE\w*/g)) expect(sources).toContain(`'${name}'`);
  });

  test('stores no secret and uploads nothing', async () => {
    const text = await readFile(join(FOLDER, 'live.yml'), 'utf8');
    expect(text).not.toMatch(/secrets\.|upload-artifact|GITHUB_ENV/);
  });
});
