export const id = 4163;
export const ids = [4163,1977];
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

/***/ 9831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cq: () => (/* binding */ PROJECT_INPUTS),
  fj: () => (/* binding */ join),
  Z9: () => (/* binding */ loadConfig),
  Y$: () => (/* binding */ loadMigrations),
  cX: () => (/* binding */ loadPlace),
  gi: () => (/* binding */ loadProject)
});

// EXTERNAL MODULE: ./build/src/core/config.js
var core_config = __webpack_require__(5167);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/sql/sql-file.js
var sql_file = __webpack_require__(7853);
// EXTERNAL MODULE: ./build/src/core/sql/relations.js
var relations = __webpack_require__(9171);
// EXTERNAL MODULE: ./build/src/core/migrate/bundle.js
var bundle = __webpack_require__(151);
// EXTERNAL MODULE: ./build/src/core/migrate/checksum.js
var checksum = __webpack_require__(8872);
// EXTERNAL MODULE: ./build/src/core/sql/describe.js
var describe = __webpack_require__(6613);
// EXTERNAL MODULE: ./build/src/core/sql/keywords.js
var keywords = __webpack_require__(3440);
// EXTERNAL MODULE: ./build/src/core/sql/tokenizer.js + 2 modules
var tokenizer = __webpack_require__(4306);
;// CONCATENATED MODULE: ./build/src/core/migrate/knowledge.js
/**
 * What the migrations themselves say about the warehouse that decides how a later statement may run: which schemas are external,
 * and which procedures end transactions.
 */



/** Whether a text can hold anything to learn from, so that thousands of applied files need not be parsed. */
function mayTeach(text) {
    return /external|procedure/i.test(text);
}
function learn(files) {
    const externalSchemas = new Set();
    const procedures = new Map();
    for (const file of files) {
        for (const statement of file.statements) {
            if (statement.row?.kind === 'create-external-schema')
                externalSchemas.add((0,describe/* targetName */.je)(statement));
            if (statement.row?.kind === 'create-procedure')
                procedures.set((0,describe/* targetName */.je)(statement), procedureMode(statement));
        }
    }
    return { externalSchemas, procedures };
}
/**
 * A NONATOMIC procedure commits each statement; COMMIT, ROLLBACK and TRUNCATE end the caller's transaction; what EXECUTE and CALL do is
 * not known here. https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html
 */
function procedureMode(statement) {
    const { tokens, afterHead, last } = statement;
    for (let at = afterHead; at <= last; at++) {
        if (tokens.kind[at] === NONATOMIC)
            return 'ends-transaction';
        const isBody = tokens.kind[at] === tokenizer/* Shape */.yp.DollarString || tokens.kind[at] === tokenizer/* Shape */.yp.String;
        if (isBody && (0,tokenizer/* tokenize */.qw)(bodyText((0,tokenizer/* tokenText */.pA)(tokens, at))).kind.some((kind) => ENDS.has(kind)))
            return 'ends-transaction';
    }
    return 'plain';
}
const NONATOMIC = (0,keywords/* keyword */.Si)('nonatomic');
const ENDS = new Set(['commit', 'rollback', 'truncate', 'execute', 'call', 'vacuum'].map(keywords/* keyword */.Si));
function bodyText(written) {
    if (written.startsWith("'"))
        return written.slice(1, -1).replaceAll("''", "'");
    const tag = written.slice(0, written.indexOf('$', 1) + 1);
    return written.slice(tag.length, -tag.length);
}

// EXTERNAL MODULE: ./build/src/core/migrate/migration.js
var migration = __webpack_require__(1619);
// EXTERNAL MODULE: ./build/src/core/migrate/migration-name.js
var migration_name = __webpack_require__(767);
// EXTERNAL MODULE: ./build/src/core/migrate/segments.js
var segments = __webpack_require__(1977);
;// CONCATENATED MODULE: ./build/src/core/migrate/migration-set.js
/**
 * All migrations of an environment, in the order they apply, with their segments made on demand.
 *
 * On an ordinary day thousands of migrations are applied and one is new: only its segments are ever made.
 */









