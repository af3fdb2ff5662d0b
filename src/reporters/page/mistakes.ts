/** Mistakes in a plan's file, for readers who don't see the file: where something may be missing. */

import type { Finding } from '../../findings/report.ts';
import type { Path } from '../../plan/path.ts';
import { fieldWords } from '../../schema/field-words.ts';
import { list } from '../../text/words.ts';

const STEP = /\.?([^.[\]]+)|\[(\d+)\]/gy;

/** Empty if there are none. */
export function mistakesWords(mistakes: readonly Finding[]): string {
  if (mistakes.length === 0) return '';
  const found = mistakes.map(placeOf);
  const places = [...new Set(found.flatMap(({ title }) => (title === '' ? [] : [`"${title}"`])))];
  return `Part of the plan couldn't be read${places.length === 0 ? '' : `, under ${list(places)}`}, so something may be missing here.`;
}

/** The title of the part of the format in which a finding is, and what of its path the format doesn't have. */
function placeOf({ path }: Finding): { title: string; rest: string } {
  const known: Path[number][] = [];
  let [title, rest] = ['', path];
  for (const [step, key, index] of path.matchAll(STEP)) {
    const next = [...known, key ?? Number(index)];
    const words = fieldWords(next).title;
    if (words === '') break;
    known.push(...next.slice(-1));
    // An entry has the name of its list.
    if (key !== undefined) title = words;
    rest = rest.slice(step.length);
  }
  return { title, rest: rest.replace(/^\./, '') };
}
