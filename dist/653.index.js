export const id = 653;
export const ids = [653];
export const modules = {

/***/ 2653:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.lint = void 0;
const errors_js_1 = __webpack_require__(4296);
const finding_js_1 = __webpack_require__(5278);
const active_rules_js_1 = __webpack_require__(8041);
const fixes_js_1 = __webpack_require__(7450);
const linter_js_1 = __webpack_require__(3007);
const own_rules_js_1 = __webpack_require__(2255);
const registry_js_1 = __webpack_require__(4918);
const sources_js_1 = __webpack_require__(3331);
const lint_github_js_1 = __webpack_require__(8005);
const lint_json_js_1 = __webpack_require__(4828);
const lint_junit_js_1 = __webpack_require__(5468);
const lint_markdown_js_1 = __webpack_require__(5251);
const lint_report_js_1 = __webpack_require__(4576);
const lint_sarif_js_1 = __webpack_require__(9693);
const lint_text_js_1 = __webpack_require__(6113);
const command_js_1 = __webpack_require__(3155);
const project_js_1 = __webpack_require__(7039);
exports.lint = (0, command_js_1.defineCommand)({
    name: 'lint',
    summary: 'Check SQL files, folders and INI bundles against the rules.',
    inputs: {
        paths: { kind: 'paths', value: 'PATH', summary: 'Files and folders; default: the configuration’s migrations.' },
        config: project_js_1.PROJECT_INPUTS.config,
        format: { kind: 'choice', choices: ['text', 'json', 'sarif', 'junit', 'github'], default: 'text', summary: 'How to report.' },
        out: { kind: 'text', value: 'FILE', summary: 'Write the report to this file and print it as text.' },
        fix: { kind: 'flag', summary: 'Correct what can be corrected, in the files themselves.' },
        'min-severity': { kind: 'choice', choices: ['error', 'warning', 'info'], default: 'info', summary: 'Leave milder findings out of the report; the verdict counts them all the same.' },
    },
    outputs: {
        errors: 'How many errors were found.',
        warnings: 'How many warnings were found.',
        sarif: 'Path of the SARIF report, when format is sarif and out is set.',
    },
    action: true,
    async run(inputs, { files }) {
        const { config, paths } = await readProject(files, inputs.config, inputs.paths);
        const linted = [];
        let fixed = 0;
        for (const path of await expand(files, paths)) {
            const text = await files.read(path);
            const first = { path, text, result: (0, sources_js_1.lintSource)(path, text, config) };
            const last = inputs.fix ? correct(first, config) : { file: first, fixed: 0 };
            if (last.fixed > 0)
                await files.write(path, last.file.text);
            fixed += last.fixed;
            linted.push(last.file);
        }
        const all = linted.flatMap(({ result }) => result.findings);
        const findings = all.filter(({ severity }) => (0, finding_js_1.isAtLeast)(severity, inputs['min-severity']));
        const report = { files: linted, findings, failOn: config.failOn, fixed };
        const rendered = RENDER[inputs.format](report);
        if (inputs.out !== undefined)
            await files.write(inputs.out, rendered);
        return outcomeOf(report, all.some(({ severity }) => (0, finding_js_1.isAtLeast)(severity, config.failOn)), inputs, rendered);
    },
});
const RENDER = {
    text: lint_text_js_1.renderLintReportText,
    json: lint_json_js_1.renderLintJson,
    sarif: (report) => (0, lint_sarif_js_1.renderLintSarif)(report, [...registry_js_1.RULES, ...own_rules_js_1.OWN_RULES]),
    junit: lint_junit_js_1.renderLintJunit,
    github: lint_github_js_1.renderLintGithub,
};
function outcomeOf(report, isRejected, { format, out }, rendered) {
    const isMachine = format !== 'text' && out === undefined;
    return {
        verdict: isRejected ? 'rejected' : 'passed',
        headline: (0, lint_report_js_1.lintHeadline)(report),
        text: isMachine ? rendered : (0, lint_text_js_1.renderLintReportText)(report),
        machine: isMachine,
        report: (0, lint_markdown_js_1.renderLintMarkdown)(report),
        findings: report.findings,
        outputs: {
            errors: String((0, lint_report_js_1.countOf)(report.files, 'error')),
            warnings: String((0, lint_report_js_1.countOf)(report.files, 'warning')),
            ...(format === 'sarif' && out !== undefined ? { sarif: out } : {}),
        },
    };
}
/** The configuration is optional where paths are given. */
async function readProject(files, named, paths) {
    if (named === undefined && paths.length > 0 && (await files.findUpward(project_js_1.CONFIG_NAME)) === undefined)
        return { config: linter_js_1.DEFAULT_LINT_CONFIG, paths };
    const { config, root } = await (0, project_js_1.loadConfig)(files, named);
    (0, active_rules_js_1.checkLintConfig)(config.lint, registry_js_1.RULES, config.path);
    return { config: config.lint, paths: paths.length > 0 ? paths : config.migrations.map((path) => (0, project_js_1.join)(root, path)) };
}
/** Files as they are named, folders as the SQL files below them; each once. */
async function expand(files, paths) {
    const found = new Set();
    for (const path of paths) {
        const kind = await files.exists(path);
        if (kind === undefined)
            throw new errors_js_1.AppError('FILE_UNREADABLE', 'there is no such file or folder', { at: { path } });
        const named = kind === 'file' ? [path] : (await files.list(path)).filter((each) => /\.sql$/i.test(each));
        for (const each of named)
            found.add(each);
    }
    return [...found];
}
/** A fix may make room for another one that overlapped it; two that undo each other would go on for ever. */
const PASSES_MAX = 10;
function correct(file, config) {
    let current = file;
    let fixed = 0;
    for (let pass = 0; pass < PASSES_MAX; pass++) {
        const { text, applied } = (0, fixes_js_1.applyFixes)(current.text, current.result.findings);
        if (applied === 0)
            break;
        fixed += applied;
        current = { path: file.path, text, result: (0, sources_js_1.lintSource)(file.path, text, config) };
    }
    return { file: current, fixed };
}


/***/ }),

