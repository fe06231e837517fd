export const id = 589;
export const ids = [589];
export const modules = {

/***/ 6815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: () => (/* binding */ checkLintConfig),
/* harmony export */   IW: () => (/* binding */ activeRules),
/* harmony export */   Mp: () => (/* binding */ isOn),
/* harmony export */   hD: () => (/* binding */ findingOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _own_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1409);


const REMEMBERED = new WeakMap();
/** The same object for the same rules and configuration, so that a thousand files cost one. Throws CONFIG_INVALID for a rule that does not exist. */
function activeRules(rules, config) {
    const perConfig = REMEMBERED.get(rules) ?? new WeakMap();
    REMEMBERED.set(rules, perConfig);
    const known = perConfig.get(config) ?? sortRules(rules, config);
    perConfig.set(config, known);
    return known;
}
function isOn({ config }, rule) {
    return !config.disabled.has(rule);
}
function findingOf({ config }, rule, message, range) {
    return { rule: rule.id, severity: config.severities.get(rule.id) ?? rule.severity, message, range };
}
/** Throws CONFIG_INVALID when the configuration names a rule that does not exist, or disables one that may not be. */
function checkLintConfig(config, rules, path) {
    const known = new Set([...rules, ..._own_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .OWN_RULES */ .PQ].map((rule) => rule.id));
    const refuse = (message) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .u('CONFIG_INVALID', message, path === undefined ? {} : { at: { path } });
    };
    for (const id of config.disabled) {
        if (!known.has(id))
            refuse(`[lint] disable = ${id}: there is no such rule`);
        if (id === _own_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .UNTERMINATED */ .b.id)
            refuse(`[lint] disable = ${id}: this rule is always on`);
    }
    for (const id of config.severities.keys())
        if (!known.has(id))
            refuse(`[lint] severity.${id}: there is no such rule`);
}
function sortRules(rules, config) {
    checkLintConfig(config, rules);
    // A disabled rule that points at secrets is asked all the same: what it points at may not be quoted.
    const asked = rules.filter((rule) => !config.disabled.has(rule.id) || rule.pointsAtSecret === true);
    const kinds = new Set(asked.flatMap((rule) => rule.kinds ?? []));
    return {
        config,
        everyKind: asked.filter((rule) => rule.kinds === undefined),
        byKind: new Map([...kinds].map((kind) => [kind, asked.filter((rule) => rule.kinds === undefined || rule.kinds.includes(kind))])),
        suppressible: new Set(rules.map((rule) => rule.id)),
    };
}


/***/ }),

/***/ 9823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ createsTemporary),
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _sql_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3779);
/* harmony import */ var _sql_keywords_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3440);
/* harmony import */ var _sql_relations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9171);
/* harmony import */ var _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8834);
/** What a rule may need to know about the rest of the file: computed once per file, and only when a rule asks. */




const TEMPORARY = (0,_sql_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('temporary');
const TEMP = (0,_sql_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('temp');
/** Reads every statement of the file once. */
function factsOf(file) {
    const temporary = new Map();
    const created = new Map();
    let searchPathSetAt = Infinity;
    for (const [index, statement] of file.statements.entries()) {
        if (setsSearchPath(statement))
            searchPathSetAt = Math.min(searchPathSetAt, index);
        for (const use of statement.relations) {
            if (use.access !== 'create')
                continue;
            created.set((0,_sql_relations_js__WEBPACK_IMPORTED_MODULE_2__/* .relationName */ .C)(use), index);
            if (createsTemporary(statement) && !temporary.has(use.name))
                temporary.set(use.name, index);
        }
    }
    return {
        searchPathSetAt,
        isTemporary: (use, index) => use.name.startsWith('#') || (use.schema === '' && (temporary.get(use.name) ?? Infinity) < index),
        isCreatedAfter: (use, index) => (created.get((0,_sql_relations_js__WEBPACK_IMPORTED_MODULE_2__/* .relationName */ .C)(use)) ?? -1) > index,
    };
}
/** `CREATE TEMP TABLE t` or `CREATE TABLE #t`. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html */
function createsTemporary(statement) {
    const { tokens, first, afterHead, last } = statement;
    if (statement.row?.kind !== 'create-table')
        return false;
    for (let at = first; at < afterHead; at++)
        if (tokens.kind[at] === TEMPORARY || tokens.kind[at] === TEMP)
            return true;
    const end = (0,_sql_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .skipName */ .D)(tokens, afterHead, last);
    return end > afterHead && (0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .foldedName */ .mw)(tokens, end - 1).startsWith('#');
}
const SESSION = (0,_sql_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('session');
const LOCAL = (0,_sql_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('local');
function setsSearchPath(statement) {
    if (statement.row?.kind !== 'set')
        return false;
    const { tokens, first, last } = statement;
    let at = first + 1;
    while (at <= last && (tokens.kind[at] === SESSION || tokens.kind[at] === LOCAL))
        at++;
    return at <= last && tokens.kind[at] === _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .Shape */ .yp.Word && (0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .foldedName */ .mw)(tokens, at) === 'search_path';
}


/***/ }),

/***/ 4206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ DEFAULT_LINT_CONFIG),
  A: () => (/* binding */ lintFile)
});

// EXTERNAL MODULE: ./build/src/core/finding.js
var finding = __webpack_require__(5068);
// EXTERNAL MODULE: ./build/src/core/lint/active-rules.js
var active_rules = __webpack_require__(6815);
// EXTERNAL MODULE: ./build/src/core/lint/file-facts.js
var file_facts = __webpack_require__(9823);
// EXTERNAL MODULE: ./build/src/core/lint/own-rules.js
var own_rules = __webpack_require__(1409);
// EXTERNAL MODULE: ./build/src/core/migrate/bundle.js
var bundle = __webpack_require__(151);
;// CONCATENATED MODULE: ./build/src/core/lint/places.js

