/**
 * The rows of a hierarchy as an item of FROM, by WITH RECURSIVE: what FROM joins is read first and numbered, the numbers are walked from the
 * roots, and then every row has its columns, its LEVEL and, where PRIOR asks for them, the columns of its parent. The tables of FROM stand
 * beside it under their own names, each as a subquery of the one row, so that nothing else has to be written differently.
 */
import type { Expression, Unary } from '../../core/sql/nodes/expressions.js';
import type { FromItem } from '../../core/sql/nodes/queries.js';
import { quotedName, sqlLiteral } from '../sql-literal.js';
import type { Source } from './from-columns.js';
import type { Part } from './rewriter.js';

/** A table of FROM with the names of its columns. */
export interface Relation extends Source { readonly columns: readonly string[] }

export interface Hierarchy {
  /** FROM as the author wrote it. */
  readonly item: FromItem;
  readonly startWith: Expression | null;
  readonly connectBy: Expression;
  readonly relations: readonly Relation[];
  /** Whether PRIOR is used outside of CONNECT BY. */
  readonly hasParents: boolean;
}

/** Of rows that come back to themselves nobody says what Redshift does. */
const CYCLE = `_redshift_devops_embedded.not_emulated(${sqlLiteral('CONNECT BY over rows that are their own ancestors: what becomes of a cycle is not documented')})`;

/** The new FROM: parents before their children, as in the example of the documentation. */
export function rowsOf({ item, startWith, connectBy, relations, hasParents }: Hierarchy): readonly Part[] {
  const parents = columnsOf(relations).map(({ id }) => `, "_prior"."${id}" AS "_prior${id}"`).join('');
  return [
    '(WITH RECURSIVE "_source" AS MATERIALIZED (SELECT row_number() OVER () AS "_row"', ...columnsOf(relations).flatMap(({ id, column, qualifier }): readonly Part[] => [', ', qualifier, `.${column} AS "${id}"`]),
    ' FROM ', item, '), ',
    `"_tree" ("_row", "_parent", "_level") AS (SELECT "_source"."_row", CAST(NULL AS bigint), 1 FROM "_source"${tablesBeside('_source', relations)}`, ...(startWith === null ? [] : [' WHERE ', startWith]),
    ' UNION ALL SELECT "_source"."_row", "_tree"."_row", "_tree"."_level" + 1 FROM "_tree" JOIN "_source" AS "_prior" ON "_prior"."_row" = "_tree"."_row" CROSS JOIN "_source"',
    tablesBeside('_source', relations), ' CROSS JOIN LATERAL (SELECT "_tree"."_level" + 1 AS "level") AS "_level" WHERE ', connectBy, ') CYCLE "_row" SET "_is_cycle" USING "_path", ',
    `"_checked" AS MATERIALIZED (SELECT "_row", "_parent", "_level" FROM "_tree" WHERE CASE WHEN "_is_cycle" THEN ${CYCLE} ELSE TRUE END) `,
    `SELECT "_checked"."_level" AS "level", "_source".*${hasParents ? parents : ''} FROM "_checked" JOIN "_source" ON "_source"."_row" = "_checked"."_row"`,
    hasParents ? ' LEFT JOIN "_source" AS "_prior" ON "_prior"."_row" = "_checked"."_parent"' : '', ' ORDER BY "_checked"."_level", "_checked"."_row") AS "_hierarchy"',
    tablesBeside('_hierarchy', relations),
  ];
}

/** What `*` stands for. */
export function allOf(relations: readonly Relation[]): string {
  return relations.map(({ name }) => `${quotedName(name)}.*`).join(', ');
}

/** PRIOR in CONNECT BY. */
export function valueOfStep(prior: Unary, relations: readonly Relation[]): readonly Part[] {
  return valueOf(prior, tables(relations, (id) => `"_prior"."${id}"`), '"_tree"."_level"');
}

/** PRIOR of a finished row, which is NULL for a root. */
export function valueOfParent(prior: Unary, relations: readonly Relation[]): readonly Part[] {
  return valueOf(prior, tables(relations, (id) => `"_hierarchy"."_prior${id}"`), 'nullif("_hierarchy"."level" - 1, 0)');
}

/** PRIOR's operand in a subquery of its own, where every name is one of the parent's. */
function valueOf({ operator, last }: Unary, parents: readonly string[], level: string): readonly Part[] {
  return ['(SELECT ', [operator + 1, last], ` FROM ${[...parents, `(SELECT ${level} AS "level") AS "_level"`].join(', ')})`];
}

/** Every column in quotes, with its name in the numbered rows. */
function columnsOf(relations: readonly Relation[]): readonly { readonly id: string; readonly column: string; readonly qualifier: Part }[] {
  return relations.flatMap(({ qualifier, columns }, relation) => columns.map((column, index) => ({ id: idOf(relation, index), column: quotedName(column), qualifier })));
}

const idOf = (relation: number, column: number): string => `_${relation + 1}_${column + 1}`;

/** The tables, each as a subquery with one row. */
function tables(relations: readonly Relation[], valueOfColumn: (id: string) => string): readonly string[] {
  return relations.map(({ name, columns }, relation) => `(SELECT ${columns.map((column, index) => `${valueOfColumn(idOf(relation, index))} AS ${quotedName(column)}`).join(', ')}) AS ${quotedName(name)}`);
}

function tablesBeside(row: string, relations: readonly Relation[]): string {
  return tables(relations, (id) => `"${row}"."${id}"`).map((table) => ` CROSS JOIN LATERAL ${table}`).join('');
}
