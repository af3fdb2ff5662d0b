/** What people write besides a place where somebody comes from: a longer post, a former one, or how they work. */

import type { Person } from '../model/plan.ts';
import { wordFor } from '../words-for.ts';

/** Whether people wrote a longer name of the post where the format asks for a place: `retired early years adviser`. */
export function saysPost(from: string | undefined, post: string): from is string {
  return from !== undefined && /^[a-z]/.test(from) && from.endsWith(` ${post}`);
}

/** Whether people wrote what somebody was where the format asks for a place: `retired inspector`. */
export function saysFormerPost(person: Person): person is Person & { readonly from: string } {
  return person.school === undefined && person.partner === undefined && FORMER_POST.test(person.from ?? '');
}

const FORMER_POST = /^(?:(?:recently )?retired|former|ex-)[ a-z-]{3,}$/;

/**
 * How somebody works who works for nobody, or no more, in the place for where they come from, and where they were if it
 * says so: `freelance`, `retired from the council`.
 */
export function wayOfWorking({
  school,
  partner,
  from = '',
}: Person): { way: string; from: string | undefined } | undefined {
  if (school !== undefined || partner !== undefined) return undefined;
  const [, alone, retired, place] = ALONE.exec(from) ?? [];
  const way = alone ?? retired;
  return way === undefined ? undefined : { way: way.toLowerCase(), from: place };
}

const ALONE = /^(?:(freelance|self-employed|independent)r?|((?:recently )?retired)(?: (?:from|of) (.+))?)$/i;

/** Another word for the post and the place, if the place has the word in brackets: `Leeds University (lecturer)`. */
export function ownPost({
  post,
  school,
  partner,
  from = '',
}: Person): { readonly word: string; readonly from: string } | undefined {
  const [, place, word] = /^(.+) \(([a-z][a-z ]{3,})\)$/.exec(from) ?? [];
  if (post === undefined || school !== undefined || partner !== undefined || place === undefined || word === undefined)
    return undefined;
  return wordFor(word, [post]) === post ? { word, from: place } : undefined;
}
