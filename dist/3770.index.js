export const id = 3770;
export const ids = [3770];
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

/***/ 3770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mirror: () => (/* binding */ mirror)
});

;// CONCATENATED MODULE: ./build/src/core/mirror/outcome.js
/** What happens to a planned ref when nothing goes wrong; `planned` where nothing happens yet. */
function expectedResult({ action }, isDryRun) {
    switch (action) {
        case 'none': return 'up-to-date';
        case 'keep': return 'kept';
        case 'refuse': return 'rejected';
        case 'push':
        case 'force': return isDryRun ? 'planned' : 'pushed';
        case 'delete': return isDryRun ? 'planned' : 'deleted';
    }
}
function countResults({ refs }) {
    const counts = { 'up-to-date': 0, planned: 0, pushed: 0, deleted: 0, kept: 0, rejected: 0 };
    for (const { result } of refs)
        counts[result]++;
    return counts;
}

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
// EXTERNAL MODULE: ./build/src/core/mirror/refs.js
var mirror_refs = __webpack_require__(967);
;// CONCATENATED MODULE: ./build/src/core/mirror/ref-patterns.js
/** Which refs a mirror is about: patterns like GitHub's for branches, where `*` stays within a path's part and `**` does not. */



/**
 * Patterns are separated by white space, which no ref has. One that begins with `refs/` is about the whole name, another one about the
 * short name of branches and tags alike. No `include` means all. Throws USAGE for a pattern that no ref can match.
 */
