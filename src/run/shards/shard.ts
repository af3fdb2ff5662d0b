/** One shard of a run that is split across machines, and the files it checks. */

import { UserError } from '../../io/errors.ts';

export interface Shard {
  /** 1-based. */
  readonly index: number;
  readonly of: number;
}

/** The most shards. Nobody has this many machines. */
const MOST = 1000;

/** Parses `--shard`. Throws a `UserError` for anything but `i/n` with i from 1 to n, and for standard input. */
export function shardOf(text: string, paths: readonly string[]): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > of || of > MOST)
    throw new UserError(
      `--shard needs a part and the number of parts, such as 1/4 for the first of four, not "${text}".`,
    );
  if (paths.includes('-')) throw new UserError("Standard input can't be split. Leave out either --shard or -.");
  return { index, of };
}

/**
 * Takes every `of`th file, so that shards have equal numbers and a folder of long plans is spread out. Depends only on
 * the order of the files.
 */
export function partOf<T>(files: readonly T[], { index, of }: Shard): T[] {
  return files.filter((_, place) => place % of === index - 1);
}
