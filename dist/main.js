import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8253:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util/types");

/***/ }),

/***/ 3026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Sr: () => (/* binding */ ERRORS),
/* harmony export */   a4: () => (/* binding */ EXIT_MEANS),
/* harmony export */   uV: () => (/* binding */ AppError)
/* harmony export */ });
const EXIT_MEANS = {
    1: 'the change was rejected', 2: 'usage or configuration', 3: 'the history needs a person', 4: 'the warehouse', 5: 'another service', 70: 'a bug of this tool',
};
const ERRORS = {
    USAGE: { exit: 2, means: 'The command line is not understood.', next: 'Run redshift-devops --help, or <command> --help.' },
    CONFIG_NOT_FOUND: { exit: 2, means: 'No redshift-devops.ini was found in this folder or above it.', next: 'Run redshift-devops init, or name the file with --config.' },
    CONFIG_INVALID: { exit: 2, means: 'The configuration file says something it may not say.', next: 'Correct the line named in the message; docs/config.md lists every key.' },
    CONFIG_SECRET: { exit: 2, means: 'The configuration file holds a password or a key.', next: 'Remove it and rotate it; use auth = iam, or auth = secret:<ARN of a Secrets Manager secret>.' },
    ENVIRONMENT_UNKNOWN: { exit: 2, means: 'The environment is not in the configuration.', next: 'Add an [environment.<name>] section, or name one that is there.' },
    VARIABLE_MISSING: { exit: 2, means: 'A migration uses a variable that the environment does not set.', next: 'Add variables.<name> to the environment; write $${ for a literal ${.' },
    VARIABLE_BREAKS_STATEMENT: { exit: 2, means: 'With its variables replaced, a statement is no longer one statement.', next: 'Look for a quote or a semicolon in the value of the variable.' },
    FILE_UNREADABLE: { exit: 2, means: 'A file could not be read, or is not text.', next: 'Check that it exists, is UTF-8 and may be read.' },
    FILE_UNWRITABLE: { exit: 2, means: 'A file could not be written.', next: 'Check the folder, its permissions and the free disk space.' },
    MIGRATION_NAME: { exit: 2, means: 'A file in the migrations folder has a name that is none of a migration.', next: 'Name it V<version>__<name>.sql, <version>_<name>.sql or R__<name>.sql, or move it elsewhere.' },
    MIGRATION_DUPLICATE: { exit: 2, means: 'Two migrations have the same version or the same id.', next: 'Give one of them another version.' },
    MIGRATION_EMPTY: { exit: 2, means: 'A migration holds no statement.', next: 'Delete the file, or write its statement.' },
    STATEMENT_TOO_LARGE: { exit: 2, means: 'A statement is larger than the Data API accepts (100 KB).', next: 'Split it, or load the rows with COPY.' },
    BUNDLE_INVALID: { exit: 2, means: 'An INI bundle cannot be read.', next: 'Correct the line named in the message; docs/formats.md describes the form.' },
    PLAN_FILE_INVALID: { exit: 2, means: 'A file that should hold a plan as JSON does not.', next: 'Give the file that plan --out wrote, of this version of the tool.' },
    TEST_INVALID: { exit: 2, means: 'A data test is not one query.', next: 'Write it as a SELECT that returns the rows that are wrong, and end it with a semicolon.' },
    CHANGE_UNKNOWN: { exit: 2, means: 'What a change adds cannot be told: --changed-since needs git, the commit it names, and the history back to where the change began.', next: 'Fetch the whole history: fetch-depth: 0 for actions/checkout, git-clone-depth: 0 for the source of CodeBuild, git fetch --unshallow origin by hand.' },
    GIT_UNUSABLE: { exit: 2, means: 'Git is not installed, too old, or cannot be run.', next: 'Install git 2.32 or later; in a container of Debian: apt-get install git.' },
    CLONE_UNFIT: { exit: 2, means: 'The clone cannot be mirrored: there is none, or it does not hold the whole history.', next: 'Fetch the whole history: fetch-depth: 0 for actions/checkout, git-clone-depth: 0 for the source of CodeBuild, git fetch --unshallow origin by hand.' },
    TRANSACTION_CONTROL: { exit: 1, means: 'A migration begins or ends a transaction itself.', next: 'Remove BEGIN, COMMIT, END and ROLLBACK: consecutive statements already run in one transaction.' },
    DIRECTIVE_INVALID: { exit: 2, means: 'A comment that begins with `-- redshift-devops:` says nothing the tool knows.', next: 'Correct the comment; docs/formats.md lists the directives.' },
    OUT_OF_ORDER: { exit: 1, means: 'A new migration has a lower version than one that is applied.', next: 'Give it a version above the last applied one.' },
    MIGRATION_CHANGED: { exit: 3, means: 'A migration was edited after it was applied.', next: 'Restore the file as it was applied and put the change into a new migration.' },
    MIGRATION_MISSING: { exit: 3, means: 'An applied migration has no file any more.', next: 'Restore the file.' },
    MIGRATION_FAILED: { exit: 3, means: 'A statement that runs alone failed, and what it left behind is not known for certain.', next: 'Look at the warehouse, then run redshift-devops repair --applied ID or --retry ID.' },
    MIGRATION_INTERRUPTED: { exit: 3, means: 'A statement that runs alone was started, and nobody can tell any more whether it ran.', next: 'Look at the warehouse, then run redshift-devops repair --applied ID or --retry ID.' },
    HISTORY_DIVERGED: { exit: 3, means: 'The history has a gap, a duplicate or an order that no run of this tool can leave.', next: 'Compare redshift_devops.history with its backups before anything else is applied.' },
    HISTORY_FOREIGN: { exit: 3, means: 'The schema redshift_devops holds a table history or fence that is not this tool’s.', next: 'Find out whose it is, and rename it; or let this tool use another database. Nothing was changed.' },
    HISTORY_NEWER: { exit: 3, means: 'The history has entries of a newer version of this tool.', next: 'Use the version that wrote them, or a newer one. Nothing was changed.' },
    CLOCK_SKEWED: { exit: 4, means: 'The history says that something was recorded in the future.', next: 'Find out whether the clock of the warehouse was set back or the row was written by hand, before anything else is applied. Nothing was changed.' },
    PLAN_STALE: { exit: 1, means: 'What would run is not what was approved.', next: 'Run plan again and have the new plan approved.' },
    APPROVAL_REQUIRED: { exit: 1, means: 'The environment demands an approved plan.', next: 'Run plan, have it reviewed, then apply --approve with the string it prints.' },
    STATEMENT_FAILED: { exit: 4, means: 'The warehouse ran a statement and rejected it.', next: 'Correct the statement and run apply again; it resumes where it stopped.' },
    STATEMENT_REFUSED: { exit: 4, means: 'The Data API did not accept the request.', next: 'Read its message; nothing was run.' },
    APPLY_CANCELLED: { exit: 4, means: 'The run was cancelled.', next: 'Run status to see what stands, then apply again.' },
    APPLY_TOO_LONG: { exit: 4, means: 'The run reached its deadline before everything was applied.', next: 'Run apply again; it resumes where it stopped.' },
    NO_PROGRESS: { exit: 4, means: 'The run looked again and again and nothing moved.', next: 'Run status; another run may be holding the warehouse.' },
    WAREHOUSE_UNREACHABLE: { exit: 4, means: 'The warehouse or its Data API cannot be reached.', next: 'Check region, network and that the warehouse is not paused; then run again.' },
    WAREHOUSE_NOT_FOUND: { exit: 4, means: 'The workgroup, cluster or database does not exist.', next: 'Check the warehouse line of the environment.' },
    WAREHOUSE_DENIED: { exit: 4, means: 'The credentials are missing, expired or may not do this.', next: 'Check the role; docs/permissions.md lists the least it needs.' },
    WAREHOUSE_BUSY: { exit: 4, means: 'The Data API keeps refusing because of its quotas.', next: 'Wait, or look for other jobs that use the same warehouse.' },
    WAREHOUSE_LOCKED: { exit: 4, means: 'Another process has the embedded warehouse open.', next: 'Wait for it to end, or connect both to one redshift-devops serve.' },
    WAREHOUSE_OUTDATED: { exit: 4, means: 'The folder of an embedded warehouse was made by another version of the tool.', next: 'Delete the folder; apply makes it anew from the migrations.' },
    WAREHOUSE_UNSUITABLE: { exit: 4, means: 'The PostgreSQL database cannot be an embedded warehouse.', next: 'As a superuser: CREATE DATABASE dev TEMPLATE template0 ENCODING \'UTF8\' LOCALE \'C\'; leave it empty, and connect as a superuser.' },
    QUERY_FAILED: { exit: 4, means: 'The warehouse rejected a query of the tool or of a data test.', next: 'Read the warehouse’s message.' },
    NOT_EMULATED: { exit: 4, means: 'The embedded warehouse does not do what the statement asks for.', next: 'Run it on a Redshift warehouse; docs/embedded.md lists what is emulated.' },
    FORGE_FAILED: { exit: 5, means: 'The GitHub API did not accept a request.', next: 'Check the token and its permissions.' },
    CODECOMMIT_NOT_FOUND: { exit: 5, means: 'There is no such CodeCommit repository or pull request in this region of the account.', next: 'Check its name, the region and the account of the credentials, or let mirror create it with --create.' },
    CODECOMMIT_DENIED: { exit: 5, means: 'CodeCommit refuses the credentials: they are missing, expired, signed by a wrong clock, or may not do this.', next: 'Check the role; docs/permissions.md lists the least it needs.' },
    CODECOMMIT_REFUSED: { exit: 5, means: 'CodeCommit did not accept a request.', next: 'Read its message.' },
    CODECOMMIT_UNREACHABLE: { exit: 5, means: 'CodeCommit cannot be reached, or broke off.', next: 'Check the region, the network and the proxy; then run it again; mirror goes on where it stopped.' },
    MIRROR_CANCELLED: { exit: 5, means: 'The mirror was cancelled before everything was pushed.', next: 'Run mirror again; it goes on where it stopped.' },
    BUILD_NOT_FOUND: { exit: 5, means: 'CodeBuild knows no such project or build in this region and account.', next: 'Check the name, the region (region or AWS_REGION) and the account of the credentials.' },
    BUILD_DENIED: { exit: 5, means: 'The role may not do this at CodeBuild or at CloudWatch Logs.', next: 'Grant the action that the message names; docs/guides/run-codebuild.md has the whole policy.' },
    BUILD_CREDENTIALS: { exit: 5, means: 'The AWS credentials are missing, expired or refused.', next: 'Get new credentials and attach again with build --attach ID; a build that was started goes on without this tool.' },
    BUILD_REFUSED: { exit: 5, means: 'CodeBuild did not accept the request.', next: 'Read its message; docs/commands/build.md lists the options.' },
    BUILD_UNREACHABLE: { exit: 5, means: 'CodeBuild or CloudWatch Logs cannot be reached, or refuses because of its quotas.', next: 'Check region and network, then attach again with build --attach ID; a build that was started goes on without this tool.' },
    BUILD_CANCELLED: { exit: 5, means: 'The run was told to stop before the build had ended.', next: 'Look at the build in the console if the message leaves open whether it was stopped.' },
    BUILD_STOPPED: { exit: 5, means: 'Somebody stopped the build, so that nobody knows whether the change is good.', next: 'Start it again.' },
    BUILD_FAULT: { exit: 5, means: 'CodeBuild itself failed to run the build.', next: 'Start it again; if it fails the same way, show AWS Support the build’s id.' },
    INTERNAL: { exit: 70, means: 'A bug of this tool.', next: 'Please report it with the message above.' },
};
/** An error with a code of the table; its message is one sentence about this case. */
class AppError extends Error {
    code;
    details;
    name = 'AppError';
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.details = details;
    }
    get exit() {
        return ERRORS[this.code].exit;
    }
    get next() {
        return this.details.next ?? ERRORS[this.code].next;
    }
    /** The same error with what is known now about the state. */
    standing(stands) {
        return new AppError(this.code, this.message, { ...this.details, stands });
    }
}


