export const id = 316;
export const ids = [316];
export const modules = {

/***/ 2004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ requestFailure),
/* harmony export */   bg: () => (/* binding */ mayPass),
/* harmony export */   qU: () => (/* binding */ statementFailure)
/* harmony export */ });
/* unused harmony export FAILURES */
/**
 * What a failure of the warehouse means for the run that met it: one row each, from which `docs/failures.md` is generated.
 *
 * Nothing is tried again because of a row alone: a transaction is sent again only after the history has shown that it did not commit, and a
 * statement that runs alone only when its kind leaves nothing behind.
 */
const DG = 'https://docs.aws.amazon.com/redshift/latest/dg/';
const API = 'https://docs.aws.amazon.com/redshift-data/latest/APIReference/';
const MG = 'https://docs.aws.amazon.com/redshift/latest/mgmt/';
/** The first row that fits is the one. */
const FAILURES = [
    {
        id: 'serializable', from: 'statement', text: /\b(error|code):?\s*1023\b|serializable isolation violation/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
        advice: 'Another transaction used the same tables at the same time. Run apply when the loads on them are done.',
    },
    {
        id: 'relation-vanished', from: 'statement', text: /\b(error|code):?\s*1018\b|dropped by concurrent transaction/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
        advice: 'Another transaction created or dropped the table at the same time. Run apply when it is done.',
    },
    {
        id: 'concurrent-transaction', from: 'statement', text: /conflict with concurrent transaction|concurrent(ly)? (update|transaction|delete)/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
        advice: 'Another transaction changed the same table at the same time. Run apply when it is done.',
    },
    {
        id: 'relation-oid', from: 'statement', text: /could not open relation with OID/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
        advice: 'A table was dropped or renamed while it was looked up. Run apply again.',
    },
    {
        id: 'deadlock', from: 'statement', text: /deadlock detected/i, verdict: 'retry', source: `${DG}c_write_readwrite.html`,
        advice: 'Two transactions waited for each other. LOCK the tables first in the migration, in the order other writers use.',
    },
    {
        id: 'aborted-transaction', from: 'statement', text: /current transaction is aborted|\b25P02\b/i, verdict: 'stop', source: `${API}API_BatchExecuteStatement.html`,
        advice: 'An earlier statement of the same transaction failed; its message is the one to read.',
    },
    {
        id: 'in-transaction', from: 'statement', text: /cannot (run|be executed) inside a transaction block|\b25001\b/i, verdict: 'stop', source: `${DG}r_VACUUM_command.html`,
        advice: 'Add the comment `-- redshift-devops: no-transaction` to the file, so that its statements run alone.',
    },
    {
        id: 'statement-timeout', from: 'statement', text: /statement timeout|cancell?ed on user'?s request|\b57014\b/i, verdict: 'stop', source: `${DG}r_statement_timeout.html`,
        advice: 'It was cancelled, or its time was over. Wait until whoever holds the locks is done, or raise statement_timeout; then run apply again.',
    },
    {
        id: 'lock-timeout', from: 'statement', text: /lock (wait )?timeout|could not obtain lock/i, verdict: 'stop', source: `${DG}r_LOCK.html`,
        advice: 'Wait until whoever holds the locks is done; then run apply again.',
    },
    {
        id: 'connection-lost', from: 'statement', verdict: 'look', source: `${MG}data-api-troubleshooting.html`,
        text: /connection (was |is )?(reset|refused|closed|lost|terminated|broken)|closed the connection|terminating connection|I\/O error|(cluster|warehouse|system) (is |was )?(restart|shutting down|paus)|administrator command/i,
        advice: 'The connection to the warehouse broke while the statement ran. Check that the warehouse is not paused or being maintained; then run apply again.',
    },
    {
        id: 'waiting-exceeded', from: 'request', names: ['ActiveWaitingRequestsExceededException'], verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
        advice: 'Too many requests wait at once; this one is sent again without waiting.',
    },
    {
        id: 'waiting-unknown', from: 'request', names: ['ValidationException'], text: /WaitTimeSeconds/i, verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
        advice: 'The service does not know how to wait; the request is sent again without it.',
    },
    {
        id: 'throttled', from: 'request', names: ['ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded', 'Throttling', 'RequestThrottled', 'RequestThrottledException', 'SlowDown'], verdict: 'retry', source: `${API}CommonErrors.html`,
        advice: 'The account sends too many requests. Wait, or look for other jobs that use the Data API.',
    },
    {
        id: 'throttled-wrapped', from: 'request', text: /ThrottlingException|Rate exceeded|Too many requests/i, verdict: 'retry', source: `${API}CommonErrors.html`,
        advice: 'The account sends too many requests. Wait, or look for other jobs that use the Data API.',
    },
    {
        id: 'statements-exceeded', from: 'request', names: ['ActiveStatementsExceededException'], verdict: 'retry', source: `${MG}data-api.html`,
        advice: 'Too many statements are active in the warehouse. Wait, or look for other jobs that use it.',
    },
    {
        id: 'sessions-exceeded', from: 'request', names: ['ActiveSessionsExceededException'], verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
        advice: 'Too many sessions of the Data API are open. Wait until some have expired.',
    },
    {
        id: 'session-gone', from: 'request', names: ['ValidationException', 'ResourceNotFoundException'], text: /session is not available|session with id: .* is invalid/i, verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
        advice: 'The session ended before its statement was taken; a new one is opened.',
    },
    {
        id: 'credentials-expired', from: 'request', names: ['ExpiredTokenException', 'ExpiredToken'], verdict: 'stop', source: `${API}CommonErrors.html`,
        advice: 'The credentials have expired while the run lasted. Get new ones, for longer (role-duration-seconds in GitHub, the session duration of the role); then run apply again: it resumes.',
    },
    {
        id: 'clock-skewed', from: 'request', names: ['InvalidSignatureException', 'SignatureDoesNotMatch', 'RequestExpired', 'RequestTimeTooSkewed'], text: /expired|not yet current|too skewed|signature expired/i, verdict: 'stop', source: `${API}CommonErrors.html`,
        advice: 'The clock of this machine is wrong, so that its signatures are refused. Set it; then run again.',
    },
    {
        id: 'denied', from: 'request', verdict: 'stop', source: `${MG}data-api-access.html`,
        names: ['AccessDeniedException', 'UnrecognizedClientException', 'InvalidSignatureException', 'SignatureDoesNotMatch', 'IncompleteSignature', 'InvalidClientTokenId', 'MissingAuthenticationToken',
            'CredentialsProviderError', 'TokenProviderError', 'OptInRequired', 'NotAuthorized'],
        advice: 'Check the role; docs/permissions.md lists the least it needs.',
    },
    {
        id: 'service-fault', from: 'request', verdict: 'look', source: `${API}CommonErrors.html`,
        names: ['InternalServerException', 'ExecuteStatementException', 'BatchExecuteStatementException', 'DatabaseConnectionException', 'ServiceUnavailable', 'ServiceUnavailableException'],
        advice: 'The service failed. Check that the warehouse is not paused; then run again.',
    },
    {
        id: 'query-timeout', from: 'request', names: ['QueryTimeoutException'], verdict: 'look', source: `${API}API_ListTables.html`,
        advice: 'The warehouse did not answer in time. Check that it is not paused or overloaded; then run again.',
    },
];
/** What the error text of a statement means; undefined when no row knows it, which is then the author's to correct. */
function statementFailure(text) {
    return FAILURES.find((row) => row.from === 'statement' && row.text?.test(text) === true);
}
/** Whether a statement's error may be another one's doing, and not the author's to correct: nothing took effect, or the history tells. */
function mayPass(text) {
    return (statementFailure(text)?.verdict ?? 'stop') !== 'stop';
}
/** What an exception of the Data API means; undefined when no row knows it. */
function requestFailure(name, message) {
    return FAILURES.find((row) => row.from === 'request' && (row.names?.includes(name) ?? true) && (row.text?.test(message) ?? true));
}


