/** Threads in memory: each does what the program's threads do, on copies of what it is sent. */

import type { Io, Threads } from '../../src/io/io.ts';
import { checkInThread } from '../../src/run/threads/check-in-thread.ts';

type Check = ReturnType<typeof checkInThread>;

export interface MemoryThreads {
  readonly threads: () => Promise<Threads>;
  /** How many were started and not ended. */
  running(): number;
  /** How many files each thread was given, in the order of their start. */
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
    const check: Check = checkInThread(structuredClone(request) as Parameters<typeof checkInThread>[0], io);
    const own = given.push(0) - 1;
    running += 1;
    return {
      async ask(question: unknown) {
        const files = structuredClone(question) as Parameters<Check>[0];
        questions += 1;
        if (dies(questions - 1)) throw new Error('The thread ran out of memory.');
        given[own] = (given[own] ?? 0) + files.length;
        return structuredClone(await check(files));
      },
      end: () => {
        running -= 1;
      },
    };
  };
  return { threads: async () => ({ available, start }), running: () => running, given };
}
