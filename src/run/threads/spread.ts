/** Spreads work over several threads, a bounded number of items ahead of who needs the answers. */

import type { Thread } from '../../io/io.ts';

/** How many items a thread gets at once. */
const BATCH = 8;
/** How many batches for each thread may be done before their answers are needed. */
const AHEAD = 4;

/** An item of work, by its position. */
export interface Item {
  readonly index: number;
}

/** An answer without a result is about an item that the thread couldn't do. */
export interface Answer<Result> extends Item {
  readonly result?: Result;
}

export interface Spread<Result> {
  /** The result for an item, which can be taken once; undefined if no thread could give it. Take them in order. */
  take(index: number): Promise<Result | undefined>;
  end(): void;
}

/**
 * Gives items to threads, the first ones first. What a thread had when it died has no result.
 * @param items sorted by position
 * @param threads at least one, all of them idle
 */
export function spread<Result>(items: readonly Item[], threads: readonly Thread[]): Spread<Result> {
  const answers = answersFor<Result>(items);
  const idle = new Set(threads);
  const limit = threads.length * AHEAD * BATCH;
  let living = threads.length;
  let given = 0;
  let needed = 0;

  const feed = () => {
    for (const thread of idle) {
      const next = items[given];
      if (next === undefined || next.index > needed + limit) return;
      const batch = items.slice(given, given + BATCH);
      given += batch.length;
      idle.delete(thread);
      work(thread, batch);
    }
  };
  const work = (thread: Thread, batch: readonly Item[]) => {
    thread.ask(batch).then(
      (found) => {
        for (const { index, result } of found as readonly Answer<Result>[]) answers.set(index, result);
        idle.add(thread);
        feed();
      },
      () => {
        living -= 1;
        for (const { index } of living > 0 ? batch : [...batch, ...items.slice(given)]) answers.set(index, undefined);
      },
    );
  };
  feed();
  return {
    take(index) {
      needed = index;
      feed();
      return answers.take(index);
    },
    end: () => {
      for (const thread of threads) thread.end();
    },
  };
}

/** The results of items, each of which is set once and taken once, in any order. */
function answersFor<Result>(items: readonly Item[]) {
  const expected = new Set(items.map(({ index }) => index));
  const known = new Map<number, Result | undefined>();
  const waiting = new Map<number, (result: Result | undefined) => void>();
  return {
    set(index: number, result: Result | undefined) {
      const tell = waiting.get(index);
      waiting.delete(index);
      if (tell === undefined) known.set(index, result);
      else tell(result);
    },
    async take(index: number): Promise<Result | undefined> {
      if (!expected.delete(index)) return undefined;
      if (!known.has(index)) return new Promise((tell) => void waiting.set(index, tell));
      const result = known.get(index);
      known.delete(index);
      return result;
    },
  };
}
