/** Reads the sources as the compiler does and reports what the architecture forbids: who imports whom, and who touches the outside. */
import { posix } from 'node:path';
import ts from 'typescript';

export interface Violation { readonly path: string; readonly line: number; readonly rule: string }

/** Checks sources, given as path to text. */
export function checkArchitecture(sources: ReadonlyMap<string, string>): readonly Violation[] {
  const hosts = pathsWith(sources, /^src\/hosts\//, /export (async )?function create\w+Host\b/);
  const commands = pathsWith(sources, /^src\/commands\/(?!command\.ts$)/, /= defineCommand\(/);
  return [...sources].flatMap(([path, text]) => {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const violations: Violation[] = [];
    const report = (node: ts.Node | undefined, rule: string | undefined) => {
      if (rule !== undefined) violations.push({ path, line: node === undefined ? 1 : file.getLineAndCharacterOfPosition(node.getStart()).line + 1, rule });
    };
    const visit = (node: ts.Node): void => {
      const specifier = importedBy(node);
      if (specifier !== undefined) {
        report(node, layerRule(path, specifier));
        report(node, packageRule(path, specifier, node));
        report(node, sidewaysRule(path, specifier, hosts, commands));
      }
      report(node, effectRule(path, node));
      report(node, styleRule(node));
      ts.forEachChild(node, visit);
    };
    visit(file);
    report(undefined, fileRule(path, text));
    for (const [index, line] of text.split('\n').entries()) {
      if (/\b(TODO|FIXME|XXX)\b/.test(line)) violations.push({ path, line: index + 1, rule: RULES.todo });
    }
    return violations;
  });
}

export const CODE_LINES_MAX = 300;

export const RULES = {
  layers: 'Imports point right: main cli → hosts commands → engine → ports → core, and warehouses, services and embedded → ports → core.',
  aws: '`@aws-sdk/*` only in warehouses/ and services/; the signer alone also in embedded/signature.ts.',
  actions: '`@actions/*` only in hosts/github-actions.ts and services/github.ts.',
  pglite: 'PGlite only in embedded/, the driver of a PostgreSQL server in embedded/server-engine.ts.',
  packages: 'Every package has its place: this one is in no list of the architecture.',
  builtins: 'core/ uses node:crypto only, ports/ nothing of Node, engine/ and commands/ only what has no effects.',
  sideways: 'Never sideways between two hosts, two commands, two rules, two services.',
  effects: '`process`, `node:fs`, `Date.now`, `Math.random`, `setTimeout`, `console` live only in main, cli, hosts, services, warehouses and embedded.',
  any: 'No `any`: write `unknown` and look.',
  enums: 'No enums: a union of literals says the same.',
  barrel: 'No barrel files: import from where a thing is.',
  names: 'Files are named by the noun inside, in kebab-case: no utils, helpers or managers.',
  size: `A file of more than ${CODE_LINES_MAX} lines of code holds more than one thing.`,
  todo: 'No notes to oneself: open an issue.',
} as const;

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  ports: ['core', 'ports'],
  engine: ['core', 'ports', 'engine'],
  commands: ['core', 'ports', 'engine', 'commands'],
  hosts: ['core', 'ports', 'hosts'],
  services: ['core', 'ports', 'services'],
  warehouses: ['core', 'ports', 'warehouses'],
  embedded: ['core', 'ports', 'embedded'],
};

/** The folders whose job is the outside, and the files beside them that put everything together. */
const EFFECTFUL = ['hosts', 'services', 'warehouses', 'embedded', ''];

const PURE_BUILTINS: Readonly<Record<string, readonly string[]>> = {
  core: ['node:crypto'], ports: [], engine: ['node:crypto'], commands: ['node:crypto', 'node:path', 'node:util'],
};

/** `core` of `src/core/sql/tokenizer.ts`; '' for the files right in src/, undefined outside. */
function layerOf(path: string): string | undefined {
  const match = /^src\/(?:([^/]+)\/)?[^/]/.exec(path);
  return match === null ? undefined : (match[1] ?? '');
}

function importedBy(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return text(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return text(node.argument.literal);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return text(node.arguments[0]);
  return undefined;
}

function text(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function target(path: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts') : undefined;
}

function layerRule(path: string, specifier: string): string | undefined {
  const allowed = MAY_IMPORT[layerOf(path) ?? ''];
  const imported = target(path, specifier);
  if (allowed === undefined || imported === undefined) return undefined;
  return allowed.includes(layerOf(imported) ?? 'outside') ? undefined : RULES.layers;
}

function packageRule(path: string, specifier: string, node: ts.Node): string | undefined {
  const layer = layerOf(path);
  if (layer === undefined || specifier.startsWith('.')) return undefined;
  if (specifier.startsWith('node:')) {
    const pure = PURE_BUILTINS[layer];
    return pure === undefined || pure.includes(specifier) ? undefined : specifier.startsWith('node:fs') ? RULES.effects : RULES.builtins;
  }
  // Whoever checks a signature makes it once more, which the signer of the SDK's own clients does best; it talks to nobody.
  if (path === 'src/embedded/signature.ts' && specifier === '@smithy/signature-v4') return undefined;
  if (/^@(aws-sdk|smithy)\//.test(specifier)) {
    const isTypeOnly = ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return ['warehouses', 'services'].includes(layer) || (path === 'src/embedded/request-handler.ts' && isTypeOnly) ? undefined : RULES.aws;
  }
  if (specifier.startsWith('@actions/')) return ['src/hosts/github-actions.ts', 'src/services/github.ts'].includes(path) ? undefined : RULES.actions;
  if (specifier.startsWith('@electric-sql/')) return layer === 'embedded' ? undefined : RULES.pglite;
  if (specifier === 'pg') return path === 'src/embedded/server-engine.ts' ? undefined : RULES.pglite;
  return RULES.packages;
}

function sidewaysRule(path: string, specifier: string, hosts: ReadonlySet<string>, commands: ReadonlySet<string>): string | undefined {
  const imported = target(path, specifier);
  if (imported === undefined) return undefined;
  const between = (members: ReadonlySet<string>) => members.has(path) && members.has(imported);
  // `pipeline` is the command that runs the others.
  const isSideways = between(hosts) || (between(commands) && path !== 'src/commands/pipeline.ts')
    || (isIn('src/core/lint/rules', path) && isIn('src/core/lint/rules', imported))
    || (isIn('src/services', path) && isIn('src/services', imported) && !isPartOf(path, imported));
  return isSideways ? RULES.sideways : undefined;
}

function isIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`);
}

/** `github-comments.ts` is a part of `github.ts`; parts of one service may share, and are known by its name. */
function isPartOf(path: string, imported: string): boolean {
  const serviceOf = (file: string) => posix.basename(file, '.ts').split('-')[0];
  return serviceOf(path) === serviceOf(imported);
}

const EFFECTFUL_GLOBALS = new Set(['process', 'console', 'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'performance']);

function effectRule(path: string, node: ts.Node): string | undefined {
  const layer = layerOf(path);
  if (layer === undefined || EFFECTFUL.includes(layer)) return undefined;
  const isEffect = (ts.isIdentifier(node) && EFFECTFUL_GLOBALS.has(node.text) && isReference(node))
    || (ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random)$/.test(node.getText()))
    || (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0)
    || (ts.isImportSpecifier(node) && /^random/.test(node.name.text));
  return isEffect ? RULES.effects : undefined;
}

/** Whether a name stands for a value of its own, and is not a property, a key or the declaration of something else. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const declares = parent as ts.Node & { readonly name?: ts.Node };
  return declares.name !== node && !ts.isQualifiedName(parent) && !ts.isTypeReferenceNode(parent);
}

function styleRule(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return RULES.any;
  if (ts.isEnumDeclaration(node)) return RULES.enums;
  if (ts.isExportDeclaration(node) && node.exportClause === undefined) return RULES.barrel;
  return undefined;
}

function fileRule(path: string, source: string): string | undefined {
  const name = posix.basename(path).replace(/\.(ts|mjs)$/, '');
  if (name === 'index') return RULES.barrel;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || /(^|[/-])(utils?|helpers?|managers?)([/.-]|$)/.test(path)) return RULES.names;
  const codeLines = source.split('\n').filter((line) => !/^\s*($|\/\/|\/?\*)/.test(line)).length;
  return codeLines > CODE_LINES_MAX ? RULES.size : undefined;
}

function pathsWith(sources: ReadonlyMap<string, string>, paths: RegExp, contents: RegExp): ReadonlySet<string> {
  return new Set([...sources].filter(([path, source]) => paths.test(path) && contents.test(source)).map(([path]) => path));
}
