/** A datashare that clusters on the internet may use. */
import type { Option } from '../../sql/nodes/options.js';
import type { Tokens } from '../../sql/tokenizer.js';
import { nodeText } from '../../sql/tree-text.js';
import { defineRule } from '../rule.js';

export const secPublicDatashare = defineRule({
  id: 'sec/public-datashare',
  summary: 'Share data with warehouses that are not on the internet.',
  why: 'PUBLICACCESSIBLE lets consumers that are publicly accessible use the datashare. Redshift refuses them otherwise. Shares of AWS Data Exchange need it and are not reported '
    + 'where MANAGEDBY ADX is written.',
  safe: 'Leave PUBLICACCESSIBLE out, and make the consumer\'s warehouse private.',
  severity: 'warning',
  since: '0.2.0',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATASHARE.html'),
  examples: {
    bad: [
      { sql: 'CREATE DATASHARE sales_share SET PUBLICACCESSIBLE TRUE;' },
      { sql: 'ALTER DATASHARE sales_share SET PUBLICACCESSIBLE = TRUE;' },
    ],
    good: [
      { sql: 'CREATE DATASHARE sales_share;' },
      { sql: 'ALTER DATASHARE sales_share SET PUBLICACCESSIBLE FALSE;' },
      { sql: 'CREATE DATASHARE market_share SET PUBLICACCESSIBLE TRUE, MANAGEDBY ADX;' },
    ],
  },
  kinds: ['create-datashare', 'alter-datashare'],
  mentions: ['publicaccessible'],
  check({ tokens, syntax: { tree } }, context) {
    if (tree?.kind !== 'CreateDatashare' && tree?.kind !== 'AlterDatashare') return;
    const option = tree.options.find(({ name }) => name === 'publicaccessible');
    if (option === undefined || !isOn(tokens, option) || tree.options.some(({ name }) => name === 'managedby')) return;
    context.report({ at: option, message: 'PUBLICACCESSIBLE TRUE opens the datashare to warehouses on the internet; leave it out unless AWS Data Exchange needs it.' });
  },
});

function isOn(tokens: Tokens, { value }: Option): boolean {
  return value !== null && /^'?(?:true|on|1)'?$/i.test(nodeText(tokens, value));
}
