/** `repair`: append the entry a person decided, after looking at the warehouse. Nothing in the history is ever changed. */
import { AppError } from '../core/errors.js';
import { foldReadHistory, type HistoryEntry, type HistoryState } from '../core/migrate/history.js';
import { VERSION } from '../core/version.js';
import type { NewHistoryEntry, OpenWarehouse } from '../ports/warehouse.js';
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
    const snapshot = await warehouse.readHistory();
    const { nowMs } = snapshot;
    const state = foldReadHistory(snapshot);
    const open = openEntry(state, id);
    if (open.event === 'started') await refuseIfSettledWithout(warehouse, open, nowMs);
    const decision = applied === undefined ? 'retry' : 'applied';
    const seq = state.lastSeq + 1;
    const entry: NewHistoryEntry = { ...open, ...whoRepairs(world), seq, event: 'repaired', note: `${decision}: ${reason}` };
    await warehouse.commit({ afterSeq: state.lastSeq, segments: [{ statements: [], entry }] });
    const headline = `Recorded as seq ${seq}: segment ${open.segment} of ${id} ${applied === undefined ? 'is to run again' : 'counts as applied'}.`;
    return { verdict: 'passed', headline, text: headline, report: '', findings: [], outputs: {} };
  },
});

function openEntry({ last, migrations }: HistoryState, id: string): HistoryEntry {
  const own = migrations.get(id)?.last;
  if (own?.event === 'started' || own?.event === 'failed') return own;
  const ends = last === undefined ? 'the history is empty' : own === undefined ? `the history ends with seq ${last.seq}, ${last.event} ${last.migration}` : `its last entry is seq ${own.seq}, ${own.event}`;
  throw new AppError('USAGE', `nothing of ${id} is open: ${ends}`);
}

/**
 * A person decides only what nobody can know. As long as the token is remembered, an earlier run may still be about to send the statement,
 * and apply can send it again without running it twice; after a repair it could not.
 */
async function refuseIfSettledWithout(warehouse: OpenWarehouse, { migration, segment, token, atMs }: HistoryEntry, nowMs: number): Promise<void> {
  const which = `segment ${segment} of ${migration}`;
  const next = 'Run apply: it settles the segment itself.';
  const fate = await warehouse.fateOf(token);
  if (fate === 'running') throw new AppError('USAGE', `${which} is still running in the warehouse; nothing is to be repaired yet`, { next });
  if (fate !== 'absent') throw new AppError('USAGE', `the warehouse still knows that ${which} ${fate}; nothing is to be decided`, { next });
  const untilMs = atMs + warehouse.dedupeWindowMs;
  if (nowMs < untilMs) throw new AppError('USAGE', `${which} can still be resumed, until ${new Date(untilMs).toISOString()}; nothing is to be decided before`, { next });
}

function whoRepairs(world: World) {
  const { id, host, actor, commit, runUrl, pullRequest } = world.host.run;
  return { run: id, host, actor, commit, runUrl, pullRequest, planDigest: '', toolVersion: VERSION };
}
