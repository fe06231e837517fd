/** Small rules of plain text that every report shares. */

/** `1 migration`, `2 migrations`. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}

/** Text of foreign origin on one line, without control characters that could move the cursor or start a command. */
export function singleLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- that is the point
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}

/** `0.4 s`, `12 s`, `3 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** The text as it is, or as much of it as fits together with the note; never half of a surrogate pair. */
export function cut(text: string, lengthMax: number, note = '…'): string {
  if (text.length <= lengthMax) return text;
  const kept = text.slice(0, Math.max(0, lengthMax - note.length));
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}${note}`;
}

/** Breaks one line at spaces so that it fits a width; later lines are indented. A word that is longer than a line stays whole. */
export function wrap(text: string, width: number, indent = ''): readonly string[] {
  const [first = '', ...words] = text.trim().split(/ +/);
  const lines: string[] = [];
  let line = text.slice(0, text.length - text.trimStart().length) + first;
  for (const word of words) {
    if (line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = `${line} ${word}`;
  }
  return [...lines, line];
}
