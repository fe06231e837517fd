/** Reads statements about schemas, external ones and others. */
import { classify } from '../classify.js';
import type { StatementNode } from '../nodes.js';
import type { Option } from '../nodes/options.js';
import type { AlterExternalSchema, AlterSchema, CreateExternalSchema, CreateSchema } from '../nodes/external.js';
import { knownOption, optionTable } from '../options.js';
import type { Parser } from '../parser.js';
import { readSyntax } from '../syntax.js';
import { Shape } from '../tokenizer.js';
import { words, wordSet } from '../words.js';
import { amount, expectOptions, iamRole, newName, optionSequence, targetName } from './external-values.js';
import type { Grammar } from './grammar.js';

const K = words('if not exists from authorization create grant with');

export const EXTERNAL_SCHEMA_GRAMMAR: Grammar = {
  'create-external-schema': createExternalSchema,
  'alter-external-schema': alterExternalSchema,
  'create-schema': createSchema,
  'alter-schema': alterSchema,
};

const SOURCES = optionTable(['data catalog', 'hive metastore', 'postgres', 'mysql', 'kinesis', 'msk', 'kafka', 'redshift'].map((name) => ({ name, arg: 'none' })));

const CONNECTION = optionTable([
  { name: 'database', arg: 'value' },
  { name: 'schema', arg: 'value' },
  { name: 'region', arg: 'value', as: true },
  { name: 'iam_role', arg: 'value', read: iamRole },
  { name: 'catalog_role', arg: 'value', read: iamRole },
  { name: 'catalog_id', arg: 'value' },
  { name: 'authentication', arg: 'word' },
  { name: 'authentication_arn', arg: 'string' },
  { name: 'secret_arn', arg: 'string' },
  { name: 'cluster_arn', arg: 'string' },
  { name: 'uri', arg: 'string' },
  { name: 'port', arg: 'value' },
  { name: 'create external database', arg: 'none', read: ifNotExists },
]);

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html */
function createExternalSchema(p: Parser): CreateExternalSchema {
  const isGuarded = p.headHas(K.exists);
  const name = targetName(p, K.from);
  p.expect(K.from);
  const source = knownOption(p, SOURCES);
  const connection = source === null ? expectOptions(p, CONNECTION) : optionSequence(p, CONNECTION);
  return { kind: 'CreateExternalSchema', first: p.first, last: p.last, ifNotExists: isGuarded, name, source, options: connection };
}

function ifNotExists(p: Parser): null {
  p.expectAll(K.if, K.not, K.exists);
  return null;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_EXTERNAL_SCHEMA.html */
function alterExternalSchema(p: Parser): AlterExternalSchema {
  const name = p.expectName();
  const connection = expectOptions(p, CONNECTION);
  return { kind: 'AlterExternalSchema', first: p.first, last: p.last, name, options: connection };
}

const PROPERTIES = optionTable([{ name: 'authorization', arg: 'name' }, { name: 'quota', arg: 'value', read: amount }]);
const ELEMENT_BEGINS = wordSet('create grant');

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html */
function createSchema(p: Parser): CreateSchema {
  const ifNotExists = p.headHas(K.exists);
  const name = p.at(K.authorization) ? null : p.expectName();
  const properties: readonly Option[] = optionSequence(p, PROPERTIES, ELEMENT_BEGINS);
  const elements: StatementNode[] = [];
  while (p.kind() === K.create || p.kind() === K.grant) element(p, elements);
  return { kind: 'CreateSchema', first: p.first, last: p.last, ifNotExists, name, options: properties, elements };
}

/** One statement that goes on up to where the next one begins; what is not understood in it is not understood in the whole. */
function element(p: Parser, elements: StatementNode[]): void {
  const first = p.pos;
  skipElement(p);
  const { tokens, last } = p;
  const found = classify(tokens, first, last);
  const { status, tree, opaque } = readSyntax({ tokens, first, last, row: found?.row, afterHead: found?.afterHead ?? first });
  if (tree === null) return p.unread(first);
  elements.push(tree);
  if (status !== 'parsed') p.spoil(opaque[0]?.first ?? p.pos);
  p.opaque.push(...opaque);
}

/** CREATE begins the next statement where no list of privileges stands before it, and GRANT where no WITH does. */
function skipElement(p: Parser): void {
  let open = 0;
  let before = p.kind();
  for (p.pos++; p.kind() !== 0; p.pos++) {
    const kind = p.kind();
    if (kind === Shape.LeftParen) open++;
    else if (kind === Shape.RightParen) open--;
    else if (open === 0 && kind === K.create && before !== K.grant && before !== Shape.Comma) return;
    else if (open === 0 && kind === K.grant && before !== K.with) return;
    before = kind;
  }
}

const CHANGES = optionTable([{ name: 'rename', arg: 'name', read: newName }, { name: 'owner', arg: 'name', read: newName }, { name: 'quota', arg: 'value', read: amount }]);

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_SCHEMA.html */
function alterSchema(p: Parser): AlterSchema {
  const name = p.expectName();
  const changes = expectOptions(p, CHANGES);
  return { kind: 'AlterSchema', first: p.first, last: p.last, name, options: changes };
}
