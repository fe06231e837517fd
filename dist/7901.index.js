export const id = 7901;
export const ids = [7901];
export const modules = {

/***/ 9552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ isSafeEndpoint)
/* harmony export */ });
/** Where credentials may be sent to. */
/** Whether an address is https, or plain http to this machine, where only a test or an embedded warehouse listens. */
function isSafeEndpoint(address) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol === 'https:')
        return true;
    return url?.protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
}


/***/ }),

/***/ 9050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ lockHolderText)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);

function lockHolderText({ relation, pid, user, mode, granted, since }) {
    return `Process ${pid} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(user)} ${granted ? 'holds' : 'waits for'} ${mode} on ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(relation)} since ${since}`;
}


/***/ }),

/***/ 7901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createWorld: () => (/* binding */ createWorld)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/endpoint.js
var endpoint = __webpack_require__(9552);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/report/lock-holder-text.js
var lock_holder_text = __webpack_require__(9050);
;// CONCATENATED MODULE: ./build/src/services/clock.js
const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((done) => {
        if (signal?.aborted === true)
            return done();
        const finish = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', finish);
            done();
        };
        const timer = setTimeout(finish, ms);
        signal?.addEventListener('abort', finish);
    }),
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/src/services/file-system.js
/** The file system as a source tree. */





/** A source tree whose relative paths start at `cwd`. Reading is synchronous inside: for thousands of small files that is several times faster. */
function createFileSystem(cwd) {
    const root = (0,external_node_path_.resolve)(cwd);
    const absolute = (path) => ((0,external_node_path_.isAbsolute)(path) ? path : `${root}/${path}`);
    return {
        read: (path) => promise(() => {
            const place = absolute(path);
            if (statOf(path, place)?.isFIFO() !== true)
                refuseSpecial(path, place);
            return readText(path, place);
        }),
        readAll: async (paths) => {
            const files = [];
            for (const path of paths) {
                const place = absolute(path);
                refuseSpecial(path, place);
                files.push({ path, text: readText(path, place) });
                if (files.length % FILES_AT_ONCE === 0)
                    await (0,promises_.setImmediate)();
            }
            return files;
        },
        exists: (path) => promise(() => kindOf(path, absolute(path))),
        list: (folder) => promise(() => listFiles(folder, absolute(folder))),
        write: (path, text) => promise(() => writeWhole(path, absolute(path), text)),
        findUpward: (name) => promise(() => findUpward(cwd, name)),
    };
}
/** So many files are read before a socket may be looked at again. */
const FILES_AT_ONCE = 250;
function promise(work) {
    return new Promise((done) => done(work()));
}
/** Node reads and decodes in one call much faster than in two; only what it had to replace is looked at again. */
function readText(path, absolute) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(absolute, AS_TEXT);
    }
    catch (error) {
        throw new errors/* AppError */.uV('FILE_UNREADABLE', reason(error), { at: { path }, cause: error });
    }
    if (text.includes('\0'))
        throw new errors/* AppError */.uV('FILE_UNREADABLE', 'the file is binary: it holds a zero byte', { at: { path } });
    if (text.includes('\ufffd') && !(0,external_node_buffer_.isUtf8)((0,external_node_fs_.readFileSync)(absolute)))
        throw new errors/* AppError */.uV('FILE_UNREADABLE', 'the file is not UTF-8 text', { at: { path } });
    return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}
