export const id = 824;
export const ids = [824,157,434,120];
export const modules = {

/***/ 5824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apply: () => (/* binding */ apply_apply)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/src/core/finding.js
var finding = __webpack_require__(5068);
// EXTERNAL MODULE: ./build/src/core/migrate/plan.js
var migrate_plan = __webpack_require__(1872);
// EXTERNAL MODULE: ./build/src/core/report/lint-text.js + 2 modules
var lint_text = __webpack_require__(7454);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
// EXTERNAL MODULE: ./build/src/core/version.js
var version = __webpack_require__(9157);
// EXTERNAL MODULE: ./build/src/core/migrate/decide.js
var decide = __webpack_require__(7847);
// EXTERNAL MODULE: ./build/src/core/migrate/history.js
var migrate_history = __webpack_require__(5303);
// EXTERNAL MODULE: ./build/src/ports/warehouse.js
var warehouse = __webpack_require__(6205);
// EXTERNAL MODULE: ./build/src/engine/failures.js
var failures = __webpack_require__(4753);
;// CONCATENATED MODULE: ./build/src/engine/apply.js
/**
 * Apply: look, decide, act once, forget (decision D5).
 *
 * Nothing the engine needs is kept in memory between turns, except that after an act with a certain outcome the next look is skipped:
 * that is how N transactional segments cost N + 2 calls of the Data API. On any doubt it looks again.
 */






/** A run ends itself long before the warehouse forgets the tokens it sent. */
const RUN_MS_MAX = 6 * 3_600_000;
/** Turns in a row that moved nothing, each after a lost response or a lost race, before a person should look. */
const IDLE_TURNS_MAX = 12;
const WAIT_MS = 2_000;
/** How often a run that waits for another one says so. */
const NOTE_EVERY_MS = 30_000;
async function apply(options) {
    return new ApplyRun(options).run();
}
class ApplyRun {
    options;
    state = migrate_history/* EMPTY_HISTORY */.nF;
    fate;
    /** The warehouse's clock minus this machine's. */
    clockOffsetMs = 0;
    mustLook = true;
    idleTurns = 0;
    plan;
    /** Where the history ended when this run first looked. */
    firstSeq;
    /** What became of the statement this run sent alone, until its row is written. */
    failure;
    notedWaitMs = -Infinity;
    applied = 0;
    migrations = new Set();
    startedAt;
    constructor(options) {
        this.options = options;
        this.startedAt = options.clock.now();
    }
    async run() {
        for (;;) {
            this.refuseIfOver();
            try {
                if (this.mustLook)
                    await this.look();
                const action = (0,decide/* decide */.LD)(this.options.set, this.observation());
                if (action.kind === 'done')
                    return { appliedSegments: this.applied, appliedMigrations: this.migrations.size, lastSeq: this.state.lastSeq };
                await this.perform(action);
            }
            catch (error) {
                await this.recover(error);
            }
        }
    }
    observation() {
        const { clock, warehouse, run } = this.options;
        return { state: this.state, fate: this.fate, nowMs: clock.now() + this.clockOffsetMs, dedupeWindowMs: warehouse.dedupeWindowMs, run: run.id, warehouse: warehouse.label };
    }
    refuseIfOver() {
        const { clock, signal } = this.options;
        if (signal.aborted)
            throw this.standing(new errors/* AppError */.uV('APPLY_CANCELLED', 'the run was told to stop; no statement is running'));
        if (clock.now() - this.startedAt > RUN_MS_MAX)
            throw this.standing(new errors/* AppError */.uV('APPLY_TOO_LONG', 'the run has lasted six hours'));
        if (this.idleTurns > IDLE_TURNS_MAX)
            throw this.standing(new errors/* AppError */.uV('NO_PROGRESS', `${IDLE_TURNS_MAX} turns in a row moved nothing`));
    }
    async look() {
        const { warehouse, clock, set, approval } = this.options;
        const { entries, nowMs } = await warehouse.readHistory();
        this.clockOffsetMs = nowMs - clock.now();
        const before = this.state.lastSeq;
        this.state = (0,migrate_history/* foldReadHistory */.On)(entries);
        if (this.state.lastSeq !== before)
            this.idleTurns = 0;
        // After a lost response the history knows better than this run how much of it happened.
        this.firstSeq ??= this.state.lastSeq;
        const own = entries.filter(({ seq, run, event }) => seq > (this.firstSeq ?? 0) && run === this.options.run.id && event === 'applied');
        this.applied = own.length;
        for (const { migration } of own)
            this.migrations.add(migration);
        (0,migrate_plan/* refuseProblems */.nN)((0,migrate_plan/* findProblems */.o6)(set, this.state));
        if (approval !== undefined)
            (0,migrate_plan/* checkApproval */.i_)(set, entries, approval);
        const { last } = this.state;
        // The row of the failure is written although its response was lost, or another run wrote it.
        if (this.failure !== undefined && last?.event === 'failed' && last.token === this.failure.token)
            throw this.failure.error;
        this.fate = last?.event === 'started' ? await warehouse.fateOf(last.token) : undefined;
        this.mustLook = false;
        this.announce();
    }
    announce() {
        if (this.plan !== undefined)
            return;
        this.plan = (0,migrate_plan/* makePlan */.Cs)(this.options.set, this.state);
        this.options.onPlan(this.plan);
        const { steps } = this.plan;
        if (steps.length > 0)
            this.options.emit({ kind: 'apply-started', segments: steps.length, migrations: new Set(steps.map(({ migration }) => migration.id)).size });
    }
    async perform(action) {
        const { clock, signal } = this.options;
        switch (action.kind) {
            case 'refuse': throw this.standing(new errors/* AppError */.uV(action.code, (0,failures.interruptedMessage)(action.code, action.entry)));
            case 'wait':
                this.noteWait(action.started);
                await clock.sleep(WAIT_MS, signal);
                this.mustLook = true;
                return;
            case 'commit': return this.commitSegment(action.step, action.afterSeq);
            case 'start': return this.record(this.entryOf(action.step, action.afterSeq, 'started', action.token), 'absent');
            case 'run': return this.runAlone(action.step, action.token);
            case 'settle': {
                const { started, event } = action;
                await this.record({ ...started, ...this.who(), seq: this.state.lastSeq + 1, event, note: event === 'failed' ? started.note : '' }, undefined);
                if (event === 'failed')
                    return this.afterFailure(started);
                this.count(started, clock.now());
                // What ran is the text as it was started; a file that was edited since is for a person, before anything behind it runs.
                if (this.options.set.get(started.migration)?.checksum !== started.checksum)
                    this.mustLook = true;
            }
        }
    }
    noteWait({ migration, segment, run }) {
        const nowMs = this.options.clock.now();
        if (nowMs - this.notedWaitMs < NOTE_EVERY_MS)
            return;
        this.notedWaitMs = nowMs;
        this.options.emit({ kind: 'note', text: `${migration} segment ${segment} of run ${run} is still running in the warehouse; waiting for it.` });
    }
    /** The statements and their row in one transaction: the outcome is certain, so the next look is skipped. */
    async commitSegment(step, afterSeq) {
        const begun = this.begin(step);
        const entry = this.entryOf(step, afterSeq, 'applied', '');
        this.mustLook = true;
        const receipt = await this.options.warehouse.commit({ afterSeq, statements: step.segment.statements, entry });
        this.advance(receipt.entry, undefined);
        this.count(receipt.entry, begun);
    }
    async runAlone(step, token) {
        this.begin(step);
        const [statement] = step.segment.statements;
        if (statement === undefined)
            throw new Error('a standalone segment has one statement');
        this.mustLook = true;
        try {
            await this.options.warehouse.run(token, statement);
            this.fate = 'finished';
        }
        catch (error) {
            if (!(error instanceof warehouse/* StatementFailed */.l3))
                throw error;
            // Its row is written first; then the run stops with this error.
            this.failure = { token, error: (0,failures.failedStatement)(step, error) };
            this.fate = 'failed';
        }
        this.mustLook = false;
    }
    async record(entry, fate) {
        this.mustLook = true;
        const receipt = await this.options.warehouse.commit({ afterSeq: entry.seq - 1, statements: [], entry });
        this.advance(receipt.entry, fate);
    }
    advance(entry, fate) {
        this.state = (0,migrate_history/* advanceHistory */.V5)(this.state, { ...entry, atMs: entry.atMs + this.clockOffsetMs });
        this.fate = fate;
        this.mustLook = false;
        this.idleTurns = 0;
    }
    begin({ migration, segment, segments }) {
        this.options.emit({ kind: 'segment-started', migration: migration.id, segment: segment.index, segments, done: this.applied, total: this.total() });
        return this.options.clock.now();
    }
    count(entry, begunMs) {
        this.applied++;
        this.migrations.add(entry.migration);
        const elapsedMs = this.options.clock.now() - begunMs;
        this.options.emit({ kind: 'segment-applied', migration: entry.migration, segment: entry.segment, segments: entry.segments, done: this.applied, total: this.total(), elapsedMs });
    }
    total() {
        return Math.max(this.plan?.steps.length ?? 0, this.applied);
    }
    entryOf(step, afterSeq, event, token) {
        const { migration, segment, segments } = step;
        return {
            ...this.who(),
            seq: afterSeq + 1,
            migration: migration.id,
            segment: segment.index,
            segments,
            checksum: migration.checksum,
            segmentChecksum: segment.checksum,
            event,
            token,
            note: event === 'started' && !segment.failsClean ? decide/* LEAVES_PARTS */.Oe : '',
        };
    }
    who() {
        const { run, toolVersion } = this.options;
        const { id, host, actor, commit, runUrl, pullRequest } = run;
        return { run: id, host, actor, commit, runUrl, pullRequest, planDigest: this.plan?.digest ?? '', toolVersion };
    }
    /** An ambiguous or beaten request is settled by looking again, never by guessing; anything else ends the run. */
    async recover(error) {
        const { clock, signal } = this.options;
        this.idleTurns++;
        if (error instanceof warehouse/* HistoryMoved */.cy || error instanceof warehouse/* TransportLost */.C_) {
            this.mustLook = true;
            // Who was beaten once can look at once.
            if (error instanceof warehouse/* TransportLost */.C_ || this.idleTurns > 1)
                await clock.sleep(Math.min(250 * 2 ** this.idleTurns, 15_000), signal);
            return;
        }
        if (error instanceof warehouse/* Cancelled */.cJ)
            throw await this.cancelled(error);
        if (error instanceof warehouse/* StatementFailed */.l3) {
            const failure = await this.commitFailed(error);
            if (failure !== undefined)
                throw failure;
            return;
        }
        throw error instanceof errors/* AppError */.uV ? this.standing(error) : error;
    }
    /** A batch failed. Its guard may have been what failed: then the history has moved and the segment was not to blame. */
    async commitFailed(error) {
        const before = this.state.lastSeq;
        const action = (0,decide/* decide */.LD)(this.options.set, this.observation());
        const failure = action.kind === 'commit' ? (0,failures.failedStatement)(action.step, error) : new errors/* AppError */.uV('QUERY_FAILED', `the history cannot be written: ${error.message}`, { cause: error });
        try {
            await this.look();
        }
        catch (lookError) {
            if (lookError instanceof errors/* AppError */.uV && !lookError.code.startsWith('WAREHOUSE_'))
                throw lookError;
            return failure.standing(NOT_KNOWN);
        }
        if (this.state.lastSeq !== before)
            return undefined;
        return this.standing(failure, action.kind === 'commit' ? 'The failed segment rolled back.' : '');
    }
    async cancelled(error) {
        try {
            await this.look();
        }
        catch {
            return new errors/* AppError */.uV('APPLY_CANCELLED', error.message, { stands: NOT_KNOWN, cause: error });
        }
        return this.standing(new errors/* AppError */.uV('APPLY_CANCELLED', error.message, { cause: error }));
    }
    /** This run's own failure ends it. One that an earlier run did not live to see is tried again, unless it may have left something behind. */
    afterFailure(started) {
        if (this.failure?.token === started.token)
            throw this.failure.error;
        const { migration, segment, note, run } = started;
        const message = `segment ${segment} of ${migration} failed in the warehouse after run ${run}, which sent it, had ended`;
        if (note !== decide/* LEAVES_PARTS */.Oe)
            return this.options.emit({ kind: 'note', text: `${message}; it is tried again.` });
        const file = this.options.set.get(migration);
        throw new errors/* AppError */.uV('STATEMENT_FAILED', message, { ...(file === undefined ? {} : { at: { path: file.path } }), next: errors/* ERRORS */.Sr.MIGRATION_FAILED.next });
    }
    standing(error, more = '') {
        if (error.details.stands !== undefined)
            return error;
        // Before the first look nothing is known of the warehouse, and nothing was done to it.
        if (this.firstSeq === undefined)
            return error;
        const doubt = this.mustLook && error.code.startsWith('WAREHOUSE_') ? 'not known for certain; when the warehouse was last asked: ' : '';
        return error.standing(`${doubt}${(0,failures.appliedSoFar)(this.state)}${more === '' ? '' : ` ${more}`}`);
    }
}
const NOT_KNOWN = 'not known, because the warehouse could not be asked again';

// EXTERNAL MODULE: ./build/src/commands/command.js
var command = __webpack_require__(2925);
// EXTERNAL MODULE: ./build/src/commands/project.js + 2 modules
var commands_project = __webpack_require__(9831);
// EXTERNAL MODULE: ./build/src/commands/risks.js
var commands_risks = __webpack_require__(1120);
;// CONCATENATED MODULE: ./build/src/commands/apply.js
/** `apply`: run the pending segments. */










const apply_apply = (0,command/* defineCommand */.N)({
    name: 'apply',
    summary: 'Run the pending segments.',
    inputs: {
        ...commands_project/* PROJECT_INPUTS */.cq,
        approve: { kind: 'text', value: 'SEQ:DIGEST', summary: 'Run exactly the plan that printed this string, or nothing.' },
    },
    outputs: {
        'applied-count': 'How many segments this run applied.',
        seq: 'The last sequence number of the history.',
    },
    action: true,
    async run(inputs, world) {
        const project = await (0,commands_project/* loadProject */.gi)(world.files, inputs);
        const approval = inputs.approve === undefined ? undefined : (0,migrate_plan/* parseApproval */.jI)(inputs.approve);
        const warehouse = await world.openWarehouse(project.environment.warehouse);
        try {
            const result = await apply({
                set: project.set,
                warehouse,
                clock: world.clock,
                signal: world.signal,
                run: world.host.run,
                toolVersion: version.VERSION,
                approval,
                onPlan: (plan) => refuse(plan, project, approval !== undefined, world),
                emit: (event) => world.host.emit(event),
            });
            return applied(project, result, warehouse.emulation());
        }
        catch (error) {
            if (error instanceof Rejected)
                return error.outcome;
            throw error;
        }
    },
});
/** The plan was rejected before anything ran: an outcome, carried out of the engine as an exception. */
class Rejected extends Error {
    outcome;
    constructor(outcome) {
        super(outcome.headline);
        this.outcome = outcome;
    }
}
/** What plan rejects, apply does not run either; and where the environment demands an approval, nothing runs without one. */
function refuse(plan, project, isApproved, world) {
    if (plan.steps.length === 0)
        return;
    const { environment, config, set } = project;
    const { risks, verdict, secrets } = (0,commands_risks.assessPlan)(plan, config.lint, set.ordered);
    for (const secret of secrets)
        world.host.mask(secret);
    if (verdict === 'rejected')
        throw new Rejected(rejectedOutcome([...risks.values()].flat().filter(({ severity }) => (0,finding/* isAtLeast */.du)(severity, config.lint.failOn)), environment.name));
    if (environment.approval === 'required' && !isApproved) {
        throw new errors/* AppError */.uV('APPROVAL_REQUIRED', `environment ${environment.name} runs approved plans only; the present one is ${(0,migrate_plan/* approvalOf */.xf)(plan)}`);
    }
}
function rejectedOutcome(findings, environment) {
    const headline = `Nothing was applied to ${environment}: ${(0,report_text/* count */.U9)(findings.length, 'finding')} must be settled first.`;
    return { verdict: 'rejected', headline, text: `${(0,lint_text/* renderLintText */.P)(findings)}\n\n${headline}`, report: `### Redshift apply · \`${environment}\` · rejected\n\n${headline}\n`, findings, outputs: { 'applied-count': '0' } };
}
function applied(project, { appliedSegments, appliedMigrations, lastSeq }, emulation) {
    const { name } = project.environment;
    const done = appliedSegments === 0 ? `Nothing was pending in ${name}.` : `Applied ${(0,report_text/* count */.U9)(appliedMigrations, 'migration')} (${(0,report_text/* count */.U9)(appliedSegments, 'segment')}) to ${name}. Nothing is pending.`;
    const footnote = emulation === undefined ? undefined : `embedded: ${emulation.executed} executed, ${emulation.recorded} recorded, ${emulation.notEmulated} not emulated`;
    return {
        verdict: 'passed',
        headline: done,
        text: done,
        report: `### Redshift apply · \`${name}\`\n\n${done}\n`,
        findings: [],
        outputs: { 'applied-count': String(appliedSegments), seq: String(lastSeq) },
        ...(footnote === undefined ? {} : { footnote }),
    };
}


/***/ }),

