/** What becomes of a run whose output goes nowhere: its reader went away, or the disk is full. */
import { AppError } from '../core/errors.js';
import { renderError } from '../core/report/error-text.js';

/**
 * Without this Node ends the process where it stands, with a stack trace, an apply between two statements too. A reader that went away
 * (`| head`) has what it wanted, and a log that nobody can read changes no verdict. A result that could not be written is FILE_UNWRITABLE,
 * said once the run has ended; a run that failed keeps its own exit code.
 */
export function surviveLostOutput({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): void {
  stderr.on('error', () => undefined);
  let isTold = false;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || isTold) return;
    isTold = true;
    const failure = new AppError('FILE_UNWRITABLE', `the result cannot be written to standard output: ${error.message}`, { cause: error });
    stderr.write(`\n${renderError(failure)}\n`);
    process.on('exit', () => {
      process.exitCode ||= failure.exit;
    });
  });
}
