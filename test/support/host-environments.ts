/**
 * What each pipeline puts into the environment of a build, written from its documentation: one and the same commit everywhere, and for the pull
 * request number 7 into main.
 */
export const HEAD = '1f2e3d4c5b6a79880716253443526170ffeeddcc';
export const BASE = '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567';
const MERGE = 'ffffffffffffffffffffffffffffffffffffffff';

type Environment = Readonly<Record<string, string>>;

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
export const GITHUB: Environment = {
  GITHUB_ACTIONS: 'true', CI: 'true', GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '42', GITHUB_RUN_ATTEMPT: '1', GITHUB_JOB: 'plan', GITHUB_SERVER_URL: 'https://github.com', GITHUB_API_URL: 'https://api.github.com',
  GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: MERGE, GITHUB_BASE_REF: 'main', GITHUB_HEAD_REF: 'feature', GITHUB_ACTOR: 'octocat', GITHUB_TRIGGERING_ACTOR: 'octocat',
};

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
export const GITHUB_EVENT = { number: 7, pull_request: { number: 7, head: { sha: HEAD, ref: 'feature', repo: { full_name: 'acme/shop' } }, base: { ref: 'main', sha: BASE } } };

/** What every build of CodeBuild has: https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html */
export const CODEBUILD: Environment = {
  AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1', CODEBUILD_BUILD_ID: 'shop:11111111-2222-3333-4444-555555555555', CODEBUILD_BUILD_NUMBER: '12', CODEBUILD_BUILD_SUCCEEDING: '1',
  CODEBUILD_BUILD_ARN: 'arn:aws:codebuild:eu-west-1:111122223333:build/shop:11111111-2222-3333-4444-555555555555', CODEBUILD_START_TIME: '1760000000000', CODEBUILD_RESOLVED_SOURCE_VERSION: HEAD,
};

/** Started by the webhook of a pull request on GitHub. */
export const CODEBUILD_WEBHOOK: Environment = {
  ...CODEBUILD, CODEBUILD_INITIATOR: 'GitHub-Hookshot/1a2b3c4', CODEBUILD_SOURCE_REPO_URL: 'https://github.com/acme/shop.git', CODEBUILD_SOURCE_VERSION: 'pr/7', CODEBUILD_WEBHOOK_TRIGGER: 'pr/7',
  CODEBUILD_WEBHOOK_EVENT: 'PULL_REQUEST_UPDATED', CODEBUILD_WEBHOOK_HEAD_REF: 'refs/heads/feature', CODEBUILD_WEBHOOK_BASE_REF: 'refs/heads/main', CODEBUILD_WEBHOOK_ACTOR_ACCOUNT_ID: '583231',
};

/** Started by a rule of EventBridge for a pull request on CodeCommit, which hands on what docs/guides/codebuild.md says. */
export const CODEBUILD_CODECOMMIT: Environment = {
  ...CODEBUILD, CODEBUILD_INITIATOR: 'rule/shop-pull-requests', CODEBUILD_SOURCE_REPO_URL: 'https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop', CODEBUILD_SOURCE_VERSION: HEAD,
  REDSHIFT_DEVOPS_PULL_REQUEST: '7', REDSHIFT_DEVOPS_BASE: BASE, REDSHIFT_DEVOPS_ACTOR: 'arn:aws:sts::111122223333:assumed-role/developer/alice',
};

/** A pipeline of CodePipeline has no address of the source, and names the artifact as its version. */
export const CODEBUILD_CODEPIPELINE: Environment = {
  ...CODEBUILD, CODEBUILD_INITIATOR: 'codepipeline/deploy-shop', CODEBUILD_SOURCE_REPO_URL: '', CODEBUILD_SOURCE_VERSION: 'arn:aws:s3:::codepipeline-eu-west-1-1/deploy-shop/Source/abc.zip',
};

/** A multibranch project with the plugin build-user-vars: https://www.jenkins.io/doc/book/pipeline/multibranch/#additional-environment-variables */
export const JENKINS: Environment = {
  JENKINS_URL: 'https://ci.acme.example/', BUILD_TAG: 'jenkins-shop-PR-7-head-3', BUILD_URL: 'https://ci.acme.example/job/shop/job/PR-7-head/3/', BUILD_NUMBER: '3', JOB_NAME: 'shop/PR-7-head', BRANCH_NAME: 'PR-7-head',
  CHANGE_ID: '7', CHANGE_TARGET: 'main', CHANGE_BRANCH: 'feature', CHANGE_AUTHOR: 'octocat', CHANGE_URL: 'https://github.com/acme/shop/pull/7', GIT_COMMIT: HEAD, GIT_URL: 'https://github.com/acme/shop.git', BUILD_USER: 'Alice Liddell', BUILD_USER_ID: 'alice',
};
