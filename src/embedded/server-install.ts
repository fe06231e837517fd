/** Makes an empty database of a PostgreSQL server the embedded warehouse's, and refuses one that is somebody else's. */
import { createHash } from 'node:crypto';
import { AppError } from '../core/errors.js';
import { DATABASE } from './database.js';
import type { ServerClient } from './server-engine.js';
import { sqlLiteral } from './sql-literal.js';

/** Any number, as long as nobody else locks it. */
const LOCK = 7_238_114_905;
/** Debian's oldest stable release has it; nothing older is tried. */
const VERSION_MIN = 150_000;

/** Keeps other processes out for as long as the client is connected, and ends what a killed one left running. */
export async function takeDatabase(client: ServerClient, application: string): Promise<void> {
  const { rows: [row] } = await client.must(`SELECT pg_try_advisory_lock(${LOCK})`);
  if (row?.[0] !== 't') throw new AppError('WAREHOUSE_LOCKED', 'another process serves this PostgreSQL database');
  await client.must(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = ${sqlLiteral(application)} AND pid <> pg_backend_pid()`);
}

/** The first time installs what PostgreSQL lacks of Redshift, later looks whether it is of this version. */
export async function installCompatibility(client: ServerClient, compatibility: string): Promise<void> {
  await refuseUnsuitable(client);
  const version = createHash('sha256').update(compatibility).digest('hex');
  if ((await client.must('SELECT to_regclass(\'_redshift_devops_embedded.installed\')')).rows[0]?.[0] !== null) return refuseOtherVersion(client, version);
  const { rows: [strange] } = await client.must(STRANGE);
  if (strange !== undefined) throw unsuitable(`it is not empty: it has the ${strange[0]} ${strange[1]}`);
  const { error } = await client.run([
    'BEGIN',
    // Redshift's own functions and views are in pg_catalog, where they are found whatever the search path is.
    'SET LOCAL allow_system_table_mods TO on', 'SET LOCAL client_min_messages TO warning', compatibility,
    'CREATE TABLE _redshift_devops_embedded.installed (version text NOT NULL)', `INSERT INTO _redshift_devops_embedded.installed VALUES (${sqlLiteral(version)})`,
    ...SETTINGS.map(([name, value]) => `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET ${name} TO ${value}', current_database()); END $$`),
    'COMMIT',
  ]);
  if (error === undefined) return;
  await client.run(['ROLLBACK']);
  throw unsuitable(`what Redshift has and PostgreSQL lacks cannot be installed in it: ${error.message}`);
}

/** Strings are read as Redshift reads them, and a transaction sees one snapshot: https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html */
const SETTINGS = [
  ['standard_conforming_strings', 'off'], ['backslash_quote', 'on'], ['escape_string_warning', 'off'], ['timezone', '\'\'UTC\'\''], ['extra_float_digits', '0'], ['jit', 'off'],
  ['default_transaction_isolation', '\'\'repeatable read\'\''], ['client_connection_check_interval', '1000'], ['datestyle', '\'\'ISO, MDY\'\''],
] as const;

/** Whatever an initialised database does not have. */
const STRANGE = `SELECT 'schema', nspname::text FROM pg_namespace WHERE nspname NOT IN ('public', 'pg_catalog', 'information_schema') AND nspname !~ '^pg_(toast|temp)'
UNION ALL SELECT 'relation', oid::regclass::text FROM pg_class WHERE relnamespace = 'public'::regnamespace
UNION ALL SELECT 'function', oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace LIMIT 1`;

async function refuseUnsuitable(client: ServerClient): Promise<void> {
  const { rows: [row = []] } = await client.must(`SELECT current_database(), current_setting('server_version_num'), current_setting('server_version'), current_setting('is_superuser'), pg_encoding_to_char(encoding), datcollate
    FROM pg_database WHERE datname = current_database()`);
  const [name, number, version, isSuperuser, encoding, collation] = row;
  if (name !== DATABASE) throw unsuitable(`it is called ${name}, and clients know the warehouse’s as ${DATABASE}`);
  if (Number(number) < VERSION_MIN) throw unsuitable(`it is PostgreSQL ${version}, and 15 is the oldest that will do`);
  if (isSuperuser !== 'on') throw unsuitable('its role is no superuser, and only a superuser may put Redshift’s functions into pg_catalog');
  if (encoding !== 'UTF8' || (collation !== 'C' && collation !== 'POSIX')) throw unsuitable(`it has the encoding ${encoding} and the collation ${collation}; Redshift compares bytes of UTF-8`);
}

async function refuseOtherVersion(client: ServerClient, version: string): Promise<void> {
  const { rows: [row] } = await client.must('SELECT version FROM _redshift_devops_embedded.installed');
  if (row?.[0] === version) return;
  throw new AppError('WAREHOUSE_OUTDATED', 'the PostgreSQL database was made a warehouse by another version of this tool', { next: 'Drop the database and create it anew; apply fills it from the migrations.' });
}

function unsuitable(why: string): AppError {
  return new AppError('WAREHOUSE_UNSUITABLE', `the PostgreSQL database cannot be used: ${why}`);
}