const START = { line: 1, column: 1, offset: 0 };
/** Where a file's text begins in the file its statements say they are in: elsewhere for the value of an INI bundle. */
function originOf({ statements, tokens, lines }) {
    const [head] = statements;
    const offset = head === undefined ? 0 : tokens.start[head.first] ?? 0;
    if (head === undefined || head.range.start.offset === offset)
        return START;
    const inside = lines.positionAt(offset);
    const { start } = head.range;
    return { line: start.line - inside.line + 1, column: start.column - inside.column + 1, offset: start.offset - inside.offset };
}
/** The result with its places and fixes counted from the beginning of the file in which the piece begins at `origin`. */
function movedResult(result, origin) {
    if (origin === START)
        return result;
    return {
        ...result,
        findings: result.findings.map((finding) => movedFinding(finding, origin)),
        suppressed: result.suppressed.map((finding) => movedFinding(finding, origin)),
        secrets: result.secrets.map((range) => movedRange(range, origin)),
    };
}
function movedFinding({ fix, ...finding }, origin) {
    const range = movedRange(finding.range, origin);
    return fix === undefined ? { ...finding, range } : { ...finding, range, fix: movedFix(fix, origin) };
}
/** In an INI bundle a line that a fix begins must be indented, or it would end the value. */
function movedFix({ start, end, text }, { offset }) {
    return { start: start + offset, end: end + offset, text: text.replaceAll(/\n(?![ \t])/g, '\n  ') };
}
function movedRange(range, origin) {
    return { path: range.path, start: (0,bundle/* movedPosition */.R)(range.start, origin), end: (0,bundle/* movedPosition */.R)(range.end, origin) };
}

;// CONCATENATED MODULE: ./build/src/core/lint/suppression.js


/** Takes the findings that a comment with a reason answers out of the others, and adds what is wrong with the comments. */
function suppress(active, file, found) {
    const suppressions = suppressionsIn(file);
    const covers = coverage(active, suppressions);
    const used = new Set();
    const kept = [];
    const suppressed = [];
    for (const each of found) {
        const by = covers.get(`${each.range.start.line} ${each.rule}`);
        if (by === undefined)
            kept.push(each);
        else
            suppressed.push(each);
        for (const key of by ?? [])
            used.add(key);
    }
    for (const suppression of suppressions)
        kept.push(...mistakesIn(active, file, suppression, (rule) => used.has(keyOf(suppression, rule))));
    return { kept, suppressed };
}
/** `<line> <rule>` to the suppressions that cover it. */
function coverage(active, suppressions) {
    const covers = new Map();
    for (const suppression of suppressions) {
        if (suppression.reason === '')
            continue;
        for (const rule of suppression.rules.filter((id) => active.suppressible.has(id))) {
            for (const line of suppression.lines) {
                const key = `${line} ${rule}`;
                const known = covers.get(key);
                if (known === undefined)
                    covers.set(key, [keyOf(suppression, rule)]);
                else
                    known.push(keyOf(suppression, rule));
            }
        }
    }
    return covers;
}
function keyOf(suppression, rule) {
    return `${suppression.start} ${rule}`;
}
/** What is wrong with a suppression itself. */
function mistakesIn(active, file, suppression, isUsed) {
    const range = file.lines.range(file.path, suppression.start, suppression.end);
    const mistakes = [];
    const add = (rule, message) => {
        if ((0,active_rules/* isOn */.Mp)(active, rule.id))
            mistakes.push((0,active_rules/* findingOf */.hD)(active, rule, message, range));
    };
    if (suppression.rules.length === 0)
        add(own_rules/* UNKNOWN_RULE */.aI, 'The suppression names no rule.');
    for (const rule of suppression.rules) {
        if (own_rules/* OWN_RULES */.PQ.some((own) => own.id === rule))
            add(own_rules/* UNKNOWN_RULE */.aI, `${rule} cannot be suppressed.`);
        else if (!active.suppressible.has(rule))
            add(own_rules/* UNKNOWN_RULE */.aI, `There is no rule "${rule}".`);
        else if (suppression.reason !== '' && (0,active_rules/* isOn */.Mp)(active, rule) && !isUsed(rule))
            add(own_rules/* UNUSED */.pd, `There is no finding of ${rule} for it to suppress.`);
    }
    if (suppression.reason === '' && suppression.rules.length > 0)
        add(own_rules/* WITHOUT_REASON */.yi, 'The suppression gives no reason; write it after a colon.');
    return mistakes;
}
const DIRECTIVE = 'lint-disable-next-line';
/** The suppressions of a file, in order. Only comments count, never a string that looks like one. */
function suppressionsIn(file) {
    if (!file.text.includes(DIRECTIVE))
        return [];
    const { comments } = file.tokens;
    const found = [];
    for (let at = 0; at + 2 < comments.length; at += 3) {
        const start = comments[at] ?? 0;
        const end = comments[at + 1] ?? 0;
        const body = bodyOf(file.text.slice(start, end));
        if (!body.startsWith(DIRECTIVE))
            continue;
        const rest = body.slice(DIRECTIVE.length);
        const colon = rest.indexOf(':');
        const rules = (colon < 0 ? rest : rest.slice(0, colon)).split(',').map((rule) => rule.trim()).filter((rule) => rule !== '');
        found.push({ rules, reason: colon < 0 ? '' : rest.slice(colon + 1).trim(), start, end, lines: coveredLines(file, end, comments[at + 2] ?? 0) });
    }
    return found;
}
function bodyOf(comment) {
    return (comment.startsWith('--') ? comment.slice(2) : comment.slice(2, comment.endsWith('*/') ? -2 : undefined)).trim();
}
function coveredLines({ lines, tokens }, end, nextToken) {
    const following = lines.positionAt(end).line + 1;
    const start = tokens.start[nextToken];
    return start === undefined ? [following] : [following, lines.positionAt(start).line];
}

;// CONCATENATED MODULE: ./build/src/core/lint/linter.js






