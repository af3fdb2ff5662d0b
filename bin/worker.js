'use strict';

// What a thread of a check runs: it answers each message with what it found.

const { join } = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');
const { compiledFilesOf } = require('./load-compiled.js');

const { load } = compiledFilesOf(join(__dirname, '../dist'));
const { processIo } = load('process.cjs');
const { answererOf } = load('worker.cjs');
const answerer = answererOf(workerData, processIo());

parentPort.on('message', async (items) => {
  const answer = await answerer;
  parentPort.postMessage(await answer(items));
});
