/** Words for the entry of a list that a question is about, as a person would know it. */

import { schoolsOf } from '../edit/referents.ts';
import { type Data, type DataMap, isList, isMap, type Path, valueAt } from '../plan/path.ts';

/** `the deputy of Cairn Primary`, `Partner talk`: empty if the path isn't in an entry, or it has no name. */
export function entryWords(data: DataMap, path: Path): string {
  const at = path.findLastIndex((step) => typeof step === 'number');
  const entry = at < 0 ? undefined : valueAt(data, path.slice(0, at + 1));
  return isMap(entry ?? null) ? wordsOf(entry as DataMap, data) : '';
}

function wordsOf(entry: DataMap, data: DataMap): string {
  const { person, name, title, statement, id } = entry;
  const named = [name, title, statement].find((text) => typeof text === 'string' && text !== '');
  if (typeof named === 'string') return named;
  if (isMap(person ?? null)) return personWords(person as DataMap, data);
  if (typeof person === 'string') return personWords(personCalled(person, data) ?? { name: person }, data);
  return typeof entry['post'] === 'string' ? personWords(entry, data) : typeof id === 'string' ? id : '';
}

function personCalled(wanted: string, data: DataMap): DataMap | undefined {
  const people = data['people'];
  return (isList(people) ? people : [])
    .filter(isMap)
    .find(({ id }: { readonly [key: string]: Data }) => id === wanted) as DataMap | undefined;
}

function personWords({ name, post, school, from }: DataMap, data: DataMap): string {
  if (typeof name === 'string' && name !== '') return name;
  if (typeof post !== 'string') return '';
  const place = schoolsOf(data).find(({ id }) => id === school)?.name ?? (typeof from === 'string' ? from : '');
  return place === '' ? `the ${post}` : `the ${post} of ${place}`;
}
