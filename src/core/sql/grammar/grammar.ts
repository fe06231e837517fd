/** What a grammar file exports: one rule for each kind of statement it reads. */
import type { StatementNode } from '../nodes.js';
import type { Parser } from '../parser.js';

/**
 * Reads one statement; the cursor stands after the head (`StatementRow.head`), or at the target's name where the head names its target
 * (`alter table <name> append`). A rule reads to the statement's end or fails; the driver notes what is left.
 */
export type Rule = (p: Parser) => StatementNode | null;

/** Rules by `StatementRow.kind`. */
export type Grammar = Readonly<Record<string, Rule>>;
