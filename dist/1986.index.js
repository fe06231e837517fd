export const id = 1986;
export const ids = [1986,9157];
export const modules = {

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

/***/ 1409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PQ: () => (/* binding */ OWN_RULES),
/* harmony export */   aI: () => (/* binding */ UNKNOWN_RULE),
/* harmony export */   b: () => (/* binding */ UNTERMINATED),
/* harmony export */   jc: () => (/* binding */ SYNTAX_ERROR),
/* harmony export */   pd: () => (/* binding */ UNUSED),
/* harmony export */   yi: () => (/* binding */ WITHOUT_REASON)
/* harmony export */ });
const UNTERMINATED = {
    id: 'syntax/unterminated',
    summary: 'Close every string, quoted name, comment and dollar quote.',
    why: 'What follows the opening mark can be read in two ways, so from there on the linter says nothing else about the file. This rule is always on.',
    severity: 'error',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html'),
    examples: {
        bad: [{ sql: 'SELECT \'north;\n' }, { sql: 'CREATE PROCEDURE sales.load() AS $$ BEGIN END; LANGUAGE plpgsql;' }],
        good: [{ sql: 'SELECT \'it\'\'s north\';\n' }],
    },
};
const SYNTAX_ERROR = {
    id: 'syntax/error',
    summary: 'Write statements that Redshift can read.',
    why: 'The statement fails as soon as it runs. An error is only reported where correcting one word, or one mark, makes the whole statement readable: what the linter '
        + 'does not know is never called wrong.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_commands.html'),
    examples: {
        bad: [{ sql: 'DELETE FRM sales.orders WHERE id = 1;' }, { sql: 'SELECT o.id FROM sales.orders o JOIN sales.lines l WHERE o.id = l.order_id;' }],
        good: [{ sql: 'DELETE FROM sales.orders WHERE id = 1;' }, { sql: 'SOME NEW STATEMENT OF REDSHIFT (a, b);' }],
    },
};
const UNKNOWN_RULE = {
    id: 'lint/unknown-rule',
    summary: 'Name a rule that exists in a suppression.',
    why: 'A misspelt name suppresses nothing, and the reader believes it does.',
    severity: 'error',
    since: '0.1.0',
    examples: {
        bad: [{ sql: '-- lint-disable-next-line types/txet: the feed is short\nSELECT 1;' }],
        good: [{ sql: '-- lint-disable-next-line types/text: the feed is short\nCREATE TABLE sales.notes (body TEXT);' }],
    },
};
const WITHOUT_REASON = {
    id: 'lint/suppression-without-reason',
    summary: 'Say after a colon why a finding is suppressed.',
    why: 'The reviewer approves the reason, not the comment. A suppression without one suppresses nothing.',
    severity: 'error',
    since: '0.1.0',
    examples: {
        bad: [{ sql: '-- lint-disable-next-line name/unqualified\nSELECT 1;' }],
        good: [{ sql: '-- lint-disable-next-line name/unqualified: the tool sets the path\nCREATE TABLE notes (id INT);' }],
    },
};
const UNUSED = {
    id: 'lint/unused-suppression',
    summary: 'Remove suppressions that suppress nothing.',
    why: 'It was meant for a statement that has changed since, or it stands at the wrong line: it covers the line after it and the line where the next statement begins.',
    severity: 'warning',
    since: '0.1.0',
    examples: {
        bad: [{ sql: '-- lint-disable-next-line types/text: the feed is short\nSELECT 1;' }],
        good: [{ sql: '-- lint-disable-next-line types/text: the feed is short\nCREATE TABLE sales.notes (body TEXT);' }],
    },
};
const OWN_RULES = [UNKNOWN_RULE, WITHOUT_REASON, UNUSED, UNTERMINATED, SYNTAX_ERROR];


/***/ }),

/***/ 6866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ suppressedIn),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   a2: () => (/* binding */ lintHeadline),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   q3: () => (/* binding */ elsewhereOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);

