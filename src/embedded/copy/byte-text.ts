/**
 * Text as its bytes: a string in which each character is one byte of UTF-8.
 *
 * Delimiters, widths, positions and line ends are a matter of bytes, and most data is ASCII, where such a string is the text itself. A byte that
 * is no UTF-8 becomes a lone surrogate (U+DC80 and up), which no valid text holds, so that it can still be named, refused or replaced.
 */
import { isUtf8 } from 'node:buffer';

const FOREIGN = /[\x80-\xff]/;
const INVALID = /[\udc80-\udcff]/u;

export function encodeBytes(text: string): string {
  return /[^\0-\x7f]/.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text;
}

export function decodeBytes(bytes: string): string {
  if (!FOREIGN.test(bytes)) return bytes;
  const buffer = Buffer.from(bytes, 'latin1');
  return isUtf8(buffer) ? buffer.toString('utf8') : decodeInvalid(buffer);
}

/** The invalid bytes of a text, as `a4 c7`; undefined when there is none. */
export function invalidBytes(text: string): string | undefined {
  if (!INVALID.test(text)) return undefined;
  return [...text].filter((character) => INVALID.test(character)).slice(0, 4).map((character) => ((character.codePointAt(0) ?? 0) - 0xdc00).toString(16)).join(' ');
}

export function replaceInvalid(text: string, replacement: string): string {
  return text.replace(/[\udc80-\udcff]/gu, () => replacement);
}

export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** As much of the text as fits, never half a character. */
export function truncateBytes(text: string, bytesMax: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > bytesMax) break;
    end += character.length;
  }
  return text.slice(0, end);
}

const LONGEST = 4;

function decodeInvalid(buffer: Buffer): string {
  let text = '';
  for (let at = 0; at < buffer.length;) {
    const length = characterLength(buffer, at);
    text += length === 0 ? String.fromCharCode(0xdc00 + (buffer[at] ?? 0)) : buffer.toString('utf8', at, at + length);
    at += Math.max(length, 1);
  }
  return text;
}

function characterLength(buffer: Buffer, at: number): number {
  if ((buffer[at] ?? 0) < 0x80) return 1;
  for (let length = 2; length <= LONGEST && at + length <= buffer.length; length++) if (isUtf8(buffer.subarray(at, at + length))) return length;
  return 0;
}
