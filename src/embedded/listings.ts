/** ListStatements and ListSessions: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListSessions.html */
import { seconds, type Answer, type OperationContext } from './operation.js';
import { page } from './paging.js';
import type { Fields } from './request-fields.js';
import { invalid, ServiceError } from './service-error.js';
import type { Session } from './session.js';
import { formatOf, type Statement } from './statement.js';
import { sessionAnswer } from './submit.js';

/** What both lists answer at most: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListStatements.html */
const PAGE_MAX = 100;

/** Without a status only finished statements are listed. */
export function listStatements(fields: Fields, { store }: OperationContext): Answer {
  const status = fields.choice('Status', ['FINISHED', 'ALL', 'SUBMITTED', 'PICKED', 'STARTED', 'FAILED', 'ABORTED']);
  const prefix = fields.text('StatementName', 500);
  // There is one caller, so whether its whole role is meant makes no difference.
  fields.flag('RoleLevel');
  const isWanted = fields.targetFilter();
  const found = store.list(Date.now()).filter((statement) => (status === 'ALL' || statement.status === status) && statement.request.name.startsWith(prefix) && isWanted(statement.request.target));
  const { items, next } = page(fields, found, PAGE_MAX);
  return { Statements: items.map(listedStatement), ...next };
}

function listedStatement(statement: Statement): Answer {
  const { request } = statement;
  return {
    Id: request.id, Status: statement.status, CreatedAt: seconds(request.createdMs), UpdatedAt: seconds(statement.updatedMs), IsBatchStatement: request.isBatch, ...sessionAnswer(request),
    QueryString: request.sqls[0], ...(request.isBatch ? { QueryStrings: request.sqls } : {}), ...(request.name === '' ? {} : { StatementName: request.name }), ResultFormat: formatOf(request),
    ...(request.target['SecretArn'] === undefined ? {} : { SecretArn: request.target['SecretArn'] }), ...(request.parameters.length > 0 ? { QueryParameters: request.parameters } : {}),
  };
}

/** Without a status the open sessions are listed. */
export function listSessions(fields: Fields, { sessions }: OperationContext): Answer {
  const nowMs = Date.now();
  fields.flag('RoleLevel');
  if (fields.has('SessionId')) return { Sessions: [listedSession(onlySession(fields, sessions), nowMs)] };
  const status = fields.has('Status') ? fields.choice('Status', ['AVAILABLE', 'BUSY', 'CLOSED']) : undefined;
  const isWanted = fields.targetFilter();
  const found = sessions.list().filter((session) => isWanted(session.target) && (status === undefined ? session.statusAt(nowMs) !== 'CLOSED' : session.statusAt(nowMs) === status));
  const { items, next } = page(fields, found, PAGE_MAX);
  return { Sessions: items.map((session) => listedSession(session, nowMs)), ...next };
}

function onlySession(fields: Fields, sessions: OperationContext['sessions']): Session {
  for (const name of ['Status', 'ClusterIdentifier', 'WorkgroupName', 'Database']) if (fields.has(name)) throw invalid(`${name} cannot be given together with SessionId.`);
  const id = fields.id('SessionId');
  const session = sessions.get(id);
  if (session === undefined) throw new ServiceError('ResourceNotFoundException', 'Session does not exist.', { ResourceId: id });
  return session;
}

function listedSession(session: Session, nowMs: number): Answer {
  const { SecretArn: _, ...target } = session.target;
  return {
    ...target, SessionId: session.id, Status: session.statusAt(nowMs), CreatedAt: seconds(session.createdMs), UpdatedAt: seconds(session.updatedMs),
    SessionAliveSeconds: session.aliveSeconds, SessionTtl: seconds(session.expiresMs), ...(session.isBusy ? { CurrentStatementId: session.current?.request.id } : {}),
  };
}
