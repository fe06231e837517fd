/**
 * Cases of the grammar: files of blocks `== title`, SQL, `--`, and the tree as `printTree` shows it, for each statement its status first.
 * `UPDATE=1` rewrites what is expected; the difference is then for a person to read.
 */
import { parseSql } from '../../../src/core/sql/sql-file.js';
import { printTree } from '../../../src/core/sql/print-tree.js';

export interface GrammarCase { readonly title: string; readonly sql: string; readonly expected: string }

/** Throws for a file that is not made of blocks. */
export function readCases(text: string): readonly GrammarCase[] {
  return text.split(/^== /m).slice(1).map((block) => {
    const [, title, sql, expected] = /^(.*)\n([^]*?)\n--\n([^]*)$/.exec(block) ?? [];
    if (title === undefined || sql === undefined || expected === undefined) throw new Error(`no case: ${block.slice(0, 80)}`);
    return { title: title.trim(), sql, expected: expected.trimEnd() };
  });
}

export function writeCases(cases: readonly GrammarCase[]): string {
  return cases.map(({ title, sql, expected }) => `== ${title}\n${sql}\n--\n${expected}\n`).join('\n');
}

/** What the parser makes of a text: each statement's status, its tree, and what it did not read. */
export function outcomeOf(sql: string): string {
  return parseSql('case.sql', sql).statements.map(({ tokens, syntax }) => [
    syntax.status,
    ...(syntax.tree === null ? [] : [printTree(tokens, syntax.tree)]),
    ...syntax.opaque.map(({ first, last }) => `unread: ${tokens.text.slice(tokens.start[first], tokens.end[last])}`),
  ].join('\n')).join('\n');
}
