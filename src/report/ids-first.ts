/** Ids that entries need before the lines to paste can refer to them. */

import { answerKindAt } from '../edit/answer-kinds.ts';
import { referentsAt } from '../edit/referents.ts';
import { type BlankEdit, type Filling, isFilling } from '../edit/what-to-write.ts';
import { withoutIdAt } from '../edit/without-id.ts';
import { type DataMap, parsePath, printPath } from '../plan/path.ts';
import { blanksIn } from './notes-on-blanks.ts';
import { ID_NOTE } from './step-lines.ts';

/**
 * If a blank takes the id of an entry, and no entry that it could mean has one: an id for the first of them, so that
 * the plan shows how it is done. An entry gets only one.
 */
export function idsFirst(edits: readonly BlankEdit[], data: DataMap): Filling[] {
  const made = new Map<string, Filling>();
  for (const { op, path, value } of edits.filter(isFilling)) {
    const place = parsePath(path);
    for (const blank of blanksIn(value, op === 'append' ? [...place, 0] : place)) {
      if (answerKindAt(blank)?.kind !== 'reference' || referentsAt(data, blank)?.known.length !== 0) continue;
      const [first] = withoutIdAt(data, blank);
      if (first === undefined) continue;
      const to = printPath([...first.at, 'id']);
      made.set(to, { op: 'set', path: to, value: first.id });
    }
  }
  return [...made.values()];
}

/** Lines with a note on each of these ids that has a line of its own. */
export function withIdNotes(lines: readonly string[], ids: readonly Filling[]): readonly string[] {
  return lines.map((line) => {
    const isOfId = ids.some(({ value }) => line.replace(/^[ -]*/, '') === `id: ${value}`);
    return isOfId ? `${line}${ID_NOTE}` : line;
  });
}
