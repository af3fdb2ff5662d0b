/** Moves boxes apart until none overlaps another. */

/** A box by its centre. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const PASSES = 200;
/** How much further apart everything is moved when pushing alone doesn't help. */
const GROWTH = 1.1;
/** Boxes of one network fit long before this. */
const MOST_GROWTHS = 80;

/** Moves the boxes until none overlaps. Boxes at the same place have to be moved apart first. */
export function separate(boxes: readonly Box[]): void {
  for (let growths = 0; growths < MOST_GROWTHS; growths += 1) {
    for (let pass = 0; pass < PASSES; pass += 1) if (!pushApart(boxes)) return;
    for (const box of boxes) {
      box.x *= GROWTH;
      box.y *= GROWTH;
    }
  }
}

/** How far two boxes overlap in each direction; both are positive if they overlap. */
export function overlap(a: Readonly<Box>, b: Readonly<Box>): { x: number; y: number } {
  return {
    x: (a.width + b.width) / 2 - Math.abs(a.x - b.x),
    y: (a.height + b.height) / 2 - Math.abs(a.y - b.y),
  };
}

/** Pushes each pair that overlaps apart, the shorter way. Returns whether any did. */
function pushApart(boxes: readonly Box[]): boolean {
  let isAny = false;
  for (const [index, a] of boxes.entries()) {
    for (let other = index + 1; other < boxes.length; other += 1) {
      const b = boxes[other] as Box;
      const { x, y } = overlap(a, b);
      if (x <= 0 || y <= 0) continue;
      isAny = true;
      const way = x < y ? 'x' : 'y';
      const push = (Math.min(x, y) / 2 + 0.01) * (a[way] <= b[way] ? -1 : 1);
      a[way] += push;
      b[way] -= push;
    }
  }
  return isAny;
}
