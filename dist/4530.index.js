export const id = 4530;
export const ids = [4530];
export const modules = {

/***/ 4530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseHost: () => (/* binding */ chooseHost)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/src/core/report/error-text.js
var error_text = __webpack_require__(3188);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
// EXTERNAL MODULE: ./build/src/hosts/progress-log.js
var progress_log = __webpack_require__(7953);
// EXTERNAL MODULE: ./build/src/hosts/redaction.js
var hosts_redaction = __webpack_require__(3700);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/src/hosts/terminal-run.js
/** What is known of a run by hand: who is logged in, and which commit is checked out. */

/** `readCommit` is asked when the commit is first needed: most commands record nothing. */
function readTerminalRun(env, id, readCommit) {
    let known;
    return {
        host: 'terminal', id, actor: env['USER'] ?? env['USERNAME'] ?? '', runUrl: '', pullRequest: '', base: '', repository: '',
        get commit() {
            return (known ??= readCommit());
        },
    };
}
const GIT_TIMEOUT_MS = 5_000;
/** The commit that is checked out in a folder, with `-dirty` where tracked files differ from it; '' outside of git or without one. */
function checkedOutCommit(cwd, env) {
    const args = ['-c', 'core.fsmonitor=false', 'describe', '--always', '--exclude=*', '--abbrev=64', '--dirty'];
    const { status, stdout } = (0,external_node_child_process_.spawnSync)('git', args, { cwd, env: { ...env, GIT_OPTIONAL_LOCKS: '0' }, encoding: 'utf8', timeout: GIT_TIMEOUT_MS });
    return status === 0 ? (/^(?:[0-9a-f]{40}(?:-dirty)?|[0-9a-f]{64})$/.exec(stdout.trim())?.[0] ?? '') : '';
}

;// CONCATENATED MODULE: ./build/src/hosts/terminal.js
/**
 * A person's terminal, or a log without one.
 *
 * Results go to stdout, everything else to stderr, so that `plan --format json > plan.json` holds JSON and nothing more. Colour and the
 * progress bar appear on a TTY only and never carry the meaning alone.
 */





function createTerminalHost(options) {
    const redaction = (0,hosts_redaction/* createRedaction */.E)();
    const stdout = (text) => options.stdout(redaction.redact(text));
    const stderr = (text) => options.stderr(redaction.redact(text));
    const paint = painter(options.isColor);
    const log = options.isTty ? liveProgress(stderr, paint, options.columns) : undefined;
    return {
        run: readTerminalRun(options.env, options.runId, options.readCommit),
        input: (name) => options.env[`REDSHIFT_DEVOPS_${name.toUpperCase().replaceAll('-', '_')}`] || undefined,
        output: () => undefined,
        remember: () => undefined,
        remembered: () => undefined,
        emit: log?.emit ?? (0,progress_log/* createProgressLog */.e)((line) => stderr(`${line}\n`), options.now),
        mask: (secret) => redaction.add(secret),
        finish: (outcome) => {
            log?.clear();
            stdout(`${closing(outcome, paint)}\n`);
            return Promise.resolve();
        },
        fail: (error) => {
            log?.clear();
            stderr(`\n${paintError((0,error_text/* renderError */.v)(error), options.isTty ? paint : painter(false))}\n`);
            return Promise.resolve();
        },
    };
}
const STYLES = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 };
function painter(isColor) {
    return (style, text) => (isColor && text !== '' ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text);
}
function closing(outcome, paint) {
    if (outcome.machine === true)
        return outcome.text;
    const text = outcome.text.split('\n').map((line) => paintLine(line, paint)).join('\n');
    return outcome.footnote === undefined ? text : `${text}\n${paint('dim', outcome.footnote)}`;
}
/** Colours what a line already says in words: errors, warnings, points of no return. */
function paintLine(line, paint) {
    if (/^\s*(✗|error\b)/.test(line))
        return paint('red', line);
    if (/^\s*!\s/.test(line) || line.includes('── point of no return ──'))
        return paint('yellow', line);
    return line;
}
function paintError(text, paint) {
    return text.split('\n').map((line) => (/^error |│ *\^/.test(line) ? paint('red', line) : line)).join('\n');
}
/** One line that is rewritten while segments are applied, and plain lines for everything else. */
function liveProgress(print, paint, columns) {
    let live = false;
    const clear = () => {
        if (live)
            print('\r\u001b[K');
        live = false;
    };
    const line = (text) => {
        clear();
        print(`${text}\n`);
    };
    const rewrite = (text) => {
        live = true;
        print(`\r\u001b[K${(0,report_text/* singleLine */.pF)(text).slice(0, columns - 1)}`);
    };
    const emit = (event) => {
        switch (event.kind) {
            case 'started': return line(paint('bold', [`redshift-devops ${event.command}`, event.environment === '' ? '' : `environment ${event.environment}`, event.warehouse].filter((part) => part !== '').join(' · ')));
            case 'apply-started': return rewrite(`applying ${(0,report_text/* count */.U9)(event.segments, 'segment')} …`);
            case 'segment-started': return rewrite(`${bar(event.done, event.total)}  ${event.migration} ${event.segment}/${event.segments}`);
            case 'segment-applied': return event.done === event.total ? line(bar(event.done, event.total)) : rewrite(`${bar(event.done, event.total)}  ${event.migration} ${event.segment}/${event.segments}`);
            case 'statement-running': return line(`${(0,report_text/* singleLine */.pF)(event.label)} still running after ${(0,report_text/* duration */.p0)(event.elapsedMs)} (statement ${event.statementId})`);
            case 'stage': return stage(event, line, paint);
            case 'build-phase': return line(paint('bold', event.phase));
            case 'build-log': return event.lines.forEach(line);
            case 'build-log-end': return;
            // A note may quote a warehouse or a service; what moves the cursor stays out.
            case 'note': return event.text.split('\n').forEach((each) => line((0,report_text/* singleLine */.pF)(each)));
        }
    };
    return { emit, clear };
}
function stage(event, line, paint) {
    const mark = event.verdict === 'passed' ? paint('green', event.stage.padEnd(7)) : paint('red', event.stage.padEnd(7));
    line(`${mark} ${event.line.padEnd(60)} ${(0,report_text/* duration */.p0)(event.elapsedMs).padStart(7)}`);
    for (const detail of event.details)
        line(paintLine(`  ${detail}`, paint));
}
const BAR_WIDTH = 32;
function bar(done, total) {
    const filled = total === 0 ? BAR_WIDTH : Math.round((done / total) * BAR_WIDTH);
    return `${done}/${total} segments  ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}`;
}

