export const id = 3434;
export const ids = [3434,9157];
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

/***/ 7454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ renderLintReportText),
  P: () => (/* binding */ renderLintText)
});

// EXTERNAL MODULE: ./build/src/core/finding.js
var finding = __webpack_require__(5068);
// EXTERNAL MODULE: ./build/src/core/report/error-text.js
var error_text = __webpack_require__(3188);
;// CONCATENATED MODULE: ./build/src/core/report/lint-width.js
/**
 * How many columns of a terminal a text takes: East Asian characters and emoji take two, marks that sit on another character none.
 * https://www.unicode.org/reports/tr11/
 */
function widthOf(text) {
    let width = 0;
    for (const character of text)
        width += widthOfCharacter(character);
    return width;
}
/** The characters from the beginning that fit, never half of one. */
function firstColumns(text, columns) {
    let left = columns;
    let length = 0;
    for (const character of text) {
        left -= widthOfCharacter(character);
        if (left < 0)
            break;
        length += character.length;
    }
    return text.slice(0, length);
}
/** The characters at the end that fit. */
function lastColumns(text, columns) {
    const characters = [...text];
    let left = columns;
    let first = characters.length;
    while (first > 0) {
        left -= widthOfCharacter(characters[first - 1] ?? '');
        if (left < 0)
            break;
        first--;
    }
    return characters.slice(first).join('');
}
const NARROW_UNTIL = 0x300;
const NONE = /^(?:\p{Mn}|\p{Me}|\p{Cf}|\u200b)$/u;
const WIDE = /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}])$/u;
function widthOfCharacter(character) {
    if ((character.codePointAt(0) ?? 0) < NARROW_UNTIL)
        return 1;
    return NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}

;// CONCATENATED MODULE: ./build/src/core/report/lint-excerpt.js

/** With the line's number in front a row has 80 columns. A line that does not fit is cut around the place. */
const COLUMNS = 71;
/** At least so much stays in front of the place when the line's beginning does not fit. */
const BEFORE = 28;
/** Two of them on either side are more than any row can show. */
const CHARACTERS_MAX = 4 * COLUMNS;
/** Two rows: the line and the carets. `secrets` are ranges of the same text whose characters become `*`. */
function renderExcerpt(text, { start, end }, secrets) {
    const lineStart = start.offset - (start.column - 1);
    const from = Math.max(lineStart, start.offset - CHARACTERS_MAX);
    const to = endOfPiece(text, start.offset);
    const piece = lint_excerpt_hidden(text.slice(from, to), from, secrets);
    const place = start.offset - from;
    const rest = printable(piece.slice(place));
    const pointed = widthOf(printable(piece.slice(place, Math.max(end.offset - from, place))));
    const before = shownBefore(printable(piece.slice(0, place)), from > lineStart, Math.max(BEFORE, COLUMNS - widthOf(rest)));
    const shown = firstColumns(rest, COLUMNS - widthOf(before));
    const number = String(start.line);
    const gutter = Math.max(5, number.length + 1);
    return [
        `${number.padStart(gutter)} │ ${before}${shown}${shown === rest ? '' : '…'}`.trimEnd(),
        `${' '.repeat(gutter)} │ ${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, Math.min(pointed, widthOf(shown))))}`,
    ];
}
function shownBefore(before, isCut, columns) {
    return isCut || widthOf(before) > columns ? `…${lastColumns(before, columns - 1)}` : before;
}
/** Where the line ends, before its CRLF too; or a place that no row reaches. */
function endOfPiece(text, offset) {
    const piece = text.slice(offset, offset + CHARACTERS_MAX);
    const newline = piece.indexOf('\n');
    const length = newline < 0 ? piece.length : newline;
    return offset + (piece.charAt(length - 1) === '\r' ? length - 1 : length);
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
/** Findings for the terminal and the log, in the order of their places, with the line each is about. */





/** The findings and one summary line. */
function renderLintReportText(report) {
    const body = renderLintText(report.findings, new Map(report.files.map((file) => [file.path, file])));
    const rest = [...hints(report), (0,lint_report/* lintHeadline */.a2)(report)];
    return `${body === '' ? '' : `${body}\n\n`}${rest.join('\n')}\n`;
}
/** The findings alone; lines are shown of those files that are given. */
function renderLintText(findings, files = new Map()) {
    const gravest = new Set([...findings].sort(finding/* bySeverity */.Np).slice(0, FINDINGS_MAX));
    const shown = findings.filter((finding) => gravest.has(finding)).map((finding) => renderFinding(finding, files.get(finding.range.path)));
    const more = findings.length - shown.length;
    return [...shown, ...(more > 0 ? [`… ${more} more; --format json shows all of them`] : [])].join('\n\n');
}
/** More than this nobody reads in a log: the gravest are shown. */
const FINDINGS_MAX = 500;
const lint_text_COLUMNS = 80;
function renderFinding({ severity, rule, message, range }, file) {
    const lines = [`${severity} ${rule}  ${(0,error_text/* renderPlace */.o)(range)}`, ...(0,report_text/* wrap */.LV)(`  ${(0,report_text/* cut */.Jj)((0,report_text/* singleLine */.pF)(message), 600)}`, lint_text_COLUMNS, '  ')];
    if (file !== undefined)
        lines.push('', ...renderExcerpt(file.text, range, file.result.secrets));
    return lines.join('\n');
}
function hints({ files, findings, fixed }) {
    const fixable = findings.filter(({ fix }) => fix !== undefined).length;
    const templated = (0,lint_report/* sumOf */.XN)(files, (stats) => stats.templated);
    const lines = [];
    if (files.length === 0)
        lines.push('There is no SQL file to check.');
    if (fixable > 0)
        lines.push(`${fixable} of them can be fixed with --fix.`);
    if (fixed > 0)
        lines.push(...(0,report_text/* wrap */.LV)('A migration that is applied somewhere must keep its text: look at what was fixed before you commit it.', lint_text_COLUMNS));
    if (templated > 0)
        lines.push(...(0,report_text/* wrap */.LV)(`${(0,report_text/* count */.U9)(templated, 'statement holds', 'statements hold')} templates ({{ }}, {% %} or \${ }), which are read as placeholders: what they stand for is not checked.`, lint_text_COLUMNS));
    if (findings.length > 0)
        lines.push('redshift-devops explain <rule> says why, and what to do instead.');
    return lines;
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
