/** docs/guides/codebuild.md says names that the code must know. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { missingFromCodeBuild, readCodeBuildRun } from '../../src/hosts/codebuild-run.js';
import { CODEBUILD_CODECOMMIT, HEAD } from '../support/host-environments.js';
import { OPERATIONS } from '../support/codecommit-service.js';

const GUIDE = readFileSync('docs/guides/codebuild.md', 'utf8');
const blocks = (language: string) => [...GUIDE.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, text = '']) => text);

/** CloudFormation's own tags are no concern here. */
const yaml = (text: string): unknown => parse(text, { logLevel: 'silent' });

describe('the rule of EventBridge', () => {
  interface Rule { readonly PullRequests: { readonly Properties: { readonly Targets: readonly { readonly InputTransformer: { readonly InputPathsMap: Readonly<Record<string, string>>; readonly InputTemplate: string } }[] } } }
  interface StartBuild { readonly sourceVersion: string; readonly environmentVariablesOverride: readonly { readonly name: string; readonly value: string; readonly type: string }[] }

  /** A pullRequestCreated event: https://docs.aws.amazon.com/codecommit/latest/userguide/monitoring-events.html#pullRequestCreated */
  const DETAIL: Readonly<Record<string, string>> = { event: 'pullRequestCreated', pullRequestId: '7', sourceCommit: HEAD, destinationCommit: CODEBUILD_CODECOMMIT['REDSHIFT_DEVOPS_BASE'] ?? '', callerUserArn: CODEBUILD_CODECOMMIT['REDSHIFT_DEVOPS_ACTOR'] ?? '' };

  test('starts a build that knows its pull request', () => {
    const [rule] = blocks('yaml').filter((text) => text.includes('AWS::Events::Rule')).map((text) => yaml(text) as Rule);
    const { InputPathsMap, InputTemplate } = rule?.PullRequests.Properties.Targets[0]?.InputTransformer ?? { InputPathsMap: {}, InputTemplate: '' };
    const filled = InputTemplate.replace(/<(\w+)>/g, (_all, name: string) => JSON.stringify(DETAIL[(InputPathsMap[name] ?? '').replace('$.detail.', '')]));
    const { sourceVersion, environmentVariablesOverride } = JSON.parse(filled) as StartBuild;
    const { REDSHIFT_DEVOPS_PULL_REQUEST: _pullRequest, REDSHIFT_DEVOPS_BASE: _base, REDSHIFT_DEVOPS_ACTOR: _actor, ...bare } = CODEBUILD_CODECOMMIT;
    const env = { ...bare, CODEBUILD_SOURCE_VERSION: sourceVersion, ...Object.fromEntries(environmentVariablesOverride.map(({ name, value }) => [name, value])) };
    expect(readCodeBuildRun(env)).toEqual(readCodeBuildRun(CODEBUILD_CODECOMMIT));
    expect(missingFromCodeBuild(env)).toEqual([]);
  });
});

test('the policy has every operation that is called, and nothing else', () => {
  const [policy] = blocks('json').filter((text) => text.includes('codecommit:')).map((text) => JSON.parse(text) as { readonly Action: readonly string[] });
  const told = [...policy?.Action ?? [], ...GUIDE.includes('needs `codecommit:UpdatePullRequestApprovalState` too') ? ['codecommit:UpdatePullRequestApprovalState'] : []];
  expect([...told].sort()).toEqual([...OPERATIONS.map((operation) => `codecommit:${operation}`), 'codecommit:GitPull'].sort());
});

test('every variable it names is read', () => {
  const sources = ['src/hosts/run-facts.ts', 'src/hosts/codebuild-run.ts', 'src/hosts/codebuild.ts', 'src/world.ts'].map((path) => readFileSync(path, 'utf8')).join('');
  const inputs = new Set(['REDSHIFT_DEVOPS_FORMAT', 'REDSHIFT_DEVOPS_APPROVE']);
  const named = new Set(GUIDE.match(/\b(REDSHIFT_DEVOPS|CODEBUILD|GITHUB)_[A-Z_]+\b/g) ?? []);
  expect(named.size).toBeGreaterThan(12);
  expect([...named].filter((name) => !inputs.has(name) && !sources.includes(`'${name}'`))).toEqual([]);
});
