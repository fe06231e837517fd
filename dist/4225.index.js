export const id = 4225;
export const ids = [4225];
export const modules = {

/***/ 6404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ offsetOfCharacter)
/* harmony export */ });
/** Warehouses count characters; texts here are counted in UTF-16, where a character beyond the basic plane counts twice. */
/** The offset of a 0-based character. */
function offsetOfCharacter(text, characters) {
    let offset = 0;
    for (const character of text) {
        if (characters-- <= 0)
            break;
        offset += character.length;
    }
    return offset;
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


/***/ }),

/***/ 719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ DATABASE)
/* harmony export */ });
/** The one database of an embedded warehouse. */
const DATABASE = 'dev';


/***/ }),

/***/ 3413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EmbeddedWarehouse: () => (/* binding */ EmbeddedWarehouse)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/embedded/folder-lock.js
/**
 * One process at a time may have a folder open: PGlite itself does not refuse a second one, and two would destroy the data.
 *
 * The lock is a file made with O_EXCL that says who holds it. A holder that died leaves it behind; it is stale when its process is gone,
 * or when another process has got the number since, which in containers is the rule and not the exception.
 */





/** Tells this process from an earlier one that had the same number. */
const THIS_PROCESS = (0,external_node_crypto_.randomUUID)();
const ATTEMPTS_MAX = 5;
async function lockFolder(folder) {
    const path = (0,external_node_path_.join)(folder, 'lock');
    const mine = { pid: process.pid, started: startOf(process.pid), process: THIS_PROCESS };
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
        if (await created(path, JSON.stringify(mine)))
            return { release: () => (0,promises_.rm)(path, { force: true }) };
        const seen = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
        if (seen !== undefined && isHeld(seen))
            throw lockedBy(folder, seen);
        if (seen !== undefined)
            await takeAway(path, seen);
    }
    throw new errors/* AppError */.uV('WAREHOUSE_LOCKED', `other processes keep taking ${folder}`);
}
/** Whether a live process holds the lock file in the folder. */
async function isLocked(folder) {
    const seen = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'lock'), 'utf8').catch(() => undefined);
    return seen !== undefined && isHeld(seen);
}
async function created(path, content) {
    try {
        const file = await (0,promises_.open)(path, 'wx', 0o600);
        await file.writeFile(content).finally(() => file.close());
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
/** Renaming is atomic, so of several processes that saw the same stale lock one gets it; a fresh lock taken by mistake is put back. */
async function takeAway(path, stale) {
    const aside = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,promises_.rename)(path, aside);
    }
    catch {
        return;
    }
    if (await (0,promises_.readFile)(aside, 'utf8') === stale)
        await (0,promises_.rm)(aside, { force: true });
    else
        await (0,promises_.rename)(aside, path);
}
function isHeld(content) {
    const holder = parse(content);
    // A process that died between making the file and writing into it.
    if (holder === undefined)
        return false;
    if (holder.pid === process.pid)
        return holder.process === THIS_PROCESS;
    return isAlive(holder.pid) && (holder.started === '' || holder.started === startOf(holder.pid));
}
function parse(content) {
    try {
        const value = JSON.parse(content);
        return typeof value.pid === 'number' ? { pid: value.pid, started: value.started ?? '', process: value.process ?? '' } : undefined;
    }
    catch {
        return undefined;
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // Somebody else's process may not be signalled, and is alive.
        return error.code === 'EPERM';
    }
}
/** When a process began, in the kernel's clock ticks; '' where the system does not say. */
function startOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    }
    catch {
        return '';
    }
}
function lockedBy(folder, content) {
    return new errors/* AppError */.uV('WAREHOUSE_LOCKED', `process ${parse(content)?.pid ?? '?'} has ${folder} open`);
}

;// CONCATENATED MODULE: ./build/src/embedded/untar.js
/** Unpacks the snapshot: a plain ustar archive of folders and small files, as `scripts/build-embedded.mjs` writes it. */


const BLOCK = 512;
/** Writes every file of the archive below `folder`, which must exist. */
async function untar(archive, folder) {
    const files = [];
    // Taken at once, because a file may fail while a later folder is still being made.
    const failures = [];
    for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0;) {
        const path = textAt(archive, at, 100);
        const size = Number.parseInt(textAt(archive, at + 124, 12), 8);
        // Folders come before what is in them, so they are made in order and the files all at once.
        if (path.endsWith('/'))
            await (0,promises_.mkdir)((0,external_node_path_.join)(folder, path), { recursive: true, mode: 0o700 });
        else
            files.push((0,promises_.writeFile)((0,external_node_path_.join)(folder, path), archive.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o600 }).catch((error) => void failures.push(error)));
        at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    }
    await Promise.all(files);
    if (failures.length > 0)
        throw failures[0];
}
function textAt(archive, at, length) {
    const field = archive.subarray(at, at + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? length : end);
}

;// CONCATENATED MODULE: ./build/src/embedded/data-folder.js
/**
 * The folder an embedded warehouse lives in: `lock`, and `data` with PostgreSQL's files.
 *
 * A warehouse "in memory" is a folder too, in the system's place for temporary files: a running statement can only be stopped by ending the
 * thread it runs in, and what was in that thread's memory would be lost with it.
 */









const TEMPORARY_PREFIX = 'redshift-devops-memory-';
/** Opens a folder, making it from the snapshot the first time. Throws WAREHOUSE_LOCKED or FILE_UNWRITABLE. */
async function openDataFolder(folder, assets) {
    const place = folder ?? (0,external_node_os_.tmpdir)();
    try {
        if (folder === undefined)
            await sweepTemporary();
        const home = folder ?? await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), TEMPORARY_PREFIX));
        await (0,promises_.mkdir)(home, { recursive: true });
        return await openHome(home, folder === undefined, assets);
    }
    catch (error) {
        throw toAppError(error, place);
    }
}
async function openHome(home, isTemporary, assets) {
    const lock = await lockFolder(home);
    const data = (0,external_node_path_.join)(home, 'data');
    try {
        await removeDrafts(home);
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(data, 'PG_VERSION')))
            await refuseOtherVersion(home, assets);
        else
            await unpack(home, data, assets);
    }
    catch (error) {
        await lock.release();
        throw error;
    }
    return {
        data,
        close: async () => {
            await lock.release();
            if (isTemporary)
                await (0,promises_.rm)(home, { recursive: true, force: true });
        },
    };
}
/** Unpacks beside the final place and renames, so that a kill in between leaves nothing half made. */
async function unpack(home, data, assets) {
    const archive = await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(await readAsset(new URL('snapshot.tar.gz', assets)));
    const draft = await (0,promises_.mkdtemp)((0,external_node_path_.join)(home, 'draft-'));
    try {
        await untar(archive, draft);
        // The mark comes first: a folder that has data has a mark, whoever is killed when.
        await (0,promises_.writeFile)((0,external_node_path_.join)(home, MADE_BY), await versionOf(assets));
        await (0,promises_.rename)(draft, data);
    }
    catch (error) {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
        throw error;
    }
}
/** Names the snapshot a folder was unpacked from. */
const MADE_BY = 'made-by';
/** The snapshot's functions live in the folder's data, and PostgreSQL's files are its version's own. */
async function refuseOtherVersion(home, assets) {
    const madeBy = await (0,promises_.readFile)((0,external_node_path_.join)(home, MADE_BY), 'utf8').catch(() => '');
    if (madeBy !== await versionOf(assets)) {
        throw new errors/* AppError */.uV('WAREHOUSE_OUTDATED', `the embedded warehouse in ${home} was made by another version of this tool`);
    }
}
async function versionOf(assets) {
    return JSON.parse((await readAsset(new URL('manifest.json', assets))).toString('utf8')).snapshot;
}
async function readAsset(asset) {
    try {
        return await (0,promises_.readFile)(asset);
    }
    catch (error) {
        throw new errors/* AppError */.uV('FILE_UNREADABLE', `a file of the embedded warehouse is missing: ${error.message}`, { cause: error });
    }
}
async function removeDrafts(home) {
    for (const name of await (0,promises_.readdir)(home))
        if (name.startsWith('draft-'))
            await (0,promises_.rm)((0,external_node_path_.join)(home, name), { recursive: true, force: true });
}
/** Removes what killed processes left; a folder without a lock may be one that is just being opened. */
async function sweepTemporary() {
    for (const name of await (0,promises_.readdir)((0,external_node_os_.tmpdir)())) {
        const left = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), name);
        if (name.startsWith(TEMPORARY_PREFIX) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(left, 'lock')) && !await isLocked(left))
            await (0,promises_.rm)(left, { recursive: true, force: true }).catch(() => undefined);
    }
}
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'ENOENT', 'ENOSPC', 'EROFS', 'EDQUOT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'EMFILE', 'EIO', 'ENAMETOOLONG', 'ELOOP']);
function toAppError(error, place) {
    const code = error?.code;
    if (error instanceof errors/* AppError */.uV || code === undefined || !UNWRITABLE.has(code))
        return error;
    return new errors/* AppError */.uV('FILE_UNWRITABLE', `the embedded warehouse cannot write to ${place}: ${error.message}`, { cause: error });
}

// EXTERNAL MODULE: ./build/src/core/sql/tokenizer.js + 2 modules
var tokenizer = __webpack_require__(4306);
;// CONCATENATED MODULE: ./build/src/embedded/copy/credentials.js
/**
 * Keys and passwords that a statement's text may hold: https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html,
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html
 *
 * The warehouse asks nobody with them, so they need not be kept. They are looked for in the tokens, because a text that holds a mistake is on
 * record as well.
 */

const SECRET_OPTIONS = new Set(['credentials', 'access_key_id', 'secret_access_key', 'session_token', 'master_symmetric_key', 'password']);
const HIDDEN = '***';
/** The same request with everything replaced that stands after such an option, also where a parameter brings it. */
function withoutCredentials(request) {
    const parameters = new Set();
    const sqls = request.sqls.map((sql) => withoutKeys(sql, parameters));
    return { ...request, sqls, parameters: request.parameters.map((each) => (parameters.has(each.name) ? { ...each, value: HIDDEN } : each)) };
}
/** One text the same way; adds the names of parameters that stand for a key. */
function withoutKeys(sql, parameters = new Set()) {
    const tokens = (0,tokenizer/* tokenize */.qw)(sql);
    let kept = '';
    let done = 0;
    for (let at = 1; at < tokens.count; at++) {
        const kind = tokens.kind[at];
        const isText = kind === tokenizer/* Shape */.yp.String || kind === tokenizer/* Shape */.yp.DollarString;
        if ((!isText && kind !== tokenizer/* Shape */.yp.Parameter) || !SECRET_OPTIONS.has(optionBefore(tokens, at)))
            continue;
        if (isText) {
            kept += `${sql.slice(done, tokens.start[at])}'${HIDDEN}'`;
            done = tokens.end[at] ?? done;
        }
        else
            parameters.add((0,tokenizer/* tokenText */.pA)(tokens, at).slice(1));
    }
    return kept + sql.slice(done);
}
function optionBefore(tokens, at) {
    const before = (0,tokenizer/* tokenText */.pA)(tokens, at - 1).toLowerCase();
    return before === 'as' || before === '=' ? (0,tokenizer/* tokenText */.pA)(tokens, at - 2).toLowerCase() : before;
}

;// CONCATENATED MODULE: ./build/src/embedded/error-text.js
/** `position` is the 1-based character in the text the client sent; undefined when it is not known. */
function errorText(error, position) {
    if (isCatalogConflict(error))
        return 'ERROR: could not complete because of conflict with concurrent transaction';
    for (const { code, reads, says, isRuntime } of REDSHIFT_TEXTS) {
        const found = error.code === code && (isRuntime === undefined || isRuntime === (position === undefined)) ? reads.exec(code === CHECK_VIOLATION ? error.constraint ?? '' : error.message) : null;
        const text = found === null ? undefined : says(...found.slice(1));
        if (text !== undefined)
            return `ERROR: ${text}`;
    }
    // Redshift says what depends in no detail: https://github.com/SQLMesh/sqlmesh/issues/1446
    const detail = error.detail === undefined || error.detail === '' || error.code === DEPENDENT_OBJECTS ? '' : `\n  Detail: ${error.detail}`;
    const hint = error.hint === undefined || error.hint === '' ? '' : `\n  Hint: ${hintText(error.hint)}`;
    // Functions in the schema of ours are Redshift's, which knows no such schema.
    const text = `${messageText(error)}${detail}${hint}`.replaceAll('_redshift_devops_embedded.', '');
    return `ERROR: ${text}${position === undefined ? '' : `\n  Position: ${position}`}`;
}
/** Two made the same object, or changed the same one: keys of the catalog are the only ones that are enforced. */
function isCatalogConflict({ code, message, constraint }) {
    return message.startsWith('tuple concurrently ') || (code === UNIQUE_VIOLATION && constraint?.startsWith('pg_') === true);
}
const UNIQUE_VIOLATION = '23505';
const CHECK_VIOLATION = '23514';
const DEPENDENT_OBJECTS = '2BP01';
const UNDEFINED_FUNCTION = '42883';
/** One row a text, with where it is from; each replaces the whole error. */
const REDSHIFT_TEXTS = [
    // The check that counts the bytes of a VARCHAR is named bytes_<length>_<column number>.
    { code: CHECK_VIOLATION, reads: /^bytes_(\d+)_\d+$/, says: (length) => `value too long for type character varying(${length})` },
    // The error reason of COPY; an INSERT is taken to say the same. https://docs.aws.amazon.com/redshift/latest/dg/multi-byte-character-load-errors.html
    { code: CHECK_VIOLATION, reads: /^ascii_\d+_\d+$/, says: () => 'Multibyte character not supported for CHAR (Hint: Try using VARCHAR).' },
    // PostgreSQL's words for a COMMIT or ROLLBACK where it can do neither. Where Redshift refuses it too, the procedure has said so in Redshift's words.
    { code: '2D000', reads: /^invalid transaction termination|while a subtransaction is active$/, says: () => 'NOT EMULATED: COMMIT, ROLLBACK or TRUNCATE of a procedure that is called in a block with an EXCEPTION handler' },
    // https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html
    { code: '40001', reads: /^/, says: () => '1023\n  Detail: Serializable isolation violation on a table in Redshift' },
    // https://github.com/trinodb/trino/issues/793
    { code: '25006', reads: /^cannot execute .+ in a read-only transaction$/, says: () => 'transaction is read-only' },
    // https://github.com/dlt-hub/dlt, dlt/destinations/impl/redshift/redshift.py; dbt-redshift, tests/functional/adapter/test_constraints.py
    { code: '23502', reads: /^null value in column "(.+?)" /, says: (column) => `Cannot insert a NULL value into column ${column}` },
    // https://github.com/embulk/embulk/issues/486
    { code: '428C9', reads: /^cannot insert a non-DEFAULT value into column/, says: () => 'cannot set an identity column to a value' },
    // https://github.com/aws/aws-cdk/issues/26733
    { code: '42P07', reads: /^relation "?(.+?)"? already exists$/, says: (relation) => `Relation "${relation}" already exists` },
    // https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html
    { code: '21000', reads: /^MERGE command cannot affect row a second time/, says: () => 'Found multiple matches to update the same tuple.' },
    // https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html
    { code: '22003', reads: /^numeric field overflow/, says: () => 'Numeric data overflow (result precision)' },
    // https://docs.aws.amazon.com/redshift/latest/dg/t_Troubleshooting_load_errors.html
    { code: '22P02', reads: /^invalid input syntax for type (integer|numeric): "(.*)"$/, says: invalidDigit, isRuntime: true },
    // https://github.com/dbt-labs/dbt-core/issues/15138
    { code: '42P16', reads: /^cannot drop columns from view/, says: () => 'cannot change number of columns in view' },
    { code: '42P16', reads: /^cannot change name of view column "(.+?)" to/, says: (column) => `cannot change name of view column "${column}"` },
    // https://github.com/awslabs/amazon-redshift-utils/issues/282
    { code: '42P16', reads: /^cannot change data type of view column "(.+?)" from/, says: (column) => `cannot change data type of view column "${column}"` },
    // https://github.com/OHDSI/Achilles/issues/232
    { code: '42803', reads: /^aggregate function calls cannot be nested/, says: () => 'aggregate function calls may not have nested aggregate or window function' },
    // https://github.com/AgamiAI/agami-core/issues/325
    { code: '0A000', reads: /^FULL JOIN is only supported with merge-joinable/, says: () => 'FULL JOIN is only supported with merge-joinable join conditions' },
];
const TYPES = { integer: 'Integer', numeric: 'Decimal' };
/** The first character that belongs to no number, and how many stand before it. */
function invalidDigit(type = '', value = '') {
    const digits = /^\s*[-+]?[\d.]*/.exec(value)?.[0].length ?? 0;
    const character = [...value.slice(digits)][0];
    return character === undefined ? undefined : `Invalid digit, Value '${character}', Pos ${digits}, Type: ${TYPES[type] ?? type}`;
}
/** As PostgreSQL 8.0 says it: https://www.postgresql.org/docs/8.0/errcodes-appendix.html */
function messageText({ code, message }) {
    // https://github.com/AgamiAI/agami-core/issues/325
    if (code === UNDEFINED_FUNCTION)
        return message.replaceAll(/\bunknown\b/g, '"unknown"');
    return message.replace(/^invalid input syntax for type (\w+): /, 'invalid input syntax for $1: ').replace(/^cannot drop column (\S+) of table (\S+) because/, 'cannot drop table $2 column $1 because');
}
/** https://github.com/r-dbi/RPostgres/issues/211 */
function hintText(hint) {
    return hint.replace('You might need to add explicit type casts.', 'You may need to add explicit type casts.');
}

// EXTERNAL MODULE: ./build/src/embedded/sql-literal.js
var sql_literal = __webpack_require__(694);
// EXTERNAL MODULE: ./build/src/embedded/service-error.js
var service_error = __webpack_require__(512);
;// CONCATENATED MODULE: ./build/src/embedded/statement.js
/** One request to run SQL: what was asked, where it stands, and what came of it. */

function formatOf(request) {
    return request.format ?? 'JSON';
}
/** The service keeps statements and results for 24 hours, tokens for 8: https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html */
const STATEMENT_KEPT_MS = 24 * 3_600_000;
const TOKEN_KEPT_MS = 8 * 3_600_000;
class Statement {
    request;
    status = 'SUBMITTED';
    updatedMs;
    outcome;
    /** A cancelled statement that is running ends when PostgreSQL has stopped it. */
    cancelled = false;
    /** By SQL text; gone after a restart. */
    results = new Map();
    waiting = new Set();
    constructor(request) {
        this.request = request;
        this.updatedMs = request.createdMs;
    }
    /** A statement that still runs is known for as long as it does. */
    isForgottenAt(nowMs) {
        return this.ended && nowMs - this.request.createdMs > STATEMENT_KEPT_MS;
    }
    get ended() {
        return this.outcome !== undefined;
    }
    /**
     * PICKED has left the queue and is being put on record, STARTED is on record and runs:
     * https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_DescribeStatement.html
     */
    begin(status, nowMs) {
        this.status = status;
        this.updatedMs = nowMs;
    }
    end(outcome) {
        this.outcome = outcome;
        this.status = outcome.status;
        this.updatedMs = outcome.endedMs;
        for (const wake of this.waiting)
            wake();
        this.waiting.clear();
    }
    /** Calls back when the statement has ended. */
    whenEnded(callback) {
        this.waiting.add(callback);
    }
    /** Waits until the statement has ended, at most so long. */
    async waitForEnd(timeoutMs, signal) {
        if (this.ended || timeoutMs <= 0 || signal?.aborted === true)
            return;
        await new Promise((resolve) => {
            const done = () => {
                clearTimeout(timer);
                signal?.removeEventListener('abort', done);
                this.waiting.delete(done);
                resolve();
            };
            const timer = setTimeout(done, timeoutMs);
            signal?.addEventListener('abort', done, { once: true });
            this.waiting.add(done);
        });
    }
    /** The 0-based SQL text a result or a sub-statement id means; undefined for the statement as a whole. */
    partOf(id) {
        const suffix = id.slice(this.request.id.length + 1);
        if (suffix === '')
            return undefined;
        const part = Number(suffix) - 1;
        if (!this.request.isBatch || !(part >= 0 && part < this.request.sqls.length))
            throw new service_error/* ServiceError */._('ResourceNotFoundException', 'Query does not exist.', { ResourceId: id });
        return part;
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/journal.js
/**
 * The statements on record in the warehouse itself: each is written before it runs, its outcome in the transaction of its effect.
 *
 * So after a crash a record with an outcome tells the truth, and one without means that PostgreSQL rolled the statement back. What a client does
 * in a transaction of its own is written when that ends: a crash before undoes the effects and the records together.
 */




const RECORDS = '_redshift_devops_embedded.statement';
/** Nothing but inserted into while statements run: whoever reads or updates what others write too meets them under SERIALIZABLE. */
const OUTCOMES = '_redshift_devops_embedded.outcome';
/** What a statement says that was cut off by the end of its process or connection. */
const STOPPED_ERROR = 'the embedded warehouse was stopped while the statement ran';
/**
 * Written once, however often that is tried: whether an attempt was committed is not always known. The keys of a COPY or an UNLOAD are left
 * out: what is on record outlives the process.
 */
function recordSql(sent) {
    const request = withoutCredentials(sent);
    return `INSERT INTO ${RECORDS} (id, created_at, record) VALUES (${(0,sql_literal/* sqlLiteral */.YG)(request.id)}, ${request.createdMs}, ${(0,sql_literal/* sqlLiteral */.YG)(JSON.stringify(request))}) ON CONFLICT DO NOTHING`;
}
function outcomeSql(id, outcome) {
    return `INSERT INTO ${OUTCOMES} (id, outcome) VALUES (${(0,sql_literal/* sqlLiteral */.YG)(id)}, ${(0,sql_literal/* sqlLiteral */.YG)(JSON.stringify(outcome))}) ON CONFLICT DO NOTHING`;
}
/** Forgets what is too old and reads the rest, oldest first; a statement without an outcome is settled as aborted. */
async function readJournal(connection, nowMs) {
    const rows = rowsOf(await connection.run([
        `DELETE FROM ${RECORDS} WHERE created_at < ${nowMs - STATEMENT_KEPT_MS}`,
        `DELETE FROM ${OUTCOMES} WHERE id NOT IN (SELECT id FROM ${RECORDS})`,
        `SELECT record, outcome FROM ${RECORDS} LEFT JOIN ${OUTCOMES} USING (id) ORDER BY created_at, id`,
    ]));
    const statements = [];
    for (const [record, written] of rows) {
        const statement = new Statement(JSON.parse(record ?? ''));
        const outcome = written === null || written === undefined ? cutOff(statement, STOPPED_ERROR, nowMs) : JSON.parse(written);
        if (written === null)
            rowsOf(await connection.run([outcomeSql(statement.request.id, outcome)]));
        statement.end(outcome);
        statements.push(statement);
    }
    return statements;
}
/** The outcome of a statement whose transaction may or may not have been committed; undefined when it was not. */
async function readOutcome(connection, id) {
    const written = rowsOf(await connection.run([`SELECT outcome FROM ${OUTCOMES} WHERE id = ${(0,sql_literal/* sqlLiteral */.YG)(id)}`]))[0]?.[0];
    return typeof written === 'string' ? JSON.parse(written) : undefined;
}
function cutOff({ request }, error, nowMs) {
    const part = { status: 'ABORTED', durationNs: 0, rows: -1, bytes: 0, hasResultSet: false, queryId: -1 };
    return { ...part, error, endedMs: nowMs, parts: request.sqls.map(() => part) };
}
function rowsOf({ results, error }) {
    if (error !== undefined)
        throw new Error(`the statements on record cannot be read or written: ${errorText(error, undefined)}`);
    return results.at(-1)?.rows ?? [];
}

;// CONCATENATED MODULE: ./build/src/embedded/catalog-queries.js
/**
 * What ListSchemas, ListTables and DescribeTable ask PostgreSQL's catalog. The service lists information_schema and pg_catalog too:
 * https://docs.aws.amazon.com/redshift/latest/mgmt/data-api-calling-cli-list-schemas.html
 * Redshift's pg_internal is not here, and neither are what PostgreSQL has for its own storage nor what this warehouse remembers.
 */

const SHOWN = `n.nspname <> '_redshift_devops_embedded' AND n.nspname !~ '^pg_(toast|temp)'`;
const SYSTEM = `n.nspname IN ('pg_catalog', 'information_schema')`;
/** A late-binding view of tables that are not there is known by its text only; its name is kept as it must be written. */
const UNBOUND = `SELECT (parse_ident(name))[1] AS schema, (parse_ident(name))[2] AS name, 'VIEW' AS type
  FROM _redshift_devops_embedded.late_binding_view WHERE to_regclass(name) IS NULL`;
const CURRENT_DATABASE = 'SELECT current_database()';
function schemasSql(pattern) {
    return `SELECT n.nspname FROM pg_namespace n WHERE ${SHOWN}${like('n.nspname', pattern)} ORDER BY 1`;
}
/** The service's types of tables have no materialized view, which in Redshift's own catalog is a view. */
function tablesSql(schemaPattern, tablePattern) {
    return `SELECT found.name, found.type, found.schema FROM (
    SELECT n.nspname::text AS schema, c.relname::text AS name,
      CASE WHEN c.relkind IN ('v', 'm') THEN CASE WHEN ${SYSTEM} THEN 'SYSTEM VIEW' ELSE 'VIEW' END WHEN ${SYSTEM} THEN 'SYSTEM TABLE' ELSE 'TABLE' END AS type
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND ${SHOWN}
    UNION ALL ${UNBOUND}
  ) found WHERE true${like('found.schema', schemaPattern)}${like('found.name', tablePattern)} ORDER BY found.schema, found.name`;
}
/** A type that is a domain here (SUPER) is shown by its base, as in results. */
function columnsSql(schema, table) {
    return `SELECT n.nspname, c.relname, a.attname, CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE t.oid END, a.atttypmod, a.attnotnull, pg_get_expr(d.adbin, d.adrelid)
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND ${SHOWN}${is('n.nspname', schema)}${is('c.relname', table)}
  ORDER BY n.nspname, c.relname, a.attnum`;
}
/** `%` is any text, `_` any character, and a backslash takes that from them, which is assumed. */
function like(column, pattern) {
    return pattern === undefined ? '' : ` AND ${column} LIKE ${(0,sql_literal/* sqlLiteral */.YG)(pattern)}`;
}
function is(column, name) {
    return name === undefined ? '' : ` AND ${column} = ${(0,sql_literal/* sqlLiteral */.YG)(name)}`;
}

;// CONCATENATED MODULE: ./build/src/embedded/paging.js

/** MaxResults may be 0 by the service's own model, which can only mean that the client does not mind. */
function page(fields, found, itemsMax) {
    const { first, items } = askedPage(fields, found.length, itemsMax);
    const after = first + items;
    return { items: found.slice(first, after), next: after < found.length ? { NextToken: tokenAt(after) } : {} };
}
/** What page a request asks for; refuses one that cannot be. */
function askedPage(fields, count, itemsMax) {
    const first = fields.has('NextToken') ? offsetOf(fields.text('NextToken'), count) : 0;
    return { first, items: fields.number('MaxResults', 0, itemsMax) || itemsMax };
}
function tokenAt(offset) {
    return Buffer.from(`at:${offset}`).toString('base64');
}
function offsetOf(token, count) {
    const offset = /^at:(\d{1,15})$/.exec(Buffer.from(token, 'base64').toString())?.[1];
    if (offset === undefined || Number(offset) > count)
        throw (0,service_error/* invalid */.G)('NextToken is not valid');
    return Number(offset);
}

;// CONCATENATED MODULE: ./build/src/embedded/compact-json.js
/**
 * JSON without the blanks PostgreSQL writes between its parts, which is how Redshift shows a SUPER value:
 * https://docs.aws.amazon.com/redshift/latest/dg/query-super.html
 */
function compactJson(json) {
    let compact = '';
    let inText = false;
    for (let at = 0; at < json.length; at++) {
        const character = json[at] ?? '';
        if (!inText && character === ' ')
            continue;
        compact += character;
        if (inText && character === '\\')
            compact += json[++at] ?? '';
        else if (character === '"')
            inText = !inText;
    }
    return compact;
}

;// CONCATENATED MODULE: ./build/src/embedded/result-page.js
/** Results as the Data API gives them: a union of fields, metadata of columns, pages of about a megabyte. */


const PAGE_BYTES_MAX = 1_000_000;
/** PostgreSQL's type numbers to Redshift's names; everything else reads as text, which is a VARCHAR. */
const result_page_TYPES = new Map([
    [16, { name: 'bool', field: 'boolean', length: 1 }],
    [20, { name: 'int8', field: 'long', length: 19 }],
    [21, { name: 'int2', field: 'long', length: 5 }],
    [23, { name: 'int4', field: 'long', length: 10 }],
    [26, { name: 'oid', field: 'long', length: 10 }],
    [700, { name: 'float4', field: 'double', length: 8 }],
    [701, { name: 'float8', field: 'double', length: 17 }],
    [1700, { name: 'numeric', field: 'string' }],
    [1042, { name: 'bpchar', field: 'string' }],
    [1043, { name: 'varchar', field: 'string' }],
    [1082, { name: 'date', field: 'string', length: 13 }],
    [1083, { name: 'time', field: 'string', length: 15 }],
    [1266, { name: 'timetz', field: 'string', length: 21 }],
    [1114, { name: 'timestamp', field: 'string', length: 29 }],
    [1184, { name: 'timestamptz', field: 'string', length: 35 }],
    [3802, { name: 'super', field: 'string' }],
    [17, { name: 'varbyte', field: 'string' }],
]);
const TEXT = { name: 'varchar', field: 'string' };
/** The bytes of all values, which is what the service calls ResultSize. */
function resultBytes(result) {
    let bytes = 0;
    for (const row of result.rows)
        for (const value of row)
            bytes += value === null ? 0 : Buffer.byteLength(value);
    return bytes;
}
/** Rows until a page is full, and one at least. */
function rowPage(result, first) {
    let bytes = 0;
    let at = first;
    for (; at < result.rows.length && bytes < PAGE_BYTES_MAX; at++)
        for (const value of result.rows[at] ?? [])
            bytes += 20 + (value?.length ?? 0);
    return { rows: result.rows.slice(first, at), next: at < result.rows.length ? at : undefined };
}
function resultPage(result, nextToken) {
    const types = resultTypes(result);
    const { rows, next } = rowPage(result, firstRow(result, nextToken));
    return { Records: rows.map((row) => row.map((value, column) => fieldOf(value, types[column] ?? TEXT))), ...pageAnswer(result, next) };
}
/** What a page says besides its records, in every format. */
function pageAnswer(result, next) {
    return {
        ColumnMetadata: (result.fields ?? []).map((field) => ({ ...columnMetadata(field, typeOf(field.type)), ...NO_COLUMN })),
        TotalNumRows: result.rows.length,
        ...(next === undefined ? {} : { NextToken: tokenAt(next) }),
    };
}
/** PostgreSQL does not say which column of which table a value of a result was. */
const NO_COLUMN = { schemaName: '', tableName: '', columnDefault: '' };
function resultTypes(result) {
    return (result.fields ?? []).map(({ type }) => typeOf(type));
}
/** The row a token means. */
function firstRow(result, nextToken) {
    return nextToken === undefined ? 0 : offsetOf(nextToken, result.rows.length);
}
function typeOf(number) {
    return result_page_TYPES.get(number) ?? TEXT;
}
/** LONG for integers, DOUBLE for floats, STRING for DECIMAL, dates and times: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_Field.html */
function fieldOf(value, type) {
    if (value === null)
        return { isNull: true };
    switch (type.field) {
        case 'long': return { longValue: Number(value) };
        case 'double': return Number.isFinite(Number(value)) ? { doubleValue: Number(value) } : { stringValue: value };
        case 'boolean': return { booleanValue: value === 't' };
        case 'string': return { stringValue: shownText(value, type) };
    }
}
/** SUPER without blanks, VARBYTE as hexadecimal digits: https://docs.aws.amazon.com/redshift/latest/dg/r_VARBYTE_type.html */
function shownText(value, { name }) {
    return name === 'super' ? compactJson(value) : name === 'varbyte' ? value.replace(/^\\x/, '') : value;
}
function columnMetadata(field, type) {
    const isNumeric = type.name === 'numeric' && field.modifier >= 4;
    const isText = type.name === 'varchar' || type.name === 'bpchar';
    const precision = isNumeric ? (field.modifier - 4) >> 16 : type.length ?? (isText && field.modifier > 4 ? field.modifier - 4 : 0);
    return {
        name: field.name, label: field.name, typeName: type.name, length: isText && field.modifier > 4 ? field.modifier - 4 : 0, precision,
        scale: isNumeric ? (field.modifier - 4) & 0x7ff : 0, nullable: 1, isCaseSensitive: isText, isCurrency: false, isSigned: type.field !== 'string' && type.field !== 'boolean' || type.name === 'numeric',
    };
}

// EXTERNAL MODULE: ./build/src/embedded/database.js
var embedded_database = __webpack_require__(719);
;// CONCATENATED MODULE: ./build/src/embedded/catalog-operations.js
/**
 * ListDatabases, ListSchemas, ListTables and DescribeTable: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListTables.html
 *
 * They leave no statement behind and run in the same queue as the statements, so they wait for what runs before them, as long as the service
 * may be assumed to wait (it says only that there is a QueryTimeoutException).
 */





const PAGE_MAX = 1000;
async function listDatabases(fields, context) {
    fields.target(false);
    const connected = fields.has('Database') ? fields.text('Database') : embedded_database/* DATABASE */.c;
    const rows = await ask(fields, context, connected, CURRENT_DATABASE);
    const { items, next } = page(fields, rows, PAGE_MAX);
    return { Databases: items.map(([name]) => name), ...next };
}
async function listSchemas(fields, context) {
    const rows = await askAbout(fields, context, schemasSql(optional(fields, 'SchemaPattern')));
    const { items, next } = page(fields, rows, PAGE_MAX);
    return { Schemas: items.map(([name]) => name), ...next };
}
async function listTables(fields, context) {
    const rows = await askAbout(fields, context, tablesSql(optional(fields, 'SchemaPattern'), optional(fields, 'TablePattern')));
    const { items, next } = page(fields, rows, PAGE_MAX);
    return { Tables: items.map(([name, type, schema]) => ({ name, type, schema })), ...next };
}
/** Of a table that is not there no column is listed, which is assumed: the service's own page names no error for it. */
async function describeTable(fields, context) {
    const table = optional(fields, 'Table');
    const rows = await askAbout(fields, context, columnsSql(optional(fields, 'Schema'), table));
    const { items, next } = page(fields, rows, PAGE_MAX);
    return { ...(table === undefined ? {} : { TableName: table }), ColumnList: items.map(column), ...next };
}
function column([schemaName, tableName, name, type, modifier, notNull, columnDefault]) {
    const field = { name: name ?? '', type: Number(type), modifier: Number(modifier) };
    return { ...columnMetadata(field, typeOf(field.type)), nullable: notNull === 't' ? 0 : 1, schemaName, tableName, ...(columnDefault === null ? {} : { columnDefault }) };
}
function optional(fields, name) {
    return fields.has(name) ? fields.text(name) : undefined;
}
/** The database asked about is the one connected to when no other is named, and here there is but one. */
function askAbout(fields, context, sql) {
    const database = fields.target()['Database'] ?? '';
    const connected = optional(fields, 'ConnectedDatabase') ?? database;
    if (connected === embedded_database/* DATABASE */.c && database !== embedded_database/* DATABASE */.c)
        throw (0,service_error/* invalid */.G)(`ERROR: database "${database}" does not exist`);
    return ask(fields, context, connected, sql);
}
async function ask(fields, { runner }, connected, sql) {
    // A wrong page is refused before anything waits in the queue.
    askedPage(fields, Number.POSITIVE_INFINITY, PAGE_MAX);
    if (connected !== embedded_database/* DATABASE */.c)
        throw new service_error/* ServiceError */._('DatabaseConnectionException', `FATAL: database "${connected}" does not exist`);
    return (await runner.inspect(sql)).rows;
}

;// CONCATENATED MODULE: ./build/src/embedded/operation.js
/** The protocol's timestamps are seconds. */
function seconds(milliseconds) {
    return milliseconds / 1000;
}

;// CONCATENATED MODULE: ./build/src/embedded/session.js
/**
 * A session: one connection that several requests use in turn, until nobody has used it for as long as it is kept alive.
 * https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html#data-api-calling-considerations
 */



/** "The maximum time a session can keep alive is 24 hours": https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html */
const SESSION_SECONDS_MAX = 86_400;
/** Open at once in a cluster or workgroup, as measured from outside: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html names the error only. */
const SESSIONS_MAX = 500;
class Session {
    id;
    target;
    createdMs;
    aliveSeconds;
    connection;
    /** The last statement that was sent to it. */
    current;
    /** The connection is undefined when the session ended with an earlier process. */
    constructor(id, target, createdMs, aliveSeconds, connection) {
        this.id = id;
        this.target = target;
        this.createdMs = createdMs;
        this.aliveSeconds = aliveSeconds;
        this.connection = connection;
    }
    get updatedMs() {
        return this.current?.updatedMs ?? this.createdMs;
    }
    /** The keep-alive begins anew whenever a statement ends. */
    get expiresMs() {
        const atMostMs = this.createdMs + SESSION_SECONDS_MAX * 1000;
        return this.isBusy ? atMostMs : Math.min(atMostMs, this.updatedMs + this.aliveSeconds * 1000);
    }
    get isBusy() {
        return this.current?.ended === false;
    }
    statusAt(nowMs) {
        if (this.isBusy)
            return 'BUSY';
        return nowMs < this.expiresMs && this.connection?.engine.isGone === false ? 'AVAILABLE' : 'CLOSED';
    }
}
class SessionStore {
    sessions = new Map();
    /** Throws ActiveSessionsExceededException. */
    create(target, aliveSeconds, nowMs, connection) {
        this.prune(nowMs);
        const open = [...this.sessions.values()].filter((session) => warehouseOf(session.target) === warehouseOf(target) && session.statusAt(nowMs) !== 'CLOSED');
        if (open.length >= SESSIONS_MAX)
            throw new service_error/* ServiceError */._('ActiveSessionsExceededException', `The maximum number of active sessions, ${SESSIONS_MAX}, is exceeded.`);
        return this.add(new Session((0,external_node_crypto_.randomUUID)(), target, nowMs, aliveSeconds, connection));
    }
    /** Gives the session a statement, and `close` a call when nobody has used it for too long afterwards. */
    use(session, statement, close) {
        session.current = statement;
        statement.whenEnded(() => {
            const timer = setTimeout(() => {
                if (session.current === statement)
                    close();
            }, session.expiresMs - Date.now());
            // A session nobody uses must not keep the process from ending.
            timer.unref();
        });
    }
    /** The session for one more statement. A busy one refuses it instead of making it wait. */
    take(id, nowMs) {
        const session = this.get(id);
        if (session === undefined)
            throw (0,service_error/* invalid */.G)(`Session with Id: ${id} is invalid`);
        switch (session.statusAt(nowMs)) {
            case 'AVAILABLE': return session;
            case 'BUSY': throw (0,service_error/* invalid */.G)(`Session is busy: ${id} is still running the statement ${session.current?.request.id ?? ''}`);
            case 'CLOSED': throw (0,service_error/* invalid */.G)('Session is not available');
        }
    }
    get(id) {
        return this.sessions.get(id);
    }
    /** Newest first. */
    list() {
        return [...this.sessions.values()].reverse();
    }
    /** A session of an earlier process ended with it, and is still known to have been one. */
    recall({ request }) {
        if (request.sessionId === undefined || this.sessions.has(request.sessionId))
            return;
        this.add(new Session(request.sessionId, request.target, request.createdMs, 0));
    }
    add(session) {
        this.sessions.set(session.id, session);
        return session;
    }
    /** A closed session is remembered for as long as its statements are. */
    prune(nowMs) {
        for (const [id, session] of this.sessions) {
            if (!session.isBusy && nowMs - session.expiresMs > STATEMENT_KEPT_MS)
                this.sessions.delete(id);
        }
    }
}
function warehouseOf(target) {
    return target['ClusterIdentifier'] ?? target['WorkgroupName'] ?? '';
}

;// CONCATENATED MODULE: ./build/src/embedded/submit.js
/** ExecuteStatement and BatchExecuteStatement: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_BatchExecuteStatement.html */




async function submit_submit(fields, sqls, isBatch, context) {
    const { store, signal } = context;
    const waitMs = fields.waitMs();
    // There is no EventBridge to tell.
    fields.flag('WithEvent');
    const place = fields.has('SessionId') ? { sessionId: fields.sessionId() } : { target: fields.target() };
    const aliveSeconds = fields.number('SessionKeepAliveSeconds', 0, SESSION_SECONDS_MAX);
    const asked = {
        id: (0,external_node_crypto_.randomUUID)(), name: fields.text('StatementName', 500), token: fields.token('ClientToken'), sqls, isBatch,
        mode: fields.choice('ExecutionMode', ['TRANSACTION', 'AUTO_COMMIT']), format: fields.choice('ResultFormat', ['JSON', 'CSV']), parameters: fields.parameters(sqls), createdMs: Date.now(),
    };
    // A token that is known is answered before anything else is looked at: its session may be busy with this very statement.
    const known = asked.token === '' ? undefined : store.withToken(asked.token, asked.createdMs);
    const statement = known ?? begin(asked, place, aliveSeconds, context);
    await statement.waitForEnd(waitMs, signal);
    const { request } = statement;
    const waited = waitMs > 0 ? { Status: statement.status, HasResultSet: statement.outcome?.hasResultSet ?? false, RedshiftPid: process.pid } : {};
    return { ...request.target, ...sessionAnswer(request), CreatedAt: seconds(request.createdMs), DbGroups: [], Id: request.id, ...waited };
}
function begin(asked, place, aliveSeconds, { store, sessions, runner }) {
    const session = 'sessionId' in place ? sessions.take(place.sessionId, asked.createdMs)
        : aliveSeconds === undefined ? undefined : sessions.create(place.target, aliveSeconds, asked.createdMs, runner.connect());
    const target = 'target' in place ? place.target : session?.target ?? {};
    const statement = new Statement({ ...asked, target, ...(session === undefined ? {} : { sessionId: session.id }) });
    if (session !== undefined) {
        session.aliveSeconds = aliveSeconds ?? session.aliveSeconds;
        sessions.use(session, statement, () => void runner.disconnect(session.connection));
    }
    store.add(statement, asked.createdMs);
    runner.enqueue(statement, session?.connection);
    return statement;
}
function sessionAnswer({ sessionId }) {
    return sessionId === undefined ? {} : { SessionId: sessionId };
}

;// CONCATENATED MODULE: ./build/src/embedded/listings.js
/** ListStatements and ListSessions: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListSessions.html */





/** What both lists answer at most: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListStatements.html */
const listings_PAGE_MAX = 100;
/** Without a status only finished statements are listed. */
function listStatements(fields, { store }) {
    const status = fields.choice('Status', ['FINISHED', 'ALL', 'SUBMITTED', 'PICKED', 'STARTED', 'FAILED', 'ABORTED']);
    const prefix = fields.text('StatementName', 500);
    // There is one caller, so whether its whole role is meant makes no difference.
    fields.flag('RoleLevel');
    const isWanted = fields.targetFilter();
    const found = store.list(Date.now()).filter((statement) => (status === 'ALL' || statement.status === status) && statement.request.name.startsWith(prefix) && isWanted(statement.request.target));
    const { items, next } = page(fields, found, listings_PAGE_MAX);
    return { Statements: items.map(listedStatement), ...next };
}
function listedStatement(statement) {
    const { request } = statement;
    return {
        Id: request.id, Status: statement.status, CreatedAt: seconds(request.createdMs), UpdatedAt: seconds(statement.updatedMs), IsBatchStatement: request.isBatch, ...sessionAnswer(request),
        QueryString: request.sqls[0], ...(request.isBatch ? { QueryStrings: request.sqls } : {}), ...(request.name === '' ? {} : { StatementName: request.name }), ResultFormat: formatOf(request),
        ...(request.target['SecretArn'] === undefined ? {} : { SecretArn: request.target['SecretArn'] }), ...(request.parameters.length > 0 ? { QueryParameters: request.parameters } : {}),
    };
}
/** Without a status the open sessions are listed. */
function listSessions(fields, { sessions }) {
    const nowMs = Date.now();
    fields.flag('RoleLevel');
    if (fields.has('SessionId'))
        return { Sessions: [listedSession(onlySession(fields, sessions), nowMs)] };
    const status = fields.has('Status') ? fields.choice('Status', ['AVAILABLE', 'BUSY', 'CLOSED']) : undefined;
    const isWanted = fields.targetFilter();
    const found = sessions.list().filter((session) => isWanted(session.target) && (status === undefined ? session.statusAt(nowMs) !== 'CLOSED' : session.statusAt(nowMs) === status));
    const { items, next } = page(fields, found, listings_PAGE_MAX);
    return { Sessions: items.map((session) => listedSession(session, nowMs)), ...next };
}
function onlySession(fields, sessions) {
    for (const name of ['Status', 'ClusterIdentifier', 'WorkgroupName', 'Database'])
        if (fields.has(name))
            throw (0,service_error/* invalid */.G)(`${name} cannot be given together with SessionId.`);
    const id = fields.id('SessionId');
    const session = sessions.get(id);
    if (session === undefined)
        throw new service_error/* ServiceError */._('ResourceNotFoundException', 'Session does not exist.', { ResourceId: id });
    return session;
}
function listedSession(session, nowMs) {
    const { SecretArn: _, ...target } = session.target;
    return {
        ...target, SessionId: session.id, Status: session.statusAt(nowMs), CreatedAt: seconds(session.createdMs), UpdatedAt: seconds(session.updatedMs),
        SessionAliveSeconds: session.aliveSeconds, SessionTtl: seconds(session.expiresMs), ...(session.isBusy ? { CurrentStatementId: session.current?.request.id } : {}),
    };
}

;// CONCATENATED MODULE: ./build/src/embedded/csv-result.js

function csvPage(result, nextToken) {
    const types = resultTypes(result);
    const first = firstRow(result, nextToken);
    const { rows, next } = rowPage(result, first);
    const header = first === 0 ? [(result.fields ?? []).map(({ name }) => quoted(name))] : [];
    const lines = [...header, ...rows.map((row) => row.map((value, column) => cell(value, types[column])))];
    return { Records: [{ CSVRecords: lines.map((line) => `${line.join(',')}\r\n`).join('') }], ...pageAnswer(result, next), ResultFormat: 'CSV' };
}
function cell(value, type) {
    if (value === null)
        return '';
    return quoted(type === undefined ? value : type.field === 'boolean' ? String(value === 't') : shownText(value, type));
}
/** https://www.rfc-editor.org/rfc/rfc4180#section-2 */
function quoted(text) {
    return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

;// CONCATENATED MODULE: ./build/src/embedded/results.js
/**
 * GetStatementResult and GetStatementResultV2: JSON comes through the one and CSV through the other only.
 * https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_GetStatementResultV2.html
 */




async function getResult(fields, context) {
    return resultPage(await resultOf(fields, context, 'JSON'), tokenOf(fields));
}
async function getResultV2(fields, context) {
    return csvPage(await resultOf(fields, context, 'CSV'), tokenOf(fields));
}
function tokenOf(fields) {
    return fields.has('NextToken') ? fields.text('NextToken') : undefined;
}
async function resultOf(fields, { store, signal }, format) {
    const id = fields.id('Id');
    const waitMs = fields.waitMs();
    const statement = store.get(id, Date.now());
    await statement.waitForEnd(waitMs, signal);
    const part = statement.partOf(id) ?? (statement.request.isBatch ? undefined : 0);
    const outcome = part === undefined ? undefined : statement.outcome?.parts[part];
    if (part === undefined || outcome?.status !== 'FINISHED' || !outcome.hasResultSet || statement.status !== 'FINISHED') {
        throw new service_error/* ServiceError */._('ResourceNotFoundException', 'Query does not have result. Please check query status with DescribeStatement.', { ResourceId: id });
    }
    const made = formatOf(statement.request);
    // That it is refused is documented, in which words is not.
    if (made !== format)
        throw (0,service_error/* invalid */.G)(`The result of the query is in ${made} format; ask for it with ${made === 'CSV' ? 'GetStatementResultV2' : 'GetStatementResult'}.`);
    const result = statement.results.get(part);
    if (result === undefined)
        throw new service_error/* ServiceError */._('ResourceNotFoundException', 'The embedded warehouse keeps results only until it is stopped; run the query again.', { ResourceId: id });
    return result;
}

;// CONCATENATED MODULE: ./build/src/embedded/operations.js
/** The operations of the Data API this warehouse answers: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_Operations.html */








const OPERATIONS = {
    ExecuteStatement: (fields, context) => submit_submit(fields, [fields.sql('Sql')], false, context),
    BatchExecuteStatement: (fields, context) => submit_submit(fields, fields.sqls('Sqls'), true, context),
    DescribeStatement: describe,
    GetStatementResult: getResult,
    GetStatementResultV2: getResultV2,
    ListStatements: (fields, context) => Promise.resolve(listStatements(fields, context)),
    ListSessions: (fields, context) => Promise.resolve(listSessions(fields, context)),
    CancelStatement: cancel,
    ListDatabases: listDatabases,
    ListSchemas: listSchemas,
    ListTables: listTables,
    DescribeTable: describeTable,
};
async function describe(fields, { store, signal }) {
    const id = fields.id('Id');
    const waitMs = fields.waitMs();
    const statement = store.get(id, Date.now());
    await statement.waitForEnd(waitMs, signal);
    const part = statement.partOf(id);
    if (part !== undefined)
        return describePart(statement, part);
    const { request, outcome } = statement;
    return {
        ...request.target, ...sessionAnswer(request), ...common(statement, outcome, request.id), ResultFormat: formatOf(request),
        ...(request.isBatch ? { ExecutionMode: request.mode, SubStatements: request.sqls.map((_, index) => describePart(statement, index)) } : { QueryString: request.sqls[0] }),
        ...(request.parameters.length > 0 ? { QueryParameters: request.parameters } : {}),
    };
}
function describePart(statement, index) {
    return { ...common(statement, statement.outcome?.parts[index], `${statement.request.id}:${index + 1}`), QueryString: statement.request.sqls[index] };
}
function common(statement, outcome, id) {
    return {
        Id: id, Status: outcome?.status ?? statement.status, CreatedAt: seconds(statement.request.createdMs), UpdatedAt: seconds(statement.updatedMs),
        Duration: outcome?.durationNs ?? -1, HasResultSet: outcome?.hasResultSet ?? false, RedshiftPid: process.pid, RedshiftQueryId: outcome?.queryId ?? -1, ...queryUuid(id, outcome),
        ResultRows: outcome?.rows ?? -1, ResultSize: outcome?.bytes ?? -1, ...(outcome?.error === undefined ? {} : { Error: outcome.error }),
    };
}
/** The same for the same statement at all times. One that reached no database has none. */
function queryUuid(id, outcome) {
    if (outcome === undefined || outcome.queryId < 0)
        return {};
    const [, a = '', b = '', c = '', d = '', e = ''] = /^(.{8})(.{4})(.{4})(.{4})(.{12})/.exec((0,external_node_crypto_.createHash)('sha256').update(id).digest('hex')) ?? [];
    return { RedshiftQueryUuid: [a, b, c, d, e].join('-') };
}
async function cancel(fields, { store, runner }) {
    const statement = store.get(fields.id('Id'), Date.now());
    if (statement.ended)
        throw (0,service_error/* invalid */.G)(`Could not cancel a query that is already in ${statement.status} state with ID: ${statement.request.id}.`);
    await runner.cancel(statement);
    return { Status: true };
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./build/src/embedded/postgres.js
var postgres = __webpack_require__(409);
;// CONCATENATED MODULE: ./build/src/embedded/pglite-thread.js
/** PGlite in its worker thread: runs scripts of SQL, one at a time, and can be ended in the middle of one and opened again. */


class PgliteThread {
    assets;
    dataDir;
    pending = new Map();
    sent = 0;
    worker;
    closed = false;
    constructor(assets, dataDir) {
        this.assets = assets;
        this.dataDir = dataDir;
    }
    static async open(assets, dataDir) {
        const thread = new PgliteThread(assets, dataDir);
        await thread.start();
        return thread;
    }
    get isRunning() {
        return this.worker !== undefined;
    }
    /** Runs the entries in order and stops at the first that fails. */
    async run(script) {
        return this.ask({ script });
    }
    /** Ends the thread at once, wherever it is, and opens the folder again. */
    async restart() {
        await this.stop();
        await this.start();
    }
    /** Ends the thread for good. While a script runs it is ended at once, which is as safe as the end of a process. */
    async close() {
        this.closed = true;
        try {
            if (this.worker !== undefined && this.pending.size === 0)
                await this.ask({ close: true });
        }
        catch (error) {
            if (!(error instanceof postgres/* PostgresStopped */.TI))
                throw error;
        }
        await this.stop();
    }
    async stop() {
        const { worker } = this;
        this.worker = undefined;
        await worker?.terminate();
        this.rejectPending();
    }
    ask(request) {
        const { worker } = this;
        if (worker === undefined || (this.closed && 'script' in request))
            return Promise.reject(new postgres/* PostgresStopped */.TI('PostgreSQL is not running'));
        const id = ++this.sent;
        return new Promise((resolve, reject) => {
            this.pending.set(id, { resolve, reject });
            worker.ref();
            worker.postMessage({ id, ...request });
        });
    }
    start() {
        if (this.closed)
            return Promise.reject(new postgres/* PostgresStopped */.TI('PostgreSQL has been closed'));
        return new Promise((resolve, reject) => {
            const worker = new external_node_worker_threads_.Worker(new URL('worker.mjs', this.assets), { workerData: { dataDir: this.dataDir }, execArgv: [], stdout: true, stderr: true });
            // Whatever PostgreSQL prints is not for the user of the command that uses it; the streams must be read all the same.
            worker.stdout.resume();
            worker.stderr.resume();
            worker.on('error', (error) => this.ended(worker, error, reject));
            worker.on('exit', () => this.ended(worker, new Error('the thread ended'), reject));
            worker.on('message', (message) => {
                if ('ready' in message && this.closed)
                    return void worker.terminate();
                if ('ready' in message) {
                    this.worker = worker;
                    worker.unref();
                    resolve();
                    return;
                }
                this.pending.get(message.id)?.resolve(message);
                this.pending.delete(message.id);
                // A warehouse nobody asks anything must not keep the process from ending; one that is being ended must, or whoever waits for that never goes on.
                if (this.pending.size === 0 && this.worker === worker)
                    worker.unref();
            });
        });
    }
    ended(worker, cause, rejectOpen) {
        rejectOpen(cause instanceof Error ? cause : new Error(String(cause)));
        if (this.worker !== worker)
            return;
        this.worker = undefined;
        this.rejectPending(cause);
    }
    rejectPending(cause) {
        for (const each of this.pending.values())
            each.reject(new postgres/* PostgresStopped */.TI('PostgreSQL was stopped', { cause }));
        this.pending.clear();
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/statement-timeout.js
/**
 * `statement_timeout` on PGlite: https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html
 *
 * PostgreSQL keeps the value, with all that SET, SET LOCAL and ROLLBACK mean for it, and cannot act on it: in WebAssembly nothing interrupts a
 * running statement. So the clock runs here, and when the time is over PostgreSQL is ended and opened again, as a cancel does.
 */

const TIMED_OUT = Symbol('timed out');
/** Waits for the work, and calls `stop` when the time is over first. Rejects as the work does when it was stopped by somebody else. */
async function within(timeoutMs, work, stop) {
    if (timeoutMs === 0)
        return work();
    let stopping;
    const timer = setTimeout(() => {
        stopping = stop();
        // It is awaited below; until then nobody else looks at it.
        stopping.catch(() => undefined);
    }, timeoutMs);
    try {
        return await work();
    }
    catch (error) {
        if (stopping === undefined || !(error instanceof postgres/* PostgresStopped */.TI))
            throw error;
        await stopping;
        return TIMED_OUT;
    }
    finally {
        clearTimeout(timer);
    }
}
const SHOW_TIMEOUT = 'SHOW statement_timeout';
const UNIT_MS = { '': 1, ms: 1, s: 1_000, min: 60_000, h: 3_600_000, d: 86_400_000 };
/** What SHOW_TIMEOUT answers, `1500ms` or `2min`. */
function shownMs(shown) {
    const [, count = '0', unit = ''] = /^(\d+)(\D*)$/.exec(shown ?? '') ?? [];
    return Number(count) * (UNIT_MS[unit] ?? 1);
}
/** What may leave another timeout behind: a procedure may do anything. */
const MENTIONS_TIMEOUT = /statement_timeout|reset_all|^\s*(?:reset|call)\b/i;

// EXTERNAL MODULE: ./build/src/embedded/turns.js
var turns = __webpack_require__(4544);
;// CONCATENATED MODULE: ./build/src/embedded/pglite-engine.js





/** PostgreSQL in one thread checkpoints only when asked, and its log grows until then. */
const CHECKPOINT_EVERY = 200;
/**
 * DISCARD ALL without its DISCARD PLANS: the plans of the snapshot's own functions hold for every client, and making them anew took half of
 * their time. https://www.postgresql.org/docs/17/sql-discard.html
 */
const FORGET_CLIENT = ['CLOSE ALL', 'SET SESSION AUTHORIZATION DEFAULT', 'RESET ALL', 'DEALLOCATE ALL', 'UNLISTEN *', 'SELECT pg_advisory_unlock_all()', 'DISCARD SEQUENCES', 'DISCARD TEMP'];
class PgliteEngine {
    thread;
    folder;
    isConcurrent = false;
    turns = new turns/* Turns */.P(1);
    /** Whose state PostgreSQL is in; undefined when that is nobody's any more. */
    present;
    restarting;
    left = 0;
    made = 0;
    constructor(thread, folder) {
        this.thread = thread;
        this.folder = folder;
    }
    /** The folder is closed with it. */
    static async open(assets, folder) {
        const engine = new PgliteEngine(await PgliteThread.open(assets, folder.data), folder);
        await engine.run(['SELECT _redshift_devops_embedded.drop_parked(\'\')']);
        return engine;
    }
    connect() {
        return new PgliteConnection(this, String(++this.made));
    }
    async close() {
        await this.thread.close();
        await this.folder.close();
    }
    run(script) {
        return this.thread.run(script);
    }
    /** A thread that has ended, whoever ended it, is started again. */
    async ready() {
        await this.restarting;
        if (!this.thread.isRunning)
            await this.restart();
    }
    async mustRun(script) {
        const { results, error } = await this.run(script);
        if (error !== undefined)
            throw new Error(error.message);
        return results;
    }
    /** Several may want it at once; the second restart would cut off what is written about the first. */
    restart() {
        this.restarting ??= this.thread.restart().finally(() => { this.restarting = undefined; });
        this.present?.breakOff();
        return this.restarting;
    }
    async checkpointWhenDue() {
        if (++this.left % CHECKPOINT_EVERY === 0)
            await this.run(['CHECKPOINT']);
    }
}
/** PostgreSQL's own list knows what became of every SET, SET LOCAL and RESET, in procedures and rolled-back transactions too; it leaves out what is Redshift's. */
const READ_STATE = `SELECT 'setting', name, setting FROM pg_settings WHERE source = 'session'
UNION ALL SELECT 'setting', name, setting FROM _redshift_devops_embedded.own_settings()
UNION ALL SELECT 'prepared', name, statement FROM pg_prepared_statements
UNION ALL SELECT 'temporary', relname::text, relkind::text FROM pg_class WHERE relnamespace = pg_my_temp_schema() AND relkind IN ('r', 'v')`;
class PgliteConnection {
    engine;
    id;
    /** Everything can be made again, or is known to be lost. */
    isGone = false;
    settings = [];
    prepared = [];
    temporary = [];
    isParked = false;
    gone = new Set();
    timeoutMs = 0;
    /** Whether anything was said about statement_timeout, so that a ROLLBACK may change it. */
    minds = false;
    hasTurn = false;
    isBroken = false;
    constructor(engine, id) {
        this.engine = engine;
        this.id = id;
    }
    get lost() {
        return this.gone;
    }
    async enter() {
        await this.takeTurn();
        try {
            await this.engine.ready();
            if (this.engine.present === this)
                return;
            await this.engine.present?.park();
            await this.resume();
        }
        catch (error) {
            this.giveTurn();
            throw error;
        }
    }
    async run(script) {
        if (this.isBroken)
            throw new postgres/* PostgresStopped */.TI('the connection was ended');
        const outcome = await this.engine.run(script);
        await this.readTimeout(script);
        return outcome;
    }
    async runTimed(script) {
        const durationMs = this.timeoutMs;
        const outcome = await within(durationMs, () => this.run(script), () => this.engine.restart());
        if (outcome !== TIMED_OUT)
            return outcome;
        await this.recover();
        const nothing = { detail: undefined, hint: undefined, position: undefined, constraint: undefined };
        return { results: [], error: { ...nothing, message: postgres/* TIMEOUT_MESSAGE */.A7, code: postgres/* STOPPED */.yd, durationMs } };
    }
    cancel() {
        return this.engine.restart();
    }
    async recover() {
        await this.engine.ready();
        await this.resume();
    }
    async save() {
        const rows = (await this.engine.mustRun([READ_STATE]))[0]?.rows ?? [];
        const made = (wanted) => rows.filter(([what]) => what === wanted).map(([, name, text]) => ({ name: name ?? '', text: text ?? '' }));
        this.settings = made('setting');
        this.prepared = made('prepared');
        this.temporary = made('temporary');
        for (const { name } of [...this.prepared, ...this.temporary])
            this.gone.delete(name);
    }
    async leave() {
        try {
            await this.save();
            await this.engine.checkpointWhenDue();
        }
        finally {
            this.giveTurn();
        }
    }
    async close() {
        if (this.engine.present === this)
            this.engine.present = undefined;
        if (!this.hasTurn && !this.isParked)
            return;
        await this.takeTurn();
        try {
            if (this.isParked)
                await this.engine.mustRun([`SELECT _redshift_devops_embedded.drop_parked(${(0,sql_literal/* sqlLiteral */.YG)(this.id)})`]);
            await this.engine.checkpointWhenDue();
        }
        finally {
            this.giveTurn();
        }
    }
    async takeTurn() {
        if (!this.hasTurn)
            await this.engine.turns.take();
        this.hasTurn = true;
    }
    giveTurn() {
        this.hasTurn = false;
        this.engine.turns.give();
    }
    /** Makes room for another client. A temporary view stands on tables that are not there meanwhile, and is lost. */
    async park() {
        if (this.temporary.length === 0)
            return;
        await this.engine.mustRun([`SELECT _redshift_devops_embedded.park(${(0,sql_literal/* sqlLiteral */.YG)(this.id)})`]);
        for (const { name } of this.temporary.filter(({ text }) => text === 'v'))
            this.gone.add(name);
        this.isParked = true;
    }
    /** The thread has been ended: settings can be set again, and prepared statements prepared, what was in temporary tables is gone. */
    breakOff() {
        this.isBroken = true;
        this.engine.present = undefined;
        for (const { name } of this.temporary)
            this.gone.add(name);
        this.temporary = [];
    }
    /** Makes a new connection this one, as far as it can be. */
    async resume() {
        this.engine.present = undefined;
        this.isBroken = false;
        const set = this.settings.map(({ name, text }) => `set_config(${(0,sql_literal/* sqlLiteral */.YG)(name)}, ${(0,sql_literal/* sqlLiteral */.YG)(text)}, false)`).join(', ');
        const parked = this.isParked ? [`SELECT _redshift_devops_embedded.unpark(${(0,sql_literal/* sqlLiteral */.YG)(this.id)})`] : [];
        await this.engine.mustRun([...FORGET_CLIENT, ...parked, ...(set === '' ? [] : [`SELECT ${set}`])]);
        this.isParked = false;
        this.engine.present = this;
        this.timeoutMs = Number(this.settings.find(({ name }) => name === 'statement_timeout')?.text ?? 0);
        this.minds = this.timeoutMs > 0;
        for (const { name, text } of this.prepared)
            if ((await this.engine.run([text])).error !== undefined)
                this.gone.add(name);
    }
    async readTimeout(script) {
        if (script.some((sql) => sql !== postgres/* NO_TIMEOUT */.cg && MENTIONS_TIMEOUT.test(sql)))
            this.minds = true;
        if (!this.minds)
            return;
        const { results } = await this.engine.run([SHOW_TIMEOUT]);
        const shown = results[0]?.rows[0]?.[0];
        // In an aborted transaction nothing is answered, until its ROLLBACK.
        if (shown !== undefined)
            this.timeoutMs = shownMs(shown);
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/constraints.js
/** What is wrong with a field of a request, in the words of AWS's JSON services. */

/** What a JSON value is called where it cannot be read as the type of its field; the words are those of other AWS JSON services. */
function mistyped(name, value, wanted) {
    const kind = Array.isArray(value) ? 'Start of list' : typeof value === 'object' ? 'Start of structure or map' : `${typeof value}`.toUpperCase() + '_VALUE';
    return new service_error/* ServiceError */._('SerializationException', `${kind} cannot be converted to ${wanted} at ${name}`);
}
/** A text that must be there and not be empty. */
function present(name, value) {
    if (value === undefined)
        throw constraint(name, 'null', 'Member must not be null');
    if (value === '')
        throw constraint(name, '', 'Member must have length greater than or equal to 1');
    return value;
}
/** A text that is written as the service's model says. */
function matching(name, value, pattern) {
    if (!pattern.test(value))
        throw constraint(name, value, `Member must satisfy regular expression pattern: ${pattern.source}`);
    return value;
}
/** `rule` is in the words of the service's model. */
function constraint(name, value, rule) {
    const field = name.charAt(0).toLowerCase() + name.slice(1);
    return (0,service_error/* invalid */.G)(`1 validation error detected: Value '${value.slice(0, 100)}' at '${field}' failed to satisfy constraint: ${rule}`);
}

;// CONCATENATED MODULE: ./build/src/embedded/named-parameters.js
/** Where `:name` stands for a value: https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html#data-api-calling-considerations */

/** The parameter that begins at a token. A name of digits is two tokens, a colon and a number. */
function parameterAt(tokens, at) {
    const text = (0,tokenizer/* tokenText */.pA)(tokens, at);
    if (tokens.kind[at] === tokenizer/* Shape */.yp.Parameter)
        return text.startsWith(':') ? { name: text.slice(1), next: at + 1 } : undefined;
    const isNumbered = text === ':' && tokens.kind[at + 1] === tokenizer/* Shape */.yp.Number && tokens.end[at] === tokens.start[at + 1];
    const before = at === 0 ? 0 : tokens.kind[at - 1] ?? 0;
    const followsValue = (0,tokenizer/* isNameShape */.bu)(before) || before === tokenizer/* Shape */.yp.Number || before === tokenizer/* Shape */.yp.RightBracket;
    return isNumbered && !followsValue ? { name: (0,tokenizer/* tokenText */.pA)(tokens, at + 1), next: at + 2 } : undefined;
}

;// CONCATENATED MODULE: ./build/src/embedded/request-parameters.js
/** The Parameters of a request. https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_SqlParameter.html */




const NAME = /^[0-9a-zA-Z_]+$/;
/** Each must be used, and each `:name` in the SQL must have one. Throws the ServiceError of a list that is none or does not fit. */
function readParameters(list, sqls) {
    if (!Array.isArray(list))
        throw mistyped('Parameters', list, 'List');
    if (list.length === 0)
        throw constraint('Parameters', '[]', 'Member must have length greater than or equal to 1');
    const parameters = list.map(readParameter);
    const used = new Set(sqls.flatMap(parameterNames));
    for (const { name } of parameters)
        if (!used.has(name))
            throw (0,service_error/* invalid */.G)(`Parameters list contains unused parameters. Unused parameters: [${name}]`);
    for (const name of used)
        if (!parameters.some((each) => each.name === name))
            throw (0,service_error/* invalid */.G)(`Parameters list does not contain all parameters used in SQL. Missing parameter: ${name}`);
    return parameters;
}
function readParameter(sent) {
    if (sent === null)
        throw constraint('Parameters', 'null', 'Member must not be null');
    if (typeof sent !== 'object' || Array.isArray(sent))
        throw mistyped('Parameters', sent, 'Structure');
    const text = (member) => {
        const value = sent[member] ?? undefined;
        if (value !== undefined && typeof value !== 'string')
            throw mistyped(`Parameters.${member}`, value, 'String');
        return present(`Parameters.${member}`, value);
    };
    return { name: matching('Parameters.name', text('name'), NAME), value: text('value') };
}
function parameterNames(sql) {
    const tokens = (0,tokenizer/* tokenize */.qw)(sql);
    const names = [];
    for (let at = 0; at < tokens.count; at++) {
        const parameter = parameterAt(tokens, at);
        if (parameter !== undefined)
            names.push(parameter.name);
    }
    return names;
}

;// CONCATENATED MODULE: ./build/src/embedded/request-fields.js
/** Reads the fields of a request and refuses what the service's model does not allow. Limits: https://docs.aws.amazon.com/redshift-data/latest/APIReference/ */



const SQL_BYTES_MAX = 100_000;
const STATEMENTS_MAX = 40;
const WAIT_SECONDS_MAX = 30;
const TOKEN_CHARACTERS_MAX = 64;
/** Of a statement, which may be one of a batch, and of a session. */
const ID = /^[a-z0-9]{8}(-[a-z0-9]{4}){3}-[a-z0-9]{12}(:\d{0,2})?$/;
const CLUSTER = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const CLUSTER_CHARACTERS_MAX = 63;
const WORKGROUP_CHARACTERS_MIN = 3;
const WORKGROUP_CHARACTERS_MAX = 128;
const WORKGROUP = /^(([a-z0-9-]+)|(arn:(aws(-[a-z]+)*):redshift-serverless:[a-z]{2}(-gov)?-[a-z]+-\d{1}:\d{12}:workgroup\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}))$/;
const TARGET_FIELDS = ['ClusterIdentifier', 'WorkgroupName', 'Database', 'DbUser', 'SecretArn'];
class Fields {
    values;
    constructor(body) {
        let parsed;
        try {
            parsed = JSON.parse(body === '' ? '{}' : body);
        }
        catch {
            parsed = undefined;
        }
        if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
            throw new service_error/* ServiceError */._('SerializationException', 'The request body is not a JSON object.');
        this.values = parsed;
    }
    has(name) {
        return this.values[name] !== undefined && this.values[name] !== null;
    }
    /** '' when the field is absent. */
    text(name, charactersMax = 65_535) {
        const value = this.values[name] ?? '';
        if (typeof value !== 'string')
            throw mistyped(name, value, 'String');
        if (value.length > charactersMax)
            throw constraint(name, value, `Member must have length less than or equal to ${charactersMax}`);
        return value;
    }
    /** False when the field is absent. */
    flag(name) {
        const value = this.values[name] ?? false;
        if (typeof value !== 'boolean')
            throw mistyped(name, value, 'Boolean');
        return value;
    }
    required(name) {
        return present(name, this.has(name) ? this.text(name) : undefined);
    }
    id(name) {
        return matching(name, this.required(name), ID);
    }
    /** '' when the field is absent. */
    token(name) {
        return this.has(name) ? present(name, this.text(name, TOKEN_CHARACTERS_MAX)) : '';
    }
    sql(name) {
        return checkedSql(present(name, this.has(name) ? this.text(name, Number.POSITIVE_INFINITY) : undefined));
    }
    sqls(name) {
        const value = this.values[name];
        if (value !== undefined && value !== null && !Array.isArray(value))
            throw mistyped(name, value, 'List');
        if (!Array.isArray(value) || value.length === 0)
            throw constraint(name, JSON.stringify(value ?? null), 'Member must have length greater than or equal to 1');
        if (value.length > STATEMENTS_MAX)
            throw constraint(name, '[…]', `Member must have length less than or equal to ${STATEMENTS_MAX}`);
        return value.map((sql) => {
            if (typeof sql !== 'string' && sql !== null)
                throw mistyped(name, sql, 'String');
            return checkedSql(present(name, sql ?? undefined));
        });
    }
    number(name, least, most) {
        const value = this.values[name] ?? undefined;
        if (value === undefined)
            return undefined;
        if (typeof value !== 'number')
            throw mistyped(name, value, 'Integer');
        if (!Number.isInteger(value))
            throw constraint(name, String(value), 'Member must be a whole number');
        if (value < least)
            throw constraint(name, String(value), `Member must have value greater than or equal to ${least}`);
        if (value > most)
            throw constraint(name, String(value), `Member must have value less than or equal to ${most}`);
        return value;
    }
    waitMs() {
        return (this.number('WaitTimeSeconds', 0, WAIT_SECONDS_MAX) ?? 0) * 1000;
    }
    /** One of the choices; the first when the field is absent. */
    choice(name, choices) {
        if (!this.has(name))
            return choices[0];
        const value = this.text(name);
        const found = choices.find((choice) => choice === value);
        if (found === undefined)
            throw constraint(name, value, `Member must satisfy enum value set: [${choices.join(', ')}]`);
        return found;
    }
    /** Which warehouse is meant and as whom; a client of the embedded one must say it like any other. */
    target(needsDatabase = true) {
        const isCluster = this.has('ClusterIdentifier');
        if (isCluster === this.has('WorkgroupName'))
            throw (0,service_error/* invalid */.G)('Exactly one of ClusterIdentifier and WorkgroupName must be given.');
        if (needsDatabase)
            this.required('Database');
        this.refuseNames();
        if (this.has('SecretArn') && this.has('DbUser'))
            throw (0,service_error/* invalid */.G)('Only one of SecretArn and DbUser may be given.');
        return Object.fromEntries(TARGET_FIELDS.filter((name) => this.has(name)).map((name) => [name, this.text(name)]));
    }
    /** What names a warehouse is as long, and written, as the service's model says: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html */
    refuseNames() {
        if (this.has('ClusterIdentifier'))
            matching('ClusterIdentifier', present('ClusterIdentifier', this.text('ClusterIdentifier', CLUSTER_CHARACTERS_MAX)), CLUSTER);
        if (!this.has('WorkgroupName'))
            return;
        const workgroup = this.text('WorkgroupName', WORKGROUP_CHARACTERS_MAX);
        if (workgroup.length < WORKGROUP_CHARACTERS_MIN)
            throw constraint('WorkgroupName', workgroup, `Member must have length greater than or equal to ${WORKGROUP_CHARACTERS_MIN}`);
        matching('WorkgroupName', workgroup, WORKGROUP);
    }
    /** The session a statement continues. It has a target already, so none may be given. */
    sessionId() {
        const given = TARGET_FIELDS.filter((name) => this.has(name));
        if (given.length > 0)
            throw (0,service_error/* invalid */.G)(`A request with a SessionId runs as the session was opened; it must not have ${given.join(', ')}.`);
        return this.id('SessionId');
    }
    /** Which targets a list is to be about; all of them when the request names none. */
    targetFilter() {
        if (this.has('ClusterIdentifier') && this.has('WorkgroupName'))
            throw (0,service_error/* invalid */.G)('Only one of ClusterIdentifier and WorkgroupName may be given.');
        this.refuseNames();
        const wanted = ['ClusterIdentifier', 'WorkgroupName', 'Database'].filter((name) => this.has(name)).map((name) => [name, this.text(name)]);
        return (target) => wanted.every(([name, value]) => target[name] === value);
    }
    /** Named values for the SQL; none when the field is absent. */
    parameters(sqls) {
        return this.has('Parameters') ? readParameters(this.values['Parameters'], sqls) : [];
    }
}
/** The limit counts bytes. https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html */
function checkedSql(sql) {
    if (Buffer.byteLength(sql) > SQL_BYTES_MAX)
        throw (0,service_error/* invalid */.G)('Cannot process query string larger than 100kB');
    return sql;
}

;// CONCATENATED MODULE: ./build/src/embedded/connection.js
class Connection {
    engine;
    transaction = 'none';
    /** Whether the transaction, a client's own or that of a batch, sees the database as it was at an earlier statement of it. */
    hasSnapshot = false;
    /** BEGIN READ ONLY: not even the record of its statements can be written in it. */
    isReadOnly = false;
    /** What the journal is to say of the transaction's statements; written when it ends, because nothing is outside it before. */
    unwritten = [];
    tail = Promise.resolve();
    constructor(engine) {
        this.engine = engine;
    }
    /** One after the other; the work must not fail. */
    queue(work) {
        this.tail = this.tail.then(work);
    }
    begin(isReadOnly) {
        this.transaction = 'open';
        this.isReadOnly = isReadOnly;
    }
    /** Keeps journal entries until the transaction ends. */
    defer(entries) {
        this.unwritten = [...this.unwritten, ...entries];
    }
    get deferred() {
        return this.unwritten;
    }
    /** The journal has them. */
    written() {
        this.unwritten = [];
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/outcome.js
const NOTHING = { status: 'ABORTED', durationNs: 0, rows: -1, bytes: 0, hasResultSet: false, queryId: -1 };
function failed(error, durationMs) {
    return { ...NOTHING, status: 'FAILED', error, durationNs: nanoseconds(durationMs) };
}
/** Statements after a failed one are aborted; the parent says the error of the one that failed. */
function summarize(statement, parts) {
    const { request } = statement;
    const all = request.sqls.map((_, index) => parts[index] ?? NOTHING);
    const error = parts.find((part) => part.status === 'FAILED')?.error;
    const status = error === undefined ? 'FINISHED' : 'FAILED';
    const sum = (pick) => all.reduce((total, part) => total + pick(part), 0);
    const last = parts.at(-1) ?? NOTHING;
    return {
        status, ...(error === undefined ? {} : { error }), durationNs: sum((part) => part.durationNs), rows: error === undefined ? last.rows : -1,
        bytes: sum((part) => part.bytes), hasResultSet: error === undefined && all.some((part) => part.hasResultSet), queryId: last.queryId, endedMs: Date.now(), parts: all,
    };
}
/** The words of AWS's own example. */
function timedOutText(queryId) {
    return `ERROR: Query (${queryId}) canceled on user's request`;
}
/** The number at the end of a command tag: `INSERT 0 5`, `SELECT 12`. */
function rowCount(tag) {
    const count = /^[A-Z ]+(?: 0)? (\d+)$/.exec(tag ?? '')?.[1];
    return count === undefined ? 0 : Number(count);
}
function nanoseconds(milliseconds) {
    return Math.round(milliseconds * 1e6);
}

// EXTERNAL MODULE: ./build/src/core/sql/classify.js
var classify = __webpack_require__(8506);
// EXTERNAL MODULE: ./build/src/core/sql/statements.js
var statements = __webpack_require__(3302);
// EXTERNAL MODULE: ./build/src/core/sql/syntax.js + 53 modules
var syntax = __webpack_require__(3861);
;// CONCATENATED MODULE: ./build/src/embedded/translate/refused.js
/** Why a statement does not run on the embedded warehouse. */
/** Redshift would refuse it too, in about these words. */
class Refused extends Error {
    sql;
    offset;
    missingFunction;
    name = 'Refused';
    /** `offset` counts from 0 in the statement's text. `missingFunction` is the name that would have to be one of a user's functions. */
    constructor(message, sql, offset, missingFunction) {
        super(message);
        this.sql = sql;
        this.offset = offset;
        this.missingFunction = missingFunction;
    }
    get text() {
        const position = this.sql === undefined || this.offset === undefined ? '' : `\n  Position: ${charactersBefore(this.sql, this.offset) + 1}`;
        return `ERROR: ${this.message}${position}`;
    }
}
/** Redshift does it, the embedded warehouse does not; it says so instead of passing over it. */
class NotEmulated extends Error {
    name = 'NotEmulated';
    get text() {
        return `ERROR: NOT EMULATED: ${this.message}`;
    }
}
/** PostgreSQL and its drivers count characters, not UTF-16 units. */
function charactersBefore(text, offset) {
    let characters = 0;
    for (const _ of text.slice(0, offset))
        characters++;
    return characters;
}

// EXTERNAL MODULE: ./build/src/core/sql/relations.js
var sql_relations = __webpack_require__(9171);
;// CONCATENATED MODULE: ./build/src/embedded/translate/script.js


/** The statement with nothing but its words and its nodes rewritten. */
function written({ rewriter, last }) {
    rewriter.write(0, last);
    return entryOf(rewriter);
}
/** What the rewriter has written so far, as the entry whose rows are the statement's. */
function entryOf(rewriter) {
    return { sql: rewriter.out.text, isResult: true, positionOf: (position) => rewriter.out.positionOf(position) };
}
const UNBIND = { sql: 'SELECT _redshift_devops_embedded.unbind()' };
const BIND = { sql: 'SELECT _redshift_devops_embedded.bind()' };
/** After a table is made or changed: its texts are counted in bytes. */
function countBytes(rewriter, table) {
    return table === null ? [] : [{ sql: `SELECT _redshift_devops_embedded.count_bytes(to_regclass(${(0,sql_literal/* sqlLiteral */.YG)(rewriter.textOf([table]))}))` }];
}
/** It only has to name what exists: the relations are looked at, and nothing else happens. */
function recordOnly({ tokens, last, classification }) {
    const probes = (0,sql_relations/* relationsOf */.nS)(tokens, 0, last, classification).map((use) => ({ sql: `SELECT FROM ${(0,sql_literal/* quotedRelation */.Bc)(use)} LIMIT 0` }));
    return { entries: probes, isRecorded: true };
}

// EXTERNAL MODULE: ./build/src/core/sql/nodes.js + 14 modules
var nodes = __webpack_require__(3361);
;// CONCATENATED MODULE: ./build/src/embedded/translate/type-name.js
/** Without a length these hold 256 bytes: https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html */
const TEXTS = new Map([
    ['varchar', 'varchar'], ['nvarchar', 'varchar'], ['text', 'varchar'], ['character varying', 'varchar'], ['national character varying', 'varchar'], ['bpchar', 'char'],
]);
/** PostgreSQL's name, for which a length in parentheses is left out. */
const BYTES = new Set(['varbyte', 'varbinary', 'binary varying']);
const ALIASES = new Map([['nchar', 'char'], ['datetime', 'timestamp'], ['timestampntz', 'timestamp']]);
const DECIMALS = new Set(['decimal', 'numeric', 'dec']);
/** The words of a type without its length, in lower case. */
function typeWords(rewriter, { first, nameLast }) {
    return Array.from({ length: nameLast - first + 1 }, (_, index) => rewriter.word(first + index)).join(' ');
}
function writeType(rewriter, type) {
    const words = typeWords(rewriter, type);
    const text = TEXTS.get(words);
    if (text !== undefined)
        return rewriter.compose(type, [text, lengthOf(rewriter, type)]);
    if (BYTES.has(words))
        return rewriter.compose(type, ['bytea']);
    if (DECIMALS.has(words) && type.args.length === 0)
        return rewriter.compose(type, ['numeric(18,0)']);
    const alias = ALIASES.get(words);
    if (alias === undefined)
        return rewriter.writeInside(type);
    rewriter.compose(type, [alias, ...(type.nameLast < type.last ? [[type.nameLast + 1, type.last]] : [])]);
}
/** How many bytes a text type holds; undefined for every other type. A CHAR without a length holds one. */
function byteLimit(rewriter, type) {
    const words = typeWords(rewriter, type);
    if (TEXTS.has(words))
        return Number(lengthOf(rewriter, type).slice(1, -1));
    if (!FIXED.has(words))
        return undefined;
    return type.args[0] === undefined ? 1 : Number(rewriter.word(type.args[0]));
}
/** Whether it is a CHAR, which holds single bytes only. */
function isFixed(rewriter, type) {
    const words = typeWords(rewriter, type);
    return FIXED.has(words) || TEXTS.get(words) === 'char';
}
const FIXED = new Set(['char', 'character', 'nchar']);
function lengthOf(rewriter, { args: [length] }) {
    if (length === undefined)
        return '(256)';
    return rewriter.word(length) === 'max' ? '(65535)' : `(${rewriter.word(length)})`;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/table-definition.js
/**
 * CREATE TABLE and its columns. Distribution, sort keys, encodings and keys have no effect here and are recorded; NOT NULL is enforced.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html
 */




function writeCreateTable(rewriter, table) {
    const { name, query } = table;
    if (name === null)
        return rewriter.writeInside(table);
    refuseIceberg(table);
    const isTemporary = table.temporary || rewriter.word(name.first).startsWith('#');
    const elements = elementsOf(rewriter, table);
    const list = elements.length === 0 ? [] : [' (', ...elements.flatMap((parts, index) => (index === 0 ? parts : [', ', ...parts])), ')'];
    const source = query === null ? [] : [' AS ', [sourceFirst(rewriter, query.first), table.last]];
    rewriter.compose(table, ['CREATE ', isTemporary ? 'TEMPORARY ' : '', 'TABLE ', table.ifNotExists ? 'IF NOT EXISTS ' : '', name, ...(table.elements.length > 0 && list.length === 0 ? [' ()'] : list), ...source]);
}
/** The parentheses around the query of CREATE TABLE AS may begin before it. */
function sourceFirst(rewriter, first) {
    let at = first;
    while (rewriter.word(at - 1) === '(')
        at--;
    return at;
}
function elementsOf(rewriter, table) {
    const keys = new Set(table.elements.flatMap((element) => (element.kind === 'Constraint' && element.type === 'primary key' ? namesOf(rewriter, element.columns) : [])));
    let place = 0;
    return table.elements.flatMap((element) => {
        if (element.kind === 'LikeTable')
            return [[element]];
        if (element.kind === 'ColumnDef') {
            place++;
            const parts = columnParts(rewriter, element, keys.has(rewriter.name(element.name)));
            return [countsOwnBytes(table) ? [...parts, byteCheck(rewriter, element, place)] : parts];
        }
        return [];
    });
}
/** Whether every column is written down, so that the checks of bytes can be too; they are counted afterwards otherwise. */
function countsOwnBytes({ query, elements }) {
    return query === null && elements.every(({ kind }) => kind !== 'LikeTable');
}
/** PostgreSQL counts characters; the check's name carries the length, as `count_bytes` gives it. */
function byteCheck(rewriter, { name, type }, place) {
    const limit = type === null ? undefined : byteLimit(rewriter, type);
    if (limit === undefined || type === null)
        return '';
    const column = (0,sql_literal/* quotedName */.aH)(rewriter.name(name));
    if (isFixed(rewriter, type))
        return ` CONSTRAINT ascii_${limit}_${place} CHECK (octet_length(${column}::text) <= char_length(${column}::text))`;
    return ` CONSTRAINT bytes_${limit}_${place} CHECK (octet_length(${column}) <= ${limit})`;
}
/** A column of CREATE TABLE or ALTER TABLE ADD COLUMN, without what has no effect here. */
function columnParts(rewriter, column, isKey = false) {
    const name = [column.name, column.name];
    const { type } = column;
    if (type === null)
        return [name];
    const attributes = column.attributes.flatMap((attribute) => attributeParts(rewriter, attribute));
    const isNotNull = isKey || column.attributes.some((each) => each.kind === 'Constraint' && (each.type === 'not null' || each.type === 'primary key'));
    return [name, ' ', type, ...attributes, isNotNull ? ' NOT NULL' : ''];
}
function attributeParts(rewriter, attribute) {
    if (attribute.kind === 'Constraint')
        return [];
    switch (attribute.name) {
        case 'default': return attribute.value === null ? [] : [' DEFAULT ', attribute.value];
        case 'identity':
        case 'generated always as identity': return identity(rewriter, attribute, 'ALWAYS');
        case 'generated by default as identity': return identity(rewriter, attribute, 'BY DEFAULT');
        case 'generated always as': throw new NotEmulated('computed columns');
        case 'collate': return collation(rewriter, attribute);
        default: return [];
    }
}
function collation(rewriter, { value }) {
    const name = value === null ? '' : rewriter.word(value.first);
    if (name === 'case_insensitive' || name === 'ci')
        throw new NotEmulated('COLLATE CASE_INSENSITIVE');
    return [];
}
/** `IDENTITY[(seed, step)]`, which counts from 1 by 1 when it does not say; a sequence that begins at its seed must also be allowed to. */
function identity(rewriter, { value, first }, mode) {
    if (value === null)
        return [` GENERATED ${mode} AS IDENTITY`];
    const { text, start, end } = rewriter.tokens;
    const [seed, step] = (0,nodes/* childrenOf */.LU)(value).map((item) => text.slice(start[item.first], end[item.last]));
    if (seed === undefined || step === undefined || !isInteger(seed) || !isInteger(step))
        throw new Refused('syntax error in IDENTITY(seed, step)', text, start[first + 1]);
    const bound = step.startsWith('-') ? 'MAXVALUE' : 'MINVALUE';
    return [` GENERATED ${mode} AS IDENTITY (START WITH ${seed} INCREMENT BY ${step} ${bound} ${seed})`];
}
function isInteger(text) {
    return text.trim() !== '' && Number.isInteger(Number(text.replace(' ', '')));
}
/** Tables that lie in the data lake. */
function refuseIceberg({ options }) {
    if (options.some(({ name }) => ICEBERG_OPTIONS.has(name)))
        throw new NotEmulated('Iceberg tables');
}
const ICEBERG_OPTIONS = new Set(['using', 'location', 'partitioned by', 'table properties']);
function namesOf(rewriter, list) {
    return list === null ? [] : list.names.map((name) => rewriter.name(name.last));
}
/** Whether a definition says anything that has no effect here. */
function isPartlyRecorded(node) {
    return (0,nodes/* childrenOf */.LU)(node).some((child) => {
        if (child.kind === 'Constraint')
            return child.type !== 'not null' && child.type !== 'null';
        if (child.kind === 'Option')
            return RECORDED_OPTIONS.has(child.name);
        return child.kind === 'ColumnDef' && isPartlyRecorded(child);
    });
}
const RECORDED_OPTIONS = new Set(['encode', 'distkey', 'sortkey', 'compound sortkey', 'interleaved sortkey', 'diststyle', 'backup', 'collate', 'auto refresh']);

;// CONCATENATED MODULE: ./build/src/embedded/translate/alter-table.js




function prepareAlterTable(draft, table) {
    const [action] = table.actions;
    return action === undefined || table.name === null ? { entries: [written(draft)] } : alter(draft, table, action);
}
function alter(draft, table, action) {
    switch (action.kind) {
        case 'AddColumn': return addColumn(draft, table, action);
        case 'AlterColumn': return alterColumn(draft, table, action);
        case 'AppendRows': return append(draft, table, action);
        case 'DropColumn':
        case 'RenameColumn':
        case 'RenameTable': return { entries: [UNBIND, written(draft), BIND] };
        case 'AddConstraint':
        case 'DropConstraint':
        case 'ChangeOwner':
        case 'AlterAttributes': return recordOnly(draft);
        default: throw new NotEmulated(draft.tokens.text.slice(draft.tokens.start[action.first], draft.tokens.end[action.last]));
    }
}
function addColumn({ rewriter }, table, { column }) {
    const entry = rewritten(rewriter, table, ['ADD COLUMN ', ...columnParts(rewriter, column)]);
    return { entries: [entry, ...countBytes(rewriter, table.name)], leftOut: isPartlyRecorded(column) };
}
/** The size of a VARCHAR, or an encoding, which has no effect here. */
function alterColumn(draft, table, { change, type, name }) {
    if (change === 'encode' || type === null)
        return recordOnly(draft);
    const { rewriter } = draft;
    return { entries: [UNBIND, rewritten(rewriter, table, ['ALTER COLUMN ', [name, name], ' TYPE ', type]), ...countBytes(rewriter, table.name), BIND] };
}
/** Moves the rows; EXTRA and FILL as asked. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html */
function append({ tokens }, { name }, { source, ignoreExtra, fillTarget }) {
    const text = (node) => (0,sql_literal/* sqlLiteral */.YG)(node === null ? '' : tokens.text.slice(tokens.start[node.first], tokens.end[node.last]).toLowerCase());
    return { entries: [{ sql: `SELECT _redshift_devops_embedded.append(${text(name)}, ${text(source)}, ${ignoreExtra}, ${fillTarget})` }] };
}
function rewritten(rewriter, table, action) {
    rewriter.compose(table, ['ALTER TABLE ', table.ifExists ? 'IF EXISTS ' : '', ...(table.name === null ? [] : [table.name]), ' ', ...action]);
    return entryOf(rewriter);
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/behaviour.js
/**
 * What becomes of each kind of statement: one row each, and a test that every kind of `core/sql/statements.ts` has one.
 *
 * `executed`  PostgreSQL does it. `recorded` it is checked as far as possible, remembered, and has no effect here.
 * Any other text: it fails as NOT EMULATED, and the text says what is missing.
 */
const missing = (what) => ({ missing: what });
const EXTERNAL = missing('external tables');
const MODELS = missing('machine learning models');
const BEHAVIOURS = {
    select: 'executed', insert: 'executed', update: 'executed', delete: 'executed', merge: 'executed', truncate: 'executed', lock: 'executed',
    copy: 'executed', 'copy-job': missing('COPY JOB: nothing watches the folder that stands for S3'), unload: 'executed',
    'create-table': 'executed', 'alter-table': 'executed', 'alter-column-type': 'executed', 'alter-table-append': 'executed', 'drop-table': 'executed', comment: 'executed',
    'alter-column-encode': 'recorded', 'alter-table-encode': 'recorded', 'alter-table-distribution': 'recorded', 'alter-table-sortkey': 'recorded',
    vacuum: 'recorded', analyze: 'recorded', 'analyze-compression': missing('ANALYZE COMPRESSION: PostgreSQL has no encodings'),
    'create-external-table': EXTERNAL, 'alter-external-table': EXTERNAL, 'alter-table-row-level-security': 'recorded',
    'create-view': 'executed', 'drop-view': 'executed', 'create-materialized-view': 'executed', 'refresh-materialized-view': 'executed', 'drop-materialized-view': 'executed',
    'alter-materialized-view': 'recorded', 'create-external-view': EXTERNAL, 'alter-external-view': EXTERNAL, 'drop-external-view': EXTERNAL,
    'create-schema': 'executed', 'alter-schema': 'executed', 'drop-schema': 'executed', 'create-external-schema': 'recorded', 'alter-external-schema': 'recorded',
    'create-database': missing('databases: there is one'), 'alter-database': 'recorded', 'drop-database': missing('databases: there is one'),
    'create-function': 'executed', 'drop-function': 'executed', 'create-procedure': 'executed', 'drop-procedure': 'executed', call: 'executed', 'alter-procedure': 'executed', 'alter-function': 'executed',
    'create-template': missing('templates of COPY'), 'alter-template': missing('templates of COPY'), 'drop-template': missing('templates of COPY'),
    'create-external-function': missing('Lambda functions'), 'create-library': missing('Python libraries'), 'drop-library': missing('Python libraries'),
    'create-model': MODELS, 'drop-model': MODELS,
    'create-user': 'recorded', 'alter-user': 'recorded', 'drop-user': 'recorded', 'create-group': 'recorded', 'alter-group': 'recorded', 'drop-group': 'recorded',
    'create-role': 'recorded', 'alter-role': 'recorded', 'drop-role': 'recorded', grant: 'recorded', revoke: 'recorded', 'alter-default-privileges': 'recorded',
    'create-rls-policy': 'recorded', 'alter-rls-policy': 'recorded', 'drop-rls-policy': 'recorded', 'attach-rls-policy': 'recorded', 'detach-rls-policy': 'recorded',
    'create-masking-policy': 'recorded', 'alter-masking-policy': 'recorded', 'drop-masking-policy': 'recorded', 'attach-masking-policy': 'recorded', 'detach-masking-policy': 'recorded',
    'create-identity-provider': 'recorded', 'alter-identity-provider': 'recorded', 'drop-identity-provider': 'recorded', 'alter-system': 'recorded',
    'create-datashare': 'recorded', 'alter-datashare': 'recorded', 'drop-datashare': 'recorded',
    'desc-datashare': 'executed', 'desc-identity-provider': missing('DESC IDENTITY PROVIDER'),
    set: 'executed', reset: 'executed', show: 'executed', explain: 'executed', use: missing('USE: there is one database'), cancel: missing('CANCEL: use CancelStatement'),
    'set-session-authorization': 'recorded', 'set-session-characteristics': 'recorded',
    prepare: 'executed', execute: 'executed', deallocate: 'executed', 'declare-cursor': 'executed', fetch: 'executed', close: 'executed',
    begin: 'executed', commit: 'executed', rollback: 'executed', savepoint: missing('SAVEPOINT'),
};

// EXTERNAL MODULE: ./build/src/core/sql/tree-text.js
var tree_text = __webpack_require__(994);
;// CONCATENATED MODULE: ./build/src/embedded/translate/tree-reader.js



/** The entry that calls a function of `src/embedded/compatibility`. */
function call(name, ...args) {
    return { sql: `SELECT _redshift_devops_embedded.${name}(${args.map(argument).join(', ')})` };
}
function argument(value) {
    if (value === null)
        return 'NULL';
    if (typeof value === 'object')
        return `${(0,sql_literal/* sqlLiteral */.YG)(JSON.stringify(value))}::jsonb`;
    return typeof value === 'string' ? (0,sql_literal/* sqlLiteral */.YG)(value) : String(value);
}
/** `"schema"."name"`, or the name alone when no schema is written. */
function sqlName(tokens, name) {
    const { schema, name: own } = (0,tree_text/* objectName */.Hd)(tokens, name);
    return schema === '' ? (0,sql_literal/* quotedName */.aH)(own) : `${(0,sql_literal/* quotedName */.aH)(schema)}.${(0,sql_literal/* quotedName */.aH)(own)}`;
}
/** The last part of a name, folded. */
function ownName(tokens, name) {
    return (0,tokenizer/* foldedName */.mw)(tokens, name.last);
}
/** The name of a user, group or role; of `provider:bob` both parts belong to it. */
function principalName(tokens, name) {
    return name.first === name.last ? (0,tokenizer/* foldedName */.mw)(tokens, name.first) : (0,tree_text/* nodeText */.qd)(tokens, name).replaceAll('"', '').toLowerCase();
}
/** A string without its quotes; anything else in lower case. */
function valueText(tokens, node) {
    const text = (0,tree_text/* nodeText */.qd)(tokens, node);
    return text.startsWith('\'') ? text.slice(1, -1).replaceAll('\'\'', '\'') : text.toLowerCase();
}
/** The names of `(a, b)`, folded; a number where a column is counted. */
function listNames(tokens, list) {
    return list.names.map((name) => ownName(tokens, name));
}
function optionNamed(options, name) {
    return options.find((each) => each.kind === 'Option' && each.name === name);
}
/** The value of an option as text; undefined where it is not written. */
function optionText(tokens, options, name) {
    const value = optionNamed(options, name)?.value;
    return value === null || value === undefined ? undefined : valueText(tokens, value);
}
/** Those who get or lose something. Roles of IAM, accounts and namespaces are named by their string. */
function granteesOf(tokens, principals) {
    return principals.map(({ which, name, value, grantOption, adminOption }) => ({
        type: which, grantOption, adminOption,
        name: name !== null ? principalName(tokens, name) : value < 0 ? which : (0,tokenizer/* tokenText */.pA)(tokens, value).replaceAll('\'', ''),
    }));
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/datashares.js
/** Datashares, which are remembered and reach nobody here. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATASHARE.html, …/r_ALTER_DATASHARE.html */



/** What the warehouse calls what is shared, and whether schemas are named in place of it. */
const SHARED = {
    table: { objectType: 'relation', isContainer: false }, schema: { objectType: 'schema', isContainer: false }, function: { objectType: 'routine', isContainer: false },
    'all tables': { objectType: 'relation', isContainer: true }, 'all functions': { objectType: 'routine', isContainer: true },
};
function datashareEntries(tokens, node) {
    if (node.name === null)
        return [];
    const name = ownName(tokens, node.name);
    if (node.kind === 'CreateDatashare')
        return [call('create_datashare', name, isTrue(tokens, node.options, 'publicaccessible') ?? false, optionText(tokens, node.options, 'managedby')?.toUpperCase() ?? null)];
    if (node.which === '') {
        const schema = optionText(tokens, node.options, 'for schema');
        return [call('set_datashare', name, isTrue(tokens, node.options, 'publicaccessible'), schema === undefined ? null : (0,sql_literal/* quotedName */.aH)(schema), isTrue(tokens, node.options, 'includenew'))];
    }
    const isRoutine = node.which === 'function';
    const names = node.objects.map((object) => ({ name: sqlName(tokens, object.name), ...(isRoutine ? { arguments: object.types.map((type) => (0,tree_text/* typeWords */.yL)(tokens, type)).join(', ') } : {}) }));
    return [call('change_datashare', name, { ...SHARED[node.which], names }, node.action === 'remove')];
}
function isTrue(tokens, options, name) {
    const value = optionText(tokens, options, name);
    return value === undefined ? null : value === 'true' || value === 'on';
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/policies.js



function policyEntries(tokens, node) {
    if (node.name === null)
        return [];
    const policy = node.policy.toUpperCase();
    const name = ownName(tokens, node.name);
    switch (node.kind) {
        case 'CreatePolicy': return [call('create_policy', {
                policy, name, ifNotExists: node.ifNotExists, ...(node.alias < 0 ? {} : { alias: (0,tokenizer/* foldedName */.mw)(tokens, node.alias) }), using: texts(tokens, node.using).join(', '),
                columns: node.columns.map((column) => ({ name: (0,tokenizer/* foldedName */.mw)(tokens, column.name), type: column.type === null ? '' : (0,tree_text/* nodeText */.qd)(tokens, column.type) })),
            })];
        case 'AlterPolicy': return [call('alter_policy', policy, name, texts(tokens, node.using).join(', '))];
        case 'AttachPolicy':
        case 'DetachPolicy': return [call('change_attachments', attachment(tokens, node, policy, name), node.kind === 'AttachPolicy')];
    }
}
/** The columns a policy masks are its inputs too when no others are named; without a priority it has 0. */
function attachment(tokens, node, policy, name) {
    const columns = texts(tokens, node.columns);
    const inputs = node.kind === 'AttachPolicy' && node.inputs.length > 0 ? texts(tokens, node.inputs) : columns;
    return {
        policy, name, columns, inputs, relations: node.relations.map((relation) => sqlName(tokens, relation)), grantees: granteesOf(tokens, node.grantees),
        priority: node.kind === 'AttachPolicy' && node.priority >= 0 ? Number((0,tokenizer/* tokenText */.pA)(tokens, node.priority)) : 0,
    };
}
function texts(tokens, nodes) {
    return nodes.map((node) => (0,tree_text/* nodeText */.qd)(tokens, node));
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/principals.js

function principalEntries(tokens, node) {
    if (node.name === null)
        return [];
    const name = principalName(tokens, node.name);
    switch (node.kind) {
        case 'CreateUser': return [call('create_principal', 'user', name, userOptions(tokens, node.options)), ...joined(tokens, node.options, name)];
        case 'AlterUser': return [call('alter_principal', 'user', name, userOptions(tokens, node.options), newName(tokens, node.options, 'rename'), null), ...joined(tokens, node.options, name)];
        case 'CreateGroup': return [call('create_principal', 'group', name, {}), ...members(tokens, name, node.members, false)];
        case 'AlterGroup': return node.action === 'rename'
            ? [call('alter_principal', 'group', name, {}, node.newName === null ? null : principalName(tokens, node.newName), null)]
            : members(tokens, name, node.members, node.action === 'drop');
        case 'CreateRole': return [call('create_principal', 'role', name, externalId(tokens, node.options))];
        case 'AlterRole': return [call('alter_principal', 'role', name, externalId(tokens, node.options), newName(tokens, node.options, 'rename'), newName(tokens, node.options, 'owner'))];
    }
}
function members(tokens, group, users, removes) {
    return users.length === 0 ? [] : [call('change_members', group, users.map((user) => principalName(tokens, user)), removes)];
}
/** IN GROUP of CREATE USER. */
function joined(tokens, options, user) {
    const groups = optionNamed(options, 'in group')?.value;
    return groups?.kind === 'NameList' ? groups.names.map((group) => call('change_members', principalName(tokens, group), [user], false)) : [];
}
function newName(tokens, options, option) {
    const value = optionNamed(options, option)?.value;
    return value?.kind === 'Name' ? principalName(tokens, value) : null;
}
/** The names are those the views look for. */
function userOptions(tokens, options) {
    const given = {};
    if (optionNamed(options, 'createdb') !== undefined)
        given['createdb'] = true;
    if (optionNamed(options, 'nocreatedb') !== undefined)
        given['createdb'] = false;
    if (optionNamed(options, 'createuser') !== undefined)
        given['superuser'] = true;
    if (optionNamed(options, 'nocreateuser') !== undefined)
        given['superuser'] = false;
    for (const [option, key] of [['connection limit', 'connectionLimit'], ['syslog access', 'syslogAccess'], ['session timeout', 'sessionTimeout'], ['valid until', 'validUntil']]) {
        const value = optionText(tokens, options, option);
        if (value !== undefined)
            given[key] = key === 'validUntil' ? value : value.toUpperCase();
    }
    if (optionNamed(options, 'reset session timeout') !== undefined)
        given['sessionTimeout'] = '0';
    return { ...given, ...externalId(tokens, options) };
}
function externalId(tokens, options) {
    const id = optionText(tokens, options, 'externalid');
    return id === undefined ? {} : { externalId: id };
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/privileges.js


/** What the warehouse calls the objects that it shows privileges on; on others they are only recorded. */
const OBJECT_TYPES = { table: 'relation', view: 'relation', schema: 'schema', database: 'database', function: 'routine', procedure: 'routine' };
const DEFAULT_TYPES = { table: 'RELATION', function: 'FUNCTION', procedure: 'PROCEDURE' };
function grantEntries(tokens, node) {
    const action = actionOf(node);
    const grantees = granteesOf(tokens, node.grantees);
    const roles = node.privileges.filter((each) => each.kind === 'GrantedRole').flatMap(({ name }) => name === null ? [] : [principalName(tokens, name)]);
    if (roles.length > 0)
        return [call('change_role_grants', { action, roles, grantees })];
    const objects = node.objects === null ? undefined : objectsOf(tokens, node.objects);
    return objects === undefined ? [] : [call('change_privileges', { action, grantees, privileges: privilegesOf(tokens, node.privileges), ...objects })];
}
function defaultPrivilegeEntries(tokens, { users, schemas, change }) {
    const objectType = DEFAULT_TYPES[change?.objects?.object ?? ''];
    if (change === null || objectType === undefined)
        return [];
    return [call('change_default_privileges', {
            action: actionOf(change), objectType, privileges: privilegesOf(tokens, change.privileges), grantees: granteesOf(tokens, change.grantees),
            schemas: schemas.map((schema) => sqlName(tokens, schema)), users: users.map((user) => principalName(tokens, user)),
        })];
}
function actionOf(node) {
    if (node.kind === 'Grant')
        return 'grant';
    return node.option < 0 ? 'revoke' : 'revoke option';
}
function privilegesOf(tokens, privileges) {
    return privileges.filter((each) => each.kind === 'Option').map(({ name, value }) => ({
        name: name === 'temp' ? 'TEMPORARY' : name.toUpperCase(), columns: value?.kind === 'NameList' ? listNames(tokens, value) : [],
    }));
}
/** A scoped permission is one on its schema or database; a list of ALL TABLES is made when it is granted. */
function objectsOf(tokens, { coverage, object, container, names, routines }) {
    const isScoped = coverage === 'scoped';
    const objectType = isScoped ? container : OBJECT_TYPES[object];
    if (objectType === undefined || objectType === 'none')
        return undefined;
    return {
        objectType, isContainer: coverage === 'existing', scope: isScoped ? `${object}s`.toUpperCase() : '', scopeType: OBJECT_TYPES[object] ?? '',
        names: [...names.map((name) => ({ name: sqlName(tokens, name) })), ...routines.map((routine) => routineName(tokens, routine))],
    };
}
/** A routine's name, and the types of its arguments as PostgreSQL looks it up by. */
function routineName(tokens, { name, hasArguments, arguments: args }) {
    return { name: sqlName(tokens, name), ...(hasArguments ? { arguments: args.map(({ type }) => (0,tree_text/* typeWords */.yL)(tokens, type)).join(', ') } : {}) };
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/schema-attributes.js
/**
 * What a statement says of a schema that PostgreSQL has no place for: owner, quota, and what an external schema stands for.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html, https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html
 */


function schemaEntries(tokens, node) {
    const owner = optionText(tokens, node.options, node.kind === 'CreateSchema' ? 'authorization' : 'owner')?.replaceAll('"', '');
    const quota = optionText(tokens, node.options, 'quota');
    // Without a name a schema is called like its owner.
    const name = node.name === null ? owner === undefined ? undefined : (0,sql_literal/* quotedName */.aH)(owner) : sqlName(tokens, node.name);
    if (name === undefined || (owner === undefined && quota === undefined))
        return [];
    return [call('describe_schema', name, { ...(owner === undefined ? {} : { owner }), ...(quota === undefined ? {} : { quota }) })];
}
/** An external schema is an empty one here: its name is taken, it can be granted on and dropped, and no table is found in it. */
function externalSchemaEntries(tokens, node) {
    if (node.name === null)
        return [];
    const name = sqlName(tokens, node.name);
    const database = optionText(tokens, node.options, 'database');
    const given = { options: connectionOf(tokens, node.options), ...(database === undefined ? {} : { database }) };
    if (node.kind === 'AlterExternalSchema')
        return [call('describe_schema', name, given)];
    return [{ sql: `CREATE SCHEMA ${node.ifNotExists ? 'IF NOT EXISTS ' : ''}${name}` }, call('describe_schema', name, { ...given, source: node.source?.name ?? 'data catalog' })];
}
/** How SVV_EXTERNAL_SCHEMAS writes it: `{"IAM_ROLE":"arn:…"}`. */
function connectionOf(tokens, options) {
    const connection = {};
    for (const { name } of options) {
        const value = optionText(tokens, options, name);
        if (name !== 'database' && value !== undefined)
            connection[name.toUpperCase()] = value;
    }
    return connection;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/table-attributes.js
/**
 * What a statement says of a relation that PostgreSQL has no place for: distribution, sort keys, encodings, keys, owner, and a view's own text.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html, https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html
 */




function createdTable(tokens, { name, elements, options }) {
    if (name === null)
        return [];
    const columns = elements.filter((each) => each.kind === 'ColumnDef');
    const constraints = elements.filter((each) => each.kind === 'Constraint');
    const like = elements.find((each) => each.kind === 'LikeTable')?.table ?? null;
    const keys = [...columns.flatMap((column) => columnKeys(tokens, column)), ...constraints.flatMap((each) => keyOf(tokens, each, []))];
    const given = {
        ...columnAttributes(tokens, columns), ...tableAttributes(tokens, options), ...(like === null ? {} : { like: sqlName(tokens, like) }), ...(keys.length === 0 ? {} : { keys }),
    };
    return [call('describe_new', sqlName(tokens, name), given)];
}
function alteredTable(tokens, { name, ifExists, actions }) {
    if (name === null)
        return [];
    const given = actions.map((action) => changeOf(tokens, action)).filter((change) => Object.keys(change).length > 0);
    return given.map((change) => call('describe_changed', sqlName(tokens, name), ifExists ? { ...change, ifExists } : change));
}
/** The text of a late-binding view is kept by its name, because PostgreSQL's view comes and goes. */
function createdView(tokens, node) {
    const { name, query, noSchemaBinding } = node;
    if (name === null || query === null)
        return [];
    if (!noSchemaBinding)
        return [call('describe_new', sqlName(tokens, name), { definition: (0,tree_text/* nodeText */.qd)(tokens, query), replaces: true })];
    const { schema, name: own } = (0,tree_text/* objectName */.Hd)(tokens, name);
    return [call('describe_late', `${(0,sql_literal/* quotedName */.aH)(schema === '' ? 'public' : schema)}.${(0,sql_literal/* quotedName */.aH)(own)}`, (0,tree_text/* nodeText */.qd)(tokens, node))];
}
function createdMaterializedView(tokens, node) {
    return node.name === null ? [] : [call('describe_new', sqlName(tokens, node.name), { ...tableAttributes(tokens, node.options), definition: (0,tree_text/* nodeText */.qd)(tokens, node) })];
}
function alteredMaterializedView(tokens, { name, options }) {
    return name === null ? [] : [call('describe_changed', sqlName(tokens, name), tableAttributes(tokens, options))];
}
function changeOf(tokens, action) {
    switch (action.kind) {
        case 'AddColumn': return columnAttributes(tokens, [action.column]);
        case 'AlterColumn': return action.change === 'encode' ? { encodings: { [(0,tokenizer/* foldedName */.mw)(tokens, action.name)]: (0,tokenizer/* tokenText */.pA)(tokens, action.encoding).toLowerCase() }, encodeAuto: false } : {};
        case 'AddConstraint': return { keys: keyOf(tokens, action.constraint, []) };
        case 'DropConstraint': return { dropsKey: (0,tokenizer/* foldedName */.mw)(tokens, action.name), ...(action.ifExists ? { ifExists: true } : {}) };
        case 'ChangeOwner': return { owner: (0,tokenizer/* foldedName */.mw)(tokens, action.owner) };
        case 'AlterAttributes': return tableAttributes(tokens, action.options);
        case 'RowLevelSecurity': return { rowLevelSecurity: action.on, ...(action.conjunction < 0 ? {} : { rlsConjunction: (0,tokenizer/* tokenText */.pA)(tokens, action.conjunction).toLowerCase() }) };
        default: return {};
    }
}
/** A table with an encoding of its author's is no longer ENCODE AUTO. */
function columnAttributes(tokens, columns) {
    const encodings = {};
    const given = {};
    for (const { name, attributes } of columns) {
        const column = (0,tokenizer/* foldedName */.mw)(tokens, name);
        const options = attributes.filter((each) => each.kind === 'Option');
        const encoding = optionText(tokens, options, 'encode');
        if (encoding !== undefined && encoding !== 'auto')
            encodings[column] = encoding;
        if (options.some((each) => each.name === 'distkey'))
            given.distkey = column;
        if (options.some((each) => each.name === 'sortkey'))
            Object.assign(given, { sortkeyStyle: 'COMPOUND', sortkeys: [column] });
    }
    return Object.keys(encodings).length === 0 ? given : { ...given, encodings, encodeAuto: false };
}
function tableAttributes(tokens, options) {
    const given = {};
    for (const { name, value } of options) {
        const word = value === null ? '' : (0,tokenizer/* tokenText */.pA)(tokens, value.first).toUpperCase();
        const columns = value?.kind === 'NameList' ? listNames(tokens, value) : [];
        switch (name) {
            case 'diststyle':
                given.diststyle = word;
                break;
            case 'distkey':
                if (columns[0] !== undefined)
                    given.distkey = columns[0];
                break;
            case 'sortkey':
            case 'compound sortkey':
            case 'interleaved sortkey':
                given.sortkeyStyle = columns.length === 0 ? word === 'NONE' ? 'NONE' : 'AUTO' : name === 'interleaved sortkey' ? 'INTERLEAVED' : 'COMPOUND';
                given.sortkeys = columns;
                break;
            case 'backup':
                given.backup = word !== 'NO';
                break;
            case 'encode':
                given.encodeAuto = word === 'AUTO';
                break;
            case 'auto refresh':
            case 'autorefresh':
                given.autoRefresh = ['YES', 'TRUE', 'ON'].includes(word);
                break;
            default: break;
        }
    }
    return given;
}
function columnKeys(tokens, { name, attributes }) {
    return attributes.flatMap((each) => each.kind === 'Constraint' ? keyOf(tokens, each, [(0,tokenizer/* foldedName */.mw)(tokens, name)]) : []);
}
/** `own` is the column a constraint stands at. */
function keyOf(tokens, { name, type, columns, references, referenced }, own) {
    const letter = type === 'primary key' ? 'p' : type === 'unique' ? 'u' : type === 'foreign key' ? 'f' : undefined;
    if (letter === undefined)
        return [];
    return [{
            type: letter, columns: columns === null ? own : listNames(tokens, columns), ...(name < 0 ? {} : { name: (0,tokenizer/* foldedName */.mw)(tokens, name) }),
            ...(references === null ? {} : { references: sqlName(tokens, references), referenced: referenced === null ? [] : listNames(tokens, referenced) }),
        }];
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/catalog-entries.js









/** The entries that come after those that run the statement; none for most kinds. */
function catalogEntries({ tokens, tree }) {
    return tree === null ? [] : entriesOf(tokens, tree);
}
function entriesOf(tokens, tree) {
    switch (tree.kind) {
        case 'CreateTable': return createdTable(tokens, tree);
        case 'AlterTable': return alteredTable(tokens, tree);
        case 'CreateView': return createdView(tokens, tree);
        case 'CreateMaterializedView': return createdMaterializedView(tokens, tree);
        case 'AlterMaterializedView': return alteredMaterializedView(tokens, tree);
        case 'CreateProcedure': return createdProcedure(tokens, tree);
        case 'CreateSchema':
        case 'AlterSchema': return schemaEntries(tokens, tree);
        case 'CreateExternalSchema':
        case 'AlterExternalSchema': return externalSchemaEntries(tokens, tree);
        case 'CreateUser':
        case 'AlterUser':
        case 'CreateGroup':
        case 'AlterGroup':
        case 'CreateRole':
        case 'AlterRole': return principalEntries(tokens, tree);
        case 'Grant':
        case 'Revoke': return grantEntries(tokens, tree);
        case 'AlterDefaultPrivileges': return defaultPrivilegeEntries(tokens, tree);
        case 'CreatePolicy':
        case 'AlterPolicy':
        case 'AttachPolicy':
        case 'DetachPolicy': return policyEntries(tokens, tree);
        case 'CreateDatashare':
        case 'AlterDatashare': return datashareEntries(tokens, tree);
        case 'Drop': return tree.targets.flatMap(({ name }) => dropped(tokens, tree, name));
        default: return [];
    }
}
/** PostgreSQL has the translated body; SHOW PROCEDURE gives the author's. */
function createdProcedure(tokens, { name, options }) {
    const body = options.find((option) => option.name === 'as')?.value;
    const text = body === null || body === undefined ? '' : (0,tree_text/* nodeText */.qd)(tokens, body);
    const tag = text.slice(0, text.indexOf('$', 1) + 1);
    return name === null || !text.startsWith('$') ? [] : [call('describe_routine', sqlName(tokens, name), text.slice(tag.length, -tag.length))];
}
/** What only the catalog knows; PostgreSQL drops the rest. */
function dropped(tokens, { object, ifExists, behavior }, name) {
    const word = behavior < 0 ? '' : (0,tokenizer/* tokenText */.pA)(tokens, behavior).toLowerCase();
    switch (object) {
        case 'user':
        case 'group':
        case 'role': return [call('drop_principal', object, principalName(tokens, name), ifExists, word === 'force')];
        case 'rls policy': return [call('drop_policy', 'RLS', ownName(tokens, name), ifExists, word === 'cascade')];
        case 'masking policy': return [call('drop_policy', 'MASKING', ownName(tokens, name), ifExists, word === 'cascade')];
        case 'datashare': return [call('drop_datashare', ownName(tokens, name))];
        default: return [];
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/plan.js
/** What a COPY or an UNLOAD asks for, read from its text: nothing here has been looked up or opened yet. */
function s3Url({ bucket, key }) {
    return `s3://${bucket}/${key}`;
}
/** Undefined for anything that is no address of S3. */
function parseS3Url(url) {
    const match = /^s3:\/\/([^/]+)(?:\/(.*))?$/is.exec(url);
    return match === null ? undefined : { bucket: match[1] ?? '', key: match[2] ?? '' };
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/copy-options.js



/** The tree of the statement, which must be of this kind and read whole. Throws Refused for what is no such statement and NotEmulated for a word nobody here knows. */
function treeOf({ tokens, last, classification }, kind) {
    const { tree, status, opaque } = (0,syntax/* readSyntax */.kQ)({ tokens, first: 0, last, row: classification.row, afterHead: classification.afterHead });
    if (status === 'parsed' && tree?.kind === kind)
        return tree;
    const unread = opaque[0]?.first;
    if (unread !== undefined && tree?.kind === kind && (0,tokenizer/* isNameShape */.bu)(tokens.kind[unread] ?? 0))
        throw new NotEmulated(`${classification.row.kind.toUpperCase()} with ${(0,tokenizer/* tokenText */.pA)(tokens, unread).toUpperCase()}`);
    const at = unread ?? last;
    throw new Refused(`syntax error at or near "${(0,tokenizer/* tokenText */.pA)(tokens, at)}"`, tokens.text, tokens.start[at]);
}
const AUTHORIZATIONS = ['iam_role', 'credentials', 'access_key_id'];
/** DEFAULT is a word, everything else that may stand for a value is a string or a number. */
class CopyOptions {
    statement;
    verb;
    found;
    constructor(statement, options, verb) {
        this.statement = statement;
        this.verb = verb;
        const found = new Map();
        for (const option of options) {
            if (found.has(option.name) && option.name !== 'format' && option.name !== 'with')
                throw new Refused(`conflicting or redundant options: ${option.name.toUpperCase()}`, statement.tokens.text, statement.tokens.start[option.first]);
            found.set(option.name, option);
        }
        this.found = found;
    }
    has(name) {
        return this.found.has(name);
    }
    /** Refuses every option that is in neither set. */
    accept(accepted, read) {
        for (const name of this.found.keys())
            if (!accepted.has(name) && !read.has(name))
                throw new NotEmulated(`${this.verb} with ${name.toUpperCase()}`);
    }
    /** The role or the keys are asked for although nobody is asked with them here; of the ways to give them, one. */
    needsAuthorization() {
        const [given, another] = AUTHORIZATIONS.filter((name) => this.has(name));
        if (another !== undefined)
            throw new Refused(`${another.toUpperCase()} cannot be used with ${given?.toUpperCase()}`);
        if (given === undefined) {
            throw new Refused('Invalid credentials. Must be of the format: credentials \'aws_iam_role=...\' or \'aws_access_key_id=...;aws_secret_access_key=...[;token=...]\'');
        }
    }
    /** The text of an option's value; undefined where the option or its value is absent. */
    text(name) {
        const value = this.found.get(name)?.value;
        return value === undefined || value === null ? undefined : this.valueAt(value.first);
    }
    /** An amount, perhaps written as a string. */
    number(name, otherwise, max) {
        const text = this.text(name);
        if (text === undefined)
            return otherwise;
        if (!/^\d+$/.test(text) || Number(text) > max)
            throw new Refused(`${name.toUpperCase()} must be a whole number from 0 to ${max}`);
        return Number(text);
    }
    isOff(name) {
        return ['off', 'false'].includes(this.text(name)?.toLowerCase() ?? '');
    }
    /** `option 5 MB` as written, without the option's name. */
    words(name) {
        const value = this.found.get(name)?.value;
        const { tokens } = this.statement;
        return value === undefined || value === null ? undefined : tokens.text.slice(tokens.start[value.first], tokens.end[value.last]);
    }
    /** The names of a list; none where the option is absent. */
    names(name) {
        const value = this.found.get(name)?.value;
        return value?.kind === 'NameList' ? value.names.map(({ last }) => (0,tokenizer/* foldedName */.mw)(this.statement.tokens, last)) : [];
    }
    delimiter(otherwise) {
        const text = this.text('delimiter') ?? otherwise;
        if (!/^[\0-\x7f]+$/.test(text) || /[\r\n]/.test(text))
            throw new Refused('DELIMITER must be characters of ASCII that end no line');
        return text;
    }
    /** `label:width` pairs. https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-fixedwidth */
    widths() {
        return (this.text('fixedwidth') ?? '').split(',').map((pair) => {
            const width = /^[^:]*:\s*(\d+)\s*$/.exec(pair)?.[1];
            if (width === undefined)
                throw new Refused(`invalid FIXEDWIDTH specification "${pair}"`);
            return Number(width);
        });
    }
    /** The value of a token: a string without its marks, a parameter's value, or the word itself. */
    valueAt(token) {
        const { tokens, parameters } = this.statement;
        const text = (0,tokenizer/* tokenText */.pA)(tokens, token);
        switch (tokens.kind[token]) {
            case tokenizer/* Shape */.yp.String: return unquote(text, true);
            case tokenizer/* Shape */.yp.DollarString: return dollarBody(text);
            case tokenizer/* Shape */.yp.Parameter: return parameters.find(({ name }) => `:${name}` === text)?.value ?? text;
            default: return text;
        }
    }
}
const ESCAPES = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };
/**
 * A string without its marks and escapes. A backslash before a character that needs none stays where `keepsUnknown` says so, as in the `\N`
 * of NULL AS, and is dropped elsewhere, as PostgreSQL drops it.
 */
function unquote(text, keepsUnknown) {
    return text.replace(/^[a-z]?'/i, '').replace(/'$/, '').replace(/''|\\([0-7]{1,3})|\\([^])/g, (whole, octal, character) => {
        if (octal !== undefined)
            return String.fromCharCode(parseInt(octal, 8));
        if (character === undefined)
            return '\'';
        return ESCAPES[character] ?? (keepsUnknown && character !== '\\' && character !== '\'' ? whole : character);
    });
}
function dollarBody(text) {
    const tag = text.slice(0, text.indexOf('$', 1) + 1);
    return text.slice(tag.length, -tag.length);
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/copy.js





/** https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-load.html */
const ERRORS_MAX = 100_000;
const NULL_TEXT = '\\N';
/** What has no effect here: where the data is, who asks for it, and how it is stored. */
const ACCEPTED = new Set(['iam_role', 'credentials', 'with', 'access_key_id', 'secret_access_key', 'session_token', 'format', 'region', 'compupdate', 'statupdate', 'comprows']);
const READ = new Set(['csv', 'delimiter', 'fixedwidth', 'json', 'quote', 'removequotes', 'escape', 'gzip', 'null', 'manifest', 'encoding', 'ignoreheader', 'ignoreblanklines', 'fillrecord', 'explicit_ids',
    'maxerror', 'ignoreallerrors', 'noload', 'emptyasnull', 'blanksasnull', 'trimblanks', 'truncatecolumns', 'acceptinvchars', 'dateformat', 'timeformat', 'acceptanydate', 'roundec']);
/** Throws Refused or NotEmulated. https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html */
function planCopy(statement) {
    const tree = treeOf(statement, 'Copy');
    if (tree.job !== null)
        throw new NotEmulated('COPY … JOB CREATE');
    const options = new CopyOptions(statement, tree.options, 'COPY');
    options.accept(ACCEPTED, READ);
    const source = sourceOf(options.valueAt(tree.source), 'COPY');
    options.needsAuthorization();
    const { tokens } = statement;
    return {
        kind: 'copy', table: tableOf(tokens, tree), columns: tree.columns.map(({ last }) => (0,tokenizer/* foldedName */.mw)(tokens, last)), source,
        isManifest: options.has('manifest'), format: copy_formatOf(options), isGzip: options.has('gzip'), encoding: encodingOf(options), headerLines: options.number('ignoreheader', 0, Number.MAX_SAFE_INTEGER),
        ignoresBlankLines: options.has('ignoreblanklines'), fillsRecords: options.has('fillrecord'), hasExplicitIds: options.has('explicit_ids'),
        errorsMax: errorsMaxOf(options), isNoLoad: options.has('noload'), conversion: conversionOf(options),
    };
}
function tableOf(tokens, { target }) {
    if (target === null)
        throw new Refused('syntax error at end of input');
    const { schema, name } = (0,tree_text/* objectName */.Hd)(tokens, target);
    return { schema, name };
}
/** How many rejected rows fail the load; IGNOREALLERRORS lets any number pass. */
function errorsMaxOf(options) {
    if (!options.has('ignoreallerrors'))
        return Math.max(1, options.number('maxerror', 0, ERRORS_MAX));
    if (options.has('maxerror'))
        throw new Refused('IGNOREALLERRORS and MAXERROR cannot be used in one COPY');
    return Number.POSITIVE_INFINITY;
}
/** Only S3 has a folder that stands for it. */
function sourceOf(url, verb) {
    const path = parseS3Url(url);
    if (path !== undefined)
        return path;
    const scheme = /^([a-z0-9]+):\/\//i.exec(url)?.[1];
    if (scheme === undefined)
        throw new Refused(`${verb} needs a path that begins with s3://`);
    throw new NotEmulated(`${verb} with ${scheme.toLowerCase()}://`);
}
function copy_formatOf(options) {
    const asked = ['csv', 'json', 'fixedwidth'].filter((name) => options.has(name));
    if (asked.length > 1)
        throw new Refused(`${asked.map((name) => name.toUpperCase()).join(' and ')} cannot be used in one COPY`);
    const [kind = 'delimited'] = asked;
    for (const name of EXCLUDED[kind] ?? [])
        if (options.has(name))
            throw new Refused(`${name.toUpperCase()} cannot be used with ${kind.toUpperCase()}`);
    switch (kind) {
        case 'csv': return { kind: 'csv', delimiter: options.delimiter(','), quote: oneCharacter(options.text('quote') ?? '"', 'QUOTE') };
        case 'json': return { kind: 'json', match: jsonMatch(options.text('json') ?? 'auto') };
        case 'fixedwidth': return { kind: 'fixed-width', widths: options.widths() };
        default: return { kind: 'delimited', delimiter: options.delimiter('|'), removesQuotes: options.has('removequotes'), escapes: options.has('escape') };
    }
}
/** https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html */
const EXCLUDED = {
    csv: ['removequotes', 'escape'], fixedwidth: ['delimiter', 'removequotes', 'escape', 'quote'], delimited: ['quote'],
    json: ['delimiter', 'removequotes', 'escape', 'quote', 'fillrecord', 'ignoreblanklines', 'ignoreheader'],
};
function jsonMatch(text) {
    if (text === 'auto' || text === 'auto ignorecase' || text === 'noshred')
        return text;
    return sourceOf(text, 'COPY');
}
function oneCharacter(text, option) {
    if (!/^[\0-\x7f]$/.test(text))
        throw new Refused(`${option} must be one character of ASCII`);
    return text;
}
const ENCODINGS = { utf8: 'utf8', utf16: 'utf16', utf16le: 'utf16le', utf16be: 'utf16be', iso88591: 'iso88591' };
function encodingOf(options) {
    const name = options.text('encoding')?.toLowerCase() ?? 'utf8';
    const encoding = Object.hasOwn(ENCODINGS, name) ? ENCODINGS[name] : undefined;
    if (encoding === undefined)
        throw new NotEmulated(`COPY with ENCODING ${name.toUpperCase()}`);
    return encoding;
}
function conversionOf(options) {
    return {
        nullText: options.text('null') ?? NULL_TEXT, emptyAsNull: options.has('emptyasnull'), blanksAsNull: options.has('blanksasnull'), trimBlanks: options.has('trimblanks'),
        truncatesColumns: options.has('truncatecolumns'), replacement: options.has('acceptinvchars') ? oneCharacter(options.text('acceptinvchars') ?? '?', 'ACCEPTINVCHARS') : undefined,
        dateFormat: options.text('dateformat'), timeFormat: options.text('timeformat'), acceptsAnyDate: options.has('acceptanydate'), roundsDecimals: options.has('roundec'),
    };
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/data-changes.js
/** FROM may be absent. https://docs.aws.amazon.com/redshift/latest/dg/r_DELETE.html */
function writeDelete(rewriter, node) {
    const at = node.target?.first ?? node.last;
    const word = rewriter.word(at - 1) === 'only' ? at - 2 : at - 1;
    if (rewriter.word(word) === 'from')
        return rewriter.writeInside(node);
    rewriter.write(node.first, word);
    rewriter.append(word, [' FROM']);
    rewriter.write(word + 1, node.last);
}
/**
 * REMOVE DUPLICATES: rows of the target that match are deleted, and the rows of the source are put in, each once.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html
 */
function removeDuplicates(rewriter, { target, source, on, alias }) {
    const text = (parts) => ({ sql: rewriter.textOf(parts) });
    if (target === null || source === null || on === null)
        return { entries: [] };
    return {
        entries: [
            text(['CREATE TEMPORARY TABLE "_merged" AS SELECT DISTINCT * FROM ', source]),
            text(['DELETE FROM ', target, ...(alias === null ? [] : [' ', alias]), ' USING ', source, ' WHERE ', on]),
            { ...text(['INSERT INTO ', target, ' SELECT * FROM "_merged"']), isResult: true },
            { sql: 'DROP TABLE "_merged"' },
        ],
    };
}

// EXTERNAL MODULE: ./build/src/core/sql/refused-in-transaction.js
var refused_in_transaction = __webpack_require__(893);
;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/refusal.js

/** A row of a table; `find` gets the nodes of that kind. */
function refusal(kind, what, source, find) {
    return { kind, what, source, find };
}
/** The address of the page that a row is from. */
function pageOf({ source }) {
    return source.startsWith('https://') ? source : `https://docs.aws.amazon.com/redshift/latest/dg/${source}.html`;
}
function wordAt(tokens, at) {
    return at >= 0 && at < tokens.count ? (0,tokenizer/* tokenText */.pA)(tokens, at).toLowerCase() : '';
}
/** The nearest token at or before `at` with this word; -1 where there is none. */
function wordBefore(tokens, at, word) {
    let found = at;
    while (found >= 0 && wordAt(tokens, found) !== word)
        found--;
    return found;
}
/** The first token of `first..last` with this word; -1 where there is none. */
function wordAfter(tokens, first, last, word) {
    for (let at = first; at <= last; at++)
        if (wordAt(tokens, at) === word)
            return at;
    return -1;
}
/** Newer releases add `in context "…"` to it. https://github.com/sqlalchemy-redshift/sqlalchemy-redshift/issues/330 */
function syntaxError(tokens, at) {
    return at < 0 || at >= tokens.count ? { message: SYNTAX_ERROR_AT_END } : { message: `${SYNTAX_ERROR} at or near "${(0,tokenizer/* tokenText */.pA)(tokens, at)}"`, at };
}
const SYNTAX_ERROR = 'syntax error';
const SYNTAX_ERROR_AT_END = 'syntax error at end of input';
function isSyntaxError({ message }) {
    return message.startsWith(SYNTAX_ERROR);
}
/** The first finding among several things. */
function firstOf(items, find) {
    for (const item of items) {
        const found = find(item);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Whether a query is nothing but VALUES. */
function isValues(query) {
    return query?.body?.kind === 'Values';
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/statement.js




const IN_TRANSACTION = 'cannot run inside a transaction block';
/** The words Redshift's refusal begins with, where they are not the kind's own. */
const TRANSACTION_WORDS = {
    'alter-column-type': 'ALTER TABLE ALTER COLUMN', 'alter-external-table': 'ALTER EXTERNAL TABLE',
};
/** A row without a note is refused in a transaction; this one has a note for another reason. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html */
const REFUSED_ALL_THE_SAME = 'alter-table-append';
/** Throws Refused or NotEmulated for what may not go on. */
function refuse(tokens, classification, inTransaction) {
    for (const fault of tokens.faults)
        throw new Refused(`${FAULTS[fault.code]} at or near "${tokens.text.slice(fault.offset, fault.offset + 20)}"`, tokens.text, fault.offset);
    for (let at = 0; at < tokens.count - 1; at++)
        if (tokens.kind[at] === tokenizer/* Shape */.yp.Semicolon)
            throw new Refused('cannot insert multiple commands into a prepared statement');
    if (classification === undefined)
        return refuseUnknown(tokens);
    if (inTransaction)
        refuseInTransaction(tokens, classification);
}
const FAULTS = {
    UNTERMINATED_STRING: 'unterminated quoted string', UNTERMINATED_NAME: 'unterminated quoted identifier', UNTERMINATED_COMMENT: 'unterminated /* comment',
    UNTERMINATED_DOLLAR_STRING: 'unterminated dollar-quoted string',
};
function refuseInTransaction(tokens, classification) {
    const { kind, runs, note } = classification.row;
    const words = (0,refused_in_transaction/* refusedInTransaction */.K)(tokens, tokens.count - 1, classification);
    if (words !== undefined)
        throw new Refused(`${words} ${IN_TRANSACTION}`);
    if (runs === 'standalone' && (note === undefined || kind === REFUSED_ALL_THE_SAME)) {
        throw new Refused(`${TRANSACTION_WORDS[kind] ?? kind.replaceAll('-', ' ').toUpperCase()} ${IN_TRANSACTION}`);
    }
    if (runs === 'control' && !namesSavepoint(tokens, kind))
        throw new NotEmulated('BEGIN, COMMIT and ROLLBACK inside a batch of one transaction');
}
/** There are none, which its tree says. */
function namesSavepoint(tokens, kind) {
    return kind === 'savepoint' || (kind === 'rollback' && wordAfter(tokens, 0, tokens.count - 1, 'to') > 0);
}
function refuseUnknown(tokens) {
    const first = wordAt(tokens, 0);
    if (tokens.kind[0] === tokenizer/* Shape */.yp.LeftParen)
        return;
    const second = wordAt(tokens, 1);
    if (first === 'create' && (second === 'index' || second === 'unique'))
        throw new Refused(`SQL command "${tokens.text.trim()}" not supported on Redshift tables.`);
    const at = NEEDS_OBJECT.has(first) && tokens.count > 1 ? objectAt(tokens) : 0;
    throw new Refused(first === '' ? 'syntax error at end of input' : `syntax error at or near "${(0,tokenizer/* tokenText */.pA)(tokens, at)}"`, tokens.text, tokens.start[at] ?? 0);
}
/** After these words the object is what Redshift does not know. */
const NEEDS_OBJECT = new Set(['create', 'alter', 'drop']);
/** After CREATE OR REPLACE it is the third word after it. */
function objectAt(tokens) {
    return wordAt(tokens, 1) === 'or' && wordAt(tokens, 2) === 'replace' && tokens.count > OR_REPLACE ? OR_REPLACE : 1;
}
const OR_REPLACE = 3;

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/alter-table.js



const ALTER = 'r_ALTER_TABLE';
const NO_SET = 'https://github.com/jazzband/django-redshift-backend/issues/96';
const ALTER_REFUSALS = [
    refusal('AlterTable', 'several changes at once', 'https://github.com/knex/knex/issues/2545', severalActions),
    refusal('AddColumn', 'ADD COLUMN with IDENTITY, a key or a constraint', ALTER, unsupportedAttribute),
    refusal('AddColumn', 'ADD COLUMN with NOT NULL and without a default', 'https://github.com/trinodb/trino', notNull),
    refusal('AlterColumn', 'SET and DROP of NOT NULL and DEFAULT', NO_SET, setOrDrop),
    refusal('AlterColumn', 'USING after a type', 'https://github.com/dbeaver/dbeaver/issues/17849', ({ change, value }) => (change === 'type' && value !== null ? { message: 'ALTER TABLE ALTER COLUMN does not support USING expression' } : undefined)),
    refusal('AlterColumn', 'a change of the type', ALTER, changeOfType),
    refusal('RenameConstraint', 'RENAME CONSTRAINT', ALTER, ({ name }, { tokens }) => syntaxError(tokens, name - 1)),
    refusal('RenameTable', 'a permanent table renamed to #name', ALTER, ({ to }, { tokens }) => (to !== null && (0,tokenizer/* foldedName */.mw)(tokens, to.last).startsWith('#') ? { message: 'cannot rename a permanent table to a temporary table name' } : undefined)),
    refusal('SetAttribute', 'SET SCHEMA, SET TABLESPACE and SET WITHOUT OIDS', ALTER, postgresAttribute),
];
/** Encodings of several columns go together, and a sort key with a distribution. */
const COMBINED = new Set(['AlterAttributes', 'PartitionChange']);
function severalActions({ actions }, { tokens }) {
    const [action, second] = actions;
    if (action === undefined || second === undefined)
        return undefined;
    const isCombined = actions.every((each) => COMBINED.has(each.kind)) || actions.every((each) => each.kind === 'AlterColumn' && each.change === 'encode');
    return isCombined ? undefined : syntaxError(tokens, action.last + 1);
}
const UNSUPPORTED_ATTRIBUTES = new Map([
    ['identity', 'columns with type IDENTITY'], ['generated by default as identity', 'columns with type IDENTITY'], ['generated always as identity', 'columns with type IDENTITY'],
    ['unique', 'UNIQUE'], ['primary key', 'PRIMARY KEY'], ['foreign key', 'REFERENCES'], ['distkey', 'DISTKEY'], ['sortkey', 'SORTKEY'],
]);
function unsupportedAttribute({ column }) {
    for (const attribute of column.attributes) {
        const unsupported = UNSUPPORTED_ATTRIBUTES.get(attribute.kind === 'Constraint' ? attribute.type : attribute.name);
        if (unsupported !== undefined)
            return { message: `ALTER TABLE ADD COLUMN does not support ${unsupported}` };
    }
    return undefined;
}
function notNull({ column }) {
    const isNotNull = column.attributes.some((each) => each.kind === 'Constraint' && each.type === 'not null');
    const hasDefault = column.attributes.some((each) => each.kind === 'Option' && each.name === 'default');
    return isNotNull && !hasDefault ? { message: 'ALTER TABLE ADD COLUMN defined as NOT NULL must have a non-null default expression' } : undefined;
}
function setOrDrop({ change }) {
    if (change === 'type' || change === 'encode')
        return undefined;
    return { message: `ALTER COLUMN ${change.endsWith('null') ? change.toUpperCase() : 'SET/DROP DEFAULT'} is not supported` };
}
/** Only the size of a VARCHAR can be changed, and of a VARBYTE: https://github.com/dbt-labs/dbt-adapters/pull/1635 */
const SIZED = new Set(['varchar', 'nvarchar', 'text', 'character varying', 'national character varying', 'varbyte', 'varbinary', 'binary varying']);
function changeOfType({ change, type }, { tokens }) {
    if (change !== 'type' || type === null)
        return undefined;
    const words = (0,tree_text/* typeWords */.yL)(tokens, type);
    return SIZED.has(words) ? undefined : { message: `ALTER COLUMN TYPE to "${words}" is not supported; only the size of a VARCHAR column can be altered`, at: type.first };
}
const POSTGRES_ATTRIBUTES = new Set(['schema', 'tablespace', 'without oids']);
function postgresAttribute({ option }, { tokens }) {
    return POSTGRES_ATTRIBUTES.has(option.name) ? syntaxError(tokens, option.first) : undefined;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/correlated-subqueries.js
/**
 * Correlated subqueries that Redshift cannot decorrelate: https://docs.aws.amazon.com/redshift/latest/dg/r_correlated_subqueries.html
 *
 * Of the page's patterns those are refused that are certain without the columns of the tables: a qualified name belongs to what stands in FROM.
 */



const MESSAGE = 'This type of correlated subquery pattern is not supported due to internal error';
const SUBQUERY_REFUSALS = [
    refusal('Query', 'correlated subqueries that skip a block, hold a window function, or stand in ON of an outer join', 'r_correlated_subqueries', unsupported),
];
/** Uses no recursion: a chain of ten thousand operators is a tree ten thousand deep. */
function unsupported(query, { tokens, usesTables }) {
    // The leader node runs all of them.
    if (!usesTables)
        return undefined;
    const open = [{ node: query, block: null, isInOuterJoin: false }];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
        if (isUnsupported(place, tokens))
            return { message: MESSAGE };
        open.push(...inside(place, tokens));
    }
    return undefined;
}
function inside({ node, block, isInOuterJoin }, tokens) {
    const within = (child, around, inJoin) => ({ node: child, block: around, isInOuterJoin: inJoin });
    switch (node.kind) {
        // They see nothing of what stands around them.
        case 'DerivedTable':
        case 'CommonTable': return (0,nodes/* childrenOf */.LU)(node).map((child) => within(child, null, false));
        case 'Query': return (0,nodes/* childrenOf */.LU)(node).filter(({ kind }) => kind !== 'SortItem').map((child) => within(child, block, isInOuterJoin));
        case 'Select': {
            const own = { names: namesIn(node, tokens), outer: block, hasWindow: holdsWindow(node), isInOuterJoin };
            return (0,nodes/* childrenOf */.LU)(node).map((child) => within(child, own, false));
        }
        case 'Join': return (0,nodes/* childrenOf */.LU)(node).map((child) => within(child, block, child === node.on && node.type !== 'inner' && node.type !== 'cross'));
        default: return (0,nodes/* childrenOf */.LU)(node).map((child) => within(child, block, isInOuterJoin));
    }
}
function isUnsupported({ node, block }, tokens) {
    if (node.kind !== 'ColumnRef' || node.last - node.first !== 2 || block === null)
        return false;
    const name = (0,tokenizer/* foldedName */.mw)(tokens, node.first);
    if (block.names.has(name) || block.outer === null)
        return false;
    if (block.outer.names.has(name))
        return block.hasWindow || block.isInOuterJoin;
    for (let at = block.outer.outer; at !== null; at = at.outer)
        if (at.names.has(name))
            return true;
    return false;
}
function namesIn({ from }, tokens) {
    const names = new Set();
    const open = [...from];
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
        if (item.kind === 'Join')
            open.push(item.left, item.right);
        else if (item.kind === 'JoinGroup')
            open.push(item.item);
        if (item.kind !== 'Join' && item.alias !== null)
            names.add((0,tokenizer/* foldedName */.mw)(tokens, item.alias.name));
        else if (item.kind === 'TableRef')
            names.add((0,tokenizer/* foldedName */.mw)(tokens, item.name.last));
    }
    return names;
}
/** In the block itself, not in the queries inside of it. */
function holdsWindow(select) {
    const open = [...(0,nodes/* childrenOf */.LU)(select)];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node.kind === 'Call' && node.over !== null)
            return true;
        if (node.kind !== 'Query')
            open.push(...(0,nodes/* childrenOf */.LU)(node));
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/data-changes.js
/** INSERT, UPDATE, DELETE, TRUNCATE and MERGE. */



const INSERT = 'r_INSERT_30';
const UPDATE = 'r_UPDATE';
const MERGE = 'r_MERGE';
const NO_RETURNING = 'https://github.com/sqlalchemy-redshift/sqlalchemy-redshift/issues/330';
const SEQUENCES = ['restart', 'continue'];
const DATA_REFUSALS = [
    refusal('Insert', 'ON CONFLICT', 'https://github.com/jazzband/django-redshift-backend/issues/102', ({ onConflict }, { tokens }) => (onConflict === null ? undefined : syntaxError(tokens, onConflict.first))),
    refusal('Insert', 'RETURNING', NO_RETURNING, ({ returning }, { tokens }) => returned(returning, tokens)),
    refusal('Update', 'RETURNING', NO_RETURNING, ({ returning }, { tokens }) => returned(returning, tokens)),
    refusal('Delete', 'RETURNING', NO_RETURNING, ({ returning }, { tokens }) => returned(returning, tokens)),
    refusal('Insert', 'an alias of the table of INSERT', INSERT, ({ alias }, { tokens }) => (alias < 0 ? undefined : syntaxError(tokens, alias - 1))),
    refusal('Insert', 'subqueries in VALUES of several rows', INSERT, subqueriesInRows),
    refusal('Update', 'several columns set at once', UPDATE, ({ assignments }, { tokens }) => several(assignments.find(({ targets }) => targets.length > 1)?.first, tokens)),
    refusal('Update', 'an outer join with the table of UPDATE', UPDATE, outerJoin),
    refusal('Truncate', 'TRUNCATE of several tables', 'r_TRUNCATE', ({ tables }, { tokens }) => several(tables[1] === undefined ? undefined : tables[1].first - 1, tokens)),
    refusal('Truncate', 'CASCADE and RESTRICT of TRUNCATE', 'r_TRUNCATE', ({ behavior }, { tokens }) => (behavior < 0 ? undefined : syntaxError(tokens, behavior))),
    refusal('Truncate', 'RESTART and CONTINUE IDENTITY', 'r_TRUNCATE', ({ tables, last }, { tokens }) => several(SEQUENCES.map((word) => wordAfter(tokens, (tables.at(-1)?.last ?? last) + 1, tokens.count - 1, word)).find((at) => at >= 0), tokens)),
    refusal('Merge', 'WITH before MERGE', MERGE, ({ with: common }, { tokens }) => several(common.length === 0 ? undefined : (common.at(-1)?.last ?? 0) + 1, tokens)),
    refusal('Merge', 'an alias of the target of MERGE', 'https://github.com/SQLMesh/sqlmesh/pull/3607', ({ alias }, { tokens }) => (alias === null ? undefined : syntaxError(tokens, alias.first))),
    refusal('MergeClause', 'WHEN NOT MATCHED BY SOURCE', MERGE, ({ match, first }, { tokens }) => (match === 'not-matched-by-source' ? syntaxError(tokens, first + 3) : undefined)),
    refusal('MergeClause', 'conditions of WHEN', 'https://github.com/jOOQ/jOOQ/issues/18351', ({ condition }, { tokens }) => (condition === null ? undefined : syntaxError(tokens, wordBefore(tokens, condition.first, 'and')))),
    refusal('MergeClause', 'DO NOTHING', MERGE, doNothing),
    refusal('Merge', 'MERGE with one WHEN', 'https://github.com/jOOQ/jOOQ/issues/18351', oneClause),
    refusal('Merge', 'MERGE of a table with itself', MERGE, itself),
    refusal('Merge', 'the target in the source of MERGE', MERGE, targetInSource),
    refusal('Merge', 'parts of SUPER values in MERGE', MERGE, partOfSuper),
];
function returned([item], tokens) {
    return item === undefined ? undefined : syntaxError(tokens, wordBefore(tokens, item.first, 'returning'));
}
function several(at, tokens) {
    return at === undefined ? undefined : syntaxError(tokens, at);
}
function subqueriesInRows({ query }) {
    if (query?.body?.kind !== 'Values' || query.body.rows.length < 2)
        return undefined;
    let found = false;
    for (const row of query.body.rows)
        (0,nodes/* walk */.GG)(row, ({ kind }) => { found ||= kind === 'Subquery'; });
    return found ? { message: 'subqueries in a multiple-row INSERT VALUES are not supported' } : undefined;
}
/** The target by its own name, without an alias, on one side of an outer join. */
function outerJoin({ target, from }, { tokens }) {
    if (target === null)
        return undefined;
    const isJoined = from.some((item) => holdsOuter(item, target, tokens));
    return isJoined ? { message: 'Target table must be part of an equijoin predicate' } : undefined;
}
function holdsOuter(item, target, tokens) {
    if (item.kind !== 'Join')
        return false;
    const reads = (side) => side.kind === 'TableRef' && isSame(side.name, target, tokens);
    const isOuter = item.type === 'left' || item.type === 'right' || item.type === 'full';
    return (isOuter && (reads(item.left) || reads(item.right))) || holdsOuter(item.left, target, tokens) || holdsOuter(item.right, target, tokens);
}
function isSame(a, b, tokens) {
    const [left, right] = [(0,tree_text/* objectName */.Hd)(tokens, a), (0,tree_text/* objectName */.Hd)(tokens, b)];
    return left.name === right.name && left.schema === right.schema;
}
function doNothing({ action, last }, { tokens }) {
    return action === 'nothing' ? syntaxError(tokens, wordBefore(tokens, last, 'do')) : undefined;
}
function oneClause({ clauses, removeDuplicates }, { isWhole }) {
    return isWhole && !removeDuplicates && clauses.length === 1 ? { message: 'MERGE statement with a single WHEN clause is not enabled.' } : undefined;
}
function itself({ target, source }, { tokens }) {
    if (target === null || source?.kind !== 'TableRef' || !isSame(source.name, target, tokens))
        return undefined;
    return { message: 'Source and target of a MERGE statement cannot be the same table' };
}
function targetInSource({ target, source }, { tokens }) {
    if (target === null || source === null || source.kind === 'TableRef')
        return undefined;
    let found = false;
    (0,nodes/* walk */.GG)(source, (node) => { found ||= node.kind === 'TableRef' && isSame(node.name, target, tokens); });
    return found ? { message: 'Source view/subquery in Merge statement cannot reference target table.' } : undefined;
}
/** Elements and fields; which names are paths without brackets only the columns of the tables tell. */
function partOfSuper({ on, clauses }) {
    let found = false;
    for (const part of [...(on === null ? [] : [on]), ...clauses])
        (0,nodes/* walk */.GG)(part, ({ kind }) => { found ||= kind === 'Subscript' || kind === 'Field'; });
    return found ? { message: 'Partial reference of SUPER column is not supported in MERGE statement.' } : undefined;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/functions.js


/**
 * Without those that its PostgreSQL 8.0 had, because they run on the leader node all the same.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html
 */
const UNSUPPORTED = new Set(['string_agg', 'array_agg', 'every', 'xmlagg', 'corr', 'covar_pop', 'covar_samp', 'regr_avgx', 'regr_avgy', 'regr_count', 'regr_intercept', 'regr_r2',
    'regr_slope', 'regr_sxx', 'regr_sxy', 'regr_syy', 'clock_timestamp', 'transaction_timestamp', 'justify_days', 'justify_hours', 'justify_interval', 'pg_sleep', 'div', 'setseed', 'width_bucket',
    'generate_subscripts', 'bit_length', 'overlay', 'convert_from', 'convert_to', 'encode', 'format', 'quote_nullable', 'regexp_matches', 'regexp_split_to_array', 'regexp_split_to_table',
    'nextval', 'currval', 'setval', 'lastval', 'pg_advisory_lock', 'pg_try_advisory_lock', 'pg_advisory_xact_lock', 'pg_advisory_unlock', 'json_build_object', 'jsonb_build_object', 'to_json', 'to_jsonb',
    'json_agg', 'jsonb_agg', 'row_to_json', 'jsonb_array_elements', 'gen_random_uuid', 'make_date', 'make_timestamp', 'make_interval', 'to_tsvector', 'to_tsquery', 'txid_current', 'current_query']);
/** https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions_leader_node_only.html, and GENERATE_SERIES, which is not supported and runs there. */
const LEADER_ONLY = new Set(['current_schema', 'current_schemas', 'has_database_privilege', 'has_schema_privilege', 'has_table_privilege', 'age', 'current_time', 'current_timestamp',
    'localtime', 'isfinite', 'now', 'generate_series']);
/** The INFO messages name the function; the Data API gives the error only. */
const NOT_ON_TABLES = 'Specified types or functions (one per INFO message) not supported on Redshift tables.';
const FUNCTION_REFUSALS = [
    refusal('Call', 'functions only PostgreSQL has', 'c_unsupported-postgresql-functions', ({ name, first }, { tokens, userFunctions }) => {
        const own = (0,tokenizer/* foldedName */.mw)(tokens, name.last);
        if (name.first < name.last || !UNSUPPORTED.has(own) || userFunctions.has(own))
            return undefined;
        return { message: `function ${own} does not exist`, at: first, missingFunction: own };
    }),
    refusal('Call', 'functions of the leader node together with tables', 'c_SQL_functions_leader_node_only', onLeader),
];
function onLeader({ name }, { tokens, usesTables }) {
    return usesTables && name.first === name.last && LEADER_ONLY.has((0,tokenizer/* foldedName */.mw)(tokens, name.last)) ? { message: NOT_ON_TABLES } : undefined;
}

// EXTERNAL MODULE: ./build/src/core/sql/keywords.js
var keywords = __webpack_require__(3440);
;// CONCATENATED MODULE: ./build/src/embedded/translate/marked-joins.js
/** What the conditions of WHERE that hold `(+)` join. https://docs.aws.amazon.com/redshift/latest/dg/r_WHERE_oracle_outer.html */



const AND = (0,keywords/* keyword */.Si)('and');
/** What the errors of the documentation call it. */
const OUTER_JOIN_OPERATOR = 'the outer join operator (+)';
/** The operands of the ANDs. Uses no recursion: a chain of ten thousand is a tree ten thousand deep. */
function conjuncts(rewriter, where) {
    const found = [];
    const open = [where];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (next.kind === 'Binary' && rewriter.kind(next.operator) === AND)
            open.push(next.right, next.left);
        else
            found.push(next);
    }
    return found;
}
/** The marks that belong to a condition itself, not those of queries inside of it. */
function outerJoinMarks(condition) {
    const marks = [];
    if (condition === null)
        return marks;
    (0,nodes/* walk */.GG)(condition, (node) => {
        if (node.kind === 'OuterJoinMark')
            marks.push(node);
        return node.kind !== 'Query';
    });
    return marks;
}
/** Throws Refused where Redshift refuses the joins, NotEmulated where nobody says what they are. */
function joinsOf(rewriter, select, sources, conditions) {
    const joins = new Map();
    for (const condition of conditions) {
        const marks = outerJoinMarks(condition);
        if (marks.length === 0)
            continue;
        checkCondition(rewriter, sources, condition);
        const table = markedTable(rewriter, sources, marks);
        const join = joins.get(table) ?? { table, partner: undefined, partners: new Set(), conditions: [] };
        joins.set(table, join);
        join.conditions.push(condition);
        for (const column of columnsIn(condition))
            if (!marks.some(({ operand }) => operand === column))
                addPartner(rewriter, select, sources.of(column), join, column);
    }
    for (const join of joins.values())
        checkJoin(rewriter, join);
    refuseCircles(joins);
    refuseMixture(rewriter, sources, conditions, joins);
    return joins;
}
const COMPARISONS = new Set(['=', '<>', '!=', '<', '<=', '>', '>=']);
/** Conditions that compare are what the documentation speaks of. */
function checkCondition(rewriter, sources, condition) {
    (0,nodes/* walk */.GG)(condition, (node) => {
        if (node.kind === 'Query')
            throw new NotEmulated(`${OUTER_JOIN_OPERATOR} in a condition with a subquery`);
        if (node.kind === 'Field' || node.kind === 'Subscript' || (node.kind === 'ColumnRef' && isPath(rewriter, sources, node)))
            throw new NotEmulated(`${OUTER_JOIN_OPERATOR} in a condition on a path into a SUPER value`);
    });
    if (condition.kind === 'Binary' && COMPARISONS.has(rewriter.word(condition.operator)))
        return;
    if (condition.kind !== 'Between' && condition.kind !== 'Like' && condition.kind !== 'IsTest')
        throw new NotEmulated(`${OUTER_JOIN_OPERATOR} in a condition that is no comparison`);
}
/** A qualifier that names nothing may be a column that holds a SUPER value, or a table that is not in FROM. */
function isPath(rewriter, sources, column) {
    const path = rewriter.scopes.pathOf(column);
    return path !== undefined && (path > column.first + 1 || sources.of({ ...column, last: column.first }) !== undefined);
}
function markedTable(rewriter, sources, marks) {
    const tables = new Set(marks.map(({ operand }) => {
        const table = operand.kind === 'ColumnRef' ? sources.of(operand) : undefined;
        if (table === undefined)
            throw new NotEmulated(`${OUTER_JOIN_OPERATOR} at a column of no table in FROM`);
        return table;
    }));
    const [table, second] = tables;
    if (second !== undefined || table === undefined)
        throw refused(rewriter, 'A predicate may reference only one outer-joined table.', marks.at(-1)?.first);
    return table;
}
/** Those of the SELECT itself: a name in a subquery may be one of its own. */
function columnsIn(expression) {
    const columns = [];
    (0,nodes/* walk */.GG)(expression, (node) => {
        if (node.kind === 'ColumnRef')
            columns.push(node);
        return node.kind !== 'Query';
    });
    return columns;
}
function addPartner(rewriter, select, partner, join, column) {
    if (partner === join.table)
        throw new NotEmulated(`${OUTER_JOIN_OPERATOR} at one column of a table and not at another in the same condition`);
    if (partner === undefined && rewriter.scopes.isInner(select))
        throw new NotEmulated(`${OUTER_JOIN_OPERATOR} in a condition with a column of an outer query`);
    // In a body, what is of no table is a variable; elsewhere a table that is not there, which PostgreSQL names.
    if (partner !== undefined)
        join.partners.add(partner);
    else if (!rewriter.isBody && column.last > column.first)
        join.partners.add(rewriter.name(column.last - 2));
    if (join.partners.size > 1)
        throw refused(rewriter, 'A table may be outer joined to at most one other table.', column.first);
    join.partner ??= partner;
}
function checkJoin(rewriter, { table, partner }) {
    if (partner === undefined)
        throw new NotEmulated(`${OUTER_JOIN_OPERATOR} at a table that no such condition joins to another`);
    if (!isStored(rewriter, table.item) || !isStored(rewriter, partner.item))
        throw new NotEmulated(`${OUTER_JOIN_OPERATOR} with what is no table or view: the documentation says that it makes no outer join with the result of an inner query`);
}
/** A table or view, and none that WITH names. */
function isStored(rewriter, item) {
    if (item.kind !== 'TableRef' || rewriter.scopes.iteratedColumn(item) !== undefined)
        return false;
    const { first, last } = item.name;
    return first < last || !rewriter.open.some((node) => node.kind === 'Query' && node.with.some(({ name }) => rewriter.name(name) === rewriter.name(first)));
}
function refuseCircles(joins) {
    for (const { table } of joins.values()) {
        let at = joins.get(table)?.partner;
        for (let steps = 0; at !== undefined && steps < joins.size; steps++) {
            if (at === table)
                throw new Refused('Two tables cannot be outer joined to each other.');
            at = joins.get(at)?.partner;
        }
    }
}
/**
 * A condition without the mark between tables that others with it join makes an inner join of them. Where it can only be true of rows that are
 * there, it does so by itself.
 */
function refuseMixture(rewriter, sources, conditions, joins) {
    for (const condition of conditions) {
        if (outerJoinMarks(condition).length > 0 || isStrict(rewriter, condition))
            continue;
        for (const test of testsIn(rewriter, condition)) {
            const columns = columnsIn(test);
            const tables = new Set(columns.length < 2 ? [] : columns.map((column) => sources.of(column)));
            const isMixed = [...joins.values()].some(({ table, partner }) => tables.has(table) && tables.has(partner));
            if (isMixed)
                throw new NotEmulated(`${OUTER_JOIN_OPERATOR} in some and not in all conditions between two tables`);
        }
    }
}
/** What AND, OR and NOT make a condition of. */
function testsIn(rewriter, condition) {
    const tests = [];
    const open = [condition];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (next.kind === 'Binary' && LOGIC.has(rewriter.word(next.operator)))
            open.push(next.right, next.left);
        else if (next.kind === 'Unary')
            open.push(next.operand);
        else
            tests.push(next);
    }
    return tests;
}
/** Whether an expression is surely NULL where one of its columns is. */
function isStrict(rewriter, root) {
    let strict = true;
    (0,nodes/* walk */.GG)(root, (node) => {
        if (node.kind === 'Binary')
            strict &&= !LOGIC.has(rewriter.word(node.operator));
        else
            strict &&= STRICT.has(node.kind);
        return strict;
    });
    return strict;
}
const LOGIC = new Set(['and', 'or']);
const STRICT = new Set(['ColumnRef', 'Literal', 'TypedLiteral', 'IntervalLiteral', 'Placeholder', 'Unary', 'Like', 'Cast', 'TypeName']);
function refused(rewriter, message, at) {
    return new Refused(message, rewriter.tokens.text, at === undefined ? undefined : rewriter.tokens.start[at]);
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/outer-joins.js
/** The outer join operator (+): https://docs.aws.amazon.com/redshift/latest/dg/r_WHERE_oracle_outer.html */




const PAGE = 'r_WHERE_oracle_outer';
const OR = (0,keywords/* keyword */.Si)('or');
const OUTER_JOIN_REFUSALS = [
    refusal('OuterJoinMark', 'the outer join operator (+) at an expression', PAGE, markedExpression),
    refusal('Select', 'the outer join operator (+) beside JOIN in FROM', PAGE, besideJoin),
    refusal('Select', 'the outer join operator (+) in an operand of OR or IN', PAGE, inOrOrIn),
];
/** The three tokens of the mark stand last. */
function markedExpression({ operand, last }, { tokens }) {
    return COLUMNS.has(operand.kind) ? undefined : syntaxError(tokens, last - 2);
}
const COLUMNS = new Set(['ColumnRef', 'Field', 'Subscript']);
/** The documentation gives the rule and not the words of the error. */
function besideJoin({ from, where }) {
    const [mark] = outerJoinMarks(where);
    return mark === undefined || !from.some(isJoin) ? undefined : { message: 'Outer join operator (+) not allowed in a query block that also contains FROM clause join syntax.', at: mark.first };
}
function isJoin(item) {
    return item.kind === 'Join' || (item.kind === 'JoinGroup' && isJoin(item.item));
}
function inOrOrIn({ where }, { tokens }) {
    const marks = outerJoinMarks(where);
    if (where === null || marks.length === 0)
        return undefined;
    let finding;
    (0,nodes/* walk */.GG)(where, (node) => {
        if (node.kind === 'InTest' || (node.kind === 'Binary' && tokens.kind[node.operator] === OR)) {
            const mark = marks.find(({ first, last }) => node.first <= first && last <= node.last);
            if (mark !== undefined)
                finding ??= { message: 'Outer join operator (+) not allowed in operand of OR or IN.', at: mark.first };
        }
        return finding === undefined && node.kind !== 'Query';
    });
    return finding;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/queries.js
/** Queries: https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_synopsis.html */



const FEATURES = 'c_unsupported-postgresql-features';
const QUERY_REFUSALS = [
    refusal('Select', 'DISTINCT ON', 'https://github.com/jakob/Postico/issues/420', ({ distinctOn }) => (distinctOn.length > 0 ? { message: 'SELECT DISTINCT ON is not supported' } : undefined)),
    refusal('DerivedTable', 'VALUES as a table', FEATURES, ({ query }, { tokens }) => valuesTable(query, tokens)),
    refusal('CommonTable', 'VALUES as a table', FEATURES, ({ query }, { tokens }) => valuesTable(query, tokens)),
    refusal('Subquery', 'VALUES as a table', FEATURES, ({ query }, { tokens }) => valuesTable(query, tokens)),
    refusal('InTest', 'VALUES as a table', FEATURES, ({ query }, { tokens }) => valuesTable(query, tokens)),
    refusal('SetOperation', 'VALUES as a table', FEATURES, ({ left, right }, { tokens }) => sideOfValues(left, tokens) ?? sideOfValues(right, tokens)),
    refusal('ArrayValue', 'array constructors with brackets', FEATURES, ({ first }, { tokens }) => (wordAt(tokens, first + 1) === '[' ? syntaxError(tokens, first + 1) : undefined)),
    refusal('Collate', 'COLLATE after an expression', FEATURES, ({ collation }, { tokens }) => syntaxError(tokens, wordBefore(tokens, collation.first, 'collate'))),
    refusal('DistinctTest', 'IS DISTINCT FROM', 'c_unsupported-postgresql-functions', ({ right }, { tokens }) => syntaxError(tokens, wordBefore(tokens, right.first, 'distinct'))),
    refusal('CommonTable', 'INSERT, UPDATE and DELETE in WITH', 'https://github.com/embulk/embulk-output-jdbc/issues/72', changeInWith),
    refusal('CommonTable', 'a recursive common table expression without its columns', 'r_WITH_clause', recursive('column list', ({ columns }) => columns.length === 0)),
    refusal('CommonTable', 'ORDER BY and LIMIT in a recursive query', 'r_WITH_clause', recursive('ORDER BY or LIMIT', ({ query }) => query !== null && (query.orderBy.length > 0 || query.limit !== null))),
    refusal('CommonTable', 'UNION without ALL in a recursive query', 'r_WITH_clause', recursive('UNION', ({ query }) => query?.body?.kind === 'SetOperation' && !query.body.all)),
    refusal('Subquery', 'WITH RECURSIVE in a subquery', 'r_WITH_clause', ({ query }) => recursiveInside(query)),
    refusal('DerivedTable', 'WITH RECURSIVE in a subquery', 'r_WITH_clause', ({ query }) => recursiveInside(query)),
    refusal('Explain', 'EXPLAIN ANALYZE', 'r_EXPLAIN', ({ analyze, first }, { tokens }) => (analyze ? syntaxError(tokens, first + 1) : undefined)),
];
function valuesTable(query, tokens) {
    return isValues(query) ? syntaxError(tokens, query?.body?.first ?? -1) : undefined;
}
function sideOfValues(side, tokens) {
    return side?.kind === 'Values' ? syntaxError(tokens, side.first) : undefined;
}
const CHANGES = new Set(['insert', 'update', 'delete', 'merge']);
/** The parentheses of a common table expression hold what is no query. */
function changeInWith({ first, last }, { tokens }) {
    const as = wordAfter(tokens, first, last, 'as');
    return as >= 0 && wordAt(tokens, as + 1) === '(' && CHANGES.has(wordAt(tokens, as + 2)) ? syntaxError(tokens, as + 2) : undefined;
}
/** The documentation gives the rules and not the words of the errors. */
const RECURSIVE_RULES = {
    'column list': 'a recursive common table expression requires a column list', 'ORDER BY or LIMIT': 'ORDER BY and LIMIT in a recursive query are not supported', UNION: 'a recursive query must be a UNION ALL of two queries',
};
function recursive(rule, isBroken) {
    return (table, { tokens }) => (isBroken(table) && readsItself(table, tokens) ? { message: RECURSIVE_RULES[rule] ?? rule } : undefined);
}
function readsItself({ name, query }, tokens) {
    if (query === null || name < 0)
        return false;
    const own = (0,tokenizer/* foldedName */.mw)(tokens, name);
    let found = false;
    (0,nodes/* walk */.GG)(query, (node) => {
        if (node.kind === 'TableRef' && node.name.first === node.name.last && (0,tokenizer/* foldedName */.mw)(tokens, node.name.first) === own)
            found = true;
    });
    return found;
}
function recursiveInside({ recursive: isRecursive }) {
    return isRecursive ? { message: 'WITH RECURSIVE in a subquery is not supported' } : undefined;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/settings.js


const DELIMITED = 'delimited identifiers in the name of a session context variable';
const SETTING_REFUSALS = [
    refusal('SetParameter', DELIMITED, 'r_SET', ({ setting }, context) => delimitedIn(setting?.name, context)),
    refusal('Reset', DELIMITED, 'r_SET', ({ name }, context) => delimitedIn(name, context)),
    refusal('Show', DELIMITED, 'r_SET', ({ which, name }, context) => (which === 'parameter' ? delimitedIn(name, context) : undefined)),
];
/** Only a variable's name has a dot. */
function delimitedIn(name, { tokens }) {
    if (name === null || name === undefined || name.first === name.last)
        return undefined;
    const text = (0,tree_text/* nodeText */.qd)(tokens, name);
    return text.includes('"') ? { message: `delimited identifiers are not allowed in the name of a session context variable: ${text}` } : undefined;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/table-keys.js



const TABLE = 'r_CREATE_TABLE_NEW';
const COMPOUND_MAX = 400;
const INTERLEAVED_MAX = 8;
/** https://docs.aws.amazon.com/redshift/latest/dg/limitations-super.html, and the types that the page of CREATE TABLE does not list for keys. */
const NO_KEYS = new Set(['super', 'geometry', 'geography', 'hllsketch']);
const SORT_KEYS = new Set(['sortkey', 'compound sortkey', 'interleaved sortkey']);
const KEYS_OF_ITS_OWN = new Set([...SORT_KEYS, 'distkey', 'diststyle', 'backup']);
const KEY_REFUSALS = [
    refusal('CreateTable', 'keys on columns that are not there', TABLE, unknownKey),
    refusal('CreateTable', 'several distribution keys', TABLE, (table, { tokens }) => (distkeys(tokens, table).length > 1 ? { message: 'Only one column in a table can be the distribution key' } : undefined)),
    refusal('CreateTable', 'DISTSTYLE KEY without a DISTKEY', TABLE, (table, context) => (context.isWhole && styleOf(table, context) === 'key' && distkeys(context.tokens, table).length === 0 ? { message: 'DISTSTYLE KEY requires a DISTKEY column' } : undefined)),
    refusal('CreateTable', 'a DISTKEY with DISTSTYLE EVEN or ALL', 'r_CREATE_TABLE_AS', evenWithKey),
    refusal('CreateTable', 'more than 400 columns in a compound sort key and 8 in an interleaved one', TABLE, ({ options }) => firstOf(options, tooMany)),
    refusal('AlterAttributes', 'more than 400 columns in a sort key', 'r_ALTER_TABLE', ({ options }) => firstOf(options, tooMany)),
    refusal('CreateTable', 'several sort keys', TABLE, severalSortKeys),
    refusal('CreateTable', 'SUPER, GEOMETRY, GEOGRAPHY and HLLSKETCH as keys', 'limitations-super', keyType),
    refusal('CreateTable', 'LIKE with attributes of its own', TABLE, likeWithAttributes),
];
function columnsOf({ elements }) {
    return elements.filter((element) => element.kind === 'ColumnDef');
}
/** The columns with an attribute, and those an option of the table names; folded. */
function keyColumns(tokens, table, isKey) {
    const own = columnsOf(table).filter(({ attributes }) => attributes.some((each) => each.kind === 'Option' && isKey(each))).map(({ name }) => (0,tokenizer/* foldedName */.mw)(tokens, name));
    return [...own, ...table.options.filter(isKey).flatMap(({ value }) => (value?.kind === 'NameList' ? value.names.map(({ last }) => (0,tokenizer/* foldedName */.mw)(tokens, last)) : []))];
}
function distkeys(tokens, table) {
    return keyColumns(tokens, table, ({ name }) => name === 'distkey');
}
function styleOf({ options }, { tokens }) {
    const value = options.find(({ name }) => name === 'diststyle')?.value ?? null;
    return value === null ? '' : wordAt(tokens, value.first);
}
/** Where LIKE or a query gives the columns, PostgreSQL's answer is waited for. */
function unknownKey(table, { tokens }) {
    if (table.query !== null || table.elements.some(({ kind }) => kind === 'LikeTable'))
        return undefined;
    const columns = new Set(columnsOf(table).map(({ name }) => (0,tokenizer/* foldedName */.mw)(tokens, name)));
    const lists = [...table.options.map(({ value }) => value), ...table.elements.map((each) => (each.kind === 'Constraint' && each.type !== 'foreign key' ? each.columns : null))];
    return firstOf(lists.flatMap((list) => (list?.kind === 'NameList' ? list.names : [])), ({ last }) => columns.has((0,tokenizer/* foldedName */.mw)(tokens, last)) ? undefined : { message: `column "${(0,tokenizer/* foldedName */.mw)(tokens, last)}" named in key does not exist` });
}
/** Where a query gives the columns, examples have both, so it is not certain there. */
function evenWithKey(table, context) {
    if (table.query !== null)
        return undefined;
    const style = styleOf(table, context);
    return (style === 'even' || style === 'all') && distkeys(context.tokens, table).length > 0 ? { message: `DISTKEY cannot be specified with DISTSTYLE ${style.toUpperCase()}` } : undefined;
}
function tooMany({ name, value }) {
    if (!SORT_KEYS.has(name) || value?.kind !== 'NameList')
        return undefined;
    const max = name === 'interleaved sortkey' ? INTERLEAVED_MAX : COMPOUND_MAX;
    return value.names.length > max ? { message: `${name === 'interleaved sortkey' ? 'interleaved' : 'compound'} sort keys can have at most ${max} columns` } : undefined;
}
/** After one column, or once for the table; whether both are refused is not documented. */
function severalSortKeys(table, { tokens }) {
    const again = table.options.filter(({ name }) => SORT_KEYS.has(name))[1];
    if (again !== undefined)
        return syntaxError(tokens, again.first);
    const columns = columnsOf(table).filter(({ attributes }) => attributes.some((each) => each.kind === 'Option' && each.name === 'sortkey'));
    return columns.length > 1 ? { message: 'Only one column can be specified as SORTKEY; use SORTKEY (column, ...) for several' } : undefined;
}
function keyType(table, { tokens }) {
    const keys = new Set(keyColumns(tokens, table, ({ name }) => name === 'distkey' || SORT_KEYS.has(name)));
    return firstOf(columnsOf(table), ({ name, type }) => {
        const words = type === null ? '' : (0,tree_text/* typeWords */.yL)(tokens, type);
        return NO_KEYS.has(words) && keys.has((0,tokenizer/* foldedName */.mw)(tokens, name)) ? { message: `column "${(0,tokenizer/* foldedName */.mw)(tokens, name)}" of type ${words} cannot be a distribution key or a sort key` } : undefined;
    });
}
function likeWithAttributes({ elements, options }) {
    if (!elements.some(({ kind }) => kind === 'LikeTable'))
        return undefined;
    const own = options.find(({ name }) => KEYS_OF_ITS_OWN.has(name));
    return own === undefined ? undefined : { message: `${own.name.toUpperCase()} cannot be specified with LIKE` };
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/types.js



const types_TYPES = 'c_unsupported-postgresql-datatypes';
/** What PostgreSQL has and Redshift has not: https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-datatypes.html */
const types_UNSUPPORTED = new Set(['serial', 'bigserial', 'smallserial', 'serial4', 'serial8', 'serial2', 'uuid', 'json', 'jsonb', 'bytea', 'money', 'inet', 'cidr', 'macaddr', 'bit',
    'bit varying', 'varbit', 'hstore', 'tsvector', 'tsquery', 'xml', 'point', 'line', 'lseg', 'box', 'path', 'polygon', 'circle', 'int4range', 'int8range', 'numrange', 'tsrange', 'tstzrange', 'daterange',
    'txid_snapshot', 'citext']);
/** Those that its PostgreSQL 8.0 does not know at all, so that not even a cast on the leader node finds them. */
const UNKNOWN = new Set(['uuid', 'json', 'jsonb', 'hstore', 'tsvector', 'tsquery', 'xml', 'int4range', 'int8range', 'numrange', 'tsrange', 'tstzrange', 'daterange', 'txid_snapshot', 'citext']);
const VARCHARS = new Set(['varchar', 'nvarchar', 'character varying', 'national character varying']);
const CHARS = new Set(['char', 'character', 'nchar', 'bpchar', 'national character']);
const types_DECIMALS = new Set(['decimal', 'numeric', 'dec']);
const VARCHAR_MAX = 65_535;
const CHAR_MAX = 4096;
const PRECISION_MAX = 38;
const TYPE_REFUSALS = [
    refusal('TypeName', 'types only PostgreSQL has', types_TYPES, castTo),
];
/** Those of a column; `table` is the table's name. */
function columnType(table, { name, type }, { tokens }) {
    if (type === null)
        return undefined;
    const words = (0,tree_text/* typeWords */.yL)(tokens, type);
    const given = type.isArray ? `${words}[]` : words;
    if (types_UNSUPPORTED.has(words) || type.isArray)
        return { message: `Column "${table}.${(0,tokenizer/* foldedName */.mw)(tokens, name)}" has unsupported type "${given}".` };
    return tooLong(words, type, (at) => Number(wordAt(tokens, at)));
}
function tooLong(words, { args: [length, scale] }, numberAt) {
    if (length === undefined)
        return undefined;
    const max = VARCHARS.has(words) ? VARCHAR_MAX : CHARS.has(words) ? CHAR_MAX : undefined;
    const value = numberAt(length);
    if (max !== undefined)
        return value > max ? { message: `Column length exceeds maximum allowed (maximum column length is ${max})` } : undefined;
    if (!types_DECIMALS.has(words))
        return undefined;
    if (value > PRECISION_MAX)
        return { message: `NUMERIC precision ${value} must be between 1 and ${PRECISION_MAX}` };
    return scale !== undefined && numberAt(scale) > value ? { message: `NUMERIC scale ${numberAt(scale)} must be between 0 and precision ${value}` } : undefined;
}
/** A type that only the leader node has is refused where a table is read. */
function castTo(type, { tokens, usesTables }) {
    const words = (0,tree_text/* typeWords */.yL)(tokens, type);
    if (UNKNOWN.has(words))
        return { message: `type "${words}" does not exist`, at: type.first };
    return usesTables && types_UNSUPPORTED.has(words) ? { message: 'Specified types or functions (one per INFO message) not supported on Redshift tables.' } : undefined;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/tables.js




const tables_FEATURES = 'c_unsupported-postgresql-features';
const tables_TABLE = 'r_CREATE_TABLE_NEW';
/** PostgreSQL's, after the columns. */
const POSTGRES_OPTIONS = new Set(['partition by', 'inherits', 'with', 'with oids', 'without oids', 'tablespace', 'on commit preserve rows', 'on commit delete rows', 'on commit drop']);
const SYSTEM_COLUMNS = new Set(['oid', 'tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid']);
const INTEGERS = new Set(['int', 'int4', 'integer', 'bigint', 'int8']);
const IDENTITIES = new Set(['identity', 'generated by default as identity', 'generated always as identity']);
const DEFERRED = new Set(['deferrable', 'initially']);
const TABLE_REFUSALS = [
    refusal('CreateTable', 'INHERITS, PARTITION BY, TABLESPACE, WITH and ON COMMIT', tables_FEATURES, postgresOption),
    refusal('CreateTable', 'WITH NO DATA', 'r_CREATE_TABLE_AS', ({ withNoData, last }, { tokens }) => (withNoData ? syntaxError(tokens, last - 2) : undefined)),
    ...ofColumns('columns of types only PostgreSQL has, and too long ones', 'c_unsupported-postgresql-datatypes', columnType),
    ...ofColumns('the names of PostgreSQL\'s system columns', tables_FEATURES, systemColumn),
    ...ofColumns('IDENTITY of other types than INT and BIGINT', tables_TABLE, identityType),
    refusal('Constraint', 'CHECK and EXCLUDE', 'https://github.com/jazzband/django-redshift-backend/issues/21', check),
    refusal('Constraint', 'DEFERRABLE constraints', tables_FEATURES, ({ options }, { tokens }) => {
        const option = options.find(({ name }) => DEFERRED.has(name));
        return option === undefined ? undefined : syntaxError(tokens, option.first);
    }),
];
/** The same for the columns of a new table and for one that is added; `find` gets the table's name. */
function ofColumns(what, source, find) {
    const among = (node, columns, context) => firstOf(columns, (column) => column.kind === 'ColumnDef' && node.name !== null ? find((0,tokenizer/* foldedName */.mw)(context.tokens, node.name.last), column, context) : undefined);
    return [
        refusal('CreateTable', what, source, (node, context) => among(node, node.elements, context)),
        refusal('AlterTable', what, source, (node, context) => among(node, node.actions.map((action) => (action.kind === 'AddColumn' ? action.column : action)), context)),
    ];
}
function postgresOption({ options }, { tokens }) {
    const option = options.find(({ name }) => POSTGRES_OPTIONS.has(name));
    return option === undefined ? undefined : syntaxError(tokens, option.first);
}
function systemColumn(_, { name }, { tokens }) {
    const own = (0,tokenizer/* foldedName */.mw)(tokens, name);
    return SYSTEM_COLUMNS.has(own) ? { message: `column name "${own}" conflicts with a system column name` } : undefined;
}
function identityType(_, { name, type, attributes }, { tokens }) {
    if (type === null || INTEGERS.has((0,tree_text/* typeWords */.yL)(tokens, type)) || !attributes.some((each) => each.kind === 'Option' && IDENTITIES.has(each.name)))
        return undefined;
    return { message: `Identity column "${(0,tokenizer/* foldedName */.mw)(tokens, name)}" must be of type INT or BIGINT` };
}
/** The message of a table's own CHECK is taken to be that of a column's. */
function check({ type, name, first }, { tokens }) {
    if (type === 'check')
        return { message: 'ALTER/CREATE TABLE column CHECK constraint is not supported' };
    return type === 'exclude' ? syntaxError(tokens, name >= 0 && wordAt(tokens, name + 1) === 'exclude' ? name + 1 : first) : undefined;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/transactions.js
/** Savepoints and cursors. What may not run in a transaction at all is refused by its kind: statement.ts. */

const FUNCTIONS = 'c_unsupported-postgresql-functions';
const TRANSACTION_REFUSALS = [
    refusal('Savepoint', 'SAVEPOINT', FUNCTIONS, ({ first }, { tokens }) => syntaxError(tokens, first)),
    refusal('Rollback', 'ROLLBACK TO', FUNCTIONS, ({ savepoint, first }, { tokens }) => (savepoint < 0 ? undefined : syntaxError(tokens, first + 1))),
    refusal('DeclareCursor', 'cursors outside of a transaction', 'declare', (_, { inTransaction }) => (inTransaction ? undefined : { message: 'DECLARE CURSOR may only be used in begin/end transaction blocks' })),
    refusal('Fetch', 'cursors outside of a transaction', 'https://github.com/awslabs/amazon-redshift-utils/issues/545', (_, { inTransaction }) => (inTransaction ? undefined : { message: 'cursors can only be used within the transaction that created them.' })),
];

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/views.js
/** Views: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html */



const VIEW_REFUSALS = [
    refusal('CreateView', 'names without a schema in WITH NO SCHEMA BINDING', 'r_CREATE_VIEW', unqualified),
];
/** Names of common table expressions and paths into what stands before need no schema. */
function unqualified({ noSchemaBinding, query }, { tokens }) {
    if (!noSchemaBinding || query === null)
        return undefined;
    const common = new Set();
    const used = [];
    (0,nodes/* walk */.GG)(query, (node) => {
        if (node.kind === 'CommonTable' && node.name >= 0)
            common.add((0,tokenizer/* foldedName */.mw)(tokens, node.name));
        if (node.kind === 'TableRef' && node.name.first === node.name.last)
            used.push((0,tokenizer/* foldedName */.mw)(tokens, node.name.first));
    });
    return used.every((name) => common.has(name)) ? undefined : { message: 'All the relation names inside should be qualified when creating VIEW WITH NO SCHEMA BINDING.' };
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/windows.js


const NO_WINDOW = 'WINDOW definition is not supported';
/** https://docs.aws.amazon.com/redshift/latest/dg/c_Window_functions.html: those of which the pages ask for a frame. */
const FRAMED = new Set(['avg', 'count', 'max', 'min', 'stddev', 'stddev_pop', 'stddev_samp', 'sum', 'var_pop', 'var_samp', 'variance']);
const WINDOW_REFUSALS = [
    refusal('Select', 'the WINDOW clause', 'https://github.com/cube-js/cube/issues/10567', ({ windows }) => (windows.length > 0 ? { message: NO_WINDOW } : undefined)),
    refusal('Call', 'aggregates with DISTINCT as window functions', 'r_WF_COUNT', ({ name, over, distinct }, { tokens }) => (over !== null && distinct && FRAMED.has((0,tokenizer/* foldedName */.mw)(tokens, name.last)) ? { message: NO_WINDOW } : undefined)),
    refusal('Call', 'aggregate window functions with ORDER BY and without a frame', 'r_Window_function_synopsis', withoutFrame),
    refusal('Frame', 'RANGE frames', 'https://github.com/OHDSI/Achilles/issues/232', ({ first }, { tokens }) => (wordAt(tokens, first) === 'range' ? { message: 'RANGE clause of window functions not yet implemented' } : undefined)),
    refusal('Frame', 'GROUPS frames', 'r_Window_function_synopsis', ({ first }, { tokens }) => (wordAt(tokens, first) === 'groups' ? syntaxError(tokens, first) : undefined)),
    refusal('Call', 'FILTER after an aggregate', 'https://github.com/AgamiAI/agami-core/issues/325', ({ filter }, { tokens }) => (filter === null ? undefined : syntaxError(tokens, wordBefore(tokens, filter.first, 'filter') + 1))),
    refusal('Call', 'ORDER BY between the parentheses of an aggregate', 'r_LISTAGG', orderInside),
];
function withoutFrame({ name, over }, { tokens, isWhole }) {
    if (!isWhole || over === null || over.name >= 0 || over.orderBy.length === 0 || over.frame !== null || !FRAMED.has((0,tokenizer/* foldedName */.mw)(tokens, name.last)))
        return undefined;
    return { message: 'Aggregate window functions with an ORDER BY clause require a frame clause' };
}
function orderInside({ orderBy: [item], withinGroup }, { tokens }) {
    return item === undefined || withinGroup ? undefined : syntaxError(tokens, wordBefore(tokens, item.first, 'order'));
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/refusals.js
/** What Redshift refuses although PostgreSQL would do it, all tables together. https://docs.aws.amazon.com/redshift/latest/dg/c_redshift-and-postgres-sql.html */
















/** By subject. */
const REFUSALS = new Map([
    ['Queries', [...QUERY_REFUSALS, ...WINDOW_REFUSALS, ...SUBQUERY_REFUSALS, ...OUTER_JOIN_REFUSALS]],
    ['Functions and types', [...FUNCTION_REFUSALS, ...TYPE_REFUSALS]],
    ['Changes of rows', DATA_REFUSALS],
    ['CREATE TABLE', [...TABLE_REFUSALS, ...KEY_REFUSALS]],
    ['ALTER TABLE', ALTER_REFUSALS],
    ['Views', VIEW_REFUSALS],
    ['Transactions', TRANSACTION_REFUSALS],
    ['Settings', SETTING_REFUSALS],
]);
const BY_KIND = new Map();
for (const row of [...REFUSALS.values()].flat())
    BY_KIND.set(row.kind, [...(BY_KIND.get(row.kind) ?? []), row]);
/** Throws Refused for the first thing in a statement that Redshift refuses: outer things before inner ones, then as they stand. */
function refuseTree(tree, context) {
    (0,nodes/* walk */.GG)(tree, (node) => refuseNode(node, context, () => true));
    if (tree.kind !== 'CreateProcedure' && tree.kind !== 'CreateFunction')
        return;
    for (const statement of tree.body?.statements ?? [])
        refuseInBody(statement);
}
/** When a routine is made only the grammar of its statements is looked at; the rest is found when it is called. */
function refuseInBody({ tree, tokens, status }) {
    if (tree === null)
        return;
    const context = { tokens, isWhole: status === 'parsed', usesTables: false, inTransaction: true, userFunctions: new Map() };
    (0,nodes/* walk */.GG)(tree, (node) => refuseNode(node, context, isSyntaxError));
}
function refuseNode(node, context, isMeant) {
    const { tokens } = context;
    for (const row of BY_KIND.get(node.kind) ?? []) {
        const finding = row.find(node, context);
        if (finding === undefined || !isMeant(finding))
            continue;
        throw finding.at === undefined ? new Refused(finding.message) : new Refused(finding.message, tokens.text, tokens.start[finding.at], finding.missingFunction);
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals/uses-tables.js

/** Those that read or change rows when they run. */
const RUN_QUERIES = new Set(['select', 'insert', 'update', 'delete', 'merge', 'create-materialized-view', 'unload']);
/** The catalog is the leader node's. */
const LEADER_SCHEMAS = new Set(['pg_catalog', 'information_schema', 'pg_internal']);
/** System tables are not counted, because some of them are the leader node's too. */
const SYSTEM_TABLE = /^(?:pg|svv|svl|stv|stl|svcs|sys)_/;
/** Whether a table of a user is read or changed. Tables whose names begin like those of the system are taken to be the system's. */
function usesTables(tokens, last, classification) {
    if (!RUN_QUERIES.has(classification.row.kind))
        return false;
    return (0,sql_relations/* relationsOf */.nS)(tokens, 0, last, classification).some(({ schema, name }) => !LEADER_SCHEMAS.has(schema) && (schema !== '' || !SYSTEM_TABLE.test(name)));
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/arguments.js
/** The tokens between the commas of a call's parentheses, with the parentheses around an argument; without DISTINCT, ALL and IGNORE NULLS. */
function argumentsOf(rewriter, { name, distinct, orderBy, withinGroup, nulls, args }) {
    const open = name.last + 1;
    const close = rewriter.closing(open);
    const isAll = rewriter.word(open + 1) === 'all' && args[0]?.first !== open + 1;
    const first = open + (distinct || isAll ? 2 : 1);
    const order = withinGroup ? undefined : orderBy[0]?.first;
    const nullsInside = nulls > open && nulls < close ? nulls : undefined;
    // ORDER BY and IGNORE NULLS stand behind the last argument.
    const last = nullsInside !== undefined ? nullsInside - 1 : order === undefined ? close - 1 : order - 3;
    return rewriter.items(first, last);
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/date-parts.js
/**
 * Redshift's spellings of date parts, by the name PostgreSQL understands.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_Dateparts_for_datetime_functions.html
 */
const SPELLINGS = {
    millennium: 'millennia mil mils', century: 'centuries c cent cents', decade: 'decades dec decs', epoch: '', year: 'years yr yrs y', quarter: 'quarters qtr qtrs',
    month: 'months mon mons', week: 'weeks w', dow: 'dayofweek dw weekday', doy: 'dayofyear dy yearday', day: 'days d', hour: 'hours hr hrs h',
    minute: 'minutes min mins m', second: 'seconds sec secs s', millisecond: 'milliseconds ms msec msecs msecond mseconds millisec millisecs millisecon',
    microsecond: 'microseconds microsec microsecs us usec usecs usecond useconds', timezone: '', timezone_hour: '', timezone_minute: '', isoyear: '', isodow: '',
};
const PARTS = new Map(Object.entries(SPELLINGS).flatMap(([part, others]) => [part, ...others.split(' ')].filter((each) => each !== '').map((each) => [each, part])));
/** PostgreSQL's name of a date part; undefined when it is none. */
function datePart(spelling) {
    return PARTS.get(spelling.toLowerCase());
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/not-emulated-functions.js
/** Redshift's functions that nothing here can answer honestly: https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions.html */
const NOT_EMULATED_FUNCTIONS = [
    { names: ['st_*', 'addbbox', 'dropbbox', 'geometrytype', 'supportsbbox'], missing: 'spatial functions: a GEOMETRY is kept as text' },
    { names: ['h3_*'], missing: 'H3 functions' },
    { names: ['array_distinct', 'array_except', 'array_positions', 'array_sort', 'array_union', 'arrays_overlap', 'array_to_string'], missing: 'array functions' },
    { names: ['explain_model', 'ai_*'], missing: 'machine learning' },
    { names: ['current_aws_account', 'current_namespace', 'has_assumerole_privilege', 'pg_get_grantee_by_iam_role', 'pg_get_iam_role_by_user'], missing: 'accounts, namespaces and IAM roles' },
    { names: ['slice_num'], missing: 'slices' },
    { names: ['pg_cancel_backend', 'pg_terminate_backend', 'change_query_priority', 'change_session_priority', 'change_user_priority', 'reboot_cluster'], missing: 'administration functions' },
    { names: ['role_is_member_of', 'user_is_member_of'], missing: 'roles' },
];
const PREFIXES = NOT_EMULATED_FUNCTIONS.flatMap(({ names, missing }) => names.filter((name) => name.endsWith('*')).map((name) => [name.slice(0, -1), missing]));
const NAMES = new Map(NOT_EMULATED_FUNCTIONS.flatMap(({ names, missing }) => names.map((name) => [name, missing])));
/** Why a function (its name in lower case) is not emulated; undefined where it is, or is none of Redshift's. */
function notEmulatedFunction(name) {
    return NAMES.get(name) ?? PREFIXES.find(([prefix]) => name.startsWith(prefix))?.[1];
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/own-functions.js


/** The schema of the snapshot's own functions. */
const OWN = '_redshift_devops_embedded';
const OWN_FUNCTIONS = new Set([
    // https://docs.aws.amazon.com/redshift/latest/dg/String_functions_header.html
    'bttext_pattern_cmp', 'chr', 'concat', 'octet_length', 'regexp_count', 'regexp_instr', 'regexp_replace', 'regexp_substr',
    // https://docs.aws.amazon.com/redshift/latest/dg/Math_functions.html
    'exp', 'ln', 'log', 'pow', 'power', 'sqrt',
    // https://docs.aws.amazon.com/redshift/latest/dg/r_Data_type_formatting.html
    'to_char', 'to_date', 'to_timestamp',
    // https://docs.aws.amazon.com/redshift/latest/dg/c_Aggregate_Functions.html
    'avg', 'stddev', 'stddev_pop', 'stddev_samp', 'sum', 'var_pop', 'var_samp', 'variance',
    // https://docs.aws.amazon.com/redshift/latest/dg/r_System_administration_functions.html
    'current_setting', 'set_config',
]);
/** Functions that are called without parentheses, which to PostgreSQL are names of columns: https://docs.aws.amazon.com/redshift/latest/dg/r_CURRENT_USER_ID.html */
const WITHOUT_PARENTHESES = new Set(['current_user_id']);
/** The name under which a call finds Redshift's function; undefined where PostgreSQL's means the same. */
function ownFunction(rewriter, call) {
    const name = rewriter.word(call.name.last);
    if (call.last === call.name.first && WITHOUT_PARENTHESES.has(name))
        return `pg_catalog.${name}()`;
    if (!isPlainCall(rewriter, call))
        return undefined;
    const folded = (0,tokenizer/* foldedName */.mw)(rewriter.tokens, call.name.last);
    const schema = rewriter.schemaOfFunction(folded);
    if (schema !== undefined)
        return (0,sql_literal/* quotedRelation */.Bc)({ schema, name: folded });
    return OWN_FUNCTIONS.has(name) ? `${OWN}.${name}` : undefined;
}
/** A name without a schema before parentheses: a function of somebody's schema is their own, whatever its name. */
function isPlainCall(rewriter, { name, last }) {
    return name.first === name.last && rewriter.kind(name.last + 1) === tokenizer/* Shape */.yp.LeftParen && last > name.last;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/names.js
/** Names that PostgreSQL would take for its own words. */




/** Reserved by PostgreSQL and not, or not as a column, by Redshift: https://docs.aws.amazon.com/redshift/latest/dg/r_pg_keywords.html */
const RESERVED = new Set(['array', 'asymmetric', 'symmetric', 'concurrently', 'collation', 'current_catalog', 'current_role', 'current_schema', 'fetch', 'lateral', 'returning', 'tablesample',
    'variadic', 'window', 'overlaps', 'similar', 'system_user']);
/** `database.schema.name` has one part too many where there is one database. */
const QUALIFIED_LENGTH = 5;
function needsName(rewriter, name) {
    if (isDatabaseQualified(rewriter, name))
        return true;
    for (let at = name.first; at <= name.last; at += 2)
        if (RESERVED.has(rewriter.word(at)))
            return true;
    return false;
}
function isDatabaseQualified(rewriter, { first, last }) {
    return last - first + 1 === QUALIFIED_LENGTH && rewriter.name(first) === embedded_database/* DATABASE */.c;
}
function writeName(rewriter, name) {
    rewriter.compose(name, partsOf(rewriter, isDatabaseQualified(rewriter, name) ? name.first + 2 : name.first, name.last));
}
/** Whether a table in FROM is one of another database: https://docs.aws.amazon.com/redshift/latest/dg/cross-database-overview.html */
function isElsewhere(rewriter, { name }) {
    return name.last - name.first + 1 === QUALIFIED_LENGTH && rewriter.name(name.first) !== embedded_database/* DATABASE */.c;
}
function refuseElsewhere(rewriter, { name }) {
    throw new NotEmulated(`the other database "${rewriter.name(name.first)}": there is one`);
}
/** The parts of a name, those that PostgreSQL would take for words in quotes. */
function partsOf(rewriter, first, last) {
    const parts = [];
    for (let at = first; at <= last; at += 2)
        parts.push(at > first ? '.' : '', RESERVED.has(rewriter.word(at)) ? (0,sql_literal/* quotedName */.aH)(rewriter.name(at)) : [at, at]);
    return parts;
}
/** Any word may be an alias without AS in Redshift, many may not in PostgreSQL. */
function writeSelectItem(rewriter, item) {
    rewriter.write(item.first, item.alias - 1);
    writeQuoted(rewriter, item.alias);
    rewriter.write(item.alias + 1, item.last);
}
function needsAlias(rewriter, alias) {
    return rewriter.kind(alias.name) !== tokenizer/* Shape */.yp.Word;
}
function writeAlias(rewriter, alias) {
    rewriter.write(alias.first, alias.name - 1);
    writeQuoted(rewriter, alias.name);
    rewriter.write(alias.name + 1, alias.last);
}
function writeQuoted(rewriter, at) {
    rewriter.replace(at, (0,sql_literal/* quotedName */.aH)(rewriter.name(at)));
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/super-paths.js




function needsColumn(rewriter, column) {
    return rewriter.scopes.pathOf(column) !== undefined || needsName(rewriter, column);
}
function writeColumn(rewriter, column) {
    const path = rewriter.scopes.pathOf(column);
    const first = rewriter.scopes.isDatabaseQualified(column) ? column.first + 2 : column.first;
    if (path === undefined)
        return rewriter.compose(column, partsOf(rewriter, first, column.last));
    rewriter.compose(column, ['(', ...partsOf(rewriter, first, path - 1), ...stepsOf(rewriter, path + 1, column.last), ')']);
}
/** The parts of a path whose first name is at `first`. Names are folded like those of columns. */
function stepsOf(rewriter, first, last) {
    const steps = [];
    for (let at = first; at <= last; at += 2)
        steps.push(` -> ${(0,sql_literal/* sqlLiteral */.YG)(rewriter.name(at))}`);
    return steps;
}
function writeSubscript(rewriter, { operand, index, ...node }) {
    rewriter.compose(node, ['(', ...rangeBefore(node.first, operand), ' -> CAST(', index, ' AS integer))']);
}
function writeField(rewriter, { operand, name, ...node }) {
    rewriter.compose(node, ['(', ...rangeBefore(node.first, operand), ` -> ${(0,sql_literal/* sqlLiteral */.YG)(rewriter.name(name))})`]);
}
/** An operand, with the parentheses before it that belong to the whole. */
function rangeBefore(first, operand) {
    return first === operand.first ? [operand] : ['(', operand, ')'];
}
/** `c.orders AS o AT i`, `UNPIVOT c.object AS v AT k`: one row an element. What is no array gives none. */
function writeUnnesting(rewriter, item) {
    const isObject = item.kind === 'PathRef' && item.unpivot;
    const value = item.kind === 'PathRef' ? [item.path] : namedPath(rewriter, item);
    const name = item.alias === null ? `"_element_${item.first}"` : (0,sql_literal/* quotedName */.aH)(rewriter.name(item.alias.name));
    const place = item.alias === null || item.alias.at < 0 ? '' : (0,sql_literal/* quotedName */.aH)(rewriter.name(item.alias.at));
    const rows = isObject ? ['SELECT value, key FROM pg_catalog.super_pairs(', ...value, ')'] : ['SELECT value, place FROM pg_catalog.super_elements(', ...value, ')'];
    rewriter.compose(item, ['LATERAL (', ...rows, `) AS ${name} (${name}${place === '' ? '' : `, ${place}`})`]);
}
function namedPath(rewriter, item) {
    const { first, last } = item.name;
    const column = rewriter.scopes.iteratedColumn(item) ?? last;
    const names = [];
    for (let at = first; at <= column; at += 2)
        names.push((0,sql_literal/* quotedName */.aH)(rewriter.name(at)));
    return ['(', names.join('.'), ...stepsOf(rewriter, column + 2, last), ')'];
}
function isUnnest(rewriter, { call }) {
    return rewriter.name(call.name.last) === 'unnest';
}
/** `UNNEST(array) [WITH OFFSET] AS x`: https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-unnest-examples.html */
function writeUnnest(rewriter, { call, alias, offset, ...node }) {
    const [value] = call.args;
    if (value === undefined)
        throw new NotEmulated('UNNEST without a value');
    const [first, second] = alias?.columns.map(({ name }) => (0,sql_literal/* quotedName */.aH)(rewriter.name(name))) ?? [];
    const name = alias === null ? `"_element_${node.first}"` : (0,sql_literal/* quotedName */.aH)(rewriter.name(alias.name));
    const columns = [first ?? name, ...(offset ? [second ?? '"offset"'] : [])].join(', ');
    rewriter.compose(node, ['LATERAL (SELECT value', offset ? ', place' : '', ' FROM pg_catalog.super_elements(', value, `)) AS ${name} (${columns})`]);
}
const super_paths_COMPARISONS = new Set(['=', '<>', '!=', '<', '<=', '>', '>=']);
function writeBinary(rewriter, { left, right, operator, ...node }) {
    const sign = rewriter.word(operator);
    const as = super_paths_COMPARISONS.has(sign) ? superOf : sign === '||' ? textOf : sign === 'and' || sign === 'or' ? booleanOf : numberOf;
    rewriter.compose(node, [...as(rewriter, left), ` ${sign} `, ...as(rewriter, right)]);
}
/** Any value as SUPER. */
function superOf(rewriter, expression) {
    if (rewriter.scopes.isSuper(expression))
        return [expression];
    const isText = expression.kind === 'Literal' && rewriter.kind(expression.first) === tokenizer/* Shape */.yp.String;
    return ['to_jsonb(', ...(isText ? ['CAST(', expression, ' AS text)'] : [expression]), ')'];
}
const convertedBy = (name) => (rewriter, expression) => rewriter.scopes.isSuper(expression) ? [`pg_catalog.${name}(`, expression, ')'] : ['(', expression, ')'];
const textOf = convertedBy('super_text');
const numberOf = convertedBy('super_number');
const booleanOf = convertedBy('super_boolean');
function writeBetween(rewriter, { operand, low, high, negated, ...node }) {
    rewriter.compose(node, [operand, negated ? ' NOT BETWEEN ' : ' BETWEEN ', ...superOf(rewriter, low), ' AND ', ...superOf(rewriter, high)]);
}
function writeInTest(rewriter, { operand, items, negated, ...node }) {
    const list = items.flatMap((item, index) => [index === 0 ? '' : ', ', ...superOf(rewriter, item)]);
    rewriter.compose(node, [operand, negated ? ' NOT IN (' : ' IN (', ...list, ')']);
}
function writeLike(rewriter, { operand, ...node }) {
    rewriter.compose(node, [...textOf(rewriter, operand), ' ', [operand.last + 1, node.last]]);
}
/** `CONVERT(type, x)` begins with its type; TRY_CAST and casts of SUPER values give NULL where others fail. */
function needsCast(rewriter, { operand, type, first }) {
    return type.first < operand.first || rewriter.word(first) === 'try_cast' || rewriter.scopes.isSuper(operand) || rewriter.word(type.first) === 'super';
}
function writeCast(rewriter, { operand, type, first, ...node }) {
    const cast = { first, ...node };
    if (rewriter.word(type.first) === 'super')
        return rewriter.compose(cast, [...superOf(rewriter, operand)]);
    const isSuper = rewriter.scopes.isSuper(operand);
    if (!isSuper && rewriter.word(first) !== 'try_cast')
        return rewriter.compose(cast, ['CAST(', operand, ' AS ', type, ')']);
    const value = isSuper ? textOf(rewriter, operand) : [operand];
    rewriter.compose(cast, ['CAST(pg_catalog.try_cast(', ...value, ', CAST(NULL AS ', type, ')) AS ', type, ')']);
}
/** Functions of texts get the text of a SUPER value, those of numbers its number; functions of SUPER values get it as it is. */
function writeArgument(rewriter, call, argument) {
    const name = rewriter.name(call.name.last);
    if (!rewriter.scopes.isSuper(argument) || TAKES_SUPER.has(name))
        return [argument];
    return NUMERIC.has(name) ? numberOf(rewriter, argument) : textOf(rewriter, argument);
}
/** https://docs.aws.amazon.com/redshift/latest/dg/c_Type_Info_Functions.html, …/Array_Functions.html; and what takes any type. */
const TAKES_SUPER = new Set(['is_array', 'is_bigint', 'is_boolean', 'is_char', 'is_decimal', 'is_float', 'is_integer', 'is_object', 'is_scalar', 'is_smallint', 'is_varchar', 'json_typeof', 'json_size',
    'json_serialize', 'json_serialize_to_varbyte', 'json_parse', 'decimal_precision', 'decimal_scale', 'array', 'array_concat', 'array_flatten', 'array_contains', 'array_distinct', 'array_except',
    'array_intersection', 'array_position', 'array_positions', 'array_sort', 'array_union', 'arrays_overlap', 'array_to_string', 'get_array_length', 'subarray', 'object', 'object_transform',
    'lower_attribute_names', 'upper_attribute_names', 'count', 'any_value', 'max', 'min', 'coalesce', 'nvl', 'nvl2', 'nullif', 'first_value', 'last_value', 'lag', 'lead', 'nth_value']);
const NUMERIC = new Set(['sum', 'avg', 'abs', 'round', 'ceil', 'ceiling', 'floor', 'trunc', 'mod', 'power', 'sqrt', 'exp', 'ln', 'log', 'sign', 'stddev', 'variance', 'median']);

;// CONCATENATED MODULE: ./build/src/embedded/translate/windows.js



const WHOLE_PARTITION = ' ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING';
/** The rows before or after the one at hand, which is what LAG and LEAD count. */
const OTHER_ROWS = new Map([
    ['lag', ' ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING'], ['lead', ' ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING'],
]);
/** `LAG(x, n) IGNORE NULLS OVER (…)`, also inside the parentheses; RESPECT NULLS is what happens anyway. https://docs.aws.amazon.com/redshift/latest/dg/r_WF_LAG.html */
function writeNullTreatment(rewriter, call) {
    const { name, nulls, over, last } = call;
    if (rewriter.word(nulls) === 'respect')
        return rewriter.compose(call, [[name.first, nulls - 1], [nulls + 2, last]]);
    const [value, place] = argumentsOf(rewriter, call);
    if (value === undefined || over === null)
        return rewriter.writeInside(call);
    const word = rewriter.word(name.last);
    const frame = OTHER_ROWS.get(word);
    const window = frame === undefined ? [' OVER ', over] : windowOf(over, listed(' ORDER BY ', over.orderBy), frame);
    rewriter.compose(call, [`${OWN}.${word}(array_agg(`, value, ') FILTER (WHERE (', value, ') IS NOT NULL)', ...window, ', ', place ?? '1', ')']);
}
/** `PERCENTILE_CONT(share) WITHIN GROUP (ORDER BY x) [OVER (…)]`: https://docs.aws.amazon.com/redshift/latest/dg/r_WF_PERCENTILE_CONT.html */
function writePercentileCont(rewriter, call) {
    const ordered = orderedValues(rewriter, call);
    if (ordered === undefined)
        return rewriter.writeInside(call);
    const { share, values, isDescending } = ordered;
    rewriter.compose(call, [`${OWN}.percentile_cont(`, ...(isDescending ? ['1 - (', share, ')'] : [share]), ', ', ...values, ')']);
}
/** `[APPROXIMATE] PERCENTILE_DISC(share) WITHIN GROUP (ORDER BY x) [OVER (…)]`: https://docs.aws.amazon.com/redshift/latest/dg/r_WF_PERCENTILE_DISC.html */
function writePercentileDisc(rewriter, call) {
    const ordered = orderedValues(rewriter, call);
    if (ordered === undefined)
        return rewriter.writeInside(call);
    rewriter.compose(call, [`${OWN}.percentile_disc(`, ordered.share, ', ', ...ordered.values, `, ${String(ordered.isDescending)})`]);
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_WF_RATIO_TO_REPORT.html */
function writeRatioToReport(rewriter, call) {
    const [value] = argumentsOf(rewriter, call);
    if (value === undefined || call.over === null)
        return rewriter.writeInside(call);
    rewriter.compose(call, [`${OWN}.ratio_to_report(`, value, ', sum(', value, ') OVER ', call.over, ')']);
}
/** `LISTAGG([DISTINCT] x [, delimiter]) [WITHIN GROUP (ORDER BY …)] [OVER (…)]`, without empty texts: https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html */
function writeListagg(rewriter, call) {
    const [value, delimiter = '\'\''] = argumentsOf(rewriter, call);
    if (value === undefined)
        return rewriter.writeInside(call);
    const order = listed(' ORDER BY ', call.orderBy);
    const inside = call.over === null ? order : [];
    const window = call.over === null ? [] : windowOf(call.over, order, WHOLE_PARTITION);
    // PostgreSQL orders the values of DISTINCT by themselves only, so what is there twice is left out after they were ordered.
    rewriter.compose(call, call.distinct
        ? [`${OWN}.listagg(array_agg(CAST(`, value, ' AS varchar)', ...inside, ')', ...window, ', ', delimiter, ')']
        : [`${OWN}.listagg(nullif(CAST(`, value, ' AS varchar), \'\'), ', delimiter, ...inside, ')', ...window]);
}
/** The share asked for, and the values of the group or the window as an array. */
function orderedValues(rewriter, call) {
    const [share] = argumentsOf(rewriter, call);
    const [item] = call.orderBy;
    if (share === undefined || item === undefined || !call.withinGroup)
        return undefined;
    const last = item.direction >= 0 ? item.direction - 1 : item.last;
    const window = call.over === null ? [] : windowOf(call.over, [], '');
    return { share, values: ['array_agg(', [item.first, last], ')', ...window], isDescending: item.direction >= 0 && rewriter.word(item.direction) === 'desc' };
}
/** OVER with the partition of a window, and an order and a frame of ours. */
function windowOf(over, order, frame) {
    if (over.name >= 0)
        throw new NotEmulated('this function over a named window');
    return [' OVER (', ...listed('PARTITION BY ', over.partitionBy), ...order, frame, ')'];
}
function listed(words, items) {
    return items.flatMap((item, index) => [index === 0 ? words : ', ', item]);
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/calls.js








const CALLS = new Map(Object.entries({
    nvl: (rewriter, call) => rename(rewriter, call, 'coalesce'),
    // PostgreSQL's own JSON_SERIALIZE is grammar, not a function, and reads JSON only as text.
    json_serialize: (rewriter, call) => rename(rewriter, call, 'pg_catalog.json_serialize'),
    nvl2: (rewriter, call) => {
        const [value, present, absent] = argumentsOf(rewriter, call);
        if (value === undefined || present === undefined || absent === undefined)
            return rewriter.writeInside(call);
        rewriter.compose(call, ['(CASE WHEN (', value, ') IS NOT NULL THEN (', present, ') ELSE (', absent, ') END)']);
    },
    decode: writeDecode,
    dateadd: writeWithDatePart,
    datediff: writeWithDatePart,
    date_trunc: writeWithDatePart,
    date_part: (rewriter, call) => writeWithDatePart(rewriter, call, 'pg_catalog.pgdate_part'),
    extract: writeExtract,
    collate: writeCollate,
    object_transform: writeObjectTransform,
    listagg: writeListagg,
    percentile_cont: writePercentileCont,
    percentile_disc: writePercentileDisc,
    ratio_to_report: writeRatioToReport,
}));
function needsCall(rewriter, call) {
    return call.approximate || call.nulls >= 0 || writerOf(rewriter, call) !== undefined || ownFunction(rewriter, call) !== undefined || missingFunction(rewriter, call) !== undefined
        || call.args.some((argument) => rewriter.scopes.isSuper(argument));
}
function writerOf(rewriter, call) {
    return isPlainCall(rewriter, call) ? CALLS.get(rewriter.word(call.name.last)) : undefined;
}
function missingFunction(rewriter, call) {
    return isPlainCall(rewriter, call) || call.last === call.name.first ? notEmulatedFunction(rewriter.word(call.name.last)) : undefined;
}
function writeCall(rewriter, call) {
    const missing = missingFunction(rewriter, call);
    if (missing !== undefined)
        throw new NotEmulated(`the function ${rewriter.word(call.name.last).toUpperCase()} (${missing})`);
    if (call.nulls >= 0)
        return writeNullTreatment(rewriter, call);
    const write = writerOf(rewriter, call);
    if (write !== undefined)
        return write(rewriter, call);
    const name = ownFunction(rewriter, call) ?? call.name;
    const open = call.name.last + 1;
    const between = (index) => [index === 0 ? open : (call.args[index - 1]?.last ?? open) + 1, (call.args[index]?.first ?? open) - 1];
    if (!call.args.some((argument) => rewriter.scopes.isSuper(argument)))
        return rewriter.compose(call, [name, ...(call.last > call.name.last ? [[open, call.last]] : [])]);
    const args = call.args.flatMap((argument, index) => [between(index), ...writeArgument(rewriter, call, argument)]);
    rewriter.compose(call, [name, ...args, [(call.args.at(-1)?.last ?? open) + 1, call.last]]);
}
/** `ARRAY(1, 'a')` makes a SUPER value of its values: https://docs.aws.amazon.com/redshift/latest/dg/r_array.html */
function writeArray(rewriter, array) {
    if (rewriter.kind(array.first + 1) !== tokenizer/* Shape */.yp.LeftParen)
        return rewriter.writeInside(array);
    rewriter.replace(array.first, 'pg_catalog."array"');
    rewriter.write(array.first + 1, array.last);
}
/** Another name for a function that takes the same arguments. */
function rename(rewriter, call, name) {
    rewriter.replace(call.name.first, name);
    rewriter.write(call.name.last + 1, call.last);
}
/** DECODE takes NULL for equal to NULL, which CASE x WHEN does not: https://docs.aws.amazon.com/redshift/latest/dg/r_DECODE_expression.html */
function writeDecode(rewriter, call) {
    const [value, ...rest] = argumentsOf(rewriter, call);
    if (value === undefined || rest.length < 2)
        return rewriter.writeInside(call);
    const parts = ['(CASE'];
    for (let pair = 0; pair + 1 < rest.length; pair += 2) {
        const search = rest[pair] ?? value;
        parts.push(' WHEN (', value, ') IS NOT DISTINCT FROM (', search, ') THEN (', rest[pair + 1] ?? value, ')');
    }
    const otherwise = rest.length % 2 === 1 ? rest.at(-1) : undefined;
    rewriter.compose(call, [...parts, ...(otherwise === undefined ? [] : [' ELSE (', otherwise, ')']), ' END)']);
}
/** The first argument is a word or a literal; both become PostgreSQL's name of the part as a literal. */
function writeWithDatePart(rewriter, call, name = call.name) {
    const [first] = call.args;
    const part = first === undefined ? undefined : datePartOf(rewriter, first);
    if (first === undefined || part === undefined)
        return rewriter.writeInside(call);
    rewriter.compose(call, [name, [call.name.last + 1, first.first - 1], `'${part}'`, [first.last + 1, call.last]]);
}
function datePartOf(rewriter, { first, last }) {
    if (first !== last)
        return undefined;
    const word = rewriter.word(first);
    return datePart(rewriter.kind(first) === tokenizer/* Shape */.yp.String ? word.slice(1, -1) : word);
}
/** `EXTRACT(part FROM x)`: https://docs.aws.amazon.com/redshift/latest/dg/r_EXTRACT_function.html */
function writeExtract(rewriter, call) {
    const at = call.name.last + 2;
    const part = datePart(rewriter.isName(at) ? rewriter.word(at) : rewriter.word(at).slice(1, -1));
    if (part === undefined)
        return rewriter.writeInside(call);
    // FROM stands between the two; the seconds since 1970 are too many for an INTEGER one day.
    const value = [at + 2, rewriter.closing(call.name.last + 1) - 1];
    rewriter.compose(call, part === 'epoch' ? ['CAST(pg_catalog.pgdate_part(\'epoch\', ', value, ') AS bigint)'] : [`${OWN}.date_part('${part}', `, value, ')']);
}
/** Only how a text is compared changes, which is as everywhere here: https://docs.aws.amazon.com/redshift/latest/dg/r_COLLATE.html */
function writeCollate(rewriter, call) {
    const [value, collation] = argumentsOf(rewriter, call);
    if (value === undefined || collation === undefined)
        return rewriter.writeInside(call);
    if (rewriter.word(collation[0]) !== '\'case_sensitive\'')
        throw new NotEmulated('COLLATE to case_insensitive');
    rewriter.compose(call, ['(', value, ')']);
}
/** `OBJECT_TRANSFORM(input KEEP path, … SET path, value, …)`: https://docs.aws.amazon.com/redshift/latest/dg/r_object_transform_function.html */
function writeObjectTransform(rewriter, call) {
    const [input, ...rest] = call.args;
    if (input === undefined)
        return rewriter.writeInside(call);
    const set = rest.findIndex(({ first }) => rewriter.word(first - 1) === 'set');
    const keep = set < 0 ? rest : rest.slice(0, set);
    const pairs = set < 0 ? [] : rest.slice(set);
    const paths = pairs.filter((_, index) => index % 2 === 0);
    const values = pairs.filter((_, index) => index % 2 === 1);
    const listed = (items) => items.flatMap((item, index) => [index === 0 ? '' : ', ', item]);
    rewriter.compose(call, [`${OWN}.object_transform(`, input, ', ', ...(keep.length === 0 ? ['NULL'] : ['ARRAY[', ...listed(keep), ']']),
        '::text[], ARRAY[', ...listed(paths), ']::text[], pg_catalog."array"(', ...listed(values), '))']);
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/aggregates.js

const AGGREGATES = new Set(['any_value', 'approximate', 'array_agg', 'avg', 'bit_and', 'bit_or', 'bool_and', 'bool_or', 'count', 'hll', 'hll_combine', 'hll_create_sketch', 'listagg', 'max', 'median',
    'min', 'object_agg', 'percentile_cont', 'percentile_disc', 'stddev', 'stddev_pop', 'stddev_samp', 'sum', 'var_pop', 'var_samp', 'variance']);
/** Whether a call without OVER makes one value of many rows. */
function isAggregate(tokens, { name }) {
    return AGGREGATES.has((0,tokenizer/* foldedName */.mw)(tokens, name.last));
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/from-columns.js
/** Which item of FROM a column is of. */



class FromColumns {
    rewriter;
    all;
    columns = new Map();
    constructor(rewriter, items) {
        this.rewriter = rewriter;
        this.all = items.map((item) => from_columns_sourceOf(rewriter, item));
    }
    /** The item a column is of; undefined where it is of none. PostgreSQL is asked where the name alone does not say. Throws Refused where it may be of several. */
    of(column) {
        const { rewriter } = this;
        const { first, last } = column;
        if (first < last)
            return this.all.find((source) => isNamed(rewriter, source, first, last - 2));
        const name = rewriter.name(first);
        const [source, second] = this.all.filter((each) => this.columnsOf(each).has(name));
        if (second !== undefined)
            throw new Refused(`column reference "${name}" is ambiguous`, rewriter.tokens.text, rewriter.tokens.start[first]);
        return source;
    }
    columnsOf(source) {
        const known = this.columns.get(source) ?? new Set(this.rewriter.columnsOf(['SELECT * FROM ', source.item]));
        this.columns.set(source, known);
        return known;
    }
}
/** Throws NotEmulated for an item whose columns have no name before them. */
function from_columns_sourceOf(rewriter, item) {
    if (item.kind === 'JoinGroup' && item.alias === null && item.item.kind === 'TableRef')
        return from_columns_sourceOf(rewriter, item.item);
    if (item.kind === 'Join' || item.alias === null) {
        if (item.kind === 'TableRef')
            return { item, name: rewriter.name(item.name.last), qualifier: item.name };
        throw new NotEmulated('the outer join operator (+) beside an item of FROM without a name');
    }
    const name = rewriter.name(item.alias.name);
    return { item, name, qualifier: (0,sql_literal/* quotedName */.aH)(name) };
}
/** Whether the parts of a name that stand before a column's are those of an item. */
function isNamed(rewriter, { item, name }, first, last) {
    if (rewriter.name(last) !== name)
        return false;
    if (item.kind !== 'TableRef' || item.alias !== null)
        return first === last;
    for (let back = 2; back <= last - first; back += 2)
        if (item.name.last - back >= item.name.first && rewriter.name(last - back) !== rewriter.name(item.name.last - back))
            return false;
    return true;
}
/** `*` of all items, whatever is left out of it. */
function isBareStar(rewriter, { kind, first }) {
    return kind === 'Star' && rewriter.kind(first + 1) !== tokenizer/* Shape */.yp.Dot;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/hierarchy-rows.js

/** Of rows that come back to themselves nobody says what Redshift does. */
const CYCLE = `_redshift_devops_embedded.not_emulated(${(0,sql_literal/* sqlLiteral */.YG)('CONNECT BY over rows that are their own ancestors: what becomes of a cycle is not documented')})`;
/** The new FROM: parents before their children, as in the example of the documentation. */
function hierarchy_rows_rowsOf({ item, startWith, connectBy, relations, hasParents }) {
    const parents = hierarchy_rows_columnsOf(relations).map(({ id }) => `, "_prior"."${id}" AS "_prior${id}"`).join('');
    return [
        '(WITH RECURSIVE "_source" AS MATERIALIZED (SELECT row_number() OVER () AS "_row"', ...hierarchy_rows_columnsOf(relations).flatMap(({ id, column, qualifier }) => [', ', qualifier, `.${column} AS "${id}"`]),
        ' FROM ', item, '), ',
        `"_tree" ("_row", "_parent", "_level") AS (SELECT "_source"."_row", CAST(NULL AS bigint), 1 FROM "_source"${tablesBeside('_source', relations)}`, ...(startWith === null ? [] : [' WHERE ', startWith]),
        ' UNION ALL SELECT "_source"."_row", "_tree"."_row", "_tree"."_level" + 1 FROM "_tree" JOIN "_source" AS "_prior" ON "_prior"."_row" = "_tree"."_row" CROSS JOIN "_source"',
        tablesBeside('_source', relations), ' CROSS JOIN LATERAL (SELECT "_tree"."_level" + 1 AS "level") AS "_level" WHERE ', connectBy, ') CYCLE "_row" SET "_is_cycle" USING "_path", ',
        `"_checked" AS MATERIALIZED (SELECT "_row", "_parent", "_level" FROM "_tree" WHERE CASE WHEN "_is_cycle" THEN ${CYCLE} ELSE TRUE END) `,
        `SELECT "_checked"."_level" AS "level", "_source".*${hasParents ? parents : ''} FROM "_checked" JOIN "_source" ON "_source"."_row" = "_checked"."_row"`,
        hasParents ? ' LEFT JOIN "_source" AS "_prior" ON "_prior"."_row" = "_checked"."_parent"' : '', ' ORDER BY "_checked"."_level", "_checked"."_row") AS "_hierarchy"',
        tablesBeside('_hierarchy', relations),
    ];
}
/** What `*` stands for. */
function allOf(relations) {
    return relations.map(({ name }) => `${(0,sql_literal/* quotedName */.aH)(name)}.*`).join(', ');
}
/** PRIOR in CONNECT BY. */
function valueOfStep(prior, relations) {
    return hierarchy_rows_valueOf(prior, tables(relations, (id) => `"_prior"."${id}"`), '"_tree"."_level"');
}
/** PRIOR of a finished row, which is NULL for a root. */
function valueOfParent(prior, relations) {
    return hierarchy_rows_valueOf(prior, tables(relations, (id) => `"_hierarchy"."_prior${id}"`), 'nullif("_hierarchy"."level" - 1, 0)');
}
/** PRIOR's operand in a subquery of its own, where every name is one of the parent's. */
function hierarchy_rows_valueOf({ operator, last }, parents, level) {
    return ['(SELECT ', [operator + 1, last], ` FROM ${[...parents, `(SELECT ${level} AS "level") AS "_level"`].join(', ')})`];
}
/** Every column in quotes, with its name in the numbered rows. */
function hierarchy_rows_columnsOf(relations) {
    return relations.flatMap(({ qualifier, columns }, relation) => columns.map((column, index) => ({ id: idOf(relation, index), column: (0,sql_literal/* quotedName */.aH)(column), qualifier })));
}
const idOf = (relation, column) => `_${relation + 1}_${column + 1}`;
/** The tables, each as a subquery with one row. */
function tables(relations, valueOfColumn) {
    return relations.map(({ name, columns }, relation) => `(SELECT ${columns.map((column, index) => `${valueOfColumn(idOf(relation, index))} AS ${(0,sql_literal/* quotedName */.aH)(column)}`).join(', ')}) AS ${(0,sql_literal/* quotedName */.aH)(name)}`);
}
function tablesBeside(row, relations) {
    return tables(relations, (id) => `"${row}"."${id}"`).map((table) => ` CROSS JOIN LATERAL ${table}`).join('');
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/hierarchies.js
/**
 * Hierarchical queries: FROM becomes the rows of the hierarchy (`hierarchy-rows.ts`), so that the rest of the SELECT stays as it is.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CONNECT_BY_clause.html
 */








const K = { prior: (0,keywords/* keyword */.Si)('prior'), nocycle: (0,keywords/* keyword */.Si)('nocycle'), start: (0,keywords/* keyword */.Si)('start'), with: (0,keywords/* keyword */.Si)('with'), connect: (0,keywords/* keyword */.Si)('connect'), by: (0,keywords/* keyword */.Si)('by') };
/** Makes the substitutes of FROM, of the clause and of what uses PRIOR. Throws NotEmulated for what the documentation leaves open. */
function walkHierarchy(rewriter, select, orderBy) {
    const { from: [item], startWith, connectBy } = select;
    if (connectBy === null)
        return;
    if (item === undefined)
        throw new NotEmulated('CONNECT BY without FROM');
    checkQuery(select);
    checkClause(rewriter, startWith, connectBy);
    const uses = usesOf(select, orderBy);
    const relations = relationsOf(rewriter, item);
    checkNames(rewriter, relations, [...uses, connectBy, ...(startWith === null ? [] : [startWith])]);
    const priors = uses.flatMap((use) => priorsIn(rewriter, use));
    for (const prior of priors) {
        if (prior.operand.kind !== 'ColumnRef')
            throw new NotEmulated('PRIOR of an expression that is no column, outside of CONNECT BY: what it is for a root is not documented');
        rewriter.substitute(prior, valueOfParent(prior, relations));
    }
    for (const prior of priorsIn(rewriter, connectBy))
        rewriter.substitute(prior, valueOfStep(prior, relations));
    for (const { expression } of select.items)
        if (isBareStar(rewriter, expression))
            rewriter.substitute({ kind: 'Span', first: expression.first, last: expression.first }, [allOf(relations)]);
    rewriter.substitute(clauseOf(rewriter, select), []);
    rewriter.substitute({ kind: 'Span', first: item.first, last: item.last }, hierarchy_rows_rowsOf({ item, startWith, connectBy, relations, hasParents: priors.length > 0 }));
}
function checkQuery({ from, where }) {
    if (from.length > 1)
        throw new NotEmulated('CONNECT BY with several items in FROM: whether WHERE joins them before the hierarchy is not documented; join them in FROM');
    if (outerJoinMarks(where).length > 0)
        throw new NotEmulated('CONNECT BY with the outer join operator (+)');
}
/** What sees the finished hierarchy. */
function usesOf({ items, where, groupBy, having, qualify }, orderBy) {
    return [...items, where, ...groupBy, having, qualify, ...orderBy].filter((node) => node !== null);
}
function isPrior(rewriter, { operator }) {
    return rewriter.kind(operator) === K.prior;
}
/** A PRIOR that nothing above has taken for its hierarchy's. */
function refusePrior() {
    throw new NotEmulated('PRIOR outside of a hierarchical query, or in a subquery of one');
}
function priorsIn(rewriter, root) {
    const priors = [];
    (0,nodes/* walk */.GG)(root, (node) => {
        if (node.kind === 'Unary' && isPrior(rewriter, node))
            priors.push(node);
        return node.kind !== 'Query';
    });
    return priors;
}
function checkClause(rewriter, startWith, connectBy) {
    if (rewriter.kind(hierarchies_firstOf(rewriter, connectBy) - 1) === K.nocycle)
        throw new NotEmulated('CONNECT BY NOCYCLE: it is not documented');
    const priors = priorsIn(rewriter, connectBy);
    if (priors.length === 0)
        throw new NotEmulated('CONNECT BY without PRIOR: the documentation asks for it');
    for (const { operand } of priors) {
        (0,nodes/* walk */.GG)(operand, (node) => {
            const isValue = node.kind !== 'Query' && !(node.kind === 'Call' && isAggregate(rewriter.tokens, node)) && !(node.kind === 'Unary' && isPrior(rewriter, node));
            if (!isValue)
                throw new NotEmulated('PRIOR of a subquery, an aggregate or another PRIOR');
        });
    }
    if (startWith === null)
        return;
    if (priorsIn(rewriter, startWith).length > 0)
        throw new NotEmulated('PRIOR in START WITH');
    if (namesLevel(rewriter, startWith))
        throw new NotEmulated('LEVEL in START WITH');
}
/** The first token of an expression with the parentheses around it. */
function hierarchies_firstOf(rewriter, { first }) {
    let at = first;
    while (rewriter.kind(at - 1) === tokenizer/* Shape */.yp.LeftParen)
        at--;
    return at;
}
function namesLevel(rewriter, root) {
    let found = false;
    (0,nodes/* walk */.GG)(root, (node) => {
        found ||= node.kind === 'ColumnRef' && node.first === node.last && rewriter.name(node.first) === 'level';
        return !found;
    });
    return found;
}
/** The tables of FROM in their order, each with its columns. */
function relationsOf(rewriter, from) {
    return tablesOf(from).map((item) => {
        const isNamed = (item.kind === 'TableRef' && rewriter.scopes.iteratedColumn(item) === undefined) || (item.kind === 'DerivedTable' && item.alias !== null && !item.lateral);
        if (!isNamed)
            throw new NotEmulated('CONNECT BY over something else than tables, views and named subqueries');
        const source = from_columns_sourceOf(rewriter, item);
        const columns = rewriter.columnsOf(['SELECT ', source.qualifier, '.* FROM ', from]);
        if (new Set(columns).size < columns.length)
            throw new NotEmulated('CONNECT BY over a subquery in which two columns have one name');
        return { ...source, columns };
    });
}
function tablesOf(item) {
    if (item.kind === 'JoinGroup' && item.alias === null)
        return tablesOf(item.item);
    if (item.kind !== 'Join')
        return [item];
    if (item.natural || item.using.length > 0)
        throw new NotEmulated('CONNECT BY over a join with USING or NATURAL');
    return [...tablesOf(item.left), ...tablesOf(item.right)];
}
/** A column named LEVEL would be as good as the pseudocolumn, and a table is known by its last name only. */
function checkNames(rewriter, relations, uses) {
    if (relations.some(({ columns }) => columns.includes('level')) && uses.some((use) => namesLevel(rewriter, use)))
        throw new NotEmulated('LEVEL in a hierarchy of rows with a column of that name');
    const schemas = new Set(relations.flatMap(({ item }) => (item.kind === 'TableRef' && item.alias === null && item.name.last > item.name.first ? [`${rewriter.name(item.name.last - 2)}.${rewriter.name(item.name.last)}`] : [])));
    for (const use of uses) {
        (0,nodes/* walk */.GG)(use, (node) => {
            if ((node.kind !== 'ColumnRef' && node.kind !== 'Star') || node.last - node.first < QUALIFIED)
                return;
            if (schemas.has(`${rewriter.name(node.first)}.${rewriter.name(node.first + 2)}`))
                throw new NotEmulated('CONNECT BY with a column named by its schema and table');
        });
    }
}
/** How far the last token of `schema.table.column` is from the first. */
const QUALIFIED = 4;
/** START WITH and CONNECT BY, in whichever order, with the parentheses around their conditions. */
function clauseOf(rewriter, { from, where, startWith, connectBy, last }) {
    let first = (where ?? from.at(-1) ?? { last: 0 }).last + 1;
    while (first < last && !(rewriter.kind(first) === K.start && rewriter.kind(first + 1) === K.with) && !(rewriter.kind(first) === K.connect && rewriter.kind(first + 1) === K.by))
        first++;
    let end = Math.max(startWith?.last ?? 0, connectBy?.last ?? 0);
    while (end < last && rewriter.kind(end + 1) === tokenizer/* Shape */.yp.RightParen)
        end++;
    return { kind: 'Span', first, last: end };
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/pivot.js
/** PIVOT as aggregates over CASE, UNPIVOT as a lateral VALUES. https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-pivot-unpivot-examples.html */






const INCLUDE = (0,keywords/* keyword */.Si)('include');
/** Columns of the input that PIVOT does not mention are grouped by. */
function writePivot(rewriter, pivot) {
    const { source, column, aggregates, items } = pivot;
    const mentioned = new Set([rewriter.name(column.last)]);
    for (const { expression } of aggregates)
        (0,nodes/* walk */.GG)(expression, (node) => node.kind !== 'ColumnRef' || mentioned.add(rewriter.name(node.last)));
    const grouped = rewriter.columnsOf(['SELECT * FROM ', source]).filter((name) => !mentioned.has(name)).map(sql_literal/* quotedName */.aH);
    const values = items.flatMap((item) => aggregates.map((aggregate) => [...pivoted(rewriter, pivot, aggregate, item), ` AS ${(0,sql_literal/* quotedName */.aH)(pivotName(rewriter, item, aggregate))}`]));
    const list = [...grouped.map((name) => [name]), ...values];
    rewriter.compose(pivot, [
        '(SELECT ', ...list.flatMap((parts, index) => (index === 0 ? parts : [', ', ...parts])), ' FROM ', source,
        ...(grouped.length === 0 ? [] : [` GROUP BY ${grouped.join(', ')}`]), ')', ...aliasOf(pivot.alias, pivot.first),
    ]);
}
function pivoted(rewriter, { column }, { expression }, item) {
    if (expression.kind !== 'Call')
        throw new NotEmulated('PIVOT of something that is no aggregate function');
    const isNull = item.expression.kind === 'Literal' && item.expression.type === 'null';
    const condition = isNull ? [column, ' IS NULL'] : [column, ' = ', item.expression];
    return [ownFunction(rewriter, expression) ?? expression.name, '(', expression.distinct ? 'DISTINCT ' : '', 'CASE WHEN ', ...condition, ' THEN ', countedValue(rewriter, expression), ' END)'];
}
/** COUNT(*) counts rows, which are all something. */
function countedValue(rewriter, call) {
    const [value] = call.args;
    if (value === undefined)
        throw new NotEmulated(`PIVOT of ${rewriter.name(call.name.last).toUpperCase()} without a value`);
    return value.kind === 'Star' ? '1' : value;
}
/** The value's alias, or the constant itself; the aggregate's alias is appended to it. */
function pivotName(rewriter, item, aggregate) {
    const value = item.alias >= 0 ? rewriter.name(item.alias) : constantName(rewriter, item.expression);
    return aggregate.alias >= 0 ? `${value}_${rewriter.name(aggregate.alias)}` : value;
}
function constantName(rewriter, expression) {
    if (expression.kind !== 'Literal')
        return '?column?';
    const text = rewriter.word(expression.first);
    return rewriter.kind(expression.first) === tokenizer/* Shape */.yp.String ? text.slice(1, -1) : text;
}
function writeUnpivot(rewriter, unpivot) {
    const { source, value, column, items } = unpivot;
    const used = new Set(items.map(({ expression }) => rewriter.name(expression.last)));
    const kept = rewriter.columnsOf(['SELECT * FROM ', source]).filter((name) => !used.has(name)).map(sql_literal/* quotedName */.aH);
    const names = `"_unpivoted"(${(0,sql_literal/* quotedName */.aH)(rewriter.name(column.last))}, ${(0,sql_literal/* quotedName */.aH)(rewriter.name(value.last))})`;
    const rows = items.flatMap(({ expression, alias }, index) => {
        const name = (0,sql_literal/* sqlLiteral */.YG)(rewriter.name(alias >= 0 ? alias : expression.last));
        return [index === 0 ? '' : ', ', `(CAST(${name} AS varchar), `, expression, ')'];
    });
    const includesNulls = rewriter.kind(source.last + 2) === INCLUDE;
    rewriter.compose(unpivot, [
        `(SELECT ${[...kept, '"_unpivoted".*'].join(', ')} FROM `, source, ' CROSS JOIN LATERAL (VALUES ', ...rows, `) AS ${names}`,
        includesNulls ? '' : ` WHERE "_unpivoted".${(0,sql_literal/* quotedName */.aH)(rewriter.name(value.last))} IS NOT NULL`, ')', ...aliasOf(unpivot.alias, unpivot.first),
    ]);
}
function aliasOf(alias, at) {
    return alias === null ? [` AS "_pivot_${at}"`] : [' ', alias];
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/outer-joins.js



/** Makes the substitutes of FROM and WHERE. Throws Refused where Redshift refuses the joins, NotEmulated where nobody says what they are. */
function joinMarkedTables(rewriter, select) {
    const { where, from } = select;
    if (where === null || outerJoinMarks(where).length === 0)
        return;
    if (from.some((item) => isLateral(rewriter, item)))
        throw new NotEmulated(`${OUTER_JOIN_OPERATOR} beside an item of FROM that depends on another`);
    const sources = new FromColumns(rewriter, from);
    const joins = joinsOf(rewriter, select, sources, conjuncts(rewriter, where));
    const order = writeJoins(rewriter, select, sources, joins);
    if (order.some((source, index) => source !== sources.all[index]))
        keepOrderOfColumns(rewriter, select, sources);
}
/** A mark that nothing above has taken for a join's. */
function refuseMark() {
    throw new NotEmulated(`${OUTER_JOIN_OPERATOR} outside of the WHERE clause of a query`);
}
function isLateral(rewriter, item) {
    if (item.kind === 'TableRef')
        return rewriter.scopes.iteratedColumn(item) !== undefined;
    return item.kind === 'PathRef' || item.kind === 'TableFunction' || (item.kind === 'DerivedTable' && item.lateral);
}
/** Every table that is not marked, each followed by those that are joined to it; answers the tables in that order. */
function writeJoins(rewriter, { from }, sources, joins) {
    const order = [];
    const parts = [];
    for (const root of sources.all.filter((source) => !joins.has(source))) {
        if (parts.length > 0)
            parts.push(', ');
        const open = [root];
        for (let source = open.pop(); source !== undefined; source = open.pop()) {
            const at = source;
            const join = joins.get(at);
            parts.push(...(join === undefined ? [at.item] : [' LEFT JOIN ', at.item, ' ON ', ...onOf(join)]));
            order.push(at);
            open.push(...sources.all.filter((other) => joins.get(other)?.partner === at).reverse());
        }
    }
    for (const { conditions } of joins.values()) {
        for (const condition of conditions) {
            rewriter.substitute(condition, ['TRUE']);
            for (const mark of outerJoinMarks(condition))
                rewriter.substitute(mark, [mark.operand]);
        }
    }
    rewriter.substitute({ kind: 'Span', first: from[0]?.first ?? 0, last: from.at(-1)?.last ?? 0 }, parts);
    return order;
}
/** In two ranges, because what stands for the whole condition is TRUE. */
function onOf({ conditions }) {
    return conditions.flatMap((condition, index) => {
        const cut = condition.kind === 'Binary' ? condition.operator - 1 : 'operand' in condition && condition.operand !== null ? condition.operand.last : condition.first;
        return [index === 0 ? '(' : ' AND (', [condition.first, cut], ' ', [cut + 1, condition.last], ')'];
    });
}
/** `*` lists the tables as FROM does, wherever their joins stand. */
function keepOrderOfColumns(rewriter, { items }, sources) {
    for (const { expression } of items) {
        if (!isBareStar(rewriter, expression))
            continue;
        rewriter.substitute({ kind: 'Span', first: expression.first, last: expression.first }, sources.all.flatMap((source, index) => [index === 0 ? '' : ', ', source.qualifier, '.*']));
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/select-aliases.js
/**
 * A later item of the list, and QUALIFY, may use the alias of an earlier one; a column of FROM with that name goes before it. PostgreSQL knows
 * neither, so the expression is written where the alias stands. https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_list.html
 */


function substituteAliases(rewriter, select) {
    const uses = aliasUses(rewriter, select);
    if (uses.length === 0)
        return;
    const columns = new Set(select.from.length === 0 ? [] : rewriter.columnsOf(['SELECT * FROM ', fromOf(select)]));
    for (const { column, expression } of uses)
        if (!columns.has(rewriter.name(column.first)))
            rewriter.substitute(column, ['(', expression, ')']);
}
function aliasUses(rewriter, select) {
    const known = new Map();
    const uses = [];
    const look = (root) => (0,nodes/* walk */.GG)(root, (node) => {
        if (node.kind !== 'ColumnRef')
            return node.kind !== 'Query';
        const expression = known.get(rewriter.name(node.first));
        if (expression !== undefined && node.first === node.last)
            uses.push({ column: node, expression });
        return true;
    });
    for (const { expression, alias } of select.items) {
        look(expression);
        if (alias >= 0 && !isSameName(rewriter, expression, alias))
            known.set(rewriter.name(alias), expression);
    }
    if (select.qualify !== null)
        look(select.qualify);
    return uses;
}
/** `a.id AS id`: whichever is meant, it is the same. */
function isSameName(rewriter, expression, alias) {
    return expression.kind === 'ColumnRef' && rewriter.name(expression.last) === rewriter.name(alias);
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/wrapped-select.js
/**
 * A SELECT as a subquery, for what PostgreSQL can only do one level further out: QUALIFY filters by window functions, EXCLUDE leaves columns
 * out of a finished list. Conditions and sort keys that are no columns of the list travel with it under names of ours.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_QUALIFY_clause.html, …/r_EXCLUDE_list.html
 */



const QUALIFY = (0,keywords/* keyword */.Si)('qualify');
function wrapSelect(rewriter, select, orderBy) {
    substituteAliases(rewriter, select);
    const items = [select.items[0]?.first ?? select.first, select.items.at(-1)?.last ?? select.first];
    const names = wrapped_select_namesOf(rewriter, select, items);
    const order = orderBy.map(({ expression }, index) => (isOutputColumn(rewriter, expression, names) ? undefined : `"_order_${index + 1}"`));
    const hidden = [
        ...(select.qualify === null ? [] : [['"_qualify"', select.qualify]]),
        ...order.flatMap((name, index) => (name === undefined ? [] : [[name, orderBy[index]?.expression ?? select.items[0]?.expression]])).filter((pair) => pair[1] !== undefined),
    ];
    const columns = names.map((_, index) => `"_column_${index + 1}"`);
    const excluded = new Set(select.exclude.map(({ last }) => rewriter.name(last)));
    const list = names.flatMap((name, index) => (excluded.has(name) ? [] : [`${columns[index] ?? ''} AS ${(0,sql_literal/* quotedName */.aH)(name)}`])).join(', ');
    const parts = [
        select.distinct ? 'SELECT DISTINCT ' : 'SELECT ', list, ...(select.into === null ? [] : [' ', select.into]), ' FROM (SELECT ', items,
        ...hidden.flatMap(([, expression]) => [', ', expression]), ' ', ...restOf(rewriter, select),
        `) AS "_wrapped" (${[...columns, ...hidden.map(([name]) => name)].join(', ')})`, ...(select.qualify === null ? [] : [' WHERE "_qualify"']),
    ];
    return { parts, order };
}
/** FROM and what follows it, without QUALIFY. */
function restOf(rewriter, select) {
    const [first] = select.from;
    if (first === undefined)
        return [];
    let last = select.last;
    if (select.qualify !== null) {
        let word = select.qualify.first - 1;
        while (word > first.last && rewriter.kind(word) !== QUALIFY)
            word--;
        last = word - 1;
    }
    return [[first.first - 1, last]];
}
/** The names of the list's columns as PostgreSQL gives them, which are asked for only where a star hides them. */
function wrapped_select_namesOf(rewriter, select, items) {
    if (select.items.some(({ expression }) => expression.kind === 'Star'))
        return rewriter.columnsOf(['SELECT ', items, ' ', ...restOf(rewriter, select)]);
    return select.items.map((item) => outputName(rewriter, item));
}
/** The name of an item without an alias: https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_list.html */
function outputName(rewriter, { alias, expression }) {
    return alias >= 0 ? rewriter.name(alias) : nameOf(rewriter, expression);
}
function nameOf(rewriter, expression) {
    switch (expression.kind) {
        case 'ColumnRef': return rewriter.name(expression.last);
        case 'Field': return rewriter.name(expression.name);
        case 'Call': return rewriter.name(expression.name.last);
        case 'Case': return 'case';
        case 'Cast': return nameOf(rewriter, expression.operand) === UNNAMED ? rewriter.name(expression.type.nameLast) : nameOf(rewriter, expression.operand);
        default: return UNNAMED;
    }
}
const UNNAMED = '?column?';
/** A number counts columns, and a bare name is first looked for among them. */
function isOutputColumn(rewriter, expression, names) {
    if (expression.kind === 'Literal')
        return expression.type === 'number';
    return expression.kind === 'ColumnRef' && expression.first === expression.last && names.includes(rewriter.name(expression.first));
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/queries.js
/**
 * Queries: TOP, QUALIFY, EXCLUDE, INTO, GROUP BY ALL, and select-list aliases that later items use.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_synopsis.html
 */











const queries_K = { top: (0,keywords/* keyword */.Si)('top'), group: (0,keywords/* keyword */.Si)('group'), temporary: (0,keywords/* keyword */.Si)('temporary'), temp: (0,keywords/* keyword */.Si)('temp'), table: (0,keywords/* keyword */.Si)('table') };
/** A SELECT that PostgreSQL needs as a subquery: what is filtered or left out stands in the list all the same. */
const isWrapped = (select) => select.qualify !== null || select.exclude.length > 0;
/** A query with WITH is open while its body is written, so that questions about the body can take WITH along. */
function needsQuery(_, query) {
    const { body } = query;
    return query.with.length > 0 || (body?.kind === 'Select' && (isWrapped(body) || body.top !== null || body.connectBy !== null));
}
/** Joins that WHERE marks and hierarchies are another FROM, whatever else the SELECT needs. */
function prepareFrom(rewriter, select, orderBy) {
    rewriter.prepareOnce(select, () => {
        if (select.connectBy === null)
            joinMarkedTables(rewriter, select);
        else
            walkHierarchy(rewriter, select, orderBy);
    });
}
/** TOP n stands before the list, LIMIT n behind the query. */
function writeQuery(rewriter, query) {
    const { body } = query;
    if (body?.kind === 'Select')
        prepareFrom(rewriter, body, query.orderBy);
    if (body?.kind !== 'Select' || (!isWrapped(body) && body.top === null))
        return rewriter.writeInside(query);
    const limit = body.top === null ? [] : [' LIMIT ', body.top];
    if (!isWrapped(body)) {
        rewriter.open.push(body);
        const end = query.last;
        writeSelectBody(rewriter, body, query.first);
        rewriter.open.pop();
        rewriter.write(body.last + 1, end);
        return rewriter.append(end, limit);
    }
    rewriter.write(query.first, body.first - 1);
    // Open, so that questions about it see what WITH names.
    rewriter.open.push(body);
    const wrapped = wrapSelect(rewriter, body, query.orderBy);
    rewriter.compose(body, wrapped.parts);
    rewriter.write(body.last + 1, (query.orderBy[0]?.first ?? query.last + 1) - 1);
    for (const [index, item] of query.orderBy.entries()) {
        rewriter.put(index > 0 ? ', ' : ' ', item.first);
        writeSortItem(rewriter, item, wrapped.order[index]);
    }
    rewriter.open.pop();
    rewriter.write((query.orderBy.at(-1)?.last ?? body.last) + 1, query.last);
    rewriter.append(query.last, limit);
}
function writeSortItem(rewriter, item, column) {
    const { expression } = item;
    const behind = expression.last < item.last ? [' ', [expression.last + 1, item.last]] : [];
    rewriter.append(item.first, column === undefined ? [item] : [column, ...behind]);
    rewriter.skip(item.last);
}
function needsSelect(rewriter, select) {
    return isWrapped(select) || select.connectBy !== null || outerJoinMarks(select.where).length > 0 || trailingComma(rewriter, select) !== undefined || select.top !== null || select.groupByAll || select.items.some(({ alias, expression }) => alias >= 0 || (expression.kind === 'Star' && expression.exclude.length > 0));
}
/** A SELECT of a set operation, or one of a query that needs nothing else. */
function writeSelect(rewriter, select) {
    prepareFrom(rewriter, select, []);
    const limit = select.top === null ? [] : [' LIMIT ', select.top];
    if (isWrapped(select))
        return rewriter.compose(select, ['(', ...wrapSelect(rewriter, select, []).parts, ...limit, ')']);
    if (limit.length > 0)
        rewriter.append(select.first, ['(']);
    writeSelectBody(rewriter, select, select.first);
    rewriter.append(select.last, [...limit, ...(limit.length > 0 ? [')'] : [])]);
}
/** Writes the tokens from `first` to the SELECT's end without its TOP. */
function writeSelectBody(rewriter, select, first) {
    substituteAliases(rewriter, select);
    let from = first;
    if (select.top !== null) {
        const top = queries_wordBefore(rewriter, select.top.first, queries_K.top);
        rewriter.write(first, top - 1);
        from = afterParens(rewriter, top + 1, select.top.last);
        rewriter.skip(from - 1);
    }
    const comma = trailingComma(rewriter, select);
    if (comma !== undefined) {
        rewriter.write(from, comma - 1);
        rewriter.skip(comma);
        from = comma + 1;
    }
    if (!select.groupByAll)
        return rewriter.write(from, select.last);
    const group = groupWord(rewriter, select);
    rewriter.write(from, group - 1);
    rewriter.append(group, groupByAll(rewriter, select));
    rewriter.skip(group + 2);
    rewriter.write(group + 3, select.last);
}
/** Redshift takes a comma before FROM. */
function trailingComma(rewriter, { items, from }) {
    const after = (items.at(-1)?.last ?? 0) + 1;
    return from.length > 0 && rewriter.kind(after) === tokenizer/* Shape */.yp.Comma ? after : undefined;
}
/** `FROM (t)`: a table alone needs no parentheses, and PostgreSQL takes them for those of a join. */
function writeJoinGroup(rewriter, group) {
    rewriter.compose(group, [group.item]);
}
/** The word before an expression, whatever parentheses stand between. */
function queries_wordBefore(rewriter, at, kind) {
    let word = at - 1;
    while (word > 0 && rewriter.kind(word) !== kind)
        word--;
    return word;
}
function afterParens(rewriter, open, last) {
    return rewriter.kind(open) === tokenizer/* Shape */.yp.LeftParen ? rewriter.closing(open) + 1 : last + 1;
}
/** `GROUP BY ALL` groups by every item without an aggregate: https://docs.aws.amazon.com/redshift/latest/dg/r_GROUP_BY_clause.html */
function groupByAll(rewriter, select) {
    if (select.items.some(({ expression }) => expression.kind === 'Star'))
        throw new NotEmulated('GROUP BY ALL with *');
    const places = select.items.flatMap(({ expression }, index) => (holdsAggregate(rewriter, expression) ? [] : [String(index + 1)]));
    return places.length === 0 ? [' '] : [` GROUP BY ${places.join(', ')}`];
}
function holdsAggregate(rewriter, expression) {
    let found = false;
    (0,nodes/* walk */.GG)(expression, (node) => {
        if (node.kind === 'Call' && node.over === null && isAggregate(rewriter.tokens, node))
            found = true;
        return node.kind !== 'Query';
    });
    return found;
}
function groupWord(rewriter, select) {
    const before = [select.items.at(-1), select.from.at(-1), select.where, select.startWith, select.connectBy];
    let at = Math.max(...before.map((node) => node?.last ?? select.first)) + 1;
    while (at < select.last && rewriter.kind(at) !== queries_K.group)
        at++;
    return at;
}
/** `INTO #t` makes a temporary table. */
function writeInto(rewriter, into) {
    const [target] = into.targets;
    if (target === undefined || into.temporary || !rewriter.name(target.first).startsWith('#'))
        return rewriter.writeInside(into);
    rewriter.compose(into, ['INTO TEMPORARY ', target]);
}
/** PostgreSQL 15 wants a name for every query in FROM. */
function writeDerivedTable(rewriter, table) {
    rewriter.writeInside(table);
    rewriter.append(table.last, [` AS "_derived_${table.first}"`]);
}
/** `t.* EXCLUDE (a)`: https://docs.aws.amazon.com/redshift/latest/dg/r_EXCLUDE_list.html */
function writeStar(rewriter, star) {
    const select = rewriter.open.findLast((node) => node.kind === 'Select');
    if (select?.kind !== 'Select' || select.from.length === 0)
        return rewriter.writeInside(star);
    const isQualified = rewriter.kind(star.first + 1) === tokenizer/* Shape */.yp.Dot;
    const starLast = isQualified ? star.first + 2 : star.first;
    const names = rewriter.columnsOf(['SELECT ', [star.first, starLast], ' FROM ', fromOf(select)]);
    const excluded = new Set(star.exclude.map(({ last }) => rewriter.name(last)));
    const qualifier = isQualified ? `${(0,sql_literal/* quotedName */.aH)(rewriter.name(star.first))}.` : '';
    const kept = names.filter((name) => !excluded.has(name));
    if (new Set(names).size < names.length)
        throw new NotEmulated('* EXCLUDE where two columns have one name');
    rewriter.compose(star, [kept.map((name) => `${qualifier}${(0,sql_literal/* quotedName */.aH)(name)}`).join(', ')]);
}
/** The tokens of the FROM list. */
function fromOf({ from }) {
    return [from[0]?.first ?? 0, from.at(-1)?.last ?? -1];
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/settings.js







const TIMEOUT = 'statement_timeout';
/** PostgreSQL's largest integer, in milliseconds. */
const TIMEOUT_MAX = 2_147_483_647;
/** Settings that mean the same to both. */
const SHARED_SETTINGS = new Set(['search_path', 'timezone', 'datestyle', 'extra_float_digits', TIMEOUT]);
/** What PostgreSQL is also asked to show. */
const SHOWN_BY_POSTGRES = new Set([...SHARED_SETTINGS, 'server_version', 'client_encoding'].filter((name) => name !== TIMEOUT));
const RECORDED = { entries: [], isRecorded: true };
/** Throws Refused for a value that Redshift does not take. SET TRANSACTION has no effect here, and neither has what is no setting. */
function prepareSet(draft) {
    const { tokens, tree } = draft;
    if (tree?.kind !== 'SetParameter' || tree.setting === null || tree.setting.values.length === 0)
        return RECORDED;
    const { name, values: [value] } = tree.setting;
    if (name !== null && !isShared(tokens, tree.setting))
        return keep(draft, name);
    if (name !== null && value !== undefined && settingName(tokens, name) === TIMEOUT)
        checkTimeout(tokens, value);
    return { entries: [written(draft)] };
}
/** RESET SESSION AUTHORIZATION and RESET USE have no effect here, as what they reset has none. */
function prepareReset(draft) {
    const { tokens, tree } = draft;
    if (tree?.kind !== 'Reset' || tree.which === 'session authorization' || tree.which === 'use')
        return RECORDED;
    if (tree.which === 'all')
        return { entries: [{ sql: written(draft).sql }] };
    if (tree.which === 'time zone')
        return { entries: [written(draft)] };
    if (tree.name === null)
        return RECORDED;
    return SHARED_SETTINGS.has(settingName(tokens, tree.name)) ? { entries: [written(draft)] } : keep(draft, tree.name);
}
/** What is not documented is not emulated, which the function that is asked says. */
function prepareShow(draft, { which, name }) {
    if (which === 'all')
        return { entries: [{ sql: `SELECT name, ${OWN}.current_setting(name) AS setting FROM ${OWN}.parameter ORDER BY name`, isResult: true }] };
    const shown = name === null ? '' : settingName(draft.tokens, name);
    if (name === null || SHOWN_BY_POSTGRES.has(shown))
        return { entries: [written(draft)] };
    return { entries: [{ sql: `${call('show_setting', shown).sql} AS ${(0,sql_literal/* quotedName */.aH)(shown)}`, isResult: true }] };
}
/** Whether a SET is one that PostgreSQL would not know. */
function needsSet({ tokens }, { setting }) {
    return setting !== null && setting.name !== null && setting.values.length > 0 && !isShared(tokens, setting);
}
/** Writes a SET that PostgreSQL would not know. Throws Refused for several values. */
function writeSet(rewriter, node) {
    const { scope, setting } = node;
    const [value, another] = setting?.values ?? [];
    if (setting === null || setting.name === null || value === undefined)
        return rewriter.writeInside(node);
    const name = settingName(rewriter.tokens, setting.name);
    if (another !== undefined)
        throw new Refused(`SET ${name} takes only one argument`);
    writeSetting(rewriter, node, [`set_setting(${(0,sql_literal/* sqlLiteral */.YG)(name)}, `, settings_valueOf(rewriter, value), `, ${scope === 'local'})`]);
}
/** Whether a RESET is one of what PostgreSQL would not know. */
function needsReset({ tokens }, { which, name }) {
    return which === 'all' || (name !== null && !SHARED_SETTINGS.has(settingName(tokens, name)));
}
/** Writes a RESET of what PostgreSQL would not know. */
function writeReset(rewriter, node) {
    const { name } = node;
    writeSetting(rewriter, node, [name === null ? 'reset_all()' : `set_setting(${(0,sql_literal/* sqlLiteral */.YG)(settingName(rewriter.tokens, name))}, NULL, false)`]);
}
/** In a routine's body an IF, because a PERFORM would change FOUND. */
function writeSetting(rewriter, node, asked) {
    rewriter.compose(node, rewriter.isBody ? [`IF ${OWN}.`, ...asked, ' THEN NULL; END IF'] : [`SELECT ${OWN}.`, ...asked]);
}
/** A context variable does what it is for; a parameter is kept and changes nothing. */
function keep(draft, name) {
    return { entries: [{ sql: written(draft).sql }], isRecorded: name.first === name.last };
}
/** PostgreSQL's SEED has no default to go back to. */
function isShared(tokens, { name, values: [value] }) {
    const wanted = name === null ? '' : settingName(tokens, name);
    return SHARED_SETTINGS.has(wanted) || (wanted === 'seed' && value !== undefined && !isDefault(tokens, value));
}
/** The parts of a name, folded, with dots between them. */
function settingName(tokens, { first, last }) {
    const parts = [];
    for (let at = first; at <= last; at += 2)
        parts.push((0,tokenizer/* foldedName */.mw)(tokens, at));
    return parts.join('.');
}
/** A string and a parameter of the request are written as they stand, words folded, and numbers as text. */
function settings_valueOf({ tokens }, value) {
    const kind = tokens.kind[value.first] ?? 0;
    if (isDefault(tokens, value))
        return 'NULL';
    if (kind === tokenizer/* Shape */.yp.String || kind === tokenizer/* Shape */.yp.Parameter)
        return value;
    return (0,sql_literal/* sqlLiteral */.YG)((0,tokenizer/* isNameShape */.bu)(kind) && (value.kind === 'Name' || value.kind === 'OptionWord') ? settingName(tokens, { ...value, kind: 'Name' }) : (0,tree_text/* nodeText */.qd)(tokens, value));
}
function isDefault(tokens, value) {
    return value.first === value.last && (0,tree_text/* nodeText */.qd)(tokens, value).toLowerCase() === 'default';
}
/**
 * Milliseconds without a unit, which is all the manual knows; PostgreSQL of today would take `5s` too.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html
 */
function checkTimeout(tokens, value) {
    if (isDefault(tokens, value))
        return;
    const text = valueText(tokens, value).replace(/\s/g, '');
    if (!/^[-+]?\d+$/.test(text))
        throw new Refused(`parameter "${TIMEOUT}" requires an integer value`);
    const ms = Number(text);
    if (ms < 0 || ms > TIMEOUT_MAX)
        throw new Refused(`${ms} is outside the valid range for parameter "${TIMEOUT}" (0 .. ${TIMEOUT_MAX})`);
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/node-writers.js












const WRITERS = {
    CreateTable: { write: writeCreateTable },
    Delete: { write: writeDelete },
    Query: { needs: needsQuery, write: writeQuery },
    Select: { needs: needsSelect, write: writeSelect },
    Star: { needs: (_, { exclude }) => exclude.length > 0, write: writeStar },
    Into: { write: writeInto },
    DerivedTable: { needs: (_, { alias }) => alias === null, write: writeDerivedTable },
    JoinGroup: { needs: (_, { item, alias }) => item.kind === 'TableRef' && alias === null, write: writeJoinGroup },
    Pivot: { write: writePivot },
    Unpivot: { write: writeUnpivot },
    TableRef: { needs: (rewriter, node) => rewriter.scopes.iteratedColumn(node) !== undefined || isElsewhere(rewriter, node), write: writeTableRef },
    PathRef: { write: writeUnnesting },
    TableFunction: { needs: isUnnest, write: writeUnnest },
    Name: { needs: needsName, write: writeName },
    SelectItem: { needs: (_, { alias }) => alias >= 0, write: writeSelectItem },
    Alias: { needs: needsAlias, write: writeAlias },
    ColumnRef: { needs: needsColumn, write: writeColumn },
    Subscript: { write: writeSubscript },
    Field: { write: writeField },
    Binary: { needs: (rewriter, { left, right }) => rewriter.scopes.isSuper(left) || rewriter.scopes.isSuper(right), write: writeBinary },
    Between: { needs: (rewriter, { operand }) => rewriter.scopes.isSuper(operand), write: writeBetween },
    InTest: { needs: (rewriter, { operand, query }) => query === null && rewriter.scopes.isSuper(operand), write: writeInTest },
    Like: { needs: (rewriter, { operand }) => rewriter.scopes.isSuper(operand), write: writeLike },
    Cast: { needs: needsCast, write: writeCast },
    Call: { needs: needsCall, write: writeCall },
    ArrayValue: { write: writeArray },
    OuterJoinMark: { write: refuseMark },
    Unary: { needs: isPrior, write: refusePrior },
    TypeName: { write: writeType },
    SetParameter: { needs: needsSet, write: writeSet },
    Reset: { needs: needsReset, write: writeReset },
    // Those of a routine's body: PostgreSQL has a COPY of its own, which must not be what runs.
    Copy: { write: node_writers_refuseInBody },
    Unload: { write: node_writers_refuseInBody },
};
function node_writers_refuseInBody(_, { kind }) {
    throw new NotEmulated(`${kind.toUpperCase()} inside of a procedure`);
}
function writeTableRef(rewriter, table) {
    if (rewriter.scopes.iteratedColumn(table) === undefined)
        refuseElsewhere(rewriter, table);
    else
        writeUnnesting(rewriter, table);
}
function hasWriter(node, rewriter) {
    const writer = WRITERS[node.kind];
    return writer !== undefined && (writer.needs?.(rewriter, node) ?? true);
}
/** Writes a node that has a writer; the pen stands behind its last token afterwards. */
function writeNode(rewriter, node) {
    WRITERS[node.kind]?.write(rewriter, node);
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/scopes.js
/**
 * Which names of a query are paths into SUPER values: `c.orders[0].id`, `FROM customers c, c.orders o`. A name belongs to what stands in
 * FROM; only what is left of it behind the column is a path. https://docs.aws.amazon.com/redshift/latest/dg/query-super.html
 */



/** Reads the scopes of trees. In a body an unknown qualifier is a variable's name and no column. */
function scopesOf(tokens, trees, isBody) {
    const reader = new ScopeReader(tokens, isBody);
    for (const tree of trees)
        reader.read(tree);
    return reader;
}
class ScopeReader {
    tokens;
    isBody;
    paths = new Map();
    databaseQualified = new Set();
    elements = new Set();
    iterated = new Map();
    selects = new Map();
    pending = [];
    constructor(tokens, isBody) {
        this.tokens = tokens;
        this.isBody = isBody;
    }
    pathOf(column) {
        return this.paths.get(column);
    }
    isDatabaseQualified(column) {
        return this.databaseQualified.has(column);
    }
    iteratedColumn(item) {
        return this.iterated.get(item);
    }
    isSuper(expression) {
        if (expression.kind === 'Subscript' || expression.kind === 'Field')
            return true;
        return expression.kind === 'ColumnRef' && (this.paths.has(expression) || this.elements.has(expression));
    }
    isInner(select) {
        return (this.selects.get(select)?.outer ?? null) !== null;
    }
    /** Uses no recursion: a chain of ten thousand operators is a tree ten thousand deep. */
    read(root) {
        this.pending.push([root, null]);
        for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop())
            this.visit(...next);
    }
    visit(node, scope) {
        switch (node.kind) {
            case 'Query': return this.visitQuery(node, scope);
            case 'Select': return this.visitChildren(node, this.selectScope(node, scope));
            case 'ColumnRef': return this.visitColumn(node, scope);
            case 'Update':
            case 'Delete':
            case 'Merge': return this.visitChildren(node, this.changeScope(node, scope));
            default: return this.visitChildren(node, scope);
        }
    }
    visitChildren(node, scope) {
        for (const child of (0,nodes/* childrenOf */.LU)(node))
            this.pending.push([child, scope]);
    }
    /** ORDER BY sees what the one SELECT before it sees. */
    visitQuery(query, outer) {
        const inner = query.body?.kind === 'Select' ? this.selectScope(query.body, outer) : outer;
        for (const item of query.orderBy)
            this.pending.push([item, inner]);
        for (const child of (0,nodes/* childrenOf */.LU)(query))
            if (child.kind !== 'SortItem')
                this.pending.push([child, outer]);
    }
    selectScope(select, outer) {
        const known = this.selects.get(select);
        if (known !== undefined)
            return known;
        const sources = new Map();
        const scope = { outer, sources };
        for (const item of select.from)
            this.addSources(item, scope, sources);
        this.selects.set(select, scope);
        return scope;
    }
    changeScope(node, outer) {
        const sources = new Map();
        const scope = { outer, sources };
        if (node.target !== null)
            this.addRelation(node.target, node.alias, sources);
        const items = node.kind === 'Update' ? node.from : node.kind === 'Delete' ? node.using : node.source === null ? [] : [node.source];
        for (const item of items)
            this.addSources(item, scope, sources);
        return scope;
    }
    addSources(root, scope, into) {
        const open = [root];
        for (let item = open.pop(); item !== undefined; item = open.pop()) {
            if (item.kind === 'Join')
                open.push(item.right, item.left);
            else if (item.kind === 'JoinGroup')
                open.push(item.item);
            else if (item.kind === 'PathRef' || (item.kind === 'TableRef' && this.iterates(item, scope)))
                this.addElement(item.alias, into);
            else if (item.kind === 'TableRef')
                this.addRelation(item.name, item.alias, into);
            else if (item.alias !== null)
                into.set(this.nameOf(item.alias), 'rows');
        }
    }
    /** `c.orders` iterates where `c` stands before it; `orders` where that is itself an element. */
    iterates(item, scope) {
        const { first, last } = item.name;
        const source = scopes_sourceOf(scope, (0,tokenizer/* foldedName */.mw)(this.tokens, first));
        if (source === undefined || (first === last && source !== 'element'))
            return false;
        this.iterated.set(item, source === 'rows' ? first + 2 : first);
        return true;
    }
    addElement(alias, into) {
        if (alias === null)
            return;
        into.set(this.nameOf(alias), 'element');
        if (alias.at >= 0)
            into.set((0,tokenizer/* foldedName */.mw)(this.tokens, alias.at), 'place');
    }
    addRelation(name, alias, into) {
        into.set(alias === null ? (0,tokenizer/* foldedName */.mw)(this.tokens, name.last) : this.nameOf(alias), 'rows');
        if (alias === null && name.last > name.first)
            into.set(`${(0,tokenizer/* foldedName */.mw)(this.tokens, name.last - 2)}.${(0,tokenizer/* foldedName */.mw)(this.tokens, name.last)}`, 'rows');
    }
    nameOf(alias) {
        return (0,tokenizer/* foldedName */.mw)(this.tokens, alias.name);
    }
    visitColumn(column, scope) {
        if (scope === null)
            return;
        const source = scopes_sourceOf(scope, (0,tokenizer/* foldedName */.mw)(this.tokens, column.first));
        if (source === 'element')
            this.elements.add(column);
        const columnAt = source === 'element' ? column.first : this.columnAt(column, source, scope);
        if (columnAt !== undefined && columnAt < column.last)
            this.paths.set(column, columnAt + 1);
    }
    /** The token of the column in a name; undefined where it cannot be told. */
    columnAt(column, source, scope) {
        const { first, last } = column;
        if (first === last)
            return first;
        if (source === 'rows')
            return first + 2;
        if (this.isRelation(scope, first))
            return first + 4;
        if ((0,tokenizer/* foldedName */.mw)(this.tokens, first) === embedded_database/* DATABASE */.c && first + 4 < last && this.isRelation(scope, first + 2)) {
            this.databaseQualified.add(column);
            return first + 6;
        }
        return this.isBody ? undefined : first;
    }
    /** Whether `schema.table` begins at a token. */
    isRelation(scope, first) {
        return scopes_sourceOf(scope, `${(0,tokenizer/* foldedName */.mw)(this.tokens, first)}.${(0,tokenizer/* foldedName */.mw)(this.tokens, first + 2)}`) !== undefined;
    }
}
function scopes_sourceOf(scope, name) {
    for (let at = scope; at !== null; at = at.outer) {
        const source = at.sources.get(name);
        if (source !== undefined)
            return source;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/src/core/sql/characters.js
var characters = __webpack_require__(6404);
;// CONCATENATED MODULE: ./build/src/embedded/translate/translated-text.js
/** The text sent to PostgreSQL while it is made, and which character of it came from where. */


/** Spaces outside ASCII that editors leave behind; PostgreSQL does not take them for spaces. */
const FOREIGN_SPACE = /[\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/g;
class TranslatedText {
    source;
    written = '';
    pieces = [];
    constructor(source) {
        this.source = source;
    }
    get text() {
        return this.written;
    }
    /** The author's own text. */
    copy(start, end) {
        if (end <= start)
            return;
        this.pieces.push({ at: this.written.length, source: start, isCopy: true });
        this.written += this.source.slice(start, end);
    }
    /** What stands between two tokens of the author: spaces and comments. */
    copyGap(start, end) {
        this.written += this.source.slice(start, end).replace(FOREIGN_SPACE, ' ');
    }
    /** Text of ours that stands for what is at an offset of the source. */
    put(text, source) {
        this.pieces.push({ at: this.written.length, source, isCopy: false });
        this.written += text;
    }
    /** The 1-based character of the source that a 1-based character of the translated text stands for. */
    positionOf(position) {
        const offset = (0,characters/* offsetOfCharacter */.M)(this.written, position - 1);
        const piece = this.pieces.findLast(({ at }) => at <= offset);
        if (piece === undefined)
            return undefined;
        return charactersBefore(this.source, piece.isCopy ? piece.source + offset - piece.at : piece.source) + 1;
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/rewriter.js
/**
 * Writes a range of Redshift tokens as PostgreSQL, leaving every character alone that both read alike.
 *
 * What differs is known from the syntax tree: a node whose kind has a writer (`node-writers.ts`) is written by it, wherever the range comes to
 * it. What needs the whole statement (tables, views, routines) is written by the files beside this one, with this as their pen.
 */









const rewriter_K = { sysdate: (0,keywords/* keyword */.Si)('sysdate'), minus: (0,keywords/* keyword */.Si)('minus'), escape: (0,keywords/* keyword */.Si)('escape') };
class Rewriter {
    tokens;
    options;
    out;
    scopes;
    /** Up to where the source has been written or skipped. */
    done;
    /** Nodes with a writer by their first token, parents before children. */
    nodes = new Map();
    /** The nodes being written, outermost first. */
    open = [];
    /** What stands for a node instead of itself. */
    substitutes = new Map();
    /** The SELECTs whose clauses already have their substitutes. */
    prepared = new Set();
    constructor(tokens, options = {}) {
        this.tokens = tokens;
        this.options = options;
        this.out = new TranslatedText(tokens.text);
        this.done = tokens.start[options.first ?? 0] ?? 0;
        this.scopes = scopesOf(tokens, options.trees ?? [], options.isBody === true);
        for (const tree of options.trees ?? [])
            (0,nodes/* walk */.GG)(tree, (node) => this.register(node));
    }
    register(node) {
        if (node.first <= node.last && (this.options.plan?.has(node) === true || hasWriter(node, this)))
            this.place(node);
    }
    /** Children are placed behind their parents; what is placed later goes before all that it holds. */
    place(node, isLater = false) {
        const there = this.nodes.get(node.first) ?? [];
        this.nodes.set(node.first, there);
        if (there.includes(node))
            return;
        const inner = isLater ? there.findIndex(({ last }) => last <= node.last) : -1;
        there.splice(inner < 0 ? there.length : inner, 0, node);
    }
    /** Whether the tokens are the body of a routine. */
    get isBody() {
        return this.options.isBody === true;
    }
    /** The schema of a user's function with the name of one that Redshift does not have. */
    schemaOfFunction(name) {
        return this.options.userFunctions?.get(name);
    }
    kind(at) {
        return this.tokens.kind[at] ?? 0;
    }
    /** The token as written, in lower case. */
    word(at) {
        return at < this.tokens.count ? (0,tokenizer/* tokenText */.pA)(this.tokens, at).toLowerCase() : '';
    }
    /** Writes the tokens `first..last`, each with the gap before it. */
    write(first, last) {
        for (let at = first; at <= last;) {
            const node = this.nodes.get(at)?.find((each) => each.last <= last && !this.open.includes(each));
            at = node === undefined ? this.writeOne(at) : this.writeAsNode(node);
        }
    }
    writeAsNode(node) {
        this.open.push(node);
        const parts = (node.kind === 'Span' ? undefined : this.options.plan?.get(node)) ?? this.substitutes.get(node);
        if (parts !== undefined)
            this.compose(node, parts);
        else if (node.kind !== 'Span')
            writeNode(this, node);
        this.open.pop();
        return node.last + 1;
    }
    /** Leaves a node's own tokens as they are; the nodes inside of it are written as such. */
    writeInside(node) {
        this.write(node.first, node.last);
    }
    /** Writes parts in the place of a node. */
    compose(node, parts) {
        this.gapBefore(node.first);
        this.append(node.first, parts);
        this.moveTo(node.last);
        this.skip(node.last);
    }
    /** Writes parts where the pen is, on behalf of a token; the source goes on where it was. */
    append(at, parts) {
        const { done } = this;
        for (const part of parts) {
            if (typeof part === 'string')
                this.put(part, at);
            else {
                const [first, last] = 'first' in part ? [part.first, part.last] : part;
                this.moveTo(first);
                this.write(first, last);
            }
        }
        this.done = done;
    }
    /** The text that parts become, for a question about it; nothing of it is kept. */
    textOf(parts) {
        const aside = this.aside();
        aside.append(0, parts);
        return aside.out.text;
    }
    aside() {
        const aside = new Rewriter(this.tokens, { ...this.options, trees: [] });
        for (const [at, nodes] of this.nodes)
            aside.nodes.set(at, [...nodes]);
        for (const [node, parts] of this.substitutes)
            aside.substitutes.set(node, parts);
        for (const select of this.prepared)
            aside.prepared.add(select);
        aside.open.push(...this.open);
        Object.assign(aside, { scopes: this.scopes });
        return aside;
    }
    /** From now on `parts` are written where `node` stands. */
    substitute(node, parts) {
        this.substitutes.set(node, parts);
        this.place(node, true);
    }
    /** Lets substitutes for parts of a SELECT be made, once however often it is written, as from inside of it. */
    prepareOnce(select, make) {
        if (this.prepared.has(select))
            return;
        this.prepared.add(select);
        this.open.push(select);
        make();
        this.open.pop();
    }
    /** The names of the columns of a query made of parts, with the common table expressions that are visible where the pen is. */
    columnsOf(parts) {
        if (this.options.columnsOf === undefined)
            throw new NotEmulated('a query whose columns are not known here');
        const here = this.open.at(-1)?.first ?? 0;
        const visible = this.open.flatMap((node) => (node.kind === 'Query' ? node.with.filter(({ last }) => last < here) : []));
        const recursive = this.open.some((node) => node.kind === 'Query' && node.recursive) ? 'RECURSIVE ' : '';
        const common = visible.flatMap((table, index) => [index === 0 ? `WITH ${recursive}` : ', ', table]);
        return this.options.columnsOf(this.textOf([...common, ' SELECT * FROM (', ...parts, ') AS "_columns" LIMIT 0']));
    }
    /** Writes what begins at a token and returns the index after it. */
    writeOne(at) {
        const { parameters } = this.options;
        const parameter = parameters === undefined || parameters.length === 0 ? undefined : parameterAt(this.tokens, at);
        if (parameter !== undefined) {
            // A literal without a type: PostgreSQL casts it to what the place asks for, like the service.
            this.replace(at, (0,sql_literal/* sqlLiteral */.YG)(parameters?.find(({ name }) => name === parameter.name)?.value ?? ''));
            this.skip(parameter.next - 1);
            return parameter.next;
        }
        this.writeToken(at);
        return at + 1;
    }
    /** Writes a token by itself. */
    writeToken(at) {
        const kind = this.kind(at);
        const text = (0,tokenizer/* tokenText */.pA)(this.tokens, at);
        if (kind === rewriter_K.sysdate)
            this.replace(at, 'pg_catalog.sysdate()');
        else if (kind === rewriter_K.minus)
            this.replace(at, 'EXCEPT');
        else if (kind === tokenizer/* Shape */.yp.String && text === '\'\\\'' && this.kind(at - 1) === rewriter_K.escape)
            this.replace(at, '\'\\\\\'');
        else if (kind === tokenizer/* Shape */.yp.QuotedName || (kind !== tokenizer/* Shape */.yp.Operator && text.startsWith('#')))
            this.replace(at, `"${(0,tokenizer/* foldedName */.mw)(this.tokens, at).replaceAll('"', '""')}"`);
        else
            this.copyToken(at);
    }
    copyToken(at) {
        this.gapBefore(at);
        this.out.copy(this.done, this.tokens.end[at] ?? this.done);
        this.skip(at);
    }
    replace(at, text) {
        this.gapBefore(at);
        this.out.put(text, this.done);
        this.done = this.tokens.end[at] ?? this.done;
    }
    /** Leaves everything up to the end of a token out. */
    skip(last) {
        this.done = Math.max(this.done, this.tokens.end[last] ?? this.done);
    }
    /** Goes on writing at a token, whatever stands between. */
    moveTo(at) {
        this.done = this.tokens.start[at] ?? this.tokens.text.length;
    }
    /** Text of ours, on behalf of a token. */
    put(text, at) {
        this.out.put(text, this.tokens.start[at] ?? this.tokens.text.length);
    }
    gapBefore(at) {
        const start = this.tokens.start[at] ?? this.done;
        this.out.copyGap(this.done, start);
        this.done = Math.max(this.done, start);
    }
    /** The index of the parenthesis that closes the one at `open`; the number of tokens when none does. */
    closing(open) {
        let depth = 0;
        for (let at = open; at < this.tokens.count; at++) {
            if (this.kind(at) === tokenizer/* Shape */.yp.LeftParen)
                depth++;
            else if (this.kind(at) === tokenizer/* Shape */.yp.RightParen && --depth === 0)
                return at;
        }
        return this.tokens.count;
    }
    /** The ranges between the commas of `first..last`, parentheses respected. */
    items(first, last) {
        const found = [];
        let begin = first;
        for (let at = first; at <= last; at++) {
            if (this.kind(at) === tokenizer/* Shape */.yp.LeftParen)
                at = this.closing(at);
            else if (this.kind(at) === tokenizer/* Shape */.yp.Comma) {
                found.push([begin, at - 1]);
                begin = at + 1;
            }
        }
        return begin > last ? found : [...found, [begin, last]];
    }
    isName(at) {
        return (0,tokenizer/* isNameShape */.bu)(this.kind(at));
    }
    name(at) {
        return (0,tokenizer/* foldedName */.mw)(this.tokens, at);
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/procedure-blocks.js

const procedure_blocks_OWN = '_redshift_devops_embedded';
/** What ends a transaction where PostgreSQL cannot is no error of the author's, and none that OTHERS may take. */
const NOT_OURS = 'WHEN invalid_transaction_termination THEN RAISE;';
/** The variables that keep an error until its block is over; one pair a block, because a handler is inside of its own block's. */
function kept(block) {
    return { error: `"_error_${block.first}"`, state: `"_state_${block.first}"`, label: `"_tried_${block.first}"` };
}
/** A handler that only raises: the error goes on, and undoes everything. */
function writeRaising({ first, last, handling }, handler) {
    const handlers = handling >= 0 ? handling : handler.first;
    return [[first, handlers - 1], ` ${NOT_OURS} `, [handler.first, handler.last], ' RAISE; ', [handler.last + 1, last]];
}
/** A handler of an atomic procedure: everything is rolled back, what the handler does is committed, and the error goes on. */
function writeRollingBack(tokens, block, handler) {
    const { error, state } = kept(block);
    const tried = ['BEGIN ', statementsOf(tokens, block, handler), ` EXCEPTION ${NOT_OURS} WHEN OTHERS THEN ${error} := SQLERRM; ${state} := SQLSTATE; END; `];
    const handled = [`IF ${procedure_blocks_OWN}.is_atomic() AND ${procedure_blocks_OWN}.not_emulated('an EXCEPTION handler with statements in a procedure that is called in a transaction') THEN NULL; END IF; ROLLBACK; `,
        ...handlerOf(block, handler), ` COMMIT; RAISE EXCEPTION USING MESSAGE = ${error}, ERRCODE = ${state}; `];
    return around(tokens, block, handler, tried, handled);
}
/** A handler of a NONATOMIC procedure: the statements before the one that failed are committed, and the procedure goes on behind the block. */
function writeLeaving(tokens, block, handler) {
    const tried = [`<<${kept(block).label}>> BEGIN `, statementsOf(tokens, block, handler), ' END; '];
    return around(tokens, block, handler, tried, handlerOf(block, handler));
}
function around(tokens, block, handler, tried, handled) {
    const { error, state } = kept(block);
    const begin = beginOf(tokens, block);
    const declared = block.label < 0 ? block.first : block.first + 3;
    const isDeclared = begin > declared;
    return [
        [block.first, begin - 1], `${isDeclared ? '' : ' DECLARE'} ${error} text; ${state} text; BEGIN `, ...tried,
        `IF ${error} IS NOT NULL THEN `, ...handled, 'END IF; ', [handler.last + 1, block.last],
    ];
}
/** SQLERRM and SQLSTATE are known in an EXCEPTION clause only, so here they are variables. */
function handlerOf(block, handler) {
    const { error, state } = kept(block);
    const [statement] = handler.statements;
    return [`DECLARE sqlerrm text := ${error}; sqlstate text := ${state}; BEGIN `, ...(statement === undefined ? [] : [[statement.first, handler.last]]), ' END; '];
}
function statementsOf(tokens, block, handler) {
    // EXCEPTION stands before the handlers, or before the word that says how they are left.
    return [beginOf(tokens, block) + 1, (block.handling >= 0 ? block.handling : handler.first) - 2];
}
function beginOf(tokens, { declarations, first }) {
    let at = declarations.at(-1)?.last ?? first;
    while (at < tokens.count && (0,tokenizer/* tokenText */.pA)(tokens, at).toLowerCase() !== 'begin')
        at++;
    return at;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/procedure-plan.js



/** Throws NotEmulated, and Refused for conditions other than OTHERS. */
function planProcedure({ tokens, block }, nonatomic) {
    const planner = new Planner(tokens, nonatomic);
    if (block !== null)
        planner.statement(block, { inQueryLoop: false, inSubtransaction: false, tried: undefined, inHandler: false });
    return planner.plan;
}
class Planner {
    tokens;
    nonatomic;
    plan = new Map();
    constructor(tokens, nonatomic) {
        this.tokens = tokens;
        this.nonatomic = nonatomic;
    }
    statement(statement, place) {
        switch (statement.kind) {
            case 'PlBlock': return this.block(statement, place);
            case 'PlIf':
            case 'PlCase': return [...statement.alternatives, { statements: statement.otherwise }].forEach((each) => this.all(each.statements, place));
            case 'PlLoop':
            case 'PlWhile':
            case 'PlForRange': return this.all(statement.statements, place);
            case 'PlForQuery':
            case 'PlForExecute': return this.all(statement.statements, { ...place, inQueryLoop: true });
            case 'PlSql': return this.sql(statement, place);
            case 'PlExecute': return this.execute(statement, place);
            case 'PlRaise': return this.try(statement, place, isRaisedAgain(statement, place) ? ['RAISE EXCEPTION USING MESSAGE = sqlerrm, ERRCODE = sqlstate'] : [range(statement)]);
            case 'PlAssignment': return this.try(statement, place, [range(statement)]);
            default: return;
        }
    }
    all(statements, place) {
        for (const each of statements)
            this.statement(each, place);
    }
    block(block, place) {
        const [handler] = block.handlers;
        if (handler === undefined)
            return this.all(block.statements, place);
        this.refuseHandlers(block);
        if (this.nonatomic) {
            this.plan.set(block, writeLeaving(this.tokens, block, handler));
            this.all(block.statements, { ...place, tried: block });
            return this.all(handler.statements, { ...place, inHandler: true });
        }
        this.all(block.statements, { ...place, inSubtransaction: true });
        if (handler.statements.every(({ kind }) => kind === 'PlRaise' || kind === 'PlNull')) {
            this.plan.set(block, writeRaising(block, handler));
            return;
        }
        refuseIn(place, 'an EXCEPTION handler with statements');
        this.plan.set(block, writeRollingBack(this.tokens, block, handler));
        this.all(handler.statements, { ...place, inHandler: true });
    }
    refuseHandlers({ handlers, handling }) {
        const conditions = handlers.flatMap((each) => each.conditions.map((at) => this.word(at)));
        if (conditions.length > 1 || conditions[0] !== 'others')
            throw new Refused('an EXCEPTION block supports the condition OTHERS only');
        if (handling >= 0 && this.word(handling) === 'continue_handler')
            throw new NotEmulated('CONTINUE_HANDLER');
    }
    sql(statement, place) {
        const { kind } = statement.row;
        if (kind === 'commit' || kind === 'rollback')
            return this.end(statement, kind.toUpperCase(), place, [kind.toUpperCase()]);
        if (kind === 'truncate')
            return this.end(statement, 'TRUNCATE', place, [range(statement), '; COMMIT']);
        if (kind === 'begin') {
            // A NONATOMIC procedure may open a block; where one is open this does nothing.
            if (!this.nonatomic)
                throw new NotEmulated('START TRANSACTION in a procedure that is not NONATOMIC');
            this.plan.set(statement, [`IF ${procedure_blocks_OWN}.set_block('on') THEN NULL; END IF`]);
            return;
        }
        this.try(statement, place, [range(statement)], this.commitAlone(place, kind === 'select'));
    }
    /** COMMIT, ROLLBACK and TRUNCATE. */
    end(statement, command, place, parts) {
        refuseIn(place, command);
        const may = this.nonatomic ? 'may_end_nonatomic' : 'may_end';
        const after = this.nonatomic ? `; IF ${procedure_blocks_OWN}.set_block('off') THEN NULL; END IF` : '';
        this.plan.set(statement, [`IF ${procedure_blocks_OWN}.${may}('${command}') THEN NULL; END IF; `, ...parts, after]);
    }
    /** Only when it runs is it known whether it truncates. */
    execute(statement, place) {
        const { command } = statement;
        if (this.nonatomic)
            return this.try(statement, place, [range(statement)], this.commitAlone(place, false));
        if (command === null || statement.into !== null)
            return;
        const end = place.inSubtransaction || place.inQueryLoop ? `IF ${procedure_blocks_OWN}.not_emulated('a dynamic TRUNCATE ${whereOf(place)}') THEN NULL; END IF;` : 'COMMIT;';
        this.plan.set(statement, [
            'IF (', range(command), `) ~* '^[[:space:]]*truncate[[:space:]]' THEN IF ${procedure_blocks_OWN}.may_end('TRUNCATE') THEN NULL; END IF; `, range(statement), `; ${end} ELSE `, range(statement), '; END IF',
        ]);
    }
    /** What follows a statement that commits by itself. */
    commitAlone(place, isRead) {
        if (!this.nonatomic || (isRead && place.inQueryLoop))
            return [];
        const commit = place.inQueryLoop ? `IF ${procedure_blocks_OWN}.not_emulated('a statement of a NONATOMIC procedure in a loop over a query without START TRANSACTION: it commits and closes the cursor') THEN NULL; END IF` : 'COMMIT';
        return [`; IF NOT ${procedure_blocks_OWN}.in_block() THEN ${commit}; END IF`];
    }
    /** In a handled block of a NONATOMIC procedure an error is kept and the block left; `after` is what follows success. */
    try(statement, { tried }, parts, after = []) {
        if (tried === undefined) {
            this.plan.set(statement, [...parts, ...after]);
            return;
        }
        const { error, state, label } = kept(tried);
        this.plan.set(statement, ['BEGIN ', ...parts, `; EXCEPTION ${NOT_OURS} WHEN OTHERS THEN `
                + `IF ${procedure_blocks_OWN}.in_block() AND ${procedure_blocks_OWN}.not_emulated('an EXCEPTION handler of a NONATOMIC procedure in an open transaction') THEN NULL; END IF; `
                + `${error} := SQLERRM; ${state} := SQLSTATE; END; IF ${error} IS NOT NULL THEN EXIT ${label}; END IF`, ...after]);
    }
    word(at) {
        return (0,tokenizer/* tokenText */.pA)(this.tokens, at).toLowerCase();
    }
}
/** RAISE alone, outside of an EXCEPTION clause. */
function isRaisedAgain({ format, using }, { inHandler }) {
    return inHandler && format === null && using.length === 0;
}
function range({ first, last }) {
    return [first, last];
}
/** In a block with a handler PostgreSQL cannot commit; in a loop over a query it can, and Redshift closes the loop's cursor. */
function refuseIn(place, what) {
    if (place.inSubtransaction || place.inQueryLoop)
        throw new NotEmulated(`${what} ${whereOf(place)}`);
}
function whereOf({ inSubtransaction }) {
    return inSubtransaction ? 'in a block with an EXCEPTION handler' : 'in a loop over a query';
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/routines.js






function prepareAlterRoutine(draft, { owner }) {
    return owner === null ? { entries: [written(draft)] } : { entries: [], isRecorded: true };
}
/** The statement with its body in dollar quotes, where it stands in quotes and holds others; undefined where it is read as it is. */
function withDollarQuotes(tokens, tree) {
    if ((tree?.kind !== 'CreateProcedure' && tree?.kind !== 'CreateFunction') || tree.body?.tokens.quoteWidth !== 2)
        return undefined;
    const at = tree.options.find(({ name }) => name === 'as')?.value?.first ?? -1;
    const [start = 0, end = 0] = [tokens.start[at], tokens.end[at]];
    return `${tokens.text.slice(0, start)}${TAG}${tokens.text.slice(start + 1, end - 1).replaceAll("''", "'")}${TAG}${tokens.text.slice(end)}`;
}
const TAG = '$redshift_devops$';
function prepareRoutine(draft, routine, columnsOf) {
    const { rewriter, tokens, last } = draft;
    const language = routine.language < 0 ? '' : rewriter.word(routine.language);
    if (language === 'plpythonu' || language === 'python')
        throw new NotEmulated('Python functions');
    const body = routine.options.find(({ name }) => name === 'as')?.value ?? null;
    const isProcedure = routine.kind === 'CreateProcedure';
    const plan = isProcedure && routine.body !== null ? planProcedure(routine.body, routine.nonatomic) : undefined;
    // PostgreSQL lets a procedure with the rights of its owner end no transaction, and here everybody is the same user.
    const leftOut = routine.options.filter((option) => option.name === 'nonatomic' || (isProcedure && option.name === 'security definer') || isUnshared(option));
    const parts = [...(body === null || routine.body === null ? [] : [{ at: body, text: bodyText((0,tokenizer/* tokenText */.pA)(tokens, body.first), routine.body, columnsOf, plan) }]), ...leftOut.map((at) => ({ at, text: '' }))];
    // A procedure with settings of its own may end no transaction, and neither may what it calls.
    const isAtomic = isProcedure && routine.options.some(({ name }) => name === 'set');
    rewriter.append(0, [...routines_around(parts.sort((a, b) => a.at.first - b.at.first), last), ...(isAtomic ? [' SET redshift_devops.atomic TO on'] : [])]);
    return { entries: [entryOf(rewriter)], leftOut: leftOut.some(({ name }) => name !== 'nonatomic') };
}
/** SET of a parameter that PostgreSQL does not know, and which would have no effect while the routine runs. */
function isUnshared({ name, value }) {
    return name === 'set' && value?.kind === 'OptionList' && !value.options.some((each) => SHARED_SETTINGS.has(each.name));
}
/** The statement with some of its stretches replaced. */
function routines_around(replaced, last) {
    let from = 0;
    const parts = [];
    for (const { at, text } of replaced) {
        parts.push([from, at.first - 1], ' ', text, ' ');
        from = at.last + 1;
    }
    return [...parts, [from, last]];
}
function bodyText(quoted, { tokens, block, statements }, columnsOf, plan) {
    if (tokens.count === 0)
        return quoted;
    const trees = block === null ? statements.flatMap(({ tree }) => (tree === null ? [] : [tree])) : [block];
    const rewriter = new Rewriter(tokens, { trees, columnsOf, isBody: true, ...(plan === undefined ? {} : { plan }) });
    rewriter.write(0, tokens.count - 1);
    const tag = quoted.slice(0, quoted.indexOf('$', 1) + 1);
    const before = quoted.startsWith('$') ? tag : TAG;
    return `${before} ${rewriter.out.text} ${before}`;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/session.js




/** A temporary table hides a permanent one of the same name, so one that is lost must be missed before PostgreSQL finds the other. */
function refuseLost(tokens, last, classification, lost) {
    if (lost.size === 0)
        return;
    const names = (0,sql_relations/* relationsOf */.nS)(tokens, 0, last, classification).filter(({ schema, access }) => access !== 'create' && (schema === '' || schema === 'pg_temp')).map(({ name }) => name);
    if (classification?.row.kind === 'execute')
        names.push((0,tokenizer/* foldedName */.mw)(tokens, 1));
    for (const name of names) {
        if (lost.has(name))
            throw new NotEmulated(`temporary tables and prepared statements after a cancel or a timeout: "${name}"`);
    }
}
/** AUTHORIZATION and QUOTA have no effect here: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html */
function prepareCreateSchema({ rewriter, last, classification }) {
    const nameAt = classification.afterHead;
    const isOwnersName = rewriter.word(nameAt) === 'authorization';
    rewriter.write(0, nameAt - 1);
    const written = isOwnersName ? nameAt + 1 : nameAt;
    if (isOwnersName)
        rewriter.moveTo(written);
    if (isOwnersName)
        rewriter.put(' ', written);
    rewriter.write(written, written);
    return { entries: [entryOf(rewriter)], leftOut: isOwnersName || written < last };
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/show-grants.js
/** SHOW GRANTS and SHOW COLUMN GRANTS. https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_GRANTS.html, …/r_SHOW_COLUMN_GRANTS.html */


const DATABASE = 'current_database()::varchar AS database_name, ';
const SCHEMA = 'schema::varchar AS schema_name, ';
const WHO = 'privilege::varchar AS privilege_type, grantee_id AS identity_id, grantee::varchar AS identity_name, grantee_type::varchar AS identity_type, ';
const END = 'admin_option, coalesce(nullif(scope, \'\'), upper(CASE WHEN attnum <> 0 THEN \'column\' WHEN object_type = \'relation\' THEN \'table\' WHEN object_type = \'routine\' THEN \'function\' ELSE object_type END))::varchar AS privilege_scope, grantor::varchar AS grantor_name';
const TYPE = 'upper(CASE WHEN attnum <> 0 THEN \'column\' WHEN object_type = \'relation\' THEN \'table\' WHEN object_type = \'routine\' THEN \'function\' ELSE object_type END)::varchar AS object_type, ';
const ORDER = 'schema, name, privilege, grantee_type, grantee';
function showGrants(shown) {
    const from = (columns) => ({ columns, source: '_redshift_devops_embedded.shown_privilege', order: ORDER });
    switch (shown.kind) {
        case 'database': return { list: from(DATABASE + WHO + END), checks: [call('must_have_database', shown.name)], conditions: ['object_type = \'database\''] };
        case 'schema': {
            const schema = `${(0,sql_literal/* sqlLiteral */.YG)((0,sql_literal/* quotedName */.aH)(shown.name))}::regnamespace`;
            return { list: from(DATABASE + SCHEMA + TYPE + WHO + END), checks: [{ sql: `SELECT ${schema}` }], conditions: ['object_type = \'schema\'', `object = ${schema}`] };
        }
        case 'relation':
        case 'column': {
            const relation = `${(0,sql_literal/* sqlLiteral */.YG)(shown.name)}::regclass`;
            const isColumn = shown.kind === 'column';
            const column = isColumn ? '(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = object AND a.attnum = shown_privilege.attnum)::varchar AS column_name, ' : '';
            return { list: from(`${DATABASE}${SCHEMA}name::varchar AS table_name, ${column}${TYPE}${WHO}${END}`), checks: [{ sql: `SELECT ${relation}` }], conditions: ['object_type = \'relation\'', `object = ${relation}`, isColumn ? 'attnum <> 0' : 'attnum = 0'] };
        }
        case 'routine': return { list: from(`${DATABASE}${SCHEMA}name::varchar AS function_name, ${TYPE}${WHO}${END}`), checks: [{ sql: `SELECT ${shown.oid}` }], conditions: ['object_type = \'routine\'', `object = ${shown.oid}`] };
        case 'grantee': return { list: from(`${DATABASE}${SCHEMA}name::varchar AS object_name, ${TYPE}${WHO}${END}`), checks: [], conditions: [] };
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/show-lists.js
/** What the lists of SHOW are made of: their columns as the documentation names them, and the view they come from. */
const show_lists_OWN = '_redshift_devops_embedded';
const show_lists_DATABASE = 'current_database()::varchar AS database_name';
/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_DATABASES.html */
const DATABASES = { columns: 'database_name, database_owner, database_type, database_acl, NULL::varchar AS parameters, database_isolation_level', source: 'pg_catalog.svv_redshift_databases', order: '1', like: 'database_name' };
/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_SCHEMAS.html */
const SCHEMAS = { columns: 'database_name, schema_name, schema_owner, schema_type, schema_acl, source_database, schema_option', source: 'pg_catalog.svv_all_schemas', order: '2', like: 'schema_name' };
/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_TABLES.html; when a table was changed last nobody tracks. */
const TABLES = {
    columns: `${show_lists_DATABASE}, schema::varchar AS schema_name, name::varchar AS table_name, type::varchar AS table_type, ${show_lists_OWN}.acl('relation', oid, owner)::varchar AS table_acl, remarks::varchar AS remarks, owner::varchar AS owner,
    NULL::timestamp AS last_altered_time, NULL::timestamp AS last_modified_time, CASE diststyle WHEN 'AUTO' THEN 'AUTO (ALL)' ELSE diststyle END::varchar AS dist_style,
    CASE relkind WHEN 'v' THEN CASE WHEN EXISTS (SELECT 1 FROM ${show_lists_OWN}.late_binding_view l WHERE l.name = '"' || schema || '"."' || named_relation.name || '"') THEN 'LATE BINDING VIEW' ELSE 'REGULAR VIEW' END WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'REGULAR TABLE' END::varchar AS table_subtype`,
    source: `${show_lists_OWN}.named_relation`, order: '3', like: 'name',
};
/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_COLUMNS.html, which names the last five in words. */
const show_lists_COLUMNS = {
    columns: `${show_lists_DATABASE}, schema::varchar AS schema_name, table_name::varchar AS table_name, name::varchar AS column_name, attnum::integer AS ordinal_position, default_value::varchar AS column_default, CASE WHEN is_nullable THEN 'YES' ELSE 'NO' END::varchar AS is_nullable,
    base_type::varchar AS data_type, character_maximum_length, numeric_precision, numeric_scale, remarks::varchar AS remarks, CASE WHEN sortkey <> 0 THEN sortkey_style END::varchar AS sort_key_type, nullif(sortkey, 0) AS sort_key_order,
    CASE WHEN distkey THEN 1 END AS dist_key, encoding::varchar AS encoding, CASE WHEN base_type LIKE 'character%' THEN 'case_sensitive' END::varchar AS collation`,
    source: `${show_lists_OWN}.shown_column`, order: 'attnum', like: 'name',
};
/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_CONSTRAINTS.html; the rules and the deferrability are JDBC's NO ACTION and not deferrable. */
const CONSTRAINTS = {
    primary: { columns: `${show_lists_DATABASE}, schema::varchar AS schema_name, table_name::varchar AS table_name, key_name::varchar AS pk_name, column_name::varchar AS column_name, key_seq`, source: `${show_lists_OWN}.shown_key`, filter: 'type = \'p\'', order: 'key_seq' },
    foreign: foreignKeys('relation'),
    exported: foreignKeys('referenced'),
};
function foreignKeys(relation) {
    return {
        columns: `current_database()::varchar AS pk_database_name, referenced_schema::varchar AS pk_schema_name, referenced_table::varchar AS pk_table_name, referenced_column::varchar AS pk_column_name, current_database()::varchar AS fk_database_name,
      schema::varchar AS fk_schema_name, table_name::varchar AS fk_table_name, column_name::varchar AS fk_column_name, key_seq, key_name::varchar AS fk_name, referenced_key::varchar AS pk_name, 3 AS update_rule, 3 AS delete_rule, 7 AS deferrability`,
        source: `${show_lists_OWN}.shown_key`, filter: 'type = \'f\'', order: 'schema, table_name, key_name, key_seq', relation,
    };
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_FUNCTIONS.html, https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_PROCEDURES.html */
const ROUTINES = { functions: routines('function', 'p.prokind <> \'p\''), procedures: routines('procedure', 'p.prokind = \'p\'') };
function routines(kind, filter) {
    const types = (modes) => `(SELECT string_agg(a.type_name, ', ' ORDER BY a.place) FROM ${show_lists_OWN}.shown_argument a WHERE a.routine = oid AND a.mode IN (${modes}))`;
    const result = kind === 'procedure' ? types('\'OUT\', \'INOUT\'') : 'result';
    return {
        columns: `${show_lists_DATABASE}, schema::varchar AS schema_name, name::varchar AS ${kind}_name, count::integer AS number_of_arguments, ${types('\'IN\', \'INOUT\'')}::varchar AS argument_list, ${result}::varchar AS return_type, remarks::varchar AS remarks`,
        source: `(SELECT p.oid, s.name AS schema, p.proname::text AS name, p.pronargs AS count, ${show_lists_OWN}.type_name(p.prorettype, NULL) AS result, obj_description(p.oid, 'pg_proc') AS remarks FROM pg_proc p JOIN ${show_lists_OWN}.shown_schema s ON s.oid = p.pronamespace WHERE ${filter} AND p.oid >= 16384) routine`,
        order: '3, 5', like: 'name',
    };
}
/** https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_PARAMETERS.html; an argument keeps no length. */
const PARAMETERS = (kind) => ({
    columns: `${show_lists_DATABASE}, schema::varchar AS schema_name, routine_name::varchar AS ${kind}_name, name::varchar AS parameter_name, place::integer AS ordinal_position, mode::varchar AS parameter_type, type_name::varchar AS data_type,
    NULL::integer AS character_maximum_length, CASE type_name WHEN 'smallint' THEN 16 WHEN 'integer' THEN 32 WHEN 'bigint' THEN 64 WHEN 'real' THEN 24 WHEN 'double precision' THEN 53 END AS numeric_precision, NULL::integer AS numeric_scale`,
    source: `${show_lists_OWN}.shown_argument`, order: 'place', like: 'name',
});

;// CONCATENATED MODULE: ./build/src/embedded/translate/show.js










/** More rows than this are an error on Redshift, and a LIMIT must not exceed it. */
const ROWS_MAX = 10_000;
/** What is shown is looked up first, so that what is not there is an error and no empty list. */
function prepareShowCatalog(draft) {
    const { tokens, tree } = draft;
    if (tree?.kind !== 'Show')
        return { entries: [written(draft)] };
    if (tree.which === 'parameter' || tree.which === 'all')
        return prepareShow(draft, tree);
    return { entries: show_entriesOf(tokens, tree) };
}
/** What is in a datashare. https://docs.aws.amazon.com/redshift/latest/dg/r_DESC_DATASHARE.html */
function describeDatashare({ tokens }, { name, namespace }) {
    if (namespace >= 0)
        throw new NotEmulated('DESC DATASHARE of another namespace');
    const share = (0,sql_literal/* sqlLiteral */.YG)(name === null ? '' : ownName(tokens, name));
    const columns = 'producer_account, producer_namespace, share_type, share_name, upper(object_type)::varchar AS object_type, object_name, include_new';
    return { entries: [{ sql: `SELECT _redshift_devops_embedded.datashare_id(${share})` }, { sql: `SELECT ${columns} FROM pg_catalog.svv_datashare_objects WHERE share_name = ${share} ORDER BY object_type, object_name`, isResult: true }] };
}
function show_entriesOf(tokens, show) {
    const { which, name } = show;
    switch (which) {
        case 'table': return definition(tokens, name, 'table_ddl', 'Show Table DDL statement');
        case 'view':
        case 'materialized view': return viewDefinition(tokens, name);
        case 'procedure': return procedureDefinition(tokens, show);
        case 'databases':
            if (optionNamed(show.options, 'from data catalog') !== undefined)
                throw new NotEmulated('SHOW DATABASES FROM DATA CATALOG');
            return list(tokens, show, DATABASES, [], []);
        case 'schemas': return list(tokens, show, SCHEMAS, [checkDatabase(tokens, from(tokens, show, 'from database', 'from'))], []);
        case 'tables': return inSchema(tokens, show, TABLES);
        case 'functions': return inSchema(tokens, show, ROUTINES.functions);
        case 'procedures': return inSchema(tokens, show, ROUTINES.procedures);
        case 'columns': return ofTable(tokens, show, show_lists_COLUMNS);
        case 'constraints primary keys': return ofTable(tokens, show, CONSTRAINTS.primary);
        case 'constraints foreign keys': return ofTable(tokens, show, CONSTRAINTS.foreign);
        case 'constraints foreign keys exported': return ofTable(tokens, show, CONSTRAINTS.exported);
        case 'parameters': return parameters(tokens, show);
        case 'grants':
        case 'column grants': return grants(tokens, show);
        case 'external table': throw new NotEmulated('SHOW EXTERNAL TABLE: external tables');
        default: throw new NotEmulated(`SHOW ${which.toUpperCase()}`);
    }
}
/** The name after FROM, or after the words FROM SCHEMA and the like. */
function from(tokens, { options }, ...names) {
    for (const each of names) {
        const value = optionNamed(options, each)?.value;
        if (value?.kind === 'Name')
            return value;
    }
    throw new Refused('syntax error at end of input', tokens.text, tokens.text.length);
}
function checkDatabase(tokens, name) {
    return call('must_have_database', ownName(tokens, name));
}
/** `[database.]schema` */
function inSchema(tokens, show, shown) {
    const name = from(tokens, show, 'from schema', 'from', 'in schema', 'in');
    const { schema: database, name: schema } = (0,tree_text/* objectName */.Hd)(tokens, name);
    return list(tokens, show, shown, [...(database === '' ? [] : [call('must_have_database', database)]), { sql: `SELECT ${(0,sql_literal/* sqlLiteral */.YG)((0,sql_literal/* quotedName */.aH)(schema))}::regnamespace` }], [`schema = ${(0,sql_literal/* sqlLiteral */.YG)(schema)}`]);
}
/** `[database.]schema.table` */
function ofTable(tokens, show, shown) {
    const name = from(tokens, show, 'from table', 'from');
    const table = `${(0,sql_literal/* sqlLiteral */.YG)(sqlName(tokens, name))}::regclass`;
    return list(tokens, show, shown, [...databaseOf(tokens, name), { sql: `SELECT ${table}` }], [`${shown.relation ?? 'relation'} = ${table}`]);
}
function databaseOf(tokens, name) {
    const { database } = (0,tree_text/* objectName */.Hd)(tokens, name);
    return database === '' ? [] : [call('must_have_database', database)];
}
function list(tokens, { options }, { columns, source, filter, order, like }, checks, conditions) {
    const pattern = optionText(tokens, options, 'like');
    const where = [...conditions, ...(filter === undefined ? [] : [filter]), ...(pattern === undefined || like === undefined ? [] : [`${like} LIKE ${(0,sql_literal/* sqlLiteral */.YG)(pattern)}`])];
    const sql = `SELECT ${columns} FROM ${source}${where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`} ORDER BY ${order} LIMIT ${limitOf(tokens, options)}`;
    return [...checks, { sql, isResult: true }];
}
function limitOf(tokens, options) {
    const limit = optionText(tokens, options, 'limit');
    if (limit === undefined)
        return ROWS_MAX;
    if (!/^\d+$/.test(limit) || Number(limit) > ROWS_MAX)
        throw new Refused(`LIMIT must be between 0 and ${ROWS_MAX}`);
    return Number(limit);
}
function definition(tokens, name, ddl, column) {
    if (name === null)
        throw new Refused('syntax error at end of input', tokens.text, tokens.text.length);
    const target = `${(0,sql_literal/* sqlLiteral */.YG)(sqlName(tokens, name))}::regclass`;
    const missing = (0,sql_literal/* sqlLiteral */.YG)(`relation "${ownName(tokens, name)}" is not a table`);
    return [...databaseOf(tokens, name), { sql: `SELECT _redshift_devops_embedded.must_be(_redshift_devops_embedded.${ddl}(${target}) IS NOT NULL, ${missing})` },
        { sql: `SELECT _redshift_devops_embedded.${ddl}(${target}) AS "${column}"`, isResult: true }];
}
/** A late-binding view is known by its name, also when PostgreSQL has no view of it. */
function viewDefinition(tokens, name) {
    if (name === null)
        throw new Refused('syntax error at end of input', tokens.text, tokens.text.length);
    const { schema, name: own } = (0,tree_text/* objectName */.Hd)(tokens, name);
    const view = (0,sql_literal/* sqlLiteral */.YG)(schema === '' ? `"public".${(0,sql_literal/* quotedName */.aH)(own)}` : sqlName(tokens, name));
    const text = `coalesce(_redshift_devops_embedded.view_ddl(${view}), _redshift_devops_embedded.view_ddl(${(0,sql_literal/* sqlLiteral */.YG)(sqlName(tokens, name))}))`;
    return [...databaseOf(tokens, name), { sql: `SELECT _redshift_devops_embedded.must_be(${text} IS NOT NULL, ${(0,sql_literal/* sqlLiteral */.YG)(`view "${own}" does not exist`)})` }, { sql: `SELECT ${text} AS "Show View DDL statement"`, isResult: true }];
}
function procedureDefinition(tokens, { routine }) {
    if (routine === null)
        throw new Refused('syntax error at end of input', tokens.text, tokens.text.length);
    return [{ sql: `SELECT _redshift_devops_embedded.procedure_ddl(${routineSql(tokens, 'procedure', routine)}) AS "Stored Procedure Definition"`, isResult: true }];
}
function parameters(tokens, show) {
    const { routine, object } = show;
    if (routine === null || object < 0)
        throw new Refused('syntax error at end of input', tokens.text, tokens.text.length);
    const kind = (0,tokenizer/* tokenText */.pA)(tokens, object).toLowerCase();
    return list(tokens, show, PARAMETERS(kind), databaseOf(tokens, routine.name), [`routine = ${routineSql(tokens, kind, routine)}`]);
}
function routineSql(tokens, kind, routine) {
    const { name, arguments: args } = routineName(tokens, routine);
    return `_redshift_devops_embedded.routine(${(0,sql_literal/* sqlLiteral */.YG)(kind)}, ${(0,sql_literal/* sqlLiteral */.YG)(name)}, ${args === undefined ? 'NULL' : (0,sql_literal/* sqlLiteral */.YG)(args)})`;
}
/** On an object, or of a user or role; FOR narrows the first down. */
function grants(tokens, show) {
    const grantee = granteeCondition(tokens, show);
    const shown = show.which === 'column grants' ? { kind: 'column', name: sqlName(tokens, from(tokens, show, 'on table', 'on')) } : shownGrants(tokens, show);
    const { checks, list: columns, conditions } = showGrants(shown);
    return list(tokens, show, columns, checks, [...conditions, ...(grantee === undefined ? [] : [grantee])]);
}
function shownGrants(tokens, show) {
    if (show.routine !== null && show.object >= 0)
        return { kind: 'routine', oid: routineSql(tokens, (0,tokenizer/* tokenText */.pA)(tokens, show.object).toLowerCase(), show.routine) };
    for (const [option, kind] of [['on database', 'database'], ['on schema', 'schema'], ['on table', 'relation'], ['on', 'relation']]) {
        const value = optionNamed(show.options, option)?.value;
        if (value?.kind === 'Name')
            return { kind, name: kind === 'relation' ? sqlName(tokens, value) : ownName(tokens, value) };
    }
    if (show.options.some(({ name }) => name.startsWith('on ')))
        throw new NotEmulated('SHOW GRANTS ON this kind of object');
    return { kind: 'grantee' };
}
function granteeCondition(tokens, { options }) {
    for (const [option, type] of [['for role', 'role'], ['for group', 'group'], ['for user', 'user'], ['for', 'user']]) {
        const value = optionNamed(options, option)?.value;
        if (value?.kind !== 'Name')
            continue;
        const name = principalName(tokens, value);
        return name === 'public' && type === 'user' ? 'grantee_type = \'public\'' : `grantee_type = '${type}' AND grantee = ${(0,sql_literal/* sqlLiteral */.YG)(name)}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/state-checks.js
/** What a statement is refused for that only the warehouse knows: entries of its script that `src/embedded/compatibility/50-refusals.sql` answers. */




const NONE = { before: [], after: [] };
/** The checks that come before the entries that run a statement, and those after them; none for most kinds. `inTransaction` says whether others may be in its transaction. */
function stateChecks(tokens, tree, inTransaction) {
    switch (tree?.kind) {
        case 'AlterTable': return before(tree.actions.flatMap((action) => alterChecks(tokens, tree, action)));
        case 'Drop': return before(dropChecks(tokens, tree));
        case 'CreateView': return viewChecks(tokens, tree);
        case 'CreateMaterializedView': return before(materializedChecks(tokens, tree));
        case 'Grant':
        case 'Revoke': return before(inTransaction ? grantChecks(tokens, tree) : []);
        case 'DeclareCursor': return before([call('refuse_second_cursor')]);
        default: return NONE;
    }
}
function before(entries) {
    return { before: entries, after: [] };
}
function alterChecks(tokens, { name }, action) {
    if (name === null)
        return [];
    const table = sqlName(tokens, name);
    switch (action.kind) {
        case 'DropColumn': return [call('refuse_drop_column', table, (0,tokenizer/* foldedName */.mw)(tokens, action.name), isCascade(tokens, action.behavior))];
        case 'AlterColumn': return columnChecks(tokens, table, action);
        case 'AlterAttributes': return action.options.flatMap((option) => distributionChecks(tokens, table, option));
        case 'AppendRows': return action.source === null ? [] : [call('refuse_append', table, sqlName(tokens, action.source))];
        case 'AddConstraint': {
            const { type, columns } = action.constraint;
            return type === 'primary key' && columns !== null ? [call('refuse_primary_key', table, listNames(tokens, columns))] : [];
        }
        default: return [];
    }
}
function columnChecks(tokens, table, { name, change, type, encoding }) {
    const column = (0,tokenizer/* foldedName */.mw)(tokens, name);
    if (change === 'encode' && encoding >= 0)
        return [call('refuse_encoding', table, column, (0,tokenizer/* tokenText */.pA)(tokens, encoding).toLowerCase())];
    return change === 'type' && type !== null ? [call('refuse_column_size', table, column, varcharLength(tokens, type))] : [];
}
const VARCHAR_DEFAULT = 256;
const state_checks_VARCHAR_MAX = 65_535;
/** In bytes; null for a VARBYTE, whose length is not kept here. */
function varcharLength(tokens, type) {
    if ((0,tree_text/* typeWords */.yL)(tokens, type).includes('binary') || (0,tree_text/* typeWords */.yL)(tokens, type) === 'varbyte')
        return null;
    const [length] = type.args;
    if (length === undefined)
        return VARCHAR_DEFAULT;
    const text = (0,tokenizer/* tokenText */.pA)(tokens, length).toLowerCase();
    return text === 'max' ? state_checks_VARCHAR_MAX : Number(text);
}
function distributionChecks(tokens, table, { name, value }) {
    if (name === 'distkey')
        return [call('refuse_distribution', table, 'key')];
    return name === 'diststyle' && value !== null ? [call('refuse_distribution', table, (0,tokenizer/* tokenText */.pA)(tokens, value.first).toLowerCase())] : [];
}
function dropChecks(tokens, { object, targets, behavior }) {
    const cascades = isCascade(tokens, behavior);
    if (object === 'table')
        return [call('refuse_drop_table', targets.map(({ name }) => sqlName(tokens, name)), cascades)];
    return object === 'schema' && !cascades ? [call('refuse_drop_schema', targets.map(({ name }) => ownName(tokens, name)))] : [];
}
function isCascade(tokens, behavior) {
    return behavior >= 0 && (0,tokenizer/* tokenText */.pA)(tokens, behavior).toLowerCase() === 'cascade';
}
/** Privileges on the schemas that are named, or on what is in them: https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html */
function grantChecks(tokens, { kind, objects }) {
    if (objects === null || (objects.object !== 'schema' && objects.container !== 'schema'))
        return [];
    return [call('refuse_external_grant', kind.toUpperCase(), objects.names.map((name) => ownName(tokens, name)))];
}
/** A late-binding view gets its rules where it is bound. */
function viewChecks(tokens, { name, orReplace, noSchemaBinding }) {
    if (name === null || noSchemaBinding)
        return NONE;
    const view = sqlName(tokens, name);
    const width = orReplace ? [call('view_width', view)] : [];
    return { before: width, after: [...(orReplace ? [call('refuse_wider_view', view)] : []), call('refuse_changes', view)] };
}
function materializedChecks(tokens, { query }) {
    if (query === null)
        return [];
    const names = [];
    (0,nodes/* walk */.GG)(query, (node) => { if (node.kind === 'TableRef')
        names.push(sqlName(tokens, node.name)); });
    return names.length === 0 ? [] : [call('refuse_materialized', names)];
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/transaction-control.js
/** The statements that begin and end a client's own transaction: https://docs.aws.amazon.com/redshift/latest/dg/r_BEGIN.html */




/** Undefined for every other statement. */
function transactionControl(sql) {
    const { kind } = read(sql);
    return kind === 'begin' || kind === 'commit' || kind === 'rollback' ? kind : undefined;
}
/** What to ask PostgreSQL for. The isolation level of a BEGIN has no effect, the database's is the one. Throws Refused. */
function controlSql(sql, control) {
    const { tokens, last } = read(sql);
    const words = Array.from({ length: last + 1 }, (_, at) => (0,tokenizer/* tokenText */.pA)(tokens, at).toLowerCase());
    const stray = words.findIndex((word, at) => at > 0 && !MAY_FOLLOW[control].has(word));
    // There are no savepoints: https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html
    if (stray !== -1)
        throw new Refused(`syntax error at or near "${(0,tokenizer/* tokenText */.pA)(tokens, stray)}"`, sql, tokens.start[stray]);
    if (control !== 'begin')
        return control.toUpperCase();
    return words.some((word, at) => word === 'only' && words[at - 1] === 'read') ? READ_ONLY : 'BEGIN';
}
const READ_ONLY = 'BEGIN READ ONLY';
/** `ALTER DATABASE … ISOLATION LEVEL …`; undefined for its other forms. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATABASE.html */
function prepareIsolation({ rewriter, last }) {
    const isLevel = rewriter.word(last - 2) === 'isolation' && rewriter.word(last - 1) === 'level';
    return isLevel ? { entries: [{ sql: `SELECT _redshift_devops_embedded.set_isolation(${(0,sql_literal/* sqlLiteral */.YG)(rewriter.name(2))}, ${(0,sql_literal/* sqlLiteral */.YG)(rewriter.word(last))})` }] } : undefined;
}
const ENDING = new Set(['work', 'transaction']);
const MAY_FOLLOW = {
    begin: new Set(['work', 'transaction', 'isolation', 'level', 'serializable', 'snapshot', 'read', 'committed', 'uncommitted', 'repeatable', 'write', 'only', ',']), commit: ENDING, rollback: ENDING,
};
function read(sql) {
    const tokens = (0,tokenizer/* tokenize */.qw)(sql);
    const last = tokens.kind[tokens.count - 1] === tokenizer/* Shape */.yp.Semicolon ? tokens.count - 2 : tokens.count - 1;
    return { tokens, last, kind: (0,classify/* classify */.L8)(tokens, 0, last)?.row.kind };
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/unload.js




const unload_ACCEPTED = new Set(['iam_role', 'credentials', 'with', 'access_key_id', 'secret_access_key', 'session_token', 'format', 'region', 'kms_key_id']);
const unload_READ = new Set(['csv', 'json', 'delimiter', 'fixedwidth', 'header', 'null', 'addquotes', 'escape', 'gzip', 'parallel', 'manifest', 'allowoverwrite', 'cleanpath', 'maxfilesize', 'extension', 'encrypted', 'partition by', 'include', 'rowgroupsize']);
const MEGABYTE = 1024 * 1024;
const FILE_MEGABYTES_MIN = 5;
const FILE_MEGABYTES_MAX = 6_348;
/** `prepare` translates the query as if it stood alone. Throws Refused or NotEmulated. */
function planUnload(statement, prepare) {
    const tree = treeOf(statement, 'Unload');
    const options = new CopyOptions(statement, tree.options, 'UNLOAD');
    options.accept(unload_ACCEPTED, unload_READ);
    const target = sourceOf(options.valueAt(tree.target), 'UNLOAD');
    options.needsAuthorization();
    refuseConflicts(options);
    const partition = partitionOf(options);
    const query = queryText(statement, tree);
    if (hasOuterLimit(query))
        throw new Refused('Limit clause is not supported in the outermost select of an UNLOAD statement');
    return {
        kind: 'unload', query: queryOf(prepare(query)), target: partition === undefined ? target : asFolder(target), format: unload_formatOf(options), nullText: options.text('null') ?? '', hasHeader: options.has('header'), isGzip: options.has('gzip'),
        isParallel: !options.isOff('parallel'), manifest: options.has('manifest') ? (options.text('manifest') === undefined ? 'plain' : 'verbose') : 'none',
        existing: options.has('allowoverwrite') ? 'overwritten' : options.has('cleanpath') ? 'removed' : 'refused', fileBytesMax: fileBytesMax(options.words('maxfilesize')), extension: options.text('extension'),
        partition,
    };
}
/** What belongs together or apart, whatever the format: https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-parameters */
function refuseConflicts(options) {
    const encryption = options.text('encrypted')?.toLowerCase();
    if (options.has('kms_key_id') && !options.has('encrypted'))
        throw new Refused('KMS_KEY_ID needs ENCRYPTED');
    if (options.has('kms_key_id') && (encryption === 'auto' || options.has('credentials')))
        throw new Refused(`${encryption === 'auto' ? 'ENCRYPTED AUTO' : 'CREDENTIALS'} cannot be used with KMS_KEY_ID`);
    // The keys of S3 encrypt where nobody sees it; a key of the client's would make the files unreadable.
    if (options.has('encrypted') && !options.has('kms_key_id') && encryption !== 'auto')
        throw new NotEmulated('UNLOAD with ENCRYPTED and a key of the client');
    if (options.has('allowoverwrite') && options.has('cleanpath'))
        throw new Refused('ALLOWOVERWRITE and CLEANPATH cannot be used in one UNLOAD');
    if (options.has('rowgroupsize'))
        throw new Refused('ROWGROUPSIZE can be used with PARQUET only');
}
/** Of the names only what is wrong with them alone is known here. */
function partitionOf(options) {
    if (!options.has('partition by')) {
        if (options.has('include'))
            throw new Refused('INCLUDE can be used with PARTITION BY only');
        return undefined;
    }
    const columns = options.names('partition by');
    const twice = columns.find((name, at) => columns.indexOf(name) < at);
    if (twice !== undefined)
        throw new Refused(`column "${twice}" is in PARTITION BY more than once`);
    return { columns, keepsColumns: options.has('include') };
}
/** "If you use PARTITION BY, a forward slash (/) is automatically added to the end of the name-prefix value if needed." */
function asFolder({ bucket, key }) {
    return { bucket, key: key === '' || key.endsWith('/') ? key : `${key}/` };
}
/** Strings on consecutive lines are one string. */
function queryText({ tokens, last }, { query, first }) {
    const open = first + 1;
    if (query >= 0 && tokens.kind[query] === tokenizer/* Shape */.yp.DollarString)
        return dollarBody((0,tokenizer/* tokenText */.pA)(tokens, query));
    let text = '';
    for (let at = open; at <= last && tokens.kind[at] !== tokenizer/* Shape */.yp.RightParen; at++)
        if (tokens.kind[at] === tokenizer/* Shape */.yp.String)
            text += unquote((0,tokenizer/* tokenText */.pA)(tokens, at), false);
    return text;
}
function queryOf({ kind, script }) {
    const [entry, ...more] = script;
    if (kind !== 'select' || entry === undefined || more.length > 0)
        throw new Refused('UNLOAD takes a query');
    return entry.sql;
}
/** LIMIT is refused where it limits the whole: https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-usage-notes */
function hasOuterLimit(query) {
    const tokens = (0,tokenizer/* tokenize */.qw)(query);
    let depth = 0;
    for (let at = 0; at < tokens.count; at++) {
        if (tokens.kind[at] === tokenizer/* Shape */.yp.LeftParen)
            depth++;
        else if (tokens.kind[at] === tokenizer/* Shape */.yp.RightParen)
            depth--;
        else if (depth === 0 && (0,tokenizer/* tokenText */.pA)(tokens, at).toLowerCase() === 'limit' && tokens.kind[at - 1] !== tokenizer/* Shape */.yp.Dot)
            return true;
    }
    return false;
}
function unload_formatOf(options) {
    const asked = ['csv', 'json', 'fixedwidth'].filter((name) => options.has(name));
    if (asked.length > 1)
        throw new Refused(`${asked.map((name) => name.toUpperCase()).join(' and ')} cannot be used in one UNLOAD`);
    const [kind = 'delimited'] = asked;
    for (const name of unload_EXCLUDED[kind] ?? [])
        if (options.has(name))
            throw new Refused(`${name.toUpperCase()} cannot be used with ${kind.toUpperCase()}`);
    switch (kind) {
        case 'csv': return { kind: 'csv', delimiter: oneDelimiter(options, ',') };
        case 'json': return { kind: 'json' };
        case 'fixedwidth': return { kind: 'fixed-width', widths: options.widths() };
        default: return { kind: 'delimited', delimiter: oneDelimiter(options, '|'), addsQuotes: options.has('addquotes'), escapes: options.has('escape') };
    }
}
const unload_EXCLUDED = {
    csv: ['escape', 'addquotes'], json: ['delimiter', 'header', 'escape', 'addquotes', 'null'], fixedwidth: ['delimiter', 'addquotes', 'escape', 'header'],
};
function oneDelimiter(options, otherwise) {
    const delimiter = options.delimiter(otherwise);
    if (delimiter.length !== 1)
        throw new Refused('DELIMITER of UNLOAD must be one character');
    return delimiter;
}
/** In megabytes unless it says gigabytes. */
function fileBytesMax(text) {
    if (text === undefined)
        return FILE_MEGABYTES_MAX * MEGABYTE;
    const [, amount = '', unit = 'mb'] = /^([\d.]+)\s*(mb|gb)?$/i.exec(text) ?? [];
    const megabytes = Number(amount) * (unit.toLowerCase() === 'gb' ? 1024 : 1);
    if (amount === '' || !(megabytes >= FILE_MEGABYTES_MIN && megabytes <= FILE_MEGABYTES_MAX))
        throw new Refused('MAXFILESIZE must be from 5 MB to 6.2 GB');
    return Math.floor(megabytes * MEGABYTE);
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/views.js



function prepareView(draft, view) {
    const { name, query, noSchemaBinding, orReplace } = view;
    if (name === null || query === null)
        return { entries: [written(draft)] };
    if (!noSchemaBinding) {
        const entry = written(draft);
        return { entries: [...(orReplace ? [UNBIND, { sql: forget(draft.rewriter, [name], false) }] : []), entry, BIND] };
    }
    const text = draft.rewriter.textOf([[name.last + 1, draft.last - WITH_NO_SCHEMA_BINDING]]);
    return { entries: [UNBIND, { sql: `SELECT _redshift_devops_embedded.create_late(${(0,sql_literal/* sqlLiteral */.YG)(qualified(draft.rewriter, name))}, ${(0,sql_literal/* sqlLiteral */.YG)(text)}, ${orReplace})` }, BIND] };
}
/** The words at the end. */
const WITH_NO_SCHEMA_BINDING = 4;
function prepareDropView(draft, drop) {
    return { entries: [UNBIND, { sql: forget(draft.rewriter, drop.targets.map(({ name }) => name), true) }, written(draft), BIND] };
}
/** DIST and SORT keys, BACKUP and AUTO REFRESH stand between the name and AS. */
function prepareMaterializedView(draft, view) {
    const { rewriter } = draft;
    const { name, query, columns } = view;
    if (name === null || query === null)
        return { entries: [written(draft)] };
    const list = columns.length === 0 ? [] : [' (', ...columns.flatMap((column, index) => (index === 0 ? [column] : [', ', column])), ')'];
    rewriter.append(0, ['CREATE MATERIALIZED VIEW ', name, ...list, ' AS (', query, ')']);
    const replaced = view.orReplace ? [{ sql: `DROP MATERIALIZED VIEW IF EXISTS ${qualified(rewriter, name)}` }] : [];
    return { entries: [...replaced, entryOf(rewriter)], leftOut: isPartlyRecorded(view) };
}
function forget(rewriter, names, leavesView) {
    return `SELECT _redshift_devops_embedded.forget_late(ARRAY[${names.map((name) => (0,sql_literal/* sqlLiteral */.YG)(qualified(rewriter, name))).join(', ')}]::text[], ${leavesView})`;
}
/** A name as `"schema"."name"`. */
function qualified(rewriter, name) {
    const parts = [];
    for (let at = name.first; at <= name.last; at += 2)
        parts.push(rewriter.name(at));
    return (parts.length === 1 ? ['public', ...parts] : parts.slice(-2)).map(sql_literal/* quotedName */.aH).join('.');
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/prepare.js
/**
 * One statement as the client sent it to the script PostgreSQL runs for it: refused first, then translated on its syntax tree.
 *
 * Which kinds are executed, recorded or not emulated says `behaviour.ts`; which nodes are written differently `node-writers.ts`; what a kind
 * needs besides the files beside them.
 */


























/** What is to be set, where nothing is. */
const NO_S3 = 'there is no S3 here; name a folder that holds one folder a bucket, with embedded_s3 in the configuration or with serve --s3';
/** PostgreSQL, and so Redshift, has no text with the character NUL. */
const NUL = 'invalid byte sequence for encoding "UTF8": 0x00';
/** Throws Refused and NotEmulated with what the client is told, and whatever `columnsOf` throws. */
function prepare(sql, options) {
    const { inTransaction, parameters, lost, columnsOf, userFunctions, hasS3 } = options;
    if ([sql, ...parameters.map(({ value }) => value)].some((text) => text.includes('\0')))
        throw new Refused(NUL);
    const tokens = (0,tokenizer/* tokenize */.qw)(sql);
    const last = tokens.kind[tokens.count - 1] === tokenizer/* Shape */.yp.Semicolon ? tokens.count - 2 : tokens.count - 1;
    const head = (0,classify/* classify */.L8)(tokens, 0, last);
    refuse(tokens, head, inTransaction);
    refuseOwnSchema(tokens);
    refuseLost(tokens, last, head, lost);
    // A query in parentheses has no first word.
    const classification = head ?? { row: SELECT, afterHead: 0 };
    const { kind } = classification.row;
    const { tree, status } = (0,syntax/* readSyntax */.kQ)({ tokens, first: 0, last, row: classification.row, afterHead: classification.afterHead });
    const quoted = withDollarQuotes(tokens, tree);
    if (quoted !== undefined)
        return prepare(quoted, options);
    if (tree !== null)
        refuseTree(tree, { tokens, isWhole: status === 'parsed', usesTables: usesTables(tokens, last, classification), inTransaction, userFunctions });
    const behaviour = BEHAVIOURS[kind];
    if (behaviour === undefined || typeof behaviour === 'object')
        throw new NotEmulated(behaviour?.missing ?? kind);
    if ((kind === 'copy' || kind === 'unload') && !hasS3)
        throw new NotEmulated(`${kind.toUpperCase()}: ${NO_S3}`);
    const statement = { tokens, last, classification, parameters };
    if (kind === 'copy')
        return { kind, treatment: 'executed', script: [], transfer: planCopy(statement) };
    if (kind === 'unload')
        return { kind, treatment: 'executed', script: [], transfer: planUnload(statement, (query) => prepare(query, options)) };
    const rewriter = new Rewriter(tokens, { parameters, columnsOf, userFunctions, trees: tree === null ? [] : [tree] });
    const draft = { kind, rewriter, tokens, last, classification, tree };
    const { entries, leftOut, isRecorded } = behaviour === 'recorded' ? (kind === 'alter-database' ? prepareIsolation(draft) : undefined) ?? recordOnly(draft) : scriptOf(draft, inTransaction, columnsOf);
    const remembered = leftOut === true || isRecorded === true ? [remember(kind, withoutKeys(sql))] : [];
    const checks = stateChecks(tokens, tree, inTransaction);
    return { kind, treatment: isRecorded === true ? 'recorded' : 'executed', script: [...checks.before, ...entries, ...checks.after, ...catalogEntries(draft), ...remembered] };
}
/** Kinds that change nothing but their session. */
const SETTINGS = new Set(['set', 'reset', 'set-session-authorization', 'set-session-characteristics']);
function remember(kind, text) {
    const values = `${(0,sql_literal/* sqlLiteral */.YG)(kind)}, ${(0,sql_literal/* sqlLiteral */.YG)(text)}`;
    return { sql: SETTINGS.has(kind) ? `SELECT _redshift_devops_embedded.record_setting(${values})` : `INSERT INTO _redshift_devops_embedded.recorded (kind, text) VALUES (${values})` };
}
const SELECT = statements/* STATEMENTS */.$C.find(({ kind }) => kind === 'select') ?? { kind: 'select', head: 'select', runs: 'transaction', doc: 'r_SELECT_synopsis' };
function scriptOf(draft, inTransaction, columnsOf) {
    const { tree } = draft;
    switch (tree?.kind) {
        case 'CreateTable': return { entries: [written(draft), ...(countsOwnBytes(tree) ? [] : countBytes(draft.rewriter, tree.name)), BIND], leftOut: isPartlyRecorded(tree) };
        case 'AlterTable': return prepareAlterTable(draft, tree);
        case 'Drop': return dropOf(draft, tree.object === 'view', tree.externalDatabase) ?? prepareDropView(draft, tree);
        case 'CreateView': return prepareView(draft, tree);
        case 'CreateMaterializedView': return prepareMaterializedView(draft, tree);
        case 'CreateProcedure':
        case 'CreateFunction': return prepareRoutine(draft, tree, columnsOf);
        case 'AlterRoutine': return prepareAlterRoutine(draft, tree);
        case 'DescDatashare': return describeDatashare(draft, tree);
        case 'Merge': return tree.removeDuplicates ? removeDuplicates(draft.rewriter, tree) : { entries: [written(draft)] };
        // TRUNCATE commits itself and everything before it: https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html
        case 'Truncate': return { entries: [written(draft), ...(inTransaction ? [{ sql: 'COMMIT' }, { sql: 'BEGIN' }] : [])] };
        case 'Comment': return tree.object === 'constraint' ? { entries: [], isRecorded: true } : { entries: [written(draft)] };
        default: return otherScript(draft);
    }
}
function otherScript(draft) {
    switch (draft.kind) {
        case 'alter-schema': return alterSchema(draft);
        case 'create-schema': return prepareCreateSchema(draft);
        case 'set': return prepareSet(draft);
        case 'reset': return prepareReset(draft);
        case 'show': return prepareShowCatalog(draft);
        case 'begin':
        case 'commit':
        case 'rollback': return beginOrEndNothing(draft, draft.kind);
        default: return { entries: [written(draft)] };
    }
}
/** Late-binding views do not hold what they read; undefined for a view, which may be one. */
function dropOf(draft, isView, externalDatabase) {
    if (externalDatabase)
        throw new NotEmulated('DROP EXTERNAL DATABASE');
    return isView ? undefined : { entries: [UNBIND, written(draft), BIND] };
}
function alterSchema(draft) {
    const isRename = Array.from({ length: draft.last + 1 }, (_, at) => draft.rewriter.word(at)).includes('rename');
    return isRename ? { entries: [UNBIND, written(draft), BIND] } : { entries: [], isRecorded: true };
}
/** Where they begin or end nothing that outlives the call, they must at least be what Redshift knows. */
function beginOrEndNothing({ tokens }, kind) {
    controlSql(tokens.text, kind);
    return { entries: [] };
}
/** What the warehouse remembers for itself is nobody's business. */
function refuseOwnSchema(tokens) {
    for (let at = 0; at < tokens.count; at++) {
        if ((0,tokenizer/* tokenText */.pA)(tokens, at).replaceAll('"', '').toLowerCase() === '_redshift_devops_embedded')
            throw new Refused('permission denied for schema _redshift_devops_embedded');
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/ask-columns.js



class NeedsColumns extends Error {
    query;
    constructor(query) {
        super(query);
        this.query = query;
    }
}
/** Throws what `prepare` throws. A query PostgreSQL refuses is refused in its words. */
async function prepareAsking(run, sql, options) {
    const known = new Map();
    const userFunctions = new Map();
    const columnsOf = (query) => {
        const columns = known.get(query);
        if (columns === undefined)
            throw new NeedsColumns(query);
        if (columns instanceof Refused)
            throw columns;
        return columns;
    };
    for (;;) {
        try {
            return prepare(sql, { ...options, columnsOf, userFunctions });
        }
        catch (error) {
            if (error instanceof NeedsColumns)
                known.set(error.query, await ask_columns_ask(run, error.query));
            else if (error instanceof Refused && error.missingFunction !== undefined)
                userFunctions.set(error.missingFunction, await schemaOfFunction(run, error.missingFunction, error));
            else
                throw error;
        }
    }
}
/** In a savepoint, so that a refusal leaves the statement's transaction alive. */
async function ask_columns_ask(run, query) {
    const { results, error } = await run(['SAVEPOINT "_columns"', query, 'RELEASE SAVEPOINT "_columns"']);
    if (error === undefined)
        return results[1]?.fields?.map(({ name }) => name) ?? [];
    await run(['ROLLBACK TO SAVEPOINT "_columns"', 'RELEASE SAVEPOINT "_columns"']);
    return new Refused(error.message);
}
/** The first schema of the search path that has such a function. Throws the refusal where none has. */
async function schemaOfFunction(run, name, refused) {
    const { results } = await run([`SELECT n.nspname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.proname = ${(0,sql_literal/* sqlLiteral */.YG)(name)} AND n.nspname = ANY (current_schemas(false)) ORDER BY array_position(current_schemas(false), n.nspname) LIMIT 1`]);
    const schema = results[0]?.rows[0]?.[0];
    if (typeof schema !== 'string')
        throw refused;
    return schema;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/src/embedded/copy/byte-text.js
/**
 * Text as its bytes: a string in which each character is one byte of UTF-8.
 *
 * Delimiters, widths, positions and line ends are a matter of bytes, and most data is ASCII, where such a string is the text itself. A byte that
 * is no UTF-8 becomes a lone surrogate (U+DC80 and up), which no valid text holds, so that it can still be named, refused or replaced.
 */

const FOREIGN = /[\x80-\xff]/;
const INVALID = /[\udc80-\udcff]/u;
function encodeBytes(text) {
    return /[^\0-\x7f]/.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text;
}
function decodeBytes(bytes) {
    if (!FOREIGN.test(bytes))
        return bytes;
    const buffer = Buffer.from(bytes, 'latin1');
    return (0,external_node_buffer_.isUtf8)(buffer) ? buffer.toString('utf8') : decodeInvalid(buffer);
}
/** The invalid bytes of a text, as `a4 c7`; undefined when there is none. */
function invalidBytes(text) {
    if (!INVALID.test(text))
        return undefined;
    return [...text].filter((character) => INVALID.test(character)).slice(0, 4).map((character) => ((character.codePointAt(0) ?? 0) - 0xdc00).toString(16)).join(' ');
}
function replaceInvalid(text, replacement) {
    return text.replace(/[\udc80-\udcff]/gu, () => replacement);
}
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** As much of the text as fits, never half a character. */
function truncateBytes(text, bytesMax) {
    let bytes = 0;
    let end = 0;
    for (const character of text) {
        bytes += byteLength(character);
        if (bytes > bytesMax)
            break;
        end += character.length;
    }
    return text.slice(0, end);
}
const LONGEST = 4;
function decodeInvalid(buffer) {
    let text = '';
    for (let at = 0; at < buffer.length;) {
        const length = characterLength(buffer, at);
        text += length === 0 ? String.fromCharCode(0xdc00 + (buffer[at] ?? 0)) : buffer.toString('utf8', at, at + length);
        at += Math.max(length, 1);
    }
    return text;
}
function characterLength(buffer, at) {
    if ((buffer[at] ?? 0) < 0x80)
        return 1;
    for (let length = 2; length <= LONGEST && at + length <= buffer.length; length++)
        if ((0,external_node_buffer_.isUtf8)(buffer.subarray(at, at + length)))
            return length;
    return 0;
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/load-fault.js
/**
 * Why a record or a field cannot be loaded: https://docs.aws.amazon.com/redshift/latest/dg/r_Load_Error_Reference.html
 *
 * The page numbers the reasons and describes them; the texts are those that STL_LOAD_ERRORS shows for them.
 */
class LoadFault extends Error {
    code;
    position;
    name = 'LoadFault';
    /** `position` is the byte of the field. */
    constructor(code, reason, position = 0) {
        super(reason);
        this.code = code;
        this.position = position;
    }
}
/** Texts that are needed in more than one place. */
const DELIMITER_NOT_FOUND = 'Delimiter not found';
const INVALID_LINE = 1216;
const TOO_LONG = 'Invalid input line: it is longer than 4 MB';
/** A failure of the whole COPY or UNLOAD, in the words of DescribeStatement. */
class TransferFailure extends Error {
    name = 'TransferFailure';
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/convert-number.js
/** Fields of numbers. Blanks around one do not matter. */

const convert_number_INTEGERS = {
    int2: { name: 'Short', max: 32767n }, int4: { name: 'Integer', max: 2147483647n }, int8: { name: 'Long', max: 9223372036854775807n },
};
function convertInteger(field, kind) {
    const { name, max } = convert_number_INTEGERS[kind];
    const text = field.trim();
    if (!/^[-+]?\d+$/.test(text))
        throw convert_number_invalidDigit(field, /^[-+]?\d*/, name);
    const value = BigInt(text.replace('+', ''));
    if (value > max || value < -max - 1n)
        throw new LoadFault(1222, `Overflow, Column type: ${name}`);
    return text;
}
/** Digits behind the scale are cut off, or rounded with ROUNDEC. */
function convertDecimal(field, precision, scale, rounds) {
    const text = field.trim();
    const match = /^([-+]?)(\d*)(?:\.(\d*))?$/.exec(text);
    const [, sign = '', whole = '', fraction = ''] = match ?? [];
    if (match === null || whole + fraction === '')
        throw convert_number_invalidDigit(field, /^[-+]?\d*\.?\d*/, 'Decimal');
    const kept = BigInt((whole + fraction.slice(0, scale).padEnd(scale, '0')) || '0');
    const digits = String(rounds && (fraction[scale] ?? '0') >= '5' ? kept + 1n : kept).padStart(scale + 1, '0');
    if (digits.length > precision && precision > 0 && BigInt(digits) >= 10n ** BigInt(precision))
        throw new LoadFault(1204, 'Numeric data overflow (result precision)');
    return (sign === '-' ? '-' : '') + (scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}
function convertFloat(field, kind) {
    const text = field.trim();
    const name = kind === 'float4' ? 'Float' : 'Double';
    if (/^[-+]?(nan|inf|infinity)$/i.test(text))
        return text;
    if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text))
        throw convert_number_invalidDigit(field, /^[-+]?\d*\.?\d*(?:e[-+]?\d*)?/i, name);
    const value = kind === 'float4' ? Math.fround(Number(text)) : Number(text);
    const isZero = !/[1-9]/.test(text.replace(/e.*/i, ''));
    if (!Number.isFinite(value) || (value === 0 && !isZero))
        throw new LoadFault(1208, `Overflow, Column type: ${name}`);
    return text;
}
/** Names the first character that cannot be read on. */
function convert_number_invalidDigit(field, readable, type) {
    const blanks = field.length - field.trimStart().length;
    const position = blanks + (readable.exec(field.trimStart())?.[0].length ?? 0);
    const character = [...field.slice(position)][0] ?? '';
    return new LoadFault(1207, `Invalid digit, Value '${character}', Pos ${position}, Type: ${type}`, position);
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/time-pattern.js
/** DATEFORMAT and TIMEFORMAT patterns. https://docs.aws.amazon.com/redshift/latest/dg/r_DATEFORMAT_and_TIMEFORMAT_strings.html */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES = { z: '+00', utc: '+00', gmt: '+00', pst: '-08', pdt: '-07', mst: '-07', mdt: '-06', cst: '-06', cdt: '-05', est: '-05', edt: '-04' };
const ZONE = '[-+]\\d{1,2}(?::?\\d{2})?|z|utc|gmt|[pmce][sd]t';
/** What each part of a pattern reads; the longer name of two comes first. */
const time_pattern_PARTS = [
    ['YYYY', '(?<year>\\d{4})'], ['YY', '(?<shortYear>\\d{2})'], ['MONTH', '(?<monthName>[a-z]{3,9})'], ['MON', '(?<monthName>[a-z]{3,9})'], ['MM', '(?<month>\\d{1,2})'],
    ['MI', '(?<minute>\\d{1,2})'], ['DD', '(?<day>\\d{1,2})'], ['HH24', '(?<hour>\\d{1,2})'], ['HH12', '(?<hour>\\d{1,2})'], ['HH', '(?<hour>\\d{1,2})'],
    ['SS', '(?<second>\\d{1,2})(?:[.,](?<fraction>\\d{1,6})\\d*)?'], ['AM', '(?<half>[ap]m)'], ['PM', '(?<half>[ap]m)'], ['OF', `(?<zone>${ZONE})?`], ['TZ', `(?<zone>${ZONE})?`],
];
const PART = new RegExp(`${time_pattern_PARTS.map(([part]) => part).join('|')}|\\s+|[^]`, 'gi');
/** `SS.SSS` and `SS.US` are seconds with a fraction, which SS alone reads as well. */
function timePattern(pattern) {
    const reads = new Map(time_pattern_PARTS);
    const source = [...pattern.replace(/(SS)[.,](?:S+|US|MS)/gi, '$1').matchAll(PART)].map(([part]) => {
        const known = reads.get(part.toUpperCase());
        if (known !== undefined)
            return part.toUpperCase() === 'OF' || part.toUpperCase() === 'TZ' ? `\\s*${known}` : known;
        return part.trim() === '' ? '\\s+' : part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    }).join('');
    const expression = new RegExp(`^${source}$`, 'i');
    return (text) => {
        const groups = expression.exec(text)?.groups;
        return groups === undefined ? undefined : momentOf(groups);
    };
}
function momentOf(groups) {
    const year = groups['year'] === undefined ? fullYear(Number(groups['shortYear'] ?? '0')) : Number(groups['year']);
    const month = groups['monthName'] === undefined ? Number(groups['month'] ?? '1') : MONTHS.indexOf(groups['monthName'].slice(0, 3).toLowerCase()) + 1;
    const day = Number(groups['day'] ?? '1');
    const hour = hourOf(Number(groups['hour'] ?? '0'), groups['half']?.toLowerCase());
    const minute = Number(groups['minute'] ?? '0');
    const second = Number(groups['second'] ?? '0');
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month) || hour > 23 || minute > 59 || second > 59)
        return undefined;
    const fraction = groups['fraction'] === undefined ? '' : `.${groups['fraction']}`;
    const zone = groups['zone']?.toLowerCase() ?? '';
    return { date: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`, time: `${two(hour)}:${two(minute)}:${two(second)}${fraction}`, zone: ZONES[zone] ?? zone };
}
function hourOf(hour, half) {
    if (half === undefined)
        return hour;
    if (hour < 1 || hour > 12)
        return 24;
    return (hour % 12) + (half === 'pm' ? 12 : 0);
}
function fullYear(year) {
    return year < 70 ? 2000 + year : 1900 + year;
}
function daysOf(year, month) {
    return new Date(Date.UTC(year < 100 ? year + 400 : year, month, 0)).getUTCDate();
}
function two(value) {
    return String(value).padStart(2, '0');
}
/** What 'auto' knows: https://docs.aws.amazon.com/redshift/latest/dg/automatic-recognition.html; Julian days, BC and days of a year are left out. */
const DATES = ['YYYY-MM-DD', 'YYYY/MM/DD', 'YYYY.MM.DD', 'MM/DD/YYYY', 'MM-DD-YYYY', 'DD.MM.YYYY', 'MM/DD/YY', 'YYYY-MON-DD', 'MON-DD-YYYY', 'DD-MON-YYYY', 'DD MON YYYY', 'MON DD, YYYY', 'MON-DD-YY', 'DD-MON-YY', 'YYYYMMDD', 'YYMMDD'];
const TIMES = ['HH:MI:SS', 'HH:MI', 'HH:MI:SS AM', 'HH:MI AM', 'HHMISS'];
let dates;
let timestamps;
function autoTimestamps() {
    timestamps ??= [...DATES.flatMap((date) => TIMES.flatMap((time) => [`${date} ${time}TZ`, `${date}T${time}TZ`])), 'DD MON HH:MI:SS YYYYTZ', ...DATES].map(timePattern);
    return timestamps;
}
/** A date may have a time behind it, which is cut off. */
function autoDates() {
    dates ??= [...DATES.map(timePattern), ...autoTimestamps()];
    return dates;
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/convert-time.js
/** Fields of dates and times. https://docs.aws.amazon.com/redshift/latest/dg/r_DATEFORMAT_and_TIMEFORMAT_strings.html */


const DATE = 'YYYY-MM-DD';
const TIMESTAMP = 'YYYY-MM-DD HH:MI:SS';
const DATE_CODE = 1205;
const TIMESTAMP_CODE = 1206;
/** Reads a DATE. What follows the date in the field is cut off. */
function dateReader({ dateFormat, acceptsAnyDate }) {
    const patterns = dateFormat === 'auto' ? autoDates() : [timePattern(dateFormat ?? DATE)];
    return (field) => {
        const text = (field ?? '').trim();
        const moment = convert_time_firstOf(patterns, text) ?? (dateFormat === undefined ? convert_time_firstOf(patterns, text.slice(0, DATE.length)) : undefined);
        if (moment !== undefined)
            return moment.date;
        if (acceptsAnyDate)
            return null;
        throw new LoadFault(DATE_CODE, text.length < DATE.length && dateFormat === undefined ? 'Invalid Date Format - length must be 10 or more' : `Invalid Date Format [${dateFormat ?? DATE}]`);
    };
}
/** Reads a TIMESTAMP or a TIMESTAMPTZ; a zone that the column has no place for is dropped. */
function timestampReader({ timeFormat, acceptsAnyDate }, keepsZone) {
    if (timeFormat === 'epochsecs' || timeFormat === 'epochmillisecs')
        return (field) => epoch(field ?? '', timeFormat === 'epochsecs' ? 1000 : 1);
    const patterns = timeFormat === 'auto' ? autoTimestamps() : [timePattern(timeFormat ?? (keepsZone ? `${TIMESTAMP}OF` : TIMESTAMP)), ...(keepsZone && timeFormat === undefined ? [timePattern(TIMESTAMP)] : [])];
    return (field) => {
        const moment = convert_time_firstOf(patterns, (field ?? '').trim());
        if (moment !== undefined)
            return `${moment.date} ${moment.time}${keepsZone ? moment.zone : ''}`;
        if (acceptsAnyDate)
            return null;
        throw new LoadFault(TIMESTAMP_CODE, `Invalid timestamp format or value [${timeFormat ?? 'YYYY-MM-DD HH24:MI:SS'}]`);
    };
}
/** Reads a TIME or a TIMETZ. */
function timeOfDay(field) {
    const text = field.trim();
    if (!/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?\s*([-+]\d{1,2}(:?\d\d)?|Z|UTC)?$/i.test(text))
        throw new LoadFault(TIMESTAMP_CODE, 'Invalid time format or value [HH24:MI:SS]');
    return text;
}
function convert_time_firstOf(patterns, text) {
    for (const read of patterns) {
        const moment = read(text);
        if (moment !== undefined)
            return moment;
    }
    return undefined;
}
/** Neither kind of epoch has fractions in the integers it counts, but a point may stand in them. */
function epoch(field, unitMs) {
    const text = field.trim();
    const date = new Date(Number(text) * unitMs);
    if (!/^-?\d+(\.\d+)?$/.test(text) || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 1)
        throw new LoadFault(TIMESTAMP_CODE, `Invalid timestamp format or value [${unitMs === 1 ? 'epochmillisecs' : 'epochsecs'}]`);
    return date.toISOString().replace('T', ' ').replace('Z', '+00');
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/convert.js
/** A field as the value of its column. https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-conversion.html */




const convert_TEXTS = new Set(['char', 'varchar']);
/** Prepares the conversion of one column. */
function converterOf(column, conversion) {
    const isText = convert_TEXTS.has(column.kind);
    const convert = isText ? textConverter(column, conversion) : typedConverter(column, conversion);
    const { nullText, emptyAsNull, blanksAsNull } = conversion;
    return (field) => {
        const isNull = field === null || field === nullText || (isText ? (field === '' ? emptyAsNull : blanksAsNull && field.trim() === '') : field.trim() === '');
        const value = isNull ? null : convert(field);
        if (value === null && column.isNotNull)
            throw new LoadFault(1213, 'Missing data for not-null field');
        return value;
    };
}
function typedConverter(column, conversion) {
    const { kind } = column;
    switch (kind) {
        case 'int2':
        case 'int4':
        case 'int8': return (field) => convertInteger(field ?? '', kind);
        case 'numeric': return (field) => convertDecimal(field ?? '', column.length, column.scale, conversion.roundsDecimals);
        case 'float4':
        case 'float8': return (field) => convertFloat(field ?? '', kind);
        case 'bool': return (field) => convertBoolean(field ?? '');
        case 'date': return dateReader(conversion);
        case 'timestamp':
        case 'timestamptz': return timestampReader(conversion, kind === 'timestamptz');
        case 'time':
        case 'timetz': return (field) => timeOfDay(field ?? '');
        case 'super': return (field) => convertSuper(field ?? '');
        case 'varbyte': return (field) => convertBinary(field ?? '', column.length);
        case 'char':
        case 'varchar': return textConverter(column, conversion);
    }
}
function textConverter({ kind, length }, conversion) {
    return (field) => {
        let text = field ?? '';
        const invalid = invalidBytes(text);
        if (invalid !== undefined && (kind === 'char' || conversion.replacement === undefined)) {
            throw new LoadFault(1220, kind === 'char' ? `Multibyte character not supported for CHAR (Hint: Try using VARCHAR). Invalid char: ${invalid}`
                : `String contains invalid or unsupported UTF8 codepoints. Bad UTF8 hex sequence: ${invalid} (error 3)`);
        }
        if (invalid !== undefined)
            text = replaceInvalid(text, conversion.replacement ?? '?');
        // PostgreSQL's text cannot hold this character, so it cannot be loaded as it is, as Redshift would.
        if (text.includes('\0'))
            throw new LoadFault(1220, 'NOT EMULATED: a text with the character NUL');
        const foreign = kind === 'char' ? /[^\0-\x7f]+/.exec(text)?.[0] : undefined;
        if (foreign !== undefined)
            throw new LoadFault(1220, `Multibyte character not supported for CHAR (Hint: Try using VARCHAR). Invalid char: ${Buffer.from(foreign).toString('hex').replace(/..(?!$)/g, '$& ')}`);
        if (conversion.trimBlanks && kind === 'varchar')
            text = text.replace(/\s+$/, '');
        if (length === 0 || byteLength(text) <= length)
            return text;
        if (conversion.truncatesColumns)
            return truncateBytes(text, length);
        throw new LoadFault(1204, kind === 'char' ? 'Char length exceeds DDL length' : 'String length exceeds DDL length');
    };
}
const TRUE = new Set(['t', 'true', 'y', 'yes', '1']);
const FALSE = new Set(['f', 'false', 'n', 'no', '0']);
function convertBoolean(field) {
    const word = field.trim().toLowerCase();
    if (TRUE.has(word))
        return 'true';
    if (FALSE.has(word))
        return 'false';
    throw new LoadFault(1210, 'Unknown boolean format');
}
function convertSuper(field) {
    try {
        JSON.parse(field);
        return field;
    }
    catch {
        throw new LoadFault(1224, 'Invalid JSON format for SUPER');
    }
}
/** Hexadecimal digits. https://docs.aws.amazon.com/redshift/latest/dg/r_VARBYTE_type.html */
function convertBinary(field, length) {
    const digit = field.search(/[^0-9a-fA-F]/);
    if (digit >= 0 || field.length % 2 === 1)
        throw new LoadFault(1219, 'Invalid hex digit', Math.max(digit, 0));
    if (length > 0 && field.length / 2 > length)
        throw new LoadFault(1204, 'Varbyte length exceeds DDL length');
    return `\\x${field}`;
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/record.js
/** Larger input rows are refused: https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-single-row-size.html */
const RECORD_BYTES_MAX = 4 * 1024 * 1024;

;// CONCATENATED MODULE: ./build/src/embedded/copy/lines.js
/** Byte text to lines. A line ends with a line feed, which a carriage return may precede. */


/** Yields lines; with `escapes` a line feed behind a backslash ends none. Throws LoadFault for a line that is too long for a row. */
async function* linesOf(chunks, escapes) {
    let rest = '';
    let number = 0;
    for await (const chunk of chunks) {
        let begin = 0;
        let from = rest.length;
        const text = rest + chunk;
        for (let end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', from)) {
            number++;
            from = end + 1;
            if (escapes && isEscaped(text, begin, end))
                continue;
            yield { text: text.slice(begin, end), number };
            begin = end + 1;
        }
        rest = text.slice(begin);
        if (rest.length > RECORD_BYTES_MAX)
            throw new LoadFault(INVALID_LINE, TOO_LONG);
    }
    if (rest !== '')
        yield { text: rest, number: number + 1 };
}
/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text, begin, at) {
    let first = at;
    while (first > begin && text[first - 1] === '\\')
        first--;
    return (at - first) % 2 === 1;
}
function withoutReturn(line) {
    return line.endsWith('\r') ? line.slice(0, -1) : line;
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/csv-records.js
/**
 * Records of CSV. https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-csv
 *
 * A record whose quotation marks are wrong is rejected alone, so that MAXERROR can go on with the line after it; parsers that are made for whole
 * files lose the records that follow.
 */




/** Yields the records of a file of byte text. */
async function* csvRecords(chunks, format, plan) {
    const csv = { ...format, delimiter: encodeBytes(format.delimiter) };
    let lines = [];
    let bytes = 0;
    let number = 0;
    for await (const line of linesOf(chunks, false)) {
        number = line.number;
        if (number <= plan.headerLines || (lines.length === 0 && plan.ignoresBlankLines && line.text.trim() === ''))
            continue;
        const isOpen = lines.length === 0 ? leavesValueOpen(line.text, csv) : hasEvenMarks(line.text, csv.quote);
        lines.push(line.text);
        bytes += line.text.length + 1;
        if (isOpen && bytes > RECORD_BYTES_MAX)
            throw new LoadFault(INVALID_LINE, TOO_LONG);
        if (isOpen)
            continue;
        yield recordOf(lines.join('\n'), number, csv);
        lines = [];
        bytes = 0;
    }
    if (lines.length > 0)
        yield recordOf(lines.join('\n'), number, csv);
}
/** Whether the first line of a record ends inside of a value. */
function leavesValueOpen(line, csv) {
    return line.includes(csv.quote) && splitRecord(withoutReturn(line), csv) === 'open';
}
/** A value that is open stays so over a line with an even number of marks: each pair of them is one mark of the value. */
function hasEvenMarks(line, quote) {
    let marks = 0;
    for (let at = line.indexOf(quote); at >= 0; at = line.indexOf(quote, at + 1))
        marks++;
    return marks % 2 === 0;
}
function recordOf(text, line, csv) {
    const whole = withoutReturn(text);
    const fields = splitRecord(whole, csv);
    if (fields === 'open' || fields === 'wrong')
        return { line, raw: decodeBytes(whole), fields: [], fault: new LoadFault(1214, 'Invalid quote formatting for CSV') };
    return { line, raw: decodeBytes(whole), fields: fields.map(decodeBytes) };
}
/** `open` where the last value has no end, `wrong` where a mark stands inside of a value without marks or a value goes on behind its end. */
function splitRecord(text, { delimiter, quote }) {
    if (!text.includes(quote))
        return text.split(delimiter);
    const fields = [];
    for (let at = 0;;) {
        const isQuoted = text.startsWith(quote, at);
        const end = isQuoted ? quotedEnd(text, at + 1, quote) : endOf(text, at, delimiter);
        if (end < 0)
            return 'open';
        const value = text.slice(isQuoted ? at + 1 : at, end);
        if (!isQuoted && value.includes(quote))
            return 'wrong';
        fields.push(isQuoted ? value.replaceAll(quote + quote, quote) : value);
        const next = isQuoted ? end + 1 : end;
        if (next === text.length)
            return fields;
        if (!text.startsWith(delimiter, next))
            return 'wrong';
        at = next + delimiter.length;
    }
}
function endOf(text, begin, delimiter) {
    const at = text.indexOf(delimiter, begin);
    return at < 0 ? text.length : at;
}
/** The mark that is not doubled, or -1. */
function quotedEnd(text, begin, quote) {
    for (let at = text.indexOf(quote, begin); at >= 0; at = text.indexOf(quote, at + 2))
        if (text[at + 1] !== quote)
            return at;
    return -1;
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/delimited-records.js
/** Records of delimited and of fixed-width text. https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html */



/** Yields the records of a file of byte text. */
async function* delimitedRecords(chunks, format, plan) {
    const escapes = format.kind === 'delimited' && format.escapes;
    const split = format.kind === 'delimited' ? delimitedSplitter(format, plan.conversion.nullText) : (text) => splitWidths(text, format.widths, plan.fillsRecords);
    for await (const line of linesOf(chunks, escapes)) {
        if (line.number <= plan.headerLines || (plan.ignoresBlankLines && line.text.trim() === ''))
            continue;
        // A carriage return that a backslash makes part of the value is no end of a line.
        const text = escapes && isEscaped(line.text, 0, line.text.length - 1) ? line.text : withoutReturn(line.text);
        yield delimited_records_recordOf(text, line.number, split);
    }
}
function delimited_records_recordOf(text, line, split) {
    const raw = decodeBytes(text);
    try {
        return { line, raw, fields: split(text) };
    }
    catch (fault) {
        if (fault instanceof LoadFault)
            return { line, raw, fields: [], fault };
        throw fault;
    }
}
function delimitedSplitter({ delimiter, removesQuotes, escapes }, nullText) {
    const separator = encodeBytes(delimiter);
    if (!removesQuotes && !escapes)
        return (text) => text.split(separator).map(decodeBytes);
    return (text) => {
        const fields = [];
        for (let at = 0; at <= text.length;) {
            const quote = removesQuotes && (text[at] === '"' || text[at] === '\'') ? text[at] : undefined;
            const end = quote === undefined ? fieldEnd(text, at, separator, escapes) : delimited_records_quotedEnd(text, at, quote, separator, escapes);
            const written = decodeBytes(text.slice(at, end));
            const bare = quote === undefined ? written : written.slice(1, -1);
            // The text that stands for NULL is looked for before a backslash of it is taken away.
            if (escapes && quote === undefined && written === nullText)
                fields.push(null);
            else
                fields.push(escapes ? bare.replace(/\\([^])/g, '$1') : bare);
            at = end + separator.length;
            if (end === text.length)
                break;
        }
        return fields;
    };
}
function fieldEnd(text, begin, separator, escapes) {
    for (let at = text.indexOf(separator, begin); at >= 0; at = text.indexOf(separator, at + 1))
        if (!escapes || !isEscaped(text, begin, at))
            return at;
    return text.length;
}
/** A quotation mark ends the field where a delimiter or the end follows it. */
function delimited_records_quotedEnd(text, begin, quote, separator, escapes) {
    for (let at = text.indexOf(quote, begin + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
        const isEnd = at + 1 === text.length || text.startsWith(separator, at + 1);
        if (isEnd && !(escapes && isEscaped(text, begin + 1, at)))
            return at + 1;
    }
    throw new LoadFault(1214, 'Delimited value missing end quote');
}
function splitWidths(text, widths, fillsRecords) {
    const fields = [];
    let at = 0;
    for (const width of widths) {
        if (at >= text.length && fillsRecords)
            break;
        if (at >= text.length && width > 0)
            throw new LoadFault(1214, DELIMITER_NOT_FOUND);
        fields.push(decodeBytes(text.slice(at, at + width)));
        at += width;
    }
    if (at < text.length && text.slice(at).trim() !== '')
        throw new LoadFault(INVALID_LINE, 'Invalid input line: it is longer than its columns are wide');
    return fields;
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/json-value.js
/** JSON values as COPY reads them: numbers keep all their digits, and what is no scalar stays JSON. */
/** Marks a string that was a number; nobody writes this character of the private use area before digits. */
const MARK = '\uf8ff';
const STRING_OR_NUMBER = /"(?:[^"\\]|\\[^])*"|-?\d[\d.eE+-]*/g;
const LONG_NUMBER = /\d[\d.]{15}/;
/** Throws SyntaxError. JavaScript's numbers hold 15 digits for certain, so longer ones go through as strings. */
function parseJson(text) {
    if (!LONG_NUMBER.test(text))
        return JSON.parse(text);
    return JSON.parse(text.replace(STRING_OR_NUMBER, (token) => token.startsWith('"') || token.length <= 15 ? token : `"${MARK}${token}"`));
}
/** A value as the text of a field; null for JSON's null and for what is absent. */
function json_value_textOf(value) {
    if (value === undefined || value === null)
        return null;
    if (typeof value === 'string')
        return value.startsWith(MARK) ? value.slice(1) : value;
    return JSON.stringify(value).replaceAll(new RegExp(`"${MARK}([^"]*)"`, 'g'), '$1');
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/json-records.js
/** Records of JSON: values one after the other, each an object, or an array where a jsonpaths file says what to take from it. */




/** Yields the records of a file of byte text. Its line is that of the last line of the value, as the reference says. */
async function* jsonRecords(chunks, take) {
    const scanner = new ValueScanner();
    for await (const chunk of chunks)
        for (const piece of scanner.feed(chunk))
            yield json_records_recordOf(piece, take);
    for (const piece of scanner.end())
        yield json_records_recordOf(piece, take);
}
function json_records_recordOf({ text, line }, take) {
    const raw = decodeBytes(text);
    try {
        const value = parseJson(raw);
        if (typeof value !== 'object' || value === null)
            throw new SyntaxError('no object');
        return { line, raw, fields: take(value) };
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return { line, raw, fields: [], fault: new LoadFault(INVALID_LINE, 'Invalid value.') };
        throw error;
    }
}
/** Finds where a value ends, across chunks: outside of strings its brackets come to nothing. What begins no value lasts to the end of its line. */
class ValueScanner {
    text = '';
    scanned = 0;
    depth = 0;
    isString = false;
    line = 1;
    feed(chunk) {
        const found = [];
        this.text += chunk;
        let begin = 0;
        for (let at = this.scanned; at < this.text.length; at++) {
            const character = this.text[at] ?? '';
            if (character === '\\' && this.isString)
                at++;
            else if (this.isEndAt(character, begin, at)) {
                const end = character === '\n' ? at : at + 1;
                if (this.text.slice(begin, end).trim() !== '')
                    found.push({ text: this.text.slice(begin, end).trim(), line: this.line });
                begin = at + 1;
            }
            if (character === '\n')
                this.line++;
            this.scanned = at + 1;
        }
        this.text = this.text.slice(begin);
        this.scanned -= begin;
        if (this.text.length > RECORD_BYTES_MAX)
            throw new LoadFault(INVALID_LINE, TOO_LONG);
        return found;
    }
    end() {
        const text = this.text.trimEnd();
        const linesBehind = this.text.slice(text.length).split('\n').length - 1;
        return text === '' ? [] : [{ text: text.trim(), line: this.line - linesBehind }];
    }
    isEndAt(character, begin, at) {
        if (character === '"' && this.depth > 0)
            this.isString = !this.isString;
        if (this.isString)
            return false;
        if (character === '{' || character === '[')
            this.depth++;
        if ((character === '}' || character === ']') && this.depth > 0)
            return --this.depth === 0;
        return character === '\n' && this.depth === 0 && at > begin;
    }
}
/** One value for each column by its name. Keys no column has are left out, and a column no key has is NULL. */
function takeByName(columns, ignoresCase) {
    return (value) => {
        if (Array.isArray(value))
            throw new SyntaxError('an array has no names');
        const entries = Object.entries(value);
        const byName = new Map(ignoresCase ? entries.map(([key, each]) => [key.toLowerCase(), each]) : entries);
        return columns.map((column) => json_value_textOf(byName.get(column)));
    };
}
/** The whole value, for the one SUPER column of NOSHRED. */
function takeWhole(value) {
    return [json_value_textOf(value)];
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/json-paths.js


const STEP = /\.([A-Za-z0-9_$@-]+)|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]/y;
/** Reads the file's text. Throws TransferFailure for what is no such file, or has another number of paths than there are columns. */
function takeByPaths(text, columns) {
    const paths = readPaths(text);
    if (paths.length !== columns) {
        throw new TransferFailure(`Number of jsonpaths and the number of columns should match. JSONPath size: ${paths.length}, Number of columns in table or column list: ${columns}`);
    }
    return (value) => paths.map((steps) => json_value_textOf(steps.reduce(stepInto, value)));
}
function stepInto(value, step) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? value[step] : undefined;
}
function readPaths(text) {
    let paths;
    try {
        paths = JSON.parse(text).jsonpaths;
    }
    catch {
        throw new TransferFailure('Invalid JSONPaths format: the file is no JSON');
    }
    if (!Array.isArray(paths))
        throw new TransferFailure('Invalid JSONPaths format: the file has no array "jsonpaths"');
    return paths.map((path) => json_paths_stepsOf(String(path)));
}
function json_paths_stepsOf(path) {
    const steps = [];
    STEP.lastIndex = 1;
    while (path.startsWith('$') && STEP.lastIndex < path.length) {
        const match = STEP.exec(path);
        if (match === null)
            break;
        steps.push((match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').replace(/\\(.)/g, '$1'));
        if (STEP.lastIndex === path.length)
            return steps;
    }
    if (path === '$')
        return steps;
    throw new TransferFailure(`Invalid JSONPath format: ${path}`);
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/load-history.js
/** What is remembered of a COPY: its errors, its files and its end, for SYS_LOAD_ERROR_DETAIL, SYS_LOAD_HISTORY and the like. */



const load_history_SCHEMA = '_redshift_devops_embedded';
/** The views show no more of a line: https://docs.aws.amazon.com/redshift/latest/dg/r_STL_LOAD_ERRORS.html */
const RAW_CHARACTERS_MAX = 1024;
const INSERTED_AT_ONCE = 500;
/** For a load that has come to its end, in its own transaction. */
function recordLoad(load) {
    return [...insertErrors(load), ...insertFiles(load), insertLoad(load, 'completed'), load_history_remember({ last_copy_id: load.queryId, last_copy_count: load.rows })];
}
/** For one that failed, after its transaction was rolled back. */
function recordFailedLoad(load) {
    return [...insertErrors(load), insertLoad({ ...load, rows: 0 }, 'aborted')];
}
/** For the functions that ask for the last COPY or UNLOAD of the session. */
function load_history_remember(values) {
    return `SELECT ${Object.entries(values).map(([name, value]) => `set_config('${load_history_SCHEMA}.${name}', '${value}', false)`).join(', ')}`;
}
function insertLoad({ queryId, target, plan, begunMs, rows, errors, files }, status) {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const format = plan.format.kind === 'csv' || plan.format.kind === 'json' ? plan.format.kind : 'txt';
    return `INSERT INTO ${load_history_SCHEMA}.load VALUES (${queryId}, ${target.oid}, ${(0,sql_literal/* sqlLiteral */.YG)(target.name)}, ${(0,sql_literal/* sqlLiteral */.YG)(status)}, ${moment(begunMs)}, ${moment(Date.now())}, ${(0,sql_literal/* sqlLiteral */.YG)(s3Url(plan.source))}, '${format}', ${rows}, ${files.length}, ${bytes}, ${errors.length})`;
}
function insertFiles({ queryId, files, plan }) {
    const format = plan.format.kind === 'json' ? 'JSON' : 'Text';
    return inserts('load_file', files.map(({ url, bytes, lines }) => `(${queryId}, ${(0,sql_literal/* sqlLiteral */.YG)(url)}, ${bytes}, ${lines}, '${format}')`));
}
function insertErrors({ queryId, target, begunMs, errors }) {
    return inserts('load_error', errors.map(({ url, line, raw, column, field, fault }) => {
        const texts = [url, column?.name ?? '', column?.kind ?? '', column === undefined || column.length === 0 ? '' : String(column.length), raw, field, fault.message];
        return `(${queryId}, ${target.oid}, ${moment(begunMs)}, ${line}, ${fault.position}, ${fault.code}, ${texts.map(sql_literal/* sqlLiteral */.YG).join(', ')})`;
    }));
}
function inserts(table, rows) {
    const statements = [];
    for (let at = 0; at < rows.length; at += INSERTED_AT_ONCE)
        statements.push(`INSERT INTO ${load_history_SCHEMA}.${table} VALUES ${rows.slice(at, at + INSERTED_AT_ONCE).join(', ')}`);
    return statements;
}
/** As much of a line or a field as is kept of it: a text of its own, because a mere slice would hold the whole piece of the file. */
function load_history_shownText(text) {
    return Buffer.from(replaceInvalid(text.slice(0, RAW_CHARACTERS_MAX), '?')).toString();
}
function moment(ms) {
    return `'${new Date(ms).toISOString().replace('T', ' ').replace('Z', '')}'`;
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/src/embedded/copy/read-object.js
/** The bytes of an object of S3, unpacked and as UTF-8, piece by piece. */





/** Yields byte texts. Throws LoadFault for another encoding and TransferFailure for what is no gzip. */
async function* readObject({ path }, { isGzip, encoding }) {
    const transcode = transcoder(encoding);
    const file = (0,external_node_fs_.createReadStream)(path);
    const gunzip = isGzip ? (0,external_node_zlib_.createGunzip)() : undefined;
    // What goes wrong in the pipe comes out of the loop as well.
    const piped = gunzip === undefined ? undefined : (0,external_node_stream_promises_.pipeline)(file, gunzip).catch(() => undefined);
    try {
        for await (const chunk of gunzip ?? file)
            yield transcode(chunk);
        yield transcode(undefined);
    }
    catch (error) {
        if (String(error.code).startsWith('Z_'))
            throw new TransferFailure('failed to inflate with gzip: invalid or incomplete deflate data. zip error code: -3');
        throw error;
    }
    finally {
        file.destroy();
        await piped;
    }
}
function transcoder(encoding) {
    if (encoding === 'utf8')
        return (chunk) => chunk?.toString('latin1') ?? '';
    if (encoding === 'iso88591')
        return (chunk) => encodeBytes(chunk?.toString('latin1') ?? '');
    let decoder;
    return (chunk) => {
        decoder ??= new TextDecoder(utf16Of(encoding, chunk), { fatal: true });
        try {
            return encodeBytes(decoder.decode(chunk, { stream: chunk !== undefined }));
        }
        catch {
            throw otherEncoding();
        }
    };
}
/** UTF16 without an order of bytes says it by a mark at the beginning. */
function utf16Of(encoding, first) {
    if (encoding === 'utf16le')
        return 'utf-16le';
    if (encoding === 'utf16be')
        return 'utf-16be';
    const mark = first?.subarray(0, 2).toString('hex');
    if (mark === 'fffe' || first === undefined)
        return 'utf-16le';
    if (mark === 'feff')
        return 'utf-16be';
    throw otherEncoding();
}
function otherEncoding() {
    return new LoadFault(1221, 'File has a different encoding from the one specified in the COPY command');
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/source-files.js
/** Which objects a COPY reads. https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-source-s3.html */



/** In the order of their keys, or of the manifest. Throws TransferFailure where there is nothing to read, or something mandatory is missing. */
async function sourceFiles(plan, s3) {
    const { source } = plan;
    if (plan.isManifest)
        return manifestFiles(source, s3);
    const objects = await s3.list(source);
    if (objects.length === 0)
        throw new TransferFailure(`The specified S3 prefix '${source.key}' does not exist`);
    return objects.map((object) => ({ url: s3Url({ bucket: source.bucket, key: object.key }), object }));
}
/** The text of the one object of this key. */
async function readText(path, s3) {
    const object = await s3.find(path);
    if (object === undefined)
        throw new TransferFailure(`The specified S3 prefix '${path.key}' does not exist`);
    return (0,promises_.readFile)(object.path, 'utf8');
}
/** https://docs.aws.amazon.com/redshift/latest/dg/loading-data-files-using-manifest.html */
async function manifestFiles(path, s3) {
    const files = [];
    for (const { url, mandatory } of source_files_entriesOf(await readText(path, s3))) {
        const entry = parseS3Url(String(url));
        if (entry === undefined || entry.key === '')
            throw new TransferFailure(`COPY with MANIFEST parameter requires full path of an S3 object.`);
        const object = await s3.find(entry);
        if (object !== undefined)
            files.push({ url: s3Url(entry), object });
        else if (mandatory === true)
            throw new TransferFailure(`The specified S3 object ${s3Url(entry)} of the manifest does not exist, and it is mandatory`);
    }
    if (files.length === 0)
        throw new TransferFailure('None of the files of the manifest exists');
    return files;
}
function source_files_entriesOf(text) {
    try {
        const { entries } = JSON.parse(text);
        if (Array.isArray(entries))
            return entries;
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
    }
    throw new TransferFailure('Manifest file is not in correct json format');
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/target-table.js
/** The table COPY loads, as the catalog has it. */


/** Throws TransferFailure where there is no such table or no such column. */
async function readTarget(ask, plan) {
    const { name } = plan.table;
    const written = (0,sql_literal/* quotedRelation */.Bc)(plan.table);
    const [tables, columns] = await ask([tableSql(written), target_table_columnsSql(written)]);
    const [oid, relkind, sqlName] = tables?.rows[0] ?? [];
    if (oid === undefined || oid === null)
        throw new TransferFailure(`Cannot COPY into nonexistent table ${name}`);
    if (relkind !== 'r' && relkind !== 'p')
        throw new TransferFailure(`"${name}" is not a table`);
    return { oid: Number(oid), name, sqlName: sqlName ?? '', columns: chooseColumns(plan, (columns?.rows ?? []).map(columnOf)) };
}
function tableSql(written) {
    return `SELECT c.oid, c.relkind, format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass(${(0,sql_literal/* sqlLiteral */.YG)(written)})`;
}
function target_table_columnsSql(written) {
    return `SELECT a.attname, t.typname, a.atttypmod, a.attnotnull, a.attidentity FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
WHERE a.attrelid = to_regclass(${(0,sql_literal/* sqlLiteral */.YG)(written)}) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`;
}
const KINDS = {
    int2: 'int2', int4: 'int4', int8: 'int8', numeric: 'numeric', float4: 'float4', float8: 'float8', bool: 'bool', bpchar: 'char', varchar: 'varchar', text: 'varchar', name: 'varchar',
    date: 'date', timestamp: 'timestamp', timestamptz: 'timestamptz', time: 'time', timetz: 'timetz', super: 'super', jsonb: 'super', bytea: 'varbyte',
};
function columnOf([name, type, modifier, notNull, identity]) {
    const kind = KINDS[type ?? ''];
    if (kind === undefined)
        throw new TransferFailure(`NOT EMULATED: COPY into a column of the type ${type ?? ''}`);
    const typmod = Number(modifier ?? -1) - 4;
    const isNumeric = kind === 'numeric';
    return {
        name: name ?? '', kind, length: typmod < 0 ? 0 : isNumeric ? typmod >> 16 : typmod, scale: isNumeric && typmod >= 0 ? typmod & 0x7ff : 0,
        isNotNull: notNull === 't', identity: identity === 'a' ? 'always' : identity === 'd' ? 'default' : 'none',
    };
}
/** Identity columns are left out unless EXPLICIT_IDS says otherwise: https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-column-mapping.html */
function chooseColumns(plan, all) {
    const chosen = plan.columns.length === 0 ? all.filter(({ identity }) => identity === 'none' || plan.hasExplicitIds) : plan.columns.map((name) => {
        const column = all.find((each) => each.name === name);
        if (column === undefined)
            throw new TransferFailure(`column "${name}" of relation "${plan.table.name}" does not exist`);
        return column;
    });
    const identity = chosen.find((column) => column.identity === 'always');
    if (identity !== undefined && !plan.hasExplicitIds)
        throw new TransferFailure(`cannot set an identity column to a value: "${identity.name}"; EXPLICIT_IDS allows it`);
    if (plan.hasExplicitIds && !chosen.some((column) => column.identity !== 'none'))
        throw new TransferFailure('EXPLICIT_IDS needs an identity column among the columns that are loaded');
    return chosen;
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/load.js
/** COPY: reads files record by record and inserts them in batches. It loads all of them or, when it fails, nothing. */











/** Enough to make the way to PostgreSQL's thread cheap, little enough to hold. */
const BATCH_ROWS_MAX = 1_000;
const BATCH_CHARACTERS_MAX = 1_000_000;
/** As many rows as MAXERROR lets pass; of more, which only IGNOREALLERRORS does, the first are on record. */
const ERRORS_KEPT_MAX = 100_000;
/** Returns how many rows were loaded. Throws TransferFailure; what was wrong with the data is on record then, outside of the transaction. */
async function loadTable(plan, context) {
    const begunMs = Date.now();
    const target = await readTarget(context.ask, plan);
    const load = new Load(plan, target, context, await takerOf(plan, target, context));
    const files = await sourceFiles(plan, context.s3);
    const known = () => ({ queryId: context.queryId, target, plan, begunMs, rows: load.rows, errors: load.errors, files: load.files });
    try {
        try {
            for (const file of files)
                await load.readFile(file);
            await load.flush();
        }
        finally {
            await load.settled();
        }
        await load.sent;
    }
    catch (error) {
        if (!(error instanceof TooManyFaults))
            throw error;
        await context.ask(['ROLLBACK', ...recordFailedLoad(known()), 'BEGIN']);
        throw new TransferFailure(`Load into table '${target.name}' failed.  Check 'sys_load_error_detail' system table for details.`);
    }
    await context.ask(recordLoad(known()));
    return load.rows;
}
class TooManyFaults extends Error {
    name = 'TooManyFaults';
}
class Load {
    plan;
    target;
    context;
    take;
    rows = 0;
    errors = [];
    files = [];
    converters;
    insert;
    /** The insert that is under way: records are read while PostgreSQL works on the ones before them. */
    sent = Promise.resolve();
    batch = [];
    batchCharacters = 0;
    constructor(plan, target, context, take) {
        this.plan = plan;
        this.target = target;
        this.context = context;
        this.take = take;
        this.converters = target.columns.map((column) => converterOf(column, plan.conversion));
        const names = target.columns.map(({ name }) => (0,sql_literal/* quotedName */.aH)(name)).join(', ');
        this.insert = `INSERT INTO ${target.sqlName} (${names})${plan.hasExplicitIds ? ' OVERRIDING SYSTEM VALUE' : ''} VALUES `;
    }
    async readFile({ url, object }) {
        let lines = 0;
        try {
            for await (const record of this.recordsOf(object)) {
                lines = record.line;
                this.loadRecord(record, url);
                if (this.batch.length >= BATCH_ROWS_MAX || this.batchCharacters >= BATCH_CHARACTERS_MAX)
                    await this.flush();
            }
        }
        catch (error) {
            if (!(error instanceof LoadFault))
                throw error;
            this.reject({ line: lines + 1, raw: '', fields: [] }, url, error);
        }
        this.files.push({ url, bytes: object.bytes, lines });
    }
    async flush() {
        if (this.batch.length === 0)
            return;
        const rows = this.batch;
        this.batch = [];
        this.batchCharacters = 0;
        if (this.plan.isNoLoad)
            return;
        await this.sent;
        this.sent = this.context.ask([this.insert + rows.join(',\n')]);
        // It is awaited before the next one; until then nobody else looks at it.
        this.sent.catch(() => undefined);
        this.rows += rows.length;
    }
    /** Waits until nothing is under way, however it ends. */
    async settled() {
        await this.sent.catch(() => undefined);
    }
    recordsOf(object) {
        const chunks = readObject(object, this.plan);
        const { format } = this.plan;
        switch (format.kind) {
            case 'delimited':
            case 'fixed-width': return delimitedRecords(chunks, format, this.plan);
            case 'csv': return csvRecords(chunks, format, this.plan);
            case 'json': return jsonRecords(chunks, this.take);
        }
    }
    loadRecord(record, url) {
        let at = -1;
        try {
            if (record.fault !== undefined)
                throw record.fault;
            const fields = this.fittedFields(record);
            const values = [];
            for (at = 0; at < this.converters.length; at++) {
                const value = this.converters[at]?.(fields[at] ?? null) ?? null;
                values.push(value === null ? 'NULL' : (0,sql_literal/* sqlLiteral */.YG)(value));
            }
            const row = `(${values.join(', ')})`;
            this.batch.push(row);
            this.batchCharacters += row.length;
        }
        catch (error) {
            if (!(error instanceof LoadFault))
                throw error;
            this.reject(record, url, error, at);
        }
    }
    /** Exactly one field a column. A delimiter behind the last field is none too many. */
    fittedFields({ fields }) {
        const wanted = this.converters.length;
        if (fields.length > wanted) {
            if (this.plan.format.kind === 'delimited' && fields.length === wanted + 1 && fields[wanted] === '')
                return fields.slice(0, wanted);
            throw new LoadFault(1202, 'Extra column(s) found');
        }
        if (fields.length === wanted)
            return fields;
        if (!this.plan.fillsRecords)
            throw new LoadFault(1214, DELIMITER_NOT_FOUND);
        return [...fields, ...Array.from({ length: wanted - fields.length }, () => '')];
    }
    reject({ line, raw, fields }, url, fault, at = -1) {
        if (this.errors.length < ERRORS_KEPT_MAX)
            this.errors.push({ url, line, raw: load_history_shownText(raw), column: this.target.columns[at], field: load_history_shownText(fields[at] ?? ''), fault });
        if (this.errors.length >= this.plan.errorsMax)
            throw new TooManyFaults();
    }
}
async function takerOf({ format }, { columns }, { s3 }) {
    if (format.kind !== 'json')
        return () => [];
    if (format.match === 'auto' || format.match === 'auto ignorecase')
        return takeByName(columns.map(({ name }) => name), format.match === 'auto ignorecase');
    if (format.match !== 'noshred')
        return takeByPaths(await readText(format.match, s3), columns.length);
    if (columns.length !== 1 || columns[0]?.kind !== 'super')
        throw new TransferFailure('COPY with JSON \'noshred\' needs one column of the type SUPER');
    return takeWhole;
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/local-s3.js
/**
 * S3 as a folder that holds one folder a bucket: `FOLDER/bucket/key`, where the slashes of a key are folders.
 *
 * Keys are only ever found by walking down from the folder, never put together to a path that is then opened, and links are not followed: so no
 * key, whatever stands in it, leads out of the folder.
 */



/** What S3 would refuse, in the words Redshift passes on. */
class S3Refusal extends Error {
    name = 'S3Refusal';
}
class LocalS3 {
    folder;
    constructor(folder) {
        this.folder = folder;
    }
    /** The objects whose keys begin with the key, in the order of their bytes. Throws S3Refusal when there is no such bucket. */
    async list({ bucket, key }) {
        const found = [];
        await walk(await this.bucketFolder(bucket), '', key, found);
        return found.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
    }
    /** The one object of exactly this key. */
    async find(path) {
        return (await this.list(path)).find(({ key }) => key === path.key);
    }
    /** Opens an object for writing, in place of the one that may be there. Throws S3Refusal for a key that cannot be a file's name. */
    async create({ bucket, key }) {
        const parts = key.split('/');
        if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\0') || part.includes('\\'))) {
            throw new S3Refusal(`the key "${key}" cannot be a file of the folder that stands for S3`);
        }
        let folder = await this.bucketFolder(bucket);
        for (const part of parts.slice(0, -1)) {
            folder = (0,external_node_path_.join)(folder, part);
            await (0,promises_.mkdir)(folder).catch(ignoreExisting);
            if (!(await (0,promises_.lstat)(folder)).isDirectory())
                throw new S3Refusal(`the key "${key}" goes through a file or a link of the folder that stands for S3`);
        }
        const path = (0,external_node_path_.join)(folder, parts.at(-1) ?? '');
        return { path, file: await (0,promises_.open)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_TRUNC | external_node_fs_.constants.O_NOFOLLOW) };
    }
    async remove(objects) {
        for (const { path } of objects)
            await (0,promises_.rm)(path, { force: true });
    }
    async bucketFolder(bucket) {
        const entries = await (0,promises_.readdir)(this.folder, { withFileTypes: true }).catch(() => []);
        if (!entries.some((entry) => entry.name === bucket && entry.isDirectory())) {
            throw new S3Refusal('S3ServiceException:The specified bucket does not exist,Status 404,Error NoSuchBucket');
        }
        return (0,external_node_path_.join)(this.folder, bucket);
    }
}
/** Goes only into folders that may hold a key with the prefix. */
async function walk(folder, folderKey, prefix, found) {
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        const key = folderKey + entry.name;
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory() && (`${key}/`.startsWith(prefix) || prefix.startsWith(`${key}/`)))
            await walk(path, `${key}/`, prefix, found);
        else if (entry.isFile() && key.startsWith(prefix))
            found.push({ key, path, bytes: (await (0,promises_.stat)(path)).size });
    }
}
function ignoreExisting(error) {
    if (error.code !== 'EEXIST')
        throw error;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/src/embedded/copy/unload-manifest.js

/** VERBOSE says the columns and the sizes as well, and counts the header line of a file as a row of it. */
function manifestText({ manifest, hasHeader }, files, fields) {
    if (manifest === 'plain')
        return `${JSON.stringify({ entries: files.map(({ url }) => ({ url })) }, undefined, 2)}\n`;
    const sum = (pick) => files.reduce((total, file) => total + pick(file), 0);
    const recordsOf = ({ rows }) => rows + (hasHeader ? 1 : 0);
    return `${JSON.stringify({
        entries: files.map((file) => ({ url: file.url, meta: { content_length: file.bytes, record_count: recordsOf(file) } })),
        schema: { elements: fields.map(elementOf) },
        meta: { content_length: sum(({ bytes }) => bytes), record_count: sum(recordsOf) },
        author: { name: 'Amazon Redshift', version: '1.0.0' },
    }, undefined, 2)}\n`;
}
const BASES = {
    int2: 'smallint', int4: 'integer', int8: 'bigint', float4: 'real', float8: 'double precision', bool: 'boolean', bpchar: 'character', varchar: 'character varying',
    timestamp: 'timestamp without time zone', timestamptz: 'timestamp with time zone', time: 'time without time zone', timetz: 'time with time zone',
};
function elementOf(field) {
    const { name } = typeOf(field.type);
    const { length, precision, scale } = columnMetadata(field, typeOf(field.type));
    const more = name === 'numeric' ? { precision, scale } : name === 'varchar' || name === 'bpchar' ? { max_length: length } : {};
    return { name: field.name, type: { base: BASES[name] ?? name, ...more } };
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/unload-partitions.js


/** "The column data types that you can use as the partition key": https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-partitionby-usage */
const unload_partitions_TYPES = new Set(['int2', 'int4', 'int8', 'numeric', 'float4', 'bool', 'bpchar', 'varchar', 'date', 'timestamp']);
/** Throws TransferFailure for a column the query does not have, or of a type that makes no folders. */
function partitionsOf(query, fields, { columns, keepsColumns }) {
    const places = columns.map((name) => placeOf(name, fields));
    if (places.length === fields.length)
        throw new TransferFailure('PARTITION BY must leave at least one column of the query that is not in it');
    const parts = places.map((place, at) => ({ place, name: escaped(columns[at] ?? ''), shown: shownAs(typeOf(fields[place]?.type ?? 0).name) }));
    const kept = [...fields.keys()].filter((place) => keepsColumns || !places.includes(place));
    return {
        query: sortedQuery(query, fields.length, places),
        folderOf: (row) => parts.map(({ place, name, shown }) => `${name}=${folderValue(row[place] ?? null, shown)}/`).join(''),
        fields: fields.filter((_, place) => kept.includes(place)),
        written: (row) => kept.map((place) => row[place] ?? null),
    };
}
function placeOf(name, fields) {
    const [place, another] = [...fields.keys()].filter((at) => fields[at]?.name.toLowerCase() === name);
    if (place === undefined)
        throw new TransferFailure(`column "${name}" of PARTITION BY is not in the result of the query`);
    if (another !== undefined)
        throw new TransferFailure(`column "${name}" of PARTITION BY is ambiguous`);
    const type = typeOf(fields[place]?.type ?? 0).name;
    if (!unload_partitions_TYPES.has(type))
        throw new TransferFailure(`column "${name}" of the type ${type} cannot be in PARTITION BY`);
    return place;
}
/**
 * PostgreSQL sorts, so that one file is open at a time and nothing is kept here. It sorts by the text, because values that are equal may be
 * written differently (-0 and 0) and are different folders then. The columns get names of their own, since those of a query may be the same.
 */
function sortedQuery(query, columns, places) {
    const names = Array.from({ length: columns }, (_, at) => `c${at}`);
    return `SELECT q.* FROM (${query}\n) AS q (${names.join(', ')}) ORDER BY ${places.map((place) => `c${place}::text`).join(', ')}, row_number() OVER ()`;
}
/** What Hive calls the folder of NULL. */
const NULL_FOLDER = '__HIVE_DEFAULT_PARTITION__';
/** How a value is written where AWS refers to Hive: in the words of Hive, and without the blanks that fill a CHAR. */
function shownAs(type) {
    switch (type) {
        case 'bool': return (value) => (value === 't' ? 'true' : 'false');
        case 'bpchar': return (value) => value.replace(/ +$/, '');
        default: return (value) => value;
    }
}
function folderValue(value, shown) {
    return value === null ? NULL_FOLDER : escaped(shown(value));
}
/** The characters Hive writes as `%2F`, among them everything that would end a folder's name: `FileUtils.escapePathName` of Apache Hive. */
function escaped(text) {
    // eslint-disable-next-line no-control-regex -- control characters are what it is about
    return text.replace(/[\u0001-\u001f\u007f"#%'*/:=?\\{[\]^]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/unload-rows.js
/** Rows as the lines of an unloaded file. https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */




/** Prepares the writing of rows, each with the line feed that ends it. */
function rowWriter(plan, fields) {
    const write = lineWriter(plan, fields);
    const asRedshift = fields.map(({ type }) => (typeOf(type).name === 'super' ? superText : type === BYTEA ? withoutPrefix : undefined));
    return asRedshift.every((change) => change === undefined) ? write : (row) => write(row.map((value, at) => asRedshift[at]?.(value) ?? value));
}
/** "SUPER data columns ignore the NULL [AS] option": they have a null of their own. */
function superText(json) {
    return json === null ? 'null' : compactJson(json);
}
/** PostgreSQL's number of the type that stands for VARBYTE, whose values it writes as `\x00ff`. */
const BYTEA = 17;
function withoutPrefix(bytes) {
    return bytes?.slice('\\x'.length) ?? null;
}
function lineWriter({ format, nullText }, fields) {
    const kinds = fields.map(({ type }) => jsonKind(typeOf(type)));
    const isText = fields.map(({ type }) => ['varchar', 'bpchar'].includes(typeOf(type).name));
    switch (format.kind) {
        case 'csv': return (row) => `${row.map((value) => (value === null ? nullText : csvField(value, format.delimiter))).join(format.delimiter)}\n`;
        case 'delimited': return (row) => `${row.map((value) => (value === null ? nullText : delimitedField(value, format))).join(format.delimiter)}\n`;
        case 'fixed-width': return (row) => `${row.map((value, at) => fixedField(value ?? fixedNull(nullText, format.widths[at] ?? 0, isText[at] ?? true), format.widths[at] ?? 0)).join('')}\n`;
        case 'json': return (row) => `{${row.map((value, at) => `${JSON.stringify(fields[at]?.name ?? '')}:${jsonValue(value, kinds[at] ?? 'text')}`).join(',')}}\n`;
    }
}
/** The names of the columns, for HEADER. */
function headerLine({ format }, fields) {
    const delimiter = format.kind === 'csv' || format.kind === 'delimited' ? format.delimiter : ' ';
    return `${fields.map(({ name }) => headerField(name, format)).join(delimiter)}\n`;
}
/** "Text transformation options, such as CSV, DELIMITER, ADDQUOTES, and ESCAPE, also apply to the header line." */
function headerField(name, format) {
    switch (format.kind) {
        case 'csv': return csvField(name, format.delimiter);
        case 'delimited': return delimitedField(name, format);
        default: return name;
    }
}
function jsonKind({ name, field }) {
    if (name === 'super')
        return 'json';
    if (field === 'string')
        return name === 'numeric' ? 'number' : 'text';
    return field === 'boolean' ? 'boolean' : 'number';
}
/** Quotation marks stand only around what could not be read without them. */
function csvField(value, delimiter) {
    return /["\n\r]/.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value;
}
function delimitedField(value, { delimiter, addsQuotes, escapes }) {
    let text = value;
    if (escapes) {
        text = '';
        for (const character of value)
            text += character === '\\' || character === '\n' || character === '\r' || character === delimiter || (addsQuotes && (character === '"' || character === '\'')) ? `\\${character}` : character;
    }
    return addsQuotes ? `"${text}"` : text;
}
/** Where a null string does not fit, a column that holds no text is left empty. */
function fixedNull(nullText, width, isText) {
    return isText || byteLength(nullText) <= width ? nullText : '';
}
function fixedField(value, width) {
    const bytes = byteLength(value);
    if (bytes > width)
        throw new TransferFailure(`a value of ${bytes} bytes does not fit into a column of FIXEDWIDTH that is ${width} wide`);
    return value + ' '.repeat(width - bytes);
}
/** What PostgreSQL writes for a float that is no number is no JSON. */
function jsonValue(value, kind) {
    if (value === null)
        return 'null';
    switch (kind) {
        case 'number': return /\d/.test(value) ? value : JSON.stringify(value);
        case 'boolean': return value === 't' ? 'true' : 'false';
        case 'json': return value;
        case 'text': return JSON.stringify(value);
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/unload.js
/** UNLOAD: reads a query through a cursor and writes its rows to files. https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */










const CURSOR = '_redshift_devops_embedded_unload';
const CLOSE = `CLOSE ${CURSOR}`;
const FETCHED_AT_ONCE = 1_000;
/** Returns how many rows were unloaded. Throws TransferFailure, and the files it has written are gone then. */
async function unloadQuery(plan, context) {
    const { ask, s3 } = context;
    const partitions = plan.partition === undefined ? undefined : partitionsOf(plan.query, await fieldsOf(plan.query, ask), plan.partition);
    const [, first] = await ask([declare(partitions?.query ?? plan.query), fetch(FETCHED_AT_ONCE)]);
    const existing = await s3.list(plan.target);
    if (existing.length > 0 && plan.existing === 'refused') {
        throw new TransferFailure('Specified unload destination on S3 is not empty. Consider using a different bucket / prefix, manually removing the target files in S3, or using the ALLOWOVERWRITE option.');
    }
    if (plan.existing === 'removed' && partitions === undefined)
        await s3.remove(existing);
    const unload = new Unload(plan, context, partitions?.fields ?? first?.fields ?? [], partitions);
    try {
        await unload.writeAll(first);
    }
    catch (error) {
        for (const path of unload.paths)
            await (0,promises_.rm)(path, { force: true });
        throw error;
    }
    const rows = unload.files.reduce((sum, file) => sum + file.rows, 0);
    await ask([CLOSE, load_history_remember({ last_unload_count: rows })]);
    return rows;
}
/** What the query will answer; nothing of it is run for that. */
async function fieldsOf(query, ask) {
    const [, nothing] = await ask([declare(query), fetch(0), CLOSE]);
    return nothing?.fields ?? [];
}
function declare(query) {
    return `DECLARE ${CURSOR} CURSOR FOR ${query}`;
}
function fetch(rows) {
    return `FETCH ${rows} FROM ${CURSOR}`;
}
class Unload {
    plan;
    context;
    fields;
    partitions;
    files = [];
    paths = [];
    lineOf;
    pending = [];
    at = 0;
    isDone = false;
    /** Where the rows go now, and how many files they fill there. */
    folder = '';
    parts = 0;
    /** `fields` are those that are written. */
    constructor(plan, context, fields, partitions) {
        this.plan = plan;
        this.context = context;
        this.fields = fields;
        this.partitions = partitions;
        this.lineOf = rowWriter(plan, fields);
    }
    async writeAll(first) {
        this.take(first);
        // A result without rows has a file all the same, unless no folder is known for it.
        if (this.isDone && this.partitions === undefined)
            await this.writeFile();
        while (!this.isDone) {
            await this.turnTo(this.partitions?.folderOf(this.row) ?? '');
            await this.writeFile();
        }
        if (this.plan.manifest === 'none')
            return;
        const { path, file } = await this.context.s3.create({ ...this.plan.target, key: `${this.plan.target.key}manifest` });
        this.paths.push(path);
        await file.writeFile(manifestText(this.plan, this.files, this.fields));
        await file.close();
    }
    /** "Existing files are removed only from the partition folders to receive new files." */
    async turnTo(folder) {
        if (folder === this.folder)
            return;
        this.folder = folder;
        this.parts = 0;
        const { s3 } = this.context;
        const { target, existing } = this.plan;
        if (existing === 'removed')
            await s3.remove(await s3.list({ ...target, key: target.key + folder }));
    }
    async writeFile() {
        const target = { ...this.plan.target, key: this.plan.target.key + this.folder + this.fileName(this.parts++) };
        const { path, file } = await this.context.s3.create(target);
        this.paths.push(path);
        const counted = { rows: 0, bytes: 0 };
        const lines = external_node_stream_.Readable.from(this.lines(counted));
        const output = file.createWriteStream();
        await (this.plan.isGzip ? (0,external_node_stream_promises_.pipeline)(lines, (0,external_node_zlib_.createGzip)(), output) : (0,external_node_stream_promises_.pipeline)(lines, output));
        this.files.push({ url: s3Url(target), rows: counted.rows, bytes: output.bytesWritten });
    }
    /** The rows of one file: up to its size, but one at least, and of its folder only. */
    async *lines(counted) {
        if (this.plan.hasHeader)
            yield Buffer.from(headerLine(this.plan, this.fields));
        const { partitions } = this;
        while (!this.isDone && (counted.rows === 0 || (counted.bytes < this.plan.fileBytesMax && (partitions === undefined || partitions.folderOf(this.row) === this.folder)))) {
            const line = Buffer.from(this.lineOf(partitions?.written(this.row) ?? this.row));
            this.at++;
            counted.rows++;
            counted.bytes += line.length;
            yield line;
            // Whether there is another row must be known before another file is begun.
            if (this.at === this.pending.length)
                this.take((await this.context.ask([fetch(FETCHED_AT_ONCE)]))[0]);
        }
    }
    get row() {
        return this.pending[this.at] ?? [];
    }
    take(result) {
        this.pending = result?.rows ?? [];
        this.at = 0;
        this.isDone = this.pending.length === 0;
    }
    /** There is one slice here. */
    fileName(part) {
        const { isParallel, extension, isGzip } = this.plan;
        const name = isParallel ? `0000_part_${String(part).padStart(2, '0')}` : String(part).padStart(3, '0');
        return name + (extension === undefined ? (isGzip ? '.gz' : '') : `.${extension}`);
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/copy/transfer.js
/** Runs a COPY or an UNLOAD inside the transaction of its statement. */








/** The statement was cancelled, or its time is over; `cause` is what PostgreSQL says of that. */
class TransferStopped extends Error {
    cause;
    name = 'TransferStopped';
    constructor(cause) {
        super(cause.message);
        this.cause = cause;
    }
}
/** What came of it, with the rows loaded or unloaded. Throws TransferStopped, and PostgresStopped when the connection breaks. */
async function transfer(connection, plan, options) {
    const { queryId } = options;
    const begunMs = performance.now();
    const outcome = await attempt(connection, plan, options);
    const durationMs = performance.now() - begunMs;
    if ('error' in outcome)
        return { ...failed(`ERROR: ${outcome.error}`, durationMs), queryId };
    return { ...NOTHING, status: 'FINISHED', durationNs: nanoseconds(durationMs), rows: outcome.rows, queryId };
}
async function attempt(connection, plan, { s3Folder, queryId, isCancelled }) {
    const { results: [shown] } = await connection.run([SHOW_TIMEOUT]);
    const timeoutMs = shownMs(shown?.rows[0]?.[0]);
    const begunMs = performance.now();
    // The timeout is that of the whole statement, and each script has it as well.
    const refuseLate = () => {
        const durationMs = performance.now() - begunMs;
        if (isCancelled())
            throw stopped('the statement was cancelled', durationMs);
        if (timeoutMs > 0 && durationMs > timeoutMs)
            throw stopped(postgres/* TIMEOUT_MESSAGE */.A7, durationMs);
    };
    const ask = async (script) => {
        refuseLate();
        const { results, error } = await connection.runTimed(script);
        refuseLate();
        if (error?.code === postgres/* STOPPED */.yd)
            throw new TransferStopped(error);
        if (error !== undefined)
            throw new TransferFailure(errorText(error, undefined).replace(/^ERROR: /, ''));
        return results;
    };
    const context = { ask, queryId, s3: new LocalS3(s3Folder) };
    try {
        return { rows: plan.kind === 'copy' ? await loadTable(plan, context) : await unloadQuery(plan, context) };
    }
    catch (error) {
        if (error instanceof TransferFailure || error instanceof S3Refusal)
            return { error: error.message };
        if (isFileError(error))
            return { error: `the folder that stands for S3 cannot be used: ${error.message}` };
        throw error;
    }
}
function stopped(message, durationMs) {
    return new TransferStopped({ code: postgres/* STOPPED */.yd, message, detail: undefined, hint: undefined, position: undefined, constraint: undefined, durationMs });
}
function isFileError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}

;// CONCATENATED MODULE: ./build/src/embedded/missing-system-table.js
const UNDEFINED_TABLE = '42P01';
const missing_system_table_PREFIXES = ['stl_', 'stv_', 'svl_', 'svv_', 'svcs_', 'sys_'];
/** The system table a statement failed for, in lower case; undefined when it failed for something else. */
function missingSystemTable({ code, message }) {
    if (code !== UNDEFINED_TABLE)
        return undefined;
    const name = message.split('"')[1]?.split('.').at(-1);
    return missing_system_table_PREFIXES.some((prefix) => name?.startsWith(prefix)) ? name : undefined;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/concurrency.js
/** What a statement must do first where others run at the same time: https://docs.aws.amazon.com/redshift/latest/dg/c_write_readwrite.html */




/** The kinds that write rows of the first relation they name. */
const WRITES = new Set(['insert', 'update', 'delete', 'merge', 'copy']);
function precautions(sql) {
    const tokens = (0,tokenizer/* tokenize */.qw)(sql);
    const last = tokens.kind[tokens.count - 1] === tokenizer/* Shape */.yp.Semicolon ? tokens.count - 2 : tokens.count - 1;
    const classification = (0,classify/* classify */.L8)(tokens, 0, last);
    const relations = (0,sql_relations/* relationsOf */.nS)(tokens, 0, last, classification);
    const [target] = relations;
    const isWrite = classification !== undefined && WRITES.has(classification.row.kind);
    const used = relations.filter(({ access }) => access === 'read' || access === 'write').map(sql_literal/* quotedRelation */.Bc);
    const read = relations.filter(({ access }) => access === 'read').map(sql_literal/* quotedRelation */.Bc);
    return {
        locks: [
            ...(read.length === 0 ? [] : [`LOCK TABLE ${read.join(', ')} IN ACCESS SHARE MODE`]),
            ...(isWrite && target !== undefined ? [`LOCK TABLE ${(0,sql_literal/* quotedRelation */.Bc)(target)} IN SHARE ROW EXCLUSIVE MODE`] : []),
        ],
        look: used.length === 0 ? [] : [`SELECT _redshift_devops_embedded.refuse_changed(ARRAY[${used.map(sql_literal/* sqlLiteral */.YG).join(', ')}])`],
    };
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/procedure-call.js
/** What is asked and said before a procedure is called: https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html */


/** Until the transaction ends procedures may not end it. */
const CALLED_IN_TRANSACTION = 'SELECT set_config(\'redshift_devops.atomic\', \'on\', true)';
/** No block of a NONATOMIC procedure is open yet. */
const CALLED_ALONE = 'SET redshift_devops.block TO off';
/** Asks whether a CALL must be outside of a transaction. */
function endsTransactions(call) {
    const tokens = (0,tokenizer/* tokenize */.qw)(call);
    let name = '';
    for (let at = 1; at < tokens.count && tokens.kind[at] !== tokenizer/* Shape */.yp.LeftParen; at++)
        if ((0,tokenizer/* isNameShape */.bu)(tokens.kind[at] ?? 0))
            name = (0,tokenizer/* foldedName */.mw)(tokens, at);
    return `SELECT _redshift_devops_embedded.ends_transactions(${(0,sql_literal/* sqlLiteral */.YG)(name)})`;
}

;// CONCATENATED MODULE: ./build/src/embedded/statement-parts.js
/** One SQL text of a statement: refused, translated, executed, and what came of it. */










/** The statement was cancelled, and nothing of it goes on. */
class StatementCancelled extends Error {
    name = 'StatementCancelled';
}
class StatementParts {
    isConcurrent;
    s3Folder;
    counts = { executed: 0, recorded: 0, notEmulated: 0 };
    queries = 0;
    /** `isConcurrent` says whether statements meet what others do at the same time; `s3Folder` stands for S3, undefined where there is none. */
    constructor(isConcurrent, s3Folder) {
        this.isConcurrent = isConcurrent;
        this.s3Folder = s3Folder;
    }
    emulation() {
        return { ...this.counts };
    }
    /** Runs it in the transaction that is open. Throws StatementCancelled, and PostgresStopped. */
    async run(part) {
        if (part.statement.cancelled)
            throw new StatementCancelled();
        const { connection } = part;
        const refusal = this.isConcurrent ? await this.meetOthers(part) : undefined;
        if (refusal !== undefined)
            return refusal;
        const prepared = await this.prepare(part);
        if (!('script' in prepared))
            return prepared;
        if (prepared.transfer !== undefined && this.s3Folder !== undefined)
            return this.transfer(part, prepared.transfer, this.s3Folder);
        const { engine } = connection;
        const script = withJournal(await this.scriptOf(part, prepared), connection.deferred);
        // A setting is set in no time, and the way to PostgreSQL and back must not count as any.
        const { results, error } = await (statement_parts_SETTINGS.has(prepared.kind) ? engine.run(script) : engine.runTimed(script));
        if (error !== undefined)
            return this.failure(part, prepared, script[results.length], error);
        if (!WITHOUT_SNAPSHOT.has(prepared.kind))
            connection.hasSnapshot = true;
        if (script.includes('COMMIT'))
            connection.written();
        const result = results[script.indexOf(prepared.script.find((entry) => entry.isResult)?.sql ?? '')];
        if (result?.fields !== undefined)
            part.statement.results.set(part.index, result);
        const durationMs = results.reduce((sum, each) => sum + each.durationMs, 0);
        return {
            status: 'FINISHED', durationNs: nanoseconds(durationMs), rows: rowCount(result?.tag), bytes: result === undefined ? 0 : resultBytes(result),
            hasResultSet: result?.fields !== undefined, queryId: ++this.queries,
        };
    }
    /** What came of BEGIN, COMMIT and ROLLBACK. */
    control() {
        this.counts.executed++;
        return { ...NOTHING, status: 'FINISHED', rows: 0, queryId: ++this.queries };
    }
    /** What came of a text that is not run at all. Throws what is neither Refused nor NotEmulated. */
    refusal(error) {
        if (error instanceof NotEmulated)
            this.counts.notEmulated++;
        if (error instanceof NotEmulated || error instanceof Refused)
            return failed(error.text, 0);
        throw error;
    }
    /** COPY and UNLOAD: many scripts, which together are one statement. */
    async transfer(part, plan, s3Folder) {
        const { statement, connection } = part;
        try {
            connection.hasSnapshot = true;
            return await transfer(connection.engine, plan, { s3Folder, queryId: ++this.queries, isCancelled: () => statement.cancelled });
        }
        catch (error) {
            const stopped = error instanceof TransferStopped ? this.stopped(part, error.cause) : undefined;
            if (stopped === undefined)
                throw error;
            return stopped;
        }
    }
    /** A procedure that ends transactions is called outside of one when it is alone, and told so when it is not. */
    async scriptOf({ statement, index, connection, inTransaction }, { kind, script }) {
        const sqls = script.map(({ sql }) => sql);
        if (kind !== 'call')
            return sqls;
        if (inTransaction)
            return [CALLED_IN_TRANSACTION, ...sqls];
        const { results } = await connection.engine.run([endsTransactions(statement.request.sqls[index] ?? '')]);
        return results[0]?.rows[0]?.[0] === 't' ? ['COMMIT', CALLED_ALONE, ...sqls, 'BEGIN'] : sqls;
    }
    /** Waits for whom the text must wait; what came of it when that failed. */
    async meetOthers(part) {
        const { engine, hasSnapshot } = part.connection;
        const { locks, look } = precautions(part.statement.request.sqls[part.index] ?? '');
        if (locks.length > 0) {
            const { error } = await engine.runTimed(['SAVEPOINT "_meet"', ...locks, 'RELEASE SAVEPOINT "_meet"']);
            if (error !== undefined && OTHERS_FAULT.has(error.code ?? ''))
                return this.stopped(part, error) ?? failed(errorText(error, undefined), error.durationMs);
            // What cannot be locked, or is not there, is the text's own business.
            if (error !== undefined)
                await engine.run(['ROLLBACK TO SAVEPOINT "_meet"', 'RELEASE SAVEPOINT "_meet"']);
        }
        // Only now has PostgreSQL heard of what was dropped.
        const { error } = await engine.run(hasSnapshot ? look : []);
        return error === undefined ? undefined : failed(errorText(error, undefined), error.durationMs);
    }
    failure(part, prepared, sql, error) {
        const stopped = this.stopped(part, error);
        if (stopped !== undefined)
            return stopped;
        const missing = missingSystemTable(error);
        if (missing !== undefined) {
            this.counts[prepared.treatment]--;
            return this.refusal(new NotEmulated(`the system table ${missing.toUpperCase()}`));
        }
        const position = error.position === undefined ? undefined : prepared.script.find((entry) => entry.sql === sql)?.positionOf?.(error.position);
        const text = errorText(error, position);
        if (text.startsWith(new NotEmulated('').text)) {
            this.counts[prepared.treatment]--;
            this.counts.notEmulated++;
        }
        return failed(text, error.durationMs);
    }
    /** What came of a text that was stopped; undefined when something else is wrong. */
    stopped({ statement }, { code, message, durationMs }) {
        if (code === postgres/* STOPPED */.yd && statement.cancelled)
            throw new StatementCancelled();
        if (code !== postgres/* STOPPED */.yd || message !== postgres/* TIMEOUT_MESSAGE */.A7)
            return undefined;
        const queryId = ++this.queries;
        return { ...failed(timedOutText(queryId), durationMs), queryId };
    }
    async prepare({ statement: { request }, index, connection, inTransaction }) {
        try {
            const prepared = await prepareAsking((script) => connection.engine.run(script), request.sqls[index] ?? '', { inTransaction, parameters: request.parameters, lost: connection.engine.lost, hasS3: this.s3Folder !== undefined });
            this.counts[prepared.treatment]++;
            return prepared;
        }
        catch (error) {
            return this.refusal(error);
        }
    }
}
/** A script that commits takes along what the journal is to say of the transaction so far. */
function withJournal(script, deferred) {
    const commit = script.indexOf('COMMIT');
    return commit === -1 ? script : script.toSpliced(commit, 0, ...deferred);
}
/** A cancel or a timeout, a conflict, a deadlock. */
const OTHERS_FAULT = new Set([postgres/* STOPPED */.yd, '40001', '40P01']);
const statement_parts_SETTINGS = new Set(['set', 'reset', 'show']);
/** LOCK comes before the snapshot, so that what is read after it is what the others have left. */
const WITHOUT_SNAPSHOT = new Set([...statement_parts_SETTINGS, 'lock']);

;// CONCATENATED MODULE: ./build/src/embedded/execution.js








const ABORTED = 'ERROR: current transaction is aborted, commands ignored until end of transaction block';
class Execution {
    statement;
    connection;
    parts;
    /** The outcome, when it has been written already. */
    settled;
    constructor(statement, connection, parts) {
        this.statement = statement;
        this.connection = connection;
        this.parts = parts;
    }
    /** Throws PostgresStopped, StatementCancelled, and what is wrong with the journal. */
    async run() {
        const { request } = this.statement;
        await this.record();
        const wanted = request.target['Database'];
        if (wanted !== undefined && wanted !== embedded_database/* DATABASE */.c)
            return this.conclude([failed(`FATAL: database "${wanted}" does not exist`, 0)]);
        this.statement.begin('STARTED', Date.now());
        if (request.mode === 'AUTO_COMMIT')
            return this.eachAlone();
        if (this.connection.transaction === 'none' && !this.beginsOwn())
            return this.together();
        if (!request.isBatch)
            return this.conclude([await this.step(0)]);
        const refusal = this.parts.refusal(new NotEmulated('a batch in a session whose transaction is open; send its statements one by one'));
        await this.fail();
        return this.conclude([refusal]);
    }
    async record() {
        const record = recordSql(this.statement.request);
        if (this.connection.transaction === 'open')
            this.connection.defer([record]);
        else
            await this.must([record]);
    }
    /** Alone and outside a session BEGIN has nothing to begin. */
    beginsOwn() {
        const { isBatch, sessionId } = this.statement.request;
        return !isBatch && sessionId !== undefined && transactionControl(this.sql(0)) === 'begin';
    }
    sql(index) {
        return this.statement.request.sqls[index] ?? '';
    }
    async together() {
        const { statement, connection } = this;
        const { isBatch, sqls } = statement.request;
        await this.start('BEGIN');
        const parts = [];
        for (const index of sqls.keys()) {
            const part = await this.parts.run({ statement, index, connection, inTransaction: isBatch });
            parts.push(part);
            if (part.status !== 'FAILED')
                continue;
            await this.must(['ROLLBACK']);
            return this.conclude(parts);
        }
        const outcome = summarize(statement, parts);
        const error = await this.commit([outcomeSql(statement.request.id, outcome)]);
        return error === undefined ? outcome : this.undone(error);
    }
    /** AUTO_COMMIT: each is committed alone, and one that fails stops nothing. */
    async eachAlone() {
        const { connection, statement: { request } } = this;
        const parts = [];
        for (const index of request.sqls.keys()) {
            parts.push(await this.step(index));
            if (connection.transaction !== 'open')
                await connection.engine.save();
        }
        if (request.sessionId === undefined && connection.transaction === 'open')
            await this.fail();
        return this.conclude(parts);
    }
    /** A text that is in no transaction but its client's own, if that has begun one. */
    async step(index) {
        const { transaction } = this.connection;
        const control = transactionControl(this.sql(index));
        if (transaction === 'failed' && (control === undefined || control === 'begin'))
            return failed(ABORTED, 0);
        if (control === undefined || (transaction === 'none' && control !== 'begin'))
            return transaction === 'open' ? this.inside(index) : this.alone(index);
        try {
            return await this.control(controlSql(this.sql(index), control));
        }
        catch (error) {
            if (!(error instanceof Refused))
                throw error;
            await this.fail();
            return this.parts.refusal(error);
        }
    }
    async control(sql) {
        const { connection, statement } = this;
        const done = this.parts.control();
        if (sql === 'COMMIT' && connection.transaction === 'open') {
            // The one text of a statement takes its outcome with it.
            if (!statement.request.isBatch)
                this.settled = summarize(statement, [done]);
            const error = await this.commit(this.settled === undefined ? [] : [outcomeSql(statement.request.id, this.settled)]);
            if (error === undefined)
                return done;
            this.settled = undefined;
            connection.transaction = 'none';
            return failed(errorText(error, undefined), 0);
        }
        const isBeginning = sql !== 'COMMIT' && sql !== 'ROLLBACK';
        // In a transaction Redshift answers BEGIN with a warning, and goes on.
        if (isBeginning && connection.transaction === 'none')
            await this.start(sql);
        else if (!isBeginning && connection.transaction === 'open')
            await this.must([sql]);
        if (!isBeginning)
            connection.transaction = 'none';
        else if (connection.transaction === 'none')
            connection.begin(sql === READ_ONLY);
        return done;
    }
    async start(sql) {
        await this.must([sql]);
        this.connection.hasSnapshot = false;
    }
    async alone(index) {
        await this.start('BEGIN');
        const part = await this.parts.run({ statement: this.statement, index, connection: this.connection, inTransaction: false });
        const error = part.status === 'FAILED' ? await this.tell(['ROLLBACK']) : await this.tell(['COMMIT']);
        return error === undefined ? part : failed(errorText(error, undefined), 0);
    }
    async inside(index) {
        const part = await this.parts.run({ statement: this.statement, index, connection: this.connection, inTransaction: true });
        if (part.status === 'FAILED')
            await this.fail();
        return part;
    }
    /** The transaction of the client is over and undone; the client has yet to be told by every statement until it ends it. */
    async fail() {
        if (this.connection.transaction !== 'open')
            return;
        await this.must(['ROLLBACK']);
        this.connection.transaction = 'failed';
    }
    /** Commits what has been done and what the journal says of it, or undoes both. */
    async commit(entries) {
        const { connection } = this;
        if (this.statement.cancelled)
            throw new StatementCancelled();
        const journal = [...connection.deferred, ...entries];
        const error = await this.tell(connection.isReadOnly && connection.transaction === 'open' ? ['COMMIT', ...journal] : [postgres/* NO_TIMEOUT */.cg, ...journal, 'COMMIT']);
        if (error === undefined) {
            connection.written();
            connection.transaction = 'none';
        }
        else
            await this.must(['ROLLBACK']);
        return error;
    }
    /** What fails only with the commit (a full disk, a conflict) undoes everything. */
    async undone(error) {
        this.statement.results.clear();
        return this.conclude([failed(errorText(error, undefined), 0)]);
    }
    async conclude(parts) {
        const { statement, connection } = this;
        if (this.settled !== undefined)
            return this.settled;
        const outcome = summarize(statement, parts);
        connection.defer([outcomeSql(statement.request.id, outcome)]);
        if (connection.transaction === 'open')
            return outcome;
        await this.must(connection.deferred);
        connection.written();
        return outcome;
    }
    async must(script) {
        const error = await this.tell(script);
        if (error !== undefined)
            throw new Error(errorText(error, undefined));
    }
    async tell(script) {
        const { error } = await this.connection.engine.run(script);
        if (error?.code === postgres/* STOPPED */.yd && this.statement.cancelled)
            throw new StatementCancelled();
        return error;
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/inspection.js
/** A question to the catalog, which waits for its turn among the statements and gives up when that takes too long. */



/** Throws the ServiceError of a question whose turn does not come in time. */
function inTurn(connection, sql, msMax) {
    return new Promise((resolve, reject) => {
        let isLate = false;
        const timer = setTimeout(() => {
            isLate = true;
            reject(new service_error/* ServiceError */._('QueryTimeoutException', 'The operation timed out: the statements before it are still running.'));
        }, msMax);
        const answer = async () => {
            await connection.enter();
            try {
                if (!isLate)
                    resolve(onlyResult(await connection.run([sql])));
            }
            finally {
                clearTimeout(timer);
                await connection.close();
            }
        };
        answer().catch((error) => reject(error instanceof postgres/* PostgresStopped */.TI ? new service_error/* ServiceError */._('DatabaseConnectionException', 'The connection to the database was lost.') : error));
    });
}
/** All that can be wrong with a question to the catalog is a pattern of the client's. */
function onlyResult({ results, error }) {
    const [result] = results;
    if (error !== undefined || result === undefined)
        throw (0,service_error/* invalid */.G)(error === undefined ? 'The catalog does not answer.' : errorText(error, undefined));
    return result;
}

;// CONCATENATED MODULE: ./build/src/embedded/statement-runner.js
/** Runs statements, each when its connection has its turn: on the connection of its session, or on one of its own. */







const SETTLE_ATTEMPTS_MAX = 3;
const CANCELLED = 'Query cancelled on user\'s request';
class StatementRunner {
    engine;
    onEnd;
    inspectMsMax;
    parts;
    running = new Map();
    /** `s3Folder` stands for S3; undefined where there is none. */
    constructor(engine, onEnd, inspectMsMax, s3Folder) {
        this.engine = engine;
        this.onEnd = onEnd;
        this.inspectMsMax = inspectMsMax;
        this.parts = new StatementParts(engine.isConcurrent, s3Folder);
    }
    emulation() {
        return this.parts.emulation();
    }
    /** A connection for the statements of a session. */
    connect() {
        return new Connection(this.engine.connect());
    }
    enqueue(statement, ofSession) {
        const connection = ofSession ?? this.connect();
        connection.queue(async () => {
            const outcome = await this.runOne(statement, connection);
            await this.leave(connection, ofSession === undefined);
            if (!statement.ended)
                statement.end(outcome);
            this.onEnd();
        });
    }
    /** Rolls back what is open, and forgets the rest. */
    disconnect(connection) {
        connection?.queue(async () => {
            if (connection.transaction === 'open')
                await connection.engine.run(['ROLLBACK', ...connection.deferred]).catch(() => undefined);
            await connection.engine.close().catch(() => undefined);
        });
    }
    /** Asks the catalog when it is this question's turn. Throws the ServiceError of one whose turn does not come in time. */
    inspect(sql) {
        return inTurn(this.engine.connect(), sql, this.inspectMsMax);
    }
    /** Drops a waiting statement, or stops a running one: once, because the next stop would cut off what is written about the first. */
    async cancel(statement) {
        const running = this.running.get(statement);
        statement.cancelled = true;
        if (running === undefined) {
            if (!statement.ended)
                statement.end(cutOff(statement, CANCELLED, Date.now()));
            return;
        }
        running.cancelling ??= running.connection.engine.cancel();
        await running.cancelling;
    }
    async runOne(statement, connection) {
        const running = { connection };
        try {
            if (connection.transaction !== 'open')
                await connection.engine.enter();
            if (statement.outcome !== undefined)
                return statement.outcome;
            this.running.set(statement, running);
            statement.begin('PICKED', Date.now());
            return await new Execution(statement, connection, this.parts).run();
        }
        catch (error) {
            return await this.settle(statement, connection, error);
        }
        finally {
            // Whatever comes next on the connection must not be what is stopped.
            await running.cancelling?.catch(() => undefined);
            this.running.delete(statement);
        }
    }
    /** An open transaction keeps its turn. */
    async leave({ engine, transaction }, isLast) {
        if (isLast)
            await engine.close().catch(() => undefined);
        else if (transaction !== 'open')
            await engine.leave().catch(() => undefined);
    }
    /** A cancel may stop PostgreSQL even while this writes what became of the statement; then it is written again. */
    async settle(statement, connection, error, attempt = 1) {
        const { engine } = connection;
        if (connection.transaction === 'open')
            connection.transaction = 'failed';
        try {
            if (error instanceof postgres/* PostgresStopped */.TI)
                await engine.recover();
            else
                await engine.run(['ROLLBACK']);
            const outcome = await readOutcome(engine, statement.request.id) ?? outcomeOf(statement, error);
            const { error: unwritten } = await engine.run([...connection.deferred, outcomeSql(statement.request.id, outcome)]);
            if (unwritten !== undefined)
                throw new Error(unwritten.message);
            connection.written();
            return outcome;
        }
        catch (failure) {
            if (attempt < SETTLE_ATTEMPTS_MAX)
                return this.settle(statement, connection, failure, attempt + 1);
            return cutOff(statement, `${STOPPED_ERROR}, and it does not start again: ${messageOf(failure)}`, Date.now());
        }
    }
}
function outcomeOf(statement, error) {
    if (statement.cancelled)
        return cutOff(statement, CANCELLED, Date.now());
    if (error instanceof postgres/* PostgresStopped */.TI || error instanceof StatementCancelled)
        return cutOff(statement, STOPPED_ERROR, Date.now());
    return summarize(statement, [failed(messageOf(error), 0)]);
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./build/src/embedded/statement-store.js
/** The statements a warehouse knows: by id, by client token, in order; bounded in age, results bounded in size. */


const RESULT_BYTES_MAX = 256_000_000;
const PRUNE_EVERY = 1_000;
class StatementStore {
    statements = new Map();
    byToken = new Map();
    added = 0;
    add(statement, nowMs) {
        const { id, token } = statement.request;
        this.statements.set(id, statement);
        if (token !== '')
            this.byToken.set(token, statement);
        if (++this.added % PRUNE_EVERY === 0)
            this.prune(nowMs);
    }
    /** The statement of a parent id or a sub-statement id. */
    get(id, nowMs) {
        const statement = this.statements.get(id.slice(0, 36));
        if (statement === undefined || statement.isForgottenAt(nowMs))
            throw new service_error/* ServiceError */._('ResourceNotFoundException', 'Query does not exist.', { ResourceId: id });
        return statement;
    }
    /** The statement that was sent with the same token before, while the service would still know. */
    withToken(token, nowMs) {
        const statement = this.byToken.get(token);
        return statement === undefined || nowMs - statement.request.createdMs > TOKEN_KEPT_MS ? undefined : statement;
    }
    /** Newest first, those the service would still know. */
    list(nowMs) {
        return [...this.statements.values()].reverse().filter((statement) => !statement.isForgottenAt(nowMs));
    }
    /** Drops the oldest results when all of them together are too large. */
    boundResults(nowMs) {
        let bytes = 0;
        for (const statement of this.list(nowMs)) {
            if (statement.results.size === 0)
                continue;
            bytes += statement.outcome?.bytes ?? 0;
            if (bytes > RESULT_BYTES_MAX)
                statement.results.clear();
        }
    }
    prune(nowMs) {
        for (const [id, statement] of this.statements) {
            if (!statement.isForgottenAt(nowMs))
                continue;
            this.statements.delete(id);
            if (this.byToken.get(statement.request.token) === statement)
                this.byToken.delete(statement.request.token);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/embedded-warehouse.js
/**
 * A warehouse on this machine: the Redshift Data API's protocol in front of PostgreSQL, compiled to WebAssembly or on a server.
 *
 * It is honest (decision D9): it first refuses what Redshift refuses, then translates, then executes, and what it cannot do it says.
 */











function notStarted(error, { folder }) {
    const message = `the embedded warehouse does not start: ${error instanceof Error ? error.message : String(error)}`;
    // Nothing but a file that is damaged, or cut short by a full disk, is known to be in the way.
    const advice = folder === undefined ? {} : { next: `Run again; if it says the same, delete ${folder}: apply makes it anew from the migrations.` };
    return new errors/* AppError */.uV('WAREHOUSE_UNREACHABLE', message, { cause: error, ...advice });
}
/** Less than the timeouts of the SDKs' HTTP clients. */
const INSPECT_MS_MAX = 30_000;
class EmbeddedWarehouse {
    engine;
    store = new StatementStore();
    sessions = new SessionStore();
    runner;
    closing;
    constructor(engine, { inspectMsMax = INSPECT_MS_MAX, s3Folder }) {
        this.engine = engine;
        this.runner = new StatementRunner(engine, () => this.store.boundResults(Date.now()), inspectMsMax, s3Folder);
    }
    static async open(options) {
        let engine;
        try {
            engine = options.server === undefined ? await openPglite(options.folder, options.assets) : await openServer(options.server, options.assets);
            const warehouse = new EmbeddedWarehouse(engine, options);
            await warehouse.recall();
            return warehouse;
        }
        catch (error) {
            await engine?.close();
            throw error instanceof errors/* AppError */.uV ? error : notStarted(error, options);
        }
    }
    /** Answers one request; `operation` is the part of `X-Amz-Target` after the dot. Never throws. */
    async call(operation, body, signal) {
        try {
            if (this.closing !== undefined)
                throw new service_error/* ServiceError */._('InternalServerException', 'The embedded warehouse has been closed.');
            const handler = Object.hasOwn(OPERATIONS, operation) ? OPERATIONS[operation] : undefined;
            if (handler === undefined)
                throw new service_error/* ServiceError */._('UnknownOperationException', operation === '' ? 'X-Amz-Target must name an operation of the Data API: RedshiftData.ExecuteStatement, for example.' : `The embedded warehouse does not answer ${operation}.`);
            return { status: 200, body: JSON.stringify(await handler(new Fields(body), { store: this.store, sessions: this.sessions, runner: this.runner, signal })) };
        }
        catch (error) {
            const known = error instanceof service_error/* ServiceError */._ ? error : new service_error/* ServiceError */._('InternalServerException', error instanceof Error ? error.message : String(error));
            return known.answer;
        }
    }
    /** What was done with the statements so far. */
    emulation() {
        return this.runner.emulation();
    }
    /** Stops a statement that still runs; the next opening finds it rolled back and on record. */
    close() {
        this.closing ??= this.engine.close();
        return this.closing;
    }
    async recall() {
        const connection = this.engine.connect();
        await connection.enter();
        for (const statement of await readJournal(connection, Date.now())) {
            this.store.add(statement, Date.now());
            this.sessions.recall(statement);
        }
        await connection.close();
    }
}
async function openPglite(path, assets) {
    const folder = await openDataFolder(path, assets);
    try {
        return await PgliteEngine.open(assets, folder);
    }
    catch (error) {
        await folder.close();
        throw error;
    }
}
/** The driver is loaded by who needs it only. */
async function openServer(url, assets) {
    const { ServerEngine } = await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(872)]).then(__webpack_require__.bind(__webpack_require__, 872));
    return ServerEngine.open(url, await (0,promises_.readFile)(new URL('compatibility.sql', assets), 'utf8'));
}


/***/ }),

/***/ 409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ TIMEOUT_MESSAGE),
/* harmony export */   TI: () => (/* binding */ PostgresStopped),
/* harmony export */   cg: () => (/* binding */ NO_TIMEOUT),
/* harmony export */   yd: () => (/* binding */ STOPPED)
/* harmony export */ });
/** PostgreSQL as the warehouse sees it, whichever it is: connections of it run scripts of SQL, and each is one client's. */
/** The connection broke while a script ran. PostgreSQL rolls back what had not been committed. */
class PostgresStopped extends Error {
    name = 'PostgresStopped';
}
/** The SQLSTATE of a statement that was stopped, by a cancel or by statement_timeout. */
const STOPPED = '57014';
/** What an error with STOPPED says when it was the time that was over. */
const TIMEOUT_MESSAGE = 'canceling statement due to statement timeout';
/** Before what must be written in a transaction whatever time its statements had. */
const NO_TIMEOUT = 'SET LOCAL statement_timeout TO 0';


/***/ }),

/***/ 512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ invalid),
/* harmony export */   _: () => (/* binding */ ServiceError)
/* harmony export */ });
/** An exception of the Data API, with the HTTP code and the body the service gives it. */
/**
 * Of the service's model, with the code https://docs.aws.amazon.com/redshift-data/latest/APIReference/CommonErrors.html or the operation's page
 * gives, and then those of the part of AWS every request passes first.
 */
const HTTP_CODES = {
    ValidationException: 400,
    ResourceNotFoundException: 404,
    QueryTimeoutException: 400,
    ActiveSessionsExceededException: 400,
    InternalServerException: 500,
    DatabaseConnectionException: 500,
    SerializationException: 400,
    UnknownOperationException: 404,
    RequestEntityTooLargeException: 413,
    AccessDeniedException: 403,
    UnsupportedOperationException: 405,
    MissingAuthenticationTokenException: 403,
    IncompleteSignatureException: 403,
    InvalidSignatureException: 403,
    UnrecognizedClientException: 403,
};
/** The model writes the member with a capital; what AWS answers before the service has seen the request has a small one. */
const MODELLED = new Set(['ValidationException', 'ResourceNotFoundException', 'QueryTimeoutException', 'ActiveSessionsExceededException', 'InternalServerException', 'DatabaseConnectionException']);
class ServiceError extends Error {
    type;
    more;
    name = 'ServiceError';
    constructor(type, message, more = {}) {
        super(message);
        this.type = type;
        this.more = more;
    }
    get answer() {
        const message = MODELLED.has(this.type) ? { Message: this.message } : { message: this.message };
        return { status: HTTP_CODES[this.type], body: JSON.stringify({ __type: this.type, ...message, ...this.more }) };
    }
}
function invalid(message) {
    return new ServiceError('ValidationException', message);
}


/***/ }),

/***/ 694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ quotedRelation),
/* harmony export */   YG: () => (/* binding */ sqlLiteral),
/* harmony export */   aH: () => (/* binding */ quotedName)
/* harmony export */ });
/** Text as a literal of the SQL this folder writes itself, where a backslash is an escape. */
function sqlLiteral(text) {
    return `'${text.replaceAll('\0', '').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
/** A name whose case and signs are kept. */
function quotedName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** The name of a relation, which may be in no schema. */
function quotedRelation({ schema, name }) {
    return schema === '' ? quotedName(name) : `${quotedName(schema)}.${quotedName(name)}`;
}


/***/ }),

/***/ 4544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Turns)
/* harmony export */ });
/** So many may hold something at once; who comes later waits, and whoever has waited longest is next. */
class Turns {
    free;
    waiting = [];
    constructor(free) {
        this.free = free;
    }
    /** Waits for a turn. Called by several in one order, it answers them in that order. */
    take() {
        if (this.free > 0) {
            this.free--;
            return Promise.resolve();
        }
        return new Promise((resolve) => this.waiting.push(resolve));
    }
    give() {
        const next = this.waiting.shift();
        if (next === undefined)
            this.free++;
        else
            next();
    }
}


/***/ })

};
