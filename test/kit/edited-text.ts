/** The text of a plan after edits, for tests of what they do byte by byte. */

import { applyEdits } from '../../src/edit/apply.ts';
import type { Draft } from '../../src/edit/draft.ts';
import type { Edit } from '../../src/edit/edits.ts';
import type { Path } from '../../src/plan/path.ts';
import { readYaml } from '../../src/yaml/read.ts';

/** `schools.0.id` as a path. */
function pathTo(place: string): Path {
  return place === '' ? [] : place.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

export const set = (place: string, value: Draft): Edit<Draft> => ({ op: 'set', path: pathTo(place), value });
export const append = (place: string, value: Draft): Edit<Draft> => ({ op: 'append', path: pathTo(place), value });
export const remove = (place: string): Edit<Draft> => ({ op: 'remove', path: pathTo(place) });

/** The text after edits of its first document; or why they are refused. */
export function edited(text: string, ...edits: readonly Edit<Draft>[]): string {
  return editedIn(0, text, ...edits);
}

/** The same for another document, counted from 0. */
export function editedIn(index: number, text: string, ...edits: readonly Edit<Draft>[]): string {
  const result = applyEdits({ text, ...readYaml(text) }, index, edits);
  return 'refused' in result ? `${result.refused.reason}: ${result.refused.message}` : result.text;
}
