export const id = 398;
export const ids = [398];
export const modules = {

/***/ 1467:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.targetName = targetName;
exports.what = what;
exports.firstWord = firstWord;
/** Statements in a few words: names for look-ups and phrases for people. */
const relations_js_1 = __webpack_require__(3861);
const tokenizer_js_1 = __webpack_require__(5165);
/** The name after the head, folded, with its schema if one is written. */
function targetName(statement) {
    const { tokens, afterHead, last } = statement;
    const parts = [];
    for (let at = afterHead; at <= last; at += 2) {
        parts.push((0, tokenizer_js_1.foldedName)(tokens, at));
        if (at + 1 > last || (0, tokenizer_js_1.tokenText)(tokens, at + 1) !== '.')
            break;
    }
    return parts.join('.');
}
/** A statement in a few words for a plan: its kind, and its relation where it has one. */
function what(statement) {
    const kind = statement.row?.kind.replaceAll('-', ' ').toUpperCase() ?? firstWord(statement);
    const subject = statement.relations.find((use) => use.access !== 'read');
    return subject === undefined ? kind : `${kind} of ${(0, relations_js_1.relationName)(subject)}`;
}
/** The word a statement begins with, in capitals. */
function firstWord(statement) {
    return (0, tokenizer_js_1.tokenText)(statement.tokens, statement.first).slice(0, 40).toUpperCase();
}


/***/ }),

/***/ 4403:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Cancelled = exports.StatementFailed = exports.HistoryMoved = exports.TransportLost = void 0;
/** The request may or may not have taken effect: only the history knows. */
class TransportLost extends Error {
    name = 'TransportLost';
}
exports.TransportLost = TransportLost;
/** Another run advanced the history first; nothing of the request took effect. */
class HistoryMoved extends Error {
    name = 'HistoryMoved';
}
exports.HistoryMoved = HistoryMoved;
/** The warehouse ran a statement and rejected it. */
class StatementFailed extends Error {
    index;
    position;
    statementId;
    name = 'StatementFailed';
    constructor(
    /** The warehouse's own message. */
    message, 
    /** Which statement of the request, 0-based; undefined when the warehouse does not say. */
    index, 
    /** 1-based character position in the statement's text; undefined when the warehouse does not say. */
    position, statementId) {
        super(message);
        this.index = index;
        this.position = position;
        this.statementId = statementId;
    }
}
exports.StatementFailed = StatementFailed;
/** The run was told to stop; the running statement was cancelled, or finished before it could be. */
class Cancelled extends Error {
    name = 'Cancelled';
}
exports.Cancelled = Cancelled;


/***/ }),

/***/ 8291:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verdictOf = verdictOf;
exports.toAppError = toAppError;
/**
 * What an exception of the Data API means for the request that met it.
 *
 * Some quotas arrive as HTTP 400, which the SDK never retries, and on serverless a throttle may even be wrapped in a ValidationException,
 * so the SDK's own retryer is not enough. https://docs.aws.amazon.com/redshift-data/latest/APIReference/CommonErrors.html
 */
const errors_js_1 = __webpack_require__(4296);
const BUSY = new Set(['ActiveStatementsExceededException', 'ActiveSessionsExceededException', 'ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded']);
const DENIED = new Set(['AccessDeniedException', 'ExpiredTokenException', 'ExpiredToken', 'UnrecognizedClientException', 'InvalidSignatureException', 'IncompleteSignature',
    'InvalidClientTokenId', 'MissingAuthenticationToken', 'CredentialsProviderError', 'TokenProviderError', 'OptInRequired', 'NotAuthorized']);
