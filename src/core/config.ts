/** `redshift-devops.ini` as a value: read strictly, so that a typing mistake is an error with its line and never a silent default. */
import { DURATION_FORMS, parseDuration } from './duration.js';
import { AppError } from './errors.js';
import type { Severity } from './finding.js';
import { parseIni, type IniEntry } from './ini.js';

/** The name that is looked for upward. */
export const CONFIG_NAME = 'redshift-devops.ini';

export type WarehouseTarget =
  /** PGlite behind the Data API's protocol; `folder` undefined keeps it in memory, `s3Folder` is where COPY and UNLOAD find S3. */
  | { readonly kind: 'embedded'; readonly folder: string | undefined; readonly s3Folder?: string; readonly label: string }
  | RealTarget;

export interface RealTarget {
  readonly kind: 'serverless' | 'provisioned';
  /** The workgroup or the cluster. */
  readonly name: string;
  readonly database: string;
  readonly region: string | undefined;
  readonly auth: Auth;
  readonly label: string;
}

export type Auth =
  | { readonly kind: 'iam' }
  | { readonly kind: 'secret'; readonly arn: string }
  | { readonly kind: 'dbuser'; readonly name: string };

export interface Environment {
  readonly name: string;
  readonly warehouse: WarehouseTarget;
  readonly approval: 'required' | 'none';
  /** After how long the warehouse gives up a statement of a migration; undefined for the warehouse's own limit. */
  readonly statementTimeoutMs: number | undefined;
  readonly variables: ReadonlyMap<string, string>;
}

export interface LintConfig {
  /** The severity from which on a finding rejects the change. */
  readonly failOn: Severity;
  readonly disabled: ReadonlySet<string>;
  readonly severities: ReadonlyMap<string, Severity>;
}

export interface Config {
  readonly path: string;
  readonly migrations: readonly string[];
  readonly tests: readonly string[];
  readonly defaultEnvironment: string | undefined;
  readonly lint: LintConfig;
  readonly environments: ReadonlyMap<string, Environment>;
}

/** Parses and checks a configuration file. Throws CONFIG_INVALID or CONFIG_SECRET with the line. */
export function parseConfig(path: string, text: string): Config {
  const document = parseIni(text, { inlineComments: true, continuationLines: false });
  const fault = document.faults[0];
  if (fault !== undefined) throw invalid(path, fault.line, fault.message);
  const seen = new Set<string>();
  const top = new Map<string, string>();
  const lint = { failOn: 'error' as Severity, disabled: new Set<string>(), severities: new Map<string, Severity>() };
  const environments = new Map<string, Environment>();
  for (const section of document.sections) {
    if (seen.has(section.name)) throw invalid(path, section.line, `section [${section.name}] is there twice`);
    seen.add(section.name);
    refuseSecrets(path, section.entries);
    refuseRepeats(path, section.entries);
    const environment = /^environment\.([A-Za-z0-9_-]+)$/.exec(section.name)?.[1];
    if (section.name === '') for (const entry of section.entries) readTop(path, entry, top);
    else if (section.name === 'lint') for (const entry of section.entries) readLint(path, entry, lint);
    else if (environment !== undefined) environments.set(environment, readEnvironment(path, environment, section.line, section.entries));
    else throw invalid(path, section.line, `unknown section [${section.name}]; sections are [lint] and [environment.<name>]`);
  }
  const defaultEnvironment = top.get('default');
  if (defaultEnvironment !== undefined && !environments.has(defaultEnvironment)) {
    throw new AppError('CONFIG_INVALID', `default = ${defaultEnvironment}, but there is no section [environment.${defaultEnvironment}]`, { at: { path } });
  }
  return { path, migrations: list(top.get('migrations') ?? 'migrations'), tests: list(top.get('tests') ?? 'tests'), defaultEnvironment, lint, environments };
}

/** The environment asked for, or the default, or the only one. Throws ENVIRONMENT_UNKNOWN. */
export function chooseEnvironment(config: Config, name: string | undefined): Environment {
  const names = [...config.environments.keys()];
  const chosen = name ?? config.defaultEnvironment ?? (names.length === 1 ? names[0] : undefined);
  const known = names.length === 0 ? 'it has none' : `it has ${names.join(', ')}`;
  if (chosen === undefined) throw new AppError('ENVIRONMENT_UNKNOWN', `${config.path} does not say which environment is the default; ${known}`, { at: { path: config.path } });
  const environment = config.environments.get(chosen);
  if (environment === undefined) throw new AppError('ENVIRONMENT_UNKNOWN', `${config.path} has no environment "${chosen}"; ${known}`, { at: { path: config.path } });
  return environment;
}

function invalid(path: string, line: number, message: string): AppError {
  return new AppError('CONFIG_INVALID', message, { at: { path, start: { line } } });
}

function list(value: string): readonly string[] {
  return value.split(',').map((part) => part.trim()).filter((part) => part !== '');
}

function readTop(path: string, entry: IniEntry, top: Map<string, string>): void {
  if (!['migrations', 'tests', 'default'].includes(entry.key)) throw invalid(path, entry.line, `unknown key "${entry.key}"; keys here are migrations, tests and default`);
  if (entry.value === '') throw invalid(path, entry.line, `${entry.key} has no value`);
  top.set(entry.key, entry.value);
}

