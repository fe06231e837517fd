/** The statements a warehouse knows: by id, by client token, in order; bounded in age, results bounded in size. */
import { ServiceError } from './service-error.js';
import { type Statement, TOKEN_KEPT_MS } from './statement.js';

const RESULT_BYTES_MAX = 256_000_000;
const PRUNE_EVERY = 1_000;

export class StatementStore {
  private readonly statements = new Map<string, Statement>();
  private readonly byToken = new Map<string, Statement>();
  private added = 0;

  add(statement: Statement, nowMs: number): void {
    const { id, token } = statement.request;
    this.statements.set(id, statement);
    if (token !== '') this.byToken.set(token, statement);
    if (++this.added % PRUNE_EVERY === 0) this.prune(nowMs);
  }

  /** The statement of a parent id or a sub-statement id. */
  get(id: string, nowMs: number): Statement {
    const statement = this.statements.get(id.slice(0, 36));
    if (statement === undefined || statement.isForgottenAt(nowMs)) throw new ServiceError('ResourceNotFoundException', 'Query does not exist.', { ResourceId: id });
    return statement;
  }

  /** The statement that was sent with the same token before, while the service would still know. */
  withToken(token: string, nowMs: number): Statement | undefined {
    const statement = this.byToken.get(token);
    return statement === undefined || nowMs - statement.request.createdMs > TOKEN_KEPT_MS ? undefined : statement;
  }

  /** Newest first, those the service would still know. */
  list(nowMs: number): readonly Statement[] {
    return [...this.statements.values()].reverse().filter((statement) => !statement.isForgottenAt(nowMs));
  }

  /** Drops the oldest results when all of them together are too large. */
  boundResults(nowMs: number): void {
    let bytes = 0;
    for (const statement of this.list(nowMs)) {
      if (statement.results.size === 0) continue;
      bytes += statement.outcome?.bytes ?? 0;
      if (bytes > RESULT_BYTES_MAX) statement.results.clear();
    }
  }

  private prune(nowMs: number): void {
    for (const [id, statement] of this.statements) {
      if (!statement.isForgottenAt(nowMs)) continue;
      this.statements.delete(id);
      if (this.byToken.get(statement.request.token) === statement) this.byToken.delete(statement.request.token);
    }
  }
}
