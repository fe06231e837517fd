export const id = 4494;
export const ids = [4494];
export const modules = {

/***/ 2925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
function defineCommand(command) {
    return command;
}


/***/ }),

/***/ 4494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  comment: () => (/* binding */ comment)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
;// CONCATENATED MODULE: ./build/src/core/report/plan-document.js
/**
 * A plan that another, untrusted run wrote as JSON, read back. Nothing in it is believed: what has not the promised shape is refused, what
 * is too large is refused, and whoever shows it escapes every text.
 */

const TEXT_LENGTH_MAX = 5_000_000;
const ITEMS_MAX = 10_000;
/** Throws PLAN_FILE_INVALID and says where. */
function readPlanDocument(text) {
    if (text.length > TEXT_LENGTH_MAX)
        throw invalid('it is larger than 5 MB');
    const value = fields(parsed(text), 'the plan');
    return {
        // As in a configuration: it goes into the mark by which the comment is found again.
        environment: textOf(value, 'environment', /^[A-Za-z0-9_-]{1,200}$/),
        digest: textOf(value, 'digest', /^[0-9a-f]{64}$/),
        verdict: oneOf(value, 'verdict', ['passed', 'rejected']),
        steps: listOf(value, 'steps').map(stepOf),
    };
}
function stepOf(item) {
    const step = fields(item, 'a step');
    return {
        migration: textOf(step, 'migration'),
        segment: numberOf(step, 'segment'),
        segments: numberOf(step, 'segments'),
        atomicity: oneOf(step, 'atomicity', ['transaction', 'standalone']),
        pointOfNoReturn: step['pointOfNoReturn'] === true,
        statements: listOf(step, 'statements').map((statement) => textOf(fields(statement, 'a statement'), 'text')),
        risks: listOf(step, 'risks').map(riskOf),
    };
}
function riskOf(item) {
    const risk = fields(item, 'a risk');
    return {
        rule: textOf(risk, 'rule', /^[a-z]+\/[a-z0-9-]+$/),
        severity: oneOf(risk, 'severity', ['error', 'warning', 'info']),
        message: textOf(risk, 'message'),
        path: textOf(risk, 'path'),
        line: numberOf(fields(risk['start'], 'the start of a risk'), 'line'),
    };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw invalid('it is no JSON');
    }
}
function fields(value, what) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw invalid(`${what} is no object`);
    return value;
}
function textOf(value, name, form) {
    const text = value[name];
    if (typeof text !== 'string' || (form !== undefined && !form.test(text)))
        throw invalid(`"${name}" is not what a plan has there`);
    return text;
}
function numberOf(value, name) {
    const number = value[name];
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0)
        throw invalid(`"${name}" is no count`);
    return number;
}
function oneOf(value, name, choices) {
    const found = choices.find((choice) => choice === value[name]);
    if (found === undefined)
        throw invalid(`"${name}" is none of ${choices.join(', ')}`);
    return found;
}
function listOf(value, name) {
    const list = value[name];
    if (!Array.isArray(list) || list.length > ITEMS_MAX)
        throw invalid(`"${name}" is no list of at most ${ITEMS_MAX}`);
    return list;
}
function invalid(why) {
    return new errors/* AppError */.uV('PLAN_FILE_INVALID', `the file is no plan: ${why}`);
}

// EXTERNAL MODULE: ./build/src/core/report/markdown.js
var markdown = __webpack_require__(6191);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/src/core/report/plan-document-markdown.js
/** The comment about a plan that an untrusted run made: every text of it is shown, none is obeyed, and nothing invites to apply it. */


