/** What a map shows, in words: what the shapes mean, and what a reader should notice. */

import { capitalised, count, either, list } from '../text/words.ts';
import type { MapRole, NetworkMap } from './network-map.ts';
import { isNobodyCutOff, MOST_NAMES, namesOf, verdict } from './verdict.ts';

/** What each shape is, for the key; `alone` has a panel of its own that says so. */
export function roleWords({ joiningAll, isOver }: NetworkMap): Readonly<Record<Exclude<MapRole, 'alone'>, string>> {
  const where = joiningAll.length > 0 ? 'in this work, ' : '';
  return {
    bridge: `bridge: ${where}others ${isOver ? 'met' : 'meet'} only through it`,
    hub: isOver ? 'hub: it met far more schools than the rest did' : 'hub: it meets far more schools than the rest do',
    apart: `cut off: no activity ${isOver ? 'brought' : 'brings'} it together with the rest`,
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
export function panelHeading(role: MapRole | undefined, { joiningAll, activities, isOver }: NetworkMap): string {
  const meet = isOver ? 'Met' : 'Meet';
  if (role === 'apart') return 'Cut off from the rest';
  if (role === 'alone')
    return joiningAll.length > 0
      ? `${meet} the others in the work of all the schools`
      : `${meet} the others in groups that ${isOver ? 'changed' : 'change'}`;
  return activities.length === 0 && joiningAll.length > 0
    ? `${meet} in the work of all the schools`
    : `Not in any shared work${isOver ? '' : ' yet'}`;
}

/** Which schools meet, if the plan names only one or two; in the past if all that the map shows is over. */
function whoMeets({ schools, activities, isOver }: NetworkMap): string {
  const isPast = isOver || activities.every(({ ended }) => ended !== undefined);
  if (schools.length === 1) return `the school that the plan names ${isPast ? 'met' : 'meets'} others`;
  const meet = isPast ? 'met' : 'meet';
  return schools.length === 2 ? `the two schools that the plan names ${meet}` : `some of the schools ${meet}`;
}

/** Sentences about the map, the most important first. */
export function mapSentences(map: NetworkMap): string[] {
  const first = verdict(map);
  const { schools, activities } = map;
  return [
    ...(activities.length === 0
      ? [...nothingDrawn(map, first), ...single(map), ...undecided(map)]
      : [first, ...notDrawn(map), ...drawn(map), ...standingOut(map), ...single(map), ...undecided(map)]),
    ...(schools.length > 0 && map.unnamed > 0 && !isNobodyCutOff(map)
      ? [`${count(map.unnamed, "more school isn't", "more schools aren't")} named in the plan.`]
      : []),
  ];
}

/** The verdict with its reason, and that there is no map. */
function nothingDrawn(map: NetworkMap, first: string): string[] {
  const { schools, joiningAll, isForAll, isRearranged, undecided: open, isOver } = map;
  const whole =
    joiningAll.length === 0 ? [] : [isForAll ? 'for all the schools' : 'for all or nearly all of the schools'];
  const groups = isRearranged ? [`for small groups that ${isOver ? 'changed' : 'change'}`] : [];
  const noMap = schools.length === 0 ? "the plan doesn't name the schools, so there is no map" : 'there is no map';
  if (whole.length + groups.length === 0) return [first, `${capitalised(noMap.replace(/^there/, 'so there'))}.`];
  const reason = `every ${open.length > 0 ? 'other ' : ''}shared activity ${isOver ? 'was' : 'is'} ${either([...whole, ...groups])}`;
  const rest = `${reason}${schools.length === 0 ? `. ${capitalised(noMap)}` : `, so ${noMap}`}.`;
  return map.restsOn.length === 0 && (map.unnamed === 0 || schools.length === 0) && isNobodyCutOff(map)
    ? [`${first.slice(0, -1)}: ${rest}`]
    : [first, capitalised(rest)];
}

/** What is on the map, inside the frame for the work of all the schools if there is one. */
function drawn(map: NetworkMap): string[] {
  const { activities, groups } = map;
  const work = count(activities.length, 'activity', 'activities');
  const inGroups = groups > 1 ? `, in ${groups} separate groups` : '';
  const ended = activities.flatMap((activity) => activity.ended ?? []);
  return [
    `${isFramed(map) ? INSIDE : 'The'} map shows ${work} in which ${whoMeets(map)}${inGroups}.`,
    ...(ended.length > 0 ? [`${quoted(ended)} ${ended.length === 1 ? 'has' : 'have'} ended.`] : []),
    ...alone(map),
    ...inSmallerGroups(map),
  ];
}

const FRAME = ': that is the frame round the map';
const INSIDE = 'Inside it, the';

/** A sentence about a map for a place where the map can't be seen. */
export function withoutPicture(sentence: string): string {
  return sentence.replace(`${FRAME}.`, '.').replace(INSIDE, 'The');
}

/** Whether there is a frame round the whole map, for work in which all its schools meet. */
export function isFramed({ joiningAll, isForAll, activities }: NetworkMap): boolean {
  return activities.length > 0 && joiningAll.length > 0 && isForAll;
}

/** What is written at the top of that frame. */
export function frameHeading({ joiningAll, isOver }: NetworkMap): string {
  return `All the schools ${isOver ? 'met' : 'meet'} in: ${list(joiningAll, MOST_NAMES)}`;
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
  return [`The plan doesn't say which schools work together in ${titles}, so ${it} drawn as one group.`];
}

function standingOut(map: NetworkMap): string[] {
  const sentence = (role: MapRole, one: string, several: string): string[] => {
    const names = namesOf(map, role);
    return names.length === 0 ? [] : [`${list(names, MOST_NAMES)} ${names.length === 1 ? one : several}.`];
  };
  const where = map.joiningAll.length > 0 ? 'in this work, ' : '';
  const [is, are, meet] = map.isOver ? ['was', 'were', 'met'] : ['is', 'are', 'meet'];
  return [
    ...sentence(
      'bridge',
      `${is} a bridge: ${where}others ${meet} only through it`,
      `${are} bridges: ${where}others ${meet} only through them`,
    ),
    ...(map.isOver
      ? sentence('hub', 'was a hub: it met far more schools than the rest did', 'were hubs: they met far more schools')
      : sentence(
          'hub',
          'is a hub: it meets far more schools than the rest do',
          'are hubs: they meet far more schools',
        )),
  ];
}

function quoted(titles: readonly string[]): string {
  return list(
    titles.map((title) => `"${title}"`),
    MOST_NAMES,
  );
}

/** Work of the whole network, which is a frame or isn't drawn, and groups that change. */
function notDrawn(map: NetworkMap): string[] {
  const { joiningAll, isForAll, isRearranged, isOver } = map;
  const titles = quoted(joiningAll);
  const meet = isOver ? 'met' : 'meet';
  const whole = isFramed(map)
    ? `All the schools ${meet} in ${titles}${FRAME}.`
    : `${isForAll ? 'All the' : 'All or nearly all of the'} schools ${meet} in ${titles}, which ${joiningAll.length === 1 ? "isn't" : "aren't"} drawn.`;
  return [
    ...(joiningAll.length > 0 ? [whole] : []),
    ...(isRearranged ? [`Small groups that ${isOver ? 'changed' : 'change'} from time to time aren't drawn.`] : []),
  ];
}

/** The schools that meet others only in work that isn't on the map. */
function alone(map: NetworkMap): string[] {
  const names = namesOf(map, 'alone');
  if (names.length === 0) return [];
  const where = isFramed(map) ? 'in the work of all the schools' : "in work that isn't drawn";
  const meet = map.isOver ? 'met' : names.length === 1 ? 'meets' : 'meet';
  return [`${list(names, MOST_NAMES)} ${meet} the others only ${where}.`];
}

/** Work of one school, which joins it to no other. */
function single({ single: titles, isOver }: NetworkMap): string[] {
  if (titles.length === 0) return [];
  const [is, was] = titles.length === 1 ? ['is', 'was'] : ['are each', 'were each'];
  return [`${quoted(titles)} ${isOver ? was : is} for one school only.`];
}

function undecided({ undecided: titles, isOver }: NetworkMap): string[] {
  if (titles.length === 0) return [];
  return [
    `The plan doesn't say ${isOver ? 'which schools took' : 'yet which schools take'} part in ${quoted(titles)}.`,
  ];
}
