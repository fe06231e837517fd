/** The body of a child process: the step that GitHub runs after the job's others, of the command that is named. */
import { runAfterwards } from '../../src/main.js';

await runAfterwards(process.argv[2] ?? '');
