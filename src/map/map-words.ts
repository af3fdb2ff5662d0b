/** What a map shows, in words: what the shapes mean, and what a reader should notice. */

import { count, either, list } from '../text/words.ts';
import type { MapRole, NetworkMap } from './network-map.ts';

/** What each shape is, for the key; `alone` has a panel of its own that says so. */
export function roleWords({ joiningAll }: NetworkMap): Readonly<Record<Exclude<MapRole, 'alone'>, string>> {
  const where = joiningAll.length > 0 ? 'in this work, ' : '';
  return {
    bridge: `bridge: ${where}others meet only through it`,
    hub: 'hub: it meets far more schools than the rest do',
    apart: 'cut off: no activity brings it together with the rest',
  };
}

/** A few words for each, for a table. */
export const ROLE_NAMES: Readonly<Record<MapRole, string>> = {
  bridge: 'bridge',
  hub: 'hub',
  apart: 'cut off',
  alone: 'in the work of all the schools',
};

/** What is written above the schools that no line joins to others. */
export function panelHeading(role: MapRole | undefined, { joiningAll, activities }: NetworkMap): string {
  if (role === 'apart') return 'Cut off from the rest';
  if (role === 'alone')
    return joiningAll.length > 0
      ? 'Meet the others in the work of all the schools'
      : 'Meet the others in groups that change';
  return activities.length === 0 && joiningAll.length > 0
    ? 'Meet in the work of all the schools'
    : 'Not in any shared work yet';
}

/** Which schools meet, if the plan names only one or two. */
const WHO_MEETS: Readonly<Record<number, string>> = {
  1: 'the school that the plan names meets others',
  2: 'the two schools that the plan names meet',
};

const MOST_NAMES = 6;

/** Whether anybody is cut off: what readers look for first. Undefined if the plan doesn't say enough to tell. */
export function verdict(map: NetworkMap): string | undefined {
  const apart = namesOf(map, 'apart');
  if (apart.length > 0) {
    const [is, it] = apart.length === 1 ? ['is', 'it'] : ['are', 'them'];
    return `${list(apart, MOST_NAMES)} ${is} cut off: no activity brings ${it} together with the rest.`;
  }
  return map.isWhole && map.activities.length > 0 ? 'No school is cut off.' : undefined;
}

/** Sentences about the map, the most important first. */
export function mapSentences(map: NetworkMap): string[] {
  if (map.schools.length === 0) return ["The plan doesn't name any schools yet, so there is no map."];
  const first = verdict(map);
  return [
    ...(first === undefined ? [] : [first]),
    ...(map.activities.length === 0
      ? [...undecided(map), ...nothingDrawn(map)]
      : [...drawn(map), ...standingOut(map), ...notDrawn(map), ...undecided(map)]),
    ...(map.unnamed > 0
      ? [`${count(map.unnamed, "more school isn't", "more schools aren't")} named in the plan.`]
      : []),
  ];
}

/** Why there is nothing to draw, and what that means for the schools. */
function nothingDrawn({ joiningAll, isForAll, isWhole, isRearranged, undecided: open }: NetworkMap): string[] {
  const whole =
    joiningAll.length === 0 ? [] : [isForAll ? 'for all the schools' : 'for all or nearly all of the schools'];
  const groups = isRearranged ? ['for small groups that change'] : [];
  if (whole.length + groups.length === 0)
    return open.length > 0
      ? ['There is nothing to draw yet.']
      : ["The plan doesn't have any activities in which schools meet yet, so there is nothing to draw."];
  const every = open.length > 0 ? 'Every other shared activity' : 'Every shared activity';
  const outcome = isWhole ? ': no school is cut off' : '';
  return [`${every} is ${either([...whole, ...groups])}, so there is nothing to draw${outcome}.`];
}

function drawn(map: NetworkMap): string[] {
  const { schools, activities, groups, joiningAll } = map;
  const work = count(activities.length, 'activity', 'activities');
  const where = joiningAll.length > 0 ? 'In this work, they' : 'The schools';
  return [
    `The map shows ${work} in which ${WHO_MEETS[schools.length] ?? 'some of the schools meet'}.`,
    ...(groups > 1 ? [`${where} are in ${groups} groups that don't meet each other.`] : []),
    ...inSmallerGroups(map),
  ];
}

/** Pairs, threes and fours in a title, by how many schools are in each. */
const IN_SMALLER_GROUPS = new Map([
  [2, /\b(?:pairs?|paired|pairings?|twos)\b/i],
  [3, /\b(?:trios?|triads?|triples?|triplets|threes)\b/i],
  [4, /\b(?:quads?|quartets?|foursomes?|fours)\b/i],
]);

/** Activities drawn as one group, though their title says that schools work in smaller ones. */
function inSmallerGroups({ activities }: NetworkMap): string[] {
  const together = activities.filter(({ title, schools }) =>
    [...IN_SMALLER_GROUPS].some(([size, words]) => schools.length > size && words.test(title)),
  );
  if (together.length === 0) return [];
  const titles = quoted(together.map(({ title }) => title));
  const it = together.length === 1 ? 'it is' : 'each is';
  return [`The plan doesn't say who works with whom in ${titles}, so ${it} drawn as one group.`];
}

function namesOf({ schools }: NetworkMap, role: MapRole): string[] {
  return schools.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
}

function standingOut(map: NetworkMap): string[] {
  const sentence = (role: MapRole, one: string, several: string): string[] => {
    const names = namesOf(map, role);
    return names.length === 0 ? [] : [`${list(names, MOST_NAMES)} ${names.length === 1 ? one : several}.`];
  };
  const where = map.joiningAll.length > 0 ? 'in this work, ' : '';
  return [
    ...sentence(
      'bridge',
      `is a bridge: ${where}others meet only through it`,
      `are bridges: ${where}others meet only through them`,
    ),
    ...sentence('hub', 'is a hub: it meets far more schools than the rest do', 'are hubs: they meet far more schools'),
  ];
}

function quoted(titles: readonly string[]): string {
  return list(
    titles.map((title) => `"${title}"`),
    MOST_NAMES,
  );
}

/** Work of the whole network, and groups that change, with the schools that meet others only there. */
function notDrawn(map: NetworkMap): string[] {
  const { joiningAll, isForAll, isRearranged } = map;
  const alone = namesOf(map, 'alone');
  const only =
    alone.length === 0
      ? []
      : [`${list(alone, MOST_NAMES)} ${alone.length === 1 ? 'meets' : 'meet'} the others only there.`];
  return [
    ...(joiningAll.length > 0
      ? [
          `${isForAll ? 'All the' : 'All or nearly all of the'} schools meet in ${quoted(joiningAll)}, which ${joiningAll.length === 1 ? "isn't" : "aren't"} drawn.`,
        ]
      : []),
    ...(isRearranged ? ["Small groups that change from time to time aren't drawn."] : []),
    ...only,
  ];
}

function undecided({ undecided: titles }: NetworkMap): string[] {
  return titles.length === 0 ? [] : [`The plan doesn't say yet which schools take part in ${quoted(titles)}.`];
}
