/** The questions for a live workgroup, asked of the embedded one, so that they are known to work. */
import { expect, test } from '@jest/globals';
import { servedTarget } from './embedded-target.js';
import { describeLiveList, withoutAccounts } from './live-list.contract.js';

describeLiveList(servedTarget, false, process.env['REDSHIFT_DEVOPS_REHEARSAL_REPORT']);

test('a report names no account, role or user', () => {
  expect(withoutAccounts('User: arn:aws:sts::123456789012:assumed-role/x/y is "IAMR:deployer"\nof 123456789012, took 12345678901 ns'))
    .toBe('User: arn:… is "IAM:…" of …, took 12345678901 ns');
});
