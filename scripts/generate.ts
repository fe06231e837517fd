/**
 * Writes every file that can be derived: registries, actions, buildspec and reference pages. `npm run generate` runs it after the
 * compiler; test/generated.test.ts fails when a file on disk is not what would be written.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { actionFiles } from './generate/actions.js';
import { buildspec } from './generate/buildspec.js';
import { configDocs } from './generate/config-docs.js';
import { embeddedDocs } from './generate/embedded-docs.js';
import { discoverCommands, discoverRules } from './generate/discover.js';
import { commandDocs, errorDocs, failureDocs, ruleDocs } from './generate/docs.js';
import { commandRegistry, ruleRegistry } from './generate/registries.js';

/** Folders that hold generated files only. */
const OWN_FOLDERS = ['actions', 'docs/commands', 'docs/rules'];

/** Path to text, for a repository in `root`. */
export async function generatedFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const commands = await discoverCommands(root);
  const rules = await discoverRules(root);
  return new Map([
    ['src/commands/registry.ts', commandRegistry(commands)],
    ['src/core/lint/registry.ts', ruleRegistry(rules)],
    ...actionFiles(commands),
    ['buildspec.yml', buildspec()],
    ...commandDocs(commands),
    ['docs/errors.md', errorDocs()],
    ['docs/failures.md', failureDocs()],
    ['docs/config.md', configDocs()],
    ['docs/embedded.md', embeddedDocs(root)],
    ...ruleDocs(rules),
  ]);
}

/** Files of the generated folders that nothing generates any more. */
export async function staleFiles(root: string, files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const found = await Promise.all(OWN_FOLDERS.map((folder) => filesBelow(root, folder)));
  return found.flat().filter((path) => !files.has(path)).sort();
}

async function filesBelow(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

async function writeAll(root: string): Promise<void> {
  const files = await generatedFiles(root);
  for (const path of await staleFiles(root, files)) await rm(join(root, path));
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await writeAll(process.cwd());
