export const id = 85;
export const ids = [85,323];
export const modules = {

/***/ 1085:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.repair = void 0;
/** `repair`: append the entry a person decided, after looking at the warehouse. Nothing in the history is ever changed. */
const errors_js_1 = __webpack_require__(4296);
const history_js_1 = __webpack_require__(1121);
const version_js_1 = __webpack_require__(3323);
const command_js_1 = __webpack_require__(3155);
const project_js_1 = __webpack_require__(7039);
exports.repair = (0, command_js_1.defineCommand)({
    name: 'repair',
    summary: 'Settle a segment that was interrupted or failed, after looking at the warehouse.',
    inputs: {
        ...project_js_1.PROJECT_INPUTS,
        applied: { kind: 'text', value: 'ID', summary: 'The migration whose last started segment did take effect.' },
        retry: { kind: 'text', value: 'ID', summary: 'The migration whose last started segment left nothing behind and shall run again.' },
        reason: { kind: 'text', value: 'TEXT', summary: 'Why; it is recorded with your name.' },
    },
    outputs: {},
    action: false,
    async run({ applied, retry, reason, ...inputs }, world) {
        const id = applied ?? retry;
        if (id === undefined || (applied !== undefined && retry !== undefined))
            throw new errors_js_1.AppError('USAGE', 'repair takes either --applied ID or --retry ID');
        if (reason === undefined)
            throw new errors_js_1.AppError('USAGE', 'repair takes --reason TEXT: what you looked at and what you found');
        const { environment } = await (0, project_js_1.loadProject)(world.files, inputs);
        const warehouse = await world.openWarehouse(environment.warehouse);
        const { entries, nowMs } = await warehouse.readHistory();
        const divergence = (0, history_js_1.findDivergence)(entries);
        if (divergence !== undefined)
            throw new errors_js_1.AppError('HISTORY_DIVERGED', divergence);
        const state = (0, history_js_1.foldHistory)(entries);
        const open = openEntry(state, id);
        if (open.event === 'started')
            await refuseIfSettledWithout(warehouse, open, nowMs);
        const decision = applied === undefined ? 'retry' : 'applied';
        const seq = state.lastSeq + 1;
        await warehouse.commit({ afterSeq: state.lastSeq, statements: [], entry: { ...open, ...whoRepairs(world), seq, event: 'repaired', note: `${decision}: ${reason}` } });
        const headline = `Recorded as seq ${seq}: segment ${open.segment} of ${id} ${applied === undefined ? 'is to run again' : 'counts as applied'}.`;
        return { verdict: 'passed', headline, text: headline, report: '', findings: [], outputs: {} };
    },
});
function openEntry({ last, migrations }, id) {
    const own = migrations.get(id)?.last;
    if (own?.event === 'started' || own?.event === 'failed')
        return own;
    const ends = last === undefined ? 'the history is empty' : own === undefined ? `the history ends with seq ${last.seq}, ${last.event} ${last.migration}` : `its last entry is seq ${own.seq}, ${own.event}`;
    throw new errors_js_1.AppError('USAGE', `nothing of ${id} is open: ${ends}`);
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
        throw new errors_js_1.AppError('USAGE', `${which} is still running in the warehouse; nothing is to be repaired yet`, { next });
    if (fate !== 'absent')
        throw new errors_js_1.AppError('USAGE', `the warehouse still knows that ${which} ${fate}; nothing is to be decided`, { next });
    const untilMs = atMs + warehouse.dedupeWindowMs;
    if (nowMs < untilMs)
        throw new errors_js_1.AppError('USAGE', `${which} can still be resumed, until ${new Date(untilMs).toISOString()}; nothing is to be decided before`, { next });
}
function whoRepairs(world) {
    const { id, host, actor, commit, runUrl, pullRequest } = world.host.run;
    return { run: id, host, actor, commit, runUrl, pullRequest, planDigest: '', toolVersion: version_js_1.VERSION };
}


/***/ }),

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

/***/ 3323:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.VERSION = void 0;
/** The tool's version, recorded with every history entry. `test/generated.test.ts` holds it to package.json. */
exports.VERSION = '0.1.0';


/***/ })

};