/** GitHub refuses comments above 65,536 characters; the rest is left for the forge's marker. */
const ROWS_MAX = 200;
const RISKS_MAX = 50;
const SQL_LENGTH_MAX = 20_000;
/** `commit` is the head of the pull request as the forge knows it. */
function renderPlanDocument(plan, commit) {
    const risks = plan.steps.flatMap(({ risks: each }) => each);
    const verdict = plan.verdict === 'rejected' ? '❌ blocked' : risks.some(({ severity }) => severity !== 'info') ? '⚠️ caution' : '✅ no risk found';
    const parts = [
        `### Redshift plan · ${(0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(plan.environment, 100))} · ${plan.steps.length === 0 ? '✅ nothing pending' : verdict}`, '',
        'Made by the pull request’s own run, without a warehouse of yours: it says what the change would do, and approves nothing.', '',
        ...(plan.steps.length === 0 ? [] : [...table(plan.steps), '']),
        ...(risks.length === 0 ? [] : [...details(`Findings (${risks.length})`, riskLines(risks)), '']),
        ...(plan.steps.length === 0 ? [] : [...details('SQL', [(0,markdown/* fence */.EU)('sql', sqlOf(plan.steps))]), '']),
        `<sub>for ${commit.slice(0, 7)} · plan ${plan.digest.slice(0, 12)}…</sub>`, '',
    ];
    return parts.join('\n');
}
function table(steps) {
    const rows = steps.slice(0, ROWS_MAX).map((step, index) => `| ${index + 1} | ${(0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(step.migration, 120))} ${step.segment}/${step.segments} | ${runsAs(step)} | ${plan_document_markdown_riskOf(step)} |`);
    const more = steps.length - rows.length;
    return ['| # | migration | runs as | risk |', '|---|---|---|---|', ...rows, ...(more === 0 ? [] : ['', `*… ${(0,report_text/* count */.U9)(more, 'more segment')} left out.*`])];
}
function runsAs({ atomicity, statements, pointOfNoReturn }) {
    const how = atomicity === 'transaction' ? `transaction, ${(0,report_text/* count */.U9)(statements.length, 'statement')}` : '**alone**';
    return pointOfNoReturn ? `${how}, then a point of no return` : how;
}
function plan_document_markdown_riskOf({ risks }) {
    const rules = [...new Set(risks.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule))];
    return rules.length === 0 ? 'none' : rules.slice(0, 4).map((rule) => (0,markdown/* code */.aY)(rule)).join(', ');
}
function riskLines(risks) {
    const lines = risks.slice(0, RISKS_MAX).map(({ severity, rule, path, line, message }) => `- **${severity}** ${(0,markdown/* code */.aY)(rule)} ${(0,markdown/* code */.aY)(`${(0,report_text/* cut */.Jj)(path, 200)}:${line}`)} ${(0,markdown/* escape */.ih)((0,report_text/* cut */.Jj)(message, 600))}`);
    return risks.length > RISKS_MAX ? [...lines, `- *… ${(0,report_text/* count */.U9)(risks.length - RISKS_MAX, 'more finding')} left out.*`] : lines;
}
function sqlOf(steps) {
    const sql = steps.flatMap(({ statements }) => statements.map((text) => `${text};`)).join('\n');
    return (0,report_text/* cut */.Jj)(sql, SQL_LENGTH_MAX, '\n-- … the rest is left out');
}
function details(summary, lines) {
    return [`<details><summary>${(0,markdown/* cell */.Hn)(summary)}</summary>`, '', ...lines, '', '</details>'];
}

// EXTERNAL MODULE: ./build/src/commands/command.js
var command = __webpack_require__(2925);
;// CONCATENATED MODULE: ./build/src/commands/comment.js
/**
 * `comment`: writes the plan that a fork's own run made on its pull request. It runs afterwards, with rights and without the fork's code.
 * https://docs.github.com/en/actions/reference/security/secure-use
 */




const comment = (0,command/* defineCommand */.N)({
    name: 'comment',
    summary: 'Write the plan that the run of a fork made on its pull request, from a run that may.',
    inputs: {
        plan: { kind: 'text', value: 'FILE', summary: 'The plan as JSON, as plan --out wrote it. Nothing in it is believed.' },
    },
    outputs: {
        'comment-id': 'The comment’s id, when one was written.',
    },
    action: true,
    async run(inputs, world) {
        if (inputs.plan === undefined)
            throw new errors/* AppError */.uV('USAGE', 'comment needs --plan FILE');
        const plan = readPlanDocument(await world.files.read(inputs.plan));
        const forge = await world.openForge();
        if (forge === undefined)
            throw new errors/* AppError */.uV('FORGE_FAILED', 'there is no forge to write to', { next: 'Run it in GitHub Actions with a github-token that may write pull requests.' });
        const pullRequest = await pullRequestOf(world, forge);
        if (pullRequest === undefined)
            return outcome('No open pull request has this commit as its head; nothing was written.', {});
        const { commit } = world.host.run;
        const marker = `<!-- redshift-devops:fork-plan:${encodeURIComponent(plan.environment)} -->`;
        const id = await forge.upsertComment(pullRequest, marker, `${renderPlanDocument(plan, commit)}\n${marker}`);
        return outcome(`The plan stands on pull request ${pullRequest}.`, { 'comment-id': id });
    },
});
/** What the event names, or the pull request whose head is the commit that was looked at: never what the file says. */
async function pullRequestOf({ host: { run } }, forge) {
    if (run.pullRequest !== '')
        return run.pullRequest;
    if (run.source === undefined || run.commit === '')
        throw new errors/* AppError */.uV('FORGE_FAILED', 'this run says neither which pull request it is about nor where its branch is', { next: 'Start it by workflow_run, after the workflow of the pull request.' });
    return forge.findPullRequest?.({ ...run.source, commit: run.commit });
}
function outcome(text, outputs) {
    return { verdict: 'passed', headline: text, text: `${text}\n`, report: `${text}\n`, findings: [], outputs };
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


/***/ })

};
