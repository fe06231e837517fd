/** How the benches measure: commands in turn with a bare Node, medians of several runs, and a row for each promise. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const RUNS = 7;
export const env = { ...process.env, AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench', NO_COLOR: '1' };
// It alone costs every start of Node 80 ms.
delete env.NODE_EXTRA_CA_CERTS;

export const folder = mkdtempSync(join(tmpdir(), 'redshift-devops-bench-'));
/** Whether each row so far kept its bound. */
export const results = [];

export function timed(args, cwd) {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - begun;
}

/** Runs command and baseline in turn, so that both see the same weather. */
export function ratio(name, args, cwd, bound) {
  timed(args, cwd);
  const pairs = Array.from({ length: RUNS }, () => [timed(args, cwd), timed(['-e', '0'], cwd)]);
  const [mine, bare] = [median(pairs.map((pair) => pair[0])), median(pairs.map((pair) => pair[1]))];
  report(name, mine / bare, bound, `${mine.toFixed(0)} ms against ${bare.toFixed(0)} ms`);
}

export function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

export function report(name, value, bound, details) {
  const passed = value <= bound;
  results.push(passed);
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'}  ${name.padEnd(58)} ${value.toFixed(2).padStart(7)}  bound ${bound}  (${details})\n`);
}

export function project(name, config) {
  const root = join(folder, name);
  mkdirSync(join(root, 'migrations'), { recursive: true });
  writeFileSync(join(root, 'redshift-devops.ini'), config);
  return root;
}

export function atLeast(name, value, bound) {
  results.push(value >= bound);
  process.stdout.write(`${value >= bound ? 'ok  ' : 'FAIL'}  ${name.padEnd(58)} ${value.toFixed(0).padStart(7)}  bound ${bound}\n`);
}

export function measuredMb(args, cwd) {
  const script = `process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS))); process.argv.splice(1, 0, ''); await import(${JSON.stringify(CLI)});`;
  // What lint thinks of the file is not asked here.
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, ...args], { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0 && args[0] !== 'lint') throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(stderr.slice(stderr.search(/\d+$/))) / 1024;
}