/***/ }),

/***/ 6613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ what),
/* harmony export */   Nk: () => (/* binding */ firstWord),
/* harmony export */   je: () => (/* binding */ targetName)
/* harmony export */ });
/* harmony import */ var _relations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9171);
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4306);
/** Statements in a few words: names for look-ups and phrases for people. */


/** The name after the head, folded, with its schema if one is written. */
function targetName(statement) {
    const { tokens, afterHead, last } = statement;
    const parts = [];
    for (let at = afterHead; at <= last; at += 2) {
        parts.push((0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(tokens, at));
        if (at + 1 > last || (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenText */ .pA)(tokens, at + 1) !== '.')
            break;
    }
    return parts.join('.');
}
/** A statement in a few words for a plan: its kind, and its relation where it has one. */
function what(statement) {
    const kind = statement.row?.kind.replaceAll('-', ' ').toUpperCase() ?? firstWord(statement);
    const subject = statement.targets.find((use) => use.access !== 'read');
    return subject === undefined ? kind : `${kind} of ${(0,_relations_js__WEBPACK_IMPORTED_MODULE_0__/* .relationName */ .CJ)(subject)}`;
}
/** The word a statement begins with, in capitals. */
function firstWord(statement) {
    return (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenText */ .pA)(statement.tokens, statement.first).slice(0, 40).toUpperCase();
}


/***/ }),

/***/ 6205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ TransportLost),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   cy: () => (/* binding */ HistoryMoved),
/* harmony export */   l3: () => (/* binding */ StatementFailed)
/* harmony export */ });
/** The request may or may not have taken effect: only the history knows. */
class TransportLost extends Error {
    name = 'TransportLost';
}
/** Another run advanced the history first; nothing of the request took effect. */
class HistoryMoved extends Error {
    name = 'HistoryMoved';
}
/** The warehouse ran a statement and rejected it. */
class StatementFailed extends Error {
    index;
    position;
    statementId;
    fate;
    name = 'StatementFailed';
    constructor(
    /** The warehouse's own message. */
    message, 
    /** Which statement of the request, 0-based, over all of its segments; undefined when the warehouse does not say. */
    index, 
    /** 1-based character position in the statement's text; undefined when the warehouse does not say. */
    position, statementId, 
    /** `broken` when it ended with its connection, so that what it did is not known. */
    fate = 'failed') {
        super(message);
        this.index = index;
        this.position = position;
        this.statementId = statementId;
        this.fate = fate;
    }
}
/** The run was told to stop; the running statement was cancelled, or finished before it could be. */
class Cancelled extends Error {
    name = 'Cancelled';
}


/***/ }),

/***/ 316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openEmbedded: () => (/* binding */ openEmbedded),
  openRedshift: () => (/* binding */ openRedshift)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-redshift-data/dist-cjs/index.js
var dist_cjs = __webpack_require__(3299);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/migrate/failure-table.js
var failure_table = __webpack_require__(2004);
// EXTERNAL MODULE: ./build/src/core/sql/describe.js
var describe = __webpack_require__(6613);
// EXTERNAL MODULE: ./build/src/ports/warehouse.js
var warehouse = __webpack_require__(6205);
;// CONCATENATED MODULE: ./build/src/warehouses/history-table.js
/**
 * The tables of the history, and the SQL around them.
 *
 * Redshift enforces no key, so what keeps `seq` gapless is the fence: every commit locks it first, before the transaction has a snapshot
 * (https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html), and then the guard fails unless the last seq is the expected one.
 * The fence is a table of its own because LOCK keeps out readers too, and the history must stay readable while a long segment runs.
 */

