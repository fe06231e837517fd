/** `mirror`: pushes branches and tags to AWS CodeCommit. */
import { countResults } from '../core/mirror/outcome.js';
import { parseRefFilter } from '../core/mirror/ref-patterns.js';
import { parseMirrorTarget } from '../core/mirror/target.js';
import { renderMirrorJson } from '../core/report/mirror-json.js';
import { renderMirrorMarkdown } from '../core/report/mirror-markdown.js';
import { renderMirrorText, summarizeMirror } from '../core/report/mirror-text.js';
import { cut } from '../core/report/text.js';
import { runMirror } from '../engine/mirror.js';
import type { RunContext } from '../ports/host.js';
import { defineCommand } from './command.js';

/** CodeCommit takes files of up to 2 GB; a push that is a good deal smaller gets through every proxy, and little is lost when it does not. */
const SLICE_BYTES_MAX = 500_000_000;

export const mirror = defineCommand({
  name: 'mirror',
  summary: 'Push branches and tags to an AWS CodeCommit repository.',
  inputs: {
    to: { kind: 'text', value: 'REPOSITORY', summary: 'The mirror: codecommit::REGION://NAME, codecommit://[PROFILE@]NAME, or the https address that CodeCommit shows for cloning.' },
    include: { kind: 'text', value: 'PATTERNS', summary: 'Only these branches and tags, separated by spaces: main release/** refs/tags/v*. Default: all.' },
    exclude: { kind: 'text', value: 'PATTERNS', summary: 'Not these, in the same form.' },
    'dry-run': { kind: 'flag', summary: 'Compare and print the table; push nothing.' },
    'force-with-lease': { kind: 'flag', summary: 'Also set back what has diverged, if the mirror still has what was compared.' },
    prune: { kind: 'flag', summary: 'Delete from the mirror what the clone lacks, within the patterns; never the default branch.' },
    create: { kind: 'flag', summary: 'Create the repository when it is not there.' },
    'default-branch': { kind: 'text', value: 'NAME', summary: 'Make this the mirror’s default branch. Default: it stays; a created one gets the clone’s.' },
    format: { kind: 'choice', choices: ['text', 'json'], default: 'text', summary: 'What to print.' },
  },
  outputs: {
    pushed: 'How many branches and tags were pushed, deletions among them.',
    'up-to-date': 'How many were the same already.',
    rejected: 'How many have diverged, or were refused by CodeCommit.',
  },
  action: true,
  workflow: { checkout: { 'fetch-depth': 0 }, inputs: { to: 'codecommit::eu-west-1://my-repository' }, usesAws: true },
  async run(inputs, world) {
    const target = parseMirrorTarget(inputs.to);
    const isWanted = parseRefFilter(inputs.include, inputs.exclude);
    const isDryRun = inputs['dry-run'];
    const report = await runMirror(await world.openMirror(target), {
      isWanted,
      isDryRun,
      forceWithLease: inputs['force-with-lease'],
      prune: inputs.prune,
      create: inputs.create ? repositoryFor(world.host.run) : undefined,
      defaultBranch: inputs['default-branch'],
      sliceBytesMax: SLICE_BYTES_MAX,
      note: (text) => world.host.emit({ kind: 'note', text }),
    });
    const counts = countResults(report);
    const isJson = inputs.format === 'json';
    return {
      verdict: counts.rejected > 0 ? 'rejected' : 'passed',
      headline: summarizeMirror(report),
      text: isJson ? renderMirrorJson(report) : renderMirrorText(report),
      machine: isJson,
      report: renderMirrorMarkdown(report),
      findings: [],
      outputs: { pushed: String(counts.pushed + counts.deleted), 'up-to-date': String(counts['up-to-date']), rejected: String(counts.rejected) },
    };
  },
});

/** Who finds the repository in the console should know where it comes from. CodeCommit takes 1,000 characters, a tag 256 of some kinds. */
function repositoryFor({ repository }: RunContext) {
  const origin = repository === '' ? '' : ` of ${repository}`;
  return {
    description: cut(`Mirror${origin}, written by redshift-devops. Push to the original; what is pushed here stops the mirror.`, 1_000),
    tags: { 'redshift-devops:mirror-of': cut(repository.replace(/[^\p{L}\p{N} _.:/=+@-]/gu, '_') || 'unknown', 256, '') },
  };
}
