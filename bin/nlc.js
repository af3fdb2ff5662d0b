#!/usr/bin/env node
import { run } from '../dist/main.js';
import { closeQuietly, processIo } from '../dist/process.js';

closeQuietly();
process.exitCode = await run(process.argv.slice(2), processIo());
