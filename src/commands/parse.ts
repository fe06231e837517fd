/** `parse`: the statements of one file as the parser sees them. */
import { AppError } from '../core/errors.js';
import { renderParseJson, renderParseTree } from '../core/report/parse-tree.js';
import { count } from '../core/report/text.js';
import { parseSql } from '../core/sql/sql-file.js';
import { defineCommand } from './command.js';

export const parse = defineCommand({
  name: 'parse',
  summary: 'Show the statements of one SQL file as the parser sees them.',
  inputs: {
    paths: { kind: 'paths', value: 'FILE', summary: 'The file.' },
    format: { kind: 'choice', choices: ['tree', 'json'], default: 'tree', summary: 'Indented trees, or JSON.' },
  },
  outputs: {},
  action: false,
  async run({ paths, format }, { files }) {
    const [path] = paths;
    if (path === undefined || paths.length > 1) throw new AppError('USAGE', 'parse takes one file: redshift-devops parse FILE');
    const file = parseSql(path, await files.read(path));
    const read = file.statements.filter(({ syntax }) => syntax.status === 'parsed').length;
    const headline = `${path}: ${count(file.statements.length, 'statement')}, ${read} read whole.`;
    const isJson = format === 'json';
    return {
      verdict: 'passed', headline, machine: isJson, report: '', findings: [], outputs: {},
      text: isJson ? renderParseJson(file) : `${renderParseTree(file)}\n\n${headline}`,
    };
  },
});
