/**
 * A data test: a query that returns the rows that are wrong, so it must return none.
 *
 * A file holds one or more queries; `-- test: <name>` before a query names it, otherwise the file does. A query can do no harm: anything
 * but a SELECT is refused at its place, before a single test runs.
 */
import { AppError } from '../errors.js';
import { readBundle } from '../migrate/bundle.js';
import type { RenderedStatement } from '../migrate/migration.js';
import { renderStatement } from '../migrate/variables.js';
import { firstWord } from '../sql/describe.js';
import { keyword } from '../sql/keywords.js';
import { parseSql, type SqlFile, type Statement } from '../sql/sql-file.js';

export interface DataTest {
  readonly name: string;
  readonly path: string;
  readonly query: RenderedStatement;
}

/** The tests of one `.sql` file or INI bundle. Throws TEST_INVALID, BUNDLE_INVALID or an error about variables. */
export function readDataTests(path: string, text: string, variables: ReadonlyMap<string, string>): readonly DataTest[] {
  if (/\.sql$/i.test(path)) return testsOf([parseSql(path, text)], baseName(path), variables);
  return readBundle(path, text).flatMap((section) => testsOf(section.parse(), section.id.slice(section.id.indexOf('/') + 1), variables));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.sql'.length);
}

function testsOf(files: readonly SqlFile[], fallback: string, variables: ReadonlyMap<string, string>): readonly DataTest[] {
  const tests: DataTest[] = [];
  for (const file of files) {
    refuseUnclosed(file);
    const names = readNames(file);
    for (const statement of file.statements) {
      refuseOthers(statement);
      const name = names.get(statement.first) ?? (tests.length === 0 ? fallback : `${fallback}#${tests.length + 1}`);
      tests.push({ name, path: file.path, query: renderStatement(statement, variables) });
    }
  }
  return tests;
}

const NAME_COMMENT = /^--\s*test:\s*(.*\S)\s*$/;

/** The names in comments, by the first token of the query each stands before. */
function readNames({ path, tokens, lines, statements }: SqlFile): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const firsts = new Set(statements.map(({ first }) => first));
  for (let at = 0; at < tokens.comments.length; at += 3) {
    const [start = 0, end = 0, next = 0] = tokens.comments.subarray(at, at + 3);
    const name = NAME_COMMENT.exec(tokens.text.slice(start, end))?.[1];
    if (name === undefined) continue;
    // A name that names nothing is a test that nobody notices is missing.
    const fault = next >= tokens.count ? 'no query follows this name' : !firsts.has(next) ? 'this name stands inside a query; is there a semicolon missing before it?' : names.has(next) ? 'the query has two names' : undefined;
    if (fault !== undefined) throw new AppError('TEST_INVALID', fault, { at: lines.range(path, start, end) });
    names.set(next, name);
  }
  return names;
}

function refuseUnclosed({ path, tokens, lines }: SqlFile): void {
  const [fault] = tokens.faults;
  if (fault !== undefined) throw new AppError('TEST_INVALID', 'what is opened here is never closed', { at: lines.range(path, fault.offset, fault.offset + 1) });
}

const INTO = keyword('into');

/** `SELECT … INTO` makes a table: https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_INTO.html */
function refuseOthers(statement: Statement): void {
  const { row, tokens, first, last } = statement;
  if (row?.kind !== 'select') throw new AppError('TEST_INVALID', `a data test is a query that begins with SELECT or WITH, not with ${firstWord(statement)}`, { at: statement.range });
  if (tokens.kind.subarray(first, last + 1).includes(INTO)) throw new AppError('TEST_INVALID', 'SELECT … INTO makes a table; a data test only reads', { at: statement.range });
}
