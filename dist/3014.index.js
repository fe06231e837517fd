export const id = 3014;
export const ids = [3014];
export const modules = {

/***/ 3014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ build)
});

// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/src/core/build/build.js
/** A build of AWS CodeBuild as this tool sees it. https://docs.aws.amazon.com/codebuild/latest/APIReference/API_Build.html */
/** Whether a phase ended without success. */
function isFailed({ status }) {
    return status !== undefined && status !== 'SUCCEEDED' && status !== 'IN_PROGRESS';
}
/** Why a phase failed, in the service's words; '' when it does not say. */
function reasonOf({ contexts }) {
    return contexts.map(({ statusCode, message }) => [statusCode, message].filter((part) => part !== '').join(': ')).filter((each) => each !== '').join('; ');
}

;// CONCATENATED MODULE: ./build/src/core/build/notices.js
/** What a person should see first of a build that did not succeed. */


/** One for each failed phase, of each build of a batch too, and one for each report with failed tests. */
function buildNotices(build, reports) {
    return [...phaseNotices(build, ''), ...build.members.flatMap(({ identifier, build: member }) => (member === undefined ? [] : phaseNotices(member, `${identifier}: `))), ...reports.filter(({ failed }) => failed > 0).map(reportNotice)];
}
/** `3 of 20 tests failed: first, second, …` */
function failedTests({ total, failed, failing }) {
    const named = failing.slice(0, NAMES_MAX).map(report_text/* singleLine */.pF);
    return `${failed} of ${total} tests failed${named.length === 0 ? '' : `: ${named.join(', ')}${failed > named.length ? ', …' : ''}`}`;
}
const NAMES_MAX = 10;
function phaseNotices(build, prefix) {
    return build.phases.filter((phase) => isFailed(phase)).map((phase) => ({
        level: 'error',
        title: `${prefix}${phase.type} ${phase.status ?? ''}`,
        message: reasonOf(phase) || `CodeBuild gives no reason. ${build.log.url === '' ? build.consoleUrl : `The log: ${build.log.url}`}`,
    }));
}
function reportNotice(report) {
    return { level: 'error', title: `Tests of ${report.group}`, message: failedTests(report) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/nearest-names.js
var nearest_names = __webpack_require__(2990);
;// CONCATENATED MODULE: ./build/src/core/build/start-request.js
/**
 * What is asked of CodeBuild: the fields of StartBuild and StartBuildBatch, made of the command's inputs.
 *
 * https://docs.aws.amazon.com/codebuild/latest/APIReference/API_StartBuild.html and API_StartBuildBatch.html
 */




/** Throws USAGE for JSON that is none, for a field the API does not have, and for one that a batch does not take. */
function startRequest(inputs) {
    const kind = inputs.batch ? 'batch' : 'build';
    const overrides = inputs.overrides === undefined ? {} : parseOverrides(inputs.overrides, kind);
    const set = Object.entries(namedFields(inputs)).filter(([, value]) => value !== undefined);
    const named = Object.fromEntries(set.map(([field, value]) => [nameIn(kind, field), value]));
    const variables = mergeVariables(overrides['environmentVariablesOverride'], inputs.variables);
    return { kind, fields: { ...overrides, ...named, ...(variables.length === 0 ? {} : { environmentVariablesOverride: variables }), projectName: inputs.project } };
}
/**
 * The same for every attempt to send one request, so that a repeated request starts no second build: CodeBuild remembers it for five minutes.
 * Another run, another step or another request has another one.
 */
function idempotencyToken(run, request) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify([run.id, run.step ?? '', request.kind, request.fields])).digest('hex');
}
const COMMON_FIELDS = [
    'secondarySourcesOverride', 'secondarySourcesVersionOverride', 'sourceVersion', 'artifactsOverride', 'secondaryArtifactsOverride', 'environmentVariablesOverride',
    'sourceTypeOverride', 'sourceLocationOverride', 'sourceAuthOverride', 'gitCloneDepthOverride', 'gitSubmodulesConfigOverride', 'buildspecOverride', 'insecureSslOverride',
    'environmentTypeOverride', 'imageOverride', 'computeTypeOverride', 'certificateOverride', 'cacheOverride', 'serviceRoleOverride', 'privilegedModeOverride',
    'queuedTimeoutInMinutesOverride', 'encryptionKeyOverride', 'logsConfigOverride', 'registryCredentialOverride', 'imagePullCredentialsTypeOverride', 'debugSessionEnabled',
];
const FIELDS = {
    build: [...COMMON_FIELDS, 'timeoutInMinutesOverride', 'reportBuildStatusOverride', 'buildStatusConfigOverride', 'fleetOverride', 'autoRetryLimitOverride', 'hostKernelOverride'],
    batch: [...COMMON_FIELDS, 'buildTimeoutInMinutesOverride', 'reportBuildBatchStatusOverride', 'buildBatchConfigOverride'],
};
function namedFields(inputs) {
    return {
        sourceVersion: inputs.sourceVersion,
        buildspecOverride: inputs.buildspec,
        computeTypeOverride: inputs.computeType,
        environmentTypeOverride: inputs.environmentType,
        imageOverride: inputs.image,
        privilegedModeOverride: inputs.privileged,
        serviceRoleOverride: inputs.serviceRole,
        fleetOverride: inputs.fleet === undefined ? undefined : { fleetArn: inputs.fleet },
        timeoutInMinutesOverride: inputs.timeoutMinutes,
        queuedTimeoutInMinutesOverride: inputs.queuedTimeoutMinutes,
        gitCloneDepthOverride: inputs.gitCloneDepth,
    };
}
/** A batch calls the timeout of its builds otherwise, and cannot choose a fleet. */
function nameIn(kind, field) {
    const name = kind === 'batch' && field === 'timeoutInMinutesOverride' ? 'buildTimeoutInMinutesOverride' : field;
    if (!FIELDS[kind].includes(name))
        throw new errors/* AppError */.uV('USAGE', `a batch takes no ${name}`);
    return name;
}
function parseOverrides(text, kind) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* AppError */.uV('USAGE', `overrides are no JSON: ${(0,report_text/* singleLine */.pF)(error.message)}`, { cause: error });
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        throw new errors/* AppError */.uV('USAGE', 'overrides are no JSON object');
    for (const field of Object.keys(parsed))
        if (!FIELDS[kind].includes(field))
            throw unknownField(field, kind);
    return parsed;
}
function unknownField(field, kind) {
    const operation = kind === 'build' ? 'StartBuild' : 'StartBuildBatch';
    const near = (0,nearest_names/* nearestNames */.L)(field, FIELDS[kind]);
    return new errors/* AppError */.uV('USAGE', `overrides: ${operation} takes no "${(0,report_text/* singleLine */.pF)(field).slice(0, 100)}" from here`, { next: near.length === 0 ? `Use the names of ${operation}, as in {"cacheOverride": {"type": "NO_CACHE"}}.` : `Did you mean ${near.join(' or ')}?` });
}
/** A variable that is given by name replaces the one of the overrides. */
function mergeVariables(overridden, variables) {
    const others = Array.isArray(overridden) ? overridden : [];
    const names = new Set(variables.map(({ name }) => name));
    return [...others.filter((each) => !names.has(each.name)), ...variables];
}

