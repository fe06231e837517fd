/** What every request to GitHub needs: patience while it is busy, and errors in the words of this tool. */
import { AppError } from '../core/errors.js';
import { singleLine } from '../core/report/text.js';
import type { Clock } from '../ports/clock.js';

/** Who asks, and the clock it waits by. */
interface Caller { readonly token: string; readonly clock: Clock }

const RETRY_WAITS_MS = [1_000, 3_000, 6_000] as const;

/** Repeats while GitHub is busy or down, a few times and never beyond the deadline: a comment is not worth a waiting job. */
export async function untilDeadline<T>({ token, clock }: Caller, deadline: number, act: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      const backOffMs = RETRY_WAITS_MS[attempt];
      const waitMs = backOffMs === undefined ? undefined : waitBefore(error, backOffMs);
      if (waitMs === undefined || clock.now() + waitMs >= deadline) throw translate(error, token);
      await clock.sleep(waitMs);
    }
  }
}

/** Undefined for an error that no waiting heals. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function waitBefore(error: unknown, backOffMs: number): number | undefined {
  const status = statusOf(error);
  if (status === undefined) return undefined;
  if (!isRateLimit(error) && status < 500) return undefined;
  const retryAfter = Number(headersOf(error)['retry-after'] ?? NaN);
  return Number.isNaN(retryAfter) ? backOffMs : retryAfter * 1000;
}

/** Whether GitHub refused only because too much was asked of it; a 403 may also mean that the token may not. */
export function isRateLimit(error: unknown): boolean {
  const isPatience = headersOf(error)['retry-after'] !== undefined || /rate limit/i.test(messageOf(error));
  return statusOf(error) === 429 || (statusOf(error) === 403 && isPatience);
}

function translate(error: unknown, token: string): AppError {
  if (error instanceof AppError) return error;
  const { method = '?', url = '?' } = (error as { readonly request?: { readonly method?: string; readonly url?: string } }).request ?? {};
  const said = singleLine(messageOf(error)).replaceAll(token, '***');
  const answered = hasResponse(error) ? `GitHub answered ${statusOf(error)} to` : 'GitHub did not answer';
  const refused = [401, 403, 404].includes(statusOf(error) ?? 0);
  const next = refused ? 'Give the job "permissions: pull-requests: write", or the token access to the pull requests of this repository.' : undefined;
  return new AppError('FORGE_FAILED', `${answered} ${method} ${url.replace(/\?.*$/, '')}: ${said}`, { cause: error, ...(next === undefined ? {} : { next }) });
}

/** The HTTP status of GitHub's refusal; undefined when there was no answer. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { readonly status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : undefined;
}

function hasResponse(error: unknown): boolean {
  return (error as { readonly response?: unknown } | null)?.response !== undefined;
}

function headersOf(error: unknown): Readonly<Record<string, string | undefined>> {
  return (error as { readonly response?: { readonly headers?: Readonly<Record<string, string>> } } | null)?.response?.headers ?? {};
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
