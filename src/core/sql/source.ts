/** Where a piece of text lies in a file: lines and columns for people, offsets for programs. */

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** 0-based, in UTF-16 code units. */
  readonly offset: number;
}

/** From the first character to the one after the last. */
export interface SourceRange { readonly path: string; readonly start: Position; readonly end: Position }

/** Finds the line and column of offsets in one text; the line table is made once, on the first question. */
export class Lines {
  private starts: Int32Array | undefined;

  constructor(private readonly text: string) {}

  positionAt(offset: number): Position {
    const starts = (this.starts ??= lineStarts(this.text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  }

  range(path: string, start: number, end: number): SourceRange {
    return { path, start: this.positionAt(start), end: this.positionAt(end) };
  }
}

function lineStarts(text: string): Int32Array {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return Int32Array.from(starts);
}
