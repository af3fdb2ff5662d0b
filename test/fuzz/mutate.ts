/** Changes texts as an attacker, a typing mistake or a bad merge would: bytes, words, lines and whole sections. */

import { ATTACKS } from '../kit/hostile-texts.ts';

/** Numbers that look random and are the same for the same seed: mulberry32. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to `below`, which isn't included. */
  roll(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  one<T>(list: readonly T[]): T {
    return list[this.roll(list.length)] as T;
  }
}

/** Pieces of YAML and of plans that something special is done with. */
const TOKENS = [
  ...[': ', '- ', '# ', '{ ', ' }', '[', ']', ', ', '"', "'", '|', '>', '|-\n', '>+2\n', '? ', '---\n', '...\n'],
  ...['&a ', '*a', '<<: *a', '!!str ', '!!binary ', '%YAML 1.2\n', '\t', '\r\n', '\r', '\0', '\u2028', '\ufeff'],
  ...['nlc: 1', 'nlc: 2', '~', 'null', 'true', 'yes', 'all', 'tbc', '…', '-0', '.inf', '1e99', '0x1F', '9'.repeat(40)],
  ...['2026-02-30', '2026-09', '01/09/2026', '9999-12-31', '0001-01-01', '__proto__: 1', 'constructor: {}'],
  ...['id: a', 'person: a', '{ post: headteacher, school: a }', 'schools: all', 'kind: enquiry', 'x-note: 1'],
] as const;

type Change = (text: string, dice: Dice, other: string) => string;

function cut(text: string, dice: Dice, most: number): [before: string, out: string, after: string] {
  const at = dice.roll(text.length + 1);
  const end = Math.min(text.length, at + 1 + dice.roll(most));
  return [text.slice(0, at), text.slice(at, end), text.slice(end)];
}

function byLines(change: (lines: string[], dice: Dice, other: string[]) => string[]): Change {
  return (text, dice, other) => change(text.split('\n'), dice, other.split('\n')).join('\n');
}

/** A stretch of lines from a place on: a section, an entry or something in between. */
function stretch(lines: readonly string[], dice: Dice): [at: number, count: number] {
  const at = dice.roll(lines.length);
  const indent = /^ */.exec(lines[at] ?? '')?.[0].length ?? 0;
  if (dice.roll(3) === 0) return [at, 1 + dice.roll(8)];
  const end = lines.findIndex((line, index) => index > at && (/^ */.exec(line)?.[0].length ?? 0) <= indent);
  return [at, (end < 0 ? lines.length : end) - at];
}

const CHANGES: readonly Change[] = [
  (text, dice) => cut(text, dice, 1).toSpliced(1, 1).join(''),
  (text, dice) => cut(text, dice, 40).toSpliced(1, 1).join(''),
  (text, dice) =>
    cut(text, dice, 1)
      .with(1, String.fromCharCode(dice.roll(dice.roll(4) === 0 ? 0x10000 : 128)))
      .join(''),
  (text, dice) => cut(text, dice, 6).with(1, dice.one(TOKENS)).join(''),
  (text, dice) => cut(text, dice, 1).toSpliced(1, 0, dice.one(TOKENS)).join(''),
  (text, dice) =>
    cut(text, dice, 1)
      .toSpliced(1, 0, JSON.stringify(dice.one(ATTACKS)))
      .join(''),
  (text, dice) => text.replaceAll(dice.one(text.match(/[a-z-]{4,}/g) ?? ['a']), () => dice.one(TOKENS)),
  byLines((lines, dice) => lines.toSpliced(...stretch(lines, dice))),
  byLines((lines, dice) => {
    const [at, count] = stretch(lines, dice);
    return lines.toSpliced(at, 0, ...lines.slice(at, at + count));
  }),
  byLines((lines, dice) => {
    const [at, count] = stretch(lines, dice);
    const moved = lines.slice(at, at + count);
    return lines.toSpliced(at, count).toSpliced(dice.roll(lines.length), 0, ...moved);
  }),
  byLines((lines, dice, other) => {
    const [at, count] = stretch(other, dice);
    return lines.toSpliced(dice.roll(lines.length), 0, ...other.slice(at, at + count));
  }),
  byLines((lines, dice) => lines.with(dice.roll(lines.length), ' '.repeat(dice.roll(9)) + dice.one(TOKENS))),
  byLines((lines, dice) => lines.map((line) => (dice.roll(12) === 0 ? ` ${line}` : line))),
  byLines((lines, dice) => {
    const values = lines.flatMap((line) => /: (.+)$/.exec(line)?.[1] ?? []);
    return lines.map((line) => (dice.roll(15) === 0 ? line.replace(/: .+$/, () => `: ${dice.one(values)}`) : line));
  }),
  (text) => text.replaceAll('\n', '\r\n'),
  (text, dice) => text + text.slice(dice.roll(text.length)),
];

/**
 * A text with one to five changes.
 * @param other a text that pieces may be taken from
 */
export function mutated(text: string, other: string, dice: Dice): string {
  let result = text;
  for (let left = 1 + dice.roll(5); left > 0; left -= 1) result = dice.one(CHANGES)(result, dice, other);
  return result.slice(0, 40_000);
}
