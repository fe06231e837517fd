/** What Redshift takes in no materialized view. */
import { isTable } from '../../catalog/catalog.js';
import type { CreateMaterializedView } from '../../sql/nodes/views.js';
import type { Query } from '../../sql/nodes/queries.js';
import type { RelationRead } from '../../sql/scopes.js';
import type { Statement } from '../../sql/sql-file.js';
import type { Tokens } from '../../sql/tokenizer.js';
import { nodesOf, nodeText } from '../../sql/tree-text.js';
import { mutableFunction } from '../incremental.js';
import { orderByClause, withoutParentheses } from '../output-columns.js';
import { builtInName } from '../queries.js';
import { defineRule, type RuleContext, type TokenSpan } from '../rule.js';
import { shownName } from '../tables.js';

export const mvUnsupported = defineRule({
  id: 'mv/unsupported',
  summary: 'Build materialized views over permanent tables that the migrations own, without ORDER BY and LIMIT.',
  why: 'Redshift refuses a materialized view over a regular or late-binding view, a temporary table, a system table, or a table with row-level security or masking, and one whose '
    + 'query has ORDER BY, LIMIT or OFFSET. AUTO REFRESH YES is refused where the query reads the clock or another materialized view.',
  safe: 'Read the tables themselves, sort in the queries of the view, and refresh what cannot refresh itself with REFRESH MATERIALIZED VIEW.',
  severity: 'error',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html'),
  examples: {
    bad: [
      { sql: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id, total FROM sales.orders ORDER BY total;' },
      { sql: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM bi.v_orders;', before: 'CREATE VIEW bi.v_orders AS SELECT id FROM sales.orders;' },
      { sql: 'CREATE TEMP TABLE newest (id BIGINT NOT NULL);\nCREATE MATERIALIZED VIEW bi.mv_newest AS SELECT id FROM newest;' },
      {
        sql: 'CREATE MATERIALIZED VIEW bi.mv_customers AUTO REFRESH YES AS SELECT customer_id FROM bi.mv_orders;',
        before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id, customer_id FROM sales.orders;',
      },
    ],
    good: [
      { sql: 'CREATE MATERIALIZED VIEW bi.mv_customers AS SELECT customer_id FROM bi.mv_orders;', before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id, customer_id FROM sales.orders;' },
      { sql: 'CREATE MATERIALIZED VIEW bi.mv_orders SORTKEY (id) AUTO REFRESH YES AS SELECT id, total FROM sales.orders;' },
      { sql: 'CREATE MATERIALIZED VIEW bi.mv_clicks AUTO REFRESH YES AS SELECT approximate_arrival_timestamp AS at, JSON_PARSE(kinesis_data) AS data FROM stream.clicks;' },
      { sql: 'CREATE VIEW bi.v_orders AS SELECT id FROM bi.mv_orders;', before: 'CREATE MATERIALIZED VIEW bi.mv_orders AS SELECT id FROM sales.orders;' },
    ],
  },
  kinds: ['create-materialized-view'],
  check(statement, context) {
    const { tokens, syntax: { status, tree } } = statement;
    if (status !== 'parsed' || tree?.kind !== 'CreateMaterializedView' || tree.query === null) return;
    const clause = refusedClause(tokens, withoutParentheses(tree.query));
    if (clause !== undefined) context.report({ at: clause.at, message: `A materialized view has no ${clause.what}; leave it to the queries that read the view.` });
    for (const read of statement.references.relations) {
      const what = refusedRelation(read, context);
      if (what !== undefined) context.report({ at: read.at, message: `${shownName(tokens, read.at)} is ${what}, over which no materialized view can be made; read the tables it stands for.` });
    }
    checkAutoRefresh(statement, tree, context);
  },
});

function refusedClause(tokens: Tokens, query: Query): { readonly at: TokenSpan; readonly what: string } | undefined {
  const { limit, offset } = query;
  const sorted = orderByClause(tokens, query);
  if (sorted !== undefined) return { at: sorted, what: 'ORDER BY' };
  if (limit !== null) return { at: limit, what: 'LIMIT' };
  return offset === null ? undefined : { at: offset, what: 'OFFSET' };
}

/** What a relation is that no materialized view may read. */
function refusedRelation({ schema, name, at }: RelationRead, { catalog, facts, index }: RuleContext): string | undefined {
  if (at.last - at.first > 2) return undefined;
  if (facts.isTemporary({ schema, name, access: 'read' }, index)) return 'a temporary table';
  if (isOfSystem(schema, name)) return 'a system table';
  const relation = catalog.relation({ schema, name });
  if (relation === undefined) return undefined;
  if (!isTable(relation)) return relation.kind === 'view' ? `a ${relation.lateBinding ? 'late-binding' : 'regular'} view` : undefined;
  if (relation.temporary) return 'a temporary table';
  return relation.policies.length > 0 ? `protected by ${relation.policies[0] ?? ''}` : undefined;
}

const SYSTEM_SCHEMAS: ReadonlySet<string> = new Set(['pg_catalog', 'information_schema', 'pg_internal']);
const SYSTEM_NAME = /^(?:stl|stv|svl|svv|svcs|sys|pg)_/;

function isOfSystem(schema: string, name: string): boolean {
  return schema === '' ? SYSTEM_NAME.test(name) : SYSTEM_SCHEMAS.has(schema);
}

function checkAutoRefresh(statement: Statement, { options }: CreateMaterializedView, context: RuleContext): void {
  const { tokens, references: { relations } } = statement;
  const { catalog } = context;
  const option = options.find(({ name }) => name === 'auto refresh');
  if (option === undefined || option.value === null || nodeText(tokens, option.value).toLowerCase() !== 'yes') return;
  const kinds = relations.map(({ schema, name, at }) => (at.last - at.first > 2 ? undefined : catalog.relation({ schema, name })?.kind));
  const nested = relations[kinds.indexOf('materialized-view')];
  if (nested !== undefined) {
    const message = `A view over the materialized view ${shownName(tokens, nested.at)} cannot refresh itself; leave AUTO REFRESH YES out and refresh it after that.`;
    context.report({ at: option, message });
  }
  // Views over streams refresh themselves, whatever functions they call.
  if (kinds.some((kind) => kind !== 'table')) return;
  const call = nodesOf(statement, 'Call').find((each) => mutableFunction(builtInName(tokens, each, catalog)));
  if (call === undefined) return;
  const name = builtInName(tokens, call, catalog).toUpperCase();
  context.report({ at: option, message: `A view whose query calls ${name} cannot refresh itself; leave AUTO REFRESH YES out, or the function to the queries.` });
}
