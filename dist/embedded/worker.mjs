/**
 * The thread PostgreSQL runs in: takes scripts of SQL, runs them one by one through PGlite's simple query protocol, and posts what came of each.
 *
 * This file is shipped as it stands beside PGlite's own files, because neither can go through the bundler.
 */
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, protocol } from './pglite/index.js';

// PGlite's own search path is `public` alone: https://docs.aws.amazon.com/redshift/latest/dg/r_search_path.html
const SEARCH_PATH = ['-c', 'search_path="$user", public'];

// V8 of Node 20 compiles a function of WebAssembly anew after a seventh of the work that later versions wait for. A command of a second never
// earns that back: with their number it opens in four fifths of the time.
if (process.versions.v8.startsWith('11.3.')) setFlagsFromString('--wasm-tiering-budget=13000000');

const db = await PGlite.create({ dataDir: workerData.dataDir, database: 'dev', startParams: [...PGlite.defaultStartParams, ...SEARCH_PATH] });
parentPort.on('message', (request) => void answer(request));
parentPort.postMessage({ ready: true });

async function answer({ id, script, close }) {
  if (close) {
    await db.close();
    return parentPort.postMessage({ id, results: [], error: undefined });
  }
  const results = [];
  for (const sql of script) {
    const begunMs = performance.now();
    try {
      const { messages } = await db.execProtocol(protocol.serialize.query(sql));
      results.push({ ...collect(messages), durationMs: performance.now() - begunMs });
    } catch (error) {
      return parentPort.postMessage({ id, results, error: plain(error, performance.now() - begunMs) });
    }
  }
  parentPort.postMessage({ id, results, error: undefined });
}

/** The simple protocol gives every value as text, NULL as null. */
function collect(messages) {
  let fields;
  let tag = '';
  const rows = [];
  for (const message of messages) {
    if (message.name === 'rowDescription') fields = message.fields.map(({ name, dataTypeID, dataTypeModifier }) => ({ name, type: dataTypeID, modifier: dataTypeModifier }));
    else if (message.name === 'dataRow') rows.push(message.fields);
    else if (message.name === 'commandComplete') tag = message.text;
  }
  return { fields, rows, tag };
}

function plain(error, durationMs) {
  const { code, detail, hint, position, constraint } = error;
  return { message: String(error.message), code, detail, hint, position: position === undefined ? undefined : Number(position), constraint, durationMs };
}
