export const id = 538;
export const ids = [538];
export const modules = {

/***/ 6538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./build/src/core/migrate/history.js
var migrate_history = __webpack_require__(5303);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/migrate/decide.js
var decide = __webpack_require__(7847);
// EXTERNAL MODULE: ./build/src/core/migrate/plan.js
var plan = __webpack_require__(1872);
;// CONCATENATED MODULE: ./build/src/core/migrate/status.js
/** What became of each migration, as `status` tells it: files and history side by side. */




/** Whether the next apply would stop and ask for a person: a question that only `decide` can answer. */
function needsPerson(set, seen, statuses) {
    if (statuses.some(({ state }) => state === 'changed' || state === 'missing'))
        return true;
    try {
        return (0,decide/* decide */.LD)(set, seen).kind === 'refuse';
    }
    catch (error) {
        // A mistake in a pending file is its author's to correct.
        if (error instanceof errors/* AppError */.uV)
            return false;
        throw error;
    }
}
/** `fate` is what became of the last entry's statement, when that entry is `started`. Every migration in apply order, then those whose file is gone. Segments are made only of what is to run. */
function statusOf(set, state, fate) {
    const problems = new Map();
    for (const problem of (0,plan/* findProblems */.o6)(set, state))
        if (!problems.has(problem.migration))
            problems.set(problem.migration, problem);
    const present = set.ordered.map((migration) => presentStatus(set, migration, state.migrations.get(migration.id), problems.get(migration.id), fate));
    const missing = [...problems.values()].flatMap((problem) => {
        const record = state.migrations.get(problem.migration);
        return problem.code === 'MIGRATION_MISSING' && record !== undefined ? [recordStatus('missing', record, record.segments, problem)] : [];
    });
    return [...present, ...missing];
}
function presentStatus(set, migration, record, problem, fate) {
    if (record === undefined) {
        const state = problem?.code === 'OUT_OF_ORDER' ? 'out-of-order' : 'pending';
        return { migration: migration.id, state, appliedSegments: 0, segments: segmentCount(set, migration), last: undefined, problem };
    }
    const { last } = record;
    if (last.event === 'started' && fate === 'running')
        return recordStatus('running', record, record.segments, undefined);
    if (last.event === 'started')
        return recordStatus('interrupted', record, record.segments, interrupted(last));
    if (problem?.code === 'MIGRATION_CHANGED')
        return recordStatus('changed', record, record.segments, problem);
    if (last.event === 'failed')
        return recordStatus('failed', record, segmentCount(set, migration), failed(last));
    if (problem !== undefined)
        return recordStatus('out-of-order', record, segmentCount(set, migration), problem);
    if (last.event === 'reverted')
        return recordStatus('reverted', record, record.segments, undefined);
    if (record.baselined)
        return recordStatus('baselined', record, record.segments, undefined);
    if (migration.kind === 'repeatable' && record.checksum !== migration.checksum)
        return recordStatus('repeatable-outdated', record, segmentCount(set, migration), undefined);
    if ((0,migrate_history/* isComplete */.As)(record))
        return recordStatus('applied', record, record.segments, undefined);
    return recordStatus(record.applied.length > 0 ? 'partly-applied' : 'pending', record, segmentCount(set, migration), undefined);
}
function recordStatus(state, record, segments, problem) {
    return { migration: record.migration, state, appliedSegments: record.applied.length, segments, last: record.last, problem };
}
/** A mistake in one pending file must not keep anybody from seeing what is applied. */
function segmentCount(set, migration) {
    try {
        return set.segmentsOf(migration).length;
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV)
            return undefined;
        throw error;
    }
}
function interrupted({ migration, segment, segments }) {
    return { code: 'MIGRATION_INTERRUPTED', message: `segment ${segment} of ${segments} of ${migration} was started, and its outcome is not recorded; apply asks the warehouse for it` };
}
function failed({ migration, segment, segments }) {
    return { code: 'MIGRATION_FAILED', message: `segment ${segment} of ${segments} of ${migration}, which runs alone, failed` };
}

