export const id = 1643;
export const ids = [1643];
export const modules = {

/***/ 2925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
function defineCommand(command) {
    return command;
}


/***/ }),

/***/ 9987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parse: () => (/* binding */ parse)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/sql/nodes.js + 14 modules
var nodes = __webpack_require__(3361);
// EXTERNAL MODULE: ./build/src/core/sql/tokenizer.js + 2 modules
var tokenizer = __webpack_require__(4306);
;// CONCATENATED MODULE: ./build/src/core/sql/print-tree.js
/** A syntax tree as indented text, one node a line, for people and for tests. */


const LEAF_TEXT_MAX = 60;
/** Each node's kind, then its own fields: a number is a token and shown as its text, a flag is shown when it is set. A node without children shows its text. */
function printTree(tokens, root) {
    const lines = [];
    const open = [{ node: root, depth: 0 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { node, depth } = next;
        const children = (0,nodes/* childrenOf */.LU)(node);
        lines.push(`${'  '.repeat(depth)}${node.kind}${fieldsOf(tokens, node)}${children.length === 0 ? textOf(tokens, node) : ''}`);
        for (const child of children.toReversed())
            open.push({ node: child, depth: depth + 1 });
    }
    return lines.join('\n');
}
function textOf(tokens, { first, last }) {
    let text = '';
    for (let at = first; at <= last && text.length <= LEAF_TEXT_MAX; at++) {
        const isApart = at > first && tokens.start[at] !== tokens.end[at - 1];
        text += `${isApart ? ' ' : ''}${(0,tokenizer/* tokenText */.pA)(tokens, at).replace(/\s+/g, ' ')}`;
    }
    if (text === '')
        return '';
    return ` ${text.length > LEAF_TEXT_MAX ? `${text.slice(0, LEAF_TEXT_MAX)}…` : text}`;
}
function fieldsOf(tokens, node) {
    let shown = '';
    for (const [field, value] of Object.entries(node)) {
        if (field === 'kind' || field === 'first' || field === 'last')
            continue;
        if (value === true)
            shown += ` ${field}`;
        else if (typeof value === 'string')
            shown += ` ${field}=${value}`;
        else if (typeof value === 'number' && value >= 0)
            shown += ` ${field}=${(0,tokenizer/* tokenText */.pA)(tokens, value)}`;
        else if (isTokenList(value))
            shown += ` ${field}=${value.map((token) => (0,tokenizer/* tokenText */.pA)(tokens, token)).join(',')}`;
    }
    return shown;
}
function isTokenList(value) {
    return Array.isArray(value) && typeof value[0] === 'number';
}

// EXTERNAL MODULE: ./build/src/core/sql/faults.js
var faults = __webpack_require__(5121);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/src/core/report/parse-tree.js
/** The statements of one file as the parser sees them: as indented trees for people, as JSON for programs. */





/** One block a statement: its place, kind and status, what is wrong with it, its tree, and what was not read. */
function renderParseTree(file) {
    return file.statements.map((statement) => statementTree(file, statement, '')).join('\n\n');
}
function statementTree(file, statement, indent) {
    const { tokens, syntax, row } = statement;
    const { line, column } = file.lines.positionAt(tokens.start[statement.first] ?? 0);
    const fault = (0,faults/* findFault */.Kv)(statement);
    const lines = [
        `${line}:${column} ${row?.kind ?? 'unknown statement'} (${syntax.status})`,
        ...(fault === null ? [] : [`wrong at ${placeOf(file, fault)}: ${(0,faults/* faultMessage */.yR)(fault)}`]),
        ...(syntax.tree === null ? [] : printTree(tokens, syntax.tree).split('\n')),
        ...syntax.opaque.map(({ first, last }) => `not read: ${tokens.text.slice(tokens.start[first], tokens.end[last]).replace(/\s+/g, ' ')}`),
    ];
    const inner = statement.inner.map((each) => statementTree(file, each, `${indent}  `));
    return [...lines.map((each) => indent + (0,report_text/* singleLine */.pF)(each)), ...inner].join('\n');
}
function placeOf({ lines }, fault) {
    const { line, column } = lines.positionAt((0,faults/* faultPlace */.SL)(fault).start);
    return `${line}:${column}`;
}
/** The shape is a promise of the command line: add to it, rename nothing. A node's `start` and `end` are UTF-16 offsets into the file. */
function renderParseJson(file) {
    return `${JSON.stringify(file.statements.map(statementJson), undefined, 2)}\n`;
}
function statementJson(statement) {
    const { row, syntax, range, relations, tokens } = statement;
    return {
        kind: row?.kind ?? null,
        status: syntax.status,
        start: range.start,
        end: range.end,
        relations: relations.map(({ schema, name, access }) => ({ schema, name, access })),
        node: syntax.tree === null ? null : nodeJson(statement, syntax.tree, 0),
        unread: syntax.opaque.map(({ first, last }) => ({ start: tokens.start[first], end: tokens.end[last] })),
        ...(statement.inner.length === 0 ? {} : { statements: statement.inner.map(statementJson) }),
    };
}
/** A chain of operators is as deep as it is long; below this depth nodes are shown without their fields. */
const DEPTH_MAX = 400;
/** Token indexes become the tokens' texts, and nodes the stretches they stand on. What is no node (a body's tokens) is left out. */
function nodeJson(statement, value, depth) {
    const { tokens } = statement;
    if (Array.isArray(value))
        return value.map((each) => nodeJson(statement, each, depth));
    if (typeof value === 'number')
        return value < 0 ? null : (0,tokenizer/* tokenText */.pA)(tokens, value);
    if (!(0,nodes/* isNode */.Ll)(value))
        return typeof value === 'object' && value !== null ? undefined : value;
    const { kind, first, last, ...fields } = value;
    const place = last < first ? {} : { start: tokens.start[first], end: tokens.end[last] };
    if (depth >= DEPTH_MAX)
        return { kind, ...place };
    return { kind, ...place, ...Object.fromEntries(Object.entries(fields).map(([field, each]) => [field, nodeJson(statement, each, depth + 1)])) };
}

// EXTERNAL MODULE: ./build/src/core/sql/sql-file.js
var sql_file = __webpack_require__(7853);
// EXTERNAL MODULE: ./build/src/commands/command.js
var command = __webpack_require__(2925);
;// CONCATENATED MODULE: ./build/src/commands/parse.js
/** `parse`: the statements of one file as the parser sees them. */





const parse = (0,command/* defineCommand */.N)({
    name: 'parse',
    summary: 'Show the statements of one SQL file as the parser sees them.',
    inputs: {
        paths: { kind: 'paths', value: 'FILE', summary: 'The file.' },
        format: { kind: 'choice', choices: ['tree', 'json'], default: 'tree', summary: 'Indented trees, or JSON.' },
    },
    outputs: {},
    action: false,
    async run({ paths, format }, { files }) {
        const [path] = paths;
        if (path === undefined || paths.length > 1)
            throw new errors/* AppError */.uV('USAGE', 'parse takes one file: redshift-devops parse FILE');
        const file = (0,sql_file/* parseSql */.eg)(path, await files.read(path));
        const read = file.statements.filter(({ syntax }) => syntax.status === 'parsed').length;
        const headline = `${path}: ${(0,report_text/* count */.U9)(file.statements.length, 'statement')}, ${read} read whole.`;
        const isJson = format === 'json';
        return {
            verdict: 'passed', headline, machine: isJson, report: '', findings: [], outputs: {},
            text: isJson ? renderParseJson(file) : `${renderParseTree(file)}\n\n${headline}`,
        };
    },
});


/***/ }),

