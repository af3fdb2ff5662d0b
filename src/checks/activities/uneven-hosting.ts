/** How evenly schools share the hosting. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { hostsOf, isJoint, isOnline, schoolsTakingPart } from '../../plan/queries/meeting.ts';
import { networkSize, unnamedSchools } from '../../plan/queries/network-size.ts';
import { activitiesThisYear } from '../../plan/queries/network-year.ts';
import { fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { namesOf } from '../shared/schools-in-words.ts';

/**
 * Fires in a network of at least `schools` schools and `least` joint occasions a year if one school hosts more than
 * `share` of them, or if more than `most` of the schools host and some school never does. The second case needs at
 * least as many occasions as schools. Hosts of an activity share its occasions equally. If the plan doesn't say how
 * often it happens, each host has one. Observers, and schools in an activity without a host, don't count as never
 * hosting, and what happens online has no host. An activity at schools of another phase than all the others in it isn't
 * counted. Returns `cannot-tell` if the plan doesn't name every school, unless one school hosts everything.
 */
export const unevenHosting = defineCheck({
  params: { schools: 'number', least: 'number', share: 'share', most: 'share', phrases: ['hosted', 'never'] },
  facts: ['occasions', 'what'],
  test: (plan, { params }) => {
    const n = networkSize(plan);
    const joint = activitiesThisYear(plan).filter(
      (activity) => isJoint(activity) && !isOnline(activity) && !isAboutMovingUp(activity),
    );
    if (n < params.schools || joint.length === 0) return 'not-applicable';
    const turns = turnsOf(joint);
    const occasions = round(joint.reduce((sum, activity) => sum + occasionsOf(activity), 0));
    if (occasions < params.least) return 'cannot-tell';
    if (unnamedSchools(plan) > 0 && !isAllAtOne(joint, turns)) return 'cannot-tell';
    const hubs = [...turns].filter(([, hosted]) => hosted > params.share * occasions);
    const never = turns.size > params.most * n && occasions >= n ? neverHosts(plan, joint, turns) : [];
    const found = [...hubs.map(([school]) => school), ...never];
    if (found.length === 0) return joint.every((activity) => hostsOf(activity).length > 0) ? [] : 'cannot-tell';
    const what = [
      ...hubs.map(([{ name }, hosted]) => fill(params.phrases.hosted, { school: name, hosted })),
      ...(never.length > 0
        ? [fill(params.phrases.never, { never: namesOf(never), hosting: turns.size, members: n })]
        : []),
    ].join(', and ');
    return oneBreach(found, {
      facts: { occasions, what },
      figures: figuresOf(joint, turns, occasions),
      schools: found.length,
    });
  },
});

/** Whether all the hosts are of other phases than the schools that come, so that it could be nowhere else. */
function isAboutMovingUp({ hosts, schools, levels }: Activity): boolean {
  const visitors = new Set(schools.filter((school) => !hosts.includes(school)).map(({ phase }) => phase));
  if (hosts.length === 0 || visitors.size === 0 || visitors.has(undefined) || !levels.includes('pupil')) return false;
  return hosts.every(({ phase }) => phase !== undefined && !visitors.has(phase));
}

/** Whether the plan gives one school as the only host of everything, so that it doesn't matter who the others are. */
function isAllAtOne(joint: readonly Activity[], turns: ReadonlyMap<School, number>): boolean {
  return turns.size === 1 && joint.every(({ hosts, hostsRotate }) => !hostsRotate && hosts.length > 0);
}

function occasionsOf(activity: Activity): number {
  return activity.timesPerYear ?? Math.max(1, hostsOf(activity).length);
}

/** Rounds so that thirds and sixths add up to whole numbers. */
function round(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}

/** The number of occasions a year that each host has. */
function turnsOf(joint: readonly Activity[]): Map<School, number> {
  const shared = new Map<readonly School[], number>();
  for (const activity of joint) {
    const hosts = hostsOf(activity);
    shared.set(hosts, (shared.get(hosts) ?? 0) + occasionsOf(activity));
  }
  const turns = new Map<School, number>();
  for (const [hosts, occasions] of shared) {
    for (const host of hosts) turns.set(host, (turns.get(host) ?? 0) + occasions / hosts.length);
  }
  return new Map([...turns].map(([school, hosted]) => [school, round(hosted)]));
}

/** The schools in joint work that never host. Skips observers, and schools in any joint activity without a host. */
function neverHosts({ members }: Plan, joint: readonly Activity[], turns: ReadonlyMap<School, number>): School[] {
  const taking = schoolsTakingPart(joint);
  const unsaid = schoolsTakingPart(joint.filter((one) => hostsOf(one).length === 0));
  return members.filter(
    (school) => taking.has(school) && !unsaid.has(school) && !turns.has(school) && school.pace !== 'observer',
  );
}

function figuresOf(joint: readonly Activity[], turns: ReadonlyMap<School, number>, occasions: number) {
  return {
    occasions,
    activities: joint.map(({ title }) => title),
    occasions_each: joint.map(occasionsOf),
    hosts: [...turns.keys()].map(({ name }) => name),
    hosted_each: [...turns.values()],
  };
}
