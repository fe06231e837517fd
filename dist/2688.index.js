export const id = 2688;
export const ids = [2688];
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

/***/ 2333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ escapeXml)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/** Foreign text in XML. */

/** Text for an element or a quoted attribute, cut to a length before it is escaped. XML 1.0 has no way to write most control characters. */
function escapeXml(text, lengthMax) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(text, lengthMax)
        // eslint-disable-next-line no-control-regex -- exactly these are forbidden: https://www.w3.org/TR/xml/#charsets
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
        .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}


/***/ }),

/***/ 9535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ openBatchLog)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/report/error-text.js
var error_text = __webpack_require__(3188);
// EXTERNAL MODULE: ./build/src/core/report/markdown.js
var markdown = __webpack_require__(6191);
// EXTERNAL MODULE: ./build/src/core/finding.js
var core_finding = __webpack_require__(5068);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
// EXTERNAL MODULE: ./build/src/core/report/xml.js
var xml = __webpack_require__(2333);
;// CONCATENATED MODULE: ./build/src/hosts/junit-report.js




const CASES_MAX = 499;
const TEXT_LENGTH_MAX = 4_900;
const NAME_LENGTH_MAX = 900;
/** One case for the verdict, one for each stage, one for each file with findings; files with errors come first. */
function outcomeCases(outcome, stages) {
    const rejected = { message: outcome.headline, text: outcome.machine === true ? outcome.report : outcome.text };
    const verdict = outcome.verdict === 'passed' ? { name: outcome.headline } : { name: 'verdict', failure: rejected };
    return [verdict, ...stages.map(stageCase), ...fileCases(outcome.findings)];
}
function errorCases(error, stages) {
    return [{ name: error.code, failure: { message: error.message, text: (0,error_text/* renderError */.v)(error) } }, ...stages.map(stageCase)];
}
/** `redact` sees the texts before they are escaped: a secret with an ampersand would no longer look like itself. */
function renderJunit(suite, cases, redact) {
    const left = cases.length - CASES_MAX;
    const shown = left <= 0 ? cases : [...cases.slice(0, CASES_MAX - 1), { name: `${(0,report_text/* count */.U9)(left + 1, 'more case')}, not shown: CodeBuild keeps 500` }];
    const failures = shown.filter((one) => one.failure !== undefined).length;
    const name = attribute(suite, NAME_LENGTH_MAX);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites><testsuite name="${name}" tests="${shown.length}" failures="${failures}">`,
        ...shown.map((one) => renderCase(name, redactedCase(one, redact))),
        '</testsuite></testsuites>',
        '',
    ].join('\n');
}
function stageCase(event) {
    const base = { name: `stage ${event.stage}`, seconds: event.elapsedMs / 1000 };
    const text = event.details.join('\n');
    return event.verdict === 'passed' ? { ...base, output: [event.line, text].join('\n').trim() } : { ...base, failure: { message: event.line, text } };
}
function fileCases(findings) {
    const byPath = new Map();
    for (const finding of [...findings].sort(core_finding/* bySeverity */.Np)) {
        const own = byPath.get(finding.range.path);
        if (own === undefined)
            byPath.set(finding.range.path, [finding]);
        else
            own.push(finding);
    }
    return [...byPath].map(([path, own]) => fileCase(path, own));
}
/** A file fails by its errors; what is graver than the configuration allows fails the verdict's case. */
function fileCase(path, findings) {
    const text = findings.map((finding) => `${(0,error_text/* renderPlace */.o)(finding.range)} ${finding.severity} ${finding.rule}: ${finding.message}`).join('\n');
    const errors = findings.filter((finding) => finding.severity === 'error').length;
    return errors === 0 ? { name: path, output: text } : { name: path, failure: { message: (0,report_text/* count */.U9)(errors, 'error'), text } };
}
function redactedCase({ name, seconds, failure, output }, redact) {
    return {
        name: redact(name),
        ...(seconds === undefined ? {} : { seconds }),
        ...(failure === undefined ? {} : { failure: { message: redact(failure.message), text: redact(failure.text) } }),
        ...(output === undefined ? {} : { output: redact(output) }),
    };
}
function renderCase(suite, { name, seconds, failure, output }) {
    const head = `<testcase classname="${suite}" name="${attribute(name, NAME_LENGTH_MAX)}"${seconds === undefined ? '' : ` time="${seconds.toFixed(3)}"`}`;
    const failed = failure === undefined ? '' : `<failure message="${attribute(failure.message, TEXT_LENGTH_MAX)}">${(0,xml/* escapeXml */.X)(failure.text, TEXT_LENGTH_MAX)}</failure>`;
    const said = output === undefined || output === '' ? '' : `<system-out>${(0,xml/* escapeXml */.X)(output, TEXT_LENGTH_MAX)}</system-out>`;
    return failed === '' && said === '' ? `${head}/>` : `${head}>${failed}${said}</testcase>`;
}
function attribute(text, lengthMax) {
    return (0,xml/* escapeXml */.X)(text.replace(/\s+/g, ' '), lengthMax);
}

// EXTERNAL MODULE: ./build/src/hosts/progress-log.js
var progress_log = __webpack_require__(7953);
// EXTERNAL MODULE: ./build/src/hosts/redaction.js
var redaction = __webpack_require__(3700);
;// CONCATENATED MODULE: ./build/src/hosts/batch-log.js
/**
 * What CodeBuild and Jenkins have in common: a plain log, and files in the folder `reports` that the pipeline collects.
 *
 * The outcome goes to stdout and progress to stderr, so that `plan --format json > plan.json` is JSON; the build log shows both.
 */







function openBatchLog({ env, stdout, stderr, folder, command }, { run, missing, setOutput, findingsFile }) {
    const secrets = (0,redaction/* createRedaction */.E)();
    const redact = (text) => secrets.redact(text);
    const log = (0,progress_log/* createProgressLog */.e)((line) => stderr.write(`${redact(line)}\n`), () => new Date());
    for (const text of missing)
        log({ kind: 'note', text });
    const stages = [];
    const pending = [];
    const suite = command.replace(/[^\w-]/g, '_');
    // What a run found stands in the log already; a full disk does not change it.
    const orSay = async (what, write) => {
        try {
            await write();
        }
        catch (error) {
            stderr.write(`${what} could not be written: ${redact(String(error))}\n`);
        }
    };
    const writeReport = (extension, text) => orSay(`The report reports/${suite}.${extension}`, async () => {
        await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'reports'), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'reports', `${suite}.${extension}`), text);
    });
    const output = (name, value) => (setOutput === undefined ? Promise.resolve() : orSay(`The output ${name}`, () => setOutput(name, redact(value))));
    const closing = async (verdict, cases, markdown) => {
        await writeReport('xml', renderJunit(suite, cases, redact));
        await writeReport('md', redact(markdown));
        await Promise.all(pending);
        await output('report', (0,external_node_path_.join)('reports', `${suite}.md`));
        await output('verdict', verdict);
    };
    return {
        run,
        input: (name) => env[`REDSHIFT_DEVOPS_${name.replaceAll('-', '_').toUpperCase()}`]?.trim() || undefined,
        output: (name, value) => void pending.push(output(name, value)),
        // Nothing runs after a build that was killed.
        remember: () => undefined,
        remembered: () => undefined,
        emit(event) {
            if (event.kind === 'stage')
                stages.push(event);
            log(event);
        },
        mask: (secret) => secrets.add(secret),
        async finish(outcome) {
            const text = outcome.footnote === undefined || outcome.machine === true ? outcome.text : `${outcome.text.trimEnd()}\n${outcome.footnote}`;
            stdout.write(redact(text.endsWith('\n') ? text : `${text}\n`));
            // A secret is looked for before the text is escaped: with a quote in it, it would no longer look like itself.
            if (findingsFile !== undefined)
                await writeReport(findingsFile.extension, await findingsFile.render(outcome.findings.map((finding) => ({ ...finding, message: redact(finding.message) }))));
            for (const [name, value] of Object.entries(outcome.outputs))
                await output(name, value);
            await closing(outcome.verdict, outcomeCases(outcome, stages), outcome.report);
        },
        async fail(error) {
            const rendered = (0,error_text/* renderError */.v)(error);
            stderr.write(`${redact(rendered)}\n`);
            // What an earlier build found in this workspace is not what this one found.
            if (findingsFile !== undefined)
                await orSay(`The report reports/${suite}.${findingsFile.extension}`, () => (0,promises_.rm)((0,external_node_path_.join)(folder, 'reports', `${suite}.${findingsFile.extension}`), { force: true }));
            await closing('failed', errorCases(error, stages), `### ${error.code}\n\n${(0,markdown/* fence */.EU)('text', rendered)}\n`);
        },
    };
}


