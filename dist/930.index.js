export const id = 930;
export const ids = [930,124];
export const modules = {

/***/ 6549:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.pipeline = void 0;
/** `pipeline`: the stages of the CI in their order, here. */
const pipeline_js_1 = __webpack_require__(9081);
const apply_js_1 = __webpack_require__(8314);
const command_js_1 = __webpack_require__(3155);
const lint_js_1 = __webpack_require__(2653);
const plan_js_1 = __webpack_require__(4483);
const project_js_1 = __webpack_require__(7039);
const read_inputs_js_1 = __webpack_require__(2124);
const status_js_1 = __webpack_require__(8190);
const test_js_1 = __webpack_require__(4564);
const COMMANDS = { lint: lint_js_1.lint, plan: plan_js_1.plan, apply: apply_js_1.apply, test: test_js_1.test };
exports.pipeline = (0, command_js_1.defineCommand)({
    name: 'pipeline',
    summary: 'Run lint, plan, apply and test one after the other, as the CI does.',
    inputs: {
        ...project_js_1.PROJECT_INPUTS,
        until: { kind: 'choice', choices: ['lint', 'plan', 'apply', 'test'], default: 'test', summary: 'The last stage to run.' },
    },
    outputs: {},
    action: false,
    async run(inputs, world) {
        const { environment, config } = await (0, project_js_1.loadProject)(world.files, inputs);
        const given = { config: config.path, environment: environment.name };
        world.host.emit({ kind: 'started', command: 'pipeline', environment: environment.name, warehouse: environment.warehouse.label });
        const outcomes = [];
        for (const { name } of pipeline_js_1.STAGES) {
            const outcome = await runStage(name, given, world);
            outcomes.push(outcome);
            if (outcome.verdict === 'rejected')
                return closing(outcomes, outcome, `Stopped at ${name}: ${outcome.headline}`);
            if (name === inputs.until)
                break;
        }
        const last = outcomes.at(-1);
        if (last === undefined)
            throw new Error('the pipeline has no stage');
        if (inputs.until !== 'test')
            return closing(outcomes, last, last.headline);
        const standing = await status_js_1.status.run((0, read_inputs_js_1.defaultInputs)(status_js_1.status, given), world);
        return closing(outcomes, standing, standing.text);
    },
});
async function runStage(name, given, world) {
    const command = COMMANDS[name];
    if (command === undefined)
        throw new Error(`the pipeline has no command for its stage ${name}`);
    const begunMs = world.clock.now();
    const outcome = await command.run((0, read_inputs_js_1.defaultInputs)(command, given), world);
    const showsText = outcome.verdict === 'rejected' || name === 'plan' || outcome.findings.length > 0;
    world.host.emit({
        kind: 'stage',
        stage: name,
        line: outcome.headline,
        verdict: outcome.verdict,
        elapsedMs: world.clock.now() - begunMs,
        details: showsText ? outcome.text.split('\n').filter((line) => line.trim() !== '' && line.trim() !== outcome.headline) : [],
    });
    return outcome;
}
function closing(outcomes, last, text) {
    const footnote = outcomes.findLast((outcome) => outcome.footnote !== undefined)?.footnote;
    return {
        verdict: last.verdict,
        headline: last.headline,
        text,
        report: outcomes.map(({ report }) => report).filter((report) => report !== '').join('\n\n'),
        findings: outcomes.flatMap(({ findings }) => findings).filter((finding, index, all) => all.findIndex((other) => other.rule === finding.rule && other.range.path === finding.range.path && other.range.start.offset === finding.range.start.offset) === index),
        outputs: Object.assign({}, ...outcomes.map(({ outputs }) => outputs)),
        ...(footnote === undefined ? {} : { footnote }),
        ...(last.needsPerson === undefined ? {} : { needsPerson: last.needsPerson }),
    };
}


/***/ }),

