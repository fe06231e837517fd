import { runAfterwards } from '../../dist/main.js';

await runAfterwards('build');
