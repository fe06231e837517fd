/** What a consumer cannot do in a database made from a datashare. */
import type { StatementNode } from '../../sql/nodes.js';
import type { Name } from '../../sql/nodes/base.js';
import { sharedDatabaseOf } from '../shared-databases.js';
import { defineRule } from '../rule.js';

export const shareConsumerDdl = defineRule({
  id: 'share/consumer-ddl',
  summary: 'Make views, procedures and policies on the producer of a datashare.',
  why: 'In a database made from a datashare the consumer may create, alter and fill tables where it was given the right to. Views, materialized views, procedures, functions, '
    + 'policies, CREATE TABLE with LIKE and COPY jobs are refused there.',
  safe: 'Run the statement on the producer and add the object to the datashare, or make the view in a local database: CREATE VIEW bi.v_orders AS SELECT … FROM '
    + 'shared.sales.orders WITH NO SCHEMA BINDING.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/multi-warehouse-writes-sql-statements-unsupported.html'),
  examples: {
    bad: [
      {
        before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
        sql: 'CREATE VIEW sales_shared.bi.v_orders AS SELECT id FROM sales_shared.sales.orders WITH NO SCHEMA BINDING;',
      },
      {
        before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
        sql: 'USE sales_shared;\nATTACH MASKING POLICY mask_email ON crm.customers (email) TO ROLE analyst;',
      },
    ],
    good: [
      {
        before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
        sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales_shared.sales.orders WITH NO SCHEMA BINDING;',
      },
      {
        before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
        sql: 'CREATE TABLE sales_shared.sales.returns (id BIGINT NOT NULL);',
      },
      { sql: 'CREATE VIEW dev.bi.v_orders AS SELECT id FROM dev.sales.orders;' },
      {
        before: 'CREATE DATABASE sales_shared FROM DATASHARE sales_share OF NAMESPACE \'${namespace}\';',
        sql: 'USE sales_shared;\nSELECT id FROM sales.orders;\nRESET USE;\nCREATE VIEW bi.v_one AS SELECT 1 AS one;',
      },
    ],
  },
  kinds: ['create-view', 'create-materialized-view', 'alter-materialized-view', 'create-procedure', 'create-function', 'create-table', 'copy', 'attach-rls-policy', 'detach-rls-policy',
    'attach-masking-policy', 'detach-masking-policy', 'alter-table-row-level-security'],
  check(statement, context) {
    if (!context.catalog.hasShared) return;
    const { tree } = statement.syntax;
    const refused = tree === null ? undefined : refusedIn(tree);
    if (refused === undefined) return;
    for (const name of refused.names) {
      const database = sharedDatabaseOf(statement, name, context);
      if (name === null || database === undefined) continue;
      context.report({ at: name, message: `${database} is made from a datashare, where Redshift refuses ${refused.what}; ${refused.instead}.` });
      return;
    }
  },
});

interface Refused { readonly what: string; readonly names: readonly (Name | null)[]; readonly instead: string }

const ON_PRODUCER = 'run it on the producer';

function refusedIn(tree: StatementNode): Refused | undefined {
  switch (tree.kind) {
    case 'CreateView': return { what: 'CREATE VIEW', names: [tree.name], instead: 'make the view in a local database or on the producer' };
    case 'CreateMaterializedView': return { what: 'CREATE MATERIALIZED VIEW', names: [tree.name], instead: 'make it in a local database or on the producer' };
    case 'AlterMaterializedView': return { what: 'ALTER MATERIALIZED VIEW', names: [tree.name], instead: ON_PRODUCER };
    case 'CreateProcedure': return { what: 'CREATE PROCEDURE', names: [tree.name], instead: 'make the procedure in a local database' };
    case 'CreateFunction': return { what: 'CREATE FUNCTION', names: [tree.name], instead: ON_PRODUCER };
    case 'AttachPolicy': case 'DetachPolicy': return { what: 'policies', names: tree.relations, instead: ON_PRODUCER };
    case 'AlterTable': return { what: 'ROW LEVEL SECURITY', names: tree.actions.some(({ kind }) => kind === 'RowLevelSecurity') ? [tree.name] : [], instead: ON_PRODUCER };
    case 'CreateTable': return { what: 'CREATE TABLE with LIKE', names: tree.elements.some(({ kind }) => kind === 'LikeTable') ? [tree.name] : [], instead: 'list the columns' };
    case 'Copy': return { what: 'COPY jobs', names: tree.job === null ? [] : [tree.target], instead: ON_PRODUCER };
    default: return undefined;
  }
}
