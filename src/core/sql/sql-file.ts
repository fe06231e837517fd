/** A SQL file as its statements: split, classified, each with its exact place. */
import { classify } from './classify.js';
import { changedRelations, relationsOf, type RelationUse } from './relations.js';
import { Lines, type Position, type SourceRange } from './source.js';
import type { StatementRow } from './statements.js';
import { referencesIn, type References } from './scopes.js';
import { readSyntax, type Syntax } from './syntax.js';
import { Shape, spanText, tokenize, type Tokens } from './tokenizer.js';

/** One SQL statement, exactly as written, with where it came from. */
export interface Statement {
  /** From its first token to its last; without the semicolon and without comments before or after it. */
  readonly text: string;
  readonly range: SourceRange;
  /** The file's tokens; the statement is `first..last`, inclusive. */
  readonly tokens: Tokens;
  readonly first: number;
  readonly last: number;
  /** Its row of the statement table; undefined when no row matches, which is not an error. */
  readonly row: StatementRow | undefined;
  /** Index of the first token after the head, or `first` when no row matches. */
  readonly afterHead: number;
  readonly relations: readonly RelationUse[];
  /** Those of them it names after its head, or grants on; found without a look at its queries. */
  readonly targets: readonly RelationUse[];
  /** Its tree, read when first asked for. */
  readonly syntax: Syntax;
  /** The relations and columns its tree refers to; none where it was not read whole. */
  readonly references: References;
  /** The statements inside of a routine, in order; their tokens are those of its body. */
  readonly inner: readonly Statement[];
  /** Gives back the memory of its tree; what is asked for afterwards is read anew. */
  forget(): void;
  /** The same statement with another place, for text that lies inside another file. */
  at(range: SourceRange): Statement;
}

export interface SqlFile {
  readonly path: string;
  readonly text: string;
  readonly tokens: Tokens;
  readonly lines: Lines;
  readonly statements: readonly Statement[];
}

/** Reads the statements of a file. Never throws; what is not understood is a statement without a row. */
export function parseSql(path: string, text: string): SqlFile {
  const tokens = tokenize(text);
  const lines = new Lines(text);
  const statements = splitTokens(tokens).map(({ first, last }) => new FileStatement(path, tokens, lines, first, last));
  return { path, text, tokens, lines, statements };
}

/** The token spans between semicolons, inclusive; empty ones are left out. A command of psql (`\timing`) ends with its line. */
export function splitTokens(tokens: Tokens): readonly { readonly first: number; readonly last: number }[] {
  const spans: { first: number; last: number }[] = [];
  let first = 0;
  for (let at = 0; at <= tokens.count; at++) {
    if (at === first && isClientCommand(tokens, at)) {
      const last = lastOfLine(tokens, at);
      spans.push({ first, last });
      first = last + 1;
      at = last;
      continue;
    }
    if (at < tokens.count && tokens.kind[at] !== Shape.Semicolon) continue;
    if (at > first) spans.push({ first, last: at - 1 });
    first = at + 1;
  }
  return spans;
}

/** Whether a command of psql or of RSQL stands there, which is no SQL. https://docs.aws.amazon.com/redshift/latest/mgmt/rsql-query-tool-commands.html */
export function isClientCommand({ text, kind, start }: Tokens, at: number): boolean {
  return kind[at] === Shape.Unknown && text.charAt(start[at] ?? 0) === '\\';
}

function lastOfLine({ text, kind, start, end, count }: Tokens, from: number): number {
  let last = from;
  while (last + 1 < count && kind[last + 1] !== Shape.Semicolon && !text.slice(end[last], start[last + 1]).includes('\n')) last++;
  return last;
}

const NONE: readonly Statement[] = [];
const NO_REFERENCES: References = { relations: [], columns: [] };

/** `{{ config(…) }}` on lines of its own before a statement: it is a call of another program, and no SQL. */
function isMacroLine({ text, kind, start, end }: Tokens, at: number): boolean {
  return kind[at] === Shape.Template && text.startsWith('{{', start[at]) && text.slice(end[at], start[at + 1] ?? text.length).includes('\n');
}

