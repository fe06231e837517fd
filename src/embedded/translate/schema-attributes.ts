/**
 * What a statement says of a schema that PostgreSQL has no place for: owner, quota, and what an external schema stands for.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html, https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html
 */
import { quotedName } from '../sql-literal.js';
import type { AlterExternalSchema, AlterSchema, CreateExternalSchema, CreateSchema } from '../../core/sql/nodes/external.js';
import type { Option } from '../../core/sql/nodes/options.js';
import type { Tokens } from '../../core/sql/tokenizer.js';
import type { ScriptEntry } from './script.js';
import { call, optionText, sqlName } from './tree-reader.js';

export function schemaEntries(tokens: Tokens, node: CreateSchema | AlterSchema): readonly ScriptEntry[] {
  const owner = optionText(tokens, node.options, node.kind === 'CreateSchema' ? 'authorization' : 'owner')?.replaceAll('"', '');
  const quota = optionText(tokens, node.options, 'quota');
  // Without a name a schema is called like its owner.
  const name = node.name === null ? owner === undefined ? undefined : quotedName(owner) : sqlName(tokens, node.name);
  if (name === undefined || (owner === undefined && quota === undefined)) return [];
  return [call('describe_schema', name, { ...(owner === undefined ? {} : { owner }), ...(quota === undefined ? {} : { quota }) })];
}

/** An external schema is an empty one here: its name is taken, it can be granted on and dropped, and no table is found in it. */
export function externalSchemaEntries(tokens: Tokens, node: CreateExternalSchema | AlterExternalSchema): readonly ScriptEntry[] {
  if (node.name === null) return [];
  const name = sqlName(tokens, node.name);
  const database = optionText(tokens, node.options, 'database');
  const given = { options: connectionOf(tokens, node.options), ...(database === undefined ? {} : { database }) };
  if (node.kind === 'AlterExternalSchema') return [call('describe_schema', name, given)];
  return [{ sql: `CREATE SCHEMA ${node.ifNotExists ? 'IF NOT EXISTS ' : ''}${name}` }, call('describe_schema', name, { ...given, source: node.source?.name ?? 'data catalog' })];
}

/** How SVV_EXTERNAL_SCHEMAS writes it: `{"IAM_ROLE":"arn:…"}`. */
function connectionOf(tokens: Tokens, options: readonly Option[]): Record<string, string> {
  const connection: Record<string, string> = {};
  for (const { name } of options) {
    const value = optionText(tokens, options, name);
    if (name !== 'database' && value !== undefined) connection[name.toUpperCase()] = value;
  }
  return connection;
}
