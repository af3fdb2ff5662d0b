/** Finds sentences that only say that something isn't settled, or that somebody hasn't thought about it. In English. */

/** Longer texts say something else as well, in UTF-16 units. */
const LONGEST = 100;

/** The words with which somebody begins who hasn't decided. */
const STARTS = new Set(['we', 'i', 'they', 'nobody', 'no', 'the', 'well', 'um', 'honestly', 'sorry']);
/** How a sentence ends that says so of something else. */
const END = /(?:settled|decided|agreed|discussed)(?: yet)?[.!]*$/i;

/**
 * Is in every sentence about people who haven't decided, and in few others. Most texts then don't need the whole
 * pattern, which takes milliseconds to make.
 */
const SAYS_NO = /n't|not|never|'d| would/;

/** Whether a text may end as such a sentence does, by its last letter or sign. This takes a hundredth of the time. */
export function mayEndUnsettled(text: string): boolean {
  const last = text.charAt(text.length - 1).toLowerCase();
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
  return (mayBegin && SAYS_NO.test(said) && isOfPeople(said)) || (mayEndUnsettled(said) && isOfSomething(said));
}

/** Whether one of the clauses of a text is such a sentence: `none that I know of, we haven't settled it`. */
export function hasUnsettled(text: string): boolean {
  return text.split(/[.,;:–—]\s+/).some(isUnsettled);
}

/** Whether a text ends by saying that it isn't settled: `a panel of Year 7s, not settled yet`. */
export function endsUnsettled(text: string): boolean {
  return /[,;(–—-]\s*(?:but )?(?:(?:it|this|that)(?:['’]s| is) )?(?:not|still not|still to be) (?:yet )?(?:settled|decided|agreed)(?: yet)?[).!]*$/i.test(
    text.trim(),
  );
}

// The patterns are in functions, because they are made when a text first needs them, and hardly any does.

/**
 * `We have not thought about giving anything up`, `we've not written any down yet`, `I'd have to ask the other heads`.
 * With a second part, a sentence says something.
 */
function isOfPeople(said: string): boolean {
  return (
    /^(?:(?:well|um|honestly|sorry|no),? )?(?:we|i|they|nobody|no one|the heads|the schools)(?:(?:'ve| have| has) (?:not|never)|(?: have| has)n't)(?: really| all| yet)? (?:(?:thought|talked|spoken|decided|discussed|considered|settled)\b[^.;:,]{0,60}|\w+\b[^.;:,]{0,40} yet)[.!]*$/.test(
      said,
    ) || /^(?:i|we)(?:'d| would) (?:have|need) to (?:ask|check|find out|look)\b[^.;:,]{0,40}[.!]*$/.test(said)
  );
}

/** `What happens after the money stops is not settled`, `it hasn't been agreed yet`. */
function isOfSomething(said: string): boolean {
  return (
    /(?:\b(?:is|are|was)(?:n't| not)|\bis still not)(?: yet)? (?:settled|decided)(?: yet)?[.!]*$/.test(said) ||
    /\b(?:has|have|had)(?:n't| not)(?: yet)? been (?:settled|decided|agreed|discussed)(?: yet)?[.!]*$/.test(said) ||
    /\bisn't something (?:that )?.{1,40} (?:have|has|had) (?:discussed|decided|agreed)(?: yet)?[.!]*$/.test(said)
  );
}
