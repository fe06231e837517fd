/** Reads the fields of a request and refuses what the service refuses. Limits: https://docs.aws.amazon.com/redshift-data/latest/APIReference/ */
import { tokenize } from '../core/sql/tokenizer.js';
import { parameterAt } from './named-parameters.js';
import { invalid, ServiceError } from './service-error.js';

const SQL_BYTES_MAX = 100_000;
const STATEMENTS_MAX = 40;
const WAIT_SECONDS_MAX = 30;
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
    const value = this.text(name);
    if (value === '') throw constraint(name, 'null', 'Member must not be null');
    return value;
  }

  sql(name: string): string {
    const sql = this.text(name, Number.POSITIVE_INFINITY);
    if (sql === '') throw constraint(name, 'null', 'Member must not be null');
    return checkedSql(sql);
  }

  sqls(name: string): readonly string[] {
    const value = this.values[name];
    if (value !== undefined && value !== null && !Array.isArray(value)) throw mistyped(name, value, 'List');
    if (!Array.isArray(value) || value.length === 0) throw constraint(name, JSON.stringify(value ?? null), 'Member must have length greater than or equal to 1');
    if (value.length > STATEMENTS_MAX) throw constraint(name, '[…]', `Member must have length less than or equal to ${STATEMENTS_MAX}`);
    return value.map((sql: unknown) => {
      if (typeof sql !== 'string' && sql !== null) throw mistyped(name, sql, 'String');
      if (sql === null || sql === '') throw constraint(name, 'null', 'Member must not be null');
      return checkedSql(sql);
    });
  }

  number(name: string, least: number, most: number): number | undefined {
    const value = this.values[name] ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value !== 'number') throw mistyped(name, value, 'Integer');
    if (!Number.isInteger(value) || value < least || value > most) {
      throw constraint(name, JSON.stringify(value), `Member must have value between ${least} and ${most}`);
    }
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
    const cluster = this.text('ClusterIdentifier', CLUSTER_CHARACTERS_MAX);
    if (this.has('ClusterIdentifier') && cluster === '') throw constraint('ClusterIdentifier', cluster, 'Member must have length greater than or equal to 1');
    const workgroup = this.text('WorkgroupName', WORKGROUP_CHARACTERS_MAX);
    if (!this.has('WorkgroupName')) return;
    if (workgroup.length < WORKGROUP_CHARACTERS_MIN) throw constraint('WorkgroupName', workgroup, `Member must have length greater than or equal to ${WORKGROUP_CHARACTERS_MIN}`);
    if (!WORKGROUP.test(workgroup)) throw constraint('WorkgroupName', workgroup, `Member must satisfy regular expression pattern: ${WORKGROUP.source}`);
  }

  /** The session a statement continues. It has a target already, so none may be given. */
  sessionId(): string {
    const given = TARGET_FIELDS.filter((name) => this.has(name));
    if (given.length > 0) throw invalid(`A request with a SessionId runs as the session was opened; it must not have ${given.join(', ')}.`);
    return this.required('SessionId');
  }

  /** Which targets a list is to be about; all of them when the request names none. */
  targetFilter(): (target: Readonly<Record<string, string>>) => boolean {
    if (this.has('ClusterIdentifier') && this.has('WorkgroupName')) throw invalid('Only one of ClusterIdentifier and WorkgroupName may be given.');
    const wanted = ['ClusterIdentifier', 'WorkgroupName', 'Database'].filter((name) => this.has(name)).map((name) => [name, this.text(name)] as const);
    return (target) => wanted.every(([name, value]) => target[name] === value);
  }

  /** Named values; each must be used, and each `:name` in the SQL must have one. */
  parameters(sqls: readonly string[]): readonly { readonly name: string; readonly value: string }[] {
    if (!this.has('Parameters')) return [];
    const list = this.values['Parameters'];
    if (!Array.isArray(list)) throw mistyped('Parameters', list, 'List');
    if (list.length === 0) throw constraint('Parameters', '[]', 'Member must have length greater than or equal to 1');
    const parameters = list.map((each: { name?: unknown; value?: unknown } | null) => {
      if (typeof each?.name !== 'string' || !/^[0-9a-zA-Z_]+$/.test(each.name)) throw constraint('Parameters.name', JSON.stringify(each?.name ?? null), 'Member must satisfy regular expression pattern: [0-9a-zA-Z_]+');
      if (typeof each.value !== 'string' || each.value === '') throw constraint('Parameters.value', 'null', 'Member must have length greater than or equal to 1');
      return { name: each.name, value: each.value };
    });
    const used = new Set(sqls.flatMap(parameterNames));
    for (const { name } of parameters) if (!used.has(name)) throw invalid(`Parameters list contains unused parameters. Unused parameters: [${name}]`);
    for (const name of used) if (!parameters.some((each) => each.name === name)) throw invalid(`Parameters list does not contain all parameters used in SQL. Missing parameter: ${name}`);
    return parameters;
  }
}

function parameterNames(sql: string): readonly string[] {
  const tokens = tokenize(sql);
  const names: string[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const parameter = parameterAt(tokens, at);
    if (parameter !== undefined) names.push(parameter.name);
  }
  return names;
}

/** The limit counts bytes. https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html */
function checkedSql(sql: string): string {
  if (Buffer.byteLength(sql) > SQL_BYTES_MAX) throw invalid('Cannot process query string larger than 100kB');
  return sql;
}

/** What a JSON value is called where it cannot be read as the type of its field; the words are those of other AWS JSON services. */
function mistyped(name: string, value: unknown, wanted: string): Error {
  const kind = Array.isArray(value) ? 'Start of list' : typeof value === 'object' ? 'Start of structure or map' : `${typeof value}`.toUpperCase() + '_VALUE';
  return new ServiceError('SerializationException', `${kind} cannot be converted to ${wanted} at ${name}`);
}

function constraint(name: string, value: string, rule: string): Error {
  const field = name.charAt(0).toLowerCase() + name.slice(1);
  return invalid(`1 validation error detected: Value '${value.slice(0, 100)}' at '${field}' failed to satisfy constraint: ${rule}`);
}
