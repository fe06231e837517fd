/** The Parameters of a request. https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_SqlParameter.html */
import { tokenize } from '../core/sql/tokenizer.js';
import { constraint, matching, mistyped, present } from './constraints.js';
import { parameterAt } from './named-parameters.js';
import { invalid } from './service-error.js';

export interface NamedValue { readonly name: string; readonly value: string }

const NAME = /^[0-9a-zA-Z_]+$/;

/** Each must be used, and each `:name` in the SQL must have one. Throws the ServiceError of a list that is none or does not fit. */
export function readParameters(list: unknown, sqls: readonly string[]): readonly NamedValue[] {
  if (!Array.isArray(list)) throw mistyped('Parameters', list, 'List');
  if (list.length === 0) throw constraint('Parameters', '[]', 'Member must have length greater than or equal to 1');
  const parameters = list.map(readParameter);
  const used = new Set(sqls.flatMap(parameterNames));
  for (const { name } of parameters) if (!used.has(name)) throw invalid(`Parameters list contains unused parameters. Unused parameters: [${name}]`);
  for (const name of used) if (!parameters.some((each) => each.name === name)) throw invalid(`Parameters list does not contain all parameters used in SQL. Missing parameter: ${name}`);
  return parameters;
}

function readParameter(sent: unknown): NamedValue {
  if (sent === null) throw constraint('Parameters', 'null', 'Member must not be null');
  if (typeof sent !== 'object' || Array.isArray(sent)) throw mistyped('Parameters', sent, 'Structure');
  const text = (member: 'name' | 'value'): string => {
    const value = (sent as Readonly<Record<string, unknown>>)[member] ?? undefined;
    if (value !== undefined && typeof value !== 'string') throw mistyped(`Parameters.${member}`, value, 'String');
    return present(`Parameters.${member}`, value);
  };
  return { name: matching('Parameters.name', text('name'), NAME), value: text('value') };
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
