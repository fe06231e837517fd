/**
 * Many random simulations of apply: npm run simulate -- [--schedules 100000] [--from SEED]. Each seed runs twice, and must do the same twice.
 * A seed that finds a violation is kept in test/simulation/seeds.txt, from where every test run replays it.
 */
import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { schedules: { type: 'string', default: '100000' }, from: { type: 'string', default: '1' } } });
const [count, from] = [Number(values.schedules), Number(values.from)];
if (!Number.isSafeInteger(count) || !Number.isSafeInteger(from) || count < 1) throw new Error('--schedules and --from take whole numbers');

const { runSeed } = await import('../build/test/simulation/seeds.js');
const failed = [];
for (let seed = from; seed < from + count; seed++) {
  const seen = [];
  for (const _ of [1, 2]) seen.push(await runSeed(seed).catch((error) => `violation: ${error.message}`));
  if (seen[0] !== seen[1]) seen.push(`violation: seed ${seed} is not the same twice`);
  const violation = seen.find((each) => each.startsWith('violation: '));
  if (violation === undefined) continue;
  failed.push(seed);
  process.stdout.write(`${seed}  ${violation}\n`);
  if (failed.length === 20) break;
}
if (failed.length > 0) appendFileSync(new URL('../test/simulation/seeds.txt', import.meta.url), `${failed.join('\n')}\n`);
process.stdout.write(`${count} schedules from seed ${from}, each twice: ${failed.length} with a violation\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
