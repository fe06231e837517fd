export const id = 7172;
export const ids = [7172];
export const modules = {

/***/ 7172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/migrate/history.js
var migrate_history = __webpack_require__(5303);
;// CONCATENATED MODULE: ./build/src/core/migrate/hide.js
const HIDDEN = '***';
/** The steps to show, each beside the step it stands for. `secrets` are the pieces of text no report may quote. */
function hideSecrets(plan, secrets) {
    const longestFirst = secrets.filter((secret) => secret !== '').sort((a, b) => b.length - a.length);
    const hide = (sql) => longestFirst.reduce((text, secret) => text.replaceAll(secret, HIDDEN), sql);
    return new Map(plan.steps.map((step) => [step, longestFirst.length === 0 ? step : { ...step, segment: { ...step.segment, statements: step.segment.statements.map((each) => ({ ...each, sql: hide(each.sql) })) } }]));
}

// EXTERNAL MODULE: ./build/src/core/migrate/migration.js
var migration = __webpack_require__(1619);
// EXTERNAL MODULE: ./build/src/core/migrate/plan.js
var migrate_plan = __webpack_require__(1872);
// EXTERNAL MODULE: ./build/src/core/sql/relations.js
var relations = __webpack_require__(9171);
// EXTERNAL MODULE: ./build/src/core/finding.js
var finding = __webpack_require__(5068);
// EXTERNAL MODULE: ./build/src/core/config.js
var core_config = __webpack_require__(5167);
// EXTERNAL MODULE: ./build/src/core/sql/describe.js
var describe = __webpack_require__(6613);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/src/core/report/plan-view.js
/** A plan as reports see it: the pending segments with what the rules say about them. */





/** The words before `--approve` of the command that applies the plan; a configuration that is not found by itself is named. */
function applyCommand({ environment, config }) {
    const isFound = config.replace(/^(\.\.\/)*/, '') === core_config/* CONFIG_NAME */.fA;
    const quoted = /^[\w./-]+$/.test(config) ? config : `'${config.replaceAll("'", "'\\''")}'`;
    const named = isFound ? '' : `--config ${quoted} `;
    return `redshift-devops apply ${named}--environment ${environment}`;
}
/** Blocked when rejected; caution when something commits at once, cannot be gone back behind, or is warned of. */
function riskLevel(view) {
    if (view.verdict === 'rejected')
        return 'blocked';
    return view.plan.steps.some((step) => isPointOfNoReturn(step) || stepRisk(view, step) !== 'none') ? 'caution' : 'none';
}
/** The risk of one step, as far as it is its own. */
function stepRisk(view, step) {
    const findings = findingsOf(view, step);
    if (view.verdict === 'rejected' && findings.some(({ severity }) => severity === 'error'))
        return 'blocked';
    return step.segment.atomicity === 'standalone' || findings.some(({ severity }) => (0,finding/* isAtLeast */.du)(severity, 'warning')) ? 'caution' : 'none';
}
/** What stands before a segment boundary inside a migration is committed and stays, whatever happens after it (decision D3). */
function isPointOfNoReturn({ segment }) {
    return segment.boundary !== undefined;
}
function findingsOf(view, step) {
    return view.risks.get(step) ?? [];
}
/** `2 migrations, 4 segments, 1 point of no return` */
function planSize(plan) {
    const migrations = new Set(plan.steps.map(({ migration }) => migration.id)).size;
    const points = plan.steps.filter(isPointOfNoReturn).length;
    return [(0,report_text/* count */.U9)(migrations, 'migration'), (0,report_text/* count */.U9)(plan.steps.length, 'segment'), ...(points === 0 ? [] : [(0,report_text/* count */.U9)(points, 'point of no return', 'points of no return')])].join(', ');
}
/** What a step changes, each thing once, in the order of its statements: relations, or the schema, routine or principal it is about. */
function touched({ segment }) {
    const names = new Set();
    // A name that a variable makes is not known from the author’s text.
    const addName = (name) => name.includes('${') ? undefined : names.add(name);
    for (const { statement } of segment.statements) {
        for (const use of statement.relations)
            if (use.access !== 'read')
                addName((0,relations/* relationName */.CJ)(use));
        const target = statement.row?.target;
        if (target !== undefined && target.object !== 'relation' && target.access !== 'read')
            addName((0,describe/* targetName */.je)(statement));
    }
    return [...names];
}

;// CONCATENATED MODULE: ./build/src/core/report/plan-json.js



function renderPlanJson(view) {
    const { environment, plan, verdict } = view;
    const document = {
        environment,
        afterSeq: plan.afterSeq,
        digest: plan.digest,
        approve: (0,migrate_plan/* approvalOf */.xf)(plan),
        verdict,
        steps: plan.steps.map((step) => stepValue(view, step)),
    };
    return JSON.stringify(document, null, 2);
}
function stepValue(view, step) {
    const { migration, segment, segments } = step;
    return {
        migration: migration.id,
        path: migration.path,
        kind: migration.kind,
        segment: segment.index,
        segments,
        atomicity: segment.atomicity,
        rerunnable: segment.rerunnable,
        pointOfNoReturn: isPointOfNoReturn(step),
        statements: segment.statements.map(statementValue),
        risks: findingsOf(view, step).map(riskValue),
        // What a change costs on the live warehouse is not measured yet; the field is part of the promised shape.
        impact: [],
    };
}
/** The text is what will be sent, with variables replaced; the range is where the author's text stands. */
function statementValue({ statement, sql }) {
    const { start, end } = statement.range;
    return { kind: statement.row?.kind ?? 'unknown', text: sql, range: { start, end }, relations: [...new Set(statement.relations.map(relations/* relationName */.CJ))] };
}
function riskValue({ rule, severity, message, range: { path, start, end } }) {
    return { rule, severity, message, path, start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

// EXTERNAL MODULE: ./build/src/core/report/error-text.js
var error_text = __webpack_require__(3188);
// EXTERNAL MODULE: ./build/src/core/report/markdown.js
var markdown = __webpack_require__(6191);
;// CONCATENATED MODULE: ./build/src/core/report/plan-markdown.js







/** GitHub refuses comments above 65,536 characters; the rest is left for the forge's marker. CodeCommit takes less, and says how much. */
const PLAN_LENGTH_MAX = 60_000;
/** What the notes about left-out parts and the marks around the parts may take. */
const FRAME_LENGTH = 1_000;
/** One enormous statement must not hide the others. */
const SQL_LENGTH_MAX = 8_000;
/** `lengthMax` is in UTF-16 code units. */
function renderPlanMarkdown(view, lengthMax = PLAN_LENGTH_MAX) {
    const { plan } = view;
    const head = headOf(view);
    const tail = tailOf(view);
    if (plan.steps.length === 0)
        return [...head, '', ...tail, ''].join('\n');
    // What is cut first gets its room last: rows, then findings, then SQL.
    let room = lengthMax - lengthOf(head) - lengthOf(tail) - FRAME_LENGTH;
    const fill = (parts, leftOut) => {
        const filled = fitting(parts, room, leftOut);
        room -= lengthOf(filled);
        return filled;
    };
    const rows = fill(plan.steps.map((step, index) => rowsOf(view, step, index)), (more) => `\n*… ${(0,report_text/* count */.U9)(more, 'more segment')} left out here; they are part of the plan all the same.*`);
    const findings = plan.steps.flatMap((step) => findingsOf(view, step)).sort(finding/* bySeverity */.Np);
    const findingLines = fill(findings.map(findingLine), (more) => `- *… ${(0,report_text/* count */.U9)(more, 'more finding')} left out.*`);
    const sql = fill(plan.steps.map(sqlOf), (more) => `*… the SQL of ${(0,report_text/* count */.U9)(more, 'more segment')} left out.*`);
    return [
        ...head, '', ...TABLE_HEAD, ...rows, '',
        ...(findings.length === 0 ? [] : [...details(`Findings (${severityCounts(findings)})`, findingLines), '']),
        ...details('SQL', sql), '',
        ...tail, '',
    ].join('\n');
}
/** The comment when a plan could not be made. */
function renderProblemMarkdown(environment, error, lengthMax = PLAN_LENGTH_MAX) {
    return [`### Redshift plan · ${(0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(environment, 100))} · ❌ no plan`, '', (0,markdown/* fence */.EU)('text', (0,report_text/* cut */.Jj)((0,error_text/* renderError */.v)(error), Math.min(20_000, lengthMax - FRAME_LENGTH), '\n… the rest is left out')), ''].join('\n');
}
const LEVEL_WORDS = { none: '✅ no risk found', caution: '⚠️ caution', blocked: '❌ blocked' };
function headOf(view) {
    const { plan } = view;
    const isEmpty = plan.steps.length === 0;
    const title = `### Redshift plan · ${(0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(view.environment, 100))} · ${isEmpty ? '✅ nothing pending' : LEVEL_WORDS[riskLevel(view)]}`;
    const where = `on ${(0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(view.warehouse, 200))}, after seq ${plan.afterSeq} of its history.`;
    return [title, '', isEmpty ? `Nothing is pending ${where}` : `**${planSize(plan)}** ${where}`];
}
function tailOf(view) {
    const { plan, verdict, commit } = view;
    const mark = `<sub>${/^[0-9a-f]{7,64}$/.test(commit) ? `for ${commit.slice(0, 7)} · ` : ''}plan ${plan.digest.slice(0, 12)}…</sub>`;
    if (plan.steps.length === 0)
        return [mark];
    if (verdict === 'rejected')
        return ['Rejected: correct the errors, then plan again.', '', mark];
    return [`Apply exactly this plan: ${(0,markdown/* code */.aY)(`${applyCommand(view)} --approve ${(0,migrate_plan/* approvalOf */.xf)(plan)}`)}`, '', mark];
}
const TABLE_HEAD = ['| # | migration | runs as | touches | risk | way back |', '|---|---|---|---|---|---|'];
function rowsOf(view, step, index) {
    const { migration, segment, segments } = step;
    const undo = view.undoOf(migration);
    const cells = [
        String(index + 1),
        `${(0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(migration.id, 120))} ${segment.index}/${segments}`,
        runsAs(step),
        touches(step),
        risk(view, step),
        undo === undefined ? 'none' : (0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(undo, 120)),
    ];
    const row = `| ${cells.join(' | ')} |`;
    return isPointOfNoReturn(step) ? `${row}\n| | — *point of no return* — | ${(0,markdown/* cell */.Hn)(segment.boundary ?? '')} | | | |` : row;
}
function runsAs({ segment, segments }) {
    if (segment.atomicity === 'transaction')
        return `transaction, ${(0,report_text/* count */.U9)(segment.statements.length, 'statement')}`;
    const [only] = segment.statements;
    // With neighbours in its migration, the row of the boundary beside it says why.
    return segments === 1 || only === undefined ? (0,markdown/* cell */.Hn)(segment.why) : `**alone**: ${(0,markdown/* code */.aY)((0,report_text/* cut */.Jj)((0,describe/* what */.BB)(only.statement), 120))}`;
}
function touches(step) {
    const names = touched(step);
    const shown = names.slice(0, 4).map((name) => (0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(name, 120))).join(', ');
    return names.length > 4 ? `${shown} and ${names.length - 4} more` : shown;
}
function risk(view, step) {
    const level = stepRisk(view, step);
    if (level === 'none')
        return 'none';
    const rules = [...new Set(findingsOf(view, step).filter(({ severity }) => severity !== 'info').map(({ rule }) => rule))];
    const alone = step.segment.atomicity === 'standalone' ? [step.segment.failsClean ? 'commits at once' : 'a failure may leave parts behind'] : [];
    return `${level}: ${[...rules.slice(0, 4).map((rule) => (0,markdown/* code */.aY)(rule)), ...alone].join(', ')}`;
}
function findingLine({ severity, rule, message, range: { path, start } }) {
    return `- **${severity}** ${(0,markdown/* code */.aY)(rule)} ${(0,markdown/* code */.aY)(`${(0,report_text/* cut */.Jj)(path, 200)}:${start.line}:${start.column}`)} ${(0,markdown/* escape */.ih)((0,report_text/* cut */.Jj)(message, 600))}`;
}
function severityCounts(findings) {
    const of = (wanted) => findings.filter(({ severity }) => severity === wanted).length;
    const info = of('info');
    const parts = [['error', of('error')], ['warning', of('warning')]];
    return [...parts.filter(([, n]) => n > 0).map(([noun, n]) => (0,report_text/* count */.U9)(n, noun)), ...(info > 0 ? [`${info} info`] : [])].join(', ');
}
function sqlOf({ migration, segment, segments }) {
    const sql = segment.statements.map((rendered) => `${rendered.sql};`).join('\n');
    const shown = (0,report_text/* cut */.Jj)(sql, SQL_LENGTH_MAX, '');
    const missing = sql.length - shown.length;
    const block = (0,markdown/* fence */.EU)('sql', missing === 0 ? sql : `${shown}\n-- … ${missing} more characters left out`);
    return `${(0,markdown/* code */.aY)((0,report_text/* cut */.Jj)(migration.id, 120))} ${segment.index}/${segments}\n\n${block}\n`;
}
function details(summary, lines) {
    return [`<details><summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}
function lengthOf(lines) {
    return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
/** As many leading parts as fit, and then a note about the others. */
function fitting(parts, room, leftOut) {
    if (lengthOf(parts) <= room)
        return parts;
    const shown = [];
    let left = room - leftOut(parts.length).length - 1;
    for (const part of parts) {
        left -= part.length + 1;
        if (left < 0)
            break;
        shown.push(part);
    }
    return [...shown, leftOut(parts.length - shown.length)];
}

;// CONCATENATED MODULE: ./build/src/core/report/plan-text.js
/** A plan for the terminal and the log: one line a migration, and every point of no return. At most 80 columns where names allow. */




function renderPlanText(view) {
    const { plan } = view;
    if (plan.steps.length === 0)
        return 'Nothing is pending.';
    const migrations = byMigration(plan.steps);
    const nameWidth = Math.min(NAME_WIDTH_MAX, Math.max(...migrations.slice(0, MIGRATIONS_MAX).map((steps) => nameOf(steps).length)));
    const lines = [
        ...(0,report_text/* wrap */.LV)(`${planSize(plan)}; risk: ${riskLevel(view)}`, WIDTH),
        '',
        ...migrations.slice(0, MIGRATIONS_MAX).flatMap((steps) => migrationLines(steps, nameWidth)),
        ...moreLines(migrations.length - MIGRATIONS_MAX, 'migration'),
        ...findingLines(view),
        '',
        ...lastLines(view),
    ];
    return lines.join('\n');
}
const WIDTH = 80;
const NAME_WIDTH_MAX = 40;
/** More than this nobody reads in a log; the JSON has all of them. */
const MIGRATIONS_MAX = 200;
const FINDINGS_MAX = 50;
/** The steps of each migration, which stand together in a plan. */
function byMigration(steps) {
    const groups = [];
    for (const step of steps) {
        const group = groups.at(-1);
        if (group?.[0]?.migration.id === step.migration.id)
            group.push(step);
        else
            groups.push([step]);
    }
    return groups;
}
function nameOf([first]) {
    return (0,report_text/* cut */.Jj)((0,report_text/* singleLine */.pF)(first?.migration.id ?? ''), 60);
}
function migrationLines(steps, nameWidth) {
    const statements = steps.reduce((sum, { segment }) => sum + segment.statements.length, 0);
    const [first] = steps;
    const runsAs = steps.length > 1 ? (0,report_text/* count */.U9)(steps.length, 'segment') : first?.segment.atomicity === 'standalone' ? '1 alone' : '1 transaction';
    const resumes = first !== undefined && first.segment.index > 1 ? `, from segment ${first.segment.index}` : '';
    const head = `  ${nameOf(steps).padEnd(nameWidth)}  ${runsAs.padEnd(13)}  ${(0,report_text/* count */.U9)(statements, 'statement')}${resumes}`;
    return [head, ...steps.flatMap(stepNotes)];
}
/** Why a migration that is one statement runs alone, and what stays behind after each boundary. */
function stepNotes(step) {
    const { segment } = step;
    if (isPointOfNoReturn(step))
        return (0,report_text/* wrap */.LV)(`    ── point of no return ── after ${segment.index}/${step.segments}: ${(0,report_text/* singleLine */.pF)(segment.boundary ?? '')}`, WIDTH, '       ');
    if (segment.atomicity === 'standalone' && step.segments === 1)
        return (0,report_text/* wrap */.LV)(`    ${(0,report_text/* singleLine */.pF)(segment.why)}`, WIDTH, '    ');
    return [];
}
function findingLines(view) {
    const findings = view.plan.steps.flatMap((step) => findingsOf(view, step)).sort(finding/* bySeverity */.Np);
    if (findings.length === 0)
        return [];
    return ['', ...findings.slice(0, FINDINGS_MAX).flatMap(oneFinding), ...moreLines(findings.length - FINDINGS_MAX, 'finding')];
}
const MARK = { error: '✗', warning: '!', info: '·' };
function oneFinding({ severity, rule, message, range: { path, start } }) {
    return [`  ${MARK[severity]} ${rule}  ${(0,report_text/* singleLine */.pF)(path)}:${start.line}:${start.column}`, ...(0,report_text/* wrap */.LV)(`    ${(0,report_text/* cut */.Jj)((0,report_text/* singleLine */.pF)(message), 400)}`, WIDTH, '    ')];
}
function moreLines(more, noun) {
    return more > 0 ? [`  … ${more} more ${more === 1 ? noun : `${noun}s`}`] : [];
}
function lastLines(view) {
    if (view.verdict === 'rejected')
        return ['Rejected: correct the errors above, then run plan again.'];
    const head = applyCommand(view);
    const approve = `--approve ${(0,migrate_plan/* approvalOf */.xf)(view.plan)}`;
    // Whole where it fits; otherwise broken where a shell lets it be.
    const command = head.length + approve.length + 3 <= WIDTH ? [`  ${head} ${approve}`] : [`  ${head} \\`, `    ${approve}`];
    return ['Apply exactly this plan:', ...command];
}

// EXTERNAL MODULE: ./build/src/commands/command.js
var command = __webpack_require__(2925);
// EXTERNAL MODULE: ./build/src/commands/project.js + 2 modules
var project = __webpack_require__(9831);
;// CONCATENATED MODULE: ./build/src/commands/pull-request.js
/** What `plan` leaves on the pull request: one comment, and on CodeCommit an approval where the environment asks for it. */


/**
 * Keeps the pull request's comment and returns its id. `render` is told how long the text may be. A comment that cannot be written is a
 * note, never a failed job.
 */
async function commentOn({ config, environment }, world, mode, render) {
    const { pullRequest } = world.host.run;
    if (mode === 'never' || pullRequest === '')
        return undefined;
    try {
        const forge = await world.openForge();
        if (forge === undefined) {
            note(world, `Pull request ${pullRequest} gets no comment: there is no token for it, or nobody knows its repository.`);
            return undefined;
        }
        const marker = `<!-- redshift-devops:plan:${encodeURIComponent(config.path)}:${encodeURIComponent(environment.name)} -->`;
        const body = render(Math.min(PLAN_LENGTH_MAX, forge.commentLengthMax - marker.length - 1));
        return await forge.upsertComment(pullRequest, marker, `${body}\n${marker}`);
    }
    catch (error) {
        note(world, `The comment on pull request ${pullRequest} could not be written: ${said(error)}`);
        return undefined;
    }
}
/**
 * Approves the pull request when its plan is clean and takes the approval back otherwise, where the environment says so. Throws what the forge
 * does: whoever asked for a gate must hear that it does not stand.
 */
async function approveIfClean({ environment }, world, isClean) {
    const { pullRequest, commit } = world.host.run;
    if (environment.pullRequestApproval === 'none' || pullRequest === '')
        return;
    const forge = await world.openForge();
    if (forge?.setApproval === undefined)
        note(world, `Pull request ${pullRequest} gets no approval: pull_request_approval is for pull requests of CodeCommit.`);
    else
        await forge.setApproval(pullRequest, isClean ? { approves: true, commit } : { approves: false });
}
/** The same where the plan could not be made: that error is the one to be told. */
async function revokeApproval(place, world) {
    try {
        await approveIfClean(place, world, false);
    }
    catch (error) {
        note(world, `An earlier approval of pull request ${world.host.run.pullRequest} may still stand: ${said(error)}`);
    }
}
function note(world, text) {
    world.host.emit({ kind: 'note', text });
}
function said(error) {
    if (error instanceof errors/* AppError */.uV)
        return `${error.message}\nNext: ${error.next}`;
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./build/src/commands/plan.js
/** `plan`: what apply would do, and its risk; on a pull request also as a comment. */













const plan = (0,command/* defineCommand */.N)({
    name: 'plan',
    summary: 'Show what apply would do and its risk, and comment it on the pull request.',
    inputs: {
        ...project/* PROJECT_INPUTS */.cq,
        format: { kind: 'choice', choices: ['text', 'json', 'markdown'], default: 'text', summary: 'What to print.' },
        out: { kind: 'text', value: 'FILE', summary: 'Also write the plan as JSON to this file.' },
        comment: { kind: 'choice', choices: ['auto', 'never'], default: 'auto', summary: 'Whether to keep a comment on the pull request, where there is one and a token may write it.' },
    },
    outputs: {
        approve: 'The string that approves exactly this plan: apply --approve takes it.',
        'pending-count': 'How many segments are pending.',
        plan: 'Path of the plan as JSON, when out is set.',
        'comment-id': 'The comment’s id, when one was written.',
    },
    action: true,
    async run(inputs, world) {
        const place = await (0,project/* loadPlace */.cX)(world.files, inputs);
        const view = await viewOrRetract(place, world, inputs);
        const commentId = await commentOn(place, world, inputs.comment, (lengthMax) => renderPlanMarkdown(view, lengthMax));
        await approveIfClean(place, world, riskLevel(view) === 'none');
        return outcomeOf(view, renderPlanMarkdown(view), inputs, commentId);
    },
});
async function viewOrRetract(place, world, { out, comment }) {
    try {
        const view = await viewOf(place, world);
        if (out !== undefined)
            await world.files.write(out, `${renderPlanJson(view)}\n`);
        return view;
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV) {
            // The pull request must not go on showing an earlier, better plan.
            await commentOn(place, world, comment, (lengthMax) => renderProblemMarkdown(place.environment.name, error, lengthMax));
            await revokeApproval(place, world);
        }
        throw error;
    }
}
const NO_RISKS = { risks: new Map(), verdict: 'passed', secrets: [] };
async function viewOf(place, world) {
    const { config, environment } = place;
    const warehouse = await world.openWarehouse(environment.warehouse);
    // The warehouse looks its history up while the files are read here.
    const history = warehouse.readHistory();
    // A file that cannot be read is said first, whatever the warehouse answers.
    history.catch(() => undefined);
    const set = await (0,project/* loadMigrations */.Y$)(world.files, place);
    const state = (0,migrate_history/* foldReadHistory */.On)(await history);
    (0,migrate_plan/* refuseProblems */.nN)((0,migrate_plan/* findProblems */.o6)(set, state));
    const made = (0,migrate_plan/* makePlan */.Cs)(set, state);
    // The rules are loaded for pending statements only.
    const { risks, verdict, secrets } = made.steps.length === 0 ? NO_RISKS : (await Promise.all(/* import() */[__webpack_require__.e(6879), __webpack_require__.e(4206), __webpack_require__.e(1120)]).then(__webpack_require__.bind(__webpack_require__, 1120))).assessPlan(made, config.lint, set.ordered);
    for (const secret of secrets)
        world.host.mask(secret);
    const shown = hideSecrets(made, secrets);
    return {
        environment: environment.name,
        config: config.path,
        warehouse: warehouse.label,
        plan: { ...made, steps: [...shown.values()] },
        risks: new Map([...risks].map(([step, findings]) => [shown.get(step) ?? step, findings])),
        verdict,
        commit: world.host.run.commit,
        undoOf: ({ version, kind }) => (kind === 'versioned' ? set.undos.find((undo) => (0,migration/* compareVersions */.Z)(undo.version, version) === 0)?.id : undefined),
    };
}
function outcomeOf(view, markdown, inputs, commentId) {
    const { plan: made } = view;
    const approve = (0,migrate_plan/* approvalOf */.xf)(made);
    const text = inputs.format === 'json' ? renderPlanJson(view) : inputs.format === 'markdown' ? markdown : renderPlanText(view);
    const migrations = new Set(made.steps.map(({ migration }) => migration.id)).size;
    return {
        verdict: view.verdict,
        headline: made.steps.length === 0 ? 'Nothing is pending.' : `${(0,report_text/* count */.U9)(migrations, 'migration')}, ${(0,report_text/* count */.U9)(made.steps.length, 'segment')}; risk: ${riskLevel(view)}`,
        text,
        machine: inputs.format !== 'text',
        report: markdown,
        findings: [...view.risks.values()].flat(),
        outputs: {
            approve,
            'pending-count': String(made.steps.length),
            ...(inputs.out === undefined ? {} : { plan: inputs.out }),
            ...(commentId === undefined ? {} : { 'comment-id': commentId }),
        },
    };
}


/***/ })

};
