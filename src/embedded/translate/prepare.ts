/**
 * One statement as the client sent it to the script PostgreSQL runs for it: refused first, then translated.
 *
 * Which kinds are executed, recorded or not emulated says `behaviour.ts`; how each is written say the files beside it.
 */
import { classify } from '../../core/sql/classify.js';
import { Shape, tokenize, tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { sqlLiteral } from '../sql-literal.js';
import { prepareAlterTable } from './alter-table.js';
import { BEHAVIOURS } from './behaviour.js';
import { NotEmulated, Refused } from './refused.js';
import { refuse } from './refusals.js';
import { Rewriter, type Parameters } from './rewriter.js';
import { prepareRoutine } from './routines.js';
import { BIND, COUNT_BYTES, entryOf, recordOnly, UNBIND, written, type Draft, type Script, type ScriptEntry } from './script.js';
import { prepareCreateSchema, prepareReset, prepareSet, prepareShow, refuseLost } from './session.js';
import { writeCreateTable } from './table-definition.js';
import { controlSql, type TransactionControl } from './transaction-control.js';
import { prepareDropView, prepareMaterializedView, prepareView } from './views.js';

export interface PreparedStatement {
  readonly kind: string;
  readonly treatment: 'executed' | 'recorded';
  readonly script: readonly ScriptEntry[];
}

export interface PrepareOptions {
  readonly inTransaction: boolean;
  readonly parameters: Parameters;
  /** Temporary tables and prepared statements the connection has lost. */
  readonly lost: ReadonlySet<string>;
}

export function prepare(sql: string, { inTransaction, parameters, lost }: PrepareOptions): PreparedStatement {
  const tokens = tokenize(sql);
  const last = tokens.kind[tokens.count - 1] === Shape.Semicolon ? tokens.count - 2 : tokens.count - 1;
  const classification = classify(tokens, 0, last);
  refuse(tokens, classification, inTransaction);
  refuseOwnSchema(tokens);
  refuseLost(tokens, last, classification, lost);
  const rewriter = new Rewriter(tokens, parameters);
  if (classification === undefined) return { kind: 'select', treatment: 'executed', script: [written(rewriter, last)] };
  const { kind } = classification.row;
  const behaviour = BEHAVIOURS[kind];
  if (behaviour === undefined || typeof behaviour === 'object') throw new NotEmulated(behaviour?.missing ?? kind);
  const draft: Draft = { kind, rewriter, tokens, last, classification };
  const { entries, leftOut, isRecorded } = behaviour === 'recorded' ? recordOnly(draft) : scriptOf(draft, inTransaction);
  const remembered = leftOut === true || isRecorded === true ? [{ sql: `INSERT INTO _redshift_devops_embedded.recorded (kind, text) VALUES (${sqlLiteral(kind)}, ${sqlLiteral(sql)})` }] : [];
  return { kind, treatment: isRecorded === true ? 'recorded' : 'executed', script: [...entries, ...remembered] };
}

function scriptOf(draft: Draft, inTransaction: boolean): Script {
  const { kind, rewriter, last } = draft;
  switch (kind) {
    case 'create-table': return createTable(draft);
    case 'alter-table': case 'alter-column-type': case 'alter-table-append': return prepareAlterTable(draft);
    case 'drop-table': case 'drop-schema': case 'alter-schema': case 'drop-materialized-view': return alterSchemaOrDrop(draft);
    case 'create-view': return prepareView(draft);
    case 'drop-view': return prepareDropView(draft);
    case 'create-materialized-view': return prepareMaterializedView(draft);
    case 'create-procedure': case 'create-function': case 'drop-procedure': case 'drop-function': case 'alter-procedure': return prepareRoutine(draft);
    case 'create-schema': return prepareCreateSchema(draft);
    case 'set': return prepareSet(draft);
    case 'reset': return prepareReset(draft);
    case 'show': return prepareShow(draft);
    // TRUNCATE commits itself and everything before it: https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html
    case 'truncate': return { entries: [written(rewriter, last), ...(inTransaction ? [{ sql: 'COMMIT' }, { sql: 'BEGIN' }] : [])] };
    case 'delete': return deleteFrom(draft);
    case 'begin': case 'commit': case 'rollback': return beginOrEndNothing(draft, kind);
    case 'comment': return rewriter.word(2) === 'constraint' ? { entries: [], isRecorded: true } : { entries: [written(rewriter, last)] };
    case 'merge': return merge(draft);
    default: return { entries: [written(rewriter, last)] };
  }
}

function createTable({ rewriter, last, classification }: Draft): Script {
  const leftOut = writeCreateTable(rewriter, 0, classification.afterHead, last);
  return { entries: [entryOf(rewriter), COUNT_BYTES, BIND], leftOut };
}

function alterSchemaOrDrop({ kind, rewriter, last }: Draft): Script {
  const words = Array.from({ length: last + 1 }, (_, at) => rewriter.word(at));
  if (kind === 'drop-schema' && words.includes('external')) throw new NotEmulated('DROP EXTERNAL DATABASE');
  if (kind === 'alter-schema' && !words.includes('rename')) return { entries: [], isRecorded: true };
  return { entries: [UNBIND, written(rewriter, last), BIND] };
}

/** Where they begin or end nothing that outlives the call, they must at least be what Redshift knows. */
function beginOrEndNothing({ tokens }: Draft, kind: TransactionControl): Script {
  controlSql(tokens.text, kind);
  return { entries: [] };
}

/** FROM may be absent in Redshift. */
function deleteFrom({ rewriter, last }: Draft): Script {
  rewriter.write(0, 0);
  if (rewriter.word(1) !== 'from') rewriter.put(' FROM', 1);
  rewriter.write(1, last);
  return { entries: [entryOf(rewriter)] };
}

function merge({ rewriter, last }: Draft): Script {
  if (rewriter.word(last) === 'duplicates') throw new NotEmulated('MERGE … REMOVE DUPLICATES');
  return { entries: [written(rewriter, last)] };
}

/** What the warehouse remembers for itself is nobody's business. */
function refuseOwnSchema(tokens: Tokens): void {
  for (let at = 0; at < tokens.count; at++) {
    if (tokenText(tokens, at).replaceAll('"', '').toLowerCase() === '_redshift_devops_embedded') throw new Refused('permission denied for schema _redshift_devops_embedded');
  }
}
