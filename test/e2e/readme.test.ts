/** Every command the README and the first guide show is run here, as a stranger would: without node_modules, in folders of their own. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redshift-devops-readme-'));
  // What a clone of this working tree would hold.
  const files = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 }).stdout.split('\n');
  for (const file of files) if (existsSync(join(ROOT, file)) && /^(dist|sql-examples|package\.json|actions|buildspec\.yml)/.test(file)) cpSync(join(ROOT, file), join(folder, 'clone', file));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, args: readonly string[], cwd: string) {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, npm_config_cache: join(folder, 'npm'), npm_config_update_notifier: 'false' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8', timeout: 120_000 });
  return { status, stdout, stderr };
}

function blocks(language: string): readonly string[] {
  return [...README.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '');
}

describe('the README', () => {
  test('npm start runs the example with nothing installed, and a second time finds nothing pending', () => {
    expect(blocks('sh')[0]).toBe('npm start\n');
    const first = run('npm', ['start'], join(folder, 'clone'));
    expect({ status: first.status, stderr: first.status === 0 ? '' : first.stderr }).toEqual({ status: 0, stderr: '' });
    expect(first.stdout).toMatch(/20 applied/);
    expect(first.stdout).toMatch(/0 not emulated/);
    const second = run('npm', ['start'], join(folder, 'clone'));
    expect(second.status).toBe(0);
    expect(second.stderr).toContain('Nothing is pending.');
  }, 120_000);

  test('the second command is the one CI runs', () => {
    expect(blocks('sh')[1]).toBe('npm ci && npm test\n');
    const ci = readFileSync(join(ROOT, '.ci/run'), 'utf8');
    expect(ci).toContain('npm ci');
    expect(ci).toMatch(/^npm test$/m);
  });

  test('the commands for an own warehouse work one after the other in an empty folder', () => {
    const lines = (blocks('sh')[2] ?? '').split('\n').map((line) => line.replace(/\s+#.*$/, '')).filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(4);
    const own = join(folder, 'own');
    mkdirSync(own);
    for (const line of lines) {
      const [command, ...args] = line.split(' ');
      expect(command).toBe('redshift-devops');
      // The new migration is empty until its author writes it.
      if (args[0] === 'plan') rmSync(join(own, 'migrations/V002__add_orders.sql'));
      const { status, stderr } = run(process.execPath, [join(folder, 'clone/dist/cli.js'), ...args], own);
      expect({ line, status, stderr: status === 0 ? '' : stderr }).toEqual({ line, status: 0, stderr: '' });
    }
  }, 60_000);

  test('the workflow is ten lines of YAML that use an action this repository has', () => {
    expect(blocks('yaml')[0]?.trimEnd().split('\n')).toHaveLength(10);
    const workflow = parse(blocks('yaml')[0] ?? '') as { jobs: { plan: { steps: { uses: string; with?: Record<string, string> }[] } } };
    const own = workflow.jobs.plan.steps.filter(({ uses }) => uses.startsWith('redshift-devops/'));
    expect(own.map(({ uses }) => uses.replace(/^redshift-devops\/redshift-devops\/|@.*$/g, ''))).toEqual(['actions/plan']);
    for (const { uses, with: inputs } of own) {
      const action = parse(readFileSync(join(ROOT, uses.replace(/^redshift-devops\/redshift-devops\/|@.*$/g, ''), 'action.yml'), 'utf8')) as { inputs: Record<string, unknown> };
      for (const name of Object.keys(inputs ?? {})) expect(Object.keys(action.inputs)).toContain(name);
    }
  });

  test('every file it links to exists', () => {
    for (const [, target = ''] of README.matchAll(/\]\(([^)#]+)\)/g)) expect({ target, exists: /^https?:/.test(target) || spawnSync('test', ['-e', join(ROOT, target)]).status === 0 }).toEqual({ target, exists: true });
  });
});
