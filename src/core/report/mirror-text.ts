/** What `mirror` prints: the table of what is not up to date, what was rejected with both objects, and a line that counts. */
import { countResults, type MirroredRef, type MirrorReport } from '../mirror/outcome.js';
import { shortName } from '../mirror/refs.js';
import { count, singleLine } from './text.js';

export function renderMirrorText(report: MirrorReport): string {
  const rows = report.refs.filter(({ result }) => result !== 'up-to-date');
  // What was rejected comes first, and is never left out.
  const rejected = rows.filter(({ result }) => result === 'rejected');
  const others = rows.filter(({ result }) => result !== 'rejected');
  const shown = [...rejected, ...others.slice(0, ROWS_MAX)];
  return [
    ...(shown.length === 0 ? [] : [line(' ', 'state', 'result', 'mirror', 'clone', 'ref'), ...shown.map(rowOf)]),
    ...(others.length > ROWS_MAX ? [`    … and ${count(others.length - ROWS_MAX, 'more ref')}`] : []),
    ...rejected.flatMap(explain),
    ...(shown.length === 0 ? [] : ['']),
    summarizeMirror(report),
  ].join('\n');
}

/** `codecommit::eu-west-1://shop: 2 pushed, 998 up to date.` */
export function summarizeMirror(report: MirrorReport): string {
  const counts = countResults(report);
  const parts = (['rejected', 'planned', 'pushed', 'deleted', 'kept', 'up-to-date'] as const).filter((result) => counts[result] > 0).map((result) => `${counts[result]} ${WORDS[result]}`);
  const created = report.created ? (report.isDryRun ? ' (would be created)' : ' (created)') : '';
  return `${report.mirror}${created}: ${parts.length === 0 ? 'no branch or tag is wanted' : parts.join(', ')}.${report.isDryRun ? ' Nothing was pushed: this is a dry run.' : ''}`;
}

export const WORDS = { rejected: 'rejected', planned: 'to push', pushed: 'pushed', deleted: 'deleted', kept: 'kept though the clone lacks them', 'up-to-date': 'up to date' } as const;

/** What a log still bears. */
const ROWS_MAX = 200;

/** A branch by its short name, a tag with `tags/` before it: both may have the same one. */
export function refLabel({ name }: MirroredRef): string {
  return name.startsWith('refs/tags/') ? `tags/${shortName(name)}` : shortName(name);
}

function rowOf(ref: MirroredRef): string {
  return line(ref.result === 'rejected' ? '✗' : ' ', ref.state, ref.result, abbreviated(ref.mirror), abbreviated(ref.source), singleLine(refLabel(ref)));
}

function line(mark: string, state: string, result: string, mirror: string, source: string, ref: string): string {
  return `  ${mark} ${state.padEnd(12)}  ${result.padEnd(10)}  ${mirror.padEnd(10)}  ${source.padEnd(10)}  ${ref}`;
}

function abbreviated(object: string | undefined): string {
  return object?.slice(0, 10) ?? '-';
}

function explain(ref: MirroredRef): readonly string[] {
  return ['', `  ${singleLine(refLabel(ref))}: ${singleLine(ref.reason)}`, `    mirror ${ref.mirror ?? 'has no such ref'}`, `    clone  ${ref.source ?? 'has no such ref'}`, ...adviceOn(ref).map((advice) => `    ${advice}`)];
}

/** What a person may do about a rejected ref. */
export function adviceOn({ state, action }: MirroredRef): readonly string[] {
  if (state === 'diverged' && action === 'refuse') return ['Look at what the mirror has; --force-with-lease sets it to what the clone has.'];
  return action === 'refuse' ? ['Rename it, or leave it out with --exclude.'] : ['Run mirror again when nobody else pushes to the mirror; a refusal by CodeCommit is a matter of the role’s policy.'];
}
