#!/usr/bin/env node
'use strict';

const { join } = require('node:path');

try {
  const { compiledFilesOf } = require('./load-compiled.js');
  const { load } = compiledFilesOf(join(__dirname, '../dist'));
  const { run } = load('main.cjs');
  const { closeQuietly, processIo } = load('process.cjs');

  closeQuietly();
  run(process.argv.slice(2), processIo(undefined, join(__dirname, 'worker.js'))).then((code) => {
    process.exitCode = code;
  });
} catch (error) {
  process.stderr.write(`nlc: nlc couldn't start. ${error.message}\n`);
  process.exitCode = 3;
}
