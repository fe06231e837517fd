export const id = 4827;
export const ids = [4827];
export const modules = {

/***/ 4827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lint: () => (/* binding */ lint)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/config.js
var core_config = __webpack_require__(5167);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/finding.js
var core_finding = __webpack_require__(5068);
// EXTERNAL MODULE: ./build/src/core/lint/active-rules.js + 1 modules
var active_rules = __webpack_require__(393);
;// CONCATENATED MODULE: ./build/src/core/lint/changed-lines.js
/** `before` is undefined for a file that was not there, all of which is new. */
function changedLines(before, after) {
    if (before === undefined)
        return { touches: () => true };
    if (before === after)
        return { touches: () => false };
    const lines = linesOf(after);
    const changed = new Uint8Array(lines.length);
    compare({ before: linesOf(before), after: lines, changed }, { from: 0, to: Infinity }, { from: 0, to: Infinity }, 0);
    const changedBefore = sums(changed);
    const countUpTo = (line) => changedBefore[Math.min(Math.max(line, 0), lines.length)] ?? 0;
    return { touches: ({ start, end }) => countUpTo(lastLine(start.line, end)) > countUpTo(start.line - 1) };
}
/** Without line ends: a checkout may write them as CRLF where the repository has LF. */
function linesOf(text) {
    return text.replaceAll('\r\n', '\n').split('\n');
}
/** A range that ends at the beginning of a line has nothing of that line. */
function lastLine(first, end) {
    return end.column === 1 && end.line > first ? end.line - 1 : end.line;
}
function sums(marks) {
    const total = new Int32Array(marks.length + 1);
    for (const [index, mark] of marks.entries())
        total[index + 1] = (total[index] ?? 0) + mark;
    return total;
}
/** Texts that nest deeper are made to: their lines count as changed. */
const DEPTH_MAX = 32;
/** Aligns two spans at the lines that each of them has once, and then what lies between those lines in the same way. */
function compare(texts, old, now, depth) {
    const { from, oldFrom, to, oldTo } = trimmed(texts, old, now);
    if (from === to)
        return markRemoval(texts, { from: oldFrom, to: oldTo }, from);
    const anchors = oldFrom === oldTo || depth === DEPTH_MAX ? [] : anchorsOf(texts, { from: oldFrom, to: oldTo }, { from, to });
    if (anchors.length === 0)
        return void texts.changed.fill(1, from, to);
    let previous = { old: oldFrom, now: from };
    for (const anchor of [...anchors, { old: oldTo, now: to }]) {
        compare(texts, { from: previous.old, to: anchor.old }, { from: previous.now, to: anchor.now }, depth + 1);
        previous = { old: anchor.old + 1, now: anchor.now + 1 };
    }
}
/** The spans without the lines at their beginning and at their end that are the same in both. */
function trimmed({ before, after }, old, now) {
    let [oldFrom, from] = [old.from, now.from];
    let [oldTo, to] = [Math.min(old.to, before.length), Math.min(now.to, after.length)];
    while (oldFrom < oldTo && from < to && before[oldFrom] === after[from]) {
        oldFrom++;
        from++;
    }
    while (oldFrom < oldTo && from < to && before[oldTo - 1] === after[to - 1]) {
        oldTo--;
        to--;
    }
    return { oldFrom, oldTo, from, to };
}
/** Without its WHERE, or without the comment that suppressed it, the statement beside the gap is another one. */
function markRemoval({ before, changed }, removed, at) {
    if (before.slice(removed.from, removed.to).every((line) => line.trim() === ''))
        return;
    changed.fill(1, Math.max(at - 1, 0), at + 1);
}
/** The most lines that are there once on each side and stand in the same order on both. */
function anchorsOf({ before, after }, old, now) {
    const oldPlaces = onlyPlaces(before, old);
    const pairs = [];
    for (const [line, place] of onlyPlaces(after, now)) {
        const oldPlace = oldPlaces.get(line) ?? TWICE;
        if (place !== TWICE && oldPlace !== TWICE)
            pairs.push({ old: oldPlace, now: place });
    }
    return longestRising(pairs.sort((a, b) => a.now - b.now));
}
const TWICE = -1;
function onlyPlaces(lines, { from, to }) {
    const places = new Map();
    for (let at = from; at < to; at++) {
        const line = lines[at] ?? '';
        places.set(line, places.has(line) ? TWICE : at);
    }
    return places;
}
/** The longest sequence of pairs, sorted by `now`, whose `old` rises too: the piles of patience sorting. */
function longestRising(pairs) {
    const tops = [];
    const previous = new Int32Array(pairs.length);
    const oldAt = (index) => pairs[index ?? TWICE]?.old ?? TWICE;
    for (const [index, { old }] of pairs.entries()) {
        let low = 0;
        let high = tops.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (oldAt(tops[middle]) < old)
                low = middle + 1;
            else
                high = middle;
        }
        previous[index] = low === 0 ? TWICE : tops[low - 1] ?? TWICE;
        tops[low] = index;
    }
    const rising = [];
    for (let index = tops.at(-1) ?? TWICE; index !== TWICE; index = previous[index] ?? TWICE)
        rising.push(...pairs.slice(index, index + 1));
    return rising.reverse();
}

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
// EXTERNAL MODULE: ./build/src/core/lint/registry.js + 169 modules
var registry = __webpack_require__(6879);
// EXTERNAL MODULE: ./build/src/core/catalog/fold.js + 5 modules
var fold = __webpack_require__(7383);
// EXTERNAL MODULE: ./build/src/core/migrate/bundle.js
var bundle = __webpack_require__(151);
// EXTERNAL MODULE: ./build/src/core/migrate/migration.js
var migration = __webpack_require__(1619);
// EXTERNAL MODULE: ./build/src/core/migrate/migration-name.js
var migration_name = __webpack_require__(767);
// EXTERNAL MODULE: ./build/src/core/sql/sql-file.js
var sql_file = __webpack_require__(7853);
;// CONCATENATED MODULE: ./build/src/core/lint/sources.js
/** Lints files a person names: a SQL file is one piece, an INI bundle one per section; earlier migrations tell later ones what there is. */







