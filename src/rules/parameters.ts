/** The kinds of parameter that a check can have: which values are valid, and how messages describe them. */

import type { ParameterKind, ParameterSpec } from '../checks/check.ts';
import { didYouMean, list } from '../text/words.ts';
import type { ParameterValue } from './types.ts';

/** The largest number allowed for a parameter. It means "no limit". */
export const GREATEST = 1_000_000;

const isTexts = (value: ParameterValue): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isWithin = (value: ParameterValue, most: number) => typeof value === 'number' && value >= 0 && value <= most;

interface Kind {
  readonly words: string;
  readonly fits: (value: ParameterValue) => boolean;
}

const KINDS: Readonly<Record<ParameterKind, Kind>> = {
  number: { words: 'a number, 0 or more', fits: (value) => isWithin(value, GREATEST) },
  share: { words: 'a share from 0 to 1, such as 0.5 for half', fits: (value) => isWithin(value, 1) },
  text: { words: 'text', fits: (value) => typeof value === 'string' },
  path: {
    words: 'a path such as leadership.co_leaders',
    fits: (value) => typeof value === 'string' && /^[a-z_]+(\.[a-z_]+)*$/.test(value),
  },
  texts: { words: 'a list of texts', fits: isTexts },
  pattern: { words: 'a regular expression', fits: (value) => typeof value === 'string' },
};

/** Whether a value is valid for a parameter. */
export function fits(spec: ParameterSpec[string], value: ParameterValue): boolean {
  return kindOf(spec).fits(value);
}

/** What a parameter should be, in words that fit after "should be". */
export function kindWords(spec: ParameterSpec[string]): string {
  return kindOf(spec).words;
}

/** Suggests the parameter that an unknown name was probably meant to be, or lists all of them. */
export function parameterHint(name: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const all =
    known.length === 1 ? `Its only parameter is ${known[0]}.` : `Its parameters are ${list(known, known.length)}.`;
  return didYouMean(name, known, ` ${all}`);
}

function kindOf(spec: ParameterSpec[string]): Kind {
  return typeof spec === 'string' ? KINDS[spec] : phrasesKind(spec);
}

/** A map of wording with exactly these keys. */
function phrasesKind(names: readonly string[]): Kind {
  const isWording = (value: ParameterValue): value is Readonly<Record<string, string>> =>
    typeof value === 'object' && !Array.isArray(value);
  return {
    words: `a section with texts for ${list(names, names.length)}`,
    fits: (value) =>
      isWording(value) &&
      isTexts(Object.values(value)) &&
      Object.keys(value).sort().join() === [...names].sort().join(),
  };
}
