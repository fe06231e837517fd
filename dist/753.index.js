export const id = 753;
export const ids = [753];
export const modules = {

/***/ 5303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   E: () => (/* binding */ foldHistory),
/* harmony export */   On: () => (/* binding */ foldReadHistory),
/* harmony export */   V5: () => (/* binding */ advanceHistory),
/* harmony export */   nF: () => (/* binding */ EMPTY_HISTORY)
/* harmony export */ });
/* unused harmony export findDivergence */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/**
 * The history: an append-only log in the warehouse, and the state that a fold over it gives.
 *
 * Rows have a gapless `seq`; nothing is ever updated or deleted, so what happened can always be told again.
 */

const EMPTY_HISTORY = { lastSeq: 0, last: undefined, migrations: new Map() };
/** The first place where the log cannot be what runs of this tool left, in words; undefined for a sound log. */
function findDivergence(entries) {
    let expected = 0;
    for (const { seq } of entries) {
        expected++;
        if (seq < expected)
            return `seq ${seq} is in the history twice`;
        if (seq > expected)
            return `seq ${expected} is missing from the history`;
    }
    return undefined;
}
/** Folds a log that was read from a warehouse. Throws HISTORY_DIVERGED. */
function foldReadHistory(entries) {
    const divergence = findDivergence(entries);
    if (divergence !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('HISTORY_DIVERGED', divergence);
    return foldHistory(entries);
}
/** Folds a whole log. */
function foldHistory(entries) {
    const migrations = new Map();
    for (const entry of entries)
        migrations.set(entry.migration, nextRecord(migrations.get(entry.migration), entry));
    const last = entries.at(-1);
    return { lastSeq: last?.seq ?? 0, last, migrations };
}
/**
 * The state after one more entry. The map inside is shared with the state before, which must not be used any more:
 * applying thousands of segments stays linear.
 */
function advanceHistory(state, entry) {
    const migrations = state.migrations;
    const own = migrations.size === 0 ? new Map() : migrations;
    own.set(entry.migration, nextRecord(own.get(entry.migration), entry));
    return { lastSeq: entry.seq, last: entry, migrations: own };
}
function nextRecord(before, entry) {
    const { migration, checksum, segments } = entry;
    const base = { migration, checksum, segments, last: entry };
    switch (entry.event) {
        case 'baselined': return { ...base, applied: [], baselined: true };
        case 'reverted': return { ...base, applied: [], baselined: false };
        case 'started':
        case 'failed': return { ...base, applied: appliedBefore(before, entry), baselined: false };
        case 'repaired': return { ...base, applied: entry.note.startsWith('applied') ? appliedAfter(before, entry) : appliedBefore(before, entry), baselined: false };
        case 'applied': return { ...base, applied: appliedAfter(before, entry), baselined: false };
    }
}
/** The segments below this entry's, as applied so far: a first segment begins the migration anew. */
function appliedBefore(before, entry) {
    return (before?.applied ?? []).slice(0, entry.segment - 1);
}
function appliedAfter(before, entry) {
    return [...appliedBefore(before, entry), entry.segmentChecksum];
}
/** Whether every segment the migration had is applied. */
function isComplete(record) {
    return record.baselined || record.applied.length >= record.segments;
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

/***/ 2661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pF: () => (/* binding */ singleLine)
/* harmony export */ });
/** Small rules of plain text that every report shares. */
/** `1 migration`, `2 migrations`. */
function count(n, noun, plural = `${noun}s`) {
    return `${n} ${n === 1 ? noun : plural}`;
}
/** Text of foreign origin on one line, without control characters that could move the cursor or start a command. */
function singleLine(text) {
    // eslint-disable-next-line no-control-regex -- that is the point
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}
/** `0.4 s`, `12 s`, `3 min 5 s`. */
function duration(ms) {
    if (ms < 10_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** The text as it is, or as much of it as fits together with the note; never half of a surrogate pair. */
function cut(text, lengthMax, note = '…') {
    if (text.length <= lengthMax)
        return text;
    const kept = text.slice(0, Math.max(0, lengthMax - note.length));
    return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}${note}`;
}
/** Breaks one line at spaces so that it fits a width; later lines are indented. A word that is longer than a line stays whole. */
function wrap(text, width, indent = '') {
    const [first = '', ...words] = text.trim().split(/ +/);
    const lines = [];
    let line = text.slice(0, text.length - text.trimStart().length) + first;
    for (const word of words) {
        if (line.length + 1 + word.length > width) {
            lines.push(line);
            line = indent + word;
        }
        else
            line = `${line} ${word}`;
    }
    return [...lines, line];
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
/* harmony export */   locate: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _core_migrate_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5303);
/* harmony import */ var _core_migrate_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9754);
/* harmony import */ var _core_report_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2661);
/* harmony import */ var _core_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7853);
/* harmony import */ var _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6205);
/** What an error of apply says: the place in the author's file, the warehouse's words, and what stands. */






/** The warehouse's refusal of a statement, at its place in the file. */
function failedStatement({ migration, segment, segments }, error) {
    const rendered = segment.statements[error.index ?? 0];
    const code = /^ERROR: NOT EMULATED/.test(error.message) ? 'NOT_EMULATED' : 'STATEMENT_FAILED';
    const next = code === 'NOT_EMULATED' ? _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ERRORS */ .Sr.NOT_EMULATED.next : nextAfter(migration.id, migration.path, segment, segments);
    if (rendered === undefined || (error.index === undefined && segment.statements.length > 1)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, error.message, { at: { path: migration.path }, next, cause: error });
    }
    const { at, excerpt } = locate(rendered, error.position);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, error.message, { at, excerpt, next, cause: error });
}
function nextAfter(id, path, { index, failsClean }, segments) {
    if (!failsClean)
        return `Look at what it left behind; then run redshift-devops repair --retry ${id}, or --applied ${id}, with --reason.`;
    return segments > 1 ? `Correct the statement, then run apply again; it resumes at segment ${index} of ${id}.` : `Correct the statement in ${path}, then run apply again.`;
}
/** The place in the file of a 1-based position in the text that was sent, with the lines to show. */
function locate(rendered, position) {
    const { statement } = rendered;
    const { tokens, first, last } = statement;
    const origin = tokens.start[first] ?? 0;
    const offset = position === undefined ? origin : Math.min((0,_core_migrate_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOffset */ .V)(rendered, position - 1), tokens.end[last] ?? origin);
    const start = (0,_core_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_3__/* .placeInStatement */ .gZ)(statement, offset);
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
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_4__/* .Cancelled */ .cJ)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('APPLY_CANCELLED', error.message, { cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_4__/* .TransportLost */ .C_)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('WAREHOUSE_UNREACHABLE', error.message, { next: 'Run status to see what stands, then run again.', cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_4__/* .HistoryMoved */ .cy)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('NO_PROGRESS', `another run was first: ${error.message}`, { cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_4__/* .StatementFailed */ .l3)
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
    const complete = [...state.migrations.values()].filter((record) => (0,_core_migrate_history_js__WEBPACK_IMPORTED_MODULE_1__/* .isComplete */ .As)(record) && record.last.event !== 'reverted');
    const partly = [...state.migrations.values()].filter((record) => !(0,_core_migrate_history_js__WEBPACK_IMPORTED_MODULE_1__/* .isComplete */ .As)(record) && record.applied.length > 0);
    const whole = complete.length === 0 ? 'no migration is applied whole' : `${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(complete.length, 'migration')} applied, the last of them ${complete.at(-1)?.migration ?? ''}`;
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
/** The run was told to stop; the running statement was cancelled, or finished before it could be. */
class Cancelled extends Error {
    name = 'Cancelled';
}


/***/ })

};
