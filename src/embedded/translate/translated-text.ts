/** The text sent to PostgreSQL while it is made, and which character of it came from where. */
import { offsetOfCharacter } from '../../core/sql/characters.js';
import { charactersBefore } from './refused.js';

/** Spaces outside ASCII that editors leave behind; PostgreSQL does not take them for spaces. */
const FOREIGN_SPACE = /[\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/g;

interface Piece { readonly at: number; readonly source: number; readonly isCopy: boolean }

export class TranslatedText {
  private written = '';
  private readonly pieces: Piece[] = [];

  constructor(private readonly source: string) {}

  get text(): string {
    return this.written;
  }

  /** The author's own text. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    this.pieces.push({ at: this.written.length, source: start, isCopy: true });
    this.written += this.source.slice(start, end);
  }

  /** What stands between two tokens of the author: spaces and comments. */
  copyGap(start: number, end: number): void {
    this.written += this.source.slice(start, end).replace(FOREIGN_SPACE, ' ');
  }

  /** Text of ours that stands for what is at an offset of the source. */
  put(text: string, source: number): void {
    this.pieces.push({ at: this.written.length, source, isCopy: false });
    this.written += text;
  }

  /** The 1-based character of the source that a 1-based character of the translated text stands for. */
  positionOf(position: number): number | undefined {
    const offset = offsetOfCharacter(this.written, position - 1);
    const piece = this.pieces.findLast(({ at }) => at <= offset);
    if (piece === undefined) return undefined;
    return charactersBefore(this.source, piece.isCopy ? piece.source + offset - piece.at : piece.source) + 1;
  }
}
