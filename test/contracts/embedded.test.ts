import { embeddedTarget } from './embedded-target.js';
import { describeWarehouse } from './warehouse.contract.js';

describeWarehouse(embeddedTarget);
