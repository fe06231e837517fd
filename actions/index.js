import { runRootAction } from '../dist/main.js';

await runRootAction();
