/** Checksums of migrations: SHA-256 in hexadecimal. */
import { createHash } from 'node:crypto';

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A file's checksum: over its text with LF line ends, before variables, so that a checkout on Windows counts as the same file. */
export function fileChecksum(text: string): string {
  return sha256(text.includes('\r') ? text.replaceAll('\r\n', '\n') : text);
}