/***/ 7450:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.applyFixes = applyFixes;
/** Applies as many fixes as do not overlap, in the order of their places. */
function applyFixes(text, findings) {
    const fixes = findings.flatMap(({ fix }) => fix === undefined ? [] : [fix]).sort((a, b) => a.start - b.start || a.end - b.end);
    let fixed = '';
    let copied = 0;
    let applied = 0;
    let previous;
    for (const fix of fixes) {
        if (previous !== undefined && fix.start < previous.end)
            continue;
        fixed += text.slice(copied, fix.start) + fix.text;
        copied = fix.end;
        previous = fix;
        applied++;
    }
    return { text: fixed + text.slice(copied), applied };
}


/***/ }),

/***/ 3331:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.lintSource = lintSource;
const bundle_js_1 = __webpack_require__(4481);
const migration_name_js_1 = __webpack_require__(7513);
const sql_file_js_1 = __webpack_require__(7075);
const linter_js_1 = __webpack_require__(3007);
const registry_js_1 = __webpack_require__(4918);
/** Lints a SQL file or an INI bundle; places and fixes are those of the whole text. Throws BUNDLE_INVALID and CONFIG_INVALID. */
function lintSource(path, text, config) {
    if (!/\.ini$/i.test(path))
        return (0, linter_js_1.lintFile)((0, sql_file_js_1.parseSql)(path, text), { kind: (0, migration_name_js_1.migrationKindOf)(path), config }, registry_js_1.RULES);
    const files = (0, bundle_js_1.readBundle)(path, text).flatMap((migration) => migration.parse());
    return joined(files.map((file) => (0, linter_js_1.lintFile)(file, { kind: 'versioned', config }, registry_js_1.RULES)));
}
function joined(results) {
    const sum = (of) => results.reduce((total, { stats }) => total + of(stats), 0);
    return {
        findings: results.flatMap((result) => result.findings),
        suppressed: results.flatMap((result) => result.suppressed),
        secrets: results.flatMap((result) => result.secrets),
        stats: {
            statements: sum((stats) => stats.statements),
            parsed: sum((stats) => stats.parsed),
            recognised: sum((stats) => stats.recognised),
            unknown: sum((stats) => stats.unknown),
        },
    };
}


/***/ }),

