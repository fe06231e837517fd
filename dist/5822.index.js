export const id = 5822;
export const ids = [5822];
export const modules = {

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


/***/ }),

/***/ 2004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ requestFailure),
/* harmony export */   bg: () => (/* binding */ mayPass),
/* harmony export */   qU: () => (/* binding */ statementFailure)
/* harmony export */ });
/* unused harmony export FAILURES */
/**
 * What a failure of the warehouse means for the run that met it: one row each, from which `docs/failures.md` is generated.
 *
 * Nothing is tried again because of a row alone: a transaction is sent again only after the history has shown that it did not commit, and a
 * statement that runs alone only when its kind leaves nothing behind.
 */
const DG = 'https://docs.aws.amazon.com/redshift/latest/dg/';
const API = 'https://docs.aws.amazon.com/redshift-data/latest/APIReference/';
const MG = 'https://docs.aws.amazon.com/redshift/latest/mgmt/';
/** The first row that fits is the one. */
const FAILURES = [
    {
        id: 'serializable', from: 'statement', text: /\b(error|code):?\s*1023\b|serializable isolation violation/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
        advice: 'Another transaction used the same tables at the same time. Run apply when the loads on them are done.',
    },
    {
        id: 'relation-vanished', from: 'statement', text: /\b(error|code):?\s*1018\b|dropped by concurrent transaction/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
        advice: 'Another transaction created or dropped the table at the same time. Run apply when it is done.',
    },
    {
        id: 'concurrent-transaction', from: 'statement', text: /conflict with concurrent transaction|concurrent(ly)? (update|transaction|delete)/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
        advice: 'Another transaction changed the same table at the same time. Run apply when it is done.',
    },
    {
        id: 'relation-oid', from: 'statement', text: /could not open relation with OID/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
        advice: 'A table was dropped or renamed while it was looked up. Run apply again.',
    },
    {
        id: 'deadlock', from: 'statement', text: /deadlock detected/i, verdict: 'retry', source: `${DG}c_write_readwrite.html`,
        advice: 'Two transactions waited for each other. LOCK the tables first in the migration, in the order other writers use.',
    },
    {
        id: 'aborted-transaction', from: 'statement', text: /current transaction is aborted|\b25P02\b/i, verdict: 'stop', source: `${API}API_BatchExecuteStatement.html`,
        advice: 'An earlier statement of the same transaction failed; its message is the one to read.',
    },
    {
        id: 'in-transaction', from: 'statement', text: /cannot (run|be executed) inside a transaction block|\b25001\b/i, verdict: 'stop', source: `${DG}r_VACUUM_command.html`,
        advice: 'Add the comment `-- redshift-devops: no-transaction` to the file, so that its statements run alone.',
    },
    {
        id: 'statement-timeout', from: 'statement', text: /statement timeout|cancell?ed on user'?s request|\b57014\b/i, verdict: 'stop', source: `${DG}r_statement_timeout.html`,
        advice: 'It was cancelled, or its time was over. Wait until whoever holds the locks is done, or raise statement_timeout; then run apply again.',
    },
    {
        id: 'lock-timeout', from: 'statement', text: /lock (wait )?timeout|could not obtain lock/i, verdict: 'stop', source: `${DG}r_LOCK.html`,
        advice: 'Wait until whoever holds the locks is done; then run apply again.',
    },
    {
        id: 'connection-lost', from: 'statement', verdict: 'look', source: `${MG}data-api-troubleshooting.html`,
        text: /connection (was |is )?(reset|refused|closed|lost|terminated|broken)|closed the connection|terminating connection|I\/O error|(cluster|warehouse|system) (is |was )?(restart|shutting down|paus)|administrator command/i,
        advice: 'The connection to the warehouse broke while the statement ran. Check that the warehouse is not paused or being maintained; then run apply again.',
    },
    {
        id: 'waiting-exceeded', from: 'request', names: ['ActiveWaitingRequestsExceededException'], verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
        advice: 'Too many requests wait at once; this one is sent again without waiting.',
    },
    {
        id: 'waiting-unknown', from: 'request', names: ['ValidationException'], text: /WaitTimeSeconds/i, verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
        advice: 'The service does not know how to wait; the request is sent again without it.',
    },
    {
        id: 'throttled', from: 'request', names: ['ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded', 'Throttling', 'RequestThrottled', 'RequestThrottledException', 'SlowDown'], verdict: 'retry', source: `${API}CommonErrors.html`,
        advice: 'The account sends too many requests. Wait, or look for other jobs that use the Data API.',
    },
    {
        id: 'throttled-wrapped', from: 'request', text: /ThrottlingException|Rate exceeded|Too many requests/i, verdict: 'retry', source: `${API}CommonErrors.html`,
        advice: 'The account sends too many requests. Wait, or look for other jobs that use the Data API.',
    },
    {
        id: 'statements-exceeded', from: 'request', names: ['ActiveStatementsExceededException'], verdict: 'retry', source: `${MG}data-api.html`,
        advice: 'Too many statements are active in the warehouse. Wait, or look for other jobs that use it.',
    },
    {
        id: 'sessions-exceeded', from: 'request', names: ['ActiveSessionsExceededException'], verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
        advice: 'Too many sessions of the Data API are open. Wait until some have expired.',
    },
    {
        id: 'session-gone', from: 'request', names: ['ValidationException', 'ResourceNotFoundException'], text: /session is not available|session with id: .* is invalid/i, verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
        advice: 'The session ended before its statement was taken; a new one is opened.',
    },
    {
        id: 'credentials-expired', from: 'request', names: ['ExpiredTokenException', 'ExpiredToken'], verdict: 'stop', source: `${API}CommonErrors.html`,
        advice: 'The credentials have expired while the run lasted. Get new ones, for longer (role-duration-seconds in GitHub, the session duration of the role); then run apply again: it resumes.',
    },
    {
        id: 'clock-skewed', from: 'request', names: ['InvalidSignatureException', 'SignatureDoesNotMatch', 'RequestExpired', 'RequestTimeTooSkewed'], text: /expired|not yet current|too skewed|signature expired/i, verdict: 'stop', source: `${API}CommonErrors.html`,
        advice: 'The clock of this machine is wrong, so that its signatures are refused. Set it; then run again.',
    },
    {
        id: 'denied', from: 'request', verdict: 'stop', source: `${MG}data-api-access.html`,
        names: ['AccessDeniedException', 'UnrecognizedClientException', 'InvalidSignatureException', 'SignatureDoesNotMatch', 'IncompleteSignature', 'InvalidClientTokenId', 'MissingAuthenticationToken',
            'CredentialsProviderError', 'TokenProviderError', 'OptInRequired', 'NotAuthorized'],
        advice: 'Check the role; docs/permissions.md lists the least it needs.',
    },
    {
        id: 'service-fault', from: 'request', verdict: 'look', source: `${API}CommonErrors.html`,
        names: ['InternalServerException', 'ExecuteStatementException', 'BatchExecuteStatementException', 'DatabaseConnectionException', 'ServiceUnavailable', 'ServiceUnavailableException'],
        advice: 'The service failed. Check that the warehouse is not paused; then run again.',
    },
    {
        id: 'query-timeout', from: 'request', names: ['QueryTimeoutException'], verdict: 'look', source: `${API}API_ListTables.html`,
        advice: 'The warehouse did not answer in time. Check that it is not paused or overloaded; then run again.',
    },
];
/** What the error text of a statement means; undefined when no row knows it, which is then the author's to correct. */
function statementFailure(text) {
    return FAILURES.find((row) => row.from === 'statement' && row.text?.test(text) === true);
}
/** Whether a statement's error may be another one's doing, and not the author's to correct: nothing took effect, or the history tells. */
function mayPass(text) {
    return (statementFailure(text)?.verdict ?? 'stop') !== 'stop';
}
/** What an exception of the Data API means; undefined when no row knows it. */
function requestFailure(name, message) {
    return FAILURES.find((row) => row.from === 'request' && (row.names?.includes(name) ?? true) && (row.text?.test(message) ?? true));
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

/***/ 2333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ escapeXml)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/** Foreign text in XML. */

