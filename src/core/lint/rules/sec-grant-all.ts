/** GRANT ALL. */
import type { Catalog } from '../../catalog/catalog.js';
import type { Grant } from '../../sql/nodes/security.js';
import { foldedName, type Tokens } from '../../sql/tokenizer.js';
import { nodesOf } from '../../sql/tree-text.js';
import { GRANTS, objectsText } from '../grants.js';
import { defineRule, type Report } from '../rule.js';

export const secGrantAll = defineRule({
  id: 'sec/grant-all',
  summary: 'List the privileges that are granted.',
  why: 'ALL on a table is more than reading and writing: it includes DROP, ALTER and TRUNCATE, and whatever AWS adds next. ALL on a schema or a database includes CREATE. '
    + 'ASSUMEROLE ON ALL hands out every IAM role of the warehouse.',
  safe: 'Write what is needed: GRANT SELECT for readers, GRANT SELECT, INSERT, UPDATE, DELETE for loaders, GRANT USAGE on a schema.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html'),
  examples: {
    bad: [
      { sql: 'GRANT ALL ON sales.orders TO ROLE analyst;' },
      { sql: 'GRANT ALL PRIVILEGES ON SCHEMA sales TO ROLE analyst;' },
      { sql: 'GRANT ASSUMEROLE ON ALL TO loader FOR COPY;' },
    ],
    good: [
      { sql: 'GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA sales TO ROLE loader;' },
      { sql: 'REVOKE ALL ON sales.orders FROM ROLE analyst;' },
      { sql: 'GRANT ALL ON FUNCTION sales.f_tax(DECIMAL) TO ROLE analyst;' },
    ],
  },
  kinds: GRANTS,
  mentions: ['all'],
  routines: true,
  check(statement, context) {
    for (const grant of nodesOf(statement, 'Grant')) {
      const report = isExternalSchema(statement.tokens, grant, context.catalog) ? undefined : reportOn(statement.tokens, grant);
      if (report !== undefined) context.report(report);
    }
  },
});

function reportOn(tokens: Tokens, { privileges, objects }: Grant): Report | undefined {
  if (objects === null) return undefined;
  if (objects.object === 'iam role') {
    return objects.coverage === 'existing' ? { at: objects, message: 'ASSUMEROLE ON ALL gives every IAM role of the warehouse, also those attached later; name the roles.' } : undefined;
  }
  const all = privileges.find((each) => each.kind === 'Option' && each.name === 'all');
  const included = all?.kind === 'Option' && all.value !== null ? 'is SELECT and UPDATE' : objects.coverage === 'future' ? FUTURE[objects.object] : INCLUDED[objects.object];
  if (all === undefined || included === undefined) return undefined;
  return { at: all, message: `ALL on ${objectsText(tokens, objects)} ${included}; list the privileges that are needed.` };
}

/** "GRANT ALL ON SCHEMA doesn't grant CREATE privileges for external schemas": https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html */
function isExternalSchema(tokens: Tokens, { objects }: Grant, { schemas }: Catalog): boolean {
  const [name] = objects?.object === 'schema' ? objects.names : [];
  return name !== undefined && schemas.some((each) => each.external && each.name === foldedName(tokens, name.last));
}

/** What people do not think of. For a function, a procedure, a model or a language ALL is the only privilege there is. */
const INCLUDED: Readonly<Record<string, string | undefined>> = {
  table: 'includes DROP, ALTER and TRUNCATE', schema: 'includes CREATE', database: 'includes CREATE', 'external table': 'includes ALTER, DROP and DELETE',
  'external schema': 'includes CREATE, ALTER and DROP',
};
/** The same of objects that are made later. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DEFAULT_PRIVILEGES.html */
const FUTURE: Readonly<Record<string, string | undefined>> = { table: 'includes DROP and TRUNCATE' };
