export const id = 8524;
export const ids = [8524];
export const modules = {

/***/ 8872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ fileChecksum),
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/** Checksums of migrations: SHA-256 in hexadecimal. */

function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', text, 'hex');
}
/** A file's checksum: over its text with LF line ends, before variables, so that a checkout on Windows counts as the same file. */
function fileChecksum(text) {
    return sha256(text.includes('\r') ? text.replaceAll('\r\n', '\n') : text);
}


/***/ }),

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

/***/ 9519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
/** What fits into one request of the Data API. https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_BatchExecuteStatement.html */
/** Statements of the tool's own in each batch: LOCK of the fence, the guard, the history's INSERT, and one kept for a statement timeout. */
const OWN_STATEMENTS = 4;
const LIMITS = {
    /** The user's statements in one batch of at most 40. */
    batchStatementsMax: 40 - OWN_STATEMENTS,
    /** `Cannot process query string larger than 100kB`. Whether that counts a statement or the whole batch is not documented. */
    statementBytesMax: 100_000,
    /** So a batch of several statements keeps below it as a whole, with room for the tool's own. */
    batchBytesMax: 94_000,
};


/***/ }),

/***/ 9754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ renderStatement),
/* harmony export */   V: () => (/* binding */ sourceOffset)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _sql_sql_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7853);
/* harmony import */ var _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4306);
/**
 * Replaces `${name}` in a statement. `$${` stands for a literal `${`.
 *
 * Comments are left as they are. A value that would turn the statement into something else than one statement is refused, because
 * a plan that was reviewed would no longer say what runs.
 */



const MARK = /\$\$\{|\$\{([A-Za-z_][A-Za-z0-9_.-]*)\}/g;
/** Throws VARIABLE_MISSING or VARIABLE_BREAKS_STATEMENT with the place. */
function renderStatement(statement, variables) {
    if (!statement.text.includes('${'))
        return { statement, sql: statement.text, replacements: [] };
    const { tokens, first, last } = statement;
    const origin = tokens.start[first] ?? 0;
    const replacements = [];
    let sql = '';
    let copied = origin;
    for (let at = first; at <= last; at++) {
        // The opening mark of `$$…$$` may be followed by a brace; it is no escape.
        const tokenStart = tokens.start[at] ?? 0;
        const from = tokens.kind[at] === _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.DollarString ? tokens.text.indexOf('$', tokenStart + 1) + 1 : tokenStart;
        const piece = tokens.text.slice(from, tokens.end[at]);
        for (const match of piece.matchAll(MARK)) {
            const start = from + match.index;
            const value = match[1] === undefined ? '${' : valueOf(statement, match[1], start, variables);
            sql += tokens.text.slice(copied, start);
            replacements.push({ at: sql.length, length: value.length, sourceOffset: start, sourceLength: match[0].length });
            sql += value;
            copied = start + match[0].length;
        }
    }
    sql += tokens.text.slice(copied, tokens.end[last]);
    if (replacements.length > 0 && !(0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .splitsIntoOne */ .wy)((0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenize */ .qw)(sql))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('VARIABLE_BREAKS_STATEMENT', 'the values of its variables end this statement or open a quote in it', { at: statement.range });
    }
    return { statement, sql, replacements };
}
/** The offset in the file of a 0-based offset in the rendered text; inside a replaced value, where the variable stands. */
function sourceOffset(rendered, offset) {
    const { statement } = rendered;
    let source = (statement.tokens.start[statement.first] ?? 0) + offset;
    for (const { at, length, sourceOffset: start, sourceLength } of rendered.replacements) {
        if (offset < at)
            break;
        if (offset < at + length)
            return start;
        source += sourceLength - length;
    }
    return source;
}
function valueOf(statement, name, offset, variables) {
    const value = variables.get(name);
    if (value !== undefined)
        return value;
    const at = { path: statement.range.path, start: (0,_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_1__/* .placeInStatement */ .gZ)(statement, offset), end: (0,_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_1__/* .placeInStatement */ .gZ)(statement, offset + name.length + 3) };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('VARIABLE_MISSING', `variable "${name}" has no value in this environment`, { at });
}


/***/ }),

