/**
 * What nobody could look up about Redshift and its Data API: the list at the end of the facts this tool was written from. A question asserts what the
 * tool relies on, and tells what else it saw; the answers of a live workgroup go into the report that REDSHIFT_DEVOPS_LIVE_REPORT names.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { appendFile } from 'node:fs/promises';
import { BATCH_QUESTIONS } from './live-list-batches.js';
import { REQUEST_QUESTIONS } from './live-list-requests.js';
import { SQL_QUESTIONS } from './live-list-sql.js';
import type { SqlContractTarget, SqlTarget } from './sql-target.js';

export interface Question {
  /** Its number in the list. */
  readonly item: number;
  readonly title: string;
  /** Why only a real Redshift can be asked; undefined when the embedded warehouse can. */
  readonly onlyLive?: string;
  /** Asks, asserts, and tells what it saw. */
  readonly ask: (open: SqlTarget, target: SqlContractTarget) => Promise<string>;
}

const QUESTIONS: readonly Question[] = [...BATCH_QUESTIONS, ...REQUEST_QUESTIONS, ...SQL_QUESTIONS];
export const ITEMS = 18;

export function describeLiveList(target: SqlContractTarget, isLive: boolean, reportPath: string | undefined): void {
  describe(`what must be tried live, asked of the ${target.name}`, () => {
    jest.setTimeout(target.patienceMs);
    const world: { open?: SqlTarget } = {};
    beforeAll(async () => { world.open = await target.open(); }, target.patienceMs);
    afterAll(() => world.open?.close(), target.patienceMs);
    beforeEach(() => world.open?.reset(), target.patienceMs);

    test('every item of the list is asked', () => {
      expect([...new Set(QUESTIONS.map(({ item }) => item))].sort((a, b) => a - b)).toEqual(Array.from({ length: ITEMS }, (_, at) => at + 1));
    });

    for (const { item, title, onlyLive, ask } of QUESTIONS) {
      const body = async (): Promise<void> => {
        const seen = await ask(world.open as SqlTarget, target);
        expect(seen).not.toBe('');
        if (reportPath !== undefined && reportPath !== '') await appendFile(reportPath, `- ${item} ${title} (${target.name}): ${withoutAccounts(seen)}\n`);
      };
      if (onlyLive === undefined || isLive) test(`${item} ${title}`, body);
      else test.skip(`${item} ${title} [not here: ${onlyLive}]`, body);
    }
  });
}

/** A report may be read by everybody who can read the workflow. */
export function withoutAccounts(text: string): string {
  return text.replace(/\barn:[^\s'",)]+/g, 'arn:…').replace(/\b\d{12}\b/g, '…').replace(/\bIAMR?A?:[^\s'",)]+/g, 'IAM:…').replace(/\s+/g, ' ');
}
