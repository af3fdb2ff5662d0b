/** Finds sentences that only say that something isn't settled, or that somebody hasn't thought about it. In English. */

import { memoize } from '../text/memoize.ts';

/** Longer texts say something else as well, in UTF-16 units. */
const LONGEST = 100;

/**
 * Sentences that begin with who hasn't decided: `we have not thought about giving anything up`, which with a second
 * part says something; `we've not written any down yet`; `I'd have to ask the other heads`.
 */
const BEGINNINGS = memoize((_: object): readonly RegExp[] => {
  const not =
    "^(?:(?:well|um|honestly|sorry|no),? )?(?:we|i|they|nobody|no one|the heads|the schools)(?:(?:'ve| have| has) (?:not|never)|(?: have| has)n't)(?: really| all| yet)?";
  return [
    new RegExp(`${not} (?:thought|talked|spoken|decided|discussed|considered)\\b[^.;:,]{0,60}[.!]*$`),
    new RegExp(`${not} \\w+\\b[^.;:,]{0,40} yet[.!]*$`),
    /^(?:i|we)(?:'d| would) (?:have|need) to (?:ask|check|find out|look)\b[^.;:,]{0,40}[.!]*$/,
  ];
});
const STARTS = new Set(['we', 'i', 'they', 'nobody', 'no', 'the', 'well', 'um', 'honestly', 'sorry']);

/** Sentences that end so: `what happens after the money stops is not settled`, `it hasn't been agreed yet`. */
const ENDS = memoize((_: object): readonly RegExp[] => [
  /(?:\b(?:is|are|was)(?:n't| not)|\bis still not)(?: yet)? (?:settled|decided)(?: yet)?[.!]*$/,
  /\b(?:has|have|had)(?:n't| not)(?: yet)? been (?:settled|decided|agreed|discussed)(?: yet)?[.!]*$/,
  /\bisn't something (?:that )?.{1,40} (?:have|has|had) (?:discussed|decided|agreed)(?: yet)?[.!]*$/,
]);
const END = /(?:settled|decided|agreed|discussed)(?: yet)?[.!]*$/i;

/** Patterns are made when the first text needs them, because hardly any does. */
const ONCE = {};

/** Whether a text may end as such a sentence does, by its last letter or sign. This takes a hundredth of the time. */
export function mayEndUnsettled(text: string): boolean {
  const last = text.charAt(text.length - 1);
  return (last === 'd' || last === 't' || last === '.' || last === '!') && END.test(text.slice(-20));
}

/** Whether a text is such a sentence and nothing else. */
export function isUnsettled(text: string): boolean {
  if (text.length > LONGEST) return false;
  const said = text
    .trim()
    .replace(/^[("'“‘«]+/, '')
    .toLowerCase()
    .replaceAll('’', "'");
  const mayBegin = STARTS.has(said.slice(0, said.search(/[ ',]|$/)));
  const patterns = [...(mayBegin ? BEGINNINGS(ONCE) : []), ...(mayEndUnsettled(said) ? ENDS(ONCE) : [])];
  return patterns.some((pattern) => pattern.test(said));
}