const CREATE_HISTORY = [
    'CREATE SCHEMA IF NOT EXISTS redshift_devops',
    `CREATE TABLE IF NOT EXISTS redshift_devops.history (
  seq BIGINT NOT NULL, migration VARCHAR(512) NOT NULL, segment INTEGER NOT NULL, segments INTEGER NOT NULL,
  checksum VARCHAR(64) NOT NULL, segment_checksum VARCHAR(64) NOT NULL, event VARCHAR(16) NOT NULL, token VARCHAR(64) NOT NULL,
  run VARCHAR(64) NOT NULL, host VARCHAR(32) NOT NULL, actor VARCHAR(256) NOT NULL, commit_id VARCHAR(64) NOT NULL, run_url VARCHAR(1024) NOT NULL,
  pull_request VARCHAR(32) NOT NULL, plan_digest VARCHAR(64) NOT NULL, tool_version VARCHAR(32) NOT NULL, note VARCHAR(4096) NOT NULL,
  recorded_at TIMESTAMP NOT NULL) DISTSTYLE ALL SORTKEY (seq)`,
    'CREATE TABLE IF NOT EXISTS redshift_devops.fence (held BOOLEAN)',
];
const LOCK_FENCE = 'LOCK TABLE redshift_devops.fence';
/** The guard's own message: from the leader node, or from a compute node. */
const GUARD_FAILED = /divi(sion|de) by zero/i;
/** Fails with a division by zero unless the last seq is `afterSeq`. */
function guardSql(afterSeq) {
    return `SELECT 1 / CASE WHEN (SELECT COALESCE(MAX(seq), 0) FROM redshift_devops.history) = ${afterSeq} THEN 1 ELSE 0 END`;
}
/** After how many milliseconds the warehouse gives up a statement, planning and waiting for locks included. https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html */
function timeoutSql(ms) {
    return `SET statement_timeout TO ${ms}`;
}
const MIGRATION_BYTES_MAX = 512;
const TEXT_COLUMNS = [
    ['migration', 'migration', MIGRATION_BYTES_MAX], ['checksum', 'checksum', 64], ['segmentChecksum', 'segment_checksum', 64], ['event', 'event', 16], ['token', 'token', 64],
    ['run', 'run', 64], ['host', 'host', 32], ['actor', 'actor', 256], ['commit', 'commit_id', 64], ['runUrl', 'run_url', 1024],
    ['pullRequest', 'pull_request', 32], ['planDigest', 'plan_digest', 64], ['toolVersion', 'tool_version', 32], ['note', 'note', 4096],
];
const COLUMNS = ['seq', 'segment', 'segments', ...TEXT_COLUMNS.map(([, column]) => column), 'recorded_at'].join(', ');
/** One row for each entry. Throws MIGRATION_NAME for an id that cannot be kept as it is: altered, it would not be recognised as applied. */
function insertSql(entries) {
    return `INSERT INTO redshift_devops.history (${COLUMNS}) VALUES ${entries.map(rowSql).join(', ')}`;
}
function rowSql(entry) {
    const bytes = Buffer.byteLength(entry.migration);
    if (bytes > MIGRATION_BYTES_MAX)
        throw new errors/* AppError */.uV('MIGRATION_NAME', `the id of a migration has at most ${MIGRATION_BYTES_MAX} bytes; this one has ${bytes}: ${entry.migration.slice(0, 60)}…`);
    if (entry.migration !== keepable(entry.migration))
        throw new errors/* AppError */.uV('MIGRATION_NAME', `the id of a migration holds a control character or half of a character: ${JSON.stringify(entry.migration)}`);
    const values = TEXT_COLUMNS.map(([field, , bytesMax]) => literal(cutToBytes(keepable(entry[field]), bytesMax))).join(', ');
    return `(${entry.seq}, ${entry.segment}, ${entry.segments}, ${values}, GETDATE())`;
}
/** DEL stands between the values of entries; `keepable` keeps it out of them. In JSON it is one byte, a control character below 32 is six. */
const SEPARATOR = '\u007f';
/** The longest possible entries still fit into the 64 KB of a row: https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html */
const ENTRIES_IN_A_ROW = 8;
/** The rest is for auditors, who read the table itself. */
const READ_COLUMNS = ['migration', 'checksum', 'segment_checksum', 'event', 'token', 'run', 'actor', 'commit_id', 'run_url', 'pull_request', 'note'];
const SELECTED = [
    ...['seq', 'segment', 'segments'].map((column) => `CAST(${column} AS VARCHAR)`),
    ...READ_COLUMNS,
    'CAST(EXTRACT(EPOCH FROM recorded_at) AS VARCHAR)',
];
/**
 * Every entry by ascending seq, several as one text, behind which stands the warehouse's clock, in seconds since 1970, like
 * `recorded_at`. The history is read at every start, and a result of few long texts is read many times faster than one of many fields.
 */
