export const id = 3782;
export const ids = [3782];
export const modules = {

/***/ 3361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LU: () => (/* binding */ childrenOf),
  Ll: () => (/* binding */ isNode),
  UG: () => (/* binding */ pushChildren),
  GG: () => (/* binding */ walk),
  io: () => (/* binding */ walkBranches)
});

// UNUSED EXPORTS: CHILDREN

;// CONCATENATED MODULE: ./build/src/core/sql/nodes/copy.js
const COPY_CHILDREN = {
    CreateTemplate: ['name', 'options'], AlterTemplate: ['name', 'to', 'options'], Copy: ['target', 'columns', 'options', 'job'], CopyJobCreation: [], CopyJob: [], Unload: ['options']
};

;// CONCATENATED MODULE: ./build/src/core/sql/nodes/data.js
const DATA_CHILDREN = {
    Insert: ['with', 'target', 'columns', 'query', 'onConflict', 'returning'], OnConflict: ['keys', 'constraint', 'assignments', 'where'], Assignment: ['targets', 'value'],
    Update: ['with', 'target', 'alias', 'assignments', 'from', 'where', 'returning'], Delete: ['with', 'target', 'alias', 'using', 'where', 'returning'],
    Merge: ['with', 'target', 'alias', 'source', 'on', 'clauses'], MergeClause: ['condition', 'assignments', 'columns', 'values'],
    CallProcedure: ['name', 'args'], Lock: ['tables'], Prepare: ['types', 'statement'], Execute: ['args'], Deallocate: [], Explain: ['statement'],
    DeclareCursor: ['query'], Fetch: [], CloseCursor: [],
};

;// CONCATENATED MODULE: ./build/src/core/sql/nodes/expressions.js
const EXPRESSION_CHILDREN = {
    Literal: [], TypedLiteral: ['type'], IntervalLiteral: [], ColumnRef: [], Star: ['exclude'], Placeholder: [],
    Unary: ['operand'], Binary: ['left', 'right'], Between: ['operand', 'low', 'high'], InTest: ['operand', 'items', 'query'],
    Like: ['operand', 'pattern', 'escape'], IsTest: ['operand'], DistinctTest: ['left', 'right'],
    Case: ['operand', 'branches', 'otherwise'], CaseBranch: ['condition', 'result'], Cast: ['operand', 'type'],
    Call: ['name', 'args', 'orderBy', 'filter', 'over'], NamedArgument: ['value'], Window: ['partitionBy', 'orderBy', 'frame'], Frame: ['bounds'],
    Exists: ['query'], Subquery: ['query'], RowValue: ['items'], ArrayValue: ['items'], Subscript: ['operand', 'index'], Field: ['operand'],
    Collate: ['operand', 'collation'], AtTimeZone: ['operand', 'zone'], Quantified: ['query', 'operand'], OuterJoinMark: ['operand'],
};

;// CONCATENATED MODULE: ./build/src/core/sql/nodes/external.js
const EXTERNAL_CHILDREN = {
    CreateExternalTable: ['name', 'columns', 'partitionedBy', 'options', 'query'], ExternalColumn: ['type'],
    CreateExternalSchema: ['name', 'source', 'options'], AlterExternalSchema: ['name', 'options'],
    CreateSchema: ['name', 'options', 'elements'], AlterSchema: ['name', 'options'], CreateDatabase: ['name', 'options'], AlterDatabase: ['name', 'options'],
    CreateExternalFunction: ['name', 'argumentTypes', 'returns', 'options'],
    CreateModel: ['name', 'table', 'query', 'functionName', 'argumentTypes', 'returns', 'options'], CreateLibrary: ['name', 'options'],
    CreateIdentityProvider: ['name', 'options'], AlterIdentityProvider: ['name', 'options'], DescIdentityProvider: ['name'],
};

;// CONCATENATED MODULE: ./build/src/core/sql/nodes/maintenance.js
const MAINTENANCE_CHILDREN = { Vacuum: ['table'], Analyze: ['table', 'columns'], AnalyzeCompression: ['table', 'columns'] };

;// CONCATENATED MODULE: ./build/src/core/sql/nodes/options.js
const OPTION_CHILDREN = { Option: ['value'], OptionWord: [], OptionGroup: [], OptionList: ['options'] };

;// CONCATENATED MODULE: ./build/src/core/sql/nodes/queries.js
const QUERY_CHILDREN = {
    Query: ['with', 'body', 'orderBy', 'limit', 'offset', 'into'], CommonTable: ['columns', 'query'], SetOperation: ['left', 'right'], Values: ['rows'],
    Select: ['distinctOn', 'top', 'items', 'exclude', 'into', 'from', 'where', 'startWith', 'connectBy', 'groupBy', 'having', 'qualify', 'windows'], NamedWindow: ['window'],
    SelectItem: ['expression'], Into: ['targets'], SortItem: ['expression'], GroupingSets: ['items'],
    Alias: ['columns'], AliasColumn: ['type'], TableRef: ['name', 'alias'], PathRef: ['path', 'alias'], DerivedTable: ['query', 'alias'],
    TableFunction: ['call', 'alias'], JoinGroup: ['item', 'alias'], Join: ['left', 'right', 'on', 'using'],
    Pivot: ['source', 'aggregates', 'column', 'items', 'alias'], Unpivot: ['source', 'value', 'column', 'items', 'alias'],
};

;// CONCATENATED MODULE: ./build/src/core/sql/nodes/routines-plpgsql.js
const PLPGSQL_CHILDREN = {
    PlBlock: ['declarations', 'statements', 'handlers'], PlHandler: ['statements'], PlVariable: ['type', 'value'], PlAlias: [], PlCursor: ['parameters', 'query'],
    PlSql: ['tree'], PlAssignment: ['target', 'value'], PlExecute: ['command', 'into', 'using'], PlNull: [],
    PlIf: ['alternatives', 'otherwise'], PlCase: ['operand', 'alternatives', 'otherwise'], PlAlternative: ['conditions', 'statements'],
    PlLoop: ['statements'], PlWhile: ['condition', 'statements'], PlForRange: ['low', 'high', 'step', 'statements'],
    PlForQuery: ['targets', 'query', 'statements'], PlForExecute: ['targets', 'command', 'using', 'statements'],
    PlExit: ['condition'], PlReturn: ['value', 'query'], PlRaise: ['format', 'values', 'using'], PlRaiseOption: ['value'],
    PlOpen: ['args', 'query', 'command', 'using'], PlFetch: ['into'], PlClose: [], PlDiagnostics: ['items'], PlDiagnostic: ['target'],
};

;// CONCATENATED MODULE: ./build/src/core/sql/nodes/routines.js

const ROUTINES_CHILDREN = {
    CreateProcedure: ['name', 'parameters', 'options'], CreateFunction: ['name', 'parameters', 'options'], AlterRoutine: ['name', 'parameters', 'rename', 'owner', 'changes'],
    RoutineParameter: ['type', 'value'],
    ...PLPGSQL_CHILDREN,
};

;// CONCATENATED MODULE: ./build/src/core/sql/nodes/security.js
const SECURITY_CHILDREN = {
    CreateUser: ['name', 'options'], AlterUser: ['name', 'options'], CreateGroup: ['name', 'members'], AlterGroup: ['name', 'members', 'newName'],
    CreateRole: ['name', 'options'], AlterRole: ['name', 'options'], AlterSystem: ['setting'],
    RoutineIdentity: ['name', 'arguments'], RoutineIdentityArgument: ['type'], Principal: ['name'], GrantedRole: ['name'],
    GrantObjects: ['names', 'routines', 'database'], RolePurpose: [],
    Grant: ['privileges', 'objects', 'grantees', 'purposes'], Revoke: ['privileges', 'objects', 'grantees', 'purposes'],
    AlterDefaultPrivileges: ['users', 'schemas', 'change'],
    PolicyColumn: ['type'], CreatePolicy: ['name', 'columns', 'using'], AlterPolicy: ['name', 'using'],
    AttachPolicy: ['name', 'relations', 'columns', 'inputs', 'grantees'], DetachPolicy: ['name', 'relations', 'columns', 'grantees'],
};

;// CONCATENATED MODULE: ./build/src/core/sql/nodes/session.js
const SESSION_CHILDREN = {
    Setting: ['name', 'values'], SetParameter: ['setting'], SetSessionAuthorization: ['user'], SetTransaction: [], Begin: [], Commit: [], Rollback: [], Savepoint: [],
    Reset: ['name'], Use: ['database'], Cancel: [], Show: ['name', 'routine', 'options'],
};

;// CONCATENATED MODULE: ./build/src/core/sql/nodes/sharing.js
const SHARING_CHILDREN = {
    CreateDatashare: ['name', 'options'], AlterDatashare: ['name', 'objects', 'options'], SharedObject: ['name', 'types'], DescDatashare: ['name'],
};

;// CONCATENATED MODULE: ./build/src/core/sql/nodes/tables.js
const TABLES_CHILDREN = {
    CreateTable: ['name', 'elements', 'options', 'query'], ColumnDef: ['type', 'attributes'], Constraint: ['columns', 'check', 'references', 'referenced', 'options'],
    LikeTable: ['table', 'options'],
    AlterTable: ['name', 'actions'], AddColumn: ['column'], DropColumn: [], AlterColumn: ['type', 'value'], RenameColumn: [], AddConstraint: ['constraint'],
    DropConstraint: [], RenameConstraint: [], RenameTable: ['to'], ChangeOwner: [], AlterAttributes: ['options'], SetAttribute: ['option'], AppendRows: ['source'],
    RowLevelSecurity: [], MaskingSwitch: [], PartitionChange: ['partitions'], PartitionValues: ['values'], PartitionField: ['field', 'replacement'],
    Drop: ['targets'], DropTarget: ['name', 'args'], SignatureArgument: ['type'], Truncate: ['tables'], Comment: ['target', 'table', 'text'],
};

;// CONCATENATED MODULE: ./build/src/core/sql/nodes/views.js
const VIEWS_CHILDREN = {
    CreateView: ['name', 'columns', 'query'], CreateMaterializedView: ['name', 'columns', 'options', 'query'], AlterMaterializedView: ['name', 'options'],
    RefreshMaterializedView: ['name'], CreateExternalView: ['name', 'catalogName', 'query'], AlterExternalView: ['name', 'catalogName', 'query'],
    DropExternalView: ['names', 'catalogName'],
};

;// CONCATENATED MODULE: ./build/src/core/sql/nodes.js













const COMMON_CHILDREN = { Name: [], NameList: ['names'], TypeName: [] };
/** The fields of each kind that hold its child nodes, in source order. */
const CHILDREN = {
    ...COMMON_CHILDREN, ...EXPRESSION_CHILDREN, ...QUERY_CHILDREN, ...OPTION_CHILDREN,
    ...TABLES_CHILDREN, ...DATA_CHILDREN, ...COPY_CHILDREN, ...VIEWS_CHILDREN, ...EXTERNAL_CHILDREN, ...ROUTINES_CHILDREN, ...SECURITY_CHILDREN, ...SHARING_CHILDREN, ...SESSION_CHILDREN, ...MAINTENANCE_CHILDREN,
};
/** Only of the kinds that have children. */
const FIELDS = new Map(Object.entries(CHILDREN).filter(([, fields]) => fields.length > 0));
/** The children of a node, in source order; absent ones left out. */
function childrenOf(node) {
    const found = [];
    pushChildren(node, found);
    return found;
}
/**
 * Visits a node and everything below it, parents before children, in source order. Uses no recursion: a chain of ten thousand operators
 * is a tree ten thousand deep. A visitor that answers false keeps the walk out of the node's children.
 */
function walk(node, visit) {
    traverse(node, visit, NO_KINDS);
}
/** The same without a visit of the columns and literals. */
function walkBranches(node, visit) {
    traverse(node, visit, TWIGS);
}
function traverse(node, visit, skipped) {
    const open = [node];
    const children = [];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (visit(next) === false)
            continue;
        children.length = 0;
        pushChildren(next, children);
        for (let at = children.length - 1; at >= 0; at--) {
            const child = children[at];
            if (child !== undefined && !skipped.has(child.kind))
                open.push(child);
        }
    }
}
const NO_KINDS = new Set();
const TWIGS = new Set(['Literal', 'ColumnRef', 'OptionWord', 'Placeholder']);
/** Adds the children of a node to a list; for walks that keep one. */
function pushChildren(node, into) {
    const fields = FIELDS.get(node.kind);
    if (fields === undefined)
        return;
    const from = into.length;
    const record = node;
    // Counted by hand, because this is where most walks spend their time.
    for (let field = 0; field < fields.length; field++) {
        const value = record[fields[field] ?? ''];
        if (value === null || value === undefined)
            continue;
        if (!Array.isArray(value))
            into.push(value);
        else
            for (let at = 0; at < value.length; at++)
                into.push(value[at]);
    }
    // INTO stands before FROM or after it, LIMIT before OFFSET or after it, CONNECT BY before START WITH or after it, the type of CONVERT before its operand and that of CAST after it.
    if (into.length - from > 1 && (node.kind === 'Select' || node.kind === 'Cast' || node.kind === 'Query') && !isInOrder(into, from))
        into.push(...into.splice(from).sort((a, b) => a.first - b.first));
}
function isInOrder(nodes, from) {
    for (let at = from + 1; at < nodes.length; at++)
        if ((nodes[at]?.first ?? 0) < (nodes[at - 1]?.first ?? 0))
            return false;
    return true;
}
/** Whether a value is a node; for readers of trees that know nothing of their kinds. */
function isNode(value) {
    return typeof value === 'object' && value !== null && 'kind' in value && 'first' in value && 'last' in value;
}


/***/ }),

/***/ 2111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iX: () => (/* binding */ Parser),
/* harmony export */   jJ: () => (/* binding */ Expected)
/* harmony export */ });
/* unused harmony export NESTING_MAX */
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4306);

/** What can be expected besides a token kind. */
const Expected = { Name: -1, Expression: -2, Type: -3, Value: -4 };
/** Deeper nesting than this is not read; a person does not write it, and the stack ends somewhere. */
const NESTING_MAX = 250;
const NOTHING = new Set();
class Parser {
    tokens;
    first;
    limit;
    expectations;
    pos;
    /** Index after the last token a rule may see. */
    end;
    /** Pieces no rule read, in order. */
    opaque = [];
    /** Set by the first `fail` or `skip`: the statement is not parsed whole. */
    incomplete = false;
    /** Where reading first went wrong, or -1. */
    firstFailure = -1;
    /** What must stand there, as far as a rule said so; known only when expectations are collected. */
    required = NOTHING;
    failed = false;
    depth = 0;
    kinds;
    constructor(tokens, first, limit, expectations) {
        this.tokens = tokens;
        this.first = first;
        this.limit = limit;
        this.expectations = expectations;
        this.kinds = tokens.kind;
        this.pos = first;
        this.end = limit;
    }
    /** The kind of the token at the cursor, or of one after it; 0 after the statement's end. */
    kind(ahead = 0) {
        const at = this.pos + ahead;
        return at < this.end ? this.kinds[at] ?? 0 : 0;
    }
    /** Whether the token at the cursor is of this kind. */
    at(kind) {
        if (this.pos < this.end && this.kinds[this.pos] === kind)
            return true;
        if (this.expectations !== undefined)
            this.expects(kind);
        return false;
    }
    /** Whether the tokens at the cursor are of these kinds, one after the other. */
    atAll(...kinds) {
        for (let ahead = 0; ahead < kinds.length; ahead++) {
            const kind = kinds[ahead] ?? 0;
            if (this.kind(ahead) === kind)
                continue;
            if (this.expectations !== undefined && !this.failed)
                note(this.expectations, this.pos + ahead, kind);
            return false;
        }
        return true;
    }
    eat(kind) {
        if (!this.at(kind))
            return false;
        this.pos++;
        return true;
    }
    /** Reads all of these tokens, or none. */
    eatAll(...kinds) {
        if (!this.atAll(...kinds))
            return false;
        this.pos += kinds.length;
        return true;
    }
    /** Reads the one of these kinds that stands at the cursor, and answers its token's index, or -1. */
    eatAny(...kinds) {
        if (this.expectations === undefined && (this.pos >= this.end || !kinds.includes(this.kinds[this.pos] ?? 0)))
            return -1;
        for (const kind of kinds)
            if (this.eat(kind))
                return this.pos - 1;
        return -1;
    }
    expect(kind) {
        if (this.eat(kind))
            return true;
        this.fail(kind);
        return false;
    }
    expectAll(...kinds) {
        return kinds.every((kind) => this.expect(kind));
    }
    /** Whether this is the second reading, which notes what could have stood where. */
    get isRecording() {
        return this.expectations !== undefined;
    }
    /** Notes that any of these could have stood at the cursor; costs nothing in the first reading. */
    expectsAny(kinds) {
        if (this.expectations !== undefined)
            for (const kind of kinds)
                this.expects(kind);
    }
    /** Notes that something could have stood at the cursor. */
    expects(what) {
        if (this.expectations !== undefined && !this.failed)
            note(this.expectations, this.pos, what);
    }
    /**
     * Something is missing or not understood at the cursor: every open rule sees the statement end here. `what` is the one thing that must
     * stand here; a rule that leaves it out does not know.
     */
    fail(what) {
        if (this.failed)
            return;
        if (!this.incomplete && this.expectations !== undefined)
            this.required = what === undefined ? NOTHING : new Set([what]);
        this.failed = true;
        this.wentWrongAt(this.pos);
        this.end = this.pos;
    }
    /** After the rule has ended: what is left of the statement is unread. */
    finish() {
        this.end = this.limit;
        const from = this.pos;
        this.pos = this.limit;
        this.unread(from);
    }
    /** The statement is not read whole, because of something at this token; `what` is the one thing that must stand there. */
    spoil(at, what) {
        if (!this.incomplete && what !== undefined && this.expectations !== undefined)
            this.required = new Set([what]);
        this.wentWrongAt(at);
    }
    wentWrongAt(at) {
        if (!this.incomplete)
            this.firstFailure = at;
        this.incomplete = true;
    }
    get isFailed() {
        return this.failed;
    }
    /** After a failure inside an element of a list: goes on at the next of these kinds outside of parentheses, and notes what lies between as unread. */
    recover(...stops) {
        if (!this.failed)
            return;
        this.failed = false;
        this.end = this.limit;
        this.skipTo(...stops);
    }
    /** Moves to the next of these kinds outside of parentheses, or to the end; what lies between is unread. */
    skipTo(...stops) {
        const from = this.pos;
        let open = 0;
        for (; this.pos < this.end; this.pos++) {
            const kind = this.kinds[this.pos] ?? 0;
            if (open === 0 && (stops.includes(kind) || kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.RightParen))
                break;
            if (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.LeftParen)
                open++;
            else if (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.RightParen)
                open--;
        }
        this.unread(from);
    }
    /** Notes the tokens from an index up to the cursor as not understood. */
    unread(from) {
        if (this.pos <= from)
            return;
        this.wentWrongAt(from);
        this.opaque.push({ first: from, last: this.pos - 1 });
    }
    /** At a left parenthesis: moves after its right one; to the end when there is none. Answers whether there was one. */
    skipGroup() {
        let open = 0;
        for (; this.pos < this.end; this.pos++) {
            const kind = this.kinds[this.pos] ?? 0;
            if (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.LeftParen)
                open++;
            else if (kind === _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.RightParen && --open === 0) {
                this.pos++;
                return true;
            }
        }
        this.expects(_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.RightParen);
        this.fail();
        return false;
    }
    /** Enters a nested construct; answers false, and fails, when the nesting is too deep. Every `enter` that answered true is followed by one `leave`. */
    enter() {
        if (this.depth >= NESTING_MAX) {
            this.fail();
            return false;
        }
        this.depth++;
        return true;
    }
    leave() {
        this.depth--;
    }
    /** Whether one of these kinds stands between the statement's first token and the cursor's start, among the words of its head. */
    headHas(kind, before = this.pos) {
        for (let at = this.first; at < before; at++)
            if (this.kinds[at] === kind)
                return true;
        return false;
    }
    /** The text of a token. */
    text(index) {
        return (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenText */ .pA)(this.tokens, index);
    }
    /** Whether the token at the cursor, or one after it, is this word or operator, in any case. For words the keyword table has no row for. */
    isText(lower, ahead = 0) {
        const at = this.pos + ahead;
        if (at >= this.end)
            return false;
        const start = this.tokens.start[at] ?? 0;
        return (this.tokens.end[at] ?? 0) - start === lower.length && this.text(at).toLowerCase() === lower;
    }
    /** Reads a word or an operator by its text. */
    eatText(lower) {
        if (!this.isText(lower))
            return false;
        this.pos++;
        return true;
    }
    /** Whether a name could begin at the cursor: a word, a quoted name or a template; reserved words only where the caller knows that nothing else can stand. */
    atName() {
        return (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .isNameOrTemplate */ .NM)(this.kind());
    }
    /** A name with its qualifiers, or null. Any word is taken, also a reserved one: whether it needs quotes is the linter's business. */
    name() {
        if (!(0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .isNameOrTemplate */ .NM)(this.kind())) {
            this.expects(Expected.Name);
            return null;
        }
        const first = this.pos++;
        while (this.kind() === _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.Dot && (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .isNameOrTemplate */ .NM)(this.kind(1)))
            this.pos += 2;
        return { kind: 'Name', first, last: this.pos - 1 };
    }
    /** A name that must stand here. */
    expectName() {
        const name = this.name();
        if (name === null)
            this.fail(Expected.Name);
        return name;
    }
    /** One word without qualifiers; its token's index, or -1. */
    word() {
        if ((0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .isNameOrTemplate */ .NM)(this.kind()))
            return this.pos++;
        this.expects(Expected.Name);
        return -1;
    }
    expectWord() {
        const word = this.word();
        if (word < 0)
            this.fail(Expected.Name);
        return word;
    }
    /** Items separated by commas: at least one. An item that answers null ends the list and fails. */
    commaList(item) {
        const items = [];
        do {
            const from = this.pos;
            const read = item(this);
            if (read === null || this.pos === from) {
                this.fail();
                break;
            }
            items.push(read);
        } while (this.eat(_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.Comma));
        return items;
    }
    /** `(item, item)`; null when no parenthesis stands here. */
    parenList(item) {
        if (!this.eat(_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.LeftParen))
            return null;
        const items = this.commaList(item);
        this.expect(_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.RightParen);
        return items;
    }
    /** `(item, item)` whose items are read one by one: an item that is not understood is noted as unread, and the list goes on. */
    recoveringParenList(item) {
        if (!this.eat(_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.LeftParen))
            return null;
        const items = [];
        do {
            const read = item(this);
            if (read === null)
                this.fail();
            else
                items.push(read);
            if (this.kind() !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.Comma && this.kind() !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.RightParen) {
                this.expects(_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.Comma);
                this.fail(_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.RightParen);
                this.recover(_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.Comma);
            }
        } while (this.eat(_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.Comma));
        this.expect(_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.RightParen);
        return items;
    }
    /** `(a, b)` */
    nameList() {
        const first = this.pos;
        const names = this.parenList((p) => p.name());
        return names === null ? null : { kind: 'NameList', first, last: this.pos - 1, names };
    }
    /** Index of the last token read. */
    get last() {
        return this.pos - 1;
    }
}
function note(expectations, at, what) {
    const known = expectations.get(at);
    if (known === undefined)
        expectations.set(at, new Set([what]));
    else
        known.add(what);
}


/***/ }),

/***/ 3648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ routineBody),
/* harmony export */   To: () => (/* binding */ isReadLanguage),
/* harmony export */   im: () => (/* binding */ PLPGSQL)
/* harmony export */ });
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3361);
/* harmony import */ var _sql_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7853);
/* harmony import */ var _syntax_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3861);
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4306);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9351);
/* harmony import */ var _sql_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6830);






/** The row of a body as if it were a statement, so that one driver reads both; no statement begins like it. */
const PLPGSQL = { kind: 'plpgsql', head: '', runs: 'transaction', doc: 'c_PLpgSQL-structure' };
/** Routines that are made inside of routines are read as deep as this. */
const BODY_DEPTH_MAX = 3;
/** Languages whose bodies are read here. */
function isReadLanguage(language) {
    return language === 'plpgsql' || language === 'sql';
}
/** The body in the string token `source`; null where the string's characters are not those of the body. */
function routineBody(outer, source, language) {
    const tokens = bodyTokens(outer, source);
    if (tokens === null)
        return null;
    return language === 'plpgsql' ? plpgsqlBody(tokens) : sqlBody(tokens);
}
function plpgsqlBody(tokens) {
    const { status, tree, opaque } = (0,_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .readSyntax */ .kQ)({ tokens, first: 0, last: tokens.count - 1, row: PLPGSQL, afterHead: 0 });
    const block = tree?.kind === 'PlBlock' ? tree : null;
    const statements = block === null ? [] : statementsOf(block);
    return { tokens, block, statements, opaque, isComplete: status === 'parsed' && tokens.faults.length === 0 };
}
function statementsOf(block) {
    const found = [];
    (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .walk */ .GG)(block, (node) => {
        if (node.kind !== 'PlSql')
            return true;
        found.push(node);
        return false;
    });
    return found;
}
/** https://docs.aws.amazon.com/redshift/latest/dg/udf-creating-a-scalar-sql-udf.html */
function sqlBody(tokens) {
    const spans = (0,_sql_file_js__WEBPACK_IMPORTED_MODULE_1__/* .splitTokens */ .jB)(tokens);
    const read = spans.map(({ first, last }) => (0,_sql_js__WEBPACK_IMPORTED_MODULE_5__/* .sqlBetween */ .jV)(tokens, first, last));
    const statements = read.filter((each) => each !== null);
    const opaque = spans.filter((_span, index) => read[index] === null);
    const isComplete = statements.length > 0 && opaque.length === 0 && statements.every(({ status }) => status === 'parsed') && tokens.faults.length === 0;
    return { tokens, block: null, statements, opaque, isComplete };
}
function bodyTokens(outer, source) {
    const depth = 'bodyDepth' in outer && typeof outer.bodyDepth === 'number' ? outer.bodyDepth : 0;
    const stretch = depth < BODY_DEPTH_MAX ? stretchInside(outer, source) : null;
    if (stretch === null)
        return null;
    const tokens = (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenize */ .qw)(outer.text, stretch.from, stretch.to, stretch.quoteWidth);
    readPerformAsSelect(tokens);
    return { ...tokens, bodyDepth: depth + 1 };
}
/** Where the text between the quotes stands; null where its characters are not those of the text: escapes, and quotes that are doubled twice. */
function stretchInside(tokens, source) {
    const start = tokens.start[source] ?? 0;
    const end = tokens.end[source] ?? 0;
    const written = tokens.text.slice(start, end);
    if (tokens.kind[source] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .Shape */ .yp.DollarString) {
        const tag = written.indexOf('$', 1) + 1;
        return { from: start + tag, to: end - tag, quoteWidth: tokens.quoteWidth };
    }
    const isPlain = tokens.quoteWidth === 1 && written.length > 1 && written.startsWith("'") && written.endsWith("'") && !written.includes('\\');
    return isPlain ? { from: start + 1, to: end - 1, quoteWidth: written.slice(1, -1).includes("''") ? 2 : 1 } : null;
}
const K = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .a)('perform select begin then else loop');
/** PERFORM is SELECT whose rows nobody wants: PL/pgSQL replaces the word before it runs the query, and so does this. */
function readPerformAsSelect({ kind, count }) {
    for (let at = 1; at < count; at++) {
        if (kind[at] !== K.perform)
            continue;
        const before = kind[at - 1] ?? 0;
        if (before === _tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .Shape */ .yp.Semicolon || before === K.begin || before === K.then || before === K.else || before === K.loop)
            kind[at] = K.select;
    }
}


/***/ }),

/***/ 6423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ statementEnd),
/* harmony export */   Hq: () => (/* binding */ skipStatement),
/* harmony export */   Ou: () => (/* binding */ resumeAfter),
/* harmony export */   U: () => (/* binding */ resume),
/* harmony export */   qj: () => (/* binding */ skipDeclaration)
/* harmony export */ });
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4306);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9351);


const K = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .a)('case end else elsif elseif as begin');
/** Index of the token after the statement that begins at `first`: its semicolon, or an END or ELSE that belongs to no CASE in it. */
function statementEnd({ tokens: { kind, count } }, first) {
    let cases = 0;
    for (let at = first; at < count; at++) {
        const each = kind[at];
        if (each === _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.Semicolon)
            return at;
        if (each !== K.case && each !== K.end && each !== K.else && each !== K.elsif && each !== K.elseif)
            continue;
        // After a dot and after AS any word is a name.
        if (at > first && (kind[at - 1] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.Dot || kind[at - 1] === K.as))
            continue;
        if (each === K.case)
            cases++;
        else if (cases === 0)
            return at;
        else if (each === K.end)
            cases--;
    }
    return count;
}
/** Takes a failure back: reading can go on where it stopped. */
function resume(p) {
    p.recover(p.tokens.kind[p.pos] ?? 0);
}
/** After a failure in the statement that began at `first`: moves behind it, and notes what was not read of it. */
function skipStatement(p, first) {
    resume(p);
    const from = p.pos;
    p.pos = Math.max(from, statementEnd(p, first));
    p.unread(from);
    if (p.kind() === _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.Semicolon)
        p.pos++;
}
/** After a failure in a declaration: moves behind it, or to BEGIN. */
function skipDeclaration(p) {
    resume(p);
    const from = p.pos;
    while (p.kind() !== 0 && p.kind() !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.Semicolon && p.kind() !== K.begin)
        p.pos++;
    p.unread(from);
    if (p.kind() === _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.Semicolon)
        p.pos++;
}
/** After a failure before THEN or LOOP: goes on behind that word, if it stands before the next semicolon, else where reading stopped. */
function resumeAfter(p, word) {
    if (!p.isFailed)
        return;
    resume(p);
    const from = p.pos;
    let at = from;
    while (at < p.end && p.tokens.kind[at] !== word && p.tokens.kind[at] !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .Shape */ .yp.Semicolon)
        at++;
    if (at === p.end || p.tokens.kind[at] !== word)
        return;
    p.pos = at;
    p.unread(from);
    p.pos++;
}


/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WY: () => (/* binding */ expectSql),
/* harmony export */   YN: () => (/* binding */ expectSqlUntil),
/* harmony export */   jV: () => (/* binding */ sqlBetween),
/* harmony export */   kZ: () => (/* binding */ intoVariables)
/* harmony export */ });
/* harmony import */ var _classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8506);
/* harmony import */ var _syntax_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3861);
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4306);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9351);
/* harmony import */ var _recovery_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6423);
/** The SQL statements and queries inside of a body: read by the same grammar as those outside. */





const K = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .words */ .a)('select into strict');
/** The statement at the cursor, up to its semicolon; fails where none begins. */
function expectSql(p) {
    return expectSqlUntil(p, (0,_recovery_js__WEBPACK_IMPORTED_MODULE_4__/* .statementEnd */ .He)(p, p.pos));
}
/** The same, up to another token. */
function expectSqlUntil(p, end) {
    const first = p.pos;
    const read = end > first ? sqlBetween(p.tokens, first, end - 1) : null;
    if (read === null) {
        failAtHead(p, first, end);
        return null;
    }
    if (read.status !== 'parsed')
        p.spoil(read.opaque[0]?.first ?? first);
    p.pos = end;
    return read;
}
/** The statement in tokens `first..last`; null where no row matches. */
function sqlBetween(tokens, first, last) {
    const head = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(tokens, first, last);
    if (head === undefined)
        return null;
    const { row, afterHead } = head;
    const { status, tree, opaque } = (0,_syntax_js__WEBPACK_IMPORTED_MODULE_1__/* .readSyntax */ .kQ)({ tokens, first, last, row, afterHead });
    const perform = tokens.kind[first] === K.select && (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenText */ .pA)(tokens, first).toLowerCase() !== 'select';
    return { kind: 'PlSql', first, last, perform, tokens, row, afterHead, status, tree, opaque };
}
function failAtHead(p, first, end) {
    const { at, kinds } = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .headWords */ .kB)(p.tokens, first, end - 1);
    p.pos = at;
    p.expectsAny(kinds);
    p.fail();
    // The words of the head are not read either.
    p.pos = first;
    p.end = first;
}
/** `INTO [STRICT] variable, …`, or null. */
function intoVariables(p) {
    const first = p.pos;
    if (!p.eat(K.into))
        return null;
    if (p.kind() === K.strict && p.kind(1) !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.Semicolon && p.kind(1) !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.Comma)
        p.pos++;
    const targets = p.commaList((q) => q.expectName());
    return { kind: 'Into', first, last: p.last, temporary: false, targets };
}


/***/ }),

/***/ 7029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ referencesIn)
/* harmony export */ });
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3361);
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4306);
/**
 * Which relations and columns a tree refers to: names are looked up where they stand, so that a common table expression hides a table only
 * where it is visible, and `FROM orders o, o.items` is a path into a row and not a schema called `o`.
 *
 * Without a catalog a bare column can only be given to a relation when no other source is in sight; otherwise it belongs to nobody here.
 */