;// CONCATENATED MODULE: ./build/src/core/report/build-text.js
/** What came of a build, for a terminal and a log. */



/** One line. */
function buildHeadline({ kind, id, status, phases }) {
    const seconds = phases.reduce((sum, phase) => sum + (phase.seconds ?? 0), 0);
    return `${kind === 'batch' ? 'Batch' : 'Build'} ${id} ${status} after ${(0,report_text/* duration */.p0)(seconds * 1000)}.`;
}
/** Phases with why they failed, tests, the names of exported variables, and where to read on. */
function renderBuildText(build, reports) {
    const exported = Object.keys(build.exportedVariables);
    return [
        ...build.phases.filter(({ status }) => status !== undefined).map(phaseLine),
        ...build.members.flatMap(({ identifier, status, build: member }) => [`  build ${(0,report_text/* singleLine */.pF)(identifier)} ${status}`, ...(member?.phases ?? []).filter(isFailed).map((phase) => `  ${phaseLine(phase)}`)]),
        ...reports.map((report) => `  tests of ${(0,report_text/* singleLine */.pF)(report.group)}: ${report.failed === 0 ? `${(0,report_text/* count */.U9)(report.total, 'test')}, none failed` : failedTests(report)}`),
        ...(exported.length === 0 ? [] : [`  exported: ${exported.map(report_text/* singleLine */.pF).join(', ')}`]),
        ...(build.log.url === '' ? [] : [`  log: ${(0,report_text/* singleLine */.pF)(build.log.url)}`]),
        ...(build.consoleUrl === '' ? [] : [`  build: ${build.consoleUrl}`]),
        '',
        buildHeadline(build),
    ].join('\n');
}
function phaseLine(phase) {
    const why = isFailed(phase) ? reasonOf(phase) : '';
    return `  ${phase.type.padEnd(17)} ${(phase.status ?? '').padEnd(9)} ${phase.seconds === undefined ? '' : `${phase.seconds} s`}${why === '' ? '' : `  ${(0,report_text/* singleLine */.pF)(why)}`}`.trimEnd();
}

// EXTERNAL MODULE: ./build/src/core/report/markdown.js
var markdown = __webpack_require__(6191);
;// CONCATENATED MODULE: ./build/src/core/report/build-markdown.js
/** What came of a build, for a job's summary. */





const REASON_LENGTH_MAX = 1_000;
const VALUE_LENGTH_MAX = 160;
function renderBuildMarkdown(build, reports) {
    const exported = Object.entries(build.exportedVariables);
    const members = build.members.map(({ identifier, status, build: member }) => `| ${(0,markdown/* cell */.Hn)(identifier)} | ${status} | ${(0,markdown/* cell */.Hn)((member?.phases ?? []).filter(isFailed).map((phase) => `${phase.type}: ${reasonOf(phase)}`).join('; '), REASON_LENGTH_MAX)} |`);
    const phases = build.phases.filter(({ status }) => status !== undefined).map(phaseRow);
    return [
        `### CodeBuild · ${(0,markdown/* code */.aY)(build.project)} · ${build.status}`, '', (0,markdown/* escape */.ih)(buildHeadline(build)), '', links(build), '',
        ...table('| phase | status | seconds | why |', '|---|---|---|---|', phases),
        ...table('| build | status | why |', '|---|---|---|', members),
        ...table('| tests | total | failed | |', '|---|---|---|---|', reports.map((report) => `| ${(0,markdown/* cell */.Hn)(report.group)} | ${report.total} | ${report.failed} | ${report.failed === 0 ? '' : (0,markdown/* cell */.Hn)(failedTests(report), REASON_LENGTH_MAX)} |`)),
        ...table('| exported variable | value |', '|---|---|', exported.map(([name, value]) => `| ${(0,markdown/* cell */.Hn)(name)} | ${(0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(value, VALUE_LENGTH_MAX))} |`)),
    ].join('\n');
}
function table(head, rule, rows) {
    return rows.length === 0 ? [] : [head, rule, ...rows, ''];
}
function phaseRow(phase) {
    return `| ${phase.type} | ${phase.status ?? ''} | ${phase.seconds ?? ''} | ${isFailed(phase) ? (0,markdown/* cell */.Hn)(reasonOf(phase), REASON_LENGTH_MAX) : ''} |`;
}
/** Addresses come from the service; one that could end the link early is not made a link. */
function links({ consoleUrl, log }) {
    return [['Build in the console', consoleUrl], ['Log', log.url]].filter(([, url = '']) => /^https:\/\/[^\s()<>]+$/.test(url)).map(([text, url]) => `[${text}](${url})`).join(' · ');
}

// EXTERNAL MODULE: ./build/src/ports/builds.js
var ports_builds = __webpack_require__(6077);
// EXTERNAL MODULE: ./build/src/engine/reminder.js
var reminder = __webpack_require__(7796);
;// CONCATENATED MODULE: ./build/src/engine/patience.js
/** Sends a request until the service has answered it: waits where it is busy, and asks for new credentials where they have expired. */