class MigrationSet {
    sources;
    variables;
    /** Versioned ones by source and version, then repeatable ones by dependency. */
    ordered;
    undos;
    byId;
    segments = new Map();
    knowledge;
    /** Throws MIGRATION_NAME, MIGRATION_DUPLICATE or BUNDLE_INVALID. */
    constructor(sources, variables) {
        this.sources = sources;
        this.variables = variables;
        const perSource = sources.map(readSource);
        const all = perSource.flat();
        const versioned = perSource.flatMap((migrations) => byVersion(migrations, 'versioned'));
        this.undos = perSource.flatMap((migrations) => byVersion(migrations, 'undo'));
        this.ordered = [...versioned, ...byDependency(all.filter(({ kind }) => kind === 'repeatable'))];
        this.byId = indexById(all);
    }
    get(id) {
        return this.byId.get(id);
    }
    /** The segments of a migration. Throws what `makeSegments` throws. */
    segmentsOf(migration) {
        const known = this.segments.get(migration.id);
        if (known !== undefined)
            return known;
        this.knowledge ??= learn(this.teachers());
        const made = (0,segments/* makeSegments */.$)(migration.path, migration.parse(), this.variables, this.knowledge);
        this.segments.set(migration.id, made);
        return made;
    }
    *teachers() {
        for (const { files } of this.sources)
            for (const { path, text } of files)
                if (mayTeach(text))
                    yield* this.parsedFiles(path);
    }
    *parsedFiles(path) {
        for (const migration of this.ordered)
            if (migration.path === path)
                yield* migration.parse();
    }
}
function readSource(source) {
    if (source.kind === 'bundle')
        return source.files.flatMap(({ path, text }) => (0,bundle/* readBundle */.B)(path, text));
    const migrations = [];
    for (const { path, text } of source.files) {
        const name = (0,migration_name/* parseMigrationName */.pF)(path);
        if (name === undefined)
            continue;
        let parsed;
        migrations.push({ id: name.id, kind: name.kind, version: name.version, path, checksum: (0,checksum/* fileChecksum */.C)(text), parse: () => (parsed ??= [(0,sql_file/* parseSql */.eg)(path, text)]) });
    }
    return migrations;
}
function indexById(migrations) {
    const byId = new Map();
    for (const migration of migrations) {
        const other = byId.get(migration.id);
        if (other !== undefined)
            throw new errors/* AppError */.uV('MIGRATION_DUPLICATE', `${other.path} and ${migration.path} have the same id "${migration.id}"`, { at: { path: migration.path } });
        byId.set(migration.id, migration);
    }
    return byId;
}
/** The migrations of one kind and source by version. Throws MIGRATION_DUPLICATE: equal versions stand beside each other after sorting. */
function byVersion(migrations, kind) {
    const keyed = migrations.filter((migration) => migration.kind === kind).map((migration) => ({ migration, key: plainNumber(migration.version) }));
    // Thousands of plain numbers are compared much faster than thousands of lists of big integers.
    const arePlain = keyed.every(({ key }) => !Number.isNaN(key));
    keyed.sort(arePlain ? (a, b) => a.key - b.key : (a, b) => (0,migration/* compareVersions */.Z)(a.migration.version, b.migration.version));
    const sorted = keyed.map(({ migration }) => migration);
    for (let at = 1; at < sorted.length; at++) {
        const [before, after] = [sorted[at - 1], sorted[at]];
        if (before === undefined || after === undefined || (0,migration/* compareVersions */.Z)(before.version, after.version) !== 0)
            continue;
        throw new errors/* AppError */.uV('MIGRATION_DUPLICATE', `${before.path} and ${after.path} have the same version`, { at: { path: after.path } });
    }
    return sorted;
}
/** A version of one number that a double holds exactly, or NaN. */
function plainNumber([first = 0n, ...others]) {
    return others.length === 0 && first <= Number.MAX_SAFE_INTEGER ? Number(first) : NaN;
}
/** Repeatable migrations so that one comes after those whose relations it reads; by name where nothing binds them. */
function byDependency(migrations) {
    const sorted = [...migrations].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (sorted.length < 2)
        return sorted;
    const makers = new Map();
    for (const migration of sorted)
        for (const name of touched(migration, 'create'))
            makers.set(name, migration);
    const placed = new Set();
    const visiting = new Set();
    const place = (migration) => {
        // A circle cannot be ordered; the name decides, and the warehouse says what is missing.
        if (placed.has(migration) || visiting.has(migration))
            return;
        visiting.add(migration);
        for (const name of touched(migration, 'read')) {
            const maker = makers.get(name);
            if (maker !== undefined)
                place(maker);
        }
        visiting.delete(migration);
        placed.add(migration);
    };
    for (const migration of sorted)
        place(migration);
    return [...placed];
}
function touched(migration, access) {
    const names = new Set();
    for (const file of migration.parse()) {
        for (const statement of file.statements)
            for (const use of statement.relations)
                if (use.access === access)
                    names.add((0,relations/* relationName */.CJ)(use));
    }
    return names;
}

;// CONCATENATED MODULE: ./build/src/commands/project.js
/** What most commands begin with: the configuration, the environment and its migrations. */



/** The inputs that name configuration and environment, the same for every command. */
const PROJECT_INPUTS = {
    config: { kind: 'text', value: 'FILE', summary: 'The configuration file; default: redshift-devops.ini in this folder or above.' },
    environment: { kind: 'text', value: 'NAME', summary: 'The environment; default: the configuration’s default, or its only one.' },
};
/** Throws what `loadPlace` and `loadMigrations` throw. */
async function loadProject(files, inputs) {
    const place = await loadPlace(files, inputs);
    return { ...place, set: await loadMigrations(files, place) };
}
/** Throws CONFIG_NOT_FOUND, what `parseConfig` throws, and ENVIRONMENT_UNKNOWN. */
async function loadPlace(files, inputs) {
    const { config, root } = await loadConfig(files, inputs.config);
    const chosen = (0,core_config/* chooseEnvironment */.HB)(config, inputs.environment);
    const { warehouse } = chosen;
    const environment = warehouse.kind === 'embedded' ? { ...chosen, warehouse: withRoot(warehouse, root) } : chosen;
    return { config, environment, root };
}
function withRoot(target, root) {
    const { folder, s3Folder } = target;
    return { ...target, folder: folder === undefined ? undefined : join(root, folder), ...(s3Folder === undefined ? {} : { s3Folder: join(root, s3Folder) }) };
}
/** Throws FILE_UNREADABLE and what a `MigrationSet` throws. */
async function loadMigrations(files, { config, environment, root }) {
    const sources = await Promise.all(config.migrations.map((path) => loadSource(files, join(root, path))));
    return new MigrationSet(sources, environment.variables);
}
async function loadConfig(files, named) {
    const path = named ?? (await files.findUpward(core_config/* CONFIG_NAME */.fA));
    if (path === undefined || (await files.exists(path)) === undefined) {
        throw new errors/* AppError */.uV('CONFIG_NOT_FOUND', named === undefined ? `there is no ${core_config/* CONFIG_NAME */.fA} here or in a folder above` : `there is no file ${named}`);
    }
    const root = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '';
    return { config: (0,core_config/* parseConfig */.o4)(path, await files.read(path)), root };
}
async function loadSource(files, path) {
    const kind = await files.exists(path);
    if (kind === 'file')
        return { kind: 'bundle', path, files: [{ path, text: await files.read(path) }] };
    if (kind === undefined)
        throw new errors/* AppError */.uV('FILE_UNREADABLE', 'the configuration names this as migrations, and it does not exist', { at: { path } });
    const paths = (await files.list(path)).filter((each) => /\.sql$/i.test(each));
    return { kind: 'folder', path, files: await files.readAll(paths) };
}
/** A path of the configuration as seen from the working folder. */
function join(root, path) {
    return root === '' || path.startsWith('/') ? path : `${root.replace(/\/$/, '')}/${path}`;
}


/***/ }),

/***/ 5167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ chooseEnvironment),
/* harmony export */   fA: () => (/* binding */ CONFIG_NAME),
/* harmony export */   o4: () => (/* binding */ parseConfig)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9509);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3026);
/* harmony import */ var _ini_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8639);
/* harmony import */ var _server_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9939);
/** `redshift-devops.ini` as a value: read strictly, so that a typing mistake is an error with its line and never a silent default. */




