/** The outer join operator (+): https://docs.aws.amazon.com/redshift/latest/dg/r_WHERE_oracle_outer.html */
import { keyword } from '../../../core/sql/keywords.js';
import { walk } from '../../../core/sql/nodes.js';
import type { OuterJoinMark } from '../../../core/sql/nodes/expressions.js';
import type { FromItem, Select } from '../../../core/sql/nodes/queries.js';
import { outerJoinMarks } from '../marked-joins.js';
import { refusal, syntaxError, type Context, type Finding, type Refusal } from './refusal.js';

const PAGE = 'r_WHERE_oracle_outer';
const OR = keyword('or');

export const OUTER_JOIN_REFUSALS: readonly Refusal[] = [
  refusal('OuterJoinMark', 'the outer join operator (+) at an expression', PAGE, markedExpression),
  refusal('Select', 'the outer join operator (+) beside JOIN in FROM', PAGE, besideJoin),
  refusal('Select', 'the outer join operator (+) in an operand of OR or IN', PAGE, inOrOrIn),
];

/** The three tokens of the mark stand last. */
function markedExpression({ operand, last }: OuterJoinMark, { tokens }: Context): Finding | undefined {
  return COLUMNS.has(operand.kind) ? undefined : syntaxError(tokens, last - 2);
}

const COLUMNS: ReadonlySet<string> = new Set(['ColumnRef', 'Field', 'Subscript']);

/** The documentation gives the rule and not the words of the error. */
function besideJoin({ from, where }: Select): Finding | undefined {
  const [mark] = outerJoinMarks(where);
  return mark === undefined || !from.some(isJoin) ? undefined : { message: 'Outer join operator (+) not allowed in a query block that also contains FROM clause join syntax.', at: mark.first };
}

function isJoin(item: FromItem): boolean {
  return item.kind === 'Join' || (item.kind === 'JoinGroup' && isJoin(item.item));
}

function inOrOrIn({ where }: Select, { tokens }: Context): Finding | undefined {
  const marks = outerJoinMarks(where);
  if (where === null || marks.length === 0) return undefined;
  let finding: Finding | undefined;
  walk(where, (node) => {
    if (node.kind === 'InTest' || (node.kind === 'Binary' && tokens.kind[node.operator] === OR)) {
      const mark = marks.find(({ first, last }) => node.first <= first && last <= node.last);
      if (mark !== undefined) finding ??= { message: 'Outer join operator (+) not allowed in operand of OR or IN.', at: mark.first };
    }
    return finding === undefined && node.kind !== 'Query';
  });
  return finding;
}