/***/ 1120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assessPlan: () => (/* binding */ assessPlan)
/* harmony export */ });
/* harmony import */ var _core_catalog_fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7383);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5068);
/* harmony import */ var _core_lint_linter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4206);
/* harmony import */ var _core_lint_registry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8913);
/** The risk of a plan: what the linter says about the statements that would run. */




/**
 * Lints each pending migration once and gives every finding to the segment its statement is in. `migrations` are all of them in the order
 * of apply: what those before a pending one have made is what the rules know of the warehouse.
 */
function assessPlan(plan, config, migrations) {
    const findings = new Map();
    const secrets = new Set();
    const pending = new Set(plan.steps.map(({ migration }) => migration.id));
    const catalog = new _core_catalog_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .CatalogFold */ .b();
    for (const migration of migrations) {
        const files = migration.parse();
        if (!pending.has(migration.id))
            for (const file of files)
                foldFile(file, catalog);
        if (!pending.delete(migration.id))
            continue;
        const results = files.map((file) => ({ file, result: (0,_core_lint_linter_js__WEBPACK_IMPORTED_MODULE_2__/* .lintFile */ .A)(file, { kind: migration.kind, config, catalog }, _core_lint_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .RULES */ .y) }));
        catalog.endSession();
        findings.set(migration.id, results.flatMap(({ result }) => result.findings));
        for (const { file, result } of results)
            for (const range of result.secrets)
                addSecret(secrets, textAt(file, range));
        const rendered = plan.steps.filter((step) => step.migration.id === migration.id).flatMap(({ segment }) => segment.statements);
        for (const { result } of results)
            for (const range of result.secrets)
                for (const each of rendered)
                    addSecret(secrets, renderedAt(each, range));
    }
    const risks = new Map(plan.steps.map((step) => [step, (findings.get(step.migration.id) ?? []).filter((finding) => isWithin(finding, step))]));
    const rejected = [...risks.values()].flat().some(({ severity }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .isAtLeast */ .du)(severity, config.failOn));
    return { risks, verdict: rejected ? 'rejected' : 'passed', secrets: [...secrets] };
}
function foldFile(file, catalog) {
    for (const statement of file.statements)
        catalog.add(statement);
    catalog.endSession();
}
/** The text of a range; in a bundle the range lies in the whole file and the text in one value of it. */
function textAt(file, range) {
    const statement = file.statements.find((each) => each.range.start.offset <= range.start.offset && range.start.offset < each.range.end.offset);
    if (statement === undefined)
        return '';
    const shift = (statement.tokens.start[statement.first] ?? 0) - statement.range.start.offset;
    return statement.tokens.text.slice(range.start.offset + shift, range.end.offset + shift);
}
/** The text of a range as it will be sent, where a variable's value may be the secret; '' when the range is not in this statement. */
function renderedAt({ statement, sql, replacements }, range) {
    const { start, end } = statement.range;
    if (replacements.length === 0 || range.start.offset < start.offset || range.start.offset >= end.offset)
        return '';
    const origin = statement.tokens.start[statement.first] ?? 0;
    const offsetOf = (offset) => {
        const source = offset - start.offset + origin;
        return source - origin + replacements.filter((each) => each.sourceOffset < source).reduce((sum, { length, sourceLength }) => sum + length - sourceLength, 0);
    };
    return sql.slice(offsetOf(range.start.offset), offsetOf(range.end.offset));
}
/** The literal as it stands, what is in its quotes, and the values in `key=value;key=value`: a message may quote any of them. */
function addSecret(secrets, literal) {
    const content = literal.replace(/^'(.*)'$/s, '$1');
    const values = content.split(';').flatMap((pair) => (/^\s*aws_\w+\s*=/i.test(pair) ? [pair.slice(pair.indexOf('=') + 1).trim()] : []));
    for (const secret of [literal, content, ...values])
        if (secret.length >= SECRET_LENGTH_MIN)
            secrets.add(secret);
}
/** Hiding shorter pieces would make everything else unreadable. */
const SECRET_LENGTH_MIN = 4;
function isWithin({ range }, { segment }) {
    const first = segment.statements[0]?.statement.range;
    const last = segment.statements.at(-1)?.statement.range;
    if (first === undefined || last === undefined)
        return false;
    return range.start.offset >= first.start.offset && range.start.offset <= last.end.offset;
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

/***/ 7847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   Oe: () => (/* binding */ LEAVES_PARTS)
/* harmony export */ });
/* unused harmony exports nextStep, tokenOf */
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8872);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1872);
/**
 * The next action of apply (decision D5). Pure: the same observation always gives the same action, so a crash is not a special case:
 * starting again is simply the next turn.
 */