const NOWHERE = { outer: null, common: null, sources: null, itemAliases: new Set() };
/** All references in a tree, in source order. */
function referencesIn(tokens, root) {
    const collector = new Collector(tokens);
    collector.walk(root);
    return { relations: collector.relations.sort((a, b) => a.at.first - b.at.first), columns: collector.columns.sort((a, b) => a.first - b.first) };
}
/** The columns of a set operation belong to no relation. */
const MADE = new Map([['', 'made']]);
/** Nodes without a reference below them. */
const REFERS_TO_NOTHING = new Set(['Name', 'NameList', 'Literal', 'TypeName', 'Alias', 'TableRef', 'Placeholder', 'OptionWord', 'OptionGroup', 'IntervalLiteral', 'TypedLiteral']);
class Collector {
    tokens;
    relations = [];
    columns = [];
    /** What is still to be visited, each with its scope at the same place. */
    nodes = [];
    scopes = [];
    selects = new Map();
    constructor(tokens) {
        this.tokens = tokens;
    }
    walk(root) {
        this.push(root, NOWHERE);
        for (let node = this.nodes.pop(); node !== undefined; node = this.nodes.pop())
            this.visit(node, this.scopes.pop() ?? NOWHERE);
    }
    push(node, scope) {
        if (REFERS_TO_NOTHING.has(node.kind))
            return;
        this.nodes.push(node);
        this.scopes.push(scope);
    }
    visit(node, scope) {
        switch (node.kind) {
            case 'Query': return this.query(node, scope);
            case 'Select': return this.descend(node, this.selectScope(node, scope));
            // What stands beside a query in FROM is not seen inside of it.
            case 'DerivedTable': return this.descend(node, node.lateral ? scope : scope.outer ?? scope);
            case 'ColumnRef': return this.column(node.first, node.last, scope);
            case 'Insert': return this.change(node, node.columns, [], scope);
            case 'Update': return this.change(node, node.assignments.flatMap(({ targets }) => targets), node.from, scope);
            case 'Delete': return this.change(node, [], node.using, scope);
            case 'Merge': return this.change(node, node.clauses.flatMap(({ columns, assignments }) => [...columns, ...assignments.flatMap(({ targets }) => targets)]), node.source === null ? [] : [node.source], scope);
            default: return this.descend(node, scope);
        }
    }
    descend(node, scope) {
        const { nodes, scopes } = this;
        let end = nodes.length;
        (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .pushChildren */ .UG)(node, nodes);
        for (let at = end; at < nodes.length; at++) {
            const child = nodes[at];
            if (child === undefined || REFERS_TO_NOTHING.has(child.kind))
                continue;
            nodes[end++] = child;
            scopes.push(scope);
        }
        nodes.length = end;
    }
    /** Opens the queries of WITH, each of which sees those before it, and itself when WITH is RECURSIVE; answers the scope of what follows. */
    commonTables(tables, recursive, outer) {
        if (tables.length === 0)
            return outer;
        const places = new Map(tables.map((common, index) => [(0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(this.tokens, common.name), index]));
        const seeing = (visible) => ({ ...outer, common: { places, visible, outer: outer.common } });
        for (const [index, common] of tables.entries())
            if (common.query !== null)
                this.push(common.query, seeing(recursive ? index + 1 : index));
        return seeing(tables.length);
    }
    /** ORDER BY sees what the one SELECT before it sees; after a set operation, its columns. */
    query(node, outer) {
        const scope = this.commonTables(node.with, node.recursive, outer);
        const last = node.body?.kind === 'Select' ? this.selectScope(node.body, scope) : { ...scope, outer: scope, sources: MADE };
        for (const item of node.orderBy)
            this.push(item, last);
        if (node.body !== null)
            this.push(node.body, scope);
    }
    /** A statement that changes rows: its target is beside the relations it reads, and the columns it sets are the target's. */
    change(node, columns, items, outer) {
        const { target } = node;
        const scope = this.commonTables(node.with, node.recursive, outer);
        const owner = target === null ? null : this.resolve(target, NOWHERE, new Map());
        for (const { first, last } of columns)
            this.columns.push({ column: (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(this.tokens, last), relation: owner, first, last });
        const sources = new Map();
        if (target !== null && node.kind !== 'Insert')
            sources.set(this.aliasOf(node) ?? (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(this.tokens, target.last), owner ?? 'made');
        for (const item of items)
            this.addSources(item, scope, sources);
        const inner = node.kind === 'Insert' ? scope : { ...scope, outer: scope, sources };
        for (const child of (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(node))
            if (child.kind !== 'CommonTable')
                this.push(child, inner);
    }
    selectScope(node, outer) {
        const known = this.selects.get(node);
        if (known !== undefined)
            return known;
        const sources = new Map();
        for (const item of node.from)
            this.addSources(item, outer, sources);
        const itemAliases = new Set();
        for (const item of node.items)
            if (item.alias >= 0)
                itemAliases.add((0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(this.tokens, item.alias));
        const scope = { outer, common: outer.common, sources, itemAliases };
        this.selects.set(node, scope);
        return scope;
    }
    /** Notes the relations an item of FROM reads, and the names by which columns can mention them. */
    addSources(root, scope, into) {
        const open = [root];
        for (let item = open.pop(); item !== undefined; item = open.pop()) {
            if (item.kind === 'Join')
                open.push(item.right, item.left);
            else if (item.kind === 'JoinGroup')
                open.push(item.item);
            else if (item.kind === 'Pivot' || item.kind === 'Unpivot') {
                open.push(item.source);
                into.set(this.aliasOf(item) ?? `(${item.first}`, 'made');
            }
            else if (item.kind === 'TableRef') {
                const read = this.resolve(item.name, scope, into);
                if (read !== null)
                    this.relations.push(read);
                into.set(this.aliasOf(item) ?? (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(this.tokens, item.name.last), read ?? 'made');
            }
            else
                into.set(this.aliasOf(item) ?? `(${item.first}`, 'made');
        }
    }
    aliasOf({ alias }) {
        return alias === null || alias.name < 0 ? undefined : (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(this.tokens, alias.name);
    }
    /** The relation a name in FROM stands for; null for a common table expression, a path into a row, and a name that a template hides. */
    resolve(name, scope, beside) {
        const { tokens } = this;
        for (let part = name.first; part <= name.last; part += 2)
            if (tokens.kind[part] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .Shape */ .yp.Template)
                return null;
        const folded = (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(tokens, name.last);
        if (name.first === name.last)
            return isCommon(scope.common, folded) ? null : { schema: '', name: folded, at: name };
        const head = (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(tokens, name.first);
        if (beside.has(head) || sourceOf(scope, head) !== undefined)
            return null;
        return { schema: (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(tokens, name.last - 2), name: folded, at: name };
    }
    column(first, last, scope) {
        const { tokens } = this;
        for (let part = first; part <= last; part += 2)
            if (tokens.kind[part] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .Shape */ .yp.Template)
                return;
        const head = (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(tokens, first);
        if (last === first) {
            if (!scope.itemAliases.has(head))
                this.columns.push({ column: head, relation: onlySource(scope), first, last });
            return;
        }
        const source = sourceOf(scope, head);
        if (source === undefined)
            this.columns.push({ column: (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(tokens, last), relation: null, first, last });
        else
            this.columns.push({ column: (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(tokens, first + 2), relation: source === 'made' ? null : source, first, last });
    }
}
function isCommon(common, name) {
    for (let at = common; at !== null; at = at.outer)
        if ((at.places.get(name) ?? Infinity) < at.visible)
            return true;
    return false;
}
function sourceOf(scope, alias) {
    for (let at = scope; at !== null; at = at.outer) {
        const source = at.sources?.get(alias);
        if (source !== undefined)
            return source;
    }
    return undefined;
}
/** The relation of a bare column: the one source of its query, when no outer query could own the column instead. */
function onlySource(scope) {
    if (scope.sources === null || scope.sources.size !== 1)
        return null;
    for (let at = scope.outer; at !== null; at = at.outer)
        if (at.sources !== null && at.sources.size > 0)
            return null;
    const [only] = scope.sources.values();
    return only === undefined || only === 'made' ? null : only;
}


/***/ }),

/***/ 7853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FT: () => (/* binding */ isClientCommand),
/* harmony export */   eg: () => (/* binding */ parseSql),
/* harmony export */   gZ: () => (/* binding */ placeInStatement),
/* harmony export */   jB: () => (/* binding */ splitTokens)
/* harmony export */ });
/* harmony import */ var _classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8506);
/* harmony import */ var _relations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9171);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3533);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7029);
/* harmony import */ var _syntax_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3861);
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4306);
/** A SQL file as its statements: split, classified, each with its exact place. */






/** Reads the statements of a file. Never throws; what is not understood is a statement without a row. */
function parseSql(path, text) {
    const tokens = (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenize */ .qw)(text);
    const lines = new _source_js__WEBPACK_IMPORTED_MODULE_5__/* .Lines */ .q(text);
    const statements = splitTokens(tokens).map(({ first, last }) => new FileStatement(path, tokens, lines, first, last));
    return { path, text, tokens, lines, statements };
}
/** The token spans between semicolons, inclusive; empty ones are left out. A command of psql (`\timing`) ends with its line. */
function splitTokens(tokens) {
    const spans = [];
    let first = 0;
    for (let at = 0; at <= tokens.count; at++) {
        if (at === first && isClientCommand(tokens, at)) {
            const last = lastOfLine(tokens, at);
            spans.push({ first, last });
            first = last + 1;
            at = last;
            continue;
        }
        if (at < tokens.count && tokens.kind[at] !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_4__/* .Shape */ .yp.Semicolon)
            continue;
        if (at > first)
            spans.push({ first, last: at - 1 });
        first = at + 1;
    }
    return spans;
}
/** Whether a command of psql or of RSQL stands there, which is no SQL. https://docs.aws.amazon.com/redshift/latest/mgmt/rsql-query-tool-commands.html */
function isClientCommand({ text, kind, start }, at) {
    return kind[at] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_4__/* .Shape */ .yp.Unknown && text.charAt(start[at] ?? 0) === '\\';
}
function lastOfLine({ text, kind, start, end, count }, from) {
    let last = from;
    while (last + 1 < count && kind[last + 1] !== _tokenizer_js__WEBPACK_IMPORTED_MODULE_4__/* .Shape */ .yp.Semicolon && !text.slice(end[last], start[last + 1]).includes('\n'))
        last++;
    return last;
}
const NONE = [];
const NO_REFERENCES = { relations: [], columns: [] };
/** `{{ config(…) }}` on lines of its own before a statement: it is a call of another program, and no SQL. */
function isMacroLine({ text, kind, start, end }, at) {
    return kind[at] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_4__/* .Shape */ .yp.Template && text.startsWith('{{', start[at]) && text.slice(end[at], start[at + 1] ?? text.length).includes('\n');
}
/** A statement that works out its relations and its tree when somebody asks. */
class FileStatement {
    path;
    tokens;
    lines;
    first;
    last;
    movedRange;
    row;
    afterHead;
    /** Where its SQL begins: after the macros before it. */
    start;
    knownRelations;
    knownTargets;
    knownSyntax;
    knownInner;
    knownReferences;
    constructor(path, tokens, lines, first, last, movedRange, known) {
        this.path = path;
        this.tokens = tokens;
        this.lines = lines;
        this.first = first;
        this.last = last;
        this.movedRange = movedRange;
        this.start = first;
        while (this.start < last && isMacroLine(tokens, this.start))
            this.start++;
        const classification = known ?? (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(tokens, this.start, last);
        this.row = classification?.row;
        this.afterHead = classification?.afterHead ?? this.start;
        this.knownSyntax = known;
    }
    get text() {
        return (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_4__/* .spanText */ .Cp)(this.tokens, this.first, this.last);
    }
    get range() {
        return this.movedRange ?? this.lines.range(this.path, this.tokens.start[this.first] ?? 0, this.tokens.end[this.last] ?? 0);
    }
    get relations() {
        return (this.knownRelations ??= this.readRelations());
    }
    get targets() {
        const { tokens, start, last, row, afterHead } = this;
        return (this.knownTargets ??= row === undefined ? [] : (0,_relations_js__WEBPACK_IMPORTED_MODULE_1__/* .changedRelations */ .cn)(tokens, start, last, { row, afterHead }));
    }
    get syntax() {
        const { tokens, start, last, row, afterHead } = this;
        return (this.knownSyntax ??= (0,_syntax_js__WEBPACK_IMPORTED_MODULE_3__/* .readSyntax */ .kQ)({ tokens, first: start, last, row, afterHead }));
    }
    get references() {
        return (this.knownReferences ??= this.syntax.status === 'parsed' && this.syntax.tree !== null ? (0,_scopes_js__WEBPACK_IMPORTED_MODULE_2__/* .referencesIn */ .i)(this.tokens, this.syntax.tree) : NO_REFERENCES);
    }
    forget() {
        this.knownSyntax = undefined;
        this.knownInner = undefined;
        this.knownReferences = undefined;
        this.knownRelations = undefined;
    }
    get inner() {
        return (this.knownInner ??= this.readInner());
    }
    readInner() {
        // Nothing else has statements inside, and asking for a tree has it read.
        if (this.row?.kind !== 'create-procedure' && this.row?.kind !== 'create-function')
            return NONE;
        const { tree } = this.syntax;
        if (tree?.kind !== 'CreateProcedure' && tree?.kind !== 'CreateFunction')
            return NONE;
        return tree.body?.statements.map((inner) => new FileStatement(this.path, inner.tokens, this.lines, inner.first, inner.last, undefined, inner)) ?? NONE;
    }
    readRelations() {
        const { tokens, start: first, last, row, afterHead } = this;
        if (row === undefined)
            return [];
        return (0,_relations_js__WEBPACK_IMPORTED_MODULE_1__/* .relationsOf */ .nS)(tokens, first, last, { row, afterHead }, this.syntax.status === 'parsed' ? this : null);
    }
    at(range) {
        return new FileStatement(this.path, this.tokens, this.lines, this.first, this.last, range);
    }
}
/** The place of an offset of the statement's own text source, also where that text lies inside another file (an INI bundle). */
function placeInStatement(statement, offset) {
    const lines = new _source_js__WEBPACK_IMPORTED_MODULE_5__/* .Lines */ .q(statement.tokens.text);
    const origin = lines.positionAt(statement.tokens.start[statement.first] ?? 0);
    const place = lines.positionAt(offset);
    const { start } = statement.range;
    return {
        line: place.line - origin.line + start.line,
        column: place.line === origin.line ? place.column - origin.column + start.column : place.column,
        offset: place.offset - origin.offset + start.offset,
    };
}


/***/ }),

/***/ 3861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hn: () => (/* binding */ holdsTemplate),
  uJ: () => (/* binding */ readExpectations),
  kQ: () => (/* binding */ readSyntax)
});

// EXTERNAL MODULE: ./build/src/core/sql/tokenizer.js + 2 modules
var tokenizer = __webpack_require__(4306);
// EXTERNAL MODULE: ./build/src/core/sql/words.js
var words = __webpack_require__(9351);
;// CONCATENATED MODULE: ./build/src/core/sql/operators.js


const K = (0,words/* words */.a)('from');
const Level = { Or: 1, And: 2, Not: 3, Comparison: 4, Test: 5, Other: 6, Is: 7, Sum: 8, Product: 9, Power: 10, Zone: 11, Sign: 12 };
/** How tightly the operator at the cursor holds the operand after it; 0 for one that stands before no operand. */
function prefixLevel({ tokens, pos }) {
    switch (tokens.text.charCodeAt(tokens.start[pos] ?? 0)) {
        case MINUS:
        case PLUS: return Level.Sign;
        case BAR: return Level.Power;
        case AT: return Level.Product;
        case STAR:
        case EQUALS:
        case LESS:
        case GREATER:
        case QUESTION:
        case COLON:
        case BACKTICK: return 0;
        default: return Level.Other;
    }
}
/** The level of the operator at the cursor between two operands; 0 for one that joins none. */
function operatorLevel(p) {
    const { tokens, pos } = p;
    const start = tokens.start[pos] ?? 0;
    const code = tokens.text.charCodeAt(start);
    switch ((tokens.end[pos] ?? 0) - start) {
        case 1: return code === STAR && endsItem(p.kind(1)) ? 0 : signLevel(code);
        case 2: return pairLevel(code, tokens.text.charCodeAt(start + 1));
        default: return Level.Other;
    }
}
/** `SELECT modifier * FROM t`: a word nobody knows before all columns, no product without its second factor. */
function endsItem(kind) {
    return kind === K.from || kind === tokenizer/* Shape */.yp.Comma;
}
function signLevel(code) {
    switch (code) {
        case LESS:
        case EQUALS:
        case GREATER: return Level.Comparison;
        case PLUS:
        case MINUS: return Level.Sum;
        case STAR:
        case SLASH:
        case PERCENT: return Level.Product;
        case CARET: return Level.Power;
        case COLON:
        case QUESTION:
        case BACKTICK: return 0;
        default: return Level.Other;
    }
}
/** `<=`, `>=`, `<>` and `!=` compare; `::`, `:=` and `=>` are marks of other rules. */
function pairLevel(code, next) {
    if (code === COLON || (code === EQUALS && next === GREATER))
        return 0;
    if (next === EQUALS && (code === LESS || code === GREATER || code === BANG))
        return Level.Comparison;
    return code === LESS && next === GREATER ? Level.Comparison : Level.Other;
}
/** Whether the token so far after the cursor is the operator of this one character. */
function isSign({ tokens, pos, end }, code, ahead = 0) {
    const at = pos + ahead;
    const start = tokens.start[at] ?? 0;
    return at < end && tokens.end[at] === start + 1 && tokens.text.charCodeAt(start) === code;
}
/** Whether the token at the cursor is `::`. */
function isCastMark({ tokens, pos }) {
    const start = tokens.start[pos] ?? 0;
    return tokens.end[pos] === start + 2 && tokens.text.charCodeAt(start) === COLON && tokens.text.charCodeAt(start + 1) === COLON;
}
/** Whether the token after the cursor is `=>` or `:=`, which stand between an argument's name and its value. */
function namesArgument({ tokens, pos }) {
    const start = tokens.start[pos + 1] ?? 0;
    if (tokens.end[pos + 1] !== start + 2)
        return false;
    const code = tokens.text.charCodeAt(start);
    const next = tokens.text.charCodeAt(start + 1);
    return (code === EQUALS && next === GREATER) || (code === COLON && next === EQUALS);
}
const STAR = 42;
const PLUS = 43;
const QUESTION = 63;
const BANG = 33;
const PERCENT = 37;
const MINUS = 45;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const AT = 64;
const CARET = 94;
const BACKTICK = 96;
const BAR = 124;

// EXTERNAL MODULE: ./build/src/core/sql/parser.js
var sql_parser = __webpack_require__(2111);
;// CONCATENATED MODULE: ./build/src/core/sql/pivot.js
/** Reads PIVOT and UNPIVOT after a relation. https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-pivot-unpivot-examples.html */



const pivot_K = (0,words/* words */.a)('pivot include exclude nulls for in as');
/** At PIVOT or UNPIVOT. */
function pivotOrUnpivot(p, source, alias) {
    return p.kind() === pivot_K.pivot ? pivot(p, source, alias) : unpivot(p, source, alias);
}
function pivot(p, source, alias) {
    p.pos++;
    p.expect(tokenizer/* Shape */.yp.LeftParen);
    const aggregates = p.commaList(item);
    p.expect(pivot_K.for);
    const column = p.expectName();
    p.expect(pivot_K.in);
    const items = p.parenList(item) ?? [];
    if (items.length === 0 || column === null)
        p.fail();
    p.expect(tokenizer/* Shape */.yp.RightParen);
    const named = alias(p);
    return column === null ? null : { kind: 'Pivot', first: source.first, last: p.last, source, aggregates, column, items, alias: named };
}
function unpivot(p, source, alias) {
    p.pos++;
    if (p.eatAny(pivot_K.include, pivot_K.exclude) >= 0)
        p.expect(pivot_K.nulls);
    p.expect(tokenizer/* Shape */.yp.LeftParen);
    const value = p.expectName();
    p.expect(pivot_K.for);
    const column = p.expectName();
    p.expect(pivot_K.in);
    const items = p.parenList(item) ?? [];
    if (items.length === 0)
        p.fail();
    p.expect(tokenizer/* Shape */.yp.RightParen);
    const named = alias(p);
    return value === null || column === null ? null : { kind: 'Unpivot', first: source.first, last: p.last, source, value, column, items, alias: named };
}
function item(p) {
    const first = p.pos;
    const read = expression(p);
    if (read === null)
        return null;
    const isNamed = p.eat(pivot_K.as) || (!p.at(pivot_K.for) && p.atName());
    const alias = !isNamed ? -1 : p.kind() === tokenizer/* Shape */.yp.String ? p.pos++ : p.expectWord();
    return { kind: 'SelectItem', first, last: p.last, expression: read, alias };
}

// EXTERNAL MODULE: ./build/src/core/sql/keywords.js
var keywords = __webpack_require__(3440);
;// CONCATENATED MODULE: ./build/src/core/sql/stop-words.js
/**
 * Which words end an expression or begin a clause where a name could stand.
 *
 * Redshift reserves more words than these. Taking one of the others as a name loses nothing, and the linter says that it needs quotes.
 * START, CONNECT and QUALIFY are no reserved words: what follows them decides. https://docs.aws.amazon.com/redshift/latest/dg/r_CONNECT_BY_clause.html
 */



const stop_words_K = (0,words/* words */.a)('connect by from into');
/** Words that never begin an operand, unless a dot or a parenthesis makes them part of a name or a call. */
const STRUCTURAL = (0,words/* wordSet */.d)(`from where group having order limit offset union except minus intersect select with on using join inner left right full cross
  natural and or not in is isnull notnull like ilike similar between as then when else end desc asc into for grant create table primary references foreign
  constraint distinct all both leading trailing pivot unpivot overlaps`);
/** Words that may be names but are no alias without AS where another clause could begin with them. */
const SOFT = (0,words/* wordSet */.d)('qualify connect start window fetch set values lateral returning');
/** Words that are never an alias without AS. */
const NEVER_BARE = (0,words/* wordSet */.d)('case cast loop');
const Use = { Name: 0, Never: 1, Depends: 2 };
const AS_OPERAND = uses(STRUCTURAL, (0,words/* wordSet */.d)('qualify connect'));
const AS_ALIAS = uses(new Set([...STRUCTURAL, ...NEVER_BARE]), SOFT);
/** A table by token kind: the fastest way to ask. */
function uses(never, depends) {
    const table = new Uint8Array(keywords/* KEYWORD_BASE */.ei + keywords/* KEYWORDS */.d6.length);
    for (const kind of never)
        table[kind] = Use.Never;
    for (const kind of depends)
        table[kind] = Use.Depends;
    return table;
}
/** Whether a token of this kind ends an expression wherever it stands. */
function isStructuralKind(kind) {
    return AS_OPERAND[kind] === Use.Never;
}
/** Whether the word at the cursor is no operand, but ends the expression or begins a clause. */
function endsOperands(p) {
    const kind = p.kind();
    const use = AS_OPERAND[kind];
    if (use !== Use.Depends)
        return use === Use.Never;
    return kind === stop_words_K.connect ? p.kind(1) === stop_words_K.by : startsOperand(p, 1);
}
/** Whether an operand could begin so many tokens after the cursor. */
function startsOperand(p, ahead) {
    const kind = p.kind(ahead);
    if (kind >= keywords/* KEYWORD_BASE */.ei)
        return AS_OPERAND[kind] === Use.Name;
    return kind !== 0 && kind !== tokenizer/* Shape */.yp.Operator && (kind < tokenizer/* Shape */.yp.LeftParen || kind === tokenizer/* Shape */.yp.LeftParen);
}
/** Whether the word at the cursor, after an item of a select list, is its alias. */
function isItemAlias(p) {
    if (!p.atName())
        return false;
    const use = AS_ALIAS[p.kind()];
    return use === Use.Name || (use === Use.Depends && stop_words_endsItem(p.kind(1)));
}
/** Whether the word at the cursor, after a relation, is its alias. */
function isRelationAlias(p) {
    return p.atName() && AS_ALIAS[p.kind()] === Use.Name;
}
function stop_words_endsItem(kind) {
    return kind === 0 || kind === tokenizer/* Shape */.yp.Comma || kind === tokenizer/* Shape */.yp.RightParen || kind === stop_words_K.from || kind === stop_words_K.into;
}
/** What people mean when the word after an item or a relation was no alias. */
const AFTER_ITEM = [...(0,words/* wordSet */.d)('from into where')];
const AFTER_RELATION = [...(0,words/* wordSet */.d)('where join left right full inner cross natural using group order having limit offset union except minus intersect qualify start connect pivot unpivot set')];

;// CONCATENATED MODULE: ./build/src/core/sql/types.js




const types_K = (0,words/* words */.a)('with without time zone double precision character char varying national bit binary interval year month day hour minute second to varchar nchar max');
/** A type, or null where no name stands. */
function typeName(p) {
    if (!p.atName() || isStructuralKind(p.kind())) {
        p.expects(sql_parser/* Expected */.jJ.Type);
        return null;
    }
    const first = p.pos;
    firstWords(p);
    let nameLast = p.last;
    if (nestedParameters(p))
        return { kind: 'TypeName', first, last: p.last, nameLast, args: [], isArray: false };
    const args = typeArguments(p);
    if (zoneWords(p) && args.length === 0)
        nameLast = p.last;
    const isArray = arrayMarks(p);
    if (p.kind() === tokenizer/* Shape */.yp.Operator && isTypeMark(p))
        p.pos += 2;
    return { kind: 'TypeName', first, last: p.last, nameLast, args, isArray };
}
function expectType(p) {
    const type = typeName(p);
    if (type === null)
        p.fail(sql_parser/* Expected */.jJ.Type);
    return type;
}
function firstWords(p) {
    if (p.at(types_K.double) && p.kind(1) === types_K.precision) {
        p.pos += 2;
        return;
    }
    if (p.kind() === types_K.national && (p.kind(1) === types_K.character || p.kind(1) === types_K.char))
        p.pos++;
    const kind = p.kind();
    if (kind === types_K.interval) {
        p.pos++;
        return intervalFields(p);
    }
    p.name();
    if (p.kind() === types_K.varying && (kind === types_K.character || kind === types_K.char || kind === types_K.bit || kind === types_K.nchar || kind === types_K.varchar || kind === types_K.binary))
        p.pos++;
}
/** Whether a word of this kind is a field of intervals. */
function isIntervalField(kind) {
    return kind === types_K.day || kind === types_K.year || kind === types_K.month || kind === types_K.hour || kind === types_K.minute || kind === types_K.second;
}
/** `YEAR TO MONTH`, `DAY (2) TO SECOND`, or nothing; a precision at the end is not read. https://docs.aws.amazon.com/redshift/latest/dg/r_interval_data_types.html */
function intervalFields(p) {
    if (!isIntervalField(p.kind()))
        return;
    p.pos++;
    const to = hasPrecision(p) ? 3 : 0;
    if (p.kind(to) === types_K.to && isIntervalField(p.kind(to + 1)))
        p.pos += to + 2;
}
/** Whether `(3)` stands at the cursor. */
function hasPrecision(p) {
    return p.kind() === tokenizer/* Shape */.yp.LeftParen && p.kind(1) === tokenizer/* Shape */.yp.Number && p.kind(2) === tokenizer/* Shape */.yp.RightParen;
}
/** `v orders.total%TYPE` of procedures, written without spaces; elsewhere `%` divides. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-structure.html */
function isTypeMark(p) {
    return p.isText('%') && (p.isText('type', 1) || p.isText('rowtype', 1)) && p.tokens.end[p.pos] === p.tokens.start[p.pos + 1];
}
function typeArguments(p) {
    if (p.kind() !== tokenizer/* Shape */.yp.LeftParen)
        return [];
    const kind = p.kind(1);
    if (kind !== tokenizer/* Shape */.yp.Number && kind !== types_K.max && kind !== tokenizer/* Shape */.yp.Template && kind !== tokenizer/* Shape */.yp.Word)
        return [];
    p.pos++;
    const args = [];
    do {
        if (p.eatAny(tokenizer/* Shape */.yp.Number, types_K.max, tokenizer/* Shape */.yp.Template, tokenizer/* Shape */.yp.Word) < 0)
            p.fail();
        else
            args.push(p.last);
    } while (p.eat(tokenizer/* Shape */.yp.Comma));
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return args;
}
function zoneWords(p) {
    const kind = p.kind();
    if ((kind !== types_K.with && kind !== types_K.without) || p.kind(1) !== types_K.time || p.kind(2) !== types_K.zone)
        return false;
    p.pos += 3;
    return true;
}
function arrayMarks(p) {
    const from = p.pos;
    while (p.kind() === tokenizer/* Shape */.yp.LeftBracket && (p.kind(1) === tokenizer/* Shape */.yp.RightBracket || (p.kind(1) === tokenizer/* Shape */.yp.Number && p.kind(2) === tokenizer/* Shape */.yp.RightBracket))) {
        p.pos += p.kind(1) === tokenizer/* Shape */.yp.RightBracket ? 2 : 3;
    }
    return p.pos > from;
}
const NESTED = new Set(['array', 'map', 'struct']);
/**
 * `struct<a:int, b:array<varchar(20)>>` of external tables: read up to the closing mark, without a tree. Behind any other type < compares.
 * https://docs.aws.amazon.com/redshift/latest/dg/tutorial-nested-data-create-table.html
 */
function nestedParameters(p) {
    if (p.kind() !== tokenizer/* Shape */.yp.Operator || !p.text(p.pos).startsWith('<') || !NESTED.has(p.text(p.last).toLowerCase()))
        return false;
    let open = 0;
    while (p.kind() !== 0) {
        if (p.kind() === tokenizer/* Shape */.yp.Operator)
            for (const character of p.text(p.pos))
                open += character === '<' ? 1 : character === '>' ? -1 : 0;
        p.pos++;
        if (open <= 0)
            return true;
    }
    p.fail();
    return true;
}

;// CONCATENATED MODULE: ./build/src/core/sql/from.js
/** Reads the FROM clause. https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause30.html */










const from_K = (0,words/* words */.a)('lateral only table unpivot as at join inner left right full outer cross natural on using with offset ordinality pivot');
/** The items after FROM. */
function fromClause(p) {
    const items = [];
    do {
        const item = fromItem(p);
        if (item === null)
            break;
        items.push(item);
        // Not `eat`: a word after a relation that nobody knows is more likely a clause of tomorrow than a second relation.
        if (p.kind() !== tokenizer/* Shape */.yp.Comma)
            break;
        p.pos++;
    } while (p.kind() !== 0 || missingRelation(p));
    return items;
}
function missingRelation(p) {
    p.fail(sql_parser/* Expected */.jJ.Name);
    return false;
}
/** A relation with its joins. */
function fromItem(p) {
    let left = fromOperand(p);
    if (left === null) {
        p.fail(sql_parser/* Expected */.jJ.Name);
        return null;
    }
    for (;;) {
        const longer = join(p, left);
        if (longer === null)
            return left;
        left = longer;
    }
}
function fromOperand(p) {
    let item = relation(p);
    while (item !== null && (p.kind() === from_K.pivot || p.kind() === from_K.unpivot)) {
        const turned = pivotOrUnpivot(p, item, alias);
        if (turned === null)
            break;
        item = turned;
    }
    return item;
}
function relation(p) {
    const lateral = p.kind() === from_K.lateral && startsLateral(p);
    if (lateral)
        p.pos++;
    const kind = p.kind();
    if (kind === tokenizer/* Shape */.yp.LeftParen)
        return parenthesis(p, lateral);
    if (kind === from_K.unpivot)
        return objectUnpivot(p);
    if (kind === from_K.only && (0,tokenizer/* isNameShape */.bu)(p.kind(1)) && !isStructuralKind(p.kind(1)))
        p.pos++;
    if (kind === from_K.table && p.kind(1) === tokenizer/* Shape */.yp.LeftParen)
        return tableCall(p);
    if (kind === tokenizer/* Shape */.yp.Parameter)
        return tableOf(p, parameterName(p));
    if (!p.atName() || (isStructuralKind(p.kind()) && p.kind(1) !== tokenizer/* Shape */.yp.Dot))
        return null;
    return named(p);
}
/** LATERAL is a name too. */
function startsLateral(p) {
    return p.kind(1) === tokenizer/* Shape */.yp.LeftParen || p.kind(2) === tokenizer/* Shape */.yp.LeftParen || (p.kind(2) === tokenizer/* Shape */.yp.Dot && p.kind(1) !== tokenizer/* Shape */.yp.Dot);
}
/** A table, a function, or a path with subscripts. */
function named(p) {
    const first = p.pos;
    const name = p.name();
    if (name === null)
        return null;
    switch (p.kind()) {
        case tokenizer/* Shape */.yp.LeftParen: return functionCall(p, first, name);
        case tokenizer/* Shape */.yp.LeftBracket: return path(p, first, postfixed(p, first, { kind: 'ColumnRef', first, last: p.last }));
        default: return tableOf(p, name);
    }
}
/** `:schema.name`, where the client puts something. */
function parameterName(p) {
    const first = p.pos++;
    while (p.kind() === tokenizer/* Shape */.yp.Dot && (0,tokenizer/* isNameShape */.bu)(p.kind(1)))
        p.pos += 2;
    return { kind: 'Name', first, last: p.last };
}
/** A table; the `*` that may stand after it says nothing. */
function tableOf(p, name) {
    if (p.kind() === tokenizer/* Shape */.yp.Operator && isSign(p, STAR))
        p.pos++;
    const named = alias(p);
    return { kind: 'TableRef', first: name.first, last: p.last, name, alias: named };
}
function functionCall(p, first, name) {
    const read = call(p, name);
    if (read?.kind !== 'Call')
        return null;
    return p.kind() === tokenizer/* Shape */.yp.LeftBracket || p.kind() === tokenizer/* Shape */.yp.Dot ? path(p, first, postfixed(p, first, read)) : tableFunction(p, first, read);
}
/** `UNNEST(…) [WITH OFFSET] [AS] alias (value, index)` https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-unnest-examples.html */
function tableFunction(p, first, read) {
    const offset = startsOffset(p);
    if (offset)
        p.pos += 2;
    const named = alias(p);
    return { kind: 'TableFunction', first, last: p.last, call: read, offset, alias: named };
}
function path(p, first, read, unpivot = false) {
    if (read === null) {
        p.fail(sql_parser/* Expected */.jJ.Expression);
        return null;
    }
    const named = alias(p);
    return { kind: 'PathRef', first, last: p.last, unpivot, path: read, alias: named };
}
/** `UNPIVOT expression AS value AT name` https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#unpivoting */
function objectUnpivot(p) {
    const first = p.pos++;
    return path(p, first, expression(p), true);
}
/** `TABLE(function(…))` */
function tableCall(p) {
    const first = p.pos;
    p.pos += 2;
    const name = p.expectName();
    if (name === null || !p.at(tokenizer/* Shape */.yp.LeftParen)) {
        p.fail();
        return null;
    }
    const read = call(p, name);
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return read?.kind === 'Call' ? tableFunction(p, first, read) : null;
}
/** `(query)`, `(a JOIN b …)`, and a set operation whose first operand has parentheses of its own. */
function parenthesis(p, lateral) {
    const first = p.pos++;
    if (!p.enter())
        return null;
    const item = startsQuery(p) || p.kind() === tokenizer/* Shape */.yp.Template ? derived(p, first, lateral) : group(p, first, lateral);
    p.leave();
    return item;
}
function derived(p, first, lateral) {
    const asked = query(p);
    return asked === null ? null : derivedTable(p, first, lateral, asked);
}
function derivedTable(p, first, lateral, asked) {
    p.expect(tokenizer/* Shape */.yp.RightParen);
    const named = alias(p);
    return { kind: 'DerivedTable', first, last: p.last, lateral, query: asked, alias: named };
}
function group(p, first, lateral) {
    const item = fromItem(p);
    if (item === null)
        return null;
    if (item.kind === 'DerivedTable' && item.alias === null) {
        if (p.kind() === tokenizer/* Shape */.yp.RightParen)
            return derivedTable(p, first, lateral, item.query);
        if (continuesQuery(p))
            return derivedTable(p, first, lateral, queryRest(p, first + 1, item.query));
    }
    p.expect(tokenizer/* Shape */.yp.RightParen);
    const named = alias(p);
    return { kind: 'JoinGroup', first, last: p.last, item, alias: named };
}
/** `[AS] name [(columns)] [AT name]`, or null. */
function alias(p) {
    const first = p.pos;
    // Not `at`: a short alias is no misspelt AS.
    const isWritten = p.kind() === from_K.as;
    if (!isWritten && !isRelationAlias(p)) {
        p.expects(from_K.as);
        return null;
    }
    if (isWritten)
        p.pos++;
    else
        p.expectsAny(AFTER_RELATION);
    if (isStructuralKind(p.kind()))
        p.fail(sql_parser/* Expected */.jJ.Name);
    // `FROM f(x) AS (a int, b int)` names columns only.
    const name = isWritten && p.kind() === tokenizer/* Shape */.yp.LeftParen ? -1 : p.expectWord();
    const columns = p.kind() === tokenizer/* Shape */.yp.LeftParen && (0,tokenizer/* isNameShape */.bu)(p.kind(1)) && p.kind(2) !== tokenizer/* Shape */.yp.LeftParen ? p.parenList(aliasColumn) ?? NOTHING : NOTHING;
    const at = position(p);
    return { kind: 'Alias', first, last: p.last, name, columns, at };
}
/** `AT index` of unnesting, and `WITH OFFSET AS index` of other databases. https://docs.aws.amazon.com/redshift/latest/dg/query-super.html */
function position(p) {
    if (p.kind() === from_K.at) {
        p.pos++;
        return p.expectWord();
    }
    if (!startsOffset(p))
        return -1;
    p.pos += 2;
    if (p.kind() === from_K.as)
        p.pos++;
    return isRelationAlias(p) ? p.word() : -1;
}
function startsOffset(p) {
    return p.kind() === from_K.with && (p.kind(1) === from_K.offset || p.kind(1) === from_K.ordinality);
}
function aliasColumn(p) {
    const first = p.pos;
    const name = p.word();
    if (name < 0)
        return null;
    const type = p.kind() === tokenizer/* Shape */.yp.Comma || p.kind() === tokenizer/* Shape */.yp.RightParen ? null : typeName(p);
    return { kind: 'AliasColumn', first, last: p.last, name, type };
}
/** One join after `left`, or null. https://docs.aws.amazon.com/redshift/latest/dg/r_Join_examples.html */
function join(p, left) {
    const begun = p.pos;
    const natural = p.eat(from_K.natural);
    const type = joinType(p);
    if (!p.eat(from_K.join)) {
        // CROSS APPLY is another database's join.
        if (p.pos > begun)
            p.fail(p.isText('apply') ? undefined : from_K.join);
        return null;
    }
    const right = fromOperand(p);
    if (right === null) {
        p.fail(sql_parser/* Expected */.jJ.Name);
        return null;
    }
    // Neither takes a condition.
    if (type === 'cross' || natural)
        return { kind: 'Join', first: left.first, last: p.last, type, natural, left, right, on: null, using: NOTHING };
    return condition(p, left, withInnerJoins(p, right), type);
}
/** `a JOIN b JOIN c ON … ON …`: the inner join comes first. */
function withInnerJoins(p, operand) {
    let right = operand;
    while (startsJoin(p.kind()) && !isNeighboursPath(p, right) && p.enter()) {
        const inner = join(p, right);
        p.leave();
        if (inner === null)
            break;
        right = inner;
    }
    return right;
}
function startsJoin(kind) {
    return kind === from_K.join || kind === from_K.left || kind === from_K.inner || kind === from_K.right || kind === from_K.full || kind === from_K.cross || kind === from_K.natural;
}
function joinType(p) {
    if (p.eat(from_K.inner))
        return 'inner';
    if (p.eat(from_K.cross))
        return 'cross';
    const outer = p.eatAny(from_K.left, from_K.right, from_K.full);
    if (outer < 0)
        return 'inner';
    p.eat(from_K.outer);
    const kind = p.tokens.kind[outer];
    return kind === from_K.left ? 'left' : kind === from_K.right ? 'right' : 'full';
}
const NOTHING = [];
function condition(p, left, right, type) {
    const on = p.eat(from_K.on) ? expectExpression(p) : null;
    const using = on === null && p.eat(from_K.using) ? p.nameList()?.names ?? NOTHING : NOTHING;
    if (on === null && using.length === 0 && !isNeighboursPath(p, right))
        p.fail(from_K.on);
    return { kind: 'Join', first: left.first, last: p.last, type, natural: false, left, right, on, using };
}
/**
 * `LEFT JOIN c.orders o`, where `c` is an alias in the same query: a path into a row needs no condition. Looks back for the alias as a word
 * without dots, no farther than a FROM clause is long. https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause30.html
 */
function isNeighboursPath(p, item) {
    if (item.kind === 'PathRef')
        return true;
    if (item.kind !== 'TableRef' || item.name.first === item.name.last)
        return false;
    const { kind } = p.tokens;
    const head = p.text(item.first).toLowerCase();
    for (let at = item.first - 1; at > p.first && at > item.first - LOOK_BACK_MAX; at--) {
        if (kind[at - 1] !== tokenizer/* Shape */.yp.Dot && kind[at + 1] !== tokenizer/* Shape */.yp.Dot && p.text(at).toLowerCase() === head)
            return true;
    }
    return false;
}
const LOOK_BACK_MAX = 400;

;// CONCATENATED MODULE: ./build/src/core/sql/select-body.js
/** Reads one SELECT without its set operations. https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_list.html */








