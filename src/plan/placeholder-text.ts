/** Decides whether a text says something or is only a placeholder. */

import starts from '#prepared/placeholder-starts';
import prepared from '#prepared/placeholder-words';
import { memoize } from '../text/memoize.ts';
import { normalised } from '../text/normalised.ts';
import { remembered } from '../text/remembered.ts';
import { firstLetters } from './placeholder-words/first-letters.ts';
import type { PlaceholderWords } from './placeholder-words/words-of-language.ts';
import { isUnsettled, mayEndUnsettled } from './unsettled.ts';

/**
 * Marks and templates: `...`, `xxx`, `<why>`, `TBC by June`. Matched against lower case, which is quicker to compile.
 */
const PLACEHOLDER =
  /^(?:[\s.…?_*/–—-]*|todo[:.].*|wip:.*|tb[cd]\b.*|x{2,}|lorem ipsum\b.*|<[^<>]*>|\[[^[\]]*\]|\{[^{}]*\})$/;
/** Only in capitals, because `Todo` is Spanish for "all". */
const SHOUTED = /^TODO\b/;

/** What may follow a placeholder. Searched from the end, because a forward search takes quadratic time. */
const TRAILING = /[\s.!:?…)"'”’»]/;
/** What a placeholder may be put in. */
const LEADING = /^[("'“‘«]+/;

/** Only texts up to this length are compared with the word lists, in UTF-16 units. */
const LONGEST = 100;

/** The words of every language. Hardly any text needs them, and there are thousands. */
function allWords(): readonly PlaceholderWords[] {
  all ??= JSON.parse(prepared) as readonly PlaceholderWords[];
  return all;
}

let all: readonly PlaceholderWords[] | undefined;

/** The word lists of all languages together. */
interface Lists {
  readonly toCome: ReadonlySet<string>;
  readonly nothing: ReadonlySet<string>;
  readonly hedges: ReadonlySet<string>;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const listsOf = memoize((languages: readonly PlaceholderWords[]): Lists => {
  const every = (list: 'toCome' | 'nothing' | 'hedges' | 'before' | 'after') =>
    new Set(languages.flatMap((language) => language[list]));
  return {
    toCome: every('toCome'),
    nothing: every('nothing'),
    hedges: every('hedges'),
    before: [...every('before')].map((words) => `${words} `),
    after: [...every('after')].map((words) => ` ${words}`),
  };
});

/** Whether words are in one of the lists, apart from what people put around them without saying more. */
function isIn(list: 'toCome' | 'nothing' | 'hedges', plain: string): boolean {
  const { [list]: phrases, before, after } = listsOf(allWords());
  if (phrases.has(plain)) return true;
  const start = before.find((words) => plain.startsWith(words));
  if (start !== undefined && isIn(list, plain.slice(start.length))) return true;
  const end = after.find((words) => plain.endsWith(words));
  return end !== undefined && isIn(list, plain.slice(0, -end.length));
}

interface Openings {
  /** What the text begins with. */
  readonly phrases: ReadonlySet<string>;
  /** What may follow, apart from numbers. */
  readonly when: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** The times one of which has to follow; undefined if nothing has to. */
  readonly times?: ReadonlySet<string>;
}

const STARTS: ReadonlySet<string> = new Set(starts);

/** Whether a text starts as no placeholder does. Most texts do, and this takes a tenth of the time. */
export function startsWell(text: string): boolean {
  if (isDigit(text.charCodeAt(0))) return true;
  const start = firstLetters(text);
  return start !== undefined && !STARTS.has(start) && !/^x+$/.test(start);
}

/** No placeholder starts with a digit, and most dates and numbers do. */
function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The openings that a time or an occasion may follow, by language. */
const openingsOf = memoize((languages: readonly PlaceholderWords[]): readonly Openings[] =>
  languages.flatMap(({ toComeWhen, toComeThen, when, people, times }) => [
    { phrases: new Set(toComeWhen), when: new Set(when), people: new Set(people) },
    { phrases: new Set(toComeThen), when: new Set(when), people: new Set<string>(), times: new Set(times) },
  ]),
);

/** What may be between `nothing yet` and what people will do about it. */
const BREAK = /[,;:.–—]\s+|\s[-–—]\s+|\s(?=(?:but|so|mais|aber|pero)\s)/u;
const JOINER = /^(?:but|so|and|mais|aber|pero) /;
/** More words than this about it say something. */
const MOST_WORDS = 10;

/** What a guess begins with, after what says that nothing is decided. */
const GUESS =
  /\s(?=\(|(?:probably|perhaps|maybe|possibly|likely|peut-être|probablement|vielleicht|wahrscheinlich|quizás?|probablemente|efallai)\s)/iu;
/** A text longer than this says something, whatever it begins with. In UTF-16 units. */
const LONGEST_HEDGED = 200;

/**
 * Whether a text says that nothing is decided yet and then what it may be: "Not decided - probably bar models". It is a
 * placeholder, but a plan in the making too.
 */
export function isHedged(text: string): boolean {
  if (startsWell(text)) return false;
  const said = withoutEnd(text);
  if (said.length > LONGEST_HEDGED) return false;
  const ends = [BREAK, GUESS].flatMap((pattern) => pattern.exec(said)?.index ?? []);
  return ends.some((end) => isIn('hedges', plainWords(said.slice(0, end))));
}

/** "Nothing yet, we'll read some research in May": nothing, and what people will do about it. */
function isNothingYet(said: string): boolean {
  const end = BREAK.exec(said);
  if (end === null || !listsOf(allWords()).toCome.has(plainWords(said.slice(0, end.index)))) return false;
  const rest = plainWords(said.slice(end.index + end[0].length)).replace(JOINER, '');
  const words = rest.split(' ');
  if (listsOf(allWords()).toCome.has(rest) || isStillToCome(words)) return true;
  return words.length <= MOST_WORDS && saysWhatComes(rest);
}

/** Whether words are what people will do to find an answer. */
function saysWhatComes(words: string): boolean {
  return allWords().some(({ thenWill }) =>
    thenWill.some((phrase) => words === phrase || words.startsWith(`${phrase} `)),
  );
}

/**
 * Whether a text only says what people will do to find an answer: "we'll ask them in September". Where a figure or a
 * person belongs, it says nothing yet; elsewhere, as about how parents are heard, it can be the answer.
 */
export function isIntention(text: string): boolean {
  if (startsWell(text) || text.length > LONGEST) return false;
  const plain = plainWords(withoutEnd(text)).replace(JOINER, '');
  return plain.split(' ').length <= MOST_WORDS && saysWhatComes(plain);
}

/**
 * Whether a text is empty or says that the real one is still to come, such as `TODO`, `tba`, `...`, `<why>` or "to be
 * agreed in June".
 */
export function isTemplateText(text: string): boolean {
  return startsWell(text) ? mayEndUnsettled(text) && isUnsettled(text) : isTemplate(text);
}

const isTemplate = remembered((text) => {
  const said = withoutEnd(text);
  if (SHOUTED.test(said) || PLACEHOLDER.test(said.toLowerCase())) return true;
  if (isHedged(text) || isUnsettled(text)) return true;
  if (said.length > LONGEST) return false;
  const plain = plainWords(said);
  const isToCome = (words: string) => isIn('toCome', words) || isIn('hedges', words);
  return isToCome(plain) || isToCome(withoutTime(plain)) || isStillToCome(plain.split(' ')) || isNothingYet(said);
});

/** What may come before words that say nothing yet: `after July 2027 we don't know`. */
function withoutTime(plain: string): string {
  return plain.replace(
    /^(?:(?:well|um|er|so|honestly),? )?(?:after|beyond|until|once|from)(?: \S+){1,4} (?=(?:we|i|nobody|nothing|it's|it is) )/,
    '',
  );
}

/** Whether a text is present and says something. `TBC` doesn't, and neither do "None", "n/a" and "see website". */
export function isFilledIn(text: string | undefined): text is string {
  if (text === undefined) return false;
  return startsWell(text) ? !isTemplateText(text) : !(isTemplate(text) || isNothing(text));
}

const isNothing = remembered((text) => text.length <= LONGEST && isIn('nothing', plainWords(withoutEnd(text))));

/** The form in which a text is compared with the word lists. */
export function comparedForm(text: string): string {
  return plainWords(withoutEnd(text));
}

/** Whether words, in that form, say that there is nothing, or nothing yet. */
export function areOfNothing(plain: string): boolean {
  return (['toCome', 'hedges', 'nothing'] as const).some((list) => isIn(list, plain));
}

function withoutEnd(text: string): string {
  const trimmed = text.trim().replace(LEADING, '');
  let end = trimmed.length;
  while (TRAILING.test(trimmed.charAt(end - 1))) end -= 1;
  return trimmed.slice(0, end);
}

/** What is between `n. a.` */
const SPACED_INITIALS = /(?<=\b\p{L})\.\s+(?=\p{L}(?!\p{L}))/gu;

/** The form in which the word lists are written. */
function plainWords(text: string): string {
  const plain = normalised(text, 'NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[,;()"]/g, ' ');
  return (plain.includes('.') ? plain.replace(SPACED_INITIALS, '.') : plain)
    .replace(/ ?\/ ?/g, '/')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether the words are an opening such as "to be agreed", followed by no more than a time, an occasion or people. */
function isStillToCome(words: readonly string[]): boolean {
  const openings = openingsOf(allWords());
  return words.some((_, index) => {
    const opening = words.slice(0, index + 1).join(' ');
    const rest = words.slice(index + 1);
    return openings.some((one) => one.phrases.has(opening) && isTime(rest, one));
  });
}

function isTime(rest: readonly string[], { when, people, times }: Openings): boolean {
  let isBy = false;
  for (const word of rest) {
    if (word === 'by') isBy = true;
    if (!when.has(word) && !isNumber(word) && !(people.has(word) && !isBy)) return false;
  }
  return times === undefined || rest.some((word) => times.has(word) || isNumber(word));
}

function isNumber(word: string): boolean {
  return /^[\d./:-]+(?:st|nd|rd|th)?$/.test(word);
}
