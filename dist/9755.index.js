export const id = 9755;
export const ids = [9755,9157];
export const modules = {

/***/ 9755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   repair: () => (/* binding */ repair)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _core_migrate_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5303);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9157);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2925);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9831);
/** `repair`: append the entry a person decided, after looking at the warehouse. Nothing in the history is ever changed. */





const repair = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .defineCommand */ .N)({
    name: 'repair',
    summary: 'Settle a segment that was interrupted or failed, after looking at the warehouse.',
    inputs: {
        ..._project_js__WEBPACK_IMPORTED_MODULE_2__/* .PROJECT_INPUTS */ .cq,
        applied: { kind: 'text', value: 'ID', summary: 'The migration whose last started segment did take effect.' },
        retry: { kind: 'text', value: 'ID', summary: 'The migration whose last started segment left nothing behind and shall run again.' },
        reason: { kind: 'text', value: 'TEXT', summary: 'Why; it is recorded with your name.' },
    },
    outputs: {},
    action: false,
    async run({ applied, retry, reason, ...inputs }, world) {
        const id = applied ?? retry;
        if (id === undefined || (applied !== undefined && retry !== undefined))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', 'repair takes either --applied ID or --retry ID');
        if (reason === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', 'repair takes --reason TEXT: what you looked at and what you found');
        const { environment } = await (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .loadProject */ .gi)(world.files, inputs);
        const warehouse = await world.openWarehouse(environment.warehouse);
        const snapshot = await warehouse.readHistory();
        const { nowMs } = snapshot;
        const state = (0,_core_migrate_history_js__WEBPACK_IMPORTED_MODULE_1__/* .foldReadHistory */ .On)(snapshot);
        const open = openEntry(state, id);
        if (open.event === 'started')
            await refuseIfSettledWithout(warehouse, open, nowMs);
        const decision = applied === undefined ? 'retry' : 'applied';
        const seq = state.lastSeq + 1;
        const entry = { ...open, ...whoRepairs(world), seq, event: 'repaired', note: `${decision}: ${reason}` };
        await warehouse.commit({ afterSeq: state.lastSeq, segments: [{ statements: [], entry }] });
        const headline = `Recorded as seq ${seq}: segment ${open.segment} of ${id} ${applied === undefined ? 'is to run again' : 'counts as applied'}.`;
        return { verdict: 'passed', headline, text: headline, report: '', findings: [], outputs: {} };
    },
});
function openEntry({ last, migrations }, id) {
    const own = migrations.get(id)?.last;
    if (own?.event === 'started' || own?.event === 'failed')
        return own;
    const ends = last === undefined ? 'the history is empty' : own === undefined ? `the history ends with seq ${last.seq}, ${last.event} ${last.migration}` : `its last entry is seq ${own.seq}, ${own.event}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', `nothing of ${id} is open: ${ends}`);
}
/**
 * A person decides only what nobody can know. As long as the token is remembered, an earlier run may still be about to send the statement,
 * and apply can send it again without running it twice; after a repair it could not.
 */
async function refuseIfSettledWithout(warehouse, { migration, segment, token, atMs }, nowMs) {
    const which = `segment ${segment} of ${migration}`;
    const next = 'Run apply: it settles the segment itself.';
    const fate = await warehouse.fateOf(token);
    if (fate === 'running')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', `${which} is still running in the warehouse; nothing is to be repaired yet`, { next });
    if (fate !== 'absent')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', `the warehouse still knows that ${which} ${fate}; nothing is to be decided`, { next });
    const untilMs = atMs + warehouse.dedupeWindowMs;
    if (nowMs < untilMs)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', `${which} can still be resumed, until ${new Date(untilMs).toISOString()}; nothing is to be decided before`, { next });
}
function whoRepairs(world) {
    const { id, host, actor, commit, runUrl, pullRequest } = world.host.run;
    return { run: id, host, actor, commit, runUrl, pullRequest, planDigest: '', toolVersion: _core_version_js__WEBPACK_IMPORTED_MODULE_4__.VERSION };
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

/***/ 9157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERSION: () => (/* binding */ VERSION)
/* harmony export */ });
/** The tool's version, recorded with every history entry. `test/generated.test.ts` holds it to package.json. */
const VERSION = '0.1.0';


/***/ })

};
