/** What the planner puts together runs together on the embedded warehouse, and what Redshift refuses there it puts alone. */
import type { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { AppError } from '../../src/core/errors.js';
import { learn } from '../../src/core/migrate/knowledge.js';
import type { Segment } from '../../src/core/migrate/migration.js';
import { makeSegments } from '../../src/core/migrate/segments.js';
import { parseSql } from '../../src/core/sql/sql-file.js';
import { propertyRuns } from '../support/property-runs.js';
import { statementExamples, type Fate, type StatementExample } from '../support/statement-examples.js';
import { must, openEmbedded, run, type OpenEmbedded } from './embedded-client.js';
import { S3Folder } from './s3-folder.js';
import { readState } from './warehouse-state.js';

jest.setTimeout(60_000);

const EXAMPLES = statementExamples();

/** The migration of some examples; earlier ones have made what they need. */
function planOf(sqls: readonly string[], examples: readonly StatementExample[]): readonly Segment[] {
  const earlier = parseSql('earlier.sql', examples.flatMap(({ setUp }) => setUp).join(';\n'));
  return makeSegments('m.sql', [parseSql('m.sql', sqls.join(';\n'))], new Map(), learn([earlier]));
}

const sqlsOf = ({ statements }: Segment): readonly string[] => statements.map(({ sql }) => sql);

describe('between two other statements', () => {
  const NEIGHBOUR = 'INSERT INTO marks VALUES (1)';
  const MAY_BE_TOGETHER: ReadonlySet<Fate> = new Set(['undone', 'not emulated']);

  test.each(EXAMPLES.filter(({ fate }) => fate !== 'control').map((example) => [example.sql, example] as const))('%s', (sql, example) => {
    const segments = planOf([NEIGHBOUR, sql, NEIGHBOUR], [example]);
    if (segments.length === 1) expect(MAY_BE_TOGETHER).toContain(example.fate);
    else {
      expect(segments.map(({ atomicity }) => atomicity)).toEqual(['transaction', 'standalone', 'transaction']);
      expect(example.fate === 'refused').toBe(/Redshift refuses|cannot be undone/.test(segments[1]?.why ?? ''));
    }
  });

  test.each(EXAMPLES.filter(({ fate }) => fate === 'control').map(({ sql }) => [sql]))('%s has no place', (sql) => {
    expect(() => planOf([NEIGHBOUR, sql, NEIGHBOUR], [])).toThrow(AppError);
  });
});

describe('any of them in any order', () => {
  /** What changes its session changes what comes after it. */
  const examples = EXAMPLES.filter(({ fate, needs, probe }) => (fate === 'undone' || fate === 'refused') && needs === undefined && probe === undefined);
  const s3 = new S3Folder('bucket');
  let embedded: OpenEmbedded;
  let client: RedshiftDataClient;

  beforeAll(async () => {
    s3.put('bucket/rows.csv', '2,y\n');
    embedded = await openEmbedded(undefined, s3.path);
    ({ client } = embedded);
    for (const sql of examples.flatMap(({ setUp }) => setUp)) await must(client, sql);
  });
  afterAll(async () => {
    await embedded.close();
    s3.remove();
  });

  test('each transaction of the plan runs to its end, and is undone as one', () => fc.assert(fc.asyncProperty(fc.shuffledSubarray(examples, { minLength: 2 }), async (chosen) => {
    const before = await readState(embedded.warehouse);
    for (const segment of planOf(chosen.map(({ sql }) => sql), chosen)) {
      if (segment.atomicity === 'transaction') expect((await run(client, [...sqlsOf(segment), 'SELECT 1/0'])).Error).toBe('ERROR: division by zero');
    }
    expect(await readState(embedded.warehouse)).toEqual(before);
  }), { numRuns: propertyRuns(8) }));
});
