import { runRootAfterwards } from '../dist/main.js';

await runRootAfterwards();
