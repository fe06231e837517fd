export const id = 5100;
export const ids = [5100];
export const modules = {

/***/ 338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   c3: () => (/* binding */ linePieces),
/* harmony export */   hH: () => (/* binding */ phaseEntered)
/* harmony export */ });
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/** The text of a build's log: whole lines without what would move a cursor, and the phases that CodeBuild's agent marks in it. */

/**
 * The lines of one event. Colours and other escape sequences are left out; of a line that was written over and over with carriage
 * returns, what it ended as is kept, which is what a terminal would show.
 */
function logLines(message) {
    const text = message.replace(/\r?\n$/, '');
    return text.split('\n').map((line) => withoutControls(lastWritten(line.replace(ESCAPE_SEQUENCES, ''))));
}
/** The phase that a line of CodeBuild's agent says has begun; undefined for every other line. */
function phaseEntered(line) {
    return /^\[Container\] \d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})? (?:Entering phase|Phase is) (DOWNLOAD_SOURCE|INSTALL|PRE_BUILD|BUILD|POST_BUILD|UPLOAD_ARTIFACTS|FINALIZING)$/.exec(line)?.[1];
}
/** A line in pieces that a log's page can still show; nothing of it is lost. Secrets must be hidden before: a piece could hold half of one. */
function linePieces(line, lengthMax) {
    const pieces = [];
    for (let rest = line;;) {
        const piece = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(rest, lengthMax, '');
        pieces.push(piece);
        rest = rest.slice(piece.length);
        if (rest === '')
            return pieces;
    }
}
/** CSI, OSC and the two-character sequences of ECMA-48: https://ecma-international.org/publications-and-standards/standards/ecma-48/ */
// eslint-disable-next-line no-control-regex -- that is the point
const ESCAPE_SEQUENCES = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]/g;
function lastWritten(line) {
    return line.split('\r').filter((each) => each !== '').at(-1) ?? '';
}
function withoutControls(line) {
    // eslint-disable-next-line no-control-regex -- that is the point
    return line.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/g, '');
}


/***/ }),

/***/ 5068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ bySeverity),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   ig: () => (/* binding */ comparePlaces)
/* harmony export */ });
const RANK = { error: 0, warning: 1, info: 2 };
/** Whether a severity is at least as grave as a bound. */
function isAtLeast(severity, bound) {
    return RANK[severity] <= RANK[bound];
}
/** Gravest first, then by path and place: the order in which people and size limits want them. */
function bySeverity(a, b) {
    return RANK[a.severity] - RANK[b.severity] || comparePlaces(a, b);
}
function comparePlaces(a, b) {
    if (a.range.path !== b.range.path)
        return a.range.path < b.range.path ? -1 : 1;
    return a.range.start.offset - b.range.start.offset;
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


/***/ }),

/***/ 5100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubActionsHost: () => (/* binding */ createGitHubActionsHost)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/build/log-text.js
var log_text = __webpack_require__(338);
// EXTERNAL MODULE: ./build/src/core/report/error-text.js
var error_text = __webpack_require__(3188);
// EXTERNAL MODULE: ./build/src/core/report/markdown.js
var markdown = __webpack_require__(6191);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
// EXTERNAL MODULE: ./build/src/core/finding.js
var finding = __webpack_require__(5068);
;// CONCATENATED MODULE: ./build/src/hosts/annotations.js
/**
 * Which findings become annotations. The runner keeps ten errors, ten warnings and ten notices of a step and cuts a message at
 * 4,096 characters: https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */


const ANNOTATIONS_PER_LEVEL_MAX = 10;
const MESSAGE_LENGTH_MAX = 4096;
const LEVELS = { error: 'error', warning: 'warning', info: 'notice' };
/** Gravest first, what stands in no file before what does; where a level has more than fit, its last place says how many more there are. */
function chooseAnnotations(findings, notices = []) {
    const all = [...notices.map((notice) => ({ ...notice, range: undefined })), ...[...findings].sort(finding/* bySeverity */.Np).map(annotationOf)];
    return ['error', 'warning', 'notice'].flatMap((level) => shownOf(level, all.filter((annotation) => annotation.level === level)));
}
function annotationOf({ rule, severity, message, range }) {
    return { level: LEVELS[severity], title: rule, message, range };
}
function shownOf(level, all) {
    const kept = all.length > ANNOTATIONS_PER_LEVEL_MAX ? all.slice(0, ANNOTATIONS_PER_LEVEL_MAX - 1) : all;
    const shown = kept.map((annotation) => ({ ...annotation, message: (0,report_text/* cut */.Jj)(annotation.message, MESSAGE_LENGTH_MAX) }));
    const more = all.length - shown.length;
    return more === 0 ? shown : [...shown, { level, title: 'redshift-devops', message: `${(0,report_text/* count */.U9)(more, `more ${level}`)} in the summary`, range: undefined }];
}

