/** The nodes of expressions. https://docs.aws.amazon.com/redshift/latest/dg/r_expressions.html */
import type { ChildrenOf, Name, NodeBase, TypeName } from './base.js';
import type { Query, SortItem } from './queries.js';

/** A `datepart` is a word without quotes, as in `DATEADD(day, 1, d)`. https://docs.aws.amazon.com/redshift/latest/dg/r_Dateparts_for_datetime_functions.html */
export interface Literal extends NodeBase<'Literal'> { readonly type: 'string' | 'number' | 'null' | 'boolean' | 'default' | 'datepart' }
/** `DATE '2026-01-01'`: a type name before a string. */
export interface TypedLiteral extends NodeBase<'TypedLiteral'> { readonly type: TypeName; readonly value: number }
/** `INTERVAL '1' DAY`, `INTERVAL '1-2' YEAR TO MONTH`. https://docs.aws.amazon.com/redshift/latest/dg/r_interval_data_types.html */
export interface IntervalLiteral extends NodeBase<'IntervalLiteral'> { readonly value: number }
/** A column, or a path whose first parts may be schema, table or alias: the parts are those of a `Name`. */
export type ColumnRef = NodeBase<'ColumnRef'>;
/** `*` and `t.*`, with what is left out of it. https://docs.aws.amazon.com/redshift/latest/dg/r_EXCLUDE_list.html */
export interface Star extends NodeBase<'Star'> { readonly exclude: readonly Name[] }
/** `:name`, `$1`, `?`, `${name}` and `{{ … }}`: what another program puts there. */
export type Placeholder = NodeBase<'Placeholder'>;
export interface Unary extends NodeBase<'Unary'> { readonly operator: number; readonly operand: Expression }
/** Operators between two operands, AND and OR among them; `operator` is the operator's token. */
export interface Binary extends NodeBase<'Binary'> { readonly operator: number; readonly left: Expression; readonly right: Expression }
export interface Between extends NodeBase<'Between'> { readonly negated: boolean; readonly operand: Expression; readonly low: Expression; readonly high: Expression }
/** `x IN (…)`: a list of items, or one query. */
export interface InTest extends NodeBase<'InTest'> { readonly negated: boolean; readonly operand: Expression; readonly items: readonly Expression[]; readonly query: Query | null }
/** LIKE, ILIKE and SIMILAR TO; `operator` is that word's token. */
export interface Like extends NodeBase<'Like'> { readonly operator: number; readonly negated: boolean; readonly operand: Expression; readonly pattern: Expression; readonly escape: Expression | null }
/** `x IS [NOT] NULL | TRUE | FALSE | UNKNOWN`, `x ISNULL`, `x NOTNULL`; `test` is the last word's token. */
export interface IsTest extends NodeBase<'IsTest'> { readonly negated: boolean; readonly operand: Expression; readonly test: number }
/** `x IS [NOT] DISTINCT FROM y` */
export interface DistinctTest extends NodeBase<'DistinctTest'> { readonly negated: boolean; readonly left: Expression; readonly right: Expression }
export interface Case extends NodeBase<'Case'> { readonly operand: Expression | null; readonly branches: readonly CaseBranch[]; readonly otherwise: Expression | null }
export interface CaseBranch extends NodeBase<'CaseBranch'> { readonly condition: Expression; readonly result: Expression }
/** `CAST(x AS t)`, `x::t`, `CONVERT(t, x)`, `TRY_CAST(x AS t)` */
export interface Cast extends NodeBase<'Cast'> { readonly operand: Expression; readonly type: TypeName }
/** A function call, also without parentheses (`CURRENT_DATE`). */
export interface Call extends NodeBase<'Call'> {
  readonly name: Name;
  readonly args: readonly Expression[];
  readonly distinct: boolean;
  /** APPROXIMATE stands before the name. https://docs.aws.amazon.com/redshift/latest/dg/r_COUNT.html */
  readonly approximate: boolean;
  /** ORDER BY inside the parentheses, or of WITHIN GROUP. */
  readonly orderBy: readonly SortItem[];
  readonly withinGroup: boolean;
  /** `FILTER (WHERE …)`, which Redshift does not have. */
  readonly filter: Expression | null;
  /** The token of IGNORE or RESPECT before NULLS, or -1. */
  readonly nulls: number;
  readonly over: Window | null;
}
/** `name => value` in a call. */
export interface NamedArgument extends NodeBase<'NamedArgument'> { readonly name: number; readonly value: Expression }
/** `OVER (…)` and `OVER name`; `name` is the token of the window it is or builds on, or -1. https://docs.aws.amazon.com/redshift/latest/dg/r_Window_function_synopsis.html */
export interface Window extends NodeBase<'Window'> { readonly name: number; readonly partitionBy: readonly Expression[]; readonly orderBy: readonly SortItem[]; readonly frame: Frame | null }
export interface Frame extends NodeBase<'Frame'> { readonly bounds: readonly Expression[] }
export interface Exists extends NodeBase<'Exists'> { readonly query: Query }
export interface Subquery extends NodeBase<'Subquery'> { readonly query: Query }
/** `(a, b)` */
export interface RowValue extends NodeBase<'RowValue'> { readonly items: readonly Expression[] }
/** `ARRAY[1, 2]` and `ARRAY(1, 2)` */
export interface ArrayValue extends NodeBase<'ArrayValue'> { readonly items: readonly Expression[] }
/** `x[0]` */
export interface Subscript extends NodeBase<'Subscript'> { readonly operand: Expression; readonly index: Expression }
/** `x[0].name`: a field of something that is no plain name; `name` is the field's token. */
export interface Field extends NodeBase<'Field'> { readonly operand: Expression; readonly name: number }
/** `x COLLATE name`, which is PostgreSQL's; Redshift has the function COLLATE. */
export interface Collate extends NodeBase<'Collate'> { readonly operand: Expression; readonly collation: Name }
export interface AtTimeZone extends NodeBase<'AtTimeZone'> { readonly operand: Expression; readonly zone: Expression }
/** ANY, SOME or ALL before a parenthesis. */
export interface Quantified extends NodeBase<'Quantified'> { readonly query: Query | null; readonly operand: Expression | null }
/** `x (+)` https://docs.aws.amazon.com/redshift/latest/dg/r_WHERE_oracle_outer.html */
export interface OuterJoinMark extends NodeBase<'OuterJoinMark'> { readonly operand: Expression }