/***/ }),

/***/ 3188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ renderPlace),
/* harmony export */   v: () => (/* binding */ renderError)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2661);

/** Plain text of several lines, without colour; the last one tells where to read more and the exit code. */
function renderError(error) {
    const { details } = error;
    const parts = [`error ${error.code}${details.at === undefined ? '' : `  ${renderPlace(details.at)}`}`, ''];
    if (details.excerpt === undefined)
        parts.push(error.message);
    else
        parts.push(...renderExcerpt(details.excerpt, error.message));
    parts.push('');
    if (details.stands !== undefined)
        parts.push(`What stands: ${details.stands}`);
    parts.push(`Next: ${error.next}`, `More: docs/errors.md#${error.code.toLowerCase()}    exit ${error.exit}`);
    // A message may quote a file's name, an argument or the warehouse; what moves the cursor stays out.
    return parts.flatMap((part) => part.split('\n')).map(_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF).join('\n');
}
/** `path:line:column`, as far as it is known. */
function renderPlace(at) {
    const path = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(at.path);
    if (at.start === undefined)
        return path;
    return at.start.column === undefined ? `${path}:${at.start.line}` : `${path}:${at.start.line}:${at.start.column}`;
}
function renderExcerpt(excerpt, message) {
    const firstLine = excerpt.line - excerpt.lines.length + 1;
    const width = Math.max(5, String(excerpt.line).length + 1);
    const rows = excerpt.lines.map((line, index) => `${String(firstLine + index).padStart(width)} │ ${printable(line)}`);
    const pointed = printable((excerpt.lines.at(-1) ?? '').slice(0, excerpt.column - 1));
    const [first, ...rest] = message.split('\n');
    const caret = `${' '.repeat(width)} │ ${' '.repeat(pointed.length)}${'^'.repeat(Math.max(1, excerpt.length))} ${first ?? ''}`;
    return [...rows, caret, ...rest.map((line) => `${' '.repeat(width)} │ ${line}`)];
}
/** A source line as a terminal can show it: tabs as two spaces, control characters as a dot, never wider than a screen. */
function printable(line) {
    // eslint-disable-next-line no-control-regex -- control characters of a hostile file must not reach the terminal
    return line.replaceAll('\t', '  ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '·').slice(0, 160);
}


/***/ }),

