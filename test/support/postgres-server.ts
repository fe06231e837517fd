/** A PostgreSQL server of a test's own: in a temporary folder, on a socket in it, gone when it is stopped. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

export interface PostgresServer {
  /** The address of a database on it. */
  url(database: string): string;
  /** Makes an empty database as the embedded warehouse wants it, or with other options. */
  createDatabase(name: string, options?: string): Promise<string>;
  /** Asks it directly, as a superuser. */
  ask(database: string, sql: string): Promise<readonly (readonly unknown[])[]>;
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';
const START_ATTEMPTS_MAX = 100;
/** PostgreSQL refuses root; nobody is on every system and owns nothing. */
const NOBODY = 65_534;

/** The folder of initdb and postgres; undefined where they are not installed. */
export function postgresPrograms(): string | undefined {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one)).map((version) => join(DEBIAN, version, 'bin')) : [];
  return [...debian, ...(process.env['PATH'] ?? '').split(delimiter)].find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

export async function startPostgresServer(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const who = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (who.uid !== undefined) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  await promisify(execFile)(join(programs, 'initdb'), ['--pgdata', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], { ...who, cwd: folder });
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off', 'deadlock_timeout=200ms', 'max_connections=40'].flatMap((setting) => ['-c', setting]);
  const child = spawn(join(programs, 'postgres'), ['-D', data, ...settings], { ...who, cwd: folder, stdio: 'ignore' });
  const url = (database: string): string => `postgres://postgres@${encodeURIComponent(folder)}/${database}`;
  const ask = (database: string, sql: string) => askOnce(url(database), sql);
  await untilReady(() => ask('postgres', 'SELECT 1'));
  return {
    url,
    ask,
    createDatabase: async (name, options = 'TEMPLATE template0') => {
      await ask('postgres', `CREATE DATABASE ${name} ${options}`);
      return url(name);
    },
    stop: () => stop(child, folder),
  };
}

async function askOnce(url: string, text: string): Promise<readonly (readonly unknown[])[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

async function untilReady(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt === START_ATTEMPTS_MAX) throw error;
      await new Promise((resolve) => void setTimeout(resolve, 100));
    }
  }
}

/** At once: nobody needs the data again. */
async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGQUIT');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
