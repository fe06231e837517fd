/**
 * Foreign text (SQL, paths, names, messages) inside Markdown: shown as it is, never obeyed.
 *
 * What is rendered is GitHub Flavored Markdown: https://github.github.com/gfm/. Besides Markdown and HTML it reacts to mentions, issue
 * numbers and bare addresses, which no backslash stops.
 */
import { cut, singleLine } from './text.js';

/** Inline code, on one line, also inside a table cell. */
export function code(text: string): string {
  const line = visible(singleLine(text));
  if (line === '') return '` `';
  // A pipe ends a table cell even inside backticks, and an escaped one would show its backslash elsewhere.
  if (/[`|]|^ | $/.test(line)) return `<code>${line.replace(/[^A-Za-z0-9 \u0080-\uffff]/g, entity)}</code>`;
  return `\`${line}\``;
}

/** A code block that its own text cannot end. It begins and ends a line. */
export function fence(language: string, text: string): string {
  const body = visible(text.replaceAll('\r\n', '\n')).replaceAll('\0', '\ufffd');
  const longest = Math.max(0, ...(body.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const marks = '`'.repeat(Math.max(3, longest + 1));
  return `${marks}${language}\n${body}${body.endsWith('\n') ? '' : '\n'}${marks}`;
}

/** Text of one line, safe wherever Markdown allows text. */
export function escape(text: string): string {
  return visible(singleLine(text))
    .replace(/@(?=\w)|#(?=\d)|:(?=\/\/)|www(?=\.)|gh(?=-\d)/gi, `$&${ZERO_WIDTH_SPACE}`)
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/[&<>]/g, entity)
    .replace(/^(\s*)([-+=#]|\d+(?=[.)]))/, (_all, space: string, mark: string) => `${space}${/\d/.test(mark) ? entity(mark.charAt(0)) + mark.slice(1) : `\\${mark}`}`);
}

/** Text of one line for a table cell, cut to a length a table bears. */
export function cell(text: string, lengthMax = 160): string {
  return escape(cut(singleLine(text), lengthMax));
}

/** Parts a mention or an address without being seen. */
const ZERO_WIDTH_SPACE = '\u200b';

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** Marks that turn the direction of writing make a reader see other SQL than the warehouse does: https://trojansource.codes */
function visible(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}