function verdictOf(error) {
    const { name, message, status } = facts(error);
    if (BUSY.has(name) || status === 429 || /^(Request)?Throttl(ed|ing)/.test(name) || /ThrottlingException|Rate exceeded|Too many requests/i.test(message))
        return 'busy';
    if (name === 'ActiveWaitingRequestsExceededException')
        return 'no-waiting';
    if (name === 'ValidationException' && /WaitTimeSeconds/i.test(message))
        return 'no-waiting';
    if (DENIED.has(name) || (status !== undefined && status >= 400 && status < 500))
        return 'refused';
    return 'unknown';
}
/** The error as a person should read it; the service's own message is kept. */
function toAppError(error, label) {
    if (error instanceof errors_js_1.AppError)
        return error;
    const { name, message } = facts(error);
    return new errors_js_1.AppError(codeOf(error), `${label}: ${name}: ${message}`, { cause: error });
}
function codeOf(error) {
    const { name, message, status } = facts(error);
    if (DENIED.has(name) || /not authorized|Redshift endpoint.*permission/i.test(message))
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
function facts(error) {
    if (!(error instanceof Error))
        return { name: 'Error', message: String(error), status: undefined };
    const metadata = error.$metadata;
    const code = error.code;
    return { name: error.name === 'Error' && typeof code === 'string' ? code : error.name, message: error.message, status: metadata?.httpStatusCode };
}


/***/ }),

/***/ 2317:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SELECT_HISTORY = exports.GUARD_FAILED = exports.LOCK_FENCE = exports.CREATE_HISTORY = void 0;
exports.guardSql = guardSql;
exports.insertSql = insertSql;
exports.readEntry = readEntry;
/**
 * The tables of the history, and the SQL around them.
 *
 * Redshift enforces no key, so what keeps `seq` gapless is the fence: every commit locks it first, before the transaction has a snapshot
 * (https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html), and then the guard fails unless the last seq is the expected one.
 * The fence is a table of its own because LOCK keeps out readers too, and the history must stay readable while a long segment runs.
 */
const errors_js_1 = __webpack_require__(4296);
exports.CREATE_HISTORY = [
    'CREATE SCHEMA IF NOT EXISTS redshift_devops',
    `CREATE TABLE IF NOT EXISTS redshift_devops.history (
  seq BIGINT NOT NULL, migration VARCHAR(512) NOT NULL, segment INTEGER NOT NULL, segments INTEGER NOT NULL,
  checksum VARCHAR(64) NOT NULL, segment_checksum VARCHAR(64) NOT NULL, event VARCHAR(16) NOT NULL, token VARCHAR(64) NOT NULL,
  run VARCHAR(64) NOT NULL, host VARCHAR(32) NOT NULL, actor VARCHAR(256) NOT NULL, commit_id VARCHAR(64) NOT NULL, run_url VARCHAR(1024) NOT NULL,
  pull_request VARCHAR(32) NOT NULL, plan_digest VARCHAR(64) NOT NULL, tool_version VARCHAR(32) NOT NULL, note VARCHAR(4096) NOT NULL,
  recorded_at TIMESTAMP NOT NULL) DISTSTYLE ALL SORTKEY (seq)`,
    'CREATE TABLE IF NOT EXISTS redshift_devops.fence (held BOOLEAN)',
];
exports.LOCK_FENCE = 'LOCK TABLE redshift_devops.fence';
/** The guard's own message: from the leader node, or from a compute node. */
exports.GUARD_FAILED = /divi(sion|de) by zero/i;
/** Fails with a division by zero unless the last seq is `afterSeq`. */
function guardSql(afterSeq) {
    return `SELECT 1 / CASE WHEN (SELECT COALESCE(MAX(seq), 0) FROM redshift_devops.history) = ${afterSeq} THEN 1 ELSE 0 END`;
}
const MIGRATION_BYTES_MAX = 512;
const TEXT_COLUMNS = [
    ['migration', 'migration', MIGRATION_BYTES_MAX], ['checksum', 'checksum', 64], ['segmentChecksum', 'segment_checksum', 64], ['event', 'event', 16], ['token', 'token', 64],
    ['run', 'run', 64], ['host', 'host', 32], ['actor', 'actor', 256], ['commit', 'commit_id', 64], ['runUrl', 'run_url', 1024],
    ['pullRequest', 'pull_request', 32], ['planDigest', 'plan_digest', 64], ['toolVersion', 'tool_version', 32], ['note', 'note', 4096],
];
/** Throws MIGRATION_NAME for an id that cannot be kept as it is: altered, it would not be recognised as applied. */
function insertSql(entry) {
    const bytes = Buffer.byteLength(entry.migration);
    if (bytes > MIGRATION_BYTES_MAX)
        throw new errors_js_1.AppError('MIGRATION_NAME', `the id of a migration has at most ${MIGRATION_BYTES_MAX} bytes; this one has ${bytes}: ${entry.migration.slice(0, 60)}…`);
    if (entry.migration !== keepable(entry.migration))
        throw new errors_js_1.AppError('MIGRATION_NAME', `the id of a migration holds a control character or half of a character: ${JSON.stringify(entry.migration)}`);
    const columns = TEXT_COLUMNS.map(([, column]) => column).join(', ');
    const values = TEXT_COLUMNS.map(([field, , bytesMax]) => literal(cutToBytes(keepable(entry[field]), bytesMax))).join(', ');
    return `INSERT INTO redshift_devops.history (seq, segment, segments, ${columns}, recorded_at) VALUES (${entry.seq}, ${entry.segment}, ${entry.segments}, ${values}, GETDATE())`;
}
/** Between the values of an entry; `keepable` keeps it out of them. */
const SEPARATOR = '\u001f';
const SELECTED = [
    ...['seq', 'segment', 'segments'].map((column) => `CAST(${column} AS VARCHAR)`),
    ...TEXT_COLUMNS.map(([, column]) => column),
    ...['recorded_at', 'GETDATE()'].map((time) => `CAST(EXTRACT(EPOCH FROM ${time}) AS VARCHAR)`),
];
/**
 * Every entry by ascending seq, as one text each; the last value is the warehouse's clock, in seconds since 1970, like `recorded_at`.
 * A result of one column is read several times faster than one of nineteen, and the history is read at every start.
 */
