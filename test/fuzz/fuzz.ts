/**
 * `npm run fuzz -- --seconds N [--seed N]`: changes plans at random and holds what the program does against the
 * invariants. An input that shows something new is changed further. What breaks an invariant is made as short as
 * possible, written to `test/fuzz/found/`, and from then on a test.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Broken, holds, type Input } from './invariants.ts';
import { Dice, mutated } from './mutate.ts';

export const FOUND = 'test/fuzz/found';

const CONFIGS = [
  'nlc: 1\n',
  'nlc: 1\nfail-on: advice\nrules:\n  no-facilitator: error\n  bus-factor-one: { level: advice }\n',
  'nlc: 1\nignore: [drafts/]\noverrides:\n  - { files: ["c.yaml"], rules: { no-facilitator: off } }\n',
];

/** The plans to begin with. */
export function seeds(): string[] {
  return ['test/plans', 'templates'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .filter((text) => text.length < 20_000),
  );
}

export interface Outcome {
  readonly tried: number;
  /** How many inputs showed something that none before had shown. */
  readonly fresh: number;
  /** What was noticed in all. */
  readonly noticed: number;
  readonly broken?: { readonly input: Input; readonly why: string };
}

/**
 * Tries inputs until one breaks an invariant, or `goesOn` says no.
 * @param check throws `Broken` or returns what it noticed
 */
export async function fuzz(
  seed: number,
  goesOn: (tried: number) => boolean,
  check: (input: Input, dice: Dice) => Promise<readonly string[]> = holds,
): Promise<Outcome> {
  const dice = new Dice(seed);
  const pool = seeds();
  const noticed = new Set<string>();
  let [tried, fresh] = [0, 0];
  while (goesOn(tried)) {
    const text = mutated(dice.one(pool), dice.one(pool), dice);
    const config = mutated(dice.one(CONFIGS), dice.one(CONFIGS), dice);
    const input = { text, other: dice.one(pool), config };
    const asked = dice.roll(2 ** 31);
    tried += 1;
    try {
      const before = noticed.size;
      for (const one of await check(input, new Dice(asked))) noticed.add(one);
      if (noticed.size === before) continue;
      fresh += 1;
      pool.push(text);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      return { tried, fresh, noticed: noticed.size, broken: await shortest(input, asked, error.message, check) };
    }
  }
  return { tried, fresh, noticed: noticed.size };
}

/** Leaves out lines of the text for as long as the same invariant stays broken. */
async function shortest(input: Input, asked: number, why: string, check: typeof holds) {
  const isBroken = async (text: string) => {
    try {
      await check({ ...input, text }, new Dice(asked));
      return false;
    } catch (error) {
      return error instanceof Broken && error.message.slice(0, 30) === why.slice(0, 30);
    }
  };
  let lines = input.text.split('\n');
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < lines.length; ) {
      const fewer = lines.toSpliced(at, size);
      if (await isBroken(fewer.join('\n'))) lines = fewer;
      else at += size;
    }
  }
  return { input: { ...input, text: lines.join('\n') }, why };
}

/** Runs from the command line. Returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const options = { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...argv], options });
  const seconds = Number(values.seconds);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  if (!(seconds > 0) || !Number.isSafeInteger(seed)) {
    console.error('npm run fuzz -- [--seconds N] [--seed N]');
    return 2;
  }
  const end = performance.now() + seconds * 1000;
  const { tried, fresh, noticed, broken } = await fuzz(seed, () => performance.now() < end);
  console.log(`Seed ${seed}: ${tried} inputs tried, ${fresh} of them with something new, ${noticed} things noticed.`);
  if (broken === undefined) return 0;
  mkdirSync(FOUND, { recursive: true });
  const file = join(FOUND, `${seed}-${tried}.yaml`);
  writeFileSync(file, broken.input.text);
  console.log(`Broken: ${broken.why}\nThe input is in ${file}.`);
  return 1;
}
