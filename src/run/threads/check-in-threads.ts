/** Checks the files of a run in several threads, a bounded number of files ahead of the run. */

import type { Settings } from '../../config/settings.ts';
import type { Thread, Threads } from '../../io/io.ts';
import type { DescribedRule } from '../../rules/bind-checks.ts';
import { memoize } from '../../text/memoize.ts';
import type { Elsewhere } from '../lint-files.ts';
import { fromPlain, type PlainResult } from '../plain-result.ts';
import type { ThreadAnswer, ThreadFile, ThreadRequest } from './messages.ts';

/** How many files a thread gets at once. */
const BATCH = 8;
/** How many batches for each thread may be checked before the run needs them. */
const AHEAD = 4;

/**
 * Starts the threads. What a thread can't check, or had when it died, is left to the run.
 * @param paths all the files of the run, in its order; those left out here are undefined
 * @param count how many threads, at least one
 */
export function checkInThreads(
  paths: readonly (string | undefined)[],
  request: ThreadRequest,
  count: number,
  start: Threads['start'],
): Elsewhere {
  const queue = paths.flatMap((path, index): ThreadFile[] => (path === undefined ? [] : [{ index, path }]));
  const answers = answersFor(queue);
  const idle = new Set<Thread>();
  const limit = count * AHEAD * BATCH;
  let given = 0;
  let needed = 0;

  const feed = () => {
    for (const thread of idle) {
      const next = queue[given];
      if (next === undefined || next.index > needed + limit) return;
      const files = queue.slice(given, given + BATCH);
      given += files.length;
      idle.delete(thread);
      work(thread, files);
    }
  };
  const work = (thread: Thread, files: readonly ThreadFile[]) => {
    const leave = () => {
      for (const { index } of files) answers.set(index, undefined);
    };
    thread.ask(files).then(
      (found) => {
        for (const { index, result } of found as ThreadAnswer[]) answers.set(index, result);
        idle.add(thread);
        feed();
      },
      () => {
        leave();
        living -= 1;
        if (living === 0) for (const { index } of queue.slice(given)) answers.set(index, undefined);
      },
    );
  };
  const threads = Array.from({ length: count }, () => start(request));
  let living = threads.length;
  for (const thread of threads) idle.add(thread);
  feed();
  return {
    async result(index, settings) {
      needed = index;
      feed();
      const plain = await answers.take(index);
      return plain && fromPlain(plain, rulesById(settings));
    },
    end: () => {
      for (const thread of threads) thread.end();
    },
  };
}

const rulesById = memoize(
  ({ lintContext: { rules } }: Settings): ReadonlyMap<string, DescribedRule> =>
    new Map(rules.map((rule) => [rule.id, rule])),
);

/** The answers for files, each of which is set once and taken once, in any order. */
function answersFor(files: readonly ThreadFile[]) {
  const expected = new Set(files.map(({ index }) => index));
  const known = new Map<number, PlainResult | undefined>();
  const waiting = new Map<number, (result: PlainResult | undefined) => void>();
  return {
    set(index: number, result: PlainResult | undefined) {
      const tell = waiting.get(index);
      waiting.delete(index);
      if (tell === undefined) known.set(index, result);
      else tell(result);
    },
    async take(index: number): Promise<PlainResult | undefined> {
      if (!expected.delete(index)) return undefined;
      if (!known.has(index)) return new Promise((tell) => void waiting.set(index, tell));
      const result = known.get(index);
      known.delete(index);
      return result;
    },
  };
}
