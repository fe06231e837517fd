/**
 * Where the tokenizer puts the tokens of a text while it reads: three arrays that all texts use, one after the other, and that grow to the
 * largest of them. A text gets exact copies at its end. Allocating arrays for each file of a thousand costs more than reading it.
 */

const CAPACITY_AT_FIRST = 1 << 14;

export class TokenBuffer {
  kind = new Int16Array(CAPACITY_AT_FIRST);
  start = new Int32Array(CAPACITY_AT_FIRST);
  end = new Int32Array(CAPACITY_AT_FIRST);
  count = 0;

  push(kind: number, start: number, end: number): void {
    const at = this.count++;
    if (at === this.kind.length) this.grow();
    this.kind[at] = kind;
    this.start[at] = start;
    this.end[at] = end;
  }

  /** The tokens so far, as arrays of their own. */
  copy(): { readonly count: number; readonly kind: Int16Array; readonly start: Int32Array; readonly end: Int32Array } {
    const { count } = this;
    return { count, kind: this.kind.slice(0, count), start: this.start.slice(0, count), end: this.end.slice(0, count) };
  }

  private grow(): void {
    const { kind, start, end } = this;
    this.kind = new Int16Array(kind.length * 2);
    this.start = new Int32Array(kind.length * 2);
    this.end = new Int32Array(kind.length * 2);
    this.kind.set(kind);
    this.start.set(start);
    this.end.set(end);
  }
}
