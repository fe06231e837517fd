export const id = 5734;
export const ids = [5734];
export const modules = {

/***/ 4069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ markedComment),
/* harmony export */   GN: () => (/* binding */ carriesMarker),
/* harmony export */   kx: () => (/* binding */ isSameComment)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/** A comment that is found again by a mark of its own, whatever forge holds it. */

/** The body with its mark on a line of its own, cut with a note where it is longer than the forge takes. */
function markedComment(marker, body, lengthMax, cutNote) {
    const marked = carriesMarker(body, marker) ? body : `${body.trimEnd()}\n\n${marker}`;
    if (marked.length <= lengthMax)
        return marked;
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(body.replaceAll(marker, ''), lengthMax - marker.length - 2, cutNote)}\n\n${marker}`;
}
/** Only as the last line: names and SQL of foreign origin within the text may imitate it. */
function carriesMarker(body, marker) {
    return body.trimEnd().split(/\r?\n/).at(-1) === marker;
}
/** Whether what a forge stored is this comment; forges change the ends of lines. */
function isSameComment(stored, body) {
    const normal = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return normal(stored) === normal(body);
}


/***/ }),

/***/ 5734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubForge: () => (/* binding */ createGitHubForge)
});

// UNUSED EXPORTS: COMMENT_LENGTH_MAX

// EXTERNAL MODULE: ./build/src/core/endpoint.js
var endpoint = __webpack_require__(9552);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/report/comment.js
var comment = __webpack_require__(4069);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/src/services/github-requests.js
/** What every request to GitHub needs: patience while it is busy, and errors in the words of this tool. */


const RETRY_WAITS_MS = [1_000, 3_000, 6_000];
/** Repeats while GitHub is busy or down, a few times and never beyond the deadline: a comment is not worth a waiting job. */
async function untilDeadline({ token, clock }, deadline, act) {
    for (let attempt = 0;; attempt++) {
        try {
            return await act();
        }
        catch (error) {
            const backOffMs = RETRY_WAITS_MS[attempt];
            const waitMs = backOffMs === undefined ? undefined : waitBefore(error, backOffMs);
            if (waitMs === undefined || clock.now() + waitMs >= deadline)
                throw translate(error, token);
            await clock.sleep(waitMs);
        }
    }
}
/** Undefined for an error that no waiting heals. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function waitBefore(error, backOffMs) {
    const status = statusOf(error);
    if (status === undefined)
        return undefined;
    if (!isRateLimit(error) && status < 500)
        return undefined;
    const retryAfter = Number(headersOf(error)['retry-after'] ?? NaN);
    return Number.isNaN(retryAfter) ? backOffMs : retryAfter * 1000;
}
/** Whether GitHub refused only because too much was asked of it; a 403 may also mean that the token may not. */
function isRateLimit(error) {
    const isPatience = headersOf(error)['retry-after'] !== undefined || /rate limit/i.test(messageOf(error));
    return statusOf(error) === 429 || (statusOf(error) === 403 && isPatience);
}
function translate(error, token) {
    if (error instanceof errors/* AppError */.uV)
        return error;
    const { method = '?', url = '?' } = error.request ?? {};
    const said = (0,report_text/* singleLine */.pF)(messageOf(error)).replaceAll(token, '***');
    const answered = hasResponse(error) ? `GitHub answered ${statusOf(error)} to` : 'GitHub did not answer';
    const refused = [401, 403, 404].includes(statusOf(error) ?? 0);
    const next = refused ? 'Give the job "permissions: pull-requests: write", or the token access to the pull requests of this repository.' : undefined;
    return new errors/* AppError */.uV('FORGE_FAILED', `${answered} ${method} ${url.replace(/\?.*$/, '')}: ${said}`, { cause: error, ...(next === undefined ? {} : { next }) });
}
/** The HTTP status of GitHub's refusal; undefined when there was no answer. */
function statusOf(error) {
    const status = error?.status;
    return typeof status === 'number' ? status : undefined;
}
function hasResponse(error) {
    return error?.response !== undefined;
}
function headersOf(error) {
    return error?.response?.headers ?? {};
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./build/src/services/github-checks.js
/**
 * Findings as a check run of GitHub, which takes more annotations than the log of a step: fifty a request, any number of requests.
 * https://docs.github.com/en/rest/checks/runs
 */


const ANNOTATIONS_A_REQUEST = 50;
/** GitHub takes 65,535 characters of summary, 64 KB of message and 255 of title. */
const SUMMARY_LENGTH_MAX = 60_000;
const MESSAGE_LENGTH_MAX = 16_000;
const TITLE_LENGTH_MAX = 255;
const LEVELS = { error: 'failure', warning: 'warning', info: 'notice' };
/** Undefined where the token may not write checks, which a fork's never may. Throws what GitHub answers otherwise. */
async function createCheckRun(runs, check, attempt) {
    const annotations = check.findings.map(annotationOf);
    const output = (from) => ({ title: (0,report_text/* cut */.Jj)(check.title, TITLE_LENGTH_MAX), summary: (0,report_text/* cut */.Jj)(check.summary, SUMMARY_LENGTH_MAX), annotations: annotations.slice(from, from + ANNOTATIONS_A_REQUEST) });
    const conclusion = check.isRejected ? 'failure' : 'success';
    const id = await attempt(() => runs.create({ name: check.name, head_sha: check.commit, status: 'completed', conclusion, output: output(0) }).catch(unlessRefused));
    if (id === undefined)
        return undefined;
    for (let from = ANNOTATIONS_A_REQUEST; from < annotations.length; from += ANNOTATIONS_A_REQUEST) {
        await attempt(() => runs.append(id, output(from)));
    }
    return String(id);
}
function unlessRefused(error) {
    if (statusOf(error) === 404 || (statusOf(error) === 403 && !isRateLimit(error)))
        return undefined;
    throw error;
}
/** Columns only within one line: GitHub refuses others. */
function annotationOf({ rule, severity, message, range: { path, start, end } }) {
    const columns = start.line === end.line ? { start_column: start.column, end_column: Math.max(start.column, end.column - 1) } : {};
    return { path, start_line: start.line, end_line: end.line, ...columns, annotation_level: LEVELS[severity], title: (0,report_text/* cut */.Jj)(rule, TITLE_LENGTH_MAX), message: (0,report_text/* cut */.Jj)(message, MESSAGE_LENGTH_MAX) };
}

;// CONCATENATED MODULE: ./build/src/services/github.js






/** GitHub takes 65,536; the rest is room for what it may add. */
const COMMENT_LENGTH_MAX = 64_000;
const COMMENT_PAGES_MAX = 100;
const REQUEST_TIMEOUT_MS = 8_000;
const UPSERT_TIMEOUT_MS = 25_000;
const CUT_NOTE = '\n\n*Cut here: GitHub takes no longer comment. The job summary has the rest.*';
/** Opens the forge; nothing is sent before the first comment. Throws FORGE_FAILED for an address that would show the token to others. */
function createGitHubForge(options) {
    const apiUrl = checkedUrl(options.apiUrl ?? 'https://api.github.com');
    const [owner, repo] = /^([\w-][\w.-]*)\/(?!\.\.?$)([\w.-]+)$/.exec(options.repository)?.slice(1) ?? [];
    if (owner === undefined || repo === undefined)
        throw new errors/* AppError */.uV('FORGE_FAILED', `"${(0,report_text/* singleLine */.pF)(options.repository)}" is no repository of the form owner/name`);
    return {
        commentLengthMax: COMMENT_LENGTH_MAX,
        async upsertComment(pullRequest, marker, body) {
            const number = /^[1-9]\d{0,9}$/.test(pullRequest) ? Number(pullRequest) : NaN;
            if (Number.isNaN(number))
                throw new errors/* AppError */.uV('FORGE_FAILED', `"${(0,report_text/* singleLine */.pF)(pullRequest)}" is no number of a pull request`);
            const deadline = options.clock.now() + UPSERT_TIMEOUT_MS;
            const octokit = await openOctokit(options, apiUrl, deadline);
            const thread = { octokit, issue: { owner, repo, issue_number: number }, marker };
            return untilDeadline(options, deadline, () => upsertOnce(thread, (0,comment/* markedComment */.EK)(marker, body, COMMENT_LENGTH_MAX, CUT_NOTE)));
        },
        async findPullRequest(source) {
            const deadline = options.clock.now() + UPSERT_TIMEOUT_MS;
            const octokit = await openOctokit(options, apiUrl, deadline);
            return untilDeadline(options, deadline, () => pullRequestOf(octokit, { owner, repo }, source));
        },
        async annotate(check) {
            const deadline = options.clock.now() + UPSERT_TIMEOUT_MS;
            const octokit = await openOctokit(options, apiUrl, deadline);
            const { checks } = octokit.rest;
            const runs = {
                create: (run) => checks.create({ owner, repo, ...run }).then(({ data }) => data.id),
                append: (id, output) => checks.update({ owner, repo, check_run_id: id, output }),
            };
            return createCheckRun(runs, check, (act) => untilDeadline(options, deadline, act));
        },
    };
}
/**
 * The open pull request whose head is a branch at exactly this commit: what an event says of a fork names no pull request.
 * https://docs.github.com/en/rest/pulls/pulls#list-pull-requests
 */
async function pullRequestOf(octokit, repository, { owner, branch, commit }) {
    const { data } = await octokit.rest.pulls.list({ ...repository, state: 'open', head: `${owner}:${branch}`, per_page: 100 });
    const [found] = data.filter(({ head }) => head.sha === commit);
    return found === undefined ? undefined : String(found.number);
}
/** A token must not travel in the clear. */
function checkedUrl(apiUrl) {
    if ((0,endpoint/* isSafeEndpoint */.l)(apiUrl))
        return apiUrl.replace(/\/+$/, '');
    throw new errors/* AppError */.uV('FORGE_FAILED', `GITHUB_API_URL = ${(0,report_text/* singleLine */.pF)(apiUrl)}: the token is sent over https only`, { next: 'Set GITHUB_API_URL to an https address.' });
}
async function openOctokit({ token, clock }, apiUrl, deadline) {
    // Loaded here, not above: most runs write no comment and need not pay for it.
    const github = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
    const silent = () => undefined;
    const octokit = github.getOctokit(token, { baseUrl: apiUrl, userAgent: 'redshift-devops', log: { debug: silent, info: silent, warn: silent, error: silent } });
    octokit.hook.before('request', (request) => {
        const leftMs = Math.max(1, Math.min(REQUEST_TIMEOUT_MS, deadline - clock.now()));
        request.request = { ...request.request, signal: AbortSignal.timeout(leftMs) };
    });
    return octokit;
}
async function upsertOnce(thread, body) {
    const isOwn = await authorCheck(thread.octokit);
    const [kept, ...others] = await ownComments(thread, isOwn);
    for (const other of others)
        await remove(thread, other.id);
    if (kept !== undefined && ((0,comment/* isSameComment */.kx)(kept.body, body) || await update(thread, kept.id, body)))
        return String(kept.id);
    const { data: created } = await thread.octokit.rest.issues.createComment({ ...thread.issue, body });
    // Another run may have created its comment at the same moment: both look again, and the older comment stays.
    const [oldest] = await ownComments(thread, isOwn);
    if (oldest === undefined || oldest.id >= created.id || !await update(thread, oldest.id, body))
        return String(created.id);
    await remove(thread, created.id);
    return String(oldest.id);
}
/**
 * Anybody can paste our mark, and a token may edit what others wrote: only comments of the token's own identity count. The token
 * that GitHub gives a job may not ask who it is over REST, and an App's token only over GraphQL.
 */
async function authorCheck(octokit) {
    try {
        const { data } = await octokit.rest.users.getAuthenticated();
        return (author) => author?.login === data.login;
    }
    catch (error) {
        if (statusOf(error) !== 403)
            throw error;
    }
    const bot = await viewer(octokit) ?? 'github-actions[bot]';
    return (author) => author?.type === 'Bot' && (author.login === bot || author.login === `${bot}[bot]`);
}
async function viewer(octokit) {
    try {
        const answer = await octokit.graphql('{ viewer { login } }');
        return typeof answer.viewer?.login === 'string' ? answer.viewer.login : undefined;
    }
    catch (error) {
        // A refusal is an answer; a server that is down is none.
        if ((statusOf(error) ?? 0) >= 500)
            throw error;
        return undefined;
    }
}
/** Our comments of this mark, the oldest first. */
async function ownComments({ octokit, issue, marker }, isOwn) {
    const own = [];
    for (let page = 1; page <= COMMENT_PAGES_MAX; page++) {
        const { data, headers } = await octokit.rest.issues.listComments({ ...issue, per_page: 100, page });
        for (const { id, body = '', user } of data)
            if (isOwn(user) && (0,comment/* carriesMarker */.GN)(body, marker))
                own.push({ id, body });
        if (!(headers.link ?? '').includes('rel="next"'))
            return own.sort((a, b) => a.id - b.id);
    }
    throw new errors/* AppError */.uV('FORGE_FAILED', `the pull request has more than ${COMMENT_PAGES_MAX * 100} comments`);
}
/** False when the comment is gone. */
async function update({ octokit, issue: { owner, repo } }, id, body) {
    return existed(octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body }));
}
async function remove({ octokit, issue: { owner, repo } }, id) {
    await existed(octokit.rest.issues.deleteComment({ owner, repo, comment_id: id }));
}
async function existed(request) {
    try {
        await request;
        return true;
    }
    catch (error) {
        if (statusOf(error) === 404)
            return false;
        throw error;
    }
}


/***/ })

};
