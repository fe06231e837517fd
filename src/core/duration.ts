/** Durations as people write them: `30s`, `5m`, `1500ms`, `2h`. */

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** The most Redshift takes for `statement_timeout`. https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html */
const DURATION_MS_MAX = 2_147_483_647;

/** Milliseconds, at least 1; undefined for what is no duration. */
export function parseDuration(text: string): number | undefined {
  const [, amount, unit = ''] = /^(\d{1,10})(ms|s|m|h)$/.exec(text.trim()) ?? [];
  const ms = Number(amount) * (UNIT_MS[unit] ?? NaN);
  return ms >= 1 && ms <= DURATION_MS_MAX ? ms : undefined;
}

export const DURATION_FORMS = 'a whole number with ms, s, m or h, as 30s or 5m';
