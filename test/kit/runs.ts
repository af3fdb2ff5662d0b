/** How thorough a run of the tests is: every case in a pipeline, a sample of them where a person waits. */

/** Whether everything runs (`NLC_FULL=1`): pipelines set it, and so does `npm run check`. */
export const IS_FULL = (process.env['NLC_FULL'] ?? '') !== '';

/** How many cases a property test runs: all of them in a full run, else a tenth, but at least ten. */
export function runs(full: number): number {
  return IS_FULL ? full : Math.max(10, Math.round(full / 10));
}

/** The whole list in a full run, else `few` of its entries, spread evenly from the first to the last. */
export function sample<T>(list: readonly T[], few: number): readonly T[] {
  if (IS_FULL || list.length <= few) return list;
  const step = few > 1 ? (list.length - 1) / (few - 1) : 0;
  return Array.from({ length: few }, (_, index) => list[Math.floor(index * step)] as T);
}

/**
 * Takes its turn through lists that are crossed with one another: every entry in a full run, else one in `of`, and
 * other entries at each call, so that all of them are used before any is used again.
 */
export function turns(of: number): <T>(list: readonly T[]) => readonly T[] {
  let turn = 0;
  return (list) => {
    if (IS_FULL) return list;
    const step = Math.min(of, list.length);
    const first = turn++ % step;
    return list.filter((_, index) => index % step === first);
  };
}
