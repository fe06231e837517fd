export const id = 314;
export const ids = [314,323,233];
export const modules = {

/***/ 8314:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.apply = void 0;
/** `apply`: run the pending segments. */
const errors_js_1 = __webpack_require__(4296);
const finding_js_1 = __webpack_require__(5278);
const plan_js_1 = __webpack_require__(5362);
const lint_text_js_1 = __webpack_require__(6113);
const text_js_1 = __webpack_require__(8115);
const version_js_1 = __webpack_require__(3323);
const apply_js_1 = __webpack_require__(2226);
const command_js_1 = __webpack_require__(3155);
const project_js_1 = __webpack_require__(7039);
const risks_js_1 = __webpack_require__(74);
exports.apply = (0, command_js_1.defineCommand)({
    name: 'apply',
    summary: 'Run the pending segments.',
    inputs: {
        ...project_js_1.PROJECT_INPUTS,
        approve: { kind: 'text', value: 'SEQ:DIGEST', summary: 'Run exactly the plan that printed this string, or nothing.' },
    },
    outputs: {
        'applied-count': 'How many segments this run applied.',
        seq: 'The last sequence number of the history.',
    },
    action: true,
    async run(inputs, world) {
        const project = await (0, project_js_1.loadProject)(world.files, inputs);
        const approval = inputs.approve === undefined ? undefined : (0, plan_js_1.parseApproval)(inputs.approve);
        const warehouse = await world.openWarehouse(project.environment.warehouse);
        try {
            const result = await (0, apply_js_1.apply)({
                set: project.set,
                warehouse,
                clock: world.clock,
                signal: world.signal,
                run: world.host.run,
                toolVersion: version_js_1.VERSION,
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
    const { environment, config } = project;
    const { risks, verdict, secrets } = (0, risks_js_1.assessPlan)(plan, config.lint);
    for (const secret of secrets)
        world.host.mask(secret);
    if (verdict === 'rejected')
        throw new Rejected(rejectedOutcome([...risks.values()].flat().filter(({ severity }) => (0, finding_js_1.isAtLeast)(severity, config.lint.failOn)), environment.name));
    if (environment.approval === 'required' && !isApproved) {
        throw new errors_js_1.AppError('APPROVAL_REQUIRED', `environment ${environment.name} runs approved plans only; the present one is ${(0, plan_js_1.approvalOf)(plan)}`);
    }
}
function rejectedOutcome(findings, environment) {
    const headline = `Nothing was applied to ${environment}: ${(0, text_js_1.count)(findings.length, 'finding')} must be settled first.`;
    return { verdict: 'rejected', headline, text: `${(0, lint_text_js_1.renderLintText)(findings)}\n\n${headline}`, report: `### Redshift apply · \`${environment}\` · rejected\n\n${headline}\n`, findings, outputs: { 'applied-count': '0' } };
}
function applied(project, { appliedSegments, appliedMigrations, lastSeq }, emulation) {
    const { name } = project.environment;
    const done = appliedSegments === 0 ? `Nothing was pending in ${name}.` : `Applied ${(0, text_js_1.count)(appliedMigrations, 'migration')} (${(0, text_js_1.count)(appliedSegments, 'segment')}) to ${name}. Nothing is pending.`;
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

/***/ 74:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.assessPlan = assessPlan;
const finding_js_1 = __webpack_require__(5278);
const linter_js_1 = __webpack_require__(3007);
const registry_js_1 = __webpack_require__(4918);
/** Lints each pending migration once and gives every finding to the segment its statement is in. */
function assessPlan(plan, config) {
    const findings = new Map();
    const secrets = new Set();
    for (const { migration } of plan.steps) {
        if (findings.has(migration.id))
            continue;
        const results = migration.parse().map((file) => ({ file, result: (0, linter_js_1.lintFile)(file, { kind: migration.kind, config }, registry_js_1.RULES) }));
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
    const rejected = [...risks.values()].flat().some(({ severity }) => (0, finding_js_1.isAtLeast)(severity, config.failOn));
    return { risks, verdict: rejected ? 'rejected' : 'passed', secrets: [...secrets] };
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

/***/ 7945:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.LEAVES_PARTS = void 0;
exports.decide = decide;
exports.nextStep = nextStep;
exports.tokenOf = tokenOf;
/**
 * The next action of apply (decision D5). Pure: the same observation always gives the same action, so a crash is not a special case:
 * starting again is simply the next turn.
 */
const checksum_js_1 = __webpack_require__(8930);
const plan_js_1 = __webpack_require__(5362);
function decide(set, seen) {
    const { last, lastSeq, migrations } = seen.state;
    if (last?.event === 'started')
        return decideStarted(set, seen, last);
    const step = nextStep(set, seen.state);
    if (step === undefined)
        return { kind: 'done' };
    // Its own last entry, not the history's: another migration may have been applied since.
    const own = migrations.get(step.migration.id)?.last;
    if (own?.event === 'failed' && (!step.segment.failsClean || own.note === exports.LEAVES_PARTS))
        return { kind: 'refuse', code: 'MIGRATION_FAILED', entry: own };
    if (step.segment.atomicity === 'transaction')
        return { kind: 'commit', step, afterSeq: lastSeq };
    return { kind: 'start', step, afterSeq: lastSeq, token: tokenOf(step, lastSeq, seen) };
}
/** The note of a segment whose failure may leave something behind: correcting its file afterwards takes nothing of that away. */
exports.LEAVES_PARTS = 'a failure may leave something behind';
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
        const done = (0, plan_js_1.appliedSegments)(migration, state.migrations.get(migration.id));
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
    return `${textDigits(step, afterSeq)}${(0, checksum_js_1.sha256)(`${warehouse}\n${run}\n${nowMs}`).slice(0, 32)}`;
}
function textDigits({ migration, segment }, afterSeq) {
    return (0, checksum_js_1.sha256)(`${migration.id}\n${segment.index}\n${segment.renderedChecksum}\n${afterSeq}`).slice(0, 32);
}


/***/ }),

/***/ 1121:
/***/ ((__unused_webpack_module, exports) => {


/**
 * The history: an append-only log in the warehouse, and the state that a fold over it gives.
 *
 * Rows have a gapless `seq`; nothing is ever updated or deleted, so what happened can always be told again.
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.EMPTY_HISTORY = void 0;
exports.findDivergence = findDivergence;
exports.foldHistory = foldHistory;
exports.advanceHistory = advanceHistory;
exports.isComplete = isComplete;
exports.EMPTY_HISTORY = { lastSeq: 0, last: undefined, migrations: new Map() };
/** The first place where the log cannot be what runs of this tool left, in words; undefined for a sound log. */
function findDivergence(entries) {
    for (const [index, entry] of entries.entries()) {
        const expected = index + 1;
        if (entry.seq < expected)
            return `seq ${entry.seq} is in the history twice`;
        if (entry.seq > expected)
            return `seq ${expected} is missing from the history`;
    }
    return undefined;
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

/***/ 5362:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.approvalOf = approvalOf;
exports.makePlan = makePlan;
exports.appliedSegments = appliedSegments;
exports.findProblems = findProblems;
exports.refuseProblems = refuseProblems;
exports.parseApproval = parseApproval;
exports.checkApproval = checkApproval;
/** The plan: which segments are pending, in which order, and the digest that makes it exact (decision D6). */
const errors_js_1 = __webpack_require__(4296);
const checksum_js_1 = __webpack_require__(8930);
const history_js_1 = __webpack_require__(1121);
/** Hexadecimal digits of the digest in an approval: 128 bits, more than anybody can search for a second plan. */
const APPROVED_DIGITS = 32;
/** The string that approves exactly this plan: `<afterSeq>:<digest>`. */
function approvalOf(plan) {
    return `${plan.afterSeq}:${plan.digest.slice(0, APPROVED_DIGITS)}`;
}
/** The pending segments after a history. Throws what a migration's segments throw. */
function makePlan(set, state) {
    const steps = set.ordered.flatMap((migration) => pendingSteps(set, migration, state));
    return { afterSeq: state.lastSeq, steps, digest: (0, checksum_js_1.sha256)([String(state.lastSeq), ...steps.map(stepLine)].join('\n')) };
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
    return (0, history_js_1.isComplete)(record) ? 'all' : record.applied.length;
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
    throw new errors_js_1.AppError(first.code, `${first.message}${more}`, first.path === undefined ? {} : { at: { path: first.path } });
}
function missingFiles(set, state) {
    const problems = [];
    for (const record of state.migrations.values()) {
        if (set.get(record.migration) !== undefined || record.last.event === 'reverted' || isRepeatable(record.migration))
            continue;
        const was = (0, history_js_1.isComplete)(record) ? 'is applied' : `is partly applied (${record.applied.length} of ${record.segments} segments)`;
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
        const message = (0, history_js_1.isComplete)(record) ? `${migration.id} was edited after it was applied (seq ${record.last.seq})` : changedPart(set, migration, record);
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
function outOfOrder(set, state) {
    const versioned = set.ordered.filter(({ kind }) => kind === 'versioned');
    const touched = versioned.map(({ id }) => (state.migrations.get(id)?.applied.length ?? 0) > 0 || state.migrations.get(id)?.baselined === true);
    const lastTouched = touched.lastIndexOf(true);
    const last = versioned[lastTouched];
    if (last === undefined)
        return [];
    return versioned.slice(0, lastTouched).flatMap((migration, index) => {
        const record = state.migrations.get(migration.id);
        if (touched[index] === true && record !== undefined && (0, history_js_1.isComplete)(record))
            return [];
        return [{ code: 'OUT_OF_ORDER', migration: migration.id, path: migration.path, message: `${migration.id} is not applied, but ${last.id}, which comes after it, is` }];
    });
}
/** Reads `<afterSeq>:<digest>`. Throws USAGE for anything else, a shortened digest included. */
function parseApproval(text) {
    const match = /^(\d+):([0-9a-f]{32,64})$/.exec(text.trim());
    if (match === null)
        throw new errors_js_1.AppError('USAGE', `"${text}" is no approval; it looks like 40:9f3a… with ${APPROVED_DIGITS} hexadecimal digits, as plan prints it`);
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
    const plan = makePlan(set, (0, history_js_1.foldHistory)(before));
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
    return new errors_js_1.AppError('PLAN_STALE', message);
}


/***/ }),

/***/ 3973:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderExcerpt = renderExcerpt;
/** More of a line than this is not shown; what is shown lies around the place. */
const WIDTH = 100;
const BEFORE = 40;
/** Two rows: the line and the caret. `secrets` are ranges of the same text whose characters become `*`. */
function renderExcerpt(text, { start, end }, secrets) {
    const lineStart = start.offset - (start.column - 1);
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    const from = start.offset - lineStart > WIDTH - BEFORE / 2 ? start.offset - BEFORE : lineStart;
    const to = Math.min(lineEnd, from + WIDTH);
    const shown = hidden(text.slice(from, to), from, secrets);
    const pointedTo = Math.max(start.offset + 1, Math.min(end.offset, to));
    const before = (from > lineStart ? '…' : '') + printable(shown.slice(0, start.offset - from));
    const pointed = printable(shown.slice(start.offset - from, pointedTo - from));
    const after = printable(shown.slice(pointedTo - from)) + (to < lineEnd ? '…' : '');
    const number = String(start.line);
    const gutter = Math.max(5, number.length + 1);
    return [
        `${number.padStart(gutter)} │ ${before}${pointed}${after}`.trimEnd(),
        `${' '.repeat(gutter)} │ ${' '.repeat(before.length)}${'^'.repeat(Math.max(1, pointed.length))}`,
    ];
}
function hidden(piece, from, secrets) {
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


/***/ }),

/***/ 4576:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.lintHeadline = lintHeadline;
exports.countOf = countOf;
const text_js_1 = __webpack_require__(8115);
/** `14 files, 61 statements: 0 errors, 2 warnings`: what was found, shown or not. */
function lintHeadline({ files, fixed }) {
    const statements = sum(files, ({ statements }) => statements);
    const unknown = sum(files, ({ unknown }) => unknown);
    const suppressed = files.reduce((total, { result }) => total + result.suppressed.length, 0);
    const infos = countOf(files, 'info');
    return [
        `${(0, text_js_1.count)(files.length, 'file')}, ${(0, text_js_1.count)(statements, 'statement')}: ${(0, text_js_1.count)(countOf(files, 'error'), 'error')}, ${(0, text_js_1.count)(countOf(files, 'warning'), 'warning')}`,
        ...(infos === 0 ? [] : [`${infos} for information`]),
        ...(suppressed === 0 ? [] : [`${suppressed} suppressed`]),
        ...(unknown === 0 ? [] : [`${(0, text_js_1.count)(unknown, 'statement')} not recognised`]),
        ...(fixed === 0 ? [] : [`${fixed} fixed`]),
    ].join(', ');
}
/** How many findings of a severity all files have. */
function countOf(files, severity) {
    return files.reduce((total, { result }) => total + result.findings.filter((finding) => finding.severity === severity).length, 0);
}
function sum(files, of) {
    return files.reduce((total, { result }) => total + of(result.stats), 0);
}


/***/ }),

/***/ 6113:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderLintReportText = renderLintReportText;
exports.renderLintText = renderLintText;
const error_text_js_1 = __webpack_require__(8766);
const lint_excerpt_js_1 = __webpack_require__(3973);
const lint_report_js_1 = __webpack_require__(4576);
const text_js_1 = __webpack_require__(8115);
/** The findings and one summary line. */
function renderLintReportText(report) {
    const body = renderLintText(report.findings, new Map(report.files.map((file) => [file.path, file])));
    const rest = [...hints(report), (0, lint_report_js_1.lintHeadline)(report)];
    return `${body === '' ? '' : `${body}\n\n`}${rest.join('\n')}\n`;
}
/** The findings alone; lines are shown of those files that are given. */
function renderLintText(findings, files = new Map()) {
    const shown = findings.slice(0, FINDINGS_MAX).map((finding) => renderFinding(finding, files.get(finding.range.path)));
    const more = findings.length - shown.length;
    return [...shown, ...(more > 0 ? [`… ${more} more; --format json shows all of them`] : [])].join('\n\n');
}
/** More than this nobody reads in a log. */
const FINDINGS_MAX = 500;
const COLUMNS = 80;
function renderFinding({ severity, rule, message, range }, file) {
    const lines = [`${severity} ${rule}  ${(0, error_text_js_1.renderPlace)(range)}`, ...(0, text_js_1.wrap)(`  ${(0, text_js_1.cut)((0, text_js_1.singleLine)(message), 600)}`, COLUMNS, '  ')];
    if (severity === 'error' && file !== undefined)
        lines.push('', ...(0, lint_excerpt_js_1.renderExcerpt)(file.text, range, file.result.secrets));
    return lines.join('\n');
}
function hints({ findings, fixed }) {
    const fixable = findings.filter(({ fix }) => fix !== undefined).length;
    const lines = [];
    if (fixable > 0)
        lines.push(`${fixable} of them can be fixed with --fix.`);
    if (fixed > 0)
        lines.push('A migration that is applied somewhere must keep its text: look at what was fixed before you commit it.');
    return lines;
}


/***/ }),

/***/ 3323:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.VERSION = void 0;
/** The tool's version, recorded with every history entry. `test/generated.test.ts` holds it to package.json. */
exports.VERSION = '0.1.0';


/***/ }),

/***/ 2226:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.apply = apply;
/**
 * Apply: look, decide, act once, forget (decision D5).
 *
 * Nothing the engine needs is kept in memory between turns, except that after an act with a certain outcome the next look is skipped:
 * that is how N transactional segments cost N + 2 calls of the Data API. On any doubt it looks again.
 */
const errors_js_1 = __webpack_require__(4296);
const decide_js_1 = __webpack_require__(7945);
const history_js_1 = __webpack_require__(1121);
const plan_js_1 = __webpack_require__(5362);
const warehouse_js_1 = __webpack_require__(4403);
const failures_js_1 = __webpack_require__(3183);
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
    state = history_js_1.EMPTY_HISTORY;
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
                const action = (0, decide_js_1.decide)(this.options.set, this.observation());
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
            throw this.standing(new errors_js_1.AppError('APPLY_CANCELLED', 'the run was told to stop; no statement is running'));
        if (clock.now() - this.startedAt > RUN_MS_MAX)
            throw this.standing(new errors_js_1.AppError('APPLY_TOO_LONG', 'the run has lasted six hours'));
        if (this.idleTurns > IDLE_TURNS_MAX)
            throw this.standing(new errors_js_1.AppError('NO_PROGRESS', `${IDLE_TURNS_MAX} turns in a row moved nothing`));
    }
    async look() {
        const { warehouse, clock, set, approval } = this.options;
        const { entries, nowMs } = await warehouse.readHistory();
        this.clockOffsetMs = nowMs - clock.now();
        const divergence = (0, history_js_1.findDivergence)(entries);
        if (divergence !== undefined)
            throw new errors_js_1.AppError('HISTORY_DIVERGED', divergence);
        const before = this.state.lastSeq;
        this.state = (0, history_js_1.foldHistory)(entries);
        if (this.state.lastSeq !== before)
            this.idleTurns = 0;
        // After a lost response the history knows better than this run how much of it happened.
        this.firstSeq ??= this.state.lastSeq;
        const own = entries.filter(({ seq, run, event }) => seq > (this.firstSeq ?? 0) && run === this.options.run.id && event === 'applied');
        this.applied = own.length;
        for (const { migration } of own)
            this.migrations.add(migration);
        (0, plan_js_1.refuseProblems)((0, plan_js_1.findProblems)(set, this.state));
        if (approval !== undefined)
            (0, plan_js_1.checkApproval)(set, entries, approval);
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
        this.plan = (0, plan_js_1.makePlan)(this.options.set, this.state);
        this.options.onPlan(this.plan);
        const { steps } = this.plan;
        if (steps.length > 0)
            this.options.emit({ kind: 'apply-started', segments: steps.length, migrations: new Set(steps.map(({ migration }) => migration.id)).size });
    }
    async perform(action) {
        const { clock, signal } = this.options;
        switch (action.kind) {
            case 'refuse': throw this.standing(new errors_js_1.AppError(action.code, (0, failures_js_1.interruptedMessage)(action.code, action.entry)));
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
                    throw this.failure?.token === started.token ? this.failure.error : this.failureOf(started);
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
            if (!(error instanceof warehouse_js_1.StatementFailed))
                throw error;
            // Its row is written first; then the run stops with this error.
            this.failure = { token, error: (0, failures_js_1.failedStatement)(step, error) };
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
        this.state = (0, history_js_1.advanceHistory)(this.state, { ...entry, atMs: entry.atMs + this.clockOffsetMs });
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
            note: event === 'started' && !segment.failsClean ? decide_js_1.LEAVES_PARTS : '',
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
        if (error instanceof warehouse_js_1.HistoryMoved || error instanceof warehouse_js_1.TransportLost) {
            this.mustLook = true;
            // Who was beaten once can look at once.
            if (error instanceof warehouse_js_1.TransportLost || this.idleTurns > 1)
                await clock.sleep(Math.min(250 * 2 ** this.idleTurns, 15_000), signal);
            return;
        }
        if (error instanceof warehouse_js_1.Cancelled)
            throw await this.cancelled(error);
        if (error instanceof warehouse_js_1.StatementFailed) {
            const failure = await this.commitFailed(error);
            if (failure !== undefined)
                throw failure;
            return;
        }
        throw error instanceof errors_js_1.AppError ? this.standing(error) : error;
    }
    /** A batch failed. Its guard may have been what failed: then the history has moved and the segment was not to blame. */
    async commitFailed(error) {
        const before = this.state.lastSeq;
        const action = (0, decide_js_1.decide)(this.options.set, this.observation());
        const failure = action.kind === 'commit' ? (0, failures_js_1.failedStatement)(action.step, error) : new errors_js_1.AppError('QUERY_FAILED', `the history cannot be written: ${error.message}`, { cause: error });
        try {
            await this.look();
        }
        catch (lookError) {
            if (lookError instanceof errors_js_1.AppError && !lookError.code.startsWith('WAREHOUSE_'))
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
            return new errors_js_1.AppError('APPLY_CANCELLED', error.message, { stands: NOT_KNOWN, cause: error });
        }
        return this.standing(new errors_js_1.AppError('APPLY_CANCELLED', error.message, { cause: error }));
    }
    failureOf({ migration, segment, note }) {
        const file = this.options.set.get(migration);
        const message = `segment ${segment} of ${migration} failed in the warehouse after the run that sent it had ended`;
        return new errors_js_1.AppError('STATEMENT_FAILED', message, { ...(file === undefined ? {} : { at: { path: file.path } }), ...(note === decide_js_1.LEAVES_PARTS ? { next: errors_js_1.ERRORS.MIGRATION_FAILED.next } : {}) });
    }
    standing(error, more = '') {
        if (error.details.stands !== undefined)
            return error;
        // Before the first look nothing is known of the warehouse, and nothing was done to it.
        if (this.firstSeq === undefined)
            return error;
        const doubt = this.mustLook && error.code.startsWith('WAREHOUSE_') ? 'not known for certain; when the warehouse was last asked: ' : '';
        return error.standing(`${doubt}${(0, failures_js_1.appliedSoFar)(this.state)}${more === '' ? '' : ` ${more}`}`);
    }
}
const NOT_KNOWN = 'not known, because the warehouse could not be asked again';


/***/ }),

