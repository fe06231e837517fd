/** A comment that is found again by a mark of its own, whatever forge holds it. */
import { cut } from './text.js';

/** The body with its mark on a line of its own, cut with a note where it is longer than the forge takes. */
export function markedComment(marker: string, body: string, lengthMax: number, cutNote: string): string {
  const marked = carriesMarker(body, marker) ? body : `${body.trimEnd()}\n\n${marker}`;
  if (marked.length <= lengthMax) return marked;
  return `${cut(body.replaceAll(marker, ''), lengthMax - marker.length - 2, cutNote)}\n\n${marker}`;
}

/** Only as the last line: names and SQL of foreign origin within the text may imitate it. */
export function carriesMarker(body: string, marker: string): boolean {
  return body.trimEnd().split(/\r?\n/).at(-1) === marker;
}

/** Whether what a forge stored is this comment; forges change the ends of lines. */
export function isSameComment(stored: string, body: string): boolean {
  const normal = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return normal(stored) === normal(body);
}
