/** Stored procedures and functions, whose bodies are translated too. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_PROCEDURE.html */
import type { Node, StatementNode } from '../../core/sql/nodes.js';
import type { Option } from '../../core/sql/nodes/options.js';
import type { AlterRoutine, CreateFunction, CreateProcedure, RoutineBody } from '../../core/sql/nodes/routines.js';
import type { PlSql } from '../../core/sql/nodes/routines-plpgsql.js';
import { tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { planProcedure, type ProcedurePlan } from './procedure-plan.js';
import { NotEmulated } from './refused.js';
import { Rewriter, type ColumnsOf, type Part } from './rewriter.js';
import { entryOf, written, type Draft, type Script } from './script.js';
import { SHARED_SETTINGS } from './settings.js';

export function prepareAlterRoutine(draft: Draft, { owner }: AlterRoutine): Script {
  return owner === null ? { entries: [written(draft)] } : { entries: [], isRecorded: true };
}

/** The statement with its body in dollar quotes, where it stands in quotes and holds others; undefined where it is read as it is. */
export function withDollarQuotes(tokens: Tokens, tree: StatementNode | null): string | undefined {
  if ((tree?.kind !== 'CreateProcedure' && tree?.kind !== 'CreateFunction') || tree.body?.tokens.quoteWidth !== 2) return undefined;
  const at = tree.options.find(({ name }) => name === 'as')?.value?.first ?? -1;
  const [start = 0, end = 0] = [tokens.start[at], tokens.end[at]];
  return `${tokens.text.slice(0, start)}${TAG}${tokens.text.slice(start + 1, end - 1).replaceAll("''", "'")}${TAG}${tokens.text.slice(end)}`;
}

const TAG = '$redshift_devops$';

export function prepareRoutine(draft: Draft, routine: CreateProcedure | CreateFunction, columnsOf: ColumnsOf): Script {
  const { rewriter, tokens, last } = draft;
  const language = routine.language < 0 ? '' : rewriter.word(routine.language);
  if (language === 'plpythonu' || language === 'python') throw new NotEmulated('Python functions');
  const body = routine.options.find(({ name }) => name === 'as')?.value ?? null;
  const isProcedure = routine.kind === 'CreateProcedure';
  const plan = isProcedure && routine.body !== null ? planProcedure(routine.body, routine.nonatomic) : undefined;
  // PostgreSQL lets a procedure with the rights of its owner end no transaction, and here everybody is the same user.
  const leftOut = routine.options.filter((option) => option.name === 'nonatomic' || (isProcedure && option.name === 'security definer') || isUnshared(option));
  const parts = [...(body === null || routine.body === null ? [] : [{ at: body, text: bodyText(tokenText(tokens, body.first), routine.body, columnsOf, plan) }]), ...leftOut.map((at) => ({ at, text: '' }))];
  // A procedure with settings of its own may end no transaction, and neither may what it calls.
  const isAtomic = isProcedure && routine.options.some(({ name }) => name === 'set');
  rewriter.append(0, [...around(parts.sort((a, b) => a.at.first - b.at.first), last), ...(isAtomic ? [' SET redshift_devops.atomic TO on'] : [])]);
  return { entries: [entryOf(rewriter)], leftOut: leftOut.some(({ name }) => name !== 'nonatomic') };
}

/** SET of a parameter that PostgreSQL does not know, and which would have no effect while the routine runs. */
function isUnshared({ name, value }: Option): boolean {
  return name === 'set' && value?.kind === 'OptionList' && !value.options.some((each) => SHARED_SETTINGS.has(each.name));
}

interface Replaced { readonly at: { readonly first: number; readonly last: number }; readonly text: string }

/** The statement with some of its stretches replaced. */
function around(replaced: readonly Replaced[], last: number): readonly Part[] {
  let from = 0;
  const parts: Part[] = [];
  for (const { at, text } of replaced) {
    parts.push([from, at.first - 1], ' ', text, ' ');
    from = at.last + 1;
  }
  return [...parts, [from, last]];
}

function bodyText(quoted: string, { tokens, block, statements }: RoutineBody, columnsOf: ColumnsOf, plan: ProcedurePlan | undefined): string {
  if (tokens.count === 0) return quoted;
  const trees: readonly Node[] = block === null ? statements.flatMap(({ tree }: PlSql) => (tree === null ? [] : [tree])) : [block];
  const rewriter = new Rewriter(tokens, { trees, columnsOf, isBody: true, ...(plan === undefined ? {} : { plan }) });
  rewriter.write(0, tokens.count - 1);
  const tag = quoted.slice(0, quoted.indexOf('$', 1) + 1);
  const before = quoted.startsWith('$') ? tag : TAG;
  return `${before} ${rewriter.out.text} ${before}`;
}
