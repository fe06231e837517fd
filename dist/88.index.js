export const id = 88;
export const ids = [88,157];
export const modules = {

/***/ 1088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lint: () => (/* binding */ lint)
});

// EXTERNAL MODULE: ./build/src/core/config.js
var core_config = __webpack_require__(5167);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/finding.js
var finding = __webpack_require__(5068);
// EXTERNAL MODULE: ./build/src/core/lint/active-rules.js
var active_rules = __webpack_require__(6815);
;// CONCATENATED MODULE: ./build/src/core/lint/fixes.js
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

// EXTERNAL MODULE: ./build/src/core/lint/linter.js + 2 modules
var linter = __webpack_require__(4206);
// EXTERNAL MODULE: ./build/src/core/lint/own-rules.js
var own_rules = __webpack_require__(1409);
// EXTERNAL MODULE: ./build/src/core/lint/registry.js + 14 modules
var registry = __webpack_require__(4184);
// EXTERNAL MODULE: ./build/src/core/migrate/bundle.js
var bundle = __webpack_require__(151);
// EXTERNAL MODULE: ./build/src/core/migrate/migration-name.js
var migration_name = __webpack_require__(767);
// EXTERNAL MODULE: ./build/src/core/sql/sql-file.js + 1 modules
var sql_file = __webpack_require__(2163);
;// CONCATENATED MODULE: ./build/src/core/lint/sources.js