/***/ 6404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ offsetOfCharacter)
/* harmony export */ });
/** Warehouses count characters; texts here are counted in UTF-16, where a character beyond the basic plane counts twice. */
/** The offset of a 0-based character. */
function offsetOfCharacter(text, characters) {
    let offset = 0;
    for (const character of text) {
        if (characters-- <= 0)
            break;
        offset += character.length;
    }
    return offset;
}


/***/ }),

/***/ 3533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ Lines)
/* harmony export */ });
/** Where a piece of text lies in a file: lines and columns for people, offsets for programs. */
/** Finds the line and column of offsets in one text; the line table is made once, on the first question. */
class Lines {
    text;
    starts;
    constructor(text) {
        this.text = text;
    }
    positionAt(offset) {
        const starts = (this.starts ??= lineStarts(this.text));
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
    }
    range(path, start, end) {
        return { path, start: this.positionAt(start), end: this.positionAt(end) };
    }
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return Int32Array.from(starts);
}


/***/ }),

/***/ 4753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appliedSoFar: () => (/* binding */ appliedSoFar),
/* harmony export */   failedStatement: () => (/* binding */ failedStatement),
/* harmony export */   fromWarehouse: () => (/* binding */ fromWarehouse),
/* harmony export */   interruptedMessage: () => (/* binding */ interruptedMessage),
/* harmony export */   leftByAnEarlierRun: () => (/* binding */ leftByAnEarlierRun),
/* harmony export */   locate: () => (/* binding */ locate),
/* harmony export */   stepOfStatement: () => (/* binding */ stepOfStatement)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _core_migrate_decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7847);
/* harmony import */ var _core_migrate_failure_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2004);
/* harmony import */ var _core_migrate_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5303);
/* harmony import */ var _core_migrate_variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9754);
/* harmony import */ var _core_report_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2661);
/* harmony import */ var _core_sql_characters_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6404);
/* harmony import */ var _core_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7853);
/* harmony import */ var _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6205);
/** What an error of apply says: the place in the author's file, the warehouse's words, and what stands. */









