/** What a map shows, in words: what the shapes mean, and what a reader should notice. */

import { count, list } from '../text/words.ts';
import type { MapRole, NetworkMap } from './network-map.ts';

/** What each shape is, for the key and for tables. */
export const ROLE_WORDS: Readonly<Record<MapRole, string>> = {
  bridge: 'bridge: others meet only through it',
  hub: 'hub: it meets far more schools than the rest do',
  apart: "cut off: its group doesn't meet the largest group",
  alone: 'only in whole-network work',
};

/** A word or two for each, for a table. */
export const ROLE_NAMES: Readonly<Record<MapRole, string>> = {
  bridge: 'bridge',
  hub: 'hub',
  apart: 'cut off',
  alone: 'in whole-network work only',
};

/** Who meets, if the plan names only one or two of its schools. */
const WHO_MEETS: Readonly<Record<number, string>> = { 1: 'it meets others', 2: 'they meet' };

const MOST_NAMES = 6;

/** Sentences about the map, the most general first. */
export function mapSentences(map: NetworkMap): string[] {
  const { schools, unnamed, activities } = map;
  if (schools.length === 0) return ["The plan doesn't name any schools yet, so there is no map."];
  const work = count(activities.length, 'activity', 'activities');
  const size =
    activities.length === 0
      ? `${count(schools.length, 'school')}. No activity is smaller than the whole network.`
      : `${count(schools.length, 'school')}, and ${work} in which ${WHO_MEETS[schools.length] ?? 'some of them meet'}.`;
  return [
    size,
    ...standingOut(map),
    ...(map.groups > 1 ? [`The schools are in ${map.groups} groups that don't meet each other.`] : []),
    ...(unnamed > 0 ? [`${count(unnamed, "more school isn't", "more schools aren't")} named in the plan.`] : []),
    ...notDrawn(map),
  ];
}

function standingOut({ schools, activities }: NetworkMap): string[] {
  const named = (role: MapRole) => schools.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
  const sentence = (role: MapRole, one: string, several: string): string[] => {
    const names = named(role);
    return names.length === 0 ? [] : [`${list(names, MOST_NAMES)} ${names.length === 1 ? one : several}.`];
  };
  if (activities.length === 0) return [];
  return [
    ...sentence('bridge', 'is a bridge: others meet only through it', 'are bridges: others meet only through them'),
    ...sentence('hub', 'is a hub: it meets far more schools than the rest do', 'are hubs: they meet far more schools'),
    ...sentence('apart', "doesn't meet the largest group", "don't meet the largest group"),
    ...sentence('alone', 'takes part only in whole-network work', 'take part only in whole-network work'),
  ];
}

function notDrawn({ joiningAll, undecided, isRearranged }: NetworkMap): string[] {
  const quoted = (titles: readonly string[]) =>
    list(
      titles.map((title) => `"${title}"`),
      MOST_NAMES,
    );
  return [
    ...(joiningAll.length > 0
      ? [
          `Not drawn, because ${joiningAll.length === 1 ? 'it involves' : 'they involve'} nearly every school: ${quoted(joiningAll)}.`,
        ]
      : []),
    ...(undecided.length > 0
      ? [`Not drawn, because the plan doesn't say yet which schools take part: ${quoted(undecided)}.`]
      : []),
    ...(isRearranged ? ["Small groups that are rearranged from time to time aren't drawn."] : []),
  ];
}
