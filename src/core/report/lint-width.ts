/**
 * How many columns of a terminal a text takes: East Asian characters and emoji take two, marks that sit on another character none.
 * https://www.unicode.org/reports/tr11/
 */

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

/** The characters from the beginning that fit, never half of one. */
export function firstColumns(text: string, columns: number): string {
  let left = columns;
  let length = 0;
  for (const character of text) {
    left -= widthOfCharacter(character);
    if (left < 0) break;
    length += character.length;
  }
  return text.slice(0, length);
}

/** The characters at the end that fit. */
export function lastColumns(text: string, columns: number): string {
  const characters = [...text];
  let left = columns;
  let first = characters.length;
  while (first > 0) {
    left -= widthOfCharacter(characters[first - 1] ?? '');
    if (left < 0) break;
    first--;
  }
  return characters.slice(first).join('');
}

const NARROW_UNTIL = 0x300;
const NONE = /^(?:\p{Mn}|\p{Me}|\p{Cf}|\u200b)$/u;
const WIDE = /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}])$/u;

function widthOfCharacter(character: string): number {
  if ((character.codePointAt(0) ?? 0) < NARROW_UNTIL) return 1;
  return NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}