/** One object for all files: Node copies a plain encoding into a new one each time. */
const AS_TEXT = { encoding: 'utf8', flag: 'r' };
const BYTE_ORDER_MARK = 0xfeff;
function statOf(path, absolute) {
    try {
        return (0,external_node_fs_.statSync)(absolute, { throwIfNoEntry: false });
    }
    catch (error) {
        if (error.code === 'ENOTDIR')
            return undefined;
        throw new errors/* AppError */.uV('FILE_UNREADABLE', reason(error), { at: { path }, cause: error });
    }
}
/** A device has no end, and whoever opens a pipe without a writer waits for ever; only a pipe that a person names has a writer. */
function refuseSpecial(path, absolute) {
    const stat = statOf(path, absolute);
    if (stat !== undefined && !stat.isFile() && !stat.isDirectory())
        throw new errors/* AppError */.uV('FILE_UNREADABLE', 'it is neither a file nor a folder', { at: { path } });
}
function kindOf(path, absolute) {
    const stat = statOf(path, absolute);
    return stat === undefined ? undefined : stat.isDirectory() ? 'folder' : 'file';
}
/** Folders that are links are followed too: a migration in one must not be lost. */
function listFiles(folder, absolute, above = []) {
    const found = [];
    const prefix = folder === '' || folder === '.' ? '' : `${folder.replace(/\/$/, '')}/`;
    try {
        const real = (0,external_node_fs_.realpathSync)(absolute);
        if (above.includes(real))
            throw new errors/* AppError */.uV('FILE_UNREADABLE', 'the link leads back to a folder it is in', { at: { path: folder } });
        for (const entry of (0,external_node_fs_.readdirSync)(absolute, { withFileTypes: true })) {
            if (entry.name.startsWith('.') || entry.name === 'node_modules')
                continue;
            const path = `${prefix}${entry.name}`;
            if (entry.isDirectory() || (entry.isSymbolicLink() && kindOf(path, (0,external_node_path_.join)(absolute, entry.name)) === 'folder'))
                found.push(...listFiles(path, (0,external_node_path_.join)(absolute, entry.name), [...above, real]));
            else
                found.push(path);
        }
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV)
            throw error;
        throw new errors/* AppError */.uV('FILE_UNREADABLE', reason(error), { at: { path: folder }, cause: error });
    }
    return found.sort();
}
/** Written beside its place and renamed, so that a reader never sees half a file. A link stays a link, and `/dev/stdout` what it is. */
function writeWhole(path, absolute, text) {
    let draft;
    try {
        const there = (0,external_node_fs_.statSync)(absolute, { throwIfNoEntry: false });
        if (there !== undefined && !there.isFile() && !there.isDirectory())
            return (0,external_node_fs_.writeFileSync)(absolute, text);
        const place = there === undefined ? absolute : (0,external_node_fs_.realpathSync)(absolute);
        draft = `${place}.${process.pid}.tmp`;
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(place), { recursive: true });
        (0,external_node_fs_.writeFileSync)(draft, text);
        (0,external_node_fs_.renameSync)(draft, place);
    }
    catch (error) {
        if (draft !== undefined)
            removeQuietly(draft);
        throw new errors/* AppError */.uV('FILE_UNWRITABLE', reason(error), { at: { path }, cause: error });
    }
}
/** Where nothing could be written, nothing can be removed either; the first error is the one that counts. */
function removeQuietly(draft) {
    try {
        (0,external_node_fs_.rmSync)(draft, { force: true });
    }
    catch {
        // The draft is not there, or its folder is closed.
    }
}
function findUpward(cwd, name) {
    let prefix = '';
    for (let folder = (0,external_node_path_.resolve)(cwd);; folder = (0,external_node_path_.dirname)(folder)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name)))
            return `${prefix}${name}`;
        if ((0,external_node_path_.dirname)(folder) === folder)
            return undefined;
        prefix += '../';
    }
}
const REASONS = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is no folder',
    EEXIST: 'a part of the path is no folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the file system is read-only',
};
function reason(error) {
    const { code } = error;
    return (code === undefined ? undefined : REASONS[code]) ?? (error instanceof Error ? error.message : String(error));
}

;// CONCATENATED MODULE: ./build/src/world.js
/** The real world behind a command's ports. Everything heavy is loaded when it is first asked for. */