function parseRefFilter(include, exclude) {
    const included = parsePatterns('include', include);
    const excluded = parsePatterns('exclude', exclude);
    return (name) => (included.length === 0 || included.some((isMatch) => isMatch(name))) && !excluded.some((isMatch) => isMatch(name));
}
function parsePatterns(option, text = '') {
    return text.split(/\s+/).filter((pattern) => pattern !== '').map((pattern) => {
        // What git refuses in names, `*` and `?` aside: https://git-scm.com/docs/git-check-ref-format
        if (/[[\\^~:]|\.\.|^\/|\/$/.test(pattern))
            throw new errors/* AppError */.uV('USAGE', `--${option} has the pattern "${(0,report_text/* singleLine */.pF)(pattern)}", which no branch or tag can match`, { next: 'Write names with * (within a part) and ** (across parts), separated by spaces: main release/** refs/tags/v*.' });
        const parts = pattern.split(/(\*\*|\*|\?)/).flatMap((part) => (WILDCARDS.has(part) ? [part] : [...part]));
        return (name) => matches(parts, pattern.startsWith('refs/') ? name : (0,mirror_refs/* shortName */.EU)(name));
    });
}
/** No name of a ref holds a `*` or a `?`. */
const WILDCARDS = new Set(['**', '*', '?']);
/** Follows every way through the pattern at once, so that no name of foreign origin can make it slow, as a regular expression would be. */
function matches(parts, text) {
    let reached = withoutStars(parts, [0]);
    for (const character of text) {
        const isWithin = character !== '/';
        reached = withoutStars(parts, [...reached].flatMap((at) => {
            const part = parts[at];
            if (part === '**' || (part === '*' && isWithin))
                return [at];
            return part === character || (part === '?' && isWithin) ? [at + 1] : [];
        }));
    }
    return reached.has(parts.length);
}
/** A star may stand for nothing. */
function withoutStars(parts, places) {
    const reached = new Set(places);
    // The loop also meets what it adds.
    for (const at of reached)
        if (parts[at] === '*' || parts[at] === '**')
            reached.add(at + 1);
    return reached;
}

// EXTERNAL MODULE: ./build/src/core/mirror/target.js
var mirror_target = __webpack_require__(2824);
;// CONCATENATED MODULE: ./build/src/core/report/mirror-json.js
/** A mirror's report for programs: the shape of `mirror --format json`. */

function renderMirrorJson(report) {
    const { mirror, isDryRun, created, refs, notes } = report;
    const counts = countResults(report);
    return JSON.stringify({
        mirror,
        dryRun: isDryRun,
        created,
        verdict: counts.rejected > 0 ? 'rejected' : 'passed',
        counts,
        notes,
        refs: refs.map(({ name, state, result, source, mirror: there, reason }) => ({ ref: name, state, result, source: source ?? null, mirror: there ?? null, reason: reason === '' ? null : reason })),
    }, null, 2);
}

// EXTERNAL MODULE: ./build/src/core/report/markdown.js
var markdown = __webpack_require__(6191);
;// CONCATENATED MODULE: ./build/src/core/report/mirror-text.js
/** What `mirror` prints: the table of what is not up to date, what was rejected with both objects, and a line that counts. */



function renderMirrorText(report) {
    const rows = report.refs.filter(({ result }) => result !== 'up-to-date');
    // What was rejected comes first, and is never left out.
    const rejected = rows.filter(({ result }) => result === 'rejected');
    const others = rows.filter(({ result }) => result !== 'rejected');
    const shown = [...rejected, ...others.slice(0, ROWS_MAX)];
    return [
        ...(shown.length === 0 ? [] : [line(' ', 'state', 'result', 'mirror', 'clone', 'ref'), ...shown.map(rowOf)]),
        ...(others.length > ROWS_MAX ? [`    … and ${(0,report_text/* count */.U9)(others.length - ROWS_MAX, 'more ref')}`] : []),
        ...rejected.flatMap(explain),
        ...(shown.length === 0 ? [] : ['']),
        summarizeMirror(report),
    ].join('\n');
}
/** `codecommit::eu-west-1://shop: 2 pushed, 998 up to date.` */
function summarizeMirror(report) {
    const counts = countResults(report);
    const parts = ['rejected', 'planned', 'pushed', 'deleted', 'kept', 'up-to-date'].filter((result) => counts[result] > 0).map((result) => `${counts[result]} ${WORDS[result]}`);
    const created = report.created ? (report.isDryRun ? ' (would be created)' : ' (created)') : '';
    return `${report.mirror}${created}: ${parts.length === 0 ? 'no branch or tag is wanted' : parts.join(', ')}.${report.isDryRun ? ' Nothing was pushed: this is a dry run.' : ''}`;
}
const WORDS = { rejected: 'rejected', planned: 'to push', pushed: 'pushed', deleted: 'deleted', kept: 'kept though the clone lacks them', 'up-to-date': 'up to date' };
/** What a log still bears. */
const ROWS_MAX = 200;
/** A branch by its short name, a tag with `tags/` before it: both may have the same one. */
function refLabel({ name }) {
    return name.startsWith('refs/tags/') ? `tags/${(0,mirror_refs/* shortName */.EU)(name)}` : (0,mirror_refs/* shortName */.EU)(name);
}
function rowOf(ref) {
    return line(ref.result === 'rejected' ? '✗' : ' ', ref.state, ref.result, abbreviated(ref.mirror), abbreviated(ref.source), (0,report_text/* singleLine */.pF)(refLabel(ref)));
}
function line(mark, state, result, mirror, source, ref) {
    return `  ${mark} ${state.padEnd(12)}  ${result.padEnd(10)}  ${mirror.padEnd(10)}  ${source.padEnd(10)}  ${ref}`;
}
function abbreviated(object) {
    return object?.slice(0, 10) ?? '-';
}
function explain(ref) {
    return ['', `  ${(0,report_text/* singleLine */.pF)(refLabel(ref))}: ${(0,report_text/* singleLine */.pF)(ref.reason)}`, `    mirror ${ref.mirror ?? 'has no such ref'}`, `    clone  ${ref.source ?? 'has no such ref'}`, ...adviceOn(ref).map((advice) => `    ${advice}`)];
}
/** What a person may do about a rejected ref. */
function adviceOn({ state, action }) {
    if (state === 'diverged' && action === 'refuse')
        return ['Look at what the mirror has; --force-with-lease sets it to what the clone has.'];
    return action === 'refuse' ? ['Rename it, or leave it out with --exclude.'] : ['Run mirror again when nobody else pushes to the mirror; a refusal by CodeCommit is a matter of the role’s policy.'];
}

;// CONCATENATED MODULE: ./build/src/core/report/mirror-markdown.js
/** A mirror's report for the job summary. */




/** A summary is read by people. */
const mirror_markdown_ROWS_MAX = 200;
function renderMirrorMarkdown(report) {
    const isRejected = ({ result }) => (result === 'rejected' ? 0 : 1);
    const others = report.refs.filter(({ result }) => result !== 'up-to-date').sort((a, b) => isRejected(a) - isRejected(b));
    const rows = others.slice(0, mirror_markdown_ROWS_MAX).map((ref) => `| ${(0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(refLabel(ref), 120))} | ${ref.state} | ${ref.result} | ${objectOf(ref.mirror)} | ${objectOf(ref.source)} | ${(0,markdown/* cell */.Hn)(ref.reason, 400)} |`);
    return [
        `### Mirror · ${(0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(report.mirror, 160))}`,
        '',
        (0,markdown/* escape */.ih)(summarizeMirror(report)),
        ...(rows.length === 0 ? [] : ['', '| ref | state | result | mirror | clone | |', '|---|---|---|---|---|---|', ...rows]),
        ...(others.length > mirror_markdown_ROWS_MAX ? ['', `*… and ${(0,report_text/* count */.U9)(others.length - mirror_markdown_ROWS_MAX, 'more ref')}.*`] : []),
        ...report.notes.flatMap((note) => ['', (0,markdown/* escape */.ih)(note)]),
        '',
    ].join('\n');
}
function objectOf(object) {
    return object === undefined ? '-' : (0,markdown/* code */.aY)(object);
}

;// CONCATENATED MODULE: ./build/src/core/mirror/batches.js

/** CodeCommit takes no more refs in one push. https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html */
const PUSH_REFS_MAX = 4_000;
/** Git gets the refs as arguments; Linux takes 2 MiB of them together with the environment. */
const PUSH_NAME_BYTES_MAX = 500_000;
/** Deletions, which may be in the way of new names (`a` and `a/b`). */
function deletions(plan) {
    return plan.filter(({ action }) => action === 'delete').map(({ name, mirror }) => ({ name, object: undefined, lease: mirror }));
}
/** What is pushed: the default branch first, because CodeCommit takes the first one of an empty repository for it; branches before tags. */
function updates(plan, defaultBranch) {
    const rank = ({ name }) => (name === `${mirror_refs/* BRANCHES */.l4}${defaultBranch ?? ''}` ? 0 : name.startsWith(mirror_refs/* BRANCHES */.l4) ? 1 : 2);
    return plan.filter(({ action }) => action === 'push' || action === 'force')
        .sort((a, b) => rank(a) - rank(b))
        .map(({ name, source, mirror, action }) => ({ name, object: source, lease: action === 'force' ? mirror : undefined }));
}
/** How many of the updates, from the first on, fit into one push. At least one. */
function fitting(pending) {
    let bytes = 0;
    const over = pending.findIndex(({ name }, index) => {
        // Once in the refspec and once in the lease.
        bytes += 2 * Buffer.byteLength(name);
        return index >= PUSH_REFS_MAX || bytes > PUSH_NAME_BYTES_MAX;
    });
    return over < 0 ? pending.length : Math.max(1, over);
}

;// CONCATENATED MODULE: ./build/src/core/mirror/compare.js

/** The branches whose commits must be related before `planRefs` can tell; tags only ever stay or differ. */
function changedBranches(source, mirror, { isWanted }) {
    const there = objectsByName(mirror.refs);
    return source.flatMap(({ name, object }) => {
        const known = there.get(name)?.object;
        return name.startsWith(mirror_refs/* BRANCHES */.l4) && isWanted(name) && known !== undefined && known !== object ? [{ name, source: object, mirror: known }] : [];
    });
}
/** Every wanted branch and tag of both sides, by name. `relations` holds the changed branches. */
function planRefs(source, mirror, relations, policy) {
    const here = objectsByName(source);
    const there = objectsByName(mirror.refs.filter(mirror_refs/* isMirrored */.Ds));
    const names = [...new Set([...here.keys(), ...there.keys()])].filter(policy.isWanted).sort();
    return names.map((name) => {
        const ours = here.get(name);
        const theirs = there.get(name);
        if (ours === undefined)
            return deletion(name, theirs?.object, mirror, policy);
        return update(ours, theirs, relations.get(name) ?? 'unknown', policy);
    });
}
function objectsByName(refs) {
    return new Map(refs.map((ref) => [ref.name, ref]));
}
function deletion(name, object, { defaultBranch }, { prune }) {
    const isDefault = name === `${mirror_refs/* BRANCHES */.l4}${defaultBranch ?? ''}`;
    const reason = !prune ? '--prune deletes it' : isDefault ? 'the default branch of the mirror is never deleted' : '';
    return { name, state: 'deleted', source: undefined, mirror: object, action: prune && !isDefault ? 'delete' : 'keep', reason };
}
function update(ours, theirs, relation, { forceWithLease }) {
    const common = { name: ours.name, source: ours.object, mirror: theirs?.object };
    if (ours.object === theirs?.object)
        return { ...common, state: 'up-to-date', action: 'none', reason: '' };
    const limit = brokenLimit(ours.name);
    if (limit !== undefined)
        return { ...common, state: 'refused', action: 'refuse', reason: limit };
    if (theirs === undefined)
        return { ...common, state: 'new', action: 'push', reason: '' };
    if (relation === 'behind' && ours.name.startsWith(mirror_refs/* BRANCHES */.l4))
        return { ...common, state: 'fast-forward', action: 'push', reason: '' };
    return { ...common, state: 'diverged', action: forceWithLease ? 'force' : 'refuse', reason: whyDiverged(ours, theirs, relation) };
}
function whyDiverged(ours, theirs, relation) {
    if (!ours.name.startsWith(mirror_refs/* BRANCHES */.l4))
        return (ours.peeled ?? ours.object) === (theirs.peeled ?? theirs.object) ? 'another tag object on the same commit' : 'the tag was moved';
    switch (relation) {
        case 'ahead': return 'the mirror has later commits, or the branch was set back';
        case 'unknown': return 'the mirror has a commit that is not in this clone';
        case 'apart':
        case 'behind': return 'both have commits the other one lacks';
    }
}
const BRANCH_LENGTH_MAX = 256;
/** https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html */
function brokenLimit(name) {
    if (!name.startsWith(mirror_refs/* BRANCHES */.l4))
        return undefined;
    const short = (0,mirror_refs/* shortName */.EU)(name);
    if (short.length > BRANCH_LENGTH_MAX)
        return `CodeCommit takes no branch name of more than ${BRANCH_LENGTH_MAX} characters`;
    return /^[0-9a-f]{40}$/i.test(short) ? 'CodeCommit takes no branch name that looks like a commit' : undefined;
}

;// CONCATENATED MODULE: ./build/src/engine/push-slices.js
/**
 * Pushes many refs in as few pushes as the service takes, and a long history in steps.
 *
 * https://docs.aws.amazon.com/codecommit/latest/userguide/how-to-push-large-repositories.html
 */



/** Each turn of the loop settles at least one ref. Throws what `Mirror.push` throws. */
async function pushInSlices(mirror, updates, slicing) {
    const haves = [...slicing.haves];
    for (let pending = updates; pending.length > 0;) {
        const batch = await lightBatch(mirror, pending, haves, slicing.sliceBytesMax);
        const [first] = batch.updates;
        const isSliced = batch.bytes > slicing.sliceBytesMax && first?.name.startsWith(mirror_refs/* BRANCHES */.l4) === true;
        const results = isSliced ? await pushBranch(mirror, first, haves, slicing) : await pushWhole(mirror, batch.updates, slicing);
        slicing.record(results);
        const rejected = new Set(results.filter(({ isDone }) => !isDone).map(({ name }) => name));
        haves.push(...batch.updates.flatMap(({ name, object }) => (object === undefined || rejected.has(name) ? [] : [object])));
        pending = pending.slice(batch.updates.length);
    }
}
/** As many updates as fit into one push, by their number and by what they carry; one that is too heavy comes alone. */
async function lightBatch(mirror, pending, haves, bytesMax) {
    for (let size = fitting(pending);; size = Math.ceil(size / 2)) {
        const updates = pending.slice(0, size);
        const bytes = await mirror.measure(updates.flatMap(({ object }) => object ?? []), haves);
        if (bytes <= bytesMax || size <= 1)
            return { updates, bytes };
    }
}
async function pushWhole(mirror, updates, { note }) {
    note(`Pushing ${(0,report_text/* count */.U9)(updates.length, 'ref')}.`);
    return mirror.push(updates);
}
/** One branch, from ancestor to ancestor. Only the first step may set the branch back; the others follow it. */
async function pushBranch(mirror, update, before, { sliceBytesMax, note }) {
    const haves = [...before];
    const { object: tip = '' } = update;
    let commits = await mirror.ancestry(tip, haves);
    let lease = update.lease;
    while (commits.length > 1) {
        const step = await furthest(commits, (commit) => mirror.measure([commit], haves), sliceBytesMax);
        const commit = commits[step] ?? tip;
        if (commit === tip)
            break;
        note(`Pushing ${(0,mirror_refs/* shortName */.EU)(update.name)} up to ${commit.slice(0, 12)}, ${(0,report_text/* count */.U9)(commits.length - step - 1, 'commit')} before its end.`);
        const results = await mirror.push([{ name: update.name, object: commit, lease }]);
        if (results.some(({ isDone }) => !isDone))
            return results;
        haves.push(commit);
        commits = commits.slice(step + 1);
        lease = undefined;
    }
    return mirror.push([{ ...update, lease }]);
}
/** The index of the last commit that weighs no more than the limit; the first one when none does. Weights never fall along a branch. */
async function furthest(commits, weigh, bytesMax) {
    let fits = 0;
    let tooHeavy = commits.length;
    while (tooHeavy - fits > 1) {
        const middle = Math.floor((fits + tooHeavy) / 2);
        if (await weigh(commits[middle] ?? '') <= bytesMax)
            fits = middle;
        else
            tooHeavy = middle;
    }
    return fits;
}

;// CONCATENATED MODULE: ./build/src/engine/mirror.js
/**
 * Makes a mirror like its clone: read both, compare, push what differs, and look again where something was rejected.
 *
 * Nothing is remembered between runs: a run that was cancelled or lost its connection is simply started again.
 */







/** Throws what the mirror's port throws; an error in the middle says what was pushed before it. */
async function runMirror(mirror, request) {
    const source = await readSource(mirror, request);
    const { refs: there, isMissing } = await readOrCreate(mirror, request);
    const relations = await mirror.relate(changedBranches(source.refs, there, request));
    const plan = planRefs(source.refs, there, relations, request);
    const notes = [...notesOn(source), ...await lfsNotes(mirror, plan)];
    notes.forEach(request.note);
    const { isDryRun } = request;
    const defaultBranch = request.defaultBranch ?? source.defaultBranch;
    const pushed = isDryRun ? new Map() : await pushPlan(mirror, plan, there, defaultBranch, request);
    const refs = await settle(mirror, plan, pushed, isDryRun);
    // A repository that was there before keeps its default branch unless somebody asks.
    if (!isDryRun && defaultBranch !== undefined && (isMissing || request.defaultBranch !== undefined))
        await setDefault(mirror, defaultBranch, there, refs);
    return { mirror: mirror.label, isDryRun, created: isMissing, refs, notes };
}
async function readSource(mirror, { prune, defaultBranch }) {
    const listing = await mirror.readClone();
    const source = (0,mirror_refs/* sourceRefs */.ks)(listing);
    if (source.refs.length === 0)
        throw new errors/* AppError */.uV('CLONE_UNFIT', 'this repository has no commit on any branch and no tag', { next: 'Commit something, or fetch the branches, before mirroring.' });
    if (defaultBranch !== undefined && !source.refs.some(({ name }) => name === mirror_refs/* BRANCHES */.l4 + defaultBranch))
        throw new errors/* AppError */.uV('USAGE', `--default-branch is "${(0,report_text/* singleLine */.pF)(defaultBranch)}", and this clone has no such branch`, { next: 'Name a branch that is mirrored, without refs/heads/.' });
    const reason = prune ? (0,mirror_refs/* reasonNotToPrune */.J8)(listing, source) : undefined;
    if (reason !== undefined)
        throw new errors/* AppError */.uV('CLONE_UNFIT', `--prune would delete what was never fetched: ${reason}`, { next: 'Clone all branches and tags, or leave out --prune.' });
    return source;
}
const NOTHING = { refs: [], defaultBranch: undefined };
async function readOrCreate(mirror, { create, isDryRun, note }) {
    try {
        return { refs: await mirror.readMirror(), isMissing: false };
    }
    catch (error) {
        if (create === undefined || !(error instanceof errors/* AppError */.uV && error.code === 'CODECOMMIT_NOT_FOUND'))
            throw error;
    }
    if (!isDryRun) {
        await mirror.create(create);
        note(`Created ${mirror.label}.`);
    }
    return { refs: NOTHING, isMissing: true };
}
function notesOn({ hidden, localOnly }) {
    const kinds = [...hidden].map(([kind, n]) => `${n} in ${kind}`).join(', ');
    const total = [...hidden.values()].reduce((sum, n) => sum + n, 0);
    return [
        ...(total === 0 ? [] : [`${(0,report_text/* count */.U9)(total, 'ref')} outside of branches and tags ${total === 1 ? 'is' : 'are'} not mirrored: ${kinds}.`]),
        ...(localOnly.length === 0 ? [] : [`The branches are those of origin as last fetched; ${(0,report_text/* count */.U9)(localOnly.length, 'branch', 'branches')} only this clone has ${localOnly.length === 1 ? 'is' : 'are'} not mirrored: ${localOnly.slice(0, NAMED_MAX).join(', ')}${localOnly.length > NAMED_MAX ? ', …' : ''}.`]),
    ];
}
const NAMED_MAX = 5;
/** Tips that are looked into; branches of one repository seldom differ in this. */
const LFS_TIPS_MAX = 50;
async function lfsNotes(mirror, plan) {
    const tips = new Map(plan.flatMap(({ name, source, action }) => (name.startsWith(mirror_refs/* BRANCHES */.l4) && source !== undefined && (action === 'push' || action === 'force') ? [[source, name]] : [])));
    if (tips.size === 0)
        return [];
    const [found] = await mirror.withLfs([...tips.keys()].slice(0, LFS_TIPS_MAX));
    if (found === undefined)
        return [];
    return [`${(0,mirror_refs/* shortName */.EU)(tips.get(found) ?? found)} keeps files in Git LFS (.gitattributes: filter=lfs). The mirror gets their pointers, not the files: who clones it cannot check them out without the LFS server of the original.`];
}
async function pushPlan(mirror, plan, there, defaultBranch, request) {
    const done = new Map();
    const record = (refs) => refs.forEach((ref) => done.set(ref.name, ref));
    const pending = updates(plan, defaultBranch);
    const total = plan.filter(({ action }) => action === 'delete').length + pending.length;
    try {
        for (let gone = deletions(plan); gone.length > 0; gone = gone.slice(fitting(gone)))
            record(await mirror.push(gone.slice(0, fitting(gone))));
        await pushInSlices(mirror, pending, { haves: there.refs.map(({ object }) => object), sliceBytesMax: request.sliceBytesMax, note: request.note, record });
    }
    catch (error) {
        const finished = [...done.values()].filter(({ isDone }) => isDone).length;
        throw error instanceof errors/* AppError */.uV ? error.standing(`${finished} of ${(0,report_text/* count */.U9)(total, 'ref')} pushed; mirror goes on from there when it is run again.`) : error;
    }
    return done;
}
/** Who was rejected is looked at once more, so that both objects can be named: what was compared may be the past already. */
async function settle(mirror, plan, pushed, isDryRun) {
    const isRejected = [...pushed.values()].some(({ isDone }) => !isDone);
    const now = isRejected ? new Map((await mirror.readMirror()).refs.map(({ name, object }) => [name, object])) : undefined;
    return plan.map((ref) => {
        const what = pushed.get(ref.name);
        if (what === undefined || what.isDone)
            return { ...ref, result: expectedResult(ref, isDryRun) };
        const mirrorNow = now?.get(ref.name);
        const moved = mirrorNow === ref.mirror ? '' : `somebody changed it since it was compared (${updatesText(ref.mirror, mirrorNow)}); `;
        return { ...ref, mirror: mirrorNow, result: 'rejected', reason: `${moved}${what.reason}` };
    });
}
function updatesText(before, now) {
    return `${before ?? 'absent'} → ${now ?? 'absent'}`;
}
async function setDefault(mirror, branch, there, refs) {
    const isThere = refs.some(({ name, result }) => name === mirror_refs/* BRANCHES */.l4 + branch && (result === 'pushed' || result === 'up-to-date'));
    if (!isThere || there.defaultBranch === branch)
        return;
    try {
        await mirror.setDefaultBranch(branch);
    }
    catch (error) {
        throw error instanceof errors/* AppError */.uV ? error.standing('the branches and tags are pushed; only the default branch is not set.') : error;
    }
}

// EXTERNAL MODULE: ./build/src/commands/command.js
var command = __webpack_require__(2925);
;// CONCATENATED MODULE: ./build/src/commands/mirror.js
/** `mirror`: pushes branches and tags to AWS CodeCommit. */









/** CodeCommit takes files of up to 2 GB; a push that is a good deal smaller gets through every proxy, and little is lost when it does not. */
const SLICE_BYTES_MAX = 500_000_000;
const mirror = (0,command/* defineCommand */.N)({
    name: 'mirror',
    summary: 'Push branches and tags to an AWS CodeCommit repository.',
    inputs: {
        to: { kind: 'text', value: 'REPOSITORY', summary: 'The mirror: codecommit::REGION://NAME, codecommit://[PROFILE@]NAME, or the https address that CodeCommit shows for cloning.' },
        include: { kind: 'text', value: 'PATTERNS', summary: 'Only these branches and tags, separated by spaces: main release/** refs/tags/v*. Default: all.' },
        exclude: { kind: 'text', value: 'PATTERNS', summary: 'Not these, in the same form.' },
        'dry-run': { kind: 'flag', summary: 'Compare and print the table; push nothing.' },
        'force-with-lease': { kind: 'flag', summary: 'Also set back what has diverged, if the mirror still has what was compared.' },
        prune: { kind: 'flag', summary: 'Delete from the mirror what the clone lacks, within the patterns; never the default branch.' },
        create: { kind: 'flag', summary: 'Create the repository when it is not there.' },
        'default-branch': { kind: 'text', value: 'NAME', summary: 'Make this the mirror’s default branch. Default: it stays; a created one gets the clone’s.' },
        format: { kind: 'choice', choices: ['text', 'json'], default: 'text', summary: 'What to print.' },
    },
    outputs: {
        pushed: 'How many branches and tags were pushed, deletions among them.',
        'up-to-date': 'How many were the same already.',
        rejected: 'How many have diverged, or were refused by CodeCommit.',
    },
    action: true,
    workflow: { checkout: { 'fetch-depth': 0 }, inputs: { to: 'codecommit::eu-west-1://my-repository' }, usesAws: true },
    async run(inputs, world) {
        const target = (0,mirror_target/* parseMirrorTarget */.wi)(inputs.to);
        const isWanted = parseRefFilter(inputs.include, inputs.exclude);
        const isDryRun = inputs['dry-run'];
        const report = await runMirror(await world.openMirror(target), {
            isWanted,
            isDryRun,
            forceWithLease: inputs['force-with-lease'],
            prune: inputs.prune,
            create: inputs.create ? repositoryFor(world.host.run) : undefined,
            defaultBranch: inputs['default-branch'],
            sliceBytesMax: SLICE_BYTES_MAX,
            note: (text) => world.host.emit({ kind: 'note', text }),
        });
        const counts = countResults(report);
        const isJson = inputs.format === 'json';
        return {
            verdict: counts.rejected > 0 ? 'rejected' : 'passed',
            headline: summarizeMirror(report),
            text: isJson ? renderMirrorJson(report) : renderMirrorText(report),
            machine: isJson,
            report: renderMirrorMarkdown(report),
            findings: [],
            outputs: { pushed: String(counts.pushed + counts.deleted), 'up-to-date': String(counts['up-to-date']), rejected: String(counts.rejected) },
        };
    },
});
/** Who finds the repository in the console should know where it comes from. CodeCommit takes 1,000 characters, a tag 256 of some kinds. */
function repositoryFor({ repository }) {
    const origin = repository === '' ? '' : ` of ${repository}`;
    return {
        description: (0,report_text/* cut */.Jj)(`Mirror${origin}, written by redshift-devops. Push to the original; what is pushed here stops the mirror.`, 1_000),
        tags: { 'redshift-devops:mirror-of': (0,report_text/* cut */.Jj)(repository.replace(/[^\p{L}\p{N} _.:/=+@-]/gu, '_') || 'unknown', 256, '') },
    };
}


/***/ }),

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