/** Text for an element or a quoted attribute, cut to a length before it is escaped. XML 1.0 has no way to write most control characters. */
function escapeXml(text, lengthMax) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(text, lengthMax)
        // eslint-disable-next-line no-control-regex -- exactly these are forbidden: https://www.w3.org/TR/xml/#charsets
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
        .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}


/***/ }),

/***/ 6404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ offsetOfCharacter)
/* harmony export */ });
/** Warehouses count characters; texts here are counted in UTF-16, where a character beyond the basic plane counts twice. */
/** The offset of a 0-based character. */
function offsetOfCharacter(text, characters) {
    let offset = 0;
    for (const character of text) {
        if (characters-- <= 0)
            break;
        offset += character.length;
    }
    return offset;
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
/* harmony export */   leftByAnEarlierRun: () => (/* binding */ leftByAnEarlierRun),
/* harmony export */   locate: () => (/* binding */ locate),
/* harmony export */   stepOfStatement: () => (/* binding */ stepOfStatement)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _core_migrate_decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7847);
/* harmony import */ var _core_migrate_failure_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2004);
/* harmony import */ var _core_migrate_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5303);
/* harmony import */ var _core_migrate_variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9754);
/* harmony import */ var _core_report_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2661);
/* harmony import */ var _core_sql_characters_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6404);
/* harmony import */ var _core_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7853);
/* harmony import */ var _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6205);
/** What an error of apply says: the place in the author's file, the warehouse's words, and what stands. */