exports.SELECT_HISTORY = `SELECT ${SELECTED.join(' || CHR(31) || ')} AS entry FROM redshift_devops.history ORDER BY seq`;
/** Reads one row of `SELECT_HISTORY`. */
function readEntry([row]) {
    const values = (row ?? '').split(SEPARATOR);
    const text = (index) => values[index] ?? '';
    const milliseconds = (index) => Math.round(Number(text(index)) * 1000);
    const after = 3 + TEXT_COLUMNS.length;
    return {
        entry: {
            seq: Number(text(0)), segment: Number(text(1)), segments: Number(text(2)), migration: text(3), checksum: text(4), segmentChecksum: text(5),
            event: text(6), token: text(7), run: text(8), host: text(9), actor: text(10), commit: text(11), runUrl: text(12),
            pullRequest: text(13), planDigest: text(14), toolVersion: text(15), note: text(16), atMs: milliseconds(after),
        },
        nowMs: milliseconds(after + 1),
    };
}
/** Without what no VARCHAR holds, and without what separates the values of an entry. */
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


/***/ }),

/***/ 2398:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.openRedshift = openRedshift;
exports.openEmbedded = openEmbedded;
const redshift_data_api_js_1 = __webpack_require__(7153);
function openRedshift(target, common) {
    const client = target.region === undefined ? {} : { region: target.region };
    return withEmulation(new redshift_data_api_js_1.RedshiftDataApi({ ...common, client, target: (0, redshift_data_api_js_1.targetFields)(target), label: target.label }), () => undefined);
}
/** The same client, answered in this process. Credentials and region are placeholders that never leave it. */
function openEmbedded(label, requestHandler, embedded, common) {
    const client = { region: 'local', credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' }, endpoint: 'http://embedded.invalid', requestHandler };
    const api = new redshift_data_api_js_1.RedshiftDataApi({ ...common, client, target: { WorkgroupName: 'embedded', Database: 'dev' }, label });
    return withEmulation(api, () => embedded.emulation(), () => embedded.close());
}
function withEmulation(api, emulation, closeMore = () => Promise.resolve()) {
    return {
        label: api.label,
        dedupeWindowMs: api.dedupeWindowMs,
        readHistory: () => api.readHistory(),
        commit: (request) => api.commit(request),
        run: (token, statement) => api.run(token, statement),
        fateOf: (token) => api.fateOf(token),
        query: (sql, rowsMax) => api.query(sql, rowsMax),
        emulation,
        close: async () => {
            await api.close();
            await closeMore();
        },
    };
}


/***/ }),

