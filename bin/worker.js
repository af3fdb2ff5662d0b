'use strict';

// What a thread of a check runs: it checks the files in each message, and answers with what was found.

const { join } = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');
const { compiledFilesOf } = require('./load-compiled.js');

const { load } = compiledFilesOf(join(__dirname, '../dist'));
const { processIo } = load('process.cjs');
const { checkInThread } = load('worker.cjs');
const check = checkInThread(workerData, processIo());

parentPort.on('message', async (files) => {
  parentPort.postMessage(await check(files));
});
