/** Tells several schools on one line apart, or says that they may be several. */

import { isPupils, schoolInWords } from './school-in-words.ts';

/**
 * Several schools with commas between them, if each part says what kind of school it is; a name may have commas too.
 */
export function betweenCommas(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(COMMA)) {
    const hasSchool = parts.length > 0 && isPupils(part);
    if (hasSchool) parts.push(`${parts.pop()},${part}`);
    else parts.push(part);
  }
  const last = IN_TWO.exec(parts.at(-1) ?? '')?.slice(1) ?? [];
  const split = last.length > 0 && last.every(hasOwnName) ? [...parts.slice(0, -1), ...last] : parts;
  const all = split.map((part, index) => (index === 0 ? part : part.replace(/^\s*(?:and|&)\s+/i, '')));
  return all.length > 1 && all.every(isKindAndName) ? all : [text];
}

/** Two names with "and" between them, or the last one after an "and". */
const IN_TWO = /^\s*(?:and\s+)?(.+?)\s+(?:and|&)\s+(.+)$/i;

function isKindAndName(part: string): boolean {
  const hasName = /\p{L}/u.test(part.replace(KIND, '').replace(KIND_AT_END, '')) && !DESCRIBES.test(part);
  return hasName && (KIND.test(part) || KIND_AT_END.test(part));
}

/** Whether a part names a school by more than its kind, as `Nursery School` in `Hill Primary and Nursery School` doesn't. */
function hasOwnName(part: string): boolean {
  return isKindAndName(part) && hasMoreThanKind(part);
}

function hasMoreThanKind(part: string): boolean {
  return /\p{L}{2}/u.test(part.replace(GENERIC, ''));
}

const GENERIC =
  /(?<!\p{L})(?:the|an?|our|schools?|primary|infants?|juniors?|secondary|academy|college|nursery|elementary|pre-?school|early|years|special|community|catholic|church|of|england|c\.?e\.?|rc|first|middle|high|upper|lower|grammar|comprehensive|sixth|form|unit|centre|foundation|federation|prep|preparatory|girls['’]?|boys['’]?)(?!\p{L})/giu;

/**
 * The names of several schools that a text may mean, of which not all say what kind of school they are: `Thornby,
 * Askrigg and Hawes`. None if it has fewer than three parts.
 */
export function perhapsSeveral(text: string): string[] {
  const { name } = schoolInWords(text);
  const parts = name.split(/,\s*(?:and\s+)?|\s+(?:and|&)\s+(?=[^,]*$)/i).map((part) => part.trim());
  const isNames = parts.length > 2 && parts.every((part) => /[\p{Lu}\p{Lo}]/u.test(part));
  return isNames && name.includes(',') ? parts : [];
}

/**
 * The names in a list with commas, with the last in two if it may be two schools, of which only one says what kind it is:
 * `Ysgol Henry Richard, Ysgol Bro Pedr, Ysgol Rhos Helyg and Felinfach`. None if it isn't such a list.
 */
export function perhapsOneMore(text: string, names: readonly string[]): string[] {
  const [, first = '', second = ''] = IN_TWO.exec(names.at(-1) ?? '') ?? [];
  const isList = names.length > 2 && !/[;\r\n]/.test(text) && !/,\s*(?:and|&)\s[^,]*$/i.test(text);
  const areNames = [first, second].every((part) => /^[\p{Lu}\p{Lo}]/u.test(part) && hasMoreThanKind(part));
  return isList && areNames && isKindAndName(first) !== isKindAndName(second)
    ? [...names.slice(0, -1), first, second]
    : [];
}

/** What kind of school the one before is: `Ysgol y Dderwen, special school`. */
const DESCRIBES =
  /^\s*(?:(?:an?|the|our|also|another)\s+)?(?:(?:special|mixed|small|large|big|little|state|independent|private|faith|church|catholic|village|rural|urban|local|maintained|voluntary|aided|controlled|welsh|english|irish|bilingual|medium|welsh-medium|english-medium|all-through|boys'?|girls'?|new|middle|high|lower|upper|junior|infant|primary|secondary|nursery)\s+)*(?:school|primary|infants?|juniors?|secondary|academy|college|nursery)\s*$/u;
/** Not in brackets, nor in a figure. */
const COMMA = /,(?![^()]*\))(?!\d{3}(?!\d))/;

/** Words that say what kind of school something is, and that names of towns and streets don't have. */
const KIND =
  /(?:^|[^\p{L}])(?:school|primary|infants?|juniors?|secondary|academy|college|nursery|elementary|ysgol|kura)(?![\p{L}])/iu;

/** The same at the end of a name, of words that towns have too: `Crieff High`. */
const KIND_AT_END = /\s(?:high|grammar|comprehensive|first|middle|upper|prep|rc|ce|c\.? ?of ?e\.?)\s*$/i;
