/** What fits into one request of the Data API. https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_BatchExecuteStatement.html */

/** Statements of the tool's own in each batch: LOCK of the fence, the guard, the history's INSERT, and one kept for a statement timeout. */
const OWN_STATEMENTS = 4;

export const LIMITS = {
  /** The user's statements in one batch of at most 40. */
  batchStatementsMax: 40 - OWN_STATEMENTS,
  /** `Cannot process query string larger than 100kB`. Whether that counts a statement or the whole batch is not documented. */
  statementBytesMax: 100_000,
  /** So a batch of several statements keeps below it as a whole, with room for the tool's own. */
  batchBytesMax: 94_000,
} as const;