const DEFAULT_LINT_CONFIG = { failOn: 'error', disabled: new Set(), severities: new Map() };
/** Lints one file. Never throws for what is in it. Throws CONFIG_INVALID when the configuration names a rule that does not exist. */
function lintFile(file, { kind, config }, rules) {
    const active = (0,active_rules/* activeRules */.IW)(rules, config);
    const found = [];
    const secrets = [];
    const { faults } = file.tokens;
    const certainUntil = faults.reduce((least, fault) => Math.min(least, fault.offset), Infinity);
    const context = new FileContext(active, file, kind, found, secrets);
    let unknown = 0;
    for (const [index, statement] of file.statements.entries()) {
        if (statement.row === undefined)
            unknown++;
        const asked = statement.row === undefined ? active.everyKind : active.byKind.get(statement.row.kind) ?? active.everyKind;
        // After an opening mark without an end nobody knows what is text and what is SQL.
        if (asked.length === 0 || (file.tokens.end[statement.last] ?? 0) > certainUntil)
            continue;
        for (const rule of asked)
            rule.check(statement, context.about(rule, index));
    }
    for (const { code, offset } of faults)
        found.push((0,active_rules/* findingOf */.hD)(active, own_rules/* UNTERMINATED */.b, FAULTS[code], file.lines.range(file.path, offset, offset + 1)));
    const { kept, suppressed } = suppress(active, file, found);
    const statements = file.statements.length;
    return movedResult({
        findings: kept.sort((a, b) => (0,finding/* comparePlaces */.ig)(a, b) || (a.rule < b.rule ? -1 : 1)),
        suppressed,
        secrets,
        stats: { statements, parsed: 0, recognised: statements - unknown, unknown },
    }, originOf(file));
}
const FAULTS = {
    UNTERMINATED_STRING: 'The string that begins here is never closed.',
    UNTERMINATED_NAME: 'The quoted name that begins here is never closed.',
    UNTERMINATED_COMMENT: 'The comment that begins here is never closed.',
    UNTERMINATED_DOLLAR_STRING: 'The dollar quote that begins here is never closed.',
};
/** What the rules see of the file; one object for all of them, so that a clean file costs no allocation per statement. */
class FileContext {
    active;
    file;
    kind;
    found;
    secrets;
    index = 0;
    rule;
    known;
    constructor(active, file, kind, found, secrets) {
        this.active = active;
        this.file = file;
        this.kind = kind;
        this.found = found;
        this.secrets = secrets;
    }
    get facts() {
        return (this.known ??= (0,file_facts/* factsOf */.x)(this.file));
    }
    about(rule, index) {
        this.rule = rule;
        this.index = index;
        return this;
    }
    report({ at, message, fix }) {
        const { rule, file } = this;
        if (rule === undefined)
            return;
        const range = file.lines.range(file.path, file.tokens.start[at.first] ?? 0, file.tokens.end[at.last] ?? 0);
        if (rule.pointsAtSecret === true)
            this.secrets.push(range);
        if (!(0,active_rules/* isOn */.Mp)(this.active, rule.id))
            return;
        const made = (0,active_rules/* findingOf */.hD)(this.active, rule, message, range);
        this.found.push(fix === undefined ? made : { ...made, fix });
    }
}


/***/ }),

/***/ 1409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PQ: () => (/* binding */ OWN_RULES),
/* harmony export */   aI: () => (/* binding */ UNKNOWN_RULE),
/* harmony export */   b: () => (/* binding */ UNTERMINATED),
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
const OWN_RULES = [UNKNOWN_RULE, WITHOUT_REASON, UNUSED, UNTERMINATED];


/***/ }),

/***/ 4184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ RULES)
});

// EXTERNAL MODULE: ./build/src/core/sql/classify.js + 1 modules
var classify = __webpack_require__(3779);
// EXTERNAL MODULE: ./build/src/core/sql/keywords.js
var keywords = __webpack_require__(3440);
// EXTERNAL MODULE: ./build/src/core/sql/tokenizer.js + 1 modules
var tokenizer = __webpack_require__(8834);
;// CONCATENATED MODULE: ./build/src/core/lint/columns.js
/**
 * Where a statement defines columns: the tokens of each column's name and type.
 *
 * Read from tokens, so it stops where it is unsure: a column whose name or type is a template, a qualified or a quoted name is left out.
 */



const K = {
    add: (0,keywords/* keyword */.Si)('add'), column: (0,keywords/* keyword */.Si)('column'), alter: (0,keywords/* keyword */.Si)('alter'), type: (0,keywords/* keyword */.Si)('type'), if: (0,keywords/* keyword */.Si)('if'), not: (0,keywords/* keyword */.Si)('not'), exists: (0,keywords/* keyword */.Si)('exists'),
    like: (0,keywords/* keyword */.Si)('like'), constraint: (0,keywords/* keyword */.Si)('constraint'), primary: (0,keywords/* keyword */.Si)('primary'), unique: (0,keywords/* keyword */.Si)('unique'), foreign: (0,keywords/* keyword */.Si)('foreign'),
    check: (0,keywords/* keyword */.Si)('check'), exclude: (0,keywords/* keyword */.Si)('exclude'), array: (0,keywords/* keyword */.Si)('array'), partition: (0,keywords/* keyword */.Si)('partition'),
};
/** The kinds of statement that define columns of Redshift's own types; external tables have the types of their catalog. */
const DEFINES_COLUMNS = ['create-table', 'alter-table', 'alter-column-type'];
/** The columns a statement of one of those kinds defines or gives a new type. */
function columnsDefinedIn(statement) {
    const known = REMEMBERED.get(statement);
    if (known !== undefined)
        return known;
    const columns = readColumns(statement);
    REMEMBERED.set(statement, columns);
    return columns;
}
/** Several rules ask about the same statement, one after the other. */
const REMEMBERED = new WeakMap();
function readColumns(statement) {
    const { tokens, afterHead, last } = statement;
    const afterName = (0,classify/* skipName */.D)(tokens, afterHead, last);
    switch (statement.row?.kind) {
        case 'create-table': return tokens.kind[afterName] === tokenizer/* Shape */.yp.LeftParen ? defined(tokens, listItems(tokens, afterName, last)) : [];
        case 'alter-table': return defined(tokens, addedColumns(tokens, afterName, last));
        case 'alter-column-type': return retyped(tokens, afterName, last);
        default: return [];
    }
}
/** The items of the parenthesised list that opens at `open`, without its parentheses; empty items are left out. */
function listItems(tokens, open, last) {
    return splitAtCommas(tokens, open + 1, closingParen(tokens, open, last) - 1);
}
/** Splits tokens `first..last` at the commas outside parentheses; empty pieces are left out. */
function splitAtCommas(tokens, first, last) {
    const items = [];
    let start = first;
    let depth = 0;
    for (let at = first; at <= last; at++) {
        const kind = tokens.kind[at];
        if (kind === tokenizer/* Shape */.yp.LeftParen)
            depth++;
        else if (kind === tokenizer/* Shape */.yp.RightParen)
            depth--;
        else if (kind === tokenizer/* Shape */.yp.Comma && depth === 0) {
            if (at > start)
                items.push({ first: start, last: at - 1 });
            start = at + 1;
        }
    }
    if (start <= last)
        items.push({ first: start, last });
    return items;
}
/** Index of the parenthesis that closes the one at `open`; the index after the statement when none does. */
function closingParen(tokens, open, last) {
    let depth = 0;
    for (let at = open; at <= last; at++) {
        if (tokens.kind[at] === tokenizer/* Shape */.yp.LeftParen)
            depth++;
        else if (tokens.kind[at] === tokenizer/* Shape */.yp.RightParen && --depth === 0)
            return at;
    }
    return last + 1;
}
/** What follows `ADD [COLUMN] [IF NOT EXISTS]` in each action of an ALTER TABLE. */
function addedColumns(tokens, first, last) {
    if (tokens.kind[first] !== K.add)
        return [];
    return splitAtCommas(tokens, first, last).flatMap((action) => {
        const at = columnAddedBy(tokens, action);
        return at === undefined ? [] : [{ first: at, last: action.last }];
    });
}
/** Token index of the column that an action `ADD [COLUMN] name …` adds; undefined for any other action, a constraint among them. */
function columnAddedBy(tokens, action) {
    let at = action.first;
    if (tokens.kind[at] !== K.add)
        return undefined;
    at++;
    if (tokens.kind[at] === K.column)
        at++;
    if (tokens.kind[at] === K.if && tokens.kind[at + 1] === K.not && tokens.kind[at + 2] === K.exists)
        at += 3;
    return at <= action.last && (0,tokenizer/* isNameShape */.bu)(tokens.kind[at] ?? 0) && !NO_COLUMN.has(tokens.kind[at] ?? 0) ? at : undefined;
}
function retyped(tokens, first, last) {
    const name = first + (tokens.kind[first + 1] === K.column ? 2 : 1);
    const type = tokens.kind[name + 1] === K.type ? typeAt(tokens, name + 2, last) : undefined;
    return type === undefined ? [] : [{ name, last, ...type }];
}
/** Reserved words that begin a table constraint or a LIKE clause; `exclude` and `partition` are no column either in these places. */
const NO_COLUMN = new Set([K.like, K.constraint, K.primary, K.unique, K.foreign, K.check, K.exclude, K.partition]);
function defined(tokens, items) {
    const columns = [];
    for (const { first, last } of items) {
        const kind = tokens.kind[first] ?? 0;
        if (!(0,tokenizer/* isNameShape */.bu)(kind) || NO_COLUMN.has(kind))
            continue;
        const type = typeAt(tokens, first + 1, last);
        if (type !== undefined)
            columns.push({ name: first, last, ...type });
    }
    return columns;
}
/** Words that go on a type's name. */
const CONTINUES = new Map([
    ['character', ['varying']], ['char', ['varying']], ['nchar', ['varying']], ['national', ['character', 'char', 'varying']],
    ['binary', ['varying']], ['bit', ['varying']], ['double', ['precision']],
]);
function typeAt(tokens, first, last) {
    const kind = tokens.kind[first] ?? 0;
    if (first > last || !(0,tokenizer/* isNameShape */.bu)(kind) || kind === tokenizer/* Shape */.yp.QuotedName || tokens.kind[first + 1] === tokenizer/* Shape */.yp.Dot)
        return undefined;
    const leading = (0,tokenizer/* tokenText */.pA)(tokens, first).toLowerCase();
    const words = [leading];
    let at = first + 1;
    for (; at <= last && CONTINUES.get(leading)?.includes((0,tokenizer/* tokenText */.pA)(tokens, at).toLowerCase()) === true; at++)
        words.push((0,tokenizer/* tokenText */.pA)(tokens, at).toLowerCase());
    const hasLength = at <= last && tokens.kind[at] === tokenizer/* Shape */.yp.LeftParen;
    if (hasLength)
        at = Math.min(closingParen(tokens, at, last), last) + 1;
    const afterLength = at;
    while (at <= last && (tokens.kind[at] === tokenizer/* Shape */.yp.LeftBracket || tokens.kind[at] === K.array)) {
        if (tokens.kind[at] === tokenizer/* Shape */.yp.LeftBracket)
            while (at < last && tokens.kind[at] !== tokenizer/* Shape */.yp.RightBracket)
                at++;
        at++;
    }
    return { type: { first, last: at - 1 }, words: words.join(' '), hasLength, isArray: at > afterLength };
}

