/** Reads one statement whole: which rule, how far it came, and the tree. */
import { GRAMMAR } from './grammar.js';
import type { Rule } from './grammar/grammar.js';
import type { StatementNode } from './nodes.js';
import { Parser, type Expectations, type Opaque } from './parser.js';
import type { StatementRow } from './statements.js';
import { Shape, type Tokens } from './tokenizer.js';

/**
 * - `parsed`      read to the last token: every field of the tree can be trusted;
 * - `recognised`  its kind and the fields of the tree that were read are known, some tokens are not: what is absent may be among them;
 * - `unknown`     no rule begins like it.
 *
 * None of the three says that a statement is wrong.
 */
export type Status = 'parsed' | 'recognised' | 'unknown';

export interface Syntax {
  readonly status: Status;
  /** null where nothing could be read. */
  readonly tree: StatementNode | null;
  /** The tokens that no rule read, in order. */
  readonly opaque: readonly Opaque[];
}

/** Where a statement's tokens are, and how it begins. */
export interface Span { readonly tokens: Tokens; readonly first: number; readonly last: number; readonly row: StatementRow | undefined; readonly afterHead: number }

/** Whether another program puts some of the statement together: it holds a template, or a tag stands inside of it. */
export function holdsTemplate({ tokens, first, last }: Pick<Span, 'tokens' | 'first' | 'last'>): boolean {
  return tokens.kind.subarray(first, last + 1).includes(Shape.Template) || tokens.tags.some((at) => at > first && at <= last);
}

/** Reads the tree of a statement. Never throws. */
export function readSyntax(span: Span): Syntax {
  const { tree, parser } = run(span);
  const status = span.row === undefined ? 'unknown' : parser.incomplete || tree === null ? 'recognised' : 'parsed';
  return { status, tree, opaque: parser.opaque };
}

export interface Expectation {
  readonly isComplete: boolean;
  /** The token where reading first went wrong, or -1. */
  readonly firstFailure: number;
  /** What must stand there, where a rule knows. */
  readonly required: ReadonlySet<number>;
  /** What could have stood at each token. */
  readonly expectations: Expectations;
}

/** Reads a statement once more and notes what could have stood where. */
export function readExpectations(span: Span): Expectation {
  const expectations: Expectations = new Map();
  const { tree, parser } = run(span, expectations);
  const isComplete = span.row !== undefined && tree !== null && !parser.incomplete;
  return { isComplete, firstFailure: parser.firstFailure, required: parser.required, expectations };
}

function run({ tokens, first, last, row, afterHead }: Span, expectations?: Expectations): { readonly tree: StatementNode | null; readonly parser: Parser } {
  const parser = new Parser(tokens, first, last + 1, expectations);
  const rule: Rule | undefined = row === undefined ? undefined : GRAMMAR[row.kind];
  parser.pos = afterHead;
  const tree = rule === undefined ? null : rule(parser);
  parser.finish();
  return { tree, parser };
}