const BUSY_MS_MAX = 10 * 60_000;
const PAUSE_MS = 1_000;
const PAUSE_MS_MAX = 60_000;
/** The first look for new credentials is at once; somebody else may be about to write them. */
const RENEWAL_PAUSES_MS = [0, 10_000, 30_000];
/** The run was told to stop while it waited. */
class Interrupted extends Error {
    wasSent;
    name = 'Interrupted';
    constructor(
    /** Whether a request had been sent by then, which may have taken effect. */
    wasSent) {
        super('the run was told to stop');
        this.wasSent = wasSent;
    }
}
class Patience {
    options;
    busyMsMax;
    reminder;
    constructor(options, busyMsMax = BUSY_MS_MAX) {
        this.options = options;
        this.busyMsMax = busyMsMax;
        this.reminder = new reminder/* Reminder */.f(options.clock);
    }
    /** Throws `Interrupted`, BUILD_UNREACHABLE after ten busy minutes or what was given, BUILD_CREDENTIALS, and what no waiting heals. */
    async ask(act) {
        const { clock, signal } = this.options;
        const sinceMs = clock.now();
        for (let busy = 0, renewed = 0;;) {
            if (signal.aborted)
                throw new Interrupted(busy + renewed > 0);
            try {
                return await act();
            }
            catch (error) {
                if (signal.aborted)
                    throw new Interrupted(true);
                if (error instanceof ports_builds/* ServiceBusy */.bZ)
                    await this.pause(error, busy++, sinceMs);
                else if (error instanceof ports_builds/* CredentialsExpired */.qV)
                    await this.renew(error, renewed++);
                else
                    throw error;
            }
        }
    }
    async pause(error, attempt, sinceMs) {
        const { clock, signal, random, emit } = this.options;
        if (clock.now() - sinceMs > this.busyMsMax)
            throw new errors/* AppError */.uV('BUILD_UNREACHABLE', `for ${this.busyMsMax / 60_000} minutes now: ${error.message}`, { cause: error });
        const inMs = Math.round(random() * Math.min(PAUSE_MS * 2 ** Math.min(attempt, 10), PAUSE_MS_MAX));
        if (this.reminder.isDue())
            emit({ kind: 'note', text: `${error.message}. Trying again in ${inMs} ms.` });
        // With a clock that chance makes stand still, nothing would bound the attempts.
        await clock.sleep(Math.max(inMs, 100), signal);
    }
    async renew(error, attempt) {
        const { builds, clock, signal, emit } = this.options;
        const pauseMs = RENEWAL_PAUSES_MS[attempt];
        if (pauseMs === undefined) {
            throw new errors/* AppError */.uV('BUILD_CREDENTIALS', `the credentials have expired, and asking for new ones gave none that work: ${error.message}`, {
                cause: error, next: 'Get new credentials, with a longer session if the build needs it (role-duration-seconds of configure-aws-credentials, MaxSessionDuration of the role). A build that was started goes on, and can be attached to.',
            });
        }
        if (attempt === 0)
            emit({ kind: 'note', text: 'The credentials have expired; asking for new ones.' });
        await clock.sleep(pauseMs, signal);
        builds.renewCredentials();
    }
}
/** What `act` comes to, or undefined when that takes longer than `ms`; its signal tells it then to give up. */
async function within(ms, clock, act) {
    const late = new AbortController();
    const settled = new AbortController();
    const timer = clock.sleep(ms, settled.signal).then(() => undefined);
    const acting = act(late.signal);
    acting.catch(() => undefined);
    try {
        return await Promise.race([acting, timer]);
    }
    finally {
        // A timer or a request that goes on would keep the process alive.
        settled.abort();
        late.abort();
    }
}

;// CONCATENATED MODULE: ./build/src/engine/build-requests.js



/** CodeBuild remembers an idempotency token for five minutes; a request that is repeated later could start a second build. */
const START_BUSY_MS_MAX = 3 * 60_000;
/** GitHub kills ten seconds after its first signal; by then the last words are said. */
const START_MS_MAX = 3_000;
const STOP_PAUSE_MS = 700;
const STOP_ATTEMPTS_MAX = 4;
/** Starts the build. Throws BUILD_CANCELLED, and what `Patience.ask` throws. */
async function startBuild(options, request, token) {
    const project = String(request.fields['projectName']);
    const late = new AbortController();
    const answer = new Patience(options, START_BUSY_MS_MAX).ask(() => options.builds.start(request, token, late.signal));
    // A cancelled run waits a little for the answer: only with the build's id can it be stopped.
    const tooLate = aborted(options.signal).then(() => within(START_MS_MAX, options.clock, () => answer));
    try {
        const started = await Promise.race([answer, tooLate]);
        if (started !== undefined)
            return started;
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV && error.code === 'BUILD_UNREACHABLE')
            throw error.standing(`not known: a build of ${project} may have been started. Look at the project in the console`);
        if (!(error instanceof Interrupted))
            throw error;
        if (!error.wasSent)
            throw cancelled('no build was started');
    }
    finally {
        late.abort();
    }
    throw cancelled(`CodeBuild had not answered yet, so that a build of ${project} may have been started`);
}
/** Tells the service to stop a build, as often as a dying run may; `why` is what kept it from being certain. */
async function stopBuild(reference, { builds, clock, signal }) {
    let why = '';
    for (let attempt = 0; attempt < STOP_ATTEMPTS_MAX && !signal.aborted; attempt++) {
        if (attempt > 0)
            await clock.sleep(STOP_PAUSE_MS, signal);
        try {
            await builds.stop(reference, signal);
            return { isStopped: true, why: '' };
        }
        catch (error) {
            why = error instanceof errors/* AppError */.uV ? `${error.message}. ${error.next}` : String(error.message);
            if (error instanceof ports_builds/* CredentialsExpired */.qV)
                builds.renewCredentials();
            else if (!(error instanceof ports_builds/* ServiceBusy */.bZ))
                break;
        }
    }
    return { isStopped: false, why };
}
/** The reports of a build. What cannot be read is a note: the build's own status tells whether its tests passed. */
async function readReports(build, options) {
    if (build.reportArns.length === 0)
        return [];
    try {
        return await new Patience(options).ask(() => options.builds.readReports(build.reportArns));
    }
    catch (error) {
        options.emit({ kind: 'note', text: `The test reports cannot be read: ${error instanceof errors/* AppError */.uV ? `${error.message}. ${error.next}` : String(error)}` });
        return [];
    }
}
/** The error of a run that was told to stop, with what became of its build. */
function cancelled(what) {
    return new errors/* AppError */.uV('BUILD_CANCELLED', `the run was told to stop; ${what}`);
}
function aborted(signal) {
    return new Promise((done) => {
        if (signal.aborted)
            done();
        signal.addEventListener('abort', () => done(), { once: true });
    });
}

