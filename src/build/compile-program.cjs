'use strict';

// Run by the build: checks plans, and writes what V8 compiled for that, so that it needn't be compiled at each start.
// What these checks don't run is compiled when it is first run.

const { join } = require('node:path');
const { compiledFilesOf } = require('../../bin/load-compiled.js');

const root = join(__dirname, '../..');
const { load, writeCode } = compiledFilesOf(join(root, 'dist'));
const { run } = load('main.cjs');
const { processIo } = load('process.cjs');
const unseen = { write: () => undefined, isTTY: false, columns: undefined };
const plans = process.argv.slice(2);

async function compile() {
  const io = { ...processIo({ cwd: root, env: {} }), stdout: unseen, stderr: unseen };
  for (const plan of plans) {
    if ((await run(['check', plan], io)) > 1) throw new Error(`${plan} can't be checked.`);
  }
  await run(['--help'], io);
  writeCode();
}

compile();
