/** Every scenario of test/scenarios/, run against the built dist/. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { atPath, parseScenario, runScenario, type CommandResult } from './support/scenario.js';

const folder = join(import.meta.dirname, 'scenarios');

describe('scenarios', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()) {
    const scenario = parseScenario(readFileSync(join(folder, file), 'utf8'));
    test(`${file}: ${scenario.title}`, async () => {
      let checked = 0;
      await runScenario(scenario, {}, (result, expectation, line) => {
        checked++;
        const problem = failureOf(result, expectation);
        if (problem !== undefined) throw new Error(`${file}:${line}: ${expectation}\n  ${problem}\n  after: ${result.command}\n  exit ${result.exit}\n--- stdout\n${result.stdout}\n--- stderr\n${result.stderr}`);
      });
      expect(checked).toBeGreaterThan(0);
    }, 180_000);
  }
});

/** Why an expectation does not hold, or undefined. */
function failureOf({ exit, stdout, stderr }: CommandResult, expectation: string): string | undefined {
  const code = /^exit (\d+)$/.exec(expectation);
  if (code !== null) return exit === Number(code[1]) ? undefined : `the exit code is ${exit}`;
  const text = /^(stdout|stderr) (has|lacks): (.*)$/.exec(expectation);
  if (text !== null) {
    const found = (text[1] === 'stdout' ? stdout : stderr).includes(text[3] ?? '');
    return found === (text[2] === 'has') ? undefined : found ? 'it is there' : 'it is not there';
  }
  const json = /^json (\S*) (==|matches) (.*)$/.exec(expectation);
  if (json === null) throw new Error(`"${expectation}" is no expectation`);
  const value = atPath(JSON.parse(stdout), json[1] ?? '');
  if (json[2] === 'matches') return new RegExp(json[3] ?? '').test(String(value)) ? undefined : `it is ${JSON.stringify(value)}`;
  return JSON.stringify(value) === JSON.stringify(JSON.parse(json[3] ?? 'null')) ? undefined : `it is ${JSON.stringify(value)}`;
}
