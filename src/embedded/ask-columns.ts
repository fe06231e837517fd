/** Prepares a statement whose translation depends on the columns of what it reads: PostgreSQL is asked for them until nothing is missing. */
import type { ScriptOutcome } from './postgres.js';
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
export async function prepareAsking(run: Run, sql: string, options: Omit<PrepareOptions, 'columnsOf'>): Promise<PreparedStatement> {
  const known = new Map<string, readonly string[] | Refused>();
  const columnsOf = (query: string): readonly string[] => {
    const columns = known.get(query);
    if (columns === undefined) throw new NeedsColumns(query);
    if (columns instanceof Refused) throw columns;
    return columns;
  };
  for (;;) {
    try {
      return prepare(sql, { ...options, columnsOf });
    } catch (error) {
      if (!(error instanceof NeedsColumns)) throw error;
      known.set(error.query, await ask(run, error.query));
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
