/** Edits as data: where to put, add or remove a value. Here they change the data; `reconcile` changes the text. */

import type { Data, Path } from '../plan/path.ts';
import { MAX_DEPTH } from '../yaml/reading-limits.ts';
import { type Draft, grafted, isDraftList, isDraftMap, ownCopy, withField } from './draft.ts';
import { type Refused, refuse } from './refusal.ts';

/**
 * `set` creates or replaces a value, and the sections that it needs; the next entry of a list may be set, too. `append`
 * adds an entry to the list at its path. `remove` removes a field or an entry; if there is none, it does nothing.
 */
export type Edit<Value extends Draft = Data> =
  | { readonly op: 'set' | 'append'; readonly path: Path; readonly value: Value }
  | { readonly op: 'remove'; readonly path: Path };

/**
 * The data after all edits, in their order. Whatever no edit changes is the same object as before.
 * @param data null if the document is empty
 */
export function withEdits(data: Draft, edits: readonly Edit<Draft>[]): { readonly data: Draft } | Refused {
  let changed = data;
  for (const edit of edits) {
    const next = withEdit(changed, edit);
    if ('refused' in next) return next;
    changed = next.data;
  }
  return { data: changed };
}

function withEdit(data: Draft, edit: Edit<Draft>): { readonly data: Draft } | Refused {
  const { op, path } = edit;
  if (path.length > MAX_DEPTH) return refuse('too-deep', path);
  if (op === 'remove') return path.length === 0 ? refuse('wrong-kind', path) : { data: without(data, path, 0) };
  const value = ownCopy(edit.value, path.length);
  if (value === undefined) return refuse('too-deep', path);
  const whole = op === 'append' ? [...path, nextIndex(data, path)] : path;
  const put = placed(data, whole, 0, value);
  return put === undefined ? stuck(data, whole) : { data: put };
}

/** The index of the next entry of a list; 0 if there is no list. */
function nextIndex(data: Draft, path: Path): number {
  const list = path.reduce<Draft | undefined>(stepInto, data);
  return isDraftList(list) ? list.length : 0;
}

function stepInto(here: Draft | undefined, step: string | number): Draft | undefined {
  if (typeof step === 'number') return isDraftList(here) ? here[step] : undefined;
  return isDraftMap(here) ? here[step] : undefined;
}

/** The data with a value at a path; undefined if the path leads through anything but maps and lists. */
function placed(here: Draft | undefined, path: Path, at: number, value: Draft): Draft | undefined {
  const step = path[at];
  if (step === undefined) return grafted(here, value);
  const known = stepInto(here, step);
  const next = placed(known, path, at + 1, value);
  if (next === undefined) return undefined;
  if (Object.is(next, known)) return here;
  if (typeof step === 'string') return fieldIn(here, step, next);
  const items = here === undefined || here === null ? [] : here;
  return isDraftList(items) && isNext(items, step)
    ? items.slice(0, step).concat([next], items.slice(step + 1))
    : undefined;
}

function fieldIn(here: Draft | undefined, name: string, value: Draft): Draft | undefined {
  if (here === undefined || here === null) return withField({}, name, value);
  return isDraftMap(here) ? withField(here, name, value) : undefined;
}

/** Whether an index is that of an entry, or of the next one. */
function isNext(items: readonly Draft[], index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= items.length;
}

/** Where a path can't go on, and why. */
function stuck(data: Draft, path: Path): Refused {
  let here: Draft | undefined = data;
  for (const [at, step] of path.entries()) {
    const isOpen = here === undefined || here === null;
    if (!isOpen && !(typeof step === 'string' ? isDraftMap(here) : isDraftList(here)))
      return refuse('wrong-kind', path.slice(0, at));
    if (typeof step === 'number' && !isNext(isDraftList(here) ? here : [], step))
      return refuse('no-entry', path.slice(0, at + 1));
    here = stepInto(here, step);
  }
  return refuse('uncertain', path);
}

function without(here: Draft, path: Path, at: number): Draft {
  const step = path[at] as string | number;
  const known = stepInto(here, step);
  if (known === undefined) return here;
  const isLast = at === path.length - 1;
  const next = isLast ? undefined : without(known, path, at + 1);
  if (Object.is(next, known)) return here;
  if (isDraftMap(here)) return withField(here, step as string, next);
  const items = here as readonly Draft[];
  return items.flatMap((item, index) => (index !== step ? [item] : next === undefined ? [] : [next]));
}
