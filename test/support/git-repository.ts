/** A git repository of a test, in a folder of its own, which no configuration of this machine reaches. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export class GitRepository {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;

  constructor() {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'repository-')));
    const home = join(this.folder, '.home');
    mkdirSync(home);
    this.env = {
      PATH: process.env['PATH'] ?? '', HOME: home, GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com',
    };
    this.git('init', '-q', '-b', 'main');
    this.write({ '.git/info/exclude': '.home\n' });
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.folder, env: this.env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  write(files: Readonly<Record<string, string>>): this {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
    return this;
  }

  /** Writes files and commits all there is. */
  commit(files: Readonly<Record<string, string>> = {}): this {
    this.write(files);
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', 'x');
    return this;
  }

  /** Many refs at once: lines of `git update-ref --stdin`. */
  updateRefs(lines: readonly string[]): void {
    execFileSync('git', ['update-ref', '--stdin'], { cwd: this.folder, env: this.env, input: lines.map((line) => `${line}\n`).join('') });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
