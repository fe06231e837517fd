/** `test`: queries that must return no row. */
import { readDataTests, type DataTest } from '../core/datatest/data-test.js';
import { countOfKind, testFindings, testsHeadline, type DataTestResult } from '../core/datatest/verdict.js';
import { AppError } from '../core/errors.js';
import { renderTestJson } from '../core/report/datatest-json.js';
import { renderTestJunit } from '../core/report/datatest-junit.js';
import { renderTestMarkdown } from '../core/report/datatest-markdown.js';
import { renderTestText } from '../core/report/datatest-text.js';
import { renderPlace } from '../core/report/error-text.js';
import { runDataTests } from '../engine/run-datatests.js';
import type { Outcome } from '../ports/host.js';
import type { SourceTree } from '../ports/source-tree.js';
import type { OpenWarehouse } from '../ports/warehouse.js';
import { defineCommand } from './command.js';
import { join, loadProject, PROJECT_INPUTS, type Project } from './project.js';

export const test = defineCommand({
  name: 'test',
  summary: 'Run the data tests: queries that must return no row.',
  inputs: {
    ...PROJECT_INPUTS,
    format: { kind: 'choice', choices: ['text', 'json', 'junit'], default: 'text', summary: 'How to report.' },
    out: { kind: 'text', value: 'FILE', summary: 'Write the report to this file and print it as text.' },
  },
  outputs: {
    passed: 'How many data tests passed.',
    failed: 'How many data tests returned rows.',
  },
  action: true,
  async run(inputs, world) {
    const project = await loadProject(world.files, inputs);
    const tests = await loadTests(project, world.files);
    const warehouse = await world.openWarehouse(project.environment.warehouse);
    const results = await runDataTests({ tests, warehouse, clock: world.clock, signal: world.signal, emit: (event) => world.host.emit(event) });
    const rendered = RENDER[inputs.format](results, project.environment.name);
    if (inputs.out !== undefined) await world.files.write(inputs.out, `${rendered}\n`);
    if (countOfKind(results, 'error') > 0) {
      world.host.emit({ kind: 'note', text: renderTestText(results) });
      throw couldNotRun(results);
    }
    const isMachine = inputs.format !== 'text' && inputs.out === undefined;
    return outcomeOf(project.environment.name, results, isMachine ? rendered : undefined, warehouse.emulation());
  },
});

const RENDER = {
  text: renderTestText,
  json: (results: readonly DataTestResult[], environment: string) => renderTestJson(environment, results),
  junit: renderTestJunit,
} as const;

/** The folder of tests may be absent: not every project has any. */
async function loadTests({ config, environment, root }: Project, files: SourceTree): Promise<readonly DataTest[]> {
  const paths: string[] = [];
  for (const path of config.tests.map((each) => join(root, each))) {
    const kind = await files.exists(path);
    if (kind === 'file') paths.push(path);
    if (kind === 'folder') paths.push(...(await files.list(path)).filter((each) => /\.(sql|ini)$/i.test(each)));
  }
  const tests: DataTest[] = [];
  for (const path of paths) tests.push(...readDataTests(path, await files.read(path), environment.variables));
  return tests;
}

function outcomeOf(environment: string, results: readonly DataTestResult[], machineText: string | undefined, emulation: ReturnType<OpenWarehouse['emulation']>): Outcome {
  const failed = countOfKind(results, 'failed');
  return {
    verdict: failed === 0 ? 'passed' : 'rejected',
    headline: testsHeadline(results),
    text: machineText ?? renderTestText(results),
    machine: machineText !== undefined,
    report: renderTestMarkdown(environment, results),
    findings: testFindings(results),
    outputs: { passed: String(countOfKind(results, 'passed')), failed: String(failed) },
    ...(emulation === undefined ? {} : { footnote: `embedded: ${emulation.executed} executed, ${emulation.recorded} recorded, ${emulation.notEmulated} not emulated` }),
  };
}

/** What could not be tested is neither right nor wrong: exit 4, naming every such test; the first one's place and message in full. */
function couldNotRun(results: readonly DataTestResult[]): AppError {
  const errors = results.flatMap(({ test: { name }, verdict }) => (verdict.kind === 'error' ? [{ name, error: verdict.error }] : []));
  const [first, ...others] = errors;
  if (first === undefined) throw new Error('there is a test that could not run');
  const also = others.slice(0, OTHERS_MAX).map(({ name, error: { details } }) => `\nalso could not run: ${name}${details.at === undefined ? '' : `  ${renderPlace(details.at)}`}`);
  const more = others.length > OTHERS_MAX ? `\n… and ${others.length - OTHERS_MAX} more` : '';
  return new AppError('QUERY_FAILED', `data test "${first.name}": ${first.error.message}${also.join('')}${more}`, { ...first.error.details, stands: `${testsHeadline(results)}.` });
}

const OTHERS_MAX = 20;
