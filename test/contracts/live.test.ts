/** The contract and the list of what must be tried live, on the workgroup the environment names. */
import { test } from '@jest/globals';
import { describeLiveList } from './live-list.contract.js';
import { LIVE_SKIPPED, liveTarget } from './live-target.js';
import { describeWarehouse } from './warehouse.contract.js';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const target = liveTarget(process.env);
if (target === undefined) {
  test.skip(LIVE_SKIPPED, () => undefined);
} else {
  describeWarehouse(target);
  describeLiveList(target, true, process.env['REDSHIFT_DEVOPS_LIVE_REPORT']);
}
