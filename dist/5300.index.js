export const id = 5300;
export const ids = [5300];
export const modules = {

/***/ 1011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ firstWords),
/* harmony export */   Y5: () => (/* binding */ parsePush),
/* harmony export */   l7: () => (/* binding */ parseLsRemote),
/* harmony export */   mU: () => (/* binding */ REF_FORMAT),
/* harmony export */   n6: () => (/* binding */ parseRefListing)
/* harmony export */ });
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2661);
/* harmony import */ var _refs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(967);
/** What git prints about refs, read. Formats: https://git-scm.com/docs/git-ls-remote, git-for-each-ref and git-push (`--porcelain`). */


/** For `git for-each-ref --format`; no name of a ref holds a space. */
const REF_FORMAT = '%(objectname) %(*objectname) %(refname) %(symref)';
function parseRefListing(printed) {
    return linesOf(printed).map((line) => {
        const [object = '', peeled = '', name = '', symbolic = ''] = line.split(' ');
        return { name, object, symbolic, ...(peeled === '' ? {} : { peeled }) };
    });
}
/** Of `git ls-remote --symref`. Where the server names no default branch, the branch of HEAD's commit is taken for it. */
function parseLsRemote(printed) {
    const refs = new Map();
    let head;
    let headObject;
    for (const line of linesOf(printed)) {
        const [object = '', name = ''] = line.split('\t');
        if (object.startsWith('ref: '))
            head = object.slice('ref: '.length);
        else if (name === 'HEAD')
            headObject = object;
        else if (name.endsWith('^{}')) {
            const tag = refs.get(name.slice(0, -'^{}'.length));
            if (tag !== undefined)
                refs.set(tag.name, { ...tag, peeled: object });
        }
        else
            refs.set(name, { name, object });
    }
    const byObject = [...refs.values()].find(({ name, object }) => name.startsWith(_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .BRANCHES */ .l4) && object === headObject)?.name;
    const found = head ?? byObject;
    return { refs: [...refs.values()], defaultBranch: found === undefined ? undefined : (0,_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(found) };
}
/** Of `git push --porcelain`: `<flag>\t<from>:<to>\t<summary> (<reason>)`, a line each. */
function parsePush(printed) {
    return linesOf(printed).flatMap((line) => {
        const [, flag, name, summary = ''] = /^([ +\-*!=])\t[^\t]*?:(refs\/[^\t]+)\t(.*)$/.exec(line) ?? [];
        if (flag === undefined || name === undefined)
            return [];
        return [{ name, isDone: flag !== '!', reason: flag === '!' ? summary.replace(/^\[([^\]]*)\] ?/, '$1 ').trim() : '' }];
    });
}
/** The first line of what git wrote to its stderr, short enough for a message. */
function firstWords(said) {
    const lines = said.split(/[\r\n]+/).map((line) => line.replace(/^(fatal|error|remote): */i, '').trim()).filter((line) => line !== '');
    return (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleLine */ .pF)(lines[0] ?? 'it did not say why'), 300);
}
function linesOf(printed) {
    return printed.split('\n').filter((line) => line !== '');
}


/***/ }),

/***/ 967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ isMirrored),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   J8: () => (/* binding */ reasonNotToPrune),
/* harmony export */   ks: () => (/* binding */ sourceRefs),
/* harmony export */   l4: () => (/* binding */ BRANCHES)
/* harmony export */ });
/* unused harmony export TAGS */
/** Refs of a clone and of its mirror. */
const BRANCHES = 'refs/heads/';
const TAGS = 'refs/tags/';
const TRACKING = 'refs/remotes/origin/';
/** `main` of `refs/heads/main`. */
function shortName(name) {
    return name.startsWith(BRANCHES) ? name.slice(BRANCHES.length) : name.startsWith(TAGS) ? name.slice(TAGS.length) : name;
}
/** Whether a ref is a branch or a tag; others are hidden from a mirror. */
function isMirrored({ name }) {
    return name.startsWith(BRANCHES) || name.startsWith(TAGS);
}
/**
 * The branches and tags of a clone. What CI checks out has the repository's branches as `refs/remotes/origin/*` and at most one of its own,
 * so where there are such refs they are the branches; a bare clone, or one that was never fetched, has them as `refs/heads/*`.
 */
