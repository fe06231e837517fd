import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { AppError } from '../../src/core/errors.js';
import type { Finding } from '../../src/core/finding.js';
import { createCodeBuildHost } from '../../src/hosts/codebuild.js';
import { readCodeBuildRun } from '../../src/hosts/codebuild-run.js';
import type { Outcome } from '../../src/ports/host.js';

const ENV = {
  CODEBUILD_BUILD_ID: 'shop:5c0f', CODEBUILD_BUILD_ARN: 'arn:aws:codebuild:eu-west-1:123456789012:build/shop:5c0f', CODEBUILD_INITIATOR: 'GitHub-Hookshot/1a2b',
  CODEBUILD_RESOLVED_SOURCE_VERSION: 'a'.repeat(40), CODEBUILD_SOURCE_REPO_URL: 'https://github.com/acme/shop.git', CODEBUILD_SOURCE_VERSION: 'pr/7', CODEBUILD_WEBHOOK_TRIGGER: 'pr/7',
  CODEBUILD_WEBHOOK_BASE_REF: 'refs/heads/main',
};

const OUTCOME: Outcome = { verdict: 'passed', headline: 'Fine.', text: 'Fine.', report: '', findings: [], outputs: {} };

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'codebuild-')); });
afterEach(() => rm(folder, { recursive: true }));

function open(env: NodeJS.ProcessEnv = ENV, where = folder) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({ write: (text: string) => { written[name] += text; } });
  return { written, host: createCodeBuildHost({ env, stdout: stream('stdout'), stderr: stream('stderr'), folder: where, command: 'lint' }), report: () => readFile(join(where, 'reports/lint.xml'), 'utf8') };
}

function finding(path: string, line: number, more: Partial<Finding> = {}): Finding {
  const position = { line, column: 1, offset: line };
  return { rule: 'types/text', severity: 'error', message: 'm', range: { path, start: position, end: position }, ...more };
}

describe('the run', () => {
  test('is told by the build’s variables', () => {
    expect(readCodeBuildRun(ENV)).toEqual({
      host: 'codebuild', id: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown, actor: 'GitHub-Hookshot/1a2b', commit: 'a'.repeat(40), pullRequest: '7', base: 'origin/main', repository: 'acme/shop',
      runUrl: 'https://eu-west-1.console.aws.amazon.com/codesuite/codebuild/123456789012/projects/shop/build/shop%3A5c0f/?region=eu-west-1',
    });
    expect(readCodeBuildRun({ ...ENV, CODEBUILD_BUILD_ID: 'shop:5c10' }).id).not.toBe(readCodeBuildRun(ENV).id);
  });

  test.each([
    [{ CODEBUILD_WEBHOOK_TRIGGER: 'pr/12', CODEBUILD_SOURCE_VERSION: 'abc' }, '12'],
    [{ CODEBUILD_WEBHOOK_TRIGGER: '', CODEBUILD_SOURCE_VERSION: 'pr/12' }, '12'],
    [{ CODEBUILD_WEBHOOK_TRIGGER: 'branch/pr/12', CODEBUILD_SOURCE_VERSION: 'pr/13' }, ''],
    [{ CODEBUILD_WEBHOOK_TRIGGER: 'tag/v1' }, ''],
    [{ CODEBUILD_WEBHOOK_TRIGGER: 'pr/12\nx' }, ''],
    [{ CODEBUILD_WEBHOOK_TRIGGER: undefined, CODEBUILD_SOURCE_VERSION: undefined }, ''],
  ])('pull request of %j', (variables, pullRequest) => {
    expect(readCodeBuildRun({ ...ENV, ...variables }).pullRequest).toBe(pullRequest);
  });

  test.each([
    ['https://github.com/acme/shop', 'acme/shop'], ['https://x-token:secret@github.com/acme/shop.git', 'acme/shop'], ['git@github.com:acme/shop.js.git', 'acme/shop.js'],
    ['https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop', 'codecommit::eu-west-1://shop'], ['https://git-codecommit.cn-north-1.amazonaws.com.cn/v1/repos/shop', 'codecommit::cn-north-1://shop'],
    ['https://git-codecommit-fips.us-east-1.amazonaws.com/v1/repos/a.b-c', 'codecommit::us-east-1://a.b-c'], ['ssh://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop', 'codecommit::eu-west-1://shop'],
    ['https://git-codecommit.eu-west-1.amazonaws.com.evil.example/v1/repos/shop', ''], ['https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/../shop', ''], ['https://bitbucket.org/acme/shop', ''], ['https://github.com.evil.example/acme/shop', ''],
    ['https://evil.example/github.com/acme/shop', ''], ['https://githubxcom/acme/shop', ''], ['', ''],
  ])('repository of %s', (url, repository) => {
    expect(readCodeBuildRun({ ...ENV, CODEBUILD_SOURCE_REPO_URL: url }).repository).toBe(repository);
  });

  test('a GitHub of one’s own is known by GITHUB_SERVER_URL', () => {
    const variables = { CODEBUILD_SOURCE_REPO_URL: 'https://git.acme.example/acme/shop.git', GITHUB_SERVER_URL: 'https://git.acme.example' };
    expect(readCodeBuildRun({ ...ENV, ...variables }).repository).toBe('acme/shop');
  });

  test.each([['arn:aws-cn:codebuild:cn-north-1:1:build/p:b', 'console.amazonaws.cn'], ['arn:aws-us-gov:codebuild:us-gov-west-1:1:build/p:b', 'console.amazonaws-us-gov.com']])('console of %s', (arn, host) => {
    expect(new URL(readCodeBuildRun({ ...ENV, CODEBUILD_BUILD_ARN: arn }).runUrl).host.endsWith(host)).toBe(true);
  });

  test('a public build has a public address, a strange ARN none', () => {
    expect(readCodeBuildRun({ ...ENV, CODEBUILD_PUBLIC_BUILD_URL: 'https://p.example' }).runUrl).toBe('https://p.example');
    expect(readCodeBuildRun({ ...ENV, CODEBUILD_BUILD_ARN: 'x' }).runUrl).toBe('');
  });
});