/***/ 2661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pF: () => (/* binding */ singleLine)
/* harmony export */ });
/** Small rules of plain text that every report shares. */
/** `1 migration`, `2 migrations`. */
function count(n, noun, plural = `${noun}s`) {
    return `${n} ${n === 1 ? noun : plural}`;
}
/** Text of foreign origin on one line, without control characters that could move the cursor or start a command. */
function singleLine(text) {
    // eslint-disable-next-line no-control-regex -- that is the point
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}
/** `0.4 s`, `12 s`, `3 min 5 s`. */
function duration(ms) {
    if (ms < 10_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** The text as it is, or as much of it as fits together with the note; never half of a surrogate pair. */
function cut(text, lengthMax, note = '…') {
    if (text.length <= lengthMax)
        return text;
    const kept = text.slice(0, Math.max(0, lengthMax - note.length));
    return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}${note}`;
}
/** Breaks one line at spaces so that it fits a width; later lines are indented. A word that is longer than a line stays whole. */
function wrap(text, width, indent = '') {
    const [first = '', ...words] = text.trim().split(/ +/);
    const lines = [];
    let line = text.slice(0, text.length - text.trimStart().length) + first;
    for (const word of words) {
        if (line.length + 1 + word.length > width) {
            lines.push(line);
            line = indent + word;
        }
        else
            line = `${line} ${word}`;
    }
    return [...lines, line];
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Cs: () => (/* binding */ runAction),
  Dw: () => (/* binding */ runAfterwards),
  ak: () => (/* binding */ runCli),
  BZ: () => (/* binding */ runInHost),
  Wk: () => (/* binding */ runRootAction),
  Vr: () => (/* binding */ runRootAfterwards)
});

;// CONCATENATED MODULE: ./build/src/commands/registry.js
const COMMANDS = [
    { name: 'lint', summary: 'Check SQL files, folders and INI bundles against the rules.', load: () => Promise.all(/* import() */[__nccwpck_require__.e(9171), __nccwpck_require__.e(3782), __nccwpck_require__.e(4163), __nccwpck_require__.e(6879), __nccwpck_require__.e(4206), __nccwpck_require__.e(4827), __nccwpck_require__.e(3434)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4827)).then((module) => module.lint) },
    { name: 'plan', summary: 'Show what apply would do and its risk, and comment it on the pull request.', load: () => Promise.all(/* import() */[__nccwpck_require__.e(9171), __nccwpck_require__.e(3782), __nccwpck_require__.e(4163), __nccwpck_require__.e(7172), __nccwpck_require__.e(4469)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7172)).then((module) => module.plan) },
    { name: 'apply', summary: 'Run the pending segments.', load: () => Promise.all(/* import() */[__nccwpck_require__.e(9171), __nccwpck_require__.e(3782), __nccwpck_require__.e(4163), __nccwpck_require__.e(6879), __nccwpck_require__.e(7847), __nccwpck_require__.e(4206), __nccwpck_require__.e(4610)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4610)).then((module) => module.apply) },
    { name: 'test', summary: 'Run the data tests: queries that must return no row.', load: () => Promise.all(/* import() */[__nccwpck_require__.e(9171), __nccwpck_require__.e(3782), __nccwpck_require__.e(4163), __nccwpck_require__.e(7847), __nccwpck_require__.e(5822)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5822)).then((module) => module.test) },
    { name: 'build', summary: 'Start an AWS CodeBuild build, follow its log, and bring back its result.', load: () => __nccwpck_require__.e(/* import() */ 3014).then(__nccwpck_require__.bind(__nccwpck_require__, 3014)).then((module) => module.build) },
    { name: 'comment', summary: 'Write the plan that the run of a fork made on its pull request, from a run that may.', load: () => __nccwpck_require__.e(/* import() */ 4494).then(__nccwpck_require__.bind(__nccwpck_require__, 4494)).then((module) => module.comment) },
    { name: 'explain', summary: 'Say what a lint rule or an error code means and what to do: explain RULE|ERROR.', load: () => Promise.all(/* import() */[__nccwpck_require__.e(9171), __nccwpck_require__.e(3782), __nccwpck_require__.e(6879), __nccwpck_require__.e(7484)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6628)).then((module) => module.explain) },
    { name: 'init', summary: 'Write a configuration, a first migration and a first data test.', load: () => __nccwpck_require__.e(/* import() */ 96).then(__nccwpck_require__.bind(__nccwpck_require__, 96)).then((module) => module.init) },
    { name: 'mirror', summary: 'Push branches and tags to an AWS CodeCommit repository.', load: () => __nccwpck_require__.e(/* import() */ 3770).then(__nccwpck_require__.bind(__nccwpck_require__, 3770)).then((module) => module.mirror) },
    { name: 'new', summary: 'Write an empty migration: new migration NAME.', load: () => Promise.all(/* import() */[__nccwpck_require__.e(9171), __nccwpck_require__.e(3782), __nccwpck_require__.e(4163), __nccwpck_require__.e(3826)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3826)).then((module) => module.newMigration) },
    { name: 'parse', summary: 'Show the statements of one SQL file as the parser sees them.', load: () => Promise.all(/* import() */[__nccwpck_require__.e(9171), __nccwpck_require__.e(3782), __nccwpck_require__.e(1643)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9987)).then((module) => module.parse) },
    { name: 'pipeline', summary: 'Run lint, plan, apply and test one after the other, as the CI does.', load: () => Promise.all(/* import() */[__nccwpck_require__.e(9171), __nccwpck_require__.e(3782), __nccwpck_require__.e(4163), __nccwpck_require__.e(6879), __nccwpck_require__.e(7847), __nccwpck_require__.e(4206), __nccwpck_require__.e(4610), __nccwpck_require__.e(4827), __nccwpck_require__.e(7172), __nccwpck_require__.e(6288)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6288)).then((module) => module.pipeline) },
    { name: 'repair', summary: 'Settle a segment that was interrupted or failed, after looking at the warehouse.', load: () => Promise.all(/* import() */[__nccwpck_require__.e(9171), __nccwpck_require__.e(3782), __nccwpck_require__.e(4163), __nccwpck_require__.e(9755)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9755)).then((module) => module.repair) },
    { name: 'serve', summary: 'Serve the embedded warehouse on loopback, for the AWS CLI and any AWS SDK.', load: () => __nccwpck_require__.e(/* import() */ 83).then(__nccwpck_require__.bind(__nccwpck_require__, 83)).then((module) => module.serve) },
    { name: 'status', summary: 'Show the state of each migration: who applied it, when, and in which run.', load: () => Promise.all(/* import() */[__nccwpck_require__.e(9171), __nccwpck_require__.e(3782), __nccwpck_require__.e(4163), __nccwpck_require__.e(7847), __nccwpck_require__.e(6538)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6538)).then((module) => module.status) },
];

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __nccwpck_require__(3026);
// EXTERNAL MODULE: ./build/src/core/report/error-text.js
var error_text = __nccwpck_require__(3188);
;// CONCATENATED MODULE: ./build/src/hosts/lost-output.js
/** What becomes of a run whose output goes nowhere: its reader went away, or the disk is full. */


/**
 * Without this Node ends the process where it stands, with a stack trace, an apply between two statements too. A reader that went away
 * (`| head`) has what it wanted, and a log that nobody can read changes no verdict. A result that could not be written is FILE_UNWRITABLE,
 * said once the run has ended; a run that failed keeps its own exit code.
 */
function surviveLostOutput({ stdout, stderr }) {
    stderr.on('error', () => undefined);
    let isTold = false;
    stdout.on('error', (error) => {
        if (error.code === 'EPIPE' || isTold)
            return;
        isTold = true;
        const failure = new errors/* AppError */.uV('FILE_UNWRITABLE', `the result cannot be written to standard output: ${error.message}`, { cause: error });
        stderr.write(`\n${(0,error_text/* renderError */.v)(failure)}\n`);
        process.on('exit', () => {
            process.exitCode ||= failure.exit;
        });
    });
}

;// CONCATENATED MODULE: ./build/src/main.js
/** Composes host, command and world; holds the only catch that ends a run; sets the exit code. */



/** Runs the command line. Resolves when everything is written; the exit code is set, not forced, so that streams can drain. */
async function runCli(args) {
    surviveLostOutput(process);
    const [name, ...rest] = args;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h')
        return print((await __nccwpck_require__.e(/* import() */ 9717).then(__nccwpck_require__.bind(__nccwpck_require__, 9717))).renderHelp(COMMANDS));
    if (name === '--version' || name === '-v')
        return print((await __nccwpck_require__.e(/* import() */ 9157).then(__nccwpck_require__.bind(__nccwpck_require__, 9157))).VERSION);
    const noColor = rest.includes('--no-color');
    await run(name, rest.filter((word) => word !== '--no-color'), !noColor);
}
/** Runs one command as a GitHub action: its inputs come from the runner. */
async function runAction(name) {
    await run(name, [], false);
}
/** Runs the root action, whose input `command` picks the command. */
async function runRootAction() {
    await run(process.env['INPUT_COMMAND'] ?? '', [], false);
}
/** Runs what a command's action does in the step afterwards, when the job was cancelled or killed as well as when it was not. */
async function runAfterwards(name) {
    const command = await COMMANDS.find((each) => each.name === name)?.load();
    if (command?.afterwards === undefined)
        return;
    const { chooseHost } = await __nccwpck_require__.e(/* import() */ 4530).then(__nccwpck_require__.bind(__nccwpck_require__, 4530));
    const host = await chooseHost({ color: false, command: name });
    const { createWorld } = await __nccwpck_require__.e(/* import() */ 7901).then(__nccwpck_require__.bind(__nccwpck_require__, 7901));
    const world = createWorld(host, new AbortController().signal, process.env, process.cwd());
    try {
        await command.afterwards(world);
    }
    catch (error) {
        const failure = await toAppError(error);
        await host.fail(failure);
        process.exitCode = failure.exit;
    }
    finally {
        await world.close();
    }
}
/** The same for the root action. */
async function runRootAfterwards() {
    await runAfterwards(process.env['INPUT_COMMAND'] ?? '');
}
function print(text) {
    process.stdout.write(`${text}\n`);
}
async function run(name, args, color) {
    const entry = COMMANDS.find((each) => each.name === name);
    if (entry !== undefined && (args.includes('--help') || args.includes('-h'))) {
        const { renderCommandHelp } = await __nccwpck_require__.e(/* import() */ 9717).then(__nccwpck_require__.bind(__nccwpck_require__, 9717));
        return print(renderCommandHelp(await entry.load()));
    }
    const { chooseHost } = await __nccwpck_require__.e(/* import() */ 4530).then(__nccwpck_require__.bind(__nccwpck_require__, 4530));
    const host = await chooseHost({ color, command: name });
    process.exitCode = await runInHost(name, args, host, openRealWorld);
}
async function openRealWorld(host, signal) {
    const { createWorld } = await __nccwpck_require__.e(/* import() */ 7901).then(__nccwpck_require__.bind(__nccwpck_require__, 7901));
    return createWorld(host, signal, process.env, process.cwd());
}
/** Runs one command to its end in a host, in the world that `open` opens, and returns the exit code. */
async function runInHost(name, args, host, open) {
    const entry = COMMANDS.find((each) => each.name === name);
    const abort = new AbortController();
    let leftBehind = 'A statement may still run in the warehouse; redshift-devops status tells.';
    const forget = onSignals(abort, () => leftBehind);
    try {
        if (entry === undefined)
            throw new errors/* AppError */.uV('USAGE', `there is no command "${name}"; commands are ${COMMANDS.map((each) => each.name).join(', ')}`);
        const command = await entry.load();
        leftBehind = command.leftBehind ?? leftBehind;
        const { readInputs } = await __nccwpck_require__.e(/* import() */ 5070).then(__nccwpck_require__.bind(__nccwpck_require__, 5070));
        const inputs = readInputs(command, args, (input) => host.input(input));
        const world = await open(host, abort.signal);
        try {
            const outcome = await command.run(inputs, world);
            await host.finish(outcome);
            return exitCode(outcome);
        }
        finally {
            await world.close();
        }
    }
    catch (error) {
        const failure = await toAppError(error);
        await host.fail(failure);
        return failure.exit;
    }
    finally {
        forget();
    }
}
function exitCode(outcome) {
    if (outcome.needsPerson === true)
        return 3;
    return outcome.verdict === 'passed' ? 0 : 1;
}
async function toAppError(error) {
    if (error instanceof errors/* AppError */.uV)
        return error;
    const known = (await Promise.all(/* import() */[__nccwpck_require__.e(9171), __nccwpck_require__.e(3782), __nccwpck_require__.e(7847), __nccwpck_require__.e(8524)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4753))).fromWarehouse(error);
    if (known !== undefined)
        return known;
    return new errors/* AppError */.uV('INTERNAL', error instanceof Error ? (error.stack ?? error.message) : String(error), { cause: error });
}
/** Ctrl-C, what runners and containers send, and the terminal that is closed. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** npm and a terminal both hand on one Ctrl-C, so a second signal counts only after a moment. */
const SECOND_SIGNAL_AFTER_MS = 1_500;
/** A runner kills ten seconds after its first signal, and the last line must be written before. */
const STOP_MS_MAX = 9_000;
/** The first signal asks the run to stop in order; a second one, or too long a wait, ends the process. */
function onSignals(abort, leftBehind) {
    let firstMs;
    const stop = () => {
        if (firstMs !== undefined && performance.now() - firstMs > SECOND_SIGNAL_AFTER_MS)
            end('stopped by a second signal', leftBehind());
        if (firstMs !== undefined)
            return;
        firstMs = performance.now();
        abort.abort();
        setTimeout(() => end(`did not stop within ${STOP_MS_MAX / 1000} seconds`, leftBehind()), STOP_MS_MAX).unref();
    };
    for (const signal of STOP_SIGNALS)
        process.on(signal, stop);
    return () => {
        for (const signal of STOP_SIGNALS)
            process.off(signal, stop);
    };
}
function end(why, leftBehind) {
    process.stderr.write(`\nredshift-devops ${why}. ${leftBehind}\n`);
    process.exit(130);
}

var __webpack_exports__runAction = __webpack_exports__.Cs;
var __webpack_exports__runAfterwards = __webpack_exports__.Dw;
var __webpack_exports__runCli = __webpack_exports__.ak;
var __webpack_exports__runInHost = __webpack_exports__.BZ;
var __webpack_exports__runRootAction = __webpack_exports__.Wk;
var __webpack_exports__runRootAfterwards = __webpack_exports__.Vr;
export { __webpack_exports__runAction as runAction, __webpack_exports__runAfterwards as runAfterwards, __webpack_exports__runCli as runCli, __webpack_exports__runInHost as runInHost, __webpack_exports__runRootAction as runRootAction, __webpack_exports__runRootAfterwards as runRootAfterwards };
