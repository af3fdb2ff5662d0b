/** Whether a school is cut off from the work of a network, in words. */

import type { LooseTie } from '../plan/queries/loose-ties.ts';
import { count, list, numberInWords } from '../text/words.ts';
import type { MapRole, NetworkMap } from './network-map.ts';

/** The most names in a list. */
export const MOST_NAMES = 6;

/** Whether anybody is cut off: what readers look for first. If nobody can tell, why. */
export function verdict(map: NetworkMap): string {
  const apart = namesOf(map, 'apart');
  if (apart.length > 0) {
    const [is, was, it] = apart.length === 1 ? ['is', 'was', 'it'] : ['are', 'were', 'them'];
    return map.isOver
      ? `${list(apart, MOST_NAMES)} ${was} cut off: no activity brought ${it} together with the rest.`
      : `${list(apart, MOST_NAMES)} ${is} cut off: no activity brings ${it} together with the rest.`;
  }
  const reachesAll = map.joiningAll.length > 0 && map.isForAll;
  const isLeftOpen = map.undecided.length > 0 || map.isRearranged;
  if (map.isWhole || (reachesAll && map.schools.length < 2 && !isLeftOpen)) return nobody(map);
  return unknown(map);
}

/** What schools are or aren't cut off from: an activity may still be hard to reach for other reasons. */
const FROM_WHAT = 'cut off from the work together';

/** How a sentence begins that says something of none of so many schools. */
const FIRST_OF: Readonly<Record<number, readonly [first: string, schools: string]>> = {
  1: ['The', 'one school'],
  2: ['Neither of the', 'two schools'],
};

/** That no school is cut off, as far as the plan names them, with how many it doesn't name. */
function nobody(map: NetworkMap): string {
  const { schools, isOver } = map;
  const [is, isNot] = isOver ? ['was', "wasn't"] : ['is', "isn't"];
  if (map.unnamed === 0) return `No school ${is} ${FROM_WHAT}${onlyBy(map)}.`;
  if (schools.length === 0) return `As far as the plan says, no school ${is} ${FROM_WHAT}.`;
  const [first, schoolsNamed] = FIRST_OF[schools.length] ?? ['None of the', `${numberInWords(schools.length)} schools`];
  const named = `${first} ${schoolsNamed} that the plan names ${schools.length === 1 ? isNot : is}`;
  return `${named} ${FROM_WHAT}${onlyBy(map)}. The plan doesn't name ${count(map.unnamed, 'more', 'more')}.`;
}

const LOOSE_TIES: Readonly<Record<LooseTie, string>> = {
  survey: 'a survey',
  consultation: 'a public consultation',
  service: 'a shared service',
  event: 'an event without a date',
};

/** What that rests on if it is so little that schools may not meet. */
function onlyBy({ restsOn, isOver }: NetworkMap): string {
  if (restsOn.length === 0) return '';
  const connect = isOver ? 'connected' : restsOn.length === 1 ? 'connects' : 'connect';
  return `, but only ${list(restsOn.map((tie) => LOOSE_TIES[tie]))} ${connect} some of them with the rest`;
}

/** Why nobody can tell whether a school is cut off. */
function unknown(map: NetworkMap): string {
  const { schools, activities, isRearranged, joiningAll, undecided: open, parts, isOver } = map;
  const cannotTell = `Whether a school ${isOver ? 'was' : 'is'} ${FROM_WHAT} can't be told`;
  if (open.length > 0)
    return isOver
      ? `${cannotTell}, because the plan doesn't say who took part in everything.`
      : `${cannotTell} until the plan says who takes part in everything.`;
  if (isRearranged)
    return `${cannotTell}, because schools ${isOver ? 'met in small groups that changed' : 'meet in small groups that change'}.`;
  if (activities.length + joiningAll.length === 0)
    return `${cannotTell}, because the plan has no activities in which schools ${isOver ? 'met' : 'meet yet'}.`;
  if (schools.length < 2) return `${cannotTell}, because the plan doesn't name the schools.`;
  return isOver
    ? `The network fell into ${parts} parts of the same size, and no activity brought them together.`
    : `The network falls into ${parts} parts of the same size, and no activity brings them together.`;
}

/**
 * Which schools hardly meet others though none is cut off, and in what: in the work of all the schools alone, or in
 * one or two activities beside many that stay inside one school.
 */
export function hardlyConnected(map: NetworkMap): string[] {
  if (!isNobodyCutOff(map) || map.isRearranged || map.undecided.length > 0) return [];
  const { joiningAll, isForAll, single, activities, isOver } = map;
  const meet = isOver ? 'met' : 'meet';
  const alone = namesOf(map, 'alone');
  if (alone.length > 0 && isForAll && joiningAll.length > 0) {
    const others = alone.length === 1 && !isOver ? 'meets the others' : `${meet} the others`;
    return [`${list(alone, MOST_NAMES)} ${others} only in the work of all the schools.`];
  }
  const isLittle = joiningAll.length <= FEW || single.length > joiningAll.length;
  if (activities.length > 0 || joiningAll.length === 0 || !isForAll || !isLittle) return [];
  const titles = list(
    joiningAll.map((title) => `"${title}"`),
    MOST_NAMES,
  );
  const [is, are] = isOver ? ['was', 'were'] : ['is', 'are'];
  const each =
    single.length === 1 ? `one other activity ${is}` : `${numberInWords(single.length)} other activities ${are} each`;
  return [`The schools ${meet} only in ${titles}${single.length === 0 ? '' : `; ${each} for one school`}.`];
}

/** So few activities of all the schools are named where there are no others. */
const FEW = 2;

/** Whether the verdict is that no school is cut off, as far as the plan names them. */
export function isNobodyCutOff(map: NetworkMap): boolean {
  return verdict(map) === nobody(map);
}

export function namesOf({ schools }: NetworkMap, role: MapRole): string[] {
  return schools.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
}
