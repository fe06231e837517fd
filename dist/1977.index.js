export const id = 1977;
export const ids = [1977];
export const modules = {

/***/ 9509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   n: () => (/* binding */ DURATION_FORMS)
/* harmony export */ });
/** Durations as people write them: `30s`, `5m`, `1500ms`, `2h`. */
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** The most Redshift takes for `statement_timeout`. https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html */
const DURATION_MS_MAX = 2_147_483_647;
/** Milliseconds, at least 1; undefined for what is no duration. */
function parseDuration(text) {
    const [, amount, unit = ''] = /^(\d{1,10})(ms|s|m|h)$/.exec(text.trim()) ?? [];
    const ms = Number(amount) * (UNIT_MS[unit] ?? NaN);
    return ms >= 1 && ms <= DURATION_MS_MAX ? ms : undefined;
}
const DURATION_FORMS = 'a whole number with ms, s, m or h, as 30s or 5m';


/***/ }),

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

/***/ 1981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readDirectives),
/* harmony export */   u: () => (/* binding */ saysNoTransaction)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9509);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3026);
/** `-- redshift-devops: …` comments: what the author of a migration tells the tool about how its statements run. */


/** The directives of a file, wherever they stand in it. Throws DIRECTIVE_INVALID: a misspelt one would silently do nothing. */
function readDirectives(file) {
    let noTransaction = false;
    let statementTimeoutMs;
    for (const { words, start, end } of written(file)) {
        const timeout = /^statement-timeout\s+(\S+)$/.exec(words)?.[1];
        const refuse = (message) => {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('DIRECTIVE_INVALID', message, { at: file.lines.range(file.path, start, end) });
        };
        if (words === 'no-transaction')
            noTransaction = true;
        else if (timeout === undefined)
            refuse(`"${words.slice(0, 60)}" is no directive; there are no-transaction and statement-timeout`);
        else if (statementTimeoutMs !== undefined)
            refuse('statement-timeout is there twice');
        else
            statementTimeoutMs = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(timeout) ?? refuse(`"${timeout.slice(0, 60)}" is no duration; it is ${_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORMS */ .n}`);
    }
    return { noTransaction, statementTimeoutMs };
}
/** Whether the file says `no-transaction`, also where another directive is misspelt. */
function saysNoTransaction(file) {
    return [...written(file)].some(({ words }) => words === 'no-transaction');
}
function* written({ tokens: { comments, text } }) {
    for (let at = 0; at < comments.length; at += 3) {
        const [start, end] = [comments[at] ?? 0, comments[at + 1] ?? 0];
        const words = /^--\s*redshift-devops:\s*(.*?)\s*$/.exec(text.slice(start, end))?.[1];
        if (words !== undefined)
            yield { words, start, end };
    }
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

/***/ 1977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ makeSegments),
/* harmony export */   r: () => (/* binding */ runMode)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _sql_describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6613);
/* harmony import */ var _sql_refused_in_transaction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(893);
/* harmony import */ var _sql_statements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3302);
/* harmony import */ var _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4306);
/* harmony import */ var _sql_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9351);
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8872);
/* harmony import */ var _directives_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1981);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9519);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9754);
/**
 * Splits a migration into segments (decision D3): consecutive transactional statements commit together, anything else runs alone.
 *
 * Redshift refuses some statements inside a transaction, and TRUNCATE commits whatever came before it, so a boundary is never a choice
 * of style: https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html, https://docs.aws.amazon.com/redshift/latest/dg/r_VACUUM_command.html
 */










