/** ExecuteStatement and BatchExecuteStatement: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_BatchExecuteStatement.html */
import { randomUUID } from 'node:crypto';
import { seconds, type Answer, type OperationContext } from './operation.js';
import type { Fields } from './request-fields.js';
import { SESSION_SECONDS_MAX } from './session.js';
import { Statement, type StatementRequest } from './statement.js';

/** What the request says of where its SQL runs. */
type Place = { readonly sessionId: string } | { readonly target: Readonly<Record<string, string>> };

export async function submit(fields: Fields, sqls: readonly string[], isBatch: boolean, context: OperationContext): Promise<Answer> {
  const { store, signal } = context;
  const waitMs = fields.waitMs();
  // There is no EventBridge to tell.
  fields.flag('WithEvent');
  const place: Place = fields.has('SessionId') ? { sessionId: fields.sessionId() } : { target: fields.target() };
  const aliveSeconds = fields.number('SessionKeepAliveSeconds', 0, SESSION_SECONDS_MAX);
  const asked = {
    id: randomUUID(), name: fields.text('StatementName', 500), token: fields.token('ClientToken'), sqls, isBatch,
    mode: fields.choice('ExecutionMode', ['TRANSACTION', 'AUTO_COMMIT']), format: fields.choice('ResultFormat', ['JSON', 'CSV']), parameters: fields.parameters(sqls), createdMs: Date.now(),
  };
  // A token that is known is answered before anything else is looked at: its session may be busy with this very statement.
  const known = asked.token === '' ? undefined : store.withToken(asked.token, asked.createdMs);
  const statement = known ?? begin(asked, place, aliveSeconds, context);
  await statement.waitForEnd(waitMs, signal);
  const { request } = statement;
  const waited = waitMs > 0 ? { Status: statement.status, HasResultSet: statement.outcome?.hasResultSet ?? false, RedshiftPid: process.pid } : {};
  return { ...request.target, ...sessionAnswer(request), CreatedAt: seconds(request.createdMs), DbGroups: [], Id: request.id, ...waited };
}

function begin(asked: Omit<StatementRequest, 'target' | 'sessionId'>, place: Place, aliveSeconds: number | undefined, { store, sessions, runner }: OperationContext): Statement {
  const session = 'sessionId' in place ? sessions.take(place.sessionId, asked.createdMs)
    : aliveSeconds === undefined ? undefined : sessions.create(place.target, aliveSeconds, asked.createdMs, runner.connect());
  const target = 'target' in place ? place.target : session?.target ?? {};
  const statement = new Statement({ ...asked, target, ...(session === undefined ? {} : { sessionId: session.id }) });
  if (session !== undefined) {
    session.aliveSeconds = aliveSeconds ?? session.aliveSeconds;
    sessions.use(session, statement, () => void runner.disconnect(session.connection));
  }
  store.add(statement, asked.createdMs);
  runner.enqueue(statement, session?.connection);
  return statement;
}

export function sessionAnswer({ sessionId }: StatementRequest): Answer {
  return sessionId === undefined ? {} : { SessionId: sessionId };
}