/** The name that is looked for upward. */
const CONFIG_NAME = 'redshift-devops.ini';
/** Parses and checks a configuration file. Throws CONFIG_INVALID or CONFIG_SECRET with the line. */
function parseConfig(path, text) {
    const document = (0,_ini_js__WEBPACK_IMPORTED_MODULE_2__/* .parseIni */ .A)(text, { inlineComments: true, continuationLines: false });
    const fault = document.faults[0];
    if (fault !== undefined)
        throw invalid(path, fault.line, fault.message);
    const seen = new Set();
    const top = new Map();
    const lint = { failOn: 'error', disabled: new Set(), severities: new Map() };
    const environments = new Map();
    for (const section of document.sections) {
        if (seen.has(section.name))
            throw invalid(path, section.line, `section [${section.name}] is there twice`);
        seen.add(section.name);
        refuseSecrets(path, section.entries);
        refuseRepeats(path, section.entries);
        const environment = /^environment\.([A-Za-z0-9_-]+)$/.exec(section.name)?.[1];
        if (section.name === '')
            for (const entry of section.entries)
                readTop(path, entry, top);
        else if (section.name === 'lint')
            for (const entry of section.entries)
                readLint(path, entry, lint);
        else if (environment !== undefined)
            environments.set(environment, readEnvironment(path, environment, section.line, section.entries));
        else
            throw invalid(path, section.line, `unknown section [${section.name}]; sections are [lint] and [environment.<name>]`);
    }
    refuseSecondVote(path, document.sections);
    const defaultEnvironment = top.get('default');
    if (defaultEnvironment !== undefined && !environments.has(defaultEnvironment)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('CONFIG_INVALID', `default = ${defaultEnvironment}, but there is no section [environment.${defaultEnvironment}]`, { at: { path } });
    }
    return { path, migrations: list(top.get('migrations') ?? 'migrations'), tests: list(top.get('tests') ?? 'tests'), defaultEnvironment, lint, environments };
}
/** The environment asked for, or the default, or the only one. Throws ENVIRONMENT_UNKNOWN. */
function chooseEnvironment(config, name) {
    const names = [...config.environments.keys()];
    const chosen = name ?? config.defaultEnvironment ?? (names.length === 1 ? names[0] : undefined);
    const known = names.length === 0 ? 'it has none' : `it has ${names.join(', ')}`;
    if (chosen === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('ENVIRONMENT_UNKNOWN', `${config.path} does not say which environment is the default; ${known}`, { at: { path: config.path } });
    const environment = config.environments.get(chosen);
    if (environment === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('ENVIRONMENT_UNKNOWN', `${config.path} has no environment "${chosen}"; ${known}`, { at: { path: config.path } });
    return environment;
}
function invalid(path, line, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('CONFIG_INVALID', message, { at: { path, start: { line } } });
}
function list(value) {
    return value.split(',').map((part) => part.trim()).filter((part) => part !== '');
}
function readTop(path, entry, top) {
    if (!['migrations', 'tests', 'default'].includes(entry.key))
        throw invalid(path, entry.line, `unknown key "${entry.key}"; keys here are migrations, tests and default`);
    if (entry.value === '')
        throw invalid(path, entry.line, `${entry.key} has no value`);
    top.set(entry.key, entry.value);
}
function readLint(path, entry, lint) {
    const rule = /^severity\.([a-z-]+\/[a-z-]+)$/.exec(entry.key)?.[1];
    if (rule !== undefined)
        lint.severities.set(rule, readSeverity(path, entry));
    else if (entry.key === 'fail_on')
        lint.failOn = readSeverity(path, entry);
    else if (entry.key === 'disable')
        for (const id of list(entry.value))
            lint.disabled.add(id);
    else
        throw invalid(path, entry.line, `unknown key "${entry.key}"; keys in [lint] are fail_on, disable and severity.<rule>`);
}
function readSeverity(path, entry) {
    if (entry.value === 'error' || entry.value === 'warning' || entry.value === 'info')
        return entry.value;
    throw invalid(path, entry.line, `${entry.key} = ${entry.value}; it may be error, warning or info`);
}
function readEnvironment(path, name, line, entries) {
    const variables = new Map();
    const found = new Map();
    for (const entry of entries) {
        const variable = /^variables\.([A-Za-z_][A-Za-z0-9_.-]*)$/.exec(entry.key)?.[1];
        if (variable !== undefined)
            variables.set(variable, entry.value);
        else if (['warehouse', 'region', 'auth', 'approval', 'pull_request_approval', 'statement_timeout', 'embedded_s3'].includes(entry.key))
            found.set(entry.key, entry);
        else
            throw invalid(path, entry.line, `unknown key "${entry.key}"; keys of an environment are warehouse, region, auth, approval, pull_request_approval, statement_timeout, embedded_s3 and variables.<name>`);
    }
    const warehouse = found.get('warehouse');
    if (warehouse === undefined)
        throw invalid(path, line, `environment "${name}" has no warehouse`);
    const approval = readChoice(path, found.get('approval'), ['required', 'none'], 'none');
    const pullRequestApproval = readChoice(path, found.get('pull_request_approval'), ['clean', 'none'], 'none');
    return { name, warehouse: readTarget(path, warehouse, found), approval, pullRequestApproval, statementTimeoutMs: readTimeout(path, found.get('statement_timeout')), variables };
}
function readChoice(path, entry, choices, unset) {
    if (entry === undefined)
        return unset;
    const chosen = choices.find((choice) => choice === entry.value);
    if (chosen === undefined)
        throw invalid(path, entry.line, `${entry.key} = ${entry.value}; it may be ${choices.join(' or ')}`);
    return chosen;
}
function readTimeout(path, entry) {
    if (entry === undefined)
        return undefined;
    const ms = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(entry.value);
    if (ms === undefined)
        throw invalid(path, entry.line, `statement_timeout = ${entry.value}; it is ${_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORMS */ .n}`);
    return ms;
}
function readTarget(path, entry, found) {
    const [auth, s3] = [found.get('auth'), found.get('embedded_s3')];
    const embedded = /^embedded:(.+)$/.exec(entry.value)?.[1];
    if (embedded !== undefined) {
        if (auth !== undefined)
            throw invalid(path, auth.line, 'an embedded warehouse has no auth');
        const common = { ...(s3 === undefined ? {} : { s3Folder: s3.value }), label: entry.value };
        if (/^postgres(ql)?:/.test(embedded))
            return { kind: 'embedded', folder: undefined, server: readServer(path, entry.line, embedded), ...common };
        return { kind: 'embedded', folder: embedded === 'memory' ? undefined : embedded, ...common };
    }
    if (s3 !== undefined)
        throw invalid(path, s3.line, 'embedded_s3 is for an embedded warehouse; a real one reads S3 itself');
    const real = /^(redshift-serverless|redshift):\/\/([A-Za-z0-9:-]+)\/([^/\s]+)$/.exec(entry.value);
    if (real === null) {
        throw invalid(path, entry.line, `warehouse = ${entry.value}; it may be embedded:<folder>, embedded:memory, embedded:postgres://…, redshift-serverless://<workgroup>/<database> or redshift://<cluster>/<database>`);
    }
    const kind = real[1] === 'redshift' ? 'provisioned' : 'serverless';
    return { kind, name: real[2] ?? '', database: real[3] ?? '', region: found.get('region')?.value, auth: readAuth(path, auth, kind), label: entry.value };
}
function readServer(path, line, address) {
    const fault = (0,_server_address_js__WEBPACK_IMPORTED_MODULE_3__/* .serverAddressFault */ .O)(address);
    if (fault !== undefined)
        throw invalid(path, line, `the address of the PostgreSQL server cannot be used: ${fault}`);
    return address;
}
function readAuth(path, entry, kind) {
    if (entry === undefined || entry.value === 'iam')
        return { kind: 'iam' };
    const arn = /^secret:(arn:aws[a-z-]*:secretsmanager:\S+)$/.exec(entry.value)?.[1];
    if (arn !== undefined)
        return { kind: 'secret', arn };
    const user = /^dbuser:(\S+)$/.exec(entry.value)?.[1];
    if (user === undefined)
        throw invalid(path, entry.line, `auth = ${entry.value}; it may be iam, secret:<ARN> or dbuser:<name>`);
    if (kind === 'serverless')
        throw invalid(path, entry.line, 'a serverless workgroup has no dbuser; use iam or secret:<ARN>');
    return { kind: 'dbuser', name: user };
}
/** A role has one vote on a pull request: of two environments the one that is planned last would overrule the other. */
function refuseSecondVote(path, sections) {
    const [, second] = sections.flatMap(({ entries }) => entries).filter(({ key, value }) => key === 'pull_request_approval' && value !== 'none');
    if (second !== undefined)
        throw invalid(path, second.line, 'pull_request_approval is there for a second environment; a role has one vote on a pull request');
}
function refuseRepeats(path, entries) {
    const keys = new Set();
    for (const entry of entries) {
        if (keys.has(entry.key))
            throw invalid(path, entry.line, `key "${entry.key}" is there twice`);
        keys.add(entry.key);
    }
}
/** Keys and values that are secrets by their name or their form. The value is never repeated in the message. */
function refuseSecrets(path, entries) {
    for (const entry of entries) {
        const byName = /(^|[._-])(password|passwd|pwd|secret_access_key|access_key|access_key_id|token)$/i.test(entry.key);
        const byForm = /\b(AKIA|ASIA)[A-Z0-9]{16}\b|:\/\/[^/\s:]+:[^/\s@]+@|aws_secret_access_key/i.test(entry.value);
        if (byName || byForm)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('CONFIG_SECRET', `key "${entry.key}" holds a secret`, { at: { path, start: { line: entry.line } } });
    }
}


/***/ }),

