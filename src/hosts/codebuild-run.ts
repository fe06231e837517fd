/** What CodeBuild tells about a build: https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html */
import { createHash } from 'node:crypto';
import { buildConsoleUrl } from '../core/build/console-url.js';
import { singleLine } from '../core/report/text.js';
import type { RunContext } from '../ports/host.js';

export function readCodeBuildRun(env: NodeJS.ProcessEnv): RunContext {
  // A build started by hand has no webhook; it names the pull request as its source version.
  const trigger = env['CODEBUILD_WEBHOOK_TRIGGER'] || env['CODEBUILD_SOURCE_VERSION'] || '';
  const commit = env['CODEBUILD_RESOLVED_SOURCE_VERSION'] ?? '';
  return {
    host: 'codebuild',
    id: createHash('sha256').update(env['CODEBUILD_BUILD_ID'] ?? '').digest('hex').slice(0, 16),
    actor: singleLine(env['CODEBUILD_INITIATOR'] ?? '').slice(0, 128),
    commit: /^[0-9a-f]{40,64}$/.test(commit) ? commit : '',
    runUrl: env['CODEBUILD_PUBLIC_BUILD_URL'] || buildConsoleUrl(env['CODEBUILD_BUILD_ARN'] ?? ''),
    pullRequest: /^pr\/([1-9]\d*)$/.exec(trigger)?.[1] ?? '',
    repository: repositoryOf(env['CODEBUILD_SOURCE_REPO_URL'] ?? '', env['GITHUB_SERVER_URL'] || 'https://github.com'),
  };
}

/** `owner/name` of a repository on the GitHub in use; CodeCommit, Bitbucket and others are no forge of ours. */
function repositoryOf(url: string, server: string): string {
  const host = new URL(server).host.replaceAll('.', '\\.');
  return new RegExp(`^(?:https://(?:[^@/]*@)?${host}/|(?:ssh://)?git@${host}[:/])([\\w.-]+/[\\w.-]+?)(?:\\.git)?/?$`).exec(url)?.[1] ?? '';
}
