/** What CodeBuild tells about a build: https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html */
import { buildConsoleUrl } from '../core/build/console-url.js';
import type { RunContext } from '../ports/host.js';
import { actorOf, baseOf, commitOf, givenFacts, missingFacts, pullRequestOf, repositoryOf, runIdOf, type Variables } from './run-facts.js';

/**
 * Reads the build. A webhook tells the pull request, its base and who caused it; a build by hand names the pull request as its source version;
 * a build that an EventBridge rule started for a CodeCommit pull request knows what the rule hands on as `REDSHIFT_DEVOPS_<NAME>`.
 */
export function readCodeBuildRun(env: Variables): RunContext {
  const given = givenFacts(env);
  const trigger = env['CODEBUILD_WEBHOOK_TRIGGER'] || env['CODEBUILD_SOURCE_VERSION'] || '';
  const pullRequest = given.pullRequest || pullRequestOf(/^pr\/(\d+)$/.exec(trigger)?.[1]);
  const account = actorOf(env['CODEBUILD_WEBHOOK_ACTOR_ACCOUNT_ID']);
  return {
    host: 'codebuild',
    id: runIdOf(env['CODEBUILD_BUILD_ID'] ?? ''),
    // The initiator of a webhook's build is the webhook, whoever pushed.
    actor: given.actor || (account === '' ? actorOf(env['CODEBUILD_INITIATOR']) : `account ${account}`),
    commit: given.commit || commitOf(env['CODEBUILD_RESOLVED_SOURCE_VERSION']),
    runUrl: env['CODEBUILD_PUBLIC_BUILD_URL'] || buildConsoleUrl(env['CODEBUILD_BUILD_ARN'] ?? ''),
    pullRequest,
    base: pullRequest === '' ? '' : given.base || baseOf(env['CODEBUILD_WEBHOOK_BASE_REF']),
    repository: given.repository || repositoryOf(env['CODEBUILD_SOURCE_REPO_URL'], env),
  };
}

/** What a run of this build cannot know, a sentence each. */
export function missingFromCodeBuild(env: Variables): readonly string[] {
  const { actor, commit, runUrl, pullRequest, base, repository } = readCodeBuildRun(env);
  const isAsked = (env['REDSHIFT_DEVOPS_PULL_REQUEST'] ?? '') !== '';
  return missingFacts([
    { value: runUrl, what: 'the address of this build', variable: 'CODEBUILD_BUILD_ARN', found: env['CODEBUILD_BUILD_ARN'] },
    { value: actor, what: 'who started this build', variable: 'CODEBUILD_INITIATOR', found: env['CODEBUILD_INITIATOR'], tell: 'REDSHIFT_DEVOPS_ACTOR' },
    { value: commit, what: 'the commit', variable: 'CODEBUILD_RESOLVED_SOURCE_VERSION', found: env['CODEBUILD_RESOLVED_SOURCE_VERSION'], tell: 'REDSHIFT_DEVOPS_COMMIT' },
    ...(isAsked && pullRequest === '' ? [{ value: '', what: 'the pull request', variable: 'REDSHIFT_DEVOPS_PULL_REQUEST', found: env['REDSHIFT_DEVOPS_PULL_REQUEST'] }] : []),
    ...(pullRequest === '' ? [] : [
      { value: repository, what: `which repository of GitHub or CodeCommit pull request ${pullRequest} is in`, variable: 'CODEBUILD_SOURCE_REPO_URL', found: env['CODEBUILD_SOURCE_REPO_URL']?.replace(/\/\/[^/@]*@/, '//***@'), tell: 'REDSHIFT_DEVOPS_REPOSITORY' },
      { value: base, what: `what pull request ${pullRequest} goes into`, variable: 'CODEBUILD_WEBHOOK_BASE_REF', found: env['CODEBUILD_WEBHOOK_BASE_REF'], tell: 'REDSHIFT_DEVOPS_BASE' },
    ]),
  ]);
}
