/** The files for containers and Jenkins agree with each other; what only a Docker engine or a controller can tell is not asked here. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { STAGES } from '../src/core/pipeline.js';

const read = (path: string): string => readFileSync(path, 'utf8');
const instructions = (dockerfile: string): readonly string[] => dockerfile.replace(/\\\n/g, ' ').split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe.each(['Dockerfile', 'infra/jenkins/Dockerfile'])('%s', (path) => {
  test('builds on images by their digest', () => {
    const bases = instructions(read(path)).filter((line) => line.startsWith('FROM '));
    expect(bases.length).toBeGreaterThan(0);
    for (const base of bases) expect(base).toMatch(/^FROM [\w./-]+:[\w.-]+@sha256:[0-9a-f]{64}( AS \w+)?$/);
  });

  test('takes no secret into a layer', () => {
    expect(read(path)).not.toMatch(/^(ARG|ENV) .*(TOKEN|PASSWORD|SECRET|KEY)/im);
  });
});

describe('the image of the command line', () => {
  const lines = instructions(read('Dockerfile'));
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  test('ends as a user without rights, with git and without what builds', () => {
    expect(last).toContain('USER 65532:65532');
    expect(last.indexOf('USER 65532:65532')).toBeGreaterThan(last.findLastIndex((line) => line.startsWith('RUN ')));
    expect(last.join('\n')).toMatch(/apt-get install --yes --no-install-recommends ca-certificates git /);
    expect(last.join('\n')).toContain('rm -rf /var/lib/apt/lists/* /usr/local/lib/node_modules');
    expect(last.filter((line) => line.startsWith('COPY '))).toEqual(['COPY --from=build /src/LICENSE /opt/redshift-devops/LICENSE', 'COPY --from=build /src/dist /opt/redshift-devops/dist']);
  });

  test('is built from what its context holds', () => {
    const kept = read('.dockerignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    for (const path of kept) expect(existsSync(path)).toBe(true);
    expect(kept).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'src', 'scripts', 'LICENSE']));
  });
});

describe('Jenkins', () => {
  const pipeline = read('Jenkinsfile');
  const plugins = new Map(read('infra/jenkins/plugins.txt').trim().split('\n').map((line) => line.split(':') as [string, string]));

  test('runs every stage, in order, with a person before the first that changes anything', () => {
    const stages = [...pipeline.matchAll(/stage\('(\w+)'\)/g)].map(([, name]) => name);
    const [reading, changing] = [STAGES.filter(({ onPullRequest }) => onPullRequest), STAGES.filter(({ onPullRequest }) => !onPullRequest)];
    expect(stages).toEqual(['review', ...reading.map(({ name }) => name), 'change', ...changing.map(({ name }) => name)]);
    const change = pipeline.slice(pipeline.indexOf('stage(\'change\')'));
    expect(change.indexOf('input {')).toBeLessThan(change.indexOf('redshift-devops apply'));
    expect(change).toContain('not { changeRequest() }');
  });

  test('closes every brace, and no string of Groovy replaces anything', () => {
    let depth = 0;
    for (const character of pipeline.replace(/\/\/.*|'[^'\n]*'/g, '')) {
      if (character === '{') depth++;
      if (character === '}') expect(--depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(pipeline.replace(/'[^'\n]*'/g, '')).not.toContain('"');
  });

  test('has the plugin of every step, each with its version', () => {
    for (const version of plugins.values()) expect(version).toMatch(/^[\w.]+$/);
    const owners = { junit: 'junit', recordIssues: 'warnings-ng', lock: 'lockable-resources', timestamps: 'timestamper', 'docker {': 'docker-workflow', 'pipeline {': 'workflow-aggregator' };
    for (const [step, plugin] of Object.entries(owners)) {
      expect(pipeline).toContain(step);
      expect([...plugins.keys()]).toContain(plugin);
    }
  });

  test('keeps its state in a volume and its secrets in files', () => {
    const compose = parse(read('infra/jenkins/compose.yaml')) as { readonly services: Readonly<Record<string, { readonly volumes: readonly string[]; readonly secrets: readonly string[]; readonly environment: Readonly<Record<string, string>> }>>; readonly volumes: object; readonly secrets: Readonly<Record<string, object>> };
    expect(compose.services['controller']?.volumes).toEqual(['jenkins_home:/var/jenkins_home']);
    expect(Object.keys(compose.volumes)).toEqual(['jenkins_home']);
    expect(compose.services['controller']?.secrets).toEqual(Object.keys(compose.secrets));
    for (const value of Object.values(compose.services['controller']?.environment ?? {})) expect(value).toMatch(/^\$\{\w+:\?\}$/);
    const casc = read('infra/jenkins/jenkins.yaml');
    for (const secret of Object.keys(compose.secrets)) expect(casc).toContain(secret);
    for (const [, value = ''] of casc.matchAll(/(?:password|privateKey|appID): (.*)/g)) expect(value).toMatch(/^\$\{[\w:/]+\}$/);
  });
});
