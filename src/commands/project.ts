/** What most commands begin with: the configuration, the environment and its migrations. */
import { chooseEnvironment, CONFIG_NAME, parseConfig, type Config, type Environment } from '../core/config.js';
import { AppError } from '../core/errors.js';
import { MigrationSet, type MigrationSource } from '../core/migrate/migration-set.js';
import type { SourceTree } from '../ports/source-tree.js';
import type { InputSpec } from './command.js';

/** The inputs that name configuration and environment, the same for every command. */
export const PROJECT_INPUTS = {
  config: { kind: 'text', value: 'FILE', summary: 'The configuration file; default: redshift-devops.ini in this folder or above.' },
  environment: { kind: 'text', value: 'NAME', summary: 'The environment; default: the configuration’s default, or its only one.' },
} as const satisfies Readonly<Record<string, InputSpec>>;

export interface ProjectInputs { readonly config: string | undefined; readonly environment: string | undefined }

export interface Project {
  readonly config: Config;
  readonly environment: Environment;
  readonly set: MigrationSet;
  /** The configuration's folder; its paths start there. */
  readonly root: string;
}

/** A project without its migrations: what is known when one of them cannot be read. */
export type Place = Omit<Project, 'set'>;

/** Throws what `loadPlace` and `loadMigrations` throw. */
export async function loadProject(files: SourceTree, inputs: ProjectInputs): Promise<Project> {
  const place = await loadPlace(files, inputs);
  return { ...place, set: await loadMigrations(files, place) };
}

/** Throws CONFIG_NOT_FOUND, what `parseConfig` throws, and ENVIRONMENT_UNKNOWN. */
export async function loadPlace(files: SourceTree, inputs: ProjectInputs): Promise<Place> {
  const { config, root } = await loadConfig(files, inputs.config);
  const chosen = chooseEnvironment(config, inputs.environment);
  const { warehouse } = chosen;
  const environment = warehouse.kind === 'embedded' ? { ...chosen, warehouse: withRoot(warehouse, root) } : chosen;
  return { config, environment, root };
}

type EmbeddedTarget = Extract<Environment['warehouse'], { readonly kind: 'embedded' }>;

function withRoot(target: EmbeddedTarget, root: string): EmbeddedTarget {
  const { folder, s3Folder } = target;
  return { ...target, folder: folder === undefined ? undefined : join(root, folder), ...(s3Folder === undefined ? {} : { s3Folder: join(root, s3Folder) }) };
}

/** Throws FILE_UNREADABLE and what a `MigrationSet` throws. */
export async function loadMigrations(files: SourceTree, { config, environment, root }: Place): Promise<MigrationSet> {
  const sources = await Promise.all(config.migrations.map((path) => loadSource(files, join(root, path))));
  return new MigrationSet(sources, environment.variables);
}

export async function loadConfig(files: SourceTree, named: string | undefined): Promise<{ readonly config: Config; readonly root: string }> {
  const path = named ?? (await files.findUpward(CONFIG_NAME));
  if (path === undefined || (await files.exists(path)) === undefined) {
    throw new AppError('CONFIG_NOT_FOUND', named === undefined ? `there is no ${CONFIG_NAME} here or in a folder above` : `there is no file ${named}`);
  }
  const root = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '';
  return { config: parseConfig(path, await files.read(path)), root };
}

async function loadSource(files: SourceTree, path: string): Promise<MigrationSource> {
  const kind = await files.exists(path);
  if (kind === 'file') return { kind: 'bundle', path, files: [{ path, text: await files.read(path) }] };
  if (kind === undefined) throw new AppError('FILE_UNREADABLE', 'the configuration names this as migrations, and it does not exist', { at: { path } });
  const paths = (await files.list(path)).filter((each) => /\.sql$/i.test(each));
  return { kind: 'folder', path, files: await files.readAll(paths) };
}

/** A path of the configuration as seen from the working folder. */
export function join(root: string, path: string): string {
  return root === '' || path.startsWith('/') ? path : `${root.replace(/\/$/, '')}/${path}`;
}