;// CONCATENATED MODULE: ./build/src/core/lint/rule.js
function defineRule(rule) {
    return rule;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-multi-add.js




const alterMultiAdd = defineRule({
    id: 'alter/multi-add',
    summary: 'Add one column per ALTER TABLE.',
    why: 'PostgreSQL takes a list of actions, Redshift takes one and rejects the statement. Several ALTER TABLE in one migration commit together all the same.',
    severity: 'error',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            {
                sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16), ADD COLUMN channel VARCHAR(8) DEFAULT \'web\';',
                fixed: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nALTER TABLE sales.orders ADD COLUMN channel VARCHAR(8) DEFAULT \'web\';',
            },
            {
                sql: 'ALTER TABLE sales.orders\n  ADD COLUMN net DECIMAL(12,2), -- without tax\n  ADD COLUMN tax DECIMAL(12,2);',
                fixed: 'ALTER TABLE sales.orders\n  ADD COLUMN net DECIMAL(12,2); -- without tax\nALTER TABLE sales.orders\n  ADD COLUMN tax DECIMAL(12,2);',
            },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nALTER TABLE sales.orders ADD COLUMN channel VARCHAR(8);' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN price DECIMAL(12,2);' },
        ],
    },
    kinds: ['alter-table'],
    check(statement, context) {
        const { tokens, afterHead, last } = statement;
        const from = (0,classify/* skipName */.D)(tokens, afterHead, last);
        if (tokens.kind[from] !== ADD)
            return;
        const actions = splitAtCommas(tokens, from, last);
        const added = actions.filter((action) => columnAddedBy(tokens, action) !== undefined);
        if (added.length < 2)
            return;
        const [, second] = added;
        context.report({
            at: { first: second?.first ?? from, last },
            message: `Redshift adds one column per ALTER TABLE, this one has ${added.length}.`,
            fix: actions.every((action) => tokens.kind[action.first] === ADD) ? split(statement, from, actions) : undefined,
        });
    },
});
const ADD = (0,keywords/* keyword */.Si)('add');
/** Ends the statement at each comma and repeats its head; what stands between the actions, comments too, stays where it is. */
function split({ tokens, first }, from, actions) {
    const { text } = tokens;
    const startOf = (token) => tokens.start[token] ?? 0;
    const endOf = (token) => tokens.end[token] ?? 0;
    const head = text.slice(startOf(first), startOf(from));
    const lineStart = text.lastIndexOf('\n', startOf(first) - 1) + 1;
    const before = text.slice(lineStart, startOf(first));
    const indent = before.trim() === '' ? before : '';
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    let fixed = '';
    for (const [index, action] of actions.entries()) {
        const following = actions[index + 1];
        if (index > 0)
            fixed += head + text.slice(startOf(action.first), endOf(action.last));
        if (following === undefined)
            continue;
        const gap = text.slice(endOf(action.last), startOf(following.first)).replace(',', ';').replace(/[ \t]+$/, '');
        fixed += gap.includes('\n') ? gap + indent : gap + newline + indent;
    }
    return { start: endOf(actions[0]?.last ?? from), end: endOf(actions.at(-1)?.last ?? from), text: fixed };
}

;// CONCATENATED MODULE: ./build/src/core/lint/names.js
/** The names in a statement, as token spans. */


