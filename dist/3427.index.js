export const id = 3427;
export const ids = [3427];
export const modules = {

/***/ 8111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ buildConsoleUrl)
/* harmony export */ });
/** Addresses in the AWS console. */
const CONSOLES = { aws: 'console.aws.amazon.com', 'aws-cn': 'console.amazonaws.cn', 'aws-us-gov': 'console.amazonaws-us-gov.com' };
/** The page of a build, from `arn:aws:codebuild:<region>:<account>:build/<project>:<uuid>` (a batch: `build-batch/`); '' for anything else. */
function buildConsoleUrl(arn) {
    const [, partition = '', region, account, kind = '', project = '', build] = /^arn:([\w-]+):codebuild:([\w-]+):(\d+):(build|build-batch)\/([\w-]+):([\w-]+)$/.exec(arn) ?? [];
    const host = CONSOLES[partition];
    if (host === undefined)
        return '';
    return `https://${region}.${host}/codesuite/codebuild/${account}/projects/${project}/${kind === 'build' ? 'build' : 'batch'}/${project}%3A${build}/?region=${region}`;
}


/***/ }),

/***/ 6077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ LogMissing),
/* harmony export */   QF: () => (/* binding */ LogTokenLost),
/* harmony export */   bZ: () => (/* binding */ ServiceBusy),
/* harmony export */   qV: () => (/* binding */ CredentialsExpired)
/* harmony export */ });
/** The service could not answer now; the same request may be sent again after a pause. */
class ServiceBusy extends Error {
    name = 'ServiceBusy';
}
/** The credentials were valid and are no more. */
class CredentialsExpired extends Error {
    name = 'CredentialsExpired';
}
class LogMissing extends Error {
    name = 'LogMissing';
}
class LogTokenLost extends Error {
    name = 'LogTokenLost';
}


/***/ }),

/***/ 3427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openCodeBuild: () => (/* binding */ openCodeBuild)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codebuild/dist-cjs/index.js
var dist_cjs = __webpack_require__(4774);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/credential-provider-node/dist-cjs/index.js
var credential_provider_node_dist_cjs = __webpack_require__(5861);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
// EXTERNAL MODULE: ./build/src/ports/builds.js
var builds = __webpack_require__(6077);
;// CONCATENATED MODULE: ./build/src/services/codebuild-errors.js
/**
 * What an exception of CodeBuild or CloudWatch Logs means for the run that met it, and what a person has to grant or change.
 *
 * https://docs.aws.amazon.com/codebuild/latest/APIReference/CommonErrors.html and
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/CommonErrors.html
 */