export type Expression = Literal | TypedLiteral | IntervalLiteral | ColumnRef | Star | Placeholder | Unary | Binary | Between | InTest | Like | IsTest | DistinctTest
  | Case | Cast | Call | NamedArgument | Exists | Subquery | RowValue | ArrayValue | Subscript | Field | Collate | AtTimeZone | Quantified | OuterJoinMark;

export type ExpressionPart = Expression | CaseBranch | Window | Frame;

export const EXPRESSION_CHILDREN: ChildrenOf<ExpressionPart> = {
  Literal: [], TypedLiteral: ['type'], IntervalLiteral: [], ColumnRef: [], Star: ['exclude'], Placeholder: [],
  Unary: ['operand'], Binary: ['left', 'right'], Between: ['operand', 'low', 'high'], InTest: ['operand', 'items', 'query'],
  Like: ['operand', 'pattern', 'escape'], IsTest: ['operand'], DistinctTest: ['left', 'right'],
  Case: ['operand', 'branches', 'otherwise'], CaseBranch: ['condition', 'result'], Cast: ['operand', 'type'],
  Call: ['name', 'args', 'orderBy', 'filter', 'over'], NamedArgument: ['value'], Window: ['partitionBy', 'orderBy', 'frame'], Frame: ['bounds'],
  Exists: ['query'], Subquery: ['query'], RowValue: ['items'], ArrayValue: ['items'], Subscript: ['operand', 'index'], Field: ['operand'],
  Collate: ['operand', 'collation'], AtTimeZone: ['operand', 'zone'], Quantified: ['query', 'operand'], OuterJoinMark: ['operand'],
};