/** Lints a SQL file or an INI bundle; places and fixes are those of the whole text. Throws BUNDLE_INVALID and CONFIG_INVALID. */
function lintSource(path, text, config) {
    if (!/\.ini$/i.test(path))
        return (0,linter/* lintFile */.A)((0,sql_file/* parseSql */.eg)(path, text), { kind: (0,migration_name/* migrationKindOf */.y)(path), config }, registry/* RULES */.y);
    const files = (0,bundle/* readBundle */.B)(path, text).flatMap((migration) => migration.parse());
    return joined(files.map((file) => (0,linter/* lintFile */.A)(file, { kind: 'versioned', config }, registry/* RULES */.y)));
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

// EXTERNAL MODULE: ./build/src/core/report/error-text.js
var error_text = __webpack_require__(3188);
// EXTERNAL MODULE: ./build/src/core/report/lint-report.js
var lint_report = __webpack_require__(6866);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/src/core/report/lint-github.js
/**
 * Findings as workflow commands, for a step that runs the command line tool itself.
 *
 * The runner keeps ten errors, ten warnings and ten notices of a step, so the gravest become commands and the others plain lines.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */




const COMMANDS_PER_LEVEL_MAX = 10;
const MESSAGE_LENGTH_MAX = 4_096;
const COMMAND = { error: 'error', warning: 'warning', info: 'notice' };
function renderLintGithub(report) {
    const used = { error: 0, warning: 0, info: 0 };
    const lines = [...report.findings].sort(finding/* bySeverity */.Np).map((finding) => {
        used[finding.severity]++;
        return used[finding.severity] <= COMMANDS_PER_LEVEL_MAX ? command(finding) : plain(finding);
    });
    return `${[...lines, (0,lint_report/* lintHeadline */.a)(report)].join('\n')}\n`;
}
function command({ severity, rule, message, range: { path, start, end } }) {
    const place = [`file=${property(path)}`, `line=${start.line}`, `endLine=${end.line}`, `col=${start.column}`, `endColumn=${end.column}`];
    return `::${COMMAND[severity]} ${[...place, `title=${property(rule)}`].join(',')}::${data((0,report_text/* cut */.Jj)(message, MESSAGE_LENGTH_MAX))}`;
}
/** Begins with a word, never with the mark of a command. */
function plain({ severity, rule, message, range }) {
    return `${severity} ${rule} ${(0,error_text/* renderPlace */.o)(range)}: ${(0,report_text/* singleLine */.pF)(message)}`;
}
function data(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./build/src/core/report/lint-json.js
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

// EXTERNAL MODULE: ./build/src/core/report/xml.js
var xml = __webpack_require__(2333);
;// CONCATENATED MODULE: ./build/src/core/report/lint-junit.js
/**
 * The lint report as JUnit XML: one case per file, failed when a finding in it rejects the change.
 *
 * CodeBuild keeps 500 cases of a report, 5,000 characters of a message and 1,000 of a name:
 * https://docs.aws.amazon.com/codebuild/latest/userguide/limits.html
 */




const CASES_MAX = 499;
const TEXT_LENGTH_MAX = 4_900;
const NAME_LENGTH_MAX = 900;
function renderLintJunit(report) {
    const cases = [...casesOf(report)].sort((a, b) => rank(a) - rank(b));
    const left = cases.length - CASES_MAX;
    const shown = left <= 0 ? cases : cases.slice(0, CASES_MAX - 1);
    const omitted = cases.slice(shown.length);
    const omittedFailures = omitted.flatMap(({ failures }) => failures);
    const last = omitted.length === 0 ? [] : [renderCase({ name: `${(0,report_text/* count */.U9)(omitted.length, 'more file')}`, failures: omittedFailures, others: [] })];
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
        return { name: path, failures: own.filter(({ severity }) => (0,finding/* isAtLeast */.du)(severity, failOn)), others: own.filter(({ severity }) => !(0,finding/* isAtLeast */.du)(severity, failOn)) };
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
    const message = failures.length === 1 && first !== undefined ? `${first.rule}: ${first.message}` : (0,report_text/* count */.U9)(failures.length, 'finding');
    const failure = failures.length === 0 ? '' : `<failure message="${attribute(message, TEXT_LENGTH_MAX)}" type="${attribute(first?.rule ?? '', NAME_LENGTH_MAX)}">${body(failures)}</failure>`;
    return `${head}>${failure}${others.length === 0 ? '' : `<system-out>${body(others)}</system-out>`}</testcase>`;
}
function body(findings) {
    const lines = findings.slice(0, 100).map(({ severity, rule, message, range }) => `${(0,error_text/* renderPlace */.o)(range)} ${severity} ${rule}: ${message}`);
    return (0,xml/* escapeXml */.X)([...lines, ...(findings.length > lines.length ? [`… ${findings.length - lines.length} more`] : [])].join('\n'), TEXT_LENGTH_MAX);
}
function attribute(text, lengthMax) {
    return (0,xml/* escapeXml */.X)(text.replace(/\s+/g, ' '), lengthMax);
}

// EXTERNAL MODULE: ./build/src/core/report/markdown.js
var markdown = __webpack_require__(6191);
;// CONCATENATED MODULE: ./build/src/core/report/lint-markdown.js
/** The lint report for a job summary. */




const ROWS_MAX = 100;
function renderLintMarkdown(report) {
    const { findings } = report;
    const rows = [...findings].sort(finding/* bySeverity */.Np).slice(0, ROWS_MAX).map(row);
    const more = findings.length - rows.length;
    return [
        '### Redshift lint',
        '',
        `${(0,markdown/* escape */.ih)((0,lint_report/* lintHeadline */.a)(report))}.`,
        ...(rows.length === 0 ? [] : ['', '| severity | rule | place | finding |', '|---|---|---|---|', ...rows]),
        ...(more > 0 ? ['', `*… ${more} more left out.*`] : []),
        '',
    ].join('\n');
}
function row({ severity, rule, message, range }) {
    return `| ${severity} | ${(0,markdown/* code */.aY)(rule)} | ${(0,markdown/* code */.aY)((0,error_text/* renderPlace */.o)(range))} | ${(0,markdown/* cell */.Hn)(message, 300)} |`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/src/core/version.js
var version = __webpack_require__(9157);
;// CONCATENATED MODULE: ./build/src/core/report/lint-sarif.js
/**
 * The lint report as SARIF 2.1.0, as code scanning reads it.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */




/** GitHub takes 25,000 results of a run and shows 5,000. */
const RESULTS_MAX = 5_000;
const LEVEL = { error: 'error', warning: 'warning', info: 'note' };
/** `rules` are all that may have been found. */
function renderLintSarif(report, rules) {
    const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
    const fingerprint = fingerprints(report);
    const shown = [...report.findings].sort(finding/* bySeverity */.Np).slice(0, RESULTS_MAX);
    const left = report.findings.length - shown.length;
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{
                tool: { driver: { name: 'redshift-devops', semanticVersion: version.VERSION, rules: rules.map(describe) } },
                columnKind: 'utf16CodeUnits',
                invocations: [{
                        executionSuccessful: true,
                        toolExecutionNotifications: left > 0 ? [{ level: 'warning', message: { text: `${(0,report_text/* count */.U9)(left, 'more finding')} left out.` } }] : [],
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
        const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify([rule, path, line])).digest('hex').slice(0, 16);
        const nth = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, nth);
        return `${hash}:${nth}`;
    };
}

// EXTERNAL MODULE: ./build/src/core/report/lint-text.js + 1 modules
var lint_text = __webpack_require__(4415);
// EXTERNAL MODULE: ./build/src/commands/command.js
var commands_command = __webpack_require__(2925);
// EXTERNAL MODULE: ./build/src/commands/project.js + 4 modules
var project = __webpack_require__(5178);
;// CONCATENATED MODULE: ./build/src/commands/lint.js
/** `lint`: what the rules say about SQL files, folders and INI bundles. */


















const lint = (0,commands_command/* defineCommand */.N)({
    name: 'lint',
    summary: 'Check SQL files, folders and INI bundles against the rules.',
    inputs: {
        paths: { kind: 'paths', value: 'PATH', summary: 'Files and folders; default: the configuration’s migrations.' },
        config: project/* PROJECT_INPUTS */.cq.config,
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
            const first = { path, text, result: lintSource(path, text, config) };
            const last = inputs.fix ? correct(first, config) : { file: first, fixed: 0 };
            if (last.fixed > 0)
                await files.write(path, last.file.text);
            fixed += last.fixed;
            linted.push(last.file);
        }
        const all = linted.flatMap(({ result }) => result.findings);
        const findings = all.filter(({ severity }) => (0,finding/* isAtLeast */.du)(severity, inputs['min-severity']));
        const report = { files: linted, findings, failOn: config.failOn, fixed };
        const rendered = RENDER[inputs.format](report);
        if (inputs.out !== undefined)
            await files.write(inputs.out, rendered);
        return outcomeOf(report, all.some(({ severity }) => (0,finding/* isAtLeast */.du)(severity, config.failOn)), inputs, rendered);
    },
});
const RENDER = {
    text: lint_text/* renderLintReportText */.d,
    json: renderLintJson,
    sarif: (report) => renderLintSarif(report, [...registry/* RULES */.y, ...own_rules/* OWN_RULES */.PQ]),
    junit: renderLintJunit,
    github: renderLintGithub,
};
function outcomeOf(report, isRejected, { format, out }, rendered) {
    const isMachine = format !== 'text' && out === undefined;
    return {
        verdict: isRejected ? 'rejected' : 'passed',
        headline: (0,lint_report/* lintHeadline */.a)(report),
        text: isMachine ? rendered : (0,lint_text/* renderLintReportText */.d)(report),
        machine: isMachine,
        report: renderLintMarkdown(report),
        findings: report.findings,
        outputs: {
            errors: String((0,lint_report/* countOf */.p)(report.files, 'error')),
            warnings: String((0,lint_report/* countOf */.p)(report.files, 'warning')),
            ...(format === 'sarif' && out !== undefined ? { sarif: out } : {}),
        },
    };
}
/** The configuration is optional where paths are given. */
async function readProject(files, named, paths) {
    if (named === undefined && paths.length > 0 && (await files.findUpward(core_config/* CONFIG_NAME */.fA)) === undefined)
        return { config: linter/* DEFAULT_LINT_CONFIG */.d, paths };
    const { config, root } = await (0,project/* loadConfig */.Z9)(files, named);
    (0,active_rules/* checkLintConfig */.A$)(config.lint, registry/* RULES */.y, config.path);
    return { config: config.lint, paths: paths.length > 0 ? paths : config.migrations.map((path) => (0,project/* join */.fj)(root, path)) };
}
/** Files as they are named, folders as the SQL files below them; each once. */
async function expand(files, paths) {
    const found = new Set();
    for (const path of paths) {
        const kind = await files.exists(path);
        if (kind === undefined)
            throw new errors/* AppError */.u('FILE_UNREADABLE', 'there is no such file or folder', { at: { path } });
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
        const { text, applied } = applyFixes(current.text, current.result.findings);
        if (applied === 0)
            break;
        fixed += applied;
        current = { path: file.path, text, result: lintSource(file.path, text, config) };
    }
    return { file: current, fixed };
}


/***/ }),