/***/ 9509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   n: () => (/* binding */ DURATION_FORMS)
/* harmony export */ });
/** Durations as people write them: `30s`, `5m`, `1500ms`, `2h`. */
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** The most Redshift takes for `statement_timeout`. https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html */
const DURATION_MS_MAX = 2_147_483_647;
/** Milliseconds, at least 1; undefined for what is no duration. */
function parseDuration(text) {
    const [, amount, unit = ''] = /^(\d{1,10})(ms|s|m|h)$/.exec(text.trim()) ?? [];
    const ms = Number(amount) * (UNIT_MS[unit] ?? NaN);
    return ms >= 1 && ms <= DURATION_MS_MAX ? ms : undefined;
}
const DURATION_FORMS = 'a whole number with ms, s, m or h, as 30s or 5m';


/***/ }),

/***/ 8639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseIni)
/* harmony export */ });
/**
 * Reads INI text and keeps the line of everything, so that errors and SQL statements can name their place.
 *
 * Two readings of a value exist: in a configuration file it ends at an inline comment (` ;` or ` #`), in a bundle it is SQL, keeps its
 * semicolons and goes on over indented lines.
 */
const SECTION = /^\s*\[([^\]]*)\]\s*(?:[;#].*)?$/;
const ENTRY = /^(\s*)([^=:\s][^=]*?)(\s*)=([ \t]*)/;
/** Parses INI text; never throws, lines that fit nothing are faults. Line ends may be LF or CRLF. */
function parseIni(text, options) {
    const sections = [{ name: '', line: 1, entries: [] }];
    const faults = [];
    let offset = 0;
    for (const [index, rawLine] of text.split('\n').entries()) {
        const line = rawLine.endsWith('\r') ? rawLine.slice(0, -1) : rawLine;
        const entries = sections.at(-1)?.entries ?? [];
        const last = entries.at(-1);
        const header = SECTION.exec(line);
        if (options.continuationLines && last !== undefined && /^[ \t]+\S/.test(line)) {
            entries[entries.length - 1] = { ...last, value: last.value + blank(text.slice(last.valueOffset + last.value.length, offset)) + line };
        }
        else if (line.trim() === '' || /^\s*[;#]/.test(line)) {
            // A blank line or a comment.
        }
        else if (header !== null) {
            sections.push({ name: (header[1] ?? '').trim(), line: index + 1, entries: [] });
        }
        else {
            const entry = readEntry(line, index + 1, offset, options);
            if (entry === undefined)
                faults.push({ line: index + 1, message: `expected "key = value" or "[section]", found "${line.trim().slice(0, 60)}"` });
            else
                entries.push(entry);
        }
        offset += rawLine.length + 1;
    }
    return { sections, faults };
}
/** What lies between two lines of a value, comments among it, at its length: so an offset in the value is one in the file. */
function blank(text) {
    return text.replace(/[^\r\n]/g, ' ');
}
function readEntry(line, number, lineOffset, options) {
    const match = ENTRY.exec(line);
    if (match === null)
        return undefined;
    const rest = line.slice(match[0].length);
    const value = options.inlineComments ? withoutInlineComment(rest).trim() : rest.trimEnd();
    return { key: (match[2] ?? '').trim(), value, line: number, valueOffset: lineOffset + match[0].length };
}
function withoutInlineComment(value) {
    const comment = /(?:^|\s)[;#]/.exec(value);
    return comment === null ? value : value.slice(0, comment.index);
}


/***/ }),

/***/ 151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readBundle),
/* harmony export */   R: () => (/* binding */ movedPosition)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _ini_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8639);
/* harmony import */ var _sql_sql_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7853);
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8872);
/**
 * An INI bundle: one file in which each section is a migration and each key a statement.
 *
 * This is the form of AWS's "Guidance for DevOps on Amazon Redshift", kept so that its users can come as they are:
 * `[DDL_v01]` with `query0 = …`, `query1 = …`. Key order is file order; continuation lines are indented.
 */




