/**
 * Foreign lines in a log that a GitHub runner reads: between these two marks it takes no line for a command of its own.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */

export interface GuardedLog {
  /** Prints lines behind the guard; they must hold no line break. */
  print(lines: readonly string[]): void;
  /** Lets the runner take commands again; before every command of ours. */
  resume(): void;
}

/** A build cannot guess the token that ends the guard: each guard has a new one, and nothing of it leaves this log. */
export function createGuardedLog(print: (line: string) => void, newToken: () => string): GuardedLog {
  let token: string | undefined;
  return {
    print(lines) {
      if (lines.length === 0) return;
      if (token === undefined) {
        token = newToken();
        print(`::stop-commands::${token}`);
      }
      for (const line of lines) print(line);
    },
    resume() {
      if (token !== undefined) print(`::${token}::`);
      token = undefined;
    },
  };
}
