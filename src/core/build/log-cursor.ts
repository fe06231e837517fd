/**
 * Reading a log stream page by page so that every event is shown once.
 *
 * A page may be empty and others still follow; the end is where the service hands back the very token it was sent. Tokens live for 24 hours.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html
 */

export interface LogEvent {
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly message: string;
}

export interface LogPage { readonly events: readonly LogEvent[]; readonly token: string }

/** How far a stream has been read. Its size does not depend on the log's. */
export interface LogCursor {
  /** Undefined before the first page, and after a token was lost. */
  readonly token: string | undefined;
  /** The latest time among the events that were shown, and how many of them have it. */
  readonly lastMs: number;
  readonly shownAtLast: number;
  /** How many events of that time the next page repeats, because it begins there anew. */
  readonly repeats: number;
}

export const LOG_START: LogCursor = { token: undefined, lastMs: 0, shownAtLast: 0, repeats: 0 };

/** Takes one page in: what is new of it, in order of time, and whether the stream has no more for now. */
export function takePage(cursor: LogCursor, page: LogPage): { readonly cursor: LogCursor; readonly events: readonly LogEvent[]; readonly isAtEnd: boolean } {
  const fresh = withoutRepeats(cursor, page.events);
  // The sort is stable: events of one time keep the order in which they arrived.
  const events = [...fresh.events].sort((a, b) => a.atMs - b.atMs);
  const lastMs = events.reduce((latest, { atMs }) => Math.max(latest, atMs), cursor.lastMs);
  const shownAtLast = events.filter(({ atMs }) => atMs === lastMs).length + (lastMs === cursor.lastMs ? cursor.shownAtLast : 0);
  return { cursor: { token: page.token, lastMs, shownAtLast, repeats: fresh.repeatsLeft }, events, isAtEnd: page.token === cursor.token };
}

/** The cursor after its token was refused: the stream is read again from the time of the last event, whose events are then passed over. */
export function withoutToken(cursor: LogCursor): LogCursor {
  return { ...cursor, token: undefined, repeats: cursor.shownAtLast };
}

function withoutRepeats({ lastMs, repeats }: LogCursor, events: readonly LogEvent[]): { readonly events: readonly LogEvent[]; readonly repeatsLeft: number } {
  if (repeats === 0) return { events, repeatsLeft: 0 };
  let left = repeats;
  const fresh = events.filter(({ atMs }) => {
    if (left === 0 || atMs !== lastMs) return true;
    left--;
    return false;
  });
  return { events: fresh, repeatsLeft: left };
}
