/** What Redshift refuses of settings. */
import type { Name } from '../../../core/sql/nodes/base.js';
import { nodeText } from '../../../core/sql/tree-text.js';
import { refusal, type Context, type Finding, type Refusal } from './refusal.js';

const DELIMITED = 'delimited identifiers in the name of a session context variable';

export const SETTING_REFUSALS: readonly Refusal[] = [
  refusal('SetParameter', DELIMITED, 'r_SET', ({ setting }, context) => delimitedIn(setting?.name, context)),
  refusal('Reset', DELIMITED, 'r_SET', ({ name }, context) => delimitedIn(name, context)),
  refusal('Show', DELIMITED, 'r_SET', ({ which, name }, context) => (which === 'parameter' ? delimitedIn(name, context) : undefined)),
];

/** Only a variable's name has a dot. */
function delimitedIn(name: Name | null | undefined, { tokens }: Context): Finding | undefined {
  if (name === null || name === undefined || name.first === name.last) return undefined;
  const text = nodeText(tokens, name);
  return text.includes('"') ? { message: `delimited identifiers are not allowed in the name of a session context variable: ${text}` } : undefined;
}
