/** Migrations and their segments, as values. */
import type { Atomicity } from '../sql/statements.js';
import type { SqlFile, Statement } from '../sql/sql-file.js';

export type MigrationKind = 'versioned' | 'repeatable' | 'undo';

/** A statement as it will be sent: the author's text with the variables replaced. */
export interface RenderedStatement {
  readonly statement: Statement;
  readonly sql: string;
  /** Where the text differs from the author's, in order. */
  readonly replacements: readonly Replacement[];
}

/** A variable's value at `at` of the rendered text, in place of `sourceLength` characters at `sourceOffset` of the file. */
export interface Replacement { readonly at: number; readonly length: number; readonly sourceOffset: number; readonly sourceLength: number }

/**
 * The unit of apply, history and resume: statements that commit together with their history row, or one statement that runs alone.
 */
export interface Segment {
  /** 1-based. */
  readonly index: number;
  readonly atomicity: Atomicity;
  /** Running it twice leaves the warehouse as running it once. */
  readonly rerunnable: boolean;
  /** After a failure the warehouse is certain to be as before; not so for a procedure that commits or an UNLOAD. */
  readonly failsClean: boolean;
  /** After how long the warehouse gives up a statement, as the file says; undefined for the environment's own limit. */
  readonly timeoutMs: number | undefined;
  /** Of its statements as they are sent, in UTF-8. */
  readonly bytes: number;
  /** Why a standalone segment runs alone, in words for the plan; '' for a transaction. */
  readonly why: string;
  readonly statements: readonly RenderedStatement[];
  /** SHA-256 over the statements' text before variables, in hexadecimal. */
  readonly checksum: string;
  /** SHA-256 over what is sent. */
  readonly renderedChecksum: string;
  /** Why the segment ends where it does, in words for the plan; undefined for the last one. */
  readonly boundary: string | undefined;
}

/** A migration as its file says it; its segments are made only when they are needed (`MigrationSet`). */
export interface Migration {
  /** The file's name without `.sql`, or `<bundle>/<section>`. */
  readonly id: string;
  readonly kind: MigrationKind;
  /** The numbers of the version, compared part by part; empty for a repeatable migration. */
  readonly version: readonly bigint[];
  readonly path: string;
  /** SHA-256 over the file's text (a bundle: the section's) with LF line ends, before variables, in hexadecimal. */
  readonly checksum: string;
  /** Its SQL, read on demand. */
  readonly parse: () => readonly SqlFile[];
}

/** Compares versions numerically, part by part; a missing part counts as 0. */
export function compareVersions(a: readonly bigint[], b: readonly bigint[]): number {
  for (let part = 0; part < Math.max(a.length, b.length); part++) {
    const left = a[part] ?? 0n;
    const right = b[part] ?? 0n;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
