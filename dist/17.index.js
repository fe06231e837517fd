export const id = 17;
export const ids = [17];
export const modules = {

/***/ 8766:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderError = renderError;
exports.renderPlace = renderPlace;
const text_js_1 = __webpack_require__(8115);
/** Plain text of several lines, without colour; the last one tells where to read more and the exit code. */
function renderError(error) {
    const { details } = error;
    const parts = [`error ${error.code}${details.at === undefined ? '' : `  ${renderPlace(details.at)}`}`, ''];
    if (details.excerpt === undefined)
        parts.push(error.message);
    else
        parts.push(...renderExcerpt(details.excerpt, error.message));
    parts.push('');
    if (details.stands !== undefined)
        parts.push(`What stands: ${details.stands}`);
    parts.push(`Next: ${error.next}`, `More: docs/errors.md#${error.code.toLowerCase()}    exit ${error.exit}`);
    return parts.join('\n');
}
/** `path:line:column`, as far as it is known. */
function renderPlace(at) {
    const path = (0, text_js_1.singleLine)(at.path);
    if (at.start === undefined)
        return path;
    return at.start.column === undefined ? `${path}:${at.start.line}` : `${path}:${at.start.line}:${at.start.column}`;
}
function renderExcerpt(excerpt, message) {
    const firstLine = excerpt.line - excerpt.lines.length + 1;
    const width = Math.max(5, String(excerpt.line).length + 1);
    const rows = excerpt.lines.map((line, index) => `${String(firstLine + index).padStart(width)} │ ${printable(line)}`);
    const pointed = printable((excerpt.lines.at(-1) ?? '').slice(0, excerpt.column - 1));
    const [first, ...rest] = message.split('\n');
    const caret = `${' '.repeat(width)} │ ${' '.repeat(pointed.length)}${'^'.repeat(Math.max(1, excerpt.length))} ${first ?? ''}`;
    return [...rows, caret, ...rest.map((line) => `${' '.repeat(width)} │ ${line}`)];
}
/** A source line as a terminal can show it: tabs as two spaces, control characters as a dot, never wider than a screen. */
function printable(line) {
    // eslint-disable-next-line no-control-regex -- control characters of a hostile file must not reach the terminal
    return line.replaceAll('\t', '  ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '·').slice(0, 160);
}


/***/ }),

