/** Finds sentences that only say that something isn't settled, or that somebody hasn't thought about it. In English. */

/** Longer texts say something else as well, in UTF-16 units. */
const LONGEST = 100;

/** Made when the first text may be such a sentence. */
function patterns(): readonly RegExp[] {
  const not =
    "^(?:(?:well|um|honestly|sorry|no),? )?(?:we|i|they|nobody|no one|the heads|the schools)(?:(?:'ve| have| has) (?:not|never)|(?: have| has)n't)(?: really| all| yet)?";
  return [
    // What happens after the money stops is not settled; it hasn't been agreed yet.
    /(?:\b(?:is|are|was)(?:n't| not)|\bis still not)(?: yet)? (?:settled|decided)(?: yet)?[.!]*$/i,
    /\b(?:has|have|had)(?:n't| not)(?: yet)? been (?:settled|decided|agreed|discussed)(?: yet)?[.!]*$/i,
    /\bisn't something (?:that )?.{1,40} (?:have|has|had) (?:discussed|decided|agreed)(?: yet)?[.!]*$/i,
    // We have not thought about giving anything up. With a second part, it says something.
    new RegExp(`${not} (?:thought|talked|spoken|decided|discussed|considered)\\b[^.;:,]{0,60}[.!]*$`, 'i'),
    // We've not written any down yet.
    new RegExp(`${not} \\w+\\b[^.;:,]{0,40} yet[.!]*$`, 'i'),
    // I'd have to ask the other heads.
    /^(?:i|we)(?:'d| would) (?:have|need) to (?:ask|check|find out|look)\b[^.;:,]{0,40}[.!]*$/i,
  ];
}

const known: { patterns?: readonly RegExp[] } = {};

/** What a sentence may be put in. */
const OPENING = /^[("'“‘«]+/;
/** How such sentences end, if they don't begin with who hasn't decided. */
const END = /(?:settled|decided|agreed|discussed)(?: yet)?[.!]*$/i;

/** Whether a text may end so, by its last letter or sign. Hardly any does, and this takes a hundredth of the time. */
export function mayEndUnsettled(text: string): boolean {
  const last = text.charAt(text.length - 1);
  return (last === 'd' || last === 't' || last === '.' || last === '!') && END.test(text.slice(-20));
}

/** Whether a text is such a sentence and nothing else. */
export function isUnsettled(text: string): boolean {
  const plain = text.trim().replace(OPENING, '');
  if (plain.length > LONGEST) return false;
  const said = plain.replaceAll('’', "'");
  known.patterns ??= patterns();
  return known.patterns.some((pattern) => pattern.test(said));
}
