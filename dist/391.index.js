export const id = 391;
export const ids = [391];
export const modules = {

/***/ 3391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHubForge: () => (/* binding */ createGitHubForge)
/* harmony export */ });
/* unused harmony export COMMENT_LENGTH_MAX */
/* harmony import */ var _core_endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9552);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _core_report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2661);



/** GitHub takes 65,536; the rest is room for what it may add. */
const COMMENT_LENGTH_MAX = 64_000;
const COMMENT_PAGES_MAX = 100;
const REQUEST_TIMEOUT_MS = 8_000;
const UPSERT_TIMEOUT_MS = 25_000;
const RETRY_WAITS_MS = [1_000, 3_000, 6_000];
const CUT_NOTE = '\n\n*Cut here: GitHub takes no longer comment. The job summary has the rest.*';
/** Opens the forge; nothing is sent before the first comment. Throws FORGE_FAILED for an address that would show the token to others. */
function createGitHubForge(options) {
    const apiUrl = checkedUrl(options.apiUrl ?? 'https://api.github.com');
    const [owner, repo] = /^([\w-][\w.-]*)\/(?!\.\.?$)([\w.-]+)$/.exec(options.repository)?.slice(1) ?? [];
    if (owner === undefined || repo === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('FORGE_FAILED', `"${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleLine */ .pF)(options.repository)}" is no repository of the form owner/name`);
    return {
        async upsertComment(pullRequest, marker, body) {
            const number = /^[1-9]\d{0,9}$/.test(pullRequest) ? Number(pullRequest) : NaN;
            if (Number.isNaN(number))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('FORGE_FAILED', `"${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleLine */ .pF)(pullRequest)}" is no number of a pull request`);
            const deadline = options.clock.now() + UPSERT_TIMEOUT_MS;
            const octokit = await openOctokit(options, apiUrl, deadline);
            const thread = { octokit, issue: { owner, repo, issue_number: number }, marker };
            return untilDeadline(options, deadline, () => upsertOnce(thread, bodyFor(marker, body)));
        },
    };
}
/** A token must not travel in the clear. */
function checkedUrl(apiUrl) {
    if ((0,_core_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .isSafeEndpoint */ .l)(apiUrl))
        return apiUrl.replace(/\/+$/, '');
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('FORGE_FAILED', `GITHUB_API_URL = ${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleLine */ .pF)(apiUrl)}: the token is sent over https only`, { next: 'Set GITHUB_API_URL to an https address.' });
}
async function openOctokit({ token, clock }, apiUrl, deadline) {
    // Loaded here, not above: most runs write no comment and need not pay for it.
    const github = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
    const silent = () => undefined;
    const octokit = github.getOctokit(token, { baseUrl: apiUrl, userAgent: 'redshift-devops', log: { debug: silent, info: silent, warn: silent, error: silent } });
    octokit.hook.before('request', (request) => {
        const leftMs = Math.max(1, Math.min(REQUEST_TIMEOUT_MS, deadline - clock.now()));
        request.request = { ...request.request, signal: AbortSignal.timeout(leftMs) };
    });
    return octokit;
}
/** The body with its mark on a line of its own, short enough for GitHub. */
function bodyFor(marker, body) {
    const marked = carriesMarker(body, marker) ? body : `${body.trimEnd()}\n\n${marker}`;
    if (marked.length <= COMMENT_LENGTH_MAX)
        return marked;
    return `${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(body.replaceAll(marker, ''), COMMENT_LENGTH_MAX - marker.length - 2, CUT_NOTE)}\n\n${marker}`;
}
/** Only as a whole line: names of foreign origin within the text may imitate it. */
function carriesMarker(body, marker) {
    return body.split(/\r?\n/).includes(marker);
}
async function upsertOnce(thread, body) {
    const isOwn = await authorCheck(thread.octokit);
    const [kept, ...others] = await ownComments(thread, isOwn);
    for (const other of others)
        await remove(thread, other.id);
    if (kept !== undefined && (isSame(kept.body, body) || await update(thread, kept.id, body)))
        return String(kept.id);
    const { data: created } = await thread.octokit.rest.issues.createComment({ ...thread.issue, body });
    // Another run may have created its comment at the same moment: both look again, and the older comment stays.
    const [oldest] = await ownComments(thread, isOwn);
    if (oldest === undefined || oldest.id >= created.id || !await update(thread, oldest.id, body))
        return String(created.id);
    await remove(thread, created.id);
    return String(oldest.id);
}
function isSame(stored, body) {
    const normal = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return normal(stored) === normal(body);
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
            if (isOwn(user) && carriesMarker(body, marker))
                own.push({ id, body });
        if (!(headers.link ?? '').includes('rel="next"'))
            return own.sort((a, b) => a.id - b.id);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('FORGE_FAILED', `the pull request has more than ${COMMENT_PAGES_MAX * 100} comments`);
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
    const retryAfter = Number(headersOf(error)['retry-after'] ?? NaN);
    const isLimited = status === 429 || (status === 403 && (!Number.isNaN(retryAfter) || /rate limit/i.test(messageOf(error))));
    if (!isLimited && status < 500)
        return undefined;
    return Number.isNaN(retryAfter) ? backOffMs : retryAfter * 1000;
}
function translate(error, token) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV)
        return error;
    const { method = '?', url = '?' } = error.request ?? {};
    const said = (0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleLine */ .pF)(messageOf(error)).replaceAll(token, '***');
    const answered = hasResponse(error) ? `GitHub answered ${statusOf(error)} to` : 'GitHub did not answer';
    const refused = [401, 403, 404].includes(statusOf(error) ?? 0);
    const next = refused ? 'Give the job "permissions: pull-requests: write", or the token access to the pull requests of this repository.' : undefined;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('FORGE_FAILED', `${answered} ${method} ${url.replace(/\?.*$/, '')}: ${said}`, { cause: error, ...(next === undefined ? {} : { next }) });
}
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


/***/ })

};