/***/ 7153:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.RedshiftDataApi = void 0;
exports.targetFields = targetFields;
/**
 * The one warehouse adapter (decision D1): Redshift through its Data API, and the embedded warehouse through the same client.
 *
 * Auth, exactly one mode each: https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html#data-api-calling-considerations-authentication
 */
const node_crypto_1 = __webpack_require__(7598);
const client_redshift_data_1 = __webpack_require__(3299);
const errors_js_1 = __webpack_require__(4296);
const describe_js_1 = __webpack_require__(1467);
const warehouse_js_1 = __webpack_require__(4403);
const history_table_js_1 = __webpack_require__(2317);
const statement_runner_js_1 = __webpack_require__(6868);
/** The request fields that name a real warehouse and how to sign in to it. */
function targetFields(target) {
    const where = target.kind === 'serverless' ? { WorkgroupName: target.name } : { ClusterIdentifier: target.name };
    const { auth } = target;
    return { ...where, Database: target.database, ...(auth.kind === 'secret' ? { SecretArn: auth.arn } : {}), ...(auth.kind === 'dbuser' ? { DbUser: auth.name } : {}) };
}
/** Every name the tool gives a statement begins like this, so that an operator finds them in ListStatements. */
const NAME_PREFIX = 'redshift-devops/';
/** LOCK and guard come before the user's statements in a batch. */
const OWN_STATEMENTS_BEFORE = 2;
const HISTORY_ROWS_MAX = 1_000_000;
/** A logger without `info`: the SDK's own quiet one makes it copy every result field by field before it says nothing. */
const QUIET = { trace: noLog, debug: noLog, warn: noLog, error: noLog };
function noLog() {
    // What matters of the SDK's messages arrives as errors.
}
/** Another transaction was first; the batch rolled back as a whole. https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html */
const CONFLICT = /\b(1018|1023)\b|concurrent transaction|could not open relation|deadlock detected/i;
class RedshiftDataApi {
    options;
    label;
    /** The service remembers a ClientToken for 8 hours; an hour is kept as a margin for a slow request. */
    dedupeWindowMs = 7 * 3_600_000;
    runner;
    /** For the one look that tells a cancelled run what stands. */
    afterwards;
    client;
    historyExists = true;
    constructor(options) {
        this.options = options;
        this.label = options.label;
        // A long poll of 30 s must not run into the HTTP client's own timeout.
        this.client = new client_redshift_data_1.RedshiftDataClient({ maxAttempts: 3, requestHandler: { requestTimeout: 45_000, throwOnRequestTimeout: true, connectionTimeout: 10_000 }, logger: QUIET, ...options.client });
        this.runner = new statement_runner_js_1.StatementRunner({ ...options, client: this.client });
        this.afterwards = new statement_runner_js_1.StatementRunner({ ...options, client: this.client, signal: new AbortController().signal });
    }
    async readHistory() {
        try {
            const runner = this.looker();
            const { id } = await runner.run(this.read(history_table_js_1.SELECT_HISTORY, 'history'));
            const { rows } = await runner.fetch(id, HISTORY_ROWS_MAX);
            const read = rows.map(history_table_js_1.readEntry);
            this.historyExists = true;
            return { entries: read.map(({ entry }) => entry), nowMs: read.at(-1)?.nowMs ?? this.options.clock.now() };
        }
        catch (error) {
            if (!(error instanceof statement_runner_js_1.NotFinished))
                throw error;
            if (!isMissingHistory(error.message))
                throw new errors_js_1.AppError('QUERY_FAILED', `the history cannot be read: ${error.message}`, { cause: error });
            this.historyExists = false;
            return { entries: [], nowMs: this.options.clock.now() };
        }
    }
    async commit({ afterSeq, statements, entry }) {
        if (!this.historyExists)
            await this.createHistory();
        const sqls = [history_table_js_1.LOCK_FENCE, (0, history_table_js_1.guardSql)(afterSeq), ...statements.map(({ sql }) => sql), (0, history_table_js_1.insertSql)(entry)];
        const label = `${entry.migration} ${entry.segment}/${entry.segments}`;
        try {
            await this.runner.run({ statements: sqls, ...this.fresh('commit'), label, isRead: false });
        }
        catch (error) {
            if (!(error instanceof statement_runner_js_1.NotFinished))
                throw error;
            const index = error.failedIndex === undefined ? undefined : error.failedIndex - OWN_STATEMENTS_BEFORE;
            if (index === undefined || (index >= 0 && index < statements.length))
                throw toStatementFailed(error, index);
            if (index < 0 && history_table_js_1.GUARD_FAILED.test(error.message))
                throw new warehouse_js_1.HistoryMoved(`the history is not at seq ${afterSeq} any more`);
            if (CONFLICT.test(error.message))
                throw new warehouse_js_1.HistoryMoved(`another run was first: ${error.message}`);
            throw new errors_js_1.AppError('QUERY_FAILED', `the history cannot be written: ${error.message}`, { cause: error, next: NEXT_AFTER_HISTORY_FAILED });
        }
        return { entry: { ...entry, atMs: this.options.clock.now() } };
    }
    async run(token, statement) {
        try {
            await this.runner.run({ statements: [statement.sql], name: `${NAME_PREFIX}${token}`, token, label: (0, describe_js_1.what)(statement.statement), isRead: false });
        }
        catch (error) {
            throw error instanceof statement_runner_js_1.NotFinished ? toStatementFailed(error, 0) : error;
        }
    }
    async fateOf(token) {
        const statuses = (await this.looker().list(`${NAME_PREFIX}${token}`)).map(({ Status }) => Status);
        if (statuses.length === 0)
            return 'absent';
        if (statuses.includes('FINISHED'))
            return 'finished';
        return statuses.every((status) => status === 'FAILED' || status === 'ABORTED') ? 'failed' : 'running';
    }
    async query(sql, rowsMax) {
        const finished = await this.readOnce(sql);
        if (!finished.hasResultSet)
            return { columns: [], rows: [], total: 0 };
        return this.runner.fetch(finished.id, rowsMax);
    }
    close() {
        this.client.destroy();
        return Promise.resolve();
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
            throw error instanceof statement_runner_js_1.NotFinished ? toStatementFailed(error, 0) : error;
        }
    }
    /** Two first runs may create at once; whoever is beaten looks again. */
    async createHistory() {
        try {
            await this.runner.run({ statements: history_table_js_1.CREATE_HISTORY, ...this.fresh('create'), label: 'the history tables', isRead: true });
        }
        catch (error) {
            if (!(error instanceof statement_runner_js_1.NotFinished))
                throw error;
            if (/already exists|duplicate key/i.test(error.message) || CONFLICT.test(error.message))
                throw new warehouse_js_1.HistoryMoved('another run creates the history');
            throw new errors_js_1.AppError('QUERY_FAILED', `the history tables cannot be created: ${error.message}`, { cause: error, next: 'Grant the database user CREATE on the database, or create the schema redshift_devops for it.' });
        }
        this.historyExists = true;
    }
    read(sql, purpose) {
        return { statements: [sql], ...this.fresh(purpose), label: `the ${purpose}`, isRead: true };
    }
    /** A name and a token no other request has: jobs of one pipeline run may have the same run id, and a name is looked up as a prefix. */
    fresh(purpose) {
        const token = (0, node_crypto_1.randomUUID)();
        return { name: `${NAME_PREFIX}${purpose}/${this.options.run}/${token}`, token };
    }
}
exports.RedshiftDataApi = RedshiftDataApi;
const NEXT_AFTER_HISTORY_FAILED = 'Grant the database user INSERT and SELECT on all tables of the schema redshift_devops, or make it their owner.';
function isMissingHistory(message) {
    return /(relation|schema|table) "?redshift_devops[^ ]* does not exist|"redshift_devops" does not exist/i.test(message);
}
/** `…\n  Position: 12` is how the service names the character: https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html */
function toStatementFailed(error, index) {
    const position = /\n?\s*Position:\s*(\d+)\s*;?/.exec(error.message);
    const message = position === null ? error.message : error.message.replace(position[0], '').trim();
    return new warehouse_js_1.StatementFailed(message, index, position === null ? undefined : Number(position[1]), error.statementId);
}


