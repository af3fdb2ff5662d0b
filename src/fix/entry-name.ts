/** Names the entry of a list that a question is about, as a person would know it. */

import { buildPlan } from '../plan/build/build.ts';
import { dateInWords } from '../plan/date-words.ts';
import { type DataMap, isMap, type Path, printPath, valueAt } from '../plan/path.ts';
import type { Day } from '../plan/queries/calendar.ts';
import { describe, holder } from '../plan/queries/posts.ts';
import { nameInSentence, short } from '../text/clip.ts';

/** `the deputy of Cairn Primary`, `"Partner talk"`: empty if the path isn't in an entry, or it has no name. */
export function entryName(data: DataMap, path: Path, today: Day): string {
  const end = path.findLastIndex((step) => typeof step === 'number') + 1;
  const entry = end === 0 ? undefined : valueAt(data, path.slice(0, end));
  if (entry === undefined || !isMap(entry)) return '';
  const textOf = (...fields: readonly string[]) =>
    fields.map((field) => entry[field]).find((text) => typeof text === 'string' && text !== '') as string | undefined;
  const title = textOf('title', 'statement');
  const at = printPath(path.slice(0, end));
  const { leadership, people } = buildPlan(data, today);
  const { coLeaders, facilitators, criticalFriends, otherRoles } = leadership;
  const roles = [...coLeaders, ...facilitators, ...criticalFriends, ...otherRoles];
  const role = roles.find((one) => printPath(one.at) === at);
  const person = people.find((one) => printPath(one.at) === at);
  if (role !== undefined) return holder(role);
  if (person !== undefined) return describe(person);
  if (path[1] === 'reviews')
    return `the review${typeof entry['date'] === 'string' ? ` of ${dateInWords(entry['date'])}` : ''}`;
  return title === undefined ? nameInSentence(textOf('name') ?? '') : `"${short(title)}"`;
}
