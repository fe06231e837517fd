/**
 * The nodes of PL/pgSQL. Fields of type number are tokens of the body, or -1.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-structure.html, …/c_PLpgSQL-statements.html
 */
import type { StatementNode } from '../nodes.js';
import type { Opaque } from '../parser.js';
import type { StatementRow } from '../statements.js';
import type { Status } from '../syntax.js';
import type { Tokens } from '../tokenizer.js';
import type { ChildrenOf, Name, NodeBase, TypeName } from './base.js';
import type { Expression } from './expressions.js';
import type { Into } from './queries.js';

/** `[<<label>>] [DECLARE …] BEGIN … [EXCEPTION …] END`; `handling` is the token of CONTINUE_HANDLER or EXIT_HANDLER. */
export interface PlBlock extends NodeBase<'PlBlock'> {
  readonly label: number;
  readonly declarations: readonly PlDeclaration[];
  readonly statements: readonly PlStatement[];
  readonly handling: number;
  readonly handlers: readonly PlHandler[];
}
/** `WHEN OTHERS OR … THEN …`; the conditions are their first words' tokens. */
export interface PlHandler extends NodeBase<'PlHandler'> { readonly conditions: readonly number[]; readonly statements: readonly PlStatement[] }

/** `name [CONSTANT] type [NOT NULL] [:= value]`; also RECORD and refcursor, which are types here. */
export interface PlVariable extends NodeBase<'PlVariable'> { readonly name: number; readonly constant: boolean; readonly type: TypeName | null; readonly notNull: boolean; readonly value: Expression | null }
/** `name ALIAS FOR $1`; `target` is the parameter's token. */
export interface PlAlias extends NodeBase<'PlAlias'> { readonly name: number; readonly target: number }
/** `name CURSOR [(key int)] FOR query` */
export interface PlCursor extends NodeBase<'PlCursor'> { readonly name: number; readonly parameters: readonly PlVariable[]; readonly query: PlSql | null }
export type PlDeclaration = PlVariable | PlAlias | PlCursor;

/**
 * A SQL statement or query, with all that is known of a statement outside of a routine. PERFORM is read as the SELECT that it runs: `perform`
 * says so, and the kind of its token is SELECT's.
 */
export interface PlSql extends NodeBase<'PlSql'> {
  readonly perform: boolean;
  readonly tokens: Tokens;
  readonly row: StatementRow;
  readonly afterHead: number;
  readonly status: Status;
  readonly tree: StatementNode | null;
  readonly opaque: readonly Opaque[];
}

export interface PlAssignment extends NodeBase<'PlAssignment'> { readonly target: Expression | null; readonly value: Expression | null }
/** EXECUTE of a string that is put together when it runs. */
export interface PlExecute extends NodeBase<'PlExecute'> { readonly command: Expression | null; readonly into: Into | null; readonly using: readonly Expression[] }
export type PlNull = NodeBase<'PlNull'>;

/** `alternatives` are those of IF and its ELSIFs; `otherwise` is what follows ELSE. */
export interface PlIf extends NodeBase<'PlIf'> { readonly alternatives: readonly PlAlternative[]; readonly otherwise: readonly PlStatement[] }
export interface PlCase extends NodeBase<'PlCase'> { readonly operand: Expression | null; readonly alternatives: readonly PlAlternative[]; readonly otherwise: readonly PlStatement[] }
/** Conditions of IF: one. Those of CASE with an operand: the values it is compared with. */
export interface PlAlternative extends NodeBase<'PlAlternative'> { readonly conditions: readonly Expression[]; readonly statements: readonly PlStatement[] }

