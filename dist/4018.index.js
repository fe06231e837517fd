export const id = 4018;
export const ids = [4018];
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

/***/ 6290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   Y8: () => (/* binding */ clockSkewed),
/* harmony export */   b_: () => (/* binding */ toAppError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _core_report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2661);
/**
 * What an exception of CodeCommit's API, or of the search for credentials, means.
 *
 * https://docs.aws.amazon.com/codecommit/latest/APIReference/CommonErrors.html
 */


const DENIED = /^(AccessDenied|NotAuthorized|OptInRequired)/;
/** The first row that fits is the one. */
const MEANINGS = [
    { names: /^RepositoryDoesNotExist/, code: 'CODECOMMIT_NOT_FOUND', says: 'there is no such repository in this region of the account' },
    { names: /^(PullRequestDoesNotExist|InvalidPullRequestId)/, code: 'CODECOMMIT_NOT_FOUND', says: 'there is no such pull request in this region of the account', next: 'Check REDSHIFT_DEVOPS_PULL_REQUEST, and that the build runs in the region and account of the repository.' },
    { names: /^PullRequestCannotBeApprovedByAuthor/, code: 'CODECOMMIT_REFUSED', says: 'whoever made a pull request may not approve it', next: 'Let the pull request be made under another role than the one that plans it.' },
    { names: /^RevisionNotCurrent/, code: 'CODECOMMIT_REFUSED', says: 'the pull request has moved on', next: 'Nothing needs to be done where a build of the newer commit runs.' },
    { names: /^PullRequestAlreadyClosed/, code: 'CODECOMMIT_REFUSED', says: 'the pull request is closed', next: 'Nothing needs to be done.' },
    { names: /^IdempotencyParameterMismatch/, code: 'CODECOMMIT_REFUSED', says: 'another run wrote the comment at the same moment', next: 'Run it again.', passes: true },
    {
        names: /^ExpiredToken/, code: 'CODECOMMIT_DENIED', says: 'the credentials have expired',
        next: 'Get new ones, for longer (role-duration-seconds of aws-actions/configure-aws-credentials, the session duration of the role); then run it again.',
    },
    {
        names: /^(InvalidSignature|SignatureDoesNotMatch|RequestExpired|RequestTimeTooSkewed)/, text: /expired|not yet current|skew|clock/i, code: 'CODECOMMIT_DENIED', says: 'the signature is refused, because the clock of this machine is wrong', passes: true,
        next: 'Set the clock of this machine (timedatectl set-ntp true, or chrony); then run it again.',
    },
    {
        names: /^(CredentialsProvider|TokenProvider)Error/, code: 'CODECOMMIT_DENIED', says: 'no AWS credentials were found',
        next: 'In GitHub, add aws-actions/configure-aws-credentials and permissions: id-token: write to the job; in CodeBuild, give the project a role; elsewhere, run aws sso login or set AWS_PROFILE.',
    },
    {
        names: /^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch|IncompleteSignature|MissingAuthenticationToken)/, code: 'CODECOMMIT_DENIED', says: 'AWS does not know these credentials, or not in this region',
        next: 'Check which account and region they are for: aws sts get-caller-identity.',
    },
    { names: DENIED, code: 'CODECOMMIT_DENIED', says: 'the role may not do this' },
    { names: /Throttl|TooManyRequests|RequestLimitExceeded/, code: 'CODECOMMIT_REFUSED', says: 'the account sends too many requests', passes: true, next: 'Wait a moment; then run it again.' },
    { names: /^RepositoryLimitExceeded/, code: 'CODECOMMIT_REFUSED', says: 'the account has as many repositories as it may', next: 'Delete one, or have the quota raised: https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html.' },
    { names: /^AbortError$/, code: 'MIRROR_CANCELLED', says: 'the run was cancelled' },
];
/** The error as a person should read it: `what` happened, what it means, and the service's own message; `grant` is what a role lacks that may not do it. */
function toAppError(error, what, grant = 'what the message names, and codecommit:GitPull and codecommit:GitPush on the repository') {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV)
        return error;
    const { name, message, status } = facts(error);
    const meaning = meaningOf(error);
    const own = (0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleLine */ .pF)(`${name}: ${message}`), 500);
    if (meaning === undefined) {
        const isAnswer = status !== undefined && status >= 400 && status < 500;
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(isAnswer ? 'CODECOMMIT_REFUSED' : 'CODECOMMIT_UNREACHABLE', `${what}: ${own}`, { cause: error });
    }
    const next = meaning.names === DENIED ? `Grant ${grant}; docs/permissions.md lists all that is needed.` : meaning.next;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(meaning.code, `${what}: ${meaning.says} (${own})`, { ...(next === undefined ? {} : { next }), cause: error });
}
/** Whether asking again may go well: a throttle, a server in trouble, a network that broke off, a clock that the SDK has now corrected. */
function isPassing(error) {
    const { status } = facts(error);
    const meaning = meaningOf(error);
    return meaning === undefined ? status === undefined || status >= 500 : meaning.passes === true;
}
/** The name of an exception, or the code of what Node's network says. */
function nameOf(error) {
    return facts(error).name;
}
function meaningOf(error) {
    const { name, message } = facts(error);
    return MEANINGS.find(({ names, text }) => names.test(name) && (text?.test(message) ?? true));
}
/** A signature is taken within five minutes. The SDK corrects its own clock by what the service's answers say; git's has nobody to correct it. */
function clockSkewed(offsetMs) {
    return Math.abs(offsetMs) > 4 * 60_000;
}
function facts(error) {
    const { name = 'Error', message = String(error), code, $metadata } = Object(error);
    return { name: name === 'Error' && typeof code === 'string' ? code : name, message, status: $metadata?.httpStatusCode };
}


