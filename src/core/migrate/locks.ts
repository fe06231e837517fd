/** Locks on relations, as the warehouse tells of them. */

export interface RelationName { readonly schema: string; readonly name: string }

/** A transaction that has or wants a lock. https://docs.aws.amazon.com/redshift/latest/dg/r_SVV_TRANSACTIONS.html */
export interface LockHolder {
  /** With its schema. */
  readonly relation: string;
  readonly pid: string;
  readonly user: string;
  readonly mode: string;
  readonly granted: boolean;
  /** When its transaction began, as the warehouse writes it. */
  readonly since: string;
}
