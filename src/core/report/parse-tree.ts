/** The statements of one file as the parser sees them: as indented trees for people, as JSON for programs. */
import { isNode } from '../sql/nodes.js';
import { printTree } from '../sql/print-tree.js';
import type { SqlFile, Statement } from '../sql/sql-file.js';
import { tokenText } from '../sql/tokenizer.js';
import { faultMessage, faultPlace, findFault, type SyntaxFault } from '../sql/faults.js';
import { singleLine } from './text.js';

/** One block a statement: its place, kind and status, what is wrong with it, its tree, and what was not read. */
export function renderParseTree(file: SqlFile): string {
  return file.statements.map((statement) => statementTree(file, statement, '')).join('\n\n');
}

function statementTree(file: SqlFile, statement: Statement, indent: string): string {
  const { tokens, syntax, row } = statement;
  const { line, column } = file.lines.positionAt(tokens.start[statement.first] ?? 0);
  const fault = findFault(statement);
  const lines = [
    `${line}:${column} ${row?.kind ?? 'unknown statement'} (${syntax.status})`,
    ...(fault === null ? [] : [`wrong at ${placeOf(file, fault)}: ${faultMessage(fault)}`]),
    ...(syntax.tree === null ? [] : printTree(tokens, syntax.tree).split('\n')),
    ...syntax.opaque.map(({ first, last }) => `not read: ${tokens.text.slice(tokens.start[first], tokens.end[last]).replace(/\s+/g, ' ')}`),
  ];
  const inner = statement.inner.map((each) => statementTree(file, each, `${indent}  `));
  return [...lines.map((each) => indent + singleLine(each)), ...inner].join('\n');
}

function placeOf({ lines }: SqlFile, fault: SyntaxFault): string {
  const { line, column } = lines.positionAt(faultPlace(fault).start);
  return `${line}:${column}`;
}

/** The shape is a promise of the command line: add to it, rename nothing. A node's `start` and `end` are UTF-16 offsets into the file. */
export function renderParseJson(file: SqlFile): string {
  return `${JSON.stringify(file.statements.map(statementJson), undefined, 2)}\n`;
}

function statementJson(statement: Statement): object {
  const { row, syntax, range, relations, tokens } = statement;
  return {
    kind: row?.kind ?? null,
    status: syntax.status,
    start: range.start,
    end: range.end,
    relations: relations.map(({ schema, name, access }) => ({ schema, name, access })),
    node: syntax.tree === null ? null : nodeJson(statement, syntax.tree, 0),
    unread: syntax.opaque.map(({ first, last }) => ({ start: tokens.start[first], end: tokens.end[last] })),
    ...(statement.inner.length === 0 ? {} : { statements: statement.inner.map(statementJson) }),
  };
}

/** A chain of operators is as deep as it is long; below this depth nodes are shown without their fields. */
const DEPTH_MAX = 400;

/** Token indexes become the tokens' texts, and nodes the stretches they stand on. What is no node (a body's tokens) is left out. */
function nodeJson(statement: Statement, value: unknown, depth: number): unknown {
  const { tokens } = statement;
  if (Array.isArray(value)) return value.map((each: unknown) => nodeJson(statement, each, depth));
  if (typeof value === 'number') return value < 0 ? null : tokenText(tokens, value);
  if (!isNode(value)) return typeof value === 'object' && value !== null ? undefined : value;
  const { kind, first, last, ...fields } = value;
  const place = last < first ? {} : { start: tokens.start[first], end: tokens.end[last] };
  if (depth >= DEPTH_MAX) return { kind, ...place };
  return { kind, ...place, ...Object.fromEntries(Object.entries(fields).map(([field, each]) => [field, nodeJson(statement, each, depth + 1)])) };
}
