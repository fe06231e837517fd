import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { renderCommandHelp, renderHelp } from '../../src/commands/help.js';
import { COMMANDS } from '../../src/commands/registry.js';
import { ERRORS } from '../../src/core/errors.js';
import { VERSION } from '../../src/core/version.js';

describe('the help', () => {
  const help = renderHelp(COMMANDS);

  test('lists every command with its summary, one a line', async () => {
    for (const entry of COMMANDS) {
      const { name } = entry;
      const { summary } = await entry.load();
      expect(help.split('\n').filter((line) => new RegExp(`^ {2}${name} +`).test(line))).toEqual([expect.stringContaining(summary)]);
    }
    expect(COMMANDS.length).toBeGreaterThanOrEqual(9);
  });

  test('knows every command there is a file for', () => {
    const parts = new Set(['build-inputs', 'command', 'help', 'project', 'pull-request', 'read-inputs', 'registry', 'risks']);
    const files = readdirSync('src/commands').map((file) => file.replace(/\.ts$/, '')).filter((name) => !parts.has(name));
    expect(COMMANDS.map(({ name }) => name).sort()).toEqual(files.sort());
  });

  test('names the version and every exit code', () => {
    expect(help).toContain(VERSION);
    for (const code of new Set([0, ...Object.values(ERRORS).map(({ exit }) => exit)])) expect(help).toMatch(new RegExp(`\\b${code} \\w`));
  });
});

describe.each(COMMANDS.map((entry) => [entry.name, entry] as const))('the help of %s', (name, entry) => {
  test('lists every input with its values, its summary and its default', async () => {
    const command = await entry.load();
    const help = renderCommandHelp(command);
    expect(help).toContain(`Usage: redshift-devops ${name}`);
    for (const [input, spec] of Object.entries(command.inputs)) {
      const line = help.split('\n').find((each) => each.startsWith(spec.kind === 'paths' ? `  ${input} ` : `  --${input}`)) ?? '';
      expect(line).toContain(spec.summary);
      if (spec.kind === 'choice') expect(line).toContain(spec.choices.join('|'));
      if (spec.default !== undefined) expect(line).toContain(`Default: ${spec.default}.`);
      expect(spec.summary).toMatch(/^[A-Za-z].*[.]$/);
    }
  });
});
