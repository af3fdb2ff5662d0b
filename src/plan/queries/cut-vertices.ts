/** Finds the cut vertices of a graph in one depth-first search (Hopcroft and Tarjan, 1973). */

/** A graph without loops: the neighbours of each vertex, by its number. */
export type Neighbours = readonly (readonly number[])[];

/** A vertex on the current path of the search. */
interface Step {
  readonly vertex: number;
  /** The previous vertex on the path; undefined at the root. */
  readonly parent: Step | undefined;
  /** How many of its neighbours have been looked at. */
  seen: number;
  /** When it was discovered. */
  readonly time: number;
  /** The earliest discovery time among its neighbours and those of everything found from it. */
  low: number;
}

/** The vertices whose removal would split the graph into more parts. */
export function cutVertices(neighbours: Neighbours): ReadonlySet<number> {
  const cuts = new Set<number>();
  const found = new Map<number, number>();
  for (const root of neighbours.keys()) {
    if (!found.has(root)) walk(neighbours, root, { cuts, found });
  }
  return cuts;
}

interface Walk {
  readonly cuts: Set<number>;
  /** When each vertex was discovered. */
  readonly found: Map<number, number>;
}

/** Doesn't use recursion, because a chain of activities may be thousands long. */
function walk(neighbours: Neighbours, root: number, { cuts, found }: Walk): void {
  const enter = (vertex: number, parent: Step | undefined): Step => {
    const time = found.size;
    found.set(vertex, time);
    return { vertex, parent, seen: 0, time, low: time };
  };
  let branches = 0;
  const stack = [enter(root, undefined)];
  for (let step = stack.at(-1); step !== undefined; step = stack.at(-1)) {
    const next = neighbours[step.vertex]?.[step.seen];
    step.seen += 1;
    if (next !== undefined) {
      const time = found.get(next);
      if (time === undefined) stack.push(enter(next, step));
      else step.low = Math.min(step.low, time);
      continue;
    }
    stack.pop();
    const { parent, low } = step;
    if (parent === undefined) continue;
    if (parent.parent === undefined) branches += 1;
    else if (low >= parent.time) cuts.add(parent.vertex);
    parent.low = Math.min(parent.low, low);
  }
  if (branches > 1) cuts.add(root);
}