;// CONCATENATED MODULE: ./build/src/hosts/github-run.js
/**
 * What a GitHub runner tells about a run: its variables and the event's payload.
 *
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables and
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */


/** Reads the run; anything that does not look like what it should be becomes ''. */
function readGitHubRun(env, event) {
    const repository = matching(env['GITHUB_REPOSITORY'], /^[\w.-]+\/[\w.-]+$/);
    const runId = matching(env['GITHUB_RUN_ID'], /^\d+$/);
    const attempt = matching(env['GITHUB_RUN_ATTEMPT'], /^\d+$/) || '1';
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const step = env['GITHUB_ACTION'] ?? '';
    return {
        host: 'github-actions',
        id: (0,external_node_crypto_.createHash)('sha256').update(`${runId}/${attempt}/${env['GITHUB_JOB'] ?? ''}`).digest('hex').slice(0, 16),
        // The person who ran it: for a run that somebody repeated, not the one who ran it first.
        actor: (0,report_text/* singleLine */.pF)(env['GITHUB_TRIGGERING_ACTOR'] || env['GITHUB_ACTOR'] || '').slice(0, 128),
        commit: matching(commitOf(env, event), /^[0-9a-f]{40,64}$/),
        runUrl: repository === '' || runId === '' ? '' : `${server}/${repository}/actions/runs/${runId}/attempts/${attempt}`,
        pullRequest: matching(pullRequestOf(env, event), /^[1-9]\d*$/),
        base: matching(github_run_text(at(event, 'pull_request', 'base', 'sha')) ?? github_run_text(at(event, 'merge_group', 'base_sha')), /^[0-9a-f]{40,64}$/),
        repository,
        ...(step === '' ? {} : { step }),
        ...sourceOf(event),
    };
}
/** A `workflow_run` of a fork names no pull request: https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run */
function sourceOf(event) {
    const owner = github_run_text(at(event, 'workflow_run', 'head_repository', 'owner', 'login'));
    const branch = github_run_text(at(event, 'workflow_run', 'head_branch'));
    return owner === undefined || branch === undefined ? {} : { source: { owner, branch } };
}
/** `GITHUB_SHA` of a pull request is a merge commit nobody wrote; the reviewed commit stands in the payload only. */
function commitOf(env, event) {
    const fromPayload = github_run_text(at(event, 'pull_request', 'head', 'sha')) ?? github_run_text(at(event, 'merge_group', 'head_sha')) ?? github_run_text(at(event, 'workflow_run', 'head_sha'));
    if (fromPayload !== undefined)
        return fromPayload;
    const shaIsOther = /^pull_request|^issue_comment$|^workflow_run$/.test(env['GITHUB_EVENT_NAME'] ?? '');
    return shaIsOther ? undefined : env['GITHUB_SHA'];
}
function pullRequestOf(env, event) {
    const commented = at(event, 'issue', 'pull_request') === undefined ? undefined : at(event, 'issue', 'number');
    const known = at(event, 'pull_request', 'number') ?? commented ?? at(ownPullRequest(event), 'number');
    if (typeof known === 'number')
        return String(known);
    // A merge queue names the pull request in its branch only: refs/heads/gh-readonly-queue/main/pr-104-<sha>
    const queued = /\/pr-(\d+)-[0-9a-f]+$/.exec(github_run_text(at(event, 'merge_group', 'head_ref')) ?? '')?.[1];
    return queued ?? /^refs\/pull\/(\d+)\//.exec(env['GITHUB_REF'] ?? '')?.[1];
}
/** A branch may have pull requests into other repositories too, from a fork to where it came from; their numbers mean something else here. */
function ownPullRequest(event) {
    const all = at(event, 'workflow_run', 'pull_requests');
    const here = at(event, 'repository', 'id');
    return Array.isArray(all) && typeof here === 'number' ? all.find((each) => at(each, 'base', 'repo', 'id') === here) : undefined;
}
function at(value, ...path) {
    return path.reduce((inner, key) => (typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? inner[key] : undefined), value);
}
function github_run_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function matching(value, form) {
    return value !== undefined && form.test(value) ? value : '';
}