;// CONCATENATED MODULE: ./build/src/core/report/status-json.js
function renderStatusJson(environment, seq, statuses) {
    return JSON.stringify({ environment, seq, migrations: statuses.map(statusValue) }, null, 2);
}
function statusValue({ migration, state, appliedSegments, segments, last, problem }) {
    return {
        migration,
        state,
        appliedSegments,
        segments: segments ?? null,
        seq: last?.seq ?? null,
        at: last === undefined ? null : new Date(last.atMs).toISOString(),
        actor: last?.actor ?? null,
        run: last?.run ?? null,
        runUrl: last?.runUrl ?? null,
        pullRequest: last?.pullRequest ?? null,
        problem: problem?.message ?? null,
    };
}

// EXTERNAL MODULE: ./build/src/core/report/markdown.js
var markdown = __webpack_require__(6191);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/src/core/report/status-text.js
/** The status table for the terminal: what needs attention is never left out, a long applied past is. */


function renderStatusText(statuses) {
    if (statuses.length === 0)
        return 'There are no migrations.';
    const shown = withoutLongPast(statuses);
    const hidden = statuses.length - shown.length;
    const stateWidth = Math.max('state'.length, ...shown.map(({ state }) => state.length));
    const segmentsWidth = Math.max('segments'.length, ...shown.map((status) => segmentsOf(status).length));
    const line = (state, segments, at, rest) => `  ${state.padEnd(stateWidth)}  ${segments.padEnd(segmentsWidth)}  ${at.padEnd(16)}  ${rest}`.trimEnd();
    const restWidth = WIDTH - stateWidth - segmentsWidth - 24;
    const lines = [
        line('state', 'segments', 'at (UTC)', 'migration, by'),
        ...(hidden > 0 ? [`  … ${hidden} applied before these`] : []),
        ...shown.map((status) => line(status.state, segmentsOf(status), timeOf(status), nameAndActor(status, restWidth))),
        ...statuses.flatMap(problemLines),
    ];
    return lines.join('\n');
}
/** `13 applied, 2 pending` */
function summarizeStatus(statuses) {
    const counts = new Map();
    for (const { state } of statuses)
        counts.set(state, (counts.get(state) ?? 0) + 1);
    return statuses.length === 0 ? 'no migrations' : [...counts].map(([state, n]) => `${n} ${state}`).join(', ');
}
const WIDTH = 80;
/** Applied migrations that are shown; the newest of them. */
const APPLIED_MAX = 100;
function withoutLongPast(statuses) {
    let surplus = statuses.filter(({ state }) => state === 'applied').length - APPLIED_MAX;
    return statuses.filter(({ state }) => state !== 'applied' || surplus-- <= 0);
}
function segmentsOf({ appliedSegments, segments, state }) {
    return state === 'baselined' ? '-' : `${appliedSegments}/${segments ?? '?'}`;
}
function timeOf({ last }) {
    return last === undefined ? '' : new Date(last.atMs).toISOString().slice(0, 16).replace('T', ' ');
}
/** The name is worth more than who applied it. */
function nameAndActor({ migration, last }, width) {
    const name = (0,report_text/* cut */.Jj)((0,report_text/* singleLine */.pF)(migration), Math.max(width, 24));
    const room = width - name.length - 2;
    const actor = (0,report_text/* singleLine */.pF)(last?.actor ?? '');
    return actor === '' || room < Math.min(actor.length, 6) ? name : `${name}  ${(0,report_text/* cut */.Jj)(actor, room)}`;
}
function problemLines({ problem }) {
    if (problem === undefined)
        return [];
    return ['', ...(0,report_text/* wrap */.LV)(`${problem.code}: ${(0,report_text/* singleLine */.pF)(problem.message)}.`, WIDTH, '  '), ...(0,report_text/* wrap */.LV)(`  Next: ${errors/* ERRORS */.Sr[problem.code].next}`, WIDTH, '  ')];
}