/***/ 5121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kv: () => (/* binding */ findFault),
/* harmony export */   SL: () => (/* binding */ faultPlace),
/* harmony export */   yR: () => (/* binding */ faultMessage)
/* harmony export */ });
/* harmony import */ var _classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8506);
/* harmony import */ var _keywords_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3440);
/* harmony import */ var _parser_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2111);
/* harmony import */ var _spelling_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3326);
/* harmony import */ var _plpgsql_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3648);
/* harmony import */ var _syntax_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3861);
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4306);
/**
 * Finds the one mistake in a statement, if there is proof of it.
 *
 * That the grammar gave up proves nothing: Redshift's grammar is larger than anybody's copy of it. The proof is a repair: where reading
 * first went wrong, one word is corrected, one token put in or taken out, and if the statement then reads to its end, that was the
 * mistake. A repair that an unknown but valid piece of grammar could pass by chance is not tried: words are never taken out, words are
 * only put in where a rule demands them, and nothing is said of statements that hold templates.
 */







/** Tokens read again in all attempts at one statement together, at most. */
const WORK_MAX = 400_000;
const ATTEMPTS_MAX = 48;
/** The mistake in a statement that was not parsed, or null where none is proven. Looks into the body of a routine. Never throws. */
function findFault(statement) {
    if (statement.syntax.status === 'parsed')
        return null;
    const { tree } = statement.syntax;
    const body = tree?.kind === 'CreateProcedure' || tree?.kind === 'CreateFunction' ? tree.body : null;
    return searchIn(statement) ?? (body === null ? null : findBodyFault(body));
}
/** A mistake in one of the statements, or in what holds them together. */
function findBodyFault({ tokens, block, statements, isComplete }) {
    if (isComplete || tokens.faults.length > 0)
        return null;
    for (const inner of statements) {
        const fault = findFault({ ...inner, syntax: inner });
        if (fault !== null)
            return fault;
    }
    return block === null ? null : searchIn({ tokens, first: 0, last: tokens.count - 1, row: _plpgsql_body_js__WEBPACK_IMPORTED_MODULE_3__/* .PLPGSQL */ .im, afterHead: 0 });
}
function searchIn(span) {
    const { tokens, first, last } = span;
    if ((0,_syntax_js__WEBPACK_IMPORTED_MODULE_4__/* .holdsTemplate */ .hn)(span) || tokens.kind.subarray(first, last + 1).includes(_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Unknown))
        return null;
    return new RepairSearch(span).find();
}
class RepairSearch {
    span;
    attempts;
    failure;
    required;
    expectations;
    constructor(span) {
        this.span = span;
        const { tokens, first, last, row } = span;
        this.attempts = Math.min(ATTEMPTS_MAX, Math.floor(WORK_MAX / (last - first + 1)));
        const read = (0,_syntax_js__WEBPACK_IMPORTED_MODULE_4__/* .readExpectations */ .uJ)(span);
        const head = row === _plpgsql_body_js__WEBPACK_IMPORTED_MODULE_3__/* .PLPGSQL */ .im ? { at: -1, kinds: [] } : (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .headWords */ .kB)(tokens, first, last);
        const expectations = new Map(read.expectations);
        expectations.set(head.at, new Set([...head.kinds, ...(expectations.get(head.at) ?? [])]));
        this.expectations = expectations;
        this.failure = row === undefined ? head.at : read.firstFailure;
        this.required = row === undefined ? new Set(head.at > first ? head.kinds : []) : read.required;
    }
    find() {
        if (this.failure < 0)
            return null;
        for (const candidates of [this.misspelt(), this.lines(), this.replaced(), this.missingMarks(), this.unexpectedMarks(), this.missingWords(), this.missingParts()]) {
            const proven = candidates.filter((repair) => this.isProven(repair));
            const [repair] = proven;
            // Two different words that both would do prove neither.
            if (repair !== undefined)
                return isWord(repair) && proven.some(({ expected }) => expected !== repair.expected) ? null : this.faultOf(repair);
        }
        return null;
    }
    faultOf({ code, token, expected }) {
        return { code, tokens: this.span.tokens, last: this.span.last, token, expected };
    }
    isProven({ patch }) {
        if (this.attempts-- <= 0)
            return false;
        const { tokens, first, last, row } = this.span;
        const patched = patchedTokens(tokens, first, last, patch);
        if (row === _plpgsql_body_js__WEBPACK_IMPORTED_MODULE_3__/* .PLPGSQL */ .im)
            return (0,_syntax_js__WEBPACK_IMPORTED_MODULE_4__/* .readSyntax */ .kQ)({ tokens: patched, first: 0, last: patched.count - 1, row, afterHead: 0 }).status === 'parsed';
        // Splitting is an insertion of a semicolon: both halves must be statements.
        const cut = patch.inserted[0] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Semicolon ? patch.at - first : -1;
        return cut < 0 ? isWhole(patched, 0, patched.count - 1) : isWhole(patched, 0, cut - 1) && isWhole(patched, cut + 1, patched.count - 1);
    }
    /** A word at the failure, or just before it where it was taken for a name, that is nearly one of the words expected there. */
    misspelt() {
        const { tokens, first, last } = this.span;
        const found = [];
        for (const at of [this.failure, this.failure + 1, this.failure - 1, this.failure - 2]) {
            if (at < first || at > last || tokens.kind[at] !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Word)
                continue;
            const expected = this.expectations.get(at) ?? new Set();
            const written = (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .tokenText */ .pA)(tokens, at).toLowerCase();
            const mayBeName = expected.has(_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Name) || expected.has(_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Expression);
            for (const kind of expected) {
                if (kind < _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYWORD_BASE */ .ei || !(0,_spelling_js__WEBPACK_IMPORTED_MODULE_6__/* .isWithinTypo */ .K)(written, wordOf(kind), mayBeName))
                    continue;
                found.push({ code: 'MISSPELT', token: at, expected: nameOf(kind), patch: { at, removed: 1, inserted: [kind] } });
            }
        }
        return found;
    }
    /** Another word, or a number, where a rule demands one certain word. */
    replaced() {
        const { tokens, last, row } = this.span;
        const at = this.failure;
        const kind = tokens.kind[at] ?? 0;
        // `CREATE TEMP VIEW` may be a statement of tomorrow.
        if (row === undefined || at > last || (kind !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Word && kind < _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYWORD_BASE */ .ei))
            return [];
        return [...this.required].filter((each) => each >= _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYWORD_BASE */ .ei && this.required.size === 1)
            .map((each) => ({ code: 'MISSPELT', token: at, expected: nameOf(each), patch: { at, removed: 1, inserted: [each] } }));
    }
    /** A statement that begins on a line of its own inside this one. */
    lines() {
        const { tokens, first, last, row } = this.span;
        const found = [];
        for (const at of [this.failure, this.failure - 1]) {
            if (at <= first || at > last || !beginsLine(tokens, at) || !(row === _plpgsql_body_js__WEBPACK_IMPORTED_MODULE_3__/* .PLPGSQL */ .im || BEGINS_STATEMENT.has(tokens.kind[at] ?? 0)))
                continue;
            found.push({ code: 'MISSING_SEMICOLON', token: at, expected: ';', patch: { at, removed: 0, inserted: [_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Semicolon] } });
        }
        return found;
    }
    missingMarks() {
        const found = [];
        for (const kind of [_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.RightParen, _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.LeftParen, _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.RightBracket])
            if (this.required.has(kind))
                found.push(this.insertion(kind));
        if (this.expectations.get(this.failure)?.has(_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Comma) === true && this.mayMissComma())
            found.push(this.insertion(_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Comma));
        return found;
    }
    /** A comma is only put in before what no clause begins with, or before a word at the beginning of a line. */
    mayMissComma() {
        const { tokens, last } = this.span;
        const kind = tokens.kind[this.failure] ?? 0;
        if (this.failure > last)
            return false;
        if (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Word || BEGINS_CONSTRAINT.has(kind))
            return beginsLine(tokens, this.failure) && this.standsBelowElement();
        return kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Number || kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.String || kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.LeftParen || kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.QuotedName;
    }
    /** Whether the element before the failure begins in the same column, as the elements of a list do; what goes on with an element is indented. */
    standsBelowElement() {
        const { tokens, first } = this.span;
        let open = 0;
        for (let at = this.failure - 1; at > first; at--) {
            const kind = tokens.kind[at];
            if (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.RightParen)
                open++;
            else if (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.LeftParen && open > 0)
                open--;
            else if (open === 0 && (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Comma || kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.LeftParen))
                return this.standsBelow(at + 1);
        }
        // A list without parentheses: SET of UPDATE, the tables of LOCK.
        for (let at = this.failure - 1; at > first; at--)
            if (beginsLine(tokens, at))
                return this.standsBelow(at);
        return false;
    }
    standsBelow(at) {
        const { tokens } = this.span;
        return beginsLine(tokens, at) && columnOf(tokens, at) === columnOf(tokens, this.failure);
    }
    /** A mark too many, at the failure or just before it. */
    unexpectedMarks() {
        const { tokens, first, last } = this.span;
        const found = [];
        for (const at of [this.failure, this.failure - 1]) {
            const kind = tokens.kind[at] ?? 0;
            if (at <= first || at > last || (kind !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Comma && kind !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.RightParen && kind !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Dot))
                continue;
            found.push({ code: 'UNEXPECTED', token: at, expected: '', patch: { at, removed: 1, inserted: [] } });
        }
        return found;
    }
    /** Words that a rule demands; ON with a condition after it, for a join that has none. */
    missingWords() {
        const words = [...this.required].filter((kind) => kind >= _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYWORD_BASE */ .ei);
        const here = words.flatMap((kind) => kind === ON ? [this.insertion(kind), this.insertion(kind, _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Number)] : [this.insertion(kind)]);
        // `JOIN u t.a = u.a`: the condition's first word was taken for an alias.
        const before = this.failure - 1 > this.span.first ? words.map((kind) => this.insertion(kind, undefined, nameOf(kind), this.failure - 1)) : [];
        return [...here, ...before];
    }
    missingParts() {
        return [...this.required].filter((what) => what < 0 || what === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Number || what === _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.String).map((what) => this.insertion(PLACEHOLDER[what] ?? what, undefined, PART[what] ?? PART[_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Value]));
    }
    insertion(kind, then, expected = nameOf(kind), at = this.failure) {
        return { code: 'MISSING', token: at, expected, patch: { at, removed: 0, inserted: then === undefined ? [kind] : [kind, then] } };
    }
}
const ON = (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('on');
const PLACEHOLDER = { [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Name]: _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Word, [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Expression]: _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Number, [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Type]: (0,_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('int'), [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Value]: _tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.String };
const PART = { [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Name]: 'a name', [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Expression]: 'an expression', [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Type]: 'a type', [_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .Expected */ .jJ.Value]: 'a value' };
/** Words that begin a statement and hardly anything else at the beginning of a line. */
const BEGINS_STATEMENT = new Set('select with insert update delete merge copy unload truncate create alter drop grant revoke vacuum analyze comment call refresh begin commit'.split(' ').map(_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si));
const BEGINS_CONSTRAINT = new Set('constraint primary unique foreign'.split(' ').map(_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si));
function isWord({ patch }) {
    return (patch.inserted[0] ?? 0) >= _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYWORD_BASE */ .ei;
}
function wordOf(kind) {
    return _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYWORDS */ .d6[kind - _keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYWORD_BASE */ .ei]?.word ?? '';
}
const MARKS = new Map([[_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.LeftParen, '('], [_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.RightParen, ')'], [_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.RightBracket, ']'], [_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Comma, ','], [_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.String, 'a string'], [_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .Shape */ .yp.Number, 'a number']]);
function nameOf(kind) {
    return MARKS.get(kind) ?? wordOf(kind).toUpperCase();
}
function beginsLine({ text, start, end }, at) {
    return at > 0 && text.slice(end[at - 1], start[at]).includes('\n');
}
function columnOf({ text, start }, at) {
    const offset = start[at] ?? 0;
    return offset - text.lastIndexOf('\n', offset - 1);
}
function isWhole(tokens, first, last) {
    if (last < first)
        return false;
    const found = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(tokens, first, last);
    if (found === undefined)
        return false;
    return (0,_syntax_js__WEBPACK_IMPORTED_MODULE_4__/* .readSyntax */ .kQ)({ tokens, first, last, row: found.row, afterHead: found.afterHead }).status === 'parsed';
}
/** The statement's tokens with one change. A token that is put in has no text and stands where the next one begins. */
function patchedTokens(tokens, first, last, { at, removed, inserted }) {
    const place = at <= last ? tokens.start[at] ?? 0 : tokens.end[last] ?? 0;
    const isReplacement = removed === 1 && inserted.length === 1;
    const spliced = (values, put) => [...values.subarray(first, at), ...put, ...values.subarray(at + removed, last + 1)];
    const kind = Int16Array.from(spliced(tokens.kind, inserted));
    const start = Int32Array.from(spliced(tokens.start, inserted.map(() => place)));
    const end = Int32Array.from(spliced(tokens.end, inserted.map(() => isReplacement ? tokens.end[at] ?? place : place)));
    return { text: tokens.text, count: kind.length, kind, start, end, comments: tokens.comments, faults: [], tags: [], quoteWidth: tokens.quoteWidth };
}
/** Where a fault is, in offsets of the whole text; nothing long where the end came too early. */
function faultPlace({ tokens, token, last }) {
    const end = tokens.end[Math.min(token, last)] ?? 0;
    return { start: token > last ? end : tokens.start[token] ?? end, end };
}
/** The mistake in a sentence. */
function faultMessage({ code, tokens, token, last, expected }) {
    const written = token > last ? '' : (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_5__/* .tokenText */ .pA)(tokens, token);
    switch (code) {
        case 'MISSPELT': return `${expected} was expected here, not "${written}".`;
        case 'MISSING': return written === '' ? `The statement ends too early: ${expected} is missing.` : `Before this, ${expected} is missing.`;
        case 'UNEXPECTED': return `This "${written}" is one too many.`;
        case 'MISSING_SEMICOLON': return 'A semicolon is missing before this statement.';
    }
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

/***/ 3326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isWithinTypo)
/* harmony export */ });
/* unused harmony export editDistance */
/** How near two words are: for "did you mean". */
/** Words shorter than this are only compared where nothing but a keyword can stand. */
const WORD_MIN = 4;
const LONG_WORD_MIN = 8;
/**
 * Whether a written word is a keyword with a slip in it. Where it may as well be somebody's name, words of under four letters never are.
 * One slip, or two in a long word.
 */
function isWithinTypo(written, word, mayBeName) {
    if (mayBeName && Math.max(written.length, word.length) < WORD_MIN)
        return false;
    const most = Math.min(written.length, word.length) >= LONG_WORD_MIN ? 2 : 1;
    return editDistance(written, word, most) <= most;
}
/**
 * Letters to put in, take out, change, or swap with their neighbour, to make one word of the other (Damerau's optimal string alignment).
 * Answers `most + 1` for anything farther.
 */
function editDistance(a, b, most) {
    if (Math.abs(a.length - b.length) > most)
        return most + 1;
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const change = a[row - 1] === b[column - 1] ? 0 : 1;
            let least = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + change);
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
                least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
            current.push(least);
        }
        beforeLast = last;
        last = current;
    }
    return Math.min(last[b.length] ?? 0, most + 1);
}


/***/ })

};
