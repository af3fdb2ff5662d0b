/** Threads of the program, started and asked. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Thread, Threads } from './io.ts';

/**
 * The threads that a file of the program can run in.
 * @param file what a thread runs: it gets the request as `workerData`, and answers each message with one
 */
export function threadsOf(file: string): Threads {
  return { available: availableParallelism(), start: (request) => startThread(file, request) };
}

function startThread(file: string, request: unknown): Thread {
  const worker = new Worker(file, { workerData: request });
  let answered: ((answer: unknown) => void) | undefined;
  let failed: ((error: Error) => void) | undefined;
  let ended: Error | undefined;
  const fail = (error: Error) => {
    ended ??= error;
    failed?.(error);
  };
  worker.on('message', (answer) => answered?.(answer));
  worker.on('messageerror', fail);
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`A thread ended with ${code}.`)));
  // A run that has ended otherwise doesn't wait for its threads.
  worker.unref();
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        [answered, failed] = [resolve, reject];
        worker.ref();
        worker.postMessage(question);
      }),
    end: () => void worker.terminate(),
  };
}
