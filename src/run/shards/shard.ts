/** One part of a run that is shared out among machines: which of the files it takes. */

import { UserError } from '../../io/errors.ts';

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** More machines than anybody has. */
const MOST = 1000;

/** What `--shard` asks for. Throws a `UserError` on anything but `i/n` with i from 1 to n, and for standard input. */
export function shardOf(text: string, paths: readonly string[]): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > of || of > MOST)
    throw new UserError(
      `--shard needs a part and the number of parts, such as 1/4 for the first of four, not "${text}".`,
    );
  if (paths.includes('-')) throw new UserError("Standard input can't be split. Leave out either --shard or -.");
  return { index, of };
}

/** Every `of`th file, so that each part has as many and a folder of long plans is shared out; by their order alone. */
export function partOf<T>(files: readonly T[], { index, of }: Shard): T[] {
  return files.filter((_, place) => place % of === index - 1);
}
