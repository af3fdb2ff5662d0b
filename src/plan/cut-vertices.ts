/** The cut vertices of a graph, in one walk (Hopcroft and Tarjan, 1973). */

import type { UndirectedGraph } from 'graphology';

/** A vertex on the way down: what is left to visit from it. */
interface Step {
  readonly node: string;
  readonly parent: string | undefined;
  readonly left: string[];
}

/** The vertices without which the graph would fall into more parts, in the order met. */
export function cutVertices(graph: UndirectedGraph): string[] {
  const cuts = new Set<string>();
  const found = new Map<string, number>();
  /** The earliest vertex reachable without going back the way one came. */
  const low = new Map<string, number>();
  for (const root of graph.nodes()) {
    if (!found.has(root)) walk(graph, root, { cuts, found, low });
  }
  return [...cuts];
}

interface Walk {
  readonly cuts: Set<string>;
  readonly found: Map<string, number>;
  readonly low: Map<string, number>;
}

/** Without recursion: a chain of activities may be thousands long. */
function walk(graph: UndirectedGraph, root: string, { cuts, found, low }: Walk): void {
  const enter = (node: string, parent: string | undefined): Step => {
    found.set(node, found.size);
    low.set(node, found.size - 1);
    return { node, parent, left: graph.neighbors(node) };
  };
  const reach = (node: string, time: number) => low.set(node, Math.min(low.get(node) ?? time, time));
  let branches = 0;
  const way = [enter(root, undefined)];
  for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
    const { node, parent, left } = step;
    const next = left.pop();
    if (next === undefined) {
      way.pop();
      const time = low.get(node) ?? 0;
      if (parent === root) branches += 1;
      else if (parent !== undefined && time >= (found.get(parent) ?? 0)) cuts.add(parent);
      if (parent !== undefined) reach(parent, time);
    } else if (!found.has(next)) way.push(enter(next, node));
    else if (next !== parent) reach(node, found.get(next) ?? 0);
  }
  if (branches > 1) cuts.add(root);
}
