// What the executable runs: the program from the files inside the executable itself.

const { dirname, join } = require('node:path');
const { getRawAsset } = require('node:sea');
const { compiledFilesOf } = require('../../bin/load-compiled.js');

try {
  const folder = join(dirname(process.execPath), 'dist');
  const { load } = compiledFilesOf(folder, (path) => Buffer.from(getRawAsset(path)));
  const { run } = load('main.cjs');
  const { closeQuietly, processIo } = load('process.cjs');

  closeQuietly();
  run(process.argv.slice(2), processIo()).then((code) => {
    process.exitCode = code;
  });
} catch (error) {
  process.stderr.write(`nlc: nlc couldn't start. ${error.message}\n`);
  process.exitCode = 3;
}
