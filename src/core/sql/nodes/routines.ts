/** The nodes of statements that make and change routines. What stands in their bodies: routines-plpgsql.ts. */
import type { Opaque } from '../parser.js';
import type { Tokens } from '../tokenizer.js';
import type { ChildrenOf, Name, NodeBase, TypeName } from './base.js';
import type { Expression } from './expressions.js';
import type { Option } from './options.js';
import { PLPGSQL_CHILDREN, type PlBlock, type PlNode, type PlSql } from './routines-plpgsql.js';

/** One argument; `mode` is the token of IN, OUT or INOUT, `name` its name's, or -1. */
export interface RoutineParameter extends NodeBase<'RoutineParameter'> { readonly mode: number; readonly name: number; readonly type: TypeName | null; readonly value: Expression | null }

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_PROCEDURE.html */
export interface CreateProcedure extends NodeBase<'CreateProcedure'> {
  readonly replace: boolean;
  readonly name: Name | null;
  readonly parameters: readonly RoutineParameter[];
  readonly nonatomic: boolean;
  /** SECURITY DEFINER: it runs with the rights of its owner. */
  readonly definer: boolean;
  /** The language's token, or -1. */
  readonly language: number;
  /** Everything after the parameters, in the order it was written: the string of the body is the value of `as`. */
  readonly options: readonly Option[];
  readonly body: RoutineBody | null;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_FUNCTION.html */
export interface CreateFunction extends NodeBase<'CreateFunction'> {
  readonly replace: boolean;
  readonly name: Name | null;
  readonly parameters: readonly RoutineParameter[];
  /** The token of VOLATILE, STABLE or IMMUTABLE, or -1. */
  readonly volatility: number;
  readonly language: number;
  /** Everything after the parameters: the type it returns is the value of `returns`. */
  readonly options: readonly Option[];
  readonly body: RoutineBody | null;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_PROCEDURE.html, …/r_ALTER_FUNCTION.html; `signed` where a signature was written, also an empty one. */
export interface AlterRoutine extends NodeBase<'AlterRoutine'> {
  readonly object: 'procedure' | 'function';
  readonly name: Name | null;
  readonly signed: boolean;
  readonly parameters: readonly RoutineParameter[];
  readonly rename: Name | null;
  readonly owner: Name | null;
  readonly changes: readonly Option[];
}

/**
 * What a routine does, read from the string that holds it. No node: its nodes stand on tokens of their own, which have the offsets of the
 * whole text. A routine whose language is not read here (Python), and one whose string has escapes in it, has none.
 */
export interface RoutineBody {
  readonly tokens: Tokens;
  /** null for a function in SQL, and where nothing could be read. */
  readonly block: PlBlock | null;
  /** Every SQL statement and query inside, in order. */
  readonly statements: readonly PlSql[];
  /** Tokens that no rule read, beside those inside of `statements`. */
  readonly opaque: readonly Opaque[];
  /** Whether all of it was read, and all its statements were. */
  readonly isComplete: boolean;
}

export type RoutinesNode = CreateProcedure | CreateFunction | AlterRoutine | RoutineParameter | PlNode;

export const ROUTINES_CHILDREN: ChildrenOf<RoutinesNode> = {
  CreateProcedure: ['name', 'parameters', 'options'], CreateFunction: ['name', 'parameters', 'options'], AlterRoutine: ['name', 'parameters', 'rename', 'owner', 'changes'],
  RoutineParameter: ['type', 'value'],
  ...PLPGSQL_CHILDREN,
};
