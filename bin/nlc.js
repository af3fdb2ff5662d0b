#!/usr/bin/env node
import { run } from '../dist/main.js';
import { closeQuietly, processIo } from '../dist/process.js';

// Node 20 starts optimising before a check is over, which costs more time than it saves. This makes it start later.
if (process.version.startsWith('v20.'))
  process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=2000000');

closeQuietly();
process.exitCode = await run(process.argv.slice(2), processIo());
