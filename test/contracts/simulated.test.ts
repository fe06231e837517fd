import { simulatedTarget } from './simulated-target.js';
import { describeWarehouse } from './warehouse.contract.js';

describeWarehouse(simulatedTarget('serializable'));
describeWarehouse(simulatedTarget('snapshot'));
