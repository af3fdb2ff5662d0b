/** New fields of one section in one place, so that a person has one thing to paste. */

import type { Hunk } from '../edit/lines-for.ts';
import { linesIn } from '../yaml/lines.ts';
import { headOf } from './sections-together.ts';

/**
 * The same lines, but new fields that would go between other fields of their section all go below the last of these.
 * @param text the whole plan
 */
export function gathered(text: string, hunks: readonly Hunk[]): readonly Hunk[] {
  if (hunks.length < 2) return hunks;
  const source = linesIn(text);
  const result: Hunk[] = [];
  for (const hunk of hunks) {
    const last = result.at(-1);
    const column = last === undefined ? undefined : columnOfFields(last);
    const isSame = last !== undefined && column !== undefined && column === columnOfFields(hunk);
    const between = isSame ? source.slice(last.after, hunk.after) : [];
    if (isSame && between.every((line) => line.trim() !== '' && line.search(/\S/) >= column))
      result.splice(-1, 1, { ...hunk, lines: [...last.lines, ...hunk.lines] });
    else result.push(hunk);
  }
  return result;
}

/** Where fields start that are only added; undefined for other lines. */
function columnOfFields({ replaced, lines }: Hunk): number | undefined {
  return replaced > 0 ? undefined : headOf(lines)?.search(/\S/);
}
