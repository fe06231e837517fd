/** `-- redshift-devops: …` comments: what the author of a migration tells the tool about how its statements run. */
import { DURATION_FORMS, parseDuration } from '../duration.js';
import { AppError } from '../errors.js';
import type { SqlFile } from '../sql/sql-file.js';

export interface Directives {
  /** Each statement of the file runs alone. */
  readonly noTransaction: boolean;
  /** After how long the warehouse gives up a statement of the file; undefined for the environment's own limit. */
  readonly statementTimeoutMs: number | undefined;
}

/** The directives of a file, wherever they stand in it. Throws DIRECTIVE_INVALID: a misspelt one would silently do nothing. */
export function readDirectives(file: SqlFile): Directives {
  let noTransaction = false;
  let statementTimeoutMs: number | undefined;
  for (const { words, start, end } of written(file)) {
    const timeout = /^statement-timeout\s+(\S+)$/.exec(words)?.[1];
    const refuse = (message: string): never => {
      throw new AppError('DIRECTIVE_INVALID', message, { at: file.lines.range(file.path, start, end) });
    };
    if (words === 'no-transaction') noTransaction = true;
    else if (timeout === undefined) refuse(`"${words.slice(0, 60)}" is no directive; there are no-transaction and statement-timeout`);
    else if (statementTimeoutMs !== undefined) refuse('statement-timeout is there twice');
    else statementTimeoutMs = parseDuration(timeout) ?? refuse(`"${timeout.slice(0, 60)}" is no duration; it is ${DURATION_FORMS}`);
  }
  return { noTransaction, statementTimeoutMs };
}

/** Whether the file says `no-transaction`, also where another directive is misspelt. */
export function saysNoTransaction(file: SqlFile): boolean {
  return [...written(file)].some(({ words }) => words === 'no-transaction');
}

interface Written { readonly words: string; readonly start: number; readonly end: number }

function* written({ tokens: { comments, text } }: SqlFile): Generator<Written> {
  for (let at = 0; at < comments.length; at += 3) {
    const [start, end] = [comments[at] ?? 0, comments[at + 1] ?? 0];
    const words = /^--\s*redshift-devops:\s*(.*?)\s*$/.exec(text.slice(start, end))?.[1];
    if (words !== undefined) yield { words, start, end };
  }
}
