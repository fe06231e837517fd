import { servedTarget } from './embedded-target.js';
import { describeWarehouse } from './warehouse.contract.js';

describeWarehouse(servedTarget);