function readLint(path: string, entry: IniEntry, lint: { failOn: Severity; disabled: Set<string>; severities: Map<string, Severity> }): void {
  const rule = /^severity\.([a-z-]+\/[a-z-]+)$/.exec(entry.key)?.[1];
  if (rule !== undefined) lint.severities.set(rule, readSeverity(path, entry));
  else if (entry.key === 'fail_on') lint.failOn = readSeverity(path, entry);
  else if (entry.key === 'disable') for (const id of list(entry.value)) lint.disabled.add(id);
  else throw invalid(path, entry.line, `unknown key "${entry.key}"; keys in [lint] are fail_on, disable and severity.<rule>`);
}

function readSeverity(path: string, entry: IniEntry): Severity {
  if (entry.value === 'error' || entry.value === 'warning' || entry.value === 'info') return entry.value;
  throw invalid(path, entry.line, `${entry.key} = ${entry.value}; it may be error, warning or info`);
}

function readEnvironment(path: string, name: string, line: number, entries: readonly IniEntry[]): Environment {
  const variables = new Map<string, string>();
  const found = new Map<string, IniEntry>();
  for (const entry of entries) {
    const variable = /^variables\.([A-Za-z_][A-Za-z0-9_.-]*)$/.exec(entry.key)?.[1];
    if (variable !== undefined) variables.set(variable, entry.value);
    else if (['warehouse', 'region', 'auth', 'approval', 'statement_timeout', 'embedded_s3'].includes(entry.key)) found.set(entry.key, entry);
    else throw invalid(path, entry.line, `unknown key "${entry.key}"; keys of an environment are warehouse, region, auth, approval, statement_timeout, embedded_s3 and variables.<name>`);
  }
  const warehouse = found.get('warehouse');
  if (warehouse === undefined) throw invalid(path, line, `environment "${name}" has no warehouse`);
  const approval = found.get('approval');
  if (approval !== undefined && approval.value !== 'required' && approval.value !== 'none') throw invalid(path, approval.line, `approval = ${approval.value}; it may be required or none`);
  return { name, warehouse: readTarget(path, warehouse, found), approval: approval?.value === 'required' ? 'required' : 'none', statementTimeoutMs: readTimeout(path, found.get('statement_timeout')), variables };
}

function readTimeout(path: string, entry: IniEntry | undefined): number | undefined {
  if (entry === undefined) return undefined;
  const ms = parseDuration(entry.value);
  if (ms === undefined) throw invalid(path, entry.line, `statement_timeout = ${entry.value}; it is ${DURATION_FORMS}`);
  return ms;
}

function readTarget(path: string, entry: IniEntry, found: ReadonlyMap<string, IniEntry>): WarehouseTarget {
  const [auth, s3] = [found.get('auth'), found.get('embedded_s3')];
  const embedded = /^embedded:(.+)$/.exec(entry.value)?.[1];
  if (embedded !== undefined) {
    if (auth !== undefined) throw invalid(path, auth.line, 'an embedded warehouse has no auth');
    return { kind: 'embedded', folder: embedded === 'memory' ? undefined : embedded, ...(s3 === undefined ? {} : { s3Folder: s3.value }), label: entry.value };
  }
  if (s3 !== undefined) throw invalid(path, s3.line, 'embedded_s3 is for an embedded warehouse; a real one reads S3 itself');
  const real = /^(redshift-serverless|redshift):\/\/([A-Za-z0-9:-]+)\/([^/\s]+)$/.exec(entry.value);
  if (real === null) {
    throw invalid(path, entry.line, `warehouse = ${entry.value}; it may be embedded:<folder>, embedded:memory, redshift-serverless://<workgroup>/<database> or redshift://<cluster>/<database>`);
  }
  const kind = real[1] === 'redshift' ? 'provisioned' : 'serverless';
  return { kind, name: real[2] ?? '', database: real[3] ?? '', region: found.get('region')?.value, auth: readAuth(path, auth, kind), label: entry.value };
}

function readAuth(path: string, entry: IniEntry | undefined, kind: 'serverless' | 'provisioned'): Auth {
  if (entry === undefined || entry.value === 'iam') return { kind: 'iam' };
  const arn = /^secret:(arn:aws[a-z-]*:secretsmanager:\S+)$/.exec(entry.value)?.[1];
  if (arn !== undefined) return { kind: 'secret', arn };
  const user = /^dbuser:(\S+)$/.exec(entry.value)?.[1];
  if (user === undefined) throw invalid(path, entry.line, `auth = ${entry.value}; it may be iam, secret:<ARN> or dbuser:<name>`);
  if (kind === 'serverless') throw invalid(path, entry.line, 'a serverless workgroup has no dbuser; use iam or secret:<ARN>');
  return { kind: 'dbuser', name: user };
}

function refuseRepeats(path: string, entries: readonly IniEntry[]): void {
  const keys = new Set<string>();
  for (const entry of entries) {
    if (keys.has(entry.key)) throw invalid(path, entry.line, `key "${entry.key}" is there twice`);
    keys.add(entry.key);
  }
}

/** Keys and values that are secrets by their name or their form. The value is never repeated in the message. */
function refuseSecrets(path: string, entries: readonly IniEntry[]): void {
  for (const entry of entries) {
    const byName = /(^|[._-])(password|passwd|pwd|secret_access_key|access_key|access_key_id|token)$/i.test(entry.key);
    const byForm = /\b(AKIA|ASIA)[A-Z0-9]{16}\b|:\/\/[^/\s:]+:[^/\s@]+@|aws_secret_access_key/i.test(entry.value);
    if (byName || byForm) throw new AppError('CONFIG_SECRET', `key "${entry.key}" holds a secret`, { at: { path, start: { line: entry.line } } });
  }
}
