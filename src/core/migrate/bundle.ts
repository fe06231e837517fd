/**
 * An INI bundle: one file in which each section is a migration and each key a statement.
 *
 * This is the form of AWS's "Guidance for DevOps on Amazon Redshift", kept so that its users can come as they are:
 * `[DDL_v01]` with `query0 = …`, `query1 = …`. Key order is file order; continuation lines are indented.
 */
import { AppError } from '../errors.js';
import { parseIni, type IniSection } from '../ini.js';
import { parseSql, type SqlFile, type Statement } from '../sql/sql-file.js';
import type { Position, SourceRange } from '../sql/source.js';
import { fileChecksum } from './checksum.js';
import type { Migration } from './migration.js';

/** The bundle's sections as versioned migrations, in file order. Throws BUNDLE_INVALID with the line. */
export function readBundle(path: string, text: string): readonly Migration[] {
  const document = parseIni(text, { inlineComments: false, continuationLines: true });
  const fault = document.faults[0];
  if (fault !== undefined) throw invalid(path, fault.line, fault.message);
  const [head, ...sections] = document.sections;
  const stray = head?.entries[0];
  if (stray !== undefined) throw invalid(path, stray.line, `"${stray.key}" stands before the first section`);
  const seen = new Set<string>();
  return sections.map((section, index) => {
    if (section.name === '') throw invalid(path, section.line, 'a section has no name');
    if (seen.has(section.name)) throw invalid(path, section.line, `section [${section.name}] is there twice`);
    seen.add(section.name);
    return readSection(path, text, section, index);
  });
}

function readSection(path: string, text: string, section: IniSection, index: number): Migration {
  const keys = new Set<string>();
  for (const { key, line } of section.entries) {
    if (keys.has(key)) throw invalid(path, line, `key "${key}" is there twice in [${section.name}]`);
    keys.add(key);
  }
  return {
    id: `${path.slice(path.lastIndexOf('/') + 1)}/${section.name}`,
    kind: 'versioned',
    version: [BigInt(index)],
    path,
    checksum: fileChecksum(section.entries.map(({ key, value }) => `${key}=${value}\n`).join('')),
    parse: () => parseSection(path, text, section),
  };
}

/**
 * A section as one SQL file: a text of the same length in which everything that is not SQL is blank and every key is a semicolon. So
 * lines and columns are those of the bundle, and only the lines before the section are to be added.
 */
function parseSection(path: string, text: string, { entries }: IniSection): readonly SqlFile[] {
  const [head] = entries;
  if (head === undefined) return [];
  const offset = text.lastIndexOf('\n', head.valueOffset - 1) + 1;
  let sql = '';
  for (const { value, valueOffset } of entries) sql += `${blank(text.slice(offset + sql.length, valueOffset - 1))};${value}`;
  const origin = { line: head.line, column: 1, offset };
  const file = parseSql(path, sql);
  return [{ ...file, statements: file.statements.map((statement): Statement => statement.at(moved(statement.range, origin))) }];
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ');
}

function moved(range: SourceRange, origin: Position): SourceRange {
  return { path: range.path, start: movedPosition(range.start, origin), end: movedPosition(range.end, origin) };
}

/** A position inside a value, as a position in the file the value begins in at `origin`. */
export function movedPosition(position: Position, origin: Position): Position {
  return {
    line: position.line + origin.line - 1,
    column: position.line === 1 ? position.column + origin.column - 1 : position.column,
    offset: position.offset + origin.offset,
  };
}

function invalid(path: string, line: number, message: string): AppError {
  return new AppError('BUNDLE_INVALID', message, { at: { path, start: { line } } });
}