export interface PlLoop extends NodeBase<'PlLoop'> { readonly label: number; readonly statements: readonly PlStatement[] }
export interface PlWhile extends NodeBase<'PlWhile'> { readonly label: number; readonly condition: Expression | null; readonly statements: readonly PlStatement[] }
/** `FOR i IN [REVERSE] 1..10 [BY 2] LOOP` */
export interface PlForRange extends NodeBase<'PlForRange'> {
  readonly label: number;
  readonly variable: number;
  readonly reverse: boolean;
  readonly low: Expression | null;
  readonly high: Expression | null;
  readonly step: Expression | null;
  readonly statements: readonly PlStatement[];
}
/** `FOR r IN query LOOP` */
export interface PlForQuery extends NodeBase<'PlForQuery'> { readonly label: number; readonly targets: readonly Name[]; readonly query: PlSql | null; readonly statements: readonly PlStatement[] }
/** `FOR r IN EXECUTE command LOOP` */
export interface PlForExecute extends NodeBase<'PlForExecute'> { readonly label: number; readonly targets: readonly Name[]; readonly command: Expression | null; readonly using: readonly Expression[]; readonly statements: readonly PlStatement[] }
export interface PlExit extends NodeBase<'PlExit'> { readonly which: 'exit' | 'continue'; readonly label: number; readonly condition: Expression | null }
/** RETURN, and PostgreSQL's RETURN NEXT and RETURN QUERY. */
export interface PlReturn extends NodeBase<'PlReturn'> { readonly which: 'value' | 'next' | 'query'; readonly value: Expression | null; readonly query: PlSql | null }

/** `RAISE [level] ['format' [, value …]] [USING option = value, …]`; RAISE alone raises again. */
export interface PlRaise extends NodeBase<'PlRaise'> { readonly level: number; readonly format: Expression | null; readonly values: readonly Expression[]; readonly using: readonly PlRaiseOption[] }
export interface PlRaiseOption extends NodeBase<'PlRaiseOption'> { readonly name: number; readonly value: Expression | null }

/** `OPEN c [(arguments)]`, `OPEN c FOR query`, `OPEN c FOR EXECUTE command` */
export interface PlOpen extends NodeBase<'PlOpen'> { readonly cursor: number; readonly args: readonly Expression[]; readonly query: PlSql | null; readonly command: Expression | null; readonly using: readonly Expression[] }
/** FETCH, and PostgreSQL's MOVE. */
export interface PlFetch extends NodeBase<'PlFetch'> { readonly which: 'fetch' | 'move'; readonly cursor: number; readonly into: Into | null }
export interface PlClose extends NodeBase<'PlClose'> { readonly cursor: number }
/** `GET DIAGNOSTICS n := ROW_COUNT` */
export interface PlDiagnostics extends NodeBase<'PlDiagnostics'> { readonly items: readonly PlDiagnostic[] }
export interface PlDiagnostic extends NodeBase<'PlDiagnostic'> { readonly target: Name; readonly item: number }

export type PlStatement = PlBlock | PlSql | PlAssignment | PlExecute | PlNull | PlIf | PlCase | PlLoop | PlWhile | PlForRange | PlForQuery | PlForExecute
  | PlExit | PlReturn | PlRaise | PlOpen | PlFetch | PlClose | PlDiagnostics;

export type PlNode = PlStatement | PlHandler | PlDeclaration | PlAlternative | PlRaiseOption | PlDiagnostic;

export const PLPGSQL_CHILDREN: ChildrenOf<PlNode> = {
  PlBlock: ['declarations', 'statements', 'handlers'], PlHandler: ['statements'], PlVariable: ['type', 'value'], PlAlias: [], PlCursor: ['parameters', 'query'],
  PlSql: ['tree'], PlAssignment: ['target', 'value'], PlExecute: ['command', 'into', 'using'], PlNull: [],
  PlIf: ['alternatives', 'otherwise'], PlCase: ['operand', 'alternatives', 'otherwise'], PlAlternative: ['conditions', 'statements'],
  PlLoop: ['statements'], PlWhile: ['condition', 'statements'], PlForRange: ['low', 'high', 'step', 'statements'],
  PlForQuery: ['targets', 'query', 'statements'], PlForExecute: ['targets', 'command', 'using', 'statements'],
  PlExit: ['condition'], PlReturn: ['value', 'query'], PlRaise: ['format', 'values', 'using'], PlRaiseOption: ['value'],
  PlOpen: ['args', 'query', 'command', 'using'], PlFetch: ['into'], PlClose: [], PlDiagnostics: ['items'], PlDiagnostic: ['target'],
};