function sourceRefs({ refs, isBare, head }) {
    const tracked = isBare ? [] : refs.filter(({ name, symbolic }) => name.startsWith(TRACKING) && symbolic === '');
    const isTracking = tracked.length > 0;
    const own = refs.filter(({ name }) => name.startsWith(BRANCHES));
    const branches = isTracking ? tracked.map((ref) => ({ ...ref, name: BRANCHES + ref.name.slice(TRACKING.length) })) : own;
    const names = new Set(branches.map(({ name }) => name));
    const tags = refs.filter(({ name }) => name.startsWith(TAGS));
    const originHead = refs.find(({ name }) => name === `${TRACKING}HEAD`)?.symbolic.replace(TRACKING, BRANCHES);
    const defaultName = (isTracking ? originHead : undefined) ?? head;
    return {
        refs: [...branches, ...tags].map(({ name, object, peeled }) => ({ name, object, ...(peeled === undefined ? {} : { peeled }) })),
        defaultBranch: defaultName !== undefined && names.has(defaultName) ? shortName(defaultName) : undefined,
        isTracking,
        localOnly: isTracking ? own.filter(({ name }) => !names.has(name)).map(({ name }) => shortName(name)) : [],
        hidden: countHidden(refs, isBare),
    };
}
/** Refs that a plain clone has anyway are not worth a word. */
function countHidden(refs, isBare) {
    const counts = new Map();
    for (const ref of refs) {
        if (isMirrored(ref) || ref.name === 'refs/stash' || (!isBare && ref.name.startsWith('refs/remotes/')))
            continue;
        const kind = ref.name.split('/').slice(0, 2).join('/');
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
}
/** Why refs must not be deleted from the mirror because this clone lacks them; undefined when it has all that origin has. */
function reasonNotToPrune({ fetched, isWithoutTags }, { isTracking }) {
    const isWhole = fetched.length === 0 || fetched.some((refspec) => /^\+?refs\/(heads\/)?\*:/.test(refspec));
    if (isTracking && !isWhole)
        return `this clone follows only some branches of origin (remote.origin.fetch = ${fetched.join(', ')})`;
    return isWithoutTags ? 'this clone was told to leave tags out (remote.origin.tagOpt = --no-tags)' : undefined;
}


/***/ }),

/***/ 5300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitMirror: () => (/* binding */ createGitMirror)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/mirror/git-output.js
var git_output = __webpack_require__(1011);
;// CONCATENATED MODULE: ./build/src/services/git-mirror-clone.js
/**
 * The clone a mirror is made from, which is only read: where its objects are, whether they are all there, and its refs.
 *
 * Git's own configuration of the clone is in force here, and whose folder it is does not matter: nothing that is asked names a program which that
 * configuration could choose. Whatever needs the network or the objects runs elsewhere.
 */