/***/ }),

/***/ 2688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCodeBuildHost: () => (/* binding */ createCodeBuildHost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/hosts/batch-log.js + 1 modules
var batch_log = __webpack_require__(9535);
// EXTERNAL MODULE: ./build/src/core/build/console-url.js
var console_url = __webpack_require__(8111);
// EXTERNAL MODULE: ./build/src/hosts/run-facts.js
var run_facts = __webpack_require__(9822);
;// CONCATENATED MODULE: ./build/src/hosts/codebuild-run.js
/** What CodeBuild tells about a build: https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html */


/**
 * Reads the build. A webhook tells the pull request, its base and who caused it; a build by hand names the pull request as its source version;
 * a build that an EventBridge rule started for a CodeCommit pull request knows what the rule hands on as `REDSHIFT_DEVOPS_<NAME>`.
 */
function readCodeBuildRun(env) {
    const given = (0,run_facts/* givenFacts */.Rs)(env);
    const trigger = env['CODEBUILD_WEBHOOK_TRIGGER'] || env['CODEBUILD_SOURCE_VERSION'] || '';
    const pullRequest = given.pullRequest || (0,run_facts/* pullRequestOf */._n)(/^pr\/(\d+)$/.exec(trigger)?.[1]);
    const account = (0,run_facts/* actorOf */.dn)(env['CODEBUILD_WEBHOOK_ACTOR_ACCOUNT_ID']);
    return {
        host: 'codebuild',
        id: (0,run_facts/* runIdOf */.SR)(env['CODEBUILD_BUILD_ID'] ?? ''),
        // The initiator of a webhook's build is the webhook, whoever pushed.
        actor: given.actor || (account === '' ? (0,run_facts/* actorOf */.dn)(env['CODEBUILD_INITIATOR']) : `account ${account}`),
        commit: given.commit || (0,run_facts/* commitOf */.D3)(env['CODEBUILD_RESOLVED_SOURCE_VERSION']),
        runUrl: env['CODEBUILD_PUBLIC_BUILD_URL'] || (0,console_url/* buildConsoleUrl */.B)(env['CODEBUILD_BUILD_ARN'] ?? ''),
        pullRequest,
        base: pullRequest === '' ? '' : given.base || (0,run_facts/* baseOf */.bx)(env['CODEBUILD_WEBHOOK_BASE_REF']),
        repository: given.repository || (0,run_facts/* repositoryOf */._M)(env['CODEBUILD_SOURCE_REPO_URL'], env),
    };
}
/** What a run of this build cannot know, a sentence each. */
function missingFromCodeBuild(env) {
    const { actor, commit, runUrl, pullRequest, base, repository } = readCodeBuildRun(env);
    const isAsked = (env['REDSHIFT_DEVOPS_PULL_REQUEST'] ?? '') !== '';
    return (0,run_facts/* missingFacts */.Yq)([
        { value: runUrl, what: 'the address of this build', variable: 'CODEBUILD_BUILD_ARN', found: env['CODEBUILD_BUILD_ARN'] },
        { value: actor, what: 'who started this build', variable: 'CODEBUILD_INITIATOR', found: env['CODEBUILD_INITIATOR'], tell: 'REDSHIFT_DEVOPS_ACTOR' },
        { value: commit, what: 'the commit', variable: 'CODEBUILD_RESOLVED_SOURCE_VERSION', found: env['CODEBUILD_RESOLVED_SOURCE_VERSION'], tell: 'REDSHIFT_DEVOPS_COMMIT' },
        ...(isAsked && pullRequest === '' ? [{ value: '', what: 'the pull request', variable: 'REDSHIFT_DEVOPS_PULL_REQUEST', found: env['REDSHIFT_DEVOPS_PULL_REQUEST'] }] : []),
        ...(pullRequest === '' ? [] : [
            { value: repository, what: `which repository of GitHub or CodeCommit pull request ${pullRequest} is in`, variable: 'CODEBUILD_SOURCE_REPO_URL', found: env['CODEBUILD_SOURCE_REPO_URL']?.replace(/\/\/[^/@]*@/, '//***@'), tell: 'REDSHIFT_DEVOPS_REPOSITORY' },
            { value: base, what: `what pull request ${pullRequest} goes into`, variable: 'CODEBUILD_WEBHOOK_BASE_REF', found: env['CODEBUILD_WEBHOOK_BASE_REF'], tell: 'REDSHIFT_DEVOPS_BASE' },
        ]),
    ]);
}

;// CONCATENATED MODULE: ./build/src/hosts/codebuild.js
/**
 * A run in CodeBuild: one JUnit file a command, which the buildspec's `reports:` collects, and outputs as lines of shell.
 *
 * CodeBuild exports variables of the build's shell only, which a process cannot set. So outputs go to the file that
 * `REDSHIFT_DEVOPS_OUTPUT_FILE` names, and the buildspec reads it: https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html
 */



function createCodeBuildHost(surroundings) {
    const { env, command } = surroundings;
    const file = env['REDSHIFT_DEVOPS_OUTPUT_FILE'] ?? '';
    return (0,batch_log/* openBatchLog */.r)(surroundings, {
        run: readCodeBuildRun(env),
        missing: missingFromCodeBuild(env),
        ...(file === '' ? {} : { setOutput: (name, value) => (0,promises_.appendFile)(file, exportLine(`${command}_${name}`, value)) }),
    });
}
/** What a shell reads it obeys: the name keeps to letters, and the value stands in quotes that it cannot leave. */
function exportLine(name, value) {
    return `export ${name.replace(/\W/g, '_')}='${value.replaceAll('\0', '').replaceAll("'", "'\\''")}'\n`;
}


/***/ }),