;// CONCATENATED MODULE: ./build/src/core/report/status-markdown.js
/** The status for the job summary: how many migrations are in which state, and each that is not simply applied. */




/** A summary is read by people. */
const ROWS_MAX = 200;
function renderStatusMarkdown(environment, seq, statuses) {
    const others = statuses.filter(({ state }) => state !== 'applied');
    const rows = others.slice(0, ROWS_MAX).map(({ migration, state, appliedSegments, segments, problem }) => {
        const note = problem === undefined ? '' : `${problem.message}. ${errors/* ERRORS */.Sr[problem.code].next}`;
        return `| ${(0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(migration, 120))} | ${state} | ${appliedSegments}/${segments ?? '?'} | ${(0,markdown/* cell */.Hn)(note, 400)} |`;
    });
    return [
        `### Redshift status · ${(0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(environment, 100))}`,
        '',
        `**${summarizeStatus(statuses)}**, seq ${seq}.`,
        ...(rows.length === 0 ? [] : ['', '| migration | state | segments | |', '|---|---|---|---|', ...rows]),
        ...(others.length > ROWS_MAX ? ['', `*… and ${(0,report_text/* count */.U9)(others.length - ROWS_MAX, 'more migration')}.*`] : []),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./build/src/commands/command.js
var command = __webpack_require__(2925);
// EXTERNAL MODULE: ./build/src/commands/project.js + 2 modules
var project = __webpack_require__(9831);
;// CONCATENATED MODULE: ./build/src/commands/status.js
/** `status`: the state of each migration; who applied it, when, and in which run. */







const status_status = (0,command/* defineCommand */.N)({
    name: 'status',
    summary: 'Show the state of each migration: who applied it, when, and in which run.',
    inputs: {
        ...project/* PROJECT_INPUTS */.cq,
        format: { kind: 'choice', choices: ['text', 'json'], default: 'text', summary: 'What to print.' },
    },
    outputs: {
        seq: 'The last sequence number of the history.',
        'pending-count': 'How many migrations are not applied whole.',
    },
    action: true,
    async run(inputs, world) {
        const { environment, set } = await (0,project/* loadProject */.gi)(world.files, inputs);
        const warehouse = await world.openWarehouse(environment.warehouse);
        const { entries, nowMs } = await warehouse.readHistory();
        const state = (0,migrate_history/* foldReadHistory */.On)(entries);
        const fate = state.last?.event === 'started' ? await warehouse.fateOf(state.last.token) : undefined;
        const statuses = statusOf(set, state, fate);
        const headline = `${environment.name}: ${summarizeStatus(statuses)} (seq ${state.lastSeq}).`;
        const isJson = inputs.format === 'json';
        return {
            verdict: 'passed',
            headline,
            text: isJson ? renderStatusJson(environment.name, state.lastSeq, statuses) : `${renderStatusText(statuses)}\n\n${headline}`,
            machine: isJson,
            report: renderStatusMarkdown(environment.name, state.lastSeq, statuses),
            findings: [],
            outputs: { seq: String(state.lastSeq), 'pending-count': String(statuses.filter(({ state: each }) => !SETTLED.has(each)).length) },
            needsPerson: needsPerson(set, { state, fate, nowMs, dedupeWindowMs: warehouse.dedupeWindowMs, run: '', warehouse: warehouse.label }, statuses),
        };
    },
});
const SETTLED = new Set(['applied', 'baselined', 'missing']);


/***/ }),

/***/ 7847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   Oe: () => (/* binding */ LEAVES_PARTS)
/* harmony export */ });
/* unused harmony exports nextStep, tokenOf */
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8872);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1872);
/**
 * The next action of apply (decision D5). Pure: the same observation always gives the same action, so a crash is not a special case:
 * starting again is simply the next turn.
 */


