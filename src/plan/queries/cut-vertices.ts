/** Finds the cut vertices of a graph in one depth-first search (Hopcroft and Tarjan, 1973). */

import type { UndirectedGraph } from 'graphology';

/** A vertex on the current path of the search. */
interface Step {
  readonly node: string;
  /** The previous vertex on the path; undefined at the root. */
  readonly parent: Step | undefined;
  /** Neighbours not visited yet. */
  readonly left: string[];
  /** When it was discovered. */
  readonly time: number;
  /** The earliest discovery time reachable from here without going back through the parent. */
  low: number;
}

/** The vertices whose removal would split the graph into more parts, in the order found. */
export function cutVertices(graph: UndirectedGraph): string[] {
  const cuts = new Set<string>();
  const found = new Map<string, number>();
  for (const root of graph.nodes()) {
    if (!found.has(root)) walk(graph, root, { cuts, found });
  }
  return [...cuts];
}

interface Walk {
  readonly cuts: Set<string>;
  readonly found: Map<string, number>;
}

/** Doesn't use recursion, because a chain of activities may be thousands long. */
function walk(graph: UndirectedGraph, root: string, { cuts, found }: Walk): void {
  const enter = (node: string, parent: Step | undefined): Step => {
    const time = found.size;
    found.set(node, time);
    return { node, parent, left: graph.neighbors(node), time, low: time };
  };
  let branches = 0;
  const stack = [enter(root, undefined)];
  for (let step = stack.at(-1); step !== undefined; step = stack.at(-1)) {
    const next = step.left.pop();
    if (next !== undefined) {
      const time = found.get(next);
      if (time === undefined) stack.push(enter(next, step));
      else if (next !== step.parent?.node) step.low = Math.min(step.low, time);
      continue;
    }
    stack.pop();
    const { parent, low } = step;
    if (parent === undefined) continue;
    if (parent.parent === undefined) branches += 1;
    else if (low >= parent.time) cuts.add(parent.node);
    parent.low = Math.min(parent.low, low);
  }
  if (branches > 1) cuts.add(root);
}