function decide(set, seen) {
    const { last, lastSeq, migrations } = seen.state;
    if (last?.event === 'started')
        return decideStarted(set, seen, last);
    const step = nextStep(set, seen.state);
    if (step === undefined)
        return { kind: 'done' };
    // Its own last entry, not the history's: another migration may have been applied since.
    const own = migrations.get(step.migration.id)?.last;
    if (own?.event === 'failed' && (!step.segment.failsClean || own.note === LEAVES_PARTS))
        return { kind: 'refuse', code: 'MIGRATION_FAILED', entry: own };
    if (step.segment.atomicity === 'transaction')
        return { kind: 'commit', step, afterSeq: lastSeq };
    return { kind: 'start', step, afterSeq: lastSeq, token: tokenOf(step, lastSeq, seen) };
}
/** The note of a segment whose failure may leave something behind: correcting its file afterwards takes nothing of that away. */
const LEAVES_PARTS = 'a failure may leave something behind';
/** A started segment is settled by what the warehouse says became of it, whatever happened to its file since. */
function decideStarted(set, seen, started) {
    switch (seen.fate) {
        case 'running': return { kind: 'wait', started };
        case 'finished': return { kind: 'settle', started, event: 'applied' };
        case 'failed': return { kind: 'settle', started, event: 'failed' };
        case 'absent':
        case undefined: return decideAbsent(set, seen, started);
    }
}
function decideAbsent(set, seen, started) {
    const step = stepOf(set, started);
    const isSameText = step !== undefined && started.token.startsWith(textDigits(step, started.seq - 1));
    // Within the window the same token never runs twice, so sending it again is safe even if the first request is still on its way.
    if (seen.nowMs - started.atMs < seen.dedupeWindowMs) {
        return isSameText ? { kind: 'run', step, token: started.token } : { kind: 'refuse', code: 'MIGRATION_CHANGED', entry: started };
    }
    if (step !== undefined && step.segment.rerunnable)
        return { kind: 'start', step, afterSeq: started.seq, token: tokenOf(step, started.seq, seen) };
    return { kind: 'refuse', code: 'MIGRATION_INTERRUPTED', entry: started };
}
function stepOf(set, entry) {
    const migration = set.get(entry.migration);
    if (migration === undefined)
        return undefined;
    const segments = set.segmentsOf(migration);
    const segment = segments[entry.segment - 1];
    return segment?.atomicity === 'standalone' ? { migration, segment, segments: segments.length } : undefined;
}
/** The first segment that is not applied, in apply order. */
function nextStep(set, state) {
    for (const migration of set.ordered) {
        const done = (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .appliedSegments */ .am)(migration, state.migrations.get(migration.id));
        if (done !== 'all')
            return stepAt(set, migration, done);
    }
    return undefined;
}
function stepAt(set, migration, index) {
    const segments = set.segmentsOf(migration);
    const segment = segments[index];
    return segment === undefined ? undefined : { migration, segment, segments: segments.length };
}
/**
 * The ClientToken of a standalone segment, 64 hexadecimal digits: one half for its text after this history, by which a resumed run sees
 * that the file is still the same, and one half for this attempt. Two warehouses with the same history, or one that was restored or
 * created anew, must not share a token: the Data API would answer for the other one that the statement has run.
 */
