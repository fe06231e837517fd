export const id = 6288;
export const ids = [6288,5070];
export const modules = {

/***/ 6288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pipeline: () => (/* binding */ pipeline)
});

;// CONCATENATED MODULE: ./build/src/core/pipeline.js
/** The stages and their order, as data: `pipeline` runs them, `buildspec.yml` is generated from them. */
const STAGES = [
    { name: 'lint', summary: 'Read the SQL.', onPullRequest: true },
    { name: 'plan', summary: 'Say what would run, and comment it on the pull request.', onPullRequest: true },
    { name: 'apply', summary: 'Run the pending segments.', onPullRequest: false },
    { name: 'test', summary: 'Ask the warehouse whether its data is right.', onPullRequest: false },
];

// EXTERNAL MODULE: ./build/src/commands/apply.js + 4 modules
var apply = __webpack_require__(4610);
// EXTERNAL MODULE: ./build/src/commands/command.js
var command = __webpack_require__(2925);
// EXTERNAL MODULE: ./build/src/commands/lint.js + 7 modules
var lint = __webpack_require__(4827);
// EXTERNAL MODULE: ./build/src/commands/plan.js + 6 modules
var plan = __webpack_require__(7172);
// EXTERNAL MODULE: ./build/src/commands/project.js + 2 modules
var project = __webpack_require__(9831);
// EXTERNAL MODULE: ./build/src/commands/read-inputs.js
var read_inputs = __webpack_require__(5070);
// EXTERNAL MODULE: ./build/src/commands/status.js + 4 modules
var commands_status = __webpack_require__(6538);
// EXTERNAL MODULE: ./build/src/commands/test.js + 7 modules
var test = __webpack_require__(5822);
;// CONCATENATED MODULE: ./build/src/commands/pipeline.js
/** `pipeline`: the stages of the CI in their order, here. */









const COMMANDS = { lint: lint.lint, plan: plan.plan, apply: apply.apply, test: test.test };
const pipeline = (0,command/* defineCommand */.N)({
    name: 'pipeline',
    summary: 'Run lint, plan, apply and test one after the other, as the CI does.',
    inputs: {
        ...project/* PROJECT_INPUTS */.cq,
        until: { kind: 'choice', choices: ['lint', 'plan', 'apply', 'test'], default: 'test', summary: 'The last stage to run.' },
    },
    outputs: {},
    action: false,
    async run(inputs, world) {
        const { environment, config } = await (0,project/* loadProject */.gi)(world.files, inputs);
        const given = { config: config.path, environment: environment.name };
        world.host.emit({ kind: 'started', command: 'pipeline', environment: environment.name, warehouse: environment.warehouse.label });
        const outcomes = [];
        for (const { name } of STAGES) {
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
        const standing = await commands_status.status.run((0,read_inputs/* defaultInputs */.j)(commands_status.status, given), world);
        return closing(outcomes, standing, standing.text);
    },
});
async function runStage(name, given, world) {
    const command = COMMANDS[name];
    if (command === undefined)
        throw new Error(`the pipeline has no command for its stage ${name}`);
    const begunMs = world.clock.now();
    const outcome = await command.run((0,read_inputs/* defaultInputs */.j)(command, given), world);
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

/***/ 5070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ defaultInputs),
/* harmony export */   readInputs: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3026);
/** Turns the words of a command line, and what the pipeline's author set, into a command's inputs. Flag beats environment beats default. */


