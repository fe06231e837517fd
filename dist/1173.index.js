export const id = 1173;
export const ids = [1173];
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

/***/ 1173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCodeCommit: () => (/* binding */ createCodeCommit)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codecommit/dist-cjs/index.js
var dist_cjs = __webpack_require__(5529);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/mirror/git-output.js
var git_output = __webpack_require__(1011);
// EXTERNAL MODULE: ./build/src/core/mirror/target.js
var mirror_target = __webpack_require__(2824);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/services/codecommit-credential.js
/**
 * The password that CodeCommit takes from git over HTTPS: a signature of version 4 over the request's host and the repository's path,
 * made from the AWS credentials at hand. It is good for a quarter of an hour.
 *
 * As in https://github.com/aws/git-remote-codecommit and the credential helper of the AWS CLI.
 */

/** Signs for one repository. */
function signGitCredential({ accessKeyId, secretAccessKey, sessionToken }, { host, path, region, atMs }) {
    const time = new Date(atMs).toISOString().replace(/[-:]|\.\d+Z$/g, '');
    const date = time.slice(0, 8);
    const request = `GIT\n${path}\n\nhost:${host}\n\nhost\n`;
    const toSign = ['AWS4-HMAC-SHA256', time, `${date}/${region}/codecommit/aws4_request`, (0,external_node_crypto_.createHash)('sha256').update(request).digest('hex')].join('\n');
    const key = [date, region, 'codecommit', 'aws4_request'].reduce((secret, part) => hmac(secret, part), `AWS4${secretAccessKey}`);
    return {
        username: sessionToken === undefined || sessionToken === '' ? accessKeyId : `${accessKeyId}%${sessionToken}`,
        // The time is signed without its Z and sent with it.
        password: `${time}Z${hmac(key, toSign).toString('hex')}`,
    };
}
function hmac(key, text) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
}

// EXTERNAL MODULE: ./build/src/services/codecommit-errors.js
var codecommit_errors = __webpack_require__(6290);
;// CONCATENATED MODULE: ./build/src/services/codecommit.js
/**
 * AWS CodeCommit: credentials for git from the ordinary AWS chain, what its refusals mean, and repositories.
 *
 * https://docs.aws.amazon.com/codecommit/latest/APIReference/Welcome.html
 */







