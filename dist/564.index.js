export const id = 564;
export const ids = [564];
export const modules = {

/***/ 4564:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.test = void 0;
/** `test`: queries that must return no row. */
const data_test_js_1 = __webpack_require__(547);
const verdict_js_1 = __webpack_require__(6637);
const errors_js_1 = __webpack_require__(4296);
const datatest_json_js_1 = __webpack_require__(6623);
const datatest_junit_js_1 = __webpack_require__(3597);
const datatest_markdown_js_1 = __webpack_require__(6260);
const datatest_text_js_1 = __webpack_require__(138);
const error_text_js_1 = __webpack_require__(8766);
const run_datatests_js_1 = __webpack_require__(107);
const command_js_1 = __webpack_require__(3155);
const project_js_1 = __webpack_require__(7039);
exports.test = (0, command_js_1.defineCommand)({
    name: 'test',
    summary: 'Run the data tests: queries that must return no row.',
    inputs: {
        ...project_js_1.PROJECT_INPUTS,
        format: { kind: 'choice', choices: ['text', 'json', 'junit'], default: 'text', summary: 'How to report.' },
        out: { kind: 'text', value: 'FILE', summary: 'Write the report to this file and print it as text.' },
    },
    outputs: {
        passed: 'How many data tests passed.',
        failed: 'How many data tests returned rows.',
    },
    action: true,
    async run(inputs, world) {
        const project = await (0, project_js_1.loadProject)(world.files, inputs);
        const tests = await loadTests(project, world.files);
        const warehouse = await world.openWarehouse(project.environment.warehouse);
        const results = await (0, run_datatests_js_1.runDataTests)({ tests, warehouse, clock: world.clock, signal: world.signal, emit: (event) => world.host.emit(event) });
        const rendered = RENDER[inputs.format](results, project.environment.name);
        if (inputs.out !== undefined)
            await world.files.write(inputs.out, `${rendered}\n`);
        if ((0, verdict_js_1.countOfKind)(results, 'error') > 0) {
            world.host.emit({ kind: 'note', text: (0, datatest_text_js_1.renderTestText)(results) });
            throw couldNotRun(results);
        }
        const isMachine = inputs.format !== 'text' && inputs.out === undefined;
        return outcomeOf(project.environment.name, results, isMachine ? rendered : undefined, warehouse.emulation());
    },
});
const RENDER = {
    text: datatest_text_js_1.renderTestText,
    json: (results, environment) => (0, datatest_json_js_1.renderTestJson)(environment, results),
    junit: datatest_junit_js_1.renderTestJunit,
};
/** The folder of tests may be absent: not every project has any. */
async function loadTests({ config, environment, root }, files) {
    const paths = [];
    for (const path of config.tests.map((each) => (0, project_js_1.join)(root, each))) {
        const kind = await files.exists(path);
        if (kind === 'file')
            paths.push(path);
        if (kind === 'folder')
            paths.push(...(await files.list(path)).filter((each) => /\.(sql|ini)$/i.test(each)));
    }
    const tests = [];
    for (const path of paths)
        tests.push(...(0, data_test_js_1.readDataTests)(path, await files.read(path), environment.variables));
    return tests;
}
function outcomeOf(environment, results, machineText, emulation) {
    const failed = (0, verdict_js_1.countOfKind)(results, 'failed');
    return {
        verdict: failed === 0 ? 'passed' : 'rejected',
        headline: (0, verdict_js_1.testsHeadline)(results),
        text: machineText ?? (0, datatest_text_js_1.renderTestText)(results),
        machine: machineText !== undefined,
        report: (0, datatest_markdown_js_1.renderTestMarkdown)(environment, results),
        findings: (0, verdict_js_1.testFindings)(results),
        outputs: { passed: String((0, verdict_js_1.countOfKind)(results, 'passed')), failed: String(failed) },
        ...(emulation === undefined ? {} : { footnote: `embedded: ${emulation.executed} executed, ${emulation.recorded} recorded, ${emulation.notEmulated} not emulated` }),
    };
}
/** What could not be tested is neither right nor wrong: exit 4, naming every such test; the first one's place and message in full. */
function couldNotRun(results) {
    const errors = results.flatMap(({ test: { name }, verdict }) => (verdict.kind === 'error' ? [{ name, error: verdict.error }] : []));
    const [first, ...others] = errors;
    if (first === undefined)
        throw new Error('there is a test that could not run');
    const also = others.slice(0, OTHERS_MAX).map(({ name, error: { details } }) => `\nalso could not run: ${name}${details.at === undefined ? '' : `  ${(0, error_text_js_1.renderPlace)(details.at)}`}`);
    const more = others.length > OTHERS_MAX ? `\n… and ${others.length - OTHERS_MAX} more` : '';
    return new errors_js_1.AppError('QUERY_FAILED', `data test "${first.name}": ${first.error.message}${also.join('')}${more}`, { ...first.error.details, stands: `${(0, verdict_js_1.testsHeadline)(results)}.` });
}
const OTHERS_MAX = 20;


/***/ }),

