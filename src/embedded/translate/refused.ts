/** Why a statement does not run on the embedded warehouse. */

/** Redshift would refuse it too, in about these words. */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** `offset` counts from 0 in the statement's text. `missingFunction` is the name that would have to be one of a user's functions. */
  constructor(message: string, readonly sql?: string, readonly offset?: number, readonly missingFunction?: string) {
    super(message);
  }

  get text(): string {
    const position = this.sql === undefined || this.offset === undefined ? '' : `\n  Position: ${charactersBefore(this.sql, this.offset) + 1}`;
    return `ERROR: ${this.message}${position}`;
  }
}

/** Redshift does it, the embedded warehouse does not; it says so instead of passing over it. */
export class NotEmulated extends Error {
  override readonly name = 'NotEmulated';

  get text(): string {
    return `ERROR: NOT EMULATED: ${this.message}`;
  }
}

/** PostgreSQL and its drivers count characters, not UTF-16 units. */
export function charactersBefore(text: string, offset: number): number {
  let characters = 0;
  for (const _ of text.slice(0, offset)) characters++;
  return characters;
}
