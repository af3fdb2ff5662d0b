/** The bench's options. */

import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** The git revision to compare the current tree with. */
  readonly against: string | undefined;
  /** How many times each command is run. */
  readonly rounds: number;
}

export const USAGE = `npm run bench -- [--against REV] [--rounds N]

  --against REV  compare with this git revision; the exit code is 1 if the current tree is slower
  --rounds N     run each command N times (5 to 1000; 15 if not given)
`;

/** An option that can't be used; the message is for the person who typed it. */
export class BenchUsageError extends Error {}

export function parseBenchArguments(argv: readonly string[]): BenchOptions {
  const { against, rounds } = valuesOf(argv);
  // Git would take a revision that begins with a hyphen as an option.
  if (against !== undefined && !/^[^-\s]/.test(against))
    throw new BenchUsageError(`--against needs a git revision, not ${JSON.stringify(against)}`);
  if (!/^\d{1,4}$/.test(rounds) || Number(rounds) < 5 || Number(rounds) > 1000)
    throw new BenchUsageError(`--rounds needs a whole number from 5 to 1000, not ${JSON.stringify(rounds)}`);
  return { against, rounds: Number(rounds) };
}

function valuesOf(argv: readonly string[]) {
  try {
    const options = { against: { type: 'string' }, rounds: { type: 'string', default: '15' } } as const;
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new BenchUsageError((error as Error).message);
  }
}
