/** The options of a COPY or an UNLOAD, and the values written behind them. */
import type { Classification } from '../../core/sql/classify.js';
import type { StatementNode } from '../../core/sql/nodes.js';
import type { Option } from '../../core/sql/nodes/options.js';
import { readSyntax } from '../../core/sql/syntax.js';
import { foldedName, isNameShape, Shape, tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { NotEmulated, Refused } from './refused.js';
import type { Parameters } from './rewriter.js';

export interface CopyStatement { readonly tokens: Tokens; readonly last: number; readonly classification: Classification; readonly parameters: Parameters }

/** The tree of the statement, which must be of this kind and read whole. Throws Refused for what is no such statement and NotEmulated for a word nobody here knows. */
export function treeOf<Node extends StatementNode>({ tokens, last, classification }: CopyStatement, kind: Node['kind']): Node {
  const { tree, status, opaque } = readSyntax({ tokens, first: 0, last, row: classification.row, afterHead: classification.afterHead });
  if (status === 'parsed' && tree?.kind === kind) return tree as Node;
  const unread = opaque[0]?.first;
  if (unread !== undefined && tree?.kind === kind && isNameShape(tokens.kind[unread] ?? 0)) throw new NotEmulated(`${classification.row.kind.toUpperCase()} with ${tokenText(tokens, unread).toUpperCase()}`);
  const at = unread ?? last;
  throw new Refused(`syntax error at or near "${tokenText(tokens, at)}"`, tokens.text, tokens.start[at]);
}

const AUTHORIZATIONS = ['iam_role', 'credentials', 'access_key_id'];

/** DEFAULT is a word, everything else that may stand for a value is a string or a number. */
export class CopyOptions {
  private readonly found: ReadonlyMap<string, Option>;

  constructor(private readonly statement: CopyStatement, options: readonly Option[], private readonly verb: 'COPY' | 'UNLOAD') {
    const found = new Map<string, Option>();
    for (const option of options) {
      if (found.has(option.name) && option.name !== 'format' && option.name !== 'with') throw new Refused(`conflicting or redundant options: ${option.name.toUpperCase()}`, statement.tokens.text, statement.tokens.start[option.first]);
      found.set(option.name, option);
    }
    this.found = found;
  }

  has(name: string): boolean {
    return this.found.has(name);
  }

  /** Refuses every option that is in neither set. */
  accept(accepted: ReadonlySet<string>, read: ReadonlySet<string>): void {
    for (const name of this.found.keys()) if (!accepted.has(name) && !read.has(name)) throw new NotEmulated(`${this.verb} with ${name.toUpperCase()}`);
  }

  /** The role or the keys are asked for although nobody is asked with them here; of the ways to give them, one. */
  needsAuthorization(): void {
    const [given, another] = AUTHORIZATIONS.filter((name) => this.has(name));
    if (another !== undefined) throw new Refused(`${another.toUpperCase()} cannot be used with ${given?.toUpperCase()}`);
    if (given === undefined) {
      throw new Refused('Invalid credentials. Must be of the format: credentials \'aws_iam_role=...\' or \'aws_access_key_id=...;aws_secret_access_key=...[;token=...]\'');
    }
  }

  /** The text of an option's value; undefined where the option or its value is absent. */
  text(name: string): string | undefined {
    const value = this.found.get(name)?.value;
    return value === undefined || value === null ? undefined : this.valueAt(value.first);
  }

  /** An amount, perhaps written as a string. */
  number(name: string, otherwise: number, max: number): number {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    if (!/^\d+$/.test(text) || Number(text) > max) throw new Refused(`${name.toUpperCase()} must be a whole number from 0 to ${max}`);
    return Number(text);
  }

  isOff(name: string): boolean {
    return ['off', 'false'].includes(this.text(name)?.toLowerCase() ?? '');
  }

  /** `option 5 MB` as written, without the option's name. */
  words(name: string): string | undefined {
    const value = this.found.get(name)?.value;
    const { tokens } = this.statement;
    return value === undefined || value === null ? undefined : tokens.text.slice(tokens.start[value.first], tokens.end[value.last]);
  }

  /** The names of a list; none where the option is absent. */
  names(name: string): readonly string[] {
    const value = this.found.get(name)?.value;
    return value?.kind === 'NameList' ? value.names.map(({ last }) => foldedName(this.statement.tokens, last)) : [];
  }

  delimiter(otherwise: string): string {
    const text = this.text('delimiter') ?? otherwise;
    if (!/^[\0-\x7f]+$/.test(text) || /[\r\n]/.test(text)) throw new Refused('DELIMITER must be characters of ASCII that end no line');
    return text;
  }

  /** `label:width` pairs. https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-fixedwidth */
  widths(): readonly number[] {
    return (this.text('fixedwidth') ?? '').split(',').map((pair) => {
      const width = /^[^:]*:\s*(\d+)\s*$/.exec(pair)?.[1];
      if (width === undefined) throw new Refused(`invalid FIXEDWIDTH specification "${pair}"`);
      return Number(width);
    });
  }

  /** The value of a token: a string without its marks, a parameter's value, or the word itself. */
  valueAt(token: number): string {
    const { tokens, parameters } = this.statement;
    const text = tokenText(tokens, token);
    switch (tokens.kind[token]) {
      case Shape.String: return unquote(text, true);
      case Shape.DollarString: return dollarBody(text);
      case Shape.Parameter: return parameters.find(({ name }) => `:${name}` === text)?.value ?? text;
      default: return text;
    }
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

/**
 * A string without its marks and escapes. A backslash before a character that needs none stays where `keepsUnknown` says so, as in the `\N`
 * of NULL AS, and is dropped elsewhere, as PostgreSQL drops it.
 */
export function unquote(text: string, keepsUnknown: boolean): string {
  return text.replace(/^[a-z]?'/i, '').replace(/'$/, '').replace(/''|\\([0-7]{1,3})|\\([^])/g, (whole, octal: string | undefined, character: string | undefined) => {
    if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
    if (character === undefined) return '\'';
    return ESCAPES[character] ?? (keepsUnknown && character !== '\\' && character !== '\'' ? whole : character);
  });
}

export function dollarBody(text: string): string {
  const tag = text.slice(0, text.indexOf('$', 1) + 1);
  return text.slice(tag.length, -tag.length);
}
