/**
 * The network as a graph: schools connected by shared activities. Components and cut schools use a graph of schools and
 * activities, whose size grows linearly with the plan. Pairs of schools use a graph of schools only.
 */

import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import { undirectedDensity } from 'graphology-metrics/graph/density.js';
import type { Activity } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import { cutVertices, type Neighbours } from './cut-vertices.ts';

type ShapeGraph = UndirectedGraph<{ school?: School }>;

/** The activities whose schools count as meeting. */
type Meetings = readonly Pick<Activity, 'schools'>[];

/**
 * The groups of schools that meet, by name. Each list of schools is used once, because all activities of the whole
 * network share one.
 */
function circles<Name extends string | number>(names: ReadonlyMap<School, Name>, meetings: Meetings): Name[][] {
  return [...new Set(meetings.map(({ schools }) => schools))]
    .map((schools) => [...new Set(schools.flatMap((school) => names.get(school) ?? []))])
    .filter((circle) => circle.length > 1);
}

/** A graph of schools and activities. A school is connected to each activity in which it meets another of `schools`. */
function meetingGraph(schools: readonly School[], meetings: Meetings): ShapeGraph {
  const graph: ShapeGraph = new UndirectedGraph();
  const names = new Map(schools.map((school, index) => [school, `school ${index}`]));
  for (const [school, name] of names) graph.addNode(name, { school });
  for (const [index, circle] of circles(names, meetings).entries()) {
    const activity = graph.addNode(`activity ${index}`);
    for (const name of circle) graph.addEdge(name, activity);
  }
  return graph;
}

function schoolsOf(graph: ShapeGraph, component: readonly string[]): School[] {
  return component.flatMap((node) => graph.getNodeAttribute(node, 'school') ?? []);
}

/** Splits the schools into sets that no activity connects, largest first, each in the given order. */
function partsOf(graph: ShapeGraph, schools: readonly School[]): School[][] {
  const home = new Map(
    connectedComponents(graph).flatMap((component, index) =>
      schoolsOf(graph, component).map((school) => [school, index]),
    ),
  );
  const parts = new Map<number | undefined, School[]>();
  for (const school of schools) {
    const part = parts.get(home.get(school));
    if (part === undefined) parts.set(home.get(school), [school]);
    else part.push(school);
  }
  return [...parts.values()].sort((a, b) => b.length - a.length);
}

/** Whether a meeting includes all of these schools. Quick if both are the same list. */
function isThere(schools: readonly School[], meeting: readonly School[]): boolean {
  if (meeting === schools) return true;
  if (meeting.length < schools.length) return false;
  const there = new Set(meeting);
  return schools.every((school) => there.has(school));
}

/**
 * Splits things into sets that pairs connect, directly or through others. In a set, what is connected is near each
 * other.
 */
export function connectedSets<Thing>(things: readonly Thing[], pairs: readonly (readonly [Thing, Thing])[]): Thing[][] {
  const graph = new UndirectedGraph();
  const nodes = new Map(things.map((thing, index) => [thing, graph.addNode(index)]));
  for (const [one, other] of pairs) graph.mergeEdge(nodes.get(one), nodes.get(other));
  return connectedComponents(graph).map((set) => set.map((index) => things[Number(index)] as Thing));
}

/** The connected components among `schools`. A school without meetings is a component of its own. */
export function components(schools: readonly School[], meetings: Meetings): School[][] {
  if (schools.length > 0 && meetings.some((meeting) => isThere(schools, meeting.schools))) return [[...schools]];
  return partsOf(meetingGraph(schools, meetings), schools);
}

/** The cut vertices: schools whose removal would separate others. In the given order. */
export function cutSchools(schools: readonly School[], meetings: Meetings): School[] {
  // A single group stays connected without any one of its schools, and so do schools that all meet somewhere.
  if (new Set(meetings.map((meeting) => meeting.schools)).size < 2) return [];
  if (meetings.some((meeting) => isThere(schools, meeting.schools))) return [];
  const cuts = cutVertices(neighboursIn(schools, meetings));
  return schools.filter((_, place) => cuts.has(place));
}

/** The same graph as `meetingGraph`, in numbers: first the schools, then the activities. It is quicker to make. */
function neighboursIn(schools: readonly School[], meetings: Meetings): Neighbours {
  const places = new Map(schools.map((school, place) => [school, place]));
  const neighbours: number[][] = schools.map(() => []);
  for (const circle of circles(places, meetings)) {
    for (const place of circle) neighbours[place]?.push(neighbours.length);
    neighbours.push(circle);
  }
  return neighbours;
}

/** The parts that a school's component splits into without it; empty if the school meets no others. */
export function partsWithout(school: School, schools: readonly School[], meetings: Meetings): School[][] {
  const met = new Set(meetings.filter((meeting) => meeting.schools.includes(school)).flatMap((one) => one.schools));
  const others = schools.filter((other) => other !== school);
  return components(others, meetings).filter((part) => part.some((other) => met.has(other)));
}

/**
 * A graph with an edge between any two schools that share a meeting. Its size grows with the square of the number of
 * schools.
 */
export function pairGraph(schools: readonly School[], meetings: Meetings): ShapeGraph {
  const graph: ShapeGraph = new UndirectedGraph();
  const names = new Map(schools.map((school, index) => [school, String(index)]));
  for (const [school, name] of names) graph.addNode(name, { school });
  const met = new Map([...names.values()].map((name) => [name, new Set<string>()]));
  for (const circle of circles(names, meetings)) {
    for (const one of circle) for (const other of circle) if (one < other) met.get(one)?.add(other);
  }
  for (const [one, others] of met) for (const other of others) graph.addEdge(one, other);
  return graph;
}

/** The share of possible pairs that meet, 0 to 1; 0 for fewer than two schools. */
export function density(graph: ShapeGraph): number {
  return undirectedDensity(graph);
}

/**
 * Degree centralisation (Freeman, 1978), 0 (all the same) to 1 (a star). It is the sum of the differences between the
 * highest degree and each school's degree, divided by the largest possible sum, (n - 1)(n - 2). 0 for fewer than three
 * schools.
 */
export function centralisation(graph: ShapeGraph): number {
  const n = graph.order;
  if (n < 3) return 0;
  const degrees = graph.mapNodes((node) => graph.degree(node));
  const most = Math.max(...degrees);
  return degrees.reduce((sum, degree) => sum + most - degree, 0) / ((n - 1) * (n - 2));
}

/** Each school and how many others it meets, most first. */
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
