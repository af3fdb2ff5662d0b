/** Cuts texts from a plan so that they fit in a message. */

/** Cuts a text to at most `most` UTF-16 units, with `…` at the cut. Never splits a surrogate pair. */
export function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A name from a plan, cut to fit in a message. What is in double quotes stays in them. */
export function short(name: string): string {
  const [, quoted] = /^"(.*)"$/su.exec(name) ?? [];
  return quoted === undefined ? clipWords(name, 100) : `"${clipWords(quoted, 98)}"`;
}

/** A long title in double quotes, with as much of it as tells which it is. */
export function shortTitle(title: string): string {
  return `"${clipWords(title, 60)}"`;
}

/** A name from a plan within a sentence: in double quotes if it says more than a name, to show where it ends. */
export function nameInSentence(name: string): string {
  return MORE_THAN_A_NAME.test(name) ? shortTitle(name) : short(name);
}

const MORE_THAN_A_NAME =
  /[,;:–—]\s*\p{Ll}|\s-\s+\p{Ll}|\s(?:but|because|since|although|though|who|which|that|if|we|they|it)\s/u;

/** Cuts a text like `clip`, but between two words if one ends not far before, not in a bracket and not after a sign. */
function clipWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.slice(0, most).search(/[\s,;:.–—-]+\S*$/u);
  const cut = end > most / 2 ? text.slice(0, end) : clip(text, most).slice(0, -1);
  return `${cut.replace(CUT_OFF, '')}…`;
}

/** A bracket without its end, and signs. */
const CUT_OFF = /(?<=\S)\s*\([^()]*$|[\s.,;:–—-]+$/;
