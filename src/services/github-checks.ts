/**
 * Findings as a check run of GitHub, which takes more annotations than the log of a step: fifty a request, any number of requests.
 * https://docs.github.com/en/rest/checks/runs
 */
import { cut } from '../core/report/text.js';
import type { Finding } from '../core/finding.js';
import type { FindingsCheck } from '../ports/forge.js';
import { isRateLimit, statusOf } from './github-requests.js';

const ANNOTATIONS_A_REQUEST = 50;
/** GitHub takes 65,535 characters of summary, 64 KB of message and 255 of title. */
const SUMMARY_LENGTH_MAX = 60_000;
const MESSAGE_LENGTH_MAX = 16_000;
const TITLE_LENGTH_MAX = 255;

const LEVELS = { error: 'failure', warning: 'warning', info: 'notice' } as const;

type Output = { readonly title: string; readonly summary: string; readonly annotations: ReturnType<typeof annotationOf>[] };

/** The requests, about one repository. */
export interface CheckRuns {
  create(run: { readonly name: string; readonly head_sha: string; readonly status: 'completed'; readonly conclusion: 'failure' | 'success'; readonly output: Output }): Promise<number>;
  append(id: number, output: Output): Promise<unknown>;
}

/** Runs a request, again while GitHub is busy. */
type Attempt = <T>(act: () => Promise<T>) => Promise<T>;

/** Undefined where the token may not write checks, which a fork's never may. Throws what GitHub answers otherwise. */
export async function createCheckRun(runs: CheckRuns, check: FindingsCheck, attempt: Attempt): Promise<string | undefined> {
  const annotations = check.findings.map(annotationOf);
  const output = (from: number): Output => ({ title: cut(check.title, TITLE_LENGTH_MAX), summary: cut(check.summary, SUMMARY_LENGTH_MAX), annotations: annotations.slice(from, from + ANNOTATIONS_A_REQUEST) });
  const conclusion = check.isRejected ? 'failure' : 'success';
  const id = await attempt(() => runs.create({ name: check.name, head_sha: check.commit, status: 'completed', conclusion, output: output(0) }).catch(unlessRefused));
  if (id === undefined) return undefined;
  for (let from = ANNOTATIONS_A_REQUEST; from < annotations.length; from += ANNOTATIONS_A_REQUEST) {
    await attempt(() => runs.append(id, output(from)));
  }
  return String(id);
}

function unlessRefused(error: unknown): undefined {
  if (statusOf(error) === 404 || (statusOf(error) === 403 && !isRateLimit(error))) return undefined;
  throw error;
}

/** Columns only within one line: GitHub refuses others. */
function annotationOf({ rule, severity, message, range: { path, start, end } }: Finding) {
  const columns = start.line === end.line ? { start_column: start.column, end_column: Math.max(start.column, end.column - 1) } : {};
  return { path, start_line: start.line, end_line: end.line, ...columns, annotation_level: LEVELS[severity], title: cut(rule, TITLE_LENGTH_MAX), message: cut(message, MESSAGE_LENGTH_MAX) };
}
