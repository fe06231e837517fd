/** Fields of dates and times. https://docs.aws.amazon.com/redshift/latest/dg/r_DATEFORMAT_and_TIMEFORMAT_strings.html */
import { LoadFault } from './load-fault.js';
import type { Conversion } from './plan.js';
import { autoDates, autoTimestamps, timePattern, type Moment, type TimePattern } from './time-pattern.js';

const DATE = 'YYYY-MM-DD';
const TIMESTAMP = 'YYYY-MM-DD HH:MI:SS';

const DATE_CODE = 1205;
const TIMESTAMP_CODE = 1206;

/** Reads a DATE. What follows the date in the field is cut off. */
export function dateReader({ dateFormat, acceptsAnyDate }: Conversion): (field: string | null) => string | null {
  const patterns = dateFormat === 'auto' ? autoDates() : [timePattern(dateFormat ?? DATE)];
  return (field) => {
    const text = (field ?? '').trim();
    const moment = firstOf(patterns, text) ?? (dateFormat === undefined ? firstOf(patterns, text.slice(0, DATE.length)) : undefined);
    if (moment !== undefined) return moment.date;
    if (acceptsAnyDate) return null;
    throw new LoadFault(DATE_CODE, text.length < DATE.length && dateFormat === undefined ? 'Invalid Date Format - length must be 10 or more' : `Invalid Date Format [${dateFormat ?? DATE}]`);
  };
}

/** Reads a TIMESTAMP or a TIMESTAMPTZ; a zone that the column has no place for is dropped. */
export function timestampReader({ timeFormat, acceptsAnyDate }: Conversion, keepsZone: boolean): (field: string | null) => string | null {
  if (timeFormat === 'epochsecs' || timeFormat === 'epochmillisecs') return (field) => epoch(field ?? '', timeFormat === 'epochsecs' ? 1000 : 1);
  const patterns = timeFormat === 'auto' ? autoTimestamps() : [timePattern(timeFormat ?? (keepsZone ? `${TIMESTAMP}OF` : TIMESTAMP)), ...(keepsZone && timeFormat === undefined ? [timePattern(TIMESTAMP)] : [])];
  return (field) => {
    const moment = firstOf(patterns, (field ?? '').trim());
    if (moment !== undefined) return `${moment.date} ${moment.time}${keepsZone ? moment.zone : ''}`;
    if (acceptsAnyDate) return null;
    throw new LoadFault(TIMESTAMP_CODE, `Invalid timestamp format or value [${timeFormat ?? 'YYYY-MM-DD HH24:MI:SS'}]`);
  };
}

/** Reads a TIME or a TIMETZ. */
export function timeOfDay(field: string): string {
  const text = field.trim();
  if (!/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?\s*([-+]\d{1,2}(:?\d\d)?|Z|UTC)?$/i.test(text)) throw new LoadFault(TIMESTAMP_CODE, 'Invalid time format or value [HH24:MI:SS]');
  return text;
}

function firstOf(patterns: readonly TimePattern[], text: string): Moment | undefined {
  for (const read of patterns) {
    const moment = read(text);
    if (moment !== undefined) return moment;
  }
  return undefined;
}

/** Neither kind of epoch has fractions in the integers it counts, but a point may stand in them. */
function epoch(field: string, unitMs: number): string {
  const text = field.trim();
  const date = new Date(Number(text) * unitMs);
  if (!/^-?\d+(\.\d+)?$/.test(text) || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 1) throw new LoadFault(TIMESTAMP_CODE, `Invalid timestamp format or value [${unitMs === 1 ? 'epochmillisecs' : 'epochsecs'}]`);
  return date.toISOString().replace('T', ' ').replace('Z', '+00');
}