/** Throws USAGE with the argument that is not understood. `hostInput` is asked for what no flag gives. */
function readInputs(command, args, hostInput) {
    const { values, positionals } = parse(command, args);
    const takesPaths = Object.values(command.inputs).some(({ kind }) => kind === 'paths');
    if (!takesPaths && positionals.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('USAGE', `${command.name} takes no argument "${positionals[0] ?? ''}"`);
    const entries = Object.entries(command.inputs).map(([name, spec]) => {
        if (spec.kind === 'paths')
            return [name, paths(positionals, hostInput(name))];
        if (spec.kind === 'list')
            return [name, list(values[name], hostInput(name))];
        return [name, read(name, spec, once(name, values[name]) ?? hostInput(name))];
    });
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
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        // Its first sentence says what is wrong; the others guess at what was meant.
        const [sentence = ''] = error.message.split(/\.?(?:\n|$)|\. /);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('USAGE', `${command.name}: ${sentence}`, { next: `Run redshift-devops ${command.name} --help.` });
    }
}
/** Of two environments neither is the one that was meant. */
function once(name, values) {
    if (typeof values !== 'object')
        return values;
    if (values.length > 1)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('USAGE', `--${name} is there more than once`);
    return values[0];
}
function paths(positionals, given) {
    if (positionals.length > 0)
        return positionals;
    return (given ?? '').split(/\s+/).filter((path) => path !== '');
}
function list(given, fromHost) {
    if (typeof given === 'object')
        return given.map(String);
    return (fromHost ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
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
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('USAGE', `${name} is "${value}"; it may be ${spec.choices.join(', ')}`);
            return value;
        case 'text': return value;
    }
}
function readFlag(name, value) {
    if (value === undefined || /^(false|no|0)$/i.test(value))
        return false;
    if (/^(true|yes|1)$/i.test(value))
        return true;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('USAGE', `${name} is "${value}"; it may be true or false`);
}
function readNumber(name, value) {
    if (value === undefined)
        return undefined;
    if (!/^\d{1,9}$/.test(value))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('USAGE', `${name} is "${value}"; it must be a whole number`);
    return Number(value);
}


/***/ }),

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

/***/ 5822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  test: () => (/* binding */ test)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var core_errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/migrate/bundle.js
var bundle = __webpack_require__(151);
// EXTERNAL MODULE: ./build/src/core/migrate/variables.js
var migrate_variables = __webpack_require__(9754);
// EXTERNAL MODULE: ./build/src/core/sql/describe.js
var describe = __webpack_require__(6613);
// EXTERNAL MODULE: ./build/src/core/sql/keywords.js
var keywords = __webpack_require__(3440);
// EXTERNAL MODULE: ./build/src/core/sql/sql-file.js
var sql_file = __webpack_require__(7853);
;// CONCATENATED MODULE: ./build/src/core/datatest/data-test.js
/**
 * A data test: a query that returns the rows that are wrong, so it must return none.
 *
 * A file holds one or more queries; `-- test: <name>` before a query names it, otherwise the file does. A query can do no harm: anything
 * but a SELECT is refused at its place, before a single test runs.
 */






/** The tests of one `.sql` file or INI bundle. Throws TEST_INVALID, BUNDLE_INVALID or an error about variables. */
function readDataTests(path, text, variables) {
    if (/\.sql$/i.test(path))
        return testsOf([(0,sql_file/* parseSql */.eg)(path, text)], baseName(path), variables);
    return (0,bundle/* readBundle */.B)(path, text).flatMap((section) => testsOf(section.parse(), section.id.slice(section.id.indexOf('/') + 1), variables));
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1, -'.sql'.length);
}
function testsOf(files, fallback, variables) {
    const tests = [];
    for (const file of files) {
        refuseUnclosed(file);
        const names = readNames(file);
        for (const statement of file.statements) {
            refuseOthers(statement);
            const name = names.get(statement.first) ?? (tests.length === 0 ? fallback : `${fallback}#${tests.length + 1}`);
            tests.push({ name, path: file.path, query: (0,migrate_variables/* renderStatement */.M)(statement, variables) });
        }
    }
    return tests;
}
const NAME_COMMENT = /^--\s*test:\s*(.*\S)\s*$/;
/** The names in comments, by the first token of the query each stands before. */
function readNames({ path, tokens, lines, statements }) {
    const names = new Map();
    const firsts = new Set(statements.map(({ first }) => first));
    for (let at = 0; at < tokens.comments.length; at += 3) {
        const [start = 0, end = 0, next = 0] = tokens.comments.subarray(at, at + 3);
        const name = NAME_COMMENT.exec(tokens.text.slice(start, end))?.[1];
        if (name === undefined)
            continue;
        // A name that names nothing is a test that nobody notices is missing.
        const fault = next >= tokens.count ? 'no query follows this name' : !firsts.has(next) ? 'this name stands inside a query; is there a semicolon missing before it?' : names.has(next) ? 'the query has two names' : undefined;
        if (fault !== undefined)
            throw new core_errors/* AppError */.uV('TEST_INVALID', fault, { at: lines.range(path, start, end) });
        names.set(next, name);
    }
    return names;
}
function refuseUnclosed({ path, tokens, lines }) {
    const [fault] = tokens.faults;
    if (fault !== undefined)
        throw new core_errors/* AppError */.uV('TEST_INVALID', 'what is opened here is never closed', { at: lines.range(path, fault.offset, fault.offset + 1) });
}
const INTO = (0,keywords/* keyword */.Si)('into');
/** `SELECT … INTO` makes a table: https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_INTO.html */
function refuseOthers(statement) {
    const { row, tokens, first, last } = statement;
    if (row?.kind !== 'select')
        throw new core_errors/* AppError */.uV('TEST_INVALID', `a data test is a query that begins with SELECT or WITH, not with ${(0,describe/* firstWord */.Nk)(statement)}`, { at: statement.range });
    if (tokens.kind.subarray(first, last + 1).includes(INTO))
        throw new core_errors/* AppError */.uV('TEST_INVALID', 'SELECT … INTO makes a table; a data test only reads', { at: statement.range });
}

// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/src/core/datatest/verdict.js

/** How many rows of a red test are fetched and shown. */
const SHOWN_ROWS_MAX = 5;
/** The verdict on a query's result. */
function judge(columns, rows, total) {
    if (total === 0)
        return { kind: 'passed' };
    return { kind: 'failed', columns, rows: rows.slice(0, SHOWN_ROWS_MAX).map((row) => row.map((value, at) => shownValue(columns[at] ?? '', value))), total };
}
const SECRET_COLUMN = /pass(word|wd)?$|pwd|secret|credential|token|access_?key|api_?key/i;
const SECRET_VALUE = /\b(AKIA|ASIA)[A-Z0-9]{16}\b/;
/** Rows end up in logs and comments; a value that is a secret by its column's name or its form is not shown there. */
function shownValue(column, value) {
    if (value === null)
        return 'NULL';
    return SECRET_COLUMN.test(column) || SECRET_VALUE.test(value) ? '***' : value;
}
function countOfKind(results, kind) {
    return results.filter(({ verdict }) => verdict.kind === kind).length;
}
/** `9 data tests: 8 passed, 1 failed` */
function testsHeadline(results) {
    if (results.length === 0)
        return 'There are no data tests.';
    const failed = countOfKind(results, 'failed');
    const errors = countOfKind(results, 'error');
    return [
        `${(0,report_text/* count */.U9)(results.length, 'data test')}: ${countOfKind(results, 'passed')} passed`,
        ...(failed === 0 ? [] : [`${failed} failed`]),
        ...(errors === 0 ? [] : [`${errors} could not run`]),
    ].join(', ');
}
/** Red tests as findings, so that a host can point at their queries. */
function testFindings(results) {
    return results.flatMap(({ test: { name, query }, verdict }) => {
        if (verdict.kind !== 'failed')
            return [];
        return [{ rule: 'data-test/failed', severity: 'error', message: `${name}: ${(0,report_text/* count */.U9)(verdict.total, 'row')} where none may be`, range: query.statement.range }];
    });
}

;// CONCATENATED MODULE: ./build/src/core/report/datatest-json.js
/** Data tests for programs: the shape of `test --format json`. */

function renderTestJson(environment, results) {
    const document = {
        environment,
        passed: countOfKind(results, 'passed'),
        failed: countOfKind(results, 'failed'),
        errors: countOfKind(results, 'error'),
        tests: results.map(testValue),
    };
    return JSON.stringify(document, null, 2);
}
function testValue({ test: { name, path, query }, verdict, elapsedMs }) {
    const { line, column } = query.statement.range.start;
    const common = { name, path, start: { line, column }, verdict: verdict.kind, elapsedMs };
    switch (verdict.kind) {
        case 'passed': return common;
        case 'failed': return { ...common, total: verdict.total, columns: verdict.columns, rows: verdict.rows };
        case 'error': return { ...common, message: verdict.error.message };
    }
}

// EXTERNAL MODULE: ./build/src/core/report/error-text.js
var error_text = __webpack_require__(3188);
;// CONCATENATED MODULE: ./build/src/core/report/datatest-text.js
/** Data tests for the terminal and the log: a line each, and for a red one its first rows. */