test('inputs are REDSHIFT_DEVOPS_<NAME> with underscores', () => {
  const { host } = open({ REDSHIFT_DEVOPS_MIN_SEVERITY: ' error ', REDSHIFT_DEVOPS_EMPTY: '', 'INPUT_FORMAT': 'json' });
  expect(['min-severity', 'empty', 'format'].map((name) => host.input(name))).toEqual(['error', undefined, undefined]);
});

test('the outcome goes to stdout and progress with its time to stderr', async () => {
  const { host, written } = open();
  host.emit({ kind: 'note', text: 'looking\nagain' });
  await host.finish({ ...OUTCOME, footnote: 'embedded: 1 executed' });
  expect(written.stdout).toBe('Fine.\nembedded: 1 executed\n');
  expect(written.stderr.replace(/\d\d:\d\d:\d\d/g, 'TIME')).toBe('TIME  looking\nTIME  again\n');
});

test('machine text is not touched', async () => {
  const { host, written } = open();
  await host.finish({ ...OUTCOME, text: '{"a":1}\n', machine: true, footnote: 'embedded: 1 executed' });
  expect(written.stdout).toBe('{"a":1}\n');
});

describe('the JUnit report', () => {
  test('has a case for the verdict, each stage and each file, those with errors first', async () => {
    const { host, report } = open();
    host.emit({ kind: 'stage', stage: 'plan', line: '2 migrations', verdict: 'passed', elapsedMs: 1500, details: ['V001'] });
    await host.finish({ ...OUTCOME, verdict: 'rejected', headline: '1 error', text: 'all of it', findings: [finding('b.sql', 1, { severity: 'warning' }), finding('a.sql', 3), finding('a.sql', 1, { severity: 'info' })] });
    expect(await report()).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites><testsuite name="lint" tests="4" failures="2">
<testcase classname="lint" name="verdict"><failure message="1 error">all of it</failure></testcase>
<testcase classname="lint" name="stage plan" time="1.500"><system-out>2 migrations
V001</system-out></testcase>
<testcase classname="lint" name="a.sql"><failure message="1 error">a.sql:3:1 error types/text: m
a.sql:1:1 info types/text: m</failure></testcase>
<testcase classname="lint" name="b.sql"><system-out>b.sql:1:1 warning types/text: m</system-out></testcase>
</testsuite></testsuites>
`);
  });

  test('escapes hostile text and what XML cannot hold', async () => {
    const { host, report } = open();
    await host.finish({ ...OUTCOME, findings: [finding('a"<b>&.sql', 1, { message: ']]></failure>\u0000\u001b[31m\ud800 &amp; end' })] });
    const xml = await report();
    expect(xml).toContain('name="a&quot;&lt;b&gt;&amp;.sql"');
    expect(xml).toContain(']]&gt;&lt;/failure&gt;\ufffd\ufffd[31m\ufffd &amp;amp; end');
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(xml).not.toMatch(/[\u0000-\u0008\u001b]|\p{Surrogate}/u);
  });

  test('stays below CodeBuild’s limits', async () => {
    const { host, report } = open();
    await host.finish({ ...OUTCOME, findings: Array.from({ length: 700 }, (_, n) => finding(`${'x'.repeat(1200)}${n}.sql`, 1, { message: 'y'.repeat(9000) })) });
    const xml = await report();
    expect(xml.match(/<testcase/g)).toHaveLength(499);
    expect(xml).toContain('203 more cases, not shown');
    expect(Math.max(...[...xml.matchAll(/name="([^"]*)"/g)].map(([, name = '']) => name.length))).toBeLessThan(1000);
    expect(Math.max(...[...xml.matchAll(/>([^<]*)</g)].map(([, text = '']) => text.length))).toBeLessThan(5000);
  });

  test('tells an error', async () => {
    const { host, written, report } = open();
    await host.fail(new AppError('STATEMENT_FAILED', 'ERROR: no such <relation>', { at: { path: 'migrations/V1__a.sql', start: { line: 3 } } }));
    expect(written.stdout).toBe('');
    expect(written.stderr).toContain('error STATEMENT_FAILED  migrations/V1__a.sql:3');
    expect(await report()).toContain('name="STATEMENT_FAILED"><failure message="ERROR: no such &lt;relation&gt;">');
  });

  test('that cannot be written is a remark', async () => {
    await writeFile(join(folder, 'reports'), 'a file in the way');
    const { host, written } = open();
    await host.finish(OUTCOME);
    expect(written.stdout).toBe('Fine.\n');
    expect(written.stderr).toContain('The report reports/lint.xml could not be written');
    expect(await readdir(folder)).toEqual(['reports']);
  });
});

describe('outputs', () => {
  const file = () => join(folder, 'outputs');

  /** What a shell has after it read the file, as the buildspec does. */
  async function exported(...names: readonly string[]): Promise<readonly string[]> {
    const { stdout } = await promisify(execFile)('bash', ['-c', `. ${file()}; printf '%s\\0' ${names.map((name) => `"$${name}"`).join(' ')}; env -0 | grep -zc '^lint_'`]);
    return stdout.split('\0');
  }

  test('become variables that are exported, named after the command and the action’s output', async () => {
    const { host } = open({ ...ENV, REDSHIFT_DEVOPS_OUTPUT_FILE: file() });
    host.output('early', '1');
    await host.finish({ ...OUTCOME, verdict: 'rejected', outputs: { 'pending-count': '3', approve: '4:9f' } });
    expect(await exported('lint_early', 'lint_pending_count', 'lint_approve', 'lint_report', 'lint_verdict')).toEqual(['1', '3', '4:9f', 'reports/lint.md', 'rejected', '5\n']);
  });

  test('hold foreign text as it is, and no shell obeys it', async () => {
    const hostile = `'; touch ${folder}/pwned; echo '$(touch ${folder}/pwned) \`id\` "\\\n; export lint_verdict=passed`;
    const { host } = open({ ...ENV, REDSHIFT_DEVOPS_OUTPUT_FILE: file() });
    await host.finish({ ...OUTCOME, verdict: 'rejected', outputs: { approve: hostile, [`x; touch ${folder}/pwned`]: 'y' } });
    expect((await exported('lint_approve', 'lint_verdict')).slice(0, 2)).toEqual([hostile, 'rejected']);
    expect(await readdir(folder)).not.toContain('pwned');
  });

  test('never hold a secret, and of an error say that it failed', async () => {
    const { host } = open({ ...ENV, REDSHIFT_DEVOPS_OUTPUT_FILE: file() });
    host.mask('hunter2-secret');
    host.output('approve', 'x hunter2-secret');
    await host.fail(new AppError('USAGE', 'no'));
    expect((await exported('lint_approve', 'lint_verdict')).slice(0, 2)).toEqual(['x ***', 'failed']);
  });

  test('that cannot be written are a remark, and none are written where nobody asks', async () => {
    const { host, written } = open({ ...ENV, REDSHIFT_DEVOPS_OUTPUT_FILE: join(folder, 'nowhere/outputs') });
    await host.finish({ ...OUTCOME, outputs: { approve: '4:9f' } });
    expect(written.stderr).toContain('The output approve could not be written');
    await open().host.finish({ ...OUTCOME, outputs: { approve: '4:9f' } });
    expect((await readdir(folder)).sort()).toEqual(['reports']);
  });
});

test('the report is there as Markdown too', async () => {
  await open().host.finish({ ...OUTCOME, report: '### Fine\n' });
  expect(await readFile(join(folder, 'reports/lint.md'), 'utf8')).toBe('### Fine\n');
  await open().host.fail(new AppError('USAGE', 'a ``` b'));
  expect(await readFile(join(folder, 'reports/lint.md'), 'utf8')).toMatch(/^### USAGE\n\n````text\nerror USAGE/);
});

test('a masked secret appears neither in the log nor in the report', async () => {
  const { host, written, report } = open();
  host.mask('hunter2&<');
  host.emit({ kind: 'note', text: 'n hunter2&<' });
  await host.finish({ ...OUTCOME, headline: 'h hunter2&<', text: 't hunter2&<', verdict: 'rejected' });
  expect(written).toEqual({ stdout: 't ***\n', stderr: expect.stringContaining('n ***') as unknown });
  expect(await report()).toContain('<failure message="h ***">t ***</failure>');
});
