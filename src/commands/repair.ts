/** `repair`: append the entry a person decided, after looking at the warehouse. Nothing in the history is ever changed. */
import { AppError } from '../core/errors.js';
import { findDivergence, type HistoryEntry } from '../core/migrate/history.js';
import { VERSION } from '../core/version.js';
import { defineCommand, type World } from './command.js';
import { loadProject, PROJECT_INPUTS } from './project.js';

export const repair = defineCommand({
  name: 'repair',
  summary: 'Settle a segment that was interrupted or failed, after looking at the warehouse.',
  inputs: {
    ...PROJECT_INPUTS,
    applied: { kind: 'text', value: 'ID', summary: 'The migration whose last started segment did take effect.' },
    retry: { kind: 'text', value: 'ID', summary: 'The migration whose last started segment left nothing behind and shall run again.' },
    reason: { kind: 'text', value: 'TEXT', summary: 'Why; it is recorded with your name.' },
  },
  outputs: {},
  action: false,
  async run({ applied, retry, reason, ...inputs }, world) {
    const id = applied ?? retry;
    if (id === undefined || (applied !== undefined && retry !== undefined)) throw new AppError('USAGE', 'repair takes either --applied ID or --retry ID');
    if (reason === undefined) throw new AppError('USAGE', 'repair takes --reason TEXT: what you looked at and what you found');
    const { environment } = await loadProject(world.files, inputs);
    const warehouse = await world.openWarehouse(environment.warehouse);
    const { entries } = await warehouse.readHistory();
    const divergence = findDivergence(entries);
    if (divergence !== undefined) throw new AppError('HISTORY_DIVERGED', divergence);
    const open = openEntry(entries.at(-1), id);
    if (open.event === 'started' && (await warehouse.fateOf(open.token)) === 'running') throw new AppError('USAGE', `segment ${open.segment} of ${id} is still running in the warehouse; nothing is to be repaired yet`);
    const decision = applied === undefined ? 'retry' : 'applied';
    await warehouse.commit({ afterSeq: open.seq, statements: [], entry: { ...open, ...whoRepairs(world), seq: open.seq + 1, event: 'repaired', note: `${decision}: ${reason}` } });
    const headline = `Recorded as seq ${open.seq + 1}: segment ${open.segment} of ${id} ${applied === undefined ? 'is to run again' : 'counts as applied'}.`;
    return { verdict: 'passed', headline, text: headline, report: '', findings: [], outputs: {} };
  },
});

function openEntry(last: HistoryEntry | undefined, id: string): HistoryEntry {
  if (last?.migration === id && (last.event === 'started' || last.event === 'failed')) return last;
  throw new AppError('USAGE', `nothing of ${id} is open: the history ends with ${last === undefined ? 'nothing' : `seq ${last.seq}, ${last.event} ${last.migration}`}`);
}

function whoRepairs(world: World) {
  const { id, host, actor, commit, runUrl, pullRequest } = world.host.run;
  return { run: id, host, actor, commit, runUrl, pullRequest, planDigest: '', toolVersion: VERSION };
}
