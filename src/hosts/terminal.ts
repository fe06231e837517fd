/**
 * A person's terminal, or a log without one.
 *
 * Results go to stdout, everything else to stderr, so that `plan --format json > plan.json` holds JSON and nothing more. Colour and the
 * progress bar appear on a TTY only and never carry the meaning alone.
 */
import { renderError } from '../core/report/error-text.js';
import { count, duration, singleLine } from '../core/report/text.js';
import type { Host, Outcome, ProgressEvent } from '../ports/host.js';
import { createProgressLog } from './progress-log.js';
import { createRedaction } from './redaction.js';
import { readTerminalRun } from './terminal-run.js';

export interface TerminalOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether stderr is a terminal. */
  readonly isTty: boolean;
  /** Whether stdout is one: colour is for people. */
  readonly isColor: boolean;
  readonly columns: number;
  readonly now: () => Date;
  /** 16 hexadecimal digits that name this run. */
  readonly runId: string;
  /** The commit that is checked out, or ''; asked when it is first needed. */
  readonly readCommit: () => string;
}

export function createTerminalHost(options: TerminalOptions): Host {
  const redaction = createRedaction();
  const stdout = (text: string): void => options.stdout(redaction.redact(text));
  const stderr = (text: string): void => options.stderr(redaction.redact(text));
  const paint = painter(options.isColor);
  const log = options.isTty ? liveProgress(stderr, paint, options.columns) : undefined;
  return {
    run: readTerminalRun(options.env, options.runId, options.readCommit),
    input: (name) => options.env[`REDSHIFT_DEVOPS_${name.toUpperCase().replaceAll('-', '_')}`] || undefined,
    output: () => undefined,
    remember: () => undefined,
    remembered: () => undefined,
    emit: log?.emit ?? createProgressLog((line) => stderr(`${line}\n`), options.now),
    mask: (secret) => redaction.add(secret),
    finish: (outcome) => {
      log?.clear();
      stdout(`${closing(outcome, paint)}\n`);
      return Promise.resolve();
    },
    fail: (error) => {
      log?.clear();
      stderr(`\n${paintError(renderError(error), options.isTty ? paint : painter(false))}\n`);
      return Promise.resolve();
    },
  };
}

type Paint = (style: 'red' | 'green' | 'yellow' | 'dim' | 'bold', text: string) => string;

const STYLES = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 } as const;

function painter(isColor: boolean): Paint {
  return (style, text) => (isColor && text !== '' ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text);
}

function closing(outcome: Outcome, paint: Paint): string {
  if (outcome.machine === true) return outcome.text;
  const text = outcome.text.split('\n').map((line) => paintLine(line, paint)).join('\n');
  return outcome.footnote === undefined ? text : `${text}\n${paint('dim', outcome.footnote)}`;
}

/** Colours what a line already says in words: errors, warnings, points of no return. */
function paintLine(line: string, paint: Paint): string {
  if (/^\s*(✗|error\b)/.test(line)) return paint('red', line);
  if (/^\s*!\s/.test(line) || line.includes('── point of no return ──')) return paint('yellow', line);
  return line;
}

function paintError(text: string, paint: Paint): string {
  return text.split('\n').map((line) => (/^error |│ *\^/.test(line) ? paint('red', line) : line)).join('\n');
}

/** One line that is rewritten while segments are applied, and plain lines for everything else. */
function liveProgress(print: (text: string) => void, paint: Paint, columns: number): { readonly emit: (event: ProgressEvent) => void; readonly clear: () => void } {
  let live = false;
  const clear = (): void => {
    if (live) print('\r\u001b[K');
    live = false;
  };
  const line = (text: string): void => {
    clear();
    print(`${text}\n`);
  };
  const rewrite = (text: string): void => {
    live = true;
    print(`\r\u001b[K${singleLine(text).slice(0, columns - 1)}`);
  };
  const emit = (event: ProgressEvent): void => {
    switch (event.kind) {
      case 'started': return line(paint('bold', [`redshift-devops ${event.command}`, event.environment === '' ? '' : `environment ${event.environment}`, event.warehouse].filter((part) => part !== '').join(' · ')));
      case 'apply-started': return rewrite(`applying ${count(event.segments, 'segment')} …`);
      case 'segment-started': return rewrite(`${bar(event.done, event.total)}  ${event.migration} ${event.segment}/${event.segments}`);
      case 'segment-applied': return event.done === event.total ? line(bar(event.done, event.total)) : rewrite(`${bar(event.done, event.total)}  ${event.migration} ${event.segment}/${event.segments}`);
      case 'statement-running': return line(`${singleLine(event.label)} still running after ${duration(event.elapsedMs)} (statement ${event.statementId})`);
      case 'stage': return stage(event, line, paint);
      case 'build-phase': return line(paint('bold', event.phase));
      case 'build-log': return event.lines.forEach(line);
      case 'build-log-end': return;
      // A note may quote a warehouse or a service; what moves the cursor stays out.
      case 'note': return event.text.split('\n').forEach((each) => line(singleLine(each)));
    }
  };
  return { emit, clear };
}

function stage(event: Extract<ProgressEvent, { kind: 'stage' }>, line: (text: string) => void, paint: Paint): void {
  const mark = event.verdict === 'passed' ? paint('green', event.stage.padEnd(7)) : paint('red', event.stage.padEnd(7));
  line(`${mark} ${event.line.padEnd(60)} ${duration(event.elapsedMs).padStart(7)}`);
  for (const detail of event.details) line(paintLine(`  ${detail}`, paint));
}

const BAR_WIDTH = 32;

function bar(done: number, total: number): string {
  const filled = total === 0 ? BAR_WIDTH : Math.round((done / total) * BAR_WIDTH);
  return `${done}/${total} segments  ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}`;
}