/***/ 5068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ bySeverity),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   ig: () => (/* binding */ comparePlaces)
/* harmony export */ });
const RANK = { error: 0, warning: 1, info: 2 };
/** Whether a severity is at least as grave as a bound. */
function isAtLeast(severity, bound) {
    return RANK[severity] <= RANK[bound];
}
/** Gravest first, then by path and place: the order in which people and size limits want them. */
function bySeverity(a, b) {
    return RANK[a.severity] - RANK[b.severity] || comparePlaces(a, b);
}
function comparePlaces(a, b) {
    if (a.range.path !== b.range.path)
        return a.range.path < b.range.path ? -1 : 1;
    return a.range.start.offset - b.range.start.offset;
}


/***/ }),

/***/ 3188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ renderPlace),
/* harmony export */   v: () => (/* binding */ renderError)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);

/** Plain text of several lines, without colour; the last one tells where to read more and the exit code. */
function renderError(error) {
    const { details } = error;
    const parts = [`error ${error.code}${details.at === undefined ? '' : `  ${renderPlace(details.at)}`}`, ''];
    if (details.excerpt === undefined)
        parts.push(error.message);
    else
        parts.push(...renderExcerpt(details.excerpt, error.message));
    parts.push('');
    if (details.stands !== undefined)
        parts.push(`What stands: ${details.stands}`);
    parts.push(`Next: ${error.next}`, `More: docs/errors.md#${error.code.toLowerCase()}    exit ${error.exit}`);
    return parts.join('\n');
}
/** `path:line:column`, as far as it is known. */
function renderPlace(at) {
    const path = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(at.path);
    if (at.start === undefined)
        return path;
    return at.start.column === undefined ? `${path}:${at.start.line}` : `${path}:${at.start.line}:${at.start.column}`;
}
function renderExcerpt(excerpt, message) {
    const firstLine = excerpt.line - excerpt.lines.length + 1;
    const width = Math.max(5, String(excerpt.line).length + 1);
    const rows = excerpt.lines.map((line, index) => `${String(firstLine + index).padStart(width)} │ ${printable(line)}`);
    const pointed = printable((excerpt.lines.at(-1) ?? '').slice(0, excerpt.column - 1));
    const [first, ...rest] = message.split('\n');
    const caret = `${' '.repeat(width)} │ ${' '.repeat(pointed.length)}${'^'.repeat(Math.max(1, excerpt.length))} ${first ?? ''}`;
    return [...rows, caret, ...rest.map((line) => `${' '.repeat(width)} │ ${line}`)];
}
/** A source line as a terminal can show it: tabs as two spaces, control characters as a dot, never wider than a screen. */
function printable(line) {
    // eslint-disable-next-line no-control-regex -- control characters of a hostile file must not reach the terminal
    return line.replaceAll('\t', '  ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '·').slice(0, 160);
}


/***/ }),

