/** What `<<` merges into a section: the fields of the sections it names, unless the section has its own. */

import type { Data } from '../plan/path.ts';
import { followed, type MapNode, type Node } from './tree.ts';

/** Whether a key is a `<<` written without quotes. */
export function isMerge(text: string, key: Node): boolean {
  return key.kind === 'scalar' && key.data === '<<' && text[key.start] === '<';
}

/** The sections, or references to sections, that a `<<` names; undefined if it names anything else. */
export function mergeSources(value: Node): readonly Node[] | undefined {
  const target = followed(value);
  if (target.kind === 'map') return [value];
  return target.kind === 'list' && target.items.every((item) => followed(item).kind === 'map')
    ? target.items
    : undefined;
}

/** Adds fields of merged sections that `data` doesn't have itself; earlier sources win. */
export function layUnder(data: { [key: string]: Data }, sources: readonly Node[]): void {
  for (const source of sources) {
    const { data: brought } = followed(source) as MapNode;
    for (const [name, value] of Object.entries(brought)) if (!(name in data)) data[name] = value;
  }
}