const select_body_K = (0,words/* words */.a)('distinct all on top percent from into temp temporary table local strict where start with connect by nocycle group having qualify window as', 'rollup cube grouping sets exclude');
/** At SELECT. */
function select_body_select(p) {
    const first = p.pos++;
    const before = quantity(p);
    const distinctOn = before && p.kind() === select_body_K.on && p.kind(1) === tokenizer/* Shape */.yp.LeftParen ? distinctColumns(p) : select_body_NOTHING;
    const top = topClause(p);
    const distinct = quantity(p) || before;
    let into = intoClause(p);
    const items = selectList(p);
    const exclude = exclusions(p);
    into ??= intoClause(p);
    const from = p.eat(select_body_K.from) ? fromClause(p) : select_body_NOTHING;
    into ??= intoClause(p);
    const where = p.eat(select_body_K.where) ? expectExpression(p) : null;
    into ??= intoClause(p);
    let startWith = null;
    let connectBy = null;
    // In either order: https://docs.aws.amazon.com/redshift/latest/dg/r_CONNECT_BY_clause.html
    for (;;) {
        if (startWith === null && p.at(select_body_K.start) && p.kind(1) === select_body_K.with)
            startWith = hierarchyRoots(p);
        else if (connectBy === null && p.at(select_body_K.connect) && p.kind(1) === select_body_K.by)
            connectBy = hierarchyStep(p);
        else
            break;
    }
    const isGrouped = p.eat(select_body_K.group) && p.expect(select_body_K.by);
    const groupByAll = isGrouped && p.eat(select_body_K.all);
    const groupBy = isGrouped && !groupByAll ? p.commaList(groupItem) : select_body_NOTHING;
    into ??= intoClause(p);
    const having = p.eat(select_body_K.having) ? expectExpression(p) : null;
    const qualify = p.eat(select_body_K.qualify) ? expectExpression(p) : null;
    const windows = p.eat(select_body_K.window) ? p.commaList(namedWindow) : select_body_NOTHING;
    into ??= intoClause(p);
    return { kind: 'Select', first, last: p.last, distinct, distinctOn, top, items, exclude, into, from, where, startWith, connectBy, groupByAll, groupBy, having, qualify, windows };
}
const select_body_NOTHING = [];
/** At least one item; Redshift lets a comma stand after the last one, before FROM. */
function selectList(p) {
    const items = [];
    for (let item = selectItem(p); item !== null; item = selectItem(p)) {
        items.push(item);
        if (!eatComma(p, item.alias >= 0 || item.expression.kind === 'ColumnRef') || p.kind() === select_body_K.from)
            break;
    }
    return items;
}
/** After a word, what is no name is more likely a piece of grammar that nobody knows yet than an item whose comma is missing. */
function eatComma(p, isAfterWord) {
    if (p.kind() === tokenizer/* Shape */.yp.Comma) {
        p.pos++;
        return true;
    }
    if (!isAfterWord || (p.atName() && p.kind() !== tokenizer/* Shape */.yp.QuotedName))
        p.expects(tokenizer/* Shape */.yp.Comma);
    return false;
}
/** ALL or DISTINCT; answers whether it was DISTINCT. */
function quantity(p) {
    if (p.eat(select_body_K.distinct))
        return true;
    p.eat(select_body_K.all);
    return false;
}
function distinctColumns(p) {
    p.pos++;
    return p.parenList(expectExpression) ?? select_body_NOTHING;
}
/** `TOP n`, `TOP (n)` https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_list.html */
function topClause(p) {
    if (p.kind() !== select_body_K.top)
        return null;
    const next = p.kind(1);
    if (next !== tokenizer/* Shape */.yp.Number && next !== tokenizer/* Shape */.yp.LeftParen && next !== tokenizer/* Shape */.yp.Parameter && next !== tokenizer/* Shape */.yp.Template)
        return null;
    const first = ++p.pos;
    if (next === tokenizer/* Shape */.yp.LeftParen) {
        const [limit] = p.parenList(expectExpression) ?? [];
        return limit ?? null;
    }
    p.pos++;
    if (p.kind() === select_body_K.percent)
        p.pos++;
    return next === tokenizer/* Shape */.yp.Number ? { kind: 'Literal', first, last: first, type: 'number' } : { kind: 'Placeholder', first, last: first };
}
function selectItem(p) {
    const first = p.pos;
    const read = star(p) ?? expression(p);
    if (read === null) {
        p.fail(sql_parser/* Expected */.jJ.Expression);
        return null;
    }
    const alias = read.kind === 'Star' ? starAlias(p) : itemAlias(p);
    return { kind: 'SelectItem', first, last: p.last, expression: read, alias };
}
/** `[AS] alias`; its token, or -1. */
function itemAlias(p) {
    // Not `eat`: a short alias is no misspelt AS.
    if (p.kind() === select_body_K.as) {
        p.pos++;
        if (p.kind() === tokenizer/* Shape */.yp.String)
            return p.pos++;
        // `SELECT a AS FROM t`
        if (p.kind() === select_body_K.from && (0,tokenizer/* isNameShape */.bu)(p.kind(1)) && !isStructuralKind(p.kind(1)))
            p.fail(sql_parser/* Expected */.jJ.Name);
        return p.expectWord();
    }
    if (!isItemAlias(p) || startsExclusions(p))
        return -1;
    p.expects(sql_parser/* Expected */.jJ.Name);
    p.expectsAny(AFTER_ITEM);
    return p.pos++;
}
/** `t.* AS prefix` is no Redshift, but `SELECT t.* FROM` is all there is to tell the two apart. */
function starAlias(p) {
    return p.eat(select_body_K.as) ? p.expectWord() : -1;
}
/** `*` or `t.*` with `EXCLUDE a, b`. https://docs.aws.amazon.com/redshift/latest/dg/r_EXCLUDE_list.html */
function star(p) {
    const first = p.pos;
    let ahead = 0;
    while (p.kind(ahead + 1) === tokenizer/* Shape */.yp.Dot)
        ahead += 2;
    if (p.kind(ahead) !== tokenizer/* Shape */.yp.Operator || !isSign(p, STAR, ahead))
        return null;
    p.pos += ahead + 1;
    const exclude = exclusions(p);
    return { kind: 'Star', first, last: p.last, exclude };
}
/** EXCLUDE is a name too: `SELECT a exclude FROM t`. */
function startsExclusions(p) {
    const next = p.kind(1);
    return p.kind() === select_body_K.exclude && (next === tokenizer/* Shape */.yp.LeftParen || ((0,tokenizer/* isNameShape */.bu)(next) && !isStructuralKind(next)));
}
function exclusions(p) {
    if (!startsExclusions(p) || !p.eat(select_body_K.exclude))
        return [];
    const listed = p.nameList();
    return listed === null ? p.commaList((q) => q.expectName()) : listed.names;
}
/** `INTO [TEMP] [TABLE] name`, or the variables a procedure reads into. https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_INTO.html */
function intoClause(p) {
    const first = p.pos;
    if (!p.eat(select_body_K.into))
        return null;
    p.eat(select_body_K.strict);
    p.eat(select_body_K.local);
    // Variables of a procedure may be called TEMP.
    const temporary = (p.at(select_body_K.temp) || p.at(select_body_K.temporary)) && namesFollow(p);
    if (temporary)
        p.pos++;
    p.eat(select_body_K.table);
    const targets = p.commaList((q) => q.expectName());
    return { kind: 'Into', first, last: p.last, temporary, targets };
}
function namesFollow(p) {
    const next = p.kind(1);
    return next === select_body_K.table || next === tokenizer/* Shape */.yp.Template || ((0,tokenizer/* isNameShape */.bu)(next) && !isStructuralKind(next));
}
function hierarchyRoots(p) {
    p.pos += 2;
    return expectExpression(p);
}
function hierarchyStep(p) {
    p.pos += 2;
    p.eat(select_body_K.nocycle);
    return expectExpression(p);
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_GROUP_BY_aggregation-extensions.html */
function groupItem(p) {
    const first = p.pos;
    const isSets = p.kind() === select_body_K.grouping && p.kind(1) === select_body_K.sets;
    if (isSets || ((p.kind() === select_body_K.rollup || p.kind() === select_body_K.cube) && p.kind(1) === tokenizer/* Shape */.yp.LeftParen)) {
        if (!p.enter())
            return null;
        p.pos += isSets ? 2 : 1;
        const items = p.parenList(groupItem) ?? select_body_NOTHING;
        p.leave();
        if (items.length === 0)
            p.fail();
        return { kind: 'GroupingSets', first, last: p.last, word: first, items };
    }
    if (p.kind() === tokenizer/* Shape */.yp.LeftParen && p.kind(1) === tokenizer/* Shape */.yp.RightParen) {
        p.pos += 2;
        return { kind: 'RowValue', first, last: p.last, items: [] };
    }
    return expectExpression(p);
}
/** `name AS (…)` after WINDOW. */
function namedWindow(p) {
    const first = p.pos;
    const name = p.expectWord();
    p.expect(select_body_K.as);
    const window = windowDefinition(p);
    return { kind: 'NamedWindow', first, last: p.last, name, window };
}

;// CONCATENATED MODULE: ./build/src/core/sql/select.js
/** Reads queries: WITH, set operations, ORDER BY, LIMIT. https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_synopsis.html */





const select_K = (0,words/* words */.a)('select with recursive as materialized not values union except minus intersect all distinct order by asc desc nulls first last limit offset fetch next row rows only for update share');
/** Whether a query begins at the cursor, or `ahead` tokens after it, without parentheses around it. */
function startsQuery(p, ahead = 0) {
    const kind = p.kind(ahead);
    return kind === select_K.select || (kind === select_K.with && p.kind(ahead + 1) >= tokenizer/* Shape */.yp.Word) || (kind === select_K.values && p.kind(ahead + 1) === tokenizer/* Shape */.yp.LeftParen);
}
/** A query, or null where none begins. */
function query(p) {
    if (!p.at(select_K.select) && !p.at(select_K.with) && p.kind() !== select_K.values && p.kind() !== tokenizer/* Shape */.yp.LeftParen && p.kind() !== tokenizer/* Shape */.yp.Template)
        return null;
    if (!p.enter())
        return null;
    const first = p.pos;
    const common = p.at(select_K.with) ? commonTables(p) : select_NOTHING;
    const recursive = common.length > 0 && p.tokens.kind[first + 1] === select_K.recursive && common[0]?.first === first + 2;
    const from = p.pos;
    const body = setOperations(p, from, setOperand(p), 0);
    const read = queryTail(p, first, body, common, recursive);
    p.leave();
    return read;
}
function expectQuery(p) {
    const read = query(p);
    if (read === null)
        missingQuery(p);
    return read;
}
/** Only at the end SELECT is all that can be missing; elsewhere a word nobody knows may stand before the query. */
function missingQuery(p) {
    p.expects(select_K.select);
    p.fail(p.kind() === 0 ? select_K.select : undefined);
}
/** A query whose first operand, in parentheses, was read as something else: more operands, ORDER BY, LIMIT. It begins at `first`. */
function queryRest(p, first, operand) {
    return queryTail(p, first, setOperations(p, first, operand, 0), select_NOTHING, false);
}
function queryTail(p, first, body, common, recursive) {
    const orders = p.at(select_K.order) ? orderBy(p) : select_NOTHING;
    let limit = null;
    let offset = null;
    // LIMIT, OFFSET and FETCH stand in either order.
    for (;;) {
        if (p.eat(select_K.limit))
            limit = p.eat(select_K.all) ? null : expectExpression(p);
        else if (p.eat(select_K.offset))
            offset = rowsSkipped(p);
        else if (p.kind() === select_K.fetch && (p.kind(1) === select_K.first || p.kind(1) === select_K.next))
            limit = rowsFetched(p);
        else
            break;
    }
    const lock = locking(p);
    const into = intoClause(p);
    return { kind: 'Query', first, last: p.last, with: common, recursive, body, orderBy: orders, limit, offset, lock, into };
}
const select_NOTHING = [];
/** Whether a word at the cursor goes on with a query that ended before it. */
function continuesQuery(p) {
    const kind = p.kind();
    return kind === select_K.union || kind === select_K.except || kind === select_K.minus || kind === select_K.intersect || kind === select_K.order || kind === select_K.limit || kind === select_K.offset;
}
/** `WITH [RECURSIVE] name [(columns)] AS (query), …`, or nothing. */
function commonTables(p) {
    if (p.kind() !== select_K.with)
        return select_NOTHING;
    p.pos++;
    // RECURSIVE before AS is the name of a table.
    if (p.at(select_K.recursive) && p.kind(1) !== select_K.as)
        p.pos++;
    return p.commaList(commonTable);
}
function commonTable(p) {
    const first = p.pos;
    if (p.kind() === select_K.select)
        p.fail(sql_parser/* Expected */.jJ.Name);
    const name = p.expectWord();
    if (name < 0)
        return null;
    const columns = startsQuery(p, 1) ? select_NOTHING : p.nameList()?.names ?? select_NOTHING;
    p.expect(select_K.as);
    if (p.kind() === select_K.materialized)
        p.pos++;
    else if (p.kind() === select_K.not && p.kind(1) === select_K.materialized)
        p.pos += 2;
    p.expect(tokenizer/* Shape */.yp.LeftParen);
    const asked = expectQuery(p);
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return { kind: 'CommonTable', first, last: p.last, name, columns, query: asked };
}
/** INTERSECT binds tighter than the others. https://docs.aws.amazon.com/redshift/latest/dg/r_UNION.html */
function setOperations(p, first, operand, lowest) {
    let left = operand;
    while (left !== null) {
        const operator = p.pos;
        const level = p.at(select_K.intersect) ? 1 : 0;
        if (level < lowest || (level === 0 && !p.at(select_K.union) && !p.at(select_K.except) && !p.at(select_K.minus)))
            break;
        p.pos++;
        const all = p.eat(select_K.all);
        if (!all)
            p.eat(select_K.distinct);
        const from = p.pos;
        const next = setOperand(p);
        const right = level === 1 ? next : setOperations(p, from, next, 1);
        left = { kind: 'SetOperation', first, last: p.last, operator, all, left, right };
    }
    return left;
}
/** One operand of a set operation; fails where none begins. */
function setOperand(p) {
    const first = p.pos;
    if (p.kind() === select_K.select)
        return select_body_select(p);
    if (p.kind() === select_K.values)
        return values(p);
    // A template that stands for a whole query.
    if (p.kind() === tokenizer/* Shape */.yp.Template) {
        p.pos++;
        return { kind: 'Values', first, last: first, rows: [{ kind: 'Placeholder', first, last: first }] };
    }
    if (!p.eat(tokenizer/* Shape */.yp.LeftParen)) {
        missingQuery(p);
        return null;
    }
    // `SELECT * EXCEPT (a)` is no set operation, so that nothing is demanded here.
    const inner = query(p);
    if (inner === null)
        p.fail();
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return inner;
}
function values(p) {
    const first = p.pos++;
    const rows = p.commaList(valuesRow);
    return { kind: 'Values', first, last: p.last, rows };
}
/** `(1, 2)`, also with one item, and with DEFAULT. */
function valuesRow(p) {
    const first = p.pos;
    if (p.kind() === tokenizer/* Shape */.yp.Template) {
        p.pos++;
        return { kind: 'Placeholder', first, last: first };
    }
    if (!p.expect(tokenizer/* Shape */.yp.LeftParen))
        return null;
    const items = p.kind() === tokenizer/* Shape */.yp.RightParen ? [] : p.commaList(expectExpression);
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return { kind: 'RowValue', first, last: p.last, items };
}
/** At ORDER BY: its items. */
function orderBy(p) {
    if (!p.eat(select_K.order))
        return [];
    p.expect(select_K.by);
    return p.commaList(sortItem);
}
function sortItem(p) {
    const first = p.pos;
    const read = expectExpression(p);
    if (read === null)
        return null;
    const direction = p.eatAny(select_K.asc, select_K.desc);
    let nulls = -1;
    if (p.eat(select_K.nulls)) {
        nulls = p.eatAny(select_K.first, select_K.last);
        if (nulls < 0)
            p.fail();
    }
    return { kind: 'SortItem', first, last: p.last, expression: read, direction, nulls };
}
/** `OFFSET n [ROWS]` https://docs.aws.amazon.com/redshift/latest/dg/r_ORDER_BY_clause.html */
function rowsSkipped(p) {
    const rows = expectExpression(p);
    p.eatAny(select_K.row, select_K.rows);
    return rows;
}
/** `FETCH FIRST [n] ROWS ONLY` */
function rowsFetched(p) {
    p.pos += 2;
    const rows = p.kind() === select_K.row || p.kind() === select_K.rows ? null : expression(p);
    if (p.eatAny(select_K.row, select_K.rows) < 0 || !p.eat(select_K.only))
        p.fail();
    return rows;
}
/** `FOR UPDATE`: its first token, or -1. */
function locking(p) {
    if (p.kind() !== select_K.for || (p.kind(1) !== select_K.update && p.kind(1) !== select_K.share))
        return -1;
    p.pos += 2;
    return p.last - 1;
}

;// CONCATENATED MODULE: ./build/src/core/sql/calls.js
/** Reads function calls: ordinary arguments, the functions that have words between theirs, and what may follow the parenthesis. */








const calls_K = (0,words/* words */.a)('distinct all order by within group over partition rows range groups between and unbounded current row preceding following ignore respect nulls', 'from for in both leading trailing extract trim substring position overlay placing as where exclude ties no others filter set keep similar dateadd datediff date_part');
/** Functions that are written without parentheses. https://docs.aws.amazon.com/redshift/latest/dg/r_SYSDATE.html and its neighbours */
const NILADIC = (0,words/* wordSet */.d)('current_date current_time current_timestamp current_user current_user_id current_aws_account current_namespace localtime localtimestamp session_user sysdate user');
function niladicCall(p) {
    const first = p.pos++;
    return {
        kind: 'Call', first, last: first, name: { kind: 'Name', first, last: first }, args: [], distinct: false, approximate: false, orderBy: [], withinGroup: false,
        filter: null, nulls: -1, over: null,
    };
}
/** The functions of standard SQL whose arguments are separated by words; null where the word is another function or none. */
function specialCall(p) {
    switch (p.kind()) {
        case calls_K.extract: return extract(p);
        case calls_K.trim: return trim(p);
        case calls_K.substring: return separated(p, SUBSTRING);
        case calls_K.overlay: return separated(p, OVERLAY);
        case calls_K.position: return separated(p, POSITION);
        default: return null;
    }
}
const EXTRACT = [tokenizer/* Shape */.yp.Comma, calls_K.from];
const SUBSTRING = [tokenizer/* Shape */.yp.Comma, calls_K.from, calls_K.for, calls_K.similar];
const OVERLAY = [tokenizer/* Shape */.yp.Comma, calls_K.placing, calls_K.from, calls_K.for];
const POSITION = [tokenizer/* Shape */.yp.Comma, calls_K.in];
/** Arguments with commas or words between them. */
function separated(p, separators) {
    const first = p.pos;
    p.pos += 2;
    return argumentsUntilParen(p, first, separators, []);
}
/** `EXTRACT(datepart FROM value)` https://docs.aws.amazon.com/redshift/latest/dg/r_EXTRACT_function.html */
function extract(p) {
    const first = p.pos;
    p.pos += 2;
    const next = p.kind(1);
    if (!(0,tokenizer/* isNameShape */.bu)(p.kind()) || !(next === calls_K.from || (next !== tokenizer/* Shape */.yp.LeftParen && startsOperand(p, 1))))
        return argumentsUntilParen(p, first, EXTRACT, []);
    const part = datepart(p);
    p.expect(calls_K.from);
    return argumentsUntilParen(p, first, EXTRACT, [part]);
}
function datepart(p) {
    const first = p.pos++;
    return { kind: 'Literal', first, last: first, type: 'datepart' };
}
function argumentsUntilParen(p, first, separators, args) {
    do {
        const arg = separators === POSITION ? operandExpression(p) : expression(p);
        if (arg === null)
            p.fail(sql_parser/* Expected */.jJ.Expression);
        else
            args.push(arg);
    } while (p.eatAny(...separators) >= 0);
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return afterParen(p, { kind: 'Name', first, last: first }, first, args, false, calls_NOTHING, -1);
}
/** `TRIM([BOTH | LEADING | TRAILING] [characters FROM] string)` https://docs.aws.amazon.com/redshift/latest/dg/r_TRIM.html */
function trim(p) {
    const first = p.pos;
    p.pos += 2;
    p.eatAny(calls_K.both, calls_K.leading, calls_K.trailing);
    p.eat(calls_K.from);
    return argumentsUntilParen(p, first, EXTRACT, []);
}
/** A call whose name has been read; the cursor stands at the parenthesis. It begins before its name where APPROXIMATE stands there. */
function call(p, name, first = name.first) {
    p.pos++;
    const distinct = p.eat(calls_K.distinct);
    if (!distinct && p.kind() === calls_K.all && p.kind(1) !== tokenizer/* Shape */.yp.RightParen)
        p.pos++;
    const args = p.kind() === tokenizer/* Shape */.yp.RightParen ? calls_NOTHING : callArguments(p, name);
    const ordered = p.at(calls_K.order) ? orderBy(p) : calls_NOTHING;
    const nulls = nullTreatment(p);
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return afterParen(p, name, first, args, distinct, ordered, nulls);
}
const calls_NOTHING = [];
function callArguments(p, name) {
    // `array(select …)` takes a query without parentheses of its own.
    if (startsQuery(p)) {
        const first = p.pos;
        const asked = query(p);
        return asked === null ? calls_NOTHING : [{ kind: 'Subquery', first, last: p.last, query: asked }];
    }
    const args = [];
    if (p.kind(1) === tokenizer/* Shape */.yp.Comma && (0,tokenizer/* isNameShape */.bu)(p.kind()) && takesDatepart(p.tokens.kind[name.last])) {
        args.push(datepart(p));
        p.pos++;
    }
    do {
        const arg = argument(p);
        if (arg === null)
            p.fail(sql_parser/* Expected */.jJ.Expression);
        else
            args.push(arg);
        if (p.kind() === calls_K.keep || p.kind() === calls_K.set)
            objectTransformWords(p, args);
    } while (p.eat(tokenizer/* Shape */.yp.Comma));
    return args;
}
function takesDatepart(name) {
    return name === calls_K.dateadd || name === calls_K.datediff || name === calls_K.date_part;
}
function argument(p) {
    const first = p.pos;
    if (p.kind() === tokenizer/* Shape */.yp.Operator && isSign(p, STAR)) {
        p.pos++;
        return { kind: 'Star', first, last: first, exclude: [] };
    }
    if (p.kind(1) === tokenizer/* Shape */.yp.Operator && namesArgument(p)) {
        const name = p.word();
        p.pos++;
        const value = expectExpression(p);
        return name < 0 || value === null ? null : { kind: 'NamedArgument', first, last: p.last, name, value };
    }
    const value = expression(p);
    // `f(x AS type)` and `f(x AS name)` of other databases are read as far as possible.
    if (value !== null && p.kind() === calls_K.as && (0,tokenizer/* isNameShape */.bu)(p.kind(1)) && !isStructuralKind(p.kind(1))) {
        p.pos++;
        typeName(p);
    }
    return value;
}
/** `OBJECT_TRANSFORM(input KEEP path, … SET path, value, …)` https://docs.aws.amazon.com/redshift/latest/dg/r_object_transform_function.html */
function objectTransformWords(p, args) {
    while (p.eat(calls_K.keep) || p.eat(calls_K.set))
        for (const each of p.commaList(expectExpression))
            args.push(each);
}
/** `IGNORE NULLS`, `RESPECT NULLS`; the first word's token, or -1. https://docs.aws.amazon.com/redshift/latest/dg/r_WF_LAG.html */
function nullTreatment(p) {
    const kind = p.kind();
    if ((kind !== calls_K.ignore && kind !== calls_K.respect) || p.kind(1) !== calls_K.nulls)
        return -1;
    p.pos += 2;
    return p.last - 1;
}
function afterParen(p, name, first, args, distinct, ordered, nullsInside) {
    const withinGroup = p.at(calls_K.within) && p.kind(1) === calls_K.group;
    const order = withinGroup ? groupOrder(p) : ordered;
    const filter = p.kind() === calls_K.filter && p.kind(1) === tokenizer/* Shape */.yp.LeftParen && p.kind(2) === calls_K.where ? filterCondition(p) : null;
    const nullsAfter = nullTreatment(p);
    const over = p.eat(calls_K.over) ? calls_window(p) : null;
    const approximate = first < name.first;
    const nulls = nullsAfter < 0 ? nullsInside : nullsAfter;
    return { kind: 'Call', first, last: p.last, name, args, distinct, approximate, orderBy: order, withinGroup, filter, nulls, over };
}
function groupOrder(p) {
    p.pos += 2;
    p.expect(tokenizer/* Shape */.yp.LeftParen);
    const order = orderBy(p);
    if (order.length === 0)
        p.fail(calls_K.order);
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return order;
}
function filterCondition(p) {
    p.pos += 3;
    const condition = expectExpression(p);
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return condition;
}
/** What follows OVER. */
function calls_window(p) {
    const first = p.pos;
    if (p.at(tokenizer/* Shape */.yp.LeftParen))
        return windowDefinition(p);
    const name = p.word();
    if (name < 0)
        p.fail();
    return { kind: 'Window', first, last: p.last, name, partitionBy: calls_NOTHING, orderBy: calls_NOTHING, frame: null };
}
/** `( [name] [PARTITION BY …] [ORDER BY …] [frame] )` */
function windowDefinition(p) {
    const first = p.pos;
    p.expect(tokenizer/* Shape */.yp.LeftParen);
    const name = (0,tokenizer/* isNameShape */.bu)(p.kind()) && p.kind(1) !== calls_K.by && !isWindowWord(p.kind()) ? p.pos++ : -1;
    const partitionBy = p.eat(calls_K.partition) && p.expect(calls_K.by) ? p.commaList(expectExpression) : calls_NOTHING;
    const ordered = p.at(calls_K.order) ? orderBy(p) : calls_NOTHING;
    const frame = windowFrame(p);
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return { kind: 'Window', first, last: p.last, name, partitionBy, orderBy: ordered, frame };
}
function isWindowWord(kind) {
    return kind === calls_K.partition || kind === calls_K.order || kind === calls_K.rows || kind === calls_K.range || kind === calls_K.groups;
}
/** `ROWS [BETWEEN] bound [AND bound]`, also RANGE and GROUPS. */
function windowFrame(p) {
    const first = p.pos;
    if (!p.at(calls_K.rows) && !p.at(calls_K.range) && !p.at(calls_K.groups))
        return null;
    p.pos++;
    const bounds = [];
    if (p.eat(calls_K.between)) {
        bound(p, bounds);
        p.expect(calls_K.and);
    }
    bound(p, bounds);
    if (p.eat(calls_K.exclude) && p.eatAny(calls_K.ties, calls_K.group) < 0 && !p.eatAll(calls_K.current, calls_K.row) && !p.eatAll(calls_K.no, calls_K.others))
        p.fail();
    return { kind: 'Frame', first, last: p.last, bounds };
}
function bound(p, bounds) {
    if (p.eatAll(calls_K.current, calls_K.row))
        return;
    if (!p.eat(calls_K.unbounded)) {
        const offset = operandExpression(p);
        if (offset === null)
            p.fail(sql_parser/* Expected */.jJ.Expression);
        else
            bounds.push(offset);
    }
    if (p.eatAny(calls_K.preceding, calls_K.following) < 0)
        p.fail();
}

;// CONCATENATED MODULE: ./build/src/core/sql/atoms.js
/** Reads what expressions are made of: literals, names, CASE, CAST, parentheses. */










const atoms_K = (0,words/* words */.a)('null true false default case when then else end cast try_cast convert exists array interval to as time double precision with without approximate character varying');
/** The first part of an expression without what may follow it, or null. */
function atomOf(p) {
    const first = p.pos;
    const kind = p.kind();
    switch (kind) {
        case tokenizer/* Shape */.yp.Number: return literal(p, 'number');
        case tokenizer/* Shape */.yp.String: return string(p);
        case tokenizer/* Shape */.yp.DollarString: return literal(p, 'string');
        case tokenizer/* Shape */.yp.Parameter:
            p.pos++;
            return { kind: 'Placeholder', first, last: first };
        case tokenizer/* Shape */.yp.LeftParen: return atoms_parenthesis(p);
        case tokenizer/* Shape */.yp.Operator: return symbol(p);
        case tokenizer/* Shape */.yp.Word:
        case tokenizer/* Shape */.yp.QuotedName:
        case tokenizer/* Shape */.yp.Template: return atoms_named(p);
        default: return kind >= keywords/* KEYWORD_BASE */.ei ? keywordAtom(p, kind) : nothing(p);
    }
}
function nothing(p) {
    p.expects(sql_parser/* Expected */.jJ.Expression);
    return null;
}
function literal(p, type) {
    const first = p.pos++;
    return { kind: 'Literal', first, last: first, type };
}
/** String constants on consecutive lines are one string. */
function string(p) {
    const first = p.pos++;
    while (p.kind() === tokenizer/* Shape */.yp.String && !touches(p))
        p.pos++;
    return { kind: 'Literal', first, last: p.last, type: 'string' };
}
/** Whether the token at the cursor begins on the line where the one before it ends. */
function touches(p) {
    const { text, end, start } = p.tokens;
    return !text.slice(end[p.pos - 1], start[p.pos]).includes('\n');
}
function symbol(p) {
    const first = p.pos;
    if (!isSign(p, QUESTION))
        return nothing(p);
    p.pos++;
    return { kind: 'Placeholder', first, last: first };
}
function keywordAtom(p, kind) {
    switch (kind) {
        case atoms_K.null: return literal(p, 'null');
        case atoms_K.true:
        case atoms_K.false: return p.kind(1) === tokenizer/* Shape */.yp.Dot ? atoms_named(p) : literal(p, 'boolean');
        case atoms_K.default: return p.kind(1) === tokenizer/* Shape */.yp.Dot ? atoms_named(p) : literal(p, 'default');
        case atoms_K.case: return caseExpression(p);
        case atoms_K.cast:
        case atoms_K.try_cast: return p.kind(1) === tokenizer/* Shape */.yp.LeftParen ? cast(p) : atoms_named(p);
        case atoms_K.convert: return p.kind(1) === tokenizer/* Shape */.yp.LeftParen ? convert(p) : atoms_named(p);
        case atoms_K.exists: return p.kind(1) === tokenizer/* Shape */.yp.LeftParen ? exists(p) : atoms_named(p);
        case atoms_K.array: return p.kind(1) === tokenizer/* Shape */.yp.LeftBracket ? arrayValue(p) : atoms_named(p);
        case atoms_K.interval: return interval(p);
        case atoms_K.approximate: return (0,tokenizer/* isNameShape */.bu)(p.kind(1)) && p.kind(2) === tokenizer/* Shape */.yp.LeftParen ? approximate(p) : atoms_named(p);
        default: return TYPES.has(kind) ? typed(p) : atoms_named(p);
    }
}
/** A column, or a call where a parenthesis follows. */
function atoms_named(p) {
    const kind = p.kind();
    const next = p.kind(1);
    if (next !== tokenizer/* Shape */.yp.Dot) {
        if (endsOperands(p) && !(next === tokenizer/* Shape */.yp.LeftParen && CALLABLE.has(kind)))
            return nothing(p);
        if (next === tokenizer/* Shape */.yp.LeftParen) {
            const special = specialCall(p);
            if (special !== null)
                return special;
        }
        else if (kind >= keywords/* KEYWORD_BASE */.ei && NILADIC.has(kind))
            return niladicCall(p);
    }
    const name = p.name();
    if (name === null)
        return null;
    if (p.kind() === tokenizer/* Shape */.yp.LeftParen && !isOuterJoinMark(p))
        return call(p, name);
    if (p.kind() === tokenizer/* Shape */.yp.Dot && isSign(p, STAR, 1)) {
        p.pos += 2;
        return { kind: 'Star', first: name.first, last: p.last, exclude: [] };
    }
    if (p.kind() === tokenizer/* Shape */.yp.String)
        return namedLiteral(p, name);
    return kind === tokenizer/* Shape */.yp.Template && name.first === name.last && isPlaceholder(p, name.first)
        ? { kind: 'Placeholder', first: name.first, last: name.last }
        : { kind: 'ColumnRef', first: name.first, last: name.last };
}
/** `{{ x }}` may be any expression, `stage_${x}` is a name. */
function isPlaceholder({ tokens: { text, start, end } }, index) {
    const first = text.charAt(start[index] ?? 0);
    return (first === '{' || first === '$') && text.charAt((end[index] ?? 0) - 1) === '}';
}
/** `date '2026-01-01'`: any name before a string is a type's. */
function namedLiteral(p, { first, last }) {
    const value = p.pos++;
    return { kind: 'TypedLiteral', first, last: value, type: { kind: 'TypeName', first, last, nameLast: last, args: atoms_NOTHING, isArray: false }, value };
}
const atoms_NOTHING = [];
/** Structural words that are functions too. */
const CALLABLE = (0,words/* wordSet */.d)('left right isnull');
function isOuterJoinMark(p) {
    return p.kind(1) === tokenizer/* Shape */.yp.Operator && isSign(p, PLUS, 1) && p.kind(2) === tokenizer/* Shape */.yp.RightParen;
}
/** Types of more than one word, or with a length, that may stand before a string to make a literal of it. */
const TYPES = (0,words/* wordSet */.d)('time timestamp timestamptz timetz double char character varchar bpchar nchar nvarchar decimal dec numeric float varbyte');
/** `TIMESTAMP WITH TIME ZONE '…'`, `NUMERIC(5, 2) '1.5'`; the same words are names and functions elsewhere. */
function typed(p) {
    const first = p.pos;
    if (!isTypeBeforeString(p))
        return atoms_named(p);
    const type = typeName(p);
    const value = p.pos;
    if (type === null || !p.expect(tokenizer/* Shape */.yp.String))
        return null;
    return { kind: 'TypedLiteral', first, last: p.last, type, value };
}
/** The longest is `TIMESTAMP (6) WITHOUT TIME ZONE '…'`. */
function isTypeBeforeString(p) {
    let ahead = 1;
    if (p.kind() === atoms_K.double)
        ahead = p.kind(1) === atoms_K.precision ? 2 : 0;
    if (p.kind() === atoms_K.character && p.kind(1) === atoms_K.varying)
        ahead = 2;
    if (p.kind(ahead) === tokenizer/* Shape */.yp.LeftParen && p.kind(ahead + 1) === tokenizer/* Shape */.yp.Number) {
        if (p.kind(ahead + 2) === tokenizer/* Shape */.yp.Comma)
            ahead += 2;
        if (p.kind(ahead + 2) === tokenizer/* Shape */.yp.RightParen)
            ahead += 3;
    }
    if ((p.kind(ahead) === atoms_K.with || p.kind(ahead) === atoms_K.without) && p.kind(ahead + 1) === atoms_K.time)
        ahead += 3;
    return ahead > 0 && p.kind(ahead) === tokenizer/* Shape */.yp.String;
}
/** `INTERVAL '1' DAY`, `INTERVAL '1 day'`, `INTERVAL YEAR TO MONTH '1-2'` https://docs.aws.amazon.com/redshift/latest/dg/r_interval_literals.html */
function interval(p) {
    const first = p.pos;
    if (!isIntervalLiteral(p))
        return atoms_named(p);
    p.pos++;
    literalFields(p);
    const value = p.pos++;
    literalFields(p);
    return { kind: 'IntervalLiteral', first, last: p.last, value };
}
function literalFields(p) {
    intervalFields(p);
    if (hasPrecision(p))
        p.pos += 3;
}
/** A string after INTERVAL or after its fields, or what is put in the string's place; MySQL's number without quotes is read too. */
function isIntervalLiteral(p) {
    const next = p.kind(1);
    if (next === tokenizer/* Shape */.yp.String || next === tokenizer/* Shape */.yp.Parameter || next === tokenizer/* Shape */.yp.Template)
        return true;
    if (next === tokenizer/* Shape */.yp.Number)
        return isIntervalField(p.kind(2));
    if (!isIntervalField(next))
        return false;
    let ahead = 2;
    if (p.kind(ahead) === atoms_K.to)
        ahead += 2;
    if (p.kind(ahead) === tokenizer/* Shape */.yp.LeftParen)
        ahead += 3;
    return p.kind(ahead) === tokenizer/* Shape */.yp.String;
}
/** `APPROXIMATE COUNT(DISTINCT x)` https://docs.aws.amazon.com/redshift/latest/dg/r_COUNT.html */
function approximate(p) {
    const first = p.pos++;
    const name = p.name();
    return name === null || p.kind() !== tokenizer/* Shape */.yp.LeftParen ? null : call(p, name, first);
}
function caseExpression(p) {
    const first = p.pos++;
    const operand = p.at(atoms_K.when) ? null : expression(p);
    const branches = [];
    while (p.at(atoms_K.when)) {
        const begun = p.pos++;
        const condition = expectExpression(p);
        p.expect(atoms_K.then);
        const result = expectExpression(p);
        if (condition === null || result === null)
            return null;
        branches.push({ kind: 'CaseBranch', first: begun, last: p.last, condition, result });
    }
    if (branches.length === 0)
        p.fail();
    const otherwise = p.eat(atoms_K.else) ? expectExpression(p) : null;
    p.expect(atoms_K.end);
    return { kind: 'Case', first, last: p.last, operand, branches, otherwise };
}
function cast(p) {
    const first = p.pos;
    p.pos += 2;
    const operand = expectExpression(p);
    p.expect(atoms_K.as);
    const type = expectType(p);
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return operand === null || type === null ? null : { kind: 'Cast', first, last: p.last, operand, type };
}
/** `CONVERT(type, expression)` https://docs.aws.amazon.com/redshift/latest/dg/r_CAST_function.html#convert-function */
function convert(p) {
    const first = p.pos;
    p.pos += 2;
    const type = expectType(p);
    p.expect(tokenizer/* Shape */.yp.Comma);
    const operand = expectExpression(p);
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return operand === null || type === null ? null : { kind: 'Cast', first, last: p.last, operand, type };
}
function exists(p) {
    const first = p.pos;
    p.pos += 2;
    const asked = query(p);
    if (asked === null)
        p.fail();
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return asked === null ? null : { kind: 'Exists', first, last: p.last, query: asked };
}
function arrayValue(p) {
    const first = p.pos;
    p.pos += 2;
    const items = p.kind() === tokenizer/* Shape */.yp.RightBracket ? [] : p.commaList(expectExpression);
    p.expect(tokenizer/* Shape */.yp.RightBracket);
    return { kind: 'ArrayValue', first, last: p.last, items };
}
/** `(expression)`, `(a, b)`, `(query)` */
function atoms_parenthesis(p) {
    const first = p.pos;
    if (startsQuery(p, 1)) {
        p.pos++;
        const asked = query(p);
        p.expect(tokenizer/* Shape */.yp.RightParen);
        return asked === null ? null : { kind: 'Subquery', first, last: p.last, query: asked };
    }
    p.pos++;
    const items = p.commaList(expectExpression);
    const [only] = items;
    if (only?.kind === 'Subquery' && items.length === 1 && continuesQuery(p)) {
        const asked = queryRest(p, first + 1, only.query);
        p.expect(tokenizer/* Shape */.yp.RightParen);
        return { kind: 'Subquery', first, last: p.last, query: asked };
    }
    p.expect(tokenizer/* Shape */.yp.RightParen);
    if (only === undefined)
        return null;
    return items.length === 1 ? only : { kind: 'RowValue', first, last: p.last, items };
}

;// CONCATENATED MODULE: ./build/src/core/sql/expressions.js
/**
 * Reads expressions by precedence climbing.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_expressions.html, …/r_conditions.html
 */








const expressions_K = (0,words/* words */.a)('or and not is isnull notnull null true false unknown distinct from between in like ilike similar to escape at time zone any some all prior collate overlaps');
/** An expression, or null where none can begin. */
function expression(p) {
    return climb(p, Level.Or);
}
/** An expression that must stand here; null after the failure. */
function expectExpression(p) {
    const read = climb(p, Level.Or);
    if (read === null)
        p.fail(sql_parser/* Expected */.jJ.Expression);
    return read;
}
/** What may follow BETWEEN's first bound, and what DEFAULT takes: no AND, no OR, no comparison, no COLLATE. */
function operandExpression(p) {
    return climb(p, Level.Other);
}
function climb(p, lowest) {
    if (!p.enter())
        return null;
    // A parenthesis before the left operand belongs to what is made of it: `(a + b) * c` begins at the parenthesis.
    const first = p.pos;
    let left = prefixed(p);
    while (left !== null) {
        const longer = infix(p, first, left, lowest);
        if (longer === null)
            break;
        left = longer;
    }
    p.leave();
    return left;
}
function prefixed(p) {
    const first = p.pos;
    const kind = p.kind();
    if (kind === tokenizer/* Shape */.yp.Operator) {
        const level = prefixLevel(p);
        if (level > 0)
            return unary(p, first, level);
    }
    if (kind === expressions_K.not)
        return unary(p, first, Level.Not);
    if (kind === expressions_K.prior && startsOperand(p, 1))
        return unary(p, first, Level.Sign);
    const atom = atomOf(p);
    return atom === null ? null : postfixed(p, first, atom);
}
function unary(p, operator, level) {
    p.pos++;
    const operand = climb(p, level);
    if (operand === null) {
        p.fail(sql_parser/* Expected */.jJ.Expression);
        return null;
    }
    return { kind: 'Unary', first: operator, last: p.last, operator, operand };
}
/** `::type`, `[index]`, `.field` and `(+)` after an operand that begins at `first`; they bind tighter than any operator. */
function postfixed(p, first, atom) {
    let operand = atom;
    for (;;) {
        const next = postfix(p, first, operand);
        if (next === null)
            return operand;
        operand = next;
    }
}
function postfix(p, first, operand) {
    switch (p.kind()) {
        case tokenizer/* Shape */.yp.Operator:
            return isCastMark(p) ? castMark(p, first, operand) : null;
        case tokenizer/* Shape */.yp.LeftBracket: {
            p.pos++;
            const index = expectExpression(p);
            p.expect(tokenizer/* Shape */.yp.RightBracket);
            return index === null ? null : { kind: 'Subscript', first, last: p.last, operand, index };
        }
        case tokenizer/* Shape */.yp.Dot: {
            if (operand.kind === 'Literal')
                return null;
            p.pos++;
            if (isSign(p, STAR))
                p.pos++;
            else if (!p.eat(tokenizer/* Shape */.yp.Number) && p.word() < 0)
                p.fail(sql_parser/* Expected */.jJ.Name);
            return { kind: 'Field', first, last: p.last, operand, name: p.last };
        }
        case tokenizer/* Shape */.yp.LeftParen:
            if (p.kind(1) !== tokenizer/* Shape */.yp.Operator || !isSign(p, PLUS, 1) || p.kind(2) !== tokenizer/* Shape */.yp.RightParen)
                return null;
            p.pos += 3;
            return { kind: 'OuterJoinMark', first, last: p.last, operand };
        default:
            return null;
    }
}
function castMark(p, first, operand) {
    p.pos++;
    const type = typeName(p);
    if (type === null) {
        p.fail(sql_parser/* Expected */.jJ.Type);
        return null;
    }
    return { kind: 'Cast', first, last: p.last, operand, type };
}
/** One operator and its right side after `left`, if it binds at least as tightly as `lowest`; otherwise null and nothing is read. */
function infix(p, first, left, lowest) {
    const kind = p.kind();
    if (kind === tokenizer/* Shape */.yp.Operator) {
        const level = operatorLevel(p);
        return level === 0 || level < lowest ? null : binary(p, first, left, level);
    }
    switch (kind) {
        case expressions_K.or: return lowest > Level.Or ? null : binary(p, first, left, Level.Or);
        case expressions_K.and: return lowest > Level.And ? null : binary(p, first, left, Level.And);
        case expressions_K.is: return lowest > Level.Is ? null : isTest(p, first, left);
        case expressions_K.isnull:
        case expressions_K.notnull:
            if (lowest > Level.Is)
                return null;
            p.pos++;
            return { kind: 'IsTest', first, last: p.last, negated: kind === expressions_K.notnull, operand: left, test: p.last };
        case expressions_K.at: return lowest > Level.Zone || p.kind(1) !== expressions_K.time ? null : atTimeZone(p, first, left);
        case expressions_K.collate: return lowest > Level.Test ? null : collate(p, first, left);
        case expressions_K.overlaps: return lowest > Level.Test ? null : binary(p, first, left, Level.Test);
        case expressions_K.not:
        case expressions_K.between:
        case expressions_K.in:
        case expressions_K.like:
        case expressions_K.ilike:
        case expressions_K.similar:
            return lowest > Level.Test ? null : wordTest(p, first, left);
        default:
            p.expectsAny(GOES_ON);
            return null;
    }
}
/** Words that could continue an expression wherever it could end. */
const GOES_ON = [expressions_K.and, expressions_K.or, expressions_K.is, expressions_K.not, expressions_K.in, expressions_K.like, expressions_K.ilike, expressions_K.between];
function binary(p, first, left, level) {
    const operator = p.pos++;
    const right = quantified(p) ?? climb(p, level + 1);
    if (right === null) {
        p.fail(sql_parser/* Expected */.jJ.Expression);
        return null;
    }
    return { kind: 'Binary', first, last: p.last, operator, left, right };
}
/** `ANY (…)`, `SOME (…)`, `ALL (…)` on the right of an operator. */
function quantified(p) {
    const kind = p.kind();
    if ((kind !== expressions_K.any && kind !== expressions_K.some && kind !== expressions_K.all) || p.kind(1) !== tokenizer/* Shape */.yp.LeftParen)
        return null;
    const first = p.pos;
    p.pos += 2;
    const asked = startsQuery(p) ? query(p) : null;
    const operand = asked === null ? listed(p) : null;
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return { kind: 'Quantified', first, last: p.last, query: asked, operand };
}
/** One expression, or several as one row. */
function listed(p) {
    const first = p.pos;
    const items = p.commaList(expectExpression);
    return items.length > 1 ? { kind: 'RowValue', first, last: p.last, items } : items[0] ?? null;
}
function isTest(p, first, operand) {
    p.pos++;
    const negated = p.eat(expressions_K.not);
    if (p.at(expressions_K.distinct) && p.kind(1) === expressions_K.from) {
        p.pos += 2;
        const right = climb(p, Level.Is + 1);
        if (right === null) {
            p.fail(sql_parser/* Expected */.jJ.Expression);
            return null;
        }
        return { kind: 'DistinctTest', first, last: p.last, negated, left: operand, right };
    }
    if (p.eatAny(expressions_K.null, expressions_K.true, expressions_K.false, expressions_K.unknown) < 0)
        p.fail();
    return { kind: 'IsTest', first, last: p.last, negated, operand, test: p.last };
}
function atTimeZone(p, first, operand) {
    p.pos++;
    p.expectAll(expressions_K.time, expressions_K.zone);
    const zone = climb(p, Level.Zone + 1);
    if (zone === null) {
        p.fail(sql_parser/* Expected */.jJ.Expression);
        return null;
    }
    return { kind: 'AtTimeZone', first, last: p.last, operand, zone };
}
function collate(p, first, operand) {
    p.pos++;
    const collation = p.expectName();
    return collation === null ? null : { kind: 'Collate', first, last: p.last, operand, collation };
}
/** `[NOT] BETWEEN`, `[NOT] IN`, `[NOT] LIKE` and their kin. */
function wordTest(p, first, operand) {
    const negated = p.kind() === expressions_K.not;
    // `DEFAULT 1 NOT NULL` goes on with another clause.
    if (negated && !isTestWord(p.kind(1)))
        return null;
    if (negated)
        p.pos++;
    if (p.eat(expressions_K.between))
        return between(p, first, operand, negated);
    if (p.eat(expressions_K.in))
        return inTest(p, first, operand, negated);
    return like(p, first, operand, negated);
}
function isTestWord(kind) {
    return kind === expressions_K.in || kind === expressions_K.like || kind === expressions_K.between || kind === expressions_K.ilike || kind === expressions_K.similar;
}
function between(p, first, operand, negated) {
    if (!p.eatText('symmetric'))
        p.eatText('asymmetric');
    const low = operandExpression(p);
    if (low === null)
        p.fail(sql_parser/* Expected */.jJ.Expression);
    p.expect(expressions_K.and);
    const high = operandExpression(p);
    if (low === null || high === null) {
        p.fail(sql_parser/* Expected */.jJ.Expression);
        return null;
    }
    return { kind: 'Between', first, last: p.last, negated, operand, low, high };
}
function inTest(p, first, operand, negated) {
    // `x IN :list`, `x IN {{ list }}`
    if (p.kind() === tokenizer/* Shape */.yp.Parameter || p.kind() === tokenizer/* Shape */.yp.Template) {
        const item = operandExpression(p);
        return { kind: 'InTest', first, last: p.last, negated, operand, items: item === null ? [] : [item], query: null };
    }
    p.expect(tokenizer/* Shape */.yp.LeftParen);
    const inside = p.pos;
    let asked = startsQuery(p) ? query(p) : null;
    const items = asked === null ? p.commaList(expectExpression) : [];
    const [only] = items;
    if (only?.kind === 'Subquery' && items.length === 1)
        asked = continuesQuery(p) ? queryRest(p, inside, only.query) : only.query;
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return { kind: 'InTest', first, last: p.last, negated, operand, items: asked === null ? items : [], query: asked };
}
function like(p, first, operand, negated) {
    const operator = p.pos++;
    if (p.tokens.kind[operator] === expressions_K.similar)
        p.expect(expressions_K.to);
    const pattern = quantified(p) ?? operandExpression(p);
    if (pattern === null) {
        p.fail(sql_parser/* Expected */.jJ.Expression);
        return null;
    }
    const escape = p.eat(expressions_K.escape) ? operandExpression(p) : null;
    return { kind: 'Like', first, last: p.last, operator, negated, operand, pattern, escape };
}

;// CONCATENATED MODULE: ./build/src/core/sql/options.js
/**
 * Reads lists of options from tables: one engine for COPY, CREATE TABLE, CREATE USER and all the other statements whose tail is a list of
 * words and values in any order. A table is the only place where an option is named.
 *
 * A word that is in no table is noted as unread together with what looks like its value: AWS adds options every few months, and a new one
 * is no reason to fail on the statement.
 */






/** Prepares a table; two rows with one name are a mistake and throw. */
function optionTable(specs) {
    const root = { next: new Map(), spec: null };
    for (const spec of specs) {
        let step = root;
        for (const kind of spec.name.split(' ').map(keywords/* keyword */.Si)) {
            const known = step.next.get(kind) ?? { next: new Map(), spec: null };
            step.next.set(kind, known);
            step = known;
        }
        if (step.spec !== null)
            throw new Error(`two options are called ${spec.name}`);
        step.spec = spec;
    }
    return { root, firstWords: new Set(root.next.keys()) };
}
const options_K = (0,words/* words */.a)('as true false on off');
/** All options from the cursor on. `separator` may stand between two of them. Ends at the statement's end, a right parenthesis, or one of `stops`. */
function options(p, table, stops = NO_STOPS, separator = tokenizer/* Shape */.yp.Comma) {
    const read = [];
    for (;;) {
        const kind = p.kind();
        if (kind === 0) {
            if (p.isRecording)
                for (const word of table.firstWords)
                    p.expects(word);
            return read;
        }
        if (kind === tokenizer/* Shape */.yp.RightParen || stops.has(kind))
            return read;
        const option = knownOption(p, table);
        if (option !== null)
            read.push(option);
        // A template that stands for some options, or for none.
        else if (kind === tokenizer/* Shape */.yp.Template)
            p.pos++;
        else if (kind === tokenizer/* Shape */.yp.Word || kind === tokenizer/* Shape */.yp.QuotedName || kind >= keywords/* KEYWORD_BASE */.ei)
            unknownOption(p, table, stops);
        else
            return read;
        if (p.kind() === separator && p.kind() !== 0 && !p.isFailed)
            p.pos++;
    }
}
const NO_STOPS = new Set();
/** One option of the table, or null. */
function knownOption(p, table) {
    const first = p.pos;
    let step = table.root;
    let found = null;
    let after = first;
    if (!p.isRecording && !table.firstWords.has(p.kind()))
        return null;
    for (let ahead = 0;; ahead++) {
        const next = step.next.get(p.kind(ahead));
        if (next === undefined)
            break;
        step = next;
        if (step.spec === null)
            continue;
        found = step.spec;
        after = first + ahead + 1;
    }
    if (found === null) {
        if (p.isRecording)
            expectWords(p, table);
        return null;
    }
    p.pos = after;
    const value = options_valueOf(p, found);
    return { kind: 'Option', first, last: p.last, name: found.name, value };
}
/** Notes each word that could have stood at the cursor, and after the words of an option that was begun. */
function expectWords(p, table) {
    let step = table.root;
    for (let ahead = 0; step !== undefined; ahead++) {
        const from = p.pos;
        p.pos += ahead;
        for (const kind of step.next.keys())
            p.expects(kind);
        p.pos = from;
        step = step.next.get(p.kind(ahead));
    }
}
/** A word with what looks like its value: an optional AS or `=`, then a literal, a word, or a group in parentheses. */
function unknownOption(p, table, stops) {
    spoilAfterKnownWords(p, table);
    const from = p.pos++;
    if (p.kind() === options_K.as || p.isText('='))
        p.pos++;
    const kind = p.kind();
    if (kind === tokenizer/* Shape */.yp.LeftParen)
        p.skipGroup();
    else if (kind === tokenizer/* Shape */.yp.String || kind === tokenizer/* Shape */.yp.Number || kind === tokenizer/* Shape */.yp.QuotedName)
        p.pos++;
    else if (kind >= keywords/* KEYWORD_BASE */.ei && !table.firstWords.has(kind) && !stops.has(kind))
        p.pos++;
    p.unread(from);
}
/**
 * An option of several words that was begun went wrong at the first other word. Where only one word could stand there, and what stands there
 * is no word that could be a newer option's, that word is missing.
 */
function spoilAfterKnownWords(p, { root }) {
    let step = root;
    let ahead = 0;
    for (let next = step.next.get(p.kind()); next !== undefined; next = step.next.get(p.kind(ahead))) {
        step = next;
        ahead++;
    }
    if (ahead === 0)
        return;
    const [only] = step.next.keys();
    const kind = p.kind(ahead);
    const isWord = kind === tokenizer/* Shape */.yp.Word || kind >= keywords/* KEYWORD_BASE */.ei;
    p.spoil(p.pos + ahead, step.next.size === 1 && !isWord && kind !== 0 ? only : undefined);
}
function options_valueOf(p, spec) {
    if (spec.as === true && (p.kind() === options_K.as || p.isText('=')))
        p.pos++;
    const value = spec.read === undefined ? READ[spec.arg](p) : spec.read(p);
    if (value === null && spec.arg !== 'none' && spec.optional !== true) {
        p.fail(spec.arg === 'number' ? tokenizer/* Shape */.yp.Number : spec.arg === 'string' ? tokenizer/* Shape */.yp.String : sql_parser/* Expected */.jJ.Value);
    }
    return value;
}
const READ = {
    none: () => null,
    number: (p) => token(p, NUMBERS),
    string: (p) => token(p, STRINGS),
    word: (p) => (p.atName() ? oneToken(p) : null),
    value: (p) => (p.atName() || VALUES.has(p.kind()) ? signedToken(p) : isSigned(p) ? signedToken(p) : null),
    switch: (p) => token(p, SWITCHES),
    name: (p) => p.name(),
    list: (p) => nameSequence(p),
    names: (p) => p.nameList(),
    operand: operandExpression,
    expression: expression,
    group: optionGroup,
    type: expectType,
};
const PLACEHOLDERS = [tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template];
const STRINGS = new Set([tokenizer/* Shape */.yp.String, tokenizer/* Shape */.yp.DollarString, ...PLACEHOLDERS]);
const NUMBERS = new Set([tokenizer/* Shape */.yp.Number, ...PLACEHOLDERS]);
const VALUES = new Set([...STRINGS, ...NUMBERS]);
const SWITCHES = new Set([...STRINGS, ...NUMBERS, options_K.true, options_K.false, options_K.on, options_K.off]);
function token(p, kinds) {
    if (kinds.has(p.kind()))
        return oneToken(p);
    for (const kind of kinds)
        p.expects(kind);
    return null;
}
function oneToken(p) {
    const first = p.pos++;
    return { kind: 'OptionWord', first, last: first };
}
function isSigned(p) {
    return p.kind() === tokenizer/* Shape */.yp.Operator && p.isText('-') && p.kind(1) === tokenizer/* Shape */.yp.Number;
}
function signedToken(p) {
    const first = p.pos;
    p.pos += isSigned(p) ? 2 : 1;
    return { kind: 'OptionWord', first, last: p.last };
}
function nameSequence(p) {
    const first = p.pos;
    if (!p.atName())
        return null;
    const names = p.commaList((q) => q.name());
    return { kind: 'NameList', first, last: p.last, names };
}
/** `( … )` with anything inside, read as far as its right parenthesis. */
function optionGroup(p) {
    const first = p.pos;
    if (!p.at(tokenizer/* Shape */.yp.LeftParen))
        return null;
    p.skipGroup();
    return { kind: 'OptionGroup', first, last: p.last };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/copy-options.js



const copy_options_K = (0,words/* words */.a)('default preset on off true false verbose auto');
/** WITH is only a word before CREDENTIALS. https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html */
const AUTHORIZATION = [
    { name: 'iam_role', arg: 'value', as: true, read: roleValue },
    { name: 'credentials', arg: 'string', as: true },
    { name: 'with', arg: 'none' },
    { name: 'access_key_id', arg: 'string', as: true },
    { name: 'secret_access_key', arg: 'string', as: true },
    { name: 'session_token', arg: 'string', as: true },
    { name: 'master_symmetric_key', arg: 'string', as: true },
    { name: 'kms_key_id', arg: 'string', as: true },
];
/** FORMAT is only a word before the format itself, which is an option of its own: both may be written with and without it. */
const SHARED = [
    ...AUTHORIZATION,
    { name: 'format', arg: 'none', as: true },
    { name: 'csv', arg: 'none' },
    { name: 'parquet', arg: 'none' },
    { name: 'delimiter', arg: 'string', as: true },
    { name: 'fixedwidth', arg: 'string', as: true },
    { name: 'bzip2', arg: 'none' },
    { name: 'gzip', arg: 'none' },
    { name: 'zstd', arg: 'none' },
    { name: 'region', arg: 'string', as: true },
    { name: 'escape', arg: 'none' },
    { name: 'null', arg: 'string', as: true },
];
const COPY_OPTIONS = optionTable([
    ...SHARED,
    // Data sources
    { name: 'manifest', arg: 'none' },
    { name: 'encrypted', arg: 'none' },
    { name: 'ssh', arg: 'none' },
    { name: 'readratio', arg: 'number', as: true, read: amountValue },
    // Formats
    { name: 'quote', arg: 'string', as: true },
    { name: 'avro', arg: 'string', as: true, optional: true },
    { name: 'json', arg: 'string', as: true, optional: true },
    { name: 'orc', arg: 'none' },
    { name: 'serializetojson', arg: 'none' },
    { name: 'shapefile', arg: 'none' },
    { name: 'simplify', arg: 'number', as: true, optional: true },
    { name: 'simplify auto', arg: 'number', as: true, optional: true },
    { name: 'lzop', arg: 'none' },
    // Conversion
    { name: 'acceptanydate', arg: 'none' },
    { name: 'acceptinvchars', arg: 'string', as: true, optional: true },
    { name: 'blanksasnull', arg: 'none' },
    { name: 'dateformat', arg: 'string', as: true },
    { name: 'emptyasnull', arg: 'none' },
    { name: 'encoding', arg: 'value', as: true },
    { name: 'explicit_ids', arg: 'none' },
    { name: 'fillrecord', arg: 'none' },
    { name: 'ignoreblanklines', arg: 'none' },
    { name: 'ignoreheader', arg: 'number', as: true, read: amountValue },
    { name: 'removequotes', arg: 'none' },
    { name: 'roundec', arg: 'none' },
    { name: 'timeformat', arg: 'string', as: true },
    { name: 'trimblanks', arg: 'none' },
    { name: 'truncatecolumns', arg: 'none' },
    // Load operations
    { name: 'comprows', arg: 'number', as: true, read: amountValue },
    { name: 'compupdate', arg: 'switch', as: true, optional: true, read: oneOf(copy_options_K.preset, copy_options_K.on, copy_options_K.off, copy_options_K.true, copy_options_K.false, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template) },
    { name: 'ignoreallerrors', arg: 'none' },
    { name: 'maxerror', arg: 'number', as: true, read: amountValue },
    { name: 'noload', arg: 'none' },
    { name: 'statupdate', arg: 'switch', as: true, optional: true },
    // https://docs.aws.amazon.com/redshift/latest/dg/r_COPY-WITH-TEMPLATE.html
    { name: 'using template', arg: 'name' },
]);
const UNLOAD_OPTIONS = optionTable([
    ...SHARED,
    { name: 'json', arg: 'none' },
    { name: 'partition by', arg: 'names' },
    { name: 'include', arg: 'none' },
    { name: 'manifest', arg: 'word', optional: true, read: oneOf(copy_options_K.verbose) },
    { name: 'header', arg: 'none' },
    { name: 'encrypted', arg: 'word', optional: true, read: oneOf(copy_options_K.auto) },
    { name: 'addquotes', arg: 'none' },
    { name: 'allowoverwrite', arg: 'none' },
    { name: 'cleanpath', arg: 'none' },
    { name: 'parallel', arg: 'switch', as: true, optional: true },
    { name: 'maxfilesize', arg: 'number', as: true, read: sizeValue },
    { name: 'rowgroupsize', arg: 'number', as: true, read: sizeValue },
    { name: 'extension', arg: 'string', as: true },
]);
const ROLES = new Set([tokenizer/* Shape */.yp.String, tokenizer/* Shape */.yp.DollarString, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template, copy_options_K.default]);
/** A role's ARN, several of them chained in one string, or DEFAULT. */
function roleValue(p) {
    return ROLES.has(p.kind()) ? wordAt(p.pos++) : null;
}
const AMOUNTS = new Set([tokenizer/* Shape */.yp.Number, tokenizer/* Shape */.yp.String, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template]);
/** A number; generated statements put quotes around it. */
function amountValue(p) {
    return AMOUNTS.has(p.kind()) ? wordAt(p.pos++) : null;
}
function oneOf(...kinds) {
    return (p) => wordAt(p.eatAny(...kinds));
}
/** A number with MB or GB after it, or without. */
function sizeValue(p) {
    const first = p.eatAny(tokenizer/* Shape */.yp.Number, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template);
    if (first < 0)
        return null;
    if (p.isText('mb') || p.isText('gb'))
        p.pos++;
    return { kind: 'OptionWord', first, last: p.last };
}
function wordAt(token) {
    return token < 0 ? null : { kind: 'OptionWord', first: token, last: token };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/copy.js





const copy_K = (0,words/* words */.a)('from job create auto on off alter run list show drop to for copy as rename owner add set');
const COPY_GRAMMAR = { copy: copyRows, 'copy-job': copyJob, unload: unloadQuery, 'create-template': createTemplate, 'alter-template': alterTemplate };
/** https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html */
function copyRows(p) {
    // `COPY FROM '…'`: the table is missing, and FROM is not its name.
    if (p.kind() === copy_K.from)
        p.fail(sql_parser/* Expected */.jJ.Name);
    const target = p.expectName();
    const columns = p.nameList()?.names ?? [];
    p.expect(copy_K.from);
    const source = expectString(p);
    const read = options(p, COPY_OPTIONS, JOB);
    const job = p.at(copy_K.job) ? jobCreation(p) : null;
    return { kind: 'Copy', first: p.first, last: p.last, target, columns, source, options: read, job };
}
const JOB = new Set([copy_K.job]);
function jobCreation(p) {
    const first = p.pos++;
    p.expect(copy_K.create);
    const name = p.expectWord();
    const auto = autoSwitch(p);
    return { kind: 'CopyJobCreation', first, last: p.last, name, auto };
}
/** `[AUTO ON | OFF]` */
function autoSwitch(p) {
    if (!p.eat(copy_K.auto))
        return -1;
    const state = p.eatAny(copy_K.on, copy_K.off);
    if (state < 0)
        p.fail();
    return state;
}
const ACTIONS = new Map([[copy_K.alter, 'alter'], [copy_K.run, 'run'], [copy_K.list, 'list'], [copy_K.show, 'show'], [copy_K.drop, 'drop']]);
/** https://docs.aws.amazon.com/redshift/latest/dg/r_COPY-JOB.html */
function copyJob(p) {
    // A table may be called job.
    const next = p.kind();
    if (next === copy_K.from || next === tokenizer/* Shape */.yp.LeftParen || next === tokenizer/* Shape */.yp.Dot) {
        p.pos--;
        return copyRows(p);
    }
    const action = ACTIONS.get(p.tokens.kind[p.eatAny(...ACTIONS.keys())] ?? 0) ?? null;
    if (action === null)
        p.fail();
    const name = action === 'list' ? -1 : p.expectWord();
    const auto = action === 'alter' ? autoSwitch(p) : -1;
    return { kind: 'CopyJob', first: p.first, last: p.last, action, name, auto };
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
function unloadQuery(p) {
    p.expect(tokenizer/* Shape */.yp.LeftParen);
    const first = expectString(p);
    // Strings on consecutive lines are one string.
    while (p.kind() === tokenizer/* Shape */.yp.String)
        p.pos++;
    const query = p.last === first ? first : -1;
    p.expect(tokenizer/* Shape */.yp.RightParen);
    p.expect(copy_K.to);
    const target = expectString(p);
    const read = options(p, UNLOAD_OPTIONS);
    return { kind: 'Unload', first: p.first, last: p.last, query, target, options: read };
}
/** A string, or a parameter or template in its place; its token, or -1. */
function expectString(p) {
    const token = p.eatAny(tokenizer/* Shape */.yp.String, tokenizer/* Shape */.yp.DollarString, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template);
    if (token < 0)
        p.fail(sql_parser/* Expected */.jJ.Value);
    return token;
}
/** `FOR COPY [AS] options` https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TEMPLATE.html */
function createTemplate(p) {
    const name = p.expectName();
    p.expectAll(copy_K.for, copy_K.copy);
    p.eat(copy_K.as);
    const read = options(p, COPY_OPTIONS);
    return { kind: 'CreateTemplate', first: p.first, last: p.last, name, options: read };
}
const CHANGES = new Map([[copy_K.rename, 'rename'], [copy_K.owner, 'owner'], [copy_K.add, 'add'], [copy_K.drop, 'drop'], [copy_K.set, 'set']]);
function alterTemplate(p) {
    const name = p.expectName();
    const change = CHANGES.get(p.tokens.kind[p.eatAny(...CHANGES.keys())] ?? 0) ?? 'none';
    if (change === 'none')
        p.fail();
    const to = (change === 'rename' || change === 'owner') && p.expect(copy_K.to) ? p.expectName() : null;
    const changed = to === null && change !== 'none' ? p.commaList(changedOption) : [];
    return { kind: 'AlterTemplate', first: p.first, last: p.last, name, change, to, options: changed };
}
/** An option of COPY by its first word, with TO or AS and the value where one is written: what is dropped has none. */
function changedOption(p) {
    const first = p.pos;
    if (p.expectWord() < 0)
        return null;
    const isGiven = p.eatAny(copy_K.to, copy_K.as) >= 0;
    const at = p.pos;
    const hasValue = p.kind() !== 0 && p.kind() !== tokenizer/* Shape */.yp.Comma;
    if (hasValue)
        p.pos++;
    else if (isGiven)
        p.fail(sql_parser/* Expected */.jJ.Value);
    return { kind: 'Option', first, last: p.last, name: p.text(first).toLowerCase(), value: hasValue ? { kind: 'OptionWord', first: at, last: at } : null };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/data-cursors.js



const data_cursors_K = (0,words/* words */.a)('binary no scroll cursor with without for next prior first last absolute relative forward backward all from in');
function declareCursor(p) {
    const name = p.expectWord();
    cursorWords(p);
    p.expect(data_cursors_K.for);
    const read = expectQuery(p);
    return { kind: 'DeclareCursor', first: p.first, last: p.last, name, query: read };
}
/** CURSOR, and the words PostgreSQL lets stand around it. */
function cursorWords(p) {
    if (p.kind() === data_cursors_K.binary)
        p.pos++;
    p.eatText('insensitive');
    if (p.kind() === data_cursors_K.no && p.kind(1) === data_cursors_K.scroll)
        p.pos++;
    if (p.kind() === data_cursors_K.scroll)
        p.pos++;
    p.expect(data_cursors_K.cursor);
    if ((p.kind() === data_cursors_K.with || p.kind() === data_cursors_K.without) && p.isText('hold', 1))
        p.pos += 2;
}
/** `FETCH [NEXT | ALL | FORWARD [count | ALL]] FROM cursor`, and PostgreSQL's other directions. */
function fetchRows(p) {
    const direction = p.eatAny(data_cursors_K.next, data_cursors_K.forward, data_cursors_K.prior, data_cursors_K.first, data_cursors_K.last, data_cursors_K.absolute, data_cursors_K.relative, data_cursors_K.backward);
    if (p.isText('-'))
        p.pos++;
    const count = p.eatAny(data_cursors_K.all, tokenizer/* Shape */.yp.Number, tokenizer/* Shape */.yp.Parameter);
    if (p.eatAny(data_cursors_K.from, data_cursors_K.in) < 0 && (direction >= 0 || count >= 0))
        p.fail(data_cursors_K.from);
    const cursor = p.expectWord();
    return { kind: 'Fetch', first: p.first, last: p.last, direction, count, cursor };
}
function closeCursor(p) {
    const cursor = p.expectWord();
    return { kind: 'CloseCursor', first: p.first, last: p.last, cursor };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/data-update.js
/** Reads UPDATE and DELETE, and what they share with INSERT and MERGE. https://docs.aws.amazon.com/redshift/latest/dg/r_UPDATE.html, …/r_DELETE.html */







const data_update_K = (0,words/* words */.a)('with recursive update only set from where returning delete using as');
function updateRows(p) {
    const only = p.tokens.kind[p.last] === data_update_K.only;
    const recursive = startsRecursive(p);
    const tables = leadingTables(p, [data_update_K.update], [data_update_K.only]);
    const target = targetBefore(p, data_update_K.set);
    const named = alias(p);
    p.expect(data_update_K.set);
    const assignments = p.commaList(assignment);
    const from = p.eat(data_update_K.from) ? fromClause(p) : [];
    const where = p.eat(data_update_K.where) ? expectExpression(p) : null;
    const returning = returned(p);
    return { kind: 'Update', first: p.first, last: p.last, with: tables, recursive, only, target, alias: named, assignments, from, where, returning };
}
function deleteRows(p) {
    const only = p.tokens.kind[p.last] === data_update_K.only;
    const recursive = startsRecursive(p);
    const tables = leadingTables(p, [data_update_K.delete], [data_update_K.from, data_update_K.only]);
    const hasFrom = p.tokens.kind[p.last] !== data_update_K.delete;
    const target = targetBefore(p, data_update_K.where);
    const named = deletedAlias(p, hasFrom);
    const using = p.eat(data_update_K.using) ? fromClause(p) : [];
    const where = p.eat(data_update_K.where) ? expectExpression(p) : null;
    const returning = returned(p);
    return { kind: 'Delete', first: p.first, last: p.last, with: tables, recursive, only, target, alias: named, using, where, returning };
}
/** Without FROM no alias without AS is read: `DELETE FORM t` is a misspelt FROM, and no table `form` that is called `t`. */
function deletedAlias(p, hasFrom) {
    return hasFrom || p.at(data_update_K.as) ? alias(p) : null;
}
/**
 * The tables of a WITH before the statement. The cursor stands after the head; it goes back to WITH and reads up to where it stood. `required`
 * and `optional` are the words of the head.
 */
function leadingTables(p, required, optional) {
    if (p.tokens.kind[p.first] !== data_update_K.with)
        return [];
    p.pos = p.first;
    const tables = commonTables(p);
    p.expectAll(...required);
    for (const kind of optional)
        p.eat(kind);
    return tables;
}
/** The target's name, unless the word that must follow it stands in its place: `UPDATE SET a = 1`. */
function targetBefore(p, follower) {
    if (p.kind() !== follower || p.kind(1) === follower || p.kind(1) === tokenizer/* Shape */.yp.Dot)
        return p.expectName();
    p.fail(sql_parser/* Expected */.jJ.Name);
    return null;
}
function startsRecursive(p) {
    return p.tokens.kind[p.first] === data_update_K.with && p.tokens.kind[p.first + 1] === data_update_K.recursive;
}
/** `a = 1`, `a = DEFAULT`, `(a, b) = (SELECT …)`, and a template that stands for all of it. */
function assignment(p) {
    const first = p.pos;
    if (p.kind() === tokenizer/* Shape */.yp.Template && !p.isText('=', 1)) {
        p.pos++;
        return { kind: 'Assignment', first, last: first, targets: [], value: { kind: 'Placeholder', first, last: first } };
    }
    const targets = assignmentTargets(p);
    if (!p.eatText('='))
        p.fail();
    const value = expectExpression(p);
    return { kind: 'Assignment', first, last: p.last, targets, value };
}
function assignmentTargets(p) {
    const listed = p.nameList();
    if (listed !== null)
        return listed.names;
    // `SET a = 1, WHERE …`: a comma too many.
    if (p.kind() === data_update_K.where || p.kind() === data_update_K.from)
        p.fail(sql_parser/* Expected */.jJ.Name);
    const name = p.expectName();
    return name === null ? [] : [name];
}
/** `RETURNING items`, which only PostgreSQL has. */
function returned(p) {
    return p.eat(data_update_K.returning) ? p.commaList(selectItem) : [];
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/data-insert.js
/** Reads INSERT. https://docs.aws.amazon.com/redshift/latest/dg/r_INSERT_30.html, …/r_INSERT_external_table.html */





const data_insert_K = (0,words/* words */.a)('insert into as default values on conflict constraint do nothing update set where');
function insertRows(p) {
    const recursive = startsRecursive(p);
    const tables = leadingTables(p, [data_insert_K.insert, data_insert_K.into], []);
    const target = p.expectName();
    const alias = p.eat(data_insert_K.as) ? p.expectWord() : -1;
    const columns = isQueryInParens(p) ? [] : p.nameList()?.names ?? [];
    const defaultValues = p.eatAll(data_insert_K.default, data_insert_K.values);
    const inserted = defaultValues ? null : insertedQuery(p);
    const onConflict = p.at(data_insert_K.on) ? conflict(p) : null;
    const returning = returned(p);
    return { kind: 'Insert', first: p.first, last: p.last, with: tables, recursive, target, alias, columns, defaultValues, query: inserted, onConflict, returning };
}
/** Whether the parenthesis at the cursor holds a query, and no columns; what a lone template at the end stands for is a query. */
function isQueryInParens(p) {
    if (p.kind() !== tokenizer/* Shape */.yp.LeftParen)
        return false;
    const next = p.kind(1);
    return next === tokenizer/* Shape */.yp.LeftParen || startsQuery(p, 1) || (next === tokenizer/* Shape */.yp.Template && p.kind(2) === tokenizer/* Shape */.yp.RightParen && p.kind(3) === 0);
}
function insertedQuery(p) {
    // `INSERT INTO t (a, b) (1, 2)`: no query, so VALUES is what was forgotten.
    if (p.kind() === tokenizer/* Shape */.yp.LeftParen && !isQueryInParens(p)) {
        p.fail(data_insert_K.values);
        return null;
    }
    p.expects(data_insert_K.values);
    p.expects(data_insert_K.default);
    const read = query(p);
    if (read === null)
        p.fail();
    return read;
}
function conflict(p) {
    const first = p.pos;
    if (!p.eatAll(data_insert_K.on, data_insert_K.conflict))
        return null;
    const constraint = p.eatAll(data_insert_K.on, data_insert_K.constraint) ? p.expectName() : null;
    const keys = constraint === null ? p.parenList(expectExpression) ?? [] : [];
    p.expect(data_insert_K.do);
    if (p.eat(data_insert_K.nothing))
        return { kind: 'OnConflict', first, last: p.last, keys, constraint, action: 'nothing', assignments: [], where: null };
    p.expectAll(data_insert_K.update, data_insert_K.set);
    const assignments = p.commaList(assignment);
    const where = p.eat(data_insert_K.where) ? expectExpression(p) : null;
    return { kind: 'OnConflict', first, last: p.last, keys, constraint, action: 'update', assignments, where };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/data-merge.js
/** Reads MERGE. https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html */





const data_merge_K = (0,words/* words */.a)('merge into using on when not matched by source target and then update set delete insert default values do nothing remove duplicates');
function mergeRows(p) {
    const recursive = startsRecursive(p);
    const tables = leadingTables(p, [data_merge_K.merge, data_merge_K.into], []);
    const target = targetBefore(p, data_merge_K.using);
    const named = alias(p);
    p.expect(data_merge_K.using);
    const source = fromItem(p);
    p.expect(data_merge_K.on);
    const on = expectExpression(p);
    const clauses = [];
    while (p.at(data_merge_K.when))
        clauses.push(clause(p));
    const removeDuplicates = clauses.length === 0 && p.eat(data_merge_K.remove) && p.expect(data_merge_K.duplicates);
    if (clauses.length === 0 && !removeDuplicates)
        p.fail();
    return { kind: 'Merge', first: p.first, last: p.last, with: tables, recursive, target, alias: named, source, on, clauses, removeDuplicates };
}
/** At WHEN. */
function clause(p) {
    const first = p.pos++;
    const match = matchOf(p);
    const condition = p.eat(data_merge_K.and) ? expectExpression(p) : null;
    p.expect(data_merge_K.then);
    let action = 'nothing';
    let assignments = [];
    let columns = [];
    let values = null;
    if (p.eat(data_merge_K.update)) {
        action = 'update';
        p.expect(data_merge_K.set);
        assignments = p.commaList(assignment);
    }
    else if (p.eat(data_merge_K.delete))
        action = 'delete';
    else if (p.eat(data_merge_K.insert)) {
        action = 'insert';
        columns = p.nameList()?.names ?? [];
        values = insertedValues(p);
    }
    else if (!p.eatAll(data_merge_K.do, data_merge_K.nothing))
        p.fail();
    return { kind: 'MergeClause', first, last: p.last, match, condition, action, assignments, columns, values };
}
function matchOf(p) {
    if (p.eat(data_merge_K.matched))
        return 'matched';
    if (!p.eat(data_merge_K.not))
        p.fail();
    p.expect(data_merge_K.matched);
    if (!p.eat(data_merge_K.by))
        return 'not-matched';
    const side = p.eatAny(data_merge_K.source, data_merge_K.target);
    if (side < 0)
        p.fail();
    return p.tokens.kind[side] === data_merge_K.source ? 'not-matched-by-source' : 'not-matched';
}
function insertedValues(p) {
    if (p.eatAll(data_merge_K.default, data_merge_K.values))
        return null;
    p.expect(data_merge_K.values);
    return valuesRow(p);
}

// EXTERNAL MODULE: ./build/src/core/sql/classify.js
var classify = __webpack_require__(8506);
;// CONCATENATED MODULE: ./build/src/core/sql/grammar/data-prepared.js
/** Reads the statements that hold or run another one: PREPARE, EXECUTE, DEALLOCATE, EXPLAIN. */





const data_prepared_K = (0,words/* words */.a)('as analyze analyse verbose');
/** https://docs.aws.amazon.com/redshift/latest/dg/r_PREPARE.html */
function prepareStatement(p) {
    const name = p.expectWord();
    const types = p.parenList(expectType) ?? [];
    p.expect(data_prepared_K.as);
    const statement = innerStatement(p);
    return { kind: 'Prepare', first: p.first, last: lastOf(p, statement), name, types, statement };
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_EXECUTE.html */
function executePlan(p) {
    const name = p.expectWord();
    const args = p.parenList(expectExpression) ?? [];
    return { kind: 'Execute', first: p.first, last: p.last, name, args };
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_DEALLOCATE.html */
function deallocatePlan(p) {
    const name = p.expectWord();
    return { kind: 'Deallocate', first: p.first, last: p.last, name };
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_EXPLAIN.html */
function explainStatement(p) {
    const analyze = p.eatAny(data_prepared_K.analyze, data_prepared_K.analyse) >= 0;
    const verbose = p.eat(data_prepared_K.verbose);
    const statement = innerStatement(p);
    return { kind: 'Explain', first: p.first, last: lastOf(p, statement), analyze, verbose, statement };
}
/** An inner statement that went wrong has been read further than the cursor stands. */
function lastOf(p, statement) {
    return Math.max(p.last, statement?.last ?? p.last);
}
/** These hold statements themselves: one of them inside another is no Redshift, and would nest without end. */
const HOLDERS = new Set(['explain', 'prepare']);
const BEGINNINGS = [...(0,words/* wordSet */.d)('select with insert update delete create')];
/** The rest of the tokens as a statement of its own. */
function innerStatement(p) {
    const found = p.kind() === 0 ? undefined : (0,classify/* classify */.L8)(p.tokens, p.pos, p.end - 1);
    if (found === undefined || HOLDERS.has(found.row.kind)) {
        p.expectsAny(BEGINNINGS);
        p.fail();
        return null;
    }
    const span = { tokens: p.tokens, first: p.pos, last: p.end - 1, row: found.row, afterHead: found.afterHead };
    const { status, tree } = readSyntax(span);
    if (status === 'parsed')
        p.pos = p.end;
    else
        failWhere(p, span);
    return tree;
}
/** Fails where the inner statement went wrong, with what was expected there. */
function failWhere(p, span) {
    const { firstFailure, required, expectations } = readExpectations(span);
    for (const [at, kinds] of expectations) {
        p.pos = at;
        p.expectsAny([...kinds]);
    }
    p.pos = Math.max(firstFailure, span.first);
    const [only] = required;
    p.fail(required.size === 1 ? only : undefined);
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/data.js
/** The grammar of statements that change rows, of prepared statements, cursors, CALL, LOCK and EXPLAIN. */








const data_K = (0,words/* words */.a)('in mode nowait access row share update exclusive');
const DATA_GRAMMAR = {
    insert: insertRows,
    update: updateRows,
    delete: deleteRows,
    merge: mergeRows,
    call: callProcedure,
    lock: lockTables,
    prepare: prepareStatement,
    execute: executePlan,
    deallocate: deallocatePlan,
    explain: explainStatement,
    'declare-cursor': declareCursor,
    fetch: fetchRows,
    close: closeCursor,
};
/** `CALL name (arguments)`; a template may stand for all of it. https://docs.aws.amazon.com/redshift/latest/dg/r_CALL_procedure.html */
function callProcedure(p) {
    const name = p.expectName();
    if (name === null || (p.kind() === 0 && p.tokens.kind[p.last] === tokenizer/* Shape */.yp.Template))
        return { kind: 'CallProcedure', first: p.first, last: p.last, name, args: [] };
    const read = p.at(tokenizer/* Shape */.yp.LeftParen) ? call(p, name) : null;
    if (read === null)
        p.fail(tokenizer/* Shape */.yp.LeftParen);
    return { kind: 'CallProcedure', first: p.first, last: p.last, name, args: read?.kind === 'Call' ? read.args : [] };
}
/** `LOCK [TABLE] name, …`, also with PostgreSQL's `IN … MODE [NOWAIT]`. https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html */
function lockTables(p) {
    const tables = p.commaList((q) => q.expectName());
    let mode = -1;
    if (p.eat(data_K.in)) {
        mode = p.pos;
        while (p.eatAny(data_K.access, data_K.row, data_K.share, data_K.update, data_K.exclusive) >= 0)
            ;
        p.expect(data_K.mode);
    }
    p.eat(data_K.nowait);
    return { kind: 'Lock', first: p.first, last: p.last, tables, mode };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/external-values.js





const external_values_K = (0,words/* words */.a)('default unlimited kb mb gb tb to returns');
/** What stands for a text: a string, or what another program puts there. */
const TEXTS = [tokenizer/* Shape */.yp.String, tokenizer/* Shape */.yp.DollarString, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template];
/** The name of what is created or altered; at the reserved word that comes next it was forgotten. */
function targetName(p, next) {
    if (p.kind() === next)
        p.fail(sql_parser/* Expected */.jJ.Name);
    return p.expectName();
}
/** Options with nothing between them, up to the statement's end or one of `stops`. */
function optionSequence(p, table, stops = external_values_NO_STOPS) {
    return options(p, table, stops, NO_SEPARATOR);
}
/** The same with at least one. */
function expectOptions(p, table) {
    const read = optionSequence(p, table);
    if (read.length === 0)
        p.fail();
    return read;
}
const external_values_NO_STOPS = new Set();
const NO_SEPARATOR = 0;
/** The token of a text that must stand here, or -1. */
function expectText(p) {
    const text = p.eatAny(...TEXTS);
    if (text < 0)
        p.fail(sql_parser/* Expected */.jJ.Value);
    return text;
}
/** The one of these kinds that stands at the cursor, or what another program puts there. */
function external_values_oneOf(p, ...kinds) {
    const token = p.eatAny(...kinds, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template);
    return token < 0 ? null : { kind: 'OptionWord', first: token, last: token };
}
/** `TO name`, after OWNER and RENAME. */
function newName(p) {
    return p.expect(external_values_K.to) ? p.name() : null;
}
/** `IAM_ROLE default`, `'SESSION'`, or the role's ARN. */
function iamRole(p) {
    return external_values_oneOf(p, external_values_K.default, tokenizer/* Shape */.yp.String);
}
/** `10 GB`, with or without its unit, and UNLIMITED: one `OptionWord` over both tokens. */
function amount(p) {
    const first = p.pos;
    if (p.eatAny(external_values_K.unlimited, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template) < 0) {
        if (!p.eat(tokenizer/* Shape */.yp.Number))
            return null;
        p.eatAny(external_values_K.mb, external_values_K.gb, external_values_K.tb, external_values_K.kb);
    }
    return { kind: 'OptionWord', first, last: p.last };
}
/** `('key' = 'value', …)` and `(KEY 'value', …)`; the tree keeps it whole. */
function pairs(p) {
    const first = p.pos;
    if (p.parenList(pair) === null)
        return null;
    return { kind: 'OptionGroup', first, last: p.last };
}
/** Answers a token's index, which is of no use to anybody, for a pair that was read. */
function pair(p) {
    const key = p.kind() === tokenizer/* Shape */.yp.QuotedName || p.kind() === tokenizer/* Shape */.yp.String || p.kind() === tokenizer/* Shape */.yp.Parameter ? p.pos++ : p.word();
    if (key < 0)
        return null;
    const isTemplate = p.tokens.kind[key] === tokenizer/* Shape */.yp.Template && (p.kind() === tokenizer/* Shape */.yp.Comma || p.kind() === tokenizer/* Shape */.yp.RightParen);
    if (isTemplate)
        return key;
    if (!p.eatText('=') && p.tokens.kind[key] === tokenizer/* Shape */.yp.String)
        p.fail();
    if (p.eatAny(...TEXTS, tokenizer/* Shape */.yp.Number) < 0)
        p.fail(sql_parser/* Expected */.jJ.Value);
    return key;
}
/** `(type, …)` or `(name type, …)`, where the names are passed over; may be empty. */
function typeList(p) {
    p.expect(tokenizer/* Shape */.yp.LeftParen);
    const types = p.at(tokenizer/* Shape */.yp.RightParen) ? [] : p.commaList(argumentType);
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return types;
}
function argumentType(p) {
    const type = expectType(p);
    const isName = type !== null && type.first === type.last && p.atName() && p.kind() !== external_values_K.returns;
    return isName ? expectType(p) : type;
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/external-database.js




const external_database_K = (0,words/* words */.a)('of case_sensitive case_insensitive cs ci serializable snapshot unlimited namespace');
const EXTERNAL_DATABASE_GRAMMAR = { 'create-database': createDatabase, 'alter-database': alterDatabase };
const PROPERTIES = [
    { name: 'connection limit', arg: 'value' },
    { name: 'collate', arg: 'word', read: (p) => external_values_oneOf(p, external_database_K.case_sensitive, external_database_K.case_insensitive, external_database_K.cs, external_database_K.ci) },
    { name: 'isolation level', arg: 'word', read: (p) => external_values_oneOf(p, external_database_K.serializable, external_database_K.snapshot) },
];
/** What a zero-ETL integration does with the data it brings. */
const INTEGRATION = [
    { name: 'query_all_states', arg: 'switch', as: true },
    { name: 'acceptinvchars', arg: 'switch', as: true },
    { name: 'refresh_interval', arg: 'value', as: true },
    { name: 'truncatecolumns', arg: 'switch', as: true },
    { name: 'history_mode', arg: 'switch', as: true },
    { name: 'auto_remediation', arg: 'switch', as: true },
];
const CREATION = optionTable([
    ...PROPERTIES,
    ...INTEGRATION,
    { name: 'with', arg: 'none' },
    { name: 'set', arg: 'none' },
    { name: 'owner', arg: 'name', as: true },
    { name: 'from integration', arg: 'string' },
    { name: 'database', arg: 'value' },
    { name: 'from arn', arg: 'string' },
    { name: 'with data catalog schema', arg: 'value' },
    { name: 'with no data catalog schema', arg: 'none' },
    { name: 'iam_role', arg: 'value', read: iamRole },
    { name: 'with permissions', arg: 'none' },
    { name: 'from datashare', arg: 'name', read: datashare },
]);
const PRODUCER = optionTable([{ name: 'account', arg: 'value' }]);
const NAMESPACE = optionTable([{ name: 'namespace', arg: 'value' }]);
/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html */
function createDatabase(p) {
    const name = p.expectName();
    const properties = optionSequence(p, CREATION);
    return { kind: 'CreateDatabase', first: p.first, last: p.last, name, options: properties };
}
/** `share OF [ACCOUNT account] NAMESPACE id` */
function datashare(p) {
    const first = p.pos;
    const share = p.kind() === external_database_K.of ? null : p.name();
    if (share === null) {
        p.fail(sql_parser/* Expected */.jJ.Name);
        return null;
    }
    const read = [{ kind: 'Option', first, last: p.last, name: 'datashare', value: share }];
    p.expect(external_database_K.of);
    const account = knownOption(p, PRODUCER);
    if (account !== null)
        read.push(account);
    const namespace = knownOption(p, NAMESPACE);
    if (namespace === null)
        p.fail(external_database_K.namespace);
    else
        read.push(namespace);
    return { kind: 'OptionList', first, last: p.last, options: read };
}
const external_database_CHANGES = optionTable([
    ...PROPERTIES,
    ...INTEGRATION,
    { name: 'rename', arg: 'name', read: newName },
    { name: 'owner', arg: 'name', read: newName },
    { name: 'integration refresh all tables', arg: 'none' },
    { name: 'integration refresh inerror tables', arg: 'none' },
    { name: 'integration refresh remediable tables', arg: 'none' },
    { name: 'integration refresh table', arg: 'list' },
    { name: 'in schema', arg: 'list' },
    { name: 'integration set', arg: 'none' },
    // Which tables HISTORY_MODE is for.
    { name: 'for all tables', arg: 'none' },
    { name: 'for tables', arg: 'none' },
    { name: 'for table', arg: 'list' },
]);
/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATABASE.html */
function alterDatabase(p) {
    const name = p.expectName();
    const changes = expectOptions(p, external_database_CHANGES);
    return { kind: 'AlterDatabase', first: p.first, last: p.last, name, options: changes };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/external-function.js




const external_function_K = (0,words/* words */.a)('replace returns language from');
const EXTERNAL_FUNCTION_GRAMMAR = { 'create-external-function': createExternalFunction, 'create-library': createLibrary };
const INVOCATION = optionTable([
    { name: 'volatile', arg: 'none' },
    { name: 'stable', arg: 'none' },
    { name: 'immutable', arg: 'none' },
    { name: 'lambda', arg: 'string' },
    { name: 'sagemaker', arg: 'string' },
    { name: 'iam_role', arg: 'value', read: iamRole },
    { name: 'retry_timeout', arg: 'number' },
    { name: 'max_batch_rows', arg: 'number' },
    { name: 'max_batch_size', arg: 'number', read: amount },
]);
/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_FUNCTION.html */
function createExternalFunction(p) {
    const orReplace = p.headHas(external_function_K.replace);
    const name = p.expectName();
    const argumentTypes = typeList(p);
    p.expect(external_function_K.returns);
    const returns = expectType(p);
    const invocation = optionSequence(p, INVOCATION);
    return { kind: 'CreateExternalFunction', first: p.first, last: p.last, orReplace, name, argumentTypes, returns, options: invocation };
}
/** The authorization is that of COPY: https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html */
const external_function_AUTHORIZATION = optionTable([
    { name: 'iam_role', arg: 'value', read: iamRole },
    { name: 'credentials', arg: 'string', as: true },
    { name: 'with credentials', arg: 'string', as: true },
    { name: 'access_key_id', arg: 'string', as: true },
    { name: 'secret_access_key', arg: 'string', as: true },
    { name: 'session_token', arg: 'string', as: true },
    { name: 'region', arg: 'string', as: true },
]);
/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_LIBRARY.html */
function createLibrary(p) {
    const orReplace = p.headHas(external_function_K.replace);
    const name = targetName(p, external_function_K.language);
    p.expect(external_function_K.language);
    const language = p.expectWord();
    p.expect(external_function_K.from);
    const from = expectText(p);
    const authorization = optionSequence(p, external_function_AUTHORIZATION);
    return { kind: 'CreateLibrary', first: p.first, last: p.last, orReplace, name, language, from, options: authorization };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/external-identity.js


const EXTERNAL_IDENTITY_GRAMMAR = {
    'create-identity-provider': createIdentityProvider,
    'alter-identity-provider': alterIdentityProvider,
    'desc-identity-provider': descIdentityProvider,
};
const external_identity_PROPERTIES = [
    { name: 'namespace', arg: 'value' },
    { name: 'parameters', arg: 'string' },
    { name: 'application_arn', arg: 'string' },
    { name: 'iam_role', arg: 'value', read: iamRole },
    { name: 'auto_create_roles', arg: 'switch', optional: true },
    { name: 'include groups like', arg: 'string' },
    { name: 'exclude groups like', arg: 'string' },
];
const external_identity_CREATION = optionTable([{ name: 'type', arg: 'value' }, ...external_identity_PROPERTIES]);
const external_identity_CHANGES = optionTable([...external_identity_PROPERTIES, { name: 'enable', arg: 'none' }, { name: 'disable', arg: 'none' }]);
/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_IDENTITY_PROVIDER.html */
function createIdentityProvider(p) {
    const name = p.expectName();
    const properties = expectOptions(p, external_identity_CREATION);
    return { kind: 'CreateIdentityProvider', first: p.first, last: p.last, name, options: properties };
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_IDENTITY_PROVIDER.html */
function alterIdentityProvider(p) {
    const name = p.expectName();
    const changes = expectOptions(p, external_identity_CHANGES);
    return { kind: 'AlterIdentityProvider', first: p.first, last: p.last, name, options: changes };
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_DESC_IDENTITY_PROVIDER.html */
function descIdentityProvider(p) {
    const name = p.expectName();
    return { kind: 'DescIdentityProvider', first: p.first, last: p.last, name };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/external-model.js






const external_model_K = (0,words/* words */.a)('replace external from target function returns');
const EXTERNAL_MODEL_GRAMMAR = { 'create-model': createModel };
const TRAINING = optionTable([
    { name: 'sagemaker', arg: 'string', read: endpoint },
    { name: 'iam_role', arg: 'value', read: iamRole },
    { name: 'auto', arg: 'switch' },
    { name: 'model_type', arg: 'value' },
    { name: 'problem_type', arg: 'value', read: choice },
    { name: 'objective', arg: 'value', read: choice },
    { name: 'preprocessors', arg: 'string' },
    { name: 'hyperparameters default', arg: 'none' },
    { name: 'hyperparameters default except', arg: 'group', read: pairs },
    { name: 'settings', arg: 'group', read: settings },
]);
const SETTINGS = optionTable([
    { name: 's3_bucket', arg: 'string' },
    { name: 'kms_key_id', arg: 'string' },
    { name: 'tags', arg: 'string' },
    { name: 's3_garbage_collect', arg: 'switch' },
    { name: 'max_cells', arg: 'number' },
    { name: 'max_runtime', arg: 'number' },
    { name: 'max_batch_rows', arg: 'number' },
    { name: 'horizon', arg: 'value' },
    { name: 'frequency', arg: 'value' },
    { name: 'percentiles', arg: 'value' },
    // https://docs.aws.amazon.com/redshift/latest/dg/r_create_external_model.html
    { name: 'model_id', arg: 'value' },
    { name: 'prompt', arg: 'string' },
    { name: 'suffix', arg: 'string' },
    { name: 'request_type', arg: 'value' },
    { name: 'response_type', arg: 'value' },
]);
function createModel(p) {
    const orReplace = p.headHas(external_model_K.replace);
    const isExternal = p.headHas(external_model_K.external);
    const name = targetName(p, external_model_K.from);
    const { table, query, job } = trainingData(p);
    const target = p.eat(external_model_K.target) ? targetColumn(p) : -1;
    const functionName = p.eat(external_model_K.function) ? p.expectName() : null;
    const argumentTypes = functionName !== null && p.at(tokenizer/* Shape */.yp.LeftParen) ? typeList(p) : [];
    const returns = p.eat(external_model_K.returns) ? expectType(p) : null;
    const training = optionSequence(p, TRAINING);
    return { kind: 'CreateModel', first: p.first, last: p.last, orReplace, isExternal, name, table, query, job, target, functionName, argumentTypes, returns, options: training };
}
/** `FROM table`, `FROM (query)`, `FROM 'job'`; a model that runs elsewhere has none. */
function trainingData(p) {
    if (!p.eat(external_model_K.from))
        return { table: null, query: null, job: -1 };
    if (p.kind() === tokenizer/* Shape */.yp.String)
        return { table: null, query: null, job: p.pos++ };
    if (p.kind() !== tokenizer/* Shape */.yp.LeftParen)
        return { table: p.expectName(), query: null, job: -1 };
    if (p.kind(1) !== tokenizer/* Shape */.yp.String)
        return { table: null, query: expectQuery(p), job: -1 };
    p.pos++;
    const job = expectText(p);
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return { table: null, query: null, job };
}
/** A column, which people also write as a string. */
function targetColumn(p) {
    return p.kind() === tokenizer/* Shape */.yp.String ? p.pos++ : p.expectWord();
}
/** `'endpoint'` or `'endpoint':'model'` */
function endpoint(p) {
    const first = p.pos;
    expectText(p);
    if (p.eatText(':'))
        expectText(p);
    return { kind: 'OptionWord', first, last: p.last };
}
/** One word or string, with or without parentheses. */
function choice(p) {
    const first = p.pos;
    if (p.at(tokenizer/* Shape */.yp.LeftParen))
        return optionGroup(p);
    if (p.eatAny(tokenizer/* Shape */.yp.String, tokenizer/* Shape */.yp.Parameter) < 0 && p.word() < 0)
        return null;
    return { kind: 'OptionWord', first, last: first };
}
function settings(p) {
    const first = p.pos;
    const read = p.recoveringParenList((q) => knownOption(q, SETTINGS));
    if (read === null) {
        p.fail(tokenizer/* Shape */.yp.LeftParen);
        return null;
    }
    return { kind: 'OptionList', first, last: p.last, options: read };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/external-schema.js
/** Reads statements about schemas, external ones and others. */






const external_schema_K = (0,words/* words */.a)('if not exists from authorization create grant with');
const EXTERNAL_SCHEMA_GRAMMAR = {
    'create-external-schema': createExternalSchema,
    'alter-external-schema': alterExternalSchema,
    'create-schema': createSchema,
    'alter-schema': alterSchema,
};
const SOURCES = optionTable(['data catalog', 'hive metastore', 'postgres', 'mysql', 'kinesis', 'msk', 'kafka', 'redshift'].map((name) => ({ name, arg: 'none' })));
const CONNECTION = optionTable([
    { name: 'database', arg: 'value' },
    { name: 'schema', arg: 'value' },
    { name: 'region', arg: 'value', as: true },
    { name: 'iam_role', arg: 'value', read: iamRole },
    { name: 'catalog_role', arg: 'value', read: iamRole },
    { name: 'catalog_id', arg: 'value' },
    { name: 'authentication', arg: 'word' },
    { name: 'authentication_arn', arg: 'string' },
    { name: 'secret_arn', arg: 'string' },
    { name: 'cluster_arn', arg: 'string' },
    { name: 'uri', arg: 'string' },
    { name: 'port', arg: 'value' },
    { name: 'create external database', arg: 'none', read: ifNotExists },
]);
/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html */
function createExternalSchema(p) {
    const isGuarded = p.headHas(external_schema_K.exists);
    const name = targetName(p, external_schema_K.from);
    p.expect(external_schema_K.from);
    const source = knownOption(p, SOURCES);
    const connection = source === null ? expectOptions(p, CONNECTION) : optionSequence(p, CONNECTION);
    return { kind: 'CreateExternalSchema', first: p.first, last: p.last, ifNotExists: isGuarded, name, source, options: connection };
}
function ifNotExists(p) {
    p.expectAll(external_schema_K.if, external_schema_K.not, external_schema_K.exists);
    return null;
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_EXTERNAL_SCHEMA.html */
function alterExternalSchema(p) {
    const name = p.expectName();
    const connection = expectOptions(p, CONNECTION);
    return { kind: 'AlterExternalSchema', first: p.first, last: p.last, name, options: connection };
}
const external_schema_PROPERTIES = optionTable([{ name: 'authorization', arg: 'name' }, { name: 'quota', arg: 'value', read: amount }]);
const ELEMENT_BEGINS = (0,words/* wordSet */.d)('create grant');
/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html */
function createSchema(p) {
    const ifNotExists = p.headHas(external_schema_K.exists);
    const name = p.at(external_schema_K.authorization) ? null : p.expectName();
    const properties = optionSequence(p, external_schema_PROPERTIES, ELEMENT_BEGINS);
    const elements = [];
    while (p.kind() === external_schema_K.create || p.kind() === external_schema_K.grant)
        external_schema_element(p, elements);
    return { kind: 'CreateSchema', first: p.first, last: p.last, ifNotExists, name, options: properties, elements };
}
/** One statement that goes on up to where the next one begins; what is not understood in it is not understood in the whole. */
function external_schema_element(p, elements) {
    const first = p.pos;
    skipElement(p);
    const { tokens, last } = p;
    const found = (0,classify/* classify */.L8)(tokens, first, last);
    const { status, tree, opaque } = readSyntax({ tokens, first, last, row: found?.row, afterHead: found?.afterHead ?? first });
    if (tree === null)
        return p.unread(first);
    elements.push(tree);
    if (status !== 'parsed')
        p.spoil(opaque[0]?.first ?? p.pos);
    p.opaque.push(...opaque);
}
/** CREATE begins the next statement where no list of privileges stands before it, and GRANT where no WITH does. */
function skipElement(p) {
    let open = 0;
    let before = p.kind();
    for (p.pos++; p.kind() !== 0; p.pos++) {
        const kind = p.kind();
        if (kind === tokenizer/* Shape */.yp.LeftParen)
            open++;
        else if (kind === tokenizer/* Shape */.yp.RightParen)
            open--;
        else if (open === 0 && kind === external_schema_K.create && before !== external_schema_K.grant && before !== tokenizer/* Shape */.yp.Comma)
            return;
        else if (open === 0 && kind === external_schema_K.grant && before !== external_schema_K.with)
            return;
        before = kind;
    }
}
const external_schema_CHANGES = optionTable([{ name: 'rename', arg: 'name', read: newName }, { name: 'owner', arg: 'name', read: newName }, { name: 'quota', arg: 'value', read: amount }]);
/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_SCHEMA.html */
function alterSchema(p) {
    const name = p.expectName();
    const changes = expectOptions(p, external_schema_CHANGES);
    return { kind: 'AlterSchema', first: p.first, last: p.last, name, options: changes };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/external-table.js






const external_table_K = (0,words/* words */.a)('exists partitioned by as select delimited serde inputformat');
const EXTERNAL_TABLE_GRAMMAR = { 'create-external-table': createExternalTable };
const FORMAT = optionTable([
    { name: 'row format', arg: 'word', read: rowFormat },
    { name: 'fields terminated by', arg: 'string' },
    { name: 'escaped by', arg: 'string' },
    { name: 'lines terminated by', arg: 'string' },
    { name: 'collection items terminated by', arg: 'string' },
    { name: 'map keys terminated by', arg: 'string' },
    { name: 'null defined as', arg: 'string' },
    { name: 'with serdeproperties', arg: 'group', read: pairs },
    { name: 'stored as', arg: 'word', read: fileFormat },
    { name: 'stored as inputformat', arg: 'string' },
    { name: 'outputformat', arg: 'string' },
    { name: 'location', arg: 'string' },
    { name: 'table properties', arg: 'group', read: pairs },
]);
/** SELECT stands where AS was forgotten. */
const QUERY_BEGINS = (0,words/* wordSet */.d)('as select');
function createExternalTable(p) {
    const ifNotExists = p.headHas(external_table_K.exists);
    const name = p.expectName();
    const columns = p.recoveringParenList(column) ?? [];
    const partitionedBy = p.eat(external_table_K.partitioned) && p.expect(external_table_K.by) ? partitionColumns(p) : [];
    const format = optionSequence(p, FORMAT, QUERY_BEGINS);
    const query = p.eat(external_table_K.as) || (p.kind() === external_table_K.select && p.expect(external_table_K.as)) ? expectQuery(p) : null;
    return { kind: 'CreateExternalTable', first: p.first, last: p.last, ifNotExists, name, columns, partitionedBy, options: format, query };
}
/** DELIMITED, or SERDE with its name. */
function rowFormat(p) {
    if (p.eat(external_table_K.serde))
        return p.expect(tokenizer/* Shape */.yp.String) ? { kind: 'OptionWord', first: p.last, last: p.last } : null;
    return p.eat(external_table_K.delimited) ? { kind: 'OptionWord', first: p.last, last: p.last } : null;
}
/** One word; INPUTFORMAT, which is an option of its own, is what another word may be meant for. */
function fileFormat(p) {
    p.expects(external_table_K.inputformat);
    const word = p.word();
    return word < 0 ? null : { kind: 'OptionWord', first: word, last: word };
}
function column(p) {
    const first = p.pos;
    const name = p.expectWord();
    const type = expectType(p);
    return type === null ? null : { kind: 'ExternalColumn', first, last: p.last, name, type };
}
function partitionColumns(p) {
    const columns = p.recoveringParenList(partitionColumn);
    if (columns === null)
        p.fail(tokenizer/* Shape */.yp.LeftParen);
    return columns ?? [];
}
/** With AS the type comes from the query. */
function partitionColumn(p) {
    const first = p.pos;
    const name = p.expectWord();
    if (name < 0)
        return null;
    const type = p.at(tokenizer/* Shape */.yp.Comma) || p.at(tokenizer/* Shape */.yp.RightParen) ? null : expectType(p);
    return { kind: 'ExternalColumn', first, last: p.last, name, type };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/external.js
/** The grammar of statements about what lies outside the cluster, and of the schemas and databases that hold it. */






const EXTERNAL_GRAMMAR = {
    ...EXTERNAL_TABLE_GRAMMAR,
    ...EXTERNAL_SCHEMA_GRAMMAR,
    ...EXTERNAL_DATABASE_GRAMMAR,
    ...EXTERNAL_FUNCTION_GRAMMAR,
    ...EXTERNAL_MODEL_GRAMMAR,
    ...EXTERNAL_IDENTITY_GRAMMAR,
};

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/maintenance.js


const maintenance_K = (0,words/* words */.a)('full sort delete only reindex recluster to percent boost verbose predicate all columns comprows');
const MAINTENANCE_GRAMMAR = { vacuum, analyze, 'analyze-compression': analyzeCompression };
/** `VACUUM sort` could be a table of that name, so the mode is read here and not by the head. */
function vacuum(p) {
    p.pos = p.first + 1;
    // `VACUUM boost.orders` is a table in a schema of that name.
    const isFirst = p.kind(1) !== tokenizer/* Shape */.yp.Dot && p.eat(maintenance_K.boost);
    const mode = p.kind(1) === tokenizer/* Shape */.yp.Dot ? 'default' : vacuumMode(p);
    const isOmitted = (p.kind() === maintenance_K.to || p.kind() === maintenance_K.boost) && p.kind(1) !== tokenizer/* Shape */.yp.Dot;
    const table = isOmitted ? null : p.name();
    let threshold = -1;
    if (p.eat(maintenance_K.to)) {
        threshold = number(p);
        p.expect(maintenance_K.percent);
    }
    const boost = p.eat(maintenance_K.boost) || isFirst;
    return { kind: 'Vacuum', first: p.first, last: p.last, mode, table, threshold, boost };
}
function vacuumMode(p) {
    if (p.eat(maintenance_K.full))
        return 'full';
    if (p.eat(maintenance_K.reindex))
        return 'reindex';
    if (p.eat(maintenance_K.recluster))
        return 'recluster';
    if (onlyMode(p, maintenance_K.sort))
        return 'sort only';
    if (onlyMode(p, maintenance_K.delete))
        return 'delete only';
    return 'default';
}
/** SORT and DELETE are names too: they are modes before ONLY and before another name. */
function onlyMode(p, word) {
    if (!p.at(word))
        return false;
    const next = p.kind(1);
    if (!(0,tokenizer/* isNameShape */.bu)(next) || next === maintenance_K.to || next === maintenance_K.boost)
        return false;
    p.pos++;
    p.expect(maintenance_K.only);
    return true;
}
/** A number that must stand here; its token, or -1. */
function number(p) {
    const token = p.eatAny(tokenizer/* Shape */.yp.Number, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template);
    if (token < 0)
        p.fail(tokenizer/* Shape */.yp.Number);
    return token;
}
function analyze(p) {
    const verbose = p.headHas(maintenance_K.verbose);
    const isScope = (p.kind() === maintenance_K.predicate || p.kind() === maintenance_K.all) && p.kind(1) === maintenance_K.columns;
    const table = isScope ? null : p.name();
    const columns = columnList(p, table);
    const scope = columnScope(p);
    return { kind: 'Analyze', first: p.first, last: p.last, verbose, table, columns, scope };
}
function columnScope(p) {
    const isPredicate = p.eat(maintenance_K.predicate);
    if (!isPredicate && !p.eat(maintenance_K.all))
        return 'default';
    p.expect(maintenance_K.columns);
    return isPredicate ? 'predicate columns' : 'all columns';
}
function columnList(p, table) {
    return table === null ? [] : p.nameList()?.names ?? [];
}
function analyzeCompression(p) {
    const table = p.kind() === maintenance_K.comprows && p.kind(1) === tokenizer/* Shape */.yp.Number ? null : p.name();
    const columns = columnList(p, table);
    const comprows = p.eat(maintenance_K.comprows) ? number(p) : -1;
    return { kind: 'AnalyzeCompression', first: p.first, last: p.last, table, columns, comprows };
}

// EXTERNAL MODULE: ./build/src/core/sql/plpgsql/body.js
var plpgsql_body = __webpack_require__(3648);
// EXTERNAL MODULE: ./build/src/core/sql/plpgsql/recovery.js
var recovery = __webpack_require__(6423);
// EXTERNAL MODULE: ./build/src/core/sql/plpgsql/sql.js
var sql = __webpack_require__(6830);
;// CONCATENATED MODULE: ./build/src/core/sql/plpgsql/cursors.js
/** Reads OPEN, FETCH, MOVE and CLOSE of a procedure. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-cursors */





const cursors_K = (0,words/* words */.a)('for execute scroll no fetch move into from in next prior first last absolute relative forward backward all');
function openCursor(p) {
    const first = p.pos++;
    const cursor = p.expectWord();
    const args = p.parenList(expectExpression) ?? [];
    if (!p.eatAll(cursors_K.no, cursors_K.scroll))
        p.eat(cursors_K.scroll);
    let query = null;
    let command = null;
    if (p.eat(cursors_K.for)) {
        if (p.eat(cursors_K.execute))
            command = expectExpression(p);
        else
            query = (0,sql/* expectSql */.WY)(p);
    }
    const using = command === null ? [] : usingValues(p);
    return { kind: 'PlOpen', first, last: p.last, cursor, args, query, command, using };
}
/** `FETCH cursor INTO variables`; a direction before the cursor is PostgreSQL's. */
function fetchRow(p) {
    const first = p.pos++;
    const which = p.tokens.kind[first] === cursors_K.fetch ? 'fetch' : 'move';
    if (p.kind(1) !== cursors_K.into && p.kind(1) !== tokenizer/* Shape */.yp.Semicolon)
        direction(p);
    const cursor = p.expectWord();
    const into = (0,sql/* intoVariables */.kZ)(p);
    if (into === null && which === 'fetch')
        p.fail(cursors_K.into);
    return { kind: 'PlFetch', first, last: p.last, which, cursor, into };
}
function direction(p) {
    const word = p.eatAny(cursors_K.next, cursors_K.prior, cursors_K.first, cursors_K.last, cursors_K.absolute, cursors_K.relative, cursors_K.forward, cursors_K.backward);
    if (!p.eat(cursors_K.all) && (word < 0 || p.kind() === tokenizer/* Shape */.yp.Number || p.kind() === tokenizer/* Shape */.yp.Operator) && !p.atName())
        operandExpression(p);
    p.eatAny(cursors_K.from, cursors_K.in);
}
function cursors_closeCursor(p) {
    const first = p.pos++;
    const cursor = p.expectWord();
    return { kind: 'PlClose', first, last: p.last, cursor };
}

;// CONCATENATED MODULE: ./build/src/core/sql/plpgsql/messages.js
/** Reads RAISE and GET DIAGNOSTICS. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-messages-errors */



const messages_K = (0,words/* words */.a)('debug log info notice warning exception using stacked current diagnostics');
/** RAISE alone raises a caught error again. */
function raise(p) {
    const first = p.pos++;
    const level = p.eatAny(messages_K.debug, messages_K.log, messages_K.info, messages_K.notice, messages_K.warning, messages_K.exception);
    const format = p.kind() === tokenizer/* Shape */.yp.Semicolon || p.at(messages_K.using) ? null : expectExpression(p);
    const values = format !== null && p.eat(tokenizer/* Shape */.yp.Comma) ? p.commaList(expectExpression) : [];
    const using = p.eat(messages_K.using) ? p.commaList(raiseOption) : [];
    return { kind: 'PlRaise', first, last: p.last, level, format, values, using };
}
/** `errcode = '22012'` of PostgreSQL. */
function raiseOption(p) {
    const first = p.pos;
    const name = p.expectWord();
    if (!p.eatText('=') && !p.eatText(':='))
        p.fail();
    const value = expectExpression(p);
    return name < 0 ? null : { kind: 'PlRaiseOption', first, last: p.last, name, value };
}
function diagnostics(p) {
    const first = p.pos++;
    p.eatAny(messages_K.stacked, messages_K.current);
    p.expect(messages_K.diagnostics);
    const items = p.commaList(diagnostic);
    return { kind: 'PlDiagnostics', first, last: p.last, items };
}
function diagnostic(p) {
    const first = p.pos;
    const target = p.expectName();
    if (!p.eatText(':=') && !p.eatText('='))
        p.fail();
    const item = p.expectWord();
    return target === null ? null : { kind: 'PlDiagnostic', first, last: p.last, target, item };
}

;// CONCATENATED MODULE: ./build/src/core/sql/plpgsql/statements.js
/** Reads the statements of a block. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html */










const statements_K = (0,words/* words */.a)('declare begin if case loop while for exit continue return next query raise open fetch move close get null execute using when end else elsif elseif exception');
/** Statements with their semicolons, up to a word that closes the list. */
function statements(p) {
    const read = [];
    while (!closesStatements(p)) {
        const first = p.pos;
        const each = statement(p);
        p.expect(tokenizer/* Shape */.yp.Semicolon);
        if (each !== null)
            read.push(each);
        if (p.isFailed)
            (0,recovery/* skipStatement */.Hq)(p, first);
    }
    return read;
}
const CLOSERS = new Set([0, statements_K.end, statements_K.else, statements_K.elsif, statements_K.elseif, statements_K.when]);
function closesStatements(p) {
    p.expectsAny(CLOSING_WORDS);
    return CLOSERS.has(p.kind()) || (p.kind() === statements_K.exception && !isAssignment(p));
}
const CLOSING_WORDS = [statements_K.end, statements_K.else, statements_K.elsif, statements_K.exception];
function statement(p) {
    if (isAssignment(p))
        return statements_assignment(p);
    const first = p.pos;
    const label = blockLabel(p);
    const compound = COMPOUND.get(p.kind());
    if (compound !== undefined) {
        if (!p.enter())
            return null;
        const read = compound(p, first, label);
        p.leave();
        return read;
    }
    p.expectsAny(COMPOUND_WORDS);
    if (label >= 0) {
        p.fail();
        return null;
    }
    const simple = SIMPLE.get(p.kind());
    if (simple !== undefined)
        return simple(p);
    p.expectsAny(SIMPLE_WORDS);
    // The variable of an assignment.
    p.expects(sql_parser/* Expected */.jJ.Name);
    return (0,sql/* expectSql */.WY)(p);
}
/** `<<label>>`; its token, or -1. */
function blockLabel(p) {
    if (p.kind() !== tokenizer/* Shape */.yp.Operator || !p.eatText('<<'))
        return -1;
    const label = p.expectWord();
    if (!p.eatText('>>'))
        p.fail();
    return label;
}
const COMPOUND = new Map([
    [statements_K.declare, block], [statements_K.begin, block], [statements_K.if, ifStatement], [statements_K.case, caseStatement], [statements_K.loop, loop], [statements_K.while, whileLoop], [statements_K.for, forLoop],
]);
const COMPOUND_WORDS = [...COMPOUND.keys()];
const SIMPLE = new Map([
    [statements_K.null, statements_nothing], [statements_K.exit, exit], [statements_K.continue, exit], [statements_K.return, returns], [statements_K.execute, execute], [statements_K.raise, raise], [statements_K.get, diagnostics],
    [statements_K.open, openCursor], [statements_K.fetch, fetchRow], [statements_K.move, fetchRow], [statements_K.close, cursors_closeCursor],
]);
const SIMPLE_WORDS = [...SIMPLE.keys()];
/** Whether `name :=` or `name =` stands here; the name may have parts and subscripts. */
function isAssignment(p) {
    if (!p.atName() && p.kind() !== tokenizer/* Shape */.yp.Parameter)
        return false;
    let ahead = 1;
    for (;;) {
        const kind = p.kind(ahead);
        if (kind === tokenizer/* Shape */.yp.Operator)
            return p.isText(':=', ahead) || p.isText('=', ahead);
        if (kind === tokenizer/* Shape */.yp.Dot)
            ahead += 2;
        else if (kind === tokenizer/* Shape */.yp.LeftBracket)
            ahead = afterBracket(p, ahead);
        else
            return false;
    }
}
function afterBracket(p, open) {
    let ahead = open;
    while (p.kind(ahead) !== 0 && p.kind(ahead) !== tokenizer/* Shape */.yp.Semicolon && p.kind(ahead) !== tokenizer/* Shape */.yp.RightBracket)
        ahead++;
    return p.kind(ahead) === tokenizer/* Shape */.yp.RightBracket ? ahead + 1 : ahead;
}
function statements_assignment(p) {
    const first = p.pos;
    const target = assigned(p);
    if (!p.eatText(':=') && !p.eatText('='))
        p.fail();
    const value = expectExpression(p);
    return { kind: 'PlAssignment', first, last: p.last, target, value };
}
/** Any word can be a variable here, also one that begins an expression elsewhere. */
function assigned(p) {
    const first = p.pos;
    if (p.name() === null)
        return operandExpression(p);
    if (p.kind() !== tokenizer/* Shape */.yp.LeftBracket)
        return { kind: 'ColumnRef', first, last: p.last };
    p.pos = first;
    return operandExpression(p);
}
function statements_nothing(p) {
    const first = p.pos++;
    return { kind: 'PlNull', first, last: first };
}
/** EXIT and CONTINUE `[label] [WHEN condition]` */
function exit(p) {
    const first = p.pos++;
    const which = p.tokens.kind[first] === statements_K.exit ? 'exit' : 'continue';
    const label = p.atName() && !CLOSERS.has(p.kind()) ? p.word() : -1;
    const condition = p.eat(statements_K.when) ? expectExpression(p) : null;
    return { kind: 'PlExit', first, last: p.last, which, label, condition };
}
function returns(p) {
    const first = p.pos++;
    const isLast = p.kind(1) === tokenizer/* Shape */.yp.Semicolon;
    if (!isLast && p.eat(statements_K.query)) {
        const query = (0,sql/* expectSql */.WY)(p);
        return { kind: 'PlReturn', first, last: p.last, which: 'query', value: null, query };
    }
    const which = !isLast && p.eat(statements_K.next) ? 'next' : 'value';
    const value = p.kind() === tokenizer/* Shape */.yp.Semicolon ? null : expression(p);
    return { kind: 'PlReturn', first, last: p.last, which, value, query: null };
}
/** `EXECUTE command [INTO variables]`; USING is PostgreSQL's. */
function execute(p) {
    const first = p.pos++;
    const command = expectExpression(p);
    const into = (0,sql/* intoVariables */.kZ)(p);
    const using = usingValues(p);
    return { kind: 'PlExecute', first, last: p.last, command, into, using };
}
/** `USING value, …` */
function usingValues(p) {
    return p.eat(statements_K.using) ? p.commaList(expectExpression) : [];
}

;// CONCATENATED MODULE: ./build/src/core/sql/plpgsql/control.js
/** Reads IF, CASE and the loops. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-conditionals-if */






const control_K = (0,words/* words */.a)('if elsif elseif else case when then end loop in reverse by execute');
function ifStatement(p, first) {
    const alternatives = [];
    do {
        const begun = p.pos++;
        const condition = expectExpression(p);
        alternatives.push(alternative(p, begun, condition === null ? [] : [condition]));
    } while (p.at(control_K.elsif) || p.at(control_K.elseif));
    const otherwise = elseStatements(p);
    closing(p, control_K.if);
    return { kind: 'PlIf', first, last: p.last, alternatives, otherwise };
}
/** From THEN on. */
function alternative(p, first, conditions) {
    p.expect(control_K.then);
    (0,recovery/* resumeAfter */.Ou)(p, control_K.then);
    const inner = statements(p);
    return { kind: 'PlAlternative', first, last: p.last, conditions, statements: inner };
}
function elseStatements(p) {
    return p.eat(control_K.else) ? statements(p) : [];
}
function caseStatement(p, first) {
    p.pos++;
    const operand = p.kind() === control_K.when ? null : expectExpression(p);
    if (p.isFailed)
        (0,recovery/* resume */.U)(p);
    const alternatives = [];
    while (p.at(control_K.when)) {
        const begun = p.pos++;
        alternatives.push(alternative(p, begun, p.commaList(expectExpression)));
    }
    if (alternatives.length === 0)
        p.fail(control_K.when);
    if (p.isFailed)
        (0,recovery/* resume */.U)(p);
    const otherwise = elseStatements(p);
    closing(p, control_K.case);
    return { kind: 'PlCase', first, last: p.last, operand, alternatives, otherwise };
}
function loop(p, first, label) {
    const inner = loopStatements(p, label);
    return { kind: 'PlLoop', first, last: p.last, label, statements: inner };
}
function whileLoop(p, first, label) {
    p.pos++;
    const condition = expectExpression(p);
    const inner = loopStatements(p, label);
    return { kind: 'PlWhile', first, last: p.last, label, condition, statements: inner };
}
/** `LOOP … END LOOP [label]` */
function loopStatements(p, label) {
    p.expect(control_K.loop);
    (0,recovery/* resumeAfter */.Ou)(p, control_K.loop);
    const inner = statements(p);
    closing(p, control_K.loop, label);
    return inner;
}
/** `FOR targets IN …`: a range, a command, or a query. */
function forLoop(p, first, label) {
    p.pos++;
    const variable = p.pos;
    const targets = p.commaList((q) => q.expectName());
    p.expect(control_K.in);
    const end = headEnd(p);
    if (p.eat(control_K.execute)) {
        const command = expectExpression(p);
        const using = usingValues(p);
        const inner = loopStatements(p, label);
        return { kind: 'PlForExecute', first, last: p.last, label, targets, command, using, statements: inner };
    }
    const dots = dotsBefore(p, end);
    if (dots >= 0)
        return range(p, first, label, variable, dots);
    const query = p.isFailed ? null : (0,sql/* expectSqlUntil */.YN)(p, end);
    const inner = loopStatements(p, label);
    return { kind: 'PlForQuery', first, last: p.last, label, targets, query, statements: inner };
}
/** Index of the LOOP that ends a loop's head, or of the semicolon before it. */
function headEnd(p) {
    const limit = (0,recovery/* statementEnd */.He)(p, p.pos);
    for (let at = p.pos; at < limit; at++)
        if (p.tokens.kind[at] === control_K.loop)
            return at;
    return limit;
}
/** Index of the `..` of a range, or -1. */
function dotsBefore({ pos, tokens: { kind } }, end) {
    for (let at = pos; at + 1 < end; at++)
        if (kind[at] === tokenizer/* Shape */.yp.Dot && kind[at + 1] === tokenizer/* Shape */.yp.Dot)
            return at;
    return -1;
}
function range(p, first, label, variable, dots) {
    const reverse = p.eat(control_K.reverse);
    const { end } = p;
    // The dots would be read as those of a path.
    p.end = dots;
    const low = expectExpression(p);
    if (!p.isFailed) {
        p.end = end;
        if (p.pos !== dots)
            p.fail();
    }
    p.eatAll(tokenizer/* Shape */.yp.Dot, tokenizer/* Shape */.yp.Dot);
    const high = expectExpression(p);
    const step = p.eat(control_K.by) ? expectExpression(p) : null;
    const inner = loopStatements(p, label);
    return { kind: 'PlForRange', first, last: p.last, label, variable, reverse, low, high, step, statements: inner };
}
/**
 * `END word [label]`; a block has no word, and IF and CASE have no label. A list of statements that ends with another word than its own loses
 * no statement after it.
 */
function closing(p, word, label = -1) {
    const isClosed = p.expect(control_K.end) && (word === null || p.expect(word));
    if (isClosed && word !== control_K.if && word !== control_K.case)
        closingLabel(p, label);
    if (!p.isFailed)
        return;
    (0,recovery/* resume */.U)(p);
    const from = p.pos;
    if (p.tokens.kind[from - 1] === control_K.end)
        p.pos = (0,recovery/* statementEnd */.He)(p, from);
    p.unread(from);
}
/** A keyword is a label only where it was one before: else it begins the next statement, and a semicolon is missing. */
function closingLabel(p, label) {
    const kind = p.kind();
    if (kind === tokenizer/* Shape */.yp.Word || kind === tokenizer/* Shape */.yp.QuotedName || kind === tokenizer/* Shape */.yp.Template || (label >= 0 && p.isText(p.text(label).toLowerCase())))
        p.pos++;
}

;// CONCATENATED MODULE: ./build/src/core/sql/plpgsql/declarations.js
/** Reads the declarations of a block. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-structure.html */






const declarations_K = (0,words/* words */.a)('declare begin end alias for constant not null default cursor scroll no is collate');
/** What stands between DECLARE and BEGIN; the cursor stands after DECLARE. */
function declarations(p) {
    const read = [];
    while (p.kind() !== 0 && !p.at(declarations_K.begin) && p.kind() !== declarations_K.end) {
        if (p.kind() === declarations_K.declare) {
            p.pos++;
            continue;
        }
        const each = declaration(p);
        p.expect(tokenizer/* Shape */.yp.Semicolon);
        if (each !== null)
            read.push(each);
        if (p.isFailed)
            (0,recovery/* skipDeclaration */.qj)(p);
    }
    return read;
}
function declaration(p) {
    const first = p.pos;
    const name = p.expectWord();
    if (name < 0)
        return null;
    if (p.eatAll(declarations_K.alias, declarations_K.for))
        return declarations_alias(p, first, name);
    if (p.eat(declarations_K.cursor) || p.eatAll(declarations_K.scroll, declarations_K.cursor) || p.eatAll(declarations_K.no, declarations_K.scroll, declarations_K.cursor))
        return cursor(p, first, name);
    return variable(p, first, name);
}
/** `name ALIAS FOR $1`, also for a named variable. */
function declarations_alias(p, first, name) {
    const target = p.eat(tokenizer/* Shape */.yp.Parameter) ? p.last : p.expectWord();
    return { kind: 'PlAlias', first, last: p.last, name, target };
}
/** `[(key integer, …)] FOR | IS query` */
function cursor(p, first, name) {
    const parameters = p.parenList(cursorParameter) ?? [];
    if (!p.eat(declarations_K.is))
        p.expect(declarations_K.for);
    const query = p.isFailed ? null : (0,sql/* expectSql */.WY)(p);
    return { kind: 'PlCursor', first, last: p.last, name, parameters, query };
}
function cursorParameter(p) {
    const first = p.pos;
    const name = p.expectWord();
    return name < 0 ? null : variable(p, first, name);
}
function variable(p, first, name) {
    const constant = p.eat(declarations_K.constant);
    const type = expectType(p);
    if (p.eat(declarations_K.collate))
        p.name();
    const notNull = p.eatAll(declarations_K.not, declarations_K.null);
    const value = p.eat(declarations_K.default) || p.eatText(':=') || p.eatText('=') ? expectExpression(p) : null;
    return { kind: 'PlVariable', first, last: p.last, name, constant, type, notNull, value };
}

;// CONCATENATED MODULE: ./build/src/core/sql/plpgsql/blocks.js






const blocks_K = (0,words/* words */.a)('declare begin exception continue_handler exit_handler when or then');
/** The rule for a whole body; its last semicolon may be absent. */
function plpgsqlBody(p) {
    const first = p.pos;
    const label = blockLabel(p);
    if (!p.at(blocks_K.declare) && !p.at(blocks_K.begin)) {
        p.fail();
        return null;
    }
    const read = block(p, first, label);
    p.eat(tokenizer/* Shape */.yp.Semicolon);
    return read;
}
/** At DECLARE or BEGIN. */
function block(p, first, label) {
    const declared = p.eat(blocks_K.declare) ? declarations(p) : [];
    p.expect(blocks_K.begin);
    (0,recovery/* resumeAfter */.Ou)(p, blocks_K.begin);
    const inner = statements(p);
    const handling = p.eat(blocks_K.exception) ? p.eatAny(blocks_K.continue_handler, blocks_K.exit_handler) : -1;
    const handlers = p.tokens.kind[p.last] === blocks_K.exception || handling >= 0 ? handlersOf(p) : [];
    closing(p, null, label);
    return { kind: 'PlBlock', first, last: p.last, label, declarations: declared, statements: inner, handling, handlers };
}
/** https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-trapping-errors.html */
function handlersOf(p) {
    const handlers = [];
    do {
        const first = p.pos;
        p.expect(blocks_K.when);
        const conditions = conditionsOf(p);
        p.expect(blocks_K.then);
        (0,recovery/* resumeAfter */.Ou)(p, blocks_K.then);
        const inner = statements(p);
        handlers.push({ kind: 'PlHandler', first, last: p.last, conditions, statements: inner });
    } while (p.at(blocks_K.when));
    return handlers;
}
/** Redshift knows OTHERS only; `a OR SQLSTATE '22012'` is PostgreSQL's. */
function conditionsOf(p) {
    const conditions = [];
    do {
        const condition = p.expectWord();
        if (condition >= 0)
            conditions.push(condition);
        p.eat(tokenizer/* Shape */.yp.String);
    } while (p.eat(blocks_K.or));
    return conditions;
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/routines-parts.js
/** The parts of the statements about routines: arguments, the string of the body, SET. */




const routines_parts_K = (0,words/* words */.a)('in out inout default double precision character char national varying bit nchar varchar timestamp time with without interval year month day hour minute second to from current');
/** `( [[name] [mode] type [DEFAULT value], …] )`: the mode may stand on either side of the name. Fails where no parenthesis stands. */
function parameters(p) {
    if (p.kind() === tokenizer/* Shape */.yp.LeftParen && p.kind(1) === tokenizer/* Shape */.yp.RightParen) {
        p.pos += 2;
        return [];
    }
    const read = p.parenList(parameter);
    if (read === null)
        p.fail(tokenizer/* Shape */.yp.LeftParen);
    return read;
}
function parameter(p) {
    const first = p.pos;
    let mode = parameterMode(p);
    const name = isParameterName(p) ? p.pos++ : -1;
    if (mode < 0)
        mode = parameterMode(p);
    const type = expectType(p);
    const value = p.eat(routines_parts_K.default) || p.eatText('=') || p.eatText(':=') ? expectExpression(p) : null;
    return { kind: 'RoutineParameter', first, last: p.last, mode, name, type, value };
}
/** A type may be called OUT, a mode cannot stand alone. */
function parameterMode(p) {
    if (!(0,tokenizer/* isNameOrTemplate */.NM)(p.kind(1)))
        return -1;
    const mode = p.eatAny(routines_parts_K.in, routines_parts_K.out, routines_parts_K.inout);
    if (mode >= 0 && p.tokens.kind[mode] === routines_parts_K.in && (0,tokenizer/* isNameOrTemplate */.NM)(p.kind(1)))
        p.eat(routines_parts_K.out);
    return mode;
}
/** Whether a type follows the word at the cursor, so that the word is a name: `double precision` is a type alone. */
function isParameterName(p) {
    const next = p.kind(1);
    if (!p.atName() || !(0,tokenizer/* isNameOrTemplate */.NM)(next) || next === routines_parts_K.default)
        return false;
    switch (p.kind()) {
        case routines_parts_K.double: return next !== routines_parts_K.precision;
        case routines_parts_K.national: return next !== routines_parts_K.character && next !== routines_parts_K.char;
        case routines_parts_K.character:
        case routines_parts_K.char:
        case routines_parts_K.nchar:
        case routines_parts_K.varchar:
        case routines_parts_K.bit: return next !== routines_parts_K.varying;
        case routines_parts_K.timestamp:
        case routines_parts_K.time: return (next !== routines_parts_K.with && next !== routines_parts_K.without) || p.kind(2) !== routines_parts_K.time;
        case routines_parts_K.interval: return !INTERVAL_FIELDS.has(next);
        default: return true;
    }
}
const INTERVAL_FIELDS = new Set([routines_parts_K.year, routines_parts_K.month, routines_parts_K.day, routines_parts_K.hour, routines_parts_K.minute, routines_parts_K.second]);
/** The string that holds a body; a template may stand for it. */
function sourceString(p) {
    const first = p.pos;
    if (!p.eat(tokenizer/* Shape */.yp.DollarString) && p.kind() !== tokenizer/* Shape */.yp.String && p.kind() !== tokenizer/* Shape */.yp.Template)
        return null;
    p.pos = first + 1;
    return { kind: 'OptionWord', first, last: first };
}
/** `SET name { TO | = } value, …`, and PostgreSQL's FROM CURRENT: an option of the parameter's own name. https://docs.aws.amazon.com/redshift/latest/dg/r_SET.html */
function setting(p) {
    const first = p.pos;
    const name = p.expectName();
    if (name === null)
        return null;
    const value = p.eatAll(routines_parts_K.from, routines_parts_K.current) ? null : settingValue(p);
    return { kind: 'OptionList', first, last: p.last, options: [{ kind: 'Option', first, last: p.last, name: p.text(name.last).toLowerCase(), value }] };
}
/** One value as a word, several as a group. */
function settingValue(p) {
    if (!p.eatText('='))
        p.expect(routines_parts_K.to);
    const first = p.pos;
    do {
        if (p.kind() === tokenizer/* Shape */.yp.Operator)
            p.pos++;
        if ((0,tokenizer/* isNameOrTemplate */.NM)(p.kind()) || routines_parts_VALUES.has(p.kind()))
            p.pos++;
        else
            p.fail();
    } while (p.eat(tokenizer/* Shape */.yp.Comma));
    return { kind: p.last === first ? 'OptionWord' : 'OptionGroup', first, last: p.last };
}
const routines_parts_VALUES = new Set([tokenizer/* Shape */.yp.String, tokenizer/* Shape */.yp.Number, tokenizer/* Shape */.yp.Parameter]);

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/routines.js








const routines_K = (0,words/* words */.a)('replace as language returns return rename owner to');
const ROUTINES_GRAMMAR = {
    'create-procedure': createProcedure,
    'create-function': createFunction,
    'alter-procedure': (p) => alterRoutine(p, 'procedure'),
    'alter-function': (p) => alterRoutine(p, 'function'),
    plpgsql: plpgsqlBody,
};
/** One table for both: Redshift takes them in any order, and what belongs to the other kind is for a rule to say. */
const OPTIONS = optionTable([
    { name: 'returns', arg: 'type', read: returnedType },
    { name: 'called on null input', arg: 'none' },
    { name: 'strict', arg: 'none' },
    { name: 'volatile', arg: 'none' },
    { name: 'stable', arg: 'none' },
    { name: 'immutable', arg: 'none' },
    { name: 'nonatomic', arg: 'none' },
    { name: 'security definer', arg: 'none' },
    { name: 'security invoker', arg: 'none' },
    { name: 'language', arg: 'value' },
    { name: 'as', arg: 'string', read: sourceString },
    { name: 'set', arg: 'value', read: setting },
]);
const routines_NOTHING = new Set();
const routines_NO_SEPARATOR = -1;
function createProcedure(p) {
    const replace = p.headHas(routines_K.replace);
    const name = p.expectName();
    const declared = parameters(p);
    const read = routineOptions(p);
    const body = bodyOf(p, read);
    return {
        kind: 'CreateProcedure', first: p.first, last: p.last, replace, name, parameters: declared ?? [],
        nonatomic: has(read, 'nonatomic'), definer: has(read, 'security definer'), language: tokenOf(read, 'language'), options: read, body,
    };
}
function createFunction(p) {
    const replace = p.headHas(routines_K.replace);
    const name = p.expectName();
    const declared = parameters(p);
    // Oracle's word, and nothing else that could stand here.
    if (!p.at(routines_K.returns) && p.kind() === routines_K.return)
        p.fail(routines_K.returns);
    const read = routineOptions(p);
    if (!has(read, 'returns'))
        p.fail(routines_K.returns);
    const body = bodyOf(p, read);
    const volatility = read.find((each) => each.name === 'volatile' || each.name === 'stable' || each.name === 'immutable');
    return {
        kind: 'CreateFunction', first: p.first, last: p.last, replace, name, parameters: declared ?? [],
        volatility: volatility?.first ?? -1, language: tokenOf(read, 'language'), options: read, body,
    };
}
function returnedType(p) {
    if (p.kind() !== routines_K.as)
        return expectType(p);
    p.fail(sql_parser/* Expected */.jJ.Type);
    return null;
}
/**
 * Without its body and its language no routine can be made. What is unknown here ends before the next known word: AS would otherwise be
 * taken for a part of it, and the body with it.
 */
function routineOptions(p) {
    const read = [];
    while (!p.isFailed) {
        const each = knownOption(p, OPTIONS);
        if (each !== null)
            read.push(each);
        else if (p.atName())
            skipUnknown(p);
        else
            break;
    }
    if (!has(read, 'as'))
        p.fail(routines_K.as);
    else if (!has(read, 'language'))
        p.fail(routines_K.language);
    return read;
}
function skipUnknown(p) {
    const from = p.pos++;
    while (p.kind() !== 0 && !OPTIONS.firstWords.has(p.kind()))
        p.pos++;
    p.unread(from);
}
function has(read, name) {
    return read.some((each) => each.name === name);
}
/** The token of an option's value, or -1. */
function tokenOf(read, name) {
    return read.find((each) => each.name === name)?.value?.first ?? -1;
}
/** The body, where its language is read; a body that is not read whole spoils the statement. */
function bodyOf(p, read) {
    const source = tokenOf(read, 'as');
    const language = tokenOf(read, 'language');
    if (source < 0 || language < 0)
        return null;
    const name = p.text(language).replaceAll(/['"]/g, '').toLowerCase();
    if (!(0,plpgsql_body/* isReadLanguage */.To)(name))
        return null;
    const body = (0,plpgsql_body/* routineBody */.Nx)(p.tokens, source, name);
    if (body?.isComplete !== true)
        p.spoil(source);
    return body;
}
const routines_CHANGES = optionTable([
    { name: 'security definer', arg: 'none' },
    { name: 'security invoker', arg: 'none' },
    { name: 'set', arg: 'value', read: setting },
    { name: 'reset', arg: 'name' },
]);
/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_PROCEDURE.html, …/r_ALTER_FUNCTION.html; SET, RESET and SECURITY are PostgreSQL's. */
function alterRoutine(p, object) {
    const name = p.expectName();
    const signed = p.kind() === tokenizer/* Shape */.yp.LeftParen;
    const signature = signed ? parameters(p) ?? [] : [];
    const rename = p.eat(routines_K.rename) && p.expect(routines_K.to) ? p.expectName() : null;
    const owner = rename === null && p.eat(routines_K.owner) && p.expect(routines_K.to) ? p.expectName() : null;
    const changes = rename !== null || owner !== null || p.isFailed ? [] : options(p, routines_CHANGES, routines_NOTHING, routines_NO_SEPARATOR);
    if (rename === null && owner === null && changes.length === 0)
        p.fail();
    return { kind: 'AlterRoutine', first: p.first, last: p.last, object, name, signed, parameters: signature, rename, owner, changes };
}

;// CONCATENATED MODULE: ./build/src/core/sql/identities.js




const identities_K = (0,words/* words */.a)('in out inout double precision character char bit varchar nchar varying national time timestamp with without interval to from on for grant revoke year month day hour minute second');
/** Words that go on with the statement where a name is missing; after a dot, and in quotes, they are names too. */
const NO_NAMES = new Set([identities_K.to, identities_K.from, identities_K.on, identities_K.in, identities_K.for, identities_K.with, identities_K.grant, identities_K.revoke]);
/** A name that must stand here, where a word of the statement may stand instead. */
function expectPlainName(p) {
    if (NO_NAMES.has(p.kind()) && p.kind(1) !== tokenizer/* Shape */.yp.Dot) {
        p.fail(sql_parser/* Expected */.jJ.Name);
        return null;
    }
    return p.expectName();
}
/**
 * The name of a user, a group or a role: `analyst`, `sys:monitor`, `provider:bob`. The part after the colon is a part of the name like one
 * after a dot. https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-iam-access-control-native-idp.html
 */
function expectPrincipalName(p) {
    const name = expectPlainName(p);
    if (name === null || p.kind() !== tokenizer/* Shape */.yp.Operator || !p.isText(':'))
        return name;
    p.pos++;
    const { first } = name;
    return p.expectWord() < 0 ? name : { kind: 'Name', first, last: p.last };
}
/** `name [(argument, …)]`: a function or procedure as GRANT, DROP and SHOW name it. Fails where no name stands. */
function expectRoutine(p) {
    const first = p.pos;
    const name = expectPlainName(p);
    if (name === null)
        return null;
    const hasArguments = p.at(tokenizer/* Shape */.yp.LeftParen);
    const args = hasArguments ? argumentList(p) : [];
    return { kind: 'RoutineIdentity', first, last: p.last, name, hasArguments, arguments: args };
}
function argumentList(p) {
    if (p.kind(1) !== tokenizer/* Shape */.yp.RightParen)
        return p.parenList(identities_argument) ?? [];
    p.pos += 2;
    return [];
}
/** `[name] [IN | OUT | INOUT] type`, the first two in either order. */
function identities_argument(p) {
    const first = p.pos;
    let mode = argumentMode(p);
    const name = isArgumentName(p) ? p.pos++ : -1;
    if (mode < 0)
        mode = argumentMode(p);
    const type = expectType(p);
    return type === null ? null : { kind: 'RoutineIdentityArgument', first, last: p.last, mode, name, type };
}
function argumentMode(p) {
    const kind = p.kind();
    return (kind === identities_K.in || kind === identities_K.out || kind === identities_K.inout) && (0,tokenizer/* isNameShape */.bu)(p.kind(1)) ? p.pos++ : -1;
}
/** Whether a type follows the word at the cursor, and the two are not one type. */
function isArgumentName(p) {
    const next = p.kind(1);
    if (!(0,tokenizer/* isNameShape */.bu)(p.kind()) || !(0,tokenizer/* isNameShape */.bu)(next) || (NO_NAMES.has(next) && next !== identities_K.in))
        return false;
    switch (p.kind()) {
        case identities_K.double: return next !== identities_K.precision;
        case identities_K.character:
        case identities_K.char:
        case identities_K.bit:
        case identities_K.varchar:
        case identities_K.nchar: return next !== identities_K.varying;
        case identities_K.national: return next !== identities_K.character && next !== identities_K.char;
        case identities_K.time:
        case identities_K.timestamp: return next !== identities_K.without;
        case identities_K.interval: return !identities_INTERVAL_FIELDS.has(next);
        default: return true;
    }
}
const identities_INTERVAL_FIELDS = new Set([identities_K.year, identities_K.month, identities_K.day, identities_K.hour, identities_K.minute, identities_K.second]);

;// CONCATENATED MODULE: ./build/src/core/sql/settings.js
/** Reads `name TO value`, as SET, ALTER USER and ALTER SYSTEM write it. https://docs.aws.amazon.com/redshift/latest/dg/r_SET.html */




const settings_K = (0,words/* words */.a)('to time zone timezone names role schema constraints interval');
/** A parameter with its value or values; fails where none stands. */
function expectSetting(p) {
    const first = p.pos;
    if (p.kind() === settings_K.time && p.eatAll(settings_K.time, settings_K.zone))
        return timeZone(p, first);
    const name = p.kind() === settings_K.to ? null : p.name();
    if (name === null) {
        p.fail(sql_parser/* Expected */.jJ.Name);
        return null;
    }
    settings_assignment(p, name);
    const values = p.commaList(settings_settingValue);
    return { kind: 'Setting', first, last: p.last, name, values };
}
/** `TIME ZONE value`; TO may stand in between where it should not. https://docs.aws.amazon.com/redshift/latest/dg/r_timezone_config.html */
function timeZone(p, first) {
    if (p.kind() === settings_K.to || p.isText('='))
        p.pos++;
    const value = settings_settingValue(p);
    return { kind: 'Setting', first, last: p.last, name: null, values: value === null ? [] : [value] };
}
/** TO or `=`; the documentation also writes `SET timezone INTERVAL '…'`, and PostgreSQL `SET NAMES '…'`. */
function settings_assignment(p, name) {
    if (p.isText('=')) {
        p.pos++;
        return;
    }
    const kind = p.tokens.kind[name.last];
    const mayBeBare = (kind === settings_K.timezone || kind === settings_K.names) && (p.kind() === tokenizer/* Shape */.yp.String || p.kind() === settings_K.interval);
    if (mayBeBare || p.eat(settings_K.to))
        return;
    // `SET ROLE name`, `SET SCHEMA '…'` and `SET CONSTRAINTS …` of PostgreSQL are no settings without TO.
    if (kind === settings_K.role || kind === settings_K.schema || kind === settings_K.constraints)
        p.fail();
    else
        p.fail(settings_K.to);
}
/** A string, a number with its sign, an interval, or a word, which may be DEFAULT, ON or the name of a schema. */
function settings_settingValue(p) {
    const first = p.pos;
    const kind = p.kind();
    if (kind === settings_K.interval && p.kind(1) === tokenizer/* Shape */.yp.String)
        return expression(p);
    if ((0,tokenizer/* isNameShape */.bu)(kind) || kind === tokenizer/* Shape */.yp.Template)
        return word(p);
    const isSigned = kind === tokenizer/* Shape */.yp.Operator && (p.isText('-') || p.isText('+')) && p.kind(1) === tokenizer/* Shape */.yp.Number;
    if (!isSigned && kind !== tokenizer/* Shape */.yp.String && kind !== tokenizer/* Shape */.yp.Number && kind !== tokenizer/* Shape */.yp.Parameter) {
        p.fail(sql_parser/* Expected */.jJ.Value);
        return null;
    }
    p.pos += isSigned ? 2 : 1;
    return { kind: 'OptionWord', first, last: p.last };
}
function word(p) {
    const name = p.name();
    return name === null || name.last > name.first ? name : { kind: 'OptionWord', first: name.first, last: name.last };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/security-objects.js
/** Reads what privileges are on: `ON …` and `FOR … IN …`. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html, …/t_scoped-permissions.html */




const security_objects_K = (0,words/* words */.a)('on for all in to from table tables schema schemas function functions procedure procedures database default');
/** The words before names, each with what it is in the plural. */
const OBJECTS = {
    table: 'tables', schema: 'schemas', database: 'databases', function: 'functions', procedure: 'procedures', routine: 'routines', language: 'languages', model: 'models',
    datashare: 'datashares', template: 'templates', view: 'views', 'copy job': 'copy jobs',
};
const none = (name) => ({ name, arg: 'none' });
const SINGULARS = optionTable([...Object.keys(OBJECTS), 'external table', 'external schema', 'integration', 'library', 'identity provider', 'warehouse'].map(none));
const PLURALS = optionTable(Object.values(OBJECTS).map(none));
/** `ON TABLE` where TABLES must stand: the one word that was meant. */
const PLURAL_KIND = new Map([[security_objects_K.table, security_objects_K.tables], [security_objects_K.schema, security_objects_K.schemas], [security_objects_K.function, security_objects_K.functions], [security_objects_K.procedure, security_objects_K.procedures]]);
const SINGULAR_OF = new Map(Object.entries(OBJECTS).map(([one, many]) => [many, one]));
/** The objects of the privileges just read, or null where none stand and none must. */
function grantObjects(p, privileges, isRequired, isDefault) {
    const first = p.pos;
    if (p.eat(security_objects_K.for))
        return scoped(p, first);
    if (!p.eat(security_objects_K.on)) {
        if (isRequired || isDefault)
            p.fail(security_objects_K.on);
        return null;
    }
    if (isDefault)
        return future(p, first);
    if (privileges.some((each) => each.kind === 'Option' && each.name === 'assumerole'))
        return iamRoles(p, first);
    if (p.eat(security_objects_K.all))
        return existing(p, first);
    return security_objects_named(p, first);
}
/** `FOR TABLES IN SCHEMA s [DATABASE d]` */
function scoped(p, first) {
    const object = plural(p);
    const { container, names } = containers(p);
    const database = container === 'schema' && p.eat(security_objects_K.database) ? expectPlainName(p) : null;
    return { kind: 'GrantObjects', first, last: p.last, coverage: 'scoped', object, container, names, routines: [], strings: [], database };
}
/** `ON ALL TABLES IN SCHEMA s` */
function existing(p, first) {
    const object = plural(p);
    const { container, names } = containers(p);
    return { kind: 'GrantObjects', first, last: p.last, coverage: 'existing', object, container, names, routines: [], strings: [], database: null };
}
function future(p, first) {
    const object = plural(p);
    return { kind: 'GrantObjects', first, last: p.last, coverage: 'future', object, container: 'none', names: [], routines: [], strings: [], database: null };
}
function plural(p) {
    const many = knownOption(p, PLURALS);
    if (many === null)
        p.fail(PLURAL_KIND.get(p.kind()));
    return many === null ? '' : SINGULAR_OF.get(many.name) ?? many.name;
}
function containers(p) {
    p.expect(security_objects_K.in);
    const isSchema = p.eat(security_objects_K.schema);
    if (!isSchema && !p.eat(security_objects_K.database))
        p.fail(security_objects_K.schema);
    return { container: isSchema ? 'schema' : 'database', names: p.commaList(expectPlainName) };
}
/** `ON 'arn', 'arn'`, `ON DEFAULT`, `ON ALL` */
function iamRoles(p, first) {
    const isAll = p.eat(security_objects_K.all);
    const strings = isAll ? [] : p.commaList(security_objects_iamRole);
    return { kind: 'GrantObjects', first, last: p.last, coverage: isAll ? 'existing' : 'named', object: 'iam role', container: 'none', names: [], routines: [], strings, database: null };
}
function security_objects_iamRole(p) {
    const token = p.eatAny(tokenizer/* Shape */.yp.String, security_objects_K.default, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template);
    return token < 0 ? null : token;
}
function security_objects_named(p, first) {
    const object = isWordAName(p) ? 'table' : knownOption(p, SINGULARS)?.name ?? 'table';
    const isRoutine = object === 'function' || object === 'procedure' || object === 'routine';
    const routines = isRoutine ? p.commaList(expectRoutine) : [];
    const names = isRoutine ? [] : p.commaList(object === 'table' ? tableName : expectPlainName);
    return { kind: 'GrantObjects', first, last: p.last, coverage: 'named', object, container: 'none', names, routines, strings: [], database: null };
}
/** The pages about federated permissions write the columns behind the table: https://docs.aws.amazon.com/redshift/latest/dg/federated-permissions-managing-access.html */
function tableName(p) {
    const name = expectPlainName(p);
    if (name !== null && p.kind() === tokenizer/* Shape */.yp.LeftParen)
        p.nameList();
    return name;
}
/** `ON model.orders`, `ON template TO bob`: a table may be called like a kind of object, unless the word is TABLE, SCHEMA or DATABASE. */
function isWordAName(p) {
    const kind = p.kind();
    const next = p.kind(1);
    if (next === tokenizer/* Shape */.yp.Dot)
        return true;
    return kind !== security_objects_K.table && kind !== security_objects_K.schema && kind !== security_objects_K.database && (next === security_objects_K.to || next === security_objects_K.from || next === tokenizer/* Shape */.yp.Comma);
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/security-grants.js
/**
 * Reads GRANT, REVOKE and ALTER DEFAULT PRIVILEGES. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html, …/r_REVOKE.html,
 * …/r_ALTER_DEFAULT_PRIVILEGES.html
 */






const security_grants_K = (0,words/* words */.a)('grant revoke admin option for on to from role group user iam_role namespace account datashare via data catalog rls masking policy with cascade restrict', 'in schema all copy unload external function create model');
const GRANT_GRAMMAR = { grant: (p) => grant(p, p.first, false), revoke: (p) => revoke(p, p.first, false), 'alter-default-privileges': alterDefaultPrivileges };
/** Privileges that mean nothing without an object: where ON is missing after one of them, it is missing. */
const ON_OBJECTS = ['all', 'select', 'insert', 'update', 'delete', 'references', 'usage', 'execute', 'temp', 'temporary', 'assumerole', 'share', 'rule', 'trigger'];
const OTHERS = ['drop', 'truncate', 'alter', 'create', 'debug', 'explain rls', 'explain masking', 'ignore rls', 'access system table', 'access catalog', 'create user',
    'drop user', 'alter user', 'create schema', 'drop schema', 'alter schema', 'create external schema', 'alter default privileges', 'create table', 'drop table', 'alter table',
    'truncate table', 'create function', 'create or replace function', 'create or replace external function', 'drop function', 'create procedure',
    'create or replace procedure', 'drop procedure', 'create view', 'create or replace view', 'drop view', 'create model', 'drop model', 'create datashare',
    'alter datashare', 'drop datashare', 'create library', 'drop library', 'create role', 'alter role', 'drop role', 'create database', 'drop database',
    'create copy job', 'create template', 'alter template', 'drop template', 'vacuum', 'analyze', 'cancel'];
const PRIVILEGES = optionTable([...ON_OBJECTS, ...OTHERS].map((name) => ({ name, arg: 'names', optional: true })));
const NEEDS_OBJECT = new Set(ON_OBJECTS.filter((name) => name !== 'all'));
const ALL_PRIVILEGES = optionTable([{ name: 'all privileges', arg: 'names', optional: true }]);
function grant(p, first, isDefault) {
    const privileges = privilegeList(p, security_grants_K.to);
    const objects = grantObjects(p, privileges, needsObject(privileges), isDefault);
    const to = grantees(p, security_grants_K.to);
    const purposes = rolePurposes(p);
    return { kind: 'Grant', first, last: p.last, privileges, objects, grantees: to, purposes };
}
function revoke(p, first, isDefault) {
    const option = p.eatAny(security_grants_K.grant, security_grants_K.admin);
    if (option >= 0)
        p.expectAll(security_grants_K.option, security_grants_K.for);
    const privileges = privilegeList(p, security_grants_K.from);
    const objects = grantObjects(p, privileges, needsObject(privileges), isDefault);
    const from = grantees(p, security_grants_K.from);
    const purposes = rolePurposes(p);
    const behavior = p.eatAny(security_grants_K.cascade, security_grants_K.restrict);
    return { kind: 'Revoke', first, last: p.last, option, privileges, objects, grantees: from, purposes, behavior };
}
function needsObject(privileges) {
    return privileges.some((each) => each.kind === 'Option' && NEEDS_OBJECT.has(each.name));
}
/** A privilege nobody here knows is noted as unread, and the list goes on. */
function privilegeList(p, end) {
    const read = [];
    do {
        const one = privilege(p);
        if (one === null && isEnd(p, end)) {
            p.fail();
            break;
        }
        // Of the privileges in several words some are surely missing from the table.
        const isWhole = one !== null && (one.kind === 'GrantedRole' || NEEDS_OBJECT.has(one.name) || one.value !== null || isEnd(p, end));
        if (isWhole)
            read.push(one);
        else
            skipWords(p, end);
    } while (p.eat(tokenizer/* Shape */.yp.Comma));
    return read;
}
function isEnd(p, end) {
    const kind = p.kind();
    return kind === 0 || kind === security_grants_K.on || kind === security_grants_K.for || kind === end || kind === security_grants_K.to || kind === security_grants_K.from || kind === tokenizer/* Shape */.yp.Comma;
}
function skipWords(p, end) {
    const from = p.pos;
    p.at(tokenizer/* Shape */.yp.Comma);
    p.at(security_grants_K.on);
    p.at(end);
    while (!isEnd(p, end) && (0,tokenizer/* isNameShape */.bu)(p.kind()))
        p.pos++;
    p.unread(from);
}
function privilege(p) {
    const first = p.pos;
    if (p.kind() === tokenizer/* Shape */.yp.Template) {
        p.pos++;
        return { kind: 'Option', first, last: first, name: '', value: { kind: 'OptionWord', first, last: first } };
    }
    if (p.eat(security_grants_K.role)) {
        const name = expectPrincipalName(p);
        return { kind: 'GrantedRole', first, last: p.last, name };
    }
    const all = p.kind() === security_grants_K.all ? knownOption(p, ALL_PRIVILEGES) : null;
    return all === null ? knownOption(p, PRIVILEGES) : { ...all, name: 'all' };
}
/** At TO or FROM, which must stand here: who gets or loses it. */
function grantees(p, word) {
    p.expect(word);
    const read = [];
    do {
        // `TO ROLE a, TO ROLE b` is accepted.
        if (read.length > 0 && p.kind() === word)
            p.pos++;
        const one = principal(p, read.at(-1));
        if (one === null)
            break;
        read.push(one);
    } while (p.eat(tokenizer/* Shape */.yp.Comma));
    return read;
}
function principal(p, previous) {
    const first = p.pos;
    const which = principalKind(p, previous);
    const value = VALUED.has(which) ? principalValue(p, which) : -1;
    const name = which === 'public' || VALUED.has(which) ? null : expectPrincipalName(p);
    if (p.isFailed)
        return null;
    const viaDataCatalog = p.eat(security_grants_K.via) && p.expectAll(security_grants_K.data, security_grants_K.catalog);
    const kind = p.eat(security_grants_K.with) ? optionKind(p) : 0;
    return { kind: 'Principal', first, last: p.last, which, name, value, grantOption: kind === security_grants_K.grant, adminOption: kind === security_grants_K.admin, viaDataCatalog };
}
/** `GRANT OPTION` or `ADMIN OPTION`: the kind of its first word. */
function optionKind(p) {
    const kind = p.kind();
    if (p.eatAny(security_grants_K.grant, security_grants_K.admin) < 0)
        p.fail();
    else
        p.expect(security_grants_K.option);
    return kind;
}
const VALUED = new Set(['iam role', 'namespace', 'account']);
/** Reads the word before the name. `TO NAMESPACE 'a', 'b'`: the word goes on. */
function principalKind(p, previous) {
    if (p.kind() === tokenizer/* Shape */.yp.String && previous !== undefined)
        return previous.which;
    if (p.isText('public') && p.kind(1) !== tokenizer/* Shape */.yp.Dot) {
        p.pos++;
        return 'public';
    }
    if (p.eatAll(security_grants_K.rls, security_grants_K.policy))
        return 'rls policy';
    if (p.eatAll(security_grants_K.masking, security_grants_K.policy))
        return 'masking policy';
    const isName = !startsValue(p.kind(1));
    if (isName) {
        p.expectsAny(BEFORE_NAMES);
        return 'user';
    }
    if (p.eat(security_grants_K.role))
        return 'role';
    if (p.eat(security_grants_K.group))
        return 'group';
    if (p.eat(security_grants_K.iam_role))
        return 'iam role';
    if (p.eat(security_grants_K.namespace))
        return 'namespace';
    if (p.eat(security_grants_K.account))
        return 'account';
    // https://docs.aws.amazon.com/redshift/latest/dg/permissions-datashares.html
    if (p.eat(security_grants_K.datashare))
        return 'datashare';
    p.eat(security_grants_K.user);
    return 'user';
}
const BEFORE_NAMES = [security_grants_K.role, security_grants_K.group];
const AFTER_NAMES = new Set([0, security_grants_K.with, security_grants_K.for, security_grants_K.via, security_grants_K.cascade, security_grants_K.restrict, security_grants_K.to, security_grants_K.from]);
/** Whether what follows a word makes it the word before a name, and not a name itself. */
function startsValue(next) {
    return !AFTER_NAMES.has(next) && ((0,tokenizer/* isNameShape */.bu)(next) || next === tokenizer/* Shape */.yp.String || next === tokenizer/* Shape */.yp.Number || next === tokenizer/* Shape */.yp.Parameter || next === tokenizer/* Shape */.yp.Template);
}
/** A string, a number, or the word DEFAULT. */
function principalValue(p, which) {
    const kind = p.kind();
    const isValue = kind === tokenizer/* Shape */.yp.String || kind === tokenizer/* Shape */.yp.Number || kind === tokenizer/* Shape */.yp.Parameter || kind === tokenizer/* Shape */.yp.Template || (which === 'iam role' && (0,tokenizer/* isNameShape */.bu)(kind));
    if (isValue)
        return p.pos++;
    p.fail(sql_parser/* Expected */.jJ.Value);
    return -1;
}
/** `FOR COPY, UNLOAD` of ASSUMEROLE. */
function rolePurposes(p) {
    return p.eat(security_grants_K.for) ? p.commaList(rolePurpose) : [];
}
function rolePurpose(p) {
    const first = p.pos;
    const isRead = p.eat(security_grants_K.all) || p.eat(security_grants_K.copy) || p.eat(security_grants_K.unload) || p.eatAll(security_grants_K.external, security_grants_K.function) || p.eatAll(security_grants_K.create, security_grants_K.model);
    return isRead ? { kind: 'RolePurpose', first, last: p.last } : null;
}
function alterDefaultPrivileges(p) {
    const users = p.eat(security_grants_K.for) ? targetUsers(p) : [];
    const schemas = p.eat(security_grants_K.in) ? targetSchemas(p) : [];
    const first = p.pos;
    const change = p.eat(security_grants_K.grant) ? grant(p, first, true) : p.eat(security_grants_K.revoke) ? revoke(p, first, true) : null;
    if (change === null)
        p.fail();
    return { kind: 'AlterDefaultPrivileges', first: p.first, last: p.last, users, schemas, change };
}
function targetUsers(p) {
    if (p.eatAny(security_grants_K.user, security_grants_K.role) < 0)
        p.fail();
    return p.commaList(expectPrincipalName);
}
function targetSchemas(p) {
    p.expect(security_grants_K.schema);
    return p.commaList(expectPlainName);
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/security-policies.js
/**
 * Reads row-level security and masking policies. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_RLS_POLICY.html,
 * …/r_ATTACH_RLS_POLICY.html, …/r_CREATE_MASKING_POLICY.html, …/r_ATTACH_MASKING_POLICY.html
 */






const security_policies_K = (0,words/* words */.a)('masking if not exists with using as on table to from priority');
const POLICY_GRAMMAR = {
    'create-rls-policy': createPolicy, 'alter-rls-policy': alterPolicy, 'attach-rls-policy': attachPolicy, 'detach-rls-policy': detachPolicy,
    'create-masking-policy': createPolicy, 'alter-masking-policy': alterPolicy, 'attach-masking-policy': attachPolicy, 'detach-masking-policy': detachPolicy,
};
/** The word after CREATE, ALTER, ATTACH or DETACH. */
function policyKind(p) {
    return p.tokens.kind[p.first + 1] === security_policies_K.masking ? 'masking' : 'rls';
}
function createPolicy(p) {
    const isBefore = p.headHas(security_policies_K.exists);
    const name = p.expectName();
    // The newer pages write it behind the name.
    const ifNotExists = isBefore || p.eatAll(security_policies_K.if, security_policies_K.not, security_policies_K.exists);
    const columns = p.eat(security_policies_K.with) ? security_policies_columnList(p) : [];
    const alias = columns.length > 0 ? relationAlias(p) : -1;
    const using = usingClause(p);
    return { kind: 'CreatePolicy', first: p.first, last: p.last, policy: policyKind(p), ifNotExists, name, columns, alias, using };
}
function security_policies_columnList(p) {
    p.at(tokenizer/* Shape */.yp.LeftParen);
    const columns = p.recoveringParenList(policyColumn);
    if (columns === null)
        p.fail(tokenizer/* Shape */.yp.LeftParen);
    return columns ?? [];
}
function policyColumn(p) {
    const first = p.pos;
    const name = p.expectWord();
    const type = name < 0 ? null : expectType(p);
    return name < 0 ? null : { kind: 'PolicyColumn', first, last: p.last, name, type };
}
function relationAlias(p) {
    if (p.eat(security_policies_K.as))
        return p.expectWord();
    return p.kind() !== security_policies_K.using && p.atName() ? p.word() : -1;
}
function usingClause(p) {
    p.expect(security_policies_K.using);
    return expectParens(p);
}
function expectParens(p) {
    const items = p.parenList(expectExpression);
    if (items === null)
        p.fail(tokenizer/* Shape */.yp.LeftParen);
    return items ?? [];
}
function alterPolicy(p) {
    const name = p.expectName();
    const using = usingClause(p);
    return { kind: 'AlterPolicy', first: p.first, last: p.last, policy: policyKind(p), name, using };
}
function attachPolicy(p) {
    const policy = policyKind(p);
    const name = expectPlainName(p);
    const relations = relationList(p);
    const columns = policy === 'masking' ? expectParens(p) : [];
    const inputs = policy === 'masking' && p.eat(security_policies_K.using) ? expectParens(p) : [];
    const to = grantees(p, security_policies_K.to);
    const priority = policy === 'masking' && p.eat(security_policies_K.priority) ? priorityNumber(p) : -1;
    return { kind: 'AttachPolicy', first: p.first, last: p.last, policy, name, relations, columns, inputs, grantees: to, priority };
}
function relationList(p) {
    p.expect(security_policies_K.on);
    if (p.kind(1) !== tokenizer/* Shape */.yp.Dot)
        p.eat(security_policies_K.table);
    return p.commaList(expectPlainName);
}
function priorityNumber(p) {
    const token = p.eatAny(tokenizer/* Shape */.yp.Number, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template);
    if (token < 0)
        p.fail(tokenizer/* Shape */.yp.Number);
    return token;
}
function detachPolicy(p) {
    const policy = policyKind(p);
    const name = expectPlainName(p);
    const relations = relationList(p);
    const columns = policy === 'masking' ? expectParens(p) : [];
    const from = grantees(p, security_policies_K.from);
    return { kind: 'DetachPolicy', first: p.first, last: p.last, policy, name, relations, columns, grantees: from };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/security.js
/**
 * Reads statements about users, groups, roles and the system's own settings.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html, …/r_ALTER_USER.html, …/r_CREATE_GROUP.html, …/r_ALTER_GROUP.html,
 * …/r_CREATE_ROLE.html, …/r_ALTER_ROLE.html, …/r_ALTER_SYSTEM.html
 */







const security_K = (0,words/* words */.a)('with disable null unlimited restricted unrestricted user add drop rename to set');
const SECURITY_GRAMMAR = {
    'create-user': createUser, 'alter-user': alterUser, 'create-group': createGroup, 'alter-group': alterGroup, 'create-role': createRole,
    'alter-role': alterRole, 'alter-system': alterSystem, ...GRANT_GRAMMAR, ...POLICY_GRAMMAR,
};
const ALWAYS = [
    { name: 'password', arg: 'value', read: security_password },
    { name: 'createdb', arg: 'none' },
    { name: 'nocreatedb', arg: 'none' },
    { name: 'createuser', arg: 'none' },
    { name: 'nocreateuser', arg: 'none' },
    { name: 'syslog access', arg: 'word', read: syslogAccess },
    { name: 'in group', arg: 'list', read: principals },
    { name: 'valid until', arg: 'value' },
    { name: 'connection limit', arg: 'value', read: limit },
    { name: 'session timeout', arg: 'number' },
    { name: 'externalid', arg: 'value' },
];
const USER_OPTIONS = optionTable(ALWAYS);
const ALTER_USER_OPTIONS = optionTable([
    ...ALWAYS,
    { name: 'rename', arg: 'name', read: toPrincipal },
    { name: 'reset session timeout', arg: 'none' },
    { name: 'reset all', arg: 'none' },
    { name: 'reset', arg: 'name' },
]);
const CREATE_ROLE_OPTIONS = optionTable([{ name: 'externalid', arg: 'value' }]);
const ALTER_ROLE_OPTIONS = optionTable([
    { name: 'rename', arg: 'name', read: toPrincipal },
    { name: 'owner', arg: 'name', read: toPrincipal },
    { name: 'externalid', arg: 'value', read: externalId },
]);
function createUser(p) {
    const name = expectPrincipalName(p);
    p.eat(security_K.with);
    const read = options(p, USER_OPTIONS);
    return { kind: 'CreateUser', first: p.first, last: p.last, name, options: read };
}
function alterUser(p) {
    const name = expectPrincipalName(p);
    p.eat(security_K.with);
    const read = [];
    do {
        read.push(...options(p, ALTER_USER_OPTIONS, SETTING_STARTS));
        if (!p.eat(security_K.set))
            break;
        const setting = expectSetting(p);
        if (setting !== null)
            read.push(setting);
    } while (p.kind() !== 0);
    if (read.length === 0 && !p.incomplete)
        p.fail();
    return { kind: 'AlterUser', first: p.first, last: p.last, name, options: read };
}
const SETTING_STARTS = new Set([security_K.set]);
/** A string, or the word DISABLE. */
function security_password(p) {
    const kind = p.kind();
    const isPassword = kind === tokenizer/* Shape */.yp.String || kind === tokenizer/* Shape */.yp.DollarString || kind === tokenizer/* Shape */.yp.Parameter || kind === tokenizer/* Shape */.yp.Template || kind === security_K.disable || kind === security_K.null;
    return isPassword ? security_oneToken(p) : null;
}
/** A number, or the word UNLIMITED. */
function limit(p) {
    const kind = p.kind();
    return kind === tokenizer/* Shape */.yp.Number || kind === tokenizer/* Shape */.yp.Parameter || kind === tokenizer/* Shape */.yp.Template || kind === security_K.unlimited ? security_oneToken(p) : null;
}
function security_oneToken(p) {
    const first = p.pos++;
    return { kind: 'OptionWord', first, last: first };
}
function syslogAccess(p) {
    const first = p.eatAny(security_K.restricted, security_K.unrestricted, tokenizer/* Shape */.yp.Template);
    return first < 0 ? null : { kind: 'OptionWord', first, last: first };
}
function principals(p) {
    const first = p.pos;
    const names = p.commaList(expectPrincipalName);
    return { kind: 'NameList', first, last: p.last, names };
}
/** `TO name` */
function toPrincipal(p) {
    p.expect(security_K.to);
    return expectPrincipalName(p);
}
/** `EXTERNALID TO id` of ALTER ROLE. */
function externalId(p) {
    p.eat(security_K.to);
    return p.atName() || p.kind() === tokenizer/* Shape */.yp.String || p.kind() === tokenizer/* Shape */.yp.Parameter ? security_oneToken(p) : null;
}
function createGroup(p) {
    const name = expectPrincipalName(p);
    const isWith = p.eat(security_K.with);
    const members = isWith ? expectMembers(p) : p.eat(security_K.user) ? p.commaList(expectPrincipalName) : [];
    return { kind: 'CreateGroup', first: p.first, last: p.last, name, members };
}
function expectMembers(p) {
    return p.expect(security_K.user) ? p.commaList(expectPrincipalName) : [];
}
function alterGroup(p) {
    const name = expectPrincipalName(p);
    const action = p.eat(security_K.add) ? 'add' : p.eat(security_K.drop) ? 'drop' : 'rename';
    if (action !== 'rename') {
        const members = expectMembers(p);
        return { kind: 'AlterGroup', first: p.first, last: p.last, action, name, members, newName: null };
    }
    if (p.eat(security_K.rename))
        p.expect(security_K.to);
    else
        p.fail();
    const newName = expectPrincipalName(p);
    return { kind: 'AlterGroup', first: p.first, last: p.last, action, name, members: [], newName };
}
function createRole(p) {
    const name = expectPrincipalName(p);
    const read = options(p, CREATE_ROLE_OPTIONS);
    return { kind: 'CreateRole', first: p.first, last: p.last, name, options: read };
}
function alterRole(p) {
    const name = expectPrincipalName(p);
    p.eat(security_K.with);
    const read = options(p, ALTER_ROLE_OPTIONS);
    if (read.length === 0 && !p.incomplete)
        p.fail();
    return { kind: 'AlterRole', first: p.first, last: p.last, name, options: read };
}
function alterSystem(p) {
    p.expect(security_K.set);
    const setting = expectSetting(p);
    return { kind: 'AlterSystem', first: p.first, last: p.last, setting };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/session-show.js
/**
 * Reads SHOW in all its forms from two tables: what is shown, and the clauses after it.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW.html, …/r_SHOW_TABLES.html, …/r_SHOW_GRANTS.html, …/r_SHOW_POLICIES.html and their neighbours
 */




const session_show_K = (0,words/* words */.a)('of on function procedure all schema database table');
const NAMED = ['table', 'view', 'materialized view', 'external table', 'model', 'template', 'schema', 'database', 'datashare'];
const LISTS = ['all', 'use', 'time zone', 'session authorization', 'transaction isolation level', 'databases', 'schemas', 'tables', 'views', 'columns', 'grants', 'column grants',
    'functions', 'procedures', 'parameters', 'constraints primary keys', 'constraints foreign keys', 'constraints foreign keys exported', 'rls policies', 'masking policies',
    'datashares', 'models', 'templates', 'copy jobs'];
const ROUTINES = ['procedure', 'function'];
const session_show_none = (name) => ({ name, arg: 'none' });
const SHOWN = optionTable([...NAMED, ...LISTS, ...ROUTINES].map(session_show_none));
const CLAUSES = optionTable([
    ...['from', 'in', 'on'].map((name) => ({ name, arg: 'name', read: objectName })),
    ...['from schema', 'from database', 'from table', 'in schema', 'in database', 'on table', 'on schema', 'on database', 'on template', 'on model', 'on datashare', 'on language']
        .map((name) => ({ name, arg: 'name', read: expectPlainName })),
    session_show_none('from data catalog'),
    { name: 'for', arg: 'name', read: expectPrincipalName },
    { name: 'for role', arg: 'name', read: expectPrincipalName },
    { name: 'for group', arg: 'name', read: expectPrincipalName },
    { name: 'for user', arg: 'name', read: expectPrincipalName },
    { name: 'like', arg: 'string' },
    { name: 'limit', arg: 'number' },
    { name: 'account', arg: 'value', read: accounts },
    { name: 'iam_role', arg: 'value' },
    session_show_none('partition'),
]);
function show(p) {
    const which = isParameter(p) ? 'parameter' : knownOption(p, SHOWN)?.name ?? 'parameter';
    const isModels = which === 'model' && p.eat(session_show_K.all);
    const name = which === 'parameter' || (NAMED.includes(which) && !isModels) ? expectPlainName(p) : null;
    const object = ROUTINES.includes(which) ? p.last : routineWord(p, which);
    const routine = object < 0 ? null : expectRoutine(p);
    const read = which === 'parameter' ? [] : options(p, CLAUSES, session_show_NO_STOPS, session_show_NO_SEPARATOR);
    return { kind: 'Show', first: p.first, last: p.last, which: isModels ? 'model all' : which, name, object, routine, options: read };
}
const session_show_NO_STOPS = new Set();
const session_show_NO_SEPARATOR = -1;
/** `SHOW app.tables`: a parameter of the session may be called like anything. */
function isParameter(p) {
    return p.kind(1) === tokenizer/* Shape */.yp.Dot;
}
/** `OF FUNCTION` of SHOW PARAMETERS, `ON FUNCTION` of SHOW GRANTS: the token of FUNCTION or PROCEDURE, or -1. */
function routineWord(p, which) {
    if (which === 'parameters') {
        p.expect(session_show_K.of);
        const word = p.eatAny(session_show_K.function, session_show_K.procedure);
        if (word < 0)
            p.fail();
        return word;
    }
    if (p.kind() !== session_show_K.on || (p.kind(1) !== session_show_K.function && p.kind(1) !== session_show_K.procedure) || !(0,tokenizer/* isNameShape */.bu)(p.kind(2)))
        return -1;
    p.pos += 2;
    return p.last;
}
/** A name that the word for its kind could stand before. */
function objectName(p) {
    p.expectsAny(OBJECT_WORDS);
    return expectPlainName(p);
}
const OBJECT_WORDS = [session_show_K.schema, session_show_K.database, session_show_K.table];
/** `ACCOUNT '…', '…'` */
function accounts(p) {
    const first = p.pos;
    if (p.kind() !== tokenizer/* Shape */.yp.String && p.kind() !== tokenizer/* Shape */.yp.Parameter && p.kind() !== tokenizer/* Shape */.yp.Template)
        return null;
    const items = p.commaList(account);
    return { kind: 'RowValue', first, last: p.last, items };
}
function account(p) {
    const token = p.eatAny(tokenizer/* Shape */.yp.String, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template);
    if (token < 0)
        return null;
    return p.tokens.kind[token] === tokenizer/* Shape */.yp.String ? { kind: 'Literal', first: token, last: token, type: 'string' } : { kind: 'Placeholder', first: token, last: token };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/session.js
/**
 * Reads statements about the session and its transactions. https://docs.aws.amazon.com/redshift/latest/dg/r_SET.html, …/r_RESET.html,
 * …/r_SET_SESSION_AUTHORIZATION.html, …/r_USE_command.html, …/r_CANCEL.html, …/r_BEGIN.html, …/r_COMMIT.html, …/r_ROLLBACK.html
 */





const session_K = (0,words/* words */.a)('session local transaction as default all use authorization time zone work isolation level serializable snapshot read uncommitted committed repeatable write only', 'to savepoint start not deferrable');
const SESSION_GRAMMAR = {
    set, 'set-session-authorization': setSessionAuthorization, 'set-session-characteristics': setSessionCharacteristics, reset: session_reset, show: show, use, cancel, begin, commit, rollback, savepoint,
};
function set(p) {
    if (p.kind() === session_K.transaction && (p.kind(1) === session_K.isolation || p.kind(1) === session_K.read)) {
        p.pos++;
        return setTransaction(p, false);
    }
    // `session.x` is a context variable of that name.
    const isScope = p.kind(1) !== tokenizer/* Shape */.yp.Dot;
    const scope = isScope && p.eat(session_K.session) ? 'session' : isScope && p.eat(session_K.local) ? 'local' : 'none';
    const setting = expectSetting(p);
    return { kind: 'SetParameter', first: p.first, last: p.last, scope, setting };
}
function setSessionAuthorization(p) {
    const isLocal = p.headHas(session_K.local);
    if (p.eat(session_K.default))
        return { kind: 'SetSessionAuthorization', first: p.first, last: p.last, isLocal, user: null };
    const token = p.eatAny(tokenizer/* Shape */.yp.String, tokenizer/* Shape */.yp.Parameter);
    const user = token < 0 ? expectPrincipalName(p) : { kind: 'OptionWord', first: token, last: token };
    return { kind: 'SetSessionAuthorization', first: p.first, last: p.last, isLocal, user };
}
function setSessionCharacteristics(p) {
    p.expectAll(session_K.as, session_K.transaction);
    return setTransaction(p, true);
}
function setTransaction(p, isSession) {
    const { isolation, access } = modes(p);
    if (isolation === 'none' && access === 'none')
        p.fail();
    return { kind: 'SetTransaction', first: p.first, last: p.last, isSession, isolation, access };
}
function begin(p) {
    if (p.tokens.kind[p.first] !== session_K.start)
        p.eatAny(session_K.work, session_K.transaction);
    const { isolation, access } = modes(p);
    return { kind: 'Begin', first: p.first, last: p.last, isolation, access };
}
/** `ISOLATION LEVEL …` and `READ ONLY` or `READ WRITE`, in either order; a comma may stand between them. */
function modes(p) {
    let isolation = 'none';
    let access = 'none';
    do {
        if (p.eat(session_K.isolation)) {
            p.expect(session_K.level);
            isolation = isolationLevel(p);
        }
        else if (p.eat(session_K.read)) {
            access = p.eat(session_K.only) ? 'read only' : 'read write';
            if (access === 'read write')
                p.expect(session_K.write);
        }
        else if (!p.eatAll(session_K.not, session_K.deferrable))
            return { isolation, access };
        p.eat(tokenizer/* Shape */.yp.Comma);
    } while (p.kind() !== 0);
    return { isolation, access };
}
function isolationLevel(p) {
    if (p.eat(session_K.serializable))
        return 'serializable';
    if (p.eat(session_K.snapshot))
        return 'snapshot';
    if (p.eat(session_K.repeatable)) {
        p.expect(session_K.read);
        return 'repeatable read';
    }
    if (p.eat(session_K.read)) {
        if (p.eat(session_K.uncommitted))
            return 'read uncommitted';
        if (p.eat(session_K.committed))
            return 'read committed';
    }
    p.fail();
    return 'none';
}
function commit(p) {
    p.eatAny(session_K.work, session_K.transaction);
    return { kind: 'Commit', first: p.first, last: p.last };
}
function rollback(p) {
    p.eatAny(session_K.work, session_K.transaction);
    const isPartial = p.eat(session_K.to);
    if (isPartial)
        p.eat(session_K.savepoint);
    const name = isPartial ? p.expectWord() : -1;
    return { kind: 'Rollback', first: p.first, last: p.last, savepoint: name };
}
function savepoint(p) {
    const name = p.expectWord();
    return { kind: 'Savepoint', first: p.first, last: p.last, name };
}
function session_reset(p) {
    const which = resetKind(p);
    const name = which === 'parameter' ? expectPlainName(p) : null;
    return { kind: 'Reset', first: p.first, last: p.last, which, name };
}
function resetKind(p) {
    if (p.eat(session_K.all))
        return 'all';
    if (p.eat(session_K.use))
        return 'use';
    if (p.eatAll(session_K.session, session_K.authorization))
        return 'session authorization';
    return p.eatAll(session_K.time, session_K.zone) ? 'time zone' : 'parameter';
}
function use(p) {
    const database = p.expectName();
    return { kind: 'Use', first: p.first, last: p.last, database };
}
function cancel(p) {
    const pid = p.eatAny(tokenizer/* Shape */.yp.Number, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template);
    if (pid < 0)
        p.fail(tokenizer/* Shape */.yp.Number);
    const message = p.eatAny(tokenizer/* Shape */.yp.String, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template);
    return { kind: 'Cancel', first: p.first, last: p.last, pid, message };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/sharing.js





const sharing_K = (0,words/* words */.a)('set add remove table schema function all tables functions in of account namespace publicaccessible managedby');
const SHARING_GRAMMAR = {
    'create-datashare': createDatashare,
    'alter-datashare': alterDatashare,
    'desc-datashare': descDatashare,
};
const sharing_PROPERTIES = optionTable([
    { name: 'publicaccessible', arg: 'switch', as: true },
    // ADX: AWS Data Exchange.
    { name: 'managedby', arg: 'value', as: true },
    { name: 'includenew', arg: 'switch', as: true },
    { name: 'for schema', arg: 'list' },
]);
function createDatashare(p) {
    const name = p.expectName();
    const properties = p.at(sharing_K.set) || p.at(sharing_K.publicaccessible) || p.at(sharing_K.managedby) ? propertyList(p) : [];
    return { kind: 'CreateDatashare', first: p.first, last: p.last, name, options: properties };
}
/** `SET PUBLICACCESSIBLE TRUE, MANAGEDBY ADX`; FOR SCHEMA follows its option without a comma. */
function propertyList(p) {
    const read = [];
    do {
        p.eat(sharing_K.set);
        let next = knownOption(p, sharing_PROPERTIES);
        if (next === null)
            p.fail();
        for (; next !== null; next = knownOption(p, sharing_PROPERTIES))
            read.push(next);
    } while (p.eat(tokenizer/* Shape */.yp.Comma) || p.at(sharing_K.set));
    return read;
}
function alterDatashare(p) {
    const name = p.expectName();
    const action = p.eat(sharing_K.add) ? 'add' : p.eat(sharing_K.remove) ? 'remove' : p.at(sharing_K.set) ? 'set' : '';
    if (action === '')
        p.fail();
    const which = action === 'add' || action === 'remove' ? sharedKind(p) : '';
    const objects = which === '' ? [] : p.commaList(which === 'function' ? sharedFunction : sharedObject);
    const properties = action === 'set' ? propertyList(p) : [];
    return { kind: 'AlterDatashare', first: p.first, last: p.last, name, action, which, objects, options: properties };
}
function sharedKind(p) {
    if (p.eat(sharing_K.table))
        return 'table';
    if (p.eat(sharing_K.schema))
        return 'schema';
    if (p.eat(sharing_K.function))
        return 'function';
    if (p.eat(sharing_K.all)) {
        const which = p.eat(sharing_K.functions) ? 'all functions' : p.eat(sharing_K.tables) ? 'all tables' : '';
        if (which === '')
            p.fail();
        return p.expectAll(sharing_K.in, sharing_K.schema) ? which : '';
    }
    p.fail();
    return '';
}
function sharedObject(p) {
    const name = p.expectName();
    return name === null ? null : { kind: 'SharedObject', first: name.first, last: p.last, name, types: [] };
}
/** `schema.function (type, …)` */
function sharedFunction(p) {
    const name = p.expectName();
    if (name === null)
        return null;
    p.expect(tokenizer/* Shape */.yp.LeftParen);
    const types = p.at(tokenizer/* Shape */.yp.RightParen) ? [] : p.commaList(expectType);
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return { kind: 'SharedObject', first: name.first, last: p.last, name, types };
}
function descDatashare(p) {
    const name = p.expectName();
    const isInbound = p.kind() !== 0 && p.expect(sharing_K.of);
    const account = isInbound && p.eat(sharing_K.account) ? identifier(p) : -1;
    const namespace = isInbound && p.expect(sharing_K.namespace) ? identifier(p) : -1;
    return { kind: 'DescDatashare', first: p.first, last: p.last, name, account, namespace };
}
/** The account's number or the namespace's id, quoted or not. */
function identifier(p) {
    const value = p.eatAny(tokenizer/* Shape */.yp.String, tokenizer/* Shape */.yp.Number, tokenizer/* Shape */.yp.Parameter, tokenizer/* Shape */.yp.Template);
    if (value < 0)
        p.fail(sql_parser/* Expected */.jJ.Value);
    return value;
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/tables-options.js
/** The options of columns, tables and constraints, and of ALTER TABLE: their names are those of the `Option` nodes. */




const tables_options_K = (0,words/* words */.a)('auto even key all none collate stored cascade restrict no action set null default');
/** https://docs.aws.amazon.com/redshift/latest/dg/c_Compression_encodings.html */
const ENCODINGS = [...(0,words/* wordSet */.d)('auto az64 bytedict delta delta32k lzo mostly8 mostly16 mostly32 none raw runlength text255 text32k zstd')];
const DISTRIBUTION_STYLES = [tables_options_K.auto, tables_options_K.even, tables_options_K.key, tables_options_K.all];
const NO_SORT_COLUMNS = [tables_options_K.auto, tables_options_K.none];
/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html */
const COLUMN_OPTIONS = optionTable([
    { name: 'default', arg: 'operand', read: defaultValue },
    { name: 'identity', arg: 'group', optional: true, read: seedAndStep },
    { name: 'generated by default as identity', arg: 'group', optional: true, read: seedAndStep },
    { name: 'generated always as identity', arg: 'group', optional: true, read: seedAndStep },
    { name: 'generated always as', arg: 'group', read: computed },
    { name: 'encode', arg: 'word', read: encoding },
    { name: 'distkey', arg: 'none' },
    { name: 'sortkey', arg: 'none' },
    { name: 'collate', arg: 'name' },
]);
const KEYS = [
    { name: 'sortkey', arg: 'names', read: sortColumns },
    { name: 'compound sortkey', arg: 'names', read: sortColumns },
    { name: 'interleaved sortkey', arg: 'names', read: sortColumns },
    { name: 'diststyle', arg: 'word', read: distributionStyle },
    { name: 'encode', arg: 'word', read: encoding },
];
/** What makes an Iceberg table, and how it is stored. https://docs.aws.amazon.com/redshift/latest/dg/iceberg-writes-sql-syntax.html */
const ICEBERG_OPTIONS = [
    { name: 'using', arg: 'name' },
    { name: 'location', arg: 'string' },
    { name: 'partitioned by', arg: 'expression', read: transforms },
    { name: 'table properties', arg: 'group' },
];
/** What follows the columns of CREATE TABLE; from USING on for Iceberg, from PARTITION BY on only PostgreSQL's. */
const TABLE_OPTIONS = optionTable([
    ...KEYS,
    { name: 'distkey', arg: 'names', read: keyColumns },
    { name: 'backup', arg: 'word' },
    ...ICEBERG_OPTIONS,
    { name: 'partition by', arg: 'group', read: partitionMethod },
    { name: 'inherits', arg: 'names' },
    { name: 'with', arg: 'group' },
    { name: 'with oids', arg: 'none' },
    { name: 'without oids', arg: 'none' },
    { name: 'tablespace', arg: 'name' },
    { name: 'on commit preserve rows', arg: 'none' },
    { name: 'on commit delete rows', arg: 'none' },
    { name: 'on commit drop', arg: 'none' },
]);
/** What follows `ALTER TABLE t ALTER`. */
const ALTERED_OPTIONS = optionTable([
    ...KEYS,
    { name: 'distkey', arg: 'names', read: keyColumn },
    { name: 'autorefresh', arg: 'switch', as: true },
]);
/** What follows `ALTER TABLE t SET`; from SCHEMA on only PostgreSQL's. */
const SET_OPTIONS = optionTable([
    { name: 'location', arg: 'string' },
    { name: 'file format', arg: 'value', as: true },
    { name: 'table properties', arg: 'group' },
    { name: 'schema', arg: 'name' },
    { name: 'tablespace', arg: 'name' },
    { name: 'without oids', arg: 'none' },
]);
const LIKE_OPTIONS = optionTable([{ name: 'including', arg: 'word' }, { name: 'excluding', arg: 'word' }]);
/** PostgreSQL's; Redshift has none of them. */
const CONSTRAINT_OPTIONS = optionTable([
    { name: 'match', arg: 'word' },
    { name: 'on delete', arg: 'word', read: referentialAction },
    { name: 'on update', arg: 'word', read: referentialAction },
    { name: 'deferrable', arg: 'none' },
    { name: 'not deferrable', arg: 'none' },
    { name: 'initially', arg: 'word' },
    { name: 'not valid', arg: 'none' },
    { name: 'enforced', arg: 'none' },
    { name: 'not enforced', arg: 'none' },
]);
/** The options at the cursor, up to the first word that is none. */
function knownOptions(p, table) {
    const read = [];
    for (let option = knownOption(p, table); option !== null; option = knownOption(p, table))
        read.push(option);
    return read;
}
function encoding(p) {
    return tables_options_oneOf(p, ENCODINGS);
}
/** One of these words, or a template; null and nothing read where something else stands. */
function tables_options_oneOf(p, kinds) {
    const kind = p.kind();
    if (!kinds.includes(kind) && kind !== tokenizer/* Shape */.yp.Template && kind !== tokenizer/* Shape */.yp.QuotedName) {
        p.expectsAny(kinds);
        return null;
    }
    const first = p.pos++;
    return { kind: 'OptionWord', first, last: first };
}
function distributionStyle(p) {
    return tables_options_oneOf(p, DISTRIBUTION_STYLES);
}
/** `(a, b)`, AUTO or NONE. */
function sortColumns(p) {
    return keyColumns(p) ?? tables_options_oneOf(p, NO_SORT_COLUMNS);
}
/** `(a, b)`; in CREATE TABLE AS also `(1, 2)`. */
function keyColumns(p) {
    const first = p.pos;
    const names = p.parenList(nameOrNumber);
    return names === null ? null : { kind: 'NameList', first, last: p.last, names };
}
function nameOrNumber(p) {
    if (p.kind() !== tokenizer/* Shape */.yp.Number)
        return p.name();
    const first = p.pos++;
    return { kind: 'Name', first, last: first };
}
/** ALTER DISTKEY takes a column without parentheses; with them too. */
function keyColumn(p) {
    if (p.kind() === tokenizer/* Shape */.yp.LeftParen)
        return keyColumns(p);
    const name = p.name();
    return name === null ? null : { kind: 'NameList', first: name.first, last: name.last, names: [name] };
}
/** The expression takes no NOT, AND or comparison: `DEFAULT 0 NOT NULL`. COLLATE after it belongs to the column. */
function defaultValue(p) {
    const value = operandExpression(p);
    if (value !== null && value.last < p.last && p.tokens.kind[p.last - 1] === tables_options_K.collate)
        p.pos -= 2;
    return value;
}
/** `(1, 1)`, or anything else in parentheses (`(START WITH 1)`). */
function seedAndStep(p) {
    const first = p.pos;
    if (!p.at(tokenizer/* Shape */.yp.LeftParen))
        return null;
    if (p.kind(1) >= tokenizer/* Shape */.yp.Word && p.kind(1) !== tokenizer/* Shape */.yp.Template && p.kind(1) !== tokenizer/* Shape */.yp.Number && p.kind(1) !== tokenizer/* Shape */.yp.Operator && p.kind(1) !== tokenizer/* Shape */.yp.Parameter)
        return optionGroup(p);
    const items = p.parenList(expectExpression) ?? [];
    return { kind: 'RowValue', first, last: p.last, items };
}
function computed(p) {
    const group = optionGroup(p);
    if (group !== null)
        p.eat(tables_options_K.stored);
    return group;
}
/** Columns and functions of columns (`bucket(16, a)`), with or without parentheses around all of them. */
function transforms(p) {
    const first = p.pos;
    const items = p.kind() === tokenizer/* Shape */.yp.LeftParen ? p.parenList(expectExpression) ?? [] : p.commaList(expectExpression);
    return { kind: 'RowValue', first, last: p.last, items };
}
/** `RANGE (a)` */
function partitionMethod(p) {
    const first = p.pos;
    if (p.word() < 0 || optionGroup(p) === null)
        return null;
    return { kind: 'OptionGroup', first, last: p.last };
}
function referentialAction(p) {
    const first = p.pos;
    if (p.eatAny(tables_options_K.cascade, tables_options_K.restrict) < 0 && !p.eatAll(tables_options_K.no, tables_options_K.action) && !p.eatAll(tables_options_K.set, tables_options_K.null) && !p.eatAll(tables_options_K.set, tables_options_K.default))
        return null;
    return { kind: 'OptionWord', first, last: p.last };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/tables-columns.js
/** Reads columns and constraints. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html */







const tables_columns_K = (0,words/* words */.a)('like constraint not null unique primary key foreign references check exclude using deferrable');
/** A column, a constraint of the table, or LIKE. */
function tableElement(p) {
    if (p.at(tables_columns_K.like))
        return likeTable(p);
    return constraint(p, true) ?? (p.isFailed ? null : columnDef(p, true));
}
/** The same where a query gives the types. */
function queryColumn(p) {
    return columnDef(p, false);
}
function likeTable(p) {
    const first = p.pos++;
    const table = p.expectName();
    const options = knownOptions(p, LIKE_OPTIONS);
    return { kind: 'LikeTable', first, last: p.last, table, options };
}
/** `name type attributes`; a template may stand for all of it. */
function columnDef(p, isTyped) {
    const first = p.pos;
    const name = p.expectWord();
    if (name < 0)
        return null;
    // `PRIMRY KEY (a)` is no column of the type KEY.
    if (p.kind() === tables_columns_K.key && p.kind(1) === tokenizer/* Shape */.yp.LeftParen) {
        p.pos = first;
        p.fail();
        return null;
    }
    // `INDEX (a)` is no column without a type, but a piece of grammar we do not know.
    if (p.kind() === tokenizer/* Shape */.yp.LeftParen) {
        p.skipTo(tokenizer/* Shape */.yp.Comma);
        return null;
    }
    const type = isTyped && p.tokens.kind[name] !== tokenizer/* Shape */.yp.Template || !endsElement(p.kind()) ? columnType(p) : null;
    const attributes = columnAttributes(p);
    return { kind: 'ColumnDef', first, last: p.last, name, type, attributes };
}
function endsElement(kind) {
    return kind === tokenizer/* Shape */.yp.Comma || kind === tokenizer/* Shape */.yp.RightParen || kind === 0;
}
function columnType(p) {
    if (!NO_TYPE.has(p.kind()))
        return expectType(p);
    p.fail(sql_parser/* Expected */.jJ.Type);
    return null;
}
/** Any other word may be the name of a type, also of one that Redshift does not have. */
const NO_TYPE = (0,words/* wordSet */.d)('not null default identity generated encode distkey sortkey collate constraint unique primary references check');
function columnAttributes(p) {
    const read = [];
    for (;;) {
        if (p.kind() === tokenizer/* Shape */.yp.Template) {
            p.pos++;
            continue;
        }
        if (beginsTableConstraint(p)) {
            p.at(tokenizer/* Shape */.yp.Comma);
            p.fail(tokenizer/* Shape */.yp.Comma);
            return read;
        }
        const attribute = knownOption(p, COLUMN_OPTIONS) ?? constraint(p, false);
        if (attribute === null)
            return read;
        read.push(attribute);
    }
}
/** A constraint of the table before which the comma is missing: it has a list of columns. */
function beginsTableConstraint(p) {
    const ahead = p.kind() === tables_columns_K.constraint ? 2 : 0;
    const kind = p.kind(ahead);
    if (kind === tables_columns_K.primary)
        return p.kind(ahead + 1) === tables_columns_K.key && p.kind(ahead + 2) === tokenizer/* Shape */.yp.LeftParen;
    return kind === tables_columns_K.foreign || (kind === tables_columns_K.unique && p.kind(ahead + 1) === tokenizer/* Shape */.yp.LeftParen);
}
/** `[CONSTRAINT name] …`, or null. */
function constraint(p, isOfTable) {
    const first = p.pos;
    const name = p.eat(tables_columns_K.constraint) ? p.expectWord() : -1;
    const type = isOfTable ? tableConstraintType(p) : columnConstraintType(p);
    if (type === null) {
        if (p.pos > first)
            p.fail();
        return null;
    }
    const columns = isOfTable && LISTS_COLUMNS.has(type) ? p.nameList() : null;
    if (columns === null && isOfTable && LISTS_COLUMNS.has(type))
        p.fail(tokenizer/* Shape */.yp.LeftParen);
    const check = type === 'check' ? checkCondition(p) : null;
    if (type === 'exclude')
        exclusion(p);
    const references = type === 'foreign key' && p.expect(tables_columns_K.references) ? p.expectName() : null;
    const referenced = references === null ? null : p.nameList();
    const options = knownOptions(p, CONSTRAINT_OPTIONS);
    return { kind: 'Constraint', first, last: p.last, name, type, columns, check, references, referenced, options };
}
const LISTS_COLUMNS = new Set(['unique', 'primary key', 'foreign key']);
function tableConstraintType(p) {
    if (p.eat(tables_columns_K.primary))
        return p.expect(tables_columns_K.key) ? 'primary key' : null;
    if (p.eat(tables_columns_K.foreign))
        return p.expect(tables_columns_K.key) ? 'foreign key' : null;
    if (p.eat(tables_columns_K.unique))
        return 'unique';
    if (p.eat(tables_columns_K.check))
        return 'check';
    const isExclusion = p.kind() === tables_columns_K.exclude && (p.kind(1) === tables_columns_K.using || p.kind(1) === tokenizer/* Shape */.yp.LeftParen);
    return isExclusion && p.eat(tables_columns_K.exclude) ? 'exclude' : null;
}
function columnConstraintType(p) {
    if (p.eat(tables_columns_K.not)) {
        if (p.eat(tables_columns_K.null))
            return 'not null';
        // More than NULL may follow one day: only a word that is nearly NULL is a mistake.
        p.expects(tables_columns_K.deferrable);
        p.fail();
        return null;
    }
    if (p.eat(tables_columns_K.null))
        return 'null';
    if (p.eat(tables_columns_K.primary))
        return p.expect(tables_columns_K.key) ? 'primary key' : null;
    if (p.eat(tables_columns_K.unique))
        return 'unique';
    if (p.eat(tables_columns_K.check))
        return 'check';
    return p.at(tables_columns_K.references) ? 'foreign key' : null;
}
function checkCondition(p) {
    p.expect(tokenizer/* Shape */.yp.LeftParen);
    const condition = expectExpression(p);
    p.expect(tokenizer/* Shape */.yp.RightParen);
    return condition;
}
/** `[USING method] (…)`, without a tree. */
function exclusion(p) {
    if (p.eat(tables_columns_K.using))
        p.expectWord();
    if (p.at(tokenizer/* Shape */.yp.LeftParen))
        p.skipGroup();
    else
        p.fail(tokenizer/* Shape */.yp.LeftParen);
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/tables-alter.js
/** Reads ALTER TABLE. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html, …/r_ALTER_TABLE_APPEND.html, …/iceberg-alter-table.html */








const tables_alter_K = (0,words/* words */.a)('if not exists only add drop alter rename owner set append row masked masking partition replace column constraint primary unique foreign check to cascade restrict', 'type data encode default null using location from ignoreextra filltarget level security on off conjunction and or for datashares with as');
function alterTable(p) {
    const ifExists = p.headHas(tables_alter_K.exists);
    if (p.kind() === tables_alter_K.only && p.kind(1) >= tokenizer/* Shape */.yp.Word)
        p.pos++;
    const name = p.expectName();
    const actions = name === null ? [] : p.commaList(action);
    return { kind: 'AlterTable', first: p.first, last: p.last, ifExists, name, actions };
}
function action(p) {
    const first = p.pos;
    if (p.eat(tables_alter_K.add))
        return addition(p, first);
    if (p.eat(tables_alter_K.drop))
        return removal(p, first);
    if (p.eat(tables_alter_K.alter))
        return alteration(p, first);
    if (p.eat(tables_alter_K.rename))
        return renaming(p, first);
    if (p.eat(tables_alter_K.owner))
        return ownership(p, first);
    if (p.eat(tables_alter_K.set))
        return tables_alter_setting(p, first);
    if (p.eat(tables_alter_K.append))
        return appending(p, first);
    if (p.eat(tables_alter_K.row))
        return rowLevelSecurity(p, first);
    // The page's older text writes MASKED.
    if (p.eatAny(tables_alter_K.masking, tables_alter_K.masked) >= 0)
        return masking(p, first);
    if (p.at(tables_alter_K.partition))
        return relocation(p, first);
    if (p.eat(tables_alter_K.replace))
        return p.expect(tables_alter_K.partition) ? partitionField(p, first, 'replace') : null;
    return unknownAction(p);
}
/** An action of tomorrow: no word of those that could have stood here is demanded. */
function unknownAction(p) {
    p.skipTo();
    return null;
}
function addition(p, first) {
    const ifNotExists = p.eatAll(tables_alter_K.if, tables_alter_K.not, tables_alter_K.exists);
    if (p.kind() === tables_alter_K.partition)
        return p.isText('field', 1) ? partitionFieldAt(p, first, 'add') : addedPartitions(p, first, ifNotExists);
    const added = constraint(p, true);
    if (added !== null)
        return { kind: 'AddConstraint', first, last: p.last, constraint: added };
    p.eat(tables_alter_K.column);
    const isConditional = p.eatAll(tables_alter_K.if, tables_alter_K.not, tables_alter_K.exists) || ifNotExists;
    const column = p.isFailed ? null : columnDef(p, true);
    return column === null ? null : { kind: 'AddColumn', first, last: p.last, ifNotExists: isConditional, column };
}
function removal(p, first) {
    const isConditional = p.eatAll(tables_alter_K.if, tables_alter_K.exists);
    if (p.at(tables_alter_K.partition)) {
        if (p.isText('field', 1))
            return partitionFieldAt(p, first, 'drop');
        const partition = partitionValues(p, false);
        return { kind: 'PartitionChange', first, last: p.last, change: 'drop', conditional: isConditional, partitions: [partition] };
    }
    const isConstraint = p.eat(tables_alter_K.constraint);
    if (!isConstraint)
        p.eat(tables_alter_K.column);
    const ifExists = p.eatAll(tables_alter_K.if, tables_alter_K.exists) || isConditional;
    const name = p.expectWord();
    if (name < 0)
        return null;
    const behavior = p.eatAny(tables_alter_K.cascade, tables_alter_K.restrict);
    return { kind: isConstraint ? 'DropConstraint' : 'DropColumn', first, last: p.last, ifExists, name, behavior };
}
/** The attributes of a table, or a column. */
function alteration(p, first) {
    const options = knownOptions(p, ALTERED_OPTIONS);
    if (options.length > 0)
        return { kind: 'AlterAttributes', first, last: p.last, options };
    const isColumn = p.eat(tables_alter_K.column);
    const name = p.expectWord();
    if (name < 0)
        return null;
    const change = alteredColumn(p, first, name);
    if (change !== null)
        return change;
    if (isColumn)
        p.fail();
    return unknownAction(p);
}
/** What is done to a column, or null. */
function alteredColumn(p, first, name) {
    if (p.eat(tables_alter_K.encode))
        return columnChange(p, first, name, 'encode');
    if (p.eat(tables_alter_K.type))
        return columnChange(p, first, name, 'type');
    if (p.eat(tables_alter_K.set)) {
        if (p.eat(tables_alter_K.default))
            return columnChange(p, first, name, 'set default');
        if (p.eatAll(tables_alter_K.not, tables_alter_K.null))
            return columnChange(p, first, name, 'set not null');
        if (p.eatAll(tables_alter_K.data, tables_alter_K.type))
            return columnChange(p, first, name, 'type');
    }
    else if (p.eat(tables_alter_K.drop)) {
        if (p.eat(tables_alter_K.default))
            return columnChange(p, first, name, 'drop default');
        if (p.eatAll(tables_alter_K.not, tables_alter_K.null))
            return columnChange(p, first, name, 'drop not null');
    }
    return null;
}
/** What follows the words of a change. */
function columnChange(p, first, name, change) {
    const type = change === 'type' ? expectType(p) : null;
    const encoded = change === 'encode' ? encoding(p) : null;
    if (change === 'encode' && encoded === null)
        p.fail();
    let value = null;
    if (change === 'set default')
        value = expectOperand(p);
    else if (type !== null && p.eat(tables_alter_K.using))
        value = expectExpression(p);
    return { kind: 'AlterColumn', first, last: p.last, name, change, type, encoding: encoded?.first ?? -1, value };
}
function expectOperand(p) {
    const read = operandExpression(p);
    if (read === null)
        p.fail(sql_parser/* Expected */.jJ.Expression);
    return read;
}
function renaming(p, first) {
    if (p.kind() === tables_alter_K.to && p.kind(1) !== tables_alter_K.to && p.eat(tables_alter_K.to)) {
        const to = p.expectName();
        return { kind: 'RenameTable', first, last: p.last, to };
    }
    p.expects(tables_alter_K.to);
    const isConstraint = p.eat(tables_alter_K.constraint);
    if (!isConstraint)
        p.eat(tables_alter_K.column);
    const name = p.expectWord();
    if (name < 0 || !p.expect(tables_alter_K.to))
        return null;
    const to = p.expectWord();
    return { kind: isConstraint ? 'RenameConstraint' : 'RenameColumn', first, last: p.last, name, to };
}
function ownership(p, first) {
    p.expect(tables_alter_K.to);
    const owner = p.expectWord();
    return { kind: 'ChangeOwner', first, last: p.last, owner };
}
function tables_alter_setting(p, first) {
    const option = knownOption(p, SET_OPTIONS);
    return option === null ? unknownAction(p) : { kind: 'SetAttribute', first, last: p.last, option };
}
function appending(p, first) {
    p.expect(tables_alter_K.from);
    const source = p.expectName();
    let ignoreExtra = false;
    let fillTarget = false;
    for (;;) {
        if (p.eat(tables_alter_K.ignoreextra))
            ignoreExtra = true;
        else if (p.eat(tables_alter_K.filltarget))
            fillTarget = true;
        else
            return { kind: 'AppendRows', first, last: p.last, source, ignoreExtra, fillTarget };
    }
}
/** `ROW LEVEL SECURITY ON | OFF [CONJUNCTION TYPE AND | OR] [FOR DATASHARES]` */
function rowLevelSecurity(p, first) {
    p.expectAll(tables_alter_K.level, tables_alter_K.security);
    const on = onOrOff(p);
    let conjunction = -1;
    let forDatashares = false;
    for (;;) {
        if (p.eat(tables_alter_K.conjunction)) {
            p.expect(tables_alter_K.type);
            conjunction = p.eatAny(tables_alter_K.and, tables_alter_K.or);
            if (conjunction < 0)
                p.fail();
        }
        else if (p.eat(tables_alter_K.for))
            forDatashares = p.expect(tables_alter_K.datashares);
        else
            return { kind: 'RowLevelSecurity', first, last: p.last, on, conjunction, forDatashares };
    }
}
function masking(p, first) {
    const on = onOrOff(p);
    const forDatashares = p.eat(tables_alter_K.for) && p.expect(tables_alter_K.datashares);
    return { kind: 'MaskingSwitch', first, last: p.last, on, forDatashares };
}
function onOrOff(p) {
    const word = p.eatAny(tables_alter_K.on, tables_alter_K.off);
    if (word < 0)
        p.fail();
    return p.tokens.kind[word] === tables_alter_K.on;
}
/** `PARTITION (…) LOCATION '…'`, several with or without commas between them. */
function addedPartitions(p, first, ifNotExists) {
    const partitions = [];
    let conditional = ifNotExists;
    do {
        if (p.kind(1) === tables_alter_K.if)
            conditional = true;
        partitions.push(partitionValues(p, true));
        if (p.kind() === tokenizer/* Shape */.yp.Comma && p.kind(1) === tables_alter_K.partition)
            p.pos++;
    } while (p.kind() === tables_alter_K.partition);
    return { kind: 'PartitionChange', first, last: p.last, change: 'add', conditional, partitions };
}
/** At PARTITION. */
function partitionValues(p, hasLocation) {
    const first = p.pos++;
    p.eatAll(tables_alter_K.if, tables_alter_K.not, tables_alter_K.exists);
    const values = p.parenList(expectExpression);
    if (values === null)
        p.fail(tokenizer/* Shape */.yp.LeftParen);
    const location = hasLocation && p.expect(tables_alter_K.location) ? locationString(p) : -1;
    return { kind: 'PartitionValues', first, last: p.last, values: values ?? [], location };
}
function locationString(p) {
    const token = p.eatAny(tokenizer/* Shape */.yp.String, tokenizer/* Shape */.yp.Template, tokenizer/* Shape */.yp.Parameter);
    if (token < 0)
        p.fail(sql_parser/* Expected */.jJ.Value);
    return token;
}
/** `PARTITION (…) SET LOCATION '…'`: the location belongs to the partition's values. */
function relocation(p, first) {
    const { values } = partitionValues(p, false);
    const location = p.expectAll(tables_alter_K.set, tables_alter_K.location) ? locationString(p) : -1;
    const partition = { kind: 'PartitionValues', first, last: p.last, values, location };
    return { kind: 'PartitionChange', first, last: p.last, change: 'set location', conditional: false, partitions: [partition] };
}
function partitionFieldAt(p, first, change) {
    p.pos++;
    return partitionField(p, first, change);
}
/** `FIELD transform [WITH transform] [AS name]`; PARTITION has been read. */
function partitionField(p, first, change) {
    if (!p.eatText('field'))
        p.fail();
    const field = expectOperand(p);
    let replacement = null;
    if (change === 'replace') {
        p.expect(tables_alter_K.with);
        replacement = expectOperand(p);
    }
    const alias = p.eat(tables_alter_K.as) ? p.expectWord() : -1;
    return { kind: 'PartitionField', first, last: p.last, change, field, replacement, alias };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/tables-create.js






const tables_create_K = (0,words/* words */.a)('temp temporary if not exists as select with no data execute');
function createTable(p) {
    const temporary = p.headHas(tables_create_K.temp) || p.headHas(tables_create_K.temporary);
    const ifNotExists = p.headHas(tables_create_K.exists) || ifNotExistsWords(p);
    const name = p.expectName();
    const elements = tableElements(p);
    const read = tableOptions(p);
    const query = asQuery(p);
    const withNoData = query !== null && dataWords(p);
    return { kind: 'CreateTable', first: p.first, last: p.last, temporary, ifNotExists, name, elements, options: read, query, withNoData };
}
/** IF NOT EXISTS of which the head did not know a word; a table may also be called `if`. */
function ifNotExistsWords(p) {
    if (p.kind() !== tables_create_K.if || p.kind(1) < tokenizer/* Shape */.yp.Word || p.kind(1) === tokenizer/* Shape */.yp.LeftParen || p.kind(1) === tokenizer/* Shape */.yp.Dot || p.kind(1) === tables_create_K.as)
        return false;
    p.pos++;
    return p.expectAll(tables_create_K.not, tables_create_K.exists);
}
function tableElements(p) {
    if (p.at(tokenizer/* Shape */.yp.LeftParen)) {
        const isUntyped = (p.kind(2) === tokenizer/* Shape */.yp.Comma || p.kind(2) === tokenizer/* Shape */.yp.RightParen) && leadsToQuery(p);
        return p.recoveringParenList(isUntyped ? queryColumn : tableElement) ?? [];
    }
    if (!leadsToQuery(p)) {
        p.at(tables_create_K.as);
        p.fail(tokenizer/* Shape */.yp.LeftParen);
    }
    return [];
}
/** Whether AS, or the query without it, stands after the cursor outside of parentheses. */
function leadsToQuery(p) {
    let open = 0;
    for (let ahead = 0;; ahead++) {
        const kind = p.kind(ahead);
        if (kind === 0)
            return false;
        if (kind === tokenizer/* Shape */.yp.LeftParen)
            open++;
        else if (kind === tokenizer/* Shape */.yp.RightParen)
            open--;
        else if (open === 0 && (kind === tables_create_K.as || kind === tables_create_K.select))
            return true;
    }
}
const AFTER_OPTIONS = (0,words/* wordSet */.d)('as select');
/** No comma stands between them. A template may stand for some of them, as dbt writes it. */
function tableOptions(p) {
    const read = [];
    for (;;) {
        p.at(tables_create_K.as);
        read.push(...options(p, TABLE_OPTIONS, AFTER_OPTIONS, tokenizer/* Shape */.yp.Semicolon));
        if (p.kind() !== tokenizer/* Shape */.yp.Template)
            return read;
        p.pos++;
    }
}
function asQuery(p) {
    if (p.eat(tables_create_K.as)) {
        // PostgreSQL's `AS EXECUTE prepared` is not read.
        if (p.kind() !== tables_create_K.execute)
            return expectQuery(p);
        p.skipTo();
        return null;
    }
    if (p.kind() === tables_create_K.select || (p.kind() === tokenizer/* Shape */.yp.LeftParen && startsQuery(p, 1)))
        p.fail(tables_create_K.as);
    return null;
}
/** `WITH [NO] DATA`; answers whether it was NO. */
function dataWords(p) {
    if (p.kind() !== tables_create_K.with)
        return false;
    p.pos++;
    const isEmpty = p.eat(tables_create_K.no);
    p.expect(tables_create_K.data);
    return isEmpty;
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/tables-drop.js
/** Reads DROP of everything, TRUNCATE and COMMENT. https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_commands.html */




const tables_drop_K = (0,words/* words */.a)('if exists cascade restrict force drop external database in out inout double precision varying with without national interval is on', 'table view column constraint schema materialized function procedure');
/** What may follow the names of each object: CASCADE, RESTRICT, FORCE. */
const DROPPED = [
    { object: 'table', behaviors: [tables_drop_K.cascade, tables_drop_K.restrict] },
    { object: 'view', behaviors: [tables_drop_K.cascade, tables_drop_K.restrict] },
    { object: 'materialized view', behaviors: [tables_drop_K.cascade, tables_drop_K.restrict] },
    { object: 'schema', behaviors: [tables_drop_K.cascade, tables_drop_K.restrict] },
    { object: 'database', behaviors: [tables_drop_K.force] },
    { object: 'function', behaviors: [tables_drop_K.cascade, tables_drop_K.restrict], hasArguments: true },
    { object: 'procedure', behaviors: [tables_drop_K.cascade, tables_drop_K.restrict], hasArguments: true },
    { object: 'library', behaviors: [] },
    { object: 'model', behaviors: [] },
    { object: 'user', behaviors: [] },
    { object: 'group', behaviors: [] },
    { object: 'role', behaviors: [tables_drop_K.force, tables_drop_K.restrict] },
    { object: 'rls policy', behaviors: [tables_drop_K.cascade, tables_drop_K.restrict] },
    { object: 'masking policy', behaviors: [tables_drop_K.cascade, tables_drop_K.restrict] },
    { object: 'identity provider', behaviors: [tables_drop_K.cascade, tables_drop_K.restrict] },
    { object: 'datashare', behaviors: [] },
    { object: 'template', behaviors: [] },
];
const DROP_GRAMMAR = Object.fromEntries(DROPPED.map(({ object, behaviors, hasArguments }) => [`drop-${object.replace(' ', '-')}`, drop(object, behaviors, hasArguments === true ? routineTarget : plainTarget)]));
function drop(object, behaviors, target) {
    return (p) => {
        const ifExists = p.headHas(tables_drop_K.exists) || ifExistsWords(p);
        const targets = p.commaList(target);
        const externalDatabase = object === 'schema' && p.eatAll(tables_drop_K.drop, tables_drop_K.external, tables_drop_K.database);
        const behavior = p.eatAny(...behaviors);
        return { kind: 'Drop', first: p.first, last: p.last, object, ifExists, targets, externalDatabase, behavior };
    };
}
/** IF EXISTS where the head has none, or not all of it; a table may also be called `if`. */
function ifExistsWords(p) {
    if (p.kind() !== tables_drop_K.if || p.kind(1) < tokenizer/* Shape */.yp.Word || p.kind(1) === tokenizer/* Shape */.yp.Comma || p.kind(1) === tokenizer/* Shape */.yp.Dot || p.kind(1) === tokenizer/* Shape */.yp.LeftParen)
        return false;
    p.pos++;
    return p.expect(tables_drop_K.exists);
}
function plainTarget(p) {
    const name = p.expectName();
    return name === null ? null : { kind: 'DropTarget', first: name.first, last: name.last, name, args: null };
}
/** `name [(types)]` https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_FUNCTION.html, …/r_DROP_PROCEDURE.html */
function routineTarget(p) {
    const name = p.expectName();
    if (name === null)
        return null;
    const args = signature(p);
    return { kind: 'DropTarget', first: name.first, last: p.last, name, args };
}
function signature(p) {
    if (p.kind() !== tokenizer/* Shape */.yp.LeftParen || p.kind(1) !== tokenizer/* Shape */.yp.RightParen)
        return p.parenList(signatureArgument);
    p.pos += 2;
    return [];
}
const MODES = [tables_drop_K.in, tables_drop_K.out, tables_drop_K.inout];
function signatureArgument(p) {
    const first = p.pos;
    let mode = p.eatAny(...MODES);
    const name = p.atName() && (MODES.includes(p.kind(1)) || isNameBeforeType(p)) ? p.word() : -1;
    if (mode < 0)
        mode = p.eatAny(...MODES);
    const type = expectType(p);
    return type === null ? null : { kind: 'SignatureArgument', first, last: p.last, mode, name, type };
}
/** Whether another word follows that does not belong to the type (`DOUBLE PRECISION`, `CHARACTER VARYING`). */
function isNameBeforeType(p) {
    const kind = p.kind();
    const next = p.kind(1);
    const isWord = next === tokenizer/* Shape */.yp.Word || next === tokenizer/* Shape */.yp.QuotedName || next === tokenizer/* Shape */.yp.Template || next >= 64;
    return isWord && kind !== tables_drop_K.double && kind !== tables_drop_K.national && kind !== tables_drop_K.interval && !TYPE_TAILS.has(next);
}
const TYPE_TAILS = (0,words/* wordSet */.d)('varying with without');
/** https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html */
function truncate(p) {
    const tables = p.commaList((q) => q.expectName());
    const behavior = p.eatAny(tables_drop_K.cascade, tables_drop_K.restrict);
    return { kind: 'Truncate', first: p.first, last: p.last, tables, behavior };
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_COMMENT.html */
function comment(p) {
    const object = commentedObject(p);
    const target = object === 'function' || object === 'procedure' ? routineTarget(p) : plainTarget(p);
    const table = object === 'constraint' && p.expect(tables_drop_K.on) ? p.expectName() : null;
    p.expect(tables_drop_K.is);
    const text = expectExpression(p);
    return { kind: 'Comment', first: p.first, last: p.last, object, target, table, text };
}
function commentedObject(p) {
    if (p.headHas(tables_drop_K.table) || p.eat(tables_drop_K.table))
        return 'table';
    if (p.headHas(tables_drop_K.view) || p.eat(tables_drop_K.view))
        return 'view';
    if (p.eat(tables_drop_K.column))
        return 'column';
    if (p.eat(tables_drop_K.constraint))
        return 'constraint';
    if (p.eat(tables_drop_K.database))
        return 'database';
    if (p.eat(tables_drop_K.schema))
        return 'schema';
    if (p.eat(tables_drop_K.function))
        return 'function';
    if (p.eat(tables_drop_K.procedure))
        return 'procedure';
    if (p.eatAll(tables_drop_K.materialized, tables_drop_K.view))
        return 'materialized view';
    p.fail();
    return 'table';
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/tables.js



const TABLES_GRAMMAR = {
    'create-table': createTable,
    'alter-table': alterTable,
    'alter-column-type': alterTable,
    'alter-column-encode': alterTable,
    'alter-table-encode': alterTable,
    'alter-table-distribution': alterTable,
    'alter-table-sortkey': alterTable,
    'alter-table-row-level-security': alterTable,
    'alter-table-append': alterTable,
    'alter-external-table': alterTable,
    truncate: truncate,
    comment: comment,
    ...DROP_GRAMMAR,
};

;// CONCATENATED MODULE: ./build/src/core/sql/grammar/views.js






const views_K = (0,words/* words */.a)('as with no yes schema binding replace not if exists protected force remove definition restrict cascade auto none all even key and or to');
const VIEWS_GRAMMAR = {
    'create-view': createView,
    'create-materialized-view': createMaterializedView,
    'alter-materialized-view': alterMaterializedView,
    'refresh-materialized-view': refreshMaterializedView,
    'create-external-view': createExternalView,
    'alter-external-view': alterExternalView,
    'drop-external-view': dropExternalView,
};
function createView(p) {
    const orReplace = p.headHas(views_K.replace);
    const name = viewName(p);
    const columns = p.nameList()?.names ?? [];
    p.expect(views_K.as);
    const query = expectQuery(p);
    const noSchemaBinding = schemaBinding(p);
    return { kind: 'CreateView', first: p.first, last: p.last, orReplace, name, columns, query, noSchemaBinding };
}
/** `WITH NO SCHEMA BINDING`; where WITH is misspelt or missing, the word in its place was taken for an alias. */
function schemaBinding(p) {
    if (p.eat(views_K.with))
        return p.expectAll(views_K.no, views_K.schema, views_K.binding);
    const isBegun = (p.kind() === views_K.no && p.kind(1) === views_K.schema) || (p.kind() === views_K.schema && p.kind(1) === views_K.binding);
    if (!isBegun)
        return false;
    p.pos--;
    p.expects(views_K.with);
    p.pos++;
    p.fail(views_K.with);
    return false;
}
/** The name of what is created: at AS it was forgotten. */
function viewName(p) {
    if (p.kind() === views_K.as)
        p.fail(sql_parser/* Expected */.jJ.Name);
    return p.expectName();
}
const STORAGE = optionTable([
    { name: 'backup', arg: 'word', read: yesOrNo },
    { name: 'diststyle', arg: 'word', read: views_distributionStyle },
    { name: 'distkey', arg: 'names', read: views_keyColumns },
    { name: 'sortkey', arg: 'names', read: views_keyColumns },
    { name: 'compound sortkey', arg: 'names', read: views_keyColumns },
    { name: 'interleaved sortkey', arg: 'names', read: views_keyColumns },
    { name: 'auto refresh', arg: 'word', read: yesOrNo },
    // Seconds between two refreshes, after AUTO REFRESH YES.
    { name: 'interval', arg: 'value' },
    // https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-iceberg.html
    ...ICEBERG_OPTIONS,
]);
/** SELECT and WITH stand where AS was forgotten. */
const views_QUERY_BEGINS = (0,words/* wordSet */.d)('as select with');
const views_NO_STOPS = new Set();
/** Options that follow each other with nothing between them. */
const views_NO_SEPARATOR = 0;
function createMaterializedView(p) {
    const orReplace = p.headHas(views_K.replace);
    const name = viewName(p);
    const columns = p.nameList()?.names ?? [];
    const storage = options(p, STORAGE, views_QUERY_BEGINS, views_NO_SEPARATOR);
    p.expect(views_K.as);
    const query = expectQuery(p);
    return { kind: 'CreateMaterializedView', first: p.first, last: p.last, orReplace, name, columns, options: storage, query };
}
const views_CHANGES = optionTable([
    { name: 'auto refresh', arg: 'word', read: yesOrNo },
    { name: 'interval', arg: 'value' },
    { name: 'alter diststyle', arg: 'word', read: views_distributionStyle },
    { name: 'alter distkey', arg: 'names', read: views_keyColumns },
    // ALTER DISTSTYLE KEY DISTKEY column
    { name: 'distkey', arg: 'names', read: views_keyColumns },
    { name: 'alter sortkey', arg: 'names', read: views_keyColumns },
    { name: 'alter compound sortkey', arg: 'names', read: views_keyColumns },
    { name: 'alter interleaved sortkey', arg: 'names', read: views_keyColumns },
    { name: 'row level security', arg: 'switch' },
    { name: 'conjunction type', arg: 'word', read: (p) => views_oneOf(p, views_K.and, views_K.or) },
    { name: 'for datashares', arg: 'none' },
    { name: 'owner', arg: 'name', read: (p) => (p.expect(views_K.to) ? p.name() : null) },
]);
function alterMaterializedView(p) {
    const name = p.expectName();
    if (p.kind() === 0)
        p.fail();
    const changes = options(p, views_CHANGES, views_NO_STOPS);
    return { kind: 'AlterMaterializedView', first: p.first, last: p.last, name, options: changes };
}
/** The one of these words that stands at the cursor, or what another program puts there. */
function views_oneOf(p, ...kinds) {
    const word = p.eatAny(...kinds, tokenizer/* Shape */.yp.Template, tokenizer/* Shape */.yp.Parameter);
    return word < 0 ? null : { kind: 'OptionWord', first: word, last: word };
}
function yesOrNo(p) {
    return views_oneOf(p, views_K.yes, views_K.no);
}
function views_distributionStyle(p) {
    return views_oneOf(p, views_K.even, views_K.all, views_K.key, views_K.auto);
}
/** `(a, b)`, or a column without parentheses, or AUTO or NONE. */
function views_keyColumns(p) {
    const first = p.pos;
    const columns = p.parenList(views_keyColumn);
    if (columns !== null)
        return { kind: 'NameList', first, last: p.last, names: columns };
    const word = views_oneOf(p, views_K.auto, views_K.none);
    if (word !== null)
        return word;
    const column = p.name();
    return column === null ? null : { kind: 'NameList', first, last: p.last, names: [column] };
}
/** A column, also by its place in the query: `(1, 2)`. */
function views_keyColumn(p) {
    const first = p.pos;
    return p.eat(tokenizer/* Shape */.yp.Number) ? { kind: 'Name', first, last: first } : p.name();
}
function refreshMaterializedView(p) {
    const name = p.expectName();
    const behavior = p.eatAny(views_K.restrict, views_K.cascade);
    return { kind: 'RefreshMaterializedView', first: p.first, last: p.last, name, behavior };
}
function createExternalView(p) {
    const orReplace = p.headHas(views_K.replace);
    const isProtected = p.headHas(views_K.protected);
    const isGuarded = p.headHas(views_K.exists);
    const name = viewName(p);
    // The documentation shows IF NOT EXISTS on either side of the name.
    const ifNotExists = p.eatAll(views_K.if, views_K.not, views_K.exists) || isGuarded;
    const catalogName = secondName(p);
    p.expect(views_K.as);
    const query = expectQuery(p);
    return { kind: 'CreateExternalView', first: p.first, last: p.last, orReplace, isProtected, ifNotExists, name, catalogName, query };
}
/** The documentation lets the name in the catalog, which has qualifiers, follow the view's. */
function secondName(p) {
    return p.kind(1) === tokenizer/* Shape */.yp.Dot ? p.name() : null;
}
function alterExternalView(p) {
    const name = p.expectName();
    const catalogName = secondName(p);
    const force = p.eat(views_K.force);
    const removesDefinition = p.eat(views_K.remove) && p.expect(views_K.definition);
    const query = !removesDefinition && p.expect(views_K.as) ? expectQuery(p) : null;
    return { kind: 'AlterExternalView', first: p.first, last: p.last, name, catalogName, force, removesDefinition, query };
}
function dropExternalView(p) {
    const isGuarded = p.headHas(views_K.exists);
    const names = p.commaList((q) => q.expectName());
    const ifExists = p.eatAll(views_K.if, views_K.exists) || isGuarded;
    const catalogName = secondName(p);
    return { kind: 'DropExternalView', first: p.first, last: p.last, ifExists, names, catalogName };
}

;// CONCATENATED MODULE: ./build/src/core/sql/grammar.js











const GRAMMAR = {
    select: (p) => {
        p.pos = p.first;
        return query(p);
    },
    ...TABLES_GRAMMAR,
    ...DATA_GRAMMAR,
    ...COPY_GRAMMAR,
    ...VIEWS_GRAMMAR,
    ...EXTERNAL_GRAMMAR,
    ...ROUTINES_GRAMMAR,
    ...SECURITY_GRAMMAR,
    ...SHARING_GRAMMAR,
    ...SESSION_GRAMMAR,
    ...MAINTENANCE_GRAMMAR,
};

;// CONCATENATED MODULE: ./build/src/core/sql/syntax.js
/** Reads one statement whole: which rule, how far it came, and the tree. */



/** Whether another program puts some of the statement together: it holds a template, or a tag stands inside of it. */
function holdsTemplate({ tokens, first, last }) {
    return tokens.kind.subarray(first, last + 1).includes(tokenizer/* Shape */.yp.Template) || tokens.tags.some((at) => at > first && at <= last);
}
/** Reads the tree of a statement. Never throws. */
function readSyntax(span) {
    const { tree, parser } = run(span);
    const status = span.row === undefined ? 'unknown' : parser.incomplete || tree === null ? 'recognised' : 'parsed';
    return { status, tree, opaque: parser.opaque };
}
/** Reads a statement once more and notes what could have stood where. */
function readExpectations(span) {
    const expectations = new Map();
    const { tree, parser } = run(span, expectations);
    const isComplete = span.row !== undefined && tree !== null && !parser.incomplete;
    return { isComplete, firstFailure: parser.firstFailure, required: parser.required, expectations };
}
function run({ tokens, first, last, row, afterHead }, expectations) {
    const parser = new sql_parser/* Parser */.iX(tokens, first, last + 1, expectations);
    const rule = row === undefined ? undefined : GRAMMAR[row.kind];
    parser.pos = afterHead;
    const tree = rule === undefined ? null : rule(parser);
    parser.finish();
    return { tree, parser };
}


/***/ })

};
