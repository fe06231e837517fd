/** Whether the end of a run is one a person can work with: a known exit code, a last line that goes with it, and never a stack trace. */
import type { Ended } from './chaos-process.js';

/** What lost and refused requests may end a run with, all of them errors of the warehouse. */
const CODES = ['WAREHOUSE_UNREACHABLE', 'WAREHOUSE_BUSY', 'NO_PROGRESS', 'QUERY_FAILED'];
/** Where `serve` itself is killed, its statements are cut off, and it says so. */
const CODES_WHEN_KILLED = [...CODES, 'STATEMENT_FAILED'];

const STACK = /^\s+at .+:\d+:\d+\)?$|^\s+at (?:async )?\S+ \(|\b[Uu]nhandled|\b[Uu]ncaught|node:internal|TypeError|ReferenceError|^error INTERNAL/m;

export interface RunEnd { readonly client: string; readonly ended: Ended; readonly wasKilled: boolean }

export function endProblems({ client, ended, wasKilled }: RunEnd, serveIsKilled: boolean): readonly string[] {
  const { exit, signal, stdout, stderr } = ended;
  const shown = `\n${stdout.slice(-1_000)}\n${stderr.slice(-3_000)}`;
  if (STACK.test(stdout) || STACK.test(stderr)) return [`run ${client} shows its insides:${shown}`];
  if (signal === 'SIGKILL' && wasKilled) return [];
  if (signal !== null || exit === null) return [`run ${client} was ended by ${signal ?? 'nothing'}:${shown}`];
  const last = (exit === 0 ? stdout : stderr).trimEnd().split('\n').at(-1) ?? '';
  if (exit === 0) return /^(Nothing was pending in dev\.|Applied \d+ migrations? \(\d+ segments?\) to dev\. Nothing is pending\.)$/.test(last) ? [] : [`run ${client} passed with the last line "${last}"`];
  const code = /^error (\w+)/m.exec(stderr)?.[1] ?? '';
  const isKnown = (serveIsKilled ? CODES_WHEN_KILLED : CODES).includes(code);
  const isSound = exit === 4 && isKnown && last === `More: docs/errors.md#${code.toLowerCase()}    exit 4` && /^Next: ./m.test(stderr);
  return isSound ? [] : [`run ${client} ended with ${exit} and ${code === '' ? 'no code' : code}:${shown}`];
}

/** What a run said stands, if it did. */
export function claimOf({ ended }: RunEnd): readonly string[] {
  const claim = /^What stands: (.*)$/m.exec(ended.stderr)?.[1];
  return claim === undefined ? [] : [claim];
}
