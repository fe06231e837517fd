/** The examples, applied to the embedded warehouse by the engine: every statement runs, the rows are the ones the comments promise, and every data test can be red. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRequestHandler } from '../../src/embedded/request-handler.js';
import { EmbeddedWarehouse } from '../../src/embedded/embedded-warehouse.js';
import { apply, type ApplyResult } from '../../src/engine/apply.js';
import { makePlan } from '../../src/core/migrate/plan.js';
import { foldHistory } from '../../src/core/migrate/history.js';
import { renderStatement } from '../../src/core/migrate/variables.js';
import { parseSql } from '../../src/core/sql/sql-file.js';
import { systemClock } from '../../src/services/clock.js';
import { openEmbedded } from '../../src/warehouses/open.js';
import { readExample, type ExampleProject } from './example-project.js';

const RUN = { host: 'terminal', id: '0123456789abcdef', actor: 'jest', commit: '', runUrl: '', pullRequest: '', base: '', repository: '' } as const;
const OPEN_MS_MAX = 60_000;

class AppliedExample {
  private constructor(readonly project: ExampleProject, private readonly warehouse: ReturnType<typeof openEmbedded>) {}

  static async open(name: string): Promise<AppliedExample> {
    const embedded = await EmbeddedWarehouse.open({ folder: undefined, assets: new URL('../../dist/embedded/', import.meta.url) });
    const common = { run: RUN.id, actor: '', clock: systemClock, signal: new AbortController().signal, random: Math.random, notify: () => undefined };
    return new AppliedExample(readExample(name, 'memory'), openEmbedded('embedded:memory', createRequestHandler(embedded), embedded, common));
  }

  apply(): Promise<ApplyResult> {
    return apply({
      set: this.project.set, warehouse: this.warehouse, clock: systemClock, signal: new AbortController().signal, run: RUN, toolVersion: 'test',
      approval: undefined, takeover: false, grouped: false, statementTimeoutMs: undefined, random: () => 1, onPlan: () => undefined, emit: () => undefined,
    });
  }

  async value(sql: string): Promise<string | null | undefined> {
    return (await this.warehouse.query(sql, 1)).rows[0]?.[0];
  }

  async run(sql: string): Promise<void> {
    for (const [index, statement] of parseSql('test.sql', sql).statements.entries()) {
      await this.warehouse.run({ token: `${index}-${statement.text}`.slice(0, 64), statement: renderStatement(statement, new Map()), notAfterMs: Infinity });
    }
  }

  /** The names of the data tests that return rows. */
  async redTests(): Promise<readonly string[]> {
    const red: string[] = [];
    for (const { name, query } of this.project.tests) if ((await this.warehouse.query(query.sql, 1)).total > 0) red.push(name);
    return red;
  }

  async pending(): Promise<number> {
    const { entries } = await this.warehouse.readHistory();
    return makePlan(this.project.set, foldHistory(entries)).steps.length;
  }

  emulation(): ReturnType<typeof this.warehouse.emulation> {
    return this.warehouse.emulation();
  }

  close(): Promise<void> {
    return this.warehouse.close();
  }
}

/** One row or change for each data test that a person could make by mistake. */
const MISTAKES = `
  INSERT INTO box.customer (customer_id, email, country, newsletter, joined_on) SELECT customer_id, email, country, newsletter, joined_on FROM box.customer WHERE customer_id = 1;
  INSERT INTO box.venue (venue_id, name, city, country, seats) VALUES (1, 'Harbour Hall', 'Hamburg', 'DE', 2100);
  INSERT INTO box.sale (sale_number, event_id, customer_id, sold_on, sold_at, channel, quantity, amount, commission)
    SELECT sale_number, event_id, customer_id, sold_on, sold_at, channel, quantity, amount, commission FROM box.sale WHERE sale_number = 'S00000000';
  INSERT INTO box.sale (sale_number, event_id, customer_id, sold_on, sold_at, channel, quantity, amount, commission)
    VALUES ('X1', 9999, 9999, '2999-01-01', '2999-01-02 10:00:00', 'test', 1, 5, 5);
  INSERT INTO box.sale (sale_number, event_id, customer_id, sold_on, sold_at, channel, quantity, amount, commission)
    VALUES ('X2', 1, 1, '2025-06-01', '2025-06-01 10:00:00', 'web', 30000, 1, 0);
  UPDATE box.event SET venue_id = 99 WHERE event_id = 5;
  INSERT INTO box.category (category_id, name) VALUES (6, 'Circus');
  INSERT INTO box.event (event_id, venue_id, category_id, title, starts_at, list_price) VALUES (400, 1, 6, 'Circus evening', '2025-05-01 20:00:00', 10);
  UPDATE box.refund SET amount = 0.01 WHERE refund_id = (SELECT MIN(refund_id) FROM box.refund)`;

