export const id = 233;
export const ids = [233];
export const modules = {

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


/***/ })

};