;// CONCATENATED MODULE: ./build/src/core/build/log-cursor.js
/**
 * Reading a log stream page by page so that every event is shown once.
 *
 * A page may be empty and others still follow; the end is where the service hands back the very token it was sent. Tokens live for 24 hours.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html
 */
const LOG_START = { token: undefined, lastMs: 0, shownAtLast: 0, repeats: 0 };
/** Takes one page in: what is new of it, in order of time, and whether the stream has no more for now. */
function takePage(cursor, page) {
    const fresh = withoutRepeats(cursor, page.events);
    // The sort is stable: events of one time keep the order in which they arrived.
    const events = [...fresh.events].sort((a, b) => a.atMs - b.atMs);
    const lastMs = events.reduce((latest, { atMs }) => Math.max(latest, atMs), cursor.lastMs);
    const shownAtLast = events.filter(({ atMs }) => atMs === lastMs).length + (lastMs === cursor.lastMs ? cursor.shownAtLast : 0);
    return { cursor: { token: page.token, lastMs, shownAtLast, repeats: fresh.repeatsLeft }, events, isAtEnd: page.token === cursor.token };
}
/** The cursor after its token was refused: the stream is read again from the time of the last event, whose events are then passed over. */
function withoutToken(cursor) {
    return { ...cursor, token: undefined, repeats: cursor.shownAtLast };
}
function withoutRepeats({ lastMs, repeats }, events) {
    if (repeats === 0)
        return { events, repeatsLeft: 0 };
    let left = repeats;
    const fresh = events.filter(({ atMs }) => {
        if (left === 0 || atMs !== lastMs)
            return true;
        left--;
        return false;
    });
    return { events: fresh, repeatsLeft: left };
}

// EXTERNAL MODULE: ./build/src/core/build/log-text.js
var log_text = __webpack_require__(338);
;// CONCATENATED MODULE: ./build/src/engine/follow-log.js




/** A page holds at most 10,000 events or 1 MB; after these many the build's state is looked at again. */
const PAGES_PER_TURN_MAX = 50;
/** CloudWatch shows events some seconds after they were written, also those of a build that has ended. */
const QUIET_LOOKS = 3;
const QUIET_LOOK_MS = 2_000;
/** So long after a build has ended its log is whole. */
const LOG_DELAY_MS = QUIET_LOOKS * QUIET_LOOK_MS;
const LAST_LOOKS_MAX = 60;
const ABSENT_LOOKS_MAX = 10;
class LogFollower {
    options;
    patience;
    cursor = LOG_START;
    state = 'waiting';
    constructor(options, patience) {
        this.options = options;
        this.patience = patience;
    }
    /** Whether no log tells the build's phases, now or ever. */
    get isOver() {
        return this.state === 'over';
    }
    /** Shows what is new. True if there was something. */
    async follow({ log }) {
        if (this.state === 'over')
            return false;
        if (!log.isOn)
            return this.end(`This build writes no log to CloudWatch Logs${log.s3 === '' ? '' : `; it writes one to ${log.s3} when it ends`}. Its phases are followed instead.`);
        if (log.stream === undefined)
            return false;
        let isNew = false;
        for (let pages = 0; pages < PAGES_PER_TURN_MAX && !this.options.signal.aborted; pages++) {
            const read = await this.readPage(log.stream);
            isNew ||= read.isNew;
            if (read.isAtEnd)
                break;
        }
        return isNew;
    }
    /** Shows the rest of the log of a build that has ended. */
    async drain(build) {
        for (let looks = 0, quiet = 0; looks < LAST_LOOKS_MAX && quiet < QUIET_LOOKS && this.isWorthALook(build, looks); looks++) {
            await this.options.clock.sleep(QUIET_LOOK_MS, this.options.signal);
            const isNew = await this.follow(build);
            quiet = isNew || this.state === 'waiting' ? 0 : quiet + 1;
        }
        if (this.state === 'waiting')
            this.end(absence(build.log));
    }
    /** Shows the log of a build that has ended at least `LOG_DELAY_MS` ago. */
    async readWhole(build) {
        let isNew = true;
        while (isNew)
            isNew = await this.follow(build);
        if (this.state === 'waiting')
            this.end(absence(build.log));
    }
    isWorthALook({ log }, looks) {
        if (this.state === 'waiting')
            return log.stream !== undefined && looks < ABSENT_LOOKS_MAX;
        return this.state === 'reading';
    }
    async readPage(stream) {
        const { builds, signal } = this.options;
        const from = { token: this.cursor.token, startMs: this.cursor.lastMs };
        try {
            const taken = takePage(this.cursor, await this.patience.ask(() => builds.readLog(stream, from, signal)));
            this.cursor = taken.cursor;
            this.state = 'reading';
            this.show(taken.events.flatMap(({ message }) => (0,log_text/* logLines */.OG)(message)));
            return { isNew: taken.events.length > 0, isAtEnd: taken.isAtEnd };
        }
        catch (error) {
            return { isNew: false, isAtEnd: this.settle(error, stream.group) };
        }
    }
    /** Whether there is nothing to read now. A log that cannot be shown is no reason to lose sight of the build. */
    settle(error, group) {
        if (error instanceof ports_builds/* LogTokenLost */.QF) {
            this.cursor = withoutToken(this.cursor);
            return false;
        }
        if (error instanceof ports_builds/* LogMissing */.H8) {
            // The stream appears some time after the build has its name.
            if (this.state === 'reading')
                this.end(`The log is gone: somebody deleted the log group ${group} or the stream in it. The build's phases are followed instead.`);
            return true;
        }
        if (error instanceof errors/* AppError */.uV && error.code === 'BUILD_DENIED') {
            this.end(`The log cannot be shown: ${error.message}. ${error.next} The build's phases are followed instead.`);
            return true;
        }
        throw error;
    }
    show(lines) {
        const { emit } = this.options;
        let from = 0;
        for (const [at, line] of lines.entries()) {
            const phase = (0,log_text/* phaseEntered */.hH)(line);
            if (phase === undefined)
                continue;
            if (at > from)
                emit({ kind: 'build-log', lines: lines.slice(from, at) });
            emit({ kind: 'build-phase', phase });
            from = at;
        }
        if (from < lines.length)
            emit({ kind: 'build-log', lines: lines.slice(from) });
    }
    end(why) {
        this.state = 'over';
        this.options.emit({ kind: 'note', text: why });
        return false;
    }
}
function absence({ stream }) {
    if (stream === undefined)
        return 'The build ended before it had a log.';
    return `No log appeared in ${stream.group}. The project's service role needs logs:CreateLogGroup, logs:CreateLogStream and logs:PutLogEvents on it.`;
}

