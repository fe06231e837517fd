/** A question to the catalog, which waits for its turn among the statements and gives up when that takes too long. */
import { errorText } from './error-text.js';
import { PostgresStopped, type PostgresResult, type ScriptOutcome } from './postgres.js';
import { invalid, ServiceError } from './service-error.js';

/** `enqueue` must not be left with a rejection: whoever is next in the queue has nothing to do with it. */
export function inTurn(enqueue: (work: () => Promise<void>) => void, ask: () => Promise<ScriptOutcome>, msMax: number): Promise<PostgresResult> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new ServiceError('QueryTimeoutException', 'The operation timed out: the statements before it are still running.'));
    }, msMax);
    enqueue(async () => {
      if (isLate) return;
      try {
        resolve(onlyResult(await ask()));
      } catch (error) {
        reject(error instanceof PostgresStopped ? new ServiceError('DatabaseConnectionException', 'The connection to the database was lost.') : error as Error);
      } finally {
        clearTimeout(timer);
      }
    });
  });
}

/** All that can be wrong with a question to the catalog is a pattern of the client's. */
function onlyResult({ results, error }: ScriptOutcome): PostgresResult {
  const [result] = results;
  if (error !== undefined || result === undefined) throw invalid(error === undefined ? 'The catalog does not answer.' : errorText(error, undefined));
  return result;
}