/** The bundle's sections as versioned migrations, in file order. Throws BUNDLE_INVALID with the line. */
function readBundle(path, text) {
    const document = (0,_ini_js__WEBPACK_IMPORTED_MODULE_3__/* .parseIni */ .A)(text, { inlineComments: false, continuationLines: true });
    const fault = document.faults[0];
    if (fault !== undefined)
        throw invalid(path, fault.line, fault.message);
    const [head, ...sections] = document.sections;
    const stray = head?.entries[0];
    if (stray !== undefined)
        throw invalid(path, stray.line, `"${stray.key}" stands before the first section`);
    const seen = new Set();
    return sections.map((section, index) => {
        if (section.name === '')
            throw invalid(path, section.line, 'a section has no name');
        if (seen.has(section.name))
            throw invalid(path, section.line, `section [${section.name}] is there twice`);
        seen.add(section.name);
        return readSection(path, text, section, index);
    });
}
function readSection(path, text, section, index) {
    const keys = new Set();
    for (const { key, line } of section.entries) {
        if (keys.has(key))
            throw invalid(path, line, `key "${key}" is there twice in [${section.name}]`);
        keys.add(key);
    }
    return {
        id: `${path.slice(path.lastIndexOf('/') + 1)}/${section.name}`,
        kind: 'versioned',
        version: [BigInt(index)],
        path,
        checksum: (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__/* .fileChecksum */ .C)(section.entries.map(({ key, value }) => `${key}=${value}\n`).join('')),
        parse: () => parseSection(path, text, section),
    };
}
/**
 * A section as one SQL file: a text of the same length in which everything that is not SQL is blank and every key is a semicolon. So
 * lines and columns are those of the bundle, and only the lines before the section are to be added.
 */
function parseSection(path, text, { entries }) {
    const [head] = entries;
    if (head === undefined)
        return [];
    const offset = text.lastIndexOf('\n', head.valueOffset - 1) + 1;
    let sql = '';
    for (const { value, valueOffset } of entries)
        sql += `${blank(text.slice(offset + sql.length, valueOffset - 1))};${value}`;
    const origin = { line: head.line, column: 1, offset };
    const file = (0,_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSql */ .eg)(path, sql);
    return [{ ...file, statements: file.statements.map((statement) => statement.at(moved(statement.range, origin))) }];
}
function blank(text) {
    return text.replaceAll(/[^\r\n]/g, ' ');
}
function moved(range, origin) {
    return { path: range.path, start: movedPosition(range.start, origin), end: movedPosition(range.end, origin) };
}
/** A position inside a value, as a position in the file the value begins in at `origin`. */
function movedPosition(position, origin) {
    return {
        line: position.line + origin.line - 1,
        column: position.line === 1 ? position.column + origin.column - 1 : position.column,
        offset: position.offset + origin.offset,
    };
}
function invalid(path, line, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('BUNDLE_INVALID', message, { at: { path, start: { line } } });
}


/***/ }),

/***/ 8872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ fileChecksum),
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/** Checksums of migrations: SHA-256 in hexadecimal. */

function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', text, 'hex');
}
/** A file's checksum: over its text with LF line ends, before variables, so that a checkout on Windows counts as the same file. */
function fileChecksum(text) {
    return sha256(text.includes('\r') ? text.replaceAll('\r\n', '\n') : text);
}


/***/ }),

/***/ 1981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readDirectives),
/* harmony export */   u: () => (/* binding */ saysNoTransaction)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9509);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3026);
/** `-- redshift-devops: …` comments: what the author of a migration tells the tool about how its statements run. */


/** The directives of a file, wherever they stand in it. Throws DIRECTIVE_INVALID: a misspelt one would silently do nothing. */
function readDirectives(file) {
    let noTransaction = false;
    let statementTimeoutMs;
    for (const { words, start, end } of written(file)) {
        const timeout = /^statement-timeout\s+(\S+)$/.exec(words)?.[1];
        const refuse = (message) => {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('DIRECTIVE_INVALID', message, { at: file.lines.range(file.path, start, end) });
        };
        if (words === 'no-transaction')
            noTransaction = true;
        else if (timeout === undefined)
            refuse(`"${words.slice(0, 60)}" is no directive; there are no-transaction and statement-timeout`);
        else if (statementTimeoutMs !== undefined)
            refuse('statement-timeout is there twice');
        else
            statementTimeoutMs = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(timeout) ?? refuse(`"${timeout.slice(0, 60)}" is no duration; it is ${_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORMS */ .n}`);
    }
    return { noTransaction, statementTimeoutMs };
}
/** Whether the file says `no-transaction`, also where another directive is misspelt. */
function saysNoTransaction(file) {
    return [...written(file)].some(({ words }) => words === 'no-transaction');
}
function* written({ tokens: { comments, text } }) {
    for (let at = 0; at < comments.length; at += 3) {
        const [start, end] = [comments[at] ?? 0, comments[at + 1] ?? 0];
        const words = /^--\s*redshift-devops:\s*(.*?)\s*$/.exec(text.slice(start, end))?.[1];
        if (words !== undefined)
            yield { words, start, end };
    }
}