/***/ 8005:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderLintGithub = renderLintGithub;
/**
 * Findings as workflow commands, for a step that runs the command line tool itself.
 *
 * The runner keeps ten errors, ten warnings and ten notices of a step, so the gravest become commands and the others plain lines.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
const finding_js_1 = __webpack_require__(5278);
const error_text_js_1 = __webpack_require__(8766);
const lint_report_js_1 = __webpack_require__(4576);
const text_js_1 = __webpack_require__(8115);
const COMMANDS_PER_LEVEL_MAX = 10;
const MESSAGE_LENGTH_MAX = 4_096;
const COMMAND = { error: 'error', warning: 'warning', info: 'notice' };
function renderLintGithub(report) {
    const used = { error: 0, warning: 0, info: 0 };
    const lines = [...report.findings].sort(finding_js_1.bySeverity).map((finding) => {
        used[finding.severity]++;
        return used[finding.severity] <= COMMANDS_PER_LEVEL_MAX ? command(finding) : plain(finding);
    });
    return `${[...lines, (0, lint_report_js_1.lintHeadline)(report)].join('\n')}\n`;
}
function command({ severity, rule, message, range: { path, start, end } }) {
    const place = [`file=${property(path)}`, `line=${start.line}`, `endLine=${end.line}`, `col=${start.column}`, `endColumn=${end.column}`];
    return `::${COMMAND[severity]} ${[...place, `title=${property(rule)}`].join(',')}::${data((0, text_js_1.cut)(message, MESSAGE_LENGTH_MAX))}`;
}
/** Begins with a word, never with the mark of a command. */
function plain({ severity, rule, message, range }) {
    return `${severity} ${rule} ${(0, error_text_js_1.renderPlace)(range)}: ${(0, text_js_1.singleLine)(message)}`;
}
function data(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 4828:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderLintJson = renderLintJson;
function renderLintJson({ files, findings }) {
    const report = {
        files: files.map(({ path, result: { stats } }) => ({
            path, statements: stats.statements, parsed: stats.parsed, recognised: stats.recognised, unknown: stats.unknown,
        })),
        findings: findings.map(({ rule, severity, message, range: { path, start, end }, fix }) => ({
            rule, severity, message, path,
            start: { line: start.line, column: start.column },
            end: { line: end.line, column: end.column },
            ...(fix === undefined ? {} : { fix }),
        })),
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
}


/***/ }),

/***/ 5468:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderLintJunit = renderLintJunit;
/**
 * The lint report as JUnit XML: one case per file, failed when a finding in it rejects the change.
 *
 * CodeBuild keeps 500 cases of a report, 5,000 characters of a message and 1,000 of a name:
 * https://docs.aws.amazon.com/codebuild/latest/userguide/limits.html
 */