/** `14 files, 61 statements: 0 errors, 2 warnings`: what was found, shown or not. */
function lintHeadline({ files, fixed, change }) {
    const statements = sumOf(files, (stats) => stats.statements);
    const unknown = sumOf(files, (stats) => stats.unknown);
    const suppressed = suppressedIn(files);
    const infos = countOf(files, 'info');
    return [
        `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(files.length, 'file')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(statements, 'statement')}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(countOf(files, 'error'), 'error')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(countOf(files, 'warning'), 'warning')}`,
        ...(infos === 0 ? [] : [`${infos} for information`]),
        ...(suppressed === 0 ? [] : [`${suppressed} suppressed`]),
        ...(unknown === 0 ? [] : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(unknown, 'statement')} not recognised`]),
        ...(fixed === 0 ? [] : [`${fixed} fixed`]),
        ...(change === undefined ? [] : [elsewhereOf(change)]),
    ].join(', ');
}
/** `7 findings outside the change since origin/main` */
function elsewhereOf({ since, elsewhere }) {
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(elsewhere, 'finding')} outside the change since ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(since)}`;
}
/** How many findings of a severity all files have. */
function countOf(files, severity) {
    return files.reduce((total, { result }) => total + result.findings.filter((finding) => finding.severity === severity).length, 0);
}
function suppressedIn(files) {
    return files.reduce((total, { result }) => total + result.suppressed.length, 0);
}
function sumOf(files, of) {
    return files.reduce((total, { result }) => total + of(result.stats), 0);
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


/***/ }),

/***/ 3533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ Lines)
/* harmony export */ });
/** Where a piece of text lies in a file: lines and columns for people, offsets for programs. */
/** Finds the line and column of offsets in one text; the line table is made once, on the first question. */
class Lines {
    text;
    starts;
    constructor(text) {
        this.text = text;
    }
    positionAt(offset) {
        const starts = (this.starts ??= lineStarts(this.text));
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
    }
    range(path, start, end) {
        return { path, start: this.positionAt(start), end: this.positionAt(end) };
    }
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return Int32Array.from(starts);
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


/***/ }),

/***/ 9535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ openBatchLog)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/report/error-text.js
var error_text = __webpack_require__(3188);
// EXTERNAL MODULE: ./build/src/core/report/markdown.js
var markdown = __webpack_require__(6191);
// EXTERNAL MODULE: ./build/src/core/finding.js
var core_finding = __webpack_require__(5068);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
// EXTERNAL MODULE: ./build/src/core/report/xml.js
var xml = __webpack_require__(2333);
;// CONCATENATED MODULE: ./build/src/hosts/junit-report.js




