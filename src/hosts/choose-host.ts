/** Recognises where the program runs. The one place that asks. */
import { randomBytes } from 'node:crypto';
import type { Host } from '../ports/host.js';
import { createTerminalHost } from './terminal.js';
import { checkedOutCommit } from './terminal-run.js';

/** A pipeline's host is loaded only there: its libraries would cost every other start. */
export async function chooseHost(options: { readonly color: boolean; readonly command: string }): Promise<Host> {
  const { env, stdout, stderr } = process;
  const batch = { env, stdout, stderr, folder: process.cwd(), command: options.command };
  if (env['GITHUB_ACTIONS'] === 'true') return (await import('./github-actions.js')).createGitHubActionsHost(env);
  if (env['CODEBUILD_BUILD_ID']) return (await import('./codebuild.js')).createCodeBuildHost(batch);
  // Jenkins knows its own address only where an administrator has written it down; a build's tag it always has.
  if (env['JENKINS_URL'] || env['BUILD_TAG']?.startsWith('jenkins-')) return (await import('./jenkins.js')).createJenkinsHost(batch);
  const isTty = stderr.isTTY === true;
  return createTerminalHost({
    env,
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    isTty,
    isColor: options.color && stdout.isTTY === true && !env['NO_COLOR'],
    columns: stderr.columns ?? 80,
    now: () => new Date(),
    runId: randomBytes(8).toString('hex'),
    readCommit: () => checkedOutCommit(process.cwd(), env),
  });
}
