export const id = 361;
export const ids = [361];
export const modules = {

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

/***/ 1361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCodeBuildHost: () => (/* binding */ createCodeBuildHost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/report/error-text.js
var error_text = __webpack_require__(3188);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/src/hosts/codebuild-run.js
/** What CodeBuild tells about a build: https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html */


function readCodeBuildRun(env) {
    // A build started by hand has no webhook; it names the pull request as its source version.
    const trigger = env['CODEBUILD_WEBHOOK_TRIGGER'] || env['CODEBUILD_SOURCE_VERSION'] || '';
    const commit = env['CODEBUILD_RESOLVED_SOURCE_VERSION'] ?? '';
    return {
        host: 'codebuild',
        id: (0,external_node_crypto_.createHash)('sha256').update(env['CODEBUILD_BUILD_ID'] ?? '').digest('hex').slice(0, 16),
        actor: (0,report_text/* singleLine */.pF)(env['CODEBUILD_INITIATOR'] ?? '').slice(0, 128),
        commit: /^[0-9a-f]{40,64}$/.test(commit) ? commit : '',
        runUrl: env['CODEBUILD_PUBLIC_BUILD_URL'] || consoleUrl(env['CODEBUILD_BUILD_ARN'] ?? ''),
        pullRequest: /^pr\/([1-9]\d*)$/.exec(trigger)?.[1] ?? '',
        repository: repositoryOf(env['CODEBUILD_SOURCE_REPO_URL'] ?? '', env['GITHUB_SERVER_URL'] || 'https://github.com'),
    };
}
const CONSOLES = { aws: 'console.aws.amazon.com', 'aws-cn': 'console.amazonaws.cn', 'aws-us-gov': 'console.amazonaws-us-gov.com' };
/** `arn:aws:codebuild:<region>:<account>:build/<project>:<uuid>` */
function consoleUrl(arn) {
    const [, partition = '', region, account, project = '', build] = /^arn:([\w-]+):codebuild:([\w-]+):(\d+):build\/([\w-]+):([\w-]+)$/.exec(arn) ?? [];
    const console = CONSOLES[partition];
    if (console === undefined)
        return '';
    return `https://${region}.${console}/codesuite/codebuild/${account}/projects/${project}/build/${project}%3A${build}/?region=${region}`;
}
/** `owner/name` of a repository on the GitHub in use; CodeCommit, Bitbucket and others are no forge of ours. */
function repositoryOf(url, server) {
    const host = new URL(server).host.replaceAll('.', '\\.');
    return new RegExp(`^(?:https://(?:[^@/]*@)?${host}/|(?:ssh://)?git@${host}[:/])([\\w.-]+/[\\w.-]+?)(?:\\.git)?/?$`).exec(url)?.[1] ?? '';
}

// EXTERNAL MODULE: ./build/src/core/finding.js
var core_finding = __webpack_require__(5068);
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
;// CONCATENATED MODULE: ./build/src/hosts/codebuild.js
/**
 * A run in CodeBuild: a plain log and one JUnit file a command, which the buildspec's `reports:` collects.
 *
 * The outcome goes to stdout and progress to stderr, so that `plan --format json > plan.json` is JSON; the build log shows both.
 * Outputs have no place of their own: CodeBuild exports variables of the build's shell only, which a process cannot set.
 */







function createCodeBuildHost({ env, stdout, stderr, folder, command }) {
    const secrets = (0,redaction/* createRedaction */.E)();
    const log = (0,progress_log/* createProgressLog */.e)((line) => stderr.write(`${secrets.redact(line)}\n`), () => new Date());
    const stages = [];
    const suite = command.replace(/[^\w-]/g, '_');
    const writeReport = async (cases) => {
        try {
            await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'reports'), { recursive: true });
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'reports', `${suite}.xml`), renderJunit(suite, cases, (text) => secrets.redact(text)));
        }
        catch (error) {
            stderr.write(`The JUnit report could not be written: ${secrets.redact(String(error))}\n`);
        }
    };
    return {
        run: readCodeBuildRun(env),
        input: (name) => env[`REDSHIFT_DEVOPS_${name.replaceAll('-', '_').toUpperCase()}`]?.trim() || undefined,
        output: () => undefined,
        emit(event) {
            if (event.kind === 'stage')
                stages.push(event);
            log(event);
        },
        mask: (secret) => secrets.add(secret),
        async finish(outcome) {
            const text = outcome.footnote === undefined || outcome.machine === true ? outcome.text : `${outcome.text.trimEnd()}\n${outcome.footnote}`;
            stdout.write(secrets.redact(text.endsWith('\n') ? text : `${text}\n`));
            await writeReport(outcomeCases(outcome, stages));
        },
        async fail(error) {
            stderr.write(`${secrets.redact((0,error_text/* renderError */.v)(error))}\n`);
            await writeReport(errorCases(error, stages));
        },
    };
}


/***/ })

};
