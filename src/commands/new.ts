/** `new migration NAME`: a file with the next version, in the spelling the folder already uses. */
import { AppError } from '../core/errors.js';
import { parseMigrationName } from '../core/migrate/migration-name.js';
import { compareVersions } from '../core/migrate/migration.js';
import { defineCommand } from './command.js';
import { join, loadConfig, PROJECT_INPUTS } from './project.js';

export const newMigration = defineCommand({
  name: 'new',
  summary: 'Write an empty migration: new migration NAME.',
  inputs: {
    words: { kind: 'paths', summary: 'migration, then the name.' },
    config: PROJECT_INPUTS.config,
  },
  outputs: {},
  action: false,
  async run({ words, config: named }, world) {
    const [what, ...name] = words;
    if (what !== 'migration' || name.length === 0) throw new AppError('USAGE', 'new takes two words: new migration NAME');
    const slug = name.join('_').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
    if (slug === '') throw new AppError('USAGE', `"${name.join(' ')}" has no letter or digit to make a file name of`);
    const { config, root } = await loadConfig(world.files, named);
    const folder = join(root, config.migrations[0] ?? 'migrations');
    if ((await world.files.exists(folder)) === 'file') throw new AppError('USAGE', `${folder} is an INI bundle; add a section to it`);
    const existing = (await world.files.exists(folder)) === 'folder' ? await world.files.list(folder) : [];
    const path = `${folder}/${nextFileName(existing, slug, new Date(world.clock.now()))}`;
    await world.files.write(path, `-- ${slug.replaceAll('_', ' ')}\n`);
    const headline = `Wrote ${path}.`;
    return { verdict: 'passed', headline, text: headline, report: '', findings: [], outputs: {} };
  },
});

/** The next name in the folder's own spelling: `V042__x` or `0042_x`, a number or a timestamp; `V001__x` in an empty folder. */
export function nextFileName(existing: readonly string[], slug: string, now: Date): string {
  const versions = existing
    .filter((path) => /\.sql$/i.test(path))
    .map((path) => ({ file: path.slice(path.lastIndexOf('/') + 1), name: parseMigrationName(path) }))
    .filter(({ name }) => name?.kind === 'versioned')
    .sort((a, b) => compareVersions(a.name?.version ?? [], b.name?.version ?? []));
  const last = versions.at(-1);
  if (last?.name === undefined) return `V001__${slug}.sql`;
  const digits = /\d+/.exec(last.file)?.[0] ?? '';
  const next = ((last.name.version[0] ?? 0n) + 1n).toString().padStart(digits.length, '0');
  // The clock of whoever wrote the last one may be ahead of this one, and a lower version would be out of order.
  const version = digits.length === 14 && timestamp(now) > next ? timestamp(now) : next;
  return last.file.startsWith('V') ? `V${version}__${slug}.sql` : `${version}_${slug}.sql`;
}

function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14);
}
