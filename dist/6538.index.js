export const id = 6538;
export const ids = [6538];
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
        const snapshot = await warehouse.readHistory();
        const { nowMs } = snapshot;
        const state = (0,migrate_history/* foldReadHistory */.On)(snapshot);
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
