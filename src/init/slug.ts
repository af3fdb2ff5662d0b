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
};

/** Words of a school's name that do not tell it from others. */
const COMMON = new Set(
  'school schools primary infant infants junior juniors nursery academy college high secondary ysgol gynradd uwchradd te kura o the of and ecole école community church england c e ce rc voluntary controlled aided'.split(
    ' ',
  ),
);

/** `Ysgol Tŷ Gwyn` as `ysgol-ty-gwyn`; empty where a name has no letter of the Latin alphabet and no digit. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
}

/** A short id for a school: its own words, without those that most schools share, where that leaves any. */
export function schoolSlug(name: string): string {
  const whole = slugOf(name);
  const own = whole.split('-').filter((word) => !COMMON.has(word));
  return own.length > 0 ? own.join('-') : whole;
}

/** Hands out ids: the one wished for, else with the first number that makes it new. */
export class Ids {
  private readonly taken = new Set<string>();

  constructor(private readonly fallback: string) {}

  take(wish: string): string {
    const base = wish === '' ? this.fallback : wish;
    let id = base;
    for (let number = 2; this.taken.has(id); number += 1) id = `${base}-${number}`;
    this.taken.add(id);
    return id;
  }
}
