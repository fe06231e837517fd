export const id = 4610;
export const ids = [4610,9157,3434,1120];
export const modules = {

/***/ 4610:
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
// EXTERNAL MODULE: ./build/src/core/migrate/failure-table.js
var failure_table = __webpack_require__(2004);
// EXTERNAL MODULE: ./build/src/core/report/lock-holder-text.js
var lock_holder_text = __webpack_require__(9050);
;// CONCATENATED MODULE: ./build/src/engine/lock-holders.js
/** Who stands in the way of a statement that gave up waiting. */


const WAITED = new Set(['statement-timeout', 'lock-timeout']);
/** The relations that a segment's statements name. */
function relationsOf({ statements }) {
    const names = new Map();
    for (const { statement } of statements)
        for (const { schema, name } of statement.relations)
            names.set(`${schema}.${name}`, { schema, name });
    return [...names.values()];
}
/** A sentence for each transaction that holds a lock on what a failed segment names; '' when it did not fail of waiting, or nobody can say. */
async function lockHoldersText(warehouse, segment, message) {
    if (!WAITED.has((0,failure_table/* statementFailure */.qU)(message)?.id ?? ''))
        return '';
    try {
        return (await warehouse.lockHolders(relationsOf(segment))).map((holder) => ` ${(0,lock_holder_text/* lockHolderText */.h)(holder)}.`).join('');
    }
    catch {
        // The failure itself matters more than who caused it.
        return '';
    }
}

// EXTERNAL MODULE: ./build/src/engine/reminder.js
var reminder = __webpack_require__(7796);
;// CONCATENATED MODULE: ./build/src/engine/other-runs.js
/**
 * What runs of this tool that are gone have left running in the warehouse: a lost client does not stop its statement.
 *
 * The guard keeps a batch of another run from being overtaken, but a person should know whom the run waits for, and be able to end it.
 */



const PAUSE_MS = 500;
const PAUSE_MS_MAX = 5_000;
class OtherRuns {
    options;
    areGone = false;
    pauseMs = PAUSE_MS;
    reminder;
    cancelled = new Set();
    constructor(options) {
        this.options = options;
        this.reminder = new reminder/* Reminder */.f(options.clock);
    }
    /** Whether nothing of theirs runs any more. Otherwise it has waited a moment, and the history may have moved. */
    async haveEnded(last) {
        if (this.areGone)
            return true;
        const running = await this.options.warehouse.inFlight();
        this.areGone = running.length === 0;
        if (this.areGone)
            return true;
        if (this.options.takeover)
            await this.cancel(running, last);
        else
            this.note(running, last);
        await this.options.clock.sleep(this.pauseMs, this.options.signal);
        this.pauseMs = Math.min(this.pauseMs * 2, PAUSE_MS_MAX);
        return false;
    }
    async cancel(running, last) {
        for (const statement of running) {
            if (this.cancelled.has(statement.id))
                continue;
            this.cancelled.add(statement.id);
            this.say(`Cancelling ${described(statement, last)}, as --takeover says.`);
            await this.options.warehouse.cancel(statement.id);
        }
    }
    note(running, last) {
        if (!this.reminder.isDue())
            return;
        for (const statement of running)
            this.say(`Waiting for ${described(statement, last)}. apply --takeover would cancel it.`);
    }
    say(text) {
        this.options.emit({ kind: 'note', text });
    }
}
/** What it is, whose, and since when; what the history knows of it is better than what its name tells. */
function described({ id, token, run, actor, sentMs }, last) {
    const entry = token !== undefined && last?.token === token ? last : undefined;
    const what = entry === undefined ? (token === undefined ? 'a transaction' : 'a statement that runs alone') : `segment ${entry.segment} of ${entry.migration}`;
    const whose = entry?.run ?? run;
    const who = entry?.actor ?? actor;
    const since = sentMs === undefined ? '' : `, running since ${new Date(sentMs).toISOString()}`;
    const parts = entry?.note === decide/* LEAVES_PARTS */.Oe ? ' (what it leaves behind when it is cancelled is not known)' : '';
    return `${what} of ${whose === '' ? 'another run' : `run ${(0,report_text/* cut */.Jj)(whose, 64)}`}${who === '' ? '' : ` by ${(0,report_text/* cut */.Jj)(who, 64)}`}${since} (statement ${id})${parts}`;
}

;// CONCATENATED MODULE: ./build/src/engine/retries.js
/** Tries again what failed because of another transaction, a few times, after the history has shown that nothing of it took effect. */

const RETRIES_MAX = 5;
const retries_PAUSE_MS = 1_000;
const retries_PAUSE_MS_MAX = 30_000;
class Retries {
    options;
    done = 0;
    constructor(options) {
        this.options = options;
    }
    /** What was tried again has been applied. */
    reset() {
        this.done = 0;
    }
    /** Whether another attempt makes sense; it has waited then. */
    async mayTryAgain({ step, cause }) {
        if (!(0,failure_table/* mayPass */.bg)(cause.message) || this.done >= RETRIES_MAX)
            return false;
        const { clock, signal, random, emit } = this.options;
        const inMs = Math.round(random() * Math.min(retries_PAUSE_MS * 2 ** this.done, retries_PAUSE_MS_MAX));
        this.done++;
        const [firstLine = ''] = cause.message.split('\n');
        emit({ kind: 'note', text: `Segment ${step.segment.index} of ${step.migration.id} rolled back: ${firstLine}. Trying again in ${inMs} ms (${this.done} of ${RETRIES_MAX}).` });
        await clock.sleep(inMs, signal);
        return true;
    }
}

;// CONCATENATED MODULE: ./build/src/engine/apply.js
/**
 * Apply: look, decide, act once, forget (decision D5).
 *
 * Nothing the engine needs is kept in memory between turns, except that after an act with a certain outcome the next look is skipped:
 * that is how N transactional segments cost N calls of the Data API and a few. On any doubt it looks again.
 */










/** A run ends itself long before the warehouse forgets the tokens it sent. */
const RUN_MS_MAX = 6 * 3_600_000;
/** Turns in a row that moved nothing, each after a lost response or a lost race, before a person should look. */
const IDLE_TURNS_MAX = 12;
const WAIT_MS = 2_000;
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
    reminder;
    applied = 0;
    migrations = new Set();
    startedAt;
    others;
    retries;
    constructor(options) {
        this.options = options;
        this.startedAt = options.clock.now();
        this.reminder = new reminder/* Reminder */.f(options.clock);
        this.others = new OtherRuns(options);
        this.retries = new Retries(options);
    }
    async run() {
        for (;;) {
            this.refuseIfOver();
            try {
                // Where one statement runs at a time, not even the history can be read before the others have ended.
                if (this.options.takeover && !(await this.others.haveEnded(this.state.last)))
                    continue;
                if (this.mustLook)
                    await this.look();
                const action = (0,decide/* decide */.LD)(this.options.set, this.observation(), this.options.grouped);
                if (action.kind === 'done')
                    return { appliedSegments: this.applied, appliedMigrations: this.migrations.size, lastSeq: this.state.lastSeq };
                if (action.kind === 'refuse' || await this.others.haveEnded(this.state.last))
                    await this.perform(action);
                else
                    this.mustLook = true;
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
            throw this.standing(new errors/* AppError */.uV('APPLY_CANCELLED', 'the run was told to stop; no statement of it is running'));
        if (clock.now() - this.startedAt > RUN_MS_MAX)
            throw this.standing(new errors/* AppError */.uV('APPLY_TOO_LONG', 'the run has lasted six hours'));
        if (this.idleTurns > IDLE_TURNS_MAX)
            throw this.standing(new errors/* AppError */.uV('NO_PROGRESS', `${IDLE_TURNS_MAX} turns in a row moved nothing`));
    }
    async look() {
        const { warehouse, clock, set, approval } = this.options;
        const snapshot = await warehouse.readHistory();
        const { entries } = snapshot;
        this.clockOffsetMs = snapshot.nowMs - clock.now();
        const before = this.state.lastSeq;
        this.state = (0,migrate_history/* foldReadHistory */.On)(snapshot);
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
        this.fate = last?.event === 'started' ? await warehouse.fateOf(last.token) : undefined;
        this.mustLook = false;
        this.announce();
        // The row of the failure is written although its response was lost, or another run wrote it.
        if (last?.event === 'failed' && this.failure?.token === last.token)
            await this.afterFailure(last, last.note);
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
            case 'commit': return this.commitSegments(action.steps, action.afterSeq);
            case 'start': return this.record(this.entryOf(action.step, action.afterSeq + 1, 'started', action.token), 'absent');
            case 'run': return this.runAlone(action.step, action.token);
            case 'settle': {
                const { started, event, note } = action;
                await this.record({ ...started, ...this.who(), seq: this.state.lastSeq + 1, event, note }, undefined);
                if (event === 'failed')
                    return this.afterFailure(started, note);
                this.count(started, clock.now());
                // What ran is the text as it was started; a file that was edited since is for a person, before anything behind it runs.
                if (this.options.set.get(started.migration)?.checksum !== started.checksum)
                    this.mustLook = true;
            }
        }
    }
    noteWait({ migration, segment, run }) {
        if (this.reminder.isDue())
            this.options.emit({ kind: 'note', text: `${migration} segment ${segment} of run ${run} is still running in the warehouse; waiting for it.` });
    }
    /** The statements and their rows in one transaction: the outcome is certain, so the next look is skipped. */
    async commitSegments(steps, afterSeq) {
        const begun = this.options.clock.now();
        for (const step of steps)
            this.begin(step);
        const segments = steps.map((step, at) => ({ statements: step.segment.statements, entry: this.entryOf(step, afterSeq + 1 + at, 'applied', ''), timeoutMs: this.timeoutOf(step) }));
        this.mustLook = true;
        const { entries } = await this.options.warehouse.commit({ afterSeq, segments });
        for (const entry of entries) {
            this.advance(entry, undefined);
            this.count(entry, begun);
        }
    }
    async runAlone(step, token) {
        this.begin(step);
        const [statement] = step.segment.statements;
        if (statement === undefined)
            throw new Error('a standalone segment has one statement');
        this.mustLook = true;
        try {
            await this.options.warehouse.run({ token, statement, notAfterMs: this.tokenEndMs(), timeoutMs: this.timeoutOf(step) });
            this.fate = 'finished';
        }
        catch (error) {
            if (!(error instanceof warehouse/* StatementFailed */.l3))
                throw error;
            // Its row is written first; then the run stops with this error, or tries again.
            this.failure = { token, step, cause: error };
            this.fate = error.fate;
        }
        this.mustLook = false;
    }
    /** Until when the token of the started segment is remembered, by this machine's clock. */
    tokenEndMs() {
        return (this.state.last?.atMs ?? 0) - this.clockOffsetMs + this.options.warehouse.dedupeWindowMs;
    }
    timeoutOf({ segment }) {
        return segment.timeoutMs ?? this.options.statementTimeoutMs;
    }
    async record(entry, fate) {
        this.mustLook = true;
        const { entries: [recorded] } = await this.options.warehouse.commit({ afterSeq: entry.seq - 1, segments: [{ statements: [], entry }] });
        if (recorded !== undefined)
            this.advance(recorded, fate);
    }
    advance(entry, fate) {
        this.state = (0,migrate_history/* advanceHistory */.V5)(this.state, { ...entry, atMs: entry.atMs + this.clockOffsetMs });
        this.fate = fate;
        this.mustLook = false;
        this.idleTurns = 0;
        if (entry.event === 'applied')
            this.retries.reset();
    }
    begin({ migration, segment, segments }) {
        this.options.emit({ kind: 'segment-started', migration: migration.id, segment: segment.index, segments, done: this.applied, total: this.total() });
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
    entryOf({ migration, segment, segments }, seq, event, token) {
        return {
            ...this.who(),
            seq,
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
    async commitFailed(cause) {
        const before = this.state.lastSeq;
        const action = (0,decide/* decide */.LD)(this.options.set, this.observation(), this.options.grouped);
        const failed = action.kind === 'commit' ? (0,failures.stepOfStatement)(action.steps, cause) : undefined;
        const error = failed === undefined ? new errors/* AppError */.uV('QUERY_FAILED', `the history cannot be written: ${cause.message}`, { cause }) : (0,failures.failedStatement)(failed);
        try {
            await this.look();
        }
        catch (lookError) {
            if (lookError instanceof errors/* AppError */.uV && !lookError.code.startsWith('WAREHOUSE_'))
                throw lookError;
            return error.standing(NOT_KNOWN);
        }
        if (this.state.lastSeq !== before)
            return undefined;
        if (failed === undefined)
            return this.standing(error);
        if (await this.retries.mayTryAgain(failed))
            return undefined;
        return this.standing(error, `${failed.size > 1 ? `The ${failed.size} segments of the group` : 'The failed segment'} rolled back.${await this.locksText(failed)}`);
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
    /** A failure that left nothing behind is tried again when it was a conflict, or when the run that met it did not live to see it; anything else ends this run. */
    async afterFailure(started, note) {
        const own = this.failure?.token === started.token ? this.failure : undefined;
        this.failure = undefined;
        if (own === undefined)
            return this.options.emit({ kind: 'note', text: `${(0,failures.leftByAnEarlierRun)(started, note, this.options.set)}; it is tried again.` });
        const failed = { step: own.step, cause: own.cause, index: 0, size: 1, leavesParts: note === decide/* LEAVES_PARTS */.Oe };
        if (!failed.leavesParts && await this.retries.mayTryAgain(failed))
            return;
        throw this.standing((0,failures.failedStatement)(failed), (await this.locksText(failed)).trim());
    }
    async locksText({ step, cause }) {
        return lockHoldersText(this.options.warehouse, step.segment, cause.message);
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
        group: { kind: 'flag', summary: 'Commit consecutive transactional segments together, for a fast replay of a fresh warehouse; when one fails, all of its group roll back.' },
        takeover: { kind: 'flag', summary: 'Cancel what an earlier run has left running in the warehouse, instead of waiting for it.' },
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
                random: world.random,
                takeover: inputs.takeover,
                grouped: inputs.group,
                statementTimeoutMs: project.environment.statementTimeoutMs,
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
/* harmony import */ var _core_lint_registry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6879);
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
        const results = files.map((file) => ({ file, result: (0,_core_lint_linter_js__WEBPACK_IMPORTED_MODULE_2__/* .lintFile */ .A)(file, { kind: migration.kind, config, catalog }, _core_lint_registry_js__WEBPACK_IMPORTED_MODULE_3__.RULES) }));
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

/***/ 2004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ requestFailure),
/* harmony export */   bg: () => (/* binding */ mayPass),
/* harmony export */   qU: () => (/* binding */ statementFailure)
/* harmony export */ });
/* unused harmony export FAILURES */
/**
 * What a failure of the warehouse means for the run that met it: one row each, from which `docs/failures.md` is generated.
 *
 * Nothing is tried again because of a row alone: a transaction is sent again only after the history has shown that it did not commit, and a
 * statement that runs alone only when its kind leaves nothing behind.
 */
const DG = 'https://docs.aws.amazon.com/redshift/latest/dg/';
const API = 'https://docs.aws.amazon.com/redshift-data/latest/APIReference/';
const MG = 'https://docs.aws.amazon.com/redshift/latest/mgmt/';
/** The first row that fits is the one. */
const FAILURES = [
    {
        id: 'serializable', from: 'statement', text: /\b(error|code):?\s*1023\b|serializable isolation violation/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
        advice: 'Another transaction used the same tables at the same time. Run apply when the loads on them are done.',
    },
    {
        id: 'relation-vanished', from: 'statement', text: /\b(error|code):?\s*1018\b|dropped by concurrent transaction/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
        advice: 'Another transaction created or dropped the table at the same time. Run apply when it is done.',
    },
    {
        id: 'concurrent-transaction', from: 'statement', text: /conflict with concurrent transaction|concurrent(ly)? (update|transaction|delete)/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
        advice: 'Another transaction changed the same table at the same time. Run apply when it is done.',
    },
    {
        id: 'relation-oid', from: 'statement', text: /could not open relation with OID/i, verdict: 'retry', source: `${DG}c_serial_isolation.html`,
        advice: 'A table was dropped or renamed while it was looked up. Run apply again.',
    },
    {
        id: 'deadlock', from: 'statement', text: /deadlock detected/i, verdict: 'retry', source: `${DG}c_write_readwrite.html`,
        advice: 'Two transactions waited for each other. LOCK the tables first in the migration, in the order other writers use.',
    },
    {
        id: 'aborted-transaction', from: 'statement', text: /current transaction is aborted|\b25P02\b/i, verdict: 'stop', source: `${API}API_BatchExecuteStatement.html`,
        advice: 'An earlier statement of the same transaction failed; its message is the one to read.',
    },
    {
        id: 'in-transaction', from: 'statement', text: /cannot (run|be executed) inside a transaction block|\b25001\b/i, verdict: 'stop', source: `${DG}r_VACUUM_command.html`,
        advice: 'Add the comment `-- redshift-devops: no-transaction` to the file, so that its statements run alone.',
    },
    {
        id: 'statement-timeout', from: 'statement', text: /statement timeout|cancell?ed on user'?s request|\b57014\b/i, verdict: 'stop', source: `${DG}r_statement_timeout.html`,
        advice: 'It was cancelled, or its time was over. Wait until whoever holds the locks is done, or raise statement_timeout; then run apply again.',
    },
    {
        id: 'lock-timeout', from: 'statement', text: /lock (wait )?timeout|could not obtain lock/i, verdict: 'stop', source: `${DG}r_LOCK.html`,
        advice: 'Wait until whoever holds the locks is done; then run apply again.',
    },
    {
        id: 'connection-lost', from: 'statement', verdict: 'look', source: `${MG}data-api-troubleshooting.html`,
        text: /connection (was |is )?(reset|refused|closed|lost|terminated|broken)|closed the connection|terminating connection|I\/O error|(cluster|warehouse|system) (is |was )?(restart|shutting down|paus)|administrator command/i,
        advice: 'The connection to the warehouse broke while the statement ran. Check that the warehouse is not paused or being maintained; then run apply again.',
    },
    {
        id: 'waiting-exceeded', from: 'request', names: ['ActiveWaitingRequestsExceededException'], verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
        advice: 'Too many requests wait at once; this one is sent again without waiting.',
    },
    {
        id: 'waiting-unknown', from: 'request', names: ['ValidationException'], text: /WaitTimeSeconds/i, verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
        advice: 'The service does not know how to wait; the request is sent again without it.',
    },
    {
        id: 'throttled', from: 'request', names: ['ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded', 'Throttling', 'RequestThrottled', 'RequestThrottledException', 'SlowDown'], verdict: 'retry', source: `${API}CommonErrors.html`,
        advice: 'The account sends too many requests. Wait, or look for other jobs that use the Data API.',
    },
    {
        id: 'throttled-wrapped', from: 'request', text: /ThrottlingException|Rate exceeded|Too many requests/i, verdict: 'retry', source: `${API}CommonErrors.html`,
        advice: 'The account sends too many requests. Wait, or look for other jobs that use the Data API.',
    },
    {
        id: 'statements-exceeded', from: 'request', names: ['ActiveStatementsExceededException'], verdict: 'retry', source: `${MG}data-api.html`,
        advice: 'Too many statements are active in the warehouse. Wait, or look for other jobs that use it.',
    },
    {
        id: 'sessions-exceeded', from: 'request', names: ['ActiveSessionsExceededException'], verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
        advice: 'Too many sessions of the Data API are open. Wait until some have expired.',
    },
    {
        id: 'session-gone', from: 'request', names: ['ValidationException', 'ResourceNotFoundException'], text: /session is not available|session with id: .* is invalid/i, verdict: 'retry', source: `${API}API_ExecuteStatement.html`,
        advice: 'The session ended before its statement was taken; a new one is opened.',
    },
    {
        id: 'credentials-expired', from: 'request', names: ['ExpiredTokenException', 'ExpiredToken'], verdict: 'stop', source: `${API}CommonErrors.html`,
        advice: 'The credentials have expired while the run lasted. Get new ones, for longer (role-duration-seconds in GitHub, the session duration of the role); then run apply again: it resumes.',
    },
    {
        id: 'clock-skewed', from: 'request', names: ['InvalidSignatureException', 'SignatureDoesNotMatch', 'RequestExpired', 'RequestTimeTooSkewed'], text: /expired|not yet current|too skewed|signature expired/i, verdict: 'stop', source: `${API}CommonErrors.html`,
        advice: 'The clock of this machine is wrong, so that its signatures are refused. Set it; then run again.',
    },
    {
        id: 'denied', from: 'request', verdict: 'stop', source: `${MG}data-api-access.html`,
        names: ['AccessDeniedException', 'UnrecognizedClientException', 'InvalidSignatureException', 'SignatureDoesNotMatch', 'IncompleteSignature', 'InvalidClientTokenId', 'MissingAuthenticationToken',
            'CredentialsProviderError', 'TokenProviderError', 'OptInRequired', 'NotAuthorized'],
        advice: 'Check the role; docs/permissions.md lists the least it needs.',
    },
    {
        id: 'service-fault', from: 'request', verdict: 'look', source: `${API}CommonErrors.html`,
        names: ['InternalServerException', 'ExecuteStatementException', 'BatchExecuteStatementException', 'DatabaseConnectionException', 'ServiceUnavailable', 'ServiceUnavailableException'],
        advice: 'The service failed. Check that the warehouse is not paused; then run again.',
    },
    {
        id: 'query-timeout', from: 'request', names: ['QueryTimeoutException'], verdict: 'look', source: `${API}API_ListTables.html`,
        advice: 'The warehouse did not answer in time. Check that it is not paused or overloaded; then run again.',
    },
];
/** What the error text of a statement means; undefined when no row knows it, which is then the author's to correct. */
function statementFailure(text) {
    return FAILURES.find((row) => row.from === 'statement' && row.text?.test(text) === true);
}
/** Whether a statement's error may be another one's doing, and not the author's to correct: nothing took effect, or the history tells. */
function mayPass(text) {
    return (statementFailure(text)?.verdict ?? 'stop') !== 'stop';
}
/** What an exception of the Data API means; undefined when no row knows it. */
function requestFailure(name, message) {
    return FAILURES.find((row) => row.from === 'request' && (row.names?.includes(name) ?? true) && (row.text?.test(message) ?? true));
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

/***/ 9050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ lockHolderText)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);

function lockHolderText({ relation, pid, user, mode, granted, since }) {
    return `Process ${pid} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(user)} ${granted ? 'holds' : 'waits for'} ${mode} on ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(relation)} since ${since}`;
}


/***/ }),

