/** Text as a literal of the SQL this folder writes itself, where a backslash is an escape. */
export function sqlLiteral(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** A name whose case and signs are kept. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The name of a relation, which may be in no schema. */
export function quotedRelation({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return schema === '' ? quotedName(name) : `${quotedName(schema)}.${quotedName(name)}`;
}
