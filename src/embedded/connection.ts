/**
 * What a connection holds from one transaction to the next.
 *
 * All statements share one PostgreSQL connection, which is left as a new one after each. So what a session has set is read when its statement
 * ends and set again before its next one. Temporary tables and prepared statements cannot be carried over: their names are, so that a later
 * statement that means one hears that it is not emulated, and never finds another table of that name instead.
 */
import type { PostgresResult } from './postgres.js';
import { sqlLiteral } from './sql-literal.js';

/** What a session remembers of its last COPY and UNLOAD; PostgreSQL's list leaves settings out that it does not know. */
const OWN_SETTINGS = ['last_copy_id', 'last_copy_count', 'last_unload_count'].map((name) => `_redshift_devops_embedded.${name}`);

/** PostgreSQL's own list knows what became of every SET, SET LOCAL and RESET, in procedures and rolled-back transactions too. */
export const READ_CONNECTION = `SELECT 'setting', name, setting FROM pg_settings WHERE source = 'session'
UNION ALL SELECT 'setting', name, current_setting(name, true) FROM (VALUES ${OWN_SETTINGS.map((name) => `('${name}')`).join(', ')}) own (name) WHERE current_setting(name, true) <> ''
UNION ALL SELECT 'held', relname::text, '' FROM pg_class WHERE relnamespace = pg_my_temp_schema() AND relkind IN ('r', 'v')
UNION ALL SELECT 'held', name, '' FROM pg_prepared_statements`;

export class Connection {
  /** How long a statement may run from now on; 0 for as long as it takes. */
  timeoutMs = 0;
  private settings: readonly (readonly [name: string, value: string])[] = [];
  private held: readonly string[] = [];
  private readonly gone = new Set<string>();

  /** Temporary tables and prepared statements that were made on this connection and are not there any more. */
  get lost(): ReadonlySet<string> {
    return this.gone;
  }

  /** Takes over what READ_CONNECTION gave. */
  remember(result: PostgresResult | undefined): void {
    const rows = result?.rows ?? [];
    this.settings = rows.filter(([what]) => what === 'setting').map(([, name, value]) => [name ?? '', value ?? '']);
    this.held = rows.filter(([what]) => what === 'held').map(([, name]) => name ?? '');
    this.readTimeout();
  }

  /** The script that makes a new connection this one, as far as it can be. */
  resume(): readonly string[] {
    for (const name of this.held) this.gone.add(name);
    this.held = [];
    this.readTimeout();
    if (this.settings.length === 0) return [];
    return [`SELECT ${this.settings.map(([name, value]) => `set_config(${sqlLiteral(name)}, ${sqlLiteral(value)}, false)`).join(', ')}`];
  }

  private readTimeout(): void {
    this.timeoutMs = Number(this.settings.find(([name]) => name === 'statement_timeout')?.[1] ?? 0);
  }
}