/***/ 547:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readDataTests = readDataTests;
/**
 * A data test: a query that returns the rows that are wrong, so it must return none.
 *
 * A file holds one or more queries; `-- test: <name>` before a query names it, otherwise the file does. A query can do no harm: anything
 * but a SELECT is refused at its place, before a single test runs.
 */
const errors_js_1 = __webpack_require__(4296);
const bundle_js_1 = __webpack_require__(4481);
const variables_js_1 = __webpack_require__(2968);
const describe_js_1 = __webpack_require__(1467);
const keywords_js_1 = __webpack_require__(378);
const sql_file_js_1 = __webpack_require__(7075);
/** The tests of one `.sql` file or INI bundle. Throws TEST_INVALID, BUNDLE_INVALID or an error about variables. */
function readDataTests(path, text, variables) {
    if (/\.sql$/i.test(path))
        return testsOf([(0, sql_file_js_1.parseSql)(path, text)], baseName(path), variables);
    return (0, bundle_js_1.readBundle)(path, text).flatMap((section) => testsOf(section.parse(), section.id.slice(section.id.indexOf('/') + 1), variables));
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
            tests.push({ name, path: file.path, query: (0, variables_js_1.renderStatement)(statement, variables) });
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
            throw new errors_js_1.AppError('TEST_INVALID', fault, { at: lines.range(path, start, end) });
        names.set(next, name);
    }
    return names;
}
function refuseUnclosed({ path, tokens, lines }) {
    const [fault] = tokens.faults;
    if (fault !== undefined)
        throw new errors_js_1.AppError('TEST_INVALID', 'what is opened here is never closed', { at: lines.range(path, fault.offset, fault.offset + 1) });
}
const INTO = (0, keywords_js_1.keyword)('into');
/** `SELECT … INTO` makes a table: https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_INTO.html */
function refuseOthers(statement) {
    const { row, tokens, first, last } = statement;
    if (row?.kind !== 'select')
        throw new errors_js_1.AppError('TEST_INVALID', `a data test is a query that begins with SELECT or WITH, not with ${(0, describe_js_1.firstWord)(statement)}`, { at: statement.range });
    if (tokens.kind.subarray(first, last + 1).includes(INTO))
        throw new errors_js_1.AppError('TEST_INVALID', 'SELECT … INTO makes a table; a data test only reads', { at: statement.range });
}


/***/ }),

/***/ 6637:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SHOWN_ROWS_MAX = void 0;
exports.judge = judge;
exports.countOfKind = countOfKind;
exports.testsHeadline = testsHeadline;
exports.testFindings = testFindings;
const text_js_1 = __webpack_require__(8115);
/** How many rows of a red test are fetched and shown. */
exports.SHOWN_ROWS_MAX = 5;
/** The verdict on a query's result. */
function judge(columns, rows, total) {
    if (total === 0)
        return { kind: 'passed' };
    return { kind: 'failed', columns, rows: rows.slice(0, exports.SHOWN_ROWS_MAX).map((row) => row.map((value, at) => shownValue(columns[at] ?? '', value))), total };
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
        `${(0, text_js_1.count)(results.length, 'data test')}: ${countOfKind(results, 'passed')} passed`,
        ...(failed === 0 ? [] : [`${failed} failed`]),
        ...(errors === 0 ? [] : [`${errors} could not run`]),
    ].join(', ');
}
/** Red tests as findings, so that a host can point at their queries. */
function testFindings(results) {
    return results.flatMap(({ test: { name, query }, verdict }) => {
        if (verdict.kind !== 'failed')
            return [];
        return [{ rule: 'data-test/failed', severity: 'error', message: `${name}: ${(0, text_js_1.count)(verdict.total, 'row')} where none may be`, range: query.statement.range }];
    });
}


/***/ }),

/***/ 6623:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderTestJson = renderTestJson;
/** Data tests for programs: the shape of `test --format json`. */
const verdict_js_1 = __webpack_require__(6637);
function renderTestJson(environment, results) {
    const document = {
        environment,
        passed: (0, verdict_js_1.countOfKind)(results, 'passed'),
        failed: (0, verdict_js_1.countOfKind)(results, 'failed'),
        errors: (0, verdict_js_1.countOfKind)(results, 'error'),
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


/***/ }),