const finding_js_1 = __webpack_require__(5278);
const error_text_js_1 = __webpack_require__(8766);
const text_js_1 = __webpack_require__(8115);
const xml_js_1 = __webpack_require__(9707);
const CASES_MAX = 499;
const TEXT_LENGTH_MAX = 4_900;
const NAME_LENGTH_MAX = 900;
function renderLintJunit(report) {
    const cases = [...casesOf(report)].sort((a, b) => rank(a) - rank(b));
    const left = cases.length - CASES_MAX;
    const shown = left <= 0 ? cases : cases.slice(0, CASES_MAX - 1);
    const omitted = cases.slice(shown.length);
    const omittedFailures = omitted.flatMap(({ failures }) => failures);
    const last = omitted.length === 0 ? [] : [renderCase({ name: `${(0, text_js_1.count)(omitted.length, 'more file')}`, failures: omittedFailures, others: [] })];
    const failed = shown.filter(({ failures }) => failures.length > 0).length + (omittedFailures.length > 0 ? 1 : 0);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites><testsuite name="lint" tests="${shown.length + last.length}" failures="${failed}" errors="0" skipped="0">`,
        ...shown.map(renderCase),
        ...last,
        '</testsuite></testsuites>',
        '',
    ].join('\n');
}
function casesOf({ files, findings, failOn }) {
    const byPath = new Map();
    for (const finding of findings) {
        const known = byPath.get(finding.range.path);
        if (known === undefined)
            byPath.set(finding.range.path, [finding]);
        else
            known.push(finding);
    }
    return files.map(({ path }) => {
        const own = byPath.get(path) ?? [];
        return { name: path, failures: own.filter(({ severity }) => (0, finding_js_1.isAtLeast)(severity, failOn)), others: own.filter(({ severity }) => !(0, finding_js_1.isAtLeast)(severity, failOn)) };
    });
}
function rank({ failures, others }) {
    return failures.length > 0 ? 0 : others.length > 0 ? 1 : 2;
}
function renderCase({ name, failures, others }) {
    const head = `<testcase classname="lint" name="${attribute(name, NAME_LENGTH_MAX)}"`;
    if (failures.length + others.length === 0)
        return `${head}/>`;
    const [first] = failures;
    const message = failures.length === 1 && first !== undefined ? `${first.rule}: ${first.message}` : (0, text_js_1.count)(failures.length, 'finding');
    const failure = failures.length === 0 ? '' : `<failure message="${attribute(message, TEXT_LENGTH_MAX)}" type="${attribute(first?.rule ?? '', NAME_LENGTH_MAX)}">${body(failures)}</failure>`;
    return `${head}>${failure}${others.length === 0 ? '' : `<system-out>${body(others)}</system-out>`}</testcase>`;
}
function body(findings) {
    const lines = findings.slice(0, 100).map(({ severity, rule, message, range }) => `${(0, error_text_js_1.renderPlace)(range)} ${severity} ${rule}: ${message}`);
    return (0, xml_js_1.escapeXml)([...lines, ...(findings.length > lines.length ? [`… ${findings.length - lines.length} more`] : [])].join('\n'), TEXT_LENGTH_MAX);
}
function attribute(text, lengthMax) {
    return (0, xml_js_1.escapeXml)(text.replace(/\s+/g, ' '), lengthMax);
}


/***/ }),

/***/ 5251:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderLintMarkdown = renderLintMarkdown;
/** The lint report for a job summary. */
const finding_js_1 = __webpack_require__(5278);
const error_text_js_1 = __webpack_require__(8766);
const lint_report_js_1 = __webpack_require__(4576);
const markdown_js_1 = __webpack_require__(4201);
const ROWS_MAX = 100;
function renderLintMarkdown(report) {
    const { findings } = report;
    const rows = [...findings].sort(finding_js_1.bySeverity).slice(0, ROWS_MAX).map(row);
    const more = findings.length - rows.length;
    return [
        '### Redshift lint',
        '',
        `${(0, markdown_js_1.escape)((0, lint_report_js_1.lintHeadline)(report))}.`,
        ...(rows.length === 0 ? [] : ['', '| severity | rule | place | finding |', '|---|---|---|---|', ...rows]),
        ...(more > 0 ? ['', `*… ${more} more left out.*`] : []),
        '',
    ].join('\n');
}
function row({ severity, rule, message, range }) {
    return `| ${severity} | ${(0, markdown_js_1.code)(rule)} | ${(0, markdown_js_1.code)((0, error_text_js_1.renderPlace)(range))} | ${(0, markdown_js_1.cell)(message, 300)} |`;
}


/***/ }),

/***/ 9693:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderLintSarif = renderLintSarif;
/**
 * The lint report as SARIF 2.1.0, as code scanning reads it.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
const node_crypto_1 = __webpack_require__(7598);
const finding_js_1 = __webpack_require__(5278);
const version_js_1 = __webpack_require__(3323);
const text_js_1 = __webpack_require__(8115);
/** GitHub takes 25,000 results of a run and shows 5,000. */
const RESULTS_MAX = 5_000;
const LEVEL = { error: 'error', warning: 'warning', info: 'note' };
/** `rules` are all that may have been found. */
function renderLintSarif(report, rules) {
    const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
    const fingerprint = fingerprints(report);
    const shown = [...report.findings].sort(finding_js_1.bySeverity).slice(0, RESULTS_MAX);
    const left = report.findings.length - shown.length;
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{
                tool: { driver: { name: 'redshift-devops', semanticVersion: version_js_1.VERSION, rules: rules.map(describe) } },
                columnKind: 'utf16CodeUnits',
                invocations: [{
                        executionSuccessful: true,
                        toolExecutionNotifications: left > 0 ? [{ level: 'warning', message: { text: `${(0, text_js_1.count)(left, 'more finding')} left out.` } }] : [],
                    }],
                results: shown.map((finding) => result(finding, indexes.get(finding.rule), fingerprint(finding))),
            }],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
}
function describe(rule) {
    return {
        id: rule.id,
        shortDescription: { text: rule.summary },
        fullDescription: { text: rule.why },
        help: { text: `${rule.summary} ${rule.why}${rule.source === undefined ? '' : ` ${rule.source.href}`}` },
        ...(rule.source === undefined ? {} : { helpUri: rule.source.href }),
        defaultConfiguration: { level: LEVEL[rule.severity] },
        properties: { tags: ['sql', rule.id.split('/')[0]] },
    };
}
function result({ rule, severity, message, range: { path, start, end } }, ruleIndex, fingerprint) {
    return {
        ruleId: rule,
        ...(ruleIndex === undefined ? {} : { ruleIndex }),
        level: LEVEL[severity],
        message: { text: message },
        locations: [{
                physicalLocation: {
                    artifactLocation: { uri: uriOf(path) },
                    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
                },
            }],
        partialFingerprints: { primaryLocationLineHash: fingerprint },
    };
}
/** A reference relative to the root of the repository; a path from the root of the machine stays one. */
function uriOf(path) {
    const written = path.replace(/^(?:\.\/)+/, '').toWellFormed().split('/').map(encodeURIComponent).join('/');
    return path.startsWith('/') ? `file://${written}` : written;
}
/**
 * What makes a finding the same one after lines were added above it: its rule, its file, the text of its line, and which of equal ones it is.
 */
function fingerprints({ files }) {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const seen = new Map();
    return ({ rule, range: { path, start } }) => {
        const text = texts.get(path) ?? '';
        const lineStart = start.offset - (start.column - 1);
        const newline = text.indexOf('\n', lineStart);
        const line = text.slice(lineStart, newline < 0 ? undefined : newline).replace(/\s+/g, ' ').trim();
        const hash = (0, node_crypto_1.createHash)('sha256').update(JSON.stringify([rule, path, line])).digest('hex').slice(0, 16);
        const nth = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, nth);
        return `${hash}:${nth}`;
    };
}


/***/ })

};
