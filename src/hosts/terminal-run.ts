/** What is known of a run by hand: who is logged in, and which commit is checked out. */
import { spawnSync } from 'node:child_process';
import type { RunContext } from '../ports/host.js';
import type { Variables } from './run-facts.js';

/** `readCommit` is asked when the commit is first needed: most commands record nothing. */
export function readTerminalRun(env: Variables, id: string, readCommit: () => string): RunContext {
  let known: string | undefined;
  return {
    host: 'terminal', id, actor: env['USER'] ?? env['USERNAME'] ?? '', runUrl: '', pullRequest: '', base: '', repository: '',
    get commit() {
      return (known ??= readCommit());
    },
  };
}

const GIT_TIMEOUT_MS = 5_000;

/** The commit that is checked out in a folder, with `-dirty` where tracked files differ from it; '' outside of git or without one. */
export function checkedOutCommit(cwd: string, env: NodeJS.ProcessEnv): string {
  const args = ['-c', 'core.fsmonitor=false', 'describe', '--always', '--exclude=*', '--abbrev=64', '--dirty'];
  const { status, stdout } = spawnSync('git', args, { cwd, env: { ...env, GIT_OPTIONAL_LOCKS: '0' }, encoding: 'utf8', timeout: GIT_TIMEOUT_MS });
  return status === 0 ? (/^(?:[0-9a-f]{40}(?:-dirty)?|[0-9a-f]{64})$/.exec(stdout.trim())?.[0] ?? '') : '';
}
