export const id = 558;
export const ids = [558];
export const modules = {

/***/ 1121:
/***/ ((__unused_webpack_module, exports) => {


/**
 * The history: an append-only log in the warehouse, and the state that a fold over it gives.
 *
 * Rows have a gapless `seq`; nothing is ever updated or deleted, so what happened can always be told again.
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.EMPTY_HISTORY = void 0;
exports.findDivergence = findDivergence;
exports.foldHistory = foldHistory;
exports.advanceHistory = advanceHistory;
exports.isComplete = isComplete;
exports.EMPTY_HISTORY = { lastSeq: 0, last: undefined, migrations: new Map() };
/** The first place where the log cannot be what runs of this tool left, in words; undefined for a sound log. */
function findDivergence(entries) {
    for (const [index, entry] of entries.entries()) {
        const expected = index + 1;
        if (entry.seq < expected)
            return `seq ${entry.seq} is in the history twice`;
        if (entry.seq > expected)
            return `seq ${expected} is missing from the history`;
    }
    return undefined;
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

/***/ 8766:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderError = renderError;
exports.renderPlace = renderPlace;
const text_js_1 = __webpack_require__(8115);
/** Plain text of several lines, without colour; the last one tells where to read more and the exit code. */
function renderError(error) {
    const { details } = error;
    const parts = [`error ${error.code}${details.at === undefined ? '' : `  ${renderPlace(details.at)}`}`, ''];
    if (details.excerpt === undefined)
        parts.push(error.message);
    else
        parts.push(...renderExcerpt(details.excerpt, error.message));
    parts.push('');
    if (details.stands !== undefined)
        parts.push(`What stands: ${details.stands}`);
    parts.push(`Next: ${error.next}`, `More: docs/errors.md#${error.code.toLowerCase()}    exit ${error.exit}`);
    return parts.join('\n');
}
/** `path:line:column`, as far as it is known. */
function renderPlace(at) {
    const path = (0, text_js_1.singleLine)(at.path);
    if (at.start === undefined)
        return path;
    return at.start.column === undefined ? `${path}:${at.start.line}` : `${path}:${at.start.line}:${at.start.column}`;
}
function renderExcerpt(excerpt, message) {
    const firstLine = excerpt.line - excerpt.lines.length + 1;
    const width = Math.max(5, String(excerpt.line).length + 1);
    const rows = excerpt.lines.map((line, index) => `${String(firstLine + index).padStart(width)} │ ${printable(line)}`);
    const pointed = printable((excerpt.lines.at(-1) ?? '').slice(0, excerpt.column - 1));
    const [first, ...rest] = message.split('\n');
    const caret = `${' '.repeat(width)} │ ${' '.repeat(pointed.length)}${'^'.repeat(Math.max(1, excerpt.length))} ${first ?? ''}`;
    return [...rows, caret, ...rest.map((line) => `${' '.repeat(width)} │ ${line}`)];
}
/** A source line as a terminal can show it: tabs as two spaces, control characters as a dot, never wider than a screen. */
function printable(line) {
    // eslint-disable-next-line no-control-regex -- control characters of a hostile file must not reach the terminal
    return line.replaceAll('\t', '  ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '·').slice(0, 160);
}


/***/ }),

/***/ 4201:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.code = code;
exports.fence = fence;
exports.escape = escape;
exports.cell = cell;
/**
 * Foreign text (SQL, paths, names, messages) inside Markdown: shown as it is, never obeyed.
 *
 * What is rendered is GitHub Flavored Markdown: https://github.github.com/gfm/. Besides Markdown and HTML it reacts to mentions, issue
 * numbers and bare addresses, which no backslash stops.
 */
const text_js_1 = __webpack_require__(8115);
/** Inline code, on one line, also inside a table cell. */
function code(text) {
    const line = visible((0, text_js_1.singleLine)(text));
    if (line === '')
        return '` `';
    // A pipe ends a table cell even inside backticks, and an escaped one would show its backslash elsewhere.
    if (/[`|]|^ | $/.test(line))
        return `<code>${line.replace(/[^A-Za-z0-9 \u0080-\uffff]/g, entity)}</code>`;
    return `\`${line}\``;
}
/** A code block that its own text cannot end. It begins and ends a line. */
function fence(language, text) {
    const body = visible(text.replaceAll('\r\n', '\n')).replaceAll('\0', '\ufffd');
    const longest = Math.max(0, ...(body.match(/`+/g) ?? []).map((ticks) => ticks.length));
    const marks = '`'.repeat(Math.max(3, longest + 1));
    return `${marks}${language}\n${body}${body.endsWith('\n') ? '' : '\n'}${marks}`;
}
/** Text of one line, safe wherever Markdown allows text. */
function escape(text) {
    return visible((0, text_js_1.singleLine)(text))
        .replace(/@(?=\w)|#(?=\d)|:(?=\/\/)|www(?=\.)|gh(?=-\d)/gi, `$&${ZERO_WIDTH_SPACE}`)
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/[&<>]/g, entity)
        .replace(/^(\s*)([-+=#]|\d+(?=[.)]))/, (_all, space, mark) => `${space}${/\d/.test(mark) ? entity(mark.charAt(0)) + mark.slice(1) : `\\${mark}`}`);
}
/** Text of one line for a table cell, cut to a length a table bears. */
function cell(text, lengthMax = 160) {
    return escape((0, text_js_1.cut)((0, text_js_1.singleLine)(text), lengthMax));
}
/** Parts a mention or an address without being seen. */
const ZERO_WIDTH_SPACE = '\u200b';
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
/** Marks that turn the direction of writing make a reader see other SQL than the warehouse does: https://trojansource.codes */
function visible(text) {
    return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}


/***/ }),

/***/ 8115:
/***/ ((__unused_webpack_module, exports) => {


/** Small rules of plain text that every report shares. */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.count = count;
exports.singleLine = singleLine;
exports.duration = duration;
exports.cut = cut;
exports.wrap = wrap;
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

/***/ 3183:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.failedStatement = failedStatement;
exports.locate = locate;
exports.fromWarehouse = fromWarehouse;
exports.interruptedMessage = interruptedMessage;
exports.appliedSoFar = appliedSoFar;
/** What an error of apply says: the place in the author's file, the warehouse's words, and what stands. */
const errors_js_1 = __webpack_require__(4296);
const history_js_1 = __webpack_require__(1121);
const variables_js_1 = __webpack_require__(2968);
const text_js_1 = __webpack_require__(8115);
const sql_file_js_1 = __webpack_require__(7075);
const warehouse_js_1 = __webpack_require__(4403);
/** The warehouse's refusal of a statement, at its place in the file. */
function failedStatement({ migration, segment, segments }, error) {
    const rendered = segment.statements[error.index ?? 0];
    const next = nextAfter(migration.id, migration.path, segment, segments);
    if (rendered === undefined || (error.index === undefined && segment.statements.length > 1)) {
        return new errors_js_1.AppError('STATEMENT_FAILED', error.message, { at: { path: migration.path }, next, cause: error });
    }
    const { at, excerpt } = locate(rendered, error.position);
    return new errors_js_1.AppError('STATEMENT_FAILED', error.message, { at, excerpt, next, cause: error });
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
    const offset = position === undefined ? origin : Math.min((0, variables_js_1.sourceOffset)(rendered, position - 1), tokens.end[last] ?? origin);
    const start = (0, sql_file_js_1.placeInStatement)(statement, offset);
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
    if (error instanceof warehouse_js_1.Cancelled)
        return new errors_js_1.AppError('APPLY_CANCELLED', error.message, { cause: error });
    if (error instanceof warehouse_js_1.TransportLost)
        return new errors_js_1.AppError('WAREHOUSE_UNREACHABLE', error.message, { next: 'Run status to see what stands, then run again.', cause: error });
    if (error instanceof warehouse_js_1.HistoryMoved)
        return new errors_js_1.AppError('NO_PROGRESS', `another run was first: ${error.message}`, { cause: error });
    if (error instanceof warehouse_js_1.StatementFailed)
        return new errors_js_1.AppError('QUERY_FAILED', error.message, { cause: error });
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
    const complete = [...state.migrations.values()].filter((record) => (0, history_js_1.isComplete)(record) && record.last.event !== 'reverted');
    const partly = [...state.migrations.values()].filter((record) => !(0, history_js_1.isComplete)(record) && record.applied.length > 0);
    const whole = complete.length === 0 ? 'no migration is applied whole' : `${(0, text_js_1.count)(complete.length, 'migration')} applied, the last of them ${complete.at(-1)?.migration ?? ''}`;
    const parts = partly.map(({ migration, applied, segments }) => `; ${applied.length} of ${segments} segments of ${migration}`).join('');
    return `${whole}${parts} (seq ${state.lastSeq}).`;
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


/***/ })

};
