export const id = 872;
export const ids = [872];
export const modules = {

/***/ 872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ServerEngine: () => (/* binding */ ServerEngine)
});

// UNUSED EXPORTS: ServerClient

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(3849);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/embedded/postgres.js
var postgres = __webpack_require__(409);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/src/embedded/database.js
var database = __webpack_require__(719);
// EXTERNAL MODULE: ./build/src/embedded/sql-literal.js
var sql_literal = __webpack_require__(694);
;// CONCATENATED MODULE: ./build/src/embedded/server-install.js
/** Makes an empty database of a PostgreSQL server the embedded warehouse's, and refuses one that is somebody else's. */




/** Any number, as long as nobody else locks it. */
const LOCK = 7_238_114_905;
/** Debian's oldest stable release has it; nothing older is tried. */
const VERSION_MIN = 150_000;
/** Keeps other processes out for as long as the client is connected, and ends what a killed one left running. */
async function takeDatabase(client, application) {
    const { rows: [row] } = await client.must(`SELECT pg_try_advisory_lock(${LOCK})`);
    if (row?.[0] !== 't')
        throw new errors/* AppError */.uV('WAREHOUSE_LOCKED', 'another process serves this PostgreSQL database');
    await client.must(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = ${(0,sql_literal/* sqlLiteral */.YG)(application)} AND pid <> pg_backend_pid()`);
}
/** The first time installs what PostgreSQL lacks of Redshift, later looks whether it is of this version. */
async function installCompatibility(client, compatibility) {
    await refuseUnsuitable(client);
    const version = (0,external_node_crypto_.createHash)('sha256').update(compatibility).digest('hex');
    if ((await client.must('SELECT to_regclass(\'_redshift_devops_embedded.installed\')')).rows[0]?.[0] !== null)
        return refuseOtherVersion(client, version);
    const { rows: [strange] } = await client.must(STRANGE);
    if (strange !== undefined)
        throw unsuitable(`it is not empty: it has the ${strange[0]} ${strange[1]}`);
    const { error } = await client.run([
        'BEGIN',
        // Redshift's own functions and views are in pg_catalog, where they are found whatever the search path is.
        'SET LOCAL allow_system_table_mods TO on', 'SET LOCAL client_min_messages TO warning', compatibility,
        'CREATE TABLE _redshift_devops_embedded.installed (version text NOT NULL)', `INSERT INTO _redshift_devops_embedded.installed VALUES (${(0,sql_literal/* sqlLiteral */.YG)(version)})`,
        ...SETTINGS.map(([name, value]) => `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET ${name} TO ${value}', current_database()); END $$`),
        'COMMIT',
    ]);
    if (error === undefined)
        return;
    await client.run(['ROLLBACK']);
    throw unsuitable(`what Redshift has and PostgreSQL lacks cannot be installed in it: ${error.message}`);
}
/** Strings are read as Redshift reads them, and a transaction sees one snapshot: https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html */
const SETTINGS = [
    ['standard_conforming_strings', 'off'], ['backslash_quote', 'on'], ['escape_string_warning', 'off'], ['timezone', '\'\'UTC\'\''], ['extra_float_digits', '0'], ['jit', 'off'],
    ['default_transaction_isolation', '\'\'repeatable read\'\''], ['client_connection_check_interval', '1000'], ['datestyle', '\'\'ISO, MDY\'\''],
];
/** Whatever an initialised database does not have. */
const STRANGE = `SELECT 'schema', nspname::text FROM pg_namespace WHERE nspname NOT IN ('public', 'pg_catalog', 'information_schema') AND nspname !~ '^pg_(toast|temp)'
UNION ALL SELECT 'relation', oid::regclass::text FROM pg_class WHERE relnamespace = 'public'::regnamespace
UNION ALL SELECT 'function', oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace LIMIT 1`;
async function refuseUnsuitable(client) {
    const { rows: [row = []] } = await client.must(`SELECT current_database(), current_setting('server_version_num'), current_setting('server_version'), current_setting('is_superuser'), pg_encoding_to_char(encoding), datcollate
    FROM pg_database WHERE datname = current_database()`);
    const [name, number, version, isSuperuser, encoding, collation] = row;
    if (name !== database/* DATABASE */.c)
        throw unsuitable(`it is called ${name}, and clients know the warehouse’s as ${database/* DATABASE */.c}`);
    if (Number(number) < VERSION_MIN)
        throw unsuitable(`it is PostgreSQL ${version}, and 15 is the oldest that will do`);
    if (isSuperuser !== 'on')
        throw unsuitable('its role is no superuser, and only a superuser may put Redshift’s functions into pg_catalog');
    if (encoding !== 'UTF8' || (collation !== 'C' && collation !== 'POSIX'))
        throw unsuitable(`it has the encoding ${encoding} and the collation ${collation}; Redshift compares bytes of UTF-8`);
}
async function refuseOtherVersion(client, version) {
    const { rows: [row] } = await client.must('SELECT version FROM _redshift_devops_embedded.installed');
    if (row?.[0] === version)
        return;
    throw new errors/* AppError */.uV('WAREHOUSE_OUTDATED', 'the PostgreSQL database was made a warehouse by another version of this tool', { next: 'Drop the database and create it anew; apply fills it from the migrations.' });
}
function unsuitable(why) {
    return new errors/* AppError */.uV('WAREHOUSE_UNSUITABLE', `the PostgreSQL database cannot be used: ${why}`);
}

