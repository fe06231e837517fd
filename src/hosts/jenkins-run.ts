/**
 * What Jenkins tells about a build: https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables, for a multibranch
 * project https://plugins.jenkins.io/branch-api/, and for who started it https://plugins.jenkins.io/build-user-vars-plugin/.
 */
import type { RunContext } from '../ports/host.js';
import { actorOf, baseOf, commitOf, givenFacts, missingFacts, pullRequestOf, repositoryOf, runIdOf, type Variables } from './run-facts.js';

export function readJenkinsRun(env: Variables): RunContext {
  const given = givenFacts(env);
  const pullRequest = given.pullRequest || pullRequestOf(env['CHANGE_ID']);
  return {
    host: 'jenkins',
    // A tag repeats after a new installation, and an address does after a job was made anew.
    id: runIdOf(env['BUILD_URL'] ?? '', env['BUILD_TAG'] ?? ''),
    actor: given.actor || actorOf(env['BUILD_USER_ID']) || actorOf(env['BUILD_USER']) || actorOf(env['CHANGE_AUTHOR']),
    commit: given.commit || (isMerge(env) ? '' : commitOf(env['GIT_COMMIT'])),
    runUrl: addressOf(env['BUILD_URL']),
    pullRequest,
    base: pullRequest === '' ? '' : given.base || baseOf(env['CHANGE_TARGET']),
    repository: given.repository || repositoryOf(env['GIT_URL'], env),
  };
}

/** What a run of this build cannot know, a sentence each. */
export function missingFromJenkins(env: Variables): readonly string[] {
  const { actor, commit, runUrl, pullRequest, base, repository } = readJenkinsRun(env);
  const commitFound = isMerge(env) && commitOf(env['GIT_COMMIT']) !== '' ? `${env['GIT_COMMIT'] ?? ''}, which may be a merge that Jenkins made` : env['GIT_COMMIT'];
  return missingFacts([
    { value: runUrl, what: 'the address of this build', variable: 'BUILD_URL', found: env['BUILD_URL'] },
    { value: actor, what: 'who started this build', variable: 'BUILD_USER_ID', found: env['BUILD_USER_ID'], tell: 'REDSHIFT_DEVOPS_ACTOR' },
    { value: commit, what: 'the commit', variable: 'GIT_COMMIT', found: commitFound, tell: 'REDSHIFT_DEVOPS_COMMIT' },
    ...(pullRequest === '' ? [] : [
      { value: repository, what: `which repository of GitHub or CodeCommit pull request ${pullRequest} is in`, variable: 'GIT_URL', found: env['GIT_URL']?.replace(/\/\/[^/@]*@/, '//***@'), tell: 'REDSHIFT_DEVOPS_REPOSITORY' },
      { value: base, what: `what pull request ${pullRequest} goes into`, variable: 'CHANGE_TARGET', found: env['CHANGE_TARGET'], tell: 'REDSHIFT_DEVOPS_BASE' },
    ]),
  ]);
}

/** Jenkins merges a pull request into its target before it builds, unless the branch says `-head`; the merge is a commit nobody wrote. */
function isMerge(env: Variables): boolean {
  return (env['CHANGE_ID'] ?? '') !== '' && !/-head$/.test(env['BRANCH_NAME'] ?? '');
}

function addressOf(text: string | undefined): string {
  return text !== undefined && /^https?:\/\/\S+$/.test(text) ? text : '';
}