;// CONCATENATED MODULE: ./build/src/engine/watch-build.js
/** Follows a build to its end, and stops it when the run is told to stop. */





/** A build may queue for 8 hours and run for 36: https://docs.aws.amazon.com/codebuild/latest/userguide/limits.html */
const WATCH_MS_MAX = 48 * 3_600_000;
/** A build that has just been started may not be known everywhere. */
const UNKNOWN_LOOKS_MAX = 6;
const LOOK_MS = 5_000;
/** Short builds are not kept waiting: the first looks are close together. */
const FIRST_LOOKS = 6;
const FIRST_LOOK_MS = 2_000;
/** GitHub kills ten seconds after its first signal; by then the last words are said. */
const STOP_MS_MAX = 5_000;
/** Follows a build to its end. Throws BUILD_CANCELLED, BUILD_NOT_FOUND, and what `Patience.ask` throws; each says how to attach again. */
async function watchBuild(reference, options) {
    const watch = new Watch(reference, options);
    try {
        return await watch.untilEnded();
    }
    catch (error) {
        if (error instanceof Interrupted)
            return await watch.leave();
        if (!(error instanceof errors/* AppError */.uV))
            throw error;
        options.onSettled();
        throw error.code === 'BUILD_NOT_FOUND' ? error : error.standing(watch.goesOn());
    }
}
class Watch {
    reference;
    options;
    patience;
    log;
    told = new Set();
    members = new Map();
    /** Builds of a batch that have ended and whose log has not been shown yet. */
    ended = [];
    last;
    constructor(reference, options) {
        this.reference = reference;
        this.options = options;
        this.patience = new Patience(options);
        this.log = new LogFollower(options, this.patience);
    }
    async untilEnded() {
        const { clock, signal } = this.options;
        const deadline = clock.now() + WATCH_MS_MAX;
        for (let looks = 0; clock.now() < deadline; looks++) {
            const build = await this.look(looks);
            if (build?.isEnded === true)
                this.options.onSettled();
            if (build !== undefined)
                await this.show(build);
            if (build?.isEnded === true)
                return { ...build, members: this.withBuilds(build) };
            await clock.sleep(looks < FIRST_LOOKS ? FIRST_LOOK_MS : LOOK_MS, signal);
        }
        throw new errors/* AppError */.uV('BUILD_UNREACHABLE', `${this.reference.id} has not ended within 48 hours, longer than any build may take`);
    }
    /** What the console shows, and how to come back. */
    goesOn() {
        const { id, kind } = this.reference;
        const page = this.last?.consoleUrl ?? '';
        return `${kind} ${id} goes on${page === '' ? '' : `: ${page}`}. Attach again: redshift-devops build${kind === 'batch' ? ' --batch' : ''} --attach ${id}`;
    }
    /** The last act of a run that was told to stop: its own build is stopped, somebody else's is not. */
    async leave() {
        if (this.last?.isEnded === true)
            throw cancelled(`the build had ended as ${this.last.status}, and the rest of its log was not read`);
        if (!this.options.isOwn)
            throw cancelled('the build was started elsewhere and is not stopped').standing(this.goesOn());
        const { id } = this.reference;
        const { clock } = this.options;
        const { isStopped, why } = await within(STOP_MS_MAX, clock, (signal) => stopBuild(this.reference, { ...this.options, signal })) ?? { isStopped: false, why: 'CodeBuild did not answer' };
        if (isStopped)
            this.options.onSettled();
        if (isStopped)
            throw new errors/* AppError */.uV('BUILD_CANCELLED', `the run was told to stop; CodeBuild was told to stop ${id}`, { next: 'Nothing: the build ends as STOPPED.' });
        throw cancelled(`whether ${id} was stopped is not known: ${why}`).standing(this.goesOn());
    }
    async look(looks) {
        const { builds, signal, isOwn } = this.options;
        const build = await this.patience.ask(() => builds.look(this.reference, signal));
        if (build === undefined && (this.last !== undefined || !isOwn || looks >= UNKNOWN_LOOKS_MAX)) {
            throw new errors/* AppError */.uV('BUILD_NOT_FOUND', `there is no ${this.reference.kind} ${this.reference.id} in ${builds.region}`, { next: 'Check the id (project:uuid), the region, the account of the credentials, and batch for a batch build. A build is kept for a year.' });
        }
        this.last = build ?? this.last;
        return build;
    }
    async show(build) {
        this.tellPhases(build.phases.filter(({ type }) => BEFORE_LOG.has(type)));
        if (build.kind === 'batch')
            return await this.showMembers(build);
        await this.log.follow(build);
        if (build.isEnded)
            await this.log.drain(build);
        if (this.log.isOver)
            this.tellPhases(build.phases);
    }
    /**
     * A batch has no log of its own: its phases are told, and those of its builds. A build's log is shown when it has ended, because those of
     * builds that run at the same time could not be told apart.
     */
    async showMembers(batch) {
        this.tellPhases(batch.phases);
        const { builds, clock, signal } = this.options;
        const open = batch.members.filter(({ id }) => id !== '' && this.members.get(id)?.isEnded !== true);
        const looked = open.length === 0 ? [] : await this.patience.ask(() => builds.lookAll(open.map(({ id }) => id), signal));
        for (const build of looked)
            this.members.set(build.id, build);
        for (const { identifier, id } of open) {
            const build = this.members.get(id);
            if (build === undefined)
                continue;
            this.tellPhases(build.phases, `${identifier}: `, id);
            if (!build.isEnded || !this.isNew(id))
                continue;
            this.note(`${identifier}: ${build.status}${build.log.url === '' ? '' : `, log ${build.log.url}`}`);
            this.ended.push({ identifier, build, sinceMs: clock.now() });
        }
        await this.showLogs(batch.isEnded);
    }
    /** Shows the logs that are whole by now; at the end of the batch all that are left. */
    async showLogs(isLast) {
        const { clock, signal } = this.options;
        for (let next = this.ended[0]; next !== undefined; next = this.ended[0]) {
            const restMs = next.sinceMs + LOG_DELAY_MS - clock.now();
            if (restMs > 0 && !isLast)
                return;
            if (restMs > 0)
                await clock.sleep(restMs, signal);
            this.ended.shift();
            await this.showLog(next.identifier, next.build);
        }
    }
    async showLog(identifier, build) {
        const { emit } = this.options;
        const follower = new LogFollower({ ...this.options, emit: (event) => emit(ofMember(identifier, event)) }, this.patience);
        emit({ kind: 'build-phase', phase: `${identifier}: log` });
        await follower.readWhole(build);
        emit({ kind: 'build-log-end' });
    }
    withBuilds(batch) {
        return batch.members.map((member) => {
            const build = this.members.get(member.id);
            return build === undefined ? member : { ...member, build };
        });
    }
    tellPhases(phases, prefix = '', id = '') {
        for (const phase of phases) {
            if (phase.status === undefined || phase.status === 'IN_PROGRESS' || !this.isNew(`${id} ${phase.type}`))
                continue;
            const why = isFailed(phase) ? reasonOf(phase) : '';
            this.note(`${prefix}${phase.type} ${phase.status}${phase.seconds === undefined ? '' : `, ${phase.seconds} s`}${why === '' ? '' : `: ${why}`}`);
        }
    }
    isNew(what) {
        const isNew = !this.told.has(what);
        this.told.add(what);
        return isNew;
    }
    note(text) {
        this.options.emit({ kind: 'note', text });
    }
}
/** What a build of a batch says, with its name. */
function ofMember(identifier, event) {
    if (event.kind === 'build-phase')
        return { ...event, phase: `${identifier}: ${event.phase}` };
    return event.kind === 'note' ? { ...event, text: `${identifier}: ${event.text}` } : event;
}
const BEFORE_LOG = new Set(['SUBMITTED', 'QUEUED', 'PROVISIONING']);

