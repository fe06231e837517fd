/** DATEFORMAT and TIMEFORMAT patterns. https://docs.aws.amazon.com/redshift/latest/dg/r_DATEFORMAT_and_TIMEFORMAT_strings.html */

/** `zone` is '' or an offset. */
export interface Moment { readonly date: string; readonly time: string; readonly zone: string }

/** Undefined for a text that has another form, or is no date of the calendar. */
export type TimePattern = (text: string) => Moment | undefined;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES: Readonly<Record<string, string>> = { z: '+00', utc: '+00', gmt: '+00', pst: '-08', pdt: '-07', mst: '-07', mdt: '-06', cst: '-06', cdt: '-05', est: '-05', edt: '-04' };

const ZONE = '[-+]\\d{1,2}(?::?\\d{2})?|z|utc|gmt|[pmce][sd]t';

/** What each part of a pattern reads; the longer name of two comes first. */
const PARTS: readonly (readonly [part: string, reads: string])[] = [
  ['YYYY', '(?<year>\\d{4})'], ['YY', '(?<shortYear>\\d{2})'], ['MONTH', '(?<monthName>[a-z]{3,9})'], ['MON', '(?<monthName>[a-z]{3,9})'], ['MM', '(?<month>\\d{1,2})'],
  ['MI', '(?<minute>\\d{1,2})'], ['DD', '(?<day>\\d{1,2})'], ['HH24', '(?<hour>\\d{1,2})'], ['HH12', '(?<hour>\\d{1,2})'], ['HH', '(?<hour>\\d{1,2})'],
  ['SS', '(?<second>\\d{1,2})(?:[.,](?<fraction>\\d{1,6})\\d*)?'], ['AM', '(?<half>[ap]m)'], ['PM', '(?<half>[ap]m)'], ['OF', `(?<zone>${ZONE})?`], ['TZ', `(?<zone>${ZONE})?`],
];

const PART = new RegExp(`${PARTS.map(([part]) => part).join('|')}|\\s+|[^]`, 'gi');

/** `SS.SSS` and `SS.US` are seconds with a fraction, which SS alone reads as well. */
export function timePattern(pattern: string): TimePattern {
  const reads = new Map(PARTS);
  const source = [...pattern.replace(/(SS)[.,](?:S+|US|MS)/gi, '$1').matchAll(PART)].map(([part]) => {
    const known = reads.get(part.toUpperCase());
    if (known !== undefined) return part.toUpperCase() === 'OF' || part.toUpperCase() === 'TZ' ? `\\s*${known}` : known;
    return part.trim() === '' ? '\\s+' : part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  }).join('');
  const expression = new RegExp(`^${source}$`, 'i');
  return (text) => {
    const groups = expression.exec(text)?.groups;
    return groups === undefined ? undefined : momentOf(groups);
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

function momentOf(groups: Groups): Moment | undefined {
  const year = groups['year'] === undefined ? fullYear(Number(groups['shortYear'] ?? '0')) : Number(groups['year']);
  const month = groups['monthName'] === undefined ? Number(groups['month'] ?? '1') : MONTHS.indexOf(groups['monthName'].slice(0, 3).toLowerCase()) + 1;
  const day = Number(groups['day'] ?? '1');
  const hour = hourOf(Number(groups['hour'] ?? '0'), groups['half']?.toLowerCase());
  const minute = Number(groups['minute'] ?? '0');
  const second = Number(groups['second'] ?? '0');
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month) || hour > 23 || minute > 59 || second > 59) return undefined;
  const fraction = groups['fraction'] === undefined ? '' : `.${groups['fraction']}`;
  const zone = groups['zone']?.toLowerCase() ?? '';
  return { date: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`, time: `${two(hour)}:${two(minute)}:${two(second)}${fraction}`, zone: ZONES[zone] ?? zone };
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

function fullYear(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year < 100 ? year + 400 : year, month, 0)).getUTCDate();
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** What 'auto' knows: https://docs.aws.amazon.com/redshift/latest/dg/automatic-recognition.html; Julian days, BC and days of a year are left out. */
const DATES = ['YYYY-MM-DD', 'YYYY/MM/DD', 'YYYY.MM.DD', 'MM/DD/YYYY', 'MM-DD-YYYY', 'DD.MM.YYYY', 'MM/DD/YY', 'YYYY-MON-DD', 'MON-DD-YYYY', 'DD-MON-YYYY', 'DD MON YYYY', 'MON DD, YYYY', 'MON-DD-YY', 'DD-MON-YY', 'YYYYMMDD', 'YYMMDD'];
const TIMES = ['HH:MI:SS', 'HH:MI', 'HH:MI:SS AM', 'HH:MI AM', 'HHMISS'];

let dates: readonly TimePattern[] | undefined;
let timestamps: readonly TimePattern[] | undefined;

export function autoTimestamps(): readonly TimePattern[] {
  timestamps ??= [...DATES.flatMap((date) => TIMES.flatMap((time) => [`${date} ${time}TZ`, `${date}T${time}TZ`])), 'DD MON HH:MI:SS YYYYTZ', ...DATES].map(timePattern);
  return timestamps;
}

/** A date may have a time behind it, which is cut off. */
export function autoDates(): readonly TimePattern[] {
  dates ??= [...DATES.map(timePattern), ...autoTimestamps()];
  return dates;
}