function createWorld(host, signal, env, cwd) {
    // One warehouse a target and process: stages of a pipeline must see each other's work also when it is in memory only.
    const opened = new Map();
    const mirrors = [];
    const connections = [];
    return {
        host,
        signal,
        clock: systemClock,
        random: Math.random,
        files: createFileSystem(cwd),
        openWarehouse(target) {
            const key = target.kind === 'embedded' ? `embedded:${target.server ?? target.folder ?? 'memory'}` : JSON.stringify(target);
            const known = opened.get(key) ?? openWarehouse(target, host, signal, cwd);
            opened.set(key, known);
            return known;
        },
        openBuilds: async (region) => {
            const builds = await openBuilds(region, host, env);
            connections.push(builds);
            return builds;
        },
        env: (name) => env[name],
        openForge: () => openForge(host, env),
        openSourceControl: async () => (await __webpack_require__.e(/* import() */ 9346).then(__webpack_require__.bind(__webpack_require__, 9346))).createGit(cwd, env),
        openMirror: async (target) => {
            const mirror = await openMirror(target, host, signal, env, cwd);
            mirrors.push(mirror);
            return mirror;
        },
        serve: (options) => serve(options, signal, env, cwd),
        close: async () => {
            for (const mirror of mirrors)
                await mirror.close();
            for (const each of connections)
                each.close();
            for (const warehouse of opened.values())
                await warehouse.then((each) => each.close()).catch(() => undefined);
        },
    };
}
async function openForge(host, env) {
    const { repository } = host.run;
    const [, region, name] = /^codecommit::([^:/]+):\/\/(.+)$/.exec(repository) ?? [];
    if (region !== undefined && name !== undefined) {
        silenceSdk();
        refusePlainEndpoint('AWS_ENDPOINT_URL_CODECOMMIT');
        const { createCodeCommitForge } = await Promise.all(/* import() */[__webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(5529), __webpack_require__.e(4018)]).then(__webpack_require__.bind(__webpack_require__, 4018));
        return createCodeCommitForge({ region, repository: name, clock: systemClock });
    }
    const token = host.input('github-token') ?? env['GITHUB_TOKEN'];
    if (token === undefined || token === '' || repository === '')
        return undefined;
    host.mask(token);
    const { createGitHubForge } = await __webpack_require__.e(/* import() */ 5734).then(__webpack_require__.bind(__webpack_require__, 5734));
    return createGitHubForge({ token, repository, apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com', clock: systemClock });
}
/**
 * PGlite's files lie beside the bundle; in a checkout that runs from its sources they lie in the bundle's folder all the same.
 * The address is put together as text, because the bundler would take `new URL('./…', import.meta.url)` for an asset to copy.
 */
function embeddedAssets() {
    const folder = import.meta.url.replace(/[^/]*$/, '');
    return new URL(folder.replace(/\/(src|build\/src)\/$/, '/dist/') + 'embedded/');
}
async function openWarehouse(target, host, signal, cwd) {
    silenceSdk();
    const { openRedshift, openEmbedded } = await Promise.all(/* import() */[__webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(3299), __webpack_require__.e(9171), __webpack_require__.e(316)]).then(__webpack_require__.bind(__webpack_require__, 316));
    const common = { run: host.run.id, actor: host.run.actor, clock: systemClock, signal, random: Math.random, notify: (event) => host.emit(progressOf(event)) };
    if (target.kind !== 'embedded') {
        refusePlainEndpoint('AWS_ENDPOINT_URL_REDSHIFT_DATA');
        return openRedshift(target, common);
    }
    const { EmbeddedWarehouse } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(3782), __webpack_require__.e(4225)]).then(__webpack_require__.bind(__webpack_require__, 3413));
    const { createRequestHandler } = await __webpack_require__.e(/* import() */ 1488).then(__webpack_require__.bind(__webpack_require__, 1488));
    const embedded = await EmbeddedWarehouse.open({ folder: target.folder === undefined ? undefined : (0,external_node_path_.resolve)(cwd, target.folder), s3Folder: target.s3Folder === undefined ? undefined : (0,external_node_path_.resolve)(cwd, target.s3Folder), assets: embeddedAssets(), ...(target.server === undefined ? {} : { server: target.server }) });
    return openEmbedded(target.label, createRequestHandler(embedded), embedded, common);
}
async function openBuilds(region, host, env) {
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
    refusePlainEndpoint('AWS_ENDPOINT_URL_CODEBUILD', 'AWS_ENDPOINT_URL_CLOUDWATCH_LOGS');
    // A build may print what it was given, and these it may have been given from here.
    for (const name of ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'GITHUB_TOKEN'])
        if (env[name])
            host.mask(env[name]);
    const { openCodeBuild } = await Promise.all(/* import() */[__webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(4774), __webpack_require__.e(3427)]).then(__webpack_require__.bind(__webpack_require__, 3427));
    return openCodeBuild({ region });
}
function progressOf(event) {
    switch (event.kind) {
        case 'retrying': return { kind: 'note', text: `${event.reason.replace(/[^.!?]$/, '$&.')} Trying again in ${event.inMs} ms.` };
        case 'lock-held': return { kind: 'note', text: `${(0,lock_holder_text/* lockHolderText */.h)(event.holder)}.` };
        case 'statement-running': return event;
    }
}
async function openMirror(target, host, signal, env, cwd) {
    silenceSdk();
    refusePlainEndpoint('AWS_ENDPOINT_URL_CODECOMMIT');
    const { createCodeCommit } = await Promise.all(/* import() */[__webpack_require__.e(5118), __webpack_require__.e(5861), __webpack_require__.e(5529), __webpack_require__.e(1173)]).then(__webpack_require__.bind(__webpack_require__, 1173));
    const { createGitMirror } = await __webpack_require__.e(/* import() */ 5300).then(__webpack_require__.bind(__webpack_require__, 5300));
    const codeCommit = createCodeCommit({ target, gitEndpoint: env['CODE_COMMIT_ENDPOINT'], clock: systemClock, signal, mask: (secret) => host.mask(secret) });
    return { ...codeCommit, ...createGitMirror({ cwd, env, signal, remote: () => codeCommit.gitRemote() }) };
}
/** The SDK's own note that it prefers a newer Node would stand in every log; engines in package.json says what is supported. */
function silenceSdk() {
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
}
/** The SDK takes its endpoint from these by itself; what it sends there is signed, and what it gets back is believed. */
function refusePlainEndpoint(...names) {
    for (const name of [...names, 'AWS_ENDPOINT_URL']) {
        const address = process.env[name];
        if (address !== undefined && address !== '' && !(0,endpoint/* isSafeEndpoint */.l)(address))
            throw new errors/* AppError */.uV('CONFIG_INVALID', `${name} is no https address, and plain http goes to this machine only`, { next: `Correct ${name}, or unset it.` });
    }
}
async function serve(options, signal, env, cwd) {
    const checkSignature = options.requireSignature ? await signatureCheck(env) : undefined;
    const { EmbeddedWarehouse } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(3782), __webpack_require__.e(4225)]).then(__webpack_require__.bind(__webpack_require__, 3413));
    const { serveEmbedded } = await __webpack_require__.e(/* import() */ 416).then(__webpack_require__.bind(__webpack_require__, 416));
    const warehouse = await EmbeddedWarehouse.open({ folder: options.data === undefined ? undefined : (0,external_node_path_.resolve)(cwd, options.data), s3Folder: options.s3 === undefined ? undefined : (0,external_node_path_.resolve)(cwd, options.s3), assets: embeddedAssets(), ...(options.server === undefined ? {} : { server: options.server }) });
    try {
        const server = await serveEmbedded({ warehouse, port: options.port, host: '127.0.0.1', ...(checkSignature === undefined ? {} : { checkSignature }) });
        options.onReady(server.url);
        await new Promise((done) => {
            if (signal.aborted)
                done();
            signal.addEventListener('abort', () => done(), { once: true });
        });
        await server.close();
    }
    finally {
        // An open database would keep the process after the error that its port is taken.
        await warehouse.close();
    }
}
/** Throws USAGE when the environment has no credentials to check with. */
async function signatureCheck(env) {
    const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '', AWS_SESSION_TOKEN: sessionToken = '' } = env;
    if (accessKeyId === '' || secretAccessKey === '')
        throw new errors/* AppError */.uV('USAGE', 'require-signature needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment of serve; clients sign with the same ones');
    const { createSignatureCheck } = await Promise.all(/* import() */[__webpack_require__.e(5118), __webpack_require__.e(8462)]).then(__webpack_require__.bind(__webpack_require__, 8462));
    return createSignatureCheck({ accessKeyId, secretAccessKey, ...(sessionToken === '' ? {} : { sessionToken }) });
}


/***/ })

};