;// CONCATENATED MODULE: ./build/src/core/build/environment-variable.js
/** Variables for a build, as people write them: `NAME`, `NAME=value`, `NAME:parameter-store=/path`, `NAME:secrets-manager=id`. */

const TYPES = { plaintext: 'PLAINTEXT', 'parameter-store': 'PARAMETER_STORE', 'secrets-manager': 'SECRETS_MANAGER' };
/**
 * Reads one entry each. A bare name passes on the variable of this run, and nothing else of it is passed on. Throws USAGE; the message
 * never holds the value, which may be a secret.
 */
function parseVariables(entries, own) {
    const variables = entries.map((entry, index) => parseVariable(entry, index + 1, own));
    for (const [index, { name }] of variables.entries()) {
        if (variables.findIndex((other) => other.name === name) !== index)
            throw new errors/* AppError */.uV('USAGE', `env sets ${name} twice`);
    }
    return variables;
}
/** Names whose values are seldom meant for everybody who may look at a build. */
function looksSecret(name) {
    return /TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|(^|_)KEY$|API_?KEY|PRIVATE/i.test(name);
}
const FORMS = 'NAME, NAME=value, NAME:parameter-store=/path or NAME:secrets-manager=id';
function parseVariable(entry, number, own) {
    const equals = entry.indexOf('=');
    const head = equals < 0 ? entry : entry.slice(0, equals);
    const [name = '', typeName, ...more] = head.split(':');
    if (!/^[A-Za-z_]\w*$/.test(name) || more.length > 0)
        throw new errors/* AppError */.uV('USAGE', `env, entry ${number}: it does not begin with a name of a variable`, { next: `Write each entry as ${FORMS}.` });
    if (name.startsWith('CODEBUILD_'))
        throw new errors/* AppError */.uV('USAGE', `env sets ${name}; names that begin with CODEBUILD_ are CodeBuild's own`);
    const type = typeName === undefined ? 'PLAINTEXT' : TYPES[typeName.toLowerCase().replaceAll('_', '-')];
    if (type === undefined)
        throw new errors/* AppError */.uV('USAGE', `env gives ${name} a type that is none; types are ${Object.keys(TYPES).join(', ')}`);
    if (equals >= 0)
        return { name, type, value: entry.slice(equals + 1) };
    if (typeName !== undefined)
        throw new errors/* AppError */.uV('USAGE', `env gives ${name} a type and no value`, { next: `Write each entry as ${FORMS}.` });
    const value = own(name);
    if (value === undefined)
        throw new errors/* AppError */.uV('USAGE', `env passes on ${name}, which is not set here`, { next: `Set ${name} for this step, or write ${name}=value.` });
    return { name, type, value };
}

;// CONCATENATED MODULE: ./build/src/commands/build-inputs.js