/** The segments of a migration. Throws TRANSACTION_CONTROL, DIRECTIVE_INVALID, STATEMENT_TOO_LARGE, MIGRATION_EMPTY or an error about variables. */
function makeSegments(path, files, variables, knowledge) {
    const drafts = [];
    for (const file of files) {
        const { noTransaction, statementTimeoutMs } = (0,_directives_js__WEBPACK_IMPORTED_MODULE_7__/* .readDirectives */ .V)(file);
        for (const statement of file.statements)
            addStatement(drafts, statement, { variables, knowledge, statementTimeoutMs, directive: noTransaction ? BY_DIRECTIVE : undefined });
    }
    if (drafts.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('MIGRATION_EMPTY', 'there is no statement in this migration', { at: { path } });
    return drafts.map((draft, index) => finish(draft, index + 1));
}
const BY_DIRECTIVE = 'the file says no-transaction';
function addStatement(drafts, statement, { variables, knowledge, directive, statementTimeoutMs }) {
    if (statement.row?.runs === 'control') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('TRANSACTION_CONTROL', `${(0,_sql_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .firstWord */ .Nk)(statement)} ends or begins a transaction that is the tool’s own`, { at: statement.range });
    }
    const rendered = (0,_variables_js__WEBPACK_IMPORTED_MODULE_9__/* .renderStatement */ .M)(statement, variables);
    const bytes = Buffer.byteLength(rendered.sql, 'utf8');
    if (bytes > _limits_js__WEBPACK_IMPORTED_MODULE_8__/* .LIMITS */ .b.statementBytesMax) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('STATEMENT_TOO_LARGE', `the statement has ${bytes} bytes; the Data API accepts ${_limits_js__WEBPACK_IMPORTED_MODULE_8__/* .LIMITS */ .b.statementBytesMax}`, { at: statement.range });
    }
    const mode = runMode(statement, knowledge, directive);
    const current = drafts.at(-1);
    const boundary = current === undefined ? undefined : boundaryBetween(current, mode, bytes);
    if (current !== undefined && boundary === undefined) {
        current.statements.push(rendered);
        current.bytes += bytes;
        return;
    }
    if (current !== undefined)
        current.boundary = boundary;
    drafts.push({ mode, timeoutMs: statementTimeoutMs, statements: [rendered], bytes, boundary: undefined });
}
/** Why the next statement cannot join the draft, or undefined when it can. */
function boundaryBetween(draft, mode, bytes) {
    if (mode.alone)
        return mode.why;
    if (draft.mode.alone)
        return draft.mode.why;
    if (draft.statements.length >= _limits_js__WEBPACK_IMPORTED_MODULE_8__/* .LIMITS */ .b.batchStatementsMax)
        return `a batch holds at most ${_limits_js__WEBPACK_IMPORTED_MODULE_8__/* .LIMITS */ .b.batchStatementsMax} statements`;
    if (draft.bytes + bytes > _limits_js__WEBPACK_IMPORTED_MODULE_8__/* .LIMITS */ .b.batchBytesMax)
        return `a batch holds at most ${_limits_js__WEBPACK_IMPORTED_MODULE_8__/* .LIMITS */ .b.batchBytesMax} bytes`;
    return undefined;
}
/** How a statement must run, given what earlier migrations say about external schemas and procedures. */
function runMode(statement, knowledge, directive) {
    const { row } = statement;
    if (row === undefined)
        return { alone: true, why: `${(0,_sql_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .firstWord */ .Nk)(statement)} is not known to this tool, so it runs alone`, rerunnable: false, failsClean: false };
    const rerunnable = row.rerunnable === true && !selectsInto(statement);
    const alone = (why, failsClean = true) => ({ alone: true, why: `${(0,_sql_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .what */ .BB)(statement)} ${why}`, rerunnable, failsClean });
    if (row.kind === 'call') {
        const procedure = knowledge.procedures.get((0,_sql_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je)(statement));
        if (procedure === 'plain' && directive !== undefined)
            return alone(`runs alone: ${directive}`, false);
        if (procedure === 'plain')
            return { alone: false, why: '', rerunnable: false, failsClean: true };
        return alone(procedure === undefined ? 'runs alone: its procedure is not defined in these migrations and may commit' : 'runs alone: its procedure ends transactions itself', false);
    }
    const isRefused = (0,_sql_refused_in_transaction_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedInTransaction */ .K)(statement.tokens, statement.last, { row, afterHead: statement.afterHead }) !== undefined;
    if (isRefused || row.runs === 'standalone')
        return alone(isRefused || row.note === undefined ? 'runs alone: Redshift refuses it in a transaction' : `runs alone: ${row.note}`, !MAY_LEAVE_PARTS.has(row.kind));
    if (makesIceberg(statement))
        return alone('runs alone: Redshift does not make Iceberg tables together with other statements');
    if (concernsDatashare(statement))
        return alone(`runs alone: ${_sql_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .UNVERIFIED */ .Yg}`);
    if (touchesExternal(statement, knowledge))
        return alone('runs alone: Redshift refuses changes to external objects in a transaction');
    if (directive !== undefined)
        return alone(`runs alone: ${directive}`);
    return { alone: false, why: '', rerunnable, failsClean: true };
}
/** Kinds whose failure can leave something behind: files in S3, or what a procedure committed before it failed. */
const MAY_LEAVE_PARTS = new Set(['unload', 'copy-job', 'call', 'create-model']);
/** `… USING ICEBERG` https://docs.aws.amazon.com/redshift/latest/dg/iceberg-writes-sql-syntax.html, …/materialized-view-iceberg.html */
function makesIceberg({ row, tokens, afterHead, last }) {
    return (row?.kind === 'create-table' || row?.kind === 'create-materialized-view') && (0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_4__/* .hasPair */ .$U)(tokens, afterHead, last, K.using, K.iceberg);
}
/** `GRANT … TO DATASHARE`, as ALTER DATASHARE. https://docs.aws.amazon.com/redshift/latest/dg/permissions-datashares.html */
function concernsDatashare({ row, tokens, afterHead, last }) {
    // At the end it is somebody's name.
    const isNamed = (before) => (0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_4__/* .hasPair */ .$U)(tokens, afterHead, last - 1, before, K.datashare);
    return (row?.kind === 'grant' || row?.kind === 'revoke') && (isNamed(K.to) || isNamed(K.from));
}
/** `SELECT … INTO` makes a table, which it cannot do twice. https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_INTO.html */
function selectsInto({ row, tokens, afterHead, last }) {
    return row?.kind === 'select' && tokens.kind.subarray(afterHead, last).includes(K.into);
}
const K = (0,_sql_words_js__WEBPACK_IMPORTED_MODULE_5__/* .words */ .a)('using iceberg to from datashare into');
/** Kinds that Redshift refuses in a transaction when their object is external. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html */
const REFUSED_IF_EXTERNAL = new Set(['drop-table', 'alter-table', 'insert', 'create-table', 'grant', 'revoke', 'drop-schema', 'alter-schema', 'update', 'delete', 'merge']);
function touchesExternal(statement, knowledge) {
    const kind = statement.row?.kind ?? '';
    if (!REFUSED_IF_EXTERNAL.has(kind) || knowledge.externalSchemas.size === 0)
        return false;
    if (statement.targets.some((use) => use.access !== 'read' && knowledge.externalSchemas.has(use.schema)))
        return true;
    if (kind === 'insert' || kind === 'create-table' || kind === 'update' || kind === 'delete' || kind === 'merge')
        return false;
    for (let at = statement.afterHead; at <= statement.last; at++) {
        if (knowledge.externalSchemas.has((0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_4__/* .foldedName */ .mw)(statement.tokens, at)))
            return true;
    }
    return false;
}
function finish(draft, index) {
    const { mode, timeoutMs, statements, bytes, boundary } = draft;
    return {
        index,
        timeoutMs,
        bytes,
        atomicity: mode.alone ? 'standalone' : 'transaction',
        rerunnable: mode.alone && mode.rerunnable,
        failsClean: mode.failsClean,
        why: mode.why,
        statements,
        checksum: (0,_checksum_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256 */ .s)(statements.map(({ statement }) => statement.text.replaceAll('\r\n', '\n')).join(';\n')),
        renderedChecksum: (0,_checksum_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256 */ .s)(statements.map(({ sql }) => sql).join(';\n')),
        boundary,
    };
}


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

