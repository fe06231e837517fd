/** Checksums of migrations: SHA-256 in hexadecimal. */
import { hash } from 'node:crypto';

export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** A file's checksum: over its text with LF line ends, before variables, so that a checkout on Windows counts as the same file. */
export function fileChecksum(text: string): string {
  return sha256(text.includes('\r') ? text.replaceAll('\r\n', '\n') : text);
}
