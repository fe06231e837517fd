/** What SET changes ends with its session, and every segment of a migration is a session of its own. */
import type { Statement } from '../../sql/sql-file.js';
import { foldedName } from '../../sql/tokenizer.js';
import { holdsTemplate } from '../../sql/tree-text.js';
import { fileRunOf } from '../file-segments.js';
import { defineRule, type RuleContext } from '../rule.js';

export const apiSessionState = defineRule({
  id: 'api/session-state',
  summary: 'Write SET where the statements it is meant for run in the same session.',
  why: 'The tool sends each transaction, and each statement that runs alone, as one request of the Data API, and a session ends with its request. So SET does not '
    + 'reach VACUUM, TRUNCATE or whatever else runs alone, nothing behind such a statement, and no later file.',
  safe: 'Write schema names instead of SET search_path; repeat SET after the statement that runs alone; set what must hold for every session with '
    + 'ALTER USER … SET for the user that migrates.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html'),
  examples: {
    bad: [
      { sql: 'SET wlm_query_slot_count TO 4;\nVACUUM sales.orders;\n' },
      { sql: 'UPDATE sales.load SET is_done = true WHERE id = 7;\nSET timezone TO \'UTC\';\n' },
      { sql: 'SET search_path TO sales;\nINSERT INTO region (code) VALUES (\'eu\');\nVACUUM orders;\n' },
    ],
    good: [
      { sql: 'SET search_path TO sales;\nINSERT INTO region (code) VALUES (\'eu\');\nVACUUM sales.orders;\n' },
      { sql: 'SET query_group TO \'load\';\nINSERT INTO sales.region (code) VALUES (\'eu\');\nRESET query_group;\n' },
      { sql: 'VACUUM sales.orders;\nSET timezone TO \'UTC\';\nINSERT INTO sales.load (loaded_at) VALUES (GETDATE());\n' },
    ],
  },
  kinds: ['set', 'set-session-authorization'],
  check(statement, context) {
    const name = parameterOf(statement);
    const run = name === undefined ? undefined : fileRunOf(context);
    const own = run?.segmentOf[context.index];
    if (name === undefined || run === undefined || own === undefined) return;
    const { file: { statements }, index } = context;
    const { first, last } = statement;
    const next = nextConcerned(statements, index);
    if (next > own.last) {
      const following = statements[next];
      context.report({ at: { first, last }, message: following === undefined
        ? `SET ${name} has no effect at the end of a migration, where its session ends; remove it.`
        : `SET ${name} has no effect: the statement of line ${following.range.start.line} runs in a session of its own; use ALTER USER … SET for the user that migrates.` });
      return;
    }
    const missed = isLocal(statement) ? -1 : firstMissed(name, own.last + 1, context);
    const beyond = statements[missed];
    if (beyond === undefined) return;
    const instead = name === SEARCH_PATH ? 'write its schema' : run.runsAlone(missed) ? 'use ALTER USER … SET for the user that migrates' : 'repeat it there';
    context.report({ at: { first, last }, message: `SET ${name} does not reach the statement of line ${beyond.range.start.line}, which runs in another session; ${instead}.` });
  },
});

const SEARCH_PATH = 'search_path';
const AUTHORIZATION = 'session authorization';

/** What is set; undefined where a template hides it, and for the modes of a transaction. */
function parameterOf({ tokens, syntax: { tree } }: Statement): string | undefined {
  if (tree?.kind === 'SetSessionAuthorization') return AUTHORIZATION;
  if (tree?.kind !== 'SetParameter' || tree.setting === null) return undefined;
  const { name } = tree.setting;
  if (name === null) return 'time zone';
  return holdsTemplate(tokens, name) ? undefined : foldedName(tokens, name.last);
}

function isLocal({ syntax: { tree } }: Statement): boolean {
  return tree?.kind === 'SetParameter' && tree.scope === 'local';
}

const SESSION_KINDS: ReadonlySet<string> = new Set(['set', 'reset', 'show', 'use', 'set-session-authorization', 'set-session-characteristics', 'begin', 'commit', 'rollback']);

/** Whether a setting can mean anything to it. */
function isConcerned({ row }: Statement): boolean {
  return row === undefined || !SESSION_KINDS.has(row.kind);
}

/** The index of the next statement that a setting could be meant for; the number of statements when there is none. */
function nextConcerned(statements: readonly Statement[], index: number): number {
  let at = index + 1;
  for (let statement = statements[at]; statement !== undefined && !isConcerned(statement); statement = statements[at]) at++;
  return at;
}

/** Parameters that concern every statement. Any other one concerns those that read or write rows. */
const CONCERN_ALL: ReadonlySet<string> = new Set([AUTHORIZATION, 'session_authorization', 'statement_timeout', 'query_group', 'wlm_query_slot_count']);
const READ_OR_WRITE_ROWS: ReadonlySet<string> = new Set(['select', 'insert', 'update', 'delete', 'merge', 'copy', 'unload']);

/** How far a setting is followed: in a file of thousands of statements the finding is made long before. */
const FOLLOWED_MAX = 200;

/** The index of the first statement of later segments that the setting was meant for, unless it is set again before; -1 when there is none. */
function firstMissed(name: string, from: number, { file: { statements }, facts }: RuleContext): number {
  for (let index = from; index < Math.min(statements.length, from + FOLLOWED_MAX); index++) {
    const statement = statements[index];
    if (statement === undefined || parameterOf(statement) === name) return -1;
    if (!isConcerned(statement)) continue;
    if (CONCERN_ALL.has(name)) return index;
    if (name !== SEARCH_PATH && READ_OR_WRITE_ROWS.has(statement.row?.kind ?? '')) return index;
    if (name === SEARCH_PATH && statement.relations.some((use) => use.schema === '' && !facts.isTemporary(use, index))) return index;
  }
  return -1;
}
