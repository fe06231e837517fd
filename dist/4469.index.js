export const id = 4469;
export const ids = [4469];
export const modules = {

/***/ 5068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ bySeverity),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   ig: () => (/* binding */ comparePlaces)
/* harmony export */ });
const RANK = { error: 0, warning: 1, info: 2 };
/** Whether a severity is at least as grave as a bound. */
function isAtLeast(severity, bound) {
    return RANK[severity] <= RANK[bound];
}
/** Gravest first, then by path and place: the order in which people and size limits want them. */
function bySeverity(a, b) {
    return RANK[a.severity] - RANK[b.severity] || comparePlaces(a, b);
}
function comparePlaces(a, b) {
    if (a.range.path !== b.range.path)
        return a.range.path < b.range.path ? -1 : 1;
    return a.range.start.offset - b.range.start.offset;
}


/***/ }),

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
    const applied = new Map();
    let expected = 0;
    let open;
    for (const entry of entries) {
        expected++;
        const { seq, migration, segment, event } = entry;
        if (seq < expected)
            return `seq ${seq} is in the history twice`;
        if (seq > expected)
            return `seq ${expected} is missing from the history`;
        if (!isReadable(entry))
            return `seq ${seq} holds values that no run writes`;
        if (open !== undefined && !settles(entry, open))
            return `seq ${seq} comes before the outcome of what was started as seq ${open.seq}`;
        if (TAKES_ITS_TURN.has(event) && segment > 1 && (applied.get(migration) ?? 0) < segment - 1)
            return `seq ${seq} records segment ${segment} of ${migration}, and the one before it is not applied`;
        if (event === 'baselined' || event === 'reverted')
            applied.set(migration, 0);
        else
            applied.set(migration, event === 'applied' || isRepairedAsApplied(entry) ? segment : segment - 1);
        open = event === 'started' ? entry : undefined;
    }
    return undefined;
}
const TAKES_ITS_TURN = new Set(['started', 'applied', 'failed']);
function isReadable({ seq, segment, segments, atMs }) {
    return Number.isSafeInteger(seq) && Number.isSafeInteger(segment) && Number.isSafeInteger(segments) && Number.isFinite(atMs) && segment >= 0 && segment <= segments;
}
/** What may follow a start: its outcome, what a person decided, or a new start when the old one can never be known. */
function settles({ event, migration, segment, token }, open) {
    if (migration !== open.migration || segment !== open.segment)
        return false;
    return event === 'started' || event === 'repaired' || ((event === 'applied' || event === 'failed') && token === open.token);
}
const EVENTS = new Set(['started', 'applied', 'failed', 'baselined', 'reverted', 'repaired']);
/** How far clocks may be apart before what they say cannot be believed. */
const FUTURE_MS_MAX = 5 * 60_000;
/** Folds a log that was read from a warehouse whose clock says `nowMs`. Throws HISTORY_NEWER, HISTORY_DIVERGED or CLOCK_SKEWED. */
function foldReadHistory({ entries, nowMs }) {
    const newer = entries.find(({ event }) => !EVENTS.has(event));
    if (newer !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('HISTORY_NEWER', `seq ${newer.seq} is "${newer.event}", which this version does not know`);
    const divergence = findDivergence(entries);
    if (divergence !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('HISTORY_DIVERGED', divergence);
    const early = entries.find(({ atMs }) => atMs - nowMs > FUTURE_MS_MAX);
    if (early !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('CLOCK_SKEWED', `seq ${early.seq} was recorded ${new Date(early.atMs).toISOString()}, and the clock of the warehouse says ${new Date(nowMs).toISOString()}`);
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
        case 'repaired': return { ...base, applied: isRepairedAsApplied(entry) ? appliedAfter(before, entry) : appliedBefore(before, entry), baselined: false };
        case 'applied': return { ...base, applied: appliedAfter(before, entry), baselined: false };
    }
}
/** What `repair` writes at the start of the note. */
function isRepairedAsApplied({ event, note }) {
    return event === 'repaired' && note.startsWith('applied');
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

/***/ 1872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ makePlan),
/* harmony export */   am: () => (/* binding */ appliedSegments),
/* harmony export */   i_: () => (/* binding */ checkApproval),
/* harmony export */   jI: () => (/* binding */ parseApproval),
/* harmony export */   nN: () => (/* binding */ refuseProblems),
/* harmony export */   o6: () => (/* binding */ findProblems),
/* harmony export */   xf: () => (/* binding */ approvalOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8872);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5303);
/** The plan: which segments are pending, in which order, and the digest that makes it exact (decision D6). */



/** Hexadecimal digits of the digest in an approval: 128 bits, more than anybody can search for a second plan. */
const APPROVED_DIGITS = 32;
/** The string that approves exactly this plan: `<afterSeq>:<digest>`. */
function approvalOf(plan) {
    return `${plan.afterSeq}:${plan.digest.slice(0, APPROVED_DIGITS)}`;
}
/** The pending segments after a history. Throws what a migration's segments throw. */
function makePlan(set, state) {
    const steps = set.ordered.flatMap((migration) => pendingSteps(set, migration, state));
    return { afterSeq: state.lastSeq, steps, digest: digestOf(state.lastSeq, steps) };
}
function digestOf(afterSeq, steps) {
    return (0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)([String(afterSeq), ...steps.map(stepLine)].join('\n'));
}
function stepLine({ migration, segment, segments }) {
    return `${migration.id} ${segment.index}/${segments} ${segment.atomicity} ${migration.checksum} ${segment.renderedChecksum}`;
}
function pendingSteps(set, migration, state) {
    const record = state.migrations.get(migration.id);
    const done = appliedSegments(migration, record);
    if (done === 'all')
        return [];
    const segments = set.segmentsOf(migration);
    return segments.slice(done).map((segment) => ({ migration, segment, segments: segments.length }));
}
/** How many leading segments of the migration's present text are applied. */
function appliedSegments(migration, record) {
    if (record === undefined)
        return 0;
    // A repeatable migration whose text changed begins anew.
    if (migration.kind === 'repeatable' && record.checksum !== migration.checksum)
        return 0;
    return (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .isComplete */ .As)(record) ? 'all' : record.applied.length;
}
/** Compares files with history; every problem, in apply order. */
function findProblems(set, state) {
    return [...missingFiles(set, state), ...changedFiles(set, state), ...outOfOrder(set, state)];
}
/** Throws the first problem, naming how many more there are. */
function refuseProblems(problems) {
    const [first, ...rest] = problems;
    if (first === undefined)
        return;
    const more = rest.length === 0 ? '' : ` (and ${rest.length} more: ${rest.slice(0, 5).map(({ migration }) => migration).join(', ')}${rest.length > 5 ? ', …' : ''})`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(first.code, `${first.message}${more}`, first.path === undefined ? {} : { at: { path: first.path } });
}
function missingFiles(set, state) {
    const problems = [];
    for (const record of state.migrations.values()) {
        if (set.get(record.migration) !== undefined || record.last.event === 'reverted' || isRepeatable(record.migration))
            continue;
        const was = (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .isComplete */ .As)(record) ? 'is applied' : `is partly applied (${record.applied.length} of ${record.segments} segments)`;
        problems.push({ code: 'MIGRATION_MISSING', migration: record.migration, path: undefined, message: `${record.migration} ${was} (seq ${record.last.seq}), and its file is gone` });
    }
    return problems;
}
/** A repeatable migration may be deleted: what it made stays, and nothing depends on its order. */
function isRepeatable(id) {
    return id.startsWith('R__');
}
function changedFiles(set, state) {
    const problems = [];
    for (const migration of set.ordered) {
        const record = state.migrations.get(migration.id);
        if (record === undefined || migration.kind === 'repeatable' || record.last.event === 'reverted' || record.baselined || record.checksum === migration.checksum)
            continue;
        const message = (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .isComplete */ .As)(record) ? `${migration.id} was edited after it was applied (seq ${record.last.seq})` : changedPart(set, migration, record);
        if (message !== undefined)
            problems.push({ code: 'MIGRATION_CHANGED', migration: migration.id, path: migration.path, message });
    }
    return problems;
}
/** A partly applied file may be edited behind its applied segments: that is how a failed statement is corrected. */
function changedPart(set, migration, record) {
    const segments = set.segmentsOf(migration);
    const changed = record.applied.findIndex((checksum, index) => segments[index]?.checksum !== checksum);
    if (changed >= 0)
        return `segment ${changed + 1} of ${migration.id} was edited after it was applied`;
    if (segments.length <= record.applied.length)
        return `${migration.id} was cut down to the ${record.applied.length} segments that are applied; it had ${record.segments}`;
    return undefined;
}
/** A migration that is not applied whole, before one that is begun. Looked for from the end, because there the begun ones end. */
function outOfOrder(set, state) {
    const problems = [];
    let last;
    for (const migration of set.ordered.toReversed()) {
        if (migration.kind !== 'versioned')
            continue;
        const record = state.migrations.get(migration.id);
        const isBegun = record !== undefined && (record.applied.length > 0 || record.baselined);
        if (last !== undefined && !(isBegun && (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .isComplete */ .As)(record))) {
            problems.push({ code: 'OUT_OF_ORDER', migration: migration.id, path: migration.path, message: `${migration.id} is not applied, but ${last.id}, which comes after it, is` });
        }
        if (isBegun)
            last ??= migration;
    }
    return problems.reverse();
}
/** Reads `<afterSeq>:<digest>`. Throws USAGE for anything else, a shortened digest included. */
function parseApproval(text) {
    const match = /^(\d+):([0-9a-f]{32,64})$/.exec(text.trim());
    if (match === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', `"${text}" is no approval; it looks like 40:9f3a… with ${APPROVED_DIGITS} hexadecimal digits, as plan prints it`);
    return { afterSeq: Number(match[1]), digest: match[2] ?? '' };
}
/**
 * Checks that what is pending is what was approved: the plan recomputed from the history as it was must have the approved digest, and
 * every row since must be one of its segments, so that a crashed approved run resumes under the same approval. Throws PLAN_STALE.
 */
function checkApproval(set, entries, approval) {
    const before = entries.filter(({ seq }) => seq <= approval.afterSeq);
    if ((before.at(-1)?.seq ?? 0) !== approval.afterSeq)
        throw stale(`the plan was made after seq ${approval.afterSeq}, and the history ends at ${before.at(-1)?.seq ?? 0}`);
    const plan = makePlan(set, (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .foldHistory */ .E)(before));
    const planned = new Set(plan.steps.map(({ migration, segment }) => `${migration.id} ${segment.index} ${segment.checksum}`));
    for (const entry of entries) {
        if (entry.seq > approval.afterSeq && !planned.has(`${entry.migration} ${entry.segment} ${entry.segmentChecksum}`)) {
            throw stale(`since then seq ${entry.seq} was recorded: ${entry.event} ${entry.migration}`);
        }
    }
    if (plan.digest.startsWith(approval.digest))
        return;
    throw stale(`${whatMoved(plan, approval)}; the plan after seq ${approval.afterSeq} is now ${approvalOf(plan)}`, filesOf(plan).find(({ id }) => id === addedSince(plan, approval)[0])?.path);
}
/** What is pending and was not approved, as far as a digest can tell: an added file by leaving it out, an edited one only among all of them. */
function whatMoved(plan, approval) {
    const added = addedSince(plan, approval);
    if (added.length > 0)
        return `${added.join(', ')} ${added.length === 1 ? 'was' : 'were'} added since the plan was approved`;
    const files = filesOf(plan).map(({ path }) => path);
    if (files.length === 0)
        return 'what was approved is not pending';
    return `a pending file or a variable is not as it was approved: ${files.slice(0, NAMED_MAX).join(', ')}${files.length > NAMED_MAX ? ` and ${files.length - NAMED_MAX} more` : ''}`;
}
const NAMED_MAX = 5;
/** The ids of the migrations without which the plan is the approved one: one of them, or the last ones. */
function addedSince({ afterSeq, steps }, { digest }) {
    const ids = [...new Set(steps.map(({ migration }) => migration.id))].slice(-TRIED_MAX);
    const isApprovedWithout = (left) => digestOf(afterSeq, steps.filter(({ migration }) => !left.includes(migration.id))).startsWith(digest);
    return ids.map((id) => [id]).find(isApprovedWithout) ?? ids.map((_, from) => ids.slice(from)).find(isApprovedWithout) ?? [];
}
/** More new files than this are not told apart. */
const TRIED_MAX = 50;
function filesOf({ steps }) {
    return [...new Set(steps.map(({ migration }) => migration))];
}
function stale(message, path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('PLAN_STALE', message, path === undefined ? {} : { at: { path } });
}


/***/ }),

/***/ 6191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ih: () => (/* binding */ escape)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/**
 * Foreign text (SQL, paths, names, messages) inside Markdown: shown as it is, never obeyed.
 *
 * What is rendered is GitHub Flavored Markdown: https://github.github.com/gfm/. Besides Markdown and HTML it reacts to mentions, issue
 * numbers and bare addresses, which no backslash stops.
 */

/** Inline code, on one line, also inside a table cell. */
function code(text) {
    const line = visible((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(text));
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
    return visible((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(text))
        .replace(/@(?=\w)|#(?=\d)|:(?=\/\/)|www(?=\.)|gh(?=-\d)/gi, `$&${ZERO_WIDTH_SPACE}`)
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/[&<>]/g, entity)
        .replace(/^(\s*)([-+=#]|\d+(?=[.)]))/, (_all, space, mark) => `${space}${/\d/.test(mark) ? entity(mark.charAt(0)) + mark.slice(1) : `\\${mark}`}`);
}
/** Text of one line for a table cell, cut to a length a table bears. */
function cell(text, lengthMax = 160) {
    return escape((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(text), lengthMax));
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


/***/ })

};
