/**
 * Views. One WITH NO SCHEMA BINDING is remembered by its text and made a PostgreSQL view only while what it reads is there.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html
 */
import type { Name } from '../../core/sql/nodes/base.js';
import type { Drop } from '../../core/sql/nodes/tables.js';
import type { CreateMaterializedView, CreateView } from '../../core/sql/nodes/views.js';
import { quotedName, sqlLiteral } from '../sql-literal.js';
import type { Part, Rewriter } from './rewriter.js';
import { BIND, entryOf, UNBIND, written, type Draft, type Script } from './script.js';
import { isPartlyRecorded } from './table-definition.js';

export function prepareView(draft: Draft, view: CreateView): Script {
  const { name, query, noSchemaBinding, orReplace } = view;
  if (name === null || query === null) return { entries: [written(draft)] };
  if (!noSchemaBinding) {
    const entry = written(draft);
    return { entries: [...(orReplace ? [UNBIND, { sql: forget(draft.rewriter, [name], false) }] : []), entry, BIND] };
  }
  const text = draft.rewriter.textOf([[name.last + 1, draft.last - WITH_NO_SCHEMA_BINDING]]);
  return { entries: [UNBIND, { sql: `SELECT _redshift_devops_embedded.create_late(${sqlLiteral(qualified(draft.rewriter, name))}, ${sqlLiteral(text)}, ${orReplace})` }, BIND] };
}

/** The words at the end. */
const WITH_NO_SCHEMA_BINDING = 4;

export function prepareDropView(draft: Draft, drop: Drop): Script {
  return { entries: [UNBIND, { sql: forget(draft.rewriter, drop.targets.map(({ name }) => name), true) }, written(draft), BIND] };
}

/** DIST and SORT keys, BACKUP and AUTO REFRESH stand between the name and AS. */
export function prepareMaterializedView(draft: Draft, view: CreateMaterializedView): Script {
  const { rewriter } = draft;
  const { name, query, columns } = view;
  if (name === null || query === null) return { entries: [written(draft)] };
  const list: readonly Part[] = columns.length === 0 ? [] : [' (', ...columns.flatMap((column, index): readonly Part[] => (index === 0 ? [column] : [', ', column])), ')'];
  rewriter.append(0, ['CREATE MATERIALIZED VIEW ', name, ...list, ' AS (', query, ')']);
  const replaced = view.orReplace ? [{ sql: `DROP MATERIALIZED VIEW IF EXISTS ${qualified(rewriter, name)}` }] : [];
  return { entries: [...replaced, entryOf(rewriter)], leftOut: isPartlyRecorded(view) };
}

function forget(rewriter: Rewriter, names: readonly Name[], leavesView: boolean): string {
  return `SELECT _redshift_devops_embedded.forget_late(ARRAY[${names.map((name) => sqlLiteral(qualified(rewriter, name))).join(', ')}]::text[], ${leavesView})`;
}

/** A name as `"schema"."name"`. */
function qualified(rewriter: Rewriter, name: Name): string {
  const parts: string[] = [];
  for (let at = name.first; at <= name.last; at += 2) parts.push(rewriter.name(at));
  return (parts.length === 1 ? ['public', ...parts] : parts.slice(-2)).map(quotedName).join('.');
}
