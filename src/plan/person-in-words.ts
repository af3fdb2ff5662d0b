/** Understands a person in words: a post, where they are or were, and perhaps a name. */

import { canonical } from './aliases.ts';
import { wordFor } from './words-for.ts';

/** What the words say. What they don't say is undefined. */
export interface PersonInWords {
  readonly name?: string;
  /** A post of the format; `other` for someone who isn't in post any more. */
  readonly post: string;
  /** Whether they had the post and have it no more. */
  readonly isFormer: boolean;
  /** Where they work or worked, in words. */
  readonly place?: string;
  /** What the post doesn't say: `retired head`, `two lecturers`. */
  readonly note?: string;
  /** The words for the post. */
  readonly words?: string;
}

/** A name, and then the post that they have for somebody: `Jo Lee my Year 2 teacher`. */
const NAME_AND_POST = /^((?:\p{Lu}[\p{L}'’.-]*\s+){0,3}\p{Lu}[\p{L}'’-]+)\s+(?=(?:my|our|his|her)\s+\p{L})/u;
/** How people speak of themselves. */
const OWN = /^(?:me|myself|i)(?:\s*[,:–-]\s*|\s+as\s+|\s+(?=\()|$)|^(?:(?:it'?s )?me\s+|i(?:['’]?m|\s+am)\s+)/i;
const START =
  /^(?:(?:an?|the|our|my|your|his|her|their|one|another|some) )?(?:(two|three|four|five|six|both|[2-6]) (?:of (?:the|our) )?)?/i;
const FORMER = /^(?:(?:recently )?retired|former(?:ly)?|ex|past|previous(?:ly)?|late)(?:[\s-]+|$)/i;
const FORMERLY = /^(?:ex|formerly|previously)[\s-]+(?:of\s+)?(?=\p{Lu})/iu;
const RETIRED_AFTER = /^(.+?)\s+(?:\(?retired\)?|emeritus|emerita)$/i;
const TITLE = /^(?:dr|prof|professor|mrs?|ms|miss|mx|sir|dame|rev|revd|canon|father|sister)\.?\s+\p{Lu}/iu;
/** Two to four words that could be a person's name. */
const NAME = /^(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’-]+$/u;
/** Words of which names of bodies are made, and hardly any of people's. */
export const OF_ORGANISATION =
  /(?:^|\s)(?:universit\p{L}*|schools?|college|academy|trust|council|authority|charity|foundation|institute|centre|center|hub|primary|infants?|juniors?|high|network|ltd|of|the|and)(?:\s|$)/iu;
const CONNECTOR = /\s+(?:at|of|from|in|with|for)\s+(?:the\s+)?/gi;
/** What teachers lead other than a school: a subject, a year group and so on. */
const LED =
  '(?:year|key stage|ks|department|faculty|subject|maths|mathematics|numeracy|english|literacy|reading|writing|phonics|oracy|science|history|geography|humanities|art|music|drama|pe|sports?|languages|mfl|computing|stem|early years|eyfs|sixth form|sen|send|inclusion|curriculum|assessment|pastoral|safeguarding|behaviour|teaching and learning|research|enquiry)(?: ?\\d+)?';
/** A teacher of a year group or a subject. */
const TEACHES = new RegExp(
  `^(?:(?:${LED}|reception|nursery|foundation|infants?|juniors?|lower|upper|class|form|part-time|full-time|senior)(?:/\\d)? )+teachers?$`,
  'i',
);
const LEADS = new RegExp(`^(?:head of (?:the )?${LED}|${LED} (?:lead|leader|co-?ordinator))s?$`, 'i');

/**
 * The person that a text means, such as `Jo Lee, SENCO at Marton Manor`; undefined if no part of it is a post.
 * @param posts the posts of the format
 * @param isSchool whether some words are the name of a school of the plan
 */
export function personInWords(
  text: string,
  posts: readonly string[],
  isSchool: (words: string) => boolean,
): PersonInWords | undefined {
  const parts = text
    .trim()
    .replace(OWN, '')
    .replace(NAME_AND_POST, '$1, ')
    .split(/[,，、،;()]|\s[-–—]\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const [at, part] of parts.entries()) {
    const found = postIn(part, posts, isSchool);
    if (found === undefined) continue;
    const { place, ...rest } = found;
    const before = parts.slice(0, at);
    const after = parts.slice(at + 1);
    const hasSchool = place !== undefined && isSchool(place);
    const isPerson = rest.isFormer || /^(?:my|our|his|her)\s/i.test(part);
    const isNamed =
      isName(before[0], isPerson || place !== undefined || after.length > 0 || before.length > 1, isSchool) ||
      ((hasSchool || after.length > 0) && before.length === 1 && isFirstName(before[0], isSchool));
    const where = [...before.slice(isNamed ? 1 : 0), ...(place === undefined ? [] : [place]), ...after];
    const name = isNamed && rest.post !== 'pupil' ? before[0] : undefined;
    return { ...rest, ...(name !== undefined && { name }), ...(where.length > 0 && { place: where.join(', ') }) };
  }
  return professorIn(parts);
}

/** Someone whose title is their post. */
function professorIn([name = '', ...where]: readonly string[]): PersonInWords | undefined {
  if (!/^[Pp]rof(?:essor|\.)? \p{Lu}/u.test(name) || where.length === 0) return undefined;
  return { name, post: 'academic', isFormer: false, place: where.join(', ') };
}

/** Whether what comes before the post is a name: with a title, or if the place is elsewhere. */
function isName(words: string | undefined, hasPlace: boolean, isSchool: (words: string) => boolean): boolean {
  if (words === undefined || isSchool(words)) return false;
  return TITLE.test(words) || (hasPlace && NAME.test(words) && !OF_ORGANISATION.test(words));
}

/** Whether words are a first name alone, before a post and a place: `Marie, the SENCO at Marram`. */
function isFirstName(words: string | undefined, isSchool: (words: string) => boolean): boolean {
  return words !== undefined && /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(words) && !isSchool(words);
}

/** A post and the words for it, perhaps with a place. */
interface Found {
  readonly post: string;
  readonly isFormer: boolean;
  readonly words: string;
  readonly place?: string;
}

/** A post at a place, or a place and a post, in one run of words. */
function postIn(
  part: string,
  posts: readonly string[],
  isSchool: (words: string) => boolean,
): Omit<PersonInWords, 'name'> | undefined {
  const [start = '', count] = START.exec(part) ?? [];
  const text = part.slice(start.length);
  const found =
    heldPost(text, posts) ?? split(text, posts) ?? turned(text, posts, isSchool) ?? unconnected(text, posts, isSchool);
  if (found === undefined) return undefined;
  const { words, ...rest } = found;
  if (count !== undefined) return { ...rest, note: `${count.toLowerCase()} ${words}` };
  return rest.isFormer ? { ...rest, note: words } : { ...rest, words };
}

/**
 * What people call someone's post, if the format's word for it says less: `inspector` for an `adviser`. A head is a
 * head by any name.
 */
export function ownWord(words: string, post: string): string | undefined {
  const isPlain = ['headteacher', 'deputy', 'other'].includes(post) || /^\d+$/.test(words);
  const isSame = canonical(words).replace(/s$/, '') === post || post.startsWith(canonical(words));
  return isPlain || isSame ? undefined : words;
}

/** The words before the last connector that leaves a post before it: `chair of governors at Dene`. */
function split(text: string, posts: readonly string[]): Found | undefined {
  for (const { index, 0: connector } of [...text.matchAll(CONNECTOR)].reverse()) {
    const post = heldPost(text.slice(0, index), posts);
    if (post !== undefined) return { ...post, place: text.slice(index + connector.length) };
  }
  return undefined;
}

/** A place and then a post: `Marton Manor’s SENCO`. */
function turned(text: string, posts: readonly string[], isSchool: (words: string) => boolean): Found | undefined {
  const words = text.split(/\s+/);
  for (let at = 1; at < words.length; at += 1) {
    const place = words
      .slice(0, at)
      .join(' ')
      .replace(/['’]s?$/, '');
    const post = heldPost(words.slice(at).join(' '), posts);
    if (post !== undefined && (isSchool(place) || OF_ORGANISATION.test(place))) return { ...post, place };
  }
  return undefined;
}

/** A post and then a school, without a word between them: `head Ormesby High`. */
function unconnected(text: string, posts: readonly string[], isSchool: (words: string) => boolean): Found | undefined {
  const words = text.split(/\s+/);
  for (let at = words.length - 1; at > 0; at -= 1) {
    const place = words.slice(at).join(' ');
    const post = isSchool(place) ? heldPost(words.slice(0, at).join(' '), posts) : undefined;
    if (post !== undefined) return { ...post, place };
  }
  return undefined;
}

/** A post that someone has, or had. */
function heldPost(words: string, posts: readonly string[]): Found | undefined {
  const was = FORMER.test(words) ? words.replace(FORMER, '') : RETIRED_AFTER.exec(words)?.[1];
  if (was !== undefined)
    return was === '' || postFor(was, posts) !== undefined ? { post: 'other', isFormer: true, words } : undefined;
  const post = postFor(words, posts);
  return post === undefined ? undefined : { post, isFormer: false, words };
}

/** The format's word for a post, also in the plural. */
export function postFor(words: string, posts: readonly string[]): string | undefined {
  const known = wordFor(words, posts) ?? wordFor(words.replace(/s$/i, ''), posts);
  if (known === undefined && TEACHES.test(words) && posts.includes('teacher')) return 'teacher';
  return known ?? (LEADS.test(words) ? 'middle-leader' : undefined);
}

/** Where a person comes from in words, with what their post doesn't say: `Durham (retired head)`. */
export function originOf({ place, note, words = '', post }: PersonInWords): string | undefined {
  if (place === undefined) return note;
  const said = note ?? ownWord(words, post);
  // `retired inspector, ex-Estyn`: that they are there no more, their post says.
  return said === undefined ? place : `${place.replace(FORMERLY, '')} (${said})`;
}