function tokenOf(step, afterSeq, { warehouse, run, nowMs }) {
    return `${textDigits(step, afterSeq)}${(0,_checksum_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(`${warehouse}\n${run}\n${nowMs}`).slice(0, 32)}`;
}
function textDigits({ migration, segment }, afterSeq) {
    return (0,_checksum_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(`${migration.id}\n${segment.index}\n${segment.renderedChecksum}\n${afterSeq}`).slice(0, 32);
}


/***/ }),

/***/ 5303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   E: () => (/* binding */ foldHistory),
/* harmony export */   On: () => (/* binding */ foldReadHistory),
/* harmony export */   V5: () => (/* binding */ advanceHistory),
/* harmony export */   nF: () => (/* binding */ EMPTY_HISTORY)
/* harmony export */ });
/* unused harmony export findDivergence */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/**
 * The history: an append-only log in the warehouse, and the state that a fold over it gives.
 *
 * Rows have a gapless `seq`; nothing is ever updated or deleted, so what happened can always be told again.
 */

const EMPTY_HISTORY = { lastSeq: 0, last: undefined, migrations: new Map() };
/** The first place where the log cannot be what runs of this tool left, in words; undefined for a sound log. */
function findDivergence(entries) {
    let expected = 0;
    for (const { seq } of entries) {
        expected++;
        if (seq < expected)
            return `seq ${seq} is in the history twice`;
        if (seq > expected)
            return `seq ${expected} is missing from the history`;
    }
    return undefined;
}
/** Folds a log that was read from a warehouse. Throws HISTORY_DIVERGED. */
function foldReadHistory(entries) {
    const divergence = findDivergence(entries);
    if (divergence !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('HISTORY_DIVERGED', divergence);
    return foldHistory(entries);
}
/** Folds a whole log. */
function foldHistory(entries) {
    const migrations = new Map();
    for (const entry of entries)
        migrations.set(entry.migration, nextRecord(migrations.get(entry.migration), entry));
    const last = entries.at(-1);
    return { lastSeq: last?.seq ?? 0, last, migrations };
}
/**
 * The state after one more entry. The map inside is shared with the state before, which must not be used any more:
 * applying thousands of segments stays linear.
 */
function advanceHistory(state, entry) {
    const migrations = state.migrations;
    const own = migrations.size === 0 ? new Map() : migrations;
    own.set(entry.migration, nextRecord(own.get(entry.migration), entry));
    return { lastSeq: entry.seq, last: entry, migrations: own };
}
function nextRecord(before, entry) {
    const { migration, checksum, segments } = entry;
    const base = { migration, checksum, segments, last: entry };
    switch (entry.event) {
        case 'baselined': return { ...base, applied: [], baselined: true };
        case 'reverted': return { ...base, applied: [], baselined: false };
        case 'started':
        case 'failed': return { ...base, applied: appliedBefore(before, entry), baselined: false };
        case 'repaired': return { ...base, applied: entry.note.startsWith('applied') ? appliedAfter(before, entry) : appliedBefore(before, entry), baselined: false };
        case 'applied': return { ...base, applied: appliedAfter(before, entry), baselined: false };
    }
}
/** The segments below this entry's, as applied so far: a first segment begins the migration anew. */
function appliedBefore(before, entry) {
    return (before?.applied ?? []).slice(0, entry.segment - 1);
}
function appliedAfter(before, entry) {
    return [...appliedBefore(before, entry), entry.segmentChecksum];
}
/** Whether every segment the migration had is applied. */
function isComplete(record) {
    return record.baselined || record.applied.length >= record.segments;
}


/***/ }),

