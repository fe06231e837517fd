/**
 * Prepares a statement whose translation depends on what there is: the columns of what it reads, and functions of users under names that are
 * PostgreSQL's alone. PostgreSQL is asked until nothing is missing.
 */
import type { ScriptOutcome } from './postgres.js';
import { sqlLiteral } from './sql-literal.js';
import { prepare, type PreparedStatement, type PrepareOptions } from './translate/prepare.js';
import { Refused } from './translate/refused.js';

/** Runs a script in the statement's transaction. */
type Run = (script: readonly string[]) => Promise<ScriptOutcome>;

class NeedsColumns extends Error {
  constructor(readonly query: string) {
    super(query);
  }
}

/** Throws what `prepare` throws. A query PostgreSQL refuses is refused in its words. */
export async function prepareAsking(run: Run, sql: string, options: Omit<PrepareOptions, 'columnsOf' | 'userFunctions'>): Promise<PreparedStatement> {
  const known = new Map<string, readonly string[] | Refused>();
  const userFunctions = new Map<string, string>();
  const columnsOf = (query: string): readonly string[] => {
    const columns = known.get(query);
    if (columns === undefined) throw new NeedsColumns(query);
    if (columns instanceof Refused) throw columns;
    return columns;
  };
  for (;;) {
    try {
      return prepare(sql, { ...options, columnsOf, userFunctions });
    } catch (error) {
      if (error instanceof NeedsColumns) known.set(error.query, await ask(run, error.query));
      else if (error instanceof Refused && error.missingFunction !== undefined) userFunctions.set(error.missingFunction, await schemaOfFunction(run, error.missingFunction, error));
      else throw error;
    }
  }
}

/** In a savepoint, so that a refusal leaves the statement's transaction alive. */
async function ask(run: Run, query: string): Promise<readonly string[] | Refused> {
  const { results, error } = await run(['SAVEPOINT "_columns"', query, 'RELEASE SAVEPOINT "_columns"']);
  if (error === undefined) return results[1]?.fields?.map(({ name }) => name) ?? [];
  await run(['ROLLBACK TO SAVEPOINT "_columns"', 'RELEASE SAVEPOINT "_columns"']);
  return new Refused(error.message);
}

/** The first schema of the search path that has such a function. Throws the refusal where none has. */
async function schemaOfFunction(run: Run, name: string, refused: Refused): Promise<string> {
  const { results } = await run([`SELECT n.nspname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.proname = ${sqlLiteral(name)} AND n.nspname = ANY (current_schemas(false)) ORDER BY array_position(current_schemas(false), n.nspname) LIMIT 1`]);
  const schema = results[0]?.rows[0]?.[0];
  if (typeof schema !== 'string') throw refused;
  return schema;
}