/** The names of a list `a, b.c, …` that begins at `at`; one that is or holds a template is left out, because nobody knows it. */
function namesFrom(tokens, at, last) {
    const names = [];
    for (let start = at;;) {
        const end = (0,classify/* skipName */.D)(tokens, start, last);
        if (end > start && !holdsTemplate(tokens, start, end))
            names.push({ first: start, last: end - 1 });
        if (end === start || end > last || tokens.kind[end] !== tokenizer/* Shape */.yp.Comma)
            return names;
        start = end + 1;
    }
}
/** The last two parts of a name, as Redshift folds them. */
function useOf(tokens, { first, last }) {
    return { schema: last - first >= 2 ? (0,tokenizer/* foldedName */.mw)(tokens, last - 2) : '', name: (0,tokenizer/* foldedName */.mw)(tokens, last), access: 'drop' };
}
function holdsTemplate(tokens, first, end) {
    for (let at = first; at < end; at++)
        if (tokens.kind[at] === tokenizer/* Shape */.yp.Template)
            return true;
    return false;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/destructive-cascade.js
/** CASCADE drops what the reviewer does not see. */





const destructiveCascade = defineRule({
    id: 'destructive/cascade',
    summary: 'Name what is dropped instead of writing CASCADE.',
    why: 'CASCADE also drops every view and every foreign key that depends on the object, with their privileges, and the statement does not say which. '
        + 'Without it Redshift refuses and lists them. Late-binding views are not dropped: they fail when they are queried.',
    severity: 'error',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders DROP COLUMN note CASCADE;' },
            { sql: 'DROP TABLE sales.orders CASCADE;', file: 'U003__orders.sql' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders DROP COLUMN note;' },
            { sql: 'ALTER TABLE sales.orders DROP COLUMN cascade;' },
            { sql: 'REFRESH MATERIALIZED VIEW bi.mv_orders CASCADE;' },
            { sql: 'CREATE TEMP TABLE newest (id INT);\nDROP TABLE newest CASCADE;' },
        ],
    },
    kinds: ['alter-table', 'drop-table', 'drop-view', 'drop-external-view', 'drop-materialized-view', 'drop-schema', 'drop-function', 'drop-procedure'],
    check(statement, context) {
        const { tokens, last } = statement;
        if (tokens.kind[last] !== CASCADE || !isOption(statement) || dropsOnlyTemporary(statement, context))
            return;
        context.report({ at: { first: last, last }, message: 'CASCADE also drops the views and keys that depend on it; drop those by name first, so that the plan shows them.' });
    },
});
const CASCADE = (0,keywords/* keyword */.Si)('cascade');
const DROP = (0,keywords/* keyword */.Si)('drop');
const COLUMN = (0,keywords/* keyword */.Si)('column');
const CONSTRAINT = (0,keywords/* keyword */.Si)('constraint');
/** Whether the last word is the option and not the name of the thing; it is no reserved word. */
function isOption({ tokens, row, afterHead, last }) {
    const before = tokens.kind[last - 1] ?? 0;
    if (last <= afterHead || before === tokenizer/* Shape */.yp.Comma || before === tokenizer/* Shape */.yp.Dot)
        return false;
    if (row?.kind !== 'alter-table')
        return (0,tokenizer/* isNameShape */.bu)(before) || before === tokenizer/* Shape */.yp.RightParen || before === tokenizer/* Shape */.yp.Template;
    const action = (0,classify/* skipName */.D)(tokens, afterHead, last);
    return tokens.kind[action] === DROP && last - action >= 2 && before !== COLUMN && before !== CONSTRAINT;
}
function dropsOnlyTemporary(statement, { facts, index }) {
    if (statement.row?.kind !== 'drop-table')
        return false;
    return namesFrom(statement.tokens, statement.afterHead, statement.last).every((name) => facts.isTemporary(useOf(statement.tokens, name), index));
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/destructive-drop-table.js



const destructiveDropTable = defineRule({
    id: 'destructive/drop-table',
    summary: 'Say why a table, view or schema may be dropped.',
    why: 'DROP deletes the rows and the privileges of the object, and no later migration brings them back. A reason written before the statement shows the '
        + 'reviewer that it is meant. Undo migrations, temporary tables of the same file, and views that a repeatable migration creates again need none.',
    severity: 'error',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_TABLE.html'),
    examples: {
        bad: [
            { sql: 'DROP TABLE sales.orders_2019;' },
            { sql: 'DROP MATERIALIZED VIEW IF EXISTS bi.mv_orders;' },
            { sql: 'DROP SCHEMA attic;' },
        ],
        good: [
            { sql: '-- lint-disable-next-line destructive/drop-table: copied to S3 on 3 March, see the runbook\nDROP TABLE sales.orders_2019;' },
            { sql: 'CREATE TEMP TABLE newest (id INT);\nDROP TABLE newest;' },
            { sql: 'DROP TABLE sales.orders;', file: 'U003__orders.sql' },
            { sql: 'DROP VIEW IF EXISTS bi.v_orders;\nCREATE VIEW bi.v_orders AS SELECT 1 AS one;', file: 'R__v_orders.sql' },
        ],
    },
    kinds: ['drop-table', 'drop-view', 'drop-materialized-view', 'drop-schema'],
    check(statement, context) {
        if (context.kind === 'undo')
            return;
        const { tokens, first, afterHead, last } = statement;
        const lost = namesFrom(tokens, afterHead, last).filter((name) => !isHarmless(statement, useOf(tokens, name), context));
        if (lost.length === 0)
            return;
        const end = lost.at(-1)?.last ?? last;
        const object = DROPS[statement.row?.kind ?? ''] ?? '';
        const names = lost.map((name) => nameText(statement, name.first, name.last));
        context.report({
            at: { first, last: end },
            message: `DROP ${object} deletes ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''} for good; if that is meant, say why in a `
                + 'comment before it: -- lint-disable-next-line destructive/drop-table: <reason>',
        });
    },
});
const DROPS = {
    'drop-table': 'TABLE', 'drop-view': 'VIEW', 'drop-materialized-view': 'MATERIALIZED VIEW', 'drop-schema': 'SCHEMA',
};
function isHarmless(statement, use, { kind, facts, index }) {
    if (statement.row?.kind === 'drop-table')
        return facts.isTemporary(use, index);
    const isView = statement.row?.kind === 'drop-view' || statement.row?.kind === 'drop-materialized-view';
    return isView && kind === 'repeatable' && facts.isCreatedAfter(use, index);
}
function nameText({ tokens }, first, last) {
    let text = '';
    for (let at = first; at <= last; at++)
        text += tokens.kind[at] === tokenizer/* Shape */.yp.Dot ? '.' : (0,tokenizer/* foldedName */.mw)(tokens, at);
    return text;
}

// EXTERNAL MODULE: ./build/src/core/lint/file-facts.js
var file_facts = __webpack_require__(9823);
;// CONCATENATED MODULE: ./build/src/core/lint/rules/name-unqualified.js




const nameUnqualified = defineRule({
    id: 'name/unqualified',
    summary: 'Write the schema of every relation you create, alter or drop.',
    why: 'Without a schema the statement acts on the first schema of the search path, which belongs to the role that runs it: the same file creates one '
        + 'table for a developer and another for the pipeline. SET search_path earlier in the file settles it too.',
    severity: 'warning',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_search_path.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE orders (id INT);' },
            { sql: 'ALTER TABLE orders ADD COLUMN region VARCHAR(16);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (id INT);' },
            { sql: 'CREATE TEMP TABLE newest (id INT);\nALTER TABLE newest ADD COLUMN region VARCHAR(16);\nCREATE TABLE #others (id INT);' },
            { sql: 'SET search_path TO sales;\nCREATE TABLE orders (id INT);' },
        ],
    },
    kinds: ['create-table', 'create-external-table', 'alter-table', 'alter-column-type', 'alter-column-encode', 'alter-table-encode', 'alter-table-distribution',
        'alter-table-sortkey', 'alter-table-row-level-security', 'alter-table-append', 'alter-external-table', 'drop-table', 'create-view', 'drop-view',
        'create-materialized-view', 'alter-materialized-view', 'drop-materialized-view'],
    check(statement, context) {
        const { tokens, afterHead, last } = statement;
        if (context.facts.searchPathSetAt < context.index || (0,file_facts/* createsTemporary */.H)(statement))
            return;
        const isNew = statement.row?.target?.access === 'create';
        for (const name of namesFrom(tokens, afterHead, last)) {
            const use = useOf(tokens, name);
            if (use.schema !== '' || (!isNew && context.facts.isTemporary(use, context.index)))
                continue;
            context.report({ at: name, message: `${(0,tokenizer/* foldedName */.mw)(tokens, name.first)} has no schema; write the one it belongs to.` });
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-types.js



const pgTypes = defineRule({
    id: 'pg/types',
    summary: 'Use types that Redshift has.',
    why: 'Redshift began as PostgreSQL 8 and has neither its later types nor its sequences: the statement fails. Semi-structured values go into SUPER, '
        + 'bytes into VARBYTE, numbers that count themselves come from IDENTITY.',
    severity: 'error',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-datatypes.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGSERIAL, total DECIMAL(12,2));', fixed: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), total DECIMAL(12,2));' },
            { sql: 'CREATE TABLE sales.events (id UUID NOT NULL, body JSONB);' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN tags VARCHAR(20)[];' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.events (id VARCHAR(36) NOT NULL, body SUPER, payload VARBYTE);' },
            { sql: 'CREATE TABLE sales.events (uuid VARCHAR(36), json SUPER, money DECIMAL(18,2));' },
            { sql: 'SELECT json_parse(body) AS json FROM sales.events;' },
        ],
    },
    kinds: DEFINES_COLUMNS,
    check(statement, context) {
        for (const column of columnsDefinedIn(statement)) {
            const written = (0,tokenizer/* tokenText */.pA)(statement.tokens, column.type.first);
            if (column.isArray) {
                context.report({ at: column.type, message: 'Redshift has no array types; use SUPER, which holds arrays.' });
                continue;
            }
            const instead = INSTEAD.get(column.words);
            if (instead === undefined)
                continue;
            context.report({ at: column.type, message: `Redshift has no ${column.words.toUpperCase()}; use ${instead}.`, fix: identity(statement, column, written) });
        }
    },
});
const INSTEAD = new Map([
    ...['smallserial', 'serial2', 'serial', 'serial4'].map((name) => [name, 'INT IDENTITY(1,1)']),
    ...['bigserial', 'serial8'].map((name) => [name, 'BIGINT IDENTITY(1,1)']),
    ['uuid', 'VARCHAR(36)'], ['json', 'SUPER'], ['jsonb', 'SUPER'], ['hstore', 'SUPER'], ['bytea', 'VARBYTE'], ['money', 'DECIMAL(18,2)'],
    ['inet', 'VARCHAR(64)'], ['cidr', 'VARCHAR(64)'], ['macaddr', 'VARCHAR(32)'], ['macaddr8', 'VARCHAR(32)'], ['xml', 'VARCHAR(MAX)'],
    ['enum', 'VARCHAR and a data test'], ['bit', 'VARBYTE or BOOLEAN'], ['bit varying', 'VARBYTE'], ['varbit', 'VARBYTE'],
    ['tsvector', 'VARCHAR'], ['tsquery', 'VARCHAR'],
    ...['point', 'line', 'lseg', 'box', 'path', 'polygon', 'circle'].map((name) => [name, 'GEOMETRY']),
    ...['int4range', 'int8range', 'numrange', 'tsrange', 'tstzrange', 'daterange'].map((name) => [name, 'two columns']),
]);
/** SERIAL can be replaced in a new table; IDENTITY cannot be added by ALTER TABLE. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html */
function identity({ tokens, row }, { words, type, hasLength }, written) {
    const instead = words.includes('serial') ? INSTEAD.get(words) : undefined;
    if (instead === undefined || hasLength || row?.kind !== 'create-table')
        return undefined;
    return { start: tokens.start[type.first] ?? 0, end: tokens.end[type.last] ?? 0, text: written === words ? instead.toLowerCase() : instead };
}