/***/ 3597:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderTestJunit = renderTestJunit;
/**
 * Data tests as JUnit XML, those that did not pass first.
 *
 * CodeBuild keeps 500 cases of a report, 5,000 characters of a message and 1,000 of a name:
 * https://docs.aws.amazon.com/codebuild/latest/userguide/limits.html
 */
const verdict_js_1 = __webpack_require__(6637);
const datatest_text_js_1 = __webpack_require__(138);
const error_text_js_1 = __webpack_require__(8766);
const text_js_1 = __webpack_require__(8115);
const xml_js_1 = __webpack_require__(9707);
const CASES_MAX = 500;
const TEXT_LENGTH_MAX = 4_900;
const NAME_LENGTH_MAX = 900;
function renderTestJunit(results) {
    const ordered = [...results.filter(({ verdict }) => verdict.kind !== 'passed'), ...results.filter(({ verdict }) => verdict.kind === 'passed')];
    const shown = ordered.slice(0, ordered.length > CASES_MAX ? CASES_MAX - 1 : CASES_MAX);
    const left = ordered.slice(shown.length);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites><testsuite name="data tests" tests="${shown.length + (left.length > 0 ? 1 : 0)}" failures="${(0, verdict_js_1.countOfKind)(shown, 'failed')}" errors="${(0, verdict_js_1.countOfKind)(shown, 'error') + (allPassed(left) ? 0 : 1)}" skipped="0">`,
        ...shown.map(renderCase),
        ...(left.length > 0 ? [restCase(left)] : []),
        '</testsuite></testsuites>',
        '',
    ].join('\n');
}
function allPassed(results) {
    return (0, verdict_js_1.countOfKind)(results, 'passed') === results.length;
}
/** What the limit leaves out still counts: it is red unless all of it passed. */
function restCase(left) {
    const head = `<testcase classname="data tests" name="${(0, text_js_1.count)(left.length, 'more data test')}, not shown"`;
    return allPassed(left) ? `${head}/>` : `${head}><error message="${left.length - (0, verdict_js_1.countOfKind)(left, 'passed')} of them did not pass"/></testcase>`;
}
function renderCase({ test: { name, path, query }, verdict, elapsedMs }) {
    const head = `<testcase classname="${attribute(path)}" name="${attribute(name)}" time="${(elapsedMs / 1000).toFixed(3)}"`;
    const place = (0, error_text_js_1.renderPlace)(query.statement.range);
    switch (verdict.kind) {
        case 'passed': return `${head}/>`;
        case 'failed': return `${head}><failure message="${(0, text_js_1.count)(verdict.total, 'row')} where none may be">${(0, xml_js_1.escapeXml)([place, ...(0, datatest_text_js_1.rowLines)(verdict)].join('\n'), TEXT_LENGTH_MAX)}</failure></testcase>`;
        case 'error': return `${head}><error message="${attribute(verdict.error.message)}">${(0, xml_js_1.escapeXml)(`${place}\n${verdict.error.message}`, TEXT_LENGTH_MAX)}</error></testcase>`;
    }
}
function attribute(text) {
    return (0, xml_js_1.escapeXml)((0, text_js_1.singleLine)(text), NAME_LENGTH_MAX);
}


/***/ }),

/***/ 6260:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderTestMarkdown = renderTestMarkdown;
/** Data tests for the job summary: the count, and each that did not pass. */
const verdict_js_1 = __webpack_require__(6637);
const datatest_text_js_1 = __webpack_require__(138);
const error_text_js_1 = __webpack_require__(8766);
const markdown_js_1 = __webpack_require__(4201);
const text_js_1 = __webpack_require__(8115);
/** A summary is read by people. */
const SHOWN_MAX = 50;
function renderTestMarkdown(environment, results) {
    const bad = results.filter(({ verdict }) => verdict.kind !== 'passed');
    const more = bad.length - SHOWN_MAX;
    return [
        `### Redshift data tests · ${(0, markdown_js_1.code)((0, text_js_1.cut)(environment, 100))} · ${bad.length === 0 ? '✅' : '❌'}`,
        '',
        `**${(0, verdict_js_1.testsHeadline)(results)}**`,
        ...bad.slice(0, SHOWN_MAX).flatMap(detailLines),
        ...(more > 0 ? ['', `*… ${(0, text_js_1.count)(more, 'more data test')} left out.*`] : []),
        '',
    ].join('\n');
}
function detailLines({ test: { name, query }, verdict }) {
    if (verdict.kind === 'passed')
        return [];
    const text = verdict.kind === 'failed' ? (0, datatest_text_js_1.rowLines)(verdict).join('\n') : `could not run: ${(0, text_js_1.cut)(verdict.error.message, 2_000)}`;
    return ['', `**${(0, markdown_js_1.escape)((0, text_js_1.cut)(name, 200))}** ${(0, markdown_js_1.code)((0, error_text_js_1.renderPlace)(query.statement.range))}`, '', (0, markdown_js_1.fence)('text', text)];
}