/** A result for each file, in their order. Throws BUNDLE_INVALID and CONFIG_INVALID. */
function lintSources(files, config) {
    const catalog = new fold/* CatalogFold */.b();
    const results = new Map();
    for (const { file, kind } of inOrderOfApply(files))
        results.set(file, lintSource(file.path, file.text, config, isApplied(kind) ? catalog : new fold/* CatalogFold */.b()));
    return files.flatMap((file) => results.get(file) ?? []);
}
/** Lints a SQL file or an INI bundle; places and fixes are those of the whole text. Throws BUNDLE_INVALID and CONFIG_INVALID. */
function lintSource(path, text, config, catalog = new fold/* CatalogFold */.b()) {
    if (!isBundle(path)) {
        const result = (0,linter/* lintFile */.A)((0,sql_file/* parseSql */.eg)(path, text), { kind: (0,migration_name/* migrationKindOf */.yw)(path), config, catalog }, registry.RULES);
        catalog.endSession();
        return result;
    }
    return joined((0,bundle/* readBundle */.B)(path, text).map((migration) => {
        const results = migration.parse().map((file) => (0,linter/* lintFile */.A)(file, { kind: 'versioned', config, catalog }, registry.RULES));
        catalog.endSession();
        return joined(results);
    }));
}
function isBundle(path) {
    return /\.ini$/i.test(path);
}
/** An undo has no place in the order, and a file that is no migration nobody knows the place of: they see what they make themselves. */
function isApplied(kind) {
    return kind === 'versioned' || kind === 'repeatable';
}
/** Versioned migrations source by source and by version, as they apply; then the others. */
function inOrderOfApply(files) {
    const placed = files.map((file) => {
        const name = isBundle(file.path) ? undefined : (0,migration_name/* migrationNameOf */.Lf)(file.path);
        return { file, kind: isBundle(file.path) ? 'versioned' : name?.kind, version: name?.version ?? [] };
    });
    const isVersioned = ({ kind }) => Number(kind === 'versioned');
    return placed.sort((a, b) => isVersioned(b) - isVersioned(a) || (a.kind === 'versioned' ? a.file.source - b.file.source || (0,migration/* compareVersions */.Z)(a.version, b.version) : 0));
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
            templated: sum((stats) => stats.templated),
        },
    };
}