/***/ 1872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ makePlan),
/* harmony export */   am: () => (/* binding */ appliedSegments),
/* harmony export */   i_: () => (/* binding */ checkApproval),
/* harmony export */   jI: () => (/* binding */ parseApproval),
/* harmony export */   nN: () => (/* binding */ refuseProblems),
/* harmony export */   o6: () => (/* binding */ findProblems),
/* harmony export */   xf: () => (/* binding */ approvalOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8872);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5303);
/** The plan: which segments are pending, in which order, and the digest that makes it exact (decision D6). */



/** Hexadecimal digits of the digest in an approval: 128 bits, more than anybody can search for a second plan. */
const APPROVED_DIGITS = 32;
/** The string that approves exactly this plan: `<afterSeq>:<digest>`. */
function approvalOf(plan) {
    return `${plan.afterSeq}:${plan.digest.slice(0, APPROVED_DIGITS)}`;
}
/** The pending segments after a history. Throws what a migration's segments throw. */
function makePlan(set, state) {
    const steps = set.ordered.flatMap((migration) => pendingSteps(set, migration, state));
    return { afterSeq: state.lastSeq, steps, digest: (0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)([String(state.lastSeq), ...steps.map(stepLine)].join('\n')) };
}
function stepLine({ migration, segment, segments }) {
    return `${migration.id} ${segment.index}/${segments} ${segment.atomicity} ${migration.checksum} ${segment.renderedChecksum}`;
}
function pendingSteps(set, migration, state) {
    const record = state.migrations.get(migration.id);
    const done = appliedSegments(migration, record);
    if (done === 'all')
        return [];
    const segments = set.segmentsOf(migration);
    return segments.slice(done).map((segment) => ({ migration, segment, segments: segments.length }));
}
/** How many leading segments of the migration's present text are applied. */
function appliedSegments(migration, record) {
    if (record === undefined)
        return 0;
    // A repeatable migration whose text changed begins anew.
    if (migration.kind === 'repeatable' && record.checksum !== migration.checksum)
        return 0;
    return (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .isComplete */ .As)(record) ? 'all' : record.applied.length;
}
/** Compares files with history; every problem, in apply order. */
function findProblems(set, state) {
    return [...missingFiles(set, state), ...changedFiles(set, state), ...outOfOrder(set, state)];
}
/** Throws the first problem, naming how many more there are. */
function refuseProblems(problems) {
    const [first, ...rest] = problems;
    if (first === undefined)
        return;
    const more = rest.length === 0 ? '' : ` (and ${rest.length} more: ${rest.slice(0, 5).map(({ migration }) => migration).join(', ')}${rest.length > 5 ? ', …' : ''})`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(first.code, `${first.message}${more}`, first.path === undefined ? {} : { at: { path: first.path } });
}
function missingFiles(set, state) {
    const problems = [];
    for (const record of state.migrations.values()) {
        if (set.get(record.migration) !== undefined || record.last.event === 'reverted' || isRepeatable(record.migration))
            continue;
        const was = (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .isComplete */ .As)(record) ? 'is applied' : `is partly applied (${record.applied.length} of ${record.segments} segments)`;
        problems.push({ code: 'MIGRATION_MISSING', migration: record.migration, path: undefined, message: `${record.migration} ${was} (seq ${record.last.seq}), and its file is gone` });
    }
    return problems;
}
/** A repeatable migration may be deleted: what it made stays, and nothing depends on its order. */
function isRepeatable(id) {
    return id.startsWith('R__');
}
function changedFiles(set, state) {
    const problems = [];
    for (const migration of set.ordered) {
        const record = state.migrations.get(migration.id);
        if (record === undefined || migration.kind === 'repeatable' || record.last.event === 'reverted' || record.baselined || record.checksum === migration.checksum)
            continue;
        const message = (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .isComplete */ .As)(record) ? `${migration.id} was edited after it was applied (seq ${record.last.seq})` : changedPart(set, migration, record);
        if (message !== undefined)
            problems.push({ code: 'MIGRATION_CHANGED', migration: migration.id, path: migration.path, message });
    }
    return problems;
}
/** A partly applied file may be edited behind its applied segments: that is how a failed statement is corrected. */
function changedPart(set, migration, record) {
    const segments = set.segmentsOf(migration);
    const changed = record.applied.findIndex((checksum, index) => segments[index]?.checksum !== checksum);
    if (changed >= 0)
        return `segment ${changed + 1} of ${migration.id} was edited after it was applied`;
    if (segments.length <= record.applied.length)
        return `${migration.id} was cut down to the ${record.applied.length} segments that are applied; it had ${record.segments}`;
    return undefined;
}
/** A migration that is not applied whole, before one that is begun. Looked for from the end, because there the begun ones end. */
function outOfOrder(set, state) {
    const problems = [];
    let last;
    for (const migration of set.ordered.toReversed()) {
        if (migration.kind !== 'versioned')
            continue;
        const record = state.migrations.get(migration.id);
        const isBegun = record !== undefined && (record.applied.length > 0 || record.baselined);
        if (last !== undefined && !(isBegun && (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .isComplete */ .As)(record))) {
            problems.push({ code: 'OUT_OF_ORDER', migration: migration.id, path: migration.path, message: `${migration.id} is not applied, but ${last.id}, which comes after it, is` });
        }
        if (isBegun)
            last ??= migration;
    }
    return problems.reverse();
}
/** Reads `<afterSeq>:<digest>`. Throws USAGE for anything else, a shortened digest included. */
function parseApproval(text) {
    const match = /^(\d+):([0-9a-f]{32,64})$/.exec(text.trim());
    if (match === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('USAGE', `"${text}" is no approval; it looks like 40:9f3a… with ${APPROVED_DIGITS} hexadecimal digits, as plan prints it`);
    return { afterSeq: Number(match[1]), digest: match[2] ?? '' };
}
/**
 * Checks that what is pending is what was approved: the plan recomputed from the history as it was must have the approved digest, and
 * every row since must be one of its segments, so that a crashed approved run resumes under the same approval. Throws PLAN_STALE.
 */
function checkApproval(set, entries, approval) {
    const before = entries.filter(({ seq }) => seq <= approval.afterSeq);
    if ((before.at(-1)?.seq ?? 0) !== approval.afterSeq)
        throw stale(`the plan was made after seq ${approval.afterSeq}, and the history ends at ${before.at(-1)?.seq ?? 0}`);
    const plan = makePlan(set, (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .foldHistory */ .E)(before));
    const planned = new Set(plan.steps.map(({ migration, segment }) => `${migration.id} ${segment.index} ${segment.checksum}`));
    for (const entry of entries) {
        if (entry.seq > approval.afterSeq && !planned.has(`${entry.migration} ${entry.segment} ${entry.segmentChecksum}`)) {
            throw stale(`since then seq ${entry.seq} was recorded: ${entry.event} ${entry.migration}`);
        }
    }
    if (plan.digest.startsWith(approval.digest))
        return;
    throw stale(`the pending files or variables are not the approved ones; the plan after seq ${approval.afterSeq} is now ${approvalOf(plan)}`);
}
function stale(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('PLAN_STALE', message);
}


/***/ }),

