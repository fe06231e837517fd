export const id = 190;
export const ids = [190];
export const modules = {

/***/ 8190:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.status = void 0;
/** `status`: the state of each migration; who applied it, when, and in which run. */
const errors_js_1 = __webpack_require__(4296);
const history_js_1 = __webpack_require__(1121);
const status_js_1 = __webpack_require__(1571);
const status_json_js_1 = __webpack_require__(6413);
const status_markdown_js_1 = __webpack_require__(9518);
const status_text_js_1 = __webpack_require__(736);
const command_js_1 = __webpack_require__(3155);
const project_js_1 = __webpack_require__(7039);
exports.status = (0, command_js_1.defineCommand)({
    name: 'status',
    summary: 'Show the state of each migration: who applied it, when, and in which run.',
    inputs: {
        ...project_js_1.PROJECT_INPUTS,
        format: { kind: 'choice', choices: ['text', 'json'], default: 'text', summary: 'What to print.' },
    },
    outputs: {
        seq: 'The last sequence number of the history.',
        'pending-count': 'How many migrations are not applied whole.',
    },
    action: true,
    async run(inputs, world) {
        const { environment, set } = await (0, project_js_1.loadProject)(world.files, inputs);
        const warehouse = await world.openWarehouse(environment.warehouse);
        const { entries } = await warehouse.readHistory();
        const divergence = (0, history_js_1.findDivergence)(entries);
        if (divergence !== undefined)
            throw new errors_js_1.AppError('HISTORY_DIVERGED', divergence);
        const state = (0, history_js_1.foldHistory)(entries);
        const statuses = (0, status_js_1.statusOf)(set, state);
        const headline = `${environment.name}: ${(0, status_text_js_1.summarizeStatus)(statuses)} (seq ${state.lastSeq}).`;
        const isJson = inputs.format === 'json';
        return {
            verdict: 'passed',
            headline,
            text: isJson ? (0, status_json_js_1.renderStatusJson)(environment.name, state.lastSeq, statuses) : `${(0, status_text_js_1.renderStatusText)(statuses)}\n\n${headline}`,
            machine: isJson,
            report: (0, status_markdown_js_1.renderStatusMarkdown)(environment.name, state.lastSeq, statuses),
            findings: [],
            outputs: { seq: String(state.lastSeq), 'pending-count': String(statuses.filter(({ state: each }) => !SETTLED.has(each)).length) },
            needsPerson: statuses.some(({ state: each }) => status_js_1.NEEDS_PERSON.has(each)),
        };
    },
});
const SETTLED = new Set(['applied', 'baselined', 'missing']);


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

/***/ 5362:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.approvalOf = approvalOf;
exports.makePlan = makePlan;
exports.appliedSegments = appliedSegments;
exports.findProblems = findProblems;
exports.refuseProblems = refuseProblems;
exports.parseApproval = parseApproval;
exports.checkApproval = checkApproval;
/** The plan: which segments are pending, in which order, and the digest that makes it exact (decision D6). */
const errors_js_1 = __webpack_require__(4296);
const checksum_js_1 = __webpack_require__(8930);
const history_js_1 = __webpack_require__(1121);
/** Hexadecimal digits of the digest in an approval: 128 bits, more than anybody can search for a second plan. */
const APPROVED_DIGITS = 32;
/** The string that approves exactly this plan: `<afterSeq>:<digest>`. */
function approvalOf(plan) {
    return `${plan.afterSeq}:${plan.digest.slice(0, APPROVED_DIGITS)}`;
}
/** The pending segments after a history. Throws what a migration's segments throw. */
function makePlan(set, state) {
    const steps = set.ordered.flatMap((migration) => pendingSteps(set, migration, state));
    return { afterSeq: state.lastSeq, steps, digest: (0, checksum_js_1.sha256)([String(state.lastSeq), ...steps.map(stepLine)].join('\n')) };
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
    return (0, history_js_1.isComplete)(record) ? 'all' : record.applied.length;
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
    throw new errors_js_1.AppError(first.code, `${first.message}${more}`, first.path === undefined ? {} : { at: { path: first.path } });
}
function missingFiles(set, state) {
    const problems = [];
    for (const record of state.migrations.values()) {
        if (set.get(record.migration) !== undefined || record.last.event === 'reverted' || isRepeatable(record.migration))
            continue;
        const was = (0, history_js_1.isComplete)(record) ? 'is applied' : `is partly applied (${record.applied.length} of ${record.segments} segments)`;
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
        const message = (0, history_js_1.isComplete)(record) ? `${migration.id} was edited after it was applied (seq ${record.last.seq})` : changedPart(set, migration, record);
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
function outOfOrder(set, state) {
    const versioned = set.ordered.filter(({ kind }) => kind === 'versioned');
    const touched = versioned.map(({ id }) => (state.migrations.get(id)?.applied.length ?? 0) > 0 || state.migrations.get(id)?.baselined === true);
    const lastTouched = touched.lastIndexOf(true);
    const last = versioned[lastTouched];
    if (last === undefined)
        return [];
    return versioned.slice(0, lastTouched).flatMap((migration, index) => {
        const record = state.migrations.get(migration.id);
        if (touched[index] === true && record !== undefined && (0, history_js_1.isComplete)(record))
            return [];
        return [{ code: 'OUT_OF_ORDER', migration: migration.id, path: migration.path, message: `${migration.id} is not applied, but ${last.id}, which comes after it, is` }];
    });
}
/** Reads `<afterSeq>:<digest>`. Throws USAGE for anything else, a shortened digest included. */
function parseApproval(text) {
    const match = /^(\d+):([0-9a-f]{32,64})$/.exec(text.trim());
    if (match === null)
        throw new errors_js_1.AppError('USAGE', `"${text}" is no approval; it looks like 40:9f3a… with ${APPROVED_DIGITS} hexadecimal digits, as plan prints it`);
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
    const plan = makePlan(set, (0, history_js_1.foldHistory)(before));
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
    return new errors_js_1.AppError('PLAN_STALE', message);
}


/***/ }),

/***/ 1571:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NEEDS_PERSON = void 0;
exports.statusOf = statusOf;
/** What became of each migration, as `status` tells it: files and history side by side. */
const errors_js_1 = __webpack_require__(4296);
const history_js_1 = __webpack_require__(1121);
const plan_js_1 = __webpack_require__(5362);
/** States that no later run clears up by itself. */
exports.NEEDS_PERSON = new Set(['changed', 'missing', 'interrupted', 'failed']);
/** Every migration in apply order, then those whose file is gone. Segments are made only of what is to run. */
function statusOf(set, state) {
    const problems = new Map();
    for (const problem of (0, plan_js_1.findProblems)(set, state))
        if (!problems.has(problem.migration))
            problems.set(problem.migration, problem);
    const present = set.ordered.map((migration) => presentStatus(set, migration, state.migrations.get(migration.id), problems.get(migration.id)));
    const missing = [...problems.values()].flatMap((problem) => {
        const record = state.migrations.get(problem.migration);
        return problem.code === 'MIGRATION_MISSING' && record !== undefined ? [recordStatus('missing', record, record.segments, problem)] : [];
    });
    return [...present, ...missing];
}
function presentStatus(set, migration, record, problem) {
    if (record === undefined) {
        const state = problem?.code === 'OUT_OF_ORDER' ? 'out-of-order' : 'pending';
        return { migration: migration.id, state, appliedSegments: 0, segments: segmentCount(set, migration), last: undefined, problem };
    }
    const { last } = record;
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
    if ((0, history_js_1.isComplete)(record))
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
        if (error instanceof errors_js_1.AppError)
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

/***/ 6413:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderStatusJson = renderStatusJson;
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


/***/ }),