// EXTERNAL MODULE: ./build/src/core/report/lint-report.js
var lint_report = __webpack_require__(6866);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/src/core/report/lint-github.js
/**
 * Findings as workflow commands, for a step that runs the command line tool where it does not know that it is on a runner.
 *
 * The runner keeps ten errors, ten warnings and ten notices of a step: the gravest are shown, and the last of a severity that has more
 * says how many. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */



const COMMANDS_PER_LEVEL_MAX = 10;
const MESSAGE_LENGTH_MAX = 4_096;
const COMMAND = { error: 'error', warning: 'warning', info: 'notice' };
function renderLintGithub(report) {
    const sorted = [...report.findings].sort(core_finding/* bySeverity */.Np);
    const lines = ['error', 'warning', 'info'].flatMap((severity) => commandsOf(severity, sorted.filter((finding) => finding.severity === severity)));
    return `${[...lines, (0,lint_report/* lintHeadline */.a2)(report)].join('\n')}\n`;
}
function commandsOf(severity, findings) {
    const shown = findings.slice(0, findings.length > COMMANDS_PER_LEVEL_MAX ? COMMANDS_PER_LEVEL_MAX - 1 : COMMANDS_PER_LEVEL_MAX);
    const more = findings.length - shown.length;
    return [...shown.map(command), ...(more === 0 ? [] : [`::${COMMAND[severity]} title=redshift-devops::${(0,report_text/* count */.U9)(more, `more ${COMMAND[severity]}`)}; --format text and --format json show them`])];
}
/** Columns only within one line: GitHub refuses others. Its last column is the one of the last character. */
function command({ severity, rule, message, range: { path, start, end } }) {
    const columns = start.line === end.line ? [`col=${start.column}`, `endColumn=${Math.max(start.column, end.column - 1)}`] : [];
    const place = [`file=${property(path)}`, `line=${start.line}`, `endLine=${end.line}`, ...columns, `title=${property(rule)}`];
    return `::${COMMAND[severity]} ${place.join(',')}::${data((0,report_text/* cut */.Jj)(message, MESSAGE_LENGTH_MAX))}`;
}
function data(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./build/src/core/report/lint-json.js
function renderLintJson({ files, findings, change }) {
    const report = {
        files: files.map(({ path, result: { stats } }) => ({
            path, statements: stats.statements, parsed: stats.parsed, recognised: stats.recognised, unknown: stats.unknown,
            templated: stats.templated,
        })),
        findings: findings.map(({ rule, severity, message, range: { path, start, end }, fix }) => ({
            rule, severity, message, path,
            start: { line: start.line, column: start.column },
            end: { line: end.line, column: end.column },
            ...(fix === undefined ? {} : { fix }),
        })),
        ...(change === undefined ? {} : { change }),
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
}

// EXTERNAL MODULE: ./build/src/core/report/error-text.js
var error_text = __webpack_require__(3188);
// EXTERNAL MODULE: ./build/src/core/report/xml.js
var xml = __webpack_require__(2333);
;// CONCATENATED MODULE: ./build/src/core/report/lint-junit.js
/**
 * The lint report as JUnit XML: one case per file, failed when a finding in it rejects the change. The gravest come first.
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
    const omittedFailures = omitted.flatMap(({ failures }) => failures).sort(core_finding/* bySeverity */.Np);
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
    for (const finding of [...findings].sort(core_finding/* bySeverity */.Np)) {
        const known = byPath.get(finding.range.path);
        if (known === undefined)
            byPath.set(finding.range.path, [finding]);
        else
            known.push(finding);
    }
    return files.map(({ path }) => {
        const own = byPath.get(path) ?? [];
        return { name: path, failures: own.filter(({ severity }) => (0,core_finding/* isAtLeast */.du)(severity, failOn)), others: own.filter(({ severity }) => !(0,core_finding/* isAtLeast */.du)(severity, failOn)) };
    });
}
/** Files that fail before files that do not, and within both the ones with the gravest finding first. */
function rank({ failures, others }) {
    const worst = failures[0] ?? others[0];
    return (failures.length > 0 ? 0 : 10) + (worst === undefined ? 9 : GRAVITY[worst.severity]);
}
const GRAVITY = { error: 0, warning: 1, info: 2 };
function renderCase({ name, failures, others }) {
    const head = `<testcase classname="lint" name="${attribute(name, NAME_LENGTH_MAX)}"`;
    if (failures.length + others.length === 0)
        return `${head}/>`;
    const [first] = failures;
    const message = failures.length === 1 && first !== undefined ? `${first.rule}: ${first.message}` : (0,report_text/* count */.U9)(failures.length, 'finding');
    const failure = failures.length === 0 ? '' : `<failure message="${attribute(message, TEXT_LENGTH_MAX)}" type="${attribute(first?.rule ?? '', NAME_LENGTH_MAX)}">${body(failures)}</failure>`;
    return `${head}>${failure}${others.length === 0 ? '' : `<system-out>${body(others)}</system-out>`}</testcase>`;
}
/** As many whole lines as fit, the gravest first, and how many do not. */
function body(findings) {
    const lines = [];
    let left = TEXT_LENGTH_MAX - REST_LENGTH_MAX;
    for (const { severity, rule, message, range } of findings) {
        const line = (0,report_text/* singleLine */.pF)(`${(0,error_text/* renderPlace */.o)(range)} ${severity} ${rule}: ${message}`);
        if (lines.length > 0 && line.length + 1 > left)
            break;
        lines.push((0,report_text/* cut */.Jj)(line, left));
        left -= line.length + 1;
    }
    const more = findings.length - lines.length;
    return (0,xml/* escapeXml */.X)([...lines, ...(more > 0 ? [`… ${(0,report_text/* count */.U9)(more, 'more finding')}`] : [])].join('\n'), TEXT_LENGTH_MAX);
}
/** Kept free for the line that counts the rest. */
const REST_LENGTH_MAX = 40;
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
    const rows = [...findings].sort(core_finding/* bySeverity */.Np).slice(0, ROWS_MAX).map(row);
    const more = findings.length - rows.length;
    return [
        '### Redshift lint',
        '',
        `${(0,markdown/* escape */.ih)((0,lint_report/* lintHeadline */.a2)(report))}.`,
        ...(rows.length === 0 ? [] : ['', '| severity | rule | place | finding |', '|---|---|---|---|', ...rows]),
        ...(more > 0 ? ['', `*… ${more} more left out.*`] : []),
        '',
    ].join('\n');
}
function row({ severity, rule, message, range }) {
    return `| ${severity} | ${(0,markdown/* code */.aY)(rule)} | ${(0,markdown/* code */.aY)((0,error_text/* renderPlace */.o)(range))} | ${(0,markdown/* cell */.Hn)(message, 300)} |`;
}