/***/ 3188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ renderPlace),
/* harmony export */   v: () => (/* binding */ renderError)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);

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
    const path = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(at.path);
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

/***/ 6866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ suppressedIn),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   a2: () => (/* binding */ lintHeadline),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   q3: () => (/* binding */ elsewhereOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);

/** `14 files, 61 statements: 0 errors, 2 warnings`: what was found, shown or not. */
function lintHeadline({ files, fixed, change }) {
    const statements = sumOf(files, (stats) => stats.statements);
    const unknown = sumOf(files, (stats) => stats.unknown);
    const suppressed = suppressedIn(files);
    const infos = countOf(files, 'info');
    return [
        `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(files.length, 'file')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(statements, 'statement')}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(countOf(files, 'error'), 'error')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(countOf(files, 'warning'), 'warning')}`,
        ...(infos === 0 ? [] : [`${infos} for information`]),
        ...(suppressed === 0 ? [] : [`${suppressed} suppressed`]),
        ...(unknown === 0 ? [] : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(unknown, 'statement')} not recognised`]),
        ...(fixed === 0 ? [] : [`${fixed} fixed`]),
        ...(change === undefined ? [] : [elsewhereOf(change)]),
    ].join(', ');
}
/** `7 findings outside the change since origin/main` */
function elsewhereOf({ since, elsewhere }) {
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(elsewhere, 'finding')} outside the change since ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(since)}`;
}
/** How many findings of a severity all files have. */
function countOf(files, severity) {
    return files.reduce((total, { result }) => total + result.findings.filter((finding) => finding.severity === severity).length, 0);
}
function suppressedIn(files) {
    return files.reduce((total, { result }) => total + result.suppressed.length, 0);
}
function sumOf(files, of) {
    return files.reduce((total, { result }) => total + of(result.stats), 0);
}


/***/ }),

/***/ 7454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ renderLintReportText),
  P: () => (/* binding */ renderLintText)
});

// EXTERNAL MODULE: ./build/src/core/finding.js
var finding = __webpack_require__(5068);
// EXTERNAL MODULE: ./build/src/core/report/error-text.js
var error_text = __webpack_require__(3188);
;// CONCATENATED MODULE: ./build/src/core/report/lint-width.js
/**
 * How many columns of a terminal a text takes: East Asian characters and emoji take two, marks that sit on another character none.
 * https://www.unicode.org/reports/tr11/
 */
function widthOf(text) {
    let width = 0;
    for (const character of text)
        width += widthOfCharacter(character);
    return width;
}
/** The characters from the beginning that fit, never half of one. */
function firstColumns(text, columns) {
    let left = columns;
    let length = 0;
    for (const character of text) {
        left -= widthOfCharacter(character);
        if (left < 0)
            break;
        length += character.length;
    }
    return text.slice(0, length);
}
/** The characters at the end that fit. */
function lastColumns(text, columns) {
    const characters = [...text];
    let left = columns;
    let first = characters.length;
    while (first > 0) {
        left -= widthOfCharacter(characters[first - 1] ?? '');
        if (left < 0)
            break;
        first--;
    }
    return characters.slice(first).join('');
}
const NARROW_UNTIL = 0x300;
const NONE = /^(?:\p{Mn}|\p{Me}|\p{Cf}|\u200b)$/u;
const WIDE = /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}])$/u;
function widthOfCharacter(character) {
    if ((character.codePointAt(0) ?? 0) < NARROW_UNTIL)
        return 1;
    return NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}

