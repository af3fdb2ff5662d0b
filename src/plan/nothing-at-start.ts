/** Finds out whether an answer begins by saying that there is nothing, although more follows. */

import { areOfNothing, comparedForm, startsWell } from './placeholder-text.ts';

/** What may be between words that say that there is nothing and whatever else is said. */
const END = /[,;:.–—]\s+|\s[-–—]\s+|\s(?=\()|\s(?=(?:but|so|though|although|just|only|mais|aber|pero)\s)/gu;
/** A word that denies something. Other placeholders begin titles: "Draft, discuss, redraft". */
const DENIAL =
  /(?:^|[^\p{L}])(?:no|nope|nah|not|none|nothing|nobody|no-one|never|undecided|unsure|unknown|rien|pas|aucune?|personne|nada|nadie|ninguno|todavía|sin|nichts|noch|nein|keine[rs]?|dim|ddim|heb|kāore|karekau)(?=$|[^\p{L}])|n't(?=$|[^\p{L}])/u;

/**
 * The words at the start of a text that say that there is nothing yet, although more follows: `nothing yet` in "nothing
 * yet; one school had a chat". Undefined if it begins otherwise.
 * @param isAlso whether other words say so, in lower case
 */
export function nothingAtStart(text: string, isAlso: (words: string) => boolean): string | undefined {
  if (startsWell(text)) return undefined;
  const ends = [...text.matchAll(END)].map(({ index }) => text.slice(0, index)).slice(0, MOST_CLAUSES);
  return ends.find((start) => {
    const plain = comparedForm(start);
    return (DENIAL.test(plain) && areOfNothing(plain)) || isAlso(plain);
  });
}

/** How many clauses are looked at: "Well, to be honest, nothing yet, but …". */
const MOST_CLAUSES = 3;
