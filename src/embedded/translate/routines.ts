/** Stored procedures and functions, whose bodies are translated too. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_PROCEDURE.html */
import type { Node } from '../../core/sql/nodes.js';
import type { Option } from '../../core/sql/nodes/options.js';
import type { AlterRoutine, CreateFunction, CreateProcedure, RoutineBody } from '../../core/sql/nodes/routines.js';
import type { PlSql } from '../../core/sql/nodes/routines-plpgsql.js';
import { tokenText } from '../../core/sql/tokenizer.js';
import { NotEmulated } from './refused.js';
import { Rewriter, type ColumnsOf, type Part } from './rewriter.js';
import { entryOf, written, type Draft, type Script } from './script.js';

export function prepareAlterRoutine(draft: Draft, { owner }: AlterRoutine): Script {
  return owner === null ? { entries: [written(draft)] } : { entries: [], isRecorded: true };
}

export function prepareRoutine(draft: Draft, routine: CreateProcedure | CreateFunction, columnsOf: ColumnsOf): Script {
  const { rewriter, tokens, last } = draft;
  const language = routine.language < 0 ? '' : rewriter.word(routine.language);
  if (language === 'plpythonu' || language === 'python') throw new NotEmulated('Python functions');
  const body = routine.options.find(({ name }) => name === 'as')?.value ?? null;
  // The body runs in one transaction here; on Redshift each of its statements would commit alone.
  const nonatomic = routine.options.find(({ name }) => name === 'nonatomic');
  const parts = [...(body === null || routine.body === null ? [] : [{ at: body, text: bodyText(tokenText(tokens, body.first), routine.body, columnsOf) }]), ...leaveOut(nonatomic)];
  rewriter.append(0, around(parts.sort((a, b) => a.at.first - b.at.first), last));
  return { entries: [entryOf(rewriter)], leftOut: nonatomic !== undefined };
}

interface Replaced { readonly at: { readonly first: number; readonly last: number }; readonly text: string }

function leaveOut(option: Option | undefined): readonly Replaced[] {
  return option === undefined ? [] : [{ at: option, text: '' }];
}

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

function bodyText(quoted: string, { tokens, block, statements }: RoutineBody, columnsOf: ColumnsOf): string {
  if (tokens.count === 0) return quoted;
  const trees: readonly Node[] = block === null ? statements.flatMap(({ tree }: PlSql) => (tree === null ? [] : [tree])) : [block];
  const rewriter = new Rewriter(tokens, { trees, columnsOf, isBody: true });
  rewriter.write(0, tokens.count - 1);
  const tag = quoted.slice(0, quoted.indexOf('$', 1) + 1);
  const before = quoted.startsWith('$') ? tag : '$redshift_devops$';
  return `${before} ${rewriter.out.text} ${before}`;
}