// EXTERNAL MODULE: ./build/src/core/report/lint-sarif.js
var lint_sarif = __webpack_require__(2411);
// EXTERNAL MODULE: ./build/src/core/report/lint-text.js + 2 modules
var lint_text = __webpack_require__(7454);
// EXTERNAL MODULE: ./build/src/commands/command.js
var commands_command = __webpack_require__(2925);
// EXTERNAL MODULE: ./build/src/commands/project.js + 2 modules
var project = __webpack_require__(9831);
;// CONCATENATED MODULE: ./build/src/commands/lint.js
/** `lint`: what the rules say about SQL files, folders and INI bundles, or about the lines of them that a change touches. */




















const lint = (0,commands_command/* defineCommand */.N)({
    name: 'lint',
    summary: 'Check SQL files, folders and INI bundles against the rules.',
    inputs: {
        paths: { kind: 'paths', value: 'PATH', summary: 'Files and folders; default: the configuration’s migrations.' },
        config: project/* PROJECT_INPUTS */.cq.config,
        format: { kind: 'choice', choices: ['text', 'json', 'sarif', 'junit', 'github'], default: 'text', summary: 'How to report.' },
        out: { kind: 'text', value: 'FILE', summary: 'Write the report to this file and print it as text.' },
        fix: { kind: 'flag', summary: 'Correct what can be corrected, in the files themselves.' },
        'changed-since': { kind: 'text', value: 'REF', summary: 'Report, count and fix only what touches a line changed since this branch, tag or commit, or since pull-request-base, as the pipeline knows it; needs the whole git history (fetch-depth: 0).' },
        'min-severity': { kind: 'choice', choices: ['error', 'warning', 'info'], default: 'info', summary: 'Leave milder findings out of the report; the verdict counts them all the same.' },
    },
    outputs: {
        errors: 'How many errors were found.',
        warnings: 'How many warnings were found.',
        sarif: 'Path of the SARIF report, when format is sarif and out is set.',
        'check-run-id': 'The check run with every finding, when there were more than a step can show and the token may write checks.',
    },
    action: true,
    async run(inputs, world) {
        const { files } = world;
        const ref = refOf(inputs['changed-since'], world);
        const { config, paths } = await readProject(files, inputs.config, inputs.paths);
        const sources = await readSources(files, paths);
        const change = ref === undefined ? undefined : await (await world.openSourceControl()).changeSince(ref, sources.map(({ path }) => path));
        const { linted, fixed } = inputs.fix ? correct(sources, config, change) : { linted: lintAll(sources, config), fixed: 0 };
        for (const [index, { path, text }] of linted.entries())
            if (text !== sources[index]?.text)
                await files.write(path, text);
        const counted = linted.map((file) => within(file, change));
        const all = counted.flatMap(({ result }) => result.findings);
        const report = {
            files: counted,
            findings: all.filter(({ severity }) => (0,core_finding/* isAtLeast */.du)(severity, inputs['min-severity'])),
            failOn: config.failOn,
            fixed,
            ...(ref === undefined || change === undefined ? {} : { change: { since: ref, base: change.commit, elsewhere: linted.flatMap(({ result }) => result.findings).length - all.length } }),
        };
        const rendered = RENDER[inputs.format](report);
        if (inputs.out !== undefined)
            await files.write(inputs.out, rendered);
        const isRejected = all.some(({ severity }) => (0,core_finding/* isAtLeast */.du)(severity, config.failOn));
        const checkRun = await checkRunOf(report, isRejected, world);
        return { ...outcomeOf(report, isRejected, inputs, rendered, checkRun), areAnnotated: checkRun !== undefined };
    },
});
/** What the log of a step shows of each severity; more than that needs a check run. */
const SHOWN_BY_A_STEP = 10;
/** Undefined where the annotations of a step are enough, and where there is nobody who could write more or may. */
async function checkRunOf(report, isRejected, world) {
    const isTooMuch = ['error', 'warning', 'info'].some((severity) => report.findings.filter((finding) => finding.severity === severity).length > SHOWN_BY_A_STEP);
    if (!isTooMuch)
        return undefined;
    const { run } = world.host;
    if (run.host !== 'github-actions' || run.commit === '')
        return undefined;
    try {
        const findings = report.findings.filter(({ range: { path } }) => !path.startsWith('..') && !path.startsWith('/'));
        return await (await world.openForge())?.annotate?.({ name: 'redshift-devops lint', commit: run.commit, title: (0,lint_report/* lintHeadline */.a2)(report), summary: renderLintMarkdown(report), isRejected, findings });
    }
    catch (error) {
        world.host.emit({ kind: 'note', text: `The check run could not be written: ${error instanceof Error ? error.message : String(error)}` });
        return undefined;
    }
}
const RENDER = {
    text: lint_text/* renderLintReportText */.d,
    json: renderLintJson,
    sarif: (report) => (0,lint_sarif/* renderLintSarif */.l)(report, [...registry.RULES, ...own_rules/* OWN_RULES */.PQ]),
    junit: renderLintJunit,
    github: renderLintGithub,
};
function outcomeOf(report, isRejected, { format, out }, rendered, checkRun) {
    const isMachine = format !== 'text' && out === undefined;
    return {
        verdict: isRejected ? 'rejected' : 'passed',
        headline: (0,lint_report/* lintHeadline */.a2)(report),
        text: isMachine ? rendered : (0,lint_text/* renderLintReportText */.d)(report),
        machine: isMachine,
        report: renderLintMarkdown(report),
        findings: report.findings,
        outputs: {
            errors: String((0,lint_report/* countOf */.pq)(report.files, 'error')),
            warnings: String((0,lint_report/* countOf */.pq)(report.files, 'warning')),
            ...(format === 'sarif' && out !== undefined ? { sarif: out } : {}),
            ...(checkRun === undefined ? {} : { 'check-run-id': checkRun }),
        },
    };
}
/** Where a run belongs to no pull request there is no change to keep to, and everything counts. Throws CHANGE_UNKNOWN for a pull request whose base nobody knows. */
function refOf(named, { host }) {
    if (named !== PULL_REQUEST_BASE)
        return named;
    const { pullRequest, base } = host.run;
    if (pullRequest !== '' && base === '') {
        throw new errors/* AppError */.uV('CHANGE_UNKNOWN', `nobody here knows what pull request ${pullRequest} goes into`, { next: 'Set REDSHIFT_DEVOPS_BASE to the commit or the branch, or name it: --changed-since origin/main.' });
    }
    if (base === '')
        host.emit({ kind: 'note', text: 'This run belongs to no pull request, so every line counts.' });
    return base === '' ? undefined : base;
}
const PULL_REQUEST_BASE = 'pull-request-base';
/** The configuration is optional where paths are given. */
async function readProject(files, named, paths) {
    if (named === undefined && paths.length > 0 && (await files.findUpward(core_config/* CONFIG_NAME */.fA)) === undefined)
        return { config: linter/* DEFAULT_LINT_CONFIG */.d, paths };
    const { config, root } = await (0,project/* loadConfig */.Z9)(files, named);
    (0,active_rules/* checkLintConfig */.A$)(config.lint, registry.RULES, config.path);
    return { config: config.lint, paths: paths.length > 0 ? paths : config.migrations.map((path) => (0,project/* join */.fj)(root, path)) };
}
/** Files as they are named, folders as the SQL files below them; each once, however it is spelled. */
async function readSources(files, paths) {
    const found = new Map();
    for (const [index, path] of paths.entries()) {
        const kind = await files.exists(path);
        if (kind === undefined)
            throw new errors/* AppError */.uV('FILE_UNREADABLE', 'there is no such file or folder', { at: { path } });
        const named = kind === 'file' ? [path] : (await files.list(path)).filter((each) => /\.sql$/i.test(each));
        // Files that are named one by one are one source together.
        const source = kind === 'file' && !/\.ini$/i.test(path) ? paths.length : index;
        for (const each of named)
            if (!found.has(external_node_path_.posix.normalize(each)))
                found.set(external_node_path_.posix.normalize(each), { path: each, source });
    }
    const places = [...found.values()];
    const texts = await files.readAll(places.map(({ path }) => path));
    return texts.map(({ path, text }, index) => ({ path, text, source: places[index]?.source ?? 0 }));
}
function lintAll(sources, config) {
    const results = lintSources(sources, config);
    return sources.flatMap(({ path, text }, index) => results.slice(index, index + 1).map((result) => ({ path, text, result })));
}
/** The file with those findings only that the change touches; the whole file was linted, because what is wrong with a line may stand elsewhere. */
function within(file, change) {
    const { findings, suppressed } = file.result;
    if (change === undefined || findings.length + suppressed.length === 0)
        return file;
    const lines = changedLines(change.texts.get(file.path), file.text);
    return { ...file, result: { ...file.result, findings: findings.filter(({ range }) => lines.touches(range)), suppressed: suppressed.filter(({ range }) => lines.touches(range)) } };
}
/** A fix may make room for another one that overlapped it; two that undo each other would go on for ever. */
const PASSES_MAX = 10;
/** All files are linted again after each pass: what one of them makes is what another one is judged by. */
function correct(sources, config, change) {
    let current = sources;
    let linted = lintAll(current, config);
    let fixed = 0;
    for (let pass = 0; pass < PASSES_MAX; pass++) {
        const corrected = linted.map((file) => applyFixes(file.text, within(file, change).result.findings));
        const applied = corrected.reduce((sum, each) => sum + each.applied, 0);
        if (applied === 0)
            break;
        fixed += applied;
        current = current.map((file, index) => ({ ...file, text: corrected[index]?.text ?? file.text }));
        linted = lintAll(current, config);
    }
    return { linted, fixed };
}


