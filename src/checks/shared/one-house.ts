/** Whether people come from the same place: a school, a partner or another organisation. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import { holdersOn } from '../../plan/queries/in-post.ts';
import { plainName } from '../../plan/queries/plain-name.ts';

/** Those who lead on a day: the co-leaders; if there are none, the facilitators. */
export function leadersOn({ leadership: { coLeaders, facilitators } }: Plan, day: number): readonly Role[] {
  const leading = holdersOn(coLeaders, day);
  return leading.length > 0 ? leading : holdersOn(facilitators, day);
}

/** Where someone comes from, in words: a partner or a school by its name. */
export function homeOf({ person, partner }: Pick<Role, 'person' | 'partner'>): string | undefined {
  return partner?.name ?? person?.school?.name ?? person?.from;
}

/** Whether two places are the same, or one is a part of the other, such as a department of a university. */
export function isOnePlace(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const [whole, otherWhole] = [mainWords(one), mainWords(other)];
  return whole === otherWhole || mainWords(beforeComma(one)) === otherWhole || whole === mainWords(beforeComma(other));
}

function beforeComma(text: string): string {
  return text.split(',', 1)[0] ?? text;
}

/** The main words of a name or a description, in one order, however people put them: `University of Leeds`. */
export function mainWords(words: string): string {
  return plainName(words, JOINING).split(' ').sort().join(' ');
}

const JOINING: ReadonlySet<string> = new Set(['a', 'an', 'at', 'from', 'in', 'of']);