;// CONCATENATED MODULE: ./build/src/core/lint/strings.js
/** What is inside a string literal. */

/** The characters between the quotes of a string token, escapes as they are written. */
function stringContent(tokens, index) {
    const written = (0,tokenizer/* tokenText */.pA)(tokens, index);
    const quote = written.indexOf('\'');
    return written.slice(quote + 1, written.length > quote + 1 && written.endsWith('\'') ? -1 : undefined);
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-credentials.js
/** Access keys in COPY and UNLOAD end up in git, in logs and in the Data API's statement list. */




const secCredentials = defineRule({
    id: 'sec/credentials',
    summary: 'Authorize COPY and UNLOAD with IAM_ROLE, never with keys.',
    why: 'The text of a statement is stored: in git, in the logs of the pipeline, in the warehouse\'s query history, and for a day in the Data API\'s list of '
        + 'statements. Whoever reads one of them has the key. A role needs no secret in the text.',
    severity: 'error',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html'),
    examples: {
        bad: [
            { sql: 'COPY sales.orders FROM \'s3://landing/orders/\' ACCESS_KEY_ID \'example-id\' SECRET_ACCESS_KEY \'example-secret\' CSV;' },
            { sql: 'COPY sales.orders FROM \'s3://landing/orders/\' CREDENTIALS \'aws_access_key_id=example;aws_secret_access_key=example\' CSV;' },
        ],
        good: [
            { sql: 'COPY sales.orders FROM \'s3://landing/orders/\' IAM_ROLE default CSV;' },
            { sql: 'COPY sales.orders FROM \'s3://landing/orders/\' CREDENTIALS \'aws_iam_role=arn:aws:iam::123456789012:role/load\' CSV;' },
        ],
    },
    kinds: ['copy', 'copy-job', 'unload', 'create-library', 'create-external-table'],
    pointsAtSecret: true,
    check(statement, context) {
        const { tokens, afterHead, last } = statement;
        for (let at = afterHead; at < last; at++) {
            const kind = tokens.kind[at] ?? 0;
            const value = operand(statement, at);
            if (value === undefined)
                continue;
            const named = NAMED.get(kind);
            if (named !== undefined)
                context.report({ at: { first: value, last: value }, message: `${named} writes a key into the statement; use IAM_ROLE.` });
            else if (kind === sec_credentials_K.credentials && holdsKeys(stringContent(tokens, value))) {
                context.report({ at: { first: value, last: value }, message: 'CREDENTIALS writes keys into the statement; use IAM_ROLE.' });
            }
        }
    },
});
const sec_credentials_K = {
    as: (0,keywords/* keyword */.Si)('as'), credentials: (0,keywords/* keyword */.Si)('credentials'), accessKeyId: (0,keywords/* keyword */.Si)('access_key_id'), secretAccessKey: (0,keywords/* keyword */.Si)('secret_access_key'),
    sessionToken: (0,keywords/* keyword */.Si)('session_token'), symmetricKey: (0,keywords/* keyword */.Si)('master_symmetric_key'),
};
const NAMED = new Map([
    [sec_credentials_K.accessKeyId, 'ACCESS_KEY_ID'], [sec_credentials_K.secretAccessKey, 'SECRET_ACCESS_KEY'], [sec_credentials_K.sessionToken, 'SESSION_TOKEN'], [sec_credentials_K.symmetricKey, 'MASTER_SYMMETRIC_KEY'],
]);
/** Token index of the string in `WORD [AS] '…'`; a column or an option of another form has none. */
function operand({ tokens, last }, word) {
    const kind = tokens.kind[word] ?? 0;
    if (kind !== sec_credentials_K.credentials && !NAMED.has(kind))
        return undefined;
    const at = tokens.kind[word + 1] === sec_credentials_K.as ? word + 2 : word + 1;
    return at <= last && tokens.kind[at] === tokenizer/* Shape */.yp.String ? at : undefined;
}
const KEYS = ['aws_access_key_id', 'aws_secret_access_key', 'token', 'master_symmetric_key'];
/** `name=value` pairs separated by semicolons; only the role's are harmless. */
function holdsKeys(credentials) {
    return credentials.split(';').some((pair) => KEYS.includes((pair.split('=', 1)[0] ?? '').trim().toLowerCase()));
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-user-password.js
/** A password in clear text in CREATE USER or ALTER USER. */




const secUserPassword = defineRule({
    id: 'sec/user-password',
    summary: 'Write no password in clear text.',
    why: 'The password would stay in git and in the logs of everything that runs the statement. Users of IAM or of an identity provider need none (PASSWORD '
        + 'DISABLE); where one must be set, write its hash: \'md5\' and the MD5 of password and user name, or \'sha256|digest|salt\'.',
    severity: 'error',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html'),
    examples: {
        bad: [
            { sql: 'CREATE USER loader PASSWORD \'Example-only-1\';' },
            { sql: 'ALTER USER loader WITH PASSWORD \'Example-only-2\';' },
        ],
        good: [
            { sql: 'CREATE USER loader PASSWORD DISABLE;' },
            { sql: 'CREATE USER loader PASSWORD \'md5153c434b4b77c89e6b94f12c5393af5b\';' },
            { sql: 'ALTER USER loader PASSWORD \'${loader_password_hash}\';' },
        ],
    },
    kinds: ['create-user', 'alter-user'],
    pointsAtSecret: true,
    check(statement, context) {
        const { tokens, afterHead, last } = statement;
        // The user's name comes first, and it may be "password".
        for (let at = afterHead + 1; at < last; at++) {
            if (tokens.kind[at] !== PASSWORD || tokens.kind[at + 1] !== tokenizer/* Shape */.yp.String)
                continue;
            if (isHashOrVariable(stringContent(tokens, at + 1)))
                continue;
            context.report({ at: { first: at + 1, last: at + 1 }, message: 'The password is in clear text; use PASSWORD DISABLE, or a hash of it.' });
        }
    },
});
const PASSWORD = (0,keywords/* keyword */.Si)('password');
const HASH = /^(?:md5[0-9a-f]{32}|sha256\|[0-9a-f]{64}\|.+)$/i;
const VARIABLE = /^(?:\$\{[^}]*\}|\{\{[^}]*\}\})$/;
function isHashOrVariable(password) {
    return HASH.test(password) || VARIABLE.test(password);
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/tx-explicit-control.js


const txExplicitControl = defineRule({
    id: 'tx/explicit-control',
    summary: 'Leave transactions to the tool.',
    why: 'Consecutive statements of a migration already run in one transaction, together with the row that records them. A COMMIT in between makes part of '
        + 'them permanent before it is recorded, a ROLLBACK undoes the record of what stays, and Redshift knows no savepoints.',
    severity: 'error',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_BatchExecuteStatement.html'),
    examples: {
        bad: [
            {
                sql: 'BEGIN;\nINSERT INTO sales.region VALUES (1, \'north\');\nCOMMIT;\n',
                fixed: 'INSERT INTO sales.region VALUES (1, \'north\');\n',
            },
            { sql: 'DELETE FROM sales.region WHERE id = 1;\nROLLBACK;\n' },
        ],
        good: [
            { sql: 'INSERT INTO sales.region VALUES (1, \'north\');\n' },
            { sql: 'CREATE PROCEDURE sales.load() AS $$\nBEGIN\n  DELETE FROM sales.stage;\n  COMMIT;\nEND;\n$$ LANGUAGE plpgsql;\n' },
        ],
    },
    kinds: ['begin', 'commit', 'rollback', 'savepoint'],
    check(statement, context) {
        const { tokens, first, last } = statement;
        const word = (0,tokenizer/* tokenText */.pA)(tokens, first).toUpperCase();
        context.report({
            at: { first, last },
            message: `${word} fights the transaction the tool opens; ${ADVICE[statement.row?.kind ?? ''] ?? 'remove it'}.`,
            fix: isRemovable(statement) ? removal(tokens, first, last) : undefined,
        });
    },
});
const ADVICE = {
    rollback: 'remove it, with the statements it was to undo',
    savepoint: 'remove it, Redshift has no savepoints',
};
/** Without its ROLLBACK, what was to be undone would stay: that is for the author to decide. */
function isRemovable(statement) {
    return statement.row?.kind === 'begin' || statement.row?.kind === 'commit';
}
/** The statement with its semicolon, and with its line where nothing else is on it. */
function removal(tokens, first, last) {
    const { text } = tokens;
    let start = tokens.start[first] ?? 0;
    let end = (tokens.kind[last + 1] === tokenizer/* Shape */.yp.Semicolon ? tokens.end[last + 1] : tokens.end[last]) ?? start;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    let lineEnd = text.indexOf('\n', end);
    if (lineEnd < 0)
        lineEnd = text.length;
    const aloneBefore = text.slice(lineStart, start).trim() === '';
    const aloneAfter = text.slice(end, lineEnd).trim() === '';
    if (aloneBefore && aloneAfter) {
        start = lineStart;
        end = Math.min(lineEnd + 1, text.length);
    }
    else {
        while (end < lineEnd && (text[end] === ' ' || text[end] === '\t'))
            end++;
    }
    return { start, end, text: '' };
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/tx-truncate.js
/** TRUNCATE commits, and with it everything before it. */


const txTruncate = defineRule({
    id: 'tx/truncate',
    summary: 'Put TRUNCATE into a migration of its own.',
    why: 'TRUNCATE commits the transaction it runs in. What stands before it in the migration is permanent from then on, and a failure after it leaves the '
        + 'migration half applied; a DELETE rolls back with its neighbours.',
    severity: 'warning',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html'),
    examples: {
        bad: [{ sql: 'INSERT INTO sales.orders SELECT * FROM sales.stage;\nTRUNCATE sales.stage;\n' }],
        good: [
            { sql: 'TRUNCATE sales.stage;\nINSERT INTO sales.stage SELECT * FROM sales.orders;\n' },
            { sql: 'INSERT INTO sales.orders SELECT * FROM sales.stage;\nDELETE FROM sales.stage;\n' },
            { sql: 'SET statement_timeout TO 60000;\nTRUNCATE sales.stage;\n' },
        ],
    },
    kinds: ['truncate'],
    check(statement, context) {
        if (isRemote(statement))
            return;
        const before = uncommittedBefore(context);
        const earliest = before.at(-1);
        if (earliest === undefined)
            return;
        const what = before.length === 1 ? `the statement before it (line ${earliest.range.start.line})` : `the ${before.length} statements before it (from line ${earliest.range.start.line})`;
        context.report({
            at: { first: statement.first, last: statement.last },
            message: `TRUNCATE commits ${what}; move it into its own migration, or use DELETE.`,
        });
    },
});
/** Kinds whose commit nobody would miss. */
const WITHOUT_EFFECT = new Set(['set', 'reset', 'show', 'select', 'explain', 'use', 'analyze', 'lock', 'begin', 'commit', 'rollback',
    'set-session-authorization', 'set-session-characteristics']);
/**
 * The statements of the file that would still roll back when the TRUNCATE comes, last first. One that runs alone ends the search: it has
 * committed, and with it all before it. A statement nobody recognises is not counted.
 */
function uncommittedBefore({ file, index }) {
    const found = [];
    for (let at = index - 1; at >= 0; at--) {
        const statement = file.statements[at];
        if (statement?.row === undefined)
            continue;
        if (statement.row.runs === 'standalone')
            break;
        if (!WITHOUT_EFFECT.has(statement.row.kind))
            found.push(statement);
    }
    return found;
}
/**
 * `database.schema.table` is a table of a datashare, whose TRUNCATE takes part in the transaction.
 * https://docs.aws.amazon.com/redshift/latest/dg/considerations-datashare-reads-writes.html
 */
function isRemote({ tokens, afterHead, last }) {
    return (0,classify/* skipName */.D)(tokens, afterHead, last) - afterHead > 3;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/types-text.js
/** TEXT and a VARCHAR without a length hold 256 bytes, which the author of a PostgreSQL schema does not expect. */



const typesText = defineRule({
    id: 'types/text',
    summary: 'Give every character column its length.',
    why: 'Redshift stores TEXT and a VARCHAR without a length as VARCHAR(256), and BPCHAR as CHAR(256); lengths count bytes of UTF-8. A longer value makes '
        + 'the load fail months later. The fix writes down what the column is today; widen it when 256 bytes are too few.',
    severity: 'warning',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.notes (id INT, body TEXT);', fixed: 'CREATE TABLE sales.notes (id INT, body VARCHAR(256));' },
            { sql: 'alter table sales.notes add column author varchar default \'nobody\';', fixed: 'alter table sales.notes add column author varchar(256) default \'nobody\';' },
            { sql: 'CREATE TABLE sales.notes (code BPCHAR);', fixed: 'CREATE TABLE sales.notes (code CHAR(256));' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.notes (id INT, body VARCHAR(4000), text VARCHAR(20));' },
            { sql: 'SELECT id::TEXT FROM sales.notes;' },
        ],
    },
    kinds: DEFINES_COLUMNS,
    check(statement, context) {
        for (const { words, type, hasLength, isArray } of columnsDefinedIn(statement)) {
            const stored = STORED_AS.get(words);
            if (stored === undefined || hasLength || isArray)
                continue;
            const { tokens } = statement;
            const isLower = (0,tokenizer/* tokenText */.pA)(tokens, type.first) === words.split(' ')[0];
            context.report({
                at: type,
                message: `${words.toUpperCase()} is stored as ${stored}, in bytes; write the length the values need.`,
                fix: { start: tokens.start[type.first] ?? 0, end: tokens.end[type.last] ?? 0, text: isLower ? stored.toLowerCase() : stored },
            });
        }
    },
});
const STORED_AS = new Map([
    ...['text', 'varchar', 'character varying', 'char varying', 'nvarchar', 'national character varying'].map((name) => [name, 'VARCHAR(256)']),
    ['bpchar', 'CHAR(256)'],
]);

;// CONCATENATED MODULE: ./build/src/core/lint/registry.js










const RULES = [
    alterMultiAdd,
    destructiveCascade,
    destructiveDropTable,
    nameUnqualified,
    pgTypes,
    secCredentials,
    secUserPassword,
    txExplicitControl,
    txTruncate,
    typesText,
];


/***/ })

};