/***/ 2824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ targetLabel),
/* harmony export */   Ry: () => (/* binding */ gitAddress),
/* harmony export */   wi: () => (/* binding */ parseMirrorTarget)
/* harmony export */ });
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9552);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2661);
/** Where a mirror lies: the forms in which a CodeCommit repository is named, and the address and signature scope that follow from it. */



const FORMS = 'codecommit::REGION://REPOSITORY, codecommit://REPOSITORY or https://git-codecommit.REGION.amazonaws.com/v1/repos/REPOSITORY';
/** https://docs.aws.amazon.com/codecommit/latest/APIReference/API_CreateRepository.html#CodeCommit-CreateRepository-request-repositoryName */
const REPOSITORY = '(?!.*\\.git$)[\\w.-]{1,100}';
const REGION = '[a-z]{2,4}(?:-[a-z]+)+-\\d{1,2}';
/** https://github.com/aws/git-remote-codecommit */
const SHORT_FORM = new RegExp(`^codecommit:(?::(?<region>${REGION}):)?//(?:(?<profile>[^@/\\s]+)@)?(?<repository>${REPOSITORY})$`);
/** https://docs.aws.amazon.com/codecommit/latest/userguide/regions.html, and the endpoints of FIPS and of a VPC. */
const ADDRESS = new RegExp(`^https://(?<host>(?:vpce-[\\w-]+\\.)?git-codecommit(?:-fips)?\\.(?<region>${REGION})\\.(?:vpce\\.)?amazonaws\\.com(?:\\.cn)?)/v1/repos/(?<repository>${REPOSITORY})$`);
/** Throws USAGE for anything else than the three forms; a password in an address is one of those. */
function parseMirrorTarget(text) {
    if (text === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', `mirror needs --to with the CodeCommit repository: ${FORMS}`);
    const { repository, region, profile, host } = (SHORT_FORM.exec(text) ?? ADDRESS.exec(text))?.groups ?? {};
    if (repository === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', `--to is "${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleLine */ .pF)(text.replace(/\/\/[^/@]*:[^/@]*@/, '//***@'))}", which is no CodeCommit repository`, { next: `Write it as ${FORMS}.` });
    return { repository, region, profile, host };
}
/**
 * The address of a repository in a region. `endpoint` is CODE_COMMIT_ENDPOINT, as git-remote-codecommit reads it: a host, or the address of
 * a server on this machine. Throws CONFIG_INVALID for an endpoint that would show the credentials to others.
 */
function gitAddress(target, region, endpoint) {
    const path = `/v1/repos/${target.repository}`;
    const place = target.host ?? (endpoint || `git-codecommit.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`);
    const origin = (place.includes('://') ? place : `https://${place}`).replace(/\/$/, '');
    const isOrigin = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .isSafeEndpoint */ .l)(origin) && new URL(origin).origin === origin;
    if (!isOrigin)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('CONFIG_INVALID', `CODE_COMMIT_ENDPOINT is "${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleLine */ .pF)(place)}": it may be a host, and plain http goes to this machine only`, { next: 'Correct CODE_COMMIT_ENDPOINT, or unset it.' });
    return { url: `${origin}${path}`, host: new URL(origin).hostname, path };
}
/** How the target is called in messages. */
function targetLabel({ repository, region }) {
    return region === undefined ? `codecommit://${repository}` : `codecommit::${region}://${repository}`;
}


/***/ }),