const CASES_MAX = 499;
const TEXT_LENGTH_MAX = 4_900;
const NAME_LENGTH_MAX = 900;
/** One case for the verdict, one for each stage, one for each file with findings; files with errors come first. */
function outcomeCases(outcome, stages) {
    const rejected = { message: outcome.headline, text: outcome.machine === true ? outcome.report : outcome.text };
    const verdict = outcome.verdict === 'passed' ? { name: outcome.headline } : { name: 'verdict', failure: rejected };
    return [verdict, ...stages.map(stageCase), ...fileCases(outcome.findings)];
}
function errorCases(error, stages) {
    return [{ name: error.code, failure: { message: error.message, text: (0,error_text/* renderError */.v)(error) } }, ...stages.map(stageCase)];
}
/** `redact` sees the texts before they are escaped: a secret with an ampersand would no longer look like itself. */
function renderJunit(suite, cases, redact) {
    const left = cases.length - CASES_MAX;
    const shown = left <= 0 ? cases : [...cases.slice(0, CASES_MAX - 1), { name: `${(0,report_text/* count */.U9)(left + 1, 'more case')}, not shown: CodeBuild keeps 500` }];
    const failures = shown.filter((one) => one.failure !== undefined).length;
    const name = attribute(suite, NAME_LENGTH_MAX);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites><testsuite name="${name}" tests="${shown.length}" failures="${failures}">`,
        ...shown.map((one) => renderCase(name, redactedCase(one, redact))),
        '</testsuite></testsuites>',
        '',
    ].join('\n');
}
function stageCase(event) {
    const base = { name: `stage ${event.stage}`, seconds: event.elapsedMs / 1000 };
    const text = event.details.join('\n');
    return event.verdict === 'passed' ? { ...base, output: [event.line, text].join('\n').trim() } : { ...base, failure: { message: event.line, text } };
}
function fileCases(findings) {
    const byPath = new Map();
    for (const finding of [...findings].sort(core_finding/* bySeverity */.Np)) {
        const own = byPath.get(finding.range.path);
        if (own === undefined)
            byPath.set(finding.range.path, [finding]);
        else
            own.push(finding);
    }
    return [...byPath].map(([path, own]) => fileCase(path, own));
}
/** A file fails by its errors; what is graver than the configuration allows fails the verdict's case. */
function fileCase(path, findings) {
    const text = findings.map((finding) => `${(0,error_text/* renderPlace */.o)(finding.range)} ${finding.severity} ${finding.rule}: ${finding.message}`).join('\n');
    const errors = findings.filter((finding) => finding.severity === 'error').length;
    return errors === 0 ? { name: path, output: text } : { name: path, failure: { message: (0,report_text/* count */.U9)(errors, 'error'), text } };
}
function redactedCase({ name, seconds, failure, output }, redact) {
    return {
        name: redact(name),
        ...(seconds === undefined ? {} : { seconds }),
        ...(failure === undefined ? {} : { failure: { message: redact(failure.message), text: redact(failure.text) } }),
        ...(output === undefined ? {} : { output: redact(output) }),
    };
}
function renderCase(suite, { name, seconds, failure, output }) {
    const head = `<testcase classname="${suite}" name="${attribute(name, NAME_LENGTH_MAX)}"${seconds === undefined ? '' : ` time="${seconds.toFixed(3)}"`}`;
    const failed = failure === undefined ? '' : `<failure message="${attribute(failure.message, TEXT_LENGTH_MAX)}">${(0,xml/* escapeXml */.X)(failure.text, TEXT_LENGTH_MAX)}</failure>`;
    const said = output === undefined || output === '' ? '' : `<system-out>${(0,xml/* escapeXml */.X)(output, TEXT_LENGTH_MAX)}</system-out>`;
    return failed === '' && said === '' ? `${head}/>` : `${head}>${failed}${said}</testcase>`;
}
function attribute(text, lengthMax) {
    return (0,xml/* escapeXml */.X)(text.replace(/\s+/g, ' '), lengthMax);
}

// EXTERNAL MODULE: ./build/src/hosts/progress-log.js
var progress_log = __webpack_require__(7953);
// EXTERNAL MODULE: ./build/src/hosts/redaction.js
var redaction = __webpack_require__(3700);
;// CONCATENATED MODULE: ./build/src/hosts/batch-log.js
/**
 * What CodeBuild and Jenkins have in common: a plain log, and files in the folder `reports` that the pipeline collects.
 *
 * The outcome goes to stdout and progress to stderr, so that `plan --format json > plan.json` is JSON; the build log shows both.
 */







function openBatchLog({ env, stdout, stderr, folder, command }, { run, missing, setOutput, findingsFile }) {
    const secrets = (0,redaction/* createRedaction */.E)();
    const redact = (text) => secrets.redact(text);
    const log = (0,progress_log/* createProgressLog */.e)((line) => stderr.write(`${redact(line)}\n`), () => new Date());
    for (const text of missing)
        log({ kind: 'note', text });
    const stages = [];
    const pending = [];
    const suite = command.replace(/[^\w-]/g, '_');
    // What a run found stands in the log already; a full disk does not change it.
    const orSay = async (what, write) => {
        try {
            await write();
        }
        catch (error) {
            stderr.write(`${what} could not be written: ${redact(String(error))}\n`);
        }
    };
    const writeReport = (extension, text) => orSay(`The report reports/${suite}.${extension}`, async () => {
        await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'reports'), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'reports', `${suite}.${extension}`), text);
    });
    const output = (name, value) => (setOutput === undefined ? Promise.resolve() : orSay(`The output ${name}`, () => setOutput(name, redact(value))));
    const closing = async (verdict, cases, markdown) => {
        await writeReport('xml', renderJunit(suite, cases, redact));
        await writeReport('md', redact(markdown));
        await Promise.all(pending);
        await output('report', (0,external_node_path_.join)('reports', `${suite}.md`));
        await output('verdict', verdict);
    };
    return {
        run,
        input: (name) => env[`REDSHIFT_DEVOPS_${name.replaceAll('-', '_').toUpperCase()}`]?.trim() || undefined,
        output: (name, value) => void pending.push(output(name, value)),
        // Nothing runs after a build that was killed.
        remember: () => undefined,
        remembered: () => undefined,
        emit(event) {
            if (event.kind === 'stage')
                stages.push(event);
            log(event);
        },
        mask: (secret) => secrets.add(secret),
        async finish(outcome) {
            const text = outcome.footnote === undefined || outcome.machine === true ? outcome.text : `${outcome.text.trimEnd()}\n${outcome.footnote}`;
            stdout.write(redact(text.endsWith('\n') ? text : `${text}\n`));
            // A secret is looked for before the text is escaped: with a quote in it, it would no longer look like itself.
            if (findingsFile !== undefined)
                await writeReport(findingsFile.extension, await findingsFile.render(outcome.findings.map((finding) => ({ ...finding, message: redact(finding.message) }))));
            for (const [name, value] of Object.entries(outcome.outputs))
                await output(name, value);
            await closing(outcome.verdict, outcomeCases(outcome, stages), outcome.report);
        },
        async fail(error) {
            const rendered = (0,error_text/* renderError */.v)(error);
            stderr.write(`${redact(rendered)}\n`);
            // What an earlier build found in this workspace is not what this one found.
            if (findingsFile !== undefined)
                await orSay(`The report reports/${suite}.${findingsFile.extension}`, () => (0,promises_.rm)((0,external_node_path_.join)(folder, 'reports', `${suite}.${findingsFile.extension}`), { force: true }));
            await closing('failed', errorCases(error, stages), `### ${error.code}\n\n${(0,markdown/* fence */.EU)('text', rendered)}\n`);
        },
    };
}


