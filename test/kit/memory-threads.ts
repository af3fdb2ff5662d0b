/** Threads in memory: each does what the program's threads do, on copies of what it is sent. */

import type { Io, Threads } from '../../src/io/io.ts';
import type { ThreadFile } from '../../src/run/threads/thread-messages.ts';
import { answererOf } from '../../src/run/threads/worker.ts';

type Request = Parameters<typeof answererOf>[0];

export interface MemoryThreads {
  readonly threads: () => Promise<Threads>;
  /** How many were started and not ended. */
  running(): number;
  /** How many files or plans each thread was given, in the order of their start. */
  readonly given: number[];
}

/**
 * @param io what the threads see
 * @param available how many the machine can run at once
 * @param dies whether the thread that is asked for the time of this number, counted from 0, dies instead
 */
export function memoryThreads(io: Io, dies: (question: number) => boolean = () => false, available = 4): MemoryThreads {
  const given: number[] = [];
  let running = 0;
  let questions = 0;
  const start = (request: unknown) => {
    const answerer = answererOf(structuredClone(request) as Request, io);
    const own = given.push(0) - 1;
    running += 1;
    return {
      async ask(question: unknown) {
        const items = structuredClone(question) as ThreadFile[];
        questions += 1;
        if (dies(questions - 1)) throw new Error('The thread ran out of memory.');
        given[own] = (given[own] ?? 0) + items.length;
        return structuredClone(await (await answerer)(items));
      },
      end: () => {
        running -= 1;
      },
    };
  };
  return { threads: async () => ({ available, start }), running: () => running, given };
}
