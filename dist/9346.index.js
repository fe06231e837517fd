export const id = 9346;
export const ids = [9346];
export const modules = {

/***/ 9346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGit: () => (/* binding */ createGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3026);
/* harmony import */ var _core_report_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2661);
/**
 * Git as the source control. It is started without a shell, is asked for names and numbers only (`-z`), and hands out the texts of
 * files as they were; lines are compared elsewhere.
 *
 * The user's and the system's configuration stay in force, because `safe.directory` stands there and nowhere else: actions/checkout and
 * container images write it. What else it may say and would change an answer is overridden by option.
 */





/** Git for the repository that holds the folder `cwd`. */
function createGit(cwd, env) {
    const git = (args, input = '') => runGit(args, { cwd, env, input });
    return {
        async changeSince(ref, paths) {
            refuseStrangeNames(ref);
            const root = await rootOf(git, cwd);
            const commit = await mergeBase(git, ref);
            const entries = await entriesBefore(git, commit, new Map(paths.map((path) => [path, insideOf(root, cwd, path)])));
            return { commit, texts: await readTexts(git, entries) };
        },
    };
}
/** Git would take a name with a dash for an option, and some signs for another question than which commit it is. */
function refuseStrangeNames(ref) {
    // eslint-disable-next-line no-control-regex -- no name of a commit holds one, and a terminal would obey it
    const isName = ref !== '' && !/^[-^]|\.\.|[\u0000-\u0020\u007f-\u009f:?*[\\]/.test(ref);
    if (!isName)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AppError */ .uV('USAGE', `changed-since is "${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .singleLine */ .pF)(ref)}"; it may be a branch, a tag or a commit`, { next: 'Name what the change is compared with, for example --changed-since origin/main.' });
}
async function rootOf(git, cwd) {
    const answer = await git(['rev-parse', '--show-toplevel']);
    if (answer.exit === 0)
        return lineOf(answer);
    const reason = firstLine(answer.said);
    if (answer.said.includes('dubious ownership'))
        throw unknown(`git does not trust this folder: ${reason}`, `If you do, run git config --global --add safe.directory ${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .singleLine */ .pF)(cwd)}.`);
    throw unknown(`there is no git repository here to tell what changed: ${reason}`, 'Run it inside of a git clone, or without --changed-since.');
}
const FULL_HISTORY = 'fetch-depth: 0 for actions/checkout, git-clone-depth: 0 for the source of CodeBuild (GitCloneDepth in CloudFormation), git fetch --unshallow origin by hand';
async function mergeBase(git, ref) {
    const isShallow = lineOf(await git(['rev-parse', '--is-shallow-repository'])) === 'true';
    const named = await commitOf(git, ref);
    if (named === undefined) {
        const next = isShallow ? `This clone is shallow. Fetch the whole history: ${FULL_HISTORY}.` : `Check the name, or fetch it: git fetch origin. In a pipeline: ${FULL_HISTORY}.`;
        throw unknown(`git knows no commit "${ref}" in this clone`, next);
    }
    if ((await commitOf(git, 'HEAD')) === undefined)
        throw unknown('the branch that is checked out has no commit yet', 'Commit something first, or run lint without --changed-since.');
    const answer = await git(['merge-base', named, 'HEAD']);
    if (answer.exit === 0)
        return lineOf(answer);
    if (answer.exit !== 1)
        throw failed('merge-base', answer);
    if (isShallow)
        throw unknown(`this clone is shallow: it does not reach back to where the change left ${ref}`, `Fetch the whole history: ${FULL_HISTORY}.`);
    throw unknown(`${ref} and the commit that is checked out have no commit in common`, 'Name the branch that the change goes into.');
}
async function commitOf(git, ref) {
    const answer = await git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    return answer.exit === 0 && /^[0-9a-f]{40,64}$/.test(lineOf(answer)) ? lineOf(answer) : undefined;
}
/** The name of each file to the object that held its text; files that were not there, links and submodules have none. */
async function entriesBefore(git, commit, wanted) {
    const tree = new Map();
    for (const entry of fieldsOf(await git(['ls-tree', '-r', '-z', '--full-tree', commit]), 'ls-tree')) {
        const [, object, path] = /^100[0-7]{3} blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
        if (object !== undefined && path !== undefined)
            tree.set(path, object);
    }
    const isAllKnown = [...wanted.values()].every((inside) => inside === undefined || tree.has(inside));
    const oldNames = isAllKnown ? new Map() : await renames(git, commit);
    const entries = new Map();
    for (const [path, inside] of wanted) {
        const object = inside === undefined ? undefined : tree.get(inside) ?? tree.get(oldNames.get(inside) ?? '');
        if (object !== undefined)
            entries.set(path, object);
    }
    return entries;
}
/** New name to old name, of the files that the change renames and git's index knows. */
async function renames(git, commit) {
    const options = ['--raw', '-z', '-M', '--diff-filter=R', '--no-ext-diff', '--no-textconv', '--no-color', '--ignore-submodules=all'];
    const fields = fieldsOf(await git(['-c', 'diff.relative=false', 'diff', ...options, commit, '--']), 'diff');
    const found = new Map();
    // Three fields each: modes, objects and status; the old name; the new name.
    for (let at = 0; at + 2 < fields.length; at += 3)
        found.set(fields[at + 2] ?? '', fields[at + 1] ?? '');
    return found;
}
/** All objects from one process, which answers each with a line of name, kind and size, and then as many bytes. */
async function readTexts(git, entries) {
    const objects = [...new Set(entries.values())];
    if (objects.length === 0)
        return new Map();
    const answer = await git(['cat-file', '--batch'], objects.map((object) => `${object}\n`).join(''));
    if (answer.exit !== 0)
        throw failed('cat-file', answer);
    const texts = new Map();
    let at = 0;
    for (const object of objects) {
        const headEnd = answer.printed.indexOf('\n', at);
        const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(answer.printed.toString('utf8', at, headEnd)) ?? [];
        if (size === undefined)
            throw unknown(`this clone lacks the text of a file as it was (object ${object})`, `Fetch the whole history with its files: ${FULL_HISTORY}.`);
        at = headEnd + 1 + Number(size) + 1;
        texts.set(object, answer.printed.toString('utf8', headEnd + 1, at - 1).replace(/^\ufeff/, ''));
    }
    return new Map([...entries].map(([path, object]) => [path, texts.get(object) ?? '']));
}
/** The path as the repository has it; undefined for one outside. Links are followed only where they lead into the repository from elsewhere. */
function insideOf(root, cwd, path) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, path);
    for (const folder of [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(absolute), realFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(absolute))]) {
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(absolute))).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_2__.sep, '/');
        if (!inside.startsWith('../') && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside))
            return inside;
    }
    return undefined;
}
function realFolder(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(folder);
    }
    catch {
        return folder;
    }
}
/** Runs git to its end. Throws CHANGE_UNKNOWN when it cannot be run. */
function runGit(args, { cwd, env, input }) {
    return new Promise((done, fail) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', ['--no-pager', '-c', 'core.fsmonitor=false', ...args], { cwd, env: { ...env, ...ENVIRONMENT } });
        const printed = [];
        const said = [];
        child.stdout.on('data', (piece) => printed.push(piece));
        child.stderr.on('data', (piece) => said.push(piece));
        // Git may end before it has read everything; its exit code tells why.
        child.stdin.on('error', () => undefined);
        child.on('error', (error) => fail(unknown(error.code === 'ENOENT' ? 'git is not installed, or not in PATH' : `git cannot be run: ${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .singleLine */ .pF)(error.message)}`, 'Install git, or run lint without --changed-since.')));
        child.on('close', (exit) => done({ exit, printed: Buffer.concat(printed), said: Buffer.concat(said).toString('utf8') }));
        child.stdin.end(input);
    });
}
/** English messages, no question to a person, no lock of the index, and no program of somebody else's choice. */
const ENVIRONMENT = { LC_ALL: 'C', LANGUAGE: '', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_EXTERNAL_DIFF: undefined, GIT_DIFF_OPTS: undefined };
/** Only the line's own end goes: a folder may be called "a ". */
function lineOf({ printed }) {
    return printed.toString('utf8').replace(/\r?\n$/, '');
}
function fieldsOf(answer, asked) {
    if (answer.exit !== 0)
        throw failed(asked, answer);
    return answer.printed.toString('utf8').split('\0').slice(0, -1);
}
function failed(asked, { exit, said }) {
    return unknown(`git ${asked} ended with ${exit === null ? 'a signal' : `exit ${exit}`}: ${firstLine(said)}`);
}
function firstLine(said) {
    const [line = ''] = said.trim().split('\n');
    return (0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .cut */ .Jj)((0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .singleLine */ .pF)(line), 300);
}
function unknown(message, next) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AppError */ .uV('CHANGE_UNKNOWN', message, next === undefined ? {} : { next });
}


/***/ })

};