function renderTestText(results) {
    const listed = results.length <= LISTED_MAX ? results : results.filter(({ verdict }) => verdict.kind !== 'passed');
    const shown = listed.slice(0, LISTED_MAX);
    const more = listed.length - shown.length;
    return [...shown.flatMap(resultLines), ...(more > 0 ? [`  … ${more} more that did not pass`] : []), ...(shown.length === 0 ? [] : ['']), testsHeadline(results)].join('\n');
}
const WIDTH = 80;
/** With more tests than this only those are listed that did not pass. */
const LISTED_MAX = 200;
function resultLines({ test: { name, query }, verdict, elapsedMs }) {
    const time = (0,report_text/* duration */.p0)(elapsedMs);
    const title = (0,report_text/* cut */.Jj)((0,report_text/* singleLine */.pF)(name), WIDTH - 6 - time.length);
    const place = `    ${(0,error_text/* renderPlace */.o)(query.statement.range)}`;
    switch (verdict.kind) {
        case 'passed': return [`  ✓ ${title.padEnd(WIDTH - 6 - time.length)}  ${time}`];
        case 'failed': return [`  ✗ ${title}`, place, ...rowLines(verdict).map((line) => `    ${line}`)];
        case 'error': return [`  ✗ ${title}`, `    ${(0,error_text/* renderPlace */.o)(verdict.error.details.at ?? query.statement.range)}`, ...(0,report_text/* wrap */.LV)(`    could not run: ${(0,report_text/* cut */.Jj)((0,report_text/* singleLine */.pF)(verdict.error.message), 600)}`, WIDTH, '    ')];
    }
}
/** How many rows there are, and a small table of the first ones: at most 76 characters wide. */
function rowLines({ columns, rows, total }) {
    const intro = total > rows.length ? `${(0,report_text/* count */.U9)(total, 'row')}, none expected; the first ${rows.length}:` : `${(0,report_text/* count */.U9)(total, 'row')}, none expected:`;
    const table = [columns, ...rows].map((row) => row.map((value) => (0,report_text/* cut */.Jj)((0,report_text/* singleLine */.pF)(value), CELL_WIDTH_MAX)));
    const widths = columns.map((_, at) => Math.max(...table.map((row) => (row[at] ?? '').length)));
    return [intro, ...table.map((row) => (0,report_text/* cut */.Jj)(row.map((value, at) => value.padEnd(widths[at] ?? 0)).join('  ').trimEnd(), TABLE_WIDTH_MAX))];
}
const CELL_WIDTH_MAX = 30;
const TABLE_WIDTH_MAX = 76;

// EXTERNAL MODULE: ./build/src/core/report/xml.js
var xml = __webpack_require__(2333);
;// CONCATENATED MODULE: ./build/src/core/report/datatest-junit.js
/**
 * Data tests as JUnit XML, those that did not pass first.
 *
 * CodeBuild keeps 500 cases of a report, 5,000 characters of a message and 1,000 of a name:
 * https://docs.aws.amazon.com/codebuild/latest/userguide/limits.html
 */





