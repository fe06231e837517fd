import { runAction } from '../../dist/main.js';

await runAction('comment');
