/**
 * JSON without the blanks PostgreSQL writes between its parts, which is how Redshift shows a SUPER value:
 * https://docs.aws.amazon.com/redshift/latest/dg/query-super.html
 */
export function compactJson(json: string): string {
  let compact = '';
  let inText = false;
  for (let at = 0; at < json.length; at++) {
    const character = json[at] ?? '';
    if (!inText && character === ' ') continue;
    compact += character;
    if (inText && character === '\\') compact += json[++at] ?? '';
    else if (character === '"') inText = !inText;
  }
  return compact;
}
