/** GRANT in words: what is granted, on what, and to whom. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html */
import type { Grant, GrantObjects, Principal } from '../sql/nodes/security.js';
import type { Tokens } from '../sql/tokenizer.js';
import { nodeText } from '../sql/tree-text.js';
import { shownName } from './tables.js';

/** The kinds of statement that hold a GRANT. */
export const GRANTS: readonly string[] = ['grant', 'alter-default-privileges', 'create-schema'];

/** `SELECT, INSERT`; a role or a template is left as it is written. */
export function privilegesText(tokens: Tokens, { privileges }: Grant): string {
  return privileges.map((each) => each.kind === 'Option' && each.name !== '' ? each.name.toUpperCase() : nodeText(tokens, each)).join(', ');
}

/** `table sales.orders`, `all tables in schema sales`; '' for privileges that are on nothing. */
export function objectsText(tokens: Tokens, objects: GrantObjects | null): string {
  if (objects === null) return '';
  const { coverage, object, container, names, routines, strings } = objects;
  switch (coverage) {
    case 'future': return `every ${object} made from now on`;
    case 'existing': return object === 'iam role' ? 'every IAM role' : `all ${object}s in ${container} ${namesText(tokens, names)}`;
    case 'scoped': return `every ${object}, now and later, in ${container} ${namesText(tokens, names)}`;
    case 'named': return strings.length > 0 ? 'an IAM role' : `${object} ${namesText(tokens, [...names, ...routines.map(({ name }) => name)])}`;
  }
}

function namesText(tokens: Tokens, names: GrantObjects['names']): string {
  const shown = names.slice(0, 3).map((name) => shownName(tokens, name)).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

/** `role analyst`, `group bi`, `ann`: lower case, without quotes and without its options. */
export function principalText(tokens: Tokens, { which, name, value, first }: Principal): string {
  if (name === null) return value < 0 ? which : `${which} ${nodeText(tokens, { kind: '', first: value, last: value })}`;
  const written = nodeText(tokens, name).toLowerCase().replaceAll(/["\s]/g, '');
  return which === 'user' || first === name.first ? written : `${which} ${written}`;
}
