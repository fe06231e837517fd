/** JSON values as COPY reads them: numbers keep all their digits, and what is no scalar stays JSON. */

/** Marks a string that was a number; nobody writes this character of the private use area before digits. */
const MARK = '\uf8ff';
const STRING_OR_NUMBER = /"(?:[^"\\]|\\[^])*"|-?\d[\d.eE+-]*/g;
const LONG_NUMBER = /\d[\d.]{15}/;

/** Throws SyntaxError. JavaScript's numbers hold 15 digits for certain, so longer ones go through as strings. */
export function parseJson(text: string): unknown {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text);
  return JSON.parse(text.replace(STRING_OR_NUMBER, (token) => token.startsWith('"') || token.length <= 15 ? token : `"${MARK}${token}"`));
}

/** A value as the text of a field; null for JSON's null and for what is absent. */
export function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.startsWith(MARK) ? value.slice(1) : value;
  return JSON.stringify(value).replaceAll(new RegExp(`"${MARK}([^"]*)"`, 'g'), '$1');
}
