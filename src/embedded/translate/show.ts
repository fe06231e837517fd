/**
 * SHOW and DESC of what the catalog holds; SHOW of a setting is in `settings.ts`. Every list has the columns of its documentation page:
 * https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_TABLES.html and its neighbours.
 */
import type { Name } from '../../core/sql/nodes/base.js';
import type { Show } from '../../core/sql/nodes/session.js';
import type { DescDatashare } from '../../core/sql/nodes/sharing.js';
import { tokenText, type Tokens } from '../../core/sql/tokenizer.js';
import { objectName } from '../../core/sql/tree-text.js';
import { quotedName, sqlLiteral } from '../sql-literal.js';
import { routineName } from './privileges.js';
import { NotEmulated, Refused } from './refused.js';
import { written, type Draft, type Script, type ScriptEntry } from './script.js';
import { prepareShow } from './settings.js';
import { showGrants, type ShownGrants } from './show-grants.js';
import { COLUMNS, CONSTRAINTS, DATABASES, PARAMETERS, ROUTINES, SCHEMAS, TABLES, type ShowList } from './show-lists.js';
import { call, optionNamed, optionText, ownName, principalName, sqlName } from './tree-reader.js';

/** More rows than this are an error on Redshift, and a LIMIT must not exceed it. */
const ROWS_MAX = 10_000;

/** What is shown is looked up first, so that what is not there is an error and no empty list. */
export function prepareShowCatalog(draft: Draft): Script {
  const { tokens, tree } = draft;
  if (tree?.kind !== 'Show') return { entries: [written(draft)] };
  if (tree.which === 'parameter' || tree.which === 'all') return prepareShow(draft, tree);
  return { entries: entriesOf(tokens, tree) };
}

/** What is in a datashare. https://docs.aws.amazon.com/redshift/latest/dg/r_DESC_DATASHARE.html */
export function describeDatashare({ tokens }: Draft, { name, namespace }: DescDatashare): Script {
  if (namespace >= 0) throw new NotEmulated('DESC DATASHARE of another namespace');
  const share = sqlLiteral(name === null ? '' : ownName(tokens, name));
  const columns = 'producer_account, producer_namespace, share_type, share_name, upper(object_type)::varchar AS object_type, object_name, include_new';
  return { entries: [{ sql: `SELECT _redshift_devops_embedded.datashare_id(${share})` }, { sql: `SELECT ${columns} FROM pg_catalog.svv_datashare_objects WHERE share_name = ${share} ORDER BY object_type, object_name`, isResult: true }] };
}

function entriesOf(tokens: Tokens, show: Show): readonly ScriptEntry[] {
  const { which, name } = show;
  switch (which) {
    case 'table': return definition(tokens, name, 'table_ddl', 'Show Table DDL statement');
    case 'view': case 'materialized view': return viewDefinition(tokens, name);
    case 'procedure': return procedureDefinition(tokens, show);
    case 'databases': if (optionNamed(show.options, 'from data catalog') !== undefined) throw new NotEmulated('SHOW DATABASES FROM DATA CATALOG'); return list(tokens, show, DATABASES, [], []);
    case 'schemas': return list(tokens, show, SCHEMAS, [checkDatabase(tokens, from(tokens, show, 'from database', 'from'))], []);
    case 'tables': return inSchema(tokens, show, TABLES);
    case 'functions': return inSchema(tokens, show, ROUTINES.functions);
    case 'procedures': return inSchema(tokens, show, ROUTINES.procedures);
    case 'columns': return ofTable(tokens, show, COLUMNS);
    case 'constraints primary keys': return ofTable(tokens, show, CONSTRAINTS.primary);
    case 'constraints foreign keys': return ofTable(tokens, show, CONSTRAINTS.foreign);
    case 'constraints foreign keys exported': return ofTable(tokens, show, CONSTRAINTS.exported);
    case 'parameters': return parameters(tokens, show);
    case 'grants': case 'column grants': return grants(tokens, show);
    case 'external table': throw new NotEmulated('SHOW EXTERNAL TABLE: external tables');
    default: throw new NotEmulated(`SHOW ${which.toUpperCase()}`);
  }
}

/** The name after FROM, or after the words FROM SCHEMA and the like. */
function from(tokens: Tokens, { options }: Show, ...names: readonly string[]): Name {
  for (const each of names) {
    const value = optionNamed(options, each)?.value;
    if (value?.kind === 'Name') return value;
  }
  throw new Refused('syntax error at end of input', tokens.text, tokens.text.length);
}

function checkDatabase(tokens: Tokens, name: Name): ScriptEntry {
  return call('must_have_database', ownName(tokens, name));
}

/** `[database.]schema` */
function inSchema(tokens: Tokens, show: Show, shown: ShowList): readonly ScriptEntry[] {
  const name = from(tokens, show, 'from schema', 'from', 'in schema', 'in');
  const { schema: database, name: schema } = objectName(tokens, name);
  return list(tokens, show, shown, [...(database === '' ? [] : [call('must_have_database', database)]), { sql: `SELECT ${sqlLiteral(quotedName(schema))}::regnamespace` }], [`schema = ${sqlLiteral(schema)}`]);
}

/** `[database.]schema.table` */
function ofTable(tokens: Tokens, show: Show, shown: ShowList): readonly ScriptEntry[] {
  const name = from(tokens, show, 'from table', 'from');
  const table = `${sqlLiteral(sqlName(tokens, name))}::regclass`;
  return list(tokens, show, shown, [...databaseOf(tokens, name), { sql: `SELECT ${table}` }], [`${shown.relation ?? 'relation'} = ${table}`]);
}

function databaseOf(tokens: Tokens, name: Name): readonly ScriptEntry[] {
  const { database } = objectName(tokens, name);
  return database === '' ? [] : [call('must_have_database', database)];
}

