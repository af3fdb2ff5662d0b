/** Every text of a plan with its place, for checks that read all of them. */

import { type Data, isList, isMap, type Path } from '../path.ts';

export interface PlacedText {
  readonly at: Path;
  readonly text: string;
}

/** All texts below a value, in the plan's order. */
export function textsOf(data: Data, at: Path = []): PlacedText[] {
  const found: PlacedText[] = [];
  collect(data, at, found);
  return found;
}

function collect(data: Data, at: Path, found: PlacedText[]): void {
  if (typeof data === 'string') found.push({ at, text: data });
  else if (isList(data)) for (const [index, item] of data.entries()) collect(item, [...at, index], found);
  else if (isMap(data)) for (const key of Object.keys(data)) collect(data[key] ?? null, [...at, key], found);
}
