/** How a file is written: how deep it indents, where its dashes are, what its brackets look like. */

import type { ListNode, MapNode, Node } from '../yaml/tree.ts';
import { isInBrackets } from './places.ts';
import { columnOf } from './text-layout.ts';

export interface FileStyle {
  /** How much deeper the fields of a section are than its name. */
  readonly step: number;
  /** How much deeper the dashes of a list are than its name. */
  readonly listStep: number;
  /** Whether the sections in a list are written between braces, one a line. */
  readonly bracedEntries: boolean;
  /** Spaces inside braces and brackets. */
  readonly bracePad: string;
  readonly bracketPad: string;
  /** Whether each text of a list is on a line of its own, where a comma can't end it. */
  readonly textsApart?: boolean;
}

/** What the plan templates do. */
const STEP = 2;

/** How often a file does each thing. */
interface Habits {
  readonly steps: Map<number, number>;
  readonly listSteps: Map<number, number>;
  readonly braced: Map<boolean, number>;
  readonly bracePads: Map<boolean, number>;
  readonly bracketPads: Map<boolean, number>;
}

/** The style that most of a document has; or that of the templates if it shows none. */
export function styleOf(text: string, root: Node | undefined): FileStyle {
  const before = root && styles.get(root);
  if (before?.text === text) return before.style;
  const style = observedStyle(text, root);
  if (root !== undefined) styles.set(root, { text, style });
  return style;
}

const styles = new WeakMap<Node, { readonly text: string; readonly style: FileStyle }>();

function observedStyle(text: string, root: Node | undefined): FileStyle {
  const habits: Habits = {
    steps: new Map(),
    listSteps: new Map(),
    braced: new Map(),
    bracePads: new Map(),
    bracketPads: new Map(),
  };
  if (root !== undefined) observe(text, root, undefined, habits);
  const step = usual(habits.steps) ?? STEP;
  return {
    step,
    listStep: usual(habits.listSteps) ?? step,
    bracedEntries: usual(habits.braced) ?? false,
    bracePad: (usual(habits.bracePads) ?? true) ? ' ' : '',
    bracketPad: (usual(habits.bracketPads) ?? false) ? ' ' : '',
  };
}

function count<Habit>(seen: Map<Habit, number>, habit: Habit): void {
  seen.set(habit, (seen.get(habit) ?? 0) + 1);
}

/** The most frequent habit; the one seen first if there is a tie. */
function usual<Habit>(seen: ReadonlyMap<Habit, number>): Habit | undefined {
  let best: Habit | undefined;
  for (const [habit, times] of seen) if (best === undefined || times > (seen.get(best) as number)) best = habit;
  return best;
}

/** @param above the indentation of the map that the field belongs to */
function observe(text: string, node: Node, above: number | undefined, habits: Habits): void {
  if (node.kind !== 'map' && node.kind !== 'list') return;
  if (isInBrackets(text, node)) {
    if (node.end > node.start + 2)
      count(node.kind === 'map' ? habits.bracePads : habits.bracketPads, text[node.start + 1] === ' ');
    return;
  }
  const column = columnOf(text, node.start);
  if (above !== undefined) count(node.kind === 'map' ? habits.steps : habits.listSteps, column - above);
  if (node.kind === 'map') observeFields(text, node, column, habits);
  else observeItems(text, node, habits);
}

function observeFields(text: string, { entries }: MapNode, column: number, habits: Habits): void {
  for (const { value } of entries) observe(text, value, column, habits);
}

function observeItems(text: string, { items }: ListNode, habits: Habits): void {
  for (const item of items) {
    if (item.kind === 'map') count(habits.braced, isInBrackets(text, item));
    observe(text, item, undefined, habits);
  }
}
