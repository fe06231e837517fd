/** A mirror's report for the job summary. */
import { type MirrorReport } from '../mirror/outcome.js';
import { cell, code, escape } from './markdown.js';
import { refLabel, summarizeMirror } from './mirror-text.js';
import { count, cut } from './text.js';

/** A summary is read by people. */
const ROWS_MAX = 200;

export function renderMirrorMarkdown(report: MirrorReport): string {
  const isRejected = ({ result }: MirrorReport['refs'][number]) => (result === 'rejected' ? 0 : 1);
  const others = report.refs.filter(({ result }) => result !== 'up-to-date').sort((a, b) => isRejected(a) - isRejected(b));
  const rows = others.slice(0, ROWS_MAX).map((ref) => `| ${code(cut(refLabel(ref), 120))} | ${ref.state} | ${ref.result} | ${objectOf(ref.mirror)} | ${objectOf(ref.source)} | ${cell(ref.reason, 400)} |`);
  return [
    `### Mirror · ${code(cut(report.mirror, 160))}`,
    '',
    escape(summarizeMirror(report)),
    ...(rows.length === 0 ? [] : ['', '| ref | state | result | mirror | clone | |', '|---|---|---|---|---|---|', ...rows]),
    ...(others.length > ROWS_MAX ? ['', `*… and ${count(others.length - ROWS_MAX, 'more ref')}.*`] : []),
    ...report.notes.flatMap((note) => ['', escape(note)]),
    '',
  ].join('\n');
}

function objectOf(object: string | undefined): string {
  return object === undefined ? '-' : code(object);
}
