/** Reads CREATE DATABASE and ALTER DATABASE. */
import type { AlterDatabase, CreateDatabase } from '../nodes/external.js';
import type { Option, OptionValue } from '../nodes/options.js';
import { knownOption, optionTable, type OptionSpec } from '../options.js';
import { Expected, type Parser } from '../parser.js';
import { words } from '../words.js';
import { expectOptions, iamRole, newName, oneOf, optionSequence } from './external-values.js';
import type { Grammar } from './grammar.js';

const K = words('of case_sensitive case_insensitive cs ci serializable snapshot unlimited namespace');

export const EXTERNAL_DATABASE_GRAMMAR: Grammar = { 'create-database': createDatabase, 'alter-database': alterDatabase };

const PROPERTIES: readonly OptionSpec[] = [
  { name: 'connection limit', arg: 'value' },
  { name: 'collate', arg: 'word', read: (p) => oneOf(p, K.case_sensitive, K.case_insensitive, K.cs, K.ci) },
  { name: 'isolation level', arg: 'word', read: (p) => oneOf(p, K.serializable, K.snapshot) },
];

/** What a zero-ETL integration does with the data it brings. */
const INTEGRATION: readonly OptionSpec[] = [
  { name: 'query_all_states', arg: 'switch', as: true },
  { name: 'acceptinvchars', arg: 'switch', as: true },
  { name: 'refresh_interval', arg: 'value', as: true },
  { name: 'truncatecolumns', arg: 'switch', as: true },
  { name: 'history_mode', arg: 'switch', as: true },
  { name: 'auto_remediation', arg: 'switch', as: true },
];

const CREATION = optionTable([
  ...PROPERTIES,
  ...INTEGRATION,
  { name: 'with', arg: 'none' },
  { name: 'set', arg: 'none' },
  { name: 'owner', arg: 'name', as: true },
  { name: 'from integration', arg: 'string' },
  { name: 'database', arg: 'value' },
  { name: 'from arn', arg: 'string' },
  { name: 'with data catalog schema', arg: 'value' },
  { name: 'with no data catalog schema', arg: 'none' },
  { name: 'iam_role', arg: 'value', read: iamRole },
  { name: 'with permissions', arg: 'none' },
  { name: 'from datashare', arg: 'name', read: datashare },
]);

const PRODUCER = optionTable([{ name: 'account', arg: 'value' }]);
const NAMESPACE = optionTable([{ name: 'namespace', arg: 'value' }]);

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html */
function createDatabase(p: Parser): CreateDatabase {
  const name = p.expectName();
  const properties = optionSequence(p, CREATION);
  return { kind: 'CreateDatabase', first: p.first, last: p.last, name, options: properties };
}

/** `share OF [ACCOUNT account] NAMESPACE id` */
function datashare(p: Parser): OptionValue | null {
  const first = p.pos;
  const share = p.kind() === K.of ? null : p.name();
  if (share === null) {
    p.fail(Expected.Name);
    return null;
  }
  const read: Option[] = [{ kind: 'Option', first, last: p.last, name: 'datashare', value: share }];
  p.expect(K.of);
  const account = knownOption(p, PRODUCER);
  if (account !== null) read.push(account);
  const namespace = knownOption(p, NAMESPACE);
  if (namespace === null) p.fail(K.namespace);
  else read.push(namespace);
  return { kind: 'OptionList', first, last: p.last, options: read };
}

const CHANGES = optionTable([
  ...PROPERTIES,
  ...INTEGRATION,
  { name: 'rename', arg: 'name', read: newName },
  { name: 'owner', arg: 'name', read: newName },
  { name: 'integration refresh all tables', arg: 'none' },
  { name: 'integration refresh inerror tables', arg: 'none' },
  { name: 'integration refresh remediable tables', arg: 'none' },
  { name: 'integration refresh table', arg: 'list' },
  { name: 'in schema', arg: 'list' },
  { name: 'integration set', arg: 'none' },
  // Which tables HISTORY_MODE is for.
  { name: 'for all tables', arg: 'none' },
  { name: 'for tables', arg: 'none' },
  { name: 'for table', arg: 'list' },
]);

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATABASE.html */
function alterDatabase(p: Parser): AlterDatabase {
  const name = p.expectName();
  const changes = expectOptions(p, CHANGES);
  return { kind: 'AlterDatabase', first: p.first, last: p.last, name, options: changes };
}
