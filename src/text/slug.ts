/** Ids made from names: readable, in the letters a plan's ids have, each of its kind once. */

/** Letters that decomposing does not turn into plain ones. */
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

/** Words of a school's name that do not tell it from others. */
const COMMON = new Set(
  'school schools primary infant infants junior juniors nursery academy college high secondary ysgol gynradd uwchradd te kura o the of and ecole community church england c e ce cofe rc voluntary controlled aided'.split(
    ' ',
  ),
);

/** The longest id; a longer name is cut, between words where it has any. */
const LONGEST = 48;

/** `Ysgol Tŷ Gwyn` as `ysgol-ty-gwyn`; empty where a name has no letter of the Latin alphabet and no digit. */
export function slugOf(name: string): string {
  return cut(wordsOf(name));
}

/** A short id for a school: its own words, without those that most schools share, where that leaves more than a number. */
export function schoolSlug(name: string): string {
  const whole = wordsOf(name);
  const own = whole.filter((word) => !COMMON.has(word));
  return cut(own.some((word) => /[a-z]/.test(word)) ? own : whole);
}

function wordsOf(name: string): string[] {
  const plain = name
    // Apostrophes, and the letters that look like them: St Mary’s, Kaʻū.
    .replace(/['’‘`´ʻʼʾʿ]/g, '')
    .normalize('NFKD')
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

/** Hands out ids: the one wished for, else with the first number that makes it new; without a wish a numbered one. */
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