/***/ 893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ refusedInTransaction)
/* harmony export */ });
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4306);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9351);


const K = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .a)('job create drop on external isolation level');
/** The words that Redshift's refusal begins with; undefined for a statement whose row of the statement table says all there is to say. */
function refusedInTransaction(tokens, last, { row: { kind }, afterHead }) {
    switch (kind) {
        // The two that may not: https://docs.aws.amazon.com/redshift/latest/dg/r_COPY-JOB.html
        case 'copy': return (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPair */ .$U)(tokens, afterHead, last, K.job, K.create) ? 'COPY JOB CREATE' : undefined;
        case 'copy-job': return tokens.kind[afterHead] === K.drop ? 'COPY JOB DROP' : undefined;
        // "You can't alter the isolation level within a transaction block", of which nothing is said for the rest: https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATABASE.html
        case 'alter-database': return (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPair */ .$U)(tokens, afterHead, last, K.isolation, K.level) ? 'ALTER DATABASE ISOLATION LEVEL' : undefined;
        // "On an external resource", which ON EXTERNAL SCHEMA and ON EXTERNAL TABLE say themselves: https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html
        case 'grant':
        case 'revoke': return (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPair */ .$U)(tokens, afterHead, last, K.on, K.external) ? kind.toUpperCase() : undefined;
        default: return undefined;
    }
}


/***/ })

};