const SELECT_HISTORY = `SELECT LISTAGG(entry, CHR(127)) WITHIN GROUP (ORDER BY seq) || CHR(127) || CAST(EXTRACT(EPOCH FROM GETDATE()) AS VARCHAR) AS entries
FROM (SELECT seq, ${SELECTED.join(' || CHR(127) || ')} AS entry FROM redshift_devops.history) AS log
GROUP BY (seq - 1) / ${ENTRIES_IN_A_ROW} ORDER BY MIN(seq)`;
/** Reads one row of `SELECT_HISTORY`. */
function readEntries([row]) {
    const values = (row ?? '').split(SEPARATOR);
    const entries = [];
    for (let first = 0; first + SELECTED.length < values.length; first += SELECTED.length)
        entries.push(readEntry(values, first));
    return { entries, nowMs: milliseconds(values.at(-1)) };
}
/** By index, because thousands of destructured arrays cost more than the request that brought them. */
function readEntry(values, first) {
    return {
        seq: Number(values[first]),
        segment: Number(values[first + 1]),
        segments: Number(values[first + 2]),
        migration: values[first + 3] ?? '',
        checksum: values[first + 4] ?? '',
        segmentChecksum: values[first + 5] ?? '',
        event: values[first + 6],
        token: values[first + 7] ?? '',
        run: values[first + 8] ?? '',
        actor: values[first + 9] ?? '',
        commit: values[first + 10] ?? '',
        runUrl: values[first + 11] ?? '',
        pullRequest: values[first + 12] ?? '',
        note: values[first + 13] ?? '',
        atMs: milliseconds(values[first + 14]),
    };
}
function milliseconds(seconds) {
    return Math.round(Number(seconds) * 1000);
}
/** Without what no VARCHAR holds, and without what separates values. */
function keepable(text) {
    return text.replaceAll('\0', '').replaceAll(SEPARATOR, ' ').toWellFormed();
}
/** A string literal as Redshift reads it, where a backslash escapes. */
function literal(text) {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
/** A VARCHAR's length is in bytes: https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html */
function cutToBytes(text, bytesMax) {
    if (Buffer.byteLength(text) <= bytesMax)
        return text;
    let cut = text.slice(0, bytesMax);
    while (Buffer.byteLength(cut) > bytesMax)
        cut = cut.slice(0, -1);
    return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

;// CONCATENATED MODULE: ./build/src/warehouses/lock-table.js

const LOCK_ROWS_MAX = 10;
/** Locks of other sessions on these relations; one without a schema is found in any. */
function lockHoldersSql(relations) {
    const named = relations.map(({ schema, name }) => `(${schema === '' ? '' : `n.nspname = ${literal(schema)} AND `}c.relname = ${literal(name)})`).join(' OR ');
    return `SELECT n.nspname || '.' || c.relname, CAST(t.pid AS VARCHAR), t.txn_owner, t.lock_mode, CASE WHEN t.granted THEN 'yes' ELSE 'no' END, CAST(t.txn_start AS VARCHAR)
FROM svv_transactions t JOIN pg_class c ON c.oid = t.relation JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE t.pid <> pg_backend_pid() AND (${named}) ORDER BY t.txn_start LIMIT ${LOCK_ROWS_MAX}`;
}
function readLockHolder([relation, pid, user, mode, granted, since]) {
    return { relation: relation ?? '', pid: pid ?? '', user: (user ?? '').trim(), mode: mode ?? '', granted: granted === 'yes', since: `${since ?? ''} UTC` };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/warehouses/statement-names.js
/**
 * What the tool calls its statements, so that an operator, and a later run, finds them with ListStatements. A name is looked up by prefix.
 * https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListStatements.html
 */

/** Every name the tool gives a statement begins like this. */
const NAME_PREFIX = 'redshift-devops/';
const ACTOR_LENGTH_MAX = 120;
/** The name of a standalone statement is found again by its token alone. */
function standaloneName(token) {
    return `${NAME_PREFIX}${token}`;
}
/** A name and a token no other request has: jobs of one pipeline run may have the same run id. */
function freshName(purpose, run, actor) {
    const token = (0,external_node_crypto_.randomUUID)();
    return { name: `${NAME_PREFIX}${purpose}/${run}/${encodeURIComponent(actor.toWellFormed()).slice(0, ACTOR_LENGTH_MAX)}/${token}`, token };
}
/** What the name of a statement that changes the warehouse tells; undefined for a read, and for what is not the tool's. */
function readName(name) {
    const parts = name.startsWith(NAME_PREFIX) ? name.slice(NAME_PREFIX.length).split('/') : [];
    const [first = '', run = '', actor = ''] = parts;
    if (parts.length === 1 && /^[0-9a-f]{64}$/.test(first))
        return { token: first, run: '', actor: '' };
    return first === 'commit' || first === 'create' ? { token: undefined, run, actor: decoded(actor) } : undefined;
}
/** The end of a name may have cut a character in two. */
function decoded(text) {
    try {
        return decodeURIComponent(text.replace(/%[0-9A-F]?$/, ''));
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/src/warehouses/data-api-errors.js
/**
 * What an exception of the Data API means for the request that met it: the rows of `core/migrate/failure-table.ts`, and what the HTTP status
 * alone tells of an exception no row knows.
 *
 * Some quotas arrive as HTTP 400, which the SDK never retries, and on serverless a throttle may even be wrapped in a ValidationException,
 * so the SDK's own retryer is not enough. https://docs.aws.amazon.com/redshift-data/latest/APIReference/CommonErrors.html
 */


function verdictOf(error) {
    const { status } = facts(error);
    const row = rowOf(error);
    if (row?.id === 'waiting-exceeded' || row?.id === 'waiting-unknown')
        return 'no-waiting';
    if (row?.id === 'session-gone')
        return 'session-gone';
    if (row?.verdict === 'retry' || status === 429)
        return 'busy';
    if (row?.verdict === 'stop')
        return 'refused';
    if (row?.id !== 'service-fault' && status !== undefined && status >= 400 && status < 500)
        return 'refused';
    return 'unknown';
}
/** The error as a person should read it; the service's own message is kept. */
function toAppError(error, label) {
    if (error instanceof errors/* AppError */.uV)
        return error;
    const { name, message } = facts(error);
    const code = codeOf(error);
    const row = rowOf(error);
    const isTelling = row !== undefined && code !== 'WAREHOUSE_NOT_FOUND' && row.id !== 'session-gone';
    return new errors/* AppError */.uV(code, `${label}: ${name}: ${message}`, { cause: error, ...(isTelling ? { next: row.advice } : {}) });
}
function codeOf(error) {
    const { name, message, status } = facts(error);
    const row = rowOf(error);
    if (row?.id === 'denied' || row?.id === 'credentials-expired' || row?.id === 'clock-skewed' || /not authorized|Redshift endpoint.*permission/i.test(message))
        return 'WAREHOUSE_DENIED';
    if (verdictOf(error) === 'busy')
        return 'WAREHOUSE_BUSY';
    if (name === 'ResourceNotFoundException' || /(workgroup|cluster|database)\b.*(not found|doesn'?t exist|does not exist)/i.test(message))
        return 'WAREHOUSE_NOT_FOUND';
    if (/Region is missing/i.test(message))
        return 'CONFIG_INVALID';
    if (status !== undefined && status >= 400 && status < 500)
        return 'STATEMENT_REFUSED';
    return 'WAREHOUSE_UNREACHABLE';
}
function rowOf(error) {
    const { name, message } = facts(error);
    return (0,failure_table/* requestFailure */.SU)(name, message);
}
function facts(error) {
    if (!(error instanceof Error))
        return { name: 'Error', message: String(error), status: undefined };
    const metadata = error.$metadata;
    const code = error.code;
    return { name: error.name === 'Error' && typeof code === 'string' ? code : error.name, message: error.message, status: metadata?.httpStatusCode };
}

;// CONCATENATED MODULE: ./build/src/warehouses/statement-runner.js
/**
 * Sends statements through the Data API and follows them to their end.
 *
 * Waiting is the service's own long poll (`WaitTimeSeconds`, at most 30 s); where it is refused or has no effect, short polls that back off.
 * https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html
 */




/** The session ended before it took the statement: nothing ran. */
class SessionGone extends Error {
    name = 'SessionGone';
}
/** A statement that did not finish: the parent's error and which child failed, 0-based. */
class NotFinished extends Error {
    statementId;
    status;
    failedIndex;
    name = 'NotFinished';
    constructor(statementId, message, status, failedIndex) {
        super(message);
        this.statementId = statementId;
        this.status = status;
        this.failedIndex = failedIndex;
    }
}
const SUBMIT_WAIT_S = 10;
/** The most the service allows. */
const POLL_WAIT_S = 30;
const REPORT_EVERY_MS = 30_000;
const ATTEMPTS_MAX = 8;
const BACKOFF_MS_MAX = 20_000;
const SHORT_POLL_MS_MAX = 5_000;
/** A runner leaves ten seconds between the signal and the kill. */
const CANCEL_MS_MAX = 5_000;
const FIND_ATTEMPTS_MAX = 4;
const CANCEL_PAUSE_MS = 250;
class StatementRunner {
    options;
    mayWait = true;
    constructor(options) {
        this.options = options;
    }
    /** Runs one statement, or several in one transaction, to the end. Throws NotFinished, TransportLost, Cancelled or an AppError. */
    async run(submission) {
        const begunMs = this.options.clock.now();
        const submitted = await this.submit(submission);
        if (submitted.Status === 'FINISHED')
            return { id: submitted.Id, hasResultSet: submitted.HasResultSet ?? true, sessionId: submitted.SessionId };
        return { ...await this.follow(submitted.Id, submission, begunMs), sessionId: submitted.SessionId };
    }
    async submit(submission) {
        const { client, signal } = this.options;
        const [single, ...others] = submission.statements;
        const common = { ...this.whereTo(submission), StatementName: submission.name, ClientToken: submission.token };
        const output = await this.send(submission.isRead, () => {
            if (this.options.clock.now() > (submission.notAfterMs ?? Infinity))
                return Promise.reject(new warehouse/* TransportLost */.C_(`${submission.label} was not sent, because it is too late for its token`));
            const waiting = this.mayWait ? { WaitTimeSeconds: SUBMIT_WAIT_S } : {};
            const input = { ...common, ...waiting };
            return others.length === 0
                ? client.send(new dist_cjs/* ExecuteStatementCommand */.cw({ ...input, Sql: single }), { abortSignal: signal })
                : client.send(new dist_cjs/* BatchExecuteStatementCommand */.eC({ ...input, Sqls: [...submission.statements] }), { abortSignal: signal });
        }, (isSent) => (isSent ? this.cancelByName(submission) : stopped()));
        if (output.Id === undefined)
            throw new warehouse/* TransportLost */.C_('the Data API answered without a statement id');
        const { Id, Status, HasResultSet, SessionId } = output;
        return { Id, Status, HasResultSet, SessionId };
    }
    /** A session knows its warehouse and its user; they may not be said again. */
    whereTo({ session }) {
        if (session === undefined)
            return this.options.target;
        return 'id' in session ? { SessionId: session.id } : { ...this.options.target, SessionKeepAliveSeconds: session.keepAliveSeconds };
    }
    async follow(id, submission, begunMs) {
        const { clock, signal, notify } = this.options;
        let pauseMs = 100;
        let reportedMs = begunMs;
        for (;;) {
            const askedMs = clock.now();
            const untilReportS = Math.ceil((reportedMs + REPORT_EVERY_MS - askedMs) / 1_000);
            const seen = await this.describe(id, Math.max(1, Math.min(POLL_WAIT_S, untilReportS)), submission.label);
            if (seen.Status === 'FINISHED')
                return { id, hasResultSet: seen.HasResultSet ?? false };
            if (seen.Status === 'FAILED' || seen.Status === 'ABORTED')
                throw notFinished(id, seen);
            if (clock.now() - reportedMs >= REPORT_EVERY_MS) {
                reportedMs = clock.now();
                notify({ kind: 'statement-running', label: submission.label, elapsedMs: clock.now() - begunMs, statementId: id });
                await this.tellWhoHolds(submission, seen.RedshiftPid);
            }
            // An answer that came at once means that nobody waited for us.
            if (clock.now() - askedMs < 1_000) {
                await clock.sleep(pauseMs, signal);
                pauseMs = Math.min(pauseMs * 2, SHORT_POLL_MS_MAX);
            }
            if (signal.aborted)
                await this.cancel(id, submission.label);
        }
    }
    /** A statement that lasts may be waiting; who it waits for is worth a question, and no failure. */
    async tellWhoHolds({ relations = [] }, pid) {
        const { lockHolders, notify } = this.options;
        if (lockHolders === undefined || relations.length === 0)
            return;
        const holders = await lockHolders(relations, String(pid ?? '')).catch(() => []);
        for (const holder of holders)
            if (holder.granted)
                notify({ kind: 'lock-held', holder });
    }
    async describe(id, waitSeconds, label) {
        const { client, signal } = this.options;
        const request = () => client.send(new dist_cjs/* DescribeStatementCommand */.YM({ Id: id, ...(this.mayWait ? { WaitTimeSeconds: waitSeconds } : {}) }), { abortSignal: signal });
        return this.send(true, request, () => this.cancel(id, label));
    }
    /** Sends until the service takes it. A lost response is TransportLost, for a read it is asked again. */
    async send(isRead, request, onAbort) {
        const { clock, signal, notify, random, label } = this.options;
        let pauseMs = 250;
        for (let attempt = 1;; attempt++) {
            if (signal.aborted)
                return onAbort(attempt > 1);
            try {
                return await request();
            }
            catch (error) {
                if (signal.aborted)
                    return onAbort(true);
                if (error instanceof warehouse/* TransportLost */.C_)
                    throw error;
                const verdict = verdictOf(error);
                if (verdict === 'no-waiting' && this.mayWait) {
                    this.mayWait = false;
                    continue;
                }
                if (verdict === 'session-gone')
                    throw new SessionGone(toAppError(error, label).message, { cause: error });
                if (verdict === 'refused' || attempt >= ATTEMPTS_MAX)
                    throw toAppError(error, label);
                if (verdict === 'unknown' && !isRead)
                    throw new warehouse/* TransportLost */.C_(toAppError(error, label).message, { cause: error });
                const inMs = Math.round(pauseMs * random());
                notify({ kind: 'retrying', reason: toAppError(error, label).message, inMs });
                await clock.sleep(inMs, signal);
                pauseMs = Math.min(pauseMs * 2, BACKOFF_MS_MAX);
            }
        }
    }
    /** The run was told to stop before the service said the statement's id: it is looked for by its name. */
    async cancelByName(submission) {
        let isAnswered = false;
        for (let attempt = 1; attempt <= FIND_ATTEMPTS_MAX && !this.options.lastCall.aborted; attempt++) {
            const found = await this.findQuietly(submission.name);
            if (found?.Id !== undefined)
                return this.cancel(found.Id, submission.label);
            isAnswered ||= found !== undefined;
            await this.options.clock.sleep(CANCEL_PAUSE_MS);
        }
        const known = isAnswered ? 'the warehouse does not know it (yet)' : 'whether the warehouse got it is not known, because it does not answer';
        throw new warehouse/* Cancelled */.cJ(`the run was told to stop while ${submission.label} was being sent; ${known}`);
    }
    /** Cancels, and says what came of it. Never returns. */
    async cancel(id, label) {
        const { client, clock, lastCall: abortSignal } = this.options;
        const untilMs = clock.now() + CANCEL_MS_MAX;
        let refusal = '';
        try {
            // A statement that has just ended cannot be cancelled; what it came to is asked for all the same.
            await client.send(new dist_cjs/* CancelStatementCommand */.ly({ Id: id }), { abortSignal }).catch((error) => (refusal = toAppError(error, this.options.label).message));
            for (;;) {
                const { Status } = await client.send(new dist_cjs/* DescribeStatementCommand */.YM({ Id: id }), { abortSignal });
                if (Status === 'ABORTED' || Status === 'FAILED')
                    throw new warehouse/* Cancelled */.cJ(`the run was told to stop; the running statement of ${label} was cancelled (${id})`);
                if (Status === 'FINISHED')
                    throw new warehouse/* Cancelled */.cJ(`the run was told to stop; the statement of ${label} finished before it could be cancelled (${id})`);
                if (clock.now() > untilMs)
                    break;
                await clock.sleep(CANCEL_PAUSE_MS);
            }
        }
        catch (error) {
            if (error instanceof warehouse/* Cancelled */.cJ)
                throw error;
            throw new warehouse/* Cancelled */.cJ(`the run was told to stop; whether the statement of ${label} was cancelled is not known (${id}): ${toAppError(error, this.options.label).message}`, { cause: error });
        }
        const told = refusal === '' ? 'was told to stop too, and still runs' : `could not be cancelled, and still runs: ${refusal}`;
        throw new warehouse/* Cancelled */.cJ(`the run was told to stop; the statement of ${label} ${told} (${id})`);
    }
    /** Undefined when there was no answer, an empty object when the answer is that there is no such statement. */
    async findQuietly(name) {
        const { client, lastCall: abortSignal } = this.options;
        try {
            return (await client.send(new dist_cjs/* ListStatementsCommand */.m_({ StatementName: name, Status: 'ALL' }), { abortSignal })).Statements?.find(({ StatementName }) => StatementName === name) ?? {};
        }
        catch {
            return undefined;
        }
    }
    /** Every statement known under a name, in whatever warehouse. Status ALL, because without it only finished ones are listed. */
    list(name) {
        return this.listPages({ StatementName: name, Status: 'ALL' });
    }
    /** The statements of this warehouse with a name that begins so, and in one state. */
    listHere(name, status) {
        const { ClusterIdentifier, WorkgroupName, Database } = this.options.target;
        const where = { ...(ClusterIdentifier === undefined ? {} : { ClusterIdentifier }), ...(WorkgroupName === undefined ? {} : { WorkgroupName }), ...(Database === undefined ? {} : { Database }) };
        return this.listPages({ ...where, StatementName: name, Status: status });
    }
    async listPages(wanted) {
        const { client } = this.options;
        const found = [];
        let next;
        do {
            const page = await this.send(true, () => client.send(new dist_cjs/* ListStatementsCommand */.m_({ ...wanted, MaxResults: 100, ...(next === undefined ? {} : { NextToken: next }) })), stopped);
            found.push(...(page.Statements ?? []));
            next = page.NextToken;
        } while (next !== undefined && found.length < 1_000);
        return found;
    }
    /** Why a statement ended; undefined when the service no longer knows. */
    async errorOf(id) {
        const { client } = this.options;
        try {
            return (await this.send(true, () => client.send(new dist_cjs/* DescribeStatementCommand */.YM({ Id: id })), stopped)).Error ?? '';
        }
        catch (error) {
            if (error instanceof errors/* AppError */.uV && error.code === 'WAREHOUSE_NOT_FOUND')
                return undefined;
            throw error;
        }
    }
    /** Asks for a statement of another run to be cancelled; one that has ended meanwhile cannot be, and that is as good. */
    async cancelOther(id) {
        const { client } = this.options;
        try {
            await this.send(true, () => client.send(new dist_cjs/* CancelStatementCommand */.ly({ Id: id })), stopped);
        }
        catch (error) {
            if (!(error instanceof errors/* AppError */.uV && error.code === 'STATEMENT_REFUSED'))
                throw error;
        }
    }
    /** The first rows of a result, every value as text. */
    async fetch(id, rowsMax) {
        const { client } = this.options;
        const rows = [];
        for (let next;;) {
            const page = await this.send(true, () => client.send(new dist_cjs/* GetStatementResultCommand */.oC({ Id: id, ...(next === undefined ? {} : { NextToken: next }) })), stopped);
            for (const record of page.Records ?? [])
                if (rows.length < rowsMax)
                    rows.push(record.map(fieldText));
            next = page.NextToken;
            if (next !== undefined && rows.length < rowsMax)
                continue;
            const columns = (page.ColumnMetadata ?? []).map((column) => column.label ?? column.name ?? '');
            return { columns, rows, total: Math.max(page.TotalNumRows ?? 0, rows.length) };
        }
    }
}
function stopped() {
    return Promise.reject(new warehouse/* Cancelled */.cJ('the run was told to stop; no statement is running'));
}
function notFinished(id, seen) {
    const failed = failedChild(seen.SubStatements ?? []);
    const message = seen.Error || (failed === undefined ? undefined : seen.SubStatements?.[failed]?.Error) || `the statement was ${seen.Status === 'ABORTED' ? 'cancelled' : 'rejected'} without a message`;
    return new NotFinished(id, message, seen.Status ?? 'FAILED', failed);
}
/** Which status the children before and after the failed one carry is not documented, so only what singles one out is believed. */
function failedChild(children) {
    const failed = [...children.keys()].filter((at) => children[at]?.Status === 'FAILED');
    if (failed.length === 1)
        return failed[0];
    // After the first error come only complaints about it: https://github.com/awslabs/mcp/issues/1489
    const withError = (failed.length > 1 ? failed : [...children.keys()]).filter((at) => (children[at]?.Error ?? '') !== '');
    const isSame = withError.length > 1 && withError.every((at) => children[at]?.Error === children[withError[0] ?? 0]?.Error);
    return isSame ? undefined : withError[0];
}
function fieldText(field) {
    if (field.stringValue !== undefined)
        return field.stringValue;
    if (field.longValue !== undefined)
        return String(field.longValue);
    if (field.doubleValue !== undefined)
        return String(field.doubleValue);
    if (field.booleanValue !== undefined)
        return String(field.booleanValue);
    if (field.blobValue !== undefined)
        return Buffer.from(field.blobValue).toString('hex');
    return null;
}

;// CONCATENATED MODULE: ./build/src/warehouses/redshift-data-api.js
/**
 * The one warehouse adapter (decision D1): Redshift through its Data API, and the embedded warehouse through the same client.
 *
 * Auth, exactly one mode each: https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html#data-api-calling-considerations-authentication
 */









/** The request fields that name a real warehouse and how to sign in to it. */
function targetFields(target) {
    const where = target.kind === 'serverless' ? { WorkgroupName: target.name } : { ClusterIdentifier: target.name };
    const { auth } = target;
    return { ...where, Database: target.database, ...(auth.kind === 'secret' ? { SecretArn: auth.arn } : {}), ...(auth.kind === 'dbuser' ? { DbUser: auth.name } : {}) };
}
const HISTORY_ROWS_MAX = 1_000_000;
/** A logger without `info`: the SDK's own quiet one makes it copy every result field by field before it says nothing. */
const QUIET = { trace: noLog, debug: noLog, warn: noLog, error: noLog };
function noLog() {
    // What matters of the SDK's messages arrives as errors.
}
/** How long a session lives after the SET that opened it: its statement is sent at once. */
const SESSION_S = 60;
/** In the order in which a statement goes through them, so that none is missed on its way. */
const IN_FLIGHT = ['SUBMITTED', 'PICKED', 'STARTED'];
/** GitHub's runner sends its second signal 7.5 s after the first one, other runners kill after ten: by then the last words are said. */
const LAST_CALL_MS = 7_000;
/** A signal that is aborted some time after another one. */
function abortedLater(signal, ms) {
    const later = new AbortController();
    const wait = () => void setTimeout(() => later.abort(), ms).unref();
    if (signal.aborted)
        wait();
    else
        signal.addEventListener('abort', wait, { once: true });
    return later.signal;
}
class RedshiftDataApi {
    options;
    label;
    /** The service remembers a ClientToken for 8 hours; an hour is kept as a margin for a slow request. */
    dedupeWindowMs = 7 * 3_600_000;
    runner;
    /** For the one look that tells a cancelled run what stands. */
    afterwards;
    client;
    closing = new AbortController();
    historyExists = true;
    constructor(options) {
        this.options = options;
        this.label = options.label;
        // A long poll of 30 s must not run into the HTTP client's own timeout.
        this.client = new dist_cjs/* RedshiftDataClient */.Jp({ maxAttempts: 3, requestHandler: { requestTimeout: 45_000, throwOnRequestTimeout: true, connectionTimeout: 10_000 }, logger: QUIET, ...options.client });
        const lastCall = AbortSignal.any([abortedLater(options.signal, LAST_CALL_MS), this.closing.signal]);
        const signal = AbortSignal.any([options.signal, this.closing.signal]);
        this.runner = new StatementRunner({ ...options, client: this.client, signal, lastCall, lockHolders: async (relations, exceptPid) => (await this.lockHolders(relations)).filter(({ pid }) => pid !== exceptPid) });
        this.afterwards = new StatementRunner({ ...options, client: this.client, signal: lastCall, lastCall });
    }
    async readHistory() {
        try {
            const runner = this.looker();
            const { id } = await runner.run(this.read(SELECT_HISTORY, 'history'));
            const { rows } = await runner.fetch(id, HISTORY_ROWS_MAX);
            const read = rows.map(readEntries);
            this.historyExists = true;
            return { entries: read.flatMap(({ entries }) => entries), nowMs: read.at(-1)?.nowMs ?? this.options.clock.now() };
        }
        catch (error) {
            if (!(error instanceof NotFinished))
                throw error;
            // A read that was cut off is read again.
            if (error.status === 'ABORTED' || (0,failure_table/* mayPass */.bg)(error.message))
                throw new warehouse/* TransportLost */.C_(`the history could not be read: ${error.message}`, { cause: error });
            if (isForeign(error.message))
                throw new errors/* AppError */.uV('HISTORY_FOREIGN', `redshift_devops.history is not this tool’s table: ${error.message}`, { cause: error });
            if (!isMissingHistory(error.message))
                throw new errors/* AppError */.uV('QUERY_FAILED', `the history cannot be read: ${error.message}`, { cause: error });
            this.historyExists = false;
            return { entries: [], nowMs: this.options.clock.now() };
        }
    }
    async commit({ afterSeq, segments }) {
        if (!this.historyExists)
            await this.createHistory();
        const entries = segments.map(({ entry }) => entry);
        const { sqls, users } = batchOf(afterSeq, segments);
        try {
            await this.runner.run({ statements: sqls, ...this.fresh('commit'), label: labelOf(segments), isRead: false, relations: segments.flatMap(({ statements }) => statements.flatMap(relationsIn)) });
        }
        catch (error) {
            if (!(error instanceof NotFinished))
                throw error;
            const { failedIndex } = error;
            const index = failedIndex === undefined ? undefined : users.indexOf(failedIndex);
            if (index === undefined || index >= 0)
                throw toStatementFailed(error, index);
            if (failedIndex === GUARD_INDEX && GUARD_FAILED.test(error.message))
                throw new warehouse/* HistoryMoved */.cy(`the history is not at seq ${afterSeq} any more`);
            // Another transaction was first, or the connection broke: the history tells.
            if ((0,failure_table/* mayPass */.bg)(error.message))
                throw new warehouse/* HistoryMoved */.cy(`another run was first: ${error.message}`);
            if (isMissingHistory(error.message))
                throw new errors/* AppError */.uV('HISTORY_FOREIGN', `redshift_devops.fence is missing: ${error.message}`, { cause: error });
            throw new errors/* AppError */.uV('QUERY_FAILED', `the history cannot be written: ${error.message}`, { cause: error, next: NEXT_AFTER_HISTORY_FAILED });
        }
        return { entries: entries.map((entry) => ({ ...entry, atMs: this.options.clock.now() })) };
    }
    async run({ token, statement, timeoutMs, notAfterMs }) {
        const submission = { statements: [statement.sql], name: standaloneName(token), token, label: (0,describe/* what */.BB)(statement.statement), isRead: false, relations: relationsIn(statement), notAfterMs };
        try {
            if (timeoutMs === undefined)
                await this.runner.run(submission);
            else
                await this.runInSession(submission, timeoutMs);
        }
        catch (error) {
            throw error instanceof NotFinished ? toStatementFailed(error, 0) : error;
        }
    }
    async fateOf(token) {
        const found = await this.looker().list(standaloneName(token));
        if (found.length === 0)
            return 'absent';
        if (found.some(({ Status }) => Status === 'FINISHED'))
            return 'finished';
        const ended = found.filter(({ Status }) => Status === 'FAILED' || Status === 'ABORTED');
        if (ended.length < found.length)
            return 'running';
        const errors = await Promise.all(ended.map(({ Id }) => this.looker().errorOf(Id ?? '')));
        return errors.some((error) => error === undefined || isBroken(error)) ? 'broken' : 'failed';
    }
    async inFlight() {
        const found = new Map();
        for (const status of IN_FLIGHT) {
            for (const { Id, StatementName, CreatedAt } of await this.runner.listHere(NAME_PREFIX, status)) {
                const read = readName(StatementName ?? '');
                if (Id !== undefined && read !== undefined)
                    found.set(Id, { id: Id, ...read, sentMs: CreatedAt?.getTime() });
            }
        }
        return [...found.values()];
    }
    cancel(statementId) {
        return this.runner.cancelOther(statementId);
    }
    async lockHolders(relations) {
        if (relations.length === 0)
            return [];
        const { rows } = await this.query(lockHoldersSql(relations), LOCK_ROWS_MAX);
        return rows.map(readLockHolder);
    }
    async query(sql, rowsMax) {
        const finished = await this.readOnce(sql);
        if (!finished.hasResultSet)
            return { columns: [], rows: [], total: 0 };
        return this.runner.fetch(finished.id, rowsMax);
    }
    /** Whoever still waits for an answer gets Cancelled: a question nobody needs any more must not keep the process. */
    close() {
        this.closing.abort();
        this.client.destroy();
        return Promise.resolve();
    }
    /**
     * A setting lasts for one session, and a statement that runs alone has no batch to share one with: it is set first, in a session that is
     * kept for the statement. https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html
     */
    async runInSession(submission, timeoutMs) {
        for (let attempt = 1;; attempt++) {
            const opening = { statements: [timeoutSql(timeoutMs)], ...this.fresh('session'), label: 'the statement timeout', isRead: true, session: { keepAliveSeconds: SESSION_S } };
            const { sessionId } = await this.runner.run(opening);
            if (sessionId === undefined)
                throw new errors/* AppError */.uV('STATEMENT_REFUSED', `${this.label}: the Data API opened no session for the statement timeout`, { next: 'Remove statement_timeout for what runs alone, or use a region whose Data API has sessions.' });
            try {
                await this.runner.run({ ...submission, session: { id: sessionId } });
                return;
            }
            catch (error) {
                if (!(error instanceof SessionGone) || attempt === SESSION_ATTEMPTS_MAX)
                    throw error;
            }
        }
    }
    /** Also after Ctrl-C a run looks once more, to say what stands. */
    looker() {
        return this.options.signal.aborted ? this.afterwards : this.runner;
    }
    async readOnce(sql) {
        try {
            return await this.runner.run(this.read(sql, 'query'));
        }
        catch (error) {
            throw error instanceof NotFinished ? toStatementFailed(error, 0) : error;
        }
    }
    /** Two first runs may create at once; whoever is beaten looks again. */
    async createHistory() {
        try {
            await this.runner.run({ statements: CREATE_HISTORY, ...this.fresh('create'), label: 'the history tables', isRead: true });
        }
        catch (error) {
            if (!(error instanceof NotFinished))
                throw error;
            if (/already exists|duplicate key/i.test(error.message) || (0,failure_table/* mayPass */.bg)(error.message))
                throw new warehouse/* HistoryMoved */.cy('another run creates the history');
            throw new errors/* AppError */.uV('QUERY_FAILED', `the history tables cannot be created: ${error.message}`, { cause: error, next: 'Grant the database user CREATE on the database, or create the schema redshift_devops for it.' });
        }
        this.historyExists = true;
    }
    read(sql, purpose) {
        return { statements: [sql], ...this.fresh(purpose), label: `the ${purpose}`, isRead: true };
    }
    fresh(purpose) {
        return freshName(purpose, this.options.run, this.options.actor);
    }
}
const SESSION_ATTEMPTS_MAX = 3;
/** LOCK comes first, before the transaction has a snapshot, then the guard. */
const GUARD_INDEX = 1;
/** The texts of a batch, and at which index of it each of the users' statements stands. */
function batchOf(afterSeq, segments) {
    const sqls = [LOCK_FENCE, guardSql(afterSeq)];
    const users = [];
    let setMs;
    for (const { statements, timeoutMs } of segments) {
        // A batch of the tool's own rows waits for nobody but another run.
        if (timeoutMs !== setMs && statements.length > 0)
            sqls.push(timeoutSql(timeoutMs ?? 0));
        setMs = timeoutMs;
        for (const { sql } of statements)
            users.push(sqls.push(sql) - 1);
    }
    sqls.push(insertSql(segments.map(({ entry }) => entry)));
    return { sqls, users };
}
function labelOf(segments) {
    const [first, ...others] = segments.map(({ entry }) => `${entry.migration} ${entry.segment}/${entry.segments}`);
    return others.length === 0 ? first ?? '' : `${first ?? ''} to ${others.at(-1) ?? ''}`;
}
function relationsIn({ statement }) {
    return statement.relations;
}
/** Whether a statement's error leaves open what it did. */
function isBroken(error) {
    return (0,failure_table/* statementFailure */.qU)(error)?.verdict === 'look';
}
const NEXT_AFTER_HISTORY_FAILED = 'Grant the database user INSERT and SELECT on all tables of the schema redshift_devops, or make it their owner.';
function isMissingHistory(message) {
    return /(relation|schema|table) "?redshift_devops[^ ]* does not exist|"redshift_devops" does not exist/i.test(message);
}
/** A table of the same name that lacks what this tool's has. */
function isForeign(message) {
    return /column "?\w+"? does not exist/i.test(message);
}
/** `…\n  Position: 12` is how the service names the character: https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html */
function toStatementFailed(error, index) {
    const position = /\n?\s*Position:\s*(\d+)\s*;?/.exec(error.message);
    const message = position === null ? error.message : error.message.replace(position[0], '').trim();
    return new warehouse/* StatementFailed */.l3(message, index, position === null ? undefined : Number(position[1]), error.statementId, isBroken(message) ? 'broken' : 'failed');
}

;// CONCATENATED MODULE: ./build/src/warehouses/open.js

function openRedshift(target, common) {
    const client = target.region === undefined ? {} : { region: target.region };
    return withEmulation(new RedshiftDataApi({ ...common, client, target: targetFields(target), label: target.label }), () => undefined);
}
/** The same client, answered in this process. Credentials and region are placeholders that never leave it. */
function openEmbedded(label, requestHandler, embedded, common) {
    const client = { region: 'local', credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' }, endpoint: 'http://embedded.invalid', requestHandler };
    const api = new RedshiftDataApi({ ...common, client, target: { WorkgroupName: 'embedded', Database: 'dev' }, label });
    return withEmulation(api, () => embedded.emulation(), () => embedded.close());
}
function withEmulation(api, emulation, closeMore = () => Promise.resolve()) {
    return {
        label: api.label,
        dedupeWindowMs: api.dedupeWindowMs,
        readHistory: () => api.readHistory(),
        commit: (request) => api.commit(request),
        run: (request) => api.run(request),
        fateOf: (token) => api.fateOf(token),
        inFlight: () => api.inFlight(),
        cancel: (statementId) => api.cancel(statementId),
        lockHolders: (relations) => api.lockHolders(relations),
        query: (sql, rowsMax) => api.query(sql, rowsMax),
        emulation,
        close: async () => {
            await api.close();
            await closeMore();
        },
    };
}


/***/ })

};
