/** Reads the fields of a request and refuses what the service's model does not allow. Limits: https://docs.aws.amazon.com/redshift-data/latest/APIReference/ */
import { constraint, matching, mistyped, present } from './constraints.js';
import { readParameters, type NamedValue } from './request-parameters.js';
import { invalid, ServiceError } from './service-error.js';

const SQL_BYTES_MAX = 100_000;
const STATEMENTS_MAX = 40;
const WAIT_SECONDS_MAX = 30;
const TOKEN_CHARACTERS_MAX = 64;
/** Of a statement, which may be one of a batch, and of a session. */
const ID = /^[a-z0-9]{8}(-[a-z0-9]{4}){3}-[a-z0-9]{12}(:\d{0,2})?$/;
const CLUSTER = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const CLUSTER_CHARACTERS_MAX = 63;
const WORKGROUP_CHARACTERS_MIN = 3;
const WORKGROUP_CHARACTERS_MAX = 128;
const WORKGROUP = /^(([a-z0-9-]+)|(arn:(aws(-[a-z]+)*):redshift-serverless:[a-z]{2}(-gov)?-[a-z]+-\d{1}:\d{12}:workgroup\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}))$/;
const TARGET_FIELDS = ['ClusterIdentifier', 'WorkgroupName', 'Database', 'DbUser', 'SecretArn'];

export class Fields {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(body: string) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(body === '' ? '{}' : body);
    } catch {
      parsed = undefined;
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new ServiceError('SerializationException', 'The request body is not a JSON object.');
    this.values = parsed as Record<string, unknown>;
  }

  has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== null;
  }

  /** '' when the field is absent. */
  text(name: string, charactersMax = 65_535): string {
    const value = this.values[name] ?? '';
    if (typeof value !== 'string') throw mistyped(name, value, 'String');
    if (value.length > charactersMax) throw constraint(name, value, `Member must have length less than or equal to ${charactersMax}`);
    return value;
  }

  /** False when the field is absent. */
  flag(name: string): boolean {
    const value = this.values[name] ?? false;
    if (typeof value !== 'boolean') throw mistyped(name, value, 'Boolean');
    return value;
  }

  required(name: string): string {
    return present(name, this.has(name) ? this.text(name) : undefined);
  }

  id(name: string): string {
    return matching(name, this.required(name), ID);
  }

  /** '' when the field is absent. */
  token(name: string): string {
    return this.has(name) ? present(name, this.text(name, TOKEN_CHARACTERS_MAX)) : '';
  }

  sql(name: string): string {
    return checkedSql(present(name, this.has(name) ? this.text(name, Number.POSITIVE_INFINITY) : undefined));
  }

  sqls(name: string): readonly string[] {
    const value = this.values[name];
    if (value !== undefined && value !== null && !Array.isArray(value)) throw mistyped(name, value, 'List');
    if (!Array.isArray(value) || value.length === 0) throw constraint(name, JSON.stringify(value ?? null), 'Member must have length greater than or equal to 1');
    if (value.length > STATEMENTS_MAX) throw constraint(name, '[…]', `Member must have length less than or equal to ${STATEMENTS_MAX}`);
    return value.map((sql: unknown) => {
      if (typeof sql !== 'string' && sql !== null) throw mistyped(name, sql, 'String');
      return checkedSql(present(name, sql ?? undefined));
    });
  }

  number(name: string, least: number, most: number): number | undefined {
    const value = this.values[name] ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value !== 'number') throw mistyped(name, value, 'Integer');
    if (!Number.isInteger(value)) throw constraint(name, String(value), 'Member must be a whole number');
    if (value < least) throw constraint(name, String(value), `Member must have value greater than or equal to ${least}`);
    if (value > most) throw constraint(name, String(value), `Member must have value less than or equal to ${most}`);
    return value;
  }

  waitMs(): number {
    return (this.number('WaitTimeSeconds', 0, WAIT_SECONDS_MAX) ?? 0) * 1000;
  }

  /** One of the choices; the first when the field is absent. */
  choice<C extends string>(name: string, choices: readonly [C, ...C[]]): C {
    if (!this.has(name)) return choices[0];
    const value = this.text(name);
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw constraint(name, value, `Member must satisfy enum value set: [${choices.join(', ')}]`);
    return found;
  }

  /** Which warehouse is meant and as whom; a client of the embedded one must say it like any other. */
  target(needsDatabase = true): Readonly<Record<string, string>> {
    const isCluster = this.has('ClusterIdentifier');
    if (isCluster === this.has('WorkgroupName')) throw invalid('Exactly one of ClusterIdentifier and WorkgroupName must be given.');
    if (needsDatabase) this.required('Database');
    this.refuseNames();
    if (this.has('SecretArn') && this.has('DbUser')) throw invalid('Only one of SecretArn and DbUser may be given.');
    return Object.fromEntries(TARGET_FIELDS.filter((name) => this.has(name)).map((name) => [name, this.text(name)]));
  }

  /** What names a warehouse is as long, and written, as the service's model says: https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html */
  private refuseNames(): void {
    if (this.has('ClusterIdentifier')) matching('ClusterIdentifier', present('ClusterIdentifier', this.text('ClusterIdentifier', CLUSTER_CHARACTERS_MAX)), CLUSTER);
    if (!this.has('WorkgroupName')) return;
    const workgroup = this.text('WorkgroupName', WORKGROUP_CHARACTERS_MAX);
    if (workgroup.length < WORKGROUP_CHARACTERS_MIN) throw constraint('WorkgroupName', workgroup, `Member must have length greater than or equal to ${WORKGROUP_CHARACTERS_MIN}`);
    matching('WorkgroupName', workgroup, WORKGROUP);
  }

  /** The session a statement continues. It has a target already, so none may be given. */
  sessionId(): string {
    const given = TARGET_FIELDS.filter((name) => this.has(name));
    if (given.length > 0) throw invalid(`A request with a SessionId runs as the session was opened; it must not have ${given.join(', ')}.`);
    return this.id('SessionId');
  }

  /** Which targets a list is to be about; all of them when the request names none. */
  targetFilter(): (target: Readonly<Record<string, string>>) => boolean {
    if (this.has('ClusterIdentifier') && this.has('WorkgroupName')) throw invalid('Only one of ClusterIdentifier and WorkgroupName may be given.');
    this.refuseNames();
    const wanted = ['ClusterIdentifier', 'WorkgroupName', 'Database'].filter((name) => this.has(name)).map((name) => [name, this.text(name)] as const);
    return (target) => wanted.every(([name, value]) => target[name] === value);
  }

  /** Named values for the SQL; none when the field is absent. */
  parameters(sqls: readonly string[]): readonly NamedValue[] {
    return this.has('Parameters') ? readParameters(this.values['Parameters'], sqls) : [];
  }
}

/** The limit counts bytes. https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html */
function checkedSql(sql: string): string {
  if (Buffer.byteLength(sql) > SQL_BYTES_MAX) throw invalid('Cannot process query string larger than 100kB');
  return sql;
}
