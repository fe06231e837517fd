import { afterEach, expect, test } from '@jest/globals';
import { chooseHost } from '../../src/hosts/choose-host.js';
import { CODEBUILD_WEBHOOK, GITHUB, JENKINS } from '../support/host-environments.js';

const KEPT = ['GITHUB_ACTIONS', 'CODEBUILD_BUILD_ID', 'JENKINS_URL', 'BUILD_TAG'] as const;
const before = KEPT.map((name) => [name, process.env[name]] as const);
const set = (name: string, value: string | undefined) => (value === undefined ? Reflect.deleteProperty(process.env, name) : (process.env[name] = value));
afterEach(() => before.forEach(([name, value]) => set(name, value)));

test.each([
  ['terminal', {}],
  ['terminal', { GITHUB_ACTIONS: 'false', BUILD_TAG: 'v1.2.3' }],
  ['github-actions', { GITHUB_ACTIONS: GITHUB['GITHUB_ACTIONS'] }],
  ['codebuild', { CODEBUILD_BUILD_ID: CODEBUILD_WEBHOOK['CODEBUILD_BUILD_ID'] }],
  ['jenkins', { JENKINS_URL: JENKINS['JENKINS_URL'] }],
  // Nobody has told Jenkins its address.
  ['jenkins', { BUILD_TAG: JENKINS['BUILD_TAG'] }],
  // The inner one of two: a build of CodeBuild that Jenkins started, and a runner of GitHub that CodeBuild hosts.
  ['codebuild', { CODEBUILD_BUILD_ID: 'shop:1', JENKINS_URL: 'https://ci.example' }],
  ['github-actions', { GITHUB_ACTIONS: 'true', CODEBUILD_BUILD_ID: 'shop:1' }],
])('%s for %j', async (expected, env: Readonly<Record<string, string | undefined>>) => {
  for (const name of KEPT) set(name, env[name]);
  const written = process.stderr.write.bind(process.stderr);
  // A host may say at once what its build does not tell.
  process.stderr.write = () => true;
  try {
    expect((await chooseHost({ color: false, command: 'plan' })).run.host).toBe(expected);
  } finally {
    process.stderr.write = written;
  }
});
