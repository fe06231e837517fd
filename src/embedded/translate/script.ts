/** The script a statement becomes, and the entries many kinds share. */
import type { Classification } from '../../core/sql/classify.js';
import { relationsOf } from '../../core/sql/relations.js';
import type { Tokens } from '../../core/sql/tokenizer.js';
import type { StatementNode } from '../../core/sql/nodes.js';
import type { Name } from '../../core/sql/nodes/base.js';
import { quotedRelation, sqlLiteral } from '../sql-literal.js';
import type { Rewriter } from './rewriter.js';

export interface ScriptEntry {
  readonly sql: string;
  /** Its rows are the statement's. */
  readonly isResult?: boolean;
  /** The 1-based character of the client's text for one of `sql`. */
  positionOf?(position: number): number | undefined;
}

/** A statement on its way: what the writers of the kinds get. */
export interface Draft {
  readonly kind: string;
  readonly rewriter: Rewriter;
  readonly tokens: Tokens;
  readonly last: number;
  readonly classification: Classification;
  /** null where nothing could be read of it. */
  readonly tree: StatementNode | null;
}

/** The script of a statement, and whether something of it has no effect here. */
export interface Script { readonly entries: readonly ScriptEntry[]; readonly leftOut?: boolean; readonly isRecorded?: boolean }

/** The statement with nothing but its words and its nodes rewritten. */
export function written({ rewriter, last }: Pick<Draft, 'rewriter' | 'last'>): ScriptEntry {
  rewriter.write(0, last);
  return entryOf(rewriter);
}

/** What the rewriter has written so far, as the entry whose rows are the statement's. */
export function entryOf(rewriter: Rewriter): ScriptEntry {
  return { sql: rewriter.out.text, isResult: true, positionOf: (position) => rewriter.out.positionOf(position) };
}

export const UNBIND: ScriptEntry = { sql: 'SELECT _redshift_devops_embedded.unbind()' };
export const BIND: ScriptEntry = { sql: 'SELECT _redshift_devops_embedded.bind()' };

/** After a table is made or changed: its texts are counted in bytes. */
export function countBytes(rewriter: Rewriter, table: Name | null): readonly ScriptEntry[] {
  return table === null ? [] : [{ sql: `SELECT _redshift_devops_embedded.count_bytes(to_regclass(${sqlLiteral(rewriter.textOf([table]))}))` }];
}

/** It only has to name what exists: the relations are looked at, and nothing else happens. */
export function recordOnly({ tokens, last, classification }: Draft): Script {
  const probes = relationsOf(tokens, 0, last, classification).map((use) => ({ sql: `SELECT FROM ${quotedRelation(use)} LIMIT 0` }));
  return { entries: probes, isRecorded: true };
}
