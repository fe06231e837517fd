/**
 * What every node of the syntax tree is: its kind, and the tokens it stands on.
 *
 * A node is one plain object with all its fields in one order, `null` where a part is absent: V8 keeps one shape per kind, which is what
 * makes the parser fast. Nodes hold token indexes, never text; text is sliced from the tokens when somebody asks.
 */

/** `first..last` are token indexes, inclusive; `first > last` is an empty node. */
export interface NodeBase<K extends string = string> { readonly kind: K; readonly first: number; readonly last: number }

/**
 * A name with its qualifiers: the parts are the tokens `first`, `first + 2`, … `last`, with a dot between each two.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_names.html
 */
export type Name = NodeBase<'Name'>;

/** `(a, b)` */
export interface NameList extends NodeBase<'NameList'> { readonly names: readonly Name[] }

/**
 * A data type as written: `VARCHAR(20)`, `TIMESTAMP WITH TIME ZONE`, `NUMERIC(12, 2)`, `array<struct<a:int>>`.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html
 */
export interface TypeName extends NodeBase<'TypeName'> {
  /** Token of the first word's end: the name without its length is `first..nameLast`. */
  readonly nameLast: number;
  /** Tokens of the length, or of precision and scale; a number, or MAX. */
  readonly args: readonly number[];
  /** `INT[]`, which Redshift does not have. */
  readonly isArray: boolean;
}

/** The names of the fields that hold child nodes, for each kind of a family of nodes; in source order. */
export type ChildrenOf<N extends NodeBase> = { readonly [K in N['kind']]: readonly ChildKey<Extract<N, { readonly kind: K }>>[] };

type ChildKey<N> = { [F in keyof N]-?: N[F] extends NodeBase | readonly NodeBase[] | null ? F : never }[keyof N];
