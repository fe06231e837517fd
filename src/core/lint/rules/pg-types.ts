/** Types of PostgreSQL that Redshift does not have. */
import { keyword } from '../../sql/keywords.js';
import type { TypeName } from '../../sql/nodes/base.js';
import type { Statement } from '../../sql/sql-file.js';
import { nodesOf, typeWords } from '../../sql/tree-text.js';
import { definedTypes, DEFINES_TYPES } from '../defined-types.js';
import { LATER_TYPES, UNSUPPORTED_TYPES } from '../postgres-types.js';
import { HOLDS_EXPRESSIONS } from '../queries.js';
import { defineRule, type RuleContext } from '../rule.js';
import { Trait } from '../traits.js';

export const pgTypes = defineRule({
  id: 'pg/types',
  summary: 'Use types that Redshift has.',
  why: 'Redshift began as PostgreSQL 8 and has none of its later types, and few of its special ones: the statement fails.',
  safe: 'SUPER for JSON and arrays, VARBYTE for bytes, VARCHAR(36) for a UUID, DECIMAL for money.',
  severity: 'error',
  since: '0.1.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-datatypes.html'),
  examples: {
    bad: [
      { sql: 'CREATE TABLE sales.events (id UUID NOT NULL, body JSONB NOT NULL);' },
      { sql: 'ALTER TABLE sales.orders ADD COLUMN tags VARCHAR(20)[];' },
      { sql: 'SELECT body::jsonb AS body FROM sales.events;' },
      { sql: 'CREATE FUNCTION sales.f_first (UUID) RETURNS VARCHAR(8) STABLE AS $$ SELECT LEFT($1, 8) $$ LANGUAGE sql;' },
    ],
    good: [
      { sql: 'CREATE TABLE sales.events (id VARCHAR(36) NOT NULL, body SUPER NOT NULL, payload VARBYTE(64) NOT NULL);' },
      { sql: 'CREATE TABLE sales.events (uuid VARCHAR(36) NOT NULL, json SUPER NOT NULL, money DECIMAL(18,2) NOT NULL);' },
      { sql: 'SELECT json_parse(body) AS json FROM sales.events;' },
      { sql: 'SELECT relname::name AS relname FROM pg_catalog.pg_class WHERE oid = \'sales.events\'::regclass;' },
    ],
  },
  kinds: [...new Set([...DEFINES_TYPES, ...HOLDS_EXPRESSIONS])],
  routines: true,
  check(statement, context) {
    for (const type of definedTypes(statement, context)) checkType(statement, type, context, UNSUPPORTED_TYPES);
    if ((context.traits & Trait.Type) === 0) return;
    for (const { type } of nodesOf(statement, 'Cast')) checkType(statement, type, context, LATER_TYPES);
    for (const { type } of nodesOf(statement, 'TypedLiteral')) checkType(statement, type, context, LATER_TYPES);
  },
});

const ARRAY = keyword('array');

/** Arrays of PostgreSQL 8 can be read from the system catalog, so that casts to them are left alone. */
function checkType({ tokens }: Statement, type: TypeName, context: RuleContext, instead: ReadonlyMap<string, string>): void {
  const isNamedArray = tokens.kind[type.last + 1] === ARRAY;
  if (type.isArray || isNamedArray) {
    const at = { first: type.first, last: isNamedArray ? type.last + 1 : type.last };
    if (instead === UNSUPPORTED_TYPES) context.report({ at, message: 'Redshift has no array types; use SUPER, which holds arrays.' });
    return;
  }
  const words = typeWords(tokens, type);
  const better = instead.get(words);
  if (better !== undefined) context.report({ at: type, message: `Redshift has no ${words.toUpperCase()}; use ${better}.` });
}
