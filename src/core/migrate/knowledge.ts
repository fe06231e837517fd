/**
 * What the migrations themselves say about the warehouse that decides how a later statement may run: which schemas are external,
 * and which procedures end transactions.
 */
import { targetName } from '../sql/describe.js';
import { keyword } from '../sql/keywords.js';
import type { SqlFile, Statement } from '../sql/sql-file.js';
import { Shape, tokenize, tokenText } from '../sql/tokenizer.js';

export interface WarehouseKnowledge {
  readonly externalSchemas: ReadonlySet<string>;
  /** By folded name. `plain` procedures may be called in a transaction. */
  readonly procedures: ReadonlyMap<string, 'plain' | 'ends-transaction'>;
}

/** Whether a text can hold anything to learn from, so that thousands of applied files need not be parsed. */
export function mayTeach(text: string): boolean {
  return /external|procedure/i.test(text);
}

export function learn(files: Iterable<SqlFile>): WarehouseKnowledge {
  const externalSchemas = new Set<string>();
  const procedures = new Map<string, 'plain' | 'ends-transaction'>();
  for (const file of files) {
    for (const statement of file.statements) {
      if (statement.row?.kind === 'create-external-schema') externalSchemas.add(targetName(statement));
      if (statement.row?.kind === 'create-procedure') procedures.set(targetName(statement), procedureMode(statement));
    }
  }
  return { externalSchemas, procedures };
}

/**
 * A NONATOMIC procedure commits each statement; COMMIT, ROLLBACK and TRUNCATE end the caller's transaction; what EXECUTE and CALL do is
 * not known here. https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html
 */
function procedureMode(statement: Statement): 'plain' | 'ends-transaction' {
  const { tokens, afterHead, last } = statement;
  for (let at = afterHead; at <= last; at++) {
    if (tokens.kind[at] === NONATOMIC) return 'ends-transaction';
    const isBody = tokens.kind[at] === Shape.DollarString || tokens.kind[at] === Shape.String;
    if (isBody && tokenize(bodyText(tokenText(tokens, at))).kind.some((kind) => ENDS.has(kind))) return 'ends-transaction';
  }
  return 'plain';
}

const NONATOMIC = keyword('nonatomic');
const ENDS: ReadonlySet<number> = new Set(['commit', 'rollback', 'truncate', 'execute', 'call', 'vacuum'].map(keyword));

function bodyText(written: string): string {
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  const tag = written.slice(0, written.indexOf('$', 1) + 1);
  return written.slice(tag.length, -tag.length);
}