const THROTTLES = /^(Throttling(Exception)?|TooManyRequestsException|RequestLimitExceeded|RequestThrottled(Exception)?|SlowDown|PriorRequestNotComplete)$/;
const EXPIRED = /^(ExpiredToken(Exception)?|TokenRefreshRequired)$/;
/** In the name, or in the text of an error that the SDK has wrapped. */
const LOST = /^(TimeoutError|AbortError)$|\b(ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b|socket hang up/;
/** Translates at the edge: the port's own errors for what can be waited for, an AppError for the rest. */
function toBuildsError(error, asked) {
    const { name, message, status } = facts(error);
    const of = serviceOf(asked);
    if (THROTTLES.test(name) || status === 429 || /Rate exceeded/i.test(message))
        return new builds/* ServiceBusy */.bZ(`${of} is being asked too often`, { cause: error });
    if (EXPIRED.test(name) || /security token included in the request is expired/i.test(message))
        return new builds/* CredentialsExpired */.qV(message, { cause: error });
    if (LOST.test(name) || LOST.test(message) || (status !== undefined && status >= 500))
        return new builds/* ServiceBusy */.bZ(`${of} did not answer (${name}: ${message})`, { cause: error });
    return credentialsError(error) ?? logError(error, asked) ?? refusal(error, asked);
}
function credentialsError(error) {
    const { name, message } = facts(error);
    if (/^(InvalidSignatureException|SignatureDoesNotMatch|RequestTimeTooSkewed|RequestExpired)$/.test(name)) {
        const isSkewed = /expired|not yet current|skew/i.test(message) || name.startsWith('Request');
        return isSkewed
            ? new errors/* AppError */.uV('BUILD_CREDENTIALS', `the signature was refused because the clock of this machine is wrong: ${message}`, { cause: error, next: 'Set this machine’s clock (chronyc makestep, or timedatectl set-ntp true); five minutes of difference are too many.' })
            : new errors/* AppError */.uV('BUILD_CREDENTIALS', `the signature was refused: ${message}`, { cause: error, next: 'The secret key does not belong to the access key; set both anew.' });
    }
    if (/^(UnrecognizedClientException|InvalidClientTokenId|MissingAuthenticationToken(Exception)?)$/.test(name)) {
        return new errors/* AppError */.uV('BUILD_CREDENTIALS', `AWS does not know the credentials: ${message}`, { cause: error, next: 'Check AWS_ACCESS_KEY_ID, and that AWS_SESSION_TOKEN is set with it when it begins with ASIA.' });
    }
    if (/CredentialsProviderError|TokenProviderError/.test(name) || /Could not load credentials/i.test(message)) {
        return new errors/* AppError */.uV('BUILD_CREDENTIALS', `there are no AWS credentials: ${message}`, { cause: error, next: 'In GitHub Actions add a step aws-actions/configure-aws-credentials before; elsewhere set a profile or a role.' });
    }
    return undefined;
}
/** What only reading a log meets; the engine decides what becomes of it. */
function logError(error, { action, hasToken }) {
    const { name, message } = facts(error);
    if (action !== 'logs:GetLogEvents')
        return undefined;
    if (name === 'ResourceNotFoundException')
        return new builds/* LogMissing */.H8(message, { cause: error });
    return name === 'InvalidParameterException' && hasToken === true ? new builds/* LogTokenLost */.QF(message, { cause: error }) : undefined;
}
function refusal(error, { action, subject, region }) {
    const { name, message } = facts(error);
    if (/^(AccessDenied(Exception)?|UnauthorizedOperation|NotAuthorized)$/.test(name))
        return denied(error, action);
    if (/Region is missing/i.test(message))
        return new errors/* AppError */.uV('USAGE', 'no AWS region is set', { cause: error, next: 'Set AWS_REGION, or give region.' });
    if (/\bENOTFOUND\b|not a valid hostname component/i.test(`${name} ${message}`)) {
        return new errors/* AppError */.uV('BUILD_UNREACHABLE', `no AWS service answers for region "${(0,report_text/* singleLine */.pF)(region)}": ${message}`, { cause: error, next: 'Correct the region (region, or AWS_REGION), for example eu-west-1.' });
    }
    if (name === 'ResourceNotFoundException') {
        return new errors/* AppError */.uV('BUILD_NOT_FOUND', `CodeBuild in ${region} knows no ${subject}: ${message}`, { cause: error });
    }
    if (name === 'AccountLimitExceededException') {
        return new errors/* AppError */.uV('BUILD_REFUSED', `${subject}: ${message}`, { cause: error, next: 'Wait until other builds of the account have ended, or ask for a higher quota of concurrent builds.' });
    }
    return new errors/* AppError */.uV('BUILD_REFUSED', `${subject}: ${name}: ${message}`, { cause: error });
}
/** `User: arn:… is not authorized to perform: codebuild:StartBuild on resource: arn:… because …` */
function denied(error, action) {
    const { message } = facts(error);
    const [, user, named, resource] = /User: (\S+) is not authorized to perform: (\S+?)(?: on resource: (\S+))?(?: |$)/.exec(message) ?? [];
    const grant = `Grant ${named ?? action}${resource === undefined ? '' : ` on ${resource}`}${user === undefined ? '' : ` to ${user}`}`;
    return new errors/* AppError */.uV('BUILD_DENIED', `${action} is not permitted: ${message}`, { cause: error, next: `${grant}; docs/guides/run-codebuild.md has the whole policy.` });
}
function serviceOf({ action }) {
    return action.startsWith('logs:') ? 'CloudWatch Logs' : 'CodeBuild';
}
function facts(error) {
    const { name, code, message, $metadata } = Object(error);
    // What Node's network says has its name in `code`.
    const named = [name, code].find((each) => typeof each === 'string' && each !== 'Error');
    return { name: typeof named === 'string' ? named : 'Error', message: (0,report_text/* singleLine */.pF)(typeof message === 'string' ? message : String(error)), status: $metadata?.httpStatusCode };
}

// EXTERNAL MODULE: ./build/src/core/build/console-url.js
var console_url = __webpack_require__(8111);
;// CONCATENATED MODULE: ./build/src/services/codebuild-views.js

function viewBuild(build) {
    return {
        kind: 'build',
        id: build.id ?? '',
        project: build.projectName ?? '',
        status: build.buildStatus ?? 'IN_PROGRESS',
        // The status alone is not enough: a build that has failed still runs its last phases.
        isEnded: build.buildComplete === true || build.endTime !== undefined,
        phases: (build.phases ?? []).map(viewPhase),
        consoleUrl: (0,console_url/* buildConsoleUrl */.B)(build.arn ?? ''),
        log: viewLog(build),
        exportedVariables: Object.fromEntries((build.exportedEnvironmentVariables ?? []).map(({ name = '', value = '' }) => [name, value])),
        reportArns: build.reportArns ?? [],
        members: [],
    };
}
function viewBatch(batch) {
    return {
        kind: 'batch',
        id: batch.id ?? '',
        project: batch.projectName ?? '',
        status: batch.buildBatchStatus ?? 'IN_PROGRESS',
        isEnded: batch.complete === true || batch.endTime !== undefined,
        phases: (batch.phases ?? []).map(viewPhase),
        consoleUrl: (0,console_url/* buildConsoleUrl */.B)(batch.arn ?? ''),
        log: { isOn: false, stream: undefined, url: '', s3: '' },
        exportedVariables: {},
        reportArns: batch.reportArns ?? [],
        members: (batch.buildGroups ?? []).map(({ identifier = '', currentBuildSummary: summary }) => ({
            identifier, id: (summary?.arn ?? '').replace(/^.*:build\//, ''), status: summary?.buildStatus ?? 'IN_PROGRESS',
        })),
    };
}
function viewReport(report, failing) {
    const counts = report.testSummary?.statusCounts ?? {};
    return {
        group: (report.reportGroupArn ?? report.arn ?? '').replace(/^.*:report(-group)?\//, ''),
        status: report.status ?? '',
        total: report.testSummary?.total ?? 0,
        failed: (counts['FAILED'] ?? 0) + (counts['ERROR'] ?? 0),
        failing,
    };
}
function viewPhase({ phaseType, phaseStatus, durationInSeconds, contexts = [] }) {
    return {
        type: phaseType ?? '',
        status: phaseStatus,
        seconds: durationInSeconds,
        contexts: contexts.map(({ statusCode = '', message = '' }) => ({ statusCode: statusCode.trim(), message: message.trim() })).filter(({ statusCode, message }) => statusCode !== '' || message !== ''),
    };
}
/** Until a build is provisioned its stream is missing, or called `null`. */
function viewLog({ logs = {} }) {
    const { groupName, streamName } = logs;
    const isKnown = groupName !== undefined && streamName !== undefined && groupName !== 'null' && streamName !== 'null';
    const s3 = logs.s3Logs?.status === 'ENABLED' ? (logs.s3LogsArn ?? logs.s3Logs.location ?? '').replace(/^arn:[\w-]+:s3:::/, 's3://') : '';
    return {
        isOn: logs.cloudWatchLogs?.status !== 'DISABLED',
        stream: isKnown ? { group: groupName, name: streamName } : undefined,
        url: (isKnown ? logs.deepLink : undefined) ?? logs.s3DeepLink ?? '',
        s3,
    };
}

;// CONCATENATED MODULE: ./build/src/services/codebuild.js
/**
 * AWS CodeBuild and the logs of its builds in CloudWatch Logs, through the AWS SDK.
 *
 * https://docs.aws.amazon.com/codebuild/latest/APIReference/Welcome.html
 */





/** BatchGetBuilds and BatchGetReports take 100 at a time. */
const IDS_MAX = 100;
const FAILING_CASES_MAX = 100;
/** One attempt more than the first: the SDK then corrects its own clock. What lasts longer, the engine waits for. */
const REQUESTS = { maxAttempts: 2, requestHandler: { requestTimeout: 30_000, throwOnRequestTimeout: true, connectionTimeout: 10_000 } };
/** Throws USAGE where nothing says a region. */
async function openCodeBuild(options) {
    const service = new CodeBuild(options);
    await service.open();
    return service;
}
class CodeBuild {
    options;
    region = '';
    codebuild;
    logs;
    constructor(options) {
        this.options = options;
        this.codebuild = new dist_cjs/* CodeBuildClient */.bex(this.config());
    }
    async open() {
        try {
            this.region = await this.codebuild.config.region();
        }
        catch (error) {
            throw toBuildsError(error, this.asked('codebuild:StartBuild', ''));
        }
    }
    async start({ kind, fields }, token, signal) {
        // The fields' names were checked; their values are for the service to judge, whose message says more than ours could.
        const input = { ...fields, idempotencyToken: token };
        const subject = `project ${String(fields['projectName'])}`;
        if (kind === 'batch') {
            const { buildBatch } = await this.ask('codebuild:StartBuildBatch', subject, () => this.codebuild.send(new dist_cjs/* StartBuildBatchCommand */.OWL(input), { abortSignal: signal }));
            return viewBatch(this.present(buildBatch, subject));
        }
        const { build } = await this.ask('codebuild:StartBuild', subject, () => this.codebuild.send(new dist_cjs/* StartBuildCommand */.uZH(input), { abortSignal: signal }));
        return viewBuild(this.present(build, subject));
    }
    async look({ kind, id }, signal) {
        if (kind === 'build')
            return (await this.lookAll([id], signal))[0];
        const { buildBatches = [] } = await this.ask('codebuild:BatchGetBuildBatches', `batch ${id}`, () => this.codebuild.send(new dist_cjs/* BatchGetBuildBatchesCommand */.Y4d({ ids: [id] }), { abortSignal: signal }));
        return buildBatches[0] === undefined ? undefined : viewBatch(buildBatches[0]);
    }
    async lookAll(ids, signal) {
        const looked = [];
        for (let at = 0; at < ids.length; at += IDS_MAX) {
            const some = ids.slice(at, at + IDS_MAX);
            const { builds = [] } = await this.ask('codebuild:BatchGetBuilds', `build ${some.join(', ')}`, () => this.codebuild.send(new dist_cjs/* BatchGetBuildsCommand */.zZb({ ids: some }), { abortSignal: signal }));
            looked.push(...builds.map(viewBuild));
        }
        return looked;
    }
    async stop({ kind, id }, signal) {
        if (kind === 'batch')
            await this.ask('codebuild:StopBuildBatch', `batch ${id}`, () => this.codebuild.send(new dist_cjs/* StopBuildBatchCommand */.OLp({ id }), { abortSignal: signal }));
        else
            await this.ask('codebuild:StopBuild', `build ${id}`, () => this.codebuild.send(new dist_cjs/* StopBuildCommand */.aWR({ id }), { abortSignal: signal }));
    }
    async readLog({ group, name }, { token, startMs }, signal) {
        // Loaded here, not above: a build that is only started needs no log.
        const { CloudWatchLogsClient, GetLogEventsCommand } = await __webpack_require__.e(/* import() */ 303).then(__webpack_require__.t.bind(__webpack_require__, 303, 19));
        const client = this.logs ??= new CloudWatchLogsClient(this.config());
        const from = token === undefined ? (startMs === 0 ? {} : { startTime: startMs }) : { nextToken: token };
        const command = new GetLogEventsCommand({ logGroupName: group, logStreamName: name, startFromHead: true, ...from });
        const { events = [], nextForwardToken = '' } = await this.ask('logs:GetLogEvents', `log stream ${name} of ${group}`, () => client.send(command, { abortSignal: signal }), token !== undefined);
        return { events: events.map(({ timestamp = 0, message = '' }) => ({ atMs: timestamp, message })), token: nextForwardToken };
    }
    async readReports(arns) {
        const reportArns = arns.slice(0, IDS_MAX);
        const { reports = [] } = await this.ask('codebuild:BatchGetReports', 'reports', () => this.codebuild.send(new dist_cjs/* BatchGetReportsCommand */.Nsq({ reportArns })));
        const tests = reports.filter(({ type }) => type === 'TEST');
        return Promise.all(tests.map(async (report) => {
            const view = viewReport(report, []);
            return view.failed === 0 ? view : viewReport(report, await this.failingCases(report.arn ?? ''));
        }));
    }
    renewCredentials() {
        this.close();
        this.codebuild = new dist_cjs/* CodeBuildClient */.bex(this.config());
        this.logs = undefined;
    }
    close() {
        this.codebuild.destroy();
        this.logs?.destroy();
    }
    async failingCases(reportArn) {
        const pages = await Promise.all(['FAILED', 'ERROR'].map((status) => this.ask('codebuild:DescribeTestCases', 'reports', () => this.codebuild.send(new dist_cjs/* DescribeTestCasesCommand */.k0j({ reportArn, filter: { status }, maxResults: FAILING_CASES_MAX })))));
        return pages.flatMap(({ testCases = [] }) => testCases.map(({ name = '' }) => name));
    }
    /** A chain of its own for each client, which reads profiles anew: what expired must not come out of a cache again. */
    config() {
        const { region, client } = this.options;
        return { ...REQUESTS, credentials: (0,credential_provider_node_dist_cjs.defaultProvider)({ ignoreCache: true }), ...(region === undefined ? {} : { region }), ...client };
    }
    async ask(action, subject, act, hasToken = false) {
        try {
            return await act();
        }
        catch (error) {
            throw toBuildsError(error, { ...this.asked(action, subject), hasToken });
        }
    }
    asked(action, subject) {
        return { action, subject, region: this.region || (this.options.region ?? '') };
    }
    present(answer, subject) {
        if (answer === undefined)
            throw new errors/* AppError */.uV('BUILD_REFUSED', `${subject}: CodeBuild answered without a build`);
        return answer;
    }
}


/***/ })

};