/***/ 9518:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderStatusMarkdown = renderStatusMarkdown;
/** The status for the job summary: how many migrations are in which state, and each that is not simply applied. */
const errors_js_1 = __webpack_require__(4296);
const markdown_js_1 = __webpack_require__(4201);
const status_text_js_1 = __webpack_require__(736);
const text_js_1 = __webpack_require__(8115);
/** A summary is read by people. */
const ROWS_MAX = 200;
function renderStatusMarkdown(environment, seq, statuses) {
    const others = statuses.filter(({ state }) => state !== 'applied');
    const rows = others.slice(0, ROWS_MAX).map(({ migration, state, appliedSegments, segments, problem }) => {
        const note = problem === undefined ? '' : `${problem.message}. ${errors_js_1.ERRORS[problem.code].next}`;
        return `| ${(0, markdown_js_1.code)((0, text_js_1.cut)(migration, 120))} | ${state} | ${appliedSegments}/${segments ?? '?'} | ${(0, markdown_js_1.cell)(note, 400)} |`;
    });
    return [
        `### Redshift status · ${(0, markdown_js_1.code)((0, text_js_1.cut)(environment, 100))}`,
        '',
        `**${(0, status_text_js_1.summarizeStatus)(statuses)}**, seq ${seq}.`,
        ...(rows.length === 0 ? [] : ['', '| migration | state | segments | |', '|---|---|---|---|', ...rows]),
        ...(others.length > ROWS_MAX ? ['', `*… and ${(0, text_js_1.count)(others.length - ROWS_MAX, 'more migration')}.*`] : []),
        '',
    ].join('\n');
}


/***/ }),

/***/ 736:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderStatusText = renderStatusText;
exports.summarizeStatus = summarizeStatus;
/** The status table for the terminal: what needs attention is never left out, a long applied past is. */
const errors_js_1 = __webpack_require__(4296);
const text_js_1 = __webpack_require__(8115);
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
    const name = (0, text_js_1.cut)((0, text_js_1.singleLine)(migration), Math.max(width, 24));
    const room = width - name.length - 2;
    const actor = (0, text_js_1.singleLine)(last?.actor ?? '');
    return actor === '' || room < Math.min(actor.length, 6) ? name : `${name}  ${(0, text_js_1.cut)(actor, room)}`;
}
function problemLines({ problem }) {
    if (problem === undefined)
        return [];
    return ['', ...(0, text_js_1.wrap)(`${problem.code}: ${(0, text_js_1.singleLine)(problem.message)}.`, WIDTH, '  '), ...(0, text_js_1.wrap)(`  Next: ${errors_js_1.ERRORS[problem.code].next}`, WIDTH, '  ')];
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


/***/ })

};
