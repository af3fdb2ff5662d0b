#!/usr/bin/env node
import { run } from '../dist/main.js';
import { closeQuietly, processIo } from '../dist/process.js';

// Node 20 begins to optimise before a check is over, and that takes longer than it saves; later it still does.
if (process.version.startsWith('v20.'))
  process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=2000000');

closeQuietly();
process.exitCode = await run(process.argv.slice(2), processIo());