/** A statement that works out its relations and its tree when somebody asks. */
class FileStatement implements Statement {
  readonly row: StatementRow | undefined;
  readonly afterHead: number;
  /** Where its SQL begins: after the macros before it. */
  private readonly start: number;
  private knownRelations: readonly RelationUse[] | undefined;
  private knownTargets: readonly RelationUse[] | undefined;
  private knownSyntax: Syntax | undefined;
  private knownInner: readonly Statement[] | undefined;
  private knownReferences: References | undefined;

  constructor(
    private readonly path: string, readonly tokens: Tokens, private readonly lines: Lines, readonly first: number, readonly last: number,
    private readonly movedRange?: SourceRange, known?: Syntax & Pick<Statement, 'row' | 'afterHead'>,
  ) {
    this.start = first;
    while (this.start < last && isMacroLine(tokens, this.start)) this.start++;
    const classification = known ?? classify(tokens, this.start, last);
    this.row = classification?.row;
    this.afterHead = classification?.afterHead ?? this.start;
    this.knownSyntax = known;
  }

  get text(): string {
    return spanText(this.tokens, this.first, this.last);
  }

  get range(): SourceRange {
    return this.movedRange ?? this.lines.range(this.path, this.tokens.start[this.first] ?? 0, this.tokens.end[this.last] ?? 0);
  }

  get relations(): readonly RelationUse[] {
    return (this.knownRelations ??= this.readRelations());
  }

  get targets(): readonly RelationUse[] {
    const { tokens, start, last, row, afterHead } = this;
    return (this.knownTargets ??= row === undefined ? [] : changedRelations(tokens, start, last, { row, afterHead }));
  }

  get syntax(): Syntax {
    const { tokens, start, last, row, afterHead } = this;
    return (this.knownSyntax ??= readSyntax({ tokens, first: start, last, row, afterHead }));
  }

  get references(): References {
    return (this.knownReferences ??= this.syntax.status === 'parsed' && this.syntax.tree !== null ? referencesIn(this.tokens, this.syntax.tree) : NO_REFERENCES);
  }

  forget(): void {
    this.knownSyntax = undefined;
    this.knownInner = undefined;
    this.knownReferences = undefined;
    this.knownRelations = undefined;
  }

  get inner(): readonly Statement[] {
    return (this.knownInner ??= this.readInner());
  }

  private readInner(): readonly Statement[] {
    // Nothing else has statements inside, and asking for a tree has it read.
    if (this.row?.kind !== 'create-procedure' && this.row?.kind !== 'create-function') return NONE;
    const { tree } = this.syntax;
    if (tree?.kind !== 'CreateProcedure' && tree?.kind !== 'CreateFunction') return NONE;
    return tree.body?.statements.map((inner) => new FileStatement(this.path, inner.tokens, this.lines, inner.first, inner.last, undefined, inner)) ?? NONE;
  }

  private readRelations(): readonly RelationUse[] {
    const { tokens, start: first, last, row, afterHead } = this;
    if (row === undefined) return [];
    return relationsOf(tokens, first, last, { row, afterHead }, this.syntax.status === 'parsed' ? this : null);
  }

  at(range: SourceRange): Statement {
    return new FileStatement(this.path, this.tokens, this.lines, this.first, this.last, range);
  }
}

/** The place of an offset of the statement's own text source, also where that text lies inside another file (an INI bundle). */
export function placeInStatement(statement: Statement, offset: number): Position {
  const lines = new Lines(statement.tokens.text);
  const origin = lines.positionAt(statement.tokens.start[statement.first] ?? 0);
  const place = lines.positionAt(offset);
  const { start } = statement.range;
  return {
    line: place.line - origin.line + start.line,
    column: place.line === origin.line ? place.column - origin.column + start.column : place.column,
    offset: place.offset - origin.offset + start.offset,
  };
}
