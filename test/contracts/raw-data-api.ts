/** The Data API without the tool's adapter: what the contract needs to look at a warehouse from outside, and what the live list is about. */
import {
  BatchExecuteStatementCommand, CancelStatementCommand, DescribeStatementCommand, ExecuteStatementCommand, GetStatementResultCommand, ListStatementsCommand,
  type BatchExecuteStatementCommandInput, type DescribeStatementCommandOutput, type Field, type RedshiftDataClient, type StatementData, type StatusString,
} from '@aws-sdk/client-redshift-data';

/** What both ways to submit take. */
type More = Partial<Omit<BatchExecuteStatementCommandInput, 'Sqls'>>;

/** Long polls of one statement; 20 s each. */
const POLLS_MAX = 30;

export type Values = readonly (readonly (string | number | boolean | null)[])[];

export class RawDataApi {
  constructor(readonly client: RedshiftDataClient, readonly target: Readonly<Record<string, string>>) {}

  /** Sends one statement, or several as a batch; its id. */
  async submit(sql: string | readonly string[], more: More = {}): Promise<{ readonly id: string; readonly sessionId: string }> {
    // A session knows its warehouse; it may not be said again.
    const input = { ...(more.SessionId === undefined ? this.target : {}), ...more };
    const { Id, SessionId } = typeof sql === 'string'
      ? await this.client.send(new ExecuteStatementCommand({ ...input, Sql: sql }))
      : await this.client.send(new BatchExecuteStatementCommand({ ...input, Sqls: [...sql] }));
    return { id: Id ?? '', sessionId: SessionId ?? '' };
  }

  /** Waits until the statement has ended. */
  async ended(id: string): Promise<DescribeStatementCommandOutput> {
    for (let poll = 1; poll <= POLLS_MAX; poll++) {
      const seen = await this.client.send(new DescribeStatementCommand({ Id: id, WaitTimeSeconds: 20 }));
      if (seen.Status === 'FINISHED' || seen.Status === 'FAILED' || seen.Status === 'ABORTED') return seen;
    }
    throw new Error(`the statement ${id} does not end`);
  }

  async run(sql: string | readonly string[], more: More = {}): Promise<DescribeStatementCommandOutput> {
    return this.ended((await this.submit(sql, more)).id);
  }

  /** Runs and expects success. */
  async must(sql: string | readonly string[], more: More = {}): Promise<DescribeStatementCommandOutput> {
    const done = await this.run(sql, more);
    if (done.Status !== 'FINISHED') throw new Error(`${done.Status}: ${done.Error} in ${typeof sql === 'string' ? sql : sql.join('; ')}`);
    return done;
  }

  async rows(sql: string, more: More = {}): Promise<Values> {
    return this.resultOf((await this.must(sql, more)).Id ?? '');
  }

  async resultOf(id: string): Promise<Values> {
    const { Records } = await this.client.send(new GetStatementResultCommand({ Id: id }));
    return (Records ?? []).map((record) => record.map(valueOf));
  }

  async cancel(id: string): Promise<void> {
    await this.client.send(new CancelStatementCommand({ Id: id }));
  }

  async list(name: string, status: StatusString): Promise<readonly StatementData[]> {
    const { Statements } = await this.client.send(new ListStatementsCommand({ StatementName: name, Status: status }));
    return Statements ?? [];
  }
}

function valueOf(field: Field): string | number | boolean | null {
  return field.stringValue ?? field.longValue ?? field.doubleValue ?? field.booleanValue ?? null;
}
