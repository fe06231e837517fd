/** Reads the body of a routine from the string that holds it, with the offsets of the whole text. */
import type { RoutineBody } from '../nodes/routines.js';
import type { PlBlock, PlSql } from '../nodes/routines-plpgsql.js';
import { walk } from '../nodes.js';
import { splitTokens } from '../sql-file.js';
import type { StatementRow } from '../statements.js';
import { readSyntax } from '../syntax.js';
import { Shape, tokenize, type QuoteWidth, type Tokens } from '../tokenizer.js';
import { words } from '../words.js';
import { sqlBetween } from './sql.js';

/** The row of a body as if it were a statement, so that one driver reads both; no statement begins like it. */
export const PLPGSQL: StatementRow = { kind: 'plpgsql', head: '', runs: 'transaction', doc: 'c_PLpgSQL-structure' };

/** Routines that are made inside of routines are read as deep as this. */
const BODY_DEPTH_MAX = 3;

/** The tokens of a body, and in how many bodies it stands. */
interface BodyTokens extends Tokens { readonly bodyDepth: number }

/** Languages whose bodies are read here. */
export function isReadLanguage(language: string): language is 'plpgsql' | 'sql' {
  return language === 'plpgsql' || language === 'sql';
}

/** The body in the string token `source`; null where the string's characters are not those of the body. */
export function routineBody(outer: Tokens, source: number, language: 'plpgsql' | 'sql'): RoutineBody | null {
  const tokens = bodyTokens(outer, source);
  if (tokens === null) return null;
  return language === 'plpgsql' ? plpgsqlBody(tokens) : sqlBody(tokens);
}

function plpgsqlBody(tokens: Tokens): RoutineBody {
  const { status, tree, opaque } = readSyntax({ tokens, first: 0, last: tokens.count - 1, row: PLPGSQL, afterHead: 0 });
  const block = tree?.kind === 'PlBlock' ? tree : null;
  const statements = block === null ? [] : statementsOf(block);
  return { tokens, block, statements, opaque, isComplete: status === 'parsed' && tokens.faults.length === 0 };
}

function statementsOf(block: PlBlock): readonly PlSql[] {
  const found: PlSql[] = [];
  walk(block, (node) => {
    if (node.kind !== 'PlSql') return true;
    found.push(node);
    return false;
  });
  return found;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/udf-creating-a-scalar-sql-udf.html */
function sqlBody(tokens: Tokens): RoutineBody {
  const spans = splitTokens(tokens);
  const read = spans.map(({ first, last }) => sqlBetween(tokens, first, last));
  const statements = read.filter((each) => each !== null);
  const opaque = spans.filter((_span, index) => read[index] === null);
  const isComplete = statements.length > 0 && opaque.length === 0 && statements.every(({ status }) => status === 'parsed') && tokens.faults.length === 0;
  return { tokens, block: null, statements, opaque, isComplete };
}

function bodyTokens(outer: Tokens, source: number): BodyTokens | null {
  const depth = 'bodyDepth' in outer && typeof outer.bodyDepth === 'number' ? outer.bodyDepth : 0;
  const stretch = depth < BODY_DEPTH_MAX ? stretchInside(outer, source) : null;
  if (stretch === null) return null;
  const tokens = tokenize(outer.text, stretch.from, stretch.to, stretch.quoteWidth);
  readPerformAsSelect(tokens);
  return { ...tokens, bodyDepth: depth + 1 };
}

/** Where the text between the quotes stands; null where its characters are not those of the text: escapes, and quotes that are doubled twice. */
function stretchInside(tokens: Tokens, source: number): { readonly from: number; readonly to: number; readonly quoteWidth: QuoteWidth } | null {
  const start = tokens.start[source] ?? 0;
  const end = tokens.end[source] ?? 0;
  const written = tokens.text.slice(start, end);
  if (tokens.kind[source] === Shape.DollarString) {
    const tag = written.indexOf('$', 1) + 1;
    return { from: start + tag, to: end - tag, quoteWidth: tokens.quoteWidth };
  }
  const isPlain = tokens.quoteWidth === 1 && written.length > 1 && written.startsWith("'") && written.endsWith("'") && !written.includes('\\');
  return isPlain ? { from: start + 1, to: end - 1, quoteWidth: written.slice(1, -1).includes("''") ? 2 : 1 } : null;
}

const K = words('perform select begin then else loop');

/** PERFORM is SELECT whose rows nobody wants: PL/pgSQL replaces the word before it runs the query, and so does this. */
function readPerformAsSelect({ kind, count }: Tokens): void {
  for (let at = 1; at < count; at++) {
    if (kind[at] !== K.perform) continue;
    const before = kind[at - 1] ?? 0;
    if (before === Shape.Semicolon || before === K.begin || before === K.then || before === K.else || before === K.loop) kind[at] = K.select;
  }
}
