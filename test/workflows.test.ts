import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';

interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, { readonly 'timeout-minutes'?: number; readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }[] }>>;
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
    const foreign = [...text.matchAll(/uses: (?!\.\/)(.*)/g)].map(([, uses = '']) => uses);
    expect(foreign.length).toBeGreaterThan(0);
    for (const uses of foreign) expect(uses).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('puts no expression into a shell', async () => {
    const { jobs } = parse(await readFile(join(FOLDER, name), 'utf8')) as Workflow;
    for (const { run } of Object.values(jobs).flatMap(({ steps }) => steps)) expect(run ?? '').not.toContain('${{');
  });

  test('hands its own actions only inputs they have', async () => {
    const { jobs } = parse(await readFile(join(FOLDER, name), 'utf8')) as Workflow;
    for (const step of Object.values(jobs).flatMap(({ steps }) => steps)) {
      if (step.uses === undefined || !step.uses.startsWith('./')) continue;
      const action = parse(await readFile(join(step.uses, 'action.yml'), 'utf8')) as { readonly inputs: Readonly<Record<string, unknown>> };
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    }
  });
});
