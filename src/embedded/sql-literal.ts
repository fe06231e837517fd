/** Text as a literal of the SQL this folder writes itself, where a backslash is an escape. */
export function sqlLiteral(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
