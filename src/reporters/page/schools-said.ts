/** How many schools a text speaks of, so that a page doesn't give another number beside it as if nothing were odd. */

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const MANY = `(?:(?:${TENS.join('|')})(?:-(?:${ONES.slice(0, 9).join('|')}))?|${ONES.slice(1).reverse().join('|')}|\\d{1,3})`;

const SCHOOLS = 'schools|primaries|secondaries|academies|colleges|infants|juniors';
/** Some plans count these among their schools, and others don't. */
const OTHERS = 'nurseries|kindergartens|centres|services';
const ONE_SCHOOL = 'school|primary|secondary|academy|college|nursery|kindergarten';

/** Up to three words, but none that begins something else: "two years of work in schools" has no number of schools. */
const BETWEEN = `(?:,?\\s+(?!(?:of|and|or|with|in|to|for|${SCHOOLS}|${OTHERS})\\b)[\\p{L}'’/-]+){0,3}?`;
/** `eight small schools`, and `one host and two partner schools`, which are three. */
const SEVERAL = new RegExp(
  `(?<![\\w-])(?:(one|${MANY})(?![\\w-])${BETWEEN}\\s+and\\s+)?(${MANY})(?![\\w-])${BETWEEN}\\s+(?:(${SCHOOLS})|${OTHERS})\\b`,
  'giu',
);
/** `a special school`, `the nursery`. */
const SINGLE = new RegExp(
  `\\b(?:a|an|the)(?:\\s+[\\p{L}'’-]+){0,2}?\\s+(?:${ONE_SCHOOL})\\b(?!\\s+(?:${ONE_SCHOOL}))`,
  'giu',
);

/** Only this much of a text is looked at, in UTF-16 units. */
const LONGEST = 500;

/** The numbers that an English text can mean: all that it counts, and its schools alone. Empty if it gives none. */
export function schoolsSaid(text: string): number[] {
  // In "eight one- and two-teacher schools", there are eight.
  const plain = text.slice(0, LONGEST).replace(/(?<!\p{L})\p{L}+- (?:and|or) /gu, '');
  const found = [...plain.matchAll(SEVERAL)];
  if (found.length === 0) return [];
  const sumOf = (some: readonly RegExpExecArray[]) =>
    some.reduce((sum, [, first, second]) => sum + numberOf(first) + numberOf(second), 0);
  const single = [...plain.matchAll(SINGLE)].length;
  return [sumOf(found) + single, sumOf(found.filter(([, , , noun]) => noun !== undefined))];
}

function numberOf(word = ''): number {
  if (/^\d+$/.test(word)) return Number(word);
  const [first = '', last = ''] = word.toLowerCase().split('-');
  const ten = TENS.indexOf(first);
  const ones = ONES.indexOf(ten < 0 ? first : last) + 1;
  return ten < 0 ? ones : (ten + 2) * 10 + ones;
}