/***/ 9822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   Rs: () => (/* binding */ givenFacts),
/* harmony export */   SR: () => (/* binding */ runIdOf),
/* harmony export */   Yq: () => (/* binding */ missingFacts),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   _n: () => (/* binding */ pullRequestOf),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   dn: () => (/* binding */ actorOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _core_report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2661);
/** How the variables of a pipeline become facts of a run. What does not look like what it should be becomes ''. */


function givenFacts(env) {
    return {
        actor: actorOf(env['REDSHIFT_DEVOPS_ACTOR']),
        commit: commitOf(env['REDSHIFT_DEVOPS_COMMIT']),
        pullRequest: pullRequestOf(env['REDSHIFT_DEVOPS_PULL_REQUEST']),
        base: baseOf(env['REDSHIFT_DEVOPS_BASE']),
        repository: repositoryOf(env['REDSHIFT_DEVOPS_REPOSITORY'], env),
    };
}
/** The id of a run, the same whenever it is asked for: 16 hexadecimal digits. */
function runIdOf(...names) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(names.join('/')).digest('hex').slice(0, 16);
}
function actorOf(name) {
    return (0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleLine */ .pF)(name ?? '').trim().slice(0, 128);
}
function commitOf(text) {
    return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.exec(text ?? '')?.[0] ?? '';
}
function pullRequestOf(text) {
    return /^[1-9]\d{0,9}$/.exec(text ?? '')?.[0] ?? '';
}
/** A commit stays one; `refs/heads/main` and `main` are `origin/main` in a clone. */
function baseOf(text) {
    const commit = commitOf(text);
    if (commit !== '')
        return commit;
    const branch = (0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleLine */ .pF)(text ?? '').replace(/^refs\/heads\//, '');
    return branch === '' ? '' : `origin/${branch}`;
}
const CODECOMMIT_ADDRESS = /^(?:https|ssh):\/\/(?:[^@/]*@)?(?:vpce-[\w-]+\.)?git-codecommit(?:-fips)?\.([a-z0-9-]+)\.(?:vpce\.)?amazonaws\.com(?:\.cn)?\/v1\/repos\/([\w.-]{1,100})$/;
const CODECOMMIT_SHORT = /^codecommit::([a-z0-9-]+):\/\/([\w.-]{1,100})$/;
/** The repository of an address, where it is on the GitHub in use (`GITHUB_SERVER_URL`) or on CodeCommit; others are no forge of ours. */
function repositoryOf(address, env) {
    const url = address ?? '';
    const [, region, name] = CODECOMMIT_ADDRESS.exec(url) ?? CODECOMMIT_SHORT.exec(url) ?? [];
    if (region !== undefined && name !== undefined)
        return `codecommit::${region}://${name}`;
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    const host = URL.canParse(server) ? new URL(server).host.replaceAll('.', '\\.') : '(?!)';
    const [, onGitHub] = new RegExp(`^(?:https://(?:[^@/]*@)?${host}/|(?:ssh://)?git@${host}[:/]|(?=[\\w.-]+/[\\w.-]+$))([\\w.-]+/[\\w.-]+?)(?:\\.git)?/?$`).exec(url) ?? [];
    return onGitHub ?? '';
}
/** Says of facts that are missing what they are, why nobody knows, and which variable tells. */
function missingFacts(facts) {
    return facts.filter(({ value }) => value === '').map(({ what, variable, found, tell }) => {
        const why = found === undefined || found === '' ? `${variable} is not set` : `${variable} is "${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleLine */ .pF)(found).slice(0, 200)}"`;
        return `Not known: ${what}, because ${why}.${tell === undefined ? '' : ` Set ${tell} to tell it.`}`;
    });
}


/***/ })

};