/***/ }),

/***/ 1986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createJenkinsHost: () => (/* binding */ createJenkinsHost)
});

// EXTERNAL MODULE: ./build/src/core/lint/own-rules.js
var own_rules = __webpack_require__(1409);
// EXTERNAL MODULE: ./build/src/core/report/lint-sarif.js
var lint_sarif = __webpack_require__(2411);
// EXTERNAL MODULE: ./build/src/hosts/batch-log.js + 1 modules
var batch_log = __webpack_require__(9535);
// EXTERNAL MODULE: ./build/src/hosts/run-facts.js
var run_facts = __webpack_require__(9822);
;// CONCATENATED MODULE: ./build/src/hosts/jenkins-run.js

function readJenkinsRun(env) {
    const given = (0,run_facts/* givenFacts */.Rs)(env);
    const pullRequest = given.pullRequest || (0,run_facts/* pullRequestOf */._n)(env['CHANGE_ID']);
    return {
        host: 'jenkins',
        // A tag repeats after a new installation, and an address does after a job was made anew.
        id: (0,run_facts/* runIdOf */.SR)(env['BUILD_URL'] ?? '', env['BUILD_TAG'] ?? ''),
        actor: given.actor || (0,run_facts/* actorOf */.dn)(env['BUILD_USER_ID']) || (0,run_facts/* actorOf */.dn)(env['BUILD_USER']) || (0,run_facts/* actorOf */.dn)(env['CHANGE_AUTHOR']),
        commit: given.commit || (isMerge(env) ? '' : (0,run_facts/* commitOf */.D3)(env['GIT_COMMIT'])),
        runUrl: addressOf(env['BUILD_URL']),
        pullRequest,
        base: pullRequest === '' ? '' : given.base || (0,run_facts/* baseOf */.bx)(env['CHANGE_TARGET']),
        repository: given.repository || (0,run_facts/* repositoryOf */._M)(env['GIT_URL'], env),
    };
}
/** What a run of this build cannot know, a sentence each. */
function missingFromJenkins(env) {
    const { actor, commit, runUrl, pullRequest, base, repository } = readJenkinsRun(env);
    const commitFound = isMerge(env) && (0,run_facts/* commitOf */.D3)(env['GIT_COMMIT']) !== '' ? `${env['GIT_COMMIT'] ?? ''}, which may be a merge that Jenkins made` : env['GIT_COMMIT'];
    return (0,run_facts/* missingFacts */.Yq)([
        { value: runUrl, what: 'the address of this build', variable: 'BUILD_URL', found: env['BUILD_URL'] },
        { value: actor, what: 'who started this build', variable: 'BUILD_USER_ID', found: env['BUILD_USER_ID'], tell: 'REDSHIFT_DEVOPS_ACTOR' },
        { value: commit, what: 'the commit', variable: 'GIT_COMMIT', found: commitFound, tell: 'REDSHIFT_DEVOPS_COMMIT' },
        ...(pullRequest === '' ? [] : [
            { value: repository, what: `which repository of GitHub or CodeCommit pull request ${pullRequest} is in`, variable: 'GIT_URL', found: env['GIT_URL']?.replace(/\/\/[^/@]*@/, '//***@'), tell: 'REDSHIFT_DEVOPS_REPOSITORY' },
            { value: base, what: `what pull request ${pullRequest} goes into`, variable: 'CHANGE_TARGET', found: env['CHANGE_TARGET'], tell: 'REDSHIFT_DEVOPS_BASE' },
        ]),
    ]);
}
/** Jenkins merges a pull request into its target before it builds, unless the branch says `-head`; the merge is a commit nobody wrote. */
function isMerge(env) {
    return (env['CHANGE_ID'] ?? '') !== '' && !/-head$/.test(env['BRANCH_NAME'] ?? '');
}
function addressOf(text) {
    return text !== undefined && /^https?:\/\/\S+$/.test(text) ? text : '';
}

;// CONCATENATED MODULE: ./build/src/hosts/jenkins.js
/**
 * A run in Jenkins: for each command a JUnit file for the step `junit` and a SARIF file for `recordIssues`.
 *
 * https://plugins.jenkins.io/junit/ and https://plugins.jenkins.io/warnings-ng/
 */




