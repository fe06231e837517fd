/**
 * A session: one connection that several requests use in turn, until nobody has used it for as long as it is kept alive.
 * https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html#data-api-calling-considerations
 */
import { randomUUID } from 'node:crypto';
import type { Connection } from './connection.js';
import { invalid, ServiceError } from './service-error.js';
import { STATEMENT_KEPT_MS, type Statement } from './statement.js';

export type SessionStatus = 'AVAILABLE' | 'BUSY' | 'CLOSED';

/** "The maximum time a session can keep alive is 24 hours": https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html */
export const SESSION_SECONDS_MAX = 86_400;

/** Open at once in a cluster or workgroup, as measured from outside: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html names the error only. */
const SESSIONS_MAX = 500;

export class Session {
  /** The last statement that was sent to it. */
  current: Statement | undefined;

  /** The connection is undefined when the session ended with an earlier process. */
  constructor(readonly id: string, readonly target: Readonly<Record<string, string>>, readonly createdMs: number, public aliveSeconds: number, readonly connection?: Connection) {}

  get updatedMs(): number {
    return this.current?.updatedMs ?? this.createdMs;
  }

  /** The keep-alive begins anew whenever a statement ends. */
  get expiresMs(): number {
    const atMostMs = this.createdMs + SESSION_SECONDS_MAX * 1000;
    return this.isBusy ? atMostMs : Math.min(atMostMs, this.updatedMs + this.aliveSeconds * 1000);
  }

  get isBusy(): boolean {
    return this.current?.ended === false;
  }

  statusAt(nowMs: number): SessionStatus {
    if (this.isBusy) return 'BUSY';
    return nowMs < this.expiresMs && this.connection?.engine.isGone === false ? 'AVAILABLE' : 'CLOSED';
  }
}

export class SessionStore {
  private readonly sessions = new Map<string, Session>();

  /** Throws ActiveSessionsExceededException. */
  create(target: Readonly<Record<string, string>>, aliveSeconds: number, nowMs: number, connection: Connection): Session {
    this.prune(nowMs);
    const open = [...this.sessions.values()].filter((session) => warehouseOf(session.target) === warehouseOf(target) && session.statusAt(nowMs) !== 'CLOSED');
    if (open.length >= SESSIONS_MAX) throw new ServiceError('ActiveSessionsExceededException', `The maximum number of active sessions, ${SESSIONS_MAX}, is exceeded.`);
    return this.add(new Session(randomUUID(), target, nowMs, aliveSeconds, connection));
  }

  /** Gives the session a statement, and `close` a call when nobody has used it for too long afterwards. */
  use(session: Session, statement: Statement, close: () => void): void {
    session.current = statement;
    statement.whenEnded(() => {
      const timer = setTimeout(() => {
        if (session.current === statement) close();
      }, session.expiresMs - Date.now());
      // A session nobody uses must not keep the process from ending.
      timer.unref();
    });
  }

  /** The session for one more statement. A busy one refuses it instead of making it wait. */
  take(id: string, nowMs: number): Session {
    const session = this.get(id);
    if (session === undefined) throw invalid(`Session with Id: ${id} is invalid`);
    switch (session.statusAt(nowMs)) {
      case 'AVAILABLE': return session;
      case 'BUSY': throw invalid(`Session is busy: ${id} is still running the statement ${session.current?.request.id ?? ''}`);
      case 'CLOSED': throw invalid('Session is not available');
    }
  }

  get(id: string): Session | undefined {
    return this.sessions.get(id);
  }

  /** Newest first. */
  list(): readonly Session[] {
    return [...this.sessions.values()].reverse();
  }

  /** A session of an earlier process ended with it, and is still known to have been one. */
  recall({ request }: Statement): void {
    if (request.sessionId === undefined || this.sessions.has(request.sessionId)) return;
    this.add(new Session(request.sessionId, request.target, request.createdMs, 0));
  }

  private add(session: Session): Session {
    this.sessions.set(session.id, session);
    return session;
  }

  /** A closed session is remembered for as long as its statements are. */
  private prune(nowMs: number): void {
    for (const [id, session] of this.sessions) {
      if (!session.isBusy && nowMs - session.expiresMs > STATEMENT_KEPT_MS) this.sessions.delete(id);
    }
  }
}

function warehouseOf(target: Readonly<Record<string, string>>): string {
  return target['ClusterIdentifier'] ?? target['WorkgroupName'] ?? '';
}