const CASES_MAX = 500;
const TEXT_LENGTH_MAX = 4_900;
const NAME_LENGTH_MAX = 900;
function renderTestJunit(results) {
    const ordered = [...results.filter(({ verdict }) => verdict.kind !== 'passed'), ...results.filter(({ verdict }) => verdict.kind === 'passed')];
    const shown = ordered.slice(0, ordered.length > CASES_MAX ? CASES_MAX - 1 : CASES_MAX);
    const left = ordered.slice(shown.length);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites><testsuite name="data tests" tests="${shown.length + (left.length > 0 ? 1 : 0)}" failures="${countOfKind(shown, 'failed')}" errors="${countOfKind(shown, 'error') + (allPassed(left) ? 0 : 1)}" skipped="0">`,
        ...shown.map(renderCase),
        ...(left.length > 0 ? [restCase(left)] : []),
        '</testsuite></testsuites>',
        '',
    ].join('\n');
}
function allPassed(results) {
    return countOfKind(results, 'passed') === results.length;
}
/** What the limit leaves out still counts: it is red unless all of it passed. */
function restCase(left) {
    const head = `<testcase classname="data tests" name="${(0,report_text/* count */.U9)(left.length, 'more data test')}, not shown"`;
    return allPassed(left) ? `${head}/>` : `${head}><error message="${left.length - countOfKind(left, 'passed')} of them did not pass"/></testcase>`;
}
function renderCase({ test: { name, path, query }, verdict, elapsedMs }) {
    const head = `<testcase classname="${attribute(path)}" name="${attribute(name)}" time="${(elapsedMs / 1000).toFixed(3)}"`;
    const place = (0,error_text/* renderPlace */.o)(query.statement.range);
    switch (verdict.kind) {
        case 'passed': return `${head}/>`;
        case 'failed': return `${head}><failure message="${(0,report_text/* count */.U9)(verdict.total, 'row')} where none may be">${(0,xml/* escapeXml */.X)([place, ...rowLines(verdict)].join('\n'), TEXT_LENGTH_MAX)}</failure></testcase>`;
        case 'error': return `${head}><error message="${attribute(verdict.error.message)}">${(0,xml/* escapeXml */.X)(`${place}\n${verdict.error.message}`, TEXT_LENGTH_MAX)}</error></testcase>`;
    }
}
function attribute(text) {
    return (0,xml/* escapeXml */.X)((0,report_text/* singleLine */.pF)(text), NAME_LENGTH_MAX);
}

// EXTERNAL MODULE: ./build/src/core/report/markdown.js
var markdown = __webpack_require__(6191);
;// CONCATENATED MODULE: ./build/src/core/report/datatest-markdown.js
/** Data tests for the job summary: the count, and each that did not pass. */





/** A summary is read by people. */
const SHOWN_MAX = 50;
function renderTestMarkdown(environment, results) {
    const bad = results.filter(({ verdict }) => verdict.kind !== 'passed');
    const more = bad.length - SHOWN_MAX;
    return [
        `### Redshift data tests · ${(0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(environment, 100))} · ${bad.length === 0 ? '✅' : '❌'}`,
        '',
        `**${testsHeadline(results)}**`,
        ...bad.slice(0, SHOWN_MAX).flatMap(detailLines),
        ...(more > 0 ? ['', `*… ${(0,report_text/* count */.U9)(more, 'more data test')} left out.*`] : []),
        '',
    ].join('\n');
}
function detailLines({ test: { name, query }, verdict }) {
    if (verdict.kind === 'passed')
        return [];
    const text = verdict.kind === 'failed' ? rowLines(verdict).join('\n') : `could not run: ${(0,report_text/* cut */.Jj)(verdict.error.message, 2_000)}`;
    return ['', `**${(0,markdown/* escape */.ih)((0,report_text/* cut */.Jj)(name, 200))}** ${(0,markdown/* code */.aY)((0,error_text/* renderPlace */.o)(query.statement.range))}`, '', (0,markdown/* fence */.EU)('text', text)];
}

// EXTERNAL MODULE: ./build/src/ports/warehouse.js
var ports_warehouse = __webpack_require__(6205);
// EXTERNAL MODULE: ./build/src/engine/failures.js
var failures = __webpack_require__(4753);
;// CONCATENATED MODULE: ./build/src/engine/run-datatests.js




/** On long work a line that often says how far it is. */
const NOTE_EVERY_MS = 10_000;
/** Throws what the warehouse throws when it cannot be asked at all, and APPLY_CANCELLED. */
async function runDataTests({ tests, warehouse, clock, signal, emit }) {
    const results = [];
    let notedMs = clock.now();
    for (const test of tests) {
        if (signal.aborted)
            throw cancelled('the run was told to stop; no query is running');
        const begunMs = clock.now();
        const verdict = await runOne(test, warehouse);
        results.push({ test, verdict, elapsedMs: clock.now() - begunMs });
        if (clock.now() - notedMs < NOTE_EVERY_MS)
            continue;
        notedMs = clock.now();
        emit({ kind: 'note', text: `${results.length} of ${tests.length} data tests run; the last one was "${test.name}".` });
    }
    return results;
}
async function runOne(test, warehouse) {
    try {
        const { columns, rows, total } = await warehouse.query(test.query.sql, SHOWN_ROWS_MAX);
        return judge(columns, rows, total);
    }
    catch (error) {
        if (error instanceof ports_warehouse/* Cancelled */.cJ)
            throw cancelled(error.message, error);
        if (!(error instanceof ports_warehouse/* StatementFailed */.l3))
            throw error;
        return { kind: 'error', error: new core_errors/* AppError */.uV('QUERY_FAILED', error.message, { ...(0,failures.locate)(test.query, error.position), cause: error }) };
    }
}
function cancelled(message, cause) {
    return new core_errors/* AppError */.uV('APPLY_CANCELLED', message, { next: 'Run test again; data tests change nothing.', ...(cause === undefined ? {} : { cause }) });
}

