/** Writes a map for other programs: Mermaid, DOT and GraphML. Each escapes what a plan says in its own way. */

import { ROLE_NAMES } from '../../map/map-words.ts';
import type { MapSchool, NetworkMap } from '../../map/network-map.ts';
import { clip } from '../../text/clip.ts';
import { safeText } from '../../text/words.ts';
import { prose } from '../markup/element.ts';
import { type Element, xmlOf } from '../terminal/xml.ts';

/** Long enough for any name that people use. */
const LONGEST = 200;

function plain(text: string): string {
  return safeText(clip(prose(text), LONGEST));
}

/** `Ashby Primary (hub)`. */
function nameOf({ name, roles }: MapSchool): string {
  return roles.length === 0 ? plain(name) : `${plain(name)} (${roles.map((role) => ROLE_NAMES[role]).join(', ')})`;
}

/** The lines of a map in which schools and activities are numbered from 1: `s1` and `a1`. */
function tiesOf(map: NetworkMap): { from: string; to: string; times: number }[] {
  if (map.isDirect) return map.pairs.map(({ from, to, times }) => ({ from: `s${from + 1}`, to: `s${to + 1}`, times }));
  return map.activities.flatMap(({ schools }, index) =>
    schools.map((school) => ({ from: `s${school + 1}`, to: `a${index + 1}`, times: 1 })),
  );
}

function activitiesOf({ isDirect, activities }: NetworkMap): NetworkMap['activities'] {
  return isDirect ? [] : activities;
}

/** Everything but letters, digits and a little punctuation as a Mermaid entity. */
function mermaidText(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} ,.'’()-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}

/** A Mermaid flowchart, which many sites draw in Markdown. Ends in a newline. */
export function mapMermaid(map: NetworkMap): string {
  return [
    'flowchart LR',
    ...map.schools.map((school, index) => `  s${index + 1}(["${mermaidText(nameOf(school))}"])`),
    ...activitiesOf(map).map(({ title }, index) => `  a${index + 1}["${mermaidText(plain(title))}"]`),
    ...tiesOf(map).map(({ from, to }) => `  ${from} --- ${to}`),
    '',
  ].join('\n');
}

/** Graphviz reads entities and escapes in labels. */
function dotText(text: string): string {
  return `"${text.replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

const SHAPES = { bridge: 'diamond', hub: 'doublecircle', apart: 'triangle', alone: 'ellipse' } as const;

/** A graph for Graphviz. Ends in a newline. */
export function mapDot(map: NetworkMap): string {
  const schools = map.schools.map((school, index) => {
    const [role] = school.roles;
    return `  s${index + 1} [label=${dotText(nameOf(school))}, shape=${role === undefined ? 'ellipse' : SHAPES[role]}];`;
  });
  return [
    `graph ${dotText(plain(map.name))} {`,
    '  graph [layout=neato, overlap=false, splines=true];',
    ...schools,
    ...activitiesOf(map).map(({ title }, index) => `  a${index + 1} [label=${dotText(plain(title))}, shape=box];`),
    ...tiesOf(map).map(({ from, to, times }) => `  ${from} -- ${to}${times > 1 ? ` [penwidth=${times}]` : ''};`),
    '}',
    '',
  ].join('\n');
}

const KEYS = [
  { '@id': 'kind', '@for': 'node', '@attr.name': 'kind', '@attr.type': 'string' },
  { '@id': 'name', '@for': 'node', '@attr.name': 'name', '@attr.type': 'string' },
  { '@id': 'meets', '@for': 'node', '@attr.name': 'meets', '@attr.type': 'int' },
  { '@id': 'roles', '@for': 'node', '@attr.name': 'roles', '@attr.type': 'string' },
  { '@id': 'times', '@for': 'edge', '@attr.name': 'times', '@attr.type': 'int' },
];

const data = (key: string, value: string | number): Element => ({ '@key': key, '#text': String(value) });

/** A graph for programs that study networks. Ends in a newline. */
export function mapGraphml(map: NetworkMap): string {
  const schools = map.schools.map((school, index) => ({
    '@id': `s${index + 1}`,
    data: [
      data('kind', 'school'),
      data('name', plain(school.name)),
      data('meets', school.meets),
      ...(school.roles.length > 0 ? [data('roles', school.roles.map((role) => ROLE_NAMES[role]).join(', '))] : []),
    ],
  }));
  const activities = activitiesOf(map).map(({ title }, index) => ({
    '@id': `a${index + 1}`,
    data: [data('kind', 'activity'), data('name', plain(title))],
  }));
  const edges = tiesOf(map).map(({ from, to, times }) => ({
    '@source': from,
    '@target': to,
    data: [data('times', times)],
  }));
  return xmlOf('graphml', {
    '@xmlns': 'http://graphml.graphdrawing.org/xmlns',
    key: KEYS,
    graph: [{ '@edgedefault': 'undirected', node: [...schools, ...activities], edge: edges }],
  });
}
