/** The body of a child process: calls a GitHub Actions host as stdin says, in the environment it was started with. */
import { text } from 'node:stream/consumers';
import { AppError, type ErrorCode, type ErrorDetails } from '../../src/core/errors.js';
import { createGitHubActionsHost } from '../../src/hosts/github-actions.js';
import type { Outcome, ProgressEvent } from '../../src/ports/host.js';

export type HostCall =
  | { readonly call: 'emit'; readonly event: ProgressEvent }
  | { readonly call: 'mask'; readonly secret: string }
  | { readonly call: 'output'; readonly name: string; readonly value: string }
  | { readonly call: 'remember'; readonly name: string; readonly value: string }
  | { readonly call: 'remembered'; readonly name: string }
  | { readonly call: 'input'; readonly name: string }
  | { readonly call: 'finish'; readonly outcome: Outcome }
  | { readonly call: 'fail'; readonly code: ErrorCode; readonly message: string; readonly details: ErrorDetails };

const host = await createGitHubActionsHost(process.env);
for (const step of JSON.parse(await text(process.stdin)) as readonly HostCall[]) {
  switch (step.call) {
    case 'emit': host.emit(step.event); break;
    case 'mask': host.mask(step.secret); break;
    case 'output': host.output(step.name, step.value); break;
    case 'remember': host.remember(step.name, step.value); break;
    case 'remembered': process.stdout.write(`remembered ${step.name} = ${JSON.stringify(host.remembered(step.name) ?? null)}\n`); break;
    case 'input': process.stdout.write(`input ${step.name} = ${JSON.stringify(host.input(step.name) ?? null)}\n`); break;
    case 'finish': await host.finish(step.outcome); break;
    case 'fail': await host.fail(new AppError(step.code, step.message, step.details)); break;
  }
}
process.stderr.write(JSON.stringify(host.run));
