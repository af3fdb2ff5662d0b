/** Splits an answer into its parts: names and numbers of what the plan has, and short texts. */

import { findNamed, type Named } from '../text/find-named.ts';
import { splitNames } from '../text/split-names.ts';
import { didYouMean } from '../text/words.ts';
import { registerNumber } from './register-number.ts';

/** The names or numbers of entries, such as `1-3`, `Ashby and Dene` `all except Dene` or `not Dene`. */
export function referencesIn(typed: string, known: readonly Named[]): string[] {
  const only = withoutOnly(typed);
  if (only !== typed.trim() && findNamed(typed, known) === undefined) return referencesIn(only, known);
  const [, left] = ALL_EXCEPT.exec(typed.trim()) ?? NOT.exec(typed.trim()) ?? [];
  const out = left === undefined ? [] : leftOutOf(left, known);
  if (out.length > 0 && !out.includes(undefined)) return known.flatMap(({ id }) => (out.includes(id) ? [] : [id]));
  const parts = splitNames(typed, known, (name) => findNamed(name, known)?.id);
  const names = numbersIn(parts, known.length).filter((part) => registerNumber(part) === undefined);
  return names.length === 0 ? parts : names;
}

/** Between names, of which the second isn't decided: `Dene and perhaps Cairn`. */
export const OR_PERHAPS = /,?\s+(?:and|or|&)\s+(?=(?:perhaps|maybe|possibly|probably|hopefully|potentially)\s)/gi;

/** The ids of those who are left out, apart from a reason at the end: `Eastbeach, they're seeing it in January`. */
function leftOutOf(left: string, known: readonly Named[]): (string | undefined)[] {
  const idOf = (name: string) => (findNamed(name, known) ?? findNamed(name.replace(/^the\s+/i, ''), known))?.id;
  const idsOf = (text: string) => referencesIn(text, known).map(idOf);
  const ids = idsOf(left);
  const [, somebody = ''] = SOMEBODY_IS.exec(left) ?? [];
  const isPerson =
    somebody !== '' &&
    didYouMean(
      somebody,
      known.map(({ name }) => name),
    ) === '' &&
    idsOf(somebody)[0] === undefined;
  const names = left.replace(isPerson ? SOMEBODY_IS : REASON, '');
  return ids.includes(undefined) && names !== left ? idsOf(names) : ids;
}

/** A remark about somebody, who isn't one of the schools: `Dale Bank, Sheila is quiet`. */
const SOMEBODY_IS =
  /[,;:(–—]\s*(\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*)?)\s(?:is|isn['’]t|was|has|hasn['’]t|says|said|will|might|may)\s.*$/u;

/** An answer without words that say that it is all: `only Moss Lane`, `just Ashby and Dene so far`. */
export function withoutOnly(text: string): string {
  return text.trim().replace(ONLY_BEFORE, '').replace(ONLY_AFTER, '');
}

const ONLY_BEFORE =
  /^(?:(?:(?:so far|for now|at the moment|at present|currently|it['’]?s|it is|that['’]?s)[,:]?\s+)*(?:only|just)|(?:so far|for now|at the moment|at present|currently)[,:]?)\s+(?=\S)/i;
const ONLY_AFTER =
  /,?\s+(?:only|alone|(?:only |just )?(?:so far|for now|at the moment|at present|to start with))[.!]?$/i;

const REASON =
  /(?:\s(?:hasn['’]t|haven['’]t|isn['’]t|aren['’]t|didn['’]t|doesn['’]t|don['’]t|has|have|is|are|was|were|may|might|will|won['’]t|still|yet)\s.*$|\s(?:hasn['’]t|haven['’]t|isn['’]t|didn['’]t|doesn['’]t)$)|(?:[,;:(–—]|\s-)\s*(?:(?:they|she|he|it|who|which|we|their|her|his|because|as|since|until|not)\b|that['’]s).*$/i;

const ALL_EXCEPT =
  /^(?:all|every(?:one|body)?)(?:\s+of\s+(?:them|us))?(?:\s+(?:of\s+)?(?:(?:the|our)\s+)?schools?)?(?:,?\s+i (?:think|believe|suppose))?,?\s+(?:except|but|though|although|apart\s+from)(?:\s+for|\s+not|\s+(?:i['’]m|i am)\s+not\s+sure\s+about|\s+i\s+don['’]t\s+know\s+about)?\s+(.+)$/i;

/** `not Dene`, `without the nursery`, `apart from Dene and Cairn`. */
const NOT =
  /^(?:(?:but|just)\s+)?(?:not|except(?:ing)?(?:\s+for)?|apart\s+from|without|(?:every(?:one|body)|all(?:\s+of\s+(?:us|them))?)\s+(?:bar|without|save))\s+(.+)$/i;

/** Ranges and runs of numbers in a list of so many entries as one number each: `1-3`, `1 2 3`. */
export function numbersIn(parts: readonly string[], length: number): string[] {
  return parts.flatMap((part) => {
    const run = /^\d+(?:\s+\d+)+$/.test(part) ? part.split(/\s+/) : [];
    if (run.length > 0 && run.every((number) => Number(number) <= length)) return run;
    const [from, to] = /^(\d+)\s*(?:[-–]|to)\s*(\d+)$/.exec(part)?.slice(1).map(Number) ?? [];
    if (from === undefined || to === undefined || from < 1 || from >= to || to > length) return [part];
    return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  });
}

/** Short texts between commas, such as `kindness, honesty and high expectations`; otherwise the whole text. */
export function shortTextsIn(text: string): string[] {
  // "Maths: calculation to start with, fractions later" is one thing and more about it.
  if (!text.includes(',') || /:\s/.test(text) || MORE_ABOUT_IT.test(text)) return [text.trim()];
  const parts = text
    .split(/,(?:\s*and\s)?|\sand\s/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.every((part) => part.split(/\s+/).length <= FEW_WORDS) ? parts : [text.trim()];
}

/** After a comma, these words say more about what was before it: `Maths, mainly fractions`. */
const MORE_ABOUT_IT =
  /,\s*(?:but|or|mainly|mostly|chiefly|especially|particularly|in particular|above all|primarily|starting|beginning|first|then|such as|like|including|for example|for instance|e\.?g|i\.?e|namely|with|also|not|no|both|which|where|when|as|to|so|if|because)\b/i;
const FEW_WORDS = 3;
