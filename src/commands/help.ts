/** The help, made from the commands themselves. */
import { VERSION } from '../core/version.js';
import type { Command, InputSpec } from './command.js';

export function renderHelp(commands: readonly { readonly name: string; readonly summary: string }[]): string {
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`);
  return [
    `redshift-devops ${VERSION}: lint, plan and apply Amazon Redshift migrations`,
    '',
    'Usage: redshift-devops <command> [options]',
    '',
    ...rows,
    '',
    'redshift-devops <command> --help lists the options of a command; --no-color turns colour off.',
    'Every option may also be set as REDSHIFT_DEVOPS_<NAME>; the option wins.',
    'Exit codes: 0 passed, 1 rejected, 2 usage or configuration, 3 the history needs a person, 4 warehouse, 5 another service, 70 a bug.',
  ].join('\n');
}

export function renderCommandHelp(command: Command): string {
  const paths = Object.entries(command.inputs).find(([, { kind }]) => kind === 'paths');
  const options = Object.entries(command.inputs).filter(([, { kind }]) => kind !== 'paths');
  const lines = [`redshift-devops ${command.name}: ${command.summary}`, '', `Usage: redshift-devops ${command.name}${options.length > 0 ? ' [options]' : ''}${paths === undefined ? '' : ` [${paths[0]}…]`}`];
  if (paths !== undefined) lines.push('', `  ${paths[0].padEnd(24)} ${paths[1].summary}`);
  if (options.length > 0) lines.push('', ...options.map(([name, spec]) => `  ${`--${name}${valueOf(spec)}`.padEnd(24)} ${spec.summary}${spec.default === undefined ? '' : ` Default: ${spec.default}.`}`));
  return lines.join('\n');
}

function valueOf(spec: InputSpec): string {
  if (spec.kind === 'flag') return '';
  return ` ${spec.kind === 'choice' ? spec.choices.join('|') : (spec.value ?? 'TEXT')}`;
}