/***/ 6191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ih: () => (/* binding */ escape)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/**
 * Foreign text (SQL, paths, names, messages) inside Markdown: shown as it is, never obeyed.
 *
 * What is rendered is GitHub Flavored Markdown: https://github.github.com/gfm/. Besides Markdown and HTML it reacts to mentions, issue
 * numbers and bare addresses, which no backslash stops.
 */

/** Inline code, on one line, also inside a table cell. */
function code(text) {
    const line = visible((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(text));
    if (line === '')
        return '` `';
    // A pipe ends a table cell even inside backticks, and an escaped one would show its backslash elsewhere.
    if (/[`|]|^ | $/.test(line))
        return `<code>${line.replace(/[^A-Za-z0-9 \u0080-\uffff]/g, entity)}</code>`;
    return `\`${line}\``;
}
/** A code block that its own text cannot end. It begins and ends a line. */
function fence(language, text) {
    const body = visible(text.replaceAll('\r\n', '\n')).replaceAll('\0', '\ufffd');
    const longest = Math.max(0, ...(body.match(/`+/g) ?? []).map((ticks) => ticks.length));
    const marks = '`'.repeat(Math.max(3, longest + 1));
    return `${marks}${language}\n${body}${body.endsWith('\n') ? '' : '\n'}${marks}`;
}
/** Text of one line, safe wherever Markdown allows text. */
function escape(text) {
    return visible((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(text))
        .replace(/@(?=\w)|#(?=\d)|:(?=\/\/)|www(?=\.)|gh(?=-\d)/gi, `$&${ZERO_WIDTH_SPACE}`)
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/[&<>]/g, entity)
        .replace(/^(\s*)([-+=#]|\d+(?=[.)]))/, (_all, space, mark) => `${space}${/\d/.test(mark) ? entity(mark.charAt(0)) + mark.slice(1) : `\\${mark}`}`);
}
/** Text of one line for a table cell, cut to a length a table bears. */
function cell(text, lengthMax = 160) {
    return escape((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(text), lengthMax));
}
/** Parts a mention or an address without being seen. */
const ZERO_WIDTH_SPACE = '\u200b';
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
/** Marks that turn the direction of writing make a reader see other SQL than the warehouse does: https://trojansource.codes */
function visible(text) {
    return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}


/***/ })

};