;// CONCATENATED MODULE: ./build/src/hosts/choose-host.js
/** Recognises where the program runs. The one place that asks. */



/** A pipeline's host is loaded only there: its libraries would cost every other start. */
async function chooseHost(options) {
    const { env, stdout, stderr } = process;
    const batch = { env, stdout, stderr, folder: process.cwd(), command: options.command };
    if (env['GITHUB_ACTIONS'] === 'true')
        return (await __webpack_require__.e(/* import() */ 5100).then(__webpack_require__.bind(__webpack_require__, 5100))).createGitHubActionsHost(env);
    if (env['CODEBUILD_BUILD_ID'])
        return (await __webpack_require__.e(/* import() */ 2688).then(__webpack_require__.bind(__webpack_require__, 2688))).createCodeBuildHost(batch);
    // Jenkins knows its own address only where an administrator has written it down; a build's tag it always has.
    if (env['JENKINS_URL'] || env['BUILD_TAG']?.startsWith('jenkins-'))
        return (await __webpack_require__.e(/* import() */ 1986).then(__webpack_require__.bind(__webpack_require__, 1986))).createJenkinsHost(batch);
    const isTty = stderr.isTTY === true;
    return createTerminalHost({
        env,
        stdout: (text) => void stdout.write(text),
        stderr: (text) => void stderr.write(text),
        isTty,
        isColor: options.color && stdout.isTTY === true && !env['NO_COLOR'],
        columns: stderr.columns ?? 80,
        now: () => new Date(),
        runId: (0,external_node_crypto_.randomBytes)(8).toString('hex'),
        readCommit: () => checkedOutCommit(process.cwd(), env),
    });
}


/***/ }),

/***/ 7953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createProgressLog)
/* harmony export */ });
/* harmony import */ var _core_report_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/** Progress as plain lines with the time of day in UTC, one fact a line, so that a CI log can be read and grepped. */

/** How often a statement that is still running is worth a line. */
const STILL_RUNNING_EVERY_MS = 30_000;
/** Returns the listener; it remembers which statements it has spoken of. */
function createProgressLog(print, now) {
    const spokenOf = new Map();
    return (event) => {
        if (event.kind === 'statement-running') {
            const periods = Math.floor(event.elapsedMs / STILL_RUNNING_EVERY_MS);
            if (periods <= (spokenOf.get(event.statementId) ?? 0))
                return;
            spokenOf.set(event.statementId, periods);
        }
        if (event.kind === 'build-log')
            return event.lines.forEach((line) => print(line));
        const time = now().toISOString().slice(11, 19);
        for (const line of linesOf(event))
            print(`${time}  ${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(line)}`);
    };
}
function linesOf(event) {
    switch (event.kind) {
        case 'started':
            return [[`redshift-devops ${event.command}`, event.environment === '' ? '' : `environment ${event.environment}`, event.warehouse].filter((part) => part !== '').join(' · ')];
        case 'apply-started':
            return [`applying ${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(event.segments, 'segment')} of ${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(event.migrations, 'migration')}`];
        case 'segment-started':
            return [`${event.migration} ${event.segment}/${event.segments} started`];
        case 'segment-applied':
            return [`${event.migration} ${event.segment}/${event.segments} applied in ${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(event.elapsedMs)}, ${event.done} of ${event.total} done`];
        case 'statement-running':
            return [`${event.label} still running after ${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(event.elapsedMs)} (statement ${event.statementId})`];
        case 'stage':
            return [`${event.stage} ${event.verdict} in ${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(event.elapsedMs)}: ${event.line}`, ...event.details.map((detail) => `  ${detail}`)];
        case 'build-phase':
            return [`phase ${event.phase}`];
        case 'build-log-end':
            return [];
        case 'note':
            return event.text.split('\n');
    }
}


/***/ }),

/***/ 3700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ createRedaction)
/* harmony export */ });
/** Keeps secrets out of everything a host writes, also where no runner masks them: reports, outputs and other people's CI. */
/** Shorter values are no secrets, and hiding them would make the log unreadable. */
const LENGTH_MIN = 4;
function createRedaction() {
    const secrets = new Set();
    return {
        add(secret) {
            for (const part of [secret, ...secret.split(/\r?\n/)])
                if (part.trim().length >= LENGTH_MIN)
                    secrets.add(part.trim());
        },
        redact(text) {
            // The longest first: a secret may contain another one.
            const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
            return longestFirst.reduce((safe, secret) => safe.replaceAll(secret, '***'), text);
        },
    };
}


/***/ })

};
