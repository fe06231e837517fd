/** A jsonpaths file: which value of each record goes to which column. https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-copy-from-json.html */
import type { TakeFields } from './json-records.js';
import { textOf } from './json-value.js';
import { TransferFailure } from './load-fault.js';

const STEP = /\.([A-Za-z0-9_$@-]+)|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]/y;

/** Reads the file's text. Throws TransferFailure for what is no such file, or has another number of paths than there are columns. */
export function takeByPaths(text: string, columns: number): TakeFields {
  const paths = readPaths(text);
  if (paths.length !== columns) {
    throw new TransferFailure(`Number of jsonpaths and the number of columns should match. JSONPath size: ${paths.length}, Number of columns in table or column list: ${columns}`);
  }
  return (value) => paths.map((steps) => textOf(steps.reduce<unknown>(stepInto, value)));
}

function stepInto(value: unknown, step: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
}

function readPaths(text: string): readonly (readonly string[])[] {
  let paths: unknown;
  try {
    paths = (JSON.parse(text) as { readonly jsonpaths?: unknown }).jsonpaths;
  } catch {
    throw new TransferFailure('Invalid JSONPaths format: the file is no JSON');
  }
  if (!Array.isArray(paths)) throw new TransferFailure('Invalid JSONPaths format: the file has no array "jsonpaths"');
  return paths.map((path: unknown) => stepsOf(String(path)));
}

function stepsOf(path: string): readonly string[] {
  const steps: string[] = [];
  STEP.lastIndex = 1;
  while (path.startsWith('$') && STEP.lastIndex < path.length) {
    const match = STEP.exec(path);
    if (match === null) break;
    steps.push((match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').replace(/\\(.)/g, '$1'));
    if (STEP.lastIndex === path.length) return steps;
  }
  if (path === '$') return steps;
  throw new TransferFailure(`Invalid JSONPath format: ${path}`);
}