const CONNECTION_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** Opens the service; nothing is sent, and no credentials are looked for, before they are needed. */
function createCodeCommit({ target, gitEndpoint, clock, signal, mask }) {
    const client = new dist_cjs/* CodeCommitClient */.MS4({
        ...(target.region === undefined ? {} : { region: target.region }),
        ...(target.profile === undefined ? {} : { profile: target.profile }),
        requestHandler: { connectionTimeout: CONNECTION_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    });
    const label = (0,mirror_target/* targetLabel */.Op)(target);
    const repositoryName = target.repository;
    const failing = (what) => (error) => { throw (0,codecommit_errors/* toAppError */.b_)(error, what); };
    return {
        label,
        async create({ description, tags }) {
            try {
                await client.send(new dist_cjs/* CreateRepositoryCommand */.WTe({ repositoryName, repositoryDescription: description, tags }), { abortSignal: signal });
            }
            catch (error) {
                if (!(error instanceof dist_cjs/* RepositoryNameExistsException */.h9n))
                    throw (0,codecommit_errors/* toAppError */.b_)(error, `${label}: the repository cannot be created`);
            }
        },
        async setDefaultBranch(defaultBranchName) {
            await client.send(new dist_cjs/* UpdateDefaultBranchCommand */.Ai5({ repositoryName, defaultBranchName }), { abortSignal: signal })
                .catch(failing(`${label}: the default branch cannot be set to ${(0,report_text/* singleLine */.pF)(defaultBranchName)}`));
        },
        async gitRemote() {
            const region = await client.config.region().catch((error) => { throw new errors/* AppError */.uV('USAGE', `${label} names no region, and neither does the AWS configuration`, { next: `Write --to codecommit::REGION://${repositoryName}, or set AWS_REGION.`, cause: error }); });
            const address = (0,mirror_target/* gitAddress */.Ry)(target, region, gitEndpoint);
            return {
                url: address.url,
                async credential() {
                    const credentials = await client.config.credentials().catch(failing(label));
                    const signed = signGitCredential(credentials, { ...address, region, atMs: clock.now() });
                    for (const secret of [credentials.secretAccessKey, credentials.sessionToken ?? '', signed.password])
                        mask(secret);
                    return signed;
                },
                explain: (asked, said) => explain({ client, repositoryName, label, address, signal }, asked, said),
            };
        },
    };
}
async function explain(asked, doing, said) {
    const { label, address } = asked;
    const reason = (0,git_output/* firstWords */.Cb)(said).replace(`'${address.url}/'`, 'it').replace(`'${address.url}'`, 'it');
    if (/could not resolve (host|proxy)/i.test(said))
        return new errors/* AppError */.uV('CODECOMMIT_UNREACHABLE', `${label}: the host ${address.host} is not known here`, { next: 'Check the region and its spelling. In a VPC without internet, make an interface endpoint for CodeCommit’s git, with private DNS.' });
    if (/repository .* not found|returned error: 404/i.test(said))
        return new errors/* AppError */.uV('CODECOMMIT_NOT_FOUND', `${label}: there is no such repository in this region of the account`);
    if (/Authentication failed|returned error: 40[13]|could not read (Username|Password)/i.test(said))
        return refusal(asked, doing);
    if (/returned error: 413|HTTP 413/i.test(said))
        return new errors/* AppError */.uV('CODECOMMIT_REFUSED', `${label}: the push is too large: ${reason}`, { next: 'Look for files above 2 GB in the history; CodeCommit takes none.' });
    return new errors/* AppError */.uV('CODECOMMIT_UNREACHABLE', `${label}: git could not ${doing === 'read' ? 'read the refs' : 'push'}: ${reason}`);
}
/** The API tells what git's 403 keeps to itself: it says which of the reasons it is. */
async function refusal({ client, repositoryName, label, signal }, doing) {
    const permission = doing === 'read' ? 'codecommit:GitPull' : 'codecommit:GitPush';
    try {
        const { repositoryMetadata } = await client.send(new dist_cjs/* GetRepositoryCommand */.gRy({ repositoryName }), { abortSignal: signal });
        if ((0,codecommit_errors/* clockSkewed */.Y8)(client.config.systemClockOffset))
            return (0,codecommit_errors/* toAppError */.b_)({ name: 'RequestTimeTooSkewed', message: skewText(client.config.systemClockOffset) }, `${label}: git’s signature was refused`);
        const arn = repositoryMetadata?.Arn ?? 'the repository';
        return new errors/* AppError */.uV('CODECOMMIT_DENIED', `${label}: the credentials are good, and may not ${doing === 'read' ? 'read the refs' : 'push'} (403)`, { next: `Grant ${permission} on ${arn}, and look for a policy that denies it. docs/permissions.md lists all that mirror needs.` });
    }
    catch (error) {
        const told = (0,codecommit_errors/* toAppError */.b_)(error, `${label}: git was refused`);
        return told.code !== 'CODECOMMIT_UNREACHABLE' ? told : new errors/* AppError */.uV('CODECOMMIT_DENIED', `${label}: git was refused (403), and the API, which would tell why, cannot be reached`, { next: `Check that the credentials have not expired, that the clock of this machine is right, and that the role may ${permission}.`, cause: error });
    }
}
function skewText(offsetMs) {
    return `the clock of this machine is ${Math.round(Math.abs(offsetMs) / 60_000)} minutes ${offsetMs > 0 ? 'behind' : 'ahead'}`;
}


/***/ })

};