/***/ }),

/***/ 9519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
/** What fits into one request of the Data API. https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_BatchExecuteStatement.html */
/** Statements of the tool's own in each batch: LOCK of the fence, the guard, the history's INSERT, and one kept for a statement timeout. */
const OWN_STATEMENTS = 4;
const LIMITS = {
    /** The user's statements in one batch of at most 40. */
    batchStatementsMax: 40 - OWN_STATEMENTS,
    /** `Cannot process query string larger than 100kB`. Whether that counts a statement or the whole batch is not documented. */
    statementBytesMax: 100_000,
    /** So a batch of several statements keeps below it as a whole, with room for the tool's own. */
    batchBytesMax: 94_000,
};


/***/ }),

/***/ 767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ migrationNameOf),
/* harmony export */   pF: () => (/* binding */ parseMigrationName),
/* harmony export */   yw: () => (/* binding */ migrationKindOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/** Reads a migration's kind, version and id from its file name. */

const FLYWAY = /^([VU])(\d+(?:[._]\d+)*)__(\S.*)$/;
const REPEATABLE = /^R__(\S.*)$/;
const NUMBERED = /^(\d+)_(\S.*?)(\.down)?$/;
/** The name's meaning, or undefined when the file is no SQL file. Throws MIGRATION_NAME for a SQL file named otherwise. */
function parseMigrationName(path) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    if (!file.endsWith('.sql') && !/\.sql$/i.test(file))
        return undefined;
    const id = file.slice(0, -'.sql'.length);
    const flyway = FLYWAY.exec(id);
    if (flyway !== null)
        return { id, kind: flyway[1] === 'V' ? 'versioned' : 'undo', version: partsOf(flyway[2] ?? '0') };
    if (REPEATABLE.test(id))
        return { id, kind: 'repeatable', version: [] };
    const numbered = NUMBERED.exec(id);
    if (numbered !== null)
        return { id, kind: numbered[3] === undefined ? 'versioned' : 'undo', version: [BigInt(numbered[1] ?? '0')] };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('MIGRATION_NAME', `"${file}" is not named like a migration`, { at: { path } });
}
/** Most versions are one number; splitting them all costs more than reading them. */
function partsOf(version) {
    return version.includes('.') || version.includes('_') ? version.split(/[._]/).map(BigInt) : [BigInt(version)];
}
/** What a file is by its name, where a name that fits nothing is no mistake (a SQL file outside the migrations). */
function migrationKindOf(path) {
    return migrationNameOf(path)?.kind;
}
/** The same with its version. */
function migrationNameOf(path) {
    try {
        return parseMigrationName(path);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 1619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions)
/* harmony export */ });
/** Compares versions numerically, part by part; a missing part counts as 0. */
function compareVersions(a, b) {
    for (let part = 0; part < Math.max(a.length, b.length); part++) {
        const left = a[part] ?? 0n;
        const right = b[part] ?? 0n;
        if (left !== right)
            return left < right ? -1 : 1;
    }
    return 0;
}


/***/ }),

/***/ 1977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ makeSegments),
/* harmony export */   r: () => (/* binding */ runMode)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _sql_describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6613);
/* harmony import */ var _sql_refused_in_transaction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(893);
/* harmony import */ var _sql_statements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3302);
/* harmony import */ var _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4306);
/* harmony import */ var _sql_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9351);
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8872);
/* harmony import */ var _directives_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1981);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9519);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9754);
/**
 * Splits a migration into segments (decision D3): consecutive transactional statements commit together, anything else runs alone.
 *
 * Redshift refuses some statements inside a transaction, and TRUNCATE commits whatever came before it, so a boundary is never a choice
 * of style: https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html, https://docs.aws.amazon.com/redshift/latest/dg/r_VACUUM_command.html
 */










