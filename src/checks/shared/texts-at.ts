/** The texts at a dotted path, with their paths. Every list on the way is searched. */

import { type Data, isList, isMap, type Path } from '../../plan/path.ts';
import { isTemplateText } from '../../plan/placeholder-text.ts';

export interface TextAt {
  readonly at: Path;
  readonly text: string;
}

/** Returns numbers as text too, and leaves out template and empty text. */
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
