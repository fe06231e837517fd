/** The text of a build's log: whole lines without what would move a cursor, and the phases that CodeBuild's agent marks in it. */
import { cut } from '../report/text.js';

/**
 * The lines of one event. Colours and other escape sequences are left out; of a line that was written over and over with carriage
 * returns, what it ended as is kept, which is what a terminal would show.
 */
export function logLines(message: string): readonly string[] {
  const text = message.replace(/\r?\n$/, '');
  return text.split('\n').map((line) => withoutControls(lastWritten(line.replace(ESCAPE_SEQUENCES, ''))));
}

/** The phase that a line of CodeBuild's agent says has begun; undefined for every other line. */
export function phaseEntered(line: string): string | undefined {
  return /^\[Container\] \d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})? (?:Entering phase|Phase is) (DOWNLOAD_SOURCE|INSTALL|PRE_BUILD|BUILD|POST_BUILD|UPLOAD_ARTIFACTS|FINALIZING)$/.exec(line)?.[1];
}

/** A line in pieces that a log's page can still show; nothing of it is lost. Secrets must be hidden before: a piece could hold half of one. */
export function linePieces(line: string, lengthMax: number): readonly string[] {
  const pieces: string[] = [];
  for (let rest = line; ;) {
    const piece = cut(rest, lengthMax, '');
    pieces.push(piece);
    rest = rest.slice(piece.length);
    if (rest === '') return pieces;
  }
}

/** CSI, OSC and the two-character sequences of ECMA-48: https://ecma-international.org/publications-and-standards/standards/ecma-48/ */
// eslint-disable-next-line no-control-regex -- that is the point
const ESCAPE_SEQUENCES = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]/g;

function lastWritten(line: string): string {
  return line.split('\r').filter((each) => each !== '').at(-1) ?? '';
}

function withoutControls(line: string): string {
  // eslint-disable-next-line no-control-regex -- that is the point
  return line.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/g, '');
}
