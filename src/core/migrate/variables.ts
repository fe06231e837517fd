/**
 * Replaces `${name}` in a statement. `$${` stands for a literal `${`.
 *
 * Comments are left as they are. A value that would turn the statement into something else than one statement is refused, because
 * a plan that was reviewed would no longer say what runs.
 */
import { AppError } from '../errors.js';
import { placeInStatement, type Statement } from '../sql/sql-file.js';
import { Shape, splitsIntoOne, tokenize } from '../sql/tokenizer.js';
import type { RenderedStatement, Replacement } from './migration.js';

const MARK = /\$\$\{|\$\{([A-Za-z_][A-Za-z0-9_.-]*)\}/g;

/** Throws VARIABLE_MISSING or VARIABLE_BREAKS_STATEMENT with the place. */
export function renderStatement(statement: Statement, variables: ReadonlyMap<string, string>): RenderedStatement {
  if (!statement.text.includes('${')) return { statement, sql: statement.text, replacements: [] };
  const { tokens, first, last } = statement;
  const origin = tokens.start[first] ?? 0;
  const replacements: Replacement[] = [];
  let sql = '';
  let copied = origin;
  for (let at = first; at <= last; at++) {
    // The opening mark of `$$…$$` may be followed by a brace; it is no escape.
    const tokenStart = tokens.start[at] ?? 0;
    const from = tokens.kind[at] === Shape.DollarString ? tokens.text.indexOf('$', tokenStart + 1) + 1 : tokenStart;
    const piece = tokens.text.slice(from, tokens.end[at]);
    for (const match of piece.matchAll(MARK)) {
      const start = from + match.index;
      const value = match[1] === undefined ? '${' : valueOf(statement, match[1], start, variables);
      sql += tokens.text.slice(copied, start);
      replacements.push({ at: sql.length, length: value.length, sourceOffset: start, sourceLength: match[0].length });
      sql += value;
      copied = start + match[0].length;
    }
  }
  sql += tokens.text.slice(copied, tokens.end[last]);
  if (replacements.length > 0 && !splitsIntoOne(tokenize(sql))) {
    throw new AppError('VARIABLE_BREAKS_STATEMENT', 'the values of its variables end this statement or open a quote in it', { at: statement.range });
  }
  return { statement, sql, replacements };
}

/** The offset in the file of a 0-based offset in the rendered text; inside a replaced value, where the variable stands. */
export function sourceOffset(rendered: RenderedStatement, offset: number): number {
  const { statement } = rendered;
  let source = (statement.tokens.start[statement.first] ?? 0) + offset;
  for (const { at, length, sourceOffset: start, sourceLength } of rendered.replacements) {
    if (offset < at) break;
    if (offset < at + length) return start;
    source += sourceLength - length;
  }
  return source;
}

function valueOf(statement: Statement, name: string, offset: number, variables: ReadonlyMap<string, string>): string {
  const value = variables.get(name);
  if (value !== undefined) return value;
  const at = { path: statement.range.path, start: placeInStatement(statement, offset), end: placeInStatement(statement, offset + name.length + 3) };
  throw new AppError('VARIABLE_MISSING', `variable "${name}" has no value in this environment`, { at });
}