function decide(set, seen) {
    const { last, lastSeq, migrations } = seen.state;
    if (last?.event === 'started')
        return decideStarted(set, seen, last);
    const step = nextStep(set, seen.state);
    if (step === undefined)
        return { kind: 'done' };
    // Its own last entry, not the history's: another migration may have been applied since.
    const own = migrations.get(step.migration.id)?.last;
    if (own?.event === 'failed' && (!step.segment.failsClean || own.note === LEAVES_PARTS))
        return { kind: 'refuse', code: 'MIGRATION_FAILED', entry: own };
    if (step.segment.atomicity === 'transaction')
        return { kind: 'commit', step, afterSeq: lastSeq };
    return { kind: 'start', step, afterSeq: lastSeq, token: tokenOf(step, lastSeq, seen) };
}
/** The note of a segment whose failure may leave something behind: correcting its file afterwards takes nothing of that away. */
const LEAVES_PARTS = 'a failure may leave something behind';
/** A started segment is settled by what the warehouse says became of it, whatever happened to its file since. */
function decideStarted(set, seen, started) {
    switch (seen.fate) {
        case 'running': return { kind: 'wait', started };
        case 'finished': return { kind: 'settle', started, event: 'applied' };
        case 'failed': return { kind: 'settle', started, event: 'failed' };
        case 'absent':
        case undefined: return decideAbsent(set, seen, started);
    }
}
function decideAbsent(set, seen, started) {
    const step = stepOf(set, started);
    const isSameText = step !== undefined && started.token.startsWith(textDigits(step, started.seq - 1));
    // Within the window the same token never runs twice, so sending it again is safe even if the first request is still on its way.
    if (seen.nowMs - started.atMs < seen.dedupeWindowMs) {
        return isSameText ? { kind: 'run', step, token: started.token } : { kind: 'refuse', code: 'MIGRATION_CHANGED', entry: started };
    }
    if (step !== undefined && step.segment.rerunnable)
        return { kind: 'start', step, afterSeq: started.seq, token: tokenOf(step, started.seq, seen) };
    return { kind: 'refuse', code: 'MIGRATION_INTERRUPTED', entry: started };
}
function stepOf(set, entry) {
    const migration = set.get(entry.migration);
    if (migration === undefined)
        return undefined;
    const segments = set.segmentsOf(migration);
    const segment = segments[entry.segment - 1];
    return segment?.atomicity === 'standalone' ? { migration, segment, segments: segments.length } : undefined;
}
/** The first segment that is not applied, in apply order. */
function nextStep(set, state) {
    for (const migration of set.ordered) {
        const done = (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .appliedSegments */ .am)(migration, state.migrations.get(migration.id));
        if (done !== 'all')
            return stepAt(set, migration, done);
    }
    return undefined;
}
function stepAt(set, migration, index) {
    const segments = set.segmentsOf(migration);
    const segment = segments[index];
    return segment === undefined ? undefined : { migration, segment, segments: segments.length };
}
/**
 * The ClientToken of a standalone segment, 64 hexadecimal digits: one half for its text after this history, by which a resumed run sees
 * that the file is still the same, and one half for this attempt. Two warehouses with the same history, or one that was restored or
 * created anew, must not share a token: the Data API would answer for the other one that the statement has run.
 */
function tokenOf(step, afterSeq, { warehouse, run, nowMs }) {
    return `${textDigits(step, afterSeq)}${(0,_checksum_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(`${warehouse}\n${run}\n${nowMs}`).slice(0, 32)}`;
}
function textDigits({ migration, segment }, afterSeq) {
    return (0,_checksum_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(`${migration.id}\n${segment.index}\n${segment.renderedChecksum}\n${afterSeq}`).slice(0, 32);
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
    return { afterSeq: state.lastSeq, steps, digest: (0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)([String(state.lastSeq), ...steps.map(stepLine)].join('\n')) };
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
    throw stale(`the pending files or variables are not the approved ones; the plan after seq ${approval.afterSeq} is now ${approvalOf(plan)}`);
}
function stale(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('PLAN_STALE', message);
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


/***/ })

};