/** Which of the segments that were to commit together the failed statement belongs to; the first when the warehouse does not say. */
function stepOfStatement(steps, cause) {
    let index = cause.index;
    for (const step of steps) {
        const count = step.segment.statements.length;
        if (index === undefined || index < count)
            return { step, cause, index, size: steps.length, leavesParts: false };
        index -= count;
    }
    return undefined;
}
/** The warehouse's refusal of a statement, at its place in the file. */
function failedStatement(failure) {
    const { step: { migration, segment }, cause, index } = failure;
    const rendered = segment.statements[index ?? 0];
    const code = /^ERROR: NOT EMULATED/.test(cause.message) ? 'NOT_EMULATED' : 'STATEMENT_FAILED';
    const next = code === 'NOT_EMULATED' ? _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ERRORS */ .Sr.NOT_EMULATED.next : nextAfter(failure);
    if (rendered === undefined || (index === undefined && segment.statements.length > 1)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, cause.message, { at: { path: migration.path }, next, cause });
    }
    const { at, excerpt } = locate(rendered, cause.position);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, cause.message, { at, excerpt, next, cause });
}
function nextAfter({ step: { migration: { id, path }, segment, segments }, cause, leavesParts }) {
    if (leavesParts || !segment.failsClean)
        return `Look at what it left behind; then run redshift-devops repair --retry ${id}, or --applied ${id}, with --reason.`;
    const known = (0,_core_migrate_failure_table_js__WEBPACK_IMPORTED_MODULE_2__/* .statementFailure */ .qU)(cause.message);
    if (known !== undefined)
        return known.advice;
    return segments > 1 ? `Correct the statement, then run apply again; it resumes at segment ${segment.index} of ${id}.` : `Correct the statement in ${path}, then run apply again.`;
}
/** What is said of a failure that its own run did not live to see. Throws STATEMENT_FAILED when a person must look at what it left behind. */
function leftByAnEarlierRun({ migration, segment, run }, note, set) {
    const message = `segment ${segment} of ${migration} failed in the warehouse after run ${run}, which sent it, had ended`;
    if (note !== _core_migrate_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .LEAVES_PARTS */ .Oe)
        return message;
    const file = set.get(migration);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('STATEMENT_FAILED', message, { ...(file === undefined ? {} : { at: { path: file.path } }), next: _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ERRORS */ .Sr.MIGRATION_FAILED.next });
}
/** The place in the file of a 1-based character of the text that was sent, with the lines to show. */
function locate(rendered, position) {
    const { statement } = rendered;
    const { tokens, first, last } = statement;
    const origin = tokens.start[first] ?? 0;
    const offset = position === undefined ? origin : Math.min((0,_core_migrate_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceOffset */ .V)(rendered, (0,_core_sql_characters_js__WEBPACK_IMPORTED_MODULE_7__/* .offsetOfCharacter */ .M)(rendered.sql, position - 1)), tokens.end[last] ?? origin);
    const start = (0,_core_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_5__/* .placeInStatement */ .gZ)(statement, offset);
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
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__/* .Cancelled */ .cJ)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('APPLY_CANCELLED', error.message, { cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__/* .TransportLost */ .C_)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('WAREHOUSE_UNREACHABLE', error.message, { next: 'Run status to see what stands, then run again.', cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__/* .HistoryMoved */ .cy)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('NO_PROGRESS', `another run was first: ${error.message}`, { cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__/* .StatementFailed */ .l3)
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
    const complete = [...state.migrations.values()].filter((record) => (0,_core_migrate_history_js__WEBPACK_IMPORTED_MODULE_3__/* .isComplete */ .As)(record) && record.last.event !== 'reverted');
    const partly = [...state.migrations.values()].filter((record) => !(0,_core_migrate_history_js__WEBPACK_IMPORTED_MODULE_3__/* .isComplete */ .As)(record) && record.applied.length > 0);
    const whole = complete.length === 0 ? 'no migration is applied whole' : `${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_8__/* .count */ .U9)(complete.length, 'migration')} applied, the last of them ${complete.at(-1)?.migration ?? ''}`;
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
    fate;
    name = 'StatementFailed';
    constructor(
    /** The warehouse's own message. */
    message, 
    /** Which statement of the request, 0-based, over all of its segments; undefined when the warehouse does not say. */
    index, 
    /** 1-based character position in the statement's text; undefined when the warehouse does not say. */
    position, statementId, 
    /** `broken` when it ended with its connection, so that what it did is not known. */
    fate = 'failed') {
        super(message);
        this.index = index;
        this.position = position;
        this.statementId = statementId;
        this.fate = fate;
    }
}
/** The run was told to stop; the running statement was cancelled, or finished before it could be. */
class Cancelled extends Error {
    name = 'Cancelled';
}


/***/ })

};
