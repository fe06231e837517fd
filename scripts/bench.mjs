/**
 * Measures what the project promises, as ratios to `node -e 0` in the same run, medians of several runs each, and fails when a bound is
 * broken. Run: npm run bench
 */
import { spawn, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { embeddedBenches } from './bench-embedded.mjs';
import { lintMs, PARTS } from './bench-lint-parts.mjs';
import { atLeast, CLI, env, folder, measuredMb, median, project, ratio, report, results, timed } from './bench-measure.mjs';

/** Thirty lines of a migration as people write them: a table, a load, a change, a comment, a grant, a view, an update. */
function migrationText(n) {
  return `-- Orders of shard ${n}.
CREATE TABLE sales.orders_${n} (
  id BIGINT NOT NULL ENCODE az64,
  customer_id BIGINT NOT NULL ENCODE az64,
  ordered_at TIMESTAMP NOT NULL ENCODE az64,
  status VARCHAR(20) NOT NULL DEFAULT 'new' ENCODE zstd,
  total DECIMAL(18,2) ENCODE az64
)
DISTKEY (id)
SORTKEY (ordered_at);

INSERT INTO sales.orders_${n} (id, customer_id, ordered_at, status, total)
SELECT o.id, o.customer_id, o.ordered_at, COALESCE(o.status, 'new'), SUM(l.price * l.quantity)
FROM sales.staging_orders o
JOIN sales.staging_lines l ON l.order_id = o.id
WHERE o.ordered_at >= DATEADD(day, -${n}, GETDATE()) AND o.status <> 'cancelled'
GROUP BY 1, 2, 3, 4;

ALTER TABLE sales.orders_${n} ADD COLUMN region VARCHAR(16) ENCODE zstd;
COMMENT ON TABLE sales.orders_${n} IS 'Orders of shard ${n}';
GRANT SELECT ON TABLE sales.orders_${n} TO GROUP analysts;

CREATE OR REPLACE VIEW sales.v_orders_${n} AS
SELECT o.id, o.region, ROW_NUMBER() OVER (PARTITION BY o.customer_id ORDER BY o.ordered_at DESC) AS latest
FROM sales.orders_${n} o
WHERE o.status IN ('new', 'paid');

UPDATE sales.orders_${n} SET status = 'paid' WHERE id IN (SELECT order_id FROM sales.payments WHERE amount > 0);
ANALYZE sales.orders_${n};
`;
}

function lintProject() {
  const root = project('lint', 'migrations = migrations\n[environment.dev]\nwarehouse = embedded:memory\n');
  for (let n = 1; n <= 1000; n++) writeFileSync(join(root, 'migrations', `V${n}__orders.sql`), migrationText(n));
  return root;
}

/** The whole process, its parts, and a process that has linted before. docs/adr/0016 says why the first bound is where it is. */
function lintBenches() {
  const root = lintProject();
  const migrations = join(root, 'migrations');
  ratio('lint of 1,000 files of 30 lines', [CLI, 'lint'], root, 45);
  const script = fileURLToPath(new URL('bench-lint-parts.mjs', import.meta.url));
  const partMs = (part) => median(Array.from({ length: 5 }, () => Number(spawnSync(process.execPath, [script, part, migrations], { env, encoding: 'utf8' }).stdout)));
  process.stdout.write(`      milliseconds in fresh processes, each with what stands before it: ${PARTS.map((part) => `${part} ${partMs(part).toFixed(0)}`).join(', ')}\n`);
  const bareMs = median(Array.from({ length: 7 }, () => timed(['-e', '0'], root)));
  const warmMs = median(lintMs('rules', migrations, 12).slice(-5));
  report('the same lint in a process that has done it seven times', warmMs / bareMs, 10, `${warmMs.toFixed(0)} ms against ${bareMs.toFixed(0)} ms`);
}

/** Statements a second to full trees, the cost of a byte in texts of three sizes, and the memory that linting the largest of them takes. */
async function parserBenches() {
  const { parseSql } = await import('../build/src/core/sql/sql-file.js');
  const textOf = (bytes) => {
    let text = '';
    for (let n = 1; text.length < bytes; n++) text += migrationText(n);
    return text;
  };
  const parse = (text) => {
    const { statements } = parseSql('bench.sql', text);
    for (const statement of statements) {
      if (statement.syntax.status !== 'parsed') throw new Error('a statement of the bench is not parsed');
      // As the linter does: nobody keeps the trees of a large file.
      statement.forget();
    }
    return statements.length;
  };
  const texts = Array.from({ length: 1000 }, (_, n) => migrationText(n + 1));
  for (let round = 0; round < 5; round++) texts.forEach(parse);
  const begun = performance.now();
  const statements = texts.reduce((sum, text) => sum + parse(text), 0);
  atLeast('statements parsed to full trees a second, warm', statements / ((performance.now() - begun) / 1000), 20_000);
  const perByte = [10_000, 1_000_000, 10_000_000].map((bytes) => {
    const text = textOf(bytes);
    const rounds = Math.max(3, Math.floor(3_000_000 / bytes));
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      for (let round = 0; round < rounds; round++) parse(text);
      return (performance.now() - start) / rounds / text.length;
    });
    return Math.min(...times);
  });
  report('slowest byte against fastest, 10 kB to 10 MB', Math.max(...perByte) / Math.min(...perByte), 1.5, perByte.map((each) => `${(each * 1e6).toFixed(0)} ns`).join(', '));
  const path = join(folder, 'large.sql');
  writeFileSync(path, textOf(10_000_000));
  report('MB of memory at most, lint of one file of 10 MB', measuredMb(['lint', path], folder), 700, 'resident, the whole process');
}