;// CONCATENATED MODULE: ./build/src/core/report/lint-excerpt.js

/** With the line's number in front a row has 80 columns. A line that does not fit is cut around the place. */
const COLUMNS = 71;
/** At least so much stays in front of the place when the line's beginning does not fit. */
const BEFORE = 28;
/** Two of them on either side are more than any row can show. */
const CHARACTERS_MAX = 4 * COLUMNS;
/** Two rows: the line and the carets. `secrets` are ranges of the same text whose characters become `*`. */
function renderExcerpt(text, { start, end }, secrets) {
    const lineStart = start.offset - (start.column - 1);
    const from = Math.max(lineStart, start.offset - CHARACTERS_MAX);
    const to = endOfPiece(text, start.offset);
    const piece = lint_excerpt_hidden(text.slice(from, to), from, secrets);
    const place = start.offset - from;
    const rest = printable(piece.slice(place));
    const pointed = widthOf(printable(piece.slice(place, Math.max(end.offset - from, place))));
    const before = shownBefore(printable(piece.slice(0, place)), from > lineStart, Math.max(BEFORE, COLUMNS - widthOf(rest)));
    const shown = firstColumns(rest, COLUMNS - widthOf(before));
    const number = String(start.line);
    const gutter = Math.max(5, number.length + 1);
    return [
        `${number.padStart(gutter)} │ ${before}${shown}${shown === rest ? '' : '…'}`.trimEnd(),
        `${' '.repeat(gutter)} │ ${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, Math.min(pointed, widthOf(shown))))}`,
    ];
}
function shownBefore(before, isCut, columns) {
    return isCut || widthOf(before) > columns ? `…${lastColumns(before, columns - 1)}` : before;
}
/** Where the line ends, before its CRLF too; or a place that no row reaches. */
function endOfPiece(text, offset) {
    const piece = text.slice(offset, offset + CHARACTERS_MAX);
    const newline = piece.indexOf('\n');
    const length = newline < 0 ? piece.length : newline;
    return offset + (piece.charAt(length - 1) === '\r' ? length - 1 : length);
}
function lint_excerpt_hidden(piece, from, secrets) {
    let shown = piece;
    for (const { start, end } of secrets) {
        const first = Math.max(start.offset - from, 0);
        const last = Math.min(end.offset - from, piece.length);
        if (first < last)
            shown = shown.slice(0, first) + '*'.repeat(last - first) + shown.slice(last);
    }
    return shown;
}
/** Tabs as two spaces; control characters, and marks that turn the direction of writing, as a dot. */
function printable(piece) {
    // eslint-disable-next-line no-control-regex -- control characters of a hostile file must not reach the terminal
    return piece.replaceAll('\t', '  ').replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '·');
}

// EXTERNAL MODULE: ./build/src/core/report/lint-report.js
var lint_report = __webpack_require__(6866);
// EXTERNAL MODULE: ./build/src/core/report/text.js
var report_text = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/src/core/report/lint-text.js
/** Findings for the terminal and the log, in the order of their places, with the line each is about. */





/** The findings and one summary line. */
function renderLintReportText(report) {
    const body = renderLintText(report.findings, new Map(report.files.map((file) => [file.path, file])));
    const rest = [...hints(report), (0,lint_report/* lintHeadline */.a2)(report)];
    return `${body === '' ? '' : `${body}\n\n`}${rest.join('\n')}\n`;
}
/** The findings alone; lines are shown of those files that are given. */
function renderLintText(findings, files = new Map()) {
    const gravest = new Set([...findings].sort(finding/* bySeverity */.Np).slice(0, FINDINGS_MAX));
    const shown = findings.filter((finding) => gravest.has(finding)).map((finding) => renderFinding(finding, files.get(finding.range.path)));
    const more = findings.length - shown.length;
    return [...shown, ...(more > 0 ? [`… ${more} more; --format json shows all of them`] : [])].join('\n\n');
}
/** More than this nobody reads in a log: the gravest are shown. */
const FINDINGS_MAX = 500;
const lint_text_COLUMNS = 80;
function renderFinding({ severity, rule, message, range }, file) {
    const lines = [`${severity} ${rule}  ${(0,error_text/* renderPlace */.o)(range)}`, ...(0,report_text/* wrap */.LV)(`  ${(0,report_text/* cut */.Jj)((0,report_text/* singleLine */.pF)(message), 600)}`, lint_text_COLUMNS, '  ')];
    if (file !== undefined)
        lines.push('', ...renderExcerpt(file.text, range, file.result.secrets));
    return lines.join('\n');
}
function hints({ files, findings, fixed }) {
    const fixable = findings.filter(({ fix }) => fix !== undefined).length;
    const templated = (0,lint_report/* sumOf */.XN)(files, (stats) => stats.templated);
    const lines = [];
    if (files.length === 0)
        lines.push('There is no SQL file to check.');
    if (fixable > 0)
        lines.push(`${fixable} of them can be fixed with --fix.`);
    if (fixed > 0)
        lines.push(...(0,report_text/* wrap */.LV)('A migration that is applied somewhere must keep its text: look at what was fixed before you commit it.', lint_text_COLUMNS));
    if (templated > 0)
        lines.push(...(0,report_text/* wrap */.LV)(`${(0,report_text/* count */.U9)(templated, 'statement holds', 'statements hold')} templates ({{ }}, {% %} or \${ }), which are read as placeholders: what they stand for is not checked.`, lint_text_COLUMNS));
    if (findings.length > 0)
        lines.push('redshift-devops explain <rule> says why, and what to do instead.');
    return lines;
}


/***/ }),

/***/ 2661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pF: () => (/* binding */ singleLine)
/* harmony export */ });
/** Small rules of plain text that every report shares. */
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

/***/ 9157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERSION: () => (/* binding */ VERSION)
/* harmony export */ });
/** The tool's version, recorded with every history entry. `test/generated.test.ts` holds it to package.json. */
const VERSION = '0.1.0';


/***/ }),

