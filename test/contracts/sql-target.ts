/** A warehouse that is reached through the Data API: the embedded one, in process or over HTTP, and a live one. */
import type { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { randomBytes } from 'node:crypto';
import type { OpenWarehouse } from '../../src/ports/warehouse.js';
import type { openRedshift } from '../../src/warehouses/open.js';
import { standaloneName } from '../../src/warehouses/statement-names.js';
import { systemClock } from '../../src/services/clock.js';
import type { ContractTarget, OpenTarget, Texts } from './contract-target.js';
import { RawDataApi } from './raw-data-api.js';

export type Common = Parameters<typeof openRedshift>[1];

export interface SqlContractTarget extends ContractTarget { open(): Promise<SqlTarget> }

export interface Door {
  readonly client: RedshiftDataClient;
  /** The request fields that name the warehouse. */
  readonly fields: Readonly<Record<string, string>>;
  open(common: Common): OpenWarehouse;
  close(): Promise<void>;
}

/** Ten rows, joined with themselves so often that no warehouse counts them while a test lasts. */
const JOINED = 16;

export class SqlTarget implements OpenTarget {
  readonly raw: RawDataApi;
  readonly texts: Texts;
  private readonly opened: OpenWarehouse[] = [];

  private constructor(private readonly door: Door, readonly schema: string) {
    this.raw = new RawDataApi(door.client, door.fields);
    this.texts = textsIn(schema);
  }

  /** With a schema of its own, that two runs of the contract do not meet in. */
  static async open(door: Door): Promise<SqlTarget> {
    const target = new SqlTarget(door, `contract_${randomBytes(6).toString('hex')}`);
    try {
      await target.raw.must([`CREATE SCHEMA ${target.schema}`, `CREATE TABLE ${target.schema}.effects (what VARCHAR(200))`, `CREATE TABLE ${target.schema}.ten (n INTEGER)`,
        `INSERT INTO ${target.schema}.ten VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)`]);
      return target;
    } catch (error) {
      await target.close();
      throw error;
    }
  }

  connect(run: string, actor: string, signal = new AbortController().signal): OpenWarehouse {
    const warehouse = this.door.open({ run, actor, signal, clock: systemClock, notify: () => undefined, random: Math.random });
    this.opened.push(warehouse);
    return warehouse;
  }

  async reset(): Promise<void> {
    await this.raw.must(['DROP SCHEMA IF EXISTS redshift_devops CASCADE', `DELETE FROM ${this.schema}.effects`]);
  }

  async effects(): Promise<readonly string[]> {
    return (await this.raw.rows(`SELECT what FROM ${this.schema}.effects ORDER BY what`)).map(([what]) => String(what));
  }

  async sentUnder(token: string): Promise<readonly string[]> {
    return (await this.raw.list(standaloneName(token), 'ALL')).map(({ Id }) => Id ?? '');
  }

  async isReading(run: string): Promise<boolean> {
    return (await this.raw.list(`redshift-devops/query/${run}/`, 'STARTED')).length > 0;
  }

  now(): number {
    return Date.now();
  }

  /** Leaves nothing behind, and says so when it cannot. */
  async close(): Promise<void> {
    try {
      await this.raw.must([`DROP SCHEMA IF EXISTS ${this.schema} CASCADE`, 'DROP SCHEMA IF EXISTS redshift_devops CASCADE']);
    } finally {
      for (const warehouse of this.opened) await warehouse.close();
      await this.door.close();
    }
  }
}

function textsIn(schema: string): Texts {
  const crowd = Array.from({ length: JOINED }, (_, at) => `${schema}.ten AS t${at}`).join(', ');
  return {
    effect: (what) => `INSERT INTO ${schema}.effects VALUES ('${what}')`,
    failing: `SELECT what FROM FROM ${schema}.effects`,
    endless: (what) => `INSERT INTO ${schema}.effects SELECT CASE WHEN COUNT(*) > 0 THEN '${what}' END FROM ${crowd}`,
    endlessRead: `SELECT COUNT(*) FROM ${crowd}`,
  };
}