/** Redshift refuses to write an IDENTITY column, so nothing but COPY … EXPLICIT_IDS can break this one. */
const UNBREAKABLE_HERE = 'sale ids are unique';

describe('tickit', () => {
  let example: AppliedExample;
  let first: ApplyResult;

  beforeAll(async () => {
    example = await AppliedExample.open('tickit');
    first = await example.apply();
  }, OPEN_MS_MAX);

  afterAll(() => example.close());

  test('applies every segment, and a second apply has nothing to do', async () => {
    const segments = example.project.set.ordered.flatMap((migration) => example.project.set.segmentsOf(migration));
    expect(first).toMatchObject({ appliedSegments: segments.length, appliedMigrations: example.project.set.ordered.length });
    expect(await example.pending()).toBe(0);
    expect(await example.apply()).toMatchObject({ lastSeq: first.lastSeq });
  });

  test('nothing in it is beyond the embedded warehouse', () => {
    expect(example.emulation()?.notEmulated).toBe(0);
  });

  test.each([
    ['stage.tally', 10_000], ['stage.sale_feed', 2_500], ['box.category', 5], ['box.venue', 12], ['box.customer', 2_000], ['box.calendar', 731], ['box.event', 365],
    // 8,000 of the feeds, 8 test orders less, 300 at the door.
    ['box.sale', 8_292], ['box.refund', 23], ['report.payout', 23], ['report.venue_programme', 365], ['report.customer_value', 2_000], ['report.event_revenue', 365],
    ['report.best_sellers', 50],
  ])('%s holds %i rows', async (relation, rows) => {
    expect(Number(await example.value(`SELECT COUNT(*) FROM ${relation}`))).toBe(rows);
  });

  test('sums are the same in every run', async () => {
    expect(Number(await example.value('SELECT SUM(amount) FROM box.sale'))).toBe(1_289_922);
    expect(await example.value('SELECT MIN(sold_at)::VARCHAR(32) FROM box.sale')).toBe('2024-11-03 09:37:00');
  });

  test('the widened name holds a long one', async () => {
    expect(await example.value('SELECT name FROM box.venue WHERE venue_id = 12')).toBe('Centro de Congressos e Espetáculos do Mondego');
  });

  test('all data tests are green, and each is red once its mistake was made', async () => {
    expect(await example.redTests()).toEqual([]);
    await example.run(MISTAKES);
    expect(await example.redTests()).toEqual(example.project.tests.map(({ name }) => name).filter((name) => name !== UNBREAKABLE_HERE));
  });
});

describe('ini-bundle', () => {
  let example: AppliedExample;

  beforeAll(async () => {
    example = await AppliedExample.open('ini-bundle');
    await example.apply();
  }, OPEN_MS_MAX);

  afterAll(() => example.close());

  test('is applied whole, and its data tests are green', async () => {
    expect(await example.pending()).toBe(0);
    expect(Number(await example.value('SELECT COUNT(*) FROM gate.admission'))).toBe(1_000);
    expect(Number(await example.value('SELECT COUNT(*) FROM gate.admission WHERE gate_id = 4'))).toBe(20);
    expect(await example.redTests()).toEqual([]);
  });

  test('its data tests can be red', async () => {
    await example.run(`INSERT INTO gate.admission (ticket, gate_id, scanned_at) VALUES ('T000000', 9, '2025-09-12 23:00:00')`);
    expect(await example.redTests()).toEqual(example.project.tests.map(({ name }) => name));
  });
});
