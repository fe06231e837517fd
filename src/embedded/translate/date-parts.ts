/**
 * Redshift's spellings of date parts, by the name PostgreSQL understands.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_Dateparts_for_datetime_functions.html
 */
const SPELLINGS: Readonly<Record<string, string>> = {
  millennium: 'millennia mil mils', century: 'centuries c cent cents', decade: 'decades dec decs', epoch: '', year: 'years yr yrs y', quarter: 'quarters qtr qtrs',
  month: 'months mon mons', week: 'weeks w', dow: 'dayofweek dw weekday', doy: 'dayofyear dy yearday', day: 'days d', hour: 'hours hr hrs h',
  minute: 'minutes min mins m', second: 'seconds sec secs s', millisecond: 'milliseconds ms msec msecs msecond mseconds millisec millisecs millisecon',
  microsecond: 'microseconds microsec microsecs us usec usecs usecond useconds', timezone: '', timezone_hour: '', timezone_minute: '', isoyear: '', isodow: '',
};

const PARTS = new Map(Object.entries(SPELLINGS).flatMap(([part, others]) => [part, ...others.split(' ')].filter((each) => each !== '').map((each) => [each, part] as const)));

/** PostgreSQL's name of a date part; undefined when it is none. */
export function datePart(spelling: string): string | undefined {
  return PARTS.get(spelling.toLowerCase());
}