;// CONCATENATED MODULE: ./build/src/hosts/guarded-log.js
/**
 * Foreign lines in a log that a GitHub runner reads: between these two marks it takes no line for a command of its own.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
/** A build cannot guess the token that ends the guard: each guard has a new one, and nothing of it leaves this log. */
function createGuardedLog(print, newToken) {
    let token;
    return {
        print(lines) {
            if (lines.length === 0)
                return;
            if (token === undefined) {
                token = newToken();
                print(`::stop-commands::${token}`);
            }
            for (const line of lines)
                print(line);
        },
        resume() {
            if (token !== undefined)
                print(`::${token}::`);
            token = undefined;
        },
    };
}

// EXTERNAL MODULE: ./build/src/hosts/progress-log.js
var progress_log = __webpack_require__(7953);
// EXTERNAL MODULE: ./build/src/hosts/redaction.js
var redaction = __webpack_require__(3700);
;// CONCATENATED MODULE: ./build/src/hosts/github-actions.js
/**
 * A run in GitHub Actions: the log, annotations, the job summary and outputs.
 *
 * Everything the runner reads goes through its own toolkit, which writes to this process's stdout and to the files that this
 * process's environment names; `env` is that environment. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */













/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const SUMMARY_BYTES_MAX = 1024 * 1024;
/** Longer lines make the log's page slow to the point of being useless. */
const LOG_LINE_LENGTH_MAX = 16_384;
const SUMMARY_CUT = '\n\n*Cut here: GitHub shows no more than 1 MiB. The whole report is the file of the output `report`.*\n';
async function createGitHubActionsHost(env) {
    // Loaded here, not above: it costs 100 ms that no other host has to pay.
    const toolkit = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421)]).then(__webpack_require__.bind(__webpack_require__, 6421));
    const secrets = (0,redaction/* createRedaction */.E)();
    const redact = (text) => secrets.redact(text);
    const run = readGitHubRun(env, await readEvent(env['GITHUB_EVENT_PATH']));
    const log = (0,progress_log/* createProgressLog */.e)((line) => toolkit.info(withoutOldCommands(redact(line))), () => new Date());
    const guarded = createGuardedLog((line) => toolkit.info(line), external_node_crypto_.randomUUID);
    const output = (name, value) => attempt(toolkit, `The output ${name}`, () => toolkit.setOutput(name, redact(value)));
    const groups = createGroups(toolkit, guarded);
    return {
        run,
        output,
        input: (name) => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() || undefined,
        emit(event) {
            if (event.kind === 'build-log')
                return guarded.print(event.lines.flatMap((line) => (0,log_text/* linePieces */.c3)(withoutOldCommands(redact(line)), LOG_LINE_LENGTH_MAX)));
            groups.before(event);
            if (event.kind !== 'build-phase')
                log(event);
            groups.after(event);
        },
        remember: (name, value) => attempt(toolkit, `The state ${name}`, () => toolkit.saveState(name, value)),
        remembered: (name) => env[`STATE_${name}`] || undefined,
        mask(secret) {
            if (secret.trim() === '')
                return;
            secrets.add(secret);
            guarded.resume();
            toolkit.setSecret(secret);
        },
        async finish(outcome) {
            groups.end();
            printText(guarded, redact(outcome.footnote === undefined || outcome.machine === true ? outcome.text : `${outcome.text.trimEnd()}\n${outcome.footnote}`));
            for (const annotation of chooseAnnotations(outcome.areAnnotated === true ? [] : outcome.findings, outcome.notices))
                annotate(toolkit, env, { ...annotation, message: redact(annotation.message) });
            await report(toolkit, env, redact(outcome.report), output);
            output('verdict', outcome.verdict);
            for (const [name, value] of Object.entries(outcome.outputs))
                output(name, value);
        },
        async fail(error) {
            groups.end();
            const rendered = redact((0,error_text/* renderError */.v)(error));
            printText(guarded, rendered);
            const properties = error.details.at === undefined ? {} : placeOf(env, error.details.at);
            toolkit.error((0,report_text/* cut */.Jj)(redact(shortened(error)), MESSAGE_LENGTH_MAX), { ...properties, title: error.code });
            await report(toolkit, env, `### ${error.code}\n\n${(0,markdown/* fence */.EU)('text', rendered)}\n`, output);
            output('verdict', 'failed');
        },
    };
}
async function readEvent(path) {
    if (path === undefined || path === '')
        return undefined;
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        // A run by hand may have no payload; the variables then say what they can.
        return undefined;
    }
}
/** Text with SQL or names of foreign origin may hold lines that the runner would take for its commands. */
function printText(guarded, text) {
    if (text === '')
        return;
    guarded.print([text.endsWith('\n') ? text.slice(0, -1) : text]);
    guarded.resume();
}
/** The log's foldable parts: all segments in one, and each phase of a build in its own. */
function createGroups(toolkit, guarded) {
    let open;
    const end = () => {
        guarded.resume();
        if (open !== undefined)
            toolkit.endGroup();
        open = undefined;
    };
    const start = (kind, title) => {
        end();
        toolkit.startGroup(title);
        open = kind;
    };
    return {
        end,
        before({ kind }) {
            const staysOpen = kind === 'segment-started' || kind === 'segment-applied' || kind === 'statement-running' || (kind === 'note' && open === 'phase');
            if (!staysOpen)
                end();
        },
        after(event) {
            if (event.kind === 'apply-started')
                start('segments', 'Segments');
            if (event.kind === 'build-phase')
                start('phase', event.phase);
        },
    };
}
/** The runner still obeys `##[command]` anywhere in a line; `::command::` only at its start, where our lines have the time. */
function withoutOldCommands(line) {
    return line.replaceAll('##[', '# #[');
}
function annotate(toolkit, env, { level, message, title, range }) {
    const place = range === undefined ? {} : placeOf(env, range);
    toolkit[level](message, { ...place, title });
}
/** The file as GitHub knows it, from the root of the repository. Columns only within one line: GitHub refuses others. */
function placeOf(env, place) {
    const file = (0,external_node_path_.relative)(env['GITHUB_WORKSPACE'] || '.', (0,external_node_path_.resolve)(place.path)).replaceAll(external_node_path_.sep, '/');
    const { start } = place;
    if (start === undefined)
        return { file };
    const end = 'end' in place ? place.end : undefined;
    if (end !== undefined && end.line !== start.line)
        return { file, startLine: start.line, endLine: end.line };
    const startColumn = start.column === undefined ? {} : { startColumn: start.column };
    const endColumn = end === undefined ? {} : { endLine: end.line, endColumn: Math.max(start.column ?? 1, end.column - 1) };
    return { file, startLine: start.line, ...startColumn, ...endColumn };
}
function shortened(error) {
    return [error.message, error.details.stands, `Next: ${error.next}`].filter((part) => part !== undefined).join('\n');
}
/** What the run found stands in the log already; a full disk of the runner does not change it. */
function attempt(toolkit, what, write) {
    try {
        write();
    }
    catch (error) {
        toolkit.warning(`${what} could not be written: ${String(error)}`);
    }
}
/** Writes the whole report beside the job and as much of it as GitHub shows into its summary. */
async function report(toolkit, env, markdown, output) {
    try {
        const path = (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'redshift-devops-')), 'report.md');
        await (0,promises_.writeFile)(path, markdown);
        output('report', path);
        // Servers of an older GitHub have no summary.
        if ((env['GITHUB_STEP_SUMMARY'] ?? '') !== '' && markdown !== '')
            await toolkit.summary.addRaw(cutBytes(markdown)).write();
    }
    catch (error) {
        // What the run found stands in the log already; a full disk of the runner does not change it.
        toolkit.warning(`The report could not be written: ${String(error)}`);
    }
}
function cutBytes(markdown) {
    const bytes = Buffer.from(markdown, 'utf8');
    if (bytes.length <= SUMMARY_BYTES_MAX)
        return markdown;
    const kept = bytes.subarray(0, SUMMARY_BYTES_MAX - Buffer.byteLength(SUMMARY_CUT));
    // In stream mode the decoder keeps the bytes of a character that was cut in half to itself.
    return new TextDecoder().decode(kept, { stream: true }) + SUMMARY_CUT;
}


/***/ })

};
