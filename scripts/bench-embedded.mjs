/** The rows about the embedded warehouse. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLI, env, folder, measuredMb, median, project, report, timed } from './bench-measure.mjs';

/** What an embedded warehouse takes: to open, to apply many migrations, and of memory. */
export function embeddedBenches() {
  const root = project('cold', IN_MEMORY);
  writeFileSync(join(root, 'migrations', 'V1__m.sql'), 'SELECT 1;\n');
  const times = Array.from({ length: 5 }, () => timed([CLI, 'apply'], root));
  report('seconds of a cold apply on an embedded warehouse in memory', median(times) / 1000, 2, 'median of 5');
  const kept = join(folder, 'kept');
  report('seconds to open a new folder, first statement included', openSeconds(kept), 2.5, 'a process of its own');
  report('seconds to open it again, first statement included', median(Array.from({ length: 5 }, () => openSeconds(kept))), 0.6, 'median of 5');
  const many = project('many-in-memory', IN_MEMORY);
  for (let n = 1; n <= 500; n++) writeFileSync(join(many, 'migrations', `V${n}__m.sql`), fourStatements(n));
  const runs = Array.from({ length: 3 }, () => timed([CLI, 'apply'], many));
  report('seconds to apply 500 migrations of 4 statements in memory', median(runs) / 1000, 5, 'median of 3, the whole process');
  report('MB of memory at most, the same', measuredMb(['apply'], many), 900, 'resident, the whole process with its warehouse');
}

const IN_MEMORY = 'migrations = migrations\n[environment.dev]\nwarehouse = embedded:memory\n';

function fourStatements(n) {
  return `CREATE TABLE shop_${n} (id INTEGER NOT NULL, name VARCHAR(40)) DISTKEY (id);
INSERT INTO shop_${n} VALUES (1, 'one'), (2, 'two');
UPDATE shop_${n} SET name = UPPER(name) WHERE id = 1;
COMMENT ON TABLE shop_${n} IS 'Shop ${n}';
`;
}

/** Opens a folder and runs one statement in a process of its own; what Node takes to start is not counted. */
function openSeconds(path) {
  const script = `const { EmbeddedWarehouse } = await import(${JSON.stringify(new URL('../build/src/embedded/embedded-warehouse.js', import.meta.url).href)});
const begun = performance.now();
const warehouse = await EmbeddedWarehouse.open({ folder: ${JSON.stringify(path)}, assets: new URL(${JSON.stringify(new URL('../dist/embedded/', import.meta.url).href)}) });
const { body } = await warehouse.call('ExecuteStatement', JSON.stringify({ WorkgroupName: 'bench', Database: 'dev', WaitTimeSeconds: 10, Sql: 'SELECT 1' }));
if (JSON.parse(body).Status !== 'FINISHED') throw new Error(body);
process.stdout.write(String((performance.now() - begun) / 1000));
await warehouse.close();`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}