/** Which of the segments that were to commit together the failed statement belongs to; the first when the warehouse does not say. */
function stepOfStatement(steps, cause) {
    let index = cause.index;
    for (const step of steps) {
        const count = step.segment.statements.length;
        if (index === undefined || index < count)
            return { step, cause, index, size: steps.length, leavesParts: false };
        index -= count;
    }
    return undefined;
}
/** The warehouse's refusal of a statement, at its place in the file. */
function failedStatement(failure) {
    const { step: { migration, segment }, cause, index } = failure;
    const rendered = segment.statements[index ?? 0];
    const code = /^ERROR: NOT EMULATED/.test(cause.message) ? 'NOT_EMULATED' : 'STATEMENT_FAILED';
    const next = code === 'NOT_EMULATED' ? _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ERRORS */ .Sr.NOT_EMULATED.next : nextAfter(failure);
    if (rendered === undefined || (index === undefined && segment.statements.length > 1)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, cause.message, { at: { path: migration.path }, next, cause });
    }
    const { at, excerpt } = locate(rendered, cause.position);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, cause.message, { at, excerpt, next, cause });
}
function nextAfter({ step: { migration: { id, path }, segment, segments }, cause, leavesParts }) {
    if (leavesParts || !segment.failsClean)
        return `Look at what it left behind; then run redshift-devops repair --retry ${id}, or --applied ${id}, with --reason.`;
    const known = (0,_core_migrate_failure_table_js__WEBPACK_IMPORTED_MODULE_2__/* .statementFailure */ .qU)(cause.message);
    if (known !== undefined)
        return known.advice;
    return segments > 1 ? `Correct the statement, then run apply again; it resumes at segment ${segment.index} of ${id}.` : `Correct the statement in ${path}, then run apply again.`;
}
/** What is said of a failure that its own run did not live to see. Throws STATEMENT_FAILED when a person must look at what it left behind. */
function leftByAnEarlierRun({ migration, segment, run }, note, set) {
    const message = `segment ${segment} of ${migration} failed in the warehouse after run ${run}, which sent it, had ended`;
    if (note !== _core_migrate_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .LEAVES_PARTS */ .Oe)
        return message;
    const file = set.get(migration);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('STATEMENT_FAILED', message, { ...(file === undefined ? {} : { at: { path: file.path } }), next: _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ERRORS */ .Sr.MIGRATION_FAILED.next });
}
/** The place in the file of a 1-based character of the text that was sent, with the lines to show. */
function locate(rendered, position) {
    const { statement } = rendered;
    const { tokens, first, last } = statement;
    const origin = tokens.start[first] ?? 0;
    const offset = position === undefined ? origin : Math.min((0,_core_migrate_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceOffset */ .V)(rendered, (0,_core_sql_characters_js__WEBPACK_IMPORTED_MODULE_7__/* .offsetOfCharacter */ .M)(rendered.sql, position - 1)), tokens.end[last] ?? origin);
    const start = (0,_core_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_5__/* .placeInStatement */ .gZ)(statement, offset);
    // In a bundle a semicolon stands in the blank place of the key; it is not the author's.
    const lineStart = tokens.text.lastIndexOf('\n', origin - 1) + 1;
    const prefix = tokens.text.slice(lineStart, origin).replace(/^(\s*);(\s*)$/, '$1 $2');
    const lines = `${prefix}${tokens.text.slice(origin, lineEnd(tokens.text, offset))}`.split(/\r?\n/).slice(-LINES_MAX);
    return { at: { path: statement.range.path, start }, excerpt: { line: start.line, column: start.column, lines, length: tokenLengthAt(rendered, offset) } };
}
const LINES_MAX = 4;
function lineEnd(text, offset) {
    const end = text.indexOf('\n', offset);
    return end < 0 ? text.length : end;
}
function tokenLengthAt({ statement: { tokens, first, last } }, offset) {
    for (let at = first; at <= last; at++) {
        const start = tokens.start[at] ?? 0;
        const end = tokens.end[at] ?? 0;
        if (offset < end)
            return offset < start ? 1 : Math.min(end, lineEnd(tokens.text, offset)) - offset;
    }
    return 1;
}
/** What a warehouse's error means to a command that has no turn of its own after it; undefined for any other error. */
function fromWarehouse(error) {
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__/* .Cancelled */ .cJ)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('APPLY_CANCELLED', error.message, { cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__/* .TransportLost */ .C_)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('WAREHOUSE_UNREACHABLE', error.message, { next: 'Run status to see what stands, then run again.', cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__/* .HistoryMoved */ .cy)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('NO_PROGRESS', `another run was first: ${error.message}`, { cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__/* .StatementFailed */ .l3)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('QUERY_FAILED', error.message, { cause: error });
    return undefined;
}
/** Why apply will not go on without a person. */
function interruptedMessage(code, entry) {
    const which = `segment ${entry.segment} of ${entry.migration} (seq ${entry.seq}, run ${entry.run}${entry.actor === '' ? '' : ` of ${entry.actor}`})`;
    switch (code) {
        case 'MIGRATION_FAILED': return `${which} failed, and may have left something behind`;
        case 'MIGRATION_INTERRUPTED': return `${which} was started ${new Date(entry.atMs).toISOString()}, and the warehouse no longer knows what became of it`;
        case 'MIGRATION_CHANGED': return `${which} was started, and its file was edited before its outcome was known; restore the file so that it can be resumed`;
    }
}
/** `V001–V006 are applied, and 1 of 2 segments of V007 (seq 11).` */
function appliedSoFar(state) {
    if (state.lastSeq === 0)
        return 'nothing is applied; the history is empty.';
    const complete = [...state.migrations.values()].filter((record) => (0,_core_migrate_history_js__WEBPACK_IMPORTED_MODULE_3__/* .isComplete */ .As)(record) && record.last.event !== 'reverted');
    const partly = [...state.migrations.values()].filter((record) => !(0,_core_migrate_history_js__WEBPACK_IMPORTED_MODULE_3__/* .isComplete */ .As)(record) && record.applied.length > 0);
    const whole = complete.length === 0 ? 'no migration is applied whole' : `${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_8__/* .count */ .U9)(complete.length, 'migration')} applied, the last of them ${complete.at(-1)?.migration ?? ''}`;
    const parts = partly.map(({ migration, applied, segments }) => `; ${applied.length} of ${segments} segments of ${migration}`).join('');
    return `${whole}${parts} (seq ${state.lastSeq}).`;
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


/***/ })

};
