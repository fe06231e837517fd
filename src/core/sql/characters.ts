/** Warehouses count characters; texts here are counted in UTF-16, where a character beyond the basic plane counts twice. */

/** The offset of a 0-based character. */
export function offsetOfCharacter(text: string, characters: number): number {
  let offset = 0;
  for (const character of text) {
    if (characters-- <= 0) break;
    offset += character.length;
  }
  return offset;
}
