/** A record of a file before any of its fields has been looked at. */
import type { LoadFault } from './load-fault.js';

export interface SourceRecord {
  /** The 1-based line it ends on. */
  readonly line: number;
  /** As it stands in the file. */
  readonly raw: string;
  /** In the order of the columns to load; null where the format itself says that there is none. Empty with a fault. */
  readonly fields: readonly (string | null)[];
  readonly fault?: LoadFault;
}

/** Larger input rows are refused: https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-single-row-size.html */
export const RECORD_BYTES_MAX = 4 * 1024 * 1024;
