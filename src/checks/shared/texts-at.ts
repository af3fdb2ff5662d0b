/** The texts at a dotted path, through every list on the way, each with its place. */

import { type Data, isList, isMap, type Path } from '../../plan/path.ts';
import { isTemplateText } from '../../plan/placeholder-text.ts';

export interface TextAt {
  readonly at: Path;
  readonly text: string;
}

/** Numbers are read as written; what says nothing yet is left out. */
export function textsAt(data: Data, dotted: string): TextAt[] {
  const found: TextAt[] = [];
  collect(data, dotted.split('.'), [], found);
  return found;
}

function collect(data: Data | undefined, steps: readonly string[], at: Path, found: TextAt[]): void {
  if (isList(data))
    data.forEach((item, index) => {
      collect(item, steps, [...at, index], found);
    });
  else if (steps[0] !== undefined) {
    if (isMap(data)) collect(data[steps[0]], steps.slice(1), [...at, steps[0]], found);
  } else if (typeof data === 'number' || (typeof data === 'string' && !isTemplateText(data)))
    found.push({ at, text: String(data) });
}
