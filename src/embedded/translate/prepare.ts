/**
 * One statement as the client sent it to the script PostgreSQL runs for it: refused first, then translated on its syntax tree.
 *
 * Which kinds are executed, recorded or not emulated says `behaviour.ts`; which nodes are written differently `node-writers.ts`; what a kind
 * needs besides the files beside them.
 */
import { classify } from '../../core/sql/classify.js';
import { STATEMENTS, type StatementRow } from '../../core/sql/statements.js';
import { readSyntax } from '../../core/sql/syntax.js';
import { Shape, tokenize, tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { withoutKeys } from '../copy/credentials.js';
import type { TransferPlan } from '../copy/plan.js';
import { sqlLiteral } from '../sql-literal.js';
import { prepareAlterTable } from './alter-table.js';
import { BEHAVIOURS } from './behaviour.js';
import { catalogEntries } from './catalog-entries.js';
import { planCopy } from './copy.js';
import { removeDuplicates } from './data-changes.js';
import type { UserFunctions } from './own-functions.js';
import { NotEmulated, Refused } from './refused.js';
import { refuse } from './refusals/statement.js';
import { refuseTree } from './refusals/refusals.js';
import { usesTables } from './refusals/uses-tables.js';
import { Rewriter, type ColumnsOf, type Parameters } from './rewriter.js';
import { prepareAlterRoutine, prepareRoutine, withDollarQuotes } from './routines.js';
import { BIND, countBytes, recordOnly, UNBIND, written, type Draft, type Script, type ScriptEntry } from './script.js';
import { prepareCreateSchema, refuseLost } from './session.js';
import { prepareReset, prepareSet } from './settings.js';
import { describeDatashare, prepareShowCatalog } from './show.js';
import { stateChecks } from './state-checks.js';
import { countsOwnBytes, isPartlyRecorded } from './table-definition.js';
import { controlSql, prepareIsolation, type TransactionControl } from './transaction-control.js';
import { planUnload } from './unload.js';
import { prepareDropView, prepareMaterializedView, prepareView } from './views.js';

export interface PreparedStatement {
  readonly kind: string;
  readonly treatment: 'executed' | 'recorded';
  readonly script: readonly ScriptEntry[];
  /** In place of a script, for what goes between the warehouse and S3. */
  readonly transfer?: TransferPlan;
}

export interface PrepareOptions {
  readonly inTransaction: boolean;
  readonly parameters: Parameters;
  /** Temporary tables and prepared statements the connection has lost. */
  readonly lost: ReadonlySet<string>;
  readonly columnsOf: ColumnsOf;
  readonly userFunctions: UserFunctions;
  /** Whether a folder stands for S3. */
  readonly hasS3: boolean;
}

/** What is to be set, where nothing is. */
const NO_S3 = 'there is no S3 here; name a folder that holds one folder a bucket, with embedded_s3 in the configuration or with serve --s3';

/** PostgreSQL, and so Redshift, has no text with the character NUL. */
const NUL = 'invalid byte sequence for encoding "UTF8": 0x00';

/** Throws Refused and NotEmulated with what the client is told, and whatever `columnsOf` throws. */
export function prepare(sql: string, options: PrepareOptions): PreparedStatement {
  const { inTransaction, parameters, lost, columnsOf, userFunctions, hasS3 } = options;
  if ([sql, ...parameters.map(({ value }) => value)].some((text) => text.includes('\0'))) throw new Refused(NUL);
  const tokens = tokenize(sql);
  const last = tokens.kind[tokens.count - 1] === Shape.Semicolon ? tokens.count - 2 : tokens.count - 1;
  const head = classify(tokens, 0, last);
  refuse(tokens, head, inTransaction);
  refuseOwnSchema(tokens);
  refuseLost(tokens, last, head, lost);
  // A query in parentheses has no first word.
  const classification = head ?? { row: SELECT, afterHead: 0 };
  const { kind } = classification.row;
  const { tree, status } = readSyntax({ tokens, first: 0, last, row: classification.row, afterHead: classification.afterHead });
  const quoted = withDollarQuotes(tokens, tree);
  if (quoted !== undefined) return prepare(quoted, options);
  if (tree !== null) refuseTree(tree, { tokens, isWhole: status === 'parsed', usesTables: usesTables(tokens, last, classification), inTransaction, userFunctions });
  const behaviour = BEHAVIOURS[kind];
  if (behaviour === undefined || typeof behaviour === 'object') throw new NotEmulated(behaviour?.missing ?? kind);
  if ((kind === 'copy' || kind === 'unload') && !hasS3) throw new NotEmulated(`${kind.toUpperCase()}: ${NO_S3}`);
  const statement = { tokens, last, classification, parameters };
  if (kind === 'copy') return { kind, treatment: 'executed', script: [], transfer: planCopy(statement) };
  if (kind === 'unload') return { kind, treatment: 'executed', script: [], transfer: planUnload(statement, (query) => prepare(query, options)) };
  const rewriter = new Rewriter(tokens, { parameters, columnsOf, userFunctions, trees: tree === null ? [] : [tree] });
  const draft: Draft = { kind, rewriter, tokens, last, classification, tree };
  const { entries, leftOut, isRecorded } = behaviour === 'recorded' ? (kind === 'alter-database' ? prepareIsolation(draft) : undefined) ?? recordOnly(draft) : scriptOf(draft, inTransaction, columnsOf);
  const remembered = leftOut === true || isRecorded === true ? [remember(kind, withoutKeys(sql))] : [];
  const checks = stateChecks(tokens, tree, inTransaction);
  return { kind, treatment: isRecorded === true ? 'recorded' : 'executed', script: [...checks.before, ...entries, ...checks.after, ...catalogEntries(draft), ...remembered] };
}

/** Kinds that change nothing but their session. */
const SETTINGS = new Set(['set', 'reset', 'set-session-authorization', 'set-session-characteristics']);

function remember(kind: string, text: string): ScriptEntry {
  const values = `${sqlLiteral(kind)}, ${sqlLiteral(text)}`;
  return { sql: SETTINGS.has(kind) ? `SELECT _redshift_devops_embedded.record_setting(${values})` : `INSERT INTO _redshift_devops_embedded.recorded (kind, text) VALUES (${values})` };
}

const SELECT: StatementRow = STATEMENTS.find(({ kind }) => kind === 'select') ?? { kind: 'select', head: 'select', runs: 'transaction', doc: 'r_SELECT_synopsis' };

function scriptOf(draft: Draft, inTransaction: boolean, columnsOf: ColumnsOf): Script {
  const { tree } = draft;
  switch (tree?.kind) {
    case 'CreateTable': return { entries: [written(draft), ...(countsOwnBytes(tree) ? [] : countBytes(draft.rewriter, tree.name)), BIND], leftOut: isPartlyRecorded(tree) };
    case 'AlterTable': return prepareAlterTable(draft, tree);
    case 'Drop': return dropOf(draft, tree.object === 'view', tree.externalDatabase) ?? prepareDropView(draft, tree);
    case 'CreateView': return prepareView(draft, tree);
    case 'CreateMaterializedView': return prepareMaterializedView(draft, tree);
    case 'CreateProcedure': case 'CreateFunction': return prepareRoutine(draft, tree, columnsOf);
    case 'AlterRoutine': return prepareAlterRoutine(draft, tree);
    case 'DescDatashare': return describeDatashare(draft, tree);
    case 'Merge': return tree.removeDuplicates ? removeDuplicates(draft.rewriter, tree) : { entries: [written(draft)] };
    // TRUNCATE commits itself and everything before it: https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html
    case 'Truncate': return { entries: [written(draft), ...(inTransaction ? [{ sql: 'COMMIT' }, { sql: 'BEGIN' }] : [])] };
    case 'Comment': return tree.object === 'constraint' ? { entries: [], isRecorded: true } : { entries: [written(draft)] };
    default: return otherScript(draft);
  }
}

function otherScript(draft: Draft): Script {
  switch (draft.kind) {
    case 'alter-schema': return alterSchema(draft);
    case 'create-schema': return prepareCreateSchema(draft);
    case 'set': return prepareSet(draft);
    case 'reset': return prepareReset(draft);
    case 'show': return prepareShowCatalog(draft);
    case 'begin': case 'commit': case 'rollback': return beginOrEndNothing(draft, draft.kind);
    default: return { entries: [written(draft)] };
  }
}

/** Late-binding views do not hold what they read; undefined for a view, which may be one. */
function dropOf(draft: Draft, isView: boolean, externalDatabase: boolean): Script | undefined {
  if (externalDatabase) throw new NotEmulated('DROP EXTERNAL DATABASE');
  return isView ? undefined : { entries: [UNBIND, written(draft), BIND] };
}

function alterSchema(draft: Draft): Script {
  const isRename = Array.from({ length: draft.last + 1 }, (_, at) => draft.rewriter.word(at)).includes('rename');
  return isRename ? { entries: [UNBIND, written(draft), BIND] } : { entries: [], isRecorded: true };
}

/** Where they begin or end nothing that outlives the call, they must at least be what Redshift knows. */
function beginOrEndNothing({ tokens }: Draft, kind: TransactionControl): Script {
  controlSql(tokens.text, kind);
  return { entries: [] };
}

/** What the warehouse remembers for itself is nobody's business. */
function refuseOwnSchema(tokens: Tokens): void {
  for (let at = 0; at < tokens.count; at++) {
    if (tokenText(tokens, at).replaceAll('"', '').toLowerCase() === '_redshift_devops_embedded') throw new Refused('permission denied for schema _redshift_devops_embedded');
  }
}