/** What is added to the environment of such a git. */
const TRUST = { GIT_CONFIG_COUNT: '2', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*', GIT_CONFIG_KEY_1: 'core.fsmonitor', GIT_CONFIG_VALUE_1: 'false' };
/** Opens the clone. Throws CLONE_UNFIT when not all of its history is here, and GIT_UNUSABLE. */
async function openClone(git) {
    await refuseOldGit(git);
    const answer = await git('rev-parse', '--path-format=absolute', '--is-bare-repository', '--is-shallow-repository', '--show-object-format', '--git-path', 'objects');
    if (answer.exit !== 0)
        throw unfit(`there is no git repository here: ${(0,git_output/* firstWords */.Cb)(answer.said)}`, 'Run mirror inside of a git clone; in a pipeline, check the repository out first.');
    const [isBare, isShallow, format, objects = ''] = answer.printed.split('\n');
    if (isShallow === 'true')
        throw unfit('this clone is shallow: it has only the last commits, and the mirror would be refused or cut off', `Fetch the whole history: ${FULL_HISTORY}.`);
    if (format !== 'sha1')
        throw unfit(`this repository names its objects by ${format ?? '?'}, and CodeCommit knows only sha1`, 'Mirror a repository with sha1 objects.');
    const settings = await readSettings(git);
    const isPartial = [...settings.keys()].some((name) => name === 'extensions.partialclone' || name.endsWith('.promisor'));
    if (isPartial)
        throw unfit('this clone is partial: it was made with a filter, and lacks files of its history', 'Clone without a filter: no filter or sparse-checkout for actions/checkout, no --filter by hand.');
    return { objects, list: () => list(git, isBare === 'true', settings) };
}
const FULL_HISTORY = 'fetch-depth: 0 for actions/checkout, git-clone-depth: 0 for the source of CodeBuild (GitCloneDepth in CloudFormation), git fetch --unshallow origin by hand';
/** Older ones do not know all of the variables and options that keep other configuration out. */
const GIT_MIN = [2, 32];
async function refuseOldGit(git) {
    const { printed } = await git('version');
    const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(printed) ?? [];
    const isOld = Number(major) < GIT_MIN[0] || (Number(major) === GIT_MIN[0] && Number(minor) < GIT_MIN[1]);
    if (isOld)
        throw new errors/* AppError */.uV('GIT_UNUSABLE', `${printed.trim() || 'this git'} is too old: mirror needs ${GIT_MIN.join('.')}`);
}
/** What the clone's configuration says about what it fetched; values of one name in their order. Git writes names in lower case. */
async function readSettings(git) {
    const { printed } = await git('config', '--null', '--get-regexp', '^(extensions\\.partialclone|remote\\..*\\.promisor|remote\\.origin\\.(fetch|tagopt))$');
    const settings = new Map();
    for (const entry of printed.split('\0').filter((each) => each !== '')) {
        const end = entry.indexOf('\n');
        const name = end < 0 ? entry : entry.slice(0, end);
        settings.set(name, [...(settings.get(name) ?? []), end < 0 ? '' : entry.slice(end + 1)]);
    }
    return settings;
}
async function list(git, isBare, settings) {
    const refs = await git('for-each-ref', `--format=${git_output/* REF_FORMAT */.mU}`);
    if (refs.exit !== 0)
        throw unfit(`git cannot list the refs of this clone: ${(0,git_output/* firstWords */.Cb)(refs.said)}`, 'Run git fsck in the clone; an object may be missing or damaged.');
    const head = await git('symbolic-ref', '--quiet', 'HEAD');
    return {
        refs: (0,git_output/* parseRefListing */.n6)(refs.printed),
        isBare,
        head: head.exit === 0 ? head.printed.trimEnd() : undefined,
        fetched: settings.get('remote.origin.fetch') ?? [],
        isWithoutTags: (settings.get('remote.origin.tagopt') ?? []).at(-1) === '--no-tags',
    };
}
function unfit(message, next) {
    return new errors/* AppError */.uV('CLONE_UNFIT', message, { next });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/src/services/git-mirror-process.js
/**
 * Git as a program that pushes with somebody's credentials: nobody's configuration, no hook, no question to a person, and the credential over a
 * pipe that only this git and what it starts itself have open. So it is in no command line, no environment, no address and no file.
 */






/** What git needs of this process's environment: to be found, to reach the network and to trust its certificates. AWS credentials are not among it. */
const PASSED_ON = ['PATH', 'TMPDIR', 'LD_LIBRARY_PATH', 'HTTPS_PROXY', 'https_proxy', 'http_proxy', 'ALL_PROXY', 'all_proxy', 'NO_PROXY', 'no_proxy', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO', 'GIT_SSL_CAPATH'];
/** The environment of every git. It has no home, because curl would find a `.netrc` there. */
function isolatedEnvironment(env) {
    return {
        ...Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))),
        HOME: external_node_os_.devNull, LC_ALL: 'C', LANGUAGE: '', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_SYSTEM: external_node_os_.devNull, GIT_CONFIG_GLOBAL: external_node_os_.devNull, GIT_ATTR_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_REPLACE_OBJECTS: '1', GIT_NO_LAZY_FETCH: '1',
    };
}
/**
 * The helper prints what is in the pipe, once. Version 0 of the protocol lists the refs in the answer to the first request. A redirect would take the
 * credential to another server. A server that takes a large push says nothing for a while, but not for ten minutes.
 */