/***/ 6866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ lintHeadline),
/* harmony export */   p: () => (/* binding */ countOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);

/** `14 files, 61 statements: 0 errors, 2 warnings`: what was found, shown or not. */
function lintHeadline({ files, fixed }) {
    const statements = sum(files, ({ statements }) => statements);
    const unknown = sum(files, ({ unknown }) => unknown);
    const suppressed = files.reduce((total, { result }) => total + result.suppressed.length, 0);
    const infos = countOf(files, 'info');
    return [
        `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(files.length, 'file')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(statements, 'statement')}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(countOf(files, 'error'), 'error')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(countOf(files, 'warning'), 'warning')}`,
        ...(infos === 0 ? [] : [`${infos} for information`]),
        ...(suppressed === 0 ? [] : [`${suppressed} suppressed`]),
        ...(unknown === 0 ? [] : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(unknown, 'statement')} not recognised`]),
        ...(fixed === 0 ? [] : [`${fixed} fixed`]),
    ].join(', ');
}
/** How many findings of a severity all files have. */
function countOf(files, severity) {
    return files.reduce((total, { result }) => total + result.findings.filter((finding) => finding.severity === severity).length, 0);
}
function sum(files, of) {
    return files.reduce((total, { result }) => total + of(result.stats), 0);
}


/***/ }),

/***/ 4415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ renderLintReportText),
  P: () => (/* binding */ renderLintText)
});

// EXTERNAL MODULE: ./build/src/core/report/error-text.js
var error_text = __webpack_require__(3188);
;// CONCATENATED MODULE: ./build/src/core/report/lint-excerpt.js
/** More of a line than this is not shown; what is shown lies around the place. */
const WIDTH = 100;
const BEFORE = 40;
/** Two rows: the line and the caret. `secrets` are ranges of the same text whose characters become `*`. */
function renderExcerpt(text, { start, end }, secrets) {
    const lineStart = start.offset - (start.column - 1);
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    const from = start.offset - lineStart > WIDTH - BEFORE / 2 ? start.offset - BEFORE : lineStart;
    const to = Math.min(lineEnd, from + WIDTH);
    const shown = lint_excerpt_hidden(text.slice(from, to), from, secrets);
    const pointedTo = Math.max(start.offset + 1, Math.min(end.offset, to));
    const before = (from > lineStart ? '…' : '') + printable(shown.slice(0, start.offset - from));
    const pointed = printable(shown.slice(start.offset - from, pointedTo - from));
    const after = printable(shown.slice(pointedTo - from)) + (to < lineEnd ? '…' : '');
    const number = String(start.line);
    const gutter = Math.max(5, number.length + 1);
    return [
        `${number.padStart(gutter)} │ ${before}${pointed}${after}`.trimEnd(),
        `${' '.repeat(gutter)} │ ${' '.repeat(before.length)}${'^'.repeat(Math.max(1, pointed.length))}`,
    ];
}
function lint_excerpt_hidden(piece, from, secrets) {
    let shown = piece;
    for (const { start, end } of secrets) {
        const first = Math.max(start.offset - from, 0);
        const last = Math.min(end.offset - from, piece.length);
        if (first < last)
            shown = shown.slice(0, first) + '*'.repeat(last - first) + shown.slice(last);
    }
    return shown;
}
/** Tabs as two spaces; control characters, and marks that turn the direction of writing, as a dot. */
function printable(piece) {
    // eslint-disable-next-line no-control-regex -- control characters of a hostile file must not reach the terminal
    return piece.replaceAll('\t', '  ').replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '·');
}

// EXTERNAL MODULE: ./build/src/core/report/lint-report.js
var lint_report = __webpack_require__(6866);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/src/core/report/lint-text.js




/** The findings and one summary line. */
function renderLintReportText(report) {
    const body = renderLintText(report.findings, new Map(report.files.map((file) => [file.path, file])));
    const rest = [...hints(report), (0,lint_report/* lintHeadline */.a)(report)];
    return `${body === '' ? '' : `${body}\n\n`}${rest.join('\n')}\n`;
}
/** The findings alone; lines are shown of those files that are given. */
function renderLintText(findings, files = new Map()) {
    const shown = findings.slice(0, FINDINGS_MAX).map((finding) => renderFinding(finding, files.get(finding.range.path)));
    const more = findings.length - shown.length;
    return [...shown, ...(more > 0 ? [`… ${more} more; --format json shows all of them`] : [])].join('\n\n');
}
/** More than this nobody reads in a log. */
const FINDINGS_MAX = 500;
const COLUMNS = 80;
function renderFinding({ severity, rule, message, range }, file) {
    const lines = [`${severity} ${rule}  ${(0,error_text/* renderPlace */.o)(range)}`, ...(0,report_text/* wrap */.LV)(`  ${(0,report_text/* cut */.Jj)((0,report_text/* singleLine */.pF)(message), 600)}`, COLUMNS, '  ')];
    if (severity === 'error' && file !== undefined)
        lines.push('', ...renderExcerpt(file.text, range, file.result.secrets));
    return lines.join('\n');
}
function hints({ findings, fixed }) {
    const fixable = findings.filter(({ fix }) => fix !== undefined).length;
    const lines = [];
    if (fixable > 0)
        lines.push(`${fixable} of them can be fixed with --fix.`);
    if (fixed > 0)
        lines.push('A migration that is applied somewhere must keep its text: look at what was fixed before you commit it.');
    return lines;
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
