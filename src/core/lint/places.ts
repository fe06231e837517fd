/** Findings of a piece of a file, as findings of the file. */
import type { Finding, Fix } from '../finding.js';
import { movedPosition } from '../migrate/bundle.js';
import type { SqlFile } from '../sql/sql-file.js';
import type { Position, SourceRange } from '../sql/source.js';
import type { LintResult } from './linter.js';

const START: Position = { line: 1, column: 1, offset: 0 };

/** Where a file's text begins in the file its statements say they are in: elsewhere for the value of an INI bundle. */
export function originOf({ statements, tokens, lines }: SqlFile): Position {
  const [head] = statements;
  const offset = head === undefined ? 0 : tokens.start[head.first] ?? 0;
  if (head === undefined || head.range.start.offset === offset) return START;
  const inside = lines.positionAt(offset);
  const { start } = head.range;
  return { line: start.line - inside.line + 1, column: start.column - inside.column + 1, offset: start.offset - inside.offset };
}

/** The result with its places and fixes counted from the beginning of the file in which the piece begins at `origin`. */
export function movedResult(result: LintResult, origin: Position): LintResult {
  if (origin === START) return result;
  return {
    ...result,
    findings: result.findings.map((finding) => movedFinding(finding, origin)),
    suppressed: result.suppressed.map((finding) => movedFinding(finding, origin)),
    secrets: result.secrets.map((range) => movedRange(range, origin)),
  };
}

function movedFinding({ fix, ...finding }: Finding, origin: Position): Finding {
  const range = movedRange(finding.range, origin);
  return fix === undefined ? { ...finding, range } : { ...finding, range, fix: movedFix(fix, origin) };
}

/** In an INI bundle a line that a fix begins must be indented, or it would end the value. */
function movedFix({ start, end, text }: Fix, { offset }: Position): Fix {
  return { start: start + offset, end: end + offset, text: text.replaceAll(/\n(?![ \t])/g, '\n  ') };
}

function movedRange(range: SourceRange, origin: Position): SourceRange {
  return { path: range.path, start: movedPosition(range.start, origin), end: movedPosition(range.end, origin) };
}
