/** Reads what privileges are on: `ON …` and `FOR … IN …`. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html, …/t_scoped-permissions.html */
import { expectPlainName, expectRoutine } from '../identities.js';
import type { Name } from '../nodes/base.js';
import type { Option } from '../nodes/options.js';
import type { GrantedRole, GrantObjects, RoutineIdentity } from '../nodes/security.js';
import { knownOption, optionTable, type OptionSpec } from '../options.js';
import type { Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { words } from '../words.js';

const K = words('on for all in to from table tables schema schemas function functions procedure procedures database default');

/** The words before names, each with what it is in the plural. */
const OBJECTS: Readonly<Record<string, string>> = {
  table: 'tables', schema: 'schemas', database: 'databases', function: 'functions', procedure: 'procedures', routine: 'routines', language: 'languages', model: 'models',
  datashare: 'datashares', template: 'templates', view: 'views', 'copy job': 'copy jobs',
};
const none = (name: string): OptionSpec => ({ name, arg: 'none' });
const SINGULARS = optionTable([...Object.keys(OBJECTS), 'external table', 'external schema', 'integration', 'library', 'identity provider', 'warehouse'].map(none));
const PLURALS = optionTable(Object.values(OBJECTS).map(none));
/** `ON TABLE` where TABLES must stand: the one word that was meant. */
const PLURAL_KIND: ReadonlyMap<number, number> = new Map([[K.table, K.tables], [K.schema, K.schemas], [K.function, K.functions], [K.procedure, K.procedures]]);
const SINGULAR_OF: ReadonlyMap<string, string> = new Map(Object.entries(OBJECTS).map(([one, many]) => [many, one]));

/** The objects of the privileges just read, or null where none stand and none must. */
export function grantObjects(p: Parser, privileges: readonly (Option | GrantedRole)[], isRequired: boolean, isDefault: boolean): GrantObjects | null {
  const first = p.pos;
  if (p.eat(K.for)) return scoped(p, first);
  if (!p.eat(K.on)) {
    if (isRequired || isDefault) p.fail(K.on);
    return null;
  }
  if (isDefault) return future(p, first);
  if (privileges.some((each) => each.kind === 'Option' && each.name === 'assumerole')) return iamRoles(p, first);
  if (p.eat(K.all)) return existing(p, first);
  return named(p, first);
}

/** `FOR TABLES IN SCHEMA s [DATABASE d]` */
function scoped(p: Parser, first: number): GrantObjects {
  const object = plural(p);
  const { container, names } = containers(p);
  const database = container === 'schema' && p.eat(K.database) ? expectPlainName(p) : null;
  return { kind: 'GrantObjects', first, last: p.last, coverage: 'scoped', object, container, names, routines: [], strings: [], database };
}

/** `ON ALL TABLES IN SCHEMA s` */
function existing(p: Parser, first: number): GrantObjects {
  const object = plural(p);
  const { container, names } = containers(p);
  return { kind: 'GrantObjects', first, last: p.last, coverage: 'existing', object, container, names, routines: [], strings: [], database: null };
}

function future(p: Parser, first: number): GrantObjects {
  const object = plural(p);
  return { kind: 'GrantObjects', first, last: p.last, coverage: 'future', object, container: 'none', names: [], routines: [], strings: [], database: null };
}

function plural(p: Parser): string {
  const many = knownOption(p, PLURALS);
  if (many === null) p.fail(PLURAL_KIND.get(p.kind()));
  return many === null ? '' : SINGULAR_OF.get(many.name) ?? many.name;
}

function containers(p: Parser): { readonly container: 'schema' | 'database'; readonly names: readonly Name[] } {
  p.expect(K.in);
  const isSchema = p.eat(K.schema);
  if (!isSchema && !p.eat(K.database)) p.fail(K.schema);
  return { container: isSchema ? 'schema' : 'database', names: p.commaList(expectPlainName) };
}

/** `ON 'arn', 'arn'`, `ON DEFAULT`, `ON ALL` */
function iamRoles(p: Parser, first: number): GrantObjects {
  const isAll = p.eat(K.all);
  const strings = isAll ? [] : p.commaList(iamRole);
  return { kind: 'GrantObjects', first, last: p.last, coverage: isAll ? 'existing' : 'named', object: 'iam role', container: 'none', names: [], routines: [], strings, database: null };
}

function iamRole(p: Parser): number | null {
  const token = p.eatAny(Shape.String, K.default, Shape.Parameter, Shape.Template);
  return token < 0 ? null : token;
}

function named(p: Parser, first: number): GrantObjects {
  const object = isWordAName(p) ? 'table' : knownOption(p, SINGULARS)?.name ?? 'table';
  const isRoutine = object === 'function' || object === 'procedure' || object === 'routine';
  const routines: readonly RoutineIdentity[] = isRoutine ? p.commaList(expectRoutine) : [];
  const names = isRoutine ? [] : p.commaList(object === 'table' ? tableName : expectPlainName);
  return { kind: 'GrantObjects', first, last: p.last, coverage: 'named', object, container: 'none', names, routines, strings: [], database: null };
}

/** The pages about federated permissions write the columns behind the table: https://docs.aws.amazon.com/redshift/latest/dg/federated-permissions-managing-access.html */
function tableName(p: Parser): Name | null {
  const name = expectPlainName(p);
  if (name !== null && p.kind() === Shape.LeftParen) p.nameList();
  return name;
}

/** `ON model.orders`, `ON template TO bob`: a table may be called like a kind of object, unless the word is TABLE, SCHEMA or DATABASE. */
function isWordAName(p: Parser): boolean {
  const kind = p.kind();
  const next = p.kind(1);
  if (next === Shape.Dot) return true;
  return kind !== K.table && kind !== K.schema && kind !== K.database && (next === K.to || next === K.from || next === Shape.Comma);
}
