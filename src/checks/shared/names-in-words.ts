/** Recognises the name of a school or a trust in what people write about where someone comes from. */

import { plainName } from '../../plan/queries/plain-name.ts';
import { normalised } from '../../text/normalised.ts';
import { remembered } from '../../text/remembered.ts';

/** Words that say that someone isn't there any more. */
export const FORMER: ReadonlySet<string> = new Set(
  normalised(
    'retired former formerly ex past previously previous late emeritus emerita until ' +
      'ancien ancienne retraité retraitée cyn gynt ymddeoledig wedi pensionierte pensionierter ehemalige ehemaliger ' +
      'antiguo antigua jubilado jubilada',
    'NFKD',
  )
    .replace(/\p{M}/gu, '')
    .split(' '),
);

/** The posts people have at a school or a trust. */
const POSTS =
  'head heads headteacher headteachers headmaster headmistress principal principals deputy assistant vice executive ' +
  'teacher teachers leader leaders director directors officer officers manager adviser advisor senco coordinator ' +
  'governor governors trustee trustees chair chairman ceo staff parent parents pennaeth direction directrice directeur';

/** What may come before a name that isn't part of it. */
const BEFORE = new Set(
  `${POSTS} of at from in for by with to our a an new acting co team board ${[...FORMER].join(' ')} de du y yr o ar von der`.split(
    ' ',
  ),
);
/** What may follow a name that isn't part of it. */
const AFTER = new Set(`${POSTS} school where who in until since team board governing now and here`.split(' '));
/** The words of `AFTER` that may follow a one-word name, which could also be a place's name. */
const AFTER_PLACE = new Set(['school']);
/** One of these has to come before a one-word name: a post, or a word for someone who has left. */
const IS_POST = new Set(`${POSTS} ${[...FORMER].join(' ')}`.split(' '));

const NOTHING: ReadonlySet<string> = new Set();
const ONLY_THE = new Set(['the']);

/** The words of a text, in lower-case letters and without accents, apostrophes, `the` and `and`. */
export function plainWords(text: string): string[] {
  return plainName(text, NOTHING).split(' ');
}

/** The parts of a text between commas, brackets and the like. */
const partsOf = remembered((text): readonly string[][] =>
  text
    .split(/[,;:()[\]/|\n]| [-–—] |[–—]/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map(plainWords),
);

/**
 * Returns a test of whether a text has this name, alone or within a phrase such as `retired head of Dene School`. A
 * name that is part of a longer one doesn't count: `Upper Dene School`, `Dene School of Music`. Neither does a name of
 * one word that could be a place's: `University of Ashby`.
 */
export function namePhrase(name: string): (text: string) => boolean {
  const full = plainWords(name);
  const wanted = full.length > 2 && full.at(-1) === 'school' ? full.slice(0, -1) : full;
  const fits = wanted.length === 1 ? fitsPlace : fitsName;
  return (text) => partsOf(text).some((part) => starts(part, wanted).some((at) => fits(part, at, wanted.length)));
}

/** Where in a part the wanted words begin. */
function starts(part: readonly string[], wanted: readonly string[]): number[] {
  return part.flatMap((_, at) => (wanted.every((word, index) => part[at + index] === word) ? [at] : []));
}

function fitsName(part: readonly string[], at: number, length: number): boolean {
  const [before, after] = [part[at - 1], part[at + length]];
  return (before === undefined || BEFORE.has(before)) && (after === undefined || AFTER.has(after));
}

function fitsPlace(part: readonly string[], at: number, length: number): boolean {
  const [before, after] = [part.slice(0, at), part.slice(at + length)];
  if (after.some((word) => !AFTER_PLACE.has(word))) return false;
  return before.length === 0 || (before.every((word) => BEFORE.has(word)) && before.some((word) => IS_POST.has(word)));
}

/** A trust's name without The, Trust, MAT, Ltd and their like: `The Vale Multi-Academy Trust Ltd` is `vale`. */
export function withoutLegalForm(name: string): string {
  return plainName(name, ONLY_THE).replace(
    /(?:(?:(?: multi)?(?: academy| academies)? (?:trust|trusts))|(?: mat))?(?: ltd| limited| plc| cic| cio)?$/,
    '',
  );
}

/** Whether a text is the name of the trust with this key, by its legal form or without. */
export function readsAs(text: string | undefined, key: string): boolean {
  return text !== undefined && withoutLegalForm(text) === key;
}