const BUILD_INPUTS = {
    project: { kind: 'text', value: 'NAME', summary: 'The project, or its ARN.' },
    attach: { kind: 'text', value: 'ID', summary: 'Follow this build, which runs already, instead of starting one.' },
    detach: { kind: 'flag', summary: 'Start the build and end; it is not followed.' },
    batch: { kind: 'flag', summary: 'Start, or attach to, a batch build.' },
    region: { kind: 'text', value: 'REGION', summary: 'The AWS region; default: AWS_REGION, or the profile’s.' },
    env: { kind: 'list', value: 'VARIABLE', summary: 'A variable for the build: NAME=value, NAME:parameter-store=/path, NAME:secrets-manager=id, or NAME alone to pass on the one of this run. Nothing else is passed on.' },
    'source-version': { kind: 'text', value: 'REF', summary: 'Commit, branch, tag or pr/N to build; default: the project’s.' },
    buildspec: { kind: 'text', value: 'SPEC', summary: 'A path in the source, the ARN of an S3 object, or the YAML itself.' },
    image: { kind: 'text', value: 'IMAGE', summary: 'The container image to build in.' },
    'compute-type': { kind: 'text', value: 'TYPE', summary: 'As BUILD_GENERAL1_SMALL.' },
    'environment-type': { kind: 'text', value: 'TYPE', summary: 'As LINUX_CONTAINER or ARM_CONTAINER.' },
    privileged: { kind: 'choice', choices: ['true', 'false'], summary: 'Whether the build may run Docker.' },
    'service-role': { kind: 'text', value: 'ROLE', summary: 'The role that the build runs as.' },
    fleet: { kind: 'text', value: 'ARN', summary: 'The reserved fleet to run on.' },
    'timeout-minutes': { kind: 'number', value: 'N', summary: 'How long the build may run, 5 to 2160.' },
    'queued-timeout-minutes': { kind: 'number', value: 'N', summary: 'How long it may wait for its turn, 5 to 480.' },
    'git-clone-depth': { kind: 'number', value: 'N', summary: 'How many commits of history are fetched; 0 is all of it.' },
    overrides: { kind: 'text', value: 'JSON|FILE', summary: 'Every other field of StartBuild or StartBuildBatch, such as artifactsOverride, cacheOverride and logsConfigOverride: a JSON object or the path of a file with one.' },
};
/** What says how a build is started, and so nothing about one that runs already. */
const START_INPUTS = [
    'project', 'detach', 'env', 'source-version', 'buildspec', 'image', 'compute-type', 'environment-type', 'privileged', 'service-role', 'fleet', 'timeout-minutes', 'queued-timeout-minutes', 'git-clone-depth',
    'overrides',
];
/** The build that `attach` names: `project:uuid` or its ARN, which also tells region and kind. Throws USAGE. */
function parseAttach(attach, inputs) {
    const [, region, batch, id = ''] = /^(?:arn:[\w-]+:codebuild:([\w-]+):\d+:build(-batch)?\/)?([A-Za-z0-9][\w-]{1,254}:[\w-]{1,100})$/.exec(attach) ?? [];
    if (id === '')
        throw new errors/* AppError */.uV('USAGE', `attach is "${(0,report_text/* singleLine */.pF)(attach).slice(0, 100)}", which is no id of a build`, { next: 'Give the build’s ARN, or its id as in shop:1f2e3d4c-0000-0000-0000-000000000000.' });
    const extra = START_INPUTS.filter((name) => { const value = inputs[name]; return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false; });
    if (extra.length > 0)
        throw new errors/* AppError */.uV('USAGE', `attach follows a build that runs already, so that ${extra.join(', ')} would do nothing`);
    return { reference: { kind: inputs.batch || batch !== undefined ? 'batch' : 'build', id }, region };
}
/** The region of a project that is named by its ARN. */
function regionOf(project) {
    return /^arn:[\w-]+:codebuild:([\w-]+):/.exec(project ?? '')?.[1];
}
/** Throws USAGE, and FILE_UNREADABLE for the file of `overrides`. What looks secret is hidden from now on. */
async function startInputs(inputs, world) {
    const { project, privileged, overrides } = inputs;
    if (project === undefined)
        throw new errors/* AppError */.uV('USAGE', 'build needs a project to start, or attach with a build to follow');
    if (!/^(?:arn:[\w-]+:codebuild:[\w-]+:\d+:project\/)?[A-Za-z0-9][\w-]{1,254}$/.test(project))
        throw new errors/* AppError */.uV('USAGE', `project is "${(0,report_text/* singleLine */.pF)(project).slice(0, 100)}", which is no name or ARN of a project`);
    return {
        project,
        batch: inputs.batch,
        sourceVersion: inputs['source-version'],
        buildspec: inputs.buildspec,
        computeType: inputs['compute-type'],
        environmentType: inputs['environment-type'],
        image: inputs.image,
        privileged: privileged === undefined ? undefined : privileged === 'true',
        serviceRole: inputs['service-role'],
        fleet: inputs.fleet,
        timeoutMinutes: inputs['timeout-minutes'],
        queuedTimeoutMinutes: inputs['queued-timeout-minutes'],
        gitCloneDepth: inputs['git-clone-depth'],
        variables: readVariables(inputs.env, world),
        overrides: overrides === undefined || overrides.trim().startsWith('{') ? overrides : await world.files.read(overrides),
    };
}
function readVariables(entries, world) {
    const variables = parseVariables(entries, (name) => world.env(name));
    for (const { name, value } of variables.filter(({ name, type }) => type === 'PLAINTEXT' && looksSecret(name))) {
        world.host.mask(value);
        world.host.emit({ kind: 'note', text: `${name} looks like a secret. As plain text everybody who may look at the build can read it; ${name}:secrets-manager=id and ${name}:parameter-store=/path hide it.` });
    }
    return variables;
}

// EXTERNAL MODULE: ./build/src/commands/command.js
var command = __webpack_require__(2925);
;// CONCATENATED MODULE: ./build/src/commands/build.js









