/** Plausible answers to whatever a rule asks to be written. */

import type { Edit } from '../../src/edit/edits.ts';
import { withEdits } from '../../src/edit/edits.ts';
import { referentsAt, schoolsOf } from '../../src/edit/referents.ts';
import { type BlankEdit, isFilling } from '../../src/edit/what-to-write.ts';
import { parseSlot } from '../../src/fix/parse-slot.ts';
import { filled, type Slot, slotsOf } from '../../src/fix/slots.ts';
import { type Data, type DataMap, isList, parsePath, printPath, valueAt } from '../../src/plan/path.ts';
import type { Day } from '../../src/plan/queries/calendar.ts';
import { printDay } from '../../src/plan/queries/calendar.ts';

const WORDS = 'Pupils in all of our schools talk about a text before they write, and teachers from each school see it';

/** Answers by field. */
export type Own = Readonly<Record<string, string>>;

/** What a helpful person would type. */
export function typedFor({ path, kind, isList }: Slot, turn: number, data: DataMap, today: Day, own: Own = {}): string {
  const given = own[String(path.findLast((step) => typeof step === 'string'))];
  if (given !== undefined) return given;
  const referents = referentsAt(data, path);
  const ids = referents?.known.map(({ id }) => id) ?? [];
  const schools = schoolsOf(data);
  const at = (list: readonly string[], index: number) => list[index % Math.max(1, list.length)] ?? '';
  switch (kind.kind) {
    case 'text':
      return path.at(-1) === 'value' ? String(10 + turn) : `${WORDS} (${turn})`;
    case 'id':
      return `new-${turn}`;
    case 'number':
      return String(Math.min(kind.maximum, Math.max(kind.minimum, 15)));
    case 'date':
      return printDay(today);
    case 'yes-no':
      return 'yes';
    case 'choice':
      return isList ? kind.words.join(', ') : at(kind.words, turn);
    case 'reference':
      return isList ? some(ids, turn).join(', ') : at(ids, turn);
    case 'person':
    case 'post':
      return kind.kind === 'post' && kind.isFromOutside
        ? 'academic, University of the Vale'
        : `${at(['teacher', 'headteacher', 'deputy'], turn)}, ${at(
            schools.map(({ id }) => id),
            turn + 1,
          )}`;
  }
}

/** A few of the ids, or all of them; others at each turn. */
function some(ids: readonly string[], turn: number): readonly string[] {
  if (turn % 3 === 1) return ids;
  const from = (turn * 2) % Math.max(1, ids.length);
  return [...ids, ...ids].slice(from, from + Math.min(3, ids.length));
}

/**
 * The edits with every blank answered, for a plan's data.
 * @param first where to begin with the answers that differ from turn to turn
 */
export function answered(edits: readonly BlankEdit[], before: DataMap, today: Day, own: Own = {}, first = 0): Edit[] {
  let data: Data = before;
  let turn = first;
  const made: Edit[] = [];
  for (const edit of edits.filter(isFilling)) {
    const { op } = edit;
    const path = parsePath(edit.path);
    const list = valueAt(data, path);
    const whole = op === 'append' ? [...path, isList(list) ? list.length : 0] : path;
    const answers = new Map<string, Data>();
    for (const slot of slotsOf(edit.value, whole)) {
      const typed = typedFor(slot, turn, data as DataMap, today, own);
      if (typed === '') continue;
      turn += 1;
      const parsed = parseSlot(typed, slot, {
        schools: schoolsOf(data),
        referents: referentsAt(data as DataMap, slot.isList ? [...slot.path, 0] : slot.path),
        holders: [],
      });
      if ('problem' in parsed) throw new Error(`${printPath(slot.path)}: "${typed}": ${parsed.problem}`);
      answers.set(printPath(slot.path), parsed.value);
    }
    const value = filled(
      edit.value,
      whole,
      (one) => answers.get(printPath(one)),
      () => `new-${turn}`,
    );
    if (value === undefined) continue;
    const one = { op, path, value } as Edit;
    const next = withEdits(data, [one]);
    if ('refused' in next) throw new Error(next.refused.message);
    data = next.data as Data;
    made.push(one);
  }
  return made;
}
