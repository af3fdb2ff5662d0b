/**
 * The shape of a network: schools joined by the activities they share. Components and cut schools are read off a graph
 * of schools and activities, which grows with the plan; pairs of schools off a graph of schools alone.
 */

import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import { undirectedDensity } from 'graphology-metrics/graph/density.js';
import { cutVertices } from './cut-vertices.ts';
import type { Activity, School } from './types.ts';

type ShapeGraph = UndirectedGraph<{ school?: School }>;

/** The activities whose schools are to be counted as meeting. */
type Meetings = readonly Pick<Activity, 'schools'>[];

/** Schools and activities; a school is joined to each activity it takes part in. */
function meetingGraph(schools: readonly School[], meetings: Meetings): ShapeGraph {
  const graph: ShapeGraph = new UndirectedGraph();
  const names = new Map(schools.map((school, index) => [school, `school ${index}`]));
  for (const [school, name] of names) graph.addNode(name, { school });
  for (const [index, meeting] of meetings.entries()) {
    const activity = `activity ${index}`;
    graph.addNode(activity);
    for (const school of meeting.schools) {
      const name = names.get(school);
      if (name !== undefined) graph.mergeEdge(name, activity);
    }
  }
  return graph;
}

function schoolsOf(graph: ShapeGraph, component: readonly string[]): School[] {
  return component.flatMap((node) => graph.getNodeAttribute(node, 'school') ?? []);
}

/** The schools in sets that no activity joins, largest first, each in the order given. */
function partsOf(graph: ShapeGraph, schools: readonly School[]): School[][] {
  const order = new Map(schools.map((school, index) => [school, index]));
  const place = (school: School | undefined) => (school === undefined ? 0 : (order.get(school) ?? 0));
  return connectedComponents(graph)
    .map((component) => schoolsOf(graph, component).sort((a, b) => place(a) - place(b)))
    .filter((part) => part.length > 0)
    .sort((a, b) => b.length - a.length || place(a[0]) - place(b[0]));
}

/** The connected components among `schools`; a school in none of the meetings is a part of its own. */
export function components(schools: readonly School[], meetings: Meetings): School[][] {
  return partsOf(meetingGraph(schools, meetings), schools);
}

/** The cut vertices: schools without which the others they join would not meet. In the order given. */
export function cutSchools(schools: readonly School[], meetings: Meetings): School[] {
  const graph = meetingGraph(schools, meetings);
  const cuts = new Set(schoolsOf(graph, cutVertices(graph)));
  return schools.filter((school) => cuts.has(school));
}

/** What is left of a school's component without it, in the parts it falls into. */
export function partsWithout(school: School, schools: readonly School[], meetings: Meetings): School[][] {
  const own = components(schools, meetings).find((part) => part.includes(school)) ?? [];
  return components(
    own.filter((other) => other !== school),
    meetings,
  );
}

/** Who meets whom: an edge for every two schools that share a meeting. Grows with the square of the schools. */
export function pairGraph(schools: readonly School[], meetings: Meetings): ShapeGraph {
  const graph: ShapeGraph = new UndirectedGraph();
  const names = new Map(schools.map((school, index) => [school, String(index)]));
  for (const [school, name] of names) graph.addNode(name, { school });
  for (const meeting of meetings) {
    const there = meeting.schools.flatMap((school) => names.get(school) ?? []);
    for (const [index, one] of there.entries()) {
      for (const other of there.slice(index + 1)) if (one !== other) graph.mergeEdge(one, other);
    }
  }
  return graph;
}

/** The share of possible pairs that meet, 0 to 1; 0 for fewer than two schools. */
export function density(graph: ShapeGraph): number {
  return graph.order < 2 ? 0 : undirectedDensity(graph);
}

/**
 * Degree centralisation, 0 (all alike) to 1 (a star): the sum over schools of how far each one's degree is below the
 * highest, over the most that sum could be, (n - 1)(n - 2) (Freeman, 1978). 0 for fewer than three schools.
 */
export function centralisation(graph: ShapeGraph): number {
  const n = graph.order;
  if (n < 3) return 0;
  const degrees = graph.mapNodes((node) => graph.degree(node));
  const most = Math.max(...degrees);
  return degrees.reduce((sum, degree) => sum + most - degree, 0) / ((n - 1) * (n - 2));
}

/** Each school with how many others it meets, most first. */
export function degrees(graph: ShapeGraph): { school: School; met: number }[] {
  return graph
    .nodes()
    .flatMap((node) => schoolsOf(graph, [node]).map((school) => ({ school, met: graph.degree(node) })))
    .sort((a, b) => b.met - a.met);
}

/** The pairs of schools that share no meeting, in the order of the schools. */
export function strangers(graph: ShapeGraph): [School, School][] {
  const nodes = graph.nodes();
  return nodes.flatMap((one, index) =>
    nodes.slice(index + 1).flatMap((other): [School, School][] => {
      const [a, b] = schoolsOf(graph, [one, other]);
      return a === undefined || b === undefined || graph.hasEdge(one, other) ? [] : [[a, b]];
    }),
  );
}
