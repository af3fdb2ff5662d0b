/** Where everything on a map is: each group of schools that meet laid out by itself, then all groups side by side. */

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { type Box, separate } from './separate.ts';

/** A shape with its label. */
export interface Node extends Box {
  readonly kind: 'school' | 'activity';
}

export interface Tie<Of extends Node> {
  readonly source: Of;
  readonly target: Of;
  /** In how many activities two schools meet; 1 for a school and an activity. */
  readonly times: number;
}

const TICKS = 400;

/** Lays out nodes that lines join, around 0, so that no shape or label overlaps another. */
export function layOut<Of extends Node>(nodes: Of[], ties: readonly Tie<Of>[]): void {
  const strength = nodes.some(({ kind }) => kind === 'activity') ? 0.6 : 0.03;
  for (const node of nodes) Object.assign(node, { x: undefined, y: undefined });
  forceSimulation(nodes)
    .force(
      'ties',
      forceLink<Of, { source: Of; target: Of }>(ties.map(({ source, target }) => ({ source, target })))
        .distance(70)
        .strength(strength),
    )
    .force('charge', forceManyBody<Of>().strength(-420).distanceMax(900))
    .force(
      'room',
      forceCollide<Of>((node) => 0.45 * Math.max(node.width, node.height)),
    )
    .force('x', forceX<Of>(0).strength(0.045))
    .force('y', forceY<Of>(0).strength(0.07))
    .stop()
    .tick(TICKS);
  separate(nodes);
}

/** Puts boxes in rows of at most this width, in their order, starting at 0. Returns the width and height they take. */
export function putInRows(boxes: readonly Box[], most: number, gap: number): { width: number; height: number } {
  let [x, top, tallest, width] = [0, 0, 0, 0];
  for (const box of boxes) {
    if (x > 0 && x + box.width > most) {
      top += tallest + gap;
      [x, tallest] = [0, 0];
    }
    box.x = x + box.width / 2;
    box.y = top + box.height / 2;
    x += box.width + gap;
    width = Math.max(width, x - gap);
    tallest = Math.max(tallest, box.height);
  }
  return { width, height: top + tallest };
}

/** Makes the boxes of each row as high as its highest and together as wide as the widest row, from top to bottom. */
export function fillRows(boxes: readonly Box[], width: number, gap: number): void {
  const topOf = (box: Box) => Math.round(box.y - box.height / 2);
  for (const top of new Set(boxes.map(topOf))) {
    const row = boxes.filter((box) => topOf(box) === top);
    const height = Math.max(...row.map((box) => box.height));
    const taken = row.reduce((sum, box) => sum + box.width + gap, -gap);
    let x = 0;
    for (const box of row) {
      box.width += (width - taken) / row.length;
      box.height = height;
      box.x = x + box.width / 2;
      box.y = top + height / 2;
      x += box.width + gap;
    }
  }
}