function createJenkinsHost(surroundings) {
    const { env } = surroundings;
    return (0,batch_log/* openBatchLog */.r)(surroundings, {
        run: readJenkinsRun(env),
        missing: missingFromJenkins(env),
        findingsFile: {
            extension: 'sarif',
            async render(findings) {
                // The rules are loaded at the end, when most commands have loaded them anyway.
                const { RULES } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(3782), __webpack_require__.e(6879), __webpack_require__.e(1977)]).then(__webpack_require__.bind(__webpack_require__, 6879));
                return (0,lint_sarif/* renderLintSarif */.l)({ files: [], findings, failOn: 'error', fixed: 0 }, [...RULES, ...own_rules/* OWN_RULES */.PQ]);
            },
        },
    });
}


/***/ }),

/***/ 9822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   Rs: () => (/* binding */ givenFacts),
/* harmony export */   SR: () => (/* binding */ runIdOf),
/* harmony export */   Yq: () => (/* binding */ missingFacts),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   _n: () => (/* binding */ pullRequestOf),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   dn: () => (/* binding */ actorOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _core_report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2661);
/** How the variables of a pipeline become facts of a run. What does not look like what it should be becomes ''. */


function givenFacts(env) {
    return {
        actor: actorOf(env['REDSHIFT_DEVOPS_ACTOR']),
        commit: commitOf(env['REDSHIFT_DEVOPS_COMMIT']),
        pullRequest: pullRequestOf(env['REDSHIFT_DEVOPS_PULL_REQUEST']),
        base: baseOf(env['REDSHIFT_DEVOPS_BASE']),
        repository: repositoryOf(env['REDSHIFT_DEVOPS_REPOSITORY'], env),
    };
}
/** The id of a run, the same whenever it is asked for: 16 hexadecimal digits. */
function runIdOf(...names) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(names.join('/')).digest('hex').slice(0, 16);
}
function actorOf(name) {
    return (0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleLine */ .pF)(name ?? '').trim().slice(0, 128);
}
function commitOf(text) {
    return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.exec(text ?? '')?.[0] ?? '';
}
function pullRequestOf(text) {
    return /^[1-9]\d{0,9}$/.exec(text ?? '')?.[0] ?? '';
}
/** A commit stays one; `refs/heads/main` and `main` are `origin/main` in a clone. */
function baseOf(text) {
    const commit = commitOf(text);
    if (commit !== '')
        return commit;
    const branch = (0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleLine */ .pF)(text ?? '').replace(/^refs\/heads\//, '');
    return branch === '' ? '' : `origin/${branch}`;
}
const CODECOMMIT_ADDRESS = /^(?:https|ssh):\/\/(?:[^@/]*@)?(?:vpce-[\w-]+\.)?git-codecommit(?:-fips)?\.([a-z0-9-]+)\.(?:vpce\.)?amazonaws\.com(?:\.cn)?\/v1\/repos\/([\w.-]{1,100})$/;
const CODECOMMIT_SHORT = /^codecommit::([a-z0-9-]+):\/\/([\w.-]{1,100})$/;
/** The repository of an address, where it is on the GitHub in use (`GITHUB_SERVER_URL`) or on CodeCommit; others are no forge of ours. */
function repositoryOf(address, env) {
    const url = address ?? '';
    const [, region, name] = CODECOMMIT_ADDRESS.exec(url) ?? CODECOMMIT_SHORT.exec(url) ?? [];
    if (region !== undefined && name !== undefined)
        return `codecommit::${region}://${name}`;
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    const host = URL.canParse(server) ? new URL(server).host.replaceAll('.', '\\.') : '(?!)';
    const [, onGitHub] = new RegExp(`^(?:https://(?:[^@/]*@)?${host}/|(?:ssh://)?git@${host}[:/]|(?=[\\w.-]+/[\\w.-]+$))([\\w.-]+/[\\w.-]+?)(?:\\.git)?/?$`).exec(url) ?? [];
    return onGitHub ?? '';
}
/** Says of facts that are missing what they are, why nobody knows, and which variable tells. */
function missingFacts(facts) {
    return facts.filter(({ value }) => value === '').map(({ what, variable, found, tell }) => {
        const why = found === undefined || found === '' ? `${variable} is not set` : `${variable} is "${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleLine */ .pF)(found).slice(0, 200)}"`;
        return `Not known: ${what}, because ${why}.${tell === undefined ? '' : ` Set ${tell} to tell it.`}`;
    });
}


/***/ })

};
