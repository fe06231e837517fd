/** Reads statements about identity providers. */
import type { AlterIdentityProvider, CreateIdentityProvider, DescIdentityProvider } from '../nodes/external.js';
import { optionTable, type OptionSpec } from '../options.js';
import type { Parser } from '../parser.js';
import { expectOptions, iamRole } from './external-values.js';
import type { Grammar } from './grammar.js';

export const EXTERNAL_IDENTITY_GRAMMAR: Grammar = {
  'create-identity-provider': createIdentityProvider,
  'alter-identity-provider': alterIdentityProvider,
  'desc-identity-provider': descIdentityProvider,
};

const PROPERTIES: readonly OptionSpec[] = [
  { name: 'namespace', arg: 'value' },
  { name: 'parameters', arg: 'string' },
  { name: 'application_arn', arg: 'string' },
  { name: 'iam_role', arg: 'value', read: iamRole },
  { name: 'auto_create_roles', arg: 'switch', optional: true },
  { name: 'include groups like', arg: 'string' },
  { name: 'exclude groups like', arg: 'string' },
];

const CREATION = optionTable([{ name: 'type', arg: 'value' }, ...PROPERTIES]);
const CHANGES = optionTable([...PROPERTIES, { name: 'enable', arg: 'none' }, { name: 'disable', arg: 'none' }]);

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_IDENTITY_PROVIDER.html */
function createIdentityProvider(p: Parser): CreateIdentityProvider {
  const name = p.expectName();
  const properties = expectOptions(p, CREATION);
  return { kind: 'CreateIdentityProvider', first: p.first, last: p.last, name, options: properties };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_IDENTITY_PROVIDER.html */
function alterIdentityProvider(p: Parser): AlterIdentityProvider {
  const name = p.expectName();
  const changes = expectOptions(p, CHANGES);
  return { kind: 'AlterIdentityProvider', first: p.first, last: p.last, name, options: changes };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_DESC_IDENTITY_PROVIDER.html */
function descIdentityProvider(p: Parser): DescIdentityProvider {
  const name = p.expectName();
  return { kind: 'DescIdentityProvider', first: p.first, last: p.last, name };
}
