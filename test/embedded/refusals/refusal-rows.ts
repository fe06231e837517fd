/** Tables of what is refused: each row is a test. */
import type { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { must, openEmbedded, run, type OpenEmbedded } from '../embedded-client.js';

/** One statement, or several in one transaction of which the last is refused. */
type Sql = string | readonly string[];

/**
 * A statement, the error without `ERROR: `, whether its words are Redshift's by a public report or only mean what the documentation says, and where
 * that is: a slug below https://docs.aws.amazon.com/redshift/latest/dg/, or what follows https://github.com/.
 */
export type Row = readonly [sql: Sql, says: string, words: 'exact' | 'near', source: string];

export const syntaxError = (word: string, position: number): string => `syntax error at or near "${word}"\n  Position: ${position}`;

let embedded: OpenEmbedded;

/** The client of the file's warehouse, which is opened before its tests. */
export const theClient = (): RedshiftDataClient => embedded.client;
export const theWarehouse = (): OpenEmbedded['warehouse'] => embedded.warehouse;

/** `setUp` runs once, each statement in a transaction of its own. */
export function describeRefusals(title: string, setUp: readonly string[], rows: readonly Row[], accepted: readonly Sql[] = []): void {
  describe(title, () => {
    beforeAll(async () => {
      for (const sql of setUp) await must(theClient(), sql);
    });
    test.each(rows)('%s → %s (%s: %s)', async (sql, says) => {
      expect((await run(theClient(), sql)).Error).toBe(`ERROR: ${says}`);
    });
    if (accepted.length > 0) test.each(accepted.map((sql) => [sql]))('accepted: %s', async (sql) => void await must(theClient(), sql));
  });
}

/** Opens a warehouse for the tests of this file. */
export function useWarehouse(): void {
  jest.setTimeout(60_000);
  beforeAll(async () => {
    embedded = await openEmbedded();
  });
  afterAll(() => embedded.close());
}
