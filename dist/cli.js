#!/usr/bin/env node
/** The command line. It lies beside the bundle as `dist/cli.js` and loads it. */
import { runCli } from './main.js';
await runCli(process.argv.slice(2));
