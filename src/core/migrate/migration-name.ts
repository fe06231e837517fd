/** Reads a migration's kind, version and id from its file name. */
import { AppError } from '../errors.js';
import type { MigrationKind } from './migration.js';

export interface MigrationName { readonly id: string; readonly kind: MigrationKind; readonly version: readonly bigint[] }

const FLYWAY = /^([VU])(\d+(?:[._]\d+)*)__(\S.*)$/;
const REPEATABLE = /^R__(\S.*)$/;
const NUMBERED = /^(\d+)_(\S.*?)(\.down)?$/;

/** The name's meaning, or undefined when the file is no SQL file. Throws MIGRATION_NAME for a SQL file named otherwise. */
export function parseMigrationName(path: string): MigrationName | undefined {
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (!file.endsWith('.sql') && !/\.sql$/i.test(file)) return undefined;
  const id = file.slice(0, -'.sql'.length);
  const flyway = FLYWAY.exec(id);
  if (flyway !== null) return { id, kind: flyway[1] === 'V' ? 'versioned' : 'undo', version: partsOf(flyway[2] ?? '0') };
  if (REPEATABLE.test(id)) return { id, kind: 'repeatable', version: [] };
  const numbered = NUMBERED.exec(id);
  if (numbered !== null) return { id, kind: numbered[3] === undefined ? 'versioned' : 'undo', version: [BigInt(numbered[1] ?? '0')] };
  throw new AppError('MIGRATION_NAME', `"${file}" is not named like a migration`, { at: { path } });
}

/** Most versions are one number; splitting them all costs more than reading them. */
function partsOf(version: string): readonly bigint[] {
  return version.includes('.') || version.includes('_') ? version.split(/[._]/).map(BigInt) : [BigInt(version)];
}

/** What a file is by its name, where a name that fits nothing is no mistake (a SQL file outside the migrations). */
export function migrationKindOf(path: string): MigrationKind | undefined {
  return migrationNameOf(path)?.kind;
}

/** The same with its version. */
export function migrationNameOf(path: string): MigrationName | undefined {
  try {
    return parseMigrationName(path);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
