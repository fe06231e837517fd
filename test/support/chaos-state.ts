/** What a warehouse holds after a round, and whether it is what an undisturbed run leaves. */
import type { Serve } from './chaos-serve.js';

type Row = readonly (string | null)[];

export interface WarehouseState {
  readonly columns: readonly Row[];
  readonly views: readonly Row[];
  /** The rows of every table, in no order but their own. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly history: readonly HistoryRow[];
}

interface HistoryRow { readonly seq: number; readonly what: string; readonly event: string; readonly token: string; readonly migration: string; readonly segment: number; readonly segments: number }

const COLUMNS = `SELECT table_name, column_name, data_type, character_maximum_length, is_nullable FROM information_schema.columns
WHERE table_schema = 'shop' ORDER BY table_name, ordinal_position`;
const TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'shop' ORDER BY tablename";
const VIEWS = "SELECT viewname, definition FROM pg_views WHERE schemaname = 'shop' ORDER BY viewname";
const HISTORY = 'SELECT seq, migration, segment, segments, checksum, segment_checksum, event, token FROM redshift_devops.history ORDER BY seq';

export async function readState(serve: Serve): Promise<WarehouseState> {
  const rows: Record<string, readonly string[]> = {};
  for (const [table] of await serve.query(TABLES)) {
    if (typeof table === 'string') rows[table] = (await serve.query(`SELECT * FROM shop.${table}`)).map((row) => JSON.stringify(row)).sort();
  }
  return { columns: await serve.query(COLUMNS), views: await serve.query(VIEWS), rows, history: (await serve.query(HISTORY)).map(historyRow) };
}

/** Takes everything away that a round made, so that the next one can have the same process. */
export async function emptyWarehouse(serve: Serve): Promise<void> {
  for (const schema of ['shop', 'redshift_devops']) await serve.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
}

function historyRow([seq, migration, segment, segments, checksum, segmentChecksum, event, token]: Row): HistoryRow {
  const what = `${migration} ${segment}/${segments} ${checksum?.slice(0, 8)} ${segmentChecksum?.slice(0, 8)}`;
  return { seq: Number(seq), what, event: event ?? '', token: token ?? '', migration: migration ?? '', segment: Number(segment), segments: Number(segments) };
}

/** Every difference in words; none when the round left what an undisturbed run leaves. */
export function differences(expected: WarehouseState, actual: WarehouseState, mayFail: boolean): readonly string[] {
  const unlike = (what: string, left: unknown, right: unknown): readonly string[] =>
    JSON.stringify(left) === JSON.stringify(right) ? [] : [`${what}: expected ${JSON.stringify(left)}, found ${JSON.stringify(right)}`];
  const tables = [...new Set([...Object.keys(expected.rows), ...Object.keys(actual.rows)])];
  return [
    ...unlike('columns', expected.columns, actual.columns),
    ...unlike('views', expected.views, actual.views),
    ...tables.flatMap((table) => unlike(`rows of ${table}`, expected.rows[table], actual.rows[table])),
    ...unlike('applied segments', appliedOf(expected.history), appliedOf(actual.history)),
    ...logProblems(actual.history, mayFail),
  ];
}

function appliedOf(history: readonly HistoryRow[]): readonly string[] {
  return history.filter(({ event }) => event === 'applied').map(({ what }) => what);
}

/** A started segment is always settled by the very next row, because nobody goes on before it is. */
function logProblems(history: readonly HistoryRow[], mayFail: boolean): readonly string[] {
  const problems: string[] = [];
  const tokens = new Set<string>();
  history.forEach((row, at) => {
    const before = history[at - 1];
    const name = `history seq ${row.seq} (${row.event} ${row.what})`;
    if (row.seq !== at + 1) problems.push(`${name} is row ${at + 1}`);
    if (!['started', 'applied', 'failed'].includes(row.event)) problems.push(`${name} is an event nobody asked for`);
    if (row.event === 'failed' && !mayFail) problems.push(`${name}: nothing in this round can make a statement fail`);
    if (row.event === 'started' && tokens.has(row.token)) problems.push(`${name} has the token of another start`);
    if (row.event === 'started') tokens.add(row.token);
    else if (row.token !== '' && (before?.event !== 'started' || before.token !== row.token)) problems.push(`${name} does not follow its start`);
    if (before?.event === 'started' && before.token !== row.token) problems.push(`${name} follows a start that is not settled`);
  });
  if (history.at(-1)?.event === 'started') problems.push('the history ends with a start');
  return problems;
}

/** What a run said of the history, `3 migrations applied, the last of them V003 (seq 7).`, against what the log says stood at that seq. */
export function claimProblems(claims: readonly string[], history: readonly HistoryRow[]): readonly string[] {
  return claims.flatMap((claim) => {
    const said = /(?:(\d+) migrations? applied, the last of them (\S+?)|no migration is applied whole)((?:; \d+ of \d+ segments of [^;(]+?)*) \(seq (\d+)\)/.exec(claim);
    if (said === null) return /nothing is applied; the history is empty/.test(claim) || /not known/.test(claim) ? [] : [`a run said something about the history that nobody can read: ${claim}`];
    const upTo = history.filter(({ seq, event }) => seq <= Number(said[4]) && event === 'applied');
    const whole = upTo.filter(({ segment, segments }) => segment === segments).map(({ migration }) => migration);
    const isTrue = whole.length === Number(said[1] ?? 0) && whole.at(-1) === said[2];
    return isTrue ? [] : [`a run said "${claim}", but at seq ${said[4]} ${whole.length} migrations were applied, the last of them ${whole.at(-1)}`];
  });
}
