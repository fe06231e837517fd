/** Variables for a build, as people write them: `NAME`, `NAME=value`, `NAME:parameter-store=/path`, `NAME:secrets-manager=id`. */
import { AppError } from '../errors.js';

export type VariableType = 'PLAINTEXT' | 'PARAMETER_STORE' | 'SECRETS_MANAGER';

/** https://docs.aws.amazon.com/codebuild/latest/APIReference/API_EnvironmentVariable.html */
export interface EnvironmentVariable { readonly name: string; readonly value: string; readonly type: VariableType }

const TYPES: Readonly<Record<string, VariableType>> = { plaintext: 'PLAINTEXT', 'parameter-store': 'PARAMETER_STORE', 'secrets-manager': 'SECRETS_MANAGER' };

/**
 * Reads one entry each. A bare name passes on the variable of this run, and nothing else of it is passed on. Throws USAGE; the message
 * never holds the value, which may be a secret.
 */
export function parseVariables(entries: readonly string[], own: (name: string) => string | undefined): readonly EnvironmentVariable[] {
  const variables = entries.map((entry, index) => parseVariable(entry, index + 1, own));
  for (const [index, { name }] of variables.entries()) {
    if (variables.findIndex((other) => other.name === name) !== index) throw new AppError('USAGE', `env sets ${name} twice`);
  }
  return variables;
}

/** Names whose values are seldom meant for everybody who may look at a build. */
export function looksSecret(name: string): boolean {
  return /TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|(^|_)KEY$|API_?KEY|PRIVATE/i.test(name);
}

const FORMS = 'NAME, NAME=value, NAME:parameter-store=/path or NAME:secrets-manager=id';

function parseVariable(entry: string, number: number, own: (name: string) => string | undefined): EnvironmentVariable {
  const equals = entry.indexOf('=');
  const head = equals < 0 ? entry : entry.slice(0, equals);
  const [name = '', typeName, ...more] = head.split(':');
  if (!/^[A-Za-z_]\w*$/.test(name) || more.length > 0) throw new AppError('USAGE', `env, entry ${number}: it does not begin with a name of a variable`, { next: `Write each entry as ${FORMS}.` });
  if (name.startsWith('CODEBUILD_')) throw new AppError('USAGE', `env sets ${name}; names that begin with CODEBUILD_ are CodeBuild's own`);
  const type = typeName === undefined ? 'PLAINTEXT' : TYPES[typeName.toLowerCase().replaceAll('_', '-')];
  if (type === undefined) throw new AppError('USAGE', `env gives ${name} a type that is none; types are ${Object.keys(TYPES).join(', ')}`);
  if (equals >= 0) return { name, type, value: entry.slice(equals + 1) };
  if (typeName !== undefined) throw new AppError('USAGE', `env gives ${name} a type and no value`, { next: `Write each entry as ${FORMS}.` });
  const value = own(name);
  if (value === undefined) throw new AppError('USAGE', `env passes on ${name}, which is not set here`, { next: `Set ${name} for this step, or write ${name}=value.` });
  return { name, type, value };
}
