/** Makes readable, unique ids from names, with only the characters that plan ids can have. */

import { normalised } from './normalised.ts';

/** Letters that Unicode decomposition doesn't turn into ASCII. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ŧ: 't',
  ə: 'e',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
};

/** Words that many schools' names share. */
const COMMON = new Set(
  'school schools primary infant infants junior juniors nursery academy college high secondary ysgol gynradd uwchradd te kura o the of and ecole community church england c e ce cofe rc voluntary controlled aided'.split(
    ' ',
  ),
);

/** The maximum length of an id, in characters. Longer names are cut, between words if possible. */
const LONGEST = 48;

/** Turns `Ysgol Tŷ Gwyn` into `ysgol-ty-gwyn`. Empty if the name has no Latin letters or digits. */
export function slugOf(name: string): string {
  return cut(wordsOf(name));
}

/**
 * A short id for a school. Leaves out words that many schools' names share, unless that leaves only a number or
 * nothing.
 */
export function schoolSlug(name: string): string {
  const whole = wordsOf(name);
  const own = whole.filter((word) => !COMMON.has(word));
  return cut(own.some((word) => /[a-z]/.test(word)) ? own : whole);
}

/**
 * Short ids for schools, or longer ones for schools that would have the same: `northgate-infants` and
 * `northgate-juniors`. Schools of one name still have the same id.
 * @param taken ids that other schools have
 */
export function schoolSlugs(names: readonly string[], taken: readonly string[]): string[] {
  const slugs = names.map(schoolSlug);
  const uses = new Map<string, number>();
  for (const slug of [...taken, ...slugs]) uses.set(slug, (uses.get(slug) ?? 0) + 1);
  return slugs.map((slug, at) => ((uses.get(slug) as number) > 1 ? slugOf(names[at] as string) : slug));
}

function wordsOf(name: string): string[] {
  // Apostrophes and similar characters, as in St Mary’s and Kaʻū.
  const plain = normalised(name.replace(/['’‘`´ʻʼʾʿ]/g, ''), 'NFKD')
    .toLowerCase()
    .replace(/[ßæœøđðþłıħŋŧəɓɗƙ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/\p{M}/gu, '');
  return plain.match(/[a-z0-9]+/g) ?? [];
}

function cut(words: readonly string[]): string {
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word.slice(0, LONGEST) : `${id}-${word}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return id;
}

/**
 * Gives out unique ids: the id asked for, with a number added if it is taken, or a numbered one if none is asked for.
 */
export class Ids {
  private readonly taken = new Set<string>();
  private readonly last = new Map<string, number>();

  constructor(private readonly fallback: string) {}

  take(wish: string): string {
    const base = wish === '' ? this.fallback : wish;
    let number = this.last.get(wish) ?? 0;
    let id: string;
    do {
      number += 1;
      id = number === 1 && wish !== '' ? base : `${base}-${number}`;
    } while (this.taken.has(id));
    this.last.set(wish, number);
    this.taken.add(id);
    return id;
  }
}
