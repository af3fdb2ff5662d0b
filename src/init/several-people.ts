/** Splits an answer that names several people. */

import type { SchoolAnswer } from './answers.ts';
import { type PersonRead, personWords } from './parse-person.ts';

/** What people put between others, apart from semicolons. */
const BETWEEN = /\s*[&+/]\s*(?:the\s+)?|\s+(?:and|plus)\s+(?:the\s+)?/gi;
/** A post, up to the place. */
const POST = /^(.+?(?:,\s*|\s(?:of|at|from)\s+))\S/i;

type Read = (text: string, schools: readonly SchoolAnswer[]) => PersonRead;

/**
 * The people in an answer, with semicolons between them, or with `and`, `&` or `/` where that makes different people:
 * `head, Ashby and deputy, Dene`. A post can be there once for several schools: `heads of Ashby and Dene`.
 */
export function severalPeople(typed: string, schools: readonly SchoolAnswer[], read: Read): string[] {
  const parts = typed.split(';').map((part) => part.trim());
  return parts.filter((part) => part !== '').flatMap((part) => peopleIn(part, schools, read));
}

function peopleIn(text: string, schools: readonly SchoolAnswer[], read: Read): readonly string[] {
  for (const { index, 0: between } of text.matchAll(BETWEEN)) {
    const people = [text.slice(0, index), ...peopleIn(text.slice(index + between.length), schools, read)];
    if (areDifferent(people, schools, read, false)) return people;
  }
  const [, post = ''] = POST.exec(text) ?? [];
  const places = text.slice(post.length).split(BETWEEN);
  const people = places.map((place) => `${post}${place}`);
  return post !== '' && places.length > 1 && areDifferent(people, schools, read, true) ? people : [text];
}

/**
 * Whether each text is somebody, and none is somebody else again.
 * @param isInside whether they all have to work at one of the schools
 */
function areDifferent(
  texts: readonly string[],
  schools: readonly SchoolAnswer[],
  read: Read,
  isInside: boolean,
): boolean {
  const people = texts.flatMap((text) => {
    const one = read(text, schools);
    return 'person' in one && (!isInside || one.person.school !== undefined) ? [one.person] : [];
  });
  const words = new Set(people.map((person) => personWords(person, schools)));
  return words.size === texts.length;
}
