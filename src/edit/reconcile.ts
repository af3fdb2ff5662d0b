/**
 * From a document's tree and the data that it should have to the splices that make it so. Whatever is the same object in
 * both is left alone, so only what an edit changes is looked at.
 */

import type { Data } from '../plan/path.ts';
import type { AliasNode, Entry, ListNode, MapNode, Node } from '../yaml/tree.ts';
import { aligned } from './align.ts';
import { addFields, addItems, removeFields, removeItems } from './block.ts';
import { type Draft, type DraftMap, isDraftList, isDraftMap, isEmptyDraft } from './draft.ts';
import { addInBrackets, removeInBrackets } from './flow.ts';
import { fieldSlot, isInBrackets, itemSlot, rootSlot, type Slot, type SlotOf } from './places.ts';
import { fieldOrder } from './plan-fields.ts';
import { fieldsInOrder, printField, printInline, printPair } from './print-value.ts';
import { replaceInline, replaceValue, replaceWithLines, type Source } from './replace.ts';
import type { Splice } from './splice.ts';

/** The splices that turn a document's data into the wanted data. */
export function splicesTo(source: Source, root: Node, wanted: Draft): Splice[] {
  return reconcile(source, rootSlot(root), wanted);
}

function reconcile(source: Source, slot: Slot, wanted: Draft): Splice[] {
  const { node } = slot;
  if (Object.is(node.data, wanted)) return [];
  if (isDraftMap(wanted) && !isEmptyDraft(wanted)) {
    if (node.kind === 'map' && !isEmptyDraft(node.data)) return reconcileMap(source, { ...slot, node }, wanted);
    if (node.kind === 'alias' && node.target.kind === 'map') return overrideAlias(source, { ...slot, node }, wanted);
  }
  if (isDraftList(wanted) && wanted.length > 0 && node.kind === 'list' && node.items.length > 0)
    return reconcileList(source, { ...slot, node }, wanted);
  return replaceValue(source, slot, wanted);
}

function reconcileMap(source: Source, map: SlotOf<MapNode>, wanted: DraftMap): Splice[] {
  const { entries, merges, data } = map.node;
  const removed = new Set(entries.flatMap(({ name }, index) => (name in wanted ? [] : [index])));
  const own = new Set(entries.map(({ name }) => name));
  const kept = entries.filter((_, index) => !removed.has(index));
  const added = fieldsInOrder(wanted, map.path).filter(
    (name) => !own.has(name) && !Object.is(data[name], wanted[name]),
  );
  const groups = groupByPlace(map, kept, added);
  const isInFlow = map.inFlow || isInBrackets(source.text, map.node);
  const isBarePair = map.inFlow && !isInBrackets(source.text, map.node);
  if (
    (kept.length === 0 && merges.length === 0) ||
    (removed.has(0) && groups.has(undefined)) ||
    (isBarePair && added.length > 0)
  )
    return replaceValue(source, map, wanted);
  return [
    ...kept.flatMap((entry) => reconcile(source, fieldSlot(source.text, map, entry), wanted[entry.name] as Draft)),
    ...[...groups].flatMap(([after, names]) =>
      isInFlow ? addPairs(source, map, names, wanted, after) : addFields(source, map, names, wanted, after),
    ),
    ...(removed.size === 0
      ? []
      : isInFlow
        ? removeInBrackets(source.text, map.node, removed)
        : removeFields(source.text, map, removed)),
  ];
}

function addPairs(
  { text, style }: Source,
  map: SlotOf<MapNode>,
  names: readonly string[],
  wanted: DraftMap,
  after: Entry | undefined,
): Splice[] {
  const pairs = names.map((name) => printPair(name, wanted[name] as Draft, { style, path: map.path }));
  return addInBrackets(text, map.node, after === undefined ? -1 : map.node.entries.indexOf(after), pairs);
}

/**
 * New fields by the entry that they follow: in the order of the plan format if the map's own fields follow it, else at
 * the end.
 */
function groupByPlace(
  { path }: Slot,
  kept: readonly Entry[],
  names: readonly string[],
): Map<Entry | undefined, string[]> {
  const ranks = new Map(fieldOrder(path).map((name, rank) => [name, rank]));
  const rankOf = (entry: Entry | undefined) => (entry && ranks.get(entry.name)) ?? -1;
  const ranked = kept.filter(({ name }) => ranks.has(name));
  const isOrdered = ranked.length > 0 && ranked.every((entry, index) => rankOf(ranked[index - 1]) < rankOf(entry));
  const groups = new Map<Entry | undefined, string[]>();
  for (const name of names) {
    const rank = ranks.get(name);
    const after = isOrdered && rank !== undefined ? ranked.findLast((entry) => rankOf(entry) < rank) : kept.at(-1);
    const group = groups.get(after);
    if (group === undefined) groups.set(after, [name]);
    else group.push(name);
  }
  return groups;
}

function reconcileList(source: Source, list: SlotOf<ListNode>, wanted: readonly Draft[]): Splice[] {
  const { text, style } = source;
  const { changed, removed, added } = aligned(
    list.node.items.map(({ data }) => data),
    wanted,
  );
  const isInFlow = list.inFlow || isInBrackets(text, list.node);
  return [
    ...changed.flatMap(({ index, value }) => reconcile(source, itemSlot(text, list, index), value)),
    ...added.flatMap(({ after, values }) =>
      isInFlow
        ? addInBrackets(
            text,
            list.node,
            after,
            values.map((value) => printInline(value, { style, path: [...list.path, 0] })),
          )
        : addItems(source, list, values, after),
    ),
    ...(removed.size === 0
      ? []
      : isInFlow
        ? removeInBrackets(text, list.node, removed)
        : removeItems(text, list, removed)),
  ];
}

/**
 * Fields that differ from those of the map that is referred to. They are written here, over the reference, and never in
 * that map, which other parts of the plan may share.
 */
function overrideAlias(source: Source, slot: SlotOf<AliasNode>, wanted: DraftMap): Splice[] {
  const { text, style } = source;
  const shared = slot.node.data as { readonly [name: string]: Data };
  if (Object.keys(shared).some((name) => !(name in wanted))) return replaceValue(source, slot, wanted);
  const names = fieldsInOrder(wanted, slot.path).filter((name) => !Object.is(shared[name], wanted[name]));
  const merge = `<<: ${text.slice(slot.node.start, slot.node.end)}`;
  if (slot.inFlow) {
    const pairs = names.map((name) => printPair(name, wanted[name] as Draft, { style, path: slot.path }));
    return replaceInline(text, slot, `{${style.bracePad}${[merge, ...pairs].join(', ')}${style.bracePad}}`);
  }
  const spot = { style, path: slot.path, column: slot.column + style.step };
  const lines = names.flatMap((name) => printField(name, wanted[name] as Draft, spot));
  return replaceWithLines(source, slot, [merge, ...lines], style.step);
}