/***/ 4753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appliedSoFar: () => (/* binding */ appliedSoFar),
/* harmony export */   failedStatement: () => (/* binding */ failedStatement),
/* harmony export */   fromWarehouse: () => (/* binding */ fromWarehouse),
/* harmony export */   interruptedMessage: () => (/* binding */ interruptedMessage),
/* harmony export */   locate: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _core_migrate_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5303);
/* harmony import */ var _core_migrate_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9754);
/* harmony import */ var _core_report_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2661);
/* harmony import */ var _core_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7853);
/* harmony import */ var _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6205);
/** What an error of apply says: the place in the author's file, the warehouse's words, and what stands. */






/** The warehouse's refusal of a statement, at its place in the file. */
function failedStatement({ migration, segment, segments }, error) {
    const rendered = segment.statements[error.index ?? 0];
    const code = /^ERROR: NOT EMULATED/.test(error.message) ? 'NOT_EMULATED' : 'STATEMENT_FAILED';
    const next = code === 'NOT_EMULATED' ? _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ERRORS */ .Sr.NOT_EMULATED.next : nextAfter(migration.id, migration.path, segment, segments);
    if (rendered === undefined || (error.index === undefined && segment.statements.length > 1)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, error.message, { at: { path: migration.path }, next, cause: error });
    }
    const { at, excerpt } = locate(rendered, error.position);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, error.message, { at, excerpt, next, cause: error });
}
function nextAfter(id, path, { index, failsClean }, segments) {
    if (!failsClean)
        return `Look at what it left behind; then run redshift-devops repair --retry ${id}, or --applied ${id}, with --reason.`;
    return segments > 1 ? `Correct the statement, then run apply again; it resumes at segment ${index} of ${id}.` : `Correct the statement in ${path}, then run apply again.`;
}
/** The place in the file of a 1-based position in the text that was sent, with the lines to show. */
function locate(rendered, position) {
    const { statement } = rendered;
    const { tokens, first, last } = statement;
    const origin = tokens.start[first] ?? 0;
    const offset = position === undefined ? origin : Math.min((0,_core_migrate_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOffset */ .V)(rendered, position - 1), tokens.end[last] ?? origin);
    const start = (0,_core_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_3__/* .placeInStatement */ .gZ)(statement, offset);
    // In a bundle a semicolon stands in the blank place of the key; it is not the author's.
    const lineStart = tokens.text.lastIndexOf('\n', origin - 1) + 1;
    const prefix = tokens.text.slice(lineStart, origin).replace(/^(\s*);(\s*)$/, '$1 $2');
    const lines = `${prefix}${tokens.text.slice(origin, lineEnd(tokens.text, offset))}`.split(/\r?\n/).slice(-LINES_MAX);
    return { at: { path: statement.range.path, start }, excerpt: { line: start.line, column: start.column, lines, length: tokenLengthAt(rendered, offset) } };
}
const LINES_MAX = 4;
function lineEnd(text, offset) {
    const end = text.indexOf('\n', offset);
    return end < 0 ? text.length : end;
}
function tokenLengthAt({ statement: { tokens, first, last } }, offset) {
    for (let at = first; at <= last; at++) {
        const start = tokens.start[at] ?? 0;
        const end = tokens.end[at] ?? 0;
        if (offset < end)
            return offset < start ? 1 : Math.min(end, lineEnd(tokens.text, offset)) - offset;
    }
    return 1;
}
/** What a warehouse's error means to a command that has no turn of its own after it; undefined for any other error. */
function fromWarehouse(error) {
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_4__/* .Cancelled */ .cJ)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('APPLY_CANCELLED', error.message, { cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_4__/* .TransportLost */ .C_)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('WAREHOUSE_UNREACHABLE', error.message, { next: 'Run status to see what stands, then run again.', cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_4__/* .HistoryMoved */ .cy)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('NO_PROGRESS', `another run was first: ${error.message}`, { cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_4__/* .StatementFailed */ .l3)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('QUERY_FAILED', error.message, { cause: error });
    return undefined;
}
/** Why apply will not go on without a person. */
function interruptedMessage(code, entry) {
    const which = `segment ${entry.segment} of ${entry.migration} (seq ${entry.seq}, run ${entry.run}${entry.actor === '' ? '' : ` of ${entry.actor}`})`;
    switch (code) {
        case 'MIGRATION_FAILED': return `${which} failed, and may have left something behind`;
        case 'MIGRATION_INTERRUPTED': return `${which} was started ${new Date(entry.atMs).toISOString()}, and the warehouse no longer knows what became of it`;
        case 'MIGRATION_CHANGED': return `${which} was started, and its file was edited before its outcome was known; restore the file so that it can be resumed`;
    }
}
/** `V001–V006 are applied, and 1 of 2 segments of V007 (seq 11).` */
function appliedSoFar(state) {
    if (state.lastSeq === 0)
        return 'nothing is applied; the history is empty.';
    const complete = [...state.migrations.values()].filter((record) => (0,_core_migrate_history_js__WEBPACK_IMPORTED_MODULE_1__/* .isComplete */ .As)(record) && record.last.event !== 'reverted');
    const partly = [...state.migrations.values()].filter((record) => !(0,_core_migrate_history_js__WEBPACK_IMPORTED_MODULE_1__/* .isComplete */ .As)(record) && record.applied.length > 0);
    const whole = complete.length === 0 ? 'no migration is applied whole' : `${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(complete.length, 'migration')} applied, the last of them ${complete.at(-1)?.migration ?? ''}`;
    const parts = partly.map(({ migration, applied, segments }) => `; ${applied.length} of ${segments} segments of ${migration}`).join('');
    return `${whole}${parts} (seq ${state.lastSeq}).`;
}


/***/ }),

/***/ 6205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ TransportLost),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   cy: () => (/* binding */ HistoryMoved),
/* harmony export */   l3: () => (/* binding */ StatementFailed)
/* harmony export */ });
/** The request may or may not have taken effect: only the history knows. */
class TransportLost extends Error {
    name = 'TransportLost';
}
/** Another run advanced the history first; nothing of the request took effect. */
class HistoryMoved extends Error {
    name = 'HistoryMoved';
}
/** The warehouse ran a statement and rejected it. */
class StatementFailed extends Error {
    index;
    position;
    statementId;
    name = 'StatementFailed';
    constructor(
    /** The warehouse's own message. */
    message, 
    /** Which statement of the request, 0-based; undefined when the warehouse does not say. */
    index, 
    /** 1-based character position in the statement's text; undefined when the warehouse does not say. */
    position, statementId) {
        super(message);
        this.index = index;
        this.position = position;
        this.statementId = statementId;
    }
}
/** The run was told to stop; the running statement was cancelled, or finished before it could be. */
class Cancelled extends Error {
    name = 'Cancelled';
}


/***/ })

};
