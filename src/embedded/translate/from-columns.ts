/** Which item of FROM a column is of. */
import { Shape } from '../../core/sql/tokenizer.js';
import type { ColumnRef, Expression } from '../../core/sql/nodes/expressions.js';
import type { FromItem } from '../../core/sql/nodes/queries.js';
import { quotedName } from '../sql-literal.js';
import { NotEmulated, Refused } from './refused.js';
import type { Part, Rewriter } from './rewriter.js';

/** An item of FROM with the name its columns are reached by. */
export interface Source {
  readonly item: FromItem;
  /** Folded, without quotes. */
  readonly name: string;
  /** What stands before the dot of a column: the name as it is written in FROM, or the alias. */
  readonly qualifier: Part;
}

export class FromColumns {
  readonly all: readonly Source[];
  private readonly columns = new Map<Source, ReadonlySet<string>>();

  constructor(private readonly rewriter: Rewriter, items: readonly FromItem[]) {
    this.all = items.map((item) => sourceOf(rewriter, item));
  }

  /** The item a column is of; undefined where it is of none. PostgreSQL is asked where the name alone does not say. Throws Refused where it may be of several. */
  of(column: ColumnRef): Source | undefined {
    const { rewriter } = this;
    const { first, last } = column;
    if (first < last) return this.all.find((source) => isNamed(rewriter, source, first, last - 2));
    const name = rewriter.name(first);
    const [source, second] = this.all.filter((each) => this.columnsOf(each).has(name));
    if (second !== undefined) throw new Refused(`column reference "${name}" is ambiguous`, rewriter.tokens.text, rewriter.tokens.start[first]);
    return source;
  }

  private columnsOf(source: Source): ReadonlySet<string> {
    const known = this.columns.get(source) ?? new Set(this.rewriter.columnsOf(['SELECT * FROM ', source.item]));
    this.columns.set(source, known);
    return known;
  }
}

/** Throws NotEmulated for an item whose columns have no name before them. */
export function sourceOf(rewriter: Rewriter, item: FromItem): Source {
  if (item.kind === 'JoinGroup' && item.alias === null && item.item.kind === 'TableRef') return sourceOf(rewriter, item.item);
  if (item.kind === 'Join' || item.alias === null) {
    if (item.kind === 'TableRef') return { item, name: rewriter.name(item.name.last), qualifier: item.name };
    throw new NotEmulated('the outer join operator (+) beside an item of FROM without a name');
  }
  const name = rewriter.name(item.alias.name);
  return { item, name, qualifier: quotedName(name) };
}

/** Whether the parts of a name that stand before a column's are those of an item. */
function isNamed(rewriter: Rewriter, { item, name }: Source, first: number, last: number): boolean {
  if (rewriter.name(last) !== name) return false;
  if (item.kind !== 'TableRef' || item.alias !== null) return first === last;
  for (let back = 2; back <= last - first; back += 2) if (item.name.last - back >= item.name.first && rewriter.name(last - back) !== rewriter.name(item.name.last - back)) return false;
  return true;
}

/** `*` of all items, whatever is left out of it. */
export function isBareStar(rewriter: Rewriter, { kind, first }: Expression): boolean {
  return kind === 'Star' && rewriter.kind(first + 1) !== Shape.Dot;
}