function list(tokens: Tokens, { options }: Show, { columns, source, filter, order, like }: ShowList, checks: readonly ScriptEntry[], conditions: readonly string[]): readonly ScriptEntry[] {
  const pattern = optionText(tokens, options, 'like');
  const where = [...conditions, ...(filter === undefined ? [] : [filter]), ...(pattern === undefined || like === undefined ? [] : [`${like} LIKE ${sqlLiteral(pattern)}`])];
  const sql = `SELECT ${columns} FROM ${source}${where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`} ORDER BY ${order} LIMIT ${limitOf(tokens, options)}`;
  return [...checks, { sql, isResult: true }];
}

function limitOf(tokens: Tokens, options: Show['options']): number {
  const limit = optionText(tokens, options, 'limit');
  if (limit === undefined) return ROWS_MAX;
  if (!/^\d+$/.test(limit) || Number(limit) > ROWS_MAX) throw new Refused(`LIMIT must be between 0 and ${ROWS_MAX}`);
  return Number(limit);
}

function definition(tokens: Tokens, name: Name | null, ddl: string, column: string): readonly ScriptEntry[] {
  if (name === null) throw new Refused('syntax error at end of input', tokens.text, tokens.text.length);
  const target = `${sqlLiteral(sqlName(tokens, name))}::regclass`;
  const missing = sqlLiteral(`relation "${ownName(tokens, name)}" is not a table`);
  return [...databaseOf(tokens, name), { sql: `SELECT _redshift_devops_embedded.must_be(_redshift_devops_embedded.${ddl}(${target}) IS NOT NULL, ${missing})` },
    { sql: `SELECT _redshift_devops_embedded.${ddl}(${target}) AS "${column}"`, isResult: true }];
}

/** A late-binding view is known by its name, also when PostgreSQL has no view of it. */
function viewDefinition(tokens: Tokens, name: Name | null): readonly ScriptEntry[] {
  if (name === null) throw new Refused('syntax error at end of input', tokens.text, tokens.text.length);
  const { schema, name: own } = objectName(tokens, name);
  const view = sqlLiteral(schema === '' ? `"public".${quotedName(own)}` : sqlName(tokens, name));
  const text = `coalesce(_redshift_devops_embedded.view_ddl(${view}), _redshift_devops_embedded.view_ddl(${sqlLiteral(sqlName(tokens, name))}))`;
  return [...databaseOf(tokens, name), { sql: `SELECT _redshift_devops_embedded.must_be(${text} IS NOT NULL, ${sqlLiteral(`view "${own}" does not exist`)})` }, { sql: `SELECT ${text} AS "Show View DDL statement"`, isResult: true }];
}

function procedureDefinition(tokens: Tokens, { routine }: Show): readonly ScriptEntry[] {
  if (routine === null) throw new Refused('syntax error at end of input', tokens.text, tokens.text.length);
  return [{ sql: `SELECT _redshift_devops_embedded.procedure_ddl(${routineSql(tokens, 'procedure', routine)}) AS "Stored Procedure Definition"`, isResult: true }];
}

function parameters(tokens: Tokens, show: Show): readonly ScriptEntry[] {
  const { routine, object } = show;
  if (routine === null || object < 0) throw new Refused('syntax error at end of input', tokens.text, tokens.text.length);
  const kind = tokenText(tokens, object).toLowerCase();
  return list(tokens, show, PARAMETERS(kind), databaseOf(tokens, routine.name), [`routine = ${routineSql(tokens, kind, routine)}`]);
}

function routineSql(tokens: Tokens, kind: string, routine: NonNullable<Show['routine']>): string {
  const { name, arguments: args } = routineName(tokens, routine);
  return `_redshift_devops_embedded.routine(${sqlLiteral(kind)}, ${sqlLiteral(name)}, ${args === undefined ? 'NULL' : sqlLiteral(args)})`;
}

/** On an object, or of a user or role; FOR narrows the first down. */
function grants(tokens: Tokens, show: Show): readonly ScriptEntry[] {
  const grantee = granteeCondition(tokens, show);
  const shown: ShownGrants = show.which === 'column grants' ? { kind: 'column', name: sqlName(tokens, from(tokens, show, 'on table', 'on')) } : shownGrants(tokens, show);
  const { checks, list: columns, conditions } = showGrants(shown);
  return list(tokens, show, columns, checks, [...conditions, ...(grantee === undefined ? [] : [grantee])]);
}

function shownGrants(tokens: Tokens, show: Show): ShownGrants {
  if (show.routine !== null && show.object >= 0) return { kind: 'routine', oid: routineSql(tokens, tokenText(tokens, show.object).toLowerCase(), show.routine) };
  for (const [option, kind] of [['on database', 'database'], ['on schema', 'schema'], ['on table', 'relation'], ['on', 'relation']] as const) {
    const value = optionNamed(show.options, option)?.value;
    if (value?.kind === 'Name') return { kind, name: kind === 'relation' ? sqlName(tokens, value) : ownName(tokens, value) };
  }
  if (show.options.some(({ name }) => name.startsWith('on '))) throw new NotEmulated('SHOW GRANTS ON this kind of object');
  return { kind: 'grantee' };
}

function granteeCondition(tokens: Tokens, { options }: Show): string | undefined {
  for (const [option, type] of [['for role', 'role'], ['for group', 'group'], ['for user', 'user'], ['for', 'user']] as const) {
    const value = optionNamed(options, option)?.value;
    if (value?.kind !== 'Name') continue;
    const name = principalName(tokens, value);
    return name === 'public' && type === 'user' ? 'grantee_type = \'public\'' : `grantee_type = '${type}' AND grantee = ${sqlLiteral(name)}`;
  }
  return undefined;
}
