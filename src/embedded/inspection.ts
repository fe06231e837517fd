/** A question to the catalog, which waits for its turn among the statements and gives up when that takes too long. */
import { errorText } from './error-text.js';
import { PostgresStopped, type EngineConnection, type PostgresResult, type ScriptOutcome } from './postgres.js';
import { invalid, ServiceError } from './service-error.js';

/** Throws the ServiceError of a question whose turn does not come in time. */
export function inTurn(connection: EngineConnection, sql: string, msMax: number): Promise<PostgresResult> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new ServiceError('QueryTimeoutException', 'The operation timed out: the statements before it are still running.'));
    }, msMax);
    const answer = async (): Promise<void> => {
      await connection.enter();
      try {
        if (!isLate) resolve(onlyResult(await connection.run([sql])));
      } finally {
        clearTimeout(timer);
        await connection.close();
      }
    };
    answer().catch((error: unknown) => reject(error instanceof PostgresStopped ? new ServiceError('DatabaseConnectionException', 'The connection to the database was lost.') : error as Error));
  });
}

/** All that can be wrong with a question to the catalog is a pattern of the client's. */
function onlyResult({ results, error }: ScriptOutcome): PostgresResult {
  const [result] = results;
  if (error !== undefined || result === undefined) throw invalid(error === undefined ? 'The catalog does not answer.' : errorText(error, undefined));
  return result;
}
