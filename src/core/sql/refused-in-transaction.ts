/** What Redshift refuses in a transaction although other statements of its kind run in one, or may. */
import type { Classification } from './classify.js';
import { hasPair, type Tokens } from './tokenizer.js';
import { words } from './words.js';

const K = words('job create drop on external isolation level');

/** The words that Redshift's refusal begins with; undefined for a statement whose row of the statement table says all there is to say. */
export function refusedInTransaction(tokens: Tokens, last: number, { row: { kind }, afterHead }: Classification): string | undefined {
  switch (kind) {
    // The two that may not: https://docs.aws.amazon.com/redshift/latest/dg/r_COPY-JOB.html
    case 'copy': return hasPair(tokens, afterHead, last, K.job, K.create) ? 'COPY JOB CREATE' : undefined;
    case 'copy-job': return tokens.kind[afterHead] === K.drop ? 'COPY JOB DROP' : undefined;
    // "You can't alter the isolation level within a transaction block", of which nothing is said for the rest: https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATABASE.html
    case 'alter-database': return hasPair(tokens, afterHead, last, K.isolation, K.level) ? 'ALTER DATABASE ISOLATION LEVEL' : undefined;
    // "On an external resource", which ON EXTERNAL SCHEMA and ON EXTERNAL TABLE say themselves: https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html
    case 'grant': case 'revoke': return hasPair(tokens, afterHead, last, K.on, K.external) ? kind.toUpperCase() : undefined;
    default: return undefined;
  }
}