/***/ 6404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ offsetOfCharacter)
/* harmony export */ });
/** Warehouses count characters; texts here are counted in UTF-16, where a character beyond the basic plane counts twice. */
/** The offset of a 0-based character. */
function offsetOfCharacter(text, characters) {
    let offset = 0;
    for (const character of text) {
        if (characters-- <= 0)
            break;
        offset += character.length;
    }
    return offset;
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
/* harmony export */   leftByAnEarlierRun: () => (/* binding */ leftByAnEarlierRun),
/* harmony export */   locate: () => (/* binding */ locate),
/* harmony export */   stepOfStatement: () => (/* binding */ stepOfStatement)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);
/* harmony import */ var _core_migrate_decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7847);
/* harmony import */ var _core_migrate_failure_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2004);
/* harmony import */ var _core_migrate_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5303);
/* harmony import */ var _core_migrate_variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9754);
/* harmony import */ var _core_report_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2661);
/* harmony import */ var _core_sql_characters_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6404);
/* harmony import */ var _core_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7853);
/* harmony import */ var _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6205);
/** What an error of apply says: the place in the author's file, the warehouse's words, and what stands. */









/** Which of the segments that were to commit together the failed statement belongs to; the first when the warehouse does not say. */
function stepOfStatement(steps, cause) {
    let index = cause.index;
    for (const step of steps) {
        const count = step.segment.statements.length;
        if (index === undefined || index < count)
            return { step, cause, index, size: steps.length, leavesParts: false };
        index -= count;
    }
    return undefined;
}
/** The warehouse's refusal of a statement, at its place in the file. */
function failedStatement(failure) {
    const { step: { migration, segment }, cause, index } = failure;
    const rendered = segment.statements[index ?? 0];
    const code = /^ERROR: NOT EMULATED/.test(cause.message) ? 'NOT_EMULATED' : 'STATEMENT_FAILED';
    const next = code === 'NOT_EMULATED' ? _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ERRORS */ .Sr.NOT_EMULATED.next : nextAfter(failure);
    if (rendered === undefined || (index === undefined && segment.statements.length > 1)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, cause.message, { at: { path: migration.path }, next, cause });
    }
    const { at, excerpt } = locate(rendered, cause.position);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, cause.message, { at, excerpt, next, cause });
}
function nextAfter({ step: { migration: { id, path }, segment, segments }, cause, leavesParts }) {
    if (leavesParts || !segment.failsClean)
        return `Look at what it left behind; then run redshift-devops repair --retry ${id}, or --applied ${id}, with --reason.`;
    const known = (0,_core_migrate_failure_table_js__WEBPACK_IMPORTED_MODULE_2__/* .statementFailure */ .qU)(cause.message);
    if (known !== undefined)
        return known.advice;
    return segments > 1 ? `Correct the statement, then run apply again; it resumes at segment ${segment.index} of ${id}.` : `Correct the statement in ${path}, then run apply again.`;
}
/** What is said of a failure that its own run did not live to see. Throws STATEMENT_FAILED when a person must look at what it left behind. */
function leftByAnEarlierRun({ migration, segment, run }, note, set) {
    const message = `segment ${segment} of ${migration} failed in the warehouse after run ${run}, which sent it, had ended`;
    if (note !== _core_migrate_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .LEAVES_PARTS */ .Oe)
        return message;
    const file = set.get(migration);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('STATEMENT_FAILED', message, { ...(file === undefined ? {} : { at: { path: file.path } }), next: _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ERRORS */ .Sr.MIGRATION_FAILED.next });
}
/** The place in the file of a 1-based character of the text that was sent, with the lines to show. */
function locate(rendered, position) {
    const { statement } = rendered;
    const { tokens, first, last } = statement;
    const origin = tokens.start[first] ?? 0;
    const offset = position === undefined ? origin : Math.min((0,_core_migrate_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceOffset */ .V)(rendered, (0,_core_sql_characters_js__WEBPACK_IMPORTED_MODULE_7__/* .offsetOfCharacter */ .M)(rendered.sql, position - 1)), tokens.end[last] ?? origin);
    const start = (0,_core_sql_sql_file_js__WEBPACK_IMPORTED_MODULE_5__/* .placeInStatement */ .gZ)(statement, offset);
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
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__/* .Cancelled */ .cJ)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('APPLY_CANCELLED', error.message, { cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__/* .TransportLost */ .C_)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('WAREHOUSE_UNREACHABLE', error.message, { next: 'Run status to see what stands, then run again.', cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__/* .HistoryMoved */ .cy)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('NO_PROGRESS', `another run was first: ${error.message}`, { cause: error });
    if (error instanceof _ports_warehouse_js__WEBPACK_IMPORTED_MODULE_6__/* .StatementFailed */ .l3)
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
    const complete = [...state.migrations.values()].filter((record) => (0,_core_migrate_history_js__WEBPACK_IMPORTED_MODULE_3__/* .isComplete */ .As)(record) && record.last.event !== 'reverted');
    const partly = [...state.migrations.values()].filter((record) => !(0,_core_migrate_history_js__WEBPACK_IMPORTED_MODULE_3__/* .isComplete */ .As)(record) && record.applied.length > 0);
    const whole = complete.length === 0 ? 'no migration is applied whole' : `${(0,_core_report_text_js__WEBPACK_IMPORTED_MODULE_8__/* .count */ .U9)(complete.length, 'migration')} applied, the last of them ${complete.at(-1)?.migration ?? ''}`;
    const parts = partly.map(({ migration, applied, segments }) => `; ${applied.length} of ${segments} segments of ${migration}`).join('');
    return `${whole}${parts} (seq ${state.lastSeq}).`;
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
    fate;
    name = 'StatementFailed';
    constructor(
    /** The warehouse's own message. */
    message, 
    /** Which statement of the request, 0-based, over all of its segments; undefined when the warehouse does not say. */
    index, 
    /** 1-based character position in the statement's text; undefined when the warehouse does not say. */
    position, statementId, 
    /** `broken` when it ended with its connection, so that what it did is not known. */
    fate = 'failed') {
        super(message);
        this.index = index;
        this.position = position;
        this.statementId = statementId;
        this.fate = fate;
    }
}
/** The run was told to stop; the running statement was cancelled, or finished before it could be. */
class Cancelled extends Error {
    name = 'Cancelled';
}


/***/ })

};
