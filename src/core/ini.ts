/**
 * Reads INI text and keeps the line of everything, so that errors and SQL statements can name their place.
 *
 * Two readings of a value exist: in a configuration file it ends at an inline comment (` ;` or ` #`), in a bundle it is SQL, keeps its
 * semicolons and goes on over indented lines.
 */

export interface IniEntry {
  readonly key: string;
  readonly value: string;
  /** 1-based. */
  readonly line: number;
  /** UTF-16 offset of the value's first character in the file. */
  readonly valueOffset: number;
}

export interface IniSection { readonly name: string; readonly line: number; readonly entries: readonly IniEntry[] }

export interface IniFault { readonly line: number; readonly message: string }

export interface IniDocument {
  /** Entries before the first section header have section ''. */
  readonly sections: readonly IniSection[];
  readonly faults: readonly IniFault[];
}

export interface IniOptions { readonly inlineComments: boolean; readonly continuationLines: boolean }

const SECTION = /^\s*\[([^\]]*)\]\s*(?:[;#].*)?$/;
const ENTRY = /^(\s*)([^=:\s][^=]*?)(\s*)=([ \t]*)/;

/** Parses INI text; never throws, lines that fit nothing are faults. Line ends may be LF or CRLF. */
export function parseIni(text: string, options: IniOptions): IniDocument {
  const sections: { name: string; line: number; entries: IniEntry[] }[] = [{ name: '', line: 1, entries: [] }];
  const faults: IniFault[] = [];
  let offset = 0;
  for (const [index, rawLine] of text.split('\n').entries()) {
    const line = rawLine.endsWith('\r') ? rawLine.slice(0, -1) : rawLine;
    const entries = sections.at(-1)?.entries ?? [];
    const last = entries.at(-1);
    const header = SECTION.exec(line);
    if (options.continuationLines && last !== undefined && /^[ \t]+\S/.test(line)) {
      entries[entries.length - 1] = { ...last, value: last.value + blank(text.slice(last.valueOffset + last.value.length, offset)) + line };
    } else if (line.trim() === '' || /^\s*[;#]/.test(line)) {
      // A blank line or a comment.
    } else if (header !== null) {
      sections.push({ name: (header[1] ?? '').trim(), line: index + 1, entries: [] });
    } else {
      const entry = readEntry(line, index + 1, offset, options);
      if (entry === undefined) faults.push({ line: index + 1, message: `expected "key = value" or "[section]", found "${line.trim().slice(0, 60)}"` });
      else entries.push(entry);
    }
    offset += rawLine.length + 1;
  }
  return { sections, faults };
}

/** What lies between two lines of a value, comments among it, at its length: so an offset in the value is one in the file. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function readEntry(line: string, number: number, lineOffset: number, options: IniOptions): IniEntry | undefined {
  const match = ENTRY.exec(line);
  if (match === null) return undefined;
  const rest = line.slice(match[0].length);
  const value = options.inlineComments ? withoutInlineComment(rest).trim() : rest.trimEnd();
  return { key: (match[2] ?? '').trim(), value, line: number, valueOffset: lineOffset + match[0].length };
}

function withoutInlineComment(value: string): string {
  const comment = /(?:^|\s)[;#]/.exec(value);
  return comment === null ? value : value.slice(0, comment.index);
}