// EXTERNAL MODULE: ./build/src/embedded/turns.js
var turns = __webpack_require__(4544);
;// CONCATENATED MODULE: ./build/src/embedded/server-engine.js
/**
 * A real PostgreSQL server: every statement and every session has a connection of its own, so that locks and conflicts are real.
 *
 * One more connection, the first, holds the lock that keeps a second process out, and cancels what the others run.
 */





/** Connections that are left for others, for the first of ours and for a superuser who must look what is wrong. */
const CONNECTIONS_LEFT = 5;
/** How many connections without a client are kept for the next one. */
const IDLE_MAX = 8;
/** What the server's own list of connections shows. */
const APPLICATION = 'redshift-devops';
const CONNECT_MS_MAX = 10_000;
const CANCEL_EVERY_MS = 50;
const CANCELLED = { message: 'canceling statement due to user request', code: postgres/* STOPPED */.yd, detail: undefined, hint: undefined, position: undefined, constraint: undefined, durationMs: 0 };
class ServerEngine {
    url;
    first;
    turns;
    isConcurrent = true;
    idle = [];
    used = new Set();
    /** Counts changes of the database's own settings, which only new connections have. */
    generation = 0;
    closed = false;
    constructor(url, first, turns) {
        this.url = url;
        this.first = first;
        this.turns = turns;
    }
    /** Throws WAREHOUSE_UNREACHABLE, WAREHOUSE_LOCKED, WAREHOUSE_OUTDATED and WAREHOUSE_UNSUITABLE, none of which says the address, because a password may be in it. */
    static async open(url, compatibility) {
        const first = await reach(url);
        try {
            await takeDatabase(first, APPLICATION);
            await installCompatibility(first, compatibility);
            const { rows: [most] } = await first.must('SHOW max_connections');
            return new ServerEngine(url, first, new turns/* Turns */.P(Math.max(1, Number(most?.[0]) - CONNECTIONS_LEFT)));
        }
        catch (error) {
            await first.end();
            throw error;
        }
    }
    connect() {
        return new ServerConnection(this);
    }
    async close() {
        this.closed = true;
        for (const client of this.used)
            await this.cancel(client);
        await Promise.all([...this.idle, ...this.used, this.first].map((client) => client.end()));
    }
    /** A client nobody uses, in the state of a new one. */
    async borrow() {
        if (this.closed)
            throw new postgres/* PostgresStopped */.TI('the connections have been closed');
        const client = this.idle.pop() ?? await ServerClient.open(this.url, this.generation);
        this.used.add(client);
        return client;
    }
    async giveBack(client) {
        if (!client.isBroken)
            await client.run(['ROLLBACK', 'DISCARD ALL']).catch(() => undefined);
        this.used.delete(client);
        if (client.isBroken || this.closed || client.generation !== this.generation || this.idle.length >= IDLE_MAX)
            await client.end();
        else
            this.idle.push(client);
    }
    async cancel(client) {
        if (this.first.isBroken) {
            const again = await reach(this.url);
            await takeDatabase(again, APPLICATION);
            this.first = again;
        }
        await this.first.must(`SELECT pg_cancel_backend(${client.pid})`);
    }
    /** The database's settings have changed. */
    async renew() {
        this.generation++;
        await Promise.all(this.idle.splice(0).map((client) => client.end()));
    }
}
class ServerConnection {
    engine;
    lost = new Set();
    isGone = false;
    client;
    /** Until the connection is left nothing of a client's runs any more. */
    isCancelled = false;
    isTiming = false;
    constructor(engine) {
        this.engine = engine;
    }
    async enter() {
        if (this.client !== undefined)
            return;
        await this.engine.turns.take();
        try {
            this.client = await this.engine.borrow();
        }
        catch (error) {
            this.engine.turns.give();
            throw error;
        }
    }
    async run(script) {
        if (this.client === undefined)
            throw new postgres/* PostgresStopped */.TI('there is no connection');
        const outcome = await this.client.run(script);
        if (script.some((sql) => sql.includes('_redshift_devops_embedded.set_isolation(')))
            await this.engine.renew();
        return outcome;
    }
    /** The server keeps the time itself. */
    async runTimed(script) {
        if (this.isCancelled)
            return { results: [], error: CANCELLED };
        this.isTiming = true;
        try {
            return await this.run(script);
        }
        finally {
            this.isTiming = false;
        }
    }
    /** The server forgets a cancel that comes before the statement does, so it is told again until the script has ended. */
    async cancel() {
        this.isCancelled = true;
        while (this.isTiming && this.client?.isBroken === false) {
            await this.engine.cancel(this.client);
            await new Promise((resolve) => void setTimeout(resolve, CANCEL_EVERY_MS));
        }
    }
    async recover() {
        if (this.client?.isBroken === false)
            return;
        await this.close();
        this.isGone = true;
        await this.enter();
    }
    save() {
        return Promise.resolve();
    }
    /** A session keeps its connection, and with it whatever it has made there. */
    leave() {
        this.isCancelled = false;
        return this.isGone ? this.close() : Promise.resolve();
    }
    async close() {
        const { client } = this;
        this.client = undefined;
        if (client === undefined)
            return;
        await this.engine.giveBack(client);
        this.engine.turns.give();
    }
}
/** One connection of the driver's, asked through the simple protocol, so that every value is text. */
class ServerClient {
    client;
    generation;
    ended = false;
    constructor(client, generation) {
        this.client = client;
        this.generation = generation;
        // Whatever is wrong with the connection is told by the script that meets it.
        client.on('error', () => { this.ended = true; });
        client.on('end', () => { this.ended = true; });
    }
    static async open(url, generation) {
        const client = new esm/* default.Client */.Ay.Client({ connectionString: url, application_name: APPLICATION, connectionTimeoutMillis: CONNECT_MS_MAX, types: { getTypeParser: () => (value) => value } });
        const opened = new ServerClient(client, generation);
        await client.connect();
        return opened;
    }
    get isBroken() {
        return this.ended;
    }
    /** The server's number of the connection. */
    get pid() {
        return this.client.processID;
    }
    async run(script) {
        const results = [];
        for (const sql of script) {
            const begunMs = performance.now();
            try {
                results.push(resultOf(await this.client.query({ text: sql, rowMode: 'array' }), performance.now() - begunMs));
            }
            catch (error) {
                if (this.ended || !isAnswer(error)) {
                    this.ended = true;
                    throw new postgres/* PostgresStopped */.TI('the connection to PostgreSQL was lost', { cause: error });
                }
                return { results, error: plain(error, performance.now() - begunMs) };
            }
        }
        return { results, error: undefined };
    }
    /** Throws what PostgreSQL says. */
    async must(sql) {
        const { results: [result], error } = await this.run([sql]);
        if (error !== undefined || result === undefined)
            throw new Error(error?.message ?? 'no answer');
        return result;
    }
    async end() {
        await this.client.end().catch(() => undefined);
    }
}
async function reach(url) {
    try {
        return await ServerClient.open(url, 0);
    }
    catch (error) {
        throw new errors/* AppError */.uV('WAREHOUSE_UNREACHABLE', `PostgreSQL cannot be reached: ${error instanceof Error ? error.message : String(error)}`, { cause: error, next: 'Check the address, PGPASSWORD or the password file, and that the server runs; then start again.' });
    }
}
/** Several statements in one text have several results, of which none is looked at. */
function resultOf(given, durationMs) {
    const result = isList(given) ? given.at(-1) : given;
    if (result === undefined)
        throw new Error('the driver has no result');
    const { fields, rows, command, rowCount } = result;
    const columns = fields.map(({ name, dataTypeID, dataTypeModifier }) => ({ name, type: dataTypeID, modifier: dataTypeModifier }));
    return { fields: columns.length === 0 ? undefined : columns, rows, tag: rowCount === null ? command : `${command} ${rowCount}`, durationMs };
}
function isList(given) {
    return Array.isArray(given);
}
/** An error of a statement leaves the connection as it is; the others end it. */
function isAnswer(error) {
    return error instanceof esm/* default.DatabaseError */.Ay.DatabaseError && error.severity === 'ERROR';
}
function plain({ message, code, detail, hint, position, constraint }, durationMs) {
    return { message, code, detail, hint, position: position === undefined ? undefined : Number(position), constraint, durationMs };
}


/***/ })

};
