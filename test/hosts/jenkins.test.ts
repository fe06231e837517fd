import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AppError } from '../../src/core/errors.js';
import type { Finding } from '../../src/core/finding.js';
import { createJenkinsHost } from '../../src/hosts/jenkins.js';
import type { Outcome } from '../../src/ports/host.js';
import { JENKINS } from '../support/host-environments.js';

const OUTCOME: Outcome = { verdict: 'passed', headline: 'Fine.', text: 'Fine.', report: '### Fine\n', findings: [], outputs: { approve: '4:9f' } };

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'jenkins-')); });
afterEach(() => rm(folder, { recursive: true }));

function open(env: NodeJS.ProcessEnv = JENKINS) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({ write: (text: string) => { written[name] += text; } });
  return { written, host: createJenkinsHost({ env, stdout: stream('stdout'), stderr: stream('stderr'), folder, command: 'plan' }), report: (name: string) => readFile(join(folder, 'reports', name), 'utf8') };
}

function finding(line: number, more: Partial<Finding> = {}): Finding {
  const position = { line, column: 1, offset: line };
  return { rule: 'types/text', severity: 'error', message: 'm', range: { path: 'migrations/V1 a.sql', start: position, end: position }, ...more };
}

test('the outcome goes to stdout, and to JUnit, SARIF and Markdown for the steps after it', async () => {
  const { host, written, report } = open();
  await host.finish({ ...OUTCOME, verdict: 'rejected', headline: '1 error', findings: [finding(3), finding(4, { severity: 'info' })] });
  expect(written).toEqual({ stdout: 'Fine.\n', stderr: '' });
  expect((await readdir(join(folder, 'reports'))).sort()).toEqual(['plan.md', 'plan.sarif', 'plan.xml']);
  expect(await report('plan.xml')).toContain('<testsuite name="plan" tests="2" failures="2">');
  expect(await report('plan.md')).toBe('### Fine\n');
  const { runs: [run] } = JSON.parse(await report('plan.sarif')) as { runs: [{ tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number; level: string; partialFingerprints?: unknown; locations: unknown }[] }] };
  expect(run.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([['types/text', 'error'], ['types/text', 'note']]);
  expect(run.tool.driver.rules[run.results[0]?.ruleIndex ?? -1]?.id).toBe('types/text');
  expect(run.results[0]?.locations).toEqual([{ physicalLocation: { artifactLocation: { uri: 'migrations/V1%20a.sql' }, region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 1 } } }]);
  // Two results with one empty fingerprint would be taken for one.
  expect(run.results.map(({ partialFingerprints }) => partialFingerprints)).toEqual([undefined, undefined]);
});

test('an error is a red case, and the SARIF of an earlier build goes', async () => {
  await open().host.finish({ ...OUTCOME, findings: [finding(3)] });
  const { host, written, report } = open();
  await host.fail(new AppError('STATEMENT_FAILED', 'no such relation'));
  expect(written.stdout).toBe('');
  expect(written.stderr).toContain('error STATEMENT_FAILED');
  expect(await report('plan.xml')).toContain('name="STATEMENT_FAILED"');
  expect(await readdir(join(folder, 'reports'))).not.toContain('plan.sarif');
});

test('a masked secret is in none of the files', async () => {
  const { host, written, report } = open();
  host.mask('hun"ter2-secret');
  await host.finish({ ...OUTCOME, text: 't hun"ter2-secret', report: 'r hun"ter2-secret', findings: [finding(1, { message: 'f hun"ter2-secret' })] });
  expect([written.stdout, await report('plan.sarif'), await report('plan.xml'), await report('plan.md')].join('').match(/ter2-secret/g)).toBeNull();
});

test('what the build does not tell is said first', () => {
  expect(open({ ...JENKINS, BUILD_URL: '' }).written.stderr).toMatch(/^\d\d:\d\d:\d\d {2}Not known: the address of this build, because BUILD_URL is not set\.\n$/);
  expect(open().written.stderr).toBe('');
});
