/** `pipeline`: the stages of the CI in their order, here. */
import { STAGES } from '../core/pipeline.js';
import type { Outcome } from '../ports/host.js';
import { apply } from './apply.js';
import { defineCommand, type Command, type World } from './command.js';
import { lint } from './lint.js';
import { plan } from './plan.js';
import { loadProject, PROJECT_INPUTS } from './project.js';
import { defaultInputs } from './read-inputs.js';
import { status } from './status.js';
import { test } from './test.js';

const COMMANDS: Readonly<Record<string, Command>> = { lint, plan, apply, test };

export const pipeline = defineCommand({
  name: 'pipeline',
  summary: 'Run lint, plan, apply and test one after the other, as the CI does.',
  inputs: {
    ...PROJECT_INPUTS,
    until: { kind: 'choice', choices: ['lint', 'plan', 'apply', 'test'], default: 'test', summary: 'The last stage to run.' },
  },
  outputs: {},
  action: false,
  async run(inputs, world) {
    const { environment, config } = await loadProject(world.files, inputs);
    const given = { config: config.path, environment: environment.name };
    world.host.emit({ kind: 'started', command: 'pipeline', environment: environment.name, warehouse: environment.warehouse.label });
    const outcomes: Outcome[] = [];
    for (const { name } of STAGES) {
      const outcome = await runStage(name, given, world);
      outcomes.push(outcome);
      if (outcome.verdict === 'rejected') return closing(outcomes, outcome, `Stopped at ${name}: ${outcome.headline}`);
      if (name === inputs.until) break;
    }
    const last = outcomes.at(-1);
    if (last === undefined) throw new Error('the pipeline has no stage');
    if (inputs.until !== 'test') return closing(outcomes, last, last.headline);
    const standing = await status.run(defaultInputs(status, given), world);
    return closing(outcomes, standing, standing.text);
  },
});

async function runStage(name: string, given: Readonly<Record<string, string>>, world: World): Promise<Outcome> {
  const command = COMMANDS[name];
  if (command === undefined) throw new Error(`the pipeline has no command for its stage ${name}`);
  const begunMs = world.clock.now();
  const outcome = await command.run(defaultInputs(command, given), world);
  const showsText = outcome.verdict === 'rejected' || name === 'plan' || outcome.findings.length > 0;
  world.host.emit({
    kind: 'stage',
    stage: name,
    line: outcome.headline,
    verdict: outcome.verdict,
    elapsedMs: world.clock.now() - begunMs,
    details: showsText ? outcome.text.split('\n').filter((line) => line.trim() !== '' && line.trim() !== outcome.headline) : [],
  });
  return outcome;
}

function closing(outcomes: readonly Outcome[], last: Outcome, text: string): Outcome {
  const footnote = outcomes.findLast((outcome) => outcome.footnote !== undefined)?.footnote;
  return {
    verdict: last.verdict,
    headline: last.headline,
    text,
    report: outcomes.map(({ report }) => report).filter((report) => report !== '').join('\n\n'),
    findings: outcomes.flatMap(({ findings }) => findings).filter((finding, index, all) => all.findIndex((other) => other.rule === finding.rule && other.range.path === finding.range.path && other.range.start.offset === finding.range.start.offset) === index),
    outputs: Object.assign({}, ...outcomes.map(({ outputs }) => outputs)) as Record<string, string>,
    ...(footnote === undefined ? {} : { footnote }),
    ...(last.needsPerson === undefined ? {} : { needsPerson: last.needsPerson }),
  };
}