/** The segments of a migration. Throws TRANSACTION_CONTROL, DIRECTIVE_INVALID, STATEMENT_TOO_LARGE, MIGRATION_EMPTY or an error about variables. */
function makeSegments(path, files, variables, knowledge) {
    const drafts = [];
    for (const file of files) {
        const { noTransaction, statementTimeoutMs } = (0,_directives_js__WEBPACK_IMPORTED_MODULE_7__/* .readDirectives */ .V)(file);
        for (const statement of file.statements)
            addStatement(drafts, statement, { variables, knowledge, statementTimeoutMs, directive: noTransaction ? BY_DIRECTIVE : undefined });
    }
    if (drafts.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('MIGRATION_EMPTY', 'there is no statement in this migration', { at: { path } });
    return drafts.map((draft, index) => finish(draft, index + 1));
}
const BY_DIRECTIVE = 'the file says no-transaction';
function addStatement(drafts, statement, { variables, knowledge, directive, statementTimeoutMs }) {
    if (statement.row?.runs === 'control') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('TRANSACTION_CONTROL', `${(0,_sql_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .firstWord */ .Nk)(statement)} ends or begins a transaction that is the tool’s own`, { at: statement.range });
    }
    const rendered = (0,_variables_js__WEBPACK_IMPORTED_MODULE_9__/* .renderStatement */ .M)(statement, variables);
    const bytes = Buffer.byteLength(rendered.sql, 'utf8');
    if (bytes > _limits_js__WEBPACK_IMPORTED_MODULE_8__/* .LIMITS */ .b.statementBytesMax) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('STATEMENT_TOO_LARGE', `the statement has ${bytes} bytes; the Data API accepts ${_limits_js__WEBPACK_IMPORTED_MODULE_8__/* .LIMITS */ .b.statementBytesMax}`, { at: statement.range });
    }
    const mode = runMode(statement, knowledge, directive);
    const current = drafts.at(-1);
    const boundary = current === undefined ? undefined : boundaryBetween(current, mode, bytes);
    if (current !== undefined && boundary === undefined) {
        current.statements.push(rendered);
        current.bytes += bytes;
        return;
    }
    if (current !== undefined)
        current.boundary = boundary;
    drafts.push({ mode, timeoutMs: statementTimeoutMs, statements: [rendered], bytes, boundary: undefined });
}
/** Why the next statement cannot join the draft, or undefined when it can. */
function boundaryBetween(draft, mode, bytes) {
    if (mode.alone)
        return mode.why;
    if (draft.mode.alone)
        return draft.mode.why;
    if (draft.statements.length >= _limits_js__WEBPACK_IMPORTED_MODULE_8__/* .LIMITS */ .b.batchStatementsMax)
        return `a batch holds at most ${_limits_js__WEBPACK_IMPORTED_MODULE_8__/* .LIMITS */ .b.batchStatementsMax} statements`;
    if (draft.bytes + bytes > _limits_js__WEBPACK_IMPORTED_MODULE_8__/* .LIMITS */ .b.batchBytesMax)
        return `a batch holds at most ${_limits_js__WEBPACK_IMPORTED_MODULE_8__/* .LIMITS */ .b.batchBytesMax} bytes`;
    return undefined;
}
/** How a statement must run, given what earlier migrations say about external schemas and procedures. */
function runMode(statement, knowledge, directive) {
    const { row } = statement;
    if (row === undefined)
        return { alone: true, why: `${(0,_sql_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .firstWord */ .Nk)(statement)} is not known to this tool, so it runs alone`, rerunnable: false, failsClean: false };
    const rerunnable = row.rerunnable === true && !selectsInto(statement);
    const alone = (why, failsClean = true) => ({ alone: true, why: `${(0,_sql_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .what */ .BB)(statement)} ${why}`, rerunnable, failsClean });
    if (row.kind === 'call') {
        const procedure = knowledge.procedures.get((0,_sql_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je)(statement));
        if (procedure === 'plain' && directive !== undefined)
            return alone(`runs alone: ${directive}`, false);
        if (procedure === 'plain')
            return { alone: false, why: '', rerunnable: false, failsClean: true };
        return alone(procedure === undefined ? 'runs alone: its procedure is not defined in these migrations and may commit' : 'runs alone: its procedure ends transactions itself', false);
    }
    const isRefused = (0,_sql_refused_in_transaction_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedInTransaction */ .K)(statement.tokens, statement.last, { row, afterHead: statement.afterHead }) !== undefined;
    if (isRefused || row.runs === 'standalone')
        return alone(isRefused || row.note === undefined ? 'runs alone: Redshift refuses it in a transaction' : `runs alone: ${row.note}`, !MAY_LEAVE_PARTS.has(row.kind));
    if (makesIceberg(statement))
        return alone('runs alone: Redshift does not make Iceberg tables together with other statements');
    if (concernsDatashare(statement))
        return alone(`runs alone: ${_sql_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .UNVERIFIED */ .Yg}`);
    if (touchesExternal(statement, knowledge))
        return alone('runs alone: Redshift refuses changes to external objects in a transaction');
    if (directive !== undefined)
        return alone(`runs alone: ${directive}`);
    return { alone: false, why: '', rerunnable, failsClean: true };
}
/** Kinds whose failure can leave something behind: files in S3, or what a procedure committed before it failed. */
const MAY_LEAVE_PARTS = new Set(['unload', 'copy-job', 'call', 'create-model']);
/** `… USING ICEBERG` https://docs.aws.amazon.com/redshift/latest/dg/iceberg-writes-sql-syntax.html, …/materialized-view-iceberg.html */
function makesIceberg({ row, tokens, afterHead, last }) {
    return (row?.kind === 'create-table' || row?.kind === 'create-materialized-view') && (0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_4__/* .hasPair */ .$U)(tokens, afterHead, last, K.using, K.iceberg);
}
/** `GRANT … TO DATASHARE`, as ALTER DATASHARE. https://docs.aws.amazon.com/redshift/latest/dg/permissions-datashares.html */
function concernsDatashare({ row, tokens, afterHead, last }) {
    // At the end it is somebody's name.
    const isNamed = (before) => (0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_4__/* .hasPair */ .$U)(tokens, afterHead, last - 1, before, K.datashare);
    return (row?.kind === 'grant' || row?.kind === 'revoke') && (isNamed(K.to) || isNamed(K.from));
}
/** `SELECT … INTO` makes a table, which it cannot do twice. https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_INTO.html */
function selectsInto({ row, tokens, afterHead, last }) {
    return row?.kind === 'select' && tokens.kind.subarray(afterHead, last).includes(K.into);
}
const K = (0,_sql_words_js__WEBPACK_IMPORTED_MODULE_5__/* .words */ .a)('using iceberg to from datashare into');
/** Kinds that Redshift refuses in a transaction when their object is external. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html */
const REFUSED_IF_EXTERNAL = new Set(['drop-table', 'alter-table', 'insert', 'create-table', 'grant', 'revoke', 'drop-schema', 'alter-schema', 'update', 'delete', 'merge']);
function touchesExternal(statement, knowledge) {
    const kind = statement.row?.kind ?? '';
    if (!REFUSED_IF_EXTERNAL.has(kind) || knowledge.externalSchemas.size === 0)
        return false;
    if (statement.targets.some((use) => use.access !== 'read' && knowledge.externalSchemas.has(use.schema)))
        return true;
    if (kind === 'insert' || kind === 'create-table' || kind === 'update' || kind === 'delete' || kind === 'merge')
        return false;
    for (let at = statement.afterHead; at <= statement.last; at++) {
        if (knowledge.externalSchemas.has((0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_4__/* .foldedName */ .mw)(statement.tokens, at)))
            return true;
    }
    return false;
}
function finish(draft, index) {
    const { mode, timeoutMs, statements, bytes, boundary } = draft;
    return {
        index,
        timeoutMs,
        bytes,
        atomicity: mode.alone ? 'standalone' : 'transaction',
        rerunnable: mode.alone && mode.rerunnable,
        failsClean: mode.failsClean,
        why: mode.why,
        statements,
        checksum: (0,_checksum_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256 */ .s)(statements.map(({ statement }) => statement.text.replaceAll('\r\n', '\n')).join(';\n')),
        renderedChecksum: (0,_checksum_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256 */ .s)(statements.map(({ sql }) => sql).join(';\n')),
        boundary,
    };
}


/***/ }),

/***/ 9754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ renderStatement),
/* harmony export */   V: () => (/* binding */ sourceOffset)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _sql_sql_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7853);
/* harmony import */ var _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4306);
/**
 * Replaces `${name}` in a statement. `$${` stands for a literal `${`.
 *
 * Comments are left as they are. A value that would turn the statement into something else than one statement is refused, because
 * a plan that was reviewed would no longer say what runs.
 */