const CONFIGURATION = `[core]
	repositoryFormatVersion = 0
	bare = true
[credential]
	helper = "!f() { if [ \\"$1\\" = get ]; then cat <&3; fi; }; f"
[http]
	followRedirects = false
	lowSpeedLimit = 1
	lowSpeedTime = 600
[protocol]
	version = 0
	allow = never
[protocol "https"]
	allow = always
[protocol "http"]
	allow = always
`;
/**
 * A bare repository of our own that has no ref and borrows the objects of the clone. What the clone's configuration says (headers with a token that
 * actions/checkout left there, rewritten addresses, hooks, credential helpers) does not reach what is run here.
 * Throws FILE_UNWRITABLE.
 */
async function createIsolatedRepository(objects, env) {
    const place = env['TMPDIR'] || (0,external_node_os_.tmpdir)();
    let folder;
    try {
        folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(place, 'redshift-devops-mirror-'));
        return await fill(folder, objects);
    }
    catch (error) {
        if (folder !== undefined)
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        throw new errors/* AppError */.uV('FILE_UNWRITABLE', `the temporary repository cannot be made: ${(0,report_text/* singleLine */.pF)(error.message)}`, { at: { path: place }, cause: error, next: 'Set TMPDIR to a folder that may be written and has space.' });
    }
}
async function fill(folder, objects) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'objects', 'info'), { recursive: true });
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'refs'));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'HEAD'), 'ref: refs/heads/main\n');
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'config'), CONFIGURATION);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'objects', 'info', 'alternates'), `${objects}\n`);
    return { folder, remove: () => (0,promises_.rm)(folder, { recursive: true, force: true }) };
}
/** Runs git to its end. Throws GIT_UNUSABLE when it cannot be run, and MIRROR_CANCELLED when the signal ended it. */
function runGit(args, { cwd, env, signal, input = '', secret }) {
    if (signal.aborted)
        return Promise.reject(cancelled());
    return new Promise((done, fail) => {
        // In a group of its own, so that a cancellation also ends what git started.
        const child = (0,external_node_child_process_.spawn)('git', args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe', secret === undefined ? 'ignore' : 'pipe'] });
        const stop = () => end(child);
        signal.addEventListener('abort', stop, { once: true });
        const printed = [];
        const said = [];
        child.stdout?.on('data', (piece) => printed.push(piece));
        child.stderr?.on('data', (piece) => said.push(piece));
        child.on('error', (error) => {
            signal.removeEventListener('abort', stop);
            fail(new errors/* AppError */.uV('GIT_UNUSABLE', error.code === 'ENOENT' ? 'git is not installed, or not in PATH' : `git cannot be run: ${(0,report_text/* singleLine */.pF)(error.message)}`));
        });
        child.on('close', (exit) => {
            signal.removeEventListener('abort', stop);
            if (signal.aborted)
                fail(cancelled());
            else
                done({ exit, printed: Buffer.concat(printed).toString('utf8'), said: Buffer.concat(said).toString('utf8') });
        });
        hand(child, 0, input);
        if (secret !== undefined)
            hand(child, 3, secret);
    });
}
/** Git may end before it has read what it was given; its exit code tells why. */
function hand(child, descriptor, text) {
    const pipe = child.stdio[descriptor];
    if (pipe === null || pipe === undefined || !('end' in pipe))
        return;
    pipe.on('error', () => undefined);
    pipe.end(text);
}
const KILL_AFTER_MS = 3_000;
function end({ pid }) {
    if (pid === undefined)
        return;
    send(pid, 'SIGTERM');
    setTimeout(() => send(pid, 'SIGKILL'), KILL_AFTER_MS).unref();
}
function send(pid, signal) {
    try {
        process.kill(-pid, signal);
    }
    catch {
        // The group has ended meanwhile.
    }
}
function cancelled() {
    return new errors/* AppError */.uV('MIRROR_CANCELLED', 'the run was cancelled while git was at work');
}

;// CONCATENATED MODULE: ./build/src/services/git-mirror.js
/** The git side of a mirror: reads a clone, and compares and pushes from a repository of its own that borrows the clone's objects. */




function createGitMirror(options) {
    const { remote } = options;
    let opened;
    const open = () => (opened ??= openBoth(options));
    const run = async (args, input = '') => (await open()).run(args, input);
    const knownObjects = async (objects) => new Set(objects.length === 0 ? [] : known(await run(['cat-file', '--batch-check'], lines(objects))));
    return {
        readClone: async () => (await open()).clone.list(),
        readMirror: async () => {
            const { url, server, secret } = await openRemote(remote);
            const answer = await (await open()).run(['ls-remote', '--symref', '--', url], '', secret);
            if (answer.exit !== 0)
                throw await server.explain('read', answer.said);
            return (0,git_output/* parseLsRemote */.l7)(answer.printed);
        },
        relate: async (changed) => {
            const there = await knownObjects(changed.map(({ mirror }) => mirror));
            return relateAll(changed, there, async (older, newer) => (await run(['merge-base', '--is-ancestor', older, newer])).exit === 0);
        },
        measure: async (objects, haves) => {
            const wanted = ['rev-list', '--objects', '--disk-usage', '--use-bitmap-index', '--stdin'];
            const answer = await run(wanted, lines([...objects, ...[...await knownObjects(haves)].map((have) => `^${have}`)]));
            return Number(succeeded(answer, 'rev-list').printed);
        },
        ancestry: async (tip, haves) => {
            const answer = await run(['rev-list', '--first-parent', '--reverse', '--stdin'], lines([tip, ...[...await knownObjects(haves)].map((have) => `^${have}`)]));
            return succeeded(answer, 'rev-list').printed.split('\n').filter((line) => line !== '');
        },
        withLfs: async (commits) => {
            const answer = await run(['grep', '-l', '-F', '-e', 'filter=lfs', ...commits, '--', ':(glob)**/.gitattributes']);
            return commits.filter((commit) => answer.printed.includes(`${commit}:`));
        },
        push: async (updates) => {
            const { url, server, secret } = await openRemote(remote);
            const answer = await (await open()).run(['push', '--porcelain', ...leases(updates), '--', url, ...updates.map(({ name, object = '' }) => `${object}:${name}`)], '', secret);
            const results = (0,git_output/* parsePush */.Y5)(answer.printed);
            const told = new Set(results.map(({ name }) => name));
            if (updates.every(({ name }) => told.has(name)))
                return results;
            throw await server.explain('push', answer.said);
        },
        close: async () => {
            await opened?.then((clone) => clone.repository.remove(), () => undefined);
        },
    };
}
async function openRemote(remote) {
    const server = await remote();
    const { username, password } = await server.credential();
    return { url: server.url, server, secret: `username=${username}\npassword=${password}\n` };
}
function leases(updates) {
    return updates.flatMap(({ name, lease }) => (lease === undefined ? [] : [`--force-with-lease=${name}:${lease}`]));
}
function lines(words) {
    return words.map((word) => `${word}\n`).join('');
}
function known(answer) {
    return succeeded(answer, 'cat-file').printed.split('\n').flatMap((line) => /^([0-9a-f]{40}) (?:commit|tag|tree|blob) /.exec(line)?.[1] ?? []);
}
/** How many gits look for ancestors at the same time. */
const RELATING_MAX = 4;
async function relateAll(changed, there, isAncestor) {
    const relations = new Map();
    const left = changed.values();
    const work = async () => {
        for (const { name, source, mirror } of left) {
            relations.set(name, !there.has(mirror) ? 'unknown' : await isAncestor(mirror, source) ? 'behind' : await isAncestor(source, mirror) ? 'ahead' : 'apart');
        }
    };
    await Promise.all(Array.from({ length: RELATING_MAX }, work));
    return relations;
}
async function openBoth({ cwd, env, signal }) {
    const isolated = isolatedEnvironment(env);
    const clone = await openClone((...args) => runGit(args, { cwd, env: { ...isolated, ...TRUST }, signal }));
    const repository = await createIsolatedRepository(clone.objects, env);
    const own = { ...isolated, GIT_DIR: repository.folder };
    return {
        repository,
        clone,
        run: (args, input, secret) => runGit(args, { cwd: repository.folder, env: own, signal, input, ...(secret === undefined ? {} : { secret }) }),
    };
}
function succeeded(answer, asked) {
    if (answer.exit !== 0)
        throw new errors/* AppError */.uV('CLONE_UNFIT', `git ${asked} ended with ${answer.exit === null ? 'a signal' : `exit ${answer.exit}`}: ${(0,git_output/* firstWords */.Cb)(answer.said)}`, { next: 'Run git fsck in the clone; an object may be missing or damaged.' });
    return answer;
}


/***/ })

};