// EXTERNAL MODULE: ./build/src/commands/command.js
var command = __webpack_require__(2925);
// EXTERNAL MODULE: ./build/src/commands/project.js + 2 modules
var commands_project = __webpack_require__(9831);
;// CONCATENATED MODULE: ./build/src/commands/test.js
/** `test`: queries that must return no row. */











const test = (0,command/* defineCommand */.N)({
    name: 'test',
    summary: 'Run the data tests: queries that must return no row.',
    inputs: {
        ...commands_project/* PROJECT_INPUTS */.cq,
        format: { kind: 'choice', choices: ['text', 'json', 'junit'], default: 'text', summary: 'How to report.' },
        out: { kind: 'text', value: 'FILE', summary: 'Write the report to this file and print it as text.' },
    },
    outputs: {
        passed: 'How many data tests passed.',
        failed: 'How many data tests returned rows.',
    },
    action: true,
    async run(inputs, world) {
        const project = await (0,commands_project/* loadProject */.gi)(world.files, inputs);
        const tests = await loadTests(project, world.files);
        const warehouse = await world.openWarehouse(project.environment.warehouse);
        const results = await runDataTests({ tests, warehouse, clock: world.clock, signal: world.signal, emit: (event) => world.host.emit(event) });
        const rendered = RENDER[inputs.format](results, project.environment.name);
        if (inputs.out !== undefined)
            await world.files.write(inputs.out, `${rendered}\n`);
        if (countOfKind(results, 'error') > 0) {
            world.host.emit({ kind: 'note', text: renderTestText(results) });
            throw couldNotRun(results);
        }
        const isMachine = inputs.format !== 'text' && inputs.out === undefined;
        return outcomeOf(project.environment.name, results, isMachine ? rendered : undefined, warehouse.emulation());
    },
});
const RENDER = {
    text: renderTestText,
    json: (results, environment) => renderTestJson(environment, results),
    junit: renderTestJunit,
};
/** The folder of tests may be absent: not every project has any. */
async function loadTests({ config, environment, root }, files) {
    const paths = [];
    for (const path of config.tests.map((each) => (0,commands_project/* join */.fj)(root, each))) {
        const kind = await files.exists(path);
        if (kind === 'file')
            paths.push(path);
        if (kind === 'folder')
            paths.push(...(await files.list(path)).filter((each) => /\.(sql|ini)$/i.test(each)));
    }
    const tests = [];
    for (const path of paths)
        tests.push(...readDataTests(path, await files.read(path), environment.variables));
    return tests;
}
function outcomeOf(environment, results, machineText, emulation) {
    const failed = countOfKind(results, 'failed');
    return {
        verdict: failed === 0 ? 'passed' : 'rejected',
        headline: testsHeadline(results),
        text: machineText ?? renderTestText(results),
        machine: machineText !== undefined,
        report: renderTestMarkdown(environment, results),
        findings: testFindings(results),
        outputs: { passed: String(countOfKind(results, 'passed')), failed: String(failed) },
        ...(emulation === undefined ? {} : { footnote: `embedded: ${emulation.executed} executed, ${emulation.recorded} recorded, ${emulation.notEmulated} not emulated` }),
    };
}
/** What could not be tested is neither right nor wrong: exit 4, naming every such test; the first one's place and message in full. */
function couldNotRun(results) {
    const errors = results.flatMap(({ test: { name }, verdict }) => (verdict.kind === 'error' ? [{ name, error: verdict.error }] : []));
    const [first, ...others] = errors;
    if (first === undefined)
        throw new Error('there is a test that could not run');
    const also = others.slice(0, OTHERS_MAX).map(({ name, error: { details } }) => `\nalso could not run: ${name}${details.at === undefined ? '' : `  ${(0,error_text/* renderPlace */.o)(details.at)}`}`);
    const more = others.length > OTHERS_MAX ? `\n… and ${others.length - OTHERS_MAX} more` : '';
    return new core_errors/* AppError */.uV('QUERY_FAILED', `data test "${first.name}": ${first.error.message}${also.join('')}${more}`, { ...first.error.details, stands: `${testsHeadline(results)}.` });
}
const OTHERS_MAX = 20;


/***/ })

};
