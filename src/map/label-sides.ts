/** On which side of its shape a label is crossed by fewer lines. */

import type { Node, Tie } from './arrange.ts';
import type { Point } from './drawing.ts';

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Whether a label should be above its shape, and not below it.
 *
 * @param edge how far the centre of the shape is from that of its box
 */
export function isBetterAbove<Of extends Node>(node: Of, ties: readonly Tie<Of>[], edge: number): boolean {
  const [above, below] = [crossed(node, ties, edge), crossed(node, ties, -edge)];
  return above === below ? leavesDownwards(node, ties) : above < below;
}

/** How many lines cross the label of a node if its shape is this far below the centre of its box. */
function crossed<Of extends Node>(node: Of, ties: readonly Tie<Of>[], down: number): number {
  const { x, y, width, height } = node;
  const shape = { x, y: y + down };
  // The edge of the label that is nearer to the shape: as far from the shape's centre as the shape's own end of the box.
  const inner = 2 * Math.abs(down) - height / 2;
  const [top, bottom] = down > 0 ? [y - height / 2, y + inner] : [y - inner, y + height / 2];
  const label = { left: x - width / 2, right: x + width / 2, top, bottom };
  const at = (one: Of): Point => (one === node ? shape : one);
  return ties.filter(({ source, target }) => crosses(label, at(source), at(target))).length;
}

/** Clips the line at each edge in turn (Liang and Barsky, 1984); what is left of it is in the rectangle. */
export function crosses({ left, right, top, bottom }: Rectangle, from: Point, to: Point): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const edges = [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const;
  let [start, end] = [0, 1];
  for (const [way, room] of edges) {
    if (way === 0 && room < 0) return false;
    if (way < 0) start = Math.max(start, room / way);
    if (way > 0) end = Math.min(end, room / way);
  }
  return start < end;
}

/** Whether the lines of a shape go down more than up. */
function leavesDownwards<Of extends Node>(node: Of, ties: readonly Tie<Of>[]): boolean {
  const down = ties.reduce((sum, { source, target }) => {
    const other = source === node ? target : target === node ? source : undefined;
    if (other === undefined) return sum;
    const [dx, dy] = [other.x - node.x, other.y - node.y];
    return sum + dy / Math.max(1, Math.hypot(dx, dy));
  }, 0);
  return down > 0.001;
}
