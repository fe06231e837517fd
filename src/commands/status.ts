/** `status`: the state of each migration; who applied it, when, and in which run. */
import { foldReadHistory } from '../core/migrate/history.js';
import { needsPerson, statusOf } from '../core/migrate/status.js';
import { renderStatusJson } from '../core/report/status-json.js';
import { renderStatusMarkdown } from '../core/report/status-markdown.js';
import { renderStatusText, summarizeStatus } from '../core/report/status-text.js';
import { defineCommand } from './command.js';
import { loadProject, PROJECT_INPUTS } from './project.js';

export const status = defineCommand({
  name: 'status',
  summary: 'Show the state of each migration: who applied it, when, and in which run.',
  inputs: {
    ...PROJECT_INPUTS,
    format: { kind: 'choice', choices: ['text', 'json'], default: 'text', summary: 'What to print.' },
  },
  outputs: {
    seq: 'The last sequence number of the history.',
    'pending-count': 'How many migrations are not applied whole.',
  },
  action: true,
  async run(inputs, world) {
    const { environment, set } = await loadProject(world.files, inputs);
    const warehouse = await world.openWarehouse(environment.warehouse);
    const snapshot = await warehouse.readHistory();
    const { nowMs } = snapshot;
    const state = foldReadHistory(snapshot);
    const fate = state.last?.event === 'started' ? await warehouse.fateOf(state.last.token) : undefined;
    const statuses = statusOf(set, state, fate);
    const headline = `${environment.name}: ${summarizeStatus(statuses)} (seq ${state.lastSeq}).`;
    const isJson = inputs.format === 'json';
    return {
      verdict: 'passed',
      headline,
      text: isJson ? renderStatusJson(environment.name, state.lastSeq, statuses) : `${renderStatusText(statuses)}\n\n${headline}`,
      machine: isJson,
      report: renderStatusMarkdown(environment.name, state.lastSeq, statuses),
      findings: [],
      outputs: { seq: String(state.lastSeq), 'pending-count': String(statuses.filter(({ state: each }) => !SETTLED.has(each)).length) },
      needsPerson: needsPerson(set, { state, fate, nowMs, dedupeWindowMs: warehouse.dedupeWindowMs, run: '', warehouse: warehouse.label }, statuses),
    };
  },
});

const SETTLED: ReadonlySet<string> = new Set(['applied', 'baselined', 'missing']);
