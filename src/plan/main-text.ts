/** What an entry of a list must say in order to count. */

import { type Data, isList, isMap } from './path.ts';
import { isFilledIn } from './placeholder-text.ts';

/** The fields that hold the main text of an entry, by list. One of them has to say something. */
const MAIN_TEXTS: Readonly<Record<string, readonly string[]>> = {
  artefacts: ['title'],
  links_to_networks: ['network'],
  lessons: ['lesson'],
  outcomes: ['statement'],
  partners: ['name'],
  readings: ['value'],
  risks: ['risk'],
  strands: ['focus'],
  unlearning: ['let_go'],
  why_this: ['finding', 'source'],
  wider_agendas: ['agenda'],
};

/**
 * Whether an entry of a list counts: a text if it says something; a map if its main text does. A map of another list,
 * or without any main text, counts if anything is written in it.
 * @param list the name of the list
 */
export function entryCounts(entry: Data, list: string): boolean {
  if (typeof entry === 'string') return isFilledIn(entry);
  if (!isMap(entry)) return entry !== null;
  const main = (MAIN_TEXTS[list] ?? []).map((key) => entry[key]).filter(isWritten);
  if (main.length > 0) return main.some((text) => typeof text !== 'string' || isFilledIn(text));
  return MAIN_TEXTS[list] === undefined || Object.values(entry).some(isWritten);
}

function isWritten(data: Data | undefined): boolean {
  if (data === undefined || data === null) return false;
  if (typeof data === 'string') return data.trim() !== '';
  return !isList(data) || data.length > 0;
}
