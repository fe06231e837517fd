export const id = 96;
export const ids = [96];
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

/***/ 96:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   init: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2925);
/* harmony import */ var _core_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5167);
/** `init`: a configuration, a first migration and a first data test that work as they are. */



const FILES = {
    [_core_config_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFIG_NAME */ .fA]: `migrations = migrations
tests      = tests
default    = dev

[environment.dev]
warehouse = embedded:.redshift-devops/dev

; A real warehouse: a role, no password.
; [environment.prod]
; warehouse = redshift-serverless://<workgroup>/<database>
; region    = eu-west-1
; auth      = iam
; approval  = required
`,
    'migrations/V001__first.sql': `-- The first migration. Its statements commit together with their row of the history.
CREATE SCHEMA IF NOT EXISTS sales;

CREATE TABLE sales.orders (
  order_id   BIGINT        NOT NULL,
  ordered_at TIMESTAMP     NOT NULL,
  amount     DECIMAL(18,2) NOT NULL
)
DISTKEY (order_id)
SORTKEY (ordered_at);
`,
    'tests/orders.sql': `-- test: no order costs less than nothing
SELECT order_id, amount FROM sales.orders WHERE amount < 0;
`,
};
const init = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommand */ .N)({
    name: 'init',
    summary: 'Write a configuration, a first migration and a first data test.',
    inputs: {},
    outputs: {},
    action: false,
    async run(_inputs, world) {
        const existing = [];
        for (const path of Object.keys(FILES))
            if ((await world.files.exists(path)) !== undefined)
                existing.push(path);
        if (existing.length > 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', `init overwrites nothing, and ${existing.join(', ')} exists already`);
        for (const [path, text] of Object.entries(FILES))
            await world.files.write(path, text);
        const headline = 'Ready. Next: redshift-devops pipeline';
        return { verdict: 'passed', headline, text: `${Object.keys(FILES).map((path) => `wrote ${path}`).join('\n')}\n${headline}`, report: '', findings: [], outputs: {} };
    },
});


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


/***/ })

};