/***/ }),

/***/ 2411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ renderLintSarif)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5068);
/* harmony import */ var _sql_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3533);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9157);
/* harmony import */ var _lint_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6866);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2661);
/**
 * The lint report as SARIF 2.1.0, as code scanning reads it.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 *
 * Findings that a comment suppresses are counted and left out: code scanning does not know `suppressions` and would open an alert for
 * each of them. https://github.com/github/codeql-action/issues/1230
 */






/** GitHub takes 25,000 results of a run and shows 5,000. */
const RESULTS_MAX = 5_000;
const LEVEL = { error: 'error', warning: 'warning', info: 'note' };
/** `rules` are all that may have been found. A finding in a file whose text is not among the report's has no fingerprint and no fix. */
function renderLintSarif(report, rules) {
    const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
    const sources = new Map(report.files.map((file) => [file.path, new Source(file)]));
    const shown = [...report.findings].sort(_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .bySeverity */ .Np).slice(0, RESULTS_MAX);
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{
                tool: { driver: { name: 'redshift-devops', semanticVersion: _version_js__WEBPACK_IMPORTED_MODULE_2__.VERSION, rules: rules.map(describe) } },
                columnKind: 'utf16CodeUnits',
                invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report, report.findings.length - shown.length) }],
                results: shown.map((finding) => result(finding, indexes.get(finding.rule), sources.get(finding.range.path))),
            }],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
}
/** What is not among the results. */
function notifications({ files, change }, left) {
    const suppressed = (0,_lint_report_js__WEBPACK_IMPORTED_MODULE_3__/* .suppressedIn */ .IZ)(files);
    return [
        ...(left === 0 ? [] : [{ level: 'warning', message: { text: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(left, 'more finding')} left out.` } }]),
        ...(suppressed === 0 ? [] : [{ level: 'note', message: { text: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(suppressed, 'finding')} suppressed by comments in the files.` } }]),
        ...(change === undefined ? [] : [{ level: 'note', message: { text: `${(0,_lint_report_js__WEBPACK_IMPORTED_MODULE_3__/* .elsewhereOf */ .q3)(change)}.` } }]),
    ];
}
function describe(rule) {
    const help = [rule.summary, rule.why, rule.safe, rule.source?.href].filter((part) => part !== undefined).join(' ');
    return {
        id: rule.id,
        shortDescription: { text: rule.summary },
        fullDescription: { text: rule.why },
        help: { text: help },
        ...(rule.source === undefined ? {} : { helpUri: rule.source.href }),
        defaultConfiguration: { level: LEVEL[rule.severity] },
        properties: { tags: ['sql', rule.id.split('/')[0]] },
    };
}
function result({ rule, severity, message, range: { path, start, end }, fix }, ruleIndex, source) {
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
        ...(source === undefined ? {} : { partialFingerprints: { primaryLocationLineHash: source.fingerprint(rule, start) } }),
        ...(fix === undefined || source === undefined ? {} : { fixes: [{ artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements: [source.replacement(fix)] }] }] }),
    };
}
/** A reference relative to the root of the repository; a path from the root of the machine stays one. */
function uriOf(path) {
    const written = path.replace(/^(?:\.\/)+/, '').toWellFormed().split('/').map(encodeURIComponent).join('/');
    return path.startsWith('/') ? `file://${written}` : written;
}
/** A file as its findings need it. */
class Source {
    path;
    text;
    lines;
    lineTexts = new Map();
    seen = new Map();
    constructor({ path, text }) {
        this.path = path;
        this.text = text;
        this.lines = new _sql_source_js__WEBPACK_IMPORTED_MODULE_5__/* .Lines */ .q(text);
    }
    /** What makes a finding the same one after lines were added above it or were indented: its rule, its file, the text of its line, and which of equal ones it is. */
    fingerprint(rule, { offset, column }) {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify([rule, this.path, this.lineText(offset - (column - 1))])).digest('hex').slice(0, 16);
        const nth = (this.seen.get(hash) ?? 0) + 1;
        this.seen.set(hash, nth);
        return `${hash}:${nth}`;
    }
    replacement({ start, end, text }) {
        const [from, to] = [this.lines.positionAt(start), this.lines.positionAt(end)];
        return { deletedRegion: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }, insertedContent: { text } };
    }
    /** Of a long line only the digest stays: a file may be one line with thousands of findings. */
    lineText(start) {
        const known = this.lineTexts.get(start);
        if (known !== undefined)
            return known;
        const newline = this.text.indexOf('\n', start);
        const line = this.text.slice(start, newline < 0 ? undefined : newline).replace(/\s+/g, ' ').trim();
        const short = line.length <= LINE_LENGTH_MAX ? line : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(line).digest('hex');
        this.lineTexts.set(start, short);
        return short;
    }
}
const LINE_LENGTH_MAX = 1_000;


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


/***/ })

};
