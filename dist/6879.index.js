export const id = 6879;
export const ids = [6879];
export const modules = {

/***/ 1998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   bI: () => (/* binding */ isTable),
/* harmony export */   yS: () => (/* binding */ isSameName)
/* harmony export */ });
function isSameName(a, b) {
    return a.name === b.name && a.schema === b.schema;
}
/** A name as one text, to look things up by. */
function keyOf({ schema, name }) {
    return `${schema}.${name}`;
}
function isTable(relation) {
    return relation.kind === 'table' || relation.kind === 'external-table';
}


/***/ }),

/***/ 5443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ queryColumns)
/* harmony export */ });
/* harmony import */ var _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4306);
/* harmony import */ var _sql_tree_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(994);
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1998);



/** In order; undefined where a star of an unknown relation, a template or an expression without alias hides one. */
function queryColumns(tokens, query, catalog) {
    let body = query.body;
    // The first operand of a set operation gives the names.
    while (body !== null && body.kind !== 'Select') {
        if (body.kind === 'Values')
            return undefined;
        body = body.kind === 'SetOperation' ? body.left : body.body;
    }
    if (body === null || body.exclude.length > 0)
        return undefined;
    const commonNames = new Set(query.with.map(({ name }) => (0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .foldedName */ .mw)(tokens, name)));
    const names = [];
    for (const item of body.items) {
        const found = item.expression.kind === 'Star' ? starColumns(tokens, body, item, catalog, commonNames) : itemName(tokens, item);
        if (found === undefined)
            return undefined;
        names.push(...found);
    }
    return names;
}
function itemName(tokens, { expression, alias }) {
    if (alias >= 0)
        return [(0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .foldedName */ .mw)(tokens, alias)];
    if ((0,_sql_tree_text_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsTemplate */ .hn)(tokens, expression))
        return undefined;
    // A function without an alias is called by a name of Redshift's choice: TRIM is `btrim`.
    switch (expression.kind) {
        case 'ColumnRef': return [(0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .foldedName */ .mw)(tokens, expression.last)];
        case 'Cast': return expression.operand.kind === 'ColumnRef' ? [(0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .foldedName */ .mw)(tokens, expression.operand.last)] : undefined;
        default: return undefined;
    }
}
/** `*` over one known table. */
function starColumns(tokens, { from }, { expression }, catalog, commonNames) {
    const [only] = from;
    if (from.length !== 1 || only?.kind !== 'TableRef' || expression.kind !== 'Star' || expression.exclude.length > 0)
        return undefined;
    const name = (0,_sql_tree_text_js__WEBPACK_IMPORTED_MODULE_1__/* .objectName */ .Hd)(tokens, only.name);
    if (name.database !== '' || (name.schema === '' && commonNames.has(name.name)))
        return undefined;
    const relation = catalog.relation(name);
    if (relation === undefined)
        return undefined;
    if (!(0,_catalog_js__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(relation))
        return relation.columns;
    return relation.isComplete ? relation.columns.map((column) => column.name) : undefined;
}


/***/ }),

/***/ 9823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ createsTemporary),
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _sql_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8506);
/* harmony import */ var _sql_keywords_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3440);
/* harmony import */ var _sql_relations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9171);
/* harmony import */ var _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4306);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7);
/** What a rule may need to know about the rest of the file: computed once per file, and only when a rule asks. */





const TEMPORARY = (0,_sql_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('temporary');
const TEMP = (0,_sql_keywords_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)('temp');
/** Reads every statement of the file once. */
function factsOf(file) {
    const temporary = new Map();
    const created = new Map();
    let searchPathSetAt = Infinity;
    for (const [index, statement] of file.statements.entries()) {
        const { row } = statement;
        if (row?.kind === 'set' && setsSearchPath(statement))
            searchPathSetAt = Math.min(searchPathSetAt, index);
        for (const name of row?.kind === 'select' ? temporaryTargets(statement) : [])
            if (!temporary.has(name))
                temporary.set(name, index);
        if (row?.target?.access !== 'create')
            continue;
        const name = createdName(statement);
        if (name === undefined)
            continue;
        created.set((0,_sql_relations_js__WEBPACK_IMPORTED_MODULE_2__/* .relationName */ .CJ)(name), index);
        if (createsTemporary(statement) && !temporary.has(name.name))
            temporary.set(name.name, index);
    }
    return {
        searchPathSetAt,
        isTemporary: (use, index) => use.name.startsWith('#') || (use.schema === '' && (temporary.get(use.name) ?? Infinity) < index),
        isCreatedAfter: (use, index) => (created.get((0,_sql_relations_js__WEBPACK_IMPORTED_MODULE_2__/* .relationName */ .CJ)(use)) ?? -1) > index,
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
    const end = (0,_sql_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .skipName */ .Dn)(tokens, afterHead, last);
    return end > afterHead && (0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .foldedName */ .mw)(tokens, end - 1).startsWith('#');
}
/** `SELECT … INTO TEMP t` */
function temporaryTargets({ tokens, syntax: { tree } }) {
    const into = tree?.kind === 'Query' && tree.body?.kind === 'Select' ? tree.body.into : null;
    return into?.temporary === true ? into.targets.map(({ last }) => (0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_3__/* .foldedName */ .mw)(tokens, last)) : [];
}
/** The name after the head, which is what the statement creates. */
function createdName({ tokens, afterHead, last }) {
    const [name] = (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .namesFrom */ .n)(tokens, afterHead, last);
    return name?.first === afterHead ? (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .useOf */ .j)(tokens, name) : undefined;
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

/***/ 7:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ useOf),
/* harmony export */   n: () => (/* binding */ namesFrom)
/* harmony export */ });
/* harmony import */ var _sql_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8506);
/* harmony import */ var _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4306);
/* harmony import */ var _sql_tree_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(994);
/** The names in a statement, as token spans. */



/** The names of a list `a, b.c, …` that begins at `at`; one that is or holds a template is left out, because nobody knows it. */
function namesFrom(tokens, at, last) {
    const names = [];
    for (let start = at;;) {
        const end = (0,_sql_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .skipName */ .Dn)(tokens, start, last);
        if (end > start && !(0,_sql_tree_text_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsTemplate */ .hn)(tokens, { first: start, last: end - 1 }))
            names.push({ first: start, last: end - 1 });
        if (end === start || end > last || tokens.kind[end] !== _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .Shape */ .yp.Comma)
            return names;
        start = end + 1;
    }
}
/** The last two parts of a name, as Redshift folds them. */
function useOf(tokens, { first, last }) {
    return { schema: last - first >= 2 ? (0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(tokens, last - 2) : '', name: (0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(tokens, last), access: 'drop' };
}


/***/ }),

/***/ 8088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ LEADER_FUNCTIONS),
/* harmony export */   LA: () => (/* binding */ CLOCK_FUNCTIONS),
/* harmony export */   Ym: () => (/* binding */ ABSENT_FUNCTIONS),
/* harmony export */   gg: () => (/* binding */ SEQUENCE_FUNCTIONS)
/* harmony export */ });
/**
 * The functions of PostgreSQL that Redshift does not have, or not everywhere, and what to use instead.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html, …/c_SQL_functions_leader_node_only.html
 */
const REGRESSION = 'the sums it is made of: SUM(x * y), SUM(x * x), COUNT(*)';
const OBJECTS = 'OBJECT(\'name\', value), and JSON_SERIALIZE to make text of it';
const ELEMENTS = 'LISTAGG over JSON_SERIALIZE, with JSON_PARSE around it where an array is needed';
const WAITING = 'LOCK of a table of your own, which lasts until the transaction ends';
const SEARCH = 'LIKE, or REGEXP_COUNT';
const LENGTH = 'GET_ARRAY_LENGTH on a SUPER array';
/** Those that PostgreSQL 8 did not have either, so that not even the leader node knows them. */
const ABSENT_FUNCTIONS = new Map([
    ['string_agg', 'LISTAGG(value, separator) WITHIN GROUP (ORDER BY …)'],
    ['array_agg', 'LISTAGG, with SPLIT_TO_ARRAY around it where an array is needed'],
    ['json_agg', ELEMENTS], ['jsonb_agg', ELEMENTS], ['xmlagg', 'LISTAGG'], ['xml_agg', 'LISTAGG'],
    ['json_build_object', OBJECTS], ['jsonb_build_object', OBJECTS], ['row_to_json', OBJECTS],
    ['corr', '(AVG(x * y) - AVG(x) * AVG(y)) / (STDDEV_POP(x) * STDDEV_POP(y))'],
    ['covar_pop', 'AVG(x * y) - AVG(x) * AVG(y)'],
    ['covar_samp', '(SUM(x * y) - SUM(x) * SUM(y) / COUNT(*)) / (COUNT(*) - 1)'],
    ...['avgx', 'avgy', 'count', 'intercept', 'r2', 'slope', 'sxx', 'sxy', 'syy'].map((name) => [`regr_${name}`, REGRESSION]),
    ['clock_timestamp', 'GETDATE()'],
    ['transaction_timestamp', 'SYSDATE'],
    ...['days', 'hours', 'interval'].map((name) => [`justify_${name}`, 'DATEADD and DATEDIFF']),
    ['pg_sleep', 'a pause in the program that runs the statements'],
    ['div', 'TRUNC(a / b)'],
    ['generate_subscripts', 'a position in FROM: FROM t, t.items AS item AT position'],
    ['convert_from', 'FROM_VARBYTE(value, \'utf-8\')'],
    ['convert_to', 'TO_VARBYTE(value, \'utf-8\')'],
    ['format', 'the operator ||, or TO_CHAR for numbers and dates'],
    ['quote_nullable', 'NVL(QUOTE_LITERAL(value), \'NULL\')'],
    ['regexp_matches', 'REGEXP_SUBSTR, or REGEXP_COUNT(…) > 0 for a test'],
    ['regexp_split_to_array', 'SPLIT_TO_ARRAY where a plain separator does'],
    ['regexp_split_to_table', 'SPLIT_TO_ARRAY, and the array in FROM'],
    ...['lock', 'unlock', 'unlock_all', 'xact_lock'].map((name) => [`pg_advisory_${name}`, WAITING]),
    ...['lock', 'xact_lock'].map((name) => [`pg_try_advisory_${name}`, WAITING]),
    ['to_tsvector', SEARCH], ['to_tsquery', SEARCH], ['plainto_tsquery', SEARCH],
    ['array_length', LENGTH], ['cardinality', LENGTH],
]);
const PRIVILEGES = 'SVV_RELATION_PRIVILEGES and its neighbours, in a statement of its own';
const PLACE = 'a literal, or a statement of its own';
/** Those that the leader node runs, and the compute nodes do not. */
const LEADER_FUNCTIONS = new Map([
    ['generate_series', 'a recursive common table expression, or a table of numbers'],
    ['current_schema', PLACE], ['current_schemas', PLACE],
    ['has_database_privilege', PRIVILEGES], ['has_schema_privilege', PRIVILEGES], ['has_table_privilege', PRIVILEGES],
    ['every', 'BOOL_AND'],
    ['overlay', 'SUBSTRING and the operator ||'],
    ['bit_length', '8 * OCTET_LENGTH(value)'],
    ['width_bucket', 'FLOOR over the distance from the lowest value'],
    ['encode', 'TO_HEX, or FROM_VARBYTE(value, \'hex\')'],
    ['string_to_array', 'SPLIT_TO_ARRAY'],
    ['array_to_string', 'LISTAGG over the array in FROM'],
    ['array_append', 'ARRAY_CONCAT'], ['array_prepend', 'ARRAY_CONCAT'], ['array_cat', 'ARRAY_CONCAT'],
    ['array_upper', 'GET_ARRAY_LENGTH'],
    ['age', 'DATEDIFF, or MONTHS_BETWEEN'],
    ['isfinite', 'a comparison with a date'],
]);
/** Deprecated ones of the leader node that ask for the time. */
const CLOCK_FUNCTIONS = new Set(['now', 'current_timestamp', 'current_time', 'localtime']);
/** Those of sequences, which Redshift does not have. */
const SEQUENCE_FUNCTIONS = new Set(['nextval', 'currval', 'lastval', 'setval']);


/***/ }),

/***/ 4612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ UNSUPPORTED_TYPES),
/* harmony export */   z: () => (/* binding */ LATER_TYPES)
/* harmony export */ });
/** Types of PostgreSQL that Redshift does not have, and what to use instead. https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-datatypes.html */
/** Types that came after PostgreSQL 8: no statement can use them. */
const LATER_TYPES = new Map([
    ['uuid', 'VARCHAR(36)'], ['json', 'SUPER'], ['jsonb', 'SUPER'], ['hstore', 'SUPER'], ['xml', 'VARCHAR(MAX)'], ['enum', 'VARCHAR and a data test'],
    ['citext', 'VARCHAR(n) COLLATE CASE_INSENSITIVE'], ['macaddr8', 'VARCHAR(32)'], ['tsvector', 'VARCHAR'], ['tsquery', 'VARCHAR'],
    ...['int4range', 'int8range', 'numrange', 'tsrange', 'tstzrange', 'daterange'].map((name) => [name, 'two columns']),
]);
/** Also those that exist on the leader node, where no table can have them. */
const UNSUPPORTED_TYPES = new Map([
    ...LATER_TYPES,
    ['bytea', 'VARBYTE'], ['money', 'DECIMAL(18,2)'], ['inet', 'VARCHAR(64)'], ['cidr', 'VARCHAR(64)'], ['macaddr', 'VARCHAR(32)'],
    ['bit', 'VARBYTE or BOOLEAN'], ['bit varying', 'VARBYTE'], ['varbit', 'VARBYTE'],
    ...['point', 'line', 'lseg', 'box', 'path', 'polygon', 'circle'].map((name) => [name, 'GEOMETRY']),
]);


/***/ }),

/***/ 6879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RULES: () => (/* binding */ RULES)
});

// EXTERNAL MODULE: ./build/src/core/sql/tokenizer.js + 2 modules
var tokenizer = __webpack_require__(4306);
;// CONCATENATED MODULE: ./build/src/core/lint/rule.js
function defineRule(rule) {
    return rule;
}

// EXTERNAL MODULE: ./build/src/core/sql/tree-text.js
var tree_text = __webpack_require__(994);
;// CONCATENATED MODULE: ./build/src/core/lint/tables.js


/** The kinds of statement that are an ALTER TABLE of one of Redshift's own tables. */
const ALTERS_TABLE = [
    'alter-table', 'alter-column-type', 'alter-column-encode', 'alter-table-encode', 'alter-table-distribution', 'alter-table-sortkey',
];
/** The tree of an ALTER TABLE that was read whole. */
function alterTableIn({ syntax: { status, tree } }) {
    return status === 'parsed' && tree?.kind === 'AlterTable' && hasName(tree) ? tree : undefined;
}
function hasName(tree) {
    return tree.name !== null;
}
/**
 * The table of Redshift's own that a name stands for, as the statements before have made it. Nothing for a statement inside of a routine:
 * what there will be when it is called nobody knows.
 */
function ownTable(statement, name, context) {
    const table = knownTable(statement, name, context);
    return table?.kind === 'table' && !table.isIceberg ? table : undefined;
}
function knownTable({ tokens }, name, { catalog, isInRoutine }) {
    return isInRoutine ? undefined : localTable(tokens, name, catalog);
}
/** Whether the name is that of an external table the statements before have made; inside of routines too. */
function isExternalTable({ tokens }, name, { catalog }) {
    return localTable(tokens, name, catalog)?.kind === 'external-table';
}
function localTable(tokens, name, catalog) {
    if ((0,tree_text/* holdsTemplate */.hn)(tokens, name))
        return undefined;
    const { database, ...local } = (0,tree_text/* objectName */.Hd)(tokens, name);
    return database === '' ? catalog.table(local) : undefined;
}
function columnOf(table, name) {
    return table?.columns.find((column) => column.name === name);
}
/** Whether all columns of the table are known and this is none of them. */
function lacksColumn(table, name) {
    return table.isComplete && columnOf(table, name) === undefined;
}
/** The name as Redshift folds it, for people. */
function shownName(tokens, { first, last }) {
    let shown = (0,tokenizer/* foldedName */.mw)(tokens, first);
    for (let part = first + 2; part <= last; part += 2)
        shown += `.${(0,tokenizer/* foldedName */.mw)(tokens, part)}`;
    return shown;
}
/** Whether a quoted name has capitals, which it keeps with `enable_case_sensitive_identifier`: it may be another name than the folded one. */
function maySayCase(tokens, { first, last }) {
    for (let part = first; part <= last; part++) {
        if (tokens.kind[part] === tokenizer/* Shape */.yp.QuotedName && (0,tokenizer/* tokenText */.pA)(tokens, part) !== (0,tokenizer/* tokenText */.pA)(tokens, part).toLowerCase())
            return true;
    }
    return false;
}
/** Whether a token that may be absent is CASCADE. */
function isCascade(tokens, behavior) {
    return behavior >= 0 && (0,tokenizer/* tokenText */.pA)(tokens, behavior).toLowerCase() === 'cascade';
}
/** Whether the table is known to lie outside of Redshift: an external table, an Iceberg table, or one of an external schema. */
function isInLake(statement, name, context) {
    const table = knownTable(statement, name, context);
    if (table !== undefined)
        return table.kind === 'external-table' || table.isIceberg;
    return context.catalog.schema((0,tree_text/* objectName */.Hd)(statement.tokens, name).schema)?.external === true;
}
/**
 * Whether the table may be one of a data lake. It cannot where it or its schema is known, nor where none is written: the search path holds
 * no external schemas. https://docs.aws.amazon.com/redshift/latest/dg/r_search_path.html
 */
function mayBeInLake(statement, name, context) {
    if (ownTable(statement, name, context) !== undefined)
        return false;
    const { database, schema } = (0,tree_text/* objectName */.Hd)(statement.tokens, name);
    if (database !== '' || (0,tree_text/* holdsTemplate */.hn)(statement.tokens, name) || isInLake(statement, name, context))
        return true;
    return schema !== '' && schema !== 'public' && context.catalog.schema(schema)?.external !== false;
}
function refusedDropIn(statement, context) {
    const alter = alterTableIn(statement);
    const [action] = alter?.actions ?? [];
    if (alter === undefined || action?.kind !== 'DropColumn')
        return undefined;
    const table = ownTable(statement, alter.name, context);
    const column = (0,tokenizer/* foldedName */.mw)(statement.tokens, action.name);
    const refusal = table === undefined ? undefined : dropRefusal(table, column, isCascade(statement.tokens, action.behavior));
    return table === undefined || refusal === undefined ? undefined : { alter, action, table, column, refusal };
}
/** What is certain to keep a known table's column from being dropped. */
function dropRefusal(table, column, cascades) {
    if (lacksColumn(table, column))
        return 'no such column';
    if (table.distKey === column || table.sortKey.includes(column))
        return 'sort or distribution key';
    if (table.isComplete && table.columns.length === 1)
        return 'last column';
    return !cascades && table.keys.some((key) => key.columns.length > 1 && key.columns.includes(column)) ? 'key of several columns' : undefined;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-add-identity.js



const alterAddIdentity = defineRule({
    id: 'alter/add-identity',
    summary: 'Add a column without IDENTITY, keys and constraints other than NOT NULL.',
    why: 'Redshift refuses ADD COLUMN with IDENTITY, UNIQUE, PRIMARY KEY, REFERENCES, DISTKEY or SORTKEY. An identity column exists only from CREATE TABLE on.',
    safe: 'Add the plain column, then ALTER TABLE … ADD CONSTRAINT, ALTER DISTKEY or ALTER SORTKEY. For an identity create the table anew and copy its rows.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders ADD COLUMN line_id BIGINT IDENTITY(1, 1);' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN customer_id BIGINT REFERENCES sales.customers (id);' },
            { sql: 'ALTER TABLE sales.orders ADD customer_id BIGINT DISTKEY;' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (line_id BIGINT IDENTITY(1, 1) NOT NULL, total DECIMAL(12,2) NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN customer_id BIGINT DEFAULT 0 NOT NULL;\nALTER TABLE sales.orders ADD FOREIGN KEY (customer_id) REFERENCES sales.customers (id);' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN "identity" VARCHAR(16);' },
        ],
    },
    kinds: ['alter-table'],
    mentions: ['identity', 'primary', 'unique', 'references', 'distkey', 'sortkey', 'foreign'],
    routines: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const action of alterTableIn(statement)?.actions ?? []) {
            const refused = action.kind === 'AddColumn' ? refusedIn(action.column) : undefined;
            if (action.kind !== 'AddColumn' || refused === undefined)
                continue;
            const { at, what, instead } = refused;
            context.report({ at, message: `Redshift cannot add a column with ${what}; add ${(0,tokenizer/* foldedName */.mw)(tokens, action.column.name)} without it${instead}.` });
        }
    },
});
function refusedIn({ attributes }) {
    for (const attribute of attributes) {
        const [what, instead] = REFUSALS.get(attribute.kind === 'Constraint' ? attribute.type : attribute.name) ?? [];
        if (what !== undefined && instead !== undefined)
            return { at: attribute, what, instead };
    }
    return undefined;
}
const IN_NEW_TABLE = ', or create the table anew with it and copy the rows';
const REFUSALS = new Map([
    ['unique', ['UNIQUE', ', then ADD UNIQUE']],
    ['primary key', ['PRIMARY KEY', ', then ADD PRIMARY KEY']],
    ['foreign key', ['REFERENCES', ', then ADD FOREIGN KEY']],
    ['distkey', ['DISTKEY', ', then ALTER DISTKEY']],
    ['sortkey', ['SORTKEY', ', then ALTER SORTKEY']],
    ['identity', ['IDENTITY', IN_NEW_TABLE]],
    ['generated by default as identity', ['GENERATED BY DEFAULT AS IDENTITY', IN_NEW_TABLE]],
    ['generated always as identity', ['GENERATED ALWAYS AS IDENTITY', IN_NEW_TABLE]],
]);

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-add-notnull-nodefault.js



const alterAddNotnullNodefault = defineRule({
    id: 'alter/add-notnull-nodefault',
    summary: 'Give a NOT NULL column that you add a default.',
    why: 'Redshift refuses ADD COLUMN … NOT NULL without a default that is not null, even where the table is empty: the existing rows would have no value.',
    safe: 'ALTER TABLE … ADD COLUMN region VARCHAR(16) DEFAULT \'unknown\' NOT NULL. NOT NULL cannot be added later.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16) NOT NULL;' },
            { sql: 'ALTER TABLE sales.orders ADD region VARCHAR(16) DEFAULT NULL NOT NULL;' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16) DEFAULT \'unknown\' NOT NULL;' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16) NOT NULL DEFAULT \'unknown\';' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16) NULL;' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
        ],
    },
    kinds: ['alter-table'],
    mentions: ['not'],
    routines: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const action of alterTableIn(statement)?.actions ?? []) {
            const at = action.kind === 'AddColumn' ? notNullWithoutValue(action.column) : undefined;
            if (action.kind !== 'AddColumn' || at === undefined)
                continue;
            context.report({ at, message: `${(0,tokenizer/* foldedName */.mw)(tokens, action.column.name)} is NOT NULL and has no default, so Redshift refuses to add it; write DEFAULT with a value, or leave NOT NULL out.` });
        }
    },
});
/** Where NOT NULL stands, if nothing gives the column a value. */
function notNullWithoutValue({ attributes }) {
    let notNull;
    for (const attribute of attributes) {
        if (attribute.kind === 'Constraint') {
            if (attribute.type === 'not null')
                notNull = attribute;
        }
        else if (attribute.name !== 'default') {
            // Identities make their own values, or are refused for what they are.
            if (attribute.name.includes('identity') || attribute.name.startsWith('generated'))
                return undefined;
        }
        else if (attribute.value?.kind !== 'Literal' || attribute.value.type !== 'null')
            return undefined;
    }
    return notNull;
}

;// CONCATENATED MODULE: ./build/src/core/lint/column-types.js


/** The type a statement writes. */
function writtenType(tokens, type) {
    if ((0,tree_text/* holdsTemplate */.hn)(tokens, type) || type.isArray)
        return UNKNOWN;
    const [length, scale] = type.args.map((arg) => (0,tokenizer/* tokenText */.pA)(tokens, arg).toLowerCase());
    return typed((0,tree_text/* typeWords */.yL)(tokens, type), length === 'max' ? length : numberOf(length), numberOf(scale));
}
/** The type a known column has. */
function typeOfColumn({ type, length, scale }) {
    return typed(type, length, scale);
}
const UNKNOWN = { family: undefined, size: undefined, scale: undefined };
function numberOf(written) {
    return written === undefined ? undefined : Number(written);
}
function typed(words, length, scale) {
    const family = FAMILIES.get(words);
    if (family === undefined || Number.isNaN(length) || Number.isNaN(scale))
        return UNKNOWN;
    // FLOAT(24) is REAL, and what other types make of a length is not worth a table.
    if (!SIZED.has(family))
        return length === undefined ? { family, size: undefined, scale: undefined } : UNKNOWN;
    const size = length === 'max' ? SIZES_MAX.get(family) : length ?? (words === 'bpchar' ? 256 : SIZES_DEFAULT.get(family));
    return { family, size, scale: family === 'decimal' ? scale ?? 0 : undefined };
}
const FAMILIES = new Map([
    ['smallint', 'smallint'], ['int2', 'smallint'], ['integer', 'integer'], ['int', 'integer'], ['int4', 'integer'], ['bigint', 'bigint'], ['int8', 'bigint'],
    ['decimal', 'decimal'], ['numeric', 'decimal'], ['real', 'real'], ['float4', 'real'], ['double precision', 'double precision'], ['float8', 'double precision'],
    ['float', 'double precision'], ['boolean', 'boolean'], ['bool', 'boolean'], ['date', 'date'], ['time', 'time'], ['time without time zone', 'time'],
    ['timetz', 'timetz'], ['time with time zone', 'timetz'], ['timestamp', 'timestamp'], ['timestamp without time zone', 'timestamp'], ['timestamptz', 'timestamptz'],
    ['timestamp with time zone', 'timestamptz'], ['super', 'super'], ['geometry', 'geometry'], ['geography', 'geography'], ['hllsketch', 'hllsketch'],
    ['char', 'char'], ['character', 'char'], ['nchar', 'char'], ['national character', 'char'], ['national char', 'char'], ['bpchar', 'char'],
    ['varchar', 'varchar'], ['character varying', 'varchar'], ['char varying', 'varchar'], ['nvarchar', 'varchar'], ['national character varying', 'varchar'],
    ['national char varying', 'varchar'], ['text', 'varchar'], ['varbyte', 'varbyte'], ['varbinary', 'varbyte'], ['binary varying', 'varbyte'],
]);
const SIZED = new Set(['char', 'varchar', 'varbyte', 'decimal']);
const SIZES_DEFAULT = new Map([['char', 1], ['varchar', 256], ['decimal', 18]]);
const SIZES_MAX = new Map([['char', 4096], ['varchar', 65535]]);

;// CONCATENATED MODULE: ./build/src/core/lint/resize.js



/** What an ALTER TABLE does to the sizes of VARCHAR columns that are known. */
function resizesIn(statement, context) {
    const alter = alterTableIn(statement);
    return alter === undefined ? [] : alter.actions.flatMap((action) => resizeOf(statement, alter, action, context) ?? []);
}
function resizeOf(statement, { name }, action, context) {
    if (action.kind !== 'AlterColumn' || action.type === null)
        return undefined;
    const { tokens } = statement;
    const table = ownTable(statement, name, context);
    const column = columnOf(table, (0,tokenizer/* foldedName */.mw)(tokens, action.name));
    if (table === undefined || column === undefined)
        return undefined;
    const now = typeOfColumn(column);
    const next = writtenType(tokens, action.type);
    if (now.family !== 'varchar' || next.family !== 'varchar' || now.size === undefined || next.size === undefined)
        return undefined;
    return { column, from: now.size, to: next.size, blockedBy: blockerOf(table, column, next.size < now.size), at: action.type };
}
const BLOCKING = new Set(['bytedict', 'runlength', 'text255', 'text32k']);
/** The documentation lets no column with a default be altered, Redshift lets it grow: https://github.com/jazzband/django-redshift-backend/issues/96 */
function blockerOf(table, column, shrinks) {
    const encoding = certainEncoding(table, column);
    if (encoding !== undefined && BLOCKING.has(encoding))
        return { kind: 'encoding', encoding };
    const key = table.keys.find(({ columns }) => columns.includes(column.name));
    if (key !== undefined)
        return { kind: 'key', key };
    return shrinks && column.hasDefault ? { kind: 'default' } : undefined;
}
/** The encoding somebody wrote; a column that is made a sort key loses it, and RAW may give way to what COPY finds better. */
function certainEncoding(table, { name, encoding }) {
    return encoding === undefined || encoding === 'auto' || encoding === 'raw' || encoding === 'none' || table.sortKey.includes(name) ? undefined : encoding;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-append-mismatch.js




const alterAppendMismatch = defineRule({
    id: 'alter/append-mismatch',
    summary: 'Append only from a table that is made like the target.',
    why: 'ALTER TABLE APPEND moves blocks, not rows: columns of one name must have the same type, size, encoding and NOT NULL, and the tables the same distribution and sort '
        + 'keys. It fails otherwise, for columns that only one of them has too.',
    safe: 'Make the source with CREATE TABLE … (LIKE target), name IGNOREEXTRA or FILLTARGET for columns of one side, or use INSERT … SELECT.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html'),
    examples: {
        bad: [
            {
                sql: 'ALTER TABLE sales.orders APPEND FROM sales.staged_orders;',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);\nCREATE TABLE sales.staged_orders (id INT NOT NULL, note VARCHAR(80) NOT NULL);',
            },
            {
                sql: 'ALTER TABLE sales.orders APPEND FROM sales.staged_orders;',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nCREATE TABLE sales.staged_orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);',
            },
            {
                sql: 'ALTER TABLE sales.orders APPEND FROM sales.staged_orders;',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, at DATE NOT NULL) SORTKEY (at);\nCREATE TABLE sales.staged_orders (id BIGINT NOT NULL, at DATE NOT NULL) SORTKEY (id);',
            },
        ],
        good: [
            {
                sql: 'ALTER TABLE sales.orders APPEND FROM sales.staged_orders;',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2));\nCREATE TABLE sales.staged_orders (total NUMERIC(12, 2), id INT8 NOT NULL);',
            },
            {
                sql: 'ALTER TABLE sales.orders APPEND FROM sales.staged_orders IGNOREEXTRA;',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nCREATE TABLE sales.staged_orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);',
            },
            { sql: 'ALTER TABLE sales.orders APPEND FROM sales.staged_orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nCREATE TABLE sales.staged_orders (LIKE sales.orders);' },
            { sql: 'ALTER TABLE sales.orders APPEND FROM sales.staged_orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
        ],
    },
    kinds: ['alter-table-append'],
    mentions: ['append'],
    check(statement, context) {
        const alter = alterTableIn(statement);
        const [action] = alter?.actions ?? [];
        if (alter === undefined || action?.kind !== 'AppendRows' || action.source === null)
            return;
        const reason = mismatch(statement, alter, action, context);
        const { tokens } = statement;
        if (reason !== undefined)
            context.report({ at: action, message: `Redshift does not append ${shownName(tokens, action.source)} to ${shownName(tokens, alter.name)}: ${reason}.` });
    },
});
function mismatch(statement, { name }, append, context) {
    const target = ownTable(statement, name, context);
    const source = append.source === null ? undefined : ownTable(statement, append.source, context);
    if (target?.temporary === true || source?.temporary === true)
        return 'both tables must be permanent ones';
    if (target === undefined || source === undefined)
        return undefined;
    return extraColumns(source, target, append) ?? differentColumns(source, target) ?? differentKeys(source, target);
}
/** Whether an identity column is appended depends on how it was declared: it is left out here. */
function extraColumns(source, target, { ignoreExtra, fillTarget }) {
    const missing = (from, to) => from.columns.find(({ name, isIdentity }) => to.isComplete && !isIdentity && columnOf(to, name) === undefined)?.name;
    const extra = missing(source, target);
    const unfilled = missing(target, source);
    if (extra !== undefined && unfilled !== undefined)
        return `each has a column that the other has not (${extra}, ${unfilled}); use INSERT … SELECT`;
    if (extra !== undefined && !ignoreExtra)
        return `the target has no column ${extra}; write IGNOREEXTRA if its values may be lost`;
    return unfilled !== undefined && !fillTarget ? `the source has no column ${unfilled}; write FILLTARGET to fill it with its default` : undefined;
}
function differentColumns(source, target) {
    for (const column of source.columns) {
        const other = columnOf(target, column.name);
        const what = other === undefined ? undefined : difference(source, column, target, other);
        if (what !== undefined)
            return `${column.name} has ${what} in one of them; make both alike, or use INSERT … SELECT`;
    }
    return undefined;
}
function difference(source, column, target, other) {
    const [type, otherType] = [typeOfColumn(column), typeOfColumn(other)];
    if (type.family === undefined || otherType.family === undefined)
        return undefined;
    if (type.family !== otherType.family || type.size !== otherType.size || type.scale !== otherType.scale)
        return 'another type or size';
    if (column.notNull !== other.notNull)
        return 'NOT NULL';
    const [encoding, otherEncoding] = [certainEncoding(source, column), certainEncoding(target, other)];
    return encoding !== undefined && otherEncoding !== undefined && encoding !== otherEncoding ? 'another encoding' : undefined;
}
/** What is left to Redshift may be the same. */
function differentKeys(source, target) {
    const styles = [source.distStyle, target.distStyle];
    if (!styles.includes(undefined) && !styles.includes('auto') && (source.distStyle !== target.distStyle || source.distKey !== target.distKey))
        return 'they are distributed differently; use INSERT … SELECT';
    if (!isSorted(source) || !isSorted(target))
        return undefined;
    const isSame = source.sortStyle === target.sortStyle && source.sortKey.join(',') === target.sortKey.join(',');
    return isSame ? undefined : 'they are sorted differently; use INSERT … SELECT';
}
function isSorted({ sortStyle }) {
    return sortStyle === 'compound' || sortStyle === 'interleaved';
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-column-in-key.js


const alterColumnInKey = defineRule({
    id: 'alter/column-in-key',
    summary: 'Drop a key of several columns before one of its columns.',
    why: 'Redshift refuses DROP COLUMN without CASCADE for a column that is a part of a primary key, unique or foreign key of several columns.',
    safe: 'ALTER TABLE … DROP CONSTRAINT first, then DROP COLUMN, and add the key again over the columns that are left.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.lines DROP COLUMN line;', before: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL, line INT NOT NULL, CONSTRAINT lines_pk PRIMARY KEY (order_id, line));' },
            { sql: 'ALTER TABLE sales.lines DROP COLUMN line RESTRICT;', before: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL, line INT NOT NULL, UNIQUE (order_id, line));' },
        ],
        good: [
            {
                sql: 'ALTER TABLE sales.lines DROP COLUMN line;',
                before: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL, line INT NOT NULL, CONSTRAINT lines_pk PRIMARY KEY (order_id, line));\nALTER TABLE sales.lines DROP CONSTRAINT lines_pk;',
            },
            { sql: 'ALTER TABLE sales.lines DROP COLUMN line;', before: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL, line INT NOT NULL, UNIQUE (line));' },
            { sql: 'ALTER TABLE sales.lines DROP COLUMN line CASCADE;', before: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL, line INT NOT NULL, UNIQUE (order_id, line));' },
        ],
    },
    kinds: ['alter-table'],
    mentions: ['drop'],
    check(statement, context) {
        const refused = refusedDropIn(statement, context);
        if (refused?.refusal !== 'key of several columns')
            return;
        const { action, table, column } = refused;
        const key = table.keys.find(({ columns }) => columns.length > 1 && columns.includes(column));
        context.report({
            at: { first: action.first, last: action.last },
            message: `${column} is a part of ${nameOf(key)}, so Redshift refuses to drop it; run ALTER TABLE … DROP CONSTRAINT first.`,
        });
    },
});
function nameOf(key) {
    const columns = (key?.columns ?? []).join(', ');
    return `the ${(key?.kind ?? 'key').toUpperCase()}${key?.name === undefined ? '' : ` ${key.name}`} (${columns})`;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-drop-last-column.js
/** A table has at least one column. */


const alterDropLastColumn = defineRule({
    id: 'alter/drop-last-column',
    summary: 'Leave a table its last column.',
    why: 'Redshift refuses to drop the only column a table has.',
    safe: 'Add the column that replaces it first, or drop the table.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders DROP COLUMN id;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders DROP COLUMN id;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(8) NOT NULL);\nALTER TABLE sales.orders DROP COLUMN note;' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders DROP COLUMN id;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(8) NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders DROP COLUMN id;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, LIKE sales.old_orders);' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN code VARCHAR(8);\nALTER TABLE sales.orders DROP COLUMN id;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
        ],
    },
    kinds: ['alter-table'],
    mentions: ['drop'],
    check(statement, context) {
        const refused = refusedDropIn(statement, context);
        if (refused?.refusal !== 'last column')
            return;
        const { alter, action, column } = refused;
        context.report({ at: { first: action.first, last: action.last }, message: `${column} is the only column of ${shownName(statement.tokens, alter.name)}, which Redshift does not drop; add another one first, or drop the table.` });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-duplicate-column.js



const alterDuplicateColumn = defineRule({
    id: 'alter/duplicate-column',
    summary: 'Give a new or renamed column a name that the table does not have yet.',
    why: 'The migrations before this one made a column of that name, so the statement fails. Redshift folds names to lower case, quoted ones too.',
    safe: 'Choose another name, or drop or rename the old column first.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders ADD COLUMN NOTE VARCHAR(80);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders RENAME COLUMN remark TO note;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL, remark VARCHAR(80) NOT NULL);' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders ADD COLUMN remark VARCHAR(80);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);' },
            {
                sql: 'ALTER TABLE sales.orders ADD COLUMN note VARCHAR(80);',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);\nALTER TABLE sales.orders RENAME COLUMN note TO remark;',
            },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN "Note" VARCHAR(80);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);' },
        ],
    },
    kinds: ['alter-table'],
    check(statement, context) {
        const alter = alterTableIn(statement);
        const [action] = alter?.actions ?? [];
        if (alter === undefined || action === undefined)
            return;
        const { tokens } = statement;
        const token = newName(action);
        const at = { first: token, last: token };
        if (token < 0 || tokens.kind[token] === tokenizer/* Shape */.yp.Template || maySayCase(tokens, at))
            return;
        const known = columnOf(ownTable(statement, alter.name, context), (0,tokenizer/* foldedName */.mw)(tokens, token));
        if (known === undefined)
            return;
        context.report({
            at,
            message: `${shownName(tokens, alter.name)} has a column ${known.name} already, from ${known.origin.path}, line ${known.origin.start.line}; choose another name, or rename that column first.`,
        });
    },
});
/** The token of the name a column gets; only the first action of a statement finds the table as it is known. */
function newName(action) {
    if (action.kind === 'AddColumn')
        return action.ifNotExists ? -1 : action.column.name;
    return action.kind === 'RenameColumn' ? action.to : -1;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-encoding-blocks-widen.js



const alterEncodingBlocksWiden = defineRule({
    id: 'alter/encoding-blocks-widen',
    summary: 'Take encodings and constraints that block a new size off a column first.',
    why: 'Redshift refuses ALTER COLUMN … TYPE for a column with the encoding BYTEDICT, RUNLENGTH, TEXT255 or TEXT32K, for one of a PRIMARY KEY, UNIQUE or FOREIGN KEY, and '
        + 'it never makes a column with a default smaller.',
    safe: 'ALTER TABLE … ALTER COLUMN region ENCODE zstd, or ALTER TABLE … DROP CONSTRAINT, before the type; the constraint can be added again after it.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN region TYPE VARCHAR(32);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL ENCODE bytedict);' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN code TYPE VARCHAR(32);', before: 'CREATE TABLE sales.orders (code VARCHAR(8) NOT NULL, CONSTRAINT orders_pk PRIMARY KEY (code));' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN status TYPE VARCHAR(4);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, status VARCHAR(8) DEFAULT \'open\' NOT NULL);' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN region TYPE VARCHAR(32);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL ENCODE zstd);' },
            {
                sql: 'ALTER TABLE sales.orders ALTER COLUMN region TYPE VARCHAR(32);',
                before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL ENCODE bytedict);\nALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd;',
            },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN status TYPE VARCHAR(32);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, status VARCHAR(8) DEFAULT \'open\' NOT NULL);' },
            {
                sql: 'ALTER TABLE sales.orders ALTER COLUMN code TYPE VARCHAR(32);',
                before: 'CREATE TABLE sales.orders (code VARCHAR(8) NOT NULL, CONSTRAINT orders_pk PRIMARY KEY (code));\nALTER TABLE sales.orders DROP CONSTRAINT orders_pk;',
            },
        ],
    },
    kinds: ALTERS_TABLE,
    mentions: ['type'],
    check(statement, context) {
        for (const resize of resizesIn(statement, context)) {
            if (resize.blockedBy !== undefined)
                context.report({ at: resize.at, message: messageFor(resize.column.name, resize.blockedBy) });
        }
    },
});
function messageFor(column, blocker) {
    switch (blocker.kind) {
        case 'encoding': return `${column} has the encoding ${blocker.encoding.toUpperCase()}, with which Redshift refuses another size; run ALTER COLUMN ${column} ENCODE zstd first.`;
        case 'key': return `${column} belongs to a ${blocker.key.kind.toUpperCase()}, whose columns keep their size; drop ${constraintName(blocker.key)} first and add it again afterwards.`;
        case 'default': return `${column} has a default, with which Redshift does not make it smaller; add a smaller column, fill it with UPDATE, drop ${column} and rename the new one.`;
    }
}
function constraintName({ name }) {
    return name === undefined ? 'the constraint' : `the constraint ${name}`;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-existing-name.js




const alterExistingName = defineRule({
    id: 'alter/existing-name',
    summary: 'Give a table or view a name that is free.',
    why: 'The migrations before this one made a relation of that name and left it there. Tables and views share their names, so the statement fails.',
    safe: 'Alter the table that is there, or rename it first; where either may be found, write CREATE TABLE IF NOT EXISTS or CREATE OR REPLACE VIEW.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders_new RENAME TO orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nCREATE TABLE sales.orders_new (id BIGINT NOT NULL);' },
            { sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;', before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;' },
        ],
        good: [
            { sql: 'CREATE TABLE IF NOT EXISTS sales.orders (id BIGINT NOT NULL);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
            { sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT id FROM sales.orders;', before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nALTER TABLE sales.orders RENAME TO orders_old;' },
            { sql: 'CREATE TEMP TABLE orders (id BIGINT NOT NULL);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
            { sql: 'CREATE TABLE crm.orders (id BIGINT NOT NULL);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
        ],
    },
    kinds: ['create-table', 'create-view', 'create-materialized-view', 'alter-table'],
    mentions: ['create', 'rename'],
    check(statement, context) {
        const made = madeName(statement);
        const known = made === undefined ? undefined : relationOf(made.name, context);
        if (made === undefined || known === undefined)
            return;
        const { origin, schema, name } = known;
        context.report({ at: made.at, message: `${schema}.${name} exists already, from ${origin.path}, line ${origin.start.line}; alter or rename that one, or choose another name.` });
    },
});
/** Without a schema the search path decides, which may have been another one. */
function relationOf(name, { catalog }) {
    return name.schema === '' ? undefined : catalog.relation(name);
}
/** The name that the statement wants for itself; undefined where it takes what it finds. */
function madeName(statement) {
    const { tokens, syntax: { tree, status } } = statement;
    if (status !== 'parsed')
        return undefined;
    if (tree?.kind === 'CreateTable')
        return tree.ifNotExists || tree.temporary ? undefined : named(statement, tree.name);
    if (tree?.kind === 'CreateView' || tree?.kind === 'CreateMaterializedView')
        return tree.orReplace ? undefined : named(statement, tree.name);
    const alter = alterTableIn(statement);
    const [action] = alter?.actions ?? [];
    if (alter === undefined || action?.kind !== 'RenameTable' || action.to === null || (0,tree_text/* holdsTemplate */.hn)(tokens, action.to))
        return undefined;
    const from = named(statement, alter.name);
    return from === undefined || maySayCase(tokens, action.to) ? undefined : { name: { schema: from.name.schema, name: (0,tokenizer/* foldedName */.mw)(tokens, action.to.last) }, at: action.to };
}
function named(statement, at) {
    const { tokens } = statement;
    if (at === null || (0,tree_text/* holdsTemplate */.hn)(tokens, at) || maySayCase(tokens, at))
        return undefined;
    const { database, ...name } = (0,tree_text/* objectName */.Hd)(tokens, at);
    return database === '' ? { name, at } : undefined;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-external-table.js


const alterExternalTable = defineRule({
    id: 'alter/external-table',
    summary: 'Create an external table anew instead of renaming it, and add plain columns to it.',
    why: 'Redshift refuses RENAME TO for an external table, and ADD COLUMN with DEFAULT, ENCODE, NOT NULL or NULL: such a table is only a description of files.',
    safe: 'DROP TABLE and CREATE EXTERNAL TABLE with the new name: the files in S3 stay. Add a column with its name and its type.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE spectrum.orders RENAME TO orders_2026;', before: 'CREATE EXTERNAL TABLE spectrum.orders (id INT) STORED AS PARQUET LOCATION \'s3://lake/orders/\';' },
            { sql: 'ALTER TABLE spectrum.orders ADD COLUMN region VARCHAR(8) DEFAULT \'north\';', before: 'CREATE EXTERNAL TABLE spectrum.orders (id INT) STORED AS PARQUET LOCATION \'s3://lake/orders/\';' },
        ],
        good: [
            { sql: 'ALTER TABLE spectrum.orders ADD COLUMN region VARCHAR(8);', before: 'CREATE EXTERNAL TABLE spectrum.orders (id INT) STORED AS PARQUET LOCATION \'s3://lake/orders/\';' },
            { sql: 'ALTER TABLE spectrum.orders RENAME TO orders_2026;' },
            { sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;', before: 'CREATE TABLE sales.orders (id INT NOT NULL);' },
        ],
    },
    kinds: ['alter-table'],
    check(statement, context) {
        const alter = alterTableIn(statement);
        if (alter === undefined || !isExternalTable(statement, alter.name, context))
            return;
        for (const action of alter.actions) {
            const refused = alter_external_table_refusedIn(action);
            if (refused !== undefined)
                context.report(refused);
        }
    },
});
function alter_external_table_refusedIn(action) {
    if (action.kind === 'RenameTable')
        return { at: action, message: 'Redshift does not rename external tables; create one with the new name and drop the old one, the files stay.' };
    const attribute = action.kind === 'AddColumn' ? attributeIn(action.column) : undefined;
    return attribute === undefined ? undefined : { at: attribute.at, message: `A column of an external table takes no ${attribute.what}; add it with its name and its type alone.` };
}
function attributeIn({ attributes }) {
    for (const attribute of attributes) {
        const word = attribute.kind === 'Constraint' ? attribute.type : attribute.name;
        // NOT NULL without a default has a rule of its own.
        if (word === 'default' || word === 'encode' || word === 'null')
            return { at: attribute, what: word.toUpperCase() };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/src/core/sql/keywords.js
var keywords = __webpack_require__(3440);
;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-if-exists.js



const alterIfExists = defineRule({
    id: 'alter/if-exists',
    summary: 'Write ALTER TABLE without IF EXISTS and IF NOT EXISTS.',
    why: 'PostgreSQL has ALTER TABLE IF EXISTS, ADD COLUMN IF NOT EXISTS and DROP COLUMN IF EXISTS; Redshift reads none of them and rejects the statement. Only the '
        + 'partitions of external tables know IF NOT EXISTS.',
    safe: 'Leave the words out: a versioned migration runs once. Where a statement must be repeatable, ask SVV_COLUMNS in a procedure and run the ALTER with EXECUTE.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders ADD COLUMN IF NOT EXISTS region VARCHAR(16);', fixed: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);' },
            { sql: 'ALTER TABLE IF EXISTS sales.orders OWNER TO etl;', fixed: 'ALTER TABLE sales.orders OWNER TO etl;' },
            { sql: 'ALTER TABLE sales.orders DROP CONSTRAINT IF EXISTS orders_pk;', fixed: 'ALTER TABLE sales.orders DROP CONSTRAINT orders_pk;' },
        ],
        good: [
            { sql: 'ALTER TABLE spectrum.orders ADD IF NOT EXISTS PARTITION (day=\'2026-01-01\') LOCATION \'s3://lake/orders/1/\';' },
            { sql: 'CREATE TABLE IF NOT EXISTS sales.orders (id BIGINT NOT NULL);' },
            { sql: 'DROP VIEW IF EXISTS bi.v_orders;\nCREATE VIEW bi.v_orders AS SELECT 1 AS one;', file: 'R__v_orders.sql' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN "if" VARCHAR(16);' },
        ],
    },
    kinds: ALTERS_TABLE,
    mentions: ['if'],
    routines: true,
    check(statement, context) {
        const alter = alterTableIn(statement);
        if (alter === undefined)
            return;
        const { tokens } = statement;
        for (const { first, before, what } of conditionsIn(statement.first, alter)) {
            const at = wordsBetween(tokens, first, before);
            if (at === undefined)
                continue;
            context.report({ at, message: `Redshift has no ${what}; leave the words out, the migration runs once.`, fix: removal(tokens, at) });
        }
    },
});
function conditionsIn(first, { ifExists, name, actions }) {
    const found = actions.flatMap(conditionOf);
    return ifExists ? [{ first, before: name.first, what: 'ALTER TABLE IF EXISTS' }, ...found] : found;
}
function conditionOf(action) {
    const { first } = action;
    if (action.kind === 'AddColumn' && action.ifNotExists)
        return [{ first, before: action.column.first, what: 'ADD COLUMN IF NOT EXISTS' }];
    if (action.kind === 'DropColumn' && action.ifExists)
        return [{ first, before: action.name, what: 'DROP COLUMN IF EXISTS' }];
    if (action.kind === 'DropConstraint' && action.ifExists)
        return [{ first, before: action.name, what: 'DROP CONSTRAINT IF EXISTS' }];
    return [];
}
const IF = (0,keywords/* keyword */.Si)('if');
const EXISTS = (0,keywords/* keyword */.Si)('exists');
function wordsBetween(tokens, first, before) {
    let from = first;
    while (from < before && tokens.kind[from] !== IF)
        from++;
    let to = from;
    while (to < before && tokens.kind[to] !== EXISTS)
        to++;
    return to < before ? { first: from, last: to } : undefined;
}
/** The words with the space after them; a comment among them stays. */
function removal({ text, start, end }, { first, last }) {
    const from = start[first] ?? 0;
    const next = start[last + 1] ?? 0;
    const isPlain = /^if\s+(?:not\s+)?exists\s+$/i.test(text.slice(from, next));
    return isPlain ? { start: from, end: next, text: '' } : { start: from, end: end[last] ?? from, text: '' };
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-interleaved.js



const alterInterleaved = defineRule({
    id: 'alter/interleaved',
    summary: 'Take an interleaved sort key off before other changes, and never put one on.',
    why: 'Redshift refuses ALTER DISTKEY, ALTER DISTSTYLE and ALTER COLUMN … ENCODE while the table has an interleaved sort key, and no ALTER TABLE makes a sort key interleaved.',
    safe: 'ALTER TABLE … ALTER SORTKEY NONE (or a compound key) first; for a new interleaved key create the table anew and copy its rows.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            {
                sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd;',
                before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL) INTERLEAVED SORTKEY (id, region);',
            },
            { sql: 'ALTER TABLE sales.orders ALTER INTERLEAVED SORTKEY (id, region);' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd;', before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL) COMPOUND SORTKEY (id);' },
            {
                sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd;',
                before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL) INTERLEAVED SORTKEY (id, region);\nALTER TABLE sales.orders ALTER SORTKEY NONE;',
            },
            { sql: 'ALTER TABLE sales.orders ALTER SORTKEY NONE;', before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL) INTERLEAVED SORTKEY (id, region);' },
        ],
    },
    kinds: ALTERS_TABLE,
    check(statement, context) {
        const alter = alterTableIn(statement);
        if (alter === undefined)
            return;
        const { tokens } = statement;
        const setsSortKey = alter.actions.some((action) => hasOption(action, 'sortkey'));
        for (const action of alter.actions) {
            const at = { first: action.first, last: action.last };
            if (hasOption(action, 'interleaved')) {
                context.report({ at, message: 'ALTER TABLE makes no sort key interleaved; use a compound one, or create the table anew with it and copy the rows.' });
                continue;
            }
            const what = setsSortKey ? undefined : refusedChange(action, (option) => (option === null ? '' : (0,tree_text/* nodeText */.qd)(tokens, option)));
            if (what === undefined || !isInterleaved(ownTable(statement, alter.name, context)))
                continue;
            const name = shownName(tokens, alter.name);
            context.report({ at, message: `${name} has an interleaved sort key, with which Redshift refuses ${what}; run ALTER TABLE ${name} ALTER SORTKEY NONE first.` });
        }
    },
});
function isInterleaved(table) {
    return table?.sortStyle === 'interleaved';
}
function hasOption(action, word) {
    return action.kind === 'AlterAttributes' && action.options.some(({ name }) => name.includes(word));
}
/** The documentation says nothing about DISTSTYLE AUTO. */
function refusedChange(action, written) {
    if (action.kind === 'AlterColumn')
        return action.change === 'encode' ? 'ALTER COLUMN … ENCODE' : undefined;
    if (action.kind !== 'AlterAttributes')
        return undefined;
    const change = action.options.find(({ name, value }) => name === 'distkey' || (name === 'diststyle' && written(value).toLowerCase() !== 'auto'));
    return change === undefined ? undefined : `ALTER ${change.name.toUpperCase()}`;
}

;// CONCATENATED MODULE: ./build/src/core/lint/split-actions.js
/** Ends the statement at each comma and repeats its head; what stands between the actions, comments too, stays where it is. */
function splitActions({ tokens, first }, { actions }) {
    const { text } = tokens;
    const startOf = (token) => tokens.start[token] ?? 0;
    const endOf = (token) => tokens.end[token] ?? 0;
    const from = actions[0]?.first ?? first;
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
        // The comma is the token after the action, not one of a comment.
        const comma = startOf(action.last + 1);
        const gap = `${text.slice(endOf(action.last), comma)};${text.slice(comma + 1, startOf(following.first)).replace(/[ \t]+$/, '')}`;
        fixed += gap.includes('\n') ? gap + indent : gap + newline + indent;
    }
    return { start: endOf(actions[0]?.last ?? from), end: endOf(actions.at(-1)?.last ?? from), text: fixed };
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-multi-action.js



const alterMultiAction = defineRule({
    id: 'alter/multi-action',
    summary: 'Write one action per ALTER TABLE.',
    why: 'PostgreSQL takes a list of actions. Redshift combines only changes of the sort key with changes of the distribution, and changes of several encodings.',
    safe: 'Write ALTER TABLE once for each action; the fix does that.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            {
                sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark, OWNER TO etl;',
                fixed: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;\nALTER TABLE sales.orders OWNER TO etl;',
            },
            {
                sql: 'ALTER TABLE sales.orders\n  DROP CONSTRAINT orders_customer, -- moved\n  ADD CONSTRAINT orders_client FOREIGN KEY (client_id) REFERENCES sales.clients (id);',
                fixed: 'ALTER TABLE sales.orders\n  DROP CONSTRAINT orders_customer; -- moved\nALTER TABLE sales.orders\n  ADD CONSTRAINT orders_client FOREIGN KEY (client_id) REFERENCES sales.clients (id);',
            },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders ALTER SORTKEY (placed_at), ALTER DISTKEY customer_id;' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN note ENCODE zstd, ALTER COLUMN region ENCODE bytedict;' },
            { sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;\nALTER TABLE sales.orders OWNER TO etl;' },
        ],
    },
    kinds: ALTERS_TABLE,
    routines: true,
    check(statement, context) {
        const alter = alterTableIn(statement);
        if (alter === undefined || alter.actions.length < 2 || !alter.actions.some(standsAlone))
            return;
        // Several added columns have a rule of their own.
        if (alter.actions.filter(({ kind }) => kind === 'AddColumn').length > 1)
            return;
        context.report({
            at: { first: alter.actions[1]?.first ?? statement.first, last: statement.last },
            message: `Redshift takes one action per ALTER TABLE, this one has ${alter.actions.length}; write a statement for each.`,
            fix: splitActions(statement, alter),
        });
    },
});
const ALONE = new Set(['AddColumn', 'DropColumn', 'RenameColumn', 'RenameTable', 'AddConstraint', 'DropConstraint', 'ChangeOwner']);
function standsAlone({ kind }) {
    return ALONE.has(kind);
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-multi-add.js
/** Redshift adds one column per ALTER TABLE. */


const alterMultiAdd = defineRule({
    id: 'alter/multi-add',
    summary: 'Add one column per ALTER TABLE.',
    why: 'PostgreSQL takes a list of actions, Redshift takes one and rejects the statement. Several ALTER TABLE in one migration commit together all the same.',
    safe: 'Write ALTER TABLE once for each column; the fix does that.',
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
            { sql: 'ALTER TABLE spectrum.orders ADD PARTITION (day=\'2026-01-01\') LOCATION \'s3://lake/1/\' PARTITION (day=\'2026-01-02\') LOCATION \'s3://lake/2/\';' },
        ],
    },
    kinds: ['alter-table'],
    routines: true,
    check(statement, context) {
        const { status, tree } = statement.syntax;
        if (tree?.kind !== 'AlterTable' || tree.actions.length < 2)
            return;
        const [first, second, ...more] = tree.actions.filter(({ kind }) => kind === 'AddColumn');
        if (first === undefined || second === undefined)
            return;
        const isWhole = status === 'parsed' && tree.actions.every(({ kind }) => kind === 'AddColumn' || kind === 'AddConstraint');
        context.report({
            at: { first: second.first, last: statement.last },
            message: `Redshift adds one column per ALTER TABLE, this one has ${more.length + 2}.`,
            fix: isWhole ? splitActions(statement, tree) : undefined,
        });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-pk-nullable.js
/** A primary key needs columns that were NOT NULL from the beginning. */



const alterPkNullable = defineRule({
    id: 'alter/pk-nullable',
    summary: 'Add a primary key over NOT NULL columns only.',
    why: 'Redshift refuses ADD PRIMARY KEY over a column that may be NULL, and NOT NULL cannot be added to a column that is there.',
    safe: 'Define the column NOT NULL in CREATE TABLE, or add a new one with a default and NOT NULL, fill it, and build the key on that.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders ADD PRIMARY KEY (id);', before: 'CREATE TABLE sales.orders (id BIGINT, total DECIMAL(12,2) NOT NULL);' },
            { sql: 'ALTER TABLE sales.lines ADD CONSTRAINT lines_pk PRIMARY KEY (order_id, line);', before: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL, line INT);' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders ADD PRIMARY KEY (id);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2));' },
            { sql: 'ALTER TABLE sales.orders ADD PRIMARY KEY (id);', before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1, 1), total DECIMAL(12,2));' },
            { sql: 'ALTER TABLE sales.orders ADD PRIMARY KEY (id);', before: 'CREATE TABLE sales.orders AS SELECT id, total FROM sales.old_orders;' },
            { sql: 'ALTER TABLE sales.orders ADD UNIQUE (code);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, code VARCHAR(8));' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT, PRIMARY KEY (id));' },
        ],
    },
    kinds: ['alter-table'],
    mentions: ['primary'],
    check(statement, context) {
        const alter = alterTableIn(statement);
        for (const action of alter?.actions ?? []) {
            if (alter === undefined || action.kind !== 'AddConstraint' || action.constraint.type !== 'primary key')
                continue;
            const table = ownTable(statement, alter.name, context);
            for (const name of action.constraint.columns?.names ?? []) {
                const column = columnOf(table, (0,tokenizer/* foldedName */.mw)(statement.tokens, name.last));
                // The columns of CREATE TABLE AS have no type here, and what they allow is not known either.
                if (column === undefined || column.notNull || column.type === '')
                    continue;
                context.report({ at: name, message: `${column.name} may be NULL, so Redshift refuses it in a primary key; NOT NULL belongs to the definition with which the column is made.` });
            }
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/made-here.js

/** Whether the table or view of this name was made by an earlier statement of the file. */
function isMadeHere({ tokens }, name, context) {
    if ((0,tree_text/* holdsTemplate */.hn)(tokens, name))
        return false;
    const { database, ...local } = (0,tree_text/* objectName */.Hd)(tokens, name);
    const use = { ...local, access: 'read' };
    if (database !== '')
        return false;
    if (context.facts.isTemporary(use, context.index))
        return true;
    const known = context.catalog.relation(local);
    return known === undefined ? isCreatedBefore(local, context) : isFromHere(known.origin, context);
}
/** Whether what has this origin was made by an earlier statement of the file, and not by one that may have found it there. */
function isFromHere(origin, { file, index }) {
    const [head] = file.statements;
    if (head === undefined || head.range.path !== origin.path)
        return false;
    // Where the text lies inside of another file, all its places are moved by the same amount.
    const offset = origin.start.offset - head.range.start.offset + (file.tokens.start[head.first] ?? 0);
    let low = 0;
    let high = index;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (startOf(file, middle) < offset)
            low = middle + 1;
        else
            high = middle;
    }
    const maker = low < index && startOf(file, low) === offset ? file.statements[low] : undefined;
    return maker !== undefined && !isConditional(maker);
}
function startOf({ statements, tokens }, at) {
    return tokens.start[statements[at]?.first ?? 0] ?? 0;
}
function isCreatedBefore({ schema, name }, { file, index }) {
    for (let at = 0; at < index; at++) {
        const statement = file.statements[at];
        if (statement?.targets.some((use) => use.access === 'create' && use.name === name && use.schema === schema) === true)
            return !isConditional(statement);
    }
    return false;
}
/** IF NOT EXISTS and OR REPLACE leave open what was there before. */
function isConditional({ syntax: { tree } }) {
    return tree !== null && (('ifNotExists' in tree && tree.ifNotExists) || ('orReplace' in tree && tree.orReplace));
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-rewrite.js




const alterRewrite = defineRule({
    id: 'alter/rewrite',
    summary: 'Plan the time that a new distribution or sort key of an existing table takes.',
    why: 'ALTER DISTKEY, DISTSTYLE and SORTKEY rewrite every row of the table. Readers and writers wait meanwhile, and VACUUM and other such changes of the table fail.',
    safe: 'Give the change a migration of its own and apply it in a quiet hour; or fill a new table with INSERT … SELECT and swap the names.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders ALTER DISTKEY customer_id;' },
            { sql: 'ALTER TABLE sales.orders ALTER DISTSTYLE ALL, ALTER SORTKEY (placed_at);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (customer_id INT NOT NULL, total DECIMAL(12,2) NOT NULL);\nALTER TABLE sales.orders ALTER DISTKEY customer_id;' },
            { sql: 'ALTER TABLE sales.orders ALTER SORTKEY AUTO;' },
            { sql: 'ALTER TABLE sales.orders ALTER DISTSTYLE AUTO;' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN note ENCODE zstd;' },
        ],
    },
    kinds: ALTERS_TABLE,
    mentions: ['distkey', 'diststyle', 'sortkey'],
    check(statement, context) {
        const alter = alterTableIn(statement);
        if (alter === undefined)
            return;
        const { tokens } = statement;
        for (const action of alter.actions) {
            if (action.kind !== 'AlterAttributes' || !action.options.some((option) => rewrites(option, option.value === null ? '' : (0,tree_text/* nodeText */.qd)(tokens, option.value))))
                continue;
            if (isMadeHere(statement, alter.name, context) || isRefused(ownTable(statement, alter.name, context), alter))
                return;
            context.report({
                at: { first: action.first, last: action.last },
                message: `This rewrites every row of ${shownName(tokens, alter.name)}, and its readers and writers wait until it is done; give it a migration of its own and a quiet hour.`,
            });
            return;
        }
    },
});
/** With an interleaved sort key Redshift changes only the sort key, and then the table is no longer interleaved. */
function isRefused(table, { actions }) {
    return table?.sortStyle === 'interleaved' && !actions.some((action) => action.kind === 'AlterAttributes' && action.options.some(({ name }) => name.includes('sortkey')));
}
/** AUTO keeps what there is and leaves the rest to Redshift, NONE only forgets the order. */
function rewrites({ name, value }, written) {
    if (name === 'diststyle')
        return /^(?:all|even|key)$/i.test(written);
    return name === 'distkey' || ((name === 'sortkey' || name === 'compound sortkey') && value?.kind === 'NameList');
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-same-encoding.js
/** A new encoding that is the old one. */




const alterSameEncoding = defineRule({
    id: 'alter/same-encoding',
    summary: 'Change an encoding to another one, and once per statement.',
    why: 'Redshift refuses ALTER COLUMN … ENCODE with the encoding the column has, and one that names a column twice.',
    safe: 'Leave the change out; SVV_TABLE_INFO and PG_TABLE_DEF show what a column has.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd;', before: 'CREATE TABLE sales.orders (id INT NOT NULL ENCODE az64, region VARCHAR(8) NOT NULL ENCODE zstd);' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE lzo, ALTER COLUMN region ENCODE zstd;' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE lzo;', before: 'CREATE TABLE sales.orders (id INT NOT NULL ENCODE az64, region VARCHAR(8) NOT NULL ENCODE zstd);' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd;', before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL ENCODE zstd) SORTKEY (region);' },
            {
                sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd;',
                before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL ENCODE zstd);\nALTER TABLE sales.orders ALTER ENCODE AUTO;',
            },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN region ENCODE zstd, ALTER COLUMN note ENCODE zstd;' },
        ],
    },
    kinds: ALTERS_TABLE,
    mentions: ['encode'],
    check(statement, context) {
        const alter = alterTableIn(statement);
        if (alter === undefined)
            return;
        const { tokens } = statement;
        const table = ownTable(statement, alter.name, context);
        const changed = new Set();
        for (const action of alter.actions) {
            if (action.kind !== 'AlterColumn' || action.encoding < 0)
                continue;
            const name = (0,tokenizer/* foldedName */.mw)(tokens, action.name);
            const column = columnOf(table, name);
            const at = { first: action.first, last: action.last };
            if (changed.has(name))
                context.report({ at, message: `This statement changes the encoding of ${name} twice, which Redshift refuses; keep one of the changes.` });
            else if (table !== undefined && column !== undefined && certainEncoding(table, column) === (0,tokenizer/* tokenText */.pA)(tokens, action.encoding).toLowerCase()) {
                context.report({ at, message: `${name} has the encoding ${(0,tokenizer/* tokenText */.pA)(tokens, action.encoding).toUpperCase()} already, and Redshift refuses one that is no other; leave the change out.` });
            }
            changed.add(name);
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-same-size.js
/** A new size that is the old one. */



const alterSameSize = defineRule({
    id: 'alter/same-size',
    summary: 'Leave out an ALTER COLUMN TYPE to the size the column has.',
    why: 'Redshift refuses it: "target column size should be different". TEXT and a VARCHAR without a length are VARCHAR(256).',
    safe: 'Remove the statement.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(100);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, note VARCHAR(100) NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(65535);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, note VARCHAR(MAX) NOT NULL);' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(200);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, note VARCHAR(100) NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(100);' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(100);', before: 'CREATE TABLE crm.orders (id INT NOT NULL, note VARCHAR(100) NOT NULL);' },
        ],
    },
    kinds: ALTERS_TABLE,
    mentions: ['type'],
    check(statement, context) {
        for (const resize of resizesIn(statement, context)) {
            if (resize.to !== resize.from || resize.blockedBy !== undefined)
                continue;
            context.report({ at: resize.at, message: `${resize.column.name} has ${resize.from} bytes already, and Redshift refuses a size that is no other; leave the statement out.` });
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-set-default.js



const alterSetDefault = defineRule({
    id: 'alter/set-default',
    summary: 'Give a column its default and its NOT NULL when you add it.',
    why: 'Redshift has no ALTER COLUMN … SET or DROP DEFAULT and none of NOT NULL: the statement is refused. Both belong to the definition with which the column is made.',
    safe: 'ALTER TABLE … ADD COLUMN status_new VARCHAR(8) DEFAULT \'open\' NOT NULL; UPDATE … SET status_new = status; then drop the old column and rename the new one.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN status SET DEFAULT \'open\';' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN status SET NOT NULL;' },
            { sql: 'ALTER TABLE sales.orders ALTER status DROP NOT NULL;' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders ADD COLUMN status VARCHAR(8) DEFAULT \'open\' NOT NULL;' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, status VARCHAR(8) DEFAULT \'open\' NOT NULL);' },
            { sql: 'ALTER TABLE lake.orders ALTER COLUMN status SET DEFAULT \'open\';', before: 'CREATE EXTERNAL SCHEMA lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE DEFAULT;' },
        ],
    },
    kinds: ALTERS_TABLE,
    mentions: ['set', 'drop'],
    routines: true,
    check(statement, context) {
        const alter = alterTableIn(statement);
        if (alter === undefined || isInLake(statement, alter.name, context))
            return;
        for (const action of alter.actions) {
            if (action.kind !== 'AlterColumn' || !REFUSED.has(action.change))
                continue;
            const column = (0,tokenizer/* foldedName */.mw)(statement.tokens, action.name);
            context.report({
                at: { first: action.first, last: action.last },
                message: `Redshift has no ALTER COLUMN … ${action.change.toUpperCase()}; add a column that is made as ${column} should be, fill it with UPDATE, drop ${column} and rename the new one.`,
            });
        }
    },
});
const REFUSED = new Set(['set default', 'drop default', 'set not null', 'drop not null']);

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-shrink-varchar.js
/** A VARCHAR that gets smaller may be too small for what is in it. */



const alterShrinkVarchar = defineRule({
    id: 'alter/shrink-varchar',
    summary: 'Make sure that the values fit before you make a VARCHAR smaller.',
    why: 'Redshift refuses a size below the longest value that is stored, in bytes. The migration works where the data is short, in a test say, and fails in production.',
    safe: 'Ask SELECT MAX(OCTET_LENGTH(column)) in every environment first, or leave the size: VARCHAR stores only what is in it.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(100);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, note VARCHAR(4000) NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(100);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, note TEXT NOT NULL);' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(8000);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, note VARCHAR(4000) NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(100);' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN note TYPE VARCHAR(${length});', before: 'CREATE TABLE sales.orders (id INT NOT NULL, note VARCHAR(4000) NOT NULL);' },
        ],
    },
    kinds: ALTERS_TABLE,
    mentions: ['type'],
    check(statement, context) {
        for (const resize of resizesIn(statement, context)) {
            if (resize.to >= resize.from || resize.blockedBy !== undefined)
                continue;
            context.report({ at: resize.at, message: `${resize.column.name} has ${resize.from} bytes and gets ${resize.to}: Redshift refuses that when a longer value is stored; look for MAX(OCTET_LENGTH(${resize.column.name})) in every environment first.` });
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-unknown-column.js



const alterUnknownColumn = defineRule({
    id: 'alter/unknown-column',
    summary: 'Alter only columns that the table has.',
    why: 'The migrations before this one create the table and every change of it, and the column is not among what they leave: the statement fails.',
    safe: 'Look for the column’s name as the last migration leaves it; it may have been renamed or dropped.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders DROP COLUMN note;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);\nALTER TABLE sales.orders DROP COLUMN note;' },
            { sql: 'ALTER TABLE sales.orders RENAME COLUMN total TO amount;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders ADD UNIQUE (code);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;', before: 'CREATE TABLE sales.orders AS SELECT * FROM sales.old_orders;' },
            { sql: 'ALTER TABLE sales.orders RENAME COLUMN "Note" TO remark;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, NOTE VARCHAR(80) NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;', before: 'CREATE TABLE sales.lines (id BIGINT NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders RENAME COLUMN {{ old }} TO remark;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
        ],
    },
    kinds: ALTERS_TABLE,
    check(statement, context) {
        const alter = alterTableIn(statement);
        const table = alter === undefined ? undefined : ownTable(statement, alter.name, context);
        if (alter === undefined || table === undefined)
            return;
        const { tokens } = statement;
        for (const action of alter.actions) {
            for (const token of columnsIn(action))
                if (isUnknown(tokens, token, table)) {
                    const column = (0,tokenizer/* foldedName */.mw)(tokens, token);
                    context.report({ at: { first: token, last: token }, message: `${shownName(tokens, alter.name)} has no column ${column} as the migrations before this one leave it${hint(table)}.` });
                }
            // What a later action of the same statement finds is another table.
            if (action.kind === 'AddColumn' || action.kind === 'RenameColumn' || action.kind === 'DropColumn')
                return;
        }
    },
});
/** The tokens that name a column of the table. */
function columnsIn(action) {
    switch (action.kind) {
        case 'DropColumn': return action.ifExists ? [] : [action.name];
        case 'RenameColumn':
        case 'AlterColumn': return [action.name];
        case 'AddConstraint': return (action.constraint.columns?.names ?? []).map(({ last }) => last);
        case 'AlterAttributes': return action.options.flatMap(keyColumns);
        default: return [];
    }
}
function keyColumns({ name, value }) {
    return name.endsWith('key') && value?.kind === 'NameList' ? value.names.map(({ last }) => last) : [];
}
function isUnknown(tokens, token, table) {
    const kind = tokens.kind[token];
    return kind !== tokenizer/* Shape */.yp.Template && kind !== tokenizer/* Shape */.yp.Number && lacksColumn(table, (0,tokenizer/* foldedName */.mw)(tokens, token));
}
const SHOWN_MAX = 8;
function hint({ columns }) {
    const names = columns.map(({ name }) => name);
    return names.length === 0 ? '' : `; it has ${names.slice(0, SHOWN_MAX).join(', ')}${names.length > SHOWN_MAX ? ' and others' : ''}`;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/alter-unsupported-type-change.js





const alterUnsupportedTypeChange = defineRule({
    id: 'alter/unsupported-type-change',
    summary: 'Change a type with a new column, not with ALTER COLUMN TYPE.',
    why: 'Redshift changes the size of a VARCHAR in place and no other type: every other ALTER COLUMN … TYPE is refused. Iceberg tables may also widen INTEGER, REAL and DECIMAL.',
    safe: 'ALTER TABLE … ADD COLUMN total_new DECIMAL(18,2); UPDATE … SET total_new = total; ALTER TABLE … DROP COLUMN total; ALTER TABLE … RENAME COLUMN total_new TO total.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN placed_on TYPE DATE;' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN id TYPE BIGINT;', before: 'CREATE TABLE sales.orders (id INT NOT NULL, placed_on DATE NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN region TYPE VARCHAR(32);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, region CHAR(8) NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN region TYPE VARCHAR(32) USING TRIM(region);' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN region TYPE VARCHAR(32);', before: 'CREATE TABLE sales.orders (id INT NOT NULL, region VARCHAR(8) NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN region TYPE CHARACTER VARYING(32);' },
            { sql: 'ALTER TABLE lake.orders ALTER COLUMN id TYPE BIGINT;' },
            { sql: 'ALTER TABLE lake.orders ALTER COLUMN total TYPE DECIMAL(20,2);', before: 'CREATE EXTERNAL SCHEMA lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE DEFAULT;' },
            { sql: 'ALTER TABLE sales.orders ALTER COLUMN checksum TYPE VARBYTE(64);' },
        ],
    },
    kinds: ALTERS_TABLE,
    mentions: ['type'],
    routines: true,
    check(statement, context) {
        const alter = alterTableIn(statement);
        if (alter === undefined)
            return;
        for (const action of alter.actions)
            if (action.kind === 'AlterColumn' && action.change === 'type')
                checkType(statement, context, alter, action);
    },
});
function checkType(statement, context, alter, { name, type, value }) {
    const { tokens } = statement;
    const { family } = type === null ? { family: undefined } : writtenType(tokens, type);
    if (type === null || family === undefined)
        return;
    const column = (0,tokenizer/* foldedName */.mw)(tokens, name);
    const known = columnOf(ownTable(statement, alter.name, context), column);
    const from = known === undefined ? undefined : typeOfColumn(known).family;
    const refuse = (what) => context.report({ at: type, message: `${what}; add a column of the new type, fill it with UPDATE, drop ${column} and rename the new one.` });
    if (!RESIZABLE.has(family)) {
        const isPossible = isInLake(statement, alter.name, context) || (PROMOTED.has(family) && mayBeInLake(statement, alter.name, context));
        if (!isPossible)
            refuse(`Redshift changes only the size of a VARCHAR, not a column to ${(0,tree_text/* nodeText */.qd)(tokens, type).toUpperCase()}`);
    }
    else if (from !== undefined && from !== family)
        refuse(`${column} is ${from.toUpperCase()}, which Redshift does not turn into ${family.toUpperCase()}`);
    else if (value !== null)
        context.report({ at: value, message: `Redshift’s ALTER COLUMN … TYPE has no USING; the size of ${column} changes without it.` });
}
/** The documentation speaks of VARCHAR alone, but VARBYTE has been seen to grow: https://github.com/dbt-labs/dbt-adapters/pull/1635 */
const RESIZABLE = new Set(['varchar', 'varbyte']);
/** What a column of an Iceberg table may become. https://docs.aws.amazon.com/redshift/latest/dg/iceberg-alter-table.html */
const PROMOTED = new Set(['bigint', 'double precision', 'decimal', 'timestamp']);

// EXTERNAL MODULE: ./build/src/core/migrate/limits.js
var limits = __webpack_require__(9519);
// EXTERNAL MODULE: ./build/src/core/migrate/directives.js
var directives = __webpack_require__(1981);
// EXTERNAL MODULE: ./build/src/core/migrate/segments.js
var segments = __webpack_require__(1977);
// EXTERNAL MODULE: ./build/src/core/sql/describe.js
var describe = __webpack_require__(6613);
// EXTERNAL MODULE: ./build/src/core/lint/file-facts.js
var file_facts = __webpack_require__(9823);
;// CONCATENATED MODULE: ./build/src/core/lint/temporary-tables.js




const REMEMBERED = new WeakMap();
const NONE = new Map();
/** By their names, the indexes of the statements that make them, in order. */
function temporaryTablesOf(file) {
    const known = REMEMBERED.get(file);
    if (known !== undefined)
        return known;
    const made = mayMakeAny(file) ? readTables(file) : NONE;
    REMEMBERED.set(file, made);
    return made;
}
/**
 * Whether DROP … IF EXISTS stands for a temporary table: one that the file makes afterwards, so that it can be run again in the same
 * session, where no permanent table of the name is known.
 */
function isScratchTable({ syntax: { tree } }, { schema, name }, { file, index, catalog }) {
    if (schema === 'pg_temp')
        return true;
    if (tree?.kind !== 'Drop' || !tree.ifExists || schema !== '' || catalog.relation({ schema, name }) !== undefined || catalog.relation({ schema: 'public', name }) !== undefined)
        return false;
    return (temporaryTablesOf(file).get(name)?.at(-1) ?? -1) > index;
}
const TEMPORARY = (0,keywords/* keyword */.Si)('temporary');
const TEMP = (0,keywords/* keyword */.Si)('temp');
/** Most files make none, which is told without a look at their statements. */
function mayMakeAny({ text, tokens: { kind } }) {
    return kind.includes(TEMP) || kind.includes(TEMPORARY) || text.includes('#');
}
function readTables(file) {
    const made = new Map();
    for (const [index, statement] of file.statements.entries()) {
        for (const name of namesMadeBy(statement)) {
            const places = made.get(name);
            if (places === undefined)
                made.set(name, [index]);
            else
                places.push(index);
        }
    }
    return made;
}
/** What CREATE TABLE, CREATE VIEW and SELECT INTO make; a name that begins with `#` is a temporary one. */
function namesMadeBy(statement) {
    const kind = statement.row?.kind;
    if (kind === 'create-view' || (0,file_facts/* createsTemporary */.H)(statement)) {
        return statement.relations.flatMap(({ access, name }) => access === 'create' && (kind !== 'create-view' || name.startsWith('#')) ? [name] : []);
    }
    if (kind !== 'select')
        return [];
    return (0,tree_text/* nodesOf */.Nh)(statement, 'Into').flatMap(({ temporary, targets }) => targets.map(({ last }) => (0,tokenizer/* foldedName */.mw)(statement.tokens, last)).filter((name) => temporary || name.startsWith('#')));
}

;// CONCATENATED MODULE: ./build/src/core/lint/file-segments.js






const file_segments_REMEMBERED = new WeakMap();
/** How the file runs; undefined for a file that is no migration, because nobody knows how that is run. */
function fileRunOf({ kind, file, catalog, facts }) {
    if (kind === undefined)
        return undefined;
    const known = file_segments_REMEMBERED.get(file);
    if (known !== undefined)
        return known;
    const modes = modesOf(file, catalog);
    const segments = cut(file, modes);
    const segmentOf = [];
    for (const segment of segments)
        for (let at = segment.first; at <= segment.last; at++)
            segmentOf.push(segment);
    let lasting;
    const run = {
        segments,
        segmentOf,
        runsAlone: (index) => modes[index] === 'alone',
        get lasting() {
            return (lasting ??= lastingIn(file, modes, facts));
        },
    };
    file_segments_REMEMBERED.set(file, run);
    return run;
}
function lastingIn(file, modes, facts) {
    const hasTemporary = temporaryTablesOf(file).size > 0;
    return file.statements.flatMap((statement, index) => {
        if (modes[index] !== 'together' || WITHOUT_EFFECT.has(statement.row?.kind ?? '') || (0,file_facts/* createsTemporary */.H)(statement))
            return [];
        return hasTemporary && statement.relations.some((use) => use.access !== 'read' && facts.isTemporary(use, index)) ? [] : [index];
    });
}
/** Kinds that leave nothing behind in the warehouse when their session ends. */
const WITHOUT_EFFECT = new Set(['set', 'reset', 'show', 'select', 'explain', 'use', 'cancel', 'analyze', 'lock', 'begin', 'commit', 'rollback', 'savepoint',
    'set-session-authorization', 'set-session-characteristics', 'prepare', 'deallocate', 'declare-cursor', 'fetch', 'close', 'desc-datashare', 'desc-identity-provider']);
function modesOf(file, catalog) {
    const directive = (0,directives/* saysNoTransaction */.u)(file);
    const externalSchemas = new Set();
    for (const { name, external } of catalog.schemas)
        if (external)
            externalSchemas.add(name);
    for (const statement of file.statements)
        if (statement.row?.kind === 'create-external-schema')
            externalSchemas.add((0,describe/* targetName */.je)(statement));
    const knowledge = { externalSchemas, procedures: NO_PROCEDURES };
    return file.statements.map((statement) => {
        if (directive)
            return 'alone';
        if (statement.row?.kind === 'call')
            return endsTransactions(statement, catalog) ? 'alone' : 'unknown';
        // Asked first, because the tool's own answer also says why, which costs more than the rest.
        if (statement.row === undefined || statement.row.runs === 'standalone')
            return 'alone';
        return (0,segments/* runMode */.r)(statement, knowledge).alone ? 'alone' : 'together';
    });
}
const NO_PROCEDURES = new Map();
function endsTransactions(statement, catalog) {
    const parts = (0,describe/* targetName */.je)(statement).split('.');
    const routines = catalog.routines({ schema: parts.at(-2) ?? '', name: parts.at(-1) ?? '' });
    return routines.length > 0 && routines.every(({ nonatomic, endsTransactionBy }) => nonatomic || (endsTransactionBy ?? []).length > 0);
}
function cut({ statements, text }, modes) {
    // No UTF-16 code unit is more than three bytes of UTF-8.
    const canFill = text.length * 3 > limits/* LIMITS */.b.batchBytesMax;
    const segments = [];
    let first = 0;
    let bytes = 0;
    let overflows = false;
    const close = (end) => {
        if (end > first)
            segments.push({ first, last: end - 1, alone: modes[first] === 'alone', overflows });
        first = end;
        bytes = 0;
        overflows = false;
    };
    for (const [index, statement] of statements.entries()) {
        const size = canFill ? Buffer.byteLength(statement.text, 'utf8') : 0;
        if (modes[index] === 'alone' || modes[index - 1] === 'alone')
            close(index);
        else if (index - first >= limits/* LIMITS */.b.batchStatementsMax || bytes + size > limits/* LIMITS */.b.batchBytesMax) {
            const isFull = index > first;
            close(index);
            overflows = isFull;
        }
        bytes += size;
    }
    close(statements.length);
    return segments;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/api-batch-size.js
/** A transaction of the Data API holds a limited number of statements. */



const apiBatchSize = defineRule({
    id: 'api/batch-size',
    summary: 'Keep what must commit together within one request of the Data API.',
    why: `A request of the Data API is one transaction of at most 40 statements, of which the tool needs ${40 - limits/* LIMITS */.b.batchStatementsMax}, and of about 100 kB. A migration with more than ${limits/* LIMITS */.b.batchStatementsMax} `
        + 'statements is cut into several transactions, and a failure in a later one leaves the earlier ones in place.',
    safe: 'Merge single-row INSERTs into one, name several tables in one GRANT, or split the migration where a reader would: each part then stands or falls as a whole.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_BatchExecuteStatement.html'),
    examples: {
        bad: [{ sql: grants(limits/* LIMITS */.b.batchStatementsMax + 1) }, { sql: `ANALYZE sales.t1;\n${grants(limits/* LIMITS */.b.batchStatementsMax + 4)}` }],
        good: [
            { sql: 'GRANT SELECT ON sales.t1, sales.t2, sales.t3 TO GROUP analysts;\n' },
            { sql: `${grants(20)}VACUUM sales.t1;\n${grants(20)}` },
            { sql: `-- redshift-devops: no-transaction\n${grants(limits/* LIMITS */.b.batchStatementsMax + 1)}` },
        ],
    },
    check(_statement, context) {
        const { file: { statements }, index } = context;
        // Asked once per file; the statements of a file share their tokens.
        if (index > 0 || (statements.length <= limits/* LIMITS */.b.batchStatementsMax && context.file.text.length * 3 <= limits/* LIMITS */.b.batchBytesMax))
            return;
        const run = fileRunOf(context);
        for (const { first, overflows } of run?.segments ?? []) {
            const statement = statements[first];
            if (!overflows || statement === undefined)
                continue;
            const begun = run?.segmentOf[first - 1]?.first ?? 0;
            context.report({
                at: { first: statement.first, last: statement.first },
                message: `The ${first - begun} statements before this one (from line ${statements[begun]?.range.start.line ?? 1}) fill a transaction of the Data API and are committed before it; split `
                    + 'the migration here, or merge statements.',
            });
        }
    },
});
function grants(count) {
    return Array.from({ length: count }, (_, index) => `GRANT SELECT ON sales.t${index + 1} TO GROUP analysts;\n`).join('');
}

// EXTERNAL MODULE: ./build/src/core/sql/sql-file.js
var sql_file = __webpack_require__(7853);
;// CONCATENATED MODULE: ./build/src/core/lint/rules/api-client-command.js
/** Commands of psql and RSQL, which the client runs and the warehouse does not know. */


const apiClientCommand = defineRule({
    id: 'api/client-command',
    summary: 'Leave the commands of psql and RSQL out.',
    why: 'A line that begins with a backslash is run by psql or RSQL itself. The Data API sends it to the warehouse, which knows no such statement, and the migration fails.',
    safe: 'Remove \\timing and \\echo; put what \\i includes into the file; load with COPY and export with UNLOAD instead of \\copy and \\o.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/mgmt/rsql-query-tool-commands.html'),
    examples: {
        bad: [
            { sql: '\\timing\nSELECT COUNT(*) AS orders FROM sales.orders;' },
            { sql: 'SELECT COUNT(*) AS orders FROM sales.orders;\n\\i more.sql' },
        ],
        good: [{ sql: 'SELECT \'\\timing\' AS words FROM sales.orders;' }],
    },
    kinds: [],
    unknownStatements: true,
    check({ tokens, first, last }, context) {
        if ((0,sql_file/* isClientCommand */.FT)(tokens, first))
            context.report({ at: { first, last }, message: 'A command of psql is no SQL: the warehouse refuses it; remove the line.' });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/api-session-state.js




const apiSessionState = defineRule({
    id: 'api/session-state',
    summary: 'Write SET where the statements it is meant for run in the same session.',
    why: 'The tool sends each transaction, and each statement that runs alone, as one request of the Data API, and a session ends with its request. So SET does not '
        + 'reach VACUUM, TRUNCATE or whatever else runs alone, nothing behind such a statement, and no later file.',
    safe: 'Write schema names instead of SET search_path; repeat SET after the statement that runs alone; set what must hold for every session with '
        + 'ALTER USER … SET for the user that migrates.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html'),
    examples: {
        bad: [
            { sql: 'SET wlm_query_slot_count TO 4;\nVACUUM sales.orders;\n' },
            { sql: 'UPDATE sales.load SET is_done = true WHERE id = 7;\nSET timezone TO \'UTC\';\n' },
            { sql: 'SET search_path TO sales;\nINSERT INTO region (code) VALUES (\'eu\');\nVACUUM orders;\n' },
        ],
        good: [
            { sql: 'SET search_path TO sales;\nINSERT INTO region (code) VALUES (\'eu\');\nVACUUM sales.orders;\n' },
            { sql: 'SET query_group TO \'load\';\nINSERT INTO sales.region (code) VALUES (\'eu\');\nRESET query_group;\n' },
            { sql: 'VACUUM sales.orders;\nSET timezone TO \'UTC\';\nINSERT INTO sales.load (loaded_at) VALUES (GETDATE());\n' },
        ],
    },
    kinds: ['set', 'set-session-authorization'],
    check(statement, context) {
        const name = parameterOf(statement);
        const run = name === undefined ? undefined : fileRunOf(context);
        const own = run?.segmentOf[context.index];
        if (name === undefined || run === undefined || own === undefined)
            return;
        const { file: { statements }, index } = context;
        const { first, last } = statement;
        const next = nextConcerned(statements, index);
        if (next > own.last) {
            const following = statements[next];
            context.report({ at: { first, last }, message: following === undefined
                    ? `SET ${name} has no effect at the end of a migration, where its session ends; remove it.`
                    : `SET ${name} has no effect: the statement of line ${following.range.start.line} runs in a session of its own; use ALTER USER … SET for the user that migrates.` });
            return;
        }
        const missed = isLocal(statement) ? -1 : firstMissed(name, own.last + 1, context);
        const beyond = statements[missed];
        if (beyond === undefined)
            return;
        const instead = name === SEARCH_PATH ? 'write its schema' : run.runsAlone(missed) ? 'use ALTER USER … SET for the user that migrates' : 'repeat it there';
        context.report({ at: { first, last }, message: `SET ${name} does not reach the statement of line ${beyond.range.start.line}, which runs in another session; ${instead}.` });
    },
});
const SEARCH_PATH = 'search_path';
const AUTHORIZATION = 'session authorization';
/** What is set; undefined where a template hides it, and for the modes of a transaction. */
function parameterOf({ tokens, syntax: { tree } }) {
    if (tree?.kind === 'SetSessionAuthorization')
        return AUTHORIZATION;
    if (tree?.kind !== 'SetParameter' || tree.setting === null)
        return undefined;
    const { name } = tree.setting;
    if (name === null)
        return 'time zone';
    return (0,tree_text/* holdsTemplate */.hn)(tokens, name) ? undefined : (0,tokenizer/* foldedName */.mw)(tokens, name.last);
}
function isLocal({ syntax: { tree } }) {
    return tree?.kind === 'SetParameter' && tree.scope === 'local';
}
const SESSION_KINDS = new Set(['set', 'reset', 'show', 'use', 'set-session-authorization', 'set-session-characteristics', 'begin', 'commit', 'rollback']);
/** Whether a setting can mean anything to it. */
function isConcerned({ row }) {
    return row === undefined || !SESSION_KINDS.has(row.kind);
}
/** The index of the next statement that a setting could be meant for; the number of statements when there is none. */
function nextConcerned(statements, index) {
    let at = index + 1;
    for (let statement = statements[at]; statement !== undefined && !isConcerned(statement); statement = statements[at])
        at++;
    return at;
}
/** Parameters that concern every statement. Any other one concerns those that read or write rows. */
const CONCERN_ALL = new Set([AUTHORIZATION, 'session_authorization', 'statement_timeout', 'query_group', 'wlm_query_slot_count']);
const READ_OR_WRITE_ROWS = new Set(['select', 'insert', 'update', 'delete', 'merge', 'copy', 'unload']);
/** How far a setting is followed: in a file of thousands of statements the finding is made long before. */
const FOLLOWED_MAX = 200;
/** The index of the first statement of later segments that the setting was meant for, unless it is set again before; -1 when there is none. */
function firstMissed(name, from, { file: { statements }, facts }) {
    for (let index = from; index < Math.min(statements.length, from + FOLLOWED_MAX); index++) {
        const statement = statements[index];
        if (statement === undefined || parameterOf(statement) === name)
            return -1;
        if (!isConcerned(statement))
            continue;
        if (CONCERN_ALL.has(name))
            return index;
        if (name !== SEARCH_PATH && READ_OR_WRITE_ROWS.has(statement.row?.kind ?? ''))
            return index;
        if (name === SEARCH_PATH && statement.relations.some((use) => use.schema === '' && !facts.isTemporary(use, index)))
            return index;
    }
    return -1;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/api-stmt-size.js
/** The Data API takes no statement above a certain length. */



const apiStmtSize = defineRule({
    id: 'api/stmt-size',
    summary: 'Keep every statement below 100 kB.',
    why: 'The Data API refuses the text of a statement above 100 kB, counted in bytes of UTF-8; no quota raises that. The tool reports it before it runs anything.',
    safe: 'Load rows with COPY from S3, or split a long INSERT into several; split a long procedure into procedures that call each other.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html'),
    examples: {
        bad: [{ sql: `COMMENT ON TABLE sales.orders IS '${'x'.repeat(limits/* LIMITS */.b.statementBytesMax)}';\n` }],
        good: [
            { sql: 'COMMENT ON TABLE sales.orders IS \'One row for each order of the shop.\';\n' },
            { sql: 'INSERT INTO sales.region (code) VALUES (\'eu\'), (\'us\');\nINSERT INTO sales.region (code) VALUES (\'ap\'), (\'sa\');\n' },
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV;\n' },
        ],
    },
    check(statement, context) {
        const { tokens, first, last } = statement;
        // No UTF-16 code unit is more than three bytes of UTF-8.
        if (((tokens.end[last] ?? 0) - (tokens.start[first] ?? 0)) * 3 <= limits/* LIMITS */.b.statementBytesMax)
            return;
        const bytes = Buffer.byteLength(statement.text, 'utf8') - templateBytes(statement);
        if (bytes <= limits/* LIMITS */.b.statementBytesMax)
            return;
        context.report({
            at: { first, last: first },
            message: `This statement has ${bytes} bytes and the Data API takes ${limits/* LIMITS */.b.statementBytesMax}; load its data with COPY, or split it.`,
        });
    },
});
/** What other text stands for may be shorter. */
function templateBytes({ tokens, first, last }) {
    let bytes = 0;
    for (let at = first; at <= last; at++) {
        if (tokens.kind[at] === tokenizer/* Shape */.yp.Template)
            bytes += Buffer.byteLength(tokens.text.slice(tokens.start[at], tokens.end[at]), 'utf8');
    }
    return bytes;
}

;// CONCATENATED MODULE: ./build/src/core/lint/strings.js
/** What is inside a string literal. */

/** The characters between the marks of a string or of a dollar string, escapes as they are written. */
function stringContent(tokens, index) {
    const written = (0,tokenizer/* tokenText */.pA)(tokens, index);
    const isDollar = tokens.kind[index] === tokenizer/* Shape */.yp.DollarString;
    const opened = written.indexOf(isDollar ? '$' : '\'', isDollar ? 1 : 0) + 1;
    const mark = isDollar ? written.slice(0, opened) : '\'';
    return written.slice(opened, written.length >= opened + mark.length && written.endsWith(mark) ? -mark.length : undefined);
}

;// CONCATENATED MODULE: ./build/src/core/lint/unloads.js
/** The query of an UNLOAD, which stands in a string. https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */



/** The query as a statement of its own, with places of its own; undefined for any other statement, and where several strings make up the query. */
function unloadedQuery({ tokens, syntax: { tree } }) {
    if (tree?.kind !== 'Unload' || tree.query < 0)
        return undefined;
    const kind = tokens.kind[tree.query];
    if (kind !== tokenizer/* Shape */.yp.String && kind !== tokenizer/* Shape */.yp.DollarString)
        return undefined;
    const content = stringContent(tokens, tree.query);
    return (0,sql_file/* parseSql */.eg)('', kind === tokenizer/* Shape */.yp.String ? content.replaceAll('\'\'', '\'') : content).statements[0];
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/api-temp-table.js






const apiTempTable = defineRule({
    id: 'api/temp-table',
    summary: 'Use a temporary table only where its session is still open.',
    why: 'The tool sends each transaction, and each statement that runs alone, as one request of the Data API, and temporary tables are dropped when the session ends '
        + 'with it. TRUNCATE, UNLOAD, VACUUM and whatever else runs alone never see the temporary tables of the migration; they fail, or find a permanent table of that '
        + 'name.',
    safe: 'Empty a temporary table with DELETE, keep all its uses between two statements that run alone, or use a permanent table of a staging schema.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
    examples: {
        bad: [
            { sql: 'CREATE TEMP TABLE newest (id BIGINT NOT NULL);\nTRUNCATE newest;\n' },
            { sql: 'CREATE TEMP TABLE newest (id BIGINT NOT NULL);\nVACUUM sales.orders;\nINSERT INTO newest (id) VALUES (1);\n' },
            { sql: 'INSERT INTO sales.region (code) SELECT code FROM #newest;\n' },
            { sql: 'CREATE TABLE #newest (id BIGINT NOT NULL);\nUNLOAD (\'SELECT id FROM #newest\') TO \'s3://example-lake/newest/\' IAM_ROLE default PARQUET;\n' },
        ],
        good: [
            { sql: 'CREATE TEMP TABLE newest (id BIGINT NOT NULL);\nINSERT INTO newest (id) VALUES (1);\nDELETE FROM newest WHERE id = 1;\nVACUUM sales.orders;\n' },
            { sql: 'CREATE TEMP TABLE newest (id BIGINT NOT NULL);\nDROP TABLE newest;\nTRUNCATE newest;\n' },
            { sql: 'VACUUM sales.orders;\nDROP TABLE IF EXISTS newest;\nCREATE TEMP TABLE newest (id BIGINT NOT NULL);\nINSERT INTO newest (id) VALUES (1);\n' },
        ],
    },
    check(statement, context) {
        const { file, index } = context;
        const made = temporaryTablesOf(file);
        const isMarked = holdsMark(statement);
        if ((made.size === 0 && !isMarked) || isExempt(statement) || (!isMarked && (fileRunOf(context)?.segments.length ?? 1) < 2))
            return;
        for (const use of (unloadedQuery(statement) ?? statement).relations) {
            if (use.access === 'create' || use.schema !== '')
                continue;
            const madeAt = made.get(use.name)?.findLast((each) => each < index);
            if (madeAt === undefined)
                reportUnmade(statement, use, context);
            else
                reportLost(statement, use, madeAt, context);
        }
    },
});
const MARK = '#'.charCodeAt(0);
/** Whether one of its names begins with `#`; for UNLOAD that can be inside of the string. */
function holdsMark({ tokens, first, last, row }) {
    for (let at = first; at <= last; at++)
        if (tokens.text.charCodeAt(tokens.start[at] ?? 0) === MARK)
            return true;
    return row?.kind === 'unload' && tokens.text.includes('#');
}
function reportLost(statement, use, madeAt, context) {
    const run = fileRunOf(context);
    if (run === undefined || run.segmentOf[madeAt] === run.segmentOf[context.index])
        return;
    // What it was called may be the name of a permanent table again.
    const isDropped = ({ relations }) => relations.some(({ access, schema, name }) => access === 'drop' && schema === '' && name === use.name);
    if (context.file.statements.slice(madeAt + 1, context.index).some(isDropped))
        return;
    const line = context.file.statements[madeAt]?.range.start.line ?? 1;
    const instead = statement.row?.kind === 'truncate' ? 'use DELETE' : 'use a permanent table, or keep both in one transaction';
    context.report({ at: placeOf(statement, use), message: `${use.name} is a temporary table of another session: line ${line} creates it, and this statement runs in a session of its own; ${instead}.` });
}
/** A name that begins with `#` is always a temporary table's. A procedure may have made it. */
function reportUnmade(statement, use, context) {
    if (context.kind === undefined || !use.name.startsWith('#') || context.file.statements.slice(0, context.index).some(({ row }) => row === undefined || row.kind === 'call' || row.kind === 'execute'))
        return;
    context.report({ at: placeOf(statement, use), message: `${use.name} is a temporary table, and nothing before it in this file creates it; create it here, or use a permanent table.` });
}
/** DROP TABLE IF EXISTS does nothing where there is no table, and ALTER DISTSTYLE is refused of a temporary table wherever it stands. */
function isExempt({ row, syntax: { tree } }) {
    return row?.kind === 'alter-table-distribution' || (tree?.kind === 'Drop' && tree.ifExists);
}
/** The name where it stands first; the string of an UNLOAD as a whole. */
function placeOf(statement, { name }) {
    const { tokens, first, last, syntax: { tree } } = statement;
    if (tree?.kind === 'Unload')
        return { first: tree.query, last: tree.query };
    return (0,tree_text/* nodesOf */.Nh)(statement, 'Name').find((each) => each.first === each.last && (0,tokenizer/* foldedName */.mw)(tokens, each.first) === name) ?? { first, last };
}

// EXTERNAL MODULE: ./build/src/core/catalog/query-columns.js
var query_columns = __webpack_require__(5443);
// EXTERNAL MODULE: ./build/src/core/sql/syntax.js + 53 modules
var syntax = __webpack_require__(3861);
;// CONCATENATED MODULE: ./build/src/core/lint/iceberg.js

/** `USING ICEBERG` */
function isIceberg(tokens, { options }) {
    return options.some(({ name, value }) => name === 'using' && value !== null && (0,tree_text/* nodeText */.qd)(tokens, value).toLowerCase() === 'iceberg');
}
/** Whether a statement makes an Iceberg table, or changes one that is known. */
function concernsIceberg({ tokens, targets, syntax: { tree } }, catalog) {
    if (tree?.kind === 'CreateTable' || tree?.kind === 'CreateMaterializedView')
        return isIceberg(tokens, tree);
    return catalog.hasIceberg && targets.some((use) => use.access !== 'read' && catalog.table(use)?.isIceberg === true);
}

;// CONCATENATED MODULE: ./build/src/core/lint/definitions.js





/** The kinds of statement that define columns of Redshift's own types; external tables have the types of their catalog. */
const DEFINES_COLUMNS = ['create-table', 'alter-table', 'alter-column-type'];
const NO_COLUMNS = [];
/** The columns a statement of one of those kinds defines; none where the table lies in a data lake. */
function columnsDefinedBy(statement, context) {
    const { tree } = statement.syntax;
    if (tree?.kind === 'AlterTable' && tree.name !== null && isInLake(statement, tree.name, context))
        return NO_COLUMNS;
    const known = definitions_REMEMBERED.get(statement.syntax);
    if (known !== undefined)
        return known;
    const columns = readColumns(statement);
    definitions_REMEMBERED.set(statement.syntax, columns);
    return columns;
}
/** Several rules ask about the same statement, one after the other. */
const definitions_REMEMBERED = new WeakMap();
function readColumns({ tokens, syntax: { tree } }) {
    const columns = [];
    const add = ({ name, type }, definition) => {
        if (type !== null && tokens.kind[name] !== tokenizer/* Shape */.yp.Template)
            columns.push({ name, type, definition });
    };
    if (tree?.kind === 'CreateTable' && !isIceberg(tokens, tree)) {
        for (const element of tree.elements)
            if (element.kind === 'ColumnDef')
                add(element, element);
    }
    else if (tree?.kind === 'AlterTable') {
        for (const action of tree.actions) {
            if (action.kind === 'AddColumn')
                add(action.column, action.column);
            else if (action.kind === 'AlterColumn')
                add(action, null);
        }
    }
    return columns;
}
/** The tree of a CREATE TABLE for one of Redshift's own tables. */
function createTableIn({ tokens, syntax: { tree } }) {
    return tree?.kind === 'CreateTable' && !isIceberg(tokens, tree) ? tree : undefined;
}
/** Whether all that is said about the table is known: it was read to the end, and no template puts in anything after the name. */
function isWhole({ tokens, first, last, syntax: { status } }, { name }) {
    return status === 'parsed' && !(0,syntax/* holdsTemplate */.hn)({ tokens, first: (name?.last ?? first - 1) + 1, last });
}
/** The columns of DISTKEY; Redshift allows one. */
function distributionKeys(tokens, table) {
    return [...keysOfColumns(tokens, table, 'distkey'), ...table.options.flatMap(({ name, value }) => name === 'distkey' && value?.kind === 'NameList' ? namedKeys(tokens, value) : [])];
}
/** The columns of the sort key, in its order. */
function sortKeys(tokens, table) {
    const written = sortKeyOption(table)?.value;
    return written?.kind === 'NameList' ? namedKeys(tokens, written) : keysOfColumns(tokens, table, 'sortkey');
}
/** SORTKEY of the table, of any style. */
function sortKeyOption({ options }) {
    return options.find(({ name }) => name.endsWith('sortkey'));
}
function keysOfColumns(tokens, table, key) {
    const keys = [];
    for (const element of table.elements) {
        if (element.kind !== 'ColumnDef')
            continue;
        const option = optionOf(element, key);
        if (option !== undefined)
            keys.push({ name: (0,tokenizer/* foldedName */.mw)(tokens, element.name), at: option });
    }
    return keys;
}
/** The columns of a list; not those that a template hides or a number counts. */
function namedKeys(tokens, { names }) {
    return names.filter(({ first }) => tokens.kind[first] !== tokenizer/* Shape */.yp.Template && tokens.kind[first] !== tokenizer/* Shape */.yp.Number)
        .map((name) => ({ name: (0,tokenizer/* foldedName */.mw)(tokens, name.last), at: { first: name.first, last: name.last } }));
}
function optionOf({ attributes }, name) {
    return attributes.find((attribute) => attribute.kind === 'Option' && attribute.name === name);
}
/** IDENTITY of a column, in any of its spellings. */
function identityOf({ attributes }) {
    return attributes.find((attribute) => attribute.kind === 'Option' && attribute.name.endsWith('identity'));
}
/** The column of this name. */
function columnNamed(tokens, { elements }, name) {
    return elements.find((element) => element.kind === 'ColumnDef' && (0,tokenizer/* foldedName */.mw)(tokens, element.name) === name);
}
/** The constraints of a table, and those of its columns. */
function constraintsOf({ elements }) {
    return elements.flatMap((element) => {
        if (element.kind === 'Constraint')
            return [element];
        return element.kind === 'ColumnDef' ? element.attributes.filter((attribute) => attribute.kind === 'Constraint') : [];
    });
}
/** The encoding that is written for a column, in lower case. */
function encodingOf(tokens, column) {
    const value = optionOf(column, 'encode')?.value;
    return value === undefined || value === null ? undefined : (0,tree_text/* nodeText */.qd)(tokens, value).toLowerCase();
}
const PASSING = new Set(['stg', 'stage', 'staged', 'staging', 'raw', 'landing', 'tmp', 'temp', 'scratch', 'bak', 'backup', 'old', 'copy']);
/** Whether the rows only pass through the table, or wait there: it is temporary, or its name or schema says so. What holds for a table that stays need not hold for it. */
function isPassing(tokens, name, temporary) {
    if (temporary || name === null)
        return true;
    const { schema, name: table } = (0,tree_text/* objectName */.Hd)(tokens, name);
    return table.startsWith('#') || wordsOf(schema).some((word) => PASSING.has(word)) || wordsOf(table).some((word) => PASSING.has(word));
}
/** `order_total` as its words; digits at the end of a word do not count. */
function wordsOf(name) {
    const words = name.split('_');
    for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? '';
        const last = word.charCodeAt(word.length - 1);
        if (last >= 48 && last <= 57)
            words[at] = word.replace(/\d+$/, '');
    }
    return words;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-ctas-props.js




const designCtasProps = defineRule({
    id: 'design/ctas-props',
    summary: 'Copy a table with CREATE TABLE … (LIKE …) and INSERT … SELECT.',
    why: 'CREATE TABLE AS takes over names, types and rows. NOT NULL, defaults, identity, keys and encodings of the table it reads are gone: the next load puts NULL where the old table refused it.',
    safe: 'CREATE TABLE b (LIKE a INCLUDING DEFAULTS), add the keys, INSERT INTO b SELECT … FROM a. LIKE keeps no keys and no identity: write the columns out where there are some.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CTAS_usage_notes.html'),
    examples: {
        bad: [
            {
                sql: 'CREATE TABLE sales.orders_by_day AS SELECT id, status, placed_at FROM sales.orders;',
                before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), status VARCHAR(8) DEFAULT \'new\' NOT NULL, placed_at TIMESTAMP, PRIMARY KEY (id));',
            },
            {
                sql: 'CREATE TABLE sales.orders_new DISTKEY (id) AS SELECT id, placed_at FROM sales.orders WHERE placed_at > \'2026-01-01\';',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL);',
            },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders_new (LIKE sales.orders INCLUDING DEFAULTS);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders_per_day AS SELECT placed_at, count(*) AS orders FROM sales.orders GROUP BY placed_at;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders_backup AS SELECT id, placed_at FROM sales.orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL);' },
            { sql: 'CREATE TEMP TABLE recent AS SELECT id, placed_at FROM sales.orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL);' },
            { sql: 'CREATE TABLE sales.order_days AS SELECT placed_at FROM sales.orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders_new AS SELECT id, placed_at FROM sales.orders;' },
        ],
    },
    kinds: ['create-table'],
    check(statement, context) {
        const table = createTableIn(statement);
        if (table === undefined || table.query === null || table.name === null || table.elements.length > 0 || isPassing(statement.tokens, table.name, table.temporary))
            return;
        const source = copiedTable(statement, table.query, context);
        const lost = source === undefined ? [] : lostOf(source);
        if (source === undefined || lost.length === 0)
            return;
        context.report({
            at: { first: table.name.first, last: table.name.last },
            message: `${shownName(statement.tokens, table.name)} gets the columns of ${source.schema === '' ? source.name : `${source.schema}.${source.name}`} without ${inWords(lost)}; create it with LIKE or with its columns, and fill it with INSERT … SELECT.`,
        });
    },
});
/** The known table of which a query gives all columns, row by row. */
function copiedTable(statement, query, context) {
    const { body } = query;
    if (body?.kind !== 'Select' || query.with.length > 0 || body.distinct || body.groupByAll || body.groupBy.length > 0)
        return undefined;
    const [only] = body.from;
    if (body.from.length !== 1 || only?.kind !== 'TableRef')
        return undefined;
    const table = ownTable(statement, only.name, context);
    if (table?.isComplete !== true)
        return undefined;
    const given = (0,query_columns/* queryColumns */.a)(statement.tokens, query, context.catalog);
    return given !== undefined && table.columns.every(({ name }) => given.includes(name)) ? table : undefined;
}
function lostOf({ columns, keys }) {
    const lost = [];
    const identity = columns.find(({ isIdentity }) => isIdentity);
    if (identity !== undefined)
        lost.push(`the identity of ${identity.name}`);
    for (const kind of ['primary key', 'unique', 'foreign key']) {
        const key = keys.find((each) => each.kind === kind);
        if (key !== undefined)
            lost.push(`the ${kind === 'unique' ? 'unique key' : kind} (${key.columns.join(', ')})`);
    }
    const defaults = columns.filter(({ hasDefault }) => hasDefault);
    const [first] = defaults;
    if (first !== undefined)
        lost.push(defaults.length === 1 ? `the default of ${first.name}` : `${defaults.length} defaults`);
    const required = columns.filter(({ notNull, isIdentity }) => notNull && !isIdentity).length;
    if (required > 0)
        lost.push(required === 1 ? 'one NOT NULL' : `${required} NOT NULL`);
    return lost;
}
function inWords(list) {
    return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1) ?? ''}`;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-distkey-conflict.js
/** A table that is to be distributed in two ways. */



const designDistkeyConflict = defineRule({
    id: 'design/distkey-conflict',
    summary: 'Distribute a table in one way: by one DISTKEY, or with DISTSTYLE EVEN, ALL or AUTO.',
    why: 'A table has one distribution. Redshift refuses a second DISTKEY, and a DISTKEY beside DISTSTYLE EVEN or ALL.',
    safe: 'DISTSTYLE KEY DISTKEY (customer_id), or DISTSTYLE EVEN without a key.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL DISTKEY, customer_id BIGINT NOT NULL) DISTKEY (customer_id);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTKEY (id, customer_id);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE EVEN DISTKEY (customer_id);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE KEY DISTKEY (customer_id);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE EVEN SORTKEY (id, customer_id);' },
            { sql: 'CREATE TABLE sales.orders DISTSTYLE KEY DISTKEY (1) AS SELECT id, customer_id FROM sales.baskets;' },
        ],
    },
    kinds: ['create-table'],
    mentions: ['distkey'],
    routines: true,
    check(statement, context) {
        const table = createTableIn(statement);
        if (table === undefined)
            return;
        const { tokens } = statement;
        // One of two templates or of two branches may be meant.
        const [key, second] = distributionKeys(tokens, table);
        if (key === undefined || tokens.tags.some((at) => at > table.first && at <= table.last))
            return;
        if (second !== undefined && second.name !== key.name) {
            context.report({ at: second.at, message: `${key.name} is the DISTKEY already, and a table has only one; take ${second.name} or ${key.name}.` });
            return;
        }
        // The page of CREATE TABLE AS says the same, and people report that DISTSTYLE ALL is accepted there.
        if (table.query !== null)
            return;
        for (const { name, value, first, last } of table.options) {
            const style = name === 'diststyle' && value !== null ? (0,tree_text/* nodeText */.qd)(tokens, value).toUpperCase() : '';
            if (style === 'EVEN' || style === 'ALL')
                context.report({ at: { first, last }, message: `DISTSTYLE ${style} and the DISTKEY ${key.name} exclude each other; leave one of them out.` });
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-distkey-missing.js
/** DISTSTYLE KEY without the key. */



const designDistkeyMissing = defineRule({
    id: 'design/distkey-missing',
    summary: 'Name the DISTKEY of a table with DISTSTYLE KEY.',
    why: 'DISTSTYLE KEY distributes by the values of a column, and Redshift refuses a table that does not say which.',
    safe: 'DISTSTYLE KEY DISTKEY (customer_id), or DISTSTYLE AUTO, with which Redshift chooses.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE KEY;' },
            { sql: 'CREATE TABLE sales.orders DISTSTYLE KEY SORTKEY (id) AS SELECT id, customer_id FROM sales.baskets;' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE KEY DISTKEY (customer_id);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL DISTKEY, customer_id BIGINT NOT NULL) DISTSTYLE KEY;' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE KEY {{ dist_key }};' },
            { sql: 'CREATE TABLE sales.orders DISTSTYLE KEY DISTKEY (2) AS SELECT id, customer_id FROM sales.baskets;' },
        ],
    },
    kinds: ['create-table'],
    mentions: ['diststyle'],
    routines: true,
    check(statement, context) {
        const table = createTableIn(statement);
        if (table === undefined || table.options.length === 0)
            return;
        const { tokens } = statement;
        const style = table.options.find(({ name }) => name === 'diststyle');
        if (style === undefined || style.value === null || (0,tree_text/* nodeText */.qd)(tokens, style.value).toLowerCase() !== 'key' || !isWhole(statement, table))
            return;
        if (table.options.some(({ name }) => name === 'distkey'))
            return;
        for (const element of table.elements) {
            // LIKE brings the keys of its table along.
            if (element.kind === 'LikeTable' || (element.kind === 'ColumnDef' && element.attributes.some((attribute) => attribute.kind === 'Option' && attribute.name === 'distkey')))
                return;
        }
        context.report({ at: { first: style.first, last: style.last }, message: 'DISTSTYLE KEY needs a DISTKEY, and none is named; add DISTKEY (column), or write DISTSTYLE AUTO.' });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-distkey-nullable.js
/** A distribution key that may be NULL. */



const designDistkeyNullable = defineRule({
    id: 'design/distkey-nullable',
    summary: 'Make the distribution key NOT NULL.',
    why: 'All rows whose key is NULL lie on one slice. A few do no harm; when the source stops filling the column, that slice grows and every query waits for it.',
    safe: 'customer_id BIGINT NOT NULL, or another column; NOT NULL is enforced, and it cannot be added later.',
    severity: 'info',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_Distributing_data.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT) DISTKEY (customer_id);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NULL DISTKEY);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL DISTKEY);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT, customer_id BIGINT NOT NULL, PRIMARY KEY (id)) DISTKEY (id);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1) DISTKEY, customer_id BIGINT NOT NULL);' },
            { sql: 'CREATE TABLE #paid (id BIGINT) DISTKEY (id);' },
        ],
    },
    kinds: ['create-table'],
    mentions: ['distkey'],
    check(statement, context) {
        const table = createTableIn(statement);
        if (table === undefined)
            return;
        const { tokens } = statement;
        const [key, other] = distributionKeys(tokens, table);
        if (key === undefined || other !== undefined || !isWhole(statement, table) || isPassing(tokens, table.name, table.temporary))
            return;
        const column = columnNamed(tokens, table, key.name);
        if (column === undefined || column.type === null || identityOf(column) !== undefined)
            return;
        if (column.attributes.some((attribute) => attribute.kind === 'Constraint' && (attribute.type === 'not null' || attribute.type === 'primary key')))
            return;
        for (const { type, columns } of constraintsOf(table))
            if (type === 'primary key' && columns !== null && namedKeys(tokens, columns).some(({ name }) => name === key.name))
                return;
        context.report({ at: key.at, message: `${(0,tokenizer/* foldedName */.mw)(tokens, column.name)} may be NULL, and all rows without a value lie on one slice; add NOT NULL, or distribute by a column that has it.` });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-distkey-skew.js
/** A distribution key with few values, or by whose values everybody filters. */



const designDistkeySkew = defineRule({
    id: 'design/distkey-skew',
    summary: 'Distribute by a column with many values that queries join on.',
    why: 'All rows of one value lie on one slice. The values of a BOOLEAN fill two or three slices and leave the others empty; with a DATE the rows of the days that are asked for '
        + 'lie on a few slices, which do all the work.',
    safe: 'DISTKEY on the column of the largest join, or DISTSTYLE AUTO; put the date into the sort key.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-best-dist-key.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_on DATE NOT NULL) DISTKEY (placed_on);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, is_paid BOOLEAN NOT NULL DISTKEY);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_on DATE NOT NULL) DISTKEY (id) SORTKEY (placed_on);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_on DATE NOT NULL) DISTSTYLE AUTO;' },
            { sql: 'CREATE TEMP TABLE paid_orders (id BIGINT NOT NULL, placed_on DATE NOT NULL) DISTKEY (placed_on);' },
        ],
    },
    kinds: ['create-table'],
    mentions: ['distkey'],
    check(statement, context) {
        const table = createTableIn(statement);
        if (table === undefined)
            return;
        const { tokens } = statement;
        for (const { name, at } of distributionKeys(tokens, table)) {
            const type = columnNamed(tokens, table, name)?.type ?? null;
            const family = type === null ? undefined : writtenType(tokens, type).family;
            if ((family !== 'date' && family !== 'boolean') || isPassing(tokens, table.name, table.temporary))
                continue;
            const message = family === 'date'
                ? `Distributed by the date ${name}, the rows of one day lie on one slice, which does all the work of a query about that day; use a column of joins, or DISTSTYLE AUTO.`
                : `Distributed by the BOOLEAN ${name}, all rows lie on two or three slices; use a column with many values, or DISTSTYLE AUTO.`;
            context.report({ at, message });
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-diststyle-all-big.js




const designDiststyleAllBig = defineRule({
    id: 'design/diststyle-all-big',
    summary: 'Keep DISTSTYLE ALL for small dimension tables that seldom change.',
    why: 'ALL stores the whole table once on every node, and every load, update and delete runs on every node, never on concurrency scaling. '
        + 'The table is a fact table or a log by its name, which grow.',
    safe: 'DISTSTYLE AUTO, or DISTKEY on the column of the largest join.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_choosing_dist_sort.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.fact_orders (id BIGINT NOT NULL, total DECIMAL(18,2) NOT NULL) DISTSTYLE ALL;' },
            { sql: 'CREATE TABLE web.access_log (id BIGINT NOT NULL, seen_at TIMESTAMP NOT NULL) DISTSTYLE ALL SORTKEY (seen_at);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.fact_orders (id BIGINT NOT NULL, total DECIMAL(18,2) NOT NULL) DISTSTYLE AUTO;' },
            { sql: 'CREATE TABLE sales.countries (id BIGINT NOT NULL, name VARCHAR(80) NOT NULL) DISTSTYLE ALL;' },
            { sql: 'CREATE TABLE sales.log_levels (id BIGINT NOT NULL, name VARCHAR(80) NOT NULL) DISTSTYLE ALL;' },
        ],
    },
    kinds: ['create-table', 'alter-table-distribution', 'alter-table-sortkey'],
    mentions: ['diststyle'],
    check(statement, context) {
        const { tokens } = statement;
        const table = createTableIn(statement);
        const altered = alterTableIn(statement);
        const name = table?.name ?? altered?.name ?? null;
        if (name === null || !grows(tokens, name))
            return;
        const style = table === undefined ? altered?.actions.flatMap((action) => action.kind === 'AlterAttributes' ? action.options : []).find((option) => isAll(tokens, option)) : table.options.find((option) => isAll(tokens, option));
        if (style === undefined)
            return;
        context.report({
            at: { first: style.first, last: style.last },
            message: `${shownName(tokens, name)} grows, by its name, and DISTSTYLE ALL stores it whole on every node and makes every load write it there; use DISTSTYLE AUTO, or a DISTKEY.`,
        });
    },
});
function isAll(tokens, { name, value }) {
    return name === 'diststyle' && value !== null && (0,tree_text/* nodeText */.qd)(tokens, value).toLowerCase() === 'all';
}
const FACTS = new Set(['fact', 'facts', 'fct']);
const LOGS = new Set(['fact', 'facts', 'fct', 'log', 'logs', 'clicks', 'clickstream', 'pageviews', 'impressions']);
function grows(tokens, name) {
    const words = wordsOf((0,tree_text/* objectName */.Hd)(tokens, name).name);
    return FACTS.has(words[0] ?? '') || LOGS.has(words.at(-1) ?? '');
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-duplicate-column.js




const designDuplicateColumn = defineRule({
    id: 'design/duplicate-column',
    summary: 'Give every column of a table or view a name of its own.',
    why: 'Redshift refuses a table or view with two columns of one name. Names are folded to lower case, quoted ones too.',
    safe: 'Rename one of them; in a query give it an alias: SELECT o.id, c.id AS customer_id.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_names.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(18,2) NOT NULL, ID BIGINT NOT NULL);' },
            { sql: 'CREATE TABLE sales.wide_orders AS SELECT o.id, o.total, c.id FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id;' },
            { sql: 'CREATE VIEW sales.wide_orders AS SELECT o.id, c.name, o.note AS name FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id;' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(18,2) NOT NULL, order_id BIGINT NOT NULL);' },
            { sql: 'CREATE VIEW sales.wide_orders AS SELECT o.id, c.id AS customer_id FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id;' },
            { sql: 'CREATE VIEW sales.wide_orders (id, customer_id) AS SELECT o.id, c.id FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id;' },
            { sql: 'CREATE TABLE sales.orders ({% if wide %} id BIGINT NOT NULL {% else %} id INT NOT NULL {% endif %}, total DECIMAL(18,2) NOT NULL);' },
            { sql: 'SELECT o.id, c.id FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id;' },
        ],
    },
    kinds: ['create-table', 'create-view', 'create-materialized-view'],
    routines: true,
    check(statement, context) {
        const { tokens, syntax: { status, tree } } = statement;
        if (status !== 'parsed' || tree === null)
            return;
        const seen = new Map();
        for (const at of namesIn(tree)) {
            const name = (0,tokenizer/* foldedName */.mw)(tokens, at.last);
            const earlier = seen.get(name);
            if (earlier === undefined) {
                seen.set(name, at);
                continue;
            }
            if (maySayCase(tokens, at) || maySayCase(tokens, earlier) || (0,syntax/* holdsTemplate */.hn)(statement))
                return;
            context.report({ at, message: `${name} is the name of another column already; ${tree.kind === 'CreateTable' && tree.query === null ? 'rename or remove one' : 'give one an alias of its own'}.` });
        }
    },
});
/** Where the names of the columns stand; each ends at the token of the name. */
function namesIn(tree) {
    if (tree.kind !== 'CreateTable' && tree.kind !== 'CreateView' && tree.kind !== 'CreateMaterializedView')
        return [];
    const listed = tree.kind === 'CreateTable' ? tree.elements.flatMap((element) => element.kind === 'ColumnDef' ? [{ first: element.name, last: element.name }] : []) : tree.columns;
    if (listed.length > 0 || (tree.kind === 'CreateTable' && tree.elements.length > 0))
        return listed;
    return tree.query === null ? [] : itemNames(tree.query.body);
}
/** The first operand of a set operation gives the names. */
function itemNames(body) {
    let first = body;
    while (first !== null && first.kind !== 'Select') {
        if (first.kind === 'Values')
            return [];
        first = first.kind === 'SetOperation' ? first.left : first.body;
    }
    // EXCLUDE may take one of the two away.
    return first === null || first.exclude.length > 0 ? [] : first.items.flatMap(design_duplicate_column_nameOf);
}
function design_duplicate_column_nameOf({ expression, alias }) {
    if (alias >= 0)
        return [{ first: alias, last: alias }];
    return expression.kind === 'ColumnRef' ? [{ first: expression.first, last: expression.last }] : [];
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-encode-mixed.js



const designEncodeMixed = defineRule({
    id: 'design/encode-mixed',
    summary: 'Leave the encodings to Redshift, or write one for every column.',
    why: 'One ENCODE turns ENCODE AUTO off for the whole table: the columns without one keep the encoding they begin with, and Redshift no longer improves any. '
        + 'With RAW everywhere nothing is compressed.',
    safe: 'Leave ENCODE out; or add ENCODE AUTO after the columns, which keeps what is written as a beginning.',
    severity: 'info',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_Compression_encodings.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, region VARCHAR(20) ENCODE zstd NOT NULL, total DECIMAL(18,2) NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT ENCODE RAW NOT NULL, total DECIMAL(18,2) ENCODE RAW NOT NULL);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, region VARCHAR(20) NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT ENCODE RAW NOT NULL, region VARCHAR(20) ENCODE zstd NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, region VARCHAR(20) ENCODE zstd NOT NULL) ENCODE AUTO;' },
            { sql: 'CREATE TEMP TABLE orders (id BIGINT ENCODE RAW NOT NULL, region VARCHAR(20) NOT NULL);' },
        ],
    },
    kinds: ['create-table'],
    mentions: ['encode'],
    check(statement, context) {
        const table = createTableIn(statement);
        if (table === undefined)
            return;
        const { tokens } = statement;
        const columns = table.elements.filter((element) => element.kind === 'ColumnDef');
        const encoded = columns.find((column) => optionOf(column, 'encode') !== undefined);
        const at = encoded === undefined ? undefined : optionOf(encoded, 'encode');
        if (encoded === undefined || at === undefined || columns.length < 2 || table.elements.some(({ kind }) => kind === 'LikeTable') || isLeftAlone(tokens, table))
            return;
        if (!isWhole(statement, table))
            return;
        const message = complaint(tokens, columns, (0,tokenizer/* foldedName */.mw)(tokens, encoded.name));
        if (message !== undefined)
            context.report({ at: { first: at.first, last: at.last }, message });
    },
});
function complaint(tokens, columns, encoded) {
    const encodings = columns.map((column) => encodingOf(tokens, column));
    if (encodings.includes('auto'))
        return undefined;
    const without = encodings.filter((encoding) => encoding === undefined).length;
    if (without > 0)
        return `ENCODE of ${encoded} ends automatic encoding for the whole table, and ${without} of its ${columns.length} columns have none; leave ENCODE out, or add ENCODE AUTO after the columns.`;
    return encodings.every((encoding) => encoding === 'raw' || encoding === 'none') ? 'Every column is RAW, so nothing of the table is compressed; leave ENCODE out, and Redshift chooses.' : undefined;
}
/** ENCODE AUTO of the table is said, or the table does not stay. */
function isLeftAlone(tokens, { name, temporary, options }) {
    return options.some((option) => option.name === 'encode') || isPassing(tokens, name, temporary);
}

// EXTERNAL MODULE: ./build/src/core/sql/scopes.js
var scopes = __webpack_require__(7029);
// EXTERNAL MODULE: ./build/src/core/catalog/catalog.js
var catalog_catalog = __webpack_require__(1998);
;// CONCATENATED MODULE: ./build/src/core/lint/queries.js



/** The kinds of statement in whose tree a query may stand. */
const HOLDS_QUERIES = [
    'select', 'insert', 'update', 'delete', 'merge', 'create-table', 'create-external-table', 'create-view', 'create-materialized-view', 'create-external-view',
    'alter-external-view', 'create-model', 'explain', 'prepare', 'declare-cursor',
];
/** The kinds of statement in whose tree an expression may stand. */
const HOLDS_EXPRESSIONS = [...HOLDS_QUERIES, 'alter-table', 'alter-column-type', 'create-rls-policy', 'alter-rls-policy', 'create-masking-policy',
    'alter-masking-policy', 'call', 'execute'];
/** The tree of a statement that was read whole. */
function wholeTree({ syntax: { status, tree } }) {
    return status === 'parsed' && tree !== null ? tree : undefined;
}
/**
 * The name of a built-in function, lower case; '' for one of a schema of its own, and for a function of the user's that is known by the
 * same name.
 */
function builtInName(tokens, { name }, catalog) {
    const { schema, name: last } = (0,tree_text/* objectName */.Hd)(tokens, name);
    if (schema === 'pg_catalog')
        return last;
    if (schema !== '' || catalog.routines({ schema: '', name: last }).length > 0)
        return '';
    return catalog.routines({ schema: 'public', name: last }).length > 0 ? '' : last;
}
/** Whether a known relation is a table of the user's, or a view that certainly reads one. */
function isUserData(catalog, name, depth = 0) {
    const relation = catalog.relation(name);
    if (relation === undefined)
        return false;
    if ((0,catalog_catalog/* isTable */.bI)(relation) || relation.kind === 'materialized-view')
        return true;
    return depth < VIEW_DEPTH_MAX && relation.reads.some((read) => isUserData(catalog, read, depth + 1));
}
const VIEW_DEPTH_MAX = 8;
/** Whether a statement reads nothing but the system catalog, so that it runs on the leader node. https://docs.aws.amazon.com/redshift/latest/dg/c_sql-functions-leader-node.html */
function readsOnlyCatalog({ relations }) {
    return relations.every(({ schema, name }) => schema === 'pg_catalog' || schema === 'information_schema' || name.startsWith('pg_'));
}
/** The last token of a kind before another; parentheses around an expression do not belong to its node. */
function tokenBefore({ kind }, at, wanted) {
    let before = at - 1;
    while (before > 0 && kind[before] !== wanted)
        before--;
    return before;
}
/** The parenthesis that closes the one at `open`. */
function closingParenthesis({ kind, count }, open) {
    let depth = 0;
    for (let at = open; at < count; at++) {
        if (kind[at] === tokenizer/* Shape */.yp.LeftParen)
            depth++;
        else if (kind[at] === tokenizer/* Shape */.yp.RightParen && --depth === 0)
            return at;
    }
    return open;
}
/** A word of a fix, in the case of the word it stands for. */
function inCaseOf(tokens, token, text) {
    return (0,tokenizer/* tokenText */.pA)(tokens, token) === (0,tokenizer/* foldedName */.mw)(tokens, token) ? text.toLowerCase() : text;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-identity-order.js






const designIdentityOrder = defineRule({
    id: 'design/identity-order',
    summary: 'Find the newest row by a time, not by an identity.',
    why: 'COPY and INSERT … SELECT hand out identity values on all slices at once: they are unique, but have gaps and do not follow the order of the rows. '
        + 'The highest value need not be the newest row.',
    safe: 'ORDER BY placed_at DESC, id DESC, with the identity only to decide between equals.',
    severity: 'info',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
    examples: {
        bad: [
            {
                sql: 'SELECT status FROM sales.orders ORDER BY id DESC LIMIT 1;',
                before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), customer_id BIGINT NOT NULL, status VARCHAR(8) NOT NULL);',
            },
            {
                sql: 'CREATE VIEW sales.latest_orders AS SELECT o.customer_id, row_number() OVER (PARTITION BY o.customer_id ORDER BY o.id DESC) AS place FROM sales.orders o;',
                before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), customer_id BIGINT NOT NULL, status VARCHAR(8) NOT NULL);',
            },
        ],
        good: [
            {
                sql: 'SELECT status FROM sales.orders ORDER BY placed_at DESC, id DESC LIMIT 1;',
                before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), placed_at TIMESTAMP NOT NULL, status VARCHAR(8) NOT NULL);',
            },
            { sql: 'SELECT status FROM sales.orders ORDER BY id DESC;', before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), status VARCHAR(8) NOT NULL);' },
            { sql: 'SELECT status FROM sales.orders ORDER BY id DESC LIMIT 1;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, status VARCHAR(8) NOT NULL);' },
            { sql: 'SELECT status FROM sales.orders ORDER BY id LIMIT 100;', before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), status VARCHAR(8) NOT NULL);' },
        ],
    },
    kinds: HOLDS_QUERIES,
    check(statement, context) {
        if (!context.catalog.hasIdentity)
            return;
        const items = (0,tree_text/* nodesOf */.Nh)(statement, 'SortItem').length === 0 ? [] : newestFirst(statement);
        if (items.length === 0 || statement.syntax.status !== 'parsed' || statement.syntax.tree === null)
            return;
        const { columns } = (0,scopes/* referencesIn */.i)(statement.tokens, statement.syntax.tree);
        for (const { expression: { first, last } } of items) {
            const use = columns.find((column) => column.first === first && column.last === last);
            if (use === undefined || !isIdentity(use, context))
                continue;
            context.report({ at: { first, last }, message: `${use.column} is an IDENTITY column, whose values do not follow the order of loading, so the highest is not surely the newest; order by a time first.` });
        }
    },
});
/** What sorts the one row of a query, or the first of each group, to the top: descending, by a column. */
function newestFirst(statement) {
    const { tokens } = statement;
    const found = [];
    const add = (item) => {
        if (item?.expression.kind === 'ColumnRef' && item.direction >= 0 && (0,tokenizer/* tokenText */.pA)(tokens, item.direction).toLowerCase() === 'desc')
            found.push(item);
    };
    for (const { orderBy, limit, body } of (0,tree_text/* nodesOf */.Nh)(statement, 'Query')) {
        const most = limit ?? (body?.kind === 'Select' ? body.top : null);
        if (most !== null && isOne(most, statement))
            add(orderBy[0]);
    }
    for (const { name, over } of (0,tree_text/* nodesOf */.Nh)(statement, 'Call'))
        if (over !== null && PICKS.has((0,tokenizer/* foldedName */.mw)(tokens, name.last)))
            add(over.orderBy[0]);
    return found;
}
function isOne(limit, { tokens }) {
    return limit.kind === 'Literal' && (0,tokenizer/* tokenText */.pA)(tokens, limit.first) === '1';
}
/** Functions by which one row of a group is picked. */
const PICKS = new Set(['row_number', 'first_value']);
function isIdentity({ relation, column }, { catalog, isInRoutine }) {
    return relation !== null && !isInRoutine && columnOf(catalog.table(relation), column)?.isIdentity === true;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-identity-type.js
/** IDENTITY on a column that cannot count. */




const designIdentityType = defineRule({
    id: 'design/identity-type',
    summary: 'Make an IDENTITY column INT or BIGINT.',
    why: 'Redshift refuses IDENTITY on every other type, SMALLINT and DECIMAL among them.',
    safe: 'id BIGINT IDENTITY(1,1). Values have gaps, because each slice counts by itself, so BIGINT is worth its four bytes more.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
    examples: {
        bad: [
            {
                sql: 'CREATE TABLE sales.stores (id SMALLINT IDENTITY(1,1), city VARCHAR(80) NOT NULL);',
                fixed: 'CREATE TABLE sales.stores (id BIGINT IDENTITY(1,1), city VARCHAR(80) NOT NULL);',
            },
            {
                sql: 'create table sales.stores (id decimal(18,0) not null generated by default as identity(1,1), city varchar(80) not null);',
                fixed: 'create table sales.stores (id bigint not null generated by default as identity(1,1), city varchar(80) not null);',
            },
            { sql: 'CREATE TABLE sales.stores (id VARCHAR(20) IDENTITY(1,1), city VARCHAR(80) NOT NULL);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.stores (id BIGINT IDENTITY(1,1), city VARCHAR(80) NOT NULL);' },
            { sql: 'CREATE TABLE sales.stores (id INT4 GENERATED BY DEFAULT AS IDENTITY(1,1), city VARCHAR(80) NOT NULL);' },
            { sql: 'CREATE TABLE sales.stores (id SMALLINT NOT NULL, "identity" VARCHAR(80) NOT NULL);' },
            { sql: 'CREATE TABLE sales.stores (id ${id_type} IDENTITY(1,1), city VARCHAR(80) NOT NULL);' },
        ],
    },
    kinds: ['create-table'],
    mentions: ['identity'],
    routines: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const element of createTableIn(statement)?.elements ?? []) {
            if (element.kind !== 'ColumnDef' || element.type === null || identityOf(element) === undefined)
                continue;
            const { type } = element;
            const { family } = writtenType(tokens, type);
            if (family === undefined || family === 'integer' || family === 'bigint')
                continue;
            const start = tokens.start[type.first] ?? 0;
            const isLower = (0,tokenizer/* tokenText */.pA)(tokens, type.first) === (0,tokenizer/* tokenText */.pA)(tokens, type.first).toLowerCase();
            context.report({
                at: { first: type.first, last: type.last },
                message: `${(0,tokenizer/* foldedName */.mw)(tokens, element.name)} is an IDENTITY column of the type ${family.toUpperCase()}, and Redshift takes only INT and BIGINT; write BIGINT.`,
                fix: NUMBERS.has(family) ? { start, end: tokens.end[type.last] ?? start, text: isLower ? 'bigint' : 'BIGINT' } : undefined,
            });
        }
    },
});
const NUMBERS = new Set(['smallint', 'decimal', 'real', 'double precision']);

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-interleaved.js



const designInterleaved = defineRule({
    id: 'design/interleaved',
    summary: 'Sort by SORTKEY AUTO or a compound key instead of an interleaved one.',
    why: 'An interleaved table is never read or written on concurrency scaling, cannot be written through a datashare, keeps ALTER TABLE from changing its distribution and its encodings, '
        + 'and needs VACUUM REINDEX as it grows.',
    safe: 'SORTKEY AUTO, or SORTKEY (a, b) with the column first by which most queries filter.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_Sorting_data-interleaved.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (customer_id BIGINT NOT NULL, region_id INT NOT NULL) INTERLEAVED SORTKEY (customer_id, region_id);' },
            { sql: 'CREATE TABLE sales.orders (customer_id BIGINT NOT NULL, placed_on DATE NOT NULL) DISTSTYLE EVEN INTERLEAVED SORTKEY (placed_on, customer_id);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (customer_id BIGINT NOT NULL, region_id INT NOT NULL) COMPOUND SORTKEY (customer_id, region_id);' },
            { sql: 'CREATE TABLE sales.orders (customer_id BIGINT NOT NULL, region_id INT NOT NULL) SORTKEY AUTO;' },
            { sql: 'CREATE TABLE sales.orders (interleaved BOOLEAN NOT NULL, sort_id INT NOT NULL) SORTKEY (sort_id);' },
        ],
    },
    kinds: ['create-table'],
    mentions: ['interleaved'],
    check(statement, context) {
        const table = createTableIn(statement);
        const option = table === undefined ? undefined : sortKeyOption(table);
        if (table === undefined || option?.name !== 'interleaved sortkey')
            return;
        // Redshift refuses a longer one.
        if (option.value?.kind === 'NameList' && option.value.names.length > 8)
            return;
        const growing = sortKeys(statement.tokens, table).find(({ name }) => isGrowing(statement.tokens, table, name));
        const trouble = growing === undefined ? 'keeps the table off concurrency scaling and blocks ALTER DISTKEY and ENCODE' : `suits no column that grows with time, as ${growing.name} does`;
        context.report({ at: { first: option.first, last: option.last }, message: `An interleaved sort key ${trouble}; write a compound SORTKEY, or SORTKEY AUTO.` });
    },
});
/** Dates, timestamps and identities, of which the documentation warns. */
function isGrowing(tokens, table, name) {
    const column = columnNamed(tokens, table, name);
    if (column === undefined || column.type === null)
        return false;
    const { family } = writtenType(tokens, column.type);
    return family === 'date' || family === 'timestamp' || family === 'timestamptz' || identityOf(column) !== undefined;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-key-type.js
/** A distribution or sort key of a type that Redshift cannot hash or order. */



const designKeyType = defineRule({
    id: 'design/key-type',
    summary: 'Distribute and sort by numbers, dates, times and text only.',
    why: 'SUPER, VARBYTE, GEOMETRY, GEOGRAPHY and HLLSKETCH columns can be neither DISTKEY nor SORTKEY: Redshift refuses the table.',
    safe: 'Take the value out into a column of its own: order_id BIGINT beside the SUPER document, a hash or a grid number beside the geometry.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.events (id BIGINT NOT NULL, payload SUPER NOT NULL) DISTKEY (payload);' },
            { sql: 'CREATE TABLE sales.stores (id BIGINT NOT NULL, place GEOMETRY SORTKEY);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.events (id BIGINT NOT NULL, payload SUPER NOT NULL) DISTKEY (id) SORTKEY (id);' },
            { sql: 'CREATE TABLE sales.events (id BIGINT NOT NULL, seen TIMETZ NOT NULL) SORTKEY (seen);' },
            { sql: 'CREATE TABLE sales.events (id BIGINT NOT NULL, payload SUPER NOT NULL) DISTSTYLE EVEN;' },
        ],
    },
    kinds: ['create-table'],
    mentions: ['distkey', 'sortkey'],
    routines: true,
    check(statement, context) {
        const table = createTableIn(statement);
        if (table === undefined)
            return;
        const { tokens } = statement;
        for (const [kind, keys] of [['DISTKEY', distributionKeys(tokens, table)], ['SORTKEY', sortKeys(tokens, table)]]) {
            for (const { name, at } of keys) {
                const type = columnNamed(tokens, table, name)?.type ?? null;
                const family = type === null ? undefined : writtenType(tokens, type).family;
                if (family === undefined || !NO_KEYS.has(family))
                    continue;
                context.report({ at, message: `${name} is a column of the type ${family.toUpperCase()}, which Redshift takes for no ${kind}; use a number, a date or text.` });
            }
        }
    },
});
const NO_KEYS = new Set(['super', 'varbyte', 'geometry', 'geography', 'hllsketch']);

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-sortkey-encoded.js
/** A strong encoding on the column by which blocks are skipped. */


const designSortkeyEncoded = defineRule({
    id: 'design/sortkey-encoded',
    summary: 'Leave the first column of the sort key RAW.',
    why: 'Sorted values compress so well that one block holds very many rows of the column: a query for a short period then reads that many rows of every other column. '
        + 'Redshift itself gives sort keys RAW.',
    safe: 'ENCODE RAW on the first sort column, or no ENCODE at all.',
    severity: 'info',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-use-auto-compression.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (placed_at TIMESTAMP ENCODE zstd NOT NULL, note VARCHAR(400) ENCODE lzo NOT NULL) SORTKEY (placed_at);' },
            { sql: 'CREATE TABLE sales.orders (placed_on DATE ENCODE runlength NOT NULL SORTKEY, note VARCHAR(400) ENCODE zstd NOT NULL);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (placed_at TIMESTAMP ENCODE RAW NOT NULL, note VARCHAR(400) ENCODE zstd NOT NULL) SORTKEY (placed_at);' },
            { sql: 'CREATE TABLE sales.orders (placed_at TIMESTAMP ENCODE az64 NOT NULL, note VARCHAR(400) ENCODE zstd NOT NULL) SORTKEY (placed_at);' },
            { sql: 'CREATE TABLE sales.orders (placed_at TIMESTAMP ENCODE RAW NOT NULL, note VARCHAR(400) ENCODE zstd NOT NULL) SORTKEY (placed_at, note);' },
        ],
    },
    kinds: ['create-table'],
    mentions: ['sortkey'],
    check(statement, context) {
        const table = createTableIn(statement);
        if (table === undefined)
            return;
        const { tokens } = statement;
        const [first] = sortKeys(tokens, table);
        if (first === undefined)
            return;
        const column = columnNamed(tokens, table, first.name);
        const encode = column === undefined ? undefined : optionOf(column, 'encode');
        if (column === undefined || encode === undefined)
            return;
        const encoding = encodingOf(tokens, column) ?? '';
        // Where there is no other column, none can be compressed less.
        if (!STRONG.has(encoding) || table.elements.filter(({ kind }) => kind === 'ColumnDef').length < 2 || isPassing(tokens, table.name, table.temporary))
            return;
        context.report({
            at: { first: encode.first, last: encode.last },
            message: `${first.name} is the first sort column, and ${encoding.toUpperCase()} packs so many of its rows into a block that a filter by it reads more of the other columns than it needs; write ENCODE RAW.`,
        });
    },
});
const STRONG = new Set(['zstd', 'lzo', 'bytedict', 'runlength', 'text255', 'text32k']);

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-too-many-sortkeys.js
/** More sort columns than Redshift takes. */


const designTooManySortkeys = defineRule({
    id: 'design/too-many-sortkeys',
    summary: 'Sort by no more columns than Redshift takes: 400 in a compound key, eight in an interleaved one.',
    why: 'Redshift refuses a table whose sort key is longer. The first columns of a compound key do nearly all of the work anyway.',
    safe: 'SORTKEY (a, b, c) with the columns that queries filter by.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
    examples: {
        bad: [
            {
                sql: 'CREATE TABLE sales.cubes (a INT NOT NULL, b INT NOT NULL, c INT NOT NULL, d INT NOT NULL, e INT NOT NULL, f INT NOT NULL, g INT NOT NULL, h INT NOT NULL, i INT NOT NULL) '
                    + 'INTERLEAVED SORTKEY (a, b, c, d, e, f, g, h, i);',
            },
        ],
        good: [
            {
                sql: 'CREATE TABLE sales.cubes (a INT NOT NULL, b INT NOT NULL, c INT NOT NULL, d INT NOT NULL, e INT NOT NULL, f INT NOT NULL, g INT NOT NULL, h INT NOT NULL, i INT NOT NULL) '
                    + 'COMPOUND SORTKEY (a, b, c, d, e, f, g, h, i);',
            },
            { sql: 'CREATE TABLE sales.cubes (a INT NOT NULL, b INT NOT NULL, c INT NOT NULL) INTERLEAVED SORTKEY (a, b, c);' },
            { sql: 'CREATE TABLE sales.cubes (a INT NOT NULL, b INT NOT NULL, c INT NOT NULL) SORTKEY AUTO;' },
        ],
    },
    kinds: ['create-table'],
    mentions: ['sortkey'],
    routines: true,
    check(statement, context) {
        const table = createTableIn(statement);
        const option = table === undefined ? undefined : sortKeyOption(table);
        if (option?.value?.kind !== 'NameList')
            return;
        const isInterleaved = option.name === 'interleaved sortkey';
        const most = isInterleaved ? 8 : 400;
        const { names } = option.value;
        const beyond = names[most];
        if (beyond === undefined)
            return;
        const kind = isInterleaved ? 'An interleaved' : 'A compound';
        context.report({ at: { first: beyond.first, last: names.at(-1)?.last ?? beyond.last }, message: `${kind} sort key has at most ${most} columns, and this one has ${names.length}; leave the last ones out.` });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-two-primary-keys.js
/** A second primary key. */


const designTwoPrimaryKeys = defineRule({
    id: 'design/two-primary-keys',
    summary: 'Declare one primary key, of several columns where it takes several.',
    why: 'A table has one primary key, declared at a column or for the table: Redshift refuses a second.',
    safe: 'PRIMARY KEY (order_id, line) for a key of two columns; UNIQUE for another key.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL PRIMARY KEY, line INT NOT NULL PRIMARY KEY);' },
            { sql: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL PRIMARY KEY, line INT NOT NULL, PRIMARY KEY (order_id, line));' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL, line INT NOT NULL, PRIMARY KEY (order_id, line));' },
            { sql: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL PRIMARY KEY, line INT NOT NULL UNIQUE);' },
            { sql: 'CREATE TABLE sales.lines (order_id BIGINT NOT NULL PRIMARY KEY, line INT NOT NULL REFERENCES sales.lines);' },
        ],
    },
    kinds: ['create-table'],
    mentions: ['primary'],
    routines: true,
    check(statement, context) {
        const table = createTableIn(statement);
        if (table === undefined)
            return;
        const [, second] = constraintsOf(table).filter(({ type }) => type === 'primary key');
        // Of two branches of a template only one is there.
        if (second === undefined || statement.tokens.tags.some((at) => at > table.first && at <= table.last))
            return;
        context.report({ at: { first: second.first, last: second.last }, message: 'The table has a primary key already; write one PRIMARY KEY (a, b) over all its columns, or UNIQUE here.' });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-unenforced-key.js





const designUnenforcedKey = defineRule({
    id: 'design/unenforced-key',
    summary: 'Keep duplicates out yourself when you add rows to a table with a key.',
    why: 'Redshift does not enforce primary keys and UNIQUE, but its planner believes them: with duplicates in the table DISTINCT and joins give wrong results. '
        + 'Here all rows of a source are added to a table that may hold some of them already.',
    safe: 'Load into a staging table and MERGE on the key; or INSERT … SELECT … WHERE NOT EXISTS; or DELETE those rows first, in the same migration.',
    severity: 'info',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_Defining_constraints.html'),
    examples: {
        bad: [
            { sql: 'INSERT INTO sales.orders (id, total) SELECT id, total FROM sales.web_orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(18,2) NOT NULL, PRIMARY KEY (id));' },
            {
                sql: 'INSERT INTO sales.regions (code, name) SELECT code, name FROM staging.regions;',
                before: 'CREATE TABLE sales.regions (code VARCHAR(8) NOT NULL UNIQUE, name VARCHAR(80) NOT NULL);',
            },
        ],
        good: [
            {
                sql: 'INSERT INTO sales.orders (id, total) SELECT w.id, w.total FROM sales.web_orders w WHERE NOT EXISTS (SELECT 1 FROM sales.orders o WHERE o.id = w.id);',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(18,2) NOT NULL, PRIMARY KEY (id));',
            },
            { sql: 'INSERT INTO sales.orders (total) SELECT total FROM sales.web_orders;', before: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1) PRIMARY KEY, total DECIMAL(18,2) NOT NULL);' },
            { sql: 'INSERT INTO sales.orders (id, total) SELECT id, total FROM sales.web_orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(18,2) NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders_new (id BIGINT NOT NULL PRIMARY KEY);\nINSERT INTO sales.orders_new (id) SELECT id FROM sales.orders;' },
        ],
    },
    kinds: ['copy', 'insert'],
    check(statement, context) {
        const { tokens, syntax: { status, tree } } = statement;
        if (status !== 'parsed' || (tree?.kind !== 'Copy' && tree?.kind !== 'Insert') || tree.target === null)
            return;
        if (tree.kind === 'Insert' && !addsAllRows(tree))
            return;
        const table = ownTable(statement, tree.target, context);
        if (table === undefined || table.temporary || table.keys.length === 0)
            return;
        const written = tree.columns.map(({ last }) => (0,tokenizer/* foldedName */.mw)(tokens, last));
        const key = table.keys.find((each) => isAtRisk(table, each, written));
        if (key === undefined || isMadeHere(statement, tree.target, context) || isEmptiedBefore(statement, tree.target, context))
            return;
        const kind = key.kind === 'unique' ? 'UNIQUE' : 'the primary key';
        context.report({
            at: { first: tree.target.first, last: tree.target.last },
            message: `Redshift does not check ${kind} (${key.columns.join(', ')}) of ${shownName(tokens, tree.target)}, and this adds every row of its source, those that are there already too; MERGE on the key, or leave those rows out.`,
        });
    },
});
/** A query over one relation with nothing in it that could leave a duplicate out. */
function addsAllRows({ query, ...insert }) {
    const body = query?.body;
    if (query === null || body?.kind !== 'Select' || query.with.length > 0 || insert.with.length > 0 || query.limit !== null)
        return false;
    return body.from.length === 1 && body.from[0]?.kind === 'TableRef' && !body.distinct && body.distinctOn.length === 0 && body.top === null && body.where === null
        && !body.groupByAll && body.groupBy.length === 0 && body.having === null && body.qualify === null;
}
/** Whether values of the key come from the source. */
function isAtRisk(table, { kind, columns }, written) {
    if (kind === 'foreign key' || columns.some((column) => columnOf(table, column)?.isIdentity === true))
        return false;
    return written.length === 0 || columns.some((column) => written.includes(column));
}
/** Whether an earlier statement of the file takes rows out of the table. */
function isEmptiedBefore({ tokens }, target, { file, index }) {
    const { schema, name } = (0,tree_text/* objectName */.Hd)(tokens, target);
    for (let at = 0; at < index; at++) {
        const statement = file.statements[at];
        const kind = statement?.row?.kind;
        if ((kind === 'delete' || kind === 'truncate' || kind === 'merge') && statement?.relations.some((use) => use.access === 'write' && use.name === name && use.schema === schema) === true)
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./build/src/core/sql/spelling.js
var spelling = __webpack_require__(3326);
;// CONCATENATED MODULE: ./build/src/core/lint/rules/design-unknown-key-column.js
/** A key that names a column the table does not have. */





const designUnknownKeyColumn = defineRule({
    id: 'design/unknown-key-column',
    summary: 'Name columns of the table in its keys.',
    why: 'DISTKEY, SORTKEY, PRIMARY KEY, UNIQUE and FOREIGN KEY name columns that CREATE TABLE defines; Redshift refuses any other name.',
    safe: 'Correct the name, or define the column.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTKEY (costumer_id);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) SORTKEY (placed_at, id);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL, PRIMARY KEY (order_id));' },
            { sql: 'CREATE TABLE sales.big_orders SORTKEY (placed_at) AS SELECT id, total FROM sales.orders;' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, "Customer" BIGINT NOT NULL, PRIMARY KEY (ID)) DISTKEY ("customer");' },
            { sql: 'CREATE TABLE sales.orders (LIKE sales.baskets) SORTKEY (placed_at);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, {{ columns }}) SORTKEY (placed_at);' },
            { sql: 'CREATE TABLE sales.big_orders SORTKEY (2, total) AS SELECT id, sum(total) AS total FROM sales.orders GROUP BY id;' },
            { sql: 'CREATE TABLE sales.lines (id BIGINT NOT NULL, FOREIGN KEY (id) REFERENCES sales.orders (order_id));' },
        ],
    },
    kinds: ['create-table'],
    mentions: ['distkey', 'sortkey', 'primary', 'unique', 'foreign', 'references'],
    routines: true,
    check(statement, context) {
        const table = createTableIn(statement);
        if (table === undefined || (table.options.length === 0 && !table.elements.some(({ kind }) => kind === 'Constraint')) || !isWhole(statement, table))
            return;
        const keys = keysIn(statement.tokens, table);
        const columns = keys.length === 0 ? undefined : columnsOf(statement, table, context);
        if (columns === undefined)
            return;
        for (const { kind, key: { name, at } } of keys) {
            if (columns.includes(name))
                continue;
            const near = columns.filter((column) => (0,spelling/* isWithinTypo */.K)(name, column, true));
            const [meant] = near;
            context.report({ at, message: `${kind} names ${name}, which is no column of the table; ${meant !== undefined && near.length === 1 ? `did you mean ${meant}?` : 'correct the name, or define the column.'}` });
        }
    },
});
function keysIn(tokens, { elements, options }) {
    const keys = [];
    for (const element of elements) {
        if (element.kind === 'Constraint' && element.columns !== null)
            for (const key of namedKeys(tokens, element.columns))
                keys.push({ kind: element.type.toUpperCase(), key });
    }
    for (const { name, value } of options) {
        if ((name === 'distkey' || name.endsWith('sortkey')) && value?.kind === 'NameList')
            for (const key of namedKeys(tokens, value))
                keys.push({ kind: name === 'distkey' ? 'DISTKEY' : 'SORTKEY', key });
    }
    return keys;
}
/** All columns of the new table; undefined where they are not known. */
function columnsOf({ tokens }, { elements, query }, { catalog, isInRoutine }) {
    if (query !== null && elements.length === 0)
        return isInRoutine ? undefined : (0,query_columns/* queryColumns */.a)(tokens, query, catalog);
    const names = [];
    for (const element of elements) {
        if (element.kind === 'LikeTable')
            return undefined;
        if (element.kind === 'ColumnDef')
            names.push((0,tokenizer/* foldedName */.mw)(tokens, element.name));
    }
    return names.length === 0 ? undefined : names;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/destructive-cascade.js




const destructiveCascade = defineRule({
    id: 'destructive/cascade',
    summary: 'Name what is dropped instead of writing CASCADE.',
    why: 'CASCADE also drops every view and every foreign key that depends on the object, with their privileges, and the statement does not say which. '
        + 'Without it Redshift refuses and lists them. Late-binding views are not dropped: they fail when they are queried.',
    safe: 'Drop the views by name, then the object without CASCADE, and create the views again with their privileges.',
    severity: 'error',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders DROP CONSTRAINT orders_pk CASCADE;' },
            { sql: 'DROP TABLE sales.orders CASCADE;', file: 'U003__orders.sql' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders DROP COLUMN note;' },
            { sql: 'ALTER TABLE sales.orders DROP COLUMN cascade;' },
            { sql: 'REFRESH MATERIALIZED VIEW bi.mv_orders CASCADE;' },
            { sql: 'CREATE TEMP TABLE newest (id INT NOT NULL);\nDROP TABLE newest CASCADE;' },
        ],
    },
    kinds: ['alter-table', 'drop-table', 'drop-view', 'drop-external-view', 'drop-materialized-view', 'drop-schema', 'drop-function', 'drop-procedure'],
    mentions: ['cascade'],
    check(statement, context) {
        const { tree } = statement.syntax;
        if (tree?.kind === 'Drop') {
            if (tree.behavior < 0 || statement.tokens.kind[tree.behavior] !== CASCADE)
                return;
            const names = tree.targets.map(({ name }) => name);
            if (tree.object === 'table' && names.every((name) => isTemporary(statement, name, context)))
                return;
            const views = tree.object === 'schema' ? [] : names.flatMap((name) => boundViews(statement, name, context));
            report(tree.behavior, views, context);
        }
        else if (tree?.kind === 'AlterTable') {
            for (const action of tree.actions)
                checkAction(statement, tree, action, context);
        }
    },
});
const CASCADE = (0,keywords/* keyword */.Si)('cascade');
function checkAction(statement, { name }, action, context) {
    if ((action.kind !== 'DropColumn' && action.kind !== 'DropConstraint') || action.behavior < 0 || statement.tokens.kind[action.behavior] !== CASCADE)
        return;
    const column = action.kind === 'DropColumn' ? (0,tokenizer/* foldedName */.mw)(statement.tokens, action.name) : undefined;
    const views = name === null || column === undefined ? [] : boundViews(statement, name, context).filter((view) => readsColumn(statement, view, name, column));
    report(action.behavior, views, context);
}
function report(behavior, views, context) {
    const names = [...new Set(views.map(({ schema, name }) => (schema === '' ? name : `${schema}.${name}`)))];
    const known = names.length === 0 ? '' : ` (${names.slice(0, 5).join(', ')} ${names.length > 1 ? 'are' : 'is'} known)`;
    context.report({ at: { first: behavior, last: behavior }, message: `CASCADE also drops the views and keys that depend on it${known}; drop those by name first, so that the plan shows them.` });
}
/** The views that go with the relation; late-binding ones stay and fail. */
function boundViews({ tokens }, name, { catalog }) {
    const { database, ...local } = (0,tree_text/* objectName */.Hd)(tokens, name);
    return database !== '' || (0,tree_text/* holdsTemplate */.hn)(tokens, name) ? [] : catalog.viewsOn(local).filter(({ lateBinding }) => !lateBinding);
}
function readsColumn({ tokens }, { columnsRead }, name, column) {
    const { schema, name: table } = (0,tree_text/* objectName */.Hd)(tokens, name);
    return columnsRead.some((read) => read.column === column && read.relation.name === table && read.relation.schema === schema);
}
function isTemporary({ tokens }, name, { facts, index }) {
    return !(0,tree_text/* holdsTemplate */.hn)(tokens, name) && facts.isTemporary({ ...(0,tree_text/* objectName */.Hd)(tokens, name), access: 'drop' }, index);
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/destructive-delete-no-where.js





const destructiveDeleteNoWhere = defineRule({
    id: 'destructive/delete-no-where',
    summary: 'Say with WHERE which rows a DELETE or an UPDATE is for.',
    why: 'Without WHERE every row is deleted or written anew, which is seldom meant. On Redshift an UPDATE is a delete and an insert of the whole row, and the deleted rows '
        + 'stay on disk until VACUUM.',
    safe: 'Add a WHERE; write WHERE TRUE if every row is meant. TRUNCATE empties a table at once, but commits; a new column is best filled by its DEFAULT.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_DELETE.html'),
    examples: {
        bad: [
            { sql: 'DELETE FROM sales.orders;' },
            { sql: 'UPDATE sales.orders SET status = \'open\';' },
        ],
        good: [
            { sql: 'DELETE FROM sales.orders WHERE TRUE;' },
            { sql: 'UPDATE sales.orders SET total = s.total FROM sales.staged s WHERE s.id = sales.orders.id;' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN net DECIMAL(12,2);\nUPDATE sales.orders SET net = total - tax;' },
            { sql: 'CREATE TABLE sales.newest (id BIGINT NOT NULL);\nDELETE FROM sales.newest;' },
            { sql: 'INSERT INTO sales.orders (id) SELECT id FROM sales.staged;\nDELETE FROM sales.staged;' },
            { sql: 'DELETE FROM sales.countries;\nINSERT INTO sales.countries (code, name) VALUES (\'nl\', \'Netherlands\'), (\'dk\', \'Denmark\');' },
        ],
    },
    kinds: ['delete', 'update'],
    check(statement, context) {
        const { status, tree } = statement.syntax;
        if (context.kind === 'undo' || status !== 'parsed' || (tree?.kind !== 'Delete' && tree?.kind !== 'Update') || tree.where !== null || tree.target === null)
            return;
        const { target } = tree;
        if ((0,tree_text/* holdsTemplate */.hn)(statement.tokens, tree) || isMadeHere(statement, target, context))
            return;
        if (tree.kind === 'Delete' ? isMeantDelete(statement, tree, target, context) : isMeantUpdate(statement, tree, target, context))
            return;
        const name = shownName(statement.tokens, target);
        const what = tree.kind === 'Delete' ? `deletes every row of ${name}` : `writes every row of ${name} anew`;
        context.report({ at: { first: statement.first, last: target.last }, message: `This ${what}; add a WHERE, or WHERE TRUE if that is meant.` });
    },
});
/** Rows that were copied elsewhere, or are loaded again, are not lost. What USING and FROM join may say which rows are meant. */
function isMeantDelete(statement, { using }, target, { file, index }) {
    if (using.length > 0)
        return true;
    const { schema, name } = (0,tree_text/* objectName */.Hd)(statement.tokens, target);
    return file.statements.some(({ relations, row }, at) => LOADS.has(row?.kind ?? '')
        && relations.some((use) => use.name === name && use.schema === schema && (at > index ? use.access === 'write' : at < index && use.access === 'read')));
}
const LOADS = new Set(['insert', 'merge', 'update', 'copy', 'create-table', 'alter-table-append']);
/** A column that the file has added has nothing to lose. */
function isMeantUpdate(statement, { from, assignments }, target, context) {
    if (from.length > 0 || assignments.length === 0)
        return true;
    const columns = assignments.flatMap(({ targets }) => targets.map(({ last }) => (0,tokenizer/* foldedName */.mw)(statement.tokens, last)));
    const table = ownTable(statement, target, context);
    const added = table === undefined ? addedBefore(statement, target, context) : undefined;
    return columns.every((column) => {
        const known = columnOf(table, column);
        return added?.has(column) === true || (known !== undefined && isFromHere(known.origin, context));
    });
}
/** The columns that earlier statements of the file have added to a table nobody knows. */
function addedBefore(statement, target, { file, index }) {
    const { schema, name } = (0,tree_text/* objectName */.Hd)(statement.tokens, target);
    const added = new Set();
    for (let at = 0; at < index; at++) {
        const earlier = file.statements[at];
        const tree = earlier?.row?.kind === 'alter-table' ? earlier.syntax.tree : null;
        if (earlier === undefined || tree?.kind !== 'AlterTable' || tree.name === null)
            continue;
        const altered = (0,tree_text/* objectName */.Hd)(earlier.tokens, tree.name);
        if (altered.name !== name || altered.schema !== schema)
            continue;
        for (const action of tree.actions)
            if (action.kind === 'AddColumn')
                added.add((0,tokenizer/* foldedName */.mw)(earlier.tokens, action.column.name));
    }
    return added;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/destructive-drop-column.js





const destructiveDropColumn = defineRule({
    id: 'destructive/drop-column',
    summary: 'Say why a column may be dropped.',
    why: 'DROP COLUMN deletes the values of every row, no later migration brings them back, and whoever still reads the column fails. Undo migrations, columns that the '
        + 'same file made, and columns whose name another column of the table takes over need no reason.',
    safe: 'First release code that does not use the column, then drop it; or write before the statement: -- lint-disable-next-line destructive/drop-column: <reason>',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders DROP COLUMN note;' },
            { sql: 'ALTER TABLE sales.orders DROP note;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);' },
        ],
        good: [
            { sql: '-- lint-disable-next-line destructive/drop-column: nobody has read it since March\nALTER TABLE sales.orders DROP COLUMN note;' },
            { sql: 'ALTER TABLE sales.orders DROP COLUMN note;', file: 'U003__note.sql' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN id_new BIGINT;\nUPDATE sales.orders SET id_new = id;\nALTER TABLE sales.orders DROP COLUMN id;\nALTER TABLE sales.orders RENAME COLUMN id_new TO id;' },
            { sql: 'ALTER TABLE sales.orders DROP CONSTRAINT orders_pk;' },
            { sql: 'CREATE TEMP TABLE newest (id INT NOT NULL, note VARCHAR(80));\nALTER TABLE newest DROP COLUMN note;' },
        ],
    },
    kinds: ['alter-table'],
    mentions: ['drop'],
    check(statement, context) {
        const alter = alterTableIn(statement);
        if (context.kind === 'undo' || alter === undefined)
            return;
        const { tokens } = statement;
        for (const action of alter.actions) {
            if (action.kind !== 'DropColumn' || tokens.kind[action.name] === tokenizer/* Shape */.yp.Template)
                continue;
            const column = (0,tokenizer/* foldedName */.mw)(tokens, action.name);
            if (isHarmless(statement, alter, column, isCascade(tokens, action.behavior), context))
                continue;
            context.report({
                at: { first: statement.first, last: action.name },
                message: `DROP COLUMN deletes the values of ${shownName(tokens, alter.name)}.${column} for good; if that is meant, say why in a comment before it: `
                    + '-- lint-disable-next-line destructive/drop-column: <reason>',
            });
        }
    },
});
function isHarmless(statement, alter, column, cascades, context) {
    const { name } = alter;
    if (isMadeHere(statement, name, context) || isInLake(statement, name, context))
        return true;
    const table = ownTable(statement, name, context);
    // What Redshift refuses deletes nothing, and other rules say that it is refused.
    if (table !== undefined && dropRefusal(table, column, cascades) !== undefined)
        return true;
    const known = columnOf(table, column);
    return (known !== undefined && isFromHere(known.origin, context)) || isReplaced(statement, alter, column, context);
}
/** Whether a later statement of the file gives the column's name to another one: the end of a change of type. */
function isReplaced(statement, { name }, column, { file, index }) {
    const table = (0,tree_text/* objectName */.Hd)(statement.tokens, name);
    for (let at = index + 1; at < file.statements.length; at++) {
        const later = file.statements[at];
        const alter = later === undefined ? undefined : alterTableIn(later);
        if (later === undefined || alter === undefined)
            continue;
        const { schema, name: altered } = (0,tree_text/* objectName */.Hd)(later.tokens, alter.name);
        if (altered !== table.name || schema !== table.schema)
            continue;
        if (alter.actions.some((action) => action.kind === 'RenameColumn' && (0,tokenizer/* foldedName */.mw)(later.tokens, action.to) === column))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/destructive-drop-key-column.js


const destructiveDropKeyColumn = defineRule({
    id: 'destructive/drop-key-column',
    summary: 'Take the distribution or sort key off a column before you drop it.',
    why: 'Redshift refuses to drop the DISTKEY column and the SORTKEY columns of a table, with CASCADE too. AUTO may keep the key there is, so it does not free the column.',
    safe: 'ALTER TABLE … ALTER SORTKEY NONE, or a key without the column; ALTER TABLE … ALTER DISTSTYLE EVEN, or ALTER DISTKEY with another column; then DROP COLUMN.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders DROP COLUMN customer_id;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE KEY DISTKEY (customer_id);' },
            { sql: 'ALTER TABLE sales.orders DROP COLUMN placed_at RESTRICT;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL) COMPOUND SORTKEY (placed_at, id);' },
        ],
        good: [
            {
                sql: 'ALTER TABLE sales.orders DROP COLUMN customer_id;',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL) DISTSTYLE KEY DISTKEY (customer_id);\nALTER TABLE sales.orders ALTER DISTKEY id;',
            },
            {
                sql: 'ALTER TABLE sales.orders ALTER SORTKEY NONE;\nALTER TABLE sales.orders DROP COLUMN placed_at;',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL) SORTKEY (placed_at);',
            },
            { sql: 'ALTER TABLE sales.orders DROP COLUMN id;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at TIMESTAMP NOT NULL) SORTKEY (placed_at);' },
            { sql: 'ALTER TABLE sales.orders DROP COLUMN customer_id;' },
        ],
    },
    kinds: ['alter-table'],
    mentions: ['drop'],
    check(statement, context) {
        const refused = refusedDropIn(statement, context);
        if (refused?.refusal !== 'sort or distribution key')
            return;
        const { alter, action, table, column } = refused;
        const { role, first } = keysOf(table, column);
        const name = shownName(statement.tokens, alter.name);
        context.report({ at: { first: action.first, last: action.last }, message: `${column} is ${role} of ${name}, so Redshift refuses to drop it; run ALTER TABLE ${name} ${first} first.` });
    },
});
/** What the column is for the table, and what has to be altered. An interleaved sort key goes first: it blocks the other change. */
function keysOf({ distKey, sortKey }, column) {
    const isSorted = sortKey.includes(column);
    if (distKey !== column)
        return { role: 'in the sort key', first: 'ALTER SORTKEY NONE' };
    return isSorted ? { role: 'the distribution key and in the sort key', first: 'ALTER SORTKEY NONE and ALTER DISTSTYLE EVEN' } : { role: 'the distribution key', first: 'ALTER DISTSTYLE EVEN' };
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/destructive-drop-table.js






const destructiveDropTable = defineRule({
    id: 'destructive/drop-table',
    summary: 'Say why a table, view or schema may be dropped.',
    why: 'DROP deletes the rows and the privileges of the object, and no later migration brings them back. A reason written before the statement shows the '
        + 'reviewer that it is meant. Undo migrations, what the same file made, external tables, and views that the file creates again need none.',
    safe: 'Rename the table and drop it a release later, or write before the statement: -- lint-disable-next-line destructive/drop-table: <reason>',
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
            { sql: 'CREATE TEMP TABLE newest (id INT NOT NULL);\nDROP TABLE newest;' },
            { sql: 'CREATE TABLE sales.newest (id INT NOT NULL);\nDROP TABLE sales.newest;' },
            { sql: 'DROP TABLE sales.orders;', file: 'U003__orders.sql' },
            { sql: 'DROP TABLE spectrum.orders;', before: 'CREATE EXTERNAL TABLE spectrum.orders (id INT) STORED AS PARQUET LOCATION \'s3://lake/orders/\';' },
            { sql: 'DROP VIEW IF EXISTS bi.v_orders;\nCREATE VIEW bi.v_orders AS SELECT 1 AS one;', file: 'R__v_orders.sql' },
            { sql: 'DROP MATERIALIZED VIEW IF EXISTS bi.mv_orders;\nCREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales.orders;' },
        ],
    },
    kinds: ['drop-table', 'drop-view', 'drop-materialized-view', 'drop-schema', 'drop-database'],
    check(statement, context) {
        const { tree } = statement.syntax;
        if (context.kind === 'undo' || tree?.kind !== 'Drop')
            return;
        const { tokens } = statement;
        const lost = tree.targets.filter(({ name }) => !(0,tree_text/* holdsTemplate */.hn)(tokens, name) && !destructive_drop_table_isHarmless(statement, name, context));
        if (lost.length === 0)
            return;
        const names = lost.map(({ name }) => shownName(tokens, name));
        context.report({
            at: { first: statement.first, last: lost.at(-1)?.name.last ?? statement.last },
            message: `DROP ${tree.object.toUpperCase()} deletes ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''} for good; if that is meant, say why in a `
                + 'comment before it: -- lint-disable-next-line destructive/drop-table: <reason>',
        });
    },
});
function destructive_drop_table_isHarmless(statement, name, context) {
    const { tokens, row } = statement;
    const { facts, index, catalog } = context;
    switch (row?.kind) {
        case 'drop-table': return isMadeHere(statement, name, context) || isInLake(statement, name, context) || isScratchTable(statement, (0,tree_text/* objectName */.Hd)(tokens, name), context);
        case 'drop-schema': {
            const known = catalog.schema((0,tokenizer/* foldedName */.mw)(tokens, name.last));
            return known !== undefined && isFromHere(known.origin, context);
        }
        case 'drop-view':
        case 'drop-materialized-view':
            return facts.isCreatedAfter({ ...(0,tree_text/* objectName */.Hd)(tokens, name), access: 'drop' }, index) || isMadeHere(statement, name, context);
        default: return false;
    }
}

// EXTERNAL MODULE: ./build/src/core/sql/relations.js
var sql_relations = __webpack_require__(9171);
;// CONCATENATED MODULE: ./build/src/core/lint/rules/destructive-rename.js





const destructiveRename = defineRule({
    id: 'destructive/rename',
    summary: 'Change the procedures and late-binding views that use a name together with the name.',
    why: 'A regular view follows its table to the new name. Procedures, functions and late-binding views look the name up when they run, and fail from then on.',
    safe: 'Replace them in the same migration, or create a view with the old name over the renamed table.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html'),
    examples: {
        bad: [
            {
                sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;',
                before: 'CREATE PROCEDURE etl.load_orders() AS $$ BEGIN INSERT INTO sales.orders (id) SELECT id FROM sales.staged; END $$ LANGUAGE plpgsql;',
            },
            {
                sql: 'ALTER SCHEMA sales RENAME TO crm;',
                before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders WITH NO SCHEMA BINDING;',
            },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;' },
            { sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;', before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;' },
            {
                sql: 'ALTER TABLE sales.orders RENAME TO orders_old;\nALTER TABLE sales.orders_new RENAME TO orders;',
                before: 'CREATE PROCEDURE etl.load_orders() AS $$ BEGIN INSERT INTO sales.orders (id) SELECT id FROM sales.staged; END $$ LANGUAGE plpgsql;',
            },
            {
                sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;\nCREATE VIEW sales.orders AS SELECT id FROM sales.orders_2026;',
                before: 'CREATE PROCEDURE etl.load_orders() AS $$ BEGIN INSERT INTO sales.orders (id) SELECT id FROM sales.staged; END $$ LANGUAGE plpgsql;',
            },
        ],
    },
    kinds: ['alter-table', 'alter-schema'],
    mentions: ['rename'],
    check(statement, context) {
        const renamed = renamedIn(statement);
        if (renamed === undefined)
            return;
        const replaced = madeLater(context);
        if (renamed.table !== undefined && replaced.has((0,sql_relations/* relationName */.CJ)(renamed.table)))
            return;
        const users = (renamed.table === undefined ? usersOfSchema(renamed.schema, context.catalog) : routinesOn(renamed.table, context.catalog)).filter(({ name }) => !replaced.has(name));
        if (users.length === 0)
            return;
        const names = [...new Set(users.map(({ what, name }) => `${what} ${name}`))];
        const old = renamed.table === undefined ? `schema ${renamed.schema}` : (0,sql_relations/* relationName */.CJ)(renamed.table);
        context.report({
            at: renamed.at,
            message: `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''} ${names.length > 1 ? 'use' : 'uses'} the old name of ${old} and will fail; replace ${names.length > 1 ? 'them' : 'it'} in the same migration.`,
        });
    },
});
/** What the statement gives another name: a table, or a schema with all that is in it. */
function renamedIn(statement) {
    const { tokens, syntax: { status, tree } } = statement;
    if (tree?.kind === 'AlterSchema') {
        const option = status === 'parsed' ? tree.options.find(({ name }) => name === 'rename') : undefined;
        return option === undefined || tree.name === null || (0,tree_text/* holdsTemplate */.hn)(tokens, tree.name) ? undefined : { table: undefined, schema: (0,tokenizer/* foldedName */.mw)(tokens, tree.name.last), at: option };
    }
    const alter = alterTableIn(statement);
    const action = alter?.actions.find(({ kind }) => kind === 'RenameTable');
    if (alter === undefined || action === undefined || (0,tree_text/* holdsTemplate */.hn)(tokens, alter.name))
        return undefined;
    const { database, ...table } = (0,tree_text/* objectName */.Hd)(tokens, alter.name);
    return database === '' ? { table, schema: table.schema, at: action } : undefined;
}
function routinesOn(table, catalog) {
    return catalog.routinesOn(table).map((routine) => ({ what: routine.kind, name: (0,sql_relations/* relationName */.CJ)(routine) }));
}
function usersOfSchema(schema, catalog) {
    const views = catalog.views.filter(({ kind, lateBinding, reads }) => (lateBinding || kind === 'materialized-view') && reads.some((read) => read.schema === schema));
    const tables = catalog.tables.filter((table) => table.schema === schema);
    return [...views.map((view) => ({ what: view.kind === 'materialized-view' ? 'materialized view' : 'view', name: (0,sql_relations/* relationName */.CJ)(view) })), ...tables.flatMap((table) => routinesOn(table, catalog))];
}
/** The names that later statements of the file make: relations, routines, and what is renamed. */
function madeLater({ file, index }) {
    const made = new Set();
    for (let at = index + 1; at < file.statements.length; at++) {
        const statement = file.statements[at];
        if (statement === undefined)
            continue;
        const { tokens, syntax: { tree } } = statement;
        for (const use of statement.targets)
            if (use.access === 'create')
                made.add((0,sql_relations/* relationName */.CJ)(use));
        if ((tree?.kind === 'CreateProcedure' || tree?.kind === 'CreateFunction') && tree.name !== null)
            made.add((0,sql_relations/* relationName */.CJ)((0,tree_text/* objectName */.Hd)(tokens, tree.name)));
        if (tree?.kind !== 'AlterTable' || tree.name === null)
            continue;
        const { schema } = (0,tree_text/* objectName */.Hd)(tokens, tree.name);
        for (const action of tree.actions)
            if (action.kind === 'RenameTable' && action.to !== null)
                made.add((0,sql_relations/* relationName */.CJ)({ schema, name: (0,tokenizer/* foldedName */.mw)(tokens, action.to.last) }));
    }
    return made;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/destructive-unload-overwrite.js
/** UNLOAD over files that are there. */


const destructiveUnloadOverwrite = defineRule({
    id: 'destructive/unload-overwrite',
    summary: 'Unload to a path of its own instead of over files that are there.',
    why: 'CLEANPATH deletes the files at the target before it writes, ALLOWOVERWRITE replaces those of the same name. A rollback brings no file in S3 back, and a wrong path '
        + 'deletes what somebody else needs.',
    safe: 'Write to a new prefix, with the date or the version in it; without the two words UNLOAD refuses to touch existing files.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html'),
    examples: {
        bad: [
            { sql: 'UNLOAD (\'SELECT id, total FROM sales.orders\') TO \'s3://lake/orders/\' IAM_ROLE DEFAULT FORMAT PARQUET CLEANPATH;' },
            { sql: 'UNLOAD (\'SELECT id, total FROM sales.orders\') TO \'s3://lake/orders/\' IAM_ROLE DEFAULT CSV ALLOWOVERWRITE;' },
        ],
        good: [
            { sql: 'UNLOAD (\'SELECT id, total FROM sales.orders\') TO \'s3://lake/orders/2026-03-01/\' IAM_ROLE DEFAULT FORMAT PARQUET;' },
            { sql: 'UNLOAD (\'SELECT cleanpath FROM sales.allowoverwrite\') TO \'s3://lake/orders/2026-03-01/\' IAM_ROLE DEFAULT FORMAT PARQUET;' },
            { sql: 'COPY sales.orders (id, cleanpath) FROM \'s3://lake/orders.manifest\' IAM_ROLE DEFAULT FORMAT AS PARQUET MANIFEST;' },
        ],
    },
    kinds: ['unload'],
    check(statement, context) {
        for (const option of (0,tree_text/* nodesOf */.Nh)(statement, 'Option')) {
            const what = EFFECTS.get(option.name);
            if (what !== undefined)
                context.report({ at: option, message: `${option.name.toUpperCase()} ${what}, and no rollback brings it back; unload to a prefix of its own.` });
        }
    },
});
const EFFECTS = new Map([
    ['cleanpath', 'deletes what lies at the target'],
    ['allowoverwrite', 'replaces files of the same name at the target'],
]);

// EXTERNAL MODULE: ./build/src/core/sql/classify.js
var classify = __webpack_require__(8506);
;// CONCATENATED MODULE: ./build/src/core/lint/atomicity.js

/**
 * The statements of the file that could have committed with each other, were it not for the one that is looked at; undefined when there are
 * none, and for all but the first of several statements in a row that do the same.
 */
function othersAround(context, isSame) {
    const run = fileRunOf(context);
    const { file: { statements }, index } = context;
    if (run === undefined || run.lasting.length === 0)
        return undefined;
    const following = firstAbove(run.lasting, index);
    const previous = run.lasting[following - 1] ?? -1;
    for (let at = index - 1; at > previous; at--) {
        const statement = statements[at];
        if (statement !== undefined && isSame(statement, at))
            return undefined;
    }
    const group = (from, count) => ({ count, line: statements[run.lasting[from] ?? 0]?.range.start.line ?? 1 });
    return { before: group(0, following), after: group(following, run.lasting.length - following) };
}
/** The position of the first number above a bound, in ascending numbers. */
function firstAbove(numbers, bound) {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((numbers[middle] ?? 0) > bound)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
/** What is lost, as the end of a sentence that names the statement. */
function lossText({ before, after }) {
    if (before.count === 0)
        return `runs alone and commits: it stays when ${failing(after)}`;
    const [are, stay] = before.count === 1 ? ['is', 'stays'] : ['are', 'stay'];
    const orOthers = after.count === 0 ? '' : ` or ${counted(after, 'after')} do${after.count === 1 ? 'es' : ''}`;
    return `runs alone: ${counted(before, 'before')} ${are} committed by then and ${stay} when it fails${orOthers}`;
}
/** `a statement after it (line 3) fails` */
function failing(after) {
    return `${counted(after, 'after')} fail${after.count === 1 ? 's' : ''}`;
}
/** `a statement before it (line 3)`, `2 statements after it (from line 1)`: there may be others that leave nothing. */
function counted({ count, line }, where) {
    return count === 1 ? `a statement ${where} it (line ${line})` : `${count} statements ${where} it (from line ${line})`;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/iceberg-mixed.js
/** Iceberg tables have transactions of their own. */






const icebergMixed = defineRule({
    id: 'iceberg/mixed',
    summary: 'Keep Iceberg tables and local tables in separate migrations.',
    why: 'Each statement that creates, alters or drops an Iceberg table is a transaction of its own, and one that writes it shares a transaction only with writes of the '
        + 'same table. Local statements in the same migration neither commit nor roll back with it, and Redshift fails the transaction that holds both.',
    safe: 'Let one file hold the Iceberg statements, with the comment -- redshift-devops: no-transaction, so that each is sent alone, and another the local ones.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/iceberg-writes-transaction-semantics.html'),
    examples: {
        bad: [
            {
                sql: 'CREATE TABLE IF NOT EXISTS lake.clicks (id BIGINT) USING ICEBERG LOCATION \'s3://example-lake/clicks/\';\n'
                    + 'INSERT INTO sales.load (source) VALUES (\'clicks\');\n',
            },
            {
                before: 'CREATE TABLE lake.clicks (id BIGINT) USING ICEBERG LOCATION \'s3://example-lake/clicks/\';',
                sql: 'INSERT INTO sales.load (source) VALUES (\'clicks\');\nALTER TABLE lake.clicks ADD COLUMN channel VARCHAR(8);\n',
            },
        ],
        good: [
            { sql: 'CREATE TABLE IF NOT EXISTS lake.clicks (id BIGINT) USING ICEBERG LOCATION \'s3://example-lake/clicks/\';\n' },
            {
                sql: '-- redshift-devops: no-transaction\nCREATE TABLE lake.clicks (id BIGINT) USING ICEBERG LOCATION \'s3://example-lake/clicks/\';\n'
                    + 'CREATE TABLE IF NOT EXISTS lake.views (id BIGINT) USING ICEBERG LOCATION \'s3://example-lake/views/\';\n',
            },
            { sql: 'CREATE TABLE sales.clicks (id BIGINT NOT NULL);\nINSERT INTO sales.load (source) VALUES (\'clicks\');\n' },
        ],
    },
    kinds: ['create-table', 'create-materialized-view', 'alter-table', 'alter-external-table', 'drop-table', 'insert', 'update', 'delete', 'merge'],
    check(statement, context) {
        const { catalog, file: { statements }, index } = context;
        if (!concernsIceberg(statement, catalog))
            return;
        const run = fileRunOf(context);
        // Several of them in a file are told once, at the first.
        for (let at = 0; at < index; at++)
            if (isIcebergAt(at))
                return;
        const local = run?.lasting.filter((each) => !isIcebergAt(each)) ?? [];
        const [first] = local;
        if (first === undefined)
            return;
        const before = local.filter((each) => each < index);
        const where = before.length > 0 ? 'before' : 'after';
        const group = { count: before.length > 0 ? before.length : local.length, line: statements[first]?.range.start.line ?? 1 };
        context.report({
            at: { first: statement.first, last: Math.max(statement.first, (0,classify/* skipName */.Dn)(statement.tokens, statement.afterHead, statement.last) - 1) },
            message: `${(0,describe/* what */.BB)(statement)}, an Iceberg table, does not commit together with ${counted(group, where)}; give Iceberg a migration of its own.`,
        });
        function isIcebergAt(at) {
            const other = statements[at];
            return other !== undefined && concernsIceberg(other, catalog);
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/idem-if-exists.js




const idemIfExists = defineRule({
    id: 'idem/if-exists',
    summary: 'Write IF EXISTS or IF NOT EXISTS where a statement runs alone.',
    why: 'What commits in a transaction is recorded in the same transaction. A statement that runs alone is recorded afterwards: when the runner dies in between, it may '
        + 'be done and not recorded, and running it again fails with "already exists" or "does not exist".',
    safe: 'Write IF NOT EXISTS after CREATE … and ADD, and IF EXISTS after DROP …; then the statement can be run again.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html'),
    examples: {
        bad: [
            {
                sql: 'CREATE EXTERNAL SCHEMA lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE default;',
                fixed: 'CREATE EXTERNAL SCHEMA IF NOT EXISTS lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE default;',
            },
            {
                sql: 'alter table lake.clicks add partition (day = \'2026-01-01\') location \'s3://example-lake/clicks/day=2026-01-01/\';',
                fixed: 'alter table lake.clicks add if not exists partition (day = \'2026-01-01\') location \'s3://example-lake/clicks/day=2026-01-01/\';',
            },
            {
                sql: '-- redshift-devops: no-transaction\nCREATE TABLE sales.region (code CHAR(2) NOT NULL);',
                fixed: '-- redshift-devops: no-transaction\nCREATE TABLE IF NOT EXISTS sales.region (code CHAR(2) NOT NULL);',
            },
        ],
        good: [
            { sql: 'CREATE TABLE sales.region (code CHAR(2) NOT NULL);' },
            { sql: 'CREATE EXTERNAL SCHEMA IF NOT EXISTS lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE default;' },
            { sql: 'CREATE DATABASE reporting;\nCREATE EXTERNAL TABLE lake.clicks (id BIGINT) STORED AS PARQUET LOCATION \'s3://example-lake/clicks/\';' },
            { sql: '-- redshift-devops: no-transaction\nCREATE TEMP TABLE newest (id BIGINT NOT NULL);' },
        ],
    },
    kinds: ['create-external-schema', 'alter-external-table', 'drop-model', 'create-table', 'create-schema', 'drop-table', 'drop-view', 'drop-materialized-view', 'drop-schema', 'drop-user'],
    check(statement, context) {
        const missing = missingIn(statement);
        if (missing === undefined || fileRunOf(context)?.runsAlone(context.index) !== true)
            return;
        context.report({
            at: { first: statement.first, last: missing.before - 1 },
            message: `This statement runs alone and is recorded after it has run; write ${missing.words}, so that it can be run again after a crash.`,
            fix: insertion(statement, missing),
        });
    },
});
function insertion({ tokens, first }, { words, before }) {
    const isLower = (0,tokenizer/* tokenText */.pA)(tokens, first) === (0,tokenizer/* tokenText */.pA)(tokens, first).toLowerCase();
    const at = tokens.start[before] ?? 0;
    return { start: at, end: at, text: `${isLower ? words.toLowerCase() : words} ` };
}
/** Only statements whose grammar has the words, and only where all of the statement was read. */
function missingIn(statement) {
    const { syntax: { status, tree } } = statement;
    if (status !== 'parsed')
        return undefined;
    switch (tree?.kind) {
        case 'CreateExternalSchema':
        case 'CreateSchema':
        case 'CreateTable':
            return tree.ifNotExists || tree.name === null || (0,file_facts/* createsTemporary */.H)(statement) ? undefined : { words: 'IF NOT EXISTS', before: tree.name.first };
        case 'Drop': {
            const [target] = tree.targets;
            return tree.ifExists || target === undefined ? undefined : { words: 'IF EXISTS', before: target.first };
        }
        case 'AlterTable': {
            const [action] = tree.actions;
            return action?.kind === 'PartitionChange' && action.change === 'add' && !action.conditional ? { words: 'IF NOT EXISTS', before: action.first + 1 } : undefined;
        }
        default: return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/load-copy-maxerror.js



const loadCopyMaxerror = defineRule({
    id: 'load/copy-maxerror',
    summary: 'Let COPY fail when a row does not fit.',
    why: 'With MAXERROR above 1 or IGNOREALLERRORS, COPY skips rows that do not fit; TRUNCATECOLUMNS cuts values, ACCEPTINVCHARS replaces characters, and ACCEPTANYDATE '
        + 'stores NULL for dates it cannot read. The statement succeeds, the migration is recorded, and only a system view knows what is missing.',
    safe: 'Leave the option out and correct the files, widen the column, or name the format of dates with DATEFORMAT. Where the loss is meant, say so in a suppression and '
        + 'check STL_LOAD_ERRORS or SYS_LOAD_ERROR_DETAIL after the load.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-conversion.html'),
    examples: {
        bad: [
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV MAXERROR 100;' },
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV TRUNCATECOLUMNS ACCEPTINVCHARS AS \'?\';' },
        ],
        good: [
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV MAXERROR AS 1;' },
            { sql: 'COPY sales.region (truncatecolumns, maxerror) FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV;' },
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV IGNOREHEADER 1 DATEFORMAT \'auto\' BLANKSASNULL;' },
        ],
    },
    kinds: ['copy', 'create-template'],
    routines: true,
    check(statement, context) {
        for (const option of (0,tree_text/* nodesOf */.Nh)(statement, 'Option')) {
            const loss = LOSSES.get(option.name);
            if (loss !== undefined && !(option.name === 'maxerror' && !allowsErrors(statement.tokens, option)))
                context.report({ at: option, message: loss });
        }
    },
});
const LOSSES = new Map([
    ['maxerror', 'COPY skips rows that do not fit, as long as they are fewer than this number, and succeeds; leave MAXERROR out, so that the load fails.'],
    ['ignoreallerrors', 'COPY skips every row that does not fit, and succeeds; leave IGNOREALLERRORS out, so that the load fails.'],
    ['truncatecolumns', 'COPY cuts values that are longer than their column; widen the column in place of TRUNCATECOLUMNS.'],
    ['acceptinvchars', 'COPY replaces characters that are not UTF-8; name the ENCODING of the files in place of ACCEPTINVCHARS.'],
    ['acceptanydate', 'COPY stores NULL for a date it cannot read; name the format with DATEFORMAT in place of ACCEPTANYDATE.'],
]);
/** 0 and 1 both mean that the first error ends the load; a value nobody knows is no finding. */
function allowsErrors(tokens, { value }) {
    if (value === null)
        return false;
    const kind = tokens.kind[value.first];
    if (kind !== tokenizer/* Shape */.yp.Number && kind !== tokenizer/* Shape */.yp.String)
        return false;
    return Number((0,tokenizer/* tokenText */.pA)(tokens, value.first).replaceAll('\'', '')) > 1;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/load-copy-no-manifest.js
/** The path of a COPY is a prefix: it also matches files that only begin like it. */



const loadCopyNoManifest = defineRule({
    id: 'load/copy-no-manifest',
    summary: 'Name the files of a COPY so that no others can match.',
    why: 'The path after FROM is a prefix of keys, not a folder: s3://landing/orders loads orders/1.csv, but also orders_old/1.csv and orders.bak, whatever lies there when '
        + 'the migration runs. So one environment gets other rows than another.',
    safe: 'End a folder with a slash, write the whole name of a file, or list the files in a manifest and add MANIFEST.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/loading-data-files-using-manifest.html'),
    examples: {
        bad: [
            { sql: 'COPY sales.region FROM \'s3://example-landing/region\' IAM_ROLE default CSV;' },
            { sql: 'COPY sales.orders FROM \'s3://example-landing/orders/2026-01-1\' IAM_ROLE default PARQUET;' },
        ],
        good: [
            { sql: 'COPY sales.region FROM \'s3://example-landing/region/\' IAM_ROLE default CSV;' },
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV;' },
            { sql: 'COPY sales.region FROM \'s3://example-landing/region\' IAM_ROLE default MANIFEST CSV;' },
            { sql: 'COPY sales.region FROM \'s3://example-landing/unload/region_\' IAM_ROLE default CSV;' },
            { sql: 'COPY sales.region FROM \'s3://example-landing/${day}\' IAM_ROLE default CSV;' },
        ],
    },
    kinds: ['copy'],
    check({ tokens, syntax: { status, tree } }, context) {
        if (context.kind === undefined || status !== 'parsed' || tree?.kind !== 'Copy' || tree.job !== null || tokens.kind[tree.source] !== tokenizer/* Shape */.yp.String)
            return;
        const path = stringContent(tokens, tree.source);
        if (!isOpenEnded(path) || tree.options.some(({ name }) => NAME_THE_FILES.has(name)))
            return;
        const shown = (0,tokenizer/* tokenText */.pA)(tokens, tree.source);
        context.report({
            at: { first: tree.source, last: tree.source },
            message: `${shown} also matches keys that only begin like it; end the folder with a slash, write the whole name of the file, or use MANIFEST.`,
        });
    },
});
/** With SSH the path names a manifest, and a template may hold MANIFEST. */
const NAME_THE_FILES = new Set(['manifest', 'ssh', 'using template']);
/**
 * A key that ends in a letter or a digit and has no extension. One that ends with a mark (`part_`) is a prefix on purpose, as UNLOAD makes
 * them; one with a variable in it is known to nobody here.
 */
function isOpenEnded(path) {
    if (!path.toLowerCase().startsWith('s3://') || path.includes('{') || path.includes('?'))
        return false;
    const key = path.slice('s3://'.length).split('/').slice(1).join('/');
    return /[A-Za-z0-9]$/.test(key) && !key.slice(key.lastIndexOf('/') + 1).includes('.');
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/load-copy-noload.js
/** COPY with NOLOAD reads the files and loads nothing. */


const loadCopyNoload = defineRule({
    id: 'load/copy-noload',
    summary: 'Remove NOLOAD from the COPY of a migration.',
    why: 'With NOLOAD, COPY only checks that the files can be read. The migration succeeds and is recorded, and the table stays as it was.',
    safe: 'Check the files with NOLOAD by hand before the release, and leave the option out of the migration.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-load.html'),
    examples: {
        bad: [
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV NOLOAD;' },
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default NOLOAD CSV IGNOREHEADER 1;' },
        ],
        good: [
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV;' },
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV NOLOAD;', file: 'checks/region.sql' },
            { sql: 'COPY sales.region (noload) FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV;' },
        ],
    },
    kinds: ['copy'],
    check(statement, context) {
        if (context.kind === undefined)
            return;
        const option = (0,tree_text/* nodesOf */.Nh)(statement, 'Option').find(({ name }) => name === 'noload');
        if (option !== undefined)
            context.report({ at: option, message: 'With NOLOAD this COPY loads nothing; remove it.' });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/load-insert-values.js





const loadInsertValues = defineRule({
    id: 'load/insert-values',
    summary: 'Insert many rows with one statement.',
    why: 'Redshift compresses a column block by block, and rows that come one at a time compress badly. Each INSERT is also planned and run by itself, and counts against the '
        + '40 statements that one transaction of the Data API may have.',
    safe: 'Write INSERT INTO … VALUES (…), (…), (…); for more than a few hundred rows put a file into S3 and use COPY.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-multi-row-inserts.html'),
    examples: {
        bad: [
            {
                sql: 'INSERT INTO sales.region (id, code) VALUES (1, \'eu\');\nINSERT INTO sales.region (id, code) VALUES (2, \'us\');\nINSERT INTO sales.region (id, code) VALUES (3, NULL);\n'
                    + 'INSERT INTO sales.region (id, code) VALUES (4, \'sa\');\nINSERT INTO sales.region (id, code) VALUES (DEFAULT, \'af\');\n',
                fixed: 'INSERT INTO sales.region (id, code) VALUES (1, \'eu\'),\n  (2, \'us\'),\n  (3, NULL),\n  (4, \'sa\'),\n  (DEFAULT, \'af\');\n',
            },
            {
                sql: 'INSERT INTO sales.load (at) VALUES (GETDATE());\nINSERT INTO sales.load (at) VALUES (GETDATE());\nINSERT INTO sales.load (at) VALUES (GETDATE());\n'
                    + 'INSERT INTO sales.load (at) VALUES (GETDATE());\nINSERT INTO sales.load (at) VALUES (GETDATE());\n',
            },
        ],
        good: [
            { sql: 'INSERT INTO sales.region (id, code) VALUES (1, \'eu\'),\n  (2, \'us\'),\n  (3, \'ap\'),\n  (4, \'sa\'),\n  (5, \'af\');\n' },
            { sql: 'INSERT INTO sales.region (id) VALUES (1);\nINSERT INTO sales.region (id) VALUES (2);\n' },
            {
                sql: 'INSERT INTO sales.a (id) VALUES (1);\nINSERT INTO sales.b (id) VALUES (1);\nINSERT INTO sales.a (id) VALUES (2);\nINSERT INTO sales.b (id) VALUES (2);\n'
                    + 'INSERT INTO sales.a (id) VALUES (3);\nINSERT INTO sales.b (id) VALUES (3);\n',
            },
        ],
    },
    kinds: ['insert'],
    check(statement, context) {
        const { file: { statements, path }, index } = context;
        const first = singleRow(statement);
        const before = statements[index - 1];
        if (first === undefined || (before !== undefined && singleRow(before)?.target === first.target))
            return;
        const run = [first];
        for (let at = index + 1;; at++) {
            const next = statements[at];
            const row = next === undefined ? undefined : singleRow(next);
            if (row?.target !== first.target)
                break;
            run.push(row);
        }
        if (run.length < RUN_MIN)
            return;
        context.report({
            at: { first: statement.first, last: first.node.target?.last ?? statement.first },
            message: `${run.length} INSERTs in a row put one row each into ${first.target}; write one INSERT with ${run.length} rows.`,
            // The values of an INI bundle have keys between them.
            fix: path.toLowerCase().endsWith('.ini') ? undefined : merged(statement.tokens, run),
        });
    },
});
/** Fewer are no trouble, and often easier to read. */
const RUN_MIN = 5;
/** `INSERT INTO t [(…)] VALUES (…)`, read whole. */
function singleRow(statement) {
    const { tokens, row: kind, syntax: { status, tree } } = statement;
    if (kind?.kind !== 'insert' || status !== 'parsed' || tree?.kind !== 'Insert' || tree.target === null || (0,tree_text/* holdsTemplate */.hn)(tokens, tree.target))
        return undefined;
    if (tree.query?.body?.kind !== 'Values' || tree.query.with.length > 0 || tree.with.length > 0 || tree.alias >= 0 || tree.onConflict !== null || tree.returning.length > 0)
        return undefined;
    const [row, ...others] = tree.query.body.rows;
    return row === undefined || others.length > 0 ? undefined : { statement, node: tree, row, target: (0,sql_relations/* relationName */.CJ)((0,tree_text/* objectName */.Hd)(tokens, tree.target)) };
}
/** All rows behind the first; only where nothing but these statements stands there, and the values of a column are of one type. */
function merged(tokens, run) {
    const [head] = run;
    const tail = run.at(-1);
    if (head === undefined || tail === undefined)
        return undefined;
    const columns = load_insert_values_columnsOf(tokens, head);
    const isPlain = run.every((each) => each.row.last === each.statement.last && load_insert_values_columnsOf(tokens, each) === columns) && !holdsComment(tokens, head.statement.first, tail.statement.last);
    if (!isPlain || !haveOneTypePerColumn(tokens, run))
        return undefined;
    const newline = tokens.text.includes('\r\n') ? '\r\n' : '\n';
    const text = run.slice(1).map(({ row }) => `,${newline}  ${(0,tree_text/* nodeText */.qd)(tokens, row)}`).join('');
    if (Buffer.byteLength(head.statement.text + text, 'utf8') > limits/* LIMITS */.b.statementBytesMax)
        return undefined;
    return { start: tokens.end[head.row.last] ?? 0, end: tokens.end[tail.row.last] ?? 0, text };
}
function load_insert_values_columnsOf(tokens, { node: { columns } }) {
    return columns.map(({ last }) => (0,tokenizer/* foldedName */.mw)(tokens, last)).join(',');
}
function holdsComment({ comments }, first, last) {
    for (let at = 2; at < comments.length; at += 3)
        if ((comments[at] ?? 0) > first && (comments[at] ?? 0) <= last)
            return true;
    return false;
}
/** The rows of one VALUES must agree on the type of each column; of rows of literals that can be told. */
function haveOneTypePerColumn(tokens, run) {
    const types = [];
    let width = -1;
    for (const { row } of run) {
        const values = valuesOf(row);
        if (width >= 0 && values.length !== width)
            return false;
        width = values.length;
        for (const [column, value] of values.entries()) {
            const type = literalType(tokens, value);
            if (type === undefined)
                return false;
            if (type !== ANY && types[column] !== undefined && types[column] !== type)
                return false;
            if (type !== ANY)
                types[column] = type;
        }
    }
    return true;
}
function valuesOf(row) {
    return row.kind === 'RowValue' ? row.items : [row];
}
const ANY = 'any';
/** What decides the type of a literal: for a number its digits behind the point; undefined for anything else. */
function literalType(tokens, value) {
    if (value.kind === 'Unary')
        return value.operand.kind === 'Literal' && value.operand.type === 'number' ? literalType(tokens, value.operand) : undefined;
    if (value.kind !== 'Literal')
        return undefined;
    if (value.type === 'null' || value.type === 'default')
        return ANY;
    if (value.type !== 'number')
        return tokens.kind[value.first] === tokenizer/* Shape */.yp.DollarString ? undefined : value.type;
    const text = (0,tree_text/* nodeText */.qd)(tokens, value);
    return /^\d+(\.\d*)?$/.test(text) ? `number with ${text.split('.')[1]?.length ?? 0}` : undefined;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/load-option-conflict.js



const loadOptionConflict = defineRule({
    id: 'load/option-conflict',
    summary: 'Give COPY and UNLOAD options that go together.',
    why: 'Many options of COPY and UNLOAD belong to one format: a Parquet file has no delimiter, a CSV file no ESCAPE. Redshift refuses the statement that has both, when '
        + 'it runs.',
    safe: 'Keep the option that names the format of the files, and remove those that describe another one.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html'),
    examples: {
        bad: [
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.parquet\' IAM_ROLE default FORMAT AS PARQUET IGNOREHEADER 1;' },
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV ESCAPE;' },
            { sql: 'UNLOAD (\'SELECT code FROM sales.region\') TO \'s3://example-lake/region/\' IAM_ROLE default PARQUET GZIP;' },
            { sql: 'UNLOAD (\'SELECT code FROM sales.region\') TO \'s3://example-lake/region/\' IAM_ROLE default CSV KMS_KEY_ID \'example\';' },
        ],
        good: [
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.csv\' IAM_ROLE default CSV DELIMITER \';\' QUOTE AS \'%\' IGNOREHEADER 1 GZIP;' },
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.parquet\' IAM_ROLE default FORMAT PARQUET FILLRECORD STATUPDATE ON;' },
            { sql: 'COPY sales.region FROM \'s3://example-landing/region.txt\' IAM_ROLE default DELIMITER \'|\' ESCAPE REMOVEQUOTES;' },
            { sql: 'UNLOAD (\'SELECT code FROM sales.region\') TO \'s3://example-lake/region/\' IAM_ROLE default CSV HEADER GZIP KMS_KEY_ID \'example\' ENCRYPTED;' },
            { sql: 'UNLOAD (\'SELECT code FROM sales.region\') TO \'s3://example-lake/region/\' IAM_ROLE default PARQUET PARTITION BY (code) MAXFILESIZE 64 MB;' },
        ],
    },
    kinds: ['copy', 'unload'],
    routines: true,
    check(statement, context) {
        const { syntax: { tree, status } } = statement;
        if ((tree?.kind !== 'Copy' && tree?.kind !== 'Unload') || tree.options.length < 2)
            return;
        const command = tree.kind === 'Copy' ? 'COPY' : 'UNLOAD';
        const given = new Map(tree.options.map((option) => [option.name, option]));
        for (const [name, others] of tree.kind === 'Copy' ? COPY_CONFLICTS : UNLOAD_CONFLICTS) {
            if (!given.has(name))
                continue;
            for (const other of others) {
                const option = given.get(other);
                if (option !== undefined)
                    context.report({ at: option, message: `${command} refuses ${shown(other)} together with ${shown(name)}; remove one of the two.` });
            }
        }
        if (status !== 'parsed' || given.has('using template'))
            return;
        for (const option of tree.options)
            checkNeeds(statement, option, given, (message) => context.report({ at: option, message: `${command} ${message}` }));
    },
});
const OF_TEXT = ['csv', 'json', 'fixedwidth', 'delimiter', 'quote', 'escape', 'ignoreheader', 'removequotes', 'gzip', 'bzip2', 'lzop', 'zstd', 'maxerror', 'ignoreallerrors', 'acceptanydate'];
/** https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html, …/copy-usage_notes-copy-from-columnar.html, …/copy-parameters-data-load.html */
const COPY_CONFLICTS = [
    ['parquet', ['orc', 'avro', ...OF_TEXT]],
    ['orc', ['avro', ...OF_TEXT]],
    ['csv', ['json', 'avro', 'fixedwidth', 'removequotes', 'escape']],
    ['json', ['avro', 'fixedwidth']],
    ['fixedwidth', ['delimiter', 'escape']],
    ['maxerror', ['ignoreallerrors']],
    ['credentials', ['master_symmetric_key', 'iam_role', 'access_key_id']],
    ['iam_role', ['access_key_id']],
];
/** https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
const UNLOAD_CONFLICTS = [
    ['parquet', ['csv', 'json', 'delimiter', 'fixedwidth', 'addquotes', 'escape', 'null', 'header', 'gzip', 'bzip2', 'zstd']],
    ['json', ['csv', 'delimiter', 'header', 'fixedwidth', 'addquotes', 'escape', 'null']],
    ['csv', ['fixedwidth']],
    ['fixedwidth', ['delimiter', 'header']],
    ['cleanpath', ['allowoverwrite']],
    ['credentials', ['kms_key_id', 'master_symmetric_key', 'iam_role', 'access_key_id']],
    ['iam_role', ['access_key_id']],
];
function shown(option) {
    return option.toUpperCase();
}
/** Options that mean nothing without another one. */
function checkNeeds({ tokens, syntax: { tree } }, { name }, given, report) {
    const needs = (tree?.kind === 'Copy' ? COPY_NEEDS : UNLOAD_NEEDS).get(name);
    if (needs !== undefined && !given.has(needs))
        report(`refuses ${shown(name)} without ${shown(needs)}; add it, or remove ${shown(name)}.`);
    if (name === 'readratio' && tree?.kind === 'Copy' && tokens.kind[tree.source] === tokenizer/* Shape */.yp.String && stringContent(tokens, tree.source).toLowerCase().startsWith('s3://')) {
        report('takes READRATIO from DynamoDB only; remove it.');
    }
}
const COPY_NEEDS = new Map([['quote', 'csv'], ['master_symmetric_key', 'encrypted']]);
const UNLOAD_NEEDS = new Map([['master_symmetric_key', 'encrypted'], ['kms_key_id', 'encrypted'], ['rowgroupsize', 'parquet']]);

;// CONCATENATED MODULE: ./build/src/core/lint/rules/load-unload-limit.js
/** UNLOAD refuses LIMIT in the outer query. */


const loadUnloadLimit = defineRule({
    id: 'load/unload-limit',
    summary: 'Put the LIMIT of an UNLOAD into a subquery.',
    why: 'Redshift refuses UNLOAD when the outer SELECT of its query has a LIMIT; one inside of a subquery is allowed.',
    safe: 'Write UNLOAD (\'SELECT * FROM (SELECT … ORDER BY … LIMIT 10)\') TO …, or unload a table made with CREATE TABLE AS … LIMIT.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html'),
    examples: {
        bad: [
            { sql: 'UNLOAD (\'SELECT id FROM sales.orders ORDER BY id LIMIT 10\') TO \'s3://example-lake/orders/\' IAM_ROLE default PARQUET;' },
            { sql: 'UNLOAD ($$SELECT id FROM sales.orders WHERE status = \'new\' LIMIT 10$$) TO \'s3://example-lake/orders/\' IAM_ROLE default CSV;' },
        ],
        good: [
            { sql: 'UNLOAD (\'SELECT id FROM (SELECT id FROM sales.orders ORDER BY id LIMIT 10) AS newest\') TO \'s3://example-lake/orders/\' IAM_ROLE default PARQUET;' },
            { sql: 'UNLOAD (\'SELECT id, \'\'limit 10\'\' AS "limit" FROM sales.orders\') TO \'s3://example-lake/orders/\' IAM_ROLE default CSV;' },
            { sql: 'UNLOAD (\'WITH newest AS (SELECT id FROM sales.orders LIMIT 10) SELECT id FROM newest\') TO \'s3://example-lake/orders/\' IAM_ROLE default CSV;' },
        ],
    },
    kinds: ['unload'],
    routines: true,
    check(statement, context) {
        const { tree } = statement.syntax;
        const query = unloadedQuery(statement)?.syntax;
        if (tree?.kind !== 'Unload' || query?.status !== 'parsed' || query.tree?.kind !== 'Query' || query.tree.limit === null)
            return;
        context.report({ at: { first: tree.query, last: tree.query }, message: 'UNLOAD refuses the LIMIT of its outer query; put it into a subquery.' });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/lock-alone.js
/** A lock that protects nothing, because its transaction ends before anything else runs. */


const lockAlone = defineRule({
    id: 'lock/alone',
    summary: 'Put a LOCK into the transaction that it protects.',
    why: 'A lock goes when its transaction ends. Statements that run alone, TRUNCATE and VACUUM among them, end the transaction before them, and with it the lock.',
    safe: 'Let what must not be disturbed follow the LOCK in the same transaction: DELETE FROM instead of TRUNCATE. Otherwise remove the LOCK.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html'),
    examples: {
        bad: [
            { sql: 'LOCK sales.orders;\nVACUUM sales.orders;' },
            { sql: 'LOCK sales.orders, sales.stage;' },
        ],
        good: [
            { sql: 'LOCK sales.orders;\nDELETE FROM sales.orders WHERE id = 1;' },
            { sql: 'LOCK sales.orders;\nSELECT COUNT(*) AS orders FROM sales.orders;' },
            { sql: 'CREATE PROCEDURE sales.hold() AS $$ BEGIN LOCK sales.orders; END $$ LANGUAGE plpgsql;' },
        ],
    },
    kinds: ['lock'],
    check(statement, context) {
        const segment = fileRunOf(context)?.segmentOf[context.index];
        if (segment === undefined)
            return;
        const { statements } = context.file;
        for (let index = context.index + 1; index <= segment.last; index++)
            if (!PROTECTS_NOTHING.has(statements[index]?.row?.kind ?? ''))
                return;
        const next = statements[segment.last + 1];
        const why = next === undefined ? 'nothing follows in its transaction' : `the statement on line ${next.range.start.line} runs outside of its transaction`;
        context.report({ at: { first: statement.first, last: statement.last }, message: `The LOCK is gone at once: ${why}; remove it, or let the change follow it in the same transaction.` });
    },
});
const PROTECTS_NOTHING = new Set(['lock', 'set', 'reset', 'show', 'use']);

;// CONCATENATED MODULE: ./build/src/core/lint/table-locks.js




/** The kinds that lock a table while it stands in a transaction with others. */
const LOCKS_TABLES = ['alter-table', 'drop-table', 'lock'];
/** The names of the tables that certainly were there before the file and are locked by the statement, folded. */
function lockedTables(statement, context) {
    return lockedNames(statement, context).map((name) => shownName(statement.tokens, name));
}
/** The same as they are written. */
function lockedNames(statement, context) {
    const { row, syntax: { tree } } = statement;
    if (row === undefined || !LOCKS_TABLES.includes(row.kind))
        return table_locks_NONE;
    switch (tree?.kind) {
        case 'AlterTable': return tree.name === null ? table_locks_NONE : existing(statement, [tree.name], tree.ifExists, context);
        case 'Drop': return existing(statement, tree.targets.map(({ name }) => name), tree.ifExists, context);
        case 'Lock': return existing(statement, tree.tables, false, context);
        default: return table_locks_NONE;
    }
}
const table_locks_NONE = [];
/** After IF EXISTS only those are certain that the migrations have made. */
function existing(statement, names, conditional, context) {
    const { tokens } = statement;
    return names.filter((name) => {
        if ((0,tree_text/* holdsTemplate */.hn)(tokens, name) || isMadeHere(statement, name, context))
            return false;
        const { database, ...local } = (0,tree_text/* objectName */.Hd)(tokens, name);
        return !conditional || (database === '' && context.catalog.table(local) !== undefined);
    });
}
/** The request in which the statement at hand runs, where it shares one with others. */
function sharedSegment(context) {
    const segment = context.isInRoutine ? undefined : fileRunOf(context)?.segmentOf[context.index];
    return segment === undefined || segment.alone || segment.first === segment.last ? undefined : segment;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/lock-ddl-dml-mix.js



const lockDdlDmlMix = defineRule({
    id: 'lock/ddl-dml-mix',
    summary: 'Change tables and load rows in different migrations.',
    why: 'ALTER TABLE and DROP TABLE keep readers out of the table until the transaction commits, which is after the load that follows them. The load cannot run on a concurrency '
        + 'scaling cluster either, once its transaction holds DDL.',
    safe: 'One migration with the change, the next one with the load. Or load into a new table first, and rename at the end: then the lock is short.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/concurrency-scaling.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nUPDATE sales.orders SET region = c.region FROM sales.customers AS c WHERE c.id = orders.customer_id;' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nINSERT INTO sales.totals (region, total) SELECT region, SUM(total) FROM sales.orders GROUP BY region;' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.totals (region VARCHAR(16) NOT NULL);\nALTER TABLE sales.totals ADD COLUMN total DECIMAL(12,2);\nINSERT INTO sales.totals (region) SELECT region FROM sales.orders;' },
            { sql: 'INSERT INTO sales.orders_new (id) SELECT id FROM sales.orders;\nALTER TABLE sales.orders RENAME TO orders_old;' },
            { sql: 'ALTER TABLE sales.region ADD COLUMN name VARCHAR(16);\nINSERT INTO sales.region (id, name) VALUES (1, \'north\');\nUPDATE sales.region SET name = \'south\' WHERE id = 2;' },
        ],
    },
    kinds: ['alter-table', 'drop-table'],
    check(statement, context) {
        const [locked] = lockedNames(statement, context);
        const segment = locked === undefined ? undefined : sharedSegment(context);
        if (locked === undefined || segment === undefined)
            return;
        const { statements } = context.file;
        for (let index = segment.first; index < context.index; index++) {
            const earlier = statements[index];
            if (earlier?.row?.kind !== 'lock' && earlier !== undefined && lockedNames(earlier, context).length > 0)
                return;
        }
        for (let index = context.index + 1; index <= segment.last; index++) {
            const later = statements[index];
            if (later === undefined || !isLong(later))
                continue;
            const word = statement.row?.kind === 'drop-table' ? 'DROP TABLE' : 'ALTER TABLE';
            const line = later.range.start.line;
            context.report({
                at: { first: statement.first, last: locked.last },
                message: `${word} locks ${shownName(statement.tokens, locked)} until the migration commits, so that its readers wait for the ${later.row?.kind.toUpperCase() ?? 'load'} on line ${line} too; `
                    + 'move one of them into a migration of its own.',
            });
            return;
        }
    },
});
/** Whether it may touch all rows of a table. */
function isLong({ row, syntax: { tree } }) {
    switch (row?.kind) {
        case 'copy':
        case 'merge': return true;
        case 'insert': return tree?.kind === 'Insert' && readsRelations(tree.query?.body ?? null);
        case 'update': return tree?.kind === 'Update' && (tree.where === null || tree.from.length > 0);
        case 'delete': return tree?.kind === 'Delete' && (tree.where === null || tree.using.length > 0);
        default: return false;
    }
}
/** Whether rows come from a relation, and not from the statement's own text. */
function readsRelations(body) {
    return body !== null && (body.kind === 'SetOperation' || body.kind === 'Query' || (body.kind === 'Select' && body.from.length > 0));
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/lock-hot-table.js
/** Several tables in use changed in one transaction: it waits for one while it holds the others. */




const lockHotTable = defineRule({
    id: 'lock/hot-table',
    summary: 'Set a statement timeout before you change several tables in use.',
    why: 'ALTER TABLE and DROP TABLE wait for every query on the table, and every new query waits behind them. A transaction that changes a second table keeps the first one locked '
        + 'meanwhile, so that one long query on either stops the readers of both, without end.',
    safe: 'SET statement_timeout TO 60000 before the first of them: the migration gives up, and its locks go. Or change one table in each migration.',
    severity: 'info',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nALTER TABLE sales.customers ADD COLUMN region VARCHAR(16);\n' },
            { sql: 'LOCK sales.orders;\nINSERT INTO sales.log (said) VALUES (\'moving\');\nALTER TABLE sales.customers ADD COLUMN region VARCHAR(16);' },
        ],
        good: [
            { sql: 'SET statement_timeout TO 60000;\nALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nALTER TABLE sales.customers ADD COLUMN region VARCHAR(16);' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nALTER TABLE sales.orders ADD COLUMN shop VARCHAR(16);' },
            { sql: 'CREATE TABLE sales.shops (id BIGINT NOT NULL);\nALTER TABLE sales.shops ADD COLUMN region VARCHAR(16);\nALTER TABLE sales.orders ADD COLUMN shop VARCHAR(16);' },
            { sql: 'ALTER TABLE sales.orders RENAME TO orders_old;\nALTER TABLE sales.orders_new RENAME TO orders;' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);\nVACUUM sales.orders;\nALTER TABLE sales.customers ADD COLUMN region VARCHAR(16);' },
        ],
    },
    kinds: ['alter-table', 'drop-table'],
    check(statement, context) {
        const segment = sharedSegment(context);
        if (segment === undefined || segment.first === context.index)
            return;
        const held = heldBefore(segment, context);
        if (held === undefined)
            return;
        const { tokens } = statement;
        const waited = lockedNames(statement, context).find((name) => shownName(tokens, name) !== held.table);
        if (waited === undefined || takesPlaceOf(statement, held.table))
            return;
        const line = held.statement.range.start.line;
        context.report({
            at: { first: statement.first, last: waited.last },
            message: `The migration waits for ${shownName(tokens, waited)} while it holds ${held.table} (line ${line}), and the queries on both wait for it; write SET statement_timeout TO 60000 before `
                + 'them, or change one table in each migration.',
        });
    },
});
/** Whether the statement renames a new table to the name of the old one: nobody reads it yet. */
function takesPlaceOf({ tokens, syntax: { tree } }, table) {
    return tree?.kind === 'AlterTable' && tree.actions.some((action) => action.kind === 'RenameTable' && action.to !== null && table.split('.').at(-1) === (0,tokenizer/* foldedName */.mw)(tokens, action.to.last));
}
/** The first table that an earlier statement of the request has locked; undefined where a timeout is set, or a statement was reported already. */
function heldBefore(segment, context) {
    let held;
    for (let index = segment.first; index < context.index; index++) {
        const earlier = context.file.statements[index];
        if (earlier === undefined)
            continue;
        if (setsTimeout(earlier))
            return undefined;
        const tables = lockedTables(earlier, context);
        const table = held?.table ?? tables[0];
        if (table === undefined)
            continue;
        if (held !== undefined && earlier.row?.kind !== 'lock' && tables.some((each) => each !== table))
            return undefined;
        held ??= { table, statement: earlier };
    }
    return held;
}
/** `SET statement_timeout` to anything but 0, which means none. */
function setsTimeout({ tokens, syntax: { tree } }) {
    const setting = tree?.kind === 'SetParameter' ? tree.setting : null;
    if (setting === null || setting.name === null || (0,tokenizer/* foldedName */.mw)(tokens, setting.name.last) !== 'statement_timeout')
        return false;
    const [value] = setting.values;
    return value === undefined || !['0', '\'0\'', 'default'].includes((0,tokenizer/* tokenText */.pA)(tokens, value.first).toLowerCase());
}

;// CONCATENATED MODULE: ./build/src/core/lint/clause-removal.js

/** The clause with the space before it; undefined where a comment stands in that space. */
function withoutClause(tokens, { first, last }) {
    const start = tokens.end[first - 1] ?? 0;
    return isBlank(tokens, first - 1) ? { start, end: tokens.end[last] ?? start, text: '' } : undefined;
}
/** An item of a list with one of the commas beside it; undefined where it is the only one, or a comment stands close by. */
function withoutItem(tokens, { first, last }) {
    if (tokens.kind[first - 1] === tokenizer/* Shape */.yp.Comma) {
        const start = tokens.end[first - 2] ?? 0;
        return isBlank(tokens, first - 2) && isBlank(tokens, first - 1) ? { start, end: tokens.end[last] ?? start, text: '' } : undefined;
    }
    if (tokens.kind[last + 1] !== tokenizer/* Shape */.yp.Comma || !isBlank(tokens, last) || !isBlank(tokens, last + 1))
        return undefined;
    return { start: tokens.start[first] ?? 0, end: tokens.start[last + 2] ?? 0, text: '' };
}
/** Whether nothing but space stands between a token and the next. */
function isBlank({ text, start, end }, token) {
    return text.slice(end[token], start[token + 1]).trim() === '';
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/lock-mode.js
/** The modes of PostgreSQL's LOCK. */


const lockMode = defineRule({
    id: 'lock/mode',
    summary: 'Write LOCK without a mode.',
    why: 'Redshift\'s LOCK has neither modes nor NOWAIT: it always waits, and then keeps readers out too.',
    safe: 'LOCK sales.orders; with SET statement_timeout before it, if it may not wait for long.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html'),
    examples: {
        bad: [
            { sql: 'LOCK TABLE sales.orders IN SHARE MODE;\nDELETE FROM sales.orders WHERE id = 1;', fixed: 'LOCK TABLE sales.orders;\nDELETE FROM sales.orders WHERE id = 1;' },
            { sql: 'LOCK sales.orders NOWAIT;\nDELETE FROM sales.orders WHERE id = 1;', fixed: 'LOCK sales.orders;\nDELETE FROM sales.orders WHERE id = 1;' },
        ],
        good: [
            { sql: 'LOCK TABLE sales.orders;\nDELETE FROM sales.orders WHERE id = 1;' },
            { sql: 'LOCK sales.mode, sales.nowait;\nDELETE FROM sales.mode WHERE id = 1;' },
            { sql: 'LOCK sales.orders /* IN SHARE MODE */;\nDELETE FROM sales.orders WHERE id = 1;' },
        ],
    },
    kinds: ['lock'],
    routines: true,
    check({ tokens, last, syntax: { status, tree } }, context) {
        if (tree?.kind !== 'Lock' || status !== 'parsed')
            return;
        const named = tree.tables.at(-1)?.last ?? last;
        if (named >= last)
            return;
        const at = { first: named + 1, last };
        context.report({ at, message: 'LOCK of Redshift has neither modes nor NOWAIT: it waits, and then keeps readers out too; write the names alone.', fix: withoutClause(tokens, at) });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/lock-order.js





const lockOrder = defineRule({
    id: 'lock/order',
    summary: 'Lock all tables first, and everywhere in the same order.',
    why: 'A transaction sees the rows as they were at its first SELECT, change or DDL; a LOCK after that keeps nothing from having changed in between, and ends in error 1023. Two '
        + 'transactions that lock the same tables in opposite orders wait for each other until Redshift aborts one.',
    safe: 'LOCK sales.customers, sales.orders; as the first statement, with the names in one order, the alphabet\'s for one.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html'),
    examples: {
        bad: [
            { sql: 'DELETE FROM sales.stage WHERE id = 1;\nLOCK sales.orders;\nDELETE FROM sales.orders WHERE id = 1;' },
            {
                sql: 'CREATE PROCEDURE sales.fill() AS $$ BEGIN LOCK sales.orders, sales.stage; DELETE FROM sales.stage WHERE id = 1; END $$ LANGUAGE plpgsql;\n'
                    + 'CREATE PROCEDURE sales.empty() AS $$ BEGIN LOCK sales.stage; LOCK sales.orders; DELETE FROM sales.orders WHERE id = 1; END $$ LANGUAGE plpgsql;',
            },
        ],
        good: [
            { sql: 'SET statement_timeout TO 60000;\nLOCK sales.orders, sales.stage;\nDELETE FROM sales.orders WHERE id = 1;' },
            { sql: 'DELETE FROM sales.stage WHERE id = 1;\nVACUUM sales.stage;\nLOCK sales.orders;\nDELETE FROM sales.orders WHERE id = 1;' },
            {
                sql: 'CREATE PROCEDURE sales.fill() AS $$ BEGIN LOCK sales.orders; COMMIT; LOCK sales.stage; DELETE FROM sales.stage WHERE id = 1; END $$ LANGUAGE plpgsql;\n'
                    + 'CREATE PROCEDURE sales.empty() AS $$ BEGIN LOCK sales.stage; LOCK sales.orders; DELETE FROM sales.orders WHERE id = 1; END $$ LANGUAGE plpgsql;',
            },
        ],
    },
    kinds: ['lock'],
    routines: true,
    check(statement, context) {
        if (!context.isInRoutine)
            checkPlace(statement, context);
        checkOrder(statement, context);
    },
});
/** Kinds at which a transaction fixes what it sees. https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html */
const SEES = new Set(['select', 'insert', 'update', 'delete', 'merge', 'copy', 'create-table', 'alter-table', 'drop-table']);
function checkPlace({ first, last }, context) {
    const segment = sharedSegment(context);
    if (segment === undefined)
        return;
    const { statements } = context.file;
    for (let index = segment.first; index < context.index; index++) {
        const earlier = statements[index];
        if (earlier === undefined || !SEES.has(earlier.row?.kind ?? ''))
            continue;
        // One finding for several in a row.
        if (statements[context.index - 1]?.row?.kind === 'lock')
            return;
        context.report({ at: { first, last }, message: `LOCK comes after statements that fix what the transaction sees (from line ${earlier.range.start.line}); put it before them.` });
        return;
    }
}
function checkOrder({ tokens, first, syntax: { tree } }, context) {
    if (tree?.kind !== 'Lock')
        return;
    const transactions = transactionsOf(context);
    const at = transactions.findIndex(({ locks }) => locks.some((lock) => lock.offset === tokens.start[first]));
    const own = transactions[at];
    if (own === undefined)
        return;
    for (const name of tree.tables) {
        const table = shownName(tokens, name);
        const place = own.locks.findIndex((lock) => lock.table === table);
        for (const { locks, line } of transactions.slice(0, at)) {
            const other = locks.findIndex((lock) => lock.table === table);
            const before = own.locks.slice(0, place).find((lock) => locks.findIndex((each) => each.table === lock.table) > other);
            if (other < 0 || before === undefined || (0,tree_text/* holdsTemplate */.hn)(tokens, name))
                continue;
            context.report({ at: name, message: `${table} is locked after ${before.table} here and before it from line ${line} on, so that the two can wait for each other; lock in one order.` });
            return;
        }
    }
}
const lock_order_REMEMBERED = new WeakMap();
/** Those of the file that lock, its procedures' among them. */
function transactionsOf(context) {
    const { file } = context;
    const known = lock_order_REMEMBERED.get(file) ?? [...readTransactions(file, fileRunOf(context)?.segmentOf)];
    lock_order_REMEMBERED.set(file, known);
    return known;
}
const ENDS = new Set(['commit', 'rollback', 'truncate']);
function* readTransactions({ statements }, segmentOf) {
    for (const part of parts(statements, segmentOf)) {
        const locks = [];
        let line = 0;
        for (const { tokens, first, range, syntax: { tree } } of part) {
            if (tree?.kind !== 'Lock')
                continue;
            if (line === 0)
                line = range.start.line;
            for (const name of tree.tables)
                locks.push({ table: shownName(tokens, name), offset: tokens.start[first] ?? 0 });
        }
        if (locks.length > 0)
            yield { locks, line };
    }
}
/** The statements of each request, and those of each routine up to where it commits. */
function* parts(statements, segmentOf) {
    let part = [];
    for (const [index, statement] of statements.entries()) {
        if (index > 0 && segmentOf?.[index] !== segmentOf?.[index - 1]) {
            yield part;
            part = [];
        }
        part.push(statement);
        let inner = [];
        for (const each of statement.inner) {
            if (ENDS.has(each.row?.kind ?? '')) {
                yield inner;
                inner = [];
            }
            else
                inner.push(each);
        }
        yield inner;
    }
    yield part;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/lock-view.js
/** LOCK of what has no rows of its own. */



const lockView = defineRule({
    id: 'lock/view',
    summary: 'Lock the tables, not the view over them.',
    why: 'Redshift refuses LOCK of a view.',
    safe: 'LOCK the tables that the view reads, all in one statement.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html'),
    examples: {
        bad: [
            { sql: 'LOCK sales.v_orders;\nDELETE FROM sales.orders WHERE id = 1;', before: 'CREATE VIEW sales.v_orders AS SELECT id FROM sales.orders;' },
            { sql: 'LOCK sales.region, sales.v_orders;\nDELETE FROM sales.orders WHERE id = 1;', before: 'CREATE VIEW sales.v_orders AS SELECT id FROM sales.orders WITH NO SCHEMA BINDING;' },
        ],
        good: [
            { sql: 'LOCK sales.orders;\nDELETE FROM sales.orders WHERE id = 1;', before: 'CREATE VIEW sales.v_orders AS SELECT id FROM sales.orders;' },
            { sql: 'LOCK sales.v_orders;\nDELETE FROM sales.orders WHERE id = 1;' },
            { sql: 'LOCK sales.v_orders;\nDELETE FROM sales.v_orders WHERE id = 1;', before: 'CREATE VIEW sales.v_orders AS SELECT 1 AS id;\nDROP VIEW sales.v_orders;' },
        ],
    },
    kinds: ['lock'],
    check(statement, context) {
        const { tokens, syntax: { tree } } = statement;
        if (tree?.kind !== 'Lock')
            return;
        for (const name of tree.tables) {
            const { database, ...local } = (0,tree_text/* objectName */.Hd)(tokens, name);
            const view = (0,tree_text/* holdsTemplate */.hn)(tokens, name) || database !== '' ? undefined : context.catalog.view(local);
            if (view === undefined || view.kind === 'materialized-view')
                continue;
            const reads = view.reads.length === 0 ? 'the tables it reads' : view.reads.map((read) => (read.schema === '' ? read.name : `${read.schema}.${read.name}`)).join(', ');
            context.report({ at: name, message: `${shownName(tokens, name)} is a view, which Redshift does not lock; lock ${reads}.` });
        }
    },
});

// EXTERNAL MODULE: ./build/src/core/sql/nodes.js + 14 modules
var nodes = __webpack_require__(3361);
;// CONCATENATED MODULE: ./build/src/core/lint/rules/merge-dup-source.js





const mergeDupSource = defineRule({
    id: 'merge/dup-source',
    summary: 'See to it that each row of the target is matched by one row of the source.',
    why: 'A row of the target may match only one row of the source: with two, MERGE fails, or which of them wins is left to chance. Redshift enforces no key, so nothing but the '
        + 'statements that fill the source can guarantee it.',
    safe: 'Choose one row per key after USING or when the source is filled: QUALIFY ROW_NUMBER() OVER (PARTITION BY key ORDER BY loaded_at DESC) = 1. Where the source is known to '
        + 'be unique, declare it: PRIMARY KEY (key).',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html'),
    examples: {
        bad: [
            {
                before: 'CREATE TABLE sales.stage (code CHAR(2) NOT NULL, name VARCHAR(64) NOT NULL);',
                sql: 'MERGE INTO sales.region USING sales.stage AS s ON region.code = s.code\nWHEN MATCHED THEN UPDATE SET name = s.name\nWHEN NOT MATCHED THEN INSERT (code, name) VALUES (s.code, s.name);',
            },
            {
                before: 'CREATE TABLE sales.stage (code CHAR(2) NOT NULL, day DATE NOT NULL, name VARCHAR(64) NOT NULL, PRIMARY KEY (code, day));',
                sql: 'MERGE INTO sales.region USING sales.stage ON region.code = stage.code\nWHEN MATCHED THEN UPDATE SET name = stage.name\nWHEN NOT MATCHED THEN INSERT (code, name) VALUES (stage.code, stage.name);',
            },
        ],
        good: [
            {
                before: 'CREATE TABLE sales.stage (code CHAR(2) NOT NULL PRIMARY KEY, name VARCHAR(64) NOT NULL);',
                sql: 'MERGE INTO sales.region USING sales.stage AS s ON region.code = s.code\nWHEN MATCHED THEN UPDATE SET name = s.name\nWHEN NOT MATCHED THEN INSERT (code, name) VALUES (s.code, s.name);',
            },
            { sql: 'MERGE INTO sales.region USING sales.stage AS s ON region.code = s.code\nWHEN MATCHED THEN UPDATE SET name = s.name\nWHEN NOT MATCHED THEN INSERT (code, name) VALUES (s.code, s.name);' },
            {
                sql: 'CREATE TEMP TABLE newest AS SELECT code, MAX(name) AS name FROM sales.stage GROUP BY code;\n'
                    + 'MERGE INTO sales.region USING newest AS s ON region.code = s.code\nWHEN MATCHED THEN UPDATE SET name = s.name\nWHEN NOT MATCHED THEN INSERT (code, name) VALUES (s.code, s.name);',
            },
            {
                before: 'CREATE TABLE sales.stage (code CHAR(2) NOT NULL, name VARCHAR(64) NOT NULL);',
                sql: 'MERGE INTO sales.region USING sales.stage ON region.code = stage.code REMOVE DUPLICATES;',
            },
        ],
    },
    kinds: ['merge'],
    routines: true,
    check({ tokens, syntax: { status, tree } }, context) {
        if (status !== 'parsed' || tree?.kind !== 'Merge' || tree.removeDuplicates || tree.source?.kind !== 'TableRef' || (0,tree_text/* holdsTemplate */.hn)(tokens, tree.source.name))
            return;
        if (!tree.clauses.some(({ match, action }) => match === 'matched' && action === 'update'))
            return;
        const name = (0,tree_text/* objectName */.Hd)(tokens, tree.source.name);
        const source = name.database === '' ? context.catalog.table(name) : undefined;
        const columns = source === undefined || !isDefinedByHand(source) ? undefined : sourceColumns(tokens, tree);
        if (source === undefined || columns === undefined || isUnique(source, columns) || isFilledWithCare(name, statementsBefore(context)))
            return;
        const key = [...columns].join(', ');
        context.report({
            at: tree.source.name,
            message: `Nothing says that ${(0,sql_relations/* relationName */.CJ)(name)} has one row for each ${key}; choose one with ROW_NUMBER() in the query that fills it, or declare PRIMARY KEY (${key}) if its loader guarantees it.`,
        });
    },
});
/** Of a table that a query made, the query decides what is unique. */
function isDefinedByHand({ kind, columns, isComplete }) {
    return kind === 'table' && isComplete && columns.every(({ type }) => type !== '');
}
/** The columns of the source that ON compares with columns of the target; undefined unless that is all it does. */
function sourceColumns(tokens, { target, alias, source, on }) {
    if (source?.kind !== 'TableRef' || target === null || alias !== null)
        return undefined;
    const own = source.alias === null || source.alias.name < 0 ? (0,tokenizer/* foldedName */.mw)(tokens, source.name.last) : (0,tokenizer/* foldedName */.mw)(tokens, source.alias.name);
    const other = (0,tokenizer/* foldedName */.mw)(tokens, target.last);
    const columns = new Set();
    const open = [on];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (next?.kind !== 'Binary')
            return undefined;
        const operator = (0,tokenizer/* tokenText */.pA)(tokens, next.operator).toLowerCase();
        if (operator === 'and')
            open.push(next.right, next.left);
        else {
            const sides = [qualified(tokens, next.left), qualified(tokens, next.right)];
            const ours = sides.find((side) => side?.owner === own);
            if (operator !== '=' || own === other || ours === undefined || !sides.some((side) => side?.owner === other))
                return undefined;
            columns.add(ours.column);
        }
    }
    return columns;
}
function qualified(tokens, expression) {
    if (expression.kind !== 'ColumnRef' || expression.last - expression.first < 2)
        return undefined;
    return { owner: (0,tokenizer/* foldedName */.mw)(tokens, expression.last - 2), column: (0,tokenizer/* foldedName */.mw)(tokens, expression.last) };
}
function isUnique({ keys }, columns) {
    return keys.some((key) => key.kind !== 'foreign key' && key.columns.every((column) => columns.has(column)));
}
/** What runs before the MERGE in its migration, or stands beside it in its procedure. */
function statementsBefore({ file: { statements }, index, isInRoutine }) {
    return isInRoutine ? statements[index]?.inner ?? [] : statements.slice(0, index);
}
/** Whether what fills the table here may leave one row per key: everything may but COPY and a plain INSERT … SELECT. */
function isFilledWithCare(name, statements) {
    return statements.some((statement) => {
        const { row, relations } = statement;
        if (row === undefined || row.kind === 'call' || row.kind === 'execute')
            return true;
        if (NEUTRAL.has(row.kind) || !relations.some((use) => use.access !== 'read' && use.schema === name.schema && use.name === name.name))
            return false;
        return (row.kind !== 'insert' && row.kind !== 'create-table') || choosesRows(statement);
    });
}
const NEUTRAL = new Set(['copy', 'truncate', 'analyze', 'vacuum', 'lock', 'grant', 'comment', 'drop-table']);
/** DISTINCT, GROUP BY, QUALIFY, UNION, VALUES and window functions can leave one row of several. */
function choosesRows({ syntax: { status, tree } }) {
    if (status !== 'parsed' || tree === null)
        return true;
    let chooses = false;
    (0,nodes/* walk */.GG)(tree, (node) => {
        chooses ||= node.kind === 'Values' || node.kind === 'SetOperation' || node.kind === 'Window'
            || (node.kind === 'Select' && (node.distinct || node.groupBy.length > 0 || node.qualify !== null)) || (node.kind === 'Query' && node.limit !== null);
    });
    return chooses;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/merge-unsupported.js


const mergeUnsupported = defineRule({
    id: 'merge/unsupported',
    summary: 'Write MERGE in the one form that Redshift has.',
    why: 'Redshift takes MERGE INTO target USING source ON … with one WHEN MATCHED and one WHEN NOT MATCHED, or REMOVE DUPLICATES. It refuses an alias of the target, WITH, '
        + 'conditions in WHEN, other clauses, only one of the two, and a source that is the target.',
    safe: 'Name the target by its table name in ON and in the expressions; put conditions and common tables into a subquery or a staging table after USING; where only one '
        + 'of the clauses is meant, use UPDATE, DELETE or INSERT.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html'),
    examples: {
        bad: [
            { sql: 'MERGE INTO sales.region AS t USING sales.stage AS s ON t.code = s.code\nWHEN MATCHED THEN UPDATE SET name = s.name\nWHEN NOT MATCHED THEN INSERT (code, name) VALUES (s.code, s.name);' },
            { sql: 'MERGE INTO sales.region USING sales.stage AS s ON region.code = s.code\nWHEN MATCHED THEN UPDATE SET name = s.name;' },
            { sql: 'MERGE INTO sales.region USING sales.stage AS s ON region.code = s.code\nWHEN MATCHED AND s.is_deleted THEN DELETE\nWHEN NOT MATCHED THEN INSERT (code) VALUES (s.code);' },
        ],
        good: [
            { sql: 'MERGE INTO sales.region USING sales.stage AS s ON region.code = s.code\nWHEN MATCHED THEN UPDATE SET name = s.name\nWHEN NOT MATCHED THEN INSERT (code, name) VALUES (s.code, s.name);' },
            { sql: 'MERGE INTO sales.region USING sales.stage ON region.code = stage.code REMOVE DUPLICATES;' },
            { sql: 'MERGE INTO sales.region USING stage.region AS s ON region.code = s.code\nWHEN MATCHED THEN DELETE\nWHEN NOT MATCHED THEN INSERT (code) VALUES (s.code);' },
        ],
    },
    kinds: ['merge'],
    routines: true,
    check({ tokens, first, syntax: { status, tree } }, context) {
        if (tree?.kind !== 'Merge')
            return;
        const report = (at, message) => context.report({ at, message });
        const [common] = tree.with;
        if (common !== undefined)
            report(common, 'Redshift refuses WITH in a MERGE; put the query into a table, or into a subquery after USING.');
        if (tree.alias !== null && !(0,tree_text/* holdsTemplate */.hn)(tokens, tree.alias))
            report(tree.alias, 'Redshift refuses an alias of the target of MERGE; use the name of the table.');
        checkSource(tokens, tree, context);
        for (const clause of tree.clauses)
            checkClause(clause, report);
        if (status === 'parsed' && !tree.removeDuplicates && tree.clauses.length > 0)
            checkPair(tree.clauses, report, first);
    },
});
function checkSource(tokens, { target, source }, context) {
    if (target === null || source?.kind !== 'TableRef' || (0,tree_text/* holdsTemplate */.hn)(tokens, target) || (0,tree_text/* holdsTemplate */.hn)(tokens, source.name))
        return;
    const [a, b] = [(0,tree_text/* objectName */.Hd)(tokens, target), (0,tree_text/* objectName */.Hd)(tokens, source.name)];
    if (a.database === b.database && a.schema === b.schema && a.name === b.name) {
        context.report({ at: source.name, message: 'Redshift refuses a MERGE of a table with itself; use UPDATE, or put the rows into a staging table.' });
    }
}
function checkClause({ match, condition, action, first, last }, report) {
    if (condition !== null)
        report(condition, 'Redshift refuses a condition in WHEN; choose the rows in a subquery after USING.');
    else if (match === 'not-matched-by-source')
        report({ first, last }, 'Redshift has no WHEN NOT MATCHED BY SOURCE; use a DELETE or an UPDATE beside the MERGE.');
    else if (action === 'nothing')
        report({ first, last }, 'Redshift has no DO NOTHING in MERGE; leave such rows out in a subquery after USING.');
}
/** Exactly one WHEN MATCHED and one WHEN NOT MATCHED; clauses that are wrong for another reason are told already. */
function checkPair(clauses, report, first) {
    for (const match of ['matched', 'not-matched']) {
        const [one, second] = clauses.filter((clause) => clause.match === match);
        const words = match === 'matched' ? 'WHEN MATCHED' : 'WHEN NOT MATCHED';
        if (second !== undefined)
            report(second, `Redshift takes one ${words} in a MERGE; choose the rows in a subquery after USING.`);
        else if (one === undefined)
            report({ first, last: first }, `Redshift refuses a MERGE without ${words}; add it, or use ${match === 'matched' ? 'INSERT' : 'UPDATE or DELETE'}.`);
    }
}

;// CONCATENATED MODULE: ./build/src/core/lint/later.js


/** Whether a later statement of the file does what is asked. One that nobody could read might. */
function happensLater({ file, index }, doesIt) {
    for (let at = index + 1; at < file.statements.length; at++) {
        const statement = file.statements[at];
        if (statement === undefined)
            continue;
        const { tree } = statement.syntax;
        if (tree === null || doesIt(tree, statement.tokens))
            return true;
    }
    return false;
}
/** Whether the file puts another policy of the kind on the table: after the one that goes, or before it under another name. */
function later_isReplaced(context, tokens, { policy, name }, table) {
    const attaches = (tree, at) => tree.kind === 'AttachPolicy' && tree.policy === policy && shownNames(at, tree.relations).includes(table);
    if (happensLater(context, (tree, at) => attaches(tree, at) || drops(tree, at, table)))
        return true;
    const [gone] = name === null ? [] : shownNames(tokens, [name]);
    return context.file.statements.slice(0, context.index)
        .some(({ tokens: at, syntax: { tree } }) => tree !== null && attaches(tree, at) && tree.name !== null && shownName(at, tree.name) !== gone);
}
/** The names as Redshift folds them, without those that a template hides. */
function shownNames(tokens, names) {
    return names.filter((name) => !(0,tree_text/* holdsTemplate */.hn)(tokens, name)).map((name) => shownName(tokens, name));
}
/** Whether the statement drops the table or view of this name. */
function drops(tree, tokens, name) {
    return tree.kind === 'Drop' && (tree.object === 'table' || tree.object === 'view' || tree.object === 'materialized view')
        && tree.targets.some((target) => shownName(tokens, target.name) === name);
}

;// CONCATENATED MODULE: ./build/src/core/lint/losses.js





/** The kinds of statement in which a loss is found. */
const LOSES = ['drop-table', 'drop-view', 'drop-materialized-view', 'alter-table', 'alter-column-type'];
/** In source order; none for a statement that was not read whole. */
function lossesIn({ tokens, syntax: { status, tree } }) {
    if (status !== 'parsed')
        return [];
    if (tree?.kind === 'Drop')
        return DROPPED.has(tree.object) ? droppedRelations(tokens, tree) : [];
    const relation = tree?.kind === 'AlterTable' ? losses_qualified(tokens, tree.name) : undefined;
    if (tree?.kind !== 'AlterTable' || relation === undefined)
        return [];
    return tree.actions.flatMap((action) => lossOf(tokens, relation, action) ?? []);
}
const DROPPED = new Set(['table', 'view', 'materialized view']);
function droppedRelations(tokens, { targets, behavior }) {
    const cascades = isCascade(tokens, behavior);
    return targets.flatMap(({ name }) => {
        const relation = losses_qualified(tokens, name);
        return relation === undefined ? [] : [{ relation, column: undefined, change: 'drop', cascades, at: name }];
    });
}
function lossOf(tokens, relation, action) {
    switch (action.kind) {
        case 'DropColumn': return columnLoss(tokens, relation, action.name, 'drop', isCascade(tokens, action.behavior), action);
        case 'RenameColumn': return columnLoss(tokens, relation, action.name, 'rename', false, action);
        case 'AlterColumn': return action.change === 'type' ? columnLoss(tokens, relation, action.name, 'retype', false, action) : undefined;
        case 'RenameTable': return { relation, column: undefined, change: 'rename', cascades: false, at: action };
        default: return undefined;
    }
}
function columnLoss(tokens, relation, name, change, cascades, at) {
    return name < 0 || tokens.kind[name] === tokenizer/* Shape */.yp.Template ? undefined : { relation, column: (0,tokenizer/* foldedName */.mw)(tokens, name), change, cascades, at };
}
function losses_qualified(tokens, name) {
    if (name === null || name.last - name.first !== 2)
        return undefined;
    const { schema, name: last } = (0,tree_text/* objectName */.Hd)(tokens, name);
    return { schema, name: last };
}
/** `schema.name`, with the column where one goes. */
function lostName({ relation, column }) {
    return column === undefined ? (0,sql_relations/* relationName */.CJ)(relation) : `${(0,sql_relations/* relationName */.CJ)(relation)}.${column}`;
}
/** The views that read what goes; of a column, those that certainly name it. */
function readersOf({ relation, column }, catalog) {
    const views = catalog.viewsOn(relation);
    if (column === undefined)
        return views;
    return views.filter(({ columnsRead }) => columnsRead.some((read) => read.column === column && read.relation.name === relation.name && read.relation.schema === relation.schema));
}
/** Whether a later statement of the file puts something else in the place of what goes, or may do so. */
function comesBack({ relation, column }, context) {
    return happensLater(context, (tree, tokens) => {
        if (takesName(tree, tokens, relation))
            return true;
        if (column === undefined || tree.kind !== 'AlterTable' || !mayMean(tokens, tree.name, relation))
            return false;
        return tree.actions.some((action) => (action.kind === 'AddColumn' && mayBeCalled(tokens, action.column.name, column))
            || (action.kind === 'RenameColumn' && mayBeCalled(tokens, action.to, column)));
    });
}
/** Whether a later statement of the file drops the view or defines it anew, or may do so. */
function isSettledLater(view, context) {
    return happensLater(context, (tree, tokens) => {
        if (tree.kind === 'CallProcedure' || takesName(tree, tokens, view))
            return true;
        return tree.kind === 'Drop' && (tree.object === 'schema' ? tree.targets.some(({ name }) => mayBeCalled(tokens, name.last, view.schema))
            : DROPPED.has(tree.object) && tree.targets.some(({ name }) => mayMean(tokens, name, view)));
    });
}
/** Whether the statement gives the name to something: it makes it, or renames something else; or may do so, where the search path or a template decides. */
function takesName(tree, tokens, name) {
    switch (tree.kind) {
        case 'CreateTable':
        case 'CreateExternalTable':
        case 'CreateView':
        case 'CreateMaterializedView':
        case 'CreateExternalView': return mayMean(tokens, tree.name, name);
        case 'Query': return tree.body?.kind === 'Select' && tree.body.into?.targets.some((target) => mayMean(tokens, target, name)) === true;
        case 'AlterTable': {
            if (tree.name === null || !mayBeIn(tokens, tree.name, name.schema))
                return false;
            return tree.actions.some((action) => action.kind === 'RenameTable' && action.to !== null && mayBeCalled(tokens, action.to.last, name.name));
        }
        default: return false;
    }
}
/** Whether a name may stand for this relation. */
function mayMean(tokens, name, { schema, name: last }) {
    return name !== null && mayBeCalled(tokens, name.last, last) && mayBeIn(tokens, name, schema);
}
function mayBeIn(tokens, { first, last }, schema) {
    return first === last || mayBeCalled(tokens, last - 2, schema);
}
function mayBeCalled(tokens, token, name) {
    return tokens.kind[token] === tokenizer/* Shape */.yp.Template || (0,tokenizer/* foldedName */.mw)(tokens, token) === name;
}
const losses_SHOWN_MAX = 3;
/** `view bi.v_orders`, `views bi.v_a, bi.v_b and 2 more`. */
function listed(what, relations) {
    const names = [...new Set(relations.map(sql_relations/* relationName */.CJ))];
    const more = names.length > losses_SHOWN_MAX ? ` and ${names.length - losses_SHOWN_MAX} more` : '';
    return `${what}${names.length > 1 ? 's' : ''} ${names.slice(0, losses_SHOWN_MAX).join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/mv-base-change.js


const mvBaseChange = defineRule({
    id: 'mv/base-change',
    summary: 'Drop a materialized view before you change the columns it reads, and create it again.',
    why: 'Dropping or renaming a column that a materialized view reads, or changing its type, leaves a view that answers queries with old rows and can never be refreshed again. '
        + 'Dropping the table itself is refused. Adding columns does no harm.',
    safe: 'In the same migration: DROP MATERIALIZED VIEW, change the table, CREATE MATERIALIZED VIEW, and repeat its grants.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html'),
    examples: {
        bad: [
            {
                sql: 'ALTER TABLE sales.orders RENAME COLUMN total TO amount;',
                before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT o.customer_id, SUM(o.total) AS total FROM sales.orders o GROUP BY o.customer_id;',
            },
            {
                sql: 'ALTER TABLE sales.orders ALTER COLUMN status TYPE VARCHAR(32);',
                before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT o.status, COUNT(*) AS orders FROM sales.orders o GROUP BY o.status;',
            },
            {
                sql: '-- lint-disable-next-line destructive/drop-table: copied to S3\nDROP TABLE sales.orders;',
                before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales.orders;',
            },
        ],
        good: [
            {
                sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;',
                before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT o.customer_id, SUM(o.total) AS total FROM sales.orders o GROUP BY o.customer_id;',
            },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN region VARCHAR(16);', before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales.orders;' },
            {
                sql: '-- lint-disable-next-line destructive/drop-table: made again below\nDROP MATERIALIZED VIEW bi.mv_orders;\nALTER TABLE sales.orders RENAME COLUMN total TO amount;\n'
                    + 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id, amount FROM sales.orders;',
                before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id, total FROM sales.orders;',
            },
            { sql: 'ALTER TABLE sales.orders RENAME COLUMN total TO amount;', before: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders;' },
        ],
    },
    kinds: LOSES,
    mentions: ['drop', 'rename', 'type'],
    check(statement, context) {
        for (const loss of lossesIn(statement)) {
            if (loss.cascades)
                continue;
            const readers = readersOf(loss, context.catalog).filter(({ kind }) => kind === 'materialized-view');
            if (readers.length > 0)
                checkLoss(loss, readers, context);
        }
    },
});
function checkLoss(loss, readers, context) {
    const { at, column, change } = loss;
    if (column === undefined) {
        // What becomes of the view of a renamed table the documentation does not say.
        if (change === 'drop')
            context.report({ at, message: `Redshift refuses this because ${lostName(loss)} is read by the materialized ${listed('view', readers)}; drop what reads it first.` });
        return;
    }
    const left = readers.filter((view) => !isSettledLater(view, context));
    if (left.length === 0)
        return;
    context.report({
        at,
        message: `This ${DOES[change]} ${lostName(loss)} under the materialized ${listed('view', left)}, and no refresh is possible after it; drop what reads it before, and create that again afterwards.`,
    });
}
const DOES = { drop: 'drops', rename: 'renames', retype: 'changes the type of' };

;// CONCATENATED MODULE: ./build/src/core/lint/incremental.js



/**
 * In source order. A query in FROM is none by itself: the documentation calls subqueries one, and says elsewhere that those in FROM are not
 * meant. Where a stream may be read, functions of the clock are none: what has come in is added whatever they say.
 */
function obstaclesIn(tokens, root, catalog, { hasSortKey, mayReadStream }) {
    const found = [];
    const unions = [];
    let aggregates = false;
    (0,nodes/* walk */.GG)(root, (node) => {
        const what = obstacleOf(tokens, node, catalog, mayReadStream);
        if (what !== undefined)
            found.push({ what, at: incremental_placeOf(node) });
        if (node.kind === 'SetOperation' && node.all)
            unions.push(node);
        if ((node.kind === 'Select' && (node.groupByAll || node.groupBy.length > 0)) || (node.kind === 'Call' && AGGREGATES.has(builtInName(tokens, node, catalog))))
            aggregates = true;
    });
    for (const union of unions) {
        if (hasSortKey)
            found.push({ what: 'UNION ALL with a sort key', at: wordOf(union.operator) });
        else if (aggregates && !isOutermost(root, union))
            found.push({ what: 'UNION ALL in a subquery beside an aggregation', at: wordOf(union.operator) });
    }
    return found.sort((a, b) => a.at.first - b.at.first);
}
/** Whether the function gives another result each time it is asked. */
function mutableFunction(name) {
    return MUTABLE.has(name);
}
const MUTABLE = new Set(['getdate', 'sysdate', 'now', 'timeofday', 'current_date', 'current_time', 'current_timestamp', 'localtime', 'localtimestamp', 'random']);
const NOT_INCREMENTAL = new Set(['median', 'percentile_cont', 'listagg', 'stddev', 'stddev_samp', 'stddev_pop', 'bit_and', 'bit_or', 'bool_and', 'bool_or']);
const AGGREGATES = new Set([...NOT_INCREMENTAL, 'count', 'sum', 'min', 'max', 'avg', 'any_value']);
function obstacleOf(tokens, node, catalog, mayReadStream) {
    switch (node.kind) {
        case 'Join': return node.type === 'left' || node.type === 'right' || node.type === 'full' ? `${node.type.toUpperCase()} JOIN` : undefined;
        case 'OuterJoinMark': return 'an outer join';
        case 'SetOperation': return node.all ? undefined : (0,tokenizer/* tokenText */.pA)(tokens, node.operator).toUpperCase();
        case 'Call': return callObstacle(node, builtInName(tokens, node, catalog), mayReadStream);
        case 'Exists':
        case 'Subquery': return 'a subquery outside of FROM';
        case 'InTest':
        case 'Quantified': return node.query === null ? undefined : 'a subquery outside of FROM';
        default: return undefined;
    }
}
function callObstacle({ over, distinct, approximate }, name, mayReadStream) {
    const shown = name.toUpperCase();
    if (over !== null)
        return `the window function ${shown}`;
    if (distinct)
        return `${shown}(DISTINCT …)`;
    if (approximate)
        return `APPROXIMATE ${shown}`;
    return NOT_INCREMENTAL.has(name) || (!mayReadStream && mutableFunction(name)) ? shown : undefined;
}
/** The words that say it, not all that they are about. */
function incremental_placeOf(node) {
    switch (node.kind) {
        case 'Join': return { first: node.left.last + 1, last: node.right.first - 1 };
        case 'SetOperation': return wordOf(node.operator);
        case 'Call': return node.name;
        default: return node;
    }
}
function wordOf(token) {
    return { first: token, last: token };
}
/** Whether a set operation is that of the whole query, or an operand of it. */
function isOutermost(root, wanted) {
    const open = [root.body];
    for (let body = open.pop(); body !== undefined && body !== null; body = open.pop()) {
        if (body === wanted)
            return true;
        if (body.kind === 'SetOperation')
            open.push(body.left, body.right);
        else if (body.kind === 'Query' && body.with.length === 0)
            open.push(body.body);
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/mv-not-incremental.js



const mvNotIncremental = defineRule({
    id: 'mv/not-incremental',
    summary: 'Know which materialized views are computed anew at every refresh.',
    why: 'Redshift brings a materialized view up to date with the rows that have changed, unless its query has an outer join, a set operation other than UNION ALL, '
        + 'a window function, an aggregation it cannot carry on (DISTINCT, MEDIAN, LISTAGG …), a subquery outside of FROM, or a function of the clock. Then every refresh runs the '
        + 'whole query.',
    safe: 'Let the view do the joins and sums that can be carried on, and leave the rest to a regular view over it. Where the base tables are small, a full refresh is fine.',
    severity: 'info',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-refresh-sql-command.html'),
    examples: {
        bad: [
            { sql: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT o.id, c.name FROM sales.orders o LEFT JOIN sales.customers c ON c.id = o.customer_id;' },
            { sql: 'CREATE MATERIALIZED VIEW bi.mv_customers AS SELECT day, COUNT(DISTINCT customer_id) AS customers FROM sales.orders GROUP BY day;' },
        ],
        good: [
            { sql: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT c.name, COUNT(*) AS orders, MAX(o.total) AS most FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id GROUP BY c.name;' },
            { sql: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales.orders UNION ALL SELECT id FROM sales.old_orders;' },
            { sql: 'CREATE MATERIALIZED VIEW bi.mv_days AS SELECT DATE_TRUNC(\'day\', placed_at) AS day, SUM(total) AS total FROM sales.orders GROUP BY 1;' },
            { sql: 'CREATE VIEW bi.v_orders AS SELECT o.id, c.name FROM sales.orders o LEFT JOIN sales.customers c ON c.id = o.customer_id;' },
        ],
    },
    kinds: ['create-materialized-view'],
    check(statement, context) {
        const { tokens, syntax: { status, tree } } = statement;
        if (status !== 'parsed' || tree?.kind !== 'CreateMaterializedView' || tree.query === null || tree.name === null)
            return;
        const hasSortKey = tree.options.some(({ name }) => name.endsWith('sortkey'));
        const mayReadStream = !statement.references.relations.every((read) => isStored(read, context.catalog));
        const [first, ...more] = obstaclesIn(tokens, tree.query, context.catalog, { hasSortKey, mayReadStream });
        if (first === undefined)
            return;
        const reasons = [...new Set([first, ...more].map(({ what }) => what))];
        context.report({ at: first.at, message: `Every refresh of ${shownName(tokens, tree.name)} runs its whole query, because of ${mv_not_incremental_listed(reasons)}.` });
    },
});
/** Whether the relation is known to hold its rows in the warehouse. */
function isStored({ schema, name, at }, catalog) {
    const kind = at.last - at.first > 2 ? undefined : catalog.relation({ schema, name })?.kind;
    return kind === 'table' || kind === 'materialized-view';
}
const mv_not_incremental_SHOWN_MAX = 4;
function mv_not_incremental_listed(reasons) {
    const more = reasons.length - mv_not_incremental_SHOWN_MAX;
    const shown = reasons.slice(0, mv_not_incremental_SHOWN_MAX);
    if (more > 0)
        return `${shown.join(', ')} and ${more} more`;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/mv-rename.js
/** A materialized view keeps its name. */



const mvRename = defineRule({
    id: 'mv/rename',
    summary: 'Create a materialized view anew instead of renaming it.',
    why: 'Redshift cannot rename a materialized view, and neither change its query. ALTER TABLE … RENAME TO, which renames tables and regular views, is refused.',
    safe: 'Create the view under the new name, grant on it what the old one had, and drop the old one a release later.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE bi.mv_orders RENAME TO mv_sales;', before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales.orders;' },
            { sql: 'CREATE MATERIALIZED VIEW bi.mv_orders_new AS SELECT id FROM sales.orders;\nALTER TABLE bi.mv_orders_new RENAME TO mv_orders;' },
        ],
        good: [
            { sql: 'ALTER TABLE bi.v_orders RENAME TO v_sales;', before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;' },
            { sql: 'ALTER TABLE bi.mv_orders RENAME TO mv_sales;' },
            { sql: 'ALTER TABLE bi.mv_orders OWNER TO reporting;', before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales.orders;' },
        ],
    },
    kinds: ['alter-table'],
    mentions: ['rename'],
    check(statement, context) {
        const alter = alterTableIn(statement);
        const action = alter?.actions.find(({ kind }) => kind === 'RenameTable');
        if (alter === undefined || action === undefined)
            return;
        const { database, ...local } = (0,tree_text/* objectName */.Hd)(statement.tokens, alter.name);
        if (database !== '' || context.catalog.view(local)?.kind !== 'materialized-view')
            return;
        context.report({ at: action, message: `${shownName(statement.tokens, alter.name)} is a materialized view, which cannot be renamed; create it again under the new name.` });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/output-columns.js
/** Where the columns that a query gives come from. */



/**
 * The stars that decide which columns a query gives, also where they stand in a query in FROM or WITH whose columns a star takes over. A star
 * over rows that the query lists itself, and one over what a template or a function gives, is none.
 */
function outputStars(tokens, query) {
    const reader = new StarReader(tokens);
    reader.body(query, null);
    return reader.stars;
}
/** The items of the select list that names the columns of a query: that of its first operand. */
function outputItems(query) {
    let body = query.body;
    while (body !== null && body.kind !== 'Select') {
        if (body.kind === 'Values')
            return [];
        body = body.kind === 'SetOperation' ? body.left : body.body;
    }
    return body?.items ?? [];
}
/** The query inside of the parentheses around a whole query. */
function withoutParentheses(query) {
    let inner = query;
    while (inner.body?.kind === 'Query' && inner.with.length === 0 && inner.orderBy.length === 0 && inner.limit === null && inner.offset === null)
        inner = inner.body;
    return inner;
}
/** ORDER BY of a query with its words; undefined where there is none. */
function orderByClause({ kind }, { orderBy }) {
    const [first] = orderBy;
    if (first === undefined)
        return undefined;
    return { first: kind[first.first - 2] === ORDER ? first.first - 2 : first.first, last: orderBy.at(-1)?.last ?? first.last };
}
const ORDER = (0,keywords/* keyword */.Si)('order');
class StarReader {
    tokens;
    stars = [];
    /** A query of WITH is read once, also where it reads itself. */
    seen = new Set();
    constructor(tokens) {
        this.tokens = tokens;
    }
    body(root, outer) {
        const open = [{ body: root, common: outer }];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            const { body, common } = next;
            if (body.kind === 'Select')
                this.select(body, common);
            else if (body.kind === 'SetOperation') {
                if (body.right !== null)
                    open.push({ body: body.right, common });
                open.push({ body: body.left, common });
            }
            else if (body.kind === 'Query' && body.body !== null && !this.seen.has(body)) {
                this.seen.add(body);
                open.push({ body: body.body, common: body.with.length === 0 ? common : { tables: body.with, outer: common } });
            }
        }
    }
    select({ items, from }, common) {
        for (const { expression } of items) {
            if (expression.kind !== 'Star')
                continue;
            const relations = this.relationsOf(from, this.ownerOf(expression), common);
            if (relations.length > 0)
                this.stars.push({ star: expression, relations });
        }
    }
    /** The name before `.*`; undefined for a star alone. */
    ownerOf({ first, last }) {
        let dot = last;
        while (dot > first && !this.isDotBeforeStar(dot))
            dot--;
        return dot > first ? (0,tokenizer/* foldedName */.mw)(this.tokens, dot - 1) : undefined;
    }
    isDotBeforeStar(at) {
        const { text, start } = this.tokens;
        return text.charAt(start[at] ?? 0) === '.' && text.charAt(start[at + 1] ?? 0) === '*';
    }
    /** The relations whose columns FROM gives to a star; all of them, or the one that is called so. */
    relationsOf(from, owner, common) {
        const found = [];
        const earlier = new Set();
        const open = from.toReversed();
        for (let item = open.pop(); item !== undefined; item = open.pop()) {
            if (item.kind === 'Join')
                open.push(item.right, item.left);
            else if (item.kind === 'JoinGroup')
                open.push(item.item);
            else {
                const name = this.nameOf(item);
                if (owner === undefined || name === owner)
                    found.push(...this.columnsFrom(item, earlier, common));
                if (name !== undefined)
                    earlier.add(name);
            }
        }
        return found;
    }
    columnsFrom(item, earlier, common) {
        switch (item.kind) {
            case 'Pivot':
            case 'Unpivot': return this.relationsOf([item.source], undefined, common);
            case 'DerivedTable':
                this.body(item.query, common);
                return [];
            case 'TableRef': return this.isPath(item.name, earlier) || (0,tree_text/* holdsTemplate */.hn)(this.tokens, item.name) ? [] : this.relation(item.name, common);
            default: return [];
        }
    }
    /** `FROM customers c, c.orders o` reads a column of the row before. */
    isPath({ first, last }, earlier) {
        return last > first && earlier.has((0,tokenizer/* foldedName */.mw)(this.tokens, first));
    }
    nameOf(item) {
        if (item.kind === 'Join')
            return undefined;
        if (item.alias !== null && item.alias.name >= 0)
            return (0,tokenizer/* foldedName */.mw)(this.tokens, item.alias.name);
        return item.kind === 'TableRef' ? (0,tokenizer/* foldedName */.mw)(this.tokens, item.name.last) : undefined;
    }
    relation(name, common) {
        const folded = name.first === name.last ? (0,tokenizer/* foldedName */.mw)(this.tokens, name.last) : undefined;
        for (let at = common; at !== null && folded !== undefined; at = at.outer) {
            const found = at.tables.find((table) => (0,tokenizer/* foldedName */.mw)(this.tokens, table.name) === folded);
            if (found === undefined)
                continue;
            if (found.query !== null)
                this.body(found.query, at);
            return [];
        }
        return [name];
    }
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/mv-unsupported.js
/** What Redshift takes in no materialized view. */







const mvUnsupported = defineRule({
    id: 'mv/unsupported',
    summary: 'Build materialized views over permanent tables that the migrations own, without ORDER BY and LIMIT.',
    why: 'Redshift refuses a materialized view over a regular or late-binding view, a temporary table, a system table, or a table with row-level security or masking, and one whose '
        + 'query has ORDER BY, LIMIT or OFFSET. AUTO REFRESH YES is refused where the query reads the clock or another materialized view.',
    safe: 'Read the tables themselves, sort in the queries of the view, and refresh what cannot refresh itself with REFRESH MATERIALIZED VIEW.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html'),
    examples: {
        bad: [
            { sql: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id, total FROM sales.orders ORDER BY total;' },
            { sql: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM bi.v_orders;', before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;' },
            { sql: 'CREATE TEMP TABLE newest (id BIGINT NOT NULL);\nCREATE MATERIALIZED VIEW bi.mv_newest AS SELECT id FROM newest;' },
            {
                sql: 'CREATE MATERIALIZED VIEW bi.mv_customers AUTO REFRESH YES AS SELECT customer_id FROM bi.mv_orders;',
                before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id, customer_id FROM sales.orders;',
            },
        ],
        good: [
            { sql: 'CREATE MATERIALIZED VIEW bi.mv_customers AS SELECT customer_id FROM bi.mv_orders;', before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id, customer_id FROM sales.orders;' },
            { sql: 'CREATE MATERIALIZED VIEW bi.mv_orders SORTKEY (id) AUTO REFRESH YES AS SELECT id, total FROM sales.orders;' },
            { sql: 'CREATE MATERIALIZED VIEW bi.mv_clicks AUTO REFRESH YES AS SELECT approximate_arrival_timestamp AS at, JSON_PARSE(kinesis_data) AS data FROM stream.clicks;' },
            { sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM bi.mv_orders;', before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales.orders;' },
        ],
    },
    kinds: ['create-materialized-view'],
    check(statement, context) {
        const { tokens, syntax: { status, tree } } = statement;
        if (status !== 'parsed' || tree?.kind !== 'CreateMaterializedView' || tree.query === null)
            return;
        const clause = refusedClause(tokens, withoutParentheses(tree.query));
        if (clause !== undefined)
            context.report({ at: clause.at, message: `A materialized view has no ${clause.what}; leave it to the queries that read the view.` });
        for (const read of statement.references.relations) {
            const what = refusedRelation(read, context);
            if (what !== undefined)
                context.report({ at: read.at, message: `${shownName(tokens, read.at)} is ${what}, over which no materialized view can be made; read the tables it stands for.` });
        }
        checkAutoRefresh(statement, tree, context);
    },
});
function refusedClause(tokens, query) {
    const { limit, offset } = query;
    const sorted = orderByClause(tokens, query);
    if (sorted !== undefined)
        return { at: sorted, what: 'ORDER BY' };
    if (limit !== null)
        return { at: limit, what: 'LIMIT' };
    return offset === null ? undefined : { at: offset, what: 'OFFSET' };
}
/** What a relation is that no materialized view may read. */
function refusedRelation({ schema, name, at }, { catalog, facts, index }) {
    if (at.last - at.first > 2)
        return undefined;
    if (facts.isTemporary({ schema, name, access: 'read' }, index))
        return 'a temporary table';
    if (isOfSystem(schema, name))
        return 'a system table';
    const relation = catalog.relation({ schema, name });
    if (relation === undefined)
        return undefined;
    if (!(0,catalog_catalog/* isTable */.bI)(relation))
        return relation.kind === 'view' ? `a ${relation.lateBinding ? 'late-binding' : 'regular'} view` : undefined;
    if (relation.temporary)
        return 'a temporary table';
    return relation.policies.length > 0 ? `protected by ${relation.policies[0] ?? ''}` : undefined;
}
const SYSTEM_SCHEMAS = new Set(['pg_catalog', 'information_schema', 'pg_internal']);
const SYSTEM_NAME = /^(?:stl|stv|svl|svv|svcs|sys|pg)_/;
function isOfSystem(schema, name) {
    return schema === '' ? SYSTEM_NAME.test(name) : SYSTEM_SCHEMAS.has(schema);
}
function checkAutoRefresh(statement, { options }, context) {
    const { tokens, references: { relations } } = statement;
    const { catalog } = context;
    const option = options.find(({ name }) => name === 'auto refresh');
    if (option === undefined || option.value === null || (0,tree_text/* nodeText */.qd)(tokens, option.value).toLowerCase() !== 'yes')
        return;
    const kinds = relations.map(({ schema, name, at }) => (at.last - at.first > 2 ? undefined : catalog.relation({ schema, name })?.kind));
    const nested = relations[kinds.indexOf('materialized-view')];
    if (nested !== undefined) {
        const message = `A view over the materialized view ${shownName(tokens, nested.at)} cannot refresh itself; leave AUTO REFRESH YES out and refresh it after that.`;
        context.report({ at: option, message });
    }
    // Views over streams refresh themselves, whatever functions they call.
    if (kinds.some((kind) => kind !== 'table'))
        return;
    const call = (0,tree_text/* nodesOf */.Nh)(statement, 'Call').find((each) => mutableFunction(builtInName(tokens, each, catalog)));
    if (call === undefined)
        return;
    const name = builtInName(tokens, call, catalog).toUpperCase();
    context.report({ at: option, message: `A view whose query calls ${name} cannot refresh itself; leave AUTO REFRESH YES out, or the function to the queries.` });
}

;// CONCATENATED MODULE: ./build/src/core/lint/defined-names.js


/** The kinds of statement that give such names; what lies in a data lake has the names of its catalog. */
const DEFINES_NAMES = ['create-table', 'alter-table', 'create-view', 'create-materialized-view', 'create-schema', 'alter-schema'];
/** In source order; a name that a template hides is left out. */
function definedNames(statement) {
    const known = defined_names_REMEMBERED.get(statement);
    if (known !== undefined)
        return known;
    const { tree } = statement.syntax;
    const collector = new Collector(statement.tokens);
    if (tree !== null)
        collector.collect(tree);
    defined_names_REMEMBERED.set(statement, collector.names);
    return collector.names;
}
/** Several rules ask about the same statement, one after the other. */
const defined_names_REMEMBERED = new WeakMap();
class Collector {
    tokens;
    names = [];
    constructor(tokens) {
        this.tokens = tokens;
    }
    collect(tree) {
        switch (tree.kind) {
            case 'CreateTable':
                this.name(tree.name, 'table');
                for (const element of tree.elements)
                    if (element.kind === 'ColumnDef')
                        this.add(element.name, 'column');
                if (tree.query !== null)
                    this.aliases(tree.query);
                break;
            case 'CreateView':
            case 'CreateMaterializedView':
                this.name(tree.name, 'view');
                for (const { last } of tree.columns)
                    this.add(last, 'column');
                if (tree.query !== null)
                    this.aliases(tree.query);
                break;
            case 'AlterTable':
                for (const action of tree.actions)
                    this.altered(action);
                break;
            case 'CreateSchema': return this.name(tree.name, 'schema');
            case 'AlterSchema': {
                const value = tree.options.find(({ name }) => name === 'rename')?.value;
                if (value?.kind === 'Name')
                    this.name(value, 'schema');
                break;
            }
            default:
        }
    }
    altered(action) {
        if (action.kind === 'AddColumn')
            this.add(action.column.name, 'column');
        else if (action.kind === 'RenameColumn')
            this.add(action.to, 'column');
        else if (action.kind === 'RenameTable')
            this.name(action.to, 'table');
    }
    aliases(query) {
        for (const { alias } of outputItems(query))
            if (alias >= 0)
                this.add(alias, 'column', false, true);
    }
    name(name, of) {
        if (name !== null)
            this.add(name.last, of, name.last > name.first);
    }
    add(token, of, isQualified = false, isAlias = false) {
        const kind = this.tokens.kind[token];
        if (token >= 0 && kind !== tokenizer/* Shape */.yp.Template && kind !== tokenizer/* Shape */.yp.Number)
            this.names.push({ token, of, isQualified, isAlias });
    }
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/name-length.js
/** A name that is longer than Redshift keeps. */



const nameLength = defineRule({
    id: 'name/length',
    summary: 'Keep names within 127 bytes.',
    why: 'Redshift cuts a longer name after 127 bytes of UTF-8 without an error: the catalog shows another name than the migration, and two long names that begin alike are one.',
    safe: 'Choose a shorter name. A letter outside of ASCII takes two to four bytes.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_names.html'),
    examples: {
        bad: [
            { sql: `CREATE TABLE sales.${'orders_'.repeat(18)}2026 (id BIGINT NOT NULL);` },
            { sql: `ALTER TABLE sales.orders ADD COLUMN "${'größe'.repeat(20)}" BIGINT;` },
        ],
        good: [
            { sql: `CREATE TABLE sales.${'orders_'.repeat(18)}1 (id BIGINT NOT NULL);` },
            { sql: `ALTER TABLE sales.orders ADD COLUMN "${'size'.repeat(30)}" BIGINT;` },
            { sql: `COMMENT ON TABLE sales.orders IS '${'orders '.repeat(40)}';` },
        ],
    },
    kinds: DEFINES_NAMES,
    routines: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const { token, of } of definedNames(statement)) {
            const bytes = bytesOf(tokens, token);
            if (bytes <= BYTES_MAX)
                continue;
            context.report({ at: { first: token, last: token }, message: `The name of this ${of} has ${bytes} bytes and Redshift keeps the first ${BYTES_MAX}; choose a shorter one.` });
        }
    },
});
const BYTES_MAX = 127;
/** Without the quotes around it; a quote inside is written twice and kept once. */
function bytesOf(tokens, token) {
    // No UTF-16 code unit is more than three bytes of UTF-8.
    if (((tokens.end[token] ?? 0) - (tokens.start[token] ?? 0)) * 3 <= BYTES_MAX)
        return 0;
    const written = (0,tokenizer/* tokenText */.pA)(tokens, token);
    return Buffer.byteLength(tokens.kind[token] === tokenizer/* Shape */.yp.QuotedName ? written.slice(1, -1).replaceAll('""', '"') : written, 'utf8');
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/name-mixed-case-quoted.js
/** Capitals between quotes, which Redshift does not keep. */




const nameMixedCaseQuoted = defineRule({
    id: 'name/mixed-case-quoted',
    summary: 'Write names in lower case, between quotes too.',
    why: 'PostgreSQL keeps the capitals of a quoted name, Redshift folds them to lower case unless enable_case_sensitive_identifier is on: reports that ask for "Total" get total, '
        + 'and with the setting on the same migration makes another table.',
    safe: 'Write lower case with underscores, which means the same with and without the setting. Where names are to keep their capitals, SET enable_case_sensitive_identifier TO true at '
        + 'the beginning of the file, or disable this rule for a warehouse that has it on for everybody.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_names.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales."Orders" (id BIGINT NOT NULL);', fixed: 'CREATE TABLE sales."orders" (id BIGINT NOT NULL);' },
            { sql: 'CREATE VIEW bi.v_orders AS SELECT id, total AS "Order Total" FROM sales.orders;', fixed: 'CREATE VIEW bi.v_orders AS SELECT id, total AS "order total" FROM sales.orders;' },
            { sql: 'ALTER TABLE sales.orders RENAME COLUMN total TO "netTotal";', fixed: 'ALTER TABLE sales.orders RENAME COLUMN total TO "nettotal";' },
        ],
        good: [
            { sql: 'SET enable_case_sensitive_identifier TO true;\nCREATE TABLE sales."Orders" (id BIGINT NOT NULL);' },
            { sql: 'CREATE TABLE sales.Orders (Id BIGINT NOT NULL, "order date" DATE NOT NULL);' },
            { sql: 'SELECT total AS "Order Total" FROM sales.orders;' },
            { sql: 'INSERT INTO sales."Orders" (id) VALUES (1), (2);' },
        ],
    },
    kinds: DEFINES_NAMES,
    routines: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const { token, of } of definedNames(statement)) {
            if (tokens.kind[token] !== tokenizer/* Shape */.yp.QuotedName)
                continue;
            const written = (0,tokenizer/* tokenText */.pA)(tokens, token);
            const folded = written.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
            if (folded === written || mayKeepCase(context))
                continue;
            context.report({
                at: { first: token, last: token },
                message: `Redshift folds the name of this ${of} to ${folded}, unless enable_case_sensitive_identifier is on; write it in lower case.`,
                fix: { start: tokens.start[token] ?? 0, end: tokens.end[token] ?? 0, text: folded },
            });
        }
    },
});
const SETTING = 'enable_case_sensitive_identifier';
const name_mixed_case_quoted_REMEMBERED = new WeakMap();
/** Whether an earlier statement of the file sets how names are folded. */
function mayKeepCase({ file, index }) {
    let at = name_mixed_case_quoted_REMEMBERED.get(file);
    if (at === undefined) {
        at = file.statements.findIndex(setsCase);
        name_mixed_case_quoted_REMEMBERED.set(file, at);
    }
    return at >= 0 && at < index;
}
const SET = (0,keywords/* keyword */.Si)('set');
function setsCase({ tokens, first, last, row }) {
    if (row?.kind !== 'set' || tokens.kind[first] !== SET)
        return false;
    for (let at = first + 1; at <= Math.min(last, first + 2); at++)
        if (tokens.kind[at] === tokenizer/* Shape */.yp.Word && (0,tokenizer/* foldedName */.mw)(tokens, at) === SETTING)
            return true;
    return false;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/name-reserved.js
/** A reserved word cannot be a name without quotes. */




const nameReserved = defineRule({
    id: 'name/reserved',
    summary: 'Quote a reserved word that is to be a name, or choose another name.',
    why: 'Redshift reserves more words than PostgreSQL, TAG, SNAPSHOT, OPEN, SYSTEM and PERCENT among them, and takes none of them as the name of a table, schema or column without '
        + 'quotes: the statement is a syntax error.',
    safe: 'Choose a name that is free: every query that mentions the column would need the quotes too. The fix writes the quotes.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_pg_keywords.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.labels (id BIGINT NOT NULL, tag VARCHAR(32) NOT NULL);', fixed: 'CREATE TABLE sales.labels (id BIGINT NOT NULL, "tag" VARCHAR(32) NOT NULL);' },
            { sql: 'ALTER TABLE sales.shops ADD COLUMN Open VARCHAR(5);', fixed: 'ALTER TABLE sales.shops ADD COLUMN "open" VARCHAR(5);' },
            {
                sql: 'CREATE TABLE sales.rates ("percent" DECIMAL(5,2) NOT NULL, user BIGINT NOT NULL) SORTKEY (user);',
                fixed: 'CREATE TABLE sales.rates ("percent" DECIMAL(5,2) NOT NULL, "user" BIGINT NOT NULL) SORTKEY ("user");',
            },
        ],
        good: [
            { sql: 'CREATE TABLE sales.labels ("tag" VARCHAR(32) NOT NULL, date DATE NOT NULL, value DECIMAL(9,2) NOT NULL, status CHAR(1) NOT NULL);' },
            { sql: 'CREATE TABLE sales.runs (start DATE NOT NULL, language CHAR(2) NOT NULL, timestamp TIMESTAMP NOT NULL, interval BIGINT NOT NULL);' },
            { sql: 'CREATE TABLE sales.order (id BIGINT NOT NULL);' },
            { sql: 'ALTER TABLE sales.labels RENAME COLUMN "tag" TO label;' },
        ],
    },
    kinds: DEFINES_NAMES,
    routines: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const { token, of, isQualified, isAlias } of definedNames(statement)) {
            // After a dot and after AS any word is a name.
            if (name_reserved_isRefused(tokens.kind[token] ?? 0) && !isQualified && !isAlias)
                name_reserved_report(statement, token, `the name of a ${of}`, context);
        }
        for (const { names } of keyLists(statement)) {
            for (const { first, last } of names)
                if (first === last && name_reserved_isRefused(tokens.kind[last] ?? 0))
                    name_reserved_report(statement, last, 'a column of a key', context);
        }
    },
});
/**
 * Words the documentation lists, or listed once, and Redshift takes as names all the same: START and CONNECT by its own word, INTERVAL and
 * TIMESTAMP as PostgreSQL does, the others because tables have such columns.
 */
const TAKEN = new Set([
    'start', 'connect', 'language', 'interval', 'timestamp', 'backup', 'bzip2', 'deflate', 'encode', 'explicit', 'gzip', 'lzop', 'offline', 'wallet',
].map(keywords/* keyword */.Si));
function name_reserved_isRefused(kind) {
    return (0,keywords/* isReserved */.Bs)(kind) && !TAKEN.has(kind);
}
/** The columns of keys, which are written like their definitions. */
function keyLists({ syntax: { tree } }) {
    if (tree?.kind !== 'CreateTable')
        return [];
    const lists = [];
    for (const element of tree.elements)
        if (element.kind === 'Constraint' && element.columns !== null)
            lists.push(element.columns);
    for (const { name, value } of tree.options)
        if (name.endsWith('key') && value?.kind === 'NameList')
            lists.push(value);
    return lists;
}
function name_reserved_report(statement, token, what, context) {
    const { tokens } = statement;
    const quoted = `"${(0,tokenizer/* foldedName */.mw)(tokens, token)}"`;
    context.report({
        at: { first: token, last: token },
        message: `${(0,tokenizer/* tokenText */.pA)(tokens, token).toUpperCase()} is a reserved word; as ${what} write ${quoted}, or choose another name.`,
        fix: { start: tokens.start[token] ?? 0, end: tokens.end[token] ?? 0, text: quoted },
    });
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/name-system-column.js





const nameSystemColumn = defineRule({
    id: 'name/system-column',
    summary: 'Give no column the name of a system column.',
    why: 'Every table has the hidden columns OID, TABLEOID, XMIN, CMIN, XMAX, CMAX and CTID of PostgreSQL. Redshift refuses a column of that name, with quotes too.',
    safe: 'Choose another name: object_id instead of oid.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_names.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.versions (id BIGINT NOT NULL, xmin BIGINT NOT NULL);' },
            { sql: 'CREATE TABLE sales.objects ("oid" BIGINT NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nALTER TABLE sales.orders RENAME COLUMN id TO ctid;' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.objects (object_id BIGINT NOT NULL, x_min BIGINT NOT NULL);' },
            { sql: 'SELECT oid, relname FROM pg_catalog.pg_class;' },
            { sql: 'CREATE TABLE sales.oid (id BIGINT NOT NULL);' },
            { sql: 'CREATE EXTERNAL TABLE spectrum.objects (oid BIGINT) STORED AS PARQUET LOCATION \'s3://example-lake/objects/\';' },
        ],
    },
    kinds: ['create-table', 'alter-table'],
    routines: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const { token, of, isAlias } of definedNames(statement)) {
            const name = (0,tokenizer/* foldedName */.mw)(tokens, token);
            if (of !== 'column' || isAlias || !SYSTEM_COLUMNS.has(name) || mayLieElsewhere(statement, context))
                continue;
            context.report({ at: { first: token, last: token }, message: `${name} is a hidden column of every table, so no column can be called that; choose another name.` });
        }
    },
});
const SYSTEM_COLUMNS = new Set(['oid', 'tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid']);
/** Tables of a data lake have the columns of their files. */
function mayLieElsewhere(statement, context) {
    const { tree } = statement.syntax;
    if (tree?.kind === 'AlterTable')
        return tree.name === null || mayBeInLake(statement, tree.name, context);
    return createTableIn(statement) === undefined;
}

;// CONCATENATED MODULE: ./build/src/core/lint/certain-columns.js
/** The columns that a relation has for certain, as the statements before have made it. */

/**
 * The relation where all its columns are known; undefined where they are not, or where somebody else than the migrations may change them: in a
 * data lake, in another database, and behind a late-binding view. Inside of a routine a name without a schema may be a table that the routine
 * makes.
 */
function certainRelation({ schema, name, at }, { catalog, isInRoutine }) {
    if (at.last - at.first > 2 || (isInRoutine && schema === ''))
        return undefined;
    const relation = catalog.relation({ schema, name });
    return relation === undefined || !isCertain(relation) || catalog.schema(schema)?.external === true ? undefined : relation;
}
function isCertain(relation) {
    if ((0,catalog_catalog/* isTable */.bI)(relation))
        return relation.kind === 'table' && relation.isComplete && !relation.isIceberg;
    return relation.kind !== 'external-view' && !relation.lateBinding && relation.columns !== undefined;
}
/** Whether such a relation has a column of this name. */
function hasColumn(relation, column) {
    return (0,catalog_catalog/* isTable */.bI)(relation) ? relation.columns.some(({ name }) => name === column) : relation.columns?.includes(column) === true;
}
/** In order; as far as they are known. */
function columnNames(relation) {
    return (0,catalog_catalog/* isTable */.bI)(relation) ? relation.columns.map(({ name }) => name) : relation.columns ?? [];
}
/**
 * Whether a column of this name was named by somebody. Redshift finds names of its own for expressions without alias: TRIM gives `btrim`,
 * CURRENT_DATE gives `date`, so that a query may have a column of such a name under another one.
 */
function isCertainName(name) {
    return !FOUND_NAMES.has(name) && !name.startsWith('?');
}
const FOUND_NAMES = new Set([
    'array', 'bool', 'bpchar', 'btrim', 'case', 'ceiling', 'char', 'coalesce', 'convert', 'current_date', 'current_time', 'current_timestamp', 'current_user', 'date',
    'date_add', 'date_diff', 'date_part', 'dateadd', 'datediff', 'decode', 'exists', 'extract', 'float4', 'float8', 'getdate', 'int2', 'int4', 'int8', 'interval', 'isnull',
    'left', 'ltrim', 'now', 'nullif', 'numeric', 'nvl', 'nvl2', 'overlay', 'pgdate_part', 'position', 'power', 'right', 'row', 'rtrim', 'session_user', 'strpos', 'substr',
    'substring', 'sysdate', 'text', 'time', 'timestamp', 'timestamptz', 'timetz', 'timezone', 'trim', 'trunc', 'user', 'varchar',
]);

// EXTERNAL MODULE: ./build/src/core/sql/plpgsql/body-facts.js
var body_facts = __webpack_require__(8706);
;// CONCATENATED MODULE: ./build/src/core/lint/unknown-columns.js








/** In source order. */
function unknownColumns(statement, context) {
    let found;
    const known = new Map();
    for (const use of columnsNamed(statement)) {
        const read = use.relation;
        if (read === null)
            continue;
        let relation = known.get(read);
        if (relation === undefined && !known.has(read))
            known.set(read, relation = certainRelation(read, context));
        if (relation === undefined || hasColumn(relation, use.column))
            continue;
        if (context.isInRoutine && mayBeVariable(statement, use))
            continue;
        if (isColumnOf(statement, use, read) && !mayChangeFirst(statement, read, context))
            (found ??= []).push({ use, relation });
    }
    return found === undefined || (0,syntax/* holdsTemplate */.hn)(statement) ? unknown_columns_NONE : found;
}
const unknown_columns_NONE = [];
/** The columns that queries refer to, and those of a list after the name of a table. */
function columnsNamed(statement) {
    const { tokens, references, syntax: { status, tree } } = statement;
    if (status !== 'parsed')
        return [];
    switch (tree?.kind) {
        case 'Copy': return unknown_columns_listed(tokens, tree.target, tree.columns);
        case 'Analyze': return unknown_columns_listed(tokens, tree.table, tree.columns);
        case 'Comment': {
            const name = tree.object === 'column' ? tree.target?.name : undefined;
            if (name === undefined || name.last - name.first !== 4)
                return [];
            return unknown_columns_listed(tokens, { kind: 'Name', first: name.first, last: name.last - 2 }, [{ kind: 'Name', first: name.last, last: name.last }]);
        }
        default: return references.columns;
    }
}
function unknown_columns_listed(tokens, table, columns) {
    if (table === null || table.last - table.first > 2)
        return [];
    const { schema, name } = (0,tree_text/* objectName */.Hd)(tokens, table);
    const relation = { schema, name, at: table };
    return columns.map(({ first, last }) => ({ column: (0,tokenizer/* foldedName */.mw)(tokens, last), relation, first, last }));
}
/** A word alone in a routine may be a variable, but not in a list of columns, nor where a value is set. */
function mayBeVariable({ syntax: { tree } }, { first, last }) {
    if (last > first)
        return false;
    const isHere = (name) => name.first === first;
    switch (tree?.kind) {
        case 'Insert':
        case 'Copy': return !tree.columns.some(isHere);
        case 'Update': return !tree.assignments.some(({ targets }) => targets.some(isHere));
        case 'Merge': return !tree.clauses.some(({ columns, assignments }) => columns.some(isHere) || assignments.some(({ targets }) => targets.some(isHere)));
        default: return true;
    }
}
/** Whether the name is one of a column of that relation, and nothing else that may be written like one. */
function isColumnOf(statement, use, relation) {
    const { tokens } = statement;
    const { column, first, last } = use;
    if (!isCertainName(column) || HIDDEN.has(column) || hasOtherNames(statement, relation))
        return false;
    if (column === 'level' && (0,tree_text/* nodesOf */.Nh)(statement, 'Select').some(({ connectBy }) => connectBy !== null))
        return false;
    if (last === first)
        return isBareColumn(statement, use);
    // SET a.b = 1 is no column of a where `a` is none of the relations.
    if (!exposedNames(statement).has((0,tokenizer/* foldedName */.mw)(tokens, first)))
        return false;
    // `schema.table.column` begins like a path into a column of SUPER.
    const head = (0,tokenizer/* foldedName */.mw)(tokens, first);
    return last - first === 2 || !(0,tree_text/* nodesOf */.Nh)(statement, 'TableRef').some(({ name }) => name.last > name.first && (0,tokenizer/* foldedName */.mw)(tokens, name.last - 2) === head);
}
/** Columns every table has. */
const HIDDEN = new Set(['oid', 'tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid', 'insertxid', 'deletexid']);
/** Whether an alias gives the columns other names, or a name without alias stands for two relations. */
function hasOtherNames(statement, relation) {
    const { tokens } = statement;
    const refs = (0,tree_text/* nodesOf */.Nh)(statement, 'TableRef');
    if (refs.some(({ name, alias }) => name === relation.at && alias !== null && alias.columns.length > 0))
        return true;
    const bare = refs.filter(({ alias }) => alias === null).map(({ name }) => name);
    const target = targetOf(statement);
    if (target !== null)
        bare.push(target);
    return bare.some((name) => (0,tokenizer/* foldedName */.mw)(tokens, name.last) === (0,tokenizer/* foldedName */.mw)(tokens, relation.at.last) && shownName(tokens, name) !== shownName(tokens, relation.at));
}
/** The names that may stand before a column and a dot. */
function exposedNames(statement) {
    const { tokens } = statement;
    const names = new Set();
    for (const { name } of (0,tree_text/* nodesOf */.Nh)(statement, 'Alias'))
        if (name >= 0)
            names.add((0,tokenizer/* foldedName */.mw)(tokens, name));
    for (const { name } of (0,tree_text/* nodesOf */.Nh)(statement, 'TableRef'))
        names.add((0,tokenizer/* foldedName */.mw)(tokens, name.last));
    const target = targetOf(statement);
    if (target !== null)
        names.add((0,tokenizer/* foldedName */.mw)(tokens, target.last));
    return names;
}
function targetOf({ syntax: { tree } }) {
    return tree?.kind === 'Insert' || tree?.kind === 'Update' || tree?.kind === 'Delete' || tree?.kind === 'Merge' ? tree.target : null;
}
/** A word alone may also be a row (`COUNT(o)`), the name Redshift gives to an item without alias, or a part of a date. */
function isBareColumn(statement, { column, first }) {
    const { tokens } = statement;
    if (tokens.kind[first - 1] === tokenizer/* Shape */.yp.LeftParen && DATEPARTS.has(column))
        return false;
    if (exposedNames(statement).has(column))
        return false;
    if ((0,tree_text/* nodesOf */.Nh)(statement, 'Call').some(({ name }) => (0,tokenizer/* foldedName */.mw)(tokens, name.last) === column))
        return false;
    // ORDER BY of a set operation names the columns of its first operand.
    return !(0,tree_text/* nodesOf */.Nh)(statement, 'Query').some(({ body, orderBy }) => body !== null && body.kind !== 'Select' && orderBy.some((item) => item.first <= first && first <= item.last));
}
const DATEPARTS = new Set(['century', 'centuries', 'day', 'dayofweek', 'dayofyear', 'days', 'decade', 'dow', 'doy', 'epoch', 'hour', 'hours',
    'microsecond', 'millennium', 'millisecond', 'minute', 'minutes', 'mon', 'month', 'months', 'qtr', 'quarter', 'quarters', 'second', 'seconds', 'week', 'weekday', 'weeks', 'year',
    'years', 'yr']);
/** What runs later may find another table than there is now: a late-binding view is looked into when it is queried, a routine when it is called. */
function mayChangeFirst(statement, { schema, name }, context) {
    const { file, index, isInRoutine } = context;
    const { tree } = statement.syntax;
    if (!isInRoutine && (tree?.kind !== 'CreateView' || !tree.noSchemaBinding))
        return false;
    const changes = ({ targets }) => targets.some((use) => use.name === name && CHANGES.has(use.access) && (use.schema === '' || use.schema === schema));
    const isChangedLater = file.statements.some((later, at) => at > index && changes(later)) || happensLater(context, (later, tokens) => takesName(later, tokens, { schema, name }));
    return isChangedLater || (isInRoutine && mayChange(file.statements[index], changes));
}
const CHANGES = new Set(['create', 'alter', 'drop']);
/** Whether a routine may change the table itself before it uses it. */
function mayChange(routine, changes) {
    const tree = routine?.syntax.tree;
    if (routine === undefined || (tree?.kind !== 'CreateProcedure' && tree?.kind !== 'CreateFunction') || tree.body === null)
        return true;
    return !tree.body.isComplete || (0,body_facts/* bodyFacts */.w)(tree.body).dynamic.length > 0 || routine.inner.some((inner) => inner.row?.kind === 'call' || changes(inner));
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/name-unknown-column.js
/** A column that its table does not have. */






const nameUnknownColumn = defineRule({
    id: 'name/unknown-column',
    summary: 'Name columns that the table has.',
    why: 'The migrations before this statement make the table or view with all its columns, and this one is not among them: the statement fails, or, in a late-binding view and in a '
        + 'procedure, whoever uses it does.',
    safe: 'Look for the name the last migration left; the message names the columns.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_names.html'),
    examples: {
        bad: [
            { sql: 'CREATE VIEW bi.v_orders AS SELECT o.id, o.totl FROM sales.orders o;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2) NOT NULL);' },
            { sql: 'INSERT INTO sales.orders (id, amount) VALUES (1, 10), (2, 20);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2) NOT NULL);' },
            {
                sql: 'UPDATE sales.orders SET total = 0 WHERE note = \'void\';',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2) NOT NULL, note VARCHAR(80) NOT NULL);\nALTER TABLE sales.orders RENAME COLUMN note TO remark;',
            },
        ],
        good: [
            { sql: 'CREATE VIEW bi.v_orders AS SELECT o.id, o.total AS amount FROM sales.orders o;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2) NOT NULL);' },
            {
                sql: 'SELECT o.id, name FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id;',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, customer_id BIGINT NOT NULL);',
            },
            { sql: 'SELECT total * 2 AS doubled, doubled + 1 AS more FROM sales.orders ORDER BY doubled;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2) NOT NULL);' },
            { sql: 'SELECT e.payload.customer.name FROM sales.events e WHERE payload.kind = \'order\';', before: 'CREATE TABLE sales.events (id BIGINT NOT NULL, payload SUPER NOT NULL);' },
            { sql: 'SELECT o.id, o.amount FROM sales.orders o;', before: 'CREATE TABLE sales.orders AS SELECT * FROM sales.old_orders;' },
            { sql: 'SELECT id FROM sales.lines l WHERE EXISTS (SELECT 1 FROM sales.orders WHERE id = order_id);', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
        ],
    },
    kinds: [...HOLDS_QUERIES, 'copy', 'analyze', 'comment'],
    routines: true,
    check(statement, context) {
        for (const { use: { column, first, last }, relation } of unknownColumns(statement, context)) {
            const at = last > first ? first + 2 : first;
            context.report({ at: { first: at, last: at }, message: `${(0,sql_relations/* relationName */.CJ)(relation)} has no column ${column}${name_unknown_column_hint(column, columnNames(relation))}` });
        }
    },
});
const name_unknown_column_SHOWN_MAX = 8;
/** What may be meant, and the end of the sentence. */
function name_unknown_column_hint(column, columns) {
    const meant = columns.find((each) => (0,spelling/* isWithinTypo */.K)(column, each, true));
    if (meant !== undefined)
        return `; did you mean ${meant}?`;
    return columns.length === 0 ? '.' : `; it has ${columns.slice(0, name_unknown_column_SHOWN_MAX).join(', ')}${columns.length > name_unknown_column_SHOWN_MAX ? ' and others' : ''}.`;
}

;// CONCATENATED MODULE: ./build/src/core/lint/gone.js





/**
 * What became of a relation before the statement; undefined where it may be there. A name without a schema is only followed for temporary
 * tables (`#name`): behind any other there may be a second one on the search path.
 */
function goneBefore(name, { file, index }) {
    const departures = departuresOf(file);
    if (departures === gone_NONE)
        return undefined;
    const own = latest(departures, (0,sql_relations/* relationName */.CJ)(name), index);
    const schema = name.schema === '' ? undefined : latest(departures, `${name.schema}.`, index);
    const gone = own === undefined || (schema !== undefined && schema.index > own.index) ? schema : own;
    if (gone?.how === undefined || (latest(departures, `*.${name.name}`, index)?.index ?? -1) > gone.index)
        return undefined;
    const { unclear } = departures;
    const lastUnclear = unclear[countBefore(unclear.length, (at) => (unclear[at] ?? 0) < index) - 1] ?? -1;
    return lastUnclear > gone.index ? undefined : { how: gone.how, line: file.statements[gone.index]?.range.start.line ?? 0 };
}
/** Whether a later statement of the file makes it again, or may do so. */
function isTakenLater(name, context) {
    return happensLater(context, (tree, tokens) => tree.kind === 'CallProcedure' || takesName(tree, tokens, name));
}
function latest({ of }, key, before) {
    const turns = of.get(key);
    return turns === undefined ? undefined : turns[countBefore(turns.length, (at) => (turns[at]?.index ?? 0) < before) - 1];
}
/** How many of so many items come before something, where those that do come first. */
function countBefore(count, isBefore) {
    let low = 0;
    let high = count;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (isBefore(middle))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Several rules ask about the same file. */
const gone_REMEMBERED = new WeakMap();
const gone_NONE = { of: new Map(), unclear: [] };
function departuresOf(file) {
    const known = gone_REMEMBERED.get(file);
    if (known !== undefined)
        return known;
    const read = file.statements.some(departs) ? readDepartures(file) : gone_NONE;
    gone_REMEMBERED.set(file, read);
    return read;
}
function departs({ row, syntax: { tree } }) {
    if (row === undefined || tree === null)
        return false;
    return tree.kind === 'Drop' || tree.kind === 'DropExternalView' || (tree.kind === 'AlterTable' && tree.actions.some(({ kind }) => kind === 'RenameTable'));
}
function readDepartures({ statements }) {
    const of = new Map();
    const unclear = [];
    for (const [index, statement] of statements.entries()) {
        const { tokens, syntax: { tree } } = statement;
        const turns = tree === null || isUnclear(statement) ? undefined : turnsIn(tree, tokens);
        if (turns === undefined)
            unclear.push(index);
        else {
            for (const { key, how } of turns) {
                const known = of.get(key);
                if (known === undefined)
                    of.set(key, [{ index, how }]);
                else
                    known.push({ index, how });
            }
        }
    }
    return { of, unclear };
}
/** What could not be read, and what runs SQL that stands elsewhere, may make anything. */
function isUnclear({ row, syntax: { status } }) {
    return row === undefined || status !== 'parsed' || UNCLEAR.has(row.kind);
}
const UNCLEAR = new Set(['call', 'execute', 'rollback', 'alter-schema', 'use']);
/** undefined where a template hides what is made. */
function turnsIn(tree, tokens) {
    switch (tree.kind) {
        case 'Drop':
            if (tree.object === 'schema')
                return tree.targets.map(({ name }) => ({ key: `${(0,tokenizer/* foldedName */.mw)(tokens, name.last)}.`, how: 'dropped with its schema' }));
            return gone_DROPPED.has(tree.object) ? tree.targets.flatMap(({ name }) => departure(tokens, name, 'dropped')) : [];
        case 'DropExternalView': return tree.names.flatMap((name) => departure(tokens, name, 'dropped'));
        case 'CreateTable':
        case 'CreateExternalTable':
        case 'CreateView':
        case 'CreateMaterializedView':
        case 'CreateExternalView':
            return tree.name === null ? undefined : arrival(tokens, tree.name);
        case 'Query': {
            const [target] = tree.body?.kind === 'Select' ? tree.body.into?.targets ?? [] : [];
            return target === undefined ? [] : arrival(tokens, target);
        }
        case 'AlterTable': {
            const action = tree.actions.find(({ kind }) => kind === 'RenameTable');
            return action?.kind !== 'RenameTable' || tree.name === null || action.to === null ? [] : renamed(tokens, tree.name, action.to);
        }
        default: return [];
    }
}
const gone_DROPPED = new Set(['table', 'view', 'materialized view']);
function renamed(tokens, from, to) {
    if ((0,tree_text/* holdsTemplate */.hn)(tokens, from) || (0,tree_text/* holdsTemplate */.hn)(tokens, to))
        return undefined;
    const { schema } = (0,tree_text/* objectName */.Hd)(tokens, from);
    const name = (0,tokenizer/* foldedName */.mw)(tokens, to.last);
    return [...departure(tokens, from, `renamed to ${name}`), { key: schema === '' ? `*.${name}` : (0,sql_relations/* relationName */.CJ)({ schema, name }), how: undefined }];
}
function departure(tokens, name, how) {
    if ((0,tree_text/* holdsTemplate */.hn)(tokens, name))
        return [];
    const { database, schema, name: last } = (0,tree_text/* objectName */.Hd)(tokens, name);
    return database !== '' || (schema === '' && !last.startsWith('#')) ? [] : [{ key: (0,sql_relations/* relationName */.CJ)({ schema, name: last }), how }];
}
function arrival(tokens, name) {
    if ((0,tree_text/* holdsTemplate */.hn)(tokens, name))
        return undefined;
    const { schema, name: last } = (0,tree_text/* objectName */.Hd)(tokens, name);
    return [{ key: schema === '' && !last.startsWith('#') ? `*.${last}` : (0,sql_relations/* relationName */.CJ)({ schema, name: last }), how: undefined }];
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/name-unknown-relation.js




const nameUnknownRelation = defineRule({
    id: 'name/unknown-relation',
    summary: 'Name relations that are still there.',
    why: 'An earlier statement of the file drops the table or view or gives it another name, and no other takes its place before this statement: Redshift finds no relation of that '
        + 'name, and the migration fails half-way.',
    safe: 'Use the new name, or move the statement before the one that drops or renames.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders RENAME TO orders_2025;\nGRANT SELECT ON sales.orders TO ROLE reporting;' },
            { sql: 'CREATE TABLE sales.newest (id BIGINT NOT NULL);\nDROP TABLE sales.newest;\nINSERT INTO sales.newest (id) VALUES (1), (2);' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders RENAME TO orders_2025;\nALTER TABLE sales.orders_new RENAME TO orders;\nGRANT SELECT ON sales.orders TO ROLE reporting;' },
            { sql: 'CREATE TABLE sales.newest (id BIGINT NOT NULL);\nDROP TABLE sales.newest;\nDROP TABLE IF EXISTS sales.newest;' },
            { sql: 'CREATE TEMP TABLE orders (id BIGINT NOT NULL);\nDROP TABLE orders;\nSELECT id FROM orders;' },
            { sql: 'ALTER TABLE sales.orders RENAME TO orders_2025;\nWITH orders AS (SELECT id FROM sales.orders_2025) SELECT id FROM orders;' },
        ],
    },
    check(statement, context) {
        if (context.index === 0)
            return;
        for (const { schema, name, at } of statement.references.relations)
            if (at.last - at.first <= 2)
                checkName(statement, { schema, name }, at, context);
        for (const { access, schema, name } of statement.targets) {
            if (access !== 'create' && !mayBeAbsent(statement))
                checkName(statement, { schema, name }, undefined, context);
        }
    },
});
/** A late-binding view is created over anything, and DROP … IF EXISTS of anything. */
function mayBeAbsent({ syntax: { status, tree } }) {
    return status !== 'parsed' || ((tree?.kind === 'Drop' || tree?.kind === 'DropExternalView') && tree.ifExists);
}
function checkName(statement, wanted, at, context) {
    const { tokens, syntax: { tree } } = statement;
    if (tree?.kind === 'CreateView' && tree.noSchemaBinding)
        return;
    const gone = goneBefore(wanted, context);
    const place = gone === undefined ? undefined : at ?? name_unknown_relation_placeOf(statement, wanted);
    if (gone === undefined || place === undefined)
        return;
    context.report({ at: place, message: `${shownName(tokens, place)} is ${gone.how} in line ${gone.line}, and nothing makes it again before this statement.` });
}
/** Where the statement names it; nowhere, where only its tokens do. */
function name_unknown_relation_placeOf(statement, { schema, name }) {
    return (0,tree_text/* nodesOf */.Nh)(statement, 'Name').find((each) => {
        const found = (0,tree_text/* objectName */.Hd)(statement.tokens, each);
        return found.database === '' && found.schema === schema && found.name === name;
    });
}

// EXTERNAL MODULE: ./build/src/core/lint/names.js
var names = __webpack_require__(7);
;// CONCATENATED MODULE: ./build/src/core/lint/rules/name-unqualified.js





const nameUnqualified = defineRule({
    id: 'name/unqualified',
    summary: 'Write the schema of every relation you create, alter or drop.',
    why: 'Without a schema the statement acts on the first schema of the search path, which belongs to the role that runs it: the same file creates one '
        + 'table for a developer and another for the pipeline. SET search_path earlier in the file settles it too.',
    safe: 'Write schema.table; temporary tables have no schema.',
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
            { sql: 'CREATE VIEW #v_orders AS SELECT id FROM sales.orders;' },
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
        for (const name of (0,names/* namesFrom */.n)(tokens, afterHead, last)) {
            const use = (0,names/* useOf */.j)(tokens, name);
            if (use.schema !== '' || use.name.startsWith('#') || (!isNew && (context.facts.isTemporary(use, context.index) || isScratchTable(statement, use, context))))
                continue;
            context.report({ at: name, message: `${(0,tokenizer/* foldedName */.mw)(tokens, name.first)} has no schema; write the one it belongs to.` });
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/ops-owner.js


const opsOwner = defineRule({
    id: 'ops/owner',
    summary: 'Let the pipeline\'s user own what migrations make.',
    why: 'Only the owner and superusers can alter an object, so the next migration fails for the pipeline\'s user. And a user who owns something cannot be dropped when the person leaves.',
    safe: 'Leave the owner alone: it is the user that runs the migrations. Give people privileges through roles.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_USER.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders OWNER TO "ann.lee@example.com";' },
            { sql: 'CREATE SCHEMA IF NOT EXISTS sandbox AUTHORIZATION "IAM:ann.lee@example.com";' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders OWNER TO deployer;' },
            { sql: 'ALTER TABLE sales.orders OWNER TO "svc.loader";' },
            { sql: 'GRANT SELECT ON sales.orders TO "ann.lee@example.com";' },
        ],
    },
    kinds: ['alter-table', 'alter-schema', 'alter-external-schema', 'create-schema', 'create-database', 'alter-database', 'alter-procedure', 'alter-role', 'alter-template', 'alter-materialized-view'],
    mentions: ['owner', 'authorization'],
    routines: true,
    check(statement, context) {
        for (const { first, last } of ownersIn(statement)) {
            const owner = (0,tree_text/* nodeText */.qd)(statement.tokens, { kind: '', first, last }).replaceAll('"', '');
            // A user of IAM or of an identity provider that is called like a mailbox.
            if (owner.includes('@'))
                context.report({ at: { first, last }, message: `${owner} is a person; the user that runs the migrations must own what they alter.` });
        }
    },
});
function ownersIn(statement) {
    const { tree } = statement.syntax;
    const owners = (0,tree_text/* nodesOf */.Nh)(statement, 'ChangeOwner').map(({ owner }) => ({ first: owner, last: owner }));
    for (const { name, value } of (0,tree_text/* nodesOf */.Nh)(statement, 'Option'))
        if ((name === 'owner' || name === 'authorization') && value !== null)
            owners.push(value);
    if (tree?.kind === 'AlterRoutine' && tree.owner !== null)
        owners.push(tree.owner);
    if (tree?.kind === 'AlterTemplate' && tree.change === 'owner' && tree.to !== null)
        owners.push(tree.to);
    return owners;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/ops-post-steps.js
/** Tables that are read, or put in place of others, before Redshift has statistics of them. */





const opsPostSteps = defineRule({
    id: 'ops/post-steps',
    summary: 'Run ANALYZE on a new table before it is used.',
    why: 'Redshift analyses a table by itself after COPY into an empty table, after CREATE TABLE AS, and in quiet hours. A new table that INSERT … SELECT has filled has no statistics '
        + 'until then, and neither has what COPY loads with STATUPDATE OFF: the planner guesses its size, and joins that were fast become slow.',
    safe: 'Write ANALYZE schema.table after the load and before the rename or the join, or leave STATUPDATE OFF out.',
    severity: 'info',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_Analyzing_tables.html'),
    examples: {
        bad: [
            {
                sql: 'CREATE TEMP TABLE paid (id BIGINT NOT NULL, amount DECIMAL(12,2) NOT NULL);\nINSERT INTO paid (id, amount) SELECT order_id, SUM(amount) FROM sales.payments GROUP BY order_id;\n'
                    + 'UPDATE sales.orders SET paid = paid.amount FROM paid WHERE paid.id = orders.id;',
            },
            { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE default MANIFEST CSV STATUPDATE OFF;' },
        ],
        good: [
            {
                sql: 'CREATE TEMP TABLE paid (id BIGINT NOT NULL, amount DECIMAL(12,2) NOT NULL);\nINSERT INTO paid (id, amount) SELECT order_id, SUM(amount) FROM sales.payments GROUP BY order_id;\n'
                    + 'ANALYZE paid;\nUPDATE sales.orders SET paid = paid.amount FROM paid WHERE paid.id = orders.id;',
            },
            { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE default MANIFEST CSV;' },
            { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE default MANIFEST CSV STATUPDATE OFF;\nANALYZE sales.orders;' },
            { sql: 'INSERT INTO sales.orders (id) SELECT id FROM sales.late_orders;' },
            { sql: 'CREATE TABLE sales.status (code VARCHAR(8) NOT NULL);\nINSERT INTO sales.status (code) VALUES (\'new\'), (\'paid\');' },
        ],
    },
    kinds: ['insert', 'copy'],
    check(statement, context) {
        if (context.kind === undefined)
            return;
        const { status, tree } = statement.syntax;
        if (status !== 'parsed')
            return;
        if (tree?.kind === 'Copy')
            checkCopy(statement, tree, context);
        else if (tree?.kind === 'Insert')
            checkInsert(statement, tree, context);
    },
});
function checkCopy(statement, { target, options }, context) {
    const off = options.find(({ name, value }) => name === 'statupdate' && value !== null && OFF.test((0,tree_text/* nodeText */.qd)(statement.tokens, value)));
    const table = target === null || (0,tree_text/* holdsTemplate */.hn)(statement.tokens, target) ? undefined : (0,tree_text/* objectName */.Hd)(statement.tokens, target);
    if (off === undefined || table === undefined || context.facts.isTemporary({ ...table, access: 'write' }, context.index))
        return;
    const later = context.file.statements.slice(context.index + 1);
    if (later.some((each) => analyzes(each, table) || removes(each, table)))
        return;
    context.report({ at: off, message: `STATUPDATE OFF leaves ${(0,sql_relations/* relationName */.CJ)(table)} with the statistics it had before the load; run ANALYZE ${(0,sql_relations/* relationName */.CJ)(table)} after it, or leave it out.` });
}
const OFF = /^'?(?:off|false)'?$/i;
function checkInsert(statement, { target, query }, context) {
    const { tokens } = statement;
    if (target === null || query === null || query.body?.kind === 'Values' || (0,tree_text/* holdsTemplate */.hn)(tokens, target))
        return;
    const table = (0,tree_text/* objectName */.Hd)(tokens, target);
    const { file: { statements }, index } = context;
    const uses = usesIn(context.file);
    const key = (0,sql_relations/* relationName */.CJ)(table);
    if ((uses.madeAt.get(key) ?? Infinity) > index || !readsTable(statement, query))
        return;
    for (const at of uses.namedAt.get(key) ?? []) {
        const later = statements[at];
        if (at <= index || later === undefined)
            continue;
        // The last of several loads speaks for all.
        if (analyzes(later, table) || removes(later, table) || loads(later, table))
            return;
        const use = useIn(later, table);
        if (use === undefined)
            continue;
        context.report({ at: target, message: `${key} is new, and ${use} on line ${later.range.start.line} before Redshift has statistics of it; run ANALYZE ${key} first.` });
        return;
    }
}
/** Whether rows come from a table; in most cases the leftmost one in FROM tells. */
function readsTable(statement, { body }) {
    let leftmost = body?.kind === 'Select' ? body.from[0] : undefined;
    while (leftmost?.kind === 'Join')
        leftmost = leftmost.left;
    return leftmost?.kind === 'TableRef' || (0,tree_text/* nodesOf */.Nh)(statement, 'TableRef').length > 0;
}
const ops_post_steps_REMEMBERED = new WeakMap();
function usesIn(file) {
    const known = ops_post_steps_REMEMBERED.get(file) ?? readUses(file);
    ops_post_steps_REMEMBERED.set(file, known);
    return known;
}
function readUses({ statements }) {
    const madeAt = new Map();
    for (const [index, statement] of statements.entries()) {
        const made = emptyTable(statement);
        if (made !== undefined && !madeAt.has(made))
            madeAt.set(made, index);
    }
    const namedAt = new Map();
    if (madeAt.size === 0)
        return { madeAt, namedAt };
    for (const key of madeAt.keys())
        namedAt.set(key, []);
    for (const [index, statement] of statements.entries()) {
        const isForAll = statement.row?.kind === 'analyze' && statement.targets.length === 0;
        if (isForAll)
            for (const places of namedAt.values())
                places.push(index);
        // No relation of a statement is listed twice.
        else
            for (const use of statement.relations)
                namedAt.get((0,sql_relations/* relationName */.CJ)(use))?.push(index);
    }
    return { madeAt, namedAt };
}
/** The name of a table that a statement makes without rows. */
function emptyTable({ tokens, syntax: { tree } }) {
    return tree?.kind === 'CreateTable' && !tree.ifNotExists && tree.query === null && tree.name !== null ? (0,sql_relations/* relationName */.CJ)((0,tree_text/* objectName */.Hd)(tokens, tree.name)) : undefined;
}
/** ANALYZE without a name is for all tables. */
function analyzes({ row, targets }, table) {
    return row?.kind === 'analyze' && (targets.length === 0 || targets.some((use) => (0,catalog_catalog/* isSameName */.yS)(use, table)));
}
function removes({ row, targets }, table) {
    return (row?.kind === 'drop-table' || row?.kind === 'truncate') && targets.some((use) => (0,catalog_catalog/* isSameName */.yS)(use, table));
}
function loads({ row, targets }, table) {
    return (row?.kind === 'insert' || row?.kind === 'copy') && targets.some((use) => use.access === 'write' && (0,catalog_catalog/* isSameName */.yS)(use, table));
}
/** What uses the table as it is: a rename to a name that others read, or a join. */
function useIn({ tokens, row, relations, syntax: { tree } }, table) {
    if (tree?.kind === 'AlterTable' && tree.name !== null && (0,catalog_catalog/* isSameName */.yS)((0,tree_text/* objectName */.Hd)(tokens, tree.name), table)) {
        const renaming = tree.actions.find((action) => action.kind === 'RenameTable');
        return renaming?.kind === 'RenameTable' && renaming.to !== null ? `takes the name ${(0,tokenizer/* foldedName */.mw)(tokens, renaming.to.last)}` : undefined;
    }
    if (row === undefined || !PLANNED.has(row.kind) || !relations.some((use) => use.access === 'read' && (0,catalog_catalog/* isSameName */.yS)(use, table)))
        return undefined;
    const others = new Set(relations.filter((use) => use.access !== 'create').map(sql_relations/* relationName */.CJ));
    return others.size > 1 && !(row.kind === 'insert' && readsOne(relations)) ? 'is joined' : undefined;
}
const PLANNED = new Set(['select', 'insert', 'update', 'delete', 'merge', 'create-table']);
/** The target of an INSERT is not joined to what is read. */
function readsOne(relations) {
    return new Set(relations.filter((use) => use.access === 'read').map(sql_relations/* relationName */.CJ)).size < 2;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-alter-table.js
/** Changes of a table that PostgreSQL can do and Redshift cannot. */

const pgAlterTable = defineRule({
    id: 'pg/alter-table',
    summary: 'Change tables only in the ways that Redshift can.',
    why: 'Redshift cannot move a table into another schema or tablespace, and cannot rename a constraint: the statement fails.',
    safe: 'CREATE TABLE new_schema.t (LIKE old_schema.t), ALTER TABLE … APPEND or INSERT … SELECT, grant what was granted, and drop the old table.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders SET SCHEMA attic;' },
            { sql: 'ALTER TABLE sales.orders RENAME CONSTRAINT orders_pk TO orders_key;' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders OWNER TO loader;' },
            { sql: 'ALTER TABLE spectrum.orders SET LOCATION \'s3://${lake}/orders/\';' },
            { sql: 'CREATE TABLE attic.orders (LIKE sales.orders);' },
        ],
    },
    kinds: ['alter-table'],
    mentions: ['rename', 'set'],
    routines: true,
    check({ syntax: { tree } }, context) {
        if (tree?.kind !== 'AlterTable')
            return;
        for (const action of tree.actions) {
            if (action.kind === 'RenameConstraint')
                context.report({ at: action, message: 'Redshift cannot rename a constraint; drop it and add it again under the new name.' });
            const instead = action.kind === 'SetAttribute' ? INSTEAD.get(action.option.name) : undefined;
            if (action.kind === 'SetAttribute' && instead !== undefined)
                context.report({ at: action, message: `Redshift has no ALTER TABLE … SET ${action.option.name.toUpperCase()}; ${instead}.` });
        }
    },
});
const INSTEAD = new Map([
    ['schema', 'create the table in the other schema, copy the rows and the privileges, and drop this one'],
    ['tablespace', 'the place of the data is Redshift\'s own; remove the statement'],
]);

;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-check.js



const pgCheck = defineRule({
    id: 'pg/check',
    summary: 'Leave out constraints that Redshift does not have.',
    why: 'Redshift refuses CHECK and EXCLUDE. Its keys are hints for the planner that nothing enforces, so that there is nothing to defer, and no row for ON DELETE or ON UPDATE to follow.',
    safe: 'Check the values where they are loaded, and with a data test after the migration.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html'),
    examples: {
        bad: [
            {
                sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2) NOT NULL CHECK (total >= 0));',
                fixed: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, total DECIMAL(12,2) NOT NULL);',
            },
            {
                sql: 'CREATE TABLE sales.orders (\n  id BIGINT NOT NULL,\n  total DECIMAL(12,2) NOT NULL,\n  CONSTRAINT positive CHECK (total >= 0)\n);',
                fixed: 'CREATE TABLE sales.orders (\n  id BIGINT NOT NULL,\n  total DECIMAL(12,2) NOT NULL\n);',
            },
            {
                sql: 'ALTER TABLE sales.orders ADD FOREIGN KEY (region_id) REFERENCES sales.region (id) ON DELETE CASCADE DEFERRABLE;',
                fixed: 'ALTER TABLE sales.orders ADD FOREIGN KEY (region_id) REFERENCES sales.region (id);',
            },
            { sql: 'ALTER TABLE sales.orders ADD CONSTRAINT positive CHECK (total >= 0);' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders ADD FOREIGN KEY (region_id) REFERENCES sales.region (id);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, "check" BOOLEAN NOT NULL);' },
            { sql: 'SELECT \'check (total >= 0)\' AS checked;' },
        ],
    },
    kinds: ['create-table', 'alter-table'],
    mentions: ['check', 'exclude', 'deferrable', 'initially', 'match', 'valid', 'references'],
    routines: true,
    check(statement, context) {
        for (const constraint of constraintsIn(statement))
            checkConstraint(statement, constraint, context);
    },
});
function constraintsIn({ syntax: { tree } }) {
    if (tree?.kind === 'CreateTable')
        return constraintsOf(tree);
    if (tree?.kind !== 'AlterTable')
        return [];
    return tree.actions.flatMap((action) => {
        if (action.kind === 'AddConstraint')
            return [action.constraint];
        return action.kind === 'AddColumn' ? action.column.attributes.filter((attribute) => attribute.kind === 'Constraint') : [];
    });
}
function checkConstraint(statement, constraint, context) {
    const { tokens } = statement;
    if (constraint.type === 'check' || constraint.type === 'exclude') {
        const fix = isItem(statement, constraint) ? withoutItem(tokens, constraint) : isAdded(statement) ? undefined : withoutClause(tokens, constraint);
        context.report({ at: constraint, message: `Redshift has no ${constraint.type.toUpperCase()} constraints; check the values where they are loaded, or in a data test.`, fix });
        return;
    }
    const [first, ...others] = constraint.options.filter(({ name }) => pg_check_INSTEAD.has(name));
    if (first === undefined)
        return;
    const at = { first: first.first, last: others.at(-1)?.last ?? first.last };
    const hasOthers = constraint.options.length > others.length + 1;
    context.report({ at, message: `Redshift has no ${first.name.toUpperCase()}: ${pg_check_INSTEAD.get(first.name) ?? ''}; leave it out.`, fix: hasOthers ? undefined : withoutClause(tokens, at) });
}
const UNENFORCED = 'it enforces no keys';
const NO_FOLLOWING = 'it enforces no foreign keys, so that no row follows another';
const pg_check_INSTEAD = new Map([
    ['on delete', NO_FOLLOWING], ['on update', NO_FOLLOWING], ['match', UNENFORCED], ['deferrable', UNENFORCED], ['not deferrable', UNENFORCED], ['initially', UNENFORCED],
    ['not valid', UNENFORCED],
]);
/** Whether it stands in the list of columns, and not after one of them. */
function isItem({ syntax: { tree } }, constraint) {
    return tree?.kind === 'CreateTable' && tree.elements.includes(constraint);
}
/** Whether an ALTER TABLE adds it: without it nothing would be left of the action. */
function isAdded({ syntax: { tree } }) {
    return tree?.kind === 'AlterTable' && tree.actions.some(({ kind }) => kind === 'AddConstraint');
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-exception-handlers.js
/** What handlers of exceptions can do in PostgreSQL only. */



const pgExceptionHandlers = defineRule({
    id: 'pg/exception-handlers',
    summary: 'Handle exceptions with WHEN OTHERS, and raise them again in NONATOMIC procedures only.',
    why: 'OTHERS is the only condition of an exception block that Redshift has, and RAISE without a message raises the error again only in a NONATOMIC procedure. In an atomic '
        + 'one the error goes on by itself when the handler has ended.',
    safe: 'WHEN OTHERS THEN, with SQLSTATE or SQLERRM to tell errors apart. In an atomic procedure leave RAISE out, or give it a level and a message.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-trapping-errors.html'),
    examples: {
        bad: [
            { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEXCEPTION\n  WHEN division_by_zero THEN\n    RAISE INFO \'zero\';\nEND;\n$$ LANGUAGE plpgsql;\n' },
            { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEXCEPTION\n  WHEN OTHERS THEN\n    RAISE;\nEND;\n$$ LANGUAGE plpgsql;\n' },
        ],
        good: [
            { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEXCEPTION\n  WHEN OTHERS THEN\n    RAISE INFO \'failed: %\', SQLERRM;\nEND;\n$$ LANGUAGE plpgsql;\n' },
            { sql: 'CREATE PROCEDURE sales.sp_load() NONATOMIC AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEXCEPTION\n  WHEN OTHERS THEN\n    RAISE;\nEND;\n$$ LANGUAGE plpgsql;\n' },
        ],
    },
    kinds: ['create-procedure'],
    mentions: ['exception'],
    check({ syntax: { tree } }, context) {
        if (tree?.kind !== 'CreateProcedure' || tree.body === null || tree.body.block === null)
            return;
        const { tokens, block } = tree.body;
        (0,nodes/* walk */.GG)(block, (node) => {
            if (node.kind === 'PlHandler')
                for (const report of faultsOf(node, tokens, tree))
                    context.report(report);
            return node.kind !== 'PlSql';
        });
    },
});
function* faultsOf(handler, tokens, { nonatomic }) {
    for (const at of handler.conditions) {
        if (at >= 0 && (0,tokenizer/* foldedName */.mw)(tokens, at) !== 'others') {
            yield { tokens, at: { first: at, last: at }, message: `Redshift has no condition ${(0,tokenizer/* tokenText */.pA)(tokens, at)}; write WHEN OTHERS, and ask SQLSTATE or SQLERRM what happened.` };
        }
    }
    if (nonatomic)
        return;
    for (const statement of handler.statements) {
        if (statement.kind === 'PlRaise' && statement.first === statement.last) {
            yield { tokens, at: statement, message: 'RAISE alone needs a NONATOMIC procedure; leave it out, because the error goes on by itself when the handler has ended.' };
        }
    }
}

// EXTERNAL MODULE: ./build/src/core/lint/postgres-functions.js
var postgres_functions = __webpack_require__(8088);
// EXTERNAL MODULE: ./build/src/core/lint/traits.js
var traits = __webpack_require__(2462);
;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-functions.js







const pgFunctions = defineRule({
    id: 'pg/functions',
    summary: 'Use functions that Redshift has.',
    why: 'Redshift began as PostgreSQL 8 and took few of its later functions: the statement fails because the function does not exist.',
    safe: 'LISTAGG for STRING_AGG, GETDATE() for CLOCK_TIMESTAMP(), OBJECT and JSON_SERIALIZE for JSON, SPLIT_TO_ARRAY and GET_ARRAY_LENGTH for arrays.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html'),
    examples: {
        bad: [
            {
                sql: 'SELECT region, STRING_AGG(name, \', \' ORDER BY name) AS names FROM sales.shops GROUP BY region;',
                fixed: 'SELECT region, LISTAGG(name, \', \') WITHIN GROUP (ORDER BY name) AS names FROM sales.shops GROUP BY region;',
            },
            { sql: 'select string_agg(name, \',\') as names from sales.shops;', fixed: 'select listagg(name, \',\') as names from sales.shops;' },
            { sql: 'SELECT ARRAY_AGG(id) AS ids FROM sales.orders;' },
            { sql: 'SELECT pg_try_advisory_lock(42);' },
        ],
        good: [
            { sql: 'SELECT region, LISTAGG(name, \', \') WITHIN GROUP (ORDER BY name) AS names FROM sales.shops GROUP BY region;' },
            { sql: 'SELECT texts.format(name) AS name FROM sales.shops;' },
            { sql: 'SELECT format(\'%s\', name) AS name FROM sales.shops;', before: 'CREATE FUNCTION public.format (VARCHAR(8), VARCHAR(64)) RETURNS VARCHAR(64) STABLE AS $$ SELECT $2 $$ LANGUAGE sql;' },
            { sql: 'SELECT s.format, s.div FROM sales.shops AS s;' },
            { sql: 'SELECT CONVERT(BIGINT, total) AS total, GET_ARRAY_LENGTH(ARRAY(1, 2)) AS length FROM sales.orders;' },
        ],
    },
    kinds: HOLDS_EXPRESSIONS,
    traits: traits/* Trait */.XO.Call,
    routines: true,
    check(statement, context) {
        if (wholeTree(statement) === undefined)
            return;
        const { tokens } = statement;
        for (const call of (0,tree_text/* nodesOf */.Nh)(statement, 'Call')) {
            const name = builtInName(tokens, call, context.catalog);
            const instead = postgres_functions/* ABSENT_FUNCTIONS */.Ym.get(name);
            if (instead === undefined)
                continue;
            context.report({ at: call.name, message: `Redshift has no ${name.toUpperCase()}; use ${instead}.`, fix: name === 'string_agg' ? listagg(tokens, call) : undefined });
        }
    },
});
/** STRING_AGG has its order inside of the parentheses, LISTAGG behind them. Its separator must be a literal. */
function listagg(tokens, { name, args, orderBy, filter, over, last }) {
    const separator = args[1];
    const order = orderBy.at(-1);
    if (separator?.kind !== 'Literal' || args.length !== 2 || filter !== null || over !== null || tokens.kind[separator.first - 1] !== tokenizer/* Shape */.yp.Comma)
        return undefined;
    const { text, start, end } = tokens;
    const called = inCaseOf(tokens, name.last, 'LISTAGG') + text.slice(end[name.last], end[separator.last]);
    const from = start[name.first] ?? 0;
    if (order === undefined)
        return separator.last + 1 !== last ? undefined : { start: from, end: end[last] ?? from, text: called + text.slice(end[separator.last], end[last]) };
    const gap = text.slice(end[separator.last], start[separator.last + 1]);
    if (order.last !== last - 1 || gap.trim() !== '' || tokens.kind[separator.last + 1] !== pg_functions_ORDER)
        return undefined;
    const within = inCaseOf(tokens, separator.last + 1, 'WITHIN GROUP');
    return { start: from, end: end[last] ?? from, text: `${called}) ${within} (${text.slice(start[separator.last + 1], end[last])}` };
}
const pg_functions_ORDER = (0,keywords/* keyword */.Si)('order');

;// CONCATENATED MODULE: ./build/src/core/lint/unknown-heads.js

/** The head of a statement that nothing else is known of; undefined for any other. */
function unknownHead({ row, tokens, first, last }) {
    if (row !== undefined)
        return undefined;
    const verb = wordAt(tokens, first);
    if (verb !== 'create' && verb !== 'alter' && verb !== 'drop')
        return { verb, object: '', modifiers: [], last: first };
    const modifiers = [];
    let at = first + 1;
    for (; at < last && MODIFIERS.has(wordAt(tokens, at)); at++)
        modifiers.push(wordAt(tokens, at));
    return { verb, object: at > last ? '' : wordAt(tokens, at), modifiers, last: Math.min(at, last) };
}
/** Words that may stand between CREATE and what is created. */
const MODIFIERS = new Set(['or', 'replace', 'unique', 'constraint', 'event', 'temp', 'temporary', 'local', 'global', 'unlogged', 'default']);
/** A word without quotes, lower case; '' for anything else. */
function wordAt(tokens, at) {
    const kind = tokens.kind[at] ?? 0;
    return kind === tokenizer/* Shape */.yp.Word || kind > tokenizer/* Shape */.yp.Unknown ? (0,tokenizer/* tokenText */.pA)(tokens, at).toLowerCase() : '';
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-index.js
/** Indexes of PostgreSQL: a columnar warehouse has none. */





const pgIndex = defineRule({
    id: 'pg/index',
    summary: 'Use a sort key instead of an index.',
    why: 'Redshift has no indexes: CREATE INDEX, DROP INDEX, REINDEX and CLUSTER fail. It keeps the smallest and the largest value of every 1 MB block and skips the blocks that a '
        + 'filter cannot match, which works best on columns the table is sorted by.',
    safe: 'ALTER TABLE … ALTER SORTKEY (columns that are filtered), or ALTER SORTKEY AUTO. Duplicates are kept out by MERGE, not by a unique index.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html'),
    examples: {
        bad: [
            { sql: 'CREATE INDEX orders_placed_at ON sales.orders (placed_at);' },
            { sql: 'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_key ON sales.orders USING btree (lower(code));' },
            { sql: 'DROP INDEX sales.orders_placed_at;' },
            { sql: 'REINDEX TABLE sales.orders;' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (placed_at TIMESTAMP NOT NULL) SORTKEY (placed_at);' },
            { sql: 'VACUUM REINDEX sales.orders;' },
            { sql: 'CREATE VIEW sales.index AS SELECT 1 AS one;' },
            { sql: '-- CREATE INDEX is gone\nSELECT \'create index\' AS text;' },
        ],
    },
    kinds: [],
    unknownStatements: true,
    check(statement, context) {
        const head = unknownHead(statement);
        if (head === undefined)
            return;
        const { verb, object, modifiers, last } = head;
        const at = { first: statement.first, last };
        if (verb === 'reindex' || verb === 'cluster')
            context.report({ at, message: `Redshift has no ${verb.toUpperCase()}: there are no indexes; VACUUM sorts a table by its sort key.` });
        else if (object === 'index' && verb === 'create')
            context.report({ at, message: `Redshift has no indexes; ${modifiers.includes('unique') ? UNIQUE : advice(statement)}.` });
        else if (object === 'index')
            context.report({ at, message: 'Redshift has no indexes, so there is none to change or drop; remove the statement.' });
    },
});
const UNIQUE = 'declare UNIQUE for the planner, and keep duplicates out with MERGE, because Redshift enforces no keys';
const ON = (0,keywords/* keyword */.Si)('on');
/** The sort key to write, where the index has plain columns. */
function advice(statement) {
    const { tokens, first, last } = statement;
    let at = first;
    while (at <= last && tokens.kind[at] !== ON)
        at++;
    const end = (0,classify/* skipName */.Dn)(tokens, at + 1, last);
    const open = parenthesisAfter(tokens, end, last);
    const columns = end > at + 1 ? plainColumns(tokens, open, last) : '';
    if (columns === '')
        return 'sort the table by the columns that are filtered: ALTER TABLE … ALTER SORTKEY (…)';
    return `sort the table by the columns instead: ALTER TABLE ${tokens.text.slice(tokens.start[at + 1], tokens.end[end - 1])} ALTER SORTKEY ${columns}`;
}
/** `USING method` may stand before it. */
function parenthesisAfter(tokens, from, last) {
    let at = from;
    while (at <= last && at < from + 3 && tokens.kind[at] !== tokenizer/* Shape */.yp.LeftParen)
        at++;
    return at;
}
/** `(a, b)` as written; '' where anything but names stands in it. */
function plainColumns(tokens, open, last) {
    let at = open;
    do {
        if (!(0,tokenizer/* isNameShape */.bu)(tokens.kind[at + 1] ?? 0))
            return '';
        at += 2;
    } while (at <= last && tokens.kind[at] === tokenizer/* Shape */.yp.Comma);
    return tokens.kind[open] === tokenizer/* Shape */.yp.LeftParen && tokens.kind[at] === tokenizer/* Shape */.yp.RightParen && at <= last ? tokens.text.slice(tokens.start[open], tokens.end[at]) : '';
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-leader-node.js
/** Functions that only the leader node has: a query that reads a table runs on the compute nodes. */






const pgLeaderNode = defineRule({
    id: 'pg/leader-node',
    summary: 'Keep functions of the leader node out of queries that read tables.',
    why: 'A query that reads a table runs on the compute nodes, which do not have these functions: it fails with "not supported on Redshift tables". Alone, or over the system '
        + 'catalog, the same function works, which is why it looks right when it is tried.',
    safe: 'Make numbers with a recursive common table expression, ask for privileges in a statement of its own, and use the function that the message names.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions_leader_node_only.html'),
    examples: {
        bad: [
            { sql: 'INSERT INTO sales.days (day) SELECT DATEADD(day, n, \'2026-01-01\') FROM GENERATE_SERIES(0, 364) AS n;' },
            { sql: 'SELECT id, CURRENT_SCHEMA() AS place FROM sales.orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
            { sql: 'UPDATE sales.orders SET codes = ARRAY_TO_STRING(parts, \',\') WHERE id = 1;' },
        ],
        good: [
            { sql: 'SELECT CURRENT_SCHEMA() AS place;' },
            { sql: 'SELECT nspname FROM pg_catalog.pg_namespace WHERE HAS_SCHEMA_PRIVILEGE(nspname, \'usage\');', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);' },
            { sql: 'SELECT n FROM GENERATE_SERIES(1, 10) AS n;' },
            { sql: 'INSERT INTO sales.log (place) VALUES (CURRENT_SCHEMA());' },
            { sql: 'SELECT id, sales.encode(code) AS code FROM sales.orders;', before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, code VARCHAR(8) NOT NULL);' },
        ],
    },
    kinds: HOLDS_QUERIES,
    traits: traits/* Trait */.XO.Call,
    routines: true,
    check(statement, context) {
        const { tokens } = statement;
        if (wholeTree(statement) === undefined)
            return;
        const reported = new Set();
        for (const { call, reads } of callsOnTables(statement, context)) {
            const name = builtInName(tokens, call, context.catalog);
            const instead = postgres_functions/* LEADER_FUNCTIONS */.EK.get(name);
            if (instead === undefined || reported.has(call))
                continue;
            reported.add(call);
            context.report({ at: call.name, message: `${name.toUpperCase()} runs on the leader node only, and fails in a statement that ${reads}; use ${instead}.` });
        }
    },
});
function callsOnTables(statement, context) {
    const { tree } = statement.syntax;
    const found = [];
    if (tree === null)
        return found;
    const reads = (node, what) => void found.push(...callsIn(node).map((call) => ({ call, reads: what })));
    if (tree.kind === 'Update' || tree.kind === 'Delete')
        reads(tree, 'changes a table');
    for (const select of (0,tree_text/* nodesOf */.Nh)(statement, 'Select'))
        if (pg_leader_node_readsTable(statement, select, context))
            reads(select, 'reads a table');
    if (tree.kind !== 'Insert' && (tree.kind !== 'CreateTable' || tree.query === null))
        return found;
    // What such a function makes is on the leader node, and does not get into a table.
    for (const call of (0,tree_text/* nodesOf */.Nh)(statement, 'Call'))
        if (builtInName(statement.tokens, call, context.catalog) === 'generate_series')
            found.push({ call, reads: 'fills a table' });
    return found;
}
/** The calls of a query or a statement, without those of the queries inside of it. */
function callsIn(root) {
    const calls = [];
    (0,nodes/* walk */.GG)(root, (node) => {
        if (node.kind === 'Call')
            calls.push(node);
        return node.kind !== 'Query';
    });
    return calls;
}
/** Whether FROM names a table that is known, or a view over one: what is not known may be a view over the system catalog. */
function pg_leader_node_readsTable({ tokens }, { from }, { catalog, isInRoutine }) {
    const open = [...from];
    for (let item = open.pop(); item !== undefined && !isInRoutine; item = open.pop()) {
        if (item.kind === 'Join')
            open.push(item.left, item.right);
        else if (item.kind === 'JoinGroup')
            open.push(item.item);
        else if (item.kind === 'TableRef' && item.name.last > item.name.first && !(0,tree_text/* holdsTemplate */.hn)(tokens, item.name)) {
            const { database, ...local } = (0,tree_text/* objectName */.Hd)(tokens, item.name);
            if (database === '' && isUserData(catalog, local))
                return true;
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-now.js
/** NOW and its relatives, which Redshift keeps for the leader node only. */





const pgNow = defineRule({
    id: 'pg/now',
    summary: 'Ask for the time with SYSDATE or GETDATE().',
    why: 'Redshift lists NOW(), CURRENT_TIMESTAMP, CURRENT_TIME and LOCALTIME as deprecated functions of the leader node: whether a query over tables may use them is not promised.',
    safe: 'SYSDATE for the time at which the transaction began, GETDATE() for that of the statement, CURRENT_DATE for the day. The first two have no time zone.',
    severity: 'info',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions_leader_node_only.html'),
    examples: {
        bad: [
            { sql: 'UPDATE sales.orders SET changed_at = NOW() WHERE id = 1;' },
            { sql: 'INSERT INTO sales.log (said_at) SELECT CURRENT_TIMESTAMP;' },
        ],
        good: [
            { sql: 'UPDATE sales.orders SET changed_at = SYSDATE WHERE id = 1;' },
            { sql: 'SELECT GETDATE() AS now, CURRENT_DATE AS today;' },
            { sql: 'SELECT clocks.now() AS said_at, c.now FROM sales.clocks AS c;' },
            { sql: 'CREATE TABLE sales.log (said_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);' },
        ],
    },
    kinds: HOLDS_QUERIES,
    traits: traits/* Trait */.XO.Call,
    routines: true,
    check(statement, context) {
        const tree = wholeTree(statement);
        if (tree === undefined)
            return;
        const { tokens } = statement;
        for (const call of (0,tree_text/* nodesOf */.Nh)(statement, 'Call')) {
            const name = builtInName(tokens, call, context.catalog);
            // A default is worked out on the leader node.
            if (!postgres_functions/* CLOCK_FUNCTIONS */.LA.has(name) || (tree.kind === 'CreateTable' && call.first < (tree.query?.first ?? Infinity)))
                continue;
            const shown = name === 'now' ? 'NOW()' : name.toUpperCase();
            context.report({ at: call, message: `${shown} is a deprecated function of the leader node; use SYSDATE for the time of the transaction, or GETDATE() for that of the statement.` });
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-operators.js
/** Operators of PostgreSQL that Redshift does not have. */






const pgOperators = defineRule({
    id: 'pg/operators',
    summary: 'Compare with NULL, and look into JSON, as Redshift does.',
    why: 'Redshift has no IS DISTINCT FROM over tables, and no JSON, array and range operators. A SUPER value is opened with dots and brackets.',
    safe: 'body.customer.id and body.items[0] for SUPER, JSON_EXTRACT_PATH_TEXT for JSON in a VARCHAR; NVL(a <> b, (a IS NULL) <> (b IS NULL)) for IS DISTINCT FROM.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html'),
    examples: {
        bad: [
            { sql: 'SELECT e.body ->> \'customer\' AS customer FROM sales.events AS e;' },
            { sql: 'SELECT id FROM sales.orders WHERE tags @> \'vip\';' },
            { sql: 'SELECT o.id FROM sales.orders AS o JOIN sales.staged AS s ON s.id = o.id WHERE s.state IS DISTINCT FROM o.state;' },
        ],
        good: [
            { sql: 'SELECT e.body.customer.id, e.body.items[0] FROM sales.events AS e;' },
            { sql: 'SELECT JSON_EXTRACT_PATH_TEXT(body, \'customer\', \'id\') AS customer FROM sales.events;' },
            { sql: 'SELECT COUNT(DISTINCT state) AS states, a # b AS bits, a << 2 AS shifted FROM sales.orders WHERE a ~ \'^x\';' },
            { sql: 'SELECT relname FROM pg_catalog.pg_class WHERE relname IS DISTINCT FROM \'orders\';' },
            { sql: 'SELECT \'a ->> b IS DISTINCT FROM c\' AS text;' },
        ],
    },
    kinds: HOLDS_EXPRESSIONS,
    traits: traits/* Trait */.XO.Operator,
    routines: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const { operator, left, right } of (0,tree_text/* nodesOf */.Nh)(statement, 'Binary')) {
            const written = (0,tokenizer/* tokenText */.pA)(tokens, operator);
            const isPath = PATHS.has(written);
            if (!isPath && written !== '@>' && written !== '<@')
                continue;
            const instead = isPath ? `keep the JSON in a SUPER column and write ${path(tokens, left, right)}` : 'unnest the array in FROM, and compare its elements';
            context.report({ at: { first: operator, last: operator }, message: `Redshift has no operator ${written}; ${instead}.` });
        }
        if (readsOnlyCatalog(statement))
            return;
        for (const { right, negated } of (0,tree_text/* nodesOf */.Nh)(statement, 'DistinctTest')) {
            const is = tokenBefore(tokens, right.first, DISTINCT) - (negated ? 2 : 1);
            const instead = negated ? 'NVL(a = b, a IS NULL AND b IS NULL)' : 'NVL(a <> b, (a IS NULL) <> (b IS NULL))';
            context.report({ at: { first: is, last: is + (negated ? 3 : 2) }, message: `Redshift has no IS ${negated ? 'NOT ' : ''}DISTINCT FROM over tables; write ${instead}.` });
        }
    },
});
const DISTINCT = (0,keywords/* keyword */.Si)('distinct');
const PATHS = new Set(['->', '->>', '#>', '#>>']);
/** The same as a path, where it is one step from a column: `body.customer`. */
function path(tokens, left, right) {
    const step = (0,tree_text/* nodeText */.qd)(tokens, right);
    if (left.kind !== 'ColumnRef' || right.kind !== 'Literal')
        return 'a path: body.customer.id, body.items[0]';
    if (right.type === 'number')
        return `${(0,tree_text/* nodeText */.qd)(tokens, left)}[${step}]`;
    return /^'[a-z_][a-z0-9_]*'$/.test(step) ? `${(0,tree_text/* nodeText */.qd)(tokens, left)}.${step.slice(1, -1)}` : 'a path: body.customer.id, body.items[0]';
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-select.js






const pgSelect = defineRule({
    id: 'pg/select',
    summary: 'Write queries with the clauses that Redshift has.',
    why: 'Redshift has no DISTINCT ON, no FILTER after an aggregate, no WINDOW clause, no VALUES outside of INSERT, and no row locks by FOR UPDATE.',
    safe: 'QUALIFY ROW_NUMBER() OVER (…) = 1, an aggregate over CASE, the window in each OVER, SELECT … UNION ALL SELECT …, and LOCK at the beginning of the transaction.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_synopsis.html'),
    examples: {
        bad: [
            { sql: 'SELECT DISTINCT ON (customer_id) customer_id, total FROM sales.orders ORDER BY customer_id, placed_at DESC;' },
            {
                sql: 'SELECT COUNT(*) FILTER (WHERE total > 100) AS large FROM sales.orders;',
                fixed: 'SELECT COUNT(CASE WHEN total > 100 THEN 1 END) AS large FROM sales.orders;',
            },
            { sql: 'select sum(total) filter (where paid) as paid from sales.orders;', fixed: 'select sum(case when paid then total end) as paid from sales.orders;' },
            { sql: 'SELECT v.id FROM (VALUES (1), (2)) AS v (id);' },
            { sql: 'SELECT RANK() OVER w AS place FROM sales.orders WINDOW w AS (ORDER BY total);' },
            { sql: 'SELECT id FROM sales.orders WHERE id = 1 FOR UPDATE;' },
        ],
        good: [
            { sql: 'SELECT customer_id, total FROM sales.orders QUALIFY ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY placed_at DESC) = 1;' },
            { sql: 'INSERT INTO sales.region (id, name) VALUES (1, \'north\'), (2, \'south\');' },
            { sql: 'SELECT DISTINCT "on", filter, o.values, window FROM sales.orders AS o;' },
            { sql: 'MERGE INTO sales.region USING sales.staged ON region.id = staged.id WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (staged.id);' },
        ],
    },
    kinds: HOLDS_QUERIES,
    traits: traits/* Trait */.XO.Clause,
    routines: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const { distinctOn, windows } of (0,tree_text/* nodesOf */.Nh)(statement, 'Select')) {
            const [column] = distinctOn;
            const [window] = windows;
            if (column !== undefined)
                context.report(distinctRefusal(tokens, column));
            if (window !== undefined)
                context.report({ at: { first: window.first - 1, last: windows.at(-1)?.last ?? window.last }, message: 'Redshift has no WINDOW clause; write the window in the parentheses of each OVER.' });
        }
        for (const { lock } of (0,tree_text/* nodesOf */.Nh)(statement, 'Query')) {
            if (lock >= 0)
                context.report({ at: { first: lock, last: lock + 1 }, message: 'Redshift locks no rows: there is no FOR UPDATE; LOCK the table at the beginning of the transaction, or leave it out.' });
        }
        for (const call of (0,tree_text/* nodesOf */.Nh)(statement, 'Call'))
            if (call.filter !== null)
                reportFilter(tokens, call, call.filter, context);
        for (const values of (0,tree_text/* nodesOf */.Nh)(statement, 'Values'))
            if (!isInserted(statement, values))
                reportValues(tokens, values, context);
    },
});
function distinctRefusal(tokens, column) {
    const first = tokenBefore(tokens, column.first, pg_select_DISTINCT);
    const last = closingParenthesis(tokens, first + 2);
    const list = tokens.text.slice(tokens.end[first + 2], tokens.start[last]).replace(/\s+/g, ' ').trim();
    const partition = list.length > LIST_MAX ? '…' : list;
    return { at: { first, last }, message: `Redshift has no DISTINCT ON; keep the first row of each group with QUALIFY ROW_NUMBER() OVER (PARTITION BY ${partition} ORDER BY …) = 1.` };
}
const LIST_MAX = 60;
function reportFilter(tokens, call, condition, context) {
    const first = tokenBefore(tokens, condition.first, FILTER);
    const at = { first, last: closingParenthesis(tokens, first + 1) };
    context.report({ at, message: 'Redshift has no FILTER; write the condition into the aggregate: CASE WHEN condition THEN value END.', fix: asCase(tokens, call, condition, first) });
}
/** Rows that do not match become NULL, which aggregates pass over. */
function asCase(tokens, { args, orderBy }, condition, filter) {
    const [arg] = args;
    const { text, start, end } = tokens;
    if (arg === undefined || args.length > 1 || orderBy.length > 0 || !/^\s*\)\s*filter\s*\(\s*where\s*$/i.test(text.slice(end[arg.last], start[condition.first])))
        return undefined;
    const value = arg.kind === 'Star' ? '1' : text.slice(start[arg.first], end[arg.last]);
    // A parenthesis around the whole condition is not a part of its node.
    if (tokens.kind[condition.last + 1] !== tokenizer/* Shape */.yp.RightParen || closingParenthesis(tokens, filter + 1) !== condition.last + 1)
        return undefined;
    const word = (written) => inCaseOf(tokens, filter, written);
    const made = `${word('CASE WHEN')} ${text.slice(start[condition.first], end[condition.last])} ${word('THEN')} ${value} ${word('END')}`;
    return { start: start[arg.first] ?? 0, end: end[condition.last] ?? 0, text: made };
}
const pg_select_DISTINCT = (0,keywords/* keyword */.Si)('distinct');
const FILTER = (0,keywords/* keyword */.Si)('filter');
const VALUES = (0,keywords/* keyword */.Si)('values');
/** Whether the rows go into a table, with or without parentheses around them. */
function isInserted(statement, values) {
    return (0,tree_text/* nodesOf */.Nh)(statement, 'Insert').some(({ query }) => innermost(query) === values);
}
function innermost(query) {
    let body = query;
    while (body?.kind === 'Query')
        body = body.body;
    return body;
}
/** A template that stands for a query is a list of rows in the tree, without its word. */
function reportValues({ kind }, { first, last }, context) {
    if (kind[first] !== VALUES)
        return;
    context.report({ at: { first, last }, message: 'Redshift takes VALUES only in INSERT; write SELECT … UNION ALL SELECT …, or insert the rows into a temporary table.' });
}

;// CONCATENATED MODULE: ./build/src/core/lint/defined-types.js


/** The kinds of statement that give types. */
const DEFINES_TYPES = [...DEFINES_COLUMNS, 'create-function', 'create-procedure', 'create-external-function'];
/** In source order. */
function definedTypes(statement, context) {
    switch (statement.syntax.tree?.kind) {
        case 'CreateTable':
        case 'AlterTable': return columnsDefinedBy(statement, context).map(({ type }) => type);
        case 'CreateFunction':
        case 'CreateProcedure':
        case 'CreateExternalFunction': return (0,tree_text/* nodesOf */.Nh)(statement, 'TypeName');
        default: return [];
    }
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-serial.js








const pgSerial = defineRule({
    id: 'pg/serial',
    summary: 'Number rows with IDENTITY.',
    why: 'Redshift has no SERIAL types and no sequences: the statement fails. IDENTITY numbers rows on all slices at once, so that its numbers are unique, but with gaps and in no '
        + 'order of time.',
    safe: 'id BIGINT IDENTITY(1,1) in CREATE TABLE, or GENERATED BY DEFAULT AS IDENTITY(1,1) where some rows bring their own number.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html'),
    examples: {
        bad: [
            {
                sql: 'CREATE TABLE sales.orders (id BIGSERIAL, total DECIMAL(12,2) NOT NULL);',
                fixed: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1), total DECIMAL(12,2) NOT NULL);',
            },
            {
                sql: 'create table sales.orders (id bigint default nextval(\'sales.order_id\'), total decimal(12,2) not null);',
                fixed: 'create table sales.orders (id bigint identity(1,1), total decimal(12,2) not null);',
            },
            { sql: 'CREATE SEQUENCE sales.order_id;' },
            { sql: 'INSERT INTO sales.orders (id) VALUES (nextval(\'sales.order_id\'));' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT IDENTITY(1,1) NOT NULL, serial VARCHAR(16) NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT GENERATED BY DEFAULT AS IDENTITY(1,1) NOT NULL, total DECIMAL(12,2) NOT NULL);' },
            { sql: 'INSERT INTO sales.orders (id) VALUES (sales.nextval(\'order_id\'));' },
            { sql: 'SELECT o.nextval FROM sales.orders AS o;' },
        ],
    },
    kinds: [...new Set([...DEFINES_TYPES, ...HOLDS_EXPRESSIONS])],
    unknownStatements: true,
    traits: traits/* Trait */.XO.Serial,
    routines: true,
    check(statement, context) {
        const { row, first } = statement;
        if (row === undefined) {
            const head = unknownHead(statement);
            if (head?.object === 'sequence')
                context.report({ at: { first, last: head.last }, message: 'Redshift has no sequences; number rows with an IDENTITY column.' });
            return;
        }
        if (DEFINES_TYPES.includes(row.kind))
            checkTypes(statement, context);
        if (HOLDS_EXPRESSIONS.includes(row.kind))
            checkCalls(statement, context);
    },
});
const pg_serial_INSTEAD = new Map([
    ...['smallserial', 'serial2', 'serial', 'serial4'].map((name) => [name, 'INT IDENTITY(1,1)']),
    ...['bigserial', 'serial8'].map((name) => [name, 'BIGINT IDENTITY(1,1)']),
]);
/** IDENTITY cannot be added by ALTER TABLE. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html */
function checkTypes(statement, context) {
    const { tokens, row } = statement;
    for (const type of definedTypes(statement, context)) {
        const words = (0,tree_text/* typeWords */.yL)(tokens, type);
        const instead = pg_serial_INSTEAD.get(words);
        if (instead === undefined || type.isArray)
            continue;
        const isReplaceable = row?.kind === 'create-table' && type.args.length === 0;
        const fix = { start: tokens.start[type.first] ?? 0, end: tokens.end[type.last] ?? 0, text: inCaseOf(tokens, type.first, instead) };
        context.report({ at: type, message: `Redshift has no ${words.toUpperCase()}; use ${instead}.`, fix: isReplaceable ? fix : undefined });
    }
}
function checkCalls(statement, context) {
    if (wholeTree(statement) === undefined)
        return;
    const { tokens } = statement;
    for (const call of (0,tree_text/* nodesOf */.Nh)(statement, 'Call')) {
        const name = builtInName(tokens, call, context.catalog);
        if (!postgres_functions/* SEQUENCE_FUNCTIONS */.gg.has(name))
            continue;
        context.report({ at: call, message: `Redshift has no ${name.toUpperCase()} and no sequences; number rows with an IDENTITY column.`, fix: identity(statement, call.first, context) });
    }
}
const COUNTS = new Set(['int', 'int4', 'integer', 'bigint', 'int8']);
/** IDENTITY in place of the default that a column of a new table takes from a sequence. */
function identity(statement, call, context) {
    if (statement.row?.kind !== 'create-table')
        return undefined;
    const { tokens } = statement;
    for (const { definition, type } of columnsDefinedBy(statement, context)) {
        const option = definition === null ? undefined : optionOf(definition, 'default');
        if (option?.value?.first !== call || !COUNTS.has((0,tree_text/* typeWords */.yL)(tokens, type)))
            continue;
        return { start: tokens.start[option.first] ?? 0, end: tokens.end[option.last] ?? 0, text: inCaseOf(tokens, option.first, 'IDENTITY(1,1)') };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-table-options.js
/** What PostgreSQL can add to CREATE TABLE and Redshift cannot. */


const pgTableOptions = defineRule({
    id: 'pg/table-options',
    summary: 'Make tables without partitions, parents and tablespaces.',
    why: 'Redshift has no partitioned, inherited or unlogged tables, and no tablespaces: the statement fails. Rows are spread by the distribution key and found by the sort key.',
    safe: 'SORTKEY on the column that would part the table, usually a date; one table for each period under a view with UNION ALL only where whole periods are dropped.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at DATE NOT NULL) PARTITION BY RANGE (placed_at);' },
            { sql: 'CREATE TABLE sales.orders_2026 (note VARCHAR(64) NOT NULL) INHERITS (sales.orders);' },
            { sql: 'CREATE UNLOGGED TABLE sales.staged (id BIGINT NOT NULL);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, placed_at DATE NOT NULL) DISTKEY (id) SORTKEY (placed_at);' },
            { sql: 'CREATE TABLE lake.orders (id BIGINT, placed_at DATE) USING ICEBERG LOCATION \'s3://${lake}/orders/\' PARTITIONED BY (month(placed_at));' },
            { sql: 'SELECT SUM(total) OVER (PARTITION BY region) AS whole FROM sales.orders;' },
        ],
    },
    kinds: ['create-table'],
    unknownStatements: true,
    check(statement, context) {
        const { row, tokens, first, syntax } = statement;
        if (row === undefined) {
            const head = unknownHead(statement);
            if (head?.object !== 'table' || !head.modifiers.includes('unlogged'))
                return;
            context.report({ at: { first, last: head.last }, message: 'Redshift has no unlogged tables; use CREATE TABLE with BACKUP NO, or a temporary table.' });
            return;
        }
        if (row.kind !== 'create-table' || syntax.tree?.kind !== 'CreateTable')
            return;
        for (const option of syntax.tree.options) {
            const instead = pg_table_options_INSTEAD.get(option.name);
            if (instead !== undefined)
                context.report({ at: option, message: `Redshift has no ${option.name.toUpperCase()}; ${instead}.` });
        }
        const { name } = syntax.tree;
        if (name === null || wordAt(tokens, name.last + 1) !== 'partition' || wordAt(tokens, name.last + 2) !== 'of')
            return;
        context.report({ at: { first: name.last + 1, last: name.last + 2 }, message: 'Redshift has no partitions of tables; keep all rows in one table with a sort key.' });
    },
});
const pg_table_options_INSTEAD = new Map([
    ['partition by', 'keep all rows in one table, with SORTKEY on the column that would part it'],
    ['inherits', 'repeat the columns, or copy them with LIKE'],
    ['tablespace', 'the place of the data is Redshift\'s own; leave it out'],
]);

;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-trigger-rule.js
/** Objects of PostgreSQL that Redshift cannot make. */




const pgTriggerRule = defineRule({
    id: 'pg/trigger-rule',
    summary: 'Use what Redshift has instead of triggers, rules, types and extensions.',
    why: 'Redshift has no triggers, rules, extensions, domains, types, user-defined aggregates or DO blocks, and none of PostgreSQL\'s foreign servers: the statement fails.',
    safe: 'Put the logic into a procedure that is called, the check into a data test, and code into CREATE PROCEDURE followed by CALL.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_commands.html'),
    examples: {
        bad: [
            { sql: 'CREATE TRIGGER orders_touched BEFORE UPDATE ON sales.orders FOR EACH ROW EXECUTE FUNCTION sales.touch();' },
            { sql: 'CREATE EXTENSION IF NOT EXISTS pgcrypto;' },
            { sql: 'CREATE TYPE sales.state AS ENUM (\'new\', \'paid\');' },
            { sql: 'DO $$ BEGIN PERFORM 1; END $$;' },
        ],
        good: [
            { sql: 'CREATE RLS POLICY own_region WITH (region VARCHAR(16)) USING (region = current_user);' },
            { sql: 'CREATE OR REPLACE PROCEDURE sales.touch() AS $$ BEGIN UPDATE sales.orders SET state = \'new\' WHERE id = 1; END $$ LANGUAGE plpgsql;' },
            { sql: 'CREATE TABLE sales.trigger (type VARCHAR(16) NOT NULL, rule VARCHAR(16) NOT NULL);' },
        ],
    },
    kinds: [],
    unknownStatements: true,
    check(statement, context) {
        const head = unknownHead(statement);
        if (head === undefined)
            return;
        const { verb, object, last } = head;
        const { tokens, first } = statement;
        const at = { first, last };
        const instead = pg_trigger_rule_INSTEAD.get(object);
        if (instead !== undefined)
            context.report({ at, message: `Redshift has no ${instead}.` });
        else if (verb === 'do' && OPENS_BODY.has(tokens.kind[first + 1] ?? 0))
            context.report({ at, message: 'Redshift has no DO; put the block into CREATE PROCEDURE and CALL it.' });
        else if (verb === 'listen' || verb === 'notify' || verb === 'unlisten')
            context.report({ at, message: `Redshift has no ${verb.toUpperCase()}; remove the statement.` });
    },
});
const OPENS_BODY = new Set([tokenizer/* Shape */.yp.DollarString, tokenizer/* Shape */.yp.String, (0,keywords/* keyword */.Si)('language')]);
const pg_trigger_rule_INSTEAD = new Map([
    ['trigger', 'triggers; do the work in the statement that changes the rows, or in a procedure that does both'],
    ['rule', 'rules; use a view, or a procedure that does what the rule adds'],
    ['extension', 'extensions; use its own functions, or a Lambda function with CREATE EXTERNAL FUNCTION'],
    ['domain', 'domains; write the type in each column, and check its values in a data test'],
    ['type', 'types of your own; use VARCHAR for an enum and SUPER for a row'],
    ['aggregate', 'aggregates of your own; use the built-in ones, or a Lambda function over LISTAGG'],
    ['operator', 'operators of your own; use a function'],
    ['cast', 'casts of your own; use a function'],
    ['conversion', 'conversions of your own; all text is UTF-8'],
    ['statistics', 'extended statistics; run ANALYZE'],
    ['publication', 'publications; share the tables with CREATE DATASHARE'],
    ['subscription', 'subscriptions; read the other database through a datashare, or a zero-ETL integration'],
    ['server', 'foreign servers; reach PostgreSQL and MySQL with CREATE EXTERNAL SCHEMA … FROM POSTGRES'],
    ['foreign', 'foreign tables; use CREATE EXTERNAL SCHEMA and CREATE EXTERNAL TABLE'],
    ['policy', 'CREATE POLICY; write CREATE RLS POLICY and ATTACH RLS POLICY'],
    ['tablespace', 'tablespaces; leave the place of the data to Redshift'],
]);

// EXTERNAL MODULE: ./build/src/core/lint/postgres-types.js
var postgres_types = __webpack_require__(4612);
;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-types.js
/** Types of PostgreSQL that Redshift does not have. */







const pgTypes = defineRule({
    id: 'pg/types',
    summary: 'Use types that Redshift has.',
    why: 'Redshift began as PostgreSQL 8 and has none of its later types, and few of its special ones: the statement fails.',
    safe: 'SUPER for JSON and arrays, VARBYTE for bytes, VARCHAR(36) for a UUID, DECIMAL for money.',
    severity: 'error',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-datatypes.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.events (id UUID NOT NULL, body JSONB NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN tags VARCHAR(20)[];' },
            { sql: 'SELECT body::jsonb AS body FROM sales.events;' },
            { sql: 'CREATE FUNCTION sales.f_first (UUID) RETURNS VARCHAR(8) STABLE AS $$ SELECT LEFT($1, 8) $$ LANGUAGE sql;' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.events (id VARCHAR(36) NOT NULL, body SUPER NOT NULL, payload VARBYTE(64) NOT NULL);' },
            { sql: 'CREATE TABLE sales.events (uuid VARCHAR(36) NOT NULL, json SUPER NOT NULL, money DECIMAL(18,2) NOT NULL);' },
            { sql: 'SELECT json_parse(body) AS json FROM sales.events;' },
            { sql: 'SELECT relname::name AS relname FROM pg_catalog.pg_class WHERE oid = \'sales.events\'::regclass;' },
        ],
    },
    kinds: [...new Set([...DEFINES_TYPES, ...HOLDS_EXPRESSIONS])],
    routines: true,
    check(statement, context) {
        for (const type of definedTypes(statement, context))
            pg_types_checkType(statement, type, context, postgres_types/* UNSUPPORTED_TYPES */.S);
        if ((context.traits & traits/* Trait */.XO.Type) === 0)
            return;
        for (const { type } of (0,tree_text/* nodesOf */.Nh)(statement, 'Cast'))
            pg_types_checkType(statement, type, context, postgres_types/* LATER_TYPES */.z);
        for (const { type } of (0,tree_text/* nodesOf */.Nh)(statement, 'TypedLiteral'))
            pg_types_checkType(statement, type, context, postgres_types/* LATER_TYPES */.z);
    },
});
const ARRAY = (0,keywords/* keyword */.Si)('array');
/** Arrays of PostgreSQL 8 can be read from the system catalog, so that casts to them are left alone. */
function pg_types_checkType({ tokens }, type, context, instead) {
    const isNamedArray = tokens.kind[type.last + 1] === ARRAY;
    if (type.isArray || isNamedArray) {
        const at = { first: type.first, last: isNamedArray ? type.last + 1 : type.last };
        if (instead === postgres_types/* UNSUPPORTED_TYPES */.S)
            context.report({ at, message: 'Redshift has no array types; use SUPER, which holds arrays.' });
        return;
    }
    const words = (0,tree_text/* typeWords */.yL)(tokens, type);
    const better = instead.get(words);
    if (better !== undefined)
        context.report({ at: type, message: `Redshift has no ${words.toUpperCase()}; use ${better}.` });
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-upsert.js
/** ON CONFLICT and RETURNING of PostgreSQL. */



const pgUpsert = defineRule({
    id: 'pg/upsert',
    summary: 'Insert or update with MERGE.',
    why: 'Redshift has neither ON CONFLICT nor RETURNING: the statement fails. It enforces no keys, so that there is no conflict it could notice.',
    safe: 'MERGE INTO target USING source ON target.id = source.id WHEN MATCHED THEN UPDATE SET … WHEN NOT MATCHED THEN INSERT VALUES (…). Read what was written with a SELECT.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html'),
    examples: {
        bad: [
            { sql: 'INSERT INTO sales.region (id, name) VALUES (1, \'north\') ON CONFLICT (id) DO UPDATE SET name = excluded.name;' },
            { sql: 'INSERT INTO sales.region (id, name) VALUES (1, \'north\') ON CONFLICT DO NOTHING;' },
            { sql: 'UPDATE sales.region SET name = \'north\' WHERE id = 1 RETURNING id;' },
        ],
        good: [
            { sql: 'MERGE INTO sales.region USING sales.staged ON region.id = staged.id WHEN MATCHED THEN UPDATE SET name = staged.name WHEN NOT MATCHED THEN INSERT VALUES (staged.id, staged.name);' },
            { sql: 'INSERT INTO sales.region (id, name) VALUES (1, \'on conflict do nothing\');' },
            { sql: 'SELECT o.returning FROM sales.orders AS o WHERE o.conflict = 1;' },
        ],
    },
    kinds: ['insert', 'update', 'delete'],
    mentions: ['conflict', 'returning'],
    routines: true,
    check({ tokens, syntax: { tree } }, context) {
        if (tree?.kind !== 'Insert' && tree?.kind !== 'Update' && tree?.kind !== 'Delete')
            return;
        const [returned] = tree.returning;
        if (returned !== undefined) {
            context.report({ at: { first: tokenBefore(tokens, returned.first, RETURNING), last: tree.returning.at(-1)?.last ?? returned.last }, message: 'Redshift has no RETURNING; read the rows with a SELECT after the statement.' });
        }
        if (tree.kind !== 'Insert' || tree.onConflict === null)
            return;
        const instead = tree.onConflict.action === 'nothing' ? 'write MERGE, or INSERT … SELECT … WHERE NOT EXISTS' : 'write MERGE … WHEN MATCHED THEN UPDATE … WHEN NOT MATCHED THEN INSERT';
        context.report({ at: tree.onConflict, message: `Redshift has no ON CONFLICT; ${instead}.` });
    },
});
const RETURNING = (0,keywords/* keyword */.Si)('returning');

;// CONCATENATED MODULE: ./build/src/core/lint/rules/pg-window-frame.js
/** Frames of windows, which PostgreSQL fills in and Redshift demands. */




const pgWindowFrame = defineRule({
    id: 'pg/window-frame',
    summary: 'Write the frame of an ordered aggregate window, in rows.',
    why: 'Redshift refuses an aggregate, FIRST_VALUE or LAST_VALUE over a window with ORDER BY and without a frame, and knows no frames but those of ROWS.',
    safe: 'SUM(total) OVER (ORDER BY placed_at ROWS UNBOUNDED PRECEDING). Order by enough columns to leave no ties: ROWS tells equal rows apart, RANGE of PostgreSQL does not.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_Window_functions.html'),
    examples: {
        bad: [
            { sql: 'SELECT id, SUM(total) OVER (PARTITION BY region ORDER BY placed_at) AS running FROM sales.orders;' },
            { sql: 'SELECT LAST_VALUE(total) OVER (ORDER BY placed_at) AS newest FROM sales.orders;' },
            { sql: 'SELECT AVG(total) OVER (ORDER BY placed_at RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS mean FROM sales.orders;' },
        ],
        good: [
            { sql: 'SELECT id, SUM(total) OVER (PARTITION BY region ORDER BY placed_at ROWS UNBOUNDED PRECEDING) AS running FROM sales.orders;' },
            { sql: 'SELECT id, SUM(total) OVER (PARTITION BY region) AS whole FROM sales.orders;' },
            { sql: 'SELECT id, RANK() OVER (ORDER BY total) AS place, LAG(total) OVER (ORDER BY placed_at) AS previous FROM sales.orders;' },
        ],
    },
    kinds: HOLDS_QUERIES,
    mentions: ['over'],
    routines: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const call of (0,tree_text/* nodesOf */.Nh)(statement, 'Call')) {
            const { over } = call;
            if (over === null)
                continue;
            const { frame, orderBy: [ordered], orderBy, name: builtOn } = over;
            if (frame !== null) {
                const isRows = tokens.kind[frame.first] === ROWS;
                if (!isRows)
                    context.report({ at: frame, message: 'Redshift has only frames of ROWS; write ROWS with a number of rows, or UNBOUNDED PRECEDING.' });
                continue;
            }
            const name = builtInName(tokens, call, context.catalog);
            if (ordered === undefined || builtOn >= 0 || !NEEDS_FRAME.has(name))
                continue;
            const last = orderBy.at(-1)?.last ?? ordered.last;
            const rows = name === 'last_value' ? 'ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING' : 'ROWS UNBOUNDED PRECEDING';
            context.report({ at: { first: ordered.first - 2, last }, message: `${name.toUpperCase()} over a window with ORDER BY needs a frame in Redshift; add ${rows} after it.` });
        }
    },
});
const ROWS = (0,keywords/* keyword */.Si)('rows');
/** https://docs.aws.amazon.com/redshift/latest/dg/r_WF_first_value.html says so of the last two. */
const NEEDS_FRAME = new Set(['avg', 'count', 'max', 'min', 'sum', 'stddev', 'stddev_samp', 'stddev_pop', 'variance', 'var_samp', 'var_pop', 'first_value', 'last_value']);

;// CONCATENATED MODULE: ./build/src/core/lint/secrets.js

/** The token of the string an option has as its value; undefined for a word, and for what another program fills in. */
function optionText(tokens, { value }) {
    return value?.kind === 'OptionWord' && isText(tokens, value.first) ? value.first : undefined;
}
/** The token of the string in `WORD [AS | =] '…'`, for statements that have no tree; undefined where none stands. */
function textAfter(tokens, word, last) {
    const next = word < last ? (0,tokenizer/* tokenText */.pA)(tokens, word + 1).toLowerCase() : '';
    const at = next === 'as' || next === '=' ? word + 2 : word + 1;
    return at <= last && isText(tokens, at) ? at : undefined;
}
function isText(tokens, at) {
    return tokens.kind[at] === tokenizer/* Shape */.yp.String || tokens.kind[at] === tokenizer/* Shape */.yp.DollarString;
}
const VARIABLE = /\$\{[^}]*\}|\{\{[^}]*\}\}/g;
/** A text without its variables (`${name}`, `{{ name }}`); the same text when there are none. */
function withoutVariables(text) {
    return text.replaceAll(VARIABLE, '');
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-credentials.js
/** Access keys and client secrets in a statement end up in git, in logs and in the Data API's statement list. */





const secCredentials = defineRule({
    id: 'sec/credentials',
    summary: 'Authorize COPY and UNLOAD with IAM_ROLE, never with keys.',
    why: 'The text of a statement is stored: in git, in the logs of the pipeline, in the warehouse\'s query history, and for a day in the Data API\'s list of '
        + 'statements. Whoever reads one of them has the key, or the client secret of an identity provider. A role needs no secret in the text.',
    safe: 'Attach an IAM role to the warehouse and write IAM_ROLE default, or its ARN. Create an identity provider that needs a client secret by hand, not in a '
        + 'migration. A key that stood in a file is known: replace it.',
    severity: 'error',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html'),
    examples: {
        bad: [
            { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' ACCESS_KEY_ID \'example-id\' SECRET_ACCESS_KEY \'example-secret\' MANIFEST CSV;' },
            { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' CREDENTIALS \'aws_access_key_id=example;aws_secret_access_key=example\' MANIFEST CSV;' },
            { sql: 'CREATE IDENTITY PROVIDER company TYPE azure NAMESPACE \'aad\' PARAMETERS \'{"issuer": "https://sts.example/1/", "client_id": "example", "client_secret": "example"}\';' },
        ],
        good: [
            { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE default MANIFEST CSV;' },
            { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' CREDENTIALS \'aws_iam_role=arn:aws:iam::${account}:role/load\' MANIFEST CSV;' },
            { sql: 'COPY sales.orders (access_key_id, credentials) FROM \'s3://landing/orders.manifest\' IAM_ROLE default MANIFEST CSV;' },
            { sql: 'CREATE IDENTITY PROVIDER company TYPE azure NAMESPACE \'aad\' PARAMETERS \'{"issuer": "https://sts.example/1/", "client_secret": "${idp_secret}"}\';' },
        ],
    },
    kinds: ['copy', 'copy-job', 'unload', 'create-template', 'alter-template', 'create-library', 'create-external-table', 'create-identity-provider', 'alter-identity-provider'],
    routines: true,
    pointsAtSecret: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const { name, at } of textsIn(statement)) {
            const message = sec_credentials_complaint(name, () => stringContent(tokens, at));
            if (message !== undefined)
                context.report({ at: { first: at, last: at }, message });
        }
    },
});
/** The strings of the options that may hold a secret: from the tree, or word by word where it is not whole. */
function* textsIn(statement) {
    const { tokens, afterHead, last } = statement;
    if (statement.syntax.status === 'parsed') {
        for (const option of (0,tree_text/* nodesOf */.Nh)(statement, 'Option')) {
            const at = optionText(tokens, option);
            if (at !== undefined)
                yield { name: option.name.replace('with ', ''), at };
        }
        return;
    }
    for (let word = afterHead; word < last; word++) {
        const name = OPTIONS.get(tokens.kind[word] ?? 0);
        const at = name === undefined ? undefined : textAfter(tokens, word, last);
        if (name !== undefined && at !== undefined)
            yield { name, at };
    }
}
const KEYS = ['access_key_id', 'secret_access_key', 'session_token', 'master_symmetric_key'];
const OPTIONS = new Map([...KEYS, 'credentials', 'parameters'].map((name) => [(0,keywords/* keyword */.Si)(name), name]));
function sec_credentials_complaint(option, content) {
    if (KEYS.includes(option))
        return `${option.toUpperCase()} writes a key into the statement; use IAM_ROLE.`;
    if (option === 'credentials' && holdsKeys(content()))
        return 'CREDENTIALS writes keys into the statement; use IAM_ROLE.';
    if (option === 'parameters' && holdsClientSecret(content()))
        return 'PARAMETERS writes a client secret into the statement; create the identity provider by hand, not in a migration.';
    return undefined;
}
const PAIRS = ['aws_access_key_id', 'aws_secret_access_key', 'token', 'master_symmetric_key'];
/** `name=value` pairs separated by semicolons; only the role's are harmless. */
function holdsKeys(credentials) {
    return credentials.split(';').some((pair) => PAIRS.includes((pair.split('=', 1)[0] ?? '').trim().toLowerCase()));
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_IDENTITY_PROVIDER.html */
function holdsClientSecret(parameters) {
    const secret = /"client_secret"\s*:\s*"([^"]*)"/i.exec(parameters)?.[1];
    return secret !== undefined && withoutVariables(secret) !== '';
}

;// CONCATENATED MODULE: ./build/src/core/lint/grants.js


/** The kinds of statement that hold a GRANT. */
const GRANTS = ['grant', 'alter-default-privileges', 'create-schema'];
/** `SELECT, INSERT`; a role or a template is left as it is written. */
function privilegesText(tokens, { privileges }) {
    return privileges.map((each) => each.kind === 'Option' && each.name !== '' ? each.name.toUpperCase() : (0,tree_text/* nodeText */.qd)(tokens, each)).join(', ');
}
/** `table sales.orders`, `all tables in schema sales`; '' for privileges that are on nothing. */
function objectsText(tokens, objects) {
    if (objects === null)
        return '';
    const { coverage, object, container, names, routines, strings } = objects;
    switch (coverage) {
        case 'future': return `every ${object} made from now on`;
        case 'existing': return object === 'iam role' ? 'every IAM role' : `all ${object}s in ${container} ${namesText(tokens, names)}`;
        case 'scoped': return `every ${object}, now and later, in ${container} ${namesText(tokens, names)}`;
        case 'named': return strings.length > 0 ? 'an IAM role' : `${object} ${namesText(tokens, [...names, ...routines.map(({ name }) => name)])}`;
    }
}
function namesText(tokens, names) {
    const shown = names.slice(0, 3).map((name) => shownName(tokens, name)).join(', ');
    return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
/** `role analyst`, `group bi`, `ann`: lower case, without quotes and without its options. */
function principalText(tokens, { which, name, value, first }) {
    if (name === null)
        return value < 0 ? which : `${which} ${(0,tree_text/* nodeText */.qd)(tokens, { kind: '', first: value, last: value })}`;
    const written = (0,tree_text/* nodeText */.qd)(tokens, name).toLowerCase().replaceAll(/["\s]/g, '');
    return which === 'user' || first === name.first ? written : `${which} ${written}`;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-grant-all.js




const secGrantAll = defineRule({
    id: 'sec/grant-all',
    summary: 'List the privileges that are granted.',
    why: 'ALL on a table is more than reading and writing: it includes DROP, ALTER and TRUNCATE, and whatever AWS adds next. ALL on a schema or a database includes CREATE. '
        + 'ASSUMEROLE ON ALL hands out every IAM role of the warehouse.',
    safe: 'Write what is needed: GRANT SELECT for readers, GRANT SELECT, INSERT, UPDATE, DELETE for loaders, GRANT USAGE on a schema.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html'),
    examples: {
        bad: [
            { sql: 'GRANT ALL ON sales.orders TO ROLE analyst;' },
            { sql: 'GRANT ALL PRIVILEGES ON SCHEMA sales TO ROLE analyst;' },
            { sql: 'GRANT ASSUMEROLE ON ALL TO loader FOR COPY;' },
        ],
        good: [
            { sql: 'GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA sales TO ROLE loader;' },
            { sql: 'REVOKE ALL ON sales.orders FROM ROLE analyst;' },
            { sql: 'GRANT ALL ON FUNCTION sales.f_tax(DECIMAL) TO ROLE analyst;' },
        ],
    },
    kinds: GRANTS,
    mentions: ['all'],
    routines: true,
    check(statement, context) {
        for (const grant of (0,tree_text/* nodesOf */.Nh)(statement, 'Grant')) {
            const report = isExternalSchema(statement.tokens, grant, context.catalog) ? undefined : reportOn(statement.tokens, grant);
            if (report !== undefined)
                context.report(report);
        }
    },
});
function reportOn(tokens, { privileges, objects }) {
    if (objects === null)
        return undefined;
    if (objects.object === 'iam role') {
        return objects.coverage === 'existing' ? { at: objects, message: 'ASSUMEROLE ON ALL gives every IAM role of the warehouse, also those attached later; name the roles.' } : undefined;
    }
    const all = privileges.find((each) => each.kind === 'Option' && each.name === 'all');
    const included = all?.kind === 'Option' && all.value !== null ? 'is SELECT and UPDATE' : objects.coverage === 'future' ? FUTURE[objects.object] : INCLUDED[objects.object];
    if (all === undefined || included === undefined)
        return undefined;
    return { at: all, message: `ALL on ${objectsText(tokens, objects)} ${included}; list the privileges that are needed.` };
}
/** "GRANT ALL ON SCHEMA doesn't grant CREATE privileges for external schemas": https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html */
function isExternalSchema(tokens, { objects }, { schemas }) {
    const [name] = objects?.object === 'schema' ? objects.names : [];
    return name !== undefined && schemas.some((each) => each.external && each.name === (0,tokenizer/* foldedName */.mw)(tokens, name.last));
}
/** What people do not think of. For a function, a procedure, a model or a language ALL is the only privilege there is. */
const INCLUDED = {
    table: 'includes DROP, ALTER and TRUNCATE', schema: 'includes CREATE', database: 'includes CREATE', 'external table': 'includes ALTER, DROP and DELETE',
    'external schema': 'includes CREATE, ALTER and DROP',
};
/** The same of objects that are made later. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DEFAULT_PRIVILEGES.html */
const FUTURE = { table: 'includes DROP and TRUNCATE' };

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-grant-external.js
/** Privileges on a table that lies in S3. */



const secGrantExternal = defineRule({
    id: 'sec/grant-external',
    summary: 'Grant USAGE on the external schema, not privileges on its tables.',
    why: 'Redshift keeps no privileges of single external tables and refuses GRANT and REVOKE on them. Whoever has USAGE on the external schema reads all of its tables; single ones are '
        + 'protected by AWS Lake Formation, for IAM roles.',
    safe: 'Write GRANT USAGE ON SCHEMA lake TO ROLE analyst, and put what only some may read into an external schema of its own.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html'),
    examples: {
        bad: [
            {
                before: 'CREATE EXTERNAL TABLE lake.clicks (id BIGINT) STORED AS PARQUET LOCATION \'s3://lake/clicks/\';',
                sql: 'GRANT SELECT ON lake.clicks TO ROLE analyst;',
            },
            {
                before: 'CREATE EXTERNAL TABLE lake.clicks (id BIGINT) STORED AS PARQUET LOCATION \'s3://lake/clicks/\';',
                sql: 'REVOKE SELECT ON TABLE lake.clicks FROM ROLE analyst;',
            },
        ],
        good: [
            {
                before: 'CREATE EXTERNAL TABLE lake.clicks (id BIGINT) STORED AS PARQUET LOCATION \'s3://lake/clicks/\';',
                sql: 'GRANT USAGE ON SCHEMA lake TO ROLE analyst;',
            },
            {
                before: 'CREATE EXTERNAL TABLE lake.clicks (id BIGINT) STORED AS PARQUET LOCATION \'s3://lake/clicks/\';',
                sql: 'GRANT SELECT ON EXTERNAL TABLE lake.clicks TO IAM_ROLE \'${analyst_role}\';',
            },
            { sql: 'GRANT SELECT ON sales.orders TO ROLE analyst;' },
        ],
    },
    kinds: ['grant', 'revoke'],
    check(statement, context) {
        for (const { coverage, object, names } of (0,tree_text/* nodesOf */.Nh)(statement, 'GrantObjects')) {
            if (coverage !== 'named' || object !== 'table')
                continue;
            for (const name of names) {
                if (!isExternalTable(statement, name, context))
                    continue;
                context.report({ at: name, message: `${shownName(statement.tokens, name)} is an external table, which has no privileges of its own; grant USAGE on its schema.` });
            }
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-grant-option.js
/** WITH GRANT OPTION and WITH ADMIN OPTION. */



const secGrantOption = defineRule({
    id: 'sec/grant-option',
    summary: 'Keep the right to grant in the migrations.',
    why: 'Who has a privilege WITH GRANT OPTION, or a role WITH ADMIN OPTION, passes it on outside of any review. The repository no longer says who may read what, and what was '
        + 'passed on must be revoked with CASCADE.',
    safe: 'Leave the option out, grant the privilege to a role, and let migrations grant the role.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html'),
    examples: {
        bad: [
            { sql: 'GRANT SELECT ON sales.orders TO ann WITH GRANT OPTION;' },
            { sql: 'GRANT ROLE analyst TO ann WITH ADMIN OPTION;' },
        ],
        good: [
            { sql: 'GRANT SELECT ON sales.orders TO ann;' },
            { sql: 'REVOKE GRANT OPTION FOR SELECT ON sales.orders FROM ann;' },
            { sql: 'GRANT ROLE analyst TO ann;' },
        ],
    },
    kinds: GRANTS,
    mentions: ['option'],
    routines: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const grant of (0,tree_text/* nodesOf */.Nh)(statement, 'Grant')) {
            for (const grantee of grant.grantees) {
                if ((!grantee.grantOption && !grantee.adminOption) || grantee.which === 'group' || grantee.which === 'public')
                    continue;
                const option = grantee.adminOption ? 'ADMIN' : 'GRANT';
                context.report({ at: grantee, message: `With ${option} OPTION ${principalText(tokens, grantee)} may pass on ${privilegesText(tokens, grant)} without a review; leave the option out.` });
            }
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-grant-option-group.js
/** Groups and PUBLIC cannot have the right to grant. */



const secGrantOptionGroup = defineRule({
    id: 'sec/grant-option-group',
    summary: 'Give GRANT OPTION to no group and not to PUBLIC.',
    why: 'Only a user can hold a privilege with the right to grant it. Redshift refuses the option for a group and for PUBLIC.',
    safe: 'Leave WITH GRANT OPTION out.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html'),
    examples: {
        bad: [
            { sql: 'GRANT SELECT ON sales.orders TO GROUP analysts WITH GRANT OPTION;' },
            { sql: 'ALTER DEFAULT PRIVILEGES IN SCHEMA sales GRANT SELECT ON TABLES TO GROUP analysts WITH GRANT OPTION;' },
        ],
        good: [
            { sql: 'GRANT SELECT ON sales.orders TO GROUP analysts;' },
            { sql: 'GRANT SELECT ON sales.orders TO "group" WITH GRANT OPTION;' },
            { sql: 'REVOKE SELECT ON sales.orders FROM GROUP analysts;' },
        ],
    },
    kinds: GRANTS,
    mentions: ['option'],
    routines: true,
    check(statement, context) {
        for (const { grantees } of (0,tree_text/* nodesOf */.Nh)(statement, 'Grant')) {
            for (const grantee of grantees) {
                if (!grantee.grantOption || (grantee.which !== 'group' && grantee.which !== 'public'))
                    continue;
                const who = grantee.which === 'public' ? 'PUBLIC' : principalText(statement.tokens, grantee);
                context.report({ at: grantee, message: `Redshift refuses WITH GRANT OPTION for ${who}; leave it out.` });
            }
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-grant-public.js




const secGrantPublic = defineRule({
    id: 'sec/grant-public',
    summary: 'Grant to a role, not to PUBLIC.',
    why: 'PUBLIC is every user of the warehouse, also those who are created later, and a privilege of PUBLIC cannot be taken from one of them. What Redshift gives to PUBLIC by '
        + 'itself (functions, temporary tables, languages) is not reported.',
    safe: 'Create a role for the people or programs that need it, and write GRANT … TO ROLE name.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html'),
    examples: {
        bad: [
            { sql: 'GRANT SELECT ON sales.orders TO PUBLIC;' },
            { sql: 'GRANT SELECT ON ALL TABLES IN SCHEMA sales TO PUBLIC;' },
            { sql: 'ALTER DEFAULT PRIVILEGES IN SCHEMA sales GRANT SELECT ON TABLES TO PUBLIC;' },
        ],
        good: [
            { sql: 'GRANT SELECT ON sales.orders TO ROLE analyst;' },
            { sql: 'REVOKE CREATE ON SCHEMA public FROM PUBLIC;' },
            { sql: 'GRANT EXECUTE ON FUNCTION sales.f_mask(VARCHAR) TO PUBLIC;' },
            { sql: 'GRANT TEMP ON DATABASE dev TO PUBLIC;' },
            { sql: 'ATTACH MASKING POLICY mask_email ON crm.customers (email) TO PUBLIC;' },
        ],
    },
    kinds: GRANTS,
    routines: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const grant of (0,tree_text/* nodesOf */.Nh)(statement, 'Grant')) {
            const everybody = grant.grantees.find((each) => isEverybody(tokens, each));
            if (everybody === undefined || isDefault(tokens, grant))
                continue;
            const on = objectsText(tokens, grant.objects);
            context.report({ at: everybody, message: `PUBLIC is every user, now and later: all of them get ${privilegesText(tokens, grant)}${on === '' ? '' : ` on ${on}`}; grant it to a role.` });
        }
    },
});
/** `GROUP PUBLIC` is PUBLIC too: https://www.postgresql.org/docs/8.0/sql-grant.html */
function isEverybody(tokens, { which, name }) {
    return which === 'public' || (which === 'group' && name !== null && (0,tokenizer/* foldedName */.mw)(tokens, name.last) === 'public');
}
/** Whether it is what PUBLIC has from the beginning. Policies run only functions that PUBLIC may run: https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html */
function isDefault(tokens, { privileges, objects }) {
    const isOnly = (...names) => privileges.every((each) => each.kind === 'Option' && names.includes(each.name));
    switch (objects?.object) {
        case 'function':
        case 'language': return true;
        case 'database': return isOnly('temp', 'temporary');
        case 'schema': return isOnly('usage') && objects.names.every((name) => (0,tokenizer/* foldedName */.mw)(tokens, name.last) === 'public');
        default: return false;
    }
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-hardcoded-account.js
/** The number of an AWS account in a migration: it is another one in the next environment. */


const secHardcodedAccount = defineRule({
    id: 'sec/hardcoded-account',
    summary: 'Take the ARN of a role from a variable.',
    why: 'A migration runs in every environment, and each has its own AWS account. With the number in the text, production is loaded with a role of the test account, or '
        + 'the statement fails there; and an applied migration cannot be edited.',
    safe: 'Write \'${load_role}\' in the statement and variables.load_role = arn:aws:iam::… in each environment of redshift-devops.ini, or IAM_ROLE default, which is the '
        + 'warehouse\'s own role.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html'),
    examples: {
        bad: [
            { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE \'arn:aws:iam::123456789012:role/load\' MANIFEST CSV;' },
            { sql: 'GRANT ASSUMEROLE ON \'arn:aws:iam::123456789012:role/load\' TO loader FOR COPY;' },
        ],
        good: [
            { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE \'${load_role}\' MANIFEST CSV;' },
            { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE \'arn:aws:iam::${account}:role/load\' MANIFEST CSV;' },
            { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE default MANIFEST CSV;' },
            { sql: 'COPY sales.orders FROM \'s3://landing/orders.manifest\' IAM_ROLE \'arn:aws:iam::123456789012:role/load\' MANIFEST CSV;', file: 'by-hand.sql' },
        ],
    },
    kinds: ['copy', 'unload', 'create-template', 'alter-template', 'create-external-schema', 'alter-external-schema', 'create-external-table', 'create-external-function', 'create-model',
        'create-library', 'create-database', 'create-identity-provider', 'alter-identity-provider', 'grant', 'revoke'],
    routines: true,
    check({ tokens, afterHead, last }, context) {
        if (context.kind === undefined)
            return;
        for (let at = afterHead; at <= last; at++) {
            const kind = tokens.kind[at];
            const account = kind === tokenizer/* Shape */.yp.String || kind === tokenizer/* Shape */.yp.DollarString ? ARN.exec((0,tokenizer/* tokenText */.pA)(tokens, at))?.[1] : undefined;
            if (account === undefined)
                continue;
            context.report({
                at: { first: at, last: at },
                message: `Account ${account} is that of one environment; write \${name} in place of the ARN, and set variables.name in each environment of redshift-devops.ini.`,
            });
        }
    },
});
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const ARN = /\barn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:(\d{12}):/;

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-mask-off.js


const secMaskOff = defineRule({
    id: 'sec/mask-off',
    summary: 'Say why a mask may be taken off a column.',
    why: 'Without its masking policy a column shows its values in clear to everybody who may read the table. A file that attaches another mask to the table or drops it is not '
        + 'reported, and neither is an undo migration.',
    safe: 'Change the mask in place with ALTER MASKING POLICY, or attach the new one in the same file. If it is meant, write before the statement: '
        + '-- lint-disable-next-line sec/mask-off: <reason>',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_ddm.html'),
    examples: {
        bad: [
            { sql: 'DETACH MASKING POLICY mask_email ON crm.customers (email) FROM ROLE analyst;' },
            { sql: 'DETACH MASKING POLICY mask_card ON crm.cards (number) FROM PUBLIC;\nATTACH MASKING POLICY mask_email ON crm.customers (email) TO PUBLIC;' },
        ],
        good: [
            { sql: 'DETACH MASKING POLICY mask_email ON crm.customers (email) FROM ROLE analyst;\nATTACH MASKING POLICY hide_email ON crm.customers (email) TO ROLE analyst;' },
            { sql: 'ATTACH MASKING POLICY hide_email ON crm.customers (email) TO ROLE analyst PRIORITY 20;\nDETACH MASKING POLICY mask_email ON crm.customers (email) FROM ROLE analyst;' },
            { sql: 'DROP MASKING POLICY mask_email;' },
            { sql: 'DETACH MASKING POLICY mask_email ON crm.customers (email) FROM ROLE analyst;', file: 'U004__mask_email.sql' },
            { sql: 'DETACH RLS POLICY own_region ON crm.customers FROM ROLE analyst;\nATTACH RLS POLICY own_country ON crm.customers TO ROLE analyst;' },
        ],
    },
    kinds: ['detach-masking-policy', 'alter-table'],
    mentions: ['masking', 'masked'],
    check(statement, context) {
        if (context.kind === 'undo')
            return;
        const { tree } = statement.syntax;
        if (tree?.kind === 'DetachPolicy')
            checkDetach(statement, tree, context);
        else if (tree?.kind === 'AlterTable')
            checkSwitch(statement, tree, context);
    },
});
function checkDetach({ tokens, first, last }, policy, context) {
    const bare = shownNames(tokens, policy.relations).filter((table) => !later_isReplaced(context, tokens, policy, table));
    if (bare.length > 0)
        context.report({ at: { first, last }, message: `Without the mask ${bare.join(', ')} shows its values in clear; attach another mask in the same file.` });
}
/** `MASKED OFF FOR DATASHARES` */
function checkSwitch({ tokens }, { name, actions }, context) {
    const [table] = name === null ? [] : shownNames(tokens, [name]);
    const off = actions.find((action) => action.kind === 'MaskingSwitch' && !action.on);
    if (off !== undefined && table !== undefined)
        context.report({ at: off, message: `Consumers of a datashare see the masked columns of ${table} in clear from now on; leave the masks on.` });
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-public-datashare.js


const secPublicDatashare = defineRule({
    id: 'sec/public-datashare',
    summary: 'Share data with warehouses that are not on the internet.',
    why: 'PUBLICACCESSIBLE lets consumers that are publicly accessible use the datashare. Redshift refuses them otherwise. Shares of AWS Data Exchange need it and are not reported '
        + 'where MANAGEDBY ADX is written.',
    safe: 'Leave PUBLICACCESSIBLE out, and make the consumer\'s warehouse private.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATASHARE.html'),
    examples: {
        bad: [
            { sql: 'CREATE DATASHARE sales_share SET PUBLICACCESSIBLE TRUE;' },
            { sql: 'ALTER DATASHARE sales_share SET PUBLICACCESSIBLE = TRUE;' },
        ],
        good: [
            { sql: 'CREATE DATASHARE sales_share;' },
            { sql: 'ALTER DATASHARE sales_share SET PUBLICACCESSIBLE FALSE;' },
            { sql: 'CREATE DATASHARE market_share SET PUBLICACCESSIBLE TRUE, MANAGEDBY ADX;' },
        ],
    },
    kinds: ['create-datashare', 'alter-datashare'],
    mentions: ['publicaccessible'],
    check({ tokens, syntax: { tree } }, context) {
        if (tree?.kind !== 'CreateDatashare' && tree?.kind !== 'AlterDatashare')
            return;
        const option = tree.options.find(({ name }) => name === 'publicaccessible');
        if (option === undefined || !isOn(tokens, option) || tree.options.some(({ name }) => name === 'managedby'))
            return;
        context.report({ at: option, message: 'PUBLICACCESSIBLE TRUE opens the datashare to warehouses on the internet; leave it out unless AWS Data Exchange needs it.' });
    },
});
function isOn(tokens, { value }) {
    return value !== null && /^'?(?:true|on|1)'?$/i.test((0,tree_text/* nodeText */.qd)(tokens, value));
}

;// CONCATENATED MODULE: ./build/src/core/lint/recreation.js
/**
 * A relation that goes, and another that takes its name in the same file: dropped and made again, or swapped by renaming. What was granted
 * on the first and the policies on it stay with it, or are gone. https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html
 */



/** What the statement drops or renames of what had grants or policies, where the file puts something else in its place. */
function recreationsIn(statement, context) {
    if (context.isInRoutine)
        return [];
    return departuresIn(statement).flatMap(({ name, at }) => recreationOf(name, at, context) ?? []);
}
function departuresIn(statement) {
    const { syntax: { status, tree } } = statement;
    if (status !== 'parsed')
        return [];
    if (tree?.kind === 'Drop' && recreation_DROPPED.has(tree.object))
        return tree.targets.flatMap(({ name }) => recreation_departure(statement, name, name));
    if (tree?.kind !== 'AlterTable' || tree.name === null)
        return [];
    const renaming = tree.actions.find(({ kind }) => kind === 'RenameTable');
    return renaming === undefined ? [] : recreation_departure(statement, tree.name, renaming);
}
const recreation_DROPPED = new Set(['table', 'view', 'materialized view']);
function recreation_departure(statement, name, at) {
    const found = localName(statement, name);
    return found === undefined ? [] : [{ name: found, at: { first: at.first, last: at.last } }];
}
function localName({ tokens }, name) {
    if (name === null || (0,tree_text/* holdsTemplate */.hn)(tokens, name))
        return undefined;
    const { database, ...local } = (0,tree_text/* objectName */.Hd)(tokens, name);
    return database === '' ? local : undefined;
}
function recreationOf(name, at, context) {
    const { catalog, file: { statements }, index } = context;
    const relation = catalog.relation(name);
    const grants = catalog.grantsOn(name);
    const policies = relation !== undefined && (0,catalog_catalog/* isTable */.bI)(relation) ? relation.policies : [];
    if (grants.length === 0 && policies.length === 0)
        return undefined;
    const later = statements.slice(index + 1);
    const position = later.findIndex((each) => recreation_takesName(each, name) !== undefined);
    const successor = later[position];
    if (successor === undefined || statements.some(isOpaque))
        return undefined;
    const former = recreation_takesName(successor, name);
    const before = former === undefined || (0,catalog_catalog/* isSameName */.yS)(former, name) ? undefined : former;
    const about = [...later.slice(position + 1).filter((each) => isAbout(each, name)), ...(before === undefined ? [] : statements.filter((each) => isAbout(each, before)))];
    const known = before === undefined ? undefined : catalog.table(before);
    return {
        name, at, isView: relation !== undefined && !(0,catalog_catalog/* isTable */.bI)(relation), grants, policies, successor, about,
        kept: known?.policies ?? [], keptGrants: before === undefined ? [] : catalog.grantsOn(before),
    };
}
/** The name that what takes this name had until then, or the same name where it is made. */
function recreation_takesName(statement, name) {
    const { tokens, syntax: { tree } } = statement;
    if (tree?.kind === 'CreateTable' || tree?.kind === 'CreateView' || tree?.kind === 'CreateMaterializedView') {
        const made = localName(statement, tree.name);
        return made !== undefined && (0,catalog_catalog/* isSameName */.yS)(made, name) ? made : undefined;
    }
    if (tree?.kind !== 'AlterTable')
        return undefined;
    const former = localName(statement, tree.name);
    const isTaken = tree.actions.some((action) => action.kind === 'RenameTable' && action.to !== null && (0,tokenizer/* foldedName */.mw)(tokens, action.to.last) === name.name);
    return former !== undefined && isTaken && former.schema === name.schema ? former : undefined;
}
/** GRANT, ATTACH and ROW LEVEL SECURITY that name it, or all tables of its schema. */
function isAbout(statement, name) {
    const { tokens, syntax: { tree } } = statement;
    const names = (list) => list.some((each) => {
        const local = localName(statement, each);
        return local !== undefined && (0,catalog_catalog/* isSameName */.yS)(local, name);
    });
    switch (tree?.kind) {
        case 'Grant': return tree.objects?.coverage === 'named' ? names(tree.objects.names) : tree.objects?.names.some((each) => (0,tokenizer/* foldedName */.mw)(tokens, each.last) === name.schema) === true;
        case 'AttachPolicy': return names(tree.relations);
        case 'AlterTable': return names([tree.name]) && tree.actions.some((action) => action.kind === 'RowLevelSecurity' && action.on);
        default: return false;
    }
}
/** Statements that may grant and attach what nobody here sees. */
function isOpaque({ row, syntax: { status } }) {
    return row === undefined || status !== 'parsed' || row.kind === 'call' || row.kind === 'execute' || row.kind === 'alter-default-privileges';
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-recreate-loses-grants.js




const secRecreateLosesGrants = defineRule({
    id: 'sec/recreate-loses-grants',
    summary: 'Grant again on what is made again.',
    why: 'Privileges belong to a table or a view, not to its name. DROP deletes them, and after a swap by renaming they stay with the old table: whoever read it gets "permission '
        + 'denied" from then on.',
    safe: 'Repeat the GRANTs in the same file. CREATE OR REPLACE VIEW keeps them; a schema that is made for tables which come and go can have ALTER DEFAULT PRIVILEGES.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_RELATION_PRIVILEGES.html'),
    examples: {
        bad: [
            {
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nGRANT SELECT ON sales.orders TO ROLE analyst;',
                sql: 'ALTER TABLE sales.orders RENAME TO orders_old;\nALTER TABLE sales.orders_new RENAME TO orders;',
            },
            {
                before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;\nGRANT SELECT ON bi.v_orders TO ROLE analyst, GROUP reports;',
                sql: 'DROP VIEW IF EXISTS bi.v_orders;\nCREATE VIEW bi.v_orders AS SELECT id, placed_at FROM sales.orders;\nGRANT SELECT ON bi.v_orders TO ROLE analyst;',
                file: 'R__v_orders.sql',
            },
        ],
        good: [
            {
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nGRANT SELECT ON sales.orders TO ROLE analyst;',
                sql: 'ALTER TABLE sales.orders RENAME TO orders_old;\nALTER TABLE sales.orders_new RENAME TO orders;\nGRANT SELECT ON sales.orders TO ROLE analyst;',
            },
            {
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nGRANT SELECT ON sales.orders TO ROLE analyst;',
                sql: 'ALTER TABLE sales.orders RENAME TO orders_old;\nALTER TABLE sales.orders_new RENAME TO orders;\nGRANT SELECT ON ALL TABLES IN SCHEMA sales TO ROLE analyst;',
            },
            {
                before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;\nGRANT SELECT ON bi.v_orders TO ROLE analyst;',
                sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT id FROM sales.orders WHERE is_paid;',
                file: 'R__v_orders.sql',
            },
        ],
    },
    kinds: ['drop-table', 'drop-view', 'drop-materialized-view', 'alter-table'],
    mentions: ['drop', 'rename'],
    check(statement, context) {
        if (context.kind === 'undo')
            return;
        for (const recreation of recreationsIn(statement, context)) {
            const lost = lostGrantees(recreation);
            if (lost.length === 0)
                continue;
            const { name, at, successor, isView } = recreation;
            context.report({
                at,
                message: `What takes the name ${(0,sql_relations/* relationName */.CJ)(name)} on line ${successor.range.start.line} is not granted to ${lost.join(', ')}, as this one is; `
                    + `${isView ? 'use CREATE OR REPLACE VIEW, or grant' : 'grant'} it again in this file.`,
            });
        }
    },
});
/** Those who had something and get nothing. */
function lostGrantees({ grants, keptGrants, about }) {
    const again = new Set(granteesOf(keptGrants));
    for (const { tokens, syntax: { tree } } of about)
        if (tree?.kind === 'Grant')
            for (const grantee of tree.grantees)
                again.add(principalText(tokens, grantee));
    return [...new Set(granteesOf(grants))].filter((grantee) => !again.has(grantee));
}
/** The catalog has them as they were written. */
function granteesOf(grants) {
    return grants.flatMap(({ to }) => to.map((written) => written.toLowerCase().replace(/\s+with\s+(?:grant|admin)\s+option$/, '').replaceAll('"', '').replaceAll(/\s+/g, ' ').replace(/^user /, '')));
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-recreate-loses-policy.js
/** A table that is made again without its policies. */



const secRecreateLosesPolicy = defineRule({
    id: 'sec/recreate-loses-policy',
    summary: 'Attach the policies again to a table that is made again.',
    why: 'Policies belong to a table, not to its name. DROP detaches them, and after a swap by renaming they stay with the old table: the new one shows every row and every value to '
        + 'whoever may read it.',
    safe: 'Repeat ATTACH RLS POLICY, ATTACH MASKING POLICY and ALTER TABLE … ROW LEVEL SECURITY ON for the new table in the same file, before anybody is granted SELECT on it.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html'),
    examples: {
        bad: [
            {
                before: 'CREATE TABLE crm.customers (id BIGINT NOT NULL, email VARCHAR(320) NOT NULL);\nATTACH MASKING POLICY mask_email ON crm.customers (email) TO ROLE analyst;',
                sql: 'ALTER TABLE crm.customers RENAME TO customers_old;\nALTER TABLE crm.customers_new RENAME TO customers;',
            },
            {
                before: 'CREATE TABLE crm.customers (id BIGINT NOT NULL, region VARCHAR(8) NOT NULL);\nATTACH RLS POLICY own_region ON crm.customers TO ROLE analyst;\nALTER TABLE crm.customers ROW LEVEL SECURITY ON;',
                sql: '-- lint-disable-next-line destructive/drop-table: loaded again tonight\nDROP TABLE crm.customers;\nCREATE TABLE crm.customers (id BIGINT NOT NULL, region VARCHAR(16) NOT NULL);\n'
                    + 'ATTACH RLS POLICY own_region ON crm.customers TO ROLE analyst;',
            },
        ],
        good: [
            {
                before: 'CREATE TABLE crm.customers (id BIGINT NOT NULL, email VARCHAR(320) NOT NULL);\nATTACH MASKING POLICY mask_email ON crm.customers (email) TO ROLE analyst;',
                sql: 'ATTACH MASKING POLICY mask_email ON crm.customers_new (email) TO ROLE analyst;\nALTER TABLE crm.customers RENAME TO customers_old;\nALTER TABLE crm.customers_new RENAME TO customers;',
            },
            {
                before: 'CREATE TABLE crm.customers (id BIGINT NOT NULL, email VARCHAR(320) NOT NULL);\nATTACH MASKING POLICY mask_email ON crm.customers (email) TO ROLE analyst;',
                sql: 'ALTER TABLE crm.customers RENAME TO clients;',
            },
            {
                before: 'CREATE TABLE crm.customers (id BIGINT NOT NULL, email VARCHAR(320) NOT NULL);',
                sql: 'ALTER TABLE crm.customers RENAME TO customers_old;\nALTER TABLE crm.customers_new RENAME TO customers;',
            },
        ],
    },
    kinds: ['drop-table', 'alter-table'],
    mentions: ['drop', 'rename'],
    check(statement, context) {
        for (const recreation of recreationsIn(statement, context)) {
            const lost = lostPolicies(recreation);
            if (lost.length === 0)
                continue;
            const { name, at, successor } = recreation;
            context.report({
                at,
                message: `What takes the name ${(0,sql_relations/* relationName */.CJ)(name)} on line ${successor.range.start.line} has no ${lost.join(', ')}, as this one has; put the same on it in this file.`,
            });
        }
    },
});
/** Of each kind of policy it is enough that there is another. */
function lostPolicies({ policies, about, kept }) {
    const again = new Set(kept.map(kindOf));
    for (const { syntax: { tree } } of about) {
        if (tree?.kind === 'AttachPolicy')
            again.add(tree.policy);
        else if (tree?.kind === 'AlterTable')
            again.add('row');
    }
    return policies.filter((policy) => !again.has(kindOf(policy)));
}
/** The first word: `rls policy p`, `masking policy p`, `row level security`. */
function kindOf(policy) {
    return policy.split(' ', 1)[0] ?? '';
}

;// CONCATENATED MODULE: ./build/src/core/lint/row-security.js


/** What a statement switches; none where a template hides the name. */
function rowSecurityIn(tree, tokens) {
    if ((tree.kind !== 'AlterTable' && tree.kind !== 'AlterMaterializedView') || tree.name === null)
        return [];
    const [table] = shownNames(tokens, [tree.name]);
    if (table === undefined)
        return [];
    return tree.kind === 'AlterTable' ? ofTable(table, tree) : ofView(table, tree, tokens);
}
function ofTable(table, { actions }) {
    return actions.flatMap((action) => action.kind === 'RowLevelSecurity' ? { table, on: action.on, forDatashares: action.forDatashares, at: action } : []);
}
function ofView(table, { options }, tokens) {
    const forDatashares = options.some(({ name }) => name === 'for datashares');
    return options.flatMap((option) => {
        const value = option.name === 'row level security' && option.value !== null ? (0,tree_text/* nodeText */.qd)(tokens, option.value).toLowerCase() : '';
        return value === 'on' || value === 'off' ? { table, on: value === 'on', forDatashares, at: option } : [];
    });
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-rls-detach.js




const secRlsDetach = defineRule({
    id: 'sec/rls-detach',
    summary: 'Attach the policy that takes the place of the one that goes.',
    why: 'A table with row-level security on shows no row to somebody without a policy: queries give empty results, not errors. Where other policies remain and must all hold '
        + '(CONJUNCTION TYPE AND), more rows become visible.',
    safe: 'Change the policy in place with ALTER RLS POLICY, or attach another one to the table in the same file. DROP RLS POLICY without CASCADE is refused while the policy is attached.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html'),
    examples: {
        bad: [
            { sql: 'DETACH RLS POLICY own_region ON crm.customers FROM ROLE analyst;' },
            { sql: 'DROP RLS POLICY own_region CASCADE;' },
        ],
        good: [
            { sql: 'DETACH RLS POLICY own_region ON crm.customers FROM ROLE analyst;\nATTACH RLS POLICY own_country ON crm.customers TO ROLE analyst;' },
            { sql: 'DROP RLS POLICY own_region;' },
            { sql: 'DETACH RLS POLICY own_region ON crm.customers FROM ROLE analyst;', file: 'U004__own_region.sql' },
        ],
    },
    kinds: ['detach-rls-policy', 'drop-rls-policy'],
    mentions: ['rls'],
    check(statement, context) {
        if (context.kind === 'undo')
            return;
        const { tokens, syntax: { tree } } = statement;
        if (tree?.kind === 'DetachPolicy')
            sec_rls_detach_checkDetach(statement, tree, context);
        else if (tree?.kind === 'Drop' && tree.behavior >= 0 && (0,tokenizer/* tokenText */.pA)(tokens, tree.behavior).toLowerCase() === 'cascade') {
            const [policy] = tree.targets.map(({ name }) => shownNames(tokens, [name])[0]);
            context.report({
                at: { first: tree.behavior, last: tree.behavior },
                message: `CASCADE takes ${policy ?? 'the policy'} off every table it is attached to, and its users see no row of them without another policy; detach it by name.`,
            });
        }
    },
});
function sec_rls_detach_checkDetach({ tokens, first, last }, policy, context) {
    // Who switches row-level security in the same file knows what is left.
    const left = shownNames(tokens, policy.relations)
        .filter((table) => !later_isReplaced(context, tokens, policy, table) && !happensLater(context, (later, at) => rowSecurityIn(later, at).some((each) => each.table === table)));
    if (left.length === 0)
        return;
    context.report({ at: { first, last }, message: `Without another policy its users see no row of ${left.join(', ')} while row-level security is on; attach one in the same file.` });
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-rls-off.js





const secRlsOff = defineRule({
    id: 'sec/rls-off',
    summary: 'Say why row-level security may go.',
    why: 'With row-level security off, everybody who may read the table reads every row of it. IGNORE RLS lets its holder past every policy of the database. A file that '
        + 'switches it on again or drops the table is not reported, and neither is an undo migration.',
    safe: 'Change a policy in place with ALTER RLS POLICY, or attach one that lets through what is needed. If it is meant, write before the statement: '
        + '-- lint-disable-next-line sec/rls-off: <reason>',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/t_rls.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE crm.customers ROW LEVEL SECURITY OFF;' },
            { sql: 'GRANT IGNORE RLS TO ROLE analyst;' },
        ],
        good: [
            { sql: 'ALTER TABLE crm.customers ROW LEVEL SECURITY ON;' },
            { sql: 'ALTER TABLE crm.customers ROW LEVEL SECURITY OFF;\nALTER TABLE crm.customers ROW LEVEL SECURITY ON CONJUNCTION TYPE OR;' },
            { sql: 'ALTER TABLE crm.customers ROW LEVEL SECURITY OFF;', file: 'U004__protect_customers.sql' },
            { sql: 'DROP RLS POLICY own_region;' },
            { sql: 'GRANT EXPLAIN RLS TO ROLE auditor;' },
        ],
    },
    kinds: ['alter-table-row-level-security', 'alter-table', 'alter-materialized-view', 'grant'],
    mentions: ['security', 'rls'],
    check(statement, context) {
        if (context.kind === 'undo')
            return;
        const { tokens, syntax: { tree } } = statement;
        if (tree?.kind === 'Grant')
            checkGrant(statement, context);
        else if (tree !== null)
            for (const each of rowSecurityIn(tree, tokens))
                if (!each.on)
                    sec_rls_off_checkSwitch(each, context);
    },
});
function sec_rls_off_checkSwitch({ table, forDatashares, at }, context) {
    const isOnAgain = (later, tokens) => rowSecurityIn(later, tokens).some((each) => each.on && each.table === table && each.forDatashares === forDatashares);
    if (happensLater(context, (later, tokens) => drops(later, tokens, table) || isOnAgain(later, tokens)))
        return;
    const message = forDatashares ? `Consumers of a datashare see every row of ${table} from now on` : `Everybody who may read ${table} sees every row of it from now on`;
    context.report({ at, message: `${message}; leave row-level security on, or say why it may go.` });
}
function checkGrant(statement, context) {
    const { tokens } = statement;
    for (const { privileges, grantees } of (0,tree_text/* nodesOf */.Nh)(statement, 'Grant')) {
        const ignore = privileges.find((each) => each.kind === 'Option' && each.name === 'ignore rls');
        if (ignore === undefined)
            continue;
        const who = grantees.map((each) => principalText(tokens, each)).join(', ');
        context.report({ at: ignore, message: `IGNORE RLS shows ${who} every row of every table; attach a policy that lets through what is needed.` });
    }
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-security-definer.js




const secSecurityDefiner = defineRule({
    id: 'sec/security-definer',
    summary: 'Qualify every name in a SECURITY DEFINER procedure.',
    why: 'The procedure runs with the privileges of its owner, and names without a schema are looked up along the search path of whoever calls it. A caller who may create a table '
        + 'can put one of the same name in front, and the procedure reads or writes that.',
    safe: 'Write schema.table everywhere in the body, or add SET search_path TO the_schema after SECURITY DEFINER. Grant EXECUTE to roles, not to PUBLIC.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-security-and-privileges.html'),
    examples: {
        bad: [
            { sql: 'CREATE PROCEDURE sales.sp_close() AS $$\nBEGIN\n  DELETE FROM carts WHERE is_empty;\nEND;\n$$ LANGUAGE plpgsql SECURITY DEFINER;' },
            { sql: 'CREATE PROCEDURE sales.sp_close() AS $$\nBEGIN\n  IF EXISTS (SELECT 1 FROM carts) THEN\n    CALL sp_clean();\n  END IF;\nEND;\n$$ LANGUAGE plpgsql SECURITY DEFINER;' },
        ],
        good: [
            { sql: 'CREATE PROCEDURE sales.sp_close() AS $$\nBEGIN\n  DELETE FROM sales.carts WHERE is_empty;\nEND;\n$$ LANGUAGE plpgsql SECURITY DEFINER;' },
            { sql: 'CREATE PROCEDURE sales.sp_close() AS $$\nBEGIN\n  DELETE FROM carts WHERE is_empty;\nEND;\n$$ LANGUAGE plpgsql SECURITY DEFINER SET search_path TO sales;' },
            { sql: 'CREATE PROCEDURE sales.sp_close() AS $$\nBEGIN\n  DELETE FROM carts WHERE is_empty;\nEND;\n$$ LANGUAGE plpgsql SECURITY INVOKER;' },
            {
                sql: 'CREATE PROCEDURE sales.sp_close() AS $$\nDECLARE\n  lines INT;\nBEGIN\n  CREATE TEMP TABLE stage (id INT NOT NULL);\n  WITH recent AS (SELECT id FROM sales.carts)\n'
                    + '  SELECT COUNT(*) INTO lines FROM recent JOIN stage ON stage.id = recent.id;\nEND;\n$$ LANGUAGE plpgsql SECURITY DEFINER;',
            },
        ],
    },
    kinds: ['create-procedure'],
    mentions: ['definer'],
    check(statement, context) {
        const { tree } = statement.syntax;
        if (tree?.kind !== 'CreateProcedure' || !tree.definer || tree.body === null || setsSearchPath(statement, tree))
            return;
        const option = tree.options.find(({ name }) => name === 'security definer');
        const names = [...new Set([...relationsIn(statement, tree.body), ...proceduresIn(statement)])].filter((name) => !sec_security_definer_isExempt(name, statement, context));
        if (option === undefined || names.length === 0)
            return;
        const shown = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
        context.report({ at: option, message: `The caller decides what ${shown} ${names.length === 1 ? 'is' : 'are'}; write ${names.length === 1 ? 'it' : 'them'} with a schema, or add SET search_path.` });
    },
});
/** In the procedure's SET clause, or by a statement of its body. */
function setsSearchPath({ tokens, inner }, { options }) {
    return options.some(({ name, value }) => name === 'set' && value !== null && sec_security_definer_SEARCH_PATH.test((0,tree_text/* nodeText */.qd)(tokens, value)))
        || inner.some((each) => (each.row?.kind === 'set' || each.row?.kind === 'select') && sec_security_definer_SEARCH_PATH.test(each.text));
}
const sec_security_definer_SEARCH_PATH = /\bsearch_path\b/i;
/** The relations its statements and its conditions name without a schema. */
function relationsIn({ inner }, { tokens, block }) {
    const used = inner.flatMap(({ relations }) => relations);
    const read = block === null ? [] : (0,scopes/* referencesIn */.i)(tokens, block).relations;
    return [...used, ...read].filter(({ schema }) => schema === '').map(({ name }) => name);
}
function proceduresIn({ inner }) {
    return inner.flatMap(({ tokens, syntax: { tree } }) => tree?.kind === 'CallProcedure' && tree.name !== null && isBare(tree.name) ? [(0,tokenizer/* foldedName */.mw)(tokens, tree.name.last)] : []);
}
function isBare({ first, last }) {
    return first === last;
}
/** Temporary tables have no schema, and system tables are found before all others. https://docs.aws.amazon.com/redshift/latest/dg/r_search_path.html */
function sec_security_definer_isExempt(name, { inner }, { facts, index }) {
    return SYSTEM.test(name) || facts.isTemporary({ schema: '', name, access: 'read' }, index) || inner.some((each) => makesTemporary(each.tokens, each, name));
}
const SYSTEM = /^(?:#|pg_|st[lv]_|sv[lv]_|svcs_|sys_)/;
function makesTemporary(tokens, { syntax: { tree }, relations }, name) {
    const isTemporary = (tree?.kind === 'CreateTable' && tree.temporary) || (tree?.kind === 'Query' && tree.body?.kind === 'Select' && tree.body.into?.temporary === true
        && tree.body.into.targets.some((target) => (0,tokenizer/* foldedName */.mw)(tokens, target.last) === name));
    return isTemporary && (tree.kind === 'Query' || relations.some((use) => use.access === 'create' && use.name === name));
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-superuser.js


const secSuperuser = defineRule({
    id: 'sec/superuser',
    summary: 'Make nobody a superuser in a migration.',
    why: 'A superuser passes every privilege, every row-level policy and every mask, and can make more of its kind. The roles sys:superuser, sys:dba and sys:secadmin, and ALL '
        + 'system privileges, give away most of that: dropping and truncating any table, running any code, creating users, lifting policies.',
    safe: 'Create a role with the privileges that are needed, such as GRANT SELECT ON ALL TABLES IN SCHEMA …, or single system privileges such as GRANT VACUUM TO ROLE …; make '
        + 'superusers by hand.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_roles-default.html'),
    examples: {
        bad: [
            { sql: 'CREATE USER deployer PASSWORD \'${deployer_hash}\' CREATEUSER;' },
            { sql: 'GRANT ROLE sys:dba TO ann;' },
            { sql: 'GRANT ALL PRIVILEGES TO ROLE deployer;' },
        ],
        good: [
            { sql: 'CREATE USER deployer PASSWORD DISABLE NOCREATEUSER;' },
            { sql: 'GRANT ROLE sys:monitor TO watcher;' },
            { sql: 'REVOKE ROLE sys:superuser FROM ann;' },
            { sql: 'GRANT ROLE dba TO ann;' },
        ],
    },
    kinds: ['create-user', 'alter-user', 'grant'],
    mentions: ['createuser', 'role', 'all'],
    routines: true,
    check(statement, context) {
        const { tree } = statement.syntax;
        if (tree?.kind === 'Grant')
            sec_superuser_checkGrant(statement, tree, context);
        else
            checkUser(statement, context);
    },
});
function checkUser(statement, context) {
    for (const option of (0,tree_text/* nodesOf */.Nh)(statement, 'Option')) {
        if (option.name === 'createuser')
            context.report({ at: option, message: 'CREATEUSER makes a superuser, whom no privilege and no policy stops; leave it out and grant a role.' });
    }
}
function sec_superuser_checkGrant({ tokens, syntax: { status } }, { privileges, objects }, context) {
    for (const each of privileges) {
        const role = each.kind === 'GrantedRole' ? roleName(tokens, each) : undefined;
        const gives = role === undefined ? undefined : GIVES[role];
        if (gives !== undefined)
            context.report({ at: each, message: `${role ?? ''} ${gives}; grant a role of your own with the privileges that are needed.` });
        const isEverything = each.kind === 'Option' && each.name === 'all' && objects === null && status === 'parsed';
        if (isEverything)
            context.report({ at: each, message: 'ALL without ON is every system privilege, as much as sys:superuser; list the privileges that are needed.' });
    }
}
const GIVES = {
    'sys:superuser': 'has every system privilege',
    'sys:dba': 'drops and truncates any table and replaces any procedure',
    'sys:secadmin': 'creates users, grants any role and lifts row-level security and masking',
};
function roleName(tokens, { name }) {
    return name === null ? '' : (0,tree_text/* nodeText */.qd)(tokens, name).toLowerCase().replaceAll(/["\s]/g, '');
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-syslog.js
/** SYSLOG ACCESS UNRESTRICTED. */


const secSyslog = defineRule({
    id: 'sec/syslog',
    summary: 'Keep SYSLOG ACCESS restricted.',
    why: 'A user with SYSLOG ACCESS UNRESTRICTED sees the rows of all users in the system tables: the full text of their statements, with every value in it, also values from '
        + 'tables the user may not read.',
    safe: 'Give it to a program that watches the warehouse and to nobody else, and say why in a comment before the statement.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_visibility-of-data.html'),
    examples: {
        bad: [
            { sql: 'CREATE USER ann PASSWORD DISABLE SYSLOG ACCESS UNRESTRICTED;' },
            { sql: 'ALTER USER ann SYSLOG ACCESS UNRESTRICTED;' },
        ],
        good: [
            { sql: 'CREATE USER ann PASSWORD DISABLE SYSLOG ACCESS RESTRICTED;' },
            { sql: 'ALTER USER ann SYSLOG ACCESS RESTRICTED;' },
            { sql: '-- lint-disable-next-line sec/syslog: the monitoring reads other users\' queries\nALTER USER watcher SYSLOG ACCESS UNRESTRICTED;' },
        ],
    },
    kinds: ['create-user', 'alter-user'],
    mentions: ['syslog'],
    routines: true,
    check(statement, context) {
        for (const option of (0,tree_text/* nodesOf */.Nh)(statement, 'Option')) {
            if (option.name !== 'syslog access' || option.value === null || (0,tree_text/* nodeText */.qd)(statement.tokens, option.value).toLowerCase() !== 'unrestricted')
                continue;
            context.report({ at: option, message: 'SYSLOG ACCESS UNRESTRICTED shows the text of all users\' statements, with the values in it; leave it out.' });
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/sec-user-password.js
/** A password in clear text in CREATE USER or ALTER USER. */





const secUserPassword = defineRule({
    id: 'sec/user-password',
    summary: 'Write no password in clear text.',
    why: 'The password would stay in git and in the logs of everything that runs the statement. Users of IAM or of an identity provider need none (PASSWORD '
        + 'DISABLE); where one must be set, write its hash: \'md5\' and the MD5 of password and user name, or \'sha256|digest|salt\'.',
    safe: 'Write PASSWORD DISABLE and let people log in with IAM, or put the hash into a variable: PASSWORD \'${loader_password_hash}\'.',
    severity: 'error',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html'),
    examples: {
        bad: [
            { sql: 'CREATE USER loader PASSWORD \'Example-only-1\';' },
            { sql: 'ALTER USER loader WITH PASSWORD \'Example-only-2\';' },
            { sql: 'CREATE PROCEDURE admin.sp_add_loader() AS $$\nBEGIN\n  CREATE USER loader PASSWORD \'sha256|Example-only-3\';\nEND;\n$$ LANGUAGE plpgsql;' },
        ],
        good: [
            { sql: 'CREATE USER loader PASSWORD DISABLE;' },
            { sql: 'CREATE USER loader PASSWORD \'md5153c434b4b77c89e6b94f12c5393af5b\';' },
            { sql: 'ALTER USER loader PASSWORD \'${loader_password_hash}\';' },
            { sql: 'ALTER USER loader PASSWORD \'md5${loader_md5}\';' },
        ],
    },
    kinds: ['create-user', 'alter-user'],
    routines: true,
    pointsAtSecret: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const at of passwordsIn(statement)) {
            if (isHashOrVariable(stringContent(tokens, at)))
                continue;
            context.report({ at: { first: at, last: at }, message: 'The password is in clear text; use PASSWORD DISABLE, or a hash of it.' });
        }
    },
});
const PASSWORD = (0,keywords/* keyword */.Si)('password');
/** The tokens of its passwords: from the tree, or word by word where it is not whole. */
function passwordsIn(statement) {
    const { tokens, afterHead, last, syntax } = statement;
    if (syntax.status === 'parsed')
        return (0,tree_text/* nodesOf */.Nh)(statement, 'Option').flatMap((option) => option.name === 'password' ? optionText(tokens, option) ?? [] : []);
    const found = [];
    // The user's name comes first, and it may be "password".
    for (let at = afterHead + 1; at < last; at++) {
        const text = tokens.kind[at] === PASSWORD ? textAfter(tokens, at, last) : undefined;
        if (text !== undefined)
            found.push(text);
    }
    return found;
}
const HASH = /^(?:md5[0-9a-f]{32}|sha256\|[0-9a-f]{64}\|.+)$/i;
/** A hash, a variable, or the marks of a hash around variables. */
function isHashOrVariable(password) {
    const rest = withoutVariables(password);
    return HASH.test(password) || (rest !== password && /^(?:md5|sha256\|\|?)?$/i.test(rest));
}

;// CONCATENATED MODULE: ./build/src/core/lint/shared-databases.js


/** The shared database a name lies in: the one that is written before it, or the one an earlier USE of the file names. */
function sharedDatabaseOf({ tokens }, name, context) {
    if (!context.catalog.hasShared || name === null || (0,tree_text/* holdsTemplate */.hn)(tokens, name))
        return undefined;
    const { database } = (0,tree_text/* objectName */.Hd)(tokens, name);
    const meant = database === '' ? databaseInUse(context) : database;
    return meant !== undefined && context.catalog.isShared(meant) ? meant : undefined;
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_USE_command.html */
function databaseInUse({ file, index, isInRoutine }) {
    if (isInRoutine)
        return undefined;
    return switchesIn(file).findLast(({ at }) => at < index)?.database;
}
const shared_databases_REMEMBERED = new WeakMap();
function switchesIn(file) {
    const known = shared_databases_REMEMBERED.get(file) ?? file.statements.flatMap((statement, at) => switchOf(statement, at));
    shared_databases_REMEMBERED.set(file, known);
    return known;
}
function switchOf({ tokens, row, syntax }, at) {
    if (row?.kind !== 'use' && row?.kind !== 'reset')
        return [];
    const { tree } = syntax;
    if (tree?.kind === 'Reset')
        return tree.which === 'use' || tree.which === 'all' ? [{ at, database: undefined }] : [];
    return tree?.kind === 'Use' ? [{ at, database: tree.database === null ? undefined : (0,tokenizer/* foldedName */.mw)(tokens, tree.database.last) }] : [];
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/share-bound-view.js
/** A regular view over tables of a datashare. */




const shareBoundView = defineRule({
    id: 'share/bound-view',
    summary: 'Bind views over a datashare late.',
    why: 'A consumer cannot create a regular view over the objects of a datashare, because a regular view is bound to objects of its own database. Late-binding and materialized views '
        + 'are possible.',
    safe: 'Write WITH NO SCHEMA BINDING at the end of the view, with a schema before every name in it.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/datashare-views.html'),
    examples: {
        bad: [
            {
                before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
                sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales_shared.sales.orders;',
            },
            {
                before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
                sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT o.id, c.name FROM sales.customers c JOIN sales_shared.sales.orders o ON o.customer_id = c.id;',
            },
        ],
        good: [
            {
                before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
                sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales_shared.sales.orders WITH NO SCHEMA BINDING;',
            },
            {
                before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
                sql: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales_shared.sales.orders;',
            },
            { sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;' },
        ],
    },
    kinds: ['create-view'],
    check(statement, context) {
        if (!context.catalog.hasShared)
            return;
        const { tokens, syntax: { status, tree } } = statement;
        if (status !== 'parsed' || tree?.kind !== 'CreateView' || tree.noSchemaBinding || sharedDatabaseOf(statement, tree.name, context) !== undefined)
            return;
        for (const { name } of (0,tree_text/* nodesOf */.Nh)(statement, 'TableRef')) {
            if (name.last - name.first < 4 || sharedDatabaseOf(statement, name, context) === undefined)
                continue;
            context.report({ at: name, message: `${shownName(tokens, name)} lies in a datashare, where regular views cannot be bound; end the view with WITH NO SCHEMA BINDING.` });
            return;
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/share-consumer-ddl.js


const shareConsumerDdl = defineRule({
    id: 'share/consumer-ddl',
    summary: 'Make views, procedures and policies on the producer of a datashare.',
    why: 'In a database made from a datashare the consumer may create, alter and fill tables where it was given the right to. Views, materialized views, procedures, functions, '
        + 'policies, CREATE TABLE with LIKE and COPY jobs are refused there.',
    safe: 'Run the statement on the producer and add the object to the datashare, or make the view in a local database: CREATE VIEW bi.v_orders AS SELECT … FROM '
        + 'shared.sales.orders WITH NO SCHEMA BINDING.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/multi-warehouse-writes-sql-statements-unsupported.html'),
    examples: {
        bad: [
            {
                before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
                sql: 'CREATE VIEW sales_shared.bi.v_orders AS SELECT id FROM sales_shared.sales.orders WITH NO SCHEMA BINDING;',
            },
            {
                before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
                sql: 'USE sales_shared;\nATTACH MASKING POLICY mask_email ON crm.customers (email) TO ROLE analyst;',
            },
        ],
        good: [
            {
                before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
                sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales_shared.sales.orders WITH NO SCHEMA BINDING;',
            },
            {
                before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
                sql: 'CREATE TABLE sales_shared.sales.returns (id BIGINT NOT NULL);',
            },
            { sql: 'CREATE VIEW dev.bi.v_orders AS SELECT id FROM dev.sales.orders;' },
            {
                before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
                sql: 'USE sales_shared;\nSELECT id FROM sales.orders;\nRESET USE;\nCREATE VIEW bi.v_one AS SELECT 1 AS one;',
            },
        ],
    },
    kinds: ['create-view', 'create-materialized-view', 'alter-materialized-view', 'create-procedure', 'create-function', 'create-table', 'copy', 'attach-rls-policy', 'detach-rls-policy',
        'attach-masking-policy', 'detach-masking-policy', 'alter-table-row-level-security'],
    check(statement, context) {
        if (!context.catalog.hasShared)
            return;
        const { tree } = statement.syntax;
        const refused = tree === null ? undefined : share_consumer_ddl_refusedIn(tree);
        if (refused === undefined)
            return;
        for (const name of refused.names) {
            const database = sharedDatabaseOf(statement, name, context);
            if (name === null || database === undefined)
                continue;
            context.report({ at: name, message: `${database} is made from a datashare, where Redshift refuses ${refused.what}; ${refused.instead}.` });
            return;
        }
    },
});
const ON_PRODUCER = 'run it on the producer';
function share_consumer_ddl_refusedIn(tree) {
    switch (tree.kind) {
        case 'CreateView': return { what: 'CREATE VIEW', names: [tree.name], instead: 'make the view in a local database or on the producer' };
        case 'CreateMaterializedView': return { what: 'CREATE MATERIALIZED VIEW', names: [tree.name], instead: 'make it in a local database or on the producer' };
        case 'AlterMaterializedView': return { what: 'ALTER MATERIALIZED VIEW', names: [tree.name], instead: ON_PRODUCER };
        case 'CreateProcedure': return { what: 'CREATE PROCEDURE', names: [tree.name], instead: 'make the procedure in a local database' };
        case 'CreateFunction': return { what: 'CREATE FUNCTION', names: [tree.name], instead: ON_PRODUCER };
        case 'AttachPolicy':
        case 'DetachPolicy': return { what: 'policies', names: tree.relations, instead: ON_PRODUCER };
        case 'AlterTable': return { what: 'ROW LEVEL SECURITY', names: tree.actions.some(({ kind }) => kind === 'RowLevelSecurity') ? [tree.name] : [], instead: ON_PRODUCER };
        case 'CreateTable': return { what: 'CREATE TABLE with LIKE', names: tree.elements.some(({ kind }) => kind === 'LikeTable') ? [tree.name] : [], instead: 'list the columns' };
        case 'Copy': return { what: 'COPY jobs', names: tree.job === null ? [] : [tree.target], instead: ON_PRODUCER };
        default: return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/tx-alter-column-type.js
/** ALTER COLUMN TYPE cannot share a transaction with the rest of its migration. */




const txAlterColumnType = defineRule({
    id: 'tx/alter-column-type',
    summary: 'Put ALTER COLUMN TYPE into a migration of its own.',
    why: 'Redshift refuses ALTER TABLE … ALTER COLUMN … TYPE inside a transaction, so the tool runs it alone. The statements before it are committed when it starts, '
        + 'and a failure leaves the migration half applied.',
    safe: 'Give each widening a file that holds nothing else, before the migration that needs the longer column. Several ALTER COLUMN TYPE may share that file.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.region (code VARCHAR(8) NOT NULL);\nALTER TABLE sales.region ALTER COLUMN code TYPE VARCHAR(16);\n' },
            {
                sql: 'CREATE TABLE sales.region (code VARCHAR(8) NOT NULL);\nALTER TABLE sales.region ALTER COLUMN code TYPE VARCHAR(16);\n'
                    + 'INSERT INTO sales.region (code) VALUES (\'north-america\');\n',
            },
        ],
        good: [
            { sql: 'ALTER TABLE sales.region ALTER COLUMN code TYPE VARCHAR(16);\nALTER TABLE sales.region ALTER COLUMN name TYPE VARCHAR(256);\n' },
            { sql: 'ALTER TABLE sales.region ALTER COLUMN code TYPE VARCHAR(16);\nANALYZE sales.region;\nVACUUM sales.region;\n' },
            { sql: 'CREATE TABLE sales.region (code VARCHAR(8) NOT NULL);\nALTER TABLE sales.region ADD COLUMN name VARCHAR(64);\n' },
        ],
    },
    kinds: ['alter-column-type'],
    check(statement, context) {
        const others = othersAround(context, ({ row }) => row?.kind === 'alter-column-type');
        if (others === undefined)
            return;
        const [altered] = (0,tree_text/* nodesOf */.Nh)(statement, 'AlterColumn');
        const column = altered === undefined ? '' : ` of column ${(0,tokenizer/* foldedName */.mw)(statement.tokens, altered.name)}`;
        context.report({
            at: altered ?? { first: statement.first, last: statement.last },
            message: `ALTER COLUMN TYPE${column} ${lossText(others)}; move it into a migration of its own.`,
        });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/tx-append.js
/** ALTER TABLE APPEND commits at once, empties its source and cannot be undone. */




const txAppend = defineRule({
    id: 'tx/append',
    summary: 'Put ALTER TABLE APPEND into a migration of its own.',
    why: 'ALTER TABLE APPEND moves the rows out of the source table, commits by itself and cannot be rolled back, so Redshift refuses it inside a transaction. The '
        + 'rows stay moved whatever happens to the rest of the migration.',
    safe: 'Let the file hold nothing but the APPEND, or use INSERT INTO … SELECT and DELETE, which roll back together.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nALTER TABLE sales.orders APPEND FROM sales.orders_2023;\n' },
            { sql: 'ALTER TABLE sales.orders APPEND FROM sales.orders_2023 FILLTARGET;\nINSERT INTO sales.load (source) VALUES (\'orders_2023\');\n' },
        ],
        good: [
            { sql: 'ALTER TABLE sales.orders APPEND FROM sales.orders_2023;\n' },
            { sql: 'ALTER TABLE sales.orders APPEND FROM sales.orders_2022;\nALTER TABLE sales.orders APPEND FROM sales.orders_2023;\nANALYZE sales.orders;\n' },
            { sql: 'INSERT INTO sales.orders (id) SELECT id FROM sales.orders_2023;\nDELETE FROM sales.orders_2023 WHERE id IS NOT NULL;\n' },
        ],
    },
    kinds: ['alter-table-append'],
    check(statement, context) {
        const others = othersAround(context, ({ row }) => row?.kind === 'alter-table-append');
        if (others === undefined)
            return;
        const [append] = (0,tree_text/* nodesOf */.Nh)(statement, 'AppendRows');
        const source = append === undefined || append.source === null ? 'its source' : (0,sql_relations/* relationName */.CJ)((0,tree_text/* objectName */.Hd)(statement.tokens, append.source));
        context.report({
            at: append ?? { first: statement.first, last: statement.last },
            message: `APPEND, which empties ${source} for good, ${lossText(others)}; move it into a migration of its own.`,
        });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/tx-call-unknown.js





const txCallUnknown = defineRule({
    id: 'tx/call-unknown',
    summary: 'Do not call procedures that commit from a migration that does other things.',
    why: 'A NONATOMIC procedure commits each of its statements; COMMIT, ROLLBACK and TRUNCATE in a body end the transaction, and Redshift refuses them when the CALL '
        + 'stands in one. The tool runs such a CALL alone: what it did before a failure stays, and so does what stands before it in the migration.',
    safe: 'Let the file hold nothing but the CALL and write the procedure so that it can run again; or give the migration a procedure without COMMIT, ROLLBACK and '
        + 'TRUNCATE (DELETE rolls back).',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html'),
    examples: {
        bad: [
            {
                before: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\n  COMMIT;\nEND;\n$$ LANGUAGE plpgsql;',
                sql: 'INSERT INTO sales.stage (id, is_loaded) VALUES (1, false);\nCALL sales.sp_load();\n',
            },
            {
                before: 'CREATE PROCEDURE sales.sp_fill(name VARCHAR(16)) NONATOMIC AS $$\nBEGIN\n  INSERT INTO sales.region (name) VALUES (name);\nEND;\n$$ LANGUAGE plpgsql;',
                sql: 'CALL sales.sp_fill(\'north\');\nINSERT INTO sales.load (source) VALUES (\'north\');\n',
            },
        ],
        good: [
            { sql: 'INSERT INTO sales.stage (id, is_loaded) VALUES (1, false);\nCALL sales.sp_load();\n' },
            {
                before: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEND;\n$$ LANGUAGE plpgsql;',
                sql: 'INSERT INTO sales.stage (id, is_loaded) VALUES (1, false);\nCALL sales.sp_load();\n',
            },
            {
                before: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\n  COMMIT;\nEND;\n$$ LANGUAGE plpgsql;',
                sql: 'CALL sales.sp_load();\nCALL sales.sp_load();\n',
            },
        ],
    },
    kinds: ['call'],
    check({ tokens, syntax: { tree } }, context) {
        if (tree?.kind !== 'CallProcedure' || tree.name === null || fileRunOf(context) === undefined)
            return;
        const name = (0,tree_text/* objectName */.Hd)(tokens, tree.name);
        const reason = reasonOf(context.catalog.routines(name));
        if (reason === undefined)
            return;
        const others = othersAround(context, () => false);
        if (others === undefined)
            return;
        const loss = others.before.count > 0 ? `${counted(others.before, 'before')} cannot be rolled back with it` : `it stays when ${failing(others.after)}`;
        context.report({ at: tree.name, message: `${(0,sql_relations/* relationName */.CJ)(name)} ${reason}, so the CALL runs alone and ${loss}; move it into a migration of its own.` });
    },
});
/** Why each routine of a name commits by itself; undefined when one of them may not. */
function reasonOf(routines) {
    const reasons = routines.map(({ nonatomic, endsTransactionBy }) => {
        if (nonatomic)
            return 'is NONATOMIC';
        return endsTransactionBy === undefined || endsTransactionBy.length === 0 ? undefined : `holds ${endsTransactionBy.join(' and ')}`;
    });
    return reasons.includes(undefined) ? undefined : reasons[0];
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/tx-database-ddl.js
/** Databases are created, changed and dropped outside of transactions. */



const txDatabaseDdl = defineRule({
    id: 'tx/database-ddl',
    summary: 'Put CREATE, ALTER and DROP DATABASE into a migration of their own.',
    why: 'Redshift refuses CREATE DATABASE, DROP DATABASE and a change of the isolation level inside a transaction, so the tool runs each alone; it commits and '
        + 'does not roll back with the rest of the migration.',
    safe: 'Let the file hold nothing but statements about databases; what goes into a database belongs to the migrations of that database.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html'),
    examples: {
        bad: [
            { sql: 'CREATE DATABASE reporting;\nCREATE SCHEMA IF NOT EXISTS sales;\n' },
            { sql: 'CREATE SCHEMA IF NOT EXISTS sales;\nALTER DATABASE reporting ISOLATION LEVEL SNAPSHOT;\n' },
        ],
        good: [
            { sql: 'CREATE DATABASE reporting;\nALTER DATABASE reporting ISOLATION LEVEL SNAPSHOT;\n' },
            { sql: 'SET query_group TO \'admin\';\nCREATE DATABASE reporting;\n' },
            { sql: 'CREATE SCHEMA IF NOT EXISTS sales;\nCREATE SCHEMA IF NOT EXISTS finance;\n' },
        ],
    },
    kinds: ['create-database', 'alter-database', 'drop-database'],
    check(statement, context) {
        const others = othersAround(context, ({ row }) => row?.target?.object === 'database');
        if (others === undefined)
            return;
        const { tokens, first, afterHead, last } = statement;
        context.report({ at: { first, last: Math.max(first, (0,classify/* skipName */.Dn)(tokens, afterHead, last) - 1) }, message: `${headOf(statement)} ${lossText(others)}; move it into a migration of its own.` });
    },
});
function headOf({ row }) {
    return (row?.kind ?? '').replaceAll('-', ' ').toUpperCase();
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/tx-explicit-control.js


const txExplicitControl = defineRule({
    id: 'tx/explicit-control',
    summary: 'Leave transactions to the tool.',
    why: 'Consecutive statements of a migration already run in one transaction, together with the row that records them. A COMMIT in between makes part of '
        + 'them permanent before it is recorded, and a ROLLBACK undoes the record of what stays.',
    safe: 'Remove BEGIN and COMMIT. What must not share a transaction goes into a file of its own.',
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
            { sql: 'ROLLBACK TO SAVEPOINT before_load;\n' },
            { sql: 'CREATE PROCEDURE sales.load() AS $$\nBEGIN\n  DELETE FROM sales.stage;\n  COMMIT;\nEND;\n$$ LANGUAGE plpgsql;\n' },
        ],
    },
    kinds: ['begin', 'commit', 'rollback'],
    check(statement, context) {
        const { tokens, first, last, syntax: { tree } } = statement;
        // That one is refused for another reason: tx/savepoint.
        if (tree?.kind === 'Rollback' && tree.savepoint >= 0)
            return;
        const word = (0,tokenizer/* tokenText */.pA)(tokens, first).toUpperCase();
        context.report({
            at: { first, last },
            message: `${word} fights the transaction the tool opens; remove it${statement.row?.kind === 'rollback' ? ', with the statements it was to undo' : ''}.`,
            fix: isRemovable(statement) ? tx_explicit_control_removal(tokens, first, last) : undefined,
        });
    },
});
/** Without its ROLLBACK, what was to be undone would stay: that is for the author to decide. */
function isRemovable(statement) {
    return statement.row?.kind === 'begin' || statement.row?.kind === 'commit';
}
/** The statement with its semicolon, and with its line where nothing else is on it. */
function tx_explicit_control_removal(tokens, first, last) {
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

;// CONCATENATED MODULE: ./build/src/core/lint/rules/tx-external-ddl.js
/** What changes external schemas and tables commits by itself. */





const txExternalDdl = defineRule({
    id: 'tx/external-ddl',
    summary: 'Put changes of external tables and schemas into a migration of their own.',
    why: 'External tables live in the data catalog, not in the warehouse: Redshift refuses to create, alter, drop or fill them inside a transaction, and nothing rolls '
        + 'them back. The tool runs each alone, and the local statements around it lose their common transaction.',
    safe: 'Let one file hold the external objects and the next one the tables and views that read them.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html'),
    examples: {
        bad: [
            {
                sql: 'CREATE SCHEMA IF NOT EXISTS sales;\n'
                    + 'CREATE EXTERNAL TABLE lake.clicks (id BIGINT) STORED AS PARQUET LOCATION \'s3://example-lake/clicks/\';\n',
            },
            {
                before: 'CREATE EXTERNAL SCHEMA IF NOT EXISTS lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE default;',
                sql: 'INSERT INTO lake.region (code) VALUES (\'eu\');\nINSERT INTO sales.region (code) VALUES (\'eu\');\n',
            },
        ],
        good: [
            {
                sql: 'CREATE EXTERNAL SCHEMA IF NOT EXISTS lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE default;\n'
                    + 'CREATE EXTERNAL TABLE lake.clicks (id BIGINT) STORED AS PARQUET LOCATION \'s3://example-lake/clicks/\';\n',
            },
            { sql: 'INSERT INTO lake.region (code) VALUES (\'eu\');\nINSERT INTO sales.region (code) VALUES (\'eu\');\n' },
            {
                before: 'CREATE EXTERNAL SCHEMA IF NOT EXISTS lake FROM DATA CATALOG DATABASE \'lake\' IAM_ROLE default;',
                sql: 'INSERT INTO sales.clicks (id) SELECT id FROM lake.clicks;\nINSERT INTO sales.region (code) VALUES (\'eu\');\n',
            },
        ],
    },
    kinds: ['create-external-table', 'alter-external-table', 'create-external-schema', 'alter-external-schema', 'create-table', 'alter-table', 'drop-table', 'insert',
        'update', 'delete', 'merge', 'drop-schema', 'alter-schema', 'grant', 'revoke'],
    check(statement, context) {
        // Nothing else can be external where no external schema is known.
        if (statement.row?.runs === 'transaction' && !context.catalog.schemas.some(({ external }) => external))
            return;
        if (!isExternal(statement, context.index, context))
            return;
        const others = othersAround(context, (other, index) => isExternal(other, index, context));
        if (others === undefined)
            return;
        const { first, afterHead } = statement;
        context.report({ at: { first, last: Math.max(first, afterHead - 1) }, message: `${(0,describe/* what */.BB)(statement)} ${lossText(others)}; move it into a migration of its own.` });
    },
});
const ALWAYS = new Set(['create-external-table', 'alter-external-table', 'create-external-schema', 'alter-external-schema']);
/** A kind that only concerns what is external, or one that runs alone because of the schema it names. Iceberg is the business of iceberg/mixed. */
function isExternal(statement, index, context) {
    const { row } = statement;
    if (row === undefined || row.kind === 'call' || concernsIceberg(statement, context.catalog))
        return false;
    return ALWAYS.has(row.kind) || (row.runs === 'transaction' && fileRunOf(context)?.runsAlone(index) === true);
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/tx-in-routine.js
/** What needs a transaction of its own cannot run inside a procedure. */





const tx_in_routine_REFUSED = ['vacuum', 'alter-table-append', 'create-database', 'drop-database', 'create-external-table', 'prepare', 'set'];
const txInRoutine = defineRule({
    id: 'tx/in-routine',
    summary: 'Keep what needs its own transaction out of procedures.',
    why: 'A procedure runs inside a transaction, and Redshift refuses there whatever needs one of its own: VACUUM, ALTER TABLE APPEND, CREATE and DROP DATABASE, CREATE '
        + 'EXTERNAL TABLE, PREPARE, SET LOCAL. In EXECUTE it refuses COMMIT and ROLLBACK too. The procedure can be created all the same; it fails when it is called.',
    safe: 'Run these statements from a migration or from the scheduler, before or after the CALL. Instead of SET LOCAL write SET, or set the parameter with the SET '
        + 'clause of CREATE PROCEDURE.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-constraints.html'),
    examples: {
        bad: [
            { sql: 'CREATE PROCEDURE sales.sp_tidy() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\n  VACUUM sales.stage;\nEND;\n$$ LANGUAGE plpgsql;\n' },
            { sql: 'CREATE PROCEDURE sales.sp_move() AS $$\nBEGIN\n  ALTER TABLE sales.orders APPEND FROM sales.stage;\nEND;\n$$ LANGUAGE plpgsql;\n' },
            { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\n  EXECUTE \'COMMIT\';\nEND;\n$$ LANGUAGE plpgsql;\n' },
            { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  SET LOCAL query_group TO \'load\';\n  DELETE FROM sales.stage WHERE is_loaded;\nEND;\n$$ LANGUAGE plpgsql;\n' },
        ],
        good: [
            { sql: 'VACUUM sales.stage;\n' },
            { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  SET query_group TO \'load\';\n  DELETE FROM sales.stage WHERE is_loaded;\n  ANALYZE sales.stage;\nEND;\n$$ LANGUAGE plpgsql;\n' },
            { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  -- VACUUM sales.stage;\n  TRUNCATE sales.stage;\nEND;\n$$ LANGUAGE plpgsql;\n' },
        ],
    },
    kinds: ['create-procedure', ...tx_in_routine_REFUSED],
    routines: true,
    check(statement, context) {
        const { tree } = statement.syntax;
        if (!context.isInRoutine)
            return tree?.kind === 'CreateProcedure' && tree.body !== null ? checkDynamic(tree.body, context) : undefined;
        const name = refused(statement);
        if (name === undefined)
            return;
        const { first, last } = statement;
        context.report({ at: { first, last }, message: `${name} cannot run inside a procedure: the CALL will fail; run it from a migration or a schedule.` });
    },
});
/** What stands in EXECUTE as one string is known before it runs. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html */
function checkDynamic({ block, tokens }, context) {
    if (block === null)
        return;
    (0,nodes/* walk */.GG)(block, (node) => {
        if (node.kind === 'PlExecute' && node.command?.kind === 'Literal' && node.command.type === 'string') {
            const [command] = (0,sql_file/* parseSql */.eg)('', stringContent(tokens, node.command.first)).statements;
            const name = command === undefined ? undefined : inExecute(command);
            if (name !== undefined)
                context.report({ tokens, at: node.command, message: `${name} cannot run in EXECUTE: the CALL will fail; ${name === 'COMMIT' || name === 'ROLLBACK' ? 'write it as a statement of its own.' : 'run it from a migration or a schedule.'}` });
        }
        return node.kind !== 'PlSql';
    });
}
function inExecute(command) {
    const kind = command.row?.kind;
    if (kind === 'commit' || kind === 'rollback')
        return kind.toUpperCase();
    return kind !== undefined && tx_in_routine_REFUSED.includes(kind) ? refused(command) : undefined;
}
function refused({ row, tokens, first, syntax: { tree } }) {
    switch (row?.kind) {
        case 'set': return tree?.kind === 'SetParameter' && tree.scope === 'local' ? 'SET LOCAL' : undefined;
        case 'alter-table-append': return 'ALTER TABLE APPEND';
        case 'vacuum':
        case 'prepare': return (0,tokenizer/* tokenText */.pA)(tokens, first).toUpperCase();
        default: return row?.kind.replaceAll('-', ' ').toUpperCase();
    }
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/tx-procedure-mode.js
/** What the transaction mode of a procedure does not go with. */






const txProcedureMode = defineRule({
    id: 'tx/procedure-mode',
    summary: 'Choose options of a procedure that go with its transaction mode.',
    why: 'Redshift refuses NONATOMIC together with SECURITY DEFINER or SET, refuses COMMIT, ROLLBACK and TRUNCATE in a procedure that has a SET clause, and fails a call '
        + 'between two procedures of which one is NONATOMIC and the other is not.',
    safe: 'Give all procedures that call each other the same mode. In place of the SET clause write SET as the first statement of the body; for SECURITY DEFINER keep the '
        + 'default mode.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_PROCEDURE.html'),
    examples: {
        bad: [
            { sql: 'CREATE PROCEDURE sales.sp_load() NONATOMIC AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEND;\n$$ LANGUAGE plpgsql SET query_group TO \'load\';\n' },
            { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\n  COMMIT;\nEND;\n$$ LANGUAGE plpgsql SET query_group TO \'load\';\n' },
            {
                before: 'CREATE PROCEDURE sales.sp_step() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEND;\n$$ LANGUAGE plpgsql;',
                sql: 'CREATE PROCEDURE sales.sp_load() NONATOMIC AS $$\nBEGIN\n  CALL sales.sp_step();\nEND;\n$$ LANGUAGE plpgsql;\n',
            },
        ],
        good: [
            { sql: 'CREATE PROCEDURE sales.sp_load() AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEND;\n$$ LANGUAGE plpgsql SET query_group TO \'load\';\n' },
            { sql: 'CREATE PROCEDURE sales.sp_load() NONATOMIC AS $$\nBEGIN\n  SET query_group TO \'load\';\n  DELETE FROM sales.stage WHERE is_loaded;\n  COMMIT;\nEND;\n$$ LANGUAGE plpgsql SECURITY INVOKER;\n' },
            {
                before: 'CREATE PROCEDURE sales.sp_step() NONATOMIC AS $$\nBEGIN\n  DELETE FROM sales.stage WHERE is_loaded;\nEND;\n$$ LANGUAGE plpgsql;',
                sql: 'CREATE PROCEDURE sales.sp_load() NONATOMIC AS $$\nBEGIN\n  CALL sales.sp_step();\n  CALL sales.sp_other();\nEND;\n$$ LANGUAGE plpgsql;\n',
            },
        ],
    },
    kinds: ['create-procedure', 'call'],
    routines: true,
    check(statement, context) {
        const { tokens, syntax: { tree } } = statement;
        if (!context.isInRoutine && tree?.kind === 'CreateProcedure')
            checkOptions(tokens, tree, context);
        else if (context.isInRoutine && tree?.kind === 'CallProcedure' && tree.name !== null)
            checkCall(tokens, tree.name, context);
    },
});
function checkOptions(tokens, procedure, context) {
    const { nonatomic, options, body } = procedure;
    const setting = options.find(({ name }) => name === 'set');
    if (nonatomic) {
        for (const option of options) {
            const name = option === setting ? 'SET' : option.name === 'security definer' ? 'SECURITY DEFINER' : undefined;
            if (name !== undefined)
                context.report({ at: option, message: `A NONATOMIC procedure takes no ${name}; remove one of the two.` });
        }
    }
    else if (setting !== undefined && body !== null) {
        const [ending] = (0,body_facts/* bodyFacts */.w)(body).endsTransaction;
        if (ending === undefined)
            return;
        const word = (0,tokenizer/* tokenText */.pA)(ending.tokens, ending.first).toUpperCase();
        context.report({ at: setting, message: `A procedure with a SET clause cannot ${word}, as this one does; write SET as the first statement of its body instead.` });
    }
}
/** A call from the body of one procedure to another: nobody knows which of several of one name is meant, so all of them must differ. */
function checkCall(tokens, called, context) {
    const caller = context.file.statements[context.index]?.syntax.tree;
    if (caller?.kind !== 'CreateProcedure' || (0,tree_text/* holdsTemplate */.hn)(tokens, called))
        return;
    const name = (0,tree_text/* objectName */.Hd)(tokens, called);
    const routines = context.catalog.routines(name);
    if (routines.length === 0 || routines.some(({ kind, nonatomic }) => kind !== 'procedure' || nonatomic === caller.nonatomic))
        return;
    // One that the file defines anew further down is not the one that will be called.
    const isReplaced = (other) => other.row?.kind === 'create-procedure' && (0,describe/* targetName */.je)(other) === (0,sql_relations/* relationName */.CJ)(name);
    if (context.file.statements.slice(context.index + 1).some(isReplaced))
        return;
    const [theirs, own] = caller.nonatomic ? ['is not NONATOMIC', 'is'] : ['is NONATOMIC', 'is not'];
    context.report({ at: called, message: `${(0,sql_relations/* relationName */.CJ)(name)} ${theirs} and the procedure that calls it ${own}; Redshift fails such a call, so give both the same mode.` });
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/tx-savepoint.js
/** Redshift has no savepoints. */

const txSavepoint = defineRule({
    id: 'tx/savepoint',
    summary: 'Do without savepoints.',
    why: 'Redshift has no subtransactions: SAVEPOINT and ROLLBACK TO SAVEPOINT are refused, at the top level and in procedures.',
    safe: 'Split the work into migrations, each of which commits or rolls back as a whole; in a procedure, catch the error with EXCEPTION WHEN OTHERS, which rolls back '
        + 'the whole transaction, or make the procedure NONATOMIC.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html'),
    examples: {
        bad: [
            { sql: 'SAVEPOINT before_load;\n' },
            { sql: 'DELETE FROM sales.region WHERE id = 1;\nROLLBACK TO SAVEPOINT before_load;\n' },
        ],
        good: [
            { sql: 'ROLLBACK;\n' },
            { sql: 'ABORT TRANSACTION;\n' },
            { sql: 'SELECT savepoint FROM sales.journey;\n' },
        ],
    },
    kinds: ['savepoint', 'rollback'],
    mentions: ['savepoint', 'rollback'],
    routines: true,
    check({ first, last, syntax: { tree } }, context) {
        if (tree?.kind === 'Savepoint')
            context.report({ at: { first, last }, message: 'Redshift has no savepoints; remove SAVEPOINT, or split the migration where it may fail.' });
        if (tree?.kind === 'Rollback' && tree.savepoint >= 0) {
            context.report({ at: { first, last }, message: 'Redshift cannot roll back to a savepoint; remove it, with the statements it was to undo.' });
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/tx-truncate.js
/** TRUNCATE commits, and with it everything before it. */





const txTruncate = defineRule({
    id: 'tx/truncate',
    summary: 'Put TRUNCATE into a migration of its own.',
    why: 'TRUNCATE commits the transaction it runs in. What stands before it in the migration is permanent from then on, and a failure after it leaves the '
        + 'migration half applied; a DELETE rolls back with its neighbours.',
    safe: 'Let the file hold nothing but the TRUNCATE, or begin with it and follow it by what fills the table again; where both must happen or neither, use DELETE.',
    severity: 'warning',
    since: '0.1.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html'),
    examples: {
        bad: [
            { sql: 'INSERT INTO sales.region (code) VALUES (\'eu\');\nTRUNCATE sales.stage;\n' },
            { sql: 'UPDATE sales.load SET is_done = true WHERE id = 7;\nSHOW search_path;\nTRUNCATE TABLE sales.stage;\n' },
        ],
        good: [
            { sql: 'TRUNCATE sales.stage;\nINSERT INTO sales.stage (id) SELECT id FROM sales.orders;\n' },
            { sql: 'INSERT INTO sales.region (code) VALUES (\'eu\');\nDELETE FROM sales.stage WHERE is_loaded;\n' },
            { sql: 'SET statement_timeout TO 60000;\nTRUNCATE sales.stage;\n' },
            { sql: '-- redshift-devops: no-transaction\nINSERT INTO sales.region (code) VALUES (\'eu\');\nTRUNCATE sales.stage;\n' },
        ],
    },
    kinds: ['truncate'],
    check(statement, context) {
        if (isRemote(statement))
            return;
        const before = uncommittedBefore(context);
        const earliest = before.at(-1);
        if (earliest === undefined || (0,directives/* saysNoTransaction */.u)(context.file))
            return;
        const what = before.length === 1 ? `a statement before it (line ${earliest.range.start.line})` : `${before.length} statements before it (from line ${earliest.range.start.line})`;
        context.report({
            at: { first: statement.first, last: statement.last },
            message: `TRUNCATE commits ${what}; move it into its own migration, or use DELETE.`,
        });
    },
});
/**
 * The statements of the file that would still roll back when the TRUNCATE comes, last first. One that runs alone ends the search: it has
 * committed, and with it all before it. A statement nobody recognises is not counted, nor one that makes a temporary table.
 */
function uncommittedBefore({ file, index }) {
    const found = [];
    for (let at = index - 1; at >= 0; at--) {
        const statement = file.statements[at];
        if (statement?.row === undefined)
            continue;
        if (statement.row.runs === 'standalone')
            break;
        if (!WITHOUT_EFFECT.has(statement.row.kind) && !(0,file_facts/* createsTemporary */.H)(statement))
            found.push(statement);
    }
    return found;
}
/**
 * `database.schema.table` is a table of a datashare, whose TRUNCATE takes part in the transaction.
 * https://docs.aws.amazon.com/redshift/latest/dg/considerations-datashare-reads-writes.html
 */
function isRemote({ tokens, afterHead, last }) {
    return (0,classify/* skipName */.Dn)(tokens, afterHead, last) - afterHead > 3;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/tx-vacuum.js
/** VACUUM cannot share a transaction, so what stands around it does not commit together either. */


const txVacuum = defineRule({
    id: 'tx/vacuum',
    summary: 'Put VACUUM at the end of a migration or into one of its own.',
    why: 'Redshift refuses VACUUM inside a transaction, so the tool runs it alone. In the middle of a migration it cuts the transaction in two: what stands before '
        + 'it is committed, and stays when what stands after it fails. It also takes long and must wait for other VACUUMs.',
    safe: 'Write VACUUM as the last statement, where everything else has committed together, or leave it out: Redshift vacuums by itself when it is idle.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_VACUUM_command.html'),
    examples: {
        bad: [
            { sql: 'DELETE FROM sales.orders WHERE status = \'test\';\nVACUUM DELETE ONLY sales.orders;\nINSERT INTO sales.region (code, name) VALUES (\'eu\', \'Europe\');\n' },
            { sql: 'INSERT INTO sales.region (code, name) VALUES (\'eu\', \'Europe\');\nVACUUM sales.region;\nVACUUM sales.orders;\nINSERT INTO sales.channel (code) VALUES (\'web\');\n' },
        ],
        good: [
            { sql: 'DELETE FROM sales.orders WHERE status = \'test\';\nVACUUM DELETE ONLY sales.orders;\nANALYZE sales.orders;\n' },
            { sql: 'VACUUM sales.orders;\nVACUUM sales.region;\n' },
            { sql: 'VACUUM REINDEX sales.orders;\nINSERT INTO sales.region (code, name) VALUES (\'eu\', \'Europe\');\n' },
            { sql: '-- redshift-devops: no-transaction\nDELETE FROM sales.orders WHERE status = \'test\';\nVACUUM sales.orders;\nINSERT INTO sales.region (code, name) VALUES (\'eu\', \'Europe\');\n' },
        ],
    },
    kinds: ['vacuum'],
    check({ first, last }, context) {
        const others = othersAround(context, ({ row }) => row?.kind === 'vacuum');
        if (others === undefined || others.before.count === 0 || others.after.count === 0)
            return;
        context.report({
            at: { first, last },
            message: `VACUUM runs alone and cuts the migration in two: ${counted(others.before, 'before')} stay${others.before.count === 1 ? 's' : ''} when `
                + `${failing(others.after)}; move it to the end or into a migration of its own.`,
        });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/types-date-as-text.js
/** Dates and times kept as text. */




const typesDateAsText = defineRule({
    id: 'types/date-as-text',
    summary: 'Keep dates and times in DATE and TIMESTAMP columns.',
    why: 'DATE takes four bytes and TIMESTAMP eight, and both compare and compress better than text. Text takes any value, 31 February among them, and every query that counts days '
        + 'has to convert it, which hides the column from the block filter.',
    safe: 'DATE, TIMESTAMP or TIMESTAMPTZ. COPY reads other formats with DATEFORMAT and TIMEFORMAT; a staging table may keep the text.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-timestamp-date-columns.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, order_date VARCHAR(10) NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN shipped_at CHAR(19);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, order_date DATE NOT NULL, shipped_at TIMESTAMP NOT NULL);' },
            { sql: 'CREATE TABLE staging.orders (id BIGINT NOT NULL, order_date VARCHAR(10) NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, date_format VARCHAR(20) NOT NULL, is_due_date CHAR(1) NOT NULL, raw_order_date VARCHAR(20) NOT NULL);' },
        ],
    },
    kinds: DEFINES_COLUMNS,
    check(statement, context) {
        const { tokens, syntax: { tree } } = statement;
        if (tree?.kind !== 'CreateTable' && tree?.kind !== 'AlterTable')
            return;
        for (const { name, type, definition } of columnsDefinedBy(statement, context)) {
            const column = (0,tokenizer/* foldedName */.mw)(tokens, name);
            if (definition === null || !isOfTime(column))
                continue;
            const { family, size } = writtenType(tokens, type);
            if ((family !== 'varchar' && family !== 'char') || type.args.length === 0 || size === undefined || size < SHORTEST)
                continue;
            if (isPassing(tokens, tree.name, tree.kind === 'CreateTable' && tree.temporary))
                return;
            context.report({
                at: { first: type.first, last: type.last },
                message: `${column} keeps a date as text, which takes more room, any value, and a conversion in every query; write ${DAYS.has(wordsOf(column).at(-1) ?? '') ? 'DATE' : 'TIMESTAMP'}.`,
            });
        }
    },
});
/** `20260131` */
const SHORTEST = 8;
const DAYS = new Set(['date', 'dt']);
const TIMES = new Set(['date', 'dt', 'datetime', 'timestamp', 'ts', 'at']);
/** A column that says it holds the text. */
const TEXTS = new Set(['raw', 'text', 'str', 'string', 'source', 'original', 'display', 'formatted', 'label']);
function isOfTime(name) {
    const words = wordsOf(name);
    const last = words.at(-1) ?? '';
    // `at` and `ts` alone may be anything.
    return TIMES.has(last) && (words.length > 1 || last.length > 2) && !words.some((word) => TEXTS.has(word));
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/types-default-too-long.js





const typesDefaultTooLong = defineRule({
    id: 'types/default-too-long',
    summary: 'Make a column long enough for its default.',
    why: 'Lengths count bytes of UTF-8, and CHAR holds only characters of one byte. A row that leaves the column to its default fails, '
        + 'which may be long after the migration.',
    safe: 'VARCHAR(n), with n at least the bytes of the default.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, status VARCHAR(4) DEFAULT \'unknown\' NOT NULL);' },
            { sql: 'CREATE TABLE sales.stores (id BIGINT NOT NULL, city VARCHAR(7) DEFAULT \'München\' NOT NULL);' },
            { sql: 'ALTER TABLE sales.stores ADD COLUMN grade CHAR(2) DEFAULT \'é\' NOT NULL;' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, status VARCHAR(7) DEFAULT \'unknown\' NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, status CHAR(3) DEFAULT \'new   \' NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, owner VARCHAR(2) DEFAULT \'\'\'x\' NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, day VARCHAR(10) DEFAULT to_char(current_date, \'YYYY-MM-DD HH24\') NOT NULL);' },
        ],
    },
    kinds: DEFINES_COLUMNS,
    mentions: ['default'],
    check(statement, context) {
        const { tokens } = statement;
        for (const { name, type, definition } of columnsDefinedBy(statement, context)) {
            const value = definition === null ? undefined : optionOf(definition, 'default')?.value;
            if (value?.kind !== 'Literal' || value.type !== 'string')
                continue;
            const problem = misfit(tokens, type, value.first);
            if (problem !== undefined)
                context.report({ at: { first: value.first, last: value.last }, message: `The default of ${(0,tokenizer/* foldedName */.mw)(tokens, name)} ${problem}` });
        }
    },
});
function misfit(tokens, type, literal) {
    const { family, size } = writtenType(tokens, type);
    if (size === undefined || (family !== 'char' && family !== 'varchar'))
        return undefined;
    const written = (0,tokenizer/* tokenText */.pA)(tokens, literal);
    // An escape or a prefix says something else than it shows.
    if (tokens.kind[literal] !== tokenizer/* Shape */.yp.String || !written.startsWith('\'') || written.includes('\\'))
        return undefined;
    const value = stringContent(tokens, literal).replaceAll('\'\'', '\'');
    const bytes = Buffer.byteLength(value, 'utf8');
    if (family === 'char' && bytes > value.length)
        return `has characters of more than one byte, which CHAR does not hold; write VARCHAR(${bytes}) or more.`;
    // Blanks that are too many are cut off.
    const needed = Buffer.byteLength(value.replace(/ +$/, ''), 'utf8');
    return needed > size ? `is ${needed} bytes long, and the column holds ${size}; write ${family.toUpperCase()}(${needed}) or more.` : undefined;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/types-float-money.js
/** Amounts of money in floating point. */




const typesFloatMoney = defineRule({
    id: 'types/float-money',
    summary: 'Keep amounts of money in DECIMAL columns.',
    why: 'REAL and DOUBLE PRECISION store the nearest binary fraction: 0.1 is none. Sums are off by cents, and differ from run to run with the order in which the slices add.',
    safe: 'DECIMAL(18,2), or more decimals where prices have them. Up to 19 digits take 8 bytes, as DOUBLE PRECISION does.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_Numeric_types201.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, order_total DOUBLE PRECISION NOT NULL);' },
            { sql: 'ALTER TABLE sales.orders ADD COLUMN shipping_fee REAL;' },
            { sql: 'CREATE TABLE sales.refunds (id BIGINT NOT NULL, refunded_eur FLOAT8 NOT NULL);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, order_total DECIMAL(18,2) NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, tax_rate REAL NOT NULL, price_factor FLOAT NOT NULL, score_total DOUBLE PRECISION NOT NULL);' },
            { sql: 'CREATE TABLE sales.forecasts (id BIGINT NOT NULL, log_price DOUBLE PRECISION NOT NULL, predicted_revenue DOUBLE PRECISION NOT NULL);' },
        ],
    },
    kinds: DEFINES_COLUMNS,
    mentions: ['float', 'float4', 'float8', 'real', 'double'],
    check(statement, context) {
        const { tokens } = statement;
        for (const { name, type } of columnsDefinedBy(statement, context)) {
            const column = (0,tokenizer/* foldedName */.mw)(tokens, name);
            if (!isMoney(column))
                continue;
            const { family } = writtenType(tokens, type);
            if (family !== 'real' && family !== 'double precision')
                continue;
            context.report({ at: { first: type.first, last: type.last }, message: `${column} is an amount, and ${family.toUpperCase()} rounds it; write DECIMAL(18,2), or the digits it needs.` });
        }
    },
});
/** Last words of the names of amounts. */
const AMOUNTS = new Set([
    'amount', 'amt', 'price', 'cost', 'revenue', 'balance', 'salary', 'wage', 'fee', 'fees', 'payment', 'refund', 'invoice', 'subtotal', 'usd', 'eur', 'gbp', 'chf', 'jpy', 'cad', 'aud', 'cny', 'inr',
]);
/** What may stand before `total` to make it one. */
const BILLED = new Set(['order', 'invoice', 'grand', 'cart', 'bill', 'sub', 'payment', 'tax', 'price', 'cost']);
/** What makes a statistic of an amount, for which floating point is right. */
const STATISTICS = new Set([
    'avg', 'average', 'mean', 'median', 'stddev', 'std', 'var', 'variance', 'log', 'ln', 'norm', 'normalized', 'scaled', 'predicted', 'prediction', 'forecast', 'expected', 'estimated', 'est',
    'ratio', 'pct', 'percent', 'share', 'weight', 'rate',
]);
function isMoney(name) {
    const words = wordsOf(name);
    const isAmount = AMOUNTS.has(words.at(-1) ?? '') || (words.at(-1) === 'total' && BILLED.has(words.at(-2) ?? ''));
    return isAmount && !words.some((word) => STATISTICS.has(word));
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/types-length-limit.js




const typesLengthLimit = defineRule({
    id: 'types/length-limit',
    summary: 'Keep lengths and precisions within what Redshift has.',
    why: 'CHAR ends at 4096 bytes, VARCHAR at 65535, DECIMAL at 38 digits with 37 after the point and never more after it than in all. Redshift refuses the statement.',
    safe: 'VARCHAR(65535) for long text, SUPER for documents, VARBYTE for bytes; DECIMAL(38,10) for large numbers.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.notes (id BIGINT NOT NULL, body VARCHAR(100000) NOT NULL);' },
            { sql: 'CREATE TABLE sales.notes (id BIGINT NOT NULL, mark CHAR(5000) NOT NULL);' },
            { sql: 'CREATE TABLE sales.rates (id BIGINT NOT NULL, rate DECIMAL(40,4) NOT NULL);' },
            { sql: 'ALTER TABLE sales.rates ADD COLUMN share DECIMAL(4,6);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.notes (id BIGINT NOT NULL, body VARCHAR(65535) NOT NULL, mark CHAR(4096) NOT NULL, share DECIMAL(4,4) NOT NULL);' },
            { sql: 'CREATE TABLE sales.rates (id BIGINT NOT NULL, rate NUMERIC(38,37) NOT NULL, payload VARBYTE(100000) NOT NULL);' },
            { sql: 'CREATE TABLE sales.notes (id BIGINT NOT NULL, body VARCHAR(${length}) NOT NULL);' },
        ],
    },
    kinds: DEFINES_COLUMNS,
    routines: true,
    check(statement, context) {
        const { tokens } = statement;
        for (const { name, type } of columnsDefinedBy(statement, context)) {
            const problem = type.args.length === 0 ? undefined : excess(tokens, type);
            if (problem !== undefined)
                context.report({ at: { first: type.first, last: type.last }, message: `Redshift refuses the type of ${(0,tokenizer/* foldedName */.mw)(tokens, name)}: ${problem}` });
        }
    },
});
function excess(tokens, type) {
    const { family, size, scale } = writtenType(tokens, type);
    if (size === undefined)
        return undefined;
    if (family === 'char' && size > 4096)
        return 'CHAR ends at 4096 bytes; write VARCHAR.';
    if (family === 'varchar' && size > 65535)
        return 'VARCHAR ends at 65535 bytes; write VARCHAR(MAX), or SUPER for documents.';
    if (family !== 'decimal')
        return undefined;
    if (size > 38)
        return 'DECIMAL ends at 38 digits; write a smaller precision.';
    if (scale !== undefined && scale > size)
        return `it has more digits after the point (${scale}) than in all (${size}); DECIMAL(precision, scale) takes all of them first.`;
    return scale !== undefined && scale > 37 ? 'DECIMAL ends at 37 digits after the point; write a smaller scale.' : undefined;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/types-text.js
/** TEXT and a VARCHAR without a length hold 256 bytes, which the author of a PostgreSQL schema does not expect. */




const typesText = defineRule({
    id: 'types/text',
    summary: 'Give every character column its length.',
    why: 'Redshift stores TEXT and a VARCHAR without a length as VARCHAR(256), and BPCHAR as CHAR(256); lengths count bytes of UTF-8. A longer value makes '
        + 'the load fail months later. The fix writes down what the column is today; widen it when 256 bytes are too few.',
    safe: 'VARCHAR(n), with n the bytes of the longest value that may come: up to four for a character outside of English.',
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
            { sql: 'CREATE TABLE lake.notes (id INT, body VARCHAR) USING ICEBERG LOCATION \'s3://lake/notes/\';' },
        ],
    },
    kinds: DEFINES_COLUMNS,
    check(statement, context) {
        const { tokens } = statement;
        for (const { type } of columnsDefinedBy(statement, context)) {
            if (type.args.length > 0 || type.isArray)
                continue;
            const words = (0,tree_text/* typeWords */.yL)(tokens, type);
            const stored = STORED_AS.get(words);
            if (stored === undefined)
                continue;
            const isLower = (0,tokenizer/* tokenText */.pA)(tokens, type.first) === words.split(' ')[0];
            context.report({
                at: { first: type.first, last: type.last },
                message: `${words.toUpperCase()} is stored as ${stored}, in bytes; write the length the values need.`,
                fix: { start: tokens.start[type.first] ?? 0, end: tokens.end[type.last] ?? 0, text: isLower ? stored.toLowerCase() : stored },
            });
        }
    },
});
const STORED_AS = new Map([
    ...['text', 'varchar', 'character varying', 'char varying', 'nvarchar', 'national character varying', 'national char varying'].map((name) => [name, 'VARCHAR(256)']),
    ['bpchar', 'CHAR(256)'],
]);

;// CONCATENATED MODULE: ./build/src/core/lint/rules/types-varchar-bytes.js
/** The national types of other databases count characters; Redshift counts bytes. */





const typesVarcharBytes = defineRule({
    id: 'types/varchar-bytes',
    summary: 'Count bytes, not characters, in the length of a national character type.',
    why: 'Elsewhere NVARCHAR(n) holds n characters of any language. Redshift takes it for VARCHAR(n), which holds n bytes of UTF-8, and NCHAR(n) for CHAR(n), '
        + 'which holds no character of more than one byte.',
    safe: 'VARCHAR(n), with two bytes for an accented, Greek or Cyrillic letter, three for most Chinese and Japanese ones, four for an emoji.',
    severity: 'info',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.customers (id BIGINT NOT NULL, name NVARCHAR(40) NOT NULL);' },
            { sql: 'ALTER TABLE sales.customers ADD COLUMN initials NCHAR(2);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.customers (id BIGINT NOT NULL, name VARCHAR(160) NOT NULL);' },
            { sql: 'CREATE TABLE sales.customers (nchar VARCHAR(8) NOT NULL, country CHAR(2) NOT NULL);' },
            { sql: 'SELECT id::NVARCHAR(20) FROM sales.customers;' },
        ],
    },
    kinds: DEFINES_COLUMNS,
    mentions: ['nvarchar', 'nchar', 'national'],
    check(statement, context) {
        const { tokens } = statement;
        for (const { name, type } of columnsDefinedBy(statement, context)) {
            const [length] = type.args;
            if (length === undefined || !BEGINNINGS.has((0,tokenizer/* tokenText */.pA)(tokens, type.first).toLowerCase()))
                continue;
            const { family, size } = writtenType(tokens, type);
            if (size === undefined || (0,tokenizer/* tokenText */.pA)(tokens, length).toLowerCase() === 'max')
                continue;
            const words = (0,tree_text/* typeWords */.yL)(tokens, type).toUpperCase();
            const column = (0,tokenizer/* foldedName */.mw)(tokens, name);
            const at = { first: type.first, last: type.last };
            if (family === 'char')
                context.report({ at, message: `${words}(${size}) is CHAR(${size}), and ${column} can hold no character of more than one byte; write VARCHAR with the bytes its values need.` });
            else if (family === 'varchar')
                context.report({ at, message: `${words}(${size}) is VARCHAR(${size}): ${column} holds ${size} bytes, not ${size} characters; write VARCHAR with the bytes its values need.` });
        }
    },
});
const BEGINNINGS = new Set(['nchar', 'nvarchar', 'national']);

;// CONCATENATED MODULE: ./build/src/core/lint/rules/types-varchar-max.js




const typesVarcharMax = defineRule({
    id: 'types/varchar-max',
    summary: 'Size a character column for its longest value, not for the longest possible one.',
    why: 'Tables on disk are compressed, but the intermediate rows of a query are not: it reserves memory for the declared length and spills to disk. '
        + 'Here the column is a key or has the name of something short, or the table declares all its text at the maximum.',
    safe: 'VARCHAR(n), with n the bytes of the longest value that may come. It can be widened in place later: ALTER TABLE … ALTER COLUMN … TYPE VARCHAR(m).',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-smallest-column-size.html'),
    examples: {
        bad: [
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, country_code VARCHAR(MAX) NOT NULL);' },
            { sql: 'CREATE TABLE sales.visits (visit VARCHAR(65535) NOT NULL, seen_at TIMESTAMP NOT NULL) DISTKEY (visit);' },
            { sql: 'CREATE TABLE sales.tickets (subject VARCHAR(MAX) NOT NULL, body VARCHAR(MAX) NOT NULL, answer VARCHAR(MAX) NOT NULL);' },
        ],
        good: [
            { sql: 'CREATE TABLE sales.tickets (id BIGINT NOT NULL, subject VARCHAR(400) NOT NULL, body VARCHAR(MAX) NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, country_code VARCHAR(2) NOT NULL, country_code_note VARCHAR(65535) NOT NULL);' },
            { sql: 'CREATE TABLE staging.orders (id VARCHAR(MAX) NOT NULL, status VARCHAR(MAX) NOT NULL, city VARCHAR(MAX) NOT NULL);' },
            { sql: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, code VARCHAR(MAX) NOT NULL) USING ICEBERG LOCATION \'s3://lake/orders/\';' },
        ],
    },
    kinds: DEFINES_COLUMNS,
    check(statement, context) {
        const columns = columnsDefinedBy(statement, context);
        const widest = columns.filter(({ type }) => isWidest(statement.tokens, type));
        const [first] = widest;
        if (first === undefined)
            return;
        const { tokens } = statement;
        const table = createTableIn(statement);
        if (table !== undefined && isPassing(tokens, table.name, table.temporary))
            return;
        const keys = table === undefined ? types_varchar_max_NO_KEYS : types_varchar_max_keysOf(tokens, table);
        const short = widest.filter(({ name }) => keys.has((0,tokenizer/* foldedName */.mw)(tokens, name)) || isShort((0,tokenizer/* foldedName */.mw)(tokens, name)));
        for (const { name, type } of short) {
            const column = (0,tokenizer/* foldedName */.mw)(tokens, name);
            const what = keys.has(column) ? 'a key of its table' : 'short by its name';
            context.report({ at: { first: type.first, last: type.last }, message: `${column} is ${what}, and VARCHAR of 65535 bytes makes every query reserve memory for them; write the length its values need.` });
        }
        if (short.length > 0 || table === undefined || widest.length < PRACTICE || isSizing(statement, columns))
            return;
        context.report({
            at: { first: first.type.first, last: first.type.last },
            message: `All ${widest.length} character columns of the table have the maximum of 65535 bytes, for which every query reserves memory; write the lengths their values need.`,
        });
    },
});
/** So many columns at the maximum, and none below it, are a habit. */
const PRACTICE = 3;
const types_varchar_max_NO_KEYS = new Set();
function isWidest(tokens, type) {
    if (type.args.length === 0)
        return false;
    const { family, size } = writtenType(tokens, type);
    return family === 'varchar' && size === 65535;
}
/** Whether some character column has a length of its own. */
function isSizing({ tokens }, columns) {
    return columns.some(({ type }) => {
        const { family, size } = writtenType(tokens, type);
        return family === 'char' || (family === 'varchar' && size !== 65535);
    });
}
function types_varchar_max_keysOf(tokens, table) {
    const keys = new Set([...distributionKeys(tokens, table), ...sortKeys(tokens, table)].map(({ name }) => name));
    for (const { columns } of constraintsOf(table))
        if (columns !== null)
            for (const { name } of namedKeys(tokens, columns))
                keys.add(name);
    for (const element of table.elements) {
        if (element.kind === 'ColumnDef' && element.attributes.some((attribute) => attribute.kind === 'Constraint' && types_varchar_max_KEYS.has(attribute.type)))
            keys.add((0,tokenizer/* foldedName */.mw)(tokens, element.name));
    }
    return keys;
}
const types_varchar_max_KEYS = new Set(['primary key', 'unique', 'foreign key']);
/** Last words of the names of columns whose values are short. */
const SHORT = new Set(['id', 'uuid', 'guid', 'sku', 'code', 'country', 'currency', 'zip', 'zipcode', 'postcode', 'phone', 'status', 'gender', 'email', 'city']);
function isShort(name) {
    return SHORT.has(wordsOf(name).at(-1) ?? '');
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/udf-python.js
/** Functions in Python inside of Redshift: they have ended. */


const udfPython = defineRule({
    id: 'udf/python',
    summary: 'Write functions in SQL, or as Lambda functions.',
    why: 'Redshift refuses new functions and libraries in Python since patch 198, and has supported none since 30 June 2026.',
    safe: 'CREATE FUNCTION … LANGUAGE sql for an expression; for Python, a Lambda function and CREATE EXTERNAL FUNCTION … LAMBDA \'name\' IAM_ROLE default.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/mgmt/behavior-changes.html'),
    examples: {
        bad: [
            { sql: 'CREATE FUNCTION sales.f_net (gross FLOAT) RETURNS FLOAT STABLE AS $$ return gross / 1.19 $$ LANGUAGE plpythonu;' },
            { sql: 'CREATE LIBRARY f_tax LANGUAGE plpythonu FROM \'${libraries}/f_tax.zip\' IAM_ROLE default;' },
        ],
        good: [
            { sql: 'CREATE FUNCTION sales.f_net (DECIMAL(12,2)) RETURNS DECIMAL(12,2) STABLE AS $$ SELECT $1 / 1.19 $$ LANGUAGE sql;' },
            { sql: 'CREATE EXTERNAL FUNCTION sales.f_net (DECIMAL(12,2)) RETURNS DECIMAL(12,2) STABLE LAMBDA \'f_net\' IAM_ROLE default;' },
            { sql: 'DROP LIBRARY f_tax;' },
        ],
    },
    kinds: ['create-function', 'create-library'],
    check(statement, context) {
        const { tokens, first, afterHead, row, syntax: { tree } } = statement;
        if (row?.kind === 'create-library') {
            context.report({ at: { first, last: afterHead - 1 }, message: 'Redshift takes no Python libraries any more; put the code into a Lambda function and use CREATE EXTERNAL FUNCTION.' });
            return;
        }
        if (tree?.kind !== 'CreateFunction' || tree.language < 0 || !LANGUAGES.has((0,tokenizer/* foldedName */.mw)(tokens, tree.language)))
            return;
        context.report({
            at: { first: tree.language, last: tree.language },
            message: 'Redshift takes no functions in Python any more; write it in SQL, or as a Lambda function with CREATE EXTERNAL FUNCTION.',
        });
    },
});
const LANGUAGES = new Set(['plpythonu', 'plpython2u', 'plpython3u']);

;// CONCATENATED MODULE: ./build/src/core/lint/rules/view-lbv-broken.js



const viewLbvBroken = defineRule({
    id: 'view/lbv-broken',
    summary: 'Change the late-binding views that read a name together with the name.',
    why: 'A view WITH NO SCHEMA BINDING looks up what it reads each time it is queried. Nothing keeps anybody from dropping or renaming that; the readers of the view find out.',
    safe: 'Replace or drop the view in the same migration, or keep the old name: as a view over the renamed table, or as a column that is filled too.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html'),
    examples: {
        bad: [
            { sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;', before: 'CREATE VIEW bi.v_orders AS SELECT o.id, o.note FROM sales.orders o WITH NO SCHEMA BINDING;' },
            { sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;', before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders WITH NO SCHEMA BINDING;' },
            { sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;\nCREATE VIEW bi.v_orders AS SELECT id FROM sales.orders WITH NO SCHEMA BINDING;' },
        ],
        good: [
            {
                sql: 'ALTER TABLE sales.orders RENAME TO orders_old;\nALTER TABLE sales.orders_new RENAME TO orders;',
                before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders WITH NO SCHEMA BINDING;',
            },
            {
                sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;\nCREATE OR REPLACE VIEW bi.v_orders AS SELECT id, remark FROM sales.orders WITH NO SCHEMA BINDING;',
                before: 'CREATE VIEW bi.v_orders AS SELECT id, note FROM sales.orders WITH NO SCHEMA BINDING;',
            },
            { sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;', before: 'CREATE VIEW bi.v_orders AS SELECT o.id FROM sales.orders o WITH NO SCHEMA BINDING;' },
            { sql: 'ALTER TABLE sales.orders RENAME TO orders_2026;', before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;' },
            { sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders WITH NO SCHEMA BINDING;' },
        ],
    },
    kinds: [...LOSES, 'create-view'],
    mentions: ['drop', 'rename', 'binding'],
    check(statement, context) {
        if (statement.syntax.tree?.kind === 'CreateView')
            return checkView(statement, context);
        for (const loss of lossesIn(statement)) {
            if (loss.change === 'retype')
                continue;
            const broken = readersOf(loss, context.catalog).filter(({ lateBinding }) => lateBinding);
            if (broken.length === 0 || comesBack(loss, context))
                continue;
            const left = broken.filter((view) => !isSettledLater(view, context));
            if (left.length === 0)
                continue;
            context.report({
                at: loss.at,
                message: `This breaks the late-binding ${listed('view', left)}: ${lostName(loss)} is gone from here on; replace or drop what reads it in the same migration.`,
            });
        }
    },
});
/** Redshift creates a late-binding view over nothing without a word. */
function checkView(statement, context) {
    const { tree } = statement.syntax;
    if (tree?.kind !== 'CreateView' || !tree.noSchemaBinding)
        return;
    for (const { schema, name, at } of statement.references.relations) {
        const gone = at.last - at.first === 2 ? goneBefore({ schema, name }, context) : undefined;
        if (gone === undefined || isTakenLater({ schema, name }, context))
            continue;
        context.report({ at, message: `${schema}.${name} is ${gone.how} in line ${gone.line}, so every query of this view fails; read what is there instead.` });
    }
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/view-lbv-unqualified.js
/** A late-binding view that leaves a schema to the search path. */

const viewLbvUnqualified = defineRule({
    id: 'view/lbv-unqualified',
    summary: 'Write the schema of every relation that a late-binding view reads.',
    why: 'Redshift refuses to create a view WITH NO SCHEMA BINDING that reads a table or view without its schema: names are looked up when the view is queried, with the search '
        + 'path of whoever queries it.',
    safe: 'Write schema.table. The names of a WITH clause need no schema.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html'),
    examples: {
        bad: [
            { sql: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM orders WITH NO SCHEMA BINDING;' },
            { sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT o.id, c.name FROM sales.orders o JOIN customers c ON c.id = o.customer_id WITH NO SCHEMA BINDING;' },
        ],
        good: [
            { sql: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders WITH NO SCHEMA BINDING;' },
            { sql: 'CREATE VIEW bi.v_orders AS WITH recent AS (SELECT id, total FROM sales.orders) SELECT id, total FROM recent WITH NO SCHEMA BINDING;' },
            { sql: 'CREATE VIEW bi.v_lines AS SELECT o.id, line.sku FROM sales.orders o, o.lines line WITH NO SCHEMA BINDING;' },
            { sql: 'SET search_path TO sales;\nCREATE VIEW bi.v_orders AS SELECT id, total FROM orders;' },
        ],
    },
    kinds: ['create-view'],
    mentions: ['binding'],
    check(statement, context) {
        const { tree } = statement.syntax;
        if (tree?.kind !== 'CreateView' || !tree.noSchemaBinding)
            return;
        for (const { schema, name, at } of statement.references.relations) {
            if (schema === '')
                context.report({ at, message: `A view WITH NO SCHEMA BINDING needs the schema of ${name}; write schema.${name}.` });
        }
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/view-order-by.js
/** ORDER BY of a view orders nothing for those who query it. */


const viewOrderBy = defineRule({
    id: 'view/order-by',
    summary: 'Order rows in the query that reads a view, not in the view.',
    why: 'A query without an ORDER BY of its own has no order that one may rely on, also when the view it reads has one. The sort of all rows costs time in every query all the same.',
    safe: 'Leave ORDER BY out of the view. With LIMIT or TOP it chooses rows, and is needed.',
    severity: 'info',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_ORDER_BY_clause.html'),
    examples: {
        bad: [
            { sql: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders ORDER BY total DESC;' },
            { sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders UNION ALL SELECT id FROM sales.old_orders ORDER BY 1 WITH NO SCHEMA BINDING;' },
        ],
        good: [
            { sql: 'CREATE VIEW bi.v_top_orders AS SELECT id, total FROM sales.orders ORDER BY total DESC LIMIT 10;' },
            { sql: 'CREATE VIEW bi.v_top_orders AS SELECT TOP 10 id, total FROM sales.orders ORDER BY total DESC;' },
            { sql: 'CREATE VIEW bi.v_orders AS SELECT id, ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY placed_at) AS nth FROM sales.orders;' },
            { sql: 'SELECT id, total FROM sales.orders ORDER BY total DESC;' },
        ],
    },
    kinds: ['create-view'],
    check({ tokens, syntax: { status, tree } }, context) {
        if (status !== 'parsed' || tree?.kind !== 'CreateView' || tree.query === null)
            return;
        const query = withoutParentheses(tree.query);
        const { limit, offset, body } = query;
        const at = orderByClause(tokens, query);
        if (at === undefined || limit !== null || offset !== null || (body?.kind === 'Select' && body.top !== null))
            return;
        context.report({ at, message: 'The rows are sorted for every query of the view, and whoever needs the order must ask for it all the same; leave ORDER BY to the queries.' });
    },
});

;// CONCATENATED MODULE: ./build/src/core/lint/rules/view-plain-blocks-drop.js



const viewPlainBlocksDrop = defineRule({
    id: 'view/plain-blocks-drop',
    summary: 'Drop the views that read a table or column before you drop it.',
    why: 'A regular view is bound to the tables and columns it reads: without CASCADE Redshift refuses to drop them, and with it the view and its privileges go too. A view WITH '
        + 'NO SCHEMA BINDING is not bound, and fails for its readers instead.',
    safe: 'In the same migration drop the view by name, drop what it read, create the view without it, and repeat its grants.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_TABLE.html'),
    examples: {
        bad: [
            {
                sql: '-- lint-disable-next-line destructive/drop-table: replaced by sales.orders_2026\nDROP TABLE sales.orders;',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nCREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;',
            },
            {
                sql: '-- lint-disable-next-line destructive/drop-column: nobody reads it\nALTER TABLE sales.orders DROP COLUMN note;',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);\nCREATE VIEW bi.v_orders AS SELECT id, note FROM sales.orders;',
            },
        ],
        good: [
            {
                sql: '-- lint-disable-next-line destructive/drop-table: see sales.orders_2026\nDROP VIEW bi.v_orders;\n'
                    + '-- lint-disable-next-line destructive/drop-table: the same\nDROP TABLE sales.orders;',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL);\nCREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;',
            },
            {
                sql: '-- lint-disable-next-line destructive/drop-column: nobody reads it\nALTER TABLE sales.orders DROP COLUMN note;',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);\nCREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;',
            },
            {
                sql: 'ALTER TABLE sales.orders RENAME COLUMN note TO remark;',
                before: 'CREATE TABLE sales.orders (id BIGINT NOT NULL, note VARCHAR(80) NOT NULL);\nCREATE VIEW bi.v_orders AS SELECT id, note FROM sales.orders;',
            },
            {
                sql: '-- lint-disable-next-line destructive/drop-table: replaced by sales.orders_2026\nDROP TABLE sales.orders;',
                before: 'CREATE VIEW bi.v_orders AS SELECT id FROM crm.orders;',
            },
        ],
    },
    kinds: LOSES,
    mentions: ['drop'],
    check(statement, context) {
        const losses = lossesIn(statement);
        for (const loss of losses) {
            if (loss.change !== 'drop' || loss.cascades)
                continue;
            const bound = readersOf(loss, context.catalog).filter((view) => isBound(view) && !losses.some((other) => isDropOf(other, view)));
            if (bound.length === 0)
                continue;
            context.report({ at: loss.at, message: `Redshift refuses this because ${lostName(loss)} is read by ${listed('view', bound)}; drop what reads it first, and create that again without it.` });
        }
    },
});
/** A regular view that outlives the session. */
function isBound({ kind, lateBinding, name }) {
    return kind === 'view' && !lateBinding && !name.startsWith('#');
}
function isDropOf({ relation, column }, view) {
    return column === undefined && (0,sql_relations/* relationName */.CJ)(relation) === (0,sql_relations/* relationName */.CJ)(view);
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/view-replace-columns.js
/** CREATE OR REPLACE VIEW with other columns. */






const viewReplaceColumns = defineRule({
    id: 'view/replace-columns',
    summary: 'Replace a view with the same columns only.',
    why: 'CREATE OR REPLACE VIEW keeps the owner and the privileges of a view, and for that Redshift asks for the same columns: the same names and types in the same order, and none '
        + 'more. Anything else is refused.',
    safe: 'DROP VIEW, then CREATE VIEW, and repeat its GRANTs in the same migration; views that read it have to be dropped before it.',
    severity: 'error',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html'),
    examples: {
        bad: [
            { sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT id, total, placed_at FROM sales.orders;', before: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders;' },
            { sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT id, total AS amount FROM sales.orders;', before: 'CREATE VIEW bi.v_orders (id, total) AS SELECT id, total FROM sales.orders;' },
        ],
        good: [
            { sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT id, net + tax AS total FROM sales.orders WHERE id > 0;', before: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders;' },
            {
                sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT id, amount FROM sales.orders WITH NO SCHEMA BINDING;',
                before: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders WITH NO SCHEMA BINDING;',
            },
            {
                sql: 'DROP VIEW bi.v_orders;\nCREATE OR REPLACE VIEW bi.v_orders AS SELECT id, total AS amount FROM sales.orders;',
                file: 'R__v_orders.sql',
                before: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders;',
            },
            { sql: 'CREATE OR REPLACE VIEW bi.v_orders AS SELECT id, total FROM sales.orders;' },
        ],
    },
    kinds: ['create-view'],
    mentions: ['replace'],
    check(statement, context) {
        const { status, tree } = statement.syntax;
        if (status !== 'parsed' || tree?.kind !== 'CreateView' || !tree.orReplace || tree.noSchemaBinding)
            return;
        const known = replacedBy(statement, tree, context);
        const next = known?.columns === undefined ? undefined : view_replace_columns_columnsOf(statement, tree, context);
        if (known?.columns === undefined || next === undefined)
            return;
        const place = firstDifference(known.columns, next);
        if (place === undefined)
            return;
        const { origin, schema, name } = known;
        const has = `${schema}.${name} has the columns ${view_replace_columns_shown(known.columns)} since ${origin.path}, line ${origin.start.line}`;
        context.report({
            at: view_replace_columns_placeOf(statement, tree, place),
            message: `${has}, and CREATE OR REPLACE VIEW refuses ${view_replace_columns_shown(next)}; drop the view, create it and repeat its grants.`,
        });
    },
});
/** The regular view that is known under the name. */
function replacedBy({ tokens }, { name }, { catalog }) {
    if (name === null || name.first === name.last || (0,tree_text/* holdsTemplate */.hn)(tokens, name))
        return undefined;
    const { database, ...local } = (0,tree_text/* objectName */.Hd)(tokens, name);
    const known = database === '' ? catalog.view(local) : undefined;
    return known?.kind === 'view' && !known.lateBinding ? known : undefined;
}
/** The columns of the new view. A list after its name may be shorter than that of the query. */
function view_replace_columns_columnsOf({ tokens }, { query, columns }, { catalog }) {
    const given = query === null ? undefined : (0,query_columns/* queryColumns */.a)(tokens, query, catalog);
    return given === undefined ? undefined : [...columns.map(({ last }) => (0,tokenizer/* foldedName */.mw)(tokens, last)), ...given.slice(columns.length)];
}
/** Where the lists part; undefined where they do not, or where Redshift may call a column otherwise than it seems. */
function firstDifference(before, after) {
    for (let at = 0; at < Math.min(before.length, after.length); at++) {
        if (before[at] !== after[at] && isCertainName(before[at] ?? '') && isCertainName(after[at] ?? ''))
            return at;
    }
    return before.length === after.length ? undefined : Math.min(before.length, after.length);
}
/** The item that gives the column, where there is no star among them; the view's name otherwise. */
function view_replace_columns_placeOf({ first, last }, { name, columns, query }, place) {
    const items = query === null ? [] : outputItems(query);
    const item = items.some(({ expression }) => expression.kind === 'Star') ? undefined : items[place];
    return columns[place] ?? item ?? name ?? { first, last };
}
const view_replace_columns_SHOWN_MAX = 8;
function view_replace_columns_shown(names) {
    return `(${names.slice(0, view_replace_columns_SHOWN_MAX).join(', ')}${names.length > view_replace_columns_SHOWN_MAX ? ', …' : ''})`;
}

;// CONCATENATED MODULE: ./build/src/core/lint/rules/view-select-star.js






const viewSelectStar = defineRule({
    id: 'view/select-star',
    summary: 'Name the columns of a view.',
    why: 'A regular or materialized view keeps the columns a star stands for on the day it is created: later ones stay hidden, and none of them can be dropped while the view is '
        + 'there. A view WITH NO SCHEMA BINDING takes whatever columns there are when it is queried, so its readers change with every change of the table.',
    safe: 'List the columns. A star over a query that lists its columns itself does no harm.',
    severity: 'warning',
    since: '0.2.0',
    source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html'),
    examples: {
        bad: [
            { sql: 'CREATE VIEW bi.v_orders AS SELECT * FROM sales.orders;' },
            { sql: 'CREATE VIEW bi.v_orders AS SELECT o.*, c.name AS customer FROM sales.orders o JOIN sales.customers c ON c.id = o.customer_id WITH NO SCHEMA BINDING;' },
            { sql: 'CREATE VIEW bi.v_orders AS WITH recent AS (SELECT * FROM sales.orders WHERE placed_at > \'2026-01-01\') SELECT * FROM recent;' },
        ],
        good: [
            { sql: 'CREATE VIEW bi.v_orders AS SELECT id, total FROM sales.orders;' },
            { sql: 'CREATE VIEW bi.v_orders AS SELECT * FROM (SELECT id, total FROM sales.orders) AS o;' },
            { sql: 'CREATE VIEW bi.v_orders AS WITH recent AS (SELECT * FROM sales.orders WHERE placed_at > \'2026-01-01\') SELECT id, total FROM recent;' },
            { sql: 'CREATE VIEW bi.v_orders AS SELECT COUNT(*) AS orders FROM sales.orders o WHERE EXISTS (SELECT * FROM sales.lines l WHERE l.order_id = o.id);' },
            { sql: 'CREATE MATERIALIZED VIEW bi.mv_clicks AUTO REFRESH YES AS SELECT * FROM stream.clicks;' },
        ],
    },
    kinds: ['create-view', 'create-materialized-view'],
    check(statement, context) {
        const { tokens, syntax: { status, tree } } = statement;
        if (status !== 'parsed' || (tree?.kind !== 'CreateView' && tree?.kind !== 'CreateMaterializedView') || tree.query === null || tree.name === null)
            return;
        const view = shownName(tokens, tree.name);
        for (const { star, relations } of outputStars(tokens, tree.query)) {
            // The columns of a stream are always the same, and whether it is one shows only where it is known.
            if (tree.kind === 'CreateMaterializedView' && !relations.every((name) => isKnown(statement, name, context)))
                continue;
            const names = relations.map((name) => shownName(tokens, name)).join(' and ');
            const when = tree.kind === 'CreateView' && tree.noSchemaBinding ? 'takes the columns of * as they are when it is queried' : 'keeps the columns of * as they are today';
            context.report({ at: star, message: `${view} ${when.replace('*', names)}; list them instead of the star${view_select_star_hint(statement, relations, context)}.` });
        }
    },
});
function isKnown({ tokens }, name, { catalog }) {
    const { database, ...local } = (0,tree_text/* objectName */.Hd)(tokens, name);
    const relation = database === '' ? catalog.relation(local) : undefined;
    return relation !== undefined && relation.kind !== 'external-table';
}
const view_select_star_SHOWN_MAX = 8;
/** The columns of the one relation, where they are known and few enough to be read. */
function view_select_star_hint({ tokens }, [name, ...more], { catalog }) {
    if (name === undefined || more.length > 0)
        return '';
    const { database, ...local } = (0,tree_text/* objectName */.Hd)(tokens, name);
    const relation = database === '' ? catalog.relation(local) : undefined;
    const columns = relation === undefined || ((0,catalog_catalog/* isTable */.bI)(relation) && !relation.isComplete) ? [] : columnNames(relation);
    return columns.length === 0 || columns.length > view_select_star_SHOWN_MAX ? '' : `: ${columns.join(', ')}`;
}

;// CONCATENATED MODULE: ./build/src/core/lint/registry.js










































































































































const RULES = [
    alterAddIdentity,
    alterAddNotnullNodefault,
    alterAppendMismatch,
    alterColumnInKey,
    alterDropLastColumn,
    alterDuplicateColumn,
    alterEncodingBlocksWiden,
    alterExistingName,
    alterExternalTable,
    alterIfExists,
    alterInterleaved,
    alterMultiAction,
    alterMultiAdd,
    alterPkNullable,
    alterRewrite,
    alterSameEncoding,
    alterSameSize,
    alterSetDefault,
    alterShrinkVarchar,
    alterUnknownColumn,
    alterUnsupportedTypeChange,
    apiBatchSize,
    apiClientCommand,
    apiSessionState,
    apiStmtSize,
    apiTempTable,
    designCtasProps,
    designDistkeyConflict,
    designDistkeyMissing,
    designDistkeyNullable,
    designDistkeySkew,
    designDiststyleAllBig,
    designDuplicateColumn,
    designEncodeMixed,
    designIdentityOrder,
    designIdentityType,
    designInterleaved,
    designKeyType,
    designSortkeyEncoded,
    designTooManySortkeys,
    designTwoPrimaryKeys,
    designUnenforcedKey,
    designUnknownKeyColumn,
    destructiveCascade,
    destructiveDeleteNoWhere,
    destructiveDropColumn,
    destructiveDropKeyColumn,
    destructiveDropTable,
    destructiveRename,
    destructiveUnloadOverwrite,
    icebergMixed,
    idemIfExists,
    loadCopyMaxerror,
    loadCopyNoManifest,
    loadCopyNoload,
    loadInsertValues,
    loadOptionConflict,
    loadUnloadLimit,
    lockAlone,
    lockDdlDmlMix,
    lockHotTable,
    lockMode,
    lockOrder,
    lockView,
    mergeDupSource,
    mergeUnsupported,
    mvBaseChange,
    mvNotIncremental,
    mvRename,
    mvUnsupported,
    nameLength,
    nameMixedCaseQuoted,
    nameReserved,
    nameSystemColumn,
    nameUnknownColumn,
    nameUnknownRelation,
    nameUnqualified,
    opsOwner,
    opsPostSteps,
    pgAlterTable,
    pgCheck,
    pgExceptionHandlers,
    pgFunctions,
    pgIndex,
    pgLeaderNode,
    pgNow,
    pgOperators,
    pgSelect,
    pgSerial,
    pgTableOptions,
    pgTriggerRule,
    pgTypes,
    pgUpsert,
    pgWindowFrame,
    secCredentials,
    secGrantAll,
    secGrantExternal,
    secGrantOption,
    secGrantOptionGroup,
    secGrantPublic,
    secHardcodedAccount,
    secMaskOff,
    secPublicDatashare,
    secRecreateLosesGrants,
    secRecreateLosesPolicy,
    secRlsDetach,
    secRlsOff,
    secSecurityDefiner,
    secSuperuser,
    secSyslog,
    secUserPassword,
    shareBoundView,
    shareConsumerDdl,
    txAlterColumnType,
    txAppend,
    txCallUnknown,
    txDatabaseDdl,
    txExplicitControl,
    txExternalDdl,
    txInRoutine,
    txProcedureMode,
    txSavepoint,
    txTruncate,
    txVacuum,
    typesDateAsText,
    typesDefaultTooLong,
    typesFloatMoney,
    typesLengthLimit,
    typesText,
    typesVarcharBytes,
    typesVarcharMax,
    udfPython,
    viewLbvBroken,
    viewLbvUnqualified,
    viewOrderBy,
    viewPlainBlocksDrop,
    viewReplaceColumns,
    viewSelectStar,
];


/***/ }),

/***/ 2462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ TRAIT_BITS),
/* harmony export */   MC: () => (/* binding */ marksIn),
/* harmony export */   XO: () => (/* binding */ Trait),
/* harmony export */   tC: () => (/* binding */ traitsOfKeywords)
/* harmony export */ });
/* harmony import */ var _sql_keywords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3440);
/* harmony import */ var _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4306);
/* harmony import */ var _postgres_functions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8088);
/* harmony import */ var _postgres_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4612);
/**
 * What the tokens of a statement may hold, told in one pass: a rule that looks for something rare waits for its trait and is not asked before.
 * Never says no where the tree has it.
 */




const Trait = {
    /** A call of a function of PostgreSQL. */
    Call: 1,
    /** A word of the clauses that only PostgreSQL's SELECT has. */
    Clause: 2,
    /** An operator of JSON and arrays, or IS DISTINCT FROM. */
    Operator: 4,
    /** A word that numbers rows: the type `serial` under one of its names, or a function of sequences. */
    Serial: 8,
    /** A word that is a type of PostgreSQL. */
    Type: 16,
};
/** All of them; the bits above are free for others. */
const TRAIT_BITS = 31;
/** The traits of tokens `first..last`, and with them the bits that stand in the table for the kinds of the tokens. */
function marksIn(tokens, first, last, bits, row) {
    const { kind, start, end } = tokens;
    let marks = 0;
    // The rows of an INSERT are where VALUES belongs.
    let isInserted = row?.kind === 'insert';
    for (let at = first; at <= last; at++) {
        const each = kind[at] ?? 0;
        marks |= bits[each] ?? 0;
        if (each >= _sql_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .KEYWORD_BASE */ .ei) {
            if (each === K.values) {
                if (!isInserted || kind[at - 1] === _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .Shape */ .yp.LeftParen)
                    marks |= Trait.Clause;
                isInserted = false;
            }
            else if (each === K.distinct)
                marks |= kind[at + 1] === K.on ? Trait.Clause : kind[at - 1] === K.is || kind[at - 1] === K.not ? Trait.Operator : 0;
            else if (each === K.encode && kind[at + 1] === _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .Shape */ .yp.LeftParen)
                marks |= Trait.Call;
        }
        else if (each === _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .Shape */ .yp.Word || each === _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .Shape */ .yp.QuotedName)
            marks |= ofName(tokens, at);
        else if (each === _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .Shape */ .yp.Operator && (end[at] ?? 0) - (start[at] ?? 0) > 1 && OPERATORS.has((0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenText */ .pA)(tokens, at)))
            marks |= Trait.Operator;
    }
    return marks;
}
const K = { as: (0,_sql_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .keyword */ .Si)('as'), values: (0,_sql_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .keyword */ .Si)('values'), distinct: (0,_sql_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .keyword */ .Si)('distinct'), on: (0,_sql_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .keyword */ .Si)('on'), is: (0,_sql_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .keyword */ .Si)('is'), not: (0,_sql_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .keyword */ .Si)('not'), encode: (0,_sql_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .keyword */ .Si)('encode') };
/** Before a parenthesis it may be a function, after `::` or AS a type. */
function ofName(tokens, at) {
    const { kind, start, end } = tokens;
    const serial = (end[at] ?? 0) - (start[at] ?? 0) === SERIAL_LENGTH && SERIALS.has((0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(tokens, at)) ? Trait.Serial : 0;
    if (kind[at + 1] === _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .Shape */ .yp.LeftParen) {
        const called = TRAITS_OF_FUNCTIONS.get((0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(tokens, at));
        if (called !== undefined)
            return called | serial;
    }
    const before = kind[at - 1];
    const mayBeType = before === _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .Shape */ .yp.Operator || before === K.as || before === _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .Shape */ .yp.LeftParen || kind[at + 1] === _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .Shape */ .yp.String;
    return mayBeType && _postgres_types_js__WEBPACK_IMPORTED_MODULE_3__/* .LATER_TYPES */ .z.has((0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(tokens, at)) ? Trait.Type | serial : serial;
}
/** Those of them that are no keywords. */
const SERIALS = new Set(['serial2', 'serial4', 'serial8']);
const SERIAL_LENGTH = 7;
const TRAITS_OF_FUNCTIONS = new Map([
    ...[_postgres_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .ABSENT_FUNCTIONS */ .Ym, _postgres_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .LEADER_FUNCTIONS */ .EK, _postgres_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .CLOCK_FUNCTIONS */ .LA].flatMap((names) => [...names.keys()].map((name) => [name, Trait.Call])),
    ...[..._postgres_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .SEQUENCE_FUNCTIONS */ .gg].map((name) => [name, Trait.Call | Trait.Serial]),
]);
const OPERATORS = new Set(['->', '->>', '#>', '#>>', '@>', '<@']);
const CLAUSES = new Set(['filter', 'window', 'for']);
const SERIAL_WORDS = new Set(['serial', 'bigserial', 'smallserial']);
let known;
/** The traits of each keyword, in the order of the table. */
function traitsOfKeywords() {
    return (known ??= Uint8Array.from(_sql_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .KEYWORDS */ .d6, ({ word }) => {
        // Nearly every ENCODE is an attribute of a column, and no call.
        let traits = word === 'encode' ? 0 : TRAITS_OF_FUNCTIONS.get(word) ?? 0;
        if (CLAUSES.has(word))
            traits |= Trait.Clause;
        if (_postgres_types_js__WEBPACK_IMPORTED_MODULE_3__/* .LATER_TYPES */ .z.has(word))
            traits |= Trait.Type;
        return SERIAL_WORDS.has(word) ? traits | Trait.Serial : traits;
    }));
}


/***/ }),

/***/ 8706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ bodyFacts)
/* harmony export */ });
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3361);
/** What a catalog and the rules ask of a routine's body. */

const ENDS_TRANSACTION = new Set(['commit', 'rollback', 'truncate']);
/** All in source order. Says nothing about what was not read: see `isComplete`. */
function bodyFacts({ block, statements }) {
    const dynamic = [];
    if (block !== null) {
        (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .walk */ .GG)(block, (node) => {
            if ((node.kind === 'PlExecute' || node.kind === 'PlForExecute' || node.kind === 'PlOpen') && node.command !== null)
                dynamic.push(node.command);
            return node.kind !== 'PlSql';
        });
    }
    return {
        endsTransaction: statements.filter(({ row }) => ENDS_TRANSACTION.has(row.kind)),
        calls: statements.filter(({ row }) => row.kind === 'call'),
        dynamic,
    };
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


/***/ }),

/***/ 994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ objectName),
/* harmony export */   Nh: () => (/* binding */ nodesOf),
/* harmony export */   hn: () => (/* binding */ holdsTemplate),
/* harmony export */   qd: () => (/* binding */ nodeText),
/* harmony export */   yL: () => (/* binding */ typeWords)
/* harmony export */ });
/* harmony import */ var _keywords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3440);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3361);
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4306);
/** What nodes say: names folded, types as words, source text. */



/** The source text of a node, as written. */
function nodeText(tokens, { first, last }) {
    return last < first ? '' : (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .spanText */ .Cp)(tokens, first, last);
}
/** The last two parts of a name, folded; `schema` is '' when none is written, `database` too. */
function objectName(tokens, { first, last }) {
    return {
        database: last - first >= 4 ? (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedName */ .mw)(tokens, last - 4) : '',
        schema: last - first >= 2 ? (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedName */ .mw)(tokens, last - 2) : '',
        name: (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedName */ .mw)(tokens, last),
    };
}
/** Whether a template hides a part of the name, so that nobody knows what it names. */
function holdsTemplate(tokens, { first, last }) {
    for (let at = first; at <= last; at++)
        if (tokens.kind[at] === _tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.Template)
            return true;
    return false;
}
/** The words of a type without its length, lower case, one space between two: `timestamp with time zone`. */
function typeWords(tokens, { first, nameLast, args, last, isArray }) {
    const [firstArg] = args;
    if (first === nameLast && (firstArg === undefined || isArray))
        return wordOf(tokens, first);
    const words = [];
    for (let at = first; at <= nameLast; at++)
        words.push(wordOf(tokens, at));
    // The zone stands after the precision: `TIMESTAMP (6) WITH TIME ZONE`.
    if (firstArg !== undefined && !isArray)
        for (let at = (args.at(-1) ?? firstArg) + 2; at <= last; at++)
            words.push((0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenText */ .pA)(tokens, at).toLowerCase());
    return words.join(' ');
}
/** A token's text in lower case; nearly all are words of the keyword table, whose text is known. */
function wordOf(tokens, at) {
    const kind = tokens.kind[at] ?? 0;
    return kind >= _keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .KEYWORD_BASE */ .ei ? (0,_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .keywordOf */ .XL)(kind) : (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenText */ .pA)(tokens, at).toLowerCase();
}
const REMEMBERED = new WeakMap();
/**
 * All nodes of one kind in a statement's tree, in source order; none where there is no tree. The tree is walked once for all kinds, past its
 * columns and literals: most nodes are of these kinds, and nobody asks for all of them.
 */
function nodesOf(statement, kind) {
    const { syntax } = statement;
    const known = REMEMBERED.get(syntax) ?? sortByKind(syntax);
    return (known.get(kind) ?? []);
}
function sortByKind(syntax) {
    const sorted = new Map();
    const { tree } = syntax;
    if (tree !== null) {
        (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .walkBranches */ .io)(tree, (node) => {
            const same = sorted.get(node.kind);
            if (same === undefined)
                sorted.set(node.kind, [node]);
            else
                same.push(node);
        });
    }
    REMEMBERED.set(syntax, sorted);
    return sorted;
}


/***/ })

};
