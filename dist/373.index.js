export const id = 373;
export const ids = [373,323];
export const modules = {

/***/ 3973:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderExcerpt = renderExcerpt;
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
    const shown = hidden(text.slice(from, to), from, secrets);
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
function hidden(piece, from, secrets) {
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


/***/ }),

/***/ 4576:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.lintHeadline = lintHeadline;
exports.countOf = countOf;
const text_js_1 = __webpack_require__(8115);
/** `14 files, 61 statements: 0 errors, 2 warnings`: what was found, shown or not. */
function lintHeadline({ files, fixed }) {
    const statements = sum(files, ({ statements }) => statements);
    const unknown = sum(files, ({ unknown }) => unknown);
    const suppressed = files.reduce((total, { result }) => total + result.suppressed.length, 0);
    const infos = countOf(files, 'info');
    return [
        `${(0, text_js_1.count)(files.length, 'file')}, ${(0, text_js_1.count)(statements, 'statement')}: ${(0, text_js_1.count)(countOf(files, 'error'), 'error')}, ${(0, text_js_1.count)(countOf(files, 'warning'), 'warning')}`,
        ...(infos === 0 ? [] : [`${infos} for information`]),
        ...(suppressed === 0 ? [] : [`${suppressed} suppressed`]),
        ...(unknown === 0 ? [] : [`${(0, text_js_1.count)(unknown, 'statement')} not recognised`]),
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

/***/ 6113:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderLintReportText = renderLintReportText;
exports.renderLintText = renderLintText;
const error_text_js_1 = __webpack_require__(8766);
const lint_excerpt_js_1 = __webpack_require__(3973);
const lint_report_js_1 = __webpack_require__(4576);
const text_js_1 = __webpack_require__(8115);
/** The findings and one summary line. */
function renderLintReportText(report) {
    const body = renderLintText(report.findings, new Map(report.files.map((file) => [file.path, file])));
    const rest = [...hints(report), (0, lint_report_js_1.lintHeadline)(report)];
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
    const lines = [`${severity} ${rule}  ${(0, error_text_js_1.renderPlace)(range)}`, ...(0, text_js_1.wrap)(`  ${(0, text_js_1.cut)((0, text_js_1.singleLine)(message), 600)}`, COLUMNS, '  ')];
    if (severity === 'error' && file !== undefined)
        lines.push('', ...(0, lint_excerpt_js_1.renderExcerpt)(file.text, range, file.result.secrets));
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

/***/ 3323:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.VERSION = void 0;
/** The tool's version, recorded with every history entry. `test/generated.test.ts` holds it to package.json. */
exports.VERSION = '0.1.0';


/***/ })

};