/***/ 2124:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readInputs = readInputs;
exports.defaultInputs = defaultInputs;
/** Turns the words of a command line, and what the pipeline's author set, into a command's inputs. Flag beats environment beats default. */
const node_util_1 = __webpack_require__(7975);
const errors_js_1 = __webpack_require__(4296);
/** Throws USAGE with the argument that is not understood. `hostInput` is asked for what no flag gives. */
function readInputs(command, args, hostInput) {
    const { values, positionals } = parse(command, args);
    const takesPaths = Object.values(command.inputs).some(({ kind }) => kind === 'paths');
    if (!takesPaths && positionals.length > 0)
        throw new errors_js_1.AppError('USAGE', `${command.name} takes no argument "${positionals[0] ?? ''}"`);
    const entries = Object.entries(command.inputs).map(([name, spec]) => [name, spec.kind === 'paths' ? paths(positionals, hostInput(name)) : read(name, spec, once(name, values[name]) ?? hostInput(name))]);
    return Object.fromEntries(entries);
}
/** The inputs as if nobody had set any but these: for a command that runs others. */
function defaultInputs(command, given) {
    return readInputs(command, [], (name) => given[name]);
}
function parse(command, args) {
    const options = {};
    for (const [name, { kind }] of Object.entries(command.inputs))
        if (kind !== 'paths')
            options[name] = { type: kind === 'flag' ? 'boolean' : 'string', multiple: true };
    try {
        return (0, node_util_1.parseArgs)({ args: [...args], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        // Its first sentence says what is wrong; the others guess at what was meant.
        const [sentence = ''] = error.message.split(/\.?(?:\n|$)|\. /);
        throw new errors_js_1.AppError('USAGE', `${command.name}: ${sentence}`, { next: `Run redshift-devops ${command.name} --help.` });
    }
}
/** Of two environments neither is the one that was meant. */
function once(name, values) {
    if (typeof values !== 'object')
        return values;
    if (values.length > 1)
        throw new errors_js_1.AppError('USAGE', `--${name} is there more than once`);
    return values[0];
}
function paths(positionals, given) {
    if (positionals.length > 0)
        return positionals;
    return (given ?? '').split(/\s+/).filter((path) => path !== '');
}
function read(name, spec, given) {
    if (typeof given === 'boolean')
        return given;
    const value = given ?? spec.default;
    switch (spec.kind) {
        case 'flag': return readFlag(name, value);
        case 'number': return readNumber(name, value);
        case 'choice':
            if (value !== undefined && !spec.choices.includes(value))
                throw new errors_js_1.AppError('USAGE', `${name} is "${value}"; it may be ${spec.choices.join(', ')}`);
            return value;
        case 'text': return value;
    }
}
function readFlag(name, value) {
    if (value === undefined || /^(false|no|0)$/i.test(value))
        return false;
    if (/^(true|yes|1)$/i.test(value))
        return true;
    throw new errors_js_1.AppError('USAGE', `${name} is "${value}"; it may be true or false`);
}
function readNumber(name, value) {
    if (value === undefined)
        return undefined;
    if (!/^\d{1,9}$/.test(value))
        throw new errors_js_1.AppError('USAGE', `${name} is "${value}"; it must be a whole number`);
    return Number(value);
}


/***/ }),

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

/***/ 9081:
/***/ ((__unused_webpack_module, exports) => {


/** The stages and their order, as data: `pipeline` runs them, `buildspec.yml` is generated from them. */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.STAGES = void 0;
exports.STAGES = [
    { name: 'lint', summary: 'Read the SQL.', onPullRequest: true },
    { name: 'plan', summary: 'Say what would run, and comment it on the pull request.', onPullRequest: true },
    { name: 'apply', summary: 'Run the pending segments.', onPullRequest: false },
    { name: 'test', summary: 'Ask the warehouse whether its data is right.', onPullRequest: false },
];


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


/***/ })

};