/** Passes requests on, each after `delayMs`, and counts them by operation. */
async function countingProxy(target, delayMs = 0) {
  const counts = {};
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, outgoing) => {
    const operation = incoming.headers['x-amz-target'] ?? '';
    counts[operation] = (counts[operation] ?? 0) + 1;
    const pass = () => {
      const onward = request(target, { method: incoming.method, headers: incoming.headers, path: incoming.url, agent }, (answer) => {
        outgoing.writeHead(answer.statusCode, answer.headers);
        answer.pipe(outgoing);
      });
      incoming.pipe(onward);
    };
    if (delayMs > 0) setTimeout(pass, delayMs);
    else pass();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    agent.destroy();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, counts, calls: () => Object.values(counts).reduce((sum, count) => sum + count, 0), close };
}

async function serve() {
  const child = spawn(process.execPath, [CLI, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const url = await new Promise((done, failed) => {
    let text = '';
    child.stderr.on('data', (data) => {
      text += data;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
      if (found !== null) done(found[0]);
    });
    child.on('exit', () => failed(new Error(`serve ended: ${text}`)));
  });
  return { url, close: () => child.kill('SIGTERM') };
}

const SERVED = 'migrations = migrations\n[environment.dev]\nwarehouse = redshift-serverless://bench/dev\nregion = us-east-1\n';

async function warehouseBenches() {
  const server = await serve();
  const proxy = await countingProxy(server.url);
  try {
    const many = project('many', SERVED);
    for (let n = 1; n <= 5000; n++) writeFileSync(join(many, 'migrations', `V${n}__m.sql`), `SELECT ${n};\n`);
    env.AWS_ENDPOINT_URL_REDSHIFT_DATA = proxy.url;
    const begun = performance.now();
    await run(['apply'], many);
    const calls = proxy.calls();
    report('calls of the Data API to apply 5,000 segments, beyond N', calls - 5000, 7, `${calls} calls, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    env.AWS_ENDPOINT_URL_REDSHIFT_DATA = server.url;
    ratio('plan, 5,000 applied and nothing pending', [CLI, 'plan'], many, 12);
    const large = peakMb(many, 5001);
    await forget(server.url);
    const few = await applied('few', 100);
    const small = peakMb(few, 101);
    report('MB of memory, apply with 5,000 applied against 100 applied', large - small, 60, `${large.toFixed(0)} MB against ${small.toFixed(0)} MB, resident, medians of 3`);
    await latencyBenches(server.url);
    await crowdBench(server.url);
  } finally {
    proxy.close();
    server.close();
  }
}

const CROWD = 1000;

/** As many clients at the same moment, each on a connection of its own: every one is to be served at the first try. */
async function crowdBench(url) {
  const begun = performance.now();
  const outcomes = await Promise.all(Array.from({ length: CROWD }, (_, n) => execute(url, `SELECT ${n}`).catch((error) => String(error))));
  const failed = outcomes.filter((each) => each !== 'FINISHED');
  report('errors of 1,000 concurrent calls over HTTP', failed.length, 0, `${((performance.now() - begun) / 1000).toFixed(1)} s${failed.length === 0 ? '' : `, the first: ${failed[0]}`}`);
}

function execute(url, sql) {
  const body = JSON.stringify({ WorkgroupName: 'bench', Database: 'dev', WaitTimeSeconds: 30, Sql: sql });
  return new Promise((done, failed) => {
    const call = request(url, { method: 'POST', agent: false, headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'RedshiftData.ExecuteStatement', 'content-length': Buffer.byteLength(body) } }, (answer) => {
      let text = '';
      answer.on('data', (data) => { text += data; });
      answer.on('end', () => done(answer.statusCode === 200 ? JSON.parse(text).Status : `${answer.statusCode} ${text}`));
    });
    call.on('error', failed);
    call.end(body);
  });
}

/** A project of one-statement migrations, all of them applied. */
async function applied(name, count) {
  const root = project(name, SERVED);
  for (let n = 1; n <= count; n++) writeFileSync(join(root, 'migrations', `V${n}__m.sql`), `SELECT ${n};\n`);
  await run(['apply'], root);
  return root;
}

/** The most memory an apply of one more migration takes; the next measurement has its own one more. */
function peakMb(root, first) {
  const peaks = [0, 1, 2].map((at) => {
    writeFileSync(join(root, 'migrations', `V${first + at}__m.sql`), 'SELECT 0;\n');
    return measuredMb(['apply'], root);
  });
  return median(peaks);
}

/** Makes the warehouse as if nothing had been applied to it. */
async function forget(url) {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'RedshiftData.ExecuteStatement' };
  const body = JSON.stringify({ WorkgroupName: 'bench', Database: 'dev', WaitTimeSeconds: 10, Sql: 'DROP SCHEMA IF EXISTS redshift_devops CASCADE' });
  const answer = await (await fetch(url, { method: 'POST', headers, body })).json();
  if (answer.Status !== 'FINISHED') throw new Error(`the history cannot be dropped: ${JSON.stringify(answer)}`);
}

const FAR_AWAY_MS = 20;
const SEGMENTS = 200;

/** What apply costs when every call takes its time on the way: the calls, and next to nothing between them. */
async function latencyBenches(url) {
  const root = project('far', SERVED);
  for (let n = 1; n <= SEGMENTS; n++) writeFileSync(join(root, 'migrations', `V${n}__m.sql`), `SELECT ${n};\n`);
  const measure = async (delayMs, ...options) => {
    await forget(url);
    const proxy = await countingProxy(url, delayMs);
    try {
      env.AWS_ENDPOINT_URL_REDSHIFT_DATA = proxy.url;
      const begun = performance.now();
      await run(['apply', ...options], root);
      return { ms: performance.now() - begun, calls: proxy.calls() };
    } finally {
      proxy.close();
      env.AWS_ENDPOINT_URL_REDSHIFT_DATA = url;
    }
  };
  const pairs = [];
  for (let n = 0; n < 3; n++) pairs.push({ near: await measure(0), far: await measure(FAR_AWAY_MS) });
  const ratios = pairs.map(({ near, far }) => far.ms / ((SEGMENTS + 2) * (FAR_AWAY_MS + near.ms / near.calls)));
  const [nearMs, farMs] = [median(pairs.map(({ near }) => near.ms)), median(pairs.map(({ far }) => far.ms))];
  const { calls } = pairs[0].far;
  report('apply of 200 segments, 20 ms away, against 202 calls', median(ratios), 1.25, `${farMs.toFixed(0)} ms in ${calls} calls; ${nearMs.toFixed(0)} ms without the 20 ms`);
  await noopBench(url, root);
  // The help tells whether this build has the option; a row that cannot run is said to be missing, not passed.
  const { stdout } = spawnSync(process.execPath, [CLI, 'apply', '--help'], { env, encoding: 'utf8' });
  if (!stdout.includes('--group')) return void process.stdout.write('none  calls of apply --group: this build has no such option\n');
  const grouped = await measure(FAR_AWAY_MS, '--group');
  report('calls of apply --group against those without', grouped.calls / calls, 0.1, `${grouped.calls} against ${calls}, ${grouped.ms.toFixed(0)} ms against ${farMs.toFixed(0)} ms`);
}

async function noopBench(url, root) {
  const proxy = await countingProxy(url);
  env.AWS_ENDPOINT_URL_REDSHIFT_DATA = proxy.url;
  await run(['apply'], root);
  report('calls of the Data API of an apply with nothing pending', proxy.calls(), 2, Object.entries(proxy.counts).map(([name, count]) => `${name.replace('RedshiftData.', '')} ${count}`).join(', '));
  proxy.close();
  env.AWS_ENDPOINT_URL_REDSHIFT_DATA = url;
}

/** Asynchronously, because the proxy lives in this process. */
function run(args, cwd) {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (data) => { stderr = (stderr + data).slice(-4000); });
    child.on('exit', (status) => (status === 0 ? done() : failed(new Error(`${args.join(' ')} ended with ${status}: ${stderr}`))));
  });
}

try {
  ratio('cli.js --help', [CLI, '--help'], folder, 2.5);
  lintBenches();
  await parserBenches();
  embeddedBenches();
  await warehouseBenches();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = results.every(Boolean) ? 0 : 1;