/***/ }),

/***/ 4018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCodeCommitForge: () => (/* binding */ createCodeCommitForge)
/* harmony export */ });
/* unused harmony export COMMENT_LENGTH_MAX */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _aws_sdk_client_codecommit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5529);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3026);
/* harmony import */ var _core_report_comment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4069);
/* harmony import */ var _core_report_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2661);
/* harmony import */ var _codecommit_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6290);
/**
 * The pull request's comments and approval on CodeCommit. One upsert looks, acts once and can be repeated as a whole. Of several runs that
 * find no comment at the same moment only one posts it: they send the same idempotency token, which CodeCommit takes once.
 *
 * Who wrote a comment CodeCommit itself checks: it lets only the author change one.
 * https://docs.aws.amazon.com/codecommit/latest/APIReference/API_PostCommentForPullRequest.html,
 * https://docs.aws.amazon.com/codecommit/latest/APIReference/API_UpdateComment.html
 */






/** https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html */
const COMMENT_LENGTH_MAX = 10_240;
const CUT_NOTE = '\n\n*Cut here: CodeCommit takes no longer comment. The log of the build has the rest.*';
const COMMENT_PAGES_MAX = 100;
const COMMENTS_PER_PAGE = 500;
const DEADLINE_MS = 25_000;
const RETRY_WAITS_MS = [1_000, 3_000, 6_000];
/** The SDK itself does not repeat: the turns here do, and a turn begins with looking. */
const REQUESTS = { maxAttempts: 1, requestHandler: { connectionTimeout: 5_000, requestTimeout: 8_000, throwOnRequestTimeout: true } };
/** Opens the forge; nothing is sent, and no credentials are looked for, before the first comment. Its errors have the codes CODECOMMIT_…. */
function createCodeCommitForge({ region, repository, clock, client: settings }) {
    const client = new _aws_sdk_client_codecommit__WEBPACK_IMPORTED_MODULE_3__/* .CodeCommitClient */ .MS4({ ...REQUESTS, region, ...settings });
    const threadOf = (pullRequest) => {
        if (!/^[1-9]\d{0,9}$/.test(pullRequest))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('CODECOMMIT_NOT_FOUND', `"${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .singleLine */ .pF)(pullRequest)}" is no number of a pull request`);
        return { client, repository, pullRequest, isLate: lateAfter(clock, DEADLINE_MS), label: `pull request ${pullRequest} of codecommit::${region}://${repository}` };
    };
    return {
        commentLengthMax: COMMENT_LENGTH_MAX,
        async upsertComment(pullRequest, marker, body) {
            const thread = threadOf(pullRequest);
            return untilDeadline(clock, thread, () => upsertOnce(thread, marker, (0,_core_report_comment_js__WEBPACK_IMPORTED_MODULE_5__/* .markedComment */ .EK)(marker, body, COMMENT_LENGTH_MAX, CUT_NOTE)));
        },
        async setApproval(pullRequest, approval) {
            const thread = threadOf(pullRequest);
            await untilDeadline(clock, thread, () => setApprovalOnce(thread, approval));
        },
    };
}
/** Returns the comment's id. */
async function upsertOnce(thread, marker, body) {
    const comments = await readComments(thread);
    const marked = comments.filter(({ deleted, content = '' }) => deleted !== true && (0,_core_report_comment_js__WEBPACK_IMPORTED_MODULE_5__/* .carriesMarker */ .GN)(content, marker));
    const strangers = new Set();
    for (const { commentId = '', content = '', authorArn = '' } of marked) {
        if (strangers.has(authorArn))
            continue;
        if ((0,_core_report_comment_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameComment */ .kx)(content, body) || await update(thread, commentId, body))
            return commentId;
        strangers.add(authorArn);
    }
    // A token is good for one comment: where that one was deleted, or cannot be changed by this run, the next one needs another.
    const spent = comments.filter(({ deleted }) => deleted === true).length + marked.length;
    return post(thread, body, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify([thread.repository, thread.pullRequest, marker, spent])).digest('hex'));
}
/** The comments on the whole change, the oldest first. */
async function readComments(thread) {
    const { client, pullRequest: pullRequestId } = thread;
    const comments = [];
    let nextToken;
    for (let page = 1; page <= COMMENT_PAGES_MAX; page++) {
        const command = new _aws_sdk_client_codecommit__WEBPACK_IMPORTED_MODULE_3__/* .GetCommentsForPullRequestCommand */ .FWN({ pullRequestId, maxResults: COMMENTS_PER_PAGE, ...(nextToken === undefined ? {} : { nextToken }) });
        const answer = await ask(thread, 'GetCommentsForPullRequest', () => client.send(command));
        for (const { repositoryName, comments: own = [] } of answer.commentsForPullRequestData ?? [])
            if (repositoryName === thread.repository)
                comments.push(...own);
        nextToken = answer.nextToken;
        if (nextToken === undefined)
            return comments.sort((a, b) => Number(a.creationDate) - Number(b.creationDate));
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('CODECOMMIT_REFUSED', `${thread.label} has more than ${COMMENT_PAGES_MAX * COMMENTS_PER_PAGE} comments`);
}
/** False when the comment is another's, or is gone. */
async function update(thread, commentId, content) {
    try {
        await ask(thread, 'UpdateComment', () => thread.client.send(new _aws_sdk_client_codecommit__WEBPACK_IMPORTED_MODULE_3__/* .UpdateCommentCommand */ .erc({ commentId, content })));
        return true;
    }
    catch (error) {
        if (/^(CommentNotCreatedByCaller|CommentDeleted|CommentDoesNotExist)/.test((0,_codecommit_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(error.cause)))
            return false;
        throw error;
    }
}
async function post(thread, content, clientRequestToken) {
    const { client, repository: repositoryName, pullRequest: pullRequestId } = thread;
    const { before: beforeCommitId, after: afterCommitId } = await look(thread);
    const command = new _aws_sdk_client_codecommit__WEBPACK_IMPORTED_MODULE_3__/* .PostCommentForPullRequestCommand */ .QO({ pullRequestId, repositoryName, beforeCommitId, afterCommitId, content, clientRequestToken });
    const { comment } = await ask(thread, 'PostCommentForPullRequest', () => client.send(command));
    return comment?.commentId ?? '';
}
async function look(thread) {
    const { client, repository, pullRequest: pullRequestId, label } = thread;
    const { pullRequest } = await ask(thread, 'GetPullRequest', () => client.send(new _aws_sdk_client_codecommit__WEBPACK_IMPORTED_MODULE_3__/* .GetPullRequestCommand */ .mPY({ pullRequestId })));
    const targets = pullRequest?.pullRequestTargets ?? [];
    const target = targets.find(({ repositoryName }) => repositoryName === repository);
    if (target === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('CODECOMMIT_NOT_FOUND', `${label}: it is a pull request of ${targets.map(({ repositoryName = '' }) => repositoryName).join(', ') || 'no repository'}`, { next: 'Check REDSHIFT_DEVOPS_PULL_REQUEST and the source of the build: they are of different repositories.' });
    }
    return { before: target.destinationCommit ?? '', after: target.sourceCommit ?? '', revision: pullRequest?.revisionId ?? '' };
}
async function setApprovalOnce(thread, approval) {
    const { client, pullRequest: pullRequestId, label } = thread;
    const { after, revision: revisionId } = await look(thread);
    // A vote is for a revision, and a plan is of a commit: what was pushed since then nobody has planned.
    if (approval.approves && approval.commit !== after) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('CODECOMMIT_REFUSED', `${label} was not approved: the plan is of commit ${approval.commit || 'unknown'}, and its source is at ${after}`, { next: approval.commit === '' ? 'Let the build tell its commit: set REDSHIFT_DEVOPS_COMMIT.' : 'Nothing needs to be done where a build of the newer commit runs.' });
    }
    const command = new _aws_sdk_client_codecommit__WEBPACK_IMPORTED_MODULE_3__/* .UpdatePullRequestApprovalStateCommand */ .dmD({ pullRequestId, revisionId, approvalState: approval.approves ? 'APPROVE' : 'REVOKE' });
    await ask(thread, 'UpdatePullRequestApprovalState', () => client.send(command));
}
async function ask({ label, repository, isLate }, operation, act) {
    if (isLate(0))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('CODECOMMIT_UNREACHABLE', `${label}: ${operation} was not sent, because CodeCommit took more than ${DEADLINE_MS / 1000} seconds for the requests before`);
    try {
        return await act();
    }
    catch (error) {
        throw (0,_codecommit_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toAppError */ .b_)(error, `${label}: ${operation}`, `codecommit:${operation} on the repository ${repository}`);
    }
}
function lateAfter(clock, ms) {
    const deadline = clock.now() + ms;
    return (inMs) => clock.now() + inMs >= deadline;
}
/** Repeats what may pass, a few times and never beyond the deadline: a comment is not worth a waiting job. */
async function untilDeadline(clock, { isLate }, act) {
    for (let attempt = 0;; attempt++) {
        try {
            return await act();
        }
        catch (error) {
            const waitMs = RETRY_WAITS_MS[attempt];
            const cause = error.cause;
            if (waitMs === undefined || cause === undefined || !(0,_codecommit_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isPassing */ .WG)(cause) || isLate(waitMs))
                throw error;
            await clock.sleep(waitMs);
        }
    }
}


/***/ })

};