/***/ }),

/***/ 6868:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.StatementRunner = exports.NotFinished = void 0;
/**
 * Sends statements through the Data API and follows them to their end.
 *
 * Waiting is the service's own long poll (`WaitTimeSeconds`, at most 30 s); where it is refused or has no effect, short polls that back off.
 * https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html
 */
const client_redshift_data_1 = __webpack_require__(3299);
const warehouse_js_1 = __webpack_require__(4403);
const data_api_errors_js_1 = __webpack_require__(8291);
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
exports.NotFinished = NotFinished;
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
            return { id: submitted.Id, hasResultSet: submitted.HasResultSet ?? true };
        return this.follow(submitted.Id, submission, begunMs);
    }
    async submit(submission) {
        const { client, target, signal } = this.options;
        const [single, ...others] = submission.statements;
        const common = { ...target, StatementName: submission.name, ClientToken: submission.token };
        const output = await this.send(submission.isRead, () => {
            const waiting = this.mayWait ? { WaitTimeSeconds: SUBMIT_WAIT_S } : {};
            const input = { ...common, ...waiting };
            return others.length === 0
                ? client.send(new client_redshift_data_1.ExecuteStatementCommand({ ...input, Sql: single }), { abortSignal: signal })
                : client.send(new client_redshift_data_1.BatchExecuteStatementCommand({ ...input, Sqls: [...submission.statements] }), { abortSignal: signal });
        }, (isSent) => (isSent ? this.cancelByName(submission) : stopped()));
        if (output.Id === undefined)
            throw new warehouse_js_1.TransportLost('the Data API answered without a statement id');
        const { Id, Status, HasResultSet } = output;
        return { Id, ...(Status === undefined ? {} : { Status }), ...(HasResultSet === undefined ? {} : { HasResultSet }) };
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
            }
            // An answer that came at once means that nobody waited for us.
            if (clock.now() - askedMs < 1_000) {
                await clock.sleep(Math.min(pauseMs, REPORT_EVERY_MS), signal);
                pauseMs = Math.min(pauseMs * 2, SHORT_POLL_MS_MAX);
            }
            if (signal.aborted)
                await this.cancel(id, submission.label);
        }
    }
    async describe(id, waitSeconds, label) {
        const { client, signal } = this.options;
        const request = () => client.send(new client_redshift_data_1.DescribeStatementCommand({ Id: id, ...(this.mayWait ? { WaitTimeSeconds: waitSeconds } : {}) }), { abortSignal: signal });
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
                const verdict = (0, data_api_errors_js_1.verdictOf)(error);
                if (verdict === 'no-waiting' && this.mayWait) {
                    this.mayWait = false;
                    continue;
                }
                if (verdict === 'refused' || attempt >= ATTEMPTS_MAX)
                    throw (0, data_api_errors_js_1.toAppError)(error, label);
                if (verdict === 'unknown' && !isRead)
                    throw new warehouse_js_1.TransportLost((0, data_api_errors_js_1.toAppError)(error, label).message, { cause: error });
                const inMs = Math.round(pauseMs * (0.5 + random() / 2));
                notify({ kind: 'retrying', reason: (0, data_api_errors_js_1.toAppError)(error, label).message, inMs });
                await clock.sleep(inMs, signal);
                pauseMs = Math.min(pauseMs * 2, BACKOFF_MS_MAX);
            }
        }
    }
    /** The run was told to stop before the service said the statement's id: it is looked for by its name. */
    async cancelByName(submission) {
        for (let attempt = 1; attempt <= FIND_ATTEMPTS_MAX; attempt++) {
            const found = await this.findQuietly(submission.name);
            if (found?.Id !== undefined)
                return this.cancel(found.Id, submission.label);
            await this.options.clock.sleep(CANCEL_PAUSE_MS);
        }
        throw new warehouse_js_1.Cancelled(`the run was told to stop while ${submission.label} was being sent; the warehouse does not know it (yet)`);
    }
    /** Cancels, and says what came of it. Never returns. */
    async cancel(id, label) {
        const { client, clock } = this.options;
        const untilMs = clock.now() + CANCEL_MS_MAX;
        let refusal = '';
        try {
            // A statement that has just ended cannot be cancelled; what it came to is asked for all the same.
            await client.send(new client_redshift_data_1.CancelStatementCommand({ Id: id })).catch((error) => (refusal = (0, data_api_errors_js_1.toAppError)(error, this.options.label).message));
            for (;;) {
                const { Status } = await client.send(new client_redshift_data_1.DescribeStatementCommand({ Id: id }));
                if (Status === 'ABORTED' || Status === 'FAILED')
                    throw new warehouse_js_1.Cancelled(`the run was told to stop; the running statement of ${label} was cancelled (${id})`);
                if (Status === 'FINISHED')
                    throw new warehouse_js_1.Cancelled(`the run was told to stop; the statement of ${label} finished before it could be cancelled (${id})`);
                if (clock.now() > untilMs)
                    break;
                await clock.sleep(CANCEL_PAUSE_MS);
            }
        }
        catch (error) {
            if (error instanceof warehouse_js_1.Cancelled)
                throw error;
            throw new warehouse_js_1.Cancelled(`the run was told to stop; whether the statement of ${label} was cancelled is not known (${id}): ${(0, data_api_errors_js_1.toAppError)(error, this.options.label).message}`, { cause: error });
        }
        const told = refusal === '' ? 'was told to stop too, and still runs' : `could not be cancelled, and still runs: ${refusal}`;
        throw new warehouse_js_1.Cancelled(`the run was told to stop; the statement of ${label} ${told} (${id})`);
    }
    async findQuietly(name) {
        const { client } = this.options;
        try {
            return (await client.send(new client_redshift_data_1.ListStatementsCommand({ StatementName: name, Status: 'ALL' }))).Statements?.find(({ StatementName }) => StatementName === name);
        }
        catch {
            return undefined;
        }
    }
    /** Every statement known under a name. Status ALL, because without it only finished ones are listed. */
    async list(name) {
        const { client } = this.options;
        const found = [];
        let next;
        do {
            const page = await this.send(true, () => client.send(new client_redshift_data_1.ListStatementsCommand({ StatementName: name, Status: 'ALL', MaxResults: 100, ...(next === undefined ? {} : { NextToken: next }) })), stopped);
            found.push(...(page.Statements ?? []));
            next = page.NextToken;
        } while (next !== undefined && found.length < 1_000);
        return found;
    }
    /** The first rows of a result, every value as text. */
    async fetch(id, rowsMax) {
        const { client } = this.options;
        const rows = [];
        for (let next;;) {
            const page = await this.send(true, () => client.send(new client_redshift_data_1.GetStatementResultCommand({ Id: id, ...(next === undefined ? {} : { NextToken: next }) })), stopped);
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
exports.StatementRunner = StatementRunner;
function stopped() {
    return Promise.reject(new warehouse_js_1.Cancelled('the run was told to stop; no statement is running'));
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


/***/ })

};
