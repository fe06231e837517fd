/** Markdown tables of the reference pages. The texts are our own: only a pipe needs care. */

export function inputTable(inputs: readonly (readonly [string, string])[]): readonly string[] {
  return inputs.length === 0 ? ['None.'] : table(['input', 'meaning'], inputs.map(([name, text]) => [`\`${name}\``, text]));
}

export function outputTable(outputs: Readonly<Record<string, string>>): readonly string[] {
  return table(['output', 'holds'], Object.entries(outputs).map(([name, text]) => [`\`${name}\``, text]));
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)];
}