/***/ 8115:
/***/ ((__unused_webpack_module, exports) => {


/** Small rules of plain text that every report shares. */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.count = count;
exports.singleLine = singleLine;
exports.duration = duration;
exports.cut = cut;
exports.wrap = wrap;
/** `1 migration`, `2 migrations`. */
function count(n, noun, plural = `${noun}s`) {
    return `${n} ${n === 1 ? noun : plural}`;
}
/** Text of foreign origin on one line, without control characters that could move the cursor or start a command. */
function singleLine(text) {
    // eslint-disable-next-line no-control-regex -- that is the point
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}
/** `0.4 s`, `12 s`, `3 min 5 s`. */
function duration(ms) {
    if (ms < 10_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** The text as it is, or as much of it as fits together with the note; never half of a surrogate pair. */
function cut(text, lengthMax, note = '…') {
    if (text.length <= lengthMax)
        return text;
    const kept = text.slice(0, Math.max(0, lengthMax - note.length));
    return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}${note}`;
}
/** Breaks one line at spaces so that it fits a width; later lines are indented. A word that is longer than a line stays whole. */
function wrap(text, width, indent = '') {
    const [first = '', ...words] = text.trim().split(/ +/);
    const lines = [];
    let line = text.slice(0, text.length - text.trimStart().length) + first;
    for (const word of words) {
        if (line.length + 1 + word.length > width) {
            lines.push(line);
            line = indent + word;
        }
        else
            line = `${line} ${word}`;
    }
    return [...lines, line];
}


/***/ }),

/***/ 8017:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.chooseHost = chooseHost;
/** Recognises where the program runs. The one place that asks. */
const node_crypto_1 = __webpack_require__(7598);
const terminal_js_1 = __webpack_require__(8527);
/** A host of GitHub or CodeBuild is loaded only there: its libraries would cost every other start. */
async function chooseHost(options) {
    const { env, stdout, stderr } = process;
    if (env['GITHUB_ACTIONS'] === 'true')
        return (await __webpack_require__.e(/* import() */ 466).then(__webpack_require__.bind(__webpack_require__, 1466))).createGitHubActionsHost(env);
    if (env['CODEBUILD_BUILD_ID']) {
        return (await __webpack_require__.e(/* import() */ 312).then(__webpack_require__.bind(__webpack_require__, 8312))).createCodeBuildHost({ env, stdout, stderr, folder: process.cwd(), command: options.command });
    }
    const isTty = stderr.isTTY === true;
    return (0, terminal_js_1.createTerminalHost)({
        env,
        stdout: (text) => void stdout.write(text),
        stderr: (text) => void stderr.write(text),
        isTty,
        isColor: options.color && stdout.isTTY === true && !env['NO_COLOR'],
        columns: stderr.columns ?? 80,
        now: () => new Date(),
        runId: (0, node_crypto_1.randomBytes)(8).toString('hex'),
    });
}


/***/ }),

/***/ 5527:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createProgressLog = createProgressLog;
/** Progress as plain lines with the time of day in UTC, one fact a line, so that a CI log can be read and grepped. */
const text_js_1 = __webpack_require__(8115);
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
        const time = now().toISOString().slice(11, 19);
        for (const line of linesOf(event))
            print(`${time}  ${(0, text_js_1.singleLine)(line)}`);
    };
}
function linesOf(event) {
    switch (event.kind) {
        case 'started':
            return [[`redshift-devops ${event.command}`, event.environment === '' ? '' : `environment ${event.environment}`, event.warehouse].filter((part) => part !== '').join(' · ')];
        case 'apply-started':
            return [`applying ${(0, text_js_1.count)(event.segments, 'segment')} of ${(0, text_js_1.count)(event.migrations, 'migration')}`];
        case 'segment-started':
            return [`${event.migration} ${event.segment}/${event.segments} started`];
        case 'segment-applied':
            return [`${event.migration} ${event.segment}/${event.segments} applied in ${(0, text_js_1.duration)(event.elapsedMs)}, ${event.done} of ${event.total} done`];
        case 'statement-running':
            return [`${event.label} still running after ${(0, text_js_1.duration)(event.elapsedMs)} (statement ${event.statementId})`];
        case 'stage':
            return [`${event.stage} ${event.verdict} in ${(0, text_js_1.duration)(event.elapsedMs)}: ${event.line}`, ...event.details.map((detail) => `  ${detail}`)];
        case 'note':
            return event.text.split('\n');
    }
}


/***/ }),

/***/ 1470:
/***/ ((__unused_webpack_module, exports) => {


/** Keeps secrets out of everything a host writes, also where no runner masks them: reports, outputs and other people's CI. */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createRedaction = createRedaction;
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


/***/ }),

/***/ 8527:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createTerminalHost = createTerminalHost;
/**
 * A person's terminal, or a log without one.
 *
 * Results go to stdout, everything else to stderr, so that `plan --format json > plan.json` holds JSON and nothing more. Colour and the
 * progress bar appear on a TTY only and never carry the meaning alone.
 */
const error_text_js_1 = __webpack_require__(8766);
const text_js_1 = __webpack_require__(8115);
const progress_log_js_1 = __webpack_require__(5527);
const redaction_js_1 = __webpack_require__(1470);
function createTerminalHost(options) {
    const redaction = (0, redaction_js_1.createRedaction)();
    const stdout = (text) => options.stdout(redaction.redact(text));
    const stderr = (text) => options.stderr(redaction.redact(text));
    const paint = painter(options.isColor);
    const log = options.isTty ? liveProgress(stderr, paint, options.columns) : undefined;
    return {
        run: runOf(options),
        input: (name) => options.env[`REDSHIFT_DEVOPS_${name.toUpperCase().replaceAll('-', '_')}`] || undefined,
        output: () => undefined,
        emit: log?.emit ?? (0, progress_log_js_1.createProgressLog)((line) => stderr(`${line}\n`), options.now),
        mask: (secret) => redaction.add(secret),
        finish: (outcome) => {
            log?.clear();
            stdout(`${closing(outcome, paint)}\n`);
            return Promise.resolve();
        },
        fail: (error) => {
            log?.clear();
            stderr(`\n${paintError((0, error_text_js_1.renderError)(error), options.isTty ? paint : painter(false))}\n`);
            return Promise.resolve();
        },
    };
}
function runOf({ env, runId }) {
    return { host: 'terminal', id: runId, actor: env['USER'] ?? env['USERNAME'] ?? '', commit: '', runUrl: '', pullRequest: '', repository: '' };
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
        print(`\r\u001b[K${(0, text_js_1.singleLine)(text).slice(0, columns - 1)}`);
    };
    const emit = (event) => {
        switch (event.kind) {
            case 'started': return line(paint('bold', [`redshift-devops ${event.command}`, event.environment === '' ? '' : `environment ${event.environment}`, event.warehouse].filter((part) => part !== '').join(' · ')));
            case 'apply-started': return rewrite(`applying ${(0, text_js_1.count)(event.segments, 'segment')} …`);
            case 'segment-started': return rewrite(`${bar(event.done, event.total)}  ${event.migration} ${event.segment}/${event.segments}`);
            case 'segment-applied': return event.done === event.total ? line(bar(event.done, event.total)) : rewrite(`${bar(event.done, event.total)}  ${event.migration} ${event.segment}/${event.segments}`);
            case 'statement-running': return line(`${(0, text_js_1.singleLine)(event.label)} still running after ${(0, text_js_1.duration)(event.elapsedMs)} (statement ${event.statementId})`);
            case 'stage': return stage(event, line, paint);
            // A note may quote a warehouse or a service; what moves the cursor stays out.
            case 'note': return event.text.split('\n').forEach((each) => line((0, text_js_1.singleLine)(each)));
        }
    };
    return { emit, clear };
}
function stage(event, line, paint) {
    const mark = event.verdict === 'passed' ? paint('green', event.stage.padEnd(7)) : paint('red', event.stage.padEnd(7));
    line(`${mark} ${event.line.padEnd(60)} ${(0, text_js_1.duration)(event.elapsedMs).padStart(7)}`);
    for (const detail of event.details)
        line(paintLine(`  ${detail}`, paint));
}
const BAR_WIDTH = 32;
function bar(done, total) {
    const filled = total === 0 ? BAR_WIDTH : Math.round((done / total) * BAR_WIDTH);
    return `${done}/${total} segments  ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}`;
}


/***/ })

};