const build = (0,command/* defineCommand */.N)({
    name: 'build',
    summary: 'Start an AWS CodeBuild build, follow its log, and bring back its result.',
    inputs: BUILD_INPUTS,
    outputs: {
        'build-id': 'The build’s id, set as soon as the build is started.',
        'build-status': 'SUCCEEDED, FAILED, TIMED_OUT, STOPPED or FAULT; IN_PROGRESS with detach.',
        'build-url': 'The build in the AWS console.',
        'log-url': 'The log in the AWS console, when there is one.',
        'exported-variables': 'The variables that the buildspec exports, as a JSON object; of a batch, one object for each of its builds.',
        reports: 'The test reports as a JSON array: group, status, total, failed, and the names of failing cases.',
    },
    action: true,
    leftBehind: 'The build goes on; look at it in the AWS console.',
    async run(inputs, world) {
        if (inputs.attach !== undefined) {
            const { reference, region } = parseAttach(inputs.attach, inputs);
            return follow(reference, await world.openBuilds(inputs.region ?? region), world, false);
        }
        // What was written wrong is said before anything is loaded or asked.
        const request = startRequest(await startInputs(inputs, world));
        const builds = await world.openBuilds(inputs.region ?? regionOf(inputs.project));
        const started = await start(request, inputs.detach, builds, world);
        return inputs.detach ? detached(started) : follow(started, builds, world, true);
    },
    async afterwards(world) {
        const [, kind, id = '', region] = /^(build|batch) (\S+) (\S+)$/.exec(world.host.remembered(TO_STOP) ?? '') ?? [];
        if (kind === undefined)
            return;
        const builds = await world.openBuilds(region);
        const { isStopped, why } = await stopBuild({ kind: kind === 'batch' ? 'batch' : 'build', id }, { builds, clock: world.clock, signal: world.signal });
        if (!isStopped)
            throw new errors/* AppError */.uV('BUILD_CANCELLED', `the step ended before the ${kind} ${id} did, which could not be stopped: ${why}`);
        world.host.emit({ kind: 'note', text: `The step ended before the ${kind} ${id} did; CodeBuild was told to stop it.` });
    },
});
/** Under what a run that may be killed keeps the build that must then be stopped. */
const TO_STOP = 'build-to-stop';
function engineOptions(builds, { clock, signal, random, host }) {
    return { builds, clock, signal, random, emit: (event) => host.emit(event) };
}
async function start(request, isDetached, builds, world) {
    const { host } = world;
    const started = await startBuild(engineOptions(builds, world), request, idempotencyToken(host.run, request));
    host.output('build-id', started.id);
    if (!isDetached)
        host.remember(TO_STOP, `${started.kind} ${started.id} ${builds.region}`);
    host.emit({ kind: 'note', text: `Started ${started.kind} ${started.id}${started.consoleUrl === '' ? '' : `: ${started.consoleUrl}`}` });
    return started;
}
function detached(build) {
    const headline = `Started ${build.kind} ${build.id}; it is not followed.`;
    const text = [headline, ...(build.consoleUrl === '' ? [] : [`  build: ${build.consoleUrl}`]), `  follow it: redshift-devops build${build.kind === 'batch' ? ' --batch' : ''} --attach ${build.id}`].join('\n');
    return { verdict: 'passed', headline, text, report: renderBuildMarkdown(build, []), findings: [], outputs: outputsOf(build, []) };
}
async function follow(reference, builds, world, isOwn) {
    const options = { ...engineOptions(builds, world), isOwn, onSettled: () => isOwn && world.host.remember(TO_STOP, '') };
    const ended = await watchBuild(reference, options);
    const reports = await readReports(ended, options);
    const outputs = outputsOf(ended, reports);
    if (ended.status === 'STOPPED' || ended.status === 'FAULT') {
        // An error has no outputs of its own, and whoever asks why needs the links.
        for (const [name, value] of Object.entries(outputs))
            world.host.output(name, value);
        throw new errors/* AppError */.uV(`BUILD_${ended.status}`, buildHeadline(ended), { stands: whatIsKnown(ended, reports) });
    }
    return {
        verdict: ended.status === 'SUCCEEDED' ? 'passed' : 'rejected',
        headline: buildHeadline(ended),
        text: renderBuildText(ended, reports),
        report: renderBuildMarkdown(ended, reports),
        findings: [],
        notices: buildNotices(ended, reports),
        outputs,
    };
}
/** On one line: an error has no room for a table. */
function whatIsKnown(build, reports) {
    const links = [build.consoleUrl, build.log.url].filter((url) => url !== '');
    return [...buildNotices(build, reports).map(({ title, message }) => `${title}: ${message}`), ...links].join(' · ');
}
function outputsOf(build, reports) {
    const exported = build.kind === 'build' ? build.exportedVariables : Object.fromEntries(build.members.map(({ identifier, build: member }) => [identifier, member?.exportedVariables ?? {}]));
    return {
        'build-id': build.id,
        'build-status': build.status,
        'build-url': build.consoleUrl,
        'log-url': build.log.url,
        'exported-variables': JSON.stringify(exported),
        reports: JSON.stringify(reports),
    };
}


/***/ }),

/***/ 2925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
function defineCommand(command) {
    return command;
}


/***/ }),

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

/***/ 2990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ nearestNames)
/* harmony export */ });
/** What a person may have meant by a name that does not exist. */
const SUGGESTIONS_MAX = 3;
/** The names that are nearest, nearest first: those that hold all that was written, then those a few typing mistakes away. */
function nearestNames(wanted, names) {
    const plain = plainOf(wanted);
    if (plain === '' || plain.length > LENGTH_MAX)
        return [];
    return names
        .map((name) => ({ name, distance: distanceOf(plain, plainOf(name)) }))
        .filter(({ distance }) => distance <= Math.max(2, plain.length / 3))
        .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
        .slice(0, SUGGESTIONS_MAX)
        .map(({ name }) => name);
}
/** No name is nearly as long; comparing costs the product of both lengths. */
const LENGTH_MAX = 100;
/** Upper and lower case, and the marks between words, are what people get wrong first. */
function plainOf(name) {
    return name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}
/** A name that holds what was written is nearer than any typing mistake but one; so is the half of a name behind its slash. */
function distanceOf(wanted, name) {
    if (wanted === name)
        return 0;
    return wanted.length >= 3 && name.includes(wanted) ? 1 : editDistance(wanted, name);
}
/** How many letters are to be added, removed, replaced or swapped with their neighbour. */
function editDistance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity;
            next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        before = row;
        row = next;
    }
    return row[b.length] ?? 0;
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

/***/ 7796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ Reminder)
/* harmony export */ });
const EVERY_MS = 30_000;
class Reminder {
    clock;
    saidMs = -Infinity;
    constructor(clock) {
        this.clock = clock;
    }
    /** Whether it is time to say it again; it counts as said then. */
    isDue() {
        const nowMs = this.clock.now();
        if (nowMs - this.saidMs < EVERY_MS)
            return false;
        this.saidMs = nowMs;
        return true;
    }
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


/***/ })

};
