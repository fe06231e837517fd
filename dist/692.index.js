export const id = 692;
export const ids = [692];
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

/***/ 7692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EmbeddedWarehouse: () => (/* binding */ EmbeddedWarehouse)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'ENOSPC', 'EROFS', 'EDQUOT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'EMFILE', 'EIO', 'ENAMETOOLONG', 'ELOOP']);
function toAppError(error, place) {
    const code = error?.code;
    if (error instanceof errors/* AppError */.uV || code === undefined || !UNWRITABLE.has(code))
        return error;
    return new errors/* AppError */.uV('FILE_UNWRITABLE', `the embedded warehouse cannot write to ${place}: ${error.message}`, { cause: error });
}

;// CONCATENATED MODULE: ./build/src/embedded/sql-literal.js
/** Text as a literal of the SQL this folder writes itself, where a backslash is an escape. */
function sqlLiteral(text) {
    return `'${text.replaceAll('\0', '').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

;// CONCATENATED MODULE: ./build/src/embedded/connection.js

/** PostgreSQL's own list knows what became of every SET, SET LOCAL and RESET, in procedures and rolled-back transactions too. */
const READ_CONNECTION = `SELECT 'setting', name, setting FROM pg_settings WHERE source = 'session'
UNION ALL SELECT 'held', relname::text, '' FROM pg_class WHERE relnamespace = pg_my_temp_schema() AND relkind IN ('r', 'v')
UNION ALL SELECT 'held', name, '' FROM pg_prepared_statements`;
class Connection {
    /** How long a statement may run from now on; 0 for as long as it takes. */
    timeoutMs = 0;
    settings = [];
    held = [];
    gone = new Set();
    /** Temporary tables and prepared statements that were made on this connection and are not there any more. */
    get lost() {
        return this.gone;
    }
    /** Takes over what READ_CONNECTION gave. */
    remember(result) {
        const rows = result?.rows ?? [];
        this.settings = rows.filter(([what]) => what === 'setting').map(([, name, value]) => [name ?? '', value ?? '']);
        this.held = rows.filter(([what]) => what === 'held').map(([, name]) => name ?? '');
        this.readTimeout();
    }
    /** The script that makes a new connection this one, as far as it can be. */
    resume() {
        for (const name of this.held)
            this.gone.add(name);
        this.held = [];
        this.readTimeout();
        if (this.settings.length === 0)
            return [];
        return [`SELECT ${this.settings.map(([name, value]) => `set_config(${sqlLiteral(name)}, ${sqlLiteral(value)}, false)`).join(', ')}`];
    }
    readTimeout() {
        this.timeoutMs = Number(this.settings.find(([name]) => name === 'statement_timeout')?.[1] ?? 0);
    }
}

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
    connection;
    status = 'SUBMITTED';
    updatedMs;
    outcome;
    /** A cancelled statement that is running ends when PostgreSQL has been stopped. */
    cancelled = false;
    /** By SQL text; gone after a restart. */
    results = new Map();
    waiting = new Set();
    constructor(request, connection = new Connection()) {
        this.request = request;
        this.connection = connection;
        this.updatedMs = request.createdMs;
    }
    /** A statement that still runs is known for as long as it does. */
    isForgottenAt(nowMs) {
        return this.ended && nowMs - this.request.createdMs > STATEMENT_KEPT_MS;
    }
    get ended() {
        return this.outcome !== undefined;
    }
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


const TABLE = '_redshift_devops_embedded.statement';
/** What a statement says that was cut off by the end of its process or thread. */
const STOPPED_ERROR = 'the embedded warehouse was stopped while the statement ran';
function recordSql(request) {
    return `INSERT INTO ${TABLE} (id, created_at, record) VALUES (${sqlLiteral(request.id)}, ${request.createdMs}, ${sqlLiteral(JSON.stringify(request))})`;
}
function outcomeSql(id, outcome) {
    return `UPDATE ${TABLE} SET outcome = ${sqlLiteral(JSON.stringify(outcome))} WHERE id = ${sqlLiteral(id)}`;
}
/** Forgets what is too old and reads the rest, oldest first; a statement without an outcome is settled as aborted. */
async function readJournal(postgres, nowMs) {
    const { results, error } = await postgres.run([
        `DELETE FROM ${TABLE} WHERE created_at < ${nowMs - STATEMENT_KEPT_MS}`,
        `SELECT record, outcome FROM ${TABLE} ORDER BY created_at, id`,
    ]);
    if (error !== undefined)
        throw new Error(`the statements on record cannot be read: ${error.message}`);
    const statements = [];
    for (const [record, outcome] of results[1]?.rows ?? []) {
        if (record === null || record === undefined)
            continue;
        const statement = new Statement(JSON.parse(record));
        if (outcome === null || outcome === undefined)
            await settleAborted(postgres, statement, STOPPED_ERROR, nowMs);
        else
            statement.end(JSON.parse(outcome));
        statements.push(statement);
    }
    return statements;
}
/** What became of a statement whose transaction the journal may or may not have seen committed. */
async function settleInterrupted(postgres, statement, error, nowMs) {
    const { results } = await postgres.run([`SELECT outcome FROM ${TABLE} WHERE id = ${sqlLiteral(statement.request.id)}`]);
    const written = results[0]?.rows[0]?.[0];
    if (typeof written === 'string')
        statement.end(JSON.parse(written));
    else
        await settleAborted(postgres, statement, error, nowMs);
}
async function settleAborted(postgres, statement, error, nowMs) {
    const { request } = statement;
    const part = { status: 'ABORTED', durationNs: 0, rows: -1, bytes: 0, hasResultSet: false, queryId: -1 };
    const outcome = { ...part, error, endedMs: nowMs, parts: request.sqls.map(() => part) };
    await postgres.run([outcomeSql(request.id, outcome)]);
    statement.end(outcome);
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
    return pattern === undefined ? '' : ` AND ${column} LIKE ${sqlLiteral(pattern)}`;
}
function is(column, name) {
    return name === undefined ? '' : ` AND ${column} = ${sqlLiteral(name)}`;
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
const TYPES = new Map([
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
    return TYPES.get(number) ?? TEXT;
}
/** LONG for integers, DOUBLE for floats, STRING for DECIMAL, dates and times: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_Field.html */
function fieldOf(value, type) {
    if (value === null)
        return { isNull: true };
    switch (type.field) {
        case 'long': return { longValue: Number(value) };
        case 'double': return Number.isFinite(Number(value)) ? { doubleValue: Number(value) } : { stringValue: value };
        case 'boolean': return { booleanValue: value === 't' };
        case 'string': return { stringValue: type.name === 'super' ? compactJson(value) : value };
    }
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

;// CONCATENATED MODULE: ./build/src/embedded/database.js
/** The one database of an embedded warehouse. */
const DATABASE = 'dev';

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
    const connected = fields.has('Database') ? fields.text('Database') : DATABASE;
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
    if (connected === DATABASE && database !== DATABASE)
        throw (0,service_error/* invalid */.G)(`ERROR: database "${database}" does not exist`);
    return ask(fields, context, connected, sql);
}
async function ask(fields, { runner }, connected, sql) {
    // A wrong page is refused before anything waits in the queue.
    askedPage(fields, Number.POSITIVE_INFINITY, PAGE_MAX);
    if (connected !== DATABASE)
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
class Session {
    id;
    target;
    createdMs;
    aliveSeconds;
    connection = new Connection();
    /** The last statement that was sent to it. */
    current;
    constructor(id, target, createdMs, aliveSeconds) {
        this.id = id;
        this.target = target;
        this.createdMs = createdMs;
        this.aliveSeconds = aliveSeconds;
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
        return nowMs < this.expiresMs ? 'AVAILABLE' : 'CLOSED';
    }
}
class SessionStore {
    sessions = new Map();
    create(target, aliveSeconds, nowMs) {
        this.prune(nowMs);
        return this.add(new Session((0,external_node_crypto_.randomUUID)(), target, nowMs, aliveSeconds));
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
        id: (0,external_node_crypto_.randomUUID)(), name: fields.text('StatementName', 500), token: fields.text('ClientToken', 64), sqls, isBatch,
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
        : aliveSeconds === undefined ? undefined : sessions.create(place.target, aliveSeconds, asked.createdMs);
    const target = 'target' in place ? place.target : session?.target ?? {};
    const statement = new Statement({ ...asked, target, ...(session === undefined ? {} : { sessionId: session.id }) }, session?.connection);
    if (session !== undefined) {
        session.current = statement;
        session.aliveSeconds = aliveSeconds ?? session.aliveSeconds;
    }
    store.add(statement, asked.createdMs);
    runner.enqueue(statement);
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
    const session = sessions.get(fields.text('SessionId'));
    if (session === undefined)
        throw new service_error/* ServiceError */._('ResourceNotFoundException', 'Session does not exist.', { ResourceId: fields.text('SessionId') });
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
/**
 * Results as CSV.
 *
 * Documented are the header as the first row, CRLF after every row, and chunks of at most a megabyte:
 * https://docs.aws.amazon.com/redshift/latest/mgmt/data-api-calling-cli-get-statement-result.html
 * Assumed are the header on the first page only, quotes as RFC 4180 has them, NULL as nothing and the empty text as a pair of quotes (which is
 * what UNLOAD writes: https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html), and booleans as true and false.
 */


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
    if (type?.name === 'super')
        return quoted(compactJson(value));
    return quoted(type?.field === 'boolean' ? String(value === 't') : value);
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
    const id = fields.required('Id');
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
    const id = fields.required('Id');
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
        Duration: outcome?.durationNs ?? -1, HasResultSet: outcome?.hasResultSet ?? false, RedshiftPid: process.pid, RedshiftQueryId: outcome?.queryId ?? -1,
        ResultRows: outcome?.rows ?? -1, ResultSize: outcome?.bytes ?? -1, ...(outcome?.error === undefined ? {} : { Error: outcome.error }),
    };
}
async function cancel(fields, { store, runner }) {
    const statement = store.get(fields.required('Id'), Date.now());
    if (statement.ended)
        throw (0,service_error/* invalid */.G)(`Could not cancel a query that is already in ${statement.status} state with ID: ${statement.request.id}.`);
    await runner.cancel(statement);
    return { Status: true };
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/src/embedded/postgres.js
/** PostgreSQL in its worker thread: runs scripts of SQL, one at a time, and can be ended in the middle of one and opened again. */

/** The thread ended while a script ran. PostgreSQL rolls back what had not been committed when the folder is opened again. */
class PostgresStopped extends Error {
    name = 'PostgresStopped';
}
class Postgres {
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
        const postgres = new Postgres(assets, dataDir);
        await postgres.start();
        return postgres;
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
            if (!(error instanceof PostgresStopped))
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
            return Promise.reject(new PostgresStopped('PostgreSQL is not running'));
        const id = ++this.sent;
        return new Promise((resolve, reject) => {
            this.pending.set(id, { resolve, reject });
            worker.ref();
            worker.postMessage({ id, ...request });
        });
    }
    start() {
        if (this.closed)
            return Promise.reject(new PostgresStopped('PostgreSQL has been closed'));
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
                // A warehouse nobody asks anything must not keep the process from ending.
                if (this.pending.size === 0)
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
            each.reject(new PostgresStopped('PostgreSQL was stopped', { cause }));
        this.pending.clear();
    }
}

// EXTERNAL MODULE: ./build/src/core/sql/tokenizer.js + 2 modules
var tokenizer = __webpack_require__(4306);
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

;// CONCATENATED MODULE: ./build/src/embedded/request-fields.js
/** Reads the fields of a request and refuses what the service refuses. Limits: https://docs.aws.amazon.com/redshift-data/latest/APIReference/ */



const SQL_BYTES_MAX = 100_000;
const STATEMENTS_MAX = 40;
const WAIT_SECONDS_MAX = 30;
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
        const value = this.text(name);
        if (value === '')
            throw constraint(name, 'null', 'Member must not be null');
        return value;
    }
    sql(name) {
        const sql = this.text(name, Number.POSITIVE_INFINITY);
        if (sql === '')
            throw constraint(name, 'null', 'Member must not be null');
        return checkedSql(sql);
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
            if (sql === null || sql === '')
                throw constraint(name, 'null', 'Member must not be null');
            return checkedSql(sql);
        });
    }
    number(name, least, most) {
        const value = this.values[name] ?? undefined;
        if (value === undefined)
            return undefined;
        if (typeof value !== 'number')
            throw mistyped(name, value, 'Integer');
        if (!Number.isInteger(value) || value < least || value > most) {
            throw constraint(name, JSON.stringify(value), `Member must have value between ${least} and ${most}`);
        }
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
        if (this.has('SecretArn') && this.has('DbUser'))
            throw (0,service_error/* invalid */.G)('Only one of SecretArn and DbUser may be given.');
        return Object.fromEntries(TARGET_FIELDS.filter((name) => this.has(name)).map((name) => [name, this.text(name)]));
    }
    /** The session a statement continues. It has a target already, so none may be given. */
    sessionId() {
        const given = TARGET_FIELDS.filter((name) => this.has(name));
        if (given.length > 0)
            throw (0,service_error/* invalid */.G)(`A request with a SessionId runs as the session was opened; it must not have ${given.join(', ')}.`);
        return this.required('SessionId');
    }
    /** Which targets a list is to be about; all of them when the request names none. */
    targetFilter() {
        if (this.has('ClusterIdentifier') && this.has('WorkgroupName'))
            throw (0,service_error/* invalid */.G)('Only one of ClusterIdentifier and WorkgroupName may be given.');
        const wanted = ['ClusterIdentifier', 'WorkgroupName', 'Database'].filter((name) => this.has(name)).map((name) => [name, this.text(name)]);
        return (target) => wanted.every(([name, value]) => target[name] === value);
    }
    /** Named values; each must be used, and each `:name` in the SQL must have one. */
    parameters(sqls) {
        if (!this.has('Parameters'))
            return [];
        const list = this.values['Parameters'];
        if (!Array.isArray(list))
            throw mistyped('Parameters', list, 'List');
        if (list.length === 0)
            throw constraint('Parameters', '[]', 'Member must have length greater than or equal to 1');
        const parameters = list.map((each) => {
            if (typeof each?.name !== 'string' || !/^[0-9a-zA-Z_]+$/.test(each.name))
                throw constraint('Parameters.name', JSON.stringify(each?.name ?? null), 'Member must satisfy regular expression pattern: [0-9a-zA-Z_]+');
            if (typeof each.value !== 'string' || each.value === '')
                throw constraint('Parameters.value', 'null', 'Member must have length greater than or equal to 1');
            return { name: each.name, value: each.value };
        });
        const used = new Set(sqls.flatMap(parameterNames));
        for (const { name } of parameters)
            if (!used.has(name))
                throw (0,service_error/* invalid */.G)(`Parameters list contains unused parameters. Unused parameters: [${name}]`);
        for (const name of used)
            if (!parameters.some((each) => each.name === name))
                throw (0,service_error/* invalid */.G)(`Parameters list does not contain all parameters used in SQL. Missing parameter: ${name}`);
        return parameters;
    }
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
/** The limit counts bytes. https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html */
function checkedSql(sql) {
    if (Buffer.byteLength(sql) > SQL_BYTES_MAX)
        throw (0,service_error/* invalid */.G)('Cannot process query string larger than 100kB');
    return sql;
}
/** What a JSON value is called where it cannot be read as the type of its field; the words are those of other AWS JSON services. */
function mistyped(name, value, wanted) {
    const kind = Array.isArray(value) ? 'Start of list' : typeof value === 'object' ? 'Start of structure or map' : `${typeof value}`.toUpperCase() + '_VALUE';
    return new service_error/* ServiceError */._('SerializationException', `${kind} cannot be converted to ${wanted} at ${name}`);
}
function constraint(name, value, rule) {
    const field = name.charAt(0).toLowerCase() + name.slice(1);
    return (0,service_error/* invalid */.G)(`1 validation error detected: Value '${value.slice(0, 100)}' at '${field}' failed to satisfy constraint: ${rule}`);
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
    name = 'Refused';
    /** `position` is the 0-based offset in the statement's text. */
    constructor(message, sql, offset) {
        super(message);
        this.sql = sql;
        this.offset = offset;
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
var relations = __webpack_require__(9171);
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
const COUNT_BYTES = { sql: 'SELECT _redshift_devops_embedded.count_bytes()' };
/** It only has to name what exists: the relations are looked at, and nothing else happens. */
function recordOnly({ tokens, last, classification }) {
    const probes = (0,relations/* relationsOf */.nS)(tokens, 0, last, classification).map((use) => {
        const name = [use.schema, use.name].filter((part) => part !== '').map((part) => `"${part.replaceAll('"', '""')}"`).join('.');
        return { sql: `SELECT FROM ${name} LIMIT 0` };
    });
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
/** What PostgreSQL has and Redshift has not: https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-datatypes.html */
const UNSUPPORTED_TYPES = new Set(['serial', 'bigserial', 'smallserial', 'serial4', 'serial8', 'serial2', 'uuid', 'json', 'jsonb', 'bytea', 'money',
    'inet', 'cidr', 'macaddr', 'bit', 'hstore', 'tsvector', 'tsquery', 'xml', 'point', 'line', 'box', 'path', 'polygon', 'circle', 'int4range', 'int8range', 'tsrange', 'daterange']);
