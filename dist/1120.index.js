export const id = 1120;
export const ids = [1120];
export const modules = {

/***/ 1120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assessPlan: () => (/* binding */ assessPlan)
/* harmony export */ });
/* harmony import */ var _core_catalog_fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7383);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5068);
/* harmony import */ var _core_lint_linter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4206);
/* harmony import */ var _core_lint_registry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6879);
/** The risk of a plan: what the linter says about the statements that would run. */




/**
 * Lints each pending migration once and gives every finding to the segment its statement is in. `migrations` are all of them in the order
 * of apply: what those before a pending one have made is what the rules know of the warehouse.
 */
function assessPlan(plan, config, migrations) {
    const findings = new Map();
    const secrets = new Set();
    const pending = new Set(plan.steps.map(({ migration }) => migration.id));
    const catalog = new _core_catalog_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .CatalogFold */ .b();
    for (const migration of migrations) {
        const files = migration.parse();
        if (!pending.has(migration.id))
            for (const file of files)
                foldFile(file, catalog);
        if (!pending.delete(migration.id))
            continue;
        const results = files.map((file) => ({ file, result: (0,_core_lint_linter_js__WEBPACK_IMPORTED_MODULE_2__/* .lintFile */ .A)(file, { kind: migration.kind, config, catalog }, _core_lint_registry_js__WEBPACK_IMPORTED_MODULE_3__.RULES) }));
        catalog.endSession();
        findings.set(migration.id, results.flatMap(({ result }) => result.findings));
        for (const { file, result } of results)
            for (const range of result.secrets)
                addSecret(secrets, textAt(file, range));
        const rendered = plan.steps.filter((step) => step.migration.id === migration.id).flatMap(({ segment }) => segment.statements);
        for (const { result } of results)
            for (const range of result.secrets)
                for (const each of rendered)
                    addSecret(secrets, renderedAt(each, range));
    }
    const risks = new Map(plan.steps.map((step) => [step, (findings.get(step.migration.id) ?? []).filter((finding) => isWithin(finding, step))]));
    const rejected = [...risks.values()].flat().some(({ severity }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .isAtLeast */ .du)(severity, config.failOn));
    return { risks, verdict: rejected ? 'rejected' : 'passed', secrets: [...secrets] };
}
function foldFile(file, catalog) {
    for (const statement of file.statements)
        catalog.add(statement);
    catalog.endSession();
}
/** The text of a range; in a bundle the range lies in the whole file and the text in one value of it. */
function textAt(file, range) {
    const statement = file.statements.find((each) => each.range.start.offset <= range.start.offset && range.start.offset < each.range.end.offset);
    if (statement === undefined)
        return '';
    const shift = (statement.tokens.start[statement.first] ?? 0) - statement.range.start.offset;
    return statement.tokens.text.slice(range.start.offset + shift, range.end.offset + shift);
}
/** The text of a range as it will be sent, where a variable's value may be the secret; '' when the range is not in this statement. */
function renderedAt({ statement, sql, replacements }, range) {
    const { start, end } = statement.range;
    if (replacements.length === 0 || range.start.offset < start.offset || range.start.offset >= end.offset)
        return '';
    const origin = statement.tokens.start[statement.first] ?? 0;
    const offsetOf = (offset) => {
        const source = offset - start.offset + origin;
        return source - origin + replacements.filter((each) => each.sourceOffset < source).reduce((sum, { length, sourceLength }) => sum + length - sourceLength, 0);
    };
    return sql.slice(offsetOf(range.start.offset), offsetOf(range.end.offset));
}
/** The literal as it stands, what is in its quotes, and the values in `key=value;key=value`: a message may quote any of them. */
function addSecret(secrets, literal) {
    const content = literal.replace(/^'(.*)'$/s, '$1');
    const values = content.split(';').flatMap((pair) => (/^\s*aws_\w+\s*=/i.test(pair) ? [pair.slice(pair.indexOf('=') + 1).trim()] : []));
    for (const secret of [literal, content, ...values])
        if (secret.length >= SECRET_LENGTH_MIN)
            secrets.add(secret);
}
/** Hiding shorter pieces would make everything else unreadable. */
const SECRET_LENGTH_MIN = 4;
function isWithin({ range }, { segment }) {
    const first = segment.statements[0]?.statement.range;
    const last = segment.statements.at(-1)?.statement.range;
    if (first === undefined || last === undefined)
        return false;
    return range.start.offset >= first.start.offset && range.start.offset <= last.end.offset;
}


/***/ })

};