const MARK = /\$\$\{|\$\{([A-Za-z_][A-Za-z0-9_.-]*)\}/g;
/** Throws VARIABLE_MISSING or VARIABLE_BREAKS_STATEMENT with the place. */
function renderStatement(statement, variables) {
    if (!statement.text.includes('${'))
        return { statement, sql: statement.text, replacements: [] };
    const { tokens, first, last } = statement;
    const origin = tokens.start[first] ?? 0;
    const replacements = [];
    let sql = '';
    let copied = origin;
    for (let at = first; at <= last; at++) {
        // The opening mark of `$$…$$` may be followed by a brace; it is no escape.
        const tokenStart = tokens.start[at] ?? 0;
        const from = tokens.kind[at] === _sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .Shape */ .yp.DollarString ? tokens.text.indexOf('$', tokenStart + 1) + 1 : tokenStart;
        const piece = tokens.text.slice(from, tokens.end[at]);
        for (const match of piece.matchAll(MARK)) {
            const start = from + match.index;
            const value = match[1] === undefined ? '${' : valueOf(statement, match[1], start, variables);
            sql += tokens.text.slice(copied, start);
            replacements.push({ at: sql.length, length: value.length, sourceOffset: start, sourceLength: match[0].length });
            sql += value;
            copied = start + match[0].length;
        }
    }
    sql += tokens.text.slice(copied, tokens.end[last]);
    if (replacements.length > 0 && !(0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .splitsIntoOne */ .wy)((0,_sql_tokenizer_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenize */ .qw)(sql))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('VARIABLE_BREAKS_STATEMENT', 'the values of its variables end this statement or open a quote in it', { at: statement.range });
    }
    return { statement, sql, replacements };
}
/** The offset in the file of a 0-based offset in the rendered text; inside a replaced value, where the variable stands. */
function sourceOffset(rendered, offset) {
    const { statement } = rendered;
    let source = (statement.tokens.start[statement.first] ?? 0) + offset;
    for (const { at, length, sourceOffset: start, sourceLength } of rendered.replacements) {
        if (offset < at)
            break;
        if (offset < at + length)
            return start;
        source += sourceLength - length;
    }
    return source;
}
function valueOf(statement, name, offset, variables) {
    const value = variables.get(name);
    if (value !== undefined)
        return value;
    const at = { path: statement.range.path, start: (0,_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_1__/* .placeInStatement */ .gZ)(statement, offset), end: (0,_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_1__/* .placeInStatement */ .gZ)(statement, offset + name.length + 3) };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('VARIABLE_MISSING', `variable "${name}" has no value in this environment`, { at });
}


/***/ }),

/***/ 9939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ serverAddressFault)
/* harmony export */ });
/** The address of a PostgreSQL server under an embedded warehouse. */
/** What is wrong with an address, without repeating it; undefined when it will do. */
function serverAddressFault(address) {
    const userAndPlace = /^postgres(?:ql)?:\/\/([^/?#]*)(?:[/?#]|$)/.exec(address)?.[1];
    if (userAndPlace === undefined)
        return 'it is no postgres:// address';
    const user = userAndPlace.includes('@') ? userAndPlace.slice(0, userAndPlace.lastIndexOf('@')) : '';
    // Lists of processes show command lines, and logs show addresses.
    if (user.includes(':') || /[?&](?:ssl)?password=/i.test(address))
        return 'a password stands in it; put that into the environment as PGPASSWORD, or into a password file (PGPASSFILE, ~/.pgpass)';
    return undefined;
}


/***/ }),

/***/ 6613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ what),
/* harmony export */   Nk: () => (/* binding */ firstWord),
/* harmony export */   je: () => (/* binding */ targetName)
/* harmony export */ });
/* harmony import */ var _relations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9171);
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4306);
/** Statements in a few words: names for look-ups and phrases for people. */


/** The name after the head, folded, with its schema if one is written. */
function targetName(statement) {
    const { tokens, afterHead, last } = statement;
    const parts = [];
    for (let at = afterHead; at <= last; at += 2) {
        parts.push((0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(tokens, at));
        if (at + 1 > last || (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenText */ .pA)(tokens, at + 1) !== '.')
            break;
    }
    return parts.join('.');
}
/** A statement in a few words for a plan: its kind, and its relation where it has one. */
function what(statement) {
    const kind = statement.row?.kind.replaceAll('-', ' ').toUpperCase() ?? firstWord(statement);
    const subject = statement.targets.find((use) => use.access !== 'read');
    return subject === undefined ? kind : `${kind} of ${(0,_relations_js__WEBPACK_IMPORTED_MODULE_0__/* .relationName */ .CJ)(subject)}`;
}
/** The word a statement begins with, in capitals. */
function firstWord(statement) {
    return (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenText */ .pA)(statement.tokens, statement.first).slice(0, 40).toUpperCase();
}


/***/ }),

/***/ 893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ refusedInTransaction)
/* harmony export */ });
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4306);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9351);


const K = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .a)('job create drop on external isolation level');
/** The words that Redshift's refusal begins with; undefined for a statement whose row of the statement table says all there is to say. */
function refusedInTransaction(tokens, last, { row: { kind }, afterHead }) {
    switch (kind) {
        // The two that may not: https://docs.aws.amazon.com/redshift/latest/dg/r_COPY-JOB.html
        case 'copy': return (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPair */ .$U)(tokens, afterHead, last, K.job, K.create) ? 'COPY JOB CREATE' : undefined;
        case 'copy-job': return tokens.kind[afterHead] === K.drop ? 'COPY JOB DROP' : undefined;
        // "You can't alter the isolation level within a transaction block", of which nothing is said for the rest: https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATABASE.html
        case 'alter-database': return (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPair */ .$U)(tokens, afterHead, last, K.isolation, K.level) ? 'ALTER DATABASE ISOLATION LEVEL' : undefined;
        // "On an external resource", which ON EXTERNAL SCHEMA and ON EXTERNAL TABLE say themselves: https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html
        case 'grant':
        case 'revoke': return (0,_tokenizer_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPair */ .$U)(tokens, afterHead, last, K.on, K.external) ? kind.toUpperCase() : undefined;
        default: return undefined;
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


/***/ })

};
