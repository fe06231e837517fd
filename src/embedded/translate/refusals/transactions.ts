/** Savepoints and cursors. What may not run in a transaction at all is refused by its kind: statement.ts. */
import { refusal, syntaxError, type Refusal } from './refusal.js';

const FUNCTIONS = 'c_unsupported-postgresql-functions';

export const TRANSACTION_REFUSALS: readonly Refusal[] = [
  refusal('Savepoint', 'SAVEPOINT', FUNCTIONS, ({ first }, { tokens }) => syntaxError(tokens, first)),
  refusal('Rollback', 'ROLLBACK TO', FUNCTIONS, ({ savepoint, first }, { tokens }) => (savepoint < 0 ? undefined : syntaxError(tokens, first + 1))),
  refusal('DeclareCursor', 'cursors outside of a transaction', 'declare', (_, { inTransaction }) => (inTransaction ? undefined : { message: 'DECLARE CURSOR may only be used in begin/end transaction blocks' })),
  refusal('Fetch', 'cursors outside of a transaction', 'https://github.com/awslabs/amazon-redshift-utils/issues/545', (_, { inTransaction }) => (inTransaction ? undefined : { message: 'cursors can only be used within the transaction that created them.' })),
];