/***/ }),

/***/ 138:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderTestText = renderTestText;
exports.rowLines = rowLines;
/** Data tests for the terminal and the log: a line each, and for a red one its first rows. */
const verdict_js_1 = __webpack_require__(6637);
const error_text_js_1 = __webpack_require__(8766);
const text_js_1 = __webpack_require__(8115);
function renderTestText(results) {
    const listed = results.length <= LISTED_MAX ? results : results.filter(({ verdict }) => verdict.kind !== 'passed');
    const shown = listed.slice(0, LISTED_MAX);
    const more = listed.length - shown.length;
    return [...shown.flatMap(resultLines), ...(more > 0 ? [`  … ${more} more that did not pass`] : []), ...(shown.length === 0 ? [] : ['']), (0, verdict_js_1.testsHeadline)(results)].join('\n');
}
const WIDTH = 80;
/** With more tests than this only those are listed that did not pass. */
const LISTED_MAX = 200;
function resultLines({ test: { name, query }, verdict, elapsedMs }) {
    const time = (0, text_js_1.duration)(elapsedMs);
    const title = (0, text_js_1.cut)((0, text_js_1.singleLine)(name), WIDTH - 6 - time.length);
    const place = `    ${(0, error_text_js_1.renderPlace)(query.statement.range)}`;
    switch (verdict.kind) {
        case 'passed': return [`  ✓ ${title.padEnd(WIDTH - 6 - time.length)}  ${time}`];
        case 'failed': return [`  ✗ ${title}`, place, ...rowLines(verdict).map((line) => `    ${line}`)];
        case 'error': return [`  ✗ ${title}`, `    ${(0, error_text_js_1.renderPlace)(verdict.error.details.at ?? query.statement.range)}`, ...(0, text_js_1.wrap)(`    could not run: ${(0, text_js_1.cut)((0, text_js_1.singleLine)(verdict.error.message), 600)}`, WIDTH, '    ')];
    }
}
/** How many rows there are, and a small table of the first ones: at most 76 characters wide. */
function rowLines({ columns, rows, total }) {
    const intro = total > rows.length ? `${(0, text_js_1.count)(total, 'row')}, none expected; the first ${rows.length}:` : `${(0, text_js_1.count)(total, 'row')}, none expected:`;
    const table = [columns, ...rows].map((row) => row.map((value) => (0, text_js_1.cut)((0, text_js_1.singleLine)(value), CELL_WIDTH_MAX)));
    const widths = columns.map((_, at) => Math.max(...table.map((row) => (row[at] ?? '').length)));
    return [intro, ...table.map((row) => (0, text_js_1.cut)(row.map((value, at) => value.padEnd(widths[at] ?? 0)).join('  ').trimEnd(), TABLE_WIDTH_MAX))];
}
const CELL_WIDTH_MAX = 30;
const TABLE_WIDTH_MAX = 76;


/***/ }),

/***/ 9707:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.escapeXml = escapeXml;
/** Foreign text in XML. */
const text_js_1 = __webpack_require__(8115);
/** Text for an element or a quoted attribute, cut to a length before it is escaped. XML 1.0 has no way to write most control characters. */
function escapeXml(text, lengthMax) {
    return (0, text_js_1.cut)(text, lengthMax)
        // eslint-disable-next-line no-control-regex -- exactly these are forbidden: https://www.w3.org/TR/xml/#charsets
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
        .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}


/***/ }),

/***/ 107:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runDataTests = runDataTests;
const verdict_js_1 = __webpack_require__(6637);
const errors_js_1 = __webpack_require__(4296);
const warehouse_js_1 = __webpack_require__(4403);
const failures_js_1 = __webpack_require__(3183);
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
        const { columns, rows, total } = await warehouse.query(test.query.sql, verdict_js_1.SHOWN_ROWS_MAX);
        return (0, verdict_js_1.judge)(columns, rows, total);
    }
    catch (error) {
        if (error instanceof warehouse_js_1.Cancelled)
            throw cancelled(error.message, error);
        if (!(error instanceof warehouse_js_1.StatementFailed))
            throw error;
        return { kind: 'error', error: new errors_js_1.AppError('QUERY_FAILED', error.message, { ...(0, failures_js_1.locate)(test.query, error.position), cause: error }) };
    }
}
function cancelled(message, cause) {
    return new errors_js_1.AppError('APPLY_CANCELLED', message, { next: 'Run test again; data tests change nothing.', ...(cause === undefined ? {} : { cause }) });
}


/***/ })

};