/***/ 3183:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.failedStatement = failedStatement;
exports.locate = locate;
exports.fromWarehouse = fromWarehouse;
exports.interruptedMessage = interruptedMessage;
exports.appliedSoFar = appliedSoFar;
/** What an error of apply says: the place in the author's file, the warehouse's words, and what stands. */
const errors_js_1 = __webpack_require__(4296);
const history_js_1 = __webpack_require__(1121);
const variables_js_1 = __webpack_require__(2968);
const text_js_1 = __webpack_require__(8115);
const sql_file_js_1 = __webpack_require__(7075);
const warehouse_js_1 = __webpack_require__(4403);
/** The warehouse's refusal of a statement, at its place in the file. */
function failedStatement({ migration, segment, segments }, error) {
    const rendered = segment.statements[error.index ?? 0];
    const next = nextAfter(migration.id, migration.path, segment, segments);
    if (rendered === undefined || (error.index === undefined && segment.statements.length > 1)) {
        return new errors_js_1.AppError('STATEMENT_FAILED', error.message, { at: { path: migration.path }, next, cause: error });
    }
    const { at, excerpt } = locate(rendered, error.position);
    return new errors_js_1.AppError('STATEMENT_FAILED', error.message, { at, excerpt, next, cause: error });
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
    const offset = position === undefined ? origin : Math.min((0, variables_js_1.sourceOffset)(rendered, position - 1), tokens.end[last] ?? origin);
    const start = (0, sql_file_js_1.placeInStatement)(statement, offset);
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
    if (error instanceof warehouse_js_1.Cancelled)
        return new errors_js_1.AppError('APPLY_CANCELLED', error.message, { cause: error });
    if (error instanceof warehouse_js_1.TransportLost)
        return new errors_js_1.AppError('WAREHOUSE_UNREACHABLE', error.message, { next: 'Run status to see what stands, then run again.', cause: error });
    if (error instanceof warehouse_js_1.HistoryMoved)
        return new errors_js_1.AppError('NO_PROGRESS', `another run was first: ${error.message}`, { cause: error });
    if (error instanceof warehouse_js_1.StatementFailed)
        return new errors_js_1.AppError('QUERY_FAILED', error.message, { cause: error });
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
    const complete = [...state.migrations.values()].filter((record) => (0, history_js_1.isComplete)(record) && record.last.event !== 'reverted');
    const partly = [...state.migrations.values()].filter((record) => !(0, history_js_1.isComplete)(record) && record.applied.length > 0);
    const whole = complete.length === 0 ? 'no migration is applied whole' : `${(0, text_js_1.count)(complete.length, 'migration')} applied, the last of them ${complete.at(-1)?.migration ?? ''}`;
    const parts = partly.map(({ migration, applied, segments }) => `; ${applied.length} of ${segments} segments of ${migration}`).join('');
    return `${whole}${parts} (seq ${state.lastSeq}).`;
}


/***/ }),

/***/ 4403:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Cancelled = exports.StatementFailed = exports.HistoryMoved = exports.TransportLost = void 0;
/** The request may or may not have taken effect: only the history knows. */
class TransportLost extends Error {
    name = 'TransportLost';
}
exports.TransportLost = TransportLost;
/** Another run advanced the history first; nothing of the request took effect. */
class HistoryMoved extends Error {
    name = 'HistoryMoved';
}
exports.HistoryMoved = HistoryMoved;
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
exports.StatementFailed = StatementFailed;
/** The run was told to stop; the running statement was cancelled, or finished before it could be. */
class Cancelled extends Error {
    name = 'Cancelled';
}
exports.Cancelled = Cancelled;


/***/ })

};
