/** Stored procedures and functions, whose bodies are translated too. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_PROCEDURE.html */
import { classify } from '../../core/sql/classify.js';
import { Shape, tokenize, tokenText } from '../../core/sql/tokenizer.js';
import { entryOf, type Draft, type Script } from './script.js';
import { NotEmulated, Refused } from './refused.js';
import { Rewriter } from './rewriter.js';
import { writeCreateTable } from './table-definition.js';
import { UNSUPPORTED_TYPES, writeType } from './type-name.js';

export function prepareRoutine({ kind, rewriter, last, tokens }: Draft): Script {
  let leftOut = false;
  if (kind === 'alter-procedure' && rewriter.word(last - 2) === 'owner') return { entries: [], isRecorded: true };
  for (let at = 0; at <= last; at++) {
    const word = rewriter.word(at);
    const token = rewriter.kind(at);
    if (word === 'language' && (rewriter.word(at + 1) === 'plpythonu' || rewriter.word(at + 1) === 'python')) throw new NotEmulated('Python functions');
    // The body runs in one transaction here; on Redshift each of its statements would commit alone.
    if (word === 'nonatomic') {
      rewriter.skip(at);
      leftOut = true;
    } else if (token === Shape.DollarString) rewriter.replace(at, translateBody(tokenText(tokens, at)));
    else if (isTypeAt(rewriter, at)) {
      if (UNSUPPORTED_TYPES.has(word)) throw new Refused(`type "${word}" does not exist`, tokens.text, tokens.start[at]);
      at = writeType(rewriter, at) - 1;
    } else if (token === Shape.LeftParen) rewriter.copyToken(at);
    else rewriter.write(at, at);
  }
  return { entries: [entryOf(rewriter)], leftOut };
}

const TYPE_WORDS = new Set(['varchar', 'nvarchar', 'nchar', 'bpchar', 'text', 'character', 'datetime', 'varbyte', 'varbinary', 'geometry', 'geography', 'hllsketch', ...UNSUPPORTED_TYPES]);

/** A word that names a type and stands behind a name, a comma or a parenthesis; a parameter may have such a name too. */
function isTypeAt(rewriter: Rewriter, at: number): boolean {
  if (!TYPE_WORDS.has(rewriter.word(at)) || rewriter.kind(at) === Shape.QuotedName) return false;
  const next = rewriter.word(at + 1);
  return next === ',' || next === ')' || next === '(' || next === 'varying' || rewriter.word(at - 1) === 'returns';
}

function translateBody(quoted: string): string {
  const tag = quoted.slice(0, quoted.indexOf('$', 1) + 1);
  const body = quoted.slice(tag.length, -tag.length);
  const tokens = tokenize(body);
  if (tokens.count === 0) return quoted;
  const rewriter = new Rewriter(tokens);
  for (let at = 0; at < tokens.count;) {
    const end = statementEnd(rewriter, at);
    const head = classify(tokens, at, end);
    // PostgreSQL has a COPY of its own, which must not be what runs.
    if (head?.row.kind === 'copy' || head?.row.kind === 'unload') throw new NotEmulated(`${head.row.kind.toUpperCase()} inside of a procedure`);
    if (head?.row.kind === 'create-table') writeCreateTable(rewriter, at, head.afterHead, rewriter.kind(end) === Shape.Semicolon ? end - 1 : end);
    else rewriter.write(at, end);
    if (head?.row.kind === 'create-table' && rewriter.kind(end) === Shape.Semicolon) rewriter.copyToken(end);
    at = end + 1;
  }
  return tag + body.slice(0, tokens.start[0]) + rewriter.out.text + body.slice(tokens.end[tokens.count - 1]) + tag;
}

/** A semicolon ends a statement of a body, and so do the words another one follows. */
function statementEnd(rewriter: Rewriter, first: number): number {
  const { count } = rewriter.tokens;
  for (let at = first; at < count; at++) {
    if (rewriter.kind(at) === Shape.LeftParen) at = rewriter.closing(at);
    if (rewriter.kind(at) === Shape.Semicolon || OPENS_STATEMENT.has(rewriter.word(at))) return at;
  }
  return count - 1;
}

const OPENS_STATEMENT = new Set(['begin', 'then', 'else', 'loop']);