/** The words of a type without its length, in lower case. */
function typeWords(rewriter, { first, nameLast }) {
    return Array.from({ length: nameLast - first + 1 }, (_, index) => rewriter.word(first + index)).join(' ');
}
function writeType(rewriter, type) {
    const words = typeWords(rewriter, type);
    if (UNSUPPORTED_TYPES.has(words))
        throw new Refused(`type "${words}" does not exist`, rewriter.tokens.text, rewriter.tokens.start[type.first]);
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
    refuseOptions(rewriter, table);
    const isTemporary = table.temporary || rewriter.word(name.first).startsWith('#');
    const elements = elementsOf(rewriter, table, rewriter.name(name.last));
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
function elementsOf(rewriter, table, tableName) {
    const keys = new Set(table.elements.flatMap((element) => (element.kind === 'Constraint' && element.type === 'primary key' ? namesOf(rewriter, element.columns) : [])));
    refuseUnknownKeys(rewriter, table, keys);
    return table.elements.flatMap((element) => {
        if (element.kind === 'LikeTable')
            return [[element]];
        if (element.kind === 'ColumnDef')
            return [columnParts(rewriter, element, { table: tableName, isKey: keys.has(rewriter.name(element.name)) })];
        refuseCheck(rewriter, element);
        return [];
    });
}
/** A column of CREATE TABLE or ALTER TABLE ADD COLUMN, without what has no effect here. */
function columnParts(rewriter, column, { table, isKey }) {
    const name = [column.name, column.name];
    const { type } = column;
    if (type === null)
        return [name];
    const words = typeWords(rewriter, type);
    if (UNSUPPORTED_TYPES.has(words))
        throw new Refused(`Column "${table}.${rewriter.name(column.name)}" has unsupported type "${words}".`);
    if (type.isArray)
        throw new Refused(`Column "${table}.${rewriter.name(column.name)}" has unsupported type "${words}[]".`);
    const attributes = column.attributes.flatMap((attribute) => attributeParts(rewriter, attribute));
    const isNotNull = isKey || column.attributes.some((each) => each.kind === 'Constraint' && (each.type === 'not null' || each.type === 'primary key'));
    return [name, ' ', type, ...attributes, isNotNull ? ' NOT NULL' : ''];
}
function attributeParts(rewriter, attribute) {
    if (attribute.kind === 'Constraint') {
        refuseCheck(rewriter, attribute);
        return [];
    }
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
/** CHECK and EXCLUDE constraints do not exist: https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html */
function refuseCheck({ tokens }, constraint) {
    if (constraint.type !== 'check' && constraint.type !== 'exclude')
        return;
    const at = constraint.name >= 0 ? constraint.name + 1 : constraint.first;
    throw new Refused(`syntax error at or near "${constraint.type.toUpperCase()}"`, tokens.text, tokens.start[at]);
}
/** What only PostgreSQL has, and tables that lie in the data lake. */
function refuseOptions(rewriter, { options, withNoData }) {
    for (const option of options) {
        if (ICEBERG_OPTIONS.has(option.name))
            throw new NotEmulated('Iceberg tables');
        if (!POSTGRES_OPTIONS.has(option.name))
            continue;
        throw new Refused(`syntax error at or near "${rewriter.word(option.first)}"`, rewriter.tokens.text, rewriter.tokens.start[option.first]);
    }
    if (withNoData)
        throw new Refused('syntax error at or near "no data"');
}
const ICEBERG_OPTIONS = new Set(['using', 'location', 'partitioned by', 'table properties']);
const POSTGRES_OPTIONS = new Set(['partition by', 'inherits', 'with', 'with oids', 'without oids', 'tablespace', 'on commit preserve rows', 'on commit delete rows', 'on commit drop']);
/** Keys name columns of the table. Where LIKE or a query gives the columns they cannot be looked up here. */
function refuseUnknownKeys(rewriter, table, primary) {
    if (table.query !== null || table.elements.some(({ kind }) => kind === 'LikeTable'))
        return;
    const columns = new Set(table.elements.flatMap((element) => (element.kind === 'ColumnDef' ? [rewriter.name(element.name)] : [])));
    const { text, start } = rewriter.tokens;
    for (const { value } of table.options) {
        if (value?.kind !== 'NameList')
            continue;
        for (const name of value.names)
            if (!columns.has(rewriter.name(name.last)))
                throw new Refused(`column "${rewriter.name(name.last)}" named in key does not exist`, text, start[name.first]);
    }
    for (const name of primary)
        if (!columns.has(name))
            throw new Refused(`column "${name}" named in key does not exist`);
}
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
    const { rewriter, tokens } = draft;
    const [action, second] = table.actions;
    if (action === undefined || table.name === null)
        return { entries: [written(draft)] };
    if (second !== undefined)
        throw new Refused('syntax error at or near ","', tokens.text, tokens.end[action.last]);
    return alter(draft, table, action, rewriter.name(table.name.last));
}
function alter(draft, table, action, name) {
    switch (action.kind) {
        case 'AddColumn': return addColumn(draft, table, action, name);
        case 'AlterColumn': return alterColumn(draft, table, action);
        case 'AppendRows': return append(draft, table, action);
        case 'DropColumn':
        case 'RenameColumn':
        case 'RenameTable': return { entries: [UNBIND, written(draft), BIND] };
        case 'AddConstraint':
            refuseCheck(draft.rewriter, action.constraint);
            return recordOnly(draft);
        case 'DropConstraint':
        case 'ChangeOwner':
        case 'AlterAttributes': return recordOnly(draft);
        default: throw new NotEmulated(draft.tokens.text.slice(draft.tokens.start[action.first], draft.tokens.end[action.last]));
    }
}
const UNSUPPORTED_ATTRIBUTES = new Map([
    ['identity', 'IDENTITY'], ['generated by default as identity', 'IDENTITY'], ['unique', 'UNIQUE'], ['primary key', 'PRIMARY KEY'], ['foreign key', 'REFERENCES'], ['distkey', 'DISTKEY'], ['sortkey', 'SORTKEY'],
]);
function addColumn(draft, table, { column }, name) {
    const { rewriter } = draft;
    for (const attribute of column.attributes) {
        const unsupported = UNSUPPORTED_ATTRIBUTES.get(attribute.kind === 'Constraint' ? attribute.type : attribute.name);
        if (unsupported !== undefined)
            throw new Refused(`ALTER TABLE ADD COLUMN does not support ${unsupported}`);
    }
    const isNotNull = column.attributes.some((each) => each.kind === 'Constraint' && each.type === 'not null');
    const hasDefault = column.attributes.some((each) => each.kind === 'Option' && each.name === 'default');
    if (isNotNull && !hasDefault)
        throw new Refused('ALTER TABLE ADD COLUMN defined as NOT NULL must have a non-null default expression');
    const entry = rewritten(rewriter, table, ['ADD COLUMN ', ...columnParts(rewriter, column, { table: name, isKey: false })]);
    return { entries: [entry, COUNT_BYTES], leftOut: isPartlyRecorded(column) };
}
/** Only the size of a VARCHAR can be changed, and an encoding, which has no effect here. */
function alterColumn(draft, table, { change, type, name }) {
    const { rewriter, tokens } = draft;
    if (change === 'encode')
        return recordOnly(draft);
    if (change !== 'type' || type === null)
        throw new Refused(`ALTER COLUMN SET/DROP ${change.endsWith('null') ? 'NOT NULL' : 'DEFAULT'} is not supported`);
    const words = typeWords(rewriter, type);
    if (!VARCHARS.has(words))
        throw new Refused(`ALTER COLUMN TYPE to "${words}" is not supported; only the size of a VARCHAR column can be altered`, tokens.text, tokens.start[type.first]);
    return { entries: [UNBIND, rewritten(rewriter, table, ['ALTER COLUMN ', [name, name], ' TYPE ', type]), COUNT_BYTES, BIND] };
}
const VARCHARS = new Set(['varchar', 'nvarchar', 'text', 'character varying', 'national character varying']);
/** Moves the rows; EXTRA and FILL as asked. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html */
function append({ tokens }, { name }, { source, ignoreExtra, fillTarget }) {
    const text = (node) => sqlLiteral(node === null ? '' : tokens.text.slice(tokens.start[node.first], tokens.end[node.last]).toLowerCase());
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
const EXTERNAL = missing('external schemas and tables');
const POLICIES = missing('row-level security and masking');
const MODELS = missing('machine learning models');
const BEHAVIOURS = {
    select: 'executed', insert: 'executed', update: 'executed', delete: 'executed', merge: 'executed', truncate: 'executed', lock: 'executed',
    copy: missing('COPY: there is no S3 here'), 'copy-job': missing('COPY JOB: there is no S3 here'), unload: missing('UNLOAD: there is no S3 here'),
    'create-table': 'executed', 'alter-table': 'executed', 'alter-column-type': 'executed', 'alter-table-append': 'executed', 'drop-table': 'executed', comment: 'executed',
    'alter-column-encode': 'recorded', 'alter-table-encode': 'recorded', 'alter-table-distribution': 'recorded', 'alter-table-sortkey': 'recorded',
    vacuum: 'recorded', analyze: 'recorded', 'analyze-compression': missing('ANALYZE COMPRESSION: PostgreSQL has no encodings'),
    'create-external-table': EXTERNAL, 'alter-external-table': EXTERNAL, 'alter-table-row-level-security': POLICIES,
    'create-view': 'executed', 'drop-view': 'executed', 'create-materialized-view': 'executed', 'refresh-materialized-view': 'executed', 'drop-materialized-view': 'executed',
    'alter-materialized-view': 'recorded', 'create-external-view': EXTERNAL, 'alter-external-view': EXTERNAL, 'drop-external-view': EXTERNAL,
    'create-schema': 'executed', 'alter-schema': 'executed', 'drop-schema': 'executed', 'create-external-schema': EXTERNAL, 'alter-external-schema': EXTERNAL,
    'create-database': missing('databases: there is one'), 'alter-database': 'recorded', 'drop-database': missing('databases: there is one'),
    'create-function': 'executed', 'drop-function': 'executed', 'create-procedure': 'executed', 'drop-procedure': 'executed', call: 'executed', 'alter-procedure': 'executed', 'alter-function': 'executed',
    'create-template': missing('templates of COPY'), 'alter-template': missing('templates of COPY'), 'drop-template': missing('templates of COPY'),
    'create-external-function': missing('Lambda functions'), 'create-library': missing('Python libraries'), 'drop-library': missing('Python libraries'),
    'create-model': MODELS, 'drop-model': MODELS,
    'create-user': 'recorded', 'alter-user': 'recorded', 'drop-user': 'recorded', 'create-group': 'recorded', 'alter-group': 'recorded', 'drop-group': 'recorded',
    'create-role': 'recorded', 'alter-role': 'recorded', 'drop-role': 'recorded', grant: 'recorded', revoke: 'recorded', 'alter-default-privileges': 'recorded',
    'create-rls-policy': POLICIES, 'alter-rls-policy': POLICIES, 'drop-rls-policy': POLICIES, 'attach-rls-policy': POLICIES, 'detach-rls-policy': POLICIES,
    'create-masking-policy': POLICIES, 'alter-masking-policy': POLICIES, 'drop-masking-policy': POLICIES, 'attach-masking-policy': POLICIES, 'detach-masking-policy': POLICIES,
    'create-identity-provider': 'recorded', 'alter-identity-provider': 'recorded', 'drop-identity-provider': 'recorded', 'alter-system': 'recorded',
    'create-datashare': 'recorded', 'alter-datashare': 'recorded', 'drop-datashare': 'recorded',
    'desc-datashare': missing('DESC DATASHARE'), 'desc-identity-provider': missing('DESC IDENTITY PROVIDER'),
    set: 'executed', reset: 'executed', show: 'executed', explain: 'executed', use: missing('USE: there is one database'), cancel: missing('CANCEL: use CancelStatement'),
    'set-session-authorization': 'recorded', 'set-session-characteristics': 'recorded',
    prepare: 'executed', execute: 'executed', deallocate: 'executed', 'declare-cursor': 'executed', fetch: 'executed', close: 'executed',
    begin: 'executed', commit: 'executed', rollback: 'executed', savepoint: missing('SAVEPOINT'),
};

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

// EXTERNAL MODULE: ./build/src/core/sql/keywords.js
var keywords = __webpack_require__(3440);
;// CONCATENATED MODULE: ./build/src/embedded/translate/refusals.js




const K = {
    on: (0,keywords/* keyword */.Si)('on'), returning: (0,keywords/* keyword */.Si)('returning'), as: (0,keywords/* keyword */.Si)('as'), connect: (0,keywords/* keyword */.Si)('connect'), by: (0,keywords/* keyword */.Si)('by'),
    array: (0,keywords/* keyword */.Si)('array'),
};
/** The words Redshift's refusal begins with, where they are not the kind's own. */
const TRANSACTION_WORDS = { 'alter-column-type': 'ALTER TABLE ALTER COLUMN', 'alter-external-table': 'ALTER EXTERNAL TABLE' };
/** A row without a note is refused in a transaction; this one has a note for another reason. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html */
const REFUSED_ALL_THE_SAME = 'alter-table-append';
/** https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-functions.html */
const UNSUPPORTED_FUNCTIONS = new Set(['string_agg', 'array_agg', 'every', 'pg_sleep', 'clock_timestamp', 'transaction_timestamp', 'justify_days', 'justify_hours', 'justify_interval',
    'format', 'overlay', 'regexp_matches', 'regexp_split_to_array', 'regexp_split_to_table', 'encode', 'convert_from', 'convert_to', 'bit_length', 'width_bucket', 'setseed', 'div',
    'nextval', 'currval', 'setval', 'lastval', 'pg_advisory_lock', 'pg_try_advisory_lock', 'pg_advisory_xact_lock', 'jsonb_build_object', 'json_build_object', 'to_json', 'to_jsonb',
    'jsonb_agg', 'json_agg', 'row_to_json', 'gen_random_uuid', 'make_date', 'make_timestamp', 'jsonb_array_elements']);
/** Throws Refused or NotEmulated for what may not go on to PostgreSQL. */
function refuse(tokens, classification, inTransaction) {
    for (const fault of tokens.faults)
        throw new Refused(`${FAULTS[fault.code]} at or near "${tokens.text.slice(fault.offset, fault.offset + 20)}"`, tokens.text, fault.offset);
    for (let at = 0; at < tokens.count - 1; at++)
        if (tokens.kind[at] === tokenizer/* Shape */.yp.Semicolon)
            throw new Refused('cannot insert multiple commands into a prepared statement');
    if (classification === undefined)
        return refuseUnknown(tokens);
    const { kind, runs, note } = classification.row;
    if (inTransaction && runs === 'standalone' && (note === undefined || kind === REFUSED_ALL_THE_SAME)) {
        throw new Refused(`${TRANSACTION_WORDS[kind] ?? kind.replaceAll('-', ' ').toUpperCase()} cannot run inside a transaction block`);
    }
    if (inTransaction && runs === 'control')
        throw new NotEmulated('BEGIN, COMMIT and ROLLBACK inside a batch');
    if (ROUTINES.has(kind))
        return;
    refuseWords(tokens, kind);
    refuseFunctions(tokens, classification);
}
const FAULTS = {
    UNTERMINATED_STRING: 'unterminated quoted string', UNTERMINATED_NAME: 'unterminated quoted identifier', UNTERMINATED_COMMENT: 'unterminated /* comment',
    UNTERMINATED_DOLLAR_STRING: 'unterminated dollar-quoted string',
};
/** The bodies of routines are strings, and their arguments are no expressions. */
const ROUTINES = new Set(['create-procedure', 'create-function', 'drop-procedure', 'drop-function', 'alter-procedure']);
function refuseUnknown(tokens) {
    const first = tokens.count === 0 ? '' : (0,tokenizer/* tokenText */.pA)(tokens, 0);
    if (tokens.kind[0] === tokenizer/* Shape */.yp.LeftParen)
        return;
    const second = tokens.count > 1 ? (0,tokenizer/* tokenText */.pA)(tokens, 1).toLowerCase() : '';
    if (first.toLowerCase() === 'create' && (second === 'index' || second === 'unique'))
        throw new Refused(`SQL command "${tokens.text.trim()}" not supported on Redshift tables.`);
    const at = NEEDS_OBJECT.has(first.toLowerCase()) && tokens.count > 1 ? 1 : 0;
    throw new Refused(first === '' ? 'syntax error at end of input' : `syntax error at or near "${(0,tokenizer/* tokenText */.pA)(tokens, at)}"`, tokens.text, tokens.start[at] ?? 0);
}
/** After these words the object is what Redshift does not know. */
const NEEDS_OBJECT = new Set(['create', 'alter', 'drop']);
function refuseWords(tokens, kind) {
    for (let at = 1; at < tokens.count; at++) {
        const token = tokens.kind[at];
        const before = tokens.kind[at - 1];
        const isAlias = before === K.as || before === tokenizer/* Shape */.yp.Dot || tokens.kind[at + 1] === tokenizer/* Shape */.yp.Dot;
        const next = at + 1 < tokens.count ? (0,tokenizer/* tokenText */.pA)(tokens, at + 1).toLowerCase() : '';
        if (isAlias)
            continue;
        if (kind === 'insert' && token === K.on && next === 'conflict')
            throw syntaxError(tokens, at);
        if (WRITES.has(kind) && token === K.returning)
            throw syntaxError(tokens, at);
        if (token === K.array && tokens.kind[at + 1] === tokenizer/* Shape */.yp.LeftBracket)
            throw syntaxError(tokens, at + 1);
        if (token === K.connect && tokens.kind[at + 1] === K.by)
            throw new NotEmulated('CONNECT BY');
    }
}
const WRITES = new Set(['insert', 'update', 'delete', 'merge']);
function refuseFunctions(tokens, classification) {
    for (let at = 0; at + 1 < tokens.count; at++) {
        if (tokens.kind[at + 1] !== tokenizer/* Shape */.yp.LeftParen || !(0,tokenizer/* isNameShape */.bu)(tokens.kind[at] ?? 0) || tokens.kind[at - 1] === tokenizer/* Shape */.yp.Dot)
            continue;
        const name = (0,tokenizer/* tokenText */.pA)(tokens, at).toLowerCase();
        if (UNSUPPORTED_FUNCTIONS.has(name))
            throw new Refused(`function ${name} does not exist`, tokens.text, tokens.start[at]);
        // It runs on the leader node only: https://docs.aws.amazon.com/redshift/latest/dg/c_sql-functions-leader-node.html
        if (name === 'generate_series' && (0,relations/* relationsOf */.nS)(tokens, 0, tokens.count - 1, classification).length > 0)
            throw new Refused('Specified types or functions (one per INFO message) not supported on Redshift tables.');
    }
}
function syntaxError(tokens, at) {
    return new Refused(`syntax error at or near "${(0,tokenizer/* tokenText */.pA)(tokens, at)}"`, tokens.text, tokens.start[at]);
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
    return last - first + 1 === QUALIFIED_LENGTH && rewriter.name(first) === DATABASE;
}
function writeName(rewriter, name) {
    rewriter.compose(name, partsOf(rewriter, isDatabaseQualified(rewriter, name) ? name.first + 2 : name.first, name.last));
}
/** Whether a table in FROM is one of another database: https://docs.aws.amazon.com/redshift/latest/dg/cross-database-overview.html */
function isElsewhere(rewriter, { name }) {
    return name.last - name.first + 1 === QUALIFIED_LENGTH && rewriter.name(name.first) !== DATABASE;
}
function refuseElsewhere(rewriter, { name }) {
    throw new NotEmulated(`the other database "${rewriter.name(name.first)}": there is one`);
}
/** The parts of a name, those that PostgreSQL would take for words in quotes. */
function partsOf(rewriter, first, last) {
    const parts = [];
    for (let at = first; at <= last; at += 2)
        parts.push(at > first ? '.' : '', RESERVED.has(rewriter.word(at)) ? names_quoted(rewriter.name(at)) : [at, at]);
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
    rewriter.replace(at, names_quoted(rewriter.name(at)));
}
function names_quoted(name) {
    return `"${name.replaceAll('"', '""')}"`;
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
        steps.push(` -> ${sqlLiteral(rewriter.name(at))}`);
    return steps;
}
function writeSubscript(rewriter, { operand, index, ...node }) {
    rewriter.compose(node, ['(', ...rangeBefore(node.first, operand), ' -> CAST(', index, ' AS integer))']);
}
function writeField(rewriter, { operand, name, ...node }) {
    rewriter.compose(node, ['(', ...rangeBefore(node.first, operand), ` -> ${sqlLiteral(rewriter.name(name))})`]);
}
/** An operand, with the parentheses before it that belong to the whole. */
function rangeBefore(first, operand) {
    return first === operand.first ? [operand] : ['(', operand, ')'];
}
/** `c.orders AS o AT i`, `UNPIVOT c.object AS v AT k`: one row an element. What is no array gives none. */
function writeUnnesting(rewriter, item) {
    const isObject = item.kind === 'PathRef' && item.unpivot;
    const value = item.kind === 'PathRef' ? [item.path] : namedPath(rewriter, item);
    const name = item.alias === null ? `"_element_${item.first}"` : names_quoted(rewriter.name(item.alias.name));
    const place = item.alias === null || item.alias.at < 0 ? '' : names_quoted(rewriter.name(item.alias.at));
    const rows = isObject ? ['SELECT value, key FROM pg_catalog.super_pairs(', ...value, ')'] : ['SELECT value, place FROM pg_catalog.super_elements(', ...value, ')'];
    rewriter.compose(item, ['LATERAL (', ...rows, `) AS ${name} (${name}${place === '' ? '' : `, ${place}`})`]);
}
function namedPath(rewriter, item) {
    const { first, last } = item.name;
    const column = rewriter.scopes.iteratedColumn(item) ?? last;
    const names = [];
    for (let at = first; at <= column; at += 2)
        names.push(names_quoted(rewriter.name(at)));
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
    const [first, second] = alias?.columns.map(({ name }) => names_quoted(rewriter.name(name))) ?? [];
    const name = alias === null ? `"_element_${node.first}"` : names_quoted(rewriter.name(alias.name));
    const columns = [first ?? name, ...(offset ? [second ?? '"offset"'] : [])].join(', ');
    rewriter.compose(node, ['LATERAL (SELECT value', offset ? ', place' : '', ' FROM pg_catalog.super_elements(', value, `)) AS ${name} (${columns})`]);
}
const COMPARISONS = new Set(['=', '<>', '!=', '<', '<=', '>', '>=']);
function writeBinary(rewriter, { left, right, operator, ...node }) {
    const sign = rewriter.word(operator);
    const as = COMPARISONS.has(sign) ? superOf : sign === '||' ? textOf : sign === 'and' || sign === 'or' ? booleanOf : numberOf;
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
    const text = isSuper ? textOf(rewriter, operand) : ['CAST(', operand, ' AS text)'];
    rewriter.compose(cast, ['CAST(pg_catalog.try_cast(', ...text, ', CAST(NULL AS ', type, ')) AS ', type, ')']);
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
function refuseOuterJoinMark(_, __) {
    throw new NotEmulated('the outer join mark (+)');
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
    date_part: writeWithDatePart,
    extract: writeExtract,
    median: (rewriter, call) => rewriter.compose(call, ['percentile_cont(0.5) WITHIN GROUP (ORDER BY ', ...argumentsOf(rewriter, call), ')']),
    listagg: writeListagg,
}));
function needsCall(rewriter, call) {
    return writerOf(rewriter, call) !== undefined || call.approximate || call.args.some((argument) => rewriter.scopes.isSuper(argument));
}
/** A function of somebody's schema is their own, whatever its name. */
function writerOf(rewriter, { name, ...call }) {
    const isCall = rewriter.kind(name.last + 1) === tokenizer/* Shape */.yp.LeftParen && call.last > name.last;
    return isCall && name.first === name.last ? CALLS.get(rewriter.word(name.last)) : undefined;
}
function writeCall(rewriter, call) {
    const write = writerOf(rewriter, call);
    if (write !== undefined)
        return write(rewriter, call);
    if (call.approximate)
        rewriter.skip(call.name.first - 1);
    if (!call.args.some((argument) => rewriter.scopes.isSuper(argument)))
        return rewriter.write(call.name.first, call.last);
    const open = call.name.last + 1;
    const between = (index) => [index === 0 ? open : (call.args[index - 1]?.last ?? open) + 1, (call.args[index]?.first ?? open) - 1];
    const args = call.args.flatMap((argument, index) => [between(index), ...writeArgument(rewriter, call, argument)]);
    rewriter.compose(call, [call.name, ...args, [(call.args.at(-1)?.last ?? open) + 1, call.last]]);
}
/** The tokens between the commas of a call's parentheses: with DISTINCT, with the parentheses around an argument. */
function argumentsOf(rewriter, { name }) {
    const open = name.last + 1;
    return rewriter.items(open + 1, rewriter.closing(open) - 1);
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
function writeWithDatePart(rewriter, call) {
    const [first] = call.args;
    const part = first === undefined ? undefined : datePartOf(rewriter, first);
    if (first === undefined || part === undefined)
        return rewriter.writeInside(call);
    rewriter.write(call.first, first.first - 1);
    rewriter.replace(first.first, `'${part}'`);
    rewriter.write(first.last + 1, call.last);
}
function datePartOf(rewriter, { first, last }) {
    if (first !== last)
        return undefined;
    const word = rewriter.word(first);
    return datePart(rewriter.kind(first) === tokenizer/* Shape */.yp.String ? word.slice(1, -1) : word);
}
/** `EXTRACT(part FROM x)` */
function writeExtract(rewriter, call) {
    const at = call.name.last + 2;
    const part = rewriter.isName(at) ? datePart(rewriter.word(at)) : undefined;
    if (part === undefined)
        return rewriter.writeInside(call);
    rewriter.write(call.first, at - 1);
    rewriter.replace(at, `'${part}'`);
    rewriter.write(at + 1, call.last);
}
/** `LISTAGG([DISTINCT] x [, delimiter]) [WITHIN GROUP (ORDER BY …)]`: https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html */
function writeListagg(rewriter, call) {
    const [value, delimiter] = argumentsOf(rewriter, call);
    if (value === undefined)
        return rewriter.writeInside(call);
    if (call.over !== null)
        throw new NotEmulated('LISTAGG as a window function');
    const order = call.orderBy.length === 0 ? [] : [' ORDER BY ', ...call.orderBy.flatMap((item, index) => (index === 0 ? [item] : [', ', item]))];
    const separator = delimiter ?? '\'\'';
    // With DISTINCT PostgreSQL orders by the value itself only, so the values are made text after they were ordered.
    if (call.distinct)
        return rewriter.compose(call, ['array_to_string(array_agg(', value, ...order, '), ', separator, ')']);
    rewriter.compose(call, ['string_agg(CAST(', value, ' AS varchar), ', separator, ...order, ')']);
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
    const grouped = rewriter.columnsOf(['SELECT * FROM ', source]).filter((name) => !mentioned.has(name)).map(names_quoted);
    const values = items.flatMap((item) => aggregates.map((aggregate) => [...pivoted(rewriter, pivot, aggregate, item), ` AS ${names_quoted(pivotName(rewriter, item, aggregate))}`]));
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
    return [expression.name, '(', expression.distinct ? 'DISTINCT ' : '', 'CASE WHEN ', ...condition, ' THEN ', countedValue(rewriter, expression), ' END)'];
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
    const kept = rewriter.columnsOf(['SELECT * FROM ', source]).filter((name) => !used.has(name)).map(names_quoted);
    const names = `"_unpivoted"(${names_quoted(rewriter.name(column.last))}, ${names_quoted(rewriter.name(value.last))})`;
    const rows = items.flatMap(({ expression, alias }, index) => {
        const name = sqlLiteral(rewriter.name(alias >= 0 ? alias : expression.last));
        return [index === 0 ? '' : ', ', `(CAST(${name} AS varchar), `, expression, ')'];
    });
    const includesNulls = rewriter.kind(source.last + 2) === INCLUDE;
    rewriter.compose(unpivot, [
        `(SELECT ${[...kept, '"_unpivoted".*'].join(', ')} FROM `, source, ' CROSS JOIN LATERAL (VALUES ', ...rows, `) AS ${names}`,
        includesNulls ? '' : ` WHERE "_unpivoted".${names_quoted(rewriter.name(value.last))} IS NOT NULL`, ')', ...aliasOf(unpivot.alias, unpivot.first),
    ]);
}
function aliasOf(alias, at) {
    return alias === null ? [` AS "_pivot_${at}"`] : [' ', alias];
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/aggregates.js

const AGGREGATES = new Set(['any_value', 'approximate', 'array_agg', 'avg', 'bit_and', 'bit_or', 'bool_and', 'bool_or', 'count', 'hll', 'hll_combine', 'hll_create_sketch', 'listagg', 'max', 'median',
    'min', 'object_agg', 'percentile_cont', 'percentile_disc', 'stddev', 'stddev_pop', 'stddev_samp', 'sum', 'var_pop', 'var_samp', 'variance']);
/** Whether a call without OVER makes one value of many rows. */
function isAggregate(tokens, { name }) {
    return AGGREGATES.has((0,tokenizer/* foldedName */.mw)(tokens, name.last));
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
            rewriter.substitute(column, expression);
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
    const list = names.flatMap((name, index) => (excluded.has(name) ? [] : [`${columns[index] ?? ''} AS ${names_quoted(name)}`])).join(', ');
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
    return query.with.length > 0 || (body?.kind === 'Select' && (isWrapped(body) || body.top !== null));
}
/** TOP n stands before the list, LIMIT n behind the query. */
function writeQuery(rewriter, query) {
    const { body } = query;
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
    const wrapped = wrapSelect(rewriter, body, query.orderBy);
    rewriter.write(query.first, body.first - 1);
    rewriter.compose(body, wrapped.parts);
    rewriter.write(body.last + 1, (query.orderBy[0]?.first ?? query.last + 1) - 1);
    for (const [index, item] of query.orderBy.entries()) {
        rewriter.put(index > 0 ? ', ' : ' ', item.first);
        writeSortItem(rewriter, item, wrapped.order[index]);
    }
    rewriter.write((query.orderBy.at(-1)?.last ?? body.last) + 1, query.last);
    rewriter.append(query.last, limit);
}
function writeSortItem(rewriter, item, column) {
    const { expression } = item;
    const behind = expression.last < item.last ? [' ', [expression.last + 1, item.last]] : [];
    rewriter.append(item.first, column === undefined ? [item] : [column, ...behind]);
    rewriter.skip(item.last);
}
function needsSelect(_, select) {
    return isWrapped(select) || select.top !== null || select.groupByAll || select.items.some(({ alias, expression }) => alias >= 0 || (expression.kind === 'Star' && expression.exclude.length > 0));
}
/** A SELECT of a set operation, or one of a query that needs nothing else. */
function writeSelect(rewriter, select) {
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
        const top = wordBefore(rewriter, select.top.first, queries_K.top);
        rewriter.write(first, top - 1);
        from = afterParens(rewriter, top + 1, select.top.last);
        rewriter.skip(from - 1);
    }
    if (!select.groupByAll)
        return rewriter.write(from, select.last);
    const group = groupWord(rewriter, select);
    rewriter.write(from, group - 1);
    rewriter.append(group, groupByAll(rewriter, select));
    rewriter.skip(group + 2);
    rewriter.write(group + 3, select.last);
}
/** The word before an expression, whatever parentheses stand between. */
function wordBefore(rewriter, at, kind) {
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
    const after = select.where ?? select.from.at(-1);
    let at = (after?.last ?? select.items.at(-1)?.last ?? select.first) + 1;
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
    const qualifier = isQualified ? `${names_quoted(rewriter.name(star.first))}.` : '';
    const kept = names.filter((name) => !excluded.has(name));
    if (new Set(names).size < names.length)
        throw new NotEmulated('* EXCLUDE where two columns have one name');
    rewriter.compose(star, [kept.map((name) => `${qualifier}${names_quoted(name)}`).join(', ')]);
}
/** The tokens of the FROM list. */
function fromOf({ from }) {
    return [from[0]?.first ?? 0, from.at(-1)?.last ?? -1];
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
    OuterJoinMark: { write: refuseOuterJoinMark },
    TypeName: { write: writeType },
};
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
        const source = sourceOf(scope, (0,tokenizer/* foldedName */.mw)(this.tokens, first));
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
        const source = sourceOf(scope, (0,tokenizer/* foldedName */.mw)(this.tokens, column.first));
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
        if ((0,tokenizer/* foldedName */.mw)(this.tokens, first) === DATABASE && first + 4 < last && this.isRelation(scope, first + 2)) {
            this.databaseQualified.add(column);
            return first + 6;
        }
        return this.isBody ? undefined : first;
    }
    /** Whether `schema.table` begins at a token. */
    isRelation(scope, first) {
        return sourceOf(scope, `${(0,tokenizer/* foldedName */.mw)(this.tokens, first)}.${(0,tokenizer/* foldedName */.mw)(this.tokens, first + 2)}`) !== undefined;
    }
}
function sourceOf(scope, name) {
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
        if (node.first <= node.last && hasWriter(node, this))
            this.place(node);
    }
    place(node) {
        const there = this.nodes.get(node.first);
        if (there === undefined)
            this.nodes.set(node.first, [node]);
        else if (!there.includes(node))
            there.push(node);
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
        const substitute = this.substitutes.get(node);
        if (substitute !== undefined)
            this.compose(node, ['(', substitute, ')']);
        else
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
            aside.nodes.set(at, nodes);
        for (const [node, substitute] of this.substitutes)
            aside.substitutes.set(node, substitute);
        aside.open.push(...this.open);
        Object.assign(aside, { scopes: this.scopes });
        return aside;
    }
    /** From now on `substitute` is written where `node` stands. */
    substitute(node, substitute) {
        this.substitutes.set(node, substitute);
        this.place(node);
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
            this.replace(at, sqlLiteral(parameters?.find(({ name }) => name === parameter.name)?.value ?? ''));
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
        else if (kind === tokenizer/* Shape */.yp.QuotedName || text.startsWith('#'))
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

;// CONCATENATED MODULE: ./build/src/embedded/translate/routines.js




function prepareAlterRoutine(draft, { owner }) {
    return owner === null ? { entries: [written(draft)] } : { entries: [], isRecorded: true };
}
function prepareRoutine(draft, routine, columnsOf) {
    const { rewriter, tokens, last } = draft;
    const language = routine.language < 0 ? '' : rewriter.word(routine.language);
    if (language === 'plpythonu' || language === 'python')
        throw new NotEmulated('Python functions');
    const body = routine.options.find(({ name }) => name === 'as')?.value ?? null;
    // The body runs in one transaction here; on Redshift each of its statements would commit alone.
    const nonatomic = routine.options.find(({ name }) => name === 'nonatomic');
    const parts = [...(body === null || routine.body === null ? [] : [{ at: body, text: bodyText((0,tokenizer/* tokenText */.pA)(tokens, body.first), routine.body, columnsOf) }]), ...leaveOut(nonatomic)];
    rewriter.append(0, around(parts.sort((a, b) => a.at.first - b.at.first), last));
    return { entries: [entryOf(rewriter)], leftOut: nonatomic !== undefined };
}
function leaveOut(option) {
    return option === undefined ? [] : [{ at: option, text: '' }];
}
/** The statement with some of its stretches replaced. */
function around(replaced, last) {
    let from = 0;
    const parts = [];
    for (const { at, text } of replaced) {
        parts.push([from, at.first - 1], ' ', text, ' ');
        from = at.last + 1;
    }
    return [...parts, [from, last]];
}
function bodyText(quoted, { tokens, block, statements }, columnsOf) {
    if (tokens.count === 0)
        return quoted;
    const trees = block === null ? statements.flatMap(({ tree }) => (tree === null ? [] : [tree])) : [block];
    const rewriter = new Rewriter(tokens, { trees, columnsOf, isBody: true });
    rewriter.write(0, tokens.count - 1);
    const tag = quoted.slice(0, quoted.indexOf('$', 1) + 1);
    const before = quoted.startsWith('$') ? tag : '$redshift_devops$';
    return `${before} ${rewriter.out.text} ${before}`;
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/session.js




const TIMEOUT = 'statement_timeout';
/** PostgreSQL's largest integer, in milliseconds. */
const TIMEOUT_MAX = 2_147_483_647;
/** Settings that mean the same to both. */
const SHARED_SETTINGS = new Set(['search_path', 'timezone', 'time', 'datestyle', 'extra_float_digits', TIMEOUT]);
function prepareSet(draft) {
    const { rewriter, last } = draft;
    const scoped = rewriter.word(1) === 'session' || rewriter.word(1) === 'local';
    const name = rewriter.name(scoped ? 2 : 1);
    if (name === 'enable_case_sensitive_identifier' && ['true', 'on', 'yes', '1', '\'true\'', '\'on\''].includes(rewriter.word(last))) {
        throw new NotEmulated('enable_case_sensitive_identifier');
    }
    if (name === TIMEOUT)
        return setTimeoutOf(draft, scoped ? 4 : 3);
    return SHARED_SETTINGS.has(name) ? { entries: [written(draft)] } : { entries: [], isRecorded: true };
}
/**
 * Milliseconds without a unit, which is all the manual knows; PostgreSQL of today would take `5s` too.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html
 */
function setTimeoutOf(draft, valueAt) {
    const { rewriter, tokens, last } = draft;
    const value = tokens.text.slice(tokens.start[valueAt], tokens.end[last]).replace(/^'(.*)'$/, '$1').trim();
    if (valueAt <= last && rewriter.word(valueAt) !== 'default') {
        if (!/^[-+]?\s*\d+$/.test(value))
            throw new Refused(`parameter "${TIMEOUT}" requires an integer value`);
        const ms = Number(value.replace(/\s/g, ''));
        if (ms < 0 || ms > TIMEOUT_MAX)
            throw new Refused(`${ms} is outside the valid range for parameter "${TIMEOUT}" (0 .. ${TIMEOUT_MAX})`);
    }
    return { entries: [written(draft)] };
}
function prepareReset(draft) {
    const { rewriter } = draft;
    const name = rewriter.name(1);
    return SHARED_SETTINGS.has(name) || name === 'all' ? { entries: [written(draft)] } : { entries: [], isRecorded: true };
}
function prepareShow(draft) {
    const { rewriter } = draft;
    const name = rewriter.name(1);
    // PostgreSQL would show `1500` as `1500ms` and `5000` as `5s`.
    if (name === TIMEOUT)
        return { entries: [{ sql: `SELECT setting AS ${TIMEOUT} FROM pg_settings WHERE name = '${TIMEOUT}'`, isResult: true }] };
    if (!SHARED_SETTINGS.has(name) && name !== 'server_version' && name !== 'client_encoding')
        throw new NotEmulated(`SHOW ${name.toUpperCase()}`);
    return { entries: [written(draft)] };
}
/** A temporary table hides a permanent one of the same name, so one that is lost must be missed before PostgreSQL finds the other. */
function refuseLost(tokens, last, classification, lost) {
    if (lost.size === 0)
        return;
    const names = (0,relations/* relationsOf */.nS)(tokens, 0, last, classification).filter(({ schema }) => schema === '' || schema === 'pg_temp').map(({ name }) => name);
    if (classification?.row.kind === 'execute')
        names.push((0,tokenizer/* foldedName */.mw)(tokens, 1));
    for (const name of names) {
        if (lost.has(name))
            throw new NotEmulated(`temporary tables and prepared statements over several statements of a session: "${name}"`);
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
    return { entries: [UNBIND, { sql: `SELECT _redshift_devops_embedded.create_late(${sqlLiteral(qualified(draft.rewriter, name))}, ${sqlLiteral(text)}, ${orReplace})` }, BIND] };
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
    return `SELECT _redshift_devops_embedded.forget_late(ARRAY[${names.map((name) => sqlLiteral(qualified(rewriter, name))).join(', ')}]::text[], ${leavesView})`;
}
/** A name as `"schema"."name"`. */
function qualified(rewriter, name) {
    const parts = [];
    for (let at = name.first; at <= name.last; at += 2)
        parts.push(rewriter.name(at));
    return (parts.length === 1 ? ['public', ...parts] : parts.slice(-2)).map(names_quoted).join('.');
}

;// CONCATENATED MODULE: ./build/src/embedded/translate/prepare.js
/**
 * One statement as the client sent it to the script PostgreSQL runs for it: refused first, then translated on its syntax tree.
 *
 * Which kinds are executed, recorded or not emulated says `behaviour.ts`; which nodes are written differently `node-writers.ts`; what a kind
 * needs besides the files beside them.
 */
















/** Throws Refused and NotEmulated with what the client is told, and whatever `columnsOf` throws. */
function prepare(sql, { inTransaction, isAlone, parameters, lost, columnsOf }) {
    const tokens = (0,tokenizer/* tokenize */.qw)(sql);
    const last = tokens.kind[tokens.count - 1] === tokenizer/* Shape */.yp.Semicolon ? tokens.count - 2 : tokens.count - 1;
    const head = (0,classify/* classify */.L8)(tokens, 0, last);
    refuse(tokens, head, inTransaction);
    refuseOwnSchema(tokens);
    refuseLost(tokens, last, head, lost);
    // A query in parentheses has no first word.
    const classification = head ?? { row: SELECT, afterHead: 0 };
    if (!isAlone && classification.row.kind === 'begin')
        throw new NotEmulated('a transaction over several statements of a session or of an AUTO_COMMIT batch');
    const { kind } = classification.row;
    const behaviour = BEHAVIOURS[kind];
    if (behaviour === undefined || typeof behaviour === 'object')
        throw new NotEmulated(behaviour?.missing ?? kind);
    const { tree } = (0,syntax/* readSyntax */.kQ)({ tokens, first: 0, last, row: classification.row, afterHead: classification.afterHead });
    const rewriter = new Rewriter(tokens, { parameters, columnsOf, trees: tree === null ? [] : [tree] });
    const draft = { kind, rewriter, tokens, last, classification, tree };
    const { entries, leftOut, isRecorded } = behaviour === 'recorded' ? recordOnly(draft) : scriptOf(draft, inTransaction, columnsOf);
    const remembered = leftOut === true || isRecorded === true ? [{ sql: `INSERT INTO _redshift_devops_embedded.recorded (kind, text) VALUES (${sqlLiteral(kind)}, ${sqlLiteral(sql)})` }] : [];
    return { kind, treatment: isRecorded === true ? 'recorded' : 'executed', script: [...entries, ...remembered] };
}
const SELECT = statements/* STATEMENTS */.$.find(({ kind }) => kind === 'select') ?? { kind: 'select', head: 'select', runs: 'transaction', doc: 'r_SELECT_synopsis' };
function scriptOf(draft, inTransaction, columnsOf) {
    const { tree } = draft;
    switch (tree?.kind) {
        case 'CreateTable': return { entries: [written(draft), COUNT_BYTES, BIND], leftOut: isPartlyRecorded(tree) };
        case 'AlterTable': return prepareAlterTable(draft, tree);
        case 'Drop': return dropOf(draft, tree.object === 'view', tree.externalDatabase) ?? prepareDropView(draft, tree);
        case 'CreateView': return prepareView(draft, tree);
        case 'CreateMaterializedView': return prepareMaterializedView(draft, tree);
        case 'CreateProcedure':
        case 'CreateFunction': return prepareRoutine(draft, tree, columnsOf);
        case 'AlterRoutine': return prepareAlterRoutine(draft, tree);
        case 'Merge': return tree.removeDuplicates ? removeDuplicates(draft.rewriter, tree) : { entries: [written(draft)] };
        // TRUNCATE commits itself and everything before it: https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html
        case 'Truncate': return { entries: [written(draft), ...(inTransaction ? [{ sql: 'COMMIT' }, { sql: 'BEGIN' }] : [])] };
        case 'Comment': return tree.object === 'constraint' ? { entries: [], isRecorded: true } : { entries: [written(draft)] };
        // Alone they begin or end nothing that outlives the call.
        case 'Begin':
        case 'Commit':
        case 'Rollback': return { entries: [] };
        default: return otherScript(draft);
    }
}
function otherScript(draft) {
    switch (draft.kind) {
        case 'alter-schema': return alterSchema(draft);
        case 'create-schema': return prepareCreateSchema(draft);
        case 'set': return prepareSet(draft);
        case 'reset': return prepareReset(draft);
        case 'show': return prepareShow(draft);
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
            return prepare(sql, { ...options, columnsOf });
        }
        catch (error) {
            if (!(error instanceof NeedsColumns))
                throw error;
            known.set(error.query, await ask_columns_ask(run, error.query));
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

;// CONCATENATED MODULE: ./build/src/embedded/error-text.js
/** `position` is the 1-based character in the text the client sent; undefined when it is not known. */
function errorText(error, position) {
    const known = asRedshiftSays(error);
    if (known !== undefined)
        return `ERROR: ${known}`;
    const detail = error.detail === undefined || error.detail === '' ? '' : `\n  Detail: ${error.detail}`;
    const hint = error.hint === undefined || error.hint === '' ? '' : `\n  Hint: ${error.hint}`;
    return `ERROR: ${error.message}${detail}${hint}${position === undefined ? '' : `\n  Position: ${position}`}`;
}
function asRedshiftSays(error) {
    // The check that counts the bytes of a VARCHAR is named bytes_<length>_<column number>.
    const length = error.code === '23514' ? /^bytes_(\d+)_\d+$/.exec(error.constraint ?? '')?.[1] : undefined;
    if (length !== undefined)
        return `value too long for type character varying(${length})`;
    // https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html
    if (error.code === '2D000')
        return 'COMMIT cannot be invoked from a procedure that is executing in an atomic context.';
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/embedded/outcome.js
const NOTHING = { status: 'ABORTED', durationNs: 0, rows: -1, bytes: 0, hasResultSet: false, queryId: -1 };
function failed(error, durationMs) {
    return { ...NOTHING, status: 'FAILED', error, durationNs: nanoseconds(durationMs) };
}
function aborted(statement, error) {
    return { ...NOTHING, error, endedMs: Date.now(), parts: statement.request.sqls.map(() => NOTHING) };
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
/** The number at the end of a command tag: `INSERT 0 5`, `SELECT 12`. */
function rowCount(tag) {
    const count = /^[A-Z ]+(?: 0)? (\d+)$/.exec(tag ?? '')?.[1];
    return count === undefined ? 0 : Number(count);
}
function nanoseconds(milliseconds) {
    return Math.round(milliseconds * 1e6);
}

;// CONCATENATED MODULE: ./build/src/embedded/inspection.js
/** A question to the catalog, which waits for its turn among the statements and gives up when that takes too long. */



/** `enqueue` must not be left with a rejection: whoever is next in the queue has nothing to do with it. */
function inTurn(enqueue, ask, msMax) {
    return new Promise((resolve, reject) => {
        let isLate = false;
        const timer = setTimeout(() => {
            isLate = true;
            reject(new service_error/* ServiceError */._('QueryTimeoutException', 'The operation timed out: the statements before it are still running.'));
        }, msMax);
        enqueue(async () => {
            if (isLate)
                return;
            try {
                resolve(onlyResult(await ask()));
            }
            catch (error) {
                reject(error instanceof PostgresStopped ? new service_error/* ServiceError */._('DatabaseConnectionException', 'The connection to the database was lost.') : error);
            }
            finally {
                clearTimeout(timer);
            }
        });
    });
}
/** All that can be wrong with a question to the catalog is a pattern of the client's. */
function onlyResult({ results, error }) {
    const [result] = results;
    if (error !== undefined || result === undefined)
        throw (0,service_error/* invalid */.G)(error === undefined ? 'The catalog does not answer.' : errorText(error, undefined));
    return result;
}

;// CONCATENATED MODULE: ./build/src/embedded/statement-timeout.js
/**
 * `statement_timeout`: https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html
 *
 * PostgreSQL keeps the value, with all that SET, SET LOCAL and ROLLBACK mean for it, and cannot act on it: in WebAssembly nothing interrupts a
 * running statement. So the clock runs here, and when the time is over PostgreSQL is ended and opened again, as a cancel does.
 */

const TIMED_OUT = Symbol('timed out');
/** Waits for the work, and calls `stop` when the time is over first. `stop` answers undefined when the work is being stopped by somebody else. */
async function within(timeoutMs, work, stop) {
    if (timeoutMs === 0)
        return work();
    let stopping;
    const timer = setTimeout(() => {
        stopping = stop();
        // It is awaited below; until then nobody else looks at it.
        stopping?.catch(() => undefined);
    }, timeoutMs);
    try {
        return await work();
    }
    catch (error) {
        if (stopping === undefined || !(error instanceof PostgresStopped))
            throw error;
        await stopping;
        return TIMED_OUT;
    }
    finally {
        clearTimeout(timer);
    }
}
/** The words of AWS's own example. */
function timedOutText(queryId) {
    return `ERROR: Query (${queryId}) canceled on user's request`;
}
const SHOW_TIMEOUT = 'SHOW statement_timeout';
const UNIT_MS = { '': 1, ms: 1, s: 1_000, min: 60_000, h: 3_600_000, d: 86_400_000 };
/** What SHOW_TIMEOUT answers, `1500ms` or `2min`. */
function shownMs(shown) {
    const [, count = '0', unit = ''] = /^(\d+)(\D*)$/.exec(shown ?? '') ?? [];
    return Number(count) * (UNIT_MS[unit] ?? 1);
}
const SETTINGS = new Set(['set', 'reset', 'show']);
/** The time a statement of a kind may take. Settings are set in no time, and the way to PostgreSQL's thread and back must not count as any. */
function limitMs(kind, timeoutMs) {
    return SETTINGS.has(kind) ? 0 : timeoutMs;
}
/** TRUNCATE commits, which ends what SET LOCAL has set; a procedure may do anything. */
const CHANGES_TIMEOUT = new Set(['set', 'reset', 'truncate', 'call']);
/** Whether a statement that has run may have left another timeout behind. */
function changesTimeout(kind, sql) {
    return CHANGES_TIMEOUT.has(kind) || /statement_timeout/i.test(sql);
}

;// CONCATENATED MODULE: ./build/src/embedded/statement-runner.js
/** Runs statements one after the other, each with its record: refuse, translate, execute, and commit the effect together with the outcome. */











/** PostgreSQL in one thread checkpoints only when asked, and its log grows until then. */
const CHECKPOINT_EVERY = 200;
const SETTLE_ATTEMPTS_MAX = 3;
const CANCELLED = 'Query cancelled on user\'s request';
class StatementRunner {
    postgres;
    onEnd;
    inspectMsMax;
    counts = { executed: 0, recorded: 0, notEmulated: 0 };
    tail = Promise.resolve();
    running;
    restarting;
    queries = 0;
    finished = 0;
    constructor(postgres, onEnd, inspectMsMax) {
        this.postgres = postgres;
        this.onEnd = onEnd;
        this.inspectMsMax = inspectMsMax;
    }
    emulation() {
        return { ...this.counts };
    }
    enqueue(statement) {
        this.tail = this.tail.then(() => this.runOne(statement));
    }
    /** Asks the catalog when it is this question's turn. Throws the ServiceError of one whose turn does not come in time. */
    inspect(sql) {
        return inTurn((work) => { this.tail = this.tail.then(work); }, () => this.postgres.run([sql]), this.inspectMsMax);
    }
    /** Drops a waiting statement, or stops PostgreSQL under a running one: once, because the next stop would cut off what is written about the first. */
    async cancel(statement) {
        const isStopping = statement.cancelled;
        statement.cancelled = true;
        if (this.running === statement)
            await (isStopping ? this.restarting : this.restart());
        else if (!statement.ended)
            statement.end(aborted(statement, CANCELLED));
    }
    async runOne(statement) {
        if (statement.ended)
            return;
        this.running = statement;
        statement.begin('STARTED', Date.now());
        try {
            await this.execute(statement);
        }
        catch (error) {
            await this.settle(statement, error);
        }
        finally {
            this.running = undefined;
            this.onEnd();
        }
    }
    async execute(statement) {
        const { request } = statement;
        await this.mustRun([recordSql(request), ...statement.connection.resume()]);
        const database = request.target['Database'];
        if (database !== undefined && database !== DATABASE) {
            return this.finish(statement, [failed(`FATAL: database "${database}" does not exist`, 0)], []);
        }
        if (request.mode === 'AUTO_COMMIT')
            return this.executeEachAlone(statement);
        await this.mustRun(['BEGIN']);
        const parts = [];
        for (const index of request.sqls.keys()) {
            const part = await this.executePart(statement, index, request.isBatch);
            parts.push(part);
            if (part.status === 'FAILED')
                return this.finish(statement, parts, ['ROLLBACK']);
        }
        await this.finish(statement, parts, []);
    }
    /** AUTO_COMMIT: each is committed alone, and one that fails stops nothing. */
    async executeEachAlone(statement) {
        const parts = [];
        for (const index of statement.request.sqls.keys()) {
            await this.mustRun(['BEGIN']);
            const part = await this.executePart(statement, index, false);
            const [, held] = await this.mustRun([part.status === 'FAILED' ? 'ROLLBACK' : 'COMMIT', READ_CONNECTION]);
            statement.connection.remember(held);
            parts.push(part);
        }
        await this.finish(statement, parts, []);
    }
    /** One SQL text, for no longer than the timeout in force; what a timeout stops fails, and the connection goes on. */
    async executePart(statement, index, inTransaction) {
        const { connection, request } = statement;
        const sql = request.sqls[index] ?? '';
        const prepared = await this.prepareCounting(sql, inTransaction, statement);
        if (!('script' in prepared))
            return prepared;
        const timeoutMs = limitMs(prepared.kind, connection.timeoutMs);
        const part = await within(timeoutMs, () => this.runPart(statement, index, prepared, inTransaction), () => statement.cancelled ? undefined : this.restart());
        if (part === TIMED_OUT) {
            const queryId = ++this.queries;
            await this.mustRun(connection.resume());
            return { ...failed(timedOutText(queryId), timeoutMs), queryId };
        }
        if (part.status === 'FINISHED' && changesTimeout(prepared.kind, sql))
            connection.timeoutMs = shownMs((await this.mustRun([SHOW_TIMEOUT]))[0]?.rows[0]?.[0]);
        return part;
    }
    async runPart(statement, index, prepared, inTransaction) {
        const { results, error } = await this.postgres.run(prepared.script.map((entry) => entry.sql));
        if (error !== undefined)
            return this.failedPart(prepared, results.length, error, inTransaction);
        const at = prepared.script.findIndex((entry) => entry.isResult);
        const result = results[at];
        const durationMs = results.reduce((sum, each) => sum + each.durationMs, 0);
        if (result?.fields !== undefined)
            statement.results.set(index, result);
        const bytes = result === undefined ? 0 : resultBytes(result);
        return { status: 'FINISHED', durationNs: nanoseconds(durationMs), rows: rowCount(result?.tag), bytes, hasResultSet: result?.fields !== undefined, queryId: ++this.queries };
    }
    /** A procedure that commits may be called alone, and only then: it is called again outside the transaction. */
    async failedPart(prepared, at, error, inTransaction) {
        if (prepared.kind === 'call' && error.code === '2D000' && !inTransaction) {
            const outside = await this.postgres.run(['ROLLBACK', ...prepared.script.map((entry) => entry.sql), 'BEGIN']);
            if (outside.error === undefined)
                return { ...NOTHING, status: 'FINISHED', rows: 0, queryId: ++this.queries };
            await this.mustRun(['BEGIN']);
            return failed(errorText(outside.error, undefined), outside.error.durationMs);
        }
        const position = error.position === undefined ? undefined : prepared.script[at]?.positionOf?.(error.position);
        return failed(errorText(error, position), error.durationMs);
    }
    async prepareCounting(sql, inTransaction, { request, connection }) {
        try {
            const isAlone = !request.isBatch && request.sessionId === undefined;
            const prepared = await prepareAsking((script) => this.postgres.run(script), sql, { inTransaction, isAlone, parameters: request.parameters, lost: connection.lost });
            this.counts[prepared.treatment]++;
            return prepared;
        }
        catch (error) {
            if (error instanceof NotEmulated)
                this.counts.notEmulated++;
            if (error instanceof NotEmulated || error instanceof Refused)
                return failed(error.text, 0);
            throw error;
        }
    }
    /** Writes the outcome, in the transaction of the effect when there is one. */
    async finish(statement, parts, rollback) {
        const outcome = summarize(statement, parts);
        const { error } = await this.postgres.run([...rollback, outcomeSql(statement.request.id, outcome), 'COMMIT']);
        if (error === undefined) {
            await this.leaveConnection(statement);
            return statement.end(outcome);
        }
        // What fails only now (a full disk) undoes the effect too.
        const undone = summarize(statement, [failed(errorText(error, undefined), 0)]);
        await this.postgres.run(['ROLLBACK']);
        await this.postgres.run([outcomeSql(statement.request.id, undone), 'DISCARD ALL']);
        statement.results.clear();
        statement.end(undone);
    }
    /** A session keeps what it has set, and the connection is left as a new one. */
    async leaveConnection({ request, connection }) {
        if (request.sessionId !== undefined)
            connection.remember((await this.postgres.run([READ_CONNECTION])).results[0]);
        const isDue = ++this.finished % CHECKPOINT_EVERY === 0;
        await this.postgres.run(['DISCARD ALL', ...(isDue ? ['CHECKPOINT'] : [])]);
    }
    async mustRun(script) {
        const { results, error } = await this.postgres.run(script);
        if (error !== undefined)
            throw new Error(errorText(error, undefined));
        return results;
    }
    /** A cancel may stop PostgreSQL even while this writes what became of the statement; then it is written again. */
    async settle(statement, error, attempt = 1) {
        try {
            if (!(error instanceof PostgresStopped)) {
                const outcome = summarize(statement, [failed(error instanceof Error ? error.message : String(error), 0)]);
                await this.postgres.run(['ROLLBACK', outcomeSql(statement.request.id, outcome), 'DISCARD ALL']);
                return statement.end(outcome);
            }
            await this.restart();
            await settleInterrupted(this.postgres, statement, statement.cancelled ? CANCELLED : STOPPED_ERROR, Date.now());
        }
        catch (failure) {
            if (failure instanceof PostgresStopped && attempt < SETTLE_ATTEMPTS_MAX)
                return this.settle(statement, failure, attempt + 1);
            statement.end(aborted(statement, `${STOPPED_ERROR}, and it does not start again: ${failure instanceof Error ? failure.message : String(failure)}`));
        }
    }
    async restart() {
        this.restarting ??= this.postgres.restart().finally(() => { this.restarting = undefined; });
        await this.restarting;
    }
}

;// CONCATENATED MODULE: ./build/src/embedded/statement-store.js
/** The statements a warehouse knows: by id, by client token, in order; bounded in age, results bounded in size. */


const RESULT_BYTES_MAX = 256_000_000;
const PRUNE_EVERY = 1_000;
const STATEMENT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?::\d{1,2})?$/;
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
        if (!STATEMENT_ID.test(id))
            throw (0,service_error/* invalid */.G)(`1 validation error detected: Value '${id}' at 'id' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z0-9]{8}(-[a-z0-9]{4}){3}-[a-z0-9]{12}(:\\d+)?$`);
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
 * A warehouse on this machine: the Redshift Data API's protocol in front of PostgreSQL compiled to WebAssembly.
 *
 * It is honest (decision D9): it first refuses what Redshift refuses, then translates, then executes, and what it cannot do it says.
 */










/** Less than the timeouts of the SDKs' HTTP clients. */
const INSPECT_MS_MAX = 30_000;
class EmbeddedWarehouse {
    folder;
    postgres;
    store = new StatementStore();
    sessions = new SessionStore();
    runner;
    closing;
    constructor(folder, postgres, inspectMsMax) {
        this.folder = folder;
        this.postgres = postgres;
        this.runner = new StatementRunner(postgres, () => this.store.boundResults(Date.now()), inspectMsMax);
    }
    static async open(options) {
        const folder = await openDataFolder(options.folder, options.assets);
        try {
            const postgres = await Postgres.open(options.assets, folder.data);
            const warehouse = new EmbeddedWarehouse(folder, postgres, options.inspectMsMax ?? INSPECT_MS_MAX);
            for (const statement of await readJournal(postgres, Date.now())) {
                warehouse.store.add(statement, Date.now());
                warehouse.sessions.recall(statement);
            }
            return warehouse;
        }
        catch (error) {
            await folder.close();
            throw error instanceof errors/* AppError */.uV ? error : new errors/* AppError */.uV('WAREHOUSE_UNREACHABLE', `the embedded warehouse does not start: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
        }
    }
    /** Answers one request; `operation` is the part of `X-Amz-Target` after the dot. Never throws. */
    async call(operation, body, signal) {
        try {
            if (this.closing !== undefined)
                throw new service_error/* ServiceError */._('InternalServerException', 'The embedded warehouse has been closed.');
            const handler = Object.hasOwn(OPERATIONS, operation) ? OPERATIONS[operation] : undefined;
            if (handler === undefined)
                throw new service_error/* ServiceError */._('UnknownOperationException', `The embedded warehouse does not answer ${operation === '' ? 'a request without an operation' : operation}.`);
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
        this.closing ??= this.shut();
        return this.closing;
    }
    async shut() {
        await this.postgres.close();
        await this.folder.close();
    }
}


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
const MODELLED = new Set(['ValidationException', 'ResourceNotFoundException', 'QueryTimeoutException', 'InternalServerException', 'DatabaseConnectionException']);
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


/***/ })

};
