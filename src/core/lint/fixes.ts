/** Applies the fixes of findings to the text they were found in. */
import type { Finding, Fix } from '../finding.js';

export interface FixedText {
  readonly text: string;
  /** How many fixes went in; one that overlaps another waits for the next look. */
  readonly applied: number;
}

/** Applies as many fixes as do not overlap, in the order of their places. */
export function applyFixes(text: string, findings: readonly Finding[]): FixedText {
  const fixes = findings.flatMap(({ fix }) => fix === undefined ? [] : [fix]).sort((a, b) => a.start - b.start || a.end - b.end);
  let fixed = '';
  let copied = 0;
  let applied = 0;
  let previous: Fix | undefined;
  for (const fix of fixes) {
    if (previous !== undefined && fix.start < previous.end) continue;
    fixed += text.slice(copied, fix.start) + fix.text;
    copied = fix.end;
    previous = fix;
    applied++;
  }
  return { text: fixed + text.slice(copied), applied };
}
